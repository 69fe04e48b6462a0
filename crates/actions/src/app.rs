//! The running program as actions see it: the database and the clock.

use std::sync::Arc;

use domain::ActionId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::Db;

use crate::{Clock, Problem};

/// How often an action is decided anew when somebody else changed the same rows meanwhile.
pub(crate) const DECIDE_TRIES: u32 = 8;

/// The database and the clock.
#[derive(Clone)]
pub struct App {
    /// What we keep.
    pub db: Db,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
}

impl App {
    /// An app over an open, migrated database.
    pub fn new(db: Db, clock: Arc<dyn Clock>) -> Self {
        Self { db, clock }
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

/// Decides anew when the rows a decision was based on changed in the meantime.
macro_rules! decided {
    ($app:expr, $once:expr) => {{
        let mut tries = 1;
        loop {
            match $once.await {
                Err($crate::Problem::Fault(store::StoreError::Conflict { .. }))
                    if tries < $crate::app::DECIDE_TRIES =>
                {
                    tries += 1;
                    tokio::task::yield_now().await;
                }
                outcome => break outcome,
            }
        }
    }};
}
pub(crate) use decided;
