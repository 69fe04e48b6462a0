//! Titles that no list has, told by where they stand.

use std::ops::Range;

use super::Field;
use super::line::Line;
use crate::lexer::Gap;
use crate::words::is_in;

impl Line<'_> {
    /// "Padraig, sheep shearer", "harpreet - transporter": right after the name, in small letters, and ending as words for people
    /// do who do something.
    pub(super) fn is_unknown_trade(&self, p: usize, words: &Range<usize>) -> bool {
        const PERSON_ENDINGS: &[&str] =
            &["er", "or", "ist", "ian", "man", "woman", "eur", "euse", "ero", "era", "ante", "ant"];
        const LETTERS_MIN: usize = 5;
        const THINGS: &[&str] = &[
            "floor",
            "door",
            "color",
            "colour",
            "motor",
            "water",
            "paper",
            "number",
            "corner",
            "dinner",
            "weather",
            "power",
            "river",
            "computer",
            "printer",
            "copier",
            "boiler",
            "trailer",
            "tractor",
            "gutter",
            "gutters",
            "shower",
            "dumpster",
            "cooler",
            "freezer",
            "heater",
            "carrier",
            "toner",
            "heifer",
            "letter",
            "newsletter",
            "server",
            "router",
            "monitor",
            "sensor",
            "mirror",
            "elevator",
            "escalator",
            "generator",
            "sweater",
            "summer",
            "winter",
            "order",
            "offer",
            "plaster",
            "timber",
            "lumber",
            "chapter",
            "disorder",
            "flavor",
            "labor",
            "labour",
            "humor",
            "harbor",
            "harbour",
            "interior",
            "exterior",
            "warrant",
            "restaurant",
            "plant",
            "grant",
            "tenant",
            "infant",
            "elephant",
        ];
        let last = self.key(words.end - 1);
        let after_name = p > 0 && self.has(Field::Name) && self.is_used[self.pieces[p - 1].words.start];
        after_name
            && self.pieces[p].is_lower
            && words.len() <= 3
            && last.len() >= LETTERS_MIN
            && !is_in(THINGS, last)
            && !words.clone().any(|i| self.words[i].text.contains(|c: char| c.is_ascii_digit()))
            && PERSON_ENDINGS.iter().any(|ending| last.ends_with(ending))
            && words.clone().all(|i| !self.is_everyday(i) && !self.is_company_noun(i))
    }

    /// "Søren, filosof, Universitet": a word that no list has, between the name and the company.
    pub(super) fn read_title_before_company(&mut self, p: usize) {
        const UNKNOWN_TITLE_WORDS_MAX: usize = 3;
        let piece = self.pieces[p].clone();
        let is_free = piece.words.clone().all(|i| !self.is_used[i]);
        let after_name =
            p == 1 && self.has(Field::Name) && self.pieces[0].words.clone().all(|i| self.is_used[i]);
        let before_company = self.pieces.get(p + 1).is_some_and(|next| {
            next.words.clone().all(|i| self.is_used[i]) && self.is_marked(Field::Company, next.words.start)
        });
        let is_short =
            piece.words.len() <= UNKNOWN_TITLE_WORDS_MAX && piece.is_lower && piece.gap == Gap::Comma;
        let is_unknown = piece
            .words
            .clone()
            .all(|i| !self.is_everyday(i) && !self.words[i].text.contains(|c: char| c.is_ascii_digit()));
        if !self.has(Field::Title) && is_free && after_name && before_company && is_short && is_unknown {
            self.mark(Field::Title, piece.words.start, piece.words);
        }
    }

    /// "GM (Works)"
    pub(super) fn is_part_in_bracket(&self, p: usize, words: &Range<usize>) -> bool {
        self.pieces[p].gap == Gap::Open
            && words.len() <= 2
            && words.start > 0
            && self.is_marked(Field::Title, words.start - 1)
            && !words.clone().any(|i| self.is_legal_form(i))
    }
}
