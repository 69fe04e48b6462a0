//! Lines in which one pattern comes again: "Ops: Jane / Finance: Bob", "jane doe – acme, bob roe – beta".

use super::Field;
use super::heads::Care;
use super::joined::PersonStart;
use super::labels::labelled_field;
use super::line::Line;
use crate::lexer::Gap;
use crate::words::is_in;
use crate::words::phone_labels::LABELS as PHONE_LABELS;

const NAME_WORDS_MAX: usize = 3;
const PIECES_MAX: usize = 48;

impl Line<'_> {
    /// Where the people begin of a line with such a pattern; none when it has none.
    pub(super) fn people_in_pattern(&self) -> Vec<PersonStart> {
        if self.pieces.len() > PIECES_MAX {
            return Vec::new();
        }
        let labelled = self.people_behind_labels();
        if labelled.len() > 1 {
            return labelled;
        }
        let before = self.people_before_colons();
        if before.len() > 1 { before } else { self.people_in_turns() }
    }

    /// "Jane: copiers. Bob: phones."
    fn people_before_colons(&self) -> Vec<PersonStart> {
        const NAME_WORDS_MAX: usize = 2;
        let is_whole = |p: usize| {
            let words = self.pieces[p].words.clone();
            words.len() <= NAME_WORDS_MAX
                && self.is_given(words.start)
                && self
                    .person_at(words.start, words.end, Care::Some)
                    .is_some_and(|(name, _)| name.end == words.end)
        };
        let colons: Vec<usize> =
            (1..self.pieces.len()).filter(|p| self.pieces[*p].gap == Gap::Colon).collect();
        let are_all = colons.len() > 1
            && colons.first() == Some(&1)
            && colons.iter().all(|p| {
                is_whole(p - 1)
                    && !is_whole(*p)
                    && (*p == 1 || matches!(self.pieces[p - 1].gap, Gap::Break | Gap::Stop | Gap::Comma))
                    && self
                        .person_at(self.pieces[*p].words.start, self.pieces[*p].words.end, Care::Great)
                        .is_none()
            });
        if !are_all {
            return Vec::new();
        }
        let start = |(n, p): (usize, &usize)| self.start_of(n, p - 1, self.pieces[p - 1].words.start);
        colons.iter().enumerate().map(start).collect()
    }

    /// "Ops: Jane Doe / Finance: Bob Roe / IT: Kim Park"
    fn people_behind_labels(&self) -> Vec<PersonStart> {
        const LABEL_WORDS_MAX: usize = 2;
        let is_behind_label = |p: &usize| {
            let (label, piece) = (&self.pieces[p - 1], &self.pieces[*p]);
            let said = self.keys(&label.words);
            piece.gap == Gap::Colon
                && label.words.len() <= LABEL_WORDS_MAX
                && (*p == 1 || matches!(label.gap, Gap::Break | Gap::Stop | Gap::Comma))
                && self.words[label.words.start].is_capitalised
                && labelled_field(&said).is_none_or(|field| {
                    field == Field::Name
                        && self.person_at(piece.words.start, piece.words.end, Care::Some).is_some()
                })
                && (!is_in(PHONE_LABELS, &said) || self.is_given(piece.words.start))
                && !self.is_parted_before(piece.words.start)
                && (self.person_at(self.after_leads(&piece.words), piece.words.end, Care::Some).is_some()
                    || self.unknown_name(piece.words.start, piece.words.end).is_some())
        };
        let found: Vec<usize> = (1..self.pieces.len()).filter(is_behind_label).collect();
        let labels = self.pieces.iter().filter(|piece| piece.gap == Gap::Colon).count();
        let known = found.iter().filter(|p| self.is_given(self.after_leads(&self.pieces[**p].words))).count();
        if found.len() < 2 || known == 0 || found.first() != Some(&1) || labels != found.len() {
            return Vec::new();
        }
        // "Gym: Jane, Bob. Church: Kim"
        let is_next = |q: usize| {
            let words = self.pieces[q].words.clone();
            // "Monday: call Jane, email Bob"
            let at = self.after_leads(&words);
            self.pieces[q].gap == Gap::Comma
                && self.is_given(at)
                && !self.is_parted_before(words.start)
                && self.person_at(at, words.end, Care::Some).is_some_and(|(name, _)| name.end == words.end)
        };
        let mut starts: Vec<PersonStart> = Vec::new();
        for (n, p) in found.iter().enumerate() {
            starts.push(self.start_of(starts.len(), *p, self.pieces[p - 1].words.start));
            let end = found.get(n + 1).map_or(self.pieces.len(), |next| next - 1);
            let further: Vec<usize> = (p + 1..end).take_while(|q| is_next(*q)).collect();
            for q in further {
                starts.push(self.start_of(starts.len(), q, self.pieces[q].words.start));
            }
        }
        starts
    }

    /// "jane doe – acme, bob roe – beta, kim park – zenlo": a name and one more field, by turns with two signs.
    fn people_in_turns(&self) -> Vec<PersonStart> {
        const PIECES_MIN: usize = 4;
        let are_turns = self.pieces.len() >= PIECES_MIN
            && self.pieces.len().is_multiple_of(2)
            && self.pieces.iter().enumerate().skip(1).all(|(p, piece)| {
                let wanted = if p % 2 == 1 { Gap::Break } else { Gap::Comma };
                piece.gap == wanted && !self.is_parted_before(piece.words.start)
            });
        if !are_turns {
            return Vec::new();
        }
        let is_name = |p: usize| {
            let words = self.pieces[p].words.clone();
            (2..=NAME_WORDS_MAX).contains(&words.len())
                && words.clone().all(|i| self.may_be_called(i) || self.is_given(i))
                && self.title_end(words.start, words.end).is_none()
                && !self.is_surely_company(&words)
                && !self.is_place(&words)
        };
        let names: Vec<usize> = (0..self.pieces.len()).step_by(2).collect();
        let knows_one = names.iter().any(|p| self.is_given(self.pieces[*p].words.start));
        if !knows_one || !names.iter().all(|p| is_name(*p)) {
            return Vec::new();
        }
        names.iter().enumerate().map(|(n, p)| self.start_of(n, *p, self.pieces[*p].words.start)).collect()
    }

    fn start_of(&self, n: usize, p: usize, from: usize) -> PersonStart {
        let words = self.pieces[p].words.clone();
        let at = self.after_leads(&words);
        let name_end = self.name_end(at, words.end, self.pieces[p].is_lower).max(at + 1);
        PersonStart { from, joint: from, is_joined: n > 0, family: None, name: Some(at..name_end) }
    }
}
