//! The name that words begin with where they are told and not written in fields, and how much it weighs.

use std::ops::Range;

use super::heads::{Care, Start};
use super::line::Line;
use super::name_words::RESPECT;
use crate::lexer::Gap;
use crate::words::common::{PLACEHOLDERS, REFERRING, SOMEBODY};
use crate::words::given_names::is_given_name;
use crate::words::is_in;
use crate::words::telling::{ANDS, GOES_ON, NOTE_STARTS, NOTE_VERBS};

/// So much weighs a name with what goes on after it.
const KNOWN_WEIGHT: f32 = 2.0;

/// What "the Hendersons" weighs.
const FAMILY: f32 = 2.0;

impl Line<'_> {
    /// How much the line begins as one about a person: 0 when nobody is named there.
    pub(super) fn weight_at_head(&self, is_reached: bool) -> f32 {
        const INVERTED: f32 = 5.0;
        const LONE_WORD: f32 = 0.5;
        if self.words.is_empty() {
            return 0.0;
        }
        if self.inverted(0).is_some() {
            return INVERTED;
        }
        match self.name_at_head() {
            Some((name, weight)) => {
                let reached = if is_reached && !self.is_parted_before(name.end) { 1.0 } else { 0.0 };
                weight + reached
            }
            // "bud" below other names
            None if self.is_lone_word() => LONE_WORD,
            None => 0.0,
        }
    }

    /// The name that the line begins with, behind all that leads up to it, and how much it weighs.
    pub(super) fn name_at_head(&self) -> Option<(Range<usize>, f32)> {
        let (end, at, lead) = self.introduced(0, 0)?;
        let at_head = self.told_name(at, end, lead > 1.0, true);
        // "Three for you from the gym: Tash, PT"
        let behind_colon = || {
            let next = self.pieces.get(1).filter(|next| next.gap == Gap::Colon)?.words.clone();
            let (at, _) = self.after_introduction(next.start, next.end);
            self.told_name(at, next.end, false, true)
        };
        // "The Khans, 18 Beech Rd"
        let family = || self.family_at(at, end).map(|family| (family, FAMILY));
        let (name, head) = at_head.or_else(behind_colon).or_else(family)?;
        let weight = head + lead + self.what_goes_on(name.end, end);
        Some((name, weight))
    }

    /// How much what stands behind the first sign begins as with a person: "Canteen – Dot".
    pub(super) fn weight_behind_sign(&self) -> f32 {
        self.name_behind_sign().map_or(0.0, |(_, weight)| weight)
    }

    /// The name behind the first sign, and how much it weighs.
    pub(super) fn name_behind_sign(&self) -> Option<(Range<usize>, f32)> {
        let second = self.pieces.get(1).filter(|piece| matches!(piece.gap, Gap::Break | Gap::Colon))?;
        let (at, lead) = self.after_introduction(second.words.start, second.words.end);
        // "425 Elm - the Ungers"
        let family = || self.family_at(at, second.words.end).map(|family| (family, FAMILY));
        let (name, head) = self.told_name(at, second.words.end, lead > 1.0, true).or_else(family)?;
        let weight = head + lead + self.what_goes_on(name.end, second.words.end);
        Some((name, weight))
    }

    /// "bud": nothing but a word that no list has.
    pub(super) fn is_lone_word(&self) -> bool {
        self.words.len() == 1 && self.may_be_called(0) && !self.is_place(&(0..1))
    }

    /// "he runs the garage", "ask for her in person": about somebody who was named above.
    pub(super) fn is_note_on_somebody(&self) -> bool {
        const WORDS_MIN: usize = 2;
        self.words.len() >= WORDS_MIN
            && is_in(NOTE_STARTS, self.key(0))
            && !(self.words[0].is_capitalised && self.is_given(0))
            && (is_in(NOTE_VERBS, self.key(0)) || self.weight_at_head(false) < KNOWN_WEIGHT)
    }

    /// "Roofer: nobody yet"
    pub(super) fn names_nobody_yet(&self) -> bool {
        const NOBODY: &[&str] =
            &["nobody", "none", "tbd", "tba", "tbc", "unknown", "noone", "vacant", "empty"];
        // "Suite 210 - vacant" below other suites
        let is_nobody = self.words.len() == 1 && is_in(NOBODY, self.key(0));
        is_nobody
            || self.pieces.get(1).is_some_and(|piece| {
                matches!(piece.gap, Gap::Colon | Gap::Break) && is_in(NOBODY, self.key(piece.words.start))
            })
    }

    /// The name that begins at the word, and how much it is like one.
    pub(super) fn told_name(
        &self,
        at: usize,
        end: usize,
        is_announced: bool,
        is_said: bool,
    ) -> Option<(Range<usize>, f32)> {
        if at >= end {
            return None;
        }
        let is_quiet = !self.words[at].is_capitalised;
        let is_said_so = at.checked_sub(1).is_some_and(|before| {
            matches!(self.key(before), "called" | "named" | "calld") || is_in(SOMEBODY, self.key(before))
        });
        // "rakesh bhai", "mehta ji", "Morag somebody"
        let is_marked = self.words.get(at + 1).is_some_and(|next| at + 1 < end && next.gap == Gap::Space)
            && (is_in(RESPECT, self.key(at + 1)) || is_in(PLACEHOLDERS, self.key(at + 1)));
        if is_marked && self.may_be_called(at) {
            return Some((at..at + 1, 2.5));
        }
        let out_of_place = if is_quiet && !self.nothing_is_capitalised() { 0.75 } else { 0.0 };
        if let Some((name, start)) = self.person_at(at, end, Care::Some) {
            let is_titled = self.prefixes_end(name.start, name.end) > name.start;
            let weight = match start {
                Start::Full if is_titled || self.is_common_name(name.start, name.end) => 4.0,
                Start::Full if self.is_given(name.start) => 3.0,
                Start::Full => 1.0,
                Start::Single if is_quiet => 1.25,
                Start::Single => 1.75,
            };
            return Some((name, weight - out_of_place));
        }
        let titled = self.prefixes_end(at, end);
        if titled > at && titled < end && self.may_be_called(titled) {
            return Some((at..titled + 1, 3.5));
        }
        if let Some(name) = self.unknown_name(at, end) {
            let weight = if name.len() > 1 { 1.0 } else { 0.25 };
            return Some((name, weight));
        }
        let goes_on = self.words.get(at + 1).is_some_and(|next| at + 1 < end && next.gap == Gap::Space)
            && is_in(GOES_ON, self.key(at + 1));
        if is_quiet && (self.is_opening_name(at) || is_said && goes_on && is_given_name(self.key(at))) {
            return Some((at..at + 1, 1.25));
        }
        if is_announced && is_quiet && self.may_be_called(at) && (self.nothing_is_capitalised() || is_said_so)
        {
            return Some((at..at + 1, 1.0));
        }
        // "night auditor Teo", "Principal Ortega": what somebody is, and a word that no list has.
        let titled = self.title_end(at, end).filter(|titled| {
            *titled < end
                && titled - at <= 3
                && self.words[*titled].is_capitalised
                && self.may_be_called(*titled)
                && !self.is_place(&(*titled..titled + 1))
                && !self.is_surely_company(&(*titled..titled + 1))
                && (titled + 1 == end || self.is_parted_before(titled + 1))
                && (!self.words[at].is_capitalised || titled - at == 1)
        });
        if let Some(titled) = titled {
            return Some((titled..titled + 1, 1.75));
        }
        // "lilly browne 201 555 0143"
        let is_quiet_pair = is_quiet
            && self.nothing_is_capitalised()
            && at + 2 <= end
            && self.is_parted_before(at + 2)
            && self.words.get(at + 1).is_some_and(|next| next.gap == Gap::Space)
            && self.may_be_called(at)
            && self.may_be_called(at + 1)
            && !self.is_surely_company(&(at..at + 2));
        if is_quiet_pair {
            return Some((at..at + 2, 1.0));
        }
        // "& Jonty if you can get hold of him"
        let is_unknown = is_said
            && !is_quiet
            && self.may_be_called(at)
            && !self.is_surely_company(&(at..at + 1))
            && !self.is_place(&(at..at + 1));
        let name_end = if is_unknown { self.name_end(at, end, false).max(at + 1) } else { at };
        is_unknown.then(|| (at..name_end, if name_end > at + 1 { 1.0 } else { 0.0 }))
    }

    /// Whether a word in small letters that no list has may be somebody's name.
    pub(super) fn may_be_called(&self, at: usize) -> bool {
        const LETTERS_MIN: usize = 3;
        let word = self.key(at);
        word.chars().count() >= LETTERS_MIN
            && word.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '-')
            && (is_given_name(word) || !self.is_no_name_word(at, 0, true))
            && !self.is_everyday(at)
            && !self.is_head(at)
    }

    /// How much what stands after the name goes on as after a name.
    pub(super) fn what_goes_on(&self, at: usize, end: usize) -> f32 {
        if at >= self.words.len() {
            return if self.is_reached_at(at) { 1.25 } else { 0.5 };
        }
        let is_told = is_in(REFERRING, self.key(at)) || matches!(self.key(at), "knows" | "know");
        match () {
            () if self.is_parted_before(at) => 1.25,
            () if self.words[at].gap == Gap::Open => 1.0,
            () if at >= end => match self.pieces.iter().find(|piece| piece.words.start == at) {
                Some(next) if self.title_end(next.words.start, next.words.end).is_some() => 1.25,
                Some(_) if is_in(GOES_ON, self.key(at)) => 1.25,
                _ => 0.5,
            },
            () if is_told => -4.0,
            () if is_in(GOES_ON, self.key(at)) => 1.25,
            () if is_in(PLACEHOLDERS, self.key(at)) || is_in(RESPECT, self.key(at)) => 1.25,
            () if matches!(self.key(at), "the" | "in") => 1.0,
            () if is_in(ANDS, self.key(at)) => 0.5,
            () if self.title_end(at, end).is_some() => 1.0,
            () if self.words[at].is_capitalised => -1.5,
            () => -0.5,
        }
    }

    /// Whether a number or an address ends the line behind the words.
    pub(super) fn is_reached_at(&self, at: usize) -> bool {
        let end = at.checked_sub(1).and_then(|i| self.words.get(i)).map_or(0, |word| word.range.end);
        self.text[end..].contains(char::is_alphanumeric)
    }
}
