//! A person's page in words.

use std::collections::BTreeMap;

use actions::Actor;
use actions::views::contact_page::{ChainNode as Node, ContactPage as Page, ReferralView};
use domain::contact::{AskingStatus, Basis, Provenance, Standing, Tier};
use domain::follow_up::FollowUpKind;
use domain::moment::MomentKind;
use domain::referral::Stage;
use jiff::civil::Date;
use store::rows::{DealRow, MomentRow};
use uuid::Uuid;

use super::today::heat;
use super::{choices, days, money, owed, people, timeline};
use crate::handlers::limits::WISHES;
use crate::layout::Shell;
use crate::pages::contacts::show::{
    ChainNode, ChainStep, Complaint, ContactPage, DealLine, FollowUpLine, MomentLine, OwedLine,
};
use crate::pages::referral_move::ReferralMove;
use crate::parts::{Act, Tone};
use crate::say;
use crate::server::Ids;

/// The verb of what comes in through a card.
const BY_CARD: &str = "take_card_names";

/// The most referrals with a stage form on one page.
const REFERRALS_MAX: usize = 60;

/// The page.
pub(crate) fn page(view: &Page, actor: &Actor, today: Date, shell: Shell, ids: &mut Ids) -> ContactPage {
    let id = view.contact.id;
    let state = &view.state;
    let status = AskingStatus::of(state.do_not_contact, state.do_not_ask, state.complaint_open);
    let barred = match status {
        AskingStatus::Free => "",
        AskingStatus::DoNotAsk => "They asked not to be asked for referrals.",
        // Said where their number would stand.
        AskingStatus::DoNotContact => "",
        AskingStatus::ComplaintOpen => "No asking while their complaint is open. Put it right first.",
    };
    let contact = &view.contact;
    ContactPage {
        shell,
        id: id.to_string(),
        name: contact.name.clone(),
        role: people::role(contact.title.as_deref(), contact.company.as_deref()),
        standing: standing(view),
        tier: Tier::parse(&contact.tier)
            .map_or_else(String::new, |tier| format!("{}: every {} days", tier.label(), tier.cadence_days())),
        reach: people::reach(id, contact.phone.as_deref(), contact.email.as_deref(), state.do_not_contact),
        ask: status.is_free().then(|| Act::link("Ask now", format!("/ask/{id}")).icon("ask")),
        barred: barred.into(),
        provenance: provenance(view, actor),
        complaint: complaint(view, today),
        you_owe: you_owe(view, today),
        they_owe: vec![],
        follow_ups: follow_ups(view, today, ids),
        moments: view.moments.iter().map(|row| moment(row, id, today, status.is_free())).collect(),
        deals: deals(view, actor, ids),
        came_from: came_from(view),
        led_to: led_to(view, actor),
        referrals: referrals(view, today),
        timeline: timeline::by_day(&view.timeline.facts, actor, today),
        older: view.timeline.older.map(|older| Act::link("Older", format!("/contacts/{id}?before={older}"))),
        unknown: unknown(view),
        permissions: acts(view, actor, status),
        notes: contact.notes.clone().unwrap_or_default(),
        complaint_id: ids.text(),
    }
}

fn standing(view: &Page) -> String {
    let standing = Standing::parse(&view.state.standing).unwrap_or(Standing::Prospect);
    let closed = |state: &'static str| view.deals.iter().filter(move |deal| deal.state == state);
    match standing {
        Standing::Customer => match closed("won").filter_map(|deal| deal.closed_on).min() {
            Some(since) => format!("Customer since {}", days::month(since.0)),
            None => "Customer".into(),
        },
        Standing::NonBuyer => {
            match closed("lost").max_by_key(|deal| deal.closed_on).and_then(|deal| deal.lost_why.as_deref()) {
                Some(why) => format!("Non-buyer: {why}"),
                None => "Non-buyer".into(),
            }
        }
        other => other.label().into(),
    }
}

