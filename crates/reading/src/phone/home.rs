//! In which country a number is at home, by the numbering plans: what a law holds for somebody may hang on it.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberType};

use crate::Region;

/// The calling code that North America and much of the Caribbean share.
const NORTH_AMERICA: i32 = 1;

/// What a number says of the country that it is at home in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberHome {
    /// Nothing: it is no number, or has no area and no country ("555-0100").
    Unsaid,
    /// This country.
    In(Region),
    /// No single one of the countries that share +1: numbers that are free to call, and areas that no plan knows.
    NorthAmerica,
    /// No country that we know: satellites, numbers of the whole world, calling codes that nobody has.
    Nowhere,
}

/// Where a number is at home: as it was typed, and as it is dialled where that is known.
pub fn number_home(typed: &str, e164: Option<&str>) -> NumberHome {
    // Too short to be dialled, it may say its country all the same.
    let international = || typed.trim_start().starts_with('+').then_some(typed);
    let Some(number) = e164.or_else(international) else { return NumberHome::Unsaid };
    let Ok(number) = PhoneNumber::parse(number, None) else { return NumberHome::Nowhere };
    let shared = number.country_code == NORTH_AMERICA;
    let place = match number.get_region_code() {
        Some(_) if shared && !has_a_place(&number) => None,
        None if !shared => PHONE_NUMBER_UTIL.get_region_for_country_code(number.country_code),
        place => place,
    };
    match place.and_then(|place| Region::parse(place.as_region_str().as_str()).ok()) {
        Some(region) => NumberHome::In(region),
        None if shared => NumberHome::NorthAmerica,
        None => NumberHome::Nowhere,
    }
}

/// Whether it is a line at a place or in a pocket, not one that is free to call, dear, or follows its owner.
fn has_a_place(number: &PhoneNumber) -> bool {
    use PhoneNumberType::{FixedLine, FixedLineOrMobile, Mobile};
    matches!(number.get_type(), FixedLine | Mobile | FixedLineOrMobile)
}

impl Region {
    /// Whether its numbers begin with +1.
    pub fn shares_plus_one(self) -> bool {
        PHONE_NUMBER_UTIL.get_country_code_for_region(self.territory()) == Some(NORTH_AMERICA)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalise_phone;

    fn home(typed: &str, region: Region) -> NumberHome {
        let e164 = normalise_phone(typed, region).and_then(|phone| phone.e164);
        number_home(typed, e164.as_deref())
    }

    #[test]
    fn m30_a_number_is_at_home_where_its_plan_says() {
        for (raw, expected) in [
            ("+81 3 1234 5678", "JP"),
            ("+81 90 1234 5678", "JP"),
            ("+55 11 91234-5678", "BR"),
            ("+7 495 123-45-67", "RU"),
            ("+7 701 123 4567", "KZ"),
            ("+1 876 555 0100", "JM"),
            ("+1 787 555 0100", "PR"),
            ("+1 212 555 0100", "US"),
            ("415-555-0134", "US"),
            ("+1 416 555 0100", "CA"),
            ("+44 20 7946 0100", "GB"),
            ("+44 7700 900123", "GB"),
            ("+436641234567", "AT"),
            ("+49 30 123456", "DE"),
            ("+39 06 1234567", "IT"),
            ("+47 22 12 34 56", "NO"),
            ("+61 412 345 678", "AU"),
            ("+352 621 123 456", "LU"),
            // Too short to be dialled: its country is said all the same.
            ("+81 3 12", "JP"),
        ] {
            let expected = NumberHome::In(Region::parse(expected).unwrap());
            assert_eq!(home(raw, Region::US), expected, "{raw}");
        }
        assert_eq!(home("020 7946 0958", Region::GB), NumberHome::In(Region::GB));
    }

    #[test]
    fn m30_a_number_of_no_single_country_says_so() {
        for raw in ["+1 800 356 9377", "1-800-FLOWERS", "+1 900 234 5678"] {
            assert_eq!(home(raw, Region::US), NumberHome::NorthAmerica, "{raw}");
        }
        for raw in ["+800 1234 5678", "+870 773 111 632", "+999 12345678"] {
            assert_eq!(home(raw, Region::US), NumberHome::Nowhere, "{raw}");
        }
        for raw in ["555-0100", "", "ask at the desk"] {
            assert_eq!(home(raw, Region::US), NumberHome::Unsaid, "{raw}");
        }
        assert!(Region::US.shares_plus_one() && Region::parse("JM").unwrap().shares_plus_one());
        assert!(!Region::GB.shares_plus_one());
    }
}
