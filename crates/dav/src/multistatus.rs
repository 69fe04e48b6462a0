//! Answers about many things: `DAV:multistatus`, written as one text.

use std::fmt::Write as _;

use crate::xml::{Name, Ns, escape};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:multistatus xmlns:D=\"DAV:\" \
    xmlns:C=\"urn:ietf:params:xml:ns:caldav\" xmlns:CR=\"urn:ietf:params:xml:ns:carddav\" \
    xmlns:CS=\"http://calendarserver.org/ns/\" xmlns:A=\"http://apple.com/ns/ical/\">\n";

/// A multistatus in the making.
pub(crate) struct Multistatus {
    out: String,
}

/// What a thing answers when it is asked for properties: those it has, as XML, and those it hasn't, by name.
#[derive(Debug, Default)]
pub(crate) struct Found {
    has: String,
    hasnt: String,
}

impl Multistatus {
    /// An empty one with room for so many things.
    pub(crate) fn with_room(things: usize) -> Multistatus {
        let mut out = String::with_capacity(512 + things * 320);
        out.push_str(HEAD);
        Multistatus { out }
    }

    /// Adds a thing and its properties.
    pub(crate) fn thing(&mut self, href: &str, found: &Found) {
        self.begin(href);
        if !found.has.is_empty() || found.hasnt.is_empty() {
            self.out.push_str("<D:propstat><D:prop>");
            self.out.push_str(&found.has);
            self.out.push_str("</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>");
        }
        if !found.hasnt.is_empty() {
            self.out.push_str("<D:propstat><D:prop>");
            self.out.push_str(&found.hasnt);
            self.out.push_str("</D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>");
        }
        self.end();
    }

    /// Begins a thing: properties are pushed to [`Multistatus::raw`] by whoever writes thousands of them.
    pub(crate) fn begin(&mut self, href: &str) {
        self.out.push_str("<D:response><D:href>");
        escape(&mut self.out, href);
        self.out.push_str("</D:href>");
    }

    pub(crate) fn end(&mut self) {
        self.out.push_str("</D:response>\n");
    }

    pub(crate) fn raw(&mut self) -> &mut String {
        &mut self.out
    }

    /// Adds a thing of which there is only a status to tell.
    pub(crate) fn status(&mut self, href: &str, status: &str) {
        self.begin(href);
        let _ = write!(self.out, "<D:status>HTTP/1.1 {status}</D:status>");
        self.end();
    }

    /// Says that the answer is cut off at a limit (RFC 6578 3.6).
    pub(crate) fn cut_off(&mut self, href: &str) {
        self.begin(href);
        self.out.push_str(
            "<D:status>HTTP/1.1 507 Insufficient Storage</D:status>\
             <D:error><D:number-of-matches-within-limits/></D:error>",
        );
        self.end();
    }

    /// Adds the place where the device is now.
    pub(crate) fn token(&mut self, token: &str) {
        self.out.push_str("<D:sync-token>");
        escape(&mut self.out, token);
        self.out.push_str("</D:sync-token>\n");
    }

    pub(crate) fn done(mut self) -> String {
        self.out.push_str("</D:multistatus>\n");
        self.out
    }
}

impl Found {
    /// A property with XML in it.
    pub(crate) fn has(&mut self, name: &Name, inner: &str) {
        write_element(&mut self.has, name, Some(inner));
    }

    /// A property with text in it.
    pub(crate) fn says(&mut self, name: &Name, text: &str) {
        let mut inner = String::with_capacity(text.len());
        escape(&mut inner, text);
        self.has(name, &inner);
    }

    /// A property that isn't there.
    pub(crate) fn hasnt(&mut self, name: &Name) {
        write_element(&mut self.hasnt, name, None);
    }

    pub(crate) fn had(&self) -> &str {
        &self.has
    }

    pub(crate) fn hadnt(&self) -> &str {
        &self.hasnt
    }
}

/// Writes an element under the prefixes of the head, or with a namespace of its own.
pub(crate) fn write_element(out: &mut String, name: &Name, inner: Option<&str>) {
    let prefix = match name.ns {
        Ns::Dav => "D:",
        Ns::Cal => "C:",
        Ns::Card => "CR:",
        Ns::CalendarServer => "CS:",
        Ns::Apple => "A:",
        Ns::Other(_) => "",
    };
    out.push('<');
    out.push_str(prefix);
    out.push_str(&name.local);
    if let Ns::Other(uri) = &name.ns {
        out.push_str(" xmlns=\"");
        escape(out, uri);
        out.push('"');
    }
    match inner {
        Some(inner) if !inner.is_empty() => {
            out.push('>');
            out.push_str(inner);
            out.push_str("</");
            out.push_str(prefix);
            out.push_str(&name.local);
            out.push('>');
        }
        _ => out.push_str("/>"),
    }
}
