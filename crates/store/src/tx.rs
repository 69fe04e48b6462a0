//! One transaction on either engine, and the few ways a statement is run in it.

use sqlx::{AssertSqlSafe, Database, Postgres, SqlSafeStr, Sqlite, Transaction};
use uuid::Uuid;

use crate::{Db, Engine, Params, ReadRow, StoreError, sql::Fill};

/// A thing of one engine or the other.
#[derive(Debug, Clone)]
pub(crate) enum Either<S, P> {
    /// SQLite's.
    Sqlite(S),
    /// PostgreSQL's.
    Postgres(P),
}

/// An open transaction; dropped, it is rolled back.
pub(crate) type Tx = Either<Transaction<'static, Sqlite>, Transaction<'static, Postgres>>;

/// What a transaction may do and see.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Scope {
    /// Reads one snapshot of a workspace.
    Read(Uuid),
    /// Writes in a workspace.
    Write(Uuid),
    /// Writes where no workspace applies (directory, leases, schema).
    System,
}

impl Db {
    /// Begins a transaction. On PostgreSQL the workspace is set for this transaction alone, in the same round trip:
    /// that is what the row-level policies compare with, and it is safe behind a transaction-mode pooler.
    pub(crate) async fn begin(&self, scope: Scope) -> Result<Tx, StoreError> {
        Ok(match &self.pools {
            Either::Sqlite(pools) => Either::Sqlite(match scope {
                Scope::Read(_) => pools.read.begin().await?,
                // A deferred transaction that turns into a write can fail half-way on a busy database; this one waits.
                Scope::Write(_) | Scope::System => pools.write.begin_with("BEGIN IMMEDIATE").await?,
            }),
            Either::Postgres(pool) => Either::Postgres(match scope {
                Scope::Read(workspace) => {
                    let how = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
                    pool.begin_with(AssertSqlSafe(walled(how, workspace))).await?
                }
                Scope::Write(workspace) => pool.begin_with(AssertSqlSafe(walled("BEGIN", workspace))).await?,
                Scope::System => pool.begin().await?,
            }),
        })
    }
}

/// The text holds nothing but a formatted id, so nobody's input reaches it. Compiling a query costs more than any of ours runs.
fn walled(begin: &str, workspace: Uuid) -> String {
    format!("{begin}; SET LOCAL whoelse.workspace = '{workspace}'; SET LOCAL jit = off")
}

impl Tx {
    pub(crate) fn engine(&self) -> Engine {
        match self {
            Either::Sqlite(_) => Engine::Sqlite,
            Either::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs a statement and tells how many rows it touched.
    pub(crate) async fn run<'t>(
        &mut self,
        text: impl SqlSafeStr + Send,
        params: impl Params<'t>,
    ) -> Result<u64, StoreError> {
        let text = text.into_sql_str();
        on!(self, |tx, Driver| {
            let values = <<Driver as Database>::Arguments as Fill>::filled(params)?;
            Ok(sqlx::query_with::<Driver, _>(text, values).execute(&mut **tx).await?.rows_affected())
        })
    }

    /// All rows.
    pub(crate) async fn all<'t, R: ReadRow>(
        &mut self,
        text: impl SqlSafeStr + Send,
        params: impl Params<'t>,
    ) -> Result<Vec<R>, StoreError> {
        let text = text.into_sql_str();
        on!(self, |tx, Driver| {
            let values = <<Driver as Database>::Arguments as Fill>::filled(params)?;
            Ok(sqlx::query_as_with::<Driver, R, _>(text, values).fetch_all(&mut **tx).await?)
        })
    }

    /// The first row, if there is one.
    pub(crate) async fn opt<'t, R: ReadRow>(
        &mut self,
        text: impl SqlSafeStr + Send,
        params: impl Params<'t>,
    ) -> Result<Option<R>, StoreError> {
        let text = text.into_sql_str();
        on!(self, |tx, Driver| {
            let values = <<Driver as Database>::Arguments as Fill>::filled(params)?;
            Ok(sqlx::query_as_with::<Driver, R, _>(text, values).fetch_optional(&mut **tx).await?)
        })
    }

    /// Runs a script of several statements without values.
    pub(crate) async fn script(&mut self, text: String) -> Result<(), StoreError> {
        on!(self, |tx| {
            sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut **tx).await?;
        });
        Ok(())
    }

    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        on!(self, |tx| tx.commit().await?);
        Ok(())
    }

    pub(crate) async fn rollback(self) -> Result<(), StoreError> {
        on!(self, |tx| tx.rollback().await?);
        Ok(())
    }

    /// Keeps the transaction when the work went well, takes it back when not. A failed rollback is not worth a
    /// second error: the connection is closed and the engine forgets the transaction.
    pub(crate) async fn finish<T>(self, outcome: Result<T, StoreError>) -> Result<T, StoreError> {
        match outcome {
            Ok(value) => self.commit().await.map(|()| value),
            Err(e) => {
                if let Err(lost) = self.rollback().await {
                    tracing::warn!(error = %lost, "Could not roll back a transaction");
                }
                Err(e)
            }
        }
    }
}
