//! `GET /today`: the one list a rep opens in the morning (METHOD M39).

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Act, Empty, Phone, Reach, Tone};
use crate::say;

/// The page. Cards come ranked; the first of the page stands open.
#[derive(Debug, Template)]
#[template(path = "pages/today.html")]
pub struct TodayPage {
    /// The frame.
    pub shell: Shell,
    /// "Saturday 21 November".
    pub day: String,
    /// "3 promises, 2 to ask, 4 more". Empty when nothing is left.
    pub counters: String,
    /// "5 done today". Empty when none yet.
    pub done: String,
    /// "2 mails wait for you". Empty when none does (M2).
    pub mail: String,
    /// "3 of 5 asks this week". Empty without a goal (M13).
    pub goal: String,
    /// Whether the weekly review comes up.
    pub review: bool,
    /// Promises, Ask, Next – only those with cards.
    pub sections: Vec<TodaySection>,
    /// "2 letters wait for a word from you"; empty for none.
    pub letters: String,
    /// What was left out and why: "Ana Ruiz: no asking while her complaint is open." (M2)
    pub suppressed: Vec<SuppressedLine>,
    /// Shown when there is no card at all.
    pub all_done: Empty,
    /// "12 more are waiting; they move up as you finish." Empty when all are shown.
    pub more: String,
}

/// A group of cards.
#[derive(Debug, Clone)]
pub struct TodaySection {
    /// Which group, also the id of its heading.
    pub kind: SectionKind,
    /// Ranked cards, one per person.
    pub cards: Vec<TodayCard>,
}

/// The three groups, in this order (M39).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionKind {
    /// Somebody's word was given.
    Promises,
    /// Whom to ask.
    Ask,
    /// Contact, thank, inform, stay in touch.
    Next,
}

impl SectionKind {
    /// Its heading.
    #[must_use]
    pub fn heading(self) -> String {
        say::today_section(self.word())
    }

    /// Its word among the messages.
    fn word(self) -> &'static str {
        match self {
            Self::Promises => "promises",
            Self::Ask => "ask",
            Self::Next => "next",
        }
    }

    /// Its id in the page.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Promises => "promises",
            Self::Ask => "to-ask",
            Self::Next => "next",
        }
    }
}

/// One person, everything owed to them today in one card (M5).
#[derive(Debug, Clone)]
pub struct TodayCard {
    /// The contact's id.
    pub contact_id: String,
    /// Name.
    pub who: String,
    /// "CFO at Acme". May be empty.
    pub company: String,
    /// Why now; at least one. The first is shown on the closed card.
    pub why: Vec<WhyLine>,
    /// The words of the conversation that led here, as a quotation. Empty for none.
    pub words: String,
    /// How warm an ask is. Nothing on cards that are no ask.
    pub warmth: Option<Warmth>,
    /// The one tap.
    pub primary: Act,
    /// Other things to do: log a conversation, open the contact.
    pub secondary: Vec<Act>,
    /// Call, text, e-mail.
    pub reach: Reach,
    /// The moment behind an ask; "Not now" then dismisses it.
    pub moment_id: Option<String>,
    /// The open follow-ups bundled here.
    pub follow_up_ids: Vec<String>,
    /// What "Not now" wants.
    pub not_now: NotNow,
    /// Shown to the manager as well (M20).
    pub escalated: bool,
    /// Id of letting it go, made beforehand: sending the form twice does it once.
    pub let_go_id: String,
}

/// What it takes to let a card go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotNow {
    /// `POST /follow-ups/release`, reason optional.
    Release,
    /// `POST /follow-ups/release`, reason required: a promise.
    ReleaseWithReason,
    /// `POST /moments/{id}/dismissal`, reason required.
    DismissMoment,
    /// Cannot be let go here.
    Hidden,
}

/// One reason for a card.
#[derive(Debug, Clone)]
pub struct WhyLine {
    /// One sentence.
    pub text: String,
    /// "today", "3 days late", "Fri 19 Feb 2027". May be empty.
    pub due: String,
    /// How pressing.
    pub tone: Tone,
    /// A promise.
    pub must_do: bool,
    /// The rule that made it, in words: "Licence to ask". Shown as a tooltip.
    pub rule: String,
    /// Ticks off this line alone; given when a card bundles several.
    pub tick: Option<Act>,
}

/// How warm a moment still is (M3).
#[derive(Debug, Clone)]
pub struct Warmth {
    /// "Warm: 2 days old".
    pub label: String,
    /// 1 (cold) to 3 (hot).
    pub level: u8,
    /// "Bought: 2.1 names an ask (9 of your asks)". Empty while there are too few to say (M39).
    pub learned: String,
}

