//! What the pages of the cycle and the order of Today are counted from (M35, M36, M38, M39). Days are both included; months are
//! "2026-11".

use uuid::Uuid;

use super::Sight;
use crate::{Day, Db, Reader, StoreError};

row! {
    /// Moments of one rep, month, kind and state.
    pub struct MomentCell {
        /// Whose.
        pub rep: Uuid,
        /// In which month they happened.
        pub month: String,
        /// Which of the nine.
        pub kind: String,
        /// Open, acted, dismissed or missed.
        pub state: String,
        /// How many.
        pub moments: i64,
    }
}

row! {
    /// A referral that was won.
    pub struct WonReferral {
        /// Whose.
        pub rep: Uuid,
        /// Who named them.
        pub referrer_id: Uuid,
        /// Who was named.
        pub referred_id: Uuid,
        /// The day on which they were.
        pub captured_on: Day,
        /// The day on which it was won.
        pub won_on: Day,
    }
}

row! {
    /// Asks of one rep and month, with the same words at the same kind of moment.
    pub struct AskCell {
        /// Whose.
        pub rep: Uuid,
        /// In which month they were made.
        pub month: String,
        /// At which kind of moment; nothing for an ask without one.
        pub kind: Option<String>,
        /// With which wording; nothing where it is not known.
        pub wording: Option<String>,
        /// How many.
        pub asks: i64,
        /// How many of them brought names.
        pub named_asks: i64,
        /// How many names were told in them.
        pub told: i64,
    }
}

