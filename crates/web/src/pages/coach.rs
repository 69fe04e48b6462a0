//! The coach in the settings: wordings, objections, whom to think of, ideal clients (M6–M8, M12, M35).

use askama::Template;

use super::hostile;
use super::phrase_marks::{MarkLine, PhraseMarks};
use crate::layout::{Place, Shell};
use crate::parts::{Act, Choice, Empty, Field};
use crate::say;

/// `GET /settings/coach` and its two sisters: words by group.
#[derive(Debug, Template)]
#[template(path = "pages/coach/list.html")]
pub struct CoachPage {
    /// The frame.
    pub shell: Shell,
    /// Which part it is: `wordings`, `objections` or `prompters`.
    pub part: &'static str,
    /// Writes a new one.
    pub add: Act,
    /// The words, by occasion or group.
    pub groups: Vec<CoachGroup>,
}

/// Words that belong together.
#[derive(Debug, Clone)]
pub struct CoachGroup {
    /// "They praised you".
    pub heading: String,
    /// "4 wordings"; empty for none said.
    pub how_many: String,
    /// Whether it is shown at once.
    pub open: bool,
    /// The words.
    pub lines: Vec<CoachLine>,
}

/// Some words.
#[derive(Debug, Clone)]
pub struct CoachLine {
    /// What they say, for an objection; else empty.
    pub said: String,
    /// The words.
    pub words: String,
    /// For whom and where from.
    pub detail: String,
    /// How they did; empty where nothing is counted.
    pub counts: String,
    /// Whether they are not offered.
    pub hidden: bool,
    /// Leads to the form.
    pub change: Act,
    /// Hides them, or offers them again.
    pub hide: Act,
}

/// The form of some words.
#[derive(Debug, Template)]
#[template(path = "pages/coach/words.html")]
pub struct WordsPage {
    /// The frame.
    pub shell: Shell,
    /// The form's id.
    pub id: String,
    /// What they are: `wording`, `objection` or `prompter`.
    pub kind: &'static str,
    /// Which are changed; empty for new ones.
    pub key: String,
    /// "Change the wording".
    pub heading: String,
    /// The page that they stand on.
    pub back: &'static str,
    /// "Wordings".
    pub back_to: String,
    /// When, for a wording.
    pub occasions: Vec<Choice>,
    /// For whom.
    pub audiences: Vec<Choice>,
    /// What they say.
    pub said: Field,
    /// The words.
    pub words: Field,
    /// What can be written in curly brackets, and what it stands for.
    pub facts: Vec<(String, String)>,
    /// What the check says of them.
    pub marks: PhraseMarks,
    /// Whether they may be shared, and are.
    pub share: Option<bool>,
    /// How they did.
    pub counts: String,
    /// Brings the original back, or removes them.
    pub remove: Option<Act>,
}

/// `GET /settings/coach/briefs`
#[derive(Debug, Template)]
#[template(path = "pages/coach/briefs.html")]
pub struct BriefsPage {
    /// The frame.
    pub shell: Shell,
    /// Always `briefs`.
    pub part: &'static str,
    /// The briefs.
    pub briefs: Vec<BriefLine>,
    /// Products without one, and where one is written.
    pub products: Vec<Act>,
}

/// A brief in the list.
#[derive(Debug, Clone)]
pub struct BriefLine {
    /// With which product.
    pub product: String,
    /// Whom.
    pub sentence: String,
    /// Who shares it; empty for one's own.
    pub detail: String,
    /// Leads to the form; nothing for somebody else's.
    pub change: Option<Act>,
    /// Leads to its sheet.
    pub print: Act,
}

/// The form of a brief.
#[derive(Debug, Template)]
#[template(path = "pages/coach/brief.html")]
pub struct BriefFormPage {
    /// The frame.
    pub shell: Shell,
    /// The form's id.
    pub id: String,
    /// Which is changed; empty for a new one.
    pub brief: String,
    /// "An ideal client".
    pub heading: String,
    /// With which product.
    pub product: Field,
    /// Whom.
    pub sentence: Field,
    /// How one notices them.
    pub signs: Field,
    /// Who is no fit.
    pub not_for: Field,
    /// Whether it may be shared, and is.
    pub share: Option<bool>,
    /// Removes it.
    pub remove: Option<Act>,
}

/// `GET /settings/coach/briefs/sheet`: on paper.
#[derive(Debug, Template)]
#[template(path = "pages/coach/sheet.html")]
pub struct BriefSheetPage {
    /// The frame.
    pub shell: Shell,
    /// "Maya Lindqvist, Brightwater Heating".
    pub whose: String,
    /// What stands on it.
    pub briefs: Vec<SheetBrief>,
}

/// A brief on paper.
#[derive(Debug, Clone)]
pub struct SheetBrief {
    /// With which product.
    pub product: String,
    /// Whom.
    pub sentence: String,
    /// How one notices them.
    pub signs: Vec<String>,
    /// Who is no fit.
    pub not_for: Vec<String>,
}

