//! REPORT: what changed, many things at once, and things that meet a condition.

mod people_query;
mod principals;
mod sync;

use std::collections::{HashMap, HashSet};

use actions::views::dav::{Book, Books, Card};
use axum::body::Body;
use axum::http::{HeaderMap, Response, StatusCode};
use jiff::Timestamp;
use store::DavFollowUp;
use store::rows::DavEntryRow;

use crate::answer::{self, Refused};
use crate::card;
use crate::ical::filter::{BadFilter, CompFilter, range};
use crate::ical::follow_up::{self, Shape};
use crate::ical::occurrences::{Range, busy, expanded};
use crate::ical::{Component, Line, parse, when};
use crate::multistatus::Multistatus;
use crate::paths::Place;
use crate::propfind::Template;
use crate::props::{Asked, Known, tag};
use crate::server::Asking;
use crate::xml::{Element, Name, Ns};

/// Up to so many things are looked up one by one; for more the whole book is read at once.
const ONE_BY_ONE_MAX: usize = 12;

pub(crate) async fn answer(
    asking: &Asking<'_>,
    place: &Place,
    headers: &HeaderMap,
    body: Option<&Element>,
) -> Result<Response<Body>, Refused> {
    let body = body.ok_or(Refused::new(StatusCode::BAD_REQUEST, "", "This asks for nothing."))?;
    match (place, &body.name.ns, body.name.local.as_str()) {
        (Place::Nowhere, ..) => Err(Refused::not_found()),
        (Place::Book(book), Ns::Dav, "sync-collection") => sync::answer(asking, *book, body).await,
        (Place::Book(book), Ns::Cal, "calendar-multiget") if book.is_calendar() => {
            multiget(asking, *book, body).await
        }
        (Place::Book(book), Ns::Card, "addressbook-multiget") if !book.is_calendar() => {
            multiget(asking, *book, body).await
        }
        (Place::Book(book), Ns::Cal, "calendar-query") if book.is_calendar() => {
            query(asking, *book, body).await
        }
        (Place::Book(Book::People), Ns::Card, "addressbook-query") => {
            people_query::answer(asking, body).await
        }
        (Place::Book(book), Ns::Cal, "free-busy-query") if book.is_calendar() => {
            free_busy(asking, *book, body).await
        }
        (_, Ns::Dav, "principal-property-search" | "principal-search-property-set" | "principal-match") => {
            principals::answer(asking, place, body).await
        }
        (_, Ns::Dav, "expand-property") => principals::expand(asking, place, headers, body).await,
        _ => Err(Refused::forbidden("<D:supported-report/>", "This can't be asked here.")),
    }
}

/// A thing of a book.
pub(crate) enum Item {
    FollowUp(DavFollowUp),
    Entry(DavEntryRow, i64),
    Card(Card),
}

impl Item {
    pub(crate) fn name(&self, book: Book) -> String {
        match self {
            Item::FollowUp(owed) => book.name_of(owed.id),
            Item::Entry(entry, _) => entry.name.clone(),
            Item::Card(card) => card.name(),
        }
    }

    pub(crate) fn seq(&self) -> i64 {
        match self {
            Item::FollowUp(owed) => owed.seq,
            Item::Entry(_, seq) => *seq,
            Item::Card(card) => card.person.seq,
        }
    }

    /// Its text.
    pub(crate) fn text(&self, asking: &Asking<'_>, book: Book) -> String {
        match self {
            Item::FollowUp(owed) => {
                follow_up::write(owed, shape(book), &asking.actor.zone, asking.public_url)
            }
            Item::Entry(entry, _) => entry.body.clone(),
            Item::Card(one) => card::write(one, &asking.groups),
        }
    }
}

/// As what a book shows follow-ups.
pub(crate) fn shape(book: Book) -> Shape {
    if book == Book::Promises { Shape::ToDo } else { Shape::Event }
}

/// The thing of that name.
pub(crate) async fn thing(books: &mut Books, book: Book, name: &str) -> Result<Option<Item>, Refused> {
    Ok(match book {
        Book::People => books.card(name).await?.map(Item::Card),
        _ => match books.follow_up(book, name).await? {
            Some(owed) => Some(Item::FollowUp(owed)),
            None => books.entry(book, name).await?.map(|(entry, seq)| Item::Entry(entry, seq)),
        },
    })
}

