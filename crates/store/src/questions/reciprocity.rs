//! Who offers and needs what, who knows whom, who gave and never received, what behaviour says, and events (M26–M28).

use uuid::Uuid;

use super::Sight;
use super::importing::hex;
use crate::rows::{DealRow, EventGoerRow};
use crate::{Day, Json, Reader, StoreError};

row! {
    /// Somebody who offers or needs something.
    pub struct WanterLine {
        /// Who.
        pub id: Uuid,
        /// Their name.
        pub name: String,
        /// Where they work.
        pub company: Option<String>,
        /// What they offer.
        pub offers: Option<String>,
        /// What they need.
        pub needs: Option<String>,
        /// What their company offers.
        pub company_offers: Option<String>,
        /// What their company needs.
        pub company_needs: Option<String>,
        /// Referrals they gave.
        pub gave: i64,
        /// How often they were given something back.
        pub received: i64,
    }
}

row! {
    /// M27. Somebody who gave and never received.
    #[derive(serde::Serialize)]
    pub struct GaveLine {
        /// Who.
        pub id: Uuid,
        /// Their name.
        pub name: String,
        /// Where they work.
        pub company: Option<String>,
        /// Whose contact.
        pub owner_id: Uuid,
        /// That rep's name.
        pub owner: String,
        /// Since when.
        pub first_gave_on: Option<Day>,
        /// Referrals they gave.
        pub gave: i64,
        /// Of these, won.
        pub gave_won: i64,
        /// What they need, where it is known.
        pub needs: Option<String>,
    }
}

row! {
    /// M26. What somebody did.
    #[derive(serde::Serialize)]
    pub struct BehaviourLine {
        /// Who.
        pub id: Uuid,
        /// Their name.
        pub name: String,
        /// Where they work.
        pub company: Option<String>,
        /// The tier they have.
        pub tier: String,
        /// Referrals they gave.
        pub gave: i64,
        /// Of these, won.
        pub gave_won: i64,
        /// Deals they won with us.
        pub bought: i64,
        /// What those are worth.
        pub bought_cents: i64,
    }
}

row! {
    /// M28. An event with who recommended it.
    #[derive(serde::Serialize)]
    pub struct EventLine {
        /// Which.
        pub id: Uuid,
        /// What it is called.
        pub name: String,
        /// Its day.
        pub on_day: Option<Day>,
        /// Where.
        pub place: Option<String>,
        /// `event` or `association`.
        pub kind: String,
        /// Who recommended it.
        pub recommended_by: Option<Uuid>,
        /// Their name.
        pub recommender: Option<String>,
        /// Whose contact they are.
        pub recommender_owner_id: Option<Uuid>,
        /// Who wrote it down.
        pub made_by: Option<Uuid>,
        /// How many of ours go or went.
        pub goers: i64,
        /// How many conversations were logged there.
        pub talks: i64,
    }
}

row! {
    /// M28. A conversation at an event.
    #[derive(serde::Serialize)]
    pub struct TalkLine {
        /// With whom.
        pub contact_id: Uuid,
        /// Their name.
        pub name: String,
        /// Where they work.
        pub company: Option<String>,
        /// Whose contact.
        pub owner_id: Uuid,
        /// What was said.
        pub note: Option<String>,
        /// Who logged it.
        pub by: String,
    }
}

/// What an [`EventLine`] is made of, of events in sight: written down by, recommended to, or gone to by somebody seen.
macro_rules! event_line {
    () => {
        concat!(
            "select e.id, e.name, e.on_day, e.place, e.kind, e.recommended_by, c.name as recommender,
               c.owner_id as recommender_owner_id, e.made_by,
               (select count(*) from event_goers g where g.workspace_id = e.workspace_id and g.event_id = e.id
                 and g.state <> 'not_going') as goers,
               (select count(*) from event_talks t where t.workspace_id = e.workspace_id and t.event_id = e.id) as talks
             from events e
             left join contacts c on c.workspace_id = e.workspace_id and c.id = e.recommended_by
             where e.workspace_id = $1 and (",
            seen!("e.made_by"), " or ", seen!("c.owner_id"), " or exists (select 1 from event_goers g
               where g.workspace_id = e.workspace_id and g.event_id = e.id and ", seen!("g.user_id"), ")) "
        )
    };
}

