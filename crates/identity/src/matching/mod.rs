//! Finding the rows of one or two tables that are one person or company (M16, M18).
//!
//! [`match_tables`] reads the rows as what their columns hold, finds the few pairs worth comparing, learns from the table
//! itself what agreement and difference mean in it, scores the pairs, and gathers those that are one.

mod aspects;
mod bands;
mod blocks;
mod born;
mod cluster;
mod dictionary;
mod field;
mod headers;
mod keys;
mod known;
mod levels;
mod mapping;
mod people;
mod places;
mod priors;
mod reach;
mod records;
mod scoring;
mod shapes;
mod sound;
mod sources;
mod table;
mod weights;

pub use field::{Field, UnknownField};
pub use mapping::guess_mapping;
pub use table::MatchTable;

pub use born::birthday;
pub(crate) use born::{DayOrder, born_digits};
pub(crate) use places::Place;

use aspects::Aspect;
use blocks::Blocks;
use cluster::Groups;
use levels::compare_rows;
use records::Records;
use scoring::Scored;
use sources::Sources;
use weights::Weights;

/// How tables are matched.
#[derive(Debug, Clone)]
pub struct MatchOptions {
    /// What certain columns hold, instead of what is guessed: header and field. It counts for every table that has the
    /// column.
    pub map: Vec<(String, Field)>,
    /// Pairs with a lower score (0 to 1) are not given.
    pub score_min: f32,
    /// Threads that compare; at least 1.
    pub threads: usize,
}

impl Default for MatchOptions {
    fn default() -> Self {
        MatchOptions { map: Vec::new(), score_min: 0.02, threads: 2 }
    }
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// The rows are being read.
    Reading {
        /// Rows of all tables.
        rows: usize,
    },
    /// Pairs are being compared.
    Comparing {
        /// Parts done.
        done: u64,
        /// Parts in all.
        total: u64,
    },
    /// Pairs are being gathered into groups.
    Grouping {
        /// Pairs found.
        pairs: usize,
    },
}

/// What matching found.
#[derive(Debug, Clone, PartialEq)]
pub struct Matches {
    /// In the order of the rows, each pair once.
    pub pairs: Vec<Pair>,
    /// The rows of each person or company that has more than one, in the order of the rows.
    pub clusters: Vec<Vec<RowRef>>,
    /// What each column of the left table was taken for.
    pub left_mapping: Vec<(String, Field)>,
    /// The same of the right table; empty without one.
    pub right_mapping: Vec<(String, Field)>,
}

/// Two rows that may be one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// With two tables, of the left one; else the earlier row.
    pub left: RowRef,
    /// With two tables, of the right one; else the later row.
    pub right: RowRef,
    /// How likely they are one, from 0 to 1.
    pub score: f32,
    /// What to do about it.
    pub band: Band,
}

/// What may be done about a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// May be linked without asking; shown, and can be undone.
    Same,
    /// For the rep to decide.
    Maybe,
}

impl Band {
    /// "same" or "maybe".
    pub fn as_str(self) -> &'static str {
        match self {
            Band::Same => "same",
            Band::Maybe => "maybe",
        }
    }
}

/// A row of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowRef {
    /// Which table.
    pub side: Side,
    /// Counted from 0, without the headers.
    pub row: u32,
}

/// One of the two tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The first, or only, table.
    Left,
    /// The second.
    Right,
}

/// Why tables can't be matched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MatchError {
    /// The map names a column that no table has.
    #[error("no table has a column “{0}”")]
    NoSuchColumn(String),
    /// Every column is ignored.
    #[error("no column of the {0} table can be compared: say what one holds, such as “column=name”")]
    NothingToCompare(&'static str),
    /// The tables have more rows than can be numbered.
    #[error("the tables have {0} rows; at most 4,000,000,000 can be matched")]
    TooManyRows(usize),
}

const ROWS_MAX: usize = 4_000_000_000;

/// Finds the rows that are one person or company (M16, M18): inside the left table, or, with a right one, across the two.
///
/// Columns are taken for what their headers and values say, unless the options say otherwise; ids and columns that say
/// which rows belong together are never evidence. What agreement is worth is learnt from the table, without examples;
/// in a table of ten rows what is generally true of people counts instead. `progress` is called now and then, on the
/// thread of the caller. The same tables give the same answer.
///
/// # Errors
///
/// [`MatchError`] when the map names an unknown column, nothing can be compared, or there are too many rows.
pub fn match_tables(
    left: &MatchTable,
    right: Option<&MatchTable>,
    options: &MatchOptions,
    progress: &dyn Fn(Progress),
) -> Result<Matches, MatchError> {
    let sources = sources(left, right, options)?;
    let rows = sources.rows();
    if rows > ROWS_MAX {
        return Err(MatchError::TooManyRows(rows));
    }
    progress(Progress::Reading { rows });
    let mut records = Records::read(&sources);
    let threads = options.threads.max(1);
    let (pairs, weights) = pairs(&mut records, threads, progress);
    progress(Progress::Grouping { pairs: pairs.len() });
    let clusters = clusters(&records, &pairs, &weights);
    let row_ref = |row: u32| match (row as usize).checked_sub(records.split) {
        Some(row) if right.is_some() => RowRef { side: Side::Right, row: row as u32 },
        _ => RowRef { side: Side::Left, row },
    };
    let mapping = |at: usize| {
        let table = sources.tables.get(at);
        table.map_or(Vec::new(), |(table, fields)| {
            table.headers().iter().cloned().zip(fields.iter().copied()).collect()
        })
    };
    let answer = |pair: &Scored| Pair {
        left: row_ref(pair.a),
        right: row_ref(pair.b),
        score: score_of(pair.log_odds),
        band: if pair.may_link { Band::Same } else { Band::Maybe },
    };
    Ok(Matches {
        pairs: pairs.iter().map(answer).filter(|pair| pair.score >= options.score_min).collect(),
        clusters: clusters.into_iter().map(|rows| rows.into_iter().map(row_ref).collect()).collect(),
        left_mapping: mapping(0),
        right_mapping: mapping(1),
    })
}

