//! `whoelse complaint`, `resolve`, `wish`, `giveback` and `contact`

use actions::views::contact_page::contact_page;
use actions::{
    AddContact, ContactDetails, EditContact, GiveBack, OpenComplaint, Reassign, ResolveComplaint,
    RespectWish, Wish,
};
use clap::{Args, Subcommand, ValueEnum};
use domain::contact::{Basis, Standing, Tier};
use domain::{ContactId, UserId};

use uuid::Uuid;

use crate::commands::likeness;
use crate::say::count;
use crate::trouble::Trouble;
use crate::values::{Happened, Write, word};
use crate::who::{Desk, find_user};

/// A complaint.
#[derive(Debug, Args)]
pub(crate) struct ComplaintArgs {
    /// Whose
    contact: String,
    /// What about
    #[arg(long)]
    what: String,
    #[command(flatten)]
    write: Write,
}

/// How complaints were put right.
#[derive(Debug, Args)]
pub(crate) struct ResolveArgs {
    /// Whose
    contact: String,
    /// How
    #[arg(long)]
    how: String,
    #[command(flatten)]
    write: Write,
}

/// What somebody wishes.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Wished {
    DoNotAsk,
    AskAgain,
    DoNotContact,
    ContactAgain,
}

/// A wish.
#[derive(Debug, Args)]
pub(crate) struct WishArgs {
    /// Whose
    contact: String,
    /// What
    wish: Wished,
    /// Their words, or why it changed
    #[arg(long)]
    why: String,
    #[command(flatten)]
    write: Write,
}

/// Something given back.
#[derive(Debug, Args)]
pub(crate) struct GivebackArgs {
    /// To whom
    contact: String,
    /// What
    #[arg(long)]
    what: String,
    #[command(flatten)]
    happened: Happened,
    #[command(flatten)]
    write: Write,
}

/// What to do with a contact.
#[derive(Debug, Subcommand)]
pub(crate) enum ContactCommand {
    /// Add a contact
    Add(AddArgs),
    /// Change details of a contact; what you don't name stays
    Edit(EditArgs),
    /// Give a contact to another rep, with all that is promised to them
    Give(GiveArgs),
    /// Make two contacts that are one person one; undo parts them again
    Merge(likeness::MergeArgs),
    /// List contacts that may be one person
    Likenesses,
    /// Decide that two contacts who look alike are two people
    Apart(likeness::ApartArgs),
    /// Erase somebody's data for good; what happened stays, without a name
    Erase(likeness::EraseArgs),
}

/// A new contact.
#[derive(Debug, Args)]
pub(crate) struct AddArgs {
    /// The whole name
    name: String,
    #[command(flatten)]
    details: DetailArgs,
    #[command(flatten)]
    write: Write,
}

/// Changes of a contact.
#[derive(Debug, Args)]
pub(crate) struct EditArgs {
    /// Whom
    contact: String,
    /// The whole name
    #[arg(long)]
    name: Option<String>,
    /// The version you have seen; refused when somebody changed it since
    #[arg(long)]
    version: Option<i64>,
    #[command(flatten)]
    details: DetailArgs,
    #[command(flatten)]
    write: Write,
}

/// Who gets a contact.
#[derive(Debug, Args)]
pub(crate) struct GiveArgs {
    /// Whom
    contact: String,
    /// To the rep who signs in with this address
    #[arg(long, value_name = "E-MAIL")]
    to: String,
    #[command(flatten)]
    write: Write,
}

#[derive(Debug, Args)]
struct DetailArgs {
    /// Job title
    #[arg(long)]
    title: Option<String>,
    /// Where they work
    #[arg(long)]
    company: Option<String>,
    /// A telephone number; repeat it for more
    #[arg(long)]
    phone: Vec<String>,
    /// An e-mail address; repeat it for more
    #[arg(long)]
    email: Vec<String>,
    /// A postal address
    #[arg(long)]
    address: Option<String>,
    /// A birthday
    #[arg(long)]
    birthday: Option<String>,
    /// What they are to somebody: "brother in law"
    #[arg(long)]
    relationship: Option<String>,
    /// Whatever else is known
    #[arg(long)]
    notes: Option<String>,
    /// What they offer others
    #[arg(long)]
    offers: Option<String>,
    /// What they need
    #[arg(long)]
    needs: Option<String>,
    /// How often to stay in touch
    #[arg(long, value_parser = word(Tier::ALL, Tier::as_str))]
    tier: Option<Tier>,
    /// On what basis they may be contacted
    #[arg(long, value_parser = word(Basis::ALL, Basis::as_str))]
    basis: Option<Basis>,
    /// Where they stand, where you know better than the deals recorded here
    #[arg(long, value_parser = word(Standing::ALL, Standing::as_str))]
    standing: Option<Standing>,
}

/// Notes a complaint.
pub(crate) async fn complaint(desk: &Desk, args: &ComplaintArgs) -> Result<(), Trouble> {
    let contact = desk.contact_of(&args.contact, &args.write).await?;
    let input = OpenComplaint { action: desk.action(args.write.id)?, contact, what: args.what.clone() };
    let done = actions::open_complaint(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |_| "Noted. Nobody asks them until it is put right.".to_owned());
    Ok(())
}

/// Marks complaints as put right.
pub(crate) async fn resolve(desk: &Desk, args: &ResolveArgs) -> Result<(), Trouble> {
    let contact = desk.contact_of(&args.contact, &args.write).await?;
    let input = ResolveComplaint { action: desk.action(args.write.id)?, contact, how: args.how.clone() };
    let done = actions::resolve_complaint(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |_| "Put right.".to_owned());
    Ok(())
}

