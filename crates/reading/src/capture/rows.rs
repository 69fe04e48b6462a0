//! A text of several lines: where in it each person begins. A signature and a card are one person's.

use std::ops::Range;

use super::Field;
use super::heads::{Care, Start};
use super::labels::labelled_field;
use super::paragraphs::paragraphs;
use super::row::Row;
use super::splitting::{LINE_BYTES_MAX, begins_with_person, line_has_person, line_of};
use crate::Region;

/// Of the rows of a list, how many must begin with a name.
const NAMED_SHARE_MIN: f64 = 0.6;

/// So many rows at most stand below the names of a couple.
const BELOW_COUPLE_MAX: usize = 4;

/// So much weighs a whole name that a list knows.
pub(super) const WHOLE: f32 = 3.5;
/// From here on a row may be about somebody whose neighbours are somebody.
pub(super) const POSSIBLE: f32 = 0.5;
/// From here on a row is surely about somebody.
pub(super) const SURE: f32 = 2.0;

/// The stretches of a list.
pub(super) struct Items {
    pub(super) ranges: Vec<Range<usize>>,
    /// In each row something else stands before the name: "Buying – Ana Croft".
    pub(super) are_behind_a_sign: bool,
}

/// "Treasurer: Jane" above "Rec Sec: Umeume": in every row the name stands behind a colon, whatever stands before it.
fn are_behind_labels(rows: &[Row]) -> bool {
    const ROWS_MIN: usize = 3;
    let counting = || rows.iter().filter(|row| !row.is_heading && !row.is_farewell && !row.is_note);
    let (all, named) = (counting().count(), counting().filter(|row| row.weight_behind > 0.0).count());
    let sure = counting().filter(|row| row.weight_behind >= SURE).count();
    all >= ROWS_MIN
        && counting().all(|row| row.signs.starts_with(':') && row.label.is_none())
        && named * 5 >= all * 4
        && sure * 2 >= all
}

/// The stretches about one person or one couple each; `None` when the text is about one.
pub(super) fn items(text: &str, rows: &[Row], region: Region) -> Option<Items> {
    let by_shape = || {
        detailed(rows)
            .or_else(|| bulleted(text, rows, region))
            .or_else(|| paragraphs(text, rows))
            .or_else(|| records(rows))
            .or_else(|| weighed(rows))
    };
    if let Some(ranges) = by_shape() {
        return Some(Items { ranges, are_behind_a_sign: are_behind_labels(rows) });
    }
    if let Some(ranges) = weighed_behind_a_sign(rows) {
        return Some(Items { ranges, are_behind_a_sign: true });
    }
    let ranges = ended_by_contacts(rows)
        .or_else(|| names_and_numbers(rows))
        .or_else(|| named(text, rows))
        .or_else(|| with_a_name(text, rows, region))
        .or_else(|| single_names(text, rows, region))
        .or_else(|| only_addresses(text, rows))?;
    Some(Items { ranges, are_behind_a_sign: false })
}

/// "Hi Dana, / talk to Jane at Acme and Bob at Zenlo. / Best, / Tom": the one row that names several, between nothing but
/// courtesies.
pub(super) fn told_in_a_letter(rows: &[Row]) -> Option<Range<usize>> {
    // Whoever signs it tells of somebody else.
    if let [first, body @ .., last] = rows
        && first.is_greeting
        && last.is_farewell
    {
        let mut telling =
            body.iter().filter(|row| !row.is_farewell && (row.has_contact || row.is_of_several));
        let only = telling.next().filter(|_| telling.next().is_none());
        if let Some(only) = only.filter(|row| row.has_words && (row.is_sentence || row.start.is_some())) {
            return Some(only.range.clone());
        }
    }
    // "Jane Doe + Bob Roe / 555-0100"
    if let [first, below @ ..] = rows
        && first.is_of_several
        && let Some(last) = below.last()
        && below.iter().all(|row| row.has_contact && !row.has_words)
    {
        return Some(first.range.start..last.range.end);
    }
    // "Jane & Bob Roe / Roe Marine / 555-0100"
    if let [first, below @ ..] = rows
        && first.is_of_several
        && (1..=BELOW_COUPLE_MAX).contains(&below.len())
        && below.iter().any(|row| row.has_contact)
        && below
            .iter()
            .all(|row| row.start.is_none() && !row.is_of_several && !row.is_title && row.bullet == 0)
    {
        return below.last().map(|last| first.range.start..last.range.end);
    }
    let mut telling = rows.iter().filter(|row| row.is_of_several);
    let only = telling.next().filter(|_| telling.next().is_none())?;
    let others_are_empty = rows.iter().all(|row| {
        row.is_of_several || row.is_farewell || row.is_heading || row.is_prose && row.start.is_none()
    });
    others_are_empty.then(|| only.range.clone())
}

