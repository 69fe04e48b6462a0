//! `GET /goal`: a rep's own goal and the weeks behind it (METHOD M13). The picture is drawn here, on the server.

use askama::Template;
use domain::goal::Standing;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Choice, Field};

/// The page.
#[derive(Debug, Template)]
#[template(path = "pages/goal.html")]
pub struct GoalPage {
    /// The frame.
    pub shell: Shell,
    /// "Mon 16 Nov to Sun 22 Nov 2026".
    pub covers: String,
    /// "3 of 5 asks this week", or that there is no goal.
    pub line: String,
    /// How far this week is, in thousandths; nothing without a goal.
    pub permille: Option<u64>,
    /// What is to be known of this week and the next, each in a sentence.
    pub notes: Vec<String>,
    /// "7 weeks in a row". Empty while there was never a goal.
    pub row: String,
    /// What is to be known of the row.
    pub row_notes: Vec<String>,
    /// The weeks, the earliest first.
    pub weeks: Vec<WeekBar>,
    /// The form.
    pub form: GoalForm,
}

/// The form that sets a goal: also the last step of the review.
#[derive(Debug, Clone)]
pub struct GoalForm {
    /// The id of the action.
    pub id: String,
    /// Where it leads back to.
    pub back: String,
    /// Asks a week.
    pub asks: Field,
    /// From this week or the next.
    pub from: Vec<Choice>,
    /// What is proposed, each in a sentence.
    pub proposals: Vec<String>,
}

/// A week of the picture.
#[derive(Debug, Clone)]
pub struct WeekBar {
    /// "Mon 16 Nov 2026".
    pub day: String,
    /// "Mon 16 Nov", for the picture.
    pub label: String,
    /// Asks made.
    pub asks: i64,
    /// The goal of the days at work.
    pub target: Option<i64>,
    /// Working days off.
    pub days_off: i64,
    /// What became of it.
    pub standing: Standing,
    /// The same in a word.
    pub told: String,
}

/// The picture is as wide as a phone, in pixels.
const WIDTH: f64 = 340.0;
const HEIGHT: f64 = 120.0;
/// Left free below for words.
const BELOW: f64 = 18.0;
const ABOVE: f64 = 6.0;
/// A bar is no wider than this, and no two labels are nearer.
const BAR_MAX: f64 = 24.0;
const LABEL_GAP: f64 = 66.0;

/// A drawn week.
#[derive(Debug, Clone)]
struct Drawn {
    x: String,
    y: String,
    width: String,
    height: String,
    /// The line of the goal.
    goal: Option<String>,
    /// What a bridged week lacks: from where, and how much.
    bridge: Option<(String, String)>,
    /// Where it ends.
    end: String,
    standing: &'static str,
    label: Option<String>,
    label_x: String,
    anchor: &'static str,
}

impl GoalPage {
    fn drawn(&self) -> Vec<Drawn> {
        let most =
            self.weeks.iter().map(|week| week.asks.max(week.target.unwrap_or(0))).max().unwrap_or(0).max(1);
        let room = HEIGHT - ABOVE - BELOW;
        let step = WIDTH / self.weeks.len().max(1) as f64;
        let width = (step * 0.72).min(BAR_MAX);
        let height = |value: i64| room * value as f64 / most as f64;
        let apart = (LABEL_GAP / step).ceil().max(1.0) as usize;
        let last = self.weeks.len().saturating_sub(1);
        let each = self.weeks.iter().enumerate().map(|(place, week)| {
            let middle = step * (place as f64 + 0.5);
            let tall = height(week.asks).max(if week.asks > 0 { 2.0 } else { 0.0 });
            // Counted from the running week back, so that this one has its day.
            let is_last = place == last;
            let fits = is_last || (middle > LABEL_GAP / 2.0 && middle < WIDTH - LABEL_GAP * 1.5);
            let labelled = (last - place).is_multiple_of(apart) && fits;
            Drawn {
                x: format!("{:.1}", middle - width / 2.0),
                y: format!("{:.1}", HEIGHT - BELOW - tall),
                width: format!("{width:.1}"),
                height: format!("{tall:.1}"),
                goal: week.target.map(|target| format!("{:.1}", HEIGHT - BELOW - height(target))),
                bridge: week.target.filter(|_| week.standing == Standing::Bridged).map(|target| {
                    let lacks = height(target - week.asks);
                    (format!("{:.1}", HEIGHT - BELOW - height(target)), format!("{lacks:.1}"))
                }),
                end: format!("{:.1}", middle + width / 2.0),
                standing: week.standing.as_str(),
                label: labelled.then(|| week.label.clone()),
                label_x: format!("{:.1}", if is_last { WIDTH } else { middle }),
                anchor: if is_last { "end" } else { "middle" },
            }
        });
        each.collect()
    }

