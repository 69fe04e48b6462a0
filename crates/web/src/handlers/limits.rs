//! Small decisions about one person, each a short form: a complaint, a wish, a promise, something given back, a new
//! owner, a moment that is no moment.

use actions::{
    DismissMoment, GiveBack, MakePromise, OpenComplaint, Problem, Reassign, ResolveComplaint, RespectWish,
    Wish,
};
use axum::extract::State;
use domain::{ContactId, MomentId, UserId};
use store::rows::ContactRow;

use crate::answers::{Answer, again, page};
use crate::forms::{Named, Query, Typed, Wrongs};
use crate::layout::Place;
use crate::look;
use crate::pages::short_form::{ShortAsk, ShortFormPage};
use crate::parts::{Choice, Field};
use crate::phrases::days;
use crate::say;
use crate::server::Web;
use crate::session::{Member, go, local};
use crate::trouble::Trouble;

fn home_of(contact: ContactId) -> String {
    format!("/contacts/{contact}")
}

/// What one of these forms says; the rest is the same for all.
struct Words {
    heading: String,
    lead: String,
    to: &'static str,
    save: String,
}

fn form(
    web: &Web,
    member: &Member,
    contact: &ContactRow,
    wrongs: &Wrongs,
    words: Words,
    asks: Vec<ShortAsk>,
) -> Result<ShortFormPage, Trouble> {
    let names: Vec<&str> = asks
        .iter()
        .map(|ask| match ask {
            ShortAsk::Text { name, .. } | ShortAsk::Words { name, .. } | ShortAsk::Choice { name, .. } => {
                *name
            }
        })
        .collect();
    let mut shell = member.shell(web, words.heading.as_str(), Place::People);
    shell.notice = wrongs.others(&names);
    Ok(ShortFormPage {
        shell,
        heading: words.heading,
        lead: words.lead,
        about: contact.name.clone(),
        back: format!("/contacts/{}", contact.id),
        action: format!("/contacts/{}/{}", contact.id, words.to),
        hidden: vec![("id".into(), web.ids()?.text())],
        asks,
        save: words.save,
    })
}

fn sentence(name: &'static str, label: String, hint: String, field: Field) -> ShortAsk {
    ShortAsk::Words { name, label, hint, field }
}

fn date(name: &'static str, label: String, hint: String, field: Field) -> ShortAsk {
    ShortAsk::Text { name, label, hint, field, kind: "date" }
}

// Complaints (M2).

fn complaint_page(
    web: &Web,
    member: &Member,
    contact: &ContactRow,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<ShortFormPage, Trouble> {
    let words = Words {
        heading: say::complaint_title(),
        lead: say::complaint_lead(),
        to: "complaints",
        save: say::complaint_save(),
    };
    let asks =
        vec![sentence("text", say::complaint_what(), say::in_their_words(), wrongs.field(typed, "text"))];
    form(web, member, contact, wrongs, words, asks)
}

/// `GET /contacts/{contact}/complaints`
pub(crate) async fn complaint_form(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
) -> Answer {
    let contact = look::contact(&web, member.actor(), id.0).await?;
    page(&complaint_page(&web, &member, &contact, &Typed::default(), &Wrongs::default())?)
}

/// `POST /contacts/{contact}/complaints`
pub(crate) async fn complain(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let contact = look::contact(&web, member.actor(), id.0).await?;
    let action = typed.action("id", web.ids()?.make())?;
    if typed.given("text").is_none() {
        let mut wrongs = Wrongs::default();
        wrongs.add("text", say::complaint_missing());
        return again(&complaint_page(&web, &member, &contact, &typed, &wrongs)?);
    }
    let input = OpenComplaint { action, contact: id, what: typed.one("text").to_owned() };
    match actions::open_complaint(&web.app, member.actor(), &input).await {
        Ok(done) => {
            let text = say::complaint_said(contact.name.as_str());
            Ok(go(&web, &home_of(id), text, Some(done.action.0)))
        }
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?.call("what", "text");
            again(&complaint_page(&web, &member, &contact, &typed, &wrongs)?)
        }
    }
}

