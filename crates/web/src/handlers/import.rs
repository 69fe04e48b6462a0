//! Bringing contacts in from a file: upload, look it over, progress, report, take it back (M18).

use std::collections::BTreeMap;
use std::future::Future;
use std::time::Duration;

use actions::import::{
    Look, PreviewPerson, Waiting, discard_file, import_id, imports, keep_file, look_over as look_at,
    say_columns, start_import, waiting_meanings,
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

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Typed, read_body};
use crate::layout::Place;
use crate::pages::import::{
    BadRow, EarlierImport, ImportPage, ImportPreviewPage, ImportProgressPage, ImportReportPage, KeptLine,
    PreviewColumn, PreviewLine,
};
use crate::parts::{Act, Choice, Field};
use crate::phrases::{days, people};
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
        summary: format!(
            "{}, {}{}",
            people::count(number(row.added), "person", "people"),
            days::full(actor.day(row.started_at.timestamp())),
            match row.state.as_str() {
                "running" => ", still coming in",
                "failed" => ", stopped on the way",
                "cancelled" => ", stopped",
                "undoing" => ", being taken back",
                "undone" => ", taken back",
                _ => "",
            }
        ),
        file: row.file_name,
    });
    Ok(ImportPage {
        earlier: earlier.collect(),
        shell: member.shell(web, "Import contacts", Place::More),
        id: web.ids()?.text(),
        file: Field { value: String::new(), error: wrong },
    })
}

