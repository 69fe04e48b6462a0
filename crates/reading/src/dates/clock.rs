//! Times of day: "9:30am", "half past two", "noon", "7 in the evening".

use jiff::civil::Time;

use super::lexicon::small_number;
use super::reader::Reader;

/// A time as it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    hour: i8,
    minute: i8,
    half: HalfOfDay,
    /// It can be nothing else: "9am", "9:30", "noon". A bare "3" can.
    pub(super) is_plain: bool,
}

/// Which half of the day a time is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum HalfOfDay {
    /// Said in 24 hours, or fixed.
    Known,
    /// "9:30", "3": to be taken as working hours have it.
    Open,
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayPart {
    Morning,
    Later,
    Night,
}

/// Bare hours before this one are after noon: nobody is called at 3 in the night.
const FIRST_WORKING_HOUR: i8 = 7;

impl Clock {
    /// The time of day. Without "am" or "pm" the hours from 7 to 11 are before noon and those from 1 to 6 after it.
    pub(super) fn time(self, part: Option<DayPart>) -> Option<Time> {
        let hour = match (self.half, part, self.hour) {
            (HalfOfDay::Known, _, hour) => hour,
            (_, Some(DayPart::Morning), 12) => 0,
            (_, Some(DayPart::Morning), hour) => hour,
            (_, Some(DayPart::Later), hour @ 1..=11) => hour + 12,
            // From six on the night is the evening; before, the small hours.
            (_, Some(DayPart::Night), hour @ 6..=11) => hour + 12,
            (_, Some(DayPart::Night), 12) => 0,
            (_, Some(_), hour) => hour,
            (_, None, hour) if (1..FIRST_WORKING_HOUR).contains(&hour) => hour + 12,
            (_, None, hour) => hour,
        };
        Time::new(hour, self.minute, 0, 0).ok()
    }

    /// Whether it is said to the minute: "2.15".
    pub(super) fn has_minutes(self) -> bool {
        self.minute != 0
    }

    fn known(hour: i8, minute: i8) -> Clock {
        Clock { hour, minute, half: HalfOfDay::Known, is_plain: true }
    }
}

impl Reader {
    /// A time of day. A bare hour is one too, and says so.
    pub(super) fn clock(&self, at: usize) -> Option<(Clock, usize)> {
        match self.at(at) {
            "noon" | "midday" | "noontime" | "noonish" => return Some((Clock::known(12, 0), at + 1)),
            "midnight" => return Some((Clock::known(0, 0), at + 1)),
            _ => {}
        }
        if let Some(end) = self.phrase(at, "12 noon").or_else(|| self.phrase(at, "twelve noon")) {
            return Some((Clock::known(12, 0), end));
        }
        self.clock_past(at).or_else(|| self.clock_in_figures(at)).or_else(|| self.clock_in_words(at))
    }

    /// "half past two", "quarter to 5", "ten minutes past eight"
    fn clock_past(&self, at: usize) -> Option<(Clock, usize)> {
        let start = self.skip(at, &["a"]);
        let (minutes, next) = match self.at(start) {
            "half" => (30, start + 1),
            "quarter" => (15, start + 1),
            _ => {
                let (minutes, next) = self.cardinal(at).filter(|(minutes, _)| (1..60).contains(minutes))?;
                let after_unit = self.skip(next, &["minutes", "mins", "min"]);
                // "from 2 to 4", "10 to 12 on Friday": hours.
                let is_span = minutes % 5 != 0 || matches!(self.before(at), "from" | "between" | "-");
                if after_unit == next && is_span {
                    return None;
                }
                (i8::try_from(minutes).ok()?, after_unit)
            }
        };
        let direction = self.at(next);
        let hour_at = self.one_of(next, &["past", "to", "till", "til", "after", "before"]);
        let is_half = self.at(start) == "half";
        let (hour, end) = match hour_at {
            Some(after) => self.hour_number(after)?,
            // "half two" is half past two.
            None if is_half => self
                .hour_number(next)
                .filter(|(_, end)| self.follows_a_day(*end) || small_number(self.at(next)).is_some())?,
            None => return None,
        };
        let (hour, minute) = match direction {
            "to" | "till" | "til" | "before" if !is_half => {
                (if hour == 1 { 12 } else { hour - 1 }, 60 - minutes)
            }
            // Arithmetic: "half after", "ten after"; "half to" is nothing.
            "to" | "till" | "til" | "before" => return None,
            _ => (hour, minutes),
        };
        let clock = Clock { hour, minute, half: HalfOfDay::Open, is_plain: true };
        Some(self.meridiem(clock, end))
    }

