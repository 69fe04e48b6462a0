//! When something is due, in the words people use.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use crate::Region;
use crate::words::key;

/// The furthest day that a phrase may mean, counted from today.
pub const DAYS_AHEAD_MAX: i64 = 3660;
/// Longer texts are no due phrase.
const PHRASE_BYTES_MAX: usize = 80;

/// Reads a text that is one due phrase ("in 90 days", "next Tuesday", "15 Jan", "2027-02-19") as a day, counted from
/// `today` in the rep's own time zone (M20). A day and month without a year is the next such day, today included; a
/// weekday is the next one after today; "next Tuesday" is the Tuesday of next week (weeks begin on Monday). `None` for
/// everything else, and for days that do not exist or lie more than [`DAYS_AHEAD_MAX`] days ahead. A past date written in
/// full is read as it stands: whether it may be due is not for the reader to say.
pub fn read_day(text: &str, today: Date, region: Region) -> Option<Date> {
    if text.len() > PHRASE_BYTES_MAX {
        return None;
    }
    let phrase = key(text.trim().trim_end_matches(['.', '!', ',']));
    let cleaned =
        if phrase.contains(char::is_alphabetic) { phrase.replace(',', " ") } else { text.trim().to_owned() };
    let mut words: Vec<&str> = cleaned.split_whitespace().collect();
    while words.len() > 1 && matches!(words[0], "on" | "by" | "the" | "due" | "until" | "till") {
        words.remove(0);
    }
    let day = read_numeric(&words, today, region)
        .or_else(|| read_span(&words, today))
        .or_else(|| read_weekday(&words, today))
        .or_else(|| read_month_and_day(&words, today))?;
    let furthest = today.checked_add(Span::new().try_days(DAYS_AHEAD_MAX).ok()?).ok()?;
    (day <= furthest).then_some(day)
}

/// "2027-02-19", "1/15", "15/1/2027", "15.1.27"
fn read_numeric(words: &[&str], today: Date, region: Region) -> Option<Date> {
    let [word] = words else { return None };
    let sign = word.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(sign, '-' | '/' | '.') {
        return None;
    }
    let parts: Vec<&str> = word.trim_end_matches('.').split(sign).collect();
    if !parts.iter().all(|part| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let numbers: Vec<i16> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    match (numbers.as_slice(), parts[0].len()) {
        ([year, month, day], 4) => civil(*year, *month, *day),
        ([first, second, year], 1 | 2) if parts[2].len() != 3 && parts[2].len() != 1 => {
            let (month, day) = month_and_day(*first, *second, sign, region);
            civil(if parts[2].len() == 2 { 2000 + year } else { *year }, month, day)
        }
        // "1-15" and "1.5" are as often a range and an amount.
        ([first, second], 1 | 2) if sign == '/' && parts[1].len() <= 2 => {
            let (month, day) = month_and_day(*first, *second, sign, region);
            next_on(month, day, today)
        }
        _ => None,
    }
}

fn month_and_day(first: i16, second: i16, sign: char, region: Region) -> (i16, i16) {
    if region.writes_month_first() && sign != '.' { (first, second) } else { (second, first) }
}

/// "tomorrow", "in 90 days", "90 days", "2 weeks", "in a month", "90 days from now"
fn read_span(words: &[&str], today: Date) -> Option<Date> {
    match words {
        ["today" | "now"] => return Some(today),
        ["tomorrow"] => return today.tomorrow().ok(),
        ["day", "after", "tomorrow"] => return today.checked_add(2.days()).ok(),
        ["next", "week"] => return today.checked_add(1.week()).ok(),
        ["next", "month"] => return today.checked_add(1.month()).ok(),
        ["next", "year"] => return today.checked_add(1.year()).ok(),
        _ => {}
    }
    let words = match words {
        ["in" | "after" | "within", rest @ ..] => rest,
        [rest @ .., "from", "now" | "today"] => rest,
        [rest @ .., "out" | "later" | "time"] if rest.len() == 2 => rest,
        rest => rest,
    };
    let (count, unit) = match words {
        [count, unit] => (number(count)?, *unit),
        ["a", "couple", "of", unit] | ["couple", "of", unit] => (2, *unit),
        // "90d", "2w"
        [joined] => {
            let digits = joined.bytes().take_while(u8::is_ascii_digit).count();
            (joined[..digits].parse().ok()?, &joined[digits..])
        }
        _ => return None,
    };
    let span = match unit.trim_end_matches('\'') {
        "day" | "days" | "d" | "dy" => Span::new().try_days(count),
        "week" | "weeks" | "wk" | "wks" | "w" | "week's" => Span::new().try_weeks(count),
        "fortnight" | "fortnights" => Span::new().try_weeks(2 * count),
        "month" | "months" | "mo" | "mos" | "mth" | "mths" => Span::new().try_months(count),
        "year" | "years" | "yr" | "yrs" => Span::new().try_years(count),
        _ => return None,
    };
    today.checked_add(span.ok()?).ok()
}

fn number(word: &str) -> Option<i64> {
    const WORDS: &[&str] = &[
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    if matches!(word, "a" | "an") {
        return Some(1);
    }
    let spelt = WORDS.iter().position(|spelt| *spelt == word).and_then(|at| i64::try_from(at).ok());
    let tens = match word {
        "thirty" => Some(30),
        "sixty" => Some(60),
        "ninety" => Some(90),
        _ => None,
    };
    spelt.or(tens).or_else(|| word.parse().ok().filter(|n| (0..=DAYS_AHEAD_MAX).contains(n)))
}

/// "Tuesday", "next Tue", "this Friday"
fn read_weekday(words: &[&str], today: Date) -> Option<Date> {
    let (is_next, word) = match words {
        ["next", word] => (true, *word),
        ["this", word] | ["coming", word] | [word] => (false, *word),
        _ => return None,
    };
    let weekday = weekday(word)?;
    if !is_next {
        return today.nth_weekday(1, weekday).ok();
    }
    let monday = today.checked_sub(i64::from(today.weekday().to_monday_zero_offset()).days()).ok()?;
    monday.checked_add((7 + i64::from(weekday.to_monday_zero_offset())).days()).ok()
}

fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" | "mon" => Weekday::Monday,
        "tuesday" | "tue" | "tues" => Weekday::Tuesday,
        "wednesday" | "wed" | "weds" => Weekday::Wednesday,
        "thursday" | "thu" | "thur" | "thurs" => Weekday::Thursday,
        "friday" | "fri" => Weekday::Friday,
        "saturday" | "sat" => Weekday::Saturday,
        "sunday" | "sun" => Weekday::Sunday,
        _ => return None,
    })
}

