//! The referrer hears of each step: contacted, met, lost, no response (M23).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::business_days::add_days;
use crate::follow_up::{About, FollowUpKind};
use crate::referral::Stage;

pub(super) static RULE: Rule = Rule {
    id: "inform_the_referrer",
    sentence: "Tell the referrer within two days when their referral was contacted, met, lost or never answered; several updates go in one.",
    cites: &["M23"],
    days: Some(2),
    guess: false,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::ReferralMoved { referral, referrer_owner, .. } = scene.happened else { return vec![] };
    if !matches!(referral.stage, Stage::Contacted | Stage::Met | Stage::Lost | Stage::NoResponse) {
        return vec![];
    }
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::InformTheReferrer,
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
    fn the_referrer_hears_of_every_step_within_two_days_the_bad_ones_too() {
        for stage in [Stage::Contacted, Stage::Met, Stage::Lost, Stage::NoResponse] {
            let moved = referral(stage);
            let happened = Happened::ReferralMoved {
                referral: &moved,
                referrer_standing: Standing::Customer,
                referrer_owner: REP,
            };
            let effects = on_friday(&RULE, 10, happened);
            assert_eq!((owed(&effects).contact, owed(&effects).due_on), (ANA, date(2026, 11, 22)), "{stage}");
        }
    }

    #[test]
    fn an_introduction_is_no_news_to_who_made_it_and_a_win_has_its_own_rule() {
        for stage in [Stage::Introduced, Stage::Won] {
            let moved = referral(stage);
            let happened = Happened::ReferralMoved {
                referral: &moved,
                referrer_standing: Standing::Customer,
                referrer_owner: REP,
            };
            assert!(on_friday(&RULE, 10, happened).is_empty(), "{stage}");
        }
    }
}
