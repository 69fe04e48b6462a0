//! Money as people write it, in the workspace's currency (ISO 4217).

pub(crate) use language::{money as shown, money_plain as plain};
use language::{money_decimals as decimals, money_sign as sign};

use crate::say;

/// "Value in £".
pub(crate) fn label(currency: &str) -> String {
    say::money_label(sign(currency))
}

/// Reads an amount as typed, into the currency's smallest unit: "4200", "£4,200.50", "4.200,50", "1 200".
///
/// `Ok(None)` for nothing typed; `Err` with a sentence for what can't be read.
pub(crate) fn read(typed: &str, currency: &str) -> Result<Option<i64>, String> {
    let bare: String = typed
        .trim()
        .trim_start_matches(sign(currency))
        .trim_start_matches(currency)
        .trim_end_matches(sign(currency))
        .trim_end_matches(currency)
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\'' && *c != '’')
        .collect();
    if bare.is_empty() {
        return if typed.trim().is_empty() { Ok(None) } else { Err(say::money_unreadable()) };
    }
    let places = decimals(currency);
    let (whole, rest) = match decimal_mark(&bare, places as usize) {
        Some(at) => (&bare[..at], &bare[at + 1..]),
        None => (bare.as_str(), ""),
    };
    let digits: String = whole.chars().filter(|c| !matches!(c, ',' | '.')).collect();
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if digits.is_empty()
        || digits.len() > 15
        || !all_digits(&digits)
        || !all_digits(rest)
        || rest.len() > places as usize
    {
        return Err(say::money_unreadable());
    }
    let whole: i64 = digits.parse().map_err(|_| say::money_unreadable())?;
    let rest: i64 = format!("{rest:0<width$}", width = places as usize).parse().unwrap_or(0);
    let unit = 10_i64.pow(places);
    whole.checked_mul(unit).and_then(|sum| sum.checked_add(rest)).map(Some).ok_or_else(say::money_too_much)
}

/// Where the decimals begin: the last mark, if at most two (or the currency's) digits follow it and it stands once.
fn decimal_mark(text: &str, places: usize) -> Option<usize> {
    let at = text.rfind([',', '.'])?;
    let mark = text[at..].chars().next()?;
    let once = text.matches(mark).count() == 1;
    let after = text.len() - at - 1;
    let mixed = text.contains(',') && text.contains('.');
    (once && places > 0 && after <= places && after > 0 && (after < 3 || mixed)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (typed, cents) in [
            ("4200", 420_000),
            ("4,200", 420_000),
            ("£4,200.50", 420_050),
            ("4.200,50", 420_050),
            (" 1 200 ", 120_000),
            ("12.5", 1_250),
            ("1,234,567", 123_456_700),
            ("0", 0),
        ] {
            assert_eq!(read(typed, "GBP"), Ok(Some(cents)), "{typed}");
        }
        assert_eq!(read("", "GBP"), Ok(None));
        assert_eq!(read("¥4,200", "JPY"), Ok(Some(4_200)));
        assert_eq!(read("1.234", "KWD"), Ok(Some(1_234_000)));
        for junk in ["about ten", "1e5", "-5", "£", "99999999999999999999", "1.234.5x", "٣"] {
            assert!(read(junk, "GBP").is_err(), "{junk}");
        }
    }

    #[test]
    fn amounts_are_shown_in_groups() {
        assert_eq!(shown(420_000, "GBP"), "£4,200");
        assert_eq!(shown(420_050, "USD"), "$4,200.50");
        assert_eq!(shown(1_234_567, "JPY"), "¥1,234,567");
        assert_eq!(shown(90_000, "CHF"), "CHF 900");
        assert_eq!(read(&plain(123_456_789, "GBP"), "GBP"), Ok(Some(123_456_789)));
    }
}
