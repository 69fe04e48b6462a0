//! Standing in for a colleague who is away (M40): their promises are on both lists from a day to a day, and on the day after
//! by themselves on one list again. Nothing moves: contacts and promises stay whose they are.

use domain::business_days::{add_days, days_between};
use domain::goal::Week;
use domain::{ActionId, UserId};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use language::{day_full, say};
use serde::{Deserialize, Serialize};
use store::rows::{CoverRow, UserRow};
use store::{Day, Reader, Unit};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::text::Check;
use crate::{Actor, App, Done, Office, Problem};

/// The longest that somebody is stood in for, in days.
const DAYS_MAX: i32 = 183;
/// How far ahead it can be arranged, in days.
const AHEAD_MAX: i32 = 366;

/// Arranges that a colleague keeps somebody's promises.
#[derive(Debug, Clone, PartialEq)]
pub struct ArrangeCover {
    /// The client's id.
    pub action: ActionId,
    /// Who is away.
    pub user: UserId,
    /// Who stands in.
    pub cover: UserId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// Ends it early, or calls it off before it began.
#[derive(Debug, Clone, PartialEq)]
pub struct EndCover {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub cover: Uuid,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CoverAnswer {
    /// The arrangement.
    pub cover: Uuid,
    /// Who is away.
    pub user: Uuid,
    /// The last day; nothing when it was called off before it began.
    pub until: Option<Day>,
    /// As it was before it was ended: whoever takes that back has to see whether it still fits.
    #[serde(default)]
    pub was: Option<CoverWas>,
}

/// An arrangement before it was ended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CoverWas {
    /// Who stood in.
    pub colleague: Uuid,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

/// Arranges that a colleague keeps somebody's promises while they are away: for oneself, or – a manager – for somebody of
/// the team.
///
/// # Errors
/// [`Problem::Invalid`] for days that are over, swapped or taken, and for a colleague who is away then as well;
/// [`Problem::NotFound`] for somebody out of sight.
pub async fn arrange_cover(
    app: &App,
    actor: &Actor,
    input: &ArrangeCover,
) -> Result<Done<CoverAnswer>, Problem> {
    decided!(input.action, arrange_once(app, actor, input))
}

async fn arrange_once(app: &App, actor: &Actor, input: &ArrangeCover) -> Result<Done<CoverAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "arrange_cover").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    if !actor.oversees(input.user.0) {
        return Err(Problem::NotFound("user"));
    }
    let user = draft.row::<UserRow>(input.user.0, "user").await?;
    let cover = draft.row::<UserRow>(input.cover.0, "user").await?;
    let (today, from, to) = (draft.today, input.from, input.to);
    let mut check = Check::default();
    if cover.disabled_at.is_some() || cover.id == user.id {
        check.wrong("cover", say::cover_who());
    }
    if from < today {
        check.wrong("from", say::cover_over(day_full(today)));
    } else if days_between(today, from) > AHEAD_MAX {
        check.wrong("from", say::cover_ahead());
    }
    if to < from {
        check.wrong("to", say::cover_swapped());
    } else if days_between(from, to) >= DAYS_MAX {
        check.wrong("to", say::cover_long());
    }
    let known = draft.reader.covers_from(Day(today)).await?;
    let new = CoverRow {
        id: draft.mint("cover"),
        user_id: user.id,
        cover_id: cover.id,
        from_day: Day(from),
        to_day: Day(to),
        arranged_by: actor.user.0,
        version: 1,
    };
    for against in known.iter().filter_map(|row| stands_against(row, &new)) {
        match against {
            Against::Taken(from, to) => check.wrong("from", say::cover_taken(day_full(from), day_full(to))),
            Against::AwayToo => check.wrong("cover", say::cover_away_too(cover.name.as_str())),
            Against::StandsIn => check.wrong("from", say::cover_stands_in()),
        }
    }
    check.done()?;
    // Two that are arranged at the same time see nothing of each other: the second one is decided anew.
    let mut two = [user, cover];
    two.sort_by_key(|one| one.id);
    two.into_iter().for_each(|one| draft.build_on(one));
    let answer = CoverAnswer { cover: new.id, user: new.user_id, until: Some(Day(to)), was: None };
    draft.add(new);
    draft.commit(answer).await
}

/// What stands against an arrangement.
enum Against {
    /// Somebody stands in already, in these days.
    Taken(Date, Date),
    /// Whoever would stand in is away as well.
    AwayToo,
    /// Whoever is away stands in for nobody: their promises would be on a list that nobody opens.
    StandsIn,
}

