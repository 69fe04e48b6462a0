//! Recurrence rules (RFC 5545 3.3.10), worked out only as far as somebody asks, and never further than a limit: a rule of a
//! thousand million times costs what its first hundred thousand cost.

mod text;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday};

/// The most periods that are looked at for one question.
const PERIODS_MAX: u32 = 40_000;
/// The most times that one question gets.
pub(crate) const TIMES_MAX: usize = 10_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Every {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// A rule.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Rule {
    every: Every,
    interval: i64,
    count: Option<u64>,
    until: Option<(DateTime, bool)>,
    week_starts: Weekday,
    by_second: Vec<i8>,
    by_minute: Vec<i8>,
    by_hour: Vec<i8>,
    by_day: Vec<(i8, Weekday)>,
    by_month_day: Vec<i8>,
    by_year_day: Vec<i16>,
    by_week: Vec<i8>,
    by_month: Vec<i8>,
    by_position: Vec<i16>,
}

impl Rule {
    /// Whether it ends by itself at an instant said in UTC: then it is compared with instants.
    pub(crate) fn until(&self) -> Option<(DateTime, bool)> {
        self.until
    }

    /// The local times from `start` on, in order, that lie in `from ..= to`. The start is always the first.
    pub(crate) fn times(&self, start: DateTime, from: DateTime, to: DateTime) -> Vec<DateTime> {
        let mut times = Vec::new();
        let mut counted = 1u64;
        let take = |at: DateTime, times: &mut Vec<DateTime>| {
            if at >= from && at <= to {
                times.push(at);
            }
            at <= to && times.len() < TIMES_MAX
        };
        if !take(start, &mut times) || self.count == Some(1) {
            return times;
        }
        let first = if self.count.is_none() { self.skipped(start, from) } else { 0 };
        for period in (first..).take(PERIODS_MAX as usize) {
            // A rule that never gives anything isn't followed to the end of time.
            if self.begins(start, period).is_none_or(|begins| begins > to) {
                return times;
            }
            let Some(candidates) = self.period(start, period) else { return times };
            for at in candidates {
                if at <= start {
                    continue;
                }
                if let Some((until, false)) = self.until
                    && at > until
                {
                    return times;
                }
                if self.count.is_some_and(|count| counted >= count) {
                    return times;
                }
                counted += 1;
                if !take(at, &mut times) {
                    return times;
                }
            }
        }
        times
    }

    /// How many periods lie before what is asked for, where none of them has to be counted.
    fn skipped(&self, start: DateTime, from: DateTime) -> i64 {
        if from <= start {
            return 0;
        }
        let seconds = from.duration_since(start).as_secs();
        let long = match self.every {
            Every::Second => 1,
            Every::Minute => 60,
            Every::Hour => 3_600,
            Every::Day => 86_400,
            Every::Week => 7 * 86_400,
            Every::Month => 31 * 86_400,
            Every::Year => 366 * 86_400,
        };
        (seconds / (long * self.interval) - 2).max(0)
    }

    /// An instant before which nothing of a period lies.
    fn begins(&self, start: DateTime, number: i64) -> Option<DateTime> {
        let steps = number.checked_mul(self.interval)?;
        let span = match self.every {
            Every::Second => 1.second(),
            Every::Minute => 1.minute(),
            Every::Hour => 1.hour(),
            Every::Day => 1.day(),
            Every::Week => 1.week(),
            Every::Month => 1.month(),
            Every::Year => 1.year(),
        };
        let same = start.checked_add(span.checked_mul(steps).ok()?).ok()?;
        let first = match self.every {
            Every::Year => Date::new(same.year(), 1, 1).ok()?,
            Every::Month => same.date().first_of_month(),
            Every::Week => same.date().checked_sub(6.days()).unwrap_or(Date::MIN),
            Every::Day | Every::Hour => same.date(),
            Every::Second | Every::Minute => return Some(same.with().second(0).build().unwrap_or(same)),
        };
        Some(first.at(0, 0, 0, 0))
    }

