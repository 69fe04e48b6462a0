//! Texts about people: a line, a pasted signature, a card, a list (M14).

mod at_head;
mod block;
mod block_company;
mod block_title;
mod bracketed;
mod companies;
mod contacts;
mod correcting;
mod couples;
mod due;
mod evidence;
mod firms;
mod follows;
mod furniture;
mod heads;
mod introductions;
mod inverted;
mod joined;
mod labels;
mod leads;
mod line;
mod list;
mod mentioned;
mod name_words;
mod names;
mod naming;
mod paragraphs;
mod patterns;
mod people;
mod reached;
mod relations;
mod rest;
mod row;
mod row_marks;
mod row_words;
mod rows;
mod said_again;
mod sharing;
mod shown;
mod splitting;
mod table;
mod titles;
mod told;
mod unknown_names;
mod unknown_titles;
mod whose;
mod workplace;

use std::ops::Range;

use jiff::civil::DateTime;

use crate::lexer::is_separator;
use crate::{EmailAddress, Phone, Region};

pub use correcting::{Correction, corrections, words_of_span};
pub use due::Due;
pub use list::{LIST_PEOPLE_MAX, read_list};
pub use people::{PASTE_BYTES_MAX, read_people};

use line::Line;

/// What a text says about a person (M14). What is not understood is `context`: nothing typed is ever lost.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Captured {
    /// The person's name: "Doe, Jane" turned round, without forms of address, letters after it and nickname; capitals
    /// put right when it was typed in none or in nothing else.
    pub name: Option<String>,
    /// The form of address before the name: "Dr.".
    pub prefix: Option<String>,
    /// The letters after the name: "CPA", "PhD".
    pub suffix: Option<String>,
    /// What they are called, in quotes or brackets: "Bob".
    pub nickname: Option<String>,
    /// What they do: "CFO".
    pub title: Option<String>,
    /// Where they do it: "Acme Inc".
    pub company: Option<String>,
    /// Every telephone number, in order. Fax numbers are none: they are context.
    pub phones: Vec<Phone>,
    /// Every e-mail address, in order.
    pub emails: Vec<EmailAddress>,
    /// Who they are to the one who named them: "brother in law", "mum's neighbour", "my CFO".
    pub relationship: Option<String>,
    /// When to call them; only where the day of the text is known.
    pub due: Option<Due>,
    /// All the rest, as typed.
    pub context: Option<String>,
    /// Which bytes of the text went into which field, in order, without overlaps. Words that only say which field
    /// follows ("at", "tel.") are inside its span but not in its text, and so are words that came into `prefix` or
    /// `suffix`. Outside all spans are only blanks and signs that part fields.
    pub spans: Vec<(Field, Range<usize>)>,
}

/// The parts of a captured text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// [`Captured::name`]
    Name,
    /// [`Captured::prefix`]; its words are inside the span of the name.
    Prefix,
    /// [`Captured::suffix`]; its words are inside the span of the name.
    Suffix,
    /// [`Captured::nickname`]; its words are inside the span of the name.
    Nickname,
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
    /// [`Captured::due`]
    Due,
    /// [`Captured::context`]
    Context,
}

/// How much of a text is read for one person, in bytes; what follows goes to the context untouched.
pub const READ_BYTES_MAX: usize = 4096;

/// Reads one person from a text (M14): a line, or several lines about the same person. Takes time linear in the text,
/// and never panics. Days are left in the context; [`read_people`] reads them.
pub fn read_capture(text: &str, region: Region) -> Captured {
    read_one(text, region, None, None)
}

