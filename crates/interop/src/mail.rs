//! A mail, from its bytes to plain values: who, when, what about, and the words (M2).
//!
//! Nothing is fetched and nothing is run. A part that can't be decoded costs that part and not the mail. What a hostile
//! mail could grow without end has a limit: bytes, parts, depth, headers, words. The inside of a forwarded mail, be it
//! attached or written out below the rep's own words, is told apart from the mail around it.

mod events;
mod forwarded;
mod html;
mod parts;

use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::Timestamp;

pub use events::{AnswerGiven, MailedEvent};
pub use forwarded::{ForwardedMail, forwarded_in};
pub use html::html_to_text;

use crate::text::{ascii_compatible, decode, tidy_line};
use parts::Walk;

/// A larger mail is refused.
pub const MAIL_BYTES_MAX: usize = 25 << 20;
/// So many bytes of the words of a mail are read.
pub const MAIL_TEXT_BYTES_MAX: usize = 64 << 10;
/// The most characters of a subject.
const SUBJECT_CHARS_MAX: usize = 300;
/// The most characters of a name beside an address.
const NAME_CHARS_MAX: usize = 200;
/// The most characters of an address (RFC 5321).
const ADDRESS_CHARS_MAX: usize = 254;
/// The most people looked at in one header.
const PEOPLE_MAX: usize = 50;
/// The most characters of a message's id.
const ID_CHARS_MAX: usize = 500;

/// Somebody in the head of a mail. At least one of the two is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MailPerson {
    /// As they call themselves there.
    pub name: Option<String>,
    /// Their address; in a forwarded mail it may be missing.
    pub address: Option<String>,
}

/// Something that came with a mail; only its name and size are looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name without folders; empty when it has none.
    pub name: String,
    /// Its size in bytes as it came, still encoded.
    pub bytes: usize,
}

/// A mail as it was read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MailRead {
    /// Its id, without angle brackets.
    pub message_id: Option<String>,
    /// The id of the mail that it answers.
    pub in_reply_to: Option<String>,
    /// The ids of the mails before it.
    pub references: Vec<String>,
    /// Who wrote it.
    pub from: Option<MailPerson>,
    /// To whom.
    pub to: Vec<MailPerson>,
    /// Who got a copy.
    pub cc: Vec<MailPerson>,
    /// When, by the sender's clock.
    pub date: Option<Timestamp>,
    /// What about, on one line.
    pub subject: String,
    /// The words: from plain text where there is some, else from HTML. Without the attachments.
    pub text: String,
    /// Whether there were more words or more parts than are read.
    pub is_cut: bool,
    /// Whether a machine sent it: an answer while away, a list, a failed delivery.
    pub is_automatic: bool,
    /// The mail inside it that somebody passed on.
    pub forwarded: Option<Box<ForwardedMail>>,
    /// vCards that came with it, as text.
    pub cards: Vec<String>,
    /// What else came with it.
    pub attachments: Vec<Attachment>,
    /// Invitations in it, and answers of calendars to such.
    pub events: Vec<MailedEvent>,
}

/// Why a file is no mail, in a sentence for people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct NoMail {
    /// For the person who chose the file.
    pub why: &'static str,
}

