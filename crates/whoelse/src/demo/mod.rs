//! A believable quarter of a made-up office, told through the real actions with a clock that moves day by day.
//!
//! Everybody and everything in it is invented. Days count back from the day it is told, so that today is today
//! whenever that is.

mod cast;
mod chapters;
mod coach;
mod giving;
mod habits;
mod plot;
mod teller;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use actions::{App, ManualClock, SetUp, add_user, found_workspace};
use domain::user::Role;
use domain::{ActionId, ids};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use store::Db;
use uuid::Uuid;

use crate::trouble::Trouble;
use cast::Rep;
use teller::Teller;

/// How many days the story lasts.
const DAYS: i32 = 92;
/// The office's time zone.
const ZONE: &str = "America/Chicago";
/// All ids of the story's actions are derived from this one.
const STORY: Uuid = Uuid::from_u128(0x0199_8e70_1d2b_7c3a_9f4e_5a6b_7c8d_9e0f);

/// The office that was made.
pub(crate) struct Office {
    /// Its workspace.
    pub(crate) workspace: Uuid,
    /// Everybody who signs in, reps first.
    pub(crate) users: Vec<User>,
}

/// Somebody who signs in.
pub(crate) struct User {
    pub(crate) id: Uuid,
    pub(crate) name: &'static str,
    pub(crate) role: Role,
}

/// Fills an empty database with the story, so that it ends now.
pub(crate) async fn fill(db: &Db, now: Timestamp) -> Result<Office, Trouble> {
    let zone =
        TimeZone::get(ZONE).map_err(|error| Trouble::fault(format!("{ZONE} is not known: {error}.")))?;
    let clock = Arc::new(ManualClock::at(now));
    let today = zone.to_datetime(now).date();
    let start = teller::instant(&zone, domain::business_days::add_days(today, -DAYS), 7, 0, now);
    clock.set(start);
    let app = App::new(db.clone(), clock.clone());
    let office = found(&app, start).await?;
    let mut teller = Teller::new(app, clock, zone, now, &office).await?;
    teller.tell().await?;
    db.refresh_statistics().await?;
    Ok(office)
}

async fn found(app: &App, start: Timestamp) -> Result<Office, Trouble> {
    let manager = cast::MANAGER;
    let input = SetUp {
        action: Some(ActionId(ids::derive(STORY, "office", start.as_millisecond()))),
        workspace: cast::OFFICE.into(),
        name: manager.0.into(),
        email: manager.1.into(),
        password: String::new(),
        time_zone: ZONE.into(),
        region: "US".into(),
        currency: "USD".into(),
    };
    let (workspace, admin) = found_workspace(app, &input).await?;
    let mut users = Vec::new();
    for rep in Rep::ALL {
        let (name, email) = rep.signs_in();
        let id = add_user(app, workspace, name, email, Role::Rep, Some(admin), ZONE).await?;
        users.push(User { id, name, role: Role::Rep });
    }
    users.push(User { id: admin, name: manager.0, role: Role::Admin });
    Ok(Office { workspace, users })
}
