//! Names turned round: "Doe, Jane".

use std::ops::Range;

use super::line::{Line, Piece};
use crate::lexer::Gap;
use crate::person_name::{is_particle, is_suffix, is_suffix_after_comma};
use crate::words::family_names::{FAMILY_NAMES, is_like_family_name};

impl Line<'_> {
    /// "dupree, wes" in small letters: only a known family name before a lone given name.
    fn is_quiet_inversion(&self, piece: &Piece, next: &Piece) -> bool {
        let (family, given) = (piece.words.start, next.words.start);
        piece.words.len() == 1
            && next.words.len() == 1
            && is_like_family_name(self.key(family))
            && !self.is_given(family)
            && !self.is_head(family)
            && !self.is_company_noun(family)
            && self.is_given(given)
    }

    /// "Harper, Scott | Harper Pest Control": the family name is said again, or is part of an address.
    fn recurs_after(&self, from: usize, family: usize) -> bool {
        const WORDS_MAX: usize = 12;
        let word = self.key(family);
        self.mail_names.iter().any(|name| name.contains(word))
            || (from..self.words.len().min(from + WORDS_MAX))
                .any(|i| self.key(i).strip_suffix("'s").unwrap_or(self.key(i)) == word)
    }

    /// "Doe, Jane": the words, and where the given name begins.
    pub(super) fn inverted(&self, p: usize) -> Option<(Range<usize>, usize)> {
        let (piece, next) = (self.pieces.get(p)?, self.pieces.get(p + 1)?);
        let has_capitals =
            self.words[piece.words.start].text.contains(|c: char| c.is_uppercase() || c.is_lowercase());
        if next.gap != Gap::Comma
            || self.is_parted_before(next.words.start)
            || !has_capitals
            || (piece.is_lower || next.is_lower) && !self.is_quiet_inversion(piece, next)
            || next.is_labelled
            || next.words.len() > 4
            || next.words.len() == 1
                && self.is_place(&next.words)
                && (!self.is_given(next.words.start) || self.is_place(&piece.words))
        {
            return None;
        }
        let mut family = piece.words.clone();
        while family.len() > 1 && is_particle(self.words[family.start].text) {
            family.start += 1;
        }
        let is_double = family.len() == 2
            && family.clone().all(|i| {
                self.words[i].is_capitalised && !self.is_given(i) && !self.is_no_name_word(i, 1, false)
            })
            && next.words.clone().all(|i| self.is_given(i));
        let is_one_name = is_double || family.len() == 1 && !self.is_no_name_word(family.start, 0, false);
        if !is_one_name
            || self.title_end(family.start, family.end).is_some() && !self.is_name_like_head(family.start)
        {
            return None;
        }
        let given_end = self.name_end(next.words.start, next.words.end, next.is_lower);
        if given_end != next.words.end
            || next.words.clone().any(|i| self.is_company_noun(i) || self.is_known_company(i))
        {
            return None;
        }
        let first_given =
            Some(self.prefixes_end(next.words.start, next.words.end)).filter(|i| *i < next.words.end)?;
        // "Acme, Jane Doe" is another thing than "Doe, Jane Marie" and "Doe, Jane M."
        let last_given = next.words.end - 1;
        let brings_own_family = next.words.end - first_given > 1
            && !self.is_given(last_given)
            && self.key(last_given).chars().count() > 1
            && !is_suffix(self.words[next.words.end - 1].text);
        if brings_own_family {
            return None;
        }
        let is_given = self.is_given(first_given) || first_given > next.words.start;
        let family_is_given = self.is_given(family.start);
        let only_two = self.pieces.len() == 2;
        let is_inverted = match (family_is_given, is_given) {
            (false, true) => true,
            (true, true) => {
                // "Reed, Sue - dentist"
                let field_follows = self.pieces.get(p + 2).is_some_and(|field| {
                    (matches!(field.gap, Gap::Break | Gap::Open)
                        || self.title_end(field.words.start, field.words.end) == Some(field.words.end))
                        && !self.is_given(field.words.start)
                });
                let is_family_only = FAMILY_NAMES.contains(self.key(family.start))
                    && (!FAMILY_NAMES.contains(self.key(next.words.start))
                        || self.recurs_after(next.words.end, family.start));
                only_two && next.words.len() <= 2
                    || field_follows && is_family_only && next.words.len() == 1
                    || next.words.len() == 2
                        && next.words.clone().all(|i| self.is_given(i))
                        && is_like_family_name(self.key(family.start))
            }
            (false, false) => {
                (only_two || is_like_family_name(self.key(family.start)))
                    && next.words.len() <= 2
                    && !self.is_place(&next.words)
                    && !self.is_department(&next.words)
                    && next.words.clone().all(|i| !self.is_everyday(i))
            }
            (true, false) => false,
        };
        let suffix_only = next.words.clone().all(|i| is_suffix_after_comma(self.words[i].text));
        (is_inverted && !suffix_only).then_some((piece.words.start..next.words.end, next.words.start))
    }
}
