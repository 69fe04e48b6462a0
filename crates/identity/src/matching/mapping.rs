//! What the columns of a table hold, by their headers and by their values.

use std::collections::HashSet;

use super::born::looks_like_date;
use super::field::Field;
use super::headers::by_header;
use super::shapes::{Words, has_person_shape, is_email, is_house_number, is_phone, is_postcode};
use super::table::MatchTable;

/// So many filled cells of a column are looked at, spread over the table.
const CELLS_MAX: usize = 600;

/// What each column holds, guessed from its header and its values (M18).
///
/// A header that tells is believed unless the values deny it: a column called "contact" that is full of addresses with an
/// `@` holds e-mail. Without a telling header the values decide; a column of which nothing is certain is ignored.
pub fn guess_mapping(table: &MatchTable) -> Vec<Field> {
    let columns: Vec<Column> = (0..table.headers().len()).map(|at| Column::of(table, at)).collect();
    let mut fields: Vec<Option<Field>> = columns
        .iter()
        .zip(table.headers())
        .map(|(column, header)| match by_header(header) {
            Some(field) if column.may_hold(field) => Some(field),
            _ => column.by_values(),
        })
        .collect();
    by_neighbours(&columns, &mut fields);
    settle_names(&columns, &mut fields);
    settle_addresses(&columns, &mut fields);
    fields.into_iter().map(|field| field.unwrap_or(Field::Ignored)).collect()
}

/// Shares, from 0 to 1, of the filled cells that look like something.
#[derive(Debug, Default)]
struct Column {
    filled: usize,
    email: f32,
    date: f32,
    years_apart: u32,
    phone: f32,
    digits: f32,
    postcode: f32,
    lettered_postcode: f32,
    house_number: f32,
    letters_only: f32,
    one_word: f32,
    different: f32,
    given: f32,
    family: f32,
    full_name: f32,
    /// Two to four words without numbers, "&" or articles: a person's name in any language.
    person_shape: f32,
    /// Begins with a number.
    number_first: f32,
    company: f32,
    street: f32,
    address: f32,
    city: f32,
    state: f32,
    country: f32,
}

impl Column {
    fn of(table: &MatchTable, at: usize) -> Column {
        let step = table.rows().div_ceil(CELLS_MAX * 4).max(1);
        let filled =
            (0..table.rows()).step_by(step).map(|row| table.cell(row, at)).filter(|cell| !cell.is_empty());
        let cells: Vec<&str> = filled.take(CELLS_MAX).collect();
        if cells.is_empty() {
            return Column::default();
        }
        let words: Vec<Words> = cells.iter().map(|cell| Words::of(cell)).collect();
        let share = |is: &dyn Fn(&str) -> bool| {
            cells.iter().filter(|cell| is(cell)).count() as f32 / cells.len() as f32
        };
        let of_words =
            |is: fn(&Words) -> bool| words.iter().filter(|w| is(w)).count() as f32 / cells.len() as f32;
        let years: Vec<u32> =
            cells.iter().filter(|cell| looks_like_date(cell)).filter_map(|cell| year(cell)).collect();
        let years_apart = years.iter().max().zip(years.iter().min()).map_or(0, |(last, first)| last - first);
        let different: HashSet<&str> = cells.iter().copied().collect();
        Column {
            filled: cells.len(),
            email: share(&is_email),
            date: share(&looks_like_date),
            years_apart,
            phone: share(&is_phone),
            digits: share(&|cell| cell.bytes().filter(u8::is_ascii_digit).count() >= 5),
            postcode: share(&is_postcode),
            lettered_postcode: share(&|cell| {
                is_postcode(cell) && cell.bytes().any(|byte| byte.is_ascii_alphabetic())
            }),
            house_number: share(&is_house_number),
            letters_only: share(&|cell| {
                cell.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '.'))
            }),
            one_word: share(&|cell| cell.split_whitespace().count() == 1),
            different: different.len() as f32 / cells.len() as f32,
            given: of_words(|w| w.given),
            family: of_words(|w| w.family),
            full_name: of_words(|w| w.full_name),
            person_shape: share(&has_person_shape),
            number_first: share(&|cell| cell.as_bytes().first().is_some_and(u8::is_ascii_digit)),
            company: of_words(|w| w.company),
            street: of_words(|w| w.street),
            address: of_words(|w| w.address),
            city: of_words(|w| w.city),
            state: of_words(|w| w.state),
            country: of_words(|w| w.country),
        }
    }

    /// Whether the values leave it possible that the column is what its header says.
    fn may_hold(&self, field: Field) -> bool {
        if self.filled == 0 {
            return true;
        }
        match field {
            Field::Email => self.email >= 0.3,
            Field::Phone => self.digits >= 0.3 && self.email < 0.3,
            Field::Born => self.date >= 0.3,
            Field::Id | Field::Ignored => true,
            _ => self.email < 0.5,
        }
    }

    fn by_values(&self) -> Option<Field> {
        // Dates of one decade are dates of something that happened, not of birth.
        const YEARS_APART_MIN: u32 = 15;
        let beats = |share: f32, limit: f32| self.filled > 0 && share >= limit;
        if beats(self.email, 0.6) {
            Some(Field::Email)
        } else if beats(self.date, 0.6) {
            Some(if self.years_apart >= YEARS_APART_MIN { Field::Born } else { Field::Ignored })
        } else if beats(self.phone, 0.6) {
            Some(Field::Phone)
        } else if beats(self.state, 0.7) {
            Some(Field::State)
        } else if beats(self.country, 0.7) {
            Some(Field::Country)
        } else if beats(self.company, 0.3) && self.company > self.full_name {
            Some(Field::Company)
        } else if beats(self.address, 0.4) {
            Some(Field::Address)
        } else if beats(self.street, 0.4) {
            Some(Field::Street)
        } else if beats(self.full_name, 0.4) {
            Some(Field::FullName)
        } else if beats(self.city, 0.4) && self.city > self.given.max(self.family) {
            Some(Field::City)
        } else if beats(self.given, 0.35) && self.given >= self.family {
            Some(Field::GivenName)
        } else if beats(self.family, 0.25) {
            Some(Field::FamilyName)
        } else {
            None
        }
    }

    /// Numbers that stand for places are shared by rows, numbers that stand for rows are not; codes with letters in them
    /// stand for places anywhere, and beside a town a few rows are enough.
    fn is_postcode(&self, beside_place: bool) -> bool {
        const FEW: usize = 30;
        let is_shared = self.different < 0.9 || self.filled < FEW;
        self.postcode >= 0.8 && (self.lettered_postcode >= 0.5 || beside_place && is_shared)
    }
}

