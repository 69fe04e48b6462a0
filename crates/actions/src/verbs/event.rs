//! Events: written down, gone to, and harvested after (M28).

use domain::business_days::add_days;
use domain::contact::{Basis, Provenance};
use domain::fact::{FactKind, Of};
use domain::follow_up::FollowUpKind;
use domain::interaction::InteractionKind;
use domain::playbook::Happened;
use domain::referral::Stage;
use domain::{ActionId, ContactId, EventId, UserId};
use jiff::civil::Date;
use language::say;
use serde::{Deserialize, Serialize};
use store::Day;
use store::rows::{ContactRow, EventGoerRow, EventRow, EventTalkRow, InteractionRow, UserRow};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::people::Origin;
use crate::text::{Check, NAME_MAX, NOTE_MAX, TEXT_MAX, one_line};
use crate::{Actor, App, Done, PersonAnswer, Problem};

/// Days after which nobody writes an event down any more: a year.
const PAST_DAYS_MAX: i32 = 366;

/// Writes an event down, or changes it.
#[derive(Debug, Clone, PartialEq)]
pub struct SaveEvent {
    /// The client's id.
    pub action: ActionId,
    /// Which; a new one when missing.
    pub event: Option<EventId>,
    /// What it is called.
    pub name: String,
    /// Its day.
    pub on: Option<Date>,
    /// Where.
    pub place: String,
    /// Whether it is an association that meets rather than one event.
    pub association: bool,
    /// Who recommended it.
    pub recommended_by: Option<ContactId>,
}

/// Says whether somebody of ours goes.
#[derive(Debug, Clone, PartialEq)]
pub struct GoToEvent {
    /// The client's id.
    pub action: ActionId,
    /// Where.
    pub event: EventId,
    /// Who.
    pub user: UserId,
    /// Whether they go.
    pub goes: bool,
}

/// Logs one conversation at an event: whom, as in a capture, and what was said.
#[derive(Debug, Clone, PartialEq)]
pub struct Harvest {
    /// The client's id.
    pub action: ActionId,
    /// Where.
    pub event: EventId,
    /// "Jane Doe, CFO at Acme, 555-0100".
    pub line: String,
    /// What was said.
    pub words: String,
    /// The day; the event's when missing, or today.
    pub on: Option<Date>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EventAnswer {
    /// The event.
    pub event: Uuid,
}

/// What came of a harvest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HarvestAnswer {
    /// The event.
    pub event: Uuid,
    /// Who it was, found or new.
    pub person: PersonAnswer,
    /// The interaction.
    pub interaction: Uuid,
}

/// Writes an event down, or changes it.
///
/// # Errors
/// [`Problem::Invalid`] for what can't be read, [`Problem::NotFound`] for an event or a contact out of sight.
pub async fn save_event(app: &App, actor: &Actor, input: &SaveEvent) -> Result<Done<EventAnswer>, Problem> {
    decided!(input.action, save_once(app, actor, input))
}

async fn save_once(app: &App, actor: &Actor, input: &SaveEvent) -> Result<Done<EventAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "save_event").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let before = match input.event {
        Some(event) => Some(draft.event(event).await?),
        None => None,
    };
    let recommender = match (input.recommended_by, before.as_ref().and_then(|row| row.recommended_by)) {
        (Some(contact), _) => Some(draft.contact(contact).await?.id),
        // A colleague's contact is not in sight of whoever corrects the place, and stays whose recommendation it was.
        (None, Some(kept)) => {
            let row = draft.reader.get::<ContactRow>(kept).await?;
            row.filter(|row| !actor.sees(row.owner_id)).map(|row| row.id)
        }
        (None, None) => None,
    };
    let mut check = Check::default();
    let name = one_line(&input.name);
    let name = check.required("name", &name, NAME_MAX, say::event_name_missing);
    let place = check.text("place", &one_line(&input.place), NAME_MAX);
    if let Some(day) = input.on.filter(|day| add_days(*day, PAST_DAYS_MAX) < draft.today) {
        check.wrong("event_on", say::field_too_long_ago(language::day_full(day)));
    }
    check.done()?;
    if let Some(contact) = recommender {
        draft.about(contact);
    }
    let row = EventRow {
        id: before.as_ref().map_or_else(|| draft.mint("event"), |row| row.id),
        name,
        on_day: input.on.map(Day),
        place,
        recommended_by: recommender,
        kind: if input.association { "association" } else { "event" }.into(),
        made_by: before.as_ref().map_or(Some(actor.user.0), |row| row.made_by),
        version: before.as_ref().map_or(1, |row| row.version),
    };
    let event = row.id;
    match before {
        Some(before) => {
            let is_another_day = (before.recommended_by, before.on_day) != (row.recommended_by, row.on_day);
            draft.change(before.clone(), row.clone());
            if is_another_day {
                draft.goers_follow(&before, &row).await?;
            }
        }
        None => draft.new.events.push(row),
    }
    draft.commit(EventAnswer { event }).await
}

