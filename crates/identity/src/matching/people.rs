//! The names of a table's rows.

use super::dictionary::{Dictionary, NOTHING};
use super::field::Field;
use super::sources::Sources;
use crate::fold;
use crate::name::{ComparableName, PARTICLES, generation_of, without_endings, without_prefixes};
use crate::nicknames;

use super::known::is_given_name;

/// Given and family names in one dictionary, so that they can be compared with each other.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) words: Dictionary,
    parts: Vec<Parts>,
    aliases: Vec<u32>,
}

/// The first and last word of a name, as numbers, and where the names it may be short for stand.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Parts {
    pub(super) head: u32,
    pub(super) tail: u32,
    aliases_from: u32,
    aliases: u8,
    /// Many people have this given name.
    pub(super) is_common_given: bool,
}

const ALIASES_MAX: usize = 12;

impl Names {
    fn new() -> Names {
        Names { words: Dictionary::new(), parts: vec![Parts::default()], aliases: Vec::new() }
    }

    fn number(&mut self, text: &str) -> u32 {
        let number = self.words.number(text);
        if number as usize >= self.parts.len() {
            self.parts.push(Parts { head: number, tail: number, ..Parts::default() });
            let mut words = text.split(' ').filter(|word| !PARTICLES.contains(word));
            if text.contains(' ')
                && let Some(first) = words.next()
            {
                let tail = words.next_back().unwrap_or(first);
                let (head, tail) = (self.number(first), self.number(tail));
                let of_head = self.parts[head as usize];
                self.parts[number as usize] = Parts { head, tail, ..of_head };
            } else {
                self.describe(number, text);
            }
        }
        number
    }

    fn describe(&mut self, number: u32, text: &str) {
        let keys = nicknames::keys_of(text);
        let from = self.aliases.len();
        for key in keys.into_iter().take(ALIASES_MAX) {
            self.aliases.push(super::dictionary::hash_of(key.as_bytes()) as u32);
        }
        let parts = &mut self.parts[number as usize];
        parts.aliases_from = from as u32;
        parts.aliases = (self.aliases.len() - from) as u8;
        parts.is_common_given = is_given_name(text);
    }

    fn count(&mut self, text: &str) -> u32 {
        if text.is_empty() {
            return NOTHING;
        }
        self.number(text);
        self.words.count(text)
    }

    pub(super) fn parts(&self, number: u32) -> &Parts {
        &self.parts[number as usize]
    }

    /// Whether it is in the table of short forms, short or long.
    pub(super) fn has_aliases(&self, number: u32) -> bool {
        nicknames::is_known(self.words.text(self.parts(number).head))
    }

    /// The names that this one may be short for, hashed; the likeliest first.
    pub(super) fn aliases(&self, number: u32) -> &[u32] {
        let parts = self.parts(number);
        let from = parts.aliases_from as usize;
        &self.aliases[from..from + parts.aliases as usize]
    }
}

/// The names of all rows.
pub(super) struct People {
    pub(super) names: Names,
    pub(super) given: Vec<u32>,
    pub(super) family: Vec<u32>,
    /// 0 where nothing is said, 1 for Sr., 2 for Jr. …
    pub(super) generation: Vec<u8>,
}

pub(super) fn people(sources: &Sources<'_>) -> People {
    let rows = sources.rows();
    let mut people = People {
        names: Names::new(),
        given: Vec::with_capacity(rows),
        family: Vec::with_capacity(rows),
        generation: Vec::with_capacity(rows),
    };
    let wanted = [Field::GivenName, Field::MiddleName, Field::FamilyName, Field::FullName, Field::Generation];
    sources.each(&wanted, |cells| people.push(cells));
    people
}

impl People {
    fn push(&mut self, cells: &[(Field, &str)]) {
        let of = |field: Field| {
            cells.iter().find(|(of, cell)| *of == field && !cell.is_empty()).map_or("", |(_, cell)| *cell)
        };
        let (given, family, full) = (of(Field::GivenName), of(Field::FamilyName), of(Field::FullName));
        let (given, family, mut generation) = if given.is_empty() && family.is_empty() {
            whole(full)
        } else if family.is_empty() && !full.is_empty() {
            let (_, family, generation) = whole(full);
            (given_text(given), family, generation)
        } else {
            let (family, generation) = family_text(family);
            (given_text(given), family, generation)
        };
        if generation == 0 {
            generation = generation_of(&fold(of(Field::Generation))).unwrap_or(0);
        }
        let middle = of(Field::MiddleName);
        let given = match fold(middle) {
            middle if middle.is_empty() || given.contains(' ') || given.is_empty() => given,
            middle => format!("{given} {middle}"),
        };
        self.given.push(self.names.count(&given));
        self.family.push(self.names.count(&family));
        self.generation.push(generation);
    }
}

fn whole(name: &str) -> (String, String, u8) {
    if name.is_empty() {
        return (String::new(), String::new(), 0);
    }
    let name = ComparableName::parse(name);
    let given = std::iter::once(name.given).chain(name.middle).collect::<Vec<_>>().join(" ");
    (given, name.family, name.generation.unwrap_or(0))
}

fn given_text(text: &str) -> String {
    let folded = fold(text);
    if folded.contains(' ') { without_prefixes(&folded) } else { folded }
}

fn family_text(text: &str) -> (String, u8) {
    let folded = fold(text);
    if !folded.contains(' ') {
        return (folded, 0);
    }
    let (family, generation) = without_endings(&folded);
    (family, generation.unwrap_or(0))
}
