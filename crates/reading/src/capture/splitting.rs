//! Where one person ends and the next begins.

use std::ops::Range;

use super::heads::{Care, Start};
use super::labels::labelled_field;
use super::line::Line;
use super::list::bullet_bytes;
use super::{Field, contacts};
use crate::Region;
use crate::lexer::Gap;

/// A stretch of a text about one person.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// What stands before it is more than a bullet or an "and".
    pub(super) tells_before: bool,
    /// It is named in one breath with the part before it.
    pub(super) is_joined: bool,
    /// The family name that is only said of the next one: "Jane and Bob Smith".
    pub(super) family: Option<String>,
}

/// A longer line is one person's: nobody names more people in one breath.
const LINE_BYTES_MAX: usize = 2048;
const ROW_PIECES_ASKED_MAX: usize = 6;
/// Of the rows of a list, how many must begin with a name.
const NAMED_ROWS_SHARE_MIN: f64 = 0.6;

/// Cuts a text into parts about one person each, in order; one part when there is but one.
pub(super) fn parts(text: &str, region: Region) -> Vec<Part> {
    let rows: Vec<Range<usize>> = rows(text);
    let whole = rows.first().map_or(0, |row| row.start)..rows.last().map_or(text.len(), |row| row.end);
    if rows.len() < 2 {
        return people_of_a_line(text, &whole, region);
    }
    let items = bulleted(text, &rows, region)
        .or_else(|| paragraphs(text, &rows, region))
        .or_else(|| named_rows(text, &rows, region))
        .or_else(|| rows_with_a_name(text, &rows, region))
        .or_else(|| rows_that_can_be_reached(text, &rows, region));
    match items {
        Some(items) => items
            .into_iter()
            .flat_map(|item| {
                let mut parts = people_of_a_line(text, &item, region);
                if let Some(first) = parts.first_mut() {
                    first.tells_before = !is_bullet(&text[..item.start]);
                }
                parts
            })
            .collect(),
        None => vec![Part { range: whole, tells_before: true, is_joined: false, family: None }],
    }
}

/// Whether what was typed just before is a bullet and no more.
fn is_bullet(before: &str) -> bool {
    let row = &before[before.rfind(['\n', '\r']).map_or(0, |at| at + 1)..];
    !row.trim().is_empty() && row.chars().filter(|c| c.is_alphanumeric()).count() <= 3
}

/// The lines that are not empty, without the blanks around them.
fn rows(text: &str) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut from = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let start = from + (line.len() - line.trim_start().len());
            rows.push(start..start + trimmed.len());
        }
        from += line.len();
    }
    rows
}

/// Rows with bullets or numbers; a row without one goes on with the person before it.
fn bulleted(text: &str, rows: &[Range<usize>], region: Region) -> Option<Vec<Range<usize>>> {
    let mut items: Vec<Range<usize>> = Vec::new();
    let are_numbered = rows.iter().enumerate().all(|(n, row)| {
        let number = format!("{} ", n + 1);
        text[row.clone()].strip_prefix(&number).is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    });
    for (n, row) in rows.iter().enumerate() {
        let bytes =
            if are_numbered { (n + 1).to_string().len() + 1 } else { bullet_bytes(&text[row.clone()]) };
        match bytes {
            0 if items.is_empty() => {
                // Somebody who was typed first, before the bullets began.
                if is_person_by_itself(&text[row.clone()], region) {
                    items.push(row.clone());
                }
            }
            0 => {
                if let Some(last) = items.last_mut().filter(|_| !is_farewell(text, row, region)) {
                    last.end = row.end;
                }
            }
            bytes => items.push(row.start + bytes..row.end),
        }
    }
    let is_most = items.len() >= 2;
    let named = items
        .iter()
        .filter(|item| begins_with_person(&text[(*item).clone()], region, Care::Little).is_some())
        .count();
    (is_most && named * 2 >= items.len()).then_some(items)
}

/// A whole name, and something that says more of them; no heading.
fn is_person_by_itself(row: &str, region: Region) -> bool {
    begins_with_person(row, region, Care::Great) == Some(Start::Full)
        && !is_heading(row)
        && (row.contains(',') || has_contact(row, region))
}

fn is_farewell(text: &str, row: &Range<usize>, region: Region) -> bool {
    let line = line_of(&text[row.clone()], region);
    line.is_farewell(&(0..line.words.len()))
}

