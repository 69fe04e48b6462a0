//! Telephone numbers: found in running text, and written the one way that every telephone understands.

mod finding;
mod home;
mod labels;

pub(crate) use finding::find_phones;
pub use home::{NumberHome, number_home};

use rlibphonenumber::{NumberLengthType, PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat};

use crate::Region;

/// A telephone number as it was typed and, where the numbering plan of the region allows it, in E.164.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    /// "+14155550134"; `None` when it looks like a number but has no area ("555-0100") or no plan knows it.
    pub e164: Option<String>,
    /// Digits to dial after the call is answered.
    pub extension: Option<String>,
    /// What kind of line it was said to be, as typed: "cell", "office".
    pub label: Option<String>,
    /// The number as typed, its extension included, without the label.
    pub raw: String,
}

/// The fewest digits that are taken for a telephone number when nothing says that they are one.
pub const PHONE_DIGITS_MIN: usize = 7;
/// The most digits that a telephone number has, with the country code and an international prefix.
pub const PHONE_DIGITS_MAX: usize = 17;
/// Longer inputs are no telephone number, whatever they are.
const RAW_BYTES_MAX: usize = 80;

/// Reads a text that is meant to be one telephone number. `None` when it is not one in any sense: too few or too many
/// digits, or other words around it. A number that the plan of its country does not know comes back with `e164: None`.
pub fn normalise_phone(raw: &str, region: Region) -> Option<Phone> {
    let raw = raw.trim();
    if raw.is_empty() || raw.len() > RAW_BYTES_MAX {
        return None;
    }
    let (phone, range) = find_phones(raw, region).into_iter().next()?;
    let mut around = raw[..range.start].chars().chain(raw[range.end..].chars());
    if around.any(char::is_alphanumeric) { None } else { Some(phone) }
}

/// Every telephone number in the text, in order.
pub fn read_phones(text: &str, region: Region) -> Vec<Phone> {
    find_phones(text, region).into_iter().map(|(phone, _)| phone).collect()
}

/// How sure the numbering plan is of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Plan {
    /// It can be somebody's number.
    Valid(String),
    /// It has the right length and no more is known.
    Possible(String),
    /// It cannot be dialled from elsewhere as it stands.
    Unknown,
}

fn ask_the_plan(number: &str, region: Region) -> Plan {
    let Ok(parsed) = PhoneNumber::parse(number, Some(region.territory())) else { return Plan::Unknown };
    if !matches!(parsed.is_possible_with_reason(), Ok(NumberLengthType::IsPossible)) {
        return Plan::Unknown;
    }
    let e164 = PHONE_NUMBER_UTIL.format(&parsed, PhoneNumberFormat::E164).into_owned();
    if parsed.is_valid() { Plan::Valid(e164) } else { Plan::Possible(e164) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn e164(raw: &str, region: Region) -> Option<String> {
        normalise_phone(raw, region).and_then(|phone| phone.e164)
    }

    #[test]
    fn a_number_is_read_by_the_habits_of_its_region() {
        for (raw, region, expected) in [
            ("415 555 0134", Region::US, "+14155550134"),
            ("(415) 555-0134", Region::US, "+14155550134"),
            ("1-415-555-0134", Region::US, "+14155550134"),
            ("415.555.0134", Region::US, "+14155550134"),
            ("4155550134", Region::US, "+14155550134"),
            ("tel: +1 (415) 555-0134", Region::IN, "+14155550134"),
            ("020 7946 0958", Region::GB, "+442079460958"),
            ("+44 (0)20 7946 0958", Region::US, "+442079460958"),
            ("07700 900123", Region::GB, "+447700900123"),
            ("0044 20 7946 0958", Region::GB, "+442079460958"),
            ("98220 12345", Region::IN, "+919822012345"),
            ("+91 98220 12345", Region::US, "+919822012345"),
            ("0412 345 678", Region::AU, "+61412345678"),
            ("(02) 9374 4000", Region::AU, "+61293744000"),
            ("030/1234567", Region::parse("DE").unwrap(), "+49301234567"),
            ("1-800-FLOWERS", Region::US, "+18003569377"),
        ] {
            assert_eq!(e164(raw, region).as_deref(), Some(expected), "{raw}");
        }
    }

    #[test]
    fn a_number_without_an_area_stays_as_it_was_typed() {
        let phone = normalise_phone("555-0100", Region::US).unwrap();
        assert_eq!(phone, Phone { e164: None, extension: None, label: None, raw: "555-0100".to_owned() });
    }

    #[test]
    fn extensions_and_labels_are_kept_beside_the_number() {
        for (raw, extension, label) in [
            ("415 555 0134 x12", Some("12"), None),
            ("415-555-0134 ext. 204", Some("204"), None),
            ("415-555-0134, extension 7", Some("7"), None),
            ("415-555-0134x99", Some("99"), None),
            ("cell: 415-555-0134", None, Some("cell")),
            ("(m) 415-555-0134", None, Some("m")),
            ("415-555-0134 (office)", None, Some("office")),
            ("415-555-0134 mobile", None, Some("mobile")),
            ("direct line 415-555-0134 #5", Some("5"), Some("direct line")),
        ] {
            let phone = normalise_phone(raw, Region::US).unwrap();
            assert_eq!(phone.e164.as_deref(), Some("+14155550134"), "{raw}");
            assert_eq!((phone.extension.as_deref(), phone.label.as_deref()), (extension, label), "{raw}");
        }
    }

    #[test]
    fn what_is_no_telephone_number_is_left_alone() {
        for text in [
            "2026-11-21",
            "11/21/2026",
            "21.11.2026",
            "2019-2024",
            "$1200000",
            "1,200,000 units",
            "invoice 4711223",
            "192.168.10.20",
            "94105-1234",
            "12",
            "10:30",
            "A1234567",
            "#4711223",
            "1.200.000",
            "",
            "+",
            "()",
            "(((",
            "2026-11-21 10:30",
            "policy no. 88123456",
            "50000000000000000000000000000000000000",
        ] {
            assert_eq!(read_phones(text, Region::US), [], "{text}");
        }
    }

    #[test]
    fn several_numbers_in_one_line_are_told_apart() {
        let found: Vec<String> =
            read_phones("555-0100 555-0101, 415 555 0134 / 415 555 0135; call 0 times", Region::US)
                .into_iter()
                .map(|p| p.raw)
                .collect();
        assert_eq!(found, ["555-0100", "555-0101", "415 555 0134", "415 555 0135"]);
        assert_eq!(read_phones("4155550134 4155550135", Region::US).len(), 2);
        assert_eq!(read_phones("+44 20 7946 0958 +1 415 555 0134", Region::US).len(), 2);
    }

    #[test]
    fn a_long_run_of_digits_is_read_in_linear_time() {
        for hostile in ["1".repeat(200_000), "1 ".repeat(100_000), "(1".repeat(100_000), "+".repeat(200_000)]
        {
            read_phones(&hostile, Region::US);
        }
    }
}
