//! The weekly review: six steps in their order, each with what there is to do in it. All of it is the rep's own.

use std::collections::{BTreeMap, BTreeSet};

use domain::follow_up::{FollowUp, FollowUpKind};
use domain::goal::Week;
use domain::moment::MomentKind;
use domain::review::{FULL_DAY_PROMISES, ReviewStep, looks_back_to};
use jiff::civil::Date;
use serde::Serialize;
use store::rows::FollowUpRow;
use store::{Day, GaveLine, MissedLine, Reader};
use uuid::Uuid;

use super::contact_page::ReferralView;
use super::goal::{Goal, goal_in};
use super::today::{Names, TodayItem};
use crate::verbs::{due_week, gone_through, let_be, minutes, review_time, weekday_word};
use crate::{Actor, App, Office, Problem};

/// The most lines of a step that are looked at.
const LINES_MAX: i64 = 400;
/// The most missed moments that are looked at: those asked after all and those let be are left out of them.
const MISSED_MAX: i64 = 200;

/// The review of a week.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewView {
    /// The actor's day.
    pub today: Day,
    /// The first day of the week.
    pub week: Day,
    /// Its last day.
    pub week_to: Day,
    /// The week to come: its first day.
    pub next_from: Day,
    /// And its last.
    pub next_to: Day,
    /// The steps gone through.
    pub steps: Vec<&'static str>,
    /// Whether it was begun with the button, so that the time will be known.
    pub begun: bool,
    /// The day it was done.
    pub done_on: Option<Day>,
    /// How many minutes it took, where that is known.
    pub minutes: Option<i64>,
    /// The weekday on which it comes up, `mon` … `sun`; nothing for not at all.
    pub comes_up: Option<&'static str>,
    /// From which hour on.
    pub from_hour: i8,
    /// M38. Good moments missed since the last review, without those that were asked after all or let be.
    pub missed: Vec<MissedLine>,
    /// The day from which on they are looked at.
    pub missed_since: Day,
    /// M27. How many gave and never received.
    pub gave_count: i64,
    /// The first of them.
    pub gave: Vec<GaveLine>,
    /// M20. Promises whose day is over.
    pub late: Vec<TodayItem>,
    /// M15, M20. Promises from tomorrow to the end of the week to come, day by day.
    pub days: Vec<ReviewDay>,
    /// M22–M24. Thank-yous and news owed to those who gave names, due by the end of the week to come.
    pub owed: Vec<TodayItem>,
    /// M36. How many names nobody has been in touch with, and may be.
    pub names_count: i64,
    /// The longest waiting first.
    pub names: Vec<NameLine>,
    /// The goal.
    pub goal: Goal,
}

/// A day with its promises.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewDay {
    /// The day.
    pub day: Day,
    /// Whether the office works on it.
    pub works: bool,
    /// Whether more is promised for it than fits a day.
    pub full: bool,
    /// What is promised.
    pub items: Vec<TodayItem>,
}

/// A name without a first contact.
#[derive(Debug, Clone, Serialize)]
pub struct NameLine {
    /// The referral.
    #[serde(flatten)]
    pub referral: ReferralView,
    /// Business days since the name was captured.
    pub business_days: i64,
}

/// What is owed to those who gave names (M22–M24).
fn is_owed_to_a_referrer(kind: FollowUpKind) -> bool {
    matches!(
        kind,
        FollowUpKind::ThankTheReferrer
            | FollowUpKind::ThankWithGift
            | FollowUpKind::ThankUpTheChain
            | FollowUpKind::InformTheReferrer
            | FollowUpKind::InformOfTheWin
            | FollowUpKind::CallTheNonBuyer
    )
}

/// Whether the review comes up on Today: on the rep's day, from their hour on, until it is done. On no other day.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn review_comes_up(app: &App, actor: &Actor) -> Result<bool, Problem> {
    let now = actor.local(app.clock.now());
    let mut reader = app.db.read(actor.workspace).await?;
    let office = Office::load(&mut reader).await?;
    // On most days that is all there is to ask.
    if !review_time(&mut reader, actor.user.0, &office).await?.comes_up(now) {
        return Ok(false);
    }
    let (week, _) = due_week(&mut reader, actor.user.0, now.date(), &office).await?;
    let known = reader.review_of(actor.user.0, Day(week.first())).await?;
    reader.close().await?;
    Ok(known.is_none_or(|row| row.done_at.is_none()))
}

