//! XML as requests bring it: small trees, with namespaces resolved and everything limited. No document types, no entities but
//! the five.

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{NamespaceResolver, ResolveResult};
use quick_xml::{NsReader, XmlVersion};

/// The most elements one inside the other.
const DEPTH_MAX: usize = 24;
/// The most elements of a request; a request for ten thousand things names each of them.
const ELEMENTS_MAX: usize = 60_000;

/// Namespaces that mean something here.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Ns {
    /// `DAV:`
    Dav,
    /// CalDAV (RFC 4791).
    Cal,
    /// CardDAV (RFC 6352).
    Card,
    /// `http://calendarserver.org/ns/`
    CalendarServer,
    /// `http://apple.com/ns/ical/`
    Apple,
    /// Any other, or none.
    Other(String),
}

impl Ns {
    fn of(uri: &str) -> Ns {
        match uri {
            "DAV:" => Ns::Dav,
            "urn:ietf:params:xml:ns:caldav" => Ns::Cal,
            "urn:ietf:params:xml:ns:carddav" => Ns::Card,
            "http://calendarserver.org/ns/" => Ns::CalendarServer,
            "http://apple.com/ns/ical/" => Ns::Apple,
            other => Ns::Other(other.to_owned()),
        }
    }

    /// The namespace as it is written.
    pub(crate) fn uri(&self) -> &str {
        match self {
            Ns::Dav => "DAV:",
            Ns::Cal => "urn:ietf:params:xml:ns:caldav",
            Ns::Card => "urn:ietf:params:xml:ns:carddav",
            Ns::CalendarServer => "http://calendarserver.org/ns/",
            Ns::Apple => "http://apple.com/ns/ical/",
            Ns::Other(uri) => uri,
        }
    }
}

/// The name of an element.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Name {
    pub(crate) ns: Ns,
    pub(crate) local: String,
}

impl Name {
    pub(crate) fn new(ns: Ns, local: &str) -> Name {
        Name { ns, local: local.to_owned() }
    }

    pub(crate) fn is(&self, ns: &Ns, local: &str) -> bool {
        self.ns == *ns && self.local == local
    }

    /// `{namespace}local`, under which a property that a program set is kept.
    pub(crate) fn key(&self) -> String {
        format!("{{{}}}{}", self.ns.uri(), self.local)
    }
}

/// An element with what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) name: Name,
    /// Attributes without a namespace.
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Element>,
    /// All its text, together.
    pub(crate) text: String,
}

impl Element {
    /// The first child of that name.
    pub(crate) fn child(&self, ns: &Ns, local: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name.is(ns, local))
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// What stands in it, as XML again.
    pub(crate) fn inner(&self) -> String {
        let mut out = String::new();
        escape(&mut out, &self.text);
        self.children.iter().for_each(|child| child.write(&mut out));
        out
    }

    fn write(&self, out: &mut String) {
        // A local name comes from a parsed name, so it can't break out of the tag.
        out.push('<');
        out.push_str(&self.name.local);
        out.push_str(" xmlns=\"");
        escape(out, self.name.ns.uri());
        out.push('"');
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(out, value);
            out.push('"');
        }
        out.push('>');
        out.push_str(&self.inner());
        out.push_str("</");
        out.push_str(&self.name.local);
        out.push('>');
    }
}

/// Why a body can't be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// It is no XML.
    NotXml,
    /// It is too deep, or too much.
    TooMuch,
    /// It has a document type: nobody needs one, and entities are a way to keep us busy.
    DocumentType,
}

