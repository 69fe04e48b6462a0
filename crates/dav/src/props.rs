//! Properties: what each place says when it is asked.

use language::say;
use std::collections::BTreeMap;

use actions::views::dav::{Book, Books, Place as LogPlace};
use jiff::civil::Date;
use store::rows::DavLookRow;
use uuid::Uuid;

use crate::answer::Refused;
use crate::multistatus::Found;
use crate::paths::{Place, ROOT};
use crate::server::Asking;
use crate::xml::{Element, Name, Ns, escape};

/// Tells texts that this program writes from those that an earlier one wrote of the same data: counted up when they change.
const FORMAT: &str = "1";
const TOKEN: &str = "urn:whoelse:sync:";

/// What is asked for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Asked {
    /// All that costs nothing.
    All,
    /// The names of them.
    Names,
    /// These.
    These(Vec<Name>),
}

impl Asked {
    /// What a `propfind` asks for; an empty one for everything.
    pub(crate) fn read(body: Option<&Element>) -> Option<Asked> {
        let Some(body) = body else { return Some(Asked::All) };
        if !body.name.is(&Ns::Dav, "propfind") {
            return None;
        }
        if body.child(&Ns::Dav, "propname").is_some() {
            return Some(Asked::Names);
        }
        match body.child(&Ns::Dav, "prop") {
            Some(prop) => Some(Asked::These(prop.children.iter().map(|child| child.name.clone()).collect())),
            None => body.child(&Ns::Dav, "allprop").map(|_| Asked::All),
        }
    }
}

/// The tag of a version.
pub(crate) fn tag(epoch: &str, seq: i64) -> String {
    format!("\"{FORMAT}-{epoch}-{seq}\"")
}

/// Where a device is, as it keeps it.
pub(crate) fn token(place: &LogPlace) -> String {
    let LogPlace { epoch, seq, subject, since } = place;
    format!("{TOKEN}{FORMAT}:{epoch}:{seq}:{}:{}", subject.simple(), since.strftime("%Y%m%d"))
}

/// What a device kept; `None` for what we never said.
pub(crate) fn read_token(text: &str) -> Option<LogPlace> {
    let mut parts = text.trim().strip_prefix(TOKEN)?.strip_prefix(FORMAT)?.strip_prefix(':')?.split(':');
    let place = LogPlace {
        epoch: parts.next()?.to_owned(),
        seq: parts.next()?.parse().ok().filter(|seq| *seq >= 0)?,
        subject: Uuid::try_parse(parts.next()?).ok()?,
        since: Date::strptime("%Y%m%d", parts.next()?).ok()?,
    };
    parts.next().is_none().then_some(place)
}

/// What the places say, worked out once for a request.
pub(crate) struct Known<'a> {
    asking: &'a Asking<'a>,
    place: LogPlace,
    looks: BTreeMap<Book2, BTreeMap<String, String>>,
}

/// Books as keys of a map.
type Book2 = &'static str;

