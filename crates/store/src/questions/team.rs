//! The team (M40): who stands in for whom, who wants whose contact, and the figures of each rep.

use uuid::Uuid;

use super::Sight;
use crate::rows::CoverRow;
use crate::{Day, Reader, StoreError};

row! {
    /// A contact whom two reps captured, waiting for a manager's word.
    #[derive(serde::Serialize)]
    pub struct ClaimLine {
        /// The claim.
        pub id: Uuid,
        /// Whom it is about.
        pub contact_id: Uuid,
        /// Their name.
        pub contact: String,
        /// Where they work.
        pub company: Option<String>,
        /// Who keeps them.
        pub keeper: String,
        /// Who captured them too.
        pub claimant_id: Uuid,
        /// That rep's name.
        pub claimant: String,
        /// When.
        pub on_day: Day,
        /// When the one who keeps them last had to do with them.
        pub last_touch_on: Option<Day>,
    }
}

/// The most claims that are listed.
const CLAIMS_MAX: i64 = 200;

statements! {
    COVERS_BY -> CoverRow = "select @all from covers
        where workspace_id = $1 and cover_id = $2 and from_day <= $4 and to_day >= $3 order by from_day, id";
    COVERS_FROM -> CoverRow = "select @all from covers where workspace_id = $1 and to_day >= $2 order by from_day, id";
    CLAIMS_WAITING -> ClaimLine = concat!("select l.id, l.contact_id, c.name as contact, c.company,
          (select u.name from users u where u.workspace_id = $1 and u.id = c.owner_id) as keeper, l.claimant_id,
          (select u.name from users u where u.workspace_id = $1 and u.id = l.claimant_id) as claimant, l.on_day,
          s.last_touch_on
        from claims l
        join contacts c on c.workspace_id = l.workspace_id and c.id = l.contact_id
        join contact_states s on s.workspace_id = l.workspace_id and s.id = l.contact_id
        join users w on w.workspace_id = l.workspace_id and w.id = l.claimant_id and w.disabled_at is null
        where l.workspace_id = $1 and l.state = 'open' and l.claimant_id <> c.owner_id and ", seen!("c.owner_id"), "
        order by l.on_day, l.id limit $4");
    ASKED_BY -> (Uuid, i64) = concat!("select asked.user_id, count(*) from (select distinct a.user_id, a.contact_id, a.asked_on
        from asks a where a.workspace_id = $1 and ", seen!("a.user_id"), " and a.asked_on >= $4 and a.asked_on <= $5) asked
        group by asked.user_id");
    TALKED_BY -> (Uuid, i64) = concat!("select talked.user_id, count(*) from (select a.user_id, a.contact_id, a.asked_on from asks a
        where a.workspace_id = $1 and ", seen!("a.user_id"), " and a.asked_on >= $4 and a.asked_on <= $5
        union select i.user_id, i.contact_id, i.on_day from interactions i
        where i.workspace_id = $1 and ", seen!("i.user_id"), " and i.on_day >= $4 and i.on_day <= $5 and i.allowed_ask) talked
        group by talked.user_id");
    MISSED_BY -> (Uuid, i64) = concat!("select m.owner_id, count(*) from moments m where m.workspace_id = $1 and ",
        seen!("m.owner_id"), " and m.state = 'missed' and m.closed_on >= $4 and m.closed_on <= $5 group by m.owner_id");
    OVERDUE_BY -> (Uuid, i64) = concat!("select f.owner_id, count(*) from follow_ups f where f.workspace_id = $1 and ",
        seen!("f.owner_id"), " and f.state = 'open' and f.must_do and f.due_on < $4 group by f.owner_id");
    KEPT_BY -> (Uuid, i64, i64) = concat!("select f.owner_id, count(*), cast(coalesce(sum(case when f.state = 'done'
        and f.closed_on <= f.due_on then 1 else 0 end), 0) as bigint) from follow_ups f where f.workspace_id = $1 and ",
        seen!("f.owner_id"), " and f.must_do and f.state <> 'released' and f.due_on >= $4 and f.due_on <= $5
        group by f.owner_id");
}

impl Reader {
    /// For whom somebody stands in, or stood in, on any of these days.
    pub async fn covers_by(&mut self, cover: Uuid, from: Day, to: Day) -> Result<Vec<CoverRow>, StoreError> {
        self.all(&COVERS_BY, (cover, from, to)).await
    }

    /// Every standing-in that isn't over by a day, the first to begin first.
    pub async fn covers_from(&mut self, day: Day) -> Result<Vec<CoverRow>, StoreError> {
        self.all(&COVERS_FROM, (day,)).await
    }

    /// People whom two reps captured and about whom nobody has decided, the longest waiting first; without those whom a rep
    /// wants who has left.
    pub async fn claims_waiting(&mut self, sight: Sight) -> Result<Vec<ClaimLine>, StoreError> {
        self.all(&CLAIMS_WAITING, (sight.user, sight.reach.number(), CLAIMS_MAX)).await
    }

    /// M13. Conversations in which somebody was asked, by rep.
    pub async fn asked_by(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<(Uuid, i64)>, StoreError> {
        self.all(&ASKED_BY, (sight.user, sight.reach.number(), from, to)).await
    }

    /// M13. Conversations that allowed an ask, by rep.
    pub async fn talked_by(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<(Uuid, i64)>, StoreError> {
        self.all(&TALKED_BY, (sight.user, sight.reach.number(), from, to)).await
    }

    /// M3. Moments missed, by rep.
    pub async fn missed_by(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<(Uuid, i64)>, StoreError> {
        self.all(&MISSED_BY, (sight.user, sight.reach.number(), from, to)).await
    }

    /// M20. Promises whose day was before this one and that are still owed, by rep.
    pub async fn overdue_by(&mut self, sight: Sight, today: Day) -> Result<Vec<(Uuid, i64)>, StoreError> {
        self.all(&OVERDUE_BY, (sight.user, sight.reach.number(), today)).await
    }

    /// M38. Promises that fell due and were not let go, and those kept by their day, by rep.
    pub async fn kept_by(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<(Uuid, i64, i64)>, StoreError> {
        self.all(&KEPT_BY, (sight.user, sight.reach.number(), from, to)).await
    }
}
