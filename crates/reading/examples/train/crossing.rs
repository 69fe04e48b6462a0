//! The texts of each writer are judged by a model of the other writers; from that, from where on a kind is suggested.

use reading::moments::MomentKind;
use reading::moments::training::{ASKED, Facts, MOMENT_SHELVES, Table, told};

use crate::KINDS;
use crate::data::{Example, Index, Item, Raw, Source};
use crate::learner::{SENTENCES, WHOLE_TEXTS, learn};
use crate::verdict;

/// A fold for each writer, and one for the texts that were opened before.
const FOLDS: usize = 9;

/// Which of them judges a text; lines are learned from and not judged.
pub(crate) fn fold(item: &Item) -> Option<usize> {
    match item.source {
        Source::Writer(writer) => Some(usize::from(writer)),
        Source::Opened => Some(FOLDS - 1),
        Source::Beside | Source::After | Source::Whole => None,
    }
}

/// What a model says of each text, kind by kind.
pub(crate) type Judged = Vec<[f32; KINDS]>;
/// What is known of each text that is judged.
pub(crate) type Known = Vec<Option<Facts>>;

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

/// All that is learned from.
pub(crate) struct Training<'t> {
    pub(crate) items: &'t [Item],
    pub(crate) raw: &'t [Raw],
    pub(crate) sentences: Vec<Example>,
    pub(crate) texts: Vec<Example>,
    pub(crate) index: Index,
}

impl Training<'_> {
    /// The table that the product would have, of all texts but those left out.
    pub(crate) fn table(&self, is_in: impl Fn(usize) -> bool, seed: u64) -> Table<ASKED> {
        let places = self.index.hashes.len();
        let learn = |examples: &[Example], how| {
            let examples: Vec<&Example> = examples.iter().filter(|one| is_in(one.item)).collect();
            learn(self.items, &examples, places, how, seed)
        };
        let (of_sentences, of_texts) = (learn(&self.sentences, SENTENCES), learn(&self.texts, WHOLE_TEXTS));
        let both = |one: [f32; KINDS], two: [f32; KINDS]| {
            let mut all = [0.0; ASKED];
            all[..KINDS].copy_from_slice(&one);
            all[KINDS..].copy_from_slice(&two);
            all
        };
        let numbers = of_sentences.numbers.iter().zip(&of_texts.numbers).map(|(one, two)| both(*one, *two));
        let numbers = self.index.hashes.iter().copied().zip(numbers).collect();
        Table::of(numbers, both(of_sentences.biases, of_texts.biases), MOMENT_SHELVES)
    }

    /// What models that never saw a text, nor its writer, know of it.
    pub(crate) fn crossed(&self) -> Known {
        let mut facts = vec![None; self.items.len()];
        let folds: Vec<Option<usize>> = self.items.iter().map(fold).collect();
        let pairs: Vec<usize> = (0..FOLDS).collect();
        for pair in pairs.chunks(2) {
            let both: Vec<_> = std::thread::scope(|scope| {
                let threads: Vec<_> = pair
                    .iter()
                    .map(|fold| {
                        let folds = &folds;
                        scope.spawn(move || {
                            let table = self.table(|item| folds[item] != Some(*fold), *fold as u64);
                            self.facts(&table, |item| folds[item] == Some(*fold))
                        })
                    })
                    .collect();
                threads.into_iter().map(|thread| thread.join().unwrap()).collect()
            });
            for (item, told) in both.into_iter().flatten() {
                facts[item] = Some(told);
            }
        }
        facts
    }

    fn facts(&self, table: &Table<ASKED>, is_in: impl Fn(usize) -> bool) -> Vec<(usize, Facts)> {
        self.raw
            .chunk_by(|one, two| one.item == two.item)
            .filter(|parts| is_in(parts[0].item))
            .filter_map(|parts| {
                let item = &self.items[parts[0].item];
                let told = told(table, parts.iter().map(|one| &one.part), item.channel, item.author)?;
                Some((parts[0].item, told.facts))
            })
            .collect()
    }
}

/// What verdicts that never saw a text say of it.
pub(crate) fn judged(items: &[Item], facts: &Known) -> Judged {
    let mut judged = vec![[-20.0; KINDS]; items.len()];
    for fold in 0..FOLDS {
        let is_other = |at: usize| self::fold(&items[at]).is_some_and(|one| one != fold);
        let verdict = verdict::learn(items, facts, is_other);
        for (at, judged) in judged.iter_mut().enumerate() {
            if let Some(facts) = facts[at].as_ref().filter(|_| self::fold(&items[at]) == Some(fold)) {
                *judged = verdict.logits(facts);
            }
        }
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

/// A start is as good as those around it, so many tenths either way: on other texts it lies a little elsewhere.
const NEAR: i32 = 7;

/// From where on each kind is suggested.
pub(crate) fn thresholds(items: &[Item], judged: &Judged, price: Price) -> [f32; KINDS] {
    let weights: Vec<f64> = items.iter().map(|item| f64::from(u8::from(fold(item).is_some()))).collect();
    let silent: f64 =
        items.iter().zip(&weights).filter(|(item, _)| item.labels.is_empty()).map(|(_, weight)| weight).sum();
    MomentKind::ALL.map(|kind| {
        let number = kind as usize;
        // A complaint that goes unseen costs more than one seen too often: whom it is about would be asked.
        let strict = match kind {
            MomentKind::Rescue | MomentKind::GaveReferral => price.precision,
            MomentKind::Complaint => price.precision / 3.0,
            _ => 0.0,
        };
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
            let lacking = (0.9 - precision).max(0.0) * strict;
            f1 - lacking - price.false_fire * fired / silent.max(1e-9)
        };
        let smooth = |step: i32| (-NEAR..=NEAR).map(|near| worth((step + near) as f32 * 0.1)).sum::<f64>();
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
        for (item, judged) in items.iter().zip(judged).filter(|(item, _)| fold(item).is_some()) {
            let over = judged[kind as usize] - thresholds[kind as usize];
            if (over > 0.0) != item.has(kind) {
                let what = if over > 0.0 { "FALSE" } else { "MISS" };
                let silent = if item.labels.is_empty() { " (none)" } else { "" };
                println!("{what} {kind} {}{silent} {over:.1}: {}", item.id, item.text.replace('\n', " / "));
            }
        }
    }
}
