//! What single values look like, whatever their column is called.

use super::known;
use crate::fold;
use crate::normalise::is_legal_form;

/// Whether it is one or more e-mail addresses.
pub(super) fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, domain)| {
        !local.trim().is_empty()
            && domain.contains('.')
            && !local.trim().contains(' ')
            && !text.contains("://")
    })
}

/// Whether it is written as people write telephone numbers, and not as numbers that count something.
pub(super) fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let allowed =
        |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | '(' | ')' | ' ' | '/' | 'x' | 'X');
    if !(7..=17).contains(&digits) || !text.chars().all(allowed) || super::born::looks_like_date(text) {
        return false;
    }
    let grouped = text.trim().contains(['-', ' ', '.', '(']);
    text.starts_with('+') || (text.starts_with('0') && digits >= 9) || grouped && digits >= 7 || digits == 10
}

/// Whether it is a postcode of the United States, Canada, the United Kingdom or the Netherlands, or four to six digits.
pub(super) fn is_postcode(text: &str) -> bool {
    let compact: Vec<u8> = text.bytes().filter(|byte| *byte != b' ').collect();
    let kinds: String = compact
        .iter()
        .map(|byte| match byte {
            b'0'..=b'9' => '9',
            b'a'..=b'z' | b'A'..=b'Z' => 'A',
            b'-' => '-',
            _ => '?',
        })
        .collect();
    matches!(
        kinds.as_str(),
        "9999"
            | "99999"
            | "999999"
            | "99999-9999"
            | "999999999"
            | "A9A9A9"
            | "9999AA"
            | "A99AA"
            | "A999AA"
            | "AA99AA"
            | "AA999AA"
            | "A9A9AA"
            | "AA9A9AA"
    )
}

/// A whole number of at most five digits, with at most one letter behind it: "12", "12a".
pub(super) fn is_house_number(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    (1..=5).contains(&digits) && rest.len() <= 1 && rest.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Two to four words, none of them a number or one that companies and places have in their names.
pub(super) fn has_person_shape(text: &str) -> bool {
    let words = text.split([' ', ',']).filter(|word| !word.is_empty()).count();
    let telling = |word: &str| {
        ["and", "of", "the", "at", "on", "for", "in"].contains(&word.to_ascii_lowercase().as_str())
    };
    (2..=4).contains(&words)
        && !text.bytes().any(|byte| byte.is_ascii_digit() || matches!(byte, b'&' | b'@' | b'/'))
        && !text.to_ascii_lowercase().contains("'s")
        && !text.split(' ').any(telling)
}

/// What a folded text of words may be. More than one may hold.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Words {
    pub(super) given: bool,
    pub(super) family: bool,
    pub(super) full_name: bool,
    pub(super) company: bool,
    pub(super) street: bool,
    pub(super) address: bool,
    pub(super) city: bool,
    pub(super) state: bool,
    pub(super) country: bool,
}

impl Words {
    pub(super) fn of(text: &str) -> Words {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return Words::default() };
        let has_digit = folded.bytes().any(|byte| byte.is_ascii_digit());
        let is_legal = words.len() > 1 && is_legal_form(last);
        let street = words.len() > 1
            && words.iter().skip(1).any(|word| word.len() > 1 && known::street_word(word).is_some());
        let starts_with_number = first.bytes().all(|byte| byte.is_ascii_digit());
        let named = (2..=4).contains(&words.len()) && !has_digit && !is_legal && !street;
        let in_order =
            known::is_given_name(first) && !known::is_given_name(last) || known::is_family_name(last);
        let inverted = text.contains(',') && words.iter().skip(1).any(|word| known::is_given_name(word));
        Words {
            given: words.len() <= 2 && known::is_given_name(first) && !has_digit,
            family: words.len() == 1 && known::is_family_name(first),
            full_name: named && (known::is_given_name(first) && in_order || inverted),
            company: is_legal || words.iter().any(|word| TRADES.contains(word)),
            street: street && words.len() <= 5 || starts_with_number && words.len() > 1 && street,
            address: street && has_digit && (words.len() > 5 || text.contains([',', '\n'])),
            city: known::is_city(&folded),
            state: known::state(&folded).is_some(),
            country: known::is_country(&folded),
        }
    }
}

/// Words in the names of companies.
const TRADES: &[&str] = &[
    "group",
    "services",
    "solutions",
    "consulting",
    "associates",
    "partners",
    "plumbing",
    "electric",
    "construction",
    "insurance",
    "realty",
    "properties",
    "technologies",
    "systems",
    "industries",
    "enterprises",
    "foods",
    "bank",
    "logistics",
    "design",
    "media",
    "marketing",
    "motors",
    "foundation",
    "university",
    "school",
    "hospital",
    "clinic",
    "dental",
    "agency",
    "studio",
    "studios",
    "capital",
    "ventures",
    "supply",
    "roofing",
    "builders",
    "sons",
    "bros",
    "labs",
    "software",
    "energy",
];
