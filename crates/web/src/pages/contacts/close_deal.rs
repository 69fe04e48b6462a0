//! `GET /deals/{id}/won` and `/lost`, answered by `POST` to the same address.
//!
//! Fields: `id` (of the closing fact, UUID), `version`, `on` (ISO date), `value` (won), `issue` (won), `reason`
//! (lost, required).

use askama::Template;

use crate::layout::{Place, Shell};
use crate::pages::hostile;
use crate::parts::Field;

/// The form that wins or loses a deal.
#[derive(Debug, Template)]
#[template(path = "pages/contacts/close_deal.html")]
pub struct CloseDealPage {
    /// The frame.
    pub shell: Shell,
    /// Id of the closing, made beforehand.
    pub id: String,
    /// Version of the deal.
    pub version: String,
    /// Where the form goes.
    pub action: String,
    /// Won or lost.
    pub end: DealEnd,
    /// The deal's title.
    pub deal: String,
    /// The contact's id.
    pub contact_id: String,
    /// Their name.
    pub who: String,
    /// The day, ISO.
    pub on: Field,
    /// What it is worth.
    pub value: Field,
    /// "Value in £".
    pub value_label: String,
    /// The issue it solved, in their words.
    pub issue: Field,
    /// What they said no to.
    pub reason: Field,
}

/// How a deal ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DealEnd {
    /// They bought.
    Won,
    /// They did not.
    Lost,
}

impl CloseDealPage {
    fn is_won(&self) -> bool {
        self.end == DealEnd::Won
    }

    /// Won, lost, wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let won = || Self {
            shell: Shell::sample("Won", Place::People),
            id: "01934f5e-0000-7000-8000-000000000005".into(),
            version: "2".into(),
            action: "/deals/2/won".into(),
            end: DealEnd::Won,
            deal: "Second boiler house".into(),
            contact_id: "3".into(),
            who: "Lena Fischer".into(),
            on: Field::of("2026-11-21"),
            value: Field::of("18,500"),
            value_label: "Value in £".into(),
            issue: Field::of("A cold school is a closed school."),
            reason: Field::default(),
        };
        let lost = || Self {
            shell: Shell::sample("Lost", Place::People),
            action: "/deals/2/lost".into(),
            end: DealEnd::Lost,
            ..won()
        };
        vec![
            ("won", won()),
            ("lost", lost()),
            (
                "lost-wrong",
                Self {
                    reason: Field::wrong(
                        "",
                        "What did they say no to? You will want it when you call again.",
                    ),
                    ..lost()
                },
            ),
            (
                "hostile",
                Self {
                    deal: hostile::SCRIPT.into(),
                    who: hostile::long(),
                    issue: Field::of(hostile::QUOTES),
                    ..won()
                },
            ),
        ]
    }
}
