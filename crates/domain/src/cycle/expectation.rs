//! What to expect of an ask, by kind of moment: learned from own asks, and shrunk to others' and to our starting values
//! while there are few (M39).
//!
//! Credibility after Bühlmann and Straub (1970), an empirical Bayes estimate that assumes no distribution. Three steps, each
//! leaning on the one before:
//!
//! 1. our starting value for the kind (METHOD, Defaults);
//! 2. the colleagues' asks of that kind, with the starting value weighing as much as ten expected names;
//! 3. the rep's own asks of that kind. How much the second weighs here is learned too, from how much reps differ: where they
//!    are alike, a few own asks change little; where they differ, own asks count soon.
//!
//! An ask late after its moment brings less. So asks count as the warmth they were made at (M3), and what comes out is the
//! expectation on the day itself, which is cooled again by age when Today is arranged.

use jiff::civil::Date;

use super::{Average, FEW};
use crate::moment::{Moment, MomentKind};

/// How many expected names our starting values weigh against asks of the office. They are guesses.
const DEFAULT_WEIGHT: f64 = 10.0;
/// How many expected names the office weighs against a rep's own asks while too little is known of how reps differ.
const OFFICE_WEIGHT: f64 = 10.0;
/// Between these it is learned.
const OFFICE_WEIGHT_BAND: (f64, f64) = (3.0, 100.0);
/// A rep's asks of a kind say something of how reps differ from so many on.
const GROUP_ASKS_MIN: i64 = 5;
/// So many such groups are needed.
const GROUPS_MIN: usize = 4;
/// How many names of any kind the average value of a name weighs against those of one kind.
const VALUE_WEIGHT: f64 = 50.0;
/// One large deal makes no kind of moment: a name of a kind is worth at least and at most so much of the average.
pub const WORTH_BAND: (f64, f64) = (0.5, 2.0);
/// An ask long after its moment still counts a little.
const WARMTH_MIN: f64 = 0.05;

/// What one rep's asks at one kind of moment brought.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Heard {
    /// How many asks.
    pub asks: i64,
    /// How warm they were, added up: an ask on the day itself counts 1, one half-life later ½.
    pub warmth: f64,
    /// How many names.
    pub names: i64,
    /// The squares of the names of each ask, added up.
    pub squares: i64,
    /// Names that are old enough to have been won.
    pub ripe_names: i64,
    /// What was won from those, in cents.
    pub won_cents: i64,
}

impl Heard {
    /// Counts an ask, so many days after its moment.
    pub fn ask(&mut self, kind: MomentKind, age_days: i32, names: i64) {
        self.asks += 1;
        self.warmth += warmth(kind, age_days).max(WARMTH_MIN);
        self.names += names;
        self.squares += names * names;
    }

    /// Adds what another heard.
    pub fn add(&mut self, more: &Heard) {
        self.asks += more.asks;
        self.warmth += more.warmth;
        self.names += more.names;
        self.squares += more.squares;
        self.ripe_names += more.ripe_names;
        self.won_cents += more.won_cents;
    }
}

/// What an ask at a kind of moment brings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expectation {
    /// Names, asked on the day itself.
    pub names: f64,
    /// Names for an ask as this rep asks: at the usual age of the moment.
    pub names_an_ask: f64,
    /// What a name is worth against one of any kind, within [`WORTH_BAND`].
    pub worth: f64,
    /// What a name is worth in cents; `None` while nothing was won from names.
    pub value_cents: Option<f64>,
    /// The rep's own asks behind it, and the names they brought.
    pub own: Average,
    /// Asks of colleagues behind it.
    pub colleagues: i64,
}

/// What to expect of each kind of moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Expectations {
    kinds: [Expectation; KINDS],
    ripe_names: i64,
}

const KINDS: usize = MomentKind::ALL.len();

impl Default for Expectations {
    /// Nothing was asked yet: our starting values.
    fn default() -> Self {
        Self::learned(&[], &[])
    }
}

