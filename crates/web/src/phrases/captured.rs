//! What was understood of a line, and what came of the people in it.

use actions::{PersonAnswer, read_pasted};
use domain::business_days::days_between;
use jiff::civil::Date;
use reading::{Captured, Correction, Due, Field, Region, corrections, words_of_span};

use crate::pages::capture_preview::{Part, Relabel, Understood, UnderstoodChip};
use crate::phrases::days;
use crate::say;

/// Names of a list that a preview shows.
const NAMES_SHOWN: usize = 20;

/// What was understood of a text, as chips (M14): of one person all of it, of several whom it names.
pub(crate) fn understood(text: &str, region: Region, today: Date) -> Understood {
    let at = Some(today.at(9, 0, 0, 0));
    let people = read_pasted(text, region, at);
    let (rename, chips) = match people.as_slice() {
        [one] if one.spans.is_empty() => (None, plain_chips(one)),
        [one] => chips_of(text, one, &corrections(text, one, region, at), today),
        [] => (None, vec![]),
        several => {
            let count = say::capture_several(several.len());
            (None, vec![UnderstoodChip { part: Part::Context, text: count, tap: None }])
        }
    };
    let names: Vec<String> = people.iter().take(NAMES_SHOWN).filter_map(|one| one.name.clone()).collect();
    let name = if names.is_empty() { String::new() } else { super::people::list(&names) };
    let nothing = name.is_empty() && chips.is_empty() && !text.trim().is_empty();
    let trouble = if nothing { say::capture_name_first() } else { String::new() };
    Understood { name, rename, chips, known: String::new(), trouble }
}

/// The parts in the order in which they are shown; of a field with several places in the text, each.
const SHOWN: [Field; 7] = [
    Field::Title,
    Field::Company,
    Field::Phone,
    Field::Email,
    Field::Due,
    Field::Relationship,
    Field::Context,
];

/// What puts the name right, and a chip for everything else, each with what a tap makes of it.
fn chips_of(
    text: &str,
    one: &Captured,
    corrections: &[Correction],
    today: Date,
) -> (Option<Relabel>, Vec<UnderstoodChip>) {
    let tap = |span: usize| {
        let correction = corrections.iter().find(|correction| correction.span == span)?;
        Some(Relabel { to: part_of(correction.to), line: correction.line.clone() })
    };
    let spans_of = |field: Field| one.spans.iter().enumerate().filter(move |(_, (of, _))| *of == field);
    let rename = spans_of(Field::Name).next().and_then(|(span, _)| tap(span));
    let mut chips = Vec::new();
    for field in SHOWN {
        for (nth, (span, _)) in spans_of(field).enumerate() {
            let words = match (field, &one.due) {
                (Field::Due, Some(due)) => due_day(due, today),
                (Field::Email, _) => one.emails.get(nth).map(ToString::to_string).unwrap_or_default(),
                _ => words_of_span(text, one, span).split_whitespace().collect::<Vec<_>>().join(" "),
            };
            if words.contains(char::is_alphanumeric) {
                chips.push(UnderstoodChip { part: part_of(field), text: words, tap: tap(span) });
            }
        }
    }
    (rename, chips)
}

/// The chips of somebody who wasn't read from words: a vCard says itself what is what.
fn plain_chips(one: &Captured) -> Vec<UnderstoodChip> {
    let chip = |part, text: &str| UnderstoodChip { part, text: text.to_owned(), tap: None };
    let fields = [
        (Part::Title, &one.title),
        (Part::Company, &one.company),
        (Part::Relationship, &one.relationship),
        (Part::Context, &one.context),
    ];
    let fields = fields.into_iter().filter_map(|(part, text)| Some(chip(part, text.as_deref()?)));
    let phones = one.phones.iter().map(|phone| chip(Part::Phone, &phone.raw));
    let emails = one.emails.iter().map(|email| chip(Part::Email, email.as_str()));
    fields.chain(phones).chain(emails).collect()
}

fn part_of(field: Field) -> Part {
    match field {
        Field::Name | Field::Prefix | Field::Suffix | Field::Nickname => Part::Name,
        Field::Title => Part::Title,
        Field::Company => Part::Company,
        Field::Phone => Part::Phone,
        Field::Email => Part::Email,
        Field::Relationship => Part::Relationship,
        Field::Due => Part::Due,
        Field::Context => Part::Context,
    }
}

/// The resolved day, so that it is seen before it is saved: "Fri 19 Feb 2027, in 90 days". Words without a day stay words.
fn due_day(due: &Due, today: Date) -> String {
    let Some(on) = due.date else { return due.text.clone() };
    let ahead = days_between(today, on);
    match due.time {
        Some(at) => say::capture_due_at(ahead, days::full(on), at.strftime("%H:%M").to_string()),
        None => say::capture_due(ahead, days::full(on)),
    }
}

/// What came of a captured person, in a sentence.
pub(crate) fn came_of(person: &PersonAnswer, is_referral: bool) -> String {
    let mut said = Vec::new();
    match (&person.known_because, &person.kept_by) {
        (Some(_), Some(rep)) => said.push(say::capture_kept_by(rep)),
        (Some(because), None) => said.push(say::capture_known_already(lower_first(because))),
        (None, _) => {}
    }
    if person.do_not_contact {
        said.push(say::capture_no_contact());
    } else if is_referral && person.kept_by.is_none() {
        said.push(say::capture_next_day());
    }
    if let [first, ..] = person.maybe.as_slice() {
        said.push(say::capture_maybe(lower_first(&first.because), first.name.as_str()));
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
