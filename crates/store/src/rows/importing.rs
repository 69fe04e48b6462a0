//! Files of contacts: how far an import came and what was wrong with which line.

use uuid::Uuid;

use crate::Instant;

entity! {
    /// One import of a file.
    pub struct ImportRow in "imports" {
        /// Who imported.
        pub user_id: Uuid,
        /// The file's name, as given.
        pub file_name: String,
        /// The layout that was recognised.
        pub format: String,
        /// `running`, `done` or `failed`.
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
        /// Why it failed.
        pub why: Option<String>,
        /// When it began.
        pub started_at: Instant,
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
