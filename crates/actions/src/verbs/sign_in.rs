//! Signing in by password or by a one-time link, and the session that follows.

use jiff::Timestamp;
use store::rows::UserRow;
use store::{DoorRow, Instant};
use uuid::Uuid;

use super::set_up::later;
use crate::secret::{hash_email, hash_secret, new_secret, password_fits};
use crate::{Actor, App, Problem};

/// Days for which a session lasts.
pub(super) const SESSION_DAYS: i64 = 30;
/// Tries under one address in one window.
const TRIES_MAX: i64 = 10;
/// Minutes of a window.
const WINDOW_MINUTES: i64 = 15;
const SESSION: &str = "session";
const LINK: &str = "sign_in";

/// An address and a password as typed.
#[derive(Clone, Default)]
pub struct SignIn {
    /// The e-mail address.
    pub email: String,
    /// The password.
    pub password: String,
    /// Where it comes from (an IP address), so that many addresses can't be tried from one place.
    pub from: String,
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignIn(..)")
    }
}

/// A new session.
#[derive(Clone, PartialEq)]
pub struct SignedIn {
    /// The secret for the cookie; kept here as a hash only.
    pub session: String,
    /// Their workspace.
    pub workspace: Uuid,
    /// Who.
    pub user: Uuid,
}

impl std::fmt::Debug for SignedIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignedIn").field("user", &self.user).finish_non_exhaustive()
    }
}

/// How a sign-in link may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInLink {
    /// Once within the hour: for somebody who lost their password.
    Once,
    /// As often as one likes for twelve hours: for the demo.
    ForTheDay,
}

/// Signs in by password.
///
/// # Errors
/// [`Problem::WrongPassword`] – the same for an unknown address –, [`Problem::TooManyTries`] after ten tries in a
/// quarter of an hour for one address, or a hundred from one place.
pub async fn sign_in(app: &App, input: &SignIn) -> Result<SignedIn, Problem> {
    let now = app.clock.now();
    let email = hash_email(input.email.trim());
    limit(app, &email, TRIES_MAX, now).await?;
    limit(app, &hash_secret(&format!("from:{}", input.from)), TRIES_MAX * 10, now).await?;
    let door = app.db.open_door("email", &email, Instant::new(now)).await?;
    let user = match &door {
        Some(door) => {
            let mut reader = app.db.read(door.workspace_id).await?;
            reader.get::<UserRow>(door.subject_id).await?.filter(|user| user.disabled_at.is_none())
        }
        None => None,
    };
    let hash = user.as_ref().and_then(|user| user.password_hash.clone());
    let password = input.password.clone();
    // Argon2 keeps a core busy for tens of milliseconds: off the threads that answer everybody else.
    let fits = tokio::task::spawn_blocking(move || password_fits(&password, hash.as_deref())).await;
    match (fits.unwrap_or(false), door, user) {
        (true, Some(door), Some(user)) => {
            app.db.forget_tries(&email).await?;
            open_session(app, door.workspace_id, user.id).await
        }
        _ => Err(Problem::WrongPassword),
    }
}

async fn limit(app: &App, key: &str, most: i64, now: Timestamp) -> Result<(), Problem> {
    let tried = app.db.count_try(key, Instant::new(now), later(now, -WINDOW_MINUTES)).await?;
    if tried > most { Err(Problem::TooManyTries { minutes: WINDOW_MINUTES }) } else { Ok(()) }
}

pub(super) async fn open_session(app: &App, workspace: Uuid, user: Uuid) -> Result<SignedIn, Problem> {
    let session = new_secret()?;
    let until = later(app.clock.now(), SESSION_DAYS * 24 * 60);
    app.db.put_door(&DoorRow::new(SESSION, hash_secret(&session), workspace, user).until(until)).await?;
    Ok(SignedIn { session, workspace, user })
}

/// Who a session belongs to; `None` when it is unknown or over, or they were barred since.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn session(app: &App, secret: &str) -> Result<Option<Actor>, Problem> {
    let now = Instant::new(app.clock.now());
    let Some(door) = app.db.open_door(SESSION, &hash_secret(secret), now).await? else { return Ok(None) };
    match Actor::load(app, door.workspace_id, door.subject_id).await {
        Ok(actor) => Ok(Some(actor)),
        Err(Problem::NotFound(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Ends a session.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn sign_out(app: &App, secret: &str) -> Result<(), Problem> {
    app.db.remove_door(SESSION, &hash_secret(secret)).await?;
    Ok(())
}

/// Ends every session of the actor, wherever it is, and opens a new one: after a change of password nobody else stays in.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn sign_out_elsewhere(app: &App, actor: &Actor) -> Result<SignedIn, Problem> {
    app.db.remove_doors_of(SESSION, actor.workspace, actor.user.0).await?;
    open_session(app, actor.workspace, actor.user.0).await
}

/// Makes the secret of a sign-in link for a user.
///
/// # Errors
/// [`Problem::NotFound`] for somebody unknown.
pub async fn make_sign_in_link(
    app: &App,
    workspace: Uuid,
    user: Uuid,
    link: SignInLink,
) -> Result<String, Problem> {
    Actor::load(app, workspace, user).await?;
    let secret = new_secret()?;
    let (kind, minutes) = match link {
        SignInLink::Once => (LINK.to_owned(), 60),
        SignInLink::ForTheDay => (format!("{LINK}_day"), 12 * 60),
    };
    let until = later(app.clock.now(), minutes);
    app.db.put_door(&DoorRow::new(kind, hash_secret(&secret), workspace, user).until(until)).await?;
    Ok(secret)
}

/// Signs in by a link.
///
/// # Errors
/// [`Problem::LinkClosed`] for one that is unknown, used or too old.
pub async fn sign_in_by_link(app: &App, secret: &str) -> Result<SignedIn, Problem> {
    let now = Instant::new(app.clock.now());
    let key = hash_secret(secret);
    let door = match app.db.use_door_once(LINK, &key, now).await? {
        Some(door) => Some(door),
        None => app.db.open_door(&format!("{LINK}_day"), &key, now).await?,
    };
    let door = door.ok_or(Problem::LinkClosed)?;
    Actor::load(app, door.workspace_id, door.subject_id).await.map_err(|_| Problem::LinkClosed)?;
    open_session(app, door.workspace_id, door.subject_id).await
}
