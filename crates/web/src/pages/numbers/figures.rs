//! `GET /numbers/growth`, `/numbers/steps`, `/numbers/business`: figures in sections – a sentence, a picture drawn here on the
//! server, and the table behind it (METHOD M35, M36, M38, M39).

use askama::Template;

use crate::layout::{Place, Shell};
use crate::pages::hostile;
use crate::parts::Choice;

/// A page of figures.
#[derive(Debug, Template)]
#[template(path = "pages/numbers/figures.html")]
pub struct FiguresPage {
    /// The frame.
    pub shell: Shell,
    /// `growth`, `steps` or `business`.
    pub tab: &'static str,
    /// What the other pages are to keep of the address: `?period=90&who=me`.
    pub keeps: String,
    /// The heading.
    pub heading: String,
    /// "24 Aug to 21 Nov 2026, your own".
    pub covers: String,
    /// `period`; empty where it says nothing.
    pub periods: Vec<Choice>,
    /// `who`: empty for a rep who sees only their own.
    pub people: Vec<Choice>,
    /// `by`: how the steps are split up; empty elsewhere.
    pub ways: Vec<Choice>,
    /// The figures.
    pub sections: Vec<Section>,
}

/// Some figures that belong together.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// For the heading, and the name of its file: `trend`.
    pub id: &'static str,
    /// "How many customers a customer brings".
    pub heading: String,
    /// One large figure; empty for none.
    pub figure: String,
    /// What is to be read from it, in plain words.
    pub sentences: Vec<String>,
    /// That there are too few to say; empty otherwise.
    pub small: String,
    /// A line with its band.
    pub trend: Vec<Point>,
    /// Bars, each with its words.
    pub bars: Vec<Bar>,
    /// Parts of a whole.
    pub parts: Vec<Part>,
    /// The numbers themselves.
    pub table: Table,
}

/// A point of a line.
#[derive(Debug, Clone)]
pub struct Point {
    /// "Q3 26".
    pub label: String,
    /// The value with its bounds; nothing where it can't be told.
    pub value: Option<(f64, f64, f64)>,
}

/// A bar.
#[derive(Debug, Clone, Default)]
pub struct Bar {
    /// "Bought".
    pub label: String,
    /// "2.1".
    pub value: String,
    /// Its length, in thousandths of the longest.
    pub permille: u64,
    /// Between which lengths it lies at 95%.
    pub likely: Option<(u64, u64)>,
    /// "9 asks, 19 names, 4 won".
    pub detail: String,
    /// Whether there are too few to say: it is drawn pale.
    pub pale: bool,
}

/// A part of a whole.
#[derive(Debug, Clone)]
pub struct Part {
    /// "The same day".
    pub label: String,
    /// "12".
    pub value: String,
    /// Where it begins and how long it is, in thousandths of the whole.
    pub from: u64,
    /// How long it is.
    pub permille: u64,
    /// Its colour, 1 to 6: good, fair, late, very late, waiting, waiting too long.
    pub shade: u8,
}

/// Numbers in rows.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows; the first cell names the row.
    pub rows: Vec<Vec<String>>,
}

/// The picture of a line: as wide as a phone, in pixels.
const WIDTH: f64 = 340.0;
const HEIGHT: f64 = 150.0;
/// What is left free for words.
const LEFT: f64 = 26.0;
const BELOW: f64 = 20.0;
const ABOVE: f64 = 10.0;

impl Section {
    /// The top of the scale: the smallest round number above what is most likely.
    fn scale(&self) -> f64 {
        let most = |value: &(f64, f64, f64)| (value.0 * 1.6).max(value.2.min(value.0 * 3.0 + 0.5));
        let top = self.trend.iter().filter_map(|point| point.value.as_ref().map(most)).fold(1.0, f64::max);
        [1.5, 2.0, 3.0, 4.0, 5.0, 8.0, 10.0].into_iter().find(|step| *step >= top).unwrap_or(top.ceil())
    }

    fn x(&self, place: usize) -> f64 {
        let gaps = self.trend.len().saturating_sub(1).max(1) as f64;
        LEFT + 14.0 + (WIDTH - LEFT - 30.0) * place as f64 / gaps
    }

    fn y(&self, value: f64) -> f64 {
        ABOVE + (HEIGHT - ABOVE - BELOW) * (1.0 - (value / self.scale()).clamp(0.0, 1.0))
    }

    /// Where one customer brings one.
    fn one(&self) -> String {
        format!("{:.1}", self.y(1.0))
    }

    /// The lines of the scale: where, and what it says.
    fn grid(&self) -> Vec<(String, String)> {
        [0.0, self.scale()].map(|value| (format!("{:.1}", self.y(value)), shown(value))).to_vec()
    }

    /// Each point: x, y, and the ends of its interval.
    fn dots(&self) -> Vec<Dot> {
        let dot = |(place, point): (usize, &Point)| Dot {
            x: format!("{:.1}", self.x(place)),
            label: point.label.clone(),
            at: point
                .value
                .map(|(value, low, high)| [value, high, low].map(|value| format!("{:.1}", self.y(value)))),
        };
        self.trend.iter().enumerate().map(dot).collect()
    }