/// Rows of which each may begin an item, and all others go on with the one before.
pub(super) fn from_each(rows: &[Row], begins: impl Fn(usize, &Row) -> bool) -> Vec<Range<usize>> {
    let mut items: Vec<Range<usize>> = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        match items.last_mut() {
            _ if begins(n, row) => items.push(row.range.start + row.bullet..row.range.end),
            Some(item) if !row.is_farewell && !row.is_heading && !row.is_spoken => item.end = row.range.end,
            _ => {}
        }
    }
    items
}

/// "Jane Doe / - CFO / - 555-0100 / Bob Roe / - COO": names, and below each what is known of them, moved to the right or with
/// bullets.
fn detailed(rows: &[Row]) -> Option<Vec<Range<usize>>> {
    let least = rows.iter().filter(|row| !row.is_heading).map(|row| row.indent).min()?;
    let has_deeper = rows.iter().any(|row| row.indent > least);
    let is_detail = |row: &Row| if has_deeper { row.indent > least } else { row.bullet > 0 };
    let heads: Vec<&Row> =
        rows.iter().filter(|row| !is_detail(row) && !row.is_heading && !row.is_farewell).collect();
    let details: Vec<&Row> = rows.iter().filter(|row| is_detail(row)).collect();
    let named = heads.iter().filter(|row| row.start.is_some() || row.bullet > 0).count();
    let weighty = heads.iter().filter(|row| row.weight >= SURE).count();
    let named_details = details.iter().filter(|row| row.start.is_some()).count();
    let is_list = heads.len() >= 2
        && !details.is_empty()
        && (named == heads.len() || has_deeper && weighty >= 2 && weighty * 2 >= heads.len())
        && heads.iter().any(|row| row.start.is_some())
        && named_details * 2 < details.len();
    is_list.then(|| from_each(rows, |_, row| !is_detail(row) && !row.is_heading && !row.is_farewell))
}

/// Rows with bullets or numbers; a row without one goes on with the person before it.
fn bulleted(text: &str, rows: &[Row], region: Region) -> Option<Vec<Range<usize>>> {
    let names_some = rows.iter().any(|row| row.bullet > 0 && (row.weight >= SURE || row.is_of_several));
    // Somebody who was typed first, before the bullets began.
    let is_person_by_itself = |row: &Row| {
        row.is_full
            && !row.is_heading
            && (row.has_contact || row.weight > WHOLE && names_some || text[row.range.clone()].contains(','))
    };
    let first = rows.iter().position(|row| row.bullet > 0)?;
    // "- send him the invoice" between bullets that name somebody
    let tells_nobody = |row: &Row| {
        names_some
            && row.weight <= 0.0
            && !row.has_contact
            && row.start.is_none()
            && (row.is_note || row.is_prose && !row.has_inner_capital)
    };
    let items = from_each(rows, |n, row| {
        row.bullet > 0 && !tells_nobody(row) || n < first && is_person_by_itself(row)
    });
    let named = items
        .iter()
        .filter(|item| begins_with_person(&text[(*item).clone()], region, Care::Little).is_some())
        .count();
    (items.len() >= 2 && named * 2 >= items.len()).then_some(items)
}

/// "Company: Acme / Contact: Jane / Company: Beta / Contact: Bob": the first label comes again.
fn records(rows: &[Row]) -> Option<Vec<Range<usize>>> {
    let first = rows.iter().find_map(|row| row.label.as_deref())?;
    let labelled = rows.iter().filter(|row| row.label.is_some()).count();
    let again = rows.iter().filter(|row| row.label.as_deref() == Some(first)).count();
    // "Name: Jane / Phone: 555-0100 / Name: Bob"
    let is_name = labelled_field(first) == Some(Field::Name);
    (again >= 2 && (labelled > again || is_name))
        .then(|| from_each(rows, |_, row| row.label.as_deref() == Some(first)))
}

