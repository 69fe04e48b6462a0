use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::sound::sound;

/// Each different text of a column once, numbered from 1; 0 stands for nothing. Equal numbers are equal texts, so that a
/// million comparisons need no text.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    text: String,
    entries: Vec<Entry>,
    numbers: Numbers,
}

/// No text.
pub(super) const NOTHING: u32 = 0;

#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    start: u32,
    length: u16,
    /// Number of rows.
    pub(super) count: u32,
    /// How it sounds, roughly; 0 for texts without Latin letters.
    pub(super) sound: u32,
    /// Which letters and digits it has, one bit each: texts whose bits differ a lot are not alike.
    pub(super) letters: u64,
}

impl Dictionary {
    pub(super) fn new() -> Dictionary {
        let nothing = Entry { start: 0, length: 0, count: 0, sound: 0, letters: 0 };
        Dictionary { entries: vec![nothing], ..Dictionary::default() }
    }

    /// The number of a text, which gets one if it has none. Empty texts, and those beyond 4 GB in all, are nothing.
    pub(super) fn number(&mut self, text: &str) -> u32 {
        if text.is_empty() || text.len() > u16::MAX as usize || self.text.len() > FULL {
            return NOTHING;
        }
        let mut hash = hash_of(text.as_bytes());
        loop {
            match self.numbers.get(&hash) {
                Some(&number) if self.text(number) == text => return number,
                Some(_) => hash = hash.wrapping_add(1),
                None => break,
            }
        }
        let number = self.entries.len() as u32;
        self.entries.push(Entry {
            start: self.text.len() as u32,
            length: text.len() as u16,
            count: 0,
            sound: sound(text),
            letters: letters(text.as_bytes()),
        });
        self.text.push_str(text);
        self.numbers.insert(hash, number);
        number
    }

    /// [`Self::number`], counted as one more row that has it.
    pub(super) fn count(&mut self, text: &str) -> u32 {
        let number = self.number(text);
        if number != NOTHING {
            self.entries[number as usize].count += 1;
        }
        number
    }

    pub(super) fn text(&self, number: u32) -> &str {
        let entry = self.entry(number);
        let start = entry.start as usize;
        &self.text[start..start + entry.length as usize]
    }

    pub(super) fn entry(&self, number: u32) -> &Entry {
        &self.entries[number as usize]
    }

    /// How many numbers there are, the 0 included.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Replaces the numbers of rows by those of people, when it is known which rows are one.
    pub(super) fn recount(&mut self, counts: &[u32]) {
        for (entry, &count) in self.entries.iter_mut().zip(counts) {
            entry.count = count;
        }
    }
}

const FULL: usize = u32::MAX as usize - (1 << 20);

/// The bits of the letters a–z, the digits, and all else.
fn letters(text: &[u8]) -> u64 {
    text.iter().fold(0, |bits, &byte| {
        bits | match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => 1 << (26 + byte - b'0'),
            b' ' => 0,
            _ => 1 << (36 + (byte & 15)),
        }
    })
}

/// A map whose keys are hashes already.
pub(super) type Numbers = HashMap<u64, u32, BuildHasherDefault<AsItIs>>;

#[derive(Debug, Default, Clone)]
pub(super) struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = mix(self.0, hash_of(bytes));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// A fixed hash, the same in every run, so that the same table gives the same answer.
pub(super) fn hash_of(bytes: &[u8]) -> u64 {
    let mut hash = 0x9e37_79b9_7f4a_7c15 ^ bytes.len() as u64;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let word = chunk.iter().fold(0u64, |word, &byte| (word << 8) | u64::from(byte));
        hash = mix(hash, word);
    }
    let rest = chunks.remainder().iter().fold(0u64, |word, &byte| (word << 8) | u64::from(byte));
    mix(hash, rest)
}

/// One hash of two numbers; their order counts.
pub(super) fn mix(a: u64, b: u64) -> u64 {
    let product = u128::from(a ^ 0xa076_1d64_78bd_642f) * u128::from(b ^ 0xe703_7ed1_a0b4_28db);
    let folded = (product as u64) ^ ((product >> 64) as u64);
    (folded ^ (folded >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93) ^ a.rotate_left(23)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_have_one_number_and_are_counted() {
        let mut words = Dictionary::new();
        let (jane, bob) = (words.count("jane"), words.count("bob"));
        assert_ne!(jane, bob);
        assert_eq!(words.count("jane"), jane);
        assert_eq!((words.entry(jane).count, words.entry(bob).count, words.len()), (2, 1, 3));
        assert_eq!((words.text(jane), words.text(NOTHING)), ("jane", ""));
        assert_eq!(words.count(""), NOTHING);
    }

    #[test]
    fn a_hundred_thousand_texts_have_as_many_hashes() {
        let mut hashes: Vec<u64> =
            (0..100_000).map(|n: u32| hash_of(format!("person {n}").as_bytes())).collect();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), 100_000);
    }
}
