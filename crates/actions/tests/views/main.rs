//! What pages and commands see, on both engines, made by the real verbs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod cycle;
mod genealogy;
mod goals;
mod lists;
mod numbers;
mod office;
mod page;
mod people;
mod reviews;
mod standing_in;
mod team;
