//! A rep's own goal: this week, the row of weeks, and what to propose (M13). It is the rep's alone: nobody else is shown it, whoever
//! leads them.

use std::collections::BTreeMap;

use domain::goal::{
    Away, GoalChange, Lived, Standing, Streak, Week, goal_of, lived_weeks, proposal, proposal_since, streak,
};
use jiff::civil::Date;
use serde::{Serialize, Serializer};
use store::rows::{CoverRow, GoalRow, UserRow};
use store::{Day, Reader};

use crate::{Actor, App, Office, Problem};

/// How many weeks are told one by one.
pub const WEEKS_TOLD: usize = 26;
/// A row that ended is told of for so many weeks.
const ENDED_TOLD_WEEKS: i32 = 4;

/// A rep's goal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Goal {
    /// The running week.
    pub this_week: GoalWeek,
    /// The goal of the week after it, where it will be another one; the inner nothing is "none any more".
    pub next_week: Option<Option<i64>>,
    /// The first day of the week after.
    pub next_from: Day,
    /// Weeks in a row with the goal reached, weeks away left out.
    pub in_a_row: i64,
    /// Weeks in the row that were missed and are bridged.
    pub bridged: i64,
    /// The longest row.
    pub longest: i64,
    /// Whether the row ends if the running week is missed.
    pub at_stake: bool,
    /// A row that ended in the last weeks.
    pub ended: Option<EndedRow>,
    /// The weeks from the first goal on, the earliest first; the last is the running one.
    pub weeks: Vec<GoalWeek>,
    /// What the rep's own last weeks propose; nothing before three are over.
    pub proposal: Option<i64>,
    /// What somebody who leads proposes.
    pub proposed: Option<Proposed>,
    /// For somebody who leads: what they propose to their people.
    pub proposes: Option<i64>,
}

/// A row that ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct EndedRow {
    /// The first day of the week that ended it.
    pub week: Day,
    /// How many weeks it had.
    pub weeks: i64,
}

/// What somebody who leads proposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Proposed {
    /// Asks a week.
    pub asks: i64,
    /// Who.
    pub by: String,
}

/// A week of a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GoalWeek {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// Asks made in it, as the figures count them.
    pub asks: i64,
    /// The goal that was set.
    pub goal: Option<i64>,
    /// Of it, what was left for the days at work.
    pub target: Option<i64>,
    /// Working days off: away, or the office closed.
    pub days_off: i64,
    /// What became of it: `reached`, `bridged`, `missed`, `away`, `no_goal` or `running`.
    #[serde(serialize_with = "word_of")]
    pub standing: Standing,
}

fn word_of<S: Serializer>(standing: &Standing, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(standing.as_str())
}

/// This week's goal in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GoalLine {
    /// Asks made.
    pub asks: i64,
    /// Of how many.
    pub target: i64,
}

/// What a goal is told from, read once.
struct Read {
    office: Office,
    week: Week,
    history: Vec<GoalChange>,
    away: Vec<Away>,
}

impl Read {
    async fn load(reader: &mut Reader, actor: &Actor, today: Date) -> Result<Read, Problem> {
        let office = Office::load(reader).await?;
        let week = Week::of(today, office.calendar.week_begins());
        let history = reader.own_goals(actor.user.0).await?;
        let history: Vec<GoalChange> =
            history.iter().map(|row: &GoalRow| GoalChange { from: row.from_day.0, asks: row.asks }).collect();
        Ok(Read { office, week, history, away: vec![] })
    }

    async fn load_away(&mut self, reader: &mut Reader, actor: &Actor, from: Date) -> Result<(), Problem> {
        let away = reader.away_of(actor.user.0, Day(from)).await?;
        self.away =
            away.iter().map(|row: &CoverRow| Away { from: row.from_day.0, to: row.to_day.0 }).collect();
        Ok(())
    }

    async fn asks(
        &self,
        reader: &mut Reader,
        actor: &Actor,
        from: Date,
    ) -> Result<BTreeMap<Date, i64>, Problem> {
        let asks = reader.asks_by_day(actor.own_sight(), Day(from), Day(self.week.last())).await?;
        Ok(asks.into_iter().map(|(day, count)| (day.0, count)).collect())
    }
}

