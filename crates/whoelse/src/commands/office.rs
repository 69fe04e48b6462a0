//! `whoelse link`, `feed`, `backup` and `user`

use std::path::PathBuf;

use actions::{
    MakeFeed, SetUp, SignInLink, add_user, found_workspace, make_feed, make_sign_in_link, revoke_feed,
};
use clap::{Args, Subcommand};
use domain::ActionId;
use domain::user::Role;
use reading::EmailAddress;
use serde_json::json;

use crate::args::Cli;
use crate::trouble::Trouble;
use crate::values::{Write, word};
use crate::who::{Desk, find_user};
use crate::{ids, say};

/// Where pages are, if nobody says.
pub(crate) const USUAL_URL: &str = "http://127.0.0.1:7878";

/// For whom.
#[derive(Debug, Args)]
pub(crate) struct LinkArgs {
    /// The e-mail address they sign in with; the only user when missing
    email: Option<String>,
    /// How people reach the server
    #[arg(long, value_name = "URL", default_value = USUAL_URL)]
    public_url: String,
}

/// The calendar feed.
#[derive(Debug, Args)]
pub(crate) struct FeedArgs {
    /// Name people in full in the titles; else initials
    #[arg(long)]
    full_titles: bool,
    /// Revoke the feed: its address answers no more
    #[arg(long, conflicts_with = "full_titles")]
    revoke: bool,
    /// How people reach the server
    #[arg(long, value_name = "URL", default_value = USUAL_URL)]
    public_url: String,
    #[command(flatten)]
    write: Write,
}

/// Where the copy goes.
#[derive(Debug, Args)]
pub(crate) struct BackupArgs {
    /// A file that does not exist yet
    file: PathBuf,
}

/// What to do with users.
#[derive(Debug, Subcommand)]
pub(crate) enum UserCommand {
    /// Add somebody who signs in; the first one founds the office and runs it
    Add(AddUserArgs),
}

/// A new user.
#[derive(Debug, Args)]
pub(crate) struct AddUserArgs {
    /// Their name
    name: String,
    /// The e-mail address they sign in with
    email: String,
    /// What they may see and do; the first user is always an admin
    #[arg(long, default_value = "rep", value_parser = word(Role::ALL, Role::as_str))]
    role: Role,
    /// The e-mail address of their manager; the office's first admin when missing
    #[arg(long, value_name = "E-MAIL")]
    manager: Option<String>,
    /// Their time zone: America/Chicago
    #[arg(long, default_value = "UTC")]
    time_zone: String,
    /// What the office is called, for its first user
    #[arg(long, default_value = "Our office")]
    office: String,
    /// How telephone numbers are read, for the first user: US, DE …
    #[arg(long, default_value = "US")]
    region: String,
    /// The office's money, for the first user
    #[arg(long, default_value = "USD")]
    currency: String,
    #[command(flatten)]
    write: Write,
}

/// Makes a sign-in link.
pub(crate) async fn link(cli: &Cli, args: &LinkArgs) -> Result<(), Trouble> {
    let app = cli.place.open().await?;
    let user = find_user(&app, args.email.as_deref().or(cli.user.as_deref())).await?;
    let secret = make_sign_in_link(&app, user.workspace, user.user.0, SignInLink::Once).await?;
    app.db.close().await;
    let link = format!("{}/door/{secret}", args.public_url.trim_end_matches('/'));
    let answer = json!({ "user": user.user.0, "link": link });
    say::answer(cli.json, &answer, |_| format!("{} signs in once within the hour with:\n{link}", user.name));
    Ok(())
}

