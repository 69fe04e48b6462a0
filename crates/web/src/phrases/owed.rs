//! What is owed, in one sentence (M39): for a person's page and for the lists.

use domain::follow_up::FollowUpKind;
use domain::referral::Stage;
use store::FollowUpLine;

/// What to do and why: "Say thank you for Priya Shah."
pub(crate) fn sentence(line: &FollowUpLine) -> String {
    let person = line.person.as_deref().unwrap_or("somebody");
    match FollowUpKind::parse(&line.kind) {
        Some(FollowUpKind::LicenceToAsk) => "Ask for referrals: they named this day.".into(),
        Some(FollowUpKind::ContactTheReferral) => format!("Get in touch. {person} named them."),
        Some(FollowUpKind::ThankTheReferrer) => "Say thank you for the names.".into(),
        Some(FollowUpKind::ThankWithGift) => {
            format!("Thank them with a gift, where that is allowed: {person} bought.")
        }
        Some(FollowUpKind::InformTheReferrer) => {
            match line.referral_stage.as_deref().and_then(Stage::parse) {
                Some(stage) => {
                    format!("Tell them how it goes with {person}: {}.", stage.label().to_lowercase())
                }
                None => format!("Tell them how it goes with {person}."),
            }
        }
        Some(FollowUpKind::InformOfTheWin) => format!("Tell them that {person} bought, and thank them."),
        Some(FollowUpKind::CallTheNonBuyer) => {
            format!("Call and thank them: {person} bought. They themselves had said no.")
        }
        Some(FollowUpKind::AskForTheHappyCall) => {
            format!("Ask them to call {person} and say that they are happy.")
        }
        Some(FollowUpKind::AskToPublish) => "Ask whether you may publish their testimonial.".into(),
        Some(FollowUpKind::Attend) => match (&line.event, &line.event_place) {
            (Some(event), Some(place)) => format!("Go to {event}, {place}, or ask for an introduction."),
            (Some(event), None) => format!("Go to {event}, or ask for an introduction."),
            (None, _) => "Go there, or ask for an introduction.".into(),
        },
        Some(FollowUpKind::StayInTouch) => "Stay in touch.".into(),
        Some(FollowUpKind::Reciprocate) => "Give something back: they gave you a referral.".into(),
        Some(FollowUpKind::SilenceAlarm) => format!("Nobody has called yet. {person} named them."),
        Some(FollowUpKind::Promise) => match &line.words {
            Some(words) => format!("You promised: {words}"),
            None => "Keep your promise.".into(),
        },
        None => "Follow up.".into(),
    }
}
