//! From a card of a file to a person: every value of the card ends up somewhere.

use domain::contact::Tier;
use interop::card::Address;
use interop::{ContactCard, Labelled};
use reading::{EmailAddress, Region, normalise_phone};

use crate::Person;
use crate::people::POINTS_MAX;
use crate::text::{NAME_MAX, NOTE_MAX, TEXT_MAX, clean, one_line};

/// A person from a file.
#[derive(Debug, Clone)]
pub(crate) struct FromFile {
    pub(crate) person: Person,
    /// Given and family name, where the file tells them apart.
    pub(crate) given: Option<String>,
    pub(crate) family: Option<String>,
    /// What the file calls an e-mail or web address: value and label.
    pub(crate) labels: Vec<(String, String)>,
    pub(crate) referred_by: Option<String>,
    /// What they offer, what they need (M27), how often to stay in touch (M26): from our own export.
    pub(crate) offers: Option<String>,
    pub(crate) needs: Option<String>,
    pub(crate) tier: Option<Tier>,
}

/// Reads a card. `None` when there is nobody on it.
pub(crate) fn read(card: &ContactCard, region: Region) -> Option<FromFile> {
    let name = one_line(card.best_name());
    if name.is_empty() {
        return None;
    }
    let mut kept = Extra::default();
    let mut person = Person { name: kept.cut("Name", &name, NAME_MAX), ..Person::default() };
    person.title = kept.some("Job title", &one_line(&card.title), NAME_MAX);
    person.company = kept.some("Company", &one_line(&card.organisation), NAME_MAX);
    person.notes = kept.some("Note", &clean(&card.note), NOTE_MAX);
    person.birthday = card.birthday.as_ref().and_then(|day| kept.some("Birthday", &day.text, NAME_MAX));
    person.relationship = kept.some("Relationship", &one_line(&card.relationship), NAME_MAX);
    let offers = kept.some("Offers", &clean(&card.offers), TEXT_MAX);
    let needs = kept.some("Needs", &clean(&card.needs), TEXT_MAX);
    let tier = Tier::parse(&card.tier.to_uppercase());
    if tier.is_none() {
        kept.add("Stay in touch", &card.tier);
    }
    let labels = reach(card, region, &mut person, &mut kept);
    person.address = addresses(&card.addresses, &mut kept);
    names(card, &name, &mut kept);
    kept.add("Nickname", &card.nickname);
    kept.add("Department", &card.department);
    kept.add("Categories", &card.categories.join("; "));
    for day in &card.anniversaries {
        kept.add(&day.label, &day.day.text);
    }
    if card.has_photo {
        kept.add("Photo", "There is a photo in the file; it was left there.");
    }
    let referred_by = card.referred_by.as_deref().map(one_line).filter(|name| !name.is_empty());
    if let Some(name) = &referred_by {
        kept.add("Referred by", name);
    }
    for (field, said) in &card.unknown {
        kept.add(field, said);
    }
    person.extra = kept.0;
    let part =
        |text: &str| Some(one_line(text)).filter(|part| !part.is_empty() && part.chars().count() <= NAME_MAX);
    let (given, family) = (part(&card.given), part(&card.family));
    Some(FromFile { person, given, family, labels, referred_by, offers, needs, tier })
}

/// Telephones, e-mail and web addresses; what can't be read as one, or is one too many, is kept as it stands.
fn reach(card: &ContactCard, region: Region, person: &mut Person, kept: &mut Extra) -> Vec<(String, String)> {
    let mut labels = Vec::new();
    let mut room = POINTS_MAX;
    for phone in &card.phones {
        match normalise_phone(&phone.value, region) {
            Some(read) if room > 0 => {
                room -= 1;
                let label = read.label.clone().or_else(|| Some(phone.label.clone()));
                let label = label.filter(|label| !label.is_empty());
                person.phones.push(reading::Phone { label, ..read });
            }
            _ => kept.add(&labelled("Phone", &phone.label), &phone.value),
        }
    }
    for email in &card.emails {
        match EmailAddress::parse(email.value.trim()) {
            Ok(read) if room > 0 => {
                room -= 1;
                label(&mut labels, read.as_str(), email);
                person.emails.push(read);
            }
            _ => kept.add(&labelled("E-mail", &email.label), &email.value),
        }
    }
    for url in &card.urls {
        if room > 0 && url.value.chars().count() <= TEXT_MAX {
            room -= 1;
            label(&mut labels, &clean(&url.value), url);
            person.urls.push(url.value.clone());
        } else {
            kept.add(&labelled("Web address", &url.label), &url.value);
        }
    }
    labels
}

fn label(labels: &mut Vec<(String, String)>, value: &str, way: &Labelled) {
    if !way.label.is_empty() {
        labels.push((value.to_owned(), way.label.clone()));
    }
}

fn labelled(what: &str, label: &str) -> String {
    if label.is_empty() { what.to_owned() } else { format!("{what} ({label})") }
}

