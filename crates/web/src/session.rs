//! Who asks: cookies, the session behind one, and the frame of the pages that a member sees.

use std::sync::Arc;

use actions::{Actor, Problem};
use axum::extract::{FromRequestParts, Request};
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::Timestamp;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use uuid::Uuid;

use crate::layout::{Appearance, Place, Shell, SignedIn};
use crate::parts::Act;
use crate::say;
use crate::server::{Ids, Web};
use crate::trouble::Trouble;

/// The header that names a member: see [`tag`].
pub(crate) const TAG: HeaderName = HeaderName::from_static("whoelse-member");
/// The header of a form that was kept offline: the instant at which it was made.
const MADE_AT: HeaderName = HeaderName::from_static("whoelse-made-at");
/// Letters of a tag: the random end of an id.
const TAG_LETTERS: usize = 12;
/// The cookie of a session.
pub(crate) const SESSION: &str = "whoelse_session";
/// The cookie that carries what was just done to the next page.
pub(crate) const DONE: &str = "whoelse_done";
/// Seconds for which a session's cookie is kept: as long as the session itself.
const SESSION_SECONDS: i64 = 30 * 24 * 3600;
/// Seconds within which the next page has to come.
const DONE_SECONDS: i64 = 60;
/// The most characters of the sentence that says what was done.
const DONE_CHARS_MAX: usize = 300;

/// Somebody signed in, and what their next page should say first.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    actor: Actor,
    done: Option<JustDone>,
    path: String,
    promises_due: usize,
}

/// What was just done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct JustDone {
    /// "Saved: 3 names from Lena Fischer."
    pub(crate) text: String,
    /// What Undo names.
    pub(crate) action: Option<Uuid>,
}

impl Member {
    pub(crate) fn new(actor: Actor, done: Option<JustDone>, path: String, promises_due: usize) -> Self {
        Self { inner: Arc::new(Inner { actor, done, path, promises_due }) }
    }

    pub(crate) fn actor(&self) -> &Actor {
        &self.inner.actor
    }

    /// The frame of a page of theirs, with the toast of what was just done.
    pub(crate) fn shell(&self, web: &Web, title: impl Into<String>, place: Place) -> Shell {
        let actor = &self.inner.actor;
        let who = SignedIn {
            name: actor.name.clone(),
            workspace: actor.workspace_name.clone(),
            leads: actor.role.sees_team(),
        };
        let mut shell = Shell::new(title, place, who);
        shell.appearance = appearance(&actor.appearance);
        shell.promises_due = self.inner.promises_due;
        match &self.inner.done {
            Some(done) => shell.toast(done.text.clone(), self.undo(web, done)),
            None => shell,
        }
    }

    fn undo(&self, web: &Web, done: &JustDone) -> Option<Act> {
        let action = done.action?;
        let id = Ids::new(web.app.clock.now()).ok()?.text();
        let act = Act::post(say::undo(), format!("/undo/{action}")).with("id", id);
        Some(act.with("back", self.inner.path.clone()))
    }
}

