//! What words mean, roughly: classes of words (`meaning.txt`), stems, and who is who in a note. By these the model carries
//! over what it learned of one word to its neighbours in meaning.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::text::Token;

/// The most classes that are kept of a word.
const CLASSES_MAX: usize = 4;
/// Beginnings of words in the table have at least and at most so many bytes.
const START_BYTES: std::ops::RangeInclusive<usize> = 3..=12;

/// Who writes, as the model sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voice {
    /// The rep, in a note or on a call: "we" are us, "she" is the customer.
    RepNotes,
    /// The rep, to the customer: "you" are the customer.
    RepWrites,
    /// A customer or partner: "you" are us.
    Customer,
}

impl Voice {
    pub(crate) fn number(self) -> u32 {
        self as u32 + 1
    }
}

/// Classes of a word by their numbers; nought is none.
pub(crate) type Classes = [u8; CLASSES_MAX];

/// Classes that are not in the table: us, the customer, others, "not".
pub(crate) const US: u8 = 1;
pub(crate) const THEM: u8 = 2;
pub(crate) const OTHERS: u8 = 3;
/// A number.
pub(crate) const NUMBER: u8 = 4;
/// A name, or another word with a capital within a sentence.
pub(crate) const NAME: u8 = 5;
const FIRST: u8 = 8;

struct Table {
    whole: HashMap<&'static str, Classes>,
    starts: HashMap<&'static str, Classes>,
    names: Vec<&'static str>,
}

fn table() -> &'static Table {
    static TABLE: LazyLock<Table> = LazyLock::new(|| {
        let mut table = Table { whole: HashMap::new(), starts: HashMap::new(), names: Vec::new() };
        for line in include_str!("meaning.txt").lines().filter(|line| !line.starts_with("//")) {
            let Some((name, words)) = line.split_once('=') else { continue };
            let class = FIRST + table.names.len() as u8;
            table.names.push(name.trim());
            for word in words.split_whitespace() {
                let classes = match word.strip_suffix('*') {
                    Some(start) => table.starts.entry(start).or_default(),
                    None => table.whole.entry(word).or_default(),
                };
                add(classes, class);
            }
        }
        table
    });
    &TABLE
}

fn add(classes: &mut Classes, class: u8) {
    if !classes.contains(&class)
        && let Some(free) = classes.iter_mut().find(|one| **one == 0)
    {
        *free = class;
    }
}

/// The number of a class of the table.
pub(crate) fn class_named(name: &str) -> u8 {
    table().names.iter().position(|one| *one == name).map_or(0, |at| FIRST + at as u8)
}

/// What a word means; who is who depends on the voice.
pub(crate) fn classes_of(token: &Token, voice: Voice, is_first: bool) -> Classes {
    let word = token.word.as_str();
    let mut classes = Classes::default();
    if let Some(who) = who(word, voice) {
        classes[0] = who;
        return classes;
    }
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        classes[0] = NUMBER;
        return classes;
    }
    let table = table();
    if let Some(whole) = table.whole.get(word) {
        classes = *whole;
    }
    for end in START_BYTES {
        if end > word.len() {
            break;
        }
        if let Some(starts) = word.get(..end).and_then(|start| table.starts.get(start)) {
            starts.iter().filter(|class| **class != 0).for_each(|class| add(&mut classes, *class));
        }
    }
    if classes[0] == 0 && token.is_capitalised && !is_first {
        classes[0] = NAME;
    }
    classes
}

fn who(word: &str, voice: Voice) -> Option<u8> {
    let is_first =
        matches!(word, "i" | "me" | "my" | "mine" | "we" | "us" | "our" | "ours" | "myself" | "ourselves");
    let is_second = matches!(word, "you" | "your" | "yours" | "yourself" | "yourselves");
    let is_third = matches!(
        word,
        "he" | "she"
            | "they"
            | "him"
            | "her"
            | "them"
            | "his"
            | "their"
            | "hers"
            | "theirs"
            | "himself"
            | "herself"
            | "themselves"
    );
    let is_customer =
        matches!(word, "customer" | "cust" | "client" | "owner" | "customers" | "clients" | "prospect");
    match voice {
        Voice::Customer if is_first => Some(THEM),
        Voice::Customer if is_second => Some(US),
        Voice::RepNotes if is_first || is_second => Some(US),
        Voice::RepNotes if is_third || is_customer => Some(THEM),
        Voice::RepWrites if is_first => Some(US),
        Voice::RepWrites if is_second => Some(THEM),
        _ if is_third => Some(OTHERS),
        _ => None,
    }
}

/// Where "I" and "you" change sides: the words of a customer in quotation marks within a rep's note.
pub(crate) fn voices(tokens: &[Token], voice: Voice) -> Vec<Voice> {
    let mut is_quoted = false;
    tokens
        .iter()
        .map(|token| {
            match token.word.as_str() {
                "\"" => is_quoted = !is_quoted,
                "“" => is_quoted = true,
                "”" => is_quoted = false,
                _ => {}
            }
            if is_quoted && voice == Voice::RepNotes { Voice::Customer } else { voice }
        })
        .collect()
}

/// The word without its ending: "delivers", "delivered" and "delivery" are one.
pub(crate) fn stem(word: &str) -> &str {
    const ENDINGS: &[&str] = &[
        "ations", "ation", "ments", "ment", "ings", "edly", "ing", "ies", "ied", "ers", "ery", "ion", "ions",
        "ily", "ly", "er", "ed", "es", "s", "y", "e",
    ];
    if word.len() < 5 || !word.is_ascii() {
        return word;
    }
    for ending in ENDINGS {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.len() >= 4
        {
            let bytes = rest.as_bytes();
            let is_doubled = bytes[rest.len() - 1] == bytes[rest.len() - 2] && rest.len() > 4;
            return if is_doubled { &rest[..rest.len() - 1] } else { rest };
        }
    }
    word
}
