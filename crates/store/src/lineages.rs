//! Who came through whom, kept with every change (M37): the one place that writes `lineages` – in the transaction of the
//! unit, of its undo, of a merge, of a part of an import.
//!
//! What a unit did to credited referrals and won deals is gathered first; most units did nothing, and pay nothing. Then the
//! workspace's head is counted up, which locks it; the people touched are read anew from referrals and deals, everybody
//! above them is loaded, and [`domain::genealogy::Forest`] says what the sums are now. An office from before these sums were
//! kept has no head: all is counted from scratch, once.

use std::collections::BTreeSet;

use domain::genealogy::{Below, Forest, Line, Link, Won};
use domain::{ContactId, ReferralId};
use serde_json::Value as JsonValue;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::entity::insert_text;
use crate::questions::importing::hex;
use crate::tx::{Scope, Tx};
use crate::{AnyEntity, Binds, Day, Db, Json, Statement, StoreError, commit::Writing, sql::With, unit::Op};

/// Lines in one statement.
const AT_ONCE: usize = 40;
/// Lines in one statement where a whole office is counted.
const MANY_AT_ONCE: usize = 400;

row! {
    /// How somebody came, and what they won since, as referrals and deals say it.
    struct Told {
        id: Uuid,
        referral_id: Option<Uuid>,
        referrer_id: Option<Uuid>,
        since: Option<Day>,
        deals: i64,
        cents: i64,
    }
}

