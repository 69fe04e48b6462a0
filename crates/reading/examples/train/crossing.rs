//! Each fifth is judged by a model of the other four; from that, from where on a kind is suggested.

use reading::moments::MomentKind;
use reading::moments::training::{MOMENT_SHELVES, TAKEN, Table, length};

use crate::KINDS;
use crate::data::{Example, Index, Item, Raw, Source};
use crate::learner::{Weights, learn};

const FOLDS: usize = 5;

/// What a model says of each text: of each kind its likeliest sentence's word.
pub(crate) type Judged = Vec<[f32; KINDS]>;

#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Tally {
    pub(crate) right: usize,
    pub(crate) wrong: usize,
    pub(crate) missed: usize,
}

impl Tally {
    pub(crate) fn add(&mut self, is_found: bool, is_so: bool) {
        match (is_found, is_so) {
            (true, true) => self.right += 1,
            (true, false) => self.wrong += 1,
            (false, true) => self.missed += 1,
            (false, false) => {}
        }
    }

    pub(crate) fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (2 * self.right + self.wrong + self.missed).max(1) as f64
    }

    pub(crate) fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }

    pub(crate) fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Tally { right, wrong, missed } = self;
        write!(
            f,
            "{:.3} ({right}/{}) | {:.3} ({right}/{}) | {:.3}",
            self.precision(),
            right + wrong,
            self.recall(),
            right + missed,
            self.f1()
        )
    }
}

/// The table that the product would have.
pub(crate) fn table(weights: &Weights, index: &Index, shifts: &[f32; KINDS]) -> Table<KINDS> {
    let mut biases = weights.biases;
    for (bias, shift) in biases.iter_mut().zip(shifts) {
        *bias -= shift;
    }
    let numbers = index.hashes.iter().copied().zip(weights.numbers.iter().copied()).collect();
    Table::of(numbers, biases, MOMENT_SHELVES)
}

fn judge(table: &Table<KINDS>, raw: &[Raw], judged: &mut Judged, is_judged: impl Fn(usize) -> bool) {
    for one in raw.iter().filter(|one| is_judged(one.item)) {
        let logits = table.logits(one.features.iter().copied(), length(&one.features));
        for ((best, logit), is_taken) in judged[one.item].iter_mut().zip(logits).zip(one.taken) {
            *best = best.max(if is_taken { logit - TAKEN } else { logit });
        }
    }
}

/// What models that never saw a text say of it.
pub(crate) fn crossed(items: &[Item], raw: &[Raw], examples: &[Example], index: &Index) -> Judged {
    let mut judged = vec![[-20.0; KINDS]; items.len()];
    for fold in 0..FOLDS {
        let train: Vec<&Example> = examples.iter().filter(|one| one.item % FOLDS != fold).collect();
        let weights = learn(items, &train, index.hashes.len(), fold as u64);
        let table = table(&weights, index, &[0.0; KINDS]);
        judge(&table, raw, &mut judged, |item| item % FOLDS == fold);
    }
    judged
}

/// What counts against F1: the share of texts without a moment that fire …
#[derive(Debug, Clone, Copy)]
pub(crate) struct Price {
    pub(crate) false_fire: f64,
    /// What lies between the precision and nine tenths, for the kinds that must be sure.
    pub(crate) precision: f64,
}

/// How much a text counts for the thresholds.
fn weight(item: &Item) -> f64 {
    match item.source {
        // The rules were written beside these.
        Source::Beside => 0.0,
        // Every second one is as near a miss as its writer could make it.
        Source::After => 0.1,
        Source::Opened => 1.0,
    }
}