/// The review that is due.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn review_view(app: &App, actor: &Actor) -> Result<ReviewView, Problem> {
    let today = actor.day(app.clock.now());
    let mut reader = app.db.read(actor.workspace).await?;
    let office = Office::load(&mut reader).await?;
    let user = actor.user.0;
    let (week, time) = due_week(&mut reader, user, today, &office).await?;
    let row = reader.review_of(user, Day(week.first())).await?;
    let last = reader.review_before(user, Day(week.first())).await?.and_then(|row| row.done_on);
    let since = looks_back_to(week, last.map(|day| day.0));
    let missed = missed(&mut reader, actor, since, &office).await?;
    let gave_count = reader.gave_never_received_count(actor.own_sight()).await?;
    let gave = reader.gave_never_received(actor.own_sight(), LINES_MAX).await?;
    let next = week.next();
    let (late, days, owed) = promises(&mut reader, actor, today, next, &office).await?;
    let names_count = reader.names_waiting_count(actor.own_sight()).await?;
    let names = reader.names_waiting(actor.own_sight(), LINES_MAX).await?;
    let names = names.into_iter().map(|line| NameLine {
        business_days: office.calendar.business_days_between(line.captured_on.0, today),
        referral: ReferralView::of(line, actor),
    });
    let names = names.collect();
    let goal = goal_in(&mut reader, actor, today).await?;
    reader.close().await?;
    let steps = row.as_ref().map(gone_through).unwrap_or_default();
    Ok(ReviewView {
        today: Day(today),
        week: Day(week.first()),
        week_to: Day(week.last()),
        next_from: Day(next.first()),
        next_to: Day(next.last()),
        steps: steps.into_iter().map(ReviewStep::as_str).collect(),
        begun: row.as_ref().is_some_and(|row| row.begun_at.is_some()),
        done_on: row.as_ref().and_then(|row| row.done_on),
        minutes: row.as_ref().and_then(minutes),
        comes_up: time.day.map(weekday_word),
        from_hour: time.hour,
        missed,
        missed_since: Day(since),
        gave_count,
        gave,
        late,
        days,
        owed,
        names_count,
        names,
        goal,
    })
}

/// M38. Good moments of the rep that were missed since a day: without those who asked not to be asked, who were asked since, and
/// those that were looked at and let be.
async fn missed(
    reader: &mut Reader,
    actor: &Actor,
    since: Date,
    office: &Office,
) -> Result<Vec<MissedLine>, Problem> {
    // Whatever was missed since, it was let be in the review of that week, of a later one, or – begun late – of the one before.
    let earliest = Week::of(since, office.calendar.week_begins()).before();
    let reviews = reader.reviews_since(actor.user.0, Day(earliest.first())).await?;
    let left: BTreeSet<Uuid> = reviews.iter().flat_map(let_be).collect();
    let lines = reader.missed_moments(actor.own_sight(), Day(since), MISSED_MAX).await?;
    let is_good = |line: &MissedLine| MomentKind::parse(&line.kind).is_some_and(MomentKind::is_delight);
    let is_open = |line: &MissedLine| {
        !line.barred && line.last_ask_on.is_none_or(|on| on < line.missed_on) && !left.contains(&line.id)
    };
    Ok(lines.into_iter().filter(|line| is_good(line) && is_open(line)).collect())
}

type Promised = (Vec<TodayItem>, Vec<ReviewDay>, Vec<TodayItem>);

/// What is late, what is promised from tomorrow to the end of the week to come, and what is owed to those who gave names.
async fn promises(
    reader: &mut Reader,
    actor: &Actor,
    today: Date,
    next: Week,
    office: &Office,
) -> Result<Promised, Problem> {
    let rows = reader.due(actor.user.0, Day(next.last()), LINES_MAX).await?;
    let due: Vec<FollowUp> = rows.iter().map(FollowUpRow::follow_up).collect::<Result<_, _>>()?;
    let names = Names::load(reader, due.iter(), &[]).await?;
    let item = |one: &FollowUp| names.item(today, one);
    let late = due.iter().filter(|one| one.must_do && one.due_on < today).map(item).collect();
    let mut owed: Vec<&FollowUp> = due.iter().filter(|one| is_owed_to_a_referrer(one.kind)).collect();
    owed.sort_by_key(|one| (one.due_on, one.id));
    let owed = owed.into_iter().map(item).collect();
    let mut days: BTreeMap<Date, Vec<TodayItem>> = BTreeMap::new();
    for one in due.iter().filter(|one| one.must_do && one.due_on > today) {
        days.entry(one.due_on).or_default().push(item(one));
    }
    let days = days.into_iter().map(|(day, items)| ReviewDay {
        day: Day(day),
        works: office.calendar.is_business_day(day),
        full: items.len() >= FULL_DAY_PROMISES,
        items,
    });
    Ok((late, days.collect(), owed))
}