    /// The times of one period, in order; `None` beyond the end of time.
    fn period(&self, start: DateTime, number: i64) -> Option<Vec<DateTime>> {
        let steps = number.checked_mul(self.interval)?;
        let mut times = match self.every {
            Every::Second | Every::Minute | Every::Hour => {
                let span = match self.every {
                    Every::Second => 1.second(),
                    Every::Minute => 1.minute(),
                    _ => 1.hour(),
                };
                let at = start.checked_add(span.checked_mul(steps).ok()?).ok()?;
                if !self.day_fits(at.date()) || !self.time_fits(at.time()) {
                    return Some(vec![]);
                }
                self.short_times(at)
            }
            Every::Day => {
                let day = start.date().checked_add(1.day().checked_mul(steps).ok()?).ok()?;
                if !self.day_fits(day) || !self.weekday_fits(day) {
                    return Some(vec![]);
                }
                self.on_days(&[day], start.time())
            }
            Every::Week => {
                let back = i64::from(start.date().weekday().since(self.week_starts));
                let week = start.date().checked_sub(back.days()).ok()?;
                let week = week.checked_add(7.days().checked_mul(steps).ok()?).ok()?;
                let days: Vec<Date> = (0..7)
                    .filter_map(|n| week.checked_add(i64::from(n).days()).ok())
                    .filter(|day| match self.by_day.is_empty() {
                        true => day.weekday() == start.date().weekday(),
                        false => self.weekday_fits(*day),
                    })
                    .filter(|day| self.month_fits(*day))
                    .collect();
                self.on_days(&days, start.time())
            }
            Every::Month => {
                let months = i64::from(start.year()) * 12 + i64::from(start.month()) - 1 + steps;
                let year = i16::try_from(months.div_euclid(12)).ok()?;
                let month = i8::try_from(months.rem_euclid(12) + 1).ok()?;
                let first = Date::new(year, month, 1).ok()?;
                if !self.month_fits(first) {
                    return Some(vec![]);
                }
                self.on_days(&self.days_of_month(first, start.day()), start.time())
            }
            Every::Year => {
                let year = i16::try_from(i64::from(start.year()) + steps).ok()?;
                self.on_days(&self.days_of_year(year, start.date())?, start.time())
            }
        };
        times.sort_unstable();
        times.dedup();
        if self.by_position.is_empty() {
            return Some(times);
        }
        let length = times.len();
        let mut chosen: Vec<DateTime> = self
            .by_position
            .iter()
            .filter_map(|position| match position {
                1.. => usize::try_from(*position).ok().and_then(|n| times.get(n - 1)),
                0 => None,
                _ => length.checked_sub(usize::from(position.unsigned_abs())).and_then(|n| times.get(n)),
            })
            .copied()
            .collect();
        chosen.sort_unstable();
        chosen.dedup();
        Some(chosen)
    }

    fn month_fits(&self, day: Date) -> bool {
        self.by_month.is_empty() || self.by_month.contains(&day.month())
    }

    fn weekday_fits(&self, day: Date) -> bool {
        self.by_day.is_empty() || self.by_day.iter().any(|(_, weekday)| *weekday == day.weekday())
    }

    fn month_day_fits(&self, day: Date) -> bool {
        let from_end = day.day() - day.days_in_month() - 1;
        self.by_month_day.is_empty() || self.by_month_day.iter().any(|n| *n == day.day() || *n == from_end)
    }

    fn year_day_fits(&self, day: Date) -> bool {
        let (n, all) = (day.day_of_year(), day.days_in_year());
        self.by_year_day.is_empty()
            || self.by_year_day.iter().any(|wanted| *wanted == n || *wanted == n - all - 1)
    }

    fn day_fits(&self, day: Date) -> bool {
        self.month_fits(day) && self.month_day_fits(day) && self.year_day_fits(day)
    }

    fn time_fits(&self, time: Time) -> bool {
        let fits = |list: &[i8], n: i8| list.is_empty() || list.contains(&n);
        fits(&self.by_hour, time.hour())
            && (self.every > Every::Minute || fits(&self.by_minute, time.minute()))
            && (self.every > Every::Second || fits(&self.by_second, time.second()))
    }

    /// The times within an hour or a minute.
    fn short_times(&self, at: DateTime) -> Vec<DateTime> {
        if !self.weekday_fits(at.date()) {
            return vec![];
        }
        let minutes = match (self.every, self.by_minute.is_empty()) {
            (Every::Hour, false) => self.by_minute.clone(),
            _ => vec![at.minute()],
        };
        let seconds = match (self.every, self.by_second.is_empty()) {
            (Every::Hour | Every::Minute, false) => self.by_second.clone(),
            _ => vec![at.second()],
        };
        let mut times = Vec::new();
        for minute in &minutes {
            for second in &seconds {
                times.push(at.date().at(at.hour(), *minute, *second, 0));
            }
        }
        times
    }

