//! What the office answered to suggestions (M2).

use reading::moments::{Learned, LearnedEntry, MomentKind};
use store::rows::LearnedRow;

use crate::{Actor, App, Problem};

/// What was learned, as it is kept: what was answered most often first.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn learned_words(app: &App, actor: &Actor) -> Result<Vec<LearnedRow>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let rows = reader.learned().await?;
    reader.close().await?;
    Ok(rows)
}

/// What was learned, as suggestions are weighed with it. Kinds of a newer version are passed over.
///
/// # Errors
/// As [`learned_words`].
pub async fn learned(app: &App, actor: &Actor) -> Result<Learned, Problem> {
    Ok(learned_of(learned_words(app, actor).await?))
}

/// Rows as suggestions are weighed with them.
pub(crate) fn learned_of(rows: Vec<LearnedRow>) -> Learned {
    let mut learned = Learned::default();
    let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    for row in rows {
        if let Ok(kind) = row.kind.parse::<MomentKind>() {
            let (confirmed, dismissed) = (count(row.confirmed), count(row.dismissed));
            learned.add(&LearnedEntry { kind, words: row.words, confirmed, dismissed });
        }
    }
    learned
}