fn sources<'a>(
    left: &'a MatchTable,
    right: Option<&'a MatchTable>,
    options: &MatchOptions,
) -> Result<Sources<'a>, MatchError> {
    let mut tables = Vec::new();
    let mut used = vec![false; options.map.len()];
    for (table, which) in std::iter::once((left, "first")).chain(right.map(|right| (right, "second"))) {
        let mut fields = guess_mapping(table);
        for ((column, field), used) in options.map.iter().zip(&mut used) {
            let named =
                table.headers().iter().zip(&mut fields).filter(|(header, _)| header.trim() == column.trim());
            for (_, guessed) in named {
                *guessed = *field;
                *used = true;
            }
        }
        if !fields.iter().any(|field| field.is_evidence()) {
            return Err(MatchError::NothingToCompare(which));
        }
        tables.push((table, fields));
    }
    match options.map.iter().zip(used).find(|(_, used)| !used) {
        Some(((column, _), _)) => Err(MatchError::NoSuchColumn(column.clone())),
        None => Ok(Sources { tables }),
    }
}

/// All pairs that may be one, and what the table taught. Learnt twice: doubles make their values look common, so that
/// values are counted again by people when the first round has told who is one.
fn pairs(records: &mut Records, threads: usize, progress: &dyn Fn(Progress)) -> (Vec<Scored>, Weights) {
    let blocks = Blocks::of(records, threads);
    let copies = copies(records);
    let rows = count_people(records, &copies);
    let random = scoring::random_pairs(records);
    let (likely, kept) = scoring::likely_pairs(records, &blocks);
    let learn = |records: &Records, people: f64| Weights::learn(records, people, &random, &likely, kept);
    let weights = learn(records, rows);
    let compared = |done, total| progress(Progress::Comparing { done, total });
    let mut pairs = scoring::score(records, &blocks, &weights, threads, &compared);
    let groups = Groups::of(records.rows.len(), &pairs, SURE, &|_, _| SURE).numbers();
    let people = count_people(records, &groups);
    let weights = learn(records, people);
    scoring::rescore(records, &weights, &mut pairs, threads);
    (pairs, weights)
}

/// Odds of twenty to one: enough to count values by.
const SURE: f32 = 3.0;
/// Even odds.
const EVEN: f32 = 0.0;

/// A number for each row, the same for rows that say the same: somebody who is copied a hundred times is no hundred
/// people, and their name not a common one.
fn copies(records: &Records) -> Vec<u32> {
    let said =
        |numbers: &[u32]| numbers.iter().fold(0, |hash, &number| dictionary::mix(hash, u64::from(number)));
    let mut order: Vec<(u64, u32)> =
        records.rows.iter().enumerate().map(|(row, record)| (said(&record.numbers), row as u32)).collect();
    order.sort_unstable();
    let mut copies = vec![0; order.len()];
    for (at, same) in order.chunk_by(|a, b| a.0 == b.0).enumerate() {
        for (_, row) in same {
            copies[*row as usize] = at as u32;
        }
    }
    copies
}

/// Counts every value once for each group of rows that are one. Gives the number of groups, single rows included.
fn count_people(records: &mut Records, groups: &[u32]) -> f64 {
    let mut order: Vec<(u32, u32)> =
        groups.iter().enumerate().map(|(row, &group)| (group, row as u32)).collect();
    order.sort_unstable();
    for aspect in Aspect::ALL {
        // Counted with the aspects whose dictionary they share.
        let beside = match aspect {
            Aspect::Given | Aspect::Premise => continue,
            Aspect::Family => Some(Aspect::Given),
            Aspect::Street => Some(Aspect::Premise),
            _ => None,
        };
        let mut counts = vec![0u32; records.words(aspect).len()];
        // By which group each value was counted last; groups are counted from 1.
        let mut last = vec![0u32; counts.len()];
        for (group, same) in order.chunk_by(|a, b| a.0 == b.0).enumerate() {
            for (_, row) in same {
                let values = records.each(*row, aspect);
                for number in values.chain(beside.into_iter().flat_map(|beside| records.each(*row, beside))) {
                    if last[number as usize] != group as u32 + 1 {
                        last[number as usize] = group as u32 + 1;
                        counts[number as usize] += 1;
                    }
                }
            }
        }
        records.words_mut(aspect).recount(&counts);
    }
    order.chunk_by(|a, b| a.0 == b.0).count() as f64
}

fn clusters(records: &Records, pairs: &[Scored], weights: &Weights) -> Vec<Vec<u32>> {
    let log_odds = |a: u32, b: u32| {
        let (a, b) = (a.min(b), a.max(b));
        weights.log_odds(records, &compare_rows(records, a, b))
    };
    Groups::of(records.rows.len(), pairs, EVEN, &log_odds).into_groups()
}

fn score_of(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}
