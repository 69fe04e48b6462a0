//! Two people side by side who may be one (M16).

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::Act;

/// Everybody who may be somebody known.
#[derive(Debug, Template)]
#[template(path = "pages/likenesses.html")]
pub struct LikenessesPage {
    /// The frame.
    pub shell: Shell,
    /// The pairs, likeliest first.
    pub pairs: Vec<Pair>,
}

/// One pair.
#[derive(Debug, Clone)]
pub struct Pair {
    /// What speaks for it.
    pub because: String,
    /// The one known before, and the one found later.
    pub sides: [Side; 2],
    /// They are one person.
    pub same: Act,
    /// They are two.
    pub different: Act,
}

/// One of two.
#[derive(Debug, Clone)]
pub struct Side {
    /// The name.
    pub who: String,
    /// Their page.
    pub href: String,
    /// "CFO, Acme". May be empty.
    pub role: String,
    /// Numbers and addresses.
    pub points: Vec<String>,
    /// "By Ana Ruiz, on Mon 2 Nov 2026."
    pub since: String,
}

impl LikenessesPage {
    /// None, one pair, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let side = |who: &str, role: &str, points: &[&str]| Side {
            who: who.into(),
            href: "/contacts/1".into(),
            role: role.into(),
            points: points.iter().map(|point| (*point).to_owned()).collect(),
            since: "By Ana Ruiz, on Mon 2 Nov 2026.".into(),
        };
        let pair = |known, found| Pair {
            because: "Same name at another company: perhaps they changed jobs.".into(),
            sides: [known, found],
            same: Act::post("One person", "/likenesses/1/merger"),
            different: Act::post("Two people", "/likenesses/1/difference"),
        };
        let page = |pairs| Self { shell: Shell::sample("Perhaps the same", Place::People), pairs };
        vec![
            ("none", page(vec![])),
            (
                "typical",
                page(vec![pair(
                    side("Jane Doe", "CFO, Acme", &["(415) 555-0134", "jane@acme.example"]),
                    side("Jane Doe", "Zenith Bank", &[]),
                )]),
            ),
            (
                "hostile",
                page(vec![pair(
                    side(hostile::SCRIPT, hostile::QUOTES, &[hostile::RTL]),
                    side(&hostile::long(), hostile::EMOJI, &[&hostile::long()]),
                )]),
            ),
        ]
    }
}
