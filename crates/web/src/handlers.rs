//! What each address does, one place a file: read the form, call one action, answer.

pub(crate) mod ask;
pub(crate) mod calendar;
pub(crate) mod capture;
pub(crate) mod cards;
pub(crate) mod contacts;
pub(crate) mod deals;
pub(crate) mod doors;
pub(crate) mod files;
pub(crate) mod follow_ups;
pub(crate) mod handout;
pub(crate) mod import;
pub(crate) mod likenesses;
pub(crate) mod limits;
pub(crate) mod lists;
pub(crate) mod log;
pub(crate) mod numbers;
pub(crate) mod office;
pub(crate) mod outbox;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod referrals;
pub(crate) mod settings;
pub(crate) mod team;
pub(crate) mod today;
pub(crate) mod undo;
