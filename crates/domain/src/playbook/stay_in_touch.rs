//! Customers and referrers hear from us on a cadence by tier, counted from the last touch (M26).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::business_days::add_days;
use crate::follow_up::{About, FollowUpKind};

pub(super) static RULE: Rule = Rule {
    id: "stay_in_touch",
    sentence: "Stay in touch with every customer and referrer: every 30, 60 or 90 days by tier, counted from the last touch of any kind.",
    cites: &["M26"],
    days: None,
    guess: false,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::LastTouch { contact, owner, tier, on } = scene.happened else { return vec![] };
    let due_on = add_days(on, scene.settings.cadence(tier));
    if scene.now.date() < due_on {
        return vec![];
    }
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::StayInTouch,
        contact,
        owner,
        due_on,
        must_do: false,
        about: About::default(),
        words: None,
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::contact::Tier;

    #[test]
    fn a_customer_of_tier_a_hears_from_us_thirty_days_after_the_last_touch() {
        let touched = |days: i32| Happened::LastTouch {
            contact: ANA,
            owner: REP,
            tier: Tier::A,
            on: add_days(FRIDAY, -days),
        };
        assert!(on_friday(&RULE, 10, touched(29)).is_empty());
        assert_eq!(owed(&on_friday(&RULE, 10, touched(30))).due_on, FRIDAY);
        assert_eq!(owed(&on_friday(&RULE, 10, touched(45))).due_on, add_days(FRIDAY, -15));
    }
}
