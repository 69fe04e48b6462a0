//! Has the engine itself read every statement.

use sqlx::{Column, Executor, SqlSafeStr, Statement as _, TypeInfo, postgres::PgTypeInfo};

use crate::{Columns, Db, StoreError, rows, tx::Either};

/// What a prepared statement turned out to be.
struct Prepared {
    columns: Vec<String>,
    types: Vec<PgTypeInfo>,
}

impl Db {
    /// Has the engine prepare every registered statement and every statement of every table, and compares the
    /// columns (on PostgreSQL their types too) with the row type. Returns the complaints. It does not see wrong
    /// values and nulls; tests that write and read do.
    ///
    /// # Errors
    /// Only if no connection is to be had.
    pub async fn check_statements(&self) -> Result<Vec<String>, StoreError> {
        let mut complaints = Vec::new();
        for statement in rows::statements() {
            let accepts = |column, found: &PgTypeInfo| statement.postgres_accepts(column, found);
            let text = statement.text(self.engine());
            self.check(statement.name(), text, statement.columns(), accepts, &mut complaints).await?;
        }
        for info in rows::entities() {
            let texts: [(&str, &'static str, Columns); 5] = [
                ("insert", &info.texts.insert, Columns::Count(0)),
                ("insert once", &info.texts.insert_once, Columns::Named(&["id"])),
                ("update", &info.texts.update, Columns::Count(0)),
                ("delete", &info.texts.delete, Columns::Count(0)),
                ("get", &info.texts.get, Columns::Named(info.columns)),
            ];
            for (verb, text, columns) in texts {
                let name = format!("{} {}", info.table, verb);
                self.check(&name, text, columns, info.postgres_accepts, &mut complaints).await?;
            }
        }
        Ok(complaints)
    }

    pub(crate) async fn check(
        &self,
        name: &str,
        text: &'static str,
        wanted: Columns,
        accepts: impl Fn(usize, &PgTypeInfo) -> bool,
        complaints: &mut Vec<String>,
    ) -> Result<(), StoreError> {
        let engine = self.engine();
        let mut complain = |what: String| complaints.push(format!("{name} on {engine}: {what}"));
        let prepared = match self.prepare(text).await {
            Ok(prepared) => prepared,
            Err(StoreError::Database(e @ sqlx::Error::PoolTimedOut)) => return Err(e.into()),
            Err(e) => {
                complain(e.to_string());
                return Ok(());
            }
        };
        let fits = match wanted {
            Columns::Named(names) => prepared.columns == names,
            Columns::Count(count) => prepared.columns.len() == count,
        };
        if !fits {
            complain(format!("answers {:?}, the row type wants {wanted:?}", prepared.columns));
        }
        for (column, found) in prepared.types.iter().enumerate().filter(|_| fits) {
            if !accepts(column, found) {
                complain(format!("column {} is {}", prepared.columns[column], found.name()));
            }
        }
        Ok(())
    }

    async fn prepare(&self, text: &'static str) -> Result<Prepared, StoreError> {
        Ok(match &self.pools {
            Either::Sqlite(pools) => {
                let statement = (&mut *pools.write.acquire().await?).prepare(text.into_sql_str()).await?;
                let columns = statement.columns().iter().map(|c| c.name().to_owned()).collect();
                Prepared { columns, types: Vec::new() }
            }
            Either::Postgres(pool) => {
                let statement = (&mut *pool.acquire().await?).prepare(text.into_sql_str()).await?;
                let columns = statement.columns().iter().map(|c| c.name().to_owned()).collect();
                Prepared {
                    columns,
                    types: statement.columns().iter().map(|c| c.type_info().clone()).collect(),
                }
            }
        })
    }
}