/// "Jane Doe gave you the name on Mon 2 Nov 2026, in an ask." (M19)
fn provenance(view: &Page, actor: &Actor) -> String {
    let line = &view.provenance;
    let contact = &view.contact;
    let added = actor.day(contact.created_at.timestamp());
    let giver = line.given_by.as_deref().unwrap_or("Somebody");
    let first = match Provenance::parse(&contact.provenance) {
        Some(Provenance::Asked) => {
            let on = line.asked_on.map_or(added, |on| on.0);
            format!("{giver} gave you the name on {}, in an ask.", days::full(on))
        }
        Some(Provenance::Volunteered) => {
            let how =
                if line.added_verb.as_deref() == Some(BY_CARD) { "through your card" } else { "unasked" };
            format!("{giver} gave you the name on {}, {how}.", days::full(added))
        }
        Some(Provenance::Imported) => match &line.file_name {
            Some(file) => format!("Came in with {file} on {}.", days::full(added)),
            None => format!("Came in with an import on {}.", days::full(added)),
        },
        _ => format!("Added on {}.", days::full(added)),
    };
    let basis = match Basis::parse(&contact.basis) {
        Some(Basis::Told) => "They know that you will call.",
        Some(Basis::Named) => "They were named to you; nobody has told them yet.",
        Some(Basis::Relationship) => "You know each other.",
        _ => "It isn’t known whether they may be contacted.",
    };
    let owner =
        if contact.owner_id == actor.user.0 { String::new() } else { format!(" {} keeps them.", view.owner) };
    format!("{first} {basis}{owner}")
}

fn complaint(view: &Page, today: Date) -> Option<Complaint> {
    let open = view.complaints.iter().find(|one| one.resolved_on.is_none())?;
    Some(Complaint {
        text: open.what.clone().unwrap_or_else(|| "They complained.".into()),
        since: format!("since {}", days::short(open.opened_on.0, today)),
        resolve: Act::link("Put right", format!("/contacts/{}/complaints/resolution", view.contact.id)),
    })
}

fn you_owe(view: &Page, today: Date) -> Vec<OwedLine> {
    let promises = view.follow_ups.iter().filter(|line| line.must_do);
    let mut owed: Vec<OwedLine> = promises
        .map(|line| OwedLine {
            text: owed::sentence(line),
            due: days::due(line.due_on.0, today),
            tone: days::tone(line.due_on.0, today),
        })
        .collect();
    let (gave, received) = (view.balance.gave, usize::try_from(view.balance.received).unwrap_or(0));
    if gave > received {
        let gave = people::count(gave, "referral", "referrals");
        let text = match received {
            0 => format!("Something back: they gave {gave} and received nothing."),
            many => format!("Something back: they gave {gave} and received {many}."),
        };
        owed.push(OwedLine { text, due: String::new(), tone: Tone::Calm });
    }
    owed
}

fn follow_ups(view: &Page, today: Date, ids: &mut Ids) -> Vec<FollowUpLine> {
    let home = format!("/contacts/{}", view.contact.id);
    view.follow_ups
        .iter()
        .map(|line| {
            let kind = FollowUpKind::parse(&line.kind);
            let label = kind.map_or("Follow-up", FollowUpKind::label).to_lowercase();
            let done = match kind {
                // Only an ask keeps a licence (M20).
                Some(FollowUpKind::LicenceToAsk) => {
                    Act::link("Ask now", format!("/ask/{}", view.contact.id)).icon("ask")
                }
                _ => Act::post(format!("Done: {label}"), "/follow-ups/completion")
                    .with("action", ids.text())
                    .with("id", line.id.to_string())
                    .with("back", home.clone()),
            };
            FollowUpLine {
                text: owed::sentence(line),
                due: days::due(line.due_on.0, today),
                tone: days::tone(line.due_on.0, today),
                must_do: line.must_do,
                done,
            }
        })
        .collect()
}

