//! After an event: write down whom you met, and tell whoever recommended it (M28).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::business_days::add_days;
use crate::follow_up::{About, FollowUpKind};

pub(super) static RULE: Rule = Rule {
    id: "after_the_event",
    sentence: "The day after an event you went to, log whom you met, and thank whoever recommended it.",
    cites: &["M28"],
    days: Some(1),
    guess: true,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::GoesToEvent { event, recommended_by, rep, on } = scene.happened else { return vec![] };
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::AfterTheEvent,
        contact: recommended_by,
        owner: rep,
        due_on: add_days(on, scene.settings.days(&RULE)).max(scene.now.date()),
        must_do: false,
        about: About { event: Some(event), ..About::default() },
        words: None,
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::EventId;
    use uuid::Uuid;

    #[test]
    fn it_is_due_the_day_after() {
        let goes = |days: i32| Happened::GoesToEvent {
            event: EventId(Uuid::from_u128(5)),
            recommended_by: ANA,
            rep: REP,
            on: add_days(FRIDAY, days),
        };
        assert_eq!(owed(&on_friday(&RULE, 10, goes(10))).due_on, add_days(FRIDAY, 11));
        assert_eq!(owed(&on_friday(&RULE, 10, goes(-5))).due_on, FRIDAY, "noted late");
    }
}
