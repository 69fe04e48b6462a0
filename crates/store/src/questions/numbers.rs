//! The counts behind the dashboard (M13, M35, M38): all between two days, both included.

use super::Sight;
use crate::{Day, Reader, StoreError};

row! {
    /// Referrals captured in a period, and how far they came.
    pub struct NamesCount {
        /// Names given.
        pub names: i64,
        /// Of those, reached.
        pub contacted: i64,
        /// Of those, met.
        pub met: i64,
        /// Of those, won.
        pub won: i64,
    }
}

row! {
    /// Deals won in a period.
    pub struct WonCount {
        /// How many.
        pub deals: i64,
        /// What they are worth, in cents.
        pub value_cents: i64,
        /// How many were won from people who had been referred.
        pub referred: i64,
        /// What these are worth, in cents.
        pub referred_cents: i64,
    }
}

/// The asks of a period at a sight, from `asks a`.
macro_rules! asks_of {
    () => {
        concat!(
            " from users seen cross join asks a where a.workspace_id = $1 and ",
            seen_first!("a.user_id"),
            " and a.asked_on >= $4 and a.asked_on <= $5"
        )
    };
}

statements! {
    ASK_DAYS -> (i64,) = concat!("select count(*) from (select distinct a.contact_id, a.asked_on from users seen cross join asks a
        where a.workspace_id = $1 and ", seen_first!("a.user_id"), " and a.asked_on >= $4 and a.asked_on <= $5) asked");
    TALK_DAYS -> (i64,) = concat!("select count(*) from (select a.contact_id, a.asked_on from users seen cross join asks a
        where a.workspace_id = $1 and ", seen_first!("a.user_id"), " and a.asked_on >= $4 and a.asked_on <= $5
        union select i.contact_id, i.on_day from users seen cross join interactions i
        where i.workspace_id = $1 and ", seen_first!("i.user_id"), " and i.on_day >= $4 and i.on_day <= $5 and i.allowed_ask) talked");
    LICENCES -> (String, i64) = concat!("select f.state, count(*) from users seen cross join follow_ups f where f.workspace_id = $1 and ",
        seen_first!("f.owner_id"), " and f.must_do and f.kind = 'licence_to_ask' and f.due_on >= $4 and f.due_on <= $5
        group by f.state");
    MOMENTS -> (String, String, i64) = concat!("select m.kind, m.state, count(*) from users seen cross join moments m where m.workspace_id = $1 and ",
        seen_first!("m.owner_id"), " and m.happened_on >= $4 and m.happened_on <= $5 group by m.kind, m.state");
    MISSED -> (i64,) = concat!("select count(*) from users seen cross join moments m where m.workspace_id = $1 and ", seen_first!("m.owner_id"),
        " and m.state = 'missed' and m.closed_on >= $4 and m.closed_on <= $5");
    PROMISES -> (i64, i64) = concat!("select count(*), cast(coalesce(sum(case when f.state = 'done'
        and f.closed_on <= f.due_on then 1 else 0 end), 0) as bigint) from users seen cross join follow_ups f where f.workspace_id = $1 and ",
        seen_first!("f.owner_id"), " and f.must_do and f.state <> 'released' and f.due_on >= $4 and f.due_on <= $5");
    ASKS -> (i64, i64, i64) = concat!("select count(*), cast(coalesce(sum(case when a.outcome = 'named' then 1 else 0 end), 0)
        as bigint), cast(coalesce(sum(a.names), 0) as bigint)", asks_of!());
    ASKS_BY_DAY -> (Day, i64) = concat!("select a.asked_on, count(*)", asks_of!(), " group by a.asked_on order by a.asked_on");
    NAMES -> NamesCount = concat!("select count(*) as names,
        cast(coalesce(sum(case when r.contacted_on is not null or r.stage in ('contacted','met','won') then 1 else 0 end), 0)
          as bigint) as contacted,
        cast(coalesce(sum(case when r.met_on is not null or r.stage in ('met','won') then 1 else 0 end), 0) as bigint) as met,
        cast(coalesce(sum(case when r.stage = 'won' then 1 else 0 end), 0) as bigint) as won
        from users seen cross join referrals r where r.workspace_id = $1 and ", seen_first!("r.owner_id"),
        " and r.origin <> 'imported' and r.captured_on >= $4 and r.captured_on <= $5");
    WON_FROM_NAMES -> (i64,) = concat!("select cast(coalesce(sum(d.value_cents), 0) as bigint) from users seen cross join referrals r
        join deals d on d.workspace_id = r.workspace_id and d.contact_id = r.referred_id and d.state = 'won'
          and d.closed_on >= r.captured_on
        where r.workspace_id = $1 and ", seen_first!("r.owner_id"),
        " and r.credited and r.origin <> 'imported' and r.captured_on >= $4 and r.captured_on <= $5");
    WON -> WonCount = concat!("select count(*) as deals, cast(coalesce(sum(d.value_cents), 0) as bigint) as value_cents,
        count(r.id) as referred,
        cast(coalesce(sum(case when r.id is null then 0 else d.value_cents end), 0) as bigint) as referred_cents
        from users seen cross join deals d left join referrals r on r.workspace_id = d.workspace_id and r.referred_id = d.contact_id
          and r.credited and r.captured_on <= d.closed_on
        where d.workspace_id = $1 and ", seen_first!("d.owner_id"),
        " and d.state = 'won' and d.closed_on >= $4 and d.closed_on <= $5");
    FIRST_CONTACTS -> (Day, Day, i64) = concat!("select r.captured_on, r.contacted_on, count(*) from users seen cross join referrals r
        where r.workspace_id = $1 and ", seen_first!("r.owner_id"), " and r.contacted_on is not null and r.origin <> 'imported'
        and r.captured_on >= $4 and r.captured_on <= $5 group by r.captured_on, r.contacted_on");
}

