//! Words and what stands between them.

use std::ops::Range;

use crate::words::companies::LEGAL_FORMS;
use crate::words::given_names::is_given_name;
use crate::words::job_titles::{DEPARTMENTS, HEADS, MODIFIERS};
use crate::words::name_parts::PREFIXES;
use crate::words::name_suffixes::SUFFIXES;
use crate::words::{is_in, key};

/// A word of a text, without the punctuation around it.
#[derive(Debug, Clone)]
pub(crate) struct Word<'t> {
    pub(crate) text: &'t str,
    pub(crate) range: Range<usize>,
    /// Lower case, no diacritics, no full stops: how the word lists are asked.
    pub(crate) key: String,
    /// What stands before it.
    pub(crate) gap: Gap,
    /// It begins with a capital, or its script has none.
    pub(crate) is_capitalised: bool,
    /// It stands in quotes.
    pub(crate) is_quoted: bool,
}

/// What stands between two words, the weakest first. The strongest sign counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing but blanks.
    Space,
    Comma,
    Colon,
    /// The end of a sentence.
    Stop,
    /// A closing bracket.
    Close,
    /// A sign or a blank that parts two fields: ";", "|", " - ", a tab, a new line; also a telephone number.
    Break,
    /// An opening bracket.
    Open,
}

/// Blanks that people put between columns when they paste.
const COLUMN_BLANKS_MIN: usize = 3;
/// Where every row has columns, two blanks are enough.
const COLUMN_BLANKS_OF_ROWS: usize = 2;

const STOPPED_WORDS: &[&str] = &[
    "mgr", "asst", "exec", "dept", "st", "ste", "mt", "ft", "bros", "assoc", "mohd", "wm", "chas", "thos",
    "ent", "intl", "natl", "univ", "govt", "mfg", "dir", "sr", "jr", "no", "ave", "vs", "approx", "bldg",
];

/// Signs that only part fields: they may be left out of every field. All others are part of what was typed.
pub(crate) fn is_separator(c: char) -> bool {
    c.is_whitespace() || ",;|:-–—、，；｜/()[]{}<>\"“”„«».•·*!?…→⇒➔\u{feff}\u{200b}".contains(c)
}

/// Cuts a text into words. `taken` are the stretches that other readers have understood, in order: they part words like
/// a field separator does. Linear in the text.
pub(crate) fn lex<'t>(text: &'t str, taken: &[Range<usize>]) -> Vec<Word<'t>> {
    let slashes_part = slashes_part_fields(text, taken);
    let column_blanks = if has_columns(text) { COLUMN_BLANKS_OF_ROWS } else { COLUMN_BLANKS_MIN };
    let mut lexer =
        Lexer { text, words: Vec::new(), gap: Gap::Space, in_quotes: false, slashes_part, column_blanks };
    let mut from = 0;
    for stretch in taken {
        lexer.read(from..stretch.start);
        lexer.widen(Gap::Break);
        from = stretch.end;
    }
    lexer.read(from..text.len());
    unquote_sentences(&mut lexer.words);
    lexer.words
}

/// What somebody said stands in quotes as well; only a few words are what somebody is called.
fn unquote_sentences(words: &mut [Word<'_>]) {
    const QUOTED_WORDS_MAX: usize = 4;
    for run in words.chunk_by_mut(|one, next| one.is_quoted == next.is_quoted) {
        if run.len() > QUOTED_WORDS_MAX {
            for word in run {
                word.is_quoted = false;
            }
        }
    }
}

struct Lexer<'t> {
    text: &'t str,
    words: Vec<Word<'t>>,
    gap: Gap,
    in_quotes: bool,
    /// "Frank Doe/Acme Paving/owner"
    slashes_part: bool,
    /// So many blanks part fields.
    column_blanks: usize,
}

/// "Jane Doe  CFO  Acme": two blanks part fields where each row has a pair of them, and one row two; after the end of a
/// sentence they say nothing.
fn has_columns(text: &str) -> bool {
    const GAPS_MIN: usize = 2;
    let mut rows = text.lines().map(column_gaps).filter(|(has_words, _)| *has_words).map(|(_, gaps)| gaps);
    let mut most = 0;
    rows.all(|gaps| {
        most = most.max(gaps);
        gaps > 0
    }) && most >= GAPS_MIN
}

