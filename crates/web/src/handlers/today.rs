//! Today, and the day sheet (M39).

use actions::views::letters::letters_waiting;
use actions::views::today::{TodayCard, TodayView, today};
use axum::extract::State;

use crate::answers::{Answer, page};
use crate::layout::{Place, Shell};
use crate::pages::today::TodayPage;
use crate::pages::today_sheet::{SheetLine, SheetSection, TodaySheetPage};
use crate::parts::{Act, Empty};
use crate::phrases::{days, people, today as phrases};
use crate::server::Web;
use crate::session::Member;

/// `GET /today`
pub(crate) async fn show(State(web): State<Web>, member: Member) -> Answer {
    let view = today(&web.app, member.actor()).await?;
    let waiting = letters_waiting(&web.app, member.actor()).await?;
    let mut ids = web.ids()?;
    let mut shell = member.shell(&web, "Today", Place::Today);
    shell.notice = team(&view).or(shell.notice);
    let mail = super::mail::waiting(&web, &member).await?;
    page(&TodayPage {
        mail,
        day: days::heading(view.today.0),
        counters: phrases::counters(&view),
        done: if view.done > 0 { format!("{} done today", view.done) } else { String::new() },
        sections: phrases::sections(&view, &mut ids),
        letters: match waiting {
            0 => String::new(),
            1 => "A letter waits for a word from you".into(),
            more => format!("{more} letters wait for a word from you"),
        },
        suppressed: phrases::suppressed(&view),
        all_done: all_done(&view, &shell),
        more: match view.more {
            0 => String::new(),
            1 => "1 more is waiting. It moves up as you finish.".into(),
            more => format!("{more} more are waiting. They move up as you finish."),
        },
        shell,
    })
}

/// What a manager has to know of the team's late promises (M20, M40).
fn team(view: &TodayView) -> Option<String> {
    let [first, rest @ ..] = view.team.as_slice() else { return None };
    let late = days::due(first.due_on.0, view.today.0);
    let others = match rest.len() {
        0 => String::new(),
        1 => " One more promise of the team is late.".into(),
        more => format!(" {more} more promises of the team are late."),
    };
    Some(format!("{} owes {} a promise: {late}.{others}", first.owner, first.name))
}

fn all_done(view: &TodayView, shell: &Shell) -> Empty {
    match view.coming.first() {
        Some(next) => Empty::new(
            "today",
            "Every promise kept.",
            &format!("Next is {}, {}.", next.name, days::due(next.due_on.0, view.today.0)),
            Some(Act::link("Who is delighted and was never asked?", "/lists/delighted")),
        ),
        None if view.done == 0 && shell.promises_due == 0 => Empty::new(
            "today",
            "Nothing is due.",
            "Take down the next name you hear, or log a good word somebody said.",
            Some(Act::link("Capture a name", "/capture")),
        ),
        None => Empty::new(
            "today",
            "Every promise kept.",
            "Nobody is waiting for you.",
            Some(Act::link("Who is delighted and was never asked?", "/lists/delighted")),
        ),
    }
}

/// `GET /today/sheet`
pub(crate) async fn sheet(State(web): State<Web>, member: Member) -> Answer {
    let view = today(&web.app, member.actor()).await?;
    let actor = member.actor();
    let sections = [("Promises", "promises"), ("Ask", "ask"), ("Next", "next")];
    let sections = sections.into_iter().map(|(heading, section)| SheetSection {
        heading: heading.into(),
        lines: view
            .cards
            .iter()
            .filter(|card| card.section == section)
            .map(|card| line(card, &view))
            .collect(),
    });
    page(&TodaySheetPage {
        shell: member.shell(&web, "Day sheet", Place::Today),
        day: view.today.0.strftime("%A %-d %B %Y").to_string(),
        whose: format!("{}, {}", actor.name, actor.workspace_name),
        sections: sections.filter(|section| !section.lines.is_empty()).collect(),
    })
}

fn line(card: &TodayCard, view: &TodayView) -> SheetLine {
    let barred = card.asking_barred == Some("do_not_contact");
    let why = card.follow_ups.iter().map(phrases::why_owed);
    let why: Vec<String> = why.chain(card.moments.iter().map(|moment| moment.why.clone())).collect();
    let said = card.follow_ups.iter().filter(|item| !phrases::says_its_words(item));
    let words = said.into_iter().find_map(|item| item.words.clone());
    SheetLine {
        who: card.name.clone(),
        company: people::role(card.title.as_deref(), card.company.as_deref()),
        phone: card.phone.clone().filter(|_| !barred).unwrap_or_default(),
        why: why.join(" "),
        words: words.or_else(|| card.moments.iter().find_map(|one| one.words.clone())).unwrap_or_default(),
        due: card.follow_ups.first().map_or_else(String::new, |item| days::due(item.due_on.0, view.today.0)),
    }
}
