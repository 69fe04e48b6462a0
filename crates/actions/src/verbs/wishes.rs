//! Do-not-ask and do-not-contact: a person's wish always wins, at the action and not in a report (M5, M19, M30).

use domain::fact::{FactKind, Of};
use domain::follow_up::{FollowUp, FollowUpKind, FollowUpState};
use domain::interaction::InteractionKind;
use domain::{ActionId, ContactId, InteractionId};
use language::say;
use serde::{Deserialize, Serialize};
use store::Day;
use store::rows::InteractionRow;
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::text::{Check, TEXT_MAX};
use crate::{Actor, App, Done, Problem};

/// What somebody wishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Not to be asked for referrals.
    DoNotAsk,
    /// That asking is fine again.
    AskAgain,
    /// Not to be contacted.
    DoNotContact,
    /// That contact is fine again.
    ContactAgain,
}

/// Notes a wish.
#[derive(Debug, Clone, PartialEq)]
pub struct RespectWish {
    /// The client's id.
    pub action: ActionId,
    /// Whose.
    pub contact: ContactId,
    /// What.
    pub wish: Wish,
    /// Their words, or why it changed.
    pub why: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WishAnswer {
    /// Whose.
    pub contact: Uuid,
    /// Whether they are not to be asked.
    pub do_not_ask: bool,
    /// Whether they are not to be contacted.
    pub do_not_contact: bool,
    /// How many follow-ups were let go because of it.
    pub released: usize,
}

/// Respects a wish: what is open against it is let go with the person's own words.
///
/// # Errors
/// [`Problem::Invalid`] without words, [`Problem::Forbidden`] when anybody but the rep's manager lifts a do-not-contact, [`Problem::NotFound`]
/// for a contact that isn't the actor's.
pub async fn respect_wish(
    app: &App,
    actor: &Actor,
    input: &RespectWish,
) -> Result<Done<WishAnswer>, Problem> {
    decided!(input.action, respect_once(app, actor, input))
}

async fn respect_once(app: &App, actor: &Actor, input: &RespectWish) -> Result<Done<WishAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "respect_wish").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    let decides = actor.role.sees_team() && actor.oversees(contact.owner_id);
    if input.wish == Wish::ContactAgain && !decides {
        return Err(Problem::Forbidden(say::undo_do_not_contact()));
    }
    let mut check = Check::default();
    let why = check.required("why", &input.why, TEXT_MAX, say::wish_words_missing);
    check.done()?;
    draft.about(contact.id);
    let state = draft.change_state(contact.id).await?;
    let (kind, word) = match input.wish {
        Wish::DoNotAsk => {
            state.do_not_ask = true;
            (FactKind::AskingChanged, "do_not_ask")
        }
        Wish::AskAgain => {
            state.do_not_ask = false;
            (FactKind::AskingChanged, "ask_again")
        }
        Wish::DoNotContact => {
            state.do_not_contact = true;
            (FactKind::ContactingChanged, "do_not_contact")
        }
        Wish::ContactAgain => {
            state.do_not_contact = false;
            (FactKind::ContactingChanged, "contact_again")
        }
    };
    let (do_not_ask, do_not_contact) = (state.do_not_ask, state.do_not_contact);
    draft.note_wish(input.contact, kind, word, &why);
    let mut released = 0;
    match input.wish {
        Wish::DoNotContact => {
            let points = draft.reader.points_of(contact.id).await?;
            draft.keep_prints(&points);
        }
        Wish::ContactAgain => draft.drop_prints(contact.id).await?,
        _ => {}
    }
    if matches!(input.wish, Wish::DoNotAsk | Wish::DoNotContact) {
        draft.dismiss_moments(contact.id, &why).await?;
        released = draft.withdraw(contact.id, input.wish, &why).await?;
    }
    draft.commit(WishAnswer { contact: contact.id, do_not_ask, do_not_contact, released }).await
}

impl Draft<'_> {
    /// A happy call would reach them too, though it is owed to the one who is asked to make it (M10, M30).
    async fn withdraw_happy_calls(&mut self, contact: Uuid, why: &str) -> Result<usize, Problem> {
        let today = self.today;
        let mut released = 0;
        for referral in self.reader.referrals_by(contact).await? {
            for row in self.reader.open_follow_ups_of_referral(referral.id).await? {
                if row.kind == FollowUpKind::AskForTheHappyCall.as_str() {
                    let state = FollowUpState::Released(self.closing(today, why));
                    let closed = FollowUp { state, ..row.follow_up()? };
                    self.close_follow_up(row, &closed, today, FactKind::FollowUpReleased);
                    released += 1;
                }
            }
        }
        Ok(released)
    }

    /// The words of a wish stand on the timeline as a note; facts hold none.
    fn note_wish(&mut self, contact: ContactId, kind: FactKind, word: &'static str, why: &str) {
        let today = self.today;
        let id = InteractionId(self.mint("interaction"));
        self.new.interactions.push(InteractionRow {
            id: id.0,
            contact_id: contact.0,
            user_id: self.actor.user.0,
            kind: InteractionKind::Note.as_str().into(),
            on_day: Day(today),
            note: Some(why.to_owned()),
            allowed_ask: false,
            version: 1,
        });
        let of = Of { contact: Some(contact), interaction: Some(id), ..Of::default() };
        self.fact(kind, today, of, None, Some(word));
    }

    /// Lets go what the wish forbids: licences for do-not-ask, everything owed to them for do-not-contact. It is the
    /// person who takes the permission back, so whoever writes it down may close the promise (M20, M30).
    pub(crate) async fn withdraw(&mut self, contact: Uuid, wish: Wish, why: &str) -> Result<usize, Problem> {
        let today = self.today;
        let mut released = 0;
        for row in self.reader.open_follow_ups_of(contact).await? {
            let owed = row.follow_up()?;
            let is_licence = owed.kind == FollowUpKind::LicenceToAsk;
            if self.has_closed(row.id) || (wish == Wish::DoNotAsk && !is_licence) {
                continue;
            }
            let state = FollowUpState::Released(self.closing(today, why));
            let closed = FollowUp { state, ..owed };
            self.close_follow_up(row, &closed, today, FactKind::FollowUpReleased);
            released += 1;
        }
        if wish == Wish::DoNotContact {
            released += self.withdraw_happy_calls(contact, why).await?;
        }
        Ok(released)
    }
}