/// Whether there are words in a row, and how often two blanks or more stand between them without a sign before.
pub(crate) fn column_gaps(row: &str) -> (bool, usize) {
    let row = row.trim();
    let mut gaps = 0;
    let mut blanks = 0;
    let mut before = ' ';
    for c in row.chars() {
        if c == ' ' {
            blanks += 1;
            continue;
        }
        gaps += usize::from(
            blanks >= COLUMN_BLANKS_OF_ROWS && !matches!(before, '.' | ',' | '!' | '?' | ':' | ';' | '-'),
        );
        blanks = 0;
        before = c;
    }
    (!row.is_empty(), gaps)
}

/// "Frank Doe/Acme Paving/owner": in a line without other signs, after more than one word; "Founder/CEO" is one word.
fn slashes_part_fields(text: &str, taken: &[Range<usize>]) -> bool {
    const SLASHES_MIN: usize = 2;
    let mut slashes = text.match_indices('/').map(|(at, _)| at).filter(|at| {
        let is_taken = taken.iter().any(|stretch| stretch.contains(at));
        let (before, after) = (text[..*at].chars().next_back(), text[at + 1..].chars().next());
        !is_taken && before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_alphanumeric)
    });
    let Some(first) = slashes.next() else { return false };
    slashes.count() + 1 >= SLASHES_MIN
        && text[..first].trim().contains(' ')
        && !text.contains([',', ';', '|', '\n', '\t'])
        && !text.contains(" - ")
}

impl<'t> Lexer<'t> {
    fn widen(&mut self, gap: Gap) {
        // A bracket that holds no word has been closed again: what follows does not stand in it.
        let is_closed = gap == Gap::Close && self.gap == Gap::Open;
        self.gap = if is_closed { Gap::Break } else { self.gap.max(gap) };
    }

    /// Whether given names stand right before and right after a slash.
    fn joins_names(&self, start: usize, slash: usize, end: usize) -> bool {
        const LETTERS_MAX: usize = 16;
        let second: String =
            self.text[slash + 1..end].chars().take(LETTERS_MAX).take_while(|c| c.is_alphabetic()).collect();
        let is_name = |word: &str| word.starts_with(char::is_uppercase) && is_given_name(&key(word));
        slash - start <= LETTERS_MAX && is_name(&self.text[start..slash]) && is_name(&second)
    }

    fn read(&mut self, stretch: Range<usize>) {
        let mut word_start = None;
        let mut before: Option<char> = None;
        let mut blanks = 0;
        let mut chars = self.text[stretch.clone()].char_indices().peekable();
        while let Some((offset, c)) = chars.next() {
            let at = stretch.start + offset;
            let after = chars.peek().map(|(_, c)| *c);
            blanks = if c == ' ' { blanks + 1 } else { 0 };
            // "Hoch- und Tiefbau"
            let is_cut_short = c == '-'
                && before.is_some_and(char::is_alphabetic)
                && [" und ", " and ", " & ", " en ", " og ", " och "]
                    .iter()
                    .any(|joint| self.text[at + 1..stretch.end].starts_with(joint));
            let sign = if is_cut_short {
                None
            } else if blanks >= self.column_blanks {
                Some(Gap::Break)
            } else {
                match sign(before, c, after) {
                    None if c == '/' && self.slashes_part => Some(Gap::Break),
                    sign => sign,
                }
            };
            // "Tom/Sue Baird"
            let joins_names = c == '/'
                && sign.is_none()
                && word_start.is_some_and(|start| self.joins_names(start, at, stretch.end));
            if sign.is_some() || c == '@' || joins_names {
                self.end_word(&mut word_start, at);
            }
            match sign {
                Some(gap) => self.widen(gap),
                None if c == '@' || joins_names => self.push(at..at + 1),
                None => word_start = word_start.or(Some(at)),
            }
            if matches!(c, '"' | '“' | '”' | '„' | '«' | '»') {
                self.in_quotes = !self.in_quotes;
            }
            before = Some(c);
        }
        self.end_word(&mut word_start, stretch.end);
    }

