//! Rates that carry their counts, and say so when there are too few to say (M35).

/// Below this many cases a rate is not worth a percentage.
pub const FEW: i64 = 10;

/// `made` out of `of`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rate {
    /// How often it happened.
    pub made: i64,
    /// How often it could have.
    pub of: i64,
}

impl Rate {
    /// The share as a whole percentage, rounded; `None` when there was no case at all.
    pub fn percent(self) -> Option<i64> {
        (self.of > 0).then(|| (self.made * 100 + self.of / 2) / self.of)
    }

    /// Whether there are too few cases for a percentage to mean much.
    pub const fn too_few(self) -> bool {
        self.of < FEW
    }

    /// "12 of 31 (39%)", or "3 of 4 – too few to say".
    pub fn sentence(self) -> String {
        match self.percent() {
            None => "nothing to count yet".to_owned(),
            Some(_) if self.too_few() => format!("{} of {} – too few to say", self.made, self.of),
            Some(percent) => format!("{} of {} ({percent}%)", self.made, self.of),
        }
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_says_when_there_are_too_few() {
        assert_eq!(Rate { made: 3, of: 4 }.sentence(), "3 of 4 – too few to say");
        assert_eq!(Rate { made: 12, of: 31 }.sentence(), "12 of 31 (39%)");
        assert_eq!(Rate { made: 0, of: 0 }.sentence(), "nothing to count yet");
    }
}
