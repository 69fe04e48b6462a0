//! The values that mean the same on both engines: a day, an instant, a piece of JSON.

use std::{fmt, str::FromStr};

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use sqlx::{
    Database, Decode, Encode, Postgres, Sqlite, Type,
    encode::IsNull,
    error::BoxDynError,
    postgres::{PgTypeInfo, PgValueRef},
    sqlite::{SqliteTypeInfo, SqliteValueRef},
};

/// A value kept as JSON: `jsonb` on PostgreSQL, text on SQLite.
pub use sqlx::types::Json;

/// A civil day, stored as text `YYYY-MM-DD` on both engines so that it sorts by date. Years 0 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub Date);

/// A moment in time in whole milliseconds, stored as milliseconds since 1970-01-01 UTC on both engines.
/// Finer digits are cut off when it is made, so that what is read equals what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(Timestamp);

impl Day {
    fn text(self) -> Result<String, BoxDynError> {
        if self.0.year() < 0 {
            return Err(format!("the day {} is before the year 0 and would not sort", self.0).into());
        }
        Ok(self.0.to_string())
    }

    fn parse(text: &str) -> Result<Self, String> {
        let shape = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let day = if shape { text.parse::<Date>().ok() } else { None };
        day.map(Day).ok_or_else(|| format!("“{text}” is not a day like 2026-11-21"))
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self(date)
    }
}

impl From<Day> for Date {
    fn from(day: Day) -> Self {
        day.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Day {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::parse(text)
    }
}

impl Instant {
    /// The instant, cut to whole milliseconds.
    pub fn new(at: Timestamp) -> Self {
        Self(Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at))
    }

    /// The instant this many milliseconds after 1970-01-01 UTC; `None` outside the years −9999 to 9999.
    pub fn from_millis(millis: i64) -> Option<Self> {
        Timestamp::from_millisecond(millis).ok().map(Self)
    }

    /// Milliseconds since 1970-01-01 UTC.
    pub fn millis(self) -> i64 {
        self.0.as_millisecond()
    }

    /// The same as a jiff timestamp.
    pub fn timestamp(self) -> Timestamp {
        self.0
    }
}

impl From<Timestamp> for Instant {
    fn from(at: Timestamp) -> Self {
        Self::new(at)
    }
}

impl From<Instant> for Timestamp {
    fn from(at: Instant) -> Self {
        at.0
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(from)?).map_err(de::Error::custom)
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse::<Timestamp>().map(Self::new).map_err(de::Error::custom)
    }
}

impl Type<Sqlite> for Day {
    fn type_info() -> SqliteTypeInfo {
        <str as Type<Sqlite>>::type_info()
    }
}

impl Type<Postgres> for Day {
    fn type_info() -> PgTypeInfo {
        <str as Type<Postgres>>::type_info()
    }

    fn compatible(ty: &PgTypeInfo) -> bool {
        <str as Type<Postgres>>::compatible(ty)
    }
}

impl Type<Sqlite> for Instant {
    fn type_info() -> SqliteTypeInfo {
        <i64 as Type<Sqlite>>::type_info()
    }

    fn compatible(ty: &SqliteTypeInfo) -> bool {
        <i64 as Type<Sqlite>>::compatible(ty)
    }
}

impl Type<Postgres> for Instant {
    fn type_info() -> PgTypeInfo {
        <i64 as Type<Postgres>>::type_info()
    }
}

/// Encoding and decoding through the plain type (text, integer) of one engine.
macro_rules! stored_as_plain {
    ($db:ty, $value:ident) => {
        impl<'q> Encode<'q, $db> for Day {
            fn encode_by_ref(
                &self,
                buf: &mut <$db as Database>::ArgumentBuffer,
            ) -> Result<IsNull, BoxDynError> {
                <String as Encode<'q, $db>>::encode(self.text()?, buf)
            }
        }

        impl<'r> Decode<'r, $db> for Day {
            fn decode(value: $value<'r>) -> Result<Self, BoxDynError> {
                Ok(Self::parse(<&str as Decode<'r, $db>>::decode(value)?)?)
            }
        }

        impl<'q> Encode<'q, $db> for Instant {
            fn encode_by_ref(
                &self,
                buf: &mut <$db as Database>::ArgumentBuffer,
            ) -> Result<IsNull, BoxDynError> {
                <i64 as Encode<'q, $db>>::encode(self.millis(), buf)
            }
        }

        impl<'r> Decode<'r, $db> for Instant {
            fn decode(value: $value<'r>) -> Result<Self, BoxDynError> {
                let millis = <i64 as Decode<'r, $db>>::decode(value)?;
                Self::from_millis(millis)
                    .ok_or_else(|| format!("{millis} ms since 1970 is not an instant").into())
            }
        }
    };
}

stored_as_plain!(Sqlite, SqliteValueRef);
stored_as_plain!(Postgres, PgValueRef);
