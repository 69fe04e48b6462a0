//! `GET /settings/learned`: what the office answered to suggestions (M2).

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Act, Empty};
use crate::say;

/// The page.
#[derive(Debug, Template)]
#[template(path = "pages/learned.html")]
pub struct LearnedPage {
    /// The frame.
    pub shell: Shell,
    /// What was answered most often first.
    pub entries: Vec<LearnedLine>,
}

/// Words, and how often they were right.
#[derive(Debug, Clone)]
pub struct LearnedLine {
    /// The words.
    pub words: String,
    /// "Praise: right 3 times, wrong once."
    pub detail: String,
    /// Forgets them; for those who run the office.
    pub forget: Option<Act>,
}

impl LearnedPage {
    fn empty(&self) -> Empty {
        Empty::new(
            "heart",
            &say::learned_empty(),
            &say::learned_empty_why(),
            Some(Act::link(say::place_people(), "/contacts")),
        )
    }

    /// Empty, a few, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = |entries| Self { shell: Shell::sample("What was learned", Place::More), entries };
        let line = |words: &str, detail: &str| LearnedLine {
            words: words.into(),
            detail: detail.into(),
            forget: Some(Act::post("Forget", "/settings/learned/1/removal").about(words)),
        };
        vec![
            ("empty", page(vec![])),
            (
                "few",
                page(vec![
                    line("you saved us", "Did we save them? Right 4 times."),
                    line("thanks a million", "Praise? Right once, wrong 6 times."),
                ]),
            ),
            ("hostile", page(vec![line(hostile::SCRIPT, &hostile::long())])),
        ]
    }
}
