//! Why an action did not happen. Nothing has changed when one is returned.

use domain::Refusal;
use store::{StoreError, rows::ContactRow};

/// Why an action did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The method says no; says what to do instead.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// Something typed can't be read: one sentence a field.
    #[error("{}", .0.iter().map(|one| one.why.as_str()).collect::<Vec<_>>().join(" "))]
    Invalid(Vec<FieldProblem>),
    /// The contact was changed by somebody else in the meantime.
    #[error("{} was changed in the meantime.", .0.name)]
    Stale(Box<ContactRow>),
    /// There is no such thing here, or it belongs to somebody else.
    #[error("There is no such {0} here.")]
    NotFound(&'static str),
    /// They may not do this.
    #[error("{0}")]
    Forbidden(&'static str),
    /// The e-mail address or the password is wrong.
    #[error("That e-mail address and password don't go together.")]
    WrongPassword,
    /// Too many tries.
    #[error("Too many tries. Please wait {minutes} minutes.")]
    TooManyTries {
        /// How long to wait.
        minutes: i64,
    },
    /// A link that is unknown, used up or too old.
    #[error("This link has been used or is too old. Ask for a new one.")]
    LinkClosed,
    /// Something newer depends on it, so it can't be undone.
    #[error("{0}")]
    CannotUndo(&'static str),
    /// A file that can't be read as contacts.
    #[error("{0}")]
    Unreadable(String),
    /// The database failed. Logged; people are told that nothing was saved.
    #[error("Something went wrong on our side. Nothing was saved.")]
    Fault(#[source] StoreError),
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field's name in forms and on the command line.
    pub field: &'static str,
    /// One sentence.
    pub why: String,
}

impl Problem {
    /// One field that can't be read.
    pub fn field(field: &'static str, why: impl Into<String>) -> Self {
        Problem::Invalid(vec![FieldProblem { field, why: why.into() }])
    }

    /// What to do instead, where there is something.
    pub fn next_step(&self) -> Option<&'static str> {
        match self {
            Problem::Refused(refusal) => Some(refusal.next_step()),
            Problem::Invalid(_) => Some("Put that right and save again; nothing you typed is lost."),
            Problem::Stale(_) => Some("Look at both versions and decide which one stays."),
            Problem::CannotUndo(_) => Some("Look at the timeline and change what you need by hand."),
            Problem::Fault(_) => Some("Try again in a moment."),
            _ => None,
        }
    }

    /// A short stable word for it, for scripts.
    pub const fn code(&self) -> &'static str {
        match self {
            Problem::Refused(_) => "refused",
            Problem::Invalid(_) => "invalid",
            Problem::Stale(_) => "stale",
            Problem::NotFound(_) => "not_found",
            Problem::Forbidden(_) => "forbidden",
            Problem::WrongPassword => "wrong_password",
            Problem::TooManyTries { .. } => "too_many_tries",
            Problem::LinkClosed => "link_closed",
            Problem::CannotUndo(_) => "cannot_undo",
            Problem::Unreadable(_) => "unreadable",
            Problem::Fault(_) => "fault",
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::DoorClosed => Problem::LinkClosed,
            StoreError::NoSuchAction(_) => Problem::NotFound("action"),
            StoreError::UndoOfUndo(_) => Problem::CannotUndo("That was an undo. Do the thing again instead."),
            StoreError::TooLateToUndo(_) => Problem::CannotUndo("That is too long ago to be undone."),
            error => Problem::Fault(error),
        }
    }
}
