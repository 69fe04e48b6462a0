//! `POST /noticed`: what the words of a conversation may mean (M2), as a fragment. Nothing is acted on by itself.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::pages::hostile;

/// What was noticed in some words.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "pages/contacts/noticed.html")]
pub struct Noticed {
    /// The surest first.
    pub found: Vec<NoticedMoment>,
}

/// A moment, or a complaint, that words may show.
#[derive(Debug, Clone)]
pub struct NoticedMoment {
    /// Which kind, as data says it: `gave_referral`.
    pub kind: &'static str,
    /// The words that led to it, as they stand in the text.
    pub words: String,
    /// What they may mean, as a question or a hint: "Praise?"
    pub says: String,
    /// What one tap ticks in the form: `moment=praise`. `None` where there is nothing to tick.
    pub tick: Option<&'static str>,
}

impl Noticed {
    /// Nothing, one, several, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let one = |kind, words: &str, says: &str, tick| NoticedMoment {
            kind,
            words: words.into(),
            says: says.into(),
            tick,
        };
        let rescue = || one("rescue", "you saved us", "We saved them?", Some("moment=rescue"));
        vec![
            ("nothing", Self::default()),
            ("one", Self { found: vec![rescue()] }),
            (
                "several",
                Self {
                    found: vec![
                        one("complaint", "two weeks late again", "A complaint?", Some("complaint=")),
                        rescue(),
                        one("not_yet", "ask me after Easter", "They said later.", None),
                    ],
                },
            ),
            (
                "hostile",
                Self { found: vec![one("praise", hostile::SCRIPT, &hostile::long(), Some("moment=praise"))] },
            ),
        ]
    }
}

impl HtmlSafe for Noticed {}
