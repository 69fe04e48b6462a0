//! What the linear model sees of a sentence: words, pairs of words, and the letters within them, as numbers.

use super::text::Token;

/// A feature, and the word of the sentence that it begins at.
#[derive(Debug, Clone, Copy)]
pub struct Feature {
    pub(crate) hash: u32,
    pub(crate) token: u16,
}

impl Feature {
    /// The number of the feature.
    pub fn hash(self) -> u32 {
        self.hash
    }

    /// The place of the feature in a table of so many places, a power of two.
    pub fn place(self, places: usize) -> usize {
        (self.hash as usize) & (places - 1)
    }
}

/// FNV-1a, with a last stir because only the low bits are used.
fn hash(parts: &[&[u8]]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for part in parts {
        for byte in *part {
            hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        }
        hash = (hash ^ 0xff).wrapping_mul(0x0100_0193);
    }
    hash ^= hash >> 15;
    hash = hash.wrapping_mul(0x85eb_ca6b);
    hash ^ (hash >> 13)
}

/// Numbers and names are all alike.
fn shape(token: &Token) -> &str {
    if token.word.starts_with(|c: char| c.is_ascii_digit()) { "#" } else { &token.word }
}

/// Words, pairs and three to five letters of a word; `context` (who wrote it, where) stands beside each word too.
pub(crate) fn features(tokens: &[Token], context: Option<&str>) -> Vec<Feature> {
    let mut all = Vec::with_capacity(tokens.len() * 14);
    let mut add = |at: usize, parts: &[&[u8]]| {
        all.push(Feature { hash: hash(parts), token: at.min(usize::from(u16::MAX)) as u16 });
    };
    for (at, token) in tokens.iter().enumerate() {
        let word = shape(token);
        add(at, &[b"w", word.as_bytes()]);
        let next = tokens.get(at + 1).map_or("$", shape);
        add(at, &[b"2", word.as_bytes(), next.as_bytes()]);
        if let Some(context) = context {
            add(at, &[b"c", context.as_bytes(), word.as_bytes()]);
            if let Some(after) = tokens.get(at + 2).map(shape) {
                add(at, &[b"s", word.as_bytes(), after.as_bytes()]);
                add(at, &[b"3", word.as_bytes(), next.as_bytes(), after.as_bytes()]);
            }
        }
        let marked = format!(" {word} ");
        let starts: Vec<usize> = marked.char_indices().map(|(at, _)| at).chain([marked.len()]).collect();
        for length in 3..=5 {
            for window in starts.windows(length + 1) {
                add(at, &[b"l", &marked.as_bytes()[window[0]..window[length]]]);
            }
        }
    }
    if let Some(context) = context {
        add(0, &[b"x", context.as_bytes()]);
    }
    all.sort_by_key(|feature| (feature.hash, feature.token));
    all.dedup_by_key(|feature| feature.hash);
    all
}
