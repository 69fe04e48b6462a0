//! Two people who were brought together are asked what came of it (M27).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::business_days::add_days;
use crate::follow_up::{About, FollowUpKind};

pub(super) static RULE: Rule = Rule {
    id: "ask_what_came_of_it",
    sentence: "Three weeks after you brought two people together, ask the one who needed something what came of it.",
    cites: &["M27"],
    days: Some(21),
    guess: true,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::BroughtTogether { needs, offers, rep, on } = scene.happened else { return vec![] };
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::AskWhatCameOfIt,
        contact: needs,
        owner: rep,
        due_on: add_days(on, scene.settings.days(&RULE)),
        must_do: false,
        about: About { person: Some(offers), ..About::default() },
        words: None,
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;

    #[test]
    fn the_outcome_is_asked_for_three_weeks_later() {
        let together = Happened::BroughtTogether { needs: ANA, offers: BOB, rep: REP, on: FRIDAY };
        let made = on_friday(&RULE, 10, together);
        let owed = owed(&made);
        assert_eq!((owed.due_on, owed.contact, owed.about.person), (add_days(FRIDAY, 21), ANA, Some(BOB)));
    }
}
