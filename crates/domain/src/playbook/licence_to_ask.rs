//! "Ask me in 90 days" is permission, and a promise on exactly that day (M20).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::ask::Outcome;
use crate::follow_up::{About, FollowUpKind};

pub(super) static RULE: Rule = Rule {
    id: "licence_to_ask",
    sentence: "When somebody says “not yet, ask me in 90 days”, ask on exactly that day, whatever weekday it is.",
    cites: &["M20", "M11"],
    days: None,
    guess: false,
    must_do: true,
    optional: false,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::AskSaved(ask) = scene.happened else { return vec![] };
    let Outcome::NotYet { licence_on, words } = &ask.outcome else { return vec![] };
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::LicenceToAsk,
        contact: ask.contact,
        owner: ask.by,
        due_on: *licence_on,
        must_do: true,
        about: About { ask: Some(ask.id), ..About::default() },
        words: Some(words.clone()).filter(|words| !words.is_empty()),
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::ask::licence_day;
    use jiff::civil::date;

    #[test]
    fn a_licence_falls_due_on_exactly_the_ninetieth_day_even_when_said_in_the_evening() {
        let not_yet = Outcome::NotYet { licence_on: licence_day(FRIDAY, 90), words: "once it runs".into() };
        let ask = ask(not_yet);
        let effects = on_friday(&RULE, 19, Happened::AskSaved(&ask));
        let owed = owed(&effects);
        assert_eq!(owed.due_on, date(2027, 2, 18));
        assert!(owed.must_do);
        assert_eq!(owed.words.as_deref(), Some("once it runs"));
    }

    #[test]
    fn a_licence_on_a_saturday_stays_on_the_saturday() {
        let not_yet = Outcome::NotYet { licence_on: date(2026, 11, 21), words: String::new() };
        let ask = ask(not_yet);
        let effects = on_friday(&RULE, 10, Happened::AskSaved(&ask));
        assert_eq!(owed(&effects).due_on, date(2026, 11, 21));
    }

    #[test]
    fn no_other_outcome_makes_a_licence() {
        let ask = ask(Outcome::NobodyInMind);
        assert!(on_friday(&RULE, 10, Happened::AskSaved(&ask)).is_empty());
    }
}
