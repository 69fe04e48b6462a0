//! Weekdays: "next Tues", "Wednesday of next week", "Tuesday week", "Friday the 26th", "Mon, 5 May".

use jiff::civil::{Date, Weekday};

use super::lexicon::{Which, is_doubtful_weekday, month, weekday};
use super::period::{Period, in_week_of, plus_days, plus_months};
use super::reader::{Doubt, Reader, Sense};

/// "Friday the 31st" is the one ahead when it comes within so many days …
const AHEAD_DAYS_MAX: i64 = 100;
/// … else the one behind when it is not longer ago than this, else the next one.
const BEHIND_DAYS_MAX: i64 = 31;
/// Months that are looked through for such a day.
const MONTHS_AHEAD_MAX: i32 = 60;

impl Reader {
    /// A weekday, with what may be said to tell which one.
    pub(super) fn weekday(&self, at: usize) -> Option<Sense> {
        let start = self.skip(at, &["the"]);
        let (which, weekday_at) =
            self.which(start).map_or((None, start), |(which, next)| (Some(which), next));
        let weekday = weekday(self.at(weekday_at))?;
        let mut end = weekday_at + 1;
        let goes_on = self.is_number(end + 1)
            || month(self.at(end + 1)).is_some()
            || matches!(self.at(end + 1), "," | "at" | "@" | "the");
        if self.at(end) == "." && self.is_glued(end) && goes_on {
            end += 1;
        }
        // "the Sunday" is told by what follows, "the sun" by nothing.
        let is_doubtful = which.is_none() && is_doubtful_weekday(self.at(weekday_at));
        if is_doubtful && start > at {
            return None;
        }
        if let Some(sense) =
            self.weekday_of_week(weekday, end).or_else(|| self.weekday_and_date(weekday, which, end))
        {
            return Some(sense);
        }
        let doubt = if is_doubtful { Doubt::ShortDay } else { Doubt::No };
        let (which, end) = match which {
            Some(which) => (which, end),
            None => self.which_behind(end).unwrap_or((Which::Coming, end)),
        };
        Some(Sense::day(end, self.which_weekday(which, weekday)?).with(doubt))
    }

    /// Weeks begin on Monday. "next" and "last" are of the week after and before this one.
    fn which_weekday(&self, which: Which, weekday: Weekday) -> Option<Date> {
        let today = self.today();
        match which {
            Which::This | Which::Coming => today.nth_weekday(1, weekday).ok(),
            Which::Next => in_week_of(plus_days(today, 7)?, weekday),
            Which::Last => in_week_of(plus_days(today, -7)?, weekday),
            Which::Past => today.nth_weekday(-1, weekday).ok(),
        }
    }

    /// "Tuesday next", "Tuesday coming"
    fn which_behind(&self, at: usize) -> Option<(Which, usize)> {
        let (which, end) = self.which(at)?;
        (matches!(which, Which::Next | Which::Coming) && self.follows_a_day(end)).then_some((which, end))
    }

    /// "Tuesday week", "Tuesday of next week", "Tuesday after next"
    fn weekday_of_week(&self, weekday: Weekday, at: usize) -> Option<Sense> {
        let today = self.today();
        if let Some(end) = self.phrase(at, "after next") {
            return Some(Sense::day(end, in_week_of(plus_days(today, 14)?, weekday)?));
        }
        for (word, days) in [("week", 7), ("fortnight", 14)] {
            if self.at(at) == word && self.follows_a_day(at + 1) {
                return Some(Sense::day(at + 1, plus_days(today.nth_weekday(1, weekday).ok()?, days)?));
            }
        }
        let next = self.skip(at, &["of", "in", ",", "-", "("]);
        let week = self.stretch(next)?;
        let Period::Week(monday) = week.period else { return None };
        Some(Sense::day(week.end, in_week_of(monday, weekday)?))
    }

    /// "Tue May 9", "Friday 7/6", "Friday (Jun-15)", "Monday the 27th", "Mon 21"
    fn weekday_and_date(&self, weekday: Weekday, which: Option<Which>, at: usize) -> Option<Sense> {
        let bracket = self.one_of(at, &["("]);
        let next = bracket.unwrap_or_else(|| self.skip(at, &[",", "-"]));
        let date_at = self.skip(next, &["the"]);
        let closed = |sense: Sense| match bracket {
            Some(_) => Sense { end: self.skip(sense.end, &[")"]), ..sense },
            None => sense,
        };
        if let Some(written) = self
            .written(date_at)
            .filter(|written| written.doubt != Doubt::Dotted || self.is_dotted_day(date_at, weekday))
        {
            let sense = match which {
                Some(which @ (Which::This | Which::Last | Which::Past)) => self.which_written(which, date_at),
                _ => self.written_day(date_at),
            };
            return sense.filter(|sense| sense.end == written.end).map(|sense| closed(sense.with(Doubt::No)));
        }
        if let Some(sense) = self.nth_in_month(date_at) {
            return Some(closed(sense));
        }
        let (number, end, is_ordinal) = self.day_number(date_at)?;
        let is_said = is_ordinal && (date_at > next || self.is_number(date_at));
        let is_bare = !is_ordinal
            && self.is_number(date_at)
            && date_at == at
            && self.follows_a_day(end)
            && !self.is_hour(date_at);
        if !is_said && !is_bare {
            return None;
        }
        let day = self.numbered(number, weekday)?;
        // "Mon 9" is nine o'clock unless Monday the 9th is near.
        if is_bare && number <= 12 && !self.is_near(day, BEHIND_DAYS_MAX) {
            return None;
        }
        Some(closed(Sense::day(end, day)))
    }

    /// "Friday the 15th of next month"
    fn nth_in_month(&self, at: usize) -> Option<Sense> {
        self.ordinal(at)?;
        self.in_stretch(at).filter(|sense| sense.doubt == Doubt::No)
    }

    /// "7.6" is a day; "9.30" and "10-12" are hours.
    fn is_dotted_day(&self, at: usize, weekday: Weekday) -> bool {
        let is_that_weekday = || {
            let day = self.written_day(at).and_then(|sense| sense.day);
            day.is_some_and(|day| day.weekday() == weekday)
        };
        self.at(at + 2).len() == 1 && (self.at(at + 1) == "." || is_that_weekday())
    }

    fn is_near(&self, day: Date, days: i64) -> bool {
        plus_days(self.today(), days).is_none_or(|limit| day <= limit)
    }

    /// The day of that number that falls on that weekday.
    pub(super) fn numbered(&self, number: i8, weekday: Weekday) -> Option<Date> {
        let today = self.today();
        let first = plus_months(today.first_of_month(), -1)?;
        let mut days = (0..MONTHS_AHEAD_MAX)
            .filter_map(|months| plus_months(first, months))
            .filter_map(|month| Date::new(month.year(), month.month(), number).ok())
            .filter(|day| day.weekday() == weekday);
        let behind = plus_days(today, -BEHIND_DAYS_MAX)?;
        let candidate = days.find(|day| *day >= behind)?;
        if candidate >= today {
            return Some(candidate);
        }
        let ahead = days.find(|day| *day >= today);
        ahead.filter(|day| self.is_near(*day, AHEAD_DAYS_MAX)).or(Some(candidate))
    }
}
