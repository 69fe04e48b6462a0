//! The parts of a mail, walked with a limit on everything that could go on for ever.

use std::borrow::Cow;

use jiff::Timestamp;
use mail_parser::decoders::charsets::map::charset_decoder;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{
    Address, ContentType, DateTime, HeaderName, HeaderValue, Message, MessageParser, MimeHeaders,
};

use super::events::{MailedEvent, events_in};
use super::forwarded::{ForwardedMail, forwarded_in, is_passed_on};
use super::{
    Attachment, ID_CHARS_MAX, MAIL_TEXT_BYTES_MAX, MailPerson, MailRead, PEOPLE_MAX, SUBJECT_CHARS_MAX,
    html_to_text, person, tidy_head, tidy_words, undeclared,
};

/// Parts within parts, and mails within mails.
const DEPTH_MAX: usize = 12;
/// Parts that are looked at, all depths together.
const PARTS_MAX: usize = 300;
/// What stands behind so many bytes of a head is not read.
const HEAD_BYTES_MAX: usize = 64 << 10;
/// Encoded words are decoded from so many bytes of a part.
const ENCODED_BYTES_MAX: usize = 4 << 20;
/// The most vCards that are kept, and the largest.
const CARDS_MAX: usize = 5;
const CARD_BYTES_MAX: usize = 64 << 10;
/// The most attachments that are named.
const ATTACHMENTS_MAX: usize = 50;

/// A walk through a mail: what is left of the limits, and what was found by the way.
#[derive(Default)]
pub(super) struct Walk {
    parts: usize,
    is_cut: bool,
    cards: Vec<String>,
    attachments: Vec<Attachment>,
    events: Vec<MailedEvent>,
    inner: Option<Box<MailRead>>,
}

impl Walk {
    /// A mail and everything in it; none when its head says nothing.
    pub(super) fn message(&mut self, bytes: &[u8], depth: usize) -> Option<MailRead> {
        let (head, body) = split_head(bytes);
        let head = MessageParser::default().parse_headers(head)?;
        let mut read = MailRead {
            message_id: head.message_id().and_then(id),
            in_reply_to: ids(head.in_reply_to()).into_iter().next(),
            references: ids(head.references()),
            from: people(head.from()).into_iter().next().or_else(|| people(head.sender()).into_iter().next()),
            to: people(head.to()),
            cc: people(head.cc()),
            date: head.date().and_then(instant),
            subject: tidy_head(head.subject().unwrap_or_default(), SUBJECT_CHARS_MAX),
            is_automatic: is_automatic(&head),
            ..MailRead::default()
        };
        if read.from.is_none() && read.date.is_none() && read.subject.is_empty() && read.message_id.is_none()
        {
            return None;
        }
        let said = self.part(&head, body, depth);
        let (text, is_cut) = tidy_words(&said);
        read.text = text;
        read.is_cut = is_cut || self.is_cut;
        if depth == 0 {
            read.cards = std::mem::take(&mut self.cards);
            read.attachments = std::mem::take(&mut self.attachments);
            read.events = std::mem::take(&mut self.events);
            read.forwarded = self.forwarded(&read).map(Box::new);
        }
        Some(read)
    }

    /// The mail inside: attached, or written out.
    fn forwarded(&mut self, read: &MailRead) -> Option<ForwardedMail> {
        if read.is_automatic {
            return None;
        }
        if let Some(inner) = self.inner.take().filter(|inner| inner.from.is_some()) {
            return Some(ForwardedMail {
                from: inner.from.unwrap_or_default(),
                to: inner.to,
                date: inner.date,
                date_words: String::new(),
                subject: inner.subject,
                text: inner.text,
                comment: read.text.clone(),
                message_id: inner.message_id,
                is_marked: is_passed_on(&read.subject) || read.text.trim().is_empty(),
            });
        }
        forwarded_in(&read.subject, &read.text)
    }

