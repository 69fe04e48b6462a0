//! A won deal opens the moment to ask the new customer, whoever they came from (M25).
use super::{Effect, Happened, Opens, Rule, Scene};
use crate::deal::DealState;
use crate::moment::MomentKind;

pub(super) static RULE: Rule = Rule {
    id: "ask_after_the_close",
    sentence: "When a deal is won, ask the new customer while the feeling is fresh, whoever they came from.",
    cites: &["M1", "M25"],
    days: None,
    guess: false,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::DealWon(deal) = scene.happened else { return vec![] };
    let DealState::Won { on } = deal.state else { return vec![] };
    vec![Effect::Moment(Opens {
        kind: MomentKind::Close,
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
    fn the_cycle_goes_on_with_every_new_customer() {
        let won = deal(DealState::Won { on: FRIDAY });
        let effects = on_friday(&RULE, 10, Happened::DealWon(&won));
        assert_eq!((opens(&effects).kind, opens(&effects).contact), (MomentKind::Close, BOB));
    }
}
