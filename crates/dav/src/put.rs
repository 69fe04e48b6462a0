//! PUT: what a program writes down comes back as an action, or is kept as it was written.

use actions::problem;
use actions::views::dav::Book;
use actions::{
    CompleteFollowUps, KeepEntry, KeepMark, NoteWish, Problem, PutOff, ReleaseFollowUp, RewordFollowUp,
    WishTried, complete_follow_ups, keep_entry, keep_mark, new_action, note_wish, put_off, release_follow_up,
    reword_follow_up,
};
use axum::body::Body;
use axum::http::{HeaderMap, Response, StatusCode};
use domain::FollowUpId;
use domain::follow_up::FollowUpKind;
use language::say;
use store::DavFollowUp;

use crate::answer::{self, Refused};
use crate::card;
use crate::ical::follow_up::{self, Wanted};
use crate::ical::{Component, parse};
use crate::paths::Place;
use crate::props::tag;
use crate::report::{Item, shape, thing};
use crate::request::Conditions;
use crate::server::Asking;

pub(crate) async fn answer(
    asking: &Asking<'_>,
    place: &Place,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<Response<Body>, Refused> {
    let (book, name) = match place {
        Place::Thing(book, name) => (*book, name.as_str()),
        Place::Nowhere => {
            return Err(Refused::new(StatusCode::CONFLICT, "", "There is no book at this address."));
        }
        _ => return Err(Refused::new(StatusCode::METHOD_NOT_ALLOWED, "", "Nothing can be put here.")),
    };
    let mut books = asking.books().await?;
    let item = thing(&mut books, book, name).await?;
    let known = item.as_ref().map(|item| tag(books.epoch(), item.seq()));
    books.close().await?;
    if !Conditions::of(headers).hold(known.as_deref()) {
        return Err(Refused::changed());
    }
    match (book, item) {
        (Book::People, Some(Item::Card(known))) => {
            card::take::change(asking, &known, body).await?;
            Ok(answer::empty(StatusCode::NO_CONTENT))
        }
        (Book::People, _) => {
            card::take::add(asking, name, body).await?;
            Ok(answer::empty(StatusCode::CREATED))
        }
        (_, Some(Item::FollowUp(owed))) => {
            let calendar = calendar(body)?;
            change(asking, book, &owed, &calendar).await?;
            // No tag: what stands there now isn't word for word what was put.
            Ok(answer::empty(StatusCode::NO_CONTENT))
        }
        (_, Some(Item::Entry(entry, _))) => keep(asking, book, name, body, Some(entry.version)).await,
        (_, _) => keep(asking, book, name, body, None).await,
    }
}

fn not_understood(book: Book, says: impl Into<String>) -> Refused {
    let condition = match book {
        Book::People => "<CR:valid-address-data/>",
        _ => "<C:valid-calendar-data/>",
    };
    Refused::forbidden(condition, says)
}

fn calendar(body: &[u8]) -> Result<Component, Refused> {
    let book = Book::Calendar;
    let text = std::str::from_utf8(body)
        .map_err(|_| not_understood(book, "This is no calendar: it isn't UTF-8."))?;
    let calendar =
        parse(text).map_err(|no| not_understood(book, format!("This is no calendar. {}", no.0)))?;
    if calendar.name != "VCALENDAR" {
        return Err(not_understood(book, "This is no calendar."));
    }
    Ok(calendar)
}

/// Keeps an entry of the member's own.
async fn keep(
    asking: &Asking<'_>,
    book: Book,
    name: &str,
    body: &[u8],
    based_on: Option<i64>,
) -> Result<Response<Body>, Refused> {
    let calendar = calendar(body)?;
    let (kind, uid) = about(&calendar)?;
    if book == Book::Promises && kind != "VTODO" {
        let says = say::dav_refused_kind();
        return Err(Refused::forbidden("<C:supported-calendar-component/>", says));
    }
    let mut books = asking.books().await?;
    let mut taken =
        books.entry_with_uid(book, &uid).await?.map(|other| other.name).filter(|other| other != name);
    if taken.is_none()
        && let Some(id) = uid.strip_suffix("@whoelse")
        && let Some(owed) = books.follow_up(book, &format!("{id}.ics")).await?
    {
        taken = Some(book.name_of(owed.id));
    }
    books.close().await?;
    if let Some(other) = taken {
        let href = asking.paths.thing(book, &other);
        let condition = format!("<C:no-uid-conflict><D:href>{href}</D:href></C:no-uid-conflict>");
        return Err(Refused::new(
            StatusCode::CONFLICT,
            &condition,
            "It is here already, under another name.",
        ));
    }
    // What was written stays as it was written.
    let text = String::from_utf8(body.to_vec()).unwrap_or_default();
    let action = new_action(asking.app)?;
    let input = KeepEntry { action, book, name: name.to_owned(), uid, kind, body: text, based_on };
    match keep_entry(asking.app, asking.actor, &input).await {
        Ok(_) => {}
        Err(Problem::NotFound(_)) => return Err(Refused::changed()),
        Err(other) => return Err(other.into()),
    }
    let mut books = asking.books().await?;
    let now = books.entry(book, name).await?.map(|(_, seq)| tag(books.epoch(), seq));
    books.close().await?;
    let status = if based_on.is_some() { StatusCode::NO_CONTENT } else { StatusCode::CREATED };
    let response = answer::empty(status);
    Ok(match now {
        Some(tag) => answer::with_tag(response, &tag),
        None => response,
    })
}

/// The kind and the UID of what stands in a calendar: one thing, perhaps with exceptions (RFC 4791 4.1).
fn about(calendar: &Component) -> Result<(String, String), Refused> {
    let condition = "<C:valid-calendar-object-resource/>";
    if calendar.line("METHOD").is_some() {
        return Err(Refused::forbidden(condition, "An invitation can't be kept as an entry."));
    }
    let mut found: Option<(String, String)> = None;
    for part in calendar.things() {
        if !matches!(part.name.as_str(), "VEVENT" | "VTODO" | "VJOURNAL") {
            let says = "Only events, to-dos and journals can be kept.";
            return Err(Refused::forbidden("<C:supported-calendar-component/>", says));
        }
        let uid = part.line("UID").map(|line| line.value.trim().to_owned()).unwrap_or_default();
        if uid.is_empty() {
            return Err(Refused::forbidden(condition, "It has no UID."));
        }
        match &found {
            None => found = Some((part.name.clone(), uid)),
            Some((kind, known)) if *kind == part.name && *known == uid => {}
            Some(_) => return Err(Refused::forbidden(condition, "There is more than one thing in it.")),
        }
    }
    found.ok_or(Refused::forbidden(condition, "There is nothing in it."))
}

/// M20. Does with a follow-up what a program made of it, or refuses it as a whole.
async fn change(
    asking: &Asking<'_>,
    book: Book,
    owed: &DavFollowUp,
    calendar: &Component,
) -> Result<(), Refused> {
    let (app, actor) = (asking.app, asking.actor);
    let id = FollowUpId(owed.id);
    let Some(wanted) = follow_up::read(calendar, owed, shape(book), &actor.zone) else {
        return Err(Refused::forbidden("<C:valid-calendar-object-resource/>", say::dav_refused_series()));
    };
    if owed.state != "open" {
        reopen(asking, owed, &wanted).await?;
        return said(asking, book, owed, &wanted).await;
    }
    if let Some(day) = wanted.day.filter(|_| wanted.is_moved && owed.must_do) {
        wish(asking, id, WishTried::Moved(day)).await?;
        return Err(stays(owed));
    }
    if wanted.is_cancelled && owed.must_do {
        wish(asking, id, WishTried::Removed).await?;
        return Err(stays(owed));
    }
    let is_licence = owed.kind == FollowUpKind::LicenceToAsk.as_str();
    if wanted.is_done && is_licence {
        wish(asking, id, WishTried::Done).await?;
        let says = problem::said_with_next(&domain::Refusal::LicenceNeedsAsk);
        return Err(Refused::forbidden("<W:licence-needs-an-ask/>", says));
    }
    if let Some(until) = wanted.day.filter(|_| wanted.is_moved) {
        put_off(app, actor, &PutOff { action: new_action(app)?, follow_up: id, until }).await?;
    }
    if let Some(words) = wanted.words.clone() {
        reword_follow_up(app, actor, &RewordFollowUp { action: new_action(app)?, follow_up: id, words })
            .await?;
    }
    if wanted.is_done {
        let how = say::dav_how_ticked();
        let input = CompleteFollowUps { action: new_action(app)?, follow_ups: vec![id], how };
        complete_follow_ups(app, actor, &input).await?;
    } else if wanted.is_cancelled {
        let why = say::dav_how_cancelled();
        release_follow_up(app, actor, &ReleaseFollowUp { action: new_action(app)?, follow_up: id, why })
            .await?;
    }
    said(asking, book, owed, &wanted).await
}

/// Takes back what closed a follow-up, where a program takes its tick away.
async fn reopen(asking: &Asking<'_>, owed: &DavFollowUp, wanted: &Wanted) -> Result<(), Refused> {
    if wanted.is_done || owed.state != "done" {
        return Ok(());
    }
    let mut books = asking.books().await?;
    let closed_by = books.closed_by(owed).await?;
    books.close().await?;
    match closed_by {
        Some((action, verb)) if verb == "complete_follow_ups" => {
            let undo = new_action(asking.app)?;
            actions::undo(asking.app, asking.actor, undo, domain::ActionId(action)).await?;
            Ok(())
        }
        _ => Err(Refused::forbidden("<W:stays-closed/>", say::dav_refused_reopen())),
    }
}

async fn said(asking: &Asking<'_>, book: Book, owed: &DavFollowUp, wanted: &Wanted) -> Result<(), Refused> {
    let known = match book {
        Book::Promises => owed.kept_to_do.as_ref(),
        _ => owed.kept_event.as_ref(),
    };
    if known.is_some_and(|known| known.0 == wanted.kept) {
        return Ok(());
    }
    let action = new_action(asking.app)?;
    let (subject, kept) = (owed.id, wanted.kept.clone());
    keep_mark(asking.app, asking.actor, &KeepMark { action, book, subject, kept, hidden: false }).await?;
    Ok(())
}

/// M20. Notes what was tried with a promise, for Today to ask about.
pub(crate) async fn wish(
    asking: &Asking<'_>,
    follow_up: FollowUpId,
    tried: WishTried,
) -> Result<(), Refused> {
    let action = new_action(asking.app)?;
    note_wish(asking.app, asking.actor, &NoteWish { action, follow_up, tried }).await?;
    Ok(())
}

/// M20. A promise stays on its day.
pub(crate) fn stays(owed: &DavFollowUp) -> Refused {
    let says = problem::said_with_next(&domain::Refusal::MustDoStays { due: owed.due_on.0 });
    Refused::forbidden("<W:promise-stays/>", says)
}
