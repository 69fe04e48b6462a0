//! The referrer hears of the win the same day, with the thank-you (M23, M22).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::business_days::same_day_or_next_morning;
use crate::follow_up::{About, FollowUpKind};
use crate::referral::Stage;

pub(super) static RULE: Rule = Rule {
    id: "inform_of_the_win",
    sentence: "Tell the referrer the same day that their referral bought, and thank them.",
    cites: &["M23", "M22"],
    days: None,
    guess: false,
    must_do: true,
    optional: false,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::ReferralMoved { referral, referrer_owner, .. } = scene.happened else { return vec![] };
    if referral.stage != Stage::Won {
        return vec![];
    }
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::InformOfTheWin,
        contact: referral.referrer,
        owner: referrer_owner,
        due_on: same_day_or_next_morning(scene.now),
        must_do: true,
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
    fn a_win_is_told_the_same_day_and_after_five_the_next_morning() {
        let won = referral(Stage::Won);
        let moved = Happened::ReferralMoved {
            referral: &won,
            referrer_standing: Standing::Customer,
            referrer_owner: REP,
        };
        assert_eq!(owed(&on_friday(&RULE, 16, moved)).due_on, FRIDAY);
        assert_eq!(owed(&on_friday(&RULE, 17, moved)).due_on, date(2026, 11, 21));
        assert!(owed(&on_friday(&RULE, 10, moved)).must_do);
    }
}
