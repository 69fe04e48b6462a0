//! People: the list, a person's page, and the forms around a person.

pub mod close_deal;
pub mod conflict;
pub mod edit;
pub mod list;
pub mod log;
pub mod new_deal;
pub mod noticed;
pub mod show;
