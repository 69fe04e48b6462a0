//! What programs ask and get, told as stories on both engines; and the recorded requests of real ones.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(unreachable_pub, reason = "a test binary exports nothing")]

#[path = "../../../actions/tests/kit/mod.rs"]
mod kit;

mod asking;
mod hostile;
mod people;
mod promises;
mod recorded;
mod syncing;
mod walls;
