//! A text about any number of people.

use std::ops::Range;

use jiff::civil::DateTime;

use super::list::unread;
use super::splitting::{self, Part};
use super::{Captured, Field, LIST_PEOPLE_MAX, boundary_at_most, read_one, table};
use crate::Region;

/// How much of a text is read for all its people, in bytes; what follows goes to the context of the last one untouched.
pub const PASTE_BYTES_MAX: usize = 262_144;

/// Reads the people that a text names (M14): one in a line, a signature or a card; several in a list, a table with or
/// without a header, or named together ("Jane and Bob Smith"). At least one entry comes back unless the text is empty,
/// at most [`LIST_PEOPLE_MAX`] and one for the rest. Days are read against `today`, and left in the context without it.
/// A vCard is not taken apart here: it comes back as one entry of nothing but context. Takes time linear in the text,
/// and never panics.
pub fn read_people(text: &str, region: Region, today: Option<DateTime>) -> Vec<Captured> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    if text.trim_start().get(..11).is_some_and(|start| start.eq_ignore_ascii_case("begin:vcard")) {
        return vec![unread(text, text.len() - text.trim_start().len())];
    }
    let read = &text[..boundary_at_most(text, PASTE_BYTES_MAX)];
    let mut people = match table::read(read, region, today) {
        Some(people) => people,
        None => read_parts(read, region, today),
    };
    if let Some(last) = people.last_mut().filter(|_| read.len() < text.len()) {
        add_words(last, text, read.len()..text.len(), true);
    }
    people
}

fn read_parts(text: &str, region: Region, today: Option<DateTime>) -> Vec<Captured> {
    let mut parts = splitting::parts(text, region);
    let rest = parts.get(LIST_PEOPLE_MAX).map(|part| part.range.start);
    parts.truncate(LIST_PEOPLE_MAX);
    let mut people: Vec<Captured> = Vec::new();
    for part in &parts {
        let name = part.name.clone().map(|name| name.start - part.range.start..name.end - part.range.start);
        let mut person = read_one(&text[part.range.clone()], region, today, name).shifted(part.range.start);
        // Among others whoever a line begins with is its person, though it would not say so by itself.
        if person.name.is_none()
            && parts.len() > 1
            && let Some(name) = splitting::name_at_head(&text[part.range.clone()], region)
        {
            person = read_one(&text[part.range.clone()], region, today, Some(name)).shifted(part.range.start);
        }
        if let (Some(family), Some(given)) = (&part.family, &person.name) {
            person.name = Some(format!("{given} {family}"));
        }
        people.push(person);
    }
    let end = rest.unwrap_or(text.len());
    keep_what_lies_between(&mut people, text, &parts, end);
    share_workplace(&mut people, &parts, text);
    share_title_lines(&mut people, &parts, text, region);
    share_last_row(&mut people, &parts, text);
    if let Some(rest) = rest {
        people.push(unread(text, rest));
    }
    people
}

/// Bullets, "and", headings: they belong to the person who follows, the end to the last one.
fn keep_what_lies_between(people: &mut [Captured], text: &str, parts: &[Part], end: usize) {
    let mut from = 0;
    for (person, part) in people.iter_mut().zip(parts) {
        add_words(person, text, from..part.range.start, part.tells_before);
        from = part.range.end;
    }
    if let Some(last) = people.last_mut() {
        add_words(last, text, from..end, true);
    }
}

/// Adds a stretch outside the person's own part to what is kept of it; its text only when it says something.
fn add_words(person: &mut Captured, text: &str, stretch: Range<usize>, tells: bool) {
    let words = &text[stretch.clone()];
    let trimmed = words.trim();
    if !trimmed.contains(char::is_alphanumeric) {
        return;
    }
    let start = stretch.start + (words.len() - words.trim_start().len());
    person.spans.push((Field::Context, start..start + trimmed.len()));
    person.spans.sort_by_key(|(_, range)| range.start);
    if tells {
        let said = trimmed.trim_end_matches([':', ',', ';']);
        person.context = Some(match person.context.take() {
            Some(own) => format!("{said}, {own}"),
            None => said.to_owned(),
        });
    }
}

