//! The clock looks after imports: what was interrupted goes on, what waits for too long goes.

use domain::ActionId;
use jiff::SignedDuration;
use language::say;
use store::Instant;
use store::rows::ImportRow;
use uuid::Uuid;

use super::{mark_from, undo_import, waiting};
use crate::{Actor, App, Problem};

/// Hours for which a file waits.
const WAITING_HOURS: i64 = 24;
/// An import that gave no sign of life for so long is taken up again.
const TAKEN_UP_AFTER: SignedDuration = SignedDuration::from_mins(2);

/// Removes files that nobody came back to, and goes on with imports that were interrupted: by a crash, a power cut, an
/// update. Any number of servers may do this: each part is done once.
///
/// # Errors
/// [`Problem::Fault`] when the database fails; what fails for one import is logged, and left for the next time.
pub async fn tend_imports(app: &App, workspace: Uuid) -> Result<(), Problem> {
    let now = app.clock.now();
    let ago = |duration: SignedDuration| Instant::new(now.saturating_sub(duration).unwrap_or(now));
    let mut reader = app.db.read(workspace).await?;
    let interrupted = reader.interrupted_imports(ago(TAKEN_UP_AFTER)).await?;
    reader.close().await?;
    for row in interrupted {
        let id = row.id;
        if let Err(problem) = go_on(app, workspace, row).await {
            tracing::error!(import.id = %id, error = ?problem, "An interrupted import can't go on");
        }
    }
    app.db.drop_import_files_before(workspace, ago(SignedDuration::from_hours(WAITING_HOURS))).await?;
    Ok(())
}

async fn go_on(app: &App, workspace: Uuid, row: ImportRow) -> Result<(), Problem> {
    let actor = Actor::load(app, workspace, row.user_id).await?;
    if row.state == "undoing" {
        return undo_import(app, &actor, row.id, |_, _| {}).await.map(|_| ());
    }
    if waiting::is_there(app, &actor, row.id).await? {
        let import = row.id;
        tracing::info!(import.id = %import, "Going on with an interrupted import");
        return waiting::start_import(app, &actor, import, |_| {}).await.map(|_| ());
    }
    // The file is with whoever sent it: by command line, or too long ago.
    let why = say::import_interrupted();
    mark_from(app, &actor, row, &["running"], "failed", Some(why)).await.map(|_| ())
}

/// The action that began an import; [`Problem::CannotUndo`] for one of before actions were noted.
pub(super) fn action_of(row: &ImportRow) -> Result<ActionId, Problem> {
    row.action_id.map(ActionId).ok_or(Problem::CannotUndo(say::undo_import_old()))
}
