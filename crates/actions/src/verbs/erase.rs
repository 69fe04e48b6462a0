//! A person's data are erased when they ask for it; that it happened, and whom nobody contacts again, stays (M19).

use domain::fact::{FactKind, Of};
use domain::{ActionId, ContactId};
use language::say;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::wishes::Wish;
use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::{Actor, App, Done, Problem};

/// Erases a contact's personal data.
#[derive(Debug, Clone, PartialEq)]
pub struct EraseContact {
    /// The client's id.
    pub action: ActionId,
    /// Whose.
    pub contact: ContactId,
    /// Whether they also don't want to be contacted again: fingerprints of their numbers and addresses stay.
    pub leave_in_peace: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EraseAnswer {
    /// Whose data were erased.
    pub contact: Uuid,
}

/// Erases a contact's personal data: name, numbers, addresses, notes, words – in the journal of undo and in kept answers
/// as well. What is owed to them is let go. It can't be undone.
///
/// # Errors
/// [`Problem::Forbidden`] for a rep, [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn erase_contact(
    app: &App,
    actor: &Actor,
    input: &EraseContact,
) -> Result<Done<EraseAnswer>, Problem> {
    if !actor.role.sees_team() {
        return Err(Problem::Forbidden(say::erase_managers()));
    }
    decided!(input.action, erase_once(app, actor, input))
}

async fn erase_once(app: &App, actor: &Actor, input: &EraseContact) -> Result<Done<EraseAnswer>, Problem> {
    const WHY: &str = "Erased";
    let mut draft = match Draft::begin(app, actor, input.action, "erase_contact").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.overseen_contact(input.contact).await?;
    draft.about(row.id);
    let state = draft.change_state(row.id).await?;
    let asked_before = state.do_not_contact;
    state.do_not_contact = true;
    state.do_not_ask = true;
    if input.leave_in_peace || asked_before {
        let points = draft.reader.points_of(row.id).await?;
        draft.keep_prints(&points);
    }
    draft.dismiss_moments(row.id, WHY).await?;
    draft.withdraw(row.id, Wish::DoNotContact, WHY).await?;
    let of = Of { contact: Some(input.contact), ..Of::default() };
    let today = draft.today;
    draft.fact(FactKind::Erased, today, of, None, None);
    draft.erase(row.id);
    draft.commit(EraseAnswer { contact: row.id }).await
}
