//! Referrer → referred contact, and how far it came (M32, M33).

use jiff::civil::Date;

use crate::words::words;
use crate::{AskId, ContactId, FactId, ReferralId, Refusal, UserId};

/// One person referred by another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Its id.
    pub id: ReferralId,
    /// Who named them.
    pub referrer: ContactId,
    /// Who was named.
    pub referred: ContactId,
    /// Whose promise it is to get in touch.
    pub owner: UserId,
    /// Why it exists.
    pub origin: Origin,
    /// The day it was captured, in the rep's time zone.
    pub captured_on: Date,
    /// How far it came.
    pub stage: Stage,
    /// The days it reached each step; a skipped step has none.
    pub dates: StageDates,
    /// Whether this referrer has the credit (M33).
    pub credited: bool,
    /// Whether the referrer may be called by the new customer (M10).
    pub happy_call: bool,
}

/// Every referral knows why it exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Given when asked.
    Asked(AskId),
    /// Given without being asked.
    Volunteered(FactId),
    /// Read from a file of contacts.
    Imported(FactId),
}

impl Origin {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Origin::Asked(_) => "asked",
            Origin::Volunteered(_) => "volunteered",
            Origin::Imported(_) => "imported",
        }
    }
}

/// When a referral reached each step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StageDates {
    /// A warm introduction was made.
    pub introduced_on: Option<Date>,
    /// The first contact: the clock of M21 stops.
    pub contacted_on: Option<Date>,
    /// They met.
    pub met_on: Option<Date>,
    /// Won, lost or given up.
    pub closed_on: Option<Date>,
}

words! {
    /// The stages of a referral (M32).
    pub enum Stage {
        /// Written down.
        Captured = "captured", "Captured";
        /// The referrer introduced them.
        Introduced = "introduced", "Introduced";
        /// The rep reached them.
        Contacted = "contacted", "Contacted";
        /// They met.
        Met = "met", "Met";
        /// They bought.
        Won = "won", "Won";
        /// They said no.
        Lost = "lost", "Lost";
        /// They never answered.
        NoResponse = "no_response", "No response";
    }
}

impl Stage {
    const fn rank(self) -> u8 {
        match self {
            Stage::Captured => 0,
            Stage::Introduced => 1,
            Stage::Contacted => 2,
            Stage::Met => 3,
            Stage::NoResponse => 4,
            Stage::Lost => 5,
            Stage::Won => 6,
        }
    }

    /// Whether a referral here has come further than one there.
    pub const fn is_further_than(self, there: Stage) -> bool {
        self.rank() > there.rank()
    }

    /// Whether the rep has reached the person, or has given up trying: the clock of M21 has stopped.
    pub const fn first_contact_settled(self) -> bool {
        !matches!(self, Stage::Captured | Stage::Introduced)
    }

    /// Whether nothing more is expected.
    pub const fn is_closed(self) -> bool {
        matches!(self, Stage::Won | Stage::Lost | Stage::NoResponse)
    }

    /// Whether a referral that stands at `now` has come by this stage: what was told of it is still true.
    pub const fn holds_at(self, now: Stage) -> bool {
        if self.is_closed() { self.rank() == now.rank() } else { self.rank() <= now.rank() }
    }

    /// Whether moving from here to `next` goes forward. Steps may be skipped; somebody silent may answer after
    /// all, and somebody who said no may still buy.
    pub const fn leads_to(self, next: Stage) -> bool {
        match self {
            Stage::Won => false,
            Stage::Lost => matches!(next, Stage::Won),
            Stage::NoResponse => matches!(next, Stage::Contacted | Stage::Met | Stage::Won | Stage::Lost),
            open => next.rank() > open.rank(),
        }
    }
}

impl Referral {
    /// Moves forward to `next`. Refused when it stands there already or would go back.
    pub fn advance(self, next: Stage, on: Date) -> Result<Referral, Refusal> {
        if next == self.stage {
            return Err(Refusal::StageUnchanged);
        }
        if !self.stage.leads_to(next) {
            return Err(Refusal::StageGoesBack);
        }
        self.checked_day(on)?;
        Ok(self.placed_at(next, on))
    }

