//! Undo: the journal of an action, read backwards.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value as JsonValue;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{
    Binds, Db, EntityInfo, Instant, Json, Statement, StoreError, Unit,
    commit::{Registered, Writing, pause},
    rows,
    sql::With,
    tx::Scope,
};

const TRIES: u32 = 5;
/// Rows that go in one statement.
const ROWS_AT_ONCE: usize = 200;

/// The versions that this undo itself gave to rows: an action may change one row several times.
type Restored = HashMap<(&'static str, Uuid), i64>;

/// How an undo ended well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undone {
    /// Everything is as it was before the action.
    Done,
    /// It was undone before; nothing changed now.
    Already,
}

row! {
    struct ActionState {
        undone_at: Option<Instant>,
        undo_of: Option<Uuid>,
    }
}

row! {
    /// A line of the journal.
    struct ChangeRow {
        entity: String,
        entity_id: Uuid,
        before: Option<Json<JsonValue>>,
        after_version: Option<i64>,
    }
}

statements! {
    MARK -> () = "update actions set undone_at = $3, undone_by = $4
        where workspace_id = $1 and id = $2 and undone_at is null and undo_of is null and undoable";
    STATE -> ActionState = "select @all from actions where workspace_id = $1 and id = $2";
    REBASE -> () = "update changes set after_version = $5
        where workspace_id = $1 and entity = $2 and entity_id = $3 and after_version = $4";
    CHANGES -> ChangeRow = "select @all from changes where workspace_id = $1 and action_id = $2 order by seq desc";
}

impl Db {
    /// Takes an action back in one transaction: rows it changed get their old contents (and a new version), rows it
    /// made go, rows it deleted return. `unit` is the undoing action, with its own id and facts. All or nothing:
    /// whatever changed since stays, and the undo is refused.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] naming the row that changed since, [`StoreError::UndoOfUndo`],
    /// [`StoreError::TooLateToUndo`], [`StoreError::NoSuchAction`], or what the driver says.
    pub async fn undo(&self, unit: Unit, action_id: Uuid) -> Result<Undone, StoreError> {
        self.undo_but(unit, action_id, &BTreeSet::new(), &[]).await
    }

    /// The same for an action that did many things which have little to do with each other, like a part of an import:
    /// these rows stay as they are by now, and so does every row of these tables. What else the unit changes is written
    /// in the same transaction.
    ///
    /// # Errors
    /// As [`Db::undo`]; a conflict names a row that is to stay as well.
    pub async fn undo_but(
        &self,
        unit: Unit,
        action_id: Uuid,
        stay: &BTreeSet<Uuid>,
        tables: &[&str],
    ) -> Result<Undone, StoreError> {
        let crash = self.ordered_crash();
        let mut plan = Plan { action_id, stay, tables, rows_at_once: ROWS_AT_ONCE };
        let mut tries = 1;
        loop {
            let mut tx = self.begin(Scope::Write(unit.workspace)).await?;
            let undone = Writing::new(&mut tx, &unit, crash).undo(&unit, &plan).await;
            let outcome = match undone {
                Ok(Undone::Already) => tx.rollback().await.map(|()| Undone::Already),
                other => tx.finish(other).await,
            };
            match outcome {
                Err(e) if e.is_transient() && tries < TRIES => pause(&unit, tries).await,
                // Many at once don't tell which of them stands against it.
                Err(StoreError::Conflict { .. } | StoreError::Constraint { .. }) if plan.rows_at_once > 1 => {
                    plan.rows_at_once = 1;
                    continue;
                }
                outcome => return outcome,
            }
            tries += 1;
        }
    }
}

/// What is taken back, and how.
struct Plan<'a> {
    action_id: Uuid,
    /// Rows that stay as they are by now.
    stay: &'a BTreeSet<Uuid>,
    /// Tables whose rows all stay.
    tables: &'a [&'a str],
    /// How many rows that were made alike go in one statement.
    rows_at_once: usize,
}

impl Plan<'_> {
    fn takes_back(&self, change: &ChangeRow) -> bool {
        !self.stay.contains(&change.entity_id) && !self.tables.contains(&change.entity.as_str())
    }

    /// How many of these changes, from the first, go in one statement.
    fn alike(&self, changes: &[ChangeRow], restored: &Restored) -> usize {
        let Some(first) = changes.first() else { return 0 };
        let Ok(info) = first.table() else { return 1 };
        let is_alike = |change: &&ChangeRow| {
            change.entity == first.entity
                && change.before.is_none()
                && change.after_version == first.after_version
                && !restored.contains_key(&(info.table, change.entity_id))
        };
        changes.iter().take(self.rows_at_once).take_while(is_alike).count().max(1)
    }
}

