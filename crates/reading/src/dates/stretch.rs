//! Weeks, months, quarters and years: "next month", "the week", "March 2027", "Q1", "first half of next year".

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::lexicon::{Unit, Which, month, unit, weekday, which};
use super::period::{Part, Period, plus_days, plus_months};
use super::reader::{Doubt, Every, Reader, Sense};

/// Years that stand alone are read from this year up to so many years ahead.
const LONE_YEARS_AHEAD_MAX: i16 = 20;

impl Reader {
    /// A stretch of the calendar, with the day it means by itself, if any.
    pub(super) fn stretch(&self, at: usize) -> Option<Sense> {
        [
            self.which_stretch(at),
            self.this_stretch(at),
            self.month_alone(at),
            self.quarter(at),
            self.half_year(at),
            self.lone_year(at),
            self.week_of(at),
            self.numbered_week(at),
        ]
        .into_iter()
        .flatten()
        .max_by_key(|sense| sense.end)
    }

    /// The day of a period that comes again and again: the first one from today on.
    pub(super) fn settle(&self, sense: &Sense, day: impl Fn(Period) -> Option<Date>) -> Option<Date> {
        let now = day(sense.period);
        let again = match sense.every {
            Every::Once => return now,
            Every::Year => sense.period.years_later(1),
            Every::Turn => sense.period.shifted(1),
        };
        now.filter(|now| *now >= self.today()).or_else(|| day(again?))
    }

    /// The words for periods: "week", "qtr", "weekend".
    pub(super) fn period_of(&self, at: usize, day: Date) -> Option<(Period, usize)> {
        let word = self.at(at);
        if matches!(word, "weekend" | "weekends" | "wkend" | "wknd" | "w/e") {
            return Some((Period::weekend_of(day)?, at + 1));
        }
        if let Some(end) = self.phrase(at, "week end") {
            return Some((Period::weekend_of(day)?, end));
        }
        if let Some(end) = self.one_of_phrases(
            at,
            &[
                "calendar year",
                "calendar month",
                "financial year",
                "business week",
                "work week",
                "working week",
            ],
        ) {
            return self.period_of(end - 1, day);
        }
        // Plurals are lengths.
        if word.ends_with('s') && !matches!(word, "week's" | "month's" | "year's") {
            return None;
        }
        let period = match unit(word)? {
            Unit::Week => Period::week_of(day)?,
            Unit::Month => Period::month_of(day),
            Unit::Quarter => Period::quarter_of(day)?,
            Unit::Year => Period::year_of(day),
            _ => return None,
        };
        Some((period, at + 1))
    }

    /// "next week", "the following month", "last quarter", "this weekend", "the week after next"
    pub(super) fn which_stretch(&self, at: usize) -> Option<Sense> {
        let today = self.today();
        let start = self.skip(at, &["the"]);
        if let Some((period, end)) = self.period_of(start, today)
            && let Some(end) = self.phrase(end, "after next")
        {
            let day = self.bare_day(period, 2)?;
            return Some(Sense { day: Some(day), ..Sense::period(end, period.shifted(2)?) });
        }
        // "the new quarter"
        if self.at(start) == "new"
            && let Some((period @ (Period::Quarter(_) | Period::Month(_)), end)) =
                self.period_of(start + 1, today)
        {
            let next = period.shifted(1)?;
            return Some(Sense { day: Some(next.first()), ..Sense::period(end, next) });
        }
        let (which, next) = self.which(start)?;
        let (period, end) = self.period_of(next, today)?;
        let by = match which {
            Which::This => 0,
            Which::Coming if matches!(period, Period::Weekend(_)) => 0,
            Which::Coming | Which::Next => 1,
            Which::Last | Which::Past => -1,
        };
        let sense = Sense::period(end, period.shifted(by)?);
        if let Period::Weekend(first) = sense.period {
            return Some(Sense { day: Some(if by == 0 { first.max(today) } else { first }), ..sense });
        }
        if by == 1 {
            return Some(Sense { day: Some(self.bare_day(period, 1)?), ..sense });
        }
        Some(sense.with(Doubt::Part))
    }

    /// "next week" by itself is a week from today, "next month" a month; "next quarter" begins on its first day.
    fn bare_day(&self, period: Period, by: i32) -> Option<Date> {
        match period {
            Period::Week(_) => plus_days(self.today(), 7 * i64::from(by)),
            Period::Month(_) => plus_months(self.today(), by),
            Period::Year(_) => plus_months(self.today(), by.checked_mul(12)?),
            _ => Some(period.shifted(by)?.first()),
        }
    }

    /// "this", "next", "this coming", "the past": which one, and the place after it.
    pub(super) fn which(&self, at: usize) -> Option<(Which, usize)> {
        let first = which(self.at(at))?;
        if first == Which::This
            && let Some(second) = which(self.at(at + 1))
        {
            let second = if second == Which::Next { Which::Coming } else { second };
            let second = if second == Which::Last { Which::Past } else { second };
            return Some((second, at + 2));
        }
        Some((first, at + 1))
    }

