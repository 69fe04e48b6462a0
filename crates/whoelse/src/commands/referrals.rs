//! `whoelse stage` and `whoelse credit`

use actions::views::contact_page::contact_page;
use actions::{CreditReferral, MoveReferral, StageChange};
use clap::Args;
use domain::ReferralId;
use domain::referral::Stage;
use uuid::Uuid;

use crate::trouble::Trouble;
use crate::values::{Happened, Write, word};
use crate::who::Desk;

/// Where a referral got to.
#[derive(Debug, Args)]
pub(crate) struct StageArgs {
    /// The referral's id, or the referred contact where only one person referred them
    referral: String,
    /// The stage
    #[arg(value_parser = word(Stage::ALL, Stage::as_str))]
    stage: Stage,
    /// It was recorded wrongly: any stage may follow
    #[arg(long)]
    correct: bool,
    #[command(flatten)]
    happened: Happened,
    #[command(flatten)]
    write: Write,
}

/// Who gets the credit.
#[derive(Debug, Args)]
pub(crate) struct CreditArgs {
    /// The referral's id, or the referred contact where only one person referred them
    referral: String,
    /// Why
    #[arg(long)]
    why: String,
    #[command(flatten)]
    write: Write,
}

/// Moves or corrects a referral.
pub(crate) async fn stage(desk: &Desk, args: &StageArgs) -> Result<(), Trouble> {
    let referral = the_referral(desk, &args.referral, &args.write).await?;
    let change =
        if args.correct { StageChange::Correct(args.stage) } else { StageChange::Advance(args.stage) };
    let on = desk.day_or_none(args.happened.on.as_deref())?;
    let input = MoveReferral { action: desk.action(args.write.id)?, referral, change, on };
    let done = actions::move_referral(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |_| format!("The referral is now at “{}”.", args.stage.label()));
    Ok(())
}

/// Gives the credit to a referral.
pub(crate) async fn credit(desk: &Desk, args: &CreditArgs) -> Result<(), Trouble> {
    let referral = the_referral(desk, &args.referral, &args.write).await?;
    let input = CreditReferral { action: desk.action(args.write.id)?, referral, why: args.why.clone() };
    let done = actions::credit_referral(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |_| "The credit was given.".to_owned());
    Ok(())
}

async fn the_referral(desk: &Desk, typed: &str, write: &Write) -> Result<ReferralId, Trouble> {
    if let Some(id) = ReferralId::parse(typed) {
        return Ok(id);
    }
    if desk.was_done(write).await? {
        return Ok(ReferralId(Uuid::nil()));
    }
    let contact = desk.contact(typed).await?;
    let page = contact_page(&desk.app, &desk.actor, contact).await?;
    match page.referred_by.as_slice() {
        [only] => Ok(ReferralId(only.id)),
        several => Err(Trouble::refused(
            "which",
            format!("{} was referred by {} people.", page.contact.name, several.len()),
            "Name the referral by its id; whoelse show lists them.",
        )),
    }
}
