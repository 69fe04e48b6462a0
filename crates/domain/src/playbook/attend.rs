//! An association is worth attending, or an introduction to it worth asking for (M28, Defaults).
use super::{Effect, Happened, Owed, Rule, Scene};
use crate::business_days::add_days;
use crate::follow_up::{About, FollowUpKind};
use crate::moment::MomentKind;

pub(super) static RULE: Rule = Rule {
    id: "attend",
    sentence: "When somebody mentions an association or event, attend on its day, or ask for an introduction within seven days.",
    cites: &["M1", "M28"],
    days: Some(7),
    guess: false,
    must_do: false,
    optional: true,
    react,
};

fn react(scene: &Scene<'_>) -> Vec<Effect> {
    let Happened::MomentOpened(moment) = scene.happened else { return vec![] };
    if moment.kind != MomentKind::Association {
        return vec![];
    }
    let due_on = moment.event_on.unwrap_or_else(|| add_days(moment.happened_on, scene.settings.days(&RULE)));
    vec![Effect::FollowUp(Owed {
        kind: FollowUpKind::Attend,
        contact: moment.contact,
        owner: moment.owner,
        due_on,
        must_do: false,
        about: About { moment: Some(moment.id), event: moment.event, ..About::default() },
        words: moment.words.clone(),
    })]
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::EventId;
    use jiff::civil::date;
    use uuid::Uuid;

    #[test]
    fn an_event_is_attended_on_its_day_and_without_one_an_introduction_is_asked_for() {
        let mut joined = moment(MomentKind::Association);
        let effects = on_friday(&RULE, 10, Happened::MomentOpened(&joined));
        assert_eq!(owed(&effects).due_on, date(2026, 11, 27));
        joined.event = Some(EventId(Uuid::from_u128(1)));
        joined.event_on = Some(date(2027, 1, 14));
        let effects = on_friday(&RULE, 10, Happened::MomentOpened(&joined));
        assert_eq!(owed(&effects).due_on, date(2027, 1, 14));
    }
}
