//! What happened, in sentences: the facts of a person's timeline.

use actions::Actor;
use actions::views::contact_page::FactView;
use domain::fact::FactKind;
use domain::follow_up::FollowUpKind;
use domain::interaction::InteractionKind;
use domain::referral::Stage;
use jiff::civil::Date;

use super::{days, money};
use crate::pages::contacts::show::{FactLine, TimelineDay};
use crate::say;

/// The word of a fact for a mail that came in.
const EMAIL_IN: &str = "email_in";

/// The facts by day, as they come: newest first. What says nothing to a reader is left out.
pub(crate) fn by_day(facts: &[FactView], actor: &Actor, today: Date) -> Vec<TimelineDay> {
    let mut timeline: Vec<TimelineDay> = Vec::new();
    let mut open_day = None;
    for fact in facts {
        let Some(line) = line(fact, actor, today) else { continue };
        if open_day != Some(fact.line.on_day) {
            timeline.push(TimelineDay { day: days::full(fact.line.on_day.0), facts: vec![] });
            open_day = Some(fact.line.on_day);
        }
        if let Some(day) = timeline.last_mut() {
            day.facts.push(line);
        }
    }
    timeline
}

fn line(fact: &FactView, actor: &Actor, today: Date) -> Option<FactLine> {
    let kind = FactKind::parse(&fact.line.kind)?;
    let (icon, text, words) = said(kind, fact, actor, today)?;
    let time = actor.local(fact.line.at.timestamp());
    let time =
        if time.date() == fact.line.on_day.0 { time.strftime("%H:%M").to_string() } else { String::new() };
    let by = fact.line.by.clone().unwrap_or_default();
    let by = [by, time].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    Some(FactLine { icon, text, words: words.unwrap_or_default(), by })
}

