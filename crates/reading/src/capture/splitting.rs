//! Where one person ends and the next begins.

use std::ops::Range;

use super::heads::{Care, Start};
use super::joined::PersonStart;
use super::labels::labelled_field;
use super::line::Line;
use super::{Field, contacts, row, rows};
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
    /// The bytes of their name, where only the words around it told that it is one.
    pub(super) name: Option<Range<usize>>,
}

impl Part {
    fn whole(range: Range<usize>) -> Part {
        Part { range, tells_before: true, is_joined: false, family: None, name: None }
    }
}

/// A longer line is one person's: nobody names more people in one breath.
pub(super) const LINE_BYTES_MAX: usize = 2048;
/// So many words at most stand before the colon of what a row is about.
const HEADING_WORDS_MAX: usize = 2;
const ROW_PIECES_ASKED_MAX: usize = 6;

/// Cuts a text into parts about one person each, in order; one part when there is but one.
pub(super) fn parts(text: &str, region: Region) -> Vec<Part> {
    let rows = row::read(text, region);
    let whole =
        rows.first().map_or(0, |row| row.range.start)..rows.last().map_or(text.len(), |row| row.range.end);
    if rows.len() < 2 {
        return people_of_a_line(text, &whole, region);
    }
    match rows::items(text, &rows, region) {
        Some(items) => items
            .ranges
            .into_iter()
            .flat_map(|item| {
                let row = rows.binary_search_by_key(&item.start, |row| row.range.start + row.bullet);
                let is_of_one = row.is_ok_and(|row| !rows[row].is_of_several)
                    && !may_have_fields_of_people(&text[item.clone()]);
                let start = item.start;
                let mut parts =
                    if is_of_one { vec![Part::whole(item)] } else { people_of_a_line(text, &item, region) };
                if row.is_ok_and(|row| is_written_like_one_person(text, &rows, row, &parts, region)) {
                    parts = vec![Part::whole(start..parts.last().map_or(start, |last| last.range.end))];
                }
                if let ([part], true) = (parts.as_mut_slice(), items.are_behind_a_sign) {
                    part.name = name_behind_sign(&text[part.range.clone()], region)
                        .map(|name| part.range.start + name.start..part.range.start + name.end);
                }
                if let Some(first) = parts.first_mut() {
                    first.tells_before = !is_bullet(&text[..start]);
                }
                parts
            })
            .collect(),
        None => match rows::told_in_a_letter(&rows) {
            Some(row) => people_of_a_line(text, &row, region),
            None => vec![Part::whole(whole)],
        },
    }
}

/// Whether what was typed just before is a bullet and no more.
fn is_bullet(before: &str) -> bool {
    let row = &before[before.rfind(['\n', '\r']).map_or(0, |at| at + 1)..];
    !row.trim().is_empty() && row.chars().filter(|c| c.is_alphanumeric()).count() <= 3
}

/// Whether one of the fields is surely a name.
pub(super) fn has_person(text: &str, region: Region) -> bool {
    line_has_person(&line_of(&text[..super::boundary_at_most(text, LINE_BYTES_MAX)], region))
}

/// The same of a line that has been read.
pub(super) fn line_has_person(line: &Line<'_>) -> bool {
    line.pieces.iter().take(ROW_PIECES_ASKED_MAX).any(|piece| {
        let at = line.after_opening(piece.words.start, piece.words.end);
        matches!(line.person_at(at, piece.words.end, Care::Great), Some((words, Start::Full)) if words.end == piece.words.end)
    })
}

/// The bytes of the name behind the first sign of a row.
fn name_behind_sign(text: &str, region: Region) -> Option<Range<usize>> {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let line = line_of(&text[..super::boundary_at_most(text, end.min(LINE_BYTES_MAX))], region);
    let (name, _) = line.name_behind_sign()?;
    Some(line.words[name.start].range.start..line.words[name.end - 1].range.end)
}

/// The bytes of the name that a text begins with, for one that stands among others.
pub(super) fn name_at_head(text: &str, region: Region) -> Option<Range<usize>> {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let line = line_of(&text[..super::boundary_at_most(text, end.min(LINE_BYTES_MAX))], region);
    let lone = || line.is_lone_word().then_some((0..1, 0.0));
    let (name, weight) = line.name_at_head().or_else(lone)?;
    (weight > -1.0).then(|| line.words[name.start].range.start..line.words[name.end - 1].range.end)
}

