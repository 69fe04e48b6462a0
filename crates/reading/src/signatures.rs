//! What of a mail are the author's own words, what is the signature, and who is named in it (M2, M14).
//!
//! From the top, headers, warnings and a quoted mail above the answer are passed over; from the first line of an older
//! mail on, nothing counts. Of the rest the end is the signature: from a delimiter, from closing words alone on a line, or from
//! the last paragraphs that look like names, titles, numbers and disclaimers.

mod closings;
mod lines;

use std::ops::Range;

use jiff::civil::DateTime;

use crate::{Captured, Region, read_people};
use lines::{Line, looks_like_sender};

/// The parts of a mail, in lines from 0 (split at line feeds), the end exclusive. A part neither begins nor ends with a
/// blank line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MailParts {
    /// From the first to the last of the author's own lines, greeting included. Quoted lines may stand between.
    pub body: Range<usize>,
    /// From the closing words or the delimiter to the end of the disclaimer.
    pub signature: Option<Range<usize>>,
    /// Older mails and their headers, above, between and below.
    pub quoted: Vec<Range<usize>>,
}

/// Lines beyond are not looked at: they count as quoted.
const LINES_MAX: usize = 4000;
/// A signature is no longer than this, disclaimers apart.
const SIGNATURE_LINES_MAX: usize = 14;

/// Cuts a mail, or any text, into its parts.
pub fn cut_mail(text: &str) -> MailParts {
    let mut lines: Vec<Line> = text.split('\n').take(LINES_MAX).map(Line::read).collect();
    lines::mark_quoted(&mut lines);
    let start = lines::after_head(&lines);
    let end = start + lines::thread_start(&lines[start..]);
    // Behind the last own line there is nothing.
    let own = |range: Range<usize>| trimmed(&lines, range);
    let region = own(start..end);
    let mut parts = MailParts { body: region.clone(), ..MailParts::default() };
    if let Some(cut) = signature_start(&lines, &region) {
        let signature = own(cut..region.end);
        if !signature.is_empty() {
            parts.signature = Some(signature);
        }
        parts.body = own(region.start..cut);
    }
    let is_known = |at: usize| {
        (parts.body.contains(&at) && !lines[at].is_quoted)
            || parts.signature.as_ref().is_some_and(|range| range.contains(&at))
    };
    let mut at = 0;
    while at < lines.len() {
        if lines[at].is_blank() || is_known(at) {
            at += 1;
            continue;
        }
        let from = at;
        while at < lines.len() && !is_known(at) {
            at += 1;
        }
        let mut to = at;
        while lines[to - 1].is_blank() {
            to -= 1;
        }
        parts.quoted.push(from..to);
    }
    parts
}

/// Without blank and quoted lines at both ends.
fn trimmed(lines: &[Line], range: Range<usize>) -> Range<usize> {
    let is_own = |at: &usize| !lines[*at].is_blank() && !lines[*at].is_quoted;
    let Some(first) = range.clone().find(is_own) else { return range.start..range.start };
    let last = range.rev().find(is_own).unwrap_or(first);
    first..last + 1
}

/// Where the signature begins, if there is one.
fn signature_start(lines: &[Line], region: &Range<usize>) -> Option<usize> {
    let first = region.start;
    if let Some(delimiter) = region.clone().rev().find(|at| lines[*at].is_delimiter()) {
        return Some(closing_before(lines, first, delimiter).unwrap_or(delimiter));
    }
    if let Some(closing) = region.clone().rev().find(|at| {
        !lines[*at].is_quoted && lines[*at].is_closing() && is_rest_signature(&lines[*at + 1..region.end])
    }) {
        // "Thanks again," above "Best regards," belongs to it.
        return Some(closing_before(lines, first, closing).unwrap_or(closing));
    }
    last_paragraphs(lines, region)
}

/// Closing words right above a line, blank lines and one name apart.
fn closing_before(lines: &[Line], first: usize, at: usize) -> Option<usize> {
    let mut seen = 0;
    let mut before = at;
    let mut found = None;
    while before > first && seen < 2 {
        before -= 1;
        if lines[before].is_blank() {
            continue;
        }
        seen += 1;
        if lines[before].is_closing() {
            found = Some(before);
        } else if !lines[before].is_name_like() {
            break;
        }
    }
    found
}