impl CoachPage {
    /// Typical, objections, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let line = |words: &str, hidden| CoachLine {
            said: String::new(),
            words: words.into(),
            detail: "Somebody at a company, yours".into(),
            counts:
                "9 of 24 asks brought names, 21 in all. Most likely 21 to 57 of 100 such asks bring names."
                    .into(),
            hidden,
            change: Act::link(say::coach_change(), "/settings/coach/words/1").about(words),
            hide: Act::post(say::coach_hide(), "/settings/coach/words/1/hiding")
                .with("id", "0193")
                .with("hidden", if hidden { "" } else { "on" })
                .about(words),
        };
        let group = |heading: &str, lines| CoachGroup {
            heading: heading.into(),
            how_many: "2 wordings".into(),
            open: true,
            lines,
        };
        let page = |part, groups| Self {
            shell: Shell::sample("The coach", Place::More),
            part,
            add: Act::link(say::coach_add_wording(), "/settings/coach/words/new?kind=wording"),
            groups,
        };
        let good = "Is there someone else at {company} facing the same issue[, {issue}]?";
        let objection = CoachLine {
            said: "I don’t know anyone.".into(),
            counts: String::new(),
            ..line("That’s fair.", false)
        };
        vec![
            (
                "typical",
                page(
                    "wordings",
                    vec![group("They praised you", vec![line(good, false), line("Who else?", true)])],
                ),
            ),
            (
                "objections",
                page("objections", vec![CoachGroup { heading: String::new(), ..group("", vec![objection]) }]),
            ),
            (
                "hostile",
                page(
                    "prompters",
                    vec![group(
                        hostile::SCRIPT,
                        vec![line(&hostile::long(), false), line(hostile::QUOTES, false)],
                    )],
                ),
            ),
        ]
    }
}

impl WordsPage {
    /// New, marked, an objection, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = |kind: &'static str, words: Field| Self {
            shell: Shell::sample("The coach", Place::More),
            id: "0193".into(),
            kind,
            key: String::new(),
            heading: "A wording of your own".into(),
            back: "/settings/coach",
            back_to: "Wordings".into(),
            occasions: vec![Choice::of("praise", "They praised you").chosen(), Choice::of("any", "Whenever")],
            audiences: vec![
                Choice::of("business", "Somebody at a company"),
                Choice::of("both", "Anybody").chosen(),
            ],
            said: Field::default(),
            words,
            facts: vec![("{issue}".into(), "the issue you solved, in their words".into())],
            marks: PhraseMarks::default(),
            share: None,
            counts: String::new(),
            remove: None,
        };
        let blunt = "Who do you know who might want a copier?";
        let marks = PhraseMarks {
            checked: true,
            marks: vec![MarkLine {
                words: blunt.into(),
                why: "It asks them to find you a buyer.".into(),
                from: 0,
                to: 40,
            }],
            better: "Who else at {company} is facing the same issue[, {issue}]?".into(),
            example: blunt.into(),
            trouble: String::new(),
        };
        vec![
            ("new", page("wording", Field::default())),
            (
                "marked",
                Self {
                    key: "1".into(),
                    marks,
                    share: Some(true),
                    counts: "4 asks so far, 2 brought names (names: 5): too few to say.".into(),
                    remove: Some(Act::post(say::coach_back_to_original(), "/settings/coach/words/1/removal")),
                    ..page("wording", Field::of(blunt))
                },
            ),
            (
                "objection",
                Self {
                    said: Field::wrong("", "Write what they say, in their words."),
                    ..page("objection", Field::of("Fair."))
                },
            ),
            ("hostile", page("prompter", Field::wrong(hostile::SCRIPT, hostile::long()))),
        ]
    }
}

impl BriefsPage {
    fn empty(&self) -> Empty {
        let next = Act::link(say::briefs_add(), "/settings/coach/briefs/new");
        Empty::new("heart", &say::briefs_none(), &say::briefs_none_why(), Some(next))
    }

    /// Empty, typical, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = |briefs, products| Self {
            shell: Shell::sample("Ideal clients", Place::More),
            part: "briefs",
            briefs,
            products,
        };
        let line = |product: &str, sentence: &str| BriefLine {
            product: product.into(),
            sentence: sentence.into(),
            detail: String::new(),
            change: Some(Act::link(say::coach_change(), "/settings/coach/briefs/1").about(product)),
            print: Act::link(say::briefs_print(), "/settings/coach/briefs/sheet?brief=1").about(product),
        };
        let shared = BriefLine {
            detail: "shared by Sam Patel".into(),
            change: None,
            ..line("Service", "I help shops.")
        };
        vec![
            ("empty", page(vec![], vec![])),
            (
                "typical",
                page(
                    vec![line("Boilers", "I help schools whose boilers are older than the pupils."), shared],
                    vec![Act::link("Heat pumps", "/settings/coach/briefs/new?product=Heat%20pumps")],
                ),
            ),
            (
                "hostile",
                page(vec![line(hostile::SCRIPT, &hostile::long())], vec![Act::link(hostile::QUOTES, "/")]),
            ),
        ]
    }
}

impl BriefFormPage {
    /// New, wrong, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = |sentence| Self {
            shell: Shell::sample("An ideal client", Place::More),
            id: "0193".into(),
            brief: String::new(),
            heading: "An ideal client".into(),
            product: Field::of("Boilers"),
            sentence,
            signs: Field::default(),
            not_for: Field::default(),
            share: None,
            remove: None,
        };
        vec![
            ("new", page(Field::default())),
            (
                "wrong",
                Self { share: Some(false), ..page(Field::wrong("", "Say in one sentence whom you help.")) },
            ),
            (
                "hostile",
                Self {
                    remove: Some(
                        Act::post(say::coach_remove(), "/settings/coach/briefs/1/removal")
                            .about(hostile::QUOTES),
                    ),
                    ..page(Field::of(hostile::SCRIPT))
                },
            ),
        ]
    }
}

impl BriefSheetPage {
    /// One, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = |product: &str| Self {
            shell: Shell::sample("Whom I help best", Place::More),
            whose: "Maya Lindqvist, Brightwater Heating".into(),
            briefs: vec![SheetBrief {
                product: product.into(),
                sentence: "I help schools whose boilers are older than the pupils.".into(),
                signs: vec!["The caretaker has a fan heater".into()],
                not_for: vec!["New buildings".into()],
            }],
        };
        vec![("one", page("Boilers")), ("hostile", page(hostile::SCRIPT))]
    }
}
