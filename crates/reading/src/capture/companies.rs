//! Companies.

use std::ops::Range;

use super::heads::ENDS_OF_INSTITUTIONS;
use super::line::{Line, is_all_capitals};
use crate::lexer::{Gap, Word};
use crate::person_name::{is_generation, is_suffix_after_comma};
use crate::words::common::{COMMON, DIARY};
use crate::words::companies::{DOUBTFUL_FORMS, KNOWN, LEGAL_FORMS, NAMED_AFTER_PEOPLE, NOUNS};
use crate::words::family_names::FAMILY_NAMES;
use crate::words::is_in;
use crate::words::job_titles::HEADS;
use crate::words::places::PLACES;
use crate::words::streets::STREETS;

const COMPANY_WORDS_MAX: usize = 8;
/// Everyday words that companies' names begin with.
const OPENING_ADJECTIVES: &[&str] =
    &["first", "great", "golden", "happy", "open", "high", "best", "big", "new", "second", "home"];
/// Parts of companies' names in scripts without blanks.
const CJK_COMPANIES: &[&str] =
    &["株式会社", "有限会社", "有限公司", "公司", "集团", "集團", "銀行", "银行", "회사", "주식회사", "(주)"];
const LOWER_WORDS_MAX: usize = 4;
/// Codes of states that are everyday words as well: "Salem OR".
const STATES_TOO: &[&str] = &["or", "in", "hi", "me", "qc", "mb", "ns", "sk", "pe", "nl"];

