//! `GET /ask/{contact}?moment=`: the coach, the names, the outcome, one Save (METHOD M6–M12).
//!
//! Fields of the form `POST /asks`, all of which may be absent unless marked:
//! `id` (UUID, required), `contact_id` (required), `moment_id`, `names` (repeated, one line each, blank ones mean
//! nothing), `more_names` (a textarea, one name a line, after those in `names`), `happy_call` (repeated: the
//! zero-based position of a line among **all** `names`, blank ones counted), `happy_call_all` (`on`), `ran_out`
//! (`on`), `prompters` (repeated, the ticked ones), `events` (a textarea, one event a line with its day in it; or, from
//! pages of before, repeated in pairs with `event_on`), `wording` (the key of the wording that was said), `outcome` (`named | not_yet | nobody_in_mind | declined`, required), `not_yet_days` (`30 | 60 | 90 | other`),
//! `not_yet_on` (ISO date, counts when `not_yet_days` is `other`), `words`, `prompters_shown` (`on`),
//! `decline_reason`, `do_not_ask` (`on`).

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::pages::capture_preview::Understood;
use crate::parts::{Act, Choice, Field};

/// The Ask screen, fresh or as it comes back with errors.
#[derive(Debug, Template)]
#[template(path = "pages/ask.html")]
pub struct AskPage {
    /// The frame.
    pub shell: Shell,
    /// The ask's id, made before the form is shown: sending it twice saves it once.
    pub id: String,
    /// Who is asked.
    pub contact: AskContact,
    /// The moment that led here, closed by saving.
    pub moment_id: Option<String>,
    /// Facts, newest first: "You saved them when the boiler failed, 2 days ago."
    pub facts: Vec<String>,
    /// What a good fit looks like and what happens to a person they name. Said first.
    pub educate: String,
    /// The question itself, one paragraph or more.
    pub script: Vec<String>,
    /// The key of the wording, which the ask keeps (M35).
    pub wording: String,
    /// How it did so far.
    pub count: String,
    /// The wording that is stepped to.
    pub next: Option<String>,
    /// Memory joggers by group (M7).
    pub prompters: Vec<PrompterGroup>,
    /// "Which events could I attend to meet others facing this?"
    pub event_question: String,
    /// Events, one a line.
    pub events: Field,
    /// What they may say and what to answer (M12).
    pub objections: Vec<Objection>,
    /// Names typed before.
    pub names: Vec<NameInput>,
    /// Text of the "more names" box.
    pub more_names: String,
    /// The happy call was permitted for all.
    pub happy_call_all: bool,
    /// They said there is nobody else.
    pub ran_out: bool,
    /// What to say after the last name.
    pub thank_line: String,
    /// How to ask for the happy call.
    pub happy_call_line: String,
    /// Which outcome is chosen.
    pub outcome: Outcome,
    /// 30, 60, 90 days and "another day", each with its date as detail ("Fri 19 Feb 2027").
    pub not_yet: Vec<Choice>,
    /// The other day, ISO.
    pub not_yet_on: Field,
    /// What they said, for the day of the call.
    pub words: Field,
    /// Why they declined.
    pub decline_reason: Field,
    /// They do not want to be asked again.
    pub do_not_ask: bool,
    /// The prompters were shown once more.
    pub prompters_shown: bool,
    /// What keeps the form from being saved, in sentences; shown on top and announced.
    pub errors: Vec<String>,
    /// Asking is not allowed (complaint, do-not-ask, M5): says why; the form is then hidden.
    pub blocked: Option<Blocked>,
}

/// Who is asked.
#[derive(Debug, Clone)]
pub struct AskContact {
    /// Id.
    pub id: String,
    /// Full name.
    pub name: String,
    /// The name one says.
    pub first_name: String,
    /// "CFO at Acme". May be empty.
    pub role: String,
}

/// A group of people to think of.
#[derive(Debug, Clone)]
pub struct PrompterGroup {
    /// "At work", "Around you".
    pub label: String,
    /// `value` is sent, `label` is read.
    pub prompters: Vec<Choice>,
}

