//! Committing a unit: one transaction, once, with the journal that undo reads.

use std::time::Duration;

use serde_json::Value as JsonValue;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{
    AnyEntity, Binds, Db, Instant, Json, Params, StoreError, Unit, doors,
    entity::{insert_once_text, insert_text},
    lineages::{self, Moved},
    rows::FactRow,
    sql::{ReadRow, Sql, Statement, With},
    synced::Touched,
    tx::{Scope, Tx},
    unit::Op,
    workspaces,
};

/// Values in one statement: well below what either engine allows.
const VALUES_AT_ONCE: usize = 500;
const TRIES: u32 = 5;
const FIRST_PAUSE: Duration = Duration::from_millis(5);

/// How a commit ended well.
#[derive(Debug, Clone, PartialEq)]
pub enum Committed {
    /// Written now.
    Done,
    /// This action was written before; what it answered then. Nothing changed now.
    Already(JsonValue),
}

row! {
    /// What an earlier commit left.
    struct Stored {
        verb: String,
        answer: Json<JsonValue>,
    }
}

statements! {
    ACTION -> () = "insert into actions (workspace_id, id, verb, user_id, contact_id, at, answer, undo_of)
        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing";
    STORED -> Stored = "select @all from actions where workspace_id = $1 and id = $2";
    FENCE -> () = "update leases set until = until where name = $1 and fence = $2";
    FORGET_UNDO -> () = "update actions set undoable = false where workspace_id = $1 and at < $2 and undoable";
    FORGET -> () = "delete from changes where workspace_id = $1 and action_id in
        (select id from actions where workspace_id = $1 and at < $2 and undoable)";
}

impl Db {
    /// Writes a unit in one transaction: its action, rows, journal and facts. The same action a second time changes
    /// nothing and gives the first answer. A lost race between servers is run again, up to five times.
    ///
    /// # Errors
    /// [`StoreError::Conflict`], [`StoreError::Constraint`], [`StoreError::ActionIdReused`],
    /// [`StoreError::LeaseLost`], [`StoreError::DoorClosed`], or what the driver says. Nothing was written then.
    pub async fn commit(&self, unit: Unit) -> Result<Committed, StoreError> {
        let crash = self.ordered_crash();
        let mut tries = 1;
        loop {
            let mut tx = self.begin(Scope::Write(unit.workspace)).await?;
            let mut writing = Writing::new(&mut tx, &unit, crash);
            let written = writing.everything().await;
            match tx.keep_if_done(written).await {
                Err(e) if e.is_transient() && tries < TRIES => pause(&unit, tries).await,
                outcome => return outcome,
            }
            tries += 1;
        }
    }

    /// Gives up the before-images of all actions before this instant: they can no longer be undone. Returns how many
    /// changes were forgotten.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn forget_changes_before(&self, workspace: Uuid, before: Instant) -> Result<u64, StoreError> {
        let mut tx = self.begin(Scope::Write(workspace)).await?;
        let forgotten = async {
            let engine = tx.engine();
            let forgotten = tx.run(FORGET.text(engine), (workspace, before)).await?;
            tx.run(FORGET_UNDO.text(engine), (workspace, before)).await?;
            Ok(forgotten)
        }
        .await;
        tx.finish(forgotten).await
    }
}

impl Tx {
    /// Commits what was written; an action that was there already leaves nothing to commit.
    async fn keep_if_done(self, written: Result<Committed, StoreError>) -> Result<Committed, StoreError> {
        match written {
            Ok(Committed::Already(answer)) => self.rollback().await.map(|()| Committed::Already(answer)),
            other => self.finish(other).await,
        }
    }
}

/// Waits longer each time, and not as long as the other side: their action ids differ.
pub(crate) async fn pause(unit: &Unit, tries: u32) {
    let spread = u64::from(unit.action_id.as_bytes()[15]) % 8;
    tokio::time::sleep(FIRST_PAUSE * 2u32.pow(tries) + Duration::from_millis(spread)).await;
}

