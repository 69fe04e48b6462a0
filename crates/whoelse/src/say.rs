//! What commands print. A reader that went away (`whoelse find | head`) is no trouble.

use std::io::Write as _;

use serde::Serialize;

/// Prints a line for people on standard output.
pub(crate) fn line(text: impl std::fmt::Display) {
    // Nobody is left to tell.
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}

/// Prints a line on standard output at once, however the output is buffered.
pub(crate) fn line_at_once(text: impl std::fmt::Display) {
    let mut out = std::io::stdout().lock();
    // Nobody is left to tell.
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// Prints a text as it is on standard output.
pub(crate) fn text(text: &str) {
    // Nobody is left to tell.
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Prints a line for people on standard error.
pub(crate) fn note(text: impl std::fmt::Display) {
    // Nobody is left to tell.
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Prints one JSON value on one line.
pub(crate) fn json(value: &impl Serialize) {
    match serde_json::to_string(value) {
        Ok(text) => line(text),
        Err(error) => tracing::error!(%error, "An answer can't be written as JSON"),
    }
}

/// Prints an answer: as JSON, or as sentences.
pub(crate) fn answer<A: Serialize>(as_json: bool, value: &A, sentence: impl FnOnce(&A) -> String) {
    if as_json { json(value) } else { line(sentence(value)) }
}

/// "1 name", "3 names".
pub(crate) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
