//! The title of a signature or a card.

use std::ops::Range;

use super::Field;
use super::block::Row;
use super::line::Line;
use crate::lexer::Gap;
use crate::person_name::is_suffix_after_comma;
use crate::words::common::CALLING;
use crate::words::is_in;

const TITLE_WORDS_MAX: usize = 8;

impl Line<'_> {
    pub(super) fn read_block_title(&mut self, rows: &[Row], name_row: usize) {
        if self.has(Field::Title) {
            return;
        }
        let mut best: Option<(f32, Range<usize>, Range<usize>)> = None;
        for (r, row) in rows.iter().enumerate() {
            for p in row.pieces.clone().filter(|p| !self.pieces[*p].is_labelled) {
                let Some(words) = self.unused_run(p) else { continue };
                let Some((score, value)) = self.block_title(&words) else { continue };
                let distance = r.abs_diff(name_row) as f32 * if r < name_row { 1.2 } else { 0.4 };
                // "KOALA SPARKS" above the name is what the business is called.
                let is_loud_heading = r < name_row
                    && !self.is_all_capitals
                    && self.words[words.clone()].iter().all(|word| super::line::is_all_capitals(word.text));
                let distance = distance + if is_loud_heading { 2.0 } else { 0.0 };
                if best.as_ref().is_none_or(|(top, ..)| score - distance > *top) {
                    best = Some((score - distance, value, row.pieces.clone()));
                }
            }
        }
        if let Some((_, value, row)) = best {
            let value = self.with_further_title(value, row);
            self.mark(Field::Title, value.start, value);
        }
    }

    pub(super) fn block_title(&self, words: &Range<usize>) -> Option<(f32, Range<usize>)> {
        if words.len() > TITLE_WORDS_MAX
            || self.is_address(words) && self.title_end(words.start, words.end).is_none()
        {
            return None;
        }
        // "DVM, DACVS" below the name
        if words.clone().all(|i| is_suffix_after_comma(self.words[i].text) && !self.is_head(i)) {
            return None;
        }
        let title_end = self.title_end(words.start, words.end);
        // "Superintendent of Schools": a thing and nobody's firm.
        const OF_THINGS: &[&str] = &[
            "schools",
            "nursing",
            "music",
            "works",
            "roads",
            "police",
            "deeds",
            "elections",
            "records",
            "photography",
            "golf",
            "tennis",
            "bands",
            "choirs",
            "worship",
            "grounds",
            "buildings",
            "stores",
            "claims",
            "streets",
            "parks",
        ];
        let of = title_end.filter(|of| self.key(*of) == "of" && of + 2 == words.end);
        if of.is_some_and(|of| is_in(OF_THINGS, self.key(of + 1))) {
            return Some((4.0, words.clone()));
        }
        let goes_on = title_end.is_some_and(|end| {
            end < words.end
                && matches!(self.key(end), "to" | "of" | "for" | "level" | "ii" | "iii" | "iv" | "i")
        });
        let before_company = title_end
            .filter(|end| *end < words.end && matches!(self.key(*end), "at" | "@" | "of" | "for"))
            .filter(|end| {
                let from = end + 1 + usize::from(self.key(end + 1) == "the");
                matches!(self.key(*end), "at" | "@")
                    || from < words.end && self.is_surely_company(&(from..words.end))
            });
        if let Some(end) = before_company {
            return Some((4.0, words.start..end));
        }
        if title_end == Some(words.end) || goes_on {
            return Some((4.0, words.clone()));
        }
        // "Agency Owner @ Fernwave", "marketing at Zenlo"
        let at = words.clone().skip(1).find(|i| matches!(self.key(*i), "at" | "@"));
        let unknown_before_at = at.filter(|at| {
            let before = words.start..*at;
            self.is_title_as_a_whole(&before) || self.is_department(&before)
        });
        if let Some(end) = unknown_before_at {
            return Some((4.0, words.start..end));
        }
        // "Migration Agent MARN 1174921"
        if let Some(title_end) = title_end.filter(|at| *at < words.end)
            && (title_end..words.end).any(|i| self.words[i].text.contains(|c: char| c.is_ascii_digit()))
        {
            return Some((3.0, words.start..title_end));
        }
        // "ISA Certified Arborist WE-10221A"
        let coded = words.clone().rev().take_while(|i| has_digit(self.words[*i].text)).count();
        let named = words.start..words.end - coded;
        if coded > 0 && !named.is_empty() && named.len() <= 4 && self.is_head(named.end - 1) {
            return Some((3.0, named));
        }
        if self.is_surely_company(words) && !self.is_head(words.end - 1) {
            return None;
        }
        if self.is_title_as_a_whole(words)
            || self.key(words.start) == "office" && self.key(words.start + 1) == "of"
        {
            return Some((3.0, words.clone()));
        }
        if self.is_department(words) {
            return Some((1.5, words.clone()));
        }
        let has_head = words.clone().any(|i| self.is_head(i) && !self.is_name_like_head(i));
        let starts_as_title = title_end.is_some() && words.len() <= 4;
        (starts_as_title || has_head && self.is_head(words.end - 1)).then(|| (2.0, words.clone()))
    }

    /// "VP, Supply Chain", "Lead - Vendor Management": the title goes on in the next piece of its row when that is a part of
    /// a business, or when the company stands elsewhere.
    fn with_further_title(&self, title: Range<usize>, row: Range<usize>) -> Range<usize> {
        let next = row.clone().find(|p| self.pieces[*p].words.start == title.end);
        let Some(piece) = next.map(|p| &self.pieces[p]).filter(|piece| !piece.is_labelled) else {
            return title;
        };
        let between =
            &self.text[self.words[title.end - 1].range.end..self.words[piece.words.start].range.start];
        let joins = piece.gap == Gap::Comma || between.contains(['-', '–', '/', '&']);
        let is_place = self.is_address(&piece.words);
        let is_sure = self.is_surely_company(&piece.words);
        let company_elsewhere = (0..self.pieces.len()).any(|p| {
            let other = &self.pieces[p];
            !row.contains(&p)
                && !other.is_labelled
                && !self.is_used[other.words.start]
                && self.is_surely_company(&other.words)
        });
        let is_dashed = between.contains(['-', '–']);
        let parts_only = piece.words.clone().all(|i| self.is_part_of_business(i));
        let row_follows = (row.end..self.pieces.len()).any(|p| {
            let other = &self.pieces[p];
            !other.is_labelled && !self.is_used[other.words.start] && !self.is_address(&other.words)
        });
        // "Relationship Director, Agriculture" above "Hofstede Zorg": who manages manages something.
        let manages = matches!(
            self.key(title.end - 1),
            "manager"
                | "mgr"
                | "director"
                | "dir"
                | "vp"
                | "head"
                | "lead"
                | "supervisor"
                | "coordinator"
                | "partnerships"
        ) || self.key(title.start) == "head"
            || self.key(title.end - 1) == "president" && title.len() > 1;
        // "Nordic & Baltics" is joined as companies are, and still none.
        let is_surely_named = is_sure
            && (self.is_mail_domain(&piece.words)
                || piece.words.clone().any(|i| self.is_company_noun(i) || self.is_known_company(i)));
        let next_row_may_be_company = self.pieces.get(row.end).is_some_and(|other| {
            let words = &other.words;
            !other.is_labelled
                && words.clone().all(|i| !self.is_used[i])
                && self.words[words.start].is_capitalised
                && !is_in(CALLING, self.key(words.start))
                && !self.is_address(words)
                && !self.text[self.words[words.end - 1].range.end..].trim_start().starts_with(':')
                && self.company_end(words.start, words.end, false) == words.end
        });
        let may_be_qualifier = (is_dashed || parts_only) && row_follows && !is_place
            || (manages && !is_surely_named || self.is_team(&piece.words))
                && !is_place
                && next_row_may_be_company;
        let is_title_too = self.title_end(piece.words.start, piece.words.end) == Some(piece.words.end);
        let goes_on = self.is_department(&piece.words)
            || may_be_qualifier
            || !is_sure && company_elsewhere && !is_place
            || is_title_too && !is_sure;
        match joins && goes_on && piece.words.clone().all(|i| !self.is_used[i]) {
            true => title.start..piece.words.end,
            false => title,
        }
    }

    /// "Department of Materials Science", "Overseas Sales Team"
    fn is_team(&self, words: &Range<usize>) -> bool {
        matches!(self.key(words.start), "department" | "dept" | "faculty") && words.len() > 1
            || matches!(self.key(words.end - 1), "team" | "department" | "dept" | "division" | "desk")
    }
}

fn has_digit(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
}
