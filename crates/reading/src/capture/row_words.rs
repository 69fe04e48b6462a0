//! What the words of a single row say, for it may be one of many.

use super::Field;
use super::heads::{Care, Start};
use super::labels::labelled_field;
use super::line::{Line, Piece};
use crate::lexer::Gap;
use crate::words::common::{CALLING, HEADINGS, LIST_WORDS, REFERRING, SORTS, WHAT_A_LIST_HOLDS};
use crate::words::courtesies::GREETINGS;
use crate::words::is_in;
use crate::words::phone_labels::LABELS as PHONE_LABELS;

impl Line<'_> {
    /// "shaz at curl up & dye", "Wiremu from the garage": a word that no list has, and what only follows a name.
    pub(super) fn begins_with_somebody(&self) -> Option<Start> {
        let end = self.pieces.first()?.words.end;
        if is_in(HEADINGS, self.key(0)) {
            return None;
        }
        if self.nothing_is_capitalised() && self.is_opening_name(0) || self.is_quiet_name_with_title() {
            return Some(Start::Full);
        }
        // "Zorvan Olkan at Acme"
        let unknown = self.unknown_name(0, end).filter(|name| name.len() > 1);
        if unknown.is_some_and(|name| matches!(self.key(name.end), "at" | "@" | "from") && name.end + 1 < end)
        {
            return Some(Start::Full);
        }
        let is_somebody = end > 2
            && matches!(self.key(1), "at" | "@" | "from" | "the")
            && !self.is_everyday(0)
            && !self.is_diary(0)
            && !self.is_head(0)
            && !self.is_company_noun(0)
            && !self.is_farewell(&(0..end));
        is_somebody.then_some(Start::Single).or_else(|| self.has_described_person())
    }

    /// "Next door: Acme (owner Jeb Stroud)"
    fn has_described_person(&self) -> Option<Start> {
        (1..self.pieces.len())
            .filter_map(|p| self.described_at(p))
            .find(|(_, start)| *start == Start::Full)
            .map(|(_, start)| start)
    }

    /// "Zylo Tools - Umeume Garpel": two words that are nothing else, after another field.
    pub(super) fn ends_with_name(&self) -> bool {
        self.pieces.len() == 2 && {
            let last = &self.pieces[1].words;
            last.len() == 2
                && self.unknown_name(last.start, last.end).is_some_and(|name| name == *last)
                && last.clone().all(|i| self.words[i].is_capitalised)
        }
    }

    /// "Jane Doe Acme Tools": a known given name with a family name, and behind it without a sign at least two words of a
    /// company.
    pub(super) fn begins_with_name_and_company(&self) -> Option<Start> {
        const NAME_WORDS: usize = 2;
        const COMPANY_WORDS_MIN: usize = 2;
        let end = self.pieces.first()?.words.end;
        let company = NAME_WORDS..end;
        let is_so = company.len() >= COMPANY_WORDS_MIN
            && self.is_given(0)
            && (0..end).all(|i| self.words[i].is_capitalised || self.key(i) == "&")
            && !self.is_company_noun(1)
            && self.key(NAME_WORDS) != "&"
            && self.is_surely_company(&company)
            && self.name_end(0, end, false) == NAME_WORDS;
        is_so.then_some(Start::Full)
    }

    /// "Acme Tools - Umeume Garpel"
    pub(super) fn has_unknown_name_after_company(&self) -> bool {
        let begins_so = self.begins_with_company()
            || self.pieces.first().zip(self.pieces.get(1)).is_some_and(|(first, second)| {
                second.gap == Gap::Comma && !first.is_lower && self.is_surely_company(&first.words)
            });
        begins_so && {
            let second = &self.pieces[1].words;
            self.unknown_name(second.start, second.end).is_some_and(|name| name == *second && name.len() == 2)
        }
    }

    /// "best: Jane Doe", "maybe: Carol": one or two words that are no label of a field, and behind the colon a name.
    pub(super) fn has_labelled_name(&self) -> bool {
        const LABEL_WORDS_MAX: usize = 4;
        let [label, value, ..] = self.pieces.as_slice() else { return false };
        let said = self.keys(&label.words);
        let name = value.words.clone();
        let is_label = value.gap == Gap::Colon
            && label.words.len() <= LABEL_WORDS_MAX
            && labelled_field(&said).is_none_or(|field| field == Field::Name)
            && !is_in(HEADINGS, &said)
            && !is_in(PHONE_LABELS, &said)
            && !self.is_parted_before(name.start);
        is_label
            && (self.person_at(name.start, name.end, Care::Some).is_some()
                || self.unknown_name(name.start, name.end).is_some_and(|found| found.len() == 2))
    }

    /// "Board of Directors 2026", "Attendees — Traders Breakfast": what the list is called.
    pub(super) fn is_what_a_list_is_called(&self) -> bool {
        const WORDS_MAX: usize = 8;
        let Some(first) = self.pieces.first() else { return false };
        let is_parted = |piece: &&Piece| matches!(piece.gap, Gap::Break | Gap::Comma);
        let names_nobody = match self.pieces.get(1) {
            None => true,
            Some(next) => Some(next)
                .filter(is_parted)
                .is_some_and(|next| self.person_at(next.words.start, next.words.end, Care::Great).is_none()),
        };
        let whole = self.keys(&(0..self.words.len().min(WORDS_MAX)));
        if self.pieces.len() == 1 && is_in(SORTS, &whole) && self.words[0].is_capitalised {
            return true;
        }
        // "A-list", "Call list", "Warm leads"
        const FEW_WORDS: usize = 3;
        let ends_so = self.words.last().is_some_and(|word| {
            word.key == "list" || word.key.ends_with("-list") || is_in(WHAT_A_LIST_HOLDS, &word.key)
        });
        if self.pieces.len() == 1 && ends_so && self.words.len() <= FEW_WORDS && !self.is_given(0) {
            return true;
        }
        // "Northgate Transit – contacts"
        let last = self.pieces.get(1).filter(|piece| piece.gap == Gap::Break && piece.words.len() == 1);
        if self.pieces.len() == 2
            && last.is_some_and(|last| is_in(WHAT_A_LIST_HOLDS, self.key(last.words.start)))
        {
            return true;
        }
        let is_said =
            matches!(self.key(0), "call" | "calls" | "from" | "to" | "cc" | "bcc" | "warm" | "cold" | "hot");
        let opens = !is_said && (is_in(HEADINGS, self.key(0)) || is_in(LIST_WORDS, self.key(0)));
        // "Referrals 11/21"
        let is_dated =
            first.words.clone().skip(1).all(|i| self.key(i).starts_with(|c: char| c.is_ascii_digit()));
        let is_whole = first.words.len() == 1
            || is_dated
            || matches!(
                self.key(1),
                "of" | "for" | "from" | "at" | "on" | "in" | "list" | "members" | "meeting"
            );
        opens && is_whole && names_nobody && self.words.len() <= WORDS_MAX
    }

    /// "Jill gave me these"
    pub(super) fn says_who_told(&self) -> bool {
        let [piece] = self.pieces.as_slice() else { return false };
        let Some((name, _)) = self.person_at(0, piece.words.end, Care::Some) else { return false };
        let names_others = || (name.end + 1..piece.words.end).any(|i| self.words[i].is_capitalised);
        is_in(REFERRING, self.key(name.end)) && !names_others()
    }

    /// "Umeume - roofer", "Umeume 555-0101"
    pub(super) fn is_single_name_with_field(&self, is_reached: bool) -> bool {
        let Some(first) = self.pieces.first().map(|piece| piece.words.clone()) else { return false };
        let is_other = self.is_everyday(0)
            || self.is_diary(0)
            || self.is_part_of_business(0)
            || self.is_company_noun(0)
            || self.is_known_company(0)
            || self.is_head(0)
            || self.is_place(&first)
            || self.is_mail_domain(&first)
            || labelled_field(self.key(0)).is_some();
        let is_word =
            self.words[0].text.chars().count() > 2 && self.words[0].text.chars().all(char::is_alphabetic);
        let has_field = match self.pieces.get(1) {
            Some(second) => {
                self.title_end(second.words.start, second.words.end) == Some(second.words.end)
                    && second.gap != Gap::Colon
            }
            None => is_reached,
        };
        first.len() == 1 && is_word && !is_other && has_field && self.pieces.len() <= 2
    }

    /// "umeume garpel, buyer"
    pub(super) fn is_quiet_name_with_title(&self) -> bool {
        let [first, second, ..] = self.pieces.as_slice() else { return false };
        let name = &first.words;
        self.nothing_is_capitalised()
            && (2..=3).contains(&name.len())
            && !name.clone().any(|i| self.is_everyday(i) || self.is_company_noun(i) || self.is_diary(i))
            && self.title_end(name.start, name.end).is_none()
            && self.title_end(second.words.start, second.words.end).is_some()
    }

    /// "HVAC: Kim"
    pub(super) fn ends_with_given_name(&self) -> bool {
        self.pieces.len() == 2 && {
            let last = self.pieces[1].words.clone();
            let are_couple = last.len() == 3
                && matches!(self.key(last.start + 1), "and" | "&" | "+")
                && self.is_given(last.end - 1);
            (last.len() == 1 || are_couple) && self.is_given(last.start)
        }
    }

    /// "Good to see you. Speak to Rob Lane about the lifts"
    pub(super) fn tells_of_somebody(&self) -> bool {
        self.words.iter().any(|word| word.gap == Gap::Stop)
            || (0..self.words.len())
                .any(|i| is_in(CALLING, self.key(i)) || matches!(self.key(i), "speak" | "talk"))
    }

    /// "Hi Dana,"
    pub(super) fn is_letter_opening(&self) -> bool {
        const WORDS_MAX: usize = 3;
        is_in(GREETINGS, self.key(0)) && self.words.len() <= WORDS_MAX && self.pieces.len() <= 2
    }

    /// "thanks, Jane"
    pub(super) fn is_farewell_with_name(&self) -> bool {
        // "Cheers Gaz"
        let is_short = self.pieces.len() == 1
            && self.words.len() == 2
            && self.is_farewell(&(0..1))
            && self.words[1].is_capitalised;
        let [first, second] = self.pieces.as_slice() else { return is_short };
        self.is_farewell(&first.words) && second.words.len() <= 2 && self.is_given(second.words.start)
    }

    /// The label that the line begins with.
    pub(super) fn label(&self) -> Option<String> {
        let (label, value) = (self.pieces.first()?, self.pieces.get(1)?);
        let label = self.keys(&label.words);
        let is_header = matches!(label.as_str(), "from" | "to" | "cc" | "bcc" | "sent" | "date" | "subject");
        (value.gap == Gap::Colon && (is_header || labelled_field(&label).is_some())).then_some(label)
    }
}