/// Reads one person, and when to call them if the day of the text is known. `name` are the bytes of the name where
/// what stands around the text tells it.
fn read_one(text: &str, region: Region, reference: Option<DateTime>, name: Option<Range<usize>>) -> Captured {
    let read = &text[..boundary_at_most(text, READ_BYTES_MAX)];
    let mut contacts = contacts::find(read, region);
    contacts.phones.retain(|(_, range)| !labels::is_noted(read, range.start));
    let mut taken = contacts.taken();
    let due = reference.and_then(|reference| due::find(read, reference, region, &taken));
    let due = due.filter(|(_, range)| !labels::is_noted(read, range.start));
    // "next Tues 9am Phone 415-…": the label belongs to the number, so the day ends before it.
    let due = due.and_then(|(due, range)| {
        let range = outside(range, &taken)?;
        let text = read[range.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
        Some((Due { text, ..due }, range))
    });
    taken.extend(due.iter().map(|(_, range)| range.clone()));

    let mut line = Line::new(read, &joined_where_they_meet(taken), contacts.mail_names(), contacts.domains());
    if let Some(name) = name {
        line.read_named(&name);
    } else if has_several_lines(read) {
        line.read_block();
    } else {
        line.read_person();
    }

    let mut captured = Captured::default();
    let (marks, told) = line.into_marks();
    for (field, text) in told {
        *captured.slot(field) = Some(text);
    }
    for mark in marks {
        if let Some(text) = mark.text {
            let slot = captured.slot(mark.field);
            *slot = Some(match slot.take() {
                Some(earlier) => format!("{earlier}, {text}"),
                None => text,
            });
        }
        captured.spans.push((mark.field, mark.range));
    }
    for (email, range) in contacts.emails {
        captured.emails.push(email);
        captured.spans.push((Field::Email, range));
    }
    for (phone, range) in contacts.phones {
        captured.phones.push(phone);
        captured.spans.push((Field::Phone, range));
    }
    if let Some((due, range)) = due {
        captured.due = Some(due);
        captured.spans.push((Field::Due, range));
    }
    captured.spans.sort_by_key(|(_, range)| range.start);
    part_spans(&mut captured.spans);
    add_context(&mut captured, text);
    captured
}

/// The part of a range before or after the ranges that it runs into; nothing when it lies inside one.
fn outside(range: Range<usize>, taken: &[Range<usize>]) -> Option<Range<usize>> {
    let mut left = range;
    for other in taken.iter().filter(|other| other.start < other.end) {
        if other.start < left.end && left.start < other.end {
            if left.start < other.start {
                left.end = other.start;
            } else {
                left.start = other.end.min(left.end);
            }
        }
    }
    (left.start < left.end).then_some(left)
}

/// Ranges in order, those that overlap as one.
fn joined_where_they_meet(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut().filter(|last| range.start < last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => joined.push(range),
        }
    }
    joined
}

/// Whatever the readers disagree about belongs to the one that begins first: spans never overlap.
fn part_spans(spans: &mut Vec<(Field, Range<usize>)>) {
    let mut end_before = 0;
    spans.retain_mut(|(_, range)| {
        range.start = range.start.max(end_before);
        let is_left = range.start < range.end;
        end_before = end_before.max(range.end);
        is_left
    });
}

fn has_several_lines(text: &str) -> bool {
    text.lines().filter(|line| !line.trim().is_empty()).nth(1).is_some()
}

impl Captured {
    fn slot(&mut self, field: Field) -> &mut Option<String> {
        match field {
            Field::Name => &mut self.name,
            Field::Prefix => &mut self.prefix,
            Field::Suffix => &mut self.suffix,
            Field::Nickname => &mut self.nickname,
            Field::Title => &mut self.title,
            Field::Company => &mut self.company,
            Field::Relationship => &mut self.relationship,
            _ => &mut self.context,
        }
    }

    /// Moves the spans by `offset` bytes: what was read was part of a longer text.
    fn shifted(mut self, offset: usize) -> Captured {
        for (_, range) in &mut self.spans {
            *range = range.start + offset..range.end + offset;
        }
        self
    }
}

/// Whatever no field took is context, so nothing typed can be lost.
fn add_context(captured: &mut Captured, text: &str) {
    const ICONS: &[char] = &[
        '📞', '📱', '☎', '✆', '📧', '✉', '🌐', '📍', '🏠', '🏢', '📠', '\u{fe0f}', '▪', '◦', '|', '~', '=',
        '：', '（', '）', '【', '】',
    ];
    let mut pieces: Vec<&str> = Vec::new();
    let mut spans = Vec::new();
    let mut from = 0;
    let taken = captured.spans.iter().map(|(_, range)| (range.start, range.end));
    for (taken_from, taken_to) in taken.chain([(text.len(), text.len())]) {
        let Some(gap) = text.get(from..taken_from) else {
            from = from.max(taken_to);
            continue;
        };
        let start = from + (gap.len() - gap.trim_start_matches(is_separator).len());
        if start < taken_from {
            let end = start
                + text[start..taken_from]
                    .trim_end_matches(|c| is_separator(c) && !matches!(c, '!' | '?'))
                    .len();
            if text[start..end].contains(|c: char| !ICONS.contains(&c) && !is_separator(c)) {
                pieces.push(labels::without_note(&text[start..end]));
            }
            spans.push((Field::Context, start..end));
        }
        from = taken_to;
    }
    if !pieces.is_empty() {
        captured.context = Some(pieces.join(", "));
    }
    if !spans.is_empty() {
        captured.spans.extend(spans);
        captured.spans.sort_by_key(|(_, range)| range.start);
    }
}

/// The greatest place not after `most` where the text may be cut.
fn boundary_at_most(text: &str, most: usize) -> usize {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}
