//! What happened, when, by whom and by which rule: append-only.

use serde_json::Value as JsonValue;
use uuid::Uuid;

use crate::{Binds, Day, Instant, Json};

row! {
    /// One fact of the timeline (M31, M32). Facts hold ids and never personal text, so they survive erasure.
    pub struct FactRow {
        /// The fact's id.
        pub id: Uuid,
        /// The action that made it.
        pub action_id: Uuid,
        /// When it was recorded.
        pub at: Instant,
        /// The day it happened on, in the rep's time zone.
        pub on_day: Day,
        /// Who did it; `None` for the clock.
        pub user_id: Option<Uuid>,
        /// What happened.
        pub kind: String,
        /// The playbook rule that made it, if one did.
        pub rule: Option<String>,
        /// Whose timeline it belongs to.
        pub contact_id: Option<Uuid>,
        /// The second person, e.g. the one referred.
        pub other_contact_id: Option<Uuid>,
        /// The deal it is about.
        pub deal_id: Option<Uuid>,
        /// The interaction it is about.
        pub interaction_id: Option<Uuid>,
        /// The moment it is about.
        pub moment_id: Option<Uuid>,
        /// The ask it is about.
        pub ask_id: Option<Uuid>,
        /// The referral it is about.
        pub referral_id: Option<Uuid>,
        /// The follow-up it is about.
        pub follow_up_id: Option<Uuid>,
        /// Details without personal text.
        pub detail: Json<JsonValue>,
    }
}

impl FactRow {
    /// The columns in the order of [`FactRow::bind`].
    pub(crate) const COLUMNS: &'static [&'static str] = &[
        "id",
        "action_id",
        "at",
        "on_day",
        "user_id",
        "kind",
        "rule",
        "contact_id",
        "other_contact_id",
        "deal_id",
        "interaction_id",
        "moment_id",
        "ask_id",
        "referral_id",
        "follow_up_id",
        "detail",
    ];

    /// A fact of this kind and nothing else; name the rest with `FactRow { contact_id, ..FactRow::new(…) }`.
    /// The unit that takes it fills in its own action.
    pub fn new(id: Uuid, kind: impl Into<String>, at: Instant, on_day: Day) -> Self {
        Self {
            id,
            action_id: Uuid::nil(),
            at,
            on_day,
            user_id: None,
            kind: kind.into(),
            rule: None,
            contact_id: None,
            other_contact_id: None,
            deal_id: None,
            interaction_id: None,
            moment_id: None,
            ask_id: None,
            referral_id: None,
            follow_up_id: None,
            detail: Json(JsonValue::Object(serde_json::Map::new())),
        }
    }

    pub(crate) fn bind(&self, to: &mut Binds<'_>) {
        to.add(self.id).add(self.action_id).add(self.at).add(self.on_day).add(self.user_id);
        to.add(&self.kind).add(&self.rule).add(self.contact_id).add(self.other_contact_id);
        to.add(self.deal_id).add(self.interaction_id).add(self.moment_id).add(self.ask_id);
        to.add(self.referral_id).add(self.follow_up_id).add(&self.detail);
    }
}
