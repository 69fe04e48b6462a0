//! What leads up to a name: "call", "someone called", "the guy you want is".

use std::ops::Range;

use super::heads::{Care, Start};
use super::line::Line;
use crate::words::common::{CALLING, LEADS};
use crate::words::is_in;

/// So many words at most lead up to a name.
const LEAD_WORDS_MAX: usize = 7;

/// "First call Jane"
pub(super) const ORDINALS: &[&str] = &[
    "first",
    "firstly",
    "secondly",
    "thirdly",
    "second",
    "then",
    "next",
    "also",
    "finally",
    "lastly",
    "definitely",
];

impl Line<'_> {
    /// "someone called Zig", "her name is Precious Okafor": where the name begins.
    pub(super) fn named_from(&self, from: usize, end: usize) -> Option<usize> {
        const WORDS_BEFORE_MAX: usize = 10;
        let at = (from..end.min(from + WORDS_BEFORE_MAX)).find(|i| {
            matches!(self.key(*i), "named" | "called" | "name's")
                || self.key(*i) == "is" && *i > from && self.key(*i - 1) == "name"
                || self.is_somebody_unnamed(*i, from, end)
                || self.is_whoever_works_there(*i, from, end)
                || self.is_done_by(*i, from, end)
                || *i > from && !self.is_given(from) && is_in(CALLING, self.key(*i)) && self.is_given(*i + 1)
                || self.is_asked_to_call(*i, from, end)
                || self.is_met(*i, from, end)
                || *i > from
                    && matches!(self.key(*i), "think" | "believe" | "guess")
                    && self.key(*i - 1) == "i"
        })? + 1;
        let is_name = at < end
            && (self.words[at].is_capitalised || self.is_given(at))
            && self.name_end(at, end, !self.words[at].is_capitalised) > at;
        is_name.then_some(at)
    }

    /// The "is" of "HR lady at Acme Plating is Dolores Whitacre".
    fn is_whoever_works_there(&self, at: usize, from: usize, end: usize) -> bool {
        self.key(at) == "is"
            && at > from
            && (self.key(from).ends_with("'s")
                || (from + 1..at).any(|i| matches!(self.key(i), "at" | "@" | "for" | "over")))
            && self.person_at(from, at, Care::Some).is_none()
            && (matches!(self.person_at(at + 1, end, Care::Great), Some((_, Start::Full)))
                || self.title_end(from, at).is_some()
                    && self.unknown_name(at + 1, end).is_some_and(|name| {
                        (2..=3).contains(&name.len()) && (name.end == end || self.is_parted_before(name.end))
                    }))
    }

    /// The "by" of "Purchasing is done by Jane Doe".
    fn is_done_by(&self, at: usize, from: usize, end: usize) -> bool {
        const DONE: &[&str] =
            &["done", "handled", "run", "managed", "headed", "led", "owned", "covered", "sorted"];
        self.key(at) == "by"
            && at > from + 1
            && (is_in(DONE, self.key(at - 1)) || self.key(at - 1) == "after" && self.key(at - 2) == "looked")
            && (from + 1..at).any(|i| matches!(self.key(i), "is" | "are" | "gets" | "now"))
            && self.person_at(at + 1, end, Care::Some).is_some()
    }

    /// The "with" of "Set up a lunch with Umeume Garpel, buyer".
    fn is_met(&self, at: usize, from: usize, end: usize) -> bool {
        const WORDS_BEFORE_MAX: usize = 6;
        matches!(self.key(at), "with" | "meet" | "see" | "visit" | "to")
            && at > from
            && at - from <= WORDS_BEFORE_MAX
            && (from..at).all(|i| !self.words[i].is_capitalised || i == 0)
            && !self.is_given(from)
            && self
                .unknown_name(at + 1, end)
                .is_some_and(|name| (2..=3).contains(&name.len()) && name.end == end)
    }

    /// The "call" of "Need to call Umeume Garpel back": small words before it, and two behind it that no list has.
    fn is_asked_to_call(&self, at: usize, from: usize, end: usize) -> bool {
        const WORDS_BEFORE_MAX: usize = 4;
        is_in(CALLING, self.key(at))
            && at > from
            && at - from <= WORDS_BEFORE_MAX
            && (from..at).all(|i| !self.words[i].is_capitalised || i == 0)
            && !self.is_given(from)
            && self.unknown_name(at + 1, end.min(at + 3)).is_some_and(|name| name.len() == 2)
    }

    /// The "guy" of "so this guy Tovik Arnbjar", the "is" of "the guy you want is Tovik Arnbjar".
    pub(super) fn is_somebody_unnamed(&self, at: usize, from: usize, end: usize) -> bool {
        const SOMEBODY: &[&str] =
            &["guy", "lady", "woman", "man", "bloke", "fella", "fellow", "chap", "dude", "girl", "gal"];
        let is_said = match self.key(at) {
            "is" => at > from && matches!(self.key(at - 1), "want" | "need" | "person" | "contact" | "after"),
            said => {
                is_in(SOMEBODY, said)
                    && (at > from || !self.words[at].is_capitalised)
                    && (at == from || matches!(self.key(at - 1), "this" | "a" | "the" | "old" | "that"))
            }
        };
        let follows = at + 1 < end && self.words[at + 1].is_capitalised && !self.words[from].is_quoted;
        is_said && follows && !self.is_given(from)
    }

    /// Skips "call", "you should talk to", "ask for".
    pub(super) fn after_leads(&self, words: &Range<usize>) -> usize {
        let last = words.end.min(words.start + LEAD_WORDS_MAX);
        let is_lead = |i: usize| {
            (is_in(LEADS, self.key(i)) && !self.words[i].text.ends_with('.'))
                || self.key(i) == "is" && i == words.start
                || self.key(i) == "that" && i > words.start && self.key(i - 1) == "failing"
                || is_in(ORDINALS, self.key(i)) && i + 1 < words.end && is_in(CALLING, self.key(i + 1))
        };
        // "no 9 Mr Teague"
        let is_number = |i: usize| self.words[i].text.bytes().all(|byte| byte.is_ascii_digit());
        if words.len() > 2 && self.key(words.start) == "no" && is_number(words.start + 1) {
            return words.start + 2;
        }
        let skipped = words.clone().take_while(|i| *i < last && is_lead(*i)).count();
        if skipped == words.len() { words.start } else { words.start + skipped }
    }
}
