//! A text cut into words, numbers and signs.

use crate::words::key;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with the apostrophes inside: "o'clock".
    Word,
    /// Digits from 0 to 9. "2nd" is a number and a word that is glued to it.
    Number,
    /// Any other sign, one a token; a line break too.
    Sign,
}

#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
    /// Lower case, without diacritics.
    pub(super) key: String,
    /// No space stands before it.
    pub(super) is_glued: bool,
    /// It begins with a capital letter.
    pub(super) is_capital: bool,
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 4 + 1);
    let mut rest = text.char_indices().peekable();
    let mut is_glued = false;
    while let Some((start, first)) = rest.next() {
        if first.is_whitespace() && first != '\n' {
            is_glued = false;
            continue;
        }
        let kind = match first {
            '0'..='9' => Kind::Number,
            _ if first.is_alphabetic() => Kind::Word,
            _ => Kind::Sign,
        };
        let mut end = start + first.len_utf8();
        let mut last = first;
        while let Some(&(at, next)) = rest.peek() {
            let belongs = match kind {
                Kind::Number => next.is_ascii_digit(),
                // The last one stands in "two weeks' time".
                Kind::Word if is_apostrophe(next) => {
                    let follows = text[at + next.len_utf8()..].chars().next();
                    follows.is_some_and(char::is_alphabetic) || matches!(last, 's' | 'S')
                }
                Kind::Word => next.is_alphabetic() || is_mark(next),
                Kind::Sign => false,
            };
            if !belongs {
                break;
            }
            last = next;
            end = at + next.len_utf8();
            rest.next();
        }
        let raw = &text[start..end];
        let key = match kind {
            Kind::Word => key(raw),
            Kind::Number => raw.to_owned(),
            Kind::Sign => sign(first).to_owned(),
        };
        tokens.push(Token { start, end, kind, key, is_glued, is_capital: first.is_uppercase() });
        is_glued = first != '\n';
    }
    tokens
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// A mark that is written over the letter before it.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The signs that the grammar knows; all others are one.
fn sign(c: char) -> &'static str {
    match c {
        '-' | '–' | '—' | '‑' | '−' => "-",
        '\'' | '’' | '‘' | 'ʼ' => "'",
        '/' => "/",
        '.' => ".",
        ',' => ",",
        ':' => ":",
        ';' => ";",
        '(' => "(",
        ')' => ")",
        '@' => "@",
        '&' => "&",
        '+' => "+",
        '%' => "%",
        '#' => "#",
        '_' => "_",
        '!' => "!",
        '?' => "?",
        '\n' => "\n",
        '$' | '£' | '€' | '₹' | '¥' => "$",
        '½' => "½",
        '"' | '“' | '”' => "\"",
        '|' | '•' | '·' | '[' | ']' | '{' | '}' | '\\' | '*' | '>' | '<' | '=' | '→' => "|",
        _ => "�",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.key).collect()
    }

    #[test]
    fn words_numbers_and_signs_are_told_apart() {
        assert_eq!(keys("2nd o’clock, 9:30am"), ["2", "nd", "o'clock", ",", "9", ":", "30", "am"]);
        assert_eq!(keys("two weeks’ time"), ["two", "weeks'", "time"]);
        assert_eq!(keys("mid–Jan\nü"), ["mid", "-", "jan", "\n", "u"]);
        assert_eq!(keys("'27"), ["'", "27"]);
        assert!(keys(" \t").is_empty());
    }
}
