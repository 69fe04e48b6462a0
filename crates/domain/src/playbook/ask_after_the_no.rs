//! A lost deal opens a moment too: asking takes the pressure off and shows confidence (M1 h).
use super::{Effect, Happened, Opens, Rule, Scene};
use crate::deal::DealState;
use crate::moment::MomentKind;

pub(super) static RULE: Rule = Rule {
    id: "ask_after_the_no",
    sentence: "When somebody says no, ask anyway: it takes the pressure off them and shows confidence.",
    cites: &["M1"],
    days: None,
    guess: false,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::DealLost(deal) = scene.happened else { return vec![] };
    let DealState::Lost { on, .. } = deal.state else { return vec![] };
    vec![Effect::Moment(Opens {
        kind: MomentKind::NoSale,
        contact: deal.contact,
        owner: deal.owner,
        happened_on: on,
        deal: Some(deal.id),
        licence: None,
        event: None,
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;

    #[test]
    fn a_lost_deal_is_a_reason_to_ask() {
        let lost = deal(DealState::Lost { on: FRIDAY, why: "too dear".into() });
        let effects = on_friday(&RULE, 10, Happened::DealLost(&lost));
        assert_eq!((opens(&effects).kind, opens(&effects).contact), (MomentKind::NoSale, BOB));
    }
}
