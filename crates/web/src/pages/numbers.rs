//! `GET /numbers?period=`: the first dashboard (METHOD M13, M35, M38). Bars are drawn here, on the server.

pub mod figures;

use askama::Template;

use super::hostile;
use crate::layout::{Place, Shell};
use crate::parts::{Choice, Tone};

/// The dashboard.
#[derive(Debug, Template)]
#[template(path = "pages/numbers.html")]
pub struct NumbersPage {
    /// The frame.
    pub shell: Shell,
    /// Which tab: `overview`.
    pub tab: &'static str,
    /// What the other pages are to keep of the address: `?period=90&who=me`.
    pub keeps: String,
    /// `period`: 30 days, 90 days, this year; the chosen one is marked.
    pub periods: Vec<Choice>,
    /// `who`: me, the team, each rep; empty for a rep who sees only their own.
    pub people: Vec<Choice>,
    /// "23 Aug to 21 Nov 2026, your own".
    pub covers: String,
    /// The first figure: asks made in conversations that allowed one.
    pub ask_rate: Figure,
    /// Asks due vs. made, missed moments, promises kept on the day, and others.
    pub figures: Vec<Figure>,
    /// "3 of 5 asks this week"; empty for the figures of others, whose goal is nobody's business.
    pub goal: String,
    /// "7 weeks in a row". May be empty.
    pub goal_row: String,
    /// Moments, asks, named, names, contacted, met, won.
    pub funnel: Vec<FunnelStep>,
    /// "You asked after 12 of 31 good moments; when you ask, 2.1 names come."
    pub funnel_sentence: String,
    /// Sentence when the funnel stands on few cases. Empty otherwise.
    pub funnel_note: String,
    /// Business from referrals and without.
    pub shares: Vec<ShareLine>,
    /// Sentence under it.
    pub share_note: String,
}

/// One figure with what it is counted from.
#[derive(Debug, Clone)]
pub struct Figure {
    /// "Ask rate".
    pub label: String,
    /// "62%", "18 of 29". "–" when nothing was counted.
    pub value: String,
    /// "18 asks in 29 conversations".
    pub from: String,
    /// "Only 4 so far: too few to say." Empty when the sample will do.
    pub small: String,
    /// Where its list is. Empty for none.
    pub href: String,
    /// Colour, only where it means something.
    pub tone: Tone,
}

/// A step of the funnel.
#[derive(Debug, Clone)]
pub struct FunnelStep {
    /// "Names".
    pub label: String,
    /// How many.
    pub count: u64,
    /// "1.6 per ask", "72% of names". Empty on the first.
    pub rate: String,
}

/// Part of the new business.
#[derive(Debug, Clone)]
pub struct ShareLine {
    /// "From referrals".
    pub label: String,
    /// "£24,600, 5 deals".
    pub value: String,
    /// 0 to 100.
    pub percent: u8,
}

impl NumbersPage {
    /// Width of a bar in thousandths of the longest one.
    fn permille(&self, count: &u64) -> u64 {
        let most = self.funnel.iter().map(|step| step.count).max().unwrap_or(0).max(1);
        count.saturating_mul(1000) / most
    }

    /// Nothing yet, typical, small, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let figure = |label: &str, value: &str, from: &str, href: &str, tone| Figure {
            label: label.into(),
            value: value.into(),
            from: from.into(),
            small: String::new(),
            href: href.into(),
            tone,
        };
        let steps = |counts: [u64; 7]| {
            let labels = ["Moments", "Asks", "Asks with names", "Names", "Contacted", "Met", "Won"];
            let rates = [
                "",
                "62% of moments",
                "61% of asks",
                "1.6 per ask",
                "83% of names",
                "54% of contacted",
                "46% of met",
            ];
            labels
                .into_iter()
                .zip(rates)
                .zip(counts)
                .map(|((label, rate), count)| FunnelStep {
                    label: label.into(),
                    count,
                    rate: if count == 0 { String::new() } else { rate.into() },
                })
                .collect::<Vec<_>>()
        };
        let typical = || Self {
            shell: Shell::sample("Numbers", Place::Numbers),
            tab: "overview",
            keeps: "?period=90&who=me".into(),
            periods: vec![
                Choice::of("30", "30 days"),
                Choice::of("90", "90 days").chosen(),
                Choice::of("year", "This year"),
            ],
            people: vec![
                Choice::of("me", "Me").chosen(),
                Choice::of("team", "The team"),
                Choice::of("u2", "Kim Lee"),
            ],
            covers: "Mon 24 Aug to Sat 21 Nov 2026, your own".into(),
            ask_rate: figure(
                "Ask rate",
                "62%",
                "18 asks in 29 conversations that allowed one",
                "",
                Tone::Calm,
            ),
            figures: vec![
                figure("Asks made of asks due", "18 of 24", "24 moments came up", "", Tone::Calm),
                figure("Missed moments", "6", "you never asked", "/lists/missed", Tone::Late),
                figure("Promises kept on the day", "96%", "25 of 26", "/lists/overdue", Tone::Good),
                figure("To first contact", "1.2 days", "24 referrals called", "", Tone::Calm),
            ],
            goal: "3 of 5 asks this week".into(),
            goal_row: "7 weeks in a row".into(),
            funnel: steps([29, 18, 11, 29, 24, 13, 6]),
            funnel_sentence: "You asked after 12 of 31 good moments; when you ask, 1.6 names come.".into(),
            funnel_note: String::new(),
            shares: vec![
                ShareLine { label: "From referrals".into(), value: "£24,600, 5 deals".into(), percent: 58 },
                ShareLine { label: "Without".into(), value: "£17,800, 4 deals".into(), percent: 42 },
            ],
            share_note: "Of what you won in these 90 days, 58% came from referrals.".into(),
        };
        let empty = Self {
            ask_rate: figure("Ask rate", "–", "No conversation logged in these 90 days", "", Tone::Calm),
            figures: vec![figure("Missed moments", "0", "nothing came up", "", Tone::Calm)],
            funnel: steps([0; 7]),
            funnel_sentence: "No ask in this time yet.".into(),
            funnel_note: "Nothing to count yet. Log a conversation and it begins.".into(),
            shares: Vec::new(),
            share_note: "Nothing won in these 90 days.".into(),
            ..typical()
        };
        let small = Self {
            ask_rate: Figure {
                small: "Only 4 conversations: too few to say much.".into(),
                ..figure("Ask rate", "50%", "2 asks in 4 conversations", "", Tone::Calm)
            },
            funnel: steps([4, 2, 1, 2, 2, 1, 0]),
            funnel_note: "Small numbers: read the counts, not the rates.".into(),
            ..typical()
        };
        let nasty = Self {
            covers: hostile::SCRIPT.into(),
            goal: String::new(),
            people: vec![Choice::of(hostile::QUOTES, hostile::RTL), Choice::of("x", hostile::long())],
            funnel: steps([9_999_999, 3, 0, 1, 1, 1, 1]),
            ..typical()
        };
        vec![("empty", empty), ("typical", typical()), ("small", small), ("hostile", nasty)]
    }
}
