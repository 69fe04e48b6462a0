//! Days that are reckoned from others: "in 90 days", "a fortnight from Friday", "the Monday after Easter", "before Christmas".

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::length::Length;
use super::lexicon::{Unit, unit, weekday};
use super::period::{Period, business_day_beyond, in_week_of, monday_of, plus_days, plus_months};
use super::reader::{Doubt, Every, Reader, Sense};

/// A phrase within a phrase goes no deeper: "2 weeks after the Monday after Easter".
const DEPTH_MAX: usize = 3;

impl Reader {
    /// "today", "tomorrow", "tonight", "this morning", "yesterday" and their kin.
    pub(super) fn relative_word(&self, at: usize) -> Option<Sense> {
        let today = self.today();
        let word = self.at(at);
        let word = word
            .strip_suffix("'s")
            .filter(|word| word.starts_with("tom") || word.starts_with("yes"))
            .unwrap_or(word);
        let days = match word {
            "today" | "2day" | "todya" | "tody" | "tonight" | "tonite" | "tonigth" => 0,
            "tomorrow" | "tomorow" | "tommorow" | "tommorrow" | "tomorro" | "tommorro" | "tmrw" | "tmw"
            | "tmr" | "tmrrw" | "tomoz" | "tomorrrow" | "tomrrow" | "tomorrw" | "tmorrow" | "tomorr"
            | "tomo" | "morrow" | "2morrow" | "2moro" => 1,
            "yesterday" | "yesterdy" | "yest" | "yesteday" => -1,
            _ => {
                return self.number_word(at).or_else(|| self.part_of_today(at));
            }
        };
        // The newspaper.
        if word == "today" && self.before(at) == "usa" {
            return None;
        }
        for (word, weeks) in [("week", 1), ("fortnight", 2)] {
            if days >= 0 && self.at(at + 1) == word && self.follows_a_day(at + 2) {
                return Some(Sense::day(at + 2, plus_days(today, days + 7 * weeks)?));
            }
        }
        Some(Sense::day(at + 1, plus_days(today, days)?))
    }

    /// "2moro", "2day"
    fn number_word(&self, at: usize) -> Option<Sense> {
        if self.at(at) != "2" || !self.is_glued(at + 1) || self.is_part_of_number(at) {
            return None;
        }
        let days = match self.at(at + 1) {
            "moro" | "morrow" | "moz" | "mrw" | "mora" => 1,
            "day" => 0,
            "nite" | "night" => 0,
            _ => return None,
        };
        Some(Sense::day(at + 2, plus_days(self.today(), days)?))
    }

    fn part_of_today(&self, at: usize) -> Option<Sense> {
        let today = self.today();
        for part in ["morning", "afternoon", "evening", "lunchtime", "avo", "arvo"] {
            if self.at(at + 1) == part && self.at(at) == "this" {
                return Some(Sense::day(at + 2, today));
            }
        }
        if let Some(end) =
            self.one_of_phrases(at, &["later today", "right now", "straight away", "right away"])
        {
            let sense = Sense::day(end, today);
            return Some(if self.before(end) == "now" {
                Sense { time: Some(self.now.time()), ..sense }
            } else {
                sense
            });
        }
        if let Some(end) =
            self.one_of_phrases(at, &["next business day", "next working day", "next work day"])
        {
            return Some(Sense::day(end, business_day_beyond(today, 1)?));
        }
        if let Some(end) = self.one_of_phrases(at, &["last night", "last evening"]) {
            return Some(Sense::day(end, plus_days(today, -1)?));
        }
        // "Let's go now": an errand, not a state.
        let end = self.one_of(at, &["now"])?;
        let is_errand = (1..=3).any(|back| at >= back && self.is_errand(at - back)) && self.clause_ends(end);
        is_errand.then(|| Sense { time: Some(self.now.time()), ..Sense::day(end, today) })
    }

    /// A day that is reckoned from another one, or from now.
    pub(super) fn reckoned(&self, at: usize, depth: usize) -> Option<Sense> {
        if depth > DEPTH_MAX {
            return None;
        }
        [
            self.length_ahead(at),
            self.length_and_day(at, depth),
            self.weekdays_ahead(at),
            self.day_beside(at, depth),
            self.weekday_beside(at, depth),
            self.beyond(at, depth),
        ]
        .into_iter()
        .flatten()
        .max_by_key(|sense| sense.end)
    }

