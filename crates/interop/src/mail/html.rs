//! HTML as words: what a reader would see, line by line. No script, no style, nothing fetched.

use mail_parser::decoders::html::add_html_token;

use super::MAIL_TEXT_BYTES_MAX;

/// A tag is no longer than this; a longer one ends at its first `>`.
const TAG_BYTES_MAX: usize = 2048;
/// Words are taken from so many bytes of HTML.
const HTML_BYTES_MAX: usize = 4 << 20;
/// The deepest quotation that is told apart.
const QUOTES_MAX: usize = 8;

/// Elements whose inside nobody reads.
const UNREAD: &[&str] =
    &["script", "style", "title", "template", "svg", "math", "noscript", "object", "select", "textarea"];
/// Elements that begin and end a line.
const BLOCKS: &[&str] = &[
    "address", "article", "aside", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure", "footer",
    "form", "header", "html", "li", "main", "nav", "ol", "section", "tr", "ul",
];
/// Elements that stand apart by a blank line.
const APART: &[&str] = &["blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table"];
/// Elements without an inside.
const EMPTY: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"];

/// The words of HTML. Quoted mails get "> " before each line. Never panics; takes time linear in the size.
#[must_use]
pub fn html_to_text(html: &str) -> String {
    let mut end = html.len().min(HTML_BYTES_MAX);
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let html = &html[..end];
    let mut page = Page::default();
    let mut hidden: Option<(String, usize)> = None;
    let mut at = 0;
    while at < html.len() && page.text.len() <= MAIL_TEXT_BYTES_MAX {
        let rest = &html[at..];
        let Some(open) = rest.find('<') else {
            if hidden.is_none() {
                page.words(rest);
            }
            break;
        };
        if hidden.is_none() {
            page.words(&rest[..open]);
        }
        let tag = &rest[open..];
        if let Some(comment) = tag.strip_prefix("<!--") {
            let Some(close) = comment.find("-->") else { break };
            at += open + 4 + close + 3;
            continue;
        }
        let Some(length) = tag_length(tag) else {
            // No tag begins here: "a < b".
            if !tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
                if hidden.is_none() {
                    page.words("<");
                }
                at += open + 1;
                continue;
            }
            break;
        };
        let inside = &tag[1..length - 1];
        at += open + length;
        if !inside.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
            if hidden.is_none() {
                page.words(&tag[..length]);
            }
            continue;
        }
        let closes = inside.starts_with('/');
        let name: String = inside
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == ':')
            .take(20)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        if let Some((held, depth)) = &mut hidden {
            if *held == name {
                *depth = if closes { *depth - 1 } else { *depth + 1 };
                if *depth == 0 {
                    hidden = None;
                }
            }
            continue;
        }
        if !closes && UNREAD.contains(&name.as_str()) && !inside.ends_with('/') {
            match end_of(&html[at..], &name) {
                Some(after) => at += after,
                None => break,
            }
            continue;
        }
        if !closes && !EMPTY.contains(&name.as_str()) && !inside.ends_with('/') && is_hidden(inside) {
            hidden = Some((name, 1));
            continue;
        }
        page.tag(&name, closes, inside);
    }
    page.text
}

