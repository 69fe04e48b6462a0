//! What tells a day from the other things that its words can be: a name, a verb, an amount, a habit.

use super::grammar::Found;
use super::guard_words::{
    ERRANDS, FILLERS, FOLLOWERS, MEASURES, NAMED_AFTER_DAYS, NEVER_AFTER_WEEKDAY, NEVER_BEFORE,
};
use super::lexicon::{Unit, is_name_month, small_ordinal, unit, weekday};
use super::reader::{Doubt, Reader};
use crate::words::streets::STREETS;

/// What is said of a found phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// A day is meant.
    Day,
    /// These words mean none, but some of them may.
    Less,
    /// No part of it means a day.
    Nothing,
}

impl Reader {
    pub(super) fn verdict(&self, found: &Found) -> Verdict {
        let (start, end) = (found.start, found.end);
        if self.is_habit(start, end) || self.is_within_a_word(start, end) {
            return Verdict::Nothing;
        }
        if weekday(self.before(end)).is_some()
            && end <= start + 2
            && NEVER_AFTER_WEEKDAY.contains(&self.at(end))
        {
            return Verdict::Nothing;
        }
        // "12 May Street", "Easter Road", "Sunday Inc"
        if self.is_capital(end)
            && (STREETS.contains(&self.at(end)) || NAMED_AFTER_DAYS.contains(&self.at(end)))
        {
            return Verdict::Nothing;
        }
        let is_meant = match found.doubt {
            Doubt::No => true,
            Doubt::Part => false,
            Doubt::Length => self.is_length_due(start, end),
            Doubt::Slashed => found.is_timed || self.is_fraction_due(start, end),
            Doubt::Dotted => {
                matches!(self.before(start), "on" | "by" | "until" | "till" | "due" | "for")
                    && (found.is_timed || self.clause_ends(end))
            }
            Doubt::Month => self.is_month_asked(start, end),
            Doubt::ShortDay => found.is_timed || self.is_short_day_meant(start, end),
            Doubt::Ordinal => found.is_timed || self.is_ordinal_a_day(start, end),
            Doubt::Year => {
                matches!(self.before(start), "in" | "by" | "until" | "till" | "during")
                    && self.follows_a_day(end)
            }
        };
        if is_meant { Verdict::Day } else { Verdict::Less }
    }

    /// Something to do stands there: "call", "follow".
    pub(super) fn is_errand(&self, at: usize) -> bool {
        ERRANDS.contains(&self.at(at))
    }

    pub(super) fn is_filler(&self, at: usize) -> bool {
        FILLERS.contains(&self.at(at))
    }

    /// Whether the words before that place may end there: the clause is over, or goes on as it does after a day.
    pub(super) fn follows_a_day(&self, at: usize) -> bool {
        self.clause_ends(at)
            || FOLLOWERS.contains(&self.at(at))
            || self.is_number(at) && self.clock(at).is_some_and(|(clock, _)| clock.is_plain)
    }

    /// "every Friday", "every other Monday", "the first Monday of each month", "happy Easter"
    fn is_habit(&self, start: usize, end: usize) -> bool {
        let is_again = self.at(end) == "of" && matches!(self.at(end + 1), "each" | "every" | "any" | "most");
        // "the second Tuesday group": without its month it is one of several.
        let is_one_of_several =
            weekday(self.at(start)).is_some() && small_ordinal(self.before(start)).is_some();
        is_again
            || is_one_of_several
            || NEVER_BEFORE.contains(&self.before(start))
                && !(self.before(start) == "not" && self.at(start) == "before")
            || start >= 2
                && matches!(self.before(start), "other" | "second" | "single" | "new")
                && matches!(self.at(start - 2), "every" | "each" | "happy")
            || start >= 3 && self.at(start - 3) == "happy" && self.at(start - 1) == "a"
    }

    /// "monday.com", "jane@friday.org", "#monday"
    fn is_within_a_word(&self, start: usize, end: usize) -> bool {
        let is_behind = self.is_word(start)
            && self.is_glued(start)
            && matches!(self.before(start), "@" | "." | "#" | "$" | "&");
        let is_before = self.at(end) == "."
            && self.is_glued(end)
            && self.is_glued(end + 1)
            && self.is_word(end + 1)
            && self.is_word(end - 1)
            && !self.is_capital(end + 1);
        is_behind || is_before || self.at(end) == "@" && self.is_glued(end) && self.is_glued(end + 1)
    }

    /// An errand stands before it in the clause, with nothing but small words, or names, between.
    fn is_asked(&self, start: usize, other_words_max: usize) -> bool {
        let mut others = 0;
        for place in (0..start).rev() {
            if self.is_errand(place) {
                return true;
            }
            if !self.is_filler(place) {
                others += 1;
            }
            if others > other_words_max || self.clause_begins(place) && !self.is_filler(place) {
                return false;
            }
        }
        false
    }

