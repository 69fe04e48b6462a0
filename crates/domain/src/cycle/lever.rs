//! What moves R most: how it would change if one step of the cycle went better (M36).
//!
//! R is a product: moments, asks after them, names for an ask, and how many names are reached, met and won. If one factor
//! grows and nothing else changes, R grows by the same ratio – as far as its customers came that way: better asking does
//! nothing for names that came unasked. What a rep does alone has a goal: half, three quarters, all. What others decide has a
//! smaller one: ten points more, or one more name at every other ask.

use super::{Average, Rate};

/// A goal is at least so much above what is.
const GOAL_STEP: f64 = 0.1;
/// More names for an ask.
const MORE_NAMES: f64 = 0.5;

words! {
    /// A step of the cycle that a rep can work on.
    pub enum Step {
        /// Asking after a good moment.
        Asking = "asking", "Asking after good moments";
        /// Names brought by an ask.
        Naming = "naming", "Names for an ask";
        /// Reaching those who were named.
        Contacting = "contacting", "Contacting them";
        /// Meeting those who were reached.
        Meeting = "meeting", "Meeting them";
        /// Winning those who were met.
        Winning = "winning", "Winning them";
    }
}
use crate::words::words;

impl Step {
    /// Whether the rep alone decides about it.
    pub const fn is_own(self) -> bool {
        matches!(self, Self::Asking | Self::Contacting)
    }
}

/// How the steps went: what levers are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Steps {
    /// Good moments that were asked after, of those that were not let go with a reason.
    pub asked: Rate,
    /// Names in asks.
    pub named: Average,
    /// Names that came from asks after a moment, of all names.
    pub from_moments: Rate,
    /// Names that came from asks, of all names.
    pub from_asks: Rate,
    /// Names that were reached.
    pub contacted: Rate,
    /// Of these, met.
    pub met: Rate,
    /// Of these, won.
    pub won: Rate,
}

/// What a step would be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// So many of a hundred.
    Percent(i64),
    /// So many names for an ask.
    Names(f64),
}

/// A step, and what R would be if it went better.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lever {
    /// Which.
    pub step: Step,
    /// How it goes now: cases and how often, or names in asks.
    pub now: Rate,
    /// What it would be.
    pub goal: Goal,
    /// By how much R grows: 1.2 is a fifth more.
    pub factor: f64,
}

impl Lever {
    /// R, were it so.
    pub fn of(&self, reproduction: f64) -> f64 {
        self.factor * reproduction
    }
}

/// The steps that could go better, by how much R would grow, most first. Those with too few cases are left out.
pub fn levers(steps: &Steps) -> Vec<Lever> {
    let mut found: Vec<Lever> = Step::ALL.iter().filter_map(|step| lever(*step, steps)).collect();
    found.sort_by(|a, b| b.factor.total_cmp(&a.factor));
    found
}

fn lever(step: Step, steps: &Steps) -> Option<Lever> {
    let now = match step {
        Step::Asking => steps.asked,
        Step::Naming => Rate { made: steps.named.sum, of: steps.named.of },
        Step::Contacting => steps.contacted,
        Step::Meeting => steps.met,
        Step::Winning => steps.won,
    };
    if now.too_few() || now.made == 0 {
        return None;
    }
    let share = now.share()?;
    let through = match step {
        Step::Asking => steps.from_moments.share()?,
        Step::Naming => steps.from_asks.share()?,
        _ => 1.0,
    };
    let (goal, better) = match step {
        Step::Naming => (Goal::Names(share + MORE_NAMES), share + MORE_NAMES),
        _ if step.is_own() => {
            let goal = [0.5, 0.75, 1.0].into_iter().find(|goal| *goal >= share + GOAL_STEP)?;
            (Goal::Percent((goal * 100.0) as i64), goal)
        }
        _ => {
            let goal = (share + GOAL_STEP).min(1.0);
            (Goal::Percent((goal * 100.0).round() as i64), goal)
        }
    };
    let factor = 1.0 + through * (better / share - 1.0);
    (factor > 1.0).then_some(Lever { step, now, goal, factor })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps() -> Steps {
        Steps {
            asked: Rate { made: 12, of: 31 },
            named: Average { sum: 42, of: 20 },
            from_moments: Rate { made: 24, of: 48 },
            from_asks: Rate { made: 42, of: 48 },
            contacted: Rate { made: 40, of: 48 },
            met: Rate { made: 20, of: 40 },
            won: Rate { made: 8, of: 20 },
        }
    }

    #[test]
    fn m36_half_of_the_good_moments_instead_of_12_of_31() {
        let asking = levers(&steps()).into_iter().find(|lever| lever.step == Step::Asking).unwrap();
        assert_eq!(asking.goal, Goal::Percent(50));
        // Half of the names came from asks after a moment: they grow by 0.5 / (12/31), the rest stays.
        let expected = 1.0 + 0.5 * (0.5 / (12.0 / 31.0) - 1.0);
        assert!((asking.factor - expected).abs() < 1e-12);
        assert!((asking.of(0.8) - 0.8 * expected).abs() < 1e-12);
    }

    #[test]
    fn m36_what_moves_it_most_comes_first_and_too_few_say_nothing() {
        let order: Vec<Step> = levers(&steps()).into_iter().map(|lever| lever.step).collect();
        assert_eq!(order, [Step::Winning, Step::Naming, Step::Contacting, Step::Meeting, Step::Asking]);
        let few = Steps { won: Rate { made: 3, of: 9 }, asked: Rate { made: 0, of: 20 }, ..steps() };
        assert!(levers(&few).iter().all(|lever| !matches!(lever.step, Step::Winning | Step::Asking)));
        assert_eq!(levers(&Steps::default()), []);
    }

    #[test]
    fn what_is_done_always_needs_no_goal() {
        let all = Steps { contacted: Rate { made: 47, of: 48 }, ..steps() };
        assert!(levers(&all).iter().all(|lever| lever.step != Step::Contacting));
    }
}
