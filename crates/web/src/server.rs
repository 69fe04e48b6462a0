//! The web app as a whole: its options, its state, and the way from a socket to an answer.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;

use actions::{App, Problem};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use jiff::Timestamp;
use tokio::net::TcpListener;
use uuid::Uuid;

use crate::{answers, routes};

/// What the web app is told when it starts.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Where people reach it: `https://who-else.example`, without a slash at the end. Cookies are `Secure` when it
    /// begins with `https:`; links in calendars and invitations begin with it.
    pub public_url: String,
}

/// What every handler is given.
#[derive(Clone)]
pub(crate) struct Web {
    pub(crate) app: App,
    pub(crate) options: Arc<Options>,
}

impl Web {
    /// Whether people reach it by https.
    pub(crate) fn is_https(&self) -> bool {
        self.options.public_url.starts_with("https:")
    }

    /// The address of a path of ours, as others reach it.
    pub(crate) fn public(&self, path: &str) -> String {
        format!("{}{path}", self.options.public_url.trim_end_matches('/'))
    }

    /// Ids for the forms of a page.
    ///
    /// # Errors
    /// [`Problem::Forbidden`] when the system has no randomness to give.
    pub(crate) fn ids(&self) -> Result<Ids, Problem> {
        Ids::new(self.app.clock.now())
    }
}

/// Makes ids for forms: UUIDv7 (RFC 9562) of this moment, random once and counted on from there.
#[derive(Debug)]
pub(crate) struct Ids {
    millis: u64,
    random: u128,
}

impl Ids {
    pub(crate) fn new(now: Timestamp) -> Result<Ids, Problem> {
        let mut random = [0u8; 16];
        getrandom::fill(&mut random).map_err(|_| Problem::Forbidden(language::say::field_no_randomness()))?;
        let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
        Ok(Ids { millis, random: u128::from_be_bytes(random) })
    }

    /// The next one.
    pub(crate) fn make(&mut self) -> Uuid {
        self.random = self.random.wrapping_add(1);
        let mut tail = [0u8; 10];
        tail.copy_from_slice(&self.random.to_be_bytes()[6..]);
        uuid::Builder::from_unix_timestamp_millis(self.millis, &tail).into_uuid()
    }

    /// The next one as text.
    pub(crate) fn text(&mut self) -> String {
        self.make().to_string()
    }
}

/// Every page and form of the app.
pub fn router(app: App, options: Options) -> Router {
    let web = Web { app, options: Arc::new(options) };
    routes::table()
        .fallback(answers::nowhere)
        .method_not_allowed_fallback(answers::wrong_method)
        // Each handler has its own limit (`forms::read_body`), and tells it in a page.
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn_with_state(web.clone(), answers::entry))
        .with_state(web)
}

/// Serves the app until `shutdown` comes, finishing what was begun.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    app: App,
    listener: TcpListener,
    options: Options,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let service = router(app, options).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(shutdown).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_page_differ_and_are_of_version_7() {
        let mut ids = Ids::new(Timestamp::UNIX_EPOCH).unwrap();
        let (one, two) = (ids.make(), ids.make());
        assert_ne!(one, two);
        assert_eq!(one.get_version_num(), 7);
        assert_ne!(one, Ids::new(Timestamp::UNIX_EPOCH).unwrap().make());
    }
}
