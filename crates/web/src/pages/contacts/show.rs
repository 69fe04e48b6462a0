//! `GET /contacts/{id}`: everything about one person.
//!
//! Forms on it: `POST /contacts/{id}/complaints` (`text`), and whatever the [`Act`]s say.

use askama::Template;
use askama::filters::HtmlSafe;

use crate::layout::{Place, Shell};
use crate::pages::hostile;
use crate::pages::record::RecordLine;
use crate::pages::referral_move::ReferralMove;
use crate::parts::{Act, Phone, Reach, Tone};

/// A person's page.
#[derive(Debug, Template)]
#[template(path = "pages/contacts/show.html")]
pub struct ContactPage {
    /// The frame.
    pub shell: Shell,
    /// The contact's id.
    pub id: String,
    /// Full name.
    pub name: String,
    /// "CFO at Acme". May be empty.
    pub role: String,
    /// "Customer since March 2025", "Non-buyer: too dear", "Prospect".
    pub standing: String,
    /// "A: every 30 days". Empty when no cadence applies.
    pub tier: String,
    /// Call, text, e-mail, or why not.
    pub reach: Reach,
    /// "Ask now" – nothing when asking is not allowed; `barred` then says why.
    pub ask: Option<Act>,
    /// Why asking is not allowed: do-not-ask, an open complaint, asked lately. Empty when it is.
    pub barred: String,
    /// "Jane Doe gave you her name on Mon 2 Nov 2026, in an ask. She may be called." (M19)
    pub provenance: String,
    /// The complaint that stands between you.
    pub complaint: Option<Complaint>,
    /// What you owe them, in sentences with dates.
    pub you_owe: Vec<OwedLine>,
    /// What they owe you: "An introduction to Carl Moss."
    pub they_owe: Vec<OwedLine>,
    /// Open follow-ups, soonest first.
    pub follow_ups: Vec<FollowUpLine>,
    /// Open moments.
    pub moments: Vec<MomentLine>,
    /// Deals, open ones first.
    pub deals: Vec<DealLine>,
    /// From the first referrer down to the one who named this person. Empty for nobody.
    pub came_from: Vec<ChainStep>,
    /// Those this person led to, at any depth.
    pub led_to: Vec<ChainNode>,
    /// Their referral by somebody, with what can be done about its stage.
    pub referrals: Vec<ReferralMove>,
    /// Facts, newest day first.
    pub timeline: Vec<TimelineDay>,
    /// Older facts. Nothing when all are shown.
    pub older: Option<Act>,
    /// Fields that came with an import and mean nothing to us, kept: name and value.
    pub unknown: Vec<(String, String)>,
    /// What they offer and need, what notes say of it, whom they met through us, how near they stand (M26, M27).
    pub giving: Vec<RecordLine>,
    /// Do-not-ask and do-not-contact switches, as acts with their current words.
    pub permissions: Vec<Act>,
    /// What was said about them: free notes. May be empty.
    pub notes: String,
    /// Id of a complaint, made beforehand: sending the form twice notes it once.
    pub complaint_id: String,
}

/// An open complaint (M2): no asking until it is resolved.
#[derive(Debug, Clone)]
pub struct Complaint {
    /// What they said.
    pub text: String,
    /// "since Tue 17 Nov 2026".
    pub since: String,
    /// Resolves it.
    pub resolve: Act,
}

/// Something owed.
#[derive(Debug, Clone)]
pub struct OwedLine {
    /// A sentence.
    pub text: String,
    /// "today", "by Mon 23 Nov". May be empty.
    pub due: String,
    /// How pressing.
    pub tone: Tone,
}

/// An open follow-up.
#[derive(Debug, Clone)]
pub struct FollowUpLine {
    /// What to do, and why.
    pub text: String,
    /// When.
    pub due: String,
    /// How pressing.
    pub tone: Tone,
    /// A promise.
    pub must_do: bool,
    /// Ticks it off.
    pub done: Act,
}

/// An open moment.
#[derive(Debug, Clone)]
pub struct MomentLine {
    /// "You saved her when the boiler failed."
    pub text: String,
    /// "warm for 12 more days".
    pub warmth: String,
    /// Leads to the Ask screen.
    pub ask: Option<Act>,
}

/// A deal.
#[derive(Debug, Clone)]
pub struct DealLine {
    /// What is sold.
    pub title: String,
    /// "Open", "Won Fri 13 Nov 2026", "Lost …: too dear".
    pub state: String,
    /// "£4,200". May be empty.
    pub value: String,
    /// The issue it solves, in their words. May be empty.
    pub issue: String,
    /// Colour of the state.
    pub tone: Tone,
    /// Win it, lose it, complete the project, re-open: links to forms or posts.
    pub acts: Vec<Act>,
}

/// A step up the chain.
#[derive(Debug, Clone)]
pub struct ChainStep {
    /// Name.
    pub name: String,
    /// Their page; empty when it may not be seen.
    pub href: String,
}

