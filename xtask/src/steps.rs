//! What `cargo xtask check` does, one step after the other.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use crate::mail::MailServer;
use crate::postgres::Postgres;
use crate::stop::Stop;
use crate::tally::{self, Tally};
use crate::{cargo, tidy, tools};

/// Everything the later steps need, found or installed before half an hour of compiling.
pub(crate) fn prepare() -> Result<(), Stop> {
    tools::postgres_programs()?;
    tools::browser_tools()?;
    Ok(())
}

/// `cargo fmt`, checking only.
pub(crate) fn format(root: &Path) -> Result<(), Stop> {
    succeed(
        Command::new(cargo()).args(["fmt", "--all", "--check"]).current_dir(root),
        "Some files are not formatted: run `cargo fmt --all`.",
    )
}

/// Clippy on everything; a warning fails.
pub(crate) fn clippy(root: &Path) -> Result<(), Stop> {
    succeed(
        Command::new(cargo())
            .args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
            .current_dir(root),
        "Clippy has something to say: put right what is listed above (a warning fails the check).",
    )
}

/// The rules of the house (`tidy`).
pub(crate) fn house(root: &Path) -> Result<(), Stop> {
    tidy::run(root)
}

/// `cargo test` with a temporary PostgreSQL and temporary mail servers at hand. `more` goes to cargo; without it the whole
/// workspace is tested.
pub(crate) fn test(root: &Path, more: &[String], total: &mut Tally) -> Result<(), Stop> {
    let postgres = Postgres::start(&tools::postgres_programs()?)?;
    // A machine that can't have them tests the rest; what was left out is said in large letters, by the tests too.
    let mail =
        tools::mail_programs().and_then(|()| MailServer::start()).map_err(|stop| not_tested(&stop)).ok();
    let smtp = tools::smtp_python(root).map_err(|stop| not_tested(&stop)).ok();
    let clients = tools::dav_python(root)
        .map_err(|stop| eprintln!("\n!! NOT TESTED: real calendar programs. {stop}\n"))
        .ok();
    let statistics = tools::statistics_python(root)
        .map_err(|stop| eprintln!("\n!! NOT TESTED: the statistics, by another program. {stop}\n"))
        .ok();
    let mut command = Command::new(cargo());
    command.arg("test");
    if more.is_empty() {
        command.args(["--workspace", "--no-fail-fast"]);
    }
    // Both engines, whatever the shell we were started from has set.
    command.env("WHOELSE_TEST_PG", postgres.url()).env_remove("WHOELSE_TEST_ENGINES");
    if let Some(mail) = &mail {
        command.env("WHOELSE_TEST_MAIL", mail.folder());
    }
    if let Some(python) = &smtp {
        command.env("WHOELSE_TEST_SMTP_PYTHON", python);
    }
    if let Some(python) = &clients {
        command.env("WHOELSE_TEST_DAV_PYTHON", python);
    }
    if let Some(python) = &statistics {
        command.env("WHOELSE_TEST_STATISTICS_PYTHON", python);
    }
    command.args(more).current_dir(root).stdin(Stdio::null());
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| Stop::new(format!("cargo test could not be started: {error}.")))?;
    let mut tally = Tally::default();
    if let Some(output) = child.stdout.take() {
        tally = tally::stream_and_count(output, std::io::stdout())
            .map_err(|error| Stop::new(format!("The output of cargo test was cut off: {error}.")))?;
    }
    *total += tally;
    let ended = child.wait().map_err(|error| Stop::new(format!("cargo test went away: {error}.")))?;
    drop((postgres, mail));
    judge_tests(ended, tally, "cargo xtask test -p CRATE TEST")
}

fn not_tested(stop: &Stop) {
    eprintln!("\n!! NOT TESTED: mail on real servers. {stop}\n");
}

