//! What the figures of the cycle promise, in worlds made by chance with a fixed seed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod chance;
mod reproduction_covers;
mod today_learns;
