//! What happened, in sentences: the facts of a person's timeline.

use actions::Actor;
use actions::views::contact_page::FactView;
use domain::fact::FactKind;
use domain::follow_up::FollowUpKind;
use domain::interaction::InteractionKind;
use domain::letter::LetterKind;
use domain::moment::MomentKind;
use domain::referral::Stage;
use jiff::civil::Date;

use super::{days, money};
use crate::pages::contacts::show::{FactLine, TimelineDay};

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
    let other = line.other.as_deref().unwrap_or("somebody");
    let word = fact.word.as_deref().unwrap_or_default();
    Some(match kind {
        FactKind::ContactAdded => match word {
            "imported" => ("import", "Came in with an import.".into(), None),
            "asked" | "volunteered" => ("capture", format!("Taken down. {other} gave you the name."), None),
            _ => ("capture", "Taken down.".into(), None),
        },
        FactKind::ContactChanged => ("edit", "Details changed.".into(), None),
        FactKind::Reassigned => ("people", "Given to another colleague.".into(), None),
        FactKind::Interaction => interaction(fact),
        FactKind::MomentOpened => {
            let what = moment(line.moment_kind.as_deref().unwrap_or(word));
            ("heart", format!("A moment to ask: {what}."), line.moment_words.clone())
        }
        FactKind::MomentDismissed => {
            let what = moment(line.moment_kind.as_deref().unwrap_or(word));
            ("pause", format!("No moment to ask: {what}."), line.dismissed_why.clone())
        }
        FactKind::MomentMissed => {
            let what = moment(line.moment_kind.as_deref().unwrap_or(word));
            ("clock", format!("A moment went by unasked: {what}."), line.moment_words.clone())
        }
        FactKind::Asked => asked(fact, today),
        FactKind::Referred => match line.other {
            Some(_) => ("link", format!("Named {other}."), line.referral_line.clone()),
            // The conversation itself; each name is a fact of its own.
            None => return None,
        },
        FactKind::WasReferred if line.verb == "take_card_names" => {
            ("link", format!("{other} named them, through your card."), line.referral_line.clone())
        }
        FactKind::WasReferred => ("link", format!("{other} named them."), line.referral_line.clone()),
        FactKind::ReferralMoved => ("link", format!("Referral by {other}: {}.", stage(word)), None),
        FactKind::ReferralCorrected => {
            ("edit", format!("Referral by {other} corrected: {}.", stage(word)), None)
        }
        FactKind::CreditChanged => ("link", format!("The credit for them goes to {other}."), None),
        FactKind::DealOpened => ("note", format!("Deal opened: {}.", product(fact)), line.issue.clone()),
        FactKind::DealWon => {
            let value = line.value_cents.map(|cents| format!(", {}", money::shown(cents, &actor.currency)));
            ("won", format!("Won: {}{}.", product(fact), value.unwrap_or_default()), line.issue.clone())
        }
        FactKind::DealLost => ("lost", format!("Lost: {}.", product(fact)), line.lost_why.clone()),
        FactKind::FollowUpMade if owed(fact) == FollowUpKind::SilenceAlarm.label().to_lowercase() => {
            ("warning", "Nobody had called them by then.".into(), None)
        }
        FactKind::FollowUpMade => {
            let due = line.follow_up_due_on.map(|due| format!(", for {}", days::short(due.0, today)));
            let promise = if line.follow_up_must_do == Some(true) { "Promised" } else { "Planned" };
            (
                "flag",
                format!("{promise}: {}{}.", owed(fact), due.unwrap_or_default()),
                line.follow_up_words.clone(),
            )
        }
        FactKind::FollowUpDone => {
            let how = line.closed_how.clone().filter(|how| how != "Done");
            ("check", format!("Done: {}.", owed(fact)), how)
        }
        FactKind::FollowUpReleased => ("pause", format!("Let go: {}.", owed(fact)), line.closed_how.clone()),
        FactKind::FollowUpPutOff => ("clock", format!("Put off: {}.", owed(fact)), None),
        FactKind::ComplaintOpened => ("warning", "They complained.".into(), None),
        FactKind::ComplaintResolved => ("check", "The complaint was put right.".into(), None),
        FactKind::AskingChanged => match word {
            "ask_again" => ("check", "May be asked again.".into(), line.note.clone()),
            _ => ("lock", "Asked not to be asked.".into(), line.note.clone()),
        },
        FactKind::ContactingChanged => match word {
            "contact_again" => ("check", "May be contacted again.".into(), line.note.clone()),
            _ => ("lock", "Asked not to be contacted.".into(), line.note.clone()),
        },
        FactKind::LetterSent => {
            let what = LetterKind::parse(word).map_or("A letter", LetterKind::label);
            ("mail", format!("You wrote: {}.", what.to_lowercase()), None)
        }
        // What it brought is a fact of its own.
        FactKind::DayCame => return None,
        FactKind::Merged => {
            ("people", "Two contacts were one person: what was known of both is here.".into(), None)
        }
        FactKind::Erased => ("lock", "Their personal data were erased.".into(), None),
        FactKind::Undone => ("undo", format!("Taken back: {}.", taken_back(word)), None),
    })
}

