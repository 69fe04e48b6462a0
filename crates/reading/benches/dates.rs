//! How long a line with date phrases takes to read: `cargo bench -p reading --bench dates`. Prints the figures; the bar is
//! a 99th percentile under one millisecond (M14).

use std::time::Instant;

use jiff::civil::date;
use reading::{Region, find_dates, find_due, read_day};

const ROUNDS: usize = 500;

const LINES: &[&str] = &[
    "Jane Doe, CFO at Acme, 415 555 0134, same toner problem, call after Easter",
    "ring her next Tues 9am",
    "3 weeks after the Monday after Thanksgiving at half past two in the afternoon",
    "he wants 60 days of results before he names anyone, so call on the last Friday of January 2027",
    "This may or may not be right, they sat in the sun and version 2.1 is 24/7",
    "Friday, 11 December 2026 at 09:00, or the second Tuesday of next month, or the week of 14 Dec, or Q1",
    "Ana Ruiz, roofer, once the kitchen is done",
    "2026-12-01 12/3 3.4 4-5 20261201 1,250.00 +1 415-555-0134 10.2.0.15",
];

fn main() {
    let now = date(2026, 11, 22).at(10, 0, 0, 0);
    let mut times = Vec::with_capacity(ROUNDS * LINES.len());
    for _ in 0..ROUNDS {
        for line in LINES {
            let started = Instant::now();
            std::hint::black_box(find_dates(line, now, Region::US));
            std::hint::black_box(find_due(line, now, Region::US));
            times.push(started.elapsed() / 2);
        }
    }
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!("{} lines read: p50 {:?}, p99 {:?}, longest {:?}", times.len(), at(0.5), at(0.99), at(1.0));

    let started = Instant::now();
    std::hint::black_box(read_day("next Tuesday", now.date(), Region::US));
    println!("one due phrase: {:?}", started.elapsed());

    let long = LINES.join("\n").repeat(1000);
    let started = Instant::now();
    std::hint::black_box(find_dates(&long, now, Region::US));
    println!("a text of {} kB: {:?}", long.len() / 1000, started.elapsed());
}
