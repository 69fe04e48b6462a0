//! One action in the making: what it has loaded, what it will write, and the one commit at its end.

use std::collections::{BTreeMap, BTreeSet};

use domain::contact::{AskingStatus, Standing};
use domain::fact::{Fact, FactKind, Of};
use domain::follow_up::{Closing, FollowUp};
use domain::moment::Moment;
use domain::{ActionId, ContactId, FactId, ids};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use language::say;
use serde::{Serialize, de::DeserializeOwned};
use store::rows::{
    AskRow, CompanyRow, ComplaintRow, ContactPointRow, ContactRow, ContactStateRow, DealRow, EventRow,
    FactRow, FollowUpRow, InteractionRow, MomentRow, ReciprocationRow, ReferralRow,
};
use store::{Committed, Day, DoorRow, Entity, Instant, Json, Reader, Unit};
use uuid::Uuid;

use crate::{Actor, App, Done, Office, Problem};

/// Whether an action is new or was carried out before.
pub(crate) enum Begun<'a, A> {
    /// It is new: decide and commit.
    New(Box<Draft<'a>>),
    /// It was carried out before; this is what it answered.
    Before(Done<A>),
}

/// Rows to be added, in the order in which tables depend on each other.
#[derive(Default)]
pub(crate) struct NewRows {
    pub(crate) companies: Vec<CompanyRow>,
    pub(crate) contacts: Vec<ContactRow>,
    pub(crate) points: Vec<ContactPointRow>,
    pub(crate) deals: Vec<DealRow>,
    pub(crate) interactions: Vec<InteractionRow>,
    pub(crate) complaints: Vec<ComplaintRow>,
    pub(crate) events: Vec<EventRow>,
    pub(crate) asks: Vec<AskRow>,
    pub(crate) moments: Vec<MomentRow>,
    pub(crate) referrals: Vec<ReferralRow>,
    pub(crate) follow_ups: Vec<FollowUpRow>,
    pub(crate) reciprocations: Vec<ReciprocationRow>,
}

type Change = Box<dyn FnOnce(&mut Unit) + Send>;

struct State {
    before: Option<ContactStateRow>,
    now: ContactStateRow,
    /// Whether this action says something of it, even if it stood there already.
    built_on: bool,
}

/// One action in the making.
pub(crate) struct Draft<'a> {
    pub(crate) app: &'a App,
    pub(crate) actor: &'a Actor,
    /// One snapshot of the workspace; everything the decision needs is read from it.
    pub(crate) reader: Reader,
    pub(crate) action: ActionId,
    /// The instant at which it is written.
    pub(crate) now: Timestamp,
    /// When it was done, in the actor's zone: the same instant, but for what was kept offline (M15).
    pub(crate) local: DateTime,
    /// The actor's day.
    pub(crate) today: Date,
    pub(crate) office: Office,
    pub(crate) new: NewRows,
    /// Companies by folded name, where an import looked them up all at once; `None` for one that isn't known.
    pub(crate) companies: BTreeMap<String, Option<Uuid>>,
    verb: &'static str,
    about: Option<Uuid>,
    minted: u32,
    states: BTreeMap<Uuid, State>,
    changes: Vec<Change>,
    settled: BTreeSet<Uuid>,
    /// Referrals that this action has moved.
    pub(crate) moved: BTreeSet<Uuid>,
    /// Contacts whose details this action has completed.
    pub(crate) enriched: BTreeSet<Uuid>,
    /// Contacts with something that this action closed.
    closed_for: BTreeSet<Uuid>,
    facts: Vec<FactRow>,
    doors: Vec<DoorRow>,
    /// The count of the change log that it begins.
    log: Option<String>,
}

