//! The office: who works here, how the rules are set, who was invited, whose calendar is subscribed.

use serde_json::Value as JsonValue;
use uuid::Uuid;

use crate::{Instant, Json};

entity! {
    /// How a workspace set the playbook and its office days. One row a workspace; its id is the workspace's.
    pub struct SettingsRow in "settings" {
        /// Rule id → `{"on": bool, "days": n}`, and `"cadence"` → tier → days.
        pub rules: Json<JsonValue>,
        /// `{"week": ["mon", …], "holidays": ["2026-12-25", …]}`.
        pub office: Json<JsonValue>,
    }
}

entity! {
    /// Somebody who signs in.
    pub struct UserRow in "users" {
        /// What colleagues call them.
        pub name: String,
        /// Lower case; unique over the whole installation.
        pub email: String,
        /// `rep`, `manager` or `admin`.
        pub role: String,
        /// Whose team they are on.
        pub manager_id: Option<Uuid>,
        /// An IANA time zone: their days are civil dates in it.
        pub time_zone: String,
        /// `system`, `light` or `dark`.
        pub appearance: String,
        /// The language they read, a BCP 47 tag; `None` is "as the device says".
        pub language: Option<String>,
        /// Argon2id in PHC form; `None` for somebody who only signs in by link.
        pub password_hash: Option<String>,
        /// Since when they may not sign in.
        pub disabled_at: Option<Instant>,
        /// When they joined.
        pub created_at: Instant,
    }
}

entity! {
    /// An invitation to join the workspace.
    pub struct InvitationRow in "invitations" {
        /// The role they will have.
        pub role: String,
        /// For whom, where it was said.
        pub email: Option<String>,
        /// Who invited.
        pub invited_by: Uuid,
        /// When.
        pub created_at: Instant,
        /// Until when it can be used.
        pub expires_at: Instant,
        /// Who joined by it.
        pub joined_id: Option<Uuid>,
        /// When it was taken back.
        pub revoked_at: Option<Instant>,
    }
}

entity! {
    /// A rep's calendar feed; its address is secret and kept as a hash only.
    pub struct FeedRow in "feeds" {
        /// Whose promises it shows.
        pub user_id: Uuid,
        /// SHA-256 of the secret in its address, in hex.
        pub key_hash: String,
        /// Whether titles name people in full; else initials.
        pub full_titles: bool,
        /// When it was made.
        pub created_at: Instant,
        /// When it was revoked.
        pub revoked_at: Option<Instant>,
    }
}
