//! Which wording is proposed, and how often each brought names (M35).

use crate::cycle::Rate;

/// How many asks there have to be before a share of them says anything.
pub const ENOUGH_ASKS: i64 = 20;

/// What became of the asks that were made with a wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How often it was used.
    pub asks: i64,
    /// How many of them brought names.
    pub brought: i64,
    /// How many names.
    pub names: i64,
}

impl Tally {
    /// Whether there are enough asks to say anything.
    pub const fn is_enough(self) -> bool {
        self.asks >= ENOUGH_ASKS
    }

    /// Between which whole percentages the share of asks that bring names lies, at 95%; `None` for too few asks.
    ///
    /// Wilson's interval: it holds for small counts, and for shares near none and all.
    pub fn likely_percent(self) -> Option<(i64, i64)> {
        if !self.is_enough() {
            return None;
        }
        Rate { made: self.brought, of: self.asks }.likely_percent()
    }

    /// Names for each ask, where there are enough asks to compare by.
    fn names_an_ask(self) -> Option<f64> {
        self.is_enough().then(|| self.names as f64 / self.asks as f64)
    }
}

/// A wording that could be proposed. Those that don't fit the moment, the person or the facts are no candidates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate<'a> {
    /// By which an ask remembers it.
    pub key: &'a str,
    /// Whether the rep wrote it, or a manager shared it.
    pub is_own: bool,
    /// Whether it is for this very moment, not for any.
    pub is_exact: bool,
    /// How it did.
    pub tally: Tally,
}

/// The candidates in the order in which they are proposed, as places in the list: own ones first, then those that
/// brought most names with enough asks, then as they come. What was said to this person last comes last of all: never
/// the same words twice running where there are others.
pub fn propose(candidates: &[Candidate<'_>], said_last: Option<&str>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    let rank = |at: &usize| candidates.get(*at);
    order.sort_by(|a, b| {
        let (Some(a), Some(b)) = (rank(a), rank(b)) else { return std::cmp::Ordering::Equal };
        let was_said = |one: &Candidate<'_>| said_last == Some(one.key);
        // What never brought a name though it was tried comes behind what nobody has tried.
        let brings = |one: &Candidate<'_>| match one.tally.names_an_ask() {
            Some(names) if names <= 0.0 => -1.0,
            Some(names) => names,
            None => 0.0,
        };
        was_said(a)
            .cmp(&was_said(b))
            .then(b.is_own.cmp(&a.is_own))
            .then(brings(b).total_cmp(&brings(a)))
            .then(b.is_exact.cmp(&a.is_exact))
    });
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(asks: i64, brought: i64, names: i64) -> Tally {
        Tally { asks, brought, names }
    }

    #[test]
    fn m35_too_few_asks_say_nothing() {
        assert_eq!(tally(19, 19, 40).likely_percent(), None);
        assert!(!Tally::default().is_enough());
    }

    #[test]
    fn m35_with_enough_asks_the_share_lies_between_two_bounds() {
        // Wilson for 10 of 20 and 0 of 20, worked out by hand.
        assert_eq!(tally(20, 10, 14).likely_percent(), Some((30, 70)));
        assert_eq!(tally(20, 0, 0).likely_percent(), Some((0, 16)));
        assert_eq!(tally(20, 20, 60).likely_percent(), Some((84, 100)));
        // More names than asks in a damaged row are no reason to fall over.
        assert_eq!(tally(20, 25, 60).likely_percent(), Some((84, 100)));
    }

    #[test]
    fn m6_own_words_come_first_then_what_brought_most_names_then_the_order() {
        let own = Candidate { key: "own", is_own: true, is_exact: false, tally: Tally::default() };
        let of = |key, tally| Candidate { key, is_own: false, is_exact: true, tally };
        let all = [
            of("first", Tally::default()),
            of("few", tally(19, 19, 80)),
            of("good", tally(30, 20, 45)),
            of("never", tally(30, 0, 0)),
            of("fair", tally(30, 20, 30)),
            own,
        ];
        let order: Vec<&str> = propose(&all, None).into_iter().map(|at| all[at].key).collect();
        assert_eq!(order, ["own", "good", "fair", "first", "few", "never"]);
    }

    #[test]
    fn m6_never_the_same_words_twice_running_where_there_are_others() {
        let of = |key| Candidate { key, is_own: false, is_exact: true, tally: Tally::default() };
        let all = [of("a"), of("b")];
        assert_eq!(propose(&all, Some("a")), [1, 0]);
        assert_eq!(propose(&all, Some("b")), [0, 1]);
        assert_eq!(propose(&[of("a")], Some("a")), [0], "there is no other");
    }
}
