//! A unit: everything that one action changes, collected before anything is written.

use serde_json::Value as JsonValue;
use uuid::Uuid;

use crate::{AnyEntity, DoorRow, Entity, Instant, Lease, WorkspaceRow, rows::FactRow};

/// Everything that one action changes. [`crate::Db::commit`] writes it in one transaction, once: the action's id
/// is its idempotency key, for ever.
pub struct Unit {
    pub(crate) workspace: Uuid,
    pub(crate) action_id: Uuid,
    pub(crate) verb: &'static str,
    pub(crate) user: Option<Uuid>,
    pub(crate) contact: Option<Uuid>,
    pub(crate) at: Instant,
    pub(crate) answer: JsonValue,
    pub(crate) fence: Option<Lease>,
    /// The contact that it erases.
    pub(crate) erases: Option<Uuid>,
    /// The count of the change log that it begins.
    pub(crate) log: Option<String>,
    pub(crate) ops: Vec<Op>,
    pub(crate) facts: Vec<FactRow>,
}

/// One change of a unit.
pub(crate) enum Op {
    Insert(Box<dyn AnyEntity>),
    InsertOnce(Box<dyn AnyEntity>),
    Ensure(Box<dyn AnyEntity>),
    Update { before: Box<dyn AnyEntity>, after: Box<dyn AnyEntity> },
    Delete(Box<dyn AnyEntity>),
    Found(Box<WorkspaceRow>),
    PutDoor(DoorRow),
    UseDoor { kind: String, key_hash: String },
    RemoveDoor { kind: String, key_hash: String },
}

impl Unit {
    /// An empty unit: which action (its id made by whoever started it), which verb, who (`None`: the clock), when.
    pub fn new(
        workspace: Uuid,
        action_id: Uuid,
        verb: &'static str,
        user: Option<Uuid>,
        at: Instant,
    ) -> Self {
        Self {
            workspace,
            action_id,
            verb,
            user,
            contact: None,
            at,
            answer: JsonValue::Null,
            fence: None,
            erases: None,
            log: None,
            ops: Vec::new(),
            facts: Vec::new(),
        }
    }

    /// The workspace it writes in.
    pub fn workspace(&self) -> Uuid {
        self.workspace
    }

    /// The action's id.
    pub fn action_id(&self) -> Uuid {
        self.action_id
    }

    /// When it happens.
    pub fn at(&self) -> Instant {
        self.at
    }

    /// Who does it; `None` for the clock.
    pub fn user(&self) -> Option<Uuid> {
        self.user
    }

    /// Names the contact that the action is about.
    pub fn contact(&mut self, id: Uuid) -> &mut Self {
        self.contact = Some(id);
        self
    }

    /// What the action answered, told again when it comes a second time.
    pub fn answer(&mut self, answer: JsonValue) -> &mut Self {
        self.answer = answer;
        self
    }

    /// Has the commit refused ([`crate::StoreError::LeaseLost`]) if this lease was claimed by another since.
    pub fn fenced_by(&mut self, lease: &Lease) -> &mut Self {
        self.fence = Some(lease.clone());
        self
    }

    /// Takes everything that names this contact out of the workspace, after all else is written: the journal and kept
    /// answers as well. Not undone by undo.
    pub fn erase(&mut self, contact: Uuid) -> &mut Self {
        self.erases = Some(contact);
        self
    }

    /// Begins the change log that devices sync by, unless this workspace keeps one already. `epoch` tells its count from
    /// any other. Not undone by undo.
    pub fn begin_log(&mut self, epoch: impl Into<String>) -> &mut Self {
        self.log = Some(epoch.into());
        self
    }

    /// Adds a new row, with version 1.
    pub fn insert<E: Entity>(&mut self, row: E) -> &mut Self {
        self.ops.push(Op::Insert(Box::new(row)));
        self
    }

    /// Adds a new row unless it, or one with the same unique key, is there already: reacting twice to the same
    /// fact gives nothing new (M31).
    pub fn insert_once<E: Entity>(&mut self, row: E) -> &mut Self {
        self.ops.push(Op::InsertOnce(Box::new(row)));
        self
    }

    /// Has a row that belongs to whoever names it, like a company: added unless it is there already, and left there by
    /// undo, because others may have named it since.
    pub fn ensure<E: Entity>(&mut self, row: E) -> &mut Self {
        self.ops.push(Op::Ensure(Box::new(row)));
        self
    }

    /// Changes a row as it was read into `after`, and returns it with its new version, for a further change in
    /// this unit. Nothing is written if nothing differs. The commit is refused if somebody else changed it first.
    pub fn update<E: Entity>(&mut self, before: &E, mut after: E) -> E {
        after.set_version(before.version());
        if *before == after {
            return after;
        }
        after.set_version(before.version() + 1);
        self.ops.push(Op::Update { before: Box::new(before.clone()), after: Box::new(after.clone()) });
        after
    }

    /// Rests on a row as it was read: its version counts up though nothing in it differs. The commit is refused if
    /// somebody changed it first, and what made it so can't be undone alone any more.
    pub fn build_on<E: Entity>(&mut self, before: &E) -> &mut Self {
        let mut after = before.clone();
        after.set_version(before.version() + 1);
        self.ops.push(Op::Update { before: Box::new(before.clone()), after: Box::new(after) });
        self
    }

    /// Removes a row as it was read. The commit is refused if somebody changed it first.
    pub fn delete<E: Entity>(&mut self, before: &E) -> &mut Self {
        self.ops.push(Op::Delete(Box::new(before.clone())));
        self
    }

    /// Adds a fact; it gets this action's id.
    pub fn fact(&mut self, fact: FactRow) -> &mut Self {
        self.facts.push(FactRow { action_id: self.action_id, ..fact });
        self
    }

    /// Founds the workspace itself (its set-up). Not undone by undo.
    pub fn found(&mut self, workspace: WorkspaceRow) -> &mut Self {
        self.ops.push(Op::Found(Box::new(workspace)));
        self
    }

    /// Hangs a door with the rest; a key that has one already is a [`crate::StoreError::Constraint`]. Not undone by
    /// undo.
    pub fn put_door(&mut self, door: DoorRow) -> &mut Self {
        self.ops.push(Op::PutDoor(door));
        self
    }

    /// Opens a one-time door with the rest; [`crate::StoreError::DoorClosed`] if it no longer opens. Not undone by
    /// undo.
    pub fn use_door(&mut self, kind: impl Into<String>, key_hash: impl Into<String>) -> &mut Self {
        self.ops.push(Op::UseDoor { kind: kind.into(), key_hash: key_hash.into() });
        self
    }

    /// Takes a door away with the rest, if it is there. Not undone by undo.
    pub fn remove_door(&mut self, kind: impl Into<String>, key_hash: impl Into<String>) -> &mut Self {
        self.ops.push(Op::RemoveDoor { kind: kind.into(), key_hash: key_hash.into() });
        self
    }

    /// True if it would change nothing.
    pub fn is_empty(&self) -> bool {
        self.ops.is_empty() && self.facts.is_empty()
    }
}

impl std::fmt::Debug for Unit {
    /// Never the rows: they hold personal data.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Unit")
            .field("action_id", &self.action_id)
            .field("verb", &self.verb)
            .field("changes", &self.ops.len())
            .field("facts", &self.facts.len())
            .finish_non_exhaustive()
    }
}
