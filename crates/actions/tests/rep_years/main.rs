//! Simulated rep-years: the real actions on a database in memory, judged by a model of the method that shares no code
//! with it. Random conversations, replays, crashes, undo, clocks that jump and time zones with odd summer times.
//!
//! `WHOELSE_REP_YEARS` says how many (200 by default), `WHOELSE_SEED` repeats a history, `WHOELSE_TELL`
//! tells it step by step.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(unreachable_pub, reason = "a test binary exports nothing")]

mod checks;
mod days;
#[allow(dead_code, reason = "shared with the stories")]
#[path = "../kit/deed.rs"]
mod deed;
mod deeds;
mod model;
mod office;
mod promises;

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use office::{Office, REPS};

const STEPS_A_REP_YEAR: u64 = 160;
const THREADS: u64 = 2;

fn number(name: &str) -> Option<u64> {
    std::env::var(name)
        .ok()
        .map(|text| text.parse().unwrap_or_else(|_| panic!("{name} is a number, not “{text}”")))
}

#[test]
fn m31_nothing_is_lost_or_doubled_in_two_hundred_rep_years() {
    let rep_years = number("WHOELSE_REP_YEARS").unwrap_or(200);
    let offices = rep_years.div_ceil(REPS as u64).max(1);
    let clock =
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(1, |now| now.as_secs());
    let first = number("WHOELSE_SEED").unwrap_or(clock);
    println!("{} rep-years in {offices} offices, seeds from {first}", offices * REPS as u64);
    let (started, next, steps) = (Instant::now(), AtomicU64::new(0), AtomicU64::new(0));
    let tallies = std::sync::Mutex::new(std::collections::BTreeMap::<String, u64>::new());
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                loop {
                    let office = next.fetch_add(1, Ordering::SeqCst);
                    if office >= offices {
                        break;
                    }
                    let seed = first + office;
                    let _told = Told(seed);
                    let done = runtime.block_on(Office::live(seed, STEPS_A_REP_YEAR * REPS as u64));
                    steps.fetch_add(done.steps, Ordering::SeqCst);
                    let mut tallies = tallies.lock().unwrap();
                    done.tally
                        .into_iter()
                        .for_each(|(what, count)| *tallies.entry(what).or_default() += count);
                }
            });
        }
    });
    let (steps, took) = (steps.into_inner(), started.elapsed());
    println!(
        "{} rep-years, {steps} steps, seeds {first} to {}: {took:.1?}",
        offices * REPS as u64,
        first + offices - 1
    );
    println!("{:?}", tallies.into_inner().unwrap());
}

/// Tells how to repeat what failed.
struct Told(u64);

impl Drop for Told {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("To repeat it: WHOELSE_SEED={} WHOELSE_REP_YEARS=1", self.0);
        }
    }
}
