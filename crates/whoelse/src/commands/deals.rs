//! `whoelse deal`

use actions::views::contact_page::contact_page;
use actions::{CloseDeal, DealEnd, OpenDeal};
use clap::{Args, Subcommand};
use domain::DealId;
use uuid::Uuid;

use crate::trouble::Trouble;
use crate::values::{Happened, Write, money};
use crate::who::Desk;

/// What to do with a deal.
#[derive(Debug, Subcommand)]
pub(crate) enum DealCommand {
    /// Open a deal
    Open(OpenArgs),
    /// They bought
    Won(WonArgs),
    /// They said no
    Lost(LostArgs),
}

/// A new deal.
#[derive(Debug, Args)]
pub(crate) struct OpenArgs {
    /// Who buys
    contact: String,
    /// What you are selling
    #[arg(long)]
    product: String,
    /// The issue it solves, in their words
    #[arg(long, default_value = "")]
    issue: String,
    /// What it is worth, in the office's currency: 1250 or 1250.50
    #[arg(long)]
    value: Option<String>,
    #[command(flatten)]
    happened: Happened,
    #[command(flatten)]
    write: Write,
}

/// A deal that was won.
#[derive(Debug, Args)]
pub(crate) struct WonArgs {
    /// The deal's id, or the contact whose only open deal it is
    deal: String,
    /// The final value, when it differs
    #[arg(long)]
    value: Option<String>,
    /// The issue it solved, when it wasn't known before
    #[arg(long)]
    issue: Option<String>,
    #[command(flatten)]
    happened: Happened,
    #[command(flatten)]
    write: Write,
}

/// A deal that was lost.
#[derive(Debug, Args)]
pub(crate) struct LostArgs {
    /// The deal's id, or the contact whose only open deal it is
    deal: String,
    /// Why, in their words
    #[arg(long)]
    why: String,
    #[command(flatten)]
    happened: Happened,
    #[command(flatten)]
    write: Write,
}

/// Opens, wins or loses a deal.
pub(crate) async fn deal(desk: &Desk, command: &DealCommand) -> Result<(), Trouble> {
    match command {
        DealCommand::Open(args) => open(desk, args).await,
        DealCommand::Won(args) => {
            let value_cents = amount(desk, args.value.as_deref())?;
            let end = DealEnd::Won { value_cents, issue: args.issue.clone() };
            close(desk, &args.deal, end, &args.happened, &args.write).await
        }
        DealCommand::Lost(args) => {
            let end = DealEnd::Lost { why: args.why.clone() };
            close(desk, &args.deal, end, &args.happened, &args.write).await
        }
    }
}

fn amount(desk: &Desk, typed: Option<&str>) -> Result<Option<i64>, Trouble> {
    typed.map(|typed| money(typed, &desk.actor.currency)).transpose()
}

async fn open(desk: &Desk, args: &OpenArgs) -> Result<(), Trouble> {
    let contact = desk.contact_of(&args.contact, &args.write).await?;
    let input = OpenDeal {
        action: desk.action(args.write.id)?,
        contact,
        product: args.product.clone(),
        issue: args.issue.clone(),
        value_cents: amount(desk, args.value.as_deref())?,
        on: desk.day_or_none(args.happened.on.as_deref())?,
    };
    let done = actions::open_deal(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |answer| format!("Opened the deal {}.", answer.deal));
    Ok(())
}

async fn close(
    desk: &Desk,
    deal: &str,
    end: DealEnd,
    happened: &Happened,
    write: &Write,
) -> Result<(), Trouble> {
    let deal = match DealId::parse(deal) {
        Some(id) => id,
        None if desk.was_done(write).await? => DealId(Uuid::nil()),
        None => only_open_deal(desk, deal).await?,
    };
    let on = desk.day_or_none(happened.on.as_deref())?;
    let input = CloseDeal { action: desk.action(write.id)?, deal, end, on };
    let done = actions::close_deal(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |answer| match answer.state.as_str() {
        "won" => "Won. Ask them now, while the feeling is fresh: whoelse ask.".to_owned(),
        _ => "Lost. Ask anyway: it takes the pressure off them.".to_owned(),
    });
    Ok(())
}

async fn only_open_deal(desk: &Desk, contact: &str) -> Result<DealId, Trouble> {
    let contact = desk.contact(contact).await?;
    let page = contact_page(&desk.app, &desk.actor, contact).await?;
    let open: Vec<_> = page.deals.iter().filter(|deal| deal.state == "open").collect();
    match open.as_slice() {
        [only] => Ok(DealId(only.id)),
        open => Err(Trouble::refused(
            "which",
            format!("{} has {} open deals.", page.contact.name, open.len()),
            "Name the deal by its id; whoelse show lists them.",
        )),
    }
}
