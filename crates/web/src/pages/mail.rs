//! Mails that came in: the list, and one of them with what it may mean (METHOD M2).

use askama::Template;
use language::{Markup, Value};

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Act, Field};
use crate::say;

/// `GET /mail`, with two forms: `POST /mail/file` (multipart: `file`) and `POST /mail/pasted` (`text`).
#[derive(Debug, Template)]
#[template(path = "pages/mail/list.html")]
pub struct MailListPage {
    /// The frame.
    pub shell: Shell,
    /// The id of what the file form does.
    pub file_id: String,
    /// Carries the error only.
    pub file: Field,
    /// The id of what the other form does.
    pub text_id: String,
    /// The words pasted.
    pub text: Field,
    /// From people whom the rep doesn't know yet.
    pub strangers: Vec<MailLine>,
    /// From contacts, with something to decide.
    pub to_decide: Vec<MailLine>,
    /// Filed, with nothing to decide.
    pub lately: Vec<MailLine>,
}

/// One mail in the list.
#[derive(Debug, Clone)]
pub struct MailLine {
    /// Its page.
    pub href: String,
    /// Who wrote, or to whom.
    pub who: String,
    /// What it is about. May be empty.
    pub about: String,
    /// "Wed 18 Nov 2026, you saved them?"
    pub detail: String,
}

/// `GET /mail/{mail}`
#[derive(Debug, Template)]
#[template(path = "pages/mail/show.html")]
pub struct MailPage {
    /// The frame.
    pub shell: Shell,
    /// What it is about, or "No subject".
    pub subject: String,
    /// Who wrote, or to whom: their page where they are a contact.
    pub who: String,
    /// That page; empty for a stranger.
    pub who_href: String,
    /// Their address. May be empty.
    pub address: String,
    /// "They wrote on Wed 18 Nov 2026."
    pub when: String,
    /// The author's own words.
    pub words: String,
    /// Everything that was read, where that is more.
    pub whole: String,
    /// Names of what came with it.
    pub attachments: Vec<String>,
    /// Moments that it may show.
    pub moments: Vec<MailMoment>,
    /// What the signature says that isn't kept: the label, what is kept now, what it says.
    pub news: Vec<(String, String, String)>,
    /// Takes it over, or not. Nothing when there is no news.
    pub signature: Option<(Act, Act)>,
    /// Who they are, for a stranger.
    pub stranger: Option<Stranger>,
}

/// A moment that a mail may show.
#[derive(Debug, Clone)]
pub struct MailMoment {
    /// The words that show it.
    pub words: String,
    /// "Did we save them?"
    pub says: String,
    /// Yes and no; nothing once it was decided.
    pub answers: Option<(Act, Act)>,
    /// "Yes. Ask while it is warm." Empty while it is open.
    pub decided: String,
    /// Leads to the ask. Nothing where there is none.
    pub ask: Option<Act>,
}

/// The forms for somebody unknown.
#[derive(Debug, Clone)]
pub struct Stranger {
    /// The mail's own address.
    pub href: String,
    /// The id of what adding them does.
    pub id: String,
    /// Name.
    pub name: Field,
    /// Title.
    pub title: Field,
    /// Company.
    pub company: Field,
    /// Telephone numbers.
    pub phone: Field,
    /// E-mail addresses.
    pub email: Field,
    /// Contacts who may be the one: one tap each.
    pub perhaps: Vec<Act>,
    /// The id of what choosing a contact by name does.
    pub who_id: String,
    /// The name of a contact as typed.
    pub who: Field,
}