/// Several signatures or cards with empty lines between.
fn paragraphs(text: &str, rows: &[Range<usize>], region: Region) -> Option<Vec<Range<usize>>> {
    let mut paragraphs: Vec<Vec<Range<usize>>> = Vec::new();
    let mut end = 0;
    for row in rows {
        let is_new = text[end..row.start].matches('\n').count() >= 2
            || text[end..row.start].matches('\r').count() >= 3;
        match paragraphs.last_mut() {
            Some(paragraph) if !is_new => paragraph.push(row.clone()),
            _ => paragraphs.push(vec![row.clone()]),
        }
        end = row.end;
    }
    let is_full = |row: &Range<usize>| {
        matches!(begins_with_person(&text[row.clone()], region, Care::Great), Some(Start::Full))
    };
    let is_somebody = |paragraph: &Vec<Range<usize>>| {
        let bytes = paragraph[0].start..paragraph[paragraph.len() - 1].end;
        let is_reached = paragraph.iter().take(3).any(is_full) && has_contact(&text[bytes], region);
        paragraph.len() > 1 && (is_full(&paragraph[0]) || is_reached)
    };
    let somebody: Vec<bool> = paragraphs.iter().map(is_somebody).collect();
    if somebody.iter().filter(|is| **is).count() < 2 {
        return None;
    }
    let mut items: Vec<Range<usize>> = Vec::new();
    for (paragraph, is_new) in paragraphs.iter().zip(somebody) {
        let end = paragraph[paragraph.len() - 1].end;
        match items.last_mut() {
            Some(item) if !is_new => item.end = end,
            _ if is_new => items.push(paragraph[0].start..end),
            _ => {}
        }
    }
    Some(items)
}

fn has_contact(text: &str, region: Region) -> bool {
    let found = contacts::find(text, region);
    !found.phones.is_empty() || !found.emails.is_empty()
}

/// One person a row, or rows of which each name begins a new one with a number or an address of its own.
fn named_rows(text: &str, rows: &[Range<usize>], region: Region) -> Option<Vec<Range<usize>>> {
    let starts: Vec<Option<Start>> =
        rows.iter().map(|row| begins_with_person(&text[row.clone()], region, Care::Some)).collect();
    let counts: Vec<bool> =
        rows.iter().map(|row| !is_heading(&text[row.clone()]) && !is_farewell(text, row, region)).collect();
    let all = counts.iter().filter(|counts| **counts).count();
    let named = starts.iter().zip(&counts).filter(|(start, counts)| start.is_some() && **counts).count();
    let full = starts.iter().flatten().filter(|start| **start == Start::Full).count();
    // A row of nothing but a number belongs to the rows above it: a signature, not a list.
    let has_bare_contact = rows.iter().any(|row| line_of(&text[row.clone()], region).words.is_empty());
    let is_even = are_even(&starts, rows.len());
    let is_list = !has_bare_contact
        && named >= 2
        && named as f64 >= all as f64 * NAMED_ROWS_SHARE_MIN
        && (full >= 1 || named == all)
        && !are_one_person(text, rows, &starts);
    let mut items: Vec<Range<usize>> = Vec::new();
    for ((row, start), counts) in rows.iter().zip(&starts).zip(&counts) {
        let is_start = match is_list {
            true => start.is_some(),
            false => begins_with_person(&text[row.clone()], region, Care::Great) == Some(Start::Full),
        };
        match items.last_mut() {
            _ if is_start && *counts => items.push(row.clone()),
            Some(item) => item.end = row.end,
            None => {}
        }
    }
    let each_can_be_reached = || items.iter().all(|item| has_contact(&text[item.clone()], region));
    (is_list || items.len() >= 2 && is_even || items.len() >= 2 && each_can_be_reached()).then_some(items)
}

/// "Acme - Jane Doe" above "Beta - Bob Roe": each row has a name somewhere.
fn rows_with_a_name(text: &str, rows: &[Range<usize>], region: Region) -> Option<Vec<Range<usize>>> {
    const SHARE_MIN: f64 = 0.8;
    let counting: Vec<&Range<usize>> = rows
        .iter()
        .filter(|row| !is_heading(&text[(*row).clone()]) && !is_farewell(text, row, region))
        .collect();
    let named = counting.iter().filter(|row| has_person(&text[(**row).clone()], region)).count();
    (named >= 2 && named as f64 >= counting.len() as f64 * SHARE_MIN)
        .then(|| counting.into_iter().cloned().collect())
}

