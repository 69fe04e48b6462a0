//! Who may be whom, who went up in whom, and whom nobody contacts again.

use uuid::Uuid;

use crate::Day;

entity! {
    /// Two contacts that may be one person (M16).
    pub struct LikenessRow in "likenesses" {
        /// The one found later.
        pub contact_id: Uuid,
        /// The one known before.
        pub other_id: Uuid,
        /// Why, in a sentence.
        pub because: String,
        /// How likely, in thousandths: a ranking, no probability.
        pub score: i64,
        /// When it was noticed.
        pub found_on: Day,
        /// `open` or `different`; when they are one, the line goes with the contact.
        pub state: String,
        /// Who decided.
        pub decided_by: Option<Uuid>,
        /// When.
        pub decided_on: Option<Day>,
    }
}

entity! {
    /// A contact that went up in another. Its id is the id that is no more.
    pub struct MergedRow in "merged_contacts" {
        /// In whom.
        pub contact_id: Uuid,
        /// When.
        pub merged_on: Day,
    }
}

entity! {
    /// A keyed fingerprint of a number or an address that nobody contacts again (M19, M30).
    pub struct NoContactPrintRow in "no_contact_prints" {
        /// HMAC-SHA-256 under the workspace's key, in hex.
        pub print: String,
        /// Since when.
        pub since: Day,
    }
}
