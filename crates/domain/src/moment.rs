//! A reason to ask this contact now (M1): it opens, cools, and is acted on, dismissed or missed (M3).

use jiff::civil::Date;

use crate::business_days::{add_days, days_between};
use crate::words::words;
use crate::{AskId, ContactId, DealId, EventId, FollowUpId, MomentId, Refusal, UserId};

/// The most characters the words of a moment, or the reason to dismiss it, may have.
pub const MOMENT_TEXT_MAX: usize = 2_000;

/// A reason to ask a contact now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Its id.
    pub id: MomentId,
    /// Whom to ask.
    pub contact: ContactId,
    /// Whose moment it is.
    pub owner: UserId,
    /// Which of the nine.
    pub kind: MomentKind,
    /// The day it happened: the warmest.
    pub happened_on: Date,
    /// The last day on which it is worth acting on; `None` for a licence, which never expires.
    pub last_day: Option<Date>,
    /// What they said or did, in words.
    pub words: Option<String>,
    /// The deal or project behind it.
    pub deal: Option<DealId>,
    /// The event behind an association.
    pub event: Option<EventId>,
    /// The event's day, where known.
    pub event_on: Option<Date>,
    /// The licence whose day has come.
    pub licence: Option<FollowUpId>,
    /// Open, acted on, dismissed or missed.
    pub state: MomentState,
}

/// What became of a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MomentState {
    /// Waiting for the rep.
    Open,
    /// The rep asked.
    Acted {
        /// The ask.
        ask: AskId,
        /// Its day.
        on: Date,
    },
    /// The rep decided against asking.
    Dismissed {
        /// When.
        on: Date,
        /// Who.
        by: UserId,
        /// Why.
        why: String,
    },
    /// Nobody asked in time: the number one reason why referrals don't happen.
    Missed {
        /// The first day on which it was too late.
        on: Date,
    },
}

words! {
    /// The nine kinds of moment (M1), warmest expectation first.
    pub enum MomentKind {
        /// They have just referred somebody.
        GaveReferral = "gave_referral", "Just gave a referral";
        /// They say you saved them.
        Rescue = "rescue", "You saved them";
        /// They sent a testimonial of their own accord.
        Testimonial = "testimonial", "Sent a testimonial";
        /// They praised you unprompted.
        Praise = "praise", "Praised you";
        /// They bought.
        Close = "close", "Bought";
        /// Work for them was finished.
        ProjectCompleted = "project_completed", "Project finished";
        /// The day of a licence to ask has come.
        LicenceDue = "licence_due", "Asked you to ask today";
        /// They mentioned an association, event or group.
        Association = "association", "Joined an association";
        /// They said no.
        NoSale = "no_sale", "Said no";
    }
}

/// Our starting values for a kind of moment (METHOD, Defaults). All are guesses without a published source.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MomentDefaults {
    /// Days until the expectation has halved; `None` when it does not cool.
    pub half_life_days: Option<f64>,
    /// Days after which it is missed; `None` for never.
    pub missed_after_days: Option<i32>,
    /// Names expected when asked on the day itself.
    pub expected_names: f64,
}

impl MomentKind {
    /// The starting values of this kind.
    pub const fn defaults(self) -> MomentDefaults {
        const fn of(half_life: f64, missed_after: i32, expected: f64) -> MomentDefaults {
            MomentDefaults {
                half_life_days: Some(half_life),
                missed_after_days: Some(missed_after),
                expected_names: expected,
            }
        }
        match self {
            MomentKind::GaveReferral => of(2.0, 7, 2.0),
            MomentKind::Rescue => of(3.0, 14, 1.6),
            MomentKind::Testimonial => of(5.0, 21, 1.5),
            MomentKind::Praise => of(3.0, 14, 1.3),
            MomentKind::Close => of(2.0, 10, 1.2),
            MomentKind::ProjectCompleted => of(3.0, 14, 1.2),
            MomentKind::LicenceDue => {
                MomentDefaults { half_life_days: None, missed_after_days: None, expected_names: 1.2 }
            }
            MomentKind::Association => of(7.0, 30, 1.0),
            MomentKind::NoSale => of(1.0, 5, 0.6),
        }
    }

    /// Whether it says that the customer is happy: what M4 calls a good moment.
    pub const fn is_delight(self) -> bool {
        matches!(
            self,
            Self::GaveReferral
                | Self::Rescue
                | Self::Testimonial
                | Self::Praise
                | Self::Close
                | Self::ProjectCompleted
        )
    }

    /// The last day on which it is worth acting on (M3); an association lasts until its event's day (Defaults).
    pub fn last_day(self, happened_on: Date, event_on: Option<Date>) -> Option<Date> {
        match (self, event_on) {
            (MomentKind::Association, Some(event)) if event >= happened_on => Some(event),
            _ => self.defaults().missed_after_days.map(|days| add_days(happened_on, days)),
        }
    }
}

