//! Business days, and the rule that a same-day promise made after five is due in the morning.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime, Weekday};

/// From this hour on, local time, what is due "the same day" becomes due the next morning (METHOD, Defaults).
pub const EVENING_HOUR: i8 = 17;

/// How far ahead a business day is looked for before the calendar is taken to have none (days).
const SEARCH_LIMIT_DAYS: usize = 370;

/// The most calendar days in which business days are counted: whoever waits longer waits for "more than a year".
const COUNTED_DAYS_MAX: i32 = 400;

/// The working week of a workspace and its holidays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusinessCalendar {
    working: [bool; 7],
    holidays: BTreeSet<Date>,
}

impl Default for BusinessCalendar {
    /// Monday to Friday, no holidays.
    fn default() -> Self {
        Self { working: [true, true, true, true, true, false, false], holidays: BTreeSet::new() }
    }
}

impl BusinessCalendar {
    /// A calendar of the given weekdays and holidays. A week without a working day counts as Monday to Friday.
    pub fn new(weekdays: &[Weekday], holidays: impl IntoIterator<Item = Date>) -> Self {
        let mut working = [false; 7];
        for day in weekdays {
            working[usize::from(day.to_monday_zero_offset().unsigned_abs())] = true;
        }
        if working.iter().all(|works| !works) {
            working = Self::default().working;
        }
        Self { working, holidays: holidays.into_iter().collect() }
    }

    /// Whether the office works on that day.
    pub fn is_business_day(&self, day: Date) -> bool {
        let offset = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
        self.working[offset] && !self.holidays.contains(&day)
    }

    /// Whether that weekday is one of work.
    pub fn works_on(&self, day: Weekday) -> bool {
        self.working[usize::from(day.to_monday_zero_offset().unsigned_abs())]
    }

    /// The weekday on which a week begins here: the first of work after the longest rest. Monday, as ISO 8601 has it, where that is
    /// no other.
    pub fn week_begins(&self) -> Weekday {
        let rest_before =
            |day: Weekday| (1..7).take_while(|back| !self.works_on(day.wrapping_sub(*back))).count();
        let mut begins = Weekday::Monday;
        let mut longest = if self.works_on(begins) { rest_before(begins) } else { 0 };
        for day in Weekday::Monday.cycle_forward().take(7).filter(|day| self.works_on(*day)) {
            if rest_before(day) > longest {
                (begins, longest) = (day, rest_before(day));
            }
        }
        begins
    }

    /// The last weekday of work before the week begins anew: Friday for most.
    pub fn week_ends_work(&self) -> Weekday {
        let begins = self.week_begins();
        let back = (1..=7).find(|back| self.works_on(begins.wrapping_sub(*back)));
        begins.wrapping_sub(back.unwrap_or(1))
    }

    /// Business days after `earlier` up to `later`; none when `later` is before. No more than those of the first
    /// [`COUNTED_DAYS_MAX`] days.
    pub fn business_days_between(&self, earlier: Date, later: Date) -> i64 {
        let days = (1..=days_between(earlier, later).min(COUNTED_DAYS_MAX)).map(|n| add_days(earlier, n));
        days.filter(|day| self.is_business_day(*day)).count() as i64
    }

    /// The first business day after `day`.
    pub fn next_business_day(&self, day: Date) -> Date {
        self.add_business_days(day, 1)
    }

    /// The `count`-th business day after `day`; `day` itself for 0.
    ///
    /// A calendar with a whole year of holidays falls back to plain days, so that a promise always has a date.
    pub fn add_business_days(&self, day: Date, count: u32) -> Date {
        let mut found = day;
        for _ in 0..count {
            let next = found
                .series(jiff::ToSpan::days(1))
                .skip(1)
                .take(SEARCH_LIMIT_DAYS)
                .find(|candidate| self.is_business_day(*candidate));
            found = next.unwrap_or_else(|| add_days(found, 1));
        }
        found
    }
}

/// `day` plus `count` calendar days; stays at the calendar's last day (9999-12-31) when that lies beyond it.
pub fn add_days(day: Date, count: i32) -> Date {
    day.saturating_add(jiff::Span::new().days(count.clamp(-3_000_000, 3_000_000)))
}

/// Whole calendar days from `earlier` to `later`; negative when `later` is before.
pub fn days_between(earlier: Date, later: Date) -> i32 {
    earlier.until(later).map(|span| span.get_days()).unwrap_or(0)
}

/// When something due "the same day" is due: today, or the next morning from 17:00 on.
pub fn same_day_or_next_morning(now: DateTime) -> Date {
    if now.hour() >= EVENING_HOUR { add_days(now.date(), 1) } else { now.date() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_business_day_after_a_friday_is_monday() {
        assert_eq!(BusinessCalendar::default().next_business_day(date(2026, 11, 20)), date(2026, 11, 23));
    }

    #[test]
    fn a_holiday_is_no_business_day() {
        let office = BusinessCalendar::new(&[Weekday::Thursday, Weekday::Friday], [date(2026, 11, 26)]);
        assert_eq!(office.next_business_day(date(2026, 11, 20)), date(2026, 11, 27));
    }

    #[test]
    fn business_days_are_counted_after_one_day_up_to_another() {
        let office = BusinessCalendar::new(&[], [date(2026, 11, 26)]);
        assert_eq!(
            office.business_days_between(date(2026, 11, 20), date(2026, 11, 23)),
            1,
            "over the weekend"
        );
        assert_eq!(
            office.business_days_between(date(2026, 11, 23), date(2026, 11, 27)),
            3,
            "without the holiday"
        );
        assert_eq!(office.business_days_between(date(2026, 11, 23), date(2026, 11, 23)), 0);
        assert_eq!(office.business_days_between(date(2026, 11, 23), date(2026, 11, 20)), 0);
        let long = office.business_days_between(date(1990, 1, 1), date(2026, 11, 23));
        assert_eq!(
            long,
            office.business_days_between(date(1990, 1, 1), date(1991, 2, 5)),
            "there is an end to it"
        );
    }

    #[test]
    fn an_office_that_never_works_still_gets_a_date() {
        let days = date(2026, 1, 1).series(jiff::ToSpan::days(1)).take(800);
        let office = BusinessCalendar::new(&[], days);
        assert_eq!(office.next_business_day(date(2026, 3, 1)), date(2026, 3, 2));
    }

    #[test]
    fn what_is_due_the_same_day_waits_for_the_morning_after_five() {
        assert_eq!(same_day_or_next_morning(date(2026, 11, 20).at(16, 59, 59, 0)), date(2026, 11, 20));
        assert_eq!(same_day_or_next_morning(date(2026, 11, 20).at(17, 0, 0, 0)), date(2026, 11, 21));
    }

    #[test]
    fn days_between_counts_calendar_days_over_months() {
        assert_eq!(days_between(date(2026, 11, 21), date(2027, 2, 19)), 90);
        assert_eq!(days_between(date(2027, 2, 19), date(2026, 11, 21)), -90);
    }
}
