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
    /// The trades, the chosen one marked (M29).
    pub gift_profiles: Vec<Choice>,
    /// What is wrong with the choice.
    pub gift_error: Option<String>,
    /// What each trade allows: its name, what it says, the law with the day it was looked at, where it stands.
    pub gift_notes: Vec<(String, String, String, &'static str)>,
    /// A limit of the office's own.
    pub gift_limit: Field,
    /// Where that comes from.
    pub gift_source: Field,
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
            gift_profiles: vec![
                day("free", "No rules of a trade").chosen(),
                day("broker_dealer", "Broker-dealer"),
            ],
            gift_error: None,
            gift_notes: vec![
                ("No rules of a trade".into(), "The office decides.".into(), String::new(), ""),
                (
                    "Broker-dealer".into(),
                    "At most $300.".into(),
                    "FINRA Rule 3220, looked at on Sun 22 Nov 2026.".into(),
                    "https://www.finra.org/",
                ),
            ],
            gift_limit: Field::default(),
            gift_source: Field::default(),
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
                    gift_limit: Field::wrong("lots", "Digits only, like 4,200."),
                    gift_source: Field::wrong("", "Say where your limit comes from."),
                    ..page()
                },
            ),
            ("hostile", Self { holidays: Field::wrong(hostile::SCRIPT, hostile::QUOTES), ..page() }),
        ]
    }
}
