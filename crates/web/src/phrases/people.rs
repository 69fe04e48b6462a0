//! People: what they do and how to reach them.

use reading::EmailAddress;

use crate::parts::{Phone, Reach};
use crate::say;

/// "CFO at Acme", "CFO", "Acme", or nothing.
pub(crate) fn role(title: Option<&str>, company: Option<&str>) -> String {
    match (title.filter(|text| !text.is_empty()), company.filter(|text| !text.is_empty())) {
        (Some(title), Some(company)) => say::people_role(company, title),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => String::new(),
    }
}

/// Call, text, e-mail; or that they asked not to be contacted (M30).
pub(crate) fn reach(
    contact: impl ToString,
    phone: Option<&str>,
    email: Option<&str>,
    do_not_contact: bool,
) -> Reach {
    if do_not_contact {
        return Reach { forbidden: Some(say::not_contacted()), ..Reach::default() };
    }
    // Only what dials and only what is an address becomes a link.
    let phone = phone.map(Phone::new).filter(|phone| phone.dial.chars().any(|c| c.is_ascii_digit()));
    let email = email.and_then(|text| EmailAddress::parse(text).ok()).map(|email| email.as_str().to_owned());
    Reach { contact: contact.to_string(), phone, email, forbidden: None }
}

/// "Ana Ruiz", "Ana Ruiz and Tom Okafor", "Ana Ruiz and 2 others".
pub(crate) fn list(names: &[String]) -> String {
    let name = |place: usize| names.get(place).map(String::as_str).unwrap_or_default();
    say::people_listed(names.len(), name(0), names.len().saturating_sub(1), name(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_cannot_be_dialled_is_no_link() {
        assert!(reach("1", Some("ask Kim"), Some("not an address"), false).phone.is_none());
        assert!(reach("1", Some("ask Kim"), Some("not an address"), false).email.is_none());
        assert!(reach("1", Some("020 7946 0100"), None, true).phone.is_none());
        assert_eq!(role(Some("CFO"), Some("")), "CFO");
    }
}