    fn on_days(&self, days: &[Date], time: Time) -> Vec<DateTime> {
        let or = |list: &[i8], n: i8| if list.is_empty() { vec![n] } else { list.to_vec() };
        let hours = or(&self.by_hour, time.hour());
        let minutes = or(&self.by_minute, time.minute());
        let seconds = or(&self.by_second, time.second());
        let mut times = Vec::new();
        for day in days {
            for hour in &hours {
                for minute in &minutes {
                    for second in &seconds {
                        times.push(day.at(*hour, *minute, *second, 0));
                        if times.len() >= TIMES_MAX {
                            return times;
                        }
                    }
                }
            }
        }
        times
    }

    fn days_of_month(&self, first: Date, usual: i8) -> Vec<Date> {
        let all =
            || (1..=first.days_in_month()).filter_map(|n| Date::new(first.year(), first.month(), n).ok());
        match (self.by_month_day.is_empty(), self.by_day.is_empty()) {
            (true, true) => all().filter(|day| day.day() == usual).collect(),
            (false, true) => all().filter(|day| self.month_day_fits(*day)).collect(),
            (true, false) => all().filter(|day| self.is_nth(*day, day.day(), day.days_in_month())).collect(),
            (false, false) => {
                all().filter(|day| self.month_day_fits(*day) && self.weekday_fits(*day)).collect()
            }
        }
    }

    /// Whether it is one of the weekdays asked for: every one, or the nth of so many days.
    fn is_nth(&self, day: Date, number: i8, of: i8) -> bool {
        self.nth(day, i16::from(number), i16::from(of))
    }

    fn nth(&self, day: Date, number: i16, of: i16) -> bool {
        self.by_day.iter().any(|(nth, weekday)| {
            let from_start = (number - 1) / 7 + 1;
            let from_end = -((of - number) / 7 + 1);
            *weekday == day.weekday()
                && (*nth == 0 || i16::from(*nth) == from_start || i16::from(*nth) == from_end)
        })
    }

    fn days_of_year(&self, year: i16, start: Date) -> Option<Vec<Date>> {
        let first = Date::new(year, 1, 1).ok()?;
        let all =
            || (0..first.days_in_year()).filter_map(move |n| first.checked_add(i64::from(n).days()).ok());
        if !self.by_year_day.is_empty() {
            return Some(all().filter(|day| self.day_fits(*day) && self.weekday_fits(*day)).collect());
        }
        if !self.by_week.is_empty() {
            let fits = |day: Date| match self.by_day.is_empty() {
                true => day.weekday() == start.weekday(),
                false => self.weekday_fits(day),
            };
            return Some(
                all().filter(|day| self.week_fits(*day) && self.month_fits(*day) && fits(*day)).collect(),
            );
        }
        let months: Vec<i8> = match (self.by_month.is_empty(), self.by_month_day.is_empty()) {
            (false, _) => self.by_month.clone(),
            (true, false) => (1..=12).collect(),
            (true, true) if !self.by_day.is_empty() => {
                let days = all().filter(|day| self.nth(*day, day.day_of_year(), day.days_in_year()));
                return Some(days.collect());
            }
            (true, true) => vec![start.month()],
        };
        let mut days = Vec::new();
        for month in months {
            days.extend(self.days_of_month(Date::new(year, month, 1).ok()?, start.day()));
        }
        Some(days)
    }

