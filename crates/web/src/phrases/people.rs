//! People: what they do and how to reach them.

use std::collections::BTreeSet;

use actions::reaching::{Reaching, caution_said};
use domain::reach::{Caution, Channel};
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
    reaching: Option<&Reaching>,
) -> Reach {
    if do_not_contact {
        return Reach { forbidden: Some(say::not_contacted()), ..Reach::default() };
    }
    // Only what dials and only what is an address becomes a link.
    let phone = phone.map(Phone::new).filter(|phone| phone.dial.chars().any(|c| c.is_ascii_digit()));
    let email = email.and_then(|text| EmailAddress::parse(text).ok()).map(|email| email.as_str().to_owned());
    let contact = contact.to_string();
    let Some(now) = reaching else { return Reach { contact, phone, email, texts: true, ..Reach::default() } };
    open_ways(Reach { contact, phone, email, ..Reach::default() }, now)
}

/// M30. Only the ways that are open now become links; why the others don't, and what to mind, is said under them.
fn open_ways(mut reach: Reach, now: &Reaching) -> Reach {
    let mut notes: Vec<String> = Vec::new();
    if let Some(phone) = reach.phone.take() {
        let (call, text) = (now.way(Channel::Phone), now.way(Channel::Sms));
        notes.extend(now.hours_said());
        let waits = now.calls_wait();
        for way in [&call, &text] {
            match way {
                Err(refusal) => notes.push(actions::said(refusal)),
                Ok(Some(
                    caution @ (Caution::PresumedOnly { .. } | Caution::AdvertsNeedPermission { .. }),
                )) => {
                    notes.push(caution_said(caution));
                }
                // A register is looked at where the rules of a person are told in full.
                Ok(_) => {}
            }
        }
        reach.texts = text.is_ok() && !waits;
        if call.is_ok() && !waits {
            reach.phone = Some(phone);
        } else {
            reach.number = phone.shown;
        }
    }
    if reach.email.is_some()
        && let Err(refusal) = now.way(Channel::Email)
    {
        reach.email = None;
        notes.push(actions::said(&refusal));
    }
    let mut seen = BTreeSet::new();
    notes.retain(|note| seen.insert(note.clone()));
    reach.notes = notes;
    reach
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
        assert!(reach("1", Some("ask Kim"), Some("not an address"), false, None).phone.is_none());
        assert!(reach("1", Some("ask Kim"), Some("not an address"), false, None).email.is_none());
        assert!(reach("1", Some("020 7946 0100"), None, true, None).phone.is_none());
        assert_eq!(role(Some("CFO"), Some("")), "CFO");
    }
}
