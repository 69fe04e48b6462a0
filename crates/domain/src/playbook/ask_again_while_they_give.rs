//! Who has just referred somebody knows more people who fit: ask for all of them now (M1 c, M9).
use super::{Effect, Happened, Opens, Rule, Scene};
use crate::moment::MomentKind;

pub(super) static RULE: Rule = Rule {
    id: "ask_again_while_they_give",
    sentence: "When somebody has just named people and has not run out, ask for all the others now.",
    cites: &["M1", "M9"],
    days: None,
    guess: false,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::NamesGiven { referrer, rep, ran_out, .. } = scene.happened else { return vec![] };
    if ran_out {
        return vec![];
    }
    vec![Effect::Moment(Opens {
        kind: MomentKind::GaveReferral,
        contact: referrer,
        owner: rep,
        happened_on: scene.now.date(),
        deal: None,
        licence: None,
        event: None,
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;

    #[test]
    fn who_gave_and_has_not_run_out_is_asked_for_the_others() {
        let given = Happened::NamesGiven { referrer: ANA, rep: REP, ask: None, ran_out: false };
        assert_eq!(opens(&on_friday(&RULE, 10, given)).kind, MomentKind::GaveReferral);
        let all = Happened::NamesGiven { referrer: ANA, rep: REP, ask: None, ran_out: true };
        assert!(on_friday(&RULE, 10, all).is_empty());
    }
}
