//! Giving something back to a contact: business sent their way, an introduction they needed (M27).

use domain::follow_up::FollowUpKind;
use domain::interaction::InteractionKind;
use domain::{ActionId, ContactId};
use jiff::civil::Date;
use language::say;
use serde::{Deserialize, Serialize};
use store::Day;
use store::rows::{InteractionRow, ReciprocationRow};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::text::{Check, TEXT_MAX};
use crate::{Actor, App, Done, Problem};
use domain::fact::{FactKind, Of};

/// Records something given back.
#[derive(Debug, Clone, PartialEq)]
pub struct GiveBack {
    /// The client's id.
    pub action: ActionId,
    /// To whom.
    pub contact: ContactId,
    /// What.
    pub what: String,
    /// The day; today when missing.
    pub on: Option<Date>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GiveBackAnswer {
    /// To whom.
    pub contact: Uuid,
    /// How often they were given something back by now.
    pub received: i64,
}

/// Records something given back, and keeps the follow-up that reminded of it.
///
/// # Errors
/// [`Problem::Invalid`] for what can't be read, [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn give_back(app: &App, actor: &Actor, input: &GiveBack) -> Result<Done<GiveBackAnswer>, Problem> {
    decided!(input.action, give_once(app, actor, input))
}

async fn give_once(app: &App, actor: &Actor, input: &GiveBack) -> Result<Done<GiveBackAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "give_back").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    let on = input.on.unwrap_or(draft.today);
    let mut check = Check::default();
    check.past_day("on", on, draft.today);
    let what = check.required("what", &input.what, TEXT_MAX, say::give_missing);
    check.done()?;
    draft.about(contact.id);
    let id = draft.mint("reciprocation");
    let (user_id, on_day) = (actor.user.0, Day(on));
    let row =
        ReciprocationRow { id, contact_id: contact.id, user_id, on_day, what: what.clone(), version: 1 };
    draft.new.reciprocations.push(row);
    let id = draft.mint("interaction");
    let kind = InteractionKind::Note.as_str();
    draft.new.interactions.push(InteractionRow {
        id,
        contact_id: contact.id,
        user_id,
        kind: kind.into(),
        on_day,
        note: Some(say::note_gave_back(what.as_str())),
        allowed_ask: false,
        version: 1,
    });
    let of =
        Of { contact: Some(input.contact), interaction: Some(domain::InteractionId(id)), ..Of::default() };
    draft.fact(FactKind::Interaction, on, of, None, Some(kind));
    draft.touched(contact.id, on).await?;
    for owed in draft.reader.open_follow_ups_of(contact.id).await? {
        if owed.kind == FollowUpKind::Reciprocate.as_str() {
            draft.settle(owed, on, &say::how_gave_back())?;
        }
    }
    let state = draft.change_state(contact.id).await?;
    state.received += 1;
    let received = state.received;
    draft.commit(GiveBackAnswer { contact: contact.id, received }).await
}