    /// "the week", "the month", and "month" alone behind "end of": the running one, or the next.
    fn this_stretch(&self, at: usize) -> Option<Sense> {
        let start = self.one_of(at, &["the"])?;
        if let Some(end) = self.phrase(start, "new year") {
            return Some(Sense::period(end, Period::year_of(self.today()).shifted(1)?));
        }
        let (period, end) = self.period_of(start, self.today())?;
        let sense = Sense { every: Every::Turn, ..Sense::period(end, period) };
        if let Period::Weekend(first) = period {
            return Some(Sense { day: Some(first.max(self.today())), ..sense });
        }
        Some(sense.with(Doubt::Part))
    }

    /// "March", "next March", "March 2027", "March of next year"
    fn month_alone(&self, at: usize) -> Option<Sense> {
        // "the month of September"
        let at = self.phrase(self.skip(at, &["the"]), "month of").unwrap_or(at);
        let (which, month_at) = self.which(at).map_or((None, at), |(which, next)| (Some(which), next));
        let number = month(self.at(month_at))?;
        let today = self.today();
        let end = month_at + 1;
        let dotted = self.after_month(month_at);
        if let Some((year, end)) = self.year_after(dotted, false) {
            let period = Period::month(year, number)?;
            let is_plain = !matches!(self.at(month_at), "may" | "march")
                || self.is_capital(month_at)
                || self.follows_a_day(end);
            return Some(Sense::period(end, period).with(if is_plain { Doubt::No } else { Doubt::Month }));
        }
        let this_year = Period::month(today.year(), number)?;
        let Some(which) = which else {
            let sense = Sense { every: Every::Year, ..Sense::period(end, this_year) };
            return Some(
                Sense { day: Some(self.settle(&sense, |period| Some(period.first()))?), ..sense }
                    .with(Doubt::Month),
            );
        };
        // "This may take longer."
        if which == Which::This && matches!(self.at(month_at), "may" | "march") && !self.is_capital(month_at)
        {
            return None;
        }
        let first = match which {
            Which::This => this_year.first(),
            Which::Coming | Which::Next => self.next_on(number, 1, today.tomorrow().ok()?)?,
            Which::Last | Which::Past if this_year.last()? < today => this_year.first(),
            Which::Last | Which::Past => this_year.years_later(-1)?.first(),
        };
        Some(Sense::period(end, Period::Month(first)))
    }

    /// "Q1", "Q1 2027", "1Q27", "first quarter of next year"
    fn quarter(&self, at: usize) -> Option<Sense> {
        if let Some((year, next)) = self.year(at).filter(|_| self.is_number(at))
            && let Some((number, end)) = self.lettered("q", next)
        {
            return Some(Sense::period(end, Period::quarter(year, number)?));
        }
        let (number, end) = self.lettered("q", at).or_else(|| self.counted("q", at)).or_else(|| {
            let start = self.skip(at, &["the"]);
            let (number, next) = self.ordinal(start)?;
            let end = self.one_of(self.skip(next, &["-"]), &["quarter", "qtr"])?;
            Some((i8::try_from(number).ok()?, end))
        })?;
        if !(1..=4).contains(&number) || self.at(end) == ":" {
            return None;
        }
        self.of_year(end, |year| Period::quarter(year, number))
    }

    /// "H1", "H2 2027", "second half of next year"
    fn half_year(&self, at: usize) -> Option<Sense> {
        if let Some((number @ 1..=2, end)) = self.lettered("h", at) {
            return self.of_year(end, |year| Period::half(year, number));
        }
        let start = self.skip(at, &["the"]);
        let (number @ 1..=2, next) = self.ordinal(start)? else { return None };
        let end = self.phrase(next, "half of")?;
        let number = i8::try_from(number).ok()?;
        if let Some((year, end)) = self.year_said(end).or_else(|| self.year(end)) {
            return Some(Sense::period(end, Period::half(year, number)?));
        }
        // Not any stretch: halves of halves of halves would go as deep as the text is long.
        let whole = self
            .which_stretch(end)
            .or_else(|| self.this_stretch(end))
            .or_else(|| self.month_alone(end))
            .or_else(|| self.quarter(end))?;
        match whole.period {
            Period::Year(_) => {
                let sense = Sense {
                    every: Every::Year,
                    ..Sense::period(whole.end, Period::half(self.today().year(), number)?)
                };
                let day = self.settle(&sense, |period| Some(period.first()))?;
                Some(Sense { day: Some(day), ..sense })
            }
            Period::Month(_) => {
                let day = self
                    .settle(&whole, |period| plus_days(period.first(), if number == 1 { 0 } else { 15 }))?;
                Some(Sense::day(whole.end, day))
            }
            Period::Quarter(_) => {
                let part = if number == 1 { Part::Start } else { Part::Middle };
                Some(Sense::day(whole.end, self.settle(&whole, |period| period.part(part))?))
            }
            _ => None,
        }
    }