    fn end_word(&mut self, word_start: &mut Option<usize>, end: usize) {
        let Some(start) = word_start.take() else { return };
        let core = self.text[start..end].trim_end_matches(['.', '!', '?', '…', '\'']);
        let core_end = start + core.len();
        let ends_on = &self.text[core_end..end];
        let folded = key(core);
        if ends_on.starts_with('.') && keeps_its_stop(core, &folded) {
            self.push(start..core_end + 1);
            // "Acme Inc. Just moved" ends a field; "Müller & Co. KG" goes on, and so does "St. Mary's".
            // "S.A. de C.V."
            let goes_on = [" de C", " de R", " z o", " and ", " & "]
                .iter()
                .any(|form| self.text[end..].starts_with(form));
            // "Miller Bros. Maria Costa"
            let next: String =
                self.text[end..].trim_start().chars().take(24).take_while(|c| c.is_alphabetic()).collect();
            let somebody_follows = folded == "bros" && is_given_name(&crate::words::key(&next));
            if (is_in(LEGAL_FORMS, &folded) && folded.len() > 1 || somebody_follows) && !goes_on {
                self.gap = Gap::Stop;
            }
            return;
        }
        if core.contains('/') {
            self.push_parted(start, core);
        } else if !core.is_empty() {
            self.push(start..core_end);
        }
        if ends_on.contains(['.', '!', '?', '…']) {
            self.widen(Gap::Stop);
        }
    }

    /// "Jones/Jones Plumbing" is two fields, "owner/operator" and "RE/MAX" are one word.
    fn push_parted(&mut self, start: usize, core: &str) {
        const PART_LETTERS_MIN: usize = 3;
        let is_field = |part: &str| {
            part.len() >= PART_LETTERS_MIN
                && part.chars().all(|c| c.is_alphabetic() || c == '\'')
                && !is_title_word(&key(part))
        };
        // "Doug Bauer/Lakeside/VP": with several slashes even short parts are fields.
        let is_row =
            core.matches('/').count() >= 2 && core.split('/').all(|part| part.contains(char::is_alphabetic));
        if !is_row && !core.split('/').all(is_field) {
            return self.push(start..start + core.len());
        }
        let mut at = start;
        for part in core.split('/') {
            self.push(at..at + part.len());
            self.widen(Gap::Break);
            at += part.len() + 1;
        }
        self.gap = Gap::Space;
    }

    fn push(&mut self, range: Range<usize>) {
        let text = &self.text[range.clone()];
        let is_word = text.chars().any(char::is_alphanumeric) || matches!(text, "&" | "+" | "@" | "/");
        if !is_word {
            return;
        }
        let key = key(text);
        if self.gap == Gap::Stop
            && is_in(LEGAL_FORMS, &key)
            && !matches!(key.as_str(), "company" | "private" | "limited")
        {
            self.gap = Gap::Space;
        }
        // "d'Aubigny" is capitalised, though its first letter is not.
        let first = text.chars().find(|c| c.is_alphanumeric());
        let after_elision = text
            .char_indices()
            .nth(2)
            .filter(|_| text.chars().nth(1).is_some_and(|c| matches!(c, '\'' | '’')));
        // "3M", "7-Eleven"
        let first = match first {
            Some(digit) if digit.is_ascii_digit() => text.chars().find(|c| c.is_alphabetic()),
            other => other,
        };
        let is_capital = |c: char| c.is_alphabetic() && !c.is_lowercase();
        let is_capitalised =
            first.is_some_and(is_capital) || after_elision.is_some_and(|(_, c)| c.is_uppercase());
        self.words.push(Word { text, range, key, gap: self.gap, is_capitalised, is_quoted: self.in_quotes });
        self.gap = Gap::Space;
    }
}

fn is_title_word(key: &str) -> bool {
    HEADS.contains(key) || MODIFIERS.contains(key) || DEPARTMENTS.contains(key)
}

