//! What the linear model sees of a sentence, as numbers: words, their neighbours, their letters; what they mean and who does
//! it to whom; what is denied or only imagined; which rules were found.

use super::meaning::{Classes, NUMBER, Voice, class_named, classes_of, stem, voices};
use std::sync::LazyLock;

use super::MomentKind;
use super::text::Token;

const KINDS: usize = MomentKind::ALL.len();

/// Of what sort a feature is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Sort {
    /// A word.
    Word,
    /// A word without its ending.
    Stem,
    /// Two words side by side.
    Pair,
    /// Two words with one between them.
    Skip,
    /// Three words side by side.
    Triple,
    /// A word, and who writes.
    Voiced,
    /// Three to five letters of a word.
    Letters,
    /// What a word means, and whether it is denied or imagined.
    Class,
    /// What two words near each other mean.
    ClassPair,
    /// What one means, and the stem of the other.
    Mixed,
    /// What three words mean, those without a meaning left out.
    ClassTriple,
    /// A stem that is denied or imagined.
    Scoped,
    /// Of the whole sentence: who writes, where it stands, how long it is, whether it asks.
    Whole,
    /// A rule that was found.
    Rule,
    /// The kind and strength of a rule that was found.
    RuleKind,
    /// A feeling that the sentence shows.
    Feeling,
    /// The kind that a rule takes away.
    Veto,
}

/// How much a feature of each sort counts.
const WEIGHTS: [f32; 17] =
    [1.0, 1.0, 1.0, 0.7, 1.0, 0.7, 0.5, 1.0, 0.7, 0.7, 0.7, 1.0, 1.0, 2.0, 2.5, 2.0, 4.0];

/// A feature, and the word of the sentence that it begins at.
#[derive(Debug, Clone, Copy)]
pub struct Feature {
    pub(crate) hash: u32,
    pub(crate) token: u16,
    pub(crate) sort: Sort,
}

impl Feature {
    /// The number of the feature.
    pub fn hash(self) -> u32 {
        self.hash
    }

    /// Of what sort it is.
    pub fn sort(self) -> Sort {
        self.sort
    }

    /// Whether it belongs to a word, not to the whole sentence.
    pub(crate) fn is_of_a_word(self) -> bool {
        !matches!(self.sort, Sort::Whole | Sort::Feeling)
    }

    /// How much it counts.
    pub fn weight(self) -> f32 {
        WEIGHTS[self.sort as usize]
    }
}

/// FNV-1a.
pub(crate) fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// Two numbers in one, in order.
fn mix(a: u32, b: u32) -> u32 {
    let mixed = (a.rotate_left(13) ^ b).wrapping_mul(0x9e37_79b1);
    mixed ^ (mixed >> 15)
}

/// A last stir because only the low bits are used.
fn stirred(sort: Sort, hash: u32) -> u32 {
    let mut hash = mix(sort as u32 + 77, hash);
    hash = hash.wrapping_mul(0x85eb_ca6b);
    hash ^ (hash >> 13)
}

/// Numbers and names are all alike.
fn shape(token: &Token) -> &str {
    if token.word.starts_with(|c: char| c.is_ascii_digit()) { "#" } else { &token.word }
}

/// Features of a sentence, each once.
struct Adder {
    all: Vec<Feature>,
    /// What is there already, by hash: numbers in `all` plus one.
    places: Vec<u16>,
}

impl Adder {
    fn new(tokens: usize) -> Adder {
        let places = (tokens * 64).next_power_of_two().clamp(256, 1 << 15);
        Adder { all: Vec::with_capacity(tokens * 32), places: vec![0; places] }
    }

    fn add(&mut self, sort: Sort, at: usize, hash: u32) {
        let hash = stirred(sort, hash);
        let mut place = hash as usize & (self.places.len() - 1);
        for _ in 0..8 {
            match self.places[place] {
                0 => {
                    self.places[place] = (self.all.len() + 1).min(usize::from(u16::MAX)) as u16;
                    break;
                }
                one if self.all.get(usize::from(one) - 1).is_some_and(|one| one.hash == hash) => return,
                _ => place = (place + 1) & (self.places.len() - 1),
            }
        }
        self.all.push(Feature { hash, token: at.min(usize::from(u16::MAX)) as u16, sort });
    }
}

