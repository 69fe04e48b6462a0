//! What was given to whom, who allowed what, and what is known of how people may be reached (M29, M30).

use jiff::civil::Date;
use uuid::Uuid;

use super::Sight;
use super::importing::hex;
use crate::rows::{
    DealingRow, EventTalkRow, GiftRow, IntroductionRow, PassedOverRow, PermissionRow, WhereaboutsRow,
};
use crate::{Day, Json, Reader, StoreError};

row! {
    /// A gift with the names around it.
    #[derive(serde::Serialize)]
    pub struct GiftLine {
        /// Which.
        pub id: Uuid,
        /// To whom.
        pub contact_id: Uuid,
        /// Their name.
        pub contact: String,
        /// Where they work.
        pub company: Option<String>,
        /// By whom.
        pub user_id: Uuid,
        /// That rep's name.
        pub rep: String,
        /// The day.
        pub on_day: Day,
        /// What.
        pub what: String,
        /// Goods, a card, a meal, money.
        pub form: String,
        /// What it cost.
        pub cost_cents: i64,
        /// Who was referred, where it is for a referral.
        pub referred: Option<String>,
        /// Whether it is for a referral.
        pub referral_id: Option<Uuid>,
        /// The trade profile under which it was given.
        pub profile: String,
        /// The limit that held then.
        pub limit_cents: Option<i64>,
        /// Why a manager let it go beyond the limit.
        pub over_why: Option<String>,
        /// Who did.
        pub over_by: Option<String>,
    }
}

row! {
    /// What a contact's standing says of whether they have dealt with us.
    pub struct DealtLine {
        /// Who.
        pub id: Uuid,
        /// The last deal they won with us.
        pub bought_on: Option<Day>,
        /// The last payment.
        pub paid_on: Option<Day>,
        /// The last inquiry.
        pub asked_on: Option<Day>,
        /// Whether somebody referred them.
        pub was_referred: bool,
        /// Whether an e-mail of ours went to them, or perhaps did.
        pub was_written_to: bool,
        /// Whether one is on its way, or in the hands of a rep.
        pub is_written_to: bool,
        /// Whether they spoke with us, wrote, bought or were about to, asked, paid, complained, or named somebody. What
        /// only we did – wrote, gave, introduced – is none of it.
        pub dealt: bool,
    }
}

