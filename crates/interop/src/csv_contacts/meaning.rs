//! What the rep may say a column means, and what we guess.

use super::columns::{Field, Part, Role, SlipPart, Slot, Way};

/// What a column of a list means, as the rep reads and corrects it (M18).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// The whole name.
    Name,
    /// First name.
    Given,
    /// Further first names.
    Middle,
    /// Last name.
    Family,
    /// "Mr.", "Dr".
    Prefix,
    /// "Jr.", "PhD".
    Suffix,
    /// What friends call them.
    Nickname,
    /// Where they work.
    Company,
    /// Department.
    Department,
    /// Job title.
    JobTitle,
    /// A telephone number.
    Phone,
    /// A mobile number.
    Mobile,
    /// A number at work.
    WorkPhone,
    /// A number at home.
    HomePhone,
    /// A fax number.
    Fax,
    /// An e-mail address.
    Email,
    /// An e-mail address at work.
    WorkEmail,
    /// A private e-mail address.
    HomeEmail,
    /// A web address.
    Website,
    /// A LinkedIn profile.
    LinkedIn,
    /// A whole postal address.
    Address,
    /// Street and number.
    Street,
    /// Town.
    City,
    /// State, county, province.
    Region,
    /// Postcode.
    Postcode,
    /// Country.
    Country,
    /// Birthday.
    Birthday,
    /// Anniversary.
    Anniversary,
    /// Who referred them (M19).
    ReferredBy,
    /// What they are to the rep.
    Relationship,
    /// What they offer others (M27).
    Offers,
    /// What they need (M27).
    Needs,
    /// Free text.
    Notes,
    /// Groups, tags.
    Categories,
    /// Kept under its own name, beside the rest.
    Beside,
    /// Not brought in at all: the rep's own decision, never a guess.
    LeftOut,
}

/// Meaning, its word in forms and on the command line, its name for people, its role.
const ALL: &[(Meaning, &str, &str, Role)] = &[
    (Meaning::Name, "name", "Name", Role::Field(Field::Display)),
    (Meaning::Given, "first_name", "First name", Role::Field(Field::Given)),
    (Meaning::Middle, "middle_name", "Middle name", Role::Field(Field::Middle)),
    (Meaning::Family, "last_name", "Last name", Role::Field(Field::Family)),
    (Meaning::Prefix, "prefix", "Mr, Ms, Dr", Role::Field(Field::Prefix)),
    (Meaning::Suffix, "suffix", "Jr, PhD", Role::Field(Field::Suffix)),
    (Meaning::Nickname, "nickname", "Nickname", Role::Field(Field::Nickname)),
    (Meaning::Company, "company", "Company", Role::Field(Field::Organisation)),
    (Meaning::Department, "department", "Department", Role::Field(Field::Department)),
    (Meaning::JobTitle, "title", "Job title", Role::Field(Field::Title)),
    (Meaning::Phone, "phone", "Phone", Role::Way(Way::Phone, "")),
    (Meaning::Mobile, "mobile", "Mobile phone", Role::Way(Way::Phone, "mobile")),
    (Meaning::WorkPhone, "work_phone", "Work phone", Role::Way(Way::Phone, "work")),
    (Meaning::HomePhone, "home_phone", "Home phone", Role::Way(Way::Phone, "home")),
    (Meaning::Fax, "fax", "Fax", Role::Way(Way::Phone, "fax")),
    (Meaning::Email, "email", "E-mail", Role::Way(Way::Email, "")),
    (Meaning::WorkEmail, "work_email", "Work e-mail", Role::Way(Way::Email, "work")),
    (Meaning::HomeEmail, "home_email", "Private e-mail", Role::Way(Way::Email, "home")),
    (Meaning::Website, "website", "Web address", Role::Way(Way::Url, "")),
    (Meaning::LinkedIn, "linkedin", "LinkedIn", Role::Way(Way::Url, "LinkedIn")),
    (Meaning::Address, "address", "Address", Role::Address("", Part::Formatted)),
    (Meaning::Street, "street", "Street", Role::Address("", Part::Street)),
    (Meaning::City, "city", "Town", Role::Address("", Part::City)),
    (Meaning::Region, "region", "State or county", Role::Address("", Part::Region)),
    (Meaning::Postcode, "postcode", "Postcode", Role::Address("", Part::Postcode)),
    (Meaning::Country, "country", "Country", Role::Address("", Part::Country)),
    (Meaning::Birthday, "birthday", "Birthday", Role::Birthday),
    (Meaning::Anniversary, "anniversary", "Anniversary", Role::Anniversary),
    (Meaning::ReferredBy, "referred_by", "Referred by", Role::ReferredBy),
    (Meaning::Relationship, "relationship", "What they are to you", Role::Field(Field::Relationship)),
    (Meaning::Offers, "offers", "They offer", Role::Field(Field::Offers)),
    (Meaning::Needs, "needs", "They need", Role::Field(Field::Needs)),
    (Meaning::Notes, "notes", "Notes", Role::Note),
    (Meaning::Categories, "categories", "Groups", Role::Categories),
    (Meaning::Beside, "beside", "Keep beside", Role::Kept),
    (Meaning::LeftOut, "left_out", "Leave out", Role::LeftOut),
];

