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

mod batch;
mod card;
mod referrers;

use domain::{ActionId, ids};
use interop::{BadRow, ContactCard, read_contacts};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::Instant;
use store::rows::ImportRow;
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::text::{NAME_MAX, one_line};
use crate::{Actor, App, Done, Problem};

use batch::BatchAnswer;

/// Rows of the file in one transaction.
const BATCH_ROWS: usize = 500;
/// The most problems told at once; all of them are kept.
const PROBLEMS_TOLD: i64 = 500;
/// From this many rows on, the database looks at its data again afterwards.
const MANY_ROWS: i64 = 1_000;

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
    /// `running`, `done` or `failed`.
    pub state: String,
    /// Why it failed.
    pub why: Option<String>,
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
    let started = begin(app, actor, input).await?;
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.get::<ImportRow>(started.import).await?.ok_or(Problem::NotFound("import"))?;
    reader.close().await?;
    if row.state == "done" {
        return report(app, actor, row, true).await;
    }
    match run(app, actor, input, started.import, progress).await {
        Ok(()) => {}
        Err(problem) => {
            // The import itself failed; that its row says so is a courtesy.
            if let Err(error) = end(app, actor, input.action, started.import, Some(problem.to_string())).await
            {
                tracing::warn!(%error, import.id = %started.import, "A failed import can't be marked as failed");
            }
            return Err(problem);
        }
    }
    let row = end(app, actor, input.action, started.import, None).await?;
    if row.rows_read >= MANY_ROWS {
        app.db.refresh_statistics().await?;
    }
    report(app, actor, row, false).await
}

/// An import as it stands.
///
/// # Errors
/// [`Problem::NotFound`] for one that isn't the actor's.
pub async fn import_state(app: &App, actor: &Actor, id: Uuid) -> Result<ImportState, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.get::<ImportRow>(id).await?.filter(|row| actor.sees(row.user_id));
    let row = row.ok_or(Problem::NotFound("import"))?;
    let problems = reader.import_problems(id, PROBLEMS_TOLD).await?;
    let progress = so_far(&row);
    Ok(ImportState {
        import: row.id,
        file_name: row.file_name,
        format: row.format,
        state: row.state,
        why: row.why,
        progress,
        problems: problems.into_iter().map(|one| ImportProblem { line: one.line, why: one.why }).collect(),
    })
}

async fn begin(app: &App, actor: &Actor, input: &ImportFile) -> Result<Started, Problem> {
    let file = digest(&input.bytes);
    let contacts = read_contacts(&input.bytes, &input.file_name)
        .map_err(|error| Problem::Unreadable(error.to_string()))?;
    let (format, estimated) = (contacts.format_name(), contacts.estimated_total());
    let mut draft = match Draft::begin::<Started>(app, actor, input.action, "import").await? {
        Begun::New(draft) => draft,
        Begun::Before(Done { answer, .. }) if answer.file == file => return Ok(answer),
        Begun::Before(_) => {
            return Err(Problem::field(
                "file",
                "Another file was imported under this id. Import it under a new one.",
            ));
        }
    };
    let import = import_id(input.action);
    let file_name: String = one_line(&input.file_name).chars().take(NAME_MAX).collect();
    draft.add(ImportRow {
        id: import,
        user_id: actor.user.0,
        file_name,
        format: format.to_owned(),
        state: "running".into(),
        estimated: i64::try_from(estimated).unwrap_or(i64::MAX),
        rows_read: 0,
        added: 0,
        known: 0,
        referrals: 0,
        bad: 0,
        why: None,
        started_at: Instant::new(draft.now),
        ended_at: None,
        version: 1,
    });
    Ok(draft.commit(Started { import, file }).await?.answer)
}

async fn run(
    app: &App,
    actor: &Actor,
    input: &ImportFile,
    import: Uuid,
    mut progress: impl FnMut(Progress) + Send,
) -> Result<(), Problem> {
    let mut contacts = read_contacts(&input.bytes, &input.file_name)
        .map_err(|error| Problem::Unreadable(error.to_string()))?;
    let mut referred = Vec::new();
    for number in 0u64.. {
        let rows: Vec<Result<ContactCard, BadRow>> = contacts.by_ref().take(BATCH_ROWS).collect();
        if rows.is_empty() {
            break;
        }
        let action = part_of(input.action, &format!("batch/{number}"));
        let answer: BatchAnswer = decided!(action, batch::take(app, actor, action, import, &rows))?.answer;
        progress(answer.so_far);
        referred.extend(answer.referred);
    }
    for (number, some) in referred.chunks(BATCH_ROWS).enumerate() {
        let action = part_of(input.action, &format!("referrers/{number}"));
        let answer = decided!(action, referrers::credit(app, actor, action, import, some))?.answer;
        progress(answer.so_far);
    }
    Ok(())
}

/// Marks an import as done or failed.
async fn end(
    app: &App,
    actor: &Actor,
    action: ActionId,
    import: Uuid,
    why: Option<String>,
) -> Result<ImportRow, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.get::<ImportRow>(import).await?.ok_or(Problem::NotFound("import"))?;
    reader.close().await?;
    let state = if why.is_some() { "failed" } else { "done" };
    if row.state == "done" {
        return Ok(row);
    }
    let action = part_of(action, &format!("{state}/{}", row.version));
    let mut draft = match Draft::begin::<()>(app, actor, action, "end_import").await? {
        Begun::New(draft) => draft,
        Begun::Before(_) => return Ok(row),
    };
    let ended_at = Some(Instant::new(draft.now));
    let after = ImportRow { state: state.into(), why, ended_at, ..row.clone() };
    draft.change(row, after.clone());
    draft.commit(()).await?;
    Ok(after)
}

async fn report(app: &App, actor: &Actor, row: ImportRow, replayed: bool) -> Result<ImportReport, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let problems = reader.import_problems(row.id, PROBLEMS_TOLD).await?;
    Ok(ImportReport {
        import: row.id,
        progress: so_far(&row),
        format: row.format,
        problems: problems.into_iter().map(|one| ImportProblem { line: one.line, why: one.why }).collect(),
        replayed,
    })
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
