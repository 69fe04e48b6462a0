//! A birthday or anniversary as files write it: with a year, without one, or in words.

use jiff::civil::Date;

/// A day on a card: the text of the file, and the day it certainly means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardDay {
    /// As the file says it; never empty.
    pub text: String,
    /// What that means; `None` when it could mean two days ("3/4/1980") or is not a date.
    pub known: Option<KnownDay>,
}

/// A day with or without its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownDay {
    /// A full date.
    Dated(Date),
    /// Every year on this day. `month` is 1–12, `day` 1–31 (29 February is allowed).
    Yearly {
        /// Month of the year, from 1.
        month: i8,
        /// Day of the month, from 1.
        day: i8,
    },
}

/// iPhones write this year for "year not known".
const YEAR_NOT_KNOWN: i16 = 1604;

impl CardDay {
    /// Reads a day; `None` when there is nothing in the text, or only Outlook's "0/0/00" for "no day".
    ///
    /// A wrong birthday is worse than none: a day that could be read two ways keeps its text only.
    pub fn read(text: &str) -> Option<Self> {
        let text = crate::text::tidy_line(text);
        if text.is_empty() || text == "0/0/00" {
            return None;
        }
        let known = known_day(&text);
        Some(Self { text, known })
    }
}

fn known_day(text: &str) -> Option<KnownDay> {
    // "1980-03-22T00:00:00Z", "3/22/1980 12:00 AM": the day is what comes first.
    let day = text.split(['T', ' ']).next()?;
    if let Some(yearless) = day.strip_prefix("--") {
        return match numbers(yearless, '-')[..] {
            [month, day] => yearly(month, day),
            [both] if yearless.len() == 4 => yearly(both / 100, both % 100),
            _ => None,
        };
    }
    if let [all] = numbers(day, '-')[..] {
        return if day.len() == 8 { dated(all / 10_000, all / 100 % 100, all % 100) } else { None };
    }
    if let [year, month, day_of_month] = numbers(day, '-')[..]
        && day.find('-') == Some(4)
    {
        return dated(year, month, day_of_month);
    }
    match numbers(day.trim_end_matches('.'), '.')[..] {
        [day, month, year] if year >= 1000 => return dated(year, month, day),
        [day, month] => return yearly(month, day),
        _ => {}
    }
    for separator in ['/', '-'] {
        match numbers(day, separator)[..] {
            [a, b, year] if year >= 1000 && (b > 12 || a == b) => return dated(year, a, b),
            [a, b, year] if year >= 1000 && a > 12 => return dated(year, b, a),
            _ => {}
        }
    }
    None
}

/// The numbers between separators; empty if anything there is not a number of one to eight digits.
fn numbers(text: &str, separator: char) -> Vec<i32> {
    let parse = |part: &str| {
        let digits = (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        if digits { part.parse().ok() } else { None }
    };
    text.split(separator).map(parse).collect::<Option<Vec<i32>>>().unwrap_or_default()
}

fn dated(year: i32, month: i32, day: i32) -> Option<KnownDay> {
    let (year, month, day) = (year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?);
    if year == YEAR_NOT_KNOWN {
        return yearly(i32::from(month), i32::from(day));
    }
    Date::new(year, month, day).ok().map(KnownDay::Dated)
}

fn yearly(month: i32, day: i32) -> Option<KnownDay> {
    const LEAP_YEAR: i16 = 2000;
    let date = Date::new(LEAP_YEAR, month.try_into().ok()?, day.try_into().ok()?).ok()?;
    Some(KnownDay::Yearly { month: date.month(), day: date.day() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn known(text: &str) -> Option<KnownDay> {
        CardDay::read(text).and_then(|day| day.known)
    }

    #[test]
    fn a_day_with_its_year_is_read_in_the_usual_spellings() {
        let day = Some(KnownDay::Dated(date(1980, 3, 22)));
        for text in ["1980-03-22", "19800322", "1980-03-22T00:00:00Z", "3/22/1980", "22/3/1980", "22.03.1980"]
        {
            assert_eq!(known(text), day, "{text}");
        }
    }

    #[test]
    fn a_day_without_its_year_comes_every_year() {
        let day = Some(KnownDay::Yearly { month: 2, day: 29 });
        for text in ["--02-29", "--0229", "1604-02-29", "29.2.", " --02-29"] {
            assert_eq!(known(text), day, "{text}");
        }
    }

    #[test]
    fn a_day_that_could_be_two_days_keeps_its_text_only() {
        for text in
            ["3/4/1980", "03-04-1980", "3/22/80", "1980", "30 February", "1980-02-30", "--", "99999999"]
        {
            let day = CardDay::read(text).unwrap();
            assert_eq!((day.text.as_str(), day.known), (text, None));
        }
    }

    #[test]
    fn outlooks_empty_day_is_no_day() {
        assert_eq!(CardDay::read("0/0/00"), None);
        assert_eq!(CardDay::read("  "), None);
    }
}
