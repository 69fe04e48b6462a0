//! Which words a name takes in.

use std::ops::Range;

use super::line::Line;
use crate::lexer::Gap;
use crate::person_name::{is_particle, is_suffix, is_suffix_after_comma};
use crate::words::common::LEADS;
use crate::words::family_names::{FAMILY_NAMES, is_like_family_name};
use crate::words::given_names::{WORDS_TOO, is_given_name};
use crate::words::is_in;
use crate::words::relations::is_relation;

const NAME_WORDS_MAX: usize = 5;
const LOWER_NAME_WORDS_MAX: usize = 3;
/// Words of respect after a given name.
pub(super) const RESPECT: &[&str] = &[
    "bhai", "ben", "behn", "bhabhi", "bai", "didi", "ji", "sahib", "saab", "garu", "bhaiya", "san", "sir",
    "madam", "aunty", "uncle", "anna", "akka",
];

/// What somebody has whose name stands before it.
const CARDS: &[&str] = &[
    "number", "cell", "card", "info", "details", "email", "contact", "phone", "mobile", "digits", "no",
    "line",
];

impl Line<'_> {
    /// The "number" of "Jane Doe's number".
    pub(super) fn is_card(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.gap == Gap::Space && is_in(CARDS, &word.key))
    }

    /// Where the name that begins at word `i` ends; `i` when none begins there.
    pub(super) fn name_end(&self, i: usize, end: usize, is_lower: bool) -> usize {
        let mut at = i;
        at = self.prefixes_end(at, end);
        let core_from = at;
        let most = if is_lower { LOWER_NAME_WORDS_MAX + 1 } else { NAME_WORDS_MAX };
        let mut core = 0;
        while at < end && core < most {
            let word = &self.words[at];
            // "Jane Doe MD Doe Coaches": what she is, before where.
            let is_managing = core > 1
                && word.text == "MD"
                && self.words.get(at + 1).is_some_and(|next| {
                    at + 1 < end && next.gap == Gap::Space && next.is_capitalised && !is_suffix(next.text)
                });
            // "Harry Vuong IGA owner"
            let is_acronym = core > 1
                && (2..=5).contains(&word.text.len())
                && super::line::is_all_capitals(word.text)
                && !is_suffix_after_comma(word.text)
                && !word.text.contains('.')
                && !self.words[core_from..at].iter().any(|before| super::line::is_all_capitals(before.text))
                && self.title_end(at + 1, end).is_some();
            // "Chip Woods Woods Tree Service"
            let is_said_again = core > 1
                && word.is_capitalised
                && word.key == self.key(at - 1)
                && self.words.get(at + 1).is_some_and(|next| at + 1 < end && next.gap == Gap::Space);
            if is_managing || is_acronym || is_said_again {
                break;
            }
            if core > 0 && is_suffix(word.text) {
                while at < end && is_suffix(self.words[at].text) {
                    at += 1;
                }
                break;
            }
            // "Mike I think"
            let is_pronoun = core > 0
                && word.text == "I"
                && self.words.get(at + 1).is_some_and(|next| next.gap == Gap::Space && !next.is_capitalised);
            if is_pronoun || self.is_spelt_out(at, end) {
                break;
            }
            // "Dwayne “The Rock” Johnson"
            if core > 0 && word.is_quoted && !self.words[core_from].is_quoted {
                at += 1;
                continue;
            }
            if !(core == 1 && self.is_couple(at, end)) && self.is_no_name_word(at, core, is_lower) {
                break;
            }
            if core == 1 && self.is_couple(at, end) {
                at += 2;
                core += 1;
                continue;
            }
            if core == 1 && is_in(RESPECT, &word.key) {
                at += 1;
                if at < end && self.words[at].is_capitalised && !self.is_no_name_word(at, core, is_lower) {
                    continue;
                }
                break;
            }
            if !word.is_capitalised && !is_lower && !word.is_quoted {
                let leads_on = is_particle(word.text)
                    && self
                        .words
                        .get(at + 1)
                        .is_some_and(|next| at + 1 < end && (next.is_capitalised || is_particle(next.text)));
                if !leads_on {
                    break;
                }
                at += 1;
                continue;
            }
            if core > 0 && self.title_begins(at, end, core) {
                break;
            }
            if core == 0
                && self.title_end(at, end).is_some()
                && !self.is_given(at)
                && !self.is_name_like_head(at)
            {
                return i;
            }
            let is_small_word = core > 0
                && (word.key.chars().count() == 1
                    || is_lower
                        && is_particle(word.text)
                        && self.words.get(at + 1).is_some_and(|next| next.gap == Gap::Space && at + 1 < end));
            // Only known family names make a long name in small letters: "ana maria sanchez gomez".
            if is_lower && core == LOWER_NAME_WORDS_MAX && !FAMILY_NAMES.contains(word.key.as_str()) {
                break;
            }
            core += usize::from(!is_small_word);
            at += 1;
        }
        while is_lower
            && at > core_from + 1
            && is_particle(self.words[at - 1].text)
            && !FAMILY_NAMES.contains(self.key(at - 1))
        {
            at -= 1;
        }
        if core == 0 {
            return i;
        }
        self.without_company(i, core_from..at, end, is_lower)
    }

    /// "Ray Ortiz Ortiz HVAC": what follows shows that the last words begin a company.
    pub(super) fn without_company(&self, i: usize, core: Range<usize>, end: usize, is_lower: bool) -> usize {
        let Range { start: core_from, end: at } = core;
        // "Lisa Park works at Stripe": in small letters a word such as "works" is no part of a company.
        let is_written_so = at < end && (self.words[at].is_capitalised || is_lower && !self.is_everyday(at));
        let joins = matches!(self.key(at), "&" | "+") && at + 1 < end;
        // "Fatima Schmidt & Zorvan Drunge": two whole names
        let joins_somebody = joins
            && self.is_common_name(core_from, at)
            && self.unknown_name(at + 1, end).is_some_and(|name| name.len() == 2)
            && !(at + 3..end).any(|i| self.is_company_noun(i));
        let joins_company = joins
            && !joins_somebody
            && !self.is_everyday(at + 1)
            && (is_lower || self.words[at + 1].is_capitalised)
            && {
                let further = at + 1..self.company_end(at + 1, end, is_lower);
                !self.is_given(at + 1)
                    || further.clone().any(|i| self.is_company_noun(i) || self.key(i).ends_with("'s"))
            };
        let goes_on_as_company = joins_company || at < end && is_written_so && self.is_company_noun(at);
        // "Lee Chang Insurance broker": that is a title.
        if !goes_on_as_company || self.title_end(at, end).is_some() {
            return at;
        }
        let words = at - core_from;
        let keeps_middle = words > 3 && self.key(core_from + 1).chars().count() == 1;
        let kept = if keeps_middle { 3 } else { 2 };
        if words > kept {
            core_from + kept
        } else if words == kept
            && self.is_given(core_from)
            && (core_from > i || self.is_trade_noun_alone(at, end))
        {
            at
        } else {
            i
        }
    }

    /// "Stan Wozniak HVAC" is a man with a trade, "Stan Wozniak Plumbing LLC" and "Ortiz HVAC" are companies.
    pub(super) fn is_trade_noun_alone(&self, at: usize, end: usize) -> bool {
        at + 1 == end && !self.is_legal_form(at) && is_like_family_name(self.key(at - 1))
    }

    /// "P F E I F F E R": letters that only say how a name is written.
    pub(super) fn is_spelt_out(&self, at: usize, end: usize) -> bool {
        const LETTERS_MIN: usize = 3;
        at + LETTERS_MIN <= end
            && (at..at + LETTERS_MIN).all(|i| {
                self.words[i].text.chars().count() == 1 && self.key(i).chars().all(char::is_alphabetic)
            })
    }

    /// The "and" of "Tom and Barbara Good".
    pub(super) fn is_couple(&self, at: usize, end: usize) -> bool {
        let is_given = |i: usize| self.is_given(i) && self.words[i].is_capitalised;
        at + 2 < end
            && matches!(self.key(at), "and" | "&")
            && is_given(at - 1)
            && is_given(at + 1)
            && self.words[at + 2].is_capitalised
            && !(at + 2..end).any(|i| self.is_company_noun(i) || self.is_head(i))
    }

    pub(super) fn is_no_name_word(&self, at: usize, core: usize, is_lower: bool) -> bool {
        let word = &self.words[at];
        let has_digit = word.text.chars().any(|c| c.is_ascii_digit() || c == '/');
        if word.is_capitalised && word.key.chars().count() == 1 && word.key.chars().all(char::is_alphabetic) {
            return false;
        }
        // "B&B" is no name.
        let is_sign = word.text.contains(['&', '@', '+']);
        let is_given = self.is_given(at);
        let is_family = core == 1
            && at.checked_sub(1).is_some_and(|before| {
                self.is_given(before)
                    && (is_like_family_name(&word.key)
                        || before.checked_sub(1).is_some_and(|first| self.prefixes_end(first, at) > first))
            })
            && self.words.get(at + 1).is_none_or(|next| next.gap != Gap::Space || !next.is_capitalised);
        let is_department = core > 0
            && !self.is_all_capitals
            && word.text.len() <= 3
            && super::line::is_all_capitals(word.text)
            && self.is_department(&(at..at + 1));
        if has_digit
            || is_sign
            || is_department
            || word.key.ends_with("'s") && !(core > 0 && word.is_capitalised && self.is_card(at + 1))
            || core > 0 && self.is_trade_of_several(at)
            || core > 0 && (self.is_legal_form(at) || self.is_company_noun(at) && !is_given && !is_family)
        {
            return true;
        }
        // "Boris Ivanovich Turgenev, piano@turgenev.com": the domain is called after him.
        if core > 1 && self.is_mail_domain(&(at..at + 1)) && !is_like_family_name(&word.key) {
            return true;
        }
        if core > 1 && self.is_known_company(at) && word.is_capitalised {
            return true;
        }
        // "in May" is no name, "talk to May" is one.
        let is_when = at.checked_sub(1).is_some_and(|before| {
            matches!(
                self.key(before),
                "in" | "by"
                    | "since"
                    | "until"
                    | "till"
                    | "late"
                    | "early"
                    | "mid"
                    | "last"
                    | "next"
                    | "this"
                    | "of"
            )
        });
        if core == 0 && self.is_diary(at) && !(is_given && word.is_capitalised && !is_when) {
            return true;
        }
        if word.is_capitalised && !is_lower {
            // "The", "Needs" at the start of a sentence.
            let next_is_family = self.words.get(at + 1).is_some_and(|next| {
                next.gap == Gap::Space && next.is_capitalised && FAMILY_NAMES.contains(next.key.as_str())
            });
            // "Do Thi Ha", "Happy Gilmore"
            let opens_name = FAMILY_NAMES.contains(word.key.as_str())
                && self.is_given(at + 1)
                && self.words[at + 1].is_capitalised
                || is_given_name(&word.key) && next_is_family && !self.is_diary(at);
            return self.is_everyday(at) && !is_given && core == 0 && !opens_name
                || self.is_everyday(at) && self.is_diary(at) && !is_given;
        }
        let is_name_here =
            core == 0 && self.is_opening_name(at) || core == 1 && self.is_everyday_family_name(at);
        is_lower
            && !is_name_here
            && (self.is_everyday(at)
                || self.is_company_noun(at)
                || core == 0 && WORDS_TOO.contains(word.key.as_str()) && !self.is_opening_name(at)
                || is_in(LEADS, &word.key)
                || matches!(
                    word.key.as_str(),
                    "at" | "of" | "in" | "on" | "is" | "the" | "who" | "from" | "with" | "for" | "re" | "cc"
                )
                || is_relation(&word.key))
    }

    /// The "ty" of "ty the roofer", the "will" of "will ferrell": an everyday word that stands where a name begins, before
    /// what follows a name.
    pub(super) fn is_opening_name(&self, at: usize) -> bool {
        let opens = match at.checked_sub(1) {
            None => true,
            Some(before) => {
                is_in(LEADS, self.key(before))
                    || is_relation(self.key(before))
                    || self.words[at].gap >= Gap::Comma
                    || self.prefixes_end(before, at + 1) == at
            }
        };
        let Some(next) = self.words.get(at + 1).filter(|next| next.gap == Gap::Space) else {
            // "my cousin bill"
            return is_given_name(self.key(at))
                && at.checked_sub(1).is_some_and(|before| is_relation(self.key(before)))
                && self.words[at].gap == Gap::Space;
        };
        let is_family = FAMILY_NAMES.contains(next.key.as_str())
            || !self.is_everyday(at + 1)
                && !self.is_head(at + 1)
                && !self.is_company_noun(at + 1)
                && !next.text.contains(|c: char| c.is_ascii_digit() || c == '&')
                && next.key.chars().count() > 2;
        opens
            && is_given_name(self.key(at))
            && (is_family || matches!(next.key.as_str(), "the" | "from" | "at" | "@"))
    }

    /// The "price" of "mark price, plumber": an everyday word that is a family name, and after which the name ends.
    pub(super) fn is_everyday_family_name(&self, at: usize) -> bool {
        let ends_name = self.words.get(at + 1).is_none_or(|next| {
            next.gap != Gap::Space
                || matches!(next.key.as_str(), "at" | "@" | "from" | "of")
                || self.title_end(at + 1, self.words.len()).is_some()
        });
        let follows_given = at.checked_sub(1).is_some_and(|before| is_given_name(self.key(before)));
        follows_given && FAMILY_NAMES.contains(self.key(at)) && ends_name
    }

    /// A title after the first words of a name, unless it is a family name too: "Tom Baker".
    pub(super) fn title_begins(&self, at: usize, end: usize, core: usize) -> bool {
        let Some(title_end) = self.title_end(at, end) else { return false };
        let is_family_name = core == 1
            && (title_end == at + 1 || self.title_end(at + 1, end) == Some(title_end))
            && (self.is_name_like_head(at)
                || is_like_family_name(self.key(at))
                    && at > 0
                    && is_given_name(self.key(at - 1))
                    && !self.words[at - 1].is_capitalised);
        let is_last_word = at + 1 == end || !self.words[at + 1].is_capitalised || title_end > at + 1;
        !(is_family_name && is_last_word)
    }
}
