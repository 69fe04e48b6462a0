//! From what is known of whole texts to a verdict: logistic regression by Newton's method.

use reading::moments::MomentKind;
use reading::moments::training::{FACTS, Facts, OWN, Verdict, WEIGHED};

use crate::KINDS;
use crate::crossing::Known;
use crate::data::Item;

/// How much the weights are held back; those of a kind's own numbers less.
const L2: f64 = 10.0;
const L2_OWN: f64 = 0.6;
const ROUNDS: usize = 12;
/// Of a kind's own facts that the others' verdicts do not weigh.
const L2_ONLY: f64 = 1.0;
/// Of what is made of them.
const L2_MADE: f64 = 5.0;
/// The facts, and what every text begins with.
const ALL: usize = WEIGHED + 1;
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
    let mut verdict = Verdict { any: any(&texts), ..Verdict::NONE };
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
            at if at >= FACTS + OWN => L2_MADE,
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

/// Whether a text shows anything at all; of this too the weights are held back.
fn any(texts: &[(&Item, &Facts)]) -> [f32; FACTS + 2] {
    let row = |facts: &Facts| {
        let mut row = [0.0; ALL];
        row.iter_mut().zip(facts.of_any()).for_each(|(to, fact)| *to = f64::from(fact));
        row[START] = 1.0;
        row
    };
    let rows: Vec<[f64; ALL]> = texts.iter().map(|(_, facts)| row(facts)).collect();
    let is_so: Vec<bool> = texts.iter().map(|(item, _)| !item.labels.is_empty()).collect();
    let weights = newton(&rows, &is_so, |at| if at == START { 1e-6 } else { L2 });
    let mut any = [0.0; FACTS + 2];
    any.iter_mut().zip(&weights[..=FACTS]).for_each(|(to, weight)| *to = *weight as f32);
    any[FACTS + 1] = weights[START] as f32;
    any
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
        // Never further than the fit gets better.
        let step = solved(&mut curve, slope);
        let stepped = |share: f64| {
            let mut to = weights;
            to.iter_mut().zip(step).for_each(|(weight, step)| *weight -= share * step);
            to
        };
        let before = loss(rows, is_so, &held, &weights);
        let shares = [1.0, 0.5, 0.25, 0.1, 0.02];
        let better = shares.into_iter().map(stepped).find(|to| loss(rows, is_so, &held, to) < before);
        let Some(better) = better else { break };
        weights = better;
    }
    weights
}

/// How badly weights fit.
fn loss(rows: &[[f64; ALL]], is_so: &[bool], held: impl Fn(usize) -> f64, weights: &[f64; ALL]) -> f64 {
    let held: f64 = weights.iter().enumerate().map(|(at, weight)| held(at) * weight * weight / 2.0).sum();
    let told = rows.iter().zip(is_so).map(|(row, is_so)| {
        let sum: f64 = row.iter().zip(weights).map(|(fact, weight)| fact * weight).sum();
        let off = if *is_so { -sum } else { sum };
        off.max(0.0) + (-off.abs()).exp().ln_1p()
    });
    held + told.sum::<f64>()
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
