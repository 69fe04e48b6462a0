//! R: how many new customers a customer brings (M36).
//!
//! A customer of last week has had no time to bring anybody, and one of three years ago says nothing about how you ask now. So
//! R is counted as demographers count births to a woman: the window is the last year; for each age of a customer – the days
//! since their own first deal was won – the wins they brought are divided by the customer-days that were lived at that age
//! in the window; the sum over the ages of the first year is R, the customers whom one customer brings in their first year
//! at the rates of this window. Who joined or left the window half-way counts for the days that were seen.
//!
//! The interval at 95%: gamma, as Fay and Feuer (1997) have it for weighted sums of counts, with the variance between
//! customers (Lawless and Nadeau, 1995) in place of the Poisson one where it is larger – a few champions bring most.

use jiff::civil::Date;

use super::gamma::gamma_quantile;
use super::rate::{FEW, Z95};
use crate::business_days::{add_days, days_between};

/// How far back wins are looked at, in days.
pub const WINDOW_DAYS: i32 = 365;
/// Up to which age of a customer, in days, what they bring is counted.
pub const HORIZON_DAYS: i32 = 365;
/// The bands of age within which the rate is taken to be one.
const BANDS: [i32; BAND_COUNT + 1] = [0, 30, 60, 90, 180, 270, HORIZON_DAYS];
const BAND_COUNT: usize = 6;
/// A band counts when so many customers lived through it, or as many days together.
const BAND_CUSTOMERS_MIN: f64 = 5.0;
/// Wins are rarely as even as Poisson's: a handful counts as if so many more had been seen with this dispersion.
const PRIOR_WINS: f64 = 3.0;
const PRIOR_DISPERSION: f64 = 2.0;

/// Somebody who bought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    /// The day their first deal was won.
    pub since: Date,
    /// The days on which people whom they referred became customers.
    pub brought: Vec<Date>,
}

/// R of a window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reproduction {
    /// Customers brought by one customer up to the age of `horizon_days`.
    pub value: f64,
    /// It lies above this at 95%.
    pub low: f64,
    /// It lies below this at 95%.
    pub high: f64,
    /// Customers who were seen in the window.
    pub customers: i64,
    /// Customers whom they brought in it.
    pub brought: i64,
    /// Up to which age there are enough customers to say; [`HORIZON_DAYS`] once the business is old enough.
    pub horizon_days: i32,
}

impl Reproduction {
    /// Whether there are too few customers for it to mean much.
    pub const fn too_few(&self) -> bool {
        self.customers < FEW
    }
}

/// R at the end of a quarter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrendPoint {
    /// The last day of its window.
    pub to: Date,
    /// R of the year up to then; `None` where there was too little to count.
    pub reproduction: Option<Reproduction>,
}

/// What one customer lived and brought in the window, band by band.
struct Lived {
    days: [f64; BAND_COUNT],
    wins: [f64; BAND_COUNT],
}

/// A customer in day numbers: a window after the other is counted without asking the calendar again.
struct Numbered {
    since: i32,
    brought: Vec<i32>,
}

fn numbered(customers: &[Customer]) -> Vec<Numbered> {
    let each = |customer: &Customer| Numbered {
        since: number(customer.since),
        brought: customer.brought.iter().map(|day| number(*day)).collect(),
    };
    customers.iter().map(each).collect()
}

fn number(day: Date) -> i32 {
    days_between(Date::constant(1970, 1, 1), day)
}

/// R of a window, both days included; `None` while fewer than five customers have lived through a first month in it.
pub fn reproduction(customers: &[Customer], from: Date, to: Date) -> Option<Reproduction> {
    of_window(&numbered(customers), number(from), number(to))
}

