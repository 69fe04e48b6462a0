//! What is pasted where a name is taken down: mostly words about people, now and then a vCard (M14).

use interop::ContactCard;
use jiff::civil::{Date, DateTime};
use reading::{Captured, EmailAddress, Region, normalise_phone, read_people};

use crate::Person;
use crate::import::card;
use crate::text::{NOTE_MAX, clean, one_line};

/// Reads the people of a text: those of a vCard by its fields, all others by [`read_people`]. Days are read against
/// `now`, and left in the context without it. Never panics; takes time linear in the text.
#[must_use]
pub fn read_pasted(text: &str, region: Region, now: Option<DateTime>) -> Vec<Captured> {
    match cards(text) {
        Some(cards) => cards.iter().map(|card| captured(card, region)).collect(),
        None => read_people(text, region, now),
    }
}

/// The same people, as they are taken down: of a vCard with everything that is on it.
pub(crate) fn people(text: &str, region: Region, on: Date) -> Vec<Person> {
    let Some(cards) = cards(text) else { return Person::all_captured(text, region, on) };
    let alone = cards.len() == 1;
    let person = |card: &ContactCard| {
        let read = card::read(card, region)?.person;
        let line = if alone && text.chars().count() <= NOTE_MAX { clean(text) } else { read.name.clone() };
        Some(Person { line: Some(line), ..read })
    };
    cards.iter().filter_map(person).collect()
}

/// The cards of a text that is nothing else; none for any other text, or when nobody is on them.
fn cards(text: &str) -> Option<Vec<ContactCard>> {
    const OPENING: &str = "begin:vcard";
    let trimmed = text.trim_start();
    if !trimmed.get(..OPENING.len()).is_some_and(|start| start.eq_ignore_ascii_case(OPENING)) {
        return None;
    }
    let contacts = interop::read_contacts(trimmed.as_bytes(), "pasted.vcf").ok()?;
    let cards: Vec<ContactCard> = contacts.flatten().collect();
    Some(cards).filter(|cards| !cards.is_empty())
}

fn captured(card: &ContactCard, region: Region) -> Captured {
    let some = |text: &str| Some(one_line(text)).filter(|text| !text.is_empty());
    let numbers = card.phones.iter().filter(|phone| !phone.label.to_lowercase().contains("fax"));
    let rest = [card.note.as_str()].into_iter().chain(card.unknown.iter().map(|(_, said)| said.as_str()));
    let rest: Vec<String> = rest.map(one_line).filter(|said| !said.is_empty()).collect();
    let emails = card.emails.iter();
    Captured {
        name: some(card.best_name()),
        prefix: some(&card.prefix),
        suffix: some(&card.suffix),
        nickname: some(&card.nickname),
        title: some(&card.title),
        company: some(&card.organisation),
        phones: numbers.filter_map(|phone| normalise_phone(&phone.value, region)).collect(),
        emails: emails.filter_map(|email| EmailAddress::parse(&email.value).ok()).collect(),
        relationship: some(&card.relationship),
        due: None,
        context: some(&rest.join(", ")),
        spans: vec![],
    }
}
