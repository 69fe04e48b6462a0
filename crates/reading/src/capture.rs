//! One line of text about a person (M14).

mod companies;
mod labels;
mod line;
mod list;
mod names;
mod relations;
mod rest;
mod titles;

use std::ops::Range;

use crate::email::find_emails;
use crate::lexer::is_separator;
use crate::phone::find_phones;
use crate::{EmailAddress, Phone, Region};

pub use list::{LIST_PEOPLE_MAX, read_list};

use line::Line;

/// What one line of text says about a person (M14). What is not understood is `context`: nothing typed is ever lost.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Captured {
    /// The person's name as typed, "Doe, Jane" turned round.
    pub name: Option<String>,
    /// What they do: "CFO".
    pub title: Option<String>,
    /// Where they do it: "Acme Inc".
    pub company: Option<String>,
    /// Every telephone number, in order.
    pub phones: Vec<Phone>,
    /// Every e-mail address, in order.
    pub emails: Vec<EmailAddress>,
    /// Who they are to the one who named them: "brother in law", "mum's neighbour", "my CFO".
    pub relationship: Option<String>,
    /// All the rest, as typed.
    pub context: Option<String>,
    /// Which bytes of the text went into which field, in order, without overlaps. Words that only say which field
    /// follows ("at", "tel.") are inside its span but not in its text. Outside all spans are only blanks and signs that
    /// part fields.
    pub spans: Vec<(Field, Range<usize>)>,
}

/// The parts of a captured line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// [`Captured::name`]
    Name,
    /// [`Captured::title`]
    Title,
    /// [`Captured::company`]
    Company,
    /// [`Captured::phones`]
    Phone,
    /// [`Captured::emails`]
    Email,
    /// [`Captured::relationship`]
    Relationship,
    /// [`Captured::context`]
    Context,
}

/// How much of a text is read for one person, in bytes; what follows goes to the context untouched.
pub const READ_BYTES_MAX: usize = 4096;

/// Reads one person from a text (M14): a line, or several lines about the same person. Takes time linear in the text,
/// and never panics.
pub fn read_capture(text: &str, region: Region) -> Captured {
    let read = &text[..boundary_at_most(text, READ_BYTES_MAX)];
    let emails = find_emails(read);
    let mut email_ranges: Vec<Range<usize>> = Vec::new();
    for (_, range) in &emails {
        let floor = email_ranges.last().map_or(0, |before| before.end);
        email_ranges.push(labels::with_email_label(read, floor, range));
    }
    let links: Vec<Range<usize>> = find_links(read)
        .into_iter()
        .filter(|link| !email_ranges.iter().any(|email| overlap(email, link)))
        .collect();
    let phones: Vec<(Phone, Range<usize>)> = find_phones(read, region)
        .into_iter()
        .filter(|(_, range)| !email_ranges.iter().chain(&links).any(|other| overlap(other, range)))
        .collect();

    let mut taken: Vec<Range<usize>> = email_ranges.iter().chain(&links).cloned().collect();
    taken.extend(phones.iter().map(|(_, range)| range.clone()));
    taken.sort_by_key(|range| range.start);

    let mut line = Line::new(read, &taken, emails.iter().map(|(email, _)| email));
    line.read_person();

    let mut captured = Captured::default();
    captured.spans.extend(email_ranges.into_iter().map(|range| (Field::Email, range)));
    captured.spans.extend(phones.iter().map(|(_, range)| (Field::Phone, range.clone())));
    captured.emails = emails.into_iter().map(|(email, _)| email).collect();
    captured.phones = phones.into_iter().map(|(phone, _)| phone).collect();
    for mark in line.into_marks() {
        let slot = match mark.field {
            Field::Name => &mut captured.name,
            Field::Title => &mut captured.title,
            Field::Company => &mut captured.company,
            _ => &mut captured.relationship,
        };
        *slot = Some(match slot.take() {
            Some(earlier) => format!("{earlier}, {}", mark.text),
            None => mark.text,
        });
        captured.spans.push((mark.field, mark.range));
    }
    captured.spans.sort_by_key(|(_, range)| range.start);
    add_context(&mut captured, text);
    captured
}

/// Whatever no field took is context, so nothing typed can be lost.
fn add_context(captured: &mut Captured, text: &str) {
    let mut pieces: Vec<&str> = Vec::new();
    let mut spans = Vec::new();
    let mut from = 0;
    let taken = captured.spans.iter().map(|(_, range)| (range.start, range.end));
    for (taken_from, taken_to) in taken.chain([(text.len(), text.len())]) {
        let gap = &text[from..taken_from];
        let start = from + (gap.len() - gap.trim_start_matches(is_separator).len());
        if start < taken_from {
            let end = start
                + text[start..taken_from]
                    .trim_end_matches(|c| is_separator(c) && !matches!(c, '!' | '?'))
                    .len();
            pieces.push(&text[start..end]);
            spans.push((Field::Context, start..end));
        }
        from = taken_to;
    }
    if !pieces.is_empty() {
        captured.context = Some(pieces.join(", "));
        captured.spans.extend(spans);
        captured.spans.sort_by_key(|(_, range)| range.start);
    }
}

/// Web addresses: their digits are no telephone numbers and their words no names.
fn find_links(text: &str) -> Vec<Range<usize>> {
    let mut links = Vec::new();
    let mut from = 0;
    for word in text.split_whitespace() {
        let Some(offset) = text[from..].find(word) else { break };
        let start = from + offset;
        from = start + word.len();
        let lower = word.to_ascii_lowercase();
        let opens =
            ["http://", "https://", "www.", "linkedin.com/"].iter().find_map(|scheme| lower.find(scheme));
        if let Some(at) = opens {
            let end = start + word.trim_end_matches([',', ';', '.', ')', '>']).len();
            if start + at < end {
                links.push(start + at..end);
            }
        }
    }
    links
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// The greatest place not after `most` where the text may be cut.
fn boundary_at_most(text: &str, most: usize) -> usize {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}
