//! `GET /today/sheet`: the day on one page of paper (A4 or Letter), with boxes to tick.

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};

/// The printable day.
#[derive(Debug, Template)]
#[template(path = "pages/today_sheet.html")]
pub struct TodaySheetPage {
    /// The frame, which does not print.
    pub shell: Shell,
    /// "Saturday 21 November 2026".
    pub day: String,
    /// "Sam Patel, Brightwater Heating".
    pub whose: String,
    /// Sections with their lines.
    pub sections: Vec<SheetSection>,
}

/// A section of the sheet.
#[derive(Debug, Clone)]
pub struct SheetSection {
    /// "Promises".
    pub heading: String,
    /// Its lines.
    pub lines: Vec<SheetLine>,
}

/// A line with a box.
#[derive(Debug, Clone)]
pub struct SheetLine {
    /// Name.
    pub who: String,
    /// "Owner, Ruiz Bakery". May be empty.
    pub company: String,
    /// The number to dial, as people read it. May be empty.
    pub phone: String,
    /// Why, in one sentence.
    pub why: String,
    /// The words of the conversation. May be empty.
    pub words: String,
    /// "2 days late". May be empty.
    pub due: String,
}

impl TodaySheetPage {
    /// Empty, typical, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let line = |who: &str, company: &str, phone: &str, why: &str, words: &str, due: &str| SheetLine {
            who: who.into(),
            company: company.into(),
            phone: phone.into(),
            why: why.into(),
            words: words.into(),
            due: due.into(),
        };
        let page = |sections| Self {
            shell: Shell::sample("Day sheet", Place::Today),
            day: "Saturday 21 November 2026".into(),
            whose: "Sam Patel, Brightwater Heating".into(),
            sections,
        };
        let section = |heading: &str, lines| SheetSection { heading: heading.into(), lines };
        let long = hostile::long();
        vec![
            ("empty", page(Vec::new())),
            (
                "typical",
                page(vec![
                    section(
                        "Promises",
                        vec![
                            line(
                                "Ana Ruiz",
                                "Owner, Ruiz Bakery",
                                "020 7946 0100",
                                "You have Ana’s licence to ask: she said to call in 90 days.",
                                "Ask me again when I have seen a whole quarter of bills.",
                                "2 days late",
                            ),
                            line(
                                "Tom Okafor",
                                "Northgate Schools",
                                "020 7946 0111",
                                "First call; Jane Doe named him yesterday.",
                                "",
                                "today",
                            ),
                        ],
                    ),
                    section(
                        "Ask",
                        vec![line(
                            "Lena Fischer",
                            "St Brigid’s School",
                            "020 7946 0144",
                            "You saved Lena when the boiler failed.",
                            "You saved us.",
                            "",
                        )],
                    ),
                    section(
                        "Next",
                        vec![line(
                            "June Achebe",
                            "Achebe Print",
                            "",
                            "Tell her that Carl Moss met you.",
                            "",
                            "by Mon 23 Nov",
                        )],
                    ),
                ]),
            ),
            (
                "hostile",
                page(vec![section(
                    hostile::SCRIPT,
                    vec![line(hostile::SCRIPT, &long, hostile::QUOTES, hostile::RTL, hostile::EMOJI, &long)],
                )]),
            ),
        ]
    }
}
