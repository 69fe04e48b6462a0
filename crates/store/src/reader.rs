//! Asking: a snapshot of one workspace, and the few questions that belong to no workspace.

use sqlx::Database;
use uuid::Uuid;

use crate::{
    Db, Entity, Params, ReadRow, Sql, Statement, StoreError,
    sql::{Fill, With},
    tx::{Scope, Tx},
};

/// Ids asked for in one statement; engines limit the values of a statement.
const IDS_AT_ONCE: usize = 400;

/// One consistent snapshot of one workspace. Named questions are methods of it; every statement gets the
/// workspace as `$1`, so that no question can forget it. Drop it before a commit: on a database in memory
/// both need the one connection.
pub struct Reader {
    tx: Tx,
    workspace: Uuid,
}

impl Db {
    /// Opens a snapshot of a workspace.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn read(&self, workspace: Uuid) -> Result<Reader, StoreError> {
        Ok(Reader { tx: self.begin(Scope::Read(workspace)).await?, workspace })
    }

    /// Statements that belong to no workspace: doors, workspaces, leases.
    pub fn system(&self) -> System<'_> {
        System { db: self }
    }

    /// Runs one housekeeping statement in a workspace, in its own transaction, with the workspace as `$1`; tells
    /// how many rows it touched. For what no person does and nobody undoes (sessions, outbox marks); everything
    /// else is a [`crate::Unit`].
    ///
    /// # Errors
    /// What the driver says.
    pub async fn run<'t, R: ReadRow>(
        &self,
        workspace: Uuid,
        sql: &'static Sql<R>,
        params: impl Params<'t>,
    ) -> Result<u64, StoreError> {
        let mut tx = self.begin(Scope::Write(workspace)).await?;
        let touched = tx.run(sql.text(tx.engine()), in_workspace(workspace, params)).await;
        tx.finish(touched).await
    }

    /// Like [`Db::run`], for a statement that returns rows (`… returning …`).
    ///
    /// # Errors
    /// What the driver says.
    pub async fn take<'t, R: ReadRow>(
        &self,
        workspace: Uuid,
        sql: &'static Sql<R>,
        params: impl Params<'t>,
    ) -> Result<Vec<R>, StoreError> {
        let mut tx = self.begin(Scope::Write(workspace)).await?;
        let taken = tx.all(sql.text(tx.engine()), in_workspace(workspace, params)).await;
        tx.finish(taken).await
    }
}

impl Reader {
    /// The workspace it reads.
    pub fn workspace(&self) -> Uuid {
        self.workspace
    }

    /// Which engine answers; for the rare question whose values differ by engine (full-text search).
    pub fn engine(&self) -> crate::Engine {
        self.tx.engine()
    }

