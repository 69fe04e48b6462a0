//! People told of in one breath: "so there's Dave, he does kitchens, and then his mate Lee and oh yeah Karen at the nursery".
//! Where no signs part them, only what leads up to a name and what goes on after it tell where the next one begins. Every
//! place that may open is weighed, and those that carry enough are taken.

use std::ops::Range;

use super::Field;
use super::evidence::{Joint, Seen};
use super::joined::PersonStart;
use super::line::Line;
use crate::lexer::Gap;
use crate::words::common::{CALLING, REFERRING, SOMEBODY};
use crate::words::given_names::is_given_name;
use crate::words::is_in;
use crate::words::relations::OWNERS;
use crate::words::telling::{ANDS, COUNTED, GOES_ON, KIN, OPENERS, SPOKEN};

/// What is enough to believe in somebody.
const ENOUGH: f32 = 3.25;
/// From here on a list knows the name.
const KNOWN: f32 = 1.2;

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
            || self.is_counted(at)
            || is_in(COUNTED, self.key(at)) && self.is_given(at + 1) && self.words[at + 1].gap == Gap::Space;
        let weight = match () {
            () if is_first => 1.75,
            () if self.is_parted_before(at) => 1.5,
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

    fn told_at(&self, opening: &Opening, found: &[Told]) -> Option<Told> {
        let (end, at, lead) = self.introduced(opening.joint, opening.piece)?;
        let (name, head) = self.told_name(at, end, lead > 1.0, opening.is_said || lead > 1.0)?;
        let is_said = opening.is_said || lead > 1.0;
        // "…, Acme Foods Inc., Dayton": where it is.
        if !is_said && found.last().is_some_and(|before| self.is_town_behind_field(&name, &before.name)) {
            return None;
        }
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
        // "Ros Pike at Pike & Co, Umeume Garpel at Garpel Interiors"
        const SAID_OF_ALL: &[&str] = &["at", "@", "from", "over", "with", "who", "runs", "owns"];
        let is_told_alike = (name.len() > 1 || found.len() > 1)
            && is_in(SAID_OF_ALL, self.key(name.end))
            && found.last().is_some_and(|before| is_in(SAID_OF_ALL, self.key(before.name.end)));
        is_told_alike && self.words[opening.joint].gap == Gap::Comma && name.start == opening.joint
            || follows_name
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
}
