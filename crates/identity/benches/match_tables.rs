//! `cargo bench -p identity`: rows a second on a made-up town of a million rows, and how good the answers are there and
//! on the reference sets. A number behind `--` replaces the million.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../tests/measure/mod.rs"]
mod measure;
mod town;

use std::time::Instant;

use identity::{MatchOptions, MatchTable, match_tables};
use measure::{line, read, report, shared};

const ROWS: usize = 1_000_000;

fn main() {
    for name in ["febrl3.csv", "febrl2.csv", "fake_1000.csv"] {
        match shared(name) {
            Some(path) => {
                let (table, truth) = read(&path, "cluster");
                measured(name, &table, &truth);
            }
            None => println!("{name} is not there: skipped"),
        }
    }
    let rows = std::env::args().find_map(|word| word.parse().ok()).unwrap_or(ROWS);
    for rows in [rows / 100, rows] {
        let town::Town { table, truth } = town::town(rows);
        measured(&format!("a town of {} rows", table.rows()), &table, &truth);
    }
}

fn measured(name: &str, table: &MatchTable, truth: &[String]) {
    let start = Instant::now();
    let matches = match_tables(table, None, &MatchOptions::default(), &|_| {}).unwrap();
    let seconds = start.elapsed().as_secs_f64();
    println!("{}", line(name, &report(&matches, truth)));
    let (rows, pairs) = (table.rows() as f64, matches.pairs.len());
    println!("    {:.0} rows/s on 2 threads: {seconds:.2} s, {pairs} pairs", rows / seconds);
}
