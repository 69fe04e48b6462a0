//! From the properties of a card to the fields of a [`ContactCard`].

use std::collections::{HashMap, HashSet};

use super::{
    CARD_PROPERTIES_MAX,
    property::{Dialect, Properties, Property},
};
use crate::{
    card::{Address, ContactCard, Labelled, LabelledDay, day_label, plain_label, says_referred_by},
    day::CardDay,
    text::tidy_block,
};

/// What we write for a field that vCards have no property for; its label says what it is.
pub(super) const OWN_FIELD: &str = "X-WHOELSE-FIELD";

/// Words among the types that say nothing to a reader.
const SILENT_TYPES: [&str; 10] =
    ["internet", "pref", "voice", "x400", "text", "dom", "intl", "postal", "parcel", "x-internet"];

/// Reads one card. `begin` is the line of its BEGIN, `first_line` the one of its first property.
pub(super) fn read_card(bytes: &[u8], begin: u64, first_line: u64) -> Result<ContactCard, String> {
    let properties: Vec<Property> =
        Properties::new(bytes, first_line).take(CARD_PROPERTIES_MAX + 1).collect();
    if properties.len() > CARD_PROPERTIES_MAX {
        return Err(format!("This card has more than {CARD_PROPERTIES_MAX} entries."));
    }
    let old = properties.iter().any(|p| p.name == "VERSION" && p.raw().trim().starts_with('2'));
    let mut reading = Reading {
        card: ContactCard { line: begin, ..ContactCard::default() },
        dialect: if old { Dialect::Old } else { Dialect::New },
        labels: HashMap::new(),
        printed: Vec::new(),
        preferred: [0; 3],
    };
    reading.collect_labels(&properties);
    for property in &properties {
        reading.take(property);
    }
    reading.print_addresses(&properties);
    let card = reading.card.tidied();
    if card.is_nobody() {
        return Err("This card has no name, company, phone number or e-mail address.".into());
    }
    Ok(card)
}

struct Reading {
    card: ContactCard,
    dialect: Dialect,
    /// Apple's labels, by the group they share with what they label.
    labels: HashMap<String, String>,
    /// For each address, the group it stands in.
    printed: Vec<String>,
    /// How many preferred phones, e-mails and web addresses stand at the front of their lists.
    preferred: [usize; 3],
}

impl Reading {
    fn collect_labels(&mut self, properties: &[Property]) {
        let labelled: HashSet<&str> =
            properties.iter().filter(|p| shows_its_label(p)).map(|p| p.group.as_str()).collect();
        for property in properties.iter().filter(|p| p.name == "X-ABLABEL") {
            let label = property.text(self.dialect);
            let taken = property.group.is_empty() || self.labels.contains_key(&property.group);
            if taken || !labelled.contains(property.group.as_str()) {
                self.card.keep("X-ABLabel", &label);
            } else {
                self.labels.insert(property.group.clone(), label);
            }
        }
    }

    fn take(&mut self, property: &Property) {
        let dialect = self.dialect;
        let text = || property.text(dialect);
        match property.name.as_str() {
            "VERSION" | "X-ABLABEL" => {}
            "" => self.card.keep(&format!("Line {}", property.line), &property.raw()),
            "FN" => {
                let said = text();
                self.fill(property, |card| &mut card.display, &said);
            }
            "N" => self.take_name(property),
            "NICKNAME" => {
                let said = text();
                self.fill(property, |card| &mut card.nickname, &said);
            }
            "ORG" => self.take_organisation(property),
            "TITLE" => {
                let said = text();
                self.fill(property, |card| &mut card.title, &said);
            }
            "TEL" | "X-MS-TEL" | "EMAIL" | "URL" => self.take_way(property),
            "ADR" => self.take_address(property),
            // Printed addresses find theirs when all have been read.
            "LABEL" => {}
            "BDAY" => {
                let said = text();
                match CardDay::read(&said) {
                    Some(day) if self.card.birthday.is_none() => self.card.birthday = Some(day),
                    _ => self.keep(property, &said),
                }
            }
            "ANNIVERSARY" | "X-ANNIVERSARY" | "X-MS-ANNIVERSARY" | "X-EVOLUTION-ANNIVERSARY" | "X-ABDATE" => {
                self.take_day(property);
            }
            "NOTE" => {
                let said = tidy_block(&text());
                self.card.add_note(&said);
            }
            "CATEGORIES" => {
                let categories = property.parts(b',', self.dialect);
                self.card.categories.extend(categories);
            }
            "PHOTO" if property.is_base64() || property.raw().trim_start().starts_with("data:") => {
                self.card.has_photo = true;
            }
            "PHOTO" => {
                self.card.has_photo = !property.raw().trim().is_empty();
                self.keep(property, &text());
            }
            "X-ABRELATEDNAMES" | "RELATED" | "X-REFERRED-BY" | "X-REFERREDBY" => self.take_related(property),
            OWN_FIELD => {
                let label = self.labels.get(&property.group).cloned().unwrap_or_default();
                let said = text();
                self.card.keep(&label, &said);
            }
            // A key, a sound, a logo: kept as it is packed.
            _ if property.is_base64() => self.keep(property, &property.raw()),
            _ => self.keep(property, &text()),
        }
    }

    /// Fills a field that has one value; a second one is kept beside it.
    fn fill(&mut self, property: &Property, field: fn(&mut ContactCard) -> &mut String, said: &str) {
        let field = field(&mut self.card);
        if field.is_empty() {
            said.trim().clone_into(field);
        } else if field != said.trim() {
            self.keep(property, said);
        }
    }