/// The browser tests, on the program as built for development. `wanted`: parts of file names; none means all.
pub(crate) fn browser(root: &Path, wanted: &[String], total: &mut Tally) -> Result<(), Stop> {
    let tools = tools::browser_tools()?;
    let folder = root.join("tests/browser");
    install_packages(&folder, &tools)?;
    succeed(
        Command::new(cargo())
            .args(["build", "--package", "whoelse", "--features", "web/require-full"])
            .current_dir(root),
        "The program does not build: see above.",
    )?;
    let mut files = Vec::new();
    test_files(&folder, &mut files)?;
    files.retain(|file| wanted.is_empty() || wanted.iter().any(|part| file.to_string_lossy().contains(part)));
    files.sort();
    if files.is_empty() {
        return Err(Stop::new(format!("No browser test in {} is named like that.", folder.display())));
    }
    let target = target_folder(root);
    let report = target.join("browser-tests.tap");
    fs::remove_file(target.join("browser-figures.jsonl")).ok();
    let ended = Command::new(&tools.node)
        .args(["--test", "--test-concurrency=1"])
        .args(["--test-reporter=spec", "--test-reporter-destination=stdout", "--test-reporter=tap"])
        .arg(with_value("--test-reporter-destination=", &report))
        .args(&files)
        .env("WHOELSE_BIN", target.join("debug").join(format!("whoelse{}", env::consts::EXE_SUFFIX)))
        .env("WHOELSE_CHROMIUM", &tools.chromium)
        .current_dir(&folder)
        .stdin(Stdio::null())
        .status()
        .map_err(|error| Stop::new(format!("Node's test runner could not be started: {error}.")))?;
    let tally = fs::read_to_string(&report)
        .map(|report| Tally::of_tap(&report))
        .map_err(|error| Stop::unreadable(&report, &error))?;
    *total += tally;
    judge_tests(ended, tally, "cargo xtask browser FILE")
}

/// The packages of the lock file, exactly, without running any of their scripts; done once for each lock file.
fn install_packages(folder: &Path, tools: &tools::BrowserTools) -> Result<(), Stop> {
    let lock = folder.join("package-lock.json");
    let stamp = folder.join("node_modules/.installed-lock");
    let wanted = fs::read(&lock).map_err(|error| Stop::unreadable(&lock, &error))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    succeed(
        Command::new(&tools.npm)
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(folder),
        "The browser tests' packages could not be installed: `npm ci` in tests/browser has to work once.",
    )?;
    fs::write(&stamp, wanted).map_err(|error| Stop::unreadable(&stamp, &error))
}

fn test_files(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Stop> {
    for entry in fs::read_dir(folder).map_err(|error| Stop::unreadable(folder, &error))? {
        let path = entry.map_err(|error| Stop::unreadable(folder, &error))?.path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "node_modules") {
                test_files(&path, found)?;
            }
        } else if path.to_string_lossy().ends_with(".test.js") {
            found.push(path);
        }
    }
    Ok(())
}

/// A run in which nothing ran, or something was left out, proves nothing.
fn judge_tests(ended: ExitStatus, tally: Tally, again: &str) -> Result<(), Stop> {
    let Tally { passed, failed, skipped } = tally;
    if failed > 0 {
        return Err(Stop::new(format!("{failed} tests failed: see above; `{again}` runs one again.")));
    }
    if !ended.success() {
        return Err(Stop::new(format!("The tests did not run to their end ({ended}): see above.")));
    }
    if skipped > 0 {
        return Err(Stop::new(format!("{skipped} tests were skipped: a test runs or goes.")));
    }
    if passed == 0 {
        return Err(Stop::new("No test ran."));
    }
    Ok(())
}

fn succeed(command: &mut Command, otherwise: &str) -> Result<(), Stop> {
    match command.stdin(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Stop::new(otherwise)),
        Err(error) => {
            Err(Stop::new(format!("{} could not be started: {error}.", command.get_program().display())))
        }
    }
}

fn target_folder(root: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder))
}

fn with_value(option: &str, value: &Path) -> OsString {
    let mut argument = OsString::from(option);
    argument.push(value);
    argument
}

#[cfg(test)]
mod tests {
    use std::os::unix::process::ExitStatusExt;

    use super::*;

    fn judged(code: i32, passed: u64, failed: u64, skipped: u64) -> Result<(), Stop> {
        judge_tests(ExitStatus::from_raw(code << 8), Tally { passed, failed, skipped }, "again")
    }

    #[test]
    fn only_a_run_in_which_everything_ran_and_passed_is_a_pass() {
        assert_eq!(judged(0, 3, 0, 0), Ok(()));
        assert!(judged(0, 3, 1, 0).is_err());
        assert!(judged(101, 3, 0, 0).is_err());
        assert!(judged(0, 3, 0, 1).is_err());
        assert!(judged(0, 0, 0, 0).is_err());
    }
}