impl Meaning {
    /// Every meaning there is, in the order in which people choose.
    pub fn all() -> impl Iterator<Item = Meaning> {
        ALL.iter().map(|(meaning, ..)| *meaning)
    }

    /// The word in forms and on the command line.
    pub fn word(self) -> &'static str {
        self.entry().map_or("beside", |(_, word, ..)| word)
    }

    /// What people read.
    pub fn label(self) -> &'static str {
        self.entry().map_or("Keep beside", |(_, _, label, _)| label)
    }

    /// The meaning of that word.
    pub fn parse(word: &str) -> Option<Meaning> {
        ALL.iter().find(|(_, known, ..)| *known == word).map(|(meaning, ..)| *meaning)
    }

    pub(super) fn role(self) -> Role {
        self.entry().map_or(Role::Kept, |(.., role)| *role)
    }

    /// What a role is called; nothing for one that only its layout can say.
    pub(super) fn of(role: Role) -> Option<Meaning> {
        match role {
            Role::Unknown => Some(Meaning::Beside),
            role => ALL.iter().find(|(.., known)| *known == role).map(|(meaning, ..)| *meaning),
        }
    }

    fn entry(self) -> Option<&'static (Meaning, &'static str, &'static str, Role)> {
        ALL.iter().find(|(meaning, ..)| *meaning == self)
    }
}

/// What a column is read as where no [`Meaning`] says it.
pub(super) fn named_by_layout(role: Role) -> String {
    match role {
        Role::Way(way, "") | Role::SlotValue(Slot::Way(way), _) => way_name(way).to_owned(),
        Role::Way(way, label) => format!("{} ({label})", way_name(way)),
        Role::Address(label, part) => format!("Address ({label}): {}", part_name(part)),
        Role::SlotAddress(number, part) => format!("Address {number}: {}", part_name(part)),
        Role::SlotLabel(..) => "What the next column is called".to_owned(),
        Role::SlotValue(..) => "As the program that wrote it means it".to_owned(),
        Role::Slip(part) => slip_name(part).to_owned(),
        Role::Field(Field::Tier) => "How often to stay in touch".to_owned(),
        _ => "Keep beside".to_owned(),
    }
}

fn way_name(way: Way) -> &'static str {
    match way {
        Way::Phone => "Phone",
        Way::Email => "E-mail",
        Way::Url => "Web address",
    }
}

fn part_name(part: Part) -> &'static str {
    match part {
        Part::Formatted => "whole",
        Part::PoBox => "PO box",
        Part::Extended => "flat, floor",
        Part::Street => "street",
        Part::City => "town",
        Part::Region => "state or county",
        Part::Postcode => "postcode",
        Part::Country => "country",
    }
}

fn slip_name(part: SlipPart) -> &'static str {
    match part {
        SlipPart::From => "Who gave the slip",
        SlipPart::To => "Who got the slip",
        SlipPart::Kind => "What the slip is",
        SlipPart::Inside => "Inside or outside",
        SlipPart::Money => "Closed business",
        SlipPart::Detail => "What the slip says",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meaning_has_one_word_and_reads_back() {
        for meaning in Meaning::all() {
            assert_eq!(Meaning::parse(meaning.word()), Some(meaning));
            assert_eq!(Meaning::of(meaning.role()), Some(meaning));
        }
        assert_eq!(ALL.len(), 36);
        assert_eq!(Meaning::parse("shoe size"), None);
    }
}
