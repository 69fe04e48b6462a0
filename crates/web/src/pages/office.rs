//! The office: its working week, its holidays, how often to stay in touch.

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Choice, Field};

/// The office's settings.
#[derive(Debug, Template)]
#[template(path = "pages/settings/office.html")]
pub struct OfficePage {
    /// The frame.
    pub shell: Shell,
    /// The form's id.
    pub id: String,
    /// The weekdays, those that are worked chosen.
    pub week: Vec<Choice>,
    /// What is wrong with them.
    pub week_error: Option<String>,
    /// The holidays, a day a line.
    pub holidays: Field,
    /// Days between two touches, by tier: the form's field name, its label and the days.
    pub cadence: Vec<(&'static str, String, Field)>,
    /// Whether whoever looks may change it.
    pub may_change: bool,
}

impl OfficePage {
    /// Typical, to be read only, wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let day = |value: &str, label: &str| Choice::of(value, label);
        let page = || Self {
            shell: Shell::sample("Office", Place::More),
            id: "0193".into(),
            week: vec![day("mon", "Monday").chosen(), day("tue", "Tuesday").chosen(), day("sun", "Sunday")],
            week_error: None,
            holidays: Field::of("2026-12-25\n2027-01-01"),
            cadence: vec![
                ("cadence_a", "A".into(), Field::of("30")),
                ("cadence_b", "B".into(), Field::of("60")),
            ],
            may_change: true,
        };
        vec![
            ("typical", page()),
            ("read-only", Self { may_change: false, ..page() }),
            (
                "wrong",
                Self {
                    week_error: Some("Choose at least one working day.".into()),
                    holidays: Field::wrong("25.12.", "Write each day like 2026-12-25, one a line."),
                    cadence: vec![("cadence_a", "A".into(), Field::wrong("0", "Between 1 and 3650 days."))],
                    ..page()
                },
            ),
            ("hostile", Self { holidays: Field::wrong(hostile::SCRIPT, hostile::QUOTES), ..page() }),
        ]
    }
}
