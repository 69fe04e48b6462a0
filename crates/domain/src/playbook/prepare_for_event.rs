//! Before an event: ask whoever recommended it who will be there (M28).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::business_days::add_days;
use crate::follow_up::{About, FollowUpKind};

pub(super) static RULE: Rule = Rule {
    id: "prepare_for_event",
    sentence: "Three days before an event you go to, ask whoever recommended it who will be there that you should meet.",
    cites: &["M28"],
    days: Some(3),
    guess: true,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::GoesToEvent { event, recommended_by, rep, on } = scene.happened else { return vec![] };
    let today = scene.now.date();
    if on <= today {
        return vec![];
    }
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::PrepareForEvent,
        contact: recommended_by,
        owner: rep,
        due_on: add_days(on, -scene.settings.days(&RULE)).max(today),
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
    fn they_are_asked_three_days_before_and_at_once_when_it_is_nearer() {
        let goes = |days: i32| Happened::GoesToEvent {
            event: EventId(Uuid::from_u128(5)),
            recommended_by: ANA,
            rep: REP,
            on: add_days(FRIDAY, days),
        };
        assert_eq!(owed(&on_friday(&RULE, 10, goes(10))).due_on, add_days(FRIDAY, 7));
        assert_eq!(owed(&on_friday(&RULE, 10, goes(1))).due_on, FRIDAY);
        assert!(on_friday(&RULE, 10, goes(0)).is_empty(), "it is today");
    }
}
