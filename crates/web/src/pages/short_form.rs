//! A form of one to three fields: a reason, a promise, a day. Many small decisions share it.

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Choice, Field};

/// A short form.
#[derive(Debug, Template)]
#[template(path = "pages/short_form.html")]
pub struct ShortFormPage {
    /// The frame.
    pub shell: Shell,
    /// "Let a promise go".
    pub heading: String,
    /// One or two sentences. May be empty.
    pub lead: String,
    /// Whom it is about; the words of the link back.
    pub about: String,
    /// Where "back" and "Cancel" lead. Empty for nowhere.
    pub back: String,
    /// Where the form goes.
    pub action: String,
    /// Hidden fields; names may repeat.
    pub hidden: Vec<(String, String)>,
    /// What is asked.
    pub asks: Vec<ShortAsk>,
    /// The words on the button.
    pub save: String,
}

/// One field of a short form.
#[derive(Debug, Clone)]
pub enum ShortAsk {
    /// One line.
    Text {
        /// The form's field name.
        name: &'static str,
        /// "Day".
        label: String,
        /// A quiet line. May be empty.
        hint: String,
        /// What was typed, and what is wrong with it.
        field: Field,
        /// The input's `type`.
        kind: &'static str,
    },
    /// Several lines.
    Words {
        /// The form's field name.
        name: &'static str,
        /// "Why?".
        label: String,
        /// A quiet line. May be empty.
        hint: String,
        /// What was typed, and what is wrong with it.
        field: Field,
    },
    /// One of these.
    Choice {
        /// The form's field name.
        name: &'static str,
        /// "Give to".
        label: String,
        /// What there is to choose.
        choices: Vec<Choice>,
        /// What is wrong with the choice.
        error: Option<String>,
    },
}

impl ShortFormPage {
    /// A reason, a promise, one button, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = |heading: &str, lead: &str, asks, save: &str| Self {
            shell: Shell::sample(heading, Place::People),
            heading: heading.into(),
            lead: lead.into(),
            about: "Ana Ruiz".into(),
            back: "/contacts/1".into(),
            action: "/follow-ups/1/release".into(),
            hidden: vec![("action".into(), "01934f5e-0000-7000-8000-000000000001".into())],
            asks,
            save: save.into(),
        };
        let why = |field| ShortAsk::Words {
            name: "reason",
            label: "Why?".into(),
            hint: "In their words, if you can.".into(),
            field,
        };
        let day = ShortAsk::Text {
            name: "on",
            label: "Day".into(),
            hint: String::new(),
            field: Field::of("2026-11-23"),
            kind: "date",
        };
        let to = ShortAsk::Choice {
            name: "to",
            label: "Give to".into(),
            choices: vec![Choice::of("u1", "Kim Lee").chosen()],
            error: Some("Choose somebody.".into()),
        };
        vec![
            (
                "reason",
                page(
                    "Let a promise go",
                    "A promise is only let go with a reason in writing.",
                    vec![why(Field::default())],
                    "Let it go",
                ),
            ),
            (
                "wrong",
                page(
                    "Promise something",
                    "",
                    vec![why(Field::wrong("", "Write down what you promised.")), day, to],
                    "Promise",
                ),
            ),
            (
                "button",
                Self {
                    shell: Shell::outside("Come in"),
                    about: String::new(),
                    back: String::new(),
                    ..page("Come in", "One press and you are in.", Vec::new(), "Sign in")
                },
            ),
            (
                "hostile",
                Self {
                    about: hostile::SCRIPT.into(),
                    hidden: vec![(hostile::QUOTES.into(), hostile::QUOTES.into())],
                    ..page(
                        hostile::SCRIPT,
                        &hostile::long(),
                        vec![why(Field::wrong(hostile::QUOTES, hostile::RTL))],
                        hostile::EMOJI,
                    )
                },
            ),
        ]
    }
}
