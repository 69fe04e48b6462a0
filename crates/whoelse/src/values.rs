//! What may stand on the command line: the words of the domain, days, money, ids.

use actions::{Clock as _, SystemClock};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use uuid::Uuid;

/// What every command that changes something takes.
#[derive(Debug, Clone, Args)]
pub(crate) struct Write {
    /// The id of this action (UUID): doing it twice does it once
    #[arg(long, value_name = "UUID")]
    pub(crate) id: Option<Uuid>,
}

/// The day something happened.
#[derive(Debug, Clone, Args)]
pub(crate) struct Happened {
    /// The day it happened: 2026-11-21, yesterday, today
    #[arg(long, value_name = "DAY", id = "happened_on")]
    pub(crate) on: Option<String>,
}

/// Reads one of a closed set of words.
pub(crate) fn word<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    spelling: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(all.iter().map(|one| spelling(*one))).try_map(move |typed| {
        let found = all.iter().copied().find(|one| spelling(*one) == typed);
        found.ok_or("unknown word")
    })
}

/// An amount in the smallest unit: "1250", "1250.5", "1,250.50".
pub(crate) fn money(typed: &str) -> Result<i64, String> {
    let refused = || "write an amount like 1250 or 1250.50".to_owned();
    let plain = typed.trim().trim_start_matches('$').replace([',', ' '], "");
    let (whole, cents) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(cents) || cents.len() > 2 {
        return Err(refused());
    }
    let whole: i64 = whole.parse().map_err(|_| refused())?;
    let cents: i64 = format!("{cents:0<2}").parse().map_err(|_| refused())?;
    whole.checked_mul(100).and_then(|all| all.checked_add(cents)).ok_or_else(refused)
}

/// What day and hour it is here: for commands that know no rep.
pub(crate) fn here_and_now() -> DateTime {
    SystemClock.now().to_zoned(TimeZone::system()).datetime()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_to_the_cent() {
        assert_eq!(money("1250"), Ok(125_000));
        assert_eq!(money("$1,250.5"), Ok(125_050));
        assert_eq!(money("0.07"), Ok(7));
        for odd in ["", ".", "-5", "1.234", "ten", "99999999999999999999", "92233720368547759"] {
            assert!(money(odd).is_err(), "{odd}");
        }
    }
}
