//! Taking a whole import back. To the rep it is one thing to do; it is done part by part, the last one first, each in one
//! short transaction, and goes on after a crash where it was.
//!
//! Whoever changed since stays, with everything that the import says of them, and so does whoever something was built upon:
//! a call, a promise, a referral. They are told with what happened to them. Everything else goes: people, referrals,
//! what was added to contacts who were known, and companies that nobody works for any more.

use std::collections::{BTreeMap, BTreeSet};

use domain::ActionId;
use domain::fact::FactKind;
use language::say;
use serde::{Deserialize, Serialize};
use store::rows::{ContactPointRow, ContactRow, ContactStateRow, ImportKeptRow, ImportRow, ReferralRow};
use store::{ChangedRow, Instant, Reader, StoreError};
use uuid::Uuid;

use super::batch::BatchAnswer;
use super::tending::action_of;
use super::{ImportState, import_state, mark_from, part_of, referrers_part, row_of, rows_part};
use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::{Actor, App, Done, Problem};

/// Tables of the import itself: they say what happened, and stay.
const ITS_OWN: &[&str] = &["imports", "import_problems"];
/// Companies looked at in one transaction.
const COMPANIES_AT_ONCE: usize = 400;
/// How many of those who stayed are told.
const KEPT_TOLD: i64 = 500;
/// How often a part is tried when something that it doesn't foresee stands against a row.
const PART_TRIES: usize = 60;
/// The word for somebody who changed, where no fact says how.
const CHANGED: &str = "changed";

/// Somebody who stayed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Kept {
    /// Who.
    pub contact: Uuid,
    /// Called.
    pub name: String,
    /// Why, in a few words: "a call, a meeting or a note was written down".
    pub why: String,
}

/// What came of taking an import back.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TakenBack {
    /// The import as it stands now.
    #[serde(flatten)]
    pub state: ImportState,
    /// Whether it had been taken back before.
    pub replayed: bool,
}

/// What came of one part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct PartAnswer {
    kept: usize,
}

/// A part of an import.
struct Part {
    name: String,
    action: ActionId,
    companies: Vec<Uuid>,
}

/// Takes a whole import back, telling after each part how many of how many are done. One that still runs is stopped first.
/// Taken back twice, it is taken back once; after a crash it goes on.
///
/// # Errors
/// [`Problem::NotFound`] for one that isn't the actor's, [`Problem::CannotUndo`] for one that is too old.
pub async fn undo_import(
    app: &App,
    actor: &Actor,
    import: Uuid,
    mut progress: impl FnMut(usize, usize) + Send,
) -> Result<TakenBack, Problem> {
    let row = row_of(app, actor, import).await?;
    if row.user_id != actor.user.0 {
        return Err(Problem::CannotUndo(say::undo_import_theirs()));
    }
    if row.state == "undone" {
        return Ok(TakenBack { state: import_state(app, actor, import).await?, replayed: true });
    }
    let began = action_of(&row)?;
    let mut reader = app.db.read(actor.workspace).await?;
    let possible = row.state == "undoing" || journal_is_there(&mut reader, &row).await?;
    reader.close().await?;
    if !possible {
        return Err(Problem::CannotUndo(say::undo_too_late()));
    }
    let row =
        mark_from(app, actor, row, &["running", "done", "failed", "cancelled"], "undoing", None).await?;
    // Nothing comes in any more, so the parts are all there.
    let mut reader = app.db.read(actor.workspace).await?;
    let parts = parts(&mut reader, began).await?;
    reader.close().await?;
    let in_all = parts.len();
    for (done, part) in parts.iter().rev().enumerate() {
        take_part_back(app, actor, &row, began, part).await?;
        progress(done + 1, in_all);
    }
    let companies: Vec<Uuid> = parts.iter().flat_map(|part| part.companies.iter().copied()).collect();
    for (number, some) in companies.chunks(COMPANIES_AT_ONCE).enumerate() {
        let action = part_of(began, &format!("back/companies/{number}"));
        decided!(action, close_companies(app, actor, action, some))?;
    }
    finish(app, actor, import).await?;
    app.db.drop_import_file(actor.workspace, import).await?;
    if row.rows_read >= super::MANY_ROWS {
        app.db.refresh_statistics().await?;
    }
    Ok(TakenBack { state: import_state(app, actor, import).await?, replayed: false })
}

