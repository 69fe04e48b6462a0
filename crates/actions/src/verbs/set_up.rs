//! The first start: a one-time link founds the workspace and its first user.

use domain::user::Role;
use domain::{ActionId, ids};
use jiff::tz::TimeZone;
use language::say;
use reading::{EmailAddress, Region};
use store::rows::UserRow;
use store::{Db, DoorRow, Instant, Json, Unit, WorkspaceRow};
use uuid::Uuid;

use super::sign_in::{SESSION_DAYS, SignedIn};
use crate::secret::{hash_email, hash_password, hash_secret, new_secret};
use crate::text::{Check, NAME_MAX, one_line};
use crate::{App, Office, Problem};

/// Hours for which a set-up link can be used.
const SET_UP_HOURS: i64 = 24;
const DOOR: &str = "set_up";

/// The first user and their workspace, as typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SetUp {
    /// The client's id.
    pub action: Option<ActionId>,
    /// What the office is called.
    pub workspace: String,
    /// Their name.
    pub name: String,
    /// Their e-mail address: they sign in with it.
    pub email: String,
    /// Their password; empty for an office that is only entered by link (the demo).
    pub password: String,
    /// An IANA time zone.
    pub time_zone: String,
    /// ISO 3166 alpha-2 code: how telephone numbers are read.
    pub region: String,
    /// ISO 4217 code.
    pub currency: String,
}

/// Makes a one-time set-up link's secret, when nobody has set up anything yet; `None` otherwise.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn set_up_link(app: &App) -> Result<Option<String>, Problem> {
    if !app.db.workspaces().await?.is_empty() {
        return Ok(None);
    }
    let secret = new_secret()?;
    let until = later(app.clock.now(), SET_UP_HOURS * 60);
    app.db.put_door(&DoorRow::new(DOOR, hash_secret(&secret), Uuid::nil(), Uuid::nil()).until(until)).await?;
    Ok(Some(secret))
}

/// Founds a workspace with its first user, an admin, by a set-up link, and signs them in.
///
/// # Errors
/// [`Problem::LinkClosed`] for a link that is unknown, used or too old; [`Problem::Invalid`] for what can't be read.
pub async fn set_up(app: &App, secret: &str, input: &SetUp) -> Result<SignedIn, Problem> {
    let key = hash_secret(secret);
    let now = Instant::new(app.clock.now());
    app.db.open_door(DOOR, &key, now).await?.ok_or(Problem::LinkClosed)?;
    let password_hash = hash_password(&input.password);
    let mut draft = found(app, input, password_hash.ok().as_deref())?;
    hash_password(&input.password)?;
    draft.unit.use_door(DOOR, key);
    let session = draft.with_session(app)?;
    app.db.commit(draft.unit).await?;
    Ok(SignedIn { session, workspace: draft.workspace, user: draft.user })
}

/// Whether a set-up link is still open.
///
/// # Errors
/// [`Problem::LinkClosed`] for one that is unknown, used or too old.
pub async fn look_at_set_up(app: &App, secret: &str) -> Result<(), Problem> {
    let now = Instant::new(app.clock.now());
    app.db.open_door(DOOR, &hash_secret(secret), now).await?.ok_or(Problem::LinkClosed)?;
    Ok(())
}

/// Founds a workspace without a link: for demo data and tests, never behind a page.
///
/// # Errors
/// [`Problem::Invalid`] for what can't be read.
pub async fn found_workspace(app: &App, input: &SetUp) -> Result<(Uuid, Uuid), Problem> {
    let password_hash = match input.password.as_str() {
        "" => None,
        password => Some(hash_password(password)?),
    };
    let founding = found(app, input, password_hash.as_deref())?;
    app.db.commit(founding.unit).await?;
    Ok((founding.workspace, founding.user))
}

struct Founding {
    unit: Unit,
    workspace: Uuid,
    user: Uuid,
}

impl Founding {
    fn with_session(&mut self, app: &App) -> Result<String, Problem> {
        let secret = new_secret()?;
        let until = later(app.clock.now(), SESSION_DAYS * 24 * 60);
        self.unit
            .put_door(DoorRow::new("session", hash_secret(&secret), self.workspace, self.user).until(until));
        Ok(secret)
    }
}

fn found(app: &App, input: &SetUp, password_hash: Option<&str>) -> Result<Founding, Problem> {
    let mut check = Check::default();
    let workspace_name = check.required("workspace", &input.workspace, NAME_MAX, say::office_name);
    let name = check.required("name", &input.name, NAME_MAX, say::field_your_name);
    let email = check_email(&mut check, &input.email);
    check_zone(&mut check, &input.time_zone);
    if let Err(unknown) = Region::parse(&input.region) {
        check.wrong("region", unknown.to_string());
    }
    let currency = check_currency(&mut check, &input.currency);
    check.done()?;
    let now = app.clock.now();
    let seed = match input.action {
        Some(action) => action.0,
        None => super::fresh_id(now)?,
    };
    let workspace = ids::derive(seed, "workspace", now.as_millisecond());
    let user = ids::derive(seed, "user", now.as_millisecond());
    let at = Instant::new(now);
    let mut unit = Unit::new(workspace, seed, "set_up", Some(user), at);
    unit.found(WorkspaceRow {
        id: workspace,
        name: one_line(&workspace_name),
        time_zone: input.time_zone.clone(),
        region: input.region.to_uppercase(),
        currency,
        settings: Json(serde_json::json!({ (crate::actor::PRINT_KEY): new_secret()? })),
        created_at: at,
    });
    unit.insert(Office::default().row(workspace, 1));
    unit.insert(UserRow {
        id: user,
        name: one_line(&name),
        email: email.clone(),
        role: Role::Admin.as_str().into(),
        manager_id: None,
        time_zone: input.time_zone.clone(),
        appearance: "system".into(),
        language: None,
        password_hash: password_hash.map(str::to_owned),
        disabled_at: None,
        created_at: at,
        version: 1,
    });
    unit.put_door(DoorRow::new("email", hash_email(&email), workspace, user));
    Ok(Founding { unit, workspace, user })
}

pub(super) fn check_email(check: &mut Check, typed: &str) -> String {
    match EmailAddress::parse(typed.trim()) {
        Ok(email) => email.as_str().to_lowercase(),
        Err(refusal) => {
            check.wrong("email", refusal.to_string());
            String::new()
        }
    }
}

pub(super) fn check_zone(check: &mut Check, zone: &str) {
    if TimeZone::get(zone).is_err() {
        check.wrong("time_zone", say::profile_zone());
    }
}

fn check_currency(check: &mut Check, typed: &str) -> String {
    let code = typed.trim().to_uppercase();
    if code.len() != 3 || !code.bytes().all(|letter| letter.is_ascii_uppercase()) {
        check.wrong("currency", say::office_currency());
    }
    code
}

/// The instant some minutes after another.
pub(super) fn later(now: jiff::Timestamp, minutes: i64) -> Instant {
    Instant::new(now.saturating_add(jiff::SignedDuration::from_mins(minutes)).unwrap_or(now))
}

/// Whether the database serves anybody yet.
pub async fn is_set_up(db: &Db) -> Result<bool, Problem> {
    Ok(!db.workspaces().await?.is_empty())
}