fn of_window(customers: &[Numbered], from: i32, to: i32) -> Option<Reproduction> {
    let lived: Vec<Lived> = customers.iter().filter_map(|customer| lived(customer, from, to)).collect();
    let mut days = [0.0; BAND_COUNT];
    let mut wins = [0.0; BAND_COUNT];
    for one in &lived {
        add(&mut days, &one.days);
        add(&mut wins, &one.wins);
    }
    let widths = BANDS.windows(2).map(|pair| f64::from(pair[1] - pair[0]));
    let bands = widths.zip(&days).take_while(|(width, days)| **days >= BAND_CUSTOMERS_MIN * width).count();
    if bands == 0 {
        return None;
    }
    // What a win weighs: how many customers' worth of its band was not seen for each that was.
    let mut weights = [0.0; BAND_COUNT];
    let mut rates = [0.0; BAND_COUNT];
    for band in 0..bands {
        weights[band] = f64::from(BANDS[band + 1] - BANDS[band]) / days[band];
        rates[band] = wins[band] / days[band];
    }
    let sum = |of: &dyn Fn(usize) -> f64| (0..bands).map(of).sum::<f64>();
    let value = sum(&|band| weights[band] * wins[band]);
    let brought = sum(&|band| wins[band]);
    let poisson = sum(&|band| weights[band] * weights[band] * wins[band]);
    let heaviest = weights.iter().copied().fold(0.0, f64::max);
    let seen: Vec<f64> =
        lived.iter().map(|one| one.days[..bands].iter().sum()).filter(|days| *days > 0.0).collect();
    let between: f64 = lived
        .iter()
        .map(|one| sum(&|band| weights[band] * (one.wins[band] - rates[band] * one.days[band])).powi(2))
        .sum();
    let (low, high) = interval(value, brought, poisson, between, heaviest, &seen);
    Some(Reproduction {
        value,
        low,
        high,
        customers: seen.len() as i64,
        brought: brought as i64,
        horizon_days: BANDS[bands],
    })
}

/// R of the year up to `to`, and up to each of the quarter ends before it: so many points, earliest first.
pub fn trend(customers: &[Customer], to: Date, points: usize) -> Vec<TrendPoint> {
    let mut ends = vec![to];
    let mut end = to;
    while ends.len() < points {
        let first = jiff::civil::date(end.year(), (end.month() - 1) / 3 * 3 + 1, 1);
        end = add_days(first, -1);
        ends.push(end);
    }
    let customers = numbered(customers);
    let of = |to: Date| of_window(&customers, number(to) + 1 - WINDOW_DAYS, number(to));
    ends.into_iter().rev().map(|to| TrendPoint { to, reproduction: of(to) }).collect()
}

fn lived(customer: &Numbered, from: i32, to: i32) -> Option<Lived> {
    // Ages on the first and after the last day of the window.
    let (first, end) = (from - customer.since, to - customer.since + 1);
    if end <= 0 || first >= HORIZON_DAYS {
        return None;
    }
    let mut lived = Lived { days: [0.0; BAND_COUNT], wins: [0.0; BAND_COUNT] };
    for band in 0..BAND_COUNT {
        lived.days[band] = f64::from((BANDS[band + 1].min(end) - BANDS[band].max(first)).max(0));
    }
    for day in &customer.brought {
        let age = day - customer.since;
        if age >= first.max(0) && age < end.min(HORIZON_DAYS) {
            let band = BANDS[1..].iter().filter(|upper| age >= **upper).count();
            lived.wins[band] += 1.0;
        }
    }
    Some(lived)
}

fn add(to: &mut [f64; BAND_COUNT], more: &[f64; BAND_COUNT]) {
    for (sum, part) in to.iter_mut().zip(more) {
        *sum += part;
    }
}

