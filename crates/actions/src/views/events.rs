//! Events: those that come, those that were, and one of them with who goes and whom we spoke with (M28).

use domain::EventId;
use store::Day;
use store::rows::{EventGoerRow, UserRow};
pub use store::{EventLine, TalkLine};
use uuid::Uuid;

use crate::{Actor, App, Problem};

/// The most events of a list.
const EVENTS_MAX: i64 = 200;

/// Events, those to come and those that were.
#[derive(Debug, Clone, PartialEq)]
pub struct Events {
    /// From today on, those without a day last.
    pub coming: Vec<EventLine>,
    /// Before today, the latest first.
    pub past: Vec<EventLine>,
}

/// The events in sight.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn events(app: &App, actor: &Actor) -> Result<Events, Problem> {
    let today = Day(actor.day(app.clock.now()));
    let mut reader = app.db.read(actor.workspace).await?;
    let coming = reader.events_from(actor.sight(), today, EVENTS_MAX).await?;
    let past = reader.events_before(actor.sight(), today, EVENTS_MAX).await?;
    reader.close().await?;
    Ok(Events { coming, past })
}

/// One event.
#[derive(Debug, Clone, PartialEq)]
pub struct EventView {
    /// The event, with who recommended it.
    pub event: EventLine,
    /// Whether the actor may see who recommended it.
    pub sees_recommender: bool,
    /// Who of ours goes or doesn't: those whom the actor sees.
    pub goers: Vec<(EventGoerRow, String)>,
    /// Colleagues in sight who have not said.
    pub others: Vec<(Uuid, String)>,
    /// Whom we spoke with, the latest first.
    pub talks: Vec<TalkLine>,
}

/// One event with who goes and whom we spoke with.
///
/// # Errors
/// [`Problem::NotFound`] for one out of sight.
pub async fn event(app: &App, actor: &Actor, id: EventId) -> Result<EventView, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let event = reader.event_in_sight(actor.sight(), id.0).await?.ok_or(Problem::NotFound("event"))?;
    let users: Vec<UserRow> = reader.users().await?;
    let goers = reader.goers(id.0).await?;
    let talks = reader.talks_at(actor.sight(), id.0).await?;
    reader.close().await?;
    let name = |id: Uuid| users.iter().find(|user| user.id == id).map(|user| user.name.clone());
    let others = users
        .iter()
        .filter(|user| user.disabled_at.is_none() && actor.sees(user.id))
        .filter(|user| !goers.iter().any(|row| row.user_id == user.id && row.state != "not_going"))
        .map(|user| (user.id, user.name.clone()));
    let others = others.collect();
    let goers = goers.into_iter().filter(|row| actor.sees(row.user_id) && row.state != "not_going");
    let goers = goers.map(|row| (row.clone(), name(row.user_id).unwrap_or_default())).collect();
    let sees_recommender = event.recommender_owner_id.is_some_and(|owner| actor.sees(owner));
    Ok(EventView { sees_recommender, event, goers, others, talks })
}
