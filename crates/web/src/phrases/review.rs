//! The weekly review in words: each step, what there is in it, and the one tap that the product has for it.

use actions::views::review::{NameLine, ReviewDay, ReviewView};
use actions::views::today::TodayItem;
use domain::follow_up::FollowUpKind;
use domain::letter::LetterKind;
use domain::review::ReviewStep;
use jiff::civil::Date;
use store::{GaveLine, MissedLine};

use super::{days, goal, person, timeline, today as today_phrases};
use crate::pages::review::{StepGroup, StepLine, StepPart};
use crate::parts::{Act, Tone};
use crate::say;
use crate::server::Ids;

/// Lines of a step that fit the page; the rest is on its list.
const LINES_SHOWN: usize = 6;

/// The steps in their order; the first that was not gone through stands open.
pub(crate) fn steps(view: &ReviewView, ids: &mut Ids) -> Vec<StepPart> {
    let first = ReviewStep::ALL.iter().find(|step| !view.steps.contains(&step.as_str()));
    let each = ReviewStep::ALL.iter().map(|step| {
        let done = view.steps.contains(&step.as_str());
        let mut part = match step {
            ReviewStep::Missed => missed(view, ids),
            ReviewStep::Gave => gave(view),
            ReviewStep::Promises => promises(view, ids),
            ReviewStep::Owed => owed(view, ids),
            ReviewStep::Names => names(view, ids),
            ReviewStep::Goal => the_goal(view, ids),
        };
        part.key = step.as_str();
        part.heading = say::review_step(step.as_str());
        (part.done, part.open) = (done, first == Some(step));
        part.tick =
            post(if done { say::review_again() } else { say::review_next() }, "/review/steps", view, ids)
                .with("step", step.as_str())
                .with("gone", if done { "no" } else { "yes" })
                .about(part.heading.clone());
        part
    });
    each.collect()
}

/// A form of one button that names the week.
pub(crate) fn post(label: String, href: &str, view: &ReviewView, ids: &mut Ids) -> Act {
    Act::post(label, href).with("id", ids.text()).with("week", view.week.to_string())
}

/// The day it was done, and in how many minutes where that is known.
pub(crate) fn done(view: &ReviewView) -> String {
    match (view.done_on, view.minutes) {
        (None, _) => String::new(),
        (Some(day), Some(minutes)) => say::review_done_minutes(days::full(day.0), minutes),
        (Some(day), None) => say::review_done(days::full(day.0)),
    }
}

fn part(count: usize, sentence: String, groups: Vec<StepGroup>) -> StepPart {
    StepPart {
        key: "",
        heading: String::new(),
        count: i64::try_from(count).ok(),
        done: false,
        open: false,
        sentences: vec![sentence],
        groups,
        more: None,
        goal: None,
        tick: Act::link("", ""),
    }
}

fn lines(lines: Vec<StepLine>) -> Vec<StepGroup> {
    vec![StepGroup { heading: String::new(), note: String::new(), lines }]
}

fn more(count: usize, href: &str) -> Option<Act> {
    let left = count.saturating_sub(LINES_SHOWN);
    (left > 0).then(|| Act::link(say::tree_and_more(left, language::grouped(left as i64)), href))
}

/// M38.
fn missed(view: &ReviewView, ids: &mut Ids) -> StepPart {
    let (count, since) = (view.missed.len(), days::full(view.missed_since.0));
    let line = |one: &MissedLine, ids: &mut Ids| {
        let ago = person::upper_first(&days::ago(one.happened_on.0, view.today.0));
        let what = one.words.clone().unwrap_or_else(|| timeline::moment(&one.kind));
        StepLine {
            href: format!("/contacts/{}", one.contact_id),
            who: one.contact.clone(),
            why: say::review_missed_line(ago, what),
            due: String::new(),
            tone: Tone::Calm,
            acts: vec![
                Act::link(say::review_ask(), format!("/ask/{}?moment={}", one.contact_id, one.id))
                    .icon("ask")
                    .about(one.contact.clone()),
                post(say::review_let_be(), "/review/moments", view, ids)
                    .with("moment", one.id.to_string())
                    .about(one.contact.clone()),
            ],
        }
    };
    let shown = view.missed.iter().take(LINES_SHOWN).map(|one| line(one, ids)).collect();
    let sentence = if count == 0 { say::review_missed_none(since) } else { say::review_missed(since) };
    StepPart { more: more(count, "/lists/missed"), ..part(count, sentence, lines(shown)) }
}

/// M27.
fn gave(view: &ReviewView) -> StepPart {
    let count = usize::try_from(view.gave_count).unwrap_or(0);
    let line = |one: &GaveLine| {
        let gave = say::review_gave_line(one.gave, one.gave_won);
        StepLine {
            href: format!("/contacts/{}", one.id),
            who: one.name.clone(),
            why: match &one.needs {
                Some(needs) => say::review_gave_needs(gave, needs.as_str()),
                None => gave,
            },
            due: String::new(),
            tone: Tone::Calm,
            acts: vec![
                Act::link(say::review_give_back(), format!("/contacts/{}/reciprocations", one.id))
                    .about(one.name.clone()),
            ],
        }
    };
    let shown = view.gave.iter().take(LINES_SHOWN).map(line).collect();
    let sentence = if count == 0 { say::review_gave_none() } else { say::review_gave() };
    StepPart { more: more(count, "/lists/gave"), ..part(count, sentence, lines(shown)) }
}

