//! A text about any number of people.

use std::ops::Range;

use jiff::civil::DateTime;

use super::list::unread;
use super::splitting::{self, Part};
use super::{Captured, Field, LIST_PEOPLE_MAX, boundary_at_most, read_one, said_again, sharing, table};
use crate::Region;

/// How much of a text is read for all its people, in bytes; what follows goes to the context of the last one untouched.
pub const PASTE_BYTES_MAX: usize = 262_144;

/// Reads the people that a text names (M14): one in a line, a signature or a card; several in a list, a table with or
/// without a header, or named together ("Jane and Bob Smith"). At least one entry comes back unless the text is empty,
/// at most [`LIST_PEOPLE_MAX`] and one for the rest. Days are read against `today`, and left in the context without it.
/// A vCard is not taken apart here: it comes back as one entry of nothing but context. Takes time linear in the text,
/// and never panics.
pub fn read_people(text: &str, region: Region, today: Option<DateTime>) -> Vec<Captured> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    if text.trim_start().get(..11).is_some_and(|start| start.eq_ignore_ascii_case("begin:vcard")) {
        return vec![unread(text, text.len() - text.trim_start().len())];
    }
    let read = &text[..boundary_at_most(text, PASTE_BYTES_MAX)];
    let mut people = match table::read(read, region, today) {
        Some(people) => people,
        None => read_parts(read, region, today),
    };
    if let Some(last) = people.last_mut().filter(|_| read.len() < text.len()) {
        add_words(last, text, read.len()..text.len(), true);
    }
    people
}

fn read_parts(text: &str, region: Region, today: Option<DateTime>) -> Vec<Captured> {
    let mut parts = splitting::parts(text, region);
    let rest = parts.get(LIST_PEOPLE_MAX).map(|part| part.range.start);
    parts.truncate(LIST_PEOPLE_MAX);
    let closing = sharing::closing(text, &parts, region, today);
    if let (Some(closing), Some(last)) = (&closing, parts.last_mut()) {
        last.range.end = closing.range.start;
    }
    let opening = sharing::opening(text, &parts, region, today);
    let mut people: Vec<Captured> = Vec::new();
    for part in &parts {
        let name = part.name.clone().map(|name| name.start - part.range.start..name.end - part.range.start);
        let mut person = read_one(&text[part.range.clone()], region, today, name).shifted(part.range.start);
        // Among others whoever a line begins with is its person, though it would not say so by itself.
        if person.name.is_none()
            && parts.len() > 1
            && let Some(name) = splitting::name_at_head(&text[part.range.clone()], region)
        {
            person = read_one(&text[part.range.clone()], region, today, Some(name)).shifted(part.range.start);
        }
        if let (Some(family), Some(given)) = (&part.family, &person.name) {
            person.name = Some(format!("{given} {family}"));
        }
        people.push(person);
    }
    let end = rest.unwrap_or(text.len());
    keep_what_lies_between(&mut people, text, &parts, end);
    if parts.len() == people.len() {
        said_again::merge_in_one_breath(&mut people, &mut parts);
        said_again::merge_last_row(&mut people, &mut parts, text);
    }
    sharing::share(&mut people, &parts, text, region, opening, closing);
    if let Some(rest) = rest {
        people.push(unread(text, rest));
    }
    people
}

/// Bullets, "and", headings: they belong to the person who follows, the end to the last one.
fn keep_what_lies_between(people: &mut [Captured], text: &str, parts: &[Part], end: usize) {
    let mut from = 0;
    for (person, part) in people.iter_mut().zip(parts) {
        add_words(person, text, from..part.range.start, part.tells_before);
        from = part.range.end;
    }
    if let Some(last) = people.last_mut() {
        add_words(last, text, from..end, true);
    }
}

/// Adds a stretch outside the person's own part to what is kept of it; its text only when it says something.
fn add_words(person: &mut Captured, text: &str, stretch: Range<usize>, tells: bool) {
    let words = &text[stretch.clone()];
    let trimmed = words.trim();
    if !trimmed.contains(char::is_alphanumeric) {
        return;
    }
    let start = stretch.start + (words.len() - words.trim_start().len());
    person.spans.push((Field::Context, start..start + trimmed.len()));
    person.spans.sort_by_key(|(_, range)| range.start);
    if tells {
        let said = trimmed.trim_end_matches([':', ',', ';']);
        person.context = Some(match person.context.take() {
            Some(own) => format!("{said}, {own}"),
            None => said.to_owned(),
        });
    }
}
