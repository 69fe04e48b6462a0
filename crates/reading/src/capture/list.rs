use super::{Captured, Field, read_capture};
use crate::Region;

/// The most people that one list is read for; what follows is kept as the context of one last entry.
pub const LIST_PEOPLE_MAX: usize = 500;

/// Reads a list: one person for each line that is not empty; bullets and numbers before a line are left out (M14).
/// The spans of each count from the start of the whole text.
pub fn read_list(text: &str, region: Region) -> Vec<Captured> {
    let mut people = Vec::new();
    let mut from = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let start = from;
        from += line.len();
        let content = without_bullet(line);
        if content.trim().is_empty() {
            continue;
        }
        if people.len() == LIST_PEOPLE_MAX {
            people.push(unread(text, start));
            break;
        }
        let offset = start + (line.len() - content.len());
        people.push(read_capture(content.trim_end(), region).shifted(offset));
    }
    people
}

/// What lies beyond a limit: kept as it is.
pub(super) fn unread(text: &str, from: usize) -> Captured {
    let rest = text[from..].trim();
    Captured {
        context: Some(rest.to_owned()),
        spans: vec![(Field::Context, from..from + text[from..].trim_end().len())],
        ..Captured::default()
    }
}

/// How many bytes at the start of a line are a bullet or a number; 0 for none.
pub(super) fn bullet_bytes(line: &str) -> usize {
    line.len() - without_bullet(line).len() - (line.len() - line.trim_start().len())
}

/// "- Jane", "* Jane", "• Jane", "3. Jane", "3) Jane", "[ ] Jane"; "555-0100" and "3M" stay.
fn without_bullet(line: &str) -> &str {
    const SIGNS: &[char] = &[
        '-', '*', '•', '·', '–', '—', '>', '+', '○', '▪', '◦', '☐', '✓', '☑', '→', '➤', '►', '▶', '●', '■',
        '◆', '✔', '✅', '➡', '❌', '❎', '✗', '✘', '☒', '⬜', '🔹', '🔸', '📌', '➖', '⇒', '➔', '❓', '🔥',
    ];
    // "📞 Jane 555-0100"; before a number they only say what it is.
    const PICTURES: &[char] = &['📞', '👤', '☎', '⭐', '★', '☆', '📱', '👉'];
    let line = line.trim_start();
    let line =
        ["[ ]", "[x]", "[X]"].iter().find_map(|tick| line.strip_prefix(tick)).unwrap_or(line).trim_start();
    if let Some(rest) = line.strip_prefix(SIGNS)
        && !rest.starts_with(|c: char| c.is_ascii_digit())
    {
        return without_tick(rest.trim_start_matches('\u{fe0f}').trim_start());
    }
    if let Some(rest) = line.strip_prefix(PICTURES) {
        let rest = rest.trim_start_matches('\u{fe0f}').trim_start();
        let is_address = rest.split_whitespace().next().is_some_and(|word| word.contains('@'));
        if rest.starts_with(char::is_alphabetic) && !is_address {
            return rest;
        }
    }
    // "a) Jane", "b. Bob"
    let mut letters = line.chars();
    let (letter, sign) = (letters.next(), letters.next());
    let rest = letters.as_str();
    // "A: Jane"; "E: jane@acme.com" is an address.
    let is_lettered = matches!(sign, Some(':'))
        && letter.is_some_and(|letter| letter.is_uppercase())
        && rest.trim_start().starts_with(char::is_uppercase)
        && rest.split_whitespace().next().is_some_and(|word| word.chars().all(char::is_alphabetic))
        && !rest.contains('@');
    if matches!(letter, Some('a'..='z' | 'A'..='Z'))
        && (matches!(sign, Some(')')) || is_lettered)
        && rest.starts_with(' ')
    {
        return letters.as_str().trim_start();
    }
    if let Some(after) = ["iii)", "ii)", "iv)", "vi)", "#"].iter().find_map(|sign| line.strip_prefix(sign)) {
        let after = after.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ')');
        if after.starts_with(' ') {
            return after.trim_start();
        }
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=3).contains(&digits) {
        let rest = &line[digits..];
        // "1 - Jane"
        if let Some(after) = rest.strip_prefix(" - ").or_else(|| rest.strip_prefix(" – "))
            && after.trim_start().starts_with(char::is_alphabetic)
        {
            return after.trim_start();
        }
        if let Some(after) = rest.strip_prefix(['.', ')', ':'])
            && after.starts_with(|c: char| c.is_whitespace() || c.is_alphabetic())
        {
            return after.trim_start();
        }
    }
    line
}

fn without_tick(line: &str) -> &str {
    ["[ ]", "[x]", "[X]"].iter().find_map(|tick| line.strip_prefix(tick)).unwrap_or(line).trim_start()
}
