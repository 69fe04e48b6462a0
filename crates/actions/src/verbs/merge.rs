//! Two contacts that are one person become one, with everything of both, and Undo parts them again exactly (M16).

mod referrals;
mod rows;

use domain::fact::{FactKind, Of};
use domain::{ActionId, ContactId, LikenessId};
use language::say;
use serde::{Deserialize, Serialize};
use serde_json::Value as JsonValue;
use store::rows::{ContactPointRow, ContactRow, ContactStateRow, LikenessRow, MergedRow};
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
/// [`Problem::Invalid`] for one contact with itself, [`Problem::NotFound`] for one that isn't the actor's,
/// [`Problem::Forbidden`] for contacts of two reps by anybody who doesn't manage both.
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
    // M40: nobody loses a person to whoever stands in for them.
    let decides = actor.oversees(keep.owner_id) && actor.oversees(gone.owner_id);
    if keep.owner_id != gone.owner_id && !decides {
        return Err(Problem::Forbidden(say::merge_two_reps()));
    }
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

impl Draft<'_> {
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
