//! Weeks in a row with the goal reached.

use super::week::{Lived, Week};

/// Of so many weeks in a row that count, one may be missed; a second one ends the row.
pub const BRIDGED_ONE_IN_WEEKS: usize = 4;

/// What became of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The goal was reached.
    Reached,
    /// It was not, and the row goes on all the same.
    Bridged,
    /// It was not, and there was no row to go on, or it ended.
    Missed,
    /// The rep was away, or the office closed, on every working day: it doesn't count.
    Away,
    /// There was no goal: it doesn't count.
    NoGoal,
    /// It is not over, and the goal not reached yet.
    Running,
}

impl Standing {
    /// As it is told to programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::Bridged => "bridged",
            Self::Missed => "missed",
            Self::Away => "away",
            Self::NoGoal => "no_goal",
            Self::Running => "running",
        }
    }
}

/// A row that ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// The week that ended it.
    pub in_week: Week,
    /// How many weeks it had.
    pub weeks: i64,
}

/// Weeks in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Streak {
    /// Weeks of the row in which the goal was reached.
    pub weeks: i64,
    /// Weeks between them that are bridged.
    pub bridged: i64,
    /// The longest row there was, this one included.
    pub longest: i64,
    /// The row that ended last; nothing when none did.
    pub ended: Option<Ended>,
    /// Whether the running week, if it is missed, ends the row.
    pub at_stake: bool,
    /// What became of each week, in the order they were given.
    pub standings: Vec<Standing>,
}

