//! From a row to a [`ContactCard`].

use super::{
    Layout,
    columns::{Columns, Field, Part, Role, SlipPart, Slot, Way},
    rows::Row,
};
use crate::{
    card::{Address, ContactCard, Labelled, LabelledDay, day_label, plain_label, says_referred_by},
    csv_export::starts_a_formula,
    day::CardDay,
};

/// What Google puts between several values in one cell.
const GOOGLE_SEPARATOR: &str = ":::";

/// Reads a row. Every cell that is not empty stands somewhere in the card.
pub(super) fn from_row(columns: &Columns, row: &Row) -> ContactCard {
    let card = ContactCard { line: row.line, ..ContactCard::default() };
    let mut filling = Filling { card, layout: columns.layout, addresses: Vec::new(), slots: Vec::new() };
    for (header, role, cell) in columns.with(&row.cells) {
        let said = readable(cell);
        if !said.is_empty() {
            filling.take(header, role, said);
        }
    }
    filling.empty_slots();
    filling.card.addresses.extend(filling.addresses.into_iter().map(|(_, address)| address));
    filling.card.tidied()
}

/// A cell as people read it: without the apostrophe that keeps a spreadsheet from running it. What began with an
/// apostrophe before has a second one.
fn readable(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if starts_a_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

/// People put two addresses or numbers in one cell, with something between; a value that is no such pair stays whole.
fn several(way: Way, value: &str) -> Vec<&str> {
    let parts = || value.split([',', ';', '\n', '|']).map(str::trim).filter(|part| !part.is_empty());
    let is_one = |part: &str| match way {
        Way::Email => part.matches('@').count() == 1 && !part.contains(char::is_whitespace),
        Way::Phone => part.chars().filter(char::is_ascii_digit).count() >= 7,
        Way::Url => false,
    };
    if parts().count() > 1 && parts().all(is_one) { parts().collect() } else { vec![value] }
}

/// What one of Google's numbered groups of columns says: "Phone 1 - Label" and "Phone 1 - Value".
struct SlotCells<'a> {
    slot: Slot,
    number: u32,
    label: Option<(&'a str, &'a str)>,
    value: Option<(&'a str, &'a str)>,
}

struct Filling<'a> {
    card: ContactCard,
    layout: Layout,
    /// Addresses under construction, by their label or number.
    addresses: Vec<(String, Address)>,
    slots: Vec<SlotCells<'a>>,
}

impl<'a> Filling<'a> {
    fn take(&mut self, header: &'a str, role: Role, said: &'a str) {
        match role {
            Role::Field(field) => self.fill(header, field, said),
            Role::Way(way, label) => self.add_ways(way, label, said),
            Role::Address(label, part) => self.add_to_address(label, label, part, said),
            Role::SlotAddress(number, part) => {
                for (i, said) in self.values(said).enumerate() {
                    self.add_to_address(&slot_key(number, i), "", part, said);
                }
            }
            Role::SlotLabel(slot, number) => self.slot(slot, number).label = Some((header, said)),
            Role::SlotValue(slot, number) => self.slot(slot, number).value = Some((header, said)),
            Role::Birthday => self.birthday(header, said),
            Role::Anniversary => self.day("anniversary", said),
            Role::Note => self.card.add_note(said),
            Role::Categories => self.categories(said),
            Role::ReferredBy => self.referred_by(header, said),
            Role::Also => {
                self.card.keep(header.split_once(':').map_or(header, |(_, name)| name.trim()), said)
            }
            Role::Slip(part) => self.slip(part, said),
            Role::LeftOut => {}
            Role::Kept | Role::Unknown => self.card.keep(header, said),
        }
    }

    fn slip(&mut self, part: SlipPart, said: &str) {
        let slip = self.card.slip.get_or_insert_default();
        let place = match part {
            SlipPart::From => &mut slip.from,
            SlipPart::To => &mut slip.to,
            SlipPart::Kind => &mut slip.kind,
            SlipPart::Inside => &mut slip.inside,
            SlipPart::Money => &mut slip.money,
            SlipPart::Detail => &mut slip.detail,
        };
        if !place.is_empty() {
            place.push(' ');
        }
        place.push_str(said);
    }

    /// The values of one cell; Google's files put several in one.
    fn values(&self, cell: &'a str) -> impl Iterator<Item = &'a str> + use<'a> {
        let google = matches!(self.layout, Layout::Google | Layout::GoogleOld);
        let separator = if google { GOOGLE_SEPARATOR } else { "\0" };
        cell.split(separator).map(str::trim).filter(|value| !value.is_empty())
    }

    fn fill(&mut self, header: &str, field: Field, said: &str) {
        let card = &mut self.card;
        let place = match field {
            Field::Display => &mut card.display,
            Field::Prefix => &mut card.prefix,
            Field::Given => &mut card.given,
            Field::Middle => &mut card.middle,
            Field::Family => &mut card.family,
            Field::Suffix => &mut card.suffix,
            Field::Nickname => &mut card.nickname,
            Field::Organisation => &mut card.organisation,
            Field::Department => &mut card.department,
            Field::Title => &mut card.title,
            Field::Relationship => &mut card.relationship,
            Field::Offers => &mut card.offers,
            Field::Needs => &mut card.needs,
            Field::Tier => &mut card.tier,
        };
        if place.is_empty() {
            said.clone_into(place);
        } else if place != said {
            card.keep(header, said);
        }
    }