/// Whether the action is new.
pub(crate) enum Registered {
    New,
    Before(JsonValue),
}

/// A unit on its way into an open transaction.
pub(crate) struct Writing<'a> {
    pub(crate) tx: &'a mut Tx,
    unit: &'a Unit,
    crash: Option<i64>,
    changes: Vec<Change>,
    /// What an undo brings back or takes away, for the devices that sync.
    pub(crate) touched: Touched,
    /// Whose place in the genealogy an undo may change.
    pub(crate) moved: Moved,
}

/// A line of the journal.
struct Change {
    entity: &'static str,
    id: Uuid,
    /// The row before; `None`: it was created.
    before: Option<Json<JsonValue>>,
    /// The version after; `None`: it was deleted.
    after_version: Option<i64>,
}

impl<'a> Writing<'a> {
    pub(crate) fn new(tx: &'a mut Tx, unit: &'a Unit, crash: Option<i64>) -> Self {
        Self { tx, unit, crash, changes: Vec::new(), touched: Touched::default(), moved: Moved::default() }
    }

    pub(crate) fn workspace(&self) -> Uuid {
        self.unit.workspace
    }

    async fn everything(&mut self) -> Result<Committed, StoreError> {
        if let Registered::Before(answer) = self.register(None).await? {
            return Ok(Committed::Already(answer));
        }
        self.apply().await?;
        Ok(Committed::Done)
    }

    /// Writes the action's row, or finds the answer of an earlier commit.
    pub(crate) async fn register(&mut self, undo_of: Option<Uuid>) -> Result<Registered, StoreError> {
        let unit = self.unit;
        let values = (
            unit.workspace,
            unit.action_id,
            unit.verb,
            unit.user,
            unit.contact,
            unit.at,
            Json(&unit.answer),
            undo_of,
        );
        if self.sql(&ACTION, values).await? == 1 {
            return Ok(Registered::New);
        }
        self.step()?;
        let text = STORED.text(self.tx.engine());
        let stored: Option<Stored> = self.tx.opt(text, (unit.workspace, unit.action_id)).await?;
        match stored {
            Some(stored) if stored.verb == unit.verb => Ok(Registered::Before(stored.answer.0)),
            Some(Stored { verb, .. }) => {
                Err(StoreError::ActionIdReused { id: unit.action_id, stored: verb, given: unit.verb })
            }
            None => Err(StoreError::corrupt("actions", unit.action_id, "refused as known, but not there")),
        }
    }

    /// Writes rows, journal and facts, and counts COMMIT as the last step.
    pub(crate) async fn apply(&mut self) -> Result<(), StoreError> {
        let unit = self.unit;
        if let Some(lease) = &unit.fence
            && self.sql(&FENCE, (&lease.name, lease.fence)).await? != 1
        {
            return Err(StoreError::LeaseLost(lease.name.clone()));
        }
        let mut ops = unit.ops.as_slice();
        while let Some(op) = ops.first() {
            let run = alike(ops);
            self.apply_run(op, &ops[..run]).await?;
            ops = &ops[run..];
        }
        self.write_changes().await?;
        self.write_facts().await?;
        if let Some(contact) = unit.erases {
            self.erase(unit.workspace, contact).await?;
        }
        self.keep_lineages(&unit.ops).await?;
        if let Some(epoch) = &unit.log {
            self.begin_log(epoch).await?;
        }
        let touched = std::mem::take(&mut self.touched);
        self.note_changes(&unit.ops, touched, unit.erases).await?;
        self.step()
    }