    /// Whether the day lies in one of the weeks asked for, counted as ISO 8601 does from the first day of the week.
    fn week_fits(&self, day: Date) -> bool {
        let start_of = |year: i16| -> Option<Date> {
            let fourth = Date::new(year, 1, 4).ok()?;
            fourth.checked_sub(i64::from(fourth.weekday().since(self.week_starts)).days()).ok()
        };
        let Some(first) = start_of(day.year()) else { return false };
        if day < first {
            return false;
        }
        let next = start_of(day.year() + 1);
        if next.is_some_and(|next| day >= next) {
            return self.by_week.contains(&1);
        }
        let number = i64::from((day - first).get_days()) / 7 + 1;
        let all = next.map_or(52, |next| i64::from((next - first).get_days()) / 7);
        self.by_week.iter().any(|week| i64::from(*week) == number || i64::from(*week) == number - all - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    fn days(rule: &str, start: DateTime, from: DateTime, to: DateTime) -> Vec<String> {
        let rule = Rule::parse(rule).unwrap();
        rule.times(start, from, to).iter().map(|at| at.strftime("%Y-%m-%d %H").to_string()).collect()
    }

    const START: DateTime = datetime(2027, 1, 12, 12, 0, 0, 0);
    const END: DateTime = datetime(2028, 12, 31, 0, 0, 0, 0);

    #[test]
    fn rules_give_the_days_they_mean() {
        let all = |rule: &str| days(rule, START, START, END);
        assert_eq!(all("FREQ=WEEKLY;COUNT=3"), ["2027-01-12 12", "2027-01-19 12", "2027-01-26 12"]);
        assert_eq!(
            all("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3"),
            ["2027-01-12 12", "2027-01-29 12", "2027-02-26 12"]
        );
        assert_eq!(
            all("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3"),
            ["2027-01-12 12", "2027-01-31 12", "2027-03-31 12"]
        );
        assert_eq!(all("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2"), ["2027-01-12 12", "2027-11-25 12"]);
        assert_eq!(
            all("FREQ=DAILY;INTERVAL=10;UNTIL=20270205"),
            ["2027-01-12 12", "2027-01-22 12", "2027-02-01 12"]
        );
        assert_eq!(
            all("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3"),
            ["2027-01-12 12", "2027-01-29 12", "2027-02-26 12"]
        );
        assert_eq!(
            all("FREQ=DAILY;BYHOUR=9,18;COUNT=3"),
            ["2027-01-12 12", "2027-01-12 18", "2027-01-13 09"]
        );
        assert_eq!(all("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=2"), ["2027-01-12 12", "2027-05-17 12"]);
        assert_eq!(all("FREQ=YEARLY;BYYEARDAY=-1;COUNT=2"), ["2027-01-12 12", "2027-12-31 12"]);
    }

    #[test]
    fn a_rule_without_an_end_is_worked_out_where_it_is_asked_for() {
        let from = datetime(2126, 1, 1, 0, 0, 0, 0);
        let to = datetime(2126, 1, 2, 0, 0, 0, 0);
        assert_eq!(days("FREQ=HOURLY", START, from, to).len(), 25);
        assert_eq!(days("FREQ=DAILY", START, from, to), ["2126-01-01 12"]);
    }

    #[test]
    fn a_rule_of_a_thousand_million_times_costs_nothing() {
        let from = datetime(9000, 1, 1, 0, 0, 0, 0);
        let to = datetime(9999, 1, 2, 0, 0, 0, 0);
        assert!(days("FREQ=SECONDLY;COUNT=1000000000", START, from, to).is_empty());
        assert!(days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", START, from, to).is_empty());
        assert_eq!(days("FREQ=SECONDLY", START, START, to).len(), TIMES_MAX);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(40))]
        #[test]
        fn no_rule_makes_it_fall_over(
            every in "(SECOND|MINUTE|HOUR|DAI|WEEK|MONTH|YEAR)LY",
            parts in "(;(INTERVAL|COUNT|BYSECOND|BYMINUTE|BYHOUR|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS)=-?[0-9]{1,5}){0,4}(;BYDAY=-?[0-9]{0,2}(MO|SU))?",
        ) {
            if let Some(rule) = Rule::parse(&format!("FREQ={every}{parts}")) {
                let times = rule.times(START, START, datetime(2027, 6, 1, 0, 0, 0, 0));
                proptest::prop_assert!(times.windows(2).all(|pair| pair[0] < pair[1]), "in order, each once");
                rule.times(START, datetime(9999, 1, 1, 0, 0, 0, 0), DateTime::MAX);
            }
        }
    }

    #[test]
    fn what_is_no_rule_is_none() {
        for wrong in [
            "",
            "COUNT=3",
            "FREQ=OFTEN",
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;BYDAY=XX",
            "FREQ=DAILY;BYDAY=é",
        ] {
            assert_eq!(Rule::parse(wrong), None, "{wrong}");
        }
    }
}
