//! The funnel: from moments to what was won (M35).

use std::ops::AddAssign;

use super::{Average, Rate};

/// The funnel of a rep or a team over a period (M35): every step with its count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Funnel {
    /// Moments that opened.
    pub moments: i64,
    /// Asks made.
    pub asks: i64,
    /// Asks that brought names.
    pub named_asks: i64,
    /// Names given, asked for or not.
    pub names: i64,
    /// Of those, contacted.
    pub contacted: i64,
    /// Of those, met.
    pub met: i64,
    /// Of those, won.
    pub won: i64,
    /// What was won from them, in cents.
    pub value_cents: i64,
}

impl Funnel {
    /// Whether nothing at all was counted.
    pub fn is_empty(self) -> bool {
        self == Funnel::default()
    }

    /// Asks with names, of asks.
    pub const fn named(self) -> Rate {
        Rate { made: self.named_asks, of: self.asks }
    }

    /// Contacted, of names.
    pub const fn reached(self) -> Rate {
        Rate { made: self.contacted, of: self.names }
    }

    /// Met, of contacted.
    pub const fn met_of_contacted(self) -> Rate {
        Rate { made: self.met, of: self.contacted }
    }

    /// Won, of met.
    pub const fn won_of_met(self) -> Rate {
        Rate { made: self.won, of: self.met }
    }

    /// Won, of names.
    pub const fn won_of_names(self) -> Rate {
        Rate { made: self.won, of: self.names }
    }

    /// Cents for each name.
    pub const fn value_per_name(self) -> Average {
        Average { sum: self.value_cents, of: self.names }
    }
}

impl AddAssign for Funnel {
    fn add_assign(&mut self, more: Self) {
        self.moments += more.moments;
        self.asks += more.asks;
        self.named_asks += more.named_asks;
        self.names += more.names;
        self.contacted += more.contacted;
        self.met += more.met;
        self.won += more.won;
        self.value_cents += more.value_cents;
    }
}