impl Draft<'_> {
    /// Whoever goes prepares and reports anew when the day of an event changes, or who recommended it. Who has left goes
    /// nowhere, and who has logged whom they met has been there, whatever day is written down for it now.
    async fn goers_follow(&mut self, before: &EventRow, after: &EventRow) -> Result<(), Problem> {
        for goer in self.reader.goers(after.id).await?.into_iter().filter(|row| row.state == "going") {
            self.event_falls(before, goer.user_id, &say::how_event_moved()).await?;
            let has_left =
                self.reader.get::<UserRow>(goer.user_id).await?.is_none_or(|user| user.disabled_at.is_some());
            if !has_left && !self.has_reported(after, goer.user_id).await? {
                self.goes(after, UserId(goer.user_id)).await?;
            }
        }
        Ok(())
    }

    /// Whether a rep has told whoever recommends an event about it.
    async fn has_reported(&mut self, event: &EventRow, rep: Uuid) -> Result<bool, Problem> {
        let Some(recommended_by) = event.recommended_by else { return Ok(false) };
        let owed = self.reader.follow_ups_naming(recommended_by).await?;
        Ok(owed.iter().any(|row| {
            row.kind == FollowUpKind::AfterTheEvent.as_str()
                && row.contact_id == recommended_by
                && row.event_id == Some(event.id)
                && row.owner_id == rep
                && row.state == "done"
        }))
    }

    /// What follows when somebody goes to an event that was recommended and has a day.
    async fn goes(&mut self, event: &EventRow, rep: UserId) -> Result<(), Problem> {
        let (Some(recommended_by), Some(Day(on))) = (event.recommended_by, event.on_day) else {
            return Ok(());
        };
        let recommended_by = ContactId(recommended_by);
        let of = Of { contact: Some(recommended_by), ..Of::default() };
        let fact = self.fact(FactKind::GoesToEvent, self.today, of, None, None);
        let happened = Happened::GoesToEvent { event: EventId(event.id), recommended_by, rep, on };
        self.react(fact, self.today, happened).await
    }

    /// What a rep had ahead of them for an event as it stood.
    async fn event_falls(&mut self, event: &EventRow, rep: Uuid, why: &str) -> Result<(), Problem> {
        let Some(recommended_by) = event.recommended_by else { return Ok(()) };
        for owed in self.reader.open_follow_ups_of(recommended_by).await? {
            let of_it = owed.event_id == Some(event.id) && owed.owner_id == rep;
            let kind = FollowUpKind::parse(&owed.kind);
            if of_it && matches!(kind, Some(FollowUpKind::PrepareForEvent | FollowUpKind::AfterTheEvent)) {
                let today = self.today;
                let released = owed.follow_up()?.release(self.closing(today, why))?;
                self.close_follow_up(owed, &released, today, FactKind::FollowUpReleased);
            }
        }
        Ok(())
    }
}

/// Says whether somebody of ours goes. Whoever goes to an event that a contact recommended prepares it with them, and tells
/// them about it after.
///
/// # Errors
/// [`Problem::NotFound`] for an event or a colleague out of sight.
pub async fn go_to_event(app: &App, actor: &Actor, input: &GoToEvent) -> Result<Done<EventAnswer>, Problem> {
    decided!(input.action, go_once(app, actor, input))
}

async fn go_once(app: &App, actor: &Actor, input: &GoToEvent) -> Result<Done<EventAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "go_to_event").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let event = draft.event(input.event).await?;
    let user = draft.row::<UserRow>(input.user.0, "user").await?;
    if !actor.sees(user.id) || user.disabled_at.is_some() {
        return Err(Problem::NotFound("user"));
    }
    let state = if input.goes { "going" } else { "not_going" };
    let known = draft.reader.goers(event.id).await?.into_iter().find(|row| row.user_id == user.id);
    let went_before = known.as_ref().is_some_and(|row| row.state != "not_going");
    match known {
        Some(row) => {
            let after = EventGoerRow { state: state.into(), ..row.clone() };
            draft.change(row, after);
        }
        None => {
            let id = draft.mint("event_goer");
            let row =
                EventGoerRow { id, event_id: event.id, user_id: user.id, state: state.into(), version: 1 };
            draft.add(row);
        }
    }
    if input.goes && !went_before {
        draft.goes(&event, input.user).await?;
    }
    if !input.goes {
        draft.event_falls(&event, user.id, &say::how_not_going()).await?;
    }
    draft.commit(EventAnswer { event: event.id }).await
}