impl Moment {
    /// How much of the expectation is left, 0 to 1: halves every half-life (M3). A licence does not cool.
    pub fn warmth(&self, today: Date) -> f64 {
        match self.kind.defaults().half_life_days {
            Some(half_life) => 0.5_f64.powf(f64::from(self.age_days(today)) / half_life),
            None => 1.0,
        }
    }

    /// Whole days since it happened; 0 on the day itself.
    pub fn age_days(&self, today: Date) -> i32 {
        days_between(self.happened_on, today).max(0)
    }

    /// Whether its last day has gone by.
    pub fn is_too_late(&self, today: Date) -> bool {
        self.last_day.is_some_and(|last| today > last)
    }

    /// The rep asked: a saved ask closes the moment that led to it (M11).
    pub fn act(self, ask: AskId, on: Date) -> Result<Moment, Refusal> {
        match self.state {
            // Asking late is still asking: a missed moment that led to an ask after all was acted on.
            MomentState::Open | MomentState::Missed { .. } => {
                Ok(Moment { state: MomentState::Acted { ask, on }, ..self })
            }
            _ => Err(Refusal::MomentAlreadyClosed),
        }
    }

    /// The rep decides against asking, and says why.
    pub fn dismiss(self, on: Date, by: UserId, why: String) -> Result<Moment, Refusal> {
        if self.state != MomentState::Open {
            return Err(Refusal::MomentAlreadyClosed);
        }
        if self.kind == MomentKind::LicenceDue {
            return Err(Refusal::LicenceNeedsAsk);
        }
        if why.trim().is_empty() {
            return Err(Refusal::DismissalNeedsReason);
        }
        Ok(Moment { state: MomentState::Dismissed { on, by, why }, ..self })
    }

    /// Expires an open moment whose last day has gone by (M3); any other comes back as it was.
    pub fn expire(self, today: Date) -> Moment {
        match (&self.state, self.last_day) {
            (MomentState::Open, Some(last)) if today > last => {
                Moment { state: MomentState::Missed { on: add_days(last, 1) }, ..self }
            }
            _ => self,
        }
    }
}

#[cfg(test)]
impl Moment {
    /// An open one, for tests.
    pub(crate) fn sample(kind: MomentKind, happened_on: Date) -> Self {
        use uuid::Uuid;
        Moment {
            id: MomentId(Uuid::from_u128(4)),
            contact: ContactId(Uuid::from_u128(2)),
            owner: UserId(Uuid::from_u128(1)),
            kind,
            happened_on,
            last_day: kind.last_day(happened_on, None),
            words: None,
            deal: None,
            event: None,
            event_on: None,
            licence: None,
            state: MomentState::Open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    fn moment(kind: MomentKind) -> Moment {
        Moment::sample(kind, date(2026, 11, 2))
    }

    #[test]
    fn m3_the_day_it_happened_is_the_warmest() {
        let praise = moment(MomentKind::Praise);
        assert_eq!(praise.warmth(date(2026, 11, 2)), 1.0);
        assert!((praise.warmth(date(2026, 11, 5)) - 0.5).abs() < 1e-9);
        assert!((praise.warmth(date(2026, 11, 8)) - 0.25).abs() < 1e-9);
    }

    #[test]
    fn m3_a_moment_not_acted_on_is_missed_the_day_after_its_last() {
        let praise = moment(MomentKind::Praise);
        assert_eq!(praise.clone().expire(date(2026, 11, 16)).state, MomentState::Open);
        let missed = praise.expire(date(2026, 12, 24));
        assert_eq!(missed.state, MomentState::Missed { on: date(2026, 11, 17) });
    }

    #[test]
    fn a_licence_never_expires_and_never_cools() {
        let licence = moment(MomentKind::LicenceDue);
        assert_eq!(licence.warmth(date(2030, 1, 1)), 1.0);
        assert_eq!(licence.clone().expire(date(2030, 1, 1)).state, MomentState::Open);
        let by = UserId(Uuid::from_u128(3));
        let refused = licence.dismiss(date(2026, 11, 3), by, "no time".into());
        assert_eq!(refused, Err(Refusal::LicenceNeedsAsk));
    }

    #[test]
    fn an_association_lasts_until_its_event() {
        let until = MomentKind::Association.last_day(date(2026, 11, 2), Some(date(2027, 3, 4)));
        assert_eq!(until, Some(date(2027, 3, 4)));
        assert_eq!(MomentKind::Association.last_day(date(2026, 11, 2), None), Some(date(2026, 12, 2)));
    }

    #[test]
    fn a_dismissal_says_why() {
        let by = UserId(Uuid::from_u128(3));
        let refused = moment(MomentKind::Praise).dismiss(date(2026, 11, 3), by, "  ".into());
        assert_eq!(refused, Err(Refusal::DismissalNeedsReason));
    }
}