/// The row that stands at the end of these weeks, the earliest first, the last one running.
///
/// A row ends with a missed week that has another one among the three before it that count. So one ask more, in whatever week, never
/// makes a row shorter.
pub fn streak(weeks: &[Lived]) -> Streak {
    let mut found =
        Streak { weeks: 0, bridged: 0, longest: 0, ended: None, at_stake: false, standings: vec![] };
    // How many weeks counted so far, and which of them was missed last.
    let mut counted: usize = 0;
    let mut missed: Option<usize> = None;
    let ends_it = |counted: usize, missed: Option<usize>| {
        missed.is_some_and(|missed| counted - missed < BRIDGED_ONE_IN_WEEKS)
    };
    for (place, lived) in weeks.iter().enumerate() {
        let is_running = place + 1 == weeks.len();
        let standing = match lived.target {
            None if lived.goal.is_some() => Standing::Away,
            None => Standing::NoGoal,
            Some(target) if lived.asks >= target => {
                counted += 1;
                found.weeks += 1;
                found.longest = found.longest.max(found.weeks);
                Standing::Reached
            }
            Some(_) if is_running => {
                found.at_stake = found.weeks > 0 && ends_it(counted + 1, missed);
                Standing::Running
            }
            Some(_) => {
                counted += 1;
                let ends = ends_it(counted, missed);
                missed = Some(counted);
                if found.weeks > 0 && !ends {
                    found.bridged += 1;
                    Standing::Bridged
                } else {
                    if found.weeks > 0 {
                        found.ended = Some(Ended { in_week: lived.week, weeks: found.weeks });
                    }
                    (found.weeks, found.bridged) = (0, 0);
                    Standing::Missed
                }
            }
        };
        found.standings.push(standing);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::business_days::add_days;
    use jiff::civil::{Weekday, date};
    use proptest::prelude::*;

    /// Weeks in letters: r reached, m missed, a away, n without a goal; the last is the running one.
    fn weeks(letters: &str) -> Vec<Lived> {
        let first = Week::of(date(2026, 1, 5), Weekday::Monday);
        let each = letters.chars().enumerate().map(|(n, letter)| {
            let (asks, goal, target) = match letter {
                'r' => (3, Some(3), Some(3)),
                'm' => (2, Some(3), Some(3)),
                'a' => (0, Some(3), None),
                _ => (0, None, None),
            };
            let week = Week::of(add_days(first.first(), 7 * n as i32), Weekday::Monday);
            Lived { week, asks, goal, target, days_off: if letter == 'a' { 5 } else { 0 } }
        });
        each.collect()
    }

    fn row(letters: &str) -> (i64, i64) {
        let found = streak(&weeks(letters));
        (found.weeks, found.bridged)
    }

    #[test]
    fn m13_weeks_in_a_row_are_counted_and_the_running_one_counts_once_it_is_reached() {
        assert_eq!(row("rrrm"), (3, 0), "not over yet");
        assert_eq!(row("rrrr"), (4, 0));
        assert_eq!(row("m"), (0, 0));
        assert_eq!(streak(&[]).weeks, 0);
    }

    #[test]
    fn m13_one_missed_week_in_four_is_bridged_and_a_second_ends_the_row() {
        assert_eq!(row("rrmrm"), (3, 1));
        assert_eq!(row("rrmrrrmr"), (6, 2), "the fourth week after may be missed again");
        assert_eq!(row("rrmrrmrr"), (2, 0), "the third may not");
        let ended = streak(&weeks("rrrmmm"));
        assert_eq!(ended.ended.map(|ended| ended.weeks), Some(3));
        assert_eq!((ended.weeks, ended.longest), (0, 3), "what ended is remembered");
        assert!(streak(&weeks("rrrmm")).at_stake && !streak(&weeks("rrrrm")).at_stake);
        assert!(!streak(&weeks("rrrmr")).at_stake, "reached: nothing is at stake");
    }

    #[test]
    fn m40_weeks_away_and_weeks_without_a_goal_are_left_out() {
        assert_eq!(row("rraaaarr"), (4, 0));
        assert_eq!(row("rrnnrr"), (4, 0));
        assert_eq!(row("rrmaaamr"), (1, 0), "nor do they make time pass between two missed ones");
        let standings = streak(&weeks("ran")).standings;
        assert_eq!(standings, [Standing::Reached, Standing::Away, Standing::NoGoal]);
    }

    fn any_weeks() -> impl Strategy<Value = String> {
        proptest::collection::vec(
            prop_oneof![4 => Just('r'), 3 => Just('m'), 1 => Just('a'), 1 => Just('n')],
            1..60,
        )
        .prop_map(|letters| letters.into_iter().collect())
    }

    proptest! {
        #[test]
        fn weeks_that_do_not_count_change_nothing_wherever_they_are(letters in any_weeks(), last in prop_oneof![Just('r'), Just('m')]) {
            let with = format!("{letters}{last}");
            let without: String = with.chars().filter(|letter| "rm".contains(*letter)).collect();
            let (with, without) = (streak(&weeks(&with)), streak(&weeks(&without)));
            prop_assert_eq!((with.weeks, with.bridged, with.longest, with.at_stake), (without.weeks, without.bridged, without.longest, without.at_stake));
        }

        #[test]
        fn asking_more_in_any_week_never_makes_the_row_shorter(letters in any_weeks(), place in 0usize..60) {
            let place = place % letters.chars().count();
            let more: String = letters.chars().enumerate().map(|(n, letter)| if n == place && letter == 'm' { 'r' } else { letter }).collect();
            let (less, more) = (streak(&weeks(&letters)), streak(&weeks(&more)));
            prop_assert!(more.weeks >= less.weeks, "{} {}", less.weeks, more.weeks);
            prop_assert!(more.longest >= less.longest);
        }

        #[test]
        fn a_row_is_never_longer_than_its_reached_weeks_nor_lost_without_a_word(letters in any_weeks()) {
            let found = streak(&weeks(&letters));
            let reached = letters.chars().filter(|letter| *letter == 'r').count() as i64;
            prop_assert!(found.weeks <= reached && found.weeks <= found.longest && found.longest <= reached);
            prop_assert_eq!(found.standings.len(), letters.chars().count());
            prop_assert!(found.weeks > 0 || reached == 0 || found.ended.is_some(), "it ended, and that is told");
        }

        #[test]
        fn four_weeks_in_a_row_never_hold_two_bridged_ones(letters in any_weeks()) {
            let counted: Vec<Standing> = streak(&weeks(&letters)).standings.into_iter()
                .filter(|one| !matches!(one, Standing::Away | Standing::NoGoal)).collect();
            for four in counted.windows(BRIDGED_ONE_IN_WEEKS) {
                prop_assert!(four.iter().filter(|one| **one == Standing::Bridged).count() <= 1);
            }
        }
    }
}
