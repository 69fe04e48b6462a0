//! A pasted table with a header row: the header says what each column holds.

use std::ops::Range;

use jiff::civil::DateTime;

use super::line::Line;
use super::list::unread;
use super::shown::with_capitals;
use super::{Captured, Field, LIST_PEOPLE_MAX, due};
use crate::Region;
use crate::email::find_emails;
use crate::phone::find_phones;
use crate::words::given_names::is_given_name;
use crate::words::phone_labels::FAX_LABELS;
use crate::words::{is_in, key};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Given,
    Family,
    Title,
    Company,
    Phone,
    Email,
    Relationship,
    Due,
    Note,
}

const COLUMNS_MAX: usize = 40;
const HEADER_BYTES_MAX: usize = 600;
/// Of the cells of a header, how many must be known words.
const KNOWN_CELLS_SHARE_MIN: f64 = 0.6;

/// Reads the text when its first row is a header; `None` when it is not.
pub(super) fn read(text: &str, region: Region, today: Option<DateTime>) -> Option<Vec<Captured>> {
    let mut rows = Vec::new();
    let mut from = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        if line.contains(char::is_alphanumeric) {
            rows.push(from..from + line.trim_end().len());
        }
        from += line.len();
    }
    if let Some(people) = read_split_names(text, &rows, region, today) {
        return Some(people);
    }
    let (first, below) = rows.split_first()?;
    let (headline, header, rows, (sign, columns)) = match columns_of(&text[first.clone()]) {
        Some(columns) => (None, first, below, columns),
        // "Prospects" above "Name | Company | Phone"
        None => {
            let (header, below) = below.split_first().filter(|_| is_headline(&text[first.clone()]))?;
            (Some(first), header, below, columns_of(&text[header.clone()])?)
        }
    };
    if rows.is_empty() {
        return None;
    }
    // "More to come next week" below the table
    let told = |row: &Range<usize>| {
        let said = &text[row.clone()];
        !said.contains(sign) && !said.contains('@') && find_phones(said, region).is_empty()
    };
    let closing = rows.last().filter(|last| rows.len() > 2 && columns.len() > 2 && told(last)).cloned();
    let rows = &rows[..rows.len() - usize::from(closing.is_some())];
    let mut people: Vec<Captured> = rows
        .iter()
        .take(LIST_PEOPLE_MAX)
        .map(|row| read_row(text, row, sign, &columns, region, today))
        .collect();
    if let Some(rest) = rows.get(LIST_PEOPLE_MAX) {
        people.push(unread(text, rest.start));
    }
    if let (Some(closing), Some(last)) = (closing, people.last_mut()) {
        let said = text[closing.clone()].trim();
        last.spans.push((Field::Context, closing.end - said.len()..closing.end));
        last.context = Some(match last.context.take() {
            Some(own) => format!("{own}, {said}"),
            None => said.to_owned(),
        });
    }
    // The header only says which field follows: it is kept in the spans of the first, and is nobody's context.
    if let Some(first) = people.first_mut() {
        let start = header.start + (text[header.clone()].len() - text[header.clone()].trim_start().len());
        first.spans.insert(0, (Field::Context, start..header.end));
        if let Some(headline) = headline {
            let said = text[headline.clone()].trim();
            let start = headline.end - said.len();
            first.spans.insert(0, (Field::Context, start..headline.end));
            let said = said.trim_end_matches(':');
            first.context = Some(match first.context.take() {
                Some(own) => format!("{said}, {own}"),
                None => said.to_owned(),
            });
        }
    }
    Some(people)
}

/// What a table is called: a few words without a number or an address.
fn is_headline(row: &str) -> bool {
    const WORDS_MAX: usize = 8;
    row.split_whitespace().count() <= WORDS_MAX && !row.contains(['@', '|', ';', '\t'])
}

/// "Jane,Doe,Acme,555-0100" above "Bob,Roe,Beta,555-0101": no header, and the given name has a cell of its own.
fn read_split_names(
    text: &str,
    rows: &[Range<usize>],
    region: Region,
    today: Option<DateTime>,
) -> Option<Vec<Captured>> {
    const SIGN: &str = ",";
    const CELLS_MIN: usize = 3;
    if !(2..=LIST_PEOPLE_MAX).contains(&rows.len()) {
        return None;
    }
    let first: Vec<&str> = text[rows[0].clone()].split(SIGN).collect();
    let is_word = |cell: &str| {
        cell.starts_with(char::is_uppercase) && cell.chars().all(|c| c.is_alphabetic() || c == '-')
    };
    let is_row = |row: &Range<usize>| {
        let cells: Vec<&str> = text[row.clone()].split(SIGN).collect();
        cells.len() == first.len() && cells.len() >= CELLS_MIN && cells[..2].iter().all(|cell| is_word(cell))
    };
    let is_tight = |row: &Range<usize>| !text[row.clone()].contains(", ");
    let given = |column: usize| {
        let cell = |row: &Range<usize>| text[row.clone()].split(SIGN).nth(column).map(key);
        rows.iter().filter_map(cell).filter(|cell| is_given_name(cell)).count()
    };
    let has_numbers =
        rows.iter().all(|row| text[row.clone()].contains(|c: char| c.is_ascii_digit() || c == '@'));
    if !rows.iter().all(|row| is_row(row) && is_tight(row))
        || !has_numbers
        || given(0) * 2 < rows.len()
        || given(1) >= given(0)
    {
        return None;
    }
    let mut has_company = false;
    let columns: Vec<Column> = first
        .iter()
        .enumerate()
        .map(|(n, cell)| match n {
            0 => Column::Given,
            1 => Column::Family,
            _ if cell.contains('@') => Column::Email,
            _ if !find_phones(cell, region).is_empty() => Column::Phone,
            _ if has_company => Column::Note,
            _ => {
                has_company = true;
                Column::Company
            }
        })
        .collect();
    Some(rows.iter().map(|row| read_row(text, row, SIGN, &columns, region, today)).collect())
}