fn resolution_page(
    web: &Web,
    member: &Member,
    contact: &ContactRow,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<ShortFormPage, Trouble> {
    let words = Words {
        heading: say::resolution_title(),
        lead: String::new(),
        to: "complaints/resolution",
        save: say::resolution_save(),
    };
    let asks =
        vec![sentence("how", say::resolution_how(), say::may_stay_empty(), wrongs.field(typed, "how"))];
    form(web, member, contact, wrongs, words, asks)
}

/// `GET /contacts/{contact}/complaints/resolution`
pub(crate) async fn resolution_form(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
) -> Answer {
    let contact = look::contact(&web, member.actor(), id.0).await?;
    page(&resolution_page(&web, &member, &contact, &Typed::default(), &Wrongs::default())?)
}

/// `POST /contacts/{contact}/complaints/resolution`
pub(crate) async fn resolve(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let contact = look::contact(&web, member.actor(), id.0).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let input = ResolveComplaint { action, contact: id, how: typed.one("how").to_owned() };
    match actions::resolve_complaint(&web.app, member.actor(), &input).await {
        Ok(done) => Ok(go(&web, &home_of(id), say::resolution_said(), Some(done.action.0))),
        Err(problem) => again(&resolution_page(&web, &member, &contact, &typed, &Wrongs::of(problem)?)?),
    }
}

// Wishes (M5, M19, M30).

/// The wishes by their words in addresses and forms.
pub(crate) const WISHES: [(&str, Wish); 4] = [
    ("do_not_ask", Wish::DoNotAsk),
    ("ask_again", Wish::AskAgain),
    ("do_not_contact", Wish::DoNotContact),
    ("contact_again", Wish::ContactAgain),
];

fn wish_page(
    web: &Web,
    member: &Member,
    contact: &ContactRow,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<ShortFormPage, Trouble> {
    let words =
        Words { heading: say::wish_title(), lead: say::wish_lead(), to: "wishes", save: say::wish_save() };
    let choices = WISHES.into_iter().map(|(value, _)| Choice {
        chosen: value == typed.one("wish"),
        ..Choice::of(value, say::wish(value))
    });
    let asks = vec![
        ShortAsk::Choice {
            name: "wish",
            label: say::wish_from_now(),
            choices: choices.collect(),
            error: wrongs.why("wish"),
        },
        sentence("why", say::wish_words(), say::in_their_words(), wrongs.field(typed, "why")),
    ];
    form(web, member, contact, wrongs, words, asks)
}

/// `GET /contacts/{contact}/wishes?wish=`
pub(crate) async fn wish_form(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    Query(query): Query,
) -> Answer {
    let contact = look::contact(&web, member.actor(), id.0).await?;
    page(&wish_page(&web, &member, &contact, &query, &Wrongs::default())?)
}

/// `POST /contacts/{contact}/wishes`
pub(crate) async fn wish(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let contact = look::contact(&web, member.actor(), id.0).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let Some((word, wish)) = WISHES.into_iter().find(|(value, _)| *value == typed.one("wish")) else {
        let mut wrongs = Wrongs::default();
        wrongs.add("wish", say::wish_missing());
        return again(&wish_page(&web, &member, &contact, &typed, &wrongs)?);
    };
    let input = RespectWish { action, contact: id, wish, why: typed.one("why").to_owned() };
    match actions::respect_wish(&web.app, member.actor(), &input).await {
        Ok(done) => {
            let said = say::wish_said(contact.name.as_str(), word);
            Ok(go(&web, &home_of(id), said, Some(done.action.0)))
        }
        Err(problem) => again(&wish_page(&web, &member, &contact, &typed, &Wrongs::of(problem)?)?),
    }
}

// Promises made by hand (M20).

fn promise_page(
    web: &Web,
    member: &Member,
    contact: &ContactRow,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<ShortFormPage, Trouble> {
    let words = Words {
        heading: say::promise_title(),
        lead: say::promise_lead(),
        to: "promises",
        save: say::promise_save(),
    };
    let asks = vec![
        sentence("words", say::promise_what(), String::new(), wrongs.field(typed, "words")),
        date("on", say::promise_day(), String::new(), wrongs.field(typed, "on")),
        ShortAsk::Text {
            name: "at",
            label: say::promise_time(),
            hint: say::may_stay_empty(),
            field: wrongs.field(typed, "at"),
            kind: "time",
        },
    ];
    form(web, member, contact, wrongs, words, asks)
}

/// `GET /contacts/{contact}/promises`
pub(crate) async fn promise_form(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
) -> Answer {
    let contact = look::contact(&web, member.actor(), id.0).await?;
    page(&promise_page(&web, &member, &contact, &Typed::default(), &Wrongs::default())?)
}

/// `POST /contacts/{contact}/promises`
pub(crate) async fn promise(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let contact = look::contact(&web, member.actor(), id.0).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let mut wrongs = Wrongs::default();
    let on = typed.day("on", &mut wrongs);
    let at = typed.time("at", &mut wrongs);
    if on.is_none() && wrongs.why("on").is_none() {
        wrongs.add("on", say::promise_day_missing());
    }
    if typed.given("words").is_none() {
        wrongs.add("words", say::promise_missing());
    }
    let Some(on) = on.filter(|_| !wrongs.any()) else {
        return again(&promise_page(&web, &member, &contact, &typed, &wrongs)?);
    };
    let input = MakePromise { action, contact: id, on, at, words: typed.one("words").to_owned() };
    match actions::make_promise(&web.app, member.actor(), &input).await {
        Ok(done) => {
            let text = say::promise_said(days::full(on), contact.name.as_str());
            Ok(go(&web, &home_of(id), text, Some(done.action.0)))
        }
        Err(problem) => again(&promise_page(&web, &member, &contact, &typed, &Wrongs::of(problem)?)?),
    }
}

// Something given back (M27).

fn give_page(
    web: &Web,
    member: &Member,
    contact: &ContactRow,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<ShortFormPage, Trouble> {
    let words = Words {
        heading: say::give_title(),
        lead: say::give_lead(),
        to: "reciprocations",
        save: say::give_save(),
    };
    let asks = vec![
        sentence("what", say::give_what(), String::new(), wrongs.field(typed, "what")),
        date("on", say::promise_day(), say::give_day_hint(), wrongs.field(typed, "on")),
    ];
    form(web, member, contact, wrongs, words, asks)
}

/// `GET /contacts/{contact}/reciprocations`
pub(crate) async fn give_form(State(web): State<Web>, member: Member, Named(id): Named<ContactId>) -> Answer {
    let contact = look::contact(&web, member.actor(), id.0).await?;
    page(&give_page(&web, &member, &contact, &Typed::default(), &Wrongs::default())?)
}

/// `POST /contacts/{contact}/reciprocations`
pub(crate) async fn give(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let contact = look::contact(&web, member.actor(), id.0).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let mut wrongs = Wrongs::default();
    let on = typed.day("on", &mut wrongs);
    if wrongs.any() {
        return again(&give_page(&web, &member, &contact, &typed, &wrongs)?);
    }
    let input = GiveBack { action, contact: id, what: typed.one("what").to_owned(), on };
    match actions::give_back(&web.app, member.actor(), &input).await {
        Ok(done) => Ok(go(&web, &home_of(id), say::give_said(contact.name.as_str()), Some(done.action.0))),
        Err(problem) => again(&give_page(&web, &member, &contact, &typed, &Wrongs::of(problem)?)?),
    }
}

// Another owner (M40).

async fn owner_page(
    web: &Web,
    member: &Member,
    contact: &ContactRow,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<ShortFormPage, Trouble> {
    let actor = member.actor();
    if !actor.role.sees_team() || !actor.oversees(contact.owner_id) {
        return Err(Problem::Forbidden(say::owner_only_managers()).into());
    }
    let words =
        Words { heading: say::owner_title(), lead: say::owner_lead(), to: "owner", save: say::owner_save() };
    let colleagues = look::colleagues(web, actor).await?;
    let choices = colleagues
        .into_iter()
        .filter(|user| user.id != contact.owner_id && actor.oversees(user.id))
        .map(|user| Choice {
            chosen: user.id.to_string() == typed.one("to"),
            ..Choice::of(user.id.to_string(), user.name)
        });
    let error = wrongs.why("to");
    let asks =
        vec![ShortAsk::Choice { name: "to", label: say::owner_to(), choices: choices.collect(), error }];
    form(web, member, contact, wrongs, words, asks)
}

/// `GET /contacts/{contact}/owner`
pub(crate) async fn owner_form(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
) -> Answer {
    let contact = look::contact(&web, member.actor(), id.0).await?;
    page(&owner_page(&web, &member, &contact, &Typed::default(), &Wrongs::default()).await?)
}

/// `POST /contacts/{contact}/owner`
pub(crate) async fn reassign(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<ContactId>,
    typed: Typed,
) -> Answer {
    let contact = look::contact(&web, member.actor(), id.0).await?;
    let action = typed.action("id", web.ids()?.make())?;
    let Some(to) = UserId::parse(typed.one("to")) else {
        let mut wrongs = Wrongs::default();
        wrongs.add("to", say::owner_missing());
        return again(&owner_page(&web, &member, &contact, &typed, &wrongs).await?);
    };
    let input = Reassign { action, contact: id, to };
    let done = actions::reassign(&web.app, member.actor(), &input).await?;
    let still_seen = look::contact(&web, member.actor(), id.0).await.is_ok();
    let to = if still_seen { home_of(id) } else { "/contacts".into() };
    Ok(go(&web, &to, say::owner_said(contact.name.as_str()), Some(done.action.0)))
}

// A moment that is none (M3).

fn dismissal_page(
    web: &Web,
    member: &Member,
    moment: MomentId,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<ShortFormPage, Trouble> {
    let back = local(typed.one("back")).unwrap_or("/today").to_owned();
    let error = wrongs.why("reason").or_else(|| wrongs.others(&["reason"]));
    Ok(ShortFormPage {
        shell: member.shell(web, say::today_not_now(), Place::Today),
        heading: say::today_not_now(),
        lead: say::dismissal_lead(),
        about: say::menu_back(),
        back: back.clone(),
        action: format!("/moments/{moment}/dismissal"),
        hidden: vec![("id".into(), web.ids()?.text()), ("back".into(), back)],
        asks: vec![sentence(
            "reason",
            say::let_go_why(),
            String::new(),
            Field { value: typed.one("reason").to_owned(), error },
        )],
        save: say::today_let_go(),
    })
}

/// `GET /moments/{moment}/dismissal`
pub(crate) async fn dismissal_form(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<MomentId>,
) -> Answer {
    look::moment(&web, member.actor(), id.0).await?;
    page(&dismissal_page(&web, &member, id, &Typed::default(), &Wrongs::default())?)
}

/// `POST /moments/{moment}/dismissal`
pub(crate) async fn dismiss(
    State(web): State<Web>,
    member: Member,
    Named(id): Named<MomentId>,
    typed: Typed,
) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let input = DismissMoment { action, moment: id, why: typed.one("reason").to_owned() };
    match actions::dismiss_moment(&web.app, member.actor(), &input).await {
        Ok(done) => {
            let who = look::name(&web, member.actor(), done.answer.contact).await?;
            let to = local(typed.one("back")).unwrap_or("/today");
            Ok(go(&web, to, say::let_go_said(who), Some(done.action.0)))
        }
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?.call("why", "reason");
            again(&dismissal_page(&web, &member, id, &typed, &wrongs)?)
        }
    }
}
