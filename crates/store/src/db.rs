//! The open database: SQLite beside the program, or PostgreSQL by address.

use std::{
    path::{Path, PathBuf},
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use sqlx::{
    PgPool, SqlitePool,
    pool::PoolOptions,
    postgres::PgConnectOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use crate::{StoreError, tx::Either};

/// The oldest SQLite whose write-ahead log we trust with acknowledged commits.
const SQLITE_OLDEST: &str = "3.51.3";
const SQLITE_READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 10;
const WAIT: Duration = Duration::from_secs(5);
const STATEMENTS_CACHED: usize = 512;
/// Rows that SQLite's thread may read ahead of who takes them: with fewer the two wait for each other at long answers.
const ROWS_AHEAD: usize = 1_024;
const NO_CRASH: i64 = -1;
/// Pages of four kilobytes in the write-ahead log before they go into the database, and the same in bytes.
const LOG_PAGES: &str = "8192";
const LOG_BYTES: &str = "33554432";

/// Where the data live.
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    /// One SQLite file.
    File(PathBuf),
    /// SQLite in memory, gone when closed: tests and simulations. One connection serves reads and writes, so a
    /// reader must be dropped before a commit.
    Memory,
    /// A PostgreSQL address, `postgres://user:password@host/database`.
    Postgres(String),
}

/// The engine that answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// SQLite, built in.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}

/// The open database. Clones share the same connections.
#[derive(Clone)]
pub struct Db {
    pub(crate) pools: Either<SqlitePools, PgPool>,
    crash: Arc<AtomicI64>,
}

#[derive(Clone)]
pub(crate) struct SqlitePools {
    /// Exactly one connection: SQLite has one writer, and a queue here is fairer than its busy handler.
    pub(crate) write: SqlitePool,
    pub(crate) read: SqlitePool,
}

impl Either<SqlitePools, PgPool> {
    /// Where single statements read.
    pub(crate) fn reading(&self) -> Either<&SqlitePool, &PgPool> {
        match self {
            Self::Sqlite(pools) => Either::Sqlite(&pools.read),
            Self::Postgres(pool) => Either::Postgres(pool),
        }
    }

    /// Where single statements write.
    pub(crate) fn writing(&self) -> Either<&SqlitePool, &PgPool> {
        match self {
            Self::Sqlite(pools) => Either::Sqlite(&pools.write),
            Self::Postgres(pool) => Either::Postgres(pool),
        }
    }
}

impl Location {
    /// Reads `postgres://…`, `sqlite:PATH`, `:memory:` or a plain path.
    ///
    /// # Errors
    /// [`StoreError::Location`] for an empty text or an unknown scheme.
    pub fn parse(text: &str) -> Result<Self, StoreError> {
        let text = text.trim();
        let path = text.strip_prefix("sqlite://").or_else(|| text.strip_prefix("sqlite:")).unwrap_or(text);
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            Ok(Self::Postgres(text.to_owned()))
        } else if path == ":memory:" {
            Ok(Self::Memory)
        } else if path.is_empty() {
            Err(StoreError::Location("it is empty".to_owned()))
        } else if let Some((scheme, _)) = path.split_once("://") {
            Err(StoreError::Location(format!("“{scheme}://” is neither postgres:// nor sqlite:")))
        } else {
            Ok(Self::File(PathBuf::from(path)))
        }
    }
}

/// Shows where, never the password.
impl std::fmt::Debug for Location {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(path) => f.debug_tuple("File").field(path).finish(),
            Self::Memory => f.write_str("Memory"),
            Self::Postgres(_) => f.write_str("Postgres(…)"),
        }
    }
}

impl std::fmt::Display for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        })
    }
}

impl Db {
    /// Opens the database; a SQLite file and its folder are made where missing. Run [`Db::migrate`] next.
    ///
    /// # Errors
    /// [`StoreError::SqliteTooOld`], [`StoreError::File`], [`StoreError::Location`], or what the driver says.
    pub async fn open(location: &Location) -> Result<Self, StoreError> {
        let pools = match location {
            Location::File(path) => Either::Sqlite(open_file(path).await?),
            Location::Memory => Either::Sqlite(open_memory().await?),
            Location::Postgres(url) => Either::Postgres(open_postgres(url).await?),
        };
        Ok(Self { pools, crash: Arc::new(AtomicI64::new(NO_CRASH)) })
    }

    /// Which engine answers.
    pub fn engine(&self) -> Engine {
        match self.pools {
            Either::Sqlite(_) => Engine::Sqlite,
            Either::Postgres(_) => Engine::Postgres,
        }
    }

    /// Closes all connections, waiting for those in use.
    pub async fn close(&self) {
        match &self.pools {
            Either::Sqlite(pools) => {
                pools.read.close().await;
                pools.write.close().await;
            }
            Either::Postgres(pool) => pool.close().await,
        }
    }

