//! A file between its upload and the end of its import, while the rep looks it over.

use std::collections::BTreeMap;

use domain::ActionId;
use interop::Meaning;
use serde::Serialize;
use store::rows::{ImportFileRow, ImportRow};
use store::{Instant, Json};
use uuid::Uuid;

use super::{ImportFile, ImportReport, Preview, Progress, digest, import_as, import_id, preview, short_name};
use crate::{Actor, App, Problem};

/// A file that waits, as it would come in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Waiting {
    /// The import that it would be.
    pub import: Uuid,
    /// Its name.
    pub file_name: String,
    /// What would come of it.
    #[serde(flatten)]
    pub preview: Preview,
}

/// Keeps a file for a day while the rep looks it over; gives the id of the import that it will be. Sent twice, it is kept
/// once.
///
/// # Errors
/// [`Problem::Unreadable`] for a file that holds no contacts, [`Problem::Invalid`] when the id was used for another file.
pub async fn keep_file(app: &App, actor: &Actor, input: &ImportFile) -> Result<Uuid, Problem> {
    super::reading::Reading::open(input, &BTreeMap::new()).await?;
    let id = import_id(input.action);
    let digest = digest(&input.bytes);
    let mut reader = app.db.read(actor.workspace).await?;
    let known = reader.import_file(id).await?;
    let imported = reader.get::<ImportRow>(id).await?;
    reader.close().await?;
    let theirs = known.as_ref().is_some_and(|file| file.user_id != actor.user.0)
        || imported.as_ref().is_some_and(|import| import.user_id != actor.user.0);
    if theirs {
        return Err(Problem::NotFound("file"));
    }
    if known.as_ref().is_some_and(|file| file.digest != digest) {
        return Err(super::another_file());
    }
    // Its import has begun: nothing waits any more.
    if imported.is_some() {
        return Ok(id);
    }
    let file = known.unwrap_or(ImportFileRow {
        id,
        user_id: actor.user.0,
        action_id: input.action.0,
        file_name: short_name(&input.file_name),
        digest,
        size: i64::try_from(input.bytes.len()).unwrap_or(i64::MAX),
        columns: Json(serde_json::json!({})),
        created_at: Instant::new(app.clock.now()),
    });
    app.db.put_import_file(actor.workspace, &file, &input.bytes).await?;
    Ok(id)
}

/// A file that waits, as it would come in: nothing is written.
///
/// # Errors
/// [`Problem::NotFound`] for one that isn't the actor's, or waits no more.
pub async fn look_over(app: &App, actor: &Actor, id: Uuid) -> Result<Waiting, Problem> {
    let (file, meanings) = load(app, actor, id).await?;
    let preview = preview(app, actor, &file, &meanings).await?;
    Ok(Waiting { import: id, file_name: file.file_name, preview })
}

/// Keeps the rep's word for what the columns of a waiting file are, by their place from 0.
///
/// # Errors
/// [`Problem::NotFound`] as [`look_over`].
pub async fn say_columns(
    app: &App,
    actor: &Actor,
    id: Uuid,
    meanings: &BTreeMap<usize, Meaning>,
) -> Result<(), Problem> {
    head(app, actor, id).await?;
    let words = meanings.iter().map(|(place, meaning)| (place.to_string(), meaning.word().into()));
    app.db.say_import_columns(actor.workspace, id, &serde_json::Value::Object(words.collect())).await?;
    Ok(())
}

/// What the rep has said of the columns of a waiting file.
///
/// # Errors
/// [`Problem::NotFound`] as [`look_over`].
pub async fn waiting_meanings(
    app: &App,
    actor: &Actor,
    id: Uuid,
) -> Result<BTreeMap<usize, Meaning>, Problem> {
    Ok(meanings(&head(app, actor, id).await?))
}

/// Imports a file that waits; it waits no more then. Started twice, it comes in once.
///
/// # Errors
/// As [`import`](super::import), and [`Problem::NotFound`] as [`look_over`].
pub async fn start_import(
    app: &App,
    actor: &Actor,
    id: Uuid,
    progress: impl FnMut(Progress) + Send,
) -> Result<ImportReport, Problem> {
    let (file, meanings) = load(app, actor, id).await?;
    let report = import_as(app, actor, &file, &meanings, progress).await?;
    app.db.drop_import_file(actor.workspace, id).await?;
    Ok(report)
}

/// Removes what is in a file that waits; its name goes with the day, so that doing it twice does it once.
///
/// # Errors
/// [`Problem::NotFound`] for somebody else's.
pub async fn discard_file(app: &App, actor: &Actor, id: Uuid) -> Result<(), Problem> {
    head(app, actor, id).await?;
    Ok(app.db.empty_import_file(actor.workspace, id).await?)
}

/// Whether the whole file is there.
pub(super) async fn is_there(app: &App, actor: &Actor, id: Uuid) -> Result<bool, Problem> {
    match load(app, actor, id).await {
        Ok(_) => Ok(true),
        Err(Problem::NotFound(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

async fn head(app: &App, actor: &Actor, id: Uuid) -> Result<ImportFileRow, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let file = reader.import_file(id).await?.filter(|file| file.user_id == actor.user.0);
    reader.close().await?;
    file.ok_or(Problem::NotFound("file"))
}

async fn load(app: &App, actor: &Actor, id: Uuid) -> Result<(ImportFile, BTreeMap<usize, Meaning>), Problem> {
    let head = head(app, actor, id).await?;
    let mut reader = app.db.read(actor.workspace).await?;
    let bytes = reader.import_file_bytes(&head).await?;
    reader.close().await?;
    // An upload that broke off, or that is being removed.
    if i64::try_from(bytes.len()) != Ok(head.size) || digest(&bytes) != head.digest {
        return Err(Problem::NotFound("file"));
    }
    let meanings = meanings(&head);
    Ok((ImportFile { action: ActionId(head.action_id), file_name: head.file_name, bytes }, meanings))
}

fn meanings(file: &ImportFileRow) -> BTreeMap<usize, Meaning> {
    let words = file.columns.0.as_object().into_iter().flatten();
    let said = |(place, word): (&String, &serde_json::Value)| {
        Some((place.parse().ok()?, Meaning::parse(word.as_str()?)?))
    };
    words.filter_map(said).collect()
}
