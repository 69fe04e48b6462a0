//! `whoelse import`

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use actions::{ImportFile, ImportReport};
use clap::Args;
use domain::{ActionId, ids};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::json;

use crate::say::{self, count};
use crate::trouble::Trouble;
use crate::values::Write;
use crate::who::Desk;

/// Problems that are printed; all of them are in the JSON and on the page.
const PRINTED_MAX: usize = 20;
/// The biggest file.
const FILE_BYTES_MAX: u64 = 512 << 20;

/// Files of contacts.
#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// vCards (.vcf), or CSV as exported by Google, Outlook and others
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    write: Write,
}

/// Imports the files, one after the other.
pub(crate) async fn run(desk: &Desk, args: &ImportArgs) -> Result<(), Trouble> {
    let action = desk.action(args.write.id)?;
    let mut reports = Vec::with_capacity(args.files.len());
    for (number, path) in args.files.iter().enumerate() {
        // One file goes by the id itself, several by ids that follow from it.
        let action = match args.files.len() {
            1 => action,
            _ => file_id(action, number),
        };
        let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let input = ImportFile { action, file_name, bytes: read(path).await? };
        let bar = bar(desk);
        let told = bar.clone();
        let report = actions::import(&desk.app, &desk.actor, &input, move |progress| {
            told.set_length(u64::try_from(progress.estimated.max(progress.rows_read)).unwrap_or(0));
            told.set_position(u64::try_from(progress.rows_read).unwrap_or(0));
        })
        .await;
        bar.finish_and_clear();
        let report = report?;
        if !desk.json {
            say::line(sentence(path, &report));
        }
        reports.push(json!({
            "action": action.to_string(),
            "file": path.display().to_string(),
            "report": report,
        }));
    }
    if desk.json {
        say::json(&json!({ "imports": reports }));
    }
    Ok(())
}

/// Its time is that of the id it follows from: ids of 1970 belong to the clock.
fn file_id(action: ActionId, number: usize) -> ActionId {
    let (seconds, _) = action.0.get_timestamp().map_or((1, 0), |at| at.to_unix());
    let millis = i64::try_from(seconds.saturating_mul(1_000)).unwrap_or(i64::MAX);
    ActionId(ids::derive(action.0, &format!("file/{number}"), millis))
}

async fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    let unreadable = |why: String| {
        let next = "Check the name, and that you may read the file.";
        Trouble::refused("unreadable", format!("{} can't be read: {why}.", path.display()), next)
    };
    let size = std::fs::metadata(path).map_err(|error| unreadable(error.to_string()))?;
    if size.is_dir() {
        return Err(unreadable("it is a folder".to_owned()));
    }
    if size.len() > FILE_BYTES_MAX {
        return Err(unreadable("it is bigger than 512 MB".to_owned()));
    }
    let path = path.to_owned();
    let read = tokio::task::spawn_blocking(move || std::fs::read(path)).await;
    match read {
        Ok(read) => read.map_err(|error| unreadable(error.to_string())),
        Err(error) => Err(unreadable(error.to_string())),
    }
}

/// A progress bar on a terminal; nothing where nobody watches.
fn bar(desk: &Desk) -> ProgressBar {
    let watched = !desk.json && std::io::stderr().is_terminal();
    let target = if watched { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(None, target);
    let style = ProgressStyle::with_template("{bar:30} {pos} of about {len} read, {per_sec}, {eta} to go");
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

fn sentence(path: &Path, report: &ImportReport) -> String {
    let number = |count: i64| usize::try_from(count).unwrap_or_default();
    let progress = &report.progress;
    let mut text = format!(
        "{}: {}, {} added, {} known already, {}, {} not read.",
        path.display(),
        report.format,
        progress.added,
        progress.known,
        count(number(progress.referrals), "referral", "referrals"),
        count(number(progress.bad), "row", "rows"),
    );
    if report.replayed {
        text.push_str(" This was done before; nothing changed now.");
    }
    for problem in report.problems.iter().take(PRINTED_MAX) {
        text.push_str(&format!("\n  line {}: {}", problem.line, problem.why));
    }
    if report.problems.len() > PRINTED_MAX {
        text.push_str(&format!("\n  … and {} more.", report.problems.len() - PRINTED_MAX));
    }
    text
}
