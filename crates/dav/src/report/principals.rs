//! Looking for people who have calendars here: a member finds themself, and nobody else.

use axum::body::Body;
use axum::http::{HeaderMap, Response, StatusCode};

use super::names_in;
use crate::answer::{self, Refused};
use crate::multistatus::Multistatus;
use crate::paths::Place;
use crate::propfind::address;
use crate::props::{Asked, Known};
use crate::server::Asking;
use crate::xml::{Element, Name, Ns};

pub(super) async fn answer(
    asking: &Asking<'_>,
    place: &Place,
    body: &Element,
) -> Result<Response<Body>, Refused> {
    if !matches!(place, Place::Root | Place::Principals | Place::Principal) {
        return Err(Refused::forbidden("<D:supported-report/>", "This can't be asked here."));
    }
    if body.name.local == "principal-search-property-set" {
        let says = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:principal-search-property-set xmlns:D=\"DAV:\" \
            xmlns:C=\"urn:ietf:params:xml:ns:caldav\"><D:principal-search-property><D:prop><D:displayname/></D:prop>\
            <D:description xml:lang=\"en\">Name</D:description></D:principal-search-property>\
            <D:principal-search-property><D:prop><C:calendar-user-address-set/></D:prop>\
            <D:description xml:lang=\"en\">E-mail address</D:description></D:principal-search-property>\
            </D:principal-search-property-set>\n";
        return Ok(answer::text(StatusCode::OK, "application/xml; charset=utf-8", says.to_owned()));
    }
    let mut books = asking.books().await?;
    let known = Known::load(asking, &mut books).await?;
    books.close().await?;
    // Some programs name the properties beside the element that they belong in.
    let prop = body.child(&Ns::Dav, "prop").filter(|prop| !prop.children.is_empty());
    let asked = prop.map_or(Asked::All, |prop| Asked::These(names_in(prop)));
    let mut out = Multistatus::with_room(1);
    if body.name.local == "principal-match" || is_me(&known, body) {
        out.thing(&asking.paths.principal(), &known.answer(&Place::Principal, &asked));
    }
    Ok(answer::multistatus(out.done()))
}

/// Whether the member is whom a search is for.
fn is_me(known: &Known<'_>, body: &Element) -> bool {
    let any_of = body.attribute("test") == Some("anyof");
    let searches: Vec<bool> = body
        .children
        .iter()
        .filter(|child| child.name.is(&Ns::Dav, "property-search"))
        .map(|search| {
            let wanted = search
                .child(&Ns::Dav, "match")
                .map(|wanted| wanted.text.trim().to_lowercase())
                .unwrap_or_default();
            let names = search.child(&Ns::Dav, "prop").map(names_in).unwrap_or_default();
            names.iter().any(|name| {
                known.says(&Place::Principal, name).is_some_and(|says| says.to_lowercase().contains(&wanted))
            })
        })
        .collect();
    if any_of && !searches.is_empty() { searches.contains(&true) } else { !searches.contains(&false) }
}

/// Properties of what properties lead to (RFC 3253 3.8): answered for the place itself, as far as anybody asks.
pub(super) async fn expand(
    asking: &Asking<'_>,
    place: &Place,
    _headers: &HeaderMap,
    body: &Element,
) -> Result<Response<Body>, Refused> {
    let mut books = asking.books().await?;
    let known = Known::load(asking, &mut books).await?;
    books.close().await?;
    let names = body
        .children
        .iter()
        .filter(|child| child.name.is(&Ns::Dav, "property"))
        .filter_map(|child| {
            let ns = match child.attribute("namespace") {
                None | Some("DAV:") => Ns::Dav,
                Some("urn:ietf:params:xml:ns:caldav") => Ns::Cal,
                Some("urn:ietf:params:xml:ns:carddav") => Ns::Card,
                Some("http://calendarserver.org/ns/") => Ns::CalendarServer,
                Some(other) => Ns::Other(other.to_owned()),
            };
            let local = child.attribute("name")?;
            let is_name =
                local.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
            (is_name && !local.is_empty()).then(|| Name::new(ns, local))
        })
        .collect();
    let mut out = Multistatus::with_room(1);
    out.thing(&address(&asking.paths, place), &known.answer(place, &Asked::These(names)));
    Ok(answer::multistatus(out.done()))
}
