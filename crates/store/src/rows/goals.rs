//! Goals and weekly reviews (M13).

use serde_json::Value as JsonValue;
use uuid::Uuid;

use crate::{Day, Instant, Json};

entity! {
    /// M13. Asks a week, from a week on.
    pub struct GoalRow in "goals" {
        /// Whose; of a proposal, who proposes it.
        pub user_id: Uuid,
        /// `own` or `team`.
        pub kind: String,
        /// The first day of the week from which it holds.
        pub from_day: Day,
        /// Asks a week; nothing for no goal from then on.
        pub asks: Option<i64>,
        /// The day it was set.
        pub set_on: Day,
    }
}

entity! {
    /// The review of a week.
    pub struct ReviewRow in "reviews" {
        /// Whose.
        pub user_id: Uuid,
        /// The first day of the week.
        pub week: Day,
        /// The steps gone through: a list of words.
        pub steps: Json<JsonValue>,
        /// The missed moments that were looked at and left: a list of ids.
        pub let_be: Json<JsonValue>,
        /// When it was begun, where that is known.
        pub begun_at: Option<Instant>,
        /// When something was last done in it.
        pub last_at: Instant,
        /// Whether it was interrupted.
        pub paused: bool,
        /// When it was done.
        pub done_at: Option<Instant>,
        /// On which day, in the rep's zone.
        pub done_on: Option<Day>,
    }
}

entity! {
    /// When somebody's review comes up. Its id is the member's.
    pub struct ReviewTimeRow in "review_times" {
        /// `mon` … `sun`; nothing for not at all.
        pub on_weekday: Option<String>,
        /// From this hour on.
        pub from_hour: i64,
    }
}
