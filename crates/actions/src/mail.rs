//! What a mail means to a member: whose it is, on which day, which words are their own, and what they may show (M2).

use std::collections::BTreeSet;

use interop::MailRead;
use interop::mail::{ForwardedMail, MailPerson};
use jiff::Timestamp;
use jiff::civil::Date;
use reading::moments::{Author, Channel, Learned, MomentKind as Seen, Note, find_moments_with};
use reading::{Captured, cut_mail, find_dates, read_signature};
use serde::{Deserialize, Serialize};
use serde_json::{Value as JsonValue, json};
use store::Day;
use store::rows::MailRow;

use crate::Actor;
use crate::text::{NOTE_MAX, clean};

/// The most characters of the words that show a moment.
const WORDS_MAX: usize = 600;
/// The largest vCard that is kept with a mail.
const CARD_CHARS_MAX: usize = 8_000;

/// A moment that a mail may show (M2): a suggestion, nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundMoment {
    /// As `reading` calls it: `praise`, `not_yet`, `complaint` …
    pub kind: String,
    /// The words that show it.
    pub words: String,
    /// The day that was named, for `not_yet`.
    pub when: Option<Day>,
    /// `open`, `taken` or `dismissed`.
    pub state: String,
}

/// Which way a mail went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    In,
    Out,
}

impl Direction {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Direction::In => "in",
            Direction::Out => "out",
        }
    }
}

/// The mail that counts: of a forwarded one the inner.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Letter {
    pub(crate) direction: Direction,
    /// Who wrote it, or to whom the member wrote: the likeliest first.
    pub(crate) who: Vec<MailPerson>,
    pub(crate) subject: String,
    pub(crate) words: String,
    pub(crate) on: Date,
    pub(crate) message_id: Option<String>,
}

/// Finds the mail that counts in a mail that came in. `ours` are the member's own addresses and their mailbox's, `team`
/// those of everybody who signs in, all in lower case; `known` says whether the one who sent it is a contact.
pub(crate) fn letter(
    read: &MailRead,
    actor: &Actor,
    ours: &BTreeSet<String>,
    team: &BTreeSet<String>,
    sender_is_known: bool,
    now: Timestamp,
) -> Letter {
    let is_ours = |person: &MailPerson| normal(person).is_some_and(|address| ours.contains(&address));
    let sender = read.from.clone();
    let by_me = sender.as_ref().is_some_and(is_ours);
    let by_us = by_me || sender.as_ref().and_then(normal).is_none_or(|address| team.contains(&address));
    let today = actor.day(now);
    let outer_day = day_of(read.date, actor, today).unwrap_or(today);
    if let Some(inner) = read.forwarded.as_deref()
        && (by_us || (inner.is_marked && !sender_is_known))
    {
        return inner_letter(inner, actor, is_ours, outer_day, today);
    }
    let (direction, who) = if by_me {
        let all = read.to.iter().chain(&read.cc).filter(|person| !is_ours(person));
        (Direction::Out, all.cloned().collect())
    } else {
        (Direction::In, sender.into_iter().collect())
    };
    Letter {
        direction,
        who,
        subject: read.subject.clone(),
        words: read.text.clone(),
        on: outer_day,
        message_id: read.message_id.clone(),
    }
}

fn inner_letter(
    inner: &ForwardedMail,
    actor: &Actor,
    is_ours: impl Fn(&MailPerson) -> bool,
    outer_day: Date,
    today: Date,
) -> Letter {
    let (direction, who) = if is_ours(&inner.from) {
        (Direction::Out, inner.to.iter().filter(|person| !is_ours(person)).cloned().collect())
    } else {
        (Direction::In, vec![inner.from.clone()])
    };
    let written = find_dates(&inner.date_words, outer_day.at(12, 0, 0, 0), actor.region);
    let written = written.first().map(|found| found.date).filter(|day| *day <= today && day.year() >= 1980);
    Letter {
        direction,
        who,
        subject: inner.subject.clone(),
        words: inner.text.clone(),
        on: day_of(inner.date, actor, today).or(written).unwrap_or(outer_day),
        message_id: inner.message_id.clone(),
    }
}

/// The member's day of an instant; a clock that runs ahead means today.
fn day_of(at: Option<Timestamp>, actor: &Actor, today: Date) -> Option<Date> {
    at.map(|at| actor.day(at).min(today))
}

/// An address as it is compared.
pub(crate) fn normal(person: &MailPerson) -> Option<String> {
    person.address.as_deref().map(str::to_lowercase)
}