/// Whether what the import changed is still on record. The first part is the oldest.
pub(super) async fn journal_is_there(reader: &mut Reader, row: &ImportRow) -> Result<bool, Problem> {
    let Some(action) = row.action_id else { return Ok(false) };
    let first = rows_part(ActionId(action), 0);
    Ok(reader.taken(first.0).await?.is_none() || !reader.changed_by(first.0).await?.is_empty())
}

/// Who stayed, by name of what happened.
pub(super) async fn kept_of(reader: &mut Reader, import: Uuid) -> Result<Vec<Kept>, Problem> {
    let rows = reader.kept_of_import(import, KEPT_TOLD).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.contact_id).collect();
    let found = reader.get_all::<ContactRow>(&ids).await?;
    let names: BTreeMap<Uuid, String> = found.into_iter().map(|row| (row.id, row.name)).collect();
    let kept = rows.into_iter().filter_map(|row| {
        let name = names.get(&row.contact_id)?.clone();
        Some(Kept { contact: row.contact_id, name, why: kept_words(&row.why).to_owned() })
    });
    Ok(kept.collect())
}

/// Why somebody stayed, in words that go on after "because".
pub fn kept_words(word: &str) -> &'static str {
    use FactKind as Fact;
    match FactKind::parse(word) {
        Some(Fact::ContactChanged) => "their details were changed since",
        Some(Fact::Reassigned) => "they belong to another rep since",
        Some(Fact::Interaction) => "a call, a meeting or a note was written down",
        Some(Fact::MomentOpened | Fact::MomentDismissed | Fact::MomentMissed) => {
            "there was a moment to ask them"
        }
        Some(Fact::Asked) => "you asked them for referrals",
        Some(Fact::Referred) => "they named somebody",
        Some(Fact::WasReferred) => "somebody named them",
        Some(Fact::ReferralMoved | Fact::ReferralCorrected | Fact::CreditChanged) => {
            "their referral moved on"
        }
        Some(Fact::DealOpened | Fact::DealWon | Fact::DealLost) => "there is a deal with them",
        Some(
            Fact::FollowUpMade
            | Fact::FollowUpDone
            | Fact::FollowUpReleased
            | Fact::FollowUpPutOff
            | Fact::FollowUpReworded,
        ) => "something was promised, or is owed to them",
        Some(Fact::ComplaintOpened | Fact::ComplaintResolved) => "they complained",
        Some(Fact::AskingChanged | Fact::ContactingChanged) => "they said what they wish",
        _ => "they changed since, or something new builds on them",
    }
}

/// The parts of an import in the order in which they were taken.
async fn parts(reader: &mut Reader, began: ActionId) -> Result<Vec<Part>, Problem> {
    let mut parts = Vec::new();
    let mut from = 0;
    while let Some(taken) = reader.taken(rows_part(began, from).0).await? {
        let action = rows_part(began, from);
        let answer = Done::<BatchAnswer>::before(action, taken.answer.0)?.answer;
        parts.push(Part { name: format!("rows/{from}"), action, companies: answer.companies });
        from += answer.rows.max(1);
    }
    let mut number = 0;
    while reader.taken(referrers_part(began, number).0).await?.is_some() {
        let action = referrers_part(began, number);
        parts.push(Part { name: format!("referrers/{number}"), action, companies: vec![] });
        number += 1;
    }
    Ok(parts)
}

async fn take_part_back(
    app: &App,
    actor: &Actor,
    import: &ImportRow,
    began: ActionId,
    part: &Part,
) -> Result<(), Problem> {
    let action = part_of(began, &format!("back/{}", part.name));
    // Rows against whose removal something stands that we don't know of.
    let mut in_the_way: BTreeSet<Uuid> = BTreeSet::new();
    for tries in 1.. {
        let taken = decided_part(app, actor, import, part, action, &in_the_way).await;
        match taken {
            Ok(()) => return Ok(()),
            Err(Problem::Fault(StoreError::Conflict { entity, id }))
                if tries < PART_TRIES && !ITS_OWN.contains(&entity) =>
            {
                in_the_way.insert(id);
            }
            Err(Problem::Fault(StoreError::Conflict { .. })) if tries < PART_TRIES => {}
            Err(other) => return Err(other),
        }
    }
    Ok(())
}