/// The first address; the others, and parts that its text leaves out, are kept beside it.
fn addresses(all: &[Address], kept: &mut Extra) -> Option<String> {
    let mut first = None;
    for (place, address) in all.iter().enumerate() {
        let text = clean(&address.lines().join("\n"));
        let parts = [
            &address.po_box,
            &address.extended,
            &address.street,
            &address.city,
            &address.region,
            &address.postcode,
            &address.country,
        ];
        for part in parts.into_iter().filter(|part| !text.contains(clean(part).as_str())) {
            kept.add(&labelled("Address part", &address.label), part);
        }
        if place == 0 {
            kept.add("Address is", &address.label);
            first = kept.some("Address", &text, TEXT_MAX);
        } else {
            kept.add(&labelled("Address", &address.label), &text);
        }
    }
    first
}

/// Parts of the name that the name shown leaves out.
fn names(card: &ContactCard, shown: &str, kept: &mut Extra) {
    let parts = [
        ("Name", &card.display),
        ("Name prefix", &card.prefix),
        ("Given name", &card.given),
        ("Middle name", &card.middle),
        ("Family name", &card.family),
        ("Name suffix", &card.suffix),
    ];
    for (field, part) in parts {
        if !shown.contains(one_line(part).as_str()) {
            kept.add(field, part);
        }
    }
}

/// Fields without a place of their own.
#[derive(Default)]
struct Extra(Vec<(String, String)>);

impl Extra {
    fn add(&mut self, field: &str, said: &str) {
        let said = clean(said);
        if !said.is_empty() {
            self.0.push((one_line(field), said));
        }
    }

    /// A text cut to its length; the whole of it is kept here then.
    fn cut(&mut self, field: &str, text: &str, max: usize) -> String {
        if text.chars().count() <= max {
            return text.to_owned();
        }
        self.add(&format!("{field} (in full)"), text);
        text.chars().take(max).collect()
    }

    fn some(&mut self, field: &str, text: &str, max: usize) -> Option<String> {
        Some(self.cut(field, text, max)).filter(|text| !text.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use interop::read_contacts;

    /// Every value of a card stands somewhere on the person.
    #[test]
    fn nothing_of_a_card_is_lost() {
        let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dr. Jane Doe\r\nN:Doe;Jane;Quincy;Dr.;PhD\r\nORG:Acme;Toner\r\n\
            TITLE:CFO\r\nTEL;TYPE=WORK:+1 415 555 2671\r\nTEL;TYPE=PAGER:ask the porter\r\n\
            EMAIL;TYPE=HOME:jane@example.com\r\nEMAIL:not an address\r\nURL:https://example.com/jane\r\n\
            ADR;TYPE=HOME:;;1 Elm St;Springfield;IL;62701;USA\r\nADR;TYPE=WORK:;;2 Oak St;Peoria;IL;61601;USA\r\n\
            BDAY:1980-03-22\r\nANNIVERSARY:2010-06-01\r\nNOTE:Likes tea\\nand toner\r\nCATEGORIES:Friends,Golf\r\n\
            NICKNAME:JD\r\nX-SHOE-SIZE:41\r\nX-REFERRED-BY:Ana Ruiz\r\nEND:VCARD\r\n";
        let card = read_contacts(text.as_bytes(), "jane.vcf").unwrap().next().unwrap().unwrap();
        let read = read(&card, Region::US).unwrap();
        let everything = format!("{read:?}");
        for value in [
            "Jane Doe",
            "Quincy",
            "Dr.",
            "PhD",
            "Acme",
            "Toner",
            "CFO",
            "555 2671",
            "ask the porter",
            "jane@example.com",
            "not an address",
            "https://example.com/jane",
            "1 Elm St",
            "Springfield",
            "62701",
            "2 Oak St",
            "Peoria",
            "1980-03-22",
            "2010-06-01",
            "Likes tea",
            "and toner",
            "Friends",
            "Golf",
            "JD",
            "41",
            "Ana Ruiz",
            "home",
        ] {
            assert!(everything.contains(value), "“{value}” was lost: {everything}");
        }
        assert_eq!(read.referred_by.as_deref(), Some("Ana Ruiz"));
        assert_eq!(read.family.as_deref(), Some("Doe"));
    }

    #[test]
    fn what_is_too_long_is_cut_and_kept_in_full_beside() {
        let card = ContactCard {
            display: "x".repeat(300),
            note: "n".repeat(NOTE_MAX + 1),
            ..ContactCard::default()
        };
        let read = read(&card, Region::US).unwrap();
        assert_eq!(read.person.name.len(), NAME_MAX);
        assert!(read.person.check("file").is_ok());
        assert!(read.person.extra.iter().any(|(_, said)| said.len() == 300));
        assert!(read.person.extra.iter().any(|(_, said)| said.len() == NOTE_MAX + 1));
    }

    #[test]
    fn more_numbers_than_there_is_room_for_are_kept_beside() {
        let phones = (0..60).map(|n| Labelled::new("work", &format!("+1 415 555 26{n:02}"))).collect();
        let card = ContactCard { display: "Jane Doe".into(), phones, ..ContactCard::default() };
        let read = read(&card, Region::US).unwrap();
        assert_eq!(read.person.phones.len(), POINTS_MAX);
        assert_eq!(read.person.extra.len(), 60 - POINTS_MAX);
    }
}
