//! The weekly review: what was gone through, what was let be, and that it was done. What it leads to – an ask, a thank-you, a promise
//! kept – is done by the verbs of those things.

use domain::fact::{FactKind, Of};
use domain::goal::Week;
use domain::review::{ReviewStep, ReviewTime, is_pause, minutes_taken, reviewed_week};
use domain::{ActionId, MomentId};
use jiff::civil::{Date, Weekday};
use language::say;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::rows::{MomentRow, ReviewRow, ReviewTimeRow};
use store::{Day, Instant, Json, Reader, StoreError};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::office::{short_weekday, weekday};
use crate::text::Check;
use crate::{Actor, App, Done, Office, Problem};

/// The most moments that are let be in one review.
const LET_BE_MAX: usize = 1_000;

/// What is done in a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewDeed {
    /// It is begun: from now on the time is known.
    Begin,
    /// A step was gone through, or is taken up again.
    Step(ReviewStep, bool),
    /// A missed moment was looked at: not this one.
    LetBe(MomentId),
    /// It is done.
    Finish,
}

/// Goes on with the review of a week.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// The client's id.
    pub action: ActionId,
    /// The first day of the week; the one that is due when missing.
    pub week: Option<Date>,
    /// What is done.
    pub deed: ReviewDeed,
}

/// Chooses when one's review comes up.
#[derive(Debug, Clone, PartialEq)]
pub struct SetReviewTime {
    /// The client's id.
    pub action: ActionId,
    /// The weekday; nothing for not at all.
    pub day: Option<Weekday>,
    /// From which hour on.
    pub hour: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReviewAnswer {
    /// The review.
    pub review: Uuid,
    /// The first day of its week.
    pub week: Day,
    /// The steps gone through.
    pub steps: Vec<String>,
    /// Whether it is done.
    pub done: bool,
    /// How many minutes it took, where that is known.
    pub minutes: Option<i64>,
}

/// Goes on with the review of a week: a row a rep and week, however often and from wherever.
///
/// # Errors
/// [`Problem::Invalid`] for a week to come or long gone, [`Problem::NotFound`] for a moment that isn't the actor's.
pub async fn review(app: &App, actor: &Actor, input: &Review) -> Result<Done<ReviewAnswer>, Problem> {
    decided!(input.action, review_once(app, actor, input))
}

async fn review_once(app: &App, actor: &Actor, input: &Review) -> Result<Done<ReviewAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "review").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let today = draft.today;
    let calendar = draft.office.calendar.clone();
    let week = match input.week {
        None => due_week(&mut draft.reader, actor.user.0, today, &draft.office).await?.0,
        Some(day) => {
            let week = Week::of(day, calendar.week_begins());
            let running = Week::of(today, calendar.week_begins());
            if week != running && week != running.before() {
                return Err(Problem::field("week", say::review_week()));
            }
            week
        }
    };
    if let ReviewDeed::LetBe(moment) = input.deed {
        let row = draft.row::<MomentRow>(moment.0, "moment").await?;
        if row.owner_id != actor.user.0 {
            return Err(Problem::NotFound("moment"));
        }
    }
    let at = actor.acts_at(draft.now);
    let known = draft.reader.review_of(actor.user.0, Day(week.first())).await?;
    let before = match &known {
        Some(row) => row.clone(),
        None => ReviewRow {
            id: draft.mint("review"),
            user_id: actor.user.0,
            week: Day(week.first()),
            steps: Json(json!([])),
            let_be: Json(json!([])),
            begun_at: None,
            last_at: Instant::new(at),
            paused: false,
            done_at: None,
            done_on: None,
            version: 1,
        },
    };
    let mut after = before.clone();
    let mut steps = gone_through(&before);
    match input.deed {
        // Where something was gone through before the button was pressed, nobody knows how long that took. A second press changes
        // nothing: the time counts from the first.
        ReviewDeed::Begin if before.done_at.is_none() && before.begun_at.is_none() => {
            (after.begun_at, after.paused) = (Some(Instant::new(at)), !steps.is_empty());
        }
        ReviewDeed::Begin => {}
        ReviewDeed::Step(step, true) if !steps.contains(&step) => steps.push(step),
        ReviewDeed::Step(_, true) => {}
        ReviewDeed::Step(step, false) => {
            steps.retain(|one| *one != step);
            (after.done_at, after.done_on) = (None, None);
        }
        ReviewDeed::LetBe(moment) => {
            let mut ids = let_be(&before);
            ids.retain(|id| *id != moment.0);
            ids.push(moment.0);
            let skip = ids.len().saturating_sub(LET_BE_MAX);
            after.let_be = Json(json!(ids[skip..]));
        }
        ReviewDeed::Finish => {
            steps = ReviewStep::ALL.to_vec();
            if before.done_at.is_none() {
                (after.done_at, after.done_on) = (Some(Instant::new(at)), Some(Day(today)));
                draft.fact(FactKind::ReviewDone, today, Of::default(), None, None);
            }
        }
    }
    steps.sort_unstable();
    after.steps = Json(json!(steps.iter().map(|step| step.as_str()).collect::<Vec<_>>()));
    if before.done_at.is_none() {
        if input.deed != ReviewDeed::Begin || before.begun_at.is_some() {
            after.paused |= known.is_some() && is_pause(before.last_at.timestamp(), at);
        }
        after.last_at = Instant::new(at);
    }
    let answer = ReviewAnswer {
        review: after.id,
        week: after.week,
        steps: steps.iter().map(|step| step.as_str().to_owned()).collect(),
        done: after.done_at.is_some(),
        minutes: minutes(&after),
    };
    match known {
        Some(row) if row != after => draft.change(row, after),
        Some(_) => {}
        None => draft.add(after),
    }
    draft.commit(answer).await
}

