//! `whoelse capture` and `whoelse refer`

use actions::{Capture, CaptureAnswer, Captures};
use clap::Args;
use domain::ContactId;
use domain::contact::Basis;

use super::asking::person;
use crate::say::count;
use crate::trouble::Trouble;
use crate::values::{Happened, Write, word};
use crate::who::{Desk, lines};

/// People you know.
#[derive(Debug, Args)]
pub(crate) struct CaptureArgs {
    /// "Jane Doe, CFO at Acme, 555-0100, same toner problem"; several lines for several people, `-` for a list on
    /// standard input
    #[arg(required = true, value_name = "LINE")]
    lines: Vec<String>,
    /// The contact that this very person is, if you know
    #[arg(long, value_name = "CONTACT")]
    known: Option<String>,
    #[command(flatten)]
    more: MoreArgs,
}

/// People that somebody named without being asked.
#[derive(Debug, Args)]
pub(crate) struct ReferArgs {
    /// Who named them
    referrer: String,
    /// As for capture
    #[arg(required = true, value_name = "LINE")]
    lines: Vec<String>,
    /// The contact that this very person is, if you know
    #[arg(long, value_name = "CONTACT")]
    known: Option<String>,
    /// The referrer may be called by those who buy
    #[arg(long)]
    happy_call: bool,
    /// The referrer ran out of names
    #[arg(long)]
    ran_out: bool,
    #[command(flatten)]
    more: MoreArgs,
}

#[derive(Debug, Args)]
struct MoreArgs {
    /// On what basis they may be contacted
    #[arg(long, value_parser = word(Basis::ALL, Basis::as_str))]
    basis: Option<Basis>,
    #[command(flatten)]
    happened: Happened,
    #[command(flatten)]
    write: Write,
}

/// Captures people.
pub(crate) async fn capture(desk: &Desk, args: &CaptureArgs) -> Result<(), Trouble> {
    let known = known(desk, args.known.as_deref(), &args.more.write).await?;
    let input = Capture {
        action: desk.action(args.more.write.id)?,
        who: who(&args.lines, known)?,
        given_by: None,
        on: desk.day_or_none(args.more.happened.on.as_deref())?,
        basis: args.more.basis,
        happy_call: false,
        ran_out: false,
    };
    let done = actions::capture(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, sentence);
    Ok(())
}

/// Captures referrals.
pub(crate) async fn refer(desk: &Desk, args: &ReferArgs) -> Result<(), Trouble> {
    let referrer = desk.contact_of(&args.referrer, &args.more.write).await?;
    let known = known(desk, args.known.as_deref(), &args.more.write).await?;
    let input = Capture {
        action: desk.action(args.more.write.id)?,
        who: who(&args.lines, known)?,
        given_by: Some(referrer),
        on: desk.day_or_none(args.more.happened.on.as_deref())?,
        basis: args.more.basis,
        happy_call: args.happy_call,
        ran_out: args.ran_out,
    };
    let done = actions::capture(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, sentence);
    Ok(())
}

async fn known(desk: &Desk, typed: Option<&str>, write: &Write) -> Result<Option<ContactId>, Trouble> {
    match typed {
        Some(typed) => Ok(Some(desk.contact_of(typed, write).await?)),
        None => Ok(None),
    }
}

fn who(given: &[String], known: Option<ContactId>) -> Result<Captures, Trouble> {
    let mut lines = lines(given)?;
    match (lines.len(), known) {
        (1, known) => Ok(Captures::One { line: lines.remove(0), known }),
        (_, Some(_)) => Err(Trouble::usage("--known goes with one person only.")),
        (_, None) => Ok(Captures::List(lines.join("\n"))),
    }
}

fn sentence(answer: &CaptureAnswer) -> String {
    let people = answer.people.iter().map(person).collect::<Vec<_>>().join("\n");
    let mut text = format!("Wrote down {}.\n{people}", count(answer.people.len(), "person", "people"));
    if answer.already_referred > 0 {
        text.push_str(&format!("\n{} had been referred by them before.", answer.already_referred));
    }
    text
}
