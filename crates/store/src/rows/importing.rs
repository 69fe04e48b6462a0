//! Files of contacts: how far an import came and what was wrong with which line.

use uuid::Uuid;

use crate::{Instant, Json};

entity! {
    /// One import of a file.
    pub struct ImportRow in "imports" {
        /// Who imported.
        pub user_id: Uuid,
        /// The action that began it, from which those of its parts follow; unknown for imports of long ago.
        pub action_id: Option<Uuid>,
        /// The file's name, as given.
        pub file_name: String,
        /// The layout that was recognised.
        pub format: String,
        /// `running`, `done`, `failed`, `cancelled`, `undoing` or `undone`.
        pub state: String,
        /// How many people the file seems to hold.
        pub estimated: i64,
        /// How many were read so far.
        pub rows_read: i64,
        /// How many became new contacts.
        pub added: i64,
        /// How many were known already.
        pub known: i64,
        /// How many referrals came of it.
        pub referrals: i64,
        /// How many rows were bad.
        pub bad: i64,
        /// How many of its parts were taken back.
        pub taken_back: i64,
        /// How many people stayed when it was taken back.
        pub kept: i64,
        /// Why it failed.
        pub why: Option<String>,
        /// When it began.
        pub started_at: Instant,
        /// The last sign of life.
        pub touched_at: Instant,
        /// When it ended.
        pub ended_at: Option<Instant>,
    }
}

entity! {
    /// A row of the file that did not come in, and why.
    pub struct ImportProblemRow in "import_problems" {
        /// Of which import.
        pub import_id: Uuid,
        /// The line in the file, from 1.
        pub line: i64,
        /// Why, in a sentence.
        pub why: String,
    }
}

entity! {
    /// Somebody who stayed when an import was taken back.
    pub struct ImportKeptRow in "import_kept" {
        /// Which import.
        pub import_id: Uuid,
        /// Who.
        pub contact_id: Uuid,
        /// The word of what happened to them since.
        pub why: String,
    }
}

row! {
    /// A file that waits, or is being brought in.
    pub struct ImportFileRow {
        /// The import that it is, or will be.
        pub id: Uuid,
        /// Whose it is.
        pub user_id: Uuid,
        /// The action that begins the import.
        pub action_id: Uuid,
        /// Its name, as given.
        pub file_name: String,
        /// SHA-256 of what is in it.
        pub digest: String,
        /// How many bytes it has.
        pub size: i64,
        /// What the rep says of its columns: place to word.
        pub columns: Json<serde_json::Value>,
        /// When it came.
        pub created_at: Instant,
    }
}
