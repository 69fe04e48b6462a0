//! `whoelse device`

use actions::views::dav::devices;
use actions::{AddDevice, add_device, revoke_device};
use clap::{Args, Subcommand};
use serde_json::json;
use uuid::Uuid;

use super::office::USUAL_URL;
use crate::say;
use crate::trouble::Trouble;
use crate::values::Write;
use crate::who::Desk;

/// What to do with devices.
#[derive(Debug, Subcommand)]
pub(crate) enum DeviceCommand {
    /// Add a device, and tell its password once
    Add(AddArgs),
    /// List your devices, and when each was here last
    List,
    /// Take a device's password back: it syncs no more
    Revoke(RevokeArgs),
}

/// A new device.
#[derive(Debug, Args)]
pub(crate) struct AddArgs {
    /// What you call it: "My phone"
    name: String,
    /// How people reach the server
    #[arg(long, value_name = "URL", default_value = USUAL_URL)]
    public_url: String,
    #[command(flatten)]
    write: Write,
}

/// A device whose password is taken back.
#[derive(Debug, Args)]
pub(crate) struct RevokeArgs {
    /// The device's id, as the list tells it
    device: Uuid,
    #[command(flatten)]
    write: Write,
}

/// Does one of these.
pub(crate) async fn run(desk: &Desk, command: &DeviceCommand) -> Result<(), Trouble> {
    match command {
        DeviceCommand::Add(args) => add(desk, args).await,
        DeviceCommand::List => list(desk).await,
        DeviceCommand::Revoke(args) => revoke(desk, args).await,
    }
}

async fn add(desk: &Desk, args: &AddArgs) -> Result<(), Trouble> {
    let action = desk.action(args.write.id)?;
    let input = AddDevice { action, name: args.name.clone() };
    let done = add_device(&desk.app, &desk.actor, &input).await?;
    // The password is told once; the same request a second time knows it no more.
    let password = Some(done.answer.secret.as_str()).filter(|secret| !secret.is_empty());
    let server = format!("{}/dav/", args.public_url.trim_end_matches('/'));
    let answer = json!({
        "action": done.action.to_string(),
        "device": done.answer.device,
        "server": server,
        "user": desk.actor.email,
        "password": password,
        "replayed": done.replayed,
    });
    say::answer(desk.json, &answer, |_| match password {
        Some(password) => format!(
            "Server: {server}\nUser: {}\nPassword: {password}\nThe password is told this once.",
            desk.actor.email
        ),
        None => "This device was added before, and its password was told then. Add another to get a new one."
            .to_owned(),
    });
    Ok(())
}

async fn list(desk: &Desk) -> Result<(), Trouble> {
    let devices = devices(&desk.app, &desk.actor).await?;
    let all: Vec<_> = devices
        .iter()
        .map(|device| {
            json!({
                "device": device.id,
                "name": device.name,
                "seen_at": device.seen_at.map(|at| at.timestamp().to_string()),
                "program": device.program,
            })
        })
        .collect();
    say::answer(desk.json, &json!({ "devices": all }), |_| {
        let line = |device: &store::DavDeviceLine| {
            let seen =
                device.seen_at.map_or("never here".to_owned(), |at| format!("here at {}", at.timestamp()));
            format!("{}  {} – {seen}", device.id, device.name)
        };
        match devices.is_empty() {
            true => "No device of yours syncs.".to_owned(),
            false => devices.iter().map(line).collect::<Vec<_>>().join("\n"),
        }
    });
    Ok(())
}

async fn revoke(desk: &Desk, args: &RevokeArgs) -> Result<(), Trouble> {
    let action = desk.action(args.write.id)?;
    let done = revoke_device(&desk.app, &desk.actor, action, args.device).await?;
    let answer =
        json!({ "action": done.action.to_string(), "device": args.device, "replayed": done.replayed });
    say::answer(desk.json, &answer, |_| "It syncs no more.".to_owned());
    Ok(())
}
