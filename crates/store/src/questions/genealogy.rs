//! Who came through whom (M37): the people above somebody, those below them branch by branch, and who led to the most.

use uuid::Uuid;

use super::Sight;
use super::importing::hex;
use crate::{Day, Json, Reader, StoreError};

row! {
    /// Somebody in a genealogy.
    #[derive(serde::Serialize)]
    pub struct LineageLine {
        /// Who.
        pub id: Uuid,
        /// Who is right above them.
        pub parent_id: Option<Uuid>,
        /// Their name.
        pub name: String,
        /// Whose contact.
        pub owner_id: Uuid,
        /// How far the referral came by which they came.
        pub stage: Option<String>,
        /// Deals they won for us since they were referred.
        pub own_deals: i64,
        /// What these are worth, in cents.
        pub own_cents: i64,
        /// People they led to, at all depths.
        pub people: i64,
        /// Of those, who bought.
        pub buyers: i64,
        /// Deals of those.
        pub deals: i64,
        /// What these are worth, in cents.
        pub cents: i64,
        /// Steps to the person furthest away.
        pub deepest: i64,
    }
}

row! {
    /// M37. Somebody whose referrals led to won deals, at any depth.
    #[derive(serde::Serialize)]
    pub struct ChampionLine {
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
        /// People they led to, at all depths.
        pub people: i64,
        /// Of those, who bought.
        pub buyers: i64,
        /// Deals of those.
        pub deals: i64,
        /// What these are worth, in cents.
        pub cents: i64,
        /// Steps to the person furthest away.
        pub deepest: i64,
        /// Whom they named themselves.
        pub gave: i64,
        /// How often they were given something back (M27).
        pub received: i64,
        /// When that was last.
        pub received_on: Option<Day>,
    }
}

/// A [`LineageLine`] of `lineages l` and `contacts c`.
macro_rules! line {
    () => {
        "l.id, l.parent_id, c.name, c.owner_id, (select r.stage from referrals r where r.workspace_id = $1 and r.id = l.referral_id)
           as stage, l.own_deals, l.own_cents, l.people, l.buyers, l.deals, l.cents, l.deepest "
    };
}

/// The people right below `p.id`, those who bring the most first.
macro_rules! below {
    ($who:literal) => {
        concat!(
            "from lineages k where k.workspace_id = $1 and k.parent_id = ",
            $who,
            " order by (k.own_cents + k.cents) desc, k.people desc, k.id desc limit $3"
        )
    };
}