async fn decided_part(
    app: &App,
    actor: &Actor,
    import: &ImportRow,
    part: &Part,
    action: ActionId,
    in_the_way: &BTreeSet<Uuid>,
) -> Result<(), Problem> {
    let mut draft = match Draft::begin::<PartAnswer>(app, actor, action, "undo_import").await? {
        Begun::New(draft) => draft,
        Begun::Before(_) => return Ok(()),
    };
    let row = draft.row::<ImportRow>(import.id, "import").await?;
    let changed = draft.reader.changed_by(part.action.0).await?;
    let looked = Looked::at(&mut draft.reader, &changed, in_the_way).await?;
    let why = looked.why(&mut draft.reader, row.started_at).await?;
    for (contact, why) in &why {
        let id = domain::ids::derive(import.id, &format!("kept/{contact}"), import.started_at.millis());
        draft.add_once(ImportKeptRow {
            id,
            import_id: import.id,
            contact_id: *contact,
            why: why.clone(),
            version: 1,
        });
    }
    let after =
        ImportRow { taken_back: row.taken_back + 1, touched_at: Instant::new(draft.now), ..row.clone() };
    draft.change(row, after);
    let answer = PartAnswer { kept: why.len() };
    draft.commit_taking_back(answer, part.action, &looked.stay, ITS_OWN).await.map(|_| ())
}

/// What a part made and changed, beside what stands there now.
struct Looked {
    /// Rows that stay as they are by now.
    stay: BTreeSet<Uuid>,
    /// The contacts they belong to.
    kept: BTreeSet<Uuid>,
}

impl Looked {
    async fn at(
        reader: &mut Reader,
        changed: &[ChangedRow],
        in_the_way: &BTreeSet<Uuid>,
    ) -> Result<Self, Problem> {
        let of = |table: &str| -> BTreeMap<Uuid, &ChangedRow> {
            // The last change of a row is the one that counts.
            changed.iter().filter(|one| one.entity == table).map(|one| (one.entity_id, one)).collect()
        };
        let ids = |all: &BTreeMap<Uuid, &ChangedRow>| all.keys().copied().collect::<Vec<_>>();
        let (contacts, states) = (of("contacts"), of("contact_states"));
        let (points, referrals) = (of("contact_points"), of("referrals"));
        let mut looked = Looked { stay: BTreeSet::new(), kept: BTreeSet::new() };

        let now: BTreeMap<Uuid, ReferralRow> = by_id(reader.get_all(&ids(&referrals)).await?);
        for (id, change) in &referrals {
            match now.get(id) {
                Some(row) if change.after_version == Some(row.version) && !in_the_way.contains(id) => {}
                _ => {
                    looked.stay.insert(*id);
                }
            }
        }
        let contacts_now: BTreeMap<Uuid, ContactRow> = by_id(reader.get_all(&ids(&contacts)).await?);
        let states_now: BTreeMap<Uuid, ContactStateRow> = by_id(reader.get_all(&ids(&states)).await?);
        let points_now: BTreeMap<Uuid, ContactPointRow> = by_id(reader.get_all(&ids(&points)).await?);
        let made: Vec<Uuid> = contacts.iter().filter(|(_, one)| !one.was_there).map(|(id, _)| *id).collect();
        let mut built_on: BTreeSet<Uuid> = reader.built_on(&made).await?.into_iter().collect();
        for row in reader.referrals_touching(&made).await? {
            if !referrals.contains_key(&row.id) || looked.stay.contains(&row.id) {
                built_on.extend([row.referrer_id, row.referred_id]);
            }
        }
        let likenesses = of("likenesses");
        let touching = reader.likenesses_touching(&made).await?;
        for row in &touching {
            // Found since, or decided since: somebody was looked at.
            let stands =
                likenesses.get(&row.id).is_some_and(|change| change.after_version == Some(row.version));
            if !stands {
                built_on.extend([row.contact_id, row.other_id]);
            }
        }
        for point in reader.points_of_all(&made).await? {
            if !points.contains_key(&point.id) {
                built_on.insert(point.contact_id);
            }
        }
        // A point that is gone has nothing to take back; one that changed keeps its contact.
        let mut changed_since: BTreeSet<Uuid> = BTreeSet::new();
        for (id, change) in &points {
            match points_now.get(id) {
                None => {
                    looked.stay.insert(*id);
                }
                Some(row) if change.after_version != Some(row.version) || in_the_way.contains(id) => {
                    changed_since.insert(row.contact_id);
                }
                Some(_) => {}
            }
        }
        for (id, change) in &contacts {
            let stands = contacts_now.get(id).is_some_and(|row| change.after_version == Some(row.version));
            if !stands || in_the_way.contains(id) || (!change.was_there && built_on.contains(id)) {
                changed_since.insert(*id);
            }
        }
        for (id, change) in &states {
            let stands = states_now.get(id).is_some_and(|row| change.after_version == Some(row.version));
            if !stands {
                changed_since.insert(*id);
            }
        }
        // The whole person stays, or none of them.
        looked.stay.extend(&changed_since);
        let theirs = points_now.values().filter(|point| changed_since.contains(&point.contact_id));
        looked.stay.extend(theirs.map(|point| point.id));
        let gone = likenesses.keys().filter(|id| touching.iter().all(|row| row.id != **id));
        looked.stay.extend(gone);
        let theirs = touching
            .iter()
            .filter(|row| changed_since.contains(&row.contact_id) || changed_since.contains(&row.other_id));
        looked.stay.extend(theirs.map(|row| row.id));
        looked.kept = changed_since
            .into_iter()
            .filter(|id| contacts_now.contains_key(id) || !contacts.contains_key(id))
            .collect();
        Ok(looked)
    }