    /// The line through the points that can be told.
    fn line(&self) -> String {
        let known = self.trend.iter().enumerate().filter_map(|(place, point)| Some((place, point.value?.0)));
        let points: Vec<String> =
            known.map(|(place, value)| format!("{:.1},{:.1}", self.x(place), self.y(value))).collect();
        points.join(" ")
    }
}

/// A point, as it is drawn.
struct Dot {
    x: String,
    label: String,
    /// y of the value, of the upper and of the lower end.
    at: Option<[String; 3]>,
}

/// "1.25", "2".
fn shown(value: f64) -> String {
    let plain = format!("{value:.2}");
    plain.trim_end_matches('0').trim_end_matches('.').to_owned()
}

impl FiguresPage {
    /// Nothing yet, typical, few, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let bar = |label: &str, value: &str, permille, detail: &str| Bar {
            label: label.into(),
            value: value.into(),
            permille,
            likely: Some((permille.saturating_sub(120), (permille + 160).min(1000))),
            detail: detail.into(),
            pale: false,
        };
        let table = || Table {
            head: ["Quarter", "R", "From", "To"].map(Into::into).to_vec(),
            rows: vec![["Q3 2026", "0.62", "0.31", "1.12"].map(Into::into).to_vec()],
        };
        let point = |label: &str, value| Point { label: label.into(), value };
        let growth = Section {
            id: "growth",
            heading: "How many customers a customer brings".into(),
            figure: "0.62".into(),
            sentences: vec![
                "A customer brings 0.62 new customers in their first year, likely between 0.31 and 1.12."
                    .into(),
            ],
            trend: vec![
                point("Q4 25", None),
                point("Q1 26", Some((0.4, 0.1, 1.3))),
                point("Q2 26", Some((0.55, 0.22, 1.2))),
                point("Q3 26", Some((0.5, 0.24, 1.0))),
                point("Q4 26", Some((0.62, 0.31, 1.12))),
            ],
            table: table(),
            ..Section::default()
        };
        let steps = Section {
            id: "kinds",
            heading: "By kind of moment".into(),
            sentences: vec!["You asked after 12 of 31 good moments; when you ask, 2.1 names come.".into()],
            bars: vec![
                bar("Bought", "2.1", 1000, "9 asks, 19 names, 4 won"),
                Bar { pale: true, ..bar("Said no", "0.5", 240, "2 asks, 1 name: too few to say") },
            ],
            table: table(),
            ..Section::default()
        };
        let part = |label: &str, value: &str, from, permille, shade| Part {
            label: label.into(),
            value: value.into(),
            from,
            permille,
            shade,
        };
        let clock = Section {
            id: "first-contact",
            heading: "To the first contact".into(),
            sentences: vec!["18 of 24 were contacted within one business day.".into()],
            parts: vec![
                part("The same day", "10", 0, 416, 1),
                part("The next business day", "8", 416, 334, 2),
                part("Later", "4", 750, 167, 4),
                part("Not yet, and late", "2", 917, 83, 6),
            ],
            table: table(),
            ..Section::default()
        };
        let page = |tab, sections: Vec<Section>| Self {
            shell: Shell::sample("Growth", Place::Numbers),
            tab,
            keeps: "?period=90&who=me".into(),
            heading: "Growth".into(),
            covers: "Mon 24 Aug to Sat 21 Nov 2026, your own".into(),
            periods: vec![Choice::of("30", "30 days"), Choice::of("90", "90 days").chosen()],
            people: vec![],
            ways: vec![],
            sections,
        };
        let empty = Section {
            id: "growth",
            heading: "How many customers a customer brings".into(),
            figure: "–".into(),
            sentences: vec!["Too few customers to say.".into()],
            ..Section::default()
        };
        let nasty = Section {
            heading: hostile::SCRIPT.into(),
            sentences: vec![hostile::RTL.into(), hostile::long()],
            bars: vec![bar(&hostile::long(), hostile::QUOTES, 1000, hostile::SCRIPT)],
            trend: vec![point(hostile::QUOTES, Some((99.0, 0.0, 9_999.0)))],
            table: Table { head: vec![hostile::SCRIPT.into()], rows: vec![vec![hostile::long()]] },
            ..clock.clone()
        };
        vec![
            ("empty", page("growth", vec![empty])),
            ("growth", page("growth", vec![growth])),
            (
                "steps",
                Self {
                    ways: vec![Choice::of("kind", "Kind").chosen(), Choice::of("month", "Month")],
                    people: vec![Choice::of("me", "Me").chosen(), Choice::of("team", "The team")],
                    ..page("steps", vec![steps])
                },
            ),
            ("business", page("business", vec![clock])),
            ("hostile", page("steps", vec![nasty])),
        ]
    }
}
