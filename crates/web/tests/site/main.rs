//! The site as browsers and others meet it: every address, from the first byte to the last header.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bad_input;
mod calendar;
mod cards;
mod day;
mod doors;
mod figures;
mod forms;
mod goals;
mod languages;
mod office;
mod offline;
mod walls;
