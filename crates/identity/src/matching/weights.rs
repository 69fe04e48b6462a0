//! Log-odds for and against two rows being one, after Fellegi and Sunter, learnt from the table itself.

use super::aspects::{ASPECTS, Aspect, LEVELS, Level};
use super::levels::Comparison;
use super::priors::{Prior, frequency, prior};
use super::records::Records;

/// What a table taught. Natural logarithms throughout.
#[derive(Debug, Clone)]
pub(super) struct Weights {
    /// How much each level of each aspect says.
    says: [[f32; LEVELS]; ASPECTS],
    /// Of equal values: how often one person's are. How rare the value is comes on top.
    equal: [f32; ASPECTS],
    /// For any two rows, before anything is compared.
    before: f32,
    /// What a household or an office has in common says no more than this: they are not all one person.
    household_max: f32,
    /// By how many rows or people values are counted.
    people: f64,
}

/// A pair of rows for learning.
pub(super) struct Observation {
    comparison: Comparison,
    /// How rare the shared values are.
    rarity: [f32; ASPECTS],
}

/// Neither household nor office share it with everybody in it.
const OWN_MAILBOX: f32 = 2.3;
/// Sons are called after their fathers: where the dates of birth are far apart, one name in a household says less.
const NAMESAKES: f32 = -0.5;
/// People move: however many parts of an address differ, it is one move.
const MOVED: f32 = -4.0;
/// City, postcode and state say the same thing again: the second and third count so much.
const TOWN_AGAIN: f32 = 0.3;
/// John Smith Jr. is not John Smith Sr.
const GENERATIONS: f32 = -5.0;
const ROUNDS: usize = 8;
/// So many pairs of one person, and of two, the beliefs are worth.
const SAME_PAIRS: f64 = 100.0;
const OTHER_PAIRS: f64 = 2000.0;
/// Expected doubles for each row, before the data speak, and how many rows that belief is worth.
const DOUBLES: f64 = 0.15;
const DOUBLES_ROWS: f64 = 30.0;
/// Expected others in the book from the same household or office, likewise.
const HOUSEHOLD: f64 = 0.5;
const HOUSEHOLD_ROWS: f64 = 200.0;

impl Weights {
    /// Learns from pairs that were sampled at random, which are nearly all two people, and from pairs that share
    /// something, of which `kept` (0 to 1) were sampled.
    pub(super) fn learn(
        records: &Records,
        people: f64,
        random: &[Comparison],
        likely: &[Comparison],
        kept: f64,
    ) -> Weights {
        let observe = |pairs: &[Comparison]| -> Vec<Observation> {
            pairs.iter().map(|pair| Weights::observe(records, people, *pair)).collect()
        };
        let (random, likely) = (observe(random), observe(likely));
        let beliefs: Vec<Prior> = Aspect::ALL.into_iter().map(prior).collect();
        let mut learning = Learning::new(records, &beliefs, people);
        for _ in 0..ROUNDS {
            learning.others(&random);
            learning.same(&likely, kept);
        }
        learning.weights()
    }

    /// Prepares a pair for learning.
    pub(super) fn observe(records: &Records, people: f64, comparison: Comparison) -> Observation {
        let mut rarity = [0.0; ASPECTS];
        for aspect in Aspect::ALL {
            let at = aspect as usize;
            if comparison.levels[at] == Level::Equal {
                rarity[at] = rarity_of(records, aspect, comparison.shared[at], people);
            }
        }
        Observation { comparison, rarity }
    }

    /// How much a comparison speaks for the rows being one: the natural logarithm of the odds.
    pub(super) fn log_odds(&self, records: &Records, comparison: &Comparison) -> f32 {
        let observation = Weights::observe(records, self.people, *comparison);
        self.of_observation(&observation).total
    }

    /// Whether names and birthdays alone already rule out odds of `least`, whatever else the two may share: a household
    /// or an office shares much.
    pub(super) fn rule_out(&self, records: &Records, names: &Comparison, least: f32) -> bool {
        if names.nameless {
            return false;
        }
        let says = |aspect: Aspect| {
            let at = aspect as usize;
            match names.levels[at] {
                Level::Missing => 0.0,
                Level::Equal => self.equal[at] + rarity_of(records, aspect, names.shared[at], self.people),
                level => self.says[at][level as usize],
            }
        };
        let own = says(Aspect::Given) + says(Aspect::Born) + says(Aspect::Family).min(0.0);
        self.before + own + self.household_max + OWN_MAILBOX < least
    }

    fn of_observation(&self, observation: &Observation) -> Sum {
        let comparison = &observation.comparison;
        let mut sum = Sum::default();
        let (mut own, mut against, mut moved) = (0.0f32, 0.0f32, 0.0f32);
        let (mut town, mut town_best) = (0.0f32, 0.0f32);
        for aspect in Aspect::ALL {
            let at = aspect as usize;
            let level = comparison.levels[at];
            let says = match level {
                Level::Missing => continue,
                Level::Equal => self.equal[at] + observation.rarity[at],
                _ => self.says[at][level as usize],
            };
            let is_own = matches!(aspect, Aspect::Given | Aspect::Born)
                || aspect == Aspect::Company && comparison.nameless;
            match (says > 0.0, is_own) {
                (true, true) => own += says,
                (true, false) if aspect.is_town() => {
                    town += says;
                    town_best = town_best.max(says);
                }
                (true, false) => sum.shared += says,
                (false, _) if aspect.is_place() => moved += says,
                (false, _) => against += says,
            }
        }
        sum.shared += town_best + (town - town_best) * TOWN_AGAIN;
        let has_mailbox = comparison.get(Aspect::Email) == Level::Equal;
        let most = self.household_max + if has_mailbox { OWN_MAILBOX } else { 0.0 };
        if comparison.get(Aspect::Born) == Level::Clash && !has_mailbox {
            against += NAMESAKES;
        }
        if comparison.generations_clash {
            against += GENERATIONS;
        }
        sum.total = self.before + own + sum.shared.min(most) + against + moved.max(MOVED);
        sum
    }
}