/// Logs one conversation at an event; whoever isn't known becomes a contact. The harvest of an event that somebody
/// recommended keeps the follow-up that asked for it. Of somebody whom a colleague keeps there is a claim and a note (M40).
///
/// # Errors
/// [`Problem::Invalid`] for a line without a person, [`Problem::NotFound`] for an event out of sight.
pub async fn harvest(app: &App, actor: &Actor, input: &Harvest) -> Result<Done<HarvestAnswer>, Problem> {
    decided!(input.action, harvest_once(app, actor, input))
}

async fn harvest_once(app: &App, actor: &Actor, input: &Harvest) -> Result<Done<HarvestAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "harvest").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let event = draft.event(input.event).await?;
    let held = event.on_day.map(|day| day.0).filter(|day| *day <= draft.today);
    let on = input.on.or(held).unwrap_or(draft.today);
    let mut check = Check::default();
    check.past_day("on", on, draft.today);
    let line = check.required("line", &input.line, NOTE_MAX, say::event_line_missing);
    let words = check.text("words", &input.words, TEXT_MAX);
    check.done()?;
    let mut people = crate::pasted::people(&line, actor.region, on).into_iter();
    let (Some(person), None) = (people.next(), people.next()) else {
        return Err(Problem::field("line", say::event_line_missing()));
    };
    person.check("line")?;
    let basis = Basis::Relationship;
    let origin = Origin { provenance: Provenance::Own, basis, given_by: None, ask: None, import: None };
    let found = draft.find_or_add(&person, origin, None).await?;
    let note = match words {
        Some(words) => say::note_met_at_words(event.name.as_str(), words),
        None => say::note_met_at(event.name.as_str()),
    };
    draft.keep_after_the_event(&event).await?;
    let owner = draft.state(found.contact).await?.owner_id;
    if !actor.sees(owner) {
        // M40: a colleague keeps them. The claim is made; what was said is theirs to read, and nothing of theirs moves.
        let interaction = draft.note_on(found.contact, note, on);
        return draft.commit(HarvestAnswer { event: event.id, person: found, interaction }).await;
    }
    if let Some(due) = person.due.as_ref().filter(|due| due.on >= draft.today && !found.do_not_contact) {
        draft.promise(ContactId(found.contact), due.on, due.at, due.words.clone()).await?;
    }
    draft.about(found.contact);
    let id = draft.mint("interaction");
    let kind = InteractionKind::Meeting;
    let free = draft.asking_status(found.contact).await?.is_free();
    draft.new.interactions.push(InteractionRow {
        id,
        contact_id: found.contact,
        user_id: actor.user.0,
        kind: kind.as_str().into(),
        on_day: Day(on),
        note: Some(note),
        allowed_ask: free,
        version: 1,
    });
    let of = Of {
        contact: Some(ContactId(found.contact)),
        interaction: Some(domain::InteractionId(id)),
        ..Of::default()
    };
    draft.fact(FactKind::Interaction, on, of, None, Some(kind.as_str()));
    draft.touched(found.contact, on).await?;
    draft.advance_all(found.contact, Stage::Met, on).await?;
    let talk = draft.mint("event_talk");
    draft.add(EventTalkRow {
        id: talk,
        event_id: event.id,
        contact_id: found.contact,
        interaction_id: id,
        user_id: actor.user.0,
        version: 1,
    });
    draft.commit(HarvestAnswer { event: event.id, person: found, interaction: id }).await
}

impl Draft<'_> {
    /// An event in sight: written down by, recommended to, or gone to by somebody whom the actor sees.
    async fn event(&mut self, id: EventId) -> Result<EventRow, Problem> {
        let seen = self.reader.event_in_sight(self.actor.sight(), id.0).await?;
        seen.ok_or(Problem::NotFound("event"))?;
        self.row::<EventRow>(id.0, "event").await
    }

    /// M28. Whoever logs whom they met has done what they were asked after the event.
    async fn keep_after_the_event(&mut self, event: &EventRow) -> Result<(), Problem> {
        let Some(recommended_by) = event.recommended_by else { return Ok(()) };
        let today = self.today;
        for owed in self.reader.open_follow_ups_of(recommended_by).await? {
            let asks = owed.kind == FollowUpKind::AfterTheEvent.as_str() && owed.event_id == Some(event.id);
            if asks && owed.owner_id == self.actor.user.0 {
                self.settle(owed, today, &say::how_logged_whom())?;
            }
        }
        Ok(())
    }
}