    /// The words of a part; what else it holds is noted.
    fn part(&mut self, head: &Message<'_>, body: &[u8], depth: usize) -> String {
        self.parts += 1;
        let kind = head.root_part().content_type();
        let of = |kind: Option<&ContentType<'_>>| match kind {
            Some(kind) => (kind.ctype().to_lowercase(), kind.subtype().unwrap_or_default().to_lowercase()),
            None => ("text".to_owned(), "plain".to_owned()),
        };
        let (main, sub) = of(kind);
        let name = file_name(head);
        let attached = head.root_part().content_disposition().is_some_and(ContentType::is_attachment);
        match main.as_str() {
            "multipart" => {
                let boundary =
                    kind.and_then(|kind| kind.attribute("boundary")).filter(|b| !b.trim().is_empty());
                match boundary.map(|boundary| sections(body, boundary.trim_end().as_bytes(), PARTS_MAX + 1)) {
                    Some(sections) if !sections.is_empty() => self.sections(&sections, &sub, depth),
                    // It says that it has parts, and has none: then it is words.
                    _ => self.words(head, None, body),
                }
            }
            "message" if sub == "rfc822" || sub == "global" => {
                self.mail_within(head, body, depth, &name);
                String::new()
            }
            "text" if sub.contains("vcard") || name.to_lowercase().ends_with(".vcf") => {
                self.card(head, body, &name);
                String::new()
            }
            "text" if sub == "calendar" => {
                self.calendar(head, body, &name);
                String::new()
            }
            "text" if (sub == "plain" || sub == "html" || sub == "enriched") && !attached => {
                self.words(head, kind, body)
            }
            _ if name.to_lowercase().ends_with(".vcf") => {
                self.card(head, body, &name);
                String::new()
            }
            _ => {
                self.note(name, body.len());
                String::new()
            }
        }
    }

    fn sections(&mut self, sections: &[&[u8]], sub: &str, depth: usize) -> String {
        if depth >= DEPTH_MAX {
            self.is_cut = true;
            return String::new();
        }
        let mut said = String::new();
        let mut best_is_plain = false;
        for section in sections {
            if self.parts >= PARTS_MAX {
                self.is_cut = true;
                break;
            }
            let (head, body) = split_head(section);
            // A part without a head begins with a blank line; it is plain text.
            let parsed = MessageParser::default().parse_headers(head).unwrap_or_default();
            let parsed = if parsed.parts.is_empty() { headless() } else { parsed };
            let words = self.part(&parsed, body, depth + 1);
            if words.trim().is_empty() {
                continue;
            }
            if sub == "alternative" {
                // Plain text wins over HTML, whatever their order.
                let is_plain = !is_html(&parsed);
                if said.is_empty() || (is_plain && !best_is_plain) {
                    said = words;
                    best_is_plain = is_plain;
                }
            } else if said.len() <= MAIL_TEXT_BYTES_MAX {
                if !said.is_empty() {
                    said.push('\n');
                }
                said.push_str(&words);
            }
        }
        said
    }

    fn mail_within(&mut self, head: &Message<'_>, body: &[u8], depth: usize, name: &str) {
        self.note(if name.is_empty() { "mail.eml".to_owned() } else { name.to_owned() }, body.len());
        if depth >= DEPTH_MAX || self.inner.is_some() {
            self.is_cut |= depth >= DEPTH_MAX;
            return;
        }
        let body = decoded(head, body, usize::MAX);
        // What is attached to the mail within is not looked at, only counted.
        let mut walk = Walk { parts: self.parts, ..Walk::default() };
        let read = walk.message(&body, depth + 1);
        self.parts = walk.parts;
        self.is_cut |= walk.is_cut;
        self.cards.extend(walk.cards.into_iter().take(CARDS_MAX.saturating_sub(self.cards.len())));
        // A calendar's answer is one, whoever passes it on; an invitation that is passed on is a matter to be talked of.
        let answers = walk.events.into_iter().filter(|event| event.answer.is_some());
        self.events.extend(answers.take(CARDS_MAX.saturating_sub(self.events.len())));
        // A mail that holds nothing but another one passes that one on.
        let deeper = walk.inner.filter(|_| read.as_ref().is_some_and(|read| read.text.trim().is_empty()));
        self.inner = deeper.or_else(|| read.map(Box::new));
    }

    fn words(&mut self, head: &Message<'_>, kind: Option<&ContentType<'_>>, body: &[u8]) -> String {
        let bytes = decoded(head, body, ENCODED_BYTES_MAX);
        self.is_cut |= body.len() > ENCODED_BYTES_MAX;
        let charset = kind.and_then(|kind| kind.attribute("charset"));
        let text = match charset.and_then(|name| charset_decoder(name.as_bytes())) {
            // A mail that says UTF-8 or ASCII may hold other bytes all the same: guess those.
            Some(decoder) if !charset.is_some_and(is_ascii_like) => decoder(&bytes),
            _ => undeclared(&bytes),
        };
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        if is_html(head) {
            return html_to_text(&text);
        }
        let flowed =
            kind.and_then(|kind| kind.attribute("format")).is_some_and(|f| f.eq_ignore_ascii_case("flowed"));
        if flowed { unflowed(&text) } else { text }
    }

    fn card(&mut self, head: &Message<'_>, body: &[u8], name: &str) {
        if self.cards.len() < CARDS_MAX && body.len() <= CARD_BYTES_MAX {
            self.cards.push(undeclared(&decoded(head, body, CARD_BYTES_MAX)));
        } else {
            self.note(name.to_owned(), body.len());
        }
    }

    /// Invitations and answers to them are read; any other event is noted as what else came.
    fn calendar(&mut self, head: &Message<'_>, body: &[u8], name: &str) {
        let events = match body.len() <= CARD_BYTES_MAX {
            true => events_in(&undeclared(&decoded(head, body, CARD_BYTES_MAX))),
            false => Vec::new(),
        };
        if events.is_empty() {
            self.note(name.to_owned(), body.len());
        }
        let room = CARDS_MAX.saturating_sub(self.events.len());
        self.events.extend(events.into_iter().take(room));
    }

    fn note(&mut self, name: String, bytes: usize) {
        if self.attachments.len() < ATTACHMENTS_MAX {
            self.attachments.push(Attachment { name, bytes });
        } else {
            self.is_cut = true;
        }
    }
}

