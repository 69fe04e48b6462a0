//! Keeping what is owed, letting it go, putting it off (M20, M31).

use actions::{CompleteFollowUps, Problem, PutOff, ReleaseFollowUps, Reopen};
use axum::extract::State;
use axum::response::Response;
use domain::FollowUpId;
use uuid::Uuid;

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Typed, Wrongs};
use crate::layout::Place;
use crate::look;
use crate::pages::short_form::{ShortAsk, ShortFormPage};
use crate::parts::Field;
use crate::say;
use crate::server::Web;
use crate::session::{Member, go, local};
use crate::trouble::Trouble;

/// The most follow-ups that one form may name.
const AT_ONCE_MAX: usize = 100;

fn ids(typed: &Typed) -> Result<Vec<FollowUpId>, Trouble> {
    let ids = typed.all("id").take(AT_ONCE_MAX + 1);
    ids.map(|id| FollowUpId::parse(id).ok_or_else(|| Problem::NotFound("follow-up").into())).collect()
}

fn back(typed: &Typed) -> &str {
    local(typed.one("back")).unwrap_or("/today")
}

/// `POST /follow-ups/completion`: the whole card in one tap (`id` repeated), or one line of it.
pub(crate) async fn complete(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let follow_ups = ids(&typed)?;
    complete_these(&web, &member, &typed, follow_ups).await
}

/// `POST /follow-ups/{id}/completion`
pub(crate) async fn complete_one(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<FollowUpId>,
    typed: Typed,
) -> Answer {
    if typed.ticked("reopened") {
        return reopen(&web, &member, &typed, id).await;
    }
    complete_these(&web, &member, &typed, vec![id]).await
}

/// The non-buyer wants to talk again: the call is kept, and there is a new deal (M24).
async fn reopen(web: &Web, member: &Member, typed: &Typed, follow_up: FollowUpId) -> Answer {
    let action = typed.action("action", web.ids()?.make())?;
    let (product, how) = (typed.one("product").to_owned(), typed.one("how").to_owned());
    let input = Reopen { action, follow_up, product, how };
    let done = actions::reopen(&web.app, member.actor(), &input).await?;
    let who = look::name(web, member.actor(), done.answer.contact).await?;
    Ok(went(web, typed, say::reopened_said(who), done.action.0))
}

async fn complete_these(web: &Web, member: &Member, typed: &Typed, follow_ups: Vec<FollowUpId>) -> Answer {
    let action = typed.action("action", web.ids()?.make())?;
    let input = CompleteFollowUps { action, follow_ups, how: typed.one("how").to_owned() };
    let done = match actions::complete_follow_ups(&web.app, member.actor(), &input).await {
        Ok(done) => done,
        Err(problem @ Problem::Invalid(_)) if !input.follow_ups.is_empty() => {
            return again(&done_page(web, member, typed, &input.follow_ups, &Wrongs::of(problem)?)?);
        }
        Err(other) => return Err(other.into()),
    };
    let who = look::name(web, member.actor(), done.answer.contact).await?;
    Ok(went(web, typed, say::done_said(who), done.action.0))
}

fn done_page(
    web: &Web,
    member: &Member,
    typed: &Typed,
    follow_ups: &[FollowUpId],
    wrongs: &Wrongs,
) -> Result<ShortFormPage, Trouble> {
    let mut hidden = vec![("action".into(), web.ids()?.text()), ("back".into(), back(typed).to_owned())];
    hidden.extend(follow_ups.iter().map(|id| ("id".into(), id.to_string())));
    let mut shell = member.shell(web, say::done_title(), Place::Today);
    shell.notice = wrongs.others(&["how"]);
    Ok(ShortFormPage {
        shell,
        heading: say::done_title(),
        lead: say::done_lead(),
        about: say::menu_back(),
        back: back(typed).to_owned(),
        action: "/follow-ups/completion".into(),
        hidden,
        asks: vec![ShortAsk::Words {
            name: "how",
            label: say::done_how(),
            hint: say::kept_on_the_timeline(),
            field: wrongs.field(typed, "how"),
        }],
        save: say::done_title(),
    })
}

fn went(web: &Web, typed: &Typed, text: String, action: Uuid) -> Response {
    go(web, back(typed), text, Some(action))
}

/// `POST /follow-ups/release`: lets a card go, one reason for all of it.
pub(crate) async fn release(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let follow_ups = ids(&typed)?;
    release_these(&web, &member, &typed, &follow_ups).await
}

/// `POST /follow-ups/{id}/release`
pub(crate) async fn release_one(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<FollowUpId>,
    typed: Typed,
) -> Answer {
    release_these(&web, &member, &typed, &[id]).await
}