/// What a sentence is within its text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting {
    pub(crate) voice: Voice,
    pub(crate) is_question: bool,
    pub(crate) at: usize,
    pub(crate) of: usize,
}

/// Words, pairs and three to five letters of a word; with a setting all that is known of the sentence.
pub(crate) fn features(tokens: &[Token], setting: Option<Setting>) -> Vec<Feature> {
    let mut adder = Adder::new(tokens.len());
    let words: Vec<u32> = tokens.iter().map(|token| fnv(shape(token).as_bytes())).collect();
    for (at, token) in tokens.iter().enumerate() {
        let word = words[at];
        adder.add(Sort::Word, at, word);
        let next = words.get(at + 1).copied().unwrap_or(1);
        adder.add(Sort::Pair, at, mix(word, next));
        if let Some(after) = words.get(at + 2) {
            adder.add(Sort::Triple, at, mix(mix(word, next), *after));
            if setting.is_some() {
                adder.add(Sort::Skip, at, mix(word, *after));
            }
        }
        letters(&mut adder, at, shape(token));
    }
    if let Some(setting) = setting {
        let meant = meant(tokens, setting.voice);
        meanings(&mut adder, tokens, &words, setting, &meant);
    }
    adder.all
}

/// Three to five letters on end, the edges of the word among them.
fn letters(adder: &mut Adder, at: usize, word: &str) {
    let mut marked = [b' '; 26];
    let length = word.len().min(24);
    marked[1..=length].copy_from_slice(&word.as_bytes()[..length]);
    let marked = &marked[..length + 2];
    for start in 0..marked.len().saturating_sub(2) {
        let mut hash = fnv(&marked[start..start + 2]);
        for (count, byte) in marked[start + 2..].iter().take(3).enumerate() {
            hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
            adder.add(Sort::Letters, at, mix(hash, count as u32));
        }
    }
}

/// What a word means in its place: its classes, and whether it is denied (1) or imagined (2).
pub(crate) struct Meant {
    pub(crate) classes: Classes,
    pub(crate) scope: u8,
}

/// What the words of a sentence mean.
pub(crate) fn meant(tokens: &[Token], voice: Voice) -> Vec<Meant> {
    static SCOPES: LazyLock<(u8, u8)> = LazyLock::new(|| (class_named("neg"), class_named("hype")));
    let (not, maybe) = *SCOPES;
    let (mut denied, mut imagined) = (0, 0);
    let voices = voices(tokens, voice);
    let mean = |(at, (token, voice)): (usize, (&Token, Voice))| {
        let classes = classes_of(token, voice, at == 0);
        let scope = u8::from(denied > 0) + 2 * u8::from(imagined > 0);
        let is_stop = matches!(token.word.as_str(), "," | ":" | "!" | "?" | "\"" | "“" | "”");
        if at > 0 && is_stop {
            denied = 0;
            if token.word != "," {
                imagined = 0;
            }
        }
        if classes.contains(&not) {
            denied = 6;
        } else if denied > 0 {
            denied -= 1;
        }
        if classes.contains(&maybe) {
            imagined = 12;
        } else if imagined > 0 {
            imagined -= 1;
        }
        Meant { classes, scope }
    };
    tokens.iter().zip(voices).enumerate().map(mean).collect()
}