    fn after_length(&self, length: Length, end: usize) -> Option<Sense> {
        if length.is_of_days() {
            return Some(Sense::day(end, length.from(self.today())?));
        }
        let then = length.beyond(self.now)?;
        Some(Sense { time: Some(then.time()), ..Sense::day(end, then.date()) })
    }

    /// "in 90 days", "within two weeks", "in a fortnight's time", "after 6 months"
    fn length_ahead(&self, at: usize) -> Option<Sense> {
        let start = self.one_of_phrases(
            at,
            &[
                "in",
                "within",
                "after",
                "inside",
                "within the next",
                "in the next",
                "within a further",
                "in another",
                "after about",
                "in about",
                "in around",
                "in roughly",
                "in approximately",
                "in approx",
                "in like",
                "in say",
                "in just over",
                "in under",
                "at",
                "at the",
            ],
        )?;
        let (length, end) = self.length(start)?;
        // "in a minute" is no promise.
        if matches!(self.at(start), "a" | "one") && matches!(self.at(start + 1), "minute" | "min") {
            return None;
        }
        // "in two years since 2011"
        if let Some(next) = self.one_of(end, &["since", "from", "after"])
            && let Some((year, end)) = self.year(next)
        {
            return Some(Sense::day(end, length.from(Date::new(year, 1, 1).ok()?)?));
        }
        // "at 90 days" goes on like a day, "at 90 days past due" does not.
        if self.at(at) == "at" && !(length.is_of_days() && self.follows_a_day(end)) {
            return None;
        }
        // "after 20 years in the trade"
        let doubt = if self.at(at) == "after" && length.is_of_years() { Doubt::Length } else { Doubt::No };
        let is_of = |word: &str| self.at(end) == "of" && matches!(word, "in" | "within" | "after");
        if is_of(self.at(at)) && self.results(end).is_none() {
            return None;
        }
        let end =
            self.one_of_phrases(end, &["time", "from now", "or so", "'s time", "from today"]).unwrap_or(end);
        Some(self.after_length(length, end)?.with(doubt))
    }

    /// What is shown by a length of it: "60 days of results" (M20).
    fn results(&self, at: usize) -> Option<usize> {
        let next = self.one_of(at, &["of"])?;
        let next = self.skip(next, &["good", "solid", "real", "the", "their", "its"]);
        self.one_of(
            next,
            &[
                "results", "result", "data", "numbers", "figures", "use", "usage", "savings", "proof",
                "trial", "using",
            ],
        )
    }

    /// "90 days out", "3 weeks from Monday", "2 weeks before Christmas", "a week on Thursday", "a week tomorrow"
    fn length_and_day(&self, at: usize, depth: usize) -> Option<Sense> {
        let (length, end) = self.length(at)?;
        if let Some(after) = self.one_of_phrases(
            end,
            &[
                "from now",
                "from today",
                "hence",
                "later",
                "from then",
                "down the line",
                "from this day",
                "to the day",
                "form now",
                "form today",
            ],
        ) {
            return self.after_length(length, after);
        }
        if let Some(after) =
            self.one_of(end, &["out"]).filter(|after| !matches!(self.at(*after), "of" | "in"))
        {
            return self.after_length(length, after);
        }
        if let Some(after) = self.one_of(end, &["time"]).filter(|_| self.before(end).ends_with(['s', '\''])) {
            return self.after_length(length, after);
        }
        if let Some(after) = self
            .one_of_phrases(end, &["ago", "back", "earlier"])
            .filter(|after| self.at(end) == "ago" || self.clause_ends(*after))
        {
            // "a week ago yesterday"
            let from = self
                .relative_word(after)
                .or_else(|| self.weekday(after))
                .and_then(|sense| Some((sense.end, sense.day?)));
            return match from.filter(|_| self.at(end) == "ago" && length.is_of_days()) {
                Some((end, day)) => Some(Sense::day(end, length.back().from(day)?)),
                None => self.after_length(length.back(), after),
            };
        }
        if let Some(after) =
            self.one_of_phrases(end, &["from", "after", "since", "following", "past", "from the date of"])
        {
            let day = self
                .day(after, depth + 1)
                .filter(|sense| sense.doubt != Doubt::Length && sense.doubt != Doubt::Part);
            if let Some(sense) = day {
                return Some(Sense::day(sense.end, length.from(sense.day?)?));
            }
        }
        if let Some(before) =
            self.one_of_phrases(end, &["before", "prior to", "ahead of", "in advance of", "to"])
            && let Some(sense) = self
                .day(before, depth + 1)
                .filter(|sense| !matches!(sense.doubt, Doubt::Length | Doubt::Part))
            && self.at(end) != "to"
        {
            return Some(Sense::day(sense.end, length.back().from(sense.day?)?));
        }
        if let Some(after) = self.check_in(end).filter(|_| length.is_of_days()) {
            return self.after_length(length, after);
        }
        // "six months today"
        if let Some(sense) =
            self.relative_word(end).filter(|sense| length.is_of_days() && sense.time.is_none())
        {
            return Some(Sense::day(sense.end, length.from(sense.day?)?));
        }
        if length.is_whole_weeks() {
            let next = self.skip(end, &["on", ",", "this", "come", "coming", "next"]);
            if let Some(sense) =
                self.weekday(next).filter(|sense| sense.day.is_some_and(|day| day >= self.today()))
            {
                return Some(Sense::day(sense.end, length.from(sense.day?)?));
            }
        }
        if self.results(end).is_some() {
            return self.after_length(length, end);
        }
        let end = self.one_of_phrases(end, &["or so"]).unwrap_or(end);
        Some(self.after_length(length, end)?.with(Doubt::Length))
    }

