//! Days of a month, written out: "15 Jan", "the 3rd of June 2027", "1/15/27", "2027-02-19", "23-Sep-2020".

use jiff::civil::Date;

use super::lexicon::{Which, is_doubtful_month, month, which};
use super::reader::{Doubt, Reader, Sense};

/// A day of a month, as written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    pub(super) month: i8,
    pub(super) day: i8,
    pub(super) year: Option<i16>,
    /// The place after it.
    pub(super) end: usize,
    pub(super) doubt: Doubt,
}

/// A day and month without a year come again at least every eighth year: the 29th of February.
const YEARS_APART_MAX: i16 = 8;
/// Years of four figures after a day and month; earlier ones are times of day: "5 May 1530".
const PLAIN_YEARS: std::ops::RangeInclusive<i16> = 1900..=2999;

impl Reader {
    /// A day of a month, in figures or with the month's name.
    pub(super) fn written(&self, at: usize) -> Option<Written> {
        [self.in_figures(at), self.joined(at), self.day_of_month(at), self.month_and_day(at)]
            .into_iter()
            .flatten()
            .max_by_key(|written| written.end)
    }

    /// The day that is meant: the next such one, today included, when no year is written.
    pub(super) fn written_day(&self, at: usize) -> Option<Sense> {
        let written = self.written(at)?;
        let day = match written.year {
            Some(year) => Date::new(year, written.month, written.day).ok()?,
            None => self.next_on(written.month, written.day, self.today())?,
        };
        Some(Sense::day(written.end, day).with(written.doubt))
    }

    /// "this 5/12", "next 6th of April"
    pub(super) fn which_written(&self, which: Which, at: usize) -> Option<Sense> {
        let written = self.written(at)?;
        let this_year = self.today().year();
        let day = match (written.year, which) {
            (Some(year), _) => Date::new(year, written.month, written.day).ok()?,
            (None, Which::This) => Date::new(this_year, written.month, written.day).ok()?,
            (None, Which::Coming | Which::Next) => {
                self.next_on(written.month, written.day, self.today().tomorrow().ok()?)?
            }
            (None, Which::Last | Which::Past) => (0..=YEARS_APART_MAX)
                .filter_map(|years| Date::new(this_year.checked_sub(years)?, written.month, written.day).ok())
                .find(|day| *day < self.today())?,
        };
        Some(Sense::day(written.end, day))
    }

    /// The first such day from `from` on.
    pub(super) fn next_on(&self, month: i8, day: i8, from: Date) -> Option<Date> {
        (0..=YEARS_APART_MAX)
            .filter_map(|years| Date::new(from.year().checked_add(years)?, month, day).ok())
            .find(|date| *date >= from)
    }

    /// Month and day by the region's order; the other one where that gives no month.
    fn by_region(&self, first: i16, second: i16) -> Option<(i8, i8)> {
        let (month, day) = if self.region.writes_month_first() { (first, second) } else { (second, first) };
        let (month, day) = if month > 12 { (day, month) } else { (month, day) };
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((month, day))
    }

    /// "2027-02-19", "20270219", "1/15/27", "15.1.2027", "1/15", "2016 10 16"
    fn in_figures(&self, at: usize) -> Option<Written> {
        if !self.is_number(at) || self.is_part_of_number(at) || self.is_numbered(at) {
            return None;
        }
        if self.at(at).len() == 8 {
            return self.eight_figures(at);
        }
        if let Some(written) = self.spaced_figures(at) {
            return Some(written);
        }
        let sign = self.at(at + 1);
        if !matches!(sign, "-" | "/" | ".") || !self.is_glued(at + 1) || !self.is_glued(at + 2) {
            return None;
        }
        let (first, second) = (self.digits(at, 1..=4)?, self.digits(at + 2, 1..=2)?);
        let has_third = self.at(at + 3) == sign
            && self.is_glued(at + 3)
            && self.is_glued(at + 4)
            && self.is_number(at + 4);
        if !has_third {
            let end = at + 3;
            if self.at(at).len() > 2 || self.goes_on(end) {
                return None;
            }
            let (month, day) = self.by_region(first, second)?;
            let doubt = if sign == "/" { Doubt::Slashed } else { Doubt::Dotted };
            return Some(Written { month, day, year: None, end, doubt });
        }
        let end = at + 5;
        if self.goes_on(end) && !self.is_iso_time(end) {
            return None;
        }
        if self.at(at).len() == 4 {
            let day = self.digits(at + 4, 1..=2)?;
            return written_in_full(first, second, day, end);
        }
        let year = match self.digits(at + 4, 2..=4)? {
            _ if self.at(at + 4).len() == 3 || self.at(at).len() > 2 => return None,
            short if self.at(at + 4).len() == 2 => self.whole_year(short),
            year => year,
        };
        let (month, day) = self.by_region(first, second)?;
        written_in_full(year, i16::from(month), i16::from(day), end)
    }

