//! What can go wrong between us and the database, by name.

use uuid::Uuid;

/// A fault or refusal of the store. Nothing was written when one is returned, except where a lost connection
/// leaves the outcome of a commit open: repeat the same unit, its action id makes that safe.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The row changed (or went) since it was read: show both versions and let the person decide.
    #[error("{entity} {id} has changed since it was read")]
    Conflict {
        /// The table.
        entity: &'static str,
        /// The row.
        id: Uuid,
    },
    /// A unique key, a foreign key or a check of the database refused the change.
    #[error("the database refused the change: {detail}")]
    Constraint {
        /// Name of the constraint where the engine tells it (PostgreSQL: always; SQLite: of a check).
        name: Option<String>,
        /// The engine's sentence, e.g. the columns of a unique key.
        detail: String,
    },
    /// The id of this action was used before, for another verb: ids are made once, per action.
    #[error("action {id} is already known as “{stored}”, not “{given}”")]
    ActionIdReused {
        /// The action's id.
        id: Uuid,
        /// The verb stored under it.
        stored: String,
        /// The verb it came with now.
        given: &'static str,
    },
    /// There is no such action in this workspace.
    #[error("there is no action {0} in this workspace")]
    NoSuchAction(Uuid),
    /// The action is itself an undo; it is not undone, the original is done again instead.
    #[error("action {0} is an undo and cannot be undone")]
    UndoOfUndo(Uuid),
    /// The before-images of the action were already given up, see [`crate::Db::forget_changes_before`].
    #[error("action {0} is too old to be undone")]
    TooLateToUndo(Uuid),
    /// Somebody else holds the lease now; what was about to be written is theirs to write.
    #[error("the lease “{0}” was lost")]
    LeaseLost(String),
    /// A one-time door (invitation, sign-in link) is unknown, out of date or was already used.
    #[error("this door is closed: unknown, out of date or already used")]
    DoorClosed,
    /// A question that must have an answer found no row.
    #[error("“{0}” found nothing")]
    Missing(&'static str),
    /// A stored value or row does not make sense; never papered over.
    #[error("stored data is corrupt: {0}")]
    Corrupt(String),
    /// The database address cannot be understood.
    #[error("cannot understand the database address: {0}")]
    Location(String),
    /// The SQLite library is older than the one whose fixes we rely on.
    #[error("SQLite {found} is too old, {wanted} or newer is needed")]
    SqliteTooOld {
        /// Version found.
        found: String,
        /// Oldest version accepted.
        wanted: &'static str,
    },
    /// The database was made by a newer program.
    #[error("the database has schema version {found}, this program knows versions up to {known}")]
    SchemaTooNew {
        /// Version found in the database.
        found: i64,
        /// Newest version that this program knows.
        known: i64,
    },
    /// A migration that already ran differs from the one this program carries.
    #[error("migration {version} ({name}) has changed since it was applied to this database")]
    MigrationChanged {
        /// Number of the migration.
        version: i64,
        /// Its name.
        name: String,
    },
    /// A migration source uses a token or directive that does not exist.
    #[error("migration {name}: {why}")]
    MigrationSource {
        /// Its name.
        name: &'static str,
        /// What is wrong with it.
        why: String,
    },
    /// Another server has been migrating this database for too long.
    #[error("another server is still migrating this database")]
    MigrationBusy,
    /// The feature belongs to the other engine.
    #[error("{0}")]
    NotOnThisEngine(&'static str),
    /// A file could not be made or read.
    #[error("{path}: {source}")]
    File {
        /// The file or folder.
        path: std::path::PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// Tests asked for a crash at this point; the transaction was rolled back.
    #[error("crashed on request of a test")]
    Crashed,
    /// Anything else that the driver reports.
    #[error("database: {0}")]
    Database(sqlx::Error),
}

impl StoreError {
    /// True for a lost race that repeating the whole transaction settles: PostgreSQL 40001 and 40P01, SQLite
    /// busy (5, with its extended codes).
    pub fn is_transient(&self) -> bool {
        let Self::Database(sqlx::Error::Database(e)) = self else { return false };
        let Some(code) = e.code() else { return false };
        match code.parse::<i32>() {
            Ok(sqlite) if code.len() < 5 => sqlite & 0xff == 5,
            _ => matches!(code.as_ref(), "40001" | "40P01"),
        }
    }

    pub(crate) fn corrupt(entity: &str, id: Uuid, why: impl std::fmt::Display) -> Self {
        Self::Corrupt(format!("{entity} {id}: {why}"))
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(e: sqlx::Error) -> Self {
        use sqlx::error::ErrorKind;
        match &e {
            sqlx::Error::Database(d) if !matches!(d.kind(), ErrorKind::Other) => {
                Self::Constraint { name: constraint_name(d.as_ref()), detail: d.message().to_owned() }
            }
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) | sqlx::Error::ColumnNotFound(_) => {
                Self::Corrupt(e.to_string())
            }
            _ => Self::Database(e),
        }
    }
}

/// SQLite names only checks, and only in its sentence: "CHECK constraint failed: NAME".
fn constraint_name(e: &dyn sqlx::error::DatabaseError) -> Option<String> {
    let told = e.constraint().map(str::to_owned);
    told.or_else(|| e.message().strip_prefix("CHECK constraint failed: ").map(str::to_owned))
}
