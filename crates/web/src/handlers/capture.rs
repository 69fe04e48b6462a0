//! Quick capture: one line becomes a person (M14–M16, M19).

use std::str::FromStr as _;

use actions::{Capture, Captures, Problem};
use axum::extract::State;
use axum::response::Response;
use domain::ContactId;
use domain::contact::Basis;
use store::Day;
use uuid::Uuid;

use crate::answers::{Answer, again, page, piece};
use crate::forms::{Query, Typed, Wrongs};
use crate::handlers::people::search;
use crate::layout::Place;
use crate::look;
use crate::pages::capture::{CapturePage, CapturedLine};
use crate::pages::people_found::{FoundPerson, FoundShape, PeopleFound};
use crate::parts::Field;
use crate::phrases::{captured, choices, people};
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// Letters of a line that a preview reads.
const PREVIEW_CHARS: usize = 2_000;

/// `GET /capture?given_by=&new=`, and what other apps share: `text`, `title` and `url` become the line. `put` is a line
/// put right without scripts.
pub(crate) async fn show(State(web): State<Web>, member: Member, Query(mut query): Query) -> Answer {
    if let Some(put) = query.given("put").map(str::to_owned) {
        query.replace("line", put.chars().take(PREVIEW_CHARS).collect());
    }
    if query.given("line").is_none() {
        let shared = ["title", "text", "url"].into_iter().filter_map(|name| query.given(name));
        let line = shared.collect::<Vec<_>>().join(", ");
        query.put("line", line.chars().take(PREVIEW_CHARS).collect());
    }
    let mut form = capture_page(&web, &member, &query, &Wrongs::default()).await?;
    form.captured = just_captured(&web, &member, &query).await?;
    page(&form)
}

/// Those taken down a moment ago: the address names them, and only what the member may see is shown.
async fn just_captured(web: &Web, member: &Member, query: &Typed) -> Result<Vec<CapturedLine>, Trouble> {
    let mut lines = Vec::new();
    for id in query.all("new").take(10).filter_map(|id| Uuid::from_str(id).ok()) {
        if let Ok(row) = look::contact(web, member.actor(), id).await {
            lines.push(CapturedLine {
                href: format!("/contacts/{id}"),
                who: row.name,
                then: people::role(row.title.as_deref(), row.company.as_deref()),
            });
        }
    }
    Ok(lines)
}

/// `GET /capture/preview?line=`
pub(crate) async fn preview(State(web): State<Web>, member: Member, Query(query): Query) -> Answer {
    let line: String = query.one("line").chars().take(PREVIEW_CHARS).collect();
    let today = member.actor().day(web.app.clock.now());
    piece(&captured::understood(&line, member.actor().region, today))
}

/// `POST /captures`
pub(crate) async fn save(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let actor = member.actor();
    let action = typed.action("id", web.ids()?.make())?;
    let mut wrongs = Wrongs::default();
    let on = typed.day("on", &mut wrongs);
    let given_by: Option<ContactId> = match typed.maybe_id("given_by", "contact")? {
        Some(chosen) => Some(chosen),
        // What is sent again was clear the first time, whoever else goes by that name since (M15).
        None if actions::was_done(&web.app, actor, action).await? => None,
        None => giver(&web, &member, &typed, &mut wrongs).await?,
    };
    if wrongs.any() {
        return again(&capture_page(&web, &member, &typed, &wrongs).await?);
    }
    let line = typed.one("line");
    let several = line.lines().filter(|line| !line.trim().is_empty()).count() > 1;
    let known = typed.maybe_id("known", "contact")?;
    let who = if several {
        Captures::List(line.to_owned())
    } else {
        Captures::One { line: line.to_owned(), known }
    };
    let input = Capture {
        action,
        who,
        given_by,
        on,
        basis: Basis::parse(typed.one("basis")),
        happy_call: typed.ticked("happy_call"),
        ran_out: typed.ticked("ran_out"),
    };
    match actions::capture(&web.app, actor, &input).await {
        Ok(done) => Ok(went(&web, &typed, given_by, done.action.0, &done.answer)),
        Err(problem) => again(&capture_page(&web, &member, &typed, &Wrongs::of(problem)?).await?),
    }
}

