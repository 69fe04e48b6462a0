//! Somebody who is named twice: once whole, and again by the given name alone.

use super::Captured;
use super::splitting::Part;
use crate::words::key;

/// So many of those before are looked at for the whole name.
const LOOKED_BACK_MAX: usize = 8;

/// "Ana Ruiz <ana@acme.com>, Tom Lee <tom@acme.com>" above "Looping in Ana (treasurer) and Tom": a last row of nobody but
/// those who were named before, by their given names, tells more of them.
pub(super) fn merge_last_row(people: &mut Vec<Captured>, parts: &mut Vec<Part>, text: &str) {
    let Some(row) = text.trim_end().rfind(['\n', '\r']) else { return };
    let from = parts.partition_point(|part| part.range.start < row);
    if from == 0 || from >= people.len() {
        return;
    }
    let whole_of = |one: &Captured| {
        let name = one.name.as_deref().filter(|name| !name.contains(' ')).map(key)?;
        let is_bare = one.phones.is_empty() && one.emails.is_empty();
        people[..from].iter().position(|other| {
            (is_bare || other.phones.is_empty() && other.emails.is_empty())
                && other
                    .name
                    .as_deref()
                    .is_some_and(|whole| whole.split_once(' ').is_some_and(|(given, _)| key(given) == name))
        })
    };
    let wholes: Option<Vec<usize>> = people[from..].iter().map(whole_of).collect();
    let Some(wholes) = wholes else { return };
    let said_again = people.split_off(from);
    parts.truncate(from);
    for (whole, again) in wholes.into_iter().zip(said_again) {
        take_in(&mut people[whole], again);
    }
}

/// "Jane Doe and Bob Roe. Jane: 555-0100. Bob: 555-0101.": in one breath a given name said again tells more of the one who has it.
pub(super) fn merge_in_one_breath(people: &mut Vec<Captured>, parts: &mut Vec<Part>) {
    let mut first = 0;
    let mut n = 0;
    while n < people.len().min(parts.len()) {
        if !parts[n].is_joined {
            first = n;
        }
        let again = people[n].name.as_deref().filter(|name| !name.contains(' ')).map(key);
        let is_more = people[n].title.is_none() && people[n].relationship.is_none();
        let mut wholes = (first.max(n.saturating_sub(LOOKED_BACK_MAX))..n).filter(|whole| {
            let name = people[*whole].name.as_deref().unwrap_or_default();
            again
                .as_ref()
                .is_some_and(|again| name.split_once(' ').is_some_and(|(given, _)| &key(given) == again))
        });
        match (wholes.next(), wholes.next()) {
            (Some(whole), None) if is_more && parts[n].is_joined => {
                let again = people.remove(n);
                parts.remove(n);
                take_in(&mut people[whole], again);
            }
            _ => n += 1,
        }
    }
}

/// Adds what was said of the same one later.
fn take_in(one: &mut Captured, again: Captured) {
    one.title = one.title.take().or(again.title);
    one.company = one.company.take().or(again.company);
    one.relationship = one.relationship.take().or(again.relationship);
    one.due = one.due.take().or(again.due);
    one.phones.extend(again.phones);
    one.emails.extend(again.emails);
    let context = [one.context.take(), again.context].into_iter().flatten().collect::<Vec<_>>().join(", ");
    one.context = Some(context).filter(|context| !context.is_empty());
    one.spans.extend(again.spans);
    one.spans.sort_by_key(|(_, range)| range.start);
}
