//! What went wrong with a request, on its way to the page that says so.

use std::sync::Arc;

use actions::Problem;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Why a request isn't answered with what it asked for.
#[derive(Debug, Clone)]
pub(crate) enum Trouble {
    /// The action said no.
    Problem(Arc<Problem>),
    /// There is nothing at this address.
    NotFound,
    /// The address is right, the method isn't.
    WrongMethod,
    /// It can't be read as a request of ours.
    BadRequest(&'static str),
    /// It is too large.
    TooLarge {
        /// The most bytes it may have.
        most: usize,
    },
    /// It is no form.
    Unsupported,
    /// It was sent by a page that isn't ours.
    OtherSite,
    /// Nobody is signed in.
    Nobody,
    /// A page could not be written.
    Unwritten(String),
}

impl Trouble {
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Trouble::Problem(problem) => match **problem {
                Problem::Refused(_) | Problem::Invalid(_) | Problem::Unreadable(_) => {
                    StatusCode::UNPROCESSABLE_ENTITY
                }
                Problem::Stale(_) | Problem::CannotUndo(_) => StatusCode::CONFLICT,
                Problem::NotFound(_) | Problem::LinkClosed => StatusCode::NOT_FOUND,
                Problem::Forbidden(_) => StatusCode::FORBIDDEN,
                Problem::WrongPassword => StatusCode::UNPROCESSABLE_ENTITY,
                Problem::TooManyTries { .. } => StatusCode::TOO_MANY_REQUESTS,
                Problem::Fault(store::StoreError::ActionIdReused { .. }) => StatusCode::CONFLICT,
                Problem::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
            },
            Trouble::NotFound => StatusCode::NOT_FOUND,
            Trouble::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Trouble::BadRequest(_) => StatusCode::BAD_REQUEST,
            Trouble::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Trouble::Unsupported => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Trouble::OtherSite => StatusCode::FORBIDDEN,
            Trouble::Nobody => StatusCode::UNAUTHORIZED,
            Trouble::Unwritten(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        Trouble::Problem(Arc::new(problem))
    }
}

impl From<askama::Error> for Trouble {
    fn from(error: askama::Error) -> Self {
        Trouble::Unwritten(error.to_string())
    }
}

impl IntoResponse for Trouble {
    /// An empty answer that carries its trouble; [`crate::answers::entry`] makes a page of it, because only there it is
    /// known who asks.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
