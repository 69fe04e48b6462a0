//! Days in the words of the language that is spoken.

use jiff::civil::Date;

use crate::say;

/// "Fri 19 Feb 2027".
#[must_use]
pub fn day_full(day: Date) -> String {
    say::day_full(i64::from(day.day()), month_short(day), weekday_short(day), i64::from(day.year()))
}

/// "Fri 19 Feb", with the year where it isn't that of `today`.
#[must_use]
pub fn day_short(day: Date, today: Date) -> String {
    if day.year() == today.year() {
        say::day_short(i64::from(day.day()), month_short(day), weekday_short(day))
    } else {
        day_full(day)
    }
}

/// "Saturday 21 November".
#[must_use]
pub fn day_heading(day: Date) -> String {
    say::day_heading(i64::from(day.day()), month(day), say::weekday(weekday_key(day)))
}

/// "Saturday 21 November 2026".
#[must_use]
pub fn day_sheet(day: Date) -> String {
    let weekday = say::weekday(weekday_key(day));
    say::sheet_day(i64::from(day.day()), month(day), weekday, i64::from(day.year()))
}

/// "March 2025".
#[must_use]
pub fn month_heading(day: Date) -> String {
    say::month_heading(month(day), i64::from(day.year()))
}

fn month(day: Date) -> String {
    say::month(i64::from(day.month()))
}

fn month_short(day: Date) -> String {
    say::month_short(i64::from(day.month()))
}

fn weekday_key(day: Date) -> i64 {
    i64::from(day.weekday().to_monday_one_offset())
}

fn weekday_short(day: Date) -> String {
    say::weekday_short(weekday_key(day))
}
