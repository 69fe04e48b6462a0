//! A rep's own goal – asks a week – and the weeks in a row that forgive (M13).
//!
//! A goal holds for whole weeks, from a week's first day on, so that raising it today never rewrites a week that is over. Weeks
//! are civil days in the rep's own zone: a change of the clocks or of the year is nothing to them.
//!
//! Who is away for part of a week owes as much less, and who is away for all of it is left out. A single week that was missed is
//! bridged; two within [`BRIDGED_ONE_IN_WEEKS`] end the row. People with a reserve for a bad day hold out longer than those with a strict
//! goal or an easy one (Sharif and Shu, Journal of Marketing Research, 2017); one week of four is our choice.

mod streak;
mod week;

pub use streak::{BRIDGED_ONE_IN_WEEKS, Ended, Standing, Streak, streak};
pub use week::{Away, GoalChange, Lived, Week, goal_of, lived_weeks};

/// The highest goal: asks a week.
pub const ASKS_A_WEEK_MAX: i64 = 100;
/// So many weeks back are looked at.
pub const WEEKS_LOOKED_AT: usize = 156;
/// A proposal needs so many weeks that are over.
const PROPOSAL_WEEKS_MIN: usize = 3;
/// And looks at no more than the last so many.
const PROPOSAL_WEEKS: usize = 8;

/// A goal to propose: one ask more than in the week in the middle of the last eight; nothing before three weeks are over.
///
/// `asks` are those of weeks that are over, weeks away left out, the earliest first. A goal a little above what somebody does is within
/// reach; the middle is not moved by one week in which everything went well.
pub fn proposal(asks: &[i64]) -> Option<i64> {
    let mut last: Vec<i64> = asks.iter().rev().take(PROPOSAL_WEEKS).copied().collect();
    if last.len() < PROPOSAL_WEEKS_MIN {
        return None;
    }
    last.sort_unstable();
    let middle = last.get((last.len() - 1) / 2).copied().unwrap_or(0);
    Some((middle + 1).clamp(1, ASKS_A_WEEK_MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m13_the_goal_proposed_is_one_more_than_in_the_week_in_the_middle() {
        assert_eq!(proposal(&[2, 3]), None, "two weeks say nothing");
        assert_eq!(proposal(&[0, 0, 9]), Some(1));
        assert_eq!(proposal(&[2, 3, 4, 5]), Some(4));
        assert_eq!(proposal(&[90, 90, 90, 1, 1, 1, 1, 1, 1, 1, 1]), Some(2), "only the last eight count");
        assert_eq!(proposal(&[500; 5]), Some(ASKS_A_WEEK_MAX));
    }
}
