//! The rows behind the figures, as they are kept: for whoever wants to count again.

use serde::Serialize;
use store::Day;
use store::{AskFigure, DealFigure, MomentFigure, PromiseFigure, ReferralFigure};

use super::Period;
use crate::{Actor, App, Problem};

/// All that the figures of a sight are counted from, whatever its day. Ids and days, and no personal text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rows {
    /// The actor's day.
    pub today: Day,
    /// Moments.
    pub moments: Vec<MomentFigure>,
    /// Asks.
    pub asks: Vec<AskFigure>,
    /// Referrals.
    pub referrals: Vec<ReferralFigure>,
    /// Deals.
    pub deals: Vec<DealFigure>,
    /// Promises.
    pub promises: Vec<PromiseFigure>,
}

/// The rows behind the figures of those whom a period looks at, from all days.
///
/// # Errors
/// [`Problem::NotFound`] for a rep out of sight.
pub async fn rows(app: &App, actor: &Actor, period: Period) -> Result<Rows, Problem> {
    let (sight, _, _) = period.asked(actor)?;
    let mut reader = app.db.read(actor.workspace).await?;
    let rows = Rows {
        today: Day(actor.day(app.clock.now())),
        moments: reader.all_moments(sight).await?,
        asks: reader.all_asks(sight).await?,
        referrals: reader.all_referrals(sight).await?,
        deals: reader.all_deals(sight).await?,
        promises: reader.all_promises(sight).await?,
    };
    reader.close().await?;
    Ok(rows)
}
