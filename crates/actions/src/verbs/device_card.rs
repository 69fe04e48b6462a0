//! A card that was made on a phone becomes a capture (M14, M16, M19).

use domain::ActionId;
use domain::contact::{Basis, Provenance};
use language::say;
use serde_json::Value as JsonValue;

use super::ContactDetails;
use super::contact::person;
use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::people::{Origin, PersonAnswer};
use crate::views::dav::Book;
use crate::{Actor, App, Done, Problem};

/// A card made on a device.
#[derive(Debug, Clone, PartialEq)]
pub struct TakeCard {
    /// Which action.
    pub action: ActionId,
    /// What the device calls the card.
    pub name: String,
    /// What it says.
    pub details: ContactDetails,
    /// Properties that we don't know, and how known ones were written.
    pub kept: JsonValue,
}

/// Captures the person of a card that was made on a device. Somebody known is recognised (M16). Nothing is known of whether
/// they may be contacted: that the rep has a number doesn't say so (M19).
///
/// # Errors
/// As [`super::capture`]; [`Problem::Refused`] for somebody who asked to be left in peace.
pub async fn take_card(app: &App, actor: &Actor, input: &TakeCard) -> Result<Done<PersonAnswer>, Problem> {
    decided!(input.action, take_once(app, actor, input))
}

async fn take_once(app: &App, actor: &Actor, input: &TakeCard) -> Result<Done<PersonAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "take_card").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let mut person = person(&input.details, actor)?;
    person.extra.push((say::dav_came_from(), say::dav_came_from_phone()));
    let origin = Origin {
        provenance: Provenance::Own,
        basis: Basis::Unknown,
        given_by: None,
        ask: None,
        import: None,
    };
    let found = draft.find_or_add(&person, origin, None).await?;
    draft.note_said(Book::People, found.contact, Some(input.name.clone()), input.kept.clone(), false).await?;
    draft.about(found.contact);
    draft.commit(found).await
}