fn meanings(adder: &mut Adder, tokens: &[Token], words: &[u32], setting: Setting, meant: &[Meant]) {
    let voice = setting.voice.number();
    let stems: Vec<u32> = tokens.iter().map(|token| fnv(stem(shape(token)).as_bytes())).collect();
    for (at, Meant { classes: of_word, scope }) in meant.iter().enumerate() {
        adder.add(Sort::Voiced, at, mix(words[at], voice));
        adder.add(Sort::Stem, at, stems[at]);
        let scope = u32::from(*scope);
        for class in of_word.iter().filter(|class| **class != 0) {
            adder.add(Sort::Class, at, mix(u32::from(*class), scope));
            adder.add(Sort::Class, at, mix(u32::from(*class), 8 + voice));
        }
        if scope > 0 {
            adder.add(Sort::Scoped, at, mix(stems[at], scope));
        }
        // With what follows, at most four words on.
        for (far, next) in meant.iter().enumerate().skip(at + 1).take(4) {
            for one in of_word.iter().take(2).filter(|class| **class != 0) {
                for other in next.classes.iter().take(2).filter(|class| **class != 0) {
                    adder.add(Sort::ClassPair, at, mix(u32::from(*one), u32::from(*other)));
                    if far == at + 1 {
                        adder.add(Sort::ClassPair, at, mix(u32::from(*one), 1000 + u32::from(*other)));
                    }
                }
            }
        }
        for far in at + 1..(at + 4).min(tokens.len()) {
            for one in of_word.iter().take(2).filter(|class| **class != 0) {
                adder.add(Sort::Mixed, at, mix(u32::from(*one), stems[far]));
            }
            for other in meant[far].classes.iter().take(2).filter(|class| **class != 0) {
                adder.add(Sort::Mixed, at, mix(stems[at], u32::from(*other)));
            }
        }
    }
    // The words that have a class, as if they stood side by side.
    let known: Vec<(usize, u8)> = meant
        .iter()
        .map(|one| one.classes[0])
        .enumerate()
        .filter(|(_, class)| *class != 0 && *class != NUMBER)
        .collect();
    for three in known.windows(3) {
        if three[2].0 - three[0].0 <= 7 {
            let hash = mix(mix(u32::from(three[0].1), u32::from(three[1].1)), u32::from(three[2].1));
            adder.add(Sort::ClassTriple, three[0].0, hash);
        }
    }
    let place = match (setting.at, setting.of) {
        (_, 1) => 0,
        (0, _) => 1,
        (at, of) if at + 1 == of => 2,
        _ => 3,
    };
    let length = match tokens.len() {
        0..=3 => 0,
        4..=8 => 1,
        9..=16 => 2,
        17..=30 => 3,
        _ => 4,
    };
    adder.add(Sort::Whole, 0, mix(1, voice));
    adder.add(Sort::Whole, 0, mix(2, mix(place, voice)));
    adder.add(Sort::Whole, 0, mix(3, length));
    adder.add(Sort::Whole, 0, mix(4, u32::from(setting.is_question)));
    adder.add(Sort::Whole, 0, mix(5, mix(voice, u32::from(setting.is_question))));
}

/// A rule that was found.
pub(crate) struct Found {
    pub(crate) table: usize,
    pub(crate) strength: u8,
    /// A number of the rule's line.
    pub(crate) line: u32,
    /// The word that it begins at.
    pub(crate) at: usize,
}

/// Adds what the rules found: which, and of what kind and strength.
pub(crate) fn add_rules(found: impl Iterator<Item = Found>, all: &mut Vec<Feature>) {
    let before = all.len();
    let mut add = |sort: Sort, hash: u32, at: usize| {
        let hash = stirred(sort, hash);
        if !all[before..].iter().any(|one| one.hash == hash) {
            all.push(Feature { hash, token: at.min(usize::from(u16::MAX)) as u16, sort });
        }
    };
    let mut counts = [[0_u32; 3]; KINDS];
    for Found { table, strength, line, at } in found {
        add(Sort::Rule, line, at);
        let sort = if strength == 0 { Sort::Veto } else { Sort::RuleKind };
        add(sort, mix(table as u32 + 1, u32::from(strength)), at);
        if let Some(count) = counts.get_mut(table).and_then(|counts| counts.get_mut(usize::from(strength))) {
            *count += 1;
        }
    }
    for (table, counts) in counts.iter().enumerate() {
        let table = table as u32 + 1;
        for (strength, count) in (0..).zip(counts) {
            for (several, number) in [(2, 10), (3, 20)] {
                if *count >= several {
                    add(Sort::RuleKind, mix(table, number + strength), 0);
                }
            }
        }
        if counts[2] > 0 && counts[0] > 0 {
            add(Sort::RuleKind, mix(table, 30), 0);
        }
    }
}

/// Adds the feelings that a sentence shows, in steps: fine and coarse.
pub(crate) fn add_feelings<const N: usize>(feelings: [f32; N], all: &mut Vec<Feature>) {
    for (head, logit) in (1..).zip(feelings) {
        let step = (logit.clamp(-5.0, 5.0) / 0.7).round() as i32 + 100;
        let step = step.unsigned_abs();
        for hash in [mix(head, step), mix(head + 50, step / 2)] {
            all.push(Feature { hash: stirred(Sort::Feeling, hash), token: 0, sort: Sort::Feeling });
        }
    }
}
