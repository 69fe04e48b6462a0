//! Why a task ended early.

use std::fmt;
use std::path::Path;

/// A sentence for the person at the terminal: what is wrong and what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stop(String);

impl Stop {
    pub(crate) fn new(says: impl Into<String>) -> Self {
        Self(says.into())
    }

    pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Self {
        Self(format!("{} could not be read or written: {error}.", path.display()))
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Stop {}
