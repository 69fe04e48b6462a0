//! The text at hand and the questions that every part of the grammar asks of it.

use std::ops::Range;

use jiff::civil::{Date, DateTime, Time};

use super::period::Period;
use super::token::{Kind, Token, tokens};
use crate::Region;

/// A text, cut up, with what it is read against. The parts of the grammar are its methods: each takes the place of a
/// token and gives what it read there with the place after it, or nothing.
pub(super) struct Reader {
    pub(super) tokens: Vec<Token>,
    pub(super) now: DateTime,
    pub(super) region: Region,
    /// Two capital letters.
    pub(super) country: String,
}

/// What words that mean a day were read as.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sense {
    /// The place after its last token.
    pub(super) end: usize,
    /// What it means by itself; "the week" is part of other phrases only.
    pub(super) day: Option<Date>,
    /// The stretch that it names.
    pub(super) period: Period,
    /// The last day of it, when "after" it means later than its own last day: after Easter is after Easter Monday.
    pub(super) over: Option<Date>,
    /// The time, where it is part of the phrase: "in 2 hours".
    pub(super) time: Option<Time>,
    /// A period of every year, read as this year's: its parts may be meant for another year.
    pub(super) every: Every,
    /// Why it may be no day at all.
    pub(super) doubt: Doubt,
}

/// Whether a phrase names one stretch, or one that comes again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Every {
    Once,
    /// "March", "Q1": the same again next year.
    Year,
    /// "the month", "the week": the same again after it.
    Turn,
}

/// Why a phrase may mean something else, which decides what must stand around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubt {
    No,
    /// It is no day by itself: "the week", "this month".
    Part,
    /// A length may be how long something takes: "90 days".
    Length,
    /// A fraction, a score: "3/4".
    Slashed,
    /// An amount, a range: "5.12", "7-6".
    Dotted,
    /// A name, a verb: "April", "march".
    Month,
    /// "sat", "sun"
    ShortDay,
    /// One of several things: "the 3rd".
    Ordinal,
    /// A number: "2027".
    Year,
}

impl Sense {
    pub(super) fn day(end: usize, day: Date) -> Sense {
        Sense {
            end,
            day: Some(day),
            period: Period::Day(day),
            over: None,
            time: None,
            every: Every::Once,
            doubt: Doubt::No,
        }
    }

    pub(super) fn period(end: usize, period: Period) -> Sense {
        Sense { period, ..Sense::day(end, period.first()) }
    }

    pub(super) fn with(self, doubt: Doubt) -> Sense {
        Sense { doubt, ..self }
    }

    /// The last day of what it names, rest days included.
    pub(super) fn last(&self) -> Option<Date> {
        self.over.or_else(|| self.period.last())
    }
}

impl Reader {
    pub(super) fn new(text: &str, now: DateTime, region: Region) -> Reader {
        Reader { tokens: tokens(text), now, region, country: region.code() }
    }

    pub(super) fn today(&self) -> Date {
        self.now.date()
    }

    pub(super) fn is_in(&self, countries: &[&str]) -> bool {
        countries.contains(&self.country.as_str())
    }

    pub(super) fn span(&self, from: usize, to: usize) -> Range<usize> {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    }

    /// The word or sign there, nothing outside the text.
    pub(super) fn at(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.key.as_str())
    }

    pub(super) fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.at(before))
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Word)
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Number)
    }

    /// Whether no space stands between the token and the one before it.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        at > 0 && self.tokens.get(at).is_some_and(|token| token.is_glued)
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_capital)
    }

    /// One of the words, and the place after it.
    pub(super) fn one_of(&self, at: usize, words: &[&str]) -> Option<usize> {
        words.contains(&self.at(at)).then_some(at + 1)
    }

    /// The place after the word, or the place itself.
    pub(super) fn skip(&self, at: usize, words: &[&str]) -> usize {
        self.one_of(at, words).unwrap_or(at)
    }

    /// All the words of the phrase, one after the other; hyphens between them do not count.
    pub(super) fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut next = at;
        for word in phrase.split(' ') {
            if next > at {
                next = self.skip(next, &["-"]);
            }
            next = self.one_of(next, &[word])?;
        }
        Some(next)
    }

    /// The longest of the phrases that stands there.
    pub(super) fn one_of_phrases(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        phrases.iter().filter_map(|phrase| self.phrase(at, phrase)).max()
    }

    /// The number of one token, when it has so many digits.
    pub(super) fn digits(&self, at: usize, count: std::ops::RangeInclusive<usize>) -> Option<i16> {
        let token = self.tokens.get(at).filter(|token| token.kind == Kind::Number)?;
        if !count.contains(&token.key.len()) { None } else { token.key.parse().ok() }
    }

    /// Whether a clause begins there: at the start, after a sign that parts clauses.
    pub(super) fn clause_begins(&self, at: usize) -> bool {
        at == 0
            || matches!(self.before(at), "," | ";" | ":" | "(" | "\n" | "|" | "!" | "?" | "\"" | "�")
            || matches!(self.before(at), "-" | "." | "/") && !self.is_glued(at)
    }

    /// Whether a clause ends before that place.
    pub(super) fn clause_ends(&self, at: usize) -> bool {
        let is_inside =
            self.at(at) == ":" && self.is_number(at + 1) && self.is_glued(at) && self.is_glued(at + 1);
        at >= self.tokens.len()
            || !is_inside
                && matches!(self.at(at), "," | ";" | ":" | ")" | "\n" | "|" | "!" | "?" | "\"" | "�")
            || self.at(at) == "." && !(self.is_number(at + 1) && self.is_glued(at + 1))
            || self.at(at) == "-" && !self.is_glued(at)
    }
}
