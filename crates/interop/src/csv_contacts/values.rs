//! What a column holds, told by its cells: where the header says nothing, or something else.

use super::columns::{Field, Role, Way};

/// At least this share of the cells, in percent, must look alike.
const MOST: usize = 80;
/// Names are told with less certainty: many a list has companies among them.
const NAMES: usize = 70;
/// The fewest cells with something in them that prove anything about a column without a name.
const CELLS_MIN: usize = 2;
/// The most digits of a telephone number, and the fewest.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
/// Words in a header that say that it is about somebody else.
const ANOTHER: [&str; 12] = [
    "manager",
    "assistant",
    "owner",
    "spouse",
    "partner",
    "parent",
    "referr",
    "sales",
    "created",
    "modified",
    "account",
    "emergency",
];

/// What the cells of a column look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Email,
    Phone,
    Url,
    Name,
    Company,
}

/// What most of these cells look like; `None` when they are too few or too mixed.
pub(super) fn look<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Look> {
    let cells: Vec<&str> = cells.map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let share = |is: fn(&str) -> bool| cells.iter().filter(|cell| is(cell)).count() * 100;
    let all = cells.len();
    if all == 0 {
        None
    } else if share(is_email) >= MOST * all {
        Some(Look::Email)
    } else if share(is_phone) >= MOST * all {
        Some(Look::Phone)
    } else if share(is_url) >= MOST * all {
        Some(Look::Url)
    } else if share(is_company) >= MOST / 2 * all {
        Some(Look::Company)
    } else if share(is_name) >= NAMES * all {
        Some(Look::Name)
    } else {
        None
    }
}

/// What the cells say against what the header says: an "E-mail" column full of numbers, a "Contact" column full of
/// addresses.
pub(super) fn corrected(role: Role, look: Look) -> Option<Role> {
    let as_way = |way| Some(Role::Way(way, ""));
    match (role, look) {
        (Role::Field(Field::Display | Field::Given | Field::Family | Field::Organisation), Look::Email) => {
            as_way(Way::Email)
        }
        (Role::Field(Field::Display | Field::Given | Field::Family | Field::Organisation), Look::Phone) => {
            as_way(Way::Phone)
        }
        (Role::Way(Way::Phone | Way::Url, _), Look::Email) => as_way(Way::Email),
        (Role::Way(Way::Email, _), Look::Phone) => as_way(Way::Phone),
        _ => None,
    }
}

/// Guesses the columns whose headers say nothing. What is known already is not guessed a second time: another
/// address in a list is as likely that of somebody else.
pub(super) fn guess(headers: &[String], roles: &mut [Role], rows: &[Vec<String>]) -> Vec<bool> {
    let cells = |column: usize| rows.iter().filter_map(move |row| row.get(column)).map(String::as_str);
    let mut guessed = vec![false; roles.len()];
    for column in 0..roles.len() {
        if let Some(look) = look(cells(column))
            && let Some(role) = corrected(roles[column], look)
        {
            roles[column] = role;
            guessed[column] = true;
        }
    }
    for column in 0..roles.len() {
        let about_another = ANOTHER.iter().any(|word| headers[column].to_lowercase().contains(word));
        let told = cells(column).filter(|cell| !cell.trim().is_empty()).count();
        if roles[column] != Role::Unknown || about_another || told < CELLS_MIN.min(rows.len()) {
            continue;
        }
        let has = |wanted: fn(&Role) -> bool| roles.iter().any(wanted);
        let role = match look(cells(column)) {
            Some(Look::Email) if !has(|role| matches!(role, Role::Way(Way::Email, _))) => {
                Role::Way(Way::Email, "")
            }
            Some(Look::Phone) if !has(|role| matches!(role, Role::Way(Way::Phone, _))) => {
                Role::Way(Way::Phone, "")
            }
            Some(Look::Url) if !has(|role| matches!(role, Role::Way(Way::Url, _))) => Role::Way(Way::Url, ""),
            Some(Look::Name) if !has(is_a_name) => Role::Field(Field::Display),
            Some(Look::Company) if !has(|role| matches!(role, Role::Field(Field::Organisation))) => {
                Role::Field(Field::Organisation)
            }
            _ => continue,
        };
        roles[column] = role;
        guessed[column] = true;
    }
    guessed
}

