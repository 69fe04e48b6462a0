//! Several signatures or cards below each other, with empty lines between.

use std::ops::Range;

use super::heads::Start;
use super::row::Row;
use super::rows::{POSSIBLE, SURE, WHOLE, from_each};

/// Several signatures or cards with empty lines between.
pub(super) fn paragraphs(text: &str, rows: &[Row]) -> Option<Vec<Range<usize>>> {
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let mut end = 0;
    for (n, row) in rows.iter().enumerate() {
        let is_new = text[end..row.range.start].matches('\n').count() >= 2
            || text[end..row.range.start].matches('\r').count() >= 3;
        match paragraphs.last_mut() {
            Some(paragraph) if !is_new => paragraph.end = n + 1,
            _ => paragraphs.push(n..n + 1),
        }
        end = row.range.end;
    }
    // "Umeume / HR director, Acme / 555-0100" above "Tesja / facilities, Beta / 555-0101": one word each, and more below.
    let is_called_by_one_word = |paragraph: &Range<usize>| {
        let head = &rows[paragraph.start];
        let typed = text[head.range.clone()].trim_end_matches([',', ':']);
        paragraph.len() > 1
            && !head.has_contact
            && !head.is_heading
            && !head.is_farewell
            && (head.start == Some(Start::Single) || head.weight >= POSSIBLE)
            && typed.starts_with(char::is_uppercase)
            && typed.chars().all(char::is_alphabetic)
            && rows[paragraph.clone()].iter().skip(1).any(|row| row.has_contact)
            && rows[paragraph.clone()].iter().skip(1).all(|row| row.start != Some(Start::Full))
    };
    let are_called_by_one_word =
        paragraphs.iter().filter(|paragraph| is_called_by_one_word(paragraph)).count() > 0;
    let is_somebody = |paragraph: &Range<usize>| {
        if are_called_by_one_word && is_called_by_one_word(paragraph) {
            return true;
        }
        let rows = &rows[paragraph.clone()];
        let is_named = rows.iter().take(3).any(|row| row.is_full) || rows[0].start == Some(Start::Full);
        let is_reached = is_named && rows.iter().any(|row| row.has_contact);
        // "Costco / Mona Olkan / plumber": whatever they are called, a title stands below.
        let has_title_below = rows
            .windows(2)
            .take(2)
            .any(|pair| pair[0].start == Some(Start::Full) && !pair[0].has_contact && pair[1].is_title);
        let is_sure = rows[0].weight >= WHOLE && rows[0].signs.is_empty();
        // "View Jane Doe's profile / Jane Doe / Owner, Doe Ltd"
        let is_second = rows.len() > 2 && rows[1].is_full && rows[0].weight <= 0.0 && !rows[1].has_contact;
        rows.len() > 1 && (rows[0].is_full || is_reached || has_title_below || is_sure || is_second)
    };
    // Below two whole ones a bare name is the next: nobody writes more about them.
    let is_bare_name = |paragraph: &Range<usize>| {
        let row = &rows[paragraph.start];
        let is_reached =
            || rows[paragraph.clone()].iter().skip(1).all(|row| row.has_contact && !row.has_words);
        // "Pike Dairy / Jane Doe"
        let has_firm_above = paragraph.len() == 2
            && rows[paragraph.start + 1].is_full
            && !rows[paragraph.start + 1].is_title
            && !rows[paragraph.start + 1].is_prose
            && row.start != Some(Start::Full)
            && !row.is_farewell
            && !row.is_heading;
        if has_firm_above {
            return true;
        }
        (paragraph.len() == 1 || is_reached())
            && (row.is_full || row.weight >= SURE && !row.is_note)
            && !row.is_farewell
            && !row.is_heading
    };
    // "Jane Doe / CFO" above an empty line and "Acme / 555-0100" are one signature.
    let mut contacts = paragraphs
        .iter()
        .filter(|paragraph| is_somebody(paragraph))
        .map(|paragraph| rows[paragraph.clone()].iter().any(|row| row.has_contact));
    let has_two_titles = rows.iter().filter(|row| row.is_title).count() > 1;
    let ends_in_contacts =
        (contacts.next(), contacts.next(), contacts.next()) == (Some(false), Some(true), None);
    if ends_in_contacts && !has_two_titles {
        return None;
    }
    // "Hot" above "Jane Doe, Acme, 555-0100" and "Bob Roe, Beta, 555-0101": each row of a paragraph is somebody's.
    let is_of_row = |row: &&Row| row.has_contact && row.weight >= SURE && !row.signs.trim().is_empty();
    let are_groups = paragraphs.iter().any(|paragraph| {
        let rows = rows[paragraph.clone()].iter().filter(|row| !row.is_heading);
        let (all, own) = (rows.clone().count(), rows.filter(is_of_row).count());
        own >= 2 && own == all
    });
    if are_groups {
        return None;
    }
    let whole = paragraphs.iter().filter(|paragraph| is_somebody(paragraph)).count();
    let somebody: Vec<usize> = paragraphs
        .iter()
        .filter(|paragraph| is_somebody(paragraph) || is_bare_name(paragraph))
        .map(|paragraph| paragraph.start)
        .collect();
    // "Acme / Jane Doe (ops) / Bob Roe (finance) / 555-0100": names in rows that follow each other are people of their own.
    let is_next_name = |n: usize| {
        let is_own = |row: &Row| {
            row.is_full && row.weight >= WHOLE && !row.is_prose && !row.is_heading && !row.is_title
        };
        n > 0
            && (is_own(&rows[n])
                || rows[n].start == Some(Start::Full) && !rows[n].is_title && !rows[n].is_prose)
            && is_own(&rows[n - 1])
            && !rows[n - 1].has_contact
            && rows[n].signs == rows[n - 1].signs
            && (!rows[n].signs.trim().is_empty()
                || [n - 1, n].iter().all(|n| text[rows[*n].range.clone()].contains('(')))
            && text[rows[n - 1].range.end..rows[n].range.start].matches('\n').count() < 2
    };
    (whole >= 2).then(|| from_each(rows, |n, _| somebody.binary_search(&n).is_ok() || is_next_name(n)))
}
