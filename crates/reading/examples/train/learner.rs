//! Logistic regression for all kinds at once, by AdaGrad.

use crate::KINDS;
use crate::data::{Example, Item, Shows, Source};

/// How something is learned.
#[derive(Clone, Copy)]
pub(crate) struct How {
    rounds: usize,
    /// How much the weights are held back.
    l2: f32,
    rate: f32,
    /// How much a sentence or text that shows a kind counts.
    positive: f32,
}

/// Sentences.
pub(crate) const SENTENCES: How = How { rounds: 15, l2: 1.5e-4, rate: 0.15, positive: 0.7 };
/// Whole texts.
pub(crate) const WHOLE_TEXTS: How = How { rounds: 15, l2: 3e-4, rate: 0.15, positive: 1.0 };
/// Rounds before the sentence of a text that shows a kind is chosen, where its labels do not say.
const EARLY: usize = 3;
/// How much a line counts beside a whole text, which is what is read.
const LINES: f32 = 0.5;
/// How much a sentence counts that is not the one that shows a kind, where another of its text does: a story leads up to it.
const ELSEWHERE: f32 = 0.3;
/// How often the rules are hidden on texts that they were written beside: there they are surer than elsewhere.
const HIDDEN: f32 = 0.8;

/// What was learned: a number for each feature and kind.
pub(crate) struct Weights {
    pub(crate) numbers: Vec<[f32; KINDS]>,
    pub(crate) biases: [f32; KINDS],
}

impl Weights {
    pub(crate) fn logits(&self, features: &[(u32, f32)]) -> [f32; KINDS] {
        let mut sums = self.biases;
        for (number, weight) in features {
            for (sum, number) in sums.iter_mut().zip(&self.numbers[*number as usize]) {
                *sum += weight * number;
            }
        }
        sums
    }
}

/// Xorshift: the same numbers on every run.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random(0x2545_f491_4f6c_dd1d ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// From nought to one.
    pub(crate) fn share(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }
}

/// What one round takes each sentence for: yes 1, no 0; and how much it counts.
fn targets(example: &Example, best: &[bool; KINDS], is_early: bool, positive: f32) -> [(f32, f32); KINDS] {
    let mut all = [(0.0, 1.0); KINDS];
    for (((target, shows), is_best), is_elsewhere) in
        all.iter_mut().zip(example.kinds).zip(best).zip(&example.is_elsewhere)
    {
        *target = match shows {
            Shows::No if *is_elsewhere => (0.0, ELSEWHERE),
            Shows::No => (0.0, 1.0),
            Shows::Yes => (1.0, positive),
            Shows::OneOf if *is_best && !is_early => (1.0, positive),
            Shows::OneOf => (0.0, 0.0),
        };
    }
    all
}

/// Learns from sentences with features numbered below `places`; the order is shuffled by the seed.
pub(crate) fn learn(items: &[Item], examples: &[&Example], places: usize, how: How, seed: u64) -> Weights {
    let mut weights = Weights { numbers: vec![[0.0; KINDS]; places], biases: [-2.0; KINDS] };
    let mut squares = vec![[1e-4_f32; KINDS]; places];
    let mut bias_squares = [1e-2_f32; KINDS];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = Random::new(seed);
    let mut best = vec![[false; KINDS]; examples.len()];
    let How { rounds, l2, rate, positive } = how;
    for round in 0..rounds {
        for at in (1..order.len()).rev() {
            order.swap(at, (random.next() % (at as u64 + 1)) as usize);
        }
        if round >= EARLY {
            choose(examples, &weights, &mut best);
        }
        for at in &order {
            let example = examples[*at];
            let is_hidden = items[example.item].source == Source::Beside && random.share() < HIDDEN;
            let features = match is_hidden {
                true => &example.features[..example.features.len() - example.rules],
                false => &example.features,
            };
            let sums = weights.logits(features);
            let targets = targets(example, &best[*at], round < EARLY, positive);
            let counts = match items[example.item].source {
                Source::Writer(_) | Source::Opened | Source::Whole => 1.0,
                Source::Beside | Source::After => LINES,
            };
            let mut gradients = [0.0_f32; KINDS];
            for kind in 0..KINDS {
                let likely = 1.0 / (1.0 + (-sums[kind]).exp());
                gradients[kind] = (likely - targets[kind].0) * targets[kind].1 * counts;
                bias_squares[kind] += gradients[kind] * gradients[kind];
                weights.biases[kind] -= 0.1 * gradients[kind] / bias_squares[kind].sqrt();
            }
            for (number, by) in features {
                let numbers = &mut weights.numbers[*number as usize];
                let squares = &mut squares[*number as usize];
                for ((number, square), gradient) in numbers.iter_mut().zip(squares).zip(gradients) {
                    let step = gradient * by + l2 * *number;
                    *square += step * step;
                    *number -= rate * step / square.sqrt();
                }
            }
        }
    }
    weights
}

/// Of a text whose labels do not say where, the sentence that the model thinks likeliest.
fn choose(examples: &[&Example], weights: &Weights, best: &mut [[bool; KINDS]]) {
    let mut start = 0;
    while start < examples.len() {
        let item = examples[start].item;
        let mut end = start;
        while end < examples.len() && examples[end].item == item {
            end += 1;
        }
        let group = &examples[start..end];
        if group.iter().any(|one| one.kinds.contains(&Shows::OneOf)) {
            let logits: Vec<_> = group.iter().map(|one| weights.logits(&one.features)).collect();
            for kind in 0..KINDS {
                let top = (0..group.len()).max_by(|a, b| logits[*a][kind].total_cmp(&logits[*b][kind]));
                for at in 0..group.len() {
                    best[start + at][kind] = Some(at) == top;
                }
            }
        }
        start = end;
    }
}
