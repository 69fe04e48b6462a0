//! Who is who: whether two people in the book are one (M16).
//!
//! Pure functions: [`fold`] makes texts comparable, [`blocking_keys`] finds the few people worth comparing, [`compare`]
//! decides. *Same* may be linked without asking; *maybe* is for the rep to decide; nothing is merged silently in doubt.
//!
//! For whole tables [`match_tables`] finds the rows that are one, in a table or across two, and learns from the table
//! itself what agreement is worth in it.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod blocking;
mod decide;
mod matching;
mod name;
mod nicknames;
mod normalise;
mod typo;

pub use blocking::blocking_keys;
pub use decide::{Person, Verdict, compare};
pub use matching::{
    Band, Field, MatchError, MatchOptions, MatchTable, Matches, Pair, Progress, RowRef, Side, UnknownField,
    birthday, guess_mapping, match_tables,
};
pub use nicknames::{NAMES_MAX, names_alike, nickname_key, nickname_keys};
pub use normalise::{fold, fold_company};