fn appearance(kept: &str) -> Appearance {
    match kept {
        "light" => Appearance::Light,
        "dark" => Appearance::Dark,
        _ => Appearance::Auto,
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Member {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        parts.extensions.get::<Member>().cloned().ok_or(Trouble::Nobody)
    }
}

/// Lets only members through: every route that isn't open to anybody stands behind it, whatever its handler asks.
pub(crate) async fn members_only(request: Request, next: Next) -> Response {
    match request.extensions().get::<Member>() {
        Some(_) => next.run(request).await,
        None => Trouble::Nobody.into_response(),
    }
}

/// The member behind a request's cookie, nobody when there is none or the session is over. `path` is where Undo leads
/// back to. Only what writes (`is_safe` is false) may have been made before it arrives: who looks, looks now.
///
/// # Errors
/// [`Problem::Fault`] when the database fails, [`Problem::Invalid`] for a form that was made too long ago.
pub(crate) async fn who(
    web: &Web,
    headers: &HeaderMap,
    path: &str,
    is_safe: bool,
) -> Result<Option<Member>, Problem> {
    let Some(secret) = cookie(headers, SESSION) else { return Ok(None) };
    let Some(actor) = actions::session(&web.app, secret).await? else { return Ok(None) };
    if headers.get(&TAG).is_some_and(|told| told.as_bytes() != tag(&actor).as_bytes()) {
        return Ok(None);
    }
    let actor = match made_at(headers).filter(|_| !is_safe) {
        Some(made_at) => actor.acting_at(made_at, web.app.clock.now())?,
        None => actor,
    };
    let done = cookie(headers, DONE).and_then(read_done);
    let promises_due = actions::views::today::promises_due(&web.app, &actor).await?;
    Ok(Some(Member::new(actor, done, path.to_owned(), promises_due)))
}

/// What a device knows a member by, to keep one person's pages and forms apart from another's. Answers carry it; a form
/// kept offline names it when it is sent, and is nobody's when somebody else is signed in by then.
pub(crate) fn tag(actor: &Actor) -> String {
    let id = actor.user.0.simple().to_string();
    id[id.len() - TAG_LETTERS..].to_owned()
}

/// When a form that was kept offline was made (M15).
fn made_at(headers: &HeaderMap) -> Option<Timestamp> {
    headers.get(&MADE_AT)?.to_str().ok()?.parse().ok()
}

/// The value of a cookie.
pub(crate) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let lines = headers.get_all(COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}

fn set(web: &Web, response: &mut Response, name: &str, value: &str, seconds: i64) {
    let secure = if web.is_https() { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    if let Ok(value) = HeaderValue::from_str(&text) {
        response.headers_mut().append(SET_COOKIE, value);
    }
}

/// Signs a browser in and sends it on to a path of ours.
pub(crate) fn signed_in(web: &Web, session: &str, next: &str) -> Response {
    let mut response = Redirect::to(local(next).unwrap_or("/today")).into_response();
    set(web, &mut response, SESSION, session, SESSION_SECONDS);
    response
}

/// The same answer with a new session in place of the one until now.
pub(crate) fn renewed(web: &Web, mut response: Response, session: &str) -> Response {
    set(web, &mut response, SESSION, session, SESSION_SECONDS);
    response
}

/// Signs a browser out.
pub(crate) fn signed_out(web: &Web) -> Response {
    let mut response = Redirect::to("/sign-in").into_response();
    set(web, &mut response, SESSION, "", 0);
    response
}

/// Sends the browser on, with a sentence that the next page says, and the way back.
pub(crate) fn go(web: &Web, to: &str, text: impl Into<String>, action: Option<Uuid>) -> Response {
    let mut response = Redirect::to(to).into_response();
    let text: String = text.into().chars().take(DONE_CHARS_MAX).collect();
    let done = JustDone { text, action };
    set(web, &mut response, DONE, &write_done(&done), DONE_SECONDS);
    response.extensions_mut().insert(done);
    response
}

/// Takes the sentence away once a page has said it.
pub(crate) fn said(web: &Web, response: &mut Response) {
    set(web, response, DONE, "", 0);
}

fn write_done(done: &JustDone) -> String {
    let action = done.action.map(|id| id.to_string()).unwrap_or_default();
    format!("{action}.{}", utf8_percent_encode(&done.text, NON_ALPHANUMERIC))
}

/// Reads what [`go`] wrote; anything else is nothing.
fn read_done(value: &str) -> Option<JustDone> {
    let (action, text) = value.split_once('.')?;
    let action = match action {
        "" => None,
        id => Some(Uuid::try_parse(id).ok()?),
    };
    let text = percent_decode_str(text).decode_utf8().ok()?;
    let fits =
        !text.is_empty() && text.chars().count() <= DONE_CHARS_MAX && !text.chars().any(char::is_control);
    fits.then(|| JustDone { text: text.into_owned(), action })
}

/// A path of ours, with its query, and nothing that leads elsewhere.
pub(crate) fn local(path: &str) -> Option<&str> {
    let inside = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && path.bytes().all(|byte| (0x21..0x7f).contains(&byte))
        && path.len() <= 2_000;
    inside.then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_ours_are_led_to() {
        assert_eq!(local("/ask/1?moment=2"), Some("/ask/1?moment=2"));
        for elsewhere in
            ["", "//evil.example", "https://evil.example", "/\\evil", "/a\nb", "javascript:alert(1)", "/ä"]
        {
            assert_eq!(local(elsewhere), None, "{elsewhere}");
        }
    }

    #[test]
    fn what_was_done_survives_its_cookie_and_nothing_else_does() {
        let done = JustDone { text: "Thanked “Zoë” <b>; now.".into(), action: Some(Uuid::from_u128(5)) };
        assert_eq!(read_done(&write_done(&done)), Some(done));
        for junk in ["", "x", "not-an-id.text", ".", ".%FF", ".%0A"] {
            assert_eq!(read_done(junk), None, "{junk}");
        }
    }
}
