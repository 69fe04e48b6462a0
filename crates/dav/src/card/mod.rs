//! People as vCard 3.0, the version that every phone reads; what a program wrote of them that we don't know survives.
//!
//! What a program wrote is kept in pieces: for each field that is ours its own lines, as long as they say what we know, and the
//! rest. A field that changed here is written anew; the others stand as the program wrote them.

pub(crate) mod take;

use std::sync::OnceLock;

use actions::views::dav::Card;
use domain::contact::Standing;
use interop::{escape, push_line};
use language::say;
use serde_json::Value as JsonValue;

use crate::ical::unfolded;

/// What somebody who gave them is called on the card.
const REFERRED_BY: &str = "Referred by";

/// Labels that have a type of their own.
const TYPES: [(&str, &str); 9] = [
    ("home", "HOME"),
    ("work", "WORK"),
    ("office", "WORK"),
    ("mobile", "CELL"),
    ("cell", "CELL"),
    ("fax", "FAX"),
    ("home fax", "HOME,FAX"),
    ("work fax", "WORK,FAX"),
    ("pager", "PAGER"),
];

/// What we know of a card, field by field, as it is compared with what a program wrote.
pub(crate) struct Known<'a> {
    card: &'a Card,
}

impl Known<'_> {
    pub(crate) fn of(card: &Card) -> Known<'_> {
        Known { card }
    }

    fn points(&self, kind: &str) -> String {
        let points = self.card.person.points.0.iter().filter(|point| point.kind == kind);
        points.map(|point| point.value.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// The value of a field.
    pub(crate) fn value(&self, field: &str) -> String {
        let person = &self.card.person;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        match field {
            "name" => person.name.clone(),
            "company" => text(&person.company),
            "title" => text(&person.title),
            "phones" => self.points("phone"),
            "emails" => self.points("email"),
            "address" => text(&person.address),
            "birthday" => text(&person.birthday),
            "notes" => text(&person.notes),
            _ => String::new(),
        }
    }
}

/// The fields of a card that are ours.
pub(crate) const FIELDS: [&str; 8] =
    ["name", "company", "title", "phones", "emails", "address", "birthday", "notes"];

/// The groups that people are in, in the language of who reads their cards: said once for all cards of an answer.
#[derive(Debug, Default)]
pub(crate) struct Groups(OnceLock<Vec<(Standing, String)>>);

impl Groups {
    fn of(&self, standing: &str) -> Option<&str> {
        let standing = Standing::parse(standing)?;
        let all = self.0.get_or_init(|| {
            Standing::ALL.iter().map(|one| (*one, escape(&say::standing(one.as_str())))).collect()
        });
        all.iter().find(|(one, _)| *one == standing).map(|(_, name)| name.as_str())
    }
}

/// Writes a card.
pub(crate) fn write(card: &Card, groups: &Groups) -> String {
    let person = &card.person;
    let known = Known::of(card);
    let kept = person.kept.as_ref().map(|kept| &kept.0);
    let mut out = String::with_capacity(512);
    out.push_str("BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Who Else?//People//EN\r\n");
    let mut items = 0;
    for field in FIELDS {
        let value = known.value(field);
        match kept_lines(kept, field, &value) {
            Some(lines) => push_all(&mut out, lines),
            None => write_field(&mut out, card, field, &value, &mut items),
        }
    }
    for point in card.person.points.0.iter().filter(|point| point.kind == "url") {
        push_line(&mut out, &format!("URL:{}", point.value.replace('\\', "\\\\")));
    }
    let rest = kept.and_then(|kept| kept.get("rest")).and_then(JsonValue::as_str).unwrap_or_default();
    let group = groups.of(&person.standing);
    let theirs = kept.and_then(|kept| kept.get("categories")).and_then(JsonValue::as_str).unwrap_or_default();
    let categories: Vec<&str> = group.into_iter().chain(Some(theirs).filter(|c| !c.is_empty())).collect();
    if !categories.is_empty() {
        push_line(&mut out, &format!("CATEGORIES:{}", categories.join(",")));
    }
    if let Some(name) = &person.given_by {
        push_line(&mut out, &format!("whoelse.X-ABRELATEDNAMES:{}", escape(name)));
        push_line(&mut out, &format!("whoelse.X-ABLabel:{REFERRED_BY}"));
    }
    push_all(&mut out, rest);
    let has_uid = kept.and_then(|kept| kept.get("uid")).is_some_and(|uid| uid == true);
    if !has_uid {
        push_line(&mut out, &format!("UID:{}", person.id));
    }
    out.push_str("END:VCARD\r\n");
    out
}

/// The lines that a program wrote for a field, where they say what we know.
fn kept_lines<'k>(kept: Option<&'k JsonValue>, field: &str, value: &str) -> Option<&'k str> {
    let kept = kept?.get("fields")?.get(field)?;
    let is = kept.get("is")?.as_str()?;
    (is == value).then(|| kept.get("lines").and_then(JsonValue::as_str)).flatten()
}

fn push_all(out: &mut String, lines: &str) {
    for line in unfolded(lines) {
        push_line(out, &line);
    }
}

fn write_field(out: &mut String, card: &Card, field: &str, value: &str, items: &mut usize) {
    let person = &card.person;
    match field {
        "name" => {
            let part = |part: &Option<String>| escape(part.as_deref().unwrap_or_default());
            // Somebody of one name is called by it.
            let (family, given) = match (&person.family_name, &person.given_name) {
                (None, None) => (String::new(), escape(&person.name)),
                (family, given) => (part(family), part(given)),
            };
            push_line(out, &format!("N:{family};{given};;;"));
            push_line(out, &format!("FN:{}", escape(&person.name)));
        }
        "phones" | "emails" => {
            let (kind, name) = if field == "phones" { ("phone", "TEL") } else { ("email", "EMAIL") };
            for point in card.person.points.0.iter().filter(|point| point.kind == kind) {
                let label = point.label.as_deref().unwrap_or_default().to_lowercase();
                let value = escape(&point.value);
                match TYPES.iter().find(|(known, _)| *known == label) {
                    Some((_, types)) => push_line(out, &format!("{name};TYPE={types}:{value}")),
                    None if label.is_empty() && kind == "phone" => {
                        push_line(out, &format!("TEL;TYPE=VOICE:{value}"))
                    }
                    None if label.is_empty() => push_line(out, &format!("EMAIL;TYPE=INTERNET:{value}")),
                    None => {
                        *items += 1;
                        push_line(out, &format!("whoelse{items}.{name}:{value}"));
                        push_line(out, &format!("whoelse{items}.X-ABLabel:{}", escape(&label)));
                    }
                }
            }
        }
        _ if value.is_empty() => {}
        "company" => push_line(out, &format!("ORG:{}", escape(value))),
        "title" => push_line(out, &format!("TITLE:{}", escape(value))),
        "address" => push_line(out, &format!("ADR:;;{};;;;", escape(value))),
        "birthday" => {
            if let Some(day) = birthday(value) {
                push_line(out, &format!("BDAY:{day}"));
            }
        }
        "notes" => push_line(out, &format!("NOTE:{}", escape(value))),
        _ => {}
    }
}

/// A birthday as cards have it, where it was written as a day of a year.
fn birthday(text: &str) -> Option<String> {
    let day: jiff::civil::Date = text.trim().parse().ok()?;
    Some(day.to_string())
}