/// Rows of which each says by itself how much it is about somebody: most of them surely, and what is left is either about
/// the one above or a name that only its neighbours tell.
fn weighed(rows: &[Row]) -> Option<Vec<Range<usize>>> {
    const ALIKE_ROWS_MIN: usize = 3;
    // "Noraida (painter) no phone, works w/ Ross"
    const PROSE_MIN: f32 = 1.0;
    const SURE_SHARE_MIN: f64 = 0.5;
    let counts = |row: &Row| {
        !row.is_heading && !row.is_farewell && !row.is_note && (!row.is_prose || row.weight >= PROSE_MIN)
    };
    let is_sure = |row: &Row| counts(row) && (row.weight >= SURE || row.is_of_several) && !row.is_title;
    // "Mason 555-0101" above "David 555-0102": written as one of the others is.
    let is_like_a_sure_one = |row: &Row| {
        row.has_words
            && !row.is_title
            && rows.iter().any(|other| {
                is_sure(other) && other.signs == row.signs && other.has_contact == row.has_contact
            })
    };
    let begins = |row: &Row| {
        let is_possible = row.weight >= POSSIBLE || row.has_contact && is_like_a_sure_one(row);
        is_sure(row) || counts(row) && is_possible && !row.is_title
    };
    let is_like_one = |row: &Row| {
        is_sure(row)
            || begins(row)
                && (row.has_contact
                    || !row.signs.trim().is_empty()
                    || row.start == Some(Start::Full) && is_like_a_sure_one(row))
    };
    let may_be_reached = |row: &Row| begins(row) && row.has_contact && row.signs.chars().count() > 1;
    let first = rows
        .iter()
        .position(is_like_one)
        .or_else(|| rows.iter().position(may_be_reached).filter(|first| *first <= 1))?;
    let below = || rows[first..].iter().filter(|row| counts(row));
    let sure = below().filter(|row| is_sure(row)).count();
    // A last row that begins nobody is a remark on them.
    const PEOPLE_ABOVE_MIN: usize = 3;
    let last = below().next_back();
    let is_remark = last.is_some_and(|last| !begins(last) && !last.has_contact && last.bullet == 0);
    let above = below().count().saturating_sub(1);
    let all_begin =
        below().all(begins) || is_remark && above >= PEOPLE_ABOVE_MIN && below().take(above).all(is_sure);
    // A row of nothing but a number belongs to the rows above it.
    let has_bare_contact = rows[first..].iter().any(|row| row.has_contact && !row.has_words);
    let count = below().count();
    let sign = |row: &Row| row.signs.chars().next();
    // "Tigist - salon" above "Abeba - bakery": names that no list has, and the same sign behind each.
    let are_alike = count >= ALIKE_ROWS_MIN
        && below().all(|row| {
            sign(row).is_some_and(|sign| matches!(sign, '-' | '–' | '—' | '|' | '\t'))
                && sign(row) == sign(&rows[first])
        });
    // "Umeume; 555-0100; IT" above "Tesja; 555-0101; finance"
    let at_head: f32 = below().map(|row| row.weight).sum();
    let behind: f32 = below().map(|row| row.weight_behind).sum();
    let can_all_be_reached = count > 1
        && at_head > behind
        && rows[first].has_contact
        && below().all(|row| {
            row.has_contact
                && row.signs.chars().count() > 1
                && sign(row).is_some_and(|sign| sign != ':')
                && sign(row) == sign(&rows[first])
        });
    let is_list = all_begin
        && !has_bare_contact
        && (are_alike || can_all_be_reached || sure >= 2 && sure as f64 >= count as f64 * SURE_SHARE_MIN);
    is_list.then(|| from_each(rows, |n, row| n >= first && begins(row)))
}

/// "Buying – Ana Croft" above "Canteen – Dot": in every row the name stands behind the first sign.
fn weighed_behind_a_sign(rows: &[Row]) -> Option<Vec<Range<usize>>> {
    const ROWS_MIN: usize = 2;
    let counts = |row: &&Row| {
        !row.is_heading && !row.is_farewell && !row.is_note && (row.has_words || row.weight_behind > 0.0)
    };
    const ALIKE_SHARE_MIN: f64 = 0.8;
    let sign = rows
        .iter()
        .filter(counts)
        .filter(|row| row.weight_behind > 0.0)
        .find_map(|row| row.signs.chars().next())?;
    let is_alike = |row: &Row| row.signs.starts_with(sign);
    let from = rows.iter().position(|row| counts(&row) && is_alike(row))?;
    let below = || rows[from..].iter().filter(counts);
    let sure = below().filter(|row| row.weight_behind >= SURE).count();
    let at_head: f32 = below().map(|row| row.weight).sum();
    let behind: f32 = below().map(|row| row.weight_behind).sum();
    let is_list = from <= 1
        && below().count() >= ROWS_MIN
        && below().all(is_alike)
        && below().filter(|row| row.weight_behind > 0.0).count() as f64
            >= below().count() as f64 * ALIKE_SHARE_MIN
        && sure * 2 >= below().count()
        && behind > at_head;
    is_list.then(|| from_each(rows, |n, row| n >= from && counts(&row)))
}