/// M15, M20: what is late, and what is on which day.
fn promises(view: &ReviewView, ids: &mut Ids) -> StepPart {
    let coming: usize = view.days.iter().map(|day| day.items.len()).sum();
    let until = days::full(view.next_to.0);
    let mut groups = Vec::new();
    let mut sentences = Vec::new();
    if !view.late.is_empty() {
        sentences.push(say::review_late(view.late.len()));
        let shown = view.late.iter().take(LINES_SHOWN);
        groups.push(StepGroup {
            heading: say::review_late_heading(),
            note: String::new(),
            lines: shown.map(|item| item_line(item, view.today.0, "/review#step-promises", ids)).collect(),
        });
    }
    sentences.push(match coming {
        0 => say::review_promises_none(until),
        count => say::review_promises(count, until),
    });
    groups.extend(view.days.iter().map(|day| day_group(day, view.today.0)));
    StepPart {
        sentences,
        more: more(view.late.len(), "/lists/overdue"),
        ..part(view.late.len() + coming, String::new(), groups)
    }
}

fn day_group(day: &ReviewDay, today: Date) -> StepGroup {
    let count = day.items.len();
    let mut notes = Vec::new();
    if day.full {
        notes.push(say::review_day_full(count));
    }
    if !day.works {
        notes.push(say::review_day_off());
    }
    let line = |item: &TodayItem| StepLine {
        href: format!("/contacts/{}", item.contact),
        who: item.name.clone(),
        why: today_phrases::why_owed(item),
        due: String::new(),
        tone: Tone::Calm,
        acts: vec![],
    };
    StepGroup {
        heading: say::review_day_count(count, days::short(day.day.0, today)),
        note: notes.join(" "),
        lines: day.items.iter().map(line).collect(),
    }
}

/// Something owed, with what keeps it: an ask keeps a licence, a letter or a word all else.
fn item_line(item: &TodayItem, today: Date, back: &str, ids: &mut Ids) -> StepLine {
    let kind = FollowUpKind::parse(item.kind);
    let mut acts = match kind {
        Some(FollowUpKind::LicenceToAsk) => {
            vec![Act::link(say::review_ask(), format!("/ask/{}", item.contact)).icon("ask")]
        }
        _ => vec![
            Act::post(say::today_done_act(), "/follow-ups/completion")
                .with("action", ids.text())
                .with("id", item.id.to_string())
                .with("back", back)
                .icon("check"),
        ],
    };
    if let Some(letter) = kind.and_then(LetterKind::fitting) {
        let href = format!("/contacts/{}/letter?kind={letter}", item.contact);
        acts.push(Act::link(say::today_write(), href).icon("mail"));
    }
    StepLine {
        href: format!("/contacts/{}", item.contact),
        who: item.name.clone(),
        why: today_phrases::why_owed(item),
        due: days::due(item.due_on.0, today),
        tone: days::tone(item.due_on.0, today),
        acts: acts.into_iter().map(|act| act.about(item.name.clone())).collect(),
    }
}

/// M22–M24.
fn owed(view: &ReviewView, ids: &mut Ids) -> StepPart {
    let count = view.owed.len();
    let shown = view.owed.iter().take(LINES_SHOWN);
    let shown = shown.map(|item| item_line(item, view.today.0, "/review#step-owed", ids)).collect();
    let sentence = if count == 0 { say::review_owed_none() } else { say::review_owed() };
    StepPart { more: more(count, "/today"), ..part(count, sentence, lines(shown)) }
}

/// M36.
fn names(view: &ReviewView, ids: &mut Ids) -> StepPart {
    let count = usize::try_from(view.names_count).unwrap_or(0);
    let line = |one: &NameLine, ids: &mut Ids| {
        let referral = &one.referral;
        let day = days::short(referral.captured_on.0, view.today.0);
        let mut acts = vec![
            Act::post(say::review_contacted(), format!("/referrals/{}/stage", referral.id))
                .with("id", ids.text())
                .with("stage", "contacted")
                .with("back", "/review#step-names")
                .icon("check"),
        ];
        if referral.referred.visible {
            acts.push(Act::link(say::review_log(), format!("/contacts/{}/log", referral.referred.id)));
        }
        StepLine {
            href: match referral.referred.visible {
                true => format!("/contacts/{}", referral.referred.id),
                false => "/lists/referrals".into(),
            },
            who: referral.referred.name.clone(),
            why: say::review_names_line(day, one.business_days, referral.referrer.name.as_str()),
            due: String::new(),
            tone: Tone::Calm,
            acts: acts.into_iter().map(|act| act.about(referral.referred.name.clone())).collect(),
        }
    };
    let shown = view.names.iter().take(LINES_SHOWN).map(|one| line(one, ids)).collect();
    let sentence = if count == 0 { say::review_names_none() } else { say::review_names() };
    StepPart { more: more(count, "/lists/referrals"), ..part(count, sentence, lines(shown)) }
}

/// M13.
fn the_goal(view: &ReviewView, ids: &mut Ids) -> StepPart {
    let mut sentences = vec![goal::this_week(&view.goal)];
    sentences.extend(goal::notes(&view.goal));
    let row = goal::row(&view.goal);
    if !row.is_empty() {
        sentences.push(row);
        sentences.extend(goal::row_notes(&view.goal));
    }
    // Reviewed late, the week to come has begun.
    let from_next = view.next_from.0 > view.today.0;
    StepPart {
        count: None,
        sentences,
        goal: Some(goal::form(&view.goal, ids.text(), "/review#step-goal", from_next)),
        more: Some(Act::link(say::goal_link(), "/goal")),
        ..part(0, String::new(), vec![])
    }
}
