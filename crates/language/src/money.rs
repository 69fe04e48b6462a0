//! Money as people write it, in a workspace's currency (ISO 4217).

use crate::{grouped, say, with_decimals};

/// The sign before an amount, for the currencies that have one everybody knows; else the code.
#[must_use]
pub fn money_sign(currency: &str) -> &str {
    match currency {
        "USD" | "AUD" | "CAD" | "NZD" | "SGD" | "HKD" | "MXN" => "$",
        "GBP" => "£",
        "EUR" => "€",
        "INR" => "₹",
        "JPY" => "¥",
        other => other,
    }
}

/// How many decimals a currency has (ISO 4217).
#[must_use]
pub fn money_decimals(currency: &str) -> u32 {
    match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "VND"
        | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}

/// "£4,200", "$12.50", "CHF 900", from the smallest unit.
#[must_use]
pub fn money(smallest: i64, currency: &str) -> String {
    let sign = money_sign(currency);
    let amount = money_plain(smallest, currency);
    if sign.chars().count() > 1 {
        say::money_with_code(amount, sign)
    } else {
        say::money_with_sign(amount, sign)
    }
}

/// "4,200", "12.50": as it stands in a form.
#[must_use]
pub fn money_plain(smallest: i64, currency: &str) -> String {
    let unit = 10_u64.pow(money_decimals(currency));
    let (whole, rest) = (smallest.unsigned_abs() / unit, smallest.unsigned_abs() % unit);
    let minus = if smallest < 0 { "-" } else { "" };
    let whole = i64::try_from(whole).unwrap_or(i64::MAX);
    if rest == 0 {
        return format!("{minus}{}", grouped(whole));
    }
    let width = money_decimals(currency) as usize;
    format!("{minus}{}", with_decimals(whole, &format!("{rest:0width$}")))
}
