//! Several lines about one person: a pasted signature, a business card. Here the rows say much: one has the name, one the
//! title, one the company, and most of the others are furniture.

use std::ops::Range;

use super::Field;
use super::line::Line;
use crate::lexer::Gap;
use crate::person_name::is_suffix_after_comma;
use crate::words::courtesies::GREETINGS;
use crate::words::family_names::is_like_family_name;
use crate::words::is_in;

/// Later rows are context, whatever they look like; it also keeps long pastes linear.
const ROWS_MAX: usize = 40;
const NAME_SCORE_MIN: f32 = 2.0;
/// Two capitalised words that are nothing else are a name sooner.
const PAIR_SCORE_MIN: f32 = 1.25;

/// The pieces of one line of the text.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) pieces: Range<usize>,
    pub(super) words: Range<usize>,
}

impl Line<'_> {
    /// Reads everything that is not a number or an address.
    pub(super) fn read_block(&mut self) {
        self.read_labels();
        let rows = self.rows();
        self.set_furniture_aside(&rows);
        let name_row = self.read_block_name(&rows);
        self.read_block_title(&rows, name_row);
        self.read_block_company(&rows, name_row);
        self.read_what_is_left(&rows, name_row);
    }

    fn rows(&self) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for (p, piece) in self.pieces.iter().enumerate() {
            let start = self.words[piece.words.start].range.start;
            let before = piece.words.start.checked_sub(1).map_or(0, |i| self.words[i].range.end);
            let is_new = rows.is_empty() || self.text[before..start].contains(['\n', '\r']);
            match rows.last_mut() {
                Some(row) if !is_new => {
                    row.pieces.end = p + 1;
                    row.words.end = piece.words.end;
                }
                _ => rows.push(Row { pieces: p..p + 1, words: piece.words.clone() }),
            }
        }
        rows.truncate(ROWS_MAX);
        rows
    }

    fn set_aside(&mut self, pieces: Range<usize>) {
        for piece in &mut self.pieces[pieces] {
            piece.is_labelled = true;
        }
    }

    /// Farewells and what was written before them, notices, mottos and quoted mails are no part of the person.
    fn set_furniture_aside(&mut self, rows: &[Row]) {
        let farewell = rows.iter().rposition(|row| {
            let first = &self.pieces[row.pieces.start];
            self.is_farewell(&row.words) || self.is_farewell(&first.words) && row.pieces.len() <= 2
        });
        // The body of a letter: only when sentences or a greeting stand there, for cards have mottos before the name.
        if let Some(farewell) = farewell.filter(|farewell| farewell + 1 < rows.len()) {
            let body = rows[..farewell].iter().any(|row| self.is_prose(&row.words) || self.is_greeting(row));
            if body {
                self.set_aside(0..rows[farewell].pieces.start);
            }
        }
        for row in rows {
            let text = &self.text[self.row_bytes(row)];
            if self.is_farewell(&row.words)
                || self.is_list_of_services(row)
                || self.is_notice(&row.words) && !self.has_early_fields(row)
                || is_quotation(text)
                    && !(text.trim_start().starts_with('*') && self.is_surely_company(&row.words))
            {
                self.set_aside(row.pieces.clone());
                continue;
            }
            for p in row.pieces.clone() {
                let words = self.pieces[p].words.clone();
                if self.is_farewell(&words) || self.is_notice(&words) || self.is_greeting(row) {
                    self.set_aside(p..p + 1);
                }
            }
        }
        self.set_quoted_mail_aside(rows);
    }

    /// "Tickets | Visa | Forex", "licensed - bonded - insured": three short fields and more, and nobody among them.
    fn is_list_of_services(&self, row: &Row) -> bool {
        const SERVICES_MIN: usize = 3;
        const SERVICE_WORDS_MAX: usize = 2;
        // "Jane Doe, MBA, CPA"
        let has_letters = self.pieces[row.pieces.clone()]
            .iter()
            .skip(1)
            .any(|piece| piece.words.len() == 1 && is_suffix_after_comma(self.words[piece.words.start].text));
        row.pieces.len() >= SERVICES_MIN
            && !has_letters
            && row.words.clone().all(|i| !self.is_parted_before(i) || i == row.words.start)
            && self.pieces[row.pieces.clone()].iter().all(|piece| {
                let words = &piece.words;
                words.len() <= SERVICE_WORDS_MAX
                    && !self.is_given(words.start)
                    && (piece.words.start == row.words.start || matches!(piece.gap, Gap::Break | Gap::Comma))
                    && self.title_end(words.start, words.end).is_none()
                    && !words.clone().any(|i| self.is_legal_form(i))
                    && !self.is_mail_domain(words)
                    && !self.is_place(words)
            })
    }

    /// "On Monday Jane wrote:", "-----Original Message-----", "> …"
    fn set_quoted_mail_aside(&mut self, rows: &[Row]) {
        let quoted = rows.iter().skip(1).find(|row| {
            let text = &self.text[self.row_bytes(row)];
            let keys = self.keys(&row.words);
            keys.ends_with("wrote") && keys.starts_with("on ")
                || keys.starts_with("original message")
                || keys.starts_with("forwarded message")
                || text.trim_start().starts_with('>')
        });
        let is_anything_before =
            |row: &&Row| self.pieces[..row.pieces.start].iter().any(|piece| !piece.is_labelled);
        if let Some(row) = quoted.filter(is_anything_before) {
            let all = row.pieces.start..self.pieces.len();
            self.set_aside(all);
        }
    }

    fn row_bytes(&self, row: &Row) -> Range<usize> {
        let before = row.words.start.checked_sub(1).map_or(0, |i| self.words[i].range.end);
        let start = self.words[row.words.start].range.start;
        let line = self.text[before..start].rfind(['\n', '\r']).map_or(before, |at| before + at + 1);
        let end = self.words[row.words.end - 1].range.end;
        let rest = &self.text[end..];
        let tail = rest.find(['\n', '\r']).unwrap_or(rest.len()).min(4);
        let mut to = end + tail;
        while !self.text.is_char_boundary(to) {
            to -= 1;
        }
        line..to
    }

    /// A row that begins with fields and ends in a notice: "Gordon Pike | Pike's Roofing | Inspections free of charge".
    fn has_early_fields(&self, row: &Row) -> bool {
        row.pieces.len() > 1
            && !self.is_prose(&row.words)
            && !self.is_notice(&self.pieces[row.pieces.start].words)
    }

    fn is_greeting(&self, row: &Row) -> bool {
        is_in(GREETINGS, self.key(row.words.start)) && row.words.len() <= 4
    }

    fn read_block_name(&mut self, rows: &[Row]) -> usize {
        if self.has(Field::Name) {
            return rows
                .iter()
                .position(|row| row.words.clone().any(|i| self.is_marked(Field::Name, i)))
                .unwrap_or(0);
        }
        let mut best: Option<(f32, usize, Range<usize>, Option<usize>)> = None;
        for (r, row) in rows.iter().enumerate() {
            for p in row.pieces.clone().filter(|p| !self.pieces[*p].is_labelled) {
                let Some((score, words, given)) = self.block_name(p) else { continue };
                let is_first = p == row.pieces.start;
                let score = score - 0.25 * r as f32 - if is_first { 0.0 } else { 1.5 };
                if best.as_ref().is_none_or(|(top, ..)| score > *top) {
                    best = Some((score, r, words, given));
                }
            }
        }
        let best = best
            .filter(|(score, _, words, _)| {
                let is_pair =
                    (2..=3).contains(&words.len()) && words.clone().all(|i| self.words[i].is_capitalised);
                *score >= if is_pair { PAIR_SCORE_MIN } else { NAME_SCORE_MIN }
            })
            .or_else(|| self.only_word_after_farewell(rows));
        let Some((_, r, words, given)) = best else { return 0 };
        self.mark_name(words.clone(), given);
        self.cover_short_name(rows, r, &words);
        r
    }

    /// "Ta, / Jacko": a name that no list has.
    fn only_word_after_farewell(&self, rows: &[Row]) -> Option<(f32, usize, Range<usize>, Option<usize>)> {
        let farewell = rows.iter().position(|row| self.is_farewell(&row.words))?;
        let row = rows.get(farewell + 1)?;
        let is_name = row.words.len() <= 2
            && !self.pieces[row.pieces.start].is_labelled
            && self.name_end(row.words.start, row.words.end, false) == row.words.end
            && !self.is_surely_company(&row.words);
        is_name.then(|| (0.0, farewell + 1, row.words.clone(), None))
    }

    /// "Jim" above "James P. Underhill" is the same person: it is context, and nobody's company.
    fn cover_short_name(&mut self, rows: &[Row], name_row: usize, name: &Range<usize>) {
        for row in &rows[..name_row] {
            let is_short = row.words.len() == 1 && row.words.end <= name.start;
            let word = row.words.start;
            let alike = self.key(name.start).chars().next() == self.key(word).chars().next();
            let is_first_name = self.is_given(word) && alike || self.key(name.start) == self.key(word);
            if is_short && is_first_name {
                self.set_aside(row.pieces.clone());
            }
        }
    }

    /// How much the piece is like a name: its score, the words of the name, and where the given name begins if the family
    /// name stands first.
    fn block_name(&self, p: usize) -> Option<(f32, Range<usize>, Option<usize>)> {
        let piece = &self.pieces[p];
        if let Some((words, given)) = self.inverted(p) {
            return Some((6.0, words, Some(given)));
        }
        let end = piece.words.end;
        let start = self.after_leads(&piece.words);
        // "Coach Trey Whitlock", "Physician Goh Siew Ling"
        const NAME_WORDS_MAX: usize = 3;
        let after_title = self.title_end(start, end).filter(|at| {
            (*at == start + 1 && (2..=NAME_WORDS_MAX).contains(&(end - at)))
                && self.words[start..end].iter().all(|word| word.is_capitalised)
                && !self.is_given(start)
                && !self.is_surely_company(&(*at..end))
                && (self.is_given(*at) || !self.is_name_like_head(start))
                && self.name_end(*at, end, false) == end
        });
        let start = after_title.unwrap_or(start);
        let core_from = self.prefixes_end(start, end);
        let name_end = self.name_end(start, end, piece.is_lower);
        if name_end <= core_from {
            return None;
        }
        let core = core_from..name_end;
        // "Dr Jane Doe MBBS MRCGP"
        let has_letters = name_end < end
            && is_suffix_after_comma(self.words[name_end].text)
            && (name_end + 1..end)
                .all(|i| is_suffix_after_comma(self.words[i].text) || is_loud(self.words[i].text));
        let is_whole = name_end == end || has_letters;
        let is_known = self.is_given(core.start) || self.is_initial(core.start) && core.len() > 1;
        // "Pham Thuy Dung": the family name first.
        let is_known = is_known
            || core.len() > 1 && is_like_family_name(self.key(core.start)) && self.is_given(core.start + 1);
        let in_mail = core.clone().any(|i| {
            let word = self.key(i);
            word.chars().count() >= 3 && self.mail_names.iter().any(|name| name.contains(word))
        });
        let last = name_end - 1;
        let follows_title = self.title_end(end.min(name_end), end).is_some();
        // "Jane Doe at Acme" above a note
        let goes_on = self.is_told_of(name_end);
        let counts = |yes: bool, weight: f32| if yes { weight } else { 0.0 };
        let score = counts(is_known, 3.0)
            + counts(core.len() > 1 && is_like_family_name(self.key(last)), 1.0)
            + counts((2..=4).contains(&core.len()), 1.5)
            + counts(core.len() == 1, -0.5)
            + counts(
                core.len() == 1
                    && is_whole
                    && p == 0
                    && is_loud(self.words[core.start].text)
                    && !self.is_all_capitals,
                -1.0,
            )
            + counts(core_from > start, 2.5)
            + counts(in_mail, 3.0)
            + counts(core.clone().any(|i| self.is_initial(i)), 1.0)
            + counts(is_whole, 1.0)
            + counts(self.follows_title_label(p), 1.0)
            + counts(is_whole && self.is_title_row_next(p), 1.5)
            + counts(!is_whole && !follows_title && !goes_on, -2.5)
            + counts(goes_on && !is_whole && core.len() > 1, 1.0)
            + counts(piece.is_lower && !self.is_all_capitals, -1.5)
            + counts(self.is_surely_company(&if goes_on { core.clone() } else { piece.words.clone() }), -4.0)
            + counts(
                self.title_end(piece.words.start, end) == Some(end)
                    && core_from == start
                    && after_title.is_none(),
                -4.0,
            )
            + counts(p > 0 && core.clone().all(|i| is_suffix_after_comma(self.words[i].text)), -6.0)
            + counts(self.is_department(&piece.words), -3.0)
            + counts(self.is_address(&piece.words), -4.0)
            + counts(self.is_mail_domain(&piece.words) && !(is_known && core.len() > 1 && is_whole), -3.0)
            + counts(self.follows_short_name(p, core.start), 2.0)
            + counts(core.clone().any(|i| self.is_everyday(i) && !self.is_given(i)), -2.0)
            + counts(self.pieces.get(p + 1).is_some_and(|next| next.gap == Gap::Colon), -3.0);
        Some((score, start..name_end, None))
    }

    /// "Anwen" above "Anwen Pritchard"
    fn follows_short_name(&self, p: usize, word: usize) -> bool {
        p.checked_sub(1).is_some_and(|before| {
            let short = &self.pieces[before].words;
            short.len() == 1 && self.key(short.start) == self.key(word) && self.words[word].is_capitalised
        })
    }

    /// "Prop: Dinesh Vaghela"
    fn follows_title_label(&self, p: usize) -> bool {
        p.checked_sub(1).is_some_and(|before| {
            let label = &self.pieces[before].words;
            self.pieces[p].gap == Gap::Colon && self.title_end(label.start, label.end) == Some(label.end)
        })
    }

    /// Whether the next piece is a title: above it stands the name.
    fn is_title_row_next(&self, p: usize) -> bool {
        self.pieces.get(p + 1).is_some_and(|next| {
            self.title_end(next.words.start, next.words.end) == Some(next.words.end)
                && !self.is_name_like_head(next.words.start)
        })
    }

    fn is_initial(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|word| word.is_capitalised)
            && self.key(i).chars().filter(|c| c.is_alphabetic()).count() <= 2
            && self.words[i].text.ends_with('.')
            || self.key(i).chars().count() == 1 && self.words[i].is_capitalised
    }

    /// Rows between the name and the first contact that no list knows: "Bemarkingsbestuurder", then the company.
    fn read_what_is_left(&mut self, rows: &[Row], name_row: usize) {
        if self.has(Field::Title) || !self.has(Field::Name) {
            return;
        }
        let company_row =
            rows.iter().position(|row| row.words.clone().any(|i| self.is_marked(Field::Company, i)));
        let Some(company_row) = company_row else { return };
        let between = name_row + 1..company_row;
        let after_name =
            rows[name_row].pieces.clone().skip(1).find(|p| {
                company_row >= name_row && self.is_free_piece(*p) && self.pieces[*p].gap != Gap::Open
            });
        let row_between = between.clone().next().filter(|_| between.len() == 1).map(|r| rows[r].clone());
        let words = match (after_name, row_between) {
            (Some(p), _) => self.pieces[p].words.clone(),
            (None, Some(row)) if row.pieces.len() == 1 && self.is_free_piece(row.pieces.start) => row.words,
            _ => return,
        };
        if words.len() <= 5 && !self.is_address(&words) && !self.is_surely_company(&words) {
            self.mark(Field::Title, words.start, words);
        }
    }

    pub(super) fn is_free_piece(&self, p: usize) -> bool {
        let piece = &self.pieces[p];
        !piece.is_labelled && piece.words.clone().all(|i| !self.is_used[i])
    }
}

/// "LUNA" above other rows is rather what the business is called.
fn is_loud(word: &str) -> bool {
    word.chars().count() > 1 && super::line::is_all_capitals(word)
}

/// "“Smooth operators since 1962”"
fn is_quotation(row: &str) -> bool {
    let row = row.trim();
    row.starts_with(['"', '“', '”', '‘', '*'])
        && row.trim_end_matches(['.', '!', ',']).ends_with(['"', '”', '’', '*'])
}
