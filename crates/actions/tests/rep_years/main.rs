//! Simulated rep-years: the real actions on a database in memory, judged by a model of the method that shares no code
//! with it. Random conversations, replays, crashes, undo, clocks that jump and time zones with odd summer times.
//!
//! A check gives the same answer twice: the histories are the same ones each time, with those that once found a mistake
//! among them. `WHOELSE_SEED=clock` lives through new ones; a number repeats one. `WHOELSE_REP_YEARS` says how many
//! (200 by default), `WHOELSE_TELL` tells them step by step.
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

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Instant;

use office::{Office, REPS};

const STEPS_A_REP_YEAR: u64 = 160;
const THREADS: u64 = 2;
const FIRST_SEED: u64 = 1;
/// M40: a correction of what was over before the person was given away.
const ONCE_FAILED: [u64; 1] = [1_795_318_573];

fn number(name: &str) -> Option<u64> {
    std::env::var(name)
        .ok()
        .map(|text| text.parse().unwrap_or_else(|_| panic!("{name} is a number, not “{text}”")))
}

/// Which histories are lived through.
fn seeds(offices: u64) -> Vec<u64> {
    if std::env::var("WHOELSE_SEED").is_ok_and(|seed| seed == "clock") {
        let clock = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let first = clock.map_or(FIRST_SEED, |now| now.as_secs());
        return (first..).take(offices as usize).collect();
    }
    match number("WHOELSE_SEED") {
        Some(first) => (first..).take(offices as usize).collect(),
        None => ONCE_FAILED.into_iter().chain(FIRST_SEED..).take(offices as usize).collect(),
    }
}

#[test]
fn m31_nothing_is_lost_or_doubled_in_two_hundred_rep_years() {
    let rep_years = number("WHOELSE_REP_YEARS").unwrap_or(200);
    let offices = rep_years.div_ceil(REPS as u64).max(1);
    let seeds = seeds(offices);
    println!("{} rep-years in {offices} offices", offices * REPS as u64);
    let (started, next, steps) = (Instant::now(), AtomicUsize::new(0), AtomicU64::new(0));
    let tallies = std::sync::Mutex::new(std::collections::BTreeMap::<String, u64>::new());
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                loop {
                    let office = next.fetch_add(1, Ordering::SeqCst);
                    let Some(&seed) = seeds.get(office) else { break };
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
    println!("{} rep-years, {steps} steps, last seed {:?}: {took:.1?}", offices * REPS as u64, seeds.last());
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