#[derive(Default)]
struct Sum {
    total: f32,
    /// What a household or an office may have in common, before it is limited.
    shared: f32,
}

/// The negative logarithm of how many people have the value: 7 for one in a thousand.
fn rarity_of(records: &Records, aspect: Aspect, number: u32, people: f64) -> f32 {
    let count = f64::from(records.words(aspect).entry(number).count);
    let (typical, worth) = frequency(aspect);
    // Both rows of the pair have it; that proves nothing of the others.
    let others = (count - 1.5).max(0.0);
    let frequency = (others + typical * worth) / (people + worth);
    -(frequency.min(1.0).ln()) as f32
}

struct Learning<'a> {
    beliefs: &'a [Prior],
    same: Vec<[f64; LEVELS]>,
    other: Vec<[f64; LEVELS]>,
    weights: Weights,
    rows: f64,
    pairs: f64,
}

impl<'a> Learning<'a> {
    fn new(records: &Records, beliefs: &'a [Prior], people: f64) -> Learning<'a> {
        let all = records.rows.len() as f64;
        let split = records.split as f64;
        let rows = if records.split == records.rows.len() { all } else { split.min(all - split) };
        let pairs = records.pairs().max(1.0);
        let mut learning = Learning {
            beliefs,
            same: beliefs.iter().map(|belief| belief.same).collect(),
            other: beliefs.iter().map(|belief| belief.other).collect(),
            weights: Weights {
                says: [[0.0; LEVELS]; ASPECTS],
                equal: [0.0; ASPECTS],
                before: 0.0,
                household_max: 0.0,
                people,
            },
            rows,
            pairs,
        };
        learning.set_before(0.0);
        learning.set_household(0.0);
        learning.set_says();
        learning
    }

    fn set_before(&mut self, doubles: f64) {
        let each = (doubles + DOUBLES * DOUBLES_ROWS) / (self.rows + DOUBLES_ROWS);
        let share = (each * self.rows / self.pairs).clamp(1e-15, 0.2);
        self.weights.before = (share / (1.0 - share)).ln() as f32;
    }

    fn set_household(&mut self, mates: f64) {
        let each = (2.0 * mates + HOUSEHOLD * HOUSEHOLD_ROWS) / (self.rows + HOUSEHOLD_ROWS);
        self.weights.household_max = (self.rows / each).max(10.0).ln() as f32;
    }

    fn set_says(&mut self) {
        for at in 0..ASPECTS {
            for level in 0..LEVELS {
                self.weights.says[at][level] = (self.same[at][level] / self.other[at][level]).ln() as f32;
            }
            self.weights.says[at][Level::Missing as usize] = 0.0;
            self.weights.equal[at] = self.same[at][Level::Equal as usize].ln() as f32;
        }
    }

    /// How often two people agree, from random pairs.
    fn others(&mut self, random: &[Observation]) {
        let mut counts = vec![[0.0; LEVELS]; ASPECTS];
        for observation in random {
            let is_other = 1.0 - share(self.weights.of_observation(observation).total);
            add(&mut counts, observation, is_other);
        }
        for (at, belief) in self.beliefs.iter().enumerate() {
            self.other[at] = settle(&counts[at], &belief.other, OTHER_PAIRS);
        }
        self.set_says();
    }

    /// How often one person's records agree, how many doubles there are, and how many share a household.
    fn same(&mut self, likely: &[Observation], kept: f64) {
        let mut counts = vec![[0.0; LEVELS]; ASPECTS];
        let (mut doubles, mut mates) = (0.0, 0.0);
        let much = (self.rows.max(2.0)).ln() as f32;
        for observation in likely {
            let sum = self.weights.of_observation(observation);
            let is_same = share(sum.total);
            doubles += is_same;
            let who = if observation.comparison.nameless { Aspect::Company } else { Aspect::Given };
            let denied =
                matches!(observation.comparison.get(who), Level::Other | Level::Rival | Level::Clash);
            if denied && sum.shared >= much {
                mates += 1.0 - is_same;
            }
            add(&mut counts, observation, is_same);
        }
        for (at, belief) in self.beliefs.iter().enumerate() {
            self.same[at] = settle(&counts[at], &belief.same, SAME_PAIRS);
        }
        self.set_before(doubles / kept);
        self.set_household(mates / kept);
        self.set_says();
    }

    fn weights(self) -> Weights {
        self.weights
    }
}

fn share(log_odds: f32) -> f64 {
    1.0 / (1.0 + f64::from(-log_odds).exp())
}

fn add(counts: &mut [[f64; LEVELS]], observation: &Observation, much: f64) {
    for (count, level) in counts.iter_mut().zip(observation.comparison.levels) {
        if level != Level::Missing {
            count[level as usize] += much;
        }
    }
}

fn settle(counts: &[f64; LEVELS], belief: &[f64; LEVELS], pairs: f64) -> [f64; LEVELS] {
    let all: f64 = counts.iter().sum::<f64>() + pairs;
    let mut shares = [0.0; LEVELS];
    for (share, (count, belief)) in shares.iter_mut().zip(counts.iter().zip(belief)) {
        *share = (count + belief * pairs) / all;
    }
    shares
}
