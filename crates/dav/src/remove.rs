//! DELETE: what is ours leaves the book of the device only; a promise stays (M20).

use actions::{
    KeepMark, Problem, ReleaseFollowUp, RemoveEntry, WishTried, keep_mark, new_action, release_follow_up,
    remove_entry,
};
use axum::body::Body;
use axum::http::{HeaderMap, Response, StatusCode};
use domain::FollowUpId;
use language::say;
use serde_json::json;

use crate::answer::{self, Refused};
use crate::paths::Place;
use crate::props::tag;
use crate::put::{stays, wish};
use crate::report::{Item, thing};
use crate::request::Conditions;
use crate::server::Asking;

pub(crate) async fn answer(
    asking: &Asking<'_>,
    place: &Place,
    headers: &HeaderMap,
) -> Result<Response<Body>, Refused> {
    let (book, name) = match place {
        Place::Thing(book, name) => (*book, name.as_str()),
        Place::Nowhere => return Err(Refused::not_found()),
        _ => {
            let says = say::dav_refused_delete_book();
            return Err(Refused::forbidden("<D:need-privileges/>", says));
        }
    };
    let mut books = asking.books().await?;
    let item = thing(&mut books, book, name).await?.ok_or_else(Refused::not_found)?;
    let tag = tag(books.epoch(), item.seq());
    let subject = match &item {
        Item::FollowUp(owed) => owed.id,
        Item::Entry(entry, _) => entry.id,
        Item::Card(card) => card.person.id,
    };
    let mark = books.mark(book, subject).await?;
    books.close().await?;
    if !Conditions::of(headers).hold(Some(&tag)) {
        return Err(Refused::changed());
    }
    let (app, actor) = (asking.app, asking.actor);
    let action = new_action(app)?;
    let kept = mark.map_or_else(|| json!({}), |mark| mark.kept.0);
    match item {
        Item::Entry(entry, _) => {
            let input = RemoveEntry { action, entry: entry.id, based_on: entry.version };
            remove_entry(app, actor, &input).await.map_err(|problem| match problem {
                Problem::NotFound(_) => Refused::changed(),
                other => other.into(),
            })?;
        }
        // It leaves the book of the device; who they are, and what happened with them, stays.
        Item::Card(_) => {
            keep_mark(app, actor, &KeepMark { action, book, subject, kept, hidden: true }).await?;
        }
        Item::FollowUp(owed) if owed.state != "open" => {
            keep_mark(app, actor, &KeepMark { action, book, subject, kept, hidden: true }).await?;
        }
        Item::FollowUp(owed) if owed.must_do => {
            wish(asking, FollowUpId(owed.id), WishTried::Removed).await?;
            return Err(stays(&owed));
        }
        Item::FollowUp(owed) => {
            let why = say::dav_how_deleted();
            let input = ReleaseFollowUp { action, follow_up: FollowUpId(owed.id), why };
            release_follow_up(app, actor, &input).await?;
            let action = new_action(app)?;
            keep_mark(app, actor, &KeepMark { action, book, subject, kept, hidden: true }).await?;
        }
    }
    Ok(answer::empty(StatusCode::NO_CONTENT))
}
