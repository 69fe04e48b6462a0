//! One property of a card: from physical lines to a name, its parameters and its value.

use std::borrow::Cow;

use encoding_rs::Encoding;

use super::is_marker;
use crate::text::{decode, decode_as, line_at};

/// Which rules a card follows: in 2.1 `\n` is two letters, later it ends a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// vCard 2.1.
    Old,
    /// vCard 3.0, 4.0 and whatever claims another number.
    New,
}

/// How the value is packed into ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Packing {
    Plain,
    QuotedPrintable,
    Base64,
}

/// One property. A line without a colon is one too, with an empty name and the line as its value.
#[derive(Debug)]
pub(super) struct Property {
    /// Number of its first line in the file.
    pub(super) line: u64,
    /// Apple's `item1` before the name; in small letters, empty if there is none.
    pub(super) group: String,
    /// The name in capitals.
    pub(super) name: String,
    /// TYPE parameters, and bare words of vCard 2.1, in small letters.
    pub(super) types: Vec<String>,
    /// All other parameters, names in capitals.
    pub(super) params: Vec<(String, String)>,
    packing: Packing,
    charset: Option<&'static Encoding>,
    value: Vec<u8>,
}

/// The properties of a card without its BEGIN and END lines.
pub(super) struct Properties<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl<'a> Properties<'a> {
    /// `first_line` is the number of the first of these lines in the file.
    pub(super) fn new(bytes: &'a [u8], first_line: u64) -> Self {
        Self { bytes, at: 0, line: first_line }
    }

    fn peek(&self) -> Option<&'a [u8]> {
        line_at(self.bytes, self.at).map(|(line, _)| line)
    }

    fn step(&mut self) -> Option<&'a [u8]> {
        let (line, next) = line_at(self.bytes, self.at)?;
        self.at = next;
        self.line += 1;
        Some(line)
    }

    /// A 2.1 card that stands inside a card, after `AGENT:`, as its raw lines.
    fn nested_card(&mut self) -> Vec<u8> {
        let mut depth = 0_u32;
        let mut lines: Vec<&[u8]> = Vec::new();
        while let Some(line) = self.peek() {
            let blank = line.trim_ascii().is_empty();
            depth += u32::from(is_marker(line, "BEGIN"));
            if depth == 0 && !blank {
                break;
            }
            self.step();
            if !blank {
                lines.push(line);
            }
            if is_marker(line, "END") {
                depth -= 1;
                if depth == 0 {
                    break;
                }
            }
        }
        lines.join(&b'\n')
    }
}

impl Iterator for Properties<'_> {
    type Item = Property;

    fn next(&mut self) -> Option<Property> {
        let mut line = self.line;
        let mut whole = self.step()?.to_vec();
        while whole.trim_ascii().is_empty() {
            line = self.line;
            whole = self.step()?.to_vec();
        }
        if is_empty_agent(&whole) {
            let mut agent = Property::parse(line, &whole);
            agent.value = self.nested_card();
            return Some(agent);
        }
        // Looked for once in each physical line: looking at the whole every time would cost the square of it.
        let mut has_colon = whole.contains(&b':');
        let mut packing = None;
        while let Some(next) = self.peek() {
            if packing.is_none() && has_colon {
                packing = header_end(&whole).map(|colon| packing_of(&whole[..colon]));
            }
            has_colon |= next.contains(&b':');
            let packed = packing.unwrap_or(Packing::Plain);
            let blank = next.trim_ascii().is_empty();
            if packed == Packing::QuotedPrintable && whole.last() == Some(&b'=') && !blank {
                whole.pop();
                whole.extend_from_slice(next);
            } else if let [b' ' | b'\t', rest @ ..] = next {
                whole.extend_from_slice(rest);
            } else if packed == Packing::Base64 && is_base64(next) && !blank {
                whole.extend_from_slice(next.trim_ascii());
            } else {
                break;
            }
            self.step();
        }
        Some(Property::parse(line, &whole))
    }
}

/// Whether a line is `AGENT:` with the agent's card on the lines below (vCard 2.1).
pub(super) fn is_empty_agent(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    let is_agent = line.get(..5).is_some_and(|name| name.eq_ignore_ascii_case(b"AGENT"));
    is_agent && matches!(line.get(5), Some(b':' | b';')) && header_end(line) == Some(line.len() - 1)
}

