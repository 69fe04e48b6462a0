//! What the header of a column says it holds.

use super::field::Field;
use crate::fold;

/// The field that a header names; `None` where it names none that we know.
pub(super) fn by_header(header: &str) -> Option<Field> {
    let words = words_of(header);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let phrase = words.join(" ");
    let is = |list: &[&str]| list.contains(&phrase.as_str());
    let last = words.last().map_or("", String::as_str);
    // The order counts: "business phone" is a phone, "e-mail 1 - label" is none.
    if ["label", "type", "kind"].contains(&last) || has(&["yomi", "phonetic", "fax", "photo", "maiden"]) {
        return Some(Field::Ignored);
    }
    if has(EMAIL) || phrase.contains("e mail") {
        return Some(Field::Email);
    }
    if has(PHONE) {
        return Some(Field::Phone);
    }
    if has(ROW_IDS) || ["id", "ids", "nr"].contains(&last) {
        return Some(Field::Id);
    }
    if has(&["referrer", "referred", "referral", "introducer"])
        || is(&["given by", "introduced by", "recommended by"])
    {
        return Some(Field::ReferredBy);
    }
    if has(BORN) {
        return Some(if has(&["place", "city", "country"]) { Field::Ignored } else { Field::Born });
    }
    if has(WHEN) || is(&["connected on"]) {
        return Some(Field::Ignored);
    }
    place(&words, &phrase).or_else(|| name(&words, &phrase))
}

fn place(words: &[String], phrase: &str) -> Option<Field> {
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let is_address = has(&["address", "addr", "adresse", "direccion", "indirizzo", "anschrift", "endereco"]);
    let is_street = has(&["street", "strasse", "road", "rue", "calle", "via", "rua"]);
    let is_number = has(&["number", "no", "num", "nr", "hausnummer", "numero"]);
    if has(&["ip", "web", "website", "url"]) {
        return Some(Field::Ignored);
    }
    if has(&["postcode", "zip", "zipcode", "plz", "postleitzahl", "pincode", "cap", "eircode"])
        || ["postal code", "post code", "pin code", "code postal", "codigo postal", "cp"].contains(&phrase)
        || phrase.ends_with("postal code")
    {
        return Some(Field::Postcode);
    }
    if has(&["hausnummer"]) || is_number && (is_street || has(&["house", "building"])) {
        return Some(Field::HouseNumber);
    }
    if has(&["state", "province", "county", "bundesland", "provincia", "estado", "prefecture"]) {
        return Some(Field::State);
    }
    if has(&["country", "land", "pais", "pays", "nation", "paese"]) {
        return Some(Field::Country);
    }
    if has(&[
        "city",
        "town",
        "suburb",
        "locality",
        "ort",
        "stadt",
        "ciudad",
        "ville",
        "citta",
        "municipality",
        "cidade",
    ]) {
        return Some(Field::City);
    }
    if is_address || is_street {
        return Some(if has(&["2", "two", "extended", "ext"]) {
            Field::AddressLine2
        } else if has(&["3", "4", "three", "pobox", "box"]) {
            Field::Ignored
        } else if is_street || has(&["1", "one"]) {
            Field::Street
        } else {
            Field::Address
        });
    }
    has(&["building", "apartment", "unit", "flat", "estate"]).then_some(Field::AddressLine2)
}

fn name(words: &[String], phrase: &str) -> Option<Field> {
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let is = |list: &[&str]| list.contains(&phrase);
    if has(&[
        "title",
        "position",
        "role",
        "job",
        "department",
        "occupation",
        "salutation",
        "prefix",
        "nickname",
    ]) || has(&[
        "notes",
        "note",
        "comments",
        "description",
        "gender",
        "sex",
        "age",
        "password",
        "status",
        "stage",
    ]) {
        return Some(Field::Ignored);
    }
    if has(&["suffix", "generation"]) {
        return Some(Field::Generation);
    }
    if has(&["firstname", "forename", "fname", "vorname", "prenom", "givenname", "nombre", "nome"])
        || has(&["first", "given", "christian"]) && (has(&["name", "names"]) || words.len() == 1)
    {
        return Some(Field::GivenName);
    }
    if has(&["middlename"])
        || has(&["middle", "second"]) && (has(&["name", "names", "initial"]) || words.len() == 1)
    {
        return Some(Field::MiddleName);
    }
    if has(&[
        "lastname",
        "surname",
        "lname",
        "nachname",
        "apellido",
        "apellidos",
        "cognome",
        "familyname",
        "sobrenome",
    ]) || has(&["last", "family"]) && (has(&["name", "names"]) || words.len() == 1)
        || is(&["nom", "nom de famille"])
    {
        return Some(Field::FamilyName);
    }
    if has(&[
        "company",
        "organisation",
        "organization",
        "employer",
        "firm",
        "firma",
        "empresa",
        "societe",
        "unternehmen",
    ]) || is(&[
        "business",
        "business name",
        "org",
        "org name",
        "account",
        "account name",
        "trading name",
        "azienda",
    ]) {
        return Some(Field::Company);
    }
    if is(&["file as", "username", "user name", "login"]) {
        return Some(Field::Ignored);
    }
    (has(&["name", "fullname", "names"])
        || is(&["contact", "person", "customer", "client", "lead", "attendee", "guest"]))
    .then_some(Field::FullName)
}

