//! The anniversary of a deal is a touch (M26).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::follow_up::{About, FollowUpKind};

pub(super) static RULE: Rule = Rule {
    id: "deal_anniversary",
    sentence: "A year after a deal was won, and every year after, ask how it serves them.",
    cites: &["M26"],
    days: None,
    guess: false,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::DealAnniversary { deal, contact, owner, on } = scene.happened else { return vec![] };
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::DealAnniversary,
        contact,
        owner,
        due_on: on,
        must_do: false,
        about: About { deal: Some(deal), ..About::default() },
        words: None,
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::DealId;
    use uuid::Uuid;

    #[test]
    fn it_is_due_on_the_day() {
        let deal = DealId(Uuid::from_u128(3));
        let came = Happened::DealAnniversary { deal, contact: ANA, owner: REP, on: FRIDAY };
        let made = on_friday(&RULE, 10, came);
        let owed = owed(&made);
        assert_eq!((owed.due_on, owed.about.deal), (FRIDAY, Some(deal)));
    }
}
