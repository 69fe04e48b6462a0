//! The team for whoever leads it (M40): figures by name, people whom two reps captured, who stands in for whom; and a rep's
//! month on one page.

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Act, Choice, Field, Tone};

/// `GET /team`: the figures of each rep, in the order of their names.
#[derive(Debug, Template)]
#[template(path = "pages/team/figures.html")]
pub struct FiguresPage {
    /// The frame.
    pub shell: Shell,
    /// "Tue 25 Aug to Sun 22 Nov 2026".
    pub covers: String,
    /// The choices of the period.
    pub periods: Vec<Choice>,
    /// Everybody, by name.
    pub reps: Vec<RepRow>,
    /// People whom two reps captured.
    pub claims: Vec<ClaimRow>,
    /// Who stands in for whom.
    pub away: Vec<CoverRow>,
    /// The id of the action that proposes a goal.
    pub proposal_id: String,
    /// The goal that is proposed to the team.
    pub proposal: Field,
}

/// A rep with their figures.
#[derive(Debug, Clone)]
pub struct RepRow {
    /// Name.
    pub name: String,
    /// Their numbers.
    pub href: String,
    /// Their month on a page.
    pub month: String,
    /// "12 of 31 (39%)".
    pub ask_rate: String,
    /// "2".
    pub missed: String,
    /// "30 of 31".
    pub kept: String,
    /// "1".
    pub overdue: String,
    /// Colour of what is overdue.
    pub tone: Tone,
    /// Further figures of a rep: label and value. R (M36).
    pub more: Vec<(String, String)>,
}

/// Somebody whom two reps captured.
#[derive(Debug, Clone)]
pub struct ClaimRow {
    /// Name.
    pub who: String,
    /// Their page.
    pub href: String,
    /// "Maya keeps them; Sam captured them too on Fri 20 Nov 2026. Last touch: …".
    pub why: String,
    /// Leaves them where they are.
    pub keep: Act,
    /// Gives them to the second rep.
    pub give: Act,
}

/// Somebody stands in for somebody.
#[derive(Debug, Clone)]
pub struct CoverRow {
    /// "Sam stands in for Maya".
    pub who: String,
    /// "Mon 23 Nov to Fri 4 Dec 2026".
    pub days: String,
    /// Whether it has begun.
    pub running: bool,
    /// Ends it; nothing for whom it is no business of.
    pub end: Option<Act>,
}

/// `GET /away`: who stands in for whom, and the form that arranges it.
#[derive(Debug, Template)]
#[template(path = "pages/team/away.html")]
pub struct AwayPage {
    /// The frame.
    pub shell: Shell,
    /// The id of the action that the form sends.
    pub id: String,
    /// Who may be away; nobody to choose from for a rep.
    pub users: Vec<Choice>,
    /// Who may stand in.
    pub covers: Vec<Choice>,
    /// What is wrong with who stands in.
    pub cover_error: Option<String>,
    /// The first day.
    pub from: Field,
    /// The last day.
    pub to: Field,
    /// Who stands in for whom.
    pub away: Vec<CoverRow>,
}

/// `GET /team/{user}/month`: a rep's month on one page of paper.
#[derive(Debug, Template)]
#[template(path = "pages/team/month.html")]
pub struct MonthPage {
    /// The frame, which does not print.
    pub shell: Shell,
    /// "Sam Patel, Brightwater Heating".
    pub whose: String,
    /// "November 2026".
    pub month: String,
    /// Where the form of the month leads.
    pub address: String,
    /// The month, as the form sends it.
    pub value: String,
    /// Plain sentences.
    pub sentences: Vec<String>,
    /// Figures: label, value, and how it was in the month before.
    pub figures: Vec<MonthFigure>,
    /// "December 2026".
    pub next: String,
    /// What is promised for it.
    pub promised: Vec<PromiseRow>,
    /// "and 12 more". Empty for none.
    pub more: String,
}

/// A figure of a month.
#[derive(Debug, Clone)]
pub struct MonthFigure {
    /// "Asked".
    pub label: String,
    /// "12 of 31 (39%)".
    pub value: String,
    /// "the month before: 9 of 30 (30%)".
    pub before: String,
}

/// A promise of the month after.
#[derive(Debug, Clone)]
pub struct PromiseRow {
    /// "Fri 4 Dec".
    pub day: String,
    /// Name.
    pub who: String,
    /// Why, in one sentence.
    pub why: String,
}

