//! What the clock looks for once a day: what has come due, gone cold or fallen silent.

use uuid::Uuid;

use crate::rows::{ContactRow, ContactStateRow, FollowUpRow, MomentRow, ReferralRow};
use crate::{Day, Reader, StoreError};

statements! {
    EXPIRED_MOMENTS -> MomentRow = "select @all(m) from moments m
        join contact_states s on s.workspace_id = m.workspace_id and s.id = m.contact_id
        where m.workspace_id = $1 and m.state = 'open' and m.owner_id = $2 and m.last_day < $3 and not s.complaint_open
        order by m.last_day, m.id limit $4";
    LICENCES_COME -> FollowUpRow = "select @all(f) from follow_ups f
        where f.workspace_id = $1 and f.state = 'open' and f.kind = 'licence_to_ask' and f.owner_id = $2 and f.due_on <= $3
        and not exists (select 1 from moments m where m.workspace_id = $1 and m.licence_id = f.id)
        order by f.due_on, f.id limit $4";
    SILENT_REFERRALS -> ReferralRow = "select @all(r) from referrals r
        where r.workspace_id = $1 and r.stage in ('captured','introduced') and r.owner_id = $2 and r.captured_on <= $3
        and r.origin <> 'imported' and not exists (select 1 from follow_ups f
            where f.workspace_id = $1 and f.referral_id = r.id and f.kind = 'silence_alarm')
        and not exists (select 1 from follow_ups w where w.workspace_id = $1 and w.referral_id = r.id
            and w.kind = 'contact_the_referral' and w.state = 'open' and w.due_on >= $5)
        order by r.captured_on, r.id limit $4";
    OUT_OF_TOUCH -> ContactStateRow = "select @all(s) from contact_states s
        join contacts c on c.workspace_id = s.workspace_id and c.id = s.id
        where s.workspace_id = $1 and s.owner_id = $2 and c.tier = $3 and s.last_touch_on is not null and s.last_touch_on <= $4
        and not s.do_not_contact and (s.standing = 'customer' or s.first_gave_on is not null)
        and not exists (select 1 from follow_ups f where f.workspace_id = $1 and f.contact_id = s.id
            and f.kind = 'stay_in_touch' and (f.state = 'open' or (f.state = 'released' and f.closed_on > s.last_touch_on)))
        order by s.last_touch_on, s.id limit $5";
    GAVE_AND_GOT_NOTHING -> ContactStateRow = "select @all(s) from contact_states s
        where s.workspace_id = $1 and s.owner_id = $2 and s.first_gave_on is not null and s.first_gave_on <= $3
        and s.received = 0 and not s.do_not_contact
        and not exists (select 1 from follow_ups f
            where f.workspace_id = $1 and f.contact_id = s.id and f.kind = 'reciprocate')
        order by s.first_gave_on, s.id limit $4";
    CONTACT_OF -> ContactRow = "select @all from contacts where workspace_id = $1 and id = $2";
}

impl Reader {
    /// Open moments of a rep whose last day has gone by. While a complaint is open none is missed: nobody may ask (M2).
    pub async fn expired_moments(
        &mut self,
        owner: Uuid,
        today: Day,
        limit: i64,
    ) -> Result<Vec<MomentRow>, StoreError> {
        self.all(&EXPIRED_MOMENTS, (owner, today, limit)).await
    }

    /// Licences of a rep whose day has come and whose moment is not open yet.
    pub async fn licences_come(
        &mut self,
        owner: Uuid,
        today: Day,
        limit: i64,
    ) -> Result<Vec<FollowUpRow>, StoreError> {
        self.all(&LICENCES_COME, (owner, today, limit)).await
    }

    /// Referrals of a rep captured by that day, not contacted, without an alarm yet, and without a later day for the
    /// first call.
    pub async fn silent_referrals(
        &mut self,
        owner: Uuid,
        captured_by: Day,
        today: Day,
        limit: i64,
    ) -> Result<Vec<ReferralRow>, StoreError> {
        self.all(&SILENT_REFERRALS, (owner, captured_by, limit, today)).await
    }

    /// Customers and referrers of a tier who were last touched on that day or before, and are not owed a touch yet.
    pub async fn out_of_touch(
        &mut self,
        owner: Uuid,
        tier: &str,
        touched_by: Day,
        limit: i64,
    ) -> Result<Vec<ContactStateRow>, StoreError> {
        self.all(&OUT_OF_TOUCH, (owner, tier, touched_by, limit)).await
    }

    /// Contacts who gave their first referral on that day or before and have received nothing.
    pub async fn gave_and_got_nothing(
        &mut self,
        owner: Uuid,
        gave_by: Day,
        limit: i64,
    ) -> Result<Vec<ContactStateRow>, StoreError> {
        self.all(&GAVE_AND_GOT_NOTHING, (owner, gave_by, limit)).await
    }

    /// A contact's details.
    pub async fn contact(&mut self, id: Uuid) -> Result<Option<ContactRow>, StoreError> {
        self.opt(&CONTACT_OF, (id,)).await
    }
}
