//! What is said once for several people: where all of them work, when to call them, "same number".

use std::ops::Range;

use jiff::civil::DateTime;

use super::splitting::Part;
use super::{Captured, Due, Field, due};
use crate::dates::find_dates;
use crate::phone::find_phones;
use crate::words::common::{HEADINGS, LEADS, LIST_WORDS, WHAT_A_LIST_HOLDS};
use crate::words::relations::is_relation;
use crate::words::{is_in, key};
use crate::{Phone, Region};

/// What is said of all of them at the end: "call them after Easter", "all at Acme".
pub(super) struct Closing {
    /// Its bytes.
    pub(super) range: Range<usize>,
    due: Option<Due>,
    company: Option<String>,
    phones: Vec<Phone>,
}

/// Words that mean all who were named.
const ALL: &[&str] = &["all", "both", "everyone", "everybody", "each"];

/// The last words of a text about several people when they say something of all of them.
pub(super) fn closing(
    text: &str,
    parts: &[Part],
    region: Region,
    today: Option<DateTime>,
) -> Option<Closing> {
    const CLOSING_BYTES_MAX: usize = 160;
    let last = parts.last().filter(|_| parts.len() > 1)?;
    let end = text.len();
    let floor = last.name.as_ref().map_or(last.range.start + 1, |name| name.end);
    let from = floor.max(super::boundary_at_most(text, end.saturating_sub(CLOSING_BYTES_MAX)));
    let words: Vec<(usize, String)> = words_with_places(text.get(from..end)?, from);
    let is_all = |n: usize| {
        let word = words[n].1.as_str();
        let before = n.checked_sub(1).map_or("", |before| words[before].1.as_str());
        // "not at all", "after all", "knows all about it"
        is_in(ALL, word)
            && !matches!(before, "at" | "after" | "above" | "it" | "knows" | "has" | "does" | "for" | "them")
            || word == "them" && is_in(LEADS, before)
    };
    (0..words.len()).filter(|n| is_all(*n)).find_map(|n| {
        let mut first = n;
        while first > 0
            && is_in(LEADS, &words[first - 1].1)
            && !text[words[first - 1].0..words[first].0].contains('\n')
        {
            first -= 1;
        }
        let start = words[first].0;
        let said = text.get(start..end)?;
        let due = today.and_then(|today| due::find(said, today, region, &[])).map(|(due, _)| due);
        // "(all Umgeni Plant Hire)"
        let is_row = text[..start].trim_end_matches(['(', ' ', '[']).ends_with('\n');
        let whole = said.trim_end_matches([')', ' ', '.', '\n', ']']);
        let company = (is_row && is_in(ALL, &words[n].1))
            .then(|| words.get(n + 1))
            .flatten()
            .and_then(|(at, _)| company_of_all(text.get(*at..start + whole.len())?, region));
        // "Both sparkies"
        let is_row = is_row && n == first && is_in(ALL, &words[n].1);
        let phones: Vec<Phone> = if is_row {
            find_phones(said, region).into_iter().map(|(phone, _)| phone).collect()
        } else {
            Vec::new()
        };
        let says_little = |c: char| c.is_ascii_digit() || matches!(c, '\n' | '@' | ':');
        let is_remark = is_row && !said.trim_end().contains(says_little);
        let says_something = due.is_some() || company.is_some() || !phones.is_empty();
        (says_something || is_remark).then_some(Closing { range: start..end, due, company, phones })
    })
}

/// "Follow up with all of these on Dec 1:" above the first: when to call all of them.
pub(super) fn opening(text: &str, parts: &[Part], region: Region, today: Option<DateTime>) -> Option<Due> {
    const OPENING_BYTES_MAX: usize = 160;
    const SHORT_WORDS_MAX: usize = 4;
    const THESE: &[&str] =
        &["all", "both", "everyone", "everybody", "each", "these", "them", "people", "folks", "names"];
    const ASKED: &[&str] =
        &["follow", "following", "remind", "chase", "visit", "schedule", "book", "circle", "back", "touch"];
    let first = parts.first().filter(|_| parts.len() > 1)?;
    let said = text.get(..first.range.start)?.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ':');
    let said = said.rsplit(['\n', '\r']).next().unwrap_or_default();
    let words = words_with_places(said.get(..said.len().min(OPENING_BYTES_MAX)).unwrap_or_default(), 0);
    // "CALL TUESDAY"
    let is_short = words.len() <= SHORT_WORDS_MAX;
    let heading =
        said.strip_suffix(':').or(is_short.then_some(said)).filter(|_| said.len() <= OPENING_BYTES_MAX)?;
    let is_of_all = words.iter().any(|(_, word)| is_in(THESE, word));
    let opens = words.iter().take(3).any(|(_, word)| is_in(LEADS, word) || is_in(ASKED, word));
    let is_asked = is_of_all && opens
        || words.first().is_some_and(|(_, word)| {
            matches!(word.as_str(), "call" | "calls" | "ring" | "contact" | "follow" | "due")
        });
    let today = today.filter(|_| is_asked)?;
    let whole = || {
        let ahead =
            find_dates(heading, today, region).into_iter().find(|phrase| phrase.date >= today.date())?;
        Some(Due { date: Some(ahead.date), time: ahead.time, text: heading.trim().to_owned() })
    };
    due::find(heading, today, region, &[]).map(|(due, _)| due).or_else(whole)
}

