//! Promises in the rep's own calendar by mail (M20): who wants that, and what their calendar was told.

use uuid::Uuid;

use crate::Instant;

entity! {
    /// Whether a rep's promises go to their calendar as invitations. Its id is the rep's.
    pub struct DiaryRow in "diaries" {
        /// Whether they do.
        pub is_on: bool,
        /// Whether titles name people in full; else initials, and no words.
        pub full_titles: bool,
    }
}

entity! {
    /// What a calendar was told of a promise, or is to be told next.
    pub struct BookingRow in "bookings" {
        /// Whose calendar.
        pub user_id: Uuid,
        /// The promise; it may be gone.
        pub follow_up_id: Uuid,
        /// `request` or `cancel`.
        pub method: String,
        /// How often the event changed, from 0 (RFC 5545).
        pub sequence: i64,
        /// When the event starts.
        pub starts_at: Instant,
        /// A hash of what the event says.
        pub words_key: String,
        /// The promise as it was when the words were written.
        pub follow_up_version: i64,
        /// The contact as it was then.
        pub contact_version: i64,
        /// The diary and the rep as they were then: both versions together.
        pub diary_version: i64,
        /// Whether anything of it may have reached the calendar.
        pub was_told: bool,
        /// `queued`, `sending`, `sent` or `failed`.
        pub state: String,
        /// Not before: so long an undo needs no mail.
        pub leaves_at: Instant,
        /// How often it was taken to the server.
        pub tried: i64,
        /// When it was taken there last.
        pub taken_at: Option<Instant>,
        /// When the server took it.
        pub sent_at: Option<Instant>,
        /// Why it did not go, in a sentence.
        pub why: Option<String>,
        /// What the calendar answered: `accepted`, `declined` or `tentative`.
        pub answer: Option<String>,
        /// When.
        pub answered_at: Option<Instant>,
    }
}
