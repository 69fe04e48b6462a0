//! Where business comes from, in words (M38, M39).

use actions::views::cycle::{Business, Source};
use domain::cycle::Rate;
use jiff::civil::Date;

use super::{amount, decimal, heads, permille, raw, raw_or_nothing};
use crate::pages::numbers::figures::{Bar, Part, Section, Table};
use crate::phrases::money;
use crate::say;

/// Where business comes from, and what was let slip.
pub(crate) fn business(found: &Business, currency: &str) -> Vec<Section> {
    vec![
        sources(found, currency),
        clock(found, currency),
        promises(found, currency),
        missed(found, currency),
        expected(found, currency),
    ]
}

fn sources(found: &Business, currency: &str) -> Section {
    let (referred, cold) = (&found.referred, &found.cold);
    let all = [("referred", referred), ("cold", cold)];
    let bar = |(which, source): (&str, &Source)| {
        let detail = say::figures_source_detail(
            source.won.made,
            money::shown(source.value_cents, currency),
            source.won.of,
        );
        let thousandths = |(low, high): (f64, f64)| (permille(low, 1.0), permille(high, 1.0));
        Bar {
            label: say::figures_source(which),
            value: source.won.percent().map_or_else(say::figures_none, say::numbers_percent),
            permille: permille(source.won.share().unwrap_or(0.0), 1.0),
            likely: source.won.likely().map(thousandths),
            detail: match source.days_to_win {
                Some(days) => say::figures_source_days(decimal_day(days), detail),
                None => detail,
            },
            pale: source.won.too_few(),
        }
    };
    let cells = |(which, source): (&str, &Source)| {
        vec![
            say::figures_source(which),
            source.won.made.to_string(),
            source.won.of.to_string(),
            amount(source.value_cents),
            raw_or_nothing(source.days_to_win, 1),
            raw_or_nothing(source.days_from_name, 1),
        ]
    };
    let none = referred.won.of + cold.won.of == 0;
    Section {
        id: "sources",
        heading: say::figures_sources(),
        sentences: vec![if none {
            say::figures_source_none()
        } else {
            say::figures_sources_sentence(referred.won.made, referred.won.of, cold.won.made, cold.won.of)
        }],
        small: if !none && (referred.won.too_few() || cold.won.too_few()) {
            say::figures_few()
        } else {
            String::new()
        },
        bars: if none { vec![] } else { all.map(bar).to_vec() },
        table: Table {
            head: heads(&["source", "won", "closed", "value", "to_win", "from_name"], currency),
            rows: all.map(cells).to_vec(),
        },
        ..Section::default()
    }
}

/// "12", "12.5".
fn decimal_day(days: f64) -> String {
    decimal(days, usize::from(days.fract() > 0.0))
}

fn clock(found: &Business, currency: &str) -> Section {
    let clock = &found.first_contact;
    let counts = [
        ("same", clock.same_day, 1),
        ("next", clock.next_day, 2),
        ("third", clock.third_day, 3),
        ("later", clock.later, 4),
        ("waiting", clock.waiting, 5),
        ("late", clock.late, 6),
    ];
    let all: i64 = counts.iter().map(|(_, count, _)| count).sum();
    let mut passed = 0;
    let mut parts = Vec::new();
    for (when, count, shade) in counts.into_iter().filter(|(_, count, _)| *count > 0) {
        let place = |count: i64| u64::try_from(count * 1000 / all.max(1)).unwrap_or(0);
        let (from, to) = (place(passed), place(passed + count));
        passed += count;
        let (label, value) = (say::figures_wait(when), count.to_string());
        parts.push(Part { label, value, from, permille: to - from, shade });
    }
    let in_time = clock.in_time();
    Section {
        id: "first-contact",
        heading: say::figures_clock(),
        sentences: vec![match clock.median_days {
            Some(days) => say::figures_clock_sentence(decimal_day(days), in_time.made, in_time.of),
            None => say::figures_clock_none(),
        }],
        small: if in_time.of > 0 && in_time.too_few() { say::figures_few() } else { String::new() },
        parts,
        table: Table {
            head: heads(&["when", "count"], currency),
            rows: counts.map(|(when, count, _)| vec![say::figures_wait(when), count.to_string()]).to_vec(),
        },
        ..Section::default()
    }
}

