//! Who acts, and whom they mean.

use std::io::Read as _;

use actions::views::contacts::people_named;
use actions::{Actor, App, Done};
use domain::{ActionId, ContactId};
use jiff::civil::Date;
use serde::Serialize;
use uuid::Uuid;

use crate::args::Cli;
use crate::trouble::{Choice, Trouble};
use crate::values::Write;
use crate::{ids, say};

/// How many people are looked at to tell whether a name is unambiguous.
const CHOICES_MAX: usize = 20;
/// The most that is read from standard input.
const STDIN_MAX: u64 = 1 << 20;

/// Somebody at work on the command line.
pub(crate) struct Desk {
    pub(crate) app: App,
    pub(crate) actor: Actor,
    pub(crate) json: bool,
}

impl Desk {
    /// Opens the database for the user who was named, or the only one there is.
    pub(crate) async fn open(cli: &Cli) -> Result<Desk, Trouble> {
        let app = cli.place.open().await?;
        let actor = find_user(&app, cli.user.as_deref()).await?;
        Ok(Desk { app, actor, json: cli.json })
    }

    /// The id that was given, or a new one.
    pub(crate) fn action(&self, given: Option<Uuid>) -> Result<ActionId, Trouble> {
        ids::given_or_new(given, self.app.clock.as_ref())
    }

    /// The rep's day.
    pub(crate) fn today(&self) -> Date {
        self.actor.day(self.app.clock.now())
    }

    /// A day as people say it: "2026-11-21", "tomorrow", "next Tuesday", "yesterday".
    pub(crate) fn day(&self, typed: &str) -> Result<Date, Trouble> {
        let today = self.today();
        let asked = typed.trim().to_lowercase();
        let read = match asked.as_str() {
            "today" => Some(today),
            "yesterday" => Some(domain::business_days::add_days(today, -1)),
            "tomorrow" => Some(domain::business_days::add_days(today, 1)),
            _ => asked.parse().ok().or_else(|| reading::read_day(typed, today, self.actor.region)),
        };
        read.ok_or_else(|| {
            Trouble::usage(format!("“{typed}” is no day. Write it like 2026-11-21 or “tomorrow”."))
        })
    }

    /// A day that may be missing.
    pub(crate) fn day_or_none(&self, typed: Option<&str>) -> Result<Option<Date>, Trouble> {
        typed.map(|typed| self.day(typed)).transpose()
    }

    /// Whether the action of this id was carried out before. Then what was named in it need not be found again: it may
    /// look different by now, and the answer is the one that was given.
    pub(crate) async fn was_done(&self, write: &Write) -> Result<bool, Trouble> {
        let Some(id) = write.id else { return Ok(false) };
        let mut reader = self.app.db.read(self.actor.workspace).await?;
        let taken = reader.taken(id).await?;
        reader.close().await?;
        Ok(taken.is_some())
    }

    /// The contact that a change is about, as [`Desk::contact`]; nobody when it was made before.
    pub(crate) async fn contact_of(&self, typed: &str, write: &Write) -> Result<ContactId, Trouble> {
        if self.was_done(write).await? { Ok(ContactId(Uuid::nil())) } else { self.contact(typed).await }
    }

    /// The contact that is meant: by id, or by a name that only one has.
    pub(crate) async fn contact(&self, typed: &str) -> Result<ContactId, Trouble> {
        if let Some(id) = ContactId::parse(typed.trim()) {
            return Ok(id);
        }
        let found = people_named(&self.app, &self.actor, typed, CHOICES_MAX).await?;
        let folded = typed.trim().to_lowercase();
        let exact: Vec<_> = found.iter().filter(|one| one.name.to_lowercase() == folded).collect();
        match (exact.as_slice(), found.as_slice()) {
            ([only], _) => Ok(ContactId(only.id)),
            ([], [only]) => Ok(ContactId(only.id)),
            (_, []) => Err(Trouble::refused(
                "not_found",
                format!("Nobody here goes by “{typed}”."),
                "Look with whoelse find, or write them down with whoelse capture.",
            )),
            (_, several) => {
                let choices = several.iter().map(|one| Choice {
                    id: one.id,
                    name: one.name.clone(),
                    company: one.company.clone(),
                });
                Err(Trouble::Ambiguous { typed: typed.to_owned(), choices: choices.collect() })
            }
        }
    }

    /// Tells what an action did.
    pub(crate) fn told<A: Serialize>(&self, done: &Done<A>, sentence: impl FnOnce(&A) -> String) {
        if self.json {
            say::json(done);
            return;
        }
        say::line(sentence(&done.answer));
        if done.replayed {
            say::line("This was done before; nothing changed now.");
        } else {
            say::line(format!("Take it back with: whoelse undo {}", done.action));
        }
    }
}

/// The user of that address, or the only one.
pub(crate) async fn find_user(app: &App, email: Option<&str>) -> Result<Actor, Trouble> {
    let mut found = Vec::new();
    for workspace in app.db.workspaces().await? {
        let mut reader = app.db.read(workspace.id).await?;
        match email {
            Some(email) => {
                let user = reader.user_mailed(&email.trim().to_lowercase()).await?;
                found.extend(user.map(|user| (workspace.id, user)));
            }
            None => found.extend(reader.users().await?.into_iter().map(|user| (workspace.id, user))),
        }
        reader.close().await?;
    }
    found.retain(|(_, user)| user.disabled_at.is_none());
    match (found.as_slice(), email) {
        ([(workspace, user)], _) => Ok(Actor::load(app, *workspace, user.id).await?),
        ([], Some(email)) => Err(Trouble::refused(
            "not_found",
            format!("Nobody signs in as {email}."),
            "Say who you are with --as, or add somebody with whoelse user add.",
        )),
        ([], None) => Err(Trouble::refused(
            "not_set_up",
            "Nobody works here yet.",
            "Run whoelse serve and open the set-up link, or add yourself with whoelse user add.",
        )),
        (several, _) => Err(Trouble::refused(
            "who",
            format!("{} people work here.", several.len()),
            "Say who you are with --as E-MAIL or WHOELSE_USER.",
        )),
    }
}

/// Lines that were given as arguments; `-` reads them from standard input.
pub(crate) fn lines(given: &[String]) -> Result<Vec<String>, Trouble> {
    let mut lines = Vec::new();
    for one in given {
        if one == "-" {
            let mut text = String::new();
            let mut input = std::io::stdin().lock().take(STDIN_MAX);
            input
                .read_to_string(&mut text)
                .map_err(|error| Trouble::fault(format!("Standard input can't be read: {error}.")))?;
            lines.extend(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned));
        } else {
            lines.push(one.clone());
        }
    }
    Ok(lines)
}
