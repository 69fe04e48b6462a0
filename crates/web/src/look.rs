//! Single things that a form is about, as far as its member sees them; anything else is not found.

use actions::{Actor, Problem};
use store::rows::{ContactRow, ContactStateRow, DealRow, FollowUpRow, MomentRow, ReferralRow, UserRow};
use uuid::Uuid;

use crate::server::Web;
use crate::trouble::Trouble;

/// A contact.
///
/// # Errors
/// [`Problem::NotFound`] for an unknown one and for somebody else's alike.
pub(crate) async fn contact(web: &Web, actor: &Actor, id: Uuid) -> Result<ContactRow, Trouble> {
    let mut reader = web.app.db.read(actor.workspace).await.map_err(Problem::from)?;
    let row = reader.get::<ContactRow>(id).await.map_err(Problem::from)?;
    row.filter(|row| actor.sees(row.owner_id)).ok_or_else(|| Problem::NotFound("contact").into())
}

/// The name of a contact; "them" for one that isn't the member's to see, or is gone.
pub(crate) async fn name(web: &Web, actor: &Actor, id: Uuid) -> Result<String, Trouble> {
    match contact(web, actor, id).await {
        Ok(row) => Ok(row.name),
        Err(Trouble::Problem(problem)) if matches!(*problem, Problem::NotFound(_)) => Ok("them".into()),
        Err(other) => Err(other),
    }
}

/// Where a contact stands.
///
/// # Errors
/// As [`contact`].
pub(crate) async fn state(web: &Web, actor: &Actor, id: Uuid) -> Result<ContactStateRow, Trouble> {
    let mut reader = web.app.db.read(actor.workspace).await.map_err(Problem::from)?;
    let row = reader.get::<ContactStateRow>(id).await.map_err(Problem::from)?;
    row.filter(|row| actor.sees(row.owner_id)).ok_or_else(|| Problem::NotFound("contact").into())
}

/// A deal with its contact's name.
///
/// # Errors
/// [`Problem::NotFound`] for an unknown one and for somebody else's alike.
pub(crate) async fn deal(web: &Web, actor: &Actor, id: Uuid) -> Result<(DealRow, String), Trouble> {
    let mut reader = web.app.db.read(actor.workspace).await.map_err(Problem::from)?;
    let row = reader.get::<DealRow>(id).await.map_err(Problem::from)?;
    drop(reader);
    let row = row.filter(|row| actor.sees(row.owner_id)).ok_or(Problem::NotFound("deal"))?;
    let name = name(web, actor, row.contact_id).await?;
    Ok((row, name))
}

/// All ways to reach a contact of one kind (`phone`, `email`), in one line for a form.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub(crate) async fn points(web: &Web, actor: &Actor, contact: Uuid) -> Result<(String, String), Trouble> {
    let mut reader = web.app.db.read(actor.workspace).await.map_err(Problem::from)?;
    let mut rows = reader.points_of(contact).await.map_err(Problem::from)?;
    rows.sort_by_key(|row| row.position);
    let of = |kind: &str| {
        let values = rows.iter().filter(|row| row.kind == kind).map(|row| row.value.as_str());
        values.collect::<Vec<_>>().join("; ")
    };
    Ok((of("phone"), of("email")))
}

/// Everybody who works here and may keep contacts, as far as a manager sees them.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub(crate) async fn colleagues(web: &Web, actor: &Actor) -> Result<Vec<UserRow>, Trouble> {
    let mut reader = web.app.db.read(actor.workspace).await.map_err(Problem::from)?;
    let rows = reader.users().await.map_err(Problem::from)?;
    Ok(rows.into_iter().filter(|row| row.disabled_at.is_none()).collect())
}

/// A moment.
///
/// # Errors
/// [`Problem::NotFound`] for an unknown one and for somebody else's alike.
pub(crate) async fn moment(web: &Web, actor: &Actor, id: Uuid) -> Result<MomentRow, Trouble> {
    let mut reader = web.app.db.read(actor.workspace).await.map_err(Problem::from)?;
    let row = reader.get::<MomentRow>(id).await.map_err(Problem::from)?;
    row.filter(|row| actor.sees(row.owner_id)).ok_or_else(|| Problem::NotFound("moment").into())
}

/// A follow-up.
///
/// # Errors
/// [`Problem::NotFound`] for an unknown one and for somebody else's alike.
pub(crate) async fn follow_up(web: &Web, actor: &Actor, id: Uuid) -> Result<FollowUpRow, Trouble> {
    let mut reader = web.app.db.read(actor.workspace).await.map_err(Problem::from)?;
    let row = reader.get::<FollowUpRow>(id).await.map_err(Problem::from)?;
    row.filter(|row| actor.sees(row.owner_id)).ok_or_else(|| Problem::NotFound("follow-up").into())
}

/// A referral, seen by its owner or by the owner of who was referred.
///
/// # Errors
/// [`Problem::NotFound`] for an unknown one and for somebody else's alike.
pub(crate) async fn referral(web: &Web, actor: &Actor, id: Uuid) -> Result<ReferralRow, Trouble> {
    let mut reader = web.app.db.read(actor.workspace).await.map_err(Problem::from)?;
    let row = reader.get::<ReferralRow>(id).await.map_err(Problem::from)?;
    drop(reader);
    let row = row.ok_or(Problem::NotFound("referral"))?;
    if !actor.sees(row.owner_id) {
        contact(web, actor, row.referred_id).await.map_err(|_| Problem::NotFound("referral"))?;
    }
    Ok(row)
}