impl<'a> Draft<'a> {
    /// Begins an action, unless it was carried out before.
    ///
    /// # Errors
    /// [`Problem::NotFound`] when the id belongs to an action of somebody else.
    pub(crate) async fn begin<A: DeserializeOwned>(
        app: &'a App,
        actor: &'a Actor,
        action: ActionId,
        verb: &'static str,
    ) -> Result<Begun<'a, A>, Problem> {
        // What the clock does has ids of the year 1970, so that everybody can derive them; nobody else may use those.
        let clock_made = action.0.get_timestamp().is_some_and(|at| at.to_unix().0 == 0);
        if actor.by().is_some() && clock_made {
            return Err(Problem::field("id", say::field_id()));
        }
        let mut reader = app.db.read(actor.workspace).await?;
        if let Some(taken) = reader.taken(action.0).await? {
            if taken.verb != verb || taken.user_id != actor.by().map(|by| by.0) {
                return Err(Problem::NotFound("action"));
            }
            return Ok(Begun::Before(Done::before(action, taken.answer.0)?));
        }
        let office = Office::load(&mut reader).await?;
        let now = app.clock.now();
        let local = actor.local(actor.acts_at(now));
        Ok(Begun::New(Box::new(Draft {
            app,
            actor,
            reader,
            action,
            now,
            local,
            today: local.date(),
            office,
            new: NewRows::default(),
            companies: BTreeMap::new(),
            verb,
            about: None,
            minted: 0,
            states: BTreeMap::new(),
            changes: Vec::new(),
            settled: BTreeSet::new(),
            moved: BTreeSet::new(),
            enriched: BTreeSet::new(),
            closed_for: BTreeSet::new(),
            facts: Vec::new(),
            doors: Vec::new(),
            log: None,
        })))
    }

    /// A new id that follows from the action: the same action always mints the same ids in the same order.
    pub(crate) fn mint(&mut self, what: &str) -> Uuid {
        self.minted += 1;
        ids::derive(self.action.0, &format!("{what}/{}", self.minted), self.now.as_millisecond())
    }

    /// Names the contact that the action is about.
    pub(crate) fn about(&mut self, contact: Uuid) {
        self.about = Some(contact);
    }

    /// The moment of day that a rule sees: that day at this hour, or now when it is today.
    pub(crate) fn local_on(&self, day: Date) -> DateTime {
        if day == self.today { self.local } else { day.at(9, 0, 0, 0) }
    }

    /// A contact that the actor sees.
    ///
    /// # Errors
    /// [`Problem::NotFound`] for an unknown one and for somebody else's alike.
    pub(crate) async fn contact(&mut self, id: ContactId) -> Result<ContactRow, Problem> {
        let found = self.reader.get::<ContactRow>(id.0).await?;
        found.filter(|row| self.actor.sees(row.owner_id)).ok_or(Problem::NotFound("contact"))
    }

    /// A contact of the actor's own or of their team. What the owner or a manager decides is not for whoever only stands
    /// in (M40).
    ///
    /// # Errors
    /// As [`Draft::contact`].
    pub(crate) async fn overseen_contact(&mut self, id: ContactId) -> Result<ContactRow, Problem> {
        let found = self.contact(id).await?;
        if self.actor.oversees(found.owner_id) { Ok(found) } else { Err(Problem::NotFound("contact")) }
    }

    /// A row by its id, whoever owns it.
    pub(crate) async fn row<E: Entity>(&mut self, id: Uuid, what: &'static str) -> Result<E, Problem> {
        self.reader.get::<E>(id).await?.ok_or(Problem::NotFound(what))
    }

    /// Where a contact stands, to be read.
    pub(crate) async fn state(&mut self, contact: Uuid) -> Result<&ContactStateRow, Problem> {
        self.known_state(contact).await.map(|state| &state.now)
    }

    /// Where a contact stands, to be changed, or relied upon.
    ///
    /// Its version counts up even if this action says what stood there already: a wish that arrives at the same time
    /// is not overlooked, and undoing what an earlier action said can't take back what this one says as well.
    pub(crate) async fn change_state(&mut self, contact: Uuid) -> Result<&mut ContactStateRow, Problem> {
        let state = self.known_state(contact).await?;
        state.built_on = true;
        Ok(&mut state.now)
    }

    async fn known_state(&mut self, contact: Uuid) -> Result<&mut State, Problem> {
        if !self.states.contains_key(&contact) {
            let row = self.row::<ContactStateRow>(contact, "contact").await?;
            self.states.insert(contact, State { before: Some(row.clone()), now: row, built_on: false });
        }
        self.states.get_mut(&contact).ok_or(Problem::NotFound("contact"))
    }

    /// Where a new contact stands.
    pub(crate) fn new_state(&mut self, row: ContactStateRow) {
        self.states.insert(row.id, State { before: None, now: row, built_on: true });
    }

    /// What stands against asking a contact.
    pub(crate) async fn asking_status(&mut self, contact: Uuid) -> Result<AskingStatus, Problem> {
        let state = self.state(contact).await?;
        Ok(AskingStatus::of(state.do_not_contact, state.do_not_ask, state.complaint_open))
    }

    /// Where a contact stands.
    pub(crate) async fn standing(&mut self, contact: Uuid) -> Result<Standing, Problem> {
        let state = self.state(contact).await?;
        let text = state.standing.clone();
        Standing::parse(&text).ok_or_else(|| {
            store::StoreError::Corrupt(format!("contact_states {contact}: unknown standing “{text}”")).into()
        })
    }

    /// Writes a change of a row after all rows that are new.
    pub(crate) fn change<E: Entity>(&mut self, before: E, after: E) {
        self.changes.push(Box::new(move |unit| {
            unit.update(&before, after);
        }));
    }

    /// Rests on a row as it was read: what made it so can't be undone alone any more.
    pub(crate) fn build_on<E: Entity>(&mut self, row: E) {
        self.changes.push(Box::new(move |unit| {
            unit.build_on(&row);
        }));
    }

    /// Removes a row, after all rows that are new were added.
    pub(crate) fn remove<E: Entity>(&mut self, row: E) {
        self.changes.push(Box::new(move |unit| {
            unit.delete(&row);
        }));
    }

    /// Adds a row of a table that nothing else here depends on.
    pub(crate) fn add<E: Entity>(&mut self, row: E) {
        self.changes.push(Box::new(move |unit| {
            unit.insert(row);
        }));
    }

    /// Adds a row unless it is there already.
    pub(crate) fn add_once<E: Entity>(&mut self, row: E) {
        self.changes.push(Box::new(move |unit| {
            unit.insert_once(row);
        }));
    }

    /// Hangs a door with the rest.
    pub(crate) fn put_door(&mut self, door: DoorRow) {
        self.doors.push(door);
    }

    /// Erases what names a contact, after all else is written.
    pub(crate) fn erase(&mut self, contact: Uuid) {
        self.changes.push(Box::new(move |unit| {
            unit.erase(contact);
        }));
    }

    /// Begins the change log that devices sync by, unless it is kept already.
    pub(crate) fn begin_log(&mut self, epoch: String) {
        self.log = Some(epoch);
    }

    /// Takes a door away with the rest.
    pub(crate) fn remove_door(&mut self, kind: &'static str, key_hash: String) {
        self.changes.push(Box::new(move |unit| {
            unit.remove_door(kind, key_hash);
        }));
    }

    /// Writes a fact of a day, and gives its id.
    pub(crate) fn fact(
        &mut self,
        kind: FactKind,
        on: Date,
        of: Of,
        rule: Option<&'static str>,
        detail: Option<&'static str>,
    ) -> FactId {
        let id = FactId(self.mint("fact"));
        self.fact_with_id(Fact { id, at: self.now, on, by: self.actor.by(), kind, rule, of, detail });
        id
    }

    /// Writes a fact whose id is known: the clock's facts follow from what they speak of.
    pub(crate) fn fact_with_id(&mut self, fact: Fact) {
        let detail = match fact.detail {
            Some(word) => serde_json::json!({ "word": word }),
            None => serde_json::json!({}),
        };
        self.facts.push(FactRow {
            user_id: fact.by.map(|by| by.0),
            rule: fact.rule.map(str::to_owned),
            contact_id: fact.of.contact.map(|id| id.0),
            other_contact_id: fact.of.other.map(|id| id.0),
            deal_id: fact.of.deal.map(|id| id.0),
            interaction_id: fact.of.interaction.map(|id| id.0),
            moment_id: fact.of.moment.map(|id| id.0),
            ask_id: fact.of.ask.map(|id| id.0),
            referral_id: fact.of.referral.map(|id| id.0),
            follow_up_id: fact.of.follow_up.map(|id| id.0),
            detail: Json(detail),
            ..FactRow::new(fact.id.0, fact.kind.as_str(), Instant::new(fact.at), Day(fact.on))
        });
    }

    /// How something is closed by this action on a day.
    pub(crate) fn closing(&self, on: Date, how: impl Into<String>) -> Closing {
        Closing { by: self.actor.by(), on, at: self.now, how: how.into() }
    }

    /// Whether this action has closed that follow-up or moment already.
    pub(crate) fn has_closed(&self, id: Uuid) -> bool {
        self.settled.contains(&id)
    }

    /// Keeps a follow-up because what it asked for has happened. Does nothing when this action did so already.
    pub(crate) fn settle(&mut self, row: FollowUpRow, on: Date, how: &str) -> Result<(), Problem> {
        if !self.settled.insert(row.id) {
            return Ok(());
        }
        let owed = row.follow_up()?.settle(self.closing(on, how))?;
        self.close_follow_up(row, &owed, on, FactKind::FollowUpDone);
        Ok(())
    }

    /// Writes a follow-up that was closed, with its fact.
    pub(crate) fn close_follow_up(&mut self, row: FollowUpRow, closed: &FollowUp, on: Date, kind: FactKind) {
        self.settled.insert(row.id);
        self.closed_for.insert(row.contact_id);
        let of = Of {
            contact: Some(closed.contact),
            other: closed.about.person,
            follow_up: Some(closed.id),
            referral: closed.about.referral,
            ..Of::default()
        };
        self.fact(kind, on, of, Some(closed.kind.as_str()), None);
        let after = FollowUpRow::of(closed, row.version);
        self.change(row, after);
    }

    /// Writes a moment that changed, with its fact where it has one.
    pub(crate) fn close_moment(&mut self, row: MomentRow, closed: &Moment, on: Date, kind: Option<FactKind>) {
        if let Some(kind) = kind {
            let of = Of { contact: Some(closed.contact), moment: Some(closed.id), ..Of::default() };
            self.fact(kind, on, of, None, Some(closed.kind.as_str()));
        }
        self.settled.insert(row.id);
        self.closed_for.insert(row.contact_id);
        let after = MomentRow::of(closed, row.version);
        self.change(row, after);
    }

    /// Undo must not reopen what a wish has closed since (M30): what a person closes rests on where the contact stands.
    /// What the clock closes is never undone.
    async fn rest_on_what_was_closed(&mut self) -> Result<(), Problem> {
        if self.actor.by().is_none() {
            return Ok(());
        }
        for contact in std::mem::take(&mut self.closed_for) {
            self.change_state(contact).await?;
        }
        Ok(())
    }

    /// Commits everything in one transaction.
    pub(crate) async fn commit<A: Serialize + DeserializeOwned>(
        mut self,
        answer: A,
    ) -> Result<Done<A>, Problem> {
        self.rest_on_what_was_closed().await?;
        let (app, action) = (self.app, self.action);
        let unit = self.unit(&answer).await?;
        match app.db.commit(unit).await? {
            Committed::Done => Ok(Done { action, answer, replayed: false }),
            Committed::Already(answer) => Done::before(action, answer),
        }
    }

    /// Commits everything, and takes an action back in the same transaction but for these rows and tables: they stay as
    /// they are by now.
    pub(crate) async fn commit_taking_back<A: Serialize + DeserializeOwned>(
        self,
        answer: A,
        back: ActionId,
        stay: &BTreeSet<Uuid>,
        tables: &[&str],
    ) -> Result<Done<A>, Problem> {
        let (app, action) = (self.app, self.action);
        let unit = self.unit(&answer).await?;
        app.db.undo_but(unit, back.0, stay, tables).await?;
        Ok(Done { action, answer, replayed: false })
    }

    /// An action is about a contact who is in sight of the actor. A claim to somebody else's person, or something of one's
    /// own that names them, is not: whoever did it can take it back, though they see no more of the person than before.
    async fn about_in_sight(&mut self) -> Result<Option<Uuid>, Problem> {
        let Some(contact) = self.about else { return Ok(None) };
        if self.actor.by().is_none() {
            return Ok(self.about);
        }
        // As it was before this action: who gives somebody away saw them.
        let state = self.known_state(contact).await?;
        let owner = state.before.as_ref().unwrap_or(&state.now).owner_id;
        Ok(self.about.filter(|_| self.actor.sees(owner)))
    }

    async fn unit<A: Serialize>(mut self, answer: &A) -> Result<Unit, Problem> {
        let about = self.about_in_sight().await?;
        let Draft { actor, reader, action, now, new, verb, states, changes, facts, doors, log, .. } = self;
        // A database in memory has one connection: give it back before writing.
        reader.close().await?;
        let by = actor.by().map(|by| by.0);
        let mut unit = Unit::new(actor.workspace, action.0, verb, by, Instant::new(now));
        let kept = serde_json::to_value(answer)
            .map_err(|error| store::StoreError::Corrupt(format!("an answer of {verb}: {error}")))?;
        unit.answer(kept);
        if let Some(contact) = about {
            unit.contact(contact);
        }
        if let Some(epoch) = log {
            unit.begin_log(epoch);
        }
        doors.into_iter().for_each(|door| {
            unit.put_door(door);
        });
        add_all(&mut unit, new, states);
        changes.into_iter().for_each(|change| change(&mut unit));
        facts.into_iter().for_each(|fact| {
            unit.fact(fact);
        });
        Ok(unit)
    }
}

