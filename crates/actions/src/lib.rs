//! What people and the clock can do, one verb a file.
//!
//! Every write takes the same road: an input made by a form, a command or the clock → load what the decision
//! needs → the domain decides → one transaction commits the rows, the facts and the follow-ups → an answer.
//! The action's id comes from the client and is its idempotency key: the same request twice changes nothing the
//! second time and gives the same answer.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod actor;
mod app;
pub mod bookings;
pub mod clock;
pub mod coach;
mod draft;
mod event_lines;
mod expecting;
pub mod import;
pub mod letter_words;
pub mod mail;
pub mod mailbox;
mod office;
mod pasted;
mod people;
pub mod post;
mod prints;
pub mod problem;
pub mod reaching;
mod reactions;
pub mod secret;
mod text;
mod vault;
mod verbs;
pub mod views;

pub use actor::Actor;
pub use app::{App, Done, was_done};
pub use clock::{Clock, ManualClock, SystemClock};
pub use event_lines::read_events;
pub use import::{
    ImportFile, ImportProblem, ImportReport, ImportState, Progress, cancel_import, import, import_as,
    import_state, undo_import,
};
pub use mail::FoundMoment;
pub use office::Office;
pub use pasted::read_pasted;
pub use people::{DueDay, Person, PersonAnswer};
pub use problem::{FieldProblem, Problem, said, said_with_next};
pub use text::{NAME_MAX, NOTE_MAX, TEXT_MAX};
pub use vault::{VAULT_KEY_BYTES, Vault};
pub use verbs::*;
