//! Deals: opened, won, lost – and what each does to moments, referrals and standing (M24, M25).

use domain::deal::{DEAL_TEXT_MAX, Deal, DealState};
use domain::fact::{FactKind, Of};
use domain::playbook::Happened;
use domain::referral::Stage;
use domain::{ActionId, ContactId, DealId, FactId, UserId};
use jiff::civil::Date;
use language::say;
use serde::{Deserialize, Serialize};
use store::rows::DealRow;
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft, later};
use crate::text::{Check, NAME_MAX};
use crate::{Actor, App, Done, Problem};

/// The highest value of a deal: a trillion in whole currency units.
const VALUE_CENTS_MAX: i64 = 100_000_000_000_000;

/// Opens a deal.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenDeal {
    /// The client's id.
    pub action: ActionId,
    /// Who buys.
    pub contact: ContactId,
    /// What is sold.
    pub product: String,
    /// The issue it solves, in the customer's words.
    pub issue: String,
    /// In the smallest unit of the workspace's currency.
    pub value_cents: Option<i64>,
    /// The day; today when missing.
    pub on: Option<Date>,
}

/// Wins or loses a deal.
#[derive(Debug, Clone, PartialEq)]
pub struct CloseDeal {
    /// The client's id.
    pub action: ActionId,
    /// Which.
    pub deal: DealId,
    /// How it ended.
    pub end: DealEnd,
    /// The day; today when missing.
    pub on: Option<Date>,
}

/// How a deal ended.
#[derive(Debug, Clone, PartialEq)]
pub enum DealEnd {
    /// They bought.
    Won {
        /// The final value, when it differs.
        value_cents: Option<i64>,
        /// The issue it solved, when it wasn't known before.
        issue: Option<String>,
    },
    /// They said no.
    Lost {
        /// Why, in their words.
        why: String,
    },
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DealAnswer {
    /// The deal.
    pub deal: Uuid,
    /// Whose.
    pub contact: Uuid,
    /// `open`, `won` or `lost`.
    pub state: String,
}

/// Opens a deal.
///
/// # Errors
/// [`Problem::Invalid`] for what can't be read, [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn open_deal(app: &App, actor: &Actor, input: &OpenDeal) -> Result<Done<DealAnswer>, Problem> {
    decided!(input.action, open_once(app, actor, input))
}

async fn open_once(app: &App, actor: &Actor, input: &OpenDeal) -> Result<Done<DealAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "open_deal").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let contact = draft.contact(input.contact).await?;
    let on = input.on.unwrap_or(draft.today);
    let mut check = Check::default();
    check.past_day("on", on, draft.today);
    let product = check.required("product", &input.product, NAME_MAX, say::deal_product);
    let issue = check.text("issue", &input.issue, DEAL_TEXT_MAX);
    check_value(&mut check, input.value_cents);
    check.done()?;
    draft.about(contact.id);
    let deal = Deal {
        id: DealId(draft.mint("deal")),
        contact: input.contact,
        // A manager may write down what a rep sold: it stays the rep's.
        owner: UserId(contact.owner_id),
        product,
        issue,
        value_cents: input.value_cents,
        opened_on: on,
        state: DealState::Open,
    };
    let of = Of { contact: Some(input.contact), deal: Some(deal.id), ..Of::default() };
    draft.fact(FactKind::DealOpened, on, of, None, None);
    draft.new.deals.push(DealRow::of(&deal, 1));
    draft.commit(DealAnswer { deal: deal.id.0, contact: contact.id, state: "open".into() }).await
}

/// Wins or loses a deal.
///
/// A win opens the moment to ask the new customer (M25) and moves every referral of them to won, with thanks, news and
/// the call to a non-buyer (M22–M24). A loss opens a moment too (M1 h).
///
/// # Errors
/// [`Problem::Refused`] for a deal that is closed, [`Problem::Invalid`] for what can't be read, [`Problem::NotFound`]
/// for a deal that isn't the actor's.
pub async fn close_deal(app: &App, actor: &Actor, input: &CloseDeal) -> Result<Done<DealAnswer>, Problem> {
    decided!(input.action, close_once(app, actor, input))
}

