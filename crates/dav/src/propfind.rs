//! What stands somewhere: PROPFIND, and GET of a thing.

use actions::views::dav::{Book, Books};
use axum::body::Body;
use axum::http::{HeaderMap, Response, StatusCode};

use crate::answer::{self, Refused};
use crate::multistatus::{Found, Multistatus, write_element};
use crate::paths::{Paths, Place, ROOT, encoded};
use crate::props::{Asked, Known, tag};
use crate::report::thing;
use crate::request::{Conditions, Depth};
use crate::server::Asking;
use crate::xml::{Element, Name, Ns};

pub(crate) async fn answer(
    asking: &Asking<'_>,
    place: &Place,
    headers: &HeaderMap,
    body: Option<&Element>,
) -> Result<Response<Body>, Refused> {
    let asked =
        Asked::read(body).ok_or(Refused::new(StatusCode::BAD_REQUEST, "", "This asks for no properties."))?;
    let depth = Depth::of(headers, Depth::Zero);
    if depth == Depth::Infinity {
        let says = "Ask for one level at a time.";
        return Err(Refused::forbidden("<D:propfind-finite-depth/>", says));
    }
    let mut books = asking.books().await?;
    let known = Known::load(asking, &mut books).await?;
    let paths = &asking.paths;
    let below: Vec<Place> = match (place, depth) {
        (Place::Nowhere, _) => return Err(Refused::not_found()),
        (Place::Principals, Depth::One) => vec![Place::Principal],
        (Place::Calendars, Depth::One) => vec![Place::Book(Book::Promises), Place::Book(Book::Calendar)],
        (Place::Contacts, Depth::One) => vec![Place::Book(Book::People)],
        _ => vec![],
    };
    if let Place::Thing(book, name) = place {
        let seq = seq_of(&mut books, *book, name).await?.ok_or_else(Refused::not_found)?;
        let mut out = Multistatus::with_room(1);
        let template = Template::of(&known, *book, &asked);
        template.write(&mut out, &paths.thing(*book, name), &tag(books.epoch(), seq), None);
        books.close().await?;
        return Ok(answer::multistatus(out.done()));
    }
    let mut out = Multistatus::with_room(4);
    out.thing(&address(paths, place), &known.answer(place, &asked));
    for place in &below {
        out.thing(&address(paths, place), &known.answer(place, &asked));
    }
    if let (Place::Book(book), Depth::One) = (place, depth) {
        let tags = books.tags(*book).await?;
        out.raw().reserve(tags.len() * 420);
        let template = Template::of(&known, *book, &asked);
        let base = paths.book(*book);
        let mut href = String::with_capacity(160);
        for one in &tags {
            href.clear();
            href.push_str(&base);
            href.push_str(&encoded(&one.name));
            template.write(&mut out, &href, &tag(books.epoch(), one.seq), None);
        }
    }
    books.close().await?;
    Ok(answer::multistatus(out.done()))
}

/// The address of a place.
pub(crate) fn address(paths: &Paths, place: &Place) -> String {
    match place {
        Place::Root | Place::Nowhere => ROOT.to_owned(),
        Place::Principals => format!("{ROOT}principals/"),
        Place::Principal => paths.principal(),
        Place::Calendars => paths.calendars(),
        Place::Contacts => paths.contacts(),
        Place::Book(book) => paths.book(*book),
        Place::Thing(book, name) => paths.thing(*book, name),
    }
}

/// The number of the last change of a thing.
pub(crate) async fn seq_of(books: &mut Books, book: Book, name: &str) -> Result<Option<i64>, Refused> {
    Ok(match book {
        Book::People => books.card(name).await?.map(|card| card.person.seq),
        _ => match books.follow_up(book, name).await? {
            Some(owed) => Some(owed.seq),
            None => books.entry(book, name).await?.map(|(_, seq)| seq),
        },
    })
}

/// What things of a book answer: the same for all of them but for the tag and the text, so worked out once.
pub(crate) struct Template {
    before_tag: String,
    has_tag: bool,
    /// The element that the text stands in.
    data: Option<&'static str>,
    hasnt: String,
}

