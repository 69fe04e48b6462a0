//! Complaints: while one is open nobody is asked (M2, M5).

use domain::fact::{FactKind, Of};
use domain::{ActionId, ContactId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Day;
use store::rows::ComplaintRow;
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::text::{Check, TEXT_MAX};
use crate::{Actor, App, Done, Problem};

/// Notes a complaint.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenComplaint {
    /// The client's id.
    pub action: ActionId,
    /// Whose.
    pub contact: ContactId,
    /// What about.
    pub what: String,
}

/// Marks the complaints of a contact as put right.
#[derive(Debug, Clone, PartialEq)]
pub struct ResolveComplaint {
    /// The client's id.
    pub action: ActionId,
    /// Whose.
    pub contact: ContactId,
    /// How.
    pub how: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComplaintAnswer {
    /// Whose complaint.
    pub contact: Uuid,
    /// Whether one is open now.
    pub open: bool,
}

/// Notes a complaint: nobody asks until it is resolved; until then their moments wait and are not missed.
///
/// # Errors
/// [`Problem::Invalid`] for words too long, [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn open_complaint(
    app: &App,
    actor: &Actor,
    input: &OpenComplaint,
) -> Result<Done<ComplaintAnswer>, Problem> {
    decided!(input.action, open_once(app, actor, input))
}

async fn open_once(
    app: &App,
    actor: &Actor,
    input: &OpenComplaint,
) -> Result<Done<ComplaintAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "open_complaint").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    let mut check = Check::default();
    let what = check.text("what", &input.what, TEXT_MAX);
    check.done()?;
    draft.about(contact.id);
    let today = draft.today;
    draft.complain(input.contact, what, today).await?;
    draft.commit(ComplaintAnswer { contact: contact.id, open: true }).await
}

/// Marks every open complaint of a contact as put right.
///
/// # Errors
/// As [`open_complaint`].
pub async fn resolve_complaint(
    app: &App,
    actor: &Actor,
    input: &ResolveComplaint,
) -> Result<Done<ComplaintAnswer>, Problem> {
    decided!(input.action, resolve_once(app, actor, input))
}

async fn resolve_once(
    app: &App,
    actor: &Actor,
    input: &ResolveComplaint,
) -> Result<Done<ComplaintAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "resolve_complaint").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    let mut check = Check::default();
    let how = check.text("how", &input.how, TEXT_MAX);
    check.done()?;
    draft.about(contact.id);
    let today = draft.today;
    for row in draft.reader.open_complaints_of(contact.id).await? {
        let after = ComplaintRow { resolved_on: Some(Day(today)), resolution: how.clone(), ..row.clone() };
        draft.change(row, after);
    }
    draft.change_state(contact.id).await?.complaint_open = false;
    let of = Of { contact: Some(input.contact), ..Of::default() };
    draft.fact(FactKind::ComplaintResolved, today, of, None, None);
    draft.commit(ComplaintAnswer { contact: contact.id, open: false }).await
}

impl Draft<'_> {
    /// Opens a complaint. It only suppresses: moments and licences wait until it is resolved (M2).
    pub(crate) async fn complain(
        &mut self,
        contact: ContactId,
        what: Option<String>,
        on: Date,
    ) -> Result<(), Problem> {
        let id = self.mint("complaint");
        self.new.complaints.push(ComplaintRow {
            id,
            contact_id: contact.0,
            opened_on: Day(on),
            what,
            resolved_on: None,
            resolution: None,
            version: 1,
        });
        self.change_state(contact.0).await?.complaint_open = true;
        let of = Of { contact: Some(contact), ..Of::default() };
        self.fact(FactKind::ComplaintOpened, on, of, None, None);
        Ok(())
    }
}
