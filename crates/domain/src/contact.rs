//! A person the rep knows: where they stand, how often to stay in touch, and what they allow.

use crate::words::words;

words! {
    /// Where a contact stands with us.
    pub enum Standing {
        /// Nothing bought, nothing declined yet.
        Prospect = "prospect", "Prospect";
        /// Their latest closed deal was won.
        Customer = "customer", "Customer";
        /// Their latest closed deal was lost, or they said no before one was opened.
        NonBuyer = "non_buyer", "Non-buyer";
        /// Works with us rather than buys from us.
        Partner = "partner", "Partner";
    }
}

words! {
    /// How often we stay in touch (M26).
    pub enum Tier {
        /// Every 30 days by default.
        A = "A", "A";
        /// Every 60 days by default.
        B = "B", "B";
        /// Every 90 days by default.
        C = "C", "C";
    }
}

impl Tier {
    /// Days between two touches by default (M26).
    pub const fn cadence_days(self) -> i32 {
        match self {
            Tier::A => 30,
            Tier::B => 60,
            Tier::C => 90,
        }
    }
}

words! {
    /// How somebody came to be known here (M19).
    pub enum Provenance {
        /// Named in an ask.
        Asked = "asked", "Named in an ask";
        /// Somebody named them without being asked.
        Volunteered = "volunteered", "Volunteered";
        /// The rep knows them.
        Own = "own", "Known to the rep";
        /// Came from a file of contacts.
        Imported = "imported", "Imported";
    }
}

words! {
    /// On what basis they may be contacted (M19).
    pub enum Basis {
        /// The referrer told them to expect the call.
        Told = "told", "The referrer told them";
        /// The referrer named them; nobody has told them yet.
        Named = "named", "Named by the referrer";
        /// They are a customer or have dealt with us.
        Relationship = "relationship", "An existing relationship";
        /// Nothing is known: no unsolicited e-mail.
        Unknown = "unknown", "Not known";
    }
}

/// What stands against asking somebody (M5): the strongest reason first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskingStatus {
    /// Nothing does.
    Free,
    /// They asked not to be asked.
    DoNotAsk,
    /// They asked not to be contacted.
    DoNotContact,
    /// A complaint is open.
    ComplaintOpen,
}

impl AskingStatus {
    /// Weighs the flags of a contact: do-not-contact, then do-not-ask, then an open complaint.
    pub const fn of(do_not_contact: bool, do_not_ask: bool, complaint_open: bool) -> Self {
        if do_not_contact {
            AskingStatus::DoNotContact
        } else if do_not_ask {
            AskingStatus::DoNotAsk
        } else if complaint_open {
            AskingStatus::ComplaintOpen
        } else {
            AskingStatus::Free
        }
    }

    /// Whether nothing stands against asking.
    pub const fn is_free(self) -> bool {
        matches!(self, AskingStatus::Free)
    }
}

/// Where a contact stands after their deals, newest closed deal last to count.
///
/// `said_no` is true when they declined before a deal was opened. A partner stays a partner until they buy.
pub fn standing_after(current: Standing, latest_closed_won: Option<bool>, said_no: bool) -> Standing {
    match latest_closed_won {
        Some(true) => Standing::Customer,
        Some(false) => Standing::NonBuyer,
        None if said_no => Standing::NonBuyer,
        None => match current {
            Standing::Partner => Standing::Partner,
            _ => Standing::Prospect,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_closed_deal_decides_who_is_a_non_buyer() {
        assert_eq!(standing_after(Standing::Customer, Some(false), false), Standing::NonBuyer);
        assert_eq!(standing_after(Standing::NonBuyer, Some(true), true), Standing::Customer);
        assert_eq!(standing_after(Standing::Prospect, None, true), Standing::NonBuyer);
    }

    #[test]
    fn do_not_contact_outweighs_everything() {
        assert_eq!(AskingStatus::of(true, true, true), AskingStatus::DoNotContact);
        assert_eq!(AskingStatus::of(false, true, true), AskingStatus::DoNotAsk);
        assert_eq!(AskingStatus::of(false, false, true), AskingStatus::ComplaintOpen);
        assert!(AskingStatus::of(false, false, false).is_free());
    }
}