fn interaction(fact: &FactView) -> (&'static str, String, Option<String>) {
    let line = &fact.line;
    let kind = line.interaction_kind.as_deref().or(fact.word.as_deref()).and_then(InteractionKind::parse);
    let (icon, text) = match kind {
        Some(InteractionKind::Call) => ("phone", "You spoke on the phone."),
        Some(InteractionKind::Meeting) => ("meeting", "You met."),
        Some(InteractionKind::Email) if fact.word.as_deref() == Some("email_in") => ("mail", "They wrote."),
        Some(InteractionKind::Email) => ("mail", "You wrote."),
        Some(InteractionKind::Text) => ("text", "You texted."),
        Some(InteractionKind::Visit) => ("pin", "You visited them."),
        Some(InteractionKind::Testimonial) => ("star", "They sent a testimonial."),
        Some(InteractionKind::Note) | None => ("note", "Note."),
    };
    (icon, text.into(), line.note.clone())
}

fn asked(fact: &FactView, today: Date) -> (&'static str, String, Option<String>) {
    let line = &fact.line;
    let outcome = line.ask_outcome.as_deref().or(fact.word.as_deref()).unwrap_or_default();
    let names = line.ask_names.unwrap_or(0);
    let text = match outcome {
        "named" => {
            let count = if names == 1 { "one person".to_owned() } else { format!("{names} people") };
            let ran_out = if line.ask_ran_out == Some(true) { ", then ran out" } else { "" };
            format!("You asked. They named {count}{ran_out}.")
        }
        "not_yet" => match line.licence_on {
            Some(on) => format!("You asked. Not yet: ask again on {}.", days::short(on.0, today)),
            None => "You asked. Not yet.".into(),
        },
        "nobody_in_mind" => "You asked. Nobody came to mind.".into(),
        "declined" => "You asked. They would rather not.".into(),
        _ => "You asked.".into(),
    };
    ("ask", text, line.ask_words.clone().or_else(|| line.decline_why.clone()))
}

/// What an action had been, by its verb.
fn taken_back(verb: &str) -> &'static str {
    match verb {
        "save_ask" => "an ask",
        "log_interaction" => "something logged",
        "capture" => "a name",
        "take_card_names" => "names through a card",
        "open_deal" => "a new deal",
        "close_deal" => "the end of a deal",
        "complete_follow_ups" => "something done",
        "release_follow_up" => "something let go",
        "put_off" => "another day",
        "make_promise" => "a promise",
        "dismiss_moment" => "a moment let go",
        "move_referral" | "credit_referral" => "a change to a referral",
        "edit_contact" => "an edit",
        "open_complaint" | "resolve_complaint" => "a complaint",
        "respect_wish" => "a wish",
        "give_back" => "something given back",
        "reassign" => "a new owner",
        _ => "something",
    }
}

fn product(fact: &FactView) -> &str {
    fact.line.product.as_deref().unwrap_or("a deal")
}

fn owed(fact: &FactView) -> String {
    let kind = fact.line.follow_up_kind.as_deref().or(fact.word.as_deref()).and_then(FollowUpKind::parse);
    kind.map_or("a follow-up", FollowUpKind::label).to_lowercase()
}

fn stage(word: &str) -> String {
    Stage::parse(word).map_or("moved", Stage::label).to_lowercase()
}

/// A kind of moment in a sentence: "they praised you".
pub(crate) fn moment(kind: &str) -> &'static str {
    match MomentKind::parse(kind) {
        Some(MomentKind::GaveReferral) => "they just gave a referral",
        Some(MomentKind::Rescue) => "you saved them",
        Some(MomentKind::Testimonial) => "they sent a testimonial",
        Some(MomentKind::Praise) => "they praised you",
        Some(MomentKind::Close) => "they bought",
        Some(MomentKind::ProjectCompleted) => "their work is finished",
        Some(MomentKind::LicenceDue) => "the day they named has come",
        Some(MomentKind::Association) => "they joined a group or event",
        Some(MomentKind::NoSale) => "they said no",
        None => "something good",
    }
}
