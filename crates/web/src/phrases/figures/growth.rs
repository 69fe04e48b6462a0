//! R in words (M36).

use actions::views::cycle::{Cohort, Growth, GrowthLever, GrowthPoint, R};
use domain::cycle::{Average, FEW};
use jiff::civil::Date;

use super::{count, decimal, heads, permille, raw};
use crate::pages::numbers::figures::{Bar, Point, Section, Table};
use crate::say;

/// R, its trend, what moves it, and its cohorts.
pub(crate) fn growth(found: &Growth, currency: &str) -> Vec<Section> {
    vec![
        reproduction(found, currency),
        levers(found, currency),
        trend(found, currency),
        cohorts(found, currency),
    ]
}

fn reproduction(found: &Growth, currency: &str) -> Section {
    let section = Section { id: "growth", heading: say::figures_growth(), ..Section::default() };
    let Some(r) = found.r else {
        return Section { figure: say::figures_none(), sentences: vec![say::figures_r_none()], ..section };
    };
    let sentence = say::figures_r(r.horizon_days, decimal(r.high, 2), decimal(r.low, 2), decimal(r.value, 2));
    Section {
        figure: decimal(r.value, 2),
        sentences: vec![sentence, say::figures_r_from(r.brought, r.customers)],
        small: if r.too_few { say::figures_r_few(r.customers) } else { String::new() },
        table: Table {
            head: heads(&["r", "low", "high", "days", "customers", "brought"], currency),
            rows: vec![r_cells(&r)],
        },
        ..section
    }
}

fn r_cells(r: &R) -> Vec<String> {
    let mut cells: Vec<String> = [r.value, r.low, r.high].map(|value| raw(value, 3)).to_vec();
    cells.extend([i64::from(r.horizon_days), r.customers, r.brought].map(|number| number.to_string()));
    cells
}

fn trend(found: &Growth, currency: &str) -> Section {
    let known = found.trend.iter().filter(|point| point.r.is_some()).count();
    let point = |point: &GrowthPoint| Point {
        label: quarter(point.to.0, true),
        value: point.r.map(|r| (r.value, r.low, r.high)),
    };
    let cells = |point: &GrowthPoint| {
        let mut cells = vec![point.to.0.to_string()];
        cells.extend(point.r.as_ref().map_or_else(|| vec![String::new(); 6], r_cells));
        cells
    };
    Section {
        id: "trend",
        heading: say::figures_trend_heading(),
        sentences: vec![if known == 0 { say::figures_r_none() } else { say::figures_trend_sentence() }],
        trend: found.trend.iter().skip_while(|point| point.r.is_none()).map(point).collect(),
        table: Table {
            head: heads(&["until", "r", "low", "high", "days", "customers", "brought"], currency),
            rows: found.trend.iter().map(cells).collect(),
        },
        ..Section::default()
    }
}

fn lever_sentence(lever: &GrowthLever, r: &R) -> String {
    let goal = match lever.step {
        "naming" => decimal(lever.goal_percent as f64 / 100.0, 1),
        _ => say::figures_goal(lever.goal_percent),
    };
    let rate = lever.now.share().map_or_else(String::new, |share| decimal(share, 1));
    let (now, then) = (decimal(r.value, 2), decimal(r.value * lever.factor, 2));
    say::figures_lever(goal, lever.now.made, now, lever.now.of, rate, lever.step, then)
}

fn levers(found: &Growth, currency: &str) -> Section {
    let section = Section { id: "levers", heading: say::figures_levers(), ..Section::default() };
    let (Some(r), Some(first)) = (found.r.filter(|r| r.value > 0.0), found.levers.first()) else {
        return Section { sentences: vec![say::figures_levers_none()], ..section };
    };
    let own = found.levers.iter().find(|lever| lever.own);
    let mut sentences = vec![format!("{} {}", say::figures_lever_most(), lever_sentence(first, &r))];
    if let Some(own) = own.filter(|own| own.step != first.step) {
        sentences.push(format!("{} {}", say::figures_lever_own(), lever_sentence(own, &r)));
    }
    let most = found.levers.iter().map(|lever| lever.factor - 1.0).fold(0.0, f64::max);
    let bar = |lever: &GrowthLever| Bar {
        label: say::figures_step(lever.step),
        value: say::figures_more_percent(((lever.factor - 1.0) * 100.0).round() as i64),
        permille: permille(lever.factor - 1.0, most),
        likely: None,
        detail: match lever.step {
            "naming" => String::new(),
            _ => {
                let goal = say::numbers_percent(lever.goal_percent);
                say::figures_lever_detail(goal, lever.now.made, lever.now.of)
            }
        },
        pale: !lever.own,
    };
    let cells = |lever: &GrowthLever| {
        vec![
            say::figures_step(lever.step),
            lever.now.made.to_string(),
            lever.now.of.to_string(),
            raw(lever.goal_percent as f64 / 100.0, 2),
            raw(r.value * lever.factor, 3),
        ]
    };
    Section {
        sentences,
        bars: found.levers.iter().map(bar).collect(),
        table: Table {
            head: heads(&["step", "now", "of", "goal", "then"], currency),
            rows: found.levers.iter().map(cells).collect(),
        },
        ..section
    }
}

fn cohorts(found: &Growth, currency: &str) -> Section {
    let each = |cohort: &Cohort| Average { sum: cohort.brought, of: cohort.customers };
    let most = found.cohorts.iter().filter_map(|cohort| each(cohort).mean()).fold(0.0, f64::max);
    let bar = |cohort: &Cohort| {
        let mean = each(cohort).mean().unwrap_or(0.0);
        Bar {
            label: quarter(cohort.quarter.0, false),
            value: cohort.customers.to_string(),
            permille: permille(mean, most),
            likely: None,
            detail: say::figures_cohort_detail(cohort.brought),
            pale: cohort.customers < FEW,
        }
    };
    let cells = |cohort: &Cohort| {
        let mut cells =
            vec![quarter(cohort.quarter.0, false), cohort.customers.to_string(), cohort.brought.to_string()];
        cells.extend(cohort.by_age.map(count));
        cells
    };
    Section {
        id: "cohorts",
        heading: say::figures_cohorts(),
        sentences: vec![if found.cohorts.is_empty() {
            say::figures_r_none()
        } else {
            say::figures_cohorts_sentence()
        }],
        bars: found.cohorts.iter().map(bar).collect(),
        table: Table {
            head: heads(&["quarter", "customers", "brought", "after90", "after180", "after365"], currency),
            rows: found.cohorts.iter().map(cells).collect(),
        },
        ..Section::default()
    }
}

fn quarter(first: Date, short: bool) -> String {
    let year = if short { first.year() % 100 } else { first.year() };
    let year = if short { format!("{year:02}") } else { year.to_string() };
    say::figures_quarter((first.month() - 1) / 3 + 1, year)
}
