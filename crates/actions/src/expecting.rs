//! What to expect of an ask, learned from asks once a day (M39).
//!
//! Counting all asks whenever somebody opens Today would take longer the longer they use it. So the clock counts each rep's
//! asks once a day and keeps nine lines a rep; Today reads those.

use std::collections::BTreeMap;

use domain::business_days::{add_days, days_between};
use domain::cycle::{Expectations, Heard};
use domain::moment::MomentKind;
use jiff::civil::Date;
use store::{Day, HeardRow, Reader};
use uuid::Uuid;

use crate::{App, Problem};

/// Asks older than two years say nothing of how a rep asks now.
const LEARNED_FROM_DAYS: i32 = 730;
/// A name has had its time to be won after so many days.
pub(crate) const RIPE_DAYS: i32 = 30;
/// Warmth is kept in thousandths.
const THOUSAND: f64 = 1000.0;

/// What one rep may expect, by their own asks and their colleagues'.
pub(crate) async fn expectations(reader: &mut Reader, rep: Uuid) -> Result<Expectations, Problem> {
    expectations_of(reader, |user| user == rep).await
}

/// What those may expect together whose asks count as own.
pub(crate) async fn expectations_of(
    reader: &mut Reader,
    is_own: impl Fn(Uuid) -> bool,
) -> Result<Expectations, Problem> {
    let (mut own, mut colleagues) = (Vec::new(), Vec::new());
    let mut numbers: BTreeMap<Uuid, usize> = BTreeMap::new();
    for row in reader.heard().await? {
        // A kind of a newer version is not known here.
        let Some(kind) = MomentKind::parse(&row.kind) else { continue };
        let heard = Heard {
            asks: row.asks,
            warmth: row.warmth as f64 / THOUSAND,
            names: row.names,
            squares: row.squares,
            ripe_names: row.ripe_names,
            won_cents: row.won_cents,
        };
        if is_own(row.user_id) {
            own.push((kind, heard));
        } else {
            let next = numbers.len();
            colleagues.push((*numbers.entry(row.user_id).or_insert(next), kind, heard));
        }
    }
    Ok(Expectations::learned(&own, &colleagues))
}

/// Counts a rep's asks anew, once on each of their days; tells whether it did.
pub(crate) async fn learn(app: &App, workspace: Uuid, rep: Uuid, today: Date) -> Result<bool, Problem> {
    let mut reader = app.db.read(workspace).await?;
    let known = reader.heard_of(rep).await?;
    let counted = known.iter().filter(|row| row.learned_on.0 == today).count();
    if counted == MomentKind::ALL.len() {
        return Ok(false);
    }
    let (from, ripe) = (Day(add_days(today, -LEARNED_FROM_DAYS)), Day(add_days(today, -RIPE_DAYS)));
    let asked = reader.asked_at_moments(rep, from, Day(today)).await?;
    let names = reader.names_by_kind(rep, from, ripe).await?;
    let value = reader.value_by_kind(rep, from, ripe).await?;
    reader.close().await?;
    for kind in MomentKind::ALL {
        let mut heard = Heard::default();
        for cell in asked.iter().filter(|cell| cell.kind == kind.as_str()) {
            let age = days_between(cell.happened_on.0, cell.asked_on.0);
            (0..cell.asks).for_each(|_| heard.ask(*kind, age, cell.names));
        }
        let of = |cells: &[(String, i64)]| {
            cells.iter().filter(|(of, _)| of == kind.as_str()).map(|(_, count)| *count).sum::<i64>()
        };
        let row = HeardRow {
            user_id: rep,
            kind: kind.as_str().to_owned(),
            asks: heard.asks,
            warmth: (heard.warmth * THOUSAND).round() as i64,
            names: heard.names,
            squares: heard.squares,
            ripe_names: of(&names),
            won_cents: of(&value),
            learned_on: Day(today),
        };
        app.db.note_heard(workspace, &row).await?;
    }
    Ok(true)
}
