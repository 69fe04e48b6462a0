//! From groups of rows to scored pairs.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::bands;
use super::blocks::Blocks;
use super::dictionary::mix;
use super::levels::{Comparison, compare_names, compare_rest, compare_rows};
use super::records::Records;
use super::weights::Weights;

/// Two rows and the natural logarithm of the odds that they are one. The row in front is the smaller one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scored {
    pub(super) a: u32,
    pub(super) b: u32,
    pub(super) log_odds: f32,
    /// No rule forbids to link them without asking.
    pub(super) may_link: bool,
}

impl Scored {
    fn of(records: &Records, weights: &Weights, a: u32, b: u32, comparison: &Comparison) -> Scored {
        let log_odds = weights.log_odds(records, comparison);
        let names_alone = log_odds > bands::NAMES_ALONE_MAX && !bands::has_witness(comparison);
        Scored {
            a,
            b,
            log_odds: if names_alone { bands::NAMES_ALONE_MAX } else { log_odds },
            may_link: bands::is_same(comparison, log_odds),
        }
    }
}

/// Pairs below it are forgotten: fewer than one in fifty of them are one person.
const KEPT_MIN: f32 = -4.0;
const RANDOM_PAIRS: usize = 40_000;
const LIKELY_PAIRS: u64 = 60_000;
/// Pairs that were just compared are not compared again; a power of two.
const RECENT: usize = 1 << 16;

/// Random pairs, the same ones in every run: nearly all of them two people.
pub(super) fn random_pairs(records: &Records) -> Vec<Comparison> {
    let rows = records.rows.len() as u64;
    let all = rows * rows.saturating_sub(1) / 2;
    let mut compared = Vec::new();
    let mut compare = |a: u64, b: u64| {
        let (a, b) = (a.min(b) as u32, a.max(b) as u32);
        if records.may_pair(a, b) {
            compared.push(compare_rows(records, a, b));
        }
    };
    if all <= RANDOM_PAIRS as u64 {
        for a in 0..rows {
            for b in a + 1..rows {
                compare(a, b);
            }
        }
    } else {
        for n in 0..RANDOM_PAIRS as u64 {
            let drawn = mix(n, 0x5eed);
            compare((drawn >> 32) % rows, (drawn & 0xffff_ffff) % rows);
        }
    }
    compared
}

/// Some of the pairs that share something, each once, and what share of all of them they are.
pub(super) fn likely_pairs(records: &Records, blocks: &Blocks) -> (Vec<Comparison>, f64) {
    let one_of = blocks.pairs().div_ceil(LIKELY_PAIRS).max(1);
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for part in blocks.parts() {
        for group in blocks.groups(part) {
            for (at, &a) in group.iter().enumerate() {
                for &b in &group[at + 1..] {
                    if records.may_pair(a, b)
                        && mix(u64::from(a), u64::from(b)) >> 8 & 0xffff_ffff_ffff < (1 << 48) / one_of
                    {
                        pairs.push((a, b));
                    }
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    let compared = pairs.iter().map(|&(a, b)| compare_rows(records, a, b)).collect();
    (compared, 1.0 / one_of as f64)
}

/// Scores all pairs of the groups on as many threads; in the order of the rows, each pair once.
pub(super) fn score(
    records: &Records,
    blocks: &Blocks,
    weights: &Weights,
    threads: usize,
    progress: &dyn Fn(u64, u64),
) -> Vec<Scored> {
    let parts = blocks.parts();
    let next = AtomicUsize::new(0);
    let work = |report: &dyn Fn(usize)| {
        let mut found: Vec<Scored> = Vec::new();
        let mut recent = vec![(u32::MAX, u32::MAX); RECENT];
        let mut tidy_at = 1 << 20;
        while let Some(part) = parts.get(next.fetch_add(1, Ordering::Relaxed)) {
            for group in blocks.groups(*part) {
                score_group(records, weights, group, &mut recent, &mut found);
            }
            if found.len() > tidy_at {
                tidy(&mut found);
                tidy_at = found.len() * 2 + (1 << 20);
            }
            report(next.load(Ordering::Relaxed));
        }
        tidy(&mut found);
        found
    };
    let mut all = std::thread::scope(|scope| {
        let workers: Vec<_> = (1..threads).map(|_| scope.spawn(|| work(&|_| {}))).collect();
        let total = parts.len() as u64;
        let mut all = work(&|done| progress((done as u64).min(total), total));
        for worker in workers {
            all.extend(worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        all
    });
    tidy(&mut all);
    all
}

fn score_group(
    records: &Records,
    weights: &Weights,
    group: &[u32],
    recent: &mut [(u32, u32)],
    found: &mut Vec<Scored>,
) {
    for (at, &a) in group.iter().enumerate() {
        for &b in &group[at + 1..] {
            if !records.may_pair(a, b) {
                continue;
            }
            let seen = &mut recent[mix(u64::from(a), u64::from(b)) as usize & (RECENT - 1)];
            if *seen == (a, b) {
                continue;
            }
            *seen = (a, b);
            let mut comparison = compare_names(records, a, b);
            if weights.rule_out(records, &comparison, KEPT_MIN) {
                continue;
            }
            compare_rest(records, a, b, &mut comparison);
            let scored = Scored::of(records, weights, a, b, &comparison);
            if scored.log_odds >= KEPT_MIN {
                found.push(scored);
            }
        }
    }
}

fn tidy(found: &mut Vec<Scored>) {
    found.sort_unstable_by_key(|pair| (pair.a, pair.b));
    found.dedup_by_key(|pair| (pair.a, pair.b));
}

/// Scores the same pairs again, after learning more.
pub(super) fn rescore(records: &Records, weights: &Weights, pairs: &mut [Scored], threads: usize) {
    let share = pairs.len().div_ceil(threads.max(1)).max(1);
    std::thread::scope(|scope| {
        for part in pairs.chunks_mut(share) {
            scope.spawn(move || {
                for pair in part {
                    let comparison = compare_rows(records, pair.a, pair.b);
                    *pair = Scored::of(records, weights, pair.a, pair.b, &comparison);
                }
            });
        }
    });
}