/// Somebody who would be on the list if nothing spoke against it.
#[derive(Debug, Clone)]
pub struct SuppressedLine {
    /// Name.
    pub who: String,
    /// Their page.
    pub href: String,
    /// Why they are not on the list.
    pub why: String,
}

impl TodayPage {
    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_all_done(&self) -> bool {
        self.sections.iter().all(|section| section.cards.is_empty())
    }

    /// Whether this is the card that stands open when the page comes up.
    fn opens_with(&self, card: &TodayCard, section: &TodaySection) -> bool {
        self.sections.first().is_some_and(|first| {
            first.kind == section.kind && first.cards.first().is_some_and(|c| c.contact_id == card.contact_id)
        })
    }

    /// Empty, typical, crowded, hostile, escalated.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        vec![
            ("all-done", Self::sample_all_done()),
            ("typical", Self::sample_typical()),
            ("crowded", Self::sample_crowded()),
            ("hostile", Self::sample_hostile()),
        ]
    }

    fn sample_with(sections: Vec<TodaySection>, counters: &str) -> Self {
        Self {
            shell: Shell::sample("Today", Place::Today),
            day: "Saturday 21 November".into(),
            mail: String::new(),
            goal: String::new(),
            review: false,
            counters: counters.into(),
            done: String::new(),
            sections,
            letters: String::new(),
            suppressed: Vec::new(),
            all_done: Empty::new(
                "today",
                "Every promise kept.",
                "Nobody is waiting for you. Two customers are delighted and were never asked.",
                Some(Act::link("See who", "/lists/delighted")),
            ),
            more: String::new(),
        }
    }

    fn sample_all_done() -> Self {
        let mut page = Self::sample_with(Vec::new(), "");
        page.shell.promises_due = 0;
        page.done = "7 done today".into();
        page
    }

    fn sample_typical() -> Self {
        let ana = TodayCard {
            escalated: true,
            words: "Ask me again when I have seen a whole quarter of bills.".into(),
            ..sample_card(
                "1",
                "Ana Ruiz",
                "Owner, Ruiz Bakery",
                "You have Ana’s licence to ask: she said to call in 90 days.",
                "2 days late",
                Tone::Late,
            )
        };
        let tom = TodayCard {
            primary: Act::post("Done", "/follow-ups/completion")
                .with("id", "f2")
                .about("with Tom Okafor")
                .icon("check"),
            why: vec![
                WhyLine {
                    tick: Some(Act::post("Done: call Tom", "/follow-ups/completion").with("id", "f2")),
                    ..sample_why(
                        "Call Tom for the first time; Jane Doe gave you his name yesterday.",
                        "today",
                        Tone::Today,
                        true,
                    )
                },
                WhyLine {
                    tick: Some(Act::post("Done: thank Tom", "/follow-ups/completion").with("id", "f3")),
                    ..sample_why("Thank Tom for naming Priya Shah.", "today", Tone::Today, true)
                },
            ],
            ..sample_card("2", "Tom Okafor", "Facilities, Northgate Schools", "", "", Tone::Today)
        };
        let lena = TodayCard {
            warmth: Some(Warmth {
                label: "Hot: yesterday".into(),
                level: 3,
                learned: "Praised you: 1.8 names an ask (9 of your asks)".into(),
            }),
            moment_id: Some("m3".into()),
            not_now: NotNow::DismissMoment,
            primary: Act::link("Ask now", "/ask/3?moment=m3").icon("ask"),
            words: "You saved us. Twelve classrooms with no heat and you were here in an hour.".into(),
            ..sample_card(
                "3",
                "Lena Fischer",
                "Head, St Brigid’s School",
                "You saved Lena when the boiler failed. She feels it now.",
                "yesterday",
                Tone::Calm,
            )
        };
        let marc = TodayCard {
            warmth: Some(Warmth { label: "Cooling: 6 days".into(), level: 2, learned: String::new() }),
            moment_id: Some("m4".into()),
            not_now: NotNow::DismissMoment,
            primary: Act::link("Ask now", "/ask/4?moment=m4").icon("ask"),
            ..sample_card(
                "4",
                "Marc Bell",
                "Bell & Daughters Dental",
                "Marc’s new plant went in last week: the project is complete.",
                "6 days ago",
                Tone::Calm,
            )
        };
        let june = sample_card(
            "5",
            "June Achebe",
            "Achebe Print",
            "June’s referral, Carl Moss, met you on Thursday. Tell her.",
            "by Mon 23 Nov",
            Tone::Calm,
        );
        let mut page = Self::sample_with(
            vec![
                TodaySection { kind: SectionKind::Promises, cards: vec![ana, tom] },
                TodaySection { kind: SectionKind::Ask, cards: vec![lena, marc] },
                TodaySection { kind: SectionKind::Next, cards: vec![june] },
            ],
            "3 promises, 2 to ask, 1 more",
        );
        page.done = "1 done today".into();
        page.goal = "3 of 5 asks this week".into();
        page.review = true;
        page.letters = "A letter waits for a word from you".into();
        page.suppressed = vec![SuppressedLine {
            who: "Olga Brandt".into(),
            href: "/contacts/9".into(),
            why: "No asking while her complaint about the invoice is open.".into(),
        }];
        page.shell = page.shell.toast(
            "Thanked Sofia Marsh.",
            Some(Act::post("Undo", "/follow-ups/completion/undo").with("id", "f9")),
        );
        page
    }

    fn sample_crowded() -> Self {
        let names =
            ["Ana Ruiz", "Tom Okafor", "Lena Fischer", "Marc Bell", "June Achebe", "Carl Moss", "Priya Shah"];
        let cards = |kind: &str, from: usize, count: usize| -> Vec<TodayCard> {
            (from..from + count)
                .map(|n| {
                    let who = names[n % names.len()];
                    let late = if kind == "promise" && n % 3 == 0 {
                        ("4 days late", Tone::Late)
                    } else {
                        ("today", Tone::Today)
                    };
                    sample_card(
                        &format!("{kind}{n}"),
                        who,
                        "Acme Holdings (UK) Limited",
                        "You promised to call with the figures for the second site.",
                        late.0,
                        late.1,
                    )
                })
                .collect()
        };
        let mut page = Self::sample_with(
            vec![
                TodaySection { kind: SectionKind::Promises, cards: cards("promise", 0, 9) },
                TodaySection { kind: SectionKind::Ask, cards: cards("ask", 9, 8) },
                TodaySection { kind: SectionKind::Next, cards: cards("next", 17, 12) },
            ],
            "9 promises, 8 to ask, 33 more",
        );
        page.mail = "2 mails wait for you".into();
        page.more = "21 more are waiting. They move up as you finish.".into();
        page
    }

    fn sample_hostile() -> Self {
        let long = hostile::long();
        let nasty = [hostile::SCRIPT, hostile::QUOTES, hostile::RTL, hostile::EMOJI, &long];
        let cards = nasty
            .iter()
            .enumerate()
            .map(|(n, name)| TodayCard {
                words: (*name).to_owned(),
                primary: Act::post(format!("Call {name}"), "/follow-ups/completion").with("id", *name),
                ..sample_card(
                    &format!("h{n}"),
                    name,
                    name,
                    &format!("You promised {name} a call."),
                    "today",
                    Tone::Today,
                )
            })
            .collect();
        let mut page =
            Self::sample_with(vec![TodaySection { kind: SectionKind::Promises, cards }], "5 promises");
        page.shell = page.shell.toast(format!("Done: {}", hostile::SCRIPT), None);
        page
    }
}

