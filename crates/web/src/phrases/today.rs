//! Today's cards in words (M39): who, why, when, and the one tap.

use actions::views::today::{TodayCard as Card, TodayItem, TodayMoment, TodayView};
use domain::follow_up::FollowUpKind;
use domain::letter::LetterKind;
use jiff::civil::Date;

use super::{days, people};
use crate::pages::today::{NotNow, SectionKind, SuppressedLine, TodayCard, TodaySection, Warmth, WhyLine};
use crate::parts::{Act, Tone};
use crate::say;
use crate::server::Ids;

const LICENCE: &str = FollowUpKind::LicenceToAsk.as_str();

/// The cards in their sections, ranked as they come.
pub(crate) fn sections(view: &TodayView, ids: &mut Ids) -> Vec<TodaySection> {
    let today = view.today.0;
    [(SectionKind::Promises, "promises"), (SectionKind::Ask, "ask"), (SectionKind::Next, "next")]
        .into_iter()
        .map(|(kind, section)| TodaySection {
            kind,
            cards: view
                .cards
                .iter()
                .filter(|one| one.section == section)
                .map(|one| card(one, today, ids))
                .collect(),
        })
        .collect()
}

/// "3 promises, 2 to ask, 1 more"; empty when nothing is left.
pub(crate) fn counters(view: &TodayView) -> String {
    let mut parts = Vec::new();
    if view.promises > 0 {
        parts.push(say::today_count_promises(view.promises));
    }
    if view.asks > 0 {
        parts.push(say::today_count_asks(view.asks));
    }
    if view.next > 0 {
        parts.push(match parts.is_empty() {
            true => say::today_count_rest(view.next),
            false => say::today_count_more(view.next),
        });
    }
    parts.join(", ")
}

/// Who would be asked if nothing spoke against it.
pub(crate) fn suppressed(view: &TodayView) -> Vec<SuppressedLine> {
    view.suppressed
        .iter()
        .map(|one| SuppressedLine {
            who: one.name.clone(),
            href: format!("/contacts/{}", one.contact),
            why: say::today_barred(one.because),
        })
        .collect()
}

fn card(card: &Card, today: Date, ids: &mut Ids) -> TodayCard {
    let is_licence = |item: &&TodayItem| item.kind == LICENCE;
    let licence = card.follow_ups.iter().find(is_licence);
    let moment = card.moments.first();
    let plain: Vec<&TodayItem> = card.follow_ups.iter().filter(|item| !is_licence(item)).collect();
    let ask = ask_act(card, licence.is_some(), moment);
    let done = (!plain.is_empty()).then(|| done_act(card, &plain, ids));
    let (primary, other) = match (done, ask) {
        (done, Some(ask)) if licence.is_some() || card.section == "ask" => (ask, done),
        (Some(done), ask) => (done, ask),
        (None, Some(ask)) => (ask, None),
        (None, None) => (Act::link(say::today_open(), format!("/contacts/{}", card.contact)), None),
    };
    let bundled = card.follow_ups.len() + card.moments.len() > 1;
    let mut why: Vec<WhyLine> = card.follow_ups.iter().map(|item| owed(item, today, bundled, ids)).collect();
    let reasons = card.moments.iter().map(reason);
    if card.section == "ask" {
        why.splice(0..0, reasons);
    } else {
        why.extend(reasons);
    }
    let words = licence.or(card.follow_ups.first()).and_then(|item| item.words.clone());
    let words = words.filter(|_| !card.follow_ups.iter().any(says_its_words));
    let mut secondary: Vec<Act> = other.into_iter().collect();
    secondary.extend(letter_act(card));
    for item in &card.follow_ups {
        match FollowUpKind::parse(item.kind) {
            Some(FollowUpKind::CallTheNonBuyer) => secondary.extend([
                Act::link(say::today_know_first(), format!("/contacts/{}/brief", card.contact)).icon("note"),
                Act::post(say::today_talk_again(), format!("/follow-ups/{}/completion", item.id))
                    .with("action", ids.text())
                    .with("reopened", "on")
                    .icon("note"),
            ]),
            Some(FollowUpKind::AfterTheEvent) => {
                secondary.extend(item.event.map(|event| {
                    Act::link(say::event_harvest(), format!("/events/{event}/harvest")).icon("capture")
                }));
            }
            Some(FollowUpKind::ThankWithGift) => secondary.push(
                Act::link(say::person_gift_owed(), format!("/contacts/{}/gifts", card.contact)).icon("gift"),
            ),
            _ if !item.must_do && card.follow_ups.len() == 1 && card.section == "next" => {
                secondary.push(
                    Act::link(say::today_another_day(), format!("/follow-ups/{}/day", item.id)).icon("clock"),
                );
            }
            _ => {}
        }
    }
    secondary.push(Act::link(say::today_log(), format!("/contacts/{}/log", card.contact)).icon("note"));
    secondary.push(Act::link(say::today_open(), format!("/contacts/{}", card.contact)).icon("people"));
    let letting_go = card.follow_ups.iter().map(|item| item.id.to_string()).collect();
    TodayCard {
        contact_id: card.contact.to_string(),
        who: card.name.clone(),
        company: people::role(card.title.as_deref(), card.company.as_deref()),
        why,
        words: words.or_else(|| moment.and_then(|one| one.words.clone())).unwrap_or_default(),
        warmth: moment.map(warmth),
        primary,
        secondary,
        reach: people::reach(
            card.contact,
            card.phone.as_deref(),
            card.email.as_deref(),
            card.asking_barred == Some("do_not_contact"),
            card.reaching.as_ref(),
        ),
        moment_id: moment.map(|one| one.id.to_string()),
        follow_up_ids: letting_go,
        not_now: not_now(card),
        escalated: card.follow_ups.iter().any(|item| item.escalated),
        let_go_id: ids.text(),
    }
}

