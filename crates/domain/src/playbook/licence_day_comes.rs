//! On the day of a licence the moment to ask opens, and it never expires (M1 i, M20).
use super::{Effect, Happened, Opens, Rule, Scene};
use crate::moment::MomentKind;

pub(super) static RULE: Rule = Rule {
    id: "licence_day_comes",
    sentence: "On the day of a licence to ask, open the moment to ask; it never expires.",
    cites: &["M1", "M20"],
    days: None,
    guess: false,
    must_do: false,
    optional: false,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::LicenceDayCame(licence) = scene.happened else { return vec![] };
    vec![Effect::Moment(Opens {
        kind: MomentKind::LicenceDue,
        contact: licence.contact,
        owner: licence.owner,
        happened_on: licence.due_on,
        deal: None,
        licence: Some(licence.id),
        event: None,
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::follow_up::{About, FollowUp, FollowUpKind, FollowUpState};
    use crate::{FactId, FollowUpId};
    use uuid::Uuid;

    #[test]
    fn the_moment_opens_on_the_licences_own_day_even_when_the_clock_is_late() {
        let licence = FollowUp {
            id: FollowUpId(Uuid::from_u128(7)),
            kind: FollowUpKind::LicenceToAsk,
            fact: FactId(Uuid::from_u128(8)),
            contact: ANA,
            owner: REP,
            due_on: jiff::civil::date(2026, 11, 18),
            due_at: None,
            must_do: true,
            words: None,
            about: About::default(),
            state: FollowUpState::Open,
        };
        let effects = on_friday(&RULE, 6, Happened::LicenceDayCame(&licence));
        let opens = opens(&effects);
        assert_eq!(opens.happened_on, jiff::civil::date(2026, 11, 18));
        assert_eq!(opens.licence, Some(licence.id));
        assert_eq!(opens.kind.last_day(opens.happened_on, None), None);
    }
}
