//! The chores of the house: `cargo xtask check` is the one command that passes all tests.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod bench;
mod mail;
mod postgres;
mod rules;
mod rust_source;
mod steps;
mod stop;
mod supervised;
mod tally;
mod tidy;
mod tools;
mod tree;

use std::env;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use crate::mail::MailServer;
use crate::postgres::Postgres;
use crate::stop::Stop;
use crate::tally::Tally;
use crate::tree::Tree;

const HELP: &str = "\
cargo xtask check                everything below, in order; stops at the first failure
cargo xtask fmt                  formatting
cargo xtask clippy               lints; a warning fails
cargo xtask tidy                 the rules of the house: arrows, clocks, SQL, HTML, file length, links …
cargo xtask test [CARGO ARGS]    tests on both engines, with a temporary PostgreSQL; no arguments: the whole workspace
cargo xtask browser [FILE …]     browser tests; FILE: part of a test file's name
cargo xtask train [OPTIONS]      the model of the moments: --write, --evaluate FILE, --feelings TRAIN DEV; see docs/moments.md
cargo xtask rules                which rules of the method are cited by which tests
cargo xtask bench                figures: start, memory, size, and requests with 60 and 100,000 contacts and a million referrals
cargo xtask bench-dav [HOW_MANY] what devices cost the server beside Radicale, in one run: CPU seconds with 10,000 things
cargo xtask with-postgres CMD …  runs a command with WHOELSE_TEST_PG set to a temporary PostgreSQL
cargo xtask with-mail CMD …      the same, and WHOELSE_TEST_MAIL set to the folder of a temporary mail server";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (task, rest) =
        arguments.split_first().map_or(("help", &[][..]), |(task, rest)| (task.as_str(), rest));
    let root = root();
    let mut total = Tally::default();
    let done = match task {
        "check" => check(&root, &mut total),
        "fmt" => timed("Formatting", || steps::format(&root)),
        "clippy" => timed("Lints", || steps::clippy(&root)),
        "tidy" => timed("Rules of the house", || steps::house(&root)),
        "test" => timed("Tests", || steps::test(&root, rest, &mut total)),
        "browser" => timed("Browser tests", || steps::browser(&root, rest, &mut total)),
        "rules" => Tree::read(&root).map(|tree| say(&rules::table(&tree))),
        "train" => train(&root, rest),
        "bench" => bench::run(&root),
        "bench-dav" => bench::run_dav(&root, rest),
        "with-postgres" => with_servers("with-postgres", rest, false),
        "with-mail" => with_servers("with-mail", rest, true),
        "help" | "--help" | "-h" => {
            say(HELP);
            return ExitCode::SUCCESS;
        }
        unknown => Err(Stop::new(format!("There is no task `{unknown}`.\n{HELP}"))),
    };
    if let Err(stop) = &done {
        eprintln!("\n{stop}");
    }
    if ["check", "test", "browser"].contains(&task) {
        say(&format!("\n{} passed, {} failed", total.passed, total.failed));
    }
    if done.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The one command. What is missing is installed or asked for; only mail on real servers may be left out, and says so loudly.
fn check(root: &Path, total: &mut Tally) -> Result<(), Stop> {
    let started = Instant::now();
    timed("1/6 Tools: PostgreSQL, Node, Chromium", steps::prepare)?;
    timed("2/6 Formatting", || steps::format(root))?;
    timed("3/6 Lints", || steps::clippy(root))?;
    timed("4/6 Rules of the house", || steps::house(root))?;
    timed("5/6 Tests on both engines", || steps::test(root, &[], total))?;
    timed("6/6 Browser tests", || steps::browser(root, &[], total))?;
    say(&format!("\nAll in order after {:.0} s.", started.elapsed().as_secs_f64()));
    Ok(())
}

fn timed(step: &str, run: impl FnOnce() -> Result<(), Stop>) -> Result<(), Stop> {
    say(&format!("── {step}"));
    let started = Instant::now();
    let done = run();
    let how = if done.is_ok() { "done" } else { "stopped" };
    say(&format!("   {how} after {:.1} s", started.elapsed().as_secs_f64()));
    done
}

/// Trains and judges what finds moments (M2): a program beside `reading`, optimised, with the options as they are.
fn train(root: &Path, options: &[String]) -> Result<(), Stop> {
    let status = Command::new(cargo())
        .current_dir(root)
        .args(["run", "--release", "--quiet", "-p", "reading", "--example", "train", "--"])
        .args(options)
        .status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Stop::new(format!("The training ended with {status}."))),
        Err(error) => Err(Stop::new(format!("The training could not be started: {error}."))),
    }
}

fn with_servers(task: &str, command: &[String], with_mail: bool) -> Result<(), Stop> {
    let (program, arguments) = command
        .split_first()
        .ok_or_else(|| Stop::new(format!("Say which command: `cargo xtask {task} CMD …`.")))?;
    let postgres = Postgres::start(&tools::postgres_programs()?)?;
    let mut running = Command::new(program);
    running.args(arguments).env("WHOELSE_TEST_PG", postgres.url());
    let mail = match with_mail {
        true => {
            tools::mail_programs()?;
            Some(MailServer::start()?)
        }
        false => None,
    };
    if let Some(mail) = &mail {
        running.env("WHOELSE_TEST_MAIL", mail.folder());
    }
    match running.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Stop::new(format!("`{program}` ended with {status}."))),
        Err(error) => Err(Stop::new(format!("`{program}` could not be started: {error}."))),
    }
}

/// Prints a line; that nobody reads it any more is no reason to leave a server running.
fn say(line: &str) {
    writeln!(std::io::stdout(), "{line}").ok();
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let own =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    own.parent().map(Path::to_path_buf).unwrap_or(own)
}

/// The cargo that started us.
pub(crate) fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
