//! The answer (409) to saving a record that somebody else has changed meanwhile: both versions side by side.
//!
//! The form goes back to the same address with every field of the edit form again: for each row a radio group named
//! like the field, whose values are the two texts, and `version` set to the newer one.

use askama::Template;

use crate::layout::{Place, Shell};
use crate::pages::hostile;

/// Two versions of one record.
#[derive(Debug, Template)]
#[template(path = "pages/contacts/conflict.html")]
pub struct ConflictPage {
    /// The frame.
    pub shell: Shell,
    /// "Ana Ruiz".
    pub what: String,
    /// "Kim Lee saved changes at 14:20, while you were writing."
    pub sentence: String,
    /// Where the form goes.
    pub action: String,
    /// The id of the record.
    pub id: String,
    /// The newer version, which the next save is based on.
    pub version: String,
    /// Fields that differ.
    pub rows: Vec<ConflictRow>,
    /// Fields that are the same in both, sent along: name and value.
    pub same: Vec<(String, String)>,
    /// Drops one's own changes.
    pub back: String,
}

/// One field in both versions.
#[derive(Debug, Clone)]
pub struct ConflictRow {
    /// The form's field name.
    pub field: String,
    /// "Phone".
    pub label: String,
    /// What is saved now.
    pub theirs: String,
    /// What was typed.
    pub yours: String,
}

impl ConflictPage {
    /// Typical, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let row = |field: &str, label: &str, theirs: &str, yours: &str| ConflictRow {
            field: field.into(),
            label: label.into(),
            theirs: theirs.into(),
            yours: yours.into(),
        };
        let page = |rows| {
            Self {
            shell: Shell::sample("Two versions", Place::People),
            what: "Ana Ruiz".into(),
            sentence: "Kim Lee saved changes at 14:20, while you were writing. Nothing of yours is lost: choose line by line.".into(),
            action: "/contacts/1".into(),
            id: "1".into(),
            version: "5".into(),
            rows,
            same: vec![("name".into(), "Ana Ruiz".into())],
            back: "/contacts/1".into(),
        }
        };
        vec![
            (
                "typical",
                page(vec![
                    row("phone", "Phone", "020 7946 0199", "020 7946 0100"),
                    row("notes", "Notes", "", "Prefers mornings. Two shops now."),
                ]),
            ),
            (
                "hostile",
                page(vec![
                    row("name", "Name", hostile::SCRIPT, hostile::QUOTES),
                    row("company", "Company", &hostile::long(), hostile::RTL),
                ]),
            ),
        ]
    }
}
