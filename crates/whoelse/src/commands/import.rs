//! `whoelse import` and `whoelse export`

use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use actions::import::Preview;
use actions::{ImportFile, ImportReport};
use clap::Args;
use domain::{ActionId, ids};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use interop::Meaning;
use serde_json::json;
use uuid::Uuid;

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
    /// vCards (.vcf), CSV or Excel (.xlsx) as exported by Google, Outlook, LinkedIn, HubSpot and others
    #[arg(required_unless_present = "undo", value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Show what would come in, and write nothing
    #[arg(long, conflicts_with = "undo")]
    preview: bool,
    /// What a column is, by its name or number: --map "Contact=name" --map 4=phone
    #[arg(long = "map", value_name = "COLUMN=FIELD", value_parser = mapping)]
    maps: Vec<(String, Meaning)>,
    /// Take a whole import back; its id is in its report
    #[arg(long, value_name = "IMPORT", conflicts_with_all = ["files", "maps"])]
    undo: Option<Uuid>,
    #[command(flatten)]
    write: Write,
}

/// The file to write to.
#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    /// Where to write the CSV; standard output when missing. A file that exists is not overwritten
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// Every gift instead, at cost, for an auditor
    #[arg(long)]
    gifts: bool,
}

/// "Contact=name".
fn mapping(typed: &str) -> Result<(String, Meaning), String> {
    let known = || Meaning::all().map(Meaning::word).collect::<Vec<_>>().join(", ");
    let (column, word) = typed.rsplit_once('=').ok_or("write it like Contact=name")?;
    let meaning = Meaning::parse(word.trim()).ok_or_else(|| format!("a field is one of {}", known()))?;
    Ok((column.trim().to_owned(), meaning))
}

