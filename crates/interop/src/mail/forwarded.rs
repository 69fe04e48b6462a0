//! A mail within a mail: what a rep passes on to the mailbox is the customer's mail, not the rep's.

use super::{MailPerson, NAME_CHARS_MAX, SUBJECT_CHARS_MAX, address, tidy_head};

/// A mail that somebody passed on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ForwardedMail {
    /// Who wrote it.
    pub from: MailPerson,
    /// To whom.
    pub to: Vec<MailPerson>,
    /// When, where a mail attached says so.
    pub date: Option<jiff::Timestamp>,
    /// When, as the mail program wrote it: "Mon, Nov 16, 2026 at 9:14 AM".
    pub date_words: String,
    /// What about.
    pub subject: String,
    /// The words.
    pub text: String,
    /// What the one who passed it on wrote above.
    pub comment: String,
    /// Its id, where it was attached.
    pub message_id: Option<String>,
    /// Whether a line says that it is passed on; otherwise only the subject does.
    pub is_marked: bool,
}

/// Lines that say "what follows was passed on", in small letters without rules around.
const MARKS: &[&str] = &[
    "forwarded message",
    "forwarded email",
    "begin forwarded message",
    "weitergeleitete nachricht",
    "anfang der weitergeleiteten nachricht",
    "message transféré",
    "début du message transféré",
    "mensaje reenviado",
    "inicio del mensaje reenviado",
    "messaggio inoltrato",
    "doorgestuurd bericht",
];
/// Lines above an older mail, passed on or answered.
const OLDER: &[&str] =
    &["original message", "ursprüngliche nachricht", "message d'origine", "mensaje original"];
/// Subjects of mails that are passed on.
const SUBJECTS: &[&str] = &["fwd:", "fw:", "wg:", "tr:", "rv:", "i:", "enc:", "doorst:"];
/// Lines of a head within a mail that are looked at.
const HEAD_LINES_MAX: usize = 30;
/// Lines in which a mail that was passed on may begin.
const LINES_MAX: usize = 400;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    From,
    Date,
    Subject,
    To,
    Other,
}

/// The mail that was passed on in the words of another, if there is one. `subject` is that of the mail around it.
#[must_use]
pub fn forwarded_in(subject: &str, text: &str) -> Option<ForwardedMail> {
    let passed_on = is_passed_on(subject);
    let answers = subject.trim_start().to_lowercase().starts_with("re:");
    let lines: Vec<&str> = text.lines().collect();
    for at in 0..lines.len().min(LINES_MAX) {
        let (line, depth) = unquoted(lines[at]);
        let lower = line.to_lowercase();
        let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
        let is_mark = bare.len() < 60 && MARKS.contains(&bare);
        let begins = if is_mark {
            !answers
        } else {
            passed_on && (OLDER.contains(&bare) || (key_of(line).is_some() && is_head(&lines[at..], depth)))
        };
        if !begins {
            continue;
        }
        let skip = usize::from(key_of(line).is_none());
        let below = &lines[at + skip..];
        // Apple's program quotes what follows the line that says so.
        let next = below.iter().find(|line| !line.trim().is_empty());
        let depth = next.map_or(depth, |next| unquoted(next).1);
        let inner: Vec<&str> = below.iter().map(|line| strip(line, depth)).collect();
        if let Some(found) = head(&inner) {
            let comment = lines[..at].join("\n").trim().trim_end_matches(['_', '-']).trim().to_owned();
            return Some(ForwardedMail { comment, is_marked: is_mark, ..found });
        }
    }
    None
}

/// A pasted mail with its head on top.
pub(super) fn head_of(text: &str) -> Option<ForwardedMail> {
    let lines: Vec<&str> = text.lines().collect();
    let first = lines.iter().position(|line| !line.trim().is_empty())?;
    key_of(lines[first])?;
    if !is_head(&lines[first..], 0) {
        return None;
    }
    head(&lines[first..])
}

/// "Fwd: …" and its like in other languages.
pub(super) fn is_passed_on(subject: &str) -> bool {
    let lower = subject.trim_start().to_lowercase();
    SUBJECTS.iter().any(|start| lower.starts_with(start))
}

/// Whether a sender and at least one other header stand here, close together.
fn is_head(lines: &[&str], depth: usize) -> bool {
    let near = lines.iter().take(8).map(|line| strip(line, depth));
    let keys: Vec<Key> = near.filter_map(|line| key_of(line).map(|(key, _)| key)).collect();
    keys.contains(&Key::From) && keys.iter().any(|key| matches!(key, Key::Date | Key::Subject | Key::To))
}