row! {
    /// Names of one rep and month, from asks with the same words at the same kind of moment, and how far they came.
    pub struct NameCell {
        /// Whose.
        pub rep: Uuid,
        /// In which month they were captured.
        pub month: String,
        /// At which kind of moment they were asked for; nothing without one.
        pub kind: Option<String>,
        /// With which wording; nothing where it is not known.
        pub wording: Option<String>,
        /// `asked` or `volunteered`.
        pub origin: String,
        /// How many.
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
    /// What was won from such names.
    pub struct ValueCell {
        /// Whose.
        pub rep: Uuid,
        /// In which month they were captured.
        pub month: String,
        /// At which kind of moment they were asked for.
        pub kind: Option<String>,
        /// With which wording.
        pub wording: Option<String>,
        /// In cents.
        pub cents: i64,
    }
}

row! {
    /// A deal that was won or lost.
    pub struct ClosedDeal {
        /// `won` or `lost`.
        pub state: String,
        /// When it was opened.
        pub opened_on: Day,
        /// When it was closed.
        pub closed_on: Day,
        /// What it is worth, in cents.
        pub value_cents: Option<i64>,
        /// When whoever it is with was referred; nothing for all others.
        pub referred_on: Option<Day>,
    }
}

row! {
    /// Referrals captured on a day and first contacted on another.
    pub struct WaitCell {
        /// Captured.
        pub captured_on: Day,
        /// Contacted; nothing for those who still wait.
        pub contacted_on: Option<Day>,
        /// How many.
        pub referrals: i64,
    }
}

row! {
    /// What a rep's asks at one kind of moment brought, as it was counted last.
    pub struct HeardRow {
        /// Whose asks.
        pub user_id: Uuid,
        /// At which kind of moment.
        pub kind: String,
        /// How many.
        pub asks: i64,
        /// How warm the moments were, in thousandths, added up.
        pub warmth: i64,
        /// How many names.
        pub names: i64,
        /// The names of each ask squared, added up.
        pub squares: i64,
        /// Names that are old enough to have been won.
        pub ripe_names: i64,
        /// What was won from those, in cents.
        pub won_cents: i64,
        /// The day it was counted.
        pub learned_on: Day,
    }
}

row! {
    /// Asks at one kind of moment that happened on a day, made on another, with so many names each.
    pub struct AskedCell {
        /// Which of the nine.
        pub kind: String,
        /// When it happened.
        pub happened_on: Day,
        /// When they were asked.
        pub asked_on: Day,
        /// How many names each brought.
        pub names: i64,
        /// How many asks.
        pub asks: i64,
    }
}

statements! {
    MOMENT_CELLS -> MomentCell = concat!("select m.owner_id as rep, substr(m.happened_on, 1, 7) as month, m.kind, m.state,
        count(*) as moments from users seen cross join moments m where m.workspace_id = $1 and ", seen_first!("m.owner_id"),
        " and m.happened_on >= $4 and m.happened_on <= $5 group by m.owner_id, substr(m.happened_on, 1, 7), m.kind, m.state");
    ASK_CELLS -> AskCell = concat!("select a.user_id as rep, substr(a.asked_on, 1, 7) as month, m.kind, a.wording, count(*) as asks,
        cast(coalesce(sum(case when a.outcome = 'named' then 1 else 0 end), 0) as bigint) as named_asks,
        cast(coalesce(sum(a.names), 0) as bigint) as told
        from users seen cross join asks a left join moments m on m.workspace_id = a.workspace_id and m.id = a.moment_id
        where a.workspace_id = $1 and ", seen_first!("a.user_id"), " and a.asked_on >= $4 and a.asked_on <= $5
        group by a.user_id, substr(a.asked_on, 1, 7), m.kind, a.wording");
    NAME_CELLS -> NameCell = concat!("select r.owner_id as rep, substr(r.captured_on, 1, 7) as month, m.kind, a.wording, r.origin,
        count(*) as names,
        cast(coalesce(sum(case when r.contacted_on is not null or r.stage in ('contacted','met','won') then 1 else 0 end), 0)
          as bigint) as contacted,
        cast(coalesce(sum(case when r.met_on is not null or r.stage in ('met','won') then 1 else 0 end), 0) as bigint) as met,
        cast(coalesce(sum(case when r.stage = 'won' then 1 else 0 end), 0) as bigint) as won
        from users seen cross join referrals r left join asks a on a.workspace_id = r.workspace_id and a.id = r.ask_id
        left join moments m on m.workspace_id = a.workspace_id and m.id = a.moment_id
        where r.workspace_id = $1 and ", seen_first!("r.owner_id"), " and r.origin <> 'imported' and r.captured_on >= $4 and r.captured_on <= $5
        group by r.owner_id, substr(r.captured_on, 1, 7), m.kind, a.wording, r.origin");
    VALUE_CELLS -> ValueCell = concat!("select r.owner_id as rep, substr(r.captured_on, 1, 7) as month, m.kind, a.wording,
        cast(coalesce(sum(d.value_cents), 0) as bigint) as cents
        from users seen cross join referrals r join deals d on d.workspace_id = r.workspace_id and d.contact_id = r.referred_id and d.state = 'won'
          and d.closed_on >= r.captured_on
        left join asks a on a.workspace_id = r.workspace_id and a.id = r.ask_id
        left join moments m on m.workspace_id = a.workspace_id and m.id = a.moment_id
        where r.workspace_id = $1 and ", seen_first!("r.owner_id"), " and r.credited and r.origin <> 'imported' and r.captured_on >= $4 and r.captured_on <= $5
        group by r.owner_id, substr(r.captured_on, 1, 7), m.kind, a.wording");
    CUSTOMERS -> (Uuid, Day) = concat!("select d.contact_id, min(d.closed_on) from users seen cross join deals d where d.workspace_id = $1 and ",
        seen_first!("d.owner_id"), " and d.state = 'won' and d.closed_on is not null and d.closed_on <= $4
        group by d.contact_id");
    WINS -> WonReferral = concat!("select r.owner_id as rep, r.referrer_id, r.referred_id, r.captured_on, r.closed_on as won_on from users seen cross join referrals r
        where r.workspace_id = $1 and ", seen_first!("r.owner_id"), " and r.stage = 'won' and r.credited
        and r.closed_on >= $4 and r.closed_on <= $5");
    // Each rep's customers as their own page counts them, all reps in one question.
    CUSTOMERS_BY -> (Uuid, Uuid, Day) = concat!("select d.owner_id, d.contact_id, min(d.closed_on) from users seen cross join deals d
        where d.workspace_id = $1 and ", seen_first!("d.owner_id"),
        " and d.state = 'won' and d.closed_on is not null and d.closed_on <= $4 group by d.owner_id, d.contact_id");
    CLOSED -> ClosedDeal = concat!("select d.state, d.opened_on, d.closed_on, d.value_cents, r.captured_on as referred_on
        from users seen cross join deals d left join referrals r on r.workspace_id = d.workspace_id and r.referred_id = d.contact_id
          and r.credited and r.captured_on <= d.closed_on
        where d.workspace_id = $1 and ", seen_first!("d.owner_id"),
        " and d.closed_on is not null and d.closed_on >= $4 and d.closed_on <= $5");
    WAITS -> WaitCell = concat!("select r.captured_on, r.contacted_on, count(*) as referrals from users seen cross join referrals r
        where r.workspace_id = $1 and ", seen_first!("r.owner_id"), " and r.origin <> 'imported'
        and (r.contacted_on is not null or r.stage in ('captured','introduced'))
        and r.captured_on >= $4 and r.captured_on <= $5 group by r.captured_on, r.contacted_on");
    MISSED_KINDS -> (String, i64) = concat!("select m.kind, count(*) from users seen cross join moments m where m.workspace_id = $1 and ",
        seen_first!("m.owner_id"), " and m.state = 'missed' and m.closed_on >= $4 and m.closed_on <= $5 group by m.kind");
    KEPT_BY_MONTH -> (String, i64, i64) = concat!("select substr(f.due_on, 1, 7), count(*),
        cast(coalesce(sum(case when f.state = 'done' and f.closed_on <= f.due_on then 1 else 0 end), 0) as bigint)
        from users seen cross join follow_ups f where f.workspace_id = $1 and ", seen_first!("f.owner_id"),
        " and f.must_do and f.state <> 'released' and f.due_on >= $4 and f.due_on <= $5
        group by substr(f.due_on, 1, 7) order by 1");
    HEARD -> HeardRow = "select @all from heard_asks where workspace_id = $1 order by user_id, kind";
    HEARD_OF -> HeardRow = "select @all from heard_asks where workspace_id = $1 and user_id = $2 order by kind";
    NOTE_HEARD -> () = "insert into heard_asks (workspace_id, user_id, kind, asks, warmth, names, squares, ripe_names, won_cents,
          learned_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (workspace_id, user_id, kind) do update set asks = excluded.asks, warmth = excluded.warmth,
          names = excluded.names, squares = excluded.squares, ripe_names = excluded.ripe_names,
          won_cents = excluded.won_cents, learned_on = excluded.learned_on";
    ASKED -> AskedCell = "select m.kind, m.happened_on, a.asked_on, a.names, count(*) as asks from asks a
        join moments m on m.workspace_id = a.workspace_id and m.id = a.moment_id
        where a.workspace_id = $1 and a.user_id = $2 and a.asked_on >= $3 and a.asked_on <= $4
        group by m.kind, m.happened_on, a.asked_on, a.names";
    RIPE -> (String, i64) = "select m.kind, count(*) from referrals r
        join asks a on a.workspace_id = r.workspace_id and a.id = r.ask_id
        join moments m on m.workspace_id = a.workspace_id and m.id = a.moment_id
        where r.workspace_id = $1 and r.owner_id = $2 and r.captured_on >= $3 and r.captured_on <= $4 group by m.kind";
    RIPE_VALUE -> (String, i64) = "select m.kind, cast(coalesce(sum(d.value_cents), 0) as bigint) from referrals r
        join deals d on d.workspace_id = r.workspace_id and d.contact_id = r.referred_id and d.state = 'won'
          and d.closed_on >= r.captured_on
        join asks a on a.workspace_id = r.workspace_id and a.id = r.ask_id
        join moments m on m.workspace_id = a.workspace_id and m.id = a.moment_id
        where r.workspace_id = $1 and r.owner_id = $2 and r.credited and r.captured_on >= $3 and r.captured_on <= $4
        group by m.kind";
}

/// A period at a sight, as the statements take it.
macro_rules! asked {
    ($sight:ident, $from:ident, $to:ident) => {
        ($sight.user, $sight.reach.number(), $from, $to)
    };
}

impl Reader {
    /// M35. Moments that happened, by rep, month, kind and state.
    pub async fn moment_cells(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<MomentCell>, StoreError> {
        self.all(&MOMENT_CELLS, asked!(sight, from, to)).await
    }

    /// M35. Asks made, by rep, month, kind of moment and wording.
    pub async fn ask_cells(&mut self, sight: Sight, from: Day, to: Day) -> Result<Vec<AskCell>, StoreError> {
        self.all(&ASK_CELLS, asked!(sight, from, to)).await
    }

    /// M35. Names captured and how far they came, by rep, month, kind of moment and wording; not those of imported files.
    pub async fn name_cells(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<NameCell>, StoreError> {
        self.all(&NAME_CELLS, asked!(sight, from, to)).await
    }

    /// M35. What was won from them since; each counts for who has the credit.
    pub async fn value_cells(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<ValueCell>, StoreError> {
        self.all(&VALUE_CELLS, asked!(sight, from, to)).await
    }

    /// M36. Everybody who bought by a day: contact, and the day on which they bought first.
    pub async fn customers_by(&mut self, sight: Sight, to: Day) -> Result<Vec<(Uuid, Day)>, StoreError> {
        self.all(&CUSTOMERS, (sight.user, sight.reach.number(), to)).await
    }

    /// M36. Referrals won in the period, each for who has the credit.
    pub async fn referrals_won(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<WonReferral>, StoreError> {
        self.all(&WINS, asked!(sight, from, to)).await
    }

    /// M36. The same for every rep in sight: rep, contact and day.
    pub async fn customers_by_rep(
        &mut self,
        sight: Sight,
        to: Day,
    ) -> Result<Vec<(Uuid, Uuid, Day)>, StoreError> {
        self.all(&CUSTOMERS_BY, (sight.user, sight.reach.number(), to)).await
    }

    /// M38. Deals won and lost in the period, and whether they are with somebody who had been referred.
    pub async fn closed_deals(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<ClosedDeal>, StoreError> {
        self.all(&CLOSED, asked!(sight, from, to)).await
    }

    /// M38. How long the referrals captured in the period waited, or still wait, for the first contact.
    pub async fn waits(&mut self, sight: Sight, from: Day, to: Day) -> Result<Vec<WaitCell>, StoreError> {
        self.all(&WAITS, asked!(sight, from, to)).await
    }

    /// M3. Moments missed in the period, by kind.
    pub async fn missed_kinds(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<(String, i64)>, StoreError> {
        self.all(&MISSED_KINDS, asked!(sight, from, to)).await
    }

    /// M38. Promises that fell due and were not let go, and those kept by their day: by month.
    pub async fn promises_by_month(
        &mut self,
        sight: Sight,
        from: Day,
        to: Day,
    ) -> Result<Vec<(String, i64, i64)>, StoreError> {
        self.all(&KEPT_BY_MONTH, asked!(sight, from, to)).await
    }

    /// M39. What everybody's asks brought, as counted last.
    pub async fn heard(&mut self) -> Result<Vec<HeardRow>, StoreError> {
        self.all(&HEARD, ()).await
    }

    /// M39. What one rep's asks brought, as counted last.
    pub async fn heard_of(&mut self, user: Uuid) -> Result<Vec<HeardRow>, StoreError> {
        self.all(&HEARD_OF, (user,)).await
    }

    /// M39. A rep's asks at moments between two days.
    pub async fn asked_at_moments(
        &mut self,
        user: Uuid,
        from: Day,
        to: Day,
    ) -> Result<Vec<AskedCell>, StoreError> {
        self.all(&ASKED, (user, from, to)).await
    }

    /// M39. Names from a rep's asks at moments, captured between two days, by kind.
    pub async fn names_by_kind(
        &mut self,
        user: Uuid,
        from: Day,
        to: Day,
    ) -> Result<Vec<(String, i64)>, StoreError> {
        self.all(&RIPE, (user, from, to)).await
    }

    /// M39. What was won from those names, in cents, by kind.
    pub async fn value_by_kind(
        &mut self,
        user: Uuid,
        from: Day,
        to: Day,
    ) -> Result<Vec<(String, i64)>, StoreError> {
        self.all(&RIPE_VALUE, (user, from, to)).await
    }
}

impl Db {
    /// Notes what a rep's asks at a kind of moment brought.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn note_heard(&self, workspace: Uuid, row: &HeardRow) -> Result<(), StoreError> {
        let HeardRow { user_id, kind, asks, warmth, names, squares, ripe_names, won_cents, learned_on } = row;
        let values =
            (*user_id, kind.as_str(), *asks, *warmth, *names, *squares, *ripe_names, *won_cents, *learned_on);
        self.run(workspace, &NOTE_HEARD, values).await.map(|_| ())
    }
}