fn sample_why(text: &str, due: &str, tone: Tone, must_do: bool) -> WhyLine {
    WhyLine { text: text.into(), due: due.into(), tone, must_do, rule: "Licence to ask".into(), tick: None }
}

fn sample_card(id: &str, who: &str, company: &str, why: &str, due: &str, tone: Tone) -> TodayCard {
    TodayCard {
        contact_id: id.into(),
        who: who.into(),
        company: company.into(),
        why: vec![sample_why(why, due, tone, tone != Tone::Calm)],
        words: String::new(),
        warmth: None,
        primary: Act::post("Done", "/follow-ups/completion").with("id", format!("f{id}")).icon("check"),
        secondary: vec![
            Act::link("Log a conversation", format!("/contacts/{id}/log")).icon("note"),
            Act::link("Open", format!("/contacts/{id}")).icon("people"),
        ],
        reach: Reach {
            contact: id.into(),
            phone: Some(Phone::new("020 7946 0100")),
            email: Some("ana@example.com".into()),
            texts: true,
            ..Reach::default()
        },
        moment_id: None,
        follow_up_ids: vec![format!("f{id}")],
        not_now: if tone == Tone::Calm { NotNow::Release } else { NotNow::ReleaseWithReason },
        escalated: false,
        let_go_id: "01934f5e-0000-7000-8000-000000000009".into(),
    }
}
