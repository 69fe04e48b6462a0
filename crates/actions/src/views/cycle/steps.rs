//! The steps of the cycle by month, kind of moment, wording and rep (M35).

use std::collections::BTreeMap;

use domain::cycle::{Average, Funnel, Rate};
use domain::moment::MomentKind;
use serde::Serialize;
use store::{AskCell, Day, MomentCell, NameCell, ValueCell};

use super::super::numbers::{average, funnel, rate};
use super::Period;
use crate::{Actor, App, Problem};

/// The steps of a period, whole and split up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Steps {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// All of it.
    #[serde(serialize_with = "funnel")]
    pub total: Funnel,
    /// Good moments that were asked after, of those that were not let go and are over.
    #[serde(serialize_with = "rate")]
    pub asked_after: Rate,
    /// Names in asks.
    #[serde(serialize_with = "average")]
    pub names_an_ask: Average,
    /// Names that came from asks, of all names.
    #[serde(serialize_with = "rate")]
    pub from_asks: Rate,
    /// Names that came from asks after a moment, of all names.
    #[serde(serialize_with = "rate")]
    pub from_moments: Rate,
    /// By the month in which a moment happened, an ask was made, a name was captured: "2026-11".
    pub months: Vec<Slice>,
    /// By kind of moment; asks and names without one stand under "".
    pub kinds: Vec<Slice>,
    /// By wording; asks and names without a known one stand under "". A wording has no moments.
    pub wordings: Vec<Slice>,
    /// By rep.
    pub reps: Vec<Slice>,
}

/// The steps of one month, kind, wording or rep.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Slice {
    /// Which.
    pub key: String,
    /// Its steps.
    #[serde(serialize_with = "funnel", flatten)]
    pub funnel: Funnel,
    /// Of its names, those that were volunteered: no ask brought them.
    pub unasked: i64,
    /// Names in asks.
    #[serde(serialize_with = "average")]
    pub names_an_ask: Average,
}

/// The steps of a period.
///
/// # Errors
/// [`Problem::Invalid`] when the last day comes before the first, [`Problem::NotFound`] for a rep out of sight.
pub async fn steps(app: &App, actor: &Actor, period: Period) -> Result<Steps, Problem> {
    let (sight, from, to) = period.asked(actor)?;
    let mut reader = app.db.read(actor.workspace).await?;
    let cells = Cells::load(&mut reader, sight, from, to).await?;
    reader.close().await?;
    let total = cells.total();
    Ok(Steps {
        from,
        to,
        total,
        asked_after: cells.asked_after(),
        names_an_ask: cells.names_an_ask(),
        from_asks: cells.names_from_asks(),
        from_moments: cells.names_from_moments(),
        months: slices(cells.split(|place| place.month)),
        kinds: cells.kinds(),
        wordings: cells.wordings(),
        reps: slices(cells.split(|place| place.rep)),
    })
}

/// Where a count belongs.
struct Place<'a> {
    rep: &'a str,
    month: &'a str,
    kind: &'a str,
    wording: &'a str,
}

/// What is added up.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    funnel: Funnel,
    /// Names told in the asks.
    told: i64,
    /// Names that came without one.
    unasked: i64,
}

/// Everything that is counted, as fine as it is asked for.
pub(super) struct Cells {
    moments: Vec<(String, MomentCell)>,
    asks: Vec<(String, AskCell)>,
    names: Vec<(String, NameCell)>,
    values: Vec<(String, ValueCell)>,
}

impl Cells {
    /// With what was won from the names.
    async fn load(
        reader: &mut store::Reader,
        sight: store::Sight,
        from: Day,
        to: Day,
    ) -> Result<Cells, Problem> {
        let values = reader.value_cells(sight, from, to).await?;
        let values = values.into_iter().map(|cell| (cell.rep.to_string(), cell)).collect();
        Ok(Cells { values, ..Cells::counted(reader, sight, from, to).await? })
    }

    /// Without: it is not needed where nobody asks for money.
    pub(super) async fn counted(
        reader: &mut store::Reader,
        sight: store::Sight,
        from: Day,
        to: Day,
    ) -> Result<Cells, Problem> {
        // The id of a rep as text once, not for every way of splitting.
        macro_rules! with_rep {
            ($cells:expr) => {
                $cells.into_iter().map(|cell| (cell.rep.to_string(), cell)).collect()
            };
        }
        Ok(Cells {
            moments: with_rep!(reader.moment_cells(sight, from, to).await?),
            asks: with_rep!(reader.ask_cells(sight, from, to).await?),
            names: with_rep!(reader.name_cells(sight, from, to).await?),
            values: vec![],
        })
    }

