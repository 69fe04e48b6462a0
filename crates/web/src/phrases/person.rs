//! A person's page in words.

use std::collections::BTreeMap;

use actions::Actor;
use actions::views::contact_page::{ChainNode as Node, ContactPage as Page, ReferralView};
use domain::contact::{AskingStatus, Provenance, Standing, Tier};
use domain::follow_up::FollowUpKind;
use domain::giving::IntroductionOutcome;
use domain::moment::MomentKind;
use domain::referral::Stage;
use jiff::civil::Date;
use reading::wants::WantKind;
use store::rows::{DealRow, MomentRow};
use uuid::Uuid;

use super::today::heat;
use super::{choices, days, money, owed, people, timeline};
use crate::layout::Shell;
use crate::pages::contacts::show::{
    ChainNode, ChainStep, Complaint, ContactPage, DealLine, FollowUpLine, MomentLine, OwedLine,
};
use crate::pages::record::RecordLine;
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
        AskingStatus::Free => String::new(),
        AskingStatus::DoNotAsk => say::person_barred_do_not_ask(),
        // Said where their number would stand.
        AskingStatus::DoNotContact => String::new(),
        AskingStatus::ComplaintOpen => say::person_barred_complaint(),
    };
    let contact = &view.contact;
    ContactPage {
        shell,
        id: id.to_string(),
        name: contact.name.clone(),
        role: people::role(contact.title.as_deref(), contact.company.as_deref()),
        standing: standing(view),
        tier: Tier::parse(&contact.tier)
            .map_or_else(String::new, |tier| say::person_tier(tier.cadence_days(), say::tier(tier.as_str()))),
        reach: people::reach(
            id,
            contact.phone.as_deref(),
            contact.email.as_deref(),
            state.do_not_contact,
            Some(&view.reaching),
        ),
        ask: status.is_free().then(|| Act::link(say::person_ask_now(), format!("/ask/{id}")).icon("ask")),
        barred,
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
        older: view
            .timeline
            .older
            .map(|older| Act::link(say::person_timeline_older(), format!("/contacts/{id}?before={older}"))),
        unknown: unknown(view),
        giving: giving(view, status, today, ids),
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
            Some(since) => say::person_customer_since(days::month(since.0)),
            None => say::standing(standing.as_str()),
        },
        Standing::NonBuyer => {
            match closed("lost").max_by_key(|deal| deal.closed_on).and_then(|deal| deal.lost_why.as_deref()) {
                Some(why) => say::person_non_buyer_why(why),
                None => say::standing(standing.as_str()),
            }
        }
        other => say::standing(other.as_str()),
    }
}

/// "Jane Doe gave you the name on Mon 2 Nov 2026, in an ask." (M19)
fn provenance(view: &Page, actor: &Actor) -> String {
    let line = &view.provenance;
    let contact = &view.contact;
    let added = actor.day(contact.created_at.timestamp());
    let giver = line.given_by.clone().unwrap_or_else(say::person_giver_unknown);
    let first = match Provenance::parse(&contact.provenance) {
        Some(Provenance::Asked) => {
            let on = line.asked_on.map_or(added, |on| on.0);
            say::person_came_asked(days::full(on), giver)
        }
        Some(Provenance::Volunteered) if line.added_verb.as_deref() == Some(BY_CARD) => {
            say::person_came_card(days::full(added), giver)
        }
        Some(Provenance::Volunteered) => say::person_came_unasked(days::full(added), giver),
        Some(Provenance::Imported) => match &line.file_name {
            Some(file) => say::person_came_file(days::full(added), file),
            None => say::person_came_import(days::full(added)),
        },
        _ => say::person_came_added(days::full(added)),
    };
    let mut said = vec![first, say::person_basis(contact.basis.as_str())];
    if contact.owner_id != actor.user.0 {
        said.push(say::person_kept_by(view.owner.as_str()));
    }
    said.join(" ")
}

