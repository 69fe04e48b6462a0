//! Whose a number is where the words before it say so: "Jane and Bob Roe, Jane's cell 555-0100".

use std::collections::HashMap;

use super::splitting::Part;
use super::{Captured, Field};
use crate::words::{is_in, key};

/// Words that stand between the name and the number.
const BETWEEN: &[&str] = &[
    "cell", "mobile", "mob", "number", "phone", "tel", "ph", "no", "is", "at", "on", "direct", "line",
    "work", "home", "office", "contact", "num", "can", "be", "reached", "'s",
];
/// What somebody is only asked for with.
const TIES: &[&str] = &["for", "via", "through", "with", "from", "by", "of"];

/// Gives a number to the one named right before it, and nobody works at a firm called so.
pub(super) fn give_numbers(people: &mut [Captured], parts: &[Part], text: &str) {
    // Nobody is meant by a given name that two have.
    let mut called: HashMap<String, Option<usize>> = HashMap::new();
    for (n, person) in people.iter().enumerate() {
        if let Some(given) = person.name.as_deref().and_then(|name| name.split(' ').next()) {
            called.entry(key(given)).and_modify(|known| *known = None).or_insert(Some(n));
        }
    }
    for from in 0..people.len().min(parts.len()) {
        let said = named_before_numbers(&people[from], &parts[from], text);
        for (at, owner) in said.iter().rev() {
            let Some(to) = called.get(owner).copied().flatten().filter(|to| *to != from) else { continue };
            if *at < people[from].phones.len() {
                let phone = people[from].phones.remove(*at);
                people[to].phones.insert(0, phone);
            }
            for person in [from, to] {
                let company = &mut people[person].company;
                if company.as_deref().is_some_and(|company| &bare(company) == owner) {
                    *company = None;
                }
            }
        }
    }
}

/// The word before each number, and which of the numbers it is.
fn named_before_numbers(person: &Captured, part: &Part, text: &str) -> Vec<(usize, String)> {
    const BEFORE_BYTES_MAX: usize = 48;
    let spans: Vec<_> = person.spans.iter().filter(|(field, _)| *field == Field::Phone).collect();
    if spans.len() != person.phones.len() {
        return Vec::new();
    }
    let owner = |(at, (_, range)): (usize, &&(Field, std::ops::Range<usize>))| {
        let mut from = part.range.start.max(range.start.saturating_sub(BEFORE_BYTES_MAX));
        while !text.is_char_boundary(from) {
            from += 1;
        }
        let before = text.get(from..range.start)?;
        // "555-0100 (Jane)"
        let behind = text.get(range.end..)?.trim_start();
        let inner =
            behind.strip_prefix('(').and_then(|rest| rest.split_once(')')).map(|(inner, _)| inner.trim());
        let is_name =
            |inner: &&str| inner.starts_with(char::is_uppercase) && inner.chars().all(char::is_alphabetic);
        if let Some(name) = inner.filter(is_name) {
            return Some((at, bare(name)));
        }
        let before = before.rsplit(')').next().unwrap_or_default();
        let row = before.rsplit(['\n', '\r']).next().unwrap_or_default();
        let signs = |c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '-');
        let mut words = row.split(signs).filter(|word| !word.is_empty()).rev();
        let name = words.find(|word| !is_in(BETWEEN, &key(word)))?;
        // "Jane Doe 555-0100" is hers by itself; "ask for Jane" is not.
        let is_tied = words.next().is_some_and(|word| is_in(TIES, &key(word)));
        (name.starts_with(char::is_uppercase) && !is_tied).then(|| (at, bare(name)))
    };
    spans.iter().enumerate().filter_map(owner).collect()
}

/// A name without the sign of an owner, folded.
fn bare(name: &str) -> String {
    let folded = key(name.trim());
    folded.strip_suffix("'s").unwrap_or(&folded).to_owned()
}