    /// Whether more figures follow without a space: then it is a code, or a longer number.
    fn goes_on(&self, end: usize) -> bool {
        self.is_glued(end)
            && (self.is_word(end)
                || self.at(end) == "%"
                || matches!(self.at(end), "-" | "/" | "." | "," | ":")
                    && self.is_glued(end + 1)
                    && self.is_number(end + 1))
    }

    /// "2027-02-19T09:30"
    fn is_iso_time(&self, end: usize) -> bool {
        self.at(end) == "t" && self.is_glued(end + 1) && self.is_number(end + 1)
    }

    /// "version 10.2.15", "no. 12/3": a number by which something is called.
    fn is_numbered(&self, at: usize) -> bool {
        let before = if matches!(self.before(at), "." | "#" | ":") {
            at.saturating_sub(2)
        } else {
            at.saturating_sub(1)
        };
        at > 0
            && matches!(
                self.at(before),
                "version"
                    | "v"
                    | "ver"
                    | "release"
                    | "build"
                    | "firmware"
                    | "ip"
                    | "no"
                    | "nr"
                    | "room"
                    | "suite"
                    | "unit"
                    | "section"
                    | "chapter"
                    | "page"
                    | "model"
                    | "invoice"
                    | "order"
                    | "ref"
                    | "size"
                    | "apt"
                    | "score"
                    | "ratio"
                    | "rated"
                    | "won"
                    | "lost"
                    | "tel"
                    | "fax"
                    | "ssn"
                    | "lot"
                    | "flat"
            )
    }

    fn eight_figures(&self, at: usize) -> Option<Written> {
        let figures = self.at(at);
        let (year, month, day) = (figures.get(..4)?, figures.get(4..6)?, figures.get(6..)?);
        let year: i16 = year.parse().ok().filter(|year| (1900..=2100).contains(year))?;
        let end = at + 1;
        if self.is_glued(end) && self.is_word(end) {
            return None;
        }
        written_in_full(year, month.parse().ok()?, day.parse().ok()?, end)
    }

    /// "2016 10 16"
    fn spaced_figures(&self, at: usize) -> Option<Written> {
        let year = self.digits(at, 4..=4).filter(|year| (1900..=2100).contains(year))?;
        let (month, day) = (self.digits(at + 1, 2..=2)?, self.digits(at + 2, 2..=2)?);
        if self.is_number(at + 3) || at > 0 && self.is_number(at - 1) || self.before(at) == ")" {
            return None;
        }
        written_in_full(year, month, day, at + 3)
    }

    /// "05-Aug-2016", "Oct/2", "2019/aug/01": one of the parts is a month's name.
    fn joined(&self, at: usize) -> Option<Written> {
        if self.is_part_of_number(at) {
            return None;
        }
        let sign = self.at(at + 1);
        if !matches!(sign, "-" | "/") || !self.is_glued(at + 1) || !self.is_glued(at + 2) {
            return None;
        }
        let has_third = self.at(at + 3) == sign && self.is_glued(at + 3) && self.is_glued(at + 4);
        let places: &[usize] = if has_third { &[at, at + 2, at + 4] } else { &[at, at + 2] };
        let month_at = *places.iter().find(|place| month(self.at(**place)).is_some())?;
        let mut figures: Vec<usize> = places.iter().copied().filter(|place| *place != month_at).collect();
        // The year has four figures, or stands last.
        let year_at = match figures.as_slice() {
            [_] => None,
            [first, second] => Some(if self.at(*first).len() == 4 { *first } else { *second }),
            _ => return None,
        };
        figures.retain(|place| Some(*place) != year_at);
        let day = self.digits(*figures.first()?, 1..=2)?;
        let end = places.last()? + 1;
        let year = match year_at {
            Some(place) if self.at(place).len() == 4 => Some(self.digits(place, 4..=4)?),
            Some(place) => Some(self.whole_year(self.digits(place, 2..=2)?)),
            None => None,
        };
        let written = Written {
            month: month(self.at(month_at))?,
            day: i8::try_from(day).ok().filter(|day| (1..=31).contains(day))?,
            year,
            end,
            doubt: Doubt::No,
        };
        (!self.is_glued(end) || !(self.is_word(end) || self.is_number(end))).then_some(written)
    }

    /// "15 Jan", "3rd of June 2027", "the twenty third day of September"
    fn day_of_month(&self, at: usize) -> Option<Written> {
        if self.is_part_of_number(at) {
            return None;
        }
        // "2019 aug 01" begins with its year.
        if let Some(written) = self.year_first(at) {
            return Some(written);
        }
        let start = self.skip(at, &["the"]);
        let (day, next, is_ordinal) = self.day_number(start)?;
        let next = self.skip(next, &["day"]);
        let after_of = self.one_of(next, if is_ordinal { &["of", "in"] } else { &["of"] });
        let month_at = self.skip(after_of.unwrap_or(next), &["the"]);
        let month = month(self.at(month_at))?;
        let end = self.after_month(month_at);
        let (year, after_year) =
            self.year_after(end, is_ordinal).map_or((None, end), |(year, end)| (Some(year), end));
        let is_plain = year.is_some()
            || is_ordinal
            || after_of.is_some()
            || !is_doubtful_month(self.at(month_at))
            || self.is_capital(month_at)
            || self.follows_a_day(end);
        is_plain.then_some(Written { month, day, year, end: after_year, doubt: Doubt::No })
    }

