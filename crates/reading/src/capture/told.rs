//! People told of in one breath: "so there's Dave, he does kitchens, and then his mate Lee and oh yeah Karen at the nursery".
//! Where no signs part them, only what leads up to a name and what goes on after it tell where the next one begins. Every
//! place that may open is weighed, and those that carry enough are taken.

use std::ops::Range;

use super::Field;
use super::evidence::{Joint, Seen};
use super::heads::{Care, Start};
use super::joined::PersonStart;
use super::labels::labelled_field;
use super::line::Line;
use super::name_words::RESPECT;
use crate::lexer::Gap;
use crate::words::common::{CALLING, HEADINGS, LEADS, PLACEHOLDERS, REFERRING, SOMEBODY};
use crate::words::given_names::is_given_name;
use crate::words::is_in;
use crate::words::relations::OWNERS;

/// What is enough to believe in somebody.
const ENOUGH: f32 = 3.25;
/// From here on a list knows the name.
const KNOWN: f32 = 1.2;
/// So much weighs a name with what goes on after it.
const KNOWN_WEIGHT: f32 = 2.0;
/// What "the Hendersons" weighs.
const FAMILY: f32 = 2.0;
/// So many words at most lead up to a name.
const INTRODUCTION_WORDS_MAX: usize = 12;

/// What is said between people when somebody speaks and does not write.
const FILLERS: &[&str] = &[
    "oh",
    "yeah",
    "yes",
    "ooh",
    "um",
    "umm",
    "uh",
    "er",
    "erm",
    "hmm",
    "ok",
    "okay",
    "well",
    "so",
    "finally",
    "lastly",
    "possibly",
    "perhaps",
    "lets",
    "let's",
    "then",
    "also",
    "maybe",
    "there's",
    "theres",
    "plus",
    "right",
    "like",
    "actually",
    "definitely",
    "another",
    "firstly",
    "want",
    "need",
    "be",
    "are",
    "would",
    "people",
    "guys",
    "see",
    "you",
    "should",
    "could",
];
/// What leads on to the next one in the middle of a sentence.
const OPENERS: &[&str] = &[
    "then", "also", "there's", "theres", "maybe", "finally", "lastly", "oh", "plus", "possibly", "perhaps",
    "ooh",
];
const ANDS: &[&str] = &["and", "&", "n", "+", "und", "et"];
/// What was done with somebody who told of others.
const SPOKEN: &[&str] =
    &["spoke", "spoken", "talked", "chatted", "chatting", "met", "saw", "rang", "phoned", "emailed"];
/// What somebody is called with their name who is like one of the family.
const KIN: &[&str] = &[
    "auntie", "aunty", "aunt", "uncle", "tannie", "oom", "cousin", "tante", "onkel", "tia", "tio", "didi",
    "bhaiya", "nan", "gran", "granny", "grandad", "nana", "papa", "mama",
];
const ARTICLES: &[&str] = &["the", "a", "an", "der", "die", "el", "la", "le", "il", "de", "our", "their"];
const COUNTED: &[&str] = &["first", "second", "third", "fourth", "last", "next", "other"];

/// What a sentence goes on with that began with somebody's name.
const GOES_ON: &[&str] = &[
    "who",
    "whos",
    "who's",
    "from",
    "at",
    "@",
    "runs",
    "does",
    "owns",
    "she",
    "he",
    "they",
    "she's",
    "he's",
    "shes",
    "hes",
    "is",
    "works",
    "has",
    "sells",
    "handles",
    "teaches",
    "drives",
    "that",
    "her",
    "his",
    "my",
    "over",
    "with",
    "manages",
    "fixes",
    "next",
    "works",
    "used",
    "she'd",
    "on",
    "after",
    "before",
    "until",
    "tomorrow",
    "by",
    "near",
    "across",
    "opposite",
    "round",
    "behind",
    "two",
    "three",
    "upstairs",
    "downstairs",
    "he'd",
    "they'd",
    "she'll",
    "he'll",
    "they'll",
];

/// So many words at most stand before the colon of what somebody is.
const LABEL_WORDS_MAX: usize = 3;

