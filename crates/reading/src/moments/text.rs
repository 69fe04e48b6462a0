//! Sentences and words of a note, spelt out: "dont", "u" and "w/" become what they stand for, with their places kept.

use std::ops::Range;

use super::spelling::{SHORT, expansion};

/// A word as rules and features see it.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// Lower case, spelt out.
    pub(crate) word: String,
    /// Where it stands in the text, in bytes; two words of one contraction share a place.
    pub(crate) range: Range<usize>,
    /// It begins with a capital.
    pub(crate) is_capitalised: bool,
}

/// A sentence of the author's own.
#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    pub(crate) range: Range<usize>,
    pub(crate) tokens: Vec<Token>,
    pub(crate) is_question: bool,
}

/// The most words that one sentence is read in: more are another sentence.
const WORDS_MAX: usize = 80;

/// The sentences within a part of a text.
pub(crate) fn sentences(text: &str, part: Range<usize>, all: &mut Vec<Sentence>) {
    let Some(read) = text.get(part.clone()) else { return };
    let mut start = 0;
    let mut letters = read.char_indices().peekable();
    let mut line_start = 0;
    while let Some((at, c)) = letters.next() {
        let after = at + c.len_utf8();
        let next = letters.peek().map(|(_, next)| *next);
        let is_end = match c {
            '\n' => {
                let line = read[line_start..at].trim();
                line_start = after;
                // A wrapped line goes on: long, without a sign at its end, and the next begins in lower case.
                !(line.len() > 55 && next.is_some_and(char::is_lowercase))
            }
            '!' | '?' => next.is_none_or(|next| !matches!(next, '!' | '?' | '"' | '”' | '\'' | ')')),
            '.' => next.is_none_or(char::is_whitespace) && !is_abbreviation(&read[start..at]),
            '"' | '”' | ')' => {
                let before = read[..at].chars().next_back();
                matches!(before, Some('.' | '!' | '?')) && next.is_none_or(char::is_whitespace)
            }
            ';' => true,
            _ => false,
        };
        if is_end {
            push(text, part.start + start..part.start + after, all);
            start = after;
        }
    }
    push(text, part.start + start..part.end, all);
}

fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let lower = word.to_lowercase();
    matches!(
        lower.as_str(),
        "mr" | "mrs"
            | "ms"
            | "dr"
            | "st"
            | "no"
            | "nos"
            | "approx"
            | "e.g"
            | "i.e"
            | "prof"
            | "sr"
            | "jr"
            | "vs"
            | "re"
            | "ext"
            | "capt"
            | "rev"
            | "pvt"
            | "assoc"
            | "inc"
            | "ltd"
            | "co"
    ) || (word.chars().count() == 1 && word.chars().all(char::is_uppercase))
}

fn push(text: &str, range: Range<usize>, all: &mut Vec<Sentence>) {
    let whole = &text[range.clone()];
    if whole.trim().is_empty() {
        return;
    }
    let is_question = whole
        .trim_end_matches(|c: char| c.is_whitespace() || c == '"' || c == '”' || c == ')')
        .ends_with('?');
    let tokens = tokens(text, range.clone());
    if tokens.len() <= WORDS_MAX {
        if !tokens.is_empty() {
            all.push(Sentence { range, tokens, is_question });
        }
        return;
    }
    for part in tokens.chunks(WORDS_MAX) {
        let range = part[0].range.start..part[part.len() - 1].range.end;
        all.push(Sentence { range, tokens: part.to_vec(), is_question });
    }
}

/// The words of a part of a text.
pub(crate) fn tokens(text: &str, part: Range<usize>) -> Vec<Token> {
    let mut all = Vec::new();
    let mut word: Option<Range<usize>> = None;
    let mut letters = text[part.clone()].char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = letters.next() {
        let at = part.start + at;
        let next = letters.peek().map_or(' ', |(_, next)| *next);
        let joins = c.is_alphanumeric()
            || (matches!(c, '\'' | '’') && before.is_alphanumeric() && next.is_alphanumeric())
            || (c == '.' && before.is_ascii_digit() && next.is_ascii_digit())
            || (matches!(c, '%') && before.is_ascii_digit());
        if joins {
            match &mut word {
                Some(range) => range.end = at + c.len_utf8(),
                None => word = Some(at..at + c.len_utf8()),
            }
        } else {
            if c == '/' && word.as_ref().is_some_and(|range| matches!(&text[range.clone()], "w" | "W")) {
                // "w/" and "w/o"
                let mut end = at + 1;
                let without = matches!(next, 'o' | 'O')
                    && !text[end + 1..].chars().next().is_some_and(char::is_alphanumeric);
                if without {
                    letters.next();
                    end += 1;
                }
                let start = word.take().map_or(at, |range| range.start);
                let spelt = if without { "without" } else { "with" };
                all.push(Token { word: spelt.to_owned(), range: start..end, is_capitalised: false });
                before = ' ';
                continue;
            }
            if let Some(range) = word.take() {
                push_word(text, range, &mut all);
            }
            if is_sign(c) {
                all.push(Token {
                    word: if c == '&' { "and".to_owned() } else { c.to_string() },
                    range: at..at + c.len_utf8(),
                    is_capitalised: false,
                });
            }
        }
        before = c;
    }
    if let Some(range) = word {
        push_word(text, range, &mut all);
    }
    all
}

/// Signs that mean something: joy and anger in pictures, "&", "@", "?", "!", a stop between clauses.
fn is_sign(c: char) -> bool {
    matches!(c, '&' | '@' | '?' | '!' | ',' | ':' | '"' | '“' | '”' | '+' | '=')
        || matches!(c as u32, 0x1F300..=0x1FAFF | 0x2600..=0x27BF)
}

fn push_word(text: &str, range: Range<usize>, all: &mut Vec<Token>) {
    let raw = &text[range.clone()];
    let is_capitalised = raw.chars().next().is_some_and(char::is_uppercase);
    let mut lower: String =
        raw.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect();
    if let Some(long) = expansion(SHORT, &lower) {
        long.clone_into(&mut lower);
    }
    let mut add = |word: &str| {
        all.push(Token { word: word.to_owned(), range: range.clone(), is_capitalised });
    };
    if lower.contains(' ') {
        lower.split(' ').for_each(add);
        return;
    }
    let Some((head, tail)) = lower.split_once('\'') else {
        add(&lower);
        return;
    };
    let (head, tail) = match (head, tail) {
        ("can", "t") => ("can", "not"),
        ("won", "t") => ("will", "not"),
        ("shan", "t") => ("shall", "not"),
        ("ain", "t") => ("is", "not"),
        (head, "t") if head.ends_with('n') => (&head[..head.len() - 1], "not"),
        (head, "ve") => (head, "have"),
        (head, "re") => (head, "are"),
        (head, "ll") => (head, "will"),
        (head, "m") => (head, "am"),
        (head, "d") => (head, "would"),
        ("let", "s") => ("let", "us"),
        (head, "s") if is_subject(head) => (head, "is"),
        (head, "s") => (head, "'s"),
        (head, tail) => (head, tail),
    };
    add(head);
    if !tail.is_empty() {
        add(tail);
    }
}

fn is_subject(word: &str) -> bool {
    matches!(
        word,
        "he" | "she"
            | "it"
            | "that"
            | "who"
            | "what"
            | "there"
            | "here"
            | "everything"
            | "everyone"
            | "everybody"
            | "nobody"
            | "nothing"
            | "how"
            | "where"
            | "this"
    )
}