/// "Kev - spark - 07911 123456" above "Gaz - plumber - 07911 123457": whatever they are called, each row says somebody and
/// how to reach them. In a signature the rows with a number say little else.
fn rows_that_can_be_reached(text: &str, rows: &[Range<usize>], region: Region) -> Option<Vec<Range<usize>>> {
    const SHARE_MIN: f64 = 0.6;
    let says_somebody = |row: &Range<usize>| {
        let read = &text[row.clone()];
        let begins = read.trim_start().starts_with(char::is_uppercase);
        let line = line_of(&read[..super::boundary_at_most(read, LINE_BYTES_MAX)], region);
        let parted = line.pieces.len() >= 2;
        begins
            && parted
            && line.words.first().is_some_and(|word| word.is_capitalised)
            && has_contact(read, region)
    };
    let reached: Vec<bool> = rows.iter().map(says_somebody).collect();
    let count = reached.iter().filter(|reached| **reached).count();
    let is_list =
        reached.first() == Some(&true) && count >= 2 && count as f64 >= rows.len() as f64 * SHARE_MIN;
    is_list.then(|| rows.to_vec())
}

/// Whether one of the fields is surely a name.
fn has_person(text: &str, region: Region) -> bool {
    let line = line_of(&text[..super::boundary_at_most(text, LINE_BYTES_MAX)], region);
    line.pieces.iter().take(ROW_PIECES_ASKED_MAX).any(|piece| {
        let at = line.after_opening(piece.words.start, piece.words.end);
        matches!(line.person_at(at, piece.words.end, Care::Great), Some((words, Start::Full)) if words.end == piece.words.end)
    })
}

/// "Jane Doe / CFO / Acme / Tom Lee / COO / Beta": the full names stand at even distances, from the first row on.
fn are_even(starts: &[Option<Start>], rows: usize) -> bool {
    const PEOPLE_MIN: usize = 2;
    let full: Vec<usize> =
        (0..starts.len()).filter(|row| starts.get(*row) == Some(&Some(Start::Full))).collect();
    let distance = rows / full.len().max(1);
    full.len() >= PEOPLE_MIN
        && distance >= 2
        && rows == distance * full.len()
        && full.iter().enumerate().all(|(n, row)| *row == n * distance)
}

/// "Jim" above "James P. Underhill", "Zoë" above "Zoë Lachance": one signature.
fn are_one_person(text: &str, rows: &[Range<usize>], starts: &[Option<Start>]) -> bool {
    let named: Vec<&str> = rows
        .iter()
        .zip(starts)
        .filter(|(_, start)| start.is_some())
        .map(|(row, _)| &text[row.clone()])
        .collect();
    let [first, second, ..] = named.as_slice() else { return false };
    let word = |row: &str| {
        row.trim_start_matches(|c: char| !c.is_alphabetic())
            .split([' ', ','])
            .next()
            .unwrap_or_default()
            .to_lowercase()
    };
    let bare = first.trim_matches(|c: char| !c.is_alphabetic());
    let alike = word(first) == word(second)
        || named.len() == 2 && word(first).chars().next() == word(second).chars().next();
    !bare.contains(' ') && second.contains(' ') && alike
}

/// "Referrals from Bob:"
fn is_heading(row: &str) -> bool {
    row.ends_with(':')
}

fn line_of(text: &str, region: Region) -> Line<'_> {
    let found = contacts::find(text, region);
    Line::new(text, &found.taken(), found.mail_names(), found.domains())
}

fn begins_with_person(text: &str, region: Region, care: Care) -> Option<Start> {
    let read = &text[..super::boundary_at_most(text, LINE_BYTES_MAX)];
    let line = line_of(read, region);
    let first = line.pieces.first()?.words.clone();
    let is_label = line.pieces.get(1).is_some_and(|piece| piece.gap == Gap::Colon);
    if is_label && labelled_field(&line.keys(&first)) == Some(Field::Name) {
        return Some(Start::Full);
    }
    if line.inverted(0).is_some() {
        return Some(Start::Full);
    }
    let from = line.after_opening(first.start, first.end);
    line.person_at(from, first.end, care)
        .map(|(_, start)| start)
        .or_else(|| (care == Care::Little).then_some(Start::Single))
}

