//! `GET /capture`: one line of text becomes a person (METHOD M14–M16, M19). Answered by `POST /captures`.
//!
//! Fields: `id` (UUID), `line` (required), `given_by` (contact id), `given_by_q` (text of the search, used when
//! nothing is chosen), `on` (ISO date), `basis`, `happy_call` (`on`).

use askama::Template;

use super::hostile;
use super::people_found::{FoundShape, PeopleFound};
use crate::layout::{Place, Shell};
use crate::pages::capture_preview::Understood;
use crate::parts::{Choice, Field};

/// The capture form with what was captured a moment ago.
#[derive(Debug, Template)]
#[template(path = "pages/capture.html")]
pub struct CapturePage {
    /// The frame.
    pub shell: Shell,
    /// Id of this capture, made beforehand.
    pub id: String,
    /// The line.
    pub line: Field,
    /// What was understood of it; nothing for an empty line.
    pub understood: Option<Understood>,
    /// The search for the giver.
    pub given_by_q: Field,
    /// People to choose the giver from; the chosen one is marked.
    pub givers: Option<PeopleFound>,
    /// The day the name was given, ISO.
    pub on: Field,
    /// Why they may be contacted (M19).
    pub bases: Vec<Choice>,
    /// The giver may be called by this person.
    pub happy_call: bool,
    /// Names taken down just now, newest first.
    pub captured: Vec<CapturedLine>,
}

/// Somebody captured just now.
#[derive(Debug, Clone)]
pub struct CapturedLine {
    /// Their page.
    pub href: String,
    /// Name.
    pub who: String,
    /// "Call her by Mon 23 Nov.", "Known already: linked to her page."
    pub then: String,
}

impl CapturePage {
    /// Fresh, one captured, wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let fresh = || Self {
            shell: Shell::sample("Capture", Place::Capture),
            id: "01934f5e-0000-7000-8000-000000000006".into(),
            line: Field::default(),
            understood: None,
            given_by_q: Field::default(),
            givers: None,
            on: Field::of("2026-11-21"),
            bases: vec![
                Choice::of("referred", "They know I will call").chosen(),
                Choice::of("introduced", "An introduction is coming"),
                Choice::of("unknown", "Not known yet: don’t contact"),
            ],
            happy_call: false,
            captured: Vec::new(),
        };
        let mut givers = PeopleFound { shape: FoundShape::GivenBy, ..PeopleFound::sample_ask() };
        givers.people[0].chosen = true;
        let captured = |who: &str| CapturedLine {
            href: "/contacts/7".into(),
            who: who.into(),
            then: "Call them by Mon 23 Nov.".into(),
        };
        vec![
            ("fresh", fresh()),
            (
                "typical",
                Self {
                    line: Field::of("Jane Doe, CFO at Acme, 555-0100, same toner problem"),
                    understood: Some(Understood::sample(
                        "Jane Doe",
                        &[
                            ("title", "CFO"),
                            ("company", "Acme"),
                            ("phone", "555-0100"),
                            ("context", "same toner problem"),
                        ],
                    )),
                    given_by_q: Field::of("len"),
                    givers: Some(givers),
                    captured: vec![captured("Priya Shah"), captured("Carl Moss")],
                    ..fresh()
                },
            ),
            (
                "wrong",
                Self {
                    line: Field::wrong("555-0100", "Start with a name; the rest can follow."),
                    on: Field::wrong("2030-01-01", "That day is still to come."),
                    ..fresh()
                },
            ),
            (
                "hostile",
                Self {
                    line: Field::wrong(
                        hostile::long(),
                        "That is longer than 500 letters; move the rest to the notes.",
                    ),
                    captured: vec![
                        captured(hostile::SCRIPT),
                        captured(hostile::QUOTES),
                        captured(hostile::RTL),
                    ],
                    ..fresh()
                },
            ),
        ]
    }
}
