//! What the office answered to suggestions (M2).

use crate::rows::LearnedRow;
use crate::{Reader, StoreError};

/// The most words that are looked at; those answered most often count.
const LEARNED_MAX: i64 = 2_000;

statements! {
    LEARNED -> LearnedRow = "select @all from learned_words where workspace_id = $1
        order by confirmed + dismissed desc, kind, words limit $2";
}

impl Reader {
    /// What was learned, what was answered most often first; at most 2,000 entries.
    pub async fn learned(&mut self) -> Result<Vec<LearnedRow>, StoreError> {
        self.all(&LEARNED, (LEARNED_MAX,)).await
    }
}
