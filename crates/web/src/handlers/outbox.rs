//! What is not on the server yet. The device itself fills this page (M15).

use axum::extract::State;

use crate::answers::{Answer, page};
use crate::layout::Place;
use crate::pages::outbox::OutboxPage;
use crate::say;
use crate::server::Web;
use crate::session::Member;

/// `GET /outbox`
pub(crate) async fn show(State(web): State<Web>, member: Member) -> Answer {
    page(&OutboxPage { shell: member.shell(&web, say::outbox_title(), Place::More) })
}
