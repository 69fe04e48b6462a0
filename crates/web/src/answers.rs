//! The way of every request: who asks, whether they may change anything, the handler, and the answer made fit to send.

use std::io::Write as _;

use actions::Problem;
use askama::Template;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, LOCATION,
    VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use flate2::Compression;
use flate2::write::GzEncoder;
use language::Language;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::layout::{Place, Shell};
use crate::pages::problem::{ProblemKind, ProblemPage};
use crate::parts::Act;
use crate::plain;
use crate::say;
use crate::security;
use crate::server::{Ids, Web};
use crate::session::{self, DONE, Member};
use crate::told::{self, Told};
use crate::trouble::Trouble;

/// What a handler gives back.
pub(crate) type Answer = Result<Response, Trouble>;

const HX_REQUEST: HeaderName = HeaderName::from_static("hx-request");
const HX_REDIRECT: HeaderName = HeaderName::from_static("hx-redirect");
const HX_CURRENT_URL: HeaderName = HeaderName::from_static("hx-current-url");
/// The header with which the service worker asks for a page to keep.
const COPY: HeaderName = HeaderName::from_static("whoelse-copy");
/// The header with which the service worker says that a form isn't lost: it needs no page to sign in on, only to know.
const KEEPS: HeaderName = HeaderName::from_static("whoelse-keeps");
/// What is the same for everybody. The service worker isn't: it speaks a member's language.
const FILES: &[&str] = &["/assets/", "/calendar/", "/devices/", "/c/", "/health", "/offline"];
/// Answers smaller than this are not worth compressing.
const GZIP_FROM_BYTES: usize = 860;
/// The largest answer that is compressed on the fly; pages are far smaller.
const GZIP_UP_TO_BYTES: usize = 16 * 1024 * 1024;

/// Marks an answer that is a piece of a page: the toast waits for a whole one.
#[derive(Debug, Clone, Copy)]
struct Piece;

/// A page.
pub(crate) fn page(page: &impl Template) -> Answer {
    page_with(StatusCode::OK, page)
}

/// A page that says that something isn't as it should be.
pub(crate) fn page_with(status: StatusCode, page: &impl Template) -> Answer {
    let mut response = (status, page.render()?).into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    Ok(response)
}

/// The form again, with what is wrong beside the fields.
pub(crate) fn again(form: &impl Template) -> Answer {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, form)
}

/// A piece of a page, for htmx and the islands.
pub(crate) fn piece(piece: &impl Template) -> Answer {
    let mut response = page(piece)?;
    response.extensions_mut().insert(Piece);
    Ok(response)
}

/// Nothing is at this address.
pub(crate) async fn nowhere() -> Trouble {
    Trouble::NotFound
}

/// The address is right, the method isn't.
pub(crate) async fn wrong_method() -> Trouble {
    Trouble::WrongMethod
}

/// The way of every request: answered in the language that the member chose, else in one that the browser asks for.
pub(crate) async fn entry(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let asked = Asked::of(&request);
    let ours = security::comes_from_us(&web, request.method(), request.headers());
    let (member, refused) = match asked.who(&web, request.headers()).await {
        Err(problem) => (None, Some(Trouble::from(problem))),
        Ok(member) => (member, (!ours).then_some(Trouble::OtherSite)),
    };
    if let Some(member) = &member {
        request.extensions_mut().insert(member.clone());
    }
    let language = member.as_ref().and_then(|member| member.actor().language).or(asked.language);
    let answer = answer(&web, &asked, member, refused, request, next);
    language::speaking(language.unwrap_or_default(), answer).await
}

async fn answer(
    web: &Web,
    asked: &Asked,
    member: Option<Member>,
    refused: Option<Trouble>,
    request: Request,
    next: Next,
) -> Response {
    let (mut response, told) = match refused {
        Some(trouble) => (trouble.into_response(), Told::new()),
        None => told::noting(next.run(request)).await,
    };
    match response.extensions_mut().remove::<Trouble>() {
        Some(trouble) if asked.is_plain => response = explain_plainly(web, &trouble),
        Some(trouble) => response = explain(web, asked, member.as_ref(), &trouble),
        None if asked.is_plain => response = plain::answer(response, &told),
        None => {}
    }
    let is_page = is_html(response.headers()) && response.extensions().get::<Piece>().is_none();
    if let (true, Some(member)) = (is_page, &member) {
        if asked.has_done {
            session::said(web, &mut response);
        }
        if let Ok(tag) = HeaderValue::from_str(&session::tag(member.actor())) {
            response.headers_mut().insert(session::TAG, tag);
        }
    }
    security::guard(web, &mut response);
    if asked.takes_gzip { compress(response).await } else { response }
}