/// `poisson` and `between`: the variance of the value as it would be if wins were even, and as customers differ.
fn interval(value: f64, wins: f64, poisson: f64, between: f64, heaviest: f64, seen: &[f64]) -> (f64, f64) {
    // Customers who were seen for a day say less than those who were seen for a year.
    let days: f64 = seen.iter().sum();
    let squares: f64 = seen.iter().map(|days| days * days).sum();
    let alike = (days * days / squares).max(2.0);
    let between = between * alike / (alike - 1.0);
    let dispersion = if poisson > 0.0 { (between / poisson).max(1.0) } else { 1.0 };
    let dispersion = (dispersion * wins + PRIOR_DISPERSION * PRIOR_WINS) / (wins + PRIOR_WINS);
    let few = student(alike - 1.0) / Z95;
    let variance = (poisson * dispersion).max(between) * few * few;
    let low = match value > 0.0 {
        true => gamma_quantile(0.025, value * value / variance, variance / value),
        false => 0.0,
    };
    // One win more, of the usual weight, may be just about to come.
    let next = dispersion * if wins > 0.0 { value / wins } else { heaviest };
    let (above, spread) = (value + next, variance + next * next);
    (low, gamma_quantile(0.975, above * above / spread, spread / above))
}

/// Student's t at 97.5%, from the normal one by Cornish and Fisher's series.
fn student(freedom: f64) -> f64 {
    let z = Z95;
    z + (z.powi(3) + z) / (4.0 * freedom)
        + (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / (96.0 * freedom * freedom)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TO: Date = date(2026, 12, 31);
    const FROM: Date = date(2026, 1, 1);

    fn customers(count: usize, since: Date, brought: &[Date]) -> Vec<Customer> {
        (0..count)
            .map(|n| Customer { since, brought: if n == 0 { brought.to_vec() } else { vec![] } })
            .collect()
    }

    #[test]
    fn m36_customers_who_were_seen_for_a_year_bring_what_they_brought() {
        let all = customers(20, FROM, &[FROM, date(2026, 5, 5), TO]);
        let found = reproduction(&all, FROM, TO).unwrap();
        assert!((found.value - 3.0 / 20.0).abs() < 1e-12);
        assert_eq!((found.customers, found.brought, found.horizon_days), (20, 3, 365));
        assert!(found.low > 0.0 && found.low < found.value && found.value < found.high);
        assert!(!found.too_few());
    }

    #[test]
    fn m36_a_customer_of_last_month_counts_for_a_month() {
        // Ten were seen for the whole year, thirty more for their first thirty days only.
        let mut all = customers(10, FROM, &[date(2026, 1, 5), date(2026, 12, 1)]);
        all.extend(customers(30, add_days(TO, -29), &[]));
        let found = reproduction(&all, FROM, TO).unwrap();
        // The win of the first month is shared by forty, the one of the twelfth by ten.
        assert!((found.value - (1.0 / 40.0 + 1.0 / 10.0)).abs() < 1e-12);
    }

    #[test]
    fn m36_a_young_business_is_told_up_to_which_age_it_can_be_told() {
        let found = reproduction(&customers(12, add_days(TO, -70), &[]), FROM, TO).unwrap();
        assert_eq!((found.horizon_days, found.brought), (60, 0));
        assert!(found.value == 0.0 && found.low == 0.0 && found.high > 0.0);
        assert_eq!(reproduction(&customers(4, FROM, &[]), FROM, TO), None);
        assert_eq!(reproduction(&[], FROM, TO), None);
    }

    #[test]
    fn what_was_brought_before_buying_or_outside_the_window_is_not_counted() {
        let all = customers(10, date(2026, 3, 1), &[date(2026, 2, 1), date(2027, 1, 1)]);
        assert_eq!(reproduction(&all, FROM, TO).unwrap().brought, 0);
    }

    #[test]
    fn m36_the_trend_ends_today_and_goes_back_by_quarters() {
        let ends: Vec<Date> = trend(&[], date(2026, 11, 22), 3).iter().map(|point| point.to).collect();
        assert_eq!(ends, [date(2026, 6, 30), date(2026, 9, 30), date(2026, 11, 22)]);
        assert!(trend(&[], TO, 2)[1].reproduction.is_none());
    }
}