    /// Writes a consistent copy of a SQLite database to a file that does not exist yet, while others work.
    ///
    /// # Errors
    /// [`StoreError::NotOnThisEngine`] on PostgreSQL; [`StoreError::File`] if the file exists.
    pub async fn backup_to(&self, path: &Path) -> Result<(), StoreError> {
        let Either::Sqlite(pools) = &self.pools else {
            return Err(StoreError::NotOnThisEngine(
                "Back up a PostgreSQL database with its own tools, as a superuser (the row-level walls keep everybody else from reading \
                 it whole): pg_dump --format=custom --file=whoelse.dump DATABASE",
            ));
        };
        let there = |source| StoreError::File { path: path.to_owned(), source };
        if path.try_exists().map_err(there)? {
            return Err(there(std::io::ErrorKind::AlreadyExists.into()));
        }
        let Some(text) = path.to_str() else {
            return Err(there(std::io::Error::new(
                std::io::ErrorKind::InvalidFilename,
                "the name is not UTF-8",
            )));
        };
        sqlx::query("vacuum into $1").bind(text).execute(&pools.read).await?;
        Ok(())
    }

    /// Lets the engine look at the data again to plan its questions well: after an import or another bulk change.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn refresh_statistics(&self) -> Result<(), StoreError> {
        match &self.pools {
            // All tables, each looked at briefly.
            Either::Sqlite(pools) => {
                sqlx::query("pragma optimize = 0x10002").execute(&pools.write).await.map(|_| ())?
            }
            Either::Postgres(pool) => sqlx::query("analyze").execute(pool).await.map(|_| ())?,
        }
        Ok(())
    }

    /// Whether the role we are signed in with is bound by row-level security, the second wall between workspaces.
    /// False for a PostgreSQL superuser or a role with BYPASSRLS: warn then. True on SQLite, which has no roles
    /// and where the statements alone are the wall.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn wall_holds(&self) -> Result<bool, StoreError> {
        let Either::Postgres(pool) = &self.pools else { return Ok(true) };
        let text =
            "select not (rolsuper or rolbypassrls) from pg_catalog.pg_roles where rolname = current_user";
        Ok(sqlx::query_scalar(text).fetch_one(pool).await?)
    }

    /// Makes the next commit or undo crash before its `n`th statement (from 0; COMMIT counts as the last one), as
    /// if the power went. For tests of atomicity: count up until it succeeds.
    #[doc(hidden)]
    pub fn crash_after(&self, n: u32) {
        self.crash.store(i64::from(n), Ordering::SeqCst);
    }

    /// Takes the crash that a test ordered, if any.
    pub(crate) fn ordered_crash(&self) -> Option<i64> {
        Some(self.crash.swap(NO_CRASH, Ordering::SeqCst)).filter(|n| *n != NO_CRASH)
    }
}

async fn open_file(path: &Path) -> Result<SqlitePools, StoreError> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        tokio::fs::create_dir_all(folder)
            .await
            .map_err(|source| StoreError::File { path: folder.to_owned(), source })?;
    }
    let options = sqlite_options()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // NORMAL loses acknowledged commits when the power goes; FULL does not.
        .synchronous(SqliteSynchronous::Full)
        // A page that many commits touch goes into the database once for all of them: half of what an import of a long
        // list writes was the same pages again and again. The log may grow to this, and is cut back to it.
        .pragma("wal_autocheckpoint", LOG_PAGES)
        .pragma("journal_size_limit", LOG_BYTES)
        .pragma("mmap_size", "268435456");
    let write = PoolOptions::new()
        .max_connections(1)
        .acquire_timeout(WAIT * 6)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(options.clone().optimize_on_close(true, 400))
        .await?;
    refuse_old_sqlite(&write).await?;
    let read = PoolOptions::new()
        .max_connections(SQLITE_READERS)
        .acquire_timeout(WAIT * 6)
        .connect_with(options.read_only(true))
        .await?;
    Ok(SqlitePools { write, read })
}

async fn open_memory() -> Result<SqlitePools, StoreError> {
    let options = sqlite_options().in_memory(true).synchronous(SqliteSynchronous::Off);
    let one = PoolOptions::new()
        .max_connections(1)
        .acquire_timeout(WAIT)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(options)
        .await?;
    refuse_old_sqlite(&one).await?;
    Ok(SqlitePools { write: one.clone(), read: one })
}

fn sqlite_options() -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .foreign_keys(true)
        .busy_timeout(WAIT)
        .statement_cache_capacity(STATEMENTS_CACHED)
        .row_buffer_size(ROWS_AHEAD)
        .pragma("trusted_schema", "off")
        .pragma("temp_store", "memory")
        // Negative: kibibytes.
        .pragma("cache_size", "-65536")
}

async fn refuse_old_sqlite(pool: &SqlitePool) -> Result<(), StoreError> {
    let found: String = sqlx::query_scalar("select sqlite_version()").fetch_one(pool).await?;
    let numbers = |text: &str| text.split('.').map(|n| n.parse().unwrap_or(0)).collect::<Vec<u32>>();
    if numbers(&found) < numbers(SQLITE_OLDEST) {
        return Err(StoreError::SqliteTooOld { found, wanted: SQLITE_OLDEST });
    }
    Ok(())
}

async fn open_postgres(url: &str) -> Result<PgPool, StoreError> {
    let mut options = PgConnectOptions::from_str(url).map_err(|e| StoreError::Location(e.to_string()))?;
    // Behind an old pooler the address switches the cache off; leave it its way.
    if !url.contains("statement-cache-capacity") {
        options = options.statement_cache_capacity(STATEMENTS_CACHED);
    }
    let options = options.application_name("whoelse");
    let pool = PoolOptions::new().max_connections(POSTGRES_CONNECTIONS).acquire_timeout(WAIT);
    Ok(pool.connect_with(options).await?)
}