/// Reads a body; `None` for an empty one.
pub(crate) fn read(body: &[u8]) -> Result<Option<Element>, Unreadable> {
    let text = std::str::from_utf8(body).map_err(|_| Unreadable::NotXml)?;
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Ok(None);
    }
    let mut reader = NsReader::from_str(text);
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    let mut elements = 0usize;
    loop {
        let event = reader.read_event().map_err(|_| Unreadable::NotXml)?;
        match event {
            Event::Start(start) => {
                elements += 1;
                if open.len() >= DEPTH_MAX || elements > ELEMENTS_MAX {
                    return Err(Unreadable::TooMuch);
                }
                if root.is_some() {
                    return Err(Unreadable::NotXml);
                }
                open.push(element(&start, reader.resolver())?);
            }
            Event::Empty(start) => {
                elements += 1;
                if open.len() >= DEPTH_MAX || elements > ELEMENTS_MAX {
                    return Err(Unreadable::TooMuch);
                }
                let made = element(&start, reader.resolver())?;
                close(made, &mut open, &mut root)?;
            }
            Event::End(_) => {
                let made = open.pop().ok_or(Unreadable::NotXml)?;
                close(made, &mut open, &mut root)?;
            }
            Event::Text(text) => match open.last_mut() {
                Some(top) => top.text.push_str(&text),
                None if text.trim().is_empty() => {}
                None => return Err(Unreadable::NotXml),
            },
            Event::CData(text) => {
                if let Some(top) = open.last_mut() {
                    top.text.push_str(&text);
                }
            }
            Event::GeneralRef(reference) => {
                let top = open.last_mut().ok_or(Unreadable::NotXml)?;
                let c = match reference.resolve_char_ref().map_err(|_| Unreadable::NotXml)? {
                    Some(c) => c,
                    None => match &*reference {
                        "lt" => '<',
                        "gt" => '>',
                        "amp" => '&',
                        "apos" => '\'',
                        "quot" => '"',
                        _ => return Err(Unreadable::NotXml),
                    },
                };
                top.text.push(c);
            }
            Event::DocType(_) => return Err(Unreadable::DocumentType),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    if !open.is_empty() {
        return Err(Unreadable::NotXml);
    }
    root.map(Some).ok_or(Unreadable::NotXml)
}

fn close(made: Element, open: &mut [Element], root: &mut Option<Element>) -> Result<(), Unreadable> {
    match (open.last_mut(), &root) {
        (Some(parent), _) => parent.children.push(made),
        (None, None) => *root = Some(made),
        (None, Some(_)) => return Err(Unreadable::NotXml),
    }
    Ok(())
}

fn element(start: &BytesStart<'_>, resolver: &NamespaceResolver) -> Result<Element, Unreadable> {
    let (resolved, local) = resolver.resolve_element(start.name());
    let ns = match resolved {
        ResolveResult::Bound(ns) => Ns::of(text_of(ns.as_ref())?),
        ResolveResult::Unbound => Ns::Other(String::new()),
        ResolveResult::Unknown(_) => return Err(Unreadable::NotXml),
    };
    let local = text_of(local.as_ref())?.to_owned();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Unreadable::NotXml)?;
        let name = text_of(attribute.key.as_ref())?;
        if name == "xmlns" || name.contains(':') {
            continue;
        }
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| Unreadable::NotXml)?;
        attributes.push((name.to_owned(), value.into_owned()));
    }
    Ok(Element { name: Name { ns, local }, attributes, children: vec![], text: String::new() })
}

fn text_of<T: AsRef<[u8]> + ?Sized>(bytes: &T) -> Result<&str, Unreadable> {
    std::str::from_utf8(bytes.as_ref()).map_err(|_| Unreadable::NotXml)
}

/// Adds text to XML. What may not stand in XML at all is left out.
pub(crate) fn escape(out: &mut String, text: &str) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let stands_for = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\r' => "&#13;",
            0..=8 | 11 | 12 | 14..=31 => "",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(stands_for);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart_by_their_namespace_whatever_the_prefix() {
        let body = b"<a:propfind xmlns:a='DAV:'><prop xmlns='DAV:'><x:getctag xmlns:x='http://calendarserver.org/ns/'/>\
            <displayname/></prop></a:propfind>";
        let root = read(body).unwrap().unwrap();
        assert!(root.name.is(&Ns::Dav, "propfind"));
        let names: Vec<_> = root.children[0].children.iter().map(|child| child.name.key()).collect();
        assert_eq!(names, ["{http://calendarserver.org/ns/}getctag", "{DAV:}displayname"]);
    }

    #[test]
    fn text_is_unescaped_and_escaped_again() {
        let root = read(b"<a>x &amp; &#x79; <![CDATA[<z>]]></a>").unwrap().unwrap();
        assert_eq!(root.text, "x & y <z>");
        assert_eq!(root.inner(), "x &amp; y &lt;z&gt;");
    }

    #[test]
    fn what_was_made_to_hurt_is_refused() {
        let bomb = b"<!DOCTYPE a [<!ENTITY b 'bbb'><!ENTITY c '&b;&b;'>]><a>&c;</a>";
        assert_eq!(read(bomb), Err(Unreadable::DocumentType));
        let deep = "<a>".repeat(100) + &"</a>".repeat(100);
        assert_eq!(read(deep.as_bytes()), Err(Unreadable::TooMuch));
        let wide = format!("<a>{}</a>", "<b/>".repeat(ELEMENTS_MAX));
        assert_eq!(read(wide.as_bytes()), Err(Unreadable::TooMuch));
        for wrong in ["<a>", "<a></b>", "x", "<a/><b/>", "<a>&c;</a>", "<p:a/>", "\u{0}", "<a b=c/>"] {
            assert_eq!(read(wrong.as_bytes()), Err(Unreadable::NotXml), "{wrong}");
        }
        assert_eq!(read(b" \n"), Ok(None));
    }
}
