//! How a book looks on the member's devices: its name, its colour, and whatever else a program sets.

use actions::{KeepLook, keep_look, new_action};
use axum::body::Body;
use axum::http::{Response, StatusCode};

use crate::answer::{self, Refused};
use crate::multistatus::{Multistatus, write_element};
use crate::paths::Place;
use crate::propfind::address;
use crate::server::Asking;
use crate::xml::{Element, Name, Ns};

/// What nobody sets.
const PROTECTED: &[&str] = &[
    "resourcetype",
    "getetag",
    "getctag",
    "getcontenttype",
    "getcontentlength",
    "getlastmodified",
    "creationdate",
    "owner",
    "sync-token",
    "current-user-principal",
    "current-user-privilege-set",
    "supported-report-set",
    "principal-URL",
    "supported-calendar-component-set",
    "supported-calendar-data",
    "supported-address-data",
    "max-resource-size",
    "calendar-home-set",
    "addressbook-home-set",
    "principal-collection-set",
    "acl",
    "lockdiscovery",
    "supportedlock",
    "supported-collation-set",
    "calendar-user-address-set",
];

pub(crate) async fn answer(
    asking: &Asking<'_>,
    place: &Place,
    body: Option<&Element>,
) -> Result<Response<Body>, Refused> {
    let book = match place {
        Place::Book(book) => *book,
        Place::Nowhere => return Err(Refused::not_found()),
        _ => {
            return Err(Refused::forbidden(
                "<D:cannot-modify-protected-property/>",
                "Nothing can be set here.",
            ));
        }
    };
    let Some(body) = body.filter(|body| body.name.is(&Ns::Dav, "propertyupdate")) else {
        return Err(Refused::new(StatusCode::BAD_REQUEST, "", "This sets no properties."));
    };
    let mut properties: Vec<(Name, Option<String>)> = Vec::new();
    for part in &body.children {
        let sets = match (&part.name.ns, part.name.local.as_str()) {
            (Ns::Dav, "set") => true,
            (Ns::Dav, "remove") => false,
            _ => continue,
        };
        let Some(prop) = part.child(&Ns::Dav, "prop") else { continue };
        properties.extend(prop.children.iter().map(|one| (one.name.clone(), sets.then(|| one.inner()))));
    }
    let is_protected =
        |name: &Name| PROTECTED.contains(&name.local.as_str()) && !matches!(name.ns, Ns::Other(_));
    let refused = properties.iter().any(|(name, _)| is_protected(name));
    if !refused && !properties.is_empty() {
        let action = new_action(asking.app)?;
        let properties = properties.iter().map(|(name, value)| (name.key(), value.clone())).collect();
        keep_look(asking.app, asking.actor, &KeepLook { action, book, properties }).await?;
    }
    let mut out = Multistatus::with_room(2);
    out.begin(&address(&asking.paths, place));
    for (name, _) in &properties {
        let status = match (refused, is_protected(name)) {
            (false, _) => "200 OK",
            (true, true) => "403 Forbidden",
            (true, false) => "424 Failed Dependency",
        };
        let raw = out.raw();
        raw.push_str("<D:propstat><D:prop>");
        write_element(raw, name, None);
        raw.push_str("</D:prop><D:status>HTTP/1.1 ");
        raw.push_str(status);
        raw.push_str("</D:status>");
        if status.starts_with("403") {
            raw.push_str("<D:error><D:cannot-modify-protected-property/></D:error>");
        }
        raw.push_str("</D:propstat>");
    }
    out.end();
    Ok(answer::multistatus(out.done()))
}
