//! `GET /join/{token}`: an invitation. Answered by `POST` to the same address with `name`, `email`, `password`,
//! `zone`.

use askama::Template;

use super::hostile;
use crate::layout::Shell;
use crate::parts::{Choice, Field};

/// The invited person's first page.
#[derive(Debug, Template)]
#[template(path = "pages/join.html")]
pub struct JoinPage {
    /// The frame.
    pub shell: Shell,
    /// The token of the link.
    pub token: String,
    /// "Sam Patel invites you to Brightwater Heating, as a rep."
    pub invitation: String,
    /// Name.
    pub name: Field,
    /// E-mail address.
    pub email: Field,
    /// Carries the error only.
    pub password: Field,
    /// Time zones.
    pub zones: Vec<Choice>,
}

impl JoinPage {
    /// Fresh, wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let fresh = || Self {
            shell: Shell::outside("Join"),
            token: "t0ken".into(),
            invitation: "Sam Patel invites you to Brightwater Heating, as a rep.".into(),
            name: Field::default(),
            email: Field::of("kim@example.com"),
            password: Field::default(),
            zones: vec![
                Choice::of("Europe/London", "Europe/London").chosen(),
                Choice::of("America/New_York", "America/New York"),
            ],
        };
        vec![
            ("fresh", fresh()),
            (
                "wrong",
                Self {
                    email: Field::wrong(
                        "kim@example.com",
                        "Somebody here has this address already. Sign in instead?",
                    ),
                    ..fresh()
                },
            ),
            (
                "hostile",
                Self {
                    invitation: hostile::SCRIPT.into(),
                    name: Field::of(hostile::QUOTES),
                    token: hostile::QUOTES.into(),
                    ..fresh()
                },
            ),
        ]
    }
}