/// The author's own words: without heads, quoted mails and signature.
pub fn own_words(words: &str) -> String {
    let parts = cut_mail(words);
    let quoted = |at: &usize| parts.quoted.iter().any(|range| range.contains(at));
    let own: Vec<&str> = words
        .split('\n')
        .enumerate()
        .filter(|(at, _)| parts.body.contains(at) && !quoted(at))
        .map(|(_, line)| line)
        .collect();
    let own = clean(&own.join("\n"));
    match own.char_indices().nth(NOTE_MAX) {
        Some((cut, _)) => own[..cut].to_owned(),
        None => own,
    }
}

/// The moments that a mail may show (M2), weighed with what the office has answered before, the surest first.
pub fn moments_in(
    words: &str,
    is_from_member: bool,
    on: Date,
    region: reading::Region,
    learned: &Learned,
) -> Vec<FoundMoment> {
    let author = if is_from_member { Author::Rep } else { Author::Customer };
    let note = Note { channel: Channel::Email, author, text: words };
    let found = find_moments_with(&note, on.at(12, 0, 0, 0), region, learned);
    let shown = |range: std::ops::Range<usize>| {
        let said = words.get(range).unwrap_or_default();
        said.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(WORDS_MAX).collect::<String>()
    };
    found
        .into_iter()
        .map(|one| FoundMoment {
            kind: one.kind.as_str().to_owned(),
            words: shown(one.evidence),
            when: one.when.map(|when| Day(when.date)),
            state: "open".into(),
        })
        .collect()
}

/// The moments kept with a mail. What a newer version kept is passed over.
pub(crate) fn found_of(row: &MailRow) -> Vec<FoundMoment> {
    let all = row.found.0.as_array().into_iter().flatten();
    all.filter_map(|one| serde_json::from_value(one.clone()).ok()).collect()
}

pub(crate) fn kept(found: &[FoundMoment]) -> JsonValue {
    json!(found)
}

/// What came with a mail, to be kept: names, sizes, and the text of vCards.
pub(crate) fn attached(read: &MailRead) -> JsonValue {
    let cards = read.cards.iter().filter(|card| card.chars().count() <= CARD_CHARS_MAX);
    let cards = cards.map(|card| json!(["", card.len(), clean(card)]));
    let others = read.attachments.iter().map(|one| json!([one.name, one.bytes]));
    JsonValue::Array(cards.chain(others).collect())
}

/// Names and sizes of what came with a mail, vCards apart.
pub(crate) fn attachments_of(row: &MailRow) -> Vec<(String, u64)> {
    let all = row.attached.0.as_array().into_iter().flatten();
    all.filter(|one| one.get(2).is_none())
        .filter_map(|one| Some((one.get(0)?.as_str()?.to_owned(), one.get(1)?.as_u64()?)))
        .collect()
}

/// The person whom the mail itself describes: on a vCard that came with it, else in the signature.
pub(crate) fn signed(row: &MailRow, region: reading::Region) -> Option<Captured> {
    if row.direction != Direction::In.as_str() {
        return None;
    }
    let all = row.attached.0.as_array().into_iter().flatten();
    let mut cards = all.filter_map(|one| one.get(2)?.as_str());
    let ours = |person: &Captured| {
        person.emails.iter().any(|email| Some(email.as_str().to_lowercase()) == row.address)
    };
    cards
        .find_map(|card| crate::pasted::read_pasted(card, region, None).into_iter().find(ours))
        .or_else(|| read_signature(row.words.as_deref().unwrap_or_default(), region, None))
}

/// What marking a seen moment means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Means {
    /// A moment opens (M1).
    Moment(domain::moment::MomentKind),
    /// A complaint opens, and nobody asks (M2).
    Complaint,
    /// It is an answer to an ask: the rep writes it down there (M11).
    Answer,
}

pub(crate) fn means(kind: &str) -> Option<Means> {
    use domain::moment::MomentKind;
    Some(match kind.parse::<Seen>().ok()? {
        Seen::Praise => Means::Moment(MomentKind::Praise),
        Seen::Testimonial => Means::Moment(MomentKind::Testimonial),
        Seen::GaveReferral => Means::Moment(MomentKind::GaveReferral),
        Seen::Rescue => Means::Moment(MomentKind::Rescue),
        Seen::Association => Means::Moment(MomentKind::Association),
        Seen::ProjectCompleted => Means::Moment(MomentKind::ProjectCompleted),
        Seen::NoSale => Means::Moment(MomentKind::NoSale),
        Seen::Complaint => Means::Complaint,
        Seen::NotYet | Seen::DeclinedReferral => Means::Answer,
    })
}