/// Where the colon before the value stands: the first one outside of quotes, else the first one.
fn header_end(line: &[u8]) -> Option<usize> {
    let mut quoted = false;
    let outside = line.iter().position(|b| {
        quoted ^= *b == b'"';
        *b == b':' && !quoted
    });
    outside.or_else(|| line.iter().position(|b| *b == b':'))
}

fn packing_of(header: &[u8]) -> Packing {
    let header = decode(header).to_ascii_uppercase();
    let mut words = header.split(';').skip(1).map(|word| word.rsplit('=').next().unwrap_or_default().trim());
    words
        .find_map(|word| match word {
            "QUOTED-PRINTABLE" => Some(Packing::QuotedPrintable),
            "BASE64" | "B" => Some(Packing::Base64),
            _ => None,
        })
        .unwrap_or(Packing::Plain)
}

fn is_base64(line: &[u8]) -> bool {
    line.trim_ascii().iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='))
}

impl Property {
    fn parse(line: u64, whole: &[u8]) -> Self {
        let mut property = Self {
            line,
            group: String::new(),
            name: String::new(),
            types: Vec::new(),
            params: Vec::new(),
            packing: Packing::Plain,
            charset: None,
            value: Vec::new(),
        };
        let Some(colon) = header_end(whole) else {
            property.value = whole.to_vec();
            return property;
        };
        property.packing = packing_of(&whole[..colon]);
        property.value = whole[colon + 1..].to_vec();
        let header = decode(&whole[..colon]).into_owned();
        let mut words = split_outside_quotes(&header, ';').into_iter();
        let name = words.next().unwrap_or_default().trim();
        let (group, name) = name.split_once('.').unwrap_or(("", name));
        property.group = group.trim().to_ascii_lowercase();
        property.name = name.trim().to_ascii_uppercase();
        for word in words {
            property.add_param(word);
        }
        property
    }

    fn add_param(&mut self, word: &str) {
        let (name, said) = word.split_once('=').map_or(("", word), |(name, said)| (name.trim(), said));
        let name = name.to_ascii_uppercase();
        match (name.as_str(), said.trim().to_ascii_uppercase().as_str()) {
            ("ENCODING", _) | ("", "QUOTED-PRINTABLE" | "BASE64" | "8BIT" | "7BIT" | "") => {}
            ("CHARSET", label) => self.charset = Encoding::for_label(label.trim_matches('"').as_bytes()),
            ("TYPE" | "", _) => {
                let types = said.split(',').map(|t| t.trim().trim_matches('"').trim().to_lowercase());
                self.types.extend(types.filter(|t| !t.is_empty()));
            }
            _ => self.params.push((name, uncaret(said.trim().trim_matches('"')))),
        }
    }

    /// The value of a parameter.
    pub(super) fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(n, _)| n == name).map(|(_, said)| said.as_str())
    }

    /// Whether the value is not text but a picture or the like, packed as base64.
    pub(super) fn is_base64(&self) -> bool {
        self.packing == Packing::Base64
    }

    /// The value before anything is undone.
    pub(super) fn raw(&self) -> String {
        decode(&self.value).into_owned()
    }

    /// The whole value as text.
    pub(super) fn text(&self, dialect: Dialect) -> String {
        match self.packing {
            Packing::Plain => unescape(&decode_as(&self.value, self.charset), dialect),
            _ => unescape(&decode_as(&self.unpacked(&self.value), self.charset), dialect),
        }
    }

    /// The parts of the value, cut at each separator that is not escaped.
    pub(super) fn parts(&self, separator: u8, dialect: Dialect) -> Vec<String> {
        // Quoted-printable is cut before it is unpacked: an encoded separator is a letter of the text. Plain text
        // is decoded first: in Shift-JIS the second byte of a letter may look like a backslash.
        if self.packing == Packing::QuotedPrintable {
            let parts = split_unescaped(&self.value, separator);
            let text = |part: &[u8]| unescape(&decode_as(&self.unpacked(part), self.charset), dialect);
            return parts.into_iter().map(text).collect();
        }
        let unpacked = self.unpacked(&self.value);
        let text = decode_as(&unpacked, self.charset);
        let parts = split_unescaped(text.as_bytes(), separator);
        parts.into_iter().map(|part| unescape(&decode(part), dialect)).collect()
    }

    fn unpacked<'a>(&self, bytes: &'a [u8]) -> Cow<'a, [u8]> {
        match self.packing {
            Packing::Plain => Cow::Borrowed(bytes),
            Packing::QuotedPrintable => Cow::Owned(from_quoted_printable(bytes)),
            // What only claims to be base64 is kept as it is.
            Packing::Base64 => from_base64(bytes).map_or(Cow::Borrowed(bytes), Cow::Owned),
        }
    }
}

