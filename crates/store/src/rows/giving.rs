//! Giving back, and how people may be reached: gifts, permissions, introductions, events (M26–M30).

use uuid::Uuid;

use crate::{Day, Instant};

entity! {
    /// M29. A gift at cost.
    pub struct GiftRow in "gifts" {
        /// To whom.
        pub contact_id: Uuid,
        /// By whom.
        pub user_id: Uuid,
        /// The day.
        pub on_day: Day,
        /// What.
        pub what: String,
        /// Goods, a card, a meal, money.
        pub form: String,
        /// What it cost, in the smallest unit of the workspace's currency.
        pub cost_cents: i64,
        /// The referral that it is for.
        pub referral_id: Option<Uuid>,
        /// The trade profile under which it was given.
        pub profile: String,
        /// The limit that held then.
        pub limit_cents: Option<i64>,
        /// Why a manager let it go beyond the limit.
        pub over_why: Option<String>,
        /// Who did.
        pub over_by: Option<Uuid>,
    }
}

entity! {
    /// M30. A permission given or taken back, with the evidence.
    pub struct PermissionRow in "permissions" {
        /// Whose.
        pub contact_id: Uuid,
        /// Who noted it.
        pub user_id: Uuid,
        /// `phone`, `sms`, `email` or `post`.
        pub channel: String,
        /// Given, or taken back.
        pub granted: bool,
        /// The day they said so.
        pub on_day: Day,
        /// Spoken, written, on a form, on a card.
        pub how: String,
        /// Their words.
        pub words: Option<String>,
        /// When it was noted.
        pub made_at: Instant,
    }
}

entity! {
    /// M30. What starts a clock: they asked about something, or paid.
    pub struct DealingRow in "dealings" {
        /// Who.
        pub contact_id: Uuid,
        /// Who noted it.
        pub user_id: Uuid,
        /// `inquiry` or `payment`.
        pub kind: String,
        /// The day.
        pub on_day: Day,
        /// What about.
        pub words: Option<String>,
    }
}

entity! {
    /// M30. Where somebody is. Its id is the contact's.
    pub struct WhereaboutsRow in "whereabouts" {
        /// ISO 3166.
        pub country: Option<String>,
        /// IANA.
        pub time_zone: Option<String>,
        /// `person` or `business`.
        pub side: Option<String>,
    }
}

entity! {
    /// M27. Two people brought together.
    pub struct IntroductionRow in "introductions" {
        /// Who offers.
        pub offers_id: Uuid,
        /// Who needs.
        pub needs_id: Uuid,
        /// Who brought them together.
        pub user_id: Uuid,
        /// When.
        pub on_day: Day,
        /// Why.
        pub why: String,
        /// What came of it.
        pub outcome: Option<String>,
        /// When that was known.
        pub outcome_on: Option<Day>,
        /// In words.
        pub outcome_note: Option<String>,
    }
}

entity! {
    /// A proposal that somebody did not take.
    pub struct PassedOverRow in "passed_over" {
        /// About whom.
        pub contact_id: Uuid,
        /// `need`, `offer`, `introduction` or `tier`.
        pub kind: String,
        /// Which.
        pub what: String,
        /// Who passed it over.
        pub user_id: Uuid,
        /// When.
        pub on_day: Day,
    }
}

entity! {
    /// M28. Somebody of ours who goes to an event.
    pub struct EventGoerRow in "event_goers" {
        /// Where.
        pub event_id: Uuid,
        /// Who.
        pub user_id: Uuid,
        /// `going`, `went` or `not_going`.
        pub state: String,
    }
}

entity! {
    /// M28. A conversation at an event.
    pub struct EventTalkRow in "event_talks" {
        /// Where.
        pub event_id: Uuid,
        /// With whom.
        pub contact_id: Uuid,
        /// What was said.
        pub interaction_id: Uuid,
        /// Who logged it.
        pub user_id: Uuid,
    }
}
