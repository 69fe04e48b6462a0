//! People in brackets, after what is said of them: "the dentist (Dr. Pell)", "the Parkers (Jim and Sue)".

use super::heads::{Care, Start};
use super::line::Line;
use crate::lexer::Gap;
use crate::words::family_names::FAMILY_NAMES;
use crate::words::is_in;

/// Somebody who stands in a bracket, and whose description stands before it.
pub(super) struct Described {
    /// The piece in the bracket.
    pub(super) piece: usize,
    /// The first word of the description.
    pub(super) from: usize,
    /// The "and" before the description, or the same word.
    pub(super) joint: usize,
    /// Where the words in the bracket end.
    pub(super) end: usize,
}

impl Described {
    /// Whether a piece is the bracket or the description before it.
    pub(super) fn is_of(&self, piece: usize) -> bool {
        piece == self.piece || piece + 1 == self.piece
    }
}

/// "the Hutchins family"
pub(super) const HOUSEHOLDS: &[&str] =
    &["family", "household", "clan", "kid", "boy", "girl", "couple", "brothers", "sisters", "twins"];

/// Fewer brackets with a name say nothing: "Acme (Jane Doe)" may be one person's.
const BRACKETS_MIN: usize = 2;

impl Line<'_> {
    /// "Acme (Jane Doe), the vet (Dr. Mora) and the guy who fixes the chairs (Leon)"
    pub(super) fn described_people(&self) -> Vec<Described> {
        let found: Vec<(Described, Start)> =
            (1..self.pieces.len()).filter_map(|p| self.described_at(p)).collect();
        let knows_one = found.iter().any(|(_, start)| *start == Start::Full);
        match found.len() >= BRACKETS_MIN && knows_one {
            true => found.into_iter().map(|(described, _)| described).collect(),
            false => Vec::new(),
        }
    }

    pub(super) fn described_at(&self, p: usize) -> Option<(Described, Start)> {
        let (before, inner) = (&self.pieces[p - 1], &self.pieces[p]);
        if inner.gap != Gap::Open || self.is_parted_before(inner.words.start) {
            return None;
        }
        let end = inner.words.end;
        let at = self.after_opening(inner.words.start, end);
        let (name, start) = self.person_at(at, end, Care::Some)?;
        // "Jane Doe (Bob Roe's sister)" is about her.
        if name.end != end || self.relation_at(inner.words.start, end).is_some() {
            return None;
        }
        let joint = before.words.start;
        let from = joint + usize::from(matches!(self.key(joint), "and" | "&" | "plus" | "+"));
        let opened = self.after_opening(from, before.words.end);
        let is_parted = joint == 0 || before.gap > Gap::Space || from > joint || self.is_parted_before(joint);
        // "Happy Teeth (office mgr Joanne)"
        let is_led = self.title_end(inner.words.start, end) == Some(name.start);
        let is_family = self.key(before.words.end - 1);
        let is_called_otherwise =
            is_led && !FAMILY_NAMES.contains(is_family) && before.words.end - opened > 1;
        let names_somebody = from == before.words.end
            || !is_called_otherwise
                && self.person_at(opened, before.words.end, Care::Some).is_some_and(|(name, _)| {
                    name.end == before.words.end || !self.is_surely_company(&(opened..before.words.end))
                });
        (is_parted && !names_somebody).then_some((Described { piece: p, from, joint, end }, start))
    }

    /// "the new couple at 14 (Ben & Aisha)": both given names, behind words that name nobody.
    pub(super) fn couple_in_brackets(&self, p: usize) -> Option<(usize, usize)> {
        let (before, inner) = (self.pieces.get(p.checked_sub(1)?)?, self.pieces.get(p)?);
        let words = inner.words.clone();
        let opened = self.after_opening(before.words.start, before.words.end);
        let are_two = inner.gap == Gap::Open
            && words.len() == 3
            && matches!(self.key(words.start + 1), "and" | "&" | "+")
            && self.is_given(words.start)
            && self.is_given(words.start + 2);
        let names_somebody = self.person_at(opened, before.words.end, Care::Some).is_some()
            || self.unknown_name(opened, before.words.end).is_some();
        (are_two && !names_somebody && self.key(before.words.start) == "the")
            .then_some((words.start, words.start + 2))
    }

    /// "the Parkers (Jim and Sue)": the given names, and the family name that both have.
    pub(super) fn family_in_brackets(&self, p: usize) -> Option<(usize, usize, String)> {
        let inner = self.pieces.get(p)?;
        let last = self.family_before_bracket(p)?;
        let words = inner.words.clone();
        if inner.gap != Gap::Open && self.words.get(last + 1).is_some_and(|next| is_in(HOUSEHOLDS, &next.key))
        {
            return None;
        }
        let are_two = words.len() == 3
            && matches!(self.key(words.start + 1), "and" | "&" | "+")
            && (self.is_given(words.start) || self.is_given(words.start + 2));
        let family = self.one_of_family(last)?;
        are_two.then(|| (words.start, words.start + 2, family.to_owned()))
    }

    /// "the Haddads (George, 0491 570 159)": the given name, and the family name that stands before the bracket.
    pub(super) fn one_of_family_in_brackets(&self, p: usize) -> Option<(usize, String)> {
        let inner = self.pieces.get(p).filter(|inner| inner.words.len() == 1)?;
        // "The Hutchins family (Brad 555-0100, Kelly 555-0101)": all in the bracket are of the family.
        let opening = (0..=p).rev().take_while(|q| self.pieces[*q].gap != Gap::Close);
        let opening = opening.clone().find(|q| self.pieces[*q].gap == Gap::Open)?;
        let last = self.family_before_bracket(opening)?;
        let family = self.one_of_family(last)?;
        let is_single = inner.gap == Gap::Open || self.one_of_family_in_brackets(opening).is_some();
        (is_single && self.is_given(inner.words.start)).then(|| (inner.words.start, family.to_owned()))
    }

    /// "Parker" of "the Parkers", "Hutchins" of "the Hutchins family".
    fn one_of_family(&self, last: usize) -> Option<&str> {
        let is_household = self.words.get(last + 1).is_some_and(|next| is_in(HOUSEHOLDS, &next.key));
        if is_household { Some(self.words[last].text) } else { one_of(self.words[last].text) }
    }

    /// The "Parkers" of "the Parkers next door (…)", "the Patels, dairy on Queen St (…)".
    fn family_before_bracket(&self, p: usize) -> Option<usize> {
        const PIECES_BETWEEN_MAX: usize = 1;
        let first = p.checked_sub(1)?;
        let opened = self.pieces.get(p).is_some_and(|inner| inner.gap == Gap::Open);
        let family_in = |piece: usize| {
            let words = self.pieces[piece].words.clone();
            (words.start + 1..words.end).find(|i| self.words[*i].is_capitalised && self.key(*i - 1) == "the")
        };
        let near = family_in(first).filter(|_| opened || p > 0);
        near.or_else(|| {
            let is_first = first <= PIECES_BETWEEN_MAX && opened;
            let family = is_first.then(|| family_in(0)).flatten()?;
            (family == 1 && one_of(self.words[family].text).is_some()).then_some(family)
        })
    }
}

/// "Parker" of "Parkers", "Nash" of "Nashes".
fn one_of(family: &str) -> Option<&str> {
    let one = family.strip_suffix('s')?;
    Some(one.strip_suffix('e').filter(|stem| stem.ends_with(['s', 'x', 'z'])).unwrap_or(one))
}
