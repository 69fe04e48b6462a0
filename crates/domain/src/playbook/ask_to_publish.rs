//! A testimonial is shown with permission only (M1 b, Defaults).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::business_days::add_days;
use crate::follow_up::{About, FollowUpKind};
use crate::moment::MomentKind;

pub(super) static RULE: Rule = Rule {
    id: "ask_to_publish",
    sentence: "When a testimonial comes in, ask within two days whether it may be published.",
    cites: &["M1", "M22"],
    days: Some(2),
    guess: false,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::MomentOpened(moment) = scene.happened else { return vec![] };
    if moment.kind != MomentKind::Testimonial {
        return vec![];
    }
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::AskToPublish,
        contact: moment.contact,
        owner: moment.owner,
        due_on: add_days(scene.now.date(), scene.settings.days(&RULE)),
        must_do: false,
        about: About { moment: Some(moment.id), ..About::default() },
        words: moment.words.clone(),
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_testimonial_is_published_with_permission_only() {
        let testimonial = moment(MomentKind::Testimonial);
        let effects = on_friday(&RULE, 10, Happened::MomentOpened(&testimonial));
        assert_eq!(owed(&effects).due_on, date(2026, 11, 22));
        let praise = moment(MomentKind::Praise);
        assert!(on_friday(&RULE, 10, Happened::MomentOpened(&praise)).is_empty());
    }
}