fn promises(found: &Business, currency: &str) -> Section {
    let all = found.promises.iter().fold(Rate::default(), |sum, month| Rate {
        made: sum.made + month.kept.made,
        of: sum.of + month.kept.of,
    });
    let label = |month: &str| {
        let first: Option<Date> = format!("{month}-01").parse().ok();
        first.map_or_else(|| month.to_owned(), language::month_heading)
    };
    Section {
        id: "promises",
        heading: say::figures_promises(),
        sentences: vec![match all.of {
            0 => say::figures_promises_none(),
            of => say::figures_promises_sentence(all.made, of),
        }],
        small: if all.of > 0 && all.too_few() { say::figures_few() } else { String::new() },
        bars: found
            .promises
            .iter()
            .map(|month| Bar {
                label: label(&month.month),
                value: say::numbers_made_of(month.kept.made, month.kept.of),
                permille: permille(month.kept.share().unwrap_or(0.0), 1.0),
                pale: month.kept.too_few(),
                ..Bar::default()
            })
            .collect(),
        table: Table {
            head: heads(&["month", "kept", "due"], currency),
            rows: found
                .promises
                .iter()
                .map(|month| {
                    vec![month.month.clone(), month.kept.made.to_string(), month.kept.of.to_string()]
                })
                .collect(),
        },
        ..Section::default()
    }
}

/// To two figures: nobody knows exactly what did not happen.
fn roughly(cents: i64) -> i64 {
    let mut step = 100;
    while cents / step >= 100 {
        step *= 10;
    }
    (cents + step / 2) / step * step
}

fn missed(found: &Business, currency: &str) -> Section {
    let all: i64 = found.missed.iter().map(|kind| kind.missed).sum();
    let most = found.missed.iter().map(|kind| kind.missed as f64 * kind.names_an_ask).fold(0.0, f64::max);
    Section {
        id: "missed",
        heading: say::figures_missed(),
        sentences: vec![match (all, found.missed_cents) {
            (0, _) => say::figures_missed_none(),
            (all, Some(cents)) => say::figures_missed_sentence(all, money::shown(roughly(cents), currency)),
            (all, None) => say::figures_missed_few(all),
        }],
        bars: found
            .missed
            .iter()
            .map(|kind| Bar {
                label: say::moment_kind(kind.kind.as_str()),
                value: kind
                    .cents
                    .map_or_else(|| kind.missed.to_string(), |cents| money::shown(roughly(cents), currency)),
                permille: permille(kind.missed as f64 * kind.names_an_ask, most),
                detail: say::figures_missed_detail(decimal(kind.names_an_ask, 1)),
                pale: kind.cents.is_none(),
                ..Bar::default()
            })
            .collect(),
        table: Table {
            head: heads(&["kind", "missed", "per_ask", "name_value", "value"], currency),
            rows: found
                .missed
                .iter()
                .map(|kind| {
                    vec![
                        say::moment_kind(kind.kind.as_str()),
                        kind.missed.to_string(),
                        raw(kind.names_an_ask, 2),
                        raw_or_nothing(kind.value_cents.map(|cents| cents / 100.0), 2),
                        kind.cents.map_or_else(String::new, amount),
                    ]
                })
                .collect(),
        },
        ..Section::default()
    }
}

fn expected(found: &Business, currency: &str) -> Section {
    let mut kinds: Vec<_> = found.expected.iter().collect();
    kinds.sort_by(|a, b| (b.names * b.worth).total_cmp(&(a.names * a.worth)));
    let most = kinds.iter().map(|kind| kind.names).fold(0.0, f64::max);
    Section {
        id: "expected",
        heading: say::figures_expected(),
        sentences: vec![say::figures_expected_sentence()],
        bars: kinds
            .iter()
            .map(|kind| Bar {
                label: say::moment_kind(kind.kind.as_str()),
                value: decimal(kind.names, 1),
                permille: permille(kind.names, most),
                likely: None,
                detail: say::figures_expected_detail(kind.own.of, kind.colleagues, decimal(kind.start, 1)),
                pale: kind.own.too_few(),
            })
            .collect(),
        table: Table {
            head: heads(&["kind", "start", "learned", "asks", "names", "colleagues"], currency),
            rows: kinds
                .iter()
                .map(|kind| {
                    vec![
                        say::moment_kind(kind.kind.as_str()),
                        raw(kind.start, 1),
                        raw(kind.names, 3),
                        kind.own.of.to_string(),
                        kind.own.sum.to_string(),
                        kind.colleagues.to_string(),
                    ]
                })
                .collect(),
        },
        ..Section::default()
    }
}
