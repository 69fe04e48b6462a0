//! `whoelse done`, `release`, `later` and `promise`

use actions::{CompleteFollowUps, MakePromise, PutOff, ReleaseFollowUp, Reopen};
use clap::Args;
use domain::FollowUpId;
use jiff::civil::Time;
use uuid::Uuid;

use crate::say::count;
use crate::trouble::Trouble;
use crate::values::Write;
use crate::who::Desk;

/// What was done.
#[derive(Debug, Args)]
pub(crate) struct DoneArgs {
    /// The follow-ups' ids; whoelse today lists them
    #[arg(required = true, value_name = "UUID")]
    follow_ups: Vec<Uuid>,
    /// How, in a few words
    #[arg(long, default_value = "")]
    how: String,
    /// A call to somebody who said no: they want to talk again. A new deal opens, for this product or for what they said
    /// no to
    #[arg(long, value_name = "PRODUCT", num_args = 0..=1, default_missing_value = "")]
    reopened: Option<String>,
    #[command(flatten)]
    write: Write,
}

/// What is let go.
#[derive(Debug, Args)]
pub(crate) struct ReleaseArgs {
    /// The follow-up's id
    #[arg(value_name = "UUID")]
    follow_up: Uuid,
    /// Why; a promise needs it
    #[arg(long, default_value = "")]
    why: String,
    #[command(flatten)]
    write: Write,
}

/// What is put off.
#[derive(Debug, Args)]
pub(crate) struct LaterArgs {
    /// The follow-up's id
    #[arg(value_name = "UUID")]
    follow_up: Uuid,
    /// Until when
    #[arg(long, value_name = "DAY")]
    until: String,
    #[command(flatten)]
    write: Write,
}

/// A promise.
#[derive(Debug, Args)]
pub(crate) struct PromiseArgs {
    /// To whom
    contact: String,
    /// The day
    #[arg(long, value_name = "DAY")]
    on: String,
    /// The time of day: 15:30
    #[arg(long, value_name = "TIME")]
    at: Option<Time>,
    /// What you promised
    #[arg(long)]
    words: String,
    #[command(flatten)]
    write: Write,
}

/// Marks follow-ups as done.
pub(crate) async fn done(desk: &Desk, args: &DoneArgs) -> Result<(), Trouble> {
    if let Some(product) = &args.reopened {
        return reopened(desk, args, product).await;
    }
    let follow_ups = args.follow_ups.iter().copied().map(FollowUpId).collect();
    let input = CompleteFollowUps { action: desk.action(args.write.id)?, follow_ups, how: args.how.clone() };
    let done = actions::complete_follow_ups(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |answer| {
        format!("Done: {}.", count(answer.follow_ups.len(), "follow-up", "follow-ups"))
    });
    Ok(())
}

/// The call to a non-buyer ended in a new deal (M24).
async fn reopened(desk: &Desk, args: &DoneArgs, product: &str) -> Result<(), Trouble> {
    let [follow_up] = args.follow_ups.as_slice() else {
        return Err(Trouble::refused(
            "usage",
            "--reopened is about one call.".to_owned(),
            "Name the one follow-up that ended like this.",
        ));
    };
    let input = Reopen {
        action: desk.action(args.write.id)?,
        follow_up: FollowUpId(*follow_up),
        product: product.to_owned(),
        how: args.how.clone(),
    };
    let done = actions::reopen(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |_| "Done. A new deal is open.".to_owned());
    Ok(())
}

/// Lets a follow-up go.
pub(crate) async fn release(desk: &Desk, args: &ReleaseArgs) -> Result<(), Trouble> {
    let follow_up = FollowUpId(args.follow_up);
    let input = ReleaseFollowUp { action: desk.action(args.write.id)?, follow_up, why: args.why.clone() };
    let done = actions::release_follow_up(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |_| "Let go.".to_owned());
    Ok(())
}

/// Puts a follow-up off.
pub(crate) async fn later(desk: &Desk, args: &LaterArgs) -> Result<(), Trouble> {
    let until = desk.day(&args.until)?;
    let input = PutOff { action: desk.action(args.write.id)?, follow_up: FollowUpId(args.follow_up), until };
    let done = actions::put_off(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |_| format!("Put off until {until}."));
    Ok(())
}

/// Promises something.
pub(crate) async fn promise(desk: &Desk, args: &PromiseArgs) -> Result<(), Trouble> {
    let contact = desk.contact_of(&args.contact, &args.write).await?;
    let on = desk.day(&args.on)?;
    let action = desk.action(args.write.id)?;
    let input = MakePromise { action, contact, on, at: args.at, words: args.words.clone() };
    let done = actions::make_promise(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |_| format!("Promised for {on}. It stays on that day."));
    Ok(())
}
