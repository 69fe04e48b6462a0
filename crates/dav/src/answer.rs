//! What is answered: a status, sometimes a body, and a refusal that says which condition wasn't met and what to do.

use actions::Problem;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, ETAG, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderName, HeaderValue, Response, StatusCode};

use crate::xml::escape;

const DAV: HeaderName = HeaderName::from_static("dav");
/// What is spoken here (RFC 4918, 4791, 6352).
pub(crate) const SPOKEN: &str = "1, 3, calendar-access, addressbook";

/// A refusal: nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) status: StatusCode,
    /// The condition that wasn't met, as XML.
    pub(crate) condition: String,
    /// A sentence for whoever reads it.
    pub(crate) says: String,
}

impl Refused {
    pub(crate) fn new(status: StatusCode, condition: &str, says: impl Into<String>) -> Refused {
        Refused { status, condition: condition.to_owned(), says: says.into() }
    }

    pub(crate) fn not_found() -> Refused {
        Refused::new(StatusCode::NOT_FOUND, "", "There is nothing at this address.")
    }

    pub(crate) fn forbidden(condition: &str, says: impl Into<String>) -> Refused {
        Refused::new(StatusCode::FORBIDDEN, condition, says)
    }

    pub(crate) fn changed() -> Refused {
        Refused::new(StatusCode::PRECONDITION_FAILED, "", "It was changed in the meantime. Fetch it again.")
    }
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Refused {
        let says = match problem.next_step() {
            Some(next) => format!("{problem} {next}"),
            None => problem.to_string(),
        };
        match problem {
            Problem::Refused(_) => Refused::forbidden("<W:method-says-no/>", says),
            Problem::Invalid(_) => Refused::forbidden("<W:not-understood/>", says),
            Problem::Stale(_) => Refused::changed(),
            Problem::NotFound(_) => Refused::not_found(),
            Problem::Forbidden(_) | Problem::CannotUndo(_) | Problem::LinkClosed => {
                Refused::forbidden("<D:need-privileges/>", says)
            }
            Problem::TooManyTries { .. } => Refused::new(StatusCode::TOO_MANY_REQUESTS, "", says),
            Problem::WrongPassword => Refused::new(StatusCode::UNAUTHORIZED, "", says),
            Problem::Unreadable(_) => Refused::forbidden("<W:not-understood/>", says),
            Problem::Fault(fault) => {
                tracing::error!(error = %fault, "A device's request failed");
                Refused::new(StatusCode::INTERNAL_SERVER_ERROR, "", says)
            }
        }
    }
}

/// The answer to a refused request.
pub(crate) fn refused(refused: &Refused) -> Response<Body> {
    let mut body = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:error xmlns:D=\"DAV:\" \
         xmlns:C=\"urn:ietf:params:xml:ns:caldav\" xmlns:CR=\"urn:ietf:params:xml:ns:carddav\" xmlns:W=\"urn:whoelse\">",
    );
    body.push_str(&refused.condition);
    body.push_str("<D:responsedescription>");
    escape(&mut body, &refused.says);
    body.push_str("</D:responsedescription></D:error>\n");
    let mut response = text(refused.status, "application/xml; charset=utf-8", body);
    let headers = response.headers_mut();
    match refused.status {
        StatusCode::UNAUTHORIZED => {
            let basic = HeaderValue::from_static("Basic realm=\"Who Else?\", charset=\"UTF-8\"");
            headers.insert(WWW_AUTHENTICATE, basic);
        }
        StatusCode::TOO_MANY_REQUESTS => {
            headers.insert(RETRY_AFTER, HeaderValue::from_static("900"));
        }
        _ => {}
    }
    response
}

/// An answer without a body.
pub(crate) fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// An answer with a text.
pub(crate) fn text(status: StatusCode, kind: &'static str, body: String) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// A multistatus.
pub(crate) fn multistatus(body: String) -> Response<Body> {
    text(StatusCode::MULTI_STATUS, "application/xml; charset=utf-8", body)
}

/// Adds the tag of a version.
pub(crate) fn with_tag(mut response: Response<Body>, tag: &str) -> Response<Body> {
    if let Ok(value) = HeaderValue::from_str(tag) {
        response.headers_mut().insert(ETAG, value);
    }
    response
}

/// Adds what every answer here says.
pub(crate) fn marked(mut response: Response<Body>) -> Response<Body> {
    let headers = response.headers_mut();
    headers.insert(DAV, HeaderValue::from_static(SPOKEN));
    headers.insert("cache-control", HeaderValue::from_static("private, no-cache"));
    headers.insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    response
}