fn is_a_name(role: &Role) -> bool {
    matches!(role, Role::Field(Field::Display | Field::Given | Field::Family))
}

/// Whether a row is about a person, not about columns: it holds an address or a number.
pub(super) fn is_data(cells: &[String]) -> bool {
    cells.iter().any(|cell| is_email(cell.trim()) || is_phone(cell.trim()))
}

fn is_email(cell: &str) -> bool {
    let Some((local, domain)) = cell.split_once('@') else { return false };
    !local.is_empty()
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.contains('@')
        && !cell.contains(char::is_whitespace)
}

/// A number as people write one. Plain digits are as likely anything else, unless they are ten or eleven.
fn is_phone(cell: &str) -> bool {
    let cell = cell.trim_start_matches('\'');
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let written = |c: char| c.is_ascii_digit() || " +()-./x".contains(c) || c == '\u{a0}';
    let is_day = cell.len() == 10 && cell.split(['-', '/', '.']).map(str::len).max() == Some(4);
    let plain = cell.bytes().all(|byte| byte.is_ascii_digit());
    DIGITS.contains(&digits)
        && cell.chars().all(written)
        && !is_day
        && (!plain || (10..=11).contains(&digits))
}

fn is_url(cell: &str) -> bool {
    let small = cell.to_ascii_lowercase();
    ["http://", "https://", "www."].iter().any(|start| small.starts_with(start))
        && !small.contains(char::is_whitespace)
}

fn is_company(cell: &str) -> bool {
    const FORMS: [&str; 14] = [
        "inc", "inc.", "ltd", "ltd.", "llc", "llp", "gmbh", "plc", "corp", "corp.", "pty", "co.", "ag",
        "limited",
    ];
    let words: Vec<String> = cell.split([' ', ',']).map(str::to_lowercase).collect();
    words.len() > 1 && words.last().is_some_and(|word| FORMS.contains(&word.as_str()))
}

/// Two to four words that begin with a capital, as names do; "Doe, Jane" as well.
fn is_name(cell: &str) -> bool {
    let words: Vec<&str> = cell.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let capital = |word: &&&str| word.chars().next().is_some_and(char::is_uppercase);
    (2..=4).contains(&words.len())
        && words.iter().filter(capital).count() >= 2
        && cell.chars().all(|c| c.is_alphabetic() || " .,'’-".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_tell_what_a_column_is() {
        let of = |cells: &[&str]| look(cells.iter().copied());
        assert_eq!(of(&["jane@example.com", "", "j.roe@example.org"]), Some(Look::Email));
        assert_eq!(of(&["(312) 555-0142", "+44 20 7946 0100", "3125550143"]), Some(Look::Phone));
        assert_eq!(of(&["www.example.com", "https://example.org/x"]), Some(Look::Url));
        assert_eq!(of(&["Jane Doe", "O’Neill, Grace", "José de la Cruz"]), Some(Look::Name));
        assert_eq!(of(&["Acme Inc.", "Nordlicht GmbH", "Kestrel"]), Some(Look::Company));
        for mixed in
            [&["jane@example.com", "red", "4"][..], &[], &["2026-11-20", "2026-11-21"], &["41", "12345678"]]
        {
            assert_eq!(of(mixed), None, "{mixed:?}");
        }
    }

    #[test]
    fn an_address_of_somebody_else_is_not_taken_for_their_own() {
        let headers: Vec<String> = ["Who", "Manager", "x"].map(str::to_owned).to_vec();
        let mut roles = [Role::Unknown; 3];
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [
            row(["Jane Doe", "m@example.com", "j@example.com"]),
            row(["John Roe", "m@example.com", "r@example.com"]),
        ];
        guess(&headers, &mut roles, &rows);
        assert_eq!(roles, [Role::Field(Field::Display), Role::Unknown, Role::Way(Way::Email, "")]);
    }
}