impl<'a> Known<'a> {
    pub(crate) async fn load(asking: &'a Asking<'a>, books: &mut Books) -> Result<Known<'a>, Refused> {
        let place = books.place().await?;
        let looks = books.looks().await?.iter().filter_map(look).collect();
        Ok(Known { asking, place, looks })
    }

    /// What a collection or a principal answers.
    pub(crate) fn answer(&self, place: &Place, asked: &Asked) -> Found {
        let mut found = Found::default();
        match asked {
            Asked::These(names) => {
                for name in names {
                    match self.says(place, name) {
                        Some(inner) => found.has(name, &inner),
                        None => found.hasnt(name),
                    }
                }
            }
            Asked::All => {
                for name in usual(place) {
                    if let Some(inner) = self.says(place, &name) {
                        found.has(&name, &inner);
                    }
                }
            }
            Asked::Names => {
                for name in usual(place) {
                    if self.says(place, &name).is_some() {
                        found.has(&name, "");
                    }
                }
            }
        }
        found
    }

    /// What a place says of one property, as XML.
    pub(crate) fn says(&self, place: &Place, name: &Name) -> Option<String> {
        let paths = &self.asking.paths;
        let href = |path: &str| {
            let mut out = String::from("<D:href>");
            escape(&mut out, path);
            out.push_str("</D:href>");
            out
        };
        let text = |text: &str| {
            let mut out = String::new();
            escape(&mut out, text);
            out
        };
        if let Place::Book(book) = place
            && let Some(set) = self.looks.get(book.as_str()).and_then(|look| look.get(&name.key()))
        {
            return Some(set.clone());
        }
        let everywhere = match (&name.ns, name.local.as_str()) {
            (Ns::Dav, "current-user-principal") => Some(href(&paths.principal())),
            (Ns::Dav, "principal-collection-set") => Some(href(&format!("{ROOT}principals/"))),
            (Ns::Dav, "current-user-privilege-set") => Some(privileges(place).to_owned()),
            (Ns::Dav, "supported-report-set") => Some(reports(place)),
            (Ns::Dav, "resourcetype") => Some(kind(place).to_owned()),
            (Ns::Dav, "owner") if !matches!(place, Place::Root | Place::Principals) => {
                Some(href(&paths.principal()))
            }
            _ => None,
        };
        if everywhere.is_some() {
            return everywhere;
        }
        match (place, &name.ns, name.local.as_str()) {
            (Place::Root | Place::Principal | Place::Calendars, Ns::Cal, "calendar-home-set") => {
                Some(href(&paths.calendars()))
            }
            (Place::Root | Place::Principal | Place::Contacts, Ns::Card, "addressbook-home-set") => {
                Some(href(&paths.contacts()))
            }
            (Place::Principal, Ns::Dav, "displayname") => Some(text(&self.asking.actor.name)),
            (Place::Principal, Ns::Dav, "principal-URL") => Some(href(&paths.principal())),
            (Place::Principal, Ns::Dav, "alternate-URI-set" | "group-member-set" | "group-membership") => {
                Some(String::new())
            }
            (Place::Principal, Ns::Cal, "calendar-user-address-set") => {
                Some(href(&format!("mailto:{}", self.asking.actor.email)) + &href(&paths.principal()))
            }
            (Place::Principal, Ns::Cal, "calendar-user-type") => Some("INDIVIDUAL".to_owned()),
            (Place::Principal, Ns::CalendarServer, "email-address-set") => {
                Some(format!("<CS:email-address>{}</CS:email-address>", text(&self.asking.actor.email)))
            }
            (Place::Calendars | Place::Contacts | Place::Root, Ns::Dav, "displayname") => {
                Some("Who Else?".to_owned())
            }
            (Place::Book(book), ns, local) => self.book_says(*book, ns, local),
            _ => None,
        }
    }

    fn book_says(&self, book: Book, ns: &Ns, local: &str) -> Option<String> {
        let said = match (book.is_calendar(), ns, local) {
            (_, Ns::Dav, "displayname") => {
                return Some(match book {
                    Book::People => say::dav_book_people(),
                    Book::Promises => say::dav_book_promises(),
                    Book::Calendar => say::dav_book_calendar(),
                });
            }
            (_, Ns::Dav, "sync-token") => return Some(token(&self.place)),
            (_, Ns::CalendarServer, "getctag") => {
                let LogPlace { epoch, seq, since, .. } = &self.place;
                return Some(format!("{FORMAT}-{epoch}-{seq}-{since}"));
            }
            (true, Ns::Cal, "supported-calendar-component-set") => match book {
                Book::Promises => "<C:comp name=\"VTODO\"/>",
                _ => "<C:comp name=\"VEVENT\"/>",
            },
            (true, Ns::Cal, "supported-calendar-data") => {
                "<C:calendar-data content-type=\"text/calendar\" version=\"2.0\"/>"
            }
            (true, Ns::Cal, "supported-collation-set") => {
                "<C:supported-collation>i;ascii-casemap</C:supported-collation>\
                 <C:supported-collation>i;octet</C:supported-collation>\
                 <C:supported-collation>i;unicode-casemap</C:supported-collation>"
            }
            (true, Ns::Cal, "schedule-calendar-transp") => "<C:transparent/>",
            (false, Ns::Card, "supported-address-data") => {
                "<CR:address-data-type content-type=\"text/vcard\" version=\"3.0\"/>"
            }
            (false, Ns::Card, "supported-collation-set") => {
                "<CR:supported-collation>i;ascii-casemap</CR:supported-collation>\
                 <CR:supported-collation>i;octet</CR:supported-collation>\
                 <CR:supported-collation>i;unicode-casemap</CR:supported-collation>"
            }
            (true, Ns::Cal, "max-resource-size") | (false, Ns::Card, "max-resource-size") => {
                return Some(actions::DEVICE_TEXT_MAX.to_string());
            }
            (true, Ns::Apple, "calendar-color") => match book {
                Book::Promises => "#B45309FF",
                _ => "#0F766EFF",
            },
            _ => return None,
        };
        Some(said.to_owned())
    }
}

