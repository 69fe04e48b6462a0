//! Addresses and what they lead to. Everything is below `/dav/`, and a member sees their own only.

use actions::views::dav::Book;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use uuid::Uuid;

/// Where everything begins.
pub(crate) const ROOT: &str = "/dav/";
/// What stands in an address as it is.
const PLAIN: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'@').remove(b'+');
/// The longest name of a thing.
pub(crate) const NAME_BYTES_MAX: usize = 255;

/// What an address leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// `/` or `/dav/`: where programs begin.
    Root,
    /// `/dav/principals/`: the members that one may look for.
    Principals,
    /// The member.
    Principal,
    /// Their calendars.
    Calendars,
    /// Their address books.
    Contacts,
    /// One of their books.
    Book(Book),
    /// A thing in it.
    Thing(Book, String),
    /// Somebody else's, or nothing.
    Nowhere,
}

impl Place {
    /// What a path leads to for this member.
    pub(crate) fn of(path: &str, user: Uuid) -> Place {
        if path == "/" {
            return Place::Root;
        }
        let Some(rest) = path.strip_prefix("/dav") else { return Place::Nowhere };
        let Some(rest) = rest.strip_prefix('/').or(rest.is_empty().then_some("")) else {
            return Place::Nowhere;
        };
        let parts: Option<Vec<String>> = rest
            .split('/')
            .map(|part| percent_decode_str(part).decode_utf8().ok().map(|part| part.into_owned()))
            .collect();
        let Some(mut parts) = parts else { return Place::Nowhere };
        if parts.last().is_some_and(String::is_empty) {
            parts.pop();
        }
        let own = |text: &str| Uuid::try_parse(text).ok() == Some(user);
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        match parts.as_slice() {
            [] => Place::Root,
            ["principals"] => Place::Principals,
            ["principals", who] if own(who) => Place::Principal,
            ["calendars", who] if own(who) => Place::Calendars,
            ["contacts", who] if own(who) => Place::Contacts,
            [home @ ("calendars" | "contacts"), who, book, rest @ ..] if own(who) => {
                let book = Book::parse(book).filter(|book| book.is_calendar() == (*home == "calendars"));
                match (book, rest) {
                    (Some(book), []) => Place::Book(book),
                    (Some(book), [name]) if is_name(name) => Place::Thing(book, (*name).to_owned()),
                    _ => Place::Nowhere,
                }
            }
            _ => Place::Nowhere,
        }
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= NAME_BYTES_MAX
        && name != "."
        && name != ".."
        && !name.chars().any(|c| c.is_control() || c == '/' || c == '\\')
}

/// The member's own addresses.
#[derive(Debug, Clone)]
pub(crate) struct Paths {
    user: Uuid,
}

impl Paths {
    pub(crate) fn of(user: Uuid) -> Paths {
        Paths { user }
    }

    pub(crate) fn principal(&self) -> String {
        format!("{ROOT}principals/{}/", self.user)
    }

    pub(crate) fn calendars(&self) -> String {
        format!("{ROOT}calendars/{}/", self.user)
    }

    pub(crate) fn contacts(&self) -> String {
        format!("{ROOT}contacts/{}/", self.user)
    }

    pub(crate) fn book(&self, book: Book) -> String {
        let home = if book.is_calendar() { self.calendars() } else { self.contacts() };
        format!("{home}{}/", book.as_str())
    }

    pub(crate) fn thing(&self, book: Book, name: &str) -> String {
        let mut path = self.book(book);
        path.push_str(&encoded(name));
        path
    }

    /// What a reference in a body leads to: a path, or a whole address of whatever host.
    pub(crate) fn place(&self, href: &str) -> Place {
        let href = href.trim();
        let path = match href.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("/", |at| &rest[at..]),
            None => href,
        };
        Place::of(path.split(['?', '#']).next().unwrap_or(path), self.user)
    }
}

/// A name as it stands in an address.
pub(crate) fn encoded(name: &str) -> String {
    utf8_percent_encode(name, PLAIN).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const USER: Uuid = Uuid::from_u128(7);

    #[test]
    fn an_address_leads_to_ones_own_and_nowhere_else() {
        let paths = Paths::of(USER);
        assert_eq!(Place::of("/dav", USER), Place::Root);
        assert_eq!(paths.place(&paths.principal()), Place::Principal);
        assert_eq!(paths.place(&paths.book(Book::People)), Place::Book(Book::People));
        assert_eq!(
            paths.place(&format!(
                "https://x.example{}",
                paths.thing(Book::Calendar, "a b@c/d.ics").replace("%2F", "-")
            )),
            Place::Thing(Book::Calendar, "a b@c-d.ics".into())
        );
        let other = Paths::of(Uuid::from_u128(8));
        for path in [
            other.principal(),
            other.book(Book::Promises),
            other.thing(Book::People, "a.vcf"),
            format!("{ROOT}contacts/{USER}/promises/"),
            format!("{ROOT}calendars/{USER}/people/"),
            paths.thing(Book::Calendar, "a/b"),
            paths.thing(Book::Calendar, ".."),
            format!("{}x/y", paths.book(Book::Calendar)),
            "/davy".into(),
            "/dav/principals/%FF/".into(),
        ] {
            assert_eq!(paths.place(&path), Place::Nowhere, "{path}");
        }
    }
}
