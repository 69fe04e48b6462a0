//! The parts of a signature or card that say nothing about the person: farewells, notices, mottos, addresses.

use std::ops::Range;

use super::line::{Line, is_all_capitals};
use crate::words::common::COMMON;
use crate::words::courtesies::{is_farewell_sign, is_farewell_word};
use crate::words::is_in;
use crate::words::notices::{NOTICE, NOTICE_IN_SMALL_LETTERS, NOTICE_STARTS};
use crate::words::places::PLACES;
use crate::words::streets::{ADDRESS_STARTS, NEXT_TO, STREETS};

const FAREWELL_WORDS_MAX: usize = 8;
const NOTICE_WORDS_MIN: usize = 2;
const PROSE_WORDS_MIN: usize = 5;

impl Line<'_> {
    /// "Best regards", "Thank you so much"
    pub(super) fn is_farewell(&self, words: &Range<usize>) -> bool {
        words.len() <= FAREWELL_WORDS_MAX
            && words.clone().all(|i| is_farewell_word(self.key(i)))
            && words.clone().any(|i| is_farewell_sign(self.key(i)))
    }

    /// "Sent from my iPhone", "This email is confidential …", "Where quality flows", "Roof inspections free of charge"
    pub(super) fn is_notice(&self, words: &Range<usize>) -> bool {
        // "store manager at Finch & Co"
        let is_title = self.title_end(words.start, words.end).is_some_and(|end| {
            end == words.end
                || matches!(self.key(end), "at" | "@")
                    && self.words.get(end + 1).is_some_and(|word| word.is_capitalised)
        });
        if is_title {
            return false;
        }
        let first = self.key(words.start);
        let second = self.key(words.start + 1);
        let is_sent = matches!((first, second), ("sent", "from" | "via" | "with") | ("get", "outlook"));
        let is_small = |i: usize| !self.words[i].is_capitalised;
        let says_so = words.len() >= NOTICE_WORDS_MIN
            && words.clone().any(|i| {
                is_in(NOTICE, self.key(i)) || is_small(i) && is_in(NOTICE_IN_SMALL_LETTERS, self.key(i))
            });
        let starts_so = words.len() > NOTICE_WORDS_MIN
            && is_in(NOTICE_STARTS, first)
            && words.clone().skip(1).any(is_small)
            && !matches!(first, "the" | "for")
            && !(first == "ask" && second == "for" && self.is_given(words.start + 2));
        let is_called_so = words.len() <= 6
            && self.is_surely_company(words)
            && !words.clone().any(|i| has_digit(self.words[i].text))
            && !words
                .clone()
                .any(|i| is_small(i) && !matches!(self.key(i), "of" | "and" | "the" | "for" | "&"));
        let says_so = says_so && !is_called_so;
        is_sent || (says_so || starts_so) && !self.is_surely_company_by_form(words) || self.is_prose(words)
    }

    /// A sentence: most of its words are everyday ones, in small letters.
    pub(super) fn is_prose(&self, words: &Range<usize>) -> bool {
        let is_small = |i: &usize| !self.words[*i].is_capitalised || self.is_all_capitals;
        let plain = words.clone().filter(|i| is_small(i) && COMMON.contains(self.key(*i))).count();
        let small = words.clone().filter(is_small).count();
        // "for and on behalf of Acme"
        let says_for_whom = words.clone().any(|i| self.key(i) == "behalf" && self.key(i + 1) == "of");
        words.len() >= PROSE_WORDS_MIN
            && !says_for_whom
            && (plain * 2 >= words.len()
                || !self.is_all_capitals && small * 3 >= words.len() * 2 && plain >= 2)
    }

    fn is_surely_company_by_form(&self, words: &Range<usize>) -> bool {
        words.len() > 1 && self.is_legal_form(words.end - 1) || self.is_mail_domain(words)
    }

    /// Whether the words are part of an address: a house number with a street, a postcode, a place.
    pub(super) fn is_address(&self, words: &Range<usize>) -> bool {
        let first = self.key(words.start);
        let starts_on_number = first.starts_with(|c: char| c.is_ascii_digit());
        let has_street = words.clone().skip(1).any(|i| is_in(STREETS, self.key(i)));
        let is_announced = is_in(ADDRESS_STARTS, first)
            && (words.len() == 1
                || words.clone().any(|i| has_digit(self.words[i].text))
                || is_in(NEXT_TO, first) && self.words[words.start].is_capitalised && words.len() <= 5);
        let ends_on_number = words.len() > 1 && is_number(self.key(words.end - 1));
        // "Goethestr. 9"
        let has_street_in_one_word = words.len() > 1
            && ["str", "strasse", "straße", "weg", "platz", "gasse", "allee", "straat", "laan"]
                .iter()
                .any(|ending| first.len() > ending.len() + 2 && first.ends_with(ending))
            && has_digit(self.words[words.start + 1].text);
        has_street_in_one_word
            || starts_on_number && (has_street || words.len() > 2) && !self.is_company_noun(words.end - 1)
            || is_announced
            || has_street
                && words.end > 0
                && is_in(STREETS, self.key(words.end - 1))
                && words.len() <= 3
                && !self.is_given(words.start)
            || ends_on_number
                && self.title_end(words.start, words.end).is_none()
                && (self.has_state(words) || self.key(words.end - 1).len() >= 5)
            || self.has_british_postcode(words)
            || self.is_place(words)
            || words.clone().all(|i| is_number(self.key(i)))
    }

    fn has_state(&self, words: &Range<usize>) -> bool {
        words.clone().any(|i| {
            let text = self.words[i].text;
            text.len() <= 3 && is_all_capitals(text) && PLACES.contains(self.key(i))
        })
    }

    /// "LS1 4AX"
    fn has_british_postcode(&self, words: &Range<usize>) -> bool {
        words.clone().any(|i| {
            let outward = self.words[i].text;
            let inward = self.words.get(i + 1).filter(|_| i + 1 < words.end).map_or("", |word| word.text);
            (2..=4).contains(&outward.len())
                && outward.starts_with(|c: char| c.is_ascii_uppercase())
                && has_digit(outward)
                && inward.len() == 3
                && inward.starts_with(|c: char| c.is_ascii_digit())
                && inward.chars().skip(1).all(|c| c.is_ascii_uppercase())
        })
    }
}

fn has_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || c == '-')
}
