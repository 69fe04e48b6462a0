//! A rep's own goal, and what somebody who leads proposes (M13).

use actions::views::goal::goal;
use actions::{GoalFrom, ProposeGoal, SetGoal};
use axum::extract::State;

use crate::answers::{Answer, again, page};
use crate::forms::{Typed, Wrongs};
use crate::layout::Place;
use crate::pages::goal::GoalPage;
use crate::phrases::{days, figures, goal as phrases};
use crate::say;
use crate::server::Web;
use crate::session::{Member, go, local};
use crate::trouble::Trouble;

/// `GET /goal`
pub(crate) async fn show(State(web): State<Web>, member: Member) -> Answer {
    page(&goal_page(&web, &member, None).await?)
}

async fn goal_page(web: &Web, member: &Member, sent: Option<(&Typed, &Wrongs)>) -> Result<GoalPage, Trouble> {
    let actor = member.actor();
    let today = actor.day(web.app.clock.now());
    let found = goal(&web.app, actor).await?;
    let mut form = phrases::form(&found, web.ids()?.text(), "/goal", false);
    let mut shell = member.shell(web, say::goal_title(), Place::Numbers);
    if let Some((typed, wrongs)) = sent {
        form.asks = wrongs.field(typed, "asks");
        form.back = back(typed).to_owned();
        form.from = phrases::choices(typed.one("start") == "next");
        shell.notice = wrongs.others(&["asks"]).or(shell.notice);
    }
    let week = &found.this_week;
    Ok(GoalPage {
        shell,
        covers: figures::from_to(week.from.0, week.to.0),
        line: phrases::this_week(&found),
        permille: phrases::permille(&found),
        notes: phrases::notes(&found),
        row: phrases::row(&found),
        row_notes: phrases::row_notes(&found),
        weeks: phrases::weeks(&found, today),
        form,
    })
}

/// Where the form leads back to: also after it was wrong once.
fn back(typed: &Typed) -> &str {
    local(typed.one("back")).unwrap_or("/goal")
}

/// A whole number; the outer nothing is "no number", noted.
fn asks(typed: &Typed, wrongs: &mut Wrongs) -> Option<Option<i64>> {
    match typed.given("asks").map(str::parse::<i64>) {
        None => Some(None),
        Some(Ok(asks)) => Some(Some(asks)),
        Some(Err(_)) => {
            wrongs.add("asks", say::goal_number());
            None
        }
    }
}

/// `POST /goal`: one's own, from this week or the next on; nothing typed is "no goal".
pub(crate) async fn set(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let mut wrongs = Wrongs::default();
    let Some(asks) = asks(&typed, &mut wrongs) else {
        return again(&goal_page(&web, &member, Some((&typed, &wrongs))).await?);
    };
    let from = if typed.one("start") == "next" { GoalFrom::NextWeek } else { GoalFrom::ThisWeek };
    match actions::set_goal(&web.app, member.actor(), &SetGoal { action, asks, from }).await {
        Ok(done) => {
            let day = days::full(done.answer.from.0);
            let said = match done.answer.asks {
                Some(asks) => say::goal_saved(asks, day),
                None => say::goal_saved_none(day),
            };
            Ok(go(&web, back(&typed), said, Some(done.action.0)))
        }
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?;
            again(&goal_page(&web, &member, Some((&typed, &wrongs))).await?)
        }
    }
}

/// `POST /goal/proposal`: to one's team; nothing typed takes it back.
pub(crate) async fn propose(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let mut wrongs = Wrongs::default();
    if let Some(asks) = asks(&typed, &mut wrongs) {
        match actions::propose_goal(&web.app, member.actor(), &ProposeGoal { action, asks }).await {
            Ok(done) => {
                let said = done.answer.asks.map_or_else(say::goal_propose_back, say::goal_propose_said);
                return Ok(go(&web, "/team", said, Some(done.action.0)));
            }
            Err(problem) => wrongs = Wrongs::of(problem)?,
        }
    }
    super::team_figures::proposed_wrongly(&web, &member, &typed, &wrongs).await
}