/// A letter that keeps what is owed, where there is one.
fn letter_act(card: &Card) -> Option<Act> {
    let owed = card.follow_ups.iter().filter_map(|item| FollowUpKind::parse(item.kind));
    let kind = owed
        .filter_map(LetterKind::fitting)
        .next()
        .filter(|_| card.asking_barred != Some("do_not_contact"))?;
    let href = format!("/contacts/{}/letter?kind={kind}", card.contact);
    Some(Act::link(say::today_write(), href).about(say::today_write_to(card.name.as_str())).icon("mail"))
}

fn ask_act(card: &Card, has_licence: bool, moment: Option<&TodayMoment>) -> Option<Act> {
    if card.asking_barred.is_some() || (!has_licence && moment.is_none()) {
        return None;
    }
    let href = match moment {
        Some(moment) => format!("/ask/{}?moment={}", card.contact, moment.id),
        None => format!("/ask/{}", card.contact),
    };
    Some(Act::link(say::today_ask_now(), href).icon("ask"))
}

fn done_act(card: &Card, items: &[&TodayItem], ids: &mut Ids) -> Act {
    let about = say::today_done_with(card.name.as_str());
    let mut act = Act::post(say::today_done_act(), "/follow-ups/completion")
        .with("action", ids.text())
        .icon("check")
        .about(about);
    for item in items {
        act = act.with("id", item.id.to_string());
    }
    act
}

fn owed(item: &TodayItem, today: Date, bundled: bool, ids: &mut Ids) -> WhyLine {
    let label = say::follow_up_kind(item.kind);
    let tick = (bundled && item.kind != LICENCE).then(|| {
        Act::post(say::today_done_what(say::follow_up_inside(item.kind)), "/follow-ups/completion")
            .with("action", ids.text())
            .with("id", item.id.to_string())
    });
    WhyLine {
        text: why_owed(item),
        due: days::due(item.due_on.0, today),
        tone: days::tone(item.due_on.0, today),
        must_do: item.must_do,
        rule: label,
        tick,
    }
}

/// Whether the sentence that says why has the words in it.
pub(crate) fn says_its_words(item: &TodayItem) -> bool {
    item.kind == FollowUpKind::Promise.as_str() && item.words.is_some()
}

/// Why something is owed, in a sentence.
pub(crate) fn why_owed(item: &TodayItem) -> String {
    match &item.words {
        Some(words) if says_its_words(item) => say::today_you_promised(words.as_str()),
        _ => item.why.clone(),
    }
}

fn reason(moment: &TodayMoment) -> WhyLine {
    WhyLine {
        text: moment.why.clone(),
        due: String::new(),
        tone: Tone::Calm,
        must_do: false,
        rule: say::today_moment(),
        tick: None,
    }
}

/// How warm a moment still is (M3).
pub(crate) fn warmth(moment: &TodayMoment) -> Warmth {
    let (heat, level) = heat_of(moment.warmth);
    let learned = moment.own_asks.map_or_else(String::new, |own| {
        let names = language::with_decimals(own.names_tenths / 10, &(own.names_tenths % 10).to_string());
        say::today_learned(own.asks, say::moment_kind(moment.kind), names)
    });
    Warmth { label: say::today_warmth(ago(moment.age_days), heat), level, learned }
}

/// How long ago a moment was.
fn ago(age_days: i32) -> String {
    match age_days {
        i32::MIN..=0 => say::ago_today(),
        1 => say::ago_yesterday(),
        days => say::ago_days(days),
    }
}

/// The word for a warmth from 0 to 1.
pub(crate) fn heat(warmth: f64) -> String {
    say::heat(heat_of(warmth).0)
}

/// How warm a warmth from 0 to 1 is, and how many of three bars it fills.
fn heat_of(warmth: f64) -> (&'static str, u8) {
    if warmth >= 0.7 {
        ("hot", 3)
    } else if warmth >= 0.35 {
        ("warm", 2)
    } else {
        ("cooling", 1)
    }
}

fn not_now(card: &Card) -> NotNow {
    if card.follow_ups.iter().any(|item| item.must_do) {
        NotNow::ReleaseWithReason
    } else if !card.follow_ups.is_empty() && card.section != "ask" {
        NotNow::Release
    } else if card.moments.is_empty() {
        NotNow::Hidden
    } else {
        NotNow::DismissMoment
    }
}