row! {
    /// A line as it is kept.
    #[derive(serde::Serialize)]
    pub struct LineageRow {
        /// Who.
        pub id: Uuid,
        /// Their credited referrer.
        pub referrer_id: Option<Uuid>,
        /// That referral.
        pub referral_id: Option<Uuid>,
        /// Its day.
        pub since: Option<Day>,
        /// The referrer, unless the link closes a loop.
        pub parent_id: Option<Uuid>,
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

/// Won deals of the contact `$who` that closed on the day of the referral `r` or later.
macro_rules! won_since {
    ($who:literal) => {
        concat!(
            "(select count(*) from deals d where d.workspace_id = $1 and d.contact_id = ", $who,
            " and d.state = 'won' and d.closed_on >= r.captured_on) as deals,
             (select cast(coalesce(sum(d.value_cents), 0) as bigint) from deals d where d.workspace_id = $1
               and d.contact_id = ", $who, " and d.state = 'won' and d.closed_on >= r.captured_on) as cents"
        )
    };
}

/// The people named by the ids before it (`named`), and everybody above them.
macro_rules! and_above {
    ($named:literal) => {
        concat!(
            "with recursive up (id) as (", $named, " union
               select l.parent_id from up cross join lineages l
               where l.workspace_id = $1 and l.id = up.id and l.parent_id is not null)
             select l.id, l.referrer_id, l.referral_id, l.since, l.parent_id, l.own_deals, l.own_cents, l.people, l.buyers,
               l.deals, l.cents, l.deepest
             from up cross join lineages l where l.workspace_id = $1 and l.id = up.id"
        )
    };
}

statements! {
    NEXT -> (i64,) = "update lineage_heads set changes = changes + 1 where workspace_id = $1 returning changes";
    pub(crate) KEEP -> () = "insert into lineage_heads (workspace_id, changes) values ($1, 0) on conflict do nothing";
    HEAD -> (i64,) = "select changes from lineage_heads where workspace_id = $1";
    TOLD -> Told = concat!("select t.id, r.id as referral_id, r.referrer_id, r.captured_on as since, ", won_since!("t.id"),
        " from (select unhex(value) as id from json_each($2)) t
        left join referrals r on r.workspace_id = $1 and r.referred_id = t.id and r.credited"),
        pg: concat!("select t.id, r.id as referral_id, r.referrer_id, r.captured_on as since, ", won_since!("t.id"),
        " from (select cast(jsonb_array_elements_text($2) as uuid) as id) t
        left join referrals r on r.workspace_id = $1 and r.referred_id = t.id and r.credited");
    ALL_TOLD -> Told = concat!("select r.referred_id as id, r.id as referral_id, r.referrer_id, r.captured_on as since, ",
        won_since!("r.referred_id"), " from referrals r where r.workspace_id = $1 and r.credited");
    AND_ABOVE -> LineageRow = and_above!("select unhex(value) from json_each($2)"),
        pg: and_above!("select cast(jsonb_array_elements_text($2) as uuid)");
    REFERRED -> (Uuid,) = "select referred_id from referrals where workspace_id = $1
        and id in (select unhex(value) from json_each($2))",
        pg: "select referred_id from referrals where workspace_id = $1
        and id in (select cast(jsonb_array_elements_text($2) as uuid))";
    BUYERS -> (Uuid,) = "select contact_id from deals where workspace_id = $1
        and id in (select unhex(value) from json_each($2))",
        pg: "select contact_id from deals where workspace_id = $1
        and id in (select cast(jsonb_array_elements_text($2) as uuid))";
    DEEPEST -> (i64,) = "select cast(coalesce(max(deepest) + 1, 0) as bigint) from lineages
        where workspace_id = $1 and parent_id = $2";
    DEEPER -> () = "update lineages set deepest = $3 where workspace_id = $1 and id = $2 and deepest <> $3";
    PARENT -> (Option<Uuid>,) = "select parent_id from lineages where workspace_id = $1 and id = $2";
    GONE -> () = "delete from lineages where workspace_id = $1 and id in (select unhex(value) from json_each($2))",
        pg: "delete from lineages where workspace_id = $1
        and id in (select cast(jsonb_array_elements_text($2) as uuid))";
    ALL_GONE -> () = "delete from lineages where workspace_id = $1";
    pub(crate) KEPT -> LineageRow = "select @all from lineages where workspace_id = $1 order by id";
}

const COLUMNS: &[&str] = &[
    "id",
    "referrer_id",
    "referral_id",
    "since",
    "parent_id",
    "own_deals",
    "own_cents",
    "people",
    "buyers",
    "deals",
    "cents",
    "deepest",
];

impl Told {
    fn link(&self) -> Option<Link> {
        Some(Link {
            since: self.since?.0,
            referral: ReferralId(self.referral_id?),
            referrer: ContactId(self.referrer_id?),
        })
    }

    fn known(&self) -> (ContactId, Option<Link>, Won) {
        (ContactId(self.id), self.link(), Won { deals: self.deals, cents: self.cents })
    }
}

impl LineageRow {
    /// The line of somebody.
    pub(crate) fn of(id: ContactId, line: &Line) -> Self {
        Self {
            id: id.0,
            referrer_id: line.link.map(|link| link.referrer.0),
            referral_id: line.link.map(|link| link.referral.0),
            since: line.link.map(|link| Day(link.since)),
            parent_id: line.parent().map(|parent| parent.0),
            own_deals: line.own.deals,
            own_cents: line.own.cents,
            people: line.below.people,
            buyers: line.below.buyers,
            deals: line.below.deals,
            cents: line.below.cents,
            deepest: line.below.deepest,
        }
    }

    fn line(&self) -> Line {
        let link = match (self.since, self.referral_id, self.referrer_id) {
            (Some(Day(since)), Some(referral), Some(referrer)) => {
                Some(Link { since, referral: ReferralId(referral), referrer: ContactId(referrer) })
            }
            _ => None,
        };
        Line {
            link,
            joined: self.parent_id.is_some(),
            own: Won { deals: self.own_deals, cents: self.own_cents },
            below: Below {
                people: self.people,
                buyers: self.buyers,
                deals: self.deals,
                cents: self.cents,
                deepest: self.deepest,
            },
        }
    }

    fn bind(&self, to: &mut Binds<'_>) {
        to.add(self.id).add(self.referrer_id).add(self.referral_id).add(self.since).add(self.parent_id);
        to.add(self.own_deals).add(self.own_cents).add(self.people).add(self.buyers).add(self.deals);
        to.add(self.cents).add(self.deepest);
    }
}

/// Whose place in the genealogy a unit may have changed.
#[derive(Debug, Default)]
pub(crate) struct Moved(BTreeSet<Uuid>);

impl Moved {
    /// Notes a row before or after a change; `other` is the other side of it.
    fn row(&mut self, table: &str, image: &JsonValue, other: Option<&JsonValue>) {
        let differs =
            |fields: &[&str]| other.is_none_or(|other| fields.iter().any(|f| image.get(*f) != other.get(*f)));
        let counts = |image: &JsonValue| match table {
            "referrals" => image.get("credited").and_then(JsonValue::as_bool) == Some(true),
            _ => image.get("state").and_then(JsonValue::as_str) == Some("won"),
        };
        let (who, fields): (&str, &[&str]) = match table {
            "referrals" => ("referred_id", &["referrer_id", "referred_id", "captured_on", "credited"]),
            "deals" => ("contact_id", &["contact_id", "state", "closed_on", "value_cents"]),
            _ => return,
        };
        if (counts(image) || other.is_some_and(counts)) && differs(fields) {
            let id = image.get(who).and_then(JsonValue::as_str);
            self.0.extend(id.and_then(|id| Uuid::try_parse(id).ok()));
        }
    }

    fn op(&mut self, op: &Op) -> Result<(), StoreError> {
        match op {
            Op::Insert(row) | Op::InsertOnce(row) | Op::Delete(row) => self.both(row.as_ref(), None),
            Op::Update { before, after } => self.both(before.as_ref(), Some(after.as_ref())),
            _ => Ok(()),
        }
    }

    fn both(&mut self, before: &dyn AnyEntity, after: Option<&dyn AnyEntity>) -> Result<(), StoreError> {
        let (table, id) = (before.info().table, before.id());
        if !matters(table) {
            return Ok(());
        }
        let image = |row: &dyn AnyEntity| row.to_json().map_err(|e| StoreError::corrupt(table, id, e));
        let (before, after) = (image(before)?, after.map(image).transpose()?);
        self.row(table, &before, after.as_ref());
        if let Some(after) = after {
            self.row(table, &after, Some(&before));
        }
        Ok(())
    }
}

fn matters(table: &str) -> bool {
    matches!(table, "referrals" | "deals")
}

impl Writing<'_> {
    /// Notes what an undo is about to bring back or take away: tables, ids, and the image before the action where there
    /// is one.
    pub(crate) async fn note_undone<'c>(
        &mut self,
        changes: impl Iterator<Item = (&'c str, Uuid, Option<&'c JsonValue>)>,
    ) -> Result<(), StoreError> {
        let workspace = self.workspace();
        let (mut referrals, mut deals) = (Vec::new(), Vec::new());
        for (table, id, before) in changes.filter(|(table, ..)| matters(table)) {
            if table == "referrals" { &mut referrals } else { &mut deals }.push(id);
            if let Some(image) = before {
                self.moved.row(table, image, None);
            }
        }
        for (ids, statement) in [(referrals, &REFERRED), (deals, &BUYERS)] {
            if !ids.is_empty() {
                self.step()?;
                let text = statement.text(self.tx.engine());
                let found: Vec<(Uuid,)> = self.tx.all(text, (workspace, Json(hex(&ids)))).await?;
                self.moved.0.extend(found.into_iter().map(|(id,)| id));
            }
        }
        Ok(())
    }

    /// Keeps the sums of everybody whose place this unit changed, and of everybody above them.
    pub(crate) async fn keep_lineages(&mut self, ops: &[Op]) -> Result<(), StoreError> {
        for op in ops {
            self.moved.op(op)?;
        }
        let moved = std::mem::take(&mut self.moved).0;
        if moved.is_empty() {
            return Ok(());
        }
        self.step()?;
        let workspace = self.workspace();
        if !self.tx.lock_lineages(workspace).await? {
            return self.tx.count_lineages(workspace).await;
        }
        self.step()?;
        self.tx.move_lineages(workspace, moved).await
    }
}

impl Tx {
    /// Locks the sums of a workspace. False when they are not kept yet: then this transaction is the one to count them.
    async fn lock_lineages(&mut self, workspace: Uuid) -> Result<bool, StoreError> {
        let engine = self.engine();
        let locked: Option<(i64,)> = self.opt(NEXT.text(engine), (workspace,)).await?;
        if locked.is_some() {
            return Ok(true);
        }
        if self.run(KEEP.text(engine), (workspace,)).await? == 1 {
            return Ok(false);
        }
        let locked: Option<(i64,)> = self.opt(NEXT.text(engine), (workspace,)).await?;
        locked
            .map(|_| true)
            .ok_or_else(|| StoreError::corrupt("lineage_heads", workspace, "is and isn't there"))
    }

    async fn move_lineages(&mut self, workspace: Uuid, moved: BTreeSet<Uuid>) -> Result<(), StoreError> {
        let engine = self.engine();
        let told: Vec<Told> = self.all(TOLD.text(engine), (workspace, Json(hex(&moved)))).await?;
        let mut forest = Forest::default();
        let mut seeds = moved;
        seeds.extend(told.iter().filter_map(|one| one.referrer_id));
        while !seeds.is_empty() {
            let rows: Vec<LineageRow> =
                self.all(AND_ABOVE.text(engine), (workspace, Json(hex(&seeds)))).await?;
            for id in seeds {
                forest.load(ContactId(id), Line::default());
            }
            for row in rows {
                forest.load(ContactId(row.id), row.line());
            }
            seeds = forest.missing().into_iter().map(|id| id.0).collect();
        }
        for one in &told {
            let (person, link, own) = one.known();
            forest.set(person, link, own);
        }
        let changes = forest.changes();
        let (gone, kept): (Vec<_>, Vec<_>) = changes.lines.iter().partition(|(_, line)| line.is_empty());
        if !gone.is_empty() {
            let gone: Vec<Uuid> = gone.into_iter().map(|(person, _)| person.0).collect();
            self.run(GONE.text(engine), (workspace, Json(hex(&gone)))).await?;
        }
        let kept: Vec<LineageRow> =
            kept.into_iter().map(|(person, line)| LineageRow::of(*person, line)).collect();
        self.write_lineages(workspace, &kept, AT_ONCE).await?;
        for person in changes.shallower {
            self.settle_depth(workspace, person.0).await?;
        }
        Ok(())
    }

    /// Counts the depth of somebody from those right below them, and so on upwards while it differs.
    async fn settle_depth(&mut self, workspace: Uuid, person: Uuid) -> Result<(), StoreError> {
        let engine = self.engine();
        let mut at = Some(person);
        while let Some(person) = at {
            let deepest: Option<(i64,)> = self.opt(DEEPEST.text(engine), (workspace, person)).await?;
            let deepest = deepest.map_or(0, |(deepest,)| deepest);
            if self.run(DEEPER.text(engine), (workspace, person, deepest)).await? == 0 {
                return Ok(());
            }
            let above: Option<(Option<Uuid>,)> = self.opt(PARENT.text(engine), (workspace, person)).await?;
            at = above.and_then(|(parent,)| parent);
        }
        Ok(())
    }

    /// Counts everything from scratch.
    async fn count_lineages(&mut self, workspace: Uuid) -> Result<(), StoreError> {
        let rows = self.counted_lineages(workspace).await?;
        self.run(ALL_GONE.text(self.engine()), (workspace,)).await?;
        self.write_lineages(workspace, &rows, MANY_AT_ONCE).await?;
        tracing::info!(people = rows.len(), "Counted who came through whom");
        Ok(())
    }

    async fn counted_lineages(&mut self, workspace: Uuid) -> Result<Vec<LineageRow>, StoreError> {
        let told: Vec<Told> = self.all(ALL_TOLD.text(self.engine()), (workspace,)).await?;
        let forest = Forest::of(told.iter().map(Told::known));
        let lines = forest.lines().filter(|(_, line)| !line.is_empty());
        Ok(lines.map(|(person, line)| LineageRow::of(person, &line)).collect())
    }

    async fn write_lineages(
        &mut self,
        workspace: Uuid,
        rows: &[LineageRow],
        at_once: usize,
    ) -> Result<(), StoreError> {
        let set: Vec<String> =
            COLUMNS.iter().skip(1).map(|column| format!("{column} = excluded.{column}")).collect();
        let set = set.join(", ");
        for rows in rows.chunks(at_once) {
            let text = format!(
                "{} on conflict (workspace_id, id) do update set {set}",
                insert_text("lineages", COLUMNS, rows.len())
            );
            let values = With(|to: &mut Binds<'_>| {
                to.add(workspace);
                rows.iter().for_each(|row| row.bind(to));
            });
            self.run(AssertSqlSafe(text), values).await?;
        }
        Ok(())
    }
}

