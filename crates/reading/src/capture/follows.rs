//! What stands after a name, and what ties a name to the person before it.

use std::ops::Range;

use super::evidence::{Joint, Seen};
use super::line::Line;
use crate::lexer::Gap;
use crate::words::common::{LEADS, REFERRING};
use crate::words::is_in;

/// Words that tie a name to the person before it: "knows Jane", "sister of Bob".
const TIES: &[&str] = &[
    "with",
    "w",
    "knows",
    "know",
    "met",
    "for",
    "to",
    "by",
    "between",
    "like",
    "loves",
    "of",
    "about",
    "from",
    "vs",
    "near",
    "behind",
    "used",
    "replaced",
    "replacing",
    "succeeded",
];

impl Line<'_> {
    /// How much what stands after the name goes on as after a name. Between somebody who cannot be reached and a number a word
    /// that no list has is rather their company.
    pub(super) fn what_follows(
        &self,
        name: &Range<usize>,
        joint: &Joint,
        is_known: bool,
        may_be_reached: bool,
    ) -> f32 {
        let end = joint.end;
        let parts_surely =
            joint.is_and || joint.is_numbered || self.parts_people(self.signs_before(joint.at));
        let next = self.pieces.iter().find(|piece| piece.words.start == name.end);
        let is_extension = |i: usize| {
            i < end && (self.is_code(&(i..i + 1)) || matches!(self.key(i), "ext" | "extn" | "extension"))
        };
        let is_reached = self.is_parted_before(name.end)
            || is_extension(name.end)
            || name.end == self.words.len() && self.is_followed_by_contact(name.end);
        let article = usize::from(name.end < end && self.key(name.end) == "the");
        let has_title = self.title_end(name.end + article, end).is_some()
            || (is_known || parts_surely)
                && next.is_some_and(|next| {
                    self.title_end(next.words.start, next.words.end).is_some_and(|title| {
                        title == next.words.end
                            || matches!(self.key(title), "at" | "@" | "of" | "for" | "with")
                    })
                });
        let goes_on = name.end < end
            && matches!(
                self.key(name.end),
                "at" | "@"
                    | "who"
                    | "who's"
                    | "whos"
                    | "from"
                    | "of"
                    | "in"
                    | "with"
                    | "over"
                    | "the"
                    | "runs"
                    | "owns"
                    | "does"
                    | "handles"
                    | "sells"
                    | "fixes"
                    | "teaches"
                    | "needs"
                    | "wants"
            );
        let goes_on = goes_on || self.says_what_they_are(name.end, end);
        let is_relative = name.end < end && self.relation_at(name.end, end).is_some();
        let behind = self.words.get(name.end.wrapping_sub(1)).map_or("", |word| &self.text[word.range.end..]);
        let is_bracketed =
            next.is_some_and(|next| next.gap == Gap::Open) || behind.trim_start().starts_with('(');
        let is_referring = name.end < end && is_in(REFERRING, self.key(name.end));
        let runs_on = !goes_on
            && self.words.get(name.end).is_some_and(|word| {
                name.end < end
                    && !word.is_capitalised
                    && self.is_everyday(name.end)
                    && !matches!(
                        word.key.as_str(),
                        "is" | "does"
                            | "works"
                            | "has"
                            | "and"
                            | "or"
                            | "sells"
                            | "for"
                            | "on"
                            | "all"
                            | "both"
                            | "no"
                            | "not"
                    )
            });
        let is_heading = next.is_some_and(|next| next.gap == Gap::Colon);
        let counts = |yes: bool, weight: f32| if yes { weight } else { 0.0 };
        counts(is_reached && may_be_reached, 2.0)
            + counts(has_title, 1.5)
            + counts(goes_on || is_relative, 1.0)
            + counts(name.len() > 1 && matches!(self.key(name.end), "at" | "@") && name.end < end, 0.5)
            + counts(is_bracketed, 1.5)
            + counts(is_heading, -3.0)
            + counts(is_referring, -4.0)
            + counts(runs_on && !has_title && !is_reached, -1.5)
            + counts(name.end == self.words.len(), 0.5)
            + counts(next.is_some_and(|next| next.gap == Gap::Break) && !is_reached, 0.5)
            + counts(matches!(self.key(name.end), "and" | "&" | "or" | "+"), 0.5)
    }

    /// "Ana knows Tom Lee", "Ana, sister of Tom": in one breath with the person before.
    pub(super) fn is_tied(&self, joint: &Joint, seen: &Seen) -> bool {
        let words = self.pieces[joint.piece].words.clone();
        if matches!(self.key(joint.from), "knows" | "know" | "met" | "saw" | "introduced") {
            return true;
        }
        // "Jane Doe of Acme and Kim Park of Beta": what she is tied to is no person.
        let is_of_company = |i: usize| {
            joint.is_and
                && i + 1 < joint.at
                && self.words[i + 1].is_capitalised
                && (i + 1..joint.at).all(|at| !self.is_given(at))
        };
        // "… 555-0100 about her annuity and Uncle Rey": what it is about has been said.
        let is_of_thing = |i: usize| {
            joint.is_and
                && i + 1 < joint.at
                && self.is_parted_before(i)
                && (i + 1..joint.at).all(|at| !self.words[at].is_capitalised)
        };
        // "Denise from payroll + Roger from shipping"
        let is_of_part = |i: usize| {
            joint.is_and
                && i == seen.name.end
                && i + 2 == joint.at
                && matches!(self.key(i), "from" | "in" | "at")
                && !self.words[i + 1].is_capitalised
                && self.is_given(joint.from)
                && self.words[joint.from].is_capitalised
                && self.key(joint.from + 1) == self.key(i)
        };
        // "Jane Doe for the house and Bob Roe for the truck"
        let is_for_thing = |i: usize| {
            joint.is_and
                && i == seen.name.end
                && self.key(i) == "for"
                && (i + 1..joint.at).all(|at| !self.words[at].is_capitalised)
                && self.is_given(joint.from)
                && self.words[joint.from].is_capitalised
                && self.words.get(joint.from + 1).is_some_and(|next| next.is_capitalised || next.key == "for")
        };
        (seen.name.end..joint.at).any(|i| {
            TIES.contains(&self.key(i))
                && (words.contains(&i) || i + 1 == joint.at)
                && !self.parts_after(i, joint.at)
                && !is_of_company(i)
                && !is_of_thing(i)
                && !is_of_part(i)
                && !is_for_thing(i)
        })
    }

    /// Whether the words only say what to do with somebody: "call", "ask for".
    pub(super) fn are_leads(&self, words: Range<usize>) -> bool {
        words.clone().all(|i| is_in(LEADS, self.key(i)))
    }

    /// Whether a number or a real break stands between a word and a later one.
    pub(super) fn parts_after(&self, i: usize, later: usize) -> bool {
        (i + 1..=later).any(|at| self.is_parted_before(at))
    }

    /// A number or an address comes right after the word before `at`.
    fn is_followed_by_contact(&self, at: usize) -> bool {
        let end = at.checked_sub(1).map_or(0, |i| self.words[i].range.end);
        self.text[end..].contains(char::is_alphanumeric)
    }
}