fn moment(row: &MomentRow, contact: Uuid, today: Date, may_ask: bool) -> MomentLine {
    let mut text = upper_first(timeline::moment(&row.kind));
    if let Some(words) = row.words.as_deref() {
        text.push_str(&format!(": “{words}”"));
    }
    let warmth = row.moment().map_or(0.0, |moment| moment.warmth(today));
    let word = heat(warmth);
    let until =
        row.last_day.map(|last| format!(", until {}", days::short(last.0, today))).unwrap_or_default();
    let is_licence = MomentKind::parse(&row.kind) == Some(MomentKind::LicenceDue);
    MomentLine {
        text,
        warmth: match is_licence {
            true => format!("since {}", days::short(row.happened_on.0, today)),
            false => format!("{word}: {}{until}", days::ago(row.happened_on.0, today)),
        },
        ask: may_ask.then(|| Act::link("Ask now", format!("/ask/{contact}?moment={}", row.id))),
    }
}

fn deals(view: &Page, actor: &Actor, ids: &mut Ids) -> Vec<DealLine> {
    let mut deals: Vec<&DealRow> = view.deals.iter().collect();
    deals.sort_by_key(|deal| (deal.state != "open", std::cmp::Reverse(deal.closed_on), deal.id));
    deals
        .into_iter()
        .map(|deal| {
            let closed = deal.closed_on.map(|on| format!(" {}", days::full(on.0))).unwrap_or_default();
            let (state, tone, acts) = match deal.state.as_str() {
                "won" => (
                    format!("Won{closed}"),
                    Tone::Good,
                    vec![
                        Act::post("Work is finished", format!("/deals/{}/completion", deal.id))
                            .with("id", ids.text())
                            .icon("check"),
                    ],
                ),
                "lost" => {
                    let why = deal.lost_why.as_deref().map(|why| format!(": {why}")).unwrap_or_default();
                    (format!("Lost{closed}{why}"), Tone::Calm, vec![])
                }
                _ => (
                    "Open".into(),
                    Tone::Calm,
                    vec![
                        Act::link("Won", format!("/deals/{}/won", deal.id)).icon("won").about(&deal.product),
                        Act::link("Lost", format!("/deals/{}/lost", deal.id))
                            .icon("lost")
                            .about(&deal.product),
                    ],
                ),
            };
            DealLine {
                title: deal.product.clone(),
                state,
                value: deal.value_cents.map(|cents| money::shown(cents, &actor.currency)).unwrap_or_default(),
                issue: deal.issue.clone().unwrap_or_default(),
                tone,
                acts,
            }
        })
        .collect()
}

fn came_from(view: &Page) -> Vec<ChainStep> {
    view.came_from
        .iter()
        .rev()
        .map(|node| ChainStep {
            name: node.person.name.clone(),
            href: if node.person.visible { format!("/contacts/{}", node.person.id) } else { String::new() },
        })
        .collect()
}

fn led_to(view: &Page, actor: &Actor) -> Vec<ChainNode> {
    let mut by: BTreeMap<Uuid, Vec<&Node>> = BTreeMap::new();
    for node in &view.led_to {
        by.entry(node.nearer).or_default().push(node);
    }
    branch(view.contact.id, &by, actor)
}

/// Each person stands in the chain once and deeper than who named them, so this ends.
fn branch(from: Uuid, by: &BTreeMap<Uuid, Vec<&Node>>, actor: &Actor) -> Vec<ChainNode> {
    by.get(&from)
        .into_iter()
        .flatten()
        .map(|node| {
            let stage = Stage::parse(&node.stage);
            let label = stage.map_or("captured", Stage::label).to_lowercase();
            let value = node.won_cents.filter(|cents| *cents > 0);
            ChainNode {
                name: node.person.name.clone(),
                href: if node.person.visible {
                    format!("/contacts/{}", node.person.id)
                } else {
                    String::new()
                },
                stage: match value {
                    Some(cents) => format!("{label}, {}", money::shown(cents, &actor.currency)),
                    None => label,
                },
                tone: if stage == Some(Stage::Won) { Tone::Good } else { Tone::Calm },
                led_to: branch(node.person.id, by, actor),
            }
        })
        .collect()
}