/// Imports the files, one after the other.
pub(crate) async fn run(desk: &Desk, args: &ImportArgs) -> Result<(), Trouble> {
    if let Some(import) = args.undo {
        return undo(desk, import).await;
    }
    if args.preview {
        return show_previews(desk, args).await;
    }
    let action = desk.action(args.write.id)?;
    let mut reports = Vec::with_capacity(args.files.len());
    for (number, path) in args.files.iter().enumerate() {
        // One file goes by the id itself, several by ids that follow from it.
        let action = match args.files.len() {
            1 => action,
            _ => file_id(action, number),
        };
        let input = file(path, action).await?;
        let bar = bar(desk);
        let told = bar.clone();
        let meanings = meanings(&input, &args.maps)?;
        let report = actions::import_as(&desk.app, &desk.actor, &input, &meanings, move |progress| {
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

async fn file(path: &Path, action: ActionId) -> Result<ImportFile, Trouble> {
    let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(ImportFile { action, file_name, bytes: read(path).await? })
}

/// Columns by their place, from their names or numbers (from 1).
fn meanings(input: &ImportFile, maps: &[(String, Meaning)]) -> Result<BTreeMap<usize, Meaning>, Trouble> {
    let mut meanings = BTreeMap::new();
    if maps.is_empty() {
        return Ok(meanings);
    }
    let contacts = interop::read_contacts(&input.bytes, &input.file_name)
        .map_err(|unreadable| actions::Problem::Unreadable(unreadable.to_string()))?;
    let columns = contacts.columns();
    for (name, meaning) in maps {
        let named = columns.iter().position(|column| column.header.eq_ignore_ascii_case(name));
        let numbered = name.parse::<usize>().ok().filter(|n| (1..=columns.len()).contains(n)).map(|n| n - 1);
        let place = named.or(numbered).ok_or_else(|| {
            let known: Vec<&str> = columns.iter().map(|column| column.header.as_str()).collect();
            Trouble::usage(format!("There is no column “{name}”. There are: {}.", known.join(", ")))
        })?;
        meanings.insert(place, *meaning);
    }
    Ok(meanings)
}

async fn show_previews(desk: &Desk, args: &ImportArgs) -> Result<(), Trouble> {
    let mut previews = Vec::with_capacity(args.files.len());
    for path in &args.files {
        let input = file(path, desk.action(None)?).await?;
        let meanings = meanings(&input, &args.maps)?;
        let preview = actions::import::preview(&desk.app, &desk.actor, &input, &meanings).await?;
        if !desk.json {
            say::line(preview_sentence(path, &preview));
        }
        previews.push(json!({ "file": path.display().to_string(), "preview": preview }));
    }
    if desk.json {
        say::json(&json!({ "previews": previews }));
    }
    Ok(())
}

fn preview_sentence(path: &Path, preview: &Preview) -> String {
    let counts = preview.counts;
    let mut text = format!(
        "{}: {}, {} would be new ({} perhaps known), {} known already, {} twice in the file, {} not readable. \
         Nothing was written.",
        path.display(),
        preview.format,
        count(counts.new, "person", "people"),
        counts.perhaps,
        counts.known,
        counts.twice,
        count(counts.bad, "row", "rows"),
    );
    if !preview.is_whole {
        text.push_str(&format!(" Only the first {} rows were compared.", counts.rows));
    }
    for column in preview.columns.iter().filter(|column| !column.samples.is_empty()) {
        text.push_str(&format!(
            "\n  {} -> {}  ({})",
            column.header,
            column.read_as,
            column.samples.join(", ")
        ));
    }
    for problem in &preview.problems {
        text.push_str(&format!("\n  line {}: {}", problem.line, problem.why));
    }
    text
}

async fn undo(desk: &Desk, import: Uuid) -> Result<(), Trouble> {
    let bar = bar(desk);
    let told = bar.clone();
    let back = actions::undo_import(&desk.app, &desk.actor, import, move |done, all| {
        told.set_length(all as u64);
        told.set_position(done as u64);
    })
    .await;
    bar.finish_and_clear();
    let back = back?;
    if desk.json {
        say::json(&back);
        return Ok(());
    }
    let stayed = usize::try_from(back.state.kept_in_all).unwrap_or_default();
    say::line(match (back.replayed, stayed) {
        (true, _) => "This import was taken back before; nothing changed now.".to_owned(),
        (false, 0) => format!("{} was taken back: everything is as it was.", back.state.file_name),
        (false, _) => {
            format!("{} was taken back; {} stayed.", back.state.file_name, count(stayed, "person", "people"))
        }
    });
    for kept in back.state.kept.iter().take(PRINTED_MAX) {
        say::line(format!("  {} stayed, because {}.", kept.name, kept.why));
    }
    Ok(())
}

/// Writes everybody out as CSV.
pub(crate) async fn export(desk: &Desk, args: &ExportArgs) -> Result<(), Trouble> {
    let text = match args.gifts {
        true => actions::views::gifts::export_gifts(&desk.app, &desk.actor).await?,
        false => actions::views::export::export_contacts(&desk.app, &desk.actor).await?,
    };
    let people = text.lines().count().saturating_sub(1);
    let Some(path) = args.file.clone() else {
        say::text(&text);
        return Ok(());
    };
    let shown = path.display().to_string();
    let written = tokio::task::spawn_blocking(move || {
        let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(path)?;
        std::io::Write::write_all(&mut file, text.as_bytes())?;
        file.sync_all()
    });
    let refused = |why: String| {
        let next = "Choose a name that is not taken, in a folder you may write to.";
        Trouble::refused("unwritable", format!("{shown} can't be written: {why}."), next)
    };
    match written.await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => return Err(refused(error.to_string())),
        Err(error) => return Err(refused(error.to_string())),
    }
    say::answer(desk.json, &json!({ "file": shown, "lines": people }), |_| {
        format!("{} in {shown}.", if args.gifts { "The gifts are" } else { "Your people are" })
    });
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
    } else {
        text.push_str(&format!(" Take it all back with: whoelse import --undo {}", report.import));
    }
    for problem in report.problems.iter().take(PRINTED_MAX) {
        text.push_str(&format!("\n  line {}: {}", problem.line, problem.why));
    }
    if report.problems.len() > PRINTED_MAX {
        text.push_str(&format!("\n  … and {} more.", report.problems.len() - PRINTED_MAX));
    }
    text
}