fn add_all(unit: &mut Unit, new: NewRows, states: BTreeMap<Uuid, State>) {
    fn each<E: Entity>(unit: &mut Unit, rows: Vec<E>) {
        rows.into_iter().for_each(|row| {
            unit.insert(row);
        });
    }
    // The same company may come up in two places at once; it is one row all the same.
    new.companies.into_iter().for_each(|row| {
        unit.ensure(row);
    });
    each(unit, new.contacts);
    let (fresh, known): (Vec<State>, Vec<State>) =
        states.into_values().partition(|state| state.before.is_none());
    each(unit, fresh.into_iter().map(|state| state.now).collect());
    each(unit, new.points);
    each(unit, new.deals);
    each(unit, new.interactions);
    each(unit, new.complaints);
    each(unit, new.events);
    each(unit, new.asks);
    each(unit, new.moments);
    each(unit, new.referrals);
    // M31: the same fact processed twice gives the same follow-ups.
    new.follow_ups.into_iter().for_each(|row| {
        unit.insert_once(row);
    });
    each(unit, new.reciprocations);
    for state in known {
        match state.before {
            Some(before) if before != state.now => {
                unit.update(&before, state.now);
            }
            Some(before) if state.built_on => {
                unit.build_on(&before);
            }
            _ => {}
        }
    }
}

/// The later of two days, either of which may be missing.
pub(crate) fn later(known: Option<Day>, day: Date) -> Option<Day> {
    Some(known.filter(|known| known.0 >= day).unwrap_or(Day(day)))
}

/// The earlier of two days, the first of which may be missing.
pub(crate) fn earlier(known: Option<Day>, day: Date) -> Option<Day> {
    Some(known.filter(|known| known.0 <= day).unwrap_or(Day(day)))
}
