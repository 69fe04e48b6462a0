//! Why a command did not do what was asked: a sentence, what to do next, and the exit code.

use std::process::ExitCode;

use actions::Problem;
use serde::Serialize;
use serde_json::json;
use store::StoreError;
use uuid::Uuid;

use crate::say;

/// Refused, or something typed that can't be read.
const REFUSED: u8 = 1;
/// The command line itself is wrong.
const USAGE: u8 = 2;
/// The machine, the disk, the network or the database failed.
const FAULT: u8 = 3;

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// An action said no.
    #[error("{0}")]
    Problem(Problem),
    /// The command line can't be understood.
    #[error("{0}")]
    Usage(String),
    /// Said no before an action was asked.
    #[error("{message}")]
    Refused { code: &'static str, message: String, next_step: Option<String> },
    /// Several people go by that name.
    #[error("“{typed}” could be any of these {}.", .choices.len())]
    Ambiguous { typed: String, choices: Vec<Choice> },
    /// The world around us failed.
    #[error("{message}")]
    Fault { message: String, next_step: Option<String> },
}

/// Somebody who may be meant.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Choice {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) company: Option<String>,
}

impl Trouble {
    /// A wrong command line.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::Usage(message.into())
    }

    /// A no, with a word for scripts.
    pub(crate) fn refused(code: &'static str, message: impl Into<String>, next_step: &str) -> Self {
        let next_step = Some(next_step.to_owned()).filter(|step| !step.is_empty());
        Self::Refused { code, message: message.into(), next_step }
    }

    /// A failure that nothing can be said about.
    pub(crate) fn fault(message: impl Into<String>) -> Self {
        Self::Fault { message: message.into(), next_step: None }
    }

    /// A failure, and what to do about it.
    pub(crate) fn fault_with(message: impl Into<String>, next_step: impl Into<String>) -> Self {
        Self::Fault { message: message.into(), next_step: Some(next_step.into()) }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Problem(problem) => problem.code(),
            Self::Usage(_) => "usage",
            Self::Refused { code, .. } => code,
            Self::Ambiguous { .. } => "ambiguous",
            Self::Fault { .. } => "fault",
        }
    }

    fn exit(&self) -> u8 {
        match self {
            Self::Problem(Problem::Fault(_)) | Self::Fault { .. } => FAULT,
            Self::Usage(_) => USAGE,
            Self::Problem(_) | Self::Refused { .. } | Self::Ambiguous { .. } => REFUSED,
        }
    }

    fn next_step(&self) -> Option<String> {
        match self {
            Self::Problem(problem) => problem.next_step(),
            Self::Usage(_) => Some("See whoelse --help.".to_owned()),
            Self::Refused { next_step, .. } | Self::Fault { next_step, .. } => next_step.clone(),
            Self::Ambiguous { .. } => Some("Say which one by id, or write more of the name.".to_owned()),
        }
    }

    /// Tells it – as JSON on standard output, or as sentences on standard error – and gives the exit code.
    pub(crate) fn tell(&self, as_json: bool) -> ExitCode {
        if let Self::Problem(Problem::Fault(source)) = self {
            tracing::error!(error = %source, "A command failed");
        }
        if as_json {
            say::json(&self.as_json());
        } else {
            say::note(self);
            if let Self::Problem(Problem::Invalid(fields)) = self
                && fields.len() > 1
            {
                fields.iter().for_each(|one| say::note(format!("  {}: {}", one.field, one.why)));
            }
            if let Self::Ambiguous { choices, .. } = self {
                choices.iter().for_each(|one| say::note(format!("  {}  {}", one.id, one.line())));
            }
            if let Some(step) = self.next_step() {
                say::note(step);
            }
        }
        ExitCode::from(self.exit())
    }

    fn as_json(&self) -> serde_json::Value {
        let fields: Vec<_> = match self {
            Self::Problem(Problem::Invalid(fields)) => {
                fields.iter().map(|one| json!({ "field": one.field, "why": one.why })).collect()
            }
            _ => vec![],
        };
        let mut error = json!({
            "code": self.code(),
            "message": self.to_string(),
            "next_step": self.next_step(),
            "fields": fields,
        });
        if let (Self::Ambiguous { choices, .. }, Some(object)) = (self, error.as_object_mut()) {
            object.insert("choices".to_owned(), json!(choices));
        }
        json!({ "error": error })
    }
}

impl Choice {
    fn line(&self) -> String {
        match &self.company {
            Some(company) => format!("{}, {company}", self.name),
            None => self.name.clone(),
        }
    }
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Fault(error) => error.into(),
            problem => Self::Problem(problem),
        }
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::SchemaTooNew { found, known } => Self::fault_with(
                format!(
                    "This database was written by a newer Who Else? (schema {found}; this program knows {known})."
                ),
                "Update whoelse, or choose another database with --data or --database-url. Nothing was changed.",
            ),
            StoreError::MigrationChanged { .. } => Self::fault_with(
                format!("This database was made by a different build: {error}."),
                "Use the build that made it, or start afresh in another folder with --data. Nothing was changed.",
            ),
            StoreError::File { path, source } => Self::fault_with(
                format!("{} can't be used: {source}.", path.display()),
                "Check that the folder exists and that you may write in it, or choose another one with --data.",
            ),
            StoreError::Location(why) => Self::usage(format!("The database address can't be read: {why}.")),
            StoreError::NotOnThisEngine(why) => Self::refused("not_here", why, ""),
            StoreError::SqliteTooOld { .. } | StoreError::MigrationBusy => Self::fault(format!("{error}.")),
            error => Self::Problem(Problem::Fault(error)),
        }
    }
}
