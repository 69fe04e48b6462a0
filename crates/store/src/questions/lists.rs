//! The worklists one tap away: who was never asked, what is late, what was missed, how far the referrals are, and who
//! said no and still waits to be thanked (M3, M4, M20, M24, M32).

use uuid::Uuid;

use super::Sight;
use super::timeline::{FollowUpLine, ReferralLine, follow_up_line, referral_line};
use crate::{Day, Reader, StoreError};

row! {
    /// M4. A delighted customer whom nobody ever asked.
    #[derive(serde::Serialize)]
    pub struct DelightedLine {
        /// Who.
        pub id: Uuid,
        /// Their name.
        pub name: String,
        /// Job title.
        pub title: Option<String>,
        /// Where they work.
        pub company: Option<String>,
        /// The first telephone number.
        pub phone: Option<String>,
        /// Whose contact.
        pub owner_id: Uuid,
        /// That rep's name.
        pub owner: String,
        /// The last good moment or won deal.
        pub delighted_on: Day,
        /// The last touch of any kind.
        pub last_touch_on: Option<Day>,
        /// The latest good moment's kind.
        pub moment_kind: Option<String>,
        /// What they said then.
        pub moment_words: Option<String>,
        /// What they bought last.
        pub product: Option<String>,
        /// The issue it solved, in their words.
        pub issue: Option<String>,
    }
}

row! {
    /// M3. A moment that nobody acted on in time.
    #[derive(serde::Serialize)]
    pub struct MissedLine {
        /// Which moment.
        pub id: Uuid,
        /// Of whom.
        pub contact_id: Uuid,
        /// Their name.
        pub contact: String,
        /// Where they work.
        pub company: Option<String>,
        /// Whose moment it was.
        pub owner_id: Uuid,
        /// That rep's name.
        pub owner: String,
        /// Which of the nine.
        pub kind: String,
        /// What they said.
        pub words: Option<String>,
        /// The day it happened.
        pub happened_on: Day,
        /// The first day on which it was too late.
        pub missed_on: Day,
        /// The last ask since, if somebody asked after all.
        pub last_ask_on: Option<Day>,
        /// They asked not to be asked or contacted.
        pub barred: bool,
    }
}

row! {
    /// M24. Somebody who said no and whose loop is open: whom they named is not settled, or a call is owed.
    #[derive(serde::Serialize)]
    pub struct NonBuyerLine {
        /// Who.
        pub id: Uuid,
        /// Their name.
        pub name: String,
        /// Where they work.
        pub company: Option<String>,
        /// The first telephone number.
        pub phone: Option<String>,
        /// Whose contact.
        pub owner_id: Uuid,
        /// That rep's name.
        pub owner: String,
        /// What they said no to.
        pub lost_product: Option<String>,
        /// Why, in their words.
        pub lost_why: Option<String>,
        /// When.
        pub lost_on: Option<Day>,
        /// The call owed to them.
        pub call_id: Option<Uuid>,
        /// Its day.
        pub call_due_on: Option<Day>,
        /// They asked not to be contacted.
        pub do_not_contact: bool,
    }
}

/// Delighted, never asked, and nothing stands against asking, from `contact_states s`.
macro_rules! delighted {
    () => {
        concat!(
            "s.workspace_id = $1 and ", seen!("s.owner_id"), " and s.delighted_on is not null and s.last_ask_on is null
             and s.standing = 'customer' and not s.do_not_ask and not s.do_not_contact and not s.complaint_open "
        )
    };
}

/// Late promises, from `follow_ups f`.
macro_rules! overdue {
    () => {
        concat!(
            "f.workspace_id = $1 and ",
            seen!("f.owner_id"),
            " and f.state = 'open' and f.due_on < $4 and f.must_do "
        )
    };
}

/// Moments missed since a day, from `moments m`.
macro_rules! missed {
    () => {
        concat!(
            "where m.workspace_id = $1 and ",
            seen!("m.owner_id"),
            " and m.state = 'missed' and m.closed_on >= $4 "
        )
    };
}

/// Names that somebody gave and that nobody has been in touch with, and may be, from `referrals r`. Imported ones are history.
macro_rules! waiting {
    () => {
        concat!(
            "r.workspace_id = $1 and ",
            seen!("r.owner_id"),
            " and r.stage in ('captured','introduced') and r.origin <> 'imported'
             and not exists (select 1 from contact_states s where s.workspace_id = $1 and s.id = r.referred_id
               and s.do_not_contact) "
        )
    };
}