/// Whether all behind closing words may be a signature: no prose but disclaimers.
fn is_rest_signature(rest: &[Line]) -> bool {
    let mut plain = 0;
    for (at, line) in rest.iter().enumerate() {
        if line.is_quoted {
            return false;
        }
        if line.is_disclaimer() {
            // What follows a disclaimer is more of it.
            return true;
        }
        if line.is_postscript() || (line.is_prose() && at < 3 && !line.is_motto()) {
            return false;
        }
        plain += usize::from(!line.is_blank() && !line.is_prose());
    }
    plain <= SIGNATURE_LINES_MAX + 6
}

/// The paragraphs at the end that look like a signature.
fn last_paragraphs(lines: &[Line], region: &Range<usize>) -> Option<usize> {
    let mut start = None;
    let mut end = region.end;
    while end > region.start {
        let mut from = end;
        while from > region.start && !lines[from - 1].is_blank() {
            from -= 1;
        }
        let paragraph = &lines[from..end];
        let is_first = from == region.start;
        if paragraph.iter().any(|line| line.is_quoted) || is_first {
            break;
        }
        let is_disclaimer = paragraph[0].is_disclaimer() || paragraph.iter().all(Line::is_disclaimer);
        let has_name = looks_like_sender(paragraph, start.is_some());
        if has_name || paragraph.iter().all(Line::is_device) {
            start = Some(from);
        } else if !(is_disclaimer && start.is_none()) {
            break;
        }
        end = from;
        while end > region.start && lines[end - 1].is_blank() {
            end -= 1;
        }
    }
    start
}

/// The person that the signature names, read as in captures; the fullest form of the name (M14).
pub fn read_signature(text: &str, region: Region, reference: Option<DateTime>) -> Option<Captured> {
    let range = cut_mail(text).signature?;
    let all: Vec<Line> = text.split('\n').skip(range.start).take(range.len()).map(Line::read).collect();
    let mut kept: Vec<&str> = Vec::new();
    for line in &all {
        if line.is_disclaimer() && !kept.is_empty() {
            break;
        }
        if !(line.is_closing()
            || line.is_delimiter()
            || line.is_device()
            || line.is_disclaimer()
            || line.is_motto())
        {
            kept.push(line.text);
        }
    }
    // "Walt" above "Walt Ferrell, PE": the fuller form is the name.
    let named: Vec<usize> = (0..kept.len()).filter(|at| !kept[*at].trim().is_empty()).collect();
    if let [first, second, ..] = named[..]
        && second > first
        && is_short_form(kept[first], kept[second])
    {
        kept.drain(..second);
    }
    let block = kept.join("\n");
    let block = block.trim();
    if block.is_empty() {
        return None;
    }
    let people = read_people(block, region, reference);
    let mut person = people.into_iter().find(|person| person.name.is_some())?;
    person.due = None;
    Some(person)
}

/// "Walt" or "Deano" before "Walt Ferrell", "WF" before "Walt Ferrell".
fn is_short_form(short: &str, long: &str) -> bool {
    let short = short.trim().trim_start_matches(['-', '–', '—', ' ']);
    let words: Vec<&str> = short.split_whitespace().collect();
    let long_words = long.split(['|', ',']).next().unwrap_or_default().split_whitespace().count();
    let key = |text: &str| {
        text.chars().filter(|c| c.is_alphabetic()).take(2).flat_map(char::to_lowercase).collect::<String>()
    };
    words.len() <= 2
        && long_words >= words.len().max(2)
        && long.chars().next().is_some_and(char::is_uppercase)
        && !long.contains(|c: char| c.is_ascii_digit())
        && (key(short) == key(long)
            || (words.len() == 1 && short.chars().all(|c| c.is_alphabetic() || c == '.')))
}

/// The author's own words within a text, in bytes: without headers, quoted lines, signature.
pub(crate) fn own_words(text: &str) -> Vec<Range<usize>> {
    let parts = cut_mail(text);
    let mut all: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for (at, line) in text.split('\n').enumerate() {
        let end = start + line.len();
        let is_quoted = parts.quoted.iter().any(|range| range.contains(&at));
        if parts.body.contains(&at) && !is_quoted {
            match all.last_mut() {
                Some(last) if last.end == start => last.end = (end + 1).min(text.len()),
                _ => all.push(start..(end + 1).min(text.len())),
            }
        }
        if at >= parts.body.end {
            break;
        }
        start = end + 1;
    }
    all
}
