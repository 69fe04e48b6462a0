//! Logging a conversation, and the moment in it (M1, M13).

use actions::views::learned::learned;
use actions::{EventToAttend, LogInteraction, MomentMark, Problem, Teach};
use axum::extract::State;
use domain::interaction::InteractionKind;
use domain::moment::MomentKind;
use domain::{ActionId, ContactId, ids};
use store::Day;
use store::rows::ContactRow;
use uuid::Uuid;

use crate::answers::{Answer, again, page, piece};
use crate::forms::{Named, Query, Typed, Wrongs};
use crate::layout::Place;
use crate::look;
use crate::pages::contacts::log::LogPage;
use crate::parts::Field;
use crate::phrases::{choices, noticed as notice};
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// `GET /contacts/{contact}/log?kind=&moment=`
pub(crate) async fn show(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    Query(query): Query,
) -> Answer {
    let contact = look::contact(&web, member.actor(), id.0).await?;
    page(&log_page(&web, &member, &contact, &query, &Wrongs::default())?)
}

/// `POST /interactions`
pub(crate) async fn save(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let id: ContactId = typed.id("contact_id", "contact")?;
    let contact = look::contact(&web, member.actor(), id.0).await?;
    let mut wrongs = Wrongs::default();
    let input = read(&web, &typed, id, &mut wrongs)?;
    let outcome = match &input {
        Some(input) => actions::log_interaction(&web.app, member.actor(), input).await,
        None => Err(Problem::Invalid(vec![])),
    };
    match outcome {
        Ok(done) => {
            if !done.replayed {
                learn(&web, &member, &typed, done.action.0).await?;
            }
            let moment = done.answer.moment;
            let to = match moment {
                Some(moment) if typed.one("then") == "ask" => format!("/ask/{id}?moment={moment}"),
                None if typed.one("then") == "ask" => format!("/ask/{id}"),
                _ => format!("/contacts/{id}"),
            };
            let text = match (moment, input.and_then(|input| input.moment)) {
                (Some(_), _) => say::log_done_moment(),
                (None, Some(_)) => say::log_done_barred(contact.name.as_str()),
                (None, None) if typed.ticked("complaint") => say::log_done_complaint(contact.name.as_str()),
                (None, None) => say::log_done(),
            };
            Ok(go(&web, &to, text, Some(done.action.0)))
        }
        Err(problem) => {
            let told = Wrongs::of(problem)?;
            let wrongs = if wrongs.any() { wrongs } else { told };
            let wrongs =
                wrongs.call("note", "what").call("moment_words", "what").call("event", "association");
            again(&log_page(&web, &member, &contact, &typed, &wrongs)?)
        }
    }
}

/// What was ticked and what was waved away is counted (M2).
async fn learn(web: &Web, member: &Member, typed: &Typed, logged: Uuid) -> Result<(), Trouble> {
    let actor = member.actor();
    let now = web.app.clock.now().to_zoned(actor.zone.clone()).datetime();
    let mut ticked: Vec<&str> = typed.given("moment").into_iter().collect();
    ticked.extend(typed.ticked("complaint").then_some("complaint"));
    let dropped: Vec<&str> = typed.all("dropped").collect();
    let answers =
        notice::answered(typed.one("what"), typed.one("kind"), &ticked, &dropped, now, actor.region);
    if answers.is_empty() {
        return Ok(());
    }
    let action = ActionId(ids::derive(logged, "taught", web.app.clock.now().as_millisecond()));
    actions::teach(&web.app, actor, &Teach { action, answers }).await?;
    Ok(())
}

/// `POST /noticed`: what the words typed so far may mean (M2). Sent as a form, so that they stand in no address; changes
/// nothing.
pub(crate) async fn noticed(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let actor = member.actor();
    let now = web.app.clock.now().to_zoned(actor.zone.clone()).datetime();
    let mut dropped: Vec<&str> = typed.all("dropped").chain(typed.given("moment")).collect();
    dropped.extend(typed.ticked("complaint").then_some("complaint"));
    let learned = learned(&web.app, actor).await?;
    piece(&notice::noticed(typed.one("what"), typed.one("kind"), &dropped, now, actor.region, &learned))
}

fn read(
    web: &Web,
    typed: &Typed,
    contact: ContactId,
    wrongs: &mut Wrongs,
) -> Result<Option<LogInteraction>, Trouble> {
    let action = typed.action("id", web.ids()?.make())?;
    let kind = InteractionKind::parse(typed.one("kind"));
    if kind.is_none() {
        wrongs.add("kind", say::log_choose_kind());
    }
    let on = typed.day("on", wrongs);
    let event_on = typed.day("event_on", wrongs);
    let moment = match typed.one("moment") {
        "" | "none" => None,
        word => {
            let found = MomentKind::parse(word);
            if found.is_none() {
                wrongs.add("moment", say::log_choose_moment());
            }
            found
        }
    };
    let what = typed.one("what");
    let mark = moment.map(|kind| MomentMark {
        kind,
        // A long note stays a note; the words of a moment are a quotation.
        words: Some(what.chars().take(domain::moment::MOMENT_TEXT_MAX).collect()),
        deal: None,
        event: (kind == MomentKind::Association || typed.given("association").is_some())
            .then(|| EventToAttend { name: typed.one("association").to_owned(), on: event_on, place: None }),
    });
    if moment == Some(MomentKind::Association) && typed.given("association").is_none() {
        wrongs.add("association", say::log_association());
    }
    let Some(kind) = kind.filter(|_| !wrongs.any()) else { return Ok(None) };
    Ok(Some(LogInteraction {
        action,
        contact,
        kind,
        on,
        note: what.to_owned(),
        moment: mark,
        could_ask: Some(typed.ticked("could_ask")),
        complaint: typed.ticked("complaint"),
    }))
}

fn log_page(
    web: &Web,
    member: &Member,
    contact: &ContactRow,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<LogPage, Trouble> {
    let today = Day(member.actor().day(web.app.clock.now()));
    let mut shell = member.shell(web, say::log_title(), Place::People);
    shell.notice = wrongs.others(&["kind", "on", "what", "moment", "association", "event_on"]);
    Ok(LogPage {
        shell,
        id: web.ids()?.text(),
        contact_id: contact.id.to_string(),
        who: contact.name.clone(),
        kinds: choices::interactions(typed.given("kind").unwrap_or("call")),
        kind_error: wrongs.why("kind"),
        on: Field {
            value: typed.given("on").map_or_else(|| today.to_string(), str::to_owned),
            error: wrongs.why("on"),
        },
        what: wrongs.field(typed, "what"),
        moments: choices::moments(typed.given("moment").unwrap_or("none")),
        moment_error: wrongs.why("moment"),
        association: wrongs.field(typed, "association"),
        event_on: wrongs.field(typed, "event_on"),
        complaint: typed.ticked("complaint"),
        // A form that comes up fresh has no id yet.
        could_ask: typed.ticked("could_ask") || typed.one("id").is_empty(),
    })
}
