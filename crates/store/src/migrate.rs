//! The schema, step by step. One source for both engines; our own small runner, since a lease row (and no advisory
//! lock) keeps two servers apart.

use std::{fmt::Write as _, time::Duration};

use sha2::{Digest, Sha256};

use crate::{
    Db, Engine, Instant, Lease, StoreError,
    tx::{Either, Scope},
};

/// A step of the schema.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Migration {
    pub(crate) version: i64,
    pub(crate) name: &'static str,
    pub(crate) source: &'static str,
}

/// Every step, in order. Never change one that was released: add the next.
static MIGRATIONS: &[Migration] = &[
    Migration { version: 1, name: "core", source: include_str!("../migrations/0001_core.sql") },
    Migration { version: 2, name: "people", source: include_str!("../migrations/0002_people.sql") },
    Migration { version: 3, name: "imports", source: include_str!("../migrations/0003_imports.sql") },
    Migration { version: 4, name: "cards", source: include_str!("../migrations/0004_cards.sql") },
    Migration { version: 5, name: "who_is_this", source: include_str!("../migrations/0005_who_is_this.sql") },
    Migration { version: 6, name: "mail_in", source: include_str!("../migrations/0006_mail_in.sql") },
    Migration { version: 7, name: "letters", source: include_str!("../migrations/0007_letters.sql") },
    Migration { version: 8, name: "learned", source: include_str!("../migrations/0008_learned.sql") },
    Migration { version: 9, name: "language", source: include_str!("../migrations/0009_language.sql") },
    Migration { version: 10, name: "coach", source: include_str!("../migrations/0010_coach.sql") },
    Migration { version: 11, name: "dav", source: include_str!("../migrations/0011_dav.sql") },
    Migration { version: 12, name: "bookings", source: include_str!("../migrations/0012_bookings.sql") },
    Migration { version: 13, name: "cycle", source: include_str!("../migrations/0013_cycle.sql") },
    Migration { version: 14, name: "lineages", source: include_str!("../migrations/0014_lineages.sql") },
    Migration { version: 15, name: "giving", source: include_str!("../migrations/0015_giving.sql") },
    Migration { version: 16, name: "goals", source: include_str!("../migrations/0016_goals.sql") },
];

/// Needed before the first step. Written plainly for both engines.
const GROUND: &str = "
    create table if not exists schema_migrations (
      version bigint not null primary key, name text not null, checksum text not null, applied_at bigint not null);
    create table if not exists leases (
      name text not null primary key, holder text not null, until bigint not null, fence bigint not null);";

const LEASE: &str = "migrations";
const LEASE_TIME: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(50);
/// Twice the lease: a migrator that died is waited for once.
const PAUSES_MAX: u32 = 2400;

const APPLIED: &str = "select version, name, checksum from schema_migrations order by version";
const RECORD: &str =
    "insert into schema_migrations (version, name, checksum, applied_at) values ($1, $2, $3, $4)";
/// Touching the lease in the same transaction makes a migrator that lost it fail, and others wait.
const STILL_MINE: &str = "update leases set until = $3 where name = $1 and fence = $2";

row! {
    struct Applied {
        version: i64,
        name: String,
        checksum: String,
    }
}

impl Db {
    /// Brings the schema up to date; does nothing if it is. Safe to run from several servers at once.
    ///
    /// # Errors
    /// [`StoreError::SchemaTooNew`], [`StoreError::MigrationChanged`], [`StoreError::MigrationBusy`], or what the
    /// driver says. A step that failed left nothing.
    pub async fn migrate(&self, now: Instant) -> Result<(), StoreError> {
        self.migrate_with(&known(), now).await
    }

    pub(crate) async fn migrate_with(&self, known: &[Migration], now: Instant) -> Result<(), StoreError> {
        // The usual start finds nothing to do and takes no lease.
        if let Ok(applied) = self.applied().await
            && missing(known, &applied)?.is_empty()
        {
            return Ok(());
        }
        self.lay_ground().await?;
        let lease = self.wait_for_lease(now).await?;
        let done = self.run_missing(known, &lease, now).await;
        self.release(&lease).await?;
        done
    }

    async fn applied(&self) -> Result<Vec<Applied>, StoreError> {
        Ok(match &self.pools {
            Either::Sqlite(pools) => sqlx::query_as(APPLIED).fetch_all(&pools.write).await?,
            Either::Postgres(pool) => sqlx::query_as(APPLIED).fetch_all(pool).await?,
        })
    }

    /// Two servers may lay it at once, and PostgreSQL's "if not exists" is not safe against that: look again.
    async fn lay_ground(&self) -> Result<(), StoreError> {
        let mut tries = 0;
        loop {
            let mut tx = self.begin(Scope::System).await?;
            let laid = tx.script(GROUND.to_owned()).await;
            match tx.finish(laid).await {
                Err(_) if tries < 5 => tokio::time::sleep(PAUSE).await,
                outcome => return outcome,
            }
            tries += 1;
        }
    }

