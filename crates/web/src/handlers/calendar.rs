//! The calendar feed (M20): a secret address that answers whoever has it, with nothing but promises.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::IntoResponse;

use actions::secret::hash_secret;

use crate::answers::Answer;
use crate::forms::Word;
use crate::server::Web;
use crate::trouble::Trouble;

/// `GET /calendar/{secret}.ics`
///
/// Some calendars send an `Authorization` header of their own account along; it says nothing here.
pub(crate) async fn feed(State(web): State<Web>, Word(file): Word, headers: HeaderMap) -> Answer {
    let secret = file.strip_suffix(".ics").ok_or(Trouble::NotFound)?;
    let public = web.options.public_url.trim_end_matches('/');
    let feed = actions::views::feed::calendar_feed(&web.app, secret, public).await?;
    let text = interop::write_ics(&feed.ok_or(Trouble::NotFound)?);
    let tag = format!("\"{}\"", &hash_secret(&text)[..32]);
    let known = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok()).is_some_and(|tags| {
        tags.split(',').any(|known| known.trim().trim_start_matches("W/") == tag || known.trim() == "*")
    });
    let mut response = match known {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => text.into_response(),
    };
    let out = response.headers_mut();
    if !known {
        out.insert(CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    }
    out.insert(CACHE_CONTROL, HeaderValue::from_static("private, max-age=0, must-revalidate"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        out.insert(ETAG, tag);
    }
    Ok(response)
}
