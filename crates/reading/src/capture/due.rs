//! When somebody is to be called: "call after Easter", "next Tues 9am", "once the kitchen is done".

use std::ops::Range;

use jiff::civil::{Date, DateTime, Time};

use crate::Region;
use crate::dates::{DatePhrase, DueWords, due_span, find_dates, find_due};
use crate::lexer::is_separator;
use crate::words::common::{COMMON, LEADS};
use crate::words::courtesies::is_farewell_word;
use crate::words::telling::SPOKEN;
use crate::words::{is_in, key};

/// When the person is to be called, as the text says it (M14, M20).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The day; `None` when the words name none: "once the kitchen is done".
    pub date: Option<Date>,
    /// The time of that day, when one is said.
    pub time: Option<Time>,
    /// The words as typed, with their verb: "call after Easter".
    pub text: String,
}

/// Words before a day that only lead up to it.
const LEAD_UP: &[&str] = &[
    "by",
    "on",
    "at",
    "from",
    "of",
    "the",
    "and",
    "in",
    "until",
    "till",
    "before",
    "after",
    "around",
    "about",
    "free",
    "available",
    "back",
    "due",
    "again",
    "follow",
    "up",
    "reach",
    "call",
    "ring",
    "phone",
    "text",
    "email",
    "e-mail",
    "mail",
    "contact",
    "ping",
    "catch",
    "check",
    "meet",
    "speak",
    "talk",
    "chase",
    "circle",
    "touch",
    "base",
    "get",
    "see",
    "visit",
    "remind",
    "reminder",
    "schedule",
    "book",
    "try",
    "best",
    "please",
    "pls",
    "to",
    "with",
    "her",
    "him",
    "them",
    "me",
    "w/",
    "then",
    "not",
    "wait",
    "ready",
    "is",
    "he's",
    "she's",
    "asap",
    "away",
    "off",
    "only",
];

/// What somebody wants on a day: "wants a demo on Dec 9".
const MEETINGS: &[&str] = &[
    "quote",
    "quotes",
    "callback",
    "demo",
    "demonstration",
    "meeting",
    "visit",
    "walkthrough",
    "estimate",
    "appointment",
    "review",
    "tour",
    "inspection",
    "bid",
    "proposal",
    "consult",
    "consultation",
    "sample",
    "samples",
    "lunch",
    "coffee",
    "site-visit",
    "survey",
    "pitch",
    "presentation",
];

/// What the text says of when to call, and the bytes it takes. A day inside a clause about something else, as in
/// "insurance renews in March", is none. `taken` are stretches that are no words.
pub(super) fn find(
    text: &str,
    reference: DateTime,
    region: Region,
    taken: &[Range<usize>],
) -> Option<(Due, Range<usize>)> {
    let is_free =
        |span: &Range<usize>| !taken.iter().any(|other| other.start < span.end && span.start < other.end);
    // Most texts have no day ahead: they are looked through but once.
    let due = find_due(text, reference, region)?;
    if let DueWords::NoDate { span } = due {
        if !is_free(&span) || span.is_empty() {
            return None;
        }
        let span = with_call_before(text, span, taken);
        if is_farewell_row(text, &span) {
            return None;
        }
        let due = Due { date: None, time: None, text: one_line(&text[span.clone()]) };
        return Some((due, span));
    }
    let (phrase, span) = find_dates(text, reference, region)
        .into_iter()
        .filter(|phrase| phrase.date >= reference.date() && is_free(&phrase.span))
        .filter(|phrase| !is_among_days(text, &phrase.span) && !is_degree(text, &phrase.span))
        .find_map(|phrase| with_verb(text, &phrase, taken).map(|span| (phrase, span)))?;
    let due = Due { date: Some(phrase.date), time: phrase.time, text: one_line(&text[span.clone()]) };
    Some((due, span))
}

/// "Monday - Thursday 8.30am to 5pm", "Mon, Wed, Thu": days of every week, when somebody is there.
fn is_among_days(text: &str, span: &Range<usize>) -> bool {
    const DAYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let is_day = |word: &str| {
        let folded = key(word.trim_matches(is_separator));
        word.len() <= "wednesdays.".len() && DAYS.iter().any(|day| folded.starts_with(day))
    };
    let day = text[span.clone()].split_whitespace().next().is_some_and(is_day);
    let after = text[span.end..].trim_start();
    let joined = after.strip_prefix(['-', '–', '—', ',', '/', '&']).or_else(|| after.strip_prefix("to "));
    let another = joined.and_then(|rest| rest.split_whitespace().next()).is_some_and(is_day);
    let before = text[..span.start].trim_end().strip_suffix(['-', '–', '—', ',', '/', '&']);
    let earlier = before.and_then(|rest| rest.split_whitespace().next_back()).is_some_and(is_day);
    day && (another || earlier)
}

