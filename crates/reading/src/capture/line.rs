//! The words of a line and what has been understood of them so far.

use std::ops::Range;

use super::Field;
use crate::lexer::{Gap, Word, lex};
use crate::words::common::{CALLING, HEADINGS, LIST_WORDS, REMINDERS};
use crate::words::given_names::{is_doubtful_given_name, is_given_name};
use crate::words::is_in;

/// A line that is being read. Words are spoken of by their index; a *piece* is a run of words with only blanks between.
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    pub(super) words: Vec<Word<'t>>,
    pub(super) pieces: Vec<Piece>,
    pub(super) is_used: Vec<bool>,
    marks: Vec<Mark>,
    told: Vec<(Field, String)>,
    /// The job that was said as a relation: "Whit's controller".
    job: Option<String>,
    /// Nothing is in small letters: capitals say nothing here.
    pub(super) is_all_capitals: bool,
    /// The parts of the e-mail addresses before the @, folded: they often are the name.
    pub(super) mail_names: Vec<String>,
    /// The first parts of the mail domains, folded: they often are the company.
    pub(super) mail_domains: Vec<String>,
}

/// Words between two signs that part fields.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) words: Range<usize>,
    pub(super) gap: Gap,
    /// No word of it begins with a capital.
    pub(super) is_lower: bool,
    /// A label has said what it is.
    pub(super) is_labelled: bool,
}

/// A field found, with its text and the bytes it takes.
#[derive(Debug)]
pub(super) struct Mark {
    pub(super) field: Field,
    pub(super) range: Range<usize>,
    /// What the field holds; `None` for words that only belong to it.
    pub(super) text: Option<String>,
}