/// The people named in one line.
fn people_of_a_line(text: &str, range: &Range<usize>, region: Region) -> Vec<Part> {
    let whole = || vec![Part { range: range.clone(), tells_before: true, is_joined: false, family: None }];
    if range.len() > LINE_BYTES_MAX || text[range.clone()].trim().contains(['\n', '\r']) {
        return whole();
    }
    if let Some(parts) = fields_that_are_people(text, range, region) {
        return parts;
    }
    let read = &text[range.clone()];
    let line = line_of(read, region);
    let starts = line.people_starts();
    if starts.len() < 2 {
        return whole();
    }
    let taken = contacts::find(read, region).taken();
    let mut parts: Vec<Part> = Vec::new();
    for (n, start) in starts.iter().enumerate() {
        let from = if n == 0 { 0 } else { line.words[start.from].range.start };
        let to = match starts.get(n + 1) {
            Some(next) => {
                let joint = line.words[next.joint].range.start;
                let word_end = line.words[..next.joint].last().map_or(0, |word| word.range.end);
                let contact_end =
                    taken.iter().map(|range| range.end).filter(|end| *end <= joint).max().unwrap_or(0);
                closing_bracket(read, word_end.max(contact_end).max(from))
            }
            None => read.len(),
        };
        parts.push(Part {
            range: range.start + from..range.start + to,
            tells_before: n == 0,
            is_joined: n > 0 && start.is_joined,
            family: start.family.clone(),
        });
    }
    parts
}

/// "Doe, Jane; Roe, Bob", "Jane Doe <jane@acme.com>, Bob Roe <bob@acme.com>": every field is a person.
fn fields_that_are_people(text: &str, range: &Range<usize>, region: Region) -> Option<Vec<Part>> {
    let read = &text[range.clone()];
    let fields = if read.matches('>').count() >= 2 && read.matches('@').count() >= 2 {
        fields_after(read, &[">,", ">;", "> "])
    } else if read.matches("\",").count() + read.matches("\";").count() >= 1 && read.matches('"').count() >= 4
    {
        fields_after(read, &["\",", "\";"])
    } else {
        fields_after(read, &[";"])
    };
    if fields.len() < 2 {
        return None;
    }
    let is_person = |field: &Range<usize>| {
        let typed = read[field.clone()].trim_start_matches(['"', ' ', '\'']);
        let begins_with_given = begins_with_person(typed, region, Care::Some).is_some() && {
            let line = line_of(typed, region);
            line.is_given(0) && line.words.len() > 1
        };
        let is_address = typed.contains('@') && !typed.trim_matches([';', ' ', '<', '>']).contains(' ');
        is_address
            || begins_with_given
            || begins_with_person(typed, region, Care::Great) == Some(Start::Full)
            || has_person(typed, region)
    };
    // Between whole names a single word is a name as well: "Gunnar Sigurðsson; Hrafnhildur Jónsdóttir; Björk".
    let is_single_name = |field: &&Range<usize>| {
        let word = read[(*field).clone()].trim();
        word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic)
    };
    let others: Vec<&Range<usize>> = fields.iter().filter(|field| !is_person(field)).collect();
    let is_one_among_many = others.len() == 1 && fields.len() >= 3 && others.iter().all(is_single_name);
    if !others.is_empty() && !is_one_among_many {
        return None;
    }
    let part = |(n, field): (usize, &Range<usize>)| Part {
        range: range.start + field.start..range.start + field.end,
        tells_before: n == 0,
        is_joined: false,
        family: None,
    };
    Some(fields.iter().enumerate().map(part).collect())
}

/// The fields between the signs, without blanks around them; the first letter of a sign belongs to the field before it.
fn fields_after(text: &str, signs: &[&str]) -> Vec<Range<usize>> {
    let mut fields = Vec::new();
    let mut from = 0;
    let mut push = |start: usize, end: usize| {
        let field = &text[start..end];
        let skipped = field.len() - field.trim_start_matches([' ', ',', ';', '\t']).len();
        let trimmed = field.trim_end_matches([' ', ',', ';', '\t', '.']);
        if trimmed.len() > skipped {
            fields.push(start + skipped..start + trimmed.len());
        }
    };
    while let Some(at) = signs.iter().filter_map(|sign| text[from..].find(sign)).min() {
        push(from, from + at + 1);
        from += at + 1;
    }
    push(from, text.len());
    fields
}

/// Takes in the bracket that closes right after.
fn closing_bracket(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let skipped = rest.len() - rest.trim_start_matches(['.', ' ']).len();
    if rest[skipped..].starts_with(')') { end + skipped + 1 } else { end }
}
