//! The calendar that promises show in: an address to subscribe to, and invitations by mail (M20).

use actions::views::feed::live_feed;
use actions::{MakeFeed, Problem, SetDiary, TryBookingsAgain, diary, set_diary, try_bookings_again};
use axum::extract::State;
use language::day_full;

use crate::answers::{Answer, page};
use crate::forms::Typed;
use crate::layout::Place;
use crate::pages::settings::{CalendarPage, Diary, FeedAddress};
use crate::parts::Act;
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

const PATH: &str = "/settings/calendar";
const INVITATIONS: &str = "/settings/calendar/invitations";

/// `GET /settings/calendar`
pub(crate) async fn show(State(web): State<Web>, member: Member) -> Answer {
    page(&calendar_page(&web, &member, None).await?)
}

/// `POST /settings/calendar`: the address is told on this page and never again, because only its hash is kept.
pub(crate) async fn make_feed(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let input = MakeFeed { action, full_titles: !typed.ticked("initials") };
    let done = actions::make_feed(&web.app, member.actor(), &input).await?;
    let secret = Some(done.answer.secret).filter(|secret| !secret.is_empty());
    page(&calendar_page(&web, &member, secret).await?)
}

/// `POST /settings/calendar/revocation`
pub(crate) async fn revoke_feed(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    actions::revoke_feed(&web.app, member.actor(), action).await?;
    Ok(go(&web, "/settings/calendar", say::calendar_revoked(), None))
}

async fn calendar_page(web: &Web, member: &Member, secret: Option<String>) -> Result<CalendarPage, Trouble> {
    let actor = member.actor();
    let live = live_feed(&web.app, actor).await?;
    let mut ids = web.ids()?;
    let mut shell = member.shell(web, say::calendar_title(), Place::More);
    let made = live.as_ref().map(|feed| day_full(actor.day(feed.created_at.timestamp())));
    if let (Some(made), None) = (made, &secret) {
        shell.notice = Some(say::calendar_works(made));
    }
    let address = secret.map(|secret| {
        let https = web.public(&format!("/calendar/{secret}.ics"));
        let webcal =
            https.split_once("://").map_or_else(|| https.clone(), |(_, rest)| format!("webcal://{rest}"));
        FeedAddress { https, webcal, state: say::calendar_address_once() }
    });
    let diary = diary(&web.app, actor).await?;
    let failed = diary.failed.first().map(|latest| {
        let why = latest.why.clone().unwrap_or_default();
        let again = format!("{INVITATIONS}/again");
        let act = Act::post(say::diary_again(), again).with("id", ids.text());
        (say::diary_failed(diary.failed.len(), why), act)
    });
    Ok(CalendarPage {
        shell,
        address,
        id: ids.text(),
        make: if live.is_some() { say::calendar_make_new() } else { say::calendar_make() },
        revoke: live.map(|_| {
            Act::post(say::calendar_revoke(), "/settings/calendar/revocation").with("id", ids.text())
        }),
        diary: Diary {
            id: ids.text(),
            is_on: diary.is_on,
            full_titles: diary.full_titles,
            has_sender: diary.has_sender,
            email: actor.email.clone(),
            standing: say::diary_standing(diary.standing),
            failed,
        },
    })
}

/// `POST /settings/calendar/invitations`
pub(crate) async fn invite(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let (is_on, full_titles) = (typed.ticked("is_on"), typed.ticked("full_titles"));
    let input = SetDiary { action, is_on, full_titles };
    match set_diary(&web.app, member.actor(), &input).await {
        Ok(_) => {
            let said = if is_on { say::diary_saved_on() } else { say::diary_saved_off() };
            Ok(go(&web, PATH, said, None))
        }
        Err(problem @ Problem::Invalid(_)) => Ok(go(&web, PATH, problem.to_string(), None)),
        Err(other) => Err(other.into()),
    }
}

/// `POST /settings/calendar/invitations/again`
pub(crate) async fn again(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    try_bookings_again(&web.app, member.actor(), &TryBookingsAgain { action }).await?;
    Ok(go(&web, PATH, say::diary_tried(), None))
}
