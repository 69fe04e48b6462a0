//! Plain answers to forms that a script sends (`Accept: application/json`): what was done and how to take it back, or
//! why not. People get pages; the outbox of a phone needs to know (M15).
//!
//! Done: `200 {"ok":true,"text":"Logged.","undo":"/undo/…","to":"/contacts/…"}`. Not done: the status that the page
//! would have, and `{"ok":false,"why":"…","fields":{"line":"…"}}`.

use axum::http::header::{ACCEPT, CONTENT_TYPE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use crate::say;
use crate::session::{DONE, JustDone};
use crate::told::Told;

/// Whether a script asks, which wants a plain answer.
pub(crate) fn is_wanted(headers: &HeaderMap) -> bool {
    let accepted = headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|kind| {
        kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
    })
}

/// The plain form of a handler's answer, with what its form was told.
pub(crate) fn answer(page: Response, told: &Told) -> Response {
    let (mut parts, _) = page.into_parts();
    let (status, body) = match parts.status {
        status if status.is_client_error() || status.is_server_error() => (status, refused(status, told)),
        _ => (StatusCode::OK, done(parts.extensions.remove::<JustDone>(), &parts.headers)),
    };
    let mut plain = written(status, &body);
    // The sentence for the next page is said here already; any other cookie stands.
    let said = format!("{DONE}=");
    for cookie in parts.headers.get_all(SET_COOKIE) {
        if !cookie.as_bytes().starts_with(said.as_bytes()) {
            plain.headers_mut().append(SET_COOKIE, cookie.clone());
        }
    }
    plain
}

/// A problem in one sentence.
pub(crate) fn problem(status: StatusCode, why: &str, reference: &str) -> Response {
    let mut body = json!({ "ok": false, "why": why, "fields": {} });
    if !reference.is_empty() {
        body["reference"] = reference.into();
    }
    written(status, &body)
}

fn done(done: Option<JustDone>, headers: &HeaderMap) -> Value {
    let text = done.as_ref().map_or("", |done| done.text.as_str());
    let undo = done.as_ref().and_then(|done| done.action).map(|action| format!("/undo/{action}"));
    let to = headers.get(LOCATION).and_then(|to| to.to_str().ok());
    json!({ "ok": true, "text": text, "undo": undo, "to": to })
}

fn refused(status: StatusCode, told: &Told) -> Value {
    let mut sentences: Vec<&str> = told.iter().map(|(_, why)| why.as_str()).collect();
    sentences.dedup();
    let why = match (sentences.is_empty(), status) {
        (false, _) => sentences.join(" "),
        (true, StatusCode::CONFLICT) => say::problem_stale(),
        (true, _) => say::problem_not_saved(),
    };
    let mut fields = Map::new();
    for (field, why) in told.iter().filter(|(field, _)| !field.is_empty()) {
        let known = fields.get(field).and_then(Value::as_str).map(|known| format!("{known} {why}"));
        fields.insert(field.clone(), known.unwrap_or_else(|| why.clone()).into());
    }
    json!({ "ok": false, "why": why, "fields": fields })
}

/// JSON as an answer.
pub(crate) fn written(status: StatusCode, body: &Value) -> Response {
    let mut response = (status, body.to_string()).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_says_that_it_is_one() {
        let wants =
            |text: &'static str| is_wanted(&HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(text))]));
        assert!(wants("application/json"));
        assert!(wants("text/plain, application/JSON;q=0.9"));
        assert!(!wants("text/html,application/xhtml+xml,*/*;q=0.8"));
        assert!(!is_wanted(&HeaderMap::new()));
    }

    #[test]
    fn two_sentences_about_one_field_are_both_told() {
        let told = vec![("on".into(), "First.".into()), ("on".into(), "Second.".into())];
        let told = refused(StatusCode::UNPROCESSABLE_ENTITY, &told);
        assert_eq!(told["why"], "First. Second.");
        assert_eq!(told["fields"]["on"], "First. Second.");
    }
}
