//! A card as vCard 3.0, the version that every phone and mail program reads.

use super::fields::OWN_FIELD;
use crate::{
    card::{Address, ContactCard, Labelled},
    fold::push_line,
    text::escape,
};

/// Labels that have a type of their own; every other is written as Apple does it, and others follow.
const TYPES: [(&str, &str); 7] = [
    ("home", "HOME"),
    ("work", "WORK"),
    ("mobile", "CELL"),
    ("fax", "FAX"),
    ("home fax", "HOME,FAX"),
    ("work fax", "WORK,FAX"),
    ("pager", "PAGER"),
];

/// Writes a card as vCard 3.0: CRLF, lines of at most 75 octets. Read again it is the same card, as
/// [`ContactCard::tidied`] leaves it; the picture is not kept and [`ContactCard::line`] is that of the new file.
pub fn write_vcard(card: &ContactCard) -> String {
    let card = card.clone().tidied();
    let mut vcard = Writing { out: String::new(), items: 0 };
    vcard.line("BEGIN:VCARD");
    vcard.line("VERSION:3.0");
    let name = [&card.family, &card.given, &card.middle, &card.prefix, &card.suffix];
    vcard.line(&format!("N:{}", structured(&name)));
    vcard.line(&format!("FN:{}", escape(card.best_name())));
    vcard.text("NICKNAME", &card.nickname);
    if !card.organisation.is_empty() || !card.department.is_empty() {
        vcard.line(&format!("ORG:{}", structured(&[&card.organisation, &card.department])));
    }
    vcard.text("TITLE", &card.title);
    for phone in &card.phones {
        vcard.labelled("TEL", phone, escape);
    }
    for email in &card.emails {
        vcard.labelled("EMAIL", email, escape);
    }
    for url in &card.urls {
        // In a web address commas and semicolons stand for themselves.
        vcard.labelled("URL", url, |url| url.replace('\\', "\\\\"));
    }
    for address in &card.addresses {
        vcard.address(address);
    }
    if let Some(day) = &card.birthday {
        vcard.text("BDAY", &day.text);
    }
    for day in &card.anniversaries {
        vcard.item("X-ABDATE", &day.label, &escape(&day.day.text));
    }
    if let Some(name) = &card.referred_by {
        vcard.item("X-ABRELATEDNAMES", "Referred by", &escape(name));
    }
    vcard.text("NOTE", &card.note);
    if !card.categories.is_empty() {
        let categories: Vec<String> = card.categories.iter().map(|c| escape(c)).collect();
        vcard.line(&format!("CATEGORIES:{}", categories.join(",")));
    }
    for (name, said) in &card.unknown {
        vcard.item(OWN_FIELD, name, &escape(said));
    }
    vcard.line("END:VCARD");
    vcard.out
}

struct Writing {
    out: String,
    /// How many groups (`item1`, `item2` …) there are so far.
    items: usize,
}

impl Writing {
    fn line(&mut self, line: &str) {
        push_line(&mut self.out, line);
    }

    fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.line(&format!("{name}:{}", escape(text)));
        }
    }

    /// A property under a label of the user's own; returns its group.
    fn item(&mut self, name: &str, label: &str, value: &str) -> String {
        self.items += 1;
        let group = format!("item{}", self.items);
        self.line(&format!("{group}.{name}:{value}"));
        if !label.is_empty() {
            self.line(&format!("{group}.X-ABLabel:{}", escape(label)));
        }
        group
    }

    fn labelled(&mut self, name: &str, way: &Labelled, escape: fn(&str) -> String) {
        let value = escape(&way.value);
        match TYPES.iter().find(|(label, _)| *label == way.label) {
            Some((_, types)) => self.line(&format!("{name};TYPE={types}:{value}")),
            None if way.label.is_empty() => self.line(&format!("{name}:{value}")),
            None => {
                self.item(name, &way.label, &value);
            }
        }
    }

    fn address(&mut self, address: &Address) {
        let a = address;
        let parts = [&a.po_box, &a.extended, &a.street, &a.city, &a.region, &a.postcode, &a.country];
        let group = self.item("ADR", &a.label, &structured(&parts));
        if !a.formatted.is_empty() {
            self.line(&format!("{group}.LABEL:{}", escape(&a.formatted)));
        }
    }
}

fn structured(parts: &[&String]) -> String {
    parts.iter().map(|part| escape(part)).collect::<Vec<_>>().join(";")
}