fn went(
    web: &Web,
    typed: &Typed,
    given_by: Option<ContactId>,
    action: Uuid,
    answer: &actions::CaptureAnswer,
) -> Response {
    let names: Vec<String> = answer.people.iter().map(|person| person.name.clone()).collect();
    let mut text = say::capture_taken_down(people::list(&names));
    if let [person] = answer.people.as_slice() {
        let then = captured::came_of(person, given_by.is_some());
        if !then.is_empty() {
            text = format!("{text} {then}");
        }
    }
    // Back to the empty form with the same giver, ready for the next name.
    let mut to = String::from("/capture?");
    if let Some(giver) = given_by {
        to.push_str(&format!("given_by={giver}&"));
    }
    let new: Vec<String> =
        answer.people.iter().take(10).map(|person| format!("new={}", person.contact)).collect();
    let earlier = typed.all("new").filter_map(|id| Uuid::from_str(id).ok()).map(|id| format!("new={id}"));
    to.push_str(&new.into_iter().chain(earlier).take(10).collect::<Vec<_>>().join("&"));
    go(web, to.trim_end_matches(['?', '&']), text, Some(action))
}

/// Who was meant by what was typed instead of chosen: the only one who fits, else the member has to say.
async fn giver(
    web: &Web,
    member: &Member,
    typed: &Typed,
    wrongs: &mut Wrongs,
) -> Result<Option<ContactId>, Trouble> {
    let Some(words) = typed.given("given_by_q") else { return Ok(None) };
    let found = search(web, member, FoundShape::GivenBy, words).await?;
    match found.people.as_slice() {
        [only] => Ok(ContactId::parse(&only.id)),
        [] => {
            wrongs.add("given_by_q", say::capture_giver_unknown());
            Ok(None)
        }
        _ => {
            wrongs.add("given_by_q", say::capture_giver_several());
            Ok(None)
        }
    }
}

async fn capture_page(
    web: &Web,
    member: &Member,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<CapturePage, Trouble> {
    let actor = member.actor();
    let line = typed.one("line");
    let understood = (!line.trim().is_empty()).then(|| {
        let line: String = line.chars().take(PREVIEW_CHARS).collect();
        captured::understood(&line, actor.region, actor.day(web.app.clock.now()))
    });
    let chosen: Option<ContactId> = typed.maybe_id("given_by", "contact")?;
    let givers = match chosen {
        Some(id) => Some(chosen_giver(web, member, id).await?),
        None => {
            let words = typed.given("given_by_q").unwrap_or_default();
            Some(search(web, member, FoundShape::GivenBy, words).await?)
        }
    };
    let today = Day(actor.day(web.app.clock.now()));
    let on = typed.given("on").map_or_else(|| today.to_string(), str::to_owned);
    let mut shell = member.shell(web, say::place_capture(), Place::Capture);
    shell.notice = wrongs.others(&["line", "given_by_q", "on"]);
    Ok(CapturePage {
        shell,
        id: web.ids()?.text(),
        line: wrongs.field(typed, "line"),
        understood,
        given_by_q: wrongs.field(typed, "given_by_q"),
        givers,
        on: Field { value: on, error: wrongs.why("on") },
        bases: choices::bases(typed.given("basis").unwrap_or(Basis::Named.as_str())),
        happy_call: typed.ticked("happy_call"),
        captured: vec![],
    })
}

async fn chosen_giver(web: &Web, member: &Member, id: ContactId) -> Result<PeopleFound, Trouble> {
    let row = look::contact(web, member.actor(), id.0).await.map_err(|_| Problem::NotFound("contact"))?;
    let person = FoundPerson {
        id: id.to_string(),
        href: format!("/contacts/{id}"),
        name: row.name.clone(),
        role: people::role(row.title.as_deref(), row.company.as_deref()),
        chosen: true,
    };
    Ok(PeopleFound { shape: FoundShape::GivenBy, people: vec![person], query: row.name })
}
