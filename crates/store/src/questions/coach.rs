//! The reps' own words, their briefs, and how often each wording brought names (M6, M35).

use uuid::Uuid;

use super::Sight;
use crate::rows::{BriefRow, CoachWordsRow};
use crate::{Reader, StoreError};

/// The most words of a rep and of the office that are looked at.
const WORDS_MAX: i64 = 2_000;

row! {
    /// What became of the asks that were made with one wording.
    pub struct WordingCount {
        /// Its key.
        pub wording: String,
        /// How often it was used.
        pub asks: i64,
        /// How many of them brought names.
        pub brought: i64,
        /// How many names.
        pub names: i64,
    }
}

statements! {
    WORDS -> CoachWordsRow = "select @all from coach_words where workspace_id = $1 and (user_id = $2 or shared)
        order by made_at, id limit $3";
    BRIEFS -> BriefRow = "select @all from briefs where workspace_id = $1 and (user_id = $2 or shared)
        order by product_folded, made_at, id limit $3";
    COUNTS -> WordingCount = concat!("select a.wording, count(*) as asks,
        cast(coalesce(sum(case when a.names > 0 then 1 else 0 end), 0) as bigint) as brought,
        cast(coalesce(sum(a.names), 0) as bigint) as names
        from asks a where a.workspace_id = $1 and a.wording is not null and ", seen!("a.user_id"),
        " group by a.wording");
    PRODUCTS -> (String,) = concat!("select d.product from deals d where d.workspace_id = $1 and ", seen!("d.owner_id"),
        " group by d.product order by count(*) desc, d.product limit $4");
}

impl Reader {
    /// The words of a rep and those shared with the office, oldest first.
    pub async fn coach_words(&mut self, user: Uuid) -> Result<Vec<CoachWordsRow>, StoreError> {
        self.all(&WORDS, (user, WORDS_MAX)).await
    }

    /// The briefs of a rep and those shared with the office, by product.
    pub async fn briefs(&mut self, user: Uuid) -> Result<Vec<BriefRow>, StoreError> {
        self.all(&BRIEFS, (user, WORDS_MAX)).await
    }

    /// What became of the asks at sight, by wording.
    pub async fn wording_counts(&mut self, sight: Sight) -> Result<Vec<WordingCount>, StoreError> {
        self.all(&COUNTS, (sight.user, sight.reach.number())).await
    }

    /// What is sold at sight, what is sold most often first.
    pub async fn products(&mut self, sight: Sight, limit: i64) -> Result<Vec<String>, StoreError> {
        let rows = self.all(&PRODUCTS, (sight.user, sight.reach.number(), limit)).await?;
        Ok(rows.into_iter().map(|(product,)| product).collect())
    }
}
