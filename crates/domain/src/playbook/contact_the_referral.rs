//! A referred person hears from us within one business day (M21).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::follow_up::{About, FollowUpKind};

pub(super) static RULE: Rule = Rule {
    id: "contact_the_referral",
    sentence: "Get in touch with a referred person within one business day of their being named.",
    cites: &["M21"],
    days: Some(1),
    guess: false,
    must_do: true,
    optional: false,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::ReferralCaptured(referral) = scene.happened else { return vec![] };
    if referral.stage.first_contact_settled() {
        return vec![];
    }
    let days = scene.settings.days(&RULE).unsigned_abs().max(1);
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::ContactTheReferral,
        contact: referral.referred,
        owner: referral.owner,
        due_on: scene.calendar.add_business_days(referral.captured_on, days),
        must_do: true,
        about: About { person: Some(referral.referrer), referral: Some(referral.id), ..About::default() },
        words: None,
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::referral::Stage;
    use jiff::civil::date;

    #[test]
    fn somebody_named_on_a_friday_is_due_on_monday() {
        let referral = referral(Stage::Captured);
        let effects = on_friday(&RULE, 18, Happened::ReferralCaptured(&referral));
        let owed = owed(&effects);
        assert_eq!((owed.contact, owed.due_on, owed.must_do), (BOB, date(2026, 11, 23), true));
        assert_eq!(owed.about.person, Some(ANA));
    }

    #[test]
    fn somebody_who_was_contacted_before_is_not_owed_a_first_contact() {
        let referral = referral(Stage::Met);
        assert!(on_friday(&RULE, 10, Happened::ReferralCaptured(&referral)).is_empty());
    }
}