statements! {
    KEPT -> (i64,) = "select count(*) from lineage_heads where workspace_id = $1";
    ONE -> LineageLine = concat!("select ", line!(), "from lineages l cross join contacts c
        where l.workspace_id = $1 and l.id = $2 and c.workspace_id = $1 and c.id = l.id");
    ABOVE -> LineageLine = concat!("with recursive up (id, depth) as (
          select l.parent_id, cast(1 as bigint) from lineages l
            where l.workspace_id = $1 and l.id = $2 and l.parent_id is not null
          union all select l.parent_id, up.depth + 1 from up cross join lineages l
            where l.workspace_id = $1 and l.id = up.id and l.parent_id is not null and up.depth < $3)
        select ", line!(), "from up cross join lineages l cross join contacts c
        where l.workspace_id = $1 and l.id = up.id and c.workspace_id = $1 and c.id = l.id order by up.depth");
    // PostgreSQL looks up each branch by itself; SQLite does so for a list of ids that depends on the row before.
    BELOW -> LineageLine = concat!("select ", line!(), "from (select unhex(value) as id from json_each($2)) p
        cross join lineages l cross join contacts c where l.workspace_id = $1 and l.id in (select k.id ", below!("p.id"),
        ") and c.workspace_id = $1 and c.id = l.id"),
        pg: concat!("select ", line!(), "from (select cast(jsonb_array_elements_text($2) as uuid) as id) p
        cross join lateral (select k.* ", below!("p.id"), ") l cross join contacts c
        where c.workspace_id = $1 and c.id = l.id");
    BELOW_FROM -> LineageLine = concat!("select ", line!(), "from lineages l cross join contacts c
        where l.workspace_id = $1 and l.parent_id = $2 and (l.own_cents + l.cents, l.people, l.id) < ($4, $5, $6)
        and c.workspace_id = $1 and c.id = l.id
        order by (l.own_cents + l.cents) desc, l.people desc, l.id desc limit $3");
    /// Who is above the people of a list, with who is right above each.
    PATHS -> (Uuid, Option<Uuid>) = "with recursive up (id) as (select unhex(value) from json_each($2)
          union select l.parent_id from up cross join lineages l
            where l.workspace_id = $1 and l.id = up.id and l.parent_id is not null)
        select l.id, l.parent_id from up cross join lineages l where l.workspace_id = $1 and l.id = up.id",
        pg: "with recursive up (id) as (select cast(jsonb_array_elements_text($2) as uuid)
          union select l.parent_id from up cross join lineages l
            where l.workspace_id = $1 and l.id = up.id and l.parent_id is not null)
        select l.id, l.parent_id from up cross join lineages l where l.workspace_id = $1 and l.id = up.id";
    CHAMPIONS -> ChampionLine = concat!("select l.id, c.name, c.company, c.owner_id,
          (select u.name from users u where u.workspace_id = $1 and u.id = c.owner_id) as owner,
          l.people, l.buyers, l.deals, l.cents, l.deepest,
          (select count(*) from referrals r where r.workspace_id = $1 and r.referrer_id = l.id) as gave,
          s.received, (select max(g.on_day) from reciprocations g where g.workspace_id = $1 and g.contact_id = l.id)
            as received_on
        from lineages l cross join contacts c cross join contact_states s
        where l.workspace_id = $1 and l.buyers > 0 and (l.cents, l.buyers, l.id) < ($4, $5, $6)
          and c.workspace_id = $1 and c.id = l.id and ", seen!("+c.owner_id"), "
          and s.workspace_id = $1 and s.id = l.id
        order by l.cents desc, l.buyers desc, l.id desc limit $7"),
        pg: concat!("select l.id, c.name, c.company, c.owner_id,
          (select u.name from users u where u.workspace_id = $1 and u.id = c.owner_id) as owner,
          l.people, l.buyers, l.deals, l.cents, l.deepest,
          (select count(*) from referrals r where r.workspace_id = $1 and r.referrer_id = l.id) as gave,
          s.received, (select max(g.on_day) from reciprocations g where g.workspace_id = $1 and g.contact_id = l.id)
            as received_on
        from lineages l cross join contacts c cross join contact_states s
        where l.workspace_id = $1 and l.buyers > 0 and (l.cents, l.buyers, l.id) < ($4, $5, $6)
          and c.workspace_id = $1 and c.id = l.id and ", seen!("c.owner_id"), "
          and s.workspace_id = $1 and s.id = l.id
        order by l.cents desc, l.buyers desc, l.id desc limit $7");
}

/// A place in a list that is sorted by what is brought, by how many people, and by id.
pub type LineagePlace = (i64, i64, Uuid);

/// Before the first of any such list.
pub const LINEAGE_FIRST: LineagePlace = (i64::MAX, i64::MAX, Uuid::max());

impl Reader {
    /// Whether the sums of this workspace are kept: of one from before they were, they are to be counted first.
    pub async fn lineages_are_kept(&mut self) -> Result<bool, StoreError> {
        Ok(self.value(&KEPT, ()).await? > 0)
    }

    /// Where somebody stands in the genealogy; nothing for somebody whom no referral names.
    pub async fn lineage(&mut self, contact: Uuid) -> Result<Option<LineageLine>, StoreError> {
        self.opt(&ONE, (contact,)).await
    }

    /// Everybody above somebody, nearest first, at most so many.
    pub async fn above(&mut self, contact: Uuid, limit: i64) -> Result<Vec<LineageLine>, StoreError> {
        self.all(&ABOVE, (contact, limit)).await
    }

    /// The people right below each of these, at most so many of each: those who bring the most; in no particular order.
    pub async fn right_below(
        &mut self,
        contacts: &[Uuid],
        each: i64,
    ) -> Result<Vec<LineageLine>, StoreError> {
        if contacts.is_empty() {
            return Ok(Vec::new());
        }
        self.all(&BELOW, (Json(hex(contacts)), each)).await
    }

    /// The people right below one, those who bring the most first, from a place on.
    pub async fn right_below_from(
        &mut self,
        contact: Uuid,
        (cents, people, id): LineagePlace,
        limit: i64,
    ) -> Result<Vec<LineageLine>, StoreError> {
        self.all(&BELOW_FROM, (contact, limit, cents, people, id)).await
    }

    /// These people and everybody above them, each with who is right above.
    pub async fn lineage_paths(
        &mut self,
        contacts: &[Uuid],
    ) -> Result<Vec<(Uuid, Option<Uuid>)>, StoreError> {
        if contacts.is_empty() {
            return Ok(Vec::new());
        }
        self.all(&PATHS, (Json(hex(contacts)),)).await
    }

    /// M37. Those of the people seen whose referrals led to the most won value, from a place on.
    pub async fn champions(
        &mut self,
        sight: Sight,
        (cents, buyers, id): LineagePlace,
        limit: i64,
    ) -> Result<Vec<ChampionLine>, StoreError> {
        self.all(&CHAMPIONS, (sight.user, sight.reach.number(), cents, buyers, id, limit)).await
    }
}
