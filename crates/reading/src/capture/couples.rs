//! Couples who share a family name: "Jane and Bob Smith".

use super::joined::PersonStart;
use super::line::Line;
use crate::lexer::Gap;
use crate::words::family_names::{FAMILY_NAMES, is_like_family_name};

impl Line<'_> {
    /// The "and" of "Jane and Bob Smith".
    pub(super) fn joins_given_names(&self, at: usize, end: usize) -> bool {
        let is_joint = matches!(self.key(at), "and" | "&" | "+" | "/" | "n" | "et" | "und" | "y" | "e");
        // "Don and Marlene Fritsch's son"
        let is_owner = self.words.get(at + 2).is_some_and(|family| family.key.ends_with("'s"));
        is_joint && !is_owner && self.is_whole_couple(at, end)
            || is_joint
                && !is_owner
                && at + 2 < end
                && (self.is_given(at.wrapping_sub(1))
                    || at == 1 && self.unknown_name(0, 1).is_some()
                    || self.is_unknown_first_of_couple(at))
                && (self.is_given(at + 1) || self.is_unknown_partner(at))
                && (!self.is_everyday(at + 2)
                    || self.words[at + 2].is_capitalised && FAMILY_NAMES.contains(self.key(at + 2)))
                && !self.is_company_noun(at + 2)
                && self.words[at + 2].gap == Gap::Space
                && (self.words[at + 2].is_capitalised
                    || !self.words[at].is_capitalised && !self.words[at + 1].is_capitalised)
                && !(at + 2..end)
                    .take_while(|i| self.words[*i].is_capitalised)
                    .any(|i| self.is_company_noun(i) && i < at + 5 && !is_like_family_name(self.key(i)))
                && self.title_end(at + 2, end).is_none_or(|_| self.is_name_like_head(at + 2))
    }

    /// "Ciarán & Edel Hoban": three words with capitals and nothing more between two signs, of which a list knows one.
    fn is_whole_couple(&self, at: usize, end: usize) -> bool {
        let Some(first) = at.checked_sub(1).filter(|_| at + 2 < self.words.len()) else { return false };
        let (second, family) = (at + 1, at + 2);
        let is_whole = at + 3 == end || self.is_parted_before(at + 3);
        let begins = first == 0 || self.words[first].gap != Gap::Space || self.is_parted_before(first);
        let all = [first, second, family];
        is_whole
            && begins
            && second + 2 == family + 1
            && self.words[at].gap == Gap::Space
            && self.words[family].gap == Gap::Space
            && all.iter().all(|i| {
                self.words[*i].is_capitalised
                    && (!self.is_everyday(*i) || self.is_given(*i))
                    && !self.is_company_noun(*i)
                    && !self.is_known_company(*i)
                    && !self.is_legal_form(*i)
                    && !self.words[*i].text.ends_with("'s")
            })
            && (self.is_given(first) || self.is_given(second))
            && (!is_like_family_name(self.key(first)) || self.is_given(first))
            && self.title_end(family, end).is_none_or(|_| self.is_name_like_head(family))
            && !self.is_all_capitals
    }

    /// The "Jase" of "…, Jase & Kelly Ng": alone between a sign and a known given name with its family name.
    fn is_unknown_first_of_couple(&self, at: usize) -> bool {
        at > 0
            && self.words[at - 1].gap != Gap::Space
            && self.words[at - 1].is_capitalised
            && self.unknown_name(at - 1, at).is_some()
            && self
                .words
                .get(at + 2)
                .is_some_and(|family| family.is_capitalised && FAMILY_NAMES.contains(family.key.as_str()))
            && self.words.get(at + 3).is_none_or(|next| next.gap != Gap::Space || !next.is_capitalised)
    }

    /// The "Nerea" of "Bill & Nerea Khoury": no list has her, but she stands between a known given name and a family name.
    fn is_unknown_partner(&self, at: usize) -> bool {
        self.is_given(at.wrapping_sub(1))
            && self.words[at - 1].is_capitalised
            && self.words[at + 1].is_capitalised
            && self.words.get(at + 2).is_some_and(|family| family.is_capitalised)
            && is_like_family_name(self.key(at + 2))
            && self.words.get(at + 3).is_none_or(|next| next.gap != Gap::Space || !next.is_capitalised)
            && !self.is_everyday(at + 1)
            && !self.is_company_noun(at + 1)
            && !is_like_family_name(self.key(at + 1))
            && self.title_end(at + 1, at + 3).is_none()
    }

    /// Gives the family name of the last one to the one before, of whom only the given name was said.
    pub(super) fn share_family_name(&self, starts: &mut [PersonStart], first_end: usize, last_end: usize) {
        let [.., first, last] = starts else { return };
        let at = last.joint;
        // "mike/karen sorensen"
        let is_slashed = first_end == at
            && first_end > 0
            && self.is_given(first_end - 1)
            && self.is_given(at)
            && self.text.get(self.words[at - 1].range.end..self.words[at].range.start).map(str::trim)
                == Some("/")
            && last_end - at == 2;
        let one_word_before = first_end - first.from.min(first_end) == 1;
        if is_slashed && one_word_before {
            first.family = Some(super::shown::with_capitals(&[self.words[last_end - 1].text]));
            return;
        }
        let is_single = self.words.get(at).is_some_and(|word| word.gap == Gap::Space)
            && first_end > 0
            && first_end == at
            && at > 0
            && self.joins_given_names(at, last_end.max(at + 3).min(self.words.len()));
        let one_word = first_end - first.from.min(first_end) == 1
            || self.after_opening(first.from, first_end) + 1 == first_end;
        if is_single && one_word && last_end > at + 2 {
            let words: Vec<&str> = (at + 2..last_end).map(|i| self.words[i].text).collect();
            let loud = super::shown::with_capitals(&words);
            first.family = Some(loud);
        }
    }
}
