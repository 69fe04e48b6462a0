//! The worklists one tap away (M3, M4, M20, M24, M32). Each says how many there are, and shows the first.

use domain::business_days::days_between;
use domain::follow_up::ESCALATES_AFTER_DAYS;
use domain::referral::Stage;
use jiff::civil::Date;
use serde::Serialize;
use store::Day;
pub use store::{DelightedLine, FollowUpLine, MissedLine, NonBuyerLine};

pub use super::contact_page::{PersonRef, ReferralView};
use crate::{Actor, App, Problem};

/// The most lines of a list, or of one stage.
pub const LINES_MAX: i64 = 200;
/// The most closed referrals that are shown.
pub const CLOSED_MAX: i64 = 50;

/// M4. Delighted customers whom nobody ever asked.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Delighted {
    /// How many there are.
    pub count: i64,
    /// The latest delight first.
    pub lines: Vec<DelightedLine>,
}

/// M20. Promises whose day is over.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Overdue {
    /// How many there are.
    pub count: i64,
    /// The longest overdue first.
    pub lines: Vec<OverdueLine>,
}

/// One late promise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OverdueLine {
    /// What is owed.
    #[serde(flatten)]
    pub owed: FollowUpLine,
    /// Days past its day, from 1.
    pub days_late: i32,
    /// Whether it is so late that the manager sees it too.
    pub escalated: bool,
}

/// M3. Moments that nobody acted on in time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Missed {
    /// How many were missed since that day.
    pub count: i64,
    /// The day.
    pub since: Day,
    /// The latest first.
    pub lines: Vec<MissedLine>,
}

/// M32. The referrals at one stage.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AtStage {
    /// The stage, as stored.
    pub stage: &'static str,
    /// How many stand there.
    pub count: i64,
    /// The longest waiting first.
    pub lines: Vec<ReferralView>,
}

/// M32. The referrals by stage.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReferralsByStage {
    /// Captured, introduced, contacted, met.
    pub open: Vec<AtStage>,
    /// How many were won, lost, and never answered, in this order.
    pub closed: Vec<StageCount>,
    /// Those closed last, the latest first.
    pub closed_lately: Vec<ReferralView>,
}

/// How many referrals stand at a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StageCount {
    /// The stage, as stored.
    pub stage: &'static str,
    /// How many.
    pub count: i64,
}

/// M24. Somebody who said no and whose loop is open.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NonBuyer {
    /// Who, what they said no to, and the call owed to them.
    #[serde(flatten)]
    pub line: NonBuyerLine,
    /// Whom they named, and how far each came.
    pub referrals: Vec<ReferralView>,
}

/// M4. Every customer with a good moment or a won deal and no ask ever; not those who asked not to be asked or
/// contacted, nor while a complaint is open.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn delighted_never_asked(app: &App, actor: &Actor) -> Result<Delighted, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let count = reader.delighted_never_asked_count(actor.sight()).await?;
    let lines = reader.delighted_never_asked(actor.sight(), LINES_MAX).await?;
    reader.close().await?;
    Ok(Delighted { count, lines })
}

/// M20. Promises due before the actor's today; for managers their team's too.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn overdue_promises(app: &App, actor: &Actor) -> Result<Overdue, Problem> {
    let today = actor.day(app.clock.now());
    let mut reader = app.db.read(actor.workspace).await?;
    let count = reader.overdue_promise_count(actor.sight(), Day(today)).await?;
    let lines = reader.overdue_promises(actor.sight(), Day(today), LINES_MAX).await?;
    reader.close().await?;
    let late = |owed: FollowUpLine| {
        let days_late = days_between(owed.due_on.0, today);
        OverdueLine { owed, days_late, escalated: days_late >= ESCALATES_AFTER_DAYS }
    };
    Ok(Overdue { count, lines: lines.into_iter().map(late).collect() })
}

/// M3. Moments missed on that day or since.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn missed_moments(app: &App, actor: &Actor, since: Date) -> Result<Missed, Problem> {
    let since = Day(since.max(Date::ZERO));
    let mut reader = app.db.read(actor.workspace).await?;
    let count = reader.missed_moment_count(actor.sight(), since).await?;
    let lines = reader.missed_moments(actor.sight(), since, LINES_MAX).await?;
    reader.close().await?;
    Ok(Missed { count, since, lines })
}

/// M32. The referrals that the reps in sight promised to get in touch with, by stage.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn referrals_by_stage(app: &App, actor: &Actor) -> Result<ReferralsByStage, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let counts = reader.referral_counts(actor.sight()).await?;
    let count = |stage: Stage| {
        counts.iter().find(|(found, _)| found == stage.as_str()).map_or(0, |(_, count)| *count)
    };
    let view = |lines: Vec<store::ReferralLine>| -> Vec<ReferralView> {
        lines.into_iter().map(|line| ReferralView::of(line, actor)).collect()
    };
    let mut open = Vec::new();
    let mut closed = Vec::new();
    for stage in Stage::ALL.iter().copied() {
        let (count, word) = (count(stage), stage.as_str());
        if stage.is_closed() {
            closed.push(StageCount { stage: word, count });
            continue;
        }
        let lines = match count {
            0 => Vec::new(),
            _ => view(reader.referrals_at(actor.sight(), word, LINES_MAX).await?),
        };
        open.push(AtStage { stage: word, count, lines });
    }
    let closed_lately = view(reader.referrals_closed(actor.sight(), CLOSED_MAX).await?);
    reader.close().await?;
    Ok(ReferralsByStage { open, closed, closed_lately })
}

/// M24. Non-buyers who named somebody whose referral is still open, or who are owed a call; those owed a call first.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn non_buyers_with_open_loops(app: &App, actor: &Actor) -> Result<Vec<NonBuyer>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let lines = reader.non_buyers_with_open_loops(actor.sight(), LINES_MAX).await?;
    let mut named = Vec::new();
    if !lines.is_empty() {
        named = reader.named_by_non_buyers(actor.sight(), LINES_MAX).await?;
    }
    reader.close().await?;
    let mut loops: Vec<NonBuyer> =
        lines.into_iter().map(|line| NonBuyer { line, referrals: Vec::new() }).collect();
    for line in named {
        if let Some(one) = loops.iter_mut().find(|one| one.line.id == line.referrer_id) {
            one.referrals.push(ReferralView::of(line, actor));
        }
    }
    Ok(loops)
}
