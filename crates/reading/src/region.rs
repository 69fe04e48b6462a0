use std::fmt;

use rlibphonenumber::{PHONE_NUMBER_UTIL, Region as Territory};

/// A country or territory that has telephone numbers, by its ISO 3166 alpha-2 code. It decides how a number
/// without a country code and a date like 1/15 are read.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Region(Territory);

impl Region {
    /// The United States.
    pub const US: Region = Region(Territory::US);
    /// The United Kingdom.
    pub const GB: Region = Region(Territory::GB);
    /// India.
    pub const IN: Region = Region(Territory::IN);
    /// Australia.
    pub const AU: Region = Region(Territory::AU);

    /// Reads a two-letter code in any case; "UK" is taken for "GB", as people write it.
    ///
    /// # Errors
    /// [`UnknownRegion`] when it is not the code of a place with telephone numbers.
    pub fn parse(code: &str) -> Result<Region, UnknownRegion> {
        let code = code.trim();
        let refused = || UnknownRegion(code.chars().take(CODE_SHOWN_CHARS_MAX).collect());
        if code.len() != 2 {
            return Err(refused());
        }
        let code_or_alias = if code.eq_ignore_ascii_case("uk") { "GB" } else { code };
        let territory = Territory::from_code(code_or_alias).map_err(|_| refused())?;
        match PHONE_NUMBER_UTIL.get_country_code_for_region(territory) {
            Some(_) => Ok(Region(territory)),
            None => Err(refused()),
        }
    }

    /// The two capital letters, for storing: "US".
    pub fn code(self) -> String {
        self.0.as_region_str().as_str().to_owned()
    }

    /// Whether 1/15 means the fifteenth of January here, not a month that does not exist.
    pub fn writes_month_first(self) -> bool {
        matches!(
            self.0,
            Territory::US | Territory::PH | Territory::PR | Territory::GU | Territory::AS | Territory::VI
        )
    }

    pub(crate) fn territory(self) -> Territory {
        self.0
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_region_str().as_str())
    }
}

impl fmt::Debug for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Region({self})")
    }
}

/// Why a region was refused, in a sentence for the person who typed it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a country we know; use two letters, for example US, GB, IN or AU.")]
pub struct UnknownRegion(pub String);

const CODE_SHOWN_CHARS_MAX: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_two_letters_of_a_place_with_telephones() {
        assert_eq!(Region::parse("us"), Ok(Region::US));
        assert_eq!(Region::parse(" uk "), Ok(Region::GB));
        assert_eq!(Region::parse("IN").map(Region::code), Ok("IN".to_owned()));
        for refused in ["", "ZZ", "USA", "1", "é", "001", "QQ"] {
            assert!(Region::parse(refused).is_err(), "{refused}");
        }
    }
}
