//! Cards that a rep hands to clients, and what came in through them (M17).

use uuid::Uuid;

use crate::Instant;

entity! {
    /// A card. Its addresses are doors of the kind `card`.
    pub struct CardRow in "cards" {
        /// Whose card.
        pub user_id: Uuid,
        /// The client it was made for: names that come in are referred by them.
        pub contact_id: Option<Uuid>,
        /// What the rep calls it.
        pub title: String,
        /// Whom the rep helps best, in one sentence.
        pub brief: String,
        /// The rep's telephone number on the card.
        pub phone: Option<String>,
        /// The rep's e-mail address on the card.
        pub email: Option<String>,
        /// When it was made.
        pub created_at: Instant,
        /// When it closes by itself.
        pub expires_at: Option<Instant>,
        /// When it was revoked.
        pub revoked_at: Option<Instant>,
    }
}

entity! {
    /// What came in through a card at once, in numbers. Its id is the action's.
    pub struct CardEntryRow in "card_entries" {
        /// Through which card.
        pub card_id: Uuid,
        /// Who named them.
        pub referrer_id: Uuid,
        /// When.
        pub at: Instant,
        /// How many were named and taken down.
        pub names: i64,
        /// How many had asked not to be contacted: nothing is kept of them.
        pub left_out: i64,
        /// Whether they were told that their names are passed on.
        pub told: bool,
    }
}