/// Non-buyers with open loops, those with a call first.
macro_rules! non_buyers {
    () => {
        concat!(
            "with loops as (select s.id, s.owner_id, s.do_not_contact,
               (select min(f.due_on) from follow_ups f where f.workspace_id = $1 and f.contact_id = s.id
                 and f.kind = 'call_the_non_buyer' and f.state = 'open') as call_due_on
             from contact_states s where s.workspace_id = $1 and ", seen!("s.owner_id"), " and s.standing = 'non_buyer'
             and (exists (select 1 from referrals r where r.workspace_id = $1 and r.referrer_id = s.id
                    and r.closed_on is null)
               or exists (select 1 from follow_ups f where f.workspace_id = $1 and f.contact_id = s.id
                    and f.kind = 'call_the_non_buyer' and f.state = 'open'))),
             picked as (select loops.* from loops cross join contacts c
               where c.workspace_id = $1 and c.id = loops.id
               order by case when loops.call_due_on is null then 1 else 0 end, loops.call_due_on, c.name_key, loops.id
               limit $4) "
        )
    };
}

statements! {
    DELIGHTED -> DelightedLine = concat!(
        "with picked as (select s.id, s.owner_id, s.delighted_on, s.last_touch_on from contact_states s where ", delighted!(),
        "  order by s.delighted_on desc, s.id limit $4)
         select p.id, c.name, c.title, c.company, c.phone, p.owner_id, u.name as owner, p.delighted_on, p.last_touch_on,
           m.kind as moment_kind, m.words as moment_words, d.product, d.issue
         from picked p
         join contacts c on c.workspace_id = $1 and c.id = p.id
         join users u on u.workspace_id = $1 and u.id = p.owner_id
         left join moments m on m.workspace_id = $1 and m.id = (select l.id from moments l
           where l.workspace_id = $1 and l.contact_id = p.id
             and l.kind in ('gave_referral','rescue','testimonial','praise','project_completed')
           order by l.happened_on desc, l.id desc limit 1)
         left join deals d on d.workspace_id = $1 and d.id = (select l.id from deals l
           where l.workspace_id = $1 and l.contact_id = p.id and l.state = 'won'
           order by l.closed_on desc, l.id desc limit 1)
         order by p.delighted_on desc, p.id");
    DELIGHTED_COUNT -> (i64,) = concat!("select count(*) from contact_states s where ", delighted!());
    OVERDUE -> FollowUpLine = concat!(follow_up_line!(), overdue!(), "order by f.due_on, f.id limit $5");
    OVERDUE_COUNT -> (i64,) = concat!("select count(*) from follow_ups f where ", overdue!());
    MISSED -> MissedLine = concat!(
        "select m.id, m.contact_id, c.name as contact, c.company, m.owner_id, u.name as owner, m.kind, m.words,
           m.happened_on, m.closed_on as missed_on, s.last_ask_on, (s.do_not_ask or s.do_not_contact) as barred
         from moments m
         join contacts c on c.workspace_id = m.workspace_id and c.id = m.contact_id
         join contact_states s on s.workspace_id = m.workspace_id and s.id = m.contact_id
         join users u on u.workspace_id = m.workspace_id and u.id = m.owner_id ",
        missed!(), "order by m.closed_on desc, m.id desc limit $5");
    MISSED_COUNT -> (i64,) = concat!("select count(*) from moments m ", missed!());
    STAGE_COUNTS -> (String, i64) = concat!("select r.stage, count(*) from referrals r where r.workspace_id = $1 and ",
        seen!("r.owner_id"), " group by r.stage");
    AT_STAGE -> ReferralLine = concat!(referral_line!(), "r.workspace_id = $1 and ", seen!("r.owner_id"),
        " and r.stage = $4 order by r.captured_on, r.id limit $5");
    WAITING -> ReferralLine = concat!(referral_line!(), waiting!(), "order by r.captured_on, r.id limit $4");
    WAITING_COUNT -> (i64,) = concat!("select count(*) from referrals r where ", waiting!());
    CLOSED_LATELY -> ReferralLine = concat!(referral_line!(), "r.workspace_id = $1 and ", seen!("r.owner_id"),
        " and r.closed_on is not null order by r.closed_on desc, r.id desc limit $4");
    NON_BUYERS -> NonBuyerLine = concat!(non_buyers!(),
        "select p.id, c.name, c.company, c.phone, p.owner_id, u.name as owner, d.product as lost_product, d.lost_why,
           d.closed_on as lost_on, f.id as call_id, f.due_on as call_due_on, p.do_not_contact
         from picked p
         join contacts c on c.workspace_id = $1 and c.id = p.id
         join users u on u.workspace_id = $1 and u.id = p.owner_id
         left join deals d on d.workspace_id = $1 and d.id = (select l.id from deals l
           where l.workspace_id = $1 and l.contact_id = p.id and l.state = 'lost'
           order by l.closed_on desc, l.id desc limit 1)
         left join follow_ups f on f.workspace_id = $1 and f.id = (select l.id from follow_ups l
           where l.workspace_id = $1 and l.contact_id = p.id and l.kind = 'call_the_non_buyer' and l.state = 'open'
           order by l.due_on, l.id limit 1)
         order by case when p.call_due_on is null then 1 else 0 end, p.call_due_on, c.name_key, p.id");
    NAMED_BY_NON_BUYERS -> ReferralLine = concat!(non_buyers!(), referral_line!(),
        "r.workspace_id = $1 and r.referrer_id in (select picked.id from picked)
         order by r.referrer_id, r.captured_on, r.position, r.id");
}

impl Reader {
    /// M4. Delighted customers whom nobody ever asked, the latest delight first.
    pub async fn delighted_never_asked(
        &mut self,
        sight: Sight,
        limit: i64,
    ) -> Result<Vec<DelightedLine>, StoreError> {
        self.all(&DELIGHTED, (sight.user, sight.reach.number(), limit)).await
    }

    /// M4. How many there are.
    pub async fn delighted_never_asked_count(&mut self, sight: Sight) -> Result<i64, StoreError> {
        self.value(&DELIGHTED_COUNT, (sight.user, sight.reach.number())).await
    }

    /// M20. Promises whose day is over, the latest ones first.
    pub async fn overdue_promises(
        &mut self,
        sight: Sight,
        today: Day,
        limit: i64,
    ) -> Result<Vec<FollowUpLine>, StoreError> {
        self.all(&OVERDUE, (sight.user, sight.reach.number(), today, limit)).await
    }

    /// M20. How many there are.
    pub async fn overdue_promise_count(&mut self, sight: Sight, today: Day) -> Result<i64, StoreError> {
        self.value(&OVERDUE_COUNT, (sight.user, sight.reach.number(), today)).await
    }

    /// M3. Moments missed on that day or since, the latest first.
    pub async fn missed_moments(
        &mut self,
        sight: Sight,
        since: Day,
        limit: i64,
    ) -> Result<Vec<MissedLine>, StoreError> {
        self.all(&MISSED, (sight.user, sight.reach.number(), since, limit)).await
    }

    /// M3. How many there are.
    pub async fn missed_moment_count(&mut self, sight: Sight, since: Day) -> Result<i64, StoreError> {
        self.value(&MISSED_COUNT, (sight.user, sight.reach.number(), since)).await
    }

    /// M32. How many referrals stand at each stage; stages without any are left out.
    pub async fn referral_counts(&mut self, sight: Sight) -> Result<Vec<(String, i64)>, StoreError> {
        self.all(&STAGE_COUNTS, (sight.user, sight.reach.number())).await
    }

    /// M32. The referrals at a stage, the oldest first.
    pub async fn referrals_at(
        &mut self,
        sight: Sight,
        stage: &str,
        limit: i64,
    ) -> Result<Vec<ReferralLine>, StoreError> {
        self.all(&AT_STAGE, (sight.user, sight.reach.number(), stage, limit)).await
    }

    /// M36. Names without a first contact, the longest waiting first: not those that were imported, nor who asked not to be contacted.
    pub async fn names_waiting(&mut self, sight: Sight, limit: i64) -> Result<Vec<ReferralLine>, StoreError> {
        self.all(&WAITING, (sight.user, sight.reach.number(), limit)).await
    }

    /// M36. How many there are.
    pub async fn names_waiting_count(&mut self, sight: Sight) -> Result<i64, StoreError> {
        self.value(&WAITING_COUNT, (sight.user, sight.reach.number())).await
    }

    /// M32. The referrals closed last, the latest first.
    pub async fn referrals_closed(
        &mut self,
        sight: Sight,
        limit: i64,
    ) -> Result<Vec<ReferralLine>, StoreError> {
        self.all(&CLOSED_LATELY, (sight.user, sight.reach.number(), limit)).await
    }

    /// M24. Non-buyers with open loops: those owed a call first, soonest first, then by name.
    pub async fn non_buyers_with_open_loops(
        &mut self,
        sight: Sight,
        limit: i64,
    ) -> Result<Vec<NonBuyerLine>, StoreError> {
        self.all(&NON_BUYERS, (sight.user, sight.reach.number(), limit)).await
    }

    /// M24. Whom the same non-buyers named, grouped by the non-buyer.
    pub async fn named_by_non_buyers(
        &mut self,
        sight: Sight,
        limit: i64,
    ) -> Result<Vec<ReferralLine>, StoreError> {
        self.all(&NAMED_BY_NON_BUYERS, (sight.user, sight.reach.number(), limit)).await
    }
}
