//! Cards: the rep's list, one card with what came in, and what a client sees (M17).

use domain::card::{CARD_ASK, card_introduction, card_promise};
use serde::Serialize;
use store::rows::CardRow;
pub use store::{CardEntryLine, CardLine};
use uuid::Uuid;

use crate::verbs::open_card;
use crate::{Actor, App, Problem};

/// The most cards in the list.
const CARDS_MAX: i64 = 200;
/// The most entries on a card's page.
const ENTRIES_MAX: i64 = 100;

/// The cards that the actor sees, those that still answer first.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn cards(app: &App, actor: &Actor) -> Result<Vec<CardLine>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let cards = reader.cards(actor.sight(), CARDS_MAX).await?;
    reader.close().await?;
    Ok(cards)
}

/// One card, and what came in through it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CardPage {
    /// The card in the list.
    pub line: CardLine,
    /// Its details.
    pub card: CardRow,
    /// What stands on it.
    pub words: CardWords,
    /// What came in, newest first.
    pub entries: Vec<CardEntryLine>,
}

/// What stands on a card and on its page: nothing of anybody but the rep.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CardWords {
    /// The rep's name.
    pub rep: String,
    /// Where they work.
    pub company: String,
    /// How to ring them; may be empty.
    pub phone: String,
    /// How to write to them; may be empty.
    pub email: String,
    /// Whom they help best.
    pub brief: String,
    /// The ask.
    pub ask: &'static str,
    /// What happens to a person who is named.
    pub promise: String,
    /// The introduction to forward.
    pub introduction: String,
}

/// One card.
///
/// # Errors
/// [`Problem::NotFound`] for one that isn't the actor's.
pub async fn card(app: &App, actor: &Actor, id: Uuid) -> Result<CardPage, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let line = reader.card(actor.sight(), id).await?.ok_or(Problem::NotFound("card"))?;
    let card = reader.get::<CardRow>(id).await?.ok_or(Problem::NotFound("card"))?;
    let entries = reader.card_entries(id, ENTRIES_MAX).await?;
    reader.close().await?;
    let words = words(&card, &line.rep, &actor.workspace_name);
    Ok(CardPage { line, card, words, entries })
}

/// What stands on a card.
pub fn words(card: &CardRow, rep: &str, company: &str) -> CardWords {
    let (phone, email) = (card.phone.clone().unwrap_or_default(), card.email.clone().unwrap_or_default());
    CardWords {
        rep: rep.to_owned(),
        company: company.to_owned(),
        brief: card.brief.clone(),
        ask: CARD_ASK,
        promise: card_promise(rep),
        introduction: card_introduction(rep, company, &card.brief, &phone, &email),
        phone,
        email,
    }
}

/// What a new card of the actor begins with: what stood on the last one.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn latest_card(app: &App, actor: &Actor) -> Result<Option<CardRow>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let card = reader.latest_card_of(actor.user.0).await?;
    reader.close().await?;
    Ok(card)
}

/// What a client sees of a card.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenCard {
    /// What stands on it.
    pub words: CardWords,
    /// Whether they have to say who they are: the card was made for nobody in particular.
    pub asks_who: bool,
}

/// The card that an address opens; `None` when it is unknown, revoked or over: nobody learns which.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn public_card(app: &App, token: &str) -> Result<Option<OpenCard>, Problem> {
    let Some((rep, card)) = open_card(app, token).await? else { return Ok(None) };
    Ok(Some(OpenCard {
        words: words(&card, &rep.name, &rep.workspace_name),
        asks_who: card.contact_id.is_none(),
    }))
}

/// Whether a card takes names at this moment.
pub fn is_open(app: &App, card: &CardRow) -> bool {
    crate::verbs::answers(card, store::Instant::new(app.clock.now()))
}
