//! Logging what happened with a contact, and marking a moment in it (M1, M13).

use domain::deal::DealState;
use domain::fact::{FactKind, Of};
use domain::interaction::InteractionKind;
use domain::moment::{MOMENT_TEXT_MAX, MomentKind};
use domain::playbook::Opens;
use domain::referral::Stage;
use domain::{ActionId, ContactId, DealId, EventId, InteractionId};
use jiff::civil::Date;
use language::say;
use serde::{Deserialize, Serialize};
use store::Day;
use store::rows::{DealRow, EventRow, InteractionRow};
use uuid::Uuid;

use super::EventToAttend;
use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::reactions::{at_event, marks};
use crate::text::{Check, NAME_MAX, NOTE_MAX, clean, one_line};
use crate::{Actor, App, Done, Problem};

/// Something that happened with a contact.
#[derive(Debug, Clone, PartialEq)]
pub struct LogInteraction {
    /// The client's id.
    pub action: ActionId,
    /// With whom.
    pub contact: ContactId,
    /// What kind of touch.
    pub kind: InteractionKind,
    /// The day; today when missing.
    pub on: Option<Date>,
    /// What was said.
    pub note: String,
    /// A moment to mark.
    pub moment: Option<MomentMark>,
    /// Whether an ask was possible in it (M13); by kind and the contact's wishes when missing.
    pub could_ask: Option<bool>,
    /// Whether they complained: then nobody asks until it is put right (M2).
    pub complaint: bool,
}

/// A moment marked by hand (M1).
#[derive(Debug, Clone, PartialEq)]
pub struct MomentMark {
    /// Which of the nine.
    pub kind: MomentKind,
    /// The words that show it.
    pub words: Option<String>,
    /// The deal or project that was finished.
    pub deal: Option<DealId>,
    /// The association or event they mentioned.
    pub event: Option<EventToAttend>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InteractionAnswer {
    /// The interaction.
    pub interaction: Uuid,
    /// With whom.
    pub contact: Uuid,
    /// The moment that opened; `None` when none was marked, or they asked not to be asked.
    pub moment: Option<Uuid>,
}

/// Logs an interaction.
///
/// A conversation with somebody who was referred is the first contact, and moves the referral (M21, M32).
///
/// # Errors
/// [`Problem::Invalid`] for a day to come or words too long, [`Problem::NotFound`] for a contact that isn't the
/// actor's.
pub async fn log_interaction(
    app: &App,
    actor: &Actor,
    input: &LogInteraction,
) -> Result<Done<InteractionAnswer>, Problem> {
    decided!(input.action, log_once(app, actor, input))
}

async fn log_once(
    app: &App,
    actor: &Actor,
    input: &LogInteraction,
) -> Result<Done<InteractionAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "log_interaction").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    let on = input.on.unwrap_or(draft.today);
    let note = check(input, on, draft.today)?;
    draft.about(contact.id);
    let id = InteractionId(draft.mint("interaction"));
    let free = draft.asking_status(contact.id).await?.is_free();
    let allowed_ask = free && !input.complaint && input.could_ask.unwrap_or(input.kind.is_conversation());
    draft.new.interactions.push(InteractionRow {
        id: id.0,
        contact_id: contact.id,
        user_id: actor.user.0,
        kind: input.kind.as_str().into(),
        on_day: Day(on),
        note: note.clone(),
        allowed_ask,
        version: 1,
    });
    let of = Of { contact: Some(input.contact), interaction: Some(id), ..Of::default() };
    draft.fact(FactKind::Interaction, on, of, None, Some(input.kind.as_str()));
    if input.kind.is_touch() {
        draft.touched(contact.id, on).await?;
    }
    match input.kind {
        InteractionKind::Call => draft.advance_all(contact.id, Stage::Contacted, on).await?,
        InteractionKind::Meeting | InteractionKind::Visit => {
            draft.advance_all(contact.id, Stage::Met, on).await?
        }
        _ => {}
    }
    let mut answer = InteractionAnswer { interaction: id.0, contact: contact.id, moment: None };
    if let Some(mark) = &input.moment {
        answer.moment = draft.mark(input.contact, mark, on).await?;
    }
    if input.complaint {
        draft.complain(input.contact, note, on).await?;
    }
    draft.commit(answer).await
}

fn check(input: &LogInteraction, on: Date, today: Date) -> Result<Option<String>, Problem> {
    let mut check = Check::default();
    check.past_day("on", on, today);
    let note = check.text("note", &input.note, NOTE_MAX);
    if let Some(mark) = &input.moment {
        check.text("moment_words", mark.words.as_deref().unwrap_or_default(), MOMENT_TEXT_MAX);
        if mark.kind == MomentKind::LicenceDue {
            check.wrong("moment", say::log_licence());
        }
        let event = mark.event.as_ref();
        check.text("event", event.map_or("", |event| &event.name), NAME_MAX);
        if event.and_then(|event| event.on).is_some_and(|day| day < on) {
            check.wrong("event_on", say::log_event_before());
        }
        if input.complaint {
            check.wrong("moment", say::log_complaint());
        }
    }
    if note.is_none() && input.moment.is_none() && input.kind == InteractionKind::Note {
        check.wrong("note", say::log_note());
    }
    check.done()?;
    Ok(note)
}

impl Draft<'_> {
    pub(super) async fn mark(
        &mut self,
        contact: ContactId,
        mark: &MomentMark,
        on: Date,
    ) -> Result<Option<Uuid>, Problem> {
        if let Some(deal) = mark.deal {
            let row = self.row::<DealRow>(deal.0, "deal").await?;
            if row.contact_id != contact.0 {
                return Err(Problem::NotFound("deal"));
            }
        }
        let event = mark.event.as_ref().filter(|event| !event.name.trim().is_empty());
        let event_id = event.map(|event| {
            let id = EventId(self.mint("event"));
            self.new.events.push(EventRow {
                id: id.0,
                name: one_line(&event.name),
                on_day: event.on.map(Day),
                place: event.place.as_deref().map(one_line).filter(|place| !place.is_empty()),
                recommended_by: Some(contact.0),
                kind: "event".into(),
                made_by: Some(self.actor.user.0),
                version: 1,
            });
            id
        });
        let words = mark.words.as_deref().map(clean).filter(|words| !words.is_empty());
        let opens = at_event(marks(mark.kind, contact, self.actor.user, on), event_id);
        let opens = Opens { deal: mark.deal, ..opens };
        if mark.kind == MomentKind::NoSale {
            self.said_no(contact.0).await?;
        }
        let moment = self.mark_moment(opens, words, event.and_then(|event| event.on)).await?;
        Ok(moment.map(|moment| moment.id.0))
    }

    /// They said no before a deal was opened, or in a closed one: the latest closed deal decides (METHOD, Words).
    async fn said_no(&mut self, contact: Uuid) -> Result<(), Problem> {
        let current = self.standing(contact).await?;
        let mut closed = Vec::new();
        for row in self.reader.deals_of(contact).await? {
            match row.deal()?.state {
                DealState::Open => {}
                DealState::Won { on } => closed.push((on, true)),
                DealState::Lost { on, .. } => closed.push((on, false)),
            }
        }
        closed.sort_unstable();
        let latest = closed.last().map(|(_, won)| *won);
        let standing = domain::contact::standing_after(current, latest, true);
        self.change_state(contact).await?.standing = standing.as_str().into();
        Ok(())
    }
}
