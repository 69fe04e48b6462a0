//! `GET /review`: the weekly review, six steps in their order on one page; it prints on one, too.

use askama::Template;

use super::goal::GoalForm;
use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Act, Choice, Field, Tone};

/// The page.
#[derive(Debug, Template)]
#[template(path = "pages/review.html")]
pub struct ReviewPage {
    /// The frame.
    pub shell: Shell,
    /// "Mon 16 Nov to Sun 22 Nov 2026".
    pub week: String,
    /// "Done on Fri 20 Nov 2026, in 8 minutes." Empty while it isn't.
    pub done: String,
    /// Begins it, so that the time is known; nothing once it was begun.
    pub begin: Option<Act>,
    /// The steps.
    pub steps: Vec<StepPart>,
    /// Ends it; nothing when it is done.
    pub finish: Option<Act>,
    /// When it comes up.
    pub time: TimeForm,
}

/// One step.
#[derive(Debug, Clone)]
pub struct StepPart {
    /// Its word, and its id on the page.
    pub key: &'static str,
    /// "Good moments that went by".
    pub heading: String,
    /// How many things there are in it; nothing for the goal.
    pub count: Option<i64>,
    /// Whether it was gone through.
    pub done: bool,
    /// Whether it stands open: the first that was not.
    pub open: bool,
    /// What it is about, in a sentence or two.
    pub sentences: Vec<String>,
    /// What there is to do.
    pub groups: Vec<StepGroup>,
    /// Where the rest is.
    pub more: Option<Act>,
    /// The form of the goal, in the last step.
    pub goal: Option<GoalForm>,
    /// "Next", or "Look again".
    pub tick: Act,
}

/// Lines of a step that belong together.
#[derive(Debug, Clone)]
pub struct StepGroup {
    /// "Tue 24 Nov: 6". Empty for none.
    pub heading: String,
    /// What is to be known of it. Empty for nothing.
    pub note: String,
    /// The lines.
    pub lines: Vec<StepLine>,
}

/// Somebody, why, and what to do.
#[derive(Debug, Clone)]
pub struct StepLine {
    /// Their page.
    pub href: String,
    /// Their name.
    pub who: String,
    /// Why, in one sentence.
    pub why: String,
    /// "3 days late". May be empty.
    pub due: String,
    /// Its colour.
    pub tone: Tone,
    /// One tap each.
    pub acts: Vec<Act>,
}

/// The form that says when the review comes up.
#[derive(Debug, Clone)]
pub struct TimeForm {
    /// The id of the action.
    pub id: String,
    /// The weekdays, and "not at all".
    pub days: Vec<Choice>,
    /// What is wrong with the day.
    pub day_error: Option<String>,
    /// The hours.
    pub hours: Vec<Choice>,
    /// What is wrong with the hour.
    pub hour_error: Option<String>,
}

impl ReviewPage {
    /// Fresh, half-way, done, with nothing to do, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let line = |who: &str, why: &str, due: &str, tone| StepLine {
            href: "/contacts/3".into(),
            who: who.into(),
            why: why.into(),
            due: due.into(),
            tone,
            acts: vec![
                Act::link("Ask now", "/ask/3?moment=4").about(who),
                Act::post("Not this one", "/review/moments").with("id", "a1").about(who),
            ],
        };
        let keys = [
            ("missed", "Good moments that went by"),
            ("gave", "Gave, never received"),
            ("promises", "Promises"),
            ("owed", "Thanks and news"),
            ("names", "Names without a first contact"),
            ("goal", "The goal for the week to come"),
        ];
        let steps = |gone: usize, name: &str| -> Vec<StepPart> {
            let each = keys.into_iter().enumerate().map(|(place, (key, heading))| {
                let group = |heading: &str, note: &str| StepGroup {
                    heading: heading.into(),
                    note: note.into(),
                    lines: vec![line(
                        name,
                        "10 days ago: You saved us on a Monday.",
                        "3 days late",
                        Tone::Late,
                    )],
                };
                let goal = (key == "goal").then(|| GoalForm {
                    id: "a2".into(),
                    back: "/review#step-goal".into(),
                    asks: Field::of("5"),
                    from: vec![Choice::of("this", "this week"), Choice::of("next", "next week").chosen()],
                    proposals: vec![
                        "Your last weeks propose 4: one more than in the week in the middle.".into(),
                    ],
                });
                StepPart {
                    key,
                    heading: heading.into(),
                    count: (key != "goal").then_some(2),
                    done: place < gone,
                    open: place == gone,
                    sentences: vec!["Since Mon 16 Nov 2026 nobody asked after these.".into()],
                    groups: match key {
                        "goal" => vec![],
                        "promises" => vec![
                            group("Late", ""),
                            group("Tue 24 Nov: 6", "6 on one day is a lot. They stay on their day."),
                        ],
                        _ => vec![group("", "")],
                    },
                    more: (key == "gave").then(|| Act::link("12 more", "/lists/gave")),
                    goal,
                    tick: Act::post(if place < gone { "Look again" } else { "Next" }, "/review/steps")
                        .with("id", format!("t{place}"))
                        .about(heading),
                }
            });
            each.collect()
        };
        let page = |steps| Self {
            shell: Shell::sample("Weekly review", Place::More),
            week: "Mon 16 Nov to Sun 22 Nov 2026".into(),
            done: String::new(),
            begin: Some(Act::post("Begin", "/review/beginning").with("id", "b1")),
            steps,
            finish: Some(Act::post("Done", "/review/completion").with("id", "f1")),
            time: TimeForm {
                id: "a3".into(),
                days: vec![Choice::of("fri", "Friday").chosen(), Choice::of("", "not at all")],
                day_error: None,
                hours: vec![Choice::of("9", "9:00"), Choice::of("13", "13:00").chosen()],
                hour_error: None,
            },
        };
        let mut half = page(steps(2, "Ana Ruiz"));
        half.begin = None;
        let mut done = page(steps(6, "Ana Ruiz"));
        (done.begin, done.finish) = (None, None);
        done.done = "Done on Fri 20 Nov 2026, in 8 minutes.".into();
        let mut quiet = page(steps(0, "Ana Ruiz"));
        for step in &mut quiet.steps {
            (step.groups, step.more, step.count) = (vec![], None, Some(0));
            step.sentences = vec!["No good moment went by since Mon 16 Nov 2026.".into()];
        }
        let mut odd = page(steps(0, hostile::SCRIPT));
        odd.time.day_error = Some(hostile::QUOTES.into());
        odd.steps[1] = StepPart {
            groups: vec![StepGroup {
                heading: hostile::RTL.into(),
                note: hostile::long(),
                lines: vec![line(&hostile::long(), hostile::EMOJI, hostile::QUOTES, Tone::Calm)],
            }],
            ..odd.steps[1].clone()
        };
        vec![
            ("fresh", page(steps(0, "Ana Ruiz"))),
            ("half", half),
            ("done", done),
            ("quiet", quiet),
            ("hostile", odd),
        ]
    }
}