/// Everything in a book.
pub(super) async fn everything(books: &mut Books, book: Book) -> Result<Vec<Item>, Refused> {
    Ok(match book {
        Book::People => books.cards().await?.into_iter().map(Item::Card).collect(),
        _ => {
            let mut all: Vec<Item> = books.follow_ups(book).await?.into_iter().map(Item::FollowUp).collect();
            all.extend(books.entries(book).await?.into_iter().map(|(entry, seq)| Item::Entry(entry, seq)));
            all
        }
    })
}

/// The properties that a report asks for.
pub(super) fn asked(body: &Element) -> Asked {
    match body.child(&Ns::Dav, "prop") {
        Some(prop) => Asked::These(prop.children.iter().map(|child| child.name.clone()).collect()),
        None if body.child(&Ns::Dav, "propname").is_some() => Asked::Names,
        None => Asked::All,
    }
}

/// What is done to a text before it is sent.
#[derive(Debug, Clone, Copy, Default)]
struct Shown {
    expand: Option<Range>,
}

impl Shown {
    fn read(body: &Element) -> Result<Shown, Refused> {
        let data = body.child(&Ns::Dav, "prop").and_then(|prop| prop.child(&Ns::Cal, "calendar-data"));
        let expand = data.and_then(|data| data.child(&Ns::Cal, "expand"));
        Ok(Shown { expand: expand.map(range).transpose().map_err(bad_filter)? })
    }

    fn of(self, text: String, asking: &Asking<'_>) -> String {
        match self.expand {
            Some(range) => match parse(&text) {
                Ok(calendar) => expanded(&calendar, range, &asking.actor.zone).to_text(),
                Err(_) => text,
            },
            None => text,
        }
    }
}

async fn multiget(asking: &Asking<'_>, book: Book, body: &Element) -> Result<Response<Body>, Refused> {
    let hrefs: Vec<&str> = body
        .children
        .iter()
        .filter(|child| child.name.is(&Ns::Dav, "href"))
        .map(|child| child.text.trim())
        .collect();
    let shown = Shown::read(body)?;
    let mut books = asking.books().await?;
    let known = Known::load(asking, &mut books).await?;
    let template = Template::of(&known, book, &asked(body));
    let mut wanted: Vec<(String, Option<String>)> = Vec::with_capacity(hrefs.len());
    let mut seen = HashSet::new();
    for href in hrefs {
        let name = match asking.paths.place(href) {
            Place::Thing(of, name) if of == book => Some(name),
            _ => None,
        };
        if seen.insert(name.clone().unwrap_or_else(|| href.to_owned())) {
            wanted.push((href.to_owned(), name));
        }
    }
    let mut items: HashMap<String, Item> = HashMap::new();
    if wanted.len() > ONE_BY_ONE_MAX {
        items = everything(&mut books, book).await?.into_iter().map(|item| (item.name(book), item)).collect();
    } else {
        for name in wanted.iter().filter_map(|(_, name)| name.as_ref()) {
            if let Some(item) = thing(&mut books, book, name).await? {
                items.insert(name.clone(), item);
            }
        }
    }
    let epoch = books.epoch().to_owned();
    books.close().await?;
    let mut out = Multistatus::with_room(wanted.len() * 3);
    for (href, name) in wanted {
        match name.and_then(|name| Some((items.get(&name)?, name))) {
            Some((item, name)) => {
                let text = template.wants_data().then(|| shown.of(item.text(asking, book), asking));
                let path = asking.paths.thing(book, &name);
                template.write(&mut out, &path, &tag(&epoch, item.seq()), text.as_deref());
            }
            None => out.status(&href, "404 Not Found"),
        }
    }
    Ok(answer::multistatus(out.done()))
}

pub(super) fn bad_filter(bad: BadFilter) -> Refused {
    match bad {
        BadFilter::Wrong => Refused::forbidden("<C:valid-filter/>", "This condition isn't understood."),
        BadFilter::Collation => {
            Refused::forbidden("<C:supported-collation/>", "Texts can't be compared in this way.")
        }
    }
}

