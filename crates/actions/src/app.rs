//! The running program as actions see it: the database and the clock.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use domain::ActionId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{Db, StoreError};
use uuid::Uuid;

use crate::post::{Carrier, NoCarrier};
use crate::{Actor, Clock, Problem, Vault};

/// How often an action is decided anew when somebody else changed the same rows meanwhile.
const DECIDE_TRIES: u32 = 40;

/// The same where a constraint stood against it.
const CONSTRAINT_TRIES: u32 = 6;

/// After so many lost races an action waits for its turn: then it races with newcomers only, and wins soon.
pub(crate) const TRIES_BEFORE_QUEUEING: u32 = 3;

/// The turn of those who lost too often.
pub(crate) static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// The longest wait before an action is decided anew.
const PAUSE_MAX_MS: u64 = 64;

/// Whether an action that lost a race is decided anew. A unique row that somebody else made is seen by the next try;
/// what a second look doesn't cure is a fault.
pub(crate) fn decides_anew(lost: &StoreError, tries: u32) -> bool {
    match lost {
        StoreError::Conflict { .. } => tries < DECIDE_TRIES,
        StoreError::Constraint { .. } => tries < CONSTRAINT_TRIES,
        _ => false,
    }
}

/// Waits before an action is decided anew, longer each time, and not as long as the others who wait: their ids differ.
pub(crate) async fn pause(action: Uuid, tries: u32) {
    let longest = PAUSE_MAX_MS.min(2u64 << tries.min(16));
    let share =
        u64::from(action.as_bytes()[15].wrapping_mul(37).wrapping_add((tries as u8).wrapping_mul(101)));
    tokio::time::sleep(Duration::from_millis(longest * share / 255)).await;
}

/// The database, the clock, the key for secrets that are used again, and who carries letters.
#[derive(Clone)]
pub struct App {
    /// What we keep.
    pub db: Db,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Seals what has to be used again: passwords of other servers.
    pub vault: Vault,
    /// Carries letters to mail servers.
    pub carrier: Arc<dyn Carrier>,
    /// A file of certificates that are trusted beside those of the system: for mail servers of one's own.
    pub ca_file: Option<PathBuf>,
}

impl App {
    /// An app over an open, migrated database, without a key for secrets and with nobody who carries letters.
    pub fn new(db: Db, clock: Arc<dyn Clock>) -> Self {
        Self { db, clock, vault: Vault::default(), carrier: Arc::new(NoCarrier), ca_file: None }
    }

    /// The app with a key for secrets.
    #[must_use]
    pub fn with_vault(self, vault: Vault) -> Self {
        Self { vault, ..self }
    }

    /// The app with somebody who carries letters.
    #[must_use]
    pub fn with_carrier(self, carrier: Arc<dyn Carrier>) -> Self {
        Self { carrier, ..self }
    }
}

/// An action that was carried out, now or before.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Done<A> {
    /// Its id: what Undo names.
    #[serde(serialize_with = "id_text")]
    pub action: ActionId,
    /// What it answered.
    #[serde(flatten)]
    pub answer: A,
    /// Whether it had been carried out before, so that nothing changed now.
    pub replayed: bool,
}

/// Whether an action was carried out before: then its form isn't looked at again, whatever has changed since.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn was_done(app: &App, actor: &Actor, action: ActionId) -> Result<bool, Problem> {
    let taken = app.db.read(actor.workspace).await?.taken(action.0).await?;
    Ok(taken.is_some_and(|taken| taken.user_id == Some(actor.user.0)))
}

fn id_text<S: serde::Serializer>(id: &ActionId, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(id)
}

impl<A: DeserializeOwned> Done<A> {
    /// The answer of an action that was carried out before.
    pub(crate) fn before(action: ActionId, answer: serde_json::Value) -> Result<Self, Problem> {
        let answer = serde_json::from_value(answer).map_err(|error| {
            Problem::Fault(store::StoreError::Corrupt(format!("the answer of action {action}: {error}")))
        })?;
        Ok(Done { action, answer, replayed: true })
    }
}

/// Decides anew when the rows a decision was based on changed in the meantime, or a unique row was made by another.
macro_rules! decided {
    ($action:expr, $once:expr) => {{
        let mut tries = 1;
        let mut turn = None;
        loop {
            match $once.await {
                Err($crate::Problem::Fault(lost)) if $crate::app::decides_anew(&lost, tries) => {
                    tries += 1;
                    if tries > $crate::app::TRIES_BEFORE_QUEUEING && turn.is_none() {
                        turn = Some($crate::app::TURN.lock().await);
                    } else {
                        $crate::app::pause($action.0, tries).await;
                    }
                }
                outcome => break outcome,
            }
        }
    }};
}
pub(crate) use decided;
