//! Why an action did not happen. Nothing has changed when one is returned.

use domain::Refusal;
use jiff::civil::Date;
use language::say;
use store::{StoreError, rows::ContactRow};

/// Why an action did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The method says no; says what to do instead.
    #[error("{}", said(.0))]
    Refused(#[from] Refusal),
    /// Something typed can't be read: one sentence a field.
    #[error("{}", .0.iter().map(|one| one.why.as_str()).collect::<Vec<_>>().join(" "))]
    Invalid(Vec<FieldProblem>),
    /// The contact was changed by somebody else in the meantime.
    #[error("{}", say::problem_stale_contact(.0.name.as_str()))]
    Stale(Box<ContactRow>),
    /// There is no such thing here, or it belongs to somebody else.
    #[error("{}", say::problem_not_found(.0.replace(' ', "-")))]
    NotFound(&'static str),
    /// They may not do this.
    #[error("{0}")]
    Forbidden(String),
    /// The e-mail address or the password is wrong.
    #[error("{}", say::problem_wrong_password())]
    WrongPassword,
    /// Too many tries.
    #[error("{}", say::problem_too_many_tries(*minutes))]
    TooManyTries {
        /// How long to wait.
        minutes: i64,
    },
    /// A link that is unknown, used up or too old.
    #[error("{}", say::problem_link_used())]
    LinkClosed,
    /// Something newer depends on it, so it can't be undone.
    #[error("{0}")]
    CannotUndo(String),
    /// A file that can't be read as contacts.
    #[error("{0}")]
    Unreadable(String),
    /// The database failed. Logged; people are told that nothing was saved.
    #[error("{}", say::problem_our_side())]
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
    pub fn next_step(&self) -> Option<String> {
        match self {
            Problem::Refused(refusal) => Some(say::refusal_next(refusal.word())),
            Problem::Invalid(_) => Some(say::next_put_right()),
            Problem::Stale(_) => Some(say::next_both_versions()),
            Problem::CannotUndo(_) => Some(say::next_by_hand()),
            Problem::Fault(_) => Some(say::next_try_again()),
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

/// What the method says against it, in one sentence.
pub fn said(refusal: &Refusal) -> String {
    let day = |day: Option<Date>| day.map(language::day_full).unwrap_or_default();
    let (given, limit) = match refusal {
        Refusal::GiftOverLimit { limit_cents, given_cents, currency, .. } => {
            (language::money(*given_cents, currency), language::money(*limit_cents, currency))
        }
        _ => Default::default(),
    };
    let (channel, law) = (refusal.channel().unwrap_or_default(), refusal.law().unwrap_or_default());
    say::refusal(channel, day(refusal.day()), given, law, limit, refusal.word(), day(refusal.until()))
}

/// The same, with what to do instead.
pub fn said_with_next(refusal: &Refusal) -> String {
    format!("{} {}", said(refusal), say::refusal_next(refusal.word()))
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::DoorClosed => Problem::LinkClosed,
            StoreError::NoSuchAction(_) => Problem::NotFound("action"),
            StoreError::UndoOfUndo(_) => Problem::CannotUndo(say::undo_of_undo()),
            StoreError::TooLateToUndo(_) => Problem::CannotUndo(say::undo_too_late()),
            error => Problem::Fault(error),
        }
    }
}
