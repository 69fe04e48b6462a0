//! Word lists, our own, one table a file. All entries are in lower case and without diacritics.

pub(crate) mod common;
pub(crate) mod companies;
pub(crate) mod courtesies;
pub(crate) mod family_names;
mod family_names_more;
pub(crate) mod given_names;
mod given_names_more;
mod given_names_world;
pub(crate) mod job_titles;
pub(crate) mod name_parts;
pub(crate) mod name_suffixes;
pub(crate) mod notices;
pub(crate) mod phone_labels;
pub(crate) mod places;
mod places_more;
pub(crate) mod relations;
pub(crate) mod streets;
pub(crate) mod telling;

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

/// A table that is asked often.
pub(crate) type WordSet = HashSet<&'static str, BuildHasherDefault<WordHasher>>;

/// FNV-1a: words are short, and nobody but us fills the tables.
#[derive(Debug, Clone)]
pub(crate) struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> WordHasher {
        WordHasher(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Whether the table holds the word.
pub(crate) fn is_in(table: &[&str], word: &str) -> bool {
    let Some(first) = word.as_bytes().first() else { return table.contains(&word) };
    // Most entries differ in length or first letter: those are not compared as a whole.
    table
        .iter()
        .any(|entry| entry.len() == word.len() && entry.as_bytes().first() == Some(first) && *entry == word)
}

/// Lower case, without diacritics and full stops: the form in which the tables are asked.
pub(crate) fn key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    if word.is_ascii() {
        key.extend(
            word.bytes().filter(|byte| *byte != b'.').map(|byte| char::from(byte.to_ascii_lowercase())),
        );
        return key;
    }
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            '.' | '®' | '™' => {}
            '’' | 'ʼ' | '‘' => key.push('\''),
            _ => key.push(plain(c)),
        }
    }
    key
}

/// The letter without its mark, for the letters of western names; others as they are. The tables need no more.
fn plain(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ł' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => c,
    }
}
