//! The coach in the settings: all words with how they did, and the briefs (M6–M8, M12, M35).

use domain::ContactId;
use store::rows::{BriefRow, ContactRow};

use crate::coach::{Book, Briefs, Line};
use crate::{Actor, App, Problem};

/// The most products that are looked at for one without a brief, and the most that are proposed.
const PRODUCTS_MAX: i64 = 100;
const PROPOSED_MAX: usize = 8;

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

/// The sentence with which a new card begins: that of what the client bought, else that of the last card, else that of
/// anything; `None` where there is none of them.
///
/// # Errors
/// [`Problem::NotFound`] for a client who isn't the actor's.
pub async fn sentence_for_a_card(
    app: &App,
    actor: &Actor,
    client: Option<ContactId>,
) -> Result<Option<String>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let bought = match client {
        Some(client) => {
            let row = reader.get::<ContactRow>(client.0).await?.filter(|row| actor.sees(row.owner_id));
            let row = row.ok_or(Problem::NotFound("contact"))?;
            reader.latest_deals(row.id, "won", 1).await?.into_iter().next().map(|deal| deal.product)
        }
        None => None,
    };
    let briefs = Briefs::load(&mut reader, actor).await?;
    let last = reader.latest_card_of(actor.user.0).await?.map(|card| card.brief);
    reader.close().await?;
    let of_it = bought.and_then(|product| briefs.of_product(&product).map(|row| row.sentence.clone()));
    Ok(of_it.or(last).or_else(|| briefs.fitting("").map(|row| row.sentence.clone())))
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
    let briefs = Briefs(rows);
    products.retain(|product| briefs.of_product(product).is_none());
    products.truncate(PROPOSED_MAX);
    let Briefs(rows) = briefs;
    let by = |row: &BriefRow| {
        let user = users.iter().find(|user| user.id == row.user_id && user.id != actor.user.0)?;
        Some(user.name.clone())
    };
    let lines = rows.into_iter().map(|brief| BriefLine { by: by(&brief), brief }).collect();
    Ok((lines, products))
}
