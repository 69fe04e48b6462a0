//! What is owed, in one sentence (M39): for a person's page and for the lists.

use domain::follow_up::FollowUpKind;
use store::FollowUpLine;

use crate::say;

/// What to do and why: "Say thank you for Priya Shah."
pub(crate) fn sentence(line: &FollowUpLine) -> String {
    let person = || line.person.clone().unwrap_or_else(say::owed_somebody);
    let Some(kind) = FollowUpKind::parse(&line.kind) else { return say::owed_follow_up() };
    match kind {
        FollowUpKind::LicenceToAsk => say::owed_licence_to_ask(),
        FollowUpKind::ContactTheReferral => say::owed_contact_the_referral(person()),
        FollowUpKind::ThankTheReferrer => say::owed_thank_the_referrer(),
        FollowUpKind::ThankWithGift => say::owed_thank_with_gift(person()),
        FollowUpKind::ThankUpTheChain => say::owed_thank_up_the_chain(person()),
        FollowUpKind::InformTheReferrer => {
            let stage = line.referral_stage.as_deref().unwrap_or_default();
            say::owed_inform_the_referrer(person(), stage)
        }
        FollowUpKind::InformOfTheWin => say::owed_inform_of_the_win(person()),
        FollowUpKind::CallTheNonBuyer => say::owed_call_the_non_buyer(person()),
        FollowUpKind::AskForTheHappyCall => say::owed_ask_for_the_happy_call(person()),
        FollowUpKind::AskToPublish => say::owed_ask_to_publish(),
        FollowUpKind::Attend => match (line.event.as_deref(), line.event_place.as_deref()) {
            (Some(event), Some(place)) => say::owed_attend_event_at(event, place),
            (Some(event), None) => say::owed_attend_event(event),
            (None, _) => say::owed_attend(),
        },
        FollowUpKind::StayInTouch => say::owed_stay_in_touch(),
        FollowUpKind::PrepareForEvent => say::owed_prepare_for_event(event(line)),
        FollowUpKind::AfterTheEvent => say::owed_after_the_event(event(line)),
        FollowUpKind::Birthday => say::owed_birthday(),
        FollowUpKind::DealAnniversary => {
            say::owed_deal_anniversary(line.product.clone().unwrap_or_else(say::fact_a_deal))
        }
        FollowUpKind::AskWhatCameOfIt => say::owed_ask_what_came_of_it(person()),
        FollowUpKind::Reciprocate => say::owed_reciprocate(),
        FollowUpKind::SilenceAlarm => say::owed_silence_alarm(person()),
        FollowUpKind::Promise => match line.words.as_deref() {
            Some(words) => say::today_you_promised(words),
            None => say::owed_promise(),
        },
    }
}

fn event(line: &FollowUpLine) -> String {
    line.event.clone().unwrap_or_else(say::why_event_nameless)
}
