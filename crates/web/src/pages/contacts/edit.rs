//! `GET /contacts/{id}/edit` and `GET /contacts/new`, answered by `POST /contacts/{id}` and `POST /contacts`.
//!
//! Fields: `id` (UUID, made before the form is shown), `version` (of the record one edits), `name` (required),
//! `title`, `company`, `phone` and `email` (several with semicolons between), `kind` (`prospect | customer | non_buyer |
//! partner`), `tier` (`A | B | C`), `basis`, `offers`, `needs`, `notes`.

use askama::Template;

use crate::layout::{Place, Shell};
use crate::pages::hostile;
use crate::parts::{Choice, Field};

/// The form of a contact.
#[derive(Debug, Template)]
#[template(path = "pages/contacts/edit.html")]
pub struct EditContactPage {
    /// The frame.
    pub shell: Shell,
    /// The contact's id; of a new one, made beforehand.
    pub id: String,
    /// Where the form goes.
    pub action: String,
    /// Version of the record that is being edited; empty for a new one.
    pub version: String,
    /// "Edit Ana Ruiz", "New contact".
    pub heading: String,
    /// Where "Cancel" leads.
    pub back: String,
    /// Full name.
    pub name: Field,
    /// Job title.
    pub title: Field,
    /// Company.
    pub company: Field,
    /// Telephone.
    pub phone: Field,
    /// E-mail.
    pub email: Field,
    /// Prospect, customer, non-buyer, partner.
    pub kinds: Vec<Choice>,
    /// How often to stay in touch.
    pub tiers: Vec<Choice>,
    /// On what basis they may be contacted (M19).
    pub bases: Vec<Choice>,
    /// What they offer others (M27).
    pub offers: Field,
    /// What they need (M27).
    pub needs: Field,
    /// Free notes.
    pub notes: Field,
}

impl EditContactPage {
    /// New, typical, wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let new = || Self {
            shell: Shell::sample("New contact", Place::People),
            id: "01934f5e-0000-7000-8000-000000000002".into(),
            action: "/contacts".into(),
            version: String::new(),
            heading: "New contact".into(),
            back: "/contacts".into(),
            name: Field::default(),
            title: Field::default(),
            company: Field::default(),
            phone: Field::default(),
            email: Field::default(),
            kinds: vec![
                Choice::of("prospect", "Prospect").chosen(),
                Choice::of("customer", "Customer"),
                Choice::of("non_buyer", "Non-buyer"),
                Choice::of("partner", "Partner"),
            ],
            tiers: vec![
                Choice::of("a", "A").detail("every 30 days"),
                Choice::of("b", "B").detail("every 60 days").chosen(),
                Choice::of("c", "C").detail("every 90 days"),
                Choice::of("none", "No cadence"),
            ],
            bases: vec![
                Choice::of("asked", "They asked me to call").chosen(),
                Choice::of("introduced", "Introduced by somebody"),
                Choice::of("customer", "A customer"),
                Choice::of("unknown", "Not known yet: don’t contact"),
            ],
            offers: Field::default(),
            needs: Field::default(),
            notes: Field::default(),
        };
        let typical = || Self {
            heading: "Edit Ana Ruiz".into(),
            action: "/contacts/1".into(),
            back: "/contacts/1".into(),
            version: "4".into(),
            name: Field::of("Ana Ruiz"),
            title: Field::of("Owner"),
            company: Field::of("Ruiz Bakery"),
            phone: Field::of("020 7946 0100"),
            email: Field::of("ana@example.com"),
            ..new()
        };
        vec![
            ("new", new()),
            ("typical", typical()),
            (
                "wrong",
                Self {
                    name: Field::wrong("", "A name is all it takes, but it takes a name."),
                    email: Field::wrong("ana@", "That is not a whole e-mail address."),
                    phone: Field::wrong("12", "That number is too short to dial."),
                    ..typical()
                },
            ),
            (
                "hostile",
                Self {
                    heading: format!("Edit {}", hostile::SCRIPT),
                    name: Field::wrong(hostile::long(), "Names hold 200 letters at most."),
                    title: Field::of(hostile::QUOTES),
                    company: Field::of(hostile::RTL),
                    notes: Field::of("</textarea><script>alert(3)</script>"),
                    ..typical()
                },
            ),
        ]
    }
}