impl Writing<'_> {
    async fn undo(&mut self, unit: &Unit, plan: &Plan<'_>) -> Result<Undone, StoreError> {
        let action_id = plan.action_id;
        if let Registered::Before(_) = self.register(Some(action_id)).await? {
            return Ok(Undone::Already);
        }
        if self.sql(&MARK, (unit.workspace, action_id, unit.at, unit.action_id)).await? != 1 {
            return self.why_not(unit.workspace, action_id).await;
        }
        self.step()?;
        let text = CHANGES.text(self.tx.engine());
        let changes: Vec<ChangeRow> = self.tx.all(text, (unit.workspace, action_id)).await?;
        let mut restored = Restored::new();
        let changes: Vec<ChangeRow> = changes.into_iter().filter(|change| plan.takes_back(change)).collect();
        let undone = changes.iter().map(|change| {
            (change.entity.as_str(), change.entity_id, change.before.as_ref().map(|Json(image)| image))
        });
        self.note_undone(undone).await?;
        for change in &changes {
            self.touched.undone(
                &change.entity,
                change.entity_id,
                change.before.as_ref().map(|Json(image)| image),
            );
        }
        let mut rest = changes.as_slice();
        while let Some(first) = rest.first() {
            let run = plan.alike(rest, &restored);
            match run {
                1 => self.take_back(unit, first.clone(), &mut restored).await?,
                _ => self.unmake(first, &rest[..run]).await?,
            }
            rest = &rest[run..];
        }
        self.apply().await?;
        Ok(Undone::Done)
    }

    async fn why_not(&mut self, workspace: Uuid, action_id: Uuid) -> Result<Undone, StoreError> {
        let text = STATE.text(self.tx.engine());
        let state: Option<ActionState> = self.tx.opt(text, (workspace, action_id)).await?;
        match state {
            None => Err(StoreError::NoSuchAction(action_id)),
            Some(ActionState { undo_of: Some(_), .. }) => Err(StoreError::UndoOfUndo(action_id)),
            Some(ActionState { undone_at: Some(_), .. }) => Ok(Undone::Already),
            Some(_) => Err(StoreError::TooLateToUndo(action_id)),
        }
    }

    /// Removes rows of one table that were made alike.
    async fn unmake(&mut self, first: &ChangeRow, run: &[ChangeRow]) -> Result<(), StoreError> {
        let (info, workspace, version) = (first.table()?, self.workspace(), first.after_version);
        let places: Vec<String> = (3..run.len() + 3).map(|n| format!("${n}")).collect();
        let text = format!(
            "delete from {} where workspace_id = $1 and version = $2 and id in ({})",
            info.table,
            places.join(", ")
        );
        let values = With(|to: &mut Binds<'_>| {
            to.add(workspace).add(version);
            run.iter().for_each(|one| {
                to.add(one.entity_id);
            });
        });
        match self.statement(AssertSqlSafe(text), values).await? {
            gone if gone == run.len() as u64 => Ok(()),
            _ => Err(StoreError::Conflict { entity: info.table, id: first.entity_id }),
        }
    }

    /// The row is as the action before left it, under a new version: that one can be undone next.
    async fn rebase(
        &mut self,
        unit: &Unit,
        (table, id): (&'static str, Uuid),
        was: i64,
        is: i64,
    ) -> Result<(), StoreError> {
        self.sql(&REBASE, (unit.workspace, table, id, was, is)).await.map(|_| ())
    }

    async fn take_back(
        &mut self,
        unit: &Unit,
        change: ChangeRow,
        restored: &mut Restored,
    ) -> Result<(), StoreError> {
        let info = change.table()?;
        let (entity, id) = (change.entity, change.entity_id);
        let key = (info.table, id);
        let after_version = change.after_version.map(|version| restored.remove(&key).unwrap_or(version));
        let taken_back = match (change.before, after_version) {
            (None, Some(version)) => self.delete(info.table, info.texts.delete.as_str(), id, version).await,
            (Some(Json(before)), Some(version)) => {
                let row = image(info, id, before)?;
                restored.insert(key, version + 1);
                match self.update(row.as_ref(), version).await {
                    Ok(()) => self.rebase(unit, key, row.version(), version + 1).await,
                    refused => refused,
                }
            }
            (Some(Json(before)), None) => {
                let mut row = image(info, id, before)?;
                row.set_version(row.version() + 1);
                let was = row.version() - 1;
                restored.insert(key, row.version());
                match self.insert(info.texts.insert.clone(), &[row.as_ref()]).await {
                    Ok(_) => self.rebase(unit, key, was, row.version()).await,
                    Err(refused) => Err(refused),
                }
            }
            (None, None) => {
                Err(StoreError::corrupt(&entity, id, "the journal tells neither before nor after"))
            }
        };
        // A later action hung something on the row, or took its place: that stays.
        taken_back.map_err(|e| match e {
            StoreError::Constraint { .. } => StoreError::Conflict { entity: info.table, id },
            other => other,
        })
    }
}

impl ChangeRow {
    fn table(&self) -> Result<&'static EntityInfo, StoreError> {
        rows::entities().find(|info| info.table == self.entity).ok_or_else(|| {
            StoreError::corrupt(&self.entity, self.entity_id, "the journal names an unknown table")
        })
    }
}

fn image(info: &EntityInfo, id: Uuid, before: JsonValue) -> Result<Box<dyn crate::AnyEntity>, StoreError> {
    (info.from_json)(before).map_err(|e| StoreError::corrupt(info.table, id, e))
}
