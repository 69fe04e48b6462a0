//! The words of the product: every message is said somewhere, and pages have no words of their own.

use std::collections::BTreeSet;

use super::Fault;
use crate::tree::Tree;

const WHOLE: &str = "crates/language/locales/en/";
/// The coach's words are said by their names; a test of theirs reads every one.
const BY_NAME: &str = "/scripts.ftl";
const OWN: &str = "crates/language/";
/// Said by its name, since every language is asked for its own.
const NAME: &str = "language-name";

/// A message that nothing says is dead.
pub(super) fn unsaid(tree: &Tree) -> Vec<Fault> {
    let said: BTreeSet<&str> = tree
        .files()
        .iter()
        .filter(|file| matches!(file.ending(), "rs" | "html") && !file.path.contains("/locales/"))
        .flat_map(|file| names_after(&file.text, "say::"))
        .collect();
    let in_scripts: BTreeSet<&str> = tree
        .files()
        .iter()
        .filter(|file| file.ending() == "js")
        .flat_map(|file| file.text.split("say('").skip(1).filter_map(|rest| rest.split('\'').next()))
        .collect();
    let mut faults = Vec::new();
    let whole =
        tree.files().iter().filter(|file| file.path.starts_with(WHOLE) && !file.path.ends_with(BY_NAME));
    for file in whole {
        for (number, line) in file.text.lines().enumerate() {
            let Some(id) = message_id(line).filter(|id| *id != NAME) else { continue };
            if !said.contains(id.replace('-', "_").as_str()) && !in_scripts.contains(id) {
                faults.push(Fault::new(&file.path, number + 1, format!("nothing says `{id}`: delete it")));
            }
        }
    }
    faults
}

/// The visible words of a template come from messages: text between tags, and attributes that are read or shown.
pub(super) fn words_in_templates(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let pages = tree.files().iter().filter(|file| {
        file.ending() == "html" && file.path.starts_with("crates/") && !file.path.starts_with(OWN)
    });
    for file in pages {
        let bare = without_code(&file.text);
        for (at, words) in visible(&bare) {
            // What a page adds to a tag of its frame stands outside of any tag: `class="sheet"`.
            let is_told = |word: &&str| is_word(word) && !OURS.contains(word) && !word.contains("=\"");
            let letters = words.split_whitespace().find(is_told);
            if let Some(word) = letters {
                let line = bare[..at].matches('\n').count() + 1;
                let says = format!("“{word}” is a word of the page itself: make the text a message");
                faults.push(Fault::new(&file.path, line, says));
            }
        }
    }
    faults
}

/// Words that are the same in every language: the product's name, formats, other programs.
const OURS: [&str; 16] = [
    "Who",
    "Else",
    "Else?",
    "vCard",
    "CSV",
    "PDF",
    "QR",
    "SMTP",
    "IMAP",
    "iPhone,",
    "iPad,",
    "Mac",
    "Android",
    "Thunderbird",
    "Outlook",
    "Google",
];

/// Two letters or more: single ones are keys on a keyboard and marks.
fn is_word(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() > 1
}

fn message_id(line: &str) -> Option<&str> {
    let (id, _) = line.split_once(" =")?;
    let starts = id.starts_with(|c: char| c.is_ascii_lowercase());
    (starts && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')).then_some(id)
}

fn names_after<'t>(text: &'t str, mark: &'t str) -> impl Iterator<Item = &'t str> {
    text.match_indices(mark).map(move |(at, _)| {
        let rest = &text[at + mark.len()..];
        &rest[..rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())]
    })
}

/// A template with what it computes (`{{ }}`, `{% %}`, `{# #}`) turned into blanks of the same length.
fn without_code(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = ["{{", "{%", "{#"].iter().filter_map(|open| rest.find(open)).min() {
        let close = match &rest[start..start + 2] {
            "{{" => "}}",
            "{%" => "%}",
            _ => "#}",
        };
        let end = rest[start..].find(close).map_or(rest.len(), |at| start + at + 2);
        bare.push_str(&rest[..start]);
        bare.extend(rest[start..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &rest[end..];
    }
    bare.push_str(rest);
    bare
}

/// Text between tags, and the values of attributes that people read or hear, with where they begin. Code in a page and
/// elements that are no text (`code`, `svg`) are left out.
fn visible(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find('<').map(|place| at + place) {
        found.push((at, &text[at..open]));
        let Some(end) = tag_end(text, open) else { return found };
        let tag = &text[open..end];
        for attribute in ["aria-label=\"", "title=\"", "placeholder=\"", "alt=\""] {
            for (place, _) in tag.match_indices(attribute) {
                let from = open + place + attribute.len();
                let until = text[from..end].find('"').map_or(end, |quote| from + quote);
                found.push((from, &text[from..until]));
            }
        }
        at = end;
        for silent in ["code", "style", "script", "title"] {
            if tag.starts_with(&format!("<{silent}>")) {
                let close = format!("</{silent}>");
                at = text[at..].find(&close).map_or(text.len(), |place| at + place);
            }
        }
    }
    found.push((at, &text[at..]));
    found
}

fn tag_end(text: &str, open: usize) -> Option<usize> {
    let mut quote = None;
    for (place, c) in text[open..].char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(mark), c) if mark == c => quote = None,
            (None, '>') => return Some(open + place + 1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faulty(check: fn(&Tree) -> Vec<Fault>, files: &[(&str, &str)]) -> Vec<(String, usize)> {
        let told = check(&Tree::of(files)).into_iter();
        told.map(|fault| (fault.path.rsplit('/').next().unwrap_or_default().to_owned(), fault.line)).collect()
    }

    #[test]
    fn a_message_that_nothing_says_is_a_fault() {
        let words = (
            "crates/language/locales/en/a.ftl",
            "## A\nask-now = Ask now\n# x = y\nold = { $n ->\n    [one] a\n   *[other] b\n}\n",
        );
        let page = ("crates/web/src/pages/a.html", "<p>{{ crate::say::ask_now() }}</p>");
        assert_eq!(faulty(unsaid, &[words, page]), [("a.ftl".to_owned(), 4)]);
        let script = ("crates/web/src/assets/a.js", "const text = say('old', { n });");
        assert_eq!(faulty(unsaid, &[words, page, script]), []);
        let both = ("crates/web/src/a.rs", "fn f() { say::old(1); crate::say::ask_now() }");
        assert_eq!(faulty(unsaid, &[words, both]), []);
    }

    #[test]
    fn a_word_that_stands_in_a_template_is_a_fault() {
        let page = |text| faulty(words_in_templates, &[("crates/web/src/pages/a.html", text)]);
        assert_eq!(page("<h1>{{ say::a() }}</h1>\n<p>Hello</p>"), [("a.html".to_owned(), 2)]);
        assert_eq!(page("<a title=\"Text\" href=\"/x\">{{ a }}</a>"), [("a.html".to_owned(), 1)]);
        assert_eq!(page("<input placeholder=\"Why\n not\">"), [("a.html".to_owned(), 1)]);
        for fine in [
            "<h1>Who Else?</h1><kbd>t</kbd> · *",
            "{% if a > b %}<p class=\"no words\">{{ \"Today\"|upper }}</p>{% endif %}",
            "<code>whoelse</code><a href=\"/ask\">{{ x }}</a>{# a note #}",
            "<p aria-label=\"{{ say::b() }}\"></p>",
            "{% block main_attributes %} class=\"sheet\"{% endblock %}",
        ] {
            assert_eq!(page(fine), [], "{fine}");
        }
    }
}
