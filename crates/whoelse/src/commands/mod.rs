//! One file a group of commands.

pub(crate) mod asking;
pub(crate) mod capturing;
pub(crate) mod cards;
pub(crate) mod day;
pub(crate) mod deals;
pub(crate) mod demo;
pub(crate) mod devices;
pub(crate) mod follow_ups;
pub(crate) mod goals;
pub(crate) mod import;
pub(crate) mod likeness;
pub(crate) mod logging;
pub(crate) mod looking;
pub(crate) mod office;
pub(crate) mod people;
pub(crate) mod pipes;
pub(crate) mod reading_mail;
pub(crate) mod referrals;
pub(crate) mod serve;
pub(crate) mod team;

use crate::args::{Cli, Command};
use crate::trouble::Trouble;
use crate::who::Desk;

/// Does what the command line says.
pub(crate) async fn run(cli: &Cli) -> Result<(), Trouble> {
    match &cli.command {
        Command::Serve(args) => serve::run(&cli.place, args).await,
        Command::Demo(args) => demo::run(args).await,
        Command::RunDay => day::run_day(cli).await,
        Command::Link(args) => office::link(cli, args).await,
        Command::Backup(args) => office::backup(cli, args).await,
        Command::User(args) => office::user(cli, args).await,
        Command::Parse(command) => pipes::parse(command),
        Command::Read(args) => reading_mail::read(cli, args).await,
        Command::Match(args) => pipes::match_files(args, cli.json),
        _ => {
            let desk = Desk::open(cli).await?;
            let done = at_desk(&desk, &cli.command).await;
            desk.app.db.close().await;
            done
        }
    }
}

async fn at_desk(desk: &Desk, command: &Command) -> Result<(), Trouble> {
    match command {
        Command::Import(args) => import::run(desk, args).await,
        Command::Export(args) => import::export(desk, args).await,
        Command::Today(args) => day::today(desk, args).await,
        Command::DaySheet(args) => day::day_sheet(desk, args).await,
        Command::Log(args) => logging::log(desk, args).await,
        Command::Moment(args) => logging::moment(desk, args).await,
        Command::Dismiss(args) => logging::dismiss(desk, args).await,
        Command::Ask(args) => asking::ask(desk, args).await,
        Command::Capture(args) => capturing::capture(desk, args).await,
        Command::Refer(args) => capturing::refer(desk, args).await,
        Command::Card(args) => cards::run(desk, args).await,
        Command::Deal(args) => deals::deal(desk, args).await,
        Command::Done(args) => follow_ups::done(desk, args).await,
        Command::Release(args) => follow_ups::release(desk, args).await,
        Command::Later(args) => follow_ups::later(desk, args).await,
        Command::Promise(args) => follow_ups::promise(desk, args).await,
        Command::Stage(args) => referrals::stage(desk, args).await,
        Command::Credit(args) => referrals::credit(desk, args).await,
        Command::Complaint(args) => people::complaint(desk, args).await,
        Command::Resolve(args) => people::resolve(desk, args).await,
        Command::Wish(args) => people::wish(desk, args).await,
        Command::Giveback(args) => people::giveback(desk, args).await,
        Command::Contact(args) => people::contact(desk, args).await,
        Command::Undo(args) => day::undo(desk, args).await,
        Command::Find(args) => looking::find(desk, args).await,
        Command::Show(args) => looking::show(desk, args).await,
        Command::Numbers(args) => looking::numbers(desk, args).await,
        Command::Goal(args) => goals::goal(desk, args).await,
        Command::Review(args) => goals::review(desk, args).await,
        Command::Team(args) => team::team(desk, args).await,
        Command::Champions(args) => team::champions(desk, args).await,
        Command::Feed(args) => office::feed(desk, args).await,
        Command::Device(args) => devices::run(desk, args).await,
        Command::Serve(_)
        | Command::Demo(_)
        | Command::RunDay
        | Command::Link(_)
        | Command::Backup(_)
        | Command::Parse(_)
        | Command::Match(_)
        | Command::Read(_)
        | Command::User(_) => Ok(()),
    }
}
