//! Scenes told in days, for the rules' own tests.
use super::*;
use crate::ReferralId;
use crate::ask::Outcome;
use crate::deal::DealState;
use crate::referral::{Origin, Stage, StageDates};
use jiff::civil::date;
use uuid::Uuid;

pub(crate) const ANA: ContactId = ContactId(Uuid::from_u128(0xA));
pub(crate) const BOB: ContactId = ContactId(Uuid::from_u128(0xB));
pub(crate) const REP: UserId = UserId(Uuid::from_u128(0xE));
/// A Friday, ten in the morning.
pub(crate) const FRIDAY: Date = date(2026, 11, 20);

/// What one rule makes of what happened at an hour of that Friday.
pub(crate) fn on_friday(rule: &'static Rule, hour: i8, happened: Happened<'_>) -> Vec<Effect> {
    let (calendar, settings) = (BusinessCalendar::default(), Settings::default());
    let now = FRIDAY.at(hour, 0, 0, 0);
    (rule.react)(&Scene { happened, now, calendar: &calendar, settings: &settings })
}

pub(crate) fn owed(effects: &[Effect]) -> &Owed {
    match effects {
        [Effect::FollowUp(owed)] => owed,
        other => panic!("one follow-up was expected, not {other:?}"),
    }
}

pub(crate) fn opens(effects: &[Effect]) -> &Opens {
    match effects {
        [Effect::Moment(opens)] => opens,
        other => panic!("one moment was expected, not {other:?}"),
    }
}

pub(crate) fn ask(outcome: Outcome) -> Ask {
    let id = AskId(Uuid::from_u128(1));
    Ask { id, contact: ANA, by: REP, moment: None, asked_on: FRIDAY, outcome }
}

/// Ana named Bob on Friday.
pub(crate) fn referral(stage: Stage) -> Referral {
    Referral {
        id: ReferralId(Uuid::from_u128(2)),
        referrer: ANA,
        referred: BOB,
        owner: REP,
        origin: Origin::Asked(AskId(Uuid::from_u128(1))),
        captured_on: FRIDAY,
        stage,
        dates: StageDates::default(),
        credited: true,
        happy_call: false,
    }
}

pub(crate) fn deal(state: DealState) -> Deal {
    Deal {
        id: DealId(Uuid::from_u128(3)),
        contact: BOB,
        owner: REP,
        product: "Copier lease".into(),
        issue: None,
        value_cents: None,
        opened_on: FRIDAY,
        state,
    }
}

pub(crate) fn moment(kind: MomentKind) -> Moment {
    Moment { contact: ANA, owner: REP, ..Moment::sample(kind, FRIDAY) }
}
