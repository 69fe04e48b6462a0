//! Figures in words: what stands beside each picture (M35, M36, M38, M39).

mod business;
mod growth;

pub(crate) use business::business;
pub(crate) use growth::growth;

use std::collections::BTreeMap;

use actions::views::cycle::{Slice, Steps};
use domain::cycle::{Average, Rate};
use jiff::civil::Date;
use language::{day_full, with_decimals};

use crate::pages::numbers::figures::{Bar, Section, Table};
use crate::phrases::money;
use crate::say;

/// The most wordings that are drawn; all are in the table.
const BARS_MAX: usize = 12;

/// A number with so many decimals, as people write it.
pub(crate) fn decimal(value: f64, places: usize) -> String {
    let plain = format!("{value:.places$}");
    match plain.split_once('.') {
        Some((whole, decimals)) => with_decimals(whole.parse().unwrap_or_default(), decimals),
        None => plain,
    }
}

/// "2.1" names; "–" without an ask.
pub(crate) fn names_an_ask(average: Average) -> String {
    average.mean().map_or_else(say::figures_none, |mean| decimal(mean, 1))
}

/// "You asked after 12 of 31 good moments; when you ask, 2.1 names come."
pub(crate) fn asked_after(asked: Rate, names: Average) -> String {
    match (asked.of, names.of) {
        (_, 0) => say::figures_asked_none(),
        (0, _) => say::figures_asked_only(names_an_ask(names)),
        _ => say::figures_asked_after(asked.made, names_an_ask(names), asked.of),
    }
}

fn heads(columns: &[&str], currency: &str) -> Vec<String> {
    columns.iter().map(|column| say::figures_head(*column, currency)).collect()
}

/// A plain number for tables and files: no grouping, a point before decimals.
fn raw(value: f64, places: usize) -> String {
    format!("{value:.places$}")
}

fn raw_or_nothing(value: Option<f64>, places: usize) -> String {
    value.map_or_else(String::new, |value| raw(value, places))
}

fn count(value: Option<i64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// Cents as a plain amount.
fn amount(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, (cents % 100).abs())
}

fn permille(value: f64, most: f64) -> u64 {
    if most > 0.0 { (1000.0 * value / most).round().clamp(0.0, 1000.0) as u64 } else { 0 }
}

/// By what the steps are split up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Month,
    Kind,
    Wording,
    Rep,
}

impl Way {
    pub(crate) const ALL: [Way; 4] = [Way::Kind, Way::Month, Way::Wording, Way::Rep];

    /// As the address says it.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Way::Month => "month",
            Way::Kind => "kind",
            Way::Wording => "wording",
            Way::Rep => "rep",
        }
    }

    /// The name of its table.
    pub(crate) const fn table(self) -> &'static str {
        match self {
            Way::Month => "months",
            Way::Kind => "kinds",
            Way::Wording => "wordings",
            Way::Rep => "reps",
        }
    }
}

/// The steps, split up one way. `names` has the words for wordings and reps.
pub(crate) fn steps(
    found: &Steps,
    way: Way,
    names: &BTreeMap<String, String>,
    currency: &str,
) -> Vec<Section> {
    let slices = match way {
        Way::Month => &found.months,
        Way::Kind => &found.kinds,
        Way::Wording => &found.wordings,
        Way::Rep => &found.reps,
    };
    let label = |slice: &Slice| match (way, slice.key.as_str()) {
        (Way::Month, month) => {
            let first: Option<Date> = format!("{month}-01").parse().ok();
            first.map_or_else(|| month.to_owned(), language::month_heading)
        }
        (Way::Kind, "") => say::figures_no_moment(),
        (Way::Kind, kind) => say::moment_kind(kind),
        (Way::Wording, "") => say::figures_no_wording(),
        (Way::Wording | Way::Rep, key) => names.get(key).cloned().unwrap_or_else(say::figures_no_wording),
    };
    let measure = |slice: &Slice| slice.names_an_ask.mean().unwrap_or(0.0);
    let most = slices.iter().map(measure).fold(0.0, f64::max);
    let bar = |slice: &Slice| {
        let funnel = &slice.funnel;
        let few = slice.names_an_ask.too_few();
        let told = if few {
            say::figures_slice_few(funnel.asks, funnel.names, slice.unasked, funnel.won)
        } else {
            say::figures_slice(funnel.asks, funnel.names, slice.unasked, funnel.won)
        };
        let told = match funnel.value_cents {
            0 => told,
            cents => say::figures_slice_value(money::shown(cents, currency), told),
        };
        Bar {
            label: label(slice),
            value: match slice.names_an_ask.of {
                0 => say::figures_none(),
                _ => say::figures_names_an_ask(names_an_ask(slice.names_an_ask)),
            },
            permille: permille(measure(slice), most),
            likely: None,
            detail: match (way, funnel.moments) {
                (Way::Kind, moments) if moments > 0 && funnel.asks == 0 && funnel.names == 0 => {
                    say::figures_slice_none(moments)
                }
                (Way::Kind, moments) if moments > 0 => say::figures_slice_moments(moments, told),
                _ => told,
            },
            pale: few,
        }
    };
    let cells = |slice: &Slice| {
        let funnel = &slice.funnel;
        let mut cells = vec![label(slice)];
        let counts = [funnel.moments, funnel.asks, funnel.named_asks, funnel.names];
        cells.extend(counts.map(|number| number.to_string()));
        cells.push(slice.unasked.to_string());
        cells.push(raw_or_nothing(slice.names_an_ask.mean(), 2));
        cells.extend([funnel.contacted, funnel.met, funnel.won].map(|number| number.to_string()));
        cells.push(amount(funnel.value_cents));
        cells
    };
    let columns = [
        way.key(),
        "moments",
        "asks",
        "named_asks",
        "names",
        "unasked",
        "per_ask",
        "contacted",
        "met",
        "won",
        "value",
    ];
    let total = found.total;
    let mut sentences = vec![asked_after(found.asked_after, found.names_an_ask)];
    if total.names > 0 {
        sentences.push(say::figures_far(total.contacted, total.met, total.names, total.won));
    }
    vec![Section {
        id: way.table(),
        heading: say::figures_steps_by(way.key()),
        sentences,
        small: if found.names_an_ask.too_few() && found.names_an_ask.of > 0 {
            say::figures_few()
        } else {
            String::new()
        },
        bars: slices.iter().take(BARS_MAX).map(bar).collect(),
        table: Table { head: heads(&columns, currency), rows: slices.iter().map(cells).collect() },
        ..Section::default()
    }]
}

/// "Mon 24 Aug to Sat 21 Nov 2026".
pub(crate) fn from_to(from: Date, to: Date) -> String {
    say::team_covers(language::day_short(from, to), day_full(to))
}

/// "Mon 24 Aug to Sat 21 Nov 2026, your own".
pub(crate) fn covers(from: Date, to: Date, whose: String) -> String {
    say::numbers_covers(language::day_short(from, to), day_full(to), whose)
}
