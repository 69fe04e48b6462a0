//! `/letters`: writing one, what became of it, all of them; the brief for a call to a non-buyer; the rep's mail server
//! (M22–M24, M34).

use askama::Template;

use super::hostile;
use super::phrase_marks::PhraseMarks;
use crate::layout::{Place, Shell};
use crate::parts::{Act, Choice, Empty, Field, Reach};
use crate::say;

/// `GET /contacts/{contact}/letter?kind=&other=`, answered by `POST /letters` with `id`, `kind`, `contact`, `other`,
/// `follow_up` (may repeat), `to_email`, `other_email`, `subject`, `body`, `way` (`server | own`, or `check` to have the
/// words looked at first), `use` (`better`: the words in `better` take the place of those in `body`).
#[derive(Debug, Template)]
#[template(path = "pages/letters/write.html")]
pub struct WritePage {
    /// The frame.
    pub shell: Shell,
    /// The form's id.
    pub id: String,
    /// What it is for, as data.
    pub kind: String,
    /// "Thank-you".
    pub heading: String,
    /// The contact's id.
    pub contact: String,
    /// Their name.
    pub who: String,
    /// The other person's id; empty for none.
    pub other: String,
    /// Their name.
    pub other_name: String,
    /// Whether it goes to the other person too.
    pub goes_to_both: bool,
    /// Ids of what is kept when it has gone.
    pub follow_ups: Vec<String>,
    /// "When it has gone, this is done: say thank you."
    pub keeps: String,
    /// What else there is to write to them.
    pub kinds: Vec<Act>,
    /// The address.
    pub to: Field,
    /// Further addresses that are known: "also ana@home.example". Empty for none.
    pub known: String,
    /// The second address, of an introduction.
    pub other_email: Field,
    /// One line.
    pub subject: Field,
    /// The words.
    pub body: Field,
    /// What the phrase check says of them (M8).
    pub marks: PhraseMarks,
    /// Whether a mail server is set up.
    pub has_server: bool,
    /// Why the draft says where their data came from; empty where it doesn't.
    pub law: String,
    /// Why it may not go by e-mail, and what to do instead (M30). May be empty.
    pub barred: String,
    /// What to mind when it does. May be empty.
    pub caution: String,
    /// Lets the referrer send it.
    pub way_out: Option<Act>,
}

/// `GET /letters/{letter}`.
#[derive(Debug, Template)]
#[template(path = "pages/letters/show.html")]
pub struct LetterPage {
    /// The frame.
    pub shell: Shell,
    /// "Thank-you to Ana Ruiz".
    pub heading: String,
    /// Where "back" leads: the contact.
    pub back: String,
    /// Their name.
    pub who: String,
    /// "On its way", "Not sent" and what it means, in a sentence or two.
    pub state: String,
    /// Whether that is a warning.
    pub is_trouble: bool,
    /// Addresses, in one line; empty where none is known.
    pub to: String,
    /// One line.
    pub subject: String,
    /// The words.
    pub body: String,
    /// Ways to send it with one's own program, while it is with the rep.
    pub ways: Vec<Act>,
    /// What the rep may say of it; the first one is the likeliest.
    pub words: Vec<Act>,
}

/// `GET /letters`.
#[derive(Debug, Template)]
#[template(path = "pages/letters/list.html")]
pub struct LettersPage {
    /// The frame.
    pub shell: Shell,
    /// Those that want an eye first.
    pub letters: Vec<LetterLine>,
}

/// A letter in the list.
#[derive(Debug, Clone)]
pub struct LetterLine {
    /// Its page.
    pub href: String,
    /// To whom.
    pub who: String,
    /// "Thank-you, 20 Nov: Thank you".
    pub detail: String,
    /// "Sent", "Not sent".
    pub state: String,
    /// Whether it wants an eye.
    pub is_trouble: bool,
}

/// `GET /contacts/{contact}/brief` (M24).
#[derive(Debug, Template)]
#[template(path = "pages/letters/brief.html")]
pub struct BriefPage {
    /// The frame.
    pub shell: Shell,
    /// The contact's page.
    pub back: String,
    /// Their name.
    pub who: String,
    /// Ways to reach them.
    pub reach: Reach,
    /// What they said no to, with why: one line each.
    pub said_no: Vec<(String, String)>,
    /// Who bought since: name, page, when and whether they may ring.
    pub bought: Vec<(String, String, String)>,
    /// What to say, a sentence each.
    pub words: Vec<String>,
    /// Keeps the call that is owed, and makes a new deal of it.
    pub acts: Vec<Act>,
}

