//! What leads up to a name when somebody tells of people: "and then there's his mate", "a lady named", "the new bloke".

use super::Field;
use super::labels::labelled_field;
use super::line::Line;
use crate::lexer::Gap;
use crate::words::common::{HEADINGS, LEADS, PLACEHOLDERS, SOMEBODY};
use crate::words::given_names::is_given_name;
use crate::words::is_in;
use crate::words::telling::{ANDS, ARTICLES, COUNTED, FILLERS, KIN};

/// So many words at most lead up to a name.
const INTRODUCTION_WORDS_MAX: usize = 12;

/// So many words at most stand before the colon of what somebody is.
const LABEL_WORDS_MAX: usize = 3;

impl Line<'_> {
    /// "next one", "last is", "first up"
    pub(super) fn is_counted(&self, at: usize) -> bool {
        is_in(COUNTED, self.key(at)) && matches!(self.key(at + 1), "one" | "up" | "is" | "there's" | "theres")
    }

    /// "a lady named", "that tall guy", "the new bloke": where the name begins.
    pub(super) fn somebody_end(&self, at: usize, end: usize) -> Option<usize> {
        const QUALITIES_MAX: usize = 2;
        // "somebody called Zig"
        if matches!(self.key(at), "somebody" | "someone")
            && matches!(self.key(at + 1), "called" | "named")
            && at + 2 < end
        {
            return Some(at + 2);
        }
        let is_article =
            matches!(self.key(at), "a" | "an" | "the" | "this" | "that" | "some" | "another" | "one" | "old");
        let noun = (at + 1..end.min(at + 2 + QUALITIES_MAX)).find(|i| is_in(SOMEBODY, self.key(*i)))?;
        let are_small = (at..noun).all(|i| !self.words[i].is_capitalised || i == 0)
            && (at + 1..=noun).all(|i| self.words[i].gap == Gap::Space);
        let called =
            noun + 1 + usize::from(matches!(self.key(noun + 1), "called" | "named" | "calld" | "is"));
        // "the lady who cuts my hair, Jane" is named later.
        let is_told = matches!(
            self.key(called),
            "who" | "that" | "from" | "at" | "with" | "w" | "in" | "on" | "next" | "down" | "whose"
        );
        (is_article && are_small && !is_told && called < end && self.words[called].gap == Gap::Space)
            .then_some(called)
    }

    /// The "Gaz" of "if you're stuck Gaz my sparky".
    fn named_after_if(&self, at: usize, end: usize) -> Option<usize> {
        const WORDS_MAX: usize = 6;
        let name = (at + 2..end.min(at + WORDS_MAX)).find(|i| self.words[*i].is_capitalised)?;
        let runs_on = (at + 1..=name).all(|i| self.words[i].gap == Gap::Space);
        (runs_on && self.is_given(name)).then_some(name)
    }

    /// Where what leads up to a name ends, and how much it says that a name follows.
    pub(super) fn after_introduction(&self, from: usize, end: usize) -> (usize, f32) {
        let (mut at, mut lead) = (from, 0.0_f32);
        while at + 1 < end && at < from + INTRODUCTION_WORDS_MAX {
            let is_name = self.words[at].is_capitalised && self.is_given(at);
            let next = match () {
                () if is_name => break,
                () if self.is_counted(at) => at + 2,
                // "first Jane Doe at Acme, second Bob Roe"
                () if is_in(COUNTED, self.key(at))
                    && self.is_given(at + 1)
                    && self.words[at + 1].gap == Gap::Space =>
                {
                    at + 1
                }
                // "and if you're stuck Gaz"
                () if self.key(at) == "if" && at > from && self.named_after_if(at, end).is_some() => {
                    self.named_after_if(at, end).unwrap_or(at + 1)
                }
                // "tannie Sarie"
                () if is_in(KIN, self.key(at))
                    && (self.words[at + 1].is_capitalised || is_given_name(self.key(at + 1)))
                    && self.words[at + 1].gap == Gap::Space =>
                {
                    lead = lead.max(1.5);
                    at + 1
                }
                // "Somebody Lang"
                () if is_in(PLACEHOLDERS, self.key(at)) && self.words[at + 1].is_capitalised => at + 1,
                () if matches!(self.key(at), "is" | "one") && at > from => at + 1,
                () if is_in(FILLERS, self.key(at))
                    || is_in(ANDS, self.key(at))
                    || is_in(LEADS, self.key(at)) =>
                {
                    at + 1
                }
                () => match self.somebody_end(at, end) {
                    Some(called) => {
                        lead = lead.max(2.0);
                        called
                    }
                    None => match self.after_relation(at, end) {
                        Some(after) => {
                            lead = lead.max(2.0);
                            after
                        }
                        None => {
                            let opened = self.after_opening(at, end);
                            // "big sue"
                            let has_quality =
                                matches!(self.key(at), "big" | "little" | "old" | "young" | "lil")
                                    && (is_given_name(self.key(at + 1))
                                        || self.prefixes_end(at + 1, end) > at + 1
                                        || !self.words[at].is_capitalised && self.may_be_called(at + 1))
                                    && self.words[at + 1].gap == Gap::Space;
                            if has_quality {
                                lead = lead.max(1.25);
                            }
                            let is_ours = has_quality
                                || matches!(self.key(at), "our" | "my" | "me" | "wee")
                                    && self.is_given(at + 1)
                                    && self.words[at + 1].gap == Gap::Space;
                            if is_ours {
                                lead = lead.max(1.0);
                            }
                            let is_titled = matches!(self.key(at), "a" | "the" | "my" | "our")
                                && self.prefixes_end(at + 1, end) > at + 1;
                            // "der Hausmeister Herr Popović"
                            let titled = self.title_end(at + 1, end).filter(|title| {
                                is_in(ARTICLES, self.key(at)) && self.prefixes_end(*title, end) > *title
                            });
                            match opened {
                                _ if titled.is_some() => {
                                    lead = lead.max(1.5);
                                    titled.unwrap_or(at + 1)
                                }
                                _ if is_titled || is_ours => at + 1,
                                opened if opened > at => {
                                    lead = lead.max(if is_in(KIN, self.key(opened - 1)) { 1.5 } else { 0.0 });
                                    opened
                                }
                                _ => break,
                            }
                        }
                    },
                },
            };
            at = next;
        }
        (at, lead)
    }

    /// "her boss", "his own son in law is"
    pub(super) fn after_relation(&self, at: usize, end: usize) -> Option<usize> {
        let own = usize::from(
            matches!(self.key(at), "his" | "her" | "their" | "my" | "our") && self.key(at + 1) == "own",
        ) * 2;
        let end_of = self.relation_at(at + own, end).filter(|found| found.end < end)?.end;
        let is_said = end_of + 1 < end && matches!(self.key(end_of), "is" | "called" | "named");
        Some(end_of + usize::from(is_said))
    }

    /// Where the piece ends that holds the name, where the name may begin there, and how much leads up to it: "her boss Tom",
    /// "and our vicar, Rev Toby Lisle".
    pub(super) fn introduced(&self, from: usize, piece: usize) -> Option<(usize, usize, f32)> {
        let words = self.pieces.get(piece)?.words.clone();
        let said = from
            + (from..words.end)
                .take_while(|i| is_in(ANDS, self.key(*i)) || is_in(FILLERS, self.key(*i)))
                .count();
        let relation = self.relation_at(said, words.end).filter(|found| found.end == words.end);
        // "The guy w/ the boat – Carl?"
        let is_somebody = relation.is_some() || self.begins_with_somebody_unnamed(said, words.end);
        // "Crane: Bluey"
        let is_label = piece == 0
            && words.len() <= LABEL_WORDS_MAX
            && self.pieces.get(1).is_some_and(|next| next.gap == Gap::Colon)
            && labelled_field(&self.keys(&words)).is_none_or(|field| field == Field::Name)
            && !is_in(HEADINGS, &self.keys(&words));
        match (is_somebody, self.pieces.get(piece + 1)) {
            (_, Some(next)) if is_label && !self.is_parted_before(words.end) => {
                let (at, lead) = self.after_introduction(next.words.start, next.words.end);
                Some((next.words.end, at, lead.max(0.75)))
            }
            (true, Some(next))
                if (next.gap <= Gap::Colon || next.gap == Gap::Break)
                    && !self.is_parted_before(words.end) =>
            {
                let (at, lead) = self.after_introduction(next.words.start, next.words.end);
                Some((next.words.end, at, lead.max(2.0)))
            }
            _ => {
                let (at, lead) = self.after_introduction(from, words.end);
                Some((words.end, at, lead))
            }
        }
    }

    /// "the guy w/ the boat", "some student": nobody is named up to the sign.
    pub(super) fn begins_with_somebody_unnamed(&self, at: usize, end: usize) -> bool {
        const QUALITIES_MAX: usize = 2;
        let article = is_in(&["a", "an", "the", "this", "that", "some"], self.key(at));
        article
            && self.somebody_end(at, end).is_none()
            && (at + 1..end.min(at + 2 + QUALITIES_MAX)).any(|i| {
                is_in(SOMEBODY, self.key(i))
                    || self.is_head(i)
                    || matches!(
                        self.key(i),
                        "couple"
                            | "family"
                            | "folks"
                            | "neighbors"
                            | "neighbours"
                            | "people"
                            | "pair"
                            | "newlyweds"
                    )
            })
            && (at + 1..end).all(|i| !self.words[i].is_capitalised)
    }
}