/// "Jane Doe / CFO / 555-0100 / Bob Roe / COO / 555-0101": after the numbers of one comes the name of the next.
fn ended_by_contacts(rows: &[Row]) -> Option<Vec<Range<usize>>> {
    const ROWS_MIN: usize = 2;
    let is_first = |n: usize| n == 0 || rows[n - 1].has_contact && !rows[n].has_contact;
    let firsts: Vec<usize> = (0..rows.len()).filter(|n| is_first(*n)).collect();
    let ends = firsts.iter().skip(1).copied().chain([rows.len()]);
    let lengths: Vec<usize> = firsts.iter().zip(ends).map(|(from, to)| to - from).collect();
    let is_list = firsts.len() >= 2
        && rows.last().is_some_and(|row| row.has_contact)
        && firsts.iter().all(|n| rows[*n].start == Some(Start::Full))
        && (0..rows.len()).all(|n| rows[n].start != Some(Start::Full) || firsts.contains(&n))
        && lengths.iter().all(|length| *length >= ROWS_MIN && *length == lengths[0]);
    is_list.then(|| from_each(rows, |n, _| firsts.binary_search(&n).is_ok()))
}

/// "Jane Doe / 555-0100 / Bob Roe / Tom Lee / 555-0101": nothing but names, and below some of them a number.
fn names_and_numbers(rows: &[Row]) -> Option<Vec<Range<usize>>> {
    const NUMBERS_MIN: usize = 2;
    const NAMES_MIN: usize = 3;
    let is_name =
        |row: &Row| row.start == Some(Start::Full) && !row.has_contact && row.signs.trim().is_empty();
    let is_number = |row: &Row| row.has_contact && !row.has_words;
    let counting = || rows.iter().filter(|row| !row.is_heading && !row.is_farewell);
    let names = counting().filter(|row| is_name(row)).count();
    let known = counting().filter(|row| is_name(row) && row.is_full).count();
    let numbers = counting().filter(|row| is_number(row)).count();
    let is_list = counting().all(|row| is_name(row) || is_number(row))
        && counting().next().is_some_and(is_name)
        && known * 2 >= names
        && names >= 2
        && numbers >= 1
        && (numbers >= NUMBERS_MIN || names >= NAMES_MIN);
    is_list.then(|| from_each(rows, |_, row| is_name(row) && !row.is_heading && !row.is_farewell))
}

/// One person a row, or rows of which each name begins a new one with a number or an address of its own.
fn named(text: &str, rows: &[Row]) -> Option<Vec<Range<usize>>> {
    let counts = |row: &Row| !row.is_heading && !row.is_farewell;
    let is_start = |row: &Row| (row.start.is_some() || row.is_of_several) && counts(row);
    // What stands above the first name is what the list is called.
    let from = rows.iter().position(is_start)?;
    let all = rows[from.min(1)..].iter().filter(|row| counts(row) && !row.is_prose).count();
    let named = rows.iter().filter(|row| is_start(row)).count();
    let full = rows.iter().filter(|row| row.start == Some(Start::Full) || row.is_of_several).count();
    // A row of nothing but a number belongs to the rows above it: a signature, not a list.
    let has_bare_contact = rows[from..].iter().any(|row| !row.has_words);
    let is_list = !has_bare_contact
        && named >= 2
        && named as f64 >= all as f64 * NAMED_SHARE_MIN
        && (full >= 1 || named == all)
        && !are_one_person(text, rows);
    // "someone at the bakery 555-0102": nobody is named, yet the row can be reached like the one above.
    let is_nameless = |n: usize, row: &Row| {
        row.has_contact
            && row.has_words
            && row.label.is_none()
            && n.checked_sub(1)
                .and_then(|n| rows.get(n))
                .is_some_and(|above| above.has_contact && is_start(above))
    };
    let begins = |n: usize, row: &Row| {
        counts(row) && if is_list { is_start(row) || is_nameless(n, row) } else { row.is_full }
    };
    let items = from_each(rows, begins);
    let each_can_be_reached = || {
        items.iter().all(|item| {
            let from = rows.partition_point(|row| row.range.end < item.start);
            rows[from..].iter().take_while(|row| row.range.end <= item.end).any(|row| row.has_contact)
        })
    };
    (is_list || items.len() >= 2 && (are_even(rows) || each_can_be_reached())).then_some(items)
}