/// `POST /import`: the file waits until it was looked over.
pub(crate) async fn upload(State(web): State<Web>, member: Member, request: Request) -> Answer {
    let Some(upload) = read(request).await? else {
        return again(&form_page(&web, &member, Some("Choose a file first.".into())).await?);
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
    Ok(go(&web, "/import", "Nobody came in. The file is gone from here.", None))
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
    tokio::spawn(async move {
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
    });
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

fn preview_page(web: &Web, member: &Member, waiting: Waiting) -> ImportPreviewPage {
    let preview = waiting.preview;
    let counts = preview.counts;
    let count = |number: usize, one: &str, many: &str| people::count(number, one, many);
    let mut parts = Vec::new();
    let mut some = |number: usize, words: &str| {
        if number > 0 {
            parts.push(format!("{number} {words}"));
        }
    };
    some(counts.new, "new");
    some(counts.known, "known already");
    some(counts.twice, "twice in the file");
    let all = counts.new + counts.known + counts.twice;
    let of = if preview.is_whole { "" } else { "The first " };
    let sentence = match parts.as_slice() {
        [] => "Nobody in it can come in.".to_owned(),
        parts => format!("{of}{}: {}.", count(all, "person", "people"), parts.join(", ")),
    };
    let mut remarks = Vec::new();
    if !preview.is_whole {
        remarks.push(format!(
            "The file seems to hold {} rows; the others are compared as they come in.",
            preview.estimated
        ));
    }
    if counts.known > 0 {
        remarks.push("Whoever you know keeps everything; what the file says beyond that is added.".into());
    }
    if counts.kept_by_others > 0 {
        let who = count(counts.kept_by_others, "person belongs", "people belong");
        remarks.push(format!("{who} to a colleague: nothing of theirs changes."));
    }
    if counts.perhaps > 0 {
        let who = count(counts.perhaps, "new person is", "new people are");
        remarks.push(format!("{who} perhaps somebody you know."));
    }
    if counts.referred > 0 {
        let who = count(counts.referred, "person says", "people say");
        remarks.push(format!("{who} who referred them: that becomes a referral, and promises nothing."));
    }
    if counts.bad > 0 {
        remarks.push(format!("{} can’t come in.", count(counts.bad, "row", "rows")));
    }
    let columns = preview.columns.into_iter().enumerate().filter(|(_, column)| !column.samples.is_empty());
    let go = if preview.is_whole {
        count(counts.new + counts.known, "person", "people")
    } else {
        "them all".into()
    };
    ImportPreviewPage {
        shell: member.shell(web, "Look it over", Place::More),
        href: format!("/import/{}", waiting.import),
        file: waiting.file_name,
        format: preview.format,
        sentence,
        remarks,
        go: format!("Bring in {go}"),
        columns: columns.map(|(place, column)| column_field(place, column)).collect(),
        first: preview.first.into_iter().map(preview_line).collect(),
        in_doubt: preview.in_doubt.into_iter().map(preview_line).collect(),
        bad_rows: preview.problems.into_iter().map(|problem| bad_row(problem.line, problem.why)).collect(),
    }
}

fn column_field(place: usize, column: actions::import::PreviewColumn) -> PreviewColumn {
    let mut hint = column.samples.join(", ");
    if column.guessed_by_values {
        hint.push_str(" – guessed from these");
    }
    let chosen = |word: &str| column.field == Some(word);
    let mut choices: Vec<Choice> = Meaning::all()
        .map(|meaning| Choice {
            chosen: chosen(meaning.word()),
            ..Choice::of(meaning.word(), meaning.label())
        })
        .collect();
    if column.field.is_none() {
        choices.insert(0, Choice::of("", column.read_as).chosen());
    }
    let header = if column.header.is_empty() { "Column without a name".to_owned() } else { column.header };
    PreviewColumn { name: format!("{COLUMN}{place}"), header, hint, choices }
}

fn preview_line(person: PreviewPerson) -> PreviewLine {
    let mut about: Vec<String> = vec![people::role(person.title.as_deref(), person.company.as_deref())];
    about.extend(person.phones);
    about.extend(person.emails);
    about.extend(person.referred_by.map(|by| format!("referred by {by}")));
    about.retain(|part| !part.is_empty());
    let beside: Vec<String> = person.beside.iter().map(|(field, said)| format!("{field}: {said}")).collect();
    let verdict = match person.look {
        Look::New => "New".to_owned(),
        Look::Known { kept_by_another: true, .. } => "A colleague keeps them: nothing changes.".to_owned(),
        Look::Known { name, because, .. } => match name.filter(|name| *name != person.name) {
            Some(name) => format!("You know them as {name}: {because}"),
            None => format!("You know them: {because}"),
        },
        Look::Perhaps { name, because } => match name {
            Some(name) => format!("New; perhaps {name}: {because}"),
            None => format!("New; perhaps somebody whom a colleague keeps: {because}"),
        },
        Look::Twice { line } => format!("Stands in the file already, on line {line}."),
    };
    PreviewLine { name: person.name, about: about.join(", "), beside: beside.join("; "), verdict }
}

fn bad_row(line: i64, why: String) -> BadRow {
    BadRow { line: line.unsigned_abs(), why, text: String::new() }
}

/// How much is done, of how much, and in words.
fn how_far(state: &ImportState) -> (u64, u64, String) {
    let (done, total) = (state.progress.rows_read, state.progress.estimated);
    if state.state == "undoing" {
        let sentence = match state.taken_back {
            0 => "Taking it back.".into(),
            // What comes in is taken back in the same parts.
            _ => "Whoever changed since stays; everybody else goes.".to_owned(),
        };
        return (state.taken_back.unsigned_abs(), 0, sentence);
    }
    let sentence = match (done, total) {
        (0, _) => "Reading the file.".into(),
        (done, total) if total > done => format!("{done} of about {total} people."),
        (done, _) => format!("{done} people."),
    };
    (done.unsigned_abs(), total.max(done).unsigned_abs(), sentence)
}

fn progress_page(web: &Web, member: &Member, state: &ImportState) -> ImportProgressPage {
    let (done, total, sentence) = how_far(state);
    let undoing = state.state == "undoing";
    let heading = if undoing { "Taking it back" } else { "Bringing them in" };
    let of = |what: &str| format!("/imports/{}/{what}", state.import);
    let acts = match (undoing, state.interrupted) {
        (true, true) => vec![Act::post("It was interrupted. Go on", of("undo"))],
        (true, false) => vec![],
        (false, true) => vec![
            Act::post("It was interrupted. Go on", format!("/import/{}/start", state.import)),
            Act::post("Stop here", of("cancel")),
        ],
        (false, false) => vec![Act::post("Stop here", of("cancel"))],
    };
    ImportProgressPage {
        shell: member.shell(web, heading, Place::More),
        heading: heading.into(),
        href: format!("/imports/{}", state.import),
        file: state.file_name.clone(),
        done,
        total,
        sentence,
        acts,
    }
}

fn report_page(web: &Web, member: &Member, state: ImportState) -> ImportReportPage {
    let progress = state.progress;
    let people = |count: i64, one: &str, many: &str| people::count(number(count), one, many);
    let undone = state.state == "undone";
    let mut remarks = Vec::new();
    match state.state.as_str() {
        "failed" => {
            let why = state.why.as_deref().unwrap_or("It stopped on the way.");
            remarks.push(format!("{why} Import the file again; who is in already isn’t doubled."));
        }
        "cancelled" => remarks.push("You stopped it there. Who is in stays, unless you take it back.".into()),
        "undone" => {
            let stayed = state.kept_in_all;
            remarks.push("Everybody who came with it is gone again, and what it added to others.".into());
            if stayed > 0 {
                remarks.push(format!(
                    "{} because something happened to them since.",
                    people(stayed, "person stayed", "people stayed")
                ));
            }
        }
        _ => {}
    }
    if !undone && progress.known > 0 {
        remarks.push(format!(
            "{} known already; nothing of theirs was overwritten.",
            people(progress.known, "person was", "people were")
        ));
    }
    if !undone && progress.referrals > 0 {
        remarks.push(format!(
            "{} read from the file.",
            people(progress.referrals, "referral was", "referrals were")
        ));
    }
    if !undone {
        remarks.push("What the file says beyond that is kept on each person’s page.".into());
    }
    let kept = state.kept.into_iter().map(|one| KeptLine {
        href: format!("/contacts/{}", one.contact),
        name: one.name,
        why: format!("Because {}.", one.why),
    });
    let undo =
        Act::post("Take the whole import back", format!("/imports/{}/undo", state.import)).icon("undo");
    ImportReportPage {
        shell: member.shell(web, "Imported", Place::More),
        file: state.file_name,
        headline: if undone {
            "Taken back.".into()
        } else {
            format!("{} in.", people(progress.added, "person is", "people are"))
        },
        remarks,
        kept: kept.collect(),
        kept_in_all: state.kept_in_all,
        bad_rows: state.problems.into_iter().map(|problem| bad_row(problem.line, problem.why)).collect(),
        acts: if state.can_be_undone { vec![undo] } else { vec![] },
    }
}
