//! Contacts from a file: vCards, or CSV from Google, Outlook and others (M18).
//!
//! The file is read in batches, one transaction each. A batch's action id follows from the import's and its number: a
//! second run with the same id goes on where the first one stopped, and changes nothing twice. Nothing of the file is
//! lost: what has no place of its own stands in the contact's extra fields; a row that can't come in is reported with
//! its line and why.
//!
//! Who is recognised keeps everything as it is. What the file says beyond it is added: numbers and addresses to the
//! ways to reach them, the rest to the extra fields.
//!
//! "Referred by" becomes a referral without follow-ups: an old address book is no promise (M21, M22). Neither the alarm
//! nor "give something back" counts from it.
//!
//! Before it comes in, a file may wait ([`keep_file`]) while the rep looks it over ([`look_over`]): who would be new, who is
//! known, what each column means. Afterwards the whole import can be taken back ([`undo_import`]).

mod back;
mod batch;
pub(crate) mod card;
mod preview;
mod reading;
mod referrers;
mod slips;
mod tending;
mod waiting;

use std::collections::BTreeMap;

use domain::{ActionId, ids};
use interop::Meaning;
use language::say;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::Instant;
use store::rows::{ImportProblemRow, ImportRow};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::text::{NAME_MAX, one_line};
use crate::{Actor, App, Done, Problem};

pub use back::{Kept, TakenBack, kept_words, undo_import};
pub use preview::{Counts, Look, Preview, PreviewColumn, PreviewPerson, preview};
pub use tending::tend_imports;
pub use waiting::{Waiting, discard_file, keep_file, look_over, say_columns, start_import, waiting_meanings};

use reading::{FileRow, Reading};

/// Rows of the file in one transaction: few, so that whoever saves meanwhile waits a moment only.
const BATCH_ROWS: usize = 250;
/// The most problems told at once; all of them are kept.
const PROBLEMS_TOLD: i64 = 500;
/// How often a state is written anew when the import moved on meanwhile.
const MARK_TRIES: u32 = 10;
/// An import that gave no sign of life for so long has been interrupted.
const INTERRUPTED_MS: i64 = 60_000;
/// From this many rows on, the database looks at its data again afterwards.
const MANY_ROWS: i64 = 1_000;

/// The imports that are shown.
const IMPORTS_SHOWN: i64 = 20;

/// A file of contacts.
#[derive(Clone, PartialEq)]
pub struct ImportFile {
    /// The client's id: importing twice imports once.
    pub action: ActionId,
    /// Its name, as given.
    pub file_name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for ImportFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ImportFile").field("action", &self.action).field("bytes", &self.bytes.len()).finish()
    }
}

/// How far an import came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// How many people the file seems to hold.
    pub estimated: i64,
    /// How many rows were read.
    pub rows_read: i64,
    /// How many became new contacts.
    pub added: i64,
    /// How many were known already.
    pub known: i64,
    /// How many referrals came of it.
    pub referrals: i64,
    /// How many rows did not come in.
    pub bad: i64,
}

/// Something about a row that people should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportProblem {
    /// The line in the file, from 1.
    pub line: i64,
    /// What is wrong, in a sentence.
    pub why: String,
}

/// What came of an import.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImportReport {
    /// The import.
    pub import: Uuid,
    /// What the file turned out to be: "Google contacts (CSV)".
    pub format: String,
    /// What came of its rows.
    #[serde(flatten)]
    pub progress: Progress,
    /// How it ended: `done`, or `cancelled`, `undoing`, `undone`.
    pub state: String,
    /// Rows that did not come in, or only in part, by line; the first 500.
    pub problems: Vec<ImportProblem>,
    /// Whether the same import had ended before, so that nothing changed now.
    pub replayed: bool,
}

