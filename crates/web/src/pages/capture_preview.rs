//! `GET /capture/preview?line=`: what was understood of a line, as chips (M14). A fragment without a frame.

use askama::Template;
use askama::filters::HtmlSafe;

use super::hostile;
use crate::say;

/// What was understood of one line.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/capture_preview.html")]
pub struct Understood {
    /// The person's name; empty when no name was found.
    pub name: String,
    /// What puts the name right when it is none.
    pub rename: Option<Relabel>,
    /// Title, company, phone, e-mail, context, in that order; each as typed.
    pub chips: Vec<UnderstoodChip>,
    /// "You know a Jane Doe at Acme already; this will be linked to her." Empty for a new person.
    pub known: String,
    /// What keeps it from being taken ("No name found: start with the name."). Empty when all is well.
    pub trouble: String,
}

/// One understood part.
#[derive(Debug, Clone)]
pub struct UnderstoodChip {
    /// Which part.
    pub part: Part,
    /// As typed.
    pub text: String,
    /// What one tap makes of it instead.
    pub tap: Option<Relabel>,
}

/// One tap that puts right what was understood: the line says then what its words are.
#[derive(Debug, Clone)]
pub struct Relabel {
    /// What the words become.
    pub to: Part,
    /// The line as it is then.
    pub line: String,
}

/// The parts of a captured line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// "Jane Doe".
    Name,
    /// "CFO".
    Title,
    /// "Acme".
    Company,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// The day of the first call, resolved: "Fri 19 Feb 2027, in 90 days".
    Due,
    /// Who they are to whoever named them.
    Relationship,
    /// Everything else; nothing typed is lost.
    Context,
}

impl Part {
    /// For screen readers.
    #[must_use]
    pub fn label(self) -> String {
        say::capture_part(self.word())
    }

    /// What a tap makes of it, for screen readers.
    fn retake(self, text: &str, relabel: &Relabel) -> String {
        say::capture_retake(self.word(), text, relabel.to.word())
    }

    fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Title => "title",
            Self::Company => "company",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Due => "due",
            Self::Relationship => "relationship",
            Self::Context => "context",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::Name => "person",
            Self::Title => "badge",
            Self::Company => "company",
            Self::Phone => "phone",
            Self::Email => "mail",
            Self::Due => "clock",
            Self::Relationship => "link",
            Self::Context => "note",
        }
    }
}

fn relabel(to: Part, line: &str) -> Option<Relabel> {
    Some(Relabel { to, line: line.into() })
}

impl Understood {
    /// Full, a bare name, known already, nothing found, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let long = hostile::long();
        vec![
            (
                "full",
                Self::sample(
                    "Jane Doe",
                    &[
                        ("title", "CFO"),
                        ("company", "Acme"),
                        ("phone", "555-0100"),
                        ("email", "jane@example.com"),
                        ("context", "same toner problem"),
                    ],
                ),
            ),
            ("due", Self::sample("Jane Doe", &[("due", "Fri 19 Feb 2027, in 90 days")])),
            (
                "corrected",
                Self {
                    rename: relabel(Part::Company, "company: Linda, title: harbor dental"),
                    chips: vec![UnderstoodChip {
                        part: Part::Title,
                        text: "harbor dental".into(),
                        tap: relabel(Part::Company, "Linda, company: harbor dental"),
                    }],
                    ..Self::sample("Linda", &[])
                },
            ),
            ("name-only", Self::sample("Priya", &[])),
            (
                "known",
                Self {
                    known: "You know a Jane Doe at Acme already. This is added to her page.".into(),
                    ..Self::sample("Jane Doe", &[("company", "Acme")])
                },
            ),
            (
                "trouble",
                Self {
                    trouble: "Start with a name; the rest can follow.".into(),
                    ..Self::sample("", &[("phone", "555-0100")])
                },
            ),
            (
                "hostile",
                Self {
                    rename: relabel(Part::Company, hostile::QUOTES),
                    ..Self::sample(
                        hostile::SCRIPT,
                        &[("company", hostile::QUOTES), ("title", hostile::RTL), ("context", &long)],
                    )
                },
            ),
        ]
    }

    pub(crate) fn sample(name: &str, chips: &[(&str, &str)]) -> Self {
        let part = |kind: &str| match kind {
            "title" => Part::Title,
            "company" => Part::Company,
            "phone" => Part::Phone,
            "email" => Part::Email,
            "due" => Part::Due,
            _ => Part::Context,
        };
        let chips = chips
            .iter()
            .map(|(kind, text)| UnderstoodChip { part: part(kind), text: (*text).into(), tap: None })
            .collect();
        Self { name: name.into(), rename: None, chips, known: String::new(), trouble: String::new() }
    }
}

impl Understood {
    /// To be looked at only.
    #[must_use]
    pub fn without_taps(mut self) -> Self {
        self.rename = None;
        self.chips.iter_mut().for_each(|chip| chip.tap = None);
        self
    }
}

impl HtmlSafe for Understood {}
