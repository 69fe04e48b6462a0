//! Numbers as the language that is spoken writes them.

use crate::say;

/// The marks between thousands and before decimals, as the language shows them in `number-example`: "1,234.5".
fn marks() -> (String, String) {
    let example = say::number_example();
    let between = |from: char, to: char| {
        let start = example.find(from).map_or(0, |at| at + from.len_utf8());
        let end = example[start..].find(to).map_or(start, |at| start + at);
        example[start..end].to_owned()
    };
    (between('1', '2'), between('4', '5'))
}

/// A whole number in groups of three: "1,234,567".
#[must_use]
pub fn grouped(number: i64) -> String {
    let (group, _) = marks();
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        text.push('-');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push_str(&group);
        }
        text.push(digit);
    }
    text
}

/// A whole number and its decimals, given as digits: "1,234.50".
#[must_use]
pub fn with_decimals(whole: i64, decimals: &str) -> String {
    let (_, decimal) = marks();
    format!("{}{decimal}{decimals}", grouped(whole))
}