/// What each contact has had to do with us. It counts what they did, never what was sent to them.
macro_rules! dealt {
    ($ids:literal) => {
        concat!(
            "select c.id,
          (select max(d.closed_on) from deals d
            where d.workspace_id = $1 and d.contact_id = c.id and d.state = 'won') as bought_on,
          (select max(p.on_day) from dealings p
            where p.workspace_id = $1 and p.contact_id = c.id and p.kind = 'payment') as paid_on,
          (select max(q.on_day) from dealings q
            where q.workspace_id = $1 and q.contact_id = c.id and q.kind = 'inquiry') as asked_on,
          exists (select 1 from referrals r where r.workspace_id = $1 and r.referred_id = c.id) as was_referred,
          (exists (select 1 from letters l where l.workspace_id = $1 and l.contact_id = c.id
              and l.to_email is not null and l.state in ('sent', 'unknown'))
            or exists (select 1 from letters l where l.workspace_id = $1 and l.other_id = c.id
              and l.other_email is not null and l.state in ('sent', 'unknown'))) as was_written_to,
          (exists (select 1 from letters l where l.workspace_id = $1 and l.contact_id = c.id
              and l.to_email is not null and l.state in ('queued', 'sending', 'handed'))
            or exists (select 1 from letters l where l.workspace_id = $1 and l.other_id = c.id
              and l.other_email is not null and l.state in ('queued', 'sending', 'handed'))) as is_written_to,
          (exists (select 1 from interactions i where i.workspace_id = $1 and i.contact_id = c.id
              and i.kind in ('call', 'meeting', 'visit', 'testimonial'))
            or exists (select 1 from asks a where a.workspace_id = $1 and a.contact_id = c.id)
            or exists (select 1 from deals d where d.workspace_id = $1 and d.contact_id = c.id and d.state <> 'open')
            or exists (select 1 from dealings g where g.workspace_id = $1 and g.contact_id = c.id)
            or exists (select 1 from complaints k where k.workspace_id = $1 and k.contact_id = c.id)
            or exists (select 1 from referrals n where n.workspace_id = $1 and n.referrer_id = c.id)
            or exists (select 1 from referrals m where m.workspace_id = $1 and m.referred_id = c.id
              and m.met_on is not null)
            or exists (select 1 from mails e
              join interactions i on i.workspace_id = e.workspace_id and i.id = e.interaction_id
              where e.workspace_id = $1 and e.contact_id = c.id and e.direction = 'in'
              and i.kind = 'email')) as dealt
        from contacts c where c.workspace_id = $1 and c.id in (",
            $ids,
            ")"
        )
    };
}

/// The columns of a [`GiftLine`].
macro_rules! gift_line {
    () => {
        concat!(
            "select g.id, g.contact_id, c.name as contact, c.company, g.user_id, u.name as rep, g.on_day, g.what, g.form,
               g.cost_cents, p.name as referred, g.referral_id, g.profile, g.limit_cents, g.over_why, b.name as over_by
             from gifts g
             join contacts c on c.workspace_id = g.workspace_id and c.id = g.contact_id
             join users u on u.workspace_id = g.workspace_id and u.id = g.user_id
             left join users b on b.workspace_id = g.workspace_id and b.id = g.over_by
             left join referrals r on r.workspace_id = g.workspace_id and r.id = g.referral_id
             left join contacts p on p.workspace_id = g.workspace_id and p.id = r.referred_id
             where g.workspace_id = $1 and ",
            seen!("c.owner_id")
        )
    };
}

statements! {
    GIFTS_TO -> GiftRow = "select @all from gifts where workspace_id = $1 and contact_id = $2 order by on_day desc, id desc";
    GIFTS -> GiftLine = concat!(gift_line!(), " and g.on_day >= $4 and (g.on_day < $5 or (g.on_day = $5 and g.id < $6))
        order by g.on_day desc, g.id desc limit $7");
    PERMISSIONS_OF -> PermissionRow = "select @all from permissions
        where workspace_id = $1 and contact_id = $2 order by on_day desc, made_at desc, id desc";
    PERMISSIONS_OF_ALL -> PermissionRow = "select @all from permissions
        where workspace_id = $1 and contact_id in (select unhex(value) from json_each($2))
        order by contact_id, on_day desc, made_at desc, id desc",
        pg: "select @all from permissions
        where workspace_id = $1 and contact_id in (select cast(jsonb_array_elements_text($2) as uuid))
        order by contact_id, on_day desc, made_at desc, id desc";
    DEALINGS_OF -> DealingRow = "select @all from dealings
        where workspace_id = $1 and contact_id = $2 order by on_day desc, id desc";
    DEALT -> DealtLine = dealt!("select unhex(value) from json_each($2)"),
        pg: dealt!("select cast(jsonb_array_elements_text($2) as uuid)");
    PASSED_OVER_OF -> PassedOverRow = "select @all from passed_over
        where workspace_id = $1 and contact_id = $2 order by id";
    PASSED_OVER_WITH -> PassedOverRow = "select @all from passed_over
        where workspace_id = $1 and kind = 'introduction' and replace(what, '-', '') = $2 order by id";
    INTRODUCTIONS_WITH -> IntroductionRow = "select @all from introductions
        where workspace_id = $1 and (offers_id = $2 or needs_id = $2) order by on_day desc, id desc";
    EVENT_TALKS_WITH -> EventTalkRow = "select @all from event_talks
        where workspace_id = $1 and contact_id = $2 order by id";
}

impl Reader {
    /// M29. Every gift to a contact, the latest first.
    pub async fn gifts_to(&mut self, contact: Uuid) -> Result<Vec<GiftRow>, StoreError> {
        self.all(&GIFTS_TO, (contact,)).await
    }

    /// M29. Every gift to people in sight since a day, the latest first, read so many at once: an auditor's list and sums
    /// that stop somewhere are wrong.
    pub async fn gifts_since(
        &mut self,
        sight: Sight,
        since: Day,
        at_once: i64,
    ) -> Result<Vec<GiftLine>, StoreError> {
        self.every(&GIFTS, at_once, |last| {
            let (day, id) = last.map_or((Day(Date::MAX), Uuid::max()), |line| (line.on_day, line.id));
            (sight.user, sight.reach.number(), since, day, id, at_once)
        })
        .await
    }

    /// M30. What a contact allowed or took back, the latest word first.
    pub async fn permissions_of(&mut self, contact: Uuid) -> Result<Vec<PermissionRow>, StoreError> {
        self.all(&PERMISSIONS_OF, (contact,)).await
    }

    /// M30. The same of several contacts.
    pub async fn permissions_of_all(&mut self, contacts: &[Uuid]) -> Result<Vec<PermissionRow>, StoreError> {
        self.all(&PERMISSIONS_OF_ALL, (Json(hex(contacts)),)).await
    }

    /// M30. The inquiries and payments of a contact, the latest first.
    pub async fn dealings_of(&mut self, contact: Uuid) -> Result<Vec<DealingRow>, StoreError> {
        self.all(&DEALINGS_OF, (contact,)).await
    }

    /// M30. What these contacts have had to do with us.
    pub async fn dealt_with(&mut self, contacts: &[Uuid]) -> Result<Vec<DealtLine>, StoreError> {
        self.all(&DEALT, (Json(hex(contacts)),)).await
    }

    /// Where these contacts are, of those for whom somebody noted it.
    pub async fn whereabouts_of(&mut self, contacts: &[Uuid]) -> Result<Vec<WhereaboutsRow>, StoreError> {
        self.get_all::<WhereaboutsRow>(contacts).await
    }

    /// Proposals about a contact that somebody did not take.
    pub async fn passed_over_of(&mut self, contact: Uuid) -> Result<Vec<PassedOverRow>, StoreError> {
        self.all(&PASSED_OVER_OF, (contact,)).await
    }

    /// M27. Introductions to a contact that somebody did not take, for the others.
    pub async fn passed_over_with(&mut self, contact: Uuid) -> Result<Vec<PassedOverRow>, StoreError> {
        self.all(&PASSED_OVER_WITH, (contact.simple().to_string(),)).await
    }

    /// M27. With whom a contact was brought together.
    pub async fn introductions_with(&mut self, contact: Uuid) -> Result<Vec<IntroductionRow>, StoreError> {
        self.all(&INTRODUCTIONS_WITH, (contact,)).await
    }

    /// M28. The conversations with a contact at events.
    pub async fn event_talks_with(&mut self, contact: Uuid) -> Result<Vec<EventTalkRow>, StoreError> {
        self.all(&EVENT_TALKS_WITH, (contact,)).await
    }
}