/// An import as it stands, perhaps while it runs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImportState {
    /// The import.
    pub import: Uuid,
    /// The file's name.
    pub file_name: String,
    /// What the file turned out to be.
    pub format: String,
    /// `running`, `done`, `failed`, `cancelled`, `undoing` or `undone`.
    pub state: String,
    /// Why it failed.
    pub why: Option<String>,
    /// Whether it can be taken back as a whole: it is the actor's, and not too old.
    pub can_be_undone: bool,
    /// Whether it is at work but gave no sign of life for a while: somebody has to start it again.
    pub interrupted: bool,
    /// How many of its parts have been taken back.
    pub taken_back: i64,
    /// Who stayed when it was taken back, and why; the first 500.
    pub kept: Vec<Kept>,
    /// How many stayed in all.
    pub kept_in_all: i64,
    /// How far it came.
    #[serde(flatten)]
    pub progress: Progress,
    /// Rows that did not come in, or only in part, by line; the first 500.
    pub problems: Vec<ImportProblem>,
}

/// The answer that the first action of an import keeps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Started {
    import: Uuid,
    /// SHA-256 of the file: an id is good for one file.
    file: String,
}

/// The id under which an import is looked at: it follows from the action's.
pub fn import_id(action: ActionId) -> Uuid {
    ids::derive(action.0, "import", 0)
}

/// Imports a file of contacts, telling the progress after each batch.
///
/// # Errors
/// [`Problem::Unreadable`] for a file that holds no contacts: nothing has changed then. [`Problem::Invalid`] when the
/// id was used for another file. [`Problem::Fault`] when the database failed on the way: what was told as read is in,
/// and importing again with the same id goes on from there.
pub async fn import(
    app: &App,
    actor: &Actor,
    input: &ImportFile,
    progress: impl FnMut(Progress) + Send,
) -> Result<ImportReport, Problem> {
    import_as(app, actor, input, &BTreeMap::new(), progress).await
}

/// The same, with the rep's word for what columns are, by their place from 0.
///
/// # Errors
/// As [`import`].
pub async fn import_as(
    app: &App,
    actor: &Actor,
    input: &ImportFile,
    meanings: &BTreeMap<usize, Meaning>,
    progress: impl FnMut(Progress) + Send,
) -> Result<ImportReport, Problem> {
    let rows = Reading::open(input, meanings).await?;
    let started = begin(app, actor, input, &rows).await?;
    let row = row_of(app, actor, started.import).await?;
    match row.state.as_str() {
        "running" => {}
        "failed" => {
            mark(app, actor, row, "running", None).await?;
        }
        _ => return report(app, actor, row, true).await,
    }
    match run(app, actor, input.action, rows, started.import, progress).await {
        Ok(()) => {}
        Err(problem) => {
            // The import itself failed; that its row says so is a courtesy.
            if let Err(error) = end(app, actor, started.import, Some(problem.to_string())).await {
                tracing::warn!(%error, import.id = %started.import, "A failed import can't be marked as failed");
            }
            return Err(problem);
        }
    }
    let row = end(app, actor, started.import, None).await?;
    if row.rows_read >= MANY_ROWS {
        app.db.refresh_statistics().await?;
    }
    report(app, actor, row, false).await
}

/// Cancels an import: who is in stays, nobody else comes. Does nothing to one that isn't running.
///
/// # Errors
/// [`Problem::NotFound`] for one that isn't the actor's.
pub async fn cancel_import(app: &App, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    let row = row_of(app, actor, id).await?;
    if row.user_id != actor.user.0 {
        return Err(Problem::NotFound("import"));
    }
    let row = mark_from(app, actor, row, &["running", "failed"], "cancelled", None).await?;
    if row.state == "cancelled" {
        app.db.drop_import_file(actor.workspace, id).await?;
    }
    Ok(())
}

/// The actor's imports, the latest first.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn imports(app: &App, actor: &Actor) -> Result<Vec<ImportRow>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    Ok(reader.imports_of(actor.user.0, IMPORTS_SHOWN).await?)
}