fn look(row: &DavLookRow) -> Option<(Book2, BTreeMap<String, String>)> {
    let book = Book::parse(&row.book)?.as_str();
    let set = row.properties.0.as_object()?;
    Some((
        book,
        set.iter().filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned()))).collect(),
    ))
}

fn kind(place: &Place) -> &'static str {
    match place {
        Place::Principal => "<D:collection/><D:principal/>",
        Place::Book(book) if book.is_calendar() => "<D:collection/><C:calendar/>",
        Place::Book(_) => "<D:collection/><CR:addressbook/>",
        Place::Thing(..) | Place::Nowhere => "",
        _ => "<D:collection/>",
    }
}

fn privileges(place: &Place) -> &'static str {
    match place {
        Place::Book(_) => {
            "<D:privilege><D:read/></D:privilege><D:privilege><D:write/></D:privilege>\
             <D:privilege><D:write-content/></D:privilege><D:privilege><D:write-properties/></D:privilege>\
             <D:privilege><D:bind/></D:privilege><D:privilege><D:unbind/></D:privilege>\
             <D:privilege><D:read-current-user-privilege-set/></D:privilege>"
        }
        Place::Thing(..) => {
            "<D:privilege><D:read/></D:privilege><D:privilege><D:write/></D:privilege>\
             <D:privilege><D:write-content/></D:privilege>\
             <D:privilege><D:read-current-user-privilege-set/></D:privilege>"
        }
        _ => {
            "<D:privilege><D:read/></D:privilege>\
             <D:privilege><D:read-current-user-privilege-set/></D:privilege>"
        }
    }
}

fn reports(place: &Place) -> String {
    let names: &[&str] = match place {
        Place::Book(book) if book.is_calendar() => &[
            "D:sync-collection",
            "C:calendar-query",
            "C:calendar-multiget",
            "C:free-busy-query",
            "D:expand-property",
        ],
        Place::Book(_) => {
            &["D:sync-collection", "CR:addressbook-query", "CR:addressbook-multiget", "D:expand-property"]
        }
        _ => &["D:expand-property", "D:principal-property-search", "D:principal-search-property-set"],
    };
    names
        .iter()
        .map(|name| format!("<D:supported-report><D:report><{name}/></D:report></D:supported-report>"))
        .collect()
}

/// What is told when everything is asked for.
fn usual(place: &Place) -> Vec<Name> {
    let mut names = vec![
        Name::new(Ns::Dav, "resourcetype"),
        Name::new(Ns::Dav, "displayname"),
        Name::new(Ns::Dav, "owner"),
        Name::new(Ns::Dav, "current-user-principal"),
        Name::new(Ns::Dav, "current-user-privilege-set"),
    ];
    match place {
        Place::Principal | Place::Root => names.extend([
            Name::new(Ns::Dav, "principal-URL"),
            Name::new(Ns::Cal, "calendar-home-set"),
            Name::new(Ns::Card, "addressbook-home-set"),
        ]),
        Place::Book(book) => {
            names.extend([
                Name::new(Ns::Dav, "sync-token"),
                Name::new(Ns::Dav, "supported-report-set"),
                Name::new(Ns::CalendarServer, "getctag"),
            ]);
            if book.is_calendar() {
                names.extend([
                    Name::new(Ns::Cal, "supported-calendar-component-set"),
                    Name::new(Ns::Apple, "calendar-color"),
                ]);
            } else {
                names.push(Name::new(Ns::Card, "supported-address-data"));
            }
        }
        _ => {}
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_token_is_read_as_it_was_said_and_nothing_else_is() {
        let place = LogPlace { epoch: "19a".into(), seq: 7, subject: Uuid::max(), since: date(2027, 1, 2) };
        assert_eq!(read_token(&token(&place)), Some(place.clone()));
        for wrong in [
            "",
            "urn:whoelse:sync:",
            "http://x/1",
            &format!("{}:x", token(&place)),
            "urn:whoelse:sync:1:a:-1:b:c",
        ] {
            assert_eq!(read_token(wrong), None, "{wrong}");
        }
    }
}
