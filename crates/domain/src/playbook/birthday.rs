//! A birthday is a touch (M26).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::follow_up::{About, FollowUpKind};

pub(super) static RULE: Rule = Rule {
    id: "birthday",
    sentence: "On the birthday of a customer or referrer, send them your wishes.",
    cites: &["M26"],
    days: None,
    guess: false,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::Birthday { contact, owner, on } = scene.happened else { return vec![] };
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::Birthday,
        contact,
        owner,
        due_on: on,
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
    fn it_is_due_on_the_day() {
        let born = Happened::Birthday { contact: ANA, owner: REP, on: FRIDAY };
        assert_eq!(owed(&on_friday(&RULE, 10, born)).due_on, FRIDAY);
    }
}
