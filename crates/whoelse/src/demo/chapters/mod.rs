//! What happened in the quarter, by rep, and what was left open at its end.

mod maya;
mod sam;

use domain::follow_up::FollowUpKind;
use uuid::Uuid;

use super::plot::Scene;

/// All chapters. Scenes of one day are told in this order.
pub(super) const ALL: &[&[Scene]] = &[maya::CHAIN, maya::LOOPS, maya::DAYS, sam::CHAIN, sam::DAYS];

/// What was due and is left open: somebody and a kind.
pub(super) const OPEN_ENDS: &[(&str, FollowUpKind)] = &[
    // The call that is due because a non-buyer's referral bought.
    ("Victor Hale", FollowUpKind::CallTheNonBuyer),
    // Nobody has called them: the alarm rings.
    ("Roy Castellano", FollowUpKind::ContactTheReferral),
    // Gave, and never received.
    ("Gloria Mensah", FollowUpKind::Reciprocate),
];

/// How something owed was kept, in words. Two of the same kind rarely sound alike.
pub(super) const fn how(kind: FollowUpKind, id: Uuid) -> &'static str {
    let one = id.as_u128().is_multiple_of(2);
    match kind {
        FollowUpKind::ThankTheReferrer if one => "Wrote a card by hand",
        FollowUpKind::ThankTheReferrer => "Called to say thank you",
        FollowUpKind::ThankUpTheChain => "Rang, and told how far one name had led",
        FollowUpKind::ThankWithGift => "Dropped off a box of good coffee",
        FollowUpKind::InformOfTheWin => "Called with the good news",
        FollowUpKind::InformTheReferrer => "Sent two lines on how it goes",
        FollowUpKind::ContactTheReferral if one => "Called and said who named them",
        FollowUpKind::ContactTheReferral => "Reached them at the second try",
        FollowUpKind::CallTheNonBuyer => "Called and thanked them again",
        FollowUpKind::AskForTheHappyCall => "They will call this week",
        FollowUpKind::AskToPublish => "They are happy to be quoted",
        FollowUpKind::Attend => "Went and met three people",
        FollowUpKind::StayInTouch => "A short call, all is well",
        FollowUpKind::PrepareForEvent => "Asked who would be there",
        FollowUpKind::AfterTheEvent => "Told them how it was",
        FollowUpKind::Birthday => "Sent a card",
        FollowUpKind::DealAnniversary => "Asked how it serves them",
        FollowUpKind::AskWhatCameOfIt => "They have met",
        FollowUpKind::Reciprocate if one => "Sent a customer their way",
        FollowUpKind::Reciprocate => "Introduced them to a supplier they needed",
        FollowUpKind::LicenceToAsk | FollowUpKind::Promise | FollowUpKind::SilenceAlarm => "Done as promised",
    }
}
