//! Days by their place in a stretch of the calendar: "mid Jan", "end of Q1", "the 15th of next month", "last Friday of the
//! month", "first week of Feb".

use jiff::civil::{Date, Weekday};

use super::lexicon::{small_ordinal, weekday};
use super::period::{Part, Period, in_week_of, monday_of, plus_business_days, plus_days, plus_months};
use super::reader::{Doubt, Every, Reader, Sense};

/// Which one of several: the second, the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nth {
    From(u32),
    Last,
}

/// What is counted within a stretch.
#[derive(Debug, Clone, Copy)]
enum Counted {
    Days,
    BusinessDays,
    Weekdays(Weekday),
    Months,
}

impl Reader {
    /// A day that is named by a part of a stretch, or by its number in it.
    pub(super) fn in_stretch(&self, at: usize) -> Option<Sense> {
        [self.part_of(at), self.end_of(at), self.nth_of(at), self.lone_ordinal(at)]
            .into_iter()
            .flatten()
            .max_by_key(|sense| sense.end)
    }

    /// "mid Jan", "early next week", "the end of the month", "late in Q2", "start of 2027"
    fn part_of(&self, at: usize) -> Option<Sense> {
        let start = self.skip(at, &["the"]);
        let start = self.skip(start, &["very"]);
        let (part, needs_of) = match self.at(start) {
            "early" | "erly" => (Part::Early, false),
            "mid" | "mids" => (Part::Middle, false),
            "middle" => (Part::Middle, true),
            "late" => (Part::Late, false),
            "end" => (Part::End, false),
            "close" => (Part::End, true),
            "beginning" | "begining" | "start" | "top" => (Part::Start, true),
            "midweek" => {
                let week =
                    Sense { every: Every::Turn, ..Sense::period(start + 1, Period::week_of(self.today())?) };
                let day = self.settle(&week, |period| period.part(Part::Middle))?;
                return match self.which_stretch(start + 1) {
                    Some(next) => Some(Sense::day(next.end, next.period.part(Part::Middle)?)),
                    None => Some(Sense::day(week.end, day)),
                };
            }
            _ => return None,
        };
        let next = self.skip(start + 1, &["-"]);
        let after_of = self.one_of_phrases(
            next,
            if needs_of || part == Part::End { &["of"] } else { &["in", "of", "part of"] },
        );
        let next = match after_of {
            Some(after) => after,
            None if needs_of => return None,
            None => next,
        };
        let whole = match self.stretch(next).or_else(|| self.day_word(next)) {
            Some(whole) => whole,
            None => {
                let (period, end) = self.period_of(next, self.today())?;
                // "mid month", "end of month"; "early week" is nothing.
                if !(after_of.is_some() || matches!(part, Part::Middle | Part::End))
                    || matches!(period, Period::Weekend(_))
                {
                    return None;
                }
                Sense { every: Every::Turn, ..Sense::period(end, period) }
            }
        };
        if let (Period::Weekend(_), Part::Early | Part::Middle | Part::Late) = (whole.period, part) {
            return None;
        }
        Some(Sense::day(whole.end, self.settle(&whole, |period| period.part(part))?))
    }

    /// "today", "tomorrow" and weekdays, whose end is the day itself.
    fn day_word(&self, at: usize) -> Option<Sense> {
        let at = self.skip(at, &["the"]);
        if let Some(end) = self.one_of(at, &["day"]) {
            return Some(Sense::day(end, self.today()));
        }
        self.relative_word(at).or_else(|| self.weekday(at))
    }

    /// "month end", "EOY", "close of business Friday"
    fn end_of(&self, at: usize) -> Option<Sense> {
        let start = self.skip(at, &["the"]);
        let today = self.today();
        let period = match self.at(start) {
            "eom" => Some(Period::month_of(today)),
            "eoy" => Some(Period::year_of(today)),
            "eoq" => Some(Period::quarter_of(today)?),
            "eow" => Some(Period::week_of(today)?),
            _ => None,
        };
        if let Some(period) = period {
            let turn = Sense { every: Every::Turn, ..Sense::period(start + 1, period) };
            return Some(Sense::day(turn.end, self.settle(&turn, |period| period.part(Part::End))?));
        }
        if let Some(end) = self.one_of_phrases(
            start,
            &[
                "eod",
                "cob",
                "close of business",
                "close of play",
                "end of business",
                "end of play",
                "end of the working day",
                "end of work",
            ],
        ) {
            let next = self.skip(end, &["on"]);
            let day = self.day_word(next).or_else(|| self.written_day(next));
            return Some(day.unwrap_or(Sense::day(end, today)));
        }
        let (period, next) =
            self.period_of(start, today).filter(|(period, _)| !matches!(period, Period::Weekend(_)))?;
        let end = self.one_of(self.skip(next, &["-"]), &["end", "close"])?;
        let turn = Sense { every: Every::Turn, ..Sense::period(end, period) };
        Some(Sense::day(end, self.settle(&turn, |period| period.part(Part::End))?))
    }