/// "Acme - Jane Doe" above "Beta - Bob Roe": each row has a name somewhere.
fn with_a_name(text: &str, rows: &[Row], region: Region) -> Option<Vec<Range<usize>>> {
    const SHARE_MIN: f64 = 0.8;
    let counting: Vec<&Row> = rows.iter().filter(|row| !row.is_heading && !row.is_farewell).collect();
    // "Acme Motors" above "Sales - Tim Wu" and "Service - Ana Ruiz"
    let is_headed = matches!(counting.as_slice(), [head, next, third, ..]
        if head.signs.is_empty() && !head.has_contact && head.start.is_none() && !next.signs.is_empty() && next.signs == third.signs);
    let counting = &counting[usize::from(is_headed)..];
    let first = counting.first()?;
    let are_alike = !first.signs.is_empty() && counting.iter().all(|row| row.signs == first.signs);
    let is_named = |row: &Row| {
        let read = &text[row.range.clone()];
        let line = line_of(&read[..super::boundary_at_most(read, LINE_BYTES_MAX)], region);
        line_has_person(&line) || are_alike && (line.ends_with_given_name() || line.ends_with_name())
    };
    let named: Vec<bool> = counting.iter().map(|row| is_named(row)).collect();
    // "Acme - Umeume Garpel" between rows of which each has a company and a known name
    let may_be_named = |(row, is_named): (&&Row, &bool)| {
        *is_named || line_of(&text[row.range.clone()], region).has_unknown_name_after_company()
    };
    let all_may_be =
        named.contains(&true) && counting.len() >= 2 && counting.iter().zip(&named).all(may_be_named);
    let named = named.into_iter().filter(|named| *named).count();
    (named >= 2 && named as f64 >= counting.len() as f64 * SHARE_MIN || all_may_be)
        .then(|| counting.iter().map(|row| row.range.clone()).collect())
}

/// "Umeume - roofer" above "Tesja - dentist", "Umeume 555-0101" above "Tesja 555-0102": one word that no list has, and then a
/// title or a number, in every row.
fn single_names(text: &str, rows: &[Row], region: Region) -> Option<Vec<Range<usize>>> {
    let is_alike = |row: &Row| {
        let read = &text[row.range.start + row.bullet..row.range.end];
        let line = line_of(&read[..super::boundary_at_most(read, LINE_BYTES_MAX)], region);
        row.signs == rows[0].signs && line.is_single_name_with_field(row.has_contact)
    };
    (rows.len() >= 2 && rows.iter().all(is_alike))
        .then(|| rows.iter().map(|row| row.range.start + row.bullet..row.range.end).collect())
}

/// "jane@acme.com" above "bob@beta.com", and nothing else.
fn only_addresses(text: &str, rows: &[Row]) -> Option<Vec<Range<usize>>> {
    let is_address = |row: &Row| row.has_contact && !row.has_words && text[row.range.clone()].contains('@');
    (rows.len() >= 2 && rows.iter().all(is_address))
        .then(|| rows.iter().map(|row| row.range.start + row.bullet..row.range.end).collect())
}

/// "Jane Doe / CFO / Acme / Tom Lee / COO / Beta": the full names stand at even distances, from the first row on.
fn are_even(rows: &[Row]) -> bool {
    const PEOPLE_MIN: usize = 2;
    let full: Vec<usize> = (0..rows.len()).filter(|n| rows[*n].start == Some(Start::Full)).collect();
    let distance = rows.len() / full.len().max(1);
    full.len() >= PEOPLE_MIN
        && distance >= 2
        && rows.len() == distance * full.len()
        && full.iter().enumerate().all(|(n, row)| *row == n * distance)
}

/// "Jim" above "James P. Underhill", "Zoë" above "Zoë Lachance": one signature.
fn are_one_person(text: &str, rows: &[Row]) -> bool {
    let named: Vec<&str> =
        rows.iter().filter(|row| row.start.is_some()).map(|row| &text[row.range.clone()]).collect();
    let [first, second, ..] = named.as_slice() else { return false };
    let word = |row: &str| {
        row.trim_start_matches(|c: char| !c.is_alphabetic())
            .split([' ', ','])
            .next()
            .unwrap_or_default()
            .to_lowercase()
    };
    let bare = first.trim_matches(|c: char| !c.is_alphabetic());
    let alike = word(first) == word(second)
        || named.len() == 2 && word(first).chars().next() == word(second).chars().next();
    !bare.contains(' ') && second.contains(' ') && alike
}