/// An import as it stands.
///
/// # Errors
/// [`Problem::NotFound`] for one that isn't the actor's.
pub async fn import_state(app: &App, actor: &Actor, id: Uuid) -> Result<ImportState, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.get::<ImportRow>(id).await?.filter(|row| actor.oversees(row.user_id));
    let row = row.ok_or(Problem::NotFound("import"))?;
    let problems = reader.import_problems(id, PROBLEMS_TOLD).await?;
    let kept = back::kept_of(&mut reader, id).await?;
    let can_be_undone = row.user_id == actor.user.0
        && !matches!(row.state.as_str(), "undoing" | "undone")
        && back::journal_is_there(&mut reader, &row).await?;
    let now = app.clock.now().as_millisecond();
    let at_work = matches!(row.state.as_str(), "running" | "undoing");
    Ok(ImportState {
        import: row.id,
        progress: so_far(&row),
        can_be_undone,
        interrupted: at_work && now - row.touched_at.millis() > INTERRUPTED_MS,
        taken_back: row.taken_back,
        kept,
        kept_in_all: row.kept,
        file_name: row.file_name,
        format: row.format,
        state: row.state,
        why: row.why,
        problems: told(problems),
    })
}

/// The import's row, if the actor sees it.
async fn row_of(app: &App, actor: &Actor, id: Uuid) -> Result<ImportRow, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.get::<ImportRow>(id).await?.filter(|row| actor.oversees(row.user_id));
    row.ok_or(Problem::NotFound("import"))
}

async fn begin(app: &App, actor: &Actor, input: &ImportFile, rows: &Reading) -> Result<Started, Problem> {
    let file = digest(&input.bytes);
    let mut draft = match Draft::begin::<Started>(app, actor, input.action, "import").await? {
        Begun::New(draft) => draft,
        Begun::Before(Done { answer, .. }) if answer.file == file => return Ok(answer),
        Begun::Before(_) => return Err(another_file()),
    };
    let import = import_id(input.action);
    let now = Instant::new(draft.now);
    draft.add(ImportRow {
        id: import,
        user_id: actor.user.0,
        action_id: Some(input.action.0),
        file_name: short_name(&input.file_name),
        format: rows.format.clone(),
        state: "running".into(),
        estimated: i64::try_from(rows.estimated).unwrap_or(i64::MAX),
        rows_read: 0,
        added: 0,
        known: 0,
        referrals: 0,
        bad: 0,
        taken_back: 0,
        kept: 0,
        why: None,
        started_at: now,
        touched_at: now,
        ended_at: None,
        version: 1,
    });
    Ok(draft.commit(Started { import, file }).await?.answer)
}

fn another_file() -> Problem {
    Problem::field("file", say::import_other_file())
}

fn short_name(file_name: &str) -> String {
    one_line(file_name).chars().take(NAME_MAX).collect()
}

async fn run(
    app: &App,
    actor: &Actor,
    import_action: ActionId,
    mut file: Reading,
    import: Uuid,
    mut progress: impl FnMut(Progress) + Send,
) -> Result<(), Problem> {
    let mut referred = Vec::new();
    let mut rows: Vec<FileRow> = Vec::with_capacity(BATCH_ROWS);
    let mut from = 0;
    loop {
        while rows.len() < BATCH_ROWS
            && let Some(row) = file.next().await
        {
            rows.push(row);
        }
        if rows.is_empty() {
            break;
        }
        let action = rows_part(import_action, from);
        let Some(done) = decided!(action, batch::take(app, actor, action, import, &rows))? else {
            return Ok(());
        };
        let answer = done.answer;
        progress(answer.so_far);
        referred.extend(answer.referred);
        // A part that was taken before may have had another size.
        from += answer.rows;
        let beyond = answer.rows.saturating_sub(rows.len());
        rows.drain(..answer.rows.min(rows.len()));
        for _ in 0..beyond {
            file.next().await;
        }
    }
    for (number, some) in referred.chunks(BATCH_ROWS).enumerate() {
        let action = referrers_part(import_action, number);
        let Some(done) = decided!(action, referrers::credit(app, actor, action, import, some))? else {
            return Ok(());
        };
        progress(done.answer.so_far);
    }
    Ok(())
}

