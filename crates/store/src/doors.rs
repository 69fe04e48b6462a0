//! Doors: the directory from a hashed secret or e-mail address to the workspace it opens. Sign-in, invitation
//! and feed links know no workspace yet, so this table alone (with the workspaces and leases) stands outside
//! the wall. It holds hashes only.

use uuid::Uuid;

use crate::{Db, Instant, StoreError};

row! {
    /// A door.
    pub struct DoorRow {
        /// What kind of key opens it: `email`, `session`, `invitation`, `feed` …
        pub kind: String,
        /// The key, hashed.
        pub key_hash: String,
        /// The workspace behind it.
        pub workspace_id: Uuid,
        /// Whom or what it stands for there, e.g. a user.
        pub subject_id: Uuid,
        /// When it closes by itself.
        pub expires_at: Option<Instant>,
        /// When it was used, if it opens only once.
        pub used_at: Option<Instant>,
    }
}

statements! {
    OPEN -> DoorRow = "select @all from doors
        where kind = $1 and key_hash = $2 and used_at is null and (expires_at is null or expires_at > $3)";
    pub(crate) PUT -> () = "insert into doors (kind, key_hash, workspace_id, subject_id, expires_at, used_at)
        values ($1, $2, $3, $4, $5, $6) on conflict do nothing";
    pub(crate) USE_ONCE -> DoorRow = "update doors set used_at = $3
        where kind = $1 and key_hash = $2 and used_at is null and (expires_at is null or expires_at > $3)
        returning @all";
    pub(crate) REMOVE -> () = "delete from doors where kind = $1 and key_hash = $2";
    REMOVE_OF_SUBJECT -> () = "delete from doors where kind = $1 and workspace_id = $2 and subject_id = $3";
    REMOVE_EXPIRED -> () = "delete from doors where expires_at <= $1";
}

impl DoorRow {
    /// A door that stays open.
    pub fn new(
        kind: impl Into<String>,
        key_hash: impl Into<String>,
        workspace_id: Uuid,
        subject_id: Uuid,
    ) -> Self {
        let (kind, key_hash) = (kind.into(), key_hash.into());
        Self { kind, key_hash, workspace_id, subject_id, expires_at: None, used_at: None }
    }

    /// The same, closing by itself.
    #[must_use]
    pub fn until(self, expires_at: Instant) -> Self {
        Self { expires_at: Some(expires_at), ..self }
    }
}

impl Db {
    /// The door that this key opens now: known, not out of date, not used up.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn open_door(
        &self,
        kind: &str,
        key_hash: &str,
        now: Instant,
    ) -> Result<Option<DoorRow>, StoreError> {
        self.system().opt(&OPEN, (kind, key_hash, now)).await
    }

    /// Hangs a door; false (and nothing changed) if this key has one already, e.g. an e-mail address in use. A
    /// door that belongs to an action is put by [`crate::Unit::put_door`], in its transaction.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn put_door(&self, d: &DoorRow) -> Result<bool, StoreError> {
        let values = (&d.kind, &d.key_hash, d.workspace_id, d.subject_id, d.expires_at, d.used_at);
        Ok(self.system().run(&PUT, values).await? == 1)
    }

    /// Opens a door that opens once: of any number who try, one gets it.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn use_door_once(
        &self,
        kind: &str,
        key_hash: &str,
        now: Instant,
    ) -> Result<Option<DoorRow>, StoreError> {
        self.system().take(&USE_ONCE, (kind, key_hash, now)).await
    }

    /// Takes a door away; false if there was none.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn remove_door(&self, kind: &str, key_hash: &str) -> Result<bool, StoreError> {
        Ok(self.system().run(&REMOVE, (kind, key_hash)).await? == 1)
    }

    /// Takes away all doors of a kind that stand for one subject (sign out everywhere, revoke the feed); tells how
    /// many.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn remove_doors_of(
        &self,
        kind: &str,
        workspace: Uuid,
        subject: Uuid,
    ) -> Result<u64, StoreError> {
        self.system().run(&REMOVE_OF_SUBJECT, (kind, workspace, subject)).await
    }

    /// Takes away the doors that closed by themselves before now; tells how many.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn remove_expired_doors(&self, now: Instant) -> Result<u64, StoreError> {
        self.system().run(&REMOVE_EXPIRED, (now,)).await
    }
}