fn year(text: &str) -> Option<u32> {
    let digits = super::born::born_digits(text, super::born::DayOrder::DayFirst)?;
    digits.get(..4)?.parse().ok()
}

/// Columns that only their place tells: numbers beside a street, words between a street and a postcode, and words
/// beside given names.
fn by_neighbours(columns: &[Column], fields: &mut [Option<Field>]) {
    let has = |fields: &[Option<Field>], field: Field| fields.contains(&Some(field));
    for at in 0..columns.len() {
        let column = &columns[at];
        if fields[at].is_some() || column.filled == 0 {
            continue;
        }
        let beside = |wanted: &[Field]| {
            let before = at.checked_sub(1).and_then(|at| fields[at]);
            let after = fields.get(at + 1).copied().flatten();
            before.into_iter().chain(after).any(|field| wanted.contains(&field))
        };
        let place =
            [Field::Street, Field::AddressLine2, Field::City, Field::State, Field::Postcode, Field::Country];
        let is_word = column.letters_only >= 0.9;
        // A street that has its number needs none beside it.
        let street_has_number = columns.iter().zip(fields.iter()).any(|(column, field)| {
            matches!(field, Some(Field::Street | Field::Address)) && column.number_first >= 0.3
        });
        fields[at] = if column.house_number >= 0.8
            && !street_has_number
            && beside(&[Field::Street])
            && !has(fields, Field::HouseNumber)
        {
            Some(Field::HouseNumber)
        } else if column.is_postcode(beside(&place)) && !has(fields, Field::Postcode) {
            Some(Field::Postcode)
        } else if is_word
            && column.one_word >= 0.8
            && column.different >= 0.2
            && beside(&[Field::GivenName, Field::MiddleName])
            && !has(fields, Field::FamilyName)
        {
            Some(Field::FamilyName)
        } else if is_word && beside(&place) && !has(fields, Field::City) {
            Some(Field::City)
        } else {
            None
        };
    }
}

/// A column called "name" may hold companies, and where people have no other name, a lone family name is a whole one.
fn settle_names(columns: &[Column], fields: &mut [Option<Field>]) {
    let has_given = fields.contains(&Some(Field::GivenName));
    let has_company = fields.contains(&Some(Field::Company));
    for (column, field) in columns.iter().zip(fields.iter_mut()) {
        if *field != Some(Field::FullName) {
            continue;
        }
        let unlike_people = column.filled > 0 && column.full_name < 0.3 && column.person_shape < 0.8;
        let is_company = unlike_people || column.company > column.full_name && column.company >= 0.2;
        if is_company && !has_company && !has_given {
            *field = Some(Field::Company);
        } else if has_given && column.family > column.full_name {
            *field = Some(Field::FamilyName);
        }
    }
}

/// "Address" is the street where the town has a column of its own, and all of it where it has none.
fn settle_addresses(columns: &[Column], fields: &mut [Option<Field>]) {
    let has_town = fields.iter().any(|field| matches!(field, Some(Field::City | Field::Postcode)));
    let has_street = fields.contains(&Some(Field::Street));
    for (column, field) in columns.iter().zip(fields.iter_mut()) {
        if *field == Some(Field::Address) && has_town && !has_street && column.address < 0.6 {
            *field = Some(Field::Street);
        } else if *field == Some(Field::Address) && has_street {
            *field = Some(Field::Ignored);
        }
    }
}