/// The action that takes the rows from this one on.
fn rows_part(import: ActionId, from: usize) -> ActionId {
    part_of(import, &format!("rows/{from}"))
}

/// The action that makes this heap of referrals.
fn referrers_part(import: ActionId, number: usize) -> ActionId {
    part_of(import, &format!("referrers/{number}"))
}

/// Marks an import as done or failed, if it is at work.
async fn end(app: &App, actor: &Actor, import: Uuid, why: Option<String>) -> Result<ImportRow, Problem> {
    let row = row_of(app, actor, import).await?;
    let state = if why.is_some() { "failed" } else { "done" };
    mark_from(app, actor, row, &["running"], state, why).await
}

/// Moves an import on to a state, if it is in one of these; tries again when it moved meanwhile.
async fn mark_from(
    app: &App,
    actor: &Actor,
    row: ImportRow,
    from: &[&str],
    to: &'static str,
    why: Option<String>,
) -> Result<ImportRow, Problem> {
    let mut row = row;
    for _ in 0..MARK_TRIES {
        if !from.contains(&row.state.as_str()) {
            return Ok(row);
        }
        match mark(app, actor, row.clone(), to, why.clone()).await {
            Err(Problem::Fault(store::StoreError::Conflict { .. })) => {
                row = row_of(app, actor, row.id).await?
            }
            outcome => return outcome,
        }
    }
    mark(app, actor, row, to, why).await
}

async fn mark(
    app: &App,
    actor: &Actor,
    row: ImportRow,
    state: &'static str,
    why: Option<String>,
) -> Result<ImportRow, Problem> {
    let import_action = ActionId(row.action_id.unwrap_or(row.id));
    let action = part_of(import_action, &format!("{state}/{}", row.version));
    let mut draft = match Draft::begin::<()>(app, actor, action, "end_import").await? {
        Begun::New(draft) => draft,
        Begun::Before(_) => return row_of(app, actor, row.id).await,
    };
    let now = Instant::new(draft.now);
    let ended_at = (!matches!(state, "running" | "undoing")).then_some(now);
    let after = ImportRow { state: state.into(), why, touched_at: now, ended_at, ..row.clone() };
    draft.change(row, after.clone());
    draft.commit(()).await?;
    Ok(ImportRow { version: after.version + 1, ..after })
}

async fn report(app: &App, actor: &Actor, row: ImportRow, replayed: bool) -> Result<ImportReport, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let problems = reader.import_problems(row.id, PROBLEMS_TOLD).await?;
    Ok(ImportReport {
        import: row.id,
        progress: so_far(&row),
        format: row.format,
        state: row.state,
        problems: told(problems),
        replayed,
    })
}

fn told(problems: Vec<ImportProblemRow>) -> Vec<ImportProblem> {
    problems.into_iter().map(|one| ImportProblem { line: one.line, why: one.why }).collect()
}

/// The id of a part of an import. Its time is that of the import's own id: ids of 1970 belong to the clock.
fn part_of(action: ActionId, name: &str) -> ActionId {
    let (seconds, nanos) = action.0.get_timestamp().map_or((1, 0), |at| at.to_unix());
    let millis = seconds.saturating_mul(1_000).saturating_add(u64::from(nanos) / 1_000_000);
    ActionId(ids::derive(action.0, name, i64::try_from(millis).unwrap_or(i64::MAX)))
}

fn so_far(row: &ImportRow) -> Progress {
    Progress {
        estimated: row.estimated,
        rows_read: row.rows_read,
        added: row.added,
        known: row.known,
        referrals: row.referrals,
        bad: row.bad,
    }
}

fn digest(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
