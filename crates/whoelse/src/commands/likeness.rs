//! `whoelse contact merge`, `likenesses`, `apart` and `erase`

use actions::views::likeness::{LikenessView, Side, open_likenesses};
use actions::{EraseContact, MergeContacts, TellApart};
use clap::Args;
use domain::LikenessId;
use uuid::Uuid;

use crate::say::{self, count};
use crate::trouble::Trouble;
use crate::values::Write;
use crate::who::Desk;

/// Two contacts that are one person.
#[derive(Debug, Args)]
pub(crate) struct MergeArgs {
    /// Who stays
    keep: String,
    /// Who goes up in them
    gone: String,
    #[command(flatten)]
    write: Write,
}

/// Two contacts that are two people.
#[derive(Debug, Args)]
pub(crate) struct ApartArgs {
    /// The likeness; whoelse contact likenesses lists them
    #[arg(value_name = "UUID")]
    likeness: Uuid,
    #[command(flatten)]
    write: Write,
}

/// Somebody whose data go.
#[derive(Debug, Args)]
pub(crate) struct EraseArgs {
    /// Whom
    contact: String,
    /// They may be taken down again when somebody names them; else fingerprints of their numbers and addresses stay
    #[arg(long)]
    forget: bool,
    #[command(flatten)]
    write: Write,
}

/// Makes two contacts one.
pub(crate) async fn merge(desk: &Desk, args: &MergeArgs) -> Result<(), Trouble> {
    let keep = desk.contact_of(&args.keep, &args.write).await?;
    let gone = desk.contact_of(&args.gone, &args.write).await?;
    let input = MergeContacts { action: desk.action(args.write.id)?, keep, gone };
    let done = actions::merge_contacts(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |answer| {
        let referrals = count(answer.referrals, "referral", "referrals");
        let owed = count(answer.follow_ups, "open follow-up", "open follow-ups");
        format!("One person now; {referrals} and {owed} went over.")
    });
    Ok(())
}

/// Lists pairs that wait for a decision.
pub(crate) async fn list(desk: &Desk) -> Result<(), Trouble> {
    let open = open_likenesses(&desk.app, &desk.actor).await?;
    say::answer(desk.json, &open, |open| match open.as_slice() {
        [] => "Nobody looks like somebody known already.".to_owned(),
        pairs => pairs.iter().map(told).collect::<Vec<_>>().join("\n"),
    });
    Ok(())
}

fn told(pair: &LikenessView) -> String {
    let side = |side: &Side| match &side.row.company {
        Some(company) => format!("{} ({company})", side.row.name),
        None => side.row.name.clone(),
    };
    format!("{} {} and {}: {}", pair.id, side(&pair.other), side(&pair.contact), pair.because)
}

/// Tells two contacts apart.
pub(crate) async fn apart(desk: &Desk, args: &ApartArgs) -> Result<(), Trouble> {
    let input = TellApart { action: desk.action(args.write.id)?, likeness: LikenessId(args.likeness) };
    let done = actions::tell_apart(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |()| "Two people. They are not proposed again.".to_owned());
    Ok(())
}

/// Erases somebody's data.
pub(crate) async fn erase(desk: &Desk, args: &EraseArgs) -> Result<(), Trouble> {
    let contact = desk.contact_of(&args.contact, &args.write).await?;
    let action = desk.action(args.write.id)?;
    let input = EraseContact { action, contact, leave_in_peace: !args.forget };
    let done = actions::erase_contact(&desk.app, &desk.actor, &input).await?;
    if desk.json {
        say::json(&done);
    } else {
        say::line("Erased. What happened is kept without a name, and this can't be undone.");
    }
    Ok(())
}
