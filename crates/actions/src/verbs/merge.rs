//! Two contacts that are one person become one, with everything of both, and Undo parts them again exactly (M16).

use std::collections::{BTreeMap, BTreeSet};

use domain::fact::{FactKind, Of};
use domain::referral::Stage;
use domain::{ActionId, ContactId, FactId, LikenessId};
use language::say;
use serde::{Deserialize, Serialize};
use serde_json::Value as JsonValue;
use store::rows::{
    AskRow, ClaimRow, ContactPointRow, ContactRow, ContactStateRow, DealRow, FollowUpRow, IntroductionRow,
    LetterRow, LikenessRow, MergedRow, PassedOverRow, ReferralRow, WhereaboutsRow,
};
use store::{Day, Json};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft, earlier, later};
use crate::people::{POINTS_MAX, keys};
use crate::{Actor, App, Done, Problem};

/// Makes two contacts one.
#[derive(Debug, Clone, PartialEq)]
pub struct MergeContacts {
    /// The client's id.
    pub action: ActionId,
    /// Who stays.
    pub keep: ContactId,
    /// Who goes up in them.
    pub gone: ContactId,
}

/// Decides that two contacts who look alike are different people.
#[derive(Debug, Clone, PartialEq)]
pub struct TellApart {
    /// The client's id.
    pub action: ActionId,
    /// Which likeness.
    pub likeness: LikenessId,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MergeAnswer {
    /// Who stays.
    pub contact: Uuid,
    /// Who is no more.
    pub gone: Uuid,
    /// Open follow-ups that went over.
    pub follow_ups: usize,
    /// Referrals that went over.
    pub referrals: usize,
}

/// Makes two contacts one (M16). Every fact, referral, deal, moment and follow-up of both is kept; what only one of them
/// says is taken over, wishes of either hold, and the earlier referrer keeps the credit.
///
/// # Errors
/// [`Problem::Invalid`] for one contact with itself, [`Problem::NotFound`] for one that isn't the actor's.
pub async fn merge_contacts(
    app: &App,
    actor: &Actor,
    input: &MergeContacts,
) -> Result<Done<MergeAnswer>, Problem> {
    decided!(input.action, merge_once(app, actor, input))
}

async fn merge_once(app: &App, actor: &Actor, input: &MergeContacts) -> Result<Done<MergeAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "merge_contacts").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    if input.keep == input.gone {
        return Err(Problem::field("gone", say::merge_same()));
    }
    let keep = draft.contact(input.keep).await?;
    let gone = draft.contact(input.gone).await?;
    draft.about(keep.id);
    let today = draft.today;
    let of = Of { contact: Some(input.keep), other: Some(input.gone), ..Of::default() };
    let fact = draft.fact(FactKind::Merged, today, of, None, None);
    let pair = Pair { keep: keep.id, gone: gone.id };
    let referrals = draft.plan_referrals(pair).await?;
    let follow_ups = draft.merge_follow_ups(pair, fact, &referrals).await?;
    let referrals_moved = draft.write_referrals(referrals);
    draft.merge_rows(pair).await?;
    draft.merge_likenesses(pair).await?;
    draft.merge_details(keep, gone).await?;
    let answer = MergeAnswer { contact: pair.keep, gone: pair.gone, follow_ups, referrals: referrals_moved };
    draft.commit(answer).await
}

/// Decides that two contacts are different people; they are not proposed again.
///
/// # Errors
/// [`Problem::NotFound`] for a likeness that is decided, or of somebody who isn't the actor's.
pub async fn tell_apart(app: &App, actor: &Actor, input: &TellApart) -> Result<Done<()>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "tell_apart").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.row::<LikenessRow>(input.likeness.0, "likeness").await?;
    draft.contact(ContactId(row.contact_id)).await?;
    draft.contact(ContactId(row.other_id)).await?;
    if row.state != "open" {
        return Err(Problem::NotFound("likeness"));
    }
    draft.about(row.contact_id);
    let after = LikenessRow {
        state: "different".into(),
        decided_by: Some(actor.user.0),
        decided_on: Some(Day(draft.today)),
        ..row.clone()
    };
    draft.change(row, after);
    draft.commit(()).await
}

/// Who stays and who goes up in them.
#[derive(Clone, Copy)]
struct Pair {
    keep: Uuid,
    gone: Uuid,
}

impl Pair {
    fn of(self, id: Uuid) -> Uuid {
        if id == self.gone { self.keep } else { id }
    }

