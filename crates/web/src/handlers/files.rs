//! The browser files, and the sign that the server is there.

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, VARY,
};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};

use crate::answers::{Answer, page, takes_gzip};
use crate::assets::{self, find_asset};
use crate::forms::Word;
use crate::layout::Shell;
use crate::pages::offline::OfflinePage;
use crate::server::Web;
use crate::session::Member;
use crate::trouble::Trouble;

/// A file of the bundle: its address holds a hash of what is in it, so it may be kept for ever.
pub(crate) async fn asset(Word(path): Word, headers: HeaderMap) -> Answer {
    let asset = find_asset(&path).ok_or(Trouble::NotFound)?;
    let packed = asset.gzip.filter(|_| takes_gzip(&headers));
    let mut response = packed.unwrap_or(asset.bytes).into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    out.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    out.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if packed.is_some() {
        out.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    Ok(response)
}

/// The worker is no page, and what it takes in is ours only.
const WORKER_POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'";

/// `GET /sw.js`: the service worker, looked at anew each time so that an update is not missed.
pub(crate) async fn service_worker() -> Response {
    let mut response = assets::service_worker().into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8"));
    out.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    out.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(WORKER_POLICY));
    response
}

/// `GET /offline`: shown in place of a page that is not on the device. The same for everybody.
pub(crate) async fn offline() -> Answer {
    page(&OfflinePage { shell: Shell::outside(crate::say::offline_title()) })
}

/// `GET /people.csv`: everybody whom the member sees, for a spreadsheet; no cell of it runs there (M18).
pub(crate) async fn people(State(web): State<Web>, member: Member) -> Answer {
    let text = actions::views::export::export_contacts(&web.app, member.actor()).await?;
    let mut response = text.into_response();
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    out.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"people.csv\""));
    Ok(response)
}

/// Says "ok" when the database answers.
pub(crate) async fn health(State(web): State<Web>, _: Request) -> Answer {
    web.app.db.workspaces().await.map_err(actions::Problem::from)?;
    Ok(Response::new("ok".into()))
}
