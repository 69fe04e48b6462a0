//! One conversation in which the rep asked for referrals, and how it ended (M9–M11).

use jiff::civil::Date;

use crate::business_days::{add_days, days_between};
use crate::contact::AskingStatus;
use crate::{AskId, ContactId, MomentId, Refusal, UserId};

/// The most names one ask may bring.
pub const NAMES_MAX: usize = 50;
/// The most characters of a typed line, reason or quotation.
pub const ASK_TEXT_MAX: usize = 4_000;
/// The days offered for a licence to ask, one tap each (M20).
pub const LICENCE_CHIPS_DAYS: [i32; 3] = [30, 60, 90];
/// Days in which a contact is asked at most once without a particular reason (M5).
pub const UNPROMPTED_ASK_DAYS: i32 = 30;

const LICENCE_MAX_DAYS: i32 = 5 * 366;

/// One conversation in which the rep asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Its id.
    pub id: AskId,
    /// Who was asked.
    pub contact: ContactId,
    /// Who asked.
    pub by: UserId,
    /// The moment that led to it; `None` for an unprompted ask.
    pub moment: Option<MomentId>,
    /// The day of the conversation, in the rep's time zone.
    pub asked_on: Date,
    /// How it ended.
    pub outcome: Outcome,
}

/// How an ask ended (M11).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Names were given.
    Named {
        /// How many.
        names: usize,
        /// Whether the contact ran out of names (M9).
        ran_out: bool,
    },
    /// "Ask me in 90 days": a licence to ask (M20).
    NotYet {
        /// Exactly when.
        licence_on: Date,
        /// What they said.
        words: String,
    },
    /// They could think of nobody, with the prompters shown once more.
    NobodyInMind,
    /// They would rather not.
    Declined {
        /// Why, in their words.
        why: String,
        /// Whether they asked not to be asked again.
        do_not_ask: bool,
    },
}

impl Outcome {
    /// The stored word.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Outcome::Named { .. } => "named",
            Outcome::NotYet { .. } => "not_yet",
            Outcome::NobodyInMind => "nobody_in_mind",
            Outcome::Declined { .. } => "declined",
        }
    }
}

impl Ask {
    /// Checks what was said against M11 and M20.
    ///
    /// Refused: no names where some were given, an unread prompter list, an empty reason, a licence that does not
    /// lie ahead of the conversation.
    pub fn check(&self, prompters_shown: bool) -> Result<(), Refusal> {
        match &self.outcome {
            Outcome::Named { names: 0, .. } => Err(Refusal::NoNames),
            Outcome::Named { .. } => Ok(()),
            Outcome::NotYet { licence_on, .. } if *licence_on <= self.asked_on => {
                Err(Refusal::LicenceNotAhead)
            }
            Outcome::NotYet { licence_on, .. }
                if days_between(self.asked_on, *licence_on) > LICENCE_MAX_DAYS =>
            {
                Err(Refusal::LicenceTooFar)
            }
            Outcome::NotYet { .. } => Ok(()),
            Outcome::NobodyInMind if !prompters_shown => Err(Refusal::PromptersNotShown),
            Outcome::NobodyInMind => Ok(()),
            Outcome::Declined { why, .. } if why.trim().is_empty() => Err(Refusal::DeclineNeedsReason),
            Outcome::Declined { .. } => Ok(()),
        }
    }
}

/// M20. The day of a licence: the day of the conversation plus `days` calendar days, whatever weekday that is.
pub fn licence_day(asked_on: Date, days: i32) -> Date {
    add_days(asked_on, days)
}

/// M5, M30. Whether a contact may be asked on a day.
///
/// `last_unprompted` is the day of the latest ask that no moment led to; it only limits another unprompted one.
pub fn may_ask(
    status: AskingStatus,
    moment: Option<MomentId>,
    last_unprompted: Option<Date>,
    today: Date,
) -> Result<(), Refusal> {
    match status {
        AskingStatus::DoNotContact => return Err(Refusal::DoNotContact),
        AskingStatus::DoNotAsk => return Err(Refusal::DoNotAsk),
        AskingStatus::ComplaintOpen => return Err(Refusal::ComplaintOpen),
        AskingStatus::Free => {}
    }
    match (moment, last_unprompted) {
        (None, Some(asked_on)) if days_between(asked_on, today).abs() < UNPROMPTED_ASK_DAYS => {
            Err(Refusal::AskedRecently { asked_on, free_on: add_days(asked_on, UNPROMPTED_ASK_DAYS) })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    fn ask(outcome: Outcome) -> Ask {
        Ask {
            id: AskId(Uuid::from_u128(1)),
            contact: ContactId(Uuid::from_u128(2)),
            by: UserId(Uuid::from_u128(3)),
            moment: None,
            asked_on: date(2026, 11, 21),
            outcome,
        }
    }

    #[test]
    fn m20_a_licence_to_ask_falls_due_on_exactly_the_ninetieth_day() {
        assert_eq!(licence_day(date(2026, 11, 21), 90), date(2027, 2, 19));
        assert_eq!(licence_day(date(2027, 12, 1), 90), date(2028, 2, 29));
    }

    #[test]
    fn m11_nobody_in_mind_needs_the_prompters_once_more() {
        let ask = ask(Outcome::NobodyInMind);
        assert_eq!(ask.check(false), Err(Refusal::PromptersNotShown));
        assert_eq!(ask.check(true), Ok(()));
    }

    #[test]
    fn m11_names_declines_and_licences_are_checked() {
        assert_eq!(ask(Outcome::Named { names: 0, ran_out: true }).check(true), Err(Refusal::NoNames));
        let silent = Outcome::Declined { why: " ".into(), do_not_ask: true };
        assert_eq!(ask(silent).check(true), Err(Refusal::DeclineNeedsReason));
        let same_day = Outcome::NotYet { licence_on: date(2026, 11, 21), words: String::new() };
        assert_eq!(ask(same_day).check(true), Err(Refusal::LicenceNotAhead));
        let far = Outcome::NotYet { licence_on: date(2036, 11, 21), words: String::new() };
        assert_eq!(ask(far).check(true), Err(Refusal::LicenceTooFar));
    }

    #[test]
    fn m5_one_unprompted_ask_in_thirty_days_unless_something_happens() {
        let asked = Some(date(2026, 11, 1));
        let again = may_ask(AskingStatus::Free, None, asked, date(2026, 11, 30));
        assert_eq!(
            again,
            Err(Refusal::AskedRecently { asked_on: date(2026, 11, 1), free_on: date(2026, 12, 1) })
        );
        assert_eq!(may_ask(AskingStatus::Free, None, asked, date(2026, 12, 1)), Ok(()));
        let moment = Some(MomentId(Uuid::from_u128(9)));
        assert_eq!(may_ask(AskingStatus::Free, moment, asked, date(2026, 11, 2)), Ok(()));
    }

    #[test]
    fn m5_a_no_and_a_complaint_always_win() {
        let moment = Some(MomentId(Uuid::from_u128(9)));
        let today = date(2026, 11, 2);
        assert_eq!(may_ask(AskingStatus::DoNotAsk, moment, None, today), Err(Refusal::DoNotAsk));
        assert_eq!(may_ask(AskingStatus::ComplaintOpen, moment, None, today), Err(Refusal::ComplaintOpen));
        assert_eq!(may_ask(AskingStatus::DoNotContact, moment, None, today), Err(Refusal::DoNotContact));
    }
}
