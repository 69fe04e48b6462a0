//! The clock of first contact: how long those who were named waited (M21, M38).

use jiff::civil::Date;

use super::Rate;
use crate::business_days::{BusinessCalendar, days_between};

/// Referrals captured on one day, and when they were first contacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// Captured.
    pub captured: Date,
    /// First contacted; nothing for those who still wait.
    pub contacted: Option<Date>,
    /// How many.
    pub count: i64,
}

/// How long they waited, in business days.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Clock {
    /// Contacted on the day itself.
    pub same_day: i64,
    /// By the next business day.
    pub next_day: i64,
    /// By the third.
    pub third_day: i64,
    /// Later.
    pub later: i64,
    /// Not contacted yet, and still in time.
    pub waiting: i64,
    /// Not contacted yet, and late.
    pub late: i64,
    /// The middle value in calendar days of those contacted.
    pub median_days: Option<f64>,
}

impl Clock {
    /// Counts waits as they stand today.
    pub fn of(waits: &[Wait], calendar: &BusinessCalendar, today: Date) -> Self {
        let mut clock = Clock::default();
        let mut days: Vec<(i32, i64)> = Vec::new();
        for wait in waits {
            let next = calendar.next_business_day(wait.captured);
            let place = match wait.contacted {
                Some(on) if on <= wait.captured => &mut clock.same_day,
                Some(on) if on <= next => &mut clock.next_day,
                Some(on) if on <= calendar.add_business_days(wait.captured, 3) => &mut clock.third_day,
                Some(_) => &mut clock.later,
                None if today <= next => &mut clock.waiting,
                None => &mut clock.late,
            };
            *place += wait.count;
            if let Some(on) = wait.contacted {
                days.push((days_between(wait.captured, on).max(0), wait.count));
            }
        }
        clock.median_days = median_days(days);
        clock
    }

    /// Contacted within one business day, of those whose time is over.
    pub const fn in_time(&self) -> Rate {
        let made = self.same_day + self.next_day;
        Rate { made, of: made + self.third_day + self.later + self.late }
    }
}

/// The median of values that come with how often each was found.
pub fn median_days(mut found: Vec<(i32, i64)>) -> Option<f64> {
    found.sort_unstable();
    let all: i64 = found.iter().map(|(_, count)| count).sum();
    let at = |place: i64| {
        let mut passed = 0;
        found.iter().find(|(_, count)| {
            passed += count;
            place < passed
        })
    };
    let (low, high) = (at((all - 1) / 2)?, at(all / 2)?);
    (all > 0).then(|| f64::from(low.0 + high.0) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn m21_a_referral_of_friday_has_until_monday() {
        let friday = date(2026, 11, 20);
        let wait = |contacted, count| Wait { captured: friday, contacted, count };
        let waits = [
            wait(Some(friday), 2),
            wait(Some(date(2026, 11, 23)), 3),
            wait(Some(date(2026, 11, 25)), 1),
            wait(Some(date(2026, 11, 26)), 1),
            wait(None, 4),
        ];
        let calendar = BusinessCalendar::default();
        let clock = Clock::of(&waits, &calendar, date(2026, 11, 23));
        assert_eq!((clock.same_day, clock.next_day, clock.third_day, clock.later), (2, 3, 1, 1));
        assert_eq!((clock.waiting, clock.late, clock.median_days), (4, 0, Some(3.0)));
        assert_eq!(clock.in_time(), Rate { made: 5, of: 7 });
        let later = Clock::of(&waits, &calendar, date(2026, 11, 24));
        assert_eq!((later.waiting, later.late, later.in_time().of), (0, 4, 11));
    }

    #[test]
    fn a_median_stands_in_the_middle_or_between_two() {
        assert_eq!(median_days(vec![]), None);
        assert_eq!(median_days(vec![(3, 1)]), Some(3.0));
        assert_eq!(median_days(vec![(1, 1), (0, 1)]), Some(0.5));
        assert_eq!(median_days(vec![(0, 2), (9, 2), (1, 1)]), Some(1.0));
    }
}