impl Line<'_> {
    /// Where the company that begins at word `i` ends: capitalised words, with the small words between them. In lower
    /// case only words that are not everyday ones.
    pub(super) fn company_end(&self, i: usize, end: usize, is_lower: bool) -> usize {
        let end = end.min(i + COMPANY_WORDS_MAX);
        let mut at = i;
        while at < end {
            let word = &self.words[at];
            let next_is_capitalised =
                self.words.get(at + 1).is_some_and(|next| at + 1 < end && next.is_capitalised);
            let is_abbreviated_title = at > i
                && word.text.len() <= 4
                && is_all_capitals(word.text)
                && self.is_head(at)
                && !self.is_all_capitals;
            let belongs = match word.key.as_str() {
                "@" => false,
                "&" | "+" => at > i && at + 1 < end,
                "of" | "and" | "the" | "de" | "la" | "le" | "du" | "y" | "et" | "und" | "for" | "del"
                | "des" | "n" | "e" | "o" | "by" | "fur" | "voor" | "di"
                    if !word.is_capitalised =>
                {
                    // "Second Harvest of the Plains"
                    let leads_on = next_is_capitalised
                        || self.key(at + 1) == "the"
                            && at + 2 < end
                            && word.key == "of"
                            && self.words[at + 2].is_capitalised;
                    at > i && (leads_on || is_lower && word.key == "of" && at + 1 < end)
                }
                key => {
                    word.is_capitalised
                        || word.text.starts_with(|c: char| c.is_ascii_digit())
                            && (at > i || word.text.contains(char::is_alphabetic) || next_is_capitalised)
                        || word.text.contains(char::is_uppercase)
                        || at > i && self.is_legal_form(at)
                        || !is_lower && at > i && self.is_noun_in_small_letters(at, end)
                        || is_lower
                            && at < i + LOWER_WORDS_MAX
                            && (!COMMON.contains(key)
                                || at > i && NOUNS.contains(key)
                                || at == i && is_in(OPENING_ADJECTIVES, key) && end - i >= 3)
                }
            };
            // "VP of Nimbus Agritech Mrs Jane Doe"
            let is_address = at > i
                && self.words.get(at + 1).is_some_and(|next| next.is_capitalised)
                && matches!(word.text, "Mr" | "Mrs" | "Ms" | "Mr." | "Mrs." | "Ms.");
            if !belongs || is_abbreviated_title || is_address {
                break;
            }
            at += 1;
        }
        while at > i && matches!(self.key(at - 1), "of" | "and" | "&" | "the" | "for" | "+") {
            at -= 1;
        }
        at
    }

    /// The "school district" of "Tucson school district": up to two words, of which the last is what companies are called.
    fn is_noun_in_small_letters(&self, at: usize, end: usize) -> bool {
        let is_small_noun = |i: usize| {
            i < end
                && !self.words[i].is_capitalised
                && NOUNS.contains(self.key(i))
                && self.words[i].gap == Gap::Space
        };
        let follows_capital = |i: usize| i > 0 && self.words[i - 1].is_capitalised;
        let ends_well = |i: usize| i >= end || !self.is_head(i) && !NOUNS.contains(self.key(i));
        let is_small =
            |i: usize| i < end && !self.words[i].is_capitalised && !self.is_everyday(i) && !self.is_head(i);
        is_small(at) && follows_capital(at) && is_small_noun(at + 1) && at + 2 == end
            || is_small_noun(at) && at > 1 && is_small(at - 1) && follows_capital(at - 1) && at + 1 == end
            || is_small_noun(at)
                && follows_capital(at)
                && (ends_well(at + 1) || is_small_noun(at + 1) && ends_well(at + 2))
            || is_small_noun(at)
                && at > 0
                && is_small_noun(at - 1)
                && at > 1
                && follows_capital(at - 1)
                && ends_well(at + 1)
    }

    /// Whether the words themselves say that they are a company: a legal form, "Roofing", a well-known name, the domain of
    /// the e-mail address.
    pub(super) fn is_surely_company(&self, words: &Range<usize>) -> bool {
        if self.is_named_after_people(words) {
            return true;
        }
        let last = words.end.saturating_sub(1);
        // "Chase Montgomery III"
        let family = last - usize::from(words.len() == 3 && is_generation(self.words[last].text));
        let is_person = family == words.start + 1
            && self.is_given(words.start)
            && FAMILY_NAMES.contains(self.key(family))
            && !self.is_legal_form(last)
            && !self.is_mail_domain(words);
        // "Mortgage Broker", "Conveyancing Executive": the last word says what it is.
        let is_job = words.len() > 1
            && self.is_head(last)
            && !NOUNS.contains(self.key(last))
            && !self.is_legal_form(last);
        let is_part = words.len() == 1 && self.is_department(words) && !self.is_legal_form(words.start);
        if is_part
            || is_person
            || is_job && !self.is_mail_domain(words) && !words.clone().any(|i| self.key(i) == "&")
        {
            return false;
        }
        words.clone().any(|i| {
            (NOUNS.contains(self.key(i)) || self.ends_as_company(i))
                && (words.len() > 1 || self.words[i].is_capitalised && i > 0)
                || KNOWN.contains(self.key(i))
                    && (self.words[i].is_capitalised || words.len() == 1)
                    && i == words.start
        }) || words.clone().any(|i| CJK_COMPANIES.iter().any(|part| self.key(i).contains(part)))
            || words.clone().skip(1).any(|i| self.is_legal_form(i))
            || words.len() > 1 && is_in(ENDS_OF_INSTITUTIONS, self.key(last)) && !self.is_department(words)
            || self.is_mail_domain(words)
            || words.len() > 1 && words.clone().any(|i| self.key(i) == "&")
    }

    /// "Edward Jones", "Morgan Stanley"
    pub(super) fn is_named_after_people(&self, words: &Range<usize>) -> bool {
        words.len() > 1 && is_in(NAMED_AFTER_PEOPLE, &self.keys(words))
    }

    /// Takes in the legal form of "Acme, Inc."
    pub(super) fn with_legal_form(&self, company: Range<usize>) -> Range<usize> {
        let at = self.pieces.iter().position(|piece| piece.words.start == company.end);
        let legal = at.map(|p| &self.pieces[p]);
        // "Malabar Fine Foods (P) Ltd"
        let behind = at.and_then(|p| self.pieces.get(p + 1));
        if let (Some(inside), Some(behind)) = (legal, behind)
            && inside.gap == Gap::Open
            && inside.words.len() <= 2
            && behind.gap == Gap::Close
            && self.is_legal_form(behind.words.start)
            && !self.is_parted_before(behind.words.start)
        {
            let forms = behind.words.clone().take_while(|i| self.is_legal_form(*i)).count();
            return company.start..behind.words.start + forms;
        }
        match legal {
            Some(piece) if piece.gap == Gap::Comma && piece.words.clone().all(|i| self.is_legal_form(i)) => {
                company.start..piece.words.end
            }
            _ => company,
        }
    }

    pub(super) fn is_mail_domain(&self, words: &Range<usize>) -> bool {
        let joined: String = self.keys(words).chars().filter(|c| c.is_alphanumeric()).collect();
        joined.len() >= 3 && self.mail_domains.iter().any(|domain| domain.replace('-', "") == joined)
    }

    pub(super) fn is_legal_form(&self, i: usize) -> bool {
        let Some(word) = self.words.get(i) else { return false };
        // "Sé" and "As" are names and words, "SE" and "AS" are not; "Kone Oy" and "Acme Co" are written so.
        let is_written_as_form = |word: &Word<'_>| match word.key.as_str() {
            "co" | "company" | "limited" | "private" | "unlimited" | "oy" | "ab" => word.is_capitalised,
            _ => is_all_capitals(word.text) && word.text.is_ascii(),
        };
        // "Mei Teo"
        let is_family = i > 0
            && FAMILY_NAMES.contains(word.key.as_str())
            && !is_all_capitals(word.text)
            && self.is_given(i - 1)
            && word.gap == Gap::Space
            && (i == 1 || self.words[i - 1].gap != Gap::Space);
        is_in(LEGAL_FORMS, &word.key)
            && !is_family
            && (!is_in(DOUBTFUL_FORMS, &word.key) || word.text.contains('.') || is_written_as_form(word))
    }

    pub(super) fn is_company_noun(&self, i: usize) -> bool {
        NOUNS.contains(self.key(i)) || self.is_legal_form(i) || self.ends_as_company(i)
    }

    /// "Silverworks", "Burgermart": words that are made for a company.
    fn ends_as_company(&self, i: usize) -> bool {
        const LETTERS_BEFORE_MIN: usize = 3;
        const ENDINGS: &[&str] = &[
            "works", "tronics", "pharma", "soft", "corp", "systems", "chem", "mart", "bank", "burger",
            "graphics", "plast",
        ];
        self.words.get(i).is_some_and(|word| {
            word.is_capitalised
                && ENDINGS.iter().any(|ending| {
                    word.key.len() >= ending.len() + LETTERS_BEFORE_MIN && word.key.ends_with(ending)
                })
        })
    }

    /// The "Engineers" of "Okafor Engineers": a trade that several people have together.
    pub(super) fn is_trade_of_several(&self, i: usize) -> bool {
        let word = self.key(i);
        self.words.get(i).is_some_and(|word| word.is_capitalised)
            && word.strip_suffix('s').is_some_and(|one| HEADS.contains(one) && one.len() > 4)
            && !FAMILY_NAMES.contains(word)
    }

    pub(super) fn is_known_company(&self, i: usize) -> bool {
        KNOWN.contains(self.key(i))
    }

    pub(super) fn is_place(&self, words: &Range<usize>) -> bool {
        let ends_in_state = words.len() > 1
            && {
                let last = &self.words[words.end - 1];
                last.text.len() == 2
                && is_all_capitals(last.text)
                && (PLACES.contains(last.key.as_str()) || !self.is_all_capitals && is_in(STATES_TOO, &last.key))
                // "Jane Doe MD"
                && !(words.len() > 2 && self.is_given(words.start) && is_suffix_after_comma(last.text))
                && !(self.is_all_capitals && self.is_legal_form(words.end - 1))
            };
        let ends_in_street = words.len() > 1 && is_in(STREETS, self.key(words.end - 1));
        let has_number = self.key(words.start).starts_with(|c: char| c.is_ascii_digit());
        let is_lone_state = words.len() == 1 && {
            let word = &self.words[words.start];
            word.text.chars().count() == 2 && !is_all_capitals(word.text)
                // "Jane Doe, M.D."
                || word.text.contains('.') && word.key.chars().count() == 2
        };
        ends_in_state
            || ends_in_street && has_number
            || !is_lone_state && PLACES.contains(self.keys(words).as_str())
    }

    /// "X4410", "B12345": the number of a line or of an account.
    pub(super) fn is_code(&self, words: &Range<usize>) -> bool {
        const DIGITS_MIN: usize = 3;
        const LETTERS_MAX: usize = 2;
        words.len() == 1 && {
            let text = self.words[words.start].text;
            text.bytes().filter(u8::is_ascii_digit).count() >= DIGITS_MIN
                && text.chars().filter(|c| c.is_alphabetic()).count() <= LETTERS_MAX
        }
    }

    pub(super) fn is_diary(&self, i: usize) -> bool {
        DIARY.contains(self.key(i))
    }

    pub(super) fn is_everyday(&self, i: usize) -> bool {
        // "Réal" is no "real".
        COMMON.contains(self.key(i))
            && self.words.get(i).is_none_or(|word| word.text.is_ascii() || !word.is_capitalised)
    }
}
