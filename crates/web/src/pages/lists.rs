//! `GET /lists/{kind}`: the worklists one tap away, in one line design (METHOD M3, M4, M20, M24, M32).

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::pages::referral_move::ReferralMove;
use crate::parts::{Act, Empty, Tone};
use crate::say;

/// A worklist.
#[derive(Debug, Template)]
#[template(path = "pages/lists.html")]
pub struct ListPage {
    /// The frame.
    pub shell: Shell,
    /// Which list.
    pub kind: ListKind,
    /// All lists with how many are on each, in the order of [`ListKind::ALL`].
    pub counts: Vec<ListCount>,
    /// One sentence on what it is for, with a figure where there is one.
    pub intro: String,
    /// Lines in groups; one group without a heading where nothing divides them.
    pub groups: Vec<ListGroup>,
    /// The next page. Nothing on the last one.
    pub more: Option<Act>,
}

/// The worklists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// Delighted, never asked (M4).
    Delighted,
    /// Overdue promises (M20).
    Overdue,
    /// Missed moments (M3).
    Missed,
    /// Referrals by stage (M32).
    Referrals,
    /// Non-buyers with open loops (M24).
    NonBuyers,
    /// Gave and never received (M27).
    Gave,
}

impl ListKind {
    /// In the order of the tabs.
    pub const ALL: [Self; 6] =
        [Self::Delighted, Self::Overdue, Self::Missed, Self::Referrals, Self::NonBuyers, Self::Gave];

    /// The heading.
    #[must_use]
    pub fn heading(self) -> String {
        say::lists_heading(self.slug())
    }

    /// The word on the tab.
    #[must_use]
    pub fn tab(self) -> String {
        say::lists_tab(self.slug())
    }

    /// The last part of the address.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Delighted => "delighted",
            Self::Overdue => "overdue",
            Self::Missed => "missed",
            Self::Referrals => "referrals",
            Self::NonBuyers => "non-buyers",
            Self::Gave => "gave",
        }
    }

    /// What an empty list says.
    fn empty(self) -> Empty {
        let (icon, next) = match self {
            Self::Delighted => ("heart", "/today"),
            Self::Overdue => ("flag", "/today"),
            Self::Missed => ("clock", "/numbers"),
            Self::Referrals => ("link", "/ask"),
            Self::NonBuyers => ("undo", "/today"),
            Self::Gave => ("heart", "/introductions"),
        };
        let list = self.slug();
        let next = Act::link(say::lists_empty_next(list), next);
        Empty::new(icon, &say::lists_empty(list), &say::lists_empty_hint(list), Some(next))
    }
}

/// How many are on a list.
#[derive(Debug, Clone)]
pub struct ListCount {
    /// Which list.
    pub kind: ListKind,
    /// How many.
    pub count: usize,
}

/// Lines under one heading.
#[derive(Debug, Clone)]
pub struct ListGroup {
    /// "Contacted, 4". Empty for none.
    pub heading: String,
    /// The lines.
    pub lines: Vec<ListLine>,
}

/// One line of a worklist.
#[derive(Debug, Clone)]
pub enum ListLine {
    /// Somebody, why, when, and one act.
    Person {
        /// Their page.
        href: String,
        /// Name.
        who: String,
        /// Why they are on the list, in one sentence.
        why: String,
        /// "12 days late", "warm until Tue 24 Nov". May be empty.
        due: String,
        /// Colour of it.
        tone: Tone,
        /// The one thing to do.
        act: Option<Act>,
    },
    /// A referral with its stage form.
    Referral(ReferralMove),
}

impl ListPage {
    fn is_empty(&self) -> bool {
        self.groups.iter().all(|group| group.lines.is_empty())
    }

    fn empty(&self) -> Empty {
        self.kind.empty()
    }

    fn current(&self, kind: &ListKind) -> bool {
        self.kind == *kind
    }