fn headless() -> Message<'static> {
    MessageParser::default().parse_headers(b"X-None: 1\r\n\r\n").unwrap_or_default().into_owned()
}

/// The head of a mail or part, cut at its limit, and the body behind the first blank line.
fn split_head(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut at = 0;
    let (mut head_end, mut body) = (bytes.len(), bytes.len());
    while at < bytes.len() {
        let end =
            bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |found| at + found + 1);
        if bytes[at..end].trim_ascii().is_empty() {
            (head_end, body) = (at, end);
            break;
        }
        at = end;
    }
    (&bytes[..head_end.min(HEAD_BYTES_MAX)], &bytes[body..])
}

/// The parts between lines that are the boundary; the last one may lack its end.
fn sections<'b>(body: &'b [u8], boundary: &[u8], most: usize) -> Vec<&'b [u8]> {
    let mut found = Vec::new();
    let mut start: Option<usize> = None;
    let mut at = 0;
    while at < body.len() && found.len() < most {
        let end =
            body[at..].iter().position(|byte| *byte == b'\n').map_or(body.len(), |found| at + found + 1);
        let line = body[at..end].trim_ascii_end();
        if let Some(rest) = line.strip_prefix(b"--").and_then(|rest| rest.strip_prefix(boundary))
            && (rest.is_empty() || rest == b"--")
        {
            if let Some(start) = start {
                found.push(&body[start..at]);
            }
            start = (rest.is_empty()).then_some(end);
            if !rest.is_empty() {
                return found;
            }
        }
        at = end;
    }
    if let Some(start) = start.filter(|start| *start < body.len() && found.len() < most) {
        found.push(&body[start..]);
    }
    found
}

/// The bytes of a part, decoded as far as they can be.
fn decoded<'b>(head: &Message<'_>, body: &'b [u8], most: usize) -> Cow<'b, [u8]> {
    let body = &body[..body.len().min(most)];
    let encoding = head.root_part().content_transfer_encoding().unwrap_or_default().trim().to_lowercase();
    match encoding.as_str() {
        "base64" => Cow::Owned(base64(body)),
        "quoted-printable" => match quoted_printable_decode(body) {
            Some(bytes) => Cow::Owned(bytes),
            None => Cow::Borrowed(body),
        },
        _ => Cow::Borrowed(body),
    }
}