    /// "the 15th of next month", "last day of Q1", "second Tuesday of July", "first week of Feb", "last Friday of the month"
    fn nth_of(&self, at: usize) -> Option<Sense> {
        let start = self.skip(at, &["the"]);
        let (nth, next) = match self.ordinal(start) {
            Some((number, next)) => (Nth::From(number), next),
            None => (Nth::Last, self.one_of(start, &["last", "final"])?),
        };
        let what = self.at(next);
        let business =
            self.one_of_phrases(next, &["business day", "working day", "work day", "workday", "weekday"]);
        let (after, counted) = match (business, weekday(what)) {
            (Some(after), _) => (after, Counted::BusinessDays),
            (None, Some(weekday)) => (next + 1, Counted::Weekdays(weekday)),
            (None, None) if matches!(what, "week" | "wk") => (next + 1, Counted::Weekdays(Weekday::Monday)),
            (None, None) if what == "weekend" => (next + 1, Counted::Weekdays(Weekday::Saturday)),
            (None, None) if what == "month" => (next + 1, Counted::Months),
            (None, None) if what == "day" => (next + 1, Counted::Days),
            (None, None) if nth != Nth::Last || what == "of" => (next, Counted::Days),
            _ => return None,
        };
        let after_of = self.one_of(after, &["of", "in"]);
        let whole = self.stretch(after_of.unwrap_or(after)).or_else(|| {
            let (period, end) = self.period_of(after_of?, self.today())?;
            Some(Sense { every: Every::Turn, ..Sense::period(end, period) })
        })?;
        let is_long =
            matches!(whole.period, Period::Month(_) | Period::Quarter(_) | Period::Half(_) | Period::Year(_));
        // "the 3rd March" is read elsewhere; "the second next week" is nothing.
        let is_first_of_week =
            what == "day" && nth == Nth::From(1) && matches!(whole.period, Period::Week(_));
        if !(is_long || is_first_of_week) || after_of.is_none() && whole.every != Every::Once {
            return None;
        }
        let day = self.settle(&whole, |period| nth_day(period, nth, counted))?;
        if matches!(what, "week" | "wk") {
            let next = self.skip(whole.end, &["on", ","]);
            if let Some(weekday) = weekday(self.at(next)) {
                return Some(Sense::day(next + 1, in_week_of(day, weekday)?));
            }
            return Some(Sense::period(whole.end, Period::Week(monday_of(day)?)));
        }
        Some(Sense::day(whole.end, day))
    }

    /// "the 21st": the next one, when nothing but a day can be meant.
    pub(super) fn lone_ordinal(&self, at: usize) -> Option<Sense> {
        if self.is_part_of_number(at) {
            return None;
        }
        let start = self.skip(at, &["the"]);
        let (number, end) = self.ordinal(start)?;
        // In words "the second" and "the third" are more often one of several.
        if small_ordinal(self.at(start)).is_some() && (matches!(number, 2 | 3) || start == at) {
            return None;
        }
        let number = i8::try_from(number).ok()?;
        let today = self.today();
        let day = (0..=12)
            .filter_map(|months| plus_months(today.first_of_month(), months))
            .filter_map(|first| Date::new(first.year(), first.month(), number).ok())
            .find(|day| *day >= today)?;
        Some(Sense::day(end, day).with(Doubt::Ordinal))
    }
}

fn nth_day(period: Period, nth: Nth, counted: Counted) -> Option<Date> {
    let (first, last) = (period.first(), period.last()?);
    let day = match (counted, nth) {
        (Counted::Days, Nth::From(number)) => plus_days(first, i64::from(number.checked_sub(1)?))?,
        (Counted::Days, Nth::Last) => last,
        (Counted::Months, Nth::From(number)) => {
            plus_months(first, i32::try_from(number.checked_sub(1)?).ok()?)?
        }
        (Counted::Months, Nth::Last) => last.first_of_month(),
        (Counted::BusinessDays, Nth::From(number)) => {
            // Nobody works on the first day of the year.
            let eve = if first == first.first_of_year() { first } else { plus_days(first, -1)? };
            plus_business_days(eve, i32::try_from(number).ok()?)?
        }
        (Counted::BusinessDays, Nth::Last) => plus_business_days(plus_days(last, 1)?, -1)?,
        (Counted::Weekdays(weekday), Nth::From(number)) => {
            plus_days(first, -1)?.nth_weekday(i32::try_from(number).ok()?, weekday).ok()?
        }
        (Counted::Weekdays(weekday), Nth::Last) => plus_days(last, 1)?.nth_weekday(-1, weekday).ok()?,
    };
    (first <= day && day <= last).then_some(day)
}
