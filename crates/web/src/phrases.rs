//! From facts to the words that people read. Rust phrases, templates show.

pub(crate) mod captured;
pub(crate) mod choices;
pub(crate) mod coach;
pub(crate) mod days;
pub(crate) mod figures;
pub(crate) mod goal;
pub(crate) mod money;
pub(crate) mod noticed;
pub(crate) mod owed;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod review;
pub(crate) mod timeline;
pub(crate) mod today;
