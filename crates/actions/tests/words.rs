//! What the domain calls things and what people read are the same words, in English.
#![allow(clippy::unwrap_used)]

use domain::contact::{Standing, Tier};
use domain::follow_up::FollowUpKind;
use domain::interaction::InteractionKind;
use domain::letter::{LetterKind, LetterState};
use domain::moment::MomentKind;
use domain::playbook::RULES;
use domain::referral::Stage;
use domain::user::Role;
use language::say;

#[test]
fn each_word_of_the_domain_has_a_message_of_its_own() {
    macro_rules! all {
        ($($words:ty: $say:path),+ $(,)?) => {$(
            for word in <$words>::ALL {
                assert_eq!($say(word.as_str()), word.label(), "{}", stringify!($words));
            }
        )+};
    }
    all! {
        Standing: say::standing,
        Tier: say::tier,
        Role: say::role,
        InteractionKind: say::interaction_kind,
        MomentKind: say::moment_kind,
        Stage: say::stage,
        FollowUpKind: say::follow_up_kind,
        LetterKind: say::letter_kind,
        LetterState: say::letter_state,
    }
    for stage in Stage::ALL {
        assert_eq!(say::stage_inside(stage.as_str()), stage.label().to_lowercase());
    }
    for kind in FollowUpKind::ALL {
        assert_eq!(say::follow_up_inside(kind.as_str()), kind.label().to_lowercase());
    }
}

#[test]
fn each_rule_of_the_playbook_says_what_it_does_in_its_own_words() {
    for rule in RULES {
        assert_eq!(say::rule_sentence(rule.id), rule.sentence, "{}", rule.id);
    }
}