type Said = Option<(&'static str, String, Option<String>)>;

fn said(kind: FactKind, fact: &FactView, actor: &Actor, today: Date) -> Said {
    let line = &fact.line;
    let other = || line.other.clone().unwrap_or_else(say::fact_somebody);
    let word = fact.word.as_deref().unwrap_or_default();
    Some(match kind {
        FactKind::ContactAdded => match word {
            "imported" => ("import", say::fact_imported(), None),
            "asked" | "volunteered" => ("capture", say::fact_named_by(other()), None),
            _ => ("capture", say::fact_added(), None),
        },
        FactKind::ContactChanged => ("edit", say::fact_changed(), None),
        FactKind::Reassigned => ("people", say::fact_reassigned(), None),
        FactKind::Interaction => interaction(fact),
        FactKind::MomentOpened => {
            let what = moment(line.moment_kind.as_deref().unwrap_or(word));
            ("heart", say::fact_moment_opened(what), line.moment_words.clone())
        }
        FactKind::MomentDismissed => {
            let what = moment(line.moment_kind.as_deref().unwrap_or(word));
            ("pause", say::fact_moment_dismissed(what), line.dismissed_why.clone())
        }
        FactKind::MomentMissed => {
            let what = moment(line.moment_kind.as_deref().unwrap_or(word));
            ("clock", say::fact_moment_missed(what), line.moment_words.clone())
        }
        FactKind::Asked => asked(fact, today),
        FactKind::Referred => match line.other.as_deref() {
            Some(other) => ("link", say::fact_referred(other), line.referral_line.clone()),
            // The conversation itself; each name is a fact of its own.
            None => return None,
        },
        FactKind::WasReferred if line.verb == "take_card_names" => {
            ("link", say::fact_was_referred_card(other()), line.referral_line.clone())
        }
        FactKind::WasReferred => ("link", say::fact_was_referred(other()), line.referral_line.clone()),
        FactKind::ReferralMoved => ("link", say::fact_referral_moved(other(), stage(word)), None),
        FactKind::ReferralCorrected => ("edit", say::fact_referral_corrected(other(), stage(word)), None),
        FactKind::CreditChanged => ("link", say::fact_credit(other()), None),
        FactKind::DealOpened => ("note", say::fact_deal_opened(product(fact)), line.issue.clone()),
        FactKind::DealWon => {
            let text = match line.value_cents {
                Some(cents) => say::fact_deal_won_worth(product(fact), money::shown(cents, &actor.currency)),
                None => say::fact_deal_won(product(fact)),
            };
            ("won", text, line.issue.clone())
        }
        FactKind::DealLost => ("lost", say::fact_deal_lost(product(fact)), line.lost_why.clone()),
        FactKind::FollowUpMade if owed_kind(fact) == FollowUpKind::SilenceAlarm.as_str() => {
            ("warning", say::fact_silence(), None)
        }
        FactKind::FollowUpMade => {
            let due = line.follow_up_due_on.map(|due| days::short(due.0, today));
            let text = match (line.follow_up_must_do == Some(true), due) {
                (true, Some(due)) => say::fact_promised_for(due, owed(fact)),
                (true, None) => say::fact_promised(owed(fact)),
                (false, Some(due)) => say::fact_planned_for(due, owed(fact)),
                (false, None) => say::fact_planned(owed(fact)),
            };
            ("flag", text, line.follow_up_words.clone())
        }
        FactKind::FollowUpDone => {
            let how = line.closed_how.clone().filter(|how| how != "Done");
            ("check", say::fact_done(owed(fact)), how)
        }
        FactKind::FollowUpReleased => ("pause", say::fact_let_go(owed(fact)), line.closed_how.clone()),
        FactKind::FollowUpPutOff => ("clock", say::fact_put_off(owed(fact)), None),
        FactKind::FollowUpReworded => ("note", say::fact_reworded(owed(fact)), None),
        FactKind::ComplaintOpened => ("warning", say::fact_complained(), None),
        FactKind::ComplaintResolved => ("check", say::fact_put_right(), None),
        FactKind::AskingChanged => match word {
            "ask_again" => ("check", say::fact_ask_again(), line.note.clone()),
            _ => ("lock", say::fact_do_not_ask(), line.note.clone()),
        },
        FactKind::ContactingChanged => match word {
            "contact_again" => ("check", say::fact_contact_again(), line.note.clone()),
            _ => ("lock", say::fact_do_not_contact(), line.note.clone()),
        },
        FactKind::LetterSent => ("mail", say::fact_letter(word), None),
        FactKind::GoesToEvent => ("calendar", say::fact_goes_to_event(), None),
        FactKind::GiftGiven => ("gift", say::fact_gift(), line.note.clone()),
        FactKind::PermissionChanged => ("lock", say::fact_permission(word), line.note.clone()),
        FactKind::Dealt => ("note", say::fact_dealt(word), line.note.clone()),
        FactKind::BroughtTogether => ("people", say::fact_brought_together(other()), line.note.clone()),
        FactKind::IntroductionCameTo => {
            ("check", say::fact_introduction_came_to(other(), word), line.note.clone())
        }
        // What it brought is a fact of its own; a goal and a review are about nobody.
        FactKind::DayCame | FactKind::GoalSet | FactKind::ReviewDone => return None,
        FactKind::Merged => ("people", say::fact_merged(), None),
        FactKind::Erased => ("lock", say::fact_erased(), None),
        FactKind::Undone => ("undo", say::fact_taken_back(word), None),
    })
}

fn interaction(fact: &FactView) -> (&'static str, String, Option<String>) {
    let line = &fact.line;
    let kind = line.interaction_kind.as_deref().or(fact.word.as_deref()).and_then(InteractionKind::parse);
    let icon = match kind {
        Some(InteractionKind::Call) => "phone",
        Some(InteractionKind::Meeting) => "meeting",
        Some(InteractionKind::Email) => "mail",
        Some(InteractionKind::Text) => "text",
        Some(InteractionKind::Visit) => "pin",
        Some(InteractionKind::Testimonial) => "star",
        Some(InteractionKind::Note) | None => "note",
    };
    let text = match kind {
        Some(InteractionKind::Email) if fact.word.as_deref() == Some(EMAIL_IN) => {
            say::fact_interaction(EMAIL_IN)
        }
        kind => say::fact_interaction(kind.unwrap_or(InteractionKind::Note).as_str()),
    };
    (icon, text, line.note.clone())
}

fn asked(fact: &FactView, today: Date) -> (&'static str, String, Option<String>) {
    let line = &fact.line;
    let outcome = line.ask_outcome.as_deref().or(fact.word.as_deref()).unwrap_or_default();
    let names = line.ask_names.unwrap_or(0);
    let text = match outcome {
        "named" if line.ask_ran_out == Some(true) => say::fact_asked_named_all(names),
        "named" => say::fact_asked_named(names),
        "not_yet" if line.licence_on.is_some() => {
            let on = line.licence_on.map(|on| days::short(on.0, today)).unwrap_or_default();
            say::fact_asked_not_yet_on(on)
        }
        outcome => say::fact_asked(outcome),
    };
    ("ask", text, line.ask_words.clone().or_else(|| line.decline_why.clone()))
}

fn product(fact: &FactView) -> String {
    fact.line.product.clone().unwrap_or_else(say::fact_a_deal)
}

fn owed_kind(fact: &FactView) -> &str {
    fact.line.follow_up_kind.as_deref().or(fact.word.as_deref()).unwrap_or_default()
}

fn owed(fact: &FactView) -> String {
    say::follow_up_inside(owed_kind(fact))
}

fn stage(word: &str) -> String {
    Stage::parse(word).map_or_else(say::fact_moved, |stage| say::stage_inside(stage.as_str()))
}

/// A kind of moment in a sentence: "they praised you".
pub(crate) fn moment(kind: &str) -> String {
    say::fact_moment(kind)
}
