//! `whoelse log`, `moment` and `dismiss`

use actions::{DismissMoment, EventToAttend, LogInteraction, MomentMark};
use clap::Args;
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::{DealId, MomentId};
use uuid::Uuid;

use crate::trouble::Trouble;
use crate::values::{Happened, Write, word};
use crate::who::Desk;

/// Something that happened with a contact.
#[derive(Debug, Args)]
pub(crate) struct LogArgs {
    /// With whom
    contact: String,
    /// What kind of touch
    #[arg(long, default_value = "call", value_parser = word(InteractionKind::ALL, InteractionKind::as_str))]
    kind: InteractionKind,
    /// What was said
    #[arg(long, default_value = "")]
    note: String,
    /// A moment to mark in it
    #[arg(long, value_parser = word(MomentKind::ALL, MomentKind::as_str))]
    moment: Option<MomentKind>,
    /// They complained: nobody asks until it is put right
    #[arg(long, conflicts_with = "moment")]
    complaint: bool,
    /// Asking was out of the question in this conversation
    #[arg(long)]
    no_time_to_ask: bool,
    #[command(flatten)]
    mark: MarkArgs,
    #[command(flatten)]
    happened: Happened,
    #[command(flatten)]
    write: Write,
}

/// What belongs to a moment.
#[derive(Debug, Args)]
struct MarkArgs {
    /// The words that show the moment
    #[arg(long)]
    words: Option<String>,
    /// The deal or project that was finished
    #[arg(long, value_name = "UUID")]
    deal: Option<Uuid>,
    /// The association or event they mentioned
    #[arg(long, value_name = "NAME")]
    event: Option<String>,
    /// The event's day
    #[arg(long, value_name = "DAY", requires = "event")]
    event_on: Option<String>,
    /// Where the event is
    #[arg(long, value_name = "PLACE", requires = "event")]
    event_place: Option<String>,
}

/// A moment.
#[derive(Debug, Args)]
pub(crate) struct MomentArgs {
    /// Whose
    contact: String,
    /// Which of the nine
    #[arg(value_parser = word(MomentKind::ALL, MomentKind::as_str))]
    kind: MomentKind,
    #[command(flatten)]
    mark: MarkArgs,
    #[command(flatten)]
    happened: Happened,
    #[command(flatten)]
    write: Write,
}

/// A moment to dismiss.
#[derive(Debug, Args)]
pub(crate) struct DismissArgs {
    /// The moment's id, or the contact whose only open moment it is
    moment: String,
    /// Why
    #[arg(long)]
    why: String,
    #[command(flatten)]
    write: Write,
}

/// Logs an interaction.
pub(crate) async fn log(desk: &Desk, args: &LogArgs) -> Result<(), Trouble> {
    let contact = desk.contact_of(&args.contact, &args.write).await?;
    let input = LogInteraction {
        action: desk.action(args.write.id)?,
        contact,
        kind: args.kind,
        on: desk.day_or_none(args.happened.on.as_deref())?,
        note: args.note.clone(),
        moment: args.moment.map(|kind| args.mark.mark(desk, kind)).transpose()?,
        could_ask: args.no_time_to_ask.then_some(false),
        complaint: args.complaint,
    };
    let done = actions::log_interaction(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |answer| match (args.moment, answer.moment) {
        (Some(_), Some(_)) => "Logged, and the moment is open: ask while it is warm.".to_owned(),
        (Some(_), None) => "Logged. No moment was opened: they asked not to be asked.".to_owned(),
        _ => "Logged.".to_owned(),
    });
    Ok(())
}

/// Marks a moment.
pub(crate) async fn moment(desk: &Desk, args: &MomentArgs) -> Result<(), Trouble> {
    let contact = desk.contact_of(&args.contact, &args.write).await?;
    let input = LogInteraction {
        action: desk.action(args.write.id)?,
        contact,
        kind: InteractionKind::Note,
        on: desk.day_or_none(args.happened.on.as_deref())?,
        note: String::new(),
        moment: Some(args.mark.mark(desk, args.kind)?),
        could_ask: None,
        complaint: false,
    };
    let done = actions::log_interaction(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |answer| match answer.moment {
        Some(_) => "The moment is open: ask while it is warm.".to_owned(),
        None => "Noted. No moment was opened: they asked not to be asked.".to_owned(),
    });
    Ok(())
}

/// Dismisses a moment.
pub(crate) async fn dismiss(desk: &Desk, args: &DismissArgs) -> Result<(), Trouble> {
    let moment = match MomentId::parse(&args.moment) {
        Some(id) => id,
        None if desk.was_done(&args.write).await? => MomentId(Uuid::nil()),
        None => {
            let contact = desk.contact(&args.moment).await?;
            let page = actions::views::contact_page::contact_page(&desk.app, &desk.actor, contact).await?;
            match page.moments.as_slice() {
                [only] => MomentId(only.id),
                open => {
                    return Err(Trouble::refused(
                        "which",
                        format!("{} has {} open moments.", page.contact.name, open.len()),
                        "Name the moment by its id; whoelse show lists them.",
                    ));
                }
            }
        }
    };
    let input = DismissMoment { action: desk.action(args.write.id)?, moment, why: args.why.clone() };
    let done = actions::dismiss_moment(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |_| "Dismissed.".to_owned());
    Ok(())
}

impl MarkArgs {
    fn mark(&self, desk: &Desk, kind: MomentKind) -> Result<MomentMark, Trouble> {
        let on = desk.day_or_none(self.event_on.as_deref())?;
        let event =
            self.event.clone().map(|name| EventToAttend { name, on, place: self.event_place.clone() });
        Ok(MomentMark { kind, words: self.words.clone(), deal: self.deal.map(DealId), event })
    }
}
