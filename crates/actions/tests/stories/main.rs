//! The method as stories told in days, on both engines. Names cite the rule that each one carries (METHOD.md).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(unreachable_pub, reason = "a test binary exports nothing")]

#[path = "../kit/mod.rs"]
mod kit;

mod asks;
mod bookings;
mod captures;
mod cards;
mod care;
mod coach;
mod contact_rules;
mod contention;
mod events;
mod gifts;
mod giving;
mod learning;
mod letters;
mod licences;
mod mail;
mod nothing_lost;
mod offline;
mod referrals;
mod undoing;
mod walls;
mod who_is_this;
mod world;