/// `GET /settings/letters`, answered by `POST /settings/letters` with `id`, `host`, `port`, `security` (`tls | starttls`),
/// `user_name`, `password`, `from_name`, `from_email`.
#[derive(Debug, Template)]
#[template(path = "pages/letters/server.html")]
pub struct ServerPage {
    /// The frame.
    pub shell: Shell,
    /// What it is for.
    pub lead: String,
    /// The tab that it stands under.
    pub tab: &'static str,
    /// Where the form goes.
    pub action: &'static str,
    /// What the name in letters is called.
    pub from_label: String,
    /// What the address is called.
    pub from_email_label: String,
    /// The form's id.
    pub id: String,
    /// The server's name.
    pub host: Field,
    /// The port.
    pub port: Field,
    /// TLS at once, or STARTTLS.
    pub securities: Vec<Choice>,
    /// The name to sign in with.
    pub user_name: Field,
    /// The password; never shown.
    pub password: Field,
    /// What is said beside the password.
    pub password_hint: String,
    /// Who writes.
    pub from_name: Field,
    /// The address it comes from.
    pub from_email: Field,
    /// "Last took a letter on 20 November." Empty while nothing is set up.
    pub state: String,
    /// Tries it out.
    pub trial: Option<Act>,
    /// Forgets it.
    pub removal: Option<Act>,
}

impl LettersPage {
    fn empty(&self) -> Empty {
        Empty::new(
            "mail",
            &say::letters_empty(),
            &say::letters_empty_why(),
            Some(Act::link(say::place_today(), "/today")),
        )
    }

    /// Empty, a few, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = |letters| Self { shell: Shell::sample("Letters", Place::More), letters };
        let line = |who: &str, detail: &str, state: &str, is_trouble| LetterLine {
            href: "/letters/1".into(),
            who: who.into(),
            detail: detail.into(),
            state: state.into(),
            is_trouble,
        };
        vec![
            ("empty", page(vec![])),
            (
                "few",
                page(vec![
                    line("Ana Ruiz", "Thank-you, yesterday: Thank you", "Not sent", true),
                    line(
                        "Tom Okafor",
                        "First contact, today: Ana Ruiz suggested that I write",
                        "On its way",
                        false,
                    ),
                    line("Lena Fischer", "How it went, 3 Nov: About Jane Doe", "Sent", false),
                ]),
            ),
            ("hostile", page(vec![line(hostile::SCRIPT, &hostile::long(), hostile::QUOTES, true)])),
        ]
    }
}

impl WritePage {
    /// Thanks by the server, a first contact without one, an introduction with mistakes, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let thanks = || Self {
            shell: Shell::sample("Thank-you", Place::People),
            id: "01934f5e-0000-7000-8000-000000000031".into(),
            kind: "thank_you".into(),
            heading: "Thank-you".into(),
            contact: "3".into(),
            who: "Ana Ruiz".into(),
            other: String::new(),
            other_name: String::new(),
            goes_to_both: false,
            follow_ups: vec!["f1".into()],
            keeps: "When it has gone, this is done: say thank you.".into(),
            kinds: vec![
                Act::link("How it went", "/contacts/3/letter?kind=update"),
                Act::link("Note to pass on", "/contacts/3/letter?kind=forwardable_note"),
            ],
            to: Field::of("ana@ruiz.example"),
            known: "ana@home.example".into(),
            other_email: Field::default(),
            subject: Field::of("Thank you"),
            body: Field::of("Hello Ana,\n\nThank you for thinking of Jane Doe.\n\nKind regards,\nKim Lee"),
            marks: PhraseMarks::default(),
            has_server: true,
            law: String::new(),
            barred: String::new(),
            caution: String::new(),
            way_out: None,
        };
        vec![
            ("thanks", thanks()),
            (
                "first-contact",
                Self {
                    kind: "first_contact".into(),
                    heading: "First contact".into(),
                    other: "4".into(),
                    other_name: "Tom Okafor".into(),
                    to: Field::default(),
                    known: String::new(),
                    has_server: false,
                    law: "GDPR, Article 14".into(),
                    barred: "Nobody here has dealt with them yet (UWG § 7(2) no. 2).".into(),
                    way_out: Some(Act::link("Let Ana Ruiz send the introduction", "/contacts/1/letter")),
                    ..thanks()
                },
            ),
            (
                "introduction",
                Self {
                    kind: "introduction".into(),
                    heading: "Introduction of both".into(),
                    other: "4".into(),
                    other_name: "Tom Okafor".into(),
                    goes_to_both: true,
                    other_email: Field::wrong("ana@ruiz.example", "Both have the same address."),
                    body: Field::wrong("Hello", "You wrote these very words to them before."),
                    ..thanks()
                },
            ),
            (
                "hostile",
                Self {
                    who: hostile::SCRIPT.into(),
                    other: "4".into(),
                    other_name: hostile::QUOTES.into(),
                    subject: Field::of(hostile::QUOTES),
                    body: Field::of(format!("</textarea>{}", hostile::SCRIPT)),
                    known: hostile::long(),
                    ..thanks()
                },
            ),
        ]
    }
}