pub(super) fn line_of(text: &str, region: Region) -> Line<'_> {
    let found = contacts::find(text, region);
    Line::new(text, &found.taken(), found.mail_names(), found.domains())
}

pub(super) fn begins_with_person(text: &str, region: Region, care: Care) -> Option<Start> {
    let read = &text[..super::boundary_at_most(text, LINE_BYTES_MAX)];
    line_begins_with_person(&line_of(read, region), care)
}

/// The name that a line begins with, behind what says who it is.
pub(super) fn line_begins_with_person(line: &Line<'_>, care: Care) -> Option<Start> {
    let first = line.pieces.first()?.words.clone();
    let is_label = line.pieces.get(1).is_some_and(|piece| piece.gap == Gap::Colon);
    if is_label && labelled_field(&line.keys(&first)) == Some(Field::Name) {
        return Some(Start::Full);
    }
    if line.inverted(0).is_some() {
        return Some(Start::Full);
    }
    // "Asst: Manny", "HR: Shalini Kapoor"
    let says_who = line.title_end(first.start, first.end) == Some(first.end)
        || line.is_department(&first)
        || line.relation_at(first.start, first.end).is_some_and(|relation| relation.end == first.end);
    // "Warm: Jane Doe", "Monday: Jane Doe"
    let second_is_name =
        line.pieces.get(1).filter(|_| is_label && first.len() <= HEADING_WORDS_MAX).is_some_and(|second| {
            let at = line.after_opening(second.words.start, second.words.end);
            matches!(line.person_at(at, second.words.end, Care::Great), Some((_, Start::Full)))
        });
    let says_who = says_who
        || second_is_name
            && labelled_field(&line.keys(&first)).is_none()
            && !matches!(line.keys(&first).as_str(), "from" | "sent" | "reply-to" | "by" | "via");
    // "her boss - Meera"
    let is_relative =
        line.pieces.get(1).is_some_and(|piece| {
            piece.gap == Gap::Break
                || piece.gap == Gap::Comma && matches!(line.key(0), "her" | "his" | "their" | "my")
        }) && line.relation_at(first.start, first.end).is_some_and(|relation| relation.end == first.end);
    let first = match line.pieces.get(1).filter(|_| is_label && says_who || is_relative) {
        Some(second) => second.words.clone(),
        None => first,
    };
    let from = line.after_opening(first.start, first.end);
    line.person_at(from, first.end, care)
        .map(|(_, start)| start)
        .or_else(|| (care == Care::Little).then_some(Start::Single))
}

/// The people named in one line.
fn people_of_a_line(text: &str, range: &Range<usize>, region: Region) -> Vec<Part> {
    let whole = || vec![Part::whole(range.clone())];
    if range.len() > LINE_BYTES_MAX {
        return whole();
    }
    if let Some(end) = text[range.clone()].trim_end().find(['\n', '\r']) {
        // "Tom and Ann Lee / 555-0100": the rows below belong to the last one.
        let mut parts = people_of_a_line(text, &(range.start..range.start + end), region);
        return match parts.last_mut() {
            Some(last) => {
                last.range.end = range.end;
                parts
            }
            None => whole(),
        };
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
    // "555-0101 Jane, 555-0102 Bob": the number stands before the name.
    let number_first = |start: &PersonStart| {
        let word = line.words[start.from].range.start;
        let floor = start.from.checked_sub(1).map_or(0, |i| line.words[i].range.end);
        taken.iter().find(|range| range.start >= floor && range.end <= word).map(|range| range.start)
    };
    let numbers_first = starts.iter().all(|start| number_first(start).is_some());
    for (n, start) in starts.iter().enumerate() {
        // "The Guptas (Anil + Meena)": what stands before the bracket is nobody's field.
        let from = if n == 0 && start.family.is_none() {
            0
        } else if numbers_first {
            number_first(start).unwrap_or_default()
        } else {
            line.words[start.from].range.start
        };
        let to = match starts.get(n + 1) {
            Some(next) if numbers_first => {
                let before = number_first(next).unwrap_or_default();
                line.words[..next.joint].last().map_or(0, |word| word.range.end).min(before).max(from)
            }
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
            name: start.name.as_ref().map(|name| {
                range.start + line.words[name.start].range.start
                    ..range.start + line.words[name.end - 1].range.end
            }),
        });
    }
    parts
}