/// Somebody this person led to, with those they led to.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/contacts/chain_node.html")]
pub struct ChainNode {
    /// Name.
    pub name: String,
    /// Their page.
    pub href: String,
    /// "won, £4,200", "contacted".
    pub stage: String,
    /// Colour of the stage.
    pub tone: Tone,
    /// Whom they led to.
    pub led_to: Vec<ChainNode>,
}

impl HtmlSafe for ChainNode {}

/// The facts of a day.
#[derive(Debug, Clone)]
pub struct TimelineDay {
    /// "Fri 20 Nov 2026".
    pub day: String,
    /// Newest first.
    pub facts: Vec<FactLine>,
}

/// One fact.
#[derive(Debug, Clone)]
pub struct FactLine {
    /// Symbol id in `icons.svg`: `phone`, `meeting`, `mail`, `text`, `note`, `pin` (visit), `star` (testimonial),
    /// `ask`, `capture`, `link` (referral), `won`, `lost`, `check`, `flag`, `warning`, `edit`, `import`, `undo`.
    pub icon: &'static str,
    /// "You asked her. She named two people."
    pub text: String,
    /// The words, quoted. May be empty.
    pub words: String,
    /// "Sam Patel, 14:20".
    pub by: String,
}

impl ContactPage {
    /// New and empty, typical, forbidden, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        vec![
            ("new", Self::sample_new()),
            ("typical", Self::sample_typical()),
            ("forbidden", Self::sample_forbidden()),
            ("hostile", Self::sample_hostile()),
        ]
    }

    fn sample_new() -> Self {
        Self {
            shell: Shell::sample("Priya Shah", Place::People),
            id: "7".into(),
            name: "Priya Shah".into(),
            role: String::new(),
            standing: "Prospect".into(),
            tier: String::new(),
            reach: Reach::default(),
            ask: Some(Act::link("Ask now", "/ask/7").icon("ask")),
            barred: String::new(),
            provenance: "Lena Fischer gave you her name on Fri 20 Nov 2026. She may be called.".into(),
            complaint: None,
            you_owe: Vec::new(),
            they_owe: Vec::new(),
            follow_ups: Vec::new(),
            moments: Vec::new(),
            deals: Vec::new(),
            came_from: vec![ChainStep { name: "Lena Fischer".into(), href: "/contacts/3".into() }],
            led_to: Vec::new(),
            referrals: Vec::new(),
            timeline: vec![TimelineDay {
                day: "Fri 20 Nov 2026".into(),
                facts: vec![FactLine {
                    icon: "capture",
                    text: "You took down her name.".into(),
                    words: String::new(),
                    by: "Sam Patel, 14:20".into(),
                }],
            }],
            older: None,
            unknown: Vec::new(),
            giving: Vec::new(),
            permissions: vec![
                Act::post("Never ask", "/contacts/7/do-not-ask"),
                Act::post("Never contact", "/contacts/7/do-not-contact"),
            ],
            notes: String::new(),
            complaint_id: "01934f5e-0000-7000-8000-00000000000a".into(),
        }
    }

    fn sample_typical() -> Self {
        let node = |name: &str, stage: &str, tone, led_to| ChainNode {
            name: name.into(),
            href: "/contacts/5".into(),
            stage: stage.into(),
            tone,
            led_to,
        };
        let fact = |icon, text: &str, words: &str, by: &str| FactLine {
            icon,
            text: text.into(),
            words: words.into(),
            by: by.into(),
        };
        Self {
            shell: Shell::sample("Lena Fischer", Place::People),
            id: "3".into(),
            name: "Lena Fischer".into(),
            role: "Head at St Brigid’s School".into(),
            standing: "Customer since March 2025".into(),
            tier: "A: every 30 days".into(),
            reach: Reach {
                contact: "c1".into(),
                phone: Some(Phone::new("020 7946 0100")),
                email: Some("lena@example.org".into()),
                texts: true,
                ..Reach::default()
            },
            provenance: "Tom Okafor gave you her name on Tue 4 Feb 2025. She may be called.".into(),
            you_owe: vec![
                OwedLine { text: "Thank her for two names.".into(), due: "today".into(), tone: Tone::Today },
                OwedLine {
                    text: "A referral: she has given three and received none.".into(),
                    due: String::new(),
                    tone: Tone::Calm,
                },
            ],
            they_owe: vec![OwedLine {
                text: "The dates of the heads’ conference.".into(),
                due: "by Mon 30 Nov".into(),
                tone: Tone::Calm,
            }],
            follow_ups: vec![
                FollowUpLine {
                    text: "Thank Lena for Priya Shah and Carl Moss.".into(),
                    due: "today".into(),
                    tone: Tone::Today,
                    must_do: true,
                    done: Act::post("Done: thank Lena", "/follow-ups/completion").with("id", "f1"),
                },
                FollowUpLine {
                    text: "Tell Lena that Carl Moss met you.".into(),
                    due: "Mon 23 Nov".into(),
                    tone: Tone::Calm,
                    must_do: false,
                    done: Act::post("Done: tell Lena", "/follow-ups/completion").with("id", "f2"),
                },
            ],
            moments: vec![MomentLine {
                text: "You saved her when the boiler failed.".into(),
                warmth: "Hot: yesterday. Cold in 13 days.".into(),
                ask: Some(Act::link("Ask now", "/ask/3?moment=m3")),
            }],
            deals: vec![
                DealLine {
                    title: "Second boiler house".into(),
                    state: "Open".into(),
                    value: "£18,500".into(),
                    issue: "A cold school is a closed school.".into(),
                    tone: Tone::Calm,
                    acts: vec![
                        Act::link("Won", "/deals/2/won").icon("won"),
                        Act::link("Lost", "/deals/2/lost").icon("lost"),
                    ],
                },
                DealLine {
                    title: "Service plan".into(),
                    state: "Won Fri 14 Mar 2025".into(),
                    value: "£4,200 a year".into(),
                    issue: String::new(),
                    tone: Tone::Good,
                    acts: vec![Act::post("Project completed", "/deals/1/completion").icon("check")],
                },
            ],
            came_from: vec![
                ChainStep { name: "Ana Ruiz".into(), href: "/contacts/1".into() },
                ChainStep { name: "Tom Okafor".into(), href: "/contacts/2".into() },
            ],
            led_to: vec![
                node(
                    "Marc Bell",
                    "won, £6,100",
                    Tone::Good,
                    vec![
                        node(
                            "June Achebe",
                            "won, £2,300",
                            Tone::Good,
                            vec![node("Carl Moss", "met", Tone::Calm, Vec::new())],
                        ),
                        node("Ida Lund", "no answer yet", Tone::Late, Vec::new()),
                    ],
                ),
                node("Priya Shah", "captured yesterday", Tone::Calm, Vec::new()),
            ],
            referrals: vec![ReferralMove::sample()],
            timeline: vec![
                TimelineDay {
                    day: "Fri 20 Nov 2026".into(),
                    facts: vec![
                        fact(
                            "ask",
                            "You asked her. She named Priya Shah and Carl Moss, then ran out.",
                            "",
                            "Sam Patel, 14:20",
                        ),
                        fact(
                            "phone",
                            "She called. You marked a rescue.",
                            "You saved us. Twelve classrooms with no heat and you were here in an hour.",
                            "Sam Patel, 14:05",
                        ),
                    ],
                },
                TimelineDay {
                    day: "Thu 12 Nov 2026".into(),
                    facts: vec![fact("meeting", "Yearly walk-round.", "", "Sam Patel, 09:30")],
                },
            ],
            older: Some(Act::link("Older", "/contacts/3?before=f77")),
            giving: vec![RecordLine {
                title: "Needs: a web designer".into(),
                detail: String::new(),
                acts: vec![Act::post("Make it a deal", "/deals").with("title", "A web designer")],
                ..RecordLine::default()
            }],
            unknown: vec![
                ("X-Anniversary".into(), "2011-06-04".into()),
                ("Custom 1".into(), "prefers mornings".into()),
            ],
            notes: "Two sons at the school. Never ring before nine.".into(),
            ..Self::sample_new()
        }
    }

    fn sample_forbidden() -> Self {
        Self {
            ask: None,
            barred: "No asking while her complaint is open.".into(),
            complaint: Some(Complaint {
                text: "The last invoice charged us twice and nobody rang back.".into(),
                since: "since Tue 17 Nov 2026".into(),
                resolve: Act::post("Put right", "/complaints/1/resolution"),
            }),
            reach: Reach {
                forbidden: Some("She asked not to be contacted on Mon 16 Nov 2026.".into()),
                ..Reach::default()
            },
            permissions: vec![Act::post("May be asked again", "/contacts/3/do-not-ask/undo")],
            ..Self::sample_typical()
        }
    }

    fn sample_hostile() -> Self {
        let long = hostile::long();
        let mut page = Self::sample_typical();
        page.name = format!("{} {}", hostile::SCRIPT, hostile::RTL);
        page.role = long.clone();
        page.notes = hostile::QUOTES.into();
        page.unknown = vec![(hostile::SCRIPT.into(), hostile::QUOTES.into()), (long.clone(), long.clone())];
        page.timeline[0].facts[0].words = hostile::EMOJI.into();
        page.timeline[0].facts[1].text.clone_from(&long);
        page.led_to[0].name = long.clone();
        page.led_to[0].led_to[0].name = hostile::SCRIPT.into();
        page.deals[0].title = long;
        page.came_from[0].name = hostile::RTL.into();
        page
    }
}