/// Makes or revokes the calendar feed.
pub(crate) async fn feed(desk: &Desk, args: &FeedArgs) -> Result<(), Trouble> {
    let action = desk.action(args.write.id)?;
    if args.revoke {
        let done = revoke_feed(&desk.app, &desk.actor, action).await?;
        if desk.json {
            say::json(&json!({ "action": done.action.to_string(), "replayed": done.replayed }));
        } else {
            say::line("Revoked: the address answers no more.");
        }
        return Ok(());
    }
    let input = MakeFeed { action, full_titles: args.full_titles };
    let done = make_feed(&desk.app, &desk.actor, &input).await?;
    // The secret is told once; the same request a second time knows it no more.
    let secret = Some(done.answer.secret.as_str()).filter(|secret| !secret.is_empty());
    let address =
        secret.map(|secret| format!("{}/calendar/{secret}.ics", args.public_url.trim_end_matches('/')));
    let answer = json!({
        "action": done.action.to_string(),
        "feed": done.answer.feed,
        "address": address,
        "replayed": done.replayed,
    });
    say::answer(desk.json, &answer, |_| match &address {
        Some(address) => {
            format!("Subscribe to this address in your calendar; it is told this once:\n{address}")
        }
        None => "This feed was made before, and its address was told then. Make a new one to get another."
            .to_owned(),
    });
    Ok(())
}

/// Writes a copy of the database.
pub(crate) async fn backup(cli: &Cli, args: &BackupArgs) -> Result<(), Trouble> {
    let app = cli.place.open().await?;
    let copied = app.db.backup_to(&args.file).await;
    app.db.close().await;
    match copied {
        Err(store::StoreError::File { path, source }) => Err(Trouble::refused(
            "file",
            format!("{} can't be written: {source}.", path.display()),
            "Choose a file that does not exist yet, in a folder that does.",
        )),
        Err(other) => Err(other.into()),
        Ok(()) => {
            let answer = json!({ "file": args.file.display().to_string() });
            say::answer(cli.json, &answer, |_| format!("Copied to {}.", args.file.display()));
            Ok(())
        }
    }
}

/// Adds a user.
pub(crate) async fn user(cli: &Cli, command: &UserCommand) -> Result<(), Trouble> {
    let UserCommand::Add(args) = command;
    let app = cli.place.open().await?;
    let email = EmailAddress::parse(args.email.trim())
        .map_err(|refusal| Trouble::refused("invalid", refusal.to_string(), "Check the address."))?;
    let email = email.as_str().to_lowercase();
    let (user, replayed) = match app.db.workspaces().await?.first() {
        None => {
            let input = SetUp {
                action: Some(ActionId(args.write.id.map_or_else(|| ids::new_id(app.clock.as_ref()), Ok)?)),
                workspace: args.office.clone(),
                name: args.name.clone(),
                email: email.clone(),
                password: String::new(),
                time_zone: args.time_zone.clone(),
                region: args.region.clone(),
                currency: args.currency.clone(),
            };
            (found_workspace(&app, &input).await?.1, false)
        }
        Some(workspace) => {
            let mut reader = app.db.read(workspace.id).await?;
            let users = reader.users().await?;
            reader.close().await?;
            if let Some(known) = users.iter().find(|user| user.email == email) {
                if known.name != args.name {
                    return Err(Trouble::refused(
                        "taken",
                        format!("{} signs in with {email} already.", known.name),
                        "Choose another address.",
                    ));
                }
                (known.id, true)
            } else {
                let manager = match &args.manager {
                    Some(email) => Some(find_user(&app, Some(email)).await?.user.0),
                    None => users.iter().find(|user| user.role == Role::Admin.as_str()).map(|user| user.id),
                };
                check_zone(&args.time_zone)?;
                let name = args.name.trim();
                (
                    add_user(&app, workspace.id, name, &email, args.role, manager, &args.time_zone).await?,
                    false,
                )
            }
        }
    };
    app.db.close().await;
    let answer = json!({ "user": user, "email": email, "replayed": replayed });
    say::answer(cli.json, &answer, |_| {
        format!("{} can sign in with a link: whoelse link {email}", args.name)
    });
    Ok(())
}

fn check_zone(zone: &str) -> Result<(), Trouble> {
    match jiff::tz::TimeZone::get(zone) {
        Ok(_) => Ok(()),
        Err(_) => Err(Trouble::refused(
            "invalid",
            format!("There is no time zone “{zone}”."),
            "Write it like America/Chicago or Europe/Berlin.",
        )),
    }
}
