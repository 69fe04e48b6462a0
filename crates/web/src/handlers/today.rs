//! Today, and the day sheet (M39).

use actions::views::goal::goal_line;
use actions::views::letters::letters_waiting;
use actions::views::review::review_comes_up;
use actions::views::today::{TodayCard, TodayView, today};
use axum::extract::State;
use domain::reach::Channel;

use language::day_full;

use crate::answers::{Answer, page};
use crate::layout::{Place, Shell};
use crate::pages::today::TodayPage;
use crate::pages::today_sheet::{SheetLine, SheetSection, TodaySheetPage};
use crate::parts::{Act, Empty};
use crate::phrases::{days, goal as goal_phrases, people, today as phrases};
use crate::say;
use crate::server::Web;
use crate::session::Member;

/// `GET /today`
pub(crate) async fn show(State(web): State<Web>, member: Member) -> Answer {
    let view = today(&web.app, member.actor()).await?;
    let waiting = letters_waiting(&web.app, member.actor()).await?;
    let mut ids = web.ids()?;
    let mut shell = member.shell(&web, say::place_today(), Place::Today);
    let notices: Vec<String> = [team(&view), stood_in(&view)].into_iter().flatten().collect();
    if !notices.is_empty() {
        shell.notice = Some(notices.join(" "));
    }
    let goal = goal_line(&web.app, member.actor()).await?;
    let review = review_comes_up(&web.app, member.actor()).await?;
    let mail = super::mail::waiting(&web, &member).await?;
    page(&TodayPage {
        mail,
        goal: goal.map_or_else(String::new, goal_phrases::line),
        review,
        day: days::heading(view.today.0),
        counters: phrases::counters(&view),
        done: if view.done > 0 { say::today_done(view.done) } else { String::new() },
        sections: phrases::sections(&view, &mut ids),
        letters: match waiting {
            0 => String::new(),
            letters => say::today_letters(letters),
        },
        suppressed: phrases::suppressed(&view),
        all_done: all_done(&view, &shell),
        more: match view.more {
            0 => String::new(),
            more => say::today_more(more),
        },
        shell,
    })
}

/// What a manager has to know of the team's late promises (M20, M40).
fn team(view: &TodayView) -> Option<String> {
    let [first, rest @ ..] = view.team.as_slice() else { return None };
    let late = days::due(first.due_on.0, view.today.0);
    Some(say::today_team_late(late, first.name.as_str(), rest.len(), first.owner.as_str()))
}

/// Who keeps whose promises while somebody is away (M40).
fn stood_in(view: &TodayView) -> Option<String> {
    let own = view.stood_in_for.as_ref();
    let own = own.map(|one| say::today_stood_in_for(day_full(one.until.0), one.name.as_str()));
    let others = view.standing_in.iter();
    let others = others.map(|one| say::today_stands_in(day_full(one.until.0), one.name.as_str()));
    let said: Vec<String> = own.into_iter().chain(others).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn all_done(view: &TodayView, shell: &Shell) -> Empty {
    match view.coming.first() {
        Some(next) => Empty::new(
            "today",
            &say::today_all_kept(),
            &say::today_next_is(days::due(next.due_on.0, view.today.0), next.name.as_str()),
            Some(Act::link(say::today_never_asked(), "/lists/delighted")),
        ),
        None if view.done == 0 && shell.promises_due == 0 => Empty::new(
            "today",
            &say::today_nothing_due(),
            &say::today_first_name(),
            Some(Act::link(say::today_capture(), "/capture")),
        ),
        None => Empty::new(
            "today",
            &say::today_all_kept(),
            &say::today_nobody_waits(),
            Some(Act::link(say::today_never_asked(), "/lists/delighted")),
        ),
    }
}

/// `GET /today/sheet`
pub(crate) async fn sheet(State(web): State<Web>, member: Member) -> Answer {
    let view = today(&web.app, member.actor()).await?;
    let actor = member.actor();
    let sections = ["promises", "ask", "next"].into_iter().map(|section| SheetSection {
        heading: say::today_section(section),
        lines: view
            .cards
            .iter()
            .filter(|card| card.section == section)
            .map(|card| line(card, &view))
            .collect(),
    });
    page(&TodaySheetPage {
        shell: member.shell(&web, say::day_sheet(), Place::Today),
        day: language::day_sheet(view.today.0),
        whose: say::sheet_whose(actor.name.as_str(), actor.workspace_name.as_str()),
        sections: sections.filter(|section| !section.lines.is_empty()).collect(),
    })
}

fn line(card: &TodayCard, view: &TodayView) -> SheetLine {
    let barred = card.asking_barred == Some("do_not_contact");
    // M30: the sheet has numbers of those who may be called, whatever the hour it is printed at.
    let may_call = card.reaching.as_ref().is_none_or(|now| now.way(Channel::Phone).is_ok());
    let why = card.follow_ups.iter().map(phrases::why_owed);
    let why: Vec<String> = why.chain(card.moments.iter().map(|moment| moment.why.clone())).collect();
    let said = card.follow_ups.iter().filter(|item| !phrases::says_its_words(item));
    let words = said.into_iter().find_map(|item| item.words.clone());
    SheetLine {
        who: card.name.clone(),
        company: people::role(card.title.as_deref(), card.company.as_deref()),
        phone: card.phone.clone().filter(|_| !barred && may_call).unwrap_or_default(),
        why: why.join(" "),
        words: words.or_else(|| card.moments.iter().find_map(|one| one.words.clone())).unwrap_or_default(),
        due: card.follow_ups.first().map_or_else(String::new, |item| days::due(item.due_on.0, view.today.0)),
    }
}
