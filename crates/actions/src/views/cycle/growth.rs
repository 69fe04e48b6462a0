//! R: how many customers a customer brings, its trend, its cohorts, and what would move it most (M36).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::business_days::{add_days, days_between};
use domain::cycle::{self, Customer, Goal, HORIZON_DAYS, Rate, Reproduction, WINDOW_DAYS, levers, trend};
use jiff::civil::{Date, date};
use serde::Serialize;
use store::{Day, Reader, Sight, WonReferral};
use uuid::Uuid;

use super::super::numbers::rate;
use super::Period;
use super::steps::Cells;
use crate::expecting::RIPE_DAYS;
use crate::{Actor, App, Problem};

/// How many quarters the trend and the cohorts go back.
pub const COHORTS: usize = 8;
/// So many days hold the windows of all of them.
const LOOKED_BACK_DAYS: i32 = 92 * COHORTS as i32 + WINDOW_DAYS + HORIZON_DAYS;
/// The ages at which a cohort is looked at, in days.
const COHORT_AGES: [i32; 3] = [90, 180, 365];

/// How the business grows by itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Growth {
    /// R of the year up to the last day of the period; nothing where there is too little to count.
    pub r: Option<R>,
    /// The same at the ends of quarters, earliest first.
    pub trend: Vec<GrowthPoint>,
    /// Customers by the quarter in which they were won, earliest first.
    pub cohorts: Vec<Cohort>,
    /// What would move R most, most first.
    pub levers: Vec<GrowthLever>,
}

/// R, as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct R {
    /// Customers brought by one customer up to the age of `horizon_days`.
    pub value: f64,
    /// It lies above this at 95%.
    pub low: f64,
    /// It lies below this at 95%.
    pub high: f64,
    /// Customers who were seen.
    pub customers: i64,
    /// Customers whom they brought.
    pub brought: i64,
    /// Up to which age there are enough customers to say.
    pub horizon_days: i32,
    /// Whether there are too few customers for it to mean much.
    pub too_few: bool,
}

/// R at the end of a quarter.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct GrowthPoint {
    /// The last day of its year.
    pub to: Day,
    /// R, where it can be told.
    pub r: Option<R>,
}

/// Customers who were won in one quarter.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Cohort {
    /// The first day of the quarter.
    pub quarter: Day,
    /// How many.
    pub customers: i64,
    /// How many customers they brought so far.
    pub brought: i64,
    /// How many they brought in their first 90, 180 and 365 days; nothing where not all of them are that old yet.
    pub by_age: [Option<i64>; COHORT_AGES.len()],
}

/// A step of the cycle, and what R would be if it went better.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct GrowthLever {
    /// `asking`, `naming`, `contacting`, `meeting` or `winning`.
    pub step: &'static str,
    /// Whether the rep alone decides about it.
    pub own: bool,
    /// How it goes now: of how many cases it happened, or names in asks.
    #[serde(serialize_with = "rate")]
    pub now: Rate,
    /// What it would be, in hundredths: a share, or names for an ask.
    pub goal_percent: i64,
    /// By how much R would grow: 1.2 is a fifth more.
    pub factor: f64,
}

/// How the business grows by itself, up to the last day of a period.
///
/// # Errors
/// [`Problem::NotFound`] for a rep out of sight.
pub async fn growth(app: &App, actor: &Actor, period: Period) -> Result<Growth, Problem> {
    let (sight, _, to) = period.asked(actor)?;
    let mut reader = app.db.read(actor.workspace).await?;
    let customers = customers(&mut reader, sight, to.0).await?;
    // The year of steps ends where names have had their time to be met and won.
    let ripe = add_days(to.0, -RIPE_DAYS);
    let cells = Cells::counted(&mut reader, sight, Day(add_days(ripe, 1 - WINDOW_DAYS)), Day(ripe)).await?;
    reader.close().await?;
    let points = trend(&customers, to.0, COHORTS);
    Ok(Growth {
        // The last point of the trend is the year up to the last day.
        r: points.last().and_then(|point| point.reproduction).map(R::of),
        trend: points
            .into_iter()
            .map(|point| GrowthPoint { to: Day(point.to), r: point.reproduction.map(R::of) })
            .collect(),
        cohorts: cohorts(&customers, to.0),
        levers: found_levers(&cells),
    })
}

impl R {
    fn of(found: Reproduction) -> R {
        R {
            value: found.value,
            low: found.low,
            high: found.high,
            customers: found.customers,
            brought: found.brought,
            horizon_days: found.horizon_days,
            too_few: found.too_few(),
        }
    }
}

