//! Lengths of time: "90 days", "two and a half months", "10 business days".

use jiff::Span;
use jiff::civil::{Date, DateTime};

use super::lexicon::{Unit, letter_unit, unit};
use super::period::{plus_business_days, plus_days, plus_months};
use super::reader::Reader;

/// How long something takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Length {
    months: i32,
    days: i32,
    business_days: i32,
    minutes: i32,
}

impl Length {
    pub(super) fn of(count: u32, unit: Unit) -> Option<Length> {
        let count = i32::try_from(count).ok()?;
        let none = Length::default();
        Some(match unit {
            Unit::Minute => Length { minutes: count, ..none },
            Unit::Hour => Length { minutes: count.checked_mul(60)?, ..none },
            Unit::Day => Length { days: count, ..none },
            Unit::BusinessDay => Length { business_days: count, ..none },
            Unit::Week => Length { days: count.checked_mul(7)?, ..none },
            Unit::Fortnight => Length { days: count.checked_mul(14)?, ..none },
            Unit::Month => Length { months: count, ..none },
            Unit::Quarter => Length { months: count.checked_mul(3)?, ..none },
            Unit::Year => Length { months: count.checked_mul(12)?, ..none },
        })
    }

    /// Half of the unit: half a year is six months, half a week three days.
    fn half(unit: Unit) -> Option<Length> {
        let none = Length::default();
        Some(match unit {
            Unit::Minute | Unit::BusinessDay | Unit::Day => return None,
            Unit::Hour => Length { minutes: 30, ..none },
            Unit::Week => Length { days: 3, ..none },
            Unit::Fortnight => Length { days: 7, ..none },
            Unit::Month => Length { days: 15, ..none },
            Unit::Quarter => Length { days: 45, ..none },
            Unit::Year => Length { months: 6, ..none },
        })
    }

    fn and(self, other: Length) -> Option<Length> {
        Some(Length {
            months: self.months.checked_add(other.months)?,
            days: self.days.checked_add(other.days)?,
            business_days: self.business_days.checked_add(other.business_days)?,
            minutes: self.minutes.checked_add(other.minutes)?,
        })
    }

    pub(super) fn back(self) -> Length {
        Length {
            months: -self.months,
            days: -self.days,
            business_days: -self.business_days,
            minutes: -self.minutes,
        }
    }

    pub(super) fn is_whole_weeks(self) -> bool {
        self.days > 0
            && self.days % 7 == 0
            && self.months == 0
            && self.business_days == 0
            && self.minutes == 0
    }

    /// It is counted in days or more.
    pub(super) fn is_of_days(self) -> bool {
        self.minutes == 0
    }

    pub(super) fn is_of_years(self) -> bool {
        self.months >= 12 && self.months % 12 == 0
    }

    /// The day so much later.
    pub(super) fn from(self, day: Date) -> Option<Date> {
        let day = plus_days(plus_months(day, self.months)?, i64::from(self.days))?;
        plus_business_days(day, self.business_days)
    }

    /// The time so much later, minutes included.
    pub(super) fn beyond(self, now: DateTime) -> Option<DateTime> {
        let later = now.checked_add(Span::new().try_minutes(self.minutes).ok()?).ok()?;
        Some(self.from(later.date())?.to_datetime(later.time()))
    }
}

/// Lengths that are added up: years, months, weeks and days.
const PARTS_MAX: usize = 4;

impl Reader {
    /// "90 days", "a week and a half", "2 years 1 month 21 days", "half an hour"
    pub(super) fn length(&self, at: usize) -> Option<(Length, usize)> {
        let (mut length, mut end) = self.one_length(at)?;
        for _ in 1..PARTS_MAX {
            let next = self.skip(end, &["and"]);
            let Some((more, after)) = self.one_length(next).filter(|_| self.cardinal(next).is_some()) else {
                break;
            };
            length = length.and(more)?;
            end = after;
        }
        Some((length, end))
    }

    fn one_length(&self, at: usize) -> Option<(Length, usize)> {
        if self.is_part_of_number(at) {
            return None;
        }
        let start = self.skip(at, &["another"]);
        if let Some(next) = self.one_of_phrases(start, &["half a", "half an", "½ a"]) {
            return Some((Length::half(unit(self.at(next))?)?, next + 1));
        }
        let (count, next) = if let Some(next) =
            self.one_of_phrases(start, &["a couple of", "couple of", "a couple", "couple"])
        {
            (2, self.skip(next, &["more"]))
        } else if let Some(read) = self.cardinal(start) {
            read
        } else {
            let next = self.one_of(start, &["a", "an"]);
            (1, next.or_else(|| (start > at).then_some(start))?)
        };
        // A half more: "two and a half months", "1.5 years", "2½ weeks".
        let more_at = self.one_of_phrases(next, &["and a half", "½"]).or_else(|| {
            (self.at(next) == "."
                && self.is_glued(next)
                && self.is_glued(next + 1)
                && self.at(next + 1) == "5")
                .then_some(next + 2)
        });
        let next = self.upper_end(more_at.unwrap_or(next));
        let next = if self.is_number(next.saturating_sub(1)) {
            self.skip(next, &["-"])
        } else {
            self.skip(next, &["more", "full", "whole", "clear", "short", "-"])
        };
        if let Some(end) = self.one_of_phrases(
            next,
            &[
                "business days",
                "working days",
                "business day",
                "working day",
                "work days",
                "workdays",
                "weekdays",
                "bus days",
            ],
        ) {
            return Some((Length::of(count, Unit::BusinessDay)?, end));
        }
        let next = self.skip(next, &["calendar", "more", "full", "whole"]);
        let unit = unit(self.at(next)).or_else(|| {
            let is_of_figures = self.is_glued(next) && self.is_number(next.saturating_sub(1));
            letter_unit(self.at(next)).filter(|_| is_of_figures)
        })?;
        let mut length = Length::of(count, unit)?;
        let mut end = next + 1;
        if more_at.is_some() {
            length = length.and(Length::half(unit)?)?;
        } else if let Some(after) = self.phrase(end, "and a half") {
            length = length.and(Length::half(unit)?)?;
            end = after;
        }
        Some((length, end))
    }

    /// Behind the first number of "2-3 weeks", "two or three weeks": the sooner is meant.
    fn upper_end(&self, at: usize) -> usize {
        self.one_of(at, &["-", "or", "to"])
            .and_then(|next| self.cardinal(next))
            .filter(|(_, end)| unit(self.at(*end)).is_some())
            .map_or(at, |(_, end)| end)
    }
}