    fn maybe(self, id: Option<Uuid>) -> Option<Uuid> {
        id.map(|id| self.of(id))
    }
}

/// What becomes of the referrals.
struct MergedReferrals {
    moved: usize,
    /// As they are kept.
    before: BTreeMap<Uuid, ReferralRow>,
    /// As they are to be; those that lose the credit first, because the database lets one have it.
    after: Vec<ReferralRow>,
    /// A referral that goes up in another of the same two people; `None` when one had named the other.
    replaced: BTreeMap<Uuid, Option<Uuid>>,
}

impl Draft<'_> {
    /// Referrals by and of the one that goes. Two of the same two people become one, as far along as either.
    async fn plan_referrals(&mut self, pair: Pair) -> Result<MergedReferrals, Problem> {
        let mut all: BTreeMap<Uuid, ReferralRow> = BTreeMap::new();
        for id in [pair.keep, pair.gone] {
            let mut rows = self.reader.referrals_of(id).await?;
            rows.extend(self.reader.referrals_by(id).await?);
            all.extend(rows.into_iter().map(|row| (row.id, row)));
        }
        let mut moved = 0;
        let mut replaced = BTreeMap::new();
        let mut by_pair: BTreeMap<(Uuid, Uuid), ReferralRow> = BTreeMap::new();
        let mut rows: Vec<ReferralRow> = all.values().cloned().collect();
        // Those that stay come first, then the earlier ones.
        let touches = |row: &ReferralRow| row.referrer_id == pair.gone || row.referred_id == pair.gone;
        rows.sort_by_key(|row| (touches(row), row.captured_on, row.id));
        for row in rows {
            let (referrer_id, referred_id) = (pair.of(row.referrer_id), pair.of(row.referred_id));
            if referrer_id == referred_id {
                replaced.insert(row.id, None);
                continue;
            }
            moved += usize::from(touches(&row));
            match by_pair.get_mut(&(referrer_id, referred_id)) {
                Some(first) => {
                    replaced.insert(row.id, Some(first.id));
                    *first = one_of_two(first, &row);
                }
                None => {
                    let merged = ReferralRow { referrer_id, referred_id, ..row };
                    by_pair.insert((referrer_id, referred_id), merged);
                }
            }
        }
        // One credit a person: the earliest who had it keeps it (M33).
        let mut credited: Vec<&ReferralRow> =
            by_pair.values().filter(|row| row.credited && row.referred_id == pair.keep).collect();
        credited.sort_by_key(|row| (row.captured_on, row.id));
        let without: BTreeSet<Uuid> = credited.iter().skip(1).map(|row| row.id).collect();
        for row in by_pair.values_mut().filter(|row| without.contains(&row.id)) {
            row.credited = false;
        }
        let (losing, others): (Vec<_>, Vec<_>) =
            by_pair.into_values().partition(|row| without.contains(&row.id));
        let after = losing.into_iter().chain(others).collect();
        Ok(MergedReferrals { moved, before: all, after, replaced })
    }

    /// After the follow-ups, which hold on to them. Tells how many went over.
    fn write_referrals(&mut self, referrals: MergedReferrals) -> usize {
        for id in referrals.replaced.keys() {
            if let Some(row) = referrals.before.get(id) {
                self.remove(row.clone());
            }
        }
        for after in referrals.after {
            if let Some(before) = referrals.before.get(&after.id).filter(|before| **before != after) {
                self.change(before.clone(), after);
            }
        }
        referrals.moved
    }

    async fn merge_follow_ups(
        &mut self,
        pair: Pair,
        fact: FactId,
        referrals: &MergedReferrals,
    ) -> Result<usize, Problem> {
        let mut rows: BTreeMap<Uuid, FollowUpRow> = BTreeMap::new();
        for contact in [pair.gone, pair.keep] {
            rows.extend(self.reader.follow_ups_naming(contact).await?.into_iter().map(|row| (row.id, row)));
        }
        for referral in referrals.replaced.keys() {
            let of_it = self.reader.follow_ups_of_referral(*referral).await?;
            rows.extend(of_it.into_iter().map(|row| (row.id, row)));
        }
        let mut causes: BTreeSet<(Uuid, String)> = rows
            .values()
            .filter(|row| row.contact_id == pair.keep)
            .map(|row| (row.fact_id, row.kind.clone()))
            .collect();
        let today = self.today;
        let mut moved = 0;
        for row in rows.into_values() {
            let referral = row.referral_id.and_then(|id| referrals.replaced.get(&id).copied());
            let mut after = FollowUpRow {
                contact_id: pair.of(row.contact_id),
                person_id: pair.maybe(row.person_id),
                referral_id: referral.unwrap_or(row.referral_id),
                ..row.clone()
            };
            if after.person_id == Some(after.contact_id) {
                after.person_id = None;
            }
            if row.contact_id == pair.gone {
                moved += usize::from(row.state == "open");
                // One fact may have made the same follow-up for both: the second now follows from the merge (M31).
                if !causes.insert((row.fact_id, row.kind.clone())) {
                    after.fact_id = domain::ids::derive(fact.0, &format!("{}/{}", row.fact_id, row.kind), 0);
                }
            }
            if referral == Some(None) && row.state == "open" {
                // One had named the other: what was owed for that is owed to nobody.
                let why = &say::how_one_person();
                let released = after.follow_up()?.release(self.closing(today, why))?;
                let of = Of { contact: Some(after.contact_id.into()), ..Of::default() };
                let of = Of { follow_up: Some(after.id.into()), ..of };
                self.fact(FactKind::FollowUpReleased, today, of, Some(released.kind.as_str()), None);
                after = FollowUpRow::of(&released, row.version);
            }
            if after != row {
                self.change(row, after);
            }
        }
        Ok(moved)
    }

    /// Everything else that names the one that goes.
    async fn merge_rows(&mut self, pair: Pair) -> Result<(), Problem> {
        macro_rules! move_over {
            ($rows:expr, $field:ident) => {
                for row in $rows {
                    let mut after = row.clone();
                    after.$field = pair.keep.into();
                    self.change(row, after);
                }
            };
        }
        move_over!(self.reader.interactions_with(pair.gone).await?, contact_id);
        move_over!(self.reader.complaints_by(pair.gone).await?, contact_id);
        let asks: Vec<AskRow> = self.reader.asks_of(pair.gone).await?;
        move_over!(asks, contact_id);
        move_over!(self.reader.moments_with(pair.gone).await?, contact_id);
        let deals: Vec<DealRow> = self.reader.deals_of(pair.gone).await?;
        move_over!(deals, contact_id);
        move_over!(self.reader.reciprocations_to(pair.gone).await?, contact_id);
        move_over!(self.reader.events_by(pair.gone).await?, recommended_by);
        move_over!(self.reader.mails_with(pair.gone).await?, contact_id);
        move_over!(self.reader.gifts_to(pair.gone).await?, contact_id);
        move_over!(self.reader.permissions_of(pair.gone).await?, contact_id);
        move_over!(self.reader.dealings_of(pair.gone).await?, contact_id);
        move_over!(self.reader.event_talks_with(pair.gone).await?, contact_id);
        self.merge_giving(pair).await?;
        move_over!(self.reader.merged_into(pair.gone).await?, contact_id);
        // One open claim a colleague.
        let claimed = self.reader.claims_of(pair.keep).await?;
        for row in self.reader.claims_of(pair.gone).await? {
            let is_known = row.state == "open"
                && claimed.iter().any(|one| one.state == "open" && one.claimant_id == row.claimant_id);
            if is_known {
                self.remove(row);
            } else {
                let after = ClaimRow { contact_id: pair.keep, ..row.clone() };
                self.change(row, after);
            }
        }
        for row in self.reader.letters_with(pair.gone).await? {
            let after = LetterRow {
                contact_id: pair.of(row.contact_id),
                other_id: pair.maybe(row.other_id),
                ..row.clone()
            };
            self.change(row, after);
        }
        for row in self.reader.given_by(pair.gone).await? {
            if row.id != pair.keep {
                let after = ContactRow { given_by_id: Some(pair.keep), ..row.clone() };
                self.change(row, after);
            }
        }
        Ok(())
    }

    /// Where the one that goes is, what was passed over of them, and whom they were brought together with. A proposal or
    /// an introduction between the two of them is nobody's any more.
    async fn merge_giving(&mut self, pair: Pair) -> Result<(), Problem> {
        let kept = self.reader.get::<WhereaboutsRow>(pair.keep).await?;
        if let Some(row) = self.reader.get::<WhereaboutsRow>(pair.gone).await? {
            match kept {
                None => self.add(WhereaboutsRow { id: pair.keep, version: 1, ..row.clone() }),
                Some(kept) => {
                    let after = WhereaboutsRow {
                        country: kept.country.clone().or_else(|| row.country.clone()),
                        time_zone: kept.time_zone.clone().or_else(|| row.time_zone.clone()),
                        side: kept.side.clone().or_else(|| row.side.clone()),
                        ..kept.clone()
                    };
                    if after != kept {
                        self.change(kept, after);
                    }
                }
            }
            self.remove(row);
        }
        let known = self.reader.passed_over_of(pair.keep).await?;
        for row in self.reader.passed_over_of(pair.gone).await? {
            if known.iter().any(|one| one.kind == row.kind && one.what == row.what) {
                self.remove(row);
            } else {
                let after = PassedOverRow { contact_id: pair.keep, ..row.clone() };
                self.change(row, after);
            }
        }
        for row in self.reader.introductions_with(pair.gone).await? {
            let (offers_id, needs_id) = (pair.of(row.offers_id), pair.of(row.needs_id));
            if offers_id == needs_id {
                self.remove(row);
            } else {
                let after = IntroductionRow { offers_id, needs_id, ..row.clone() };
                self.change(row, after);
            }
        }
        Ok(())
    }

    /// The likeness of the two is decided; others of the one that goes are now of the one that stays.
    async fn merge_likenesses(&mut self, pair: Pair) -> Result<(), Problem> {
        let kept = self.reader.likenesses_of(pair.keep).await?;
        let ends = |row: &LikenessRow| {
            let (a, b) = (pair.of(row.contact_id), pair.of(row.other_id));
            (a.min(b), a.max(b))
        };
        let mut known: BTreeSet<(Uuid, Uuid)> = kept.iter().map(ends).collect();
        for row in self.reader.likenesses_of(pair.gone).await? {
            let (contact_id, other_id) = (pair.of(row.contact_id), pair.of(row.other_id));
            if contact_id == other_id || !known.insert(ends(&row)) {
                self.remove(row);
            } else {
                let after = LikenessRow { contact_id, other_id, ..row.clone() };
                self.change(row, after);
            }
        }
        Ok(())
    }

    /// Details, points and standing of both in the one that stays; the other one's own rows go last.
    async fn merge_details(&mut self, keep: ContactRow, gone: ContactRow) -> Result<(), Problem> {
        let mut points = self.reader.points_of(keep.id).await?;
        for point in self.reader.points_of(gone.id).await? {
            let known = points.iter().any(|one| one.kind == point.kind && one.normal == point.normal);
            if known || points.len() >= POINTS_MAX {
                self.remove(point);
            } else {
                let position = i64::try_from(points.len()).unwrap_or(i64::MAX);
                let after = ContactPointRow { contact_id: keep.id, position, ..point.clone() };
                self.change(point, after.clone());
                points.push(after);
            }
        }
        let mut after = both(&keep, &gone);
        (after.name_key, after.search_text) = keys(&after, &points);
        if keep.name_key != gone.name_key {
            self.note(keep.id, say::note_also_known(gone.name.as_str()));
        }
        self.change(keep.clone(), after);

        let other = self.row::<ContactStateRow>(gone.id, "contact").await?;
        let standing = self.merged_standing(&keep, &gone).await?;
        let state = self.change_state(keep.id).await?;
        state.do_not_ask |= other.do_not_ask;
        state.do_not_contact |= other.do_not_contact;
        state.complaint_open |= other.complaint_open;
        state.last_touch_on = latest(state.last_touch_on, other.last_touch_on);
        state.last_ask_on = latest(state.last_ask_on, other.last_ask_on);
        state.last_unprompted_ask_on = latest(state.last_unprompted_ask_on, other.last_unprompted_ask_on);
        state.delighted_on = latest(state.delighted_on, other.delighted_on);
        state.first_gave_on = match other.first_gave_on {
            Some(day) => earlier(state.first_gave_on, day.0),
            None => state.first_gave_on,
        };
        state.received += other.received;
        if let Some(standing) = standing {
            state.standing = standing;
        }
        let stays_in_peace = state.do_not_contact;
        if stays_in_peace {
            self.keep_prints(&points);
        }
        let merged = MergedRow { id: gone.id, contact_id: keep.id, merged_on: Day(self.today), version: 1 };
        self.add(merged);
        self.remove(other);
        self.remove(gone);
        Ok(())
    }

    /// The latest closed deal of both decides; without one, whoever is more than a prospect.
    async fn merged_standing(
        &mut self,
        keep: &ContactRow,
        gone: &ContactRow,
    ) -> Result<Option<String>, Problem> {
        let mut deals = self.reader.deals_of(keep.id).await?;
        deals.extend(self.reader.deals_of(gone.id).await?);
        let latest = deals.iter().filter(|deal| deal.closed_on.is_some());
        let latest = latest.max_by_key(|deal| (deal.closed_on, deal.state == "won"));
        if let Some(deal) = latest {
            let standing = if deal.state == "won" { "customer" } else { "non_buyer" };
            return Ok(Some(standing.to_owned()));
        }
        let theirs = self.row::<ContactStateRow>(gone.id, "contact").await?.standing;
        let ours = self.state(keep.id).await?.standing.clone();
        Ok((ours == "prospect" && theirs != "prospect").then_some(theirs))
    }
}

