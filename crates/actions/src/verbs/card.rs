//! Cards to hand to clients: made, given an address, revoked (M17).

use domain::{ActionId, ContactId};
use language::say;
use serde::{Deserialize, Serialize};
use store::rows::CardRow;
use store::{DoorRow, Instant};
use uuid::Uuid;

use super::set_up::{check_email, later};
use crate::draft::{Begun, Draft};
use crate::secret::{hash_token, new_token};
use crate::text::{Check, one_line};
use crate::{Actor, App, Done, Problem};

/// The kind of door that a card's address is.
pub(crate) const DOOR: &str = "card";
/// The most characters of the sentence that says whom the rep helps: more doesn't fit on paper.
pub const BRIEF_MAX: usize = 240;
/// The most characters of what the rep calls the card, and of a telephone number on it.
const TITLE_MAX: usize = 80;
/// The most days until a card closes by itself.
const DAYS_MAX: i64 = 3_650;

/// Makes a card.
#[derive(Debug, Clone, PartialEq)]
pub struct MakeCard {
    /// The client's id.
    pub action: ActionId,
    /// What the rep calls it; the client's name, or "For everybody", when empty.
    pub title: String,
    /// The client it is for: names that come in are referred by them. `None` for a card that asks who they are.
    pub contact: Option<ContactId>,
    /// Whom the rep helps best, in one sentence.
    pub brief: String,
    /// The rep's telephone number on the card; may be empty.
    pub phone: String,
    /// The rep's e-mail address on the card; may be empty.
    pub email: String,
    /// After how many days it closes by itself; never when missing.
    pub days: Option<i64>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CardAnswer {
    /// The card.
    pub card: Uuid,
    /// What it is called.
    pub title: String,
}

/// Makes a card. It has no address yet: [`make_card_address`] gives it one for each print or showing.
///
/// # Errors
/// [`Problem::Invalid`] for what can't be read, [`Problem::NotFound`] for a client who isn't the actor's.
pub async fn make_card(app: &App, actor: &Actor, input: &MakeCard) -> Result<Done<CardAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "make_card").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let mut check = Check::default();
    let brief = check.required("brief", &input.brief, BRIEF_MAX, say::card_brief);
    let title = check.text("title", &input.title, TITLE_MAX);
    let phone = check.text("phone", &input.phone, TITLE_MAX);
    let email = match input.email.trim() {
        "" => None,
        typed => Some(check_email(&mut check, typed)),
    };
    if input.days.is_some_and(|days| !(1..=DAYS_MAX).contains(&days)) {
        check.wrong("days", say::card_days(DAYS_MAX));
    }
    if phone.is_none() && email.is_none() {
        check.wrong("phone", say::card_reach());
    }
    check.done()?;
    let client = match input.contact {
        Some(contact) => Some(draft.contact(contact).await?),
        None => None,
    };
    if let Some(client) = &client {
        draft.about(client.id);
    }
    let fallback = || client.as_ref().map_or_else(say::card_everybody, |client| client.name.clone());
    let title = one_line(&title.unwrap_or_else(fallback));
    let id = draft.mint("card");
    draft.add(CardRow {
        id,
        user_id: actor.user.0,
        contact_id: client.map(|client| client.id),
        title: title.clone(),
        brief: one_line(&brief),
        phone: phone.as_deref().map(one_line),
        email,
        created_at: Instant::new(draft.now),
        expires_at: input.days.map(|days| later(draft.now, days * 24 * 60)),
        revoked_at: None,
        version: 1,
    });
    draft.commit(CardAnswer { card: id, title }).await
}

/// A new address of a card.
#[derive(Clone, PartialEq)]
pub struct CardAddress {
    /// The card.
    pub card: CardRow,
    /// The secret in the address, told this once: only a hash of it is kept.
    pub token: String,
}

impl std::fmt::Debug for CardAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CardAddress").field("card", &self.card.id).finish_non_exhaustive()
    }
}

/// Gives a card one more address: for a print, or to show it. All of them answer until the card is revoked or over.
///
/// # Errors
/// [`Problem::NotFound`] for a card that isn't the actor's, [`Problem::Invalid`] for one that is revoked or over.
pub async fn make_card_address(app: &App, actor: &Actor, card: Uuid) -> Result<CardAddress, Problem> {
    let card = card_at_sight(app, actor, card).await?;
    let now = app.clock.now();
    if !answers(&card, Instant::new(now)) {
        return Err(Problem::field("card", say::card_closed()));
    }
    let token = new_token()?;
    let mut door = DoorRow::new(DOOR, hash_token(&token), actor.workspace, card.id);
    door.expires_at = card.expires_at;
    app.db.put_door(&door).await?;
    Ok(CardAddress { card, token })
}

/// Revokes a card: none of its addresses answers any more.
///
/// # Errors
/// [`Problem::NotFound`] for a card that isn't the actor's.
pub async fn revoke_card(
    app: &App,
    actor: &Actor,
    action: ActionId,
    card: Uuid,
) -> Result<Done<CardAnswer>, Problem> {
    let row = card_at_sight(app, actor, card).await?;
    let mut draft = match Draft::begin(app, actor, action, "revoke_card").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let answer = CardAnswer { card: row.id, title: row.title.clone() };
    if row.revoked_at.is_none() {
        let after = CardRow { revoked_at: Some(Instant::new(draft.now)), ..row.clone() };
        draft.change(row, after);
    }
    let done = draft.commit(answer).await?;
    // Whoever comes through a door that is still there finds the card revoked.
    app.db.remove_doors_of(DOOR, actor.workspace, card).await?;
    Ok(done)
}

/// A card whose rep the actor sees.
async fn card_at_sight(app: &App, actor: &Actor, card: Uuid) -> Result<CardRow, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.get::<CardRow>(card).await?;
    reader.close().await?;
    row.filter(|row| actor.oversees(row.user_id)).ok_or(Problem::NotFound("card"))
}

/// Whether a card takes names now.
pub(crate) fn answers(card: &CardRow, now: Instant) -> bool {
    card.revoked_at.is_none() && card.expires_at.is_none_or(|end| end > now)
}

/// The card that an address opens, with its rep; `None` when it is unknown, revoked or over, or the rep has left.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub(crate) async fn open_card(app: &App, token: &str) -> Result<Option<(Actor, CardRow)>, Problem> {
    let now = Instant::new(app.clock.now());
    let Some(door) = app.db.open_door(DOOR, &hash_token(token), now).await? else { return Ok(None) };
    let mut reader = app.db.read(door.workspace_id).await?;
    let card = reader.get::<CardRow>(door.subject_id).await?.filter(|card| answers(card, now));
    reader.close().await?;
    let Some(card) = card else { return Ok(None) };
    match Actor::load(app, door.workspace_id, card.user_id).await {
        Ok(actor) => Ok(Some((actor, card))),
        Err(Problem::NotFound(_)) => Ok(None),
        Err(other) => Err(other),
    }
}
