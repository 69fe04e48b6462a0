//! Firms that somebody has opened or taken over, firms in lines without capitals, and gatherings that are none.

use std::ops::Range;

use super::line::Line;
use crate::lexer::Gap;
use crate::words::is_in;

impl Line<'_> {
    /// The "Northfield Printing" of "just took over Northfield Printing", "has opened Poppy's Pantry".
    pub(super) fn taken_over(&self, at: usize, end: usize) -> Option<Range<usize>> {
        const WORDS_BEFORE_MAX: usize = 3;
        const BEFORE: &[&str] = &[
            "he", "she", "who", "he's", "she's", "hes", "shes", "who's", "has", "have", "just", "now",
            "recently", "they've", "they", "and", "is", "who've", "also",
        ];
        const OPENED: &[&str] =
            &["opened", "founded", "bought", "started", "acquired", "opening", "launched"];
        let verb =
            at + (at..end.min(at + WORDS_BEFORE_MAX)).take_while(|i| is_in(BEFORE, self.key(*i))).count();
        let from = match self.key(verb) {
            "took" | "taken" | "taking" if self.key(verb + 1) == "over" => verb + 2,
            word if is_in(OPENED, word) => verb + 1,
            _ => return None,
        };
        let from = from + usize::from(matches!(self.key(from), "the" | "up"));
        let company = from.min(end)..self.company_end(from.min(end), end, false);
        if company.is_empty() {
            return None;
        }
        let is_given_alone = company.len() == 1 && self.is_given(company.start);
        let is_owner = self.key(company.end - 1).ends_with("'s") && company.end < end;
        let is_called_so = self.words[company.start].is_capitalised
            && !is_given_alone
            && !is_owner
            && !self.is_place(&company)
            && !self.is_diary(company.start)
            && !self.is_department(&company);
        is_called_so.then_some(company)
    }

    /// "the CIO meet", "the Denver Home Show": where somebody was met.
    pub(super) fn is_event(&self, words: &Range<usize>) -> bool {
        const EVENTS: &[&str] = &[
            "meet",
            "meetup",
            "expo",
            "conference",
            "summit",
            "fair",
            "mixer",
            "convention",
            "conf",
            "seminar",
            "workshop",
            "webinar",
            "breakfast",
            "luncheon",
            "gala",
            "reunion",
            "picnic",
            "bbq",
            "wedding",
            "show",
            "event",
            "dinner",
            "tournament",
            "fundraiser",
            "meeting",
        ];
        let next = self.words.get(words.end).filter(|next| next.gap == Gap::Space && !next.is_capitalised);
        next.is_some_and(|next| is_in(EVENTS, &next.key))
            || !words.is_empty() && is_in(EVENTS, self.key(words.end - 1))
    }

    /// The "murrumbidgee grain" of "bec doherty hr advisor murrumbidgee grain 0427 550 318": in a line without capitals what
    /// stands between a title and a number.
    pub(super) fn is_quiet_firm(&self, from: usize, end: usize) -> bool {
        const WORDS_MAX: usize = 4;
        let words = from..end;
        (2..=WORDS_MAX).contains(&words.len())
            && self.nothing_is_capitalised()
            && (self.is_parted_before(end) || end == self.words.len() && self.is_reached_at(end))
            && words.clone().all(|i| {
                self.words[i].gap == Gap::Space
                    && !self.is_everyday(i)
                    && !self.is_diary(i)
                    && !self.is_given(i)
                    && !self.is_head(i)
            })
            && !self.is_place(&words)
            && !self.is_place(&(from..from + 1))
            && self.key(from).chars().all(char::is_alphabetic)
    }
}