impl Expectations {
    /// From the rep's own asks and from those of each colleague: `(whose, kind, what)`; whoever is the same number is one.
    pub fn learned(own: &[(MomentKind, Heard)], colleagues: &[(usize, MomentKind, Heard)]) -> Self {
        let mine = |kind: MomentKind| {
            let mut sum = Heard::default();
            own.iter().filter(|(of, _)| *of == kind).for_each(|(_, heard)| sum.add(heard));
            sum
        };
        let theirs = |kind: MomentKind| {
            let mut sum = Heard::default();
            colleagues.iter().filter(|(_, of, _)| *of == kind).for_each(|(_, _, heard)| sum.add(heard));
            sum
        };
        let weight = office_weight(own, colleagues);
        let all: Vec<(Heard, Heard)> =
            MomentKind::ALL.iter().map(|kind| (mine(*kind), theirs(*kind))).collect();
        let average = value_of_a_name(&all);
        let of = |place: usize| {
            let kind = MomentKind::ALL[place];
            let (mine, theirs) = all[place];
            let office = office_names(kind, &theirs);
            let names = office * ratio(mine.names, mine.warmth * office, weight);
            let defaults = kind.defaults().expected_names;
            let office_an_ask = defaults * ratio(theirs.names, theirs.asks as f64 * defaults, DEFAULT_WEIGHT);
            let names_an_ask = office_an_ask * ratio(mine.names, mine.asks as f64 * office_an_ask, weight);
            let worth = average.map_or(1.0, |average: f64| {
                let (cents, ripe) = (
                    (mine.won_cents + theirs.won_cents) as f64,
                    (mine.ripe_names + theirs.ripe_names) as f64,
                );
                let of_kind = (cents + VALUE_WEIGHT * average) / (ripe + VALUE_WEIGHT);
                (of_kind / average).clamp(WORTH_BAND.0, WORTH_BAND.1)
            });
            Expectation {
                names,
                names_an_ask,
                worth,
                value_cents: average.map(|average| average * worth),
                own: Average { sum: mine.names, of: mine.asks },
                colleagues: theirs.asks,
            }
        };
        Self { kinds: std::array::from_fn(of), ripe_names: all.iter().map(|(mine, _)| mine.ripe_names).sum() }
    }

    /// Whether there are too few own asks, or names that had their time, to say what a missed moment cost.
    pub fn too_few(&self) -> bool {
        let asks: i64 = self.kinds.iter().map(|kind| kind.own.of).sum();
        asks < FEW || self.ripe_names < FEW
    }

    /// What to expect of a kind of moment.
    pub fn of(&self, kind: MomentKind) -> &Expectation {
        // `ALL` is in the order of declaration.
        &self.kinds[kind as usize]
    }

    /// Names to expect from asking today: cooled by age.
    pub fn names(&self, moment: &Moment, today: Date) -> f64 {
        self.of(moment.kind).names * moment.warmth(today)
    }

    /// By what asks are ranked: names to expect today, by what a name of this kind is worth against others (M39).
    pub fn worth(&self, moment: &Moment, today: Date) -> f64 {
        self.names(moment, today) * self.of(moment.kind).worth
    }
}

/// What a name of any kind is worth, in cents: the rep's own, leaning on the colleagues'; `None` while nothing was won.
fn value_of_a_name(all: &[(Heard, Heard)]) -> Option<f64> {
    let (mut mine, mut theirs) = (Heard::default(), Heard::default());
    all.iter().for_each(|(own, other)| {
        mine.add(own);
        theirs.add(other);
    });
    let each =
        |heard: &Heard| (heard.ripe_names > 0).then(|| heard.won_cents as f64 / heard.ripe_names as f64);
    let value = match (each(&mine), each(&theirs)) {
        (Some(_), Some(other)) => {
            (mine.won_cents as f64 + VALUE_WEIGHT * other) / (mine.ripe_names as f64 + VALUE_WEIGHT)
        }
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => return None,
    };
    (value > 0.0).then_some(value)
}

/// How much of an expectation is left after so many days.
fn warmth(kind: MomentKind, age_days: i32) -> f64 {
    match kind.defaults().half_life_days {
        Some(half_life) => 0.5_f64.powf(f64::from(age_days.max(0)) / half_life),
        None => 1.0,
    }
}

/// Names on the day itself by the colleagues' asks, leaning on our starting value.
fn office_names(kind: MomentKind, theirs: &Heard) -> f64 {
    let defaults = kind.defaults().expected_names;
    defaults * ratio(theirs.names, theirs.warmth * defaults, DEFAULT_WEIGHT)
}

/// What came of what was expected, leaning on 1 with that weight.
fn ratio(names: i64, expected: f64, weight: f64) -> f64 {
    (names as f64 + weight) / (expected + weight)
}

