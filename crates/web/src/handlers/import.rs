//! Bringing contacts in from a file: upload, look it over, progress, report, take it back (M18).

mod shown;

use std::collections::BTreeMap;
use std::future::Future;
use std::time::Duration;

use actions::import::{
    discard_file, import_id, imports, keep_file, look_over as look_at, say_columns, start_import,
    waiting_meanings,
};
use actions::{ImportFile, ImportState, Problem, import_state, undo_import};
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Redirect, Response};
use domain::ActionId;
use http_body_util::channel::Channel;
use interop::Meaning;
use uuid::Uuid;

use shown::{how_far, preview_page, progress_page, report_page};

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Typed, read_body};
use crate::layout::Place;
use crate::pages::import::{EarlierImport, ImportPage};
use crate::parts::Field;
use crate::phrases::days;
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// The most bytes of a file.
const FILE_BYTES_MAX: usize = 50 * 1024 * 1024;
/// What the form around the file may take.
const FORM_BYTES: usize = 64 * 1024;
/// How often to look whether what was started is on record, and for how long.
const LOOK_EVERY: Duration = Duration::from_millis(20);
const LOOKS_MAX: u32 = 100;
/// How often progress is told, and for how long: whoever looks longer asks again.
const TELL_EVERY: Duration = Duration::from_millis(300);
const TELLS_MAX: u32 = 2_000;
/// Field of the form for what a column is, before its place.
const COLUMN: &str = "column-";

/// `GET /import`
pub(crate) async fn form(State(web): State<Web>, member: Member) -> Answer {
    page(&form_page(&web, &member, None).await?)
}

async fn form_page(web: &Web, member: &Member, wrong: Option<String>) -> Result<ImportPage, Trouble> {
    let actor = member.actor();
    let earlier = imports(&web.app, actor).await?.into_iter().map(|row| EarlierImport {
        href: format!("/imports/{}", row.id),
        summary: say::import_earlier_one(
            number(row.added),
            days::full(actor.day(row.started_at.timestamp())),
            row.state.as_str(),
        ),
        file: row.file_name,
    });
    Ok(ImportPage {
        earlier: earlier.collect(),
        shell: member.shell(web, say::import_title(), Place::More),
        id: web.ids()?.text(),
        file: Field { value: String::new(), error: wrong },
    })
}

