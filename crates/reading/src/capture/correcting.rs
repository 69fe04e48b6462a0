//! What was read wrong is put right in the line itself: the words say what they are.

use std::ops::Range;

use jiff::civil::DateTime;

use super::labels::labelled_field;
use super::{Captured, Field, read_people};
use crate::Region;
use crate::lexer::is_separator;
use crate::words::key;

/// How a part of a reading is put right (M14): another line, in which the same words are another field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Which of [`Captured::spans`] it puts right.
    pub span: usize,
    /// What its words are in the other line.
    pub to: Field,
    /// The line with a label before those words: "Linda, company: Harbor Dental".
    pub line: String,
}

/// What each part of a line about one person might be instead: the likeliest other field first, and each further
/// correction of the same words goes on to the next one. Every correction given has been read again and means what it
/// says; a part without one can't be put right this way. `captured` is what [`read_people`] read from `line`.
#[must_use]
pub fn corrections(
    line: &str,
    captured: &Captured,
    region: Region,
    today: Option<DateTime>,
) -> Vec<Correction> {
    let is_one_line = !line.trim().contains(['\n', '\r']);
    let spans = captured.spans.iter().enumerate().filter(|_| is_one_line);
    spans.filter_map(|(span, _)| correction(line, captured, span, region, today)).collect()
}

/// The words of a span, without those that only say which field it is.
#[must_use]
pub fn words_of_span<'t>(line: &'t str, captured: &'t Captured, span: usize) -> &'t str {
    let Some((field, range)) = captured.spans.get(span) else { return "" };
    let raw = without_label(line.get(range.clone()).unwrap_or_default()).1;
    if *field == Field::Phone {
        let mut numbers = captured.phones.iter().map(|phone| phone.raw.as_str());
        return numbers.find(|number| raw.contains(number)).unwrap_or(raw);
    }
    let is_only_one = captured.spans.iter().filter(|(other, _)| other == field).count() == 1;
    let field_text = match field {
        Field::Title => captured.title.as_deref(),
        Field::Company => captured.company.as_deref(),
        Field::Relationship => captured.relationship.as_deref(),
        _ => None,
    };
    field_text.filter(|_| is_only_one).unwrap_or(raw)
}

fn correction(
    line: &str,
    captured: &Captured,
    span: usize,
    region: Region,
    today: Option<DateTime>,
) -> Option<Correction> {
    let (field, range) = captured.spans.get(span)?;
    let is_labelled = without_label(line.get(range.clone())?).0;
    let words = words_of_span(line, captured, span);
    let is_free = |to: &&Field| **to != Field::Name || captured.name.is_none();
    others(*field, is_labelled).iter().filter(is_free).find_map(|to| {
        let corrected = with_label(line, range, words, *to)?;
        let people = read_people(&corrected, region, today);
        let [read] = people.as_slice() else { return None };
        (means(read, *to, words) && !means(read, *field, words)).then_some(Correction {
            span,
            to: *to,
            line: corrected,
        })
    })
}

/// What words taken for a field might be instead. With a label before them somebody has put them right already, and
/// whoever does so once more means the next one.
fn others(field: Field, is_labelled: bool) -> &'static [Field] {
    use Field::{Company, Context, Name, Title};
    match (field, is_labelled) {
        (Name | Title, _) => &[Company, Context],
        (Company, false) => &[Name, Title, Context],
        (Company, true) => &[Name, Context, Title],
        (Context, false) => &[Name, Company, Title],
        (Context, true) => &[Name, Title, Company],
        (Field::Relationship | Field::Due | Field::Phone, _) => &[Context],
        _ => &[],
    }
}

/// Whether there is a label before the words, and the words.
fn without_label(raw: &str) -> (bool, &str) {
    let labelled = raw.split_once(':').filter(|(label, _)| labelled_field(&key(label.trim())).is_some());
    match labelled {
        Some((_, words)) => (true, words.trim()),
        None => (false, raw.trim()),
    }
}

fn with_label(line: &str, range: &Range<usize>, words: &str, to: Field) -> Option<String> {
    let label = match to {
        Field::Name => "name",
        Field::Title => "title",
        Field::Company => "company",
        Field::Context => "note",
        _ => return None,
    };
    // A closing bracket or quote belongs to what is before it.
    let parts_only = |c: char| is_separator(c) && !")]}>\"”»*!?".contains(c);
    let before = line.get(..range.start)?.trim_end_matches(parts_only).trim();
    let after =
        line.get(range.end..)?.trim_start_matches(parts_only).trim_start_matches([')', ']', '}']).trim();
    let said = format!("{label}: {words}");
    // A note runs to the end of the line, so it stands there.
    let parts = if to == Field::Context { [before, after, &said] } else { [before, &said, after] };
    Some(
        parts
            .into_iter()
            .filter(|part| !part.trim_matches(is_separator).is_empty())
            .collect::<Vec<_>>()
            .join(", "),
    )
}

/// Whether words were read as a field.
fn means(read: &Captured, field: Field, words: &str) -> bool {
    let same = |text: Option<&str>| text.is_some_and(|text| key(text) == key(words));
    match field {
        Field::Name => read.name.as_deref().is_some_and(|name| key(words).contains(&key(name))),
        Field::Title => same(read.title.as_deref()),
        Field::Company => same(read.company.as_deref()),
        Field::Relationship => same(read.relationship.as_deref()),
        Field::Due => read.due.as_ref().is_some_and(|due| key(words).contains(&key(&due.text))),
        Field::Phone => read.phones.iter().any(|phone| key(words).contains(&key(&phone.raw))),
        Field::Context => read.context.as_deref().is_some_and(|text| key(text).contains(&key(words))),
        _ => false,
    }
}