fn referrals(view: &Page, today: Date) -> Vec<ReferralMove> {
    let to_them = view.referred_by.iter().map(|one| referral_move(one, today));
    let by_them =
        view.referred.iter().filter(|one| one.referred.visible).map(|one| referral_move(one, today));
    to_them.chain(by_them).take(REFERRALS_MAX).collect()
}

/// A referral with the form that moves it.
pub(crate) fn referral_move(view: &ReferralView, today: Date) -> ReferralMove {
    let stage = Stage::parse(&view.stage).unwrap_or(Stage::Captured);
    let credit = if view.credited { "" } else { ", also referred" };
    ReferralMove {
        id: view.id.to_string(),
        who: view.referred.name.clone(),
        href: if view.referred.visible {
            format!("/contacts/{}", view.referred.id)
        } else {
            "/lists/referrals".into()
        },
        by: format!("named by {}, {}{credit}", view.referrer.name, days::short(view.captured_on.0, today)),
        stage: stage.label().into(),
        tone: if stage == Stage::Won { Tone::Good } else { Tone::Calm },
        stages: choices::stages(stage.as_str()),
        error: String::new(),
    }
}

/// Everything else on file: fields of a file, other numbers and addresses, and the line they came from.
fn unknown(view: &Page) -> Vec<(String, String)> {
    let contact = &view.contact;
    let mut all = Vec::new();
    let shown =
        |value: &str| contact.phone.as_deref() == Some(value) || contact.email.as_deref() == Some(value);
    for point in view.points.iter().filter(|point| !shown(&point.value)) {
        let kind = match point.kind.as_str() {
            "phone" => "Phone",
            "email" => "E-mail",
            "url" => "Web",
            _ => "Address",
        };
        let label = point.label.as_deref().map(|label| format!("{kind} ({label})"));
        all.push((label.unwrap_or_else(|| kind.into()), point.value.clone()));
    }
    let one = |name: &str, value: &Option<String>| value.clone().map(|value| (name.to_owned(), value));
    all.extend(one("Address", &contact.address));
    all.extend(one("Birthday", &contact.birthday));
    all.extend(one("They are", &contact.relationship));
    all.extend(one("They offer", &contact.offers));
    all.extend(one("They need", &contact.needs));
    all.extend(one("Taken down as", &contact.captured_line));
    all.extend(view.unknown.iter().cloned());
    all
}

fn acts(view: &Page, actor: &Actor, status: AskingStatus) -> Vec<Act> {
    let id = view.contact.id;
    let wish = |word: &str| {
        let label =
            WISHES.iter().find(|(value, _)| *value == word).map_or_else(String::new, |_| say::wish(word));
        Act::link(label, format!("/contacts/{id}/wishes?wish={word}")).icon("lock")
    };
    let mut acts = Vec::new();
    if status != AskingStatus::DoNotContact {
        acts.push(Act::link("Promise something", format!("/contacts/{id}/promises")).icon("flag"));
    }
    if status != AskingStatus::DoNotContact {
        acts.push(Act::link("Write a letter", format!("/contacts/{id}/letter")).icon("mail"));
        acts.push(Act::link("Make a card", format!("/cards/new?contact={id}")).icon("badge"));
    }
    acts.push(Act::link("Give back", format!("/contacts/{id}/reciprocations")).icon("heart"));
    acts.push(wish(if view.state.do_not_ask { "ask_again" } else { "do_not_ask" }));
    match status {
        AskingStatus::DoNotContact if actor.role.sees_team() => acts.push(wish("contact_again")),
        AskingStatus::DoNotContact => {}
        _ => acts.push(wish("do_not_contact")),
    }
    if actor.role.sees_team() {
        acts.push(Act::link("Give to a colleague", format!("/contacts/{id}/owner")).icon("people"));
        acts.push(Act::link("Erase their data", format!("/contacts/{id}/erasure")).icon("lock"));
    }
    for other in view.referred_by.iter().filter(|other| !other.credited) {
        let label = format!("Credit {}", other.referrer.name);
        acts.push(Act::link(label, format!("/referrals/{}/credit", other.id)).icon("link"));
    }
    acts
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
