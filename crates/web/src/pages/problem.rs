//! What people see when something does not go: refusals offer a next step, faults say that they were noted.

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::Act;
use crate::say;

/// A problem in one sentence with one next step.
#[derive(Debug, Template)]
#[template(path = "pages/problem.html")]
pub struct ProblemPage {
    /// The frame; outside the navigation for nobody.
    pub shell: Shell,
    /// Which kind, for its picture.
    pub kind: ProblemKind,
    /// Two to six words.
    pub headline: String,
    /// One or two sentences.
    pub sentence: String,
    /// The next step.
    pub next: Act,
    /// A number to quote to whoever runs the server. Empty for none.
    pub reference: String,
}

/// What went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// The method or a limit says no (422).
    Refusal,
    /// No such page or record (404).
    NotFound,
    /// Not for this person (403).
    Forbidden,
    /// Changed by somebody else (409).
    Conflict,
    /// Our own fault (500).
    Fault,
}

impl ProblemKind {
    fn icon(self) -> &'static str {
        match self {
            Self::Refusal => "pause",
            Self::NotFound => "search",
            Self::Forbidden => "lock",
            Self::Conflict => "people",
            Self::Fault => "warning",
        }
    }
}

impl ProblemPage {
    /// The page for an address that leads nowhere.
    #[must_use]
    pub fn not_found(shell: Shell) -> Self {
        Self {
            shell,
            kind: ProblemKind::NotFound,
            headline: say::problem_nothing_here(),
            sentence: say::problem_nothing_here_why(),
            next: Act::link(say::problem_to_today(), "/today"),
            reference: String::new(),
        }
    }

    /// The page for something that belongs to others.
    #[must_use]
    pub fn forbidden(shell: Shell) -> Self {
        Self {
            kind: ProblemKind::Forbidden,
            headline: say::problem_not_yours(),
            sentence: say::problem_not_yours_why(),
            ..Self::not_found(shell)
        }
    }

    /// The page for a fault of ours; `reference` is what the log calls it.
    #[must_use]
    pub fn fault(shell: Shell, reference: impl Into<String>) -> Self {
        Self {
            kind: ProblemKind::Fault,
            headline: say::problem_fault(),
            sentence: say::problem_fault_why(),
            reference: reference.into(),
            ..Self::not_found(shell)
        }
    }

    /// The page for something that may not be done.
    #[must_use]
    pub fn refusal(shell: Shell, sentence: impl Into<String>, next: Act) -> Self {
        Self {
            kind: ProblemKind::Refusal,
            headline: say::problem_hold_on(),
            sentence: sentence.into(),
            next,
            ..Self::not_found(shell)
        }
    }

    /// Every kind, and a hostile one.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let shell = || Shell::sample("Not now", Place::Today);
        vec![
            (
                "refusal",
                Self::refusal(
                    shell(),
                    "Ana gave you her licence for Fri 19 Feb 2027. A promise needs a written reason before it is let go.",
                    Act::link("Back to Ana", "/contacts/1"),
                ),
            ),
            ("not-found", Self::not_found(shell())),
            (
                "not-found-outside",
                Self {
                    next: Act::link("Sign in", "/sign-in"),
                    ..Self::not_found(Shell::outside("Nothing here"))
                },
            ),
            ("forbidden", Self::forbidden(shell())),
            (
                "conflict",
                Self {
                    kind: ProblemKind::Conflict,
                    headline: "Somebody was quicker".into(),
                    sentence: "Kim Lee closed this at 14:20. Nothing was changed.".into(),
                    ..Self::not_found(shell())
                },
            ),
            ("fault", Self::fault(shell(), "f-7Q2M")),
            ("hostile", Self::refusal(shell(), hostile::SCRIPT, Act::link(hostile::long(), "/today"))),
        ]
    }
}
