//! Pairs of contacts that may be one person, side by side (M16).

use domain::{ContactId, LikenessId};
use serde::Serialize;
use store::rows::{ContactPointRow, ContactRow, LikenessRow, MergedRow};
use uuid::Uuid;

use crate::{Actor, App, Problem};

/// Two contacts that may be one person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LikenessView {
    /// Which likeness.
    pub id: Uuid,
    /// What speaks for it.
    pub because: String,
    /// The one found later.
    pub contact: Side,
    /// The one known before.
    pub other: Side,
}

/// One of the two.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Side {
    /// The contact.
    pub id: Uuid,
    /// Their details.
    pub row: ContactRow,
    /// Every way to reach them.
    pub points: Vec<ContactPointRow>,
    /// Who gave them, where somebody did.
    pub given_by: Option<String>,
}

/// The pairs that wait for the actor's decision, likeliest first.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn open_likenesses(app: &App, actor: &Actor) -> Result<Vec<LikenessView>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let rows = reader.open_likenesses(actor.sight()).await?;
    let ids: Vec<Uuid> = rows.iter().flat_map(|row| [row.contact_id, row.other_id]).collect();
    let contacts = reader.get_all::<ContactRow>(&ids).await?;
    let givers: Vec<Uuid> = contacts.iter().filter_map(|row| row.given_by_id).collect();
    let givers = reader.get_all::<ContactRow>(&givers).await?;
    let points = reader.points_of_all(&ids).await?;
    let side = |id: Uuid| {
        let row = contacts.iter().find(|row| row.id == id)?.clone();
        let giver = row.given_by_id.and_then(|giver| givers.iter().find(|row| row.id == giver));
        Some(Side {
            id,
            given_by: giver.map(|giver| giver.name.clone()),
            points: points.iter().filter(|point| point.contact_id == id).cloned().collect(),
            row,
        })
    };
    let view = |row: LikenessRow| {
        Some(LikenessView {
            id: row.id,
            because: row.because,
            contact: side(row.contact_id)?,
            other: side(row.other_id)?,
        })
    };
    Ok(rows.into_iter().filter_map(view).collect())
}

/// The two of a likeness that waits for a decision: the one known before, and the one found later.
///
/// # Errors
/// [`Problem::NotFound`] for one that is decided, and for one of somebody else's contacts.
pub async fn pair(app: &App, actor: &Actor, likeness: LikenessId) -> Result<(ContactId, ContactId), Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.get::<LikenessRow>(likeness.0).await?.filter(|row| row.state == "open");
    let row = row.ok_or(Problem::NotFound("likeness"))?;
    for id in [row.contact_id, row.other_id] {
        let contact = reader.get::<ContactRow>(id).await?;
        contact.filter(|contact| actor.sees(contact.owner_id)).ok_or(Problem::NotFound("likeness"))?;
    }
    Ok((ContactId(row.other_id), ContactId(row.contact_id)))
}

/// The contact in whom another went up, if it did and the actor may see it.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn merged_into(app: &App, actor: &Actor, gone: ContactId) -> Result<Option<Uuid>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let Some(merged) = reader.get::<MergedRow>(gone.0).await? else { return Ok(None) };
    let into = reader.get::<ContactRow>(merged.contact_id).await?;
    Ok(into.filter(|row| actor.sees(row.owner_id)).map(|row| row.id))
}