    /// "q1"
    fn lettered(&self, letter: &str, at: usize) -> Option<(i8, usize)> {
        let next = self.one_of(at, &[letter])?;
        if !self.is_glued(next) {
            return None;
        }
        // "H1N1" is another thing.
        let is_joined = self.is_glued(next + 1) && self.is_word(next + 1);
        Some((i8::try_from(self.digits(next, 1..=1)?).ok()?, next + 1)).filter(|_| !is_joined)
    }

    /// "1q"
    fn counted(&self, letter: &str, at: usize) -> Option<(i8, usize)> {
        let number = self.digits(at, 1..=1)?;
        let end = self.one_of(at + 1, &[letter])?;
        (self.is_glued(at + 1) && !self.is_part_of_number(at)).then_some((i8::try_from(number).ok()?, end))
    }

    /// A quarter or half with its year; without one, the next to begin, and this year's where a part of it is asked for.
    fn of_year(&self, at: usize, period: impl Fn(i16) -> Option<Period>) -> Option<Sense> {
        let short = || {
            let year_at = self.skip(at, &["/", "-"]);
            Some((self.whole_year(self.digits(year_at, 2..=2)?), year_at + 1)).filter(|_| self.is_glued(at))
        };
        if let Some((year, end)) = self.year_after(at, false).or_else(short) {
            return Some(Sense::period(end, period(year)?));
        }
        let sense = Sense { every: Every::Year, ..Sense::period(at, period(self.today().year())?) };
        let day = self.settle(&sense, |period| Some(period.first()))?;
        // Nothing is due by last quarter's results.
        let is_noun = matches!(
            self.at(at),
            "results"
                | "numbers"
                | "figures"
                | "earnings"
                | "sales"
                | "report"
                | "revenue"
                | "target"
                | "targets"
        );
        Some(Sense { day: Some(day), ..sense }.with(if is_noun { Doubt::Part } else { Doubt::No }))
    }

    /// "2027" behind "in" or "end of".
    fn lone_year(&self, at: usize) -> Option<Sense> {
        if self.is_part_of_number(at) {
            return None;
        }
        let (year, end) = self.year(at)?;
        let this_year = self.today().year();
        let is_near = (this_year..=this_year.saturating_add(LONE_YEARS_AHEAD_MAX)).contains(&year);
        let doubt = if is_near && self.is_number(at) { Doubt::Year } else { Doubt::Part };
        Some(Sense::period(end, Period::Year(Date::new(year, 1, 1).ok()?)).with(doubt))
    }

    /// "week of March 5", "w/c 5 Jan", "the weekend of the 12th"
    fn week_of(&self, at: usize) -> Option<Sense> {
        let start = self.skip(at, &["the"]);
        let is_weekend = self.at(start) == "weekend";
        let next = self.one_of_phrases(
            start,
            &[
                "weekend of",
                "week of",
                "wk of",
                "week commencing",
                "week beginning",
                "week starting",
                "w / c",
                "wc",
                "w / b",
                "wk commencing",
            ],
        )?;
        let next = self.skip(next, &["the"]);
        let date_at =
            if weekday(self.at(next)).is_some() { self.skip(next + 1, &[",", "the"]) } else { next };
        let inner = self
            .written_day(date_at)
            .or_else(|| self.lone_ordinal(date_at))
            .or_else(|| self.holiday(next))?;
        let day = inner.day?;
        let named = if is_weekend { Period::weekend_of(day)? } else { Period::week_of(day)? };
        Some(Sense::period(inner.end, named))
    }

    /// "week 49" of the year, "week 3 of January"
    fn numbered_week(&self, at: usize) -> Option<Sense> {
        let next = self.one_of(at, &["week", "wk", "kw"])?;
        let number = i8::try_from(self.digits(next, 1..=2)?).ok()?;
        let end = next + 1;
        if let Some(month_at) = self.one_of(end, &["of", "in"])
            && let Some(month) = self.month_alone(month_at).or_else(|| self.which_stretch(month_at))
            && let Period::Month(_) = month.period
        {
            let day = self.settle(&month, |period| {
                let eve = plus_days(period.first(), -1)?;
                eve.nth_weekday(i32::from(number).max(1), Weekday::Monday).ok()
            })?;
            return Some(Sense::period(month.end, Period::Week(day)));
        }
        // Weeks of other things: "week 12 of the project", "Week 3".
        if number < 10 || !self.follows_a_day(end) {
            return None;
        }
        let monday = |year: i16| Some(ISOWeekDate::new(year, number, Weekday::Monday).ok()?.date());
        let today = self.today();
        let day = monday(today.year())
            .filter(|day| *day >= today)
            .or_else(|| monday(today.year().checked_add(1)?))?;
        Some(Sense::period(end, Period::Week(day)))
    }
}