statements! {
    WANTERS -> WanterLine = concat!(
        "select c.id, c.name, c.company, c.offers, c.needs, k.offers as company_offers, k.needs as company_needs,
           (select count(*) from referrals r where r.workspace_id = $1 and r.referrer_id = c.id) as gave, s.received
         from contacts c
         join contact_states s on s.workspace_id = c.workspace_id and s.id = c.id
         left join companies k on k.workspace_id = c.workspace_id and k.id = c.company_id
         where c.workspace_id = $1 and ", seen!("c.owner_id"), " and not s.do_not_contact
           and (c.offers is not null or c.needs is not null or k.offers is not null or k.needs is not null)
         order by c.name_key, c.id limit $4");
    KNOW_EACH_OTHER -> (Uuid, Uuid) = "select r.referrer_id, r.referred_id from referrals r
          where r.workspace_id = $1 and r.referrer_id in (select unhex(value) from json_each($2))
        union select i.offers_id, i.needs_id from introductions i
          where i.workspace_id = $1 and i.offers_id in (select unhex(value) from json_each($2))",
        pg: "select r.referrer_id, r.referred_id from referrals r
          where r.workspace_id = $1 and r.referrer_id in (select cast(jsonb_array_elements_text($2) as uuid))
        union select i.offers_id, i.needs_id from introductions i
          where i.workspace_id = $1 and i.offers_id in (select cast(jsonb_array_elements_text($2) as uuid))";
    PASSED_INTRODUCTIONS -> (Uuid, String) = "select p.contact_id, p.what from passed_over p
        where p.workspace_id = $1 and p.kind = 'introduction'";
    GAVE -> GaveLine = concat!(
        "select s.id, c.name, c.company, s.owner_id, u.name as owner, s.first_gave_on,
           (select count(*) from referrals r where r.workspace_id = $1 and r.referrer_id = s.id) as gave,
           (select count(*) from referrals r where r.workspace_id = $1 and r.referrer_id = s.id and r.stage = 'won') as gave_won,
           c.needs
         from contact_states s
         join contacts c on c.workspace_id = s.workspace_id and c.id = s.id
         join users u on u.workspace_id = s.workspace_id and u.id = s.owner_id
         where s.workspace_id = $1 and ", seen!("s.owner_id"), " and s.first_gave_on is not null and s.received = 0
           and not s.do_not_contact
         order by gave_won desc, gave desc, s.first_gave_on, s.id limit $4");
    GAVE_COUNT -> (i64,) = concat!("select count(*) from contact_states s where s.workspace_id = $1 and ",
        seen!("s.owner_id"), " and s.first_gave_on is not null and s.received = 0 and not s.do_not_contact");
    BEHAVIOUR -> BehaviourLine = concat!(
        "select s.id, c.name, c.company, c.tier,
           (select count(*) from referrals r where r.workspace_id = $1 and r.referrer_id = s.id) as gave,
           (select count(*) from referrals r where r.workspace_id = $1 and r.referrer_id = s.id and r.stage = 'won') as gave_won,
           (select count(*) from deals d where d.workspace_id = $1 and d.contact_id = s.id and d.state = 'won') as bought,
           (select cast(coalesce(sum(d.value_cents), 0) as bigint) from deals d
             where d.workspace_id = $1 and d.contact_id = s.id and d.state = 'won') as bought_cents
         from contact_states s
         join contacts c on c.workspace_id = s.workspace_id and c.id = s.id
         where s.workspace_id = $1 and ", seen!("s.owner_id"), " and not s.do_not_contact
           and (s.standing = 'customer' or s.first_gave_on is not null)
           and not exists (select 1 from passed_over p where p.workspace_id = $1 and p.contact_id = s.id and p.kind = 'tier')
         order by c.name_key, s.id limit $4");
    BEHAVIOUR_OF -> BehaviourLine = "select s.id, c.name, c.company, c.tier,
           (select count(*) from referrals r where r.workspace_id = $1 and r.referrer_id = s.id) as gave,
           (select count(*) from referrals r where r.workspace_id = $1 and r.referrer_id = s.id and r.stage = 'won') as gave_won,
           (select count(*) from deals d where d.workspace_id = $1 and d.contact_id = s.id and d.state = 'won') as bought,
           (select cast(coalesce(sum(d.value_cents), 0) as bigint) from deals d
             where d.workspace_id = $1 and d.contact_id = s.id and d.state = 'won') as bought_cents
         from contact_states s
         join contacts c on c.workspace_id = s.workspace_id and c.id = s.id
         where s.workspace_id = $1 and s.id = $2";
    WON_VALUES -> (i64,) = "select d.value_cents from deals d where d.workspace_id = $1 and d.state = 'won'
        and d.closed_on is not null and d.value_cents is not null order by d.closed_on desc limit 501";
    BORN_ON -> (Uuid, String) = "select s.id, c.birthday from contact_states s
        join contacts c on c.workspace_id = s.workspace_id and c.id = s.id
        where s.workspace_id = $1 and s.owner_id = $2 and not s.do_not_contact
          and (s.standing = 'customer' or s.first_gave_on is not null)
          and c.birthday is not null and c.birthday like $3
        order by s.id limit $4";
    WON_ON_THIS_DAY -> DealRow = "select @all(d) from deals d
        join contact_states s on s.workspace_id = d.workspace_id and s.id = d.contact_id
        where d.workspace_id = $1 and s.owner_id = $2 and not s.do_not_contact and d.state = 'won'
          and d.closed_on is not null and d.closed_on in (select value from json_each($3)) and d.id > $4
        order by d.id limit $5",
        pg: "select @all(d) from deals d
        join contact_states s on s.workspace_id = d.workspace_id and s.id = d.contact_id
        where d.workspace_id = $1 and s.owner_id = $2 and not s.do_not_contact and d.state = 'won'
          and d.closed_on is not null and d.closed_on in (select jsonb_array_elements_text($3))
        and d.id > $4 order by d.id limit $5";
    EVENTS -> EventLine = concat!(event_line!(), "and (e.on_day is null or e.on_day >= $4)
        order by case when e.on_day is null then 1 else 0 end, e.on_day, e.name, e.id limit $5");
    EVENTS_PAST -> EventLine = concat!(event_line!(), "and e.on_day < $4 order by e.on_day desc, e.id desc limit $5");
    EVENT -> EventLine = concat!(event_line!(), "and e.id = $4");
    GOERS -> EventGoerRow = "select @all from event_goers where workspace_id = $1 and event_id = $2 order by id";
    TALKS -> TalkLine = concat!("select t.contact_id, c.name, c.company, c.owner_id, i.note, u.name as by
        from event_talks t
        join contacts c on c.workspace_id = t.workspace_id and c.id = t.contact_id
        join interactions i on i.workspace_id = t.workspace_id and i.id = t.interaction_id
        join users u on u.workspace_id = t.workspace_id and u.id = t.user_id
        where t.workspace_id = $1 and ", seen!("c.owner_id"), " and t.event_id = $4 order by t.id desc");
}

impl Reader {
    /// M27. Who offers or needs something, themselves or their company; nobody who asked to be left in peace.
    pub async fn wanters(&mut self, sight: Sight, limit: i64) -> Result<Vec<WanterLine>, StoreError> {
        self.all(&WANTERS, (sight.user, sight.reach.number(), limit)).await
    }

    /// M27. Whom these people know: by a referral they gave, or because they were brought together.
    pub async fn know_each_other(&mut self, people: &[Uuid]) -> Result<Vec<(Uuid, Uuid)>, StoreError> {
        self.all(&KNOW_EACH_OTHER, (Json(hex(people)),)).await
    }

    /// M27. Introductions that somebody passed over: about whom, and with whom.
    pub async fn passed_introductions(&mut self) -> Result<Vec<(Uuid, String)>, StoreError> {
        self.all(&PASSED_INTRODUCTIONS, ()).await
    }

    /// M27. Who gave and never received, those who brought customers first.
    pub async fn gave_never_received(
        &mut self,
        sight: Sight,
        limit: i64,
    ) -> Result<Vec<GaveLine>, StoreError> {
        self.all(&GAVE, (sight.user, sight.reach.number(), limit)).await
    }

    /// M27. How many there are.
    pub async fn gave_never_received_count(&mut self, sight: Sight) -> Result<i64, StoreError> {
        self.value(&GAVE_COUNT, (sight.user, sight.reach.number())).await
    }

    /// M26. What customers and referrers did, but for those whose tier somebody decided to leave.
    pub async fn behaviour(&mut self, sight: Sight, limit: i64) -> Result<Vec<BehaviourLine>, StoreError> {
        self.all(&BEHAVIOUR, (sight.user, sight.reach.number(), limit)).await
    }

    /// M26. What one contact did.
    pub async fn behaviour_of(&mut self, contact: Uuid) -> Result<Option<BehaviourLine>, StoreError> {
        self.opt(&BEHAVIOUR_OF, (contact,)).await
    }

    /// The values of the deals won last, for the one in the middle.
    pub async fn won_values(&mut self) -> Result<Vec<i64>, StoreError> {
        Ok(self.all(&WON_VALUES, ()).await?.into_iter().map(|(value,)| value).collect())
    }

    /// M26. Customers and referrers of a rep whose birthday, as written, has the number of this day in it.
    pub async fn born_on_day(
        &mut self,
        owner: Uuid,
        day: i8,
        limit: i64,
    ) -> Result<Vec<(Uuid, String)>, StoreError> {
        self.all(&BORN_ON, (owner, format!("%{day}%"), limit)).await
    }

    /// M26. Every deal won on one of these days, read so many at once.
    pub async fn every_deal_won_on(
        &mut self,
        owner: Uuid,
        days: &[Day],
        at_once: i64,
    ) -> Result<Vec<DealRow>, StoreError> {
        let days: Vec<String> = days.iter().map(Day::to_string).collect();
        self.every(&WON_ON_THIS_DAY, at_once, |last| {
            let after = last.map_or(Uuid::nil(), |row| row.id);
            (owner, Json(days.clone()), after, at_once)
        })
        .await
    }

    /// M28. Events from a day on, those without a day last.
    pub async fn events_from(
        &mut self,
        sight: Sight,
        day: Day,
        limit: i64,
    ) -> Result<Vec<EventLine>, StoreError> {
        self.all(&EVENTS, (sight.user, sight.reach.number(), day, limit)).await
    }

    /// M28. Events before a day, the latest first.
    pub async fn events_before(
        &mut self,
        sight: Sight,
        day: Day,
        limit: i64,
    ) -> Result<Vec<EventLine>, StoreError> {
        self.all(&EVENTS_PAST, (sight.user, sight.reach.number(), day, limit)).await
    }

    /// M28. One event in sight.
    pub async fn event_in_sight(
        &mut self,
        sight: Sight,
        event: Uuid,
    ) -> Result<Option<EventLine>, StoreError> {
        self.opt(&EVENT, (sight.user, sight.reach.number(), event)).await
    }

    /// M28. Who of ours goes to an event.
    pub async fn goers(&mut self, event: Uuid) -> Result<Vec<EventGoerRow>, StoreError> {
        self.all(&GOERS, (event,)).await
    }

    /// M28. The conversations of an event with people in sight, the latest first.
    pub async fn talks_at(&mut self, sight: Sight, event: Uuid) -> Result<Vec<TalkLine>, StoreError> {
        self.all(&TALKS, (sight.user, sight.reach.number(), event)).await
    }
}