impl<'t> Line<'t> {
    /// `taken` are the stretches that are no words; `mail_names` and `mail_domains` come from the addresses.
    pub(super) fn new(
        text: &'t str,
        taken: &[Range<usize>],
        mail_names: Vec<String>,
        mail_domains: Vec<String>,
    ) -> Line<'t> {
        let words = lex(text, taken);
        let mut pieces: Vec<Piece> = Vec::new();
        for (i, word) in words.iter().enumerate() {
            let counts = word.is_capitalised && word.key != "i";
            match pieces.last_mut() {
                Some(piece) if word.gap == Gap::Space => {
                    piece.words.end = i + 1;
                    piece.is_lower &= !counts;
                }
                _ => pieces.push(Piece {
                    words: i..i + 1,
                    gap: word.gap,
                    is_lower: !counts,
                    is_labelled: false,
                }),
            }
        }
        let is_used = vec![false; words.len()];
        let is_all_capitals = words.iter().all(|word| is_all_capitals(word.text));
        Line {
            text,
            words,
            pieces,
            is_used,
            marks: Vec::new(),
            told: Vec::new(),
            job: None,
            is_all_capitals,
            mail_names,
            mail_domains,
        }
    }

    /// Reads everything that is not a number or an address.
    pub(super) fn read_person(&mut self) {
        self.read_labels();
        self.read_name();
        self.read_rest();
    }

    /// Reads everything else where the bytes of the name are known.
    pub(super) fn read_named(&mut self, name: &Range<usize>) {
        self.read_labels();
        let is_name = |word: &Word<'_>| word.range.start >= name.start && word.range.end <= name.end;
        let from = self.words.iter().position(is_name);
        let words =
            from.map(|from| from..from + self.words[from..].iter().take_while(|word| is_name(word)).count());
        match words.filter(|_| !self.has(Field::Name)) {
            Some(words) => self.read_name_at(words),
            None => self.read_name(),
        }
        self.read_rest();
    }

    /// The fields found, in the order of the text, and what is known beside them.
    pub(super) fn into_marks(mut self) -> (Vec<Mark>, Vec<(Field, String)>) {
        self.marks.sort_by_key(|mark| mark.range.start);
        if let Some(job) = self.job.take().filter(|_| !self.has(Field::Title)) {
            self.told.push((Field::Title, job));
        }
        (self.marks, self.told)
    }

    /// Something known of the person whose words belong to another field: the "Dr." of a name.
    pub(super) fn tell(&mut self, field: Field, text: String) {
        if !text.is_empty() {
            self.told.push((field, text));
        }
    }

    /// Somebody's accountant is an accountant too, where no other title is said.
    pub(super) fn note_job(&mut self, relation: &super::relations::Relation) {
        self.job = relation.job.map(|from| self.text_of(&(from..relation.end)));
    }

    /// Whether the word is a given name; in small letters only when it is no everyday word as well.
    pub(super) fn is_given(&self, i: usize) -> bool {
        let Some(word) = self.words.get(i) else { return false };
        is_given_name(&word.key) && (word.is_capitalised || !is_doubtful_given_name(&word.key))
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.marks.iter().any(|mark| mark.field == field)
    }

    /// Whether a mark of that field begins at the word or before it and takes it in.
    pub(super) fn is_marked(&self, field: Field, i: usize) -> bool {
        let at = self.words.get(i).map_or(usize::MAX, |word| word.range.start);
        self.marks.iter().any(|mark| mark.field == field && mark.range.contains(&at))
    }

    /// Takes the words of `value` for a field; the words from `from` on lead up to them.
    pub(super) fn mark(&mut self, field: Field, from: usize, value: Range<usize>) {
        let text = self.text_of(&value);
        self.mark_as(field, from..value.end, Some(text));
    }

    /// Takes words for a field whose text is not what stands there.
    pub(super) fn mark_as(&mut self, field: Field, words: Range<usize>, text: Option<String>) {
        // "Ask Dr. Lin's office"
        let is_asked = field == Field::Company
            && words.len() > 1
            && is_in(CALLING, self.key(words.start))
            && self.prefixes_end(words.start + 1, words.end) > words.start + 1;
        if is_asked {
            let rest = words.start + 1..words.end;
            let text = text.map(|_| self.text_of(&rest));
            return self.mark_as(field, rest, text);
        }
        // A number or an address between two words parts them, whatever they look like together.
        let parted = words.clone().skip(1).find(|i| self.is_parted_before(*i));
        let (words, text) = match parted {
            Some(end) => (words.start..end, text.map(|_| self.text_of(&(words.start..end)))),
            None => (words, text),
        };
        let (Some(first), Some(last)) =
            (self.words.get(words.start), self.words.get(words.end.wrapping_sub(1)))
        else {
            return;
        };
        let range = first.range.start..last.range.end;
        for used in &mut self.is_used[words] {
            *used = true;
        }
        self.marks.push(Mark { field, range, text });
    }

    /// Whether a number or an address stands between a word and the one before it.
    pub(super) fn is_parted_before(&self, i: usize) -> bool {
        let (Some(before), Some(word)) = (self.words.get(i.wrapping_sub(1)), self.words.get(i)) else {
            return false;
        };
        let between = self.text.get(before.range.end..word.range.start).unwrap_or_default();
        between.contains(char::is_alphanumeric)
    }

    /// Takes the words before the first mark of the field into it: "name:".
    fn begin_mark_at(&mut self, field: Field, from: usize) {
        let Some(start) = self.words.get(from).map(|word| word.range.start) else { return };
        let first =
            self.marks.iter_mut().filter(|mark| mark.field == field).min_by_key(|mark| mark.range.start);
        let Some(mark) = first else { return };
        mark.range.start = mark.range.start.min(start);
        let end = mark.range.start.max(mark.range.end);
        for (used, word) in self.is_used.iter_mut().zip(&self.words).skip(from) {
            *used |= word.range.end <= end;
        }
    }

    /// The words as typed, with single blanks.
    pub(super) fn text_of(&self, words: &Range<usize>) -> String {
        match (self.words.get(words.start), self.words.get(words.end.wrapping_sub(1))) {
            (Some(first), Some(last)) if !words.is_empty() => {
                let slice = &self.text[first.range.start..last.range.end];
                slice.split_whitespace().collect::<Vec<_>>().join(" ")
            }
            _ => String::new(),
        }
    }

    pub(super) fn key(&self, i: usize) -> &str {
        self.words.get(i).map_or("", |word| word.key.as_str())
    }

    /// The folded words with one blank between.
    pub(super) fn keys(&self, words: &Range<usize>) -> String {
        self.words[words.clone()].iter().map(|word| word.key.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// "name: Jane Doe; company: Acme; notes: …"
    pub(super) fn read_labels(&mut self) {
        for p in 1..self.pieces.len() {
            let (label, piece) = (self.pieces[p - 1].clone(), self.pieces[p].clone());
            let said = self.keys(&label.words);
            if piece.gap == Gap::Colon && (is_in(HEADINGS, &said) || is_in(LIST_WORDS, &said)) {
                self.pieces[p - 1].is_labelled = true;
                continue;
            }
            // "Referred by Col: Jane at Acme"
            let is_teller =
                matches!(self.key(0), "referred" | "ref" | "from" | "via" | "per" | "through" | "thanks")
                    && (2..=5).contains(&label.words.len());
            if p == 1 && piece.gap == Gap::Colon && is_teller {
                self.pieces[0].is_labelled = true;
                continue;
            }
            // "Note to self – Jane at Acme"
            if p == 1 && matches!(piece.gap, Gap::Colon | Gap::Break) && is_in(REMINDERS, &said) {
                self.pieces[0].is_labelled = true;
                continue;
            }
            // "Jane Doe re: fleet service"
            if piece.gap == Gap::Colon && label.words.len() > 1 && self.key(label.words.end - 1) == "re" {
                self.pieces[p].is_labelled = true;
                continue;
            }
            let field = super::labels::labelled_field(&said);
            let Some(field) = field.filter(|_| piece.gap == Gap::Colon && !label.is_labelled) else {
                continue;
            };
            self.pieces[p - 1].is_labelled = true;
            self.pieces[p].is_labelled = true;
            if field == Field::Context {
                // All up to the next real break belongs to the note.
                for follower in p + 1..self.pieces.len() {
                    if matches!(self.pieces[follower].gap, Gap::Break | Gap::Open | Gap::Close) {
                        break;
                    }
                    self.pieces[follower].is_labelled = true;
                }
            } else if field == Field::Name && is_in(WHO_OR_WHERE, &said) && self.is_named_company(p) {
                self.mark(Field::Company, label.words.start, piece.words.clone());
            } else if field == Field::Name && !self.has(field) {
                let inverted = self.inverted(p).map(|(words, given)| (words, Some(given)));
                let (words, given) = inverted.unwrap_or((piece.words.clone(), None));
                self.mark_name(words, given);
                self.begin_mark_at(field, label.words.start);
            } else if !self.has(field) {
                self.mark(field, label.words.start, piece.words.clone());
            }
        }
    }
}

/// Labels behind which a firm stands as often as a person.
const WHO_OR_WHERE: &[&str] = &[
    "prospect",
    "lead",
    "referral",
    "new lead",
    "new prospect",
    "new referral",
    "next lead",
    "hot lead",
    "warm lead",
];

impl Line<'_> {
    /// "Prospect: Keystone Machine Shop" above "Contact: Jane Doe"
    fn is_named_company(&self, p: usize) -> bool {
        let words = self.pieces[p].words.clone();
        let contact = (p + 2..self.pieces.len()).any(|next| {
            self.pieces[next].gap == Gap::Colon
                && super::labels::labelled_field(&self.keys(&self.pieces[next - 1].words))
                    == Some(Field::Name)
        });
        contact && self.is_surely_company(&words) && !self.has(Field::Company)
    }
}

