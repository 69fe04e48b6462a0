//! Mails that came in, and the mailboxes they come from (M2).

use serde_json::Value as JsonValue;
use uuid::Uuid;

use crate::{Day, Instant, Json};

entity! {
    /// A mail that came in. What names somebody is empty once it was thrown away, kept out or erased.
    pub struct MailRow in "mails" {
        /// Whose: the member it was sent, forwarded or given to.
        pub owner_id: Uuid,
        /// A hash of its Message-ID, or of its bytes: it comes in once.
        pub key: String,
        /// `page`, `command` or `mailbox`.
        pub came_by: String,
        /// When it came in here.
        pub received_at: Instant,
        /// Its day, in the member's zone.
        pub on_day: Day,
        /// `in`: the person wrote it; `out`: the member did.
        pub direction: String,
        /// `filed` with a contact, `waiting` for a decision, `dropped` by the member, `kept_out` for somebody's peace.
        pub state: String,
        /// Whether the member has something to decide: whose it is, or whether there is a moment in it.
        pub waits: bool,
        /// With whom it is filed.
        pub contact_id: Option<Uuid>,
        /// What stands on their timeline.
        pub interaction_id: Option<Uuid>,
        /// What the person calls themselves.
        pub from_name: Option<String>,
        /// Their address, in lower case.
        pub address: Option<String>,
        /// What it is about.
        pub subject: Option<String>,
        /// The words that were read.
        pub words: Option<String>,
        /// Its Message-ID.
        pub message_id: Option<String>,
        /// Moments it may show: an array of `{kind, words, when, state}`.
        pub found: Json<JsonValue>,
        /// What came with it: an array of `[name, bytes]`.
        pub attached: Json<JsonValue>,
        /// Whether its signature was offered (`open`), `taken` over or `dismissed`.
        pub signature: String,
        /// Whether there were more words than are kept.
        pub is_cut: bool,
    }
}

entity! {
    /// A mailbox that is looked at for a member.
    pub struct MailboxRow in "mailboxes" {
        /// For whom.
        pub user_id: Uuid,
        /// The server.
        pub host: String,
        /// Its port.
        pub port: i64,
        /// `tls` from the first byte, or `starttls`.
        pub security: String,
        /// The name to log in with.
        pub username: String,
        /// The password, sealed.
        pub sealed: String,
        /// The folder that is looked at.
        pub folder: String,
    }
}
