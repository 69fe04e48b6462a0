//! CalDAV and CardDAV: the promises and the people in the rep's own calendar and address book (M15, M20, M31).
//!
//! A member has three books. *Promises* shows what they owe as to-dos, *calendar* the same as events, *people* their contacts as
//! cards. What a program does with them comes back as the same actions as on the web: completing, putting off, rewording, letting
//! go; editing a contact; a new card is a capture. What is no business of ours – an appointment of their own, a property that
//! nobody here knows – is kept as it was written. A promise stays on its day: moving or deleting one is refused, and Today asks
//! for the reason.
//!
//! [`in_front_of`] puts all of it before the pages. `request` reads what came, `propfind`, `report`, `put`, `remove` and
//! `proppatch` answer one method each; `ical` and `card` know the texts.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod answer;
mod card;
mod ical;
mod multistatus;
mod paths;
mod propfind;
mod proppatch;
mod props;
mod put;
mod remove;
mod report;
mod request;
mod server;
mod xml;

pub use server::{Options, in_front_of};