fn columns_of(header: &str) -> Option<(&'static str, Vec<Column>)> {
    if header.len() > HEADER_BYTES_MAX {
        return None;
    }
    ["\t", ";", "|", ",", " - ", " / "].into_iter().find_map(|sign| {
        let cells: Vec<&str> = header.split(sign).map(|cell| cell.trim().trim_matches('"')).collect();
        let inner: Vec<&str> = cells.iter().copied().filter(|cell| !cell.is_empty()).collect();
        let known = inner.iter().filter(|cell| column(cell).is_some()).count();
        let names_somebody = cells.iter().any(|cell| {
            matches!(
                column(cell),
                Some(Column::Name | Column::Given | Column::Family | Column::Email | Column::Phone)
            )
        });
        let is_header = (2..=COLUMNS_MAX).contains(&inner.len())
            && known as f64 >= inner.len() as f64 * KNOWN_CELLS_SHARE_MIN
            && known >= 2
            && names_somebody;
        is_header.then(|| (sign, named_first(columns_beside_names(&cells))))
    })
}

/// "Contact" beside "Name" says how to reach them; without it, who they are.
fn columns_beside_names(cells: &[&str]) -> Vec<Option<Column>> {
    let is_contact = |cell: &str| key(cell) == "contact";
    let names = |cell: &str| matches!(column(cell), Some(Column::Name | Column::Given)) && !is_contact(cell);
    let has_name = cells.iter().any(|cell| names(cell));
    let of = |cell: &&str| {
        if has_name && is_contact(cell) { Some(Column::Phone) } else { column(cell) }
    };
    cells.iter().map(of).collect()
}

/// "Committee | Role | Cell": a first column that no list has holds the names when no other does.
fn named_first(columns: Vec<Option<Column>>) -> Vec<Column> {
    let has_name = columns
        .iter()
        .flatten()
        .any(|column| matches!(column, Column::Name | Column::Given | Column::Family));
    let first = columns.iter().position(Option::is_none).filter(|first| *first == 0 && !has_name);
    let of = |(n, column): (usize, Option<Column>)| {
        column.unwrap_or(if Some(n) == first { Column::Name } else { Column::Note })
    };
    columns.into_iter().enumerate().map(of).collect()
}

fn column(cell: &str) -> Option<Column> {
    let folded = key(cell.trim_end_matches([':', '*'])).replace(['_', '-', '/'], " ");
    let words = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(match words.as_str() {
        "name" | "full name" | "contact" | "contact name" | "person" | "who" | "client" | "customer"
        | "lead" | "prospect" | "referral" | "referral name" | "client name" | "customer name" => {
            Column::Name
        }
        "first" | "first name" | "given name" | "given" | "firstname" | "forename" => Column::Given,
        "last" | "last name" | "surname" | "family name" | "lastname" => Column::Family,
        "title" | "job title" | "role" | "position" | "job" | "designation" | "occupation" | "profession"
        | "trade" | "desig" | "post" | "what" | "what they do" | "department" | "dept" => Column::Title,
        "company" | "company name" | "organisation" | "organization" | "org" | "employer" | "firm"
        | "business" | "business name" | "account" | "workplace" | "where" | "works at" => Column::Company,
        "phone" | "phone number" | "telephone" | "tel" | "mobile" | "cell" | "mob" | "number"
        | "contact number" | "mobile number" | "phone no" | "mobile no" | "cell phone" | "work phone"
        | "home phone" | "office phone" | "direct" | "fax" | "whatsapp" | "office" | "ph"
        | "telephone number" | "mobile phone" | "contact no" | "ext" | "extension" | "extn" | "tel no"
        | "cell no" | "telefon" | "handy" | "tel nr" => Column::Phone,
        "email" | "e mail" | "mail" | "email address" | "e mail address" | "email id" => Column::Email,
        "relationship" | "relation" | "how known" | "relationship to client" => Column::Relationship,
        "due" | "follow up" | "followup" | "when" | "call" | "call on" | "next step" | "call back"
        | "when to call" | "date" => Column::Due,
        "no" | "nr" | "#" | "s no" | "sno" | "sr no" | "sl no" | "srno" | "slno" | "serial no" | "unit"
        | "room" | "flat" | "table" | "stand" | "stall" | "desk" | "note" | "notes" | "comment"
        | "comments" | "context" | "issue" | "about" | "remarks" | "need" | "needs" | "interest" | "city"
        | "location" | "address" | "state" | "website" | "source" | "status" => Column::Note,
        _ => return None,
    })
}

