//! What was understood of a line, and what came of the people in it.

use actions::PersonAnswer;
use reading::Captured;

use crate::pages::capture_preview::{Part, Understood, UnderstoodChip};

/// What was understood of a line, as chips (M14).
pub(crate) fn understood(line: &str, read: &Captured) -> Understood {
    let mut chips = Vec::new();
    let mut add = |part, text: &str| {
        if !text.trim().is_empty() {
            chips.push(UnderstoodChip { part, text: text.to_owned() });
        }
    };
    add(Part::Title, read.title.as_deref().unwrap_or_default());
    add(Part::Company, read.company.as_deref().unwrap_or_default());
    for phone in &read.phones {
        add(Part::Phone, &phone.raw);
    }
    for email in &read.emails {
        add(Part::Email, email.as_str());
    }
    add(Part::Context, read.relationship.as_deref().unwrap_or_default());
    add(Part::Context, read.context.as_deref().unwrap_or_default());
    let name = read.name.clone().unwrap_or_default();
    let nothing = name.is_empty() && chips.is_empty() && !line.trim().is_empty();
    let trouble = if nothing { "Start with a name; the rest can follow.".into() } else { String::new() };
    Understood { name, chips, known: String::new(), trouble }
}

/// What came of a captured person, in a sentence.
pub(crate) fn came_of(person: &PersonAnswer, is_referral: bool) -> String {
    let mut said = Vec::new();
    match (&person.known_because, &person.kept_by) {
        (Some(_), Some(rep)) => said.push(format!("{rep} knows them already and keeps them.")),
        (Some(because), None) => said.push(format!("Known already: {}.", lower_first(because))),
        (None, _) => {}
    }
    if person.do_not_contact {
        said.push("They asked not to be contacted, so nothing was planned.".into());
    } else if is_referral && person.kept_by.is_none() {
        said.push("Get in touch by the next business day.".into());
    }
    if let [first, ..] = person.maybe.as_slice() {
        said.push(format!("May be the {} you know: {}.", first.name, lower_first(&first.because)));
    }
    said.join(" ")
}

fn lower_first(text: &str) -> String {
    let mut letters = text.trim_end_matches('.').chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}