/// Something they may say.
#[derive(Debug, Clone)]
pub struct Objection {
    /// In their words.
    pub said: String,
    /// Paragraphs to answer with.
    pub answer: Vec<String>,
    /// Where a note to pass on is written, when that is the way out.
    pub note: Option<String>,
}

/// One name as typed, with what was understood.
#[derive(Debug, Clone)]
pub struct NameInput {
    /// As typed.
    pub field: Field,
    /// What was understood; nothing before the server has seen it.
    pub understood: Option<Understood>,
    /// The referrer may be called by this person.
    pub happy_call: bool,
}

/// The four outcomes (M11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Names were given.
    Named,
    /// Ask again on a day.
    NotYet,
    /// Nobody comes to mind.
    NobodyInMind,
    /// They would rather not.
    Declined,
}

/// Why somebody may not be asked now.
#[derive(Debug, Clone)]
pub struct Blocked {
    /// One sentence.
    pub why: String,
    /// The next step.
    pub next: Act,
}

impl AskPage {
    /// Blank lines offered to those without JavaScript, after the names typed so far.
    fn blank_lines(&self) -> std::ops::Range<usize> {
        self.names.len()..self.names.len().max(3) + 2
    }

    fn is(&self, outcome: Outcome) -> bool {
        self.outcome == outcome
    }