    /// The steps by whatever tells them apart.
    fn split<'a>(&'a self, by: impl Fn(&Place<'a>) -> &'a str) -> BTreeMap<&'a str, Sums> {
        let mut sums: BTreeMap<&'a str, Sums> = BTreeMap::new();
        let text = |of: &'a Option<String>| of.as_deref().unwrap_or_default();
        for (rep, cell) in &self.moments {
            let place = Place { rep, month: &cell.month, kind: &cell.kind, wording: "" };
            sums.entry(by(&place)).or_default().funnel.moments += cell.moments;
        }
        for (rep, cell) in &self.asks {
            let place =
                Place { rep, month: &cell.month, kind: text(&cell.kind), wording: text(&cell.wording) };
            let sums = sums.entry(by(&place)).or_default();
            sums.funnel += Funnel { asks: cell.asks, named_asks: cell.named_asks, ..Funnel::default() };
            sums.told += cell.told;
        }
        for (rep, cell) in &self.names {
            let place =
                Place { rep, month: &cell.month, kind: text(&cell.kind), wording: text(&cell.wording) };
            let NameCell { names, contacted, met, won, .. } = *cell;
            let sums = sums.entry(by(&place)).or_default();
            sums.funnel += Funnel { names, contacted, met, won, ..Funnel::default() };
            sums.unasked += if cell.origin == "asked" { 0 } else { names };
        }
        for (rep, cell) in &self.values {
            let place =
                Place { rep, month: &cell.month, kind: text(&cell.kind), wording: text(&cell.wording) };
            sums.entry(by(&place)).or_default().funnel.value_cents += cell.cents;
        }
        sums
    }

    /// The nine kinds in their order, then what had no moment.
    fn kinds(&self) -> Vec<Slice> {
        let mut sums = self.split(|place| place.kind);
        let order = MomentKind::ALL.iter().map(|kind| kind.as_str()).chain([""]);
        let mut kinds: Vec<Slice> =
            order.filter_map(|key| sums.remove(key).map(|sums| slice(key, sums))).collect();
        // Kinds of a newer version.
        kinds.extend(slices(sums));
        kinds
    }

    /// What was used most first; what is not known last.
    fn wordings(&self) -> Vec<Slice> {
        let mut wordings = slices(self.split(|place| place.wording));
        wordings.iter_mut().for_each(|slice| slice.funnel.moments = 0);
        wordings.retain(|slice| !slice.funnel.is_empty());
        wordings.sort_by(|a, b| {
            a.key
                .is_empty()
                .cmp(&b.key.is_empty())
                .then(b.funnel.asks.cmp(&a.funnel.asks))
                .then(a.key.cmp(&b.key))
        });
        wordings
    }

    /// M36. Good moments that were asked after, of those that were not let go and are over.
    pub(super) fn asked_after(&self) -> Rate {
        let mut asked = Rate::default();
        let good = |kind: &str| MomentKind::parse(kind).is_some_and(MomentKind::is_delight);
        for (_, cell) in self.moments.iter().filter(|(_, cell)| good(&cell.kind)) {
            match cell.state.as_str() {
                "acted" => {
                    asked.made += cell.moments;
                    asked.of += cell.moments;
                }
                "missed" => asked.of += cell.moments,
                _ => {}
            }
        }
        asked
    }

    pub(super) fn names_an_ask(&self) -> Average {
        Average {
            sum: self.asks.iter().map(|(_, cell)| cell.told).sum(),
            of: self.asks.iter().map(|(_, cell)| cell.asks).sum(),
        }
    }

    pub(super) fn total(&self) -> Funnel {
        self.split(|_| "").into_values().next().unwrap_or_default().funnel
    }

    fn names_of(&self, counts: impl Fn(&NameCell) -> bool) -> Rate {
        let sum = |counts: &dyn Fn(&NameCell) -> bool| {
            self.names.iter().filter(|(_, cell)| counts(cell)).map(|(_, cell)| cell.names).sum()
        };
        Rate { made: sum(&counts), of: sum(&|_| true) }
    }

    pub(super) fn names_from_asks(&self) -> Rate {
        self.names_of(|cell| cell.origin == "asked")
    }

    pub(super) fn names_from_moments(&self) -> Rate {
        self.names_of(|cell| cell.kind.is_some())
    }
}

fn slice(key: &str, Sums { funnel, told, unasked }: Sums) -> Slice {
    Slice { key: key.to_owned(), funnel, unasked, names_an_ask: Average { sum: told, of: funnel.asks } }
}

fn slices(sums: BTreeMap<&str, Sums>) -> Vec<Slice> {
    sums.into_iter().map(|(key, sums)| slice(key, sums)).collect()
}
