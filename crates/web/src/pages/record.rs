//! A record with the form that adds to it: gifts, permissions, events, introductions. What holds stands on top, what is asked
//! in the middle, what was written down before under it.

use askama::Template;

use super::hostile;
use super::short_form::ShortAsk;
use crate::layout::{Place, Shell};
use crate::parts::{Act, Choice, Empty, Field, Tone};

/// A record.
#[derive(Debug, Template)]
#[template(path = "pages/record.html")]
pub struct RecordPage {
    /// The frame.
    pub shell: Shell,
    /// "A gift".
    pub heading: String,
    /// One or two sentences. May be empty.
    pub lead: String,
    /// The words of the link back. May be empty.
    pub about: String,
    /// Where that leads.
    pub back: String,
    /// What holds, each in a sentence.
    pub notes: Vec<String>,
    /// What to mind, each in a sentence.
    pub warnings: Vec<String>,
    /// What else can be done here.
    pub acts: Vec<Act>,
    /// The sum of twelve months while a gift is typed.
    pub year: Option<GiftYear>,
    /// What is asked.
    pub form: Option<RecordForm>,
    /// Words to take along, with a label.
    pub copy: Option<(String, String)>,
    /// What was written down before.
    pub groups: Vec<RecordGroup>,
    /// What stands where nothing is.
    pub empty: Option<Empty>,
}

/// What is asked.
#[derive(Debug, Clone)]
pub struct RecordForm {
    /// Where the form goes.
    pub action: String,
    /// Hidden fields; names may repeat.
    pub hidden: Vec<(String, String)>,
    /// The fields.
    pub asks: Vec<ShortAsk>,
    /// The words on the button.
    pub save: String,
}

/// Lines under a heading.
#[derive(Debug, Clone)]
pub struct RecordGroup {
    /// "Given before". May be empty.
    pub heading: String,
    /// Said where there are no lines. May be empty: then the group isn't shown.
    pub none: String,
    /// The lines.
    pub lines: Vec<RecordLine>,
}

/// One line.
#[derive(Debug, Clone, Default)]
pub struct RecordLine {
    /// Where it leads. Empty for nowhere.
    pub href: String,
    /// "Ana Ruiz", "Box of tea, $24".
    pub title: String,
    /// A quieter line.
    pub detail: String,
    /// A short word at the end: a day.
    pub due: String,
    /// How pressing that is.
    pub tone: Option<Tone>,
    /// What can be done with it.
    pub acts: Vec<Act>,
}

impl RecordLine {
    fn due_class(&self) -> &'static str {
        self.tone.map_or("", Tone::class)
    }
}

/// What `gift.js` adds up while a gift is typed.
#[derive(Debug, Clone)]
pub struct GiftYear {
    /// Days and amounts in the smallest unit: `2026-03-02:2000`, with spaces between.
    pub given: String,
    /// The limit in the smallest unit; empty for none.
    pub limit: String,
    /// Decimals of the currency.
    pub places: u32,
    /// The currency's sign or code.
    pub sign: String,
    /// The day that holds when none is typed.
    pub today: String,
}

impl RecordPage {
    /// A page with nothing but its frame.
    #[must_use]
    pub fn plain(shell: Shell, heading: impl Into<String>, lead: impl Into<String>) -> Self {
        Self {
            shell,
            heading: heading.into(),
            lead: lead.into(),
            about: String::new(),
            back: String::new(),
            notes: vec![],
            warnings: vec![],
            acts: vec![],
            year: None,
            form: None,
            copy: None,
            groups: vec![],
            empty: None,
        }
    }

    /// A gift, a gift over the limit, a ledger, nothing, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let shell = |heading: &str| Shell::sample(heading, Place::People);
        let text = |name, label: &str, kind, field| ShortAsk::Text {
            name,
            label: label.into(),
            hint: String::new(),
            field,
            kind,
        };
        let form = |cost| RecordForm {
            action: "/contacts/1/gifts".into(),
            hidden: vec![("id".into(), "0193".into())],
            asks: vec![
                text("what", "What do you give?", "text", Field::of("Box of tea, with a card")),
                text("cost", "What it cost", "text", cost),
                ShortAsk::Choice {
                    name: "form",
                    label: "What is it?".into(),
                    choices: vec![Choice::of("goods", "Goods").chosen(), Choice::of("cash", "Money")],
                    error: None,
                },
            ],
            save: "Record the gift".into(),
        };
        let line = |title: &str, detail: &str, due: &str| RecordLine {
            title: title.into(),
            detail: detail.into(),
            due: due.into(),
            tone: Some(Tone::Calm),
            ..RecordLine::default()
        };
        let gift = |cost| Self {
            about: "Ana Ruiz".into(),
            back: "/contacts/1".into(),
            notes: vec!["Given in the last 12 months: $75 of $100.".into()],
            year: Some(GiftYear {
                given: "2026-03-02:7500".into(),
                limit: "10000".into(),
                places: 2,
                sign: "$".into(),
                today: "2026-11-22".into(),
            }),
            form: Some(form(cost)),
            groups: vec![RecordGroup {
                heading: "Given before".into(),
                none: "Nothing was given yet.".into(),
                lines: vec![line("Flowers, $75", "For Tom Okafor", "2 Mar")],
            }],
            ..Self::plain(shell("A gift"), "A gift", "Write down what you give, at cost.")
        };
        vec![
            ("gift", gift(Field::of("24"))),
            (
                "over",
                Self {
                    warnings: vec!["That is more than is allowed: $100 a person in 12 months.".into()],
                    ..gift(Field::wrong("26", "Please check the amount."))
                },
            ),
            (
                "ledger",
                Self {
                    acts: vec![Act::link("The list as a file (CSV)", "/gifts.csv").icon("import")],
                    copy: Some(("Words to send".into(), "Hi Ana,\n\nmeet Tom.".into())),
                    groups: vec![RecordGroup {
                        heading: String::new(),
                        none: String::new(),
                        lines: vec![RecordLine {
                            href: "/contacts/1".into(),
                            acts: vec![Act::post("Took part", "/x").with("id", "1")],
                            ..line("Ana Ruiz", "Flowers, $75", "2 Mar")
                        }],
                    }],
                    ..Self::plain(shell("Gifts"), "Gifts", "What was given in the last 12 months.")
                },
            ),
            (
                "empty",
                Self {
                    empty: Some(Empty::new("gift", "No gifts yet", "Record the first one.", None)),
                    ..Self::plain(shell("Gifts"), "Gifts", "")
                },
            ),
            (
                "hostile",
                Self {
                    about: hostile::SCRIPT.into(),
                    back: "/contacts/1".into(),
                    notes: vec![hostile::long()],
                    warnings: vec![hostile::QUOTES.into()],
                    copy: Some((hostile::EMOJI.into(), hostile::SCRIPT.into())),
                    groups: vec![RecordGroup {
                        heading: hostile::RTL.into(),
                        none: String::new(),
                        lines: vec![line(hostile::SCRIPT, &hostile::long(), hostile::EMOJI)],
                    }],
                    ..Self::plain(shell("x"), hostile::SCRIPT, hostile::QUOTES)
                },
            ),
        ]
    }
}