/// Base64 that forgives: signs that don't belong there are passed over, and a missing end is no matter.
fn base64(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(body.len() / 4 * 3);
    let (mut held, mut bits) = (0u32, 0);
    for byte in body {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => {
                bits = 0;
                continue;
            }
            _ => continue,
        };
        held = (held << 6) | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    bytes
}

fn is_ascii_like(charset: &str) -> bool {
    ["utf-8", "utf8", "us-ascii", "ascii"].iter().any(|name| charset.trim().eq_ignore_ascii_case(name))
}

fn is_html(head: &Message<'_>) -> bool {
    let kind = head.root_part().content_type();
    kind.is_some_and(|kind| kind.subtype().is_some_and(|sub| sub.eq_ignore_ascii_case("html")))
}

/// Lines that were wrapped for the way are one again (RFC 3676).
fn unflowed(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut open = false;
    for line in text.split('\n') {
        let quoted = line.starts_with('>');
        if (!open || quoted) && !whole.is_empty() {
            whole.push('\n');
        }
        let line = if quoted { line } else { line.strip_prefix(' ').unwrap_or(line) };
        whole.push_str(line);
        open = line.ends_with(' ') && line != "-- " && !quoted;
    }
    whole
}

/// The name of an attachment without folders, or nothing.
fn file_name(head: &Message<'_>) -> String {
    let name = head.root_part().attachment_name().unwrap_or_default();
    let last = name.rsplit(['/', '\\', '\0']).next().unwrap_or_default();
    tidy_head(last.trim_start_matches('.'), 120)
}

fn people(header: Option<&Address<'_>>) -> Vec<MailPerson> {
    let Some(header) = header else { return Vec::new() };
    header.iter().take(PEOPLE_MAX).filter_map(|one| person(one.name(), one.address())).collect()
}

fn ids(header: &HeaderValue<'_>) -> Vec<String> {
    match header {
        HeaderValue::Text(one) => id(one).into_iter().collect(),
        HeaderValue::TextList(all) => all.iter().take(PEOPLE_MAX).filter_map(|one| id(one)).collect(),
        _ => Vec::new(),
    }
}

fn id(text: &str) -> Option<String> {
    let bare: String =
        text.chars().filter(|c| !c.is_control() && !c.is_whitespace()).take(ID_CHARS_MAX).collect();
    let bare = bare.trim_matches(['<', '>']).to_owned();
    Some(bare).filter(|bare| !bare.is_empty())
}

/// An instant that a person could have written a mail at.
fn instant(date: &DateTime) -> Option<Timestamp> {
    if !date.is_valid() || !(1980..=2200).contains(&date.year) || date.tz_hour > 14 || date.tz_minute > 59 {
        return None;
    }
    Timestamp::from_second(date.to_timestamp()).ok()
}

/// Answers while away, lists, failed deliveries.
fn is_automatic(head: &Message<'_>) -> bool {
    let said = |name: &'static str| {
        HeaderName::parse(name).and_then(|name| head.header(name)).and_then(HeaderValue::as_text)
    };
    let is_report = head.root_part().content_type().is_some_and(|kind| {
        kind.ctype().eq_ignore_ascii_case("multipart")
            && kind.subtype().is_some_and(|s| s.eq_ignore_ascii_case("report"))
    });
    let submitted = said("Auto-Submitted").is_some_and(|said| !said.trim().eq_ignore_ascii_case("no"));
    let bulk = said("Precedence").is_some_and(|said| {
        ["bulk", "list", "junk", "auto_reply"].iter().any(|word| said.trim().eq_ignore_ascii_case(word))
    });
    let replies = said("X-Autoreply").is_some() || said("X-Autorespond").is_some();
    let lists =
        head.header(HeaderName::ListId).is_some() || head.header(HeaderName::ListUnsubscribe).is_some();
    is_report || submitted || bulk || replies || lists
}
