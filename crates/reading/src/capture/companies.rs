//! Companies.

use std::ops::Range;

use super::line::{Line, is_all_capitals};
use crate::lexer::Gap;
use crate::words::common::{COMMON, DIARY};
use crate::words::companies::{DOUBTFUL_FORMS, KNOWN, LEGAL_FORMS, NOUNS};
use crate::words::is_in;
use crate::words::places::PLACES;

const COMPANY_WORDS_MAX: usize = 8;
/// Last words of a street's name.
const STREETS: &[&str] = &[
    "street",
    "st",
    "road",
    "rd",
    "avenue",
    "ave",
    "lane",
    "ln",
    "drive",
    "dr",
    "boulevard",
    "blvd",
    "close",
    "crescent",
    "court",
    "terrace",
    "marg",
    "nagar",
];
const LOWER_WORDS_MAX: usize = 4;

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
                | "des" | "n" | "e"
                    if !word.is_capitalised =>
                {
                    at > i && (next_is_capitalised || is_lower && word.key == "of" && at + 1 < end)
                }
                key => {
                    word.is_capitalised
                        || word.text.starts_with(|c: char| c.is_ascii_digit())
                            && (at > i || word.text.contains(char::is_alphabetic) || next_is_capitalised)
                        || word.text.contains(char::is_uppercase)
                        || at > i && self.is_legal_form(at)
                        || is_lower
                            && at < i + LOWER_WORDS_MAX
                            && (!COMMON.contains(key) || at > i && NOUNS.contains(key))
                }
            };
            if !belongs || is_abbreviated_title {
                break;
            }
            at += 1;
        }
        while at > i && matches!(self.key(at - 1), "of" | "and" | "&" | "the" | "for" | "+") {
            at -= 1;
        }
        at
    }

    /// Whether the words themselves say that they are a company: a legal form, "Roofing", a well-known name, the domain of
    /// the e-mail address.
    pub(super) fn is_surely_company(&self, words: &Range<usize>) -> bool {
        words.clone().any(|i| {
            NOUNS.contains(self.key(i)) && (words.len() > 1 || self.words[i].is_capitalised && i > 0)
                || KNOWN.contains(self.key(i))
                    && (self.words[i].is_capitalised || words.len() == 1)
                    && i == words.start
        }) || words.clone().skip(1).any(|i| self.is_legal_form(i))
            || self.is_mail_domain(words)
            || words.len() > 1 && words.clone().any(|i| self.key(i) == "&")
    }

    /// Takes in the legal form of "Acme, Inc."
    pub(super) fn with_legal_form(&self, company: Range<usize>) -> Range<usize> {
        let legal = self.pieces.iter().find(|piece| piece.words.start == company.end);
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
        is_in(LEGAL_FORMS, &word.key)
            && (!is_in(DOUBTFUL_FORMS, &word.key) || word.text.contains('.') || word.is_capitalised)
    }

    pub(super) fn is_company_noun(&self, i: usize) -> bool {
        NOUNS.contains(self.key(i)) || self.is_legal_form(i)
    }

    pub(super) fn is_known_company(&self, i: usize) -> bool {
        KNOWN.contains(self.key(i))
    }

    pub(super) fn is_place(&self, words: &Range<usize>) -> bool {
        let ends_in_state = words.len() > 1 && {
            let last = &self.words[words.end - 1];
            last.text.len() == 2 && is_all_capitals(last.text) && PLACES.contains(last.key.as_str())
        };
        let ends_in_street = words.len() > 1 && is_in(STREETS, self.key(words.end - 1));
        let has_number = self.key(words.start).starts_with(|c: char| c.is_ascii_digit());
        ends_in_state || ends_in_street && has_number || PLACES.contains(self.keys(words).as_str())
    }

    pub(super) fn is_diary(&self, i: usize) -> bool {
        DIARY.contains(self.key(i))
    }

    pub(super) fn is_everyday(&self, i: usize) -> bool {
        COMMON.contains(self.key(i))
    }
}