/// Chooses when one's review comes up, or that it doesn't.
///
/// # Errors
/// [`Problem::Invalid`] for what is no hour.
pub async fn set_review_time(app: &App, actor: &Actor, input: &SetReviewTime) -> Result<Done<()>, Problem> {
    decided!(input.action, set_time_once(app, actor, input))
}

async fn set_time_once(app: &App, actor: &Actor, input: &SetReviewTime) -> Result<Done<()>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "set_review_time").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let mut check = Check::default();
    if !(0..=23).contains(&input.hour) {
        check.wrong("hour", say::review_hour_unknown());
    }
    check.done()?;
    let on_weekday = input.day.map(|day| short_weekday(day).to_owned());
    let id = actor.user.0;
    match draft.reader.get::<ReviewTimeRow>(id).await? {
        Some(row) => {
            let after = ReviewTimeRow { on_weekday, from_hour: input.hour, ..row.clone() };
            draft.change(row, after);
        }
        None => draft.add(ReviewTimeRow { id, on_weekday, from_hour: input.hour, version: 1 }),
    }
    draft.commit(()).await
}

/// When somebody's review comes up.
pub(crate) async fn review_time(
    reader: &mut Reader,
    user: Uuid,
    office: &Office,
) -> Result<ReviewTime, StoreError> {
    Ok(match reader.get::<ReviewTimeRow>(user).await? {
        None => ReviewTime::usual(&office.calendar),
        Some(row) => ReviewTime {
            day: row.on_weekday.as_deref().and_then(weekday),
            hour: i8::try_from(row.from_hour).unwrap_or(domain::review::REVIEW_HOUR),
        },
    })
}

/// The week that a review begun on a day is of, and when it comes up.
pub(crate) async fn due_week(
    reader: &mut Reader,
    user: Uuid,
    today: Date,
    office: &Office,
) -> Result<(Week, ReviewTime), StoreError> {
    let time = review_time(reader, user, office).await?;
    let before = Week::of(today, office.calendar.week_begins()).before();
    let done = reader.review_of(user, Day(before.first())).await?.is_some_and(|row| row.done_at.is_some());
    Ok((reviewed_week(today, time, &office.calendar, |_| done), time))
}

/// The steps gone through, in their order.
pub(crate) fn gone_through(row: &ReviewRow) -> Vec<ReviewStep> {
    let words = row.steps.0.as_array().into_iter().flatten().filter_map(Value::as_str);
    words.filter_map(ReviewStep::parse).collect()
}

/// The missed moments that were let be.
pub(crate) fn let_be(row: &ReviewRow) -> Vec<Uuid> {
    let ids = row.let_be.0.as_array().into_iter().flatten().filter_map(Value::as_str);
    ids.filter_map(|id| Uuid::try_parse(id).ok()).collect()
}

/// How many minutes a review took, where that is known.
pub(crate) fn minutes(row: &ReviewRow) -> Option<i64> {
    let (begun, done) = row.begun_at.zip(row.done_at)?;
    minutes_taken(begun.timestamp(), done.timestamp(), row.paused)
}

/// The weekday that a form says: `mon` … `sun`.
pub fn weekday_of_word(word: &str) -> Option<Weekday> {
    weekday(word)
}

/// The weekday as forms say it.
pub fn weekday_word(day: Weekday) -> &'static str {
    short_weekday(day)
}