/// M36. R of the year up to a day for every rep in sight, as their own page tells it: two questions for all of them. Reps of whom it
/// can't be told are missing.
pub(in crate::views) async fn r_by_rep(
    reader: &mut Reader,
    sight: Sight,
    to: Date,
) -> Result<BTreeMap<Uuid, R>, Problem> {
    let from = Day(add_days(to, -LOOKED_BACK_DAYS));
    let mut firsts: BTreeMap<Uuid, Vec<(Uuid, Day)>> = BTreeMap::new();
    for (rep, who, day) in reader.customers_by_rep(sight, Day(to)).await? {
        firsts.entry(rep).or_default().push((who, day));
    }
    let mut wins: BTreeMap<Uuid, Vec<WonReferral>> = BTreeMap::new();
    for won in reader.referrals_won(sight, from, Day(to)).await? {
        wins.entry(won.rep).or_default().push(won);
    }
    let reps: BTreeSet<Uuid> = firsts.keys().chain(wins.keys()).copied().collect();
    let window = add_days(to, 1 - WINDOW_DAYS);
    let each = reps.into_iter().filter_map(|rep| {
        let customers = customers_of(
            from,
            firsts.remove(&rep).unwrap_or_default(),
            wins.remove(&rep).unwrap_or_default(),
        );
        Some((rep, R::of(cycle::reproduction(&customers, window, to)?)))
    });
    Ok(each.collect())
}

/// Whoever bought, and whom they brought. Referrals that were moved to won without a deal make customers too; whoever was a
/// customer before they were named was brought by nobody.
async fn customers(reader: &mut Reader, sight: Sight, to: Date) -> Result<Vec<Customer>, Problem> {
    let from = Day(add_days(to, -LOOKED_BACK_DAYS));
    let firsts = reader.customers_by(sight, Day(to)).await?;
    Ok(customers_of(from, firsts, reader.referrals_won(sight, from, Day(to)).await?))
}

/// `firsts`: everybody who ever bought, and when they did first; `wins`: since the first day that is looked at.
fn customers_of(from: Day, firsts: Vec<(Uuid, Day)>, wins: Vec<WonReferral>) -> Vec<Customer> {
    let firsts: HashMap<Uuid, Date> = firsts.into_iter().map(|(who, day)| (who, day.0)).collect();
    let new = firsts.iter().filter(|(_, day)| **day >= from.0);
    let mut since: BTreeMap<Uuid, Date> = new.map(|(who, day)| (*who, *day)).collect();
    let mut brought: BTreeMap<Uuid, Vec<Date>> = BTreeMap::new();
    for won in wins {
        let bought_first = firsts.get(&won.referred_id).copied();
        if bought_first.is_some_and(|first| first < won.captured_on.0) {
            continue;
        }
        // A deal may be written down with its true day after the referral was moved to won.
        let day = bought_first.map_or(won.won_on.0, |first| first.min(won.won_on.0));
        let first = since.entry(won.referred_id).or_insert(day);
        *first = (*first).min(day);
        brought.entry(won.referrer_id).or_default().push(day);
    }
    since
        .into_iter()
        .map(|(who, since)| Customer { since, brought: brought.remove(&who).unwrap_or_default() })
        .collect()
}

fn cohorts(customers: &[Customer], to: Date) -> Vec<Cohort> {
    let quarter = |day: Date| date(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
    let mut quarters: BTreeSet<Date> = BTreeSet::from([quarter(to)]);
    while quarters.len() < COHORTS {
        let first = quarters.first().copied().unwrap_or(to);
        quarters.insert(quarter(add_days(first, -1)));
    }
    let mut ends = quarters.iter().skip(1).map(|next| add_days(*next, -1)).collect::<Vec<_>>();
    ends.push(to);
    // Each customer's ages at which they brought somebody, by the quarter in which they came.
    let mut came: BTreeMap<Date, (i64, Vec<i32>)> = BTreeMap::new();
    for one in customers.iter().filter(|one| one.since <= to) {
        let (count, ages) = came.entry(quarter(one.since)).or_default();
        *count += 1;
        ages.extend(one.brought.iter().map(|day| days_between(one.since, *day)).filter(|age| *age >= 0));
    }
    let all = quarters.iter().zip(ends).map(|(first, last)| {
        let (customers, ages) = came.remove(first).unwrap_or_default();
        let until = |age: i32| ages.iter().filter(|lived| **lived < age).count() as i64;
        let by_age = COHORT_AGES.map(|age| (days_between(last, to) + 1 >= age).then(|| until(age)));
        Cohort { quarter: Day(*first), customers, brought: ages.len() as i64, by_age }
    });
    all.skip_while(|cohort| cohort.customers == 0).collect()
}

fn found_levers(cells: &Cells) -> Vec<GrowthLever> {
    let total = cells.total();
    let steps = cycle::Steps {
        asked: cells.asked_after(),
        named: cells.names_an_ask(),
        from_moments: cells.names_from_moments(),
        from_asks: cells.names_from_asks(),
        contacted: total.reached(),
        met: total.met_of_contacted(),
        won: total.won_of_met(),
    };
    let told = |lever: cycle::Lever| GrowthLever {
        step: lever.step.as_str(),
        own: lever.step.is_own(),
        now: lever.now,
        goal_percent: match lever.goal {
            Goal::Percent(percent) => percent,
            Goal::Names(names) => (names * 100.0).round() as i64,
        },
        factor: lever.factor,
    };
    levers(&steps).into_iter().map(told).collect()
}