/// Whether the sign between two characters parts words, and how strongly.
fn sign(before: Option<char>, c: char, after: Option<char>) -> Option<Gap> {
    let open_before = before.is_none_or(char::is_whitespace);
    let open_after = after.is_none_or(char::is_whitespace);
    let between_digits =
        before.is_some_and(|c| c.is_ascii_digit()) && after.is_some_and(|c| c.is_ascii_digit());
    match c {
        '\n' | '\r' | '\t' | ';' | '|' | '•' | '·' | '—' | '<' | '>' | '→' | '⇒' | '➔' => {
            Some(Gap::Break)
        }
        c if c.is_whitespace() || matches!(c, '"' | '“' | '”' | '„' | '«' | '»') => Some(Gap::Space),
        '、' | '，' => Some(Gap::Comma),
        '；' | '｜' => Some(Gap::Break),
        ',' => (!between_digits).then_some(Gap::Comma),
        ':' => (!between_digits).then_some(Gap::Colon),
        '：' => Some(Gap::Colon),
        // "Jane Doe...optician"
        '.' => (before == Some('.') || after == Some('.')).then_some(Gap::Break),
        '=' => (open_before || open_after).then_some(Gap::Colon),
        '(' | '[' | '{' | '（' | '【' => Some(Gap::Open),
        ')' | ']' | '}' | '）' | '】' => Some(Gap::Close),
        '-' | '–' => {
            (open_before || open_after || before == Some('-') || after == Some('-')).then_some(Gap::Break)
        }
        '/' => (open_before || open_after).then_some(Gap::Break),
        '*' | '~' => (open_before || open_after).then_some(Gap::Break),
        _ => None,
    }
}

/// "Dr" and "Prof", not "General" and "Miss".
fn is_abbreviated(prefix: &str) -> bool {
    const LETTERS_MAX: usize = 5;
    const WHOLE_WORDS: &[&str] = &[
        "major", "miss", "sir", "lady", "lord", "judge", "chief", "coach", "canon", "dean", "madam", "rabbi",
        "imam", "padre", "uncle", "aunt", "elder", "king", "queen",
    ];
    prefix.chars().count() <= LETTERS_MAX && !is_in(WHOLE_WORDS, prefix) || prefix == "messrs"
}

/// "J.", "Dr.", "Jr.", "Inc.", "S.A." keep their full stop; "Acme." does not.
fn keeps_its_stop(core: &str, folded: &str) -> bool {
    folded.chars().filter(|c| c.is_alphanumeric()).count() == 1 && folded.chars().all(char::is_alphabetic)
        || core.contains('.')
        || is_in(PREFIXES, folded) && is_abbreviated(folded)
        || is_in(SUFFIXES, folded)
        || is_in(LEGAL_FORMS, folded)
        || is_in(STOPPED_WORDS, folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> String {
        lex(text, &[])
            .into_iter()
            .map(|word| {
                let sign = match word.gap {
                    Gap::Space => "",
                    Gap::Comma => ",",
                    Gap::Colon => ":",
                    Gap::Stop => ".",
                    Gap::Break => "|",
                    Gap::Open => "(",
                    Gap::Close => ")",
                };
                format!("{sign}{}", word.text)
            })
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn words_are_cut_at_what_parts_fields_and_nowhere_else() {
        for (text, expected) in [
            ("Jane Doe, CFO at Acme", "Jane Doe ,CFO at Acme"),
            ("Jean-Luc O'Brien - Acme", "Jean-Luc O'Brien |Acme"),
            ("Dr. J.P. Doe Jr. at Acme Inc. Likes golf.", "Dr. J.P. Doe Jr. at Acme Inc. .Likes golf"),
            ("Müller & Co. KG", "Müller & Co. KG"),
            ("St. Mary's Hospital", "St. Mary's Hospital"),
            ("Jane (CFO, Acme)", "Jane (CFO ,Acme"),
            ("Jane   Acme", "Jane |Acme"),
            ("1,200 units", "1,200 units"),
            ("owner/operator / Jane", "owner/operator |Jane"),
            ("Jane @Acme", "Jane @ Acme"),
            ("CFO: Jane", "CFO :Jane"),
            ("Bob Jones/Jones Plumbing", "Bob Jones |Jones Plumbing"),
            ("Jane RE/MAX", "Jane RE/MAX"),
            ("", ""),
        ] {
            assert_eq!(shape(text), expected, "{text}");
        }
    }
}
