//! Reps among each other: who stands in for whom, and who wants whose contact (M40).

use uuid::Uuid;

use crate::Day;

entity! {
    /// Somebody keeps a colleague's promises while they are away.
    pub struct CoverRow in "covers" {
        /// Who is away.
        pub user_id: Uuid,
        /// Who keeps their promises.
        pub cover_id: Uuid,
        /// From this day on, in the zone of whoever looks.
        pub from_day: Day,
        /// Until this day, included.
        pub to_day: Day,
        /// Who arranged it.
        pub arranged_by: Uuid,
    }
}

entity! {
    /// A rep captured somebody whom a colleague keeps.
    pub struct ClaimRow in "claims" {
        /// Whom.
        pub contact_id: Uuid,
        /// Who kept them then.
        pub keeper_id: Uuid,
        /// Who captured them too.
        pub claimant_id: Uuid,
        /// When.
        pub on_day: Day,
        /// `open`, `kept` or `given`.
        pub state: String,
        /// Who decided.
        pub decided_by: Option<Uuid>,
        /// When.
        pub decided_on: Option<Day>,
    }
}
