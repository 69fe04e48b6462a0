//! A rep's own goal in words (M13): kindly, and never in red.

use actions::views::goal::{Goal, GoalLine, GoalWeek};
use jiff::civil::Date;

use super::days;
use crate::pages::goal::{GoalForm, WeekBar};
use crate::parts::{Choice, Field};
use crate::say;

/// "3 of 5 asks this week", for Today.
pub(crate) fn line(line: GoalLine) -> String {
    if line.asks >= line.target {
        say::goal_reached(line.asks)
    } else {
        say::goal_line(line.asks, line.target)
    }
}

/// The same as the first sentence of the page.
pub(crate) fn this_week(goal: &Goal) -> String {
    let week = &goal.this_week;
    match (week.target, week.goal) {
        (Some(target), _) => line(GoalLine { asks: week.asks, target }),
        (None, Some(_)) => say::goal_away(),
        (None, None) => say::goal_none(),
    }
}

/// How far this week is, in thousandths.
pub(crate) fn permille(goal: &Goal) -> Option<u64> {
    let target = goal.this_week.target?.max(1);
    u64::try_from((goal.this_week.asks * 1000 / target).clamp(0, 1000)).ok()
}

/// What is to be known of this week and the next.
pub(crate) fn notes(goal: &Goal) -> Vec<String> {
    let week = &goal.this_week;
    let mut notes = Vec::new();
    if let (Some(target), Some(whole)) = (week.target, week.goal)
        && target < whole
    {
        notes.push(say::goal_days_off(week.days_off, whole, target));
    }
    let next = days::full(goal.next_from.0);
    match goal.next_week {
        Some(Some(asks)) => notes.push(say::goal_next(asks, next)),
        Some(None) => notes.push(say::goal_next_none(next)),
        None => {}
    }
    notes
}

/// "7 weeks in a row"; empty while there was never a goal.
pub(crate) fn row(goal: &Goal) -> String {
    if has_weeks(goal) { say::goal_row(goal.in_a_row) } else { String::new() }
}

fn has_weeks(goal: &Goal) -> bool {
    goal.weeks.iter().any(|week| week.goal.is_some())
}

/// What is to be known of the row. What ended is told, and what would end it.
pub(crate) fn row_notes(goal: &Goal) -> Vec<String> {
    let mut notes = Vec::new();
    // What is at stake says so of the last one.
    if goal.bridged > i64::from(goal.at_stake) {
        notes.push(say::goal_bridged(goal.bridged));
    }
    if goal.at_stake {
        notes.push(say::goal_at_stake(goal.bridged));
    }
    if let Some(ended) = goal.ended {
        notes.push(say::goal_ended(days::full(ended.week.0), ended.weeks));
    }
    if goal.longest > goal.in_a_row {
        notes.push(say::goal_longest(goal.longest));
    }
    notes
}

/// The weeks of the picture.
pub(crate) fn weeks(goal: &Goal, today: Date) -> Vec<WeekBar> {
    let bar = |week: &GoalWeek| WeekBar {
        day: days::full(week.from.0),
        label: days::short(week.from.0, today),
        asks: week.asks,
        target: week.target,
        days_off: week.days_off,
        standing: week.standing,
        told: say::goal_standing(week.standing.as_str()),
    };
    if has_weeks(goal) { goal.weeks.iter().map(bar).collect() } else { vec![] }
}

/// The form, with what is proposed.
pub(crate) fn form(goal: &Goal, id: String, back: &str, from_next: bool) -> GoalForm {
    let holds = match (from_next, goal.next_week) {
        (true, Some(next)) => next,
        _ => goal.this_week.goal,
    };
    let mut proposals = Vec::new();
    if let Some(asks) = goal.proposal.filter(|asks| Some(*asks) != holds) {
        proposals.push(say::goal_proposal(asks));
    }
    if let Some(proposed) = &goal.proposed {
        proposals.push(say::goal_proposed(proposed.asks, proposed.by.as_str()));
    }
    let asks = holds.or(goal.proposal).or(goal.proposed.as_ref().map(|one| one.asks));
    GoalForm {
        id,
        back: back.to_owned(),
        asks: Field::of(asks.map_or_else(String::new, |asks| asks.to_string())),
        from: choices(from_next),
        proposals,
    }
}

/// From this week or the next.
pub(crate) fn choices(from_next: bool) -> Vec<Choice> {
    let this = Choice::of("this", say::goal_from_this());
    let next = Choice::of("next", say::goal_from_next());
    if from_next { vec![this, next.chosen()] } else { vec![this.chosen(), next] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::goal::Standing;
    use store::Day;

    fn notes(in_a_row: i64, bridged: i64, at_stake: bool) -> Vec<String> {
        let day = Day(jiff::civil::date(2026, 11, 16));
        let this_week = GoalWeek {
            from: day,
            to: day,
            asks: 0,
            goal: Some(3),
            target: Some(3),
            days_off: 0,
            standing: Standing::Running,
        };
        let (next_week, ended, proposal, proposed, proposes) = (None, None, None, None, None);
        let (next_from, longest, weeks) = (day, in_a_row, vec![this_week]);
        row_notes(&Goal {
            this_week,
            next_week,
            next_from,
            in_a_row,
            bridged,
            longest,
            at_stake,
            ended,
            weeks,
            proposal,
            proposed,
            proposes,
        })
    }

    #[test]
    fn m13_a_week_is_said_to_be_bridged_only_where_one_is() {
        let missed_before_the_row = notes(2, 0, true);
        assert_eq!(missed_before_the_row.len(), 1);
        assert!(!missed_before_the_row[0].contains("bridged"), "{missed_before_the_row:?}");
        assert!(missed_before_the_row[0].contains("would end the row"));
        let bridged = notes(3, 1, true);
        assert!(bridged.len() == 1 && bridged[0].contains("is bridged"), "once is enough: {bridged:?}");
        assert_eq!(notes(6, 2, true).len(), 2, "both, and what is at stake");
        assert_eq!(notes(6, 1, false).len(), 1);
        assert!(notes(4, 0, false).is_empty());
    }
}
