//! The cycle, measured: its steps split up, how many customers a customer brings, and where business comes from (M35, M36, M38).

mod business;
mod growth;
mod rows;
mod steps;

pub use business::{Business, Kept, KindExpected, MissedKind, Source, business};
pub(super) use growth::r_by_rep;
pub use growth::{COHORTS, Cohort, Growth, GrowthLever, GrowthPoint, R, growth};
pub use rows::{Rows, rows};
pub use steps::{Slice, Steps, steps};

use std::collections::BTreeMap;

use jiff::civil::Date;
use language::say;
use store::{Day, Sight};

use super::numbers::Whose;
use crate::coach::Book;
use crate::{Actor, App, Problem};

/// Whose figures of which days, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// Whose.
    pub whose: Whose,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

impl Period {
    /// The sight and the days, as questions take them.
    fn asked(self, actor: &Actor) -> Result<(Sight, Day, Day), Problem> {
        if self.to < self.from || self.from.year() < 0 {
            return Err(Problem::field("to", say::numbers_days_swapped()));
        }
        Ok((self.whose.sight(actor)?, Day(self.from), Day(self.to)))
    }
}

/// The wordings that the actor knows, by the key under which asks remember them.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn wordings(app: &App, actor: &Actor) -> Result<BTreeMap<String, String>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let book = Book::load(&mut reader, actor).await?;
    reader.close().await?;
    Ok(book.lines.into_iter().map(|line| (line.key, line.words)).collect())
}
