//! The rows behind the figures, for whoever counts again: ids, days and words of ours, and no personal text.

use serde::Serialize;
use uuid::Uuid;

use super::Sight;
use crate::{Day, Reader, StoreError};

/// Declares a line that is also told as JSON.
macro_rules! line {
    ($(#[$m:meta])* pub struct $n:ident { $($(#[$fm:meta])* pub $f:ident : $t:ty),+ $(,)? }) => {
        row! {
            $(#[$m])*
            #[derive(Serialize)]
            pub struct $n { $($(#[$fm])* pub $f: $t),+ }
        }
    };
}

line! {
    /// A moment.
    pub struct MomentFigure {
        /// The moment.
        pub id: Uuid,
        /// Whose.
        pub owner_id: Uuid,
        /// Which of the nine.
        pub kind: String,
        /// The day it happened.
        pub happened_on: Day,
        /// Open, acted, dismissed or missed.
        pub state: String,
        /// Since when.
        pub closed_on: Option<Day>,
    }
}

line! {
    /// An ask.
    pub struct AskFigure {
        /// The ask.
        pub id: Uuid,
        /// Whose.
        pub user_id: Uuid,
        /// The moment that led to it.
        pub moment_id: Option<Uuid>,
        /// With which words.
        pub wording: Option<String>,
        /// The day.
        pub asked_on: Day,
        /// What came of it.
        pub outcome: String,
        /// How many names.
        pub names: i64,
    }
}

line! {
    /// A referral.
    pub struct ReferralFigure {
        /// The referral.
        pub id: Uuid,
        /// Whose.
        pub owner_id: Uuid,
        /// Who named them.
        pub referrer_id: Uuid,
        /// Who was named.
        pub referred_id: Uuid,
        /// In which ask.
        pub ask_id: Option<Uuid>,
        /// Asked, volunteered or imported.
        pub origin: String,
        /// When they were named.
        pub captured_on: Day,
        /// How far they came.
        pub stage: String,
        /// When they were first contacted.
        pub contacted_on: Option<Day>,
        /// When they were met.
        pub met_on: Option<Day>,
        /// When it ended.
        pub closed_on: Option<Day>,
        /// Whether it has the credit.
        pub credited: bool,
    }
}

line! {
    /// A deal.
    pub struct DealFigure {
        /// The deal.
        pub id: Uuid,
        /// With whom.
        pub contact_id: Uuid,
        /// Whose.
        pub owner_id: Uuid,
        /// Open, won or lost.
        pub state: String,
        /// Since when.
        pub opened_on: Day,
        /// Until when.
        pub closed_on: Option<Day>,
        /// What it is worth, in cents.
        pub value_cents: Option<i64>,
    }
}

line! {
    /// A promise.
    pub struct PromiseFigure {
        /// The promise.
        pub id: Uuid,
        /// Whose.
        pub owner_id: Uuid,
        /// What.
        pub kind: String,
        /// For which day.
        pub due_on: Day,
        /// Open, done or released.
        pub state: String,
        /// Since when.
        pub closed_on: Option<Day>,
    }
}

statements! {
    MOMENTS -> MomentFigure = concat!("select m.id, m.owner_id, m.kind, m.happened_on, m.state, m.closed_on from moments m
        where m.workspace_id = $1 and ", seen!("m.owner_id"), " order by m.id");
    ASKS -> AskFigure = concat!("select a.id, a.user_id, a.moment_id, a.wording, a.asked_on, a.outcome, a.names from asks a
        where a.workspace_id = $1 and ", seen!("a.user_id"), " order by a.id");
    REFERRALS -> ReferralFigure = concat!("select r.id, r.owner_id, r.referrer_id, r.referred_id, r.ask_id, r.origin,
        r.captured_on, r.stage, r.contacted_on, r.met_on, r.closed_on, r.credited from referrals r
        where r.workspace_id = $1 and ", seen!("r.owner_id"), " order by r.id");
    DEALS -> DealFigure = concat!("select d.id, d.contact_id, d.owner_id, d.state, d.opened_on, d.closed_on, d.value_cents
        from deals d where d.workspace_id = $1 and ", seen!("d.owner_id"), " order by d.id");
    PROMISES -> PromiseFigure = concat!("select f.id, f.owner_id, f.kind, f.due_on, f.state, f.closed_on from follow_ups f
        where f.workspace_id = $1 and f.must_do and ", seen!("f.owner_id"), " order by f.id");
}

impl Reader {
    /// Every moment at sight.
    pub async fn all_moments(&mut self, sight: Sight) -> Result<Vec<MomentFigure>, StoreError> {
        self.all(&MOMENTS, (sight.user, sight.reach.number())).await
    }

    /// Every ask at sight.
    pub async fn all_asks(&mut self, sight: Sight) -> Result<Vec<AskFigure>, StoreError> {
        self.all(&ASKS, (sight.user, sight.reach.number())).await
    }

    /// Every referral at sight.
    pub async fn all_referrals(&mut self, sight: Sight) -> Result<Vec<ReferralFigure>, StoreError> {
        self.all(&REFERRALS, (sight.user, sight.reach.number())).await
    }

    /// Every deal at sight.
    pub async fn all_deals(&mut self, sight: Sight) -> Result<Vec<DealFigure>, StoreError> {
        self.all(&DEALS, (sight.user, sight.reach.number())).await
    }

    /// Every promise at sight.
    pub async fn all_promises(&mut self, sight: Sight) -> Result<Vec<PromiseFigure>, StoreError> {
        self.all(&PROMISES, (sight.user, sight.reach.number())).await
    }
}
