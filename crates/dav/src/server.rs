//! The way of every request: whether it is ours, who it is, and which method answers.

use language::say;
use std::net::SocketAddr;
use std::sync::Arc;

use actions::views::dav::Books;
use actions::{Actor, App, DeviceSignIn, open_device};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{ALLOW, AUTHORIZATION, LOCATION, USER_AGENT};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::answer::{self, Refused};
use crate::card::Groups;
use crate::paths::{Paths, Place, ROOT};
use crate::xml::{self, Element, Unreadable};
use crate::{propfind, proppatch, put, remove, report};

/// The most bytes of a question.
const QUESTION_BYTES_MAX: usize = 6 * 1024 * 1024;
/// What may be asked.
const METHODS: &str = "OPTIONS, GET, HEAD, PUT, DELETE, PROPFIND, PROPPATCH, REPORT";

/// What it is told when it starts.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Where people reach the pages, without a slash at the end.
    pub public_url: String,
}

#[derive(Clone)]
struct Dav {
    app: App,
    options: Arc<Options>,
}

/// What every method is given: who asks, and what stands in their books.
pub(crate) struct Asking<'a> {
    pub(crate) app: &'a App,
    pub(crate) public_url: &'a str,
    pub(crate) actor: &'a Actor,
    pub(crate) paths: Paths,
    pub(crate) groups: Groups,
}

impl Asking<'_> {
    /// A snapshot of the member's books.
    pub(crate) async fn books(&self) -> Result<Books, Refused> {
        Ok(Books::open(self.app, self.actor).await?)
    }
}

/// Puts calendars and address books before the pages: their addresses, and what only their programs ask of `/`.
pub fn in_front_of(app: App, options: Options, pages: Router) -> Router {
    let dav = Dav { app, options: Arc::new(options) };
    Router::new().fallback_service(pages).layer(from_fn_with_state(dav, guard))
}

async fn guard(State(dav): State<Dav>, request: Request, next: Next) -> Response<Body> {
    let path = request.uri().path();
    match path.trim_end_matches('/') {
        "/.well-known/caldav" | "/.well-known/carddav" => {
            let mut response = answer::empty(StatusCode::MOVED_PERMANENTLY);
            response.headers_mut().insert(LOCATION, HeaderValue::from_static(ROOT));
            return response;
        }
        _ => {}
    }
    let below = path == "/dav" || path.starts_with(ROOT);
    let method = request.method();
    let asks_root = path == "/" && !matches!(*method, Method::GET | Method::HEAD | Method::POST);
    if !below && !asks_root {
        return next.run(request).await;
    }
    answer::marked(dav.answer(request).await.unwrap_or_else(|refused| answer::refused(&refused)))
}

impl Dav {
    async fn answer(&self, request: Request) -> Result<Response<Body>, Refused> {
        let (parts, body) = request.into_parts();
        if parts.method == Method::OPTIONS {
            let mut response = answer::empty(StatusCode::OK);
            response.headers_mut().insert(ALLOW, HeaderValue::from_static(METHODS));
            return Ok(response);
        }
        let from = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_string());
        let sign_in = sign_in(&parts.headers, from.unwrap_or_default()).ok_or_else(unknown)?;
        let visit = open_device(&self.app, &sign_in).await.map_err(|problem| match problem {
            actions::Problem::WrongPassword => unknown(),
            other => other.into(),
        })?;
        let asking = Asking {
            app: &self.app,
            public_url: self.options.public_url.trim_end_matches('/'),
            actor: &visit.actor,
            paths: Paths::of(visit.actor.user.0),
            groups: Groups::default(),
        };
        let spoken = visit.actor.reads();
        language::speaking(spoken, method(&asking, &parts, body)).await
    }
}

/// What a method answers to a member, in their language.
async fn method(asking: &Asking<'_>, parts: &Parts, body: Body) -> Result<Response<Body>, Refused> {
    let place = Place::of(parts.uri.path(), asking.actor.user.0);
    let headers = &parts.headers;
    match parts.method.as_str() {
        "PROPFIND" => {
            let body = question(body).await?;
            propfind::answer(asking, &place, headers, body.as_ref()).await
        }
        "REPORT" => {
            let body = question(body).await?;
            report::answer(asking, &place, headers, body.as_ref()).await
        }
        "PROPPATCH" => {
            let body = question(body).await?;
            proppatch::answer(asking, &place, body.as_ref()).await
        }
        "GET" | "HEAD" => propfind::get(asking, &place, headers, parts.method == Method::HEAD).await,
        "PUT" => {
            let body = to_bytes(body, actions::DEVICE_TEXT_MAX).await.map_err(|_| too_large())?;
            put::answer(asking, &place, headers, &body).await
        }
        "DELETE" => remove::answer(asking, &place, headers).await,
        "MKCALENDAR" | "MKCOL" => {
            Err(Refused::forbidden("<C:calendar-collection-location-ok/>", say::dav_refused_book()))
        }
        _ => {
            let mut response = answer::empty(StatusCode::METHOD_NOT_ALLOWED);
            response.headers_mut().insert(ALLOW, HeaderValue::from_static(METHODS));
            Ok(response)
        }
    }
}

fn unknown() -> Refused {
    Refused::new(StatusCode::UNAUTHORIZED, "", say::dav_refused_sign_in())
}

fn too_large() -> Refused {
    Refused::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        "<C:max-resource-size/><CR:max-resource-size/>",
        "It is too large.",
    )
}

/// The XML that a question is put in; `None` for an empty body.
async fn question(body: Body) -> Result<Option<Element>, Refused> {
    let bytes = to_bytes(body, QUESTION_BYTES_MAX).await.map_err(|_| too_large())?;
    xml::read(&bytes).map_err(|unreadable| match unreadable {
        Unreadable::NotXml => Refused::new(StatusCode::BAD_REQUEST, "", "This is no XML."),
        Unreadable::TooMuch => too_large(),
        Unreadable::DocumentType => {
            Refused::forbidden("<D:no-external-entities/>", "A document type is not understood here.")
        }
    })
}

fn sign_in(headers: &HeaderMap, from: String) -> Option<DeviceSignIn> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let (scheme, credentials) = text(AUTHORIZATION)?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") || credentials.len() > 2_000 {
        return None;
    }
    let decoded = STANDARD.decode(credentials.trim()).ok()?;
    let decoded = String::from_utf8(decoded).ok()?;
    let (email, password) = decoded.split_once(':')?;
    Some(DeviceSignIn {
        email: email.to_owned(),
        password: password.to_owned(),
        from,
        program: text(USER_AGENT).unwrap_or_default().to_owned(),
    })
}
