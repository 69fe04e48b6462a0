//! Each time somebody that a non-buyer referred buys, the rep calls the non-buyer and thanks them (M24).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::contact::Standing;
use crate::follow_up::{About, FollowUpKind};
use crate::referral::Stage;

pub(super) static RULE: Rule = Rule {
    id: "call_the_non_buyer",
    sentence: "Each time somebody that a non-buyer referred buys, call the non-buyer on the next business day and thank them again.",
    cites: &["M24"],
    days: Some(1),
    guess: false,
    must_do: true,
    optional: false,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let (Happened::ReferralMoved { referral, referrer_standing, referrer_owner }
    | Happened::BoughtAgain { referral, referrer_standing, referrer_owner }) = scene.happened
    else {
        return vec![];
    };
    if referral.stage != Stage::Won || referrer_standing != Standing::NonBuyer {
        return vec![];
    }
    let days = scene.settings.days(&RULE).unsigned_abs().max(1);
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::CallTheNonBuyer,
        contact: referral.referrer,
        owner: referrer_owner,
        due_on: scene.calendar.add_business_days(scene.now.date(), days),
        must_do: true,
        about: About { person: Some(referral.referred), referral: Some(referral.id), ..About::default() },
        words: None,
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_non_buyer_is_called_on_the_next_business_day() {
        let won = referral(Stage::Won);
        let moved = Happened::ReferralMoved {
            referral: &won,
            referrer_standing: Standing::NonBuyer,
            referrer_owner: REP,
        };
        let effects = on_friday(&RULE, 10, moved);
        assert_eq!((owed(&effects).contact, owed(&effects).due_on), (ANA, date(2026, 11, 23)));
    }

    #[test]
    fn the_non_buyer_is_called_when_the_same_person_buys_again() {
        let won = referral(Stage::Won);
        let again = Happened::BoughtAgain {
            referral: &won,
            referrer_standing: Standing::NonBuyer,
            referrer_owner: REP,
        };
        assert_eq!(owed(&on_friday(&RULE, 10, again)).contact, ANA);
    }

    #[test]
    fn a_customer_is_not_called_for_it() {
        let won = referral(Stage::Won);
        let moved = Happened::ReferralMoved {
            referral: &won,
            referrer_standing: Standing::Customer,
            referrer_owner: REP,
        };
        assert!(on_friday(&RULE, 10, moved).is_empty());
    }
}