/// This week's goal, for Today; nothing without one, or away all week.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn goal_line(app: &App, actor: &Actor) -> Result<Option<GoalLine>, Problem> {
    let today = actor.day(app.clock.now());
    let mut reader = app.db.read(actor.workspace).await?;
    let mut read = Read::load(&mut reader, actor, today).await?;
    if goal_of(&read.history, read.week).is_none() {
        return Ok(None);
    }
    read.load_away(&mut reader, actor, read.week.first()).await?;
    let asks = read.asks(&mut reader, actor, read.week.first()).await?;
    reader.close().await?;
    let running = lived_weeks(&read.history, &asks, &read.away, &read.office.calendar, today).pop();
    Ok(running.and_then(|week| Some(GoalLine { asks: week.asks, target: week.target? })))
}

/// A rep's own goal.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn goal(app: &App, actor: &Actor) -> Result<Goal, Problem> {
    let today = actor.day(app.clock.now());
    let mut reader = app.db.read(actor.workspace).await?;
    let found = goal_in(&mut reader, actor, today).await?;
    reader.close().await?;
    Ok(found)
}

pub(super) async fn goal_in(reader: &mut Reader, actor: &Actor, today: Date) -> Result<Goal, Problem> {
    let mut read = Read::load(reader, actor, today).await?;
    let earliest = proposal_since(read.week);
    let set_first = read.history.iter().map(|change| change.from).min();
    let from = set_first.map_or(earliest, |first| first.min(earliest));
    read.load_away(reader, actor, from).await?;
    let asks = read.asks(reader, actor, from).await?;
    let calendar = &read.office.calendar;
    let lived = lived_weeks(&read.history, &asks, &read.away, calendar, today);
    let weeks_in_a_row = streak(&lived);
    let proposes = match actor.role.sees_team() {
        true => reader.goal_proposed_by(actor.user.0).await?.and_then(|row| row.asks),
        false => None,
    };
    let proposed = match reader.goal_proposed_to(actor.user.0).await? {
        Some(GoalRow { asks: Some(asks), user_id, .. }) => {
            let by = reader.get::<UserRow>(user_id).await?.map(|user| user.name).unwrap_or_default();
            Some(Proposed { asks, by })
        }
        _ => None,
    };
    let weeks = told(&lived, &weeks_in_a_row);
    let this_week = weeks.last().copied().unwrap_or(GoalWeek {
        from: Day(read.week.first()),
        to: Day(read.week.last()),
        asks: 0,
        goal: None,
        target: None,
        days_off: 0,
        standing: Standing::NoGoal,
    });
    let next = goal_of(&read.history, read.week.next());
    let lately = domain::business_days::add_days(read.week.first(), -7 * ENDED_TOLD_WEEKS);
    Ok(Goal {
        this_week,
        next_week: (next != this_week.goal).then_some(next),
        next_from: Day(read.week.next().first()),
        in_a_row: weeks_in_a_row.weeks,
        bridged: weeks_in_a_row.bridged,
        longest: weeks_in_a_row.longest,
        at_stake: weeks_in_a_row.at_stake,
        ended: weeks_in_a_row
            .ended
            .filter(|ended| ended.in_week.first() >= lately)
            .map(|ended| EndedRow { week: Day(ended.in_week.first()), weeks: ended.weeks }),
        proposal: proposal(&asks, &read.away, calendar, today),
        weeks,
        proposed,
        proposes,
    })
}

fn told(lived: &[Lived], in_a_row: &Streak) -> Vec<GoalWeek> {
    let each = lived.iter().zip(&in_a_row.standings).map(|(one, standing)| GoalWeek {
        from: Day(one.week.first()),
        to: Day(one.week.last()),
        asks: one.asks,
        goal: one.goal,
        target: one.target,
        days_off: one.days_off,
        standing: *standing,
    });
    let skipped = lived.len().saturating_sub(WEEKS_TOLD);
    each.skip(skipped).collect()
}
