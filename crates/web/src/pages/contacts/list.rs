//! `GET /contacts?q=&after=`: people, with search as one types.

use askama::Template;

use crate::layout::{Place, Shell};
use crate::pages::hostile;
use crate::parts::{Act, Empty, Field};

/// The list of people. htmx asks for the same address and takes `#people` out of the answer.
#[derive(Debug, Template)]
#[template(path = "pages/contacts/list.html")]
pub struct ContactsPage {
    /// The frame.
    pub shell: Shell,
    /// What was searched for.
    pub query: Field,
    /// "61 people", "4 of 61 people".
    pub count: String,
    /// The people of this page.
    pub people: Vec<PersonLine>,
    /// The next page. Nothing on the last one.
    pub more: Option<Act>,
    /// What to say when the list is empty.
    pub empty: Empty,
}

/// One person in the list.
#[derive(Debug, Clone)]
pub struct PersonLine {
    /// Their page.
    pub href: String,
    /// Name.
    pub name: String,
    /// "CFO at Acme". May be empty.
    pub role: String,
    /// "Customer", "Non-buyer", "Prospect".
    pub standing: String,
    /// A hint on the right: "gave 3 names", "never asked". May be empty.
    pub hint: String,
}

impl ContactsPage {
    /// Nobody yet, typical, nothing found, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let person = |name: &str, role: &str, standing: &str, hint: &str| PersonLine {
            href: "/contacts/3".into(),
            name: name.into(),
            role: role.into(),
            standing: standing.into(),
            hint: hint.into(),
        };
        let page = |people: Vec<PersonLine>, count: &str| Self {
            shell: Shell::sample("People", Place::People),
            query: Field::default(),
            count: count.into(),
            people,
            more: None,
            empty: Empty::new(
                "people",
                "Nobody here yet.",
                "Bring the people you know, or take down the next name you hear.",
                Some(Act::link("Import contacts", "/import")),
            ),
        };
        let typical = vec![
            person("Ana Ruiz", "Owner, Ruiz Bakery", "Customer", "gave 3 names"),
            person("Lena Fischer", "Head at St Brigid’s School", "Customer", "gave 2 names"),
            person("Marc Bell", "Bell & Daughters Dental", "Customer", "never asked"),
            person("Priya Shah", "", "Prospect", ""),
            person("Olga Brandt", "Estate manager, Crown Lettings", "Non-buyer", "complaint open"),
        ];
        let long = hostile::long();
        let nasty = [hostile::SCRIPT, hostile::QUOTES, hostile::RTL, hostile::EMOJI, &long]
            .map(|name| person(name, name, "Prospect", "gave 1 name"))
            .to_vec();
        vec![
            ("empty", page(Vec::new(), "")),
            (
                "typical",
                Self {
                    more: Some(Act::link("More people", "/contacts?after=Olga")),
                    ..page(typical, "61 people")
                },
            ),
            (
                "not-found",
                Self {
                    query: Field::of(hostile::QUOTES),
                    empty: Empty::new(
                        "search",
                        "Nobody by that name.",
                        "Try part of the name or the company – or add them.",
                        Some(Act::link("New contact", "/contacts/new")),
                    ),
                    ..page(Vec::new(), "0 of 61 people")
                },
            ),
            ("hostile", page(nasty, "5 people")),
        ]
    }
}
