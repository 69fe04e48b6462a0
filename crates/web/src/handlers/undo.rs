//! Undo: takes the last thing back, and returns to where one was.

use axum::extract::State;
use domain::ActionId;

use crate::answers::Answer;
use crate::forms::{Named, Typed};
use crate::say;
use crate::server::Web;
use crate::session::{Member, go, local};

/// What is gone with the action that made it: its page is no place to go back to.
const MAKERS: &[&str] = &["add_contact", "capture"];

/// `POST /undo/{action}`
pub(crate) async fn undo(
    State(web): State<Web>,
    member: Member,
    Named(of): Named<ActionId>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let undone = actions::undo(&web.app, member.actor(), action, of).await?;
    let back = local(typed.one("back")).filter(|back| !back.starts_with("/undo/"));
    let to = match back {
        Some(back) if !MAKERS.contains(&undone.verb.as_str()) || !back.starts_with("/contacts/") => back,
        _ => "/today",
    };
    Ok(go(&web, to, say::undone(), None))
}
