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
use crate::server::Web;
use crate::session::{Member, go, local};
use crate::trouble::Trouble;

fn home_of(contact: ContactId) -> String {
    format!("/contacts/{contact}")
}

/// What one of these forms says; the rest is the same for all.
struct Words<'w> {
    heading: &'w str,
    lead: &'w str,
    to: &'w str,
    save: &'w str,
}

fn form(
    web: &Web,
    member: &Member,
    contact: &ContactRow,
    wrongs: &Wrongs,
    words: &Words<'_>,
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
    let mut shell = member.shell(web, words.heading, Place::People);
    shell.notice = wrongs.others(&names);
    Ok(ShortFormPage {
        shell,
        heading: words.heading.into(),
        lead: words.lead.into(),
        about: contact.name.clone(),
        back: format!("/contacts/{}", contact.id),
        action: format!("/contacts/{}/{}", contact.id, words.to),
        hidden: vec![("id".into(), web.ids()?.text())],
        asks,
        save: words.save.into(),
    })
}

fn sentence(name: &'static str, label: &'static str, hint: &'static str, field: Field) -> ShortAsk {
    ShortAsk::Words { name, label, hint, field }
}

fn date(name: &'static str, label: &'static str, hint: &'static str, field: Field) -> ShortAsk {
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
        heading: "They complained",
        lead: "No asking until you have put it right.",
        to: "complaints",
        save: "Note the complaint",
    };
    let asks = vec![sentence("text", "What went wrong?", "In their words.", wrongs.field(typed, "text"))];
    form(web, member, contact, wrongs, &words, asks)
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
        wrongs.add("text", "Write down what went wrong.");
        return again(&complaint_page(&web, &member, &contact, &typed, &wrongs)?);
    }
    let input = OpenComplaint { action, contact: id, what: typed.one("text").to_owned() };
    match actions::open_complaint(&web.app, member.actor(), &input).await {
        Ok(done) => {
            let text = format!("Noted. {} is not asked until you put it right.", contact.name);
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
    let words =
        Words { heading: "Put right", lead: "", to: "complaints/resolution", save: "It is put right" };
    let asks = vec![sentence("how", "How?", "May stay empty.", wrongs.field(typed, "how"))];
    form(web, member, contact, wrongs, &words, asks)
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
        Ok(done) => Ok(go(&web, &home_of(id), "Put right. Asking is fine again.", Some(done.action.0))),
        Err(problem) => again(&resolution_page(&web, &member, &contact, &typed, &Wrongs::of(problem)?)?),
    }
}

// Wishes (M5, M19, M30).

/// The wishes by their words in addresses and forms.
pub(crate) const WISHES: [(&str, Wish, &str); 4] = [
    ("do_not_ask", Wish::DoNotAsk, "Never ask"),
    ("ask_again", Wish::AskAgain, "May be asked again"),
    ("do_not_contact", Wish::DoNotContact, "Never contact"),
    ("contact_again", Wish::ContactAgain, "May be contacted again"),
];

