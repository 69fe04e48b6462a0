//! `whoelse card`

use std::path::PathBuf;

use actions::views::cards::{CardLine, card, cards};
use actions::{MakeCard, make_card, make_card_address, revoke_card};
use clap::{Args, Subcommand};
use interop::paper::{CardOnPaper, CardSize, Format, Paper, PaperError, Places, card_pdf};
use serde_json::json;
use uuid::Uuid;

use super::office::USUAL_URL;
use crate::say;
use crate::trouble::{Choice, Trouble};
use crate::values::{Write, word};
use crate::who::Desk;

/// What to do with cards.
#[derive(Debug, Subcommand)]
pub(crate) enum CardCommand {
    /// Make a card to hand to clients: whoever scans it can enter names
    Make(MakeArgs),
    /// List the cards, and how many names came in through each
    List,
    /// Make one more address of a card, to send it to somebody
    Address(AddressArgs),
    /// Write a card as a PDF, with an address of its own
    Pdf(PdfArgs),
    /// Revoke a card: none of its addresses answers any more
    Revoke(RevokeArgs),
}

/// A new card.
#[derive(Debug, Args)]
pub(crate) struct MakeArgs {
    /// Whom you help best, in one sentence
    brief: String,
    /// The client it is for: names that come in are referred by them; it asks who they are when missing
    #[arg(long = "for", value_name = "CONTACT")]
    client: Option<String>,
    /// Your telephone number on the card
    #[arg(long, default_value = "")]
    phone: String,
    /// Your e-mail address on the card; the one you sign in with when missing
    #[arg(long)]
    email: Option<String>,
    /// What you call it
    #[arg(long, default_value = "")]
    title: String,
    /// After how many days it closes by itself
    #[arg(long)]
    days: Option<i64>,
    #[command(flatten)]
    write: Write,
}

/// One more address.
#[derive(Debug, Args)]
pub(crate) struct AddressArgs {
    /// The card's id, or what it is called
    card: String,
    /// How people reach the server
    #[arg(long, value_name = "URL", default_value = USUAL_URL)]
    public_url: String,
}

/// A card on paper.
#[derive(Debug, Args)]
pub(crate) struct PdfArgs {
    /// The card's id, or what it is called
    card: String,
    /// The card's size
    #[arg(long, default_value = "a6", value_parser = word(CardSize::ALL, CardSize::as_str))]
    size: CardSize,
    /// The paper: sheets with cut marks, or one card a page
    #[arg(long, default_value = "a4", value_parser = word(Paper::ALL, Paper::as_str))]
    paper: Paper,
    /// Places for names
    #[arg(long, default_value = "3", value_parser = word(Places::ALL, Places::as_str))]
    places: Places,
    /// The file to write
    #[arg(long, short, value_name = "FILE", default_value = "card.pdf")]
    out: PathBuf,
    /// How people reach the server: the address behind the code begins with it
    #[arg(long, value_name = "URL", default_value = USUAL_URL)]
    public_url: String,
}

/// A card to revoke.
#[derive(Debug, Args)]
pub(crate) struct RevokeArgs {
    /// The card's id, or what it is called
    card: String,
    #[command(flatten)]
    write: Write,
}

/// Does what the command says.
pub(crate) async fn run(desk: &Desk, command: &CardCommand) -> Result<(), Trouble> {
    match command {
        CardCommand::Make(args) => make(desk, args).await,
        CardCommand::List => list(desk).await,
        CardCommand::Address(args) => address(desk, args).await,
        CardCommand::Pdf(args) => pdf(desk, args).await,
        CardCommand::Revoke(args) => revoke(desk, args).await,
    }
}

async fn make(desk: &Desk, args: &MakeArgs) -> Result<(), Trouble> {
    let contact = match &args.client {
        Some(client) => Some(desk.contact_of(client, &args.write).await?),
        None => None,
    };
    let input = MakeCard {
        action: desk.action(args.write.id)?,
        title: args.title.clone(),
        contact,
        brief: args.brief.clone(),
        phone: args.phone.clone(),
        email: args.email.clone().unwrap_or_else(|| desk.actor.email.clone()),
        days: args.days,
    };
    let done = make_card(&desk.app, &desk.actor, &input).await?;
    if desk.json {
        say::json(&done);
    } else {
        say::line(format!("Made the card “{}”. Print it with:", done.answer.title));
        say::line(format!("whoelse card pdf {}", done.answer.card));
    }
    Ok(())
}