    /// All rows that answer.
    ///
    /// # Errors
    /// What the driver says; [`StoreError::Corrupt`] for a row that cannot be read.
    pub async fn all<'t, R: ReadRow>(
        &mut self,
        sql: &'static Sql<R>,
        params: impl Params<'t>,
    ) -> Result<Vec<R>, StoreError> {
        let text = sql.text(self.tx.engine());
        self.tx.all(text, in_workspace(self.workspace, params)).await
    }

    /// Every row that answers, read so many at once: `params` is what is bound to read those after the last one.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub(crate) async fn every<R: ReadRow, P: for<'t> Params<'t>>(
        &mut self,
        sql: &'static Sql<R>,
        at_once: i64,
        params: impl Fn(Option<&R>) -> P,
    ) -> Result<Vec<R>, StoreError> {
        let mut every: Vec<R> = Vec::new();
        loop {
            let rows = self.all(sql, params(every.last())).await?;
            let is_last = (rows.len() as i64) < at_once;
            every.extend(rows);
            if is_last {
                return Ok(every);
            }
        }
    }

    /// The row that answers, if there is one.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn opt<'t, R: ReadRow>(
        &mut self,
        sql: &'static Sql<R>,
        params: impl Params<'t>,
    ) -> Result<Option<R>, StoreError> {
        let text = sql.text(self.tx.engine());
        self.tx.opt(text, in_workspace(self.workspace, params)).await
    }

    /// The row that must be there.
    ///
    /// # Errors
    /// As [`Reader::all`]; [`StoreError::Missing`] if there is none.
    pub async fn one<'t, R: ReadRow>(
        &mut self,
        sql: &'static Sql<R>,
        params: impl Params<'t>,
    ) -> Result<R, StoreError> {
        self.opt(sql, params).await?.ok_or(StoreError::Missing(sql.name()))
    }

    /// The single value of the single row: a count, a sum, an existence.
    ///
    /// # Errors
    /// As [`Reader::one`].
    pub async fn value<'t, T>(
        &mut self,
        sql: &'static Sql<(T,)>,
        params: impl Params<'t>,
    ) -> Result<T, StoreError>
    where
        (T,): ReadRow,
    {
        Ok(self.one(sql, params).await?.0)
    }

    /// A row by its id.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn get<E: Entity>(&mut self, id: Uuid) -> Result<Option<E>, StoreError> {
        let text = E::info().texts.get.as_str();
        self.tx.opt(text, (self.workspace, id)).await
    }

    /// Rows by their ids, in no particular order; unknown ids are left out.
    ///
    /// # Errors
    /// As [`Reader::all`].
    pub async fn get_all<E: Entity>(&mut self, ids: &[Uuid]) -> Result<Vec<E>, StoreError> {
        let mut found = Vec::with_capacity(ids.len());
        for ids in ids.chunks(IDS_AT_ONCE) {
            let info = E::info();
            let places: Vec<String> = (2..ids.len() + 2).map(|n| format!("${n}")).collect();
            let text = format!(
                "select {} from {} where workspace_id = $1 and id in ({})",
                info.columns.join(", "),
                info.table,
                places.join(", ")
            );
            let workspace = self.workspace;
            let values = With(|to: &mut crate::Binds<'_>| {
                to.add(workspace);
                ids.iter().for_each(|id| {
                    to.add(*id);
                });
            });
            found.extend(self.tx.all::<E>(sqlx::AssertSqlSafe(text), values).await?);
        }
        Ok(found)
    }

    /// Ends the snapshot and gives the connection back now; dropping does the same a little later.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn close(self) -> Result<(), StoreError> {
        self.tx.rollback().await
    }
}

fn in_workspace<'t>(workspace: Uuid, params: impl Params<'t>) -> impl Params<'t> {
    With(move |to: &mut crate::Binds<'_>| {
        to.add(workspace);
        params.bind(to);
    })
}

/// Statements without a workspace; nothing is bound but what is given.
pub struct System<'a> {
    db: &'a Db,
}

impl System<'_> {
    /// All rows that answer.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn all<'t, R: ReadRow>(
        &self,
        sql: &'static Sql<R>,
        params: impl Params<'t>,
    ) -> Result<Vec<R>, StoreError> {
        let text = sql.text(self.db.engine());
        on!(self.db.pools.reading(), |pool, Driver| {
            let values = <<Driver as Database>::Arguments as Fill>::filled(params)?;
            Ok(sqlx::query_as_with::<Driver, R, _>(text, values).fetch_all(pool).await?)
        })
    }

    /// The row that answers, if there is one.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn opt<'t, R: ReadRow>(
        &self,
        sql: &'static Sql<R>,
        params: impl Params<'t>,
    ) -> Result<Option<R>, StoreError> {
        let text = sql.text(self.db.engine());
        on!(self.db.pools.reading(), |pool, Driver| {
            let values = <<Driver as Database>::Arguments as Fill>::filled(params)?;
            Ok(sqlx::query_as_with::<Driver, R, _>(text, values).fetch_optional(pool).await?)
        })
    }

    /// Runs a change and tells how many rows it touched.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn run<'t, R: ReadRow>(
        &self,
        sql: &'static Sql<R>,
        params: impl Params<'t>,
    ) -> Result<u64, StoreError> {
        let text = sql.text(self.db.engine());
        on!(self.db.pools.writing(), |pool, Driver| {
            let values = <<Driver as Database>::Arguments as Fill>::filled(params)?;
            Ok(sqlx::query_with::<Driver, _>(text, values).execute(pool).await?.rows_affected())
        })
    }

    /// Runs a change that returns at most one row.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn take<'t, R: ReadRow>(
        &self,
        sql: &'static Sql<R>,
        params: impl Params<'t>,
    ) -> Result<Option<R>, StoreError> {
        let text = sql.text(self.db.engine());
        on!(self.db.pools.writing(), |pool, Driver| {
            let values = <<Driver as Database>::Arguments as Fill>::filled(params)?;
            Ok(sqlx::query_as_with::<Driver, R, _>(text, values).fetch_optional(pool).await?)
        })
    }
}