impl LetterPage {
    /// With the rep, not sent, sent, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let word = |label: &str, word: &str| Act::post(label, "/letters/1/word").with("word", word);
        let handed = || Self {
            shell: Shell::sample("Letter", Place::People),
            heading: "Thank-you".into(),
            back: "/contacts/3".into(),
            who: "Ana Ruiz".into(),
            state: "It is with you. Send it with your own program, then say that it went.".into(),
            is_trouble: false,
            to: "ana@ruiz.example".into(),
            subject: "Thank you".into(),
            body: "Hello Ana,\n\nThank you for thinking of Jane Doe.\n\nKind regards,\nKim Lee".into(),
            ways: vec![Act::link("Open in your mail program", "mailto:ana%40ruiz.example").icon("mail")],
            words: vec![word("It went", "went"), word("Leave it", "drop")],
        };
        vec![
            ("handed", handed()),
            (
                "failed",
                Self {
                    state: "It was not sent: smtp.example.com won't take it: 550 no such user.".into(),
                    is_trouble: true,
                    ways: vec![],
                    words: vec![word("Send it again", "again"), word("I send it myself", "myself")],
                    ..handed()
                },
            ),
            (
                "sent",
                Self { state: "Sent on Friday 20 November.".into(), ways: vec![], words: vec![], ..handed() },
            ),
            (
                "hostile",
                Self {
                    who: hostile::SCRIPT.into(),
                    subject: hostile::QUOTES.into(),
                    body: format!("{}\n{}", hostile::SCRIPT, hostile::long()),
                    to: hostile::long(),
                    ..handed()
                },
            ),
        ]
    }
}

impl BriefPage {
    /// Typical, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let typical = || Self {
            shell: Shell::sample("What to know first", Place::People),
            back: "/contacts/3".into(),
            who: "Nora Byrne".into(),
            reach: Reach::default(),
            said_no: vec![("Copier lease, 3 Aug 2026".into(), "Too dear this year.".into())],
            bought: vec![("Jane Doe".into(), "/contacts/4".into(), "20 Nov, may ring them".into())],
            words: vec!["Thank them once more: Jane Doe went ahead.".into()],
            acts: vec![Act::post("Done", "/follow-ups/completion").with("id", "f1").icon("check")],
        };
        vec![
            ("typical", typical()),
            (
                "hostile",
                Self {
                    who: hostile::SCRIPT.into(),
                    said_no: vec![(hostile::long(), hostile::SCRIPT.into())],
                    bought: vec![(hostile::RTL.into(), "/contacts/4".into(), hostile::QUOTES.into())],
                    ..typical()
                },
            ),
        ]
    }
}

impl ServerPage {
    /// Nothing set up, set up, mistakes.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let none = || Self {
            shell: Shell::sample("Letters", Place::More),
            lead: "Send from here, with your own mail server.".into(),
            tab: "letters",
            action: "/settings/letters",
            from_label: "Your name in letters".into(),
            from_email_label: "Your address in letters".into(),
            id: "01934f5e-0000-7000-8000-000000000032".into(),
            host: Field::default(),
            port: Field::of("465"),
            securities: vec![
                Choice::of("tls", "TLS from the start").chosen(),
                Choice::of("starttls", "STARTTLS"),
            ],
            user_name: Field::default(),
            password: Field::default(),
            password_hint: "Kept sealed in the database.".into(),
            from_name: Field::of("Kim Lee"),
            from_email: Field::of("kim@toner.example"),
            state: String::new(),
            trial: None,
            removal: None,
        };
        vec![
            ("none", none()),
            (
                "set-up",
                Self {
                    host: Field::of("smtp.toner.example"),
                    user_name: Field::of("kim"),
                    state: "Last took a letter on 20 Nov.".into(),
                    trial: Some(Act::post("Try it now", "/settings/letters/trial")),
                    removal: Some(Act::post("Forget it", "/settings/letters/removal")),
                    ..none()
                },
            ),
            (
                "wrong",
                Self {
                    host: Field::wrong(hostile::SCRIPT, "Write the server's name like smtp.example.com."),
                    port: Field::wrong("0", "A port is a number from 1 to 65535."),
                    ..none()
                },
            ),
        ]
    }
}
