//! M39. Replayed histories: the same moments on the same days, in the order of Today and by date. What is compared is how many
//! names the first three asks of each day bring, and how good the whole order is (NDCG, discounted by place).

use std::cmp::Reverse;

use domain::business_days::{add_days, days_between};
use domain::cycle::{Expectations, Heard};
use domain::moment::{Moment, MomentKind, MomentState};
use domain::today::arrange;
use domain::{ContactId, MomentId, UserId};
use jiff::civil::{Date, date};
use uuid::Uuid;

use crate::chance::Chance;

const FIRST: Date = date(2025, 1, 1);
/// Days of a history; the first are for learning only.
const DAYS: i32 = 540;
const LEARNING: i32 = 90;
/// Asks that a rep gets round to on a day.
const ASKS: usize = 3;

/// What brings how many names in truth, and how fast it cools against what we take for it.
struct World {
    name: &'static str,
    brings: fn(MomentKind) -> f64,
    cooling: f64,
    /// Whether own rates differ from our starting values, so that learning must show.
    differs: bool,
}

const WORLDS: &[World] = &[
    World {
        name: "as the starting values say",
        brings: |kind| kind.defaults().expected_names,
        cooling: 1.0,
        differs: false,
    },
    World {
        name: "closes and lost deals bring most",
        brings: |kind| match kind {
            MomentKind::Close => 3.0,
            MomentKind::NoSale => 2.4,
            MomentKind::GaveReferral | MomentKind::Praise => 0.4,
            _ => 0.8,
        },
        cooling: 1.0,
        differs: true,
    },
    World {
        name: "projects and associations bring most, and all cools half as fast",
        brings: |kind| match kind {
            MomentKind::ProjectCompleted => 2.5,
            MomentKind::Association => 2.0,
            MomentKind::Testimonial | MomentKind::Rescue => 0.3,
            _ => 0.7,
        },
        cooling: 0.5,
        differs: true,
    },
    World { name: "every kind brings one", brings: |_| 1.0, cooling: 1.0, differs: false },
];

/// What the orders of a replayed history were worth, for each day.
#[derive(Debug, Default, Clone, Copy)]
struct Worth {
    names: f64,
    ndcg: f64,
}

#[derive(Debug, Default)]
struct Replay {
    learned: Worth,
    starting: Worth,
    newest_first: Worth,
    oldest_first: Worth,
}

#[test]
fn m39_a_replayed_history_is_ordered_better_than_by_date() {
    for world in WORLDS {
        for seed in 1..=3 {
            let Replay { learned, starting, newest_first, oldest_first } = replay(world, seed);
            println!(
                "{}, {seed}: names of the first {ASKS} a day: learned {:.2}, starting values {:.2}, newest first {:.2}, oldest \
                 first {:.2}; NDCG {:.3}, {:.3}, {:.3}, {:.3}",
                world.name,
                learned.names,
                starting.names,
                newest_first.names,
                oldest_first.names,
                learned.ndcg,
                starting.ndcg,
                newest_first.ndcg,
                oldest_first.ndcg
            );
            for by_date in [newest_first, oldest_first] {
                assert!(learned.names > 1.05 * by_date.names, "{}, {seed}: names by date", world.name);
                assert!(learned.ndcg > 1.02 * by_date.ndcg, "{}, {seed}: NDCG by date", world.name);
            }
            if world.differs {
                assert!(learned.names > 1.05 * starting.names, "{}, {seed}: names", world.name);
                assert!(learned.ndcg > starting.ndcg, "{}, {seed}: NDCG", world.name);
            } else {
                // Where there is nothing to learn, learning costs next to nothing.
                assert!(learned.names > 0.98 * starting.names, "{}, {seed}: unlearned", world.name);
            }
        }
    }
}

/// Lives through a history in which the rep asks without any order, and puts the open moments of each day in four orders.
fn replay(world: &World, seed: u64) -> Replay {
    let mut chance = Chance::seeded(seed);
    let mut open: Vec<Moment> = Vec::new();
    let mut heard = [Heard::default(); MomentKind::ALL.len()];
    let mut found = Replay::default();
    let mut days = 0.0;
    let mut made = 0;
    for n in 0..DAYS {
        let today = add_days(FIRST, n);
        open.retain(|moment| !moment.is_too_late(today));
        for _ in 0..chance.poisson(4.0) {
            made += 1;
            let kind = MomentKind::ALL[chance.below(MomentKind::ALL.len())];
            // Some are written down a day or two after they happened.
            open.push(moment(made, kind, add_days(today, -(chance.below(3) as i32))));
        }
        if n >= LEARNING && open.len() > ASKS {
            let own: Vec<(MomentKind, Heard)> = MomentKind::ALL.iter().copied().zip(heard).collect();
            let truth = |moment: &Moment| true_names(world, moment, today);
            let ranked = |expected: &Expectations| -> Vec<f64> {
                let cards = arrange(today, vec![], &[], open.clone(), expected);
                cards.iter().map(|card| truth(&card.moments[0])).collect()
            };
            let mut by_date = open.clone();
            by_date.sort_by_key(|moment| (moment.happened_on, moment.id));
            let oldest: Vec<f64> = by_date.iter().map(truth).collect();
            by_date.sort_by_key(|moment| (Reverse(moment.happened_on), moment.id));
            let newest: Vec<f64> = by_date.iter().map(truth).collect();
            days += 1.0;
            add(&mut found.learned, &ranked(&Expectations::learned(&own, &[])));
            add(&mut found.starting, &ranked(&Expectations::default()));
            add(&mut found.newest_first, &newest);
            add(&mut found.oldest_first, &oldest);
        }
        for _ in 0..ASKS.min(open.len()) {
            let asked = open.swap_remove(chance.below(open.len()));
            let names = chance.poisson(true_names(world, &asked, today));
            heard[asked.kind as usize].ask(asked.kind, asked.age_days(today), names);
        }
    }
    for worth in [&mut found.learned, &mut found.starting, &mut found.newest_first, &mut found.oldest_first] {
        worth.names /= days;
        worth.ndcg /= days;
    }
    found
}

fn true_names(world: &World, moment: &Moment, today: Date) -> f64 {
    let age = f64::from(days_between(moment.happened_on, today));
    let left =
        moment.kind.defaults().half_life_days.map_or(1.0, |half| 0.5_f64.powf(world.cooling * age / half));
    (world.brings)(moment.kind) * left
}

fn add(worth: &mut Worth, order: &[f64]) {
    let gain = |order: &[f64]| -> f64 {
        order.iter().enumerate().map(|(place, names)| names / (place as f64 + 2.0).log2()).sum()
    };
    let mut best = order.to_vec();
    best.sort_by(|a, b| b.total_cmp(a));
    worth.names += order[..ASKS].iter().sum::<f64>();
    worth.ndcg += gain(order) / gain(&best);
}

fn moment(n: u128, kind: MomentKind, happened_on: Date) -> Moment {
    Moment {
        id: MomentId(Uuid::from_u128(n)),
        contact: ContactId(Uuid::from_u128(n)),
        owner: UserId(Uuid::from_u128(1)),
        kind,
        happened_on,
        last_day: kind.last_day(happened_on, None),
        words: None,
        deal: None,
        event: None,
        event_on: None,
        licence: None,
        state: MomentState::Open,
    }
}