    /// Typical, with errors, blocked, crowded, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        vec![
            ("fresh", Self::sample_fresh()),
            ("typical", Self::sample_typical()),
            ("not-yet-wrong", Self::sample_not_yet_wrong()),
            ("nobody", Self { outcome: Outcome::NobodyInMind, ..Self::sample_fresh() }),
            (
                "declined",
                Self {
                    outcome: Outcome::Declined,
                    decline_reason: Field::wrong("", "Say in a few words why; it helps next time."),
                    errors: vec!["Say why they would rather not.".into()],
                    ..Self::sample_fresh()
                },
            ),
            ("blocked", Self::sample_blocked()),
            ("hostile", Self::sample_hostile()),
        ]
    }

    fn sample_fresh() -> Self {
        let chip = |value: &str, label: &str| Choice::of(value, label);
        Self {
            shell: Shell::sample("Ask Lena Fischer", Place::Ask).focused(),
            id: "01934f5e-0000-7000-8000-000000000001".into(),
            contact: AskContact {
                id: "3".into(),
                name: "Lena Fischer".into(),
                first_name: "Lena".into(),
                role: "Head at St Brigid’s School".into(),
            },
            moment_id: Some("m3".into()),
            facts: vec![
                "You saved her when the boiler failed, yesterday.".into(),
                "Customer since March 2025; she has given two names, one bought.".into(),
            ],
            educate: "We are at our best with schools and clinics whose heating is older than fifteen years. Anyone you name gets a walk-round and an honest answer, no sales pitch.".into(),
            script: vec![
                "Lena, yesterday you told me a cold school is a closed school.".into(),
                "Who else do you know, here in the trust or at another school, who is facing the same worry this winter?".into(),
            ],
            wording: "praise-business-1".into(),
            count: crate::phrases::coach::count(domain::coach::Tally { asks: 24, brought: 9, names: 21 }),
            next: Some("praise-business-2".into()),
            prompters: vec![
                PrompterGroup { label: "At work".into(), prompters: vec![chip("same_company", "Someone else in the trust"), chip("competitors", "Other schools nearby"), chip("customers", "Parents who run a business"), chip("vendors", "Her suppliers"), chip("association", "The heads’ association")] },
                PrompterGroup { label: "Around her".into(), prompters: vec![chip("friends", "Friends"), chip("family", "Family"), chip("neighbours", "Neighbours")] },
            ],
            event_question: "Which meetings or conferences could I go to, to meet others facing this?".into(),
            events: Field::default(),
            objections: vec![
                Objection { said: "I don’t know anyone.".into(), answer: vec!["Most people say that, and then think of one. Who runs the school you trained at?".into()], note: None },
                Objection { said: "Too early. I want to see results.".into(), answer: vec!["Quite right. May I call you again when you have seen 60 or 90 days of them?".into()], note: None },
                Objection { said: "I don’t give out names.".into(), answer: vec!["I would not either without knowing what happens next. Let me tell you exactly what I would say to them.".into()], note: None },
                Objection { said: "Let me ask them first.".into(), answer: vec!["Please do. I will send you three lines you can forward as they are.".into()], note: Some("/contacts/3/letter?kind=forwardable_note&other=nobody".into()) },
                Objection { said: "Is this not a bit grabby?".into(), answer: vec!["Fair. I ask because you told me it helped. If it would not help them, I will say so.".into()], note: None },
            ],
            names: Vec::new(),
            more_names: String::new(),
            happy_call_all: false,
            ran_out: false,
            thank_line: "Thank you, Lena. I will call each of them by Monday and tell you how it goes.".into(),
            happy_call_line: "When one of them is glad they met us, may they ring you to say so?".into(),
            outcome: Outcome::Named,
            not_yet: vec![
                chip("30", "30 days").detail("Mon 21 Dec 2026"),
                chip("60", "60 days").detail("Wed 20 Jan 2027"),
                chip("90", "90 days").detail("Fri 19 Feb 2027").chosen(),
                chip("other", "Another day"),
            ],
            not_yet_on: Field::default(),
            words: Field::default(),
            decline_reason: Field::default(),
            do_not_ask: false,
            prompters_shown: false,
            errors: Vec::new(),
            blocked: None,
        }
    }

    fn sample_typical() -> Self {
        let name = |line: &str, who: &str, chips: &[(&'static str, &str)], happy_call: bool| NameInput {
            field: Field::of(line),
            understood: Some(Understood::sample(who, chips)),
            happy_call,
        };
        Self {
            names: vec![
                name(
                    "Jane Doe, CFO at Acme, 020 7946 0101, same boiler",
                    "Jane Doe",
                    &[
                        ("title", "CFO"),
                        ("company", "Acme"),
                        ("phone", "020 7946 0101"),
                        ("context", "same boiler"),
                    ],
                    true,
                ),
                name("Father Brennan, St Mark’s", "Father Brennan", &[("company", "St Mark’s")], false),
                name("Priya", "Priya", &[], true),
            ],
            ran_out: true,
            events: Field::of("Heads’ conference, Harrogate, 14 Jan"),
            ..Self::sample_fresh()
        }
    }

    fn sample_not_yet_wrong() -> Self {
        let mut page = Self { outcome: Outcome::NotYet, ..Self::sample_fresh() };
        for choice in &mut page.not_yet {
            choice.chosen = choice.value == "other";
        }
        page.not_yet_on = Field::wrong("2025-02-19", "That day has passed. Pick tomorrow or later.");
        page.words = Field::of("Call me when the winter is over.");
        page.errors = vec!["Choose the day on which you may call.".into()];
        page
    }

    fn sample_blocked() -> Self {
        Self {
            blocked: Some(Blocked {
                why: "Lena’s complaint about the invoice is open. Put it right first; asking can wait."
                    .into(),
                next: Act::link("See the complaint", "/contacts/3"),
            }),
            ..Self::sample_fresh()
        }
    }

    fn sample_hostile() -> Self {
        let long = hostile::long();
        let mut page = Self::sample_fresh();
        page.contact.name = hostile::SCRIPT.into();
        page.contact.first_name = hostile::QUOTES.into();
        page.contact.role = long.clone();
        page.facts = vec![hostile::RTL.into(), hostile::EMOJI.into(), long.clone()];
        page.script = vec![hostile::SCRIPT.into(), long.clone()];
        page.names = [hostile::SCRIPT, hostile::QUOTES, hostile::RTL, hostile::EMOJI, &long]
            .iter()
            .map(|line| NameInput {
                field: Field::wrong(*line, "Names hold 200 letters at most; move the rest to the notes."),
                understood: Some(Understood::sample(line, &[("company", line)])),
                happy_call: false,
            })
            .collect();
        page
    }
}