/// The head and the words below it.
fn head(lines: &[&str]) -> Option<ForwardedMail> {
    let mut found = ForwardedMail::default();
    let mut seen_from = false;
    let mut last = None;
    let mut to = String::new();
    let mut at = 0;
    while at < lines.len().min(HEAD_LINES_MAX) {
        let line = lines[at].trim();
        if line.is_empty() {
            // A blank line ends the head, unless the head has hardly begun or goes on behind it.
            let goes_on = lines.get(at + 1).is_some_and(|next| key_of(next).is_some());
            if last.is_some() && !goes_on {
                break;
            }
            at += 1;
            continue;
        }
        match key_of(line) {
            Some((key, value)) => {
                match key {
                    Key::From if !seen_from => {
                        found.from = sender(value)?;
                        seen_from = true;
                    }
                    Key::Date => found.date_words = tidy_head(value, 80),
                    Key::Subject => found.subject = tidy_head(value, SUBJECT_CHARS_MAX),
                    Key::To => to.push_str(value),
                    Key::From | Key::Other => {}
                }
                last = Some(key);
            }
            // Long lists of people go on in the next line.
            None if last == Some(Key::To) && line.contains('@') => to.push_str(line),
            None if matches!(last, Some(Key::Other)) && line.contains('@') => {}
            None if last == Some(Key::Subject) && lines[at].starts_with([' ', '\t']) => {}
            None => break,
        }
        at += 1;
    }
    if !seen_from {
        return None;
    }
    found.to = to.split([',', ';']).take(super::PEOPLE_MAX).filter_map(sender).collect();
    found.text = lines.get(at..).unwrap_or_default().join("\n").trim().to_owned();
    Some(found)
}

/// "From: …", "*Von:* …" and the like: which header, and what it says.
fn key_of(line: &str) -> Option<(Key, &str)> {
    let (key, value) = line.trim_start_matches(['>', '*', ' ', '|']).split_once(':')?;
    if key.len() > 24 {
        return None;
    }
    let key =
        match key.trim_matches(['*', ' ', '\u{a0}']).to_lowercase().as_str() {
            "from" | "von" | "de" | "van" | "da" => Key::From,
            "date" | "sent" | "datum" | "gesendet" | "envoyé" | "fecha" | "enviado" | "verzonden"
            | "data" => Key::Date,
            "subject" | "betreff" | "objet" | "asunto" | "onderwerp" | "oggetto" => Key::Subject,
            "to" | "an" | "à" | "para" | "aan" | "a" => Key::To,
            "cc" | "kopie" | "bcc" | "reply-to" | "antwort an" | "importance" | "priority"
            | "attachments" => Key::Other,
            _ => return None,
        };
    Some((key, value.trim_matches(['*', ' ', '\u{a0}'])))
}

/// `Jane Doe <jane@example.com>`, `Jane Doe [mailto:jane@example.com]`, `jane@example.com`, `Jane Doe`.
fn sender(text: &str) -> Option<MailPerson> {
    let found = text
        .split(|c: char| {
            c.is_whitespace() || matches!(c, '<' | '>' | '[' | ']' | '(' | ')' | '"' | ',' | ';')
        })
        .map(|word| word.strip_prefix("mailto:").unwrap_or(word))
        .find_map(address);
    let name = text.split(['<', '[', '(']).next().unwrap_or_default();
    let name = tidy_head(name.trim_matches(['"', '\'', '*', ' ', ',', ';']), NAME_CHARS_MAX);
    let name = Some(name).filter(|name| !name.is_empty() && !name.contains('@'));
    (name.is_some() || found.is_some()).then_some(MailPerson { name, address: found })
}

/// A line without the marks of quotation, and how many there were.
fn unquoted(line: &str) -> (&str, usize) {
    let mut rest = line.trim_start();
    let mut depth = 0;
    while let Some(inner) = rest.strip_prefix('>') {
        rest = inner.trim_start();
        depth += 1;
    }
    (rest, depth)
}

/// A line without so many marks of quotation.
fn strip(line: &str, depth: usize) -> &str {
    let mut rest = line;
    for _ in 0..depth {
        match rest.trim_start().strip_prefix('>') {
            Some(inner) => rest = inner,
            None => break,
        }
    }
    if depth > 0 { rest.strip_prefix(' ').unwrap_or(rest) } else { rest }
}
