//! `whoelse ask`

use actions::{AskAnswer, AskOutcome, EventToAttend, NameLine, PersonAnswer, SaveAsk};
use clap::{ArgGroup, Args};
use domain::MomentId;
use uuid::Uuid;

use crate::say::count;
use crate::trouble::Trouble;
use crate::values::{Happened, Write};
use crate::who::{Desk, lines};

/// One conversation in which you asked, and how it ended.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("outcome").required(true).args(["names", "not_yet", "not_yet_on", "nobody", "declined"])))]
pub(crate) struct AskArgs {
    /// Who was asked
    contact: String,
    /// A person they named: "Jane Doe, CFO at Acme, 555-0100, same toner problem"; repeat it, or `-` for a list on
    /// standard input
    #[arg(long, value_name = "LINE")]
    names: Vec<String>,
    /// They ran out of names
    #[arg(long, requires = "names")]
    ran_out: bool,
    /// They may be called by those who buy
    #[arg(long, requires = "names")]
    happy_call: bool,
    /// They told the people to expect you
    #[arg(long, requires = "names")]
    told: bool,
    /// Not yet: ask again in so many days
    #[arg(long, value_name = "DAYS")]
    not_yet: Option<i32>,
    /// Not yet: ask again on this day
    #[arg(long, value_name = "DAY")]
    not_yet_on: Option<String>,
    /// What they said about asking later
    #[arg(long, default_value = "")]
    words: String,
    /// They could think of nobody
    #[arg(long, requires = "prompters_shown")]
    nobody: bool,
    /// You went through the prompters with them once more
    #[arg(long)]
    prompters_shown: bool,
    /// They would rather not: why
    #[arg(long, value_name = "WHY")]
    declined: Option<String>,
    /// They asked not to be asked again
    #[arg(long, requires = "declined")]
    do_not_ask: bool,
    /// The moment that led to it; usually found by itself
    #[arg(long, value_name = "UUID")]
    moment: Option<Uuid>,
    /// You thanked them on the spot
    #[arg(long)]
    thanked: bool,
    /// An event they recommended; repeat it for more
    #[arg(long, value_name = "NAME")]
    event: Vec<String>,
    #[command(flatten)]
    happened: Happened,
    #[command(flatten)]
    write: Write,
}

/// Saves an ask.
pub(crate) async fn ask(desk: &Desk, args: &AskArgs) -> Result<(), Trouble> {
    let contact = desk.contact_of(&args.contact, &args.write).await?;
    let event = |name: &String| EventToAttend { name: name.clone(), on: None, place: None };
    let input = SaveAsk {
        action: desk.action(args.write.id)?,
        contact,
        moment: args.moment.map(MomentId),
        asked_on: desk.day_or_none(args.happened.on.as_deref())?,
        outcome: args.outcome(desk)?,
        thanked: args.thanked,
        events: args.event.iter().map(event).collect(),
        wording: None,
    };
    let done = actions::save_ask(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, sentence);
    Ok(())
}

impl AskArgs {
    fn outcome(&self, desk: &Desk) -> Result<AskOutcome, Trouble> {
        if self.not_yet.is_some() || self.not_yet_on.is_some() {
            let on = desk.day_or_none(self.not_yet_on.as_deref())?;
            return Ok(AskOutcome::NotYet { days: self.not_yet, on, words: self.words.clone() });
        }
        if self.nobody {
            return Ok(AskOutcome::NobodyInMind { prompters_shown: self.prompters_shown });
        }
        if let Some(why) = &self.declined {
            return Ok(AskOutcome::Declined { why: why.clone(), do_not_ask: self.do_not_ask });
        }
        let line = |line| NameLine { line, happy_call: self.happy_call, told: self.told, known: None };
        let names = lines(&self.names)?.into_iter().map(line).collect();
        Ok(AskOutcome::Named { names, ran_out: self.ran_out })
    }
}

fn sentence(answer: &AskAnswer) -> String {
    match (answer.outcome.as_str(), &answer.licence_on) {
        ("named", _) => {
            let people = answer.people.iter().map(person).collect::<Vec<_>>().join("\n");
            format!("Saved {}.\n{people}", count(answer.people.len(), "name", "names"))
        }
        (_, Some(day)) => format!("Saved. You promised to ask again on {day}."),
        ("declined", _) => "Saved: they would rather not.".to_owned(),
        _ => "Saved: they could think of nobody for now.".to_owned(),
    }
}

/// One line for a person who was written down.
pub(super) fn person(one: &PersonAnswer) -> String {
    let mut line = format!("  {}  {}", one.contact, one.name);
    if let Some(because) = &one.known_because {
        line.push_str(&format!(" – known already. {because}"));
    }
    if let Some(keeper) = &one.kept_by {
        line.push_str(&format!(" {keeper} keeps them."));
    }
    if one.do_not_contact {
        line.push_str(" They asked not to be contacted; nothing was planned.");
    }
    for same in &one.maybe {
        line.push_str(&format!(
            "\n    perhaps the same as {} ({}): {}",
            same.name, same.contact, same.because
        ));
    }
    line
}