/// What every question here takes.
macro_rules! asked {
    ($sight:ident, $from:ident, $to:ident) => {
        ($sight.user, $sight.reach.number(), $from, $to)
    };
}

impl Reader {
    /// M13. Conversations in which somebody was asked: pairs of contact and day.
    pub async fn ask_days(&mut self, sight: Sight, from: Day, to: Day) -> Result<i64, StoreError> {
        self.value(&ASK_DAYS, asked!(sight, from, to)).await
    }

    /// M13. Conversations that allowed an ask: pairs of contact and day.
    pub async fn talk_days(&mut self, sight: Sight, from: Day, to: Day) -> Result<i64, StoreError> {
        self.value(&TALK_DAYS, asked!(sight, from, to)).await
    }

    /// M20. Licences to ask that fell due, by state.
    pub async fn licences_due(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<(String, i64)>, StoreError> {
        self.all(&LICENCES, asked!(sight, from, to)).await
    }

    /// M3. Moments that opened, by kind and state.
    pub async fn moments_opened(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<(String, String, i64)>, StoreError> {
        self.all(&MOMENTS, asked!(sight, from, to)).await
    }

    /// M3. Moments that were missed.
    pub async fn moments_missed(&mut self, sight: Sight, from: Day, to: Day) -> Result<i64, StoreError> {
        self.value(&MISSED, asked!(sight, from, to)).await
    }

    /// M38. Promises that fell due and were not let go, and how many of those were kept by their day.
    pub async fn promises_due_and_kept(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<(i64, i64), StoreError> {
        self.one(&PROMISES, asked!(sight, from, to)).await
    }

    /// M35. Asks made, how many brought names, and how many names.
    pub async fn asks_made(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<(i64, i64, i64), StoreError> {
        self.one(&ASKS, asked!(sight, from, to)).await
    }

    /// M13. The same asks, by the day on which they were made; days without one are left out.
    pub async fn asks_by_day(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<(Day, i64)>, StoreError> {
        self.all(&ASKS_BY_DAY, asked!(sight, from, to)).await
    }

    /// M35. Referrals captured and how far they came; those of imported files are left out.
    pub async fn names_given(&mut self, sight: Sight, from: Day, to: Day) -> Result<NamesCount, StoreError> {
        self.one(&NAMES, asked!(sight, from, to)).await
    }

    /// M35. What the people referred in the period have bought since, in cents; each counts for who has the credit.
    pub async fn won_from_names(&mut self, sight: Sight, from: Day, to: Day) -> Result<i64, StoreError> {
        self.value(&WON_FROM_NAMES, asked!(sight, from, to)).await
    }

    /// M38. Deals won, and those of people who had been referred before.
    pub async fn won_deals(&mut self, sight: Sight, from: Day, to: Day) -> Result<WonCount, StoreError> {
        self.one(&WON, asked!(sight, from, to)).await
    }

    /// M38. When referrals were captured and first contacted, with how many of each.
    pub async fn first_contacts(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<(Day, Day, i64)>, StoreError> {
        self.all(&FIRST_CONTACTS, asked!(sight, from, to)).await
    }
}
