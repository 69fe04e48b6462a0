//! Something being sold to a contact: open, won or lost.

use jiff::civil::Date;

use crate::{ContactId, DealId, Refusal, UserId};

/// The most characters a deal's issue, product or reason may have.
pub const DEAL_TEXT_MAX: usize = 2_000;

/// A deal. It carries the issue it solves in the customer's own words, which the coach speaks with later (M6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deal {
    /// Its id.
    pub id: DealId,
    /// Who buys.
    pub contact: ContactId,
    /// Whose deal it is.
    pub owner: UserId,
    /// What is sold.
    pub product: String,
    /// The issue it solves, in the customer's words.
    pub issue: Option<String>,
    /// Its value in the smallest unit of the workspace's currency (cents).
    pub value_cents: Option<i64>,
    /// When it was opened.
    pub opened_on: Date,
    /// Open, won or lost.
    pub state: DealState,
}

/// Open, won or lost, each with its facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DealState {
    /// Still being decided.
    Open,
    /// They bought.
    Won {
        /// The day they did.
        on: Date,
    },
    /// They said no.
    Lost {
        /// The day they did.
        on: Date,
        /// Why, in their words. The non-buyer call shows it (M24).
        why: String,
    },
}

impl Deal {
    /// Wins an open deal. Refused when it is closed already, or before it was opened.
    pub fn win(self, on: Date, value_cents: Option<i64>) -> Result<Deal, Refusal> {
        self.must_be_open(on)?;
        Ok(Deal { state: DealState::Won { on }, value_cents: value_cents.or(self.value_cents), ..self })
    }

    /// Loses an open deal. Refused when it is closed already, or before it was opened.
    pub fn lose(self, on: Date, why: String) -> Result<Deal, Refusal> {
        self.must_be_open(on)?;
        Ok(Deal { state: DealState::Lost { on, why }, ..self })
    }

    fn must_be_open(&self, on: Date) -> Result<(), Refusal> {
        if self.state != DealState::Open {
            return Err(Refusal::DealAlreadyClosed);
        }
        if on < self.opened_on {
            return Err(Refusal::ClosedBeforeOpened { opened_on: self.opened_on });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    fn deal() -> Deal {
        Deal {
            id: DealId(Uuid::from_u128(1)),
            contact: ContactId(Uuid::from_u128(2)),
            owner: UserId(Uuid::from_u128(3)),
            product: "Copier lease".into(),
            issue: Some("toner always out".into()),
            value_cents: Some(480_000),
            opened_on: date(2026, 10, 1),
            state: DealState::Open,
        }
    }

    #[test]
    fn a_deal_is_won_once() {
        let won = deal().win(date(2026, 11, 2), None).unwrap();
        assert_eq!(won.state, DealState::Won { on: date(2026, 11, 2) });
        assert_eq!(won.value_cents, Some(480_000));
        assert_eq!(won.lose(date(2026, 11, 3), "too dear".into()), Err(Refusal::DealAlreadyClosed));
    }

    #[test]
    fn no_deal_closes_before_it_was_opened() {
        let refused = deal().win(date(2026, 9, 30), None);
        assert_eq!(refused, Err(Refusal::ClosedBeforeOpened { opened_on: date(2026, 10, 1) }));
    }
}
