//! What Today and the Ask screen are made of.

use uuid::Uuid;

use super::Sight;
use crate::rows::{ContactRow, ContactStateRow, DealRow, EventRow, FollowUpRow, MomentRow};
use crate::{Day, Reader, StoreError};

row! {
    /// A promise of the team that is so late that the manager sees it.
    pub struct TeamPromiseRow {
        /// The follow-up.
        pub id: Uuid,
        /// What is owed.
        pub kind: String,
        /// The day it was due.
        pub due_on: Day,
        /// To whom.
        pub contact_id: Uuid,
        /// Their name.
        pub contact: String,
        /// Whose promise.
        pub owner: String,
    }
}

statements! {
    DUE -> FollowUpRow = "select @all from follow_ups
        where workspace_id = $1 and owner_id = $2 and state = 'open' and due_on <= $3
        order by must_do desc, due_on, id limit $4";
    PROMISES_DUE -> (i64,) = "select count(*) from follow_ups
        where workspace_id = $1 and owner_id = $2 and state = 'open' and must_do and due_on <= $3";
    NEXT_PROMISES -> FollowUpRow = "select @all from follow_ups
        where workspace_id = $1 and owner_id = $2 and state = 'open' and must_do and due_on > $3
        order by due_on, id limit $4";
    OPEN_PROMISES -> FollowUpRow = "select @all from follow_ups
        where workspace_id = $1 and owner_id = $2 and state = 'open' and must_do order by due_on, id limit $3";
    PROMISES_FROM -> (Uuid, Day) = "select id, due_on from follow_ups
        where workspace_id = $1 and owner_id = $2 and must_do and due_on >= $3 order by due_on, id limit $4";
    WARM -> MomentRow = "select @all from moments
        where workspace_id = $1 and owner_id = $2 and state = 'open' and (last_day is null or last_day >= $3)
        order by happened_on desc, id limit $4";
    DONE_ON -> (i64,) = "select count(*) from follow_ups
        where workspace_id = $1 and owner_id = $2 and state = 'done' and closed_on = $3 and closed_by = $2";
    TEAM_PROMISES -> TeamPromiseRow = "select f.id, f.kind, f.due_on, f.contact_id, c.name as contact, u.name as owner
        from follow_ups f
        join contacts c on c.workspace_id = f.workspace_id and c.id = f.contact_id
        join users u on u.workspace_id = f.workspace_id and u.id = f.owner_id
        where f.workspace_id = $1 and f.state = 'open' and f.due_on <= $5 and f.owner_id <> $2
        and ((f.must_do and f.due_on <= $4) or (f.kind = 'silence_alarm' and f.due_on <= $5))
        and f.owner_id in (select seen.id from users seen where seen.workspace_id = $1
            and (seen.manager_id = $2 or $3 = 2))
        order by f.due_on, f.id limit $6";
    LATEST_DEALS -> DealRow = "select @all from deals
        where workspace_id = $1 and contact_id = $2 and state = $3 order by closed_on desc, id limit $4";
}

impl Reader {
    /// What a rep owes by a day: promises first, earliest first.
    pub async fn due(&mut self, owner: Uuid, today: Day, limit: i64) -> Result<Vec<FollowUpRow>, StoreError> {
        self.all(&DUE, (owner, today, limit)).await
    }

    /// How many promises of a rep are due by a day.
    pub async fn promises_due(&mut self, owner: Uuid, today: Day) -> Result<i64, StoreError> {
        self.value(&PROMISES_DUE, (owner, today)).await
    }

    /// The promises of a rep that come next.
    pub async fn next_promises(
        &mut self,
        owner: Uuid,
        today: Day,
        limit: i64,
    ) -> Result<Vec<FollowUpRow>, StoreError> {
        self.all(&NEXT_PROMISES, (owner, today, limit)).await
    }

    /// Every promise of a rep that is still open, earliest first (M20).
    pub async fn open_promises(&mut self, owner: Uuid, limit: i64) -> Result<Vec<FollowUpRow>, StoreError> {
        self.all(&OPEN_PROMISES, (owner, limit)).await
    }

    /// Every promise of a rep from a day on, kept ones too: their days, in the order in which they were given.
    pub async fn promises_from(
        &mut self,
        owner: Uuid,
        from: Day,
        limit: i64,
    ) -> Result<Vec<(Uuid, Day)>, StoreError> {
        self.all(&PROMISES_FROM, (owner, from, limit)).await
    }

    /// The open moments of a rep that are not too late, latest first.
    pub async fn warm_moments(
        &mut self,
        owner: Uuid,
        today: Day,
        limit: i64,
    ) -> Result<Vec<MomentRow>, StoreError> {
        self.all(&WARM, (owner, today, limit)).await
    }

    /// How many follow-ups a rep kept by their own hand on a day.
    pub async fn done_on(&mut self, owner: Uuid, day: Day) -> Result<i64, StoreError> {
        self.value(&DONE_ON, (owner, day)).await
    }

    /// Promises of the team due on `escalated` or before, and referrals that nobody contacted (M20, M40).
    pub async fn team_promises(
        &mut self,
        sight: Sight,
        escalated: Day,
        today: Day,
        limit: i64,
    ) -> Result<Vec<TeamPromiseRow>, StoreError> {
        self.all(&TEAM_PROMISES, (sight.user, sight.reach.number(), escalated, today, limit)).await
    }

    /// The latest won or lost deals of a contact.
    pub async fn latest_deals(
        &mut self,
        contact: Uuid,
        state: &str,
        limit: i64,
    ) -> Result<Vec<DealRow>, StoreError> {
        self.all(&LATEST_DEALS, (contact, state, limit)).await
    }

    /// Contacts by their ids.
    pub async fn contacts_by_id(&mut self, ids: &[Uuid]) -> Result<Vec<ContactRow>, StoreError> {
        self.get_all(ids).await
    }

    /// Where contacts stand, by their ids.
    pub async fn states_by_id(&mut self, ids: &[Uuid]) -> Result<Vec<ContactStateRow>, StoreError> {
        self.get_all(ids).await
    }

    /// Events by their ids.
    pub async fn events_by_id(&mut self, ids: &[Uuid]) -> Result<Vec<EventRow>, StoreError> {
        self.get_all(ids).await
    }
}
