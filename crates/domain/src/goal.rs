//! A rep's own goal – asks a week – and the weeks in a row that forgive (M13).
//!
//! A goal holds for whole weeks, from a week's first day on, so that raising it today never rewrites a week that is over. Weeks
//! are civil days in the rep's own zone: a change of the clocks or of the year is nothing to them.
//!
//! Who is away for part of a week owes as much less, and who is away for all of it is left out. A single week that was missed is
//! bridged; two within [`BRIDGED_ONE_IN_WEEKS`] end the row. People with a reserve for a bad day hold out longer than those with a strict
//! goal or an easy one (Sharif and Shu, Journal of Marketing Research, 2017); one week of four is our choice.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::business_days::{BusinessCalendar, add_days};
use crate::words::words;

mod streak;
mod week;

pub use streak::{BRIDGED_ONE_IN_WEEKS, Ended, Standing, Streak, streak};
pub use week::{Away, GoalChange, Lived, Week, goal_of, lived_weeks};

/// The highest goal: asks a week.
pub const ASKS_A_WEEK_MAX: i64 = 100;
/// So many weeks back are looked at.
pub const WEEKS_LOOKED_AT: usize = 156;
/// A proposal is made from weeks no further back than so many: more than it counts, as weeks away are left out.
const PROPOSAL_LOOKS_BACK_WEEKS: i32 = 12;
/// It needs so many of them that are over.
const PROPOSAL_COUNTS_WEEKS_MIN: usize = 3;
/// And counts no more than the last so many.
const PROPOSAL_COUNTS_WEEKS_MAX: usize = 8;

words! {
    /// Whose a goal is.
    pub enum GoalKind {
        /// A rep's own.
        Own = "own", "Own goal";
        /// What somebody who leads proposes to their people.
        Team = "team", "Proposed to the team";
    }
}

/// The day from which on asks and days away must be known for a [`proposal`].
pub fn proposal_since(running: Week) -> Date {
    add_days(running.first(), -7 * PROPOSAL_LOOKS_BACK_WEEKS)
}

/// A goal to propose from one's own last weeks: those that are over, weeks away left out, from the first with an ask on. Nothing before
/// three of them are over.
pub fn proposal(
    asks: &BTreeMap<Date, i64>,
    away: &[Away],
    calendar: &BusinessCalendar,
    today: Date,
) -> Option<i64> {
    let since = proposal_since(Week::of(today, calendar.week_begins()));
    // With a goal of one in each of them, weeks away are those without a target.
    let as_if = [GoalChange { from: since, asks: Some(1) }];
    let weeks = lived_weeks(&as_if, asks, away, calendar, today);
    let over = weeks.split_last().map_or(&[][..], |(_, over)| over);
    let begun = over.iter().skip_while(|week| week.asks == 0);
    one_more(&begun.filter(|week| week.target.is_some()).map(|week| week.asks).collect::<Vec<_>>())
}

/// One ask more than in the week in the middle of the last eight, the earliest first.
///
/// A goal a little above what somebody does is within reach; the middle is not moved by one week in which everything went well.
fn one_more(asks: &[i64]) -> Option<i64> {
    let mut last: Vec<i64> = asks.iter().rev().take(PROPOSAL_COUNTS_WEEKS_MAX).copied().collect();
    if last.len() < PROPOSAL_COUNTS_WEEKS_MIN {
        return None;
    }
    last.sort_unstable();
    let middle = last.get((last.len() - 1) / 2).copied().unwrap_or(0);
    Some((middle + 1).clamp(1, ASKS_A_WEEK_MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn m13_the_goal_proposed_is_one_more_than_in_the_week_in_the_middle() {
        assert_eq!(one_more(&[2, 3]), None, "two weeks say nothing");
        assert_eq!(one_more(&[0, 0, 9]), Some(1));
        assert_eq!(one_more(&[2, 3, 4, 5]), Some(4));
        assert_eq!(one_more(&[90, 90, 90, 1, 1, 1, 1, 1, 1, 1, 1]), Some(2), "only the last eight count");
        assert_eq!(one_more(&[500; 5]), Some(ASKS_A_WEEK_MAX));
    }

    #[test]
    fn m13_m40_weeks_away_are_left_out_of_a_proposal_and_so_is_what_was_before_the_first_ask() {
        let calendar = BusinessCalendar::default();
        let monday = |n: i32| add_days(date(2026, 8, 31), 7 * n);
        let asks = |each: &[(i32, i64)]| each.iter().map(|(week, count)| (monday(*week), *count)).collect();
        let away = |n: i32| Away { from: monday(n), to: add_days(monday(n), 4) };
        let three = asks(&[(8, 2), (9, 4), (10, 5)]);
        assert_eq!(
            proposal(&three, &[], &calendar, monday(11)),
            Some(5),
            "the eight weeks before say nothing"
        );
        assert_eq!(proposal(&three, &[away(9)], &calendar, monday(11)), None, "two are left");
        assert_eq!(
            proposal(&three, &[], &calendar, add_days(monday(10), 6)),
            None,
            "the third runs until Sunday"
        );
        assert_eq!(proposal(&three, &[away(11), away(12)], &calendar, monday(13)), Some(5));
        let long_ago = asks(&[(0, 9), (1, 9), (2, 9)]);
        assert_eq!(proposal_since(Week::of(monday(12), calendar.week_begins())), monday(0));
        assert_eq!(proposal(&long_ago, &[], &calendar, monday(30)), None, "nobody asked lately");
    }
}
