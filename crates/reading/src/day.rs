//! When something is due, in the words people use.

use jiff::Span;
use jiff::civil::Date;

use crate::{Region, dates};

/// The furthest day that a phrase may mean, counted from today.
pub const DAYS_AHEAD_MAX: i64 = 3660;
/// Longer texts are no due phrase.
const PHRASE_BYTES_MAX: usize = 80;

/// Reads a text that is one due phrase and nothing else ("in 90 days", "next Tuesday", "15 Jan", "2027-02-19") as a day,
/// counted from `today` in the rep's own time zone (M20), by the grammar of [`dates`]: a day and month without a year is
/// the next such day, today included; a weekday is the next one after today; "next Tuesday" is the Tuesday of next week
/// (weeks begin on Monday); day and month are in the region's order, and in the other one where that gives no month. A
/// time of day may stand with it and is passed over. `None` for everything else, and for days
/// that do not exist or lie more than [`DAYS_AHEAD_MAX`] days ahead. A past date is read as it stands: whether it may be
/// due is not for the reader to say.
pub fn read_day(text: &str, today: Date, region: Region) -> Option<Date> {
    if text.len() > PHRASE_BYTES_MAX {
        return None;
    }
    let day = dates::whole_day(text, today, region)?;
    let furthest = today.checked_add(Span::new().try_days(DAYS_AHEAD_MAX).ok()?).ok()?;
    (day <= furthest).then_some(day)
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
        assert_eq!(read_day("15/13", date(2027, 1, 1), Region::US), None);
    }

    #[test]
    fn an_order_that_gives_no_month_is_the_other_one() {
        assert_eq!(read_day("15/1", date(2027, 1, 1), Region::US), Some(date(2027, 1, 15)));
        assert_eq!(read_day("1/15", date(2027, 1, 1), Region::GB), Some(date(2027, 1, 15)));
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
