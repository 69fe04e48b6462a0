//! When a referral buys, the referrer is thanked again, with a gift where allowed (M22, M29).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::business_days::add_days;
use crate::follow_up::{About, FollowUpKind};
use crate::referral::Stage;

pub(super) static RULE: Rule = Rule {
    id: "thank_with_gift",
    sentence: "When somebody's referral buys, thank them with a gift within three days, where that is allowed.",
    cites: &["M22", "M29"],
    days: Some(3),
    guess: false,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::ReferralMoved { referral, referrer_owner, .. } = scene.happened else { return vec![] };
    if referral.stage != Stage::Won {
        return vec![];
    }
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::ThankWithGift,
        contact: referral.referrer,
        owner: referrer_owner,
        due_on: add_days(scene.now.date(), scene.settings.days(&RULE)),
        must_do: false,
        about: About { person: Some(referral.referred), referral: Some(referral.id), ..About::default() },
        words: None,
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::contact::Standing;
    use jiff::civil::date;

    #[test]
    fn a_gift_is_due_three_days_after_the_win_and_only_then() {
        let won = referral(Stage::Won);
        let moved = Happened::ReferralMoved {
            referral: &won,
            referrer_standing: Standing::Customer,
            referrer_owner: REP,
        };
        let effects = on_friday(&RULE, 10, moved);
        assert_eq!((owed(&effects).contact, owed(&effects).due_on), (ANA, date(2026, 11, 23)));
        let met = referral(Stage::Met);
        let moved = Happened::ReferralMoved {
            referral: &met,
            referrer_standing: Standing::Customer,
            referrer_owner: REP,
        };
        assert!(on_friday(&RULE, 10, moved).is_empty());
    }
}
