//! What is believed of each aspect before the data speak: how often one person's two records agree, how often two
//! people's do, and how rare values are. Our own estimates from the nature of such books; every one gives way to data.

use super::aspects::{Aspect, LEVELS, Level};

/// The beliefs about one aspect.
pub(super) struct Prior {
    /// Share of each level among pairs that are one person; of those where both say something.
    pub(super) same: [f64; LEVELS],
    /// The same among pairs of two people.
    pub(super) other: [f64; LEVELS],
}

use Level::{Alias, Clash, Equal, Initial, Near, Other, Part, Rival, Slip, Swapped};

type Shares = &'static [(Level, f64, f64)];

const GIVEN: Shares = &[
    (Equal, 0.80, 0.006),
    (Alias, 0.05, 0.003),
    (Slip, 0.05, 0.002),
    (Near, 0.02, 0.008),
    (Part, 0.02, 0.004),
    (Initial, 0.02, 0.004),
    (Swapped, 0.006, 0.0003),
    (Rival, 0.004, 0.01),
    (Clash, 0.002, 0.0005),
    (Other, 0.02, 0.95),
];
const FAMILY: Shares = &[
    (Equal, 0.86, 0.002),
    (Slip, 0.045, 0.001),
    (Near, 0.02, 0.006),
    (Part, 0.015, 0.001),
    (Initial, 0.005, 0.003),
    (Swapped, 0.008, 0.0003),
    (Other, 0.04, 0.98),
];
const TEXT: Shares = &[
    (Equal, 0.72, 0.004),
    (Slip, 0.05, 0.0004),
    (Near, 0.04, 0.002),
    (Part, 0.04, 0.003),
    (Other, 0.15, 0.99),
];
const LINE: Shares = &[
    (Equal, 0.72, 0.003),
    (Slip, 0.05, 0.0004),
    (Near, 0.04, 0.002),
    (Part, 0.04, 0.002),
    (Swapped, 0.01, 0.0001),
    (Other, 0.14, 0.9925),
];
const EMAIL: Shares = &[
    (Equal, 0.64, 0.00002),
    (Alias, 0.05, 0.00003),
    (Slip, 0.03, 0.00001),
    (Near, 0.02, 0.0001),
    (Part, 0.01, 0.0005),
    (Clash, 0.02, 0.005),
    (Other, 0.23, 0.994),
];
const PHONE: Shares =
    &[(Equal, 0.64, 0.00003), (Slip, 0.02, 0.00002), (Part, 0.01, 0.00001), (Other, 0.33, 0.9999)];
const HOUSE: Shares = &[(Equal, 0.80, 0.02), (Slip, 0.03, 0.03), (Part, 0.02, 0.003), (Other, 0.15, 0.95)];
const CITY: Shares = &[
    (Equal, 0.78, 0.03),
    (Slip, 0.04, 0.001),
    (Near, 0.03, 0.003),
    (Part, 0.02, 0.003),
    (Other, 0.13, 0.96),
];
const POSTCODE: Shares =
    &[(Equal, 0.78, 0.01), (Slip, 0.05, 0.012), (Near, 0.02, 0.005), (Other, 0.15, 0.97)];
const STATE: Shares = &[(Equal, 0.92, 0.2), (Slip, 0.02, 0.01), (Other, 0.06, 0.79)];
const BORN: Shares = &[
    (Equal, 0.88, 0.00005),
    (Alias, 0.01, 0.00005),
    (Slip, 0.05, 0.0015),
    (Near, 0.02, 0.01),
    (Part, 0.01, 0.01),
    (Clash, 0.003, 0.85),
    (Other, 0.027, 0.13),
];

pub(super) fn prior(aspect: Aspect) -> Prior {
    let shares = match aspect {
        Aspect::Given => GIVEN,
        Aspect::Family => FAMILY,
        Aspect::Company | Aspect::ReferredBy => TEXT,
        Aspect::Street | Aspect::Premise => LINE,
        Aspect::Email => EMAIL,
        Aspect::Phone => PHONE,
        Aspect::House => HOUSE,
        Aspect::City => CITY,
        Aspect::Postcode => POSTCODE,
        Aspect::State => STATE,
        Aspect::Born => BORN,
    };
    let mut prior = Prior { same: [RARE; LEVELS], other: [RARE; LEVELS] };
    for (level, same, other) in shares {
        prior.same[*level as usize] = *same;
        prior.other[*level as usize] = *other;
    }
    prior
}

/// How many people of all have a typical value, and how many rows that belief is worth.
pub(super) fn frequency(aspect: Aspect) -> (f64, f64) {
    match aspect {
        Aspect::Given => (0.004, 300.0),
        Aspect::Family => (0.0008, 1000.0),
        Aspect::Company | Aspect::Premise => (0.002, 100.0),
        Aspect::Email => (0.000_002, 10_000.0),
        Aspect::Phone => (0.000_005, 10_000.0),
        Aspect::House => (0.015, 50.0),
        Aspect::Street => (0.001, 200.0),
        Aspect::City => (0.02, 30.0),
        Aspect::Postcode => (0.003, 60.0),
        Aspect::State => (0.15, 10.0),
        Aspect::Born => (0.00005, 5000.0),
        Aspect::ReferredBy => (0.02, 30.0),
    }
}

/// The share of levels that an aspect does not know.
const RARE: f64 = 0.000_001;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shares_of_each_aspect_make_a_whole() {
        for aspect in Aspect::ALL {
            let Prior { same, other, .. } = prior(aspect);
            for sum in [same.iter().sum::<f64>(), other.iter().sum::<f64>()] {
                assert!((0.97..1.03).contains(&sum), "{aspect:?}: {sum}");
            }
        }
    }
}