/// "Talk soon,": a row of nothing but a farewell.
fn is_farewell_row(text: &str, span: &Range<usize>) -> bool {
    let from = text[..span.start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let to = text[span.end..].find(['\n', '\r']).map_or(text.len(), |at| span.end + at);
    let said = text[from..to].trim().trim_end_matches([',', '!', '.', '-']);
    let is_row = from > 0 || to < text.len();
    is_row && !said.is_empty() && said.split_whitespace().all(|word| is_farewell_word(&key(word)))
}

/// "Amara Okoye • 2nd": how near they are on a social network.
fn is_degree(text: &str, span: &Range<usize>) -> bool {
    let is_ordinal = matches!(&text[span.clone()], "1st" | "2nd" | "3rd");
    is_ordinal && text[..span.start].trim_end().ends_with(['•', '·'])
}

/// The phrase with its verb when it says when to call.
fn with_verb(text: &str, phrase: &DatePhrase, taken: &[Range<usize>]) -> Option<Range<usize>> {
    let span = due_span(text, phrase);
    let floor = clause_start(text, phrase.span.start, taken);
    let span = span.start.max(floor)..span.end;
    let span = without_noun(text, floor, span, phrase);
    let before = &text[floor..span.start];
    let words: Vec<&str> = before.split_whitespace().collect();
    let keys: Vec<String> = words.iter().map(|word| key(word.trim_matches(is_separator))).collect();
    // "Spoke with Jane today"
    if keys.first().is_some_and(|word| is_in(SPOKEN, word)) {
        return None;
    }
    let is_limit = keys.last().is_some_and(|word| word == "by");
    let is_told_to_call = span.len() > phrase.span.len()
        || keys.first().is_some_and(|word| {
            is_in(LEADS, word) && !matches!(word.as_str(), "met" | "spoke" | "knows" | "know")
        });
    // "wants a demo on Dec 9"
    let last = keys
        .iter()
        .rposition(|word| !matches!(word.as_str(), "on" | "by" | "in" | "for" | "before" | "around"));
    let asks = last.is_some_and(|last| is_in(MEETINGS, &keys[last]))
        && keys.iter().any(|word| matches!(word.as_str(), "wants" | "want" | "needs" | "asked" | "wanted"));
    let preposition = last.filter(|last| asks && last + 2 == keys.len()).and_then(|last| words.get(last + 1));
    let is_told_to_call = is_told_to_call || asks;
    let is_name_like = |(word, folded): (&&str, &String)| {
        !word.starts_with(char::is_lowercase)
            || is_in(LEAD_UP, folded)
            || word.chars().all(|c| !c.is_alphabetic())
    };
    let only_names = words.iter().zip(&keys).all(is_name_like);
    let is_lower = words.iter().all(|word| !word.starts_with(char::is_uppercase));
    let only_unknown = is_lower
        && keys.first().is_some_and(|word| crate::words::given_names::is_given_name(word))
        && keys.iter().all(|word| !COMMON.contains(word.as_str()) || is_in(LEAD_UP, word));
    let from = match is_limit {
        true => floor + before.trim_end().len() - "by".len(),
        false => match preposition {
            Some(word) => floor + before.trim_end().len() - word.len(),
            None => span.start,
        },
    };
    (words.is_empty() || is_limit || is_told_to_call || only_names || only_unknown).then_some(from..span.end)
}

/// "wants a quote in January", "E&O quote by the end of the month": behind other words "quote" is no errand.
fn without_noun(text: &str, floor: usize, span: Range<usize>, phrase: &DatePhrase) -> Range<usize> {
    let said = &text[span.clone()];
    let Some((first, rest)) = said.split_once(' ') else { return span };
    let before = text[floor..span.start].split_whitespace().next_back().map(key);
    let is_noun = is_in(MEETINGS, &key(first))
        && span.start < phrase.span.start
        && before
            .is_some_and(|word| !is_in(LEAD_UP, &word) && !is_in(LEADS, &word) && !word.ends_with("'ll"));
    let from = span.end - rest.trim_start().len();
    if is_noun && from <= phrase.span.start { from..span.end } else { span }
}

/// Takes in the "call" of "call when the merger closes".
fn with_call_before(text: &str, span: Range<usize>, taken: &[Range<usize>]) -> Range<usize> {
    let floor = clause_start(text, span.start, taken);
    let before = &text[floor..span.start];
    let is_call = |word: &str| is_in(LEAD_UP, &key(word)) || is_in(LEADS, &key(word));
    let all_lead = !before.trim().is_empty() && before.split_whitespace().all(is_call);
    match all_lead {
        true => floor + (before.len() - before.trim_start().len())..span.end,
        false => span,
    }
}

/// Where the clause begins in which the phrase stands.
fn clause_start(text: &str, phrase: usize, taken: &[Range<usize>]) -> usize {
    let floor = taken.iter().map(|range| range.end).filter(|end| *end <= phrase).max().unwrap_or(0);
    let before = &text[floor..phrase];
    let sign = before.rfind([',', ';', '|', '\n', '\r', '\t', '(', ')', ':', '—', '–', '!', '?']);
    let dash = before.rfind(" - ").map(|at| at + 1);
    let stop = before.rfind(". ");
    let at = [sign, dash, stop].into_iter().flatten().max();
    at.map_or(floor, |at| floor + at + before[at..].chars().next().map_or(1, char::len_utf8))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