const EMAIL: &[&str] = &["email", "emails", "mail", "correo", "courriel", "emailaddress"];
const PHONE: &[&str] = &[
    "phone",
    "phones",
    "telephone",
    "tel",
    "mobile",
    "cell",
    "cellphone",
    "handy",
    "telefon",
    "telefono",
    "telefone",
    "mobil",
    "movil",
    "whatsapp",
    "landline",
    "phonenumber",
    "handynummer",
    "ph",
];
/// Words of columns that name rows or say which rows belong together.
const ROW_IDS: &[&str] = &[
    "id",
    "uuid",
    "guid",
    "cluster",
    "class",
    "target",
    "label",
    "key",
    "hash",
    "entity",
    "group",
    "match",
    "matched",
    "duplicate",
    "truth",
    "gold",
    "ssn",
    "sin",
    "nino",
    "passport",
    "tax",
    "vat",
    "abn",
    "ein",
    "iban",
    "row",
    "index",
    "record",
];
const BORN: &[&str] = &[
    "dob",
    "born",
    "birthday",
    "birthdate",
    "birth",
    "geburtsdatum",
    "geburtstag",
    "geboren",
    "nacimiento",
    "naissance",
    "nascita",
    "bday",
    "dateofbirth",
];
const WHEN: &[&str] = &[
    "created",
    "updated",
    "modified",
    "date",
    "time",
    "timestamp",
    "since",
    "joined",
    "expires",
    "anniversary",
    "due",
];

/// The words of a header: "firstName", "FIRST_NAME" and "First-name" are "first name"; "address1" is "address 1".
fn words_of(header: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(header.len() + 8);
    let mut before: Option<char> = None;
    for c in header.chars() {
        let starts_word = before.is_some_and(|before| {
            before.is_lowercase() && c.is_uppercase()
                || before.is_alphabetic() && c.is_ascii_digit()
                || before.is_ascii_digit() && c.is_alphabetic()
        });
        if starts_word {
            spaced.push(' ');
        }
        spaced.push(c);
        before = Some(c);
    }
    fold(&spaced).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_many_programs_are_understood() {
        for (header, expected) in [
            ("First Name", Some(Field::GivenName)),
            ("given_name", Some(Field::GivenName)),
            ("Vorname", Some(Field::GivenName)),
            ("first", Some(Field::GivenName)),
            ("LastName", Some(Field::FamilyName)),
            ("surname", Some(Field::FamilyName)),
            ("Middle Initial", Some(Field::MiddleName)),
            ("Name", Some(Field::FullName)),
            ("Contact Name", Some(Field::FullName)),
            ("Organization Name", Some(Field::Company)),
            ("Organization Title", Some(Field::Ignored)),
            ("Account Name", Some(Field::Company)),
            ("E-mail 1 - Value", Some(Field::Email)),
            ("E-mail 1 - Label", Some(Field::Ignored)),
            ("Business Phone", Some(Field::Phone)),
            ("Email ID", Some(Field::Email)),
            ("street_number", Some(Field::HouseNumber)),
            ("address_1", Some(Field::Street)),
            ("address2", Some(Field::AddressLine2)),
            ("Home Street", Some(Field::Street)),
            ("Address", Some(Field::Address)),
            ("Business Postal Code", Some(Field::Postcode)),
            ("ZIP", Some(Field::Postcode)),
            ("suburb", Some(Field::City)),
            ("State/Province", Some(Field::State)),
            ("date_of_birth", Some(Field::Born)),
            ("Birthday", Some(Field::Born)),
            ("Created Date", Some(Field::Ignored)),
            ("Referred by", Some(Field::ReferredBy)),
            ("unique_id", Some(Field::Id)),
            ("cluster", Some(Field::Id)),
            ("soc_sec_id", Some(Field::Id)),
            ("Suffix", Some(Field::Generation)),
            ("Job title", Some(Field::Ignored)),
            ("x7", None),
            ("", None),
        ] {
            assert_eq!(by_header(header), expected, "{header}");
        }
    }
}
