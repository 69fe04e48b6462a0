//! From the sentences of a text to the text: what the model says of each sentence, and of all their words together, is
//! weighed once more, kind by kind. A story without a word of anger is a complaint when all of it leans that way.

use super::features::Feature;
use super::model::{Table, length};
use super::{Author, Channel, MomentKind};

const KINDS: usize = MomentKind::ALL.len();
/// Questions of the table: each kind of a sentence, then each kind of the whole text.
pub const ASKED: usize = 2 * KINDS;
/// Numbers that are known of a text: five for each kind; how long it is and what it asks; channel and author.
pub const FACTS: usize = 5 * KINDS + 4 + 7;
/// How much a veto on the very words of a rule tells against a kind, as far as the model has not learned it.
const TAKEN: f32 = 2.0;
/// Beyond this a number says no more.
const SURE: f32 = 8.0;

/// A sentence, as the model sees it.
#[derive(Debug, Clone)]
pub struct Part {
    /// What it is made of.
    pub features: Vec<Feature>,
    /// Kinds that a veto takes away.
    pub taken: [bool; KINDS],
    /// So many words.
    pub words: usize,
    /// It asks.
    pub is_question: bool,
}

/// What is told of a text.
#[derive(Debug, Clone)]
pub struct Told {
    /// Of each kind the likeliest sentence.
    pub best: [usize; KINDS],
    /// How likely that one is by itself.
    pub first: [f32; KINDS],
    /// All that the verdict rests on.
    pub facts: [f32; FACTS],
}

/// What the table tells of a text; nothing of one without sentences.
pub fn told<'p>(
    table: &Table<ASKED>,
    parts: impl Iterator<Item = &'p Part>,
    channel: Channel,
    author: Author,
) -> Option<Told> {
    let mut best = [0; KINDS];
    let mut first = [f32::NEG_INFINITY; KINDS];
    let mut second = [f32::NEG_INFINITY; KINDS];
    let (mut sums, mut unlikely) = ([0.0_f32; KINDS], [1.0_f32; KINDS]);
    let (mut of_text, mut squares) = ([0.0_f32; ASKED], 0.0);
    let (mut count, mut words, mut questions) = (0, 0, 0);
    for part in parts {
        let found = table.sums(part.features.iter().copied());
        let square: f32 = part.features.iter().map(|feature| feature.weight() * feature.weight()).sum();
        let logits = table.logits_of(&found, length(square));
        for kind in 0..KINDS {
            let logit = logits[kind] - if part.taken[kind] { TAKEN } else { 0.0 };
            if logit > first[kind] {
                second[kind] = first[kind];
                (first[kind], best[kind]) = (logit, count);
            } else {
                second[kind] = second[kind].max(logit);
            }
            sums[kind] += logit;
            unlikely[kind] *= 1.0 / (1.0 + logit.exp());
        }
        of_text.iter_mut().zip(found).for_each(|(sum, one)| *sum += one);
        squares += square;
        count += 1;
        words += part.words;
        questions += usize::from(part.is_question);
    }
    if count == 0 {
        return None;
    }
    let of_text = table.logits_of(&of_text, length(squares));
    let mut facts = [0.0; FACTS];
    let step = |number: f32| number.clamp(-SURE, SURE) / 2.0;
    for kind in 0..KINDS {
        facts[kind] = step(first[kind]);
        facts[KINDS + kind] = step(of_text[KINDS + kind]);
        facts[2 * KINDS + kind] = step(if count > 1 { second[kind] } else { first[kind] });
        facts[3 * KINDS + kind] = step(sums[kind] / count as f32);
        facts[4 * KINDS + kind] = 1.0 - unlikely[kind];
    }
    let rest = &mut facts[5 * KINDS..];
    rest[0] = (count as f32).ln();
    rest[1] = (words.max(1) as f32).ln();
    rest[2] = f32::from(u8::from(questions > 0));
    rest[3] = questions as f32 / count as f32;
    rest[4 + channel as usize] = 1.0;
    rest[8 + author as usize] = 1.0;
    Some(Told { best, first, facts })
}

/// How the facts are weighed for each kind.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// A number for each fact.
    pub weights: [[f32; FACTS]; KINDS],
    /// What every text begins with.
    pub biases: [f32; KINDS],
}

impl Verdict {
    /// How likely each kind is: above nought it is suggested.
    pub fn logits(&self, facts: &[f32; FACTS]) -> [f32; KINDS] {
        let mut logits = self.biases;
        for (logit, weights) in logits.iter_mut().zip(&self.weights) {
            *logit += weights.iter().zip(facts).map(|(weight, fact)| weight * fact).sum::<f32>();
        }
        logits
    }

    pub(super) fn to_bytes(&self, bytes: &mut Vec<u8>) {
        let numbers = self.weights.iter().flatten().chain(&self.biases);
        bytes.extend(numbers.flat_map(|number| number.to_le_bytes()));
    }

    pub(super) fn read(bytes: &[u8]) -> Verdict {
        // Nothing learned: nothing is suggested.
        let mut verdict = Verdict { weights: [[0.0; FACTS]; KINDS], biases: [-8.0; KINDS] };
        let numbers = verdict.weights.iter_mut().flatten().chain(&mut verdict.biases);
        for (to, four) in numbers.zip(bytes.chunks_exact(4)) {
            *to = f32::from_le_bytes([four[0], four[1], four[2], four[3]]);
        }
        verdict
    }
}