/// "Acme: Sal (CEO), Moe (CFO)", "the two Sarahs at Acme: …": what stands before the colon is where all of them work.
fn share_heading(people: &mut [Captured], parts: &[Part], text: &str) {
    let mut shared: Option<String> = None;
    for (person, part) in people.iter_mut().zip(parts) {
        if part.is_joined {
            person.company = person.company.take().or_else(|| shared.clone());
            continue;
        }
        let heading = text[part.range.clone()].split_once(':').map(|(heading, _)| heading.trim());
        let is_heading = person.company.as_ref().is_some_and(|company| {
            heading.and_then(|heading| heading.strip_suffix(company.as_str())).is_some_and(|before| {
                let before = before.trim_end();
                before.is_empty() || before == "@" || before.to_lowercase().ends_with("at")
            })
        });
        shared = person.company.clone().filter(|_| is_heading);
    }
}

/// "Jane Doe, buyer / Tom Lee / all at Acme": the last row says where all of them work.
fn share_last_row(people: &mut [Captured], parts: &[Part], text: &str) {
    let Some(part) = parts.last().filter(|_| parts.len() > 1) else { return };
    let row = text[part.range.clone()].lines().last().unwrap_or_default().trim().to_lowercase();
    let says_all =
        ["all at ", "both at ", "all from ", "both from ", "all work at ", "all of them at ", "everyone at "]
            .iter()
            .any(|start| row.starts_with(start));
    let company = people.last().and_then(|last| last.company.clone());
    let (true, Some(company)) = (says_all, company) else { return };
    for person in people.iter_mut().filter(|person| person.company.is_none()) {
        person.company = Some(company.clone());
    }
}

/// "Acme Ltd:" above the names, "the two Sarahs at Acme: …": where all work who come under it and work nowhere else.
fn share_title_lines(people: &mut [Captured], parts: &[Part], text: &str, region: Region) {
    if parts.len() < 2 {
        return;
    }
    let mut from = 0;
    let mut company: Option<String> = None;
    for (person, part) in people.iter_mut().zip(parts) {
        let between = text.get(from..part.range.start).unwrap_or_default();
        from = part.range.end;
        if let Some(heading) = between.lines().map(str::trim).rfind(|line| line.contains(char::is_alphabetic))
        {
            let is_said = heading.ends_with(':') || between.contains(['\n', '\r']);
            company = if is_said { company_of_heading(heading, region) } else { company };
        }
        person.company = person.company.take().or_else(|| company.clone());
    }
}

/// The company that a line above names says; whoever gave the names works elsewhere: "from Dana at Acme:".
fn company_of_heading(heading: &str, region: Region) -> Option<String> {
    const HEADING_BYTES_MAX: usize = 120;
    const SAID_BY: &[&str] = &["from", "by", "via", "per", "thanks", "says", "said"];
    let said = heading.trim_end_matches([':', '-', ' ']);
    let is_by_somebody =
        || said.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| SAID_BY.contains(&word));
    if said.is_empty() || said.len() > HEADING_BYTES_MAX || is_by_somebody() {
        return None;
    }
    super::line::company_of_heading(said, region)
}

/// "Ana Ruiz and Tom Lee at Acme", "Heidi in purchasing and Paul in maintenance, both at Ferndale Mills": where the last one
/// works is where all of them work.
fn share_workplace(people: &mut [Captured], parts: &[Part], text: &str) {
    share_heading(people, parts, text);
    let Some((last, earlier)) = people.split_last_mut() else { return };
    let Some(company) = last.company.clone() else { return };
    let mut first = parts.len().saturating_sub(1);
    while first > 0 && parts[first].is_joined {
        first -= 1;
    }
    let Some(joined) = parts.get(first..) else { return };
    let says_all = joined.last().is_some_and(|part| {
        text[part.range.clone()]
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| ["both", "all"].iter().any(|all| word.eq_ignore_ascii_case(all)))
    });
    let somebody_works_elsewhere = earlier.iter().skip(first).any(|person| person.company.is_some());
    // "Ana and her brother Kim, Tom from Acme": only what an "and" joins to the last one.
    let joint =
        joined.len().checked_sub(2).and_then(|n| text.get(joined[n].range.end..joined[n + 1].range.start));
    let has_and = joint.is_some_and(|joint| {
        joint.split_whitespace().any(|word| matches!(word, "and" | "&" | "+" | "or" | "et" | "und" | "y"))
            || joint.contains('/')
    });
    if (somebody_works_elsewhere || !has_and && joined.len() > 2) && !says_all {
        return;
    }
    for person in earlier.iter_mut().skip(first) {
        let is_bare = person.title.is_none() && person.phones.is_empty() && person.emails.is_empty();
        if person.company.is_none() && (is_bare || says_all) {
            person.company = Some(company.clone());
        }
    }
}