    fn hour_number(&self, at: usize) -> Option<(i8, usize)> {
        let hour = match self.digits(at, 1..=2) {
            Some(hour) => i8::try_from(hour).ok()?,
            None => i8::try_from(small_number(self.at(at))?).ok()?,
        };
        (1..=12).contains(&hour).then_some((hour, at + 1))
    }

    /// The place after the end of a span of hours, at its dash: "9-11am", "10 to 12:30".
    pub(super) fn hours_until(&self, at: usize) -> Option<usize> {
        let until = self.one_of(at, &["-", "to", "till", "until"])?;
        let (clock, end) = self.clock_of_figures(until)?;
        clock.is_plain.then_some(end)
    }

    fn clock_in_figures(&self, at: usize) -> Option<(Clock, usize)> {
        if self.is_part_of_number(at) { None } else { self.clock_of_figures(at) }
    }

    /// "9", "9am", "9:30", "8.30 pm", "17:49:19", "1530 hrs", "14h30"
    fn clock_of_figures(&self, at: usize) -> Option<(Clock, usize)> {
        if let Some(whole) = self.digits(at, 3..=4) {
            let clock = Clock {
                hour: i8::try_from(whole / 100).ok()?,
                minute: i8::try_from(whole % 100).ok()?,
                half: HalfOfDay::Open,
                is_plain: true,
            };
            let (read, end) = self.meridiem(clock, at + 1);
            let hours = self.one_of(at + 1, &["hrs", "hours", "h"]);
            // "0930", "1415": a year is none.
            let is_of_24_hours = self.at(at).len() == 4 && whole < 1900 && whole % 100 % 15 == 0
                || self.at(at).starts_with('0');
            return match hours {
                Some(after) => Some((Clock { half: HalfOfDay::Known, ..clock }, after)),
                None if end > at + 1 => Some((read, end)),
                None if is_of_24_hours => {
                    Some((Clock { half: HalfOfDay::Known, is_plain: false, ..clock }, end))
                }
                None => None,
            };
        }
        let hour = i8::try_from(self.digits(at, 1..=2)?).ok().filter(|hour| *hour < 24)?;
        let is_of_24_hours = hour > 12 || self.at(at).len() == 2 && self.at(at).starts_with('0');
        let half = if is_of_24_hours { HalfOfDay::Known } else { HalfOfDay::Open };
        let bare = Clock { hour, minute: 0, half, is_plain: false };
        let sign_at = at + 1;
        let minute =
            (matches!(self.at(sign_at), ":" | "." | "h") && self.is_glued(sign_at) && self.is_glued(at + 2))
                .then(|| self.digits(at + 2, 2..=2))
                .flatten()
                .and_then(|minute| i8::try_from(minute).ok())
                .filter(|minute| *minute < 60);
        let Some(minute) = minute else {
            if let Some(end) = self.one_of(at + 1, &["o'clock", "oclock"]) {
                let clock = Clock { half: HalfOfDay::Open, is_plain: true, ..bare };
                return Some(self.meridiem(clock, end));
            }
            if self.at(sign_at) == "h" && self.is_glued(sign_at) && !self.is_glued(at + 2) {
                return Some((Clock { half: HalfOfDay::Known, is_plain: true, ..bare }, at + 2));
            }
            let (clock, end) = self.meridiem(bare, at + 1);
            let is_ish = end == at + 1 && self.is_glued(end) && self.at(end) == "ish";
            // "9.5", "9/5", "9%", "9k": no hours.
            let is_joined = self.is_glued(end)
                && (self.is_word(end) || matches!(self.at(end), "/" | "%" | "+"))
                || matches!(self.at(end), "." | ":" | ",")
                    && self.is_glued(end + 1)
                    && self.is_number(end + 1);
            let clock = Clock { is_plain: clock.is_plain || is_ish, ..clock };
            return (is_ish || !is_joined).then_some((clock, end + usize::from(is_ish)));
        };
        let mut end = at + 3;
        if self.at(end) == ":" && self.digits(end + 1, 2..=2).is_some() {
            end += 2;
        }
        // "8.30" may be an amount; "8:30" is none.
        let is_plain = self.at(sign_at) != ".";
        let (clock, end) = self.meridiem(Clock { minute, is_plain, ..bare }, end);
        let is_joined = self.is_glued(end)
            && (self.is_number(end) || matches!(self.at(end), "%" | "/" | ":"))
            || self.at(end) == "." && self.is_glued(end + 1) && self.is_number(end + 1);
        (!is_joined).then_some((clock, end))
    }