    /// Applies one change, or a run of inserts into the same table.
    async fn apply_run(&mut self, first: &Op, run: &[Op]) -> Result<(), StoreError> {
        match first {
            Op::Insert(row) => {
                let rows = inserted(run);
                let text = match rows.len() {
                    1 => row.info().texts.insert.clone(),
                    n => insert_text(row.info().table, row.info().columns, n),
                };
                self.insert(text, &rows).await?;
                rows.iter().for_each(|row| self.created(*row));
            }
            Op::InsertOnce(row) => {
                let rows = inserted(run);
                let text = match rows.len() {
                    1 => row.info().texts.insert_once.clone(),
                    n => insert_once_text(row.info().table, row.info().columns, n),
                };
                let new = self.insert(text, &rows).await?;
                rows.iter().filter(|row| new.contains(&(row.id(),))).for_each(|row| self.created(*row));
            }
            Op::Ensure(row) => {
                self.insert(row.info().texts.insert_once.clone(), &[row.as_ref()]).await?;
            }
            Op::Update { before, after } => {
                self.update(after.as_ref(), before.version()).await?;
                self.changed(before.as_ref(), Some(before.version() + 1))?;
            }
            Op::Delete(before) => {
                self.delete(
                    before.info().table,
                    before.info().texts.delete.as_str(),
                    before.id(),
                    before.version(),
                )
                .await?;
                self.changed(before.as_ref(), None)?;
            }
            Op::Found(w) => {
                let values = (w.id, &w.name, &w.time_zone, &w.region, &w.currency, &w.settings, w.created_at);
                self.statement(workspaces::FOUND, values).await?;
                // A new office: there is nothing to count.
                self.sql(&lineages::KEEP, (w.id,)).await?;
            }
            Op::PutDoor(d) => {
                let values = (&d.kind, &d.key_hash, d.workspace_id, d.subject_id, d.expires_at, d.used_at);
                if self.sql(&doors::PUT, values).await? != 1 {
                    let detail = format!("this {} is taken", d.kind);
                    return Err(StoreError::Constraint { name: Some("doors_pkey".to_owned()), detail });
                }
            }
            Op::UseDoor { kind, key_hash } => {
                if self.sql(&doors::USE_ONCE, (kind, key_hash, self.unit.at)).await? != 1 {
                    return Err(StoreError::DoorClosed);
                }
            }
            Op::RemoveDoor { kind, key_hash } => {
                self.sql(&doors::REMOVE, (kind, key_hash)).await?;
            }
        }
        Ok(())
    }

