//! Stretches of the calendar: a day, a week, a month, and what their beginning, middle and end mean.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// A stretch of the calendar, by its first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Period {
    Day(Date),
    /// From a Monday.
    Week(Date),
    /// From a Saturday.
    Weekend(Date),
    Month(Date),
    Quarter(Date),
    Half(Date),
    Year(Date),
}

/// A part of a period that people name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Start,
    Early,
    Middle,
    Late,
    End,
}

impl Period {
    pub(super) fn week_of(day: Date) -> Option<Period> {
        Some(Period::Week(monday_of(day)?))
    }

    pub(super) fn weekend_of(day: Date) -> Option<Period> {
        Some(Period::Weekend(plus_days(monday_of(day)?, 5)?))
    }

    pub(super) fn month_of(day: Date) -> Period {
        Period::Month(day.first_of_month())
    }

    pub(super) fn quarter_of(day: Date) -> Option<Period> {
        Self::quarter(day.year(), (day.month() - 1) / 3 + 1)
    }

    pub(super) fn year_of(day: Date) -> Period {
        Period::Year(day.first_of_year())
    }

    pub(super) fn month(year: i16, month: i8) -> Option<Period> {
        Date::new(year, month, 1).ok().map(Period::Month)
    }

    /// The quarter from 1 to 4.
    pub(super) fn quarter(year: i16, quarter: i8) -> Option<Period> {
        Date::new(year, (quarter - 1) * 3 + 1, 1).ok().map(Period::Quarter)
    }

    /// The half from 1 to 2.
    pub(super) fn half(year: i16, half: i8) -> Option<Period> {
        Date::new(year, (half - 1) * 6 + 1, 1).ok().map(Period::Half)
    }

    pub(super) fn first(self) -> Date {
        match self {
            Period::Day(first)
            | Period::Week(first)
            | Period::Weekend(first)
            | Period::Month(first)
            | Period::Quarter(first)
            | Period::Half(first)
            | Period::Year(first) => first,
        }
    }

    pub(super) fn last(self) -> Option<Date> {
        if let Period::Weekend(first) = self {
            return plus_days(first, 1);
        }
        plus_days(self.shifted(1)?.first(), -1)
    }

    /// The one that many periods of its kind later, or earlier.
    pub(super) fn shifted(self, by: i32) -> Option<Period> {
        Some(match self {
            Period::Day(first) => Period::Day(plus_days(first, i64::from(by))?),
            Period::Week(first) => Period::Week(plus_days(first, 7 * i64::from(by))?),
            Period::Weekend(first) => Period::Weekend(plus_days(first, 7 * i64::from(by))?),
            Period::Month(first) => Period::Month(plus_months(first, by)?),
            Period::Quarter(first) => Period::Quarter(plus_months(first, by.checked_mul(3)?)?),
            Period::Half(first) => Period::Half(plus_months(first, by.checked_mul(6)?)?),
            Period::Year(first) => Period::Year(plus_months(first, by.checked_mul(12)?)?),
        })
    }

    /// The same period of another year; weeks and days have none.
    pub(super) fn years_later(self, years: i32) -> Option<Period> {
        Some(match self {
            Period::Month(first) => Period::Month(plus_months(first, years.checked_mul(12)?)?),
            Period::Quarter(first) => Period::Quarter(plus_months(first, years.checked_mul(12)?)?),
            Period::Half(first) => Period::Half(plus_months(first, years.checked_mul(12)?)?),
            other => return other.shifted(years),
        })
    }

    /// The day that a part of the period stands for. A week is a working week: it ends on its Friday.
    pub(super) fn part(self, part: Part) -> Option<Date> {
        let first = self.first();
        let (early, middle, late, end) = match self {
            Period::Day(_) => (first, first, first, first),
            Period::Week(_) => (first, plus_days(first, 2)?, plus_days(first, 3)?, plus_days(first, 4)?),
            Period::Weekend(_) => (first, first, plus_days(first, 1)?, plus_days(first, 1)?),
            Period::Month(_) => {
                (plus_days(first, 4)?, plus_days(first, 14)?, plus_days(first, 24)?, self.last()?)
            }
            Period::Quarter(_) => (
                first,
                plus_days(plus_months(first, 1)?, 14)?,
                plus_days(plus_months(first, 2)?, 14)?,
                self.last()?,
            ),
            Period::Half(_) => (first, plus_months(first, 3)?, plus_months(first, 5)?, self.last()?),
            Period::Year(_) => {
                (plus_days(first, 14)?, plus_months(first, 6)?, plus_months(first, 11)?, self.last()?)
            }
        };
        Some(match part {
            Part::Start => first,
            Part::Early => early,
            Part::Middle => middle,
            Part::Late => late,
            Part::End => end,
        })
    }
}

pub(super) fn plus_days(day: Date, days: i64) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}

/// Clamped to the last day of a shorter month.
pub(super) fn plus_months(day: Date, months: i32) -> Option<Date> {
    day.checked_add(Span::new().try_months(months).ok()?).ok()
}

pub(super) fn monday_of(day: Date) -> Option<Date> {
    day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()
}

/// The weekday within the week of the day; weeks begin on Monday.
pub(super) fn in_week_of(day: Date, weekday: Weekday) -> Option<Date> {
    plus_days(monday_of(day)?, i64::from(weekday.to_monday_zero_offset()))
}

pub(super) fn is_business_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The first day from Monday to Friday after the day, or before it when `step` is -1.
pub(super) fn business_day_beyond(day: Date, step: i64) -> Option<Date> {
    let mut day = plus_days(day, step)?;
    while !is_business_day(day) {
        day = plus_days(day, step)?;
    }
    Some(day)
}

/// Counts days from Monday to Friday; holidays are not known here.
pub(super) fn plus_business_days(day: Date, count: i32) -> Option<Date> {
    let step = i64::from(count.signum());
    // Whole weeks in one go: the count comes from the text.
    let weeks = count / 5;
    let mut day = day;
    for _ in 0..(count % 5).unsigned_abs() {
        day = business_day_beyond(day, step)?;
    }
    if count % 5 == 0 && count != 0 && !is_business_day(day) {
        day = business_day_beyond(day, -step)?;
    }
    plus_days(day, i64::from(weeks) * 7)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn business_days_skip_weekends_both_ways() {
        let friday = date(2026, 11, 20);
        assert_eq!(plus_business_days(friday, 1), Some(date(2026, 11, 23)));
        assert_eq!(plus_business_days(friday, 5), Some(date(2026, 11, 27)));
        assert_eq!(plus_business_days(friday, 12), Some(date(2026, 12, 8)));
        assert_eq!(plus_business_days(friday, -5), Some(date(2026, 11, 13)));
        assert_eq!(plus_business_days(date(2026, 11, 21), 5), Some(date(2026, 11, 27)));
        assert_eq!(plus_business_days(date(2026, 11, 22), 2), Some(date(2026, 11, 24)));
    }

    #[test]
    fn periods_know_their_ends() {
        assert_eq!(Period::month(2028, 2).unwrap().last(), Some(date(2028, 2, 29)));
        assert_eq!(Period::quarter(2026, 4).unwrap().last(), Some(date(2026, 12, 31)));
        assert_eq!(Period::half(2026, 2).unwrap().first(), date(2026, 7, 1));
        assert_eq!(Period::Year(date(9999, 1, 1)).last(), None);
        assert_eq!(Period::week_of(date(2026, 11, 22)).unwrap().part(Part::End), Some(date(2026, 11, 20)));
    }
}
