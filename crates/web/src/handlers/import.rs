//! Bringing contacts in from a file: upload, progress, report (M18).

use std::time::Duration;

use actions::import::{import_id, import_state};
use actions::{ImportFile, ImportState, Problem};
use axum::body::Body;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::response::{IntoResponse, Redirect};
use domain::ActionId;
use uuid::Uuid;

use crate::answers::{Answer, again, page};
use crate::forms::{Named, read_body};
use crate::layout::Place;
use crate::pages::import::{BadRow, ImportPage, ImportProgressPage, ImportReportPage};
use crate::parts::Field;
use crate::phrases::people;
use crate::server::Web;
use crate::session::Member;
use crate::trouble::Trouble;

/// The most bytes of a file.
const FILE_BYTES_MAX: usize = 50 * 1024 * 1024;
/// What the form around the file may take.
const FORM_BYTES: usize = 64 * 1024;
/// How often to look whether a started import is on record, and for how long.
const LOOK_EVERY: Duration = Duration::from_millis(20);
const LOOKS_MAX: u32 = 500;

/// `GET /import`
pub(crate) async fn form(State(web): State<Web>, member: Member) -> Answer {
    page(&form_page(&web, &member, None))
}

fn form_page(web: &Web, member: &Member, wrong: Option<String>) -> ImportPage {
    ImportPage {
        shell: member.shell(web, "Import contacts", Place::More),
        file: Field { value: String::new(), error: wrong },
        earlier: vec![],
    }
}

/// `POST /import`: the import runs on while the page shows how far it came.
pub(crate) async fn upload(State(web): State<Web>, member: Member, request: Request) -> Answer {
    let Some(upload) = read(request).await? else {
        return again(&form_page(&web, &member, Some("Choose a file first.".into())));
    };
    let fresh = web.ids()?.make();
    let action = match upload.id.as_deref().map(str::trim).filter(|id| !id.is_empty()) {
        None => ActionId(fresh),
        Some(id) => ActionId::parse(id)
            .ok_or(Trouble::BadRequest("This form has lost its number. Open the page again."))?,
    };
    // A file that can't be read at all is told at once, beside the field.
    if let Err(unreadable) = interop::read_contacts(&upload.bytes, &upload.file_name) {
        return again(&form_page(&web, &member, Some(unreadable.to_string())));
    }
    let input = ImportFile { action, file_name: upload.file_name, bytes: upload.bytes };
    let (app, actor) = (web.app.clone(), member.actor().clone());
    let task = tokio::spawn(async move { actions::import(&app, &actor, &input, |_| {}).await.map(|_| ()) });
    let id = import_id(action);
    for _ in 0..LOOKS_MAX {
        if task.is_finished() || import_state(&web.app, member.actor(), id).await.is_ok() {
            break;
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
    if task.is_finished() {
        match task.await {
            Ok(Ok(())) | Err(_) => {}
            Ok(Err(problem @ (Problem::Unreadable(_) | Problem::Invalid(_)))) => {
                return again(&form_page(&web, &member, Some(problem.to_string())));
            }
            Ok(Err(other)) => return Err(other.into()),
        }
    }
    Ok(Redirect::to(&format!("/imports/{id}")).into_response())
}

struct Upload {
    id: Option<String>,
    file_name: String,
    bytes: Vec<u8>,
}

/// The file in a form; nothing when none was chosen.
async fn read(request: Request) -> Result<Option<Upload>, Trouble> {
    const BROKEN: Trouble = Trouble::BadRequest("The file broke off on its way here. Try again.");
    let (parts, body) = request.into_parts();
    let request = Request::from_parts(parts.clone(), body);
    let bytes = read_body(request, FILE_BYTES_MAX + FORM_BYTES).await?;
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

/// `GET /imports/{import}`
pub(crate) async fn show(State(web): State<Web>, member: Member, Named(id): Named<Uuid>) -> Answer {
    let state = import_state(&web.app, member.actor(), id).await?;
    if state.state == "running" {
        return page(&progress_page(&web, &member, &state));
    }
    page(&report_page(&web, &member, state))
}

fn number(count: i64) -> usize {
    usize::try_from(count).unwrap_or(0)
}

fn progress_page(web: &Web, member: &Member, state: &ImportState) -> ImportProgressPage {
    let (done, total) = (state.progress.rows_read, state.progress.estimated);
    ImportProgressPage {
        shell: member.shell(web, "Importing", Place::More),
        href: format!("/imports/{}", state.import),
        file: state.file_name.clone(),
        done: done.unsigned_abs(),
        total: total.max(done).unsigned_abs(),
        sentence: match (done, total) {
            (0, _) => "Reading the file.".into(),
            (done, total) if total > done => format!("{done} of about {total} people."),
            (done, _) => format!("{done} people."),
        },
    }
}

fn report_page(web: &Web, member: &Member, state: ImportState) -> ImportReportPage {
    let progress = state.progress;
    let people = |count: i64, one: &str, many: &str| people::count(number(count), one, many);
    let mut remarks = Vec::new();
    if let Some(why) = &state.why {
        remarks.push(format!("It stopped: {why} Import the file again; who is in already isn’t doubled."));
    }
    if progress.known > 0 {
        remarks.push(format!(
            "{} known already; nothing of theirs was changed.",
            people(progress.known, "person was", "people were")
        ));
    }
    if progress.referrals > 0 {
        remarks.push(format!(
            "{} read from the file.",
            people(progress.referrals, "referral was", "referrals were")
        ));
    }
    remarks.push("What the file says beyond that is kept on each person’s page.".into());
    ImportReportPage {
        shell: member.shell(web, "Imported", Place::More),
        file: state.file_name,
        headline: format!("{} in.", people(progress.added, "person is", "people are")),
        remarks,
        bad_rows: state
            .problems
            .into_iter()
            .map(|problem| BadRow {
                line: problem.line.unsigned_abs(),
                why: problem.why,
                text: String::new(),
            })
            .collect(),
        undo: None,
    }
}
