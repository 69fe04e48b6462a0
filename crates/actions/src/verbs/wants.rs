//! What people and companies offer and need, and how near they stand (M26, M27).

use domain::contact::Tier;
use domain::fact::{FactKind, Of};
use domain::{ActionId, CompanyId, ContactId};
use language::say;
use serde::{Deserialize, Serialize};
use store::rows::{CompanyRow, ContactRow};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::text::{Check, TEXT_MAX, one_line};
use crate::{Actor, App, Done, Problem};

/// Adds something to what a person offers or needs, as a note said.
#[derive(Debug, Clone, PartialEq)]
pub struct TakeWant {
    /// The client's id.
    pub action: ActionId,
    /// Whose.
    pub contact: ContactId,
    /// Whether they need it, or offer it.
    pub needs: bool,
    /// What.
    pub what: String,
}

/// Says what a company offers and needs.
#[derive(Debug, Clone, PartialEq)]
pub struct SetCompanyWants {
    /// The client's id.
    pub action: ActionId,
    /// Which company.
    pub company: CompanyId,
    /// Somebody of it: whoever sees them may say so.
    pub contact: ContactId,
    /// What it offers.
    pub offers: String,
    /// What it needs.
    pub needs: String,
}

/// Sets how often to stay in touch with somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct SetTier {
    /// The client's id.
    pub action: ActionId,
    /// With whom.
    pub contact: ContactId,
    /// A, B or C.
    pub tier: Tier,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WantAnswer {
    /// Whose.
    pub contact: Uuid,
}

/// Adds something to what a person offers or needs.
///
/// # Errors
/// [`Problem::Invalid`] for nothing, [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn take_want(app: &App, actor: &Actor, input: &TakeWant) -> Result<Done<WantAnswer>, Problem> {
    decided!(input.action, take_once(app, actor, input))
}

async fn take_once(app: &App, actor: &Actor, input: &TakeWant) -> Result<Done<WantAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "take_want").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.contact(input.contact).await?;
    let mut check = Check::default();
    let what = check.required("what", &one_line(&input.what), TEXT_MAX, say::want_missing);
    check.done()?;
    let added = |kept: &Option<String>| match kept.as_deref().map(str::trim).filter(|kept| !kept.is_empty()) {
        Some(kept) => Some(format!("{kept}\n{what}")),
        None => Some(what.clone()),
    };
    let after = match input.needs {
        true => ContactRow { needs: added(&row.needs), ..row.clone() },
        false => ContactRow { offers: added(&row.offers), ..row.clone() },
    };
    draft.edited(row, after);
    draft.commit(WantAnswer { contact: input.contact.0 }).await
}

/// Says what a company offers and needs.
///
/// # Errors
/// [`Problem::NotFound`] for a company of nobody whom the actor sees.
pub async fn set_company_wants(
    app: &App,
    actor: &Actor,
    input: &SetCompanyWants,
) -> Result<Done<WantAnswer>, Problem> {
    decided!(input.action, company_once(app, actor, input))
}

async fn company_once(
    app: &App,
    actor: &Actor,
    input: &SetCompanyWants,
) -> Result<Done<WantAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "set_company_wants").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    if contact.company_id != Some(input.company.0) {
        return Err(Problem::NotFound("company"));
    }
    let row = draft.row::<CompanyRow>(input.company.0, "company").await?;
    let mut check = Check::default();
    let offers = check.text("offers", &input.offers, TEXT_MAX);
    let needs = check.text("needs", &input.needs, TEXT_MAX);
    check.done()?;
    draft.about(contact.id);
    let after = CompanyRow { offers, needs, ..row.clone() };
    draft.change(row, after);
    draft.commit(WantAnswer { contact: contact.id }).await
}

/// Sets how often to stay in touch with somebody (M26).
///
/// # Errors
/// [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn set_tier(app: &App, actor: &Actor, input: &SetTier) -> Result<Done<WantAnswer>, Problem> {
    decided!(input.action, tier_once(app, actor, input))
}

async fn tier_once(app: &App, actor: &Actor, input: &SetTier) -> Result<Done<WantAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "set_tier").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.contact(input.contact).await?;
    let after = ContactRow { tier: input.tier.as_str().into(), ..row.clone() };
    draft.edited(row, after);
    draft.commit(WantAnswer { contact: input.contact.0 }).await
}

impl Draft<'_> {
    /// A contact's details changed, with the fact that says so.
    fn edited(&mut self, before: ContactRow, after: ContactRow) {
        self.about(before.id);
        let of = Of { contact: Some(before.id.into()), ..Of::default() };
        let today = self.today;
        self.fact(FactKind::ContactChanged, today, of, None, None);
        self.change(before, after);
    }
}
