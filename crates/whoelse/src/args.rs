//! The command line.

use clap::{Parser, Subcommand};

use crate::commands::{
    asking, capturing, cards, day, deals, demo, devices, follow_ups, goals, import, logging, looking, office,
    people, pipes, reading_mail, referrals, serve, team,
};
use crate::place::Place;

/// Who else? Ask for referrals, and keep every promise that follows.
///
/// People are named by their id, or by enough of their name, company or number that only one is meant.
#[derive(Debug, Parser)]
#[command(name = "whoelse", version, about, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) place: Place,
    /// Who you are: the e-mail address you sign in with; needed where several people work
    #[arg(long = "as", env = "WHOELSE_USER", value_name = "E-MAIL", global = true)]
    pub(crate) user: Option<String>,
    /// Print one JSON object instead of sentences
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve the pages and run the day
    Serve(serve::ServeArgs),
    /// Show a made-up office with a quarter of history; it is gone when you stop it
    Demo(demo::DemoArgs),
    /// Bring in contacts from files, look them over first, or take an import back
    Import(import::ImportArgs),
    /// Write your people as CSV, for a spreadsheet or another program
    Export(import::ExportArgs),
    /// Show today: promises first, then whom to ask, then the rest
    Today(day::TodayArgs),
    /// Print today's list for the pocket
    DaySheet(day::DaySheetArgs),
    /// Log a call, a meeting, a note, and mark a moment in it
    Log(logging::LogArgs),
    /// Mark a moment: a reason to ask now
    Moment(logging::MomentArgs),
    /// Decide against asking at a moment, and say why
    Dismiss(logging::DismissArgs),
    /// Save an ask: the names, or when to ask again, or why not
    Ask(asking::AskArgs),
    /// Write down people you know, one line each
    Capture(capturing::CaptureArgs),
    /// Write down people that somebody named without being asked
    Refer(capturing::ReferArgs),
    /// Make, print and revoke cards that take names by themselves
    #[command(subcommand)]
    Card(cards::CardCommand),
    /// Open, win or lose a deal
    #[command(subcommand)]
    Deal(deals::DealCommand),
    /// Mark what is owed as done
    Done(follow_ups::DoneArgs),
    /// Let go of what is owed, and say why
    Release(follow_ups::ReleaseArgs),
    /// Put off what is not a promise
    Later(follow_ups::LaterArgs),
    /// Promise something for a day
    Promise(follow_ups::PromiseArgs),
    /// Move a referral to a stage, or correct it
    Stage(referrals::StageArgs),
    /// Give the credit for a person to this referral
    Credit(referrals::CreditArgs),
    /// Note a complaint: nobody asks until it is put right
    Complaint(people::ComplaintArgs),
    /// Mark a contact's complaints as put right
    Resolve(people::ResolveArgs),
    /// Respect a wish: do not ask, do not contact
    Wish(people::WishArgs),
    /// Record something given back to a contact
    Giveback(people::GivebackArgs),
    /// Add or edit a contact, or give one to another rep
    #[command(subcommand)]
    Contact(people::ContactCommand),
    /// Take an action back
    Undo(day::UndoArgs),
    /// Find people, or list them all
    Find(looking::FindArgs),
    /// Show all about a contact
    Show(looking::ShowArgs),
    /// Show the numbers of a period
    Numbers(looking::NumbersArgs),
    /// Show your goal and your weeks in a row, or set it: asks a week
    Goal(goals::GoalArgs),
    /// Show the weekly review: what was missed, what is owed, what comes
    Review(goals::ReviewArgs),
    /// Show the figures of your team, by name
    Team(team::TeamArgs),
    /// Show whose referrals led to the most, at any depth
    Champions(team::ChampionsArgs),
    /// Run the day now: moments missed, licences come due, alarms
    RunDay,
    /// Make a one-time link that signs somebody in
    Link(office::LinkArgs),
    /// Make the secret address of your calendar feed, or revoke it
    Feed(office::FeedArgs),
    /// Let a phone or a computer sync your promises and people, or take its password back
    #[command(subcommand)]
    Device(devices::DeviceCommand),
    /// Write a copy of the built-in database to a new file
    Backup(office::BackupArgs),
    /// Read people or days out of text: JSON lines in, one answer a line out; no database
    #[command(subcommand)]
    Parse(pipes::ParseCommand),
    /// Read a mail: who, when, the words, the signature, and moments in it; with --as it is filed
    Read(reading_mail::ReadArgs),
    /// Find the rows of one CSV file, or of two, that are one person; no database
    Match(pipes::MatchArgs),
    /// Add people who sign in
    #[command(subcommand)]
    User(office::UserCommand),
}

impl Command {
    /// Whether it goes on until it is stopped.
    pub(crate) fn serves(&self) -> bool {
        matches!(self, Self::Serve(_) | Self::Demo(_))
    }
}