/// Reads a mail from its bytes (RFC 5322 and MIME). Never panics; takes time linear in the size.
///
/// # Errors
/// [`NoMail`] for a file that is too large, empty, or no mail.
pub fn read_mail(bytes: &[u8]) -> Result<MailRead, NoMail> {
    if bytes.len() > MAIL_BYTES_MAX {
        return Err(NoMail { why: "This mail is larger than 25 MB. Forward it without its attachments." });
    }
    if let Some(why) = other_kind(bytes) {
        return Err(NoMail { why });
    }
    let bytes = ascii_compatible(bytes);
    // Mailbox files put a line of their own above the mail.
    let start = if bytes.starts_with(b"From ") {
        crate::text::line_at(&bytes, 0).map_or(0, |(_, next)| next)
    } else {
        0
    };
    let start = start + bytes[start..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    // The crate that reads headers promises not to panic; a promise is good, and this is the wall behind it.
    let read = catch_unwind(AssertUnwindSafe(|| Walk::default().message(&bytes[start..], 0)));
    read.ok().flatten().ok_or(NoMail { why: "This is no mail: it has no sender, no date and no subject." })
}

/// Reads a mail that was pasted as words: with a head ("From: … Subject: …") as mail programs copy it, or without.
/// The whole source of a mail does as well.
///
/// # Errors
/// [`NoMail`] when it is too long or blank.
pub fn read_pasted_mail(text: &str) -> Result<MailRead, NoMail> {
    if text.len() > MAIL_BYTES_MAX {
        return Err(NoMail { why: "This text is too long for a mail." });
    }
    if text.trim().is_empty() {
        return Err(NoMail { why: "Paste the words of a mail." });
    }
    if is_source(text)
        && let Ok(read) = read_mail(text.trim_start().as_bytes())
    {
        return Ok(read);
    }
    let (words, is_cut) = tidy_words(text);
    Ok(match forwarded::head_of(&words) {
        Some(inner) => MailRead {
            from: Some(inner.from),
            to: inner.to,
            subject: inner.subject,
            text: inner.text,
            date: None,
            is_cut,
            forwarded: None,
            ..MailRead::default()
        },
        None => {
            let forwarded = forwarded_in("", &words).map(Box::new);
            MailRead { text: words, is_cut, forwarded, ..MailRead::default() }
        }
    })
}

/// Whether a pasted text is the source of a mail: headers that only a source has.
fn is_source(text: &str) -> bool {
    let known =
        ["message-id:", "mime-version:", "received:", "return-path:", "content-type:", "delivered-to:"];
    text.trim_start().lines().take(60).take_while(|line| !line.trim().is_empty()).any(|line| {
        let start: String = line.chars().take(16).flat_map(char::to_lowercase).collect();
        known.iter().any(|header| start.starts_with(header))
    })
}

/// A sentence for files that are no mail, told by their first bytes.
fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    let start = bytes.trim_ascii_start();
    if start.is_empty() {
        return Some("The file is empty.");
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Some(
            "This is Outlook's own format (.msg). Save the mail as .eml, or forward it to your mailbox.",
        );
    }
    let marks: [&[u8]; 6] = [b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"\x1F\x8B"];
    marks.iter().any(|mark| bytes.starts_with(mark)).then_some("This is no mail. Choose an .eml file.")
}

/// A line of a head, fit to be shown: no control characters, no signs that turn the reading direction.
fn tidy_head(text: &str, chars_max: usize) -> String {
    let shown: String = text.chars().filter(|c| !is_unseen(*c)).take(chars_max * 2).collect();
    let line = tidy_line(&shown).split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(chars_max).collect()
}

/// Signs without a picture that hide words or turn the reading direction.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}')
}

/// The words of a mail: line ends as `\n`, nothing unseen, no more than one blank line in a row, cut at the limit.
/// Tells whether something was cut.
fn tidy_words(text: &str) -> (String, bool) {
    let mut words = String::with_capacity(text.len().min(MAIL_TEXT_BYTES_MAX));
    let mut blank = 0;
    for line in text.split('\n') {
        let line = line.trim_end();
        if line.is_empty() {
            blank += 1;
            continue;
        }
        if !words.is_empty() {
            words.push_str(if blank > 0 { "\n\n" } else { "\n" });
        }
        blank = 0;
        // "-- " before a signature is known by its blank; it is kept without.
        for c in line.chars() {
            match c {
                '\t' | '\u{a0}' => words.push(' '),
                '\r' => {}
                c if c.is_control() || is_unseen(c) => {}
                c => words.push(c),
            }
            if words.len() > MAIL_TEXT_BYTES_MAX {
                let mut end = MAIL_TEXT_BYTES_MAX;
                while !words.is_char_boundary(end) {
                    end -= 1;
                }
                words.truncate(end);
                return (words, true);
            }
        }
    }
    (words, false)
}

/// An address that mail could be sent to, or none: one @ with something on both sides, no blanks, no control signs.
fn address(text: &str) -> Option<String> {
    let bare = text.trim().trim_matches(['<', '>', '\'', '"']).trim();
    let (user, host) = bare.rsplit_once('@')?;
    let odd = |c: char| {
        c.is_control()
            || c.is_whitespace()
            || is_unseen(c)
            || matches!(c, '<' | '>' | '"' | ',' | ';' | '(' | ')' | '@')
    };
    let fine = !user.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !bare.replacen('@', "", 1).contains(odd)
        && bare.chars().count() <= ADDRESS_CHARS_MAX;
    fine.then(|| bare.to_owned())
}

/// Somebody by name and address; none when neither is left.
fn person(name: Option<&str>, typed: Option<&str>) -> Option<MailPerson> {
    let address = typed.and_then(address);
    let name = name.map(|name| tidy_head(name.trim_matches(['"', '\'', ' ']), NAME_CHARS_MAX));
    // A name that is the address says nothing; one that looks like another address is a trick.
    let name = name.filter(|name| !name.is_empty() && !name.contains('@'));
    (name.is_some() || address.is_some()).then_some(MailPerson { name, address })
}

/// Text of a part that names no alphabet.
fn undeclared(bytes: &[u8]) -> String {
    decode(bytes).into_owned()
}
