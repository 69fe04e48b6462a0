//! `GET /people/found?q=&for=ask|given_by|palette`: people who fit a search, as a fragment in three shapes.

use askama::Template;
use askama::filters::HtmlSafe;

use super::hostile;

/// People who fit a search.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/people_found.html")]
pub struct PeopleFound {
    /// What the answer is for.
    pub shape: FoundShape,
    /// Best first, a handful.
    pub people: Vec<FoundPerson>,
    /// What was searched for, for the sentence when nobody fits.
    pub query: String,
}

/// What is done with the person found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundShape {
    /// Links, for whom to ask.
    Links,
    /// Radio buttons `given_by`, for capture.
    GivenBy,
    /// Options of the palette: `<li role="option" data-href>`.
    Palette,
}

/// One of them.
#[derive(Debug, Clone)]
pub struct FoundPerson {
    /// The contact's id.
    pub id: String,
    /// Where a click leads (shapes `Links` and `Palette`).
    pub href: String,
    /// Name.
    pub name: String,
    /// "CFO at Acme". May be empty.
    pub role: String,
    /// Chosen now (shape `GivenBy`).
    pub chosen: bool,
}

impl PeopleFound {
    /// Each shape, nobody, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let mut given_by = Self { shape: FoundShape::GivenBy, ..Self::sample_ask() };
        given_by.people[0].chosen = true;
        let hostile = FoundPerson {
            id: hostile::QUOTES.into(),
            href: "/contacts/1".into(),
            name: hostile::SCRIPT.into(),
            role: hostile::long(),
            chosen: false,
        };
        vec![
            ("links", Self::sample_ask()),
            ("given-by", given_by),
            ("palette", Self { shape: FoundShape::Palette, ..Self::sample_ask() }),
            ("nobody", Self { people: Vec::new(), query: hostile::SCRIPT.into(), ..Self::sample_ask() }),
            ("hostile", Self { people: vec![hostile], ..Self::sample_ask() }),
        ]
    }

    pub(crate) fn sample_ask() -> Self {
        let person = |id: &str, name: &str, role: &str| FoundPerson {
            id: id.into(),
            href: format!("/ask/{id}"),
            name: name.into(),
            role: role.into(),
            chosen: false,
        };
        Self {
            shape: FoundShape::Links,
            people: vec![
                person("3", "Lena Fischer", "Head at St Brigid’s School"),
                person("12", "Lennart Holm", "Holm & Sons"),
            ],
            query: "len".into(),
        }
    }
}

impl HtmlSafe for PeopleFound {}