/// How long a tag is, its brackets included; quotation marks may hold brackets.
fn tag_length(tag: &str) -> Option<usize> {
    let mut quote = None;
    let after_sign = |before: &[u8]| before.trim_ascii_end().ends_with(b"=");
    for (at, byte) in tag.bytes().enumerate().take(TAG_BYTES_MAX).skip(1) {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') if after_sign(&tag.as_bytes()[..at]) => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    tag.find('>').map(|at| at + 1)
}

/// Where the element ends, behind its closing tag.
fn end_of(html: &str, name: &str) -> Option<usize> {
    let bytes = html.as_bytes();
    let mut at = 0;
    while let Some(found) = html.get(at..)?.find("</") {
        let start = at + found + 2;
        let there = bytes.get(start..start + name.len());
        if there.is_some_and(|there| there.eq_ignore_ascii_case(name.as_bytes())) {
            return html[start..].find('>').map(|close| start + close + 1);
        }
        at = start;
    }
    None
}

/// Words that only machines are to read: the preview line of a newsletter.
fn is_hidden(inside: &str) -> bool {
    if inside.len() < 20 {
        return false;
    }
    let packed: String =
        inside.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect();
    packed.contains("display:none") || packed.contains("visibility:hidden")
}

#[derive(Default)]
struct Page {
    text: String,
    quotes: usize,
    /// How deep the last word stood.
    said_in: usize,
    /// Line ends that are due before the next word: 1 for a new line, 2 for a blank one.
    due: usize,
    space: bool,
    pre: usize,
}

impl Page {
    fn words(&mut self, raw: &str) {
        let plain = entities(raw);
        if self.pre > 0 {
            for (at, line) in plain.split('\n').enumerate() {
                if at > 0 {
                    self.breaks(1);
                }
                if !line.trim().is_empty() {
                    self.put(line.trim_end());
                }
            }
            return;
        }
        for (at, word) in plain.split(|c: char| c.is_whitespace() && c != '\u{a0}').enumerate() {
            if at > 0 {
                self.space = true;
            }
            if !word.is_empty() {
                self.put(word);
            }
        }
    }

    fn put(&mut self, word: &str) {
        if self.text.is_empty() {
            self.due = 0;
            self.prefix();
        } else if self.due > 0 {
            self.text.push('\n');
            for _ in 1..self.due.min(2) {
                // A blank line before a quotation is not part of it, nor is one behind it.
                let marks = "> ".repeat(self.quotes.min(self.said_in));
                self.text.push_str(marks.trim_end());
                self.text.push('\n');
            }
            self.prefix();
        } else if self.space {
            self.text.push(' ');
        }
        (self.due, self.space, self.said_in) = (0, false, self.quotes);
        self.text.push_str(word);
    }

    fn prefix(&mut self) {
        for _ in 0..self.quotes {
            self.text.push_str("> ");
        }
    }

    fn breaks(&mut self, lines: usize) {
        self.due = self.due.max(lines);
        self.space = false;
    }

    fn tag(&mut self, name: &str, closes: bool, inside: &str) {
        match name {
            "br" => self.due = (self.due + 1).min(2),
            "hr" => {
                self.breaks(1);
                self.put("________________________________");
                self.breaks(1);
            }
            "p" => {
                // Outlook writes every line as a paragraph of this class.
                let tight = inside.contains("MsoNormal") || inside.contains("margin:0");
                self.breaks(if closes || tight { 1 } else { 2 });
            }
            "td" | "th" => self.space = true,
            _ if APART.contains(&name) => {
                match (name, closes) {
                    ("pre", false) => self.pre += 1,
                    ("pre", true) => self.pre = self.pre.saturating_sub(1),
                    ("blockquote", false) => self.quotes = (self.quotes + 1).min(QUOTES_MAX),
                    ("blockquote", true) => self.quotes = self.quotes.saturating_sub(1),
                    _ => {}
                }
                self.breaks(if name == "table" { 1 } else { 2 });
            }
            _ if BLOCKS.contains(&name) => {
                self.breaks(1);
                if name == "li" && !closes {
                    self.put("-");
                    self.space = true;
                }
            }
            _ => {}
        }
    }
}

/// `&amp;` and the like as what they stand for.
fn entities(raw: &str) -> String {
    const ENTITY_BYTES_MAX: usize = 33;
    if !raw.contains('&') {
        return raw.to_owned();
    }
    let mut plain = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(and) = rest.find('&') {
        plain.push_str(&rest[..and]);
        rest = &rest[and..];
        let end = rest.bytes().take(ENTITY_BYTES_MAX).position(|byte| byte == b';');
        match end.filter(|end| rest[1..*end].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#')) {
            Some(end) => {
                add_html_token(&mut plain, &rest.as_bytes()[..=end], false);
                rest = &rest[end + 1..];
            }
            None => {
                plain.push('&');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_in_html_reads_as_it_is_seen() {
        let html = "<html><head><title>x</title><style>p{color:red}</style></head><body>\
            <div style=\"display:none\">Preview <div>inside</div> text</div>\
            <p>Hi Sam,</p><p>you &amp; your team saved us &ndash; <b>twice</b>.</p>\
            <div>Kind&nbsp;regards<br>Dana</div><script>alert(1)</script>\
            <blockquote><div>On Monday Sam wrote:</div><div>Hello</div></blockquote></body></html>";
        assert_eq!(
            html_to_text(html),
            "Hi Sam,\n\nyou & your team saved us – twice.\nKind\u{a0}regards\nDana\n\n> On Monday Sam wrote:\n> Hello"
        );
    }

    #[test]
    fn what_is_no_tag_is_text() {
        assert_eq!(html_to_text("1 < 2 and 3 > 2 &unknown; & done"), "1 < 2 and 3 > 2 &unknown; & done");
        assert_eq!(html_to_text("<p title='a > b'>x</p>"), "x");
        assert_eq!(html_to_text("never closed <b"), "never closed");
    }
}
