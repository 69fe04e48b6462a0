//! How long a line takes to read: `cargo bench -p reading --bench speed`. Prints the figures; the bar is a 99th
//! percentile under one millisecond (M14).

use std::time::Instant;

use reading::{Note, Region, find_moments, read_capture, read_people};

const ROUNDS: usize = 200;

fn main() {
    let tables = [include_str!("../tests/lines/tuned.txt"), include_str!("../tests/lines/untouched.txt")];
    let lines: Vec<&str> = tables
        .iter()
        .flat_map(|table| table.lines().filter(|line| !line.starts_with('#')).step_by(2))
        .filter_map(|line| line.split_once(": "))
        .map(|(_, text)| text)
        .collect();
    let started = Instant::now();
    read_capture("Jane Doe, CFO at Acme, 415 555 0134", Region::US);
    println!("first line, tables and telephone plans included: {:?}", started.elapsed());

    let mut times = Vec::with_capacity(ROUNDS * lines.len());
    for _ in 0..ROUNDS {
        for line in &lines {
            let started = Instant::now();
            std::hint::black_box(read_capture(line, Region::US));
            times.push(started.elapsed());
        }
    }
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!("{} lines read: p50 {:?}, p99 {:?}, longest {:?}", times.len(), at(0.5), at(0.99), at(1.0));

    people();
    moments();

    let long = "Jane Doe, CFO at Acme, 415 555 0134, same toner problem; ".repeat(200_000);
    let started = Instant::now();
    std::hint::black_box(read_capture(&long, Region::US));
    println!("a line of {} MB: {:?}", long.len() / 1_000_000, started.elapsed());
}

/// Lines, signatures, cards and lists of the corpus, days included. Of each text the middle of its times counts, so that
/// what else the machine does is left out.
fn people() {
    let corpus = include_str!("../tests/corpus/captures_tune.jsonl");
    let texts: Vec<String> = corpus
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|item| item["text"].as_str().map(str::to_owned))
        .collect();
    let today = jiff::civil::date(2026, 11, 22).at(9, 0, 0, 0);
    let middle = |text: &String| {
        let mut times: Vec<_> = (0..ROUNDS / 10)
            .map(|_| {
                let started = Instant::now();
                std::hint::black_box(read_people(text, Region::US, Some(today)));
                started.elapsed()
            })
            .collect();
        times.sort();
        times[times.len() / 2]
    };
    for (what, is_several) in [("one line", false), ("several lines", true)] {
        let mut times: Vec<_> =
            texts.iter().filter(|text| text.contains('\n') == is_several).map(middle).collect();
        times.sort();
        let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
        println!(
            "people, {what}, {} texts: p50 {:?}, p99 {:?}, longest {:?}",
            times.len(),
            at(0.5),
            at(0.99),
            at(1.0)
        );
    }
}

/// Notes and mails of the corpus: the bar is a 99th percentile under one millisecond (M2).
fn moments() {
    let today = jiff::civil::date(2026, 11, 22).at(9, 0, 0, 0);
    let corpus = include_str!("../tests/corpus/moments_train.jsonl");
    let mut times: Vec<_> = corpus
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|item| {
            let text = item["text"].as_str()?.to_owned();
            let note = Note {
                channel: item["channel"].as_str()?.parse().ok()?,
                author: item["author"].as_str()?.parse().ok()?,
                text: &text,
            };
            let mut times: Vec<_> = (0..ROUNDS / 10)
                .map(|_| {
                    let started = Instant::now();
                    std::hint::black_box(find_moments(&note, today, Region::US));
                    started.elapsed()
                })
                .collect();
            times.sort();
            Some(times[times.len() / 2])
        })
        .collect();
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!("moments, {} texts: p50 {:?}, p99 {:?}, longest {:?}", times.len(), at(0.5), at(0.99), at(1.0));
}