/// From where on each kind is suggested.
pub(crate) fn thresholds(items: &[Item], judged: &Judged, price: Price) -> [f32; KINDS] {
    let weights: Vec<f64> = items.iter().map(weight).collect();
    let silent: f64 =
        items.iter().zip(&weights).filter(|(item, _)| item.labels.is_empty()).map(|(_, weight)| weight).sum();
    MomentKind::ALL.map(|kind| {
        let number = kind as usize;
        let is_strict = matches!(kind, MomentKind::Rescue | MomentKind::GaveReferral | MomentKind::Complaint);
        let worth = |threshold: f32| {
            let (mut right, mut wrong, mut missed, mut fired) = (0.0, 0.0, 0.0, 0.0);
            for ((item, judged), weight) in items.iter().zip(judged).zip(&weights) {
                match (judged[number] > threshold, item.has(kind)) {
                    (true, true) => right += weight,
                    (true, false) => wrong += weight,
                    (false, true) => missed += weight,
                    (false, false) => {}
                }
                if judged[number] > threshold && item.labels.is_empty() {
                    fired += weight;
                }
            }
            let f1 = 2.0 * right / (2.0 * right + wrong + missed).max(1e-9);
            let precision = if right + wrong > 0.0 { right / (right + wrong) } else { 1.0 };
            let strict = if is_strict { (0.9 - precision).max(0.0) * price.precision } else { 0.0 };
            f1 - strict - price.false_fire * fired / silent.max(1e-9)
        };
        let smooth = |step: i32| (-2..=2).map(|near| worth((step + near) as f32 * 0.1)).sum::<f64>();
        let best = (-40..=40).max_by(|a, b| smooth(*a).total_cmp(&smooth(*b))).unwrap_or(0);
        best as f32 * 0.1
    })
}

/// Mean over kinds of the average precision.
fn average_precision(items: &[Item], judged: &Judged, at: &[usize]) -> f64 {
    let mut sum = 0.0;
    for kind in MomentKind::ALL {
        let mut order = at.to_vec();
        order.sort_by(|a, b| judged[*b][kind as usize].total_cmp(&judged[*a][kind as usize]));
        let (mut right, mut of_kind) = (0.0, 0.0);
        for (rank, item) in order.iter().enumerate() {
            if items[*item].has(kind) {
                right += 1.0;
                of_kind += right / (rank + 1) as f64;
            }
        }
        sum += of_kind / f64::max(right, 1.0);
    }
    sum / KINDS as f64
}

/// The figures of some of the texts.
pub(crate) fn tell(
    name: &str,
    items: &[Item],
    judged: &Judged,
    thresholds: &[f32; KINDS],
    is_in: impl Fn(Source) -> bool,
) {
    let at: Vec<usize> = (0..items.len()).filter(|at| is_in(items[*at].source)).collect();
    let is_found = |at: usize, kind: usize| judged[at][kind] > thresholds[kind];
    let silent: Vec<usize> = at.iter().copied().filter(|at| items[*at].labels.is_empty()).collect();
    let fired = silent.iter().filter(|at| (0..KINDS).any(|kind| is_found(**at, kind))).count();
    let tallies = MomentKind::ALL.map(|kind| {
        let mut tally = Tally::default();
        at.iter().for_each(|at| tally.add(is_found(*at, kind as usize), items[*at].has(kind)));
        tally
    });
    let macro_f1 = tallies.iter().map(Tally::f1).sum::<f64>() / KINDS as f64;
    print!(
        "  {name}: average precision {:.3} F1 {macro_f1:.3}, fired {fired}/{} {:.3};",
        average_precision(items, judged, &at),
        silent.len(),
        fired as f64 / silent.len().max(1) as f64
    );
    for (kind, tally) in MomentKind::ALL.iter().zip(&tallies) {
        print!(" {} {:.2}/{:.2}={:.2}", &kind.as_str()[..4], tally.precision(), tally.recall(), tally.f1());
    }
    println!();
}

/// Each text that is judged wrongly.
pub(crate) fn audit(items: &[Item], judged: &Judged, thresholds: &[f32; KINDS]) {
    for kind in MomentKind::ALL {
        for (item, judged) in items.iter().zip(judged).filter(|(item, _)| item.source != Source::Beside) {
            let over = judged[kind as usize] - thresholds[kind as usize];
            if (over > 0.0) != item.has(kind) {
                let what = if over > 0.0 { "FALSE" } else { "MISS" };
                let silent = if item.labels.is_empty() { " (none)" } else { "" };
                println!("{what} {kind} {}{silent} {over:.1}: {}", item.id, item.text.replace('\n', " / "));
            }
        }
    }
}