    fn year_first(&self, at: usize) -> Option<Written> {
        let year = self.digits(at, 4..=4).filter(|year| PLAIN_YEARS.contains(year))?;
        let month = month(self.at(at + 1))?;
        let (day, end, _) = self.day_number(self.after_month(at + 1))?;
        Some(Written { month, day, year: Some(year), end, doubt: Doubt::No })
    }

    /// "Jan 15", "January the 15th, 2027", "Dec31, 1994"
    fn month_and_day(&self, at: usize) -> Option<Written> {
        let month = month(self.at(at))?;
        let mut next = self.after_month(at);
        let comma = self.one_of(next, &[","]);
        next = self.skip(comma.unwrap_or(next), &["the"]);
        let (day, end, is_ordinal) = self.day_number(next)?;
        // "October, 1st"; "April, 12 people" is a name.
        if comma.is_some() && !is_ordinal {
            return None;
        }
        if !is_ordinal && self.is_number(next) && (self.is_hour(next) || self.is_counted(next)) {
            return None;
        }
        let (year, after_year) =
            self.year_after(end, is_ordinal).map_or((None, end), |(year, end)| (Some(year), end));
        // "Jan 07 700 900" is her number.
        if year.is_none() && !is_ordinal && self.is_number(end) && self.clock(end).is_none() {
            return None;
        }
        let is_plain = year.is_some()
            || is_ordinal && self.is_number(next)
            || !is_doubtful_month(self.at(at))
            || self.is_capital(at) && at > 0
            || self.follows_a_day(end);
        is_plain.then_some(Written { month, day, year, end: after_year, doubt: Doubt::No })
    }

    /// The place after a month's name and the full stop of its short form.
    pub(super) fn after_month(&self, at: usize) -> usize {
        let is_short = self.at(at).len() <= 4;
        if is_short && self.at(at + 1) == "." && self.is_glued(at + 1) && !self.clause_ends_for_good(at + 2) {
            at + 2
        } else {
            at + 1
        }
    }

    fn clause_ends_for_good(&self, at: usize) -> bool {
        at >= self.tokens.len() || self.at(at) == "\n"
    }

    /// Whether the number there is an hour: "Mon 9am", "Jan 9:30".
    pub(super) fn is_hour(&self, at: usize) -> bool {
        let is_minutes = self.at(at + 1) == ":"
            && self.is_glued(at + 1)
            && self.is_glued(at + 2)
            && self.is_number(at + 2);
        is_minutes || matches!(self.at(at + 1), "am" | "pm" | "o'clock" | "oclock")
    }

    /// Whether the number there is an amount: "5%", "5k", "5.50".
    fn is_counted(&self, at: usize) -> bool {
        let end = at + 1;
        self.is_glued(end)
            && (self.is_word(end) && !matches!(self.at(end), "st" | "nd" | "rd" | "th")
                || matches!(self.at(end), "%" | "+")
                || matches!(self.at(end), "." | ",") && self.is_glued(end + 1) && self.is_number(end + 1))
    }

    /// The year of a day: ", 2027", "of 1995", "'27", "next year".
    pub(super) fn year_after(&self, at: usize, is_ordinal: bool) -> Option<(i16, usize)> {
        let after_comma = self.skip(at, &[","]);
        if let Some(read) = self.year_said(after_comma) {
            return Some(read);
        }
        if let Some(next) = self.one_of(at, &["of", "in"]) {
            return match self.year(next) {
                Some(read) => Some(read),
                None if self.at(at) == "of" && is_ordinal | self.is_number(next) => {
                    let short = self.digits(next, 2..=2)?;
                    Some((self.whole_year(short), next + 1))
                }
                None => None,
            };
        }
        let (year, end) = self.year(after_comma)?;
        let is_time =
            self.is_number(after_comma) && self.one_of(end, &["hrs", "hours", "h", "am", "pm"]).is_some();
        let is_plain = !self.is_number(after_comma) || PLAIN_YEARS.contains(&year) && !self.goes_on(end);
        (is_plain && !is_time).then_some((year, end))
    }

    /// "next year", "of this year", "the following year"
    pub(super) fn year_said(&self, at: usize) -> Option<(i16, usize)> {
        let at = self.skip(at, &["of", "in"]);
        let at = self.skip(at, &["the"]);
        let which = which(self.at(at))?;
        let end = self.one_of(at + 1, &["year", "yr"])?;
        let years = match which {
            Which::This => 0,
            Which::Coming | Which::Next => 1,
            Which::Last | Which::Past => -1,
        };
        Some((self.today().year().checked_add(years)?, end))
    }
}

fn written_in_full(year: i16, month: i16, day: i16, end: usize) -> Option<Written> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Date::new(year, month, day).ok().filter(|date| date.year() >= 1000)?;
    Some(Written { month, day, year: Some(year), end, doubt: Doubt::No })
}
