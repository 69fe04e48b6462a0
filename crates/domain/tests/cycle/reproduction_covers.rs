//! M36. The interval of R holds the true R as often as it says, in worlds whose R is known.

use domain::business_days::add_days;
use domain::cycle::{Customer, HORIZON_DAYS, WINDOW_DAYS, reproduction};
use jiff::civil::{Date, date};

use crate::chance::Chance;

const TODAY: Date = date(2026, 11, 22);
/// Histories of each world.
const HISTORIES: usize = 1_000;
/// How long customers take to bring somebody, on average, within their first year.
const USUAL_WAIT: f64 = 120.0;

/// A world: how many customers over how many days, and what they bring.
#[derive(Debug, Clone, Copy)]
struct World {
    customers: usize,
    over_days: i32,
    brings: f64,
    /// Whether a fifth of the customers bring sixteen times as much as the others.
    champions: bool,
}

#[test]
fn m36_the_interval_of_r_covers_at_its_level() {
    // Three standard errors of the count of histories below 95%.
    let least = 0.95 - 3.0 * (0.95 * 0.05 / HISTORIES as f64).sqrt();
    for (n, world) in worlds().into_iter().enumerate() {
        let mut chance = Chance::seeded(n as u64 + 1);
        let (mut covered, mut told, mut width) = (0, 0, 0.0);
        for _ in 0..HISTORIES {
            let customers = live(world, &mut chance);
            let Some(found) = reproduction(&customers, add_days(TODAY, 1 - WINDOW_DAYS), TODAY) else {
                continue;
            };
            told += 1;
            let truth = world.brings * grown(f64::from(found.horizon_days));
            covered += usize::from(found.low <= truth && truth <= found.high);
            width += found.high - found.low;
        }
        let (share, width) = (covered as f64 / told as f64, width / told as f64);
        println!("{world:?}: told {told}, covered {share:.3}, width {width:.2}");
        assert!(told > HISTORIES / 2, "{world:?} is told too rarely");
        assert!(share >= least, "{world:?}: the interval covers {share:.3}");
        // An interval that always holds says nothing. Few wins make it wider than it need be: counts are whole numbers.
        let wins = world.brings * world.customers as f64 * 0.5;
        if wins >= 50.0 {
            assert!(share <= 0.99, "{world:?}: the interval covers {share:.3}");
            let most = if world.champions { 1.2 } else { 0.8 };
            assert!(width <= most * world.brings, "{world:?}: {width:.2} wide");
        }
    }
}

fn worlds() -> Vec<World> {
    let mut worlds = Vec::new();
    for customers in [15, 60, 300] {
        for brings in [0.15, 0.6, 1.2] {
            for champions in [false, true] {
                worlds.push(World { customers, over_days: 730, brings, champions });
            }
        }
    }
    // A business in its first year, and in its fifth month: older ages are not known yet.
    worlds.push(World { customers: 60, over_days: 365, brings: 0.6, champions: false });
    worlds.push(World { customers: 60, over_days: 150, brings: 0.6, champions: false });
    worlds
}

/// The share of a customer's first year's wins that come before an age.
fn grown(age: f64) -> f64 {
    (1.0 - (-age / USUAL_WAIT).exp()) / (1.0 - (-f64::from(HORIZON_DAYS) / USUAL_WAIT).exp())
}

fn live(world: World, chance: &mut Chance) -> Vec<Customer> {
    (0..world.customers)
        .map(|_| {
            let since = add_days(TODAY, -(chance.below(world.over_days as usize) as i32));
            let mut brings = world.brings;
            if world.champions {
                // 0.2 × 4 + 0.8 × 0.25 = 1.
                brings *= if chance.share() < 0.2 { 4.0 } else { 0.25 };
            }
            let brought = (0..chance.poisson(brings))
                .map(|_| {
                    loop {
                        let wait = chance.wait(USUAL_WAIT);
                        if wait < f64::from(HORIZON_DAYS) {
                            break add_days(since, wait as i32);
                        }
                    }
                })
                .filter(|day| *day <= TODAY)
                .collect();
            Customer { since, brought }
        })
        .collect()
}