async fn release_these(web: &Web, member: &Member, typed: &Typed, follow_ups: &[FollowUpId]) -> Answer {
    let action = typed.action("action", web.ids()?.make())?;
    let input =
        ReleaseFollowUps { action, follow_ups: follow_ups.to_vec(), why: typed.one("reason").to_owned() };
    let done = match actions::release_follow_ups(&web.app, member.actor(), &input).await {
        Ok(done) => done,
        Err(problem @ (Problem::Invalid(_) | Problem::Refused(_))) if !follow_ups.is_empty() => {
            let wrongs = Wrongs::of(problem)?.call("why", "reason");
            return again(&release_page(web, member, typed, follow_ups, &wrongs)?);
        }
        Err(other) => return Err(other.into()),
    };
    let who = look::name(web, member.actor(), done.answer.contact).await?;
    Ok(went(web, typed, say::let_go_said(who), done.action.0))
}

/// `GET /follow-ups/{id}/release`
pub(crate) async fn release_form(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<FollowUpId>,
) -> Answer {
    look::follow_up(&web, member.actor(), id.0).await?;
    page(&release_page(&web, &member, &Typed::default(), &[id], &Wrongs::default())?)
}

fn release_page(
    web: &Web,
    member: &Member,
    typed: &Typed,
    follow_ups: &[FollowUpId],
    wrongs: &Wrongs,
) -> Result<ShortFormPage, Trouble> {
    let mut hidden = vec![("action".into(), web.ids()?.text()), ("back".into(), back(typed).to_owned())];
    hidden.extend(follow_ups.iter().map(|id| ("id".into(), id.to_string())));
    let error = wrongs.why("reason").or_else(|| wrongs.others(&["reason"]));
    Ok(ShortFormPage {
        shell: member.shell(web, say::today_let_go(), Place::Today),
        heading: say::today_let_go(),
        lead: say::let_go_lead(),
        about: say::menu_back(),
        back: back(typed).to_owned(),
        action: "/follow-ups/release".into(),
        hidden,
        asks: vec![ShortAsk::Words {
            name: "reason",
            label: say::let_go_why(),
            hint: say::kept_on_the_timeline(),
            field: Field { value: typed.one("reason").to_owned(), error },
        }],
        save: say::today_let_go(),
    })
}

/// `GET /follow-ups/{id}/day`
pub(crate) async fn day_form(State(web): State<Web>, member: Member, Named(id): Named<FollowUpId>) -> Answer {
    look::follow_up(&web, member.actor(), id.0).await?;
    page(&day_page(&web, &member, &Typed::default(), id, &Wrongs::default())?)
}

/// `POST /follow-ups/{id}/day`: puts off what is no promise.
pub(crate) async fn put_off(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<FollowUpId>,
    typed: Typed,
) -> Answer {
    let action = typed.action("action", web.ids()?.make())?;
    let mut wrongs = Wrongs::default();
    let until = typed.day("until", &mut wrongs);
    let Some(until) = until else {
        if !wrongs.any() {
            wrongs.add("until", say::put_off_missing());
        }
        return again(&day_page(&web, &member, &typed, id, &wrongs)?);
    };
    match actions::put_off(&web.app, member.actor(), &PutOff { action, follow_up: id, until }).await {
        Ok(done) => {
            let text = say::put_off_said(crate::phrases::days::full(until));
            Ok(went(&web, &typed, text, done.action.0))
        }
        Err(problem) => again(&day_page(&web, &member, &typed, id, &Wrongs::of(problem)?)?),
    }
}

fn day_page(
    web: &Web,
    member: &Member,
    typed: &Typed,
    id: FollowUpId,
    wrongs: &Wrongs,
) -> Result<ShortFormPage, Trouble> {
    let error = wrongs.why("until").or_else(|| wrongs.others(&["until"]));
    Ok(ShortFormPage {
        shell: member.shell(web, say::today_another_day(), Place::Today),
        heading: say::today_another_day(),
        lead: say::put_off_lead(),
        about: say::menu_back(),
        back: back(typed).to_owned(),
        action: format!("/follow-ups/{id}/day"),
        hidden: vec![("action".into(), web.ids()?.text()), ("back".into(), back(typed).to_owned())],
        asks: vec![ShortAsk::Text {
            name: "until",
            label: say::put_off_until(),
            hint: String::new(),
            field: Field { value: typed.one("until").to_owned(), error },
            kind: "date",
        }],
        save: say::put_off_save(),
    })
}
