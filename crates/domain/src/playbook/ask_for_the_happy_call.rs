//! Where the referrer allowed it, the new customer is asked to call and say how happy they are (M10, M24).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::business_days::add_days;
use crate::follow_up::{About, FollowUpKind};
use crate::referral::Stage;

pub(super) static RULE: Rule = Rule {
    id: "ask_for_the_happy_call",
    sentence: "Seven days after a referral bought, ask the new customer to call their referrer, if the referrer allowed it.",
    cites: &["M10", "M24"],
    days: Some(7),
    guess: false,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::ReferralMoved { referral, .. } = scene.happened else { return vec![] };
    if referral.stage != Stage::Won || !referral.happy_call {
        return vec![];
    }
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::AskForTheHappyCall,
        contact: referral.referred,
        owner: referral.owner,
        due_on: add_days(scene.now.date(), scene.settings.days(&RULE)),
        must_do: false,
        about: About { person: Some(referral.referrer), referral: Some(referral.id), ..About::default() },
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
    fn the_buyer_is_asked_seven_days_later_only_where_it_was_permitted() {
        let mut won = referral(Stage::Won);
        let moved = Happened::ReferralMoved {
            referral: &won,
            referrer_standing: Standing::NonBuyer,
            referrer_owner: REP,
        };
        assert!(on_friday(&RULE, 10, moved).is_empty());
        won.happy_call = true;
        let moved = Happened::ReferralMoved {
            referral: &won,
            referrer_standing: Standing::NonBuyer,
            referrer_owner: REP,
        };
        let effects = on_friday(&RULE, 10, moved);
        assert_eq!((owed(&effects).contact, owed(&effects).due_on), (BOB, date(2026, 11, 27)));
    }
}
