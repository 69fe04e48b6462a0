//! `GET /set-up?token=`: the first workspace. Answered by `POST /set-up` with `token`, `name`, `email`, `password`,
//! `workspace`, `zone` (IANA name), `region` (`GB`, `US`, …), `currency` (`GBP`, …).

use askama::Template;

use super::hostile;
use crate::layout::Shell;
use crate::parts::{Choice, Field};

/// The first page of a new installation.
#[derive(Debug, Template)]
#[template(path = "pages/set_up.html")]
pub struct SetUpPage {
    /// The frame.
    pub shell: Shell,
    /// The one-time token of the link.
    pub token: String,
    /// Your name.
    pub name: Field,
    /// Your e-mail address.
    pub email: Field,
    /// Carries the error only.
    pub password: Field,
    /// The workspace's name.
    pub workspace: Field,
    /// Time zones; the browser's own is chosen by an island when the form is fresh.
    pub zones: Vec<Choice>,
    /// What is wrong with the zone.
    pub zone_error: Option<String>,
    /// Regions, for telephone numbers and holidays.
    pub regions: Vec<Choice>,
    /// Currencies.
    pub currencies: Vec<Choice>,
}

impl SetUpPage {
    /// Fresh, wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let fresh = || Self {
            shell: Shell::outside("Welcome"),
            token: "one-time".into(),
            name: Field::default(),
            email: Field::default(),
            password: Field::default(),
            workspace: Field::default(),
            zones: vec![
                Choice::of("Europe/London", "Europe/London").chosen(),
                Choice::of("America/New_York", "America/New York"),
                Choice::of("Asia/Kolkata", "Asia/Kolkata"),
            ],
            zone_error: None,
            regions: vec![
                Choice::of("GB", "United Kingdom").chosen(),
                Choice::of("US", "United States"),
                Choice::of("IE", "Ireland"),
            ],
            currencies: vec![
                Choice::of("GBP", "£ pound").chosen(),
                Choice::of("USD", "$ dollar"),
                Choice::of("EUR", "€ euro"),
            ],
        };
        vec![
            ("fresh", fresh()),
            (
                "wrong",
                Self {
                    name: Field::wrong("", "What do people call you?"),
                    email: Field::wrong("sam@", "That is not a whole e-mail address."),
                    password: Field::wrong("", "Eight letters or more; a short sentence is best."),
                    workspace: Field::of("Brightwater Heating"),
                    zone_error: Some("Choose a zone from the list.".into()),
                    ..fresh()
                },
            ),
            (
                "hostile",
                Self {
                    name: Field::of(hostile::SCRIPT),
                    workspace: Field::wrong(hostile::long(), "Two hundred letters at most."),
                    email: Field::of(hostile::QUOTES),
                    ..fresh()
                },
            ),
        ]
    }
}