    fn add_ways(&mut self, way: Way, label: &str, said: &'a str) {
        let values = self.values(said).flat_map(|value| several(way, value));
        let values: Vec<Labelled> = values.map(|value| Labelled::new(label, value)).collect();
        match way {
            Way::Phone => self.card.phones.extend(values),
            Way::Email => self.card.emails.extend(values),
            Way::Url => self.card.urls.extend(values),
        }
    }

    fn add_to_address(&mut self, key: &str, label: &str, part: Part, said: &str) {
        let i = self.addresses.iter().position(|(k, _)| k == key).unwrap_or_else(|| {
            self.addresses.push((key.to_owned(), Address { label: label.to_owned(), ..Address::default() }));
            self.addresses.len() - 1
        });
        let address = &mut self.addresses[i].1;
        let place = match part {
            Part::Formatted => &mut address.formatted,
            Part::PoBox => &mut address.po_box,
            Part::Extended => &mut address.extended,
            Part::Street => &mut address.street,
            Part::City => &mut address.city,
            Part::Region => &mut address.region,
            Part::Postcode => &mut address.postcode,
            Part::Country => &mut address.country,
        };
        // "Street 2" is the second line of the street.
        if !place.is_empty() {
            place.push('\n');
        }
        place.push_str(said);
    }

    fn slot(&mut self, slot: Slot, number: u32) -> &mut SlotCells<'a> {
        let i = self.slots.iter().position(|s| (s.slot, s.number) == (slot, number)).unwrap_or_else(|| {
            self.slots.push(SlotCells { slot, number, label: None, value: None });
            self.slots.len() - 1
        });
        &mut self.slots[i]
    }

    /// Puts what the numbered columns say where it belongs, now that labels and values are together.
    fn empty_slots(&mut self) {
        for cells in std::mem::take(&mut self.slots) {
            let label = cells.label.map_or("", |(_, label)| label);
            let addressed = cells.slot == Slot::Address && self.label_addresses(cells.number, label);
            match (cells.value, cells.label) {
                (Some((header, said)), _) => self.empty_slot(cells.slot, header, label, said),
                // A label of nothing is still something that the file says.
                (None, Some((header, label))) if !addressed => self.card.keep(header, label),
                _ => {}
            }
        }
    }

    /// Labels the addresses of a slot; whether there are any.
    fn label_addresses(&mut self, number: u32, label: &'a str) -> bool {
        let labels: Vec<&str> = self.values(label).collect();
        let mut any = false;
        for (key, address) in &mut self.addresses {
            for i in 0..=labels.len() {
                if *key == slot_key(number, i) {
                    let label = labels.get(i).or(labels.last()).copied().unwrap_or_default();
                    label.clone_into(&mut address.label);
                    any = true;
                }
            }
        }
        any
    }

    fn empty_slot(&mut self, slot: Slot, header: &str, label: &str, said: &'a str) {
        match slot {
            Slot::Way(way) => self.add_ways(way, label, said),
            Slot::Event if label.eq_ignore_ascii_case("birthday") => self.birthday(header, said),
            Slot::Event => self.day(label, said),
            Slot::Relation if says_referred_by(&plain_label(label)) => self.referred_by(header, said),
            Slot::Custom if !label.is_empty() => self.card.keep(&plain_label(label), said),
            Slot::Relation if !label.is_empty() => {
                self.card.keep(&format!("Relation ({})", plain_label(label)), said);
            }
            _ => self.card.keep(header, said),
        }
    }

    fn birthday(&mut self, header: &str, said: &str) {
        match CardDay::read(said) {
            Some(day) if self.card.birthday.is_none() => self.card.birthday = Some(day),
            Some(_) => self.card.keep(header, said),
            None => {}
        }
    }

    fn day(&mut self, label: &str, said: &'a str) {
        let days = self.values(said).filter_map(CardDay::read);
        let days: Vec<_> = days.map(|day| LabelledDay { label: day_label(label), day }).collect();
        self.card.anniversaries.extend(days);
    }

    fn categories(&mut self, said: &str) {
        let google = matches!(self.layout, Layout::Google | Layout::GoogleOld);
        let categories: Vec<&str> = match google {
            true => said.split(GOOGLE_SEPARATOR).collect(),
            false => said.split([';', ',']).collect(),
        };
        let plain = |c: &&str| c.trim().trim_start_matches("* ").to_owned();
        self.card.categories.extend(categories.iter().map(plain));
    }

    fn referred_by(&mut self, header: &str, said: &str) {
        if self.card.referred_by.is_none() {
            self.card.referred_by = Some(said.to_owned());
        } else {
            self.card.keep(header, said);
        }
    }
}

/// The name under which the `i`th address of a slot is put together.
fn slot_key(number: u32, i: usize) -> String {
    format!("{number}/{i}")
}