    /// "six pm", "nine thirty", "four o'clock", "seven twenty-seven"
    fn clock_in_words(&self, at: usize) -> Option<(Clock, usize)> {
        let hour = small_number(self.at(at)).filter(|hour| (1..=12).contains(hour))?;
        if self.at(at) == "dozen" {
            return None;
        }
        let hour = i8::try_from(hour).ok()?;
        let bare = Clock { hour, minute: 0, half: HalfOfDay::Open, is_plain: false };
        if let Some(end) = self.one_of(at + 1, &["o'clock", "oclock"]) {
            return Some(self.meridiem(Clock { is_plain: true, ..bare }, end));
        }
        let next = self.skip(at + 1, &["-"]);
        if !self.is_number(next)
            && let Some((minutes, end)) =
                self.cardinal(next).filter(|(minutes, _)| (10..60).contains(minutes))
        {
            let clock = Clock { minute: i8::try_from(minutes).ok()?, is_plain: true, ..bare };
            return Some(self.meridiem(clock, self.skip(end, &["minutes"])));
        }
        Some(self.meridiem(bare, at + 1))
    }

    /// "am", "p.m.", "9a" after a time.
    fn meridiem(&self, clock: Clock, at: usize) -> (Clock, usize) {
        let (is_after_noon, end) = match self.at(at) {
            "am" => (false, at + 1),
            "pm" => (true, at + 1),
            letter @ ("a" | "p") => {
                let m_at = self.skip(at + 1, &["."]);
                let is_spelt = self.at(m_at) == "m" && (self.is_glued(m_at) || m_at == at + 1);
                match (is_spelt, self.is_glued(at)) {
                    (true, _) => {
                        let dot = m_at + 1;
                        let has_dot = m_at > at + 1 && self.at(dot) == "." && self.is_glued(dot);
                        (letter == "p", dot + usize::from(has_dot))
                    }
                    (false, true) => (letter == "p", at + 1),
                    (false, false) => return (clock, at),
                }
            }
            _ => return (clock, at),
        };
        let hour = match clock.hour {
            12 if !is_after_noon => 0,
            hour @ 1..=11 if is_after_noon => hour + 12,
            hour => hour,
        };
        (Clock { hour, half: HalfOfDay::Known, is_plain: true, ..clock }, end)
    }

    /// Whether the figures there belong to a longer number: an amount, a code, a telephone number.
    pub(super) fn is_part_of_number(&self, at: usize) -> bool {
        if !self.is_number(at) || at == 0 {
            return false;
        }
        let sign = self.before(at);
        if sign == "$" || sign == "+" || sign == "#" {
            return true;
        }
        if !self.is_glued(at) {
            return false;
        }
        // "2026-12-01T17:05"
        let is_iso = sign == "t" && self.is_number(at.saturating_sub(2));
        self.is_word(at - 1) && !is_iso
            || matches!(sign, "." | "," | "/" | "-" | ":")
                && self.is_glued(at - 1)
                && self.is_number(at.saturating_sub(2))
    }

    /// "morning", "in the evening", "night", "first thing": a part of the day, without an hour of its own.
    pub(super) fn day_part(&self, at: usize) -> Option<(DayPart, usize)> {
        let at = self
            .one_of_phrases(
                at,
                &["in the", "at", "during the", "this", "early in the", "late in the", "early", "late"],
            )
            .unwrap_or(at);
        let at = self.skip(at, &["early", "late"]);
        let part = match self.at(at) {
            "morning" | "mornings" | "morn" | "am" => DayPart::Morning,
            "afternoon" | "evening" | "lunchtime" | "lunch" | "pm" | "eve" | "aft" | "arvo" | "teatime" => {
                DayPart::Later
            }
            "night" => DayPart::Night,
            _ => return None,
        };
        Some((part, at + 1))
    }
}