    /// What is done after such a time: "90-day follow-up", "the 60 day mark".
    fn check_in(&self, at: usize) -> Option<usize> {
        let next = self.skip(at, &["-"]);
        let is_one = matches!(unit(self.before(at)), Some(Unit::Day | Unit::Week | Unit::Month))
            && !self.before(at).ends_with('s');
        self.one_of_phrases(
            next,
            &["follow up", "check in", "checkin", "followup", "mark", "review", "callback", "check", "call"],
        )
        .filter(|_| is_one)
        .map(|_| at)
    }

    /// "two Fridays from now", "in 3 Mondays", "two Sundays ago"
    fn weekdays_ahead(&self, at: usize) -> Option<Sense> {
        let start = self.skip(at, &["in"]);
        let (count, next) = self.cardinal(start).filter(|(count, _)| (1..=52).contains(count))?;
        let weekday = weekday(self.at(next).strip_suffix('s').filter(|word| word.len() > 5)?)?;
        if let Some(end) = self.one_of(next + 1, &["ago"]) {
            return Some(Sense::day(
                end,
                self.today().nth_weekday(-i32::try_from(count).ok()?, weekday).ok()?,
            ));
        }
        let end = self
            .one_of_phrases(next + 1, &["from now", "out", "ahead"])
            .or_else(|| (start > at).then_some(next + 1))?;
        Some(Sense::day(end, self.today().nth_weekday(i32::try_from(count).ok()?, weekday).ok()?))
    }

    /// "the day after Memorial Day", "day after tomorrow", "the week before Christmas", "the day after"
    fn day_beside(&self, at: usize, depth: usize) -> Option<Sense> {
        let start = self.skip(at, &["the"]);
        let start = self.skip(start, &["first", "1st", "last"]);
        // "weekend after Easter": the Saturday.
        if self.at(start) == "weekend" && matches!(self.at(start + 1), "after" | "before") {
            let sense = self.day(start + 2, depth + 1).filter(|sense| sense.doubt == Doubt::No)?;
            let step = if self.at(start + 1) == "after" { 1 } else { -1 };
            return Some(Sense::day(sense.end, sense.day?.nth_weekday(step, Weekday::Saturday).ok()?));
        }
        let business = self.one_of_phrases(start, &["business day", "working day", "work day"]);
        let (unit, next) = match business {
            Some(next) => (Unit::BusinessDay, next),
            None => (unit(self.at(start)).filter(|_| !self.at(start).ends_with('s'))?, start + 1),
        };
        let is_after = match self.at(next) {
            "after" | "following" => true,
            "before" | "preceding" => false,
            // "week from Monday"
            "from" if start == at => {
                let sense = self.day(next + 1, depth + 1).filter(|sense| sense.doubt == Doubt::No)?;
                return Some(Sense::day(sense.end, Length::of(1, unit)?.from(sense.day?)?));
            }
            _ => return None,
        };
        let step: i64 = if is_after { 1 } else { -1 };
        let Some(sense) = self
            .day(next + 1, depth + 1)
            .filter(|sense| sense.doubt != Doubt::Part && sense.doubt != Doubt::Length)
        else {
            // "the day before", of today.
            let is_whole = unit == Unit::Day && start == at + 1 && self.clause_ends(next + 1);
            return is_whole
                .then(|| plus_days(self.today(), step))
                .flatten()
                .map(|day| Sense::day(next + 1, day));
        };
        let day = sense.day?;
        let day = match unit {
            Unit::Day => plus_days(if is_after { sense.period.last()? } else { day }, step)?,
            Unit::BusinessDay => business_day_beyond(if is_after { sense.last()? } else { day }, step)?,
            Unit::Week => plus_days(monday_of(day)?, 7 * step)?,
            Unit::Month => plus_months(day.first_of_month(), if is_after { 1 } else { -1 })?,
            Unit::Year => plus_months(day.first_of_year(), if is_after { 12 } else { -12 })?,
            _ => return None,
        };
        Some(Sense::day(sense.end, day))
    }

