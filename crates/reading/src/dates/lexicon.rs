//! The words of the calendar, with their short forms and the ways people misspell them.

use jiff::civil::Weekday;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    BusinessDay,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
}

/// Which of several: "this", "next", "last".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// "this", "current"
    This,
    /// "coming", "upcoming": the first one ahead.
    Coming,
    /// "next", "following"
    Next,
    /// "last", "previous"
    Last,
    /// "past": the nearest one behind.
    Past,
}

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "mon" => Weekday::Monday,
        "tue" | "tues" => Weekday::Tuesday,
        "wed" | "weds" | "wensday" | "wendsday" | "wednesay" => Weekday::Wednesday,
        "thu" | "thur" | "thurs" => Weekday::Thursday,
        "fri" => Weekday::Friday,
        "sat" => Weekday::Saturday,
        "sun" => Weekday::Sunday,
        _ => {
            let word = word.strip_suffix("'s").unwrap_or(word);
            WEEKDAYS.iter().find(|(name, _)| is_meant(word, name)).map(|(_, weekday)| *weekday)?
        }
    })
}

/// Short forms that are words or names too.
pub(super) fn is_doubtful_weekday(word: &str) -> bool {
    matches!(word, "mon" | "wed" | "sat" | "sun" | "fri" | "thu" | "tue")
}

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

pub(super) fn month(word: &str) -> Option<i8> {
    let at = match word {
        "jan" => 0,
        "feb" | "febr" => 1,
        "mar" => 2,
        "apr" | "aprl" | "apirl" => 3,
        "jun" => 5,
        "jul" => 6,
        "aug" => 7,
        "sep" | "sept" => 8,
        "oct" => 9,
        "nov" => 10,
        "dec" => 11,
        _ => {
            let word = word.strip_suffix("'s").unwrap_or(word);
            MONTHS.iter().position(|name| is_meant(word, name))?
        }
    };
    i8::try_from(at + 1).ok()
}

/// Months that are everyday words too.
pub(super) fn is_doubtful_month(word: &str) -> bool {
    matches!(word, "may" | "march" | "mar")
}

/// Months that people are called, or that are said of people.
pub(super) fn is_name_month(word: &str) -> bool {
    matches!(word, "jan" | "april" | "may" | "june" | "july" | "august" | "mar" | "march" | "avril" | "jun")
}

/// Whether the word is the name, or a slip of the pen: a letter left out, doubled, put in or swapped with its
/// neighbour. First and last letters hold, and short words allow nothing: "Sundar", "Augusta" and "fray" are no days.
fn is_meant(word: &str, name: &str) -> bool {
    if word == name {
        return true;
    }
    let (typed, meant) = (word.as_bytes(), name.as_bytes());
    if meant.len() < 6
        || typed.first() != meant.first()
        || typed.last() != meant.last()
        || typed.len().abs_diff(meant.len()) > 1
    {
        return swaps_the_end(typed, meant);
    }
    let same = typed.iter().zip(meant).take_while(|(a, b)| a == b).count();
    let (typed_rest, meant_rest) = (&typed[same..], &meant[same..]);
    match typed.len().cmp(&meant.len()) {
        std::cmp::Ordering::Less => typed_rest == &meant_rest[1..],
        std::cmp::Ordering::Greater => &typed_rest[1..] == meant_rest,
        std::cmp::Ordering::Equal => is_swap(typed_rest, meant_rest),
    }
}

/// "septembre"
fn swaps_the_end(typed: &[u8], meant: &[u8]) -> bool {
    typed.len() == meant.len()
        && meant.len() >= 6
        && typed.split_last_chunk::<2>().zip(meant.split_last_chunk::<2>()).is_some_and(
            |((typed_start, typed_end), (meant_start, meant_end))| {
                typed_start == meant_start && is_swap(typed_end, meant_end)
            },
        )
}

fn is_swap(typed: &[u8], meant: &[u8]) -> bool {
    typed.len() >= 2 && typed[0] == meant[1] && typed[1] == meant[0] && typed[2..] == meant[2..]
}

pub(super) fn unit(word: &str) -> Option<Unit> {
    Some(match word.trim_end_matches("'s").trim_end_matches('\'') {
        "minute" | "minutes" | "min" | "mins" | "minuets" => Unit::Minute,
        "hour" | "hours" | "hr" | "hrs" => Unit::Hour,
        "day" | "days" | "dy" | "dys" | "dayz" => Unit::Day,
        "week" | "weeks" | "wk" | "wks" | "weks" | "weeek" | "weeeks" => Unit::Week,
        "fortnight" | "fortnights" | "fornight" | "fortnite" => Unit::Fortnight,
        "month" | "months" | "mo" | "mos" | "mth" | "mths" | "mnth" | "mnths" | "mons" | "moth" | "monts"
        | "monhts" => Unit::Month,
        "quarter" | "quarters" | "qtr" | "qtrs" => Unit::Quarter,
        "year" | "years" | "yr" | "yrs" | "yeras" => Unit::Year,
        _ => return None,
    })
}

/// Units of one letter, which need a number glued to them: "90d", "2w".
pub(super) fn letter_unit(word: &str) -> Option<Unit> {
    Some(match word {
        "d" => Unit::Day,
        "w" => Unit::Week,
        "h" => Unit::Hour,
        "y" => Unit::Year,
        _ => return None,
    })
}

pub(super) fn which(word: &str) -> Option<Which> {
    Some(match word {
        "this" | "current" => Which::This,
        "coming" | "upcoming" | "comming" => Which::Coming,
        "next" | "nxt" | "following" | "folowing" => Which::Next,
        "last" | "previous" | "prior" => Which::Last,
        "past" => Which::Past,
        _ => return None,
    })
}

/// 1 to 19.
pub(super) fn small_number(word: &str) -> Option<u32> {
    Some(match word {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" | "dozen" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        _ => return None,
    })
}

/// 20 to 90.
pub(super) fn tens(word: &str) -> Option<u32> {
    Some(match word {
        "twenty" => 20,
        "thirty" | "thrity" => 30,
        "forty" | "fourty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" | "ninty" => 90,
        _ => return None,
    })
}

/// First to twentieth, thirtieth.
pub(super) fn small_ordinal(word: &str) -> Option<u32> {
    Some(match word {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" | "forth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" | "eigth" => 8,
        "ninth" | "nineth" => 9,
        "tenth" => 10,
        "eleventh" => 11,
        "twelfth" | "twelth" => 12,
        "thirteenth" => 13,
        "fourteenth" => 14,
        "fifteenth" => 15,
        "sixteenth" => 16,
        "seventeenth" => 17,
        "eighteenth" => 18,
        "nineteenth" => 19,
        "twentieth" => 20,
        "thirtieth" => 30,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen_are_read_and_other_words_are_not() {
        for (typed, meant) in [
            ("tuseday", Weekday::Tuesday),
            ("thurday", Weekday::Thursday),
            ("wednsday", Weekday::Wednesday),
            ("fridday", Weekday::Friday),
        ] {
            assert_eq!(weekday(typed), Some(meant), "{typed}");
        }
        for (typed, meant) in [
            ("febuary", 2),
            ("septmber", 9),
            ("septembre", 9),
            ("decemeber", 12),
            ("agust", 8),
            ("janurary", 1),
        ] {
            assert_eq!(month(typed), Some(meant), "{typed}");
        }
        for word in [
            "sundar", "augusta", "augustus", "maya", "marc", "mayor", "junes", "fridge", "sunny", "decent",
            "fridays", "octagon",
        ] {
            assert_eq!((weekday(word), month(word)), (None, None), "{word}");
        }
    }
}
