//! A person's page.

use actions::Problem;
use actions::views::contact_page::{FACTS_AT_ONCE, TimelineCursor, contact_page, timeline};
use actions::views::likeness::merged_into;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use domain::ContactId;

use crate::answers::{self, Answer};
use crate::forms::{Named, Query};
use crate::layout::Place;
use crate::phrases::person;
use crate::server::Web;
use crate::session::Member;

/// `GET /contacts/{contact}?before=`
pub(crate) async fn show(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    Query(query): Query,
) -> Answer {
    let actor = member.actor();
    let before: Option<TimelineCursor> = query.given("before").map(str::parse).transpose()?;
    let mut view = match contact_page(&web.app, actor, id).await {
        Ok(view) => view,
        // An old link to somebody who went up in another leads on to that one.
        Err(Problem::NotFound(what)) => match merged_into(&web.app, actor, id).await? {
            Some(into) => return Ok(Redirect::to(&format!("/contacts/{into}")).into_response()),
            None => return Err(Problem::NotFound(what).into()),
        },
        Err(other) => return Err(other.into()),
    };
    if before.is_some() {
        view.timeline = timeline(&web.app, actor, id, before, FACTS_AT_ONCE).await?;
    }
    let today = actor.day(web.app.clock.now());
    let shell = member.shell(&web, view.contact.name.clone(), Place::People);
    answers::page(&person::page(&view, actor, today, shell, &mut web.ids()?))
}
