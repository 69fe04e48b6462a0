//! Undo: the journal of an action, read backwards.

use std::collections::HashMap;

use serde_json::Value as JsonValue;
use uuid::Uuid;

use crate::{
    Db, EntityInfo, Instant, Json, Statement, StoreError, Unit,
    commit::{Registered, Writing, pause},
    rows,
    tx::Scope,
};

const TRIES: u32 = 5;

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
        let crash = self.ordered_crash();
        let mut tries = 1;
        loop {
            let mut tx = self.begin(Scope::Write(unit.workspace)).await?;
            let undone = Writing::new(&mut tx, &unit, crash).undo(&unit, action_id).await;
            let outcome = match undone {
                Ok(Undone::Already) => tx.rollback().await.map(|()| Undone::Already),
                other => tx.finish(other).await,
            };
            match outcome {
                Err(e) if e.is_transient() && tries < TRIES => pause(&unit, tries).await,
                outcome => return outcome,
            }
            tries += 1;
        }
    }
}

impl Writing<'_> {
    async fn undo(&mut self, unit: &Unit, action_id: Uuid) -> Result<Undone, StoreError> {
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
        for change in changes {
            self.take_back(unit, change, &mut restored).await?;
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
        let (entity, id) = (change.entity, change.entity_id);
        let info = rows::entities()
            .find(|info| info.table == entity)
            .ok_or_else(|| StoreError::corrupt(&entity, id, "the journal names an unknown table"))?;
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

fn image(info: &EntityInfo, id: Uuid, before: JsonValue) -> Result<Box<dyn crate::AnyEntity>, StoreError> {
    (info.from_json)(before).map_err(|e| StoreError::corrupt(info.table, id, e))
}
