//! A rep's own goal, and what somebody who leads proposes (M13). Nobody else sees a rep's goal, and a proposal holds nobody to it.

use domain::ActionId;
use domain::fact::{FactKind, Of};
use domain::goal::{ASKS_A_WEEK_MAX, GoalKind, Week};
use jiff::civil::Date;
use language::say;
use serde::{Deserialize, Serialize};
use store::rows::GoalRow;
use store::{Day, Reader};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::text::Check;
use crate::{Actor, App, Done, Office, Problem};

/// From which week on a goal holds. Weeks that are over keep theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalFrom {
    /// The running one.
    ThisWeek,
    /// The one after it.
    NextWeek,
}

/// Sets one's own goal.
#[derive(Debug, Clone, PartialEq)]
pub struct SetGoal {
    /// The client's id.
    pub action: ActionId,
    /// Asks a week; nothing for no goal any more.
    pub asks: Option<i64>,
    /// From when on.
    pub from: GoalFrom,
}

/// Proposes a goal to those on one's team.
#[derive(Debug, Clone, PartialEq)]
pub struct ProposeGoal {
    /// The client's id.
    pub action: ActionId,
    /// Asks a week; nothing takes the proposal back.
    pub asks: Option<i64>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GoalAnswer {
    /// The goal; nothing where a proposal was taken back that wasn't there.
    pub goal: Option<Uuid>,
    /// Asks a week.
    pub asks: Option<i64>,
    /// From this day on.
    pub from: Day,
}

/// Sets one's own goal, from a week on.
///
/// # Errors
/// [`Problem::Invalid`] for a number out of range.
pub async fn set_goal(app: &App, actor: &Actor, input: &SetGoal) -> Result<Done<GoalAnswer>, Problem> {
    decided!(input.action, set_once(app, actor, input))
}

async fn set_once(app: &App, actor: &Actor, input: &SetGoal) -> Result<Done<GoalAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "set_goal").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    in_range(input.asks)?;
    let week = Week::of(draft.today, draft.office.calendar.week_begins());
    let from = match input.from {
        GoalFrom::ThisWeek => week.first(),
        GoalFrom::NextWeek => week.next().first(),
    };
    // What was planned for a later week gives way to what is set now.
    let set = draft.reader.own_goals(actor.user.0).await?;
    let (later, earlier): (Vec<_>, Vec<_>) = set.into_iter().partition(|row| row.from_day.0 > from);
    later.into_iter().for_each(|row| draft.remove(row));
    let known = earlier.into_iter().find(|row| row.from_day.0 == from);
    let answer = draft.keep_goal(GoalKind::Own, known, Day(from), input.asks);
    draft.fact(FactKind::GoalSet, draft.today, Of::default(), None, None);
    draft.commit(answer).await
}

/// Proposes a goal to those on one's team, or takes the proposal back. Everybody decides for themselves.
///
/// # Errors
/// [`Problem::Forbidden`] for a rep, [`Problem::Invalid`] for a number out of range.
pub async fn propose_goal(
    app: &App,
    actor: &Actor,
    input: &ProposeGoal,
) -> Result<Done<GoalAnswer>, Problem> {
    if !actor.role.sees_team() {
        return Err(Problem::Forbidden(say::goal_only_managers()));
    }
    decided!(input.action, propose_once(app, actor, input))
}

async fn propose_once(app: &App, actor: &Actor, input: &ProposeGoal) -> Result<Done<GoalAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "propose_goal").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    in_range(input.asks)?;
    let today = Day(draft.today);
    let last = draft.reader.goal_proposed_by(actor.user.0).await?;
    if input.asks.is_none() && last.as_ref().is_none_or(|row| row.asks.is_none()) {
        // There is nothing to take back.
        let goal = last.map(|row| row.id);
        return draft.commit(GoalAnswer { goal, asks: None, from: today }).await;
    }
    let known = last.filter(|row| row.from_day == today);
    let answer = draft.keep_goal(GoalKind::Team, known, today, input.asks);
    draft.fact(FactKind::GoalSet, today.0, Of::default(), None, Some(GoalKind::Team.as_str()));
    draft.commit(answer).await
}

fn in_range(asks: Option<i64>) -> Result<(), Problem> {
    let mut check = Check::default();
    if asks.is_some_and(|asks| !(1..=ASKS_A_WEEK_MAX).contains(&asks)) {
        check.wrong("asks", say::goal_range(ASKS_A_WEEK_MAX));
    }
    check.done()
}

impl Draft<'_> {
    /// Writes a goal from a day on, in the place of the one that was set for the same day before.
    fn keep_goal(
        &mut self,
        kind: GoalKind,
        known: Option<GoalRow>,
        from: Day,
        asks: Option<i64>,
    ) -> GoalAnswer {
        let set_on = Day(self.today);
        let goal = match known {
            Some(row) => {
                let id = row.id;
                let after = GoalRow { asks, set_on, ..row.clone() };
                self.change(row, after);
                id
            }
            None => {
                let (id, user_id) = (self.mint("goal"), self.actor.user.0);
                self.add(GoalRow {
                    id,
                    user_id,
                    kind: kind.as_str().into(),
                    from_day: from,
                    asks,
                    set_on,
                    version: 1,
                });
                id
            }
        };
        GoalAnswer { goal: Some(goal), asks, from }
    }
}

/// Whether a goal that was set may still be taken back: not once a week that it held for is over.
///
/// # Errors
/// [`Problem::CannotUndo`] when it may not.
pub(super) async fn may_be_taken_back(
    reader: &mut Reader,
    set: &serde_json::Value,
    today: Date,
) -> Result<(), Problem> {
    let running = Week::of(today, Office::load(reader).await?.calendar.week_begins());
    let over = || Problem::CannotUndo(say::undo_goal_over());
    let answer: GoalAnswer = serde_json::from_value(set.clone()).map_err(|_| over())?;
    if running.before().has_goal_from(answer.from.0) { Err(over()) } else { Ok(()) }
}
