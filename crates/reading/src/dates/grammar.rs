//! Phrases put together: the longest day that is said at a place, and the time that goes with it.

use jiff::civil::{Date, Time};

use super::clock::{Clock, DayPart};
use super::lexicon::{month, weekday};
use super::period::{Period, in_week_of, plus_days, plus_months};
use super::reader::{Doubt, Every, Reader, Sense};

/// Things that are said of one time after the day: "tomorrow evening at 7".
const TIME_PARTS_MAX: usize = 3;

/// A day that was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) date: Date,
    pub(super) time: Option<Time>,
    pub(super) doubt: Doubt,
    /// Words of a time of day stand with it, which makes it more than a name or a number.
    pub(super) is_timed: bool,
}

impl Reader {
    /// The longest phrase from that place that means a day, with its time.
    pub(super) fn found(&self, start: usize) -> Option<Found> {
        let timed_first = self.time_then_day(start);
        let day_first = self.day_then_time(start);
        match (timed_first, day_first) {
            (Some(timed), Some(day)) => Some(if timed.end > day.end { timed } else { day }),
            (timed, day) => timed.or(day),
        }
    }

    /// The longest phrase from that place that means a day or a stretch. `depth` counts the phrases around it.
    pub(super) fn day(&self, at: usize, depth: usize) -> Option<Sense> {
        let mut longest: Option<Sense> = None;
        let simple = [
            self.written_day(at),
            self.which(at).and_then(|(which, next)| self.which_written(which, self.skip(next, &["the"]))),
            self.weekday(at),
            self.relative_word(at),
            self.holiday(at),
            self.in_stretch(at),
            self.stretch(at),
        ];
        for sense in simple.into_iter().flatten() {
            // Of two readings of the same words the more certain one.
            let is_better = longest.is_none_or(|longest| {
                sense.end > longest.end
                    || sense.end == longest.end && longest.doubt != Doubt::No && sense.doubt == Doubt::No
            });
            if is_better {
                longest = Some(sense);
            }
        }
        if let Some(reckoned) = self.reckoned(at, depth)
            && longest.is_none_or(|longest| reckoned.end > longest.end)
        {
            return Some(self.on_a_weekday(at, reckoned));
        }
        let sense = longest?;
        let with_more = if weekday(self.before(sense.end)).is_some() {
            self.weekday_reckoned(at, &sense, depth)
        } else {
            None
        };
        let with_more =
            with_more.or_else(|| self.day_in_stretch(&sense)).or_else(|| self.same_day_again(at, &sense));
        Some(with_more.unwrap_or(sense))
    }

    /// "in 3 days on Friday", "two months from today on Tuesday"
    fn on_a_weekday(&self, at: usize, sense: Sense) -> Sense {
        let on_weekday = || {
            let next = self.one_of(sense.end, &["on"])?;
            let weekday = weekday(self.at(next))?;
            Some(Sense { end: next + 1, day: Some(self.weekday_near(at, sense.day?, weekday)?), ..sense })
        };
        on_weekday().map_or(sense, |read| Sense {
            period: Period::Day(read.day.unwrap_or(sense.period.first())),
            ..read
        })
    }

    /// "Monday two weeks from now", "Friday in 3 weeks"
    fn weekday_reckoned(&self, at: usize, sense: &Sense, depth: usize) -> Option<Sense> {
        let weekday = weekday(self.at(sense.end - 1)).filter(|_| sense.end - at <= 2)?;
        let next = self.skip(sense.end, &[","]);
        let reckoned = self
            .reckoned(next, depth + 1)
            .filter(|reckoned| reckoned.doubt == Doubt::No && reckoned.time.is_none())?;
        if matches!(self.at(next), "after" | "before" | "the") {
            return None;
        }
        Some(Sense::day(reckoned.end, self.weekday_near(next, reckoned.day?, weekday)?))
    }

    /// "next week Wednesday", "previous week - Monday", "next month on the 5th"
    fn day_in_stretch(&self, sense: &Sense) -> Option<Sense> {
        let next = self.skip(sense.end, &["on", "-", ","]);
        let monday = match sense.period {
            Period::Week(monday) => monday,
            // "next month on the 5th"
            Period::Month(first) if sense.every == Every::Once => {
                let (number, end) = self.ordinal(self.one_of(next, &["the"])?)?;
                let day = Date::new(first.year(), first.month(), i8::try_from(number).ok()?).ok()?;
                return Some(Sense::day(end, day));
            }
            _ => return None,
        };
        let weekday = weekday(self.at(next))?;
        Some(Sense::day(next + 1, in_week_of(monday, weekday)?))
    }

    /// "tomorrow, 13/04/21", "May/22 (Tue)": the same day said once more, the date in full wins.
    fn same_day_again(&self, at: usize, sense: &Sense) -> Option<Sense> {
        let bracket = self.one_of(sense.end, &["("]);
        let next = bracket.unwrap_or_else(|| self.skip(sense.end, &[","]));
        let close = |end: usize| if bracket.is_some() { self.skip(end, &[")"]) } else { end };
        if weekday(self.at(next)).is_some() && next > sense.end {
            let is_same = sense.day.is_some_and(|day| Some(day.weekday()) == weekday(self.at(next)));
            let is_date = self.written(at).is_some();
            return (is_date && (is_same || bracket.is_some()))
                .then(|| Sense { end: close(next + 1), ..*sense });
        }
        if self.relative_word(at).is_none_or(|word| word.end != sense.end) {
            return None;
        }
        let date = self.written_day(self.skip(next, &["the"])).filter(|date| date.doubt != Doubt::Dotted)?;
        Some(Sense { end: close(date.end), ..date.with(Doubt::No) })
    }

