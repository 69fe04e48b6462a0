//! How good an answer is, against the truth.
#![allow(dead_code)]

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use identity::{Band, Field, MatchOptions, MatchTable, Matches, Progress, RowRef, match_tables};

/// Pairs found, right and wanted, as shares from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quality {
    pub(crate) precision: f64,
    pub(crate) recall: f64,
}

impl Quality {
    pub(crate) fn f1(self) -> f64 {
        let sum = self.precision + self.recall;
        if sum == 0.0 { 0.0 } else { 2.0 * self.precision * self.recall / sum }
    }

    fn of(right: usize, found: usize, wanted: usize) -> Quality {
        let share = |of: usize| if of == 0 { 1.0 } else { right as f64 / of as f64 };
        Quality { precision: share(found), recall: share(wanted) }
    }
}

#[derive(Debug)]
pub(crate) struct Report {
    /// The best over all limits of the score, and the limit.
    pub(crate) best: Quality,
    pub(crate) best_at: f32,
    /// Pairs of even odds and better.
    pub(crate) even: Quality,
    pub(crate) same: Quality,
    pub(crate) clustered: Quality,
}

/// Compares an answer with the rows' true groups; every row must have one.
pub(crate) fn report(matches: &Matches, truth: &[String]) -> Report {
    let mut sizes: HashMap<&str, usize> = HashMap::new();
    for group in truth {
        *sizes.entry(group).or_default() += 1;
    }
    let wanted = sizes.values().map(|n| n * (n - 1) / 2).sum();
    let is_right = |a: RowRef, b: RowRef| truth[a.row as usize] == truth[b.row as usize];
    let mut pairs: Vec<(f32, bool, Band)> =
        matches.pairs.iter().map(|p| (p.score, is_right(p.left, p.right), p.band)).collect();
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0));
    let mut best = Quality { precision: 0.0, recall: 0.0 };
    let mut best_at = 1.0;
    let mut right = 0;
    for (at, (score, is_right, _)) in pairs.iter().enumerate() {
        right += usize::from(*is_right);
        // Pairs of one score stand or fall together.
        if pairs.get(at + 1).is_some_and(|next| next.0 == *score) {
            continue;
        }
        let here = Quality::of(right, at + 1, wanted);
        if here.f1() > best.f1() {
            (best, best_at) = (here, *score);
        }
    }
    let of = |keep: &dyn Fn(&(f32, bool, Band)) -> bool| {
        let kept: Vec<_> = pairs.iter().filter(|pair| keep(pair)).collect();
        Quality::of(kept.iter().filter(|pair| pair.1).count(), kept.len(), wanted)
    };
    let mut together: HashSet<(u32, u32)> = HashSet::new();
    let mut right = 0;
    for cluster in &matches.clusters {
        for (at, a) in cluster.iter().enumerate() {
            for b in &cluster[at + 1..] {
                together.insert((a.row, b.row));
                right += usize::from(is_right(*a, *b));
            }
        }
    }
    Report {
        best,
        best_at,
        even: of(&|pair| pair.0 >= 0.5),
        same: of(&|pair| pair.2 == Band::Same),
        clustered: Quality::of(right, together.len(), wanted),
    }
}

/// The reference data beside the workspace; `None` where it is not there.
pub(crate) fn shared(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/identity").join(name);
    path.exists().then_some(path)
}

/// A table and the column that says which rows are one, which the matcher must not use.
pub(crate) fn read(path: &Path, truth: &str) -> (MatchTable, Vec<String>) {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headers: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let at = headers.iter().position(|header| header == truth).unwrap();
    let mut table = MatchTable::new(&headers);
    let mut groups = Vec::new();
    for record in reader.records() {
        let record = record.unwrap();
        table.push_row(&record.iter().collect::<Vec<_>>());
        groups.push(record[at].to_owned());
    }
    (table, groups)
}

pub(crate) fn matched(table: &MatchTable, map: &[(&str, Field)]) -> Matches {
    let map = map.iter().map(|(column, field)| ((*column).to_owned(), *field)).collect();
    let options = MatchOptions { map, ..MatchOptions::default() };
    match_tables(table, None, &options, &|_: Progress| {}).unwrap()
}

pub(crate) fn line(name: &str, report: &Report) -> String {
    let Report { best, best_at, even, same, clustered } = report;
    format!(
        "{name}: best F1 {:.4} at {best_at:.3} (P {:.4} R {:.4}); even odds F1 {:.4}; same P {:.4} R {:.4}; clustered F1 {:.4} (P {:.4} R {:.4})",
        best.f1(),
        best.precision,
        best.recall,
        even.f1(),
        same.precision,
        same.recall,
        clustered.f1(),
        clustered.precision,
        clustered.recall
    )
}
