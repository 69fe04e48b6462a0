//! What the office answered to suggestions: shown, exported, forgotten (M2).

use actions::views::learned::learned_words;
use actions::{ForgetLearned, forget_learned};
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use uuid::Uuid;

use crate::answers::{Answer, page};
use crate::forms::{Named, Typed};
use crate::layout::Place;
use crate::pages::learned::{LearnedLine, LearnedPage};
use crate::parts::Act;
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};

const PATH: &str = "/settings/learned";

/// `GET /settings/learned`
pub(crate) async fn show(State(web): State<Web>, member: Member) -> Answer {
    let rows = learned_words(&web.app, member.actor()).await?;
    let mut ids = web.ids()?;
    let leads = member.actor().role.sees_team();
    let lines = rows.into_iter().map(|row| {
        let kind = say::learned_kind(row.kind);
        LearnedLine {
            detail: match (row.confirmed, row.dismissed) {
                (right, 0) => say::learned_right(kind, right),
                (0, wrong) => say::learned_wrong(kind, wrong),
                (right, wrong) => say::learned_both(kind, right, wrong),
            },
            forget: leads.then(|| {
                Act::post(say::learned_forget(), format!("{PATH}/{}/removal", row.id))
                    .with("id", ids.text())
                    .about(row.words.clone())
            }),
            words: row.words,
        }
    });
    let entries = lines.collect();
    page(&LearnedPage { shell: member.shell(&web, say::learned_title(), Place::More), entries })
}

/// `GET /learned.csv`
pub(crate) async fn export(State(web): State<Web>, member: Member) -> Answer {
    let rows = learned_words(&web.app, member.actor()).await?;
    let lines = rows
        .into_iter()
        .map(|row| [row.kind, row.words, row.confirmed.to_string(), row.dismissed.to_string()]);
    let text = interop::write_csv(["kind", "words", "confirmed", "dismissed"], lines);
    let mut response = text.into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    out.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"learned.csv\""));
    Ok(response)
}

/// `POST /settings/learned/{entry}/removal`
pub(crate) async fn forget(
    State(web): State<Web>,
    member: Member,
    Named(entry): Named<Uuid>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let done = forget_learned(&web.app, member.actor(), &ForgetLearned { action, entry }).await?;
    Ok(go(&web, PATH, say::learned_forgotten(), Some(done.action.0)))
}
