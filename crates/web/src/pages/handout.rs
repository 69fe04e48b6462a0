//! `GET /c/{token}`: the page behind a card's code, for a client's thumb and without signing in (M17).

use actions::views::cards::CardWords;
use askama::Template;

use super::hostile;
use crate::parts::Field;
use crate::say;

/// The card's page: names to enter, or an introduction to forward.
#[derive(Debug, Template)]
#[template(path = "pages/handout/card.html")]
pub struct HandoutPage {
    /// The window's title.
    pub title: String,
    /// What search engines would show, were they let in, and messengers do.
    pub description: String,
    /// The secret in the address.
    pub token: String,
    /// The form's id: sending it twice enters it once.
    pub id: String,
    /// What stands on the card.
    pub words: CardWords,
    /// What one calls the rep.
    pub first: String,
    /// Their number as a `tel:` link takes it.
    pub dial: String,
    /// Their own name and how to reach them, on a card for everybody.
    pub you: Option<(Field, Field)>,
    /// Places for people.
    pub places: Vec<HandoutPlace>,
    /// Whether there may be more.
    pub may_add: bool,
    /// Whether they said that they have told them.
    pub told: bool,
    /// What is wrong, in sentences.
    pub errors: Vec<String>,
    /// The introduction, as a link takes it.
    pub message: String,
    /// The subject of an e-mail, as a link takes it.
    pub subject: String,
}

/// A place for one person.
#[derive(Debug, Clone, Default)]
pub struct HandoutPlace {
    /// Their name.
    pub name: String,
    /// Phone, e-mail, where they work.
    pub about: String,
    /// Whether the cursor is here.
    pub here: bool,
}

/// Thanks, after names were sent.
#[derive(Debug, Template)]
#[template(path = "pages/handout/thanks.html")]
pub struct HandoutThanksPage {
    /// The window's title.
    pub title: String,
    /// For messengers.
    pub description: String,
    /// The secret in the address.
    pub token: String,
    /// What stands on the card.
    pub words: CardWords,
    /// What one calls the rep.
    pub first: String,
}

/// What an unknown, a revoked and an old card answer alike.
#[derive(Debug, Template)]
#[template(path = "pages/handout/gone.html")]
pub struct HandoutGonePage {
    /// The window's title.
    pub title: String,
    /// For messengers.
    pub description: String,
}

impl HandoutGonePage {
    /// The one there is.
    #[must_use]
    pub fn new() -> Self {
        Self { title: say::handout_gone(), description: say::handout_gone_description() }
    }

    /// The one there is.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        vec![("any", Self::new())]
    }
}

impl Default for HandoutGonePage {
    fn default() -> Self {
        Self::new()
    }
}

pub(crate) fn sample_words() -> CardWords {
    CardWords {
        rep: "Maya Lindqvist".into(),
        company: "Brightwater Heating".into(),
        phone: "(312) 555-0100".into(),
        email: "maya@brightwater.example".into(),
        brief: "I help bakeries whose ovens fail on a Friday.".into(),
        ask: domain::card::CARD_ASK,
        promise: domain::card::card_promise("Maya Lindqvist"),
        introduction: "Hello! I have worked with Maya Lindqvist, and thought of you.".into(),
    }
}

impl HandoutPage {
    /// For one client, for everybody with something wrong, full, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = || Self {
            title: "A word from Maya Lindqvist".into(),
            description: "Who else do you know who is facing the same thing?".into(),
            token: "7k3m9x-2pq4rt-8vwz5y".into(),
            id: "01934f5e-0000-7000-8000-000000000001".into(),
            words: sample_words(),
            first: "Maya".into(),
            dial: "3125550100".into(),
            you: None,
            places: vec![HandoutPlace::default()],
            may_add: true,
            told: false,
            errors: vec![],
            message: "Hello".into(),
            subject: "Somebody".into(),
        };
        let place =
            |name: &str, about: &str| HandoutPlace { name: name.into(), about: about.into(), here: false };
        let bare = CardWords {
            company: String::new(),
            phone: String::new(),
            email: String::new(),
            ..sample_words()
        };
        vec![
            ("client", page()),
            (
                "wrong",
                Self {
                    you: Some((
                        Field::wrong("", "Write down your own name, so that we know whom to thank."),
                        Field::of("ana@example.com"),
                    )),
                    places: vec![place("Jane Doe", "555-0100"), place("", "Acme")],
                    errors: vec!["Write down a name for everybody.".into()],
                    told: true,
                    ..page()
                },
            ),
            (
                "full",
                Self { places: vec![place("Jane Doe", "Acme"); 10], may_add: false, words: bare, ..page() },
            ),
            (
                "hostile",
                Self {
                    words: CardWords {
                        rep: hostile::SCRIPT.into(),
                        company: hostile::QUOTES.into(),
                        phone: hostile::RTL.into(),
                        email: hostile::QUOTES.into(),
                        brief: hostile::long(),
                        introduction: hostile::SCRIPT.into(),
                        ..sample_words()
                    },
                    first: hostile::SCRIPT.into(),
                    places: vec![place(hostile::QUOTES, hostile::EMOJI)],
                    ..page()
                },
            ),
        ]
    }
}

impl HandoutThanksPage {
    /// Usual, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = |first: &str| Self {
            title: "Thank you".into(),
            description: "Thank you".into(),
            token: "7k3m9x-2pq4rt-8vwz5y".into(),
            words: sample_words(),
            first: first.into(),
        };
        vec![("usual", page("Maya")), ("hostile", page(hostile::SCRIPT))]
    }
}