/// `POST /import`: the file waits until it was looked over.
pub(crate) async fn upload(State(web): State<Web>, member: Member, request: Request) -> Answer {
    let Some(upload) = read_upload(request, FILE_BYTES_MAX).await? else {
        return again(&form_page(&web, &member, Some(say::import_choose())).await?);
    };
    let fresh = web.ids()?.make();
    let action = match upload.id.as_deref().map(str::trim).filter(|id| !id.is_empty()) {
        None => ActionId(fresh),
        Some(id) => ActionId::parse(id)
            .ok_or(Trouble::BadRequest("This form has lost its number. Open the page again."))?,
    };
    let input = ImportFile { action, file_name: upload.file_name, bytes: upload.bytes };
    match keep_file(&web.app, member.actor(), &input).await {
        Ok(_) => Ok(Redirect::to(&format!("/import/{}", import_id(action))).into_response()),
        // A file that can't be read at all is told at once, beside the field.
        Err(problem @ (Problem::Unreadable(_) | Problem::Invalid(_))) => {
            again(&form_page(&web, &member, Some(problem.to_string())).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// A file that came with a form.
pub(super) struct Upload {
    pub(super) id: Option<String>,
    pub(super) file_name: String,
    pub(super) bytes: Vec<u8>,
}

/// The file in a form, of at most so many bytes; nothing when none was chosen.
pub(super) async fn read_upload(request: Request, most: usize) -> Result<Option<Upload>, Trouble> {
    const BROKEN: Trouble = Trouble::BadRequest("The file broke off on its way here. Try again.");
    let (parts, body) = request.into_parts();
    let request = Request::from_parts(parts.clone(), body);
    let bytes = read_body(request, most + FORM_BYTES).await?;
    let request = Request::from_parts(parts, Body::from(bytes));
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| Trouble::Unsupported)?;
    let (mut id, mut file) = (None, None);
    while let Some(field) = form.next_field().await.map_err(|_| BROKEN)? {
        match field.name().unwrap_or_default() {
            "id" => id = Some(field.text().await.map_err(|_| BROKEN)?),
            "file" => {
                let name = field.file_name().unwrap_or("contacts").to_owned();
                file = Some((name, field.bytes().await.map_err(|_| BROKEN)?));
            }
            _ => {}
        }
    }
    let chosen = file.filter(|(name, bytes)| !(name.is_empty() && bytes.is_empty()));
    Ok(chosen.map(|(file_name, bytes)| Upload { id, file_name, bytes: bytes.to_vec() }))
}

/// `GET /import/{waiting}`
pub(crate) async fn look_over(State(web): State<Web>, member: Member, Named(id): Named<Uuid>) -> Answer {
    match look_at(&web.app, member.actor(), id).await {
        Ok(waiting) => page(&preview_page(&web, &member, waiting)),
        Err(Problem::NotFound(_)) => begun(&web, &member, id).await,
        Err(other) => Err(other.into()),
    }
}

/// The page of an import whose file waits no more.
async fn begun(web: &Web, member: &Member, id: Uuid) -> Answer {
    import_state(&web.app, member.actor(), id).await?;
    Ok(Redirect::to(&format!("/imports/{id}")).into_response())
}

/// `POST /import/{waiting}`: what the columns are.
pub(crate) async fn correct(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    typed: Typed,
) -> Answer {
    say(&web, &member, id, &typed).await?;
    Ok(Redirect::to(&format!("/import/{id}")).into_response())
}

async fn say(web: &Web, member: &Member, id: Uuid, typed: &Typed) -> Result<(), Trouble> {
    let mut said = waiting_meanings(&web.app, member.actor(), id).await?;
    let shown: BTreeMap<usize, Meaning> = typed
        .names()
        .filter_map(|name| {
            let place = name.strip_prefix(COLUMN)?.parse().ok()?;
            Some((place, Meaning::parse(typed.one(name))?))
        })
        .collect();
    if shown.is_empty() {
        return Ok(());
    }
    said.extend(shown);
    Ok(say_columns(&web.app, member.actor(), id, &said).await?)
}

/// `POST /import/{waiting}/discard`
pub(crate) async fn discard(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    _: Typed,
) -> Answer {
    discard_file(&web.app, member.actor(), id).await?;
    Ok(go(&web, "/import", say::import_discarded(), None))
}

/// `POST /import/{waiting}/start`: the import runs on while the page shows how far it came.
pub(crate) async fn start(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    typed: Typed,
) -> Answer {
    match say(&web, &member, id, &typed).await {
        Ok(()) => {}
        // Started before, and through by now.
        Err(Trouble::Problem(problem)) if matches!(*problem, Problem::NotFound(_)) => {
            return begun(&web, &member, id).await;
        }
        Err(other) => return Err(other),
    }
    let (app, actor) = (web.app.clone(), member.actor().clone());
    in_background(async move { start_import(&app, &actor, id, |_| {}).await.map(|_| ()) }).await?;
    begun(&web, &member, id).await
}

/// Starts something that takes its time; waits a moment, because most files are small.
async fn in_background(
    work: impl Future<Output = Result<(), Problem>> + Send + 'static,
) -> Result<(), Trouble> {
    let task = tokio::spawn(work);
    for _ in 0..LOOKS_MAX {
        if task.is_finished() {
            // A task that broke down has said so in the log; its import says how far it came.
            return task.await.unwrap_or(Ok(())).map_err(Trouble::from);
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
    Ok(())
}

/// `GET /imports/{import}`
pub(crate) async fn show(State(web): State<Web>, member: Member, Named(id): Named<Uuid>) -> Answer {
    let state = import_state(&web.app, member.actor(), id).await?;
    if is_at_work(&state) {
        return page(&progress_page(&web, &member, &state));
    }
    page(&report_page(&web, &member, state))
}

/// `GET /imports/{import}/events`: how far it came, as server-sent events, until it is through.
pub(crate) async fn events(State(web): State<Web>, member: Member, Named(id): Named<Uuid>) -> Answer {
    let first = import_state(&web.app, member.actor(), id).await?;
    let (mut to, body) = Channel::<Bytes>::new(4);
    // A task of its own goes on in the language of who asked.
    tokio::spawn(language::speaking(language::current(), async move {
        let mut state = Ok(first);
        for _ in 0..TELLS_MAX {
            let Ok(now) = &state else { return };
            let event = event(now);
            // Whoever listened may have gone.
            if to.send_data(Bytes::from(event)).await.is_err() || !is_at_work(now) {
                return;
            }
            tokio::time::sleep(TELL_EVERY).await;
            state = import_state(&web.app, member.actor(), id).await;
        }
    }));
    let mut response = Response::new(Body::new(body));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    Ok(response)
}

/// Three lines: how much, of how much, in words.
fn event(state: &ImportState) -> String {
    let (done, total, sentence) = how_far(state);
    let kind = if is_at_work(state) { "progress" } else { "end" };
    format!("event: {kind}\ndata: {done}\ndata: {total}\ndata: {sentence}\n\n")
}

/// `POST /imports/{import}/cancel`
pub(crate) async fn cancel(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    _: Typed,
) -> Answer {
    actions::cancel_import(&web.app, member.actor(), id).await?;
    Ok(Redirect::to(&format!("/imports/{id}")).into_response())
}

/// `POST /imports/{import}/undo`: it is taken back while the page shows how far it came.
pub(crate) async fn take_back(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<Uuid>,
    _: Typed,
) -> Answer {
    let (app, actor) = (web.app.clone(), member.actor().clone());
    in_background(async move { undo_import(&app, &actor, id, |_, _| {}).await.map(|_| ()) }).await?;
    Ok(Redirect::to(&format!("/imports/{id}")).into_response())
}

fn number(count: i64) -> usize {
    usize::try_from(count).unwrap_or(0)
}

fn is_at_work(state: &ImportState) -> bool {
    matches!(state.state.as_str(), "running" | "undoing")
}