impl Tx {
    async fn lineages_wrong(&mut self, workspace: Uuid) -> Result<usize, StoreError> {
        let kept: Vec<LineageRow> = self.all(KEPT.text(self.engine()), (workspace,)).await?;
        let right = self.counted_lineages(workspace).await?;
        let find = |rows: &[LineageRow], id: Uuid| rows.binary_search_by_key(&id, |row| row.id).ok();
        let is_kept = |row: &LineageRow| find(&kept, row.id).and_then(|at| kept.get(at)) == Some(row);
        let missing = right.iter().filter(|row| !is_kept(row)).count();
        Ok(missing + kept.iter().filter(|row| find(&right, row.id).is_none()).count())
    }
}

impl Db {
    /// How many of the sums that are kept are not what is counted from scratch; none when they aren't kept yet.
    pub(crate) async fn lineages_wrong(&self, workspace: Uuid) -> Result<usize, StoreError> {
        let mut tx = self.begin(Scope::Read(workspace)).await?;
        let heads: Option<(i64,)> = tx.opt(HEAD.text(tx.engine()), (workspace,)).await?;
        let wrong = if heads.is_some() { tx.lineages_wrong(workspace).await? } else { 0 };
        tx.rollback().await?;
        Ok(wrong)
    }

    /// Has the sums of a workspace kept from now on: counted from scratch, unless they are kept already.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn keep_lineages(&self, workspace: Uuid) -> Result<(), StoreError> {
        let mut tx = self.begin(Scope::Write(workspace)).await?;
        let counted = async {
            if tx.run(KEEP.text(tx.engine()), (workspace,)).await? == 1 {
                tx.count_lineages(workspace).await?;
            }
            Ok(())
        }
        .await;
        tx.finish(counted).await
    }

    /// Counts the sums of a workspace from scratch, and tells how many were wrong: none, unless somebody changed the
    /// tables behind the program's back.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn recount_lineages(&self, workspace: Uuid) -> Result<usize, StoreError> {
        let mut tx = self.begin(Scope::Write(workspace)).await?;
        let counted = async {
            tx.lock_lineages(workspace).await?;
            let wrong = tx.lineages_wrong(workspace).await?;
            if wrong > 0 {
                tx.count_lineages(workspace).await?;
            }
            Ok(wrong)
        }
        .await;
        tx.finish(counted).await
    }
}
