//! The coach in the settings: all words with how they did, and the briefs (M6–M8, M12, M35).

use store::rows::BriefRow;

use crate::coach::{Book, Briefs, Line};
use crate::{Actor, App, Problem};

/// The most products that are proposed for a brief.
const PRODUCTS_MAX: i64 = 30;

/// All the words that the actor has at hand, hidden ones too: built-in ones in their order, those of the office, their own.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn coach_words(app: &App, actor: &Actor) -> Result<Vec<Line>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let book = Book::load(&mut reader, actor).await?;
    reader.close().await?;
    Ok(book.lines)
}

/// A brief, and who shares it.
#[derive(Debug, Clone, PartialEq)]
pub struct BriefLine {
    /// The brief.
    pub brief: BriefRow,
    /// Who shares it; `None` for the actor's own.
    pub by: Option<String>,
}

/// The actor's briefs and those of the office, by product; and products that have none yet, what is sold most first.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn briefs(app: &App, actor: &Actor) -> Result<(Vec<BriefLine>, Vec<String>), Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let Briefs(mut rows) = Briefs::load(&mut reader, actor).await?;
    rows.sort_by(|a, b| a.product_folded.cmp(&b.product_folded));
    let users = reader.users().await?;
    let mut products = reader.products(actor.own_sight(), PRODUCTS_MAX).await?;
    reader.close().await?;
    let has = |product: &String| {
        let folded = crate::coach::folded_product(product);
        rows.iter().any(|row| row.product_folded == folded && row.user_id == actor.user.0)
    };
    products.retain(|product| !has(product));
    let by = |row: &BriefRow| {
        let user = users.iter().find(|user| user.id == row.user_id && user.id != actor.user.0)?;
        Some(user.name.clone())
    };
    let lines = rows.into_iter().map(|brief| BriefLine { by: by(&brief), brief }).collect();
    Ok((lines, products))
}