impl Template {
    pub(crate) fn of(known: &Known<'_>, book: Book, asked: &Asked) -> Template {
        let usual = ["resourcetype", "getetag", "getcontenttype"].map(|local| Name::new(Ns::Dav, local));
        let names = match asked {
            Asked::These(names) => names.clone(),
            Asked::All | Asked::Names => usual.to_vec(),
        };
        let place = Place::Thing(book, String::new());
        let mut found = Found::default();
        let mut has_tag = false;
        let mut data = None;
        for name in &names {
            match (&name.ns, name.local.as_str()) {
                (Ns::Dav, "getetag") if *asked == Asked::Names => found.has(name, ""),
                (Ns::Dav, "getetag") => has_tag = true,
                (Ns::Dav, "getcontenttype") => found.says(name, content_type(book)),
                (Ns::Cal, "calendar-data") if book.is_calendar() => data = Some("C:calendar-data"),
                (Ns::Card, "address-data") if !book.is_calendar() => data = Some("CR:address-data"),
                _ => match known.says(&place, name) {
                    Some(inner) => found.has(name, &inner),
                    None => found.hasnt(name),
                },
            }
        }
        Template { before_tag: found.had().to_owned(), has_tag, data, hasnt: found.hadnt().to_owned() }
    }

    /// Whether the text is asked for.
    pub(crate) fn wants_data(&self) -> bool {
        self.data.is_some()
    }

    /// Writes one thing.
    pub(crate) fn write(&self, out: &mut Multistatus, href: &str, tag: &str, text: Option<&str>) {
        out.begin(href);
        let raw = out.raw();
        let data = self.data.zip(text);
        let says = !self.before_tag.is_empty() || self.has_tag || data.is_some();
        if says || (self.hasnt.is_empty() && self.data.is_none()) {
            raw.push_str("<D:propstat><D:prop>");
            raw.push_str(&self.before_tag);
            if self.has_tag {
                raw.push_str("<D:getetag>");
                crate::xml::escape(raw, tag);
                raw.push_str("</D:getetag>");
            }
            if let Some((element, text)) = data {
                raw.push('<');
                raw.push_str(element);
                raw.push('>');
                crate::xml::escape(raw, text);
                raw.push_str("</");
                raw.push_str(element);
                raw.push('>');
            }
            raw.push_str("</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>");
        }
        let no_data = self.data.filter(|_| text.is_none());
        if !self.hasnt.is_empty() || no_data.is_some() {
            raw.push_str("<D:propstat><D:prop>");
            raw.push_str(&self.hasnt);
            if let Some(element) = no_data {
                let (ns, local) = if element.starts_with("CR:") {
                    (Ns::Card, "address-data")
                } else {
                    (Ns::Cal, "calendar-data")
                };
                write_element(raw, &Name::new(ns, local), None);
            }
            raw.push_str("</D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>");
        }
        out.end();
    }
}

pub(crate) fn content_type(book: Book) -> &'static str {
    match book {
        Book::People => "text/vcard; charset=utf-8",
        _ => "text/calendar; charset=utf-8",
    }
}

/// GET and HEAD of a thing.
pub(crate) async fn get(
    asking: &Asking<'_>,
    place: &Place,
    headers: &HeaderMap,
    is_head: bool,
) -> Result<Response<Body>, Refused> {
    let (book, name) = match place {
        Place::Thing(book, name) => (*book, name),
        Place::Nowhere => return Err(Refused::not_found()),
        _ => {
            let says = "This is an address for the calendar and the address book of a phone or a computer.";
            return Err(Refused::new(StatusCode::METHOD_NOT_ALLOWED, "", says));
        }
    };
    let mut books = asking.books().await?;
    let item = thing(&mut books, book, name).await?.ok_or_else(Refused::not_found)?;
    let tag = tag(books.epoch(), item.seq());
    books.close().await?;
    if Conditions::of(headers).knows(&tag) {
        return Ok(answer::with_tag(answer::empty(StatusCode::NOT_MODIFIED), &tag));
    }
    let text = item.text(asking, book);
    let body = if is_head { String::new() } else { text };
    Ok(answer::with_tag(answer::text(StatusCode::OK, content_type(book), body), &tag))
}