/// The company that stands above a list, by itself or after "at".
pub(super) fn company_of_heading(said: &str, region: crate::Region) -> Option<String> {
    let line = super::splitting::line_of(said, region);
    let end = line.words.len();
    let at = (0..end).find(|i| matches!(line.key(*i), "at" | "@"));
    let from = at.map_or(0, |at| at + 1);
    let company = from..line.company_end(from, end, false);
    // "Wendy's group"
    let is_somebodys = line.key(from).strip_suffix("'s").is_some_and(is_given_name)
        && (from + 1..end).all(|i| !line.words[i].is_capitalised);
    // "Met at Farm Show 11/12"
    let is_meeting = matches!(line.key(0), "met" | "saw" | "meeting") || line.is_event(&company);
    let is_company = company.end == end
        && !is_meeting
        && !is_somebodys
        && !company.is_empty()
        && line.words[company.start].is_capitalised
        && (line.is_surely_company(&company) || line.is_known_company(company.start))
        && !line.is_place(&company);
    is_company.then(|| line.text_of(&company))
}

/// The words as a company when they are surely one, as a whole.
pub(super) fn company_by_itself(said: &str, region: crate::Region) -> Option<String> {
    let line = super::splitting::line_of(said, region);
    let words = 0..line.words.len();
    let is_company = !words.is_empty()
        && line.words[0].is_capitalised
        && line.pieces.len() == 1
        && (line.is_surely_company(&words) || line.is_known_company(0))
        && !line.is_place(&words);
    is_company.then(|| line.text_of(&words))
}

/// "Northgate Transit": two words or more with capitals that are neither a person nor a place.
pub(super) fn company_by_capitals(said: &str, region: crate::Region) -> Option<String> {
    let line = super::splitting::line_of(said, region);
    let words = 0..line.words.len();
    let is_company = line.pieces.len() == 1
        && !line.is_place(&words)
        && (line.is_surely_company(&words)
            || words.len() > 1
                && line.company_end(0, words.end, false) == words.end
                && words
                    .clone()
                    .all(|i| line.words[i].is_capitalised && !line.is_everyday(i) && !line.is_given(i)));
    is_company.then(|| line.text_of(&words))
}

pub(super) fn is_all_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
}
