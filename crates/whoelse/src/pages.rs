//! The pages, put before the actions.

use actions::App;
use axum::Router;
use web::Options;

/// Everything the server answers. `public_url` is how people reach it, without a slash at the end.
pub(crate) fn router(app: App, public_url: String) -> Router {
    let pages = web::router(app.clone(), Options { public_url: public_url.clone() });
    dav::in_front_of(app, dav::Options { public_url }, pages)
}
