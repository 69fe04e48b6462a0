//! Rates and averages that carry their counts, and say so when there are too few to say (M35).

/// Below this many cases a rate is not worth a percentage.
pub const FEW: i64 = 10;

/// How many standard deviations lie on either side of the middle of an interval at 95%.
pub(super) const Z95: f64 = 1.96;

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

    /// The share, 0 to 1; `None` when there was no case at all.
    pub fn share(self) -> Option<f64> {
        (self.of > 0).then(|| self.made as f64 / self.of as f64)
    }

    /// Whether there are too few cases for a percentage to mean much.
    pub const fn too_few(self) -> bool {
        self.of < FEW
    }

    /// Between which shares it lies at 95%, whatever the number of cases; `None` without a case.
    ///
    /// Wilson's interval (1927): it holds for small counts, and for shares near none and all.
    pub fn likely(self) -> Option<(f64, f64)> {
        if self.of <= 0 {
            return None;
        }
        let n = self.of as f64;
        let share = self.made.clamp(0, self.of) as f64 / n;
        let z2 = Z95 * Z95;
        let middle = share + z2 / (2.0 * n);
        let half = Z95 * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
        let bound = |x: f64| (x / (1.0 + z2 / n)).clamp(0.0, 1.0);
        Some((bound(middle - half), bound(middle + half)))
    }

    /// [`Rate::likely`] in whole percentages.
    pub fn likely_percent(self) -> Option<(i64, i64)> {
        let whole = |share: f64| (100.0 * share).round() as i64;
        self.likely().map(|(low, high)| (whole(low), whole(high)))
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

/// So many of something in so many cases: names in asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Average {
    /// How many of it.
    pub sum: i64,
    /// In how many cases.
    pub of: i64,
}

impl Average {
    /// How many in a case; `None` without a case.
    pub fn mean(self) -> Option<f64> {
        (self.of > 0).then(|| self.sum as f64 / self.of as f64)
    }

    /// The same in tenths, rounded.
    pub fn tenths(self) -> Option<i64> {
        (self.of > 0).then(|| (self.sum * 10 + self.of / 2) / self.of)
    }

    /// Whether there are too few cases to say.
    pub const fn too_few(self) -> bool {
        self.of < FEW
    }
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

    #[test]
    fn m35_a_rate_lies_between_two_bounds() {
        // Wilson for 12 of 31, worked out by hand: 24% to 56%.
        assert_eq!(Rate { made: 12, of: 31 }.likely_percent(), Some((24, 56)));
        assert_eq!(Rate { made: 0, of: 4 }.likely_percent(), Some((0, 49)));
        assert_eq!(Rate::default().likely(), None);
    }

    #[test]
    fn an_average_is_rounded_to_tenths() {
        assert_eq!(Average { sum: 29, of: 18 }.tenths(), Some(16));
        assert_eq!(Average::default().mean(), None);
        assert!(Average { sum: 40, of: 9 }.too_few());
    }
}