fn read_row(
    text: &str,
    row: &Range<usize>,
    sign: &str,
    columns: &[Column],
    region: Region,
    today: Option<DateTime>,
) -> Captured {
    let mut person = Captured::default();
    let (mut given, mut family): (Option<String>, Option<String>) = (None, None);
    let mut from = row.start;
    for (n, range) in cells(&text[row.clone()], sign).into_iter().enumerate() {
        let range = from_row(row, range);
        let cell = text[range.clone()].trim_matches(|c: char| c.is_whitespace() || c == '"');
        from = from.max(range.end);
        if !cell.contains(char::is_alphanumeric) {
            continue;
        }
        let column = columns.get(n).copied().unwrap_or(Column::Note);
        match column {
            Column::Given => given = Some(cell.to_owned()),
            Column::Family => family = Some(cell.to_owned()),
            _ => {}
        }
        let field = put(&mut person, column, cell, region, today);
        let typed = &text[range.clone()];
        let start = range.start + (typed.len() - typed.trim_start().len());
        person.spans.push((field, start..start + typed.trim().len()));
    }
    let parts: Vec<String> = [given, family].into_iter().flatten().collect();
    if !parts.is_empty() && person.name.is_none() {
        let words: Vec<&str> = parts.iter().flat_map(|part| part.split_whitespace()).collect();
        person.name = Some(with_capitals(&words));
    }
    person
}

fn from_row(row: &Range<usize>, cell: Range<usize>) -> Range<usize> {
    row.start + cell.start..row.start + cell.end
}

/// The cells of a row; a sign inside quotes parts nothing.
fn cells(row: &str, sign: &str) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let mut start = 0;
    let mut in_quotes = false;
    for (at, c) in row.char_indices() {
        if c == '"' {
            in_quotes = !in_quotes;
        } else if at >= start && !in_quotes && row[at..].starts_with(sign) {
            cells.push(start..at);
            start = at + sign.len();
        }
    }
    cells.push(start..row.len());
    cells
}

/// Puts a cell where its column belongs; what its column does not fit is a note.
fn put(person: &mut Captured, column: Column, cell: &str, region: Region, today: Option<DateTime>) -> Field {
    match column {
        Column::Name => {
            let mut line = Line::new(cell, &[], Vec::new(), Vec::new());
            let words = 0..line.words.len();
            let inverted = line.inverted(0).filter(|(found, _)| found.end == words.end);
            let (words, given) = inverted.map_or((words, None), |(found, given)| (found, Some(given)));
            if !words.is_empty() {
                line.mark_name(words, given);
            }
            let (marks, told) = line.into_marks();
            for (field, text) in told {
                *person.slot(field) = Some(text);
            }
            person.name = marks.into_iter().find_map(|mark| mark.text);
            Field::Name
        }
        Column::Given | Column::Family => Field::Name,
        Column::Title => set(&mut person.title, cell, Field::Title),
        Column::Company => set(&mut person.company, cell, Field::Company),
        Column::Relationship => set(&mut person.relationship, cell, Field::Relationship),
        Column::Phone => {
            let found = find_phones(cell, region);
            let is_fax = |label: &Option<String>| {
                label.as_ref().is_some_and(|label| is_in(FAX_LABELS, &label.to_lowercase()))
            };
            if found.is_empty() && cell.contains('@') {
                return put(person, Column::Email, cell, region, today);
            }
            if found.is_empty() || found.iter().any(|(phone, _)| is_fax(&phone.label)) {
                return note(person, cell);
            }
            person.phones.extend(found.into_iter().map(|(phone, _)| phone));
            Field::Phone
        }
        Column::Email => {
            let found = find_emails(cell);
            if found.is_empty() {
                return note(person, cell);
            }
            person.emails.extend(found.into_iter().map(|(email, _)| email));
            Field::Email
        }
        Column::Due | Column::Note => match today.and_then(|today| due::find(cell, today, region, &[])) {
            Some((due, span))
                if person.due.is_none() && (column == Column::Due || span == (0..cell.len())) =>
            {
                person.due = Some(due);
                Field::Due
            }
            _ => note(person, cell),
        },
    }
}

fn set(slot: &mut Option<String>, cell: &str, field: Field) -> Field {
    *slot = Some(match slot.take() {
        Some(earlier) => format!("{earlier}, {cell}"),
        None => cell.to_owned(),
    });
    field
}

fn note(person: &mut Captured, cell: &str) -> Field {
    set(&mut person.context, cell, Field::Context)
}