/// Bühlmann and Straub: how many expected names the office weighs against a rep's own, from how much reps differ.
fn office_weight(own: &[(MomentKind, Heard)], colleagues: &[(usize, MomentKind, Heard)]) -> f64 {
    let everybody = |kind: MomentKind| {
        let mut sum = Heard::default();
        own.iter().filter(|(of, _)| *of == kind).for_each(|(_, heard)| sum.add(heard));
        colleagues.iter().filter(|(_, of, _)| *of == kind).for_each(|(_, _, heard)| sum.add(heard));
        office_names(kind, &sum)
    };
    let kinds: Vec<f64> = MomentKind::ALL.iter().map(|kind| everybody(*kind)).collect();
    // Each group's expected names and what came of them.
    let groups: Vec<(f64, Heard)> = own
        .iter()
        .map(|(kind, heard)| (*kind, *heard))
        .chain(colleagues.iter().map(|(_, kind, heard)| (*kind, *heard)))
        .filter(|(_, heard)| heard.asks >= GROUP_ASKS_MIN)
        .map(|(kind, heard)| (heard.warmth * kinds[kind as usize], heard))
        .collect();
    if groups.len() < GROUPS_MIN {
        return OFFICE_WEIGHT;
    }
    let expected: f64 = groups.iter().map(|(weight, _)| weight).sum();
    let names: f64 = groups.iter().map(|(_, heard)| heard.names as f64).sum();
    if names <= 0.0 {
        return OFFICE_WEIGHT_BAND.1;
    }
    // Within groups: the variance of the names of an ask, for each name.
    let within: f64 = groups
        .iter()
        .map(|(_, heard)| heard.squares as f64 - (heard.names * heard.names) as f64 / heard.asks as f64)
        .sum();
    let freedom: f64 = groups.iter().map(|(_, heard)| (heard.asks - 1) as f64).sum();
    let asks: f64 = groups.iter().map(|(_, heard)| heard.asks as f64).sum();
    let dispersion = (within / freedom) / (names / asks);
    let mean = names / expected;
    let spread: f64 =
        groups.iter().map(|(weight, heard)| weight * (heard.names as f64 / weight - mean).powi(2)).sum();
    let squares: f64 = groups.iter().map(|(weight, _)| weight * weight).sum();
    let process = dispersion * mean;
    let between = (spread - (groups.len() as f64 - 1.0) * process) / (expected - squares / expected);
    match between > 0.0 {
        true => (process / between).clamp(OFFICE_WEIGHT_BAND.0, OFFICE_WEIGHT_BAND.1),
        false => OFFICE_WEIGHT_BAND.1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(kind: MomentKind, asks: i64, names_each: i64) -> (MomentKind, Heard) {
        let mut heard = Heard::default();
        for _ in 0..asks {
            heard.ask(kind, 0, names_each);
        }
        (kind, heard)
    }

    #[test]
    fn m39_without_asks_the_starting_values_hold() {
        let start = Expectations::default();
        for kind in MomentKind::ALL {
            assert!((start.of(*kind).names - kind.defaults().expected_names).abs() < 1e-12, "{kind}");
            assert_eq!((start.of(*kind).worth, start.of(*kind).value_cents), (1.0, None));
        }
    }

    #[test]
    fn m39_few_asks_lean_on_the_starting_value_and_many_do_not() {
        let kind = MomentKind::Close;
        let names = |asks| Expectations::learned(&[heard(kind, asks, 3)], &[]).of(kind).names;
        assert!(names(1) > 1.2 && names(1) < 1.5, "{}", names(1));
        assert!(names(9) < names(30) && names(30) < 3.0);
        assert!(names(300) > 2.9);
    }

    #[test]
    fn m39_colleagues_asks_move_what_a_beginner_may_expect() {
        let kind = MomentKind::NoSale;
        let (_, theirs) = heard(kind, 40, 2);
        let beginner = Expectations::learned(&[], &[(1, kind, theirs)]);
        assert!(beginner.of(kind).names > 1.4, "{}", beginner.of(kind).names);
        assert_eq!((beginner.of(kind).own.of, beginner.of(kind).colleagues), (0, 40));
    }

    #[test]
    fn m39_where_reps_differ_own_asks_count_sooner() {
        let kind = MomentKind::Praise;
        let own = [heard(kind, 8, 3)];
        let office = |names: [i64; 4]| -> Vec<(usize, MomentKind, Heard)> {
            names.into_iter().enumerate().map(|(n, each)| (n, kind, mixed(kind, 40, each))).collect()
        };
        let differ = Expectations::learned(&own, &office([0, 1, 3, 4]));
        let alike = Expectations::learned(&own, &office([2, 2, 2, 2]));
        assert!(differ.of(kind).names > alike.of(kind).names);
    }

    /// Asks whose names swing around a middle, as they do.
    fn mixed(kind: MomentKind, asks: i64, middle: i64) -> Heard {
        let mut heard = Heard::default();
        for n in 0..asks {
            heard.ask(kind, 0, (middle + n % 3 - 1).max(0));
        }
        heard
    }

    #[test]
    fn m39_an_ask_late_after_its_moment_says_more_of_its_day() {
        let kind = MomentKind::Close;
        let mut late = Heard::default();
        (0..50).for_each(|_| late.ask(kind, 2, 1));
        // One name each, at half the warmth: about two on the day itself, one at the age at which they are asked.
        let learned = Expectations::learned(&[(kind, late)], &[]);
        assert!((learned.of(kind).names - 1.77).abs() < 0.05, "{}", learned.of(kind).names);
        assert!((learned.of(kind).names_an_ask - 1.03).abs() < 0.02);
    }

    #[test]
    fn one_large_deal_makes_no_kind_of_moment() {
        let kind = MomentKind::NoSale;
        let rich = Heard { ripe_names: 3, won_cents: 900_000_000, ..heard(kind, 3, 1).1 };
        let usual = Heard { ripe_names: 100, won_cents: 1_000_000, ..heard(MomentKind::Praise, 50, 2).1 };
        let learned = Expectations::learned(&[(kind, rich), (MomentKind::Praise, usual)], &[]);
        assert!(
            learned.of(kind).worth <= WORTH_BAND.1 && learned.of(MomentKind::Praise).worth >= WORTH_BAND.0
        );
    }
}
