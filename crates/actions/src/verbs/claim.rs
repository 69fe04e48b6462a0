//! Two reps captured one person: the first keeps them until a manager decides (M40).

use domain::{ActionId, ContactId, UserId};
use language::say;
use serde::{Deserialize, Serialize};
use store::Day;
use store::rows::{ClaimRow, ContactRow, UserRow};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::{Actor, App, Done, Problem};

/// Decides who keeps somebody whom two reps captured.
#[derive(Debug, Clone, PartialEq)]
pub struct DecideClaim {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub claim: Uuid,
    /// Whether the second rep gets them; else the first keeps them.
    pub give: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClaimAnswer {
    /// Whom it was about.
    pub contact: Uuid,
    /// Who keeps them now.
    pub keeper: Uuid,
    /// How many open follow-ups went with them.
    pub follow_ups: usize,
}

/// Decides who keeps somebody whom two reps captured. Given to the second, they go with all that is promised, as when a
/// manager gives a contact away.
///
/// # Errors
/// [`Problem::Forbidden`] for a rep, [`Problem::NotFound`] for one that is decided or out of sight, and for giving somebody
/// to a rep who has left.
pub async fn decide_claim(
    app: &App,
    actor: &Actor,
    input: &DecideClaim,
) -> Result<Done<ClaimAnswer>, Problem> {
    if !actor.role.sees_team() {
        return Err(Problem::Forbidden(say::owner_only_managers()));
    }
    decided!(input.action, decide_once(app, actor, input))
}

async fn decide_once(app: &App, actor: &Actor, input: &DecideClaim) -> Result<Done<ClaimAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "decide_claim").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.row::<ClaimRow>(input.claim, "claim").await?;
    let contact = draft.contact(ContactId(row.contact_id)).await?;
    if row.state != "open" || !actor.oversees(contact.owner_id) {
        return Err(Problem::NotFound("claim"));
    }
    draft.about(contact.id);
    let mut answer = ClaimAnswer { contact: contact.id, keeper: contact.owner_id, follow_ups: 0 };
    if input.give && row.claimant_id != contact.owner_id {
        // Whoever has left keeps nobody: their promises would be on a list that nobody opens.
        if draft.row::<UserRow>(row.claimant_id, "user").await?.disabled_at.is_some() {
            return Err(Problem::NotFound("user"));
        }
        answer.keeper = row.claimant_id;
        answer.follow_ups = draft.give_to(contact, UserId(row.claimant_id)).await?;
    }
    let after = ClaimRow {
        state: if input.give { "given" } else { "kept" }.into(),
        decided_by: Some(actor.user.0),
        decided_on: Some(Day(draft.today)),
        ..row.clone()
    };
    draft.change(row, after);
    draft.commit(answer).await
}

impl Draft<'_> {
    /// Notes that the actor captured somebody whom a colleague keeps, once until it is decided.
    pub(crate) fn claim(&mut self, kept: &ContactRow) {
        if self.actor.sees(kept.owner_id) {
            return;
        }
        let id = self.mint("claim");
        self.add_once(ClaimRow {
            id,
            contact_id: kept.id,
            keeper_id: kept.owner_id,
            claimant_id: self.actor.user.0,
            on_day: Day(self.today),
            state: "open".into(),
            decided_by: None,
            decided_on: None,
            version: 1,
        });
    }
}
