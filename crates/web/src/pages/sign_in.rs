//! `GET /sign-in`, answered by `POST /sign-in` with `email`, `password` and `next` (a path of ours).

use askama::Template;

use super::hostile;
use crate::layout::Shell;
use crate::parts::Field;

/// The way in.
#[derive(Debug, Template)]
#[template(path = "pages/sign_in.html")]
pub struct SignInPage {
    /// The frame.
    pub shell: Shell,
    /// E-mail address.
    pub email: Field,
    /// Never holds a value; carries the error ("That address and password don’t go together.").
    pub password: Field,
    /// Where to go afterwards; empty for Today.
    pub next: String,
}

impl SignInPage {
    /// Fresh, wrong, too many tries, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let fresh = || Self {
            shell: Shell::outside("Sign in"),
            email: Field::default(),
            password: Field::default(),
            next: "/today".into(),
        };
        let slow = Shell {
            notice: Some("Too many tries. Wait a minute, then try once more.".into()),
            ..Shell::outside("Sign in")
        };
        vec![
            ("fresh", fresh()),
            (
                "wrong",
                Self {
                    email: Field::of("sam@example.com"),
                    password: Field::wrong("", "That address and password don’t go together."),
                    ..fresh()
                },
            ),
            ("too-many", Self { shell: slow, email: Field::of("sam@example.com"), ..fresh() }),
            (
                "hostile",
                Self {
                    email: Field::wrong(hostile::QUOTES, "That is not a whole e-mail address."),
                    next: hostile::SCRIPT.into(),
                    ..fresh()
                },
            ),
        ]
    }
}