/// Where somebody may begin, and how much speaks for it so far.
struct Opening {
    joint: usize,
    piece: usize,
    is_and: bool,
    /// Words open it, and no sign.
    is_said: bool,
    weight: f32,
}

/// Somebody who is told of.
struct Told {
    from: usize,
    joint: usize,
    name: Range<usize>,
    /// Words led up to the name, and no sign alone.
    is_said: bool,
    /// A relation or "a guy called" led up to it.
    is_announced: bool,
}

impl Line<'_> {
    /// Everybody who is told of, with their names; fewer than two when it is about one.
    pub(super) fn people_told(&self) -> Vec<PersonStart> {
        if !self.may_be_told() {
            return Vec::new();
        }
        let mut found: Vec<Told> = Vec::new();
        let mut at = self.told_until().unwrap_or(0);
        let from = at;
        while at < self.words.len() {
            let told = self.opening_at(at, at == from).and_then(|opening| self.told_at(&opening, &found));
            match told {
                Some(told) => {
                    at = told.name.end.max(at + 1);
                    // "Neil knows a guy called Darren": who knows him is not meant.
                    let knows = |one: &Told| {
                        (one.name.end..told.joint).any(|i| is_in(REFERRING, self.key(i)) || self.key(i) == "knows")
                            // "spoke w/ Jen - her boss is Curtis Lee"
                            || told.is_announced && (one.name.start.saturating_sub(3)..one.name.start).any(|i| is_in(SPOKEN, self.key(i)))
                    };
                    if found.len() == 1 && found.last().is_some_and(knows) {
                        found.clear();
                    }
                    found.push(told);
                }
                None => at += 1,
            }
        }
        let listed = self.short_names();
        if listed.len() > found.len() {
            found = listed;
        } else if !found.iter().skip(1).any(|told| told.is_said) {
            return Vec::new();
        }
        let start = |(n, told): (usize, Told)| PersonStart {
            from: told.from,
            joint: told.joint,
            is_joined: n > 0,
            family: None,
            name: Some(told.name),
        };
        found.into_iter().enumerate().map(start).collect()
    }

    /// Whether a word is there at all that leads on to the next one.
    fn may_be_told(&self) -> bool {
        const FIELDS_MIN: usize = 3;
        let leads_on = |i: usize| {
            let word = self.key(i);
            is_in(ANDS, word)
                || is_in(OPENERS, word)
                || is_in(OWNERS, word)
                || is_in(SOMEBODY, word)
                || is_in(COUNTED, word)
                || is_in(KIN, word)
                || word.ends_with("'s")
                || word.ends_with("s'")
        };
        self.pieces.len() >= FIELDS_MIN && self.pieces.iter().all(|piece| piece.words.len() <= FIELDS_MIN)
            || (1..self.words.len()).any(leads_on)
    }

    /// "shazza, macca, big kev and the new bloke trent": nothing but short names, though a list knows but one of them.
    fn short_names(&self) -> Vec<Told> {
        const NAMES_MIN: usize = 3;
        const NAME_WORDS_MAX: usize = 2;
        let mut found: Vec<Told> = Vec::new();
        let mut knows_one = false;
        let is_quiet = self.nothing_is_capitalised();
        let mut has_and = is_quiet;
        let mut from = 0;
        while from < self.words.len() {
            let is_end = |i: &usize| {
                is_in(ANDS, self.key(*i)) || self.words[*i].gap != Gap::Space || self.is_parted_before(*i)
            };
            let end = (from + 1..self.words.len()).find(is_end).unwrap_or(self.words.len());
            let is_parted = from == 0 || is_in(ANDS, self.key(from)) || self.words[from].gap == Gap::Comma;
            if !is_parted || self.is_parted_before(from) {
                return Vec::new();
            }
            let (at, lead) = self.after_introduction(from, end);
            has_and |= is_in(ANDS, self.key(from)) || lead > 1.0;
            let is_like_others = self.words[at.min(end - 1)].is_capitalised != is_quiet;
            let is_last = end == self.words.len();
            let told = (at + 1..end).find(|i| !self.may_be_called(*i)).unwrap_or(end);
            let name = at..told;
            let is_name = at < end
                && is_like_others
                && self.may_be_called(at)
                && name.len() <= NAME_WORDS_MAX
                && (told == end || is_last && is_in(GOES_ON, self.key(told)))
                && self.title_end(at, end).is_none()
                && !self.is_surely_company(&name)
                && !self.is_place(&name)
                && !self.is_department(&name);
            if !is_name {
                return Vec::new();
            }
            knows_one |= is_given_name(self.key(at));
            let is_and = is_in(ANDS, self.key(from));
            let start = from + usize::from(is_and && from < at);
            found.push(Told { from: start, joint: from, name, is_said: true, is_announced: false });
            from = end;
        }
        let is_reached = self.is_reached_at(self.words.len());
        if found.len() >= NAMES_MIN && knows_one && has_and && !is_reached { found } else { Vec::new() }
    }

    /// Takes the words as the name, with the relation that leads up to them.
    pub(super) fn read_name_at(&mut self, words: Range<usize>) {
        let piece = self.pieces.partition_point(|piece| piece.words.end <= words.start);
        let from = self.pieces.get(piece).map_or(words.start, |piece| piece.words.start);
        let relation = (from..words.start).find_map(|i| {
            let found = self.relation_at(i, words.start)?;
            let is_next = (found.end..words.start).all(|i| matches!(self.key(i), "is" | "called" | "named"));
            is_next.then_some((i, found))
        });
        if let Some((from, found)) = relation.filter(|_| !self.has(Field::Relationship)) {
            self.mark(Field::Relationship, from, found.value..found.end);
            self.note_job(&found);
        }
        // "the new bloke trent" has no title.
        if let Some(somebody) =
            (from..words.start).find(|i| self.somebody_end(*i, words.end) == Some(words.start))
        {
            self.is_used[somebody..words.start].fill(true);
        }
        self.mark_name(words, None);
    }

    fn opening_at(&self, at: usize, is_first: bool) -> Option<Opening> {
        let piece = self.pieces.partition_point(|piece| piece.words.end <= at);
        let is_and = is_in(ANDS, self.key(at));
        let gap = self.words[at].gap;
        let is_said = is_and
            || is_first && is_in(CALLING, self.key(at))
            || is_in(OPENERS, self.key(at))
            || self.somebody_end(at, self.words.len()).is_some()
            || self.is_counted(at);
        let weight = match () {
            () if is_first || self.is_parted_before(at) => 1.5,
            () if is_and => 1.25,
            () if is_in(OPENERS, self.key(at)) => 1.25,
            () if self.somebody_end(at, self.words.len()).is_some() => 0.75,
            () if self.is_counted(at) => 1.25,
            () => match gap {
                Gap::Space if self.is_whole_name_alone(at) => 0.25,
                Gap::Space | Gap::Open => return None,
                Gap::Comma => 0.75,
                _ => 1.0,
            },
        };
        Some(Opening { joint: at, piece, is_and, is_said, weight })
    }

    /// "… you should call first Brenda Walsh, she …": a known given name with its family name between small words.
    fn is_whole_name_alone(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|i| self.words.get(i));
        self.words[at].is_capitalised
            && self.is_given(at)
            && before.is_some_and(|word| !word.is_capitalised)
            && self.words.get(at + 1).is_some_and(|next| next.gap == Gap::Space && next.is_capitalised)
    }

    /// "next one", "last is", "first up"
    fn is_counted(&self, at: usize) -> bool {
        is_in(COUNTED, self.key(at)) && matches!(self.key(at + 1), "one" | "up" | "is" | "there's" | "theres")
    }

    /// "a lady named", "that tall guy", "the new bloke": where the name begins.
    fn somebody_end(&self, at: usize, end: usize) -> Option<usize> {
        const QUALITIES_MAX: usize = 2;
        let is_article =
            matches!(self.key(at), "a" | "an" | "the" | "this" | "that" | "some" | "another" | "one" | "old");
        let noun = (at + 1..end.min(at + 2 + QUALITIES_MAX)).find(|i| is_in(SOMEBODY, self.key(*i)))?;
        let are_small = (at..noun).all(|i| !self.words[i].is_capitalised || i == 0)
            && (at + 1..=noun).all(|i| self.words[i].gap == Gap::Space);
        let called =
            noun + 1 + usize::from(matches!(self.key(noun + 1), "called" | "named" | "calld" | "is"));
        (is_article && are_small && called < end && self.words[called].gap == Gap::Space).then_some(called)
    }

    /// Where what leads up to a name ends, and how much it says that a name follows.
    fn after_introduction(&self, from: usize, end: usize) -> (usize, f32) {
        let (mut at, mut lead) = (from, 0.0_f32);
        while at + 1 < end && at < from + INTRODUCTION_WORDS_MAX {
            let is_name = self.words[at].is_capitalised && self.is_given(at);
            let next = match () {
                () if is_name => break,
                () if self.is_counted(at) => at + 2,
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
    fn after_relation(&self, at: usize, end: usize) -> Option<usize> {
        let own = usize::from(
            matches!(self.key(at), "his" | "her" | "their" | "my" | "our") && self.key(at + 1) == "own",
        ) * 2;
        let end_of = self.relation_at(at + own, end).filter(|found| found.end < end)?.end;
        let is_said = end_of + 1 < end && matches!(self.key(end_of), "is" | "called" | "named");
        Some(end_of + usize::from(is_said))
    }

    /// Where the piece ends that holds the name, where the name may begin there, and how much leads up to it: "her boss Tom",
    /// "and our vicar, Rev Toby Lisle".
    fn introduced(&self, from: usize, piece: usize) -> Option<(usize, usize, f32)> {
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
    fn begins_with_somebody_unnamed(&self, at: usize, end: usize) -> bool {
        const QUALITIES_MAX: usize = 2;
        let article = is_in(&["a", "an", "the", "this", "that", "some"], self.key(at));
        article
            && self.somebody_end(at, end).is_none()
            && (at + 1..end.min(at + 2 + QUALITIES_MAX))
                .any(|i| is_in(SOMEBODY, self.key(i)) || self.is_head(i))
            && (at + 1..end).all(|i| !self.words[i].is_capitalised)
    }

    fn told_at(&self, opening: &Opening, found: &[Told]) -> Option<Told> {
        let (end, at, lead) = self.introduced(opening.joint, opening.piece)?;
        let (name, head) = self.told_name(at, end, lead > 1.0, opening.is_said || lead > 1.0)?;
        let is_said = opening.is_said || lead > 1.0;
        // Behind a sign alone words that no list has are as often a company or a part of a title.
        let begins_sentence = self.words[opening.joint].gap == Gap::Stop
            && name.len() > 1
            && self.what_goes_on(name.end, end) > 1.0;
        let in_list = self.is_among_names(opening, &name, found);
        if !is_said && !found.is_empty() && head < KNOWN && !begins_sentence && !in_list {
            return None;
        }
        let joint = Joint {
            piece: opening.piece,
            at: opening.joint,
            from: opening.joint + usize::from(opening.is_and),
            end,
            is_and: opening.is_and,
            is_numbered: false,
        };
        // "…, both Bergriver Canning": where they work.
        let is_of_all = matches!(self.key(opening.joint), "both" | "all") && found.len() > 1;
        if is_of_all {
            return None;
        }
        if let Some(before) = found.last() {
            let seen =
                Seen { name: before.name.clone(), list_of_names: 0, people: found.len(), is_guess: false };
            if self.is_tied(&joint, &seen)
                || self.is_gatekeeper(&joint, &name, &seen)
                || self.is_called_after(&joint, &name, &seen)
                || self.is_company_with_and(&joint, &name, &seen)
                || self.is_said_again(&name, found)
            {
                return None;
            }
        }
        let listed = if in_list { 1.0 } else { 0.0 };
        let weight = opening.weight + head + lead + listed + self.what_goes_on(name.end, end);
        let from = match opening.is_and && opening.joint + 1 < name.start {
            true => opening.joint + 1,
            false => opening.joint.min(name.start),
        };
        let from = if opening.is_and { from.max(opening.joint + 1) } else { from };
        (weight >= ENOUGH).then_some(Told {
            from: from.min(name.start),
            joint: opening.joint,
            name,
            is_said,
            is_announced: lead > 1.0,
        })
    }

    /// The "Chet Ames" of "Walt Ames, Chet Ames, Doc Holloway and the new guy Emilio": nothing but a name between names.
    fn is_among_names(&self, opening: &Opening, name: &Range<usize>, found: &[Told]) -> bool {
        let follows_name = found.last().is_some_and(|before| before.name.end == opening.joint);
        let goes_on = self.words.get(name.end).is_some_and(|next| {
            !self.is_parted_before(name.end) && (next.gap == Gap::Comma || is_in(ANDS, &next.key))
        });
        let has_and = (name.end..self.words.len()).any(|i| is_in(ANDS, self.key(i)));
        follows_name
            && goes_on
            && has_and
            && self.words[opening.joint].gap == Gap::Comma
            && name.len() > 1
            && name.start == opening.joint
    }

    /// "… then Melanie Kwan. Melanie not before Dec 10": still the same one.
    fn is_said_again(&self, name: &Range<usize>, found: &[Told]) -> bool {
        let first = self.key(self.prefixes_end(name.start, name.end));
        found.iter().any(|one| one.name.clone().any(|i| self.key(i) == first))
    }

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

    /// How much what stands behind the first sign begins as with a person: "Canteen – Dot".
    pub(super) fn weight_behind_sign(&self) -> f32 {
        self.name_behind_sign().map_or(0.0, |(_, weight)| weight)
    }

    /// The name behind the first sign, and how much it weighs.
    pub(super) fn name_behind_sign(&self) -> Option<(Range<usize>, f32)> {
        let second = self.pieces.get(1).filter(|piece| piece.gap == Gap::Break)?;
        let (at, lead) = self.after_introduction(second.words.start, second.words.end);
        let (name, head) = self.told_name(at, second.words.end, lead > 1.0, true)?;
        let weight = head + lead + self.what_goes_on(name.end, second.words.end);
        Some((name, weight))
    }

    /// "bud": nothing but a word that no list has.
    pub(super) fn is_lone_word(&self) -> bool {
        self.words.len() == 1 && self.may_be_called(0) && !self.is_place(&(0..1))
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

    /// "he runs the garage", "ask for her in person": about somebody who was named above.
    pub(super) fn is_note_on_somebody(&self) -> bool {
        const STARTS: &[&str] = &[
            "he",
            "she",
            "they",
            "it",
            "we",
            "he's",
            "she's",
            "they're",
            "hes",
            "shes",
            "theyre",
            "it's",
            "its",
            "knows",
            "wants",
            "needs",
            "loves",
            "likes",
            "hates",
            "prefers",
            "ask",
            "tell",
            "mention",
            "don't",
            "dont",
            "not",
            "no",
            "met",
            "lease",
            "thinks",
            "says",
            "said",
            "asked",
            "has",
            "had",
            "is",
            "was",
            "send",
            "ring",
            "call",
            "visit",
            "phone",
            "vacant",
            "tbc",
            "tbd",
            "nobody",
            "text",
            "looking",
            "interested",
            "moving",
            "might",
            "may",
            "will",
            "would",
            "if",
            "when",
            "but",
            "very",
            "really",
            "already",
            "free",
            "only",
            "best",
            "good",
            "great",
            "lovely",
            "nice",
            "wait",
        ];
        const WORDS_MIN: usize = 2;
        self.words.len() >= WORDS_MIN
            && is_in(STARTS, self.key(0))
            && !(self.words[0].is_capitalised && self.is_given(0))
            && self.weight_at_head(false) < KNOWN_WEIGHT
    }

    /// The name that begins at the word, and how much it is like one.
    fn told_name(
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
    fn what_goes_on(&self, at: usize, end: usize) -> f32 {
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
    fn is_reached_at(&self, at: usize) -> bool {
        let end = at.checked_sub(1).and_then(|i| self.words.get(i)).map_or(0, |word| word.range.end);
        self.text[end..].contains(char::is_alphanumeric)
    }
}
