//! The pages, put before the actions.

use actions::App;
use axum::Router;
use web::Options;

/// Everything the server answers. `public_url` is how people reach it, without a slash at the end.
pub(crate) fn router(app: App, public_url: String) -> Router {
    web::router(app, Options { public_url })
}
