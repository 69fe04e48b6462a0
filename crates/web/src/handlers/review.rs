//! The weekly review: a page of six steps. What it remembers are the steps; all else is done by the forms of those things.

use actions::views::review::{ReviewView, review_view};
use actions::{Done, Review, ReviewAnswer, ReviewDeed, SetReviewTime, weekday_of_word};
use axum::extract::State;
use axum::response::Response;
use domain::MomentId;
use domain::review::ReviewStep;

use crate::answers::{Answer, again, page};
use crate::forms::{Typed, Wrongs};
use crate::layout::Place;
use crate::pages::review::{ReviewPage, TimeForm};
use crate::parts::Choice;
use crate::phrases::{figures, review as phrases};
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// The days as the form sends them, from Monday.
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// `GET /review`
pub(crate) async fn show(State(web): State<Web>, member: Member) -> Answer {
    page(&review_page(&web, &member, None).await?)
}

async fn review_page(
    web: &Web,
    member: &Member,
    sent: Option<(&Typed, &Wrongs)>,
) -> Result<ReviewPage, Trouble> {
    let view = review_view(&web.app, member.actor()).await?;
    let mut ids = web.ids()?;
    let mut shell = member.shell(web, say::review_title(), Place::More);
    if let Some((_, wrongs)) = sent {
        shell.notice = wrongs.others(&["day", "hour"]).or(shell.notice);
    }
    let is_done = view.done_on.is_some();
    let begin = (!is_done && !view.begun && view.steps.is_empty())
        .then(|| phrases::post(say::review_begin(), "/review/beginning", &view, &mut ids).icon("clock"));
    let finish = (!is_done)
        .then(|| phrases::post(say::review_finish(), "/review/completion", &view, &mut ids).icon("check"));
    Ok(ReviewPage {
        shell,
        week: figures::from_to(view.week.0, view.week_to.0),
        done: phrases::done(&view),
        begin,
        steps: phrases::steps(&view, &mut ids),
        finish,
        time: time_form(&view, ids.text(), sent),
    })
}

fn time_form(view: &ReviewView, id: String, sent: Option<(&Typed, &Wrongs)>) -> TimeForm {
    let day = sent.map_or(view.comes_up.unwrap_or(""), |(typed, _)| typed.one("day")).to_owned();
    let hour = sent.map_or_else(|| view.from_hour.to_string(), |(typed, _)| typed.one("hour").to_owned());
    let days = WEEKDAYS.into_iter().zip(1_i64..).map(|(word, number)| (word, say::weekday(number)));
    let days = days.chain([("", say::review_time_never())]);
    let why = |field: &str| sent.and_then(|(_, wrongs)| wrongs.why(field));
    TimeForm {
        id,
        days: days.map(|(word, label)| Choice { chosen: word == day, ..Choice::of(word, label) }).collect(),
        day_error: why("day"),
        hours: (0..24)
            .map(|n: i64| Choice {
                chosen: n.to_string() == hour,
                ..Choice::of(n.to_string(), say::review_hour(n))
            })
            .collect(),
        hour_error: why("hour"),
    }
}

async fn go_on(
    web: &Web,
    member: &Member,
    typed: &Typed,
    deed: ReviewDeed,
) -> Result<Done<ReviewAnswer>, Trouble> {
    let action = typed.action("id", web.ids()?.make())?;
    let mut wrongs = Wrongs::default();
    let week = typed.day("week", &mut wrongs);
    if wrongs.any() {
        return Err(Trouble::BadRequest("There is no such week."));
    }
    Ok(actions::review(&web.app, member.actor(), &Review { action, week, deed }).await?)
}

fn on(web: &Web, to: &str, said: String, done: &Done<ReviewAnswer>) -> Response {
    go(web, to, said, Some(done.action.0))
}

/// `POST /review/beginning`: from now on the time is known.
pub(crate) async fn begin(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let done = go_on(&web, &member, &typed, ReviewDeed::Begin).await?;
    Ok(on(&web, "/review", say::review_begun(), &done))
}

/// `POST /review/steps`: one was gone through, or is taken up again.
pub(crate) async fn step(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let step = ReviewStep::parse(typed.one("step")).ok_or(Trouble::BadRequest("There is no such step."))?;
    let gone = typed.one("gone") != "no";
    let done = go_on(&web, &member, &typed, ReviewDeed::Step(step, gone)).await?;
    let said = if gone { say::review_went(say::review_step(step.as_str())) } else { say::review_taken_up() };
    let next = ReviewStep::ALL.iter().find(|one| !done.answer.steps.iter().any(|word| word == one.as_str()));
    let to = next.map_or_else(|| "/review".to_owned(), |next| format!("/review#step-{next}"));
    Ok(on(&web, &to, said, &done))
}

/// `POST /review/moments`: a missed moment was looked at and is let be.
pub(crate) async fn let_be(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let moment: MomentId = typed.id("moment", "moment")?;
    let done = go_on(&web, &member, &typed, ReviewDeed::LetBe(moment)).await?;
    Ok(on(&web, "/review#step-missed", say::review_let_be_said(), &done))
}

/// `POST /review/completion`
pub(crate) async fn finish(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let done = go_on(&web, &member, &typed, ReviewDeed::Finish).await?;
    let said = done.answer.minutes.map_or_else(say::review_finished, say::review_finished_minutes);
    Ok(on(&web, "/review", said, &done))
}

/// `POST /review/time`: when it comes up, or that it doesn't.
pub(crate) async fn set_time(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let day = weekday_of_word(typed.one("day"));
    if day.is_none() && typed.given("day").is_some() {
        let mut wrongs = Wrongs::default();
        wrongs.add("day", say::review_day_unknown());
        return again(&review_page(&web, &member, Some((&typed, &wrongs))).await?);
    }
    let hour = typed.one("hour").trim().parse().unwrap_or(-1);
    match actions::set_review_time(&web.app, member.actor(), &SetReviewTime { action, day, hour }).await {
        Ok(done) => Ok(go(&web, "/review", say::saved(), Some(done.action.0))),
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?;
            again(&review_page(&web, &member, Some((&typed, &wrongs))).await?)
        }
    }
}
