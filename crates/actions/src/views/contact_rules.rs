//! How one person may be reached, with what stands behind it (M30).

use domain::ContactId;
use domain::follow_up::FollowUpKind;
use domain::reach::Channel;
use jiff::civil::Date;
use store::rows::{ContactRow, ContactStateRow, DealingRow, PermissionRow, WhereaboutsRow};
use uuid::Uuid;

use crate::reaching::{Reaching, reaching};
use crate::{Actor, App, Problem};

/// Everything about how a person may be reached.
#[derive(Debug, Clone, PartialEq)]
pub struct ContactRules {
    /// Who.
    pub contact: ContactRow,
    /// Where they stand.
    pub state: ContactStateRow,
    /// Way by way, and when.
    pub reaching: Reaching,
    /// What they allowed or took back, the latest word first.
    pub permissions: Vec<PermissionRow>,
    /// Inquiries and payments, the latest first.
    pub dealings: Vec<DealingRow>,
    /// What was set by hand.
    pub whereabouts: Option<WhereaboutsRow>,
    /// A call promised for a day that falls outside the clocks: that day, and the last one that would not.
    pub call_outside: Option<(Date, Date)>,
    /// Who could send the introduction, where the e-mail isn't open to us: the credited referrer first.
    pub way_out: Option<(Uuid, String)>,
}

/// How a person may be reached.
///
/// # Errors
/// [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn contact_rules(app: &App, actor: &Actor, id: ContactId) -> Result<ContactRules, Problem> {
    let now = app.clock.now();
    let mut reader = app.db.read(actor.workspace).await?;
    let contact = reader.get::<ContactRow>(id.0).await?;
    let contact = contact.filter(|row| actor.sees(row.owner_id)).ok_or(Problem::NotFound("contact"))?;
    let state = reader.get::<ContactStateRow>(id.0).await?.ok_or(Problem::NotFound("contact"))?;
    let reaching = reaching(&mut reader, actor, now, &contact, &state).await?;
    let permissions = reader.permissions_of(id.0).await?;
    let dealings = reader.dealings_of(id.0).await?;
    let whereabouts = reader.get::<WhereaboutsRow>(id.0).await?;
    let open = reader.open_follow_ups_of(id.0).await?;
    let licences = open.iter().filter(|owed| owed.kind == FollowUpKind::LicenceToAsk.as_str());
    let call_outside =
        licences.filter_map(|owed| Some((owed.due_on.0, reaching.call_falls_outside(owed.due_on.0)?))).min();
    let way_out = match reaching.way(Channel::Email) {
        Err(_) if !state.do_not_contact => {
            let by = reader.referred_by(id.0).await?;
            let by = by.iter().filter(|line| actor.sees(line.referrer_owner_id));
            by.max_by_key(|line| line.credited).map(|line| (line.referrer_id, line.referrer.clone()))
        }
        _ => None,
    };
    reader.close().await?;
    Ok(ContactRules { contact, state, reaching, permissions, dealings, whereabouts, call_outside, way_out })
}
