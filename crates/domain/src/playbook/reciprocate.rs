//! Who gave and has received nothing is given something back (M27).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::business_days::add_days;
use crate::follow_up::{About, FollowUpKind};

pub(super) static RULE: Rule = Rule {
    id: "reciprocate",
    sentence: "Thirty days after somebody's first referral, give something back if they have received nothing yet.",
    cites: &["M27"],
    days: Some(30),
    guess: false,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::GaveFirstReferral { contact, owner, on } = scene.happened else { return vec![] };
    let due_on = add_days(on, scene.settings.days(&RULE));
    if scene.now.date() < due_on {
        return vec![];
    }
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::Reciprocate,
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

    #[test]
    fn something_is_given_back_thirty_days_after_the_first_referral() {
        let gave =
            |days: i32| Happened::GaveFirstReferral { contact: ANA, owner: REP, on: add_days(FRIDAY, -days) };
        assert!(on_friday(&RULE, 10, gave(29)).is_empty());
        assert_eq!(owed(&on_friday(&RULE, 10, gave(30))).due_on, FRIDAY);
    }
}
