use std::fmt;
use std::str::FromStr;

/// What a column of a table says about somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// "Jane".
    GivenName,
    /// "M." or "Mary"; told apart by it, seldom found by it.
    MiddleName,
    /// "Doe".
    FamilyName,
    /// "Jane Doe" or "Doe, Jane".
    FullName,
    /// "Jr.", "III".
    Generation,
    /// "Acme Inc."
    Company,
    /// One address, or several with a semicolon, comma or `:::` between them.
    Email,
    /// One number, or several in the same way. Mobile numbers too.
    Phone,
    /// "12", "12a".
    HouseNumber,
    /// "Forbes Street", "12 Forbes St".
    Street,
    /// A second line: building, estate, flat.
    AddressLine2,
    /// A whole address in one cell.
    Address,
    /// City, town or suburb.
    City,
    /// "94105", "SW1A 1AA".
    Postcode,
    /// State, province, county.
    State,
    /// Recognised so that it is taken for nothing else; says too little to count.
    Country,
    /// Date of birth.
    Born,
    /// Who referred them.
    ReferredBy,
    /// Names the row or says which rows belong together: never evidence.
    Id,
    /// Everything else.
    Ignored,
}

/// Each field with its name on the command line, the preferred one first.
const NAMES: &[(Field, &[&str])] = &[
    (Field::GivenName, &["given", "first", "first_name", "given_name"]),
    (Field::MiddleName, &["middle", "middle_name"]),
    (Field::FamilyName, &["family", "last", "last_name", "surname", "family_name"]),
    (Field::FullName, &["name", "full", "full_name"]),
    (Field::Generation, &["generation", "suffix"]),
    (Field::Company, &["company", "organisation", "organization"]),
    (Field::Email, &["email", "e_mail"]),
    (Field::Phone, &["phone", "mobile", "telephone"]),
    (Field::HouseNumber, &["house", "house_number", "street_number"]),
    (Field::Street, &["street"]),
    (Field::AddressLine2, &["address2", "address_line_2", "building"]),
    (Field::Address, &["address"]),
    (Field::City, &["city", "suburb", "town"]),
    (Field::Postcode, &["postcode", "zip", "postal_code"]),
    (Field::State, &["state", "province", "county"]),
    (Field::Country, &["country"]),
    (Field::Born, &["born", "birthday", "dob", "date_of_birth"]),
    (Field::ReferredBy, &["referred_by", "referrer"]),
    (Field::Id, &["id"]),
    (Field::Ignored, &["ignore", "ignored", "none"]),
];

impl Field {
    /// The name by which the field is chosen: "given", "postcode", "ignore".
    pub fn as_str(self) -> &'static str {
        NAMES.iter().find(|(field, _)| *field == self).map_or("ignore", |(_, names)| names[0])
    }

    /// Whether the column is compared at all.
    pub fn is_evidence(self) -> bool {
        !matches!(self, Field::Country | Field::Id | Field::Ignored)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// There is no field of that name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no field; choose one of {list}", list = all_names())]
pub struct UnknownField(
    /// What was asked for.
    pub String,
);

fn all_names() -> String {
    NAMES.iter().map(|(_, names)| names[0]).collect::<Vec<_>>().join(", ")
}

impl FromStr for Field {
    type Err = UnknownField;

    fn from_str(name: &str) -> Result<Field, UnknownField> {
        let wanted = name.trim().to_lowercase().replace(['-', ' '], "_");
        NAMES
            .iter()
            .find(|(_, names)| names.contains(&wanted.as_str()))
            .map(|(field, _)| *field)
            .ok_or_else(|| UnknownField(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_chosen_by_its_own_name_and_by_common_ones() {
        for (field, names) in NAMES {
            for name in *names {
                assert_eq!(name.parse::<Field>().unwrap(), *field);
            }
            assert_eq!(field.to_string().parse::<Field>().unwrap(), *field);
        }
        assert_eq!("Last Name".parse::<Field>().unwrap(), Field::FamilyName);
        let refusal = "shoe size".parse::<Field>().unwrap_err();
        assert!(refusal.to_string().starts_with("“shoe size” is no field; choose one of given, middle"));
    }
}
