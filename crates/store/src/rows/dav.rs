//! What devices sync: their passwords, what they put beside the promises, and what they said of what is ours.

use serde_json::Value as JsonValue;
use uuid::Uuid;

use crate::{Day, Instant, Json};

entity! {
    /// A device that syncs, with a password of its own.
    pub struct DavDeviceRow in "dav_devices" {
        /// Whose.
        pub user_id: Uuid,
        /// What they call it.
        pub name: String,
        /// The hash of its password, as it stands in `doors`.
        pub key_hash: String,
        /// When it was added.
        pub created_at: Instant,
        /// When its password was taken back.
        pub revoked_at: Option<Instant>,
    }
}

entity! {
    /// Something a device put beside the promises, kept as it was written.
    pub struct DavEntryRow in "dav_entries" {
        /// Whose.
        pub user_id: Uuid,
        /// `promises` or `calendar`.
        pub book: String,
        /// What the device calls it.
        pub name: String,
        /// Its UID.
        pub uid: String,
        /// `VEVENT`, `VTODO` or `VJOURNAL`.
        pub kind: String,
        /// The iCalendar text.
        pub body: String,
    }
}

entity! {
    /// What a device said of a person or a follow-up that has no place of its own.
    pub struct DavMarkRow in "dav_marks" {
        /// Whose book.
        pub user_id: Uuid,
        /// `people`, `promises` or `calendar`.
        pub book: String,
        /// The contact or the follow-up.
        pub subject_id: Uuid,
        /// What the device calls the resource; `None`: by its id.
        pub name: Option<String>,
        /// Properties that we don't know, and how known ones were written.
        pub kept: Json<JsonValue>,
        /// Taken off this book.
        pub hidden: bool,
    }
}

entity! {
    /// How a book looks on a member's devices.
    pub struct DavLookRow in "dav_looks" {
        /// Whose.
        pub user_id: Uuid,
        /// `people`, `promises` or `calendar`.
        pub book: String,
        /// Property → what was set.
        pub properties: Json<JsonValue>,
    }
}

entity! {
    /// M20. What somebody tried to do with a promise on a device. Its id is the follow-up's.
    pub struct DavWishRow in "dav_wishes" {
        /// Who.
        pub user_id: Uuid,
        /// `moved`, `removed` or `done`.
        pub what: String,
        /// The day it was moved to.
        pub wanted_on: Option<Day>,
        /// When.
        pub at: Instant,
    }
}
