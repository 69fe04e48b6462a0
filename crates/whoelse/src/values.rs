//! What may stand on the command line: the words of the domain, days, money, ids.

use actions::{Clock as _, SystemClock};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use language::{money_decimals, money_sign};
use uuid::Uuid;

use crate::trouble::Trouble;

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

/// An amount in the smallest unit of the office's currency: "1250", "1250.5", "1,250.50".
pub(crate) fn money(typed: &str, currency: &str) -> Result<i64, Trouble> {
    let places = money_decimals(currency);
    let example = match places {
        0 => "1250".to_owned(),
        places => format!("1250 or 1250.{:0<width$}", 5, width = places as usize),
    };
    let refused = || Trouble::usage(format!("“{typed}” is no amount. Write it like {example}."));
    let plain = typed.trim().trim_start_matches(money_sign(currency)).replace([',', ' '], "");
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) || rest.len() > places as usize {
        return Err(refused());
    }
    let whole: i64 = whole.parse().map_err(|_| refused())?;
    let rest: i64 = format!("0{rest:0<width$}", width = places as usize).parse().map_err(|_| refused())?;
    whole.checked_mul(10_i64.pow(places)).and_then(|all| all.checked_add(rest)).ok_or_else(refused)
}

/// What day and hour it is here: for commands that know no rep.
pub(crate) fn here_and_now() -> DateTime {
    SystemClock.now().to_zoned(TimeZone::system()).datetime()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_to_the_cent_and_yen_have_none() {
        let read = |typed, currency| money(typed, currency).ok();
        assert_eq!(read("1250", "USD"), Some(125_000));
        assert_eq!(read("$1,250.5", "USD"), Some(125_050));
        assert_eq!(read("0.07", "GBP"), Some(7));
        assert_eq!((read("1,250", "JPY"), read("1250.50", "JPY")), (Some(1_250), None));
        assert_eq!(read("1.234", "KWD"), Some(1_234));
        for odd in ["", ".", "-5", "1.234", "ten", "99999999999999999999", "92233720368547759"] {
            assert!(money(odd, "USD").is_err(), "{odd}");
        }
    }
}
