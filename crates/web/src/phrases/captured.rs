//! What was understood of a line, and what came of the people in it.

use actions::PersonAnswer;
use domain::business_days::days_between;
use jiff::civil::Date;
use reading::{Due, Region, read_people};

use crate::pages::capture_preview::{Part, Understood, UnderstoodChip};
use crate::phrases::days;

/// Names of a list that a preview shows.
const NAMES_SHOWN: usize = 20;

/// What was understood of a text, as chips (M14): of one person all of it, of several whom it names.
pub(crate) fn understood(text: &str, region: Region, today: Date) -> Understood {
    let people = read_people(text, region, Some(today.at(9, 0, 0, 0)));
    let mut chips = Vec::new();
    let mut add = |part, text: &str| {
        if !text.trim().is_empty() {
            chips.push(UnderstoodChip { part, text: text.to_owned() });
        }
    };
    if let [one] = people.as_slice() {
        add(Part::Title, one.title.as_deref().unwrap_or_default());
        add(Part::Company, one.company.as_deref().unwrap_or_default());
        for phone in &one.phones {
            add(Part::Phone, &phone.raw);
        }
        for email in &one.emails {
            add(Part::Email, email.as_str());
        }
        if let Some(due) = &one.due {
            add(Part::Due, &due_day(due, today));
        }
        add(Part::Relationship, one.relationship.as_deref().unwrap_or_default());
        add(Part::Context, one.context.as_deref().unwrap_or_default());
    } else if !people.is_empty() {
        add(Part::Context, &format!("{} people", people.len()));
    }
    let names: Vec<String> = people.iter().take(NAMES_SHOWN).filter_map(|one| one.name.clone()).collect();
    let name = if names.is_empty() { String::new() } else { super::people::list(&names) };
    let nothing = name.is_empty() && chips.is_empty() && !text.trim().is_empty();
    let trouble = if nothing { "Start with a name; the rest can follow.".into() } else { String::new() };
    Understood { name, chips, known: String::new(), trouble }
}

/// The resolved day, so that it is seen before it is saved: "Fri 19 Feb 2027, in 90 days". Words without a day stay words.
fn due_day(due: &Due, today: Date) -> String {
    let Some(on) = due.date else { return due.text.clone() };
    let at = due.time.map(|at| at.strftime(", %H:%M").to_string()).unwrap_or_default();
    let ahead = match days_between(today, on) {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        ahead => format!("in {ahead} days"),
    };
    format!("{}{at}, {ahead}", days::full(on))
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