    /// "90 days" between commas, or to be called in.
    fn is_length_due(&self, start: usize, end: usize) -> bool {
        let is_of_years = matches!(unit(self.before(end)), Some(Unit::Year));
        if is_of_years && start > 0 || self.phrase(start, "one day") == Some(end) {
            return false;
        }
        let is_time_of_day = matches!(unit(self.before(end)), Some(Unit::Hour | Unit::Minute));
        if is_time_of_day && start > 0 {
            return false;
        }
        // "60 days after go-live" has no day yet.
        if matches!(self.at(end), "after" | "from" | "into" | "since" | "before") {
            return false;
        }
        let is_for = matches!(
            self.before(start),
            "for" | "last" | "past" | "about" | "over" | "than" | "every" | "the" | "only" | "-" | "to"
        );
        if self.clause_begins(start) && self.clause_ends(end) {
            return !(self.before(start) == "-" && self.is_glued(start));
        }
        !is_for && self.is_asked(start, 0) && self.follows_a_day(end)
    }

    /// "12/3", and not 3/4 of something, 24/7 or a score.
    fn is_fraction_due(&self, start: usize, end: usize) -> bool {
        let figures: Vec<&str> =
            (start..end).filter(|place| self.is_number(*place)).map(|place| self.at(place)).collect();
        if matches!(figures.as_slice(), ["24", "7"] | ["50", "50"] | ["9", "11"])
            || MEASURES.contains(&self.at(end))
        {
            return false;
        }
        if matches!(
            self.before(start),
            "on" | "by"
                | "until"
                | "till"
                | "til"
                | "before"
                | "after"
                | "from"
                | "since"
                | "due"
                | "dated"
                | "date"
                | "thru"
                | "through"
                | "ends"
                | "expires"
                | "expiring"
                | "renews"
                | "starts"
                | "starting"
                | "begins"
                | "closes"
                | "closing"
        ) {
            return true;
        }
        let is_simple = matches!(
            figures.as_slice(),
            ["1", "2" | "3" | "4" | "5" | "6" | "8" | "10"]
                | ["2" | "4", "3" | "5"]
                | ["3" | "5" | "7", "4" | "8" | "10"]
                | ["6" | "8" | "9", "10"]
        );
        if self.clause_begins(start) && self.clause_ends(end) {
            return !is_simple || self.tokens.len() == end - start;
        }
        self.is_asked(start, 3) && self.follows_a_day(end)
    }

    /// A month by its name alone.
    fn is_month_asked(&self, start: usize, end: usize) -> bool {
        let name = self.at(start);
        if !self.is_month_meant(end) {
            return false;
        }
        match self.before(start) {
            "in" | "until" | "till" | "til" | "during" | "since" | "due" | "come" | "sometime" | "mid" => {
                true
            }
            "by" => !is_name_month(name) || !self.is_done_by(start),
            "around" | "before" | "after" | "for" | "from" | "starting" | "about" => !is_name_month(name),
            _ => self.clause_begins(start) && self.clause_ends(end) && !is_name_month(name) && name.len() > 4,
        }
    }

    /// Not the first half of "April Smith".
    pub(super) fn is_month_meant(&self, end: usize) -> bool {
        let is_name = is_name_month(self.before(end));
        let name_follows = self.is_word(end) && self.is_capital(end) && !self.follows_a_day(end);
        if is_name {
            !name_follows && self.follows_a_day(end)
        } else {
            !name_follows || self.follows_a_day(end)
        }
    }

    /// "referred by June"
    fn is_done_by(&self, start: usize) -> bool {
        let before = start.checked_sub(2).map_or("", |place| self.at(place));
        before.ends_with("ed")
            || matches!(before, "given" | "sent" | "made" | "run" | "led" | "owned" | "name" | "intro")
    }

    /// "sat" and "sun" after "on", as a clause, or to be called on.
    fn is_short_day_meant(&self, start: usize, end: usize) -> bool {
        let word = self.at(start);
        let is_everyday = matches!(word, "sat" | "sun" | "wed");
        match self.before(start) {
            "on" | "this" | "by" | "until" | "till" | "til" | "before" | "after" | "due" | "come" => {
                return true;
            }
            "for" | "from" | "or" | "and" | "&" | "/" => {
                return word != "sun" || self.is_capital(start) && self.follows_a_day(end);
            }
            "the" | "to" | "he" | "she" | "they" | "we" | "i" => return false,
            _ => {}
        }
        if self.clause_begins(start) && self.clause_ends(end) {
            return !is_everyday || self.is_capital(start);
        }
        // "Jane Doe 555-0100 Wed"
        let follows_number = self.before(start).ends_with(|c: char| c.is_ascii_digit());
        if follows_number && self.is_capital(start) && self.clause_ends(end) {
            return true;
        }
        self.is_asked(start, 2) && self.follows_a_day(end) || !is_everyday && self.follows_a_day(end)
    }

    /// "on the 3rd", and not on the 3rd floor.
    fn is_ordinal_a_day(&self, start: usize, end: usize) -> bool {
        let is_asked = matches!(
            self.before(start),
            "on" | "by"
                | "for"
                | "until"
                | "till"
                | "til"
                | "before"
                | "after"
                | "from"
                | "due"
                | "since"
                | "come"
        ) || start + 1 < end && matches!(self.at(start), "after" | "before");
        let is_alone = self.clause_begins(start) && self.clause_ends(end);
        let is_called = start > 0 && self.is_errand(start - 1)
            || start > 1
                && self.is_errand(start - 2)
                && self.is_filler(start - 1)
                && self.before(start) != "up";
        (is_asked || is_called) && self.follows_a_day(end) || is_alone
    }
}