/// "15 Jan", "Jan 15", "15th of January 2027", "January 15th 2027"
fn read_month_and_day(words: &[&str], today: Date) -> Option<Date> {
    let (day, month, year) = match words {
        [day, "of", month] | [day, month] if month_number(month).is_some() => (*day, *month, None),
        [month, day] => (*day, *month, None),
        [day, "of", month, year] | [day, month, year] if month_number(month).is_some() => {
            (*day, *month, Some(*year))
        }
        [month, day, year] => (*day, *month, Some(*year)),
        _ => return None,
    };
    let month = month_number(month)?;
    let day: i16 =
        day.trim_end_matches(|c: char| c.is_ascii_lowercase()).parse().ok().filter(|_| is_ordinal(day))?;
    match year {
        Some(year) if year.len() == 4 => civil(year.parse().ok()?, month, day),
        Some(_) => None,
        None => next_on(month, day, today),
    }
}

fn is_ordinal(day: &str) -> bool {
    matches!(day.trim_start_matches(|c: char| c.is_ascii_digit()), "" | "st" | "nd" | "rd" | "th")
}

fn month_number(word: &str) -> Option<i16> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let at = MONTHS
        .iter()
        .position(|month| *month == word || word.len() >= 3 && word.len() <= 4 && month.starts_with(word))?;
    i16::try_from(at + 1).ok()
}

/// The next such day, today included. The 29th of February waits for its year.
fn next_on(month: i16, day: i16, today: Date) -> Option<Date> {
    (0..=8)
        .filter_map(|years| civil(today.year().checked_add(years)?, month, day))
        .find(|date| *date >= today)
}

fn civil(year: i16, month: i16, day: i16) -> Option<Date> {
    if !(1900..=9999).contains(&year) {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_due_phrase_is_a_day_counted_from_today() {
        let saturday = date(2026, 11, 21);
        for (phrase, expected) in [
            ("2027-02-19", date(2027, 2, 19)),
            ("in 90 days", date(2027, 2, 19)),
            ("90 days", date(2027, 2, 19)),
            ("90 days from now", date(2027, 2, 19)),
            ("Ninety days", date(2027, 2, 19)),
            ("today", saturday),
            ("Tomorrow", date(2026, 11, 22)),
            ("in 2 weeks", date(2026, 12, 5)),
            ("2 wks", date(2026, 12, 5)),
            ("in a month", date(2026, 12, 21)),
            ("in 3 months", date(2027, 2, 21)),
            ("next week", date(2026, 11, 28)),
            ("Tuesday", date(2026, 11, 24)),
            ("next Tuesday", date(2026, 11, 24)),
            ("Saturday", date(2026, 11, 28)),
            ("15 Jan", date(2027, 1, 15)),
            ("Jan 15th", date(2027, 1, 15)),
            ("15th of January 2028", date(2028, 1, 15)),
            ("January 15, 2028", date(2028, 1, 15)),
            ("Sept 3", date(2027, 9, 3)),
            ("1/15", date(2027, 1, 15)),
            ("1/15/2027", date(2027, 1, 15)),
            ("1/15/27", date(2027, 1, 15)),
            ("15.1.2027", date(2027, 1, 15)),
            ("29 Feb", date(2028, 2, 29)),
        ] {
            assert_eq!(read_day(phrase, saturday, Region::US), Some(expected), "{phrase}");
        }
        assert_eq!(read_day("15/1", saturday, Region::GB), Some(date(2027, 1, 15)));
        assert_eq!(read_day("5/1/2027", saturday, Region::IN), Some(date(2027, 1, 5)));
        assert_eq!(read_day("next Tuesday", date(2026, 11, 23), Region::US), Some(date(2026, 12, 1)));
    }

    #[test]
    fn months_keep_to_days_that_exist() {
        assert_eq!(read_day("in 1 month", date(2027, 1, 31), Region::US), Some(date(2027, 2, 28)));
        assert_eq!(read_day("30 Feb", date(2027, 1, 1), Region::US), None);
        assert_eq!(read_day("2027-02-30", date(2027, 1, 1), Region::US), None);
        assert_eq!(read_day("15/1", date(2027, 1, 1), Region::US), None);
    }

    #[test]
    fn what_is_no_due_phrase_is_no_day() {
        for text in [
            "",
            " ",
            "once the kitchen is done",
            "soon",
            "90",
            "90 clients",
            "Jane",
            "1.5",
            "1-15",
            "call me",
            "99999 days",
            "in -3 days",
            "d",
            "next",
            "may",
            "marching 5",
            "5 5 5",
            "2027-2",
            "12345-01-01",
            "é d",
            "٣ days",
            "555-0100",
        ] {
            assert_eq!(read_day(text, date(2026, 11, 21), Region::US), None, "{text}");
        }
    }
}
