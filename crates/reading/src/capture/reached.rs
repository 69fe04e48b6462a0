//! Sentences in which each person has a number or an address of their own: "Our controller is Jane Doe, jane@acme.com. For the
//! warehouse you'd want Bob Roe, our foreman, 555-0100". Names and numbers by turns are as many people.

use std::ops::Range;

use super::heads::{Care, Start};
use super::joined::PersonStart;
use super::line::Line;
use crate::lexer::Gap;
use crate::words::common::REFERRING;
use crate::words::is_in;
use crate::words::phone_labels::LABELS as PHONE_LABELS;

/// A longer line is no sentence about a few people.
const WORDS_MAX: usize = 160;

/// A name in front of a number, and whether a list knows it as a whole.
struct Reached {
    name: Range<usize>,
    from: usize,
}

impl Line<'_> {
    /// Everybody who stands before a number or an address of their own; none unless each such stretch names exactly one.
    pub(super) fn people_reached(&self) -> Vec<PersonStart> {
        if self.words.len() > WORDS_MAX {
            return Vec::new();
        }
        let mut found: Vec<Reached> = Vec::new();
        let mut from = 0;
        for end in 1..=self.words.len() {
            let is_reached =
                if end == self.words.len() { self.is_reached_at(end) } else { self.is_parted_before(end) };
            if !is_reached {
                continue;
            }
            let stretch = std::mem::replace(&mut from, end)..end;
            let mut names = self.whole_names(&stretch);
            match (names.pop(), names.is_empty()) {
                (Some(name), true) => found.push(Reached { name, from: stretch.start }),
                (None, _) if found.is_empty() || !self.only_leads_to_contact(&stretch) => {
                    match self.short_name(&stretch) {
                        Some(name) => found.push(Reached { name, from: stretch.start }),
                        // "… or 555-0101", "mobile 555-0102"
                        None if !found.is_empty() => {}
                        None => return Vec::new(),
                    }
                }
                (None, _) => {}
                _ => return Vec::new(),
            }
        }
        let whole = found.iter().filter(|one| one.name.len() > 1).count();
        let rest = from..self.words.len();
        let others_follow = !rest.is_empty() && !self.whole_names(&rest).is_empty();
        if found.len() < 2 || whole == 0 || others_follow || self.names_one_twice(&found) {
            return Vec::new();
        }
        found
            .into_iter()
            .enumerate()
            .map(|(n, one)| PersonStart {
                from: one.from,
                joint: one.from,
                is_joined: n > 0,
                family: None,
                name: Some(one.name),
            })
            .collect()
    }

    /// The names in a stretch that a list knows as a whole, or that have a form of address.
    fn whole_names(&self, stretch: &Range<usize>) -> Vec<Range<usize>> {
        let mut names = Vec::new();
        let is_quiet = self.nothing_is_capitalised();
        let mut at = stretch.start;
        while at < stretch.end {
            let end = self.end_of_piece(at).min(stretch.end);
            let is_written_so = self.words[at].is_capitalised || is_quiet && !self.is_everyday(at);
            let begins = is_written_so && (self.is_given(at) || self.prefixes_end(at, end) > at);
            match self
                .person_at(at, end, Care::Great)
                .filter(|_| begins && !self.is_said_of_another(at, stretch.start))
            {
                Some((name, Start::Full)) if !self.is_teller_at(name.end) => {
                    at = name.end.max(at + 1);
                    names.push(name);
                }
                Some((name, _)) => at = name.end.max(at + 1),
                None => match self.owner_of_card(at, end).filter(|_| begins) {
                    Some(name) => {
                        at = name.end;
                        names.push(name);
                    }
                    None => at += 1,
                },
            }
        }
        names
    }

    /// "Jane Doe's number 555-0100"
    fn owner_of_card(&self, at: usize, end: usize) -> Option<Range<usize>> {
        let family = at + 1;
        let is_owner = family + 1 < end
            && self.words[family].is_capitalised == self.words[at].is_capitalised
            && self.words[family].gap == Gap::Space
            && self.words[family].text.ends_with(['s', '\'', '’'])
            && (self.key(family).ends_with("'s")
                || self.text[self.words[family].range.end..].starts_with(['\'', '’']));
        (is_owner && self.is_given(at) && self.is_card(family + 1)).then_some(at..family + 1)
    }

    /// "Ola" of "Ola from the tile shop 555-0100": a given name that begins a stretch, behind an "and" at most.
    fn short_name(&self, stretch: &Range<usize>) -> Option<Range<usize>> {
        let end = self.end_of_piece(stretch.start).min(stretch.end);
        let (at, lead) = self.after_introduction(stretch.start, end);
        let is_quiet = self.nothing_is_capitalised();
        let begins = at < end && (self.words[at].is_capitalised || is_quiet) && self.is_given(at);
        let (name, _) = self.person_at(at, end, Care::Some).filter(|_| begins)?;
        let goes_on = lead > 0.0 || name.end == stretch.end || self.what_goes_on(name.end, end) >= 1.0;
        (goes_on && !self.is_teller_at(name.end) && !self.is_said_of_another(at, stretch.start))
            .then_some(name)
    }

    /// "or", "mobile", "her e-mail is": nothing but what leads on to one more number of the same one.
    fn only_leads_to_contact(&self, stretch: &Range<usize>) -> bool {
        const WORDS_MAX: usize = 4;
        stretch.clone().all(|i| !self.words[i].is_capitalised || is_in(PHONE_LABELS, self.key(i)))
            && (stretch.len() <= WORDS_MAX || !self.nothing_is_capitalised())
    }

    /// "referred by Jane Doe", "Jane Doe's", "c/o Jane Doe": who only tells of them, or whose they are.
    fn is_said_of_another(&self, at: usize, floor: usize) -> bool {
        at > floor
            && self.words[at].gap == Gap::Space
            && matches!(
                self.key(at - 1),
                "by" | "via"
                    | "per"
                    | "from"
                    | "thru"
                    | "through"
                    | "of"
                    | "c/o"
                    | "knows"
                    | "know"
                    | "at"
                    | "@"
                    | "for"
                    | "replaced"
                    | "with"
            )
    }

    fn is_teller_at(&self, at: usize) -> bool {
        is_in(REFERRING, self.key(at)) || matches!(self.key(at), "knows" | "here")
    }

    /// "Jane 555-0100 … Jane Doe jane@acme.com"
    fn names_one_twice(&self, found: &[Reached]) -> bool {
        let first = |one: &Reached| self.key(self.prefixes_end(one.name.start, one.name.end)).to_owned();
        found.iter().enumerate().any(|(n, one)| {
            found[..n].iter().any(|other| {
                first(one) == first(other)
                    && (one.name.len() == 1
                        || other.name.len() == 1
                        || self.key(one.name.end - 1) == self.key(other.name.end - 1))
            })
        })
    }

    fn end_of_piece(&self, word: usize) -> usize {
        let p = self.pieces.partition_point(|piece| piece.words.end <= word);
        self.pieces.get(p).map_or(self.words.len(), |piece| piece.words.end)
    }
}