/// What is asked, as far as the answer's form depends on it.
struct Asked {
    path: String,
    is_safe: bool,
    is_htmx: bool,
    is_file: bool,
    is_plain: bool,
    is_kept: bool,
    has_done: bool,
    takes_gzip: bool,
    language: Option<Language>,
    shown_at: Option<String>,
}

impl Asked {
    fn of(request: &Request) -> Asked {
        let headers = request.headers();
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
        let shown_at = headers.get(HX_CURRENT_URL).and_then(|url| url.to_str().ok()).and_then(path_of);
        Asked {
            is_safe: request.method().is_safe(),
            is_htmx: headers.contains_key(HX_REQUEST),
            is_file: FILES.iter().any(|start| path.starts_with(start)),
            is_plain: !request.method().is_safe() && plain::is_wanted(headers),
            is_kept: headers.contains_key(KEEPS),
            // A copy for later isn't the page that was waited for.
            has_done: session::cookie(headers, DONE).is_some_and(|value| !value.is_empty())
                && !headers.contains_key(COPY),
            takes_gzip: takes_gzip(headers),
            language: headers
                .get(ACCEPT_LANGUAGE)
                .and_then(|value| value.to_str().ok())
                .and_then(Language::accepted),
            shown_at,
            path,
        }
    }

    async fn who(&self, web: &Web, headers: &HeaderMap) -> Result<Option<Member>, Problem> {
        // Files and what a secret address opens are the same for everybody, so nobody is looked up for them.
        if self.is_file {
            return Ok(None);
        }
        let path = if self.is_safe { self.path.as_str() } else { "/today" };
        session::who(web, headers, path, self.is_safe).await
    }
}

/// The path of an address of ours, as htmx names the page it stands on.
fn path_of(url: &str) -> Option<String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let path = &rest[rest.find('/')?..];
    session::local(path.split('#').next()?).map(str::to_owned)
}

/// Whether the browser takes gzip.
pub(crate) fn takes_gzip(headers: &HeaderMap) -> bool {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|one| {
        let mut parts = one.split(';');
        let is_gzip = parts.next().is_some_and(|name| name.trim().eq_ignore_ascii_case("gzip"));
        let refused = parts.any(|weight| matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
        is_gzip && !refused
    })
}

/// The page that says what went wrong, or the way to sign in.
fn explain(web: &Web, asked: &Asked, member: Option<&Member>, trouble: &Trouble) -> Response {
    if matches!(trouble, Trouble::Nobody) {
        return to_the_door(asked);
    }
    let shell = match member {
        Some(member) => {
            let mut shell = member.shell(web, say::problem_title(), Place::Today);
            shell.place = None;
            shell
        }
        None => Shell::outside(say::problem_title()),
    };
    let mut page = problem_page(web, shell, trouble);
    if member.is_none() && page.next.href == "/today" {
        page.next = Act::link(say::sign_in(), "/sign-in");
    }
    page.shell.title.clone_from(&page.headline);
    // A page about a problem that can't be written itself: the bare sentence is what remains.
    page_with(trouble.status(), &page)
        .unwrap_or_else(|_| (StatusCode::INTERNAL_SERVER_ERROR, page.sentence.clone()).into_response())
}

/// The same for a script.
fn explain_plainly(web: &Web, trouble: &Trouble) -> Response {
    let status = trouble.status();
    match trouble {
        Trouble::Nobody => plain::problem(status, &say::problem_sign_in(), ""),
        trouble => {
            let page = problem_page(web, Shell::outside(""), trouble);
            plain::problem(status, &page.sentence, &page.reference)
        }
    }
}

fn to_the_door(asked: &Asked) -> Response {
    let wanted =
        if asked.is_safe && !asked.is_htmx { Some(asked.path.as_str()) } else { asked.shown_at.as_deref() };
    let wanted = wanted.and_then(session::local).filter(|path| *path != "/" && !path.starts_with("/sign-"));
    let door = match wanted {
        Some(path) => format!("/sign-in?next={}", utf8_percent_encode(path, NON_ALPHANUMERIC)),
        None => "/sign-in".to_owned(),
    };
    if !asked.is_htmx && !asked.is_kept {
        return Redirect::to(&door).into_response();
    }
    let mut response = StatusCode::UNAUTHORIZED.into_response();
    if let Ok(door) = HeaderValue::from_str(&door) {
        response.headers_mut().insert(HX_REDIRECT, door);
    }
    response
}

