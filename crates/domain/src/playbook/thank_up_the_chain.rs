//! Thanks flow up the chain: who began it hears of a win at its end (M37, M22).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::business_days::add_days;
use crate::follow_up::{About, FollowUpKind};
use crate::genealogy::CHAIN_DEPTH;

pub(super) static RULE: Rule = Rule {
    id: "thank_up_the_chain",
    sentence: "When somebody buys at the end of a chain of referrals, thank within three days whoever began the chain.",
    cites: &["M37", "M22"],
    days: Some(3),
    guess: true,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::ChainWon { referral, root, root_owner, steps } = scene.happened else { return vec![] };
    // The referrer right above is thanked by the rules of their own.
    if steps < CHAIN_DEPTH {
        return vec![];
    }
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::ThankUpTheChain,
        contact: root,
        owner: root_owner,
        due_on: add_days(scene.now.date(), scene.settings.days(&RULE)),
        must_do: false,
        about: About { person: Some(referral.referred), referral: Some(referral.id), ..About::default() },
        words: None,
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::referral::Stage;
    use crate::{ContactId, UserId};
    use jiff::civil::date;
    use uuid::Uuid;

    #[test]
    fn m37_ana_named_bob_who_named_cem_who_named_dee_and_when_dee_buys_ana_is_thanked_by_her_own_rep() {
        let (zoe, her_rep) = (ContactId(Uuid::from_u128(0xF)), UserId(Uuid::from_u128(0xD)));
        let won = referral(Stage::Won);
        let chain = |steps| Happened::ChainWon { referral: &won, root: zoe, root_owner: her_rep, steps };
        let effects = on_friday(&RULE, 10, chain(3));
        let thanks = owed(&effects);
        assert_eq!((thanks.contact, thanks.owner), (zoe, her_rep));
        assert_eq!(thanks.due_on, date(2026, 11, 23));
        assert!(!thanks.must_do, "it is a suggestion");
        assert_eq!(thanks.about.person, Some(BOB));
        assert_eq!(on_friday(&RULE, 10, chain(2)).len(), 1);
        assert!(on_friday(&RULE, 10, chain(1)).is_empty(), "the direct referrer is thanked already");
    }
}