    /// Those who stay, with the word of what happened to them last.
    async fn why(&self, reader: &mut Reader, since: Instant) -> Result<BTreeMap<Uuid, String>, Problem> {
        let kept: Vec<Uuid> = self.kept.iter().copied().collect();
        let mut why: BTreeMap<Uuid, String> = kept.iter().map(|id| (*id, CHANGED.to_owned())).collect();
        if kept.is_empty() {
            return Ok(why);
        }
        for fact in reader.facts_beside_imports(&kept).await?.into_iter().filter(|fact| fact.at >= since) {
            // That they came to be is no reason; it may stand at the same instant in a list that came in at once.
            if let Some(contact) = fact.contact_id.filter(|_| fact.kind != FactKind::ContactAdded.as_str()) {
                why.insert(contact, fact.kind);
            }
        }
        Ok(why)
    }
}

fn by_id<E: store::Entity>(rows: Vec<E>) -> BTreeMap<Uuid, E> {
    rows.into_iter().map(|row| (row.id(), row)).collect()
}

/// Removes companies that the import brought and nobody works for.
async fn close_companies(
    app: &App,
    actor: &Actor,
    action: ActionId,
    companies: &[Uuid],
) -> Result<Done<()>, Problem> {
    let mut draft = match Draft::begin::<()>(app, actor, action, "undo_import").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    for row in draft.reader.companies_unused(companies).await? {
        draft.remove(row);
    }
    draft.commit(()).await
}

async fn finish(app: &App, actor: &Actor, import: Uuid) -> Result<(), Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let kept = reader.count_kept_of_import(import).await?;
    reader.close().await?;
    let row = row_of(app, actor, import).await?;
    let began = action_of(&row)?;
    let action = part_of(began, "back/end");
    let mut draft = match Draft::begin::<()>(app, actor, action, "undo_import").await? {
        Begun::New(draft) => draft,
        Begun::Before(_) => return Ok(()),
    };
    let now = Instant::new(draft.now);
    let after =
        ImportRow { state: "undone".into(), kept, touched_at: now, ended_at: Some(now), ..row.clone() };
    draft.change(row, after);
    draft.commit(()).await.map(|_| ())
}