/// The words of a stretch, folded, each with the place where it begins.
fn words_with_places(stretch: &str, from: usize) -> Vec<(usize, String)> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in stretch.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’') {
        if !word.is_empty() {
            words.push((from + at, key(word)));
        }
        at += word.len();
        at += stretch[at..].chars().next().map_or(0, char::len_utf8);
    }
    words
}

/// "Umgeni Plant Hire", "at Umgeni", "work for Umgeni"
fn company_of_all(said: &str, region: Region) -> Option<String> {
    let mut rest = said.trim();
    while let Some((word, after)) = rest.split_once(' ') {
        if !matches!(
            key(word).as_str(),
            "at" | "@" | "from" | "work" | "for" | "of" | "them" | "with" | "are" | "in"
        ) {
            break;
        }
        rest = after.trim_start();
    }
    let rest = rest.split([',', ';', '\n']).next().unwrap_or_default().trim();
    rest.starts_with(char::is_uppercase).then(|| super::line::company_by_itself(rest, region)).flatten()
}

/// Gives each what was said for several.
pub(super) fn share(
    people: &mut [Captured],
    parts: &[Part],
    text: &str,
    region: Region,
    opening: Option<Due>,
    closing: Option<Closing>,
) {
    if parts.len() > 1 {
        super::whose::give_numbers(people, parts, text);
    }
    name_roles(people, parts, text);
    share_workplace(people, parts, text);
    share_title_lines(people, parts, text, region);
    share_last_row(people, parts, text);
    share_number(people, parts, text, region);
    if parts.len() > 1 {
        inherit_the_same(people);
    }
    if let Some(opening) = opening {
        for person in people.iter_mut() {
            person.due = person.due.take().or_else(|| Some(opening.clone()));
        }
    }
    let Some(closing) = closing else { return move_day_to_whom_it_is_for(people, text) };
    for person in people.iter_mut() {
        person.due = person.due.take().or_else(|| closing.due.clone());
        person.company = person.company.take().or_else(|| closing.company.clone());
        if person.phones.is_empty() {
            person.phones.clone_from(&closing.phones);
        }
    }
}

/// "…. Don't phone Bongani before Wednesday": the day is for whom the sentence names, though it stands behind another.
fn move_day_to_whom_it_is_for(people: &mut [Captured], text: &str) {
    let Some((last, earlier)) = people.split_last_mut() else { return };
    let Some((_, span)) = last.spans.iter().find(|(field, _)| *field == Field::Due) else { return };
    let Some(before) = text.get(..span.start) else { return };
    let stop = [". ", "! ", "\n", "? "].iter().filter_map(|stop| before.rfind(stop)).max();
    const SENTENCE_BYTES_MAX: usize = 400;
    let sentence = stop.and_then(|stop| text.get(stop..span.end));
    let Some(sentence) = sentence.filter(|sentence| sentence.len() <= SENTENCE_BYTES_MAX) else { return };
    let is_named = |one: &Captured| {
        let given = one.name.as_deref().and_then(|name| name.split(' ').next()).unwrap_or_default();
        given.len() > 2
            && sentence
                .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-')
                .any(|word| word == given)
    };
    if is_named(last) {
        return;
    }
    if let Some(meant) = earlier.iter_mut().find(|one| is_named(one)).filter(|one| one.due.is_none()) {
        meant.due = last.due.take();
    }
}

