//! People who are named beside the one that a line is about.

use std::ops::Range;

use super::bracketed::HOUSEHOLDS;
use super::evidence::{Joint, Seen};
use super::heads::{Care, Start};
use super::line::Line;
use crate::lexer::Gap;
use crate::person_name::is_generation;
use crate::words::common::{CALLING, REFERRING};
use crate::words::courtesies::GREETINGS;
use crate::words::family_names::is_like_family_name;
use crate::words::given_names::is_given_name;
use crate::words::is_in;
use crate::words::telling::{KIN, SPOKEN};

/// So many words at most stand between who told of somebody and "call".
const TOLD_WORDS_MAX: usize = 4;

/// So many words at most tell where they work who tell of somebody.
const WHERE_WORDS_MAX: usize = 4;

impl Line<'_> {
    /// "spoke to Hank. he said try Lou", "Linda says to call her sister Maureen": where what was said begins; the one before
    /// only told of the others.
    pub(super) fn told_until(&self) -> Option<usize> {
        let is_told = |i: usize| -> Option<usize> {
            // "Spoke to Jim, he's passing me on to Jane Doe", "Jim is out, deal with Jane Doe"
            if self.is_passed_on(i) {
                return Some(i + 1);
            }
            if !is_in(REFERRING, self.key(i)) && !matches!(self.key(i), "wants" | "wanted") {
                return None;
            }
            let is_pronoun = matches!(self.key(i - 1), "he" | "she" | "they" | "who");
            if is_pronoun && is_in(REFERRING, self.key(i)) {
                return Some(i + 1);
            }
            // "Bob Roe (Acme) said Jane Doe is unhappy"
            let names_next = || self.person_at(i + 1, self.piece_end(i), Care::Great);
            if self.words[i].gap == Gap::Close && matches!(names_next(), Some((_, Start::Full))) {
                return Some(i + 1);
            }
            // "Spoke with Bob Roe today. Referred Jane Doe"
            let begins_sentence = self.words[i].gap != Gap::Space
                && self.words[i].is_capitalised
                && is_in(SPOKEN, self.key(0))
                && self.person_at(i + 1, self.piece_end(i), Care::Some).is_some();
            // "gave me his brother Jane"
            let to_me = usize::from(matches!(self.key(i + 1), "me" | "us"));
            if begins_sentence || self.tells_of_relation(i, i + to_me) {
                return Some(i + 1 + to_me);
            }
            // "Todd Unger told me about Karen Sills and her partner …"
            let about = usize::from(matches!(self.key(i + 1 + to_me), "about" | "of" | "to"));
            let others = i + 1 + to_me + about;
            let tells_of_others = is_in(REFERRING, self.key(i))
                && to_me + about > 0
                && self.person_at(0, i, Care::Some).is_some_and(|(name, _)| name.end == i)
                && matches!(self.person_at(others, self.piece_end(i), Care::Great), Some((_, Start::Full)));
            if tells_of_others {
                return Some(others);
            }
            let calls =
                |at: &usize| is_in(CALLING, self.key(*at)) || matches!(self.key(*at), "speak" | "talk");
            (i + 1..self.piece_end(i).min(i + 1 + TOLD_WORDS_MAX)).find(calls)
        };
        (1..self.words.len()).find_map(is_told)
    }

    /// The "to" of "he's passing me on to Jane Doe".
    fn is_passed_on(&self, at: usize) -> bool {
        const WORDS_BEFORE_MAX: usize = 4;
        const PASSING: &[&str] = &[
            "passing",
            "passed",
            "passes",
            "putting",
            "pointed",
            "pointing",
            "points",
            "directed",
            "directing",
            "forwarded",
            "forwarding",
            "transferred",
            "deferred",
            "defers",
            "deal",
            "dealing",
            "steered",
        ];
        matches!(self.key(at), "to" | "with" | "onto" | "through")
            && (at.saturating_sub(WORDS_BEFORE_MAX)..at).any(|i| is_in(PASSING, self.key(i)))
            && self.words.get(at + 1).is_some_and(|next| next.gap == Gap::Space && next.is_capitalised)
            && self.person_at(at + 1, self.piece_end(at), Care::Some).is_some()
    }

    /// "Marta said her boss Gintaras Balsys": whoever begins the line tells of somebody of theirs.
    fn tells_of_relation(&self, said: usize, at: usize) -> bool {
        let end = self.piece_end(at);
        let is_theirs = matches!(self.key(at + 1), "her" | "his" | "their");
        let relation = self.relation_at(at + 1, end).filter(|relation| is_theirs && relation.end < end);
        let is_named = relation.is_some_and(|relation| {
            self.words[relation.end].is_capitalised && self.words[relation.end].gap == Gap::Space
        });
        is_named
            && !(1..=at).any(|i| self.is_parted_before(i))
            && self.person_at(0, said, Care::Some).is_some_and(|(name, _)| {
                // "Jane (front desk at the Y) says her manager Bob …"
                const BRACKET_WORDS_MAX: usize = 8;
                let stands_in_bracket = self.words[said].gap == Gap::Close
                    && self.words[name.end].gap == Gap::Open
                    && said - name.end <= BRACKET_WORDS_MAX;
                // "Jane Doe from accounts says her brother Bob …"
                stands_in_bracket
                    || said - name.end <= WHERE_WORDS_MAX
                        && (name.end..said)
                            .all(|i| self.words[i].gap == Gap::Space && !self.words[i].is_capitalised)
            })
    }

    /// "Hi Dana, …": where the greeting ends.
    pub(super) fn greeting_end(&self) -> Option<usize> {
        let first = self.pieces.first().filter(|_| self.pieces.len() > 1)?;
        let is_greeting = is_in(GREETINGS, self.key(0)) && (2..=3).contains(&first.words.len());
        // "Bob Dale here. My neighbors: …"
        let is_speaker = (2..=4).contains(&first.words.len())
            && self.key(first.words.end - 1) == "here"
            && self.pieces[1].gap != Gap::Space
            && self
                .person_at(0, first.words.end, Care::Some)
                .is_some_and(|(name, _)| name.end + 1 == first.words.end);
        // "Ask Todd about: Jane Doe, Bob Roe"
        let is_asked = matches!(self.key(0), "ask" | "asked")
            && matches!(self.key(first.words.end - 1), "about" | "re")
            && self.pieces[1].gap == Gap::Colon;
        // "Ref from Tom Lee -> Jane Doe", "thx to Tom Lee - Jane Doe"
        let is_thanked = matches!(
            self.key(0),
            "ref" | "referral" | "refd" | "lead" | "intro" | "tip" | "thx" | "thanks" | "courtesy" | "name"
        ) && matches!(self.key(1), "from" | "to" | "of" | "via" | "by" | "thru" | "through")
            && first.words.len() > 2
            && matches!(self.pieces[1].gap, Gap::Break | Gap::Colon | Gap::Comma);
        if is_thanked && !self.is_parted_before(first.words.end) {
            return Some(first.words.end);
        }
        // "Referrer: Tom Lee / Referral: Jane Doe"
        const TELLERS: &[&str] =
            &["referrer", "referred by", "referral source", "source", "ref by", "lead source"];
        let is_told_by = is_in(TELLERS, &self.keys(&first.words)) && self.pieces[1].gap == Gap::Colon;
        if let Some(told) = self.pieces.get(1).filter(|_| is_told_by && self.pieces.len() > 2) {
            return Some(told.words.end);
        }
        let ends = is_greeting || is_speaker || is_asked || self.is_teller_before_colon();
        (ends && !self.is_parted_before(first.words.end)).then_some(first.words.end)
    }

    /// "Terri: Jane Doe, Bob Roe": a given name before the colon, and behind it whole names of others.
    fn is_teller_before_colon(&self) -> bool {
        let [teller, told, ..] = self.pieces.as_slice() else { return false };
        let (name, said) = (teller.words.clone(), told.words.clone());
        let is_short = name.len() == 1 && self.is_given(name.start) && self.words[name.start].is_capitalised;
        if !is_short || told.gap != Gap::Colon || self.is_parted_before(said.start) {
            return false;
        }
        let at = self.after_leads(&said);
        let is_other = |found: &Range<usize>| {
            let first = self.prefixes_end(found.start, found.end);
            self.key(first) != self.key(name.start) && self.words[first].is_capitalised
        };
        match self.person_at(at, said.end, Care::Great).filter(|(found, _)| is_other(found)) {
            Some((_, Start::Full)) => true,
            // "Terri: Mark 555-0100, Josie 555-0101"
            Some((found, Start::Single)) => {
                self.is_given(at) && found.end == said.end && self.pieces.len() > 2
            }
            None => false,
        }
    }

    fn piece_end(&self, word: usize) -> usize {
        let p = self.pieces.partition_point(|piece| piece.words.end <= word);
        self.pieces.get(p).map_or(self.words.len(), |piece| piece.words.end)
    }

    /// Whether what was told of goes on in the piece with somebody's name: "try her sister Maureen".
    pub(super) fn names_somebody_told(&self, told: usize, piece: &Range<usize>) -> bool {
        if told <= piece.start || told >= piece.end {
            return false;
        }
        let at = self.after_opening(self.after_leads(&(told..piece.end)), piece.end);
        let is_kin = at > told && is_in(KIN, self.key(at - 1)) && self.may_be_called(at);
        is_kin || self.person_at(at, piece.end, Care::Some).is_some()
    }

    /// "Jane Doe, 555-0100, ask for Kim at the desk": who is only asked for is the way to the one before.
    pub(super) fn is_gatekeeper(&self, joint: &Joint, name: &Range<usize>, seen: &Seen) -> bool {
        let asks_for = |i: usize| self.key(i) == "ask" && self.key(i + 1) == "for";
        let is_asked_for = name.start >= 2 && asks_for(name.start - 2) && name.start - 2 >= seen.name.end;
        let first_was = (0..seen.name.start).any(asks_for);
        let core = self.prefixes_end(name.start, name.end);
        let is_reached = self.is_parted_before(name.end);
        is_asked_for && !first_was && !joint.is_and && name.end - core == 1 && !is_reached
    }

    /// The "gaz" of "dave the roofer and his mate gaz": in a line without capitals a word that no list has, after a relation.
    pub(super) fn quiet_relative(&self, from: usize, at: usize, end: usize) -> Option<Range<usize>> {
        let is_relative =
            at > from && at < end && self.relation_at(from, at).is_some_and(|relation| relation.end == at);
        let goes_on = at + 1 < end
            && !self.is_parted_before(at + 1)
            && !matches!(self.key(at + 1), "at" | "@" | "from" | "who" | "the" | "in")
            && self.title_end(at + 1, end).is_none();
        let is_word = is_relative
            && self.nothing_is_capitalised()
            && !goes_on
            && (self.key(at).chars().count() > 2 || is_given_name(self.key(at)))
            && self.key(at).chars().all(char::is_alphabetic)
            && (is_given_name(self.key(at)) || !self.is_no_name_word(at, 0, true))
            && self.title_end(at, end).is_none();
        is_word.then_some(at..at + 1)
    }

    /// The "Parsons Orchard" of "Drew Parsons, Parsons Orchard", the "Montgomery Title" of "Chase Montgomery III, …".
    pub(super) fn is_called_after(&self, joint: &Joint, name: &Range<usize>, seen: &Seen) -> bool {
        let is_generation = |i: usize| is_generation(self.words[i].text);
        let family = seen.name.clone().rev().find(|i| !is_generation(*i));
        let core = self.prefixes_end(name.start, name.end);
        let names_family = family.is_some_and(|family| {
            seen.name.len() > 1 && family > seen.name.start && self.key(family) == self.key(core)
        });
        names_family
            && !joint.is_and
            && joint.from == core
            && name.end - core > 1
            && (joint.at == seen.name.end && !self.was_reached(joint, seen)
                || !self.is_common_name(core, name.end))
    }

    /// The "Hendersons" of "the Hendersons (no 15)": a family that is only named as one.
    pub(super) fn family_at(&self, from: usize, end: usize) -> Option<Range<usize>> {
        let family = Some(from + 1).filter(|family| *family < end)?;
        let is_household = self.words.get(family + 1).is_some_and(|next| is_in(HOUSEHOLDS, &next.key));
        let is_family = self.key(from) == "the"
            && self.words[family].is_capitalised
            && !self.is_company_noun(family)
            && !self.is_everyday(family)
            && (is_household || self.key(family).strip_suffix('s').is_some_and(is_like_family_name));
        if is_family && is_household {
            return Some(family..family + 1);
        }
        let ends = family + 1 == end
            || !self.words[family + 1].is_capitalised
                && matches!(
                    self.key(family + 1),
                    "at" | "from" | "in" | "on" | "next" | "across" | "down" | "over" | "who"
                );
        (is_family && ends).then_some(family..family + 1)
    }

    /// "Jane Doe is the …", "… works there": what follows says what they are.
    pub(super) fn says_what_they_are(&self, at: usize, end: usize) -> bool {
        at + 1 < end
            && (self.key(at) == "is"
                && matches!(
                    self.key(at + 1),
                    "the" | "a" | "an" | "our" | "my" | "in" | "at" | "with" | "their" | "head"
                )
                || self.key(at) == "works"
                    && matches!(self.key(at + 1), "there" | "at" | "for" | "in" | "with" | "as"))
    }

    /// Whether a title or "at" stands right behind a name.
    pub(super) fn is_told_of(&self, name_end: usize) -> bool {
        matches!(self.key(name_end), "at" | "@" | "from" | "is" | "runs" | "owns" | "works")
            // "Hollis Greer, Greer Farms, …"
            || self.words.get(name_end).is_some_and(|word| word.gap == Gap::Comma)
                && name_end > 0
                && self.key(name_end) == self.key(name_end - 1)
            || self
                .pieces
                .iter()
                .find(|piece| piece.words.end > name_end)
                .and_then(|piece| Some((self.title_end(name_end, piece.words.end)?, piece.words.end)))
                .is_some_and(|(title, end)| {
                    title == end || matches!(self.key(title), "at" | "@" | "of" | "for")
                })
    }

    /// "electrician - Jane Doe, the nurse - Bob Roe": the line begins with a title and then a name, and so goes on.
    pub(super) fn follows_title_like_first(&self, joint: &Joint) -> bool {
        let is_title = |p: usize| {
            let words = &self.pieces[p].words;
            let opened = words.start
                + words
                    .clone()
                    .take_while(|i| matches!(self.key(*i), "and" | "the" | "our" | "their"))
                    .count();
            self.title_end(opened, words.end) == Some(words.end)
        };
        let (Some(first), Some(second)) = (self.pieces.first(), self.pieces.get(1)) else { return false };
        joint.piece > 1
            && joint.at == self.pieces[joint.piece].words.start
            && matches!(second.gap, Gap::Break | Gap::Comma | Gap::Colon)
            && self.pieces[joint.piece].gap == second.gap
            && is_title(0)
            && is_title(joint.piece - 1)
            && !self.is_parted_before(first.words.end)
            && !self.is_parted_before(joint.at)
    }

    /// "Ted gave me:", "Ted suggested": who told of those behind the colon.
    pub(super) fn is_teller_heading(&self, p: usize) -> bool {
        let words = &self.pieces[p].words;
        self.pieces.get(p + 1).is_some_and(|next| next.gap == Gap::Colon)
            && words.clone().skip(1).any(|i| is_in(REFERRING, self.key(i)))
    }
}
