//! `GET /contacts/{id}/deals/new`, answered by `POST /deals`.
//!
//! Fields: `id` (UUID), `contact_id`, `title` (required), `value` (as typed, in the workspace's currency), `issue`.

use askama::Template;

use crate::layout::{Place, Shell};
use crate::pages::hostile;
use crate::parts::Field;

/// The form of a new deal.
#[derive(Debug, Template)]
#[template(path = "pages/contacts/new_deal.html")]
pub struct NewDealPage {
    /// The frame.
    pub shell: Shell,
    /// The deal's id, made beforehand.
    pub id: String,
    /// The contact's id.
    pub contact_id: String,
    /// Their name.
    pub who: String,
    /// What is sold.
    pub title: Field,
    /// What it is worth.
    pub value: Field,
    /// "Value in £".
    pub value_label: String,
    /// The issue it solves, in the customer's words.
    pub issue: Field,
}

impl NewDealPage {
    /// Fresh, wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let fresh = || Self {
            shell: Shell::sample("New deal", Place::People),
            id: "01934f5e-0000-7000-8000-000000000004".into(),
            contact_id: "3".into(),
            who: "Lena Fischer".into(),
            title: Field::default(),
            value: Field::default(),
            value_label: "Value in £".into(),
            issue: Field::default(),
        };
        vec![
            ("fresh", fresh()),
            (
                "wrong",
                Self {
                    title: Field::wrong("", "What are you selling?"),
                    value: Field::wrong("about ten", "Digits only, like 4,200."),
                    ..fresh()
                },
            ),
            (
                "hostile",
                Self {
                    who: hostile::RTL.into(),
                    title: Field::of(hostile::SCRIPT),
                    issue: Field::of(hostile::long()),
                    ..fresh()
                },
            ),
        ]
    }
}