/// "same number", "same company": what the one before has.
fn inherit_the_same(people: &mut [Captured]) {
    const COMPANY: &[&str] = &[
        "company",
        "firm",
        "co",
        "place",
        "employer",
        "business",
        "outfit",
        "shop",
        "org",
        "team",
        "dept",
        "department",
        "organisation",
        "organization",
    ];
    const NUMBER: &[&str] = &["number", "phone", "no", "tel", "mobile", "cell", "num", "line", "landline"];
    let mut before: Option<Captured> = None;
    for person in people.iter_mut() {
        let said = [&person.context, &person.company, &person.title].into_iter().flatten();
        let said: Vec<String> = said
            .flat_map(|said| said.split([',', ';', '/', '\n', '|']).map(key).collect::<Vec<_>>())
            .map(|said| said.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
            .collect();
        let is_same = |what: &[&str]| {
            said.iter().any(|said| {
                let mut words = said.split_whitespace();
                let same = words.next() == Some("same");
                same && words.next().is_some_and(|word| is_in(what, word))
            })
        };
        let is_ditto =
            said.iter().any(|said| matches!(said.as_str(), "same" | "ditto" | "as above" | "same as above"));
        if let Some(before) = &before {
            let company_says_so = person
                .company
                .as_ref()
                .is_some_and(|company| key(company).split_whitespace().next() == Some("same"));
            if (person.company.is_none() || company_says_so) && (is_same(COMPANY) || is_ditto) {
                person.company = before.company.clone();
            }
            if person.phones.is_empty() && is_same(NUMBER) {
                person.phones.clone_from(&before.phones);
            }
        }
        before = Some(person.clone());
    }
}

/// "Chair: Ana", "Grounds: Mossy", "PRO: Kevin": where some of the labels before the names are titles, all of them are.
fn name_roles(people: &mut [Captured], parts: &[Part], text: &str) {
    const ROLE_BYTES_MAX: usize = 32;
    let role = |person: &Captured, part: &Part| -> Option<String> {
        let name = person.spans.iter().find(|(field, _)| *field == Field::Name)?.1.clone();
        let from = part.range.start.min(name.start);
        let before = text.get(from..name.start)?;
        let (label, rest) = [": ", " – ", " - ", " — "].iter().find_map(|sign| before.split_once(sign))?;
        let label = label.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '(');
        let is_role = rest.trim().is_empty()
            && (2..=ROLE_BYTES_MAX).contains(&label.len())
            && label.starts_with(char::is_alphabetic)
            && !label.contains([',', ';', ':', '\n']);
        is_role.then(|| label.to_owned())
    };
    let roles: Vec<Option<String>> =
        people.iter().zip(parts).map(|(person, part)| role(person, part)).collect();
    let is_same =
        |field: &Option<String>, role: &str| field.as_ref().is_some_and(|field| key(field) == key(role));
    let labelled = roles.iter().flatten().count();
    let titled = people
        .iter()
        .zip(&roles)
        .filter(|(person, role)| role.as_ref().is_some_and(|role| is_same(&person.title, role)))
        .count();
    if labelled < 3 || titled < 1 || titled * 5 < labelled || labelled * 3 < people.len() * 2 {
        return;
    }
    for (person, role) in people.iter_mut().zip(roles) {
        let Some(role) =
            role.filter(|role| person.relationship.as_ref().is_none_or(|known| key(known) != key(role)))
        else {
            continue;
        };
        if is_same(&person.company, &role) {
            person.company = None;
        }
        if is_relation(&key(&role)) {
            person.title = person.title.take().filter(|title| key(title) != key(&role));
            person.relationship = person.relationship.take().or(Some(role));
        } else if person.title.is_none() {
            person.title = Some(role);
        }
    }
}