/// Whether one arrangement stands against another.
fn stands_against(row: &CoverRow, new: &CoverRow) -> Option<Against> {
    let overlaps = row.id != new.id && row.from_day.0 <= new.to_day.0 && row.to_day.0 >= new.from_day.0;
    if !overlaps {
        None
    } else if row.user_id == new.user_id {
        Some(Against::Taken(row.from_day.0, row.to_day.0))
    } else if row.user_id == new.cover_id {
        Some(Against::AwayToo)
    } else {
        (row.cover_id == new.user_id).then_some(Against::StandsIn)
    }
}

/// Whether an arrangement that was ended may be as it was: something else may have been arranged for these days since, or
/// somebody has left. What is arranged at the same time is refused or stands against it.
///
/// # Errors
/// [`Problem::CannotUndo`] when it may not.
pub(super) async fn may_return(
    reader: &mut Reader,
    unit: &mut Unit,
    ended: &serde_json::Value,
) -> Result<(), Problem> {
    let newer = || Problem::CannotUndo(say::undo_built_upon());
    let answer: CoverAnswer = serde_json::from_value(ended.clone()).map_err(|_| newer())?;
    let was = answer.was.ok_or_else(newer)?;
    let back = CoverRow {
        id: answer.cover,
        user_id: answer.user,
        cover_id: was.colleague,
        from_day: was.from,
        to_day: was.to,
        arranged_by: answer.user,
        version: 1,
    };
    let known = reader.covers_from(was.from).await?;
    if known.iter().any(|row| stands_against(row, &back).is_some()) {
        return Err(newer());
    }
    let mut two = [back.user_id, back.cover_id];
    two.sort();
    for one in two {
        let row = reader.get::<UserRow>(one).await?.filter(|row| row.disabled_at.is_none());
        unit.build_on(&row.ok_or_else(newer)?);
    }
    Ok(())
}

/// Whether an arrangement may still be called off as if it had never been: not once it is over, nor once a week that it began in is.
///
/// # Errors
/// [`Problem::CannotUndo`] when it may not. What still runs can be ended.
pub(super) async fn may_be_taken_back(
    reader: &mut Reader,
    arranged: &serde_json::Value,
    today: Date,
) -> Result<(), Problem> {
    let running = Week::of(today, Office::load(reader).await?.calendar.week_begins());
    let over = || Problem::CannotUndo(say::undo_cover_over());
    let answer: CoverAnswer = serde_json::from_value(arranged.clone()).map_err(|_| over())?;
    // One that is gone is for who takes it back to find out.
    match reader.get::<CoverRow>(answer.cover).await? {
        Some(row) if row.to_day.0 < today || row.from_day.0 < running.first() => Err(over()),
        _ => Ok(()),
    }
}

/// Ends it at once, or calls it off before it began: today it is over for whoever stands in, in whatever zone, and so for
/// whoever ends it. Whoever is away, whoever stands in, and their managers may.
///
/// # Errors
/// [`Problem::NotFound`] for one that is over, or is none of the actor's business.
pub async fn end_cover(app: &App, actor: &Actor, input: &EndCover) -> Result<Done<CoverAnswer>, Problem> {
    decided!(input.action, end_once(app, actor, input))
}

async fn end_once(app: &App, actor: &Actor, input: &EndCover) -> Result<Done<CoverAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "end_cover").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.row::<CoverRow>(input.cover, "cover").await?;
    // It may be a day earlier or later where the colleague is.
    let there = draft.row::<UserRow>(row.cover_id, "user").await?;
    let there = TimeZone::get(&there.time_zone).unwrap_or(TimeZone::UTC);
    let today = draft.today.min(there.to_datetime(draft.now).date());
    let may = actor.oversees(row.user_id) || row.cover_id == actor.user.0;
    if !may || row.to_day.0 < today {
        return Err(Problem::NotFound("cover"));
    }
    let was = CoverWas { colleague: row.cover_id, from: row.from_day, to: row.to_day };
    let mut answer = CoverAnswer { cover: row.id, user: row.user_id, until: None, was: Some(was) };
    if row.from_day.0 >= today {
        draft.remove(row);
    } else {
        let after = CoverRow { to_day: Day(add_days(today, -1)), ..row.clone() };
        answer.until = Some(after.to_day);
        draft.change(row, after);
    }
    draft.commit(answer).await
}