impl MailListPage {
    /// Nothing yet, something of everything, wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let line = |who: &str, about: &str, detail: &str| MailLine {
            href: "/mail/1".into(),
            who: who.into(),
            about: about.into(),
            detail: detail.into(),
        };
        let page = || Self {
            shell: Shell::sample("Mail", Place::More),
            file_id: "0193".into(),
            file: Field::default(),
            text_id: "0194".into(),
            text: Field::default(),
            strangers: vec![],
            to_decide: vec![],
            lately: vec![],
        };
        vec![
            ("empty", page()),
            (
                "typical",
                Self {
                    strangers: vec![line("Stan Else", "Your leaflet", "Wed 18 Nov 2026")],
                    to_decide: vec![line("Ana Ruiz", "Re: The oven", "Thu 19 Nov 2026: did we save them?")],
                    lately: vec![line("Tom Okafor", "Monday", "Mon 16 Nov 2026")],
                    ..page()
                },
            ),
            (
                "wrong",
                Self {
                    file: Field::wrong("", "This is no mail. Choose an .eml file."),
                    text: Field::wrong("", "Paste the words of a mail."),
                    ..page()
                },
            ),
            (
                "hostile",
                Self {
                    file: Field::wrong("", hostile::SCRIPT),
                    text: Field::wrong(hostile::QUOTES, hostile::QUOTES),
                    strangers: vec![line(hostile::SCRIPT, &hostile::long(), hostile::RTL)],
                    to_decide: vec![line(hostile::EMOJI, hostile::QUOTES, &hostile::long())],
                    ..page()
                },
            ),
        ]
    }
}

impl MailPage {
    /// What came with it, in a sentence.
    fn came_with(&self) -> Option<Markup> {
        let (first, rest) = self.attachments.split_first()?;
        let others =
            rest.iter().fold(Value::from(""), |before, name| say::mail_came_other(before, name).into());
        Some(say::mail_came_with(first, others))
    }

    /// A contact's, decided, a stranger's, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let act = |label: &str| Act::post(label, "/mail/1/moments").with("id", "0193");
        let moment = |words: &str, says: &str| MailMoment {
            words: words.into(),
            says: says.into(),
            answers: Some((act("Yes"), act("No"))),
            decided: String::new(),
            ask: None,
        };
        let page = || Self {
            shell: Shell::sample("Mail", Place::More),
            subject: "The oven".into(),
            who: "Ana Ruiz".into(),
            who_href: "/contacts/1".into(),
            address: "ana@ruiz.example".into(),
            when: "They wrote on Thu 19 Nov 2026.".into(),
            words: "Hi Maya,\n\nyou saved us last Friday. Thank you!".into(),
            whole: "Hi Maya,\n\nyou saved us last Friday. Thank you!\n\nAna Ruiz\nFounder\nRuiz Bakery"
                .into(),
            attachments: vec!["oven.jpg, 84 kB".into()],
            moments: vec![moment("you saved us last Friday", "Did we save them?")],
            news: vec![
                ("Title".into(), String::new(), "Founder".into()),
                ("Company".into(), "Ruiz".into(), "Ruiz Bakery".into()),
            ],
            signature: Some((act("Take it over"), act("No"))),
            stranger: None,
        };
        let decided = MailMoment {
            answers: None,
            decided: "Yes: a moment to ask.".into(),
            ask: Some(Act::link("Ask now", "/ask/1")),
            ..moment("you saved us last Friday", "Did we save them?")
        };
        let stranger = |name: &str| Stranger {
            href: "/mail/1".into(),
            id: "0193".into(),
            name: Field::of(name),
            title: Field::of("Buyer"),
            company: Field::of("Else Ltd"),
            phone: Field::of("312 555 0100"),
            email: Field::of("stan@else.example"),
            perhaps: vec![Act::post("Stan Elsie, Acme", "/mail/1/contact").with("contact", "1")],
            who_id: "0194".into(),
            who: Field::default(),
        };
        let unknown = |name: &str| Self {
            who: name.into(),
            who_href: String::new(),
            moments: vec![],
            news: vec![],
            signature: None,
            stranger: Some(stranger(name)),
            ..page()
        };
        vec![
            ("typical", page()),
            ("decided", Self { moments: vec![decided], news: vec![], signature: None, ..page() }),
            ("stranger", unknown("Stan Else")),
            (
                "hostile",
                Self {
                    subject: hostile::SCRIPT.into(),
                    address: hostile::QUOTES.into(),
                    words: format!("{}\n{}", hostile::SCRIPT, hostile::long()),
                    whole: hostile::RTL.into(),
                    attachments: vec![hostile::QUOTES.into()],
                    moments: vec![moment(hostile::SCRIPT, "Praise?")],
                    news: vec![("Title".into(), hostile::SCRIPT.into(), hostile::long())],
                    ..unknown(hostile::EMOJI)
                },
            ),
        ]
    }
}