/// Respects a wish.
pub(crate) async fn wish(desk: &Desk, args: &WishArgs) -> Result<(), Trouble> {
    let contact = desk.contact_of(&args.contact, &args.write).await?;
    let wish = match args.wish {
        Wished::DoNotAsk => Wish::DoNotAsk,
        Wished::AskAgain => Wish::AskAgain,
        Wished::DoNotContact => Wish::DoNotContact,
        Wished::ContactAgain => Wish::ContactAgain,
    };
    let input = RespectWish { action: desk.action(args.write.id)?, contact, wish, why: args.why.clone() };
    let done = actions::respect_wish(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |answer| match answer.released {
        0 => "Noted, and respected from now on.".to_owned(),
        some => format!(
            "Noted, and respected from now on; {} let go.",
            count(some, "follow-up was", "follow-ups were")
        ),
    });
    Ok(())
}

/// Records something given back.
pub(crate) async fn giveback(desk: &Desk, args: &GivebackArgs) -> Result<(), Trouble> {
    let contact = desk.contact_of(&args.contact, &args.write).await?;
    let on = desk.day_or_none(args.happened.on.as_deref())?;
    let input = GiveBack { action: desk.action(args.write.id)?, contact, what: args.what.clone(), on };
    let done = actions::give_back(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |answer| {
        let times = usize::try_from(answer.received).unwrap_or_default();
        format!("Recorded. They were given something back {} by now.", count(times, "time", "times"))
    });
    Ok(())
}

/// Adds, edits or gives a contact.
pub(crate) async fn contact(desk: &Desk, command: &ContactCommand) -> Result<(), Trouble> {
    match command {
        ContactCommand::Add(args) => add(desk, args).await,
        ContactCommand::Edit(args) => edit(desk, args).await,
        ContactCommand::Give(args) => give(desk, args).await,
        ContactCommand::Merge(args) => likeness::merge(desk, args).await,
        ContactCommand::Likenesses => likeness::list(desk).await,
        ContactCommand::Apart(args) => likeness::apart(desk, args).await,
        ContactCommand::Erase(args) => likeness::erase(desk, args).await,
    }
}

async fn add(desk: &Desk, args: &AddArgs) -> Result<(), Trouble> {
    let details = args.details.over(ContactDetails { name: args.name.clone(), ..ContactDetails::default() });
    let input = AddContact { action: desk.action(args.write.id)?, details };
    let done = actions::add_contact(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |answer| format!("Added as {}.", answer.contact));
    Ok(())
}

async fn edit(desk: &Desk, args: &EditArgs) -> Result<(), Trouble> {
    if desk.was_done(&args.write).await? {
        let (contact, details) = (ContactId(Uuid::nil()), ContactDetails::default());
        let input = EditContact { action: desk.action(args.write.id)?, contact, version: 0, details };
        let done = actions::edit_contact(&desk.app, &desk.actor, &input).await?;
        desk.told(&done, |_| "Saved.".to_owned());
        return Ok(());
    }
    let contact = desk.contact(&args.contact).await?;
    let page = contact_page(&desk.app, &desk.actor, contact).await?;
    let row = page.contact;
    let listed = |kind: &str| {
        let points = page.points.iter().filter(|point| point.kind == kind);
        points.map(|point| point.value.clone()).collect()
    };
    let known = ContactDetails {
        name: args.name.clone().unwrap_or(row.name),
        title: row.title.unwrap_or_default(),
        company: row.company.unwrap_or_default(),
        phones: listed("phone"),
        emails: listed("email"),
        address: row.address.unwrap_or_default(),
        birthday: row.birthday.unwrap_or_default(),
        relationship: row.relationship.unwrap_or_default(),
        notes: row.notes.unwrap_or_default(),
        offers: row.offers.unwrap_or_default(),
        needs: row.needs.unwrap_or_default(),
        ..ContactDetails::default()
    };
    let details = args.details.over(known);
    let version = args.version.unwrap_or(row.version);
    let input = EditContact { action: desk.action(args.write.id)?, contact, version, details };
    let done = actions::edit_contact(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |_| "Saved.".to_owned());
    Ok(())
}

async fn give(desk: &Desk, args: &GiveArgs) -> Result<(), Trouble> {
    let contact = desk.contact_of(&args.contact, &args.write).await?;
    let to = find_user(&desk.app, Some(&args.to)).await?;
    let input = Reassign { action: desk.action(args.write.id)?, contact, to: UserId(to.user.0) };
    let done = actions::reassign(&desk.app, &desk.actor, &input).await?;
    desk.told(&done, |answer| {
        let promised = count(answer.follow_ups, "open follow-up", "open follow-ups");
        format!("{} keeps them now, with {promised}.", to.name)
    });
    Ok(())
}

impl DetailArgs {
    /// What was typed, over what is known.
    fn over(&self, known: ContactDetails) -> ContactDetails {
        let text = |typed: &Option<String>, known: String| typed.clone().unwrap_or(known);
        let list =
            |typed: &[String], known: Vec<String>| if typed.is_empty() { known } else { typed.to_vec() };
        ContactDetails {
            name: known.name,
            title: text(&self.title, known.title),
            company: text(&self.company, known.company),
            phones: list(&self.phone, known.phones),
            emails: list(&self.email, known.emails),
            address: text(&self.address, known.address),
            birthday: text(&self.birthday, known.birthday),
            relationship: text(&self.relationship, known.relationship),
            notes: text(&self.notes, known.notes),
            offers: text(&self.offers, known.offers),
            needs: text(&self.needs, known.needs),
            tier: self.tier,
            basis: self.basis,
            standing: self.standing,
        }
    }
}