    async fn wait_for_lease(&self, now: Instant) -> Result<Lease, StoreError> {
        // Only for people who look: the fence tells holders apart.
        let holder = format!("process {}", std::process::id());
        for pauses in 0..PAUSES_MAX {
            let waited = i64::from(pauses).saturating_mul(50);
            let now = Instant::from_millis(now.millis().saturating_add(waited)).unwrap_or(now);
            if let Some(lease) = self.claim(LEASE, &holder, now, LEASE_TIME).await? {
                return Ok(lease);
            }
            tokio::time::sleep(PAUSE).await;
        }
        Err(StoreError::MigrationBusy)
    }

    async fn run_missing(&self, known: &[Migration], lease: &Lease, now: Instant) -> Result<(), StoreError> {
        let applied = self.applied().await?;
        for migration in missing(known, &applied)? {
            let script = render(migration, self.engine())?;
            let mut tx = self.begin(Scope::System).await?;
            let until = Instant::from_millis(now.millis().saturating_add(120_000)).unwrap_or(now);
            let ran = async {
                if tx.run(STILL_MINE, (LEASE, lease.fence, until)).await? != 1 {
                    return Err(StoreError::LeaseLost(LEASE.to_owned()));
                }
                tx.script(script).await?;
                let sum = checksum(migration.source);
                tx.run(RECORD, (migration.version, migration.name, sum, now)).await?;
                Ok(())
            }
            .await;
            tx.finish(ran).await?;
            tracing::info!(version = migration.version, name = migration.name, "Migrated the database");
        }
        Ok(())
    }
}

fn known() -> Vec<Migration> {
    #[cfg(test)]
    let known = MIGRATIONS.iter().chain(crate::tests::MIGRATIONS);
    #[cfg(not(test))]
    let known = MIGRATIONS.iter();
    known.copied().collect()
}

/// The steps still to run; refuses a database that this program does not understand.
fn missing<'a>(known: &'a [Migration], applied: &[Applied]) -> Result<Vec<&'a Migration>, StoreError> {
    let newest_known = known.iter().map(|m| m.version).max().unwrap_or(0);
    if let Some(newer) = applied.iter().map(|a| a.version).filter(|found| *found > newest_known).max() {
        return Err(StoreError::SchemaTooNew { found: newer, known: newest_known });
    }
    let mut missing = Vec::new();
    for migration in known {
        match applied.iter().find(|a| a.version == migration.version) {
            None => missing.push(migration),
            Some(a) if a.checksum == checksum(migration.source) => {}
            Some(a) => {
                return Err(StoreError::MigrationChanged { version: a.version, name: a.name.clone() });
            }
        }
    }
    Ok(missing)
}

/// SHA-256 of the source, the same whatever line ends a checkout has.
fn checksum(source: &str) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(source.replace("\r\n", "\n").as_bytes()) {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// The script for one engine.
pub(crate) fn render(migration: &Migration, engine: Engine) -> Result<String, StoreError> {
    let wrong = |why: String| StoreError::MigrationSource { name: migration.name, why };
    let postgres = engine == Engine::Postgres;
    let mut script = String::new();
    let mut keep = true;
    for line in migration.source.lines() {
        let line = line.trim_end();
        match line.split_once(' ').unwrap_or((line, "")) {
            ("--sqlite", "") => keep = !postgres,
            ("--postgres", "") => keep = postgres,
            ("--end", "") => keep = true,
            ("--wall", tables) if postgres => {
                tables.split_whitespace().for_each(|t| script.push_str(&wall(t)))
            }
            ("--wall", _) => {}
            (odd, _) if odd.starts_with("--") && odd.len() > 2 => {
                return Err(wrong(format!("there is no directive “{odd}”")));
            }
            ("--", _) => {}
            _ if keep => {
                script.push_str(line);
                script.push('\n');
            }
            _ => {}
        }
    }
    for (token, sqlite, pg) in TOKENS {
        script = script.replace(token, if postgres { pg } else { sqlite });
    }
    let unknown = script.split(['@']).skip(1).find(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
    match unknown {
        Some(rest) => {
            Err(wrong(format!("there is no token “@{}”", rest.split_whitespace().next().unwrap_or(rest))))
        }
        None => Ok(script),
    }
}

const TOKENS: [(&str, &str, &str); 7] = [
    ("@uuid", "blob", "uuid"),
    ("@json", "text", "jsonb"),
    ("@bool", "boolean", "boolean"),
    ("@bytes", "blob", "bytea"),
    ("@day", "text", "text"),
    ("@ts", "integer", "bigint"),
    ("@int", "integer", "bigint"),
];

/// The second wall between workspaces, whatever a statement says. The setting is empty, not absent, once a
/// transaction has set it on the connection.
fn wall(table: &str) -> String {
    let ours = "workspace_id = nullif(current_setting('whoelse.workspace', true), '')::uuid";
    format!(
        "alter table {table} enable row level security;\n\
         alter table {table} force row level security;\n\
         create policy workspace_wall on {table} using ({ours}) with check ({ours});\n"
    )
}