fn wish_page(
    web: &Web,
    member: &Member,
    contact: &ContactRow,
    typed: &Typed,
    wrongs: &Wrongs,
) -> Result<ShortFormPage, Trouble> {
    let words = Words {
        heading: "What they wish",
        lead: "Their word always wins: what is open against it is let go.",
        to: "wishes",
        save: "Respect it",
    };
    let choices = WISHES
        .into_iter()
        .map(|(value, _, label)| Choice { chosen: value == typed.one("wish"), ..Choice::of(value, label) });
    let asks = vec![
        ShortAsk::Choice {
            name: "wish",
            label: "From now on",
            choices: choices.collect(),
            error: wrongs.why("wish"),
        },
        sentence("why", "What did they say?", "In their words.", wrongs.field(typed, "why")),
    ];
    form(web, member, contact, wrongs, &words, asks)
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
    let Some((_, wish, label)) = WISHES.into_iter().find(|(value, ..)| *value == typed.one("wish")) else {
        let mut wrongs = Wrongs::default();
        wrongs.add("wish", "Choose what they wish.");
        return again(&wish_page(&web, &member, &contact, &typed, &wrongs)?);
    };
    let input = RespectWish { action, contact: id, wish, why: typed.one("why").to_owned() };
    match actions::respect_wish(&web.app, member.actor(), &input).await {
        Ok(done) => Ok(go(&web, &home_of(id), format!("{}: {label}.", contact.name), Some(done.action.0))),
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
        heading: "Promise something",
        lead: "It stays on its day, and goes into your calendar.",
        to: "promises",
        save: "Promise it",
    };
    let asks = vec![
        sentence("words", "What did you promise?", "", wrongs.field(typed, "words")),
        date("on", "Day", "", wrongs.field(typed, "on")),
        ShortAsk::Text {
            name: "at",
            label: "Time",
            hint: "May stay empty.",
            field: wrongs.field(typed, "at"),
            kind: "time",
        },
    ];
    form(web, member, contact, wrongs, &words, asks)
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
        wrongs.add("on", "Choose the day you promised.");
    }
    if typed.given("words").is_none() {
        wrongs.add("words", "Write down what you promised.");
    }
    let Some(on) = on.filter(|_| !wrongs.any()) else {
        return again(&promise_page(&web, &member, &contact, &typed, &wrongs)?);
    };
    let input = MakePromise { action, contact: id, on, at, words: typed.one("words").to_owned() };
    match actions::make_promise(&web.app, member.actor(), &input).await {
        Ok(done) => {
            let text = format!("Promised {} for {}.", contact.name, days::full(on));
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
        heading: "Give back",
        lead: "Business you sent their way, or an introduction they needed.",
        to: "reciprocations",
        save: "Record it",
    };
    let asks = vec![
        sentence("what", "What did you give them?", "", wrongs.field(typed, "what")),
        date("on", "Day", "Empty means today.", wrongs.field(typed, "on")),
    ];
    form(web, member, contact, wrongs, &words, asks)
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
        Ok(done) => {
            Ok(go(&web, &home_of(id), format!("Given back to {}.", contact.name), Some(done.action.0)))
        }
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
    if !actor.role.sees_team() {
        return Err(Problem::Forbidden("Only a manager can reassign contacts.").into());
    }
    let words = Words {
        heading: "Give to a colleague",
        lead: "Every promise goes with them, and no day moves.",
        to: "owner",
        save: "Give them",
    };
    let colleagues = look::colleagues(web, actor).await?;
    let choices = colleagues
        .into_iter()
        .filter(|user| user.id != contact.owner_id && actor.sees(user.id))
        .map(|user| Choice {
            chosen: user.id.to_string() == typed.one("to"),
            ..Choice::of(user.id.to_string(), user.name)
        });
    let error = wrongs.why("to");
    let asks = vec![ShortAsk::Choice { name: "to", label: "To", choices: choices.collect(), error }];
    form(web, member, contact, wrongs, &words, asks)
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
        wrongs.add("to", "Choose a colleague.");
        return again(&owner_page(&web, &member, &contact, &typed, &wrongs).await?);
    };
    let input = Reassign { action, contact: id, to };
    let done = actions::reassign(&web.app, member.actor(), &input).await?;
    let still_seen = look::contact(&web, member.actor(), id.0).await.is_ok();
    let to = if still_seen { home_of(id) } else { "/contacts".into() };
    Ok(go(&web, &to, format!("{} has a new owner.", contact.name), Some(done.action.0)))
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
        shell: member.shell(web, "Not now", Place::Today),
        heading: "Not now".into(),
        lead: "Say in a few words why this is no moment to ask.".into(),
        about: "Back".into(),
        back: back.clone(),
        action: format!("/moments/{moment}/dismissal"),
        hidden: vec![("id".into(), web.ids()?.text()), ("back".into(), back)],
        asks: vec![sentence("reason", "Why?", "", Field { value: typed.one("reason").to_owned(), error })],
        save: "Let it go".into(),
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
            Ok(go(&web, to, format!("Let go: {who}."), Some(done.action.0)))
        }
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?.call("why", "reason");
            again(&dismissal_page(&web, &member, id, &typed, &wrongs)?)
        }
    }
}
