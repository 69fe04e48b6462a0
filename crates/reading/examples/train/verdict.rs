//! From what is known of whole texts to a verdict: logistic regression by Newton's method.

use reading::moments::MomentKind;
use reading::moments::training::{FACTS, Facts, OWN, Verdict};

use crate::KINDS;
use crate::crossing::Known;
use crate::data::Item;

/// How much the weights are held back; those of a kind's own numbers less.
const L2: f64 = 10.0;
const L2_OWN: f64 = 0.6;
const ROUNDS: usize = 12;
/// Of a kind's own facts that the others' verdicts do not weigh.
const L2_ONLY: f64 = 1.0;
/// The facts, and what every text begins with.
const ALL: usize = FACTS + OWN + 1;
const START: usize = ALL - 1;

/// The weights for each kind, of facts that were told by models that did not know the text.
pub(crate) fn learn(items: &[Item], facts: &Known, is_in: impl Fn(usize) -> bool) -> Verdict {
    let texts: Vec<(&Item, &Facts)> = items
        .iter()
        .zip(facts)
        .enumerate()
        .filter(|(at, _)| is_in(*at))
        .filter_map(|(_, (item, facts))| Some((item, facts.as_ref()?)))
        .collect();
    let mut verdict = Verdict { weights: [[0.0; FACTS + OWN]; KINDS], biases: [0.0; KINDS] };
    for kind in MomentKind::ALL {
        let number = kind as usize;
        let mut rows: Vec<[f64; ALL]> = texts
            .iter()
            .map(|(_, facts)| {
                let mut row = [1.0; ALL];
                row.iter_mut().zip(facts.of(number)).for_each(|(to, fact)| *to = f64::from(fact));
                row
            })
            .collect();
        let (mut means, mut spreads) = ([0.0; START], [0.0; START]);
        for at in 0..START {
            means[at] = rows.iter().map(|row| row[at]).sum::<f64>() / rows.len() as f64;
            let squares = rows.iter().map(|row| (row[at] - means[at]).powi(2)).sum::<f64>();
            spreads[at] = (squares / rows.len() as f64).sqrt() + 1e-4;
            rows.iter_mut().for_each(|row| row[at] = (row[at] - means[at]) / spreads[at]);
        }
        let is_so: Vec<bool> = texts.iter().map(|(item, _)| item.has(kind)).collect();
        let held = |at: usize| match at {
            START => 1e-6,
            at if at >= FACTS => L2_ONLY,
            at if at < 5 * KINDS && at % KINDS == number => L2_OWN,
            _ => L2,
        };
        let weights = newton(&rows, &is_so, held);
        let mut bias = weights[START];
        for at in 0..START {
            verdict.weights[number][at] = (weights[at] / spreads[at]) as f32;
            bias -= weights[at] * means[at] / spreads[at];
        }
        verdict.biases[number] = bias as f32;
    }
    verdict
}

fn newton(rows: &[[f64; ALL]], is_so: &[bool], held: impl Fn(usize) -> f64) -> [f64; ALL] {
    let mut weights = [0.0; ALL];
    weights[START] = -2.0;
    for _ in 0..ROUNDS {
        let mut slope = [0.0; ALL];
        let mut curve = [[0.0; ALL]; ALL];
        for at in 0..ALL {
            slope[at] = held(at) * weights[at];
            curve[at][at] = held(at);
        }
        for (row, is_so) in rows.iter().zip(is_so) {
            let sum: f64 = row.iter().zip(&weights).map(|(fact, weight)| fact * weight).sum();
            let likely = 1.0 / (1.0 + (-sum).exp());
            let (off, steep) = (likely - f64::from(u8::from(*is_so)), likely * (1.0 - likely));
            for one in 0..ALL {
                slope[one] += off * row[one];
                for two in 0..=one {
                    curve[one][two] += steep * row[one] * row[two];
                }
            }
        }
        let step = solved(&mut curve, slope);
        weights.iter_mut().zip(step).for_each(|(weight, step)| *weight -= step);
    }
    weights
}

/// Solves by Cholesky's way; of the square only the lower half is read.
fn solved(square: &mut [[f64; ALL]; ALL], right: [f64; ALL]) -> [f64; ALL] {
    for one in 0..ALL {
        for two in 0..=one {
            let sum: f64 = (0..two).map(|at| square[one][at] * square[two][at]).sum();
            square[one][two] = match one == two {
                true => (square[one][one] - sum).max(1e-9).sqrt(),
                false => (square[one][two] - sum) / square[two][two],
            };
        }
    }
    let mut all = right;
    for one in 0..ALL {
        let sum: f64 = (0..one).map(|at| square[one][at] * all[at]).sum();
        all[one] = (all[one] - sum) / square[one][one];
    }
    for one in (0..ALL).rev() {
        let sum: f64 = (one + 1..ALL).map(|at| square[at][one] * all[at]).sum();
        all[one] = (all[one] - sum) / square[one][one];
    }
    all
}
