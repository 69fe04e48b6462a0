//! The coach's words: when they are used, where they come from, how they did.

use domain::coach::{Audience, Occasion, Tally};

use crate::say;

/// How a wording did, in a few words for the Ask screen (M35).
pub(crate) fn count(tally: Tally) -> String {
    if tally.is_enough() {
        say::ask_count_enough(tally.asks, tally.brought)
    } else {
        say::ask_count(tally.asks)
    }
}

/// How a wording did, with what can be said of it and what can't (M35).
pub(crate) fn counts(tally: Tally) -> String {
    match tally.likely_percent() {
        Some((from, to)) => say::coach_counts_enough(tally.asks, tally.brought, from, tally.names, to),
        None if tally.asks == 0 => say::coach_counts_none(),
        None => say::coach_counts_few(tally.asks, tally.brought, tally.names),
    }
}

/// When a wording is used.
pub(crate) fn occasion(occasion: Occasion) -> String {
    say::coach_occasion(occasion.as_str())
}

/// For whom.
pub(crate) fn audience(audience: Audience) -> String {
    say::coach_audience(audience.as_str())
}
