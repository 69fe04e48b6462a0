//! The team (M40): the figures of each rep by name, who stands in for whom, who wants whose contact, and a rep's month on one
//! page. Nobody is ranked, and reps don't see each other's figures.

use std::collections::BTreeMap;

use domain::UserId;
use domain::business_days::add_days;
use domain::cycle::Rate;
use domain::follow_up::FollowUp;
use jiff::civil::Date;
use language::say;
use serde::Serialize;
pub use store::ClaimLine;
use store::rows::{CoverRow, FollowUpRow, UserRow};
use store::{Day, Reader};
use uuid::Uuid;

use super::cycle::R;
use super::numbers::{Numbers, Whose, numbers_of, rate};
use super::today::{Names, TodayItem};
use crate::{Actor, App, Problem};

/// The most promises of next month that are listed.
const PROMISES_MAX: i64 = 2_000;

/// The figures of a team.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Team {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Everybody in sight, by name.
    pub reps: Vec<RepFigures>,
    /// People whom two reps captured, waiting for a word.
    pub claims: Vec<ClaimLine>,
    /// Who stands in for whom, now and to come.
    pub covers: Vec<CoverView>,
}

/// The figures of a rep. There is no order in them but the name.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RepFigures {
    /// Who.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// M13. Conversations in which somebody was asked, of those that allowed it.
    #[serde(serialize_with = "rate")]
    pub ask_rate: Rate,
    /// M3. Moments missed.
    pub missed: i64,
    /// M38. Promises kept on their day, of those that fell due.
    #[serde(serialize_with = "rate")]
    pub kept: Rate,
    /// M20. Promises whose day is over and that are still owed.
    pub overdue: i64,
    /// M36. R of the year up to the last day; nothing where there is too little to count.
    pub r: Option<R>,
}

/// Somebody stands in for somebody.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CoverView {
    /// Which.
    pub id: Uuid,
    /// Who is away.
    pub user: Uuid,
    /// Their name.
    pub user_name: String,
    /// Who stands in.
    pub cover: Uuid,
    /// Their name.
    pub cover_name: String,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Whether it has begun.
    pub running: bool,
}

/// A rep's month.
#[derive(Debug, Clone)]
pub struct Month {
    /// Whose.
    pub name: String,
    /// The first day of the month.
    pub from: Date,
    /// Its last day, or today.
    pub to: Date,
    /// The figures.
    pub numbers: Numbers,
    /// Those of the month before, for “more” and “less”.
    pub before: Numbers,
    /// What is promised for the month after, by day.
    pub promised: Vec<TodayItem>,
}

/// The figures of everybody in the manager's sight between two days.
///
/// # Errors
/// [`Problem::Forbidden`] for a rep, [`Problem::Invalid`] for days that are swapped.
pub async fn team(app: &App, actor: &Actor, from: Date, to: Date) -> Result<Team, Problem> {
    if !actor.role.sees_team() {
        return Err(Problem::Forbidden(say::team_page_managers()));
    }
    if to < from || from.year() < 0 {
        return Err(Problem::field("to", say::numbers_days_swapped()));
    }
    let today = actor.day(app.clock.now());
    let sight = actor.sight();
    let mut reader = app.db.read(actor.workspace).await?;
    let by = |rows: Vec<(Uuid, i64)>| rows.into_iter().collect::<BTreeMap<_, _>>();
    let asked = by(reader.asked_by(sight, Day(from), Day(to)).await?);
    let talked = by(reader.talked_by(sight, Day(from), Day(to)).await?);
    let missed = by(reader.missed_by(sight, Day(from), Day(to)).await?);
    let overdue = by(reader.overdue_by(sight, Day(today)).await?);
    let yesterday = to.min(add_days(today, -1));
    let kept = reader.kept_by(sight, Day(from), Day(yesterday)).await?;
    let kept: BTreeMap<Uuid, Rate> =
        kept.into_iter().map(|(rep, of, made)| (rep, Rate { made, of })).collect();
    let r = super::cycle::r_by_rep(&mut reader, sight, to).await?;
    let mut users: Vec<UserRow> = reader.users().await?;
    users.retain(|user| user.disabled_at.is_none() && actor.oversees(user.id));
    users.sort_by_cached_key(|user| (identity::fold(&user.name), user.id));
    let count = |counts: &BTreeMap<Uuid, i64>, rep: Uuid| counts.get(&rep).copied().unwrap_or(0);
    let reps = users.iter().map(|user| RepFigures {
        id: user.id,
        name: user.name.clone(),
        ask_rate: Rate { made: count(&asked, user.id), of: count(&talked, user.id) },
        missed: count(&missed, user.id),
        kept: kept.get(&user.id).copied().unwrap_or_default(),
        overdue: count(&overdue, user.id),
        r: r.get(&user.id).copied(),
    });
    let reps = reps.collect();
    let claims = reader.claims_waiting(sight).await?;
    let covers = covers_in(&mut reader, actor, today).await?;
    reader.close().await?;
    Ok(Team { from: Day(from), to: Day(to), reps, claims, covers })
}

