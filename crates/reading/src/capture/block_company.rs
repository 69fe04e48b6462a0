//! The company of a signature or a card.

use std::ops::Range;

use super::Field;
use super::block::Row;
use super::line::Line;
use crate::lexer::Gap;
use crate::words::is_in;
use crate::words::name_parts::PARTICLES;
use crate::words::telling::SPOKEN;

const TITLE_WORDS_MAX: usize = 8;
const COMPANY_WORDS_MAX: usize = 8;
/// Below this only the place of a row speaks for a company.
const SURE_COMPANY_SCORE: f32 = 2.5;

impl Line<'_> {
    pub(super) fn read_block_company(&mut self, rows: &[Row], name_row: usize) {
        if self.has(Field::Company) {
            return;
        }
        let title_row =
            rows.iter().position(|row| row.words.clone().any(|i| self.is_marked(Field::Title, i)));
        let anchor = title_row.unwrap_or(name_row);
        let mut best: Option<(f32, usize, Range<usize>)> = None;
        for (r, row) in rows.iter().enumerate() {
            if let Some(words) =
                self.company_over_two_rows(row, rows.get(r + 1)).or_else(|| self.firm_of_names(row))
            {
                let score = SURE_COMPANY_SCORE * 3.0 - 0.2 * r.abs_diff(anchor) as f32;
                if best.as_ref().is_none_or(|(top, ..)| score > *top) {
                    best = Some((score, words.start, words));
                }
            }
            for p in row.pieces.clone().filter(|p| !self.pieces[*p].is_labelled) {
                let Some(run) = self.unused_run(p) else { continue };
                let Some((score, words)) = self.block_company(&run) else { continue };
                let near = match r {
                    r if Some(r) == title_row => 1.5,
                    r if r == anchor + 1 => 1.2,
                    r if r == name_row => 1.0,
                    0 => 0.8,
                    r => 0.6 - 0.2 * r.abs_diff(anchor) as f32,
                };
                let is_first = p == row.pieces.start || Some(r) == title_row || r == name_row;
                let score = score + near - if is_first { 0.0 } else { 0.8 };
                if best.as_ref().is_none_or(|(top, ..)| score > *top) {
                    best = Some((score, run.start, words));
                }
            }
        }
        let best = best.filter(|(score, ..)| *score > 0.5).or_else(|| {
            let row = rows.get(anchor + 1).filter(|row| self.is_estate(row))?;
            Some((SURE_COMPANY_SCORE, row.words.start, row.words.clone()))
        });
        // "Bemarkingsbestuurder / Overberg Wynlandgoed": of two unknown rows after the name the first is the title.
        let is_guess = best.as_ref().is_some_and(|(score, ..)| *score < SURE_COMPANY_SCORE);
        if is_guess && title_row.is_none() && self.read_two_unknown_rows(rows, name_row) {
            return;
        }
        if let Some((_, from, words)) = best {
            let words = self.with_legal_form(words);
            self.mark(Field::Company, from, words);
        }
    }

    /// "WILLOUGHBY / CUSTOM CABINETS", "PRICE & / SONS PLUMBING": a name that goes on in the next row.
    fn company_over_two_rows(&self, row: &Row, next: Option<&Row>) -> Option<Range<usize>> {
        const FIRST_WORDS_MAX: usize = 3;
        let next = next?;
        let are_free =
            [row, next].iter().all(|row| row.pieces.len() == 1 && self.is_free_piece(row.pieces.start));
        let last = row.words.end - 1;
        let between = self.text.get(self.words[last].range.end..self.words[next.words.start].range.start)?;
        let is_neighbour = between.matches('\n').count() == 1;
        if !are_free
            || !is_neighbour
            || row.words.len() > FIRST_WORDS_MAX
            || between.contains(char::is_alphanumeric)
        {
            return None;
        }
        let words = row.words.start..next.words.end;
        let is_cut = matches!(self.key(last), "&" | "and" | "of" | "+") && row.words.len() > 1;
        let is_loud = |words: &Range<usize>| {
            self.words[words.clone()].iter().all(|word| super::line::is_all_capitals(word.text))
        };
        let is_other = |words: &Range<usize>| self.is_address(words) || self.block_title(words).is_some();
        let is_split = is_loud(&words)
            && !self.is_all_capitals
            && !self.is_surely_company(&row.words)
            && !is_other(&row.words)
            && self.is_company_noun(next.words.end - 1)
            && !self.words[next.words.start].is_quoted;
        // "ROCCO'S / Italian Kitchen"
        let is_owned = row.words.len() == 1
            && self.key(last).ends_with("'s")
            && self.is_company_noun(next.words.end - 1)
            && next.words.len() <= FIRST_WORDS_MAX;
        let fits = words.len() <= COMPANY_WORDS_MAX && !is_other(&next.words);
        (fits && (is_cut || is_split || is_owned)).then_some(words)
    }

    /// "Feld, Tannenbaum & Ruiz, P.C."
    fn firm_of_names(&self, row: &Row) -> Option<Range<usize>> {
        let pieces = &self.pieces[row.pieces.clone()];
        let first = pieces.first()?;
        let is_name = |i: usize| self.words[i].is_capitalised && !self.is_everyday(i) && !self.is_given(i);
        let is_list = pieces.len() >= 2
            && row.pieces.clone().all(|p| self.is_free_piece(p))
            && pieces.iter().skip(1).all(|piece| piece.gap == Gap::Comma)
            && first.words.len() == 1
            && is_name(first.words.start)
            && row.words.len() <= COMPANY_WORDS_MAX;
        let ampersand = row.words.clone().find(|i| self.key(*i) == "&")?;
        let joins = ampersand > row.words.start + 1
            && ampersand + 1 < row.words.end
            && is_name(ampersand - 1)
            && is_name(ampersand + 1)
            && self.title_end(row.words.start, row.words.end).is_none();
        (is_list && joins).then(|| row.words.clone())
    }

    /// "Klein Drakenstein Estate" below the title: an estate or a park that somebody works for.
    fn is_estate(&self, row: &Row) -> bool {
        const WORDS_MAX: usize = 5;
        (2..=WORDS_MAX).contains(&row.words.len())
            && row.pieces.len() == 1
            && self.is_free_piece(row.pieces.start)
            && matches!(
                self.key(row.words.end - 1),
                "estate" | "park" | "gardens" | "court" | "grove" | "place" | "plaza"
            )
            && row.words.clone().all(|i| self.words[i].is_capitalised && !self.is_all_digits(&(i..i + 1)))
    }

    pub(super) fn read_two_unknown_rows(&mut self, rows: &[Row], name_row: usize) -> bool {
        let free: Vec<Range<usize>> = rows
            .iter()
            .skip(name_row + 1)
            .filter(|row| {
                row.pieces.len() == 1 && self.is_free_piece(row.pieces.start) && !self.is_address(&row.words)
            })
            .map(|row| row.words.clone())
            .collect();
        let [title, company, ..] = free.as_slice() else { return false };
        if title.len() > TITLE_WORDS_MAX
            || company.len() > COMPANY_WORDS_MAX
            || !self.words[company.start].is_capitalised
        {
            return false;
        }
        self.mark(Field::Title, title.start, title.clone());
        self.mark(Field::Company, company.start, company.clone());
        true
    }

    /// How much the words are like a company, and which of them are it.
    pub(super) fn block_company(&self, run: &Range<usize>) -> Option<(f32, Range<usize>)> {
        let mut from = run.start;
        // "all at Acme"
        let says_all = run
            .clone()
            .take_while(|i| {
                matches!(self.key(*i), "all" | "both" | "everyone" | "they" | "work" | "of" | "them")
            })
            .count();
        if says_all > 0 && matches!(self.key(from + says_all), "at" | "from" | "@") {
            from += says_all;
        }
        while from < run.end
            && (matches!(
                self.key(from),
                "at" | "@" | "for" | "with" | "of" | "m/s" | "c/o" | "dba" | "d/b/a" | "the"
            ) || self.key(from) == "on" && self.key(from + 1) == "behalf"
                || from > run.start
                    && matches!(self.key(from), "and" | "on" | "behalf")
                    && matches!(self.key(run.start), "for" | "on"))
            && from + 1 < run.end
        {
            if self.key(from) == "the" && from == run.start {
                break;
            }
            from += 1;
        }
        // "LAW OFFICES OF" above the name
        let mut end = run.end;
        while end > from + 1 && matches!(self.key(end - 1), "of" | "&" | "and") {
            end -= 1;
        }
        let words = from..end;
        let is_upper_start = self.words[from].is_capitalised
            || self.words[from].text.starts_with(|c: char| c.is_ascii_digit());
        let is_letter = words.len() == 1 && self.key(from).chars().count() == 1;
        if words.is_empty()
            || is_letter
            || words.len() > COMPANY_WORDS_MAX
            || self.is_address(&words)
            || self.is_diary(from) && words.len() < 3
            || words.clone().all(|i| crate::person_name::is_suffix_after_comma(self.words[i].text))
            || self.words[from].text.starts_with(|c: char| c.is_ascii_digit())
                && self.key(from).ends_with("th")
        {
            return None;
        }
        let counts = |yes: bool, weight: f32| if yes { weight } else { 0.0 };
        let is_sure = self.is_surely_company(&words);
        let alike = self.likeness_to_domain(&words);
        let small = words
            .clone()
            .filter(|i| {
                !self.words[*i].is_capitalised
                    && !is_in(PARTICLES, self.key(*i))
                    && !matches!(self.key(*i), "of" | "and" | "the" | "&" | "for" | "at" | "in" | "on")
            })
            .count();
        // "iris & thorn", "the copper kettle" above copperkettle.com
        let is_small_name =
            !is_upper_start && (alike >= 0.9 || run.start == 0 && words.clone().any(|i| self.key(i) == "&"));
        let is_in_bracket =
            self.pieces.iter().any(|piece| piece.words == *run && piece.gap == Gap::Open && run.len() <= 2);
        let is_label =
            self.pieces.iter().any(|piece| piece.words.start == run.end && piece.gap == Gap::Colon);
        // "Renee's neighbor"
        let is_relation =
            self.relation_at(words.start, words.end).is_some_and(|found| found.end == words.end);
        let score = 0.5
            + counts(is_relation || is_in(SPOKEN, self.key(words.start)), -5.0)
            + counts(is_small_name, 3.0)
            + counts(is_small_name && small > 1, 2.0)
            + counts(is_in_bracket && !is_sure, -2.5)
            + counts(self.is_bracket_after_title(run), -5.0)
            + counts(self.is_title_in_another_language(run) && !is_sure, -3.0)
            + counts(is_label, -2.0)
            + counts(self.is_department(&words), -2.0)
            + counts(is_sure, 2.5)
            + counts(words.clone().skip(1).any(|i| self.is_legal_form(i)), 1.5)
            + 3.0 * alike
            + counts(
                self.words[words.clone()].iter().all(|word| super::line::is_all_capitals(word.text))
                    && !self.is_all_capitals,
                0.7,
            )
            + counts(from > run.start, 1.5)
            + counts(self.names_family_of_person(&words), 1.5)
            + counts(
                matches!(self.key(from), "licensed" | "certified" | "registered" | "board" | "accredited")
                    && from + 1 < words.end,
                -2.0,
            )
            + counts(!is_upper_start, -3.0)
            + counts(small > 1, -2.0)
            + counts(self.title_end(from, words.end) == Some(words.end), -2.5)
            + counts(words.clone().any(|i| self.words[i].is_quoted), -2.0)
            + counts(self.is_all_digits(&words), -4.0);
        Some((score, words))
    }

    /// "Kaiwhakahaere / Manager"
    fn is_title_in_another_language(&self, run: &Range<usize>) -> bool {
        let between = |from: usize, to: usize| {
            let gap = self.text.get(self.words[from].range.end..self.words[to].range.start);
            gap.is_some_and(|gap| gap.trim() == "/")
        };
        let before =
            run.start > 0 && self.is_marked(Field::Title, run.start - 1) && between(run.start - 1, run.start);
        let after = run.end < self.words.len()
            && self.is_marked(Field::Title, run.end)
            && between(run.end - 1, run.end);
        before || after
    }

    /// "Regional Director (Wales & West)"
    fn is_bracket_after_title(&self, run: &Range<usize>) -> bool {
        let is_bracket = self.pieces.iter().any(|piece| piece.words == *run && piece.gap == Gap::Open);
        is_bracket
            && run.start > 0
            && self.is_marked(Field::Title, run.start - 1)
            && !run.clone().any(|i| self.is_company_noun(i))
    }

    /// "Erickson Implement" on the card of Bud Erickson.
    fn names_family_of_person(&self, words: &Range<usize>) -> bool {
        const LETTERS_MIN: usize = 3;
        words.len() > 1
            && words.clone().any(|i| {
                let word = self.key(i);
                let word = word.strip_suffix("'s").unwrap_or(word);
                word.chars().count() >= LETTERS_MIN
                    && !self.is_given(i)
                    && (0..self.words.len()).any(|at| self.is_marked(Field::Name, at) && self.key(at) == word)
            })
    }

    pub(super) fn is_all_digits(&self, words: &Range<usize>) -> bool {
        words.clone().all(|i| !self.words[i].text.contains(char::is_alphabetic))
    }

    /// How much of the mail or web domain the words explain, from 0 to 1.
    pub(super) fn likeness_to_domain(&self, words: &Range<usize>) -> f32 {
        let letters: String = self.keys(words).chars().filter(|c| c.is_alphanumeric()).collect();
        let initials: String = words
            .clone()
            .filter(|i| !matches!(self.key(*i), "of" | "the" | "and" | "&"))
            .filter_map(|i| self.key(i).chars().next())
            .collect();
        let likeness = |domain: &String| {
            let domain = domain.replace('-', "");
            if domain == letters || domain.len() > 2 && (domain == initials || letters.starts_with(&domain)) {
                return 1.0;
            }
            if letters.len() > 3 && domain.starts_with(&letters) {
                return 0.9;
            }
            let explained: usize = words
                .clone()
                .map(|i| self.key(i).chars().filter(|c| c.is_alphanumeric()).collect::<String>())
                .filter(|word| word.len() > 2 && domain.contains(word.as_str()))
                .map(|word| word.len())
                .sum();
            (explained as f32 / domain.len().max(1) as f32).min(1.0) * 0.9
        };
        self.mail_domains.iter().map(likeness).fold(0.0, f32::max)
    }
}
