//! The weekly review: ten minutes, six steps, one after the other. It is done for a week, comes up once, and is never late.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Weekday};

use crate::business_days::{BusinessCalendar, add_days};
use crate::goal::Week;
use crate::words::words;

/// From this hour on it comes up on its day, unless the rep chose another.
pub const REVIEW_HOUR: i8 = 13;
/// Who does nothing for so many minutes in the middle of it was interrupted: how long it took is not known then.
pub const PAUSE_MINUTES: i64 = 10;
/// Promises of one day from which on it is called full. A guess without a source.
pub const FULL_DAY_PROMISES: usize = 6;
/// What was missed since the last review is shown, as far as so many days back.
const LOOKS_BACK_DAYS_MAX: i32 = 28;

words! {
    /// The steps, in order.
    pub enum ReviewStep {
        /// M38. Good moments that were missed.
        Missed = "missed", "Good moments that went by";
        /// M27. Who gave and never received.
        Gave = "gave", "Gave, never received";
        /// M15, M20. Promises that are late, and those of the days to come.
        Promises = "promises", "Promises";
        /// M22–M24. Thank-yous and news owed to those who gave names.
        Owed = "owed", "Thanks and news";
        /// M36. Names that nobody has been in touch with.
        Names = "names", "Names without a first contact";
        /// The goal of the week to come.
        Goal = "goal", "The goal for the week to come";
    }
}

/// When the review comes up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewTime {
    /// On which day; `None` is "not at all".
    pub day: Option<Weekday>,
    /// From which hour on, 0 to 23.
    pub hour: i8,
}

impl ReviewTime {
    /// The afternoon of the last day of work.
    pub fn usual(calendar: &BusinessCalendar) -> Self {
        Self { day: Some(calendar.week_ends_work()), hour: REVIEW_HOUR }
    }

    /// Whether it comes up at a local time: on its day, from its hour on, and on no other. So it never asks twice.
    pub fn comes_up(self, now: DateTime) -> bool {
        self.day == Some(now.date().weekday()) && now.hour() >= self.hour
    }
}

/// Which week a review that is begun now is of: this one from its review day on, else the one before – unless that was
/// done.
pub fn reviewed_week(
    today: Date,
    time: ReviewTime,
    calendar: &BusinessCalendar,
    is_done: impl Fn(Week) -> bool,
) -> Week {
    let begins = calendar.week_begins();
    let week = Week::of(today, begins);
    let day = time.day.unwrap_or_else(|| calendar.week_ends_work());
    let its_day = week.days().find(|one| one.weekday() == day).unwrap_or(week.last());
    if today >= its_day || is_done(week.before()) { week } else { week.before() }
}

/// From which day on a review of a week looks at what was missed: the day after the last review, but the whole week at least and four
/// weeks at most.
pub fn looks_back_to(week: Week, last_done_on: Option<Date>) -> Date {
    let since = last_done_on.map_or(week.first(), |day| add_days(day, 1));
    since.min(week.first()).max(add_days(week.last(), -LOOKS_BACK_DAYS_MAX))
}

/// Whether somebody who did something at these two instants was interrupted in between, or the clock of their device was set back.
pub fn is_pause(before: Timestamp, now: Timestamp) -> bool {
    !(0..=PAUSE_MINUTES * 60).contains(&(now.as_second() - before.as_second()))
}

/// How many minutes a review took, at least one; nothing where it was interrupted.
pub fn minutes_taken(begun: Timestamp, done: Timestamp, was_interrupted: bool) -> Option<i64> {
    let seconds = done.as_second() - begun.as_second();
    (!was_interrupted && seconds >= 0).then(|| ((seconds + 30) / 60).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const FRIDAY: Date = date(2026, 11, 20);

    #[test]
    fn it_comes_up_on_the_afternoon_of_the_last_day_of_work_and_at_no_other_time() {
        let time = ReviewTime::usual(&BusinessCalendar::default());
        assert!(time.comes_up(FRIDAY.at(13, 0, 0, 0)) && time.comes_up(FRIDAY.at(23, 59, 0, 0)));
        assert!(!time.comes_up(FRIDAY.at(12, 59, 0, 0)));
        for days in [-1, 1, 2, 3] {
            assert!(!time.comes_up(add_days(FRIDAY, days).at(14, 0, 0, 0)), "never twice: {days}");
        }
        let never = ReviewTime { day: None, ..time };
        assert!(!never.comes_up(FRIDAY.at(14, 0, 0, 0)));
    }

    #[test]
    fn it_is_of_this_week_from_its_day_on_and_of_the_last_before_unless_that_was_done() {
        let calendar = BusinessCalendar::default();
        let time = ReviewTime::usual(&calendar);
        let of = |day: Date, done: bool| reviewed_week(day, time, &calendar, |_| done).first();
        assert_eq!(of(FRIDAY, false), date(2026, 11, 16));
        assert_eq!(of(date(2026, 11, 22), false), date(2026, 11, 16));
        assert_eq!(of(date(2026, 11, 19), false), date(2026, 11, 9), "nobody reviewed the last one");
        assert_eq!(of(date(2026, 11, 19), true), date(2026, 11, 16));
    }

    #[test]
    fn what_was_missed_since_the_last_review_is_looked_at() {
        let week = Week::of(FRIDAY, Weekday::Monday);
        assert_eq!(looks_back_to(week, None), date(2026, 11, 16));
        assert_eq!(looks_back_to(week, Some(date(2026, 11, 13))), date(2026, 11, 14));
        assert_eq!(
            looks_back_to(week, Some(date(2026, 11, 18))),
            date(2026, 11, 16),
            "the whole week at least"
        );
        assert_eq!(looks_back_to(week, Some(date(2026, 1, 1))), date(2026, 10, 25));
    }

    #[test]
    fn how_long_it_took_is_told_only_where_it_is_known() {
        let at = |minute: i64| Timestamp::from_second(1_000_000 + 60 * minute).unwrap();
        assert_eq!(minutes_taken(at(0), at(8), false), Some(8));
        assert_eq!(minutes_taken(at(0), at(0), false), Some(1));
        assert_eq!(minutes_taken(at(0), at(8), true), None);
        assert_eq!(minutes_taken(at(8), at(0), false), None);
        assert!(!is_pause(at(0), at(10)) && is_pause(at(0), at(11)) && is_pause(at(1), at(0)));
    }
}
