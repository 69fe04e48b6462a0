//! Names that no list has, in a line where nobody else is named: only what stands around them tells that they are some.

use std::ops::Range;

use super::line::Line;
use crate::lexer::Gap;
use crate::words::is_in;
use crate::words::streets::STREETS;

impl Line<'_> {
    /// The "Umeume Garpel" of "give Umeume Garpel a bell 555-0100": two words with capitals between small ones, where nobody
    /// else is named.
    pub(super) fn unknown_pair(&self, p: usize) -> Option<Range<usize>> {
        const WORKPLACE: &[&str] = &[
            "at", "@", "from", "for", "over", "near", "in", "the", "by", "via", "per", "re", "on", "off",
            "down", "across",
        ];
        let words = self.pieces[p].words.clone();
        if self.pieces[p].is_labelled || self.is_all_capitals {
            return None;
        }
        let is_name = |i: &usize| {
            let ends = |end: usize| {
                end == words.end || !self.words[end].is_capitalised || self.is_parted_before(end)
            };
            let follows_small = *i > words.start
                && (!self.words[*i - 1].is_capitalised || *i == 1 && self.is_everyday(0))
                && !is_in(WORKPLACE, self.key(*i - 1));
            let pair = *i..*i + 2;
            let owner = self.key(*i + 1).strip_suffix("'s").is_some() && self.is_card(*i + 2);
            follows_small
                && pair.end <= words.end
                && pair.clone().all(|at| {
                    self.words[at].is_capitalised
                        && !self.is_everyday(at)
                        && !self.is_company_noun(at)
                        && !self.is_known_company(at)
                        && !self.is_diary(at)
                        && !self.is_head(at)
                        && !super::line::is_all_capitals(self.words[at].text)
                        && self.words[at]
                            .text
                            .chars()
                            .all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'))
                })
                && (owner || !self.key(*i + 1).ends_with("'s"))
                && ends(pair.end)
                && !self.is_place(&pair)
                && !is_in(STREETS, self.key(pair.end - 1))
                && !self.is_mail_domain(&pair)
                && !self.is_department(&pair)
        };
        words.clone().find(is_name).map(|i| i..i + 2)
    }

    /// The "Umeume" of "my physio – Umeume – Beta Clinic", "the new ops manager at Acme, Umeume", "HR lady at Acme is Umeume,
    /// 555-0100": alone between signs behind what says who somebody is.
    pub(super) fn unknown_behind_description(&self, p: usize) -> Option<Range<usize>> {
        let (before, piece) = (&self.pieces[p - 1], &self.pieces[p]);
        let words = piece.words.clone();
        let is_alone = words.len() == 1
            && matches!(piece.gap, Gap::Comma | Gap::Break | Gap::Colon)
            && !piece.is_labelled
            && !self.is_parted_before(words.start);
        let (from, end) = (before.words.start, before.words.end);
        // "my physio", "Vicar's wife", "the new ops manager at Acme"
        let says_who = self.relation_at(from, end).is_some()
            || (from..end).any(|i| self.is_head(i) && !self.is_given(i))
            || self.is_surely_company(&before.words) && self.is_department_behind(p);
        let is_name = is_alone && says_who && !before.is_labelled && self.is_no_other_word(words.start);
        is_name.then_some(words)
    }

    /// "Zenlo Bearings – Umeume, stores"
    fn is_department_behind(&self, p: usize) -> bool {
        self.pieces.get(p + 1).is_some_and(|next| {
            self.is_department(&next.words)
                || self.title_end(next.words.start, next.words.end) == Some(next.words.end)
        })
    }

    fn is_no_other_word(&self, i: usize) -> bool {
        self.words[i].is_capitalised
            && !super::line::is_all_capitals(self.words[i].text)
            && self.may_be_called(i)
            && !self.is_company_noun(i)
            && !self.is_known_company(i)
            && !self.is_place(&(i..i + 1))
            && !self.is_diary(i)
            && !self.is_department(&(i..i + 1))
            && !self.is_mail_domain(&(i..i + 1))
    }
}