    /// Inserts rows of one table, and tells which were new if the text asks for that.
    pub(crate) async fn insert(
        &mut self,
        text: String,
        rows: &[&dyn AnyEntity],
    ) -> Result<Vec<(Uuid,)>, StoreError> {
        self.step()?;
        let workspace = self.unit.workspace;
        let values = With(|to: &mut Binds<'_>| {
            to.add(workspace);
            for row in rows {
                to.add(row.id());
                row.bind_fields(to);
                to.add(row.version());
            }
        });
        self.tx.all(AssertSqlSafe(text), values).await
    }

    /// Writes the fields of a row over the version it is based on.
    pub(crate) async fn update(&mut self, row: &dyn AnyEntity, based_on: i64) -> Result<(), StoreError> {
        let workspace = self.unit.workspace;
        let values = With(|to: &mut Binds<'_>| {
            to.add(workspace).add(row.id());
            row.bind_fields(to);
            to.add(based_on);
        });
        match self.statement(row.info().texts.update.as_str(), values).await? {
            1 => Ok(()),
            _ => Err(StoreError::Conflict { entity: row.info().table, id: row.id() }),
        }
    }

    /// Deletes the row if it still has this version.
    pub(crate) async fn delete(
        &mut self,
        table: &'static str,
        text: &'static str,
        id: Uuid,
        based_on: i64,
    ) -> Result<(), StoreError> {
        match self.statement(text, (self.unit.workspace, id, based_on)).await? {
            1 => Ok(()),
            _ => Err(StoreError::Conflict { entity: table, id }),
        }
    }

    fn created(&mut self, row: &dyn AnyEntity) {
        let after_version = Some(row.version());
        self.changes.push(Change { entity: row.info().table, id: row.id(), before: None, after_version });
    }

    fn changed(&mut self, before: &dyn AnyEntity, after_version: Option<i64>) -> Result<(), StoreError> {
        let (entity, id) = (before.info().table, before.id());
        let image = before.to_json().map_err(|e| StoreError::corrupt(entity, id, e))?;
        self.changes.push(Change { entity, id, before: Some(Json(image)), after_version });
        Ok(())
    }

    async fn write_changes(&mut self) -> Result<(), StoreError> {
        const COLUMNS: &[&str] = &["action_id", "seq", "entity", "entity_id", "before", "after_version"];
        let (workspace, action) = (self.unit.workspace, self.unit.action_id);
        let mut seq = 0i64;
        for changes in std::mem::take(&mut self.changes).chunks(rows_at_once(COLUMNS)) {
            let first = seq;
            let values = With(|to: &mut Binds<'_>| {
                to.add(workspace);
                for (i, c) in (first..).zip(changes) {
                    to.add(action).add(i).add(c.entity).add(c.id).add(&c.before).add(c.after_version);
                }
            });
            self.statement(AssertSqlSafe(insert_text("changes", COLUMNS, changes.len())), values).await?;
            seq += changes.len() as i64;
        }
        Ok(())
    }

    async fn write_facts(&mut self) -> Result<(), StoreError> {
        let workspace = self.unit.workspace;
        for facts in self.unit.facts.chunks(rows_at_once(FactRow::COLUMNS)) {
            let values = With(|to: &mut Binds<'_>| {
                to.add(workspace);
                facts.iter().for_each(|fact| fact.bind(to));
            });
            self.statement(AssertSqlSafe(insert_text("facts", FactRow::COLUMNS, facts.len())), values)
                .await?;
        }
        Ok(())
    }

    /// Runs a named statement as one step.
    pub(crate) async fn sql<'t, R: ReadRow>(
        &mut self,
        sql: &'static Sql<R>,
        params: impl Params<'t>,
    ) -> Result<u64, StoreError> {
        let text = sql.text(self.tx.engine());
        self.statement(text, params).await
    }

    pub(crate) async fn statement<'t>(
        &mut self,
        text: impl sqlx::SqlSafeStr + Send,
        params: impl Params<'t>,
    ) -> Result<u64, StoreError> {
        self.step()?;
        self.tx.run(text, params).await
    }

    /// Crashes where a test asked for it.
    pub(crate) fn step(&mut self) -> Result<(), StoreError> {
        match &mut self.crash {
            Some(0) => Err(StoreError::Crashed),
            Some(left) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }
}

/// How many of these changes, from the first, go into one statement.
fn alike(ops: &[Op]) -> usize {
    let same = |a: &dyn AnyEntity, b: &dyn AnyEntity| std::ptr::eq(a.info(), b.info());
    let (first, alike): (&dyn AnyEntity, usize) = match &ops[0] {
        Op::Insert(first) => (
            first.as_ref(),
            ops.iter()
                .take_while(|op| matches!(op, Op::Insert(row) if same(row.as_ref(), first.as_ref())))
                .count(),
        ),
        Op::InsertOnce(first) => (
            first.as_ref(),
            ops.iter()
                .take_while(|op| matches!(op, Op::InsertOnce(row) if same(row.as_ref(), first.as_ref())))
                .count(),
        ),
        _ => return 1,
    };
    alike.min(rows_at_once(first.info().columns))
}

fn inserted(run: &[Op]) -> Vec<&dyn AnyEntity> {
    run.iter()
        .filter_map(|op| match op {
            Op::Insert(row) | Op::InsertOnce(row) => Some(row.as_ref()),
            _ => None,
        })
        .collect()
}

fn rows_at_once(columns: &[&str]) -> usize {
    ((VALUES_AT_ONCE - 1) / columns.len().max(1)).max(1)
}