    /// Corrects the stage, backwards too; the later days are struck (M32: a correction is a fact as well).
    pub fn correct(self, stage: Stage, on: Date) -> Result<Referral, Refusal> {
        if stage == self.stage {
            return Err(Refusal::StageUnchanged);
        }
        self.checked_day(on)?;
        let mut struck = self;
        if stage.rank() < Stage::Introduced.rank() {
            struck.dates.introduced_on = None;
        }
        if stage.rank() < Stage::Contacted.rank() {
            struck.dates.contacted_on = None;
        }
        if stage.rank() < Stage::Met.rank() {
            struck.dates.met_on = None;
        }
        struck.dates.closed_on = None;
        Ok(struck.placed_at(stage, on))
    }

    fn checked_day(&self, on: Date) -> Result<(), Refusal> {
        if on < self.captured_on {
            Err(Refusal::MovedBeforeCaptured { captured_on: self.captured_on })
        } else {
            Ok(())
        }
    }

    fn placed_at(mut self, stage: Stage, on: Date) -> Referral {
        match stage {
            Stage::Captured => {}
            Stage::Introduced => self.dates.introduced_on = Some(on),
            Stage::Contacted => self.dates.contacted_on = Some(on),
            Stage::Met => {
                self.dates.contacted_on.get_or_insert(on);
                self.dates.met_on = Some(on);
            }
            Stage::Won | Stage::Lost => {
                self.dates.contacted_on.get_or_insert(on);
                self.dates.closed_on = Some(on);
            }
            Stage::NoResponse => self.dates.closed_on = Some(on),
        }
        if !stage.is_closed() {
            self.dates.closed_on = None;
        }
        self.stage = stage;
        self
    }
}

/// M33. Whether a new referral of somebody gets the credit: the first one does.
pub fn takes_credit(somebody_has_it: bool) -> bool {
    !somebody_has_it
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    fn referral() -> Referral {
        Referral {
            id: ReferralId(Uuid::from_u128(1)),
            referrer: ContactId(Uuid::from_u128(2)),
            referred: ContactId(Uuid::from_u128(3)),
            owner: UserId(Uuid::from_u128(4)),
            origin: Origin::Asked(AskId(Uuid::from_u128(5))),
            captured_on: date(2026, 11, 2),
            stage: Stage::Captured,
            dates: StageDates::default(),
            credited: true,
            happy_call: false,
        }
    }

    #[test]
    fn m32_steps_may_be_skipped_and_the_clock_of_first_contact_stops() {
        let met = referral().advance(Stage::Met, date(2026, 11, 5)).unwrap();
        assert_eq!(met.dates.contacted_on, Some(date(2026, 11, 5)));
        assert_eq!(met.dates.met_on, Some(date(2026, 11, 5)));
        let won = met.advance(Stage::Won, date(2026, 12, 1)).unwrap();
        assert_eq!(won.dates.contacted_on, Some(date(2026, 11, 5)));
        assert_eq!(won.dates.closed_on, Some(date(2026, 12, 1)));
    }

    #[test]
    fn m32_going_back_is_a_correction() {
        let met = referral().advance(Stage::Met, date(2026, 11, 5)).unwrap();
        assert_eq!(met.clone().advance(Stage::Contacted, date(2026, 11, 6)), Err(Refusal::StageGoesBack));
        let back = met.correct(Stage::Captured, date(2026, 11, 6)).unwrap();
        assert_eq!(back.dates, StageDates::default());
    }

    #[test]
    fn what_was_told_of_a_stage_is_true_as_long_as_the_referral_stands_there_or_beyond() {
        assert!(Stage::Contacted.holds_at(Stage::Met));
        assert!(Stage::Lost.holds_at(Stage::Lost));
        assert!(!Stage::Met.holds_at(Stage::Contacted));
        assert!(!Stage::NoResponse.holds_at(Stage::Won));
    }

    #[test]
    fn somebody_silent_may_answer_and_somebody_lost_may_buy() {
        let silent = referral().advance(Stage::NoResponse, date(2026, 11, 9)).unwrap();
        let reached = silent.advance(Stage::Contacted, date(2026, 11, 20)).unwrap();
        assert_eq!(reached.dates.closed_on, None);
        let lost = reached.advance(Stage::Lost, date(2026, 11, 21)).unwrap();
        assert_eq!(lost.clone().advance(Stage::Met, date(2026, 11, 22)), Err(Refusal::StageGoesBack));
        assert!(lost.advance(Stage::Won, date(2026, 12, 21)).is_ok());
    }

    #[test]
    fn nothing_happens_before_it_was_captured() {
        let early = referral().advance(Stage::Met, date(2026, 11, 1));
        assert_eq!(early, Err(Refusal::MovedBeforeCaptured { captured_on: date(2026, 11, 2) }));
    }
}
