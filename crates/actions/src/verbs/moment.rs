//! Dismissing a moment: the rep decides against asking, and says why.

use domain::fact::FactKind;
use domain::moment::MOMENT_TEXT_MAX;
use domain::{ActionId, MomentId};
use serde::{Deserialize, Serialize};
use store::rows::MomentRow;
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::text::Check;
use crate::{Actor, App, Done, Problem};

/// Dismisses a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct DismissMoment {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub moment: MomentId,
    /// Why.
    pub why: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MomentAnswer {
    /// The moment.
    pub moment: Uuid,
    /// Whose.
    pub contact: Uuid,
}

/// Dismisses an open moment.
///
/// # Errors
/// [`Problem::Refused`] without a reason, for a closed moment and for a licence (M20); [`Problem::NotFound`] for one
/// that isn't the actor's.
pub async fn dismiss_moment(
    app: &App,
    actor: &Actor,
    input: &DismissMoment,
) -> Result<Done<MomentAnswer>, Problem> {
    decided!(input.action, dismiss_once(app, actor, input))
}

async fn dismiss_once(
    app: &App,
    actor: &Actor,
    input: &DismissMoment,
) -> Result<Done<MomentAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "dismiss_moment").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.row::<MomentRow>(input.moment.0, "moment").await?;
    if !actor.sees(row.owner_id) {
        return Err(Problem::NotFound("moment"));
    }
    let mut check = Check::default();
    let why = check.text("why", &input.why, MOMENT_TEXT_MAX).unwrap_or_default();
    check.done()?;
    let today = draft.today;
    let dismissed = row.moment()?.dismiss(today, actor.user, why)?;
    draft.about(row.contact_id);
    let answer = MomentAnswer { moment: row.id, contact: row.contact_id };
    draft.close_moment(row, &dismissed, today, Some(FactKind::MomentDismissed));
    draft.commit(answer).await
}
