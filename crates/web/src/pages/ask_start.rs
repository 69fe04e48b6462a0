//! `GET /ask`: whom are you talking to? The way into the Ask screen and to quick capture.

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::pages::people_found::PeopleFound;
use crate::parts::{Field, Tone};

/// The page behind the big middle button.
#[derive(Debug, Template)]
#[template(path = "pages/ask_start.html")]
pub struct AskStartPage {
    /// The frame.
    pub shell: Shell,
    /// What was searched for.
    pub query: Field,
    /// People who fit the search; nothing before a search.
    pub found: Option<PeopleFound>,
    /// Those with an open moment, warmest first.
    pub due: Vec<AskDue>,
}

/// Somebody to ask now.
#[derive(Debug, Clone)]
pub struct AskDue {
    /// `/ask/{contact}?moment=…`.
    pub href: String,
    /// Name.
    pub who: String,
    /// Why, in one sentence.
    pub why: String,
    /// "yesterday".
    pub when: String,
    /// How pressing.
    pub tone: Tone,
}

impl AskStartPage {
    /// Empty, typical, found, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let due = |who: &str, why: &str, when: &str, tone| AskDue {
            href: "/ask/3?moment=m3".into(),
            who: who.into(),
            why: why.into(),
            when: when.into(),
            tone,
        };
        let page = || Self {
            shell: Shell::sample("Ask", Place::Ask),
            query: Field::default(),
            found: None,
            due: Vec::new(),
        };
        let typical = || Self {
            due: vec![
                due("Lena Fischer", "You saved her when the boiler failed.", "yesterday", Tone::Today),
                due("Ana Ruiz", "Her licence to ask has come due.", "2 days late", Tone::Late),
                due("Marc Bell", "His new plant is in: project complete.", "6 days ago", Tone::Calm),
            ],
            ..page()
        };
        let long = hostile::long();
        vec![
            ("empty", page()),
            ("typical", typical()),
            ("found", Self { query: Field::of("len"), found: Some(PeopleFound::sample_ask()), ..typical() }),
            (
                "hostile",
                Self {
                    due: vec![
                        due(hostile::SCRIPT, &long, hostile::RTL, Tone::Late),
                        due(&long, hostile::QUOTES, "", Tone::Calm),
                    ],
                    query: Field::of(hostile::QUOTES),
                    ..page()
                },
            ),
        ]
    }
}