impl FiguresPage {
    /// A team, one without anything to decide, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let rep = |name: &str, overdue: &str| RepRow {
            name: name.into(),
            href: "/numbers?who=3".into(),
            month: "/team/3/month".into(),
            ask_rate: "12 of 31 (39%)".into(),
            missed: "2".into(),
            kept: "30 of 31 (97%)".into(),
            overdue: overdue.into(),
            tone: if overdue == "0" { Tone::Calm } else { Tone::Late },
            more: vec![("R".into(), "0.42, likely between 0.21 and 0.80 (31 customers)".into())],
        };
        let claim = |who: &str| ClaimRow {
            who: who.into(),
            href: "/contacts/3".into(),
            why: "Kim Lee keeps them; Sam Patel captured them too on Fri 20 Nov 2026.".into(),
            keep: Act::post("Kim Lee keeps them", "/claims/1/decision").with("give", "no").about(who),
            give: Act::post("Give them to Sam Patel", "/claims/1/decision").with("give", "yes").about(who),
        };
        let page = |reps, claims, away| Self {
            shell: Shell::sample("Team", Place::Numbers),
            covers: "Tue 25 Aug to Sun 22 Nov 2026".into(),
            periods: vec![Choice::of("30", "30 days"), Choice::of("90", "90 days").chosen()],
            reps,
            claims,
            away,
            proposal_id: "a9".into(),
            proposal: Field::of("4"),
        };
        vec![
            (
                "typical",
                page(
                    vec![rep("Kim Lee", "0"), rep("Sam Patel", "1")],
                    vec![claim("Tom Okafor")],
                    vec![CoverRow::sample()],
                ),
            ),
            ("quiet", page(vec![rep("Kim Lee", "0")], vec![], vec![])),
            (
                "hostile",
                page(
                    vec![rep(hostile::SCRIPT, "1"), rep(&hostile::long(), "0")],
                    vec![claim(hostile::RTL)],
                    vec![],
                ),
            ),
        ]
    }
}

impl CoverRow {
    fn sample() -> Self {
        Self {
            who: "Sam Patel stands in for Kim Lee".into(),
            days: "Mon 23 Nov to Fri 4 Dec 2026".into(),
            running: true,
            end: Some(Act::post("End it today", "/away/1/end").about("Kim Lee")),
        }
    }
}

impl AwayPage {
    /// A rep, a manager, wrong days, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let page = |users: Vec<Choice>, away| Self {
            shell: Shell::sample("Away", Place::More),
            id: "a1".into(),
            users,
            covers: vec![Choice::of("2", "Sam Patel"), Choice::of("3", hostile::EMOJI)],
            cover_error: None,
            from: Field::of("2026-11-23"),
            to: Field::of("2026-12-04"),
            away,
        };
        let users = || vec![Choice::of("1", "Kim Lee"), Choice::of("2", "Sam Patel").chosen()];
        let mut wrong = page(users(), vec![]);
        wrong.cover_error = Some("Sam Patel is away then, too.".into());
        wrong.to = Field::wrong("2026-11-01", "The last day comes before the first.");
        let mut odd = CoverRow::sample();
        odd.who = hostile::SCRIPT.into();
        odd.end = None;
        vec![
            ("rep", page(vec![], vec![CoverRow::sample()])),
            ("manager", page(users(), vec![])),
            ("wrong", wrong),
            ("hostile", page(users(), vec![odd])),
        ]
    }
}

impl MonthPage {
    /// A month, an empty one, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let figure = |label: &str, value: &str| MonthFigure {
            label: label.into(),
            value: value.into(),
            before: "the month before: 9 of 30 (30%)".into(),
        };
        let promise =
            |who: &str, why: &str| PromiseRow { day: "Fri 4 Dec".into(), who: who.into(), why: why.into() };
        let page = |whose: &str, figures, promised| Self {
            shell: Shell::sample("November 2026", Place::Numbers),
            whose: whose.into(),
            month: "November 2026".into(),
            address: "/team/3/month".into(),
            value: "2026-11".into(),
            sentences: vec![
                "Asked in 12 of 31 conversations.".into(),
                "Every promise was kept on its day.".into(),
            ],
            figures,
            next: "December 2026".into(),
            promised,
            more: String::new(),
        };
        let long = hostile::long();
        vec![
            (
                "typical",
                page(
                    "Sam Patel, Brightwater Heating",
                    vec![figure("Asked", "12 of 31 (39%)"), figure("Missed moments", "2")],
                    vec![promise("Ana Ruiz", "You may ask them on Fri 4 Dec 2026.")],
                ),
            ),
            ("empty", page("Kim Lee, Brightwater Heating", vec![], vec![])),
            (
                "hostile",
                page(
                    hostile::SCRIPT,
                    vec![figure(&long, hostile::QUOTES)],
                    vec![promise(&long, hostile::RTL)],
                ),
            ),
        ]
    }
}
