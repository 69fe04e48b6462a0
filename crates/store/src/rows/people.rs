//! People: their details, how to reach them, where they stand, and what was said to them.

use serde_json::Value as JsonValue;
use uuid::Uuid;

use crate::{Day, Instant, Json};

entity! {
    /// An organisation.
    pub struct CompanyRow in "companies" {
        /// As people write it.
        pub name: String,
        /// Folded for comparing; unique in the workspace.
        pub name_folded: String,
        /// What it offers others (M27).
        #[serde(default)]
        pub offers: Option<String>,
        /// What it needs (M27).
        #[serde(default)]
        pub needs: Option<String>,
    }
}

entity! {
    /// A person the rep knows: what people type and edit.
    pub struct ContactRow in "contacts" {
        /// Whose contact.
        pub owner_id: Uuid,
        /// Where they work.
        pub company_id: Option<Uuid>,
        /// The name of that company as typed.
        pub company: Option<String>,
        /// The whole name.
        pub name: String,
        /// Given name, where it could be told.
        pub given_name: Option<String>,
        /// Family name, where it could be told.
        pub family_name: Option<String>,
        /// Job title.
        pub title: Option<String>,
        /// The first telephone number as typed; all of them are contact points.
        pub phone: Option<String>,
        /// The first e-mail address.
        pub email: Option<String>,
        /// A postal address in one text.
        pub address: Option<String>,
        /// A birthday as written: a year may be missing.
        pub birthday: Option<String>,
        /// What they are to somebody: "brother in law".
        pub relationship: Option<String>,
        /// Whatever else is known.
        pub notes: Option<String>,
        /// What they offer others (M27).
        pub offers: Option<String>,
        /// What they need (M27).
        pub needs: Option<String>,
        /// A, B or C: how often to stay in touch.
        pub tier: String,
        /// How they came to be known here (M19).
        pub provenance: String,
        /// Who gave them.
        pub given_by_id: Option<Uuid>,
        /// In which ask.
        pub ask_id: Option<Uuid>,
        /// From which file.
        pub import_id: Option<Uuid>,
        /// On what basis they may be contacted (M19).
        pub basis: String,
        /// The line they were captured from, word for word (M14).
        pub captured_line: Option<String>,
        /// Fields of a file that have no place of their own: an array of `[name, value]`.
        pub extra: Json<JsonValue>,
        /// The whole name, folded: for sorting and for recognising.
        pub name_key: String,
        /// Name, company and points, folded: what search looks in.
        pub search_text: String,
        /// When they were added.
        pub created_at: Instant,
        /// By whom.
        pub created_by: Uuid,
    }
}

entity! {
    /// Where a contact stands; kept by the actions, never edited by hand. Its id is the contact's.
    pub struct ContactStateRow in "contact_states" {
        /// Whose contact, as on the contact.
        pub owner_id: Uuid,
        /// Prospect, customer, non-buyer or partner.
        pub standing: String,
        /// They asked not to be asked.
        pub do_not_ask: bool,
        /// They asked not to be contacted.
        pub do_not_contact: bool,
        /// Whether a complaint is open.
        pub complaint_open: bool,
        /// The last touch of any kind (M26).
        pub last_touch_on: Option<Day>,
        /// The last ask (M4).
        pub last_ask_on: Option<Day>,
        /// The last ask that no moment led to (M5).
        pub last_unprompted_ask_on: Option<Day>,
        /// The last good moment or won deal (M4).
        pub delighted_on: Option<Day>,
        /// The day of the first referral they gave (M27).
        pub first_gave_on: Option<Day>,
        /// How often they were given something back (M27).
        pub received: i64,
    }
}

entity! {
    /// One way to reach a contact.
    pub struct ContactPointRow in "contact_points" {
        /// Whose.
        pub contact_id: Uuid,
        /// `phone`, `email`, `url` or `address`.
        pub kind: String,
        /// As typed.
        pub value: String,
        /// For comparing: E.164 or digits, a lower-case address.
        pub normal: String,
        /// "work", "mobile" …
        pub label: Option<String>,
        /// Its place in the list, from 0.
        pub position: i64,
    }
}

entity! {
    /// Something being sold.
    pub struct DealRow in "deals" {
        /// Who buys.
        pub contact_id: Uuid,
        /// Whose deal.
        pub owner_id: Uuid,
        /// What is sold.
        pub product: String,
        /// The issue it solves, in the customer's words.
        pub issue: Option<String>,
        /// In the smallest unit of the workspace's currency.
        pub value_cents: Option<i64>,
        /// When it was opened.
        pub opened_on: Day,
        /// `open`, `won` or `lost`.
        pub state: String,
        /// When it was closed.
        pub closed_on: Option<Day>,
        /// Why they said no.
        pub lost_why: Option<String>,
    }
}

entity! {
    /// A call, a meeting, a note.
    pub struct InteractionRow in "interactions" {
        /// With whom.
        pub contact_id: Uuid,
        /// Who logged it.
        pub user_id: Uuid,
        /// What kind of touch.
        pub kind: String,
        /// The day, in the rep's time zone.
        pub on_day: Day,
        /// What was said.
        pub note: Option<String>,
        /// Whether it was a conversation in which an ask was allowed (M13).
        pub allowed_ask: bool,
    }
}

entity! {
    /// A complaint: while one is open nobody is asked (M2, M5).
    pub struct ComplaintRow in "complaints" {
        /// Whose.
        pub contact_id: Uuid,
        /// Since when.
        pub opened_on: Day,
        /// What about.
        pub what: Option<String>,
        /// When it was put right.
        pub resolved_on: Option<Day>,
        /// How.
        pub resolution: Option<String>,
    }
}

entity! {
    /// A function, conference or meeting worth attending (M28).
    pub struct EventRow in "events" {
        /// What it is called.
        pub name: String,
        /// Its day, where known.
        pub on_day: Option<Day>,
        /// Where.
        pub place: Option<String>,
        /// Who recommended it.
        pub recommended_by: Option<Uuid>,
        /// `event` or `association`.
        #[serde(default = "an_event")]
        pub kind: String,
        /// Who wrote it down.
        #[serde(default)]
        pub made_by: Option<Uuid>,
    }
}

entity! {
    /// Something given back to a contact (M27).
    pub struct ReciprocationRow in "reciprocations" {
        /// To whom.
        pub contact_id: Uuid,
        /// By whom.
        pub user_id: Uuid,
        /// When.
        pub on_day: Day,
        /// What.
        pub what: String,
    }
}

/// What events of an older journal are.
fn an_event() -> String {
    "event".to_owned()
}