/// "Dale Pinkney, Dick Smith, 555-0101" below "Ana Ruiz, Ruiz Tiles, 555-0102": where another row with the same signs is about
/// one person, what stands behind the name is a company, though it sounds like somebody.
fn is_written_like_one_person(
    text: &str,
    rows: &[row::Row],
    row: usize,
    parts: &[Part],
    region: Region,
) -> bool {
    let ([first, second], Some(this)) = (parts, rows.get(row)) else { return false };
    let between = text.get(first.range.end..second.range.start).unwrap_or_default();
    let is_bare = !text[first.range.clone()].contains(|c: char| c.is_ascii_digit() || c == '@' || c == '(')
        && !between.contains(char::is_alphanumeric)
        && !between.contains(['&', '+']);
    let is_alike = |other: &row::Row| {
        !other.is_of_several
            && other.signs == this.signs
            && other.has_contact == this.has_contact
            && other.start == Some(Start::Full)
    };
    let relation_follows = || {
        let line = line_of(&text[second.range.clone()], region);
        line.relation_at(0, line.words.len()).is_some()
    };
    is_bare && this.has_contact && this.signs.len() > 1 && rows.iter().any(is_alike) && !relation_follows()
}

/// Whether there are the signs at all that part people rather than what is said of them.
fn may_have_fields_of_people(text: &str) -> bool {
    text.contains([';', '"']) || text.matches('@').nth(1).is_some()
}

/// "Doe, Jane; Roe, Bob", "Jane Doe <jane@acme.com>, Bob Roe <bob@acme.com>": every field is a person.
fn fields_that_are_people(text: &str, range: &Range<usize>, region: Region) -> Option<Vec<Part>> {
    let read = &text[range.clone()];
    let mut may_hold_several = false;
    let fields = if read.matches('>').count() >= 2 && read.matches('@').count() >= 2 {
        fields_after(read, &[">,", ">;", "> "])
    } else if read.matches("\",").count() + read.matches("\";").count() >= 1 && read.matches('"').count() >= 4
    {
        fields_after(read, &["\",", "\";"])
    } else if each_has_an_address(read) {
        fields_after(read, &[",", ";"])
    } else {
        may_hold_several = true;
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
        let bare = typed.rsplit(": ").next().unwrap_or(typed);
        let is_address = bare.contains('@') && !bare.trim_matches([';', ' ', '<', '>']).contains(' ');
        let has_address = typed.contains('<') && typed.contains('@') && typed.trim_end().ends_with('>');
        is_address
            || has_address
            || begins_with_given
            || begins_with_person(typed, region, Care::Great) == Some(Start::Full)
            || has_person(typed, region)
            || line_of(typed, region).has_labelled_name()
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
        name: labelled_name(read, field, region)
            .map(|name| range.start + field.start + name.start..range.start + field.start + name.end),
    };
    let parts = fields.iter().enumerate().map(part);
    // "Jane Doe, Bob Roe; Tom Lee"
    let with_all = |part: Part| {
        let mut inner = people_of_a_line(text, &part.range, region);
        let is_one = inner.len() < 2;
        match inner.first_mut().filter(|_| may_hold_several && !(is_one && part.name.is_some())) {
            Some(first) => {
                first.tells_before = part.tells_before;
                inner
            }
            None => vec![part],
        }
    };
    Some(parts.flat_map(with_all).collect())
}

/// The bytes of the name in a field "Treasurer: Jane Doe", counted from its start.
fn labelled_name(text: &str, field: &Range<usize>, region: Region) -> Option<Range<usize>> {
    let line = line_of(&text[field.clone()], region);
    let (name, _) = line.name_at_head().filter(|_| line.has_labelled_name())?;
    Some(line.words[name.start].range.start..line.words[name.end - 1].range.end)
}

/// "Jane Doe jane@acme.com, Bob Roe bob@beta.com, sam@acme.com": between commas each field has one address, and most a name.
fn each_has_an_address(text: &str) -> bool {
    let fields: Vec<&str> = text.split([',', ';']).map(str::trim).filter(|field| !field.is_empty()).collect();
    let named = fields.iter().filter(|field| field.trim_end().contains(' ')).count();
    // "To: jane@acme.com, bob@beta.com"
    let only_addresses = fields.iter().enumerate().all(|(n, field)| {
        let field = if n == 0 { field.rsplit(": ").next().unwrap_or(field) } else { field };
        !field.contains(' ')
    });
    fields.len() >= 2
        && fields.iter().all(|field| field.matches('@').count() == 1)
        && (only_addresses || named >= 2 && named * 2 >= fields.len())
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
