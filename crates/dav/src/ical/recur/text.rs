//! A recurrence rule as it is written.

use jiff::civil::Weekday;

use super::{Every, Rule};
use crate::ical::when;

impl Rule {
    /// Reads a rule; `None` for one that makes no sense.
    pub(crate) fn parse(text: &str) -> Option<Rule> {
        let mut rule = Rule {
            every: Every::Day,
            interval: 1,
            count: None,
            until: None,
            week_starts: Weekday::Monday,
            by_second: vec![],
            by_minute: vec![],
            by_hour: vec![],
            by_day: vec![],
            by_month_day: vec![],
            by_year_day: vec![],
            by_week: vec![],
            by_month: vec![],
            by_position: vec![],
        };
        let mut has_frequency = false;
        for part in text.trim().split(';').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=')?;
            let value = value.trim().to_ascii_uppercase();
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" => {
                    has_frequency = true;
                    rule.every = match value.as_str() {
                        "SECONDLY" => Every::Second,
                        "MINUTELY" => Every::Minute,
                        "HOURLY" => Every::Hour,
                        "DAILY" => Every::Day,
                        "WEEKLY" => Every::Week,
                        "MONTHLY" => Every::Month,
                        "YEARLY" => Every::Year,
                        _ => return None,
                    };
                }
                "INTERVAL" => rule.interval = value.parse().ok().filter(|n| (1..=100_000).contains(n))?,
                "COUNT" => rule.count = Some(value.parse().ok()?),
                "UNTIL" => {
                    let (until, is_day, is_utc) = when::parse(&value)?;
                    let until = if is_day { until.date().at(23, 59, 59, 0) } else { until };
                    rule.until = Some((until, is_utc));
                }
                "WKST" => rule.week_starts = weekday(&value)?,
                "BYSECOND" => rule.by_second = numbers(&value, 0, 59)?,
                "BYMINUTE" => rule.by_minute = numbers(&value, 0, 59)?,
                "BYHOUR" => rule.by_hour = numbers(&value, 0, 23)?,
                "BYMONTHDAY" => rule.by_month_day = numbers(&value, -31, 31)?,
                "BYYEARDAY" => rule.by_year_day = numbers(&value, -366, 366)?,
                "BYWEEKNO" => rule.by_week = numbers(&value, -53, 53)?,
                "BYMONTH" => rule.by_month = numbers(&value, 1, 12)?,
                "BYSETPOS" => rule.by_position = numbers(&value, -366, 366)?,
                "BYDAY" => {
                    for day in value.split(',').take(60) {
                        let at = day.len().checked_sub(2)?;
                        let (nth, name) = day.split_at_checked(at)?;
                        let nth = if nth.is_empty() { 0 } else { nth.parse().ok()? };
                        rule.by_day.push((nth, weekday(name)?));
                    }
                }
                _ => {}
            }
        }
        has_frequency.then_some(rule)
    }
}

fn numbers<N: std::str::FromStr + PartialOrd + Copy>(text: &str, least: N, most: N) -> Option<Vec<N>> {
    let numbers: Option<Vec<N>> = text.split(',').take(400).map(|n| n.trim().parse().ok()).collect();
    numbers.filter(|numbers| numbers.iter().all(|n| *n >= least && *n <= most))
}

fn weekday(text: &str) -> Option<Weekday> {
    Some(match text {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    })
}