    /// Keeps a value under the name of its property and what it is called: "X-ABRELATEDNAMES (Spouse)".
    fn keep(&mut self, property: &Property, said: &str) {
        let label = self.label(property);
        let name = match property.name.as_str() {
            name if label.is_empty() => name.to_owned(),
            name => format!("{name} ({label})"),
        };
        self.card.keep(&name, said);
    }

    fn label(&self, property: &Property) -> String {
        match self.labels.get(&property.group) {
            Some(label) => plain_label(label),
            None => type_label(&property.types),
        }
    }

    fn take_name(&mut self, property: &Property) {
        let card = &mut self.card;
        let fields =
            [&mut card.family, &mut card.given, &mut card.middle, &mut card.prefix, &mut card.suffix];
        let parts = property.parts(b';', self.dialect);
        if fields.iter().any(|field| !field.is_empty()) {
            let said = parts.join(" ");
            self.keep(property, &said);
            return;
        }
        let more = parts.get(fields.len()..).map(|more| more.join(" ")).unwrap_or_default();
        for (field, part) in fields.into_iter().zip(parts) {
            *field = part;
        }
        self.keep(property, &more);
    }

    fn take_organisation(&mut self, property: &Property) {
        let parts = property.parts(b';', self.dialect);
        let (organisation, units) = parts.split_first().map_or(("", &[] as &[String]), |(o, u)| (o, u));
        let units: Vec<&str> = units.iter().map(|u| u.trim()).filter(|u| !u.is_empty()).collect();
        let card = &mut self.card;
        if card.organisation.is_empty() && card.department.is_empty() {
            organisation.clone_into(&mut card.organisation);
            card.department = units.join(" / ");
        } else {
            let all: Vec<&str> = std::iter::once(organisation).chain(units).collect();
            let said = all.join("; ");
            self.keep(property, said.trim_end_matches("; "));
        }
    }

    fn take_way(&mut self, property: &Property) {
        let label = self.label(property);
        let mut said = property.text(self.dialect);
        let (list, scheme, preferred) = match property.name.as_str() {
            "EMAIL" => (&mut self.card.emails, "mailto:", &mut self.preferred[1]),
            "URL" => (&mut self.card.urls, "", &mut self.preferred[2]),
            _ => (&mut self.card.phones, "tel:", &mut self.preferred[0]),
        };
        if said.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) {
            said.drain(..scheme.len());
        }
        let way = Labelled::new(&label, &said);
        if property.types.iter().any(|t| t == "pref") || property.param("PREF") == Some("1") {
            list.insert(*preferred, way);
            *preferred += 1;
        } else {
            list.push(way);
        }
    }

    fn take_address(&mut self, property: &Property) {
        let mut address = Address {
            label: self.label(property),
            formatted: property.param("LABEL").unwrap_or_default().to_owned(),
            ..Address::default()
        };
        let parts = property.parts(b';', self.dialect);
        let more = parts.get(7..).map(|more| more.join(" ")).unwrap_or_default();
        for (field, part) in address.parts_mut().into_iter().zip(parts) {
            *field = part;
        }
        self.card.addresses.push(address);
        self.printed.push(property.group.clone());
        self.keep(property, &more);
    }

    /// A LABEL is how an address is printed: of the address in its group, else of the first with the same label.
    fn print_addresses(&mut self, properties: &[Property]) {
        for property in properties.iter().filter(|p| p.name == "LABEL") {
            let label = self.label(property);
            let addresses = &mut self.card.addresses;
            let in_group = self.printed.iter().position(|g| !g.is_empty() && *g == property.group);
            let same_label = || addresses.iter().position(|a| a.label == label && a.formatted.is_empty());
            let said = property.text(self.dialect);
            match in_group.or_else(same_label).and_then(|i| addresses.get_mut(i)) {
                Some(address) if address.formatted.is_empty() => address.formatted = said,
                _ => self.keep(property, &said),
            }
        }
    }

    fn take_day(&mut self, property: &Property) {
        let said = property.text(self.dialect);
        let label = day_label(&self.label(property));
        match CardDay::read(&said) {
            Some(day) => self.card.anniversaries.push(LabelledDay { label, day }),
            None => self.keep(property, &said),
        }
    }

    fn take_related(&mut self, property: &Property) {
        let said = property.text(self.dialect);
        let own = property.name.starts_with("X-REFERRED");
        let referrer = own || says_referred_by(&self.label(property));
        // A link to another card is no name.
        let is_link = said.starts_with("urn:") || said.contains("://");
        if referrer && !is_link && self.card.referred_by.is_none() && !said.trim().is_empty() {
            self.card.referred_by = Some(said);
        } else {
            self.keep(property, &said);
        }
    }
}

/// Whether the label of a property will stand in the card: it has a value, and goes where there is a label.
fn shows_its_label(property: &Property) -> bool {
    const WITHOUT: [&str; 12] = [
        "",
        "X-ABLABEL",
        "VERSION",
        "FN",
        "N",
        "NICKNAME",
        "ORG",
        "TITLE",
        "BDAY",
        "NOTE",
        "CATEGORIES",
        "PHOTO",
    ];
    let blank = property.raw().chars().all(|c| c == ';' || c.is_whitespace());
    !blank && !WITHOUT.contains(&property.name.as_str())
}

/// What the types of a phone or address say in plain words: where, then what ("work fax").
fn type_label(types: &[String]) -> String {
    const WHERE: [&str; 5] = ["home", "work", "mobile", "main", "other"];
    let plain = |word: &String| if word == "cell" { "mobile".to_owned() } else { word.clone() };
    let mut words: Vec<String> =
        types.iter().filter(|word| !SILENT_TYPES.contains(&word.as_str())).map(plain).collect();
    words.sort_by_key(|word| !WHERE.contains(&word.as_str()));
    words.dedup();
    words.join(" ")
}
