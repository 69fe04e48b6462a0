//! The mailbox that a member forwards mails to (METHOD M2).

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Act, Choice, Field};
use crate::say;

/// `GET /settings/mailbox`, answered by `POST /settings/mailbox`; the acts look at it now, and remove it.
#[derive(Debug, Template)]
#[template(path = "pages/settings/mailbox.html")]
pub struct MailboxPage {
    /// The frame.
    pub shell: Shell,
    /// The form's id.
    pub id: String,
    /// "Last looked at 10:04: 2 new." Empty while there is none.
    pub state: String,
    /// Why the last look failed. Empty when it did not.
    pub trouble: String,
    /// The server.
    pub host: Field,
    /// Its port.
    pub port: Field,
    /// How it is encrypted.
    pub securities: Vec<Choice>,
    /// What is wrong with that.
    pub security_error: Option<String>,
    /// The name to log in with.
    pub username: Field,
    /// Carries the error only.
    pub password: Field,
    /// Whether a password is kept already.
    pub has_password: bool,
    /// The folder.
    pub folder: Field,
    /// Looks now. Nothing while there is none.
    pub look: Option<Act>,
    /// Removes it. Nothing while there is none.
    pub remove: Option<Act>,
}

impl MailboxPage {
    fn password_hint(&self) -> String {
        if self.has_password { say::mailbox_form_password_hint() } else { String::new() }
    }

    /// None yet, works, fails, wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let none = || Self {
            shell: Shell::sample("Mailbox", Place::More),
            id: "0193".into(),
            state: String::new(),
            trouble: String::new(),
            host: Field::default(),
            port: Field::of("993"),
            securities: vec![Choice::of("tls", "TLS").chosen(), Choice::of("starttls", "STARTTLS")],
            security_error: None,
            username: Field::default(),
            password: Field::default(),
            has_password: false,
            folder: Field::of("INBOX"),
            look: None,
            remove: None,
        };
        let works = || Self {
            state: "Last looked at 10:04: 2 new mails.".into(),
            host: Field::of("imap.example.com"),
            username: Field::of("referrals@example.com"),
            has_password: true,
            look: Some(Act::post("Look now", "/settings/mailbox/look")),
            remove: Some(Act::post("Remove it", "/settings/mailbox/removal").with("id", "0194")),
            ..none()
        };
        vec![
            ("none", none()),
            ("works", works()),
            (
                "fails",
                Self {
                    trouble: "imap.example.com refuses this name and password.".into(),
                    state: "Last looked at 10:04.".into(),
                    ..works()
                },
            ),
            (
                "wrong",
                Self {
                    host: Field::wrong(
                        "http://x",
                        "Write only the name of the server, like imap.example.com.",
                    ),
                    password: Field::wrong("", "Type the password."),
                    ..none()
                },
            ),
            (
                "hostile",
                Self {
                    host: Field::wrong(hostile::SCRIPT, hostile::QUOTES),
                    username: Field::of(hostile::long()),
                    folder: Field::of(hostile::RTL),
                    trouble: hostile::SCRIPT.into(),
                    ..works()
                },
            ),
        ]
    }
}