async fn close_once(app: &App, actor: &Actor, input: &CloseDeal) -> Result<Done<DealAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "close_deal").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.row::<DealRow>(input.deal.0, "deal").await?;
    if !actor.sees(row.owner_id) {
        return Err(Problem::NotFound("deal"));
    }
    let on = input.on.unwrap_or(draft.today);
    let mut check = Check::default();
    check.past_day("on", on, draft.today);
    let deal = row.deal()?;
    let closed = match &input.end {
        DealEnd::Won { value_cents, issue } => {
            check_value(&mut check, *value_cents);
            let issue = issue.as_deref().and_then(|issue| check.text("issue", issue, DEAL_TEXT_MAX));
            check.done()?;
            let won = deal.win(on, *value_cents)?;
            Deal { issue: issue.or(won.issue.clone()), ..won }
        }
        DealEnd::Lost { why } => {
            let why = check.required("why", why, DEAL_TEXT_MAX, say::deal_why);
            check.done()?;
            deal.lose(on, why)?
        }
    };
    let contact = row.contact_id;
    draft.about(contact);
    let before = row.clone();
    let after = DealRow::of(&closed, row.version);
    let state = after.state.clone();
    draft.change(before, after);
    draft.closed(&closed, on).await?;
    draft.commit(DealAnswer { deal: row.id, contact, state }).await
}

impl Draft<'_> {
    async fn closed(&mut self, deal: &Deal, on: Date) -> Result<(), Problem> {
        let contact = deal.contact.0;
        let of = Of { contact: Some(deal.contact), deal: Some(deal.id), ..Of::default() };
        let won = matches!(deal.state, DealState::Won { .. });
        let others = self.reader.deals_of(contact).await?;
        let mut latest = (on, won);
        let mut another_open = false;
        for other in others.iter().filter(|other| other.id != deal.id.0) {
            match other.deal()?.state {
                DealState::Open => another_open = true,
                DealState::Won { on } => latest = latest.max((on, true)),
                DealState::Lost { on, .. } if on > latest.0 => latest = (on, false),
                DealState::Lost { .. } => {}
            }
        }
        let current = self.standing(contact).await?;
        let standing = domain::contact::standing_after(current, Some(latest.1), false);
        let state = self.change_state(contact).await?;
        state.standing = standing.as_str().into();
        if won {
            state.delighted_on = later(state.delighted_on, on);
        }
        self.touched(contact, on).await?;
        if won {
            let fact = self.fact(FactKind::DealWon, on, of, None, None);
            self.react(fact, on, Happened::DealWon(deal)).await?;
            self.bought_again(contact, fact, on).await?;
            self.advance_all(contact, Stage::Won, on).await
        } else {
            let fact = self.fact(FactKind::DealLost, on, of, None, None);
            self.react(fact, on, Happened::DealLost(deal)).await?;
            if !another_open {
                self.advance_all(contact, Stage::Lost, on).await?;
            }
            Ok(())
        }
    }

    /// M24: each time somebody they named buys, not only the first time, a non-buyer is called.
    async fn bought_again(&mut self, contact: Uuid, fact: FactId, on: Date) -> Result<(), Problem> {
        for row in self.reader.referrals_of(contact).await? {
            let referral = row.referral()?;
            if referral.stage == Stage::Won && on >= referral.captured_on {
                let (referrer_standing, referrer_owner) = self.referrer(row.referrer_id).await?;
                let again = Happened::BoughtAgain { referral: &referral, referrer_standing, referrer_owner };
                self.react(fact, on, again).await?;
            }
        }
        Ok(())
    }
}

fn check_value(check: &mut Check, value_cents: Option<i64>) {
    if value_cents.is_some_and(|cents| !(0..=VALUE_CENTS_MAX).contains(&cents)) {
        check.wrong("value", say::deal_value());
    }
}
