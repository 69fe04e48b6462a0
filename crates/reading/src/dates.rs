//! Days in a text: "call after Easter", "next Tues 9am", "a fortnight from Friday" (M14, M20).
//!
//! A grammar, not a list of phrases. A text is cut into words, numbers and signs (`token`); numbers, units, weekdays and
//! months are read in figures and words, with the usual slips of the pen (`lexicon`, `numbers`, `clock`); written dates,
//! weekdays, stretches of the calendar and named days (`written`, `weekdays`, `stretch`, `in_stretch`, `holidays`) are what
//! days are reckoned from (`relative`, `length`); `grammar` takes the longest reading at each place with the time that goes with it, and
//! `guard` drops what only looks like a day.
//!
//! How words are taken, where people differ:
//! - weeks begin on Monday; "Tuesday" is the next one after today, "next Tuesday" that of next week, "last Tuesday" that
//!   of the week before, "past Tuesday" the one just gone;
//! - a day and month without a year is the next such day, today included; a month alone is its first day;
//! - early, mid and late in a month are its 5th, 15th and 25th; the first week of a month begins on its first Monday;
//! - "next week" and "next month" by themselves are a week and a month from today; a week ends on its Friday;
//! - "after" a day is the next working day beyond it (after Easter: beyond Easter Monday), "before" it the last one;
//! - business days are Monday to Friday: the workspace's holidays are not known here;
//! - hours without "am" or "pm" are 7 to 11 before noon and 12 to 6 after it.

mod after_that;
mod clock;
mod due;
mod feasts;
mod grammar;
mod guard;
mod guard_words;
mod holiday_names;
mod holidays;
mod in_stretch;
mod length;
mod lexicon;
mod numbers;
mod period;
mod reader;
mod relative;
mod stretch;
mod token;
mod weekdays;
mod written;

use std::ops::Range;

use jiff::civil::{Date, DateTime, Time};

use crate::Region;
use grammar::Found;
use guard::Verdict;
use reader::Reader;

/// What stands behind so many bytes of a text is not read.
pub const DATES_READ_BYTES_MAX: usize = 64 * 1024;

/// A phrase that means one day, found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatePhrase {
    /// The day that is meant.
    pub date: Date,
    /// The time of that day, to the minute, when one is said.
    pub time: Option<Time>,
    /// Where the phrase stands in the text, in bytes.
    pub span: Range<usize>,
}

/// What "when" a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DueWords {
    /// A day, not before the day of reference.
    Day(DatePhrase),
    /// Words that tell when, but no day: "once the kitchen is done". They are kept as they are.
    NoDate {
        /// Where they stand in the text, in bytes.
        span: Range<usize>,
    },
}

/// The phrases of a text that mean one day, in order and without overlaps (M14). Days are reckoned from `reference`,
/// the rep's own date and time; past days are read too. Orders of day and month, and holidays, are those of the region.
/// Only the first [`DATES_READ_BYTES_MAX`] bytes are read.
pub fn find_dates(text: &str, reference: DateTime, region: Region) -> Vec<DatePhrase> {
    let reader = Reader::new(head(text), reference, region);
    found_in(&reader).into_iter().map(|found| phrase(&reader, &found)).collect()
}

/// What the text says about when something is due (M14, M20): the first day from the day of reference on, one with an
/// errand before others ("call after Easter"); else words that tell when without a day; else nothing.
pub fn find_due(text: &str, reference: DateTime, region: Region) -> Option<DueWords> {
    let reader = Reader::new(head(text), reference, region);
    let mut ahead: Vec<Found> = found_in(&reader);
    ahead.retain(|found| found.date >= reference.date());
    let with_errand = ahead.iter().find(|found| reader.errand_start(found.start) < found.start);
    match with_errand.or(ahead.first()) {
        Some(found) => Some(DueWords::Day(phrase(&reader, found))),
        None => reader.no_date().map(|span| DueWords::NoDate { span }),
    }
}

/// The span of the phrase together with its errand, in bytes: all of "ring her on Monday" for "Monday", also of "Monday
/// call her". The span of the phrase itself when no errand stands beside it.
pub fn due_span(text: &str, phrase: &DatePhrase) -> Range<usize> {
    // Words only are looked at: the reference does not matter.
    let reader = Reader::new(head(text), phrase.date.at(0, 0, 0, 0), Region::US);
    let first = reader.tokens.iter().position(|token| token.start >= phrase.span.start);
    let after = reader.tokens.iter().rposition(|token| token.end <= phrase.span.end).map(|last| last + 1);
    let (Some(first), Some(after)) = (first, after) else { return phrase.span.clone() };
    if after <= first {
        return phrase.span.clone();
    }
    let start = reader.errand_start(first);
    let end = if start < first { after } else { reader.errand_end(after) };
    reader.span(start, end)
}

/// The day of a text that is one due phrase and nothing else.
pub(crate) fn whole_day(text: &str, today: Date, region: Region) -> Option<Date> {
    let reader = Reader::new(text, today.at(0, 0, 0, 0), region);
    let mut end = reader.tokens.len();
    while end > 0 && matches!(reader.at(end - 1), "." | "!" | ",") {
        end -= 1;
    }
    let mut start = 0;
    while start + 1 < end && matches!(reader.at(start), "on" | "by" | "due" | "until" | "till") {
        start += 1;
    }
    let found = [start, start + usize::from(reader.at(start) == "the")]
        .into_iter()
        .filter_map(|start| reader.found(start))
        .find(|found| found.end >= end)?;
    let is_sure = reader.verdict(&found) == Verdict::Day;
    is_sure.then_some(found.date)
}

fn found_in(reader: &Reader) -> Vec<Found> {
    let mut all = Vec::new();
    let mut at = 0;
    while at < reader.tokens.len() {
        let Some(found) = reader.found(at) else {
            at += 1;
            continue;
        };
        at = match reader.verdict(&found) {
            Verdict::Day => {
                let found = reader.counted_from_before(found, all.last());
                all.push(found);
                found.end.max(at + 1)
            }
            Verdict::Less => at + 1,
            Verdict::Nothing => found.end.max(at + 1),
        };
    }
    all
}

fn phrase(reader: &Reader, found: &Found) -> DatePhrase {
    let time = found.time.and_then(|time| Time::new(time.hour(), time.minute(), 0, 0).ok());
    DatePhrase { date: found.date, time, span: reader.span(found.start, found.end) }
}

/// The part of the text that is read.
fn head(text: &str) -> &str {
    let mut end = text.len().min(DATES_READ_BYTES_MAX);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
