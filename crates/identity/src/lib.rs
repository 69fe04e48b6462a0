//! Who is who: whether two people in the book are one (M16).
//!
//! Pure functions: [`fold`] makes texts comparable, [`blocking_keys`] finds the few people worth comparing, [`compare`]
//! decides. *Same* may be linked without asking; *maybe* is for the rep to decide; nothing is merged silently in doubt.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod blocking;
mod decide;
mod name;
mod nicknames;
mod normalise;
mod typo;

pub use blocking::blocking_keys;
pub use decide::{Person, Verdict, compare};
pub use nicknames::{nickname_key, nickname_keys};
pub use normalise::{fold, fold_company};