    /// None yet, a goal, a long row, one that ended, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let form = || GoalForm {
            id: "a1".into(),
            back: "/goal".into(),
            asks: Field::of("5"),
            from: vec![Choice::of("this", "this week").chosen(), Choice::of("next", "next week")],
            proposals: vec![
                "Your last weeks propose 4: one more than in the week in the middle.".into(),
                "Mona Berg proposes 6 to the team. You decide, and nobody is told.".into(),
            ],
        };
        let weeks = |letters: &str| -> Vec<WeekBar> {
            let each = letters.chars().enumerate().map(|(place, letter)| {
                let (standing, asks, target, told) = match letter {
                    'r' => (Standing::Reached, 5 + place as i64 % 3, Some(5), "Reached"),
                    'b' => (Standing::Bridged, 3, Some(5), "Missed, bridged"),
                    'm' => (Standing::Missed, 1, Some(5), "Missed"),
                    'a' => (Standing::Away, 0, None, "Away"),
                    'n' => (Standing::NoGoal, 2, None, "No goal"),
                    _ => (Standing::Running, 3, Some(5), "Not over yet"),
                };
                WeekBar {
                    day: format!("Mon {} Sep 2026", place + 1),
                    label: format!("{} Sep", place + 1),
                    asks,
                    target,
                    days_off: if letter == 'a' { 5 } else { 0 },
                    standing,
                    told: told.into(),
                }
            });
            each.collect()
        };
        let page = |weeks| Self {
            shell: Shell::sample("Your goal", Place::Numbers),
            covers: "Mon 16 Nov to Sun 22 Nov 2026".into(),
            line: "3 of 5 asks this week".into(),
            permille: Some(600),
            notes: vec![],
            row: "7 weeks in a row".into(),
            row_notes: vec![
                "One missed week in it is bridged.".into(),
                "The longest so far: 9 weeks.".into(),
            ],
            weeks,
            form: form(),
        };
        let none = Self {
            line: "You have set no goal. That is fine: everything else works without one.".into(),
            permille: None,
            row: String::new(),
            row_notes: vec![],
            form: GoalForm { asks: Field::default(), proposals: vec![], ..form() },
            ..page(vec![])
        };
        let ended = Self {
            row: "No week yet.".into(),
            row_notes: vec![
                "A row of 5 weeks ended with the week of Mon 2 Nov 2026: two weeks within four were missed."
                    .into(),
            ],
            notes: vec!["Of your 5, 3 are left for this week: 2 working days are off.".into()],
            ..page(weeks("rrrrrbm."))
        };
        let odd = Self {
            line: hostile::SCRIPT.into(),
            form: GoalForm {
                asks: Field::wrong(hostile::QUOTES, "A goal is between 1 and 100 asks a week."),
                proposals: vec![hostile::long(), hostile::RTL.into()],
                ..form()
            },
            ..page(weeks("r"))
        };
        vec![
            ("none", none),
            ("typical", page(weeks("rrbrrrar."))),
            ("long", page(weeks("nrrbrrrarrrrmmrrrbrrrarrr."))),
            ("ended", ended),
            ("hostile", odd),
        ]
    }
}
