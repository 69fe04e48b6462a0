//! What the words of the method mean: asks, referrals, moments, promises, and the rules between them.
//!
//! Everything here is a pure function of its arguments. There is no I/O, no clock, no randomness and no
//! serialisation; days are civil dates in the rep's own time zone, and "now" is always handed in.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod ask;
pub mod business_days;
pub mod card;
pub mod coach;
pub mod contact;
pub mod cycle;
pub mod deal;
pub mod fact;
pub mod follow_up;
pub mod genealogy;
pub mod gift;
pub mod giving;
pub mod goal;
pub mod ids;
pub mod interaction;
pub mod letter;
pub mod moment;
pub mod playbook;
pub mod reach;
pub mod referral;
pub mod refusal;
pub mod review;
pub mod today;
pub mod user;

mod policy;
mod words;

pub use ids::*;
pub use refusal::Refusal;
