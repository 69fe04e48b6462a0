//! Days as people say them.

use domain::business_days::days_between;
use jiff::civil::Date;

use crate::parts::Tone;
use crate::say;

/// "Fri 19 Feb 2027".
pub(crate) fn full(day: Date) -> String {
    language::day_full(day)
}

/// "Fri 19 Feb", with the year where it isn't this one.
pub(crate) fn short(day: Date, today: Date) -> String {
    language::day_short(day, today)
}

/// "Saturday 21 November".
pub(crate) fn heading(day: Date) -> String {
    language::day_heading(day)
}

/// "March 2025".
pub(crate) fn month(day: Date) -> String {
    language::month_heading(day)
}

/// When something that is owed is due: "3 days late", "today", "tomorrow", "by Mon 23 Nov".
pub(crate) fn due(due_on: Date, today: Date) -> String {
    match days_between(today, due_on) {
        0 => say::due_today(),
        1 => say::due_tomorrow(),
        late if late < 0 => say::due_late(-late),
        _ => say::due_by(short(due_on, today)),
    }
}

/// How pressing that is.
pub(crate) fn tone(due_on: Date, today: Date) -> Tone {
    match days_between(today, due_on) {
        late if late < 0 => Tone::Late,
        0 => Tone::Today,
        _ => Tone::Calm,
    }
}

/// When something was: "today", "yesterday", "5 days ago", "on Fri 19 Feb 2027".
pub(crate) fn ago(day: Date, today: Date) -> String {
    match days_between(day, today) {
        0 => say::ago_today(),
        1 => say::ago_yesterday(),
        days @ 2..=13 => say::ago_days(days),
        _ => say::ago_on(short(day, today)),
    }
}

/// "1 day", "3 days".
pub(crate) fn days(count: i64) -> String {
    say::days_count(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 21);

    #[test]
    fn what_is_owed_says_how_late_it_is() {
        assert_eq!(due(date(2026, 11, 18), TODAY), "3 days late");
        assert_eq!(due(date(2026, 11, 20), TODAY), "1 day late");
        assert_eq!(due(TODAY, TODAY), "today");
        assert_eq!(due(date(2026, 11, 22), TODAY), "tomorrow");
        assert_eq!(due(date(2026, 11, 23), TODAY), "by Mon 23 Nov");
        assert_eq!(due(date(2027, 2, 19), TODAY), "by Fri 19 Feb 2027");
        assert_eq!(tone(date(2026, 11, 18), TODAY), Tone::Late);
    }

    #[test]
    fn what_was_says_how_long_ago() {
        assert_eq!(ago(TODAY, TODAY), "today");
        assert_eq!(ago(date(2026, 11, 20), TODAY), "yesterday");
        assert_eq!(ago(date(2026, 11, 15), TODAY), "6 days ago");
        assert_eq!(ago(date(2026, 10, 1), TODAY), "on Thu 1 Oct");
    }
}
