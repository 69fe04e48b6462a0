//! Mails that came in, and how far the mailboxes were read (M2).

use uuid::Uuid;

use crate::rows::{MailRow, MailboxRow};
use crate::{Db, Instant, Reader, StoreError};

row! {
    /// A mail in the list.
    #[derive(serde::Serialize)]
    pub struct MailLine {
        /// Which.
        pub id: Uuid,
        /// Its day.
        pub on_day: crate::Day,
        /// `in` or `out`.
        pub direction: String,
        /// `filed` or `waiting`.
        pub state: String,
        /// Whether something is to be decided.
        pub waits: bool,
        /// With whom it is filed.
        pub contact_id: Option<Uuid>,
        /// Their name.
        pub contact: Option<String>,
        /// What the person calls themselves.
        pub from_name: Option<String>,
        /// Their address.
        pub address: Option<String>,
        /// What it is about.
        pub subject: Option<String>,
        /// Moments it may show.
        pub found: crate::Json<serde_json::Value>,
    }
}

row! {
    /// How far a mailbox was read, and how it went.
    pub struct MailboxState {
        /// Which mailbox.
        pub id: Uuid,
        /// The server's word for this numbering; another one begins anew.
        pub uid_validity: i64,
        /// The last mail that was read.
        pub last_uid: i64,
        /// When it was last looked at.
        pub looked_at: Instant,
        /// How many mails were new then.
        pub found: i64,
        /// How often in a row it failed.
        pub failures: i64,
        /// Why, in a sentence.
        pub trouble: Option<String>,
        /// Not before this instant again.
        pub next_at: Instant,
    }
}

/// The columns of a [`MailLine`].
macro_rules! mail_line {
    ($rest:literal) => {
        concat!(
            "select m.id, m.on_day, m.direction, m.state, m.waits, m.contact_id, c.name as contact, m.from_name, m.address,
            m.subject, m.found from mails m
            left join contacts c on c.workspace_id = m.workspace_id and c.id = m.contact_id
            where m.workspace_id = $1 and m.owner_id = $2 and ",
            $rest
        )
    };
}

statements! {
    BY_KEY -> MailRow = "select @all from mails where workspace_id = $1 and owner_id = $2 and key = $3";
    WAITING -> MailLine = mail_line!("m.waits order by m.received_at desc, m.id limit $3");
    LATELY -> MailLine = mail_line!("m.state = 'filed' and not m.waits order by m.received_at desc, m.id limit $3");
    WAITING_COUNT -> (i64,) = "select count(*) from mails where workspace_id = $1 and owner_id = $2 and waits";
    MAILS_WITH -> MailRow = "select @all from mails where workspace_id = $1 and contact_id = $2 order by id";
    MAILBOX_OF -> MailboxRow = "select @all from mailboxes where workspace_id = $1 and user_id = $2";
    MAILBOXES -> MailboxRow = "select @all from mailboxes where workspace_id = $1 order by id";
    STATE -> MailboxState = "select @all from mailbox_states where workspace_id = $1 and id = $2";
    NOTE_STATE -> () = "insert into mailbox_states (workspace_id, id, uid_validity, last_uid, looked_at, found, failures,
          trouble, next_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (workspace_id, id) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid,
          looked_at = excluded.looked_at, found = excluded.found, failures = excluded.failures,
          trouble = excluded.trouble, next_at = excluded.next_at";
    FORGET_STATE -> () = "delete from mailbox_states where workspace_id = $1 and id = $2";
}

impl Reader {
    /// A member's mail by its key, whatever became of it.
    pub async fn mail_by_key(&mut self, owner: Uuid, key: &str) -> Result<Option<MailRow>, StoreError> {
        self.opt(&BY_KEY, (owner, key)).await
    }

    /// A member's mails in which something is to be decided, newest first.
    pub async fn mails_waiting(&mut self, owner: Uuid, limit: i64) -> Result<Vec<MailLine>, StoreError> {
        self.all(&WAITING, (owner, limit)).await
    }

    /// A member's mails that were filed and ask nothing, newest first.
    pub async fn mails_lately(&mut self, owner: Uuid, limit: i64) -> Result<Vec<MailLine>, StoreError> {
        self.all(&LATELY, (owner, limit)).await
    }

    /// In how many mails of a member something is to be decided.
    pub async fn mails_waiting_count(&mut self, owner: Uuid) -> Result<i64, StoreError> {
        self.value(&WAITING_COUNT, (owner,)).await
    }

    /// Every mail filed with a contact.
    pub async fn mails_with(&mut self, contact: Uuid) -> Result<Vec<MailRow>, StoreError> {
        self.all(&MAILS_WITH, (contact,)).await
    }

    /// The mailbox that is looked at for a member.
    pub async fn mailbox_of(&mut self, user: Uuid) -> Result<Option<MailboxRow>, StoreError> {
        self.opt(&MAILBOX_OF, (user,)).await
    }

    /// Every mailbox of the workspace.
    pub async fn mailboxes(&mut self) -> Result<Vec<MailboxRow>, StoreError> {
        self.all(&MAILBOXES, ()).await
    }

    /// How far a mailbox was read; `None` before the first look.
    pub async fn mailbox_state(&mut self, mailbox: Uuid) -> Result<Option<MailboxState>, StoreError> {
        self.opt(&STATE, (mailbox,)).await
    }
}

impl Db {
    /// Notes how far a mailbox was read, and how it went.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn note_mailbox(&self, workspace: Uuid, state: &MailboxState) -> Result<(), StoreError> {
        let MailboxState { id, uid_validity, last_uid, looked_at, found, failures, trouble, next_at } = state;
        let values =
            (*id, *uid_validity, *last_uid, *looked_at, *found, *failures, trouble.as_deref(), *next_at);
        self.run(workspace, &NOTE_STATE, values).await.map(|_| ())
    }

    /// Forgets how far a mailbox was read.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn forget_mailbox_state(&self, workspace: Uuid, mailbox: Uuid) -> Result<(), StoreError> {
        self.run(workspace, &FORGET_STATE, (mailbox,)).await.map(|_| ())
    }
}
