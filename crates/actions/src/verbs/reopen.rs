//! The non-buyer who is called because somebody they named has bought wants to talk again: a new deal (M24).

use domain::deal::{Deal, DealState};
use domain::fact::{FactKind, Of};
use domain::follow_up::{FOLLOW_UP_TEXT_MAX, FollowUpKind};
use domain::{ActionId, ContactId, DealId, FollowUpId, UserId};
use language::say;
use store::rows::DealRow;

use super::DealAnswer;
use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::text::{Check, NAME_MAX};
use crate::{Actor, App, Done, Problem};

/// Keeps the call to a non-buyer with the outcome "re-opened".
#[derive(Debug, Clone, PartialEq)]
pub struct Reopen {
    /// The client's id.
    pub action: ActionId,
    /// The call that was owed.
    pub follow_up: FollowUpId,
    /// What they want now; what they said no to when empty.
    pub product: String,
    /// How the call went, in a few words; may be empty.
    pub how: String,
}

/// Keeps the call, and opens a new deal with the product and the issue of the one that was lost.
///
/// # Errors
/// [`Problem::Invalid`] when the follow-up is no call to a non-buyer, [`Problem::Refused`] when it is closed,
/// [`Problem::NotFound`] for one that isn't the actor's.
pub async fn reopen(app: &App, actor: &Actor, input: &Reopen) -> Result<Done<DealAnswer>, Problem> {
    decided!(input.action, reopen_once(app, actor, input))
}

async fn reopen_once(app: &App, actor: &Actor, input: &Reopen) -> Result<Done<DealAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "reopen").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.follow_up(input.follow_up).await?;
    let mut check = Check::default();
    if row.kind != FollowUpKind::CallTheNonBuyer.as_str() {
        check.wrong("follow_up", say::reopen_only_after_no());
    }
    let product = check.text("product", &input.product, NAME_MAX);
    let how = check.text("how", &input.how, FOLLOW_UP_TEXT_MAX);
    check.done()?;
    let (contact, owner) = (row.contact_id, row.owner_id);
    draft.about(contact);
    let said = how.unwrap_or_else(say::how_talk_again);
    let kept = draft.keep(row, &said)?;
    draft.follows_from(kept, &said).await?;
    let lost = draft.reader.latest_deals(contact, "lost", 1).await?.into_iter().next();
    let today = draft.today;
    let deal = Deal {
        id: DealId(draft.mint("deal")),
        contact: ContactId(contact),
        owner: UserId(owner),
        product: product
            .or_else(|| lost.as_ref().map(|lost| lost.product.clone()))
            .unwrap_or_else(say::deal_second),
        issue: lost.and_then(|lost| lost.issue),
        value_cents: None,
        opened_on: today,
        state: DealState::Open,
    };
    let of = Of { contact: Some(deal.contact), deal: Some(deal.id), ..Of::default() };
    draft.fact(FactKind::DealOpened, today, of, None, Some("reopened"));
    draft.new.deals.push(DealRow::of(&deal, 1));
    draft.commit(DealAnswer { deal: deal.id.0, contact, state: "open".into() }).await
}