async fn list(desk: &Desk) -> Result<(), Trouble> {
    let all = cards(&desk.app, &desk.actor).await?;
    if desk.json {
        say::json(&json!({ "cards": all }));
        return Ok(());
    }
    if all.is_empty() {
        say::line("No card yet. Make one with whoelse card make.");
    }
    for card in &all {
        let whom = card.contact.as_deref().unwrap_or("everybody");
        let names = say::count(usize::try_from(card.names).unwrap_or(0), "name", "names");
        let closed = if card.revoked_at.is_some() { ", revoked" } else { "" };
        say::line(format!("{}  {}, for {whom}: {names}{closed}", card.id, card.title));
    }
    Ok(())
}

async fn address(desk: &Desk, args: &AddressArgs) -> Result<(), Trouble> {
    let id = the_card(desk, &args.card).await?;
    let made = make_card_address(&desk.app, &desk.actor, id).await?;
    let address = public(&args.public_url, &made.token);
    say::answer(desk.json, &json!({ "card": id, "address": address }), |_| {
        format!("It is told this once, and answers until the card is revoked:\n{address}")
    });
    Ok(())
}

async fn pdf(desk: &Desk, args: &PdfArgs) -> Result<(), Trouble> {
    let id = the_card(desk, &args.card).await?;
    let words = card(&desk.app, &desk.actor, id).await?.words;
    let made = make_card_address(&desk.app, &desk.actor, id).await?;
    let address = public(&args.public_url, &made.token);
    let on_paper = CardOnPaper {
        name: words.rep,
        company: words.company,
        phone: words.phone,
        email: words.email,
        ask: words.ask.to_owned(),
        brief: words.brief,
        promise: words.promise,
        link: address.clone(),
    };
    let format = Format { size: args.size, paper: args.paper, places: args.places };
    let bytes = card_pdf(&on_paper, format).map_err(|why| match why {
        PaperError::Unwritten(_) => Trouble::fault(why.to_string()),
        _ => Trouble::refused("paper", why.to_string(), ""),
    })?;
    std::fs::write(&args.out, bytes).map_err(|error| {
        Trouble::fault_with(
            format!("{} can't be written: {error}.", args.out.display()),
            "Choose another file with --out.",
        )
    })?;
    let answer = json!({ "card": id, "file": args.out.display().to_string(), "address": address });
    say::answer(desk.json, &answer, |_| format!("Wrote {}. Its code leads to {address}", args.out.display()));
    Ok(())
}

async fn revoke(desk: &Desk, args: &RevokeArgs) -> Result<(), Trouble> {
    let id = the_card(desk, &args.card).await?;
    let action = desk.action(args.write.id)?;
    let done = revoke_card(&desk.app, &desk.actor, action, id).await?;
    if desk.json {
        say::json(&done);
    } else {
        say::line(format!("Revoked “{}”: its addresses answer no more.", done.answer.title));
    }
    Ok(())
}

fn public(url: &str, token: &str) -> String {
    format!("{}/c/{token}", url.trim_end_matches('/'))
}

/// The card that is meant: by id, or by what it is called.
async fn the_card(desk: &Desk, typed: &str) -> Result<Uuid, Trouble> {
    if let Ok(id) = Uuid::try_parse(typed.trim()) {
        return Ok(id);
    }
    let wanted = typed.trim().to_lowercase();
    let all = cards(&desk.app, &desk.actor).await?;
    let found: Vec<&CardLine> =
        all.iter().filter(|card| card.title.to_lowercase().contains(&wanted)).collect();
    match found.as_slice() {
        [only] => Ok(only.id),
        [] => Err(Trouble::refused(
            "not_found",
            format!("No card is called “{typed}”."),
            "Look with whoelse card list.",
        )),
        several => {
            let choices = several.iter().map(|card| Choice {
                id: card.id,
                name: card.title.clone(),
                company: card.contact.clone(),
            });
            Err(Trouble::Ambiguous { typed: typed.to_owned(), choices: choices.collect() })
        }
    }
}