/// Two referrals of the same two people as one: as far along as either, and everything that either knows.
fn one_of_two(first: &ReferralRow, second: &ReferralRow) -> ReferralRow {
    let stage = |row: &ReferralRow| Stage::parse(&row.stage).unwrap_or(Stage::Captured);
    let ahead = if stage(second).is_further_than(stage(first)) { second } else { first };
    ReferralRow {
        stage: ahead.stage.clone(),
        closed_on: ahead.closed_on,
        captured_on: first.captured_on.min(second.captured_on),
        introduced_on: earliest(first.introduced_on, second.introduced_on),
        contacted_on: earliest(first.contacted_on, second.contacted_on),
        met_on: earliest(first.met_on, second.met_on),
        credited: first.credited || second.credited,
        happy_call: first.happy_call || second.happy_call,
        line: first.line.clone().or_else(|| second.line.clone()),
        credit_why: first.credit_why.clone().or_else(|| second.credit_why.clone()),
        ..first.clone()
    }
}

fn both(keep: &ContactRow, gone: &ContactRow) -> ContactRow {
    let or = |kept: &Option<String>, other: &Option<String>| kept.clone().or_else(|| other.clone());
    let joined = |kept: &Option<String>, other: &Option<String>| match (kept, other) {
        (Some(kept), Some(other)) if kept != other => Some(format!("{kept}\n{other}")),
        (kept, other) => kept.clone().or_else(|| other.clone()),
    };
    let mut extra: Vec<JsonValue> = keep.extra.0.as_array().cloned().unwrap_or_default();
    for field in gone.extra.0.as_array().into_iter().flatten() {
        if !extra.contains(field) {
            extra.push(field.clone());
        }
    }
    let (company_id, company) = match keep.company {
        Some(_) => (keep.company_id, keep.company.clone()),
        None => (gone.company_id, gone.company.clone()),
    };
    if let (Some(kept), Some(other)) = (&keep.company, &gone.company)
        && identity::fold_company(kept) != identity::fold_company(other)
    {
        extra.push(serde_json::json!(["Company", other]));
    }
    if let (Some(kept), Some(other)) = (&keep.title, &gone.title)
        && kept != other
    {
        extra.push(serde_json::json!(["Title", other]));
    }
    ContactRow {
        company_id,
        company,
        title: or(&keep.title, &gone.title),
        phone: or(&keep.phone, &gone.phone),
        email: or(&keep.email, &gone.email),
        address: or(&keep.address, &gone.address),
        birthday: or(&keep.birthday, &gone.birthday),
        relationship: joined(&keep.relationship, &gone.relationship),
        notes: joined(&keep.notes, &gone.notes),
        offers: joined(&keep.offers, &gone.offers),
        needs: joined(&keep.needs, &gone.needs),
        given_by_id: keep
            .given_by_id
            .filter(|id| *id != gone.id)
            .or(gone.given_by_id)
            .filter(|id| *id != keep.id),
        ask_id: keep.ask_id.or(gone.ask_id),
        captured_line: joined(&keep.captured_line, &gone.captured_line),
        extra: Json(JsonValue::Array(extra)),
        ..keep.clone()
    }
}

fn latest(a: Option<Day>, b: Option<Day>) -> Option<Day> {
    match b {
        Some(day) => later(a, day.0),
        None => a,
    }
}

fn earliest(a: Option<Day>, b: Option<Day>) -> Option<Day> {
    match b {
        Some(day) => earlier(a, day.0),
        None => a,
    }
}