/// "…, both on 0117 496 0188": the number of all of them.
fn share_number(people: &mut [Captured], parts: &[Part], text: &str, region: Region) {
    let Some(last) = parts.last().filter(|_| parts.len() > 1) else { return };
    let said = &text[last.range.clone()];
    let phones = find_phones(said, region);
    let Some((_, first)) = phones.first() else { return };
    let mut words = said[..first.start].split_whitespace().rev().map(key);
    let is_on =
        words.next().is_some_and(|word| matches!(word.as_str(), "on" | "at" | "via" | "share" | "use"));
    let is_all = words.next().is_some_and(|word| is_in(ALL, &word));
    if !(is_on && is_all) {
        return;
    }
    for person in people.iter_mut().filter(|person| person.phones.is_empty()) {
        person.phones.extend(phones.iter().map(|(phone, _)| phone.clone()));
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
    let opens = key(heading.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default());
    if (is_in(HEADINGS, &opens) && opens != "from" || is_in(LIST_WORDS, &opens))
        && !heading.to_lowercase().contains(" at ")
    {
        return None;
    }
    // "From Delta Foods:"
    let from =
        heading.trim_end_matches([':', '-', ' ']).split_once(' ').filter(|(word, _)| key(word) == "from");
    if let Some(company) = from.and_then(|(_, rest)| super::line::company_by_itself(rest, region)) {
        return Some(company);
    }
    // "Northgate Transit – contacts"
    let whose = [" – ", " - ", " — "].iter().find_map(|sign| heading.rsplit_once(sign));
    let whose = whose.filter(|(_, what)| is_in(WHAT_A_LIST_HOLDS, &key(what.trim_end_matches([':', ' ']))));
    if let Some((whose, _)) = whose {
        return super::line::company_by_capitals(whose.trim(), region);
    }
    const SAID_BY: &[&str] = &["from", "by", "via", "per", "thanks", "says", "said"];
    // "People at Marlow Precision (from Ged):"
    let heading = heading.split('(').next().unwrap_or_default();
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
    let mut first = 0;
    for end in 1..=parts.len().min(people.len()) {
        if parts.get(end).is_none_or(|next| !next.is_joined) {
            share_within(&mut people[first..end], &parts[first..end], text);
            first = end;
        }
    }
}

/// Gives those who are named in one breath what is said behind the last of them.
fn share_within(people: &mut [Captured], joined: &[Part], text: &str) {
    let Some((last, earlier)) = people.split_last_mut() else { return };
    // "Curt & Lacey Bowman, after Dec 15"
    if let Some(due) = &last.due {
        for (person, part) in earlier.iter_mut().zip(joined) {
            if part.family.is_some() && person.due.is_none() {
                person.due = Some(due.clone());
            }
        }
    }
    let Some(company) = last.company.clone() else { return };
    // "Tom, and the physio, Jane Doe (Marlow Physio)": what stands in brackets is hers alone.
    let in_bracket = last
        .spans
        .iter()
        .find(|(field, _)| *field == Field::Company)
        .and_then(|(_, range)| text.get(..range.start))
        .is_some_and(|before| before.trim_end().ends_with('('));
    let says_all = joined.last().is_some_and(|part| {
        text[part.range.clone()]
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| ["both", "all"].iter().any(|all| word.eq_ignore_ascii_case(all)))
    });
    // "Jane Doe, CFO, 555-0100, and Bob Roe, controller, 555-0101, at Fundy Salt": behind the number of the last one.
    let is_behind_all = || {
        let part = joined.last()?;
        let (_, at) = last.spans.iter().find(|(field, _)| *field == Field::Company)?;
        let reached = last.spans.iter().filter(|(field, _)| matches!(field, Field::Phone | Field::Email));
        let before = text.get(part.range.start..at.start.max(part.range.start))?;
        let opens = text.get(at.clone())?.split_whitespace().next().map(key)?;
        let is_last =
            reached.clone().next().is_some() && reached.clone().all(|(_, range)| range.end <= at.start);
        let is_at = matches!(opens.as_str(), "at" | "@") || before.trim_end().ends_with(" at");
        (is_last && is_at && before.trim_end().ends_with([',', 't'])).then_some(())
    };
    let says_all = says_all || is_behind_all().is_some();
    let somebody_works_elsewhere = earlier.iter().any(|person| person.company.is_some());
    // "Ana and her brother Kim, Tom from Acme": only what an "and" joins to the last one.
    let joint =
        joined.len().checked_sub(2).and_then(|n| text.get(joined[n].range.end..joined[n + 1].range.start));
    let has_and = joint.is_some_and(|joint| {
        joint.split_whitespace().any(|word| matches!(word, "and" | "&" | "+" | "or" | "et" | "und" | "y"))
            || joint.contains('/')
    });
    if in_bracket && !says_all && earlier.iter().any(|person| person.relationship.is_some()) {
        return;
    }
    if (somebody_works_elsewhere || !has_and && joined.len() > 2) && !says_all {
        return;
    }
    for person in earlier.iter_mut() {
        let is_bare = person.title.is_none() && person.phones.is_empty() && person.emails.is_empty();
        if person.company.is_none() && (is_bare || says_all) {
            person.company = Some(company.clone());
        }
    }
}