/// Who stands in for whom, now and to come: what the actor has to do with, or oversees.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn covers(app: &App, actor: &Actor) -> Result<Vec<CoverView>, Problem> {
    let today = actor.day(app.clock.now());
    let mut reader = app.db.read(actor.workspace).await?;
    let covers = covers_in(&mut reader, actor, today).await?;
    reader.close().await?;
    Ok(covers)
}

pub(super) async fn covers_in(
    reader: &mut Reader,
    actor: &Actor,
    today: Date,
) -> Result<Vec<CoverView>, Problem> {
    let rows = reader.covers_from(Day(today)).await?;
    let concerns = |row: &CoverRow| actor.oversees(row.user_id) || row.cover_id == actor.user.0;
    let rows: Vec<CoverRow> = rows.into_iter().filter(concerns).collect();
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let names: BTreeMap<Uuid, String> =
        reader.users().await?.into_iter().map(|user| (user.id, user.name)).collect();
    let name = |id: Uuid| names.get(&id).cloned().unwrap_or_default();
    Ok(rows
        .into_iter()
        .map(|row| CoverView {
            id: row.id,
            user: row.user_id,
            user_name: name(row.user_id),
            cover: row.cover_id,
            cover_name: name(row.cover_id),
            from: row.from_day,
            to: row.to_day,
            running: row.from_day.0 <= today,
        })
        .collect())
}

/// A rep's month on one page: for the rep, and for who manages them.
///
/// # Errors
/// [`Problem::NotFound`] for somebody out of sight, [`Problem::Invalid`] for a month that has not begun.
pub async fn month(app: &App, actor: &Actor, rep: UserId, day: Date) -> Result<Month, Problem> {
    if !actor.oversees(rep.0) {
        return Err(Problem::NotFound("user"));
    }
    let today = actor.day(app.clock.now());
    let from = day.first_of_month();
    if from > today || from.year() < 1 {
        return Err(Problem::field("month", say::month_not_begun()));
    }
    let to = day.last_of_month().min(today);
    let last = add_days(from, -1);
    let whose = Whose::Rep(rep);
    let numbers = numbers_of(app, actor, whose, from, to).await?;
    let before = numbers_of(app, actor, whose, last.first_of_month(), last).await?;
    let mut reader = app.db.read(actor.workspace).await?;
    let user = reader.get::<UserRow>(rep.0).await?.ok_or(Problem::NotFound("user"))?;
    let next = add_days(day.last_of_month(), 1);
    let rows = reader.open_promises(rep.0, PROMISES_MAX).await?;
    let owed: Vec<FollowUp> = rows.iter().map(FollowUpRow::follow_up).collect::<Result<_, _>>()?;
    let owed: Vec<FollowUp> =
        owed.into_iter().filter(|one| one.due_on >= next && one.due_on <= next.last_of_month()).collect();
    let names = Names::load(&mut reader, owed.iter(), &[]).await?;
    let promised = owed.iter().map(|one| names.item(today, one)).collect();
    reader.close().await?;
    Ok(Month { name: user.name, from, to, numbers, before, promised })
}