fn problem_page(web: &Web, shell: Shell, trouble: &Trouble) -> ProblemPage {
    let back = || Act::link(say::problem_to_today(), "/today");
    let refused = |shell, headline: String, sentence: String| ProblemPage {
        headline,
        ..ProblemPage::refusal(shell, sentence, back())
    };
    match trouble {
        Trouble::Problem(problem) => match &**problem {
            Problem::Fault(store::StoreError::ActionIdReused { .. }) => {
                refused(shell, say::problem_twice(), say::problem_twice_why())
            }
            Problem::Fault(error) => fault(web, shell, &error.to_string()),
            Problem::NotFound(_) => ProblemPage::not_found(shell),
            Problem::Forbidden(why) => ProblemPage {
                sentence: (*why).to_owned(),
                headline: say::problem_not_for_you(),
                ..ProblemPage::forbidden(shell)
            },
            Problem::LinkClosed => ProblemPage {
                headline: say::problem_link_closed(),
                sentence: problem.to_string(),
                ..ProblemPage::not_found(shell)
            },
            Problem::Stale(_) | Problem::CannotUndo(_) => ProblemPage {
                kind: ProblemKind::Conflict,
                headline: say::problem_too_late(),
                sentence: with_next_step(problem),
                ..ProblemPage::not_found(shell)
            },
            other => refused(shell, say::problem_hold_on(), with_next_step(other)),
        },
        Trouble::NotFound => ProblemPage::not_found(shell),
        Trouble::WrongMethod => {
            refused(shell, say::problem_not_like_that(), say::problem_not_like_that_why())
        }
        Trouble::BadRequest(why) => refused(shell, say::problem_unreadable(), (*why).to_owned()),
        Trouble::TooLarge { most } => {
            refused(shell, say::problem_too_much(), say::problem_too_much_why(most / 1024 / 1024))
        }
        Trouble::Unsupported => refused(shell, say::problem_unreadable(), say::problem_own_pages()),
        Trouble::OtherSite => ProblemPage {
            headline: say::problem_not_from_here(),
            sentence: say::problem_not_from_here_why(),
            ..ProblemPage::forbidden(shell)
        },
        Trouble::Nobody => ProblemPage::forbidden(shell),
        Trouble::Unwritten(why) => fault(web, shell, why),
    }
}

/// Logs a fault of ours under a reference, and shows the reference.
fn fault(web: &Web, shell: Shell, why: &str) -> ProblemPage {
    let id = Ids::new(web.app.clock.now()).map(|mut ids| ids.make().simple().to_string()).unwrap_or_default();
    let reference = format!("f-{}", &id[id.len().saturating_sub(8)..]);
    tracing::error!(reference, why, "A request failed");
    ProblemPage::fault(shell, reference)
}

pub(crate) fn with_next_step(problem: &Problem) -> String {
    match problem.next_step() {
        Some(next) => format!("{problem} {next}"),
        None => problem.to_string(),
    }
}

fn is_html(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// Compresses a page; files come compressed from the build.
async fn compress(response: Response) -> Response {
    let headers = response.headers();
    let kind = headers.get(CONTENT_TYPE).map_or(&b""[..], |kind| kind.as_bytes());
    // A stream of events has no end that could be waited for.
    let is_text = (kind.starts_with(b"text/") && !kind.starts_with(b"text/event-stream"))
        || kind.starts_with(b"application/json");
    if !is_text || headers.contains_key(CONTENT_ENCODING) || headers.contains_key(LOCATION) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, GZIP_UP_TO_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    parts.headers.append(VARY, HeaderValue::from_static("accept-encoding"));
    let packed = if bytes.len() >= GZIP_FROM_BYTES { gzip(&bytes) } else { None };
    let body = match packed {
        Some(packed) => {
            parts.headers.remove(CONTENT_LENGTH);
            parts.headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            Body::from(packed)
        }
        None => Body::from(bytes),
    };
    Response::from_parts(parts, body)
}

fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::with_capacity(bytes.len() / 4), Compression::new(5));
    packer.write_all(bytes).ok()?;
    packer.finish().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gzip_is_taken_where_it_is_offered_and_not_refused() {
        let takes = |text: &'static str| {
            takes_gzip(&HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(text))]))
        };
        assert!(takes("gzip, deflate, br"));
        assert!(takes("br;q=1.0, gzip;q=0.8"));
        assert!(!takes("br"));
        assert!(!takes("gzip;q=0"));
        assert!(!takes_gzip(&HeaderMap::new()));
    }

    #[test]
    fn the_page_htmx_stands_on_is_a_path_of_ours_or_nothing() {
        assert_eq!(path_of("http://127.0.0.1:7878/ask/1?moment=2#x").as_deref(), Some("/ask/1?moment=2"));
        assert_eq!(path_of("http://127.0.0.1:7878"), None);
        assert_eq!(path_of("javascript:alert(1)"), None);
        assert_eq!(path_of("http://x//evil.example"), None);
    }
}
