//! `/cards`: the cards that a rep hands to clients (M17).

use actions::views::cards::CardWords;
use askama::Template;

use super::handout::sample_words;
use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Act, Choice, DrawnQr, Empty, Field};
use crate::say;

/// The list.
#[derive(Debug, Template)]
#[template(path = "pages/cards/list.html")]
pub struct CardsPage {
    /// The frame.
    pub shell: Shell,
    /// Those that still answer first.
    pub cards: Vec<CardLine>,
    /// To a new one.
    pub make: Act,
}

/// A card in the list.
#[derive(Debug, Clone)]
pub struct CardLine {
    /// Its page.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// "For Ana Ruiz. 3 names so far."
    pub detail: String,
    /// "Revoked", "Over"; empty while it answers.
    pub closed: String,
}

/// A new card.
#[derive(Debug, Template)]
#[template(path = "pages/cards/new.html")]
pub struct NewCardPage {
    /// The frame.
    pub shell: Shell,
    /// The form's id.
    pub id: String,
    /// The client's id; empty for a card for everybody.
    pub contact: String,
    /// The client's name.
    pub client: String,
    /// Where "back" leads.
    pub back: String,
    /// What it is called there.
    pub back_to: String,
    /// Whom the rep helps best.
    pub brief: Field,
    /// Their number on the card.
    pub phone: Field,
    /// Their address on the card.
    pub email: Field,
    /// What they call the card.
    pub title: Field,
    /// After how many days it closes.
    pub days: Field,
}

/// One card.
#[derive(Debug, Template)]
#[template(path = "pages/cards/show.html")]
pub struct CardPage {
    /// The frame.
    pub shell: Shell,
    /// What it is called.
    pub title: String,
    /// "For Ana Ruiz. Made on …"
    pub detail: String,
    /// What stands on it.
    pub words: CardWords,
    /// Shows its code; nothing once it is closed.
    pub show: Option<Act>,
    /// The form for paper; nothing once it is closed.
    pub print: Option<PrintForm>,
    /// What came in.
    pub entries: Vec<EntryLine>,
    /// Revokes it; nothing once it is closed.
    pub revoke: Option<Act>,
}

/// How a card may be printed.
#[derive(Debug, Clone)]
pub struct PrintForm {
    /// Where the form goes.
    pub action: String,
    /// Sizes of a card.
    pub sizes: Vec<Choice>,
    /// Papers.
    pub papers: Vec<Choice>,
    /// Places for names.
    pub places: Vec<Choice>,
}

/// What came in at once.
#[derive(Debug, Clone)]
pub struct EntryLine {
    /// Whoever named them.
    pub href: String,
    /// Their name.
    pub who: String,
    /// "3 names; they know".
    pub what: String,
    /// "Fri 20 Nov".
    pub when: String,
    /// Takes it back.
    pub undo: Act,
}

/// The code on the rep's screen.
#[derive(Debug, Template)]
#[template(path = "pages/cards/showing.html")]
pub struct ShowingPage {
    /// The frame.
    pub shell: Shell,
    /// What the card is called.
    pub title: String,
    /// Its page.
    pub back: String,
    /// The code.
    pub code: DrawnQr,
    /// The address.
    pub address: String,
}

impl CardsPage {
    fn empty(&self) -> Empty {
        Empty::new("badge", &say::cards_empty(), &say::cards_empty_why(), Some(self.make.clone()))
    }

    /// Empty, typical, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let line = |title: &str, detail: &str, closed: &str| CardLine {
            href: "/cards/1".into(),
            title: title.into(),
            detail: detail.into(),
            closed: closed.into(),
        };
        let page = |cards| Self {
            shell: Shell::sample("Cards", Place::More),
            cards,
            make: Act::link("New card", "/cards/new").icon("plus"),
        };
        vec![
            ("empty", page(vec![])),
            (
                "typical",
                page(vec![
                    line("Ana Ruiz", "For Ana Ruiz. 3 names so far.", ""),
                    line("Spring fair", "For everybody. No name yet.", "Revoked"),
                ]),
            ),
            ("hostile", page(vec![line(hostile::SCRIPT, &hostile::long(), hostile::QUOTES)])),
        ]
    }
}

impl NewCardPage {
    /// For a client, for everybody with something wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = |client: &str, brief: Field| Self {
            shell: Shell::sample("New card", Place::More),
            id: "01934f5e-0000-7000-8000-000000000001".into(),
            contact: if client.is_empty() { String::new() } else { "1".into() },
            client: client.into(),
            back: "/cards".into(),
            back_to: "Cards".into(),
            brief,
            phone: Field::of("(312) 555-0100"),
            email: Field::of("sam@example.com"),
            title: Field::default(),
            days: Field::default(),
        };
        vec![
            ("client", page("Ana Ruiz", Field::of("I help bakeries whose ovens fail on a Friday."))),
            ("wrong", page("", Field::wrong("", "Say in one sentence whom you help."))),
            ("hostile", page(hostile::SCRIPT, Field::wrong(hostile::QUOTES, hostile::long()))),
        ]
    }
}

impl CardPage {
    /// Open, closed, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let entry = |who: &str, what: &str| EntryLine {
            href: "/contacts/1".into(),
            who: who.into(),
            what: what.into(),
            when: "Fri 20 Nov".into(),
            undo: Act::post("Take back", "/undo/1").about(who),
        };
        let open = |title: &str, entries| Self {
            shell: Shell::sample("A card", Place::More),
            title: title.into(),
            detail: "For Ana Ruiz. Made on Fri 20 Nov 2026.".into(),
            words: sample_words(),
            show: Some(Act::post("Show to a client", "/cards/1/showing").icon("badge")),
            print: Some(PrintForm {
                action: "/cards/1/pdf".into(),
                sizes: vec![Choice::of("a6", "A6").chosen()],
                papers: vec![Choice::of("a4", "A4 sheets").chosen()],
                places: vec![Choice::of("3", "3")],
            }),
            entries,
            revoke: Some(Act::post("Revoke it", "/cards/1/revocation")),
        };
        vec![
            ("open", open("Ana Ruiz", vec![entry("Ana Ruiz", "3 names; they know.")])),
            ("closed", Self { show: None, print: None, revoke: None, ..open("Ana Ruiz", vec![]) }),
            ("hostile", open(hostile::SCRIPT, vec![entry(hostile::QUOTES, &hostile::long())])),
        ]
    }
}

impl ShowingPage {
    /// Usual, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = |title: &str| Self {
            shell: Shell::sample("Scan this", Place::More),
            title: title.into(),
            back: "/cards/1".into(),
            code: DrawnQr::sample(),
            address: "https://who-else.example/c/7k3m9x-2pq4rt-8vwz5y".into(),
        };
        vec![("usual", page("Ana Ruiz")), ("hostile", page(hostile::SCRIPT))]
    }
}
