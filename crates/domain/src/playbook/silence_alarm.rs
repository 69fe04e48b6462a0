//! A referral that nobody has contacted raises an alarm, to the rep and the manager (Defaults, M21).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::follow_up::{About, FollowUpKind};

pub(super) static RULE: Rule = Rule {
    id: "silence_alarm",
    sentence: "When a referral has not been contacted for three business days, tell the rep and the manager.",
    cites: &["M21", "M40"],
    days: Some(3),
    guess: false,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::StillNotContacted(referral) = scene.happened else { return vec![] };
    let days = scene.settings.days(&RULE).unsigned_abs();
    let due_on = scene.calendar.add_business_days(referral.captured_on, days);
    if referral.stage.first_contact_settled() || scene.now.date() < due_on {
        return vec![];
    }
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::SilenceAlarm,
        contact: referral.referred,
        owner: referral.owner,
        due_on,
        must_do: false,
        about: About { person: Some(referral.referrer), referral: Some(referral.id), ..About::default() },
        words: None,
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::business_days::add_days;
    use crate::referral::Stage;

    #[test]
    fn the_alarm_rings_on_the_third_business_day_and_not_before() {
        let mut referral = referral(Stage::Captured);
        referral.captured_on = add_days(FRIDAY, -2);
        assert!(on_friday(&RULE, 9, Happened::StillNotContacted(&referral)).is_empty());
        referral.captured_on = add_days(FRIDAY, -3);
        let effects = on_friday(&RULE, 9, Happened::StillNotContacted(&referral));
        assert_eq!(owed(&effects).due_on, FRIDAY);
    }

    #[test]
    fn there_is_no_alarm_for_somebody_reached() {
        let mut referral = referral(Stage::Contacted);
        referral.captured_on = add_days(FRIDAY, -30);
        assert!(on_friday(&RULE, 9, Happened::StillNotContacted(&referral)).is_empty());
    }
}