    /// "the Monday after Thanksgiving", "Friday before Christmas"
    fn weekday_beside(&self, at: usize, depth: usize) -> Option<Sense> {
        let start = self.skip(at, &["the"]);
        // "the second Monday after Easter"
        let (nth, start) = match self.ordinal(start) {
            Some((nth, next)) => (i32::try_from(nth).ok().filter(|nth| (1..=53).contains(nth))?, next),
            None => (1, self.skip(start, &["last", "very"])),
        };
        let weekday = weekday(self.at(start))?;
        let step = match self.at(start + 1) {
            "after" | "following" => 1,
            "before" | "preceding" => -1,
            _ => return None,
        };
        let sense = self
            .day(start + 2, depth + 1)
            .filter(|sense| !matches!(sense.doubt, Doubt::Part | Doubt::Length | Doubt::Dotted))?;
        let from = if step > 0 { sense.period.last()? } else { sense.period.first() };
        Some(Sense::day(sense.end, from.nth_weekday(step * nth, weekday).ok()?))
    }

    /// "after Thanksgiving", "before Friday": the next working day beyond it.
    fn beyond(&self, at: usize, depth: usize) -> Option<Sense> {
        let is_after = match self.at(at) {
            "after" | "post" => true,
            "before" | "pre" => false,
            _ => return None,
        };
        let is_prefix = matches!(self.at(at), "post" | "pre");
        let next = if is_prefix { self.skip(at + 1, &["-"]) } else { at + 1 };
        let sense = self.day(next, depth + 1)?;
        // "after 5.30" is a time, "before 2027" too far off, "after 90 days" read elsewhere.
        let doubt = match sense.doubt {
            Doubt::Part if sense.every == Every::Turn || self.is_named_stretch(&sense) => Doubt::No,
            Doubt::Part | Doubt::Length | Doubt::Dotted | Doubt::Year => return None,
            Doubt::Month if !self.is_month_meant(sense.end) => return None,
            Doubt::Month | Doubt::ShortDay | Doubt::Slashed => Doubt::No,
            doubt => doubt,
        };
        if sense.time.is_some() {
            return None;
        }
        // "not before March", "on or before 10 Feb"
        let day = if matches!(self.before(at), "not" | "or") {
            sense.day?
        } else if is_after {
            business_day_beyond(sense.last()?, 1)?
        } else if self.ends_itself(next) {
            sense.day?
        } else {
            business_day_beyond(sense.day.unwrap_or(sense.period.first()), -1)?
        };
        Some(Sense::day(sense.end, day).with(doubt))
    }

    /// "this week", "last month": no day by themselves, but with an end.
    fn is_named_stretch(&self, sense: &Sense) -> bool {
        !matches!(sense.period, Period::Day(_) | Period::Year(_))
            && sense.period.last().is_some_and(|last| last >= self.today())
    }

    /// "before the end of the month" is by its last day.
    fn ends_itself(&self, at: usize) -> bool {
        let start = self.skip(at, &["the"]);
        matches!(self.at(start), "end" | "eom" | "eoy" | "eod" | "eow" | "eoq" | "close" | "cob")
            || matches!(self.at(start + 1), "end")
            || self.at(start + 2) == "end"
    }

    /// The weekday of the week that a reckoned day falls in; of months and years, the first one from it on.
    pub(super) fn weekday_near(&self, at: usize, day: Date, weekday: Weekday) -> Option<Date> {
        let is_long = (at..at + 6)
            .any(|place| matches!(unit(self.at(place)), Some(Unit::Month | Unit::Year | Unit::Quarter)));
        if is_long {
            day.checked_sub(1.day()).ok()?.nth_weekday(1, weekday).ok()
        } else {
            in_week_of(day, weekday)
        }
    }
}
