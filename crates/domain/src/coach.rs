//! The coach: what to say, built from the facts at hand (M6–M8, M10, M12).
//!
//! It never asks "who do you know who might want my product?". It first says what a good fit looks like and what will
//! happen to a person they name, and then names the issue that was just solved. The words themselves are texts of the
//! product's languages or the reps' own: here stand what they may say of the facts ([`Template`]), which of them is
//! proposed ([`propose`]) and how often they brought names ([`Tally`]).

mod choice;
mod facts;
mod template;

pub use choice::{Candidate, ENOUGH_ASKS, Tally, propose};
pub use facts::{Fact, Facts, Manner, opened, shut};
pub use template::{Missing, Template, TemplateError};

use crate::moment::MomentKind;
use crate::words::words;

words! {
    /// Whom words are for.
    pub enum Audience {
        /// Somebody at a company.
        Business = "business", "Somebody at a company";
        /// A private person.
        Individual = "individual", "A private person";
        /// Anybody.
        Both = "both", "Anybody";
    }
}

impl Audience {
    /// Whether these words are for somebody at a company, or for a private person.
    pub const fn is_for(self, business: bool) -> bool {
        match self {
            Audience::Business => business,
            Audience::Individual => !business,
            Audience::Both => true,
        }
    }
}

words! {
    /// What is kept of the coach's words.
    pub enum CoachKind {
        /// A wording of the ask (M6).
        Wording = "wording", "Wording";
        /// Something they may say, with an answer (M12).
        Objection = "objection", "Objection";
        /// Somebody to think of (M7).
        Prompter = "prompter", "Prompter";
    }
}

/// When a wording is used: at one kind of moment, without any, or always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Occasion {
    /// At this kind of moment.
    Moment(MomentKind),
    /// When no moment leads to the ask.
    Unprompted,
    /// Whatever leads to it.
    Any,
}

impl Occasion {
    /// The stored spelling: the moment's, `unprompted` or `any`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Occasion::Moment(kind) => kind.as_str(),
            Occasion::Unprompted => "unprompted",
            Occasion::Any => "any",
        }
    }

    /// Reads the stored spelling; `None` for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "unprompted" => Some(Occasion::Unprompted),
            "any" => Some(Occasion::Any),
            kind => MomentKind::parse(kind).map(Occasion::Moment),
        }
    }

    /// Every one of them, the moments first.
    pub fn all() -> impl Iterator<Item = Occasion> {
        MomentKind::ALL.iter().copied().map(Occasion::Moment).chain([Occasion::Unprompted, Occasion::Any])
    }

    /// Whether words of this occasion are for what led to the ask.
    pub fn is_for(self, led: Option<MomentKind>) -> bool {
        match self {
            Occasion::Moment(kind) => led == Some(kind),
            Occasion::Unprompted => led.is_none(),
            Occasion::Any => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m6_every_occasion_is_read_as_it_is_written() {
        for occasion in Occasion::all() {
            assert_eq!(Occasion::parse(occasion.as_str()), Some(occasion));
        }
        assert_eq!(Occasion::parse("birthday"), None);
    }

    #[test]
    fn m6_words_for_a_moment_are_for_that_moment_only() {
        let praise = Occasion::Moment(MomentKind::Praise);
        assert!(praise.is_for(Some(MomentKind::Praise)) && !praise.is_for(None));
        assert!(Occasion::Unprompted.is_for(None) && !Occasion::Unprompted.is_for(Some(MomentKind::Close)));
        assert!(Occasion::Any.is_for(None) && Occasion::Any.is_for(Some(MomentKind::Close)));
        assert!(Audience::Both.is_for(true) && Audience::Both.is_for(false));
        assert!(!Audience::Individual.is_for(true));
    }
}