    fn day_then_time(&self, start: usize) -> Option<Found> {
        let sense = self.day(start, 0)?;
        let date = sense.day?;
        let mut found = Found {
            start,
            end: sense.end,
            date,
            time: sense.time,
            doubt: sense.doubt,
            is_timed: sense.time.is_some(),
        };
        // "since March" is behind us.
        if self.before(start) == "since" && date > self.today() {
            let is_weekday = weekday(self.before(sense.end)).is_some();
            found.date = if is_weekday { plus_days(date, -7)? } else { plus_months(date, -12)? };
        }
        if sense.time.is_some() || !matches!(sense.period, Period::Day(_)) && self.before(sense.end) != "week"
        {
            return Some(found);
        }
        let mut part = self.part_said(start, found.end);
        let mut clock: Option<Clock> = None;
        for _ in 0..TIME_PARTS_MAX {
            if clock.is_none()
                && let Some((read, end)) = self.time_behind(found.end, date)
            {
                (clock, found.end) = (Some(read), end);
            } else if let Some((read, end)) = self.day_part(self.skip(found.end, &[",", "-"])) {
                (part, found.end) = (Some(read), end);
            } else {
                break;
            }
            found.is_timed = true;
        }
        found.time = clock.and_then(|clock| clock.time(part));
        Some(found)
    }

    /// "at 3", "9:30am", ", 11.30", "@ noon", "for 8:00", "9-11am"
    fn time_behind(&self, at: usize, date: Date) -> Option<(Clock, usize)> {
        let comma = self.skip(at, &[",", "-", ";", "t"]);
        let named =
            self.one_of(comma, &["at", "@", "around", "about", "approx", "circa", "after", "between"]);
        let loose = self.one_of(comma, &["for", "by", "from", "before", "("]);
        let next = named.or(loose).unwrap_or(comma);
        let next = self.skip(next, &["about", "around", "exactly", "sharp"]);
        let (clock, end) = self.clock(next)?;
        let is_end = self.follows_a_day(end);
        if clock.is_plain || named.is_some() && is_end {
            return Some((clock, end));
        }
        // "9-11am"
        if let Some(until) = self.hours_until(end) {
            return Some((clock, until));
        }
        let is_bare_hour =
            self.is_number(next) && self.clause_ends(end) && (comma == at || self.at(next + 1) == ".");
        (is_bare_hour && date >= self.today()).then_some((clock, end))
    }

    /// "half past two tomorrow", "3pm on Friday", "10, tonight", "noon Monday"
    fn time_then_day(&self, start: usize) -> Option<Found> {
        let (clock, end) = self.clock(start)?;
        let end = self.skip(end, &["sharp", "prompt", "exactly"]);
        // "this evening" is a day and a part of it.
        let (part, after_part) = match self.day_part(end) {
            Some((part, after)) if self.relative_word(end).is_none() => (Some(part), after),
            _ => (None, end),
        };
        let next = self.skip(after_part, &[",", "-"]);
        let next = self.skip(next, &["on", "for", "the"]);
        let is_asked = matches!(
            self.before(start),
            "at" | "@" | "around" | "about" | "approx" | "by" | "before" | "after" | "from"
        );
        let is_hour = is_asked && month(self.at(next)).is_none()
            || part.is_some()
            || clock.has_minutes() && next > after_part
            || self.digits(start, 4..=4).is_some() && self.clause_begins(start)
            || self.relative_word(next).is_some_and(|word| {
                let is_of_evening =
                    self.part_said(next, word.end).is_some() || self.day_part(word.end).is_some();
                next > end || is_asked || is_of_evening && self.clause_begins(start)
            });
        if !clock.is_plain && !is_hour {
            return None;
        }
        let sense = self.day(next, 0)?;
        let is_day = matches!(sense.period, Period::Day(_))
            && !matches!(sense.doubt, Doubt::Length | Doubt::Dotted | Doubt::Part);
        let is_day = is_day && !matches!(self.at(next), "in" | "after" | "before" | "within");
        if !is_day || sense.time.is_some() {
            return None;
        }
        let said = self.part_said(next, sense.end).or(part);
        let (said, end) = match self.day_part(sense.end) {
            Some((part, end)) => (Some(part), end),
            None => (said, sense.end),
        };
        Some(Found { start, end, date: sense.day?, time: clock.time(said), doubt: Doubt::No, is_timed: true })
    }

    /// The part of the day that is in the words for the day: "tonight", "this morning".
    fn part_said(&self, start: usize, end: usize) -> Option<DayPart> {
        (start..end).find_map(|place| match self.at(place) {
            "tonight" | "tonite" | "night" | "nite" => Some(DayPart::Night),
            "morning" => Some(DayPart::Morning),
            "afternoon" | "evening" | "lunchtime" => Some(DayPart::Later),
            _ => None,
        })
    }
}