    /// Every list once, one empty, one hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let person = |who: &str, why: &str, due: &str, tone, act: Act| ListLine::Person {
            href: "/contacts/3".into(),
            who: who.into(),
            why: why.into(),
            due: due.into(),
            tone,
            act: Some(act),
        };
        let page = |kind: ListKind, intro: &str, lines: Vec<ListLine>| Self {
            shell: Shell::sample(&kind.heading(), Place::Lists),
            kind,
            counts: ListKind::ALL
                .into_iter()
                .zip([4, 2, 7, 11, 1])
                .map(|(kind, count)| ListCount { kind, count })
                .collect(),
            intro: intro.into(),
            groups: vec![ListGroup { heading: String::new(), lines }],
            more: None,
        };
        let ask = || Act::link("Ask", "/ask/3").about("Lena Fischer");
        let call = || Act::post("Done", "/follow-ups/completion").with("id", "f1").about("Ana Ruiz");
        let mut stages = page(
            ListKind::Referrals,
            "Eleven people were named to you. Four have not been called.",
            Vec::new(),
        );
        stages.groups = vec![
            ListGroup {
                heading: "Captured, 2".into(),
                lines: vec![
                    ListLine::Referral(ReferralMove::sample()),
                    ListLine::Referral(ReferralMove {
                        id: "r2".into(),
                        who: "Carl Moss".into(),
                        tone: Tone::Late,
                        error: "A won referral needs its deal won first.".into(),
                        ..ReferralMove::sample()
                    }),
                ],
            },
            ListGroup {
                heading: "Met, 1".into(),
                lines: vec![ListLine::Referral(ReferralMove {
                    id: "r3".into(),
                    who: "June Achebe".into(),
                    ..ReferralMove::sample()
                })],
            },
        ];
        let long = hostile::long();
        vec![
            (
                "delighted",
                page(
                    ListKind::Delighted,
                    "Four customers are glad they met you, and nobody asked them.",
                    vec![
                        person(
                            "Marc Bell",
                            "His new plant went in on Fri 13 Nov 2026.",
                            "£6,100",
                            Tone::Good,
                            ask(),
                        ),
                        person(
                            "Sofia Marsh",
                            "“Best decision of the year”, on Tue 3 Nov 2026.",
                            "",
                            Tone::Calm,
                            ask(),
                        ),
                    ],
                ),
            ),
            (
                "overdue",
                page(
                    ListKind::Overdue,
                    "Two promises are late. A call today still mends them.",
                    vec![
                        person(
                            "Ana Ruiz",
                            "You have her licence to ask since Thu 19 Nov 2026.",
                            "2 days late",
                            Tone::Late,
                            call(),
                        ),
                        person(
                            "Tom Okafor",
                            "First call to Tom; Jane Doe named him.",
                            "1 day late",
                            Tone::Late,
                            call(),
                        ),
                    ],
                ),
            ),
            (
                "missed",
                page(
                    ListKind::Missed,
                    "Seven moments went by unasked in the last 90 days.",
                    vec![person(
                        "Ida Lund",
                        "She praised the engineers on Mon 26 Oct 2026.",
                        "missed Mon 9 Nov",
                        Tone::Calm,
                        ask(),
                    )],
                ),
            ),
            ("referrals", stages),
            (
                "non-buyers",
                page(
                    ListKind::NonBuyers,
                    "They said no, and still somebody they named has bought. Call and thank them.",
                    vec![person(
                        "Olga Brandt",
                        "Carl Moss bought. She said no to the price.",
                        "by Mon 23 Nov",
                        Tone::Today,
                        call(),
                    )],
                ),
            ),
            ("empty", page(ListKind::Overdue, "", Vec::new())),
            (
                "hostile",
                page(
                    ListKind::Delighted,
                    hostile::SCRIPT,
                    vec![
                        person(
                            hostile::SCRIPT,
                            &long,
                            hostile::RTL,
                            Tone::Late,
                            Act::post(hostile::QUOTES, "/follow-ups/completion"),
                        ),
                        person(&long, hostile::EMOJI, &long, Tone::Late, ask()),
                    ],
                ),
            ),
        ]
    }
}
