//! `GET /contacts/{id}/log`: note a conversation, and the moment in it (M1). Answered by `POST /interactions`.
//!
//! Fields: `id` (UUID), `contact_id`, `kind` (`call | meeting | email | text | note | visit | testimonial`), `on`
//! (ISO date), `what`, `moment` (`none` or one of the nine kinds of M1), `association`, `event_on` (ISO date),
//! `complaint` (`on`), `could_ask` (`on`: the conversation allowed an ask, M13), `then` (`ask`).

use askama::Template;

use crate::layout::{Place, Shell};
use crate::pages::hostile;
use crate::parts::{Choice, Field};

/// The log form.
#[derive(Debug, Template)]
#[template(path = "pages/contacts/log.html")]
pub struct LogPage {
    /// The frame.
    pub shell: Shell,
    /// The interaction's id, made beforehand.
    pub id: String,
    /// The contact's id.
    pub contact_id: String,
    /// Their name.
    pub who: String,
    /// Seven kinds.
    pub kinds: Vec<Choice>,
    /// What is wrong with the kind.
    pub kind_error: Option<String>,
    /// The day, ISO; today at first.
    pub on: Field,
    /// What happened.
    pub what: Field,
    /// "None" and the kinds that may be marked by hand.
    pub moments: Vec<Choice>,
    /// What is wrong with the moment.
    pub moment_error: Option<String>,
    /// Name of the association, for that kind.
    pub association: Field,
    /// Its event's day, ISO, may stay empty.
    pub event_on: Field,
    /// They complained.
    pub complaint: bool,
    /// The conversation allowed an ask.
    pub could_ask: bool,
}

impl LogPage {
    /// The nine kinds of M1 plus "none", as the form shows them.
    #[must_use]
    pub fn moment_choices() -> Vec<Choice> {
        [
            ("none", "Nothing special"),
            ("praise", "Praise"),
            ("testimonial", "Testimonial"),
            ("gave_referral", "Gave a referral"),
            ("rescue", "We saved them"),
            ("association", "Joined a group or event"),
            ("project_completed", "Project completed"),
            ("close", "They bought"),
            ("no_sale", "They said no"),
            ("licence_due", "It is the day they named"),
        ]
        .into_iter()
        .map(|(value, label)| Choice::of(value, label))
        .collect()
    }

    /// The seven kinds of interaction, as the form shows them.
    #[must_use]
    pub fn kind_choices() -> Vec<Choice> {
        [
            ("call", "Call"),
            ("meeting", "Meeting"),
            ("email", "E-mail"),
            ("text", "Text"),
            ("note", "Note"),
            ("visit", "Visit"),
            ("testimonial", "Testimonial"),
        ]
        .into_iter()
        .map(|(value, label)| Choice::of(value, label))
        .collect()
    }

    /// Fresh, suggested, association wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let mark = |mut choices: Vec<Choice>, value: &str| {
            for choice in &mut choices {
                choice.chosen = choice.value == value;
            }
            choices
        };
        let fresh = || Self {
            shell: Shell::sample("Log a conversation", Place::People),
            id: "01934f5e-0000-7000-8000-000000000003".into(),
            contact_id: "3".into(),
            who: "Lena Fischer".into(),
            kinds: mark(Self::kind_choices(), "call"),
            kind_error: None,
            on: Field::of("2026-11-21"),
            what: Field::default(),
            moments: mark(Self::moment_choices(), "none"),
            moment_error: None,
            association: Field::default(),
            event_on: Field::default(),
            complaint: false,
            could_ask: true,
        };
        vec![
            ("fresh", fresh()),
            (
                "marked",
                Self {
                    what: Field::of("She said: you saved us, twelve classrooms were cold."),
                    moments: mark(Self::moment_choices(), "rescue"),
                    ..fresh()
                },
            ),
            (
                "association",
                Self {
                    moments: mark(Self::moment_choices(), "association"),
                    association: Field::wrong("", "Which group or event?"),
                    event_on: Field::wrong("2025-01-14", "That day has passed."),
                    ..fresh()
                },
            ),
            (
                "hostile",
                Self {
                    who: hostile::SCRIPT.into(),
                    what: Field::wrong(hostile::long(), "Say it in fewer words."),
                    ..fresh()
                },
            ),
        ]
    }
}
