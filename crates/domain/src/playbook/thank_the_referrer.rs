//! Names are thanked for on the day they were given, once per referrer (M22).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::business_days::same_day_or_next_morning;
use crate::follow_up::{About, FollowUpKind};

pub(super) static RULE: Rule = Rule {
    id: "thank_the_referrer",
    sentence: "Thank whoever gave you names on the same day, once for all the names.",
    cites: &["M22"],
    days: None,
    guess: false,
    must_do: true,
    optional: false,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::NamesGiven { referrer, rep, ask, .. } = scene.happened else { return vec![] };
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::ThankTheReferrer,
        contact: referrer,
        owner: rep,
        due_on: same_day_or_next_morning(scene.now),
        must_do: true,
        about: About { ask, ..About::default() },
        words: None,
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use jiff::civil::date;

    const NAMES: Happened<'_> = Happened::NamesGiven { referrer: ANA, rep: REP, ask: None, ran_out: true };

    #[test]
    fn thanks_are_due_the_same_day_once_per_referrer() {
        let effects = on_friday(&RULE, 10, NAMES);
        assert_eq!((owed(&effects).contact, owed(&effects).due_on), (ANA, FRIDAY));
    }

    #[test]
    fn after_five_thanks_are_due_the_next_morning() {
        assert_eq!(owed(&on_friday(&RULE, 17, NAMES)).due_on, date(2026, 11, 21));
    }
}
