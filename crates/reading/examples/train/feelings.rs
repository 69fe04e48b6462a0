//! Feelings in general, learned from GoEmotions.

use std::collections::HashMap;

use reading::moments::training::{FEELING_SHELVES, FEELINGS as HEADS, Feature, Table, plain};

use crate::crossing::Tally;
use crate::learner::Random;

const GROUPS: [&[&str]; HEADS] = [
    &["gratitude"],
    &["admiration"],
    &["anger", "annoyance", "disappointment", "disapproval", "disgust"],
    &["joy", "love", "excitement", "relief", "pride"],
    &["desire", "optimism", "curiosity", "confusion"],
    &["neutral"],
];
/// How fast each is learned, how much its weights are held back, and how many features are kept.
const HOW: [(f32, f32, usize); HEADS] = [
    (0.05, 1e-2, 3_000),
    (0.02, 1e-3, 12_000),
    (0.02, 1e-3, 12_000),
    (0.02, 1e-3, 12_000),
    (0.02, 1e-3, 12_000),
    (0.02, 1e-3, 12_000),
];
const ROUNDS: usize = 8;
/// How much a text that shows a feeling counts.
const POSITIVE: f32 = 2.0;
/// Features met in at least so many texts are kept.
const TEXTS_MIN: u32 = 3;

/// A text's features, and its labels.
type Labelled = (Vec<Feature>, Vec<String>);

/// Logistic regression for all feelings at once, by AdaGrad; the heaviest features of each are kept.
pub(crate) fn learn(texts: &[Labelled]) -> Table<HEADS> {
    let mut counts: HashMap<u32, u32> = HashMap::new();
    for (features, _) in texts {
        for feature in features {
            *counts.entry(feature.hash()).or_default() += 1;
        }
    }
    let mut kept: Vec<u32> = counts.into_iter().filter(|one| one.1 >= TEXTS_MIN).map(|one| one.0).collect();
    kept.sort_unstable();
    let numbers: HashMap<u32, u32> = kept.iter().enumerate().map(|(at, hash)| (*hash, at as u32)).collect();
    let rows: Vec<(Vec<u32>, f32, [bool; HEADS])> = texts
        .iter()
        .map(|(features, labels)| {
            let mut is = [false; HEADS];
            for (is, group) in is.iter_mut().zip(GROUPS) {
                *is = labels.iter().any(|label| group.contains(&label.as_str()));
            }
            (
                features.iter().filter_map(|one| numbers.get(&one.hash()).copied()).collect(),
                plain(features).1,
                is,
            )
        })
        .collect();
    let mut weights = vec![[0.0_f32; HEADS]; kept.len()];
    let mut squares = vec![[1e-4_f32; HEADS]; kept.len()];
    let (mut biases, mut bias_squares) = ([-2.0_f32; HEADS], [1e-2_f32; HEADS]);
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut random = Random::new(7);
    for _ in 0..ROUNDS {
        for at in (1..order.len()).rev() {
            order.swap(at, (random.next() % (at as u64 + 1)) as usize);
        }
        for at in &order {
            let (features, length, is) = &rows[*at];
            let mut sums = [0.0_f32; HEADS];
            for feature in features {
                for (sum, number) in sums.iter_mut().zip(&weights[*feature as usize]) {
                    *sum += number;
                }
            }
            let mut gradients = [0.0_f32; HEADS];
            for head in 0..HEADS {
                let likely = 1.0 / (1.0 + (-(sums[head] * length + biases[head])).exp());
                gradients[head] =
                    (likely - f32::from(u8::from(is[head]))) * if is[head] { POSITIVE } else { 1.0 };
                bias_squares[head] += gradients[head] * gradients[head];
                biases[head] -= 0.1 * gradients[head] / bias_squares[head].sqrt();
            }
            for feature in features {
                let numbers = &mut weights[*feature as usize];
                let squares = &mut squares[*feature as usize];
                for (head, (rate, l2, _)) in HOW.into_iter().enumerate() {
                    let step = gradients[head] * length + l2 * numbers[head];
                    squares[head] += step * step;
                    numbers[head] -= rate * step / squares[head].sqrt();
                }
            }
        }
    }
    // The heaviest alone.
    for (head, (_, _, most)) in HOW.into_iter().enumerate() {
        let mut all: Vec<f32> = weights.iter().map(|one| one[head].abs()).collect();
        all.sort_by(|a, b| b.total_cmp(a));
        let least = all.get(most).copied().unwrap_or(0.0);
        for one in &mut weights {
            if one[head].abs() < least {
                one[head] = 0.0;
            }
        }
    }
    Table::of(
        kept.into_iter().zip(weights).filter(|one| one.1.iter().any(|weight| *weight != 0.0)).collect(),
        biases,
        FEELING_SHELVES,
    )
}

/// How well each feeling is told at nought.
pub(crate) fn tell(feelings: &Table<HEADS>, texts: &[Labelled]) {
    for (head, group) in GROUPS.iter().enumerate() {
        let mut tally = Tally::default();
        for (features, labels) in texts {
            let is_so = labels.iter().any(|label| group.contains(&label.as_str()));
            tally.add(feelings.feelings(features)[head] > 0.0, is_so);
        }
        println!("{}, {} texts: {tally}", group.join(" or "), texts.len());
    }
}