fn complaint(view: &Page, today: Date) -> Option<Complaint> {
    let open = view.complaints.iter().find(|one| one.resolved_on.is_none())?;
    Some(Complaint {
        text: open.what.clone().unwrap_or_else(say::fact_complained),
        since: say::person_complaint_since(days::short(open.opened_on.0, today)),
        resolve: Act::link(
            say::person_complaint_resolve(),
            format!("/contacts/{}/complaints/resolution", view.contact.id),
        ),
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
        let text = say::person_owed_back(gave, received);
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
            let done = match kind {
                // Only an ask keeps a licence (M20).
                Some(FollowUpKind::LicenceToAsk) => {
                    Act::link(say::person_ask_now(), format!("/ask/{}", view.contact.id)).icon("ask")
                }
                _ => {
                    let label = say::person_done(say::follow_up_inside(line.kind.as_str()));
                    Act::post(label, "/follow-ups/completion")
                        .with("action", ids.text())
                        .with("id", line.id.to_string())
                        .with("back", home.clone())
                }
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
    let what = upper_first(&timeline::moment(&row.kind));
    let text = match row.words.as_deref() {
        Some(words) => say::person_moment_words(what, words),
        None => what,
    };
    let warmth = row.moment().map_or(0.0, |moment| moment.warmth(today));
    let word = heat(warmth);
    let ago = days::ago(row.happened_on.0, today);
    let is_licence = MomentKind::parse(&row.kind) == Some(MomentKind::LicenceDue);
    MomentLine {
        text,
        warmth: match row.last_day {
            _ if is_licence => say::person_moment_since(days::short(row.happened_on.0, today)),
            Some(last) => say::person_warmth_until(ago, days::short(last.0, today), word),
            None => say::person_warmth(ago, word),
        },
        ask: may_ask.then(|| Act::link(say::person_ask_now(), format!("/ask/{contact}?moment={}", row.id))),
    }
}

fn deals(view: &Page, actor: &Actor, ids: &mut Ids) -> Vec<DealLine> {
    let mut deals: Vec<&DealRow> = view.deals.iter().collect();
    deals.sort_by_key(|deal| (deal.state != "open", std::cmp::Reverse(deal.closed_on), deal.id));
    deals
        .into_iter()
        .map(|deal| {
            let closed = deal.closed_on.map(|on| days::full(on.0));
            let (state, tone, acts) = match deal.state.as_str() {
                "won" => (
                    closed.map_or_else(say::person_deal_won, say::person_deal_won_on),
                    Tone::Good,
                    vec![
                        Act::post(say::person_deal_finished(), format!("/deals/{}/completion", deal.id))
                            .with("id", ids.text())
                            .icon("check"),
                    ],
                ),
                "lost" => {
                    let state = match (closed, deal.lost_why.as_deref()) {
                        (Some(day), Some(why)) => say::person_deal_lost_on_why(day, why),
                        (Some(day), None) => say::person_deal_lost_on(day),
                        (None, Some(why)) => say::person_deal_lost_why(why),
                        (None, None) => say::person_deal_lost(),
                    };
                    (state, Tone::Calm, vec![])
                }
                _ => (
                    say::person_deal_open(),
                    Tone::Calm,
                    vec![
                        Act::link(say::person_deal_win(), format!("/deals/{}/won", deal.id))
                            .icon("won")
                            .about(&deal.product),
                        Act::link(say::person_deal_lose(), format!("/deals/{}/lost", deal.id))
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
            let label = say::stage_inside(stage.unwrap_or(Stage::Captured).as_str());
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
    let day = days::short(view.captured_on.0, today);
    let by = if view.credited { say::referral_by } else { say::referral_by_also };
    ReferralMove {
        id: view.id.to_string(),
        who: view.referred.name.clone(),
        href: if view.referred.visible {
            format!("/contacts/{}", view.referred.id)
        } else {
            "/lists/referrals".into()
        },
        by: by(day, view.referrer.name.as_str()),
        stage: say::stage(stage.as_str()),
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
        let kind = say::person_point(point.kind.as_str());
        let label = point.label.as_deref().map(|label| format!("{kind} ({label})"));
        all.push((label.unwrap_or(kind), point.value.clone()));
    }
    let one = |name: String, value: &Option<String>| value.clone().map(|value| (name, value));
    all.extend(one(say::person_address(), &contact.address));
    all.extend(one(say::person_birthday(), &contact.birthday));
    all.extend(one(say::person_relationship(), &contact.relationship));
    all.extend(one(say::person_offers(), &contact.offers));
    all.extend(one(say::person_needs(), &contact.needs));
    all.extend(one(say::person_captured_line(), &contact.captured_line));
    all.extend(view.unknown.iter().cloned());
    all
}

/// What they offer and need with the one tap that makes something of it, what notes say, introductions, and the tier that
/// what they did proposes (M26, M27).
fn giving(view: &Page, status: AskingStatus, today: Date, ids: &mut Ids) -> Vec<RecordLine> {
    let contact = &view.contact;
    let id = contact.id;
    let company = view.giving.company.as_ref();
    let each = |text: Option<&String>| {
        let parts = text.into_iter().flat_map(|text| text.split(['\n', ';'])).map(str::trim);
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<String>>()
    };
    let plain = |title: String| RecordLine { title, ..RecordLine::default() };
    let mut lines = Vec::new();
    let mut needs = each(contact.needs.as_ref());
    needs.extend(each(company.and_then(|company| company.needs.as_ref())));
    for need in needs {
        let deal = Act::post(say::giving_make_deal(), "/deals")
            .with("id", ids.text())
            .with("contact_id", id.to_string())
            .with("title", need.clone())
            .with("issue", need.clone())
            .about(need.clone());
        lines.push(RecordLine { acts: vec![deal], ..plain(say::giving_need(need)) });
    }
    let mut offers = each(contact.offers.as_ref());
    offers.extend(each(company.and_then(|company| company.offers.as_ref())));
    lines.extend(offers.into_iter().map(|offer| plain(say::giving_offer(offer))));
    for (on, want) in &view.giving.suggested {
        let (kind, title) = match want.kind {
            WantKind::Need => {
                ("need", say::giving_noticed_need(days::short(on.0, today), want.what.as_str()))
            }
            WantKind::Offer => {
                ("offer", say::giving_noticed_offer(days::short(on.0, today), want.what.as_str()))
            }
        };
        let mut act = |label: String, href: String| {
            Act::post(label, href)
                .with("id", ids.text())
                .with("kind", kind)
                .with("what", want.what.clone())
                .with("contact", id.to_string())
                .about(want.what.clone())
        };
        let acts = vec![
            act(say::giving_keep(), format!("/contacts/{id}/wants")),
            act(say::giving_pass(), "/passed-over".into()),
        ];
        lines.push(RecordLine { acts, ..plain(title) });
    }
    for one in &view.giving.introductions {
        let title = say::introduction_with(one.name.as_str(), one.row.why.as_str());
        let acts = match &one.row.outcome {
            Some(_) => vec![],
            None => IntroductionOutcome::ALL
                .iter()
                .map(|outcome| {
                    let label = say::introduction_outcome(outcome.as_str());
                    Act::post(label, format!("/introductions/{}/outcome", one.row.id))
                        .with("id", ids.text())
                        .with("outcome", outcome.as_str())
                        .about(one.name.clone())
                })
                .collect(),
        };
        let known = one.row.outcome.as_deref().map(say::introduction_outcome).unwrap_or_default();
        lines.push(RecordLine { detail: known, acts, ..plain(title) });
    }
    if let Some((tier, did)) = &view.giving.tier {
        let detail = say::giving_tier_did(did.bought, did.gave, did.gave_won);
        let take = Act::post(say::giving_tier_take(tier.as_str()), format!("/contacts/{id}/tier"))
            .with("id", ids.text())
            .with("tier", tier.as_str());
        let pass = Act::post(say::giving_tier_pass(), "/passed-over")
            .with("id", ids.text())
            .with("contact", id.to_string())
            .with("kind", "tier")
            .with("what", tier.as_str());
        lines.push(RecordLine { detail, acts: vec![take, pass], ..plain(say::giving_tier(tier.as_str())) });
    }
    if status != AskingStatus::DoNotContact
        && let Some(last) = lines.last_mut()
    {
        last.acts.push(Act::link(say::giving_who_could_help(), "/introductions"));
    }
    lines
}

fn acts(view: &Page, actor: &Actor, status: AskingStatus) -> Vec<Act> {
    let id = view.contact.id;
    let wish =
        |word: &str| Act::link(say::wish(word), format!("/contacts/{id}/wishes?wish={word}")).icon("lock");
    let mut acts = Vec::new();
    if status != AskingStatus::DoNotContact {
        acts.push(
            Act::link(say::person_promise_something(), format!("/contacts/{id}/promises")).icon("flag"),
        );
    }
    if status != AskingStatus::DoNotContact {
        acts.push(Act::link(say::person_write_letter(), format!("/contacts/{id}/letter")).icon("mail"));
        acts.push(Act::link(say::person_make_card(), format!("/cards/new?contact={id}")).icon("badge"));
    }
    if let Some(company) = &view.giving.company {
        let label = say::company_wants_title(company.name.as_str());
        acts.push(Act::link(label, format!("/contacts/{id}/company")).icon("company"));
    }
    acts.push(Act::link(say::giving_event(), format!("/events/new?contact={id}")).icon("calendar"));
    acts.push(Act::link(say::rules_title(), format!("/contacts/{id}/rules")).icon("phone"));
    acts.push(Act::link(say::person_give_back(), format!("/contacts/{id}/reciprocations")).icon("heart"));
    if status != AskingStatus::DoNotContact {
        let owed = view.follow_ups.iter().any(|line| line.kind == FollowUpKind::ThankWithGift.as_str());
        let label = if owed { say::person_gift_owed() } else { say::person_gift() };
        acts.push(Act::link(label, format!("/contacts/{id}/gifts")).icon("gift"));
    }
    acts.push(wish(if view.state.do_not_ask { "ask_again" } else { "do_not_ask" }));
    // Not for whoever only stands in (M40).
    let decides = actor.role.sees_team() && actor.oversees(view.contact.owner_id);
    match status {
        AskingStatus::DoNotContact if decides => acts.push(wish("contact_again")),
        AskingStatus::DoNotContact => {}
        _ => acts.push(wish("do_not_contact")),
    }
    if decides {
        acts.push(Act::link(say::person_give_away(), format!("/contacts/{id}/owner")).icon("people"));
        acts.push(Act::link(say::person_erase(), format!("/contacts/{id}/erasure")).icon("lock"));
    }
    for other in view.referred_by.iter().filter(|other| !other.credited) {
        let label = say::person_credit(other.referrer.name.as_str());
        acts.push(Act::link(label, format!("/referrals/{}/credit", other.id)).icon("link"));
    }
    acts
}

pub(crate) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