fn split_outside_quotes(text: &str, separator: char) -> Vec<&str> {
    let mut quoted = false;
    let at_separator = |c: char| {
        quoted ^= c == '"';
        c == separator && !quoted
    };
    text.split(at_separator).collect()
}

fn split_unescaped(bytes: &[u8], separator: u8) -> Vec<&[u8]> {
    let mut escaped = false;
    let at_separator = |b: &u8| {
        let here = *b == separator && !escaped;
        escaped = *b == b'\\' && !escaped;
        here
    };
    bytes.split(at_separator).collect()
}

fn unescape(text: &str, dialect: Dialect) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('n' | 'N') if dialect == Dialect::New => out.push('\n'),
            Some(c @ ('\\' | ';' | ',' | ':' | '"')) => out.push(c),
            Some(c) => out.extend(['\\', c]),
            None => out.push('\\'),
        }
    }
    out
}

/// Parameter values escape with a caret (RFC 6868).
fn uncaret(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let plain = match (c, chars.peek()) {
            ('^', Some('n')) => '\n',
            ('^', Some('\'')) => '"',
            ('^', Some('^')) => '^',
            _ => {
                out.push(c);
                continue;
            }
        };
        chars.next();
        out.push(plain);
    }
    out
}

fn from_quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let hex = |b: u8| (b as char).to_digit(16).and_then(|d| u8::try_from(d).ok());
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, tail @ ..] = rest {
        if let [b'=', high, low, after @ ..] = rest
            && let (Some(high), Some(low)) = (hex(*high), hex(*low))
        {
            out.push(high * 16 + low);
            rest = after;
        } else {
            // A lone "=" at the very end is a soft line break with nothing after it.
            if *first != b'=' || !tail.is_empty() {
                out.push(*first);
            }
            rest = tail;
        }
    }
    out
}

fn from_base64(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for byte in bytes.iter().filter(|b| !b.is_ascii_whitespace() && **b != b'=') {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(six)) & 0xFFFF;
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push(u8::try_from(bits >> held & 0xFF).ok()?);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(bytes: &[u8]) -> Property {
        let mut all: Vec<Property> = Properties::new(bytes, 1).collect();
        assert_eq!(all.len(), 1, "{all:?}");
        all.remove(0)
    }

    #[test]
    fn a_folded_line_is_one_property() {
        let property = only(b"item1.NOTE;X-A=\"b:c;d\";TYPE=HOME,work:One\\, t\r\n wo\r\n  three\\nfour");
        assert_eq!((property.group.as_str(), property.name.as_str()), ("item1", "NOTE"));
        assert_eq!(property.types, ["home", "work"]);
        assert_eq!(property.param("X-A"), Some("b:c;d"));
        assert_eq!(property.text(Dialect::New), "One, two three\nfour");
    }

    #[test]
    fn an_encoded_semicolon_is_a_letter_and_not_a_separator() {
        let property = only(b"N;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:M=FCller=3B=\n Sons;J=\\;;=");
        assert_eq!(property.parts(b';', Dialect::Old), ["Müller; Sons", "J=;", ""]);
    }

    #[test]
    fn old_encodings_are_read_by_their_name() {
        // In Shift-JIS the second byte of 表 is a backslash.
        let property = only(b"N;CHARSET=SHIFT_JIS:\x95\x5C;\x8E\x52");
        assert_eq!(property.parts(b';', Dialect::Old), ["表", "山"]);
    }

    #[test]
    fn text_in_base64_is_text_again() {
        let property = only(b"FN;ENCODING=BASE64;CHARSET=UTF-8:Wm/D\nqw==\n");
        assert_eq!(property.text(Dialect::Old), "Zoë");
    }

    #[test]
    fn a_line_without_a_colon_keeps_its_words() {
        let property = only(b"call before noon");
        assert_eq!((property.name.as_str(), property.raw().as_str()), ("", "call before noon"));
    }
}
