//! Dates of birth in the ways that files write them.

/// Which part comes first in "03/04/1980"; told by the other dates of the column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum DayOrder {
    /// 3 April. The habit of most of the world, taken where nothing tells.
    #[default]
    DayFirst,
    /// March 4.
    MonthFirst,
}

/// The eight digits "19800403", with zeros for what is not said: "19800000" for a year, "00000403" for a birthday
/// without one. `None` for what is no date. A date with a slip in it ("19801303") stays as it is, to be compared digit by
/// digit.
pub(crate) fn born_digits(text: &str, order: DayOrder) -> Option<String> {
    let (year, month, day) = parts(text, order)?;
    Some(format!("{year:04}{month:02}{day:02}"))
}

/// Month and day of a birthday as written, in whatever way; `None` for what is no day.
pub fn birthday(text: &str, month_first: bool) -> Option<(i8, i8)> {
    let order = if month_first { DayOrder::MonthFirst } else { DayOrder::DayFirst };
    let (_, month, day) = parts(text, order_of(text).unwrap_or(order))?;
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((month, day))
}

/// What a date says of the order of day and month; `None` where it tells nothing.
pub(super) fn order_of(text: &str) -> Option<DayOrder> {
    let numbers = numbers(text)?;
    let [(first, a), (second, b), (third, _)] = numbers.as_slice() else { return None };
    if *first > 2 || *second > 2 || *third < 2 {
        return None;
    }
    match (a, b) {
        (13..=31, 1..=12) => Some(DayOrder::DayFirst),
        (1..=12, 13..=31) => Some(DayOrder::MonthFirst),
        _ => None,
    }
}

/// Whether the text is a date with a year, as a date of birth would be.
pub(super) fn looks_like_date(text: &str) -> bool {
    let plausible = |(year, month, day): (u32, u32, u32)| {
        (1880..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
    };
    text.len() <= 40
        && (parts(text, DayOrder::DayFirst).is_some_and(plausible)
            || parts(text, DayOrder::MonthFirst).is_some_and(plausible))
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/// Years of two digits above it are of the last century.
const TWO_DIGIT_YEAR_MAX: u32 = 26;

fn parts(text: &str, order: DayOrder) -> Option<(u32, u32, u32)> {
    let text = text.trim();
    if let Some(birthday) = text.strip_prefix("--") {
        let digits: String = birthday.chars().filter(char::is_ascii_digit).collect();
        let number: u32 = digits.parse().ok().filter(|_| digits.len() == 4)?;
        return Some((0, number / 100, number % 100));
    }
    if let Some(month) = month_word(text) {
        return with_month_word(text, month);
    }
    match numbers(text)?.as_slice() {
        [(8, number), ..] => Some(match (number / 10_000, number % 10_000) {
            // 19800403, else 03041980.
            (year, rest) if (1200..3000).contains(&(year)) || rest < 1200 => (year, rest / 100, rest % 100),
            (rest, year) => ordered(rest / 100, rest % 100, year, order),
        }),
        [(4, year)] if (1880..2100).contains(year) => Some((*year, 0, 0)),
        [(4, year), (1 | 2, month), (1 | 2, day), ..] => Some((*year, *month, *day)),
        [(1 | 2, a), (1 | 2, b), (4, year), ..] => Some(ordered(*a, *b, *year, order)),
        [(1 | 2, a), (1 | 2, b), (2, year), ..] => Some(ordered(*a, *b, full_year(*year), order)),
        _ => None,
    }
}

fn full_year(two_digits: u32) -> u32 {
    if two_digits > TWO_DIGIT_YEAR_MAX { 1900 + two_digits } else { 2000 + two_digits }
}

fn ordered(a: u32, b: u32, year: u32, order: DayOrder) -> (u32, u32, u32) {
    let month_first = match (a, b) {
        (13.., 1..=12) => false,
        (1..=12, 13..) => true,
        _ => order == DayOrder::MonthFirst,
    };
    if month_first { (year, a, b) } else { (year, b, a) }
}

/// The numbers of a date with their lengths; `None` when there are letters in it or too many numbers.
fn numbers(text: &str) -> Option<Vec<(usize, u32)>> {
    // The time of day behind a date is no part of it.
    let date = match text.split_once(['T', ' ']) {
        Some((date, time)) if time.contains(':') => date,
        _ => text,
    };
    if date.chars().any(|c| !c.is_ascii_digit() && !matches!(c, '-' | '/' | '.' | ' ')) {
        return None;
    }
    let numbers: Vec<(usize, u32)> = date
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(|digits| digits.parse().ok().map(|number| (digits.len(), number)))
        .collect::<Option<_>>()?;
    (numbers.len() <= 3).then_some(numbers)
}

fn month_word(text: &str) -> Option<u32> {
    let lower = text.to_ascii_lowercase();
    let mut words = lower.split(|c: char| !c.is_ascii_alphabetic());
    words.find_map(|word| {
        let at =
            MONTHS.iter().position(|month| word.len() >= 3 && word.len() <= 9 && word.starts_with(month))?;
        Some(at as u32 + 1)
    })
}

fn with_month_word(text: &str, month: u32) -> Option<(u32, u32, u32)> {
    let numbers: Vec<(usize, u32)> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty() && digits.len() <= 4)
        .filter_map(|digits| digits.parse().ok().map(|number| (digits.len(), number)))
        .collect();
    match numbers.as_slice() {
        [(1 | 2, day), (4, year), ..] | [(4, year), (1 | 2, day), ..] => Some((*year, month, *day)),
        [(1 | 2, day), (2, year), ..] => Some((full_year(*year), month, *day)),
        [(1 | 2, day)] => Some((0, month, *day)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_the_ways_that_files_write_them() {
        for (text, expected) in [
            ("1980-04-03", "19800403"),
            ("19800403", "19800403"),
            ("1980/4/3", "19800403"),
            ("3.4.1980", "19800403"),
            ("3/4/80", "19800403"),
            ("03 Apr 1980", "19800403"),
            ("April 3, 1980", "19800403"),
            ("1980-04-03T00:00:00Z", "19800403"),
            ("1980-04-03 00:00:00", "19800403"),
            ("03041980", "19800403"),
            ("1980", "19800000"),
            ("--04-03", "00000403"),
            ("3 April", "00000403"),
            ("4/23/1980", "19800423"),
            ("19801303", "19801303"),
        ] {
            assert_eq!(born_digits(text, DayOrder::DayFirst).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(born_digits("4/3/1980", DayOrder::MonthFirst).as_deref(), Some("19800403"));
        for text in ["", "soon", "12", "555-0100", "1980-04-03-02-01", "99999999999999999999"] {
            assert_eq!(born_digits(text, DayOrder::DayFirst), None, "{text}");
        }
    }

    #[test]
    fn a_day_above_twelve_tells_the_order() {
        assert_eq!(order_of("23/04/1980"), Some(DayOrder::DayFirst));
        assert_eq!(order_of("04/23/1980"), Some(DayOrder::MonthFirst));
        assert_eq!((order_of("04/03/1980"), order_of("1980-04-23"), order_of("x")), (None, None, None));
    }
}
