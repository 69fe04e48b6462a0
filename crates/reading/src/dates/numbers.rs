//! Numbers in figures and in words: "90", "ninety", "twenty-first", "nineteen eighty six".

use super::lexicon::{small_number, small_ordinal, tens};
use super::reader::Reader;

/// Years are read from here on.
const YEAR_MIN: u32 = 1000;
/// Years are read up to here.
const YEAR_MAX: u32 = 2999;
/// A year of two digits lies at most so far ahead of now: '87 is behind us.
const SHORT_YEAR_AHEAD_MAX: i16 = 50;

impl Reader {
    /// A count up to 9999: "90", "ninety", "a hundred and twenty", "a dozen".
    pub(super) fn cardinal(&self, at: usize) -> Option<(u32, usize)> {
        if let Some(number) = self.digits(at, 1..=4) {
            return Some((u32::try_from(number).ok()?, at + 1));
        }
        let start = self.skip(at, &["a"]);
        let (mut number, mut end) = if start > at && matches!(self.at(start), "hundred" | "dozen") {
            if self.at(start) == "dozen" {
                return Some((12, start + 1));
            }
            (1, start)
        } else {
            self.below_hundred(at)?
        };
        for (word, value) in [("thousand", 1000), ("hundred", 100)] {
            if self.at(end) == word && number < 100 {
                number *= value;
                end += 1;
                let next = self.skip(end, &["and"]);
                if let Some((rest, after)) = self.below_hundred(next) {
                    number += rest;
                    end = after;
                }
            }
        }
        (number <= 9999).then_some((number, end))
    }

    /// A number in words below 100.
    fn below_hundred(&self, at: usize) -> Option<(u32, usize)> {
        if let Some(number) = small_number(self.at(at)) {
            return Some((number, at + 1));
        }
        let tens = tens(self.at(at))?;
        let next = self.skip(at + 1, &["-"]);
        match small_number(self.at(next)) {
            Some(ones @ 1..=9) => Some((tens + ones, next + 1)),
            _ => Some((tens, at + 1)),
        }
    }

    /// "1st", "first", "twenty-first"
    pub(super) fn ordinal(&self, at: usize) -> Option<(u32, usize)> {
        if let Some(number) = self.digits(at, 1..=2) {
            let end = self.one_of(at + 1, &["st", "nd", "rd", "th"])?;
            return Some((u32::try_from(number).ok()?, end));
        }
        if let Some(number) = small_ordinal(self.at(at)) {
            return Some((number, at + 1));
        }
        let tens = tens(self.at(at))?;
        let next = self.skip(at + 1, &["-"]);
        let ones = small_ordinal(self.at(next)).filter(|ones| *ones < 10)?;
        Some((tens + ones, next + 1))
    }

    /// The number of a day in its month, and whether it is an ordinal: "15", "15th", "fifteenth", "twenty five".
    pub(super) fn day_number(&self, at: usize) -> Option<(i8, usize, bool)> {
        let (number, end, is_ordinal) = match self.ordinal(at) {
            Some((number, end)) => (number, end, true),
            None => {
                let (number, end) = match self.digits(at, 1..=2) {
                    Some(number) => (u32::try_from(number).ok()?, at + 1),
                    None => self.below_hundred(at)?,
                };
                (number, end, false)
            }
        };
        let number = i8::try_from(number).ok().filter(|number| (1..=31).contains(number))?;
        Some((number, end, is_ordinal))
    }

    /// "2027", "'27", "nineteen eighty six", "two thousand and thirty two"
    pub(super) fn year(&self, at: usize) -> Option<(i16, usize)> {
        let at = self.phrase(at, "the year").or_else(|| self.one_of(at, &["year"])).unwrap_or(at);
        if let Some(year) = self.digits(at, 4..=4) {
            let is_alone = !(self.is_glued(at + 1) && self.is_word(at + 1));
            return (is_alone && (YEAR_MIN..=YEAR_MAX).contains(&u32::try_from(year).ok()?))
                .then_some((year, at + 1));
        }
        if self.at(at) == "'" {
            return Some((self.whole_year(self.digits(at + 1, 2..=2)?), at + 2));
        }
        self.year_in_words(at)
    }

    fn year_in_words(&self, at: usize) -> Option<(i16, usize)> {
        let (century, next) = self.below_hundred(at)?;
        let (year, end) = match self.at(next) {
            "thousand" if century <= 2 => self.cardinal(at)?,
            "hundred" if (10..=29).contains(&century) => self.cardinal(at)?,
            // From "seventeen twenty": "ten thirty" is a time.
            _ if (17..=20).contains(&century) => {
                let next = self.skip(next, &["-"]);
                let (rest, end) = match self.one_of(next, &["oh", "o"]) {
                    Some(after) => (small_number(self.at(after)).filter(|ones| *ones < 10)?, after + 1),
                    None => self.below_hundred(next).filter(|(rest, _)| *rest >= 10)?,
                };
                (century * 100 + rest, end)
            }
            _ => return None,
        };
        Some((i16::try_from(year).ok().filter(|_| (YEAR_MIN..=YEAR_MAX).contains(&year))?, end))
    }

    /// The year of two digits that lies nearest: up to fifty years ahead.
    pub(super) fn whole_year(&self, short: i16) -> i16 {
        let now = self.today().year();
        let year = now - now.rem_euclid(100) + short;
        if year > now + SHORT_YEAR_AHEAD_MAX {
            year - 100
        } else if year < now - SHORT_YEAR_AHEAD_MAX {
            year + 100
        } else {
            year
        }
    }
}