async fn query(asking: &Asking<'_>, book: Book, body: &Element) -> Result<Response<Body>, Refused> {
    let filter = body.child(&Ns::Cal, "filter").and_then(|filter| filter.child(&Ns::Cal, "comp-filter"));
    let filter = filter.map(CompFilter::read).transpose().map_err(bad_filter)?;
    let shown = Shown::read(body)?;
    let mut books = asking.books().await?;
    let known = Known::load(asking, &mut books).await?;
    let template = Template::of(&known, book, &asked(body));
    let kinds = filter.as_ref().and_then(CompFilter::kinds);
    let ours = if book == Book::Promises { "VTODO" } else { "VEVENT" };
    let is_plain = filter.as_ref().is_none_or(CompFilter::is_plain);
    let mut out = Multistatus::with_room(64);
    let wanted = |kind: &str| kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind));
    let mut items: Vec<Item> = Vec::new();
    if wanted(ours) {
        items.extend(books.follow_ups(book).await?.into_iter().map(Item::FollowUp));
    }
    let entries = books.entries(book).await?.into_iter().filter(|(entry, _)| wanted(&entry.kind));
    items.extend(entries.map(|(entry, seq)| Item::Entry(entry, seq)));
    let epoch = books.epoch().to_owned();
    books.close().await?;
    let own = &asking.actor.zone;
    for item in &items {
        let mut text = None;
        if !is_plain {
            let written = item.text(asking, book);
            let met = parse(&written)
                .is_ok_and(|calendar| filter.as_ref().is_none_or(|filter| filter.is_met(&calendar, own)));
            if !met {
                continue;
            }
            text = Some(written);
        }
        let text =
            template.wants_data().then(|| shown.of(text.unwrap_or_else(|| item.text(asking, book)), asking));
        let path = asking.paths.thing(book, &item.name(book));
        template.write(&mut out, &path, &tag(&epoch, item.seq()), text.as_deref());
    }
    Ok(answer::multistatus(out.done()))
}

async fn free_busy(asking: &Asking<'_>, book: Book, body: &Element) -> Result<Response<Body>, Refused> {
    let asked = body.child(&Ns::Cal, "time-range").map(range).transpose().map_err(bad_filter)?;
    let Some(asked) = asked.filter(|range| range.from > Timestamp::MIN && range.to < Timestamp::MAX) else {
        return Err(Refused::forbidden("<C:valid-filter/>", "Say from when to when."));
    };
    let mut books = asking.books().await?;
    // What is owed takes nobody's time.
    let entries = books.entries(book).await?;
    books.close().await?;
    let own = &asking.actor.zone;
    let mut times: Vec<(Timestamp, Timestamp)> = Vec::new();
    for (entry, _) in entries.iter().filter(|(entry, _)| entry.kind == "VEVENT") {
        if let Ok(calendar) = parse(&entry.body) {
            times.extend(busy(&calendar, asked, own));
        }
    }
    times.sort_unstable();
    let mut joined: Vec<(Timestamp, Timestamp)> = Vec::new();
    for (from, to) in times {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    let mut said = Component::new("VFREEBUSY");
    said.push(Line::new("UID", format!("busy-{}@whoelse", asked.from.as_second())));
    said.push(Line::new("DTSTAMP", when::utc(asking.app.clock.now())));
    said.push(Line::new("DTSTART", when::utc(asked.from)));
    said.push(Line::new("DTEND", when::utc(asked.to)));
    for (from, to) in joined {
        said.push(Line::with("FREEBUSY", ";FBTYPE=BUSY", format!("{}/{}", when::utc(from), when::utc(to))));
    }
    let mut calendar = Component::new("VCALENDAR");
    calendar.push(Line::new("VERSION", "2.0"));
    calendar.push(Line::new("PRODID", "-//Who Else?//Promises//EN"));
    calendar.children.push(said);
    Ok(answer::text(StatusCode::OK, "text/calendar; charset=utf-8", calendar.to_text()))
}

/// The names of properties in an element.
pub(super) fn names_in(prop: &Element) -> Vec<Name> {
    prop.children.iter().map(|child| child.name.clone()).collect()
}
