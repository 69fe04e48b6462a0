//! The mailbox that a member forwards mails to: set up, looked at, removed (M2).

use actions::mailbox::{Looked, Security};
use actions::views::mailbox::mailbox;
use actions::{Problem, SaveMailbox};
use axum::extract::State;
use language::day_full;
use store::MailboxState;

use crate::answers::{Answer, again, page};
use crate::forms::{Typed, Wrongs};
use crate::layout::Place;
use crate::pages::mailbox::MailboxPage;
use crate::parts::{Act, Choice, Field};
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

const HERE: &str = "/settings/mailbox";

/// `GET /settings/mailbox`
pub(crate) async fn show(State(web): State<Web>, member: Member) -> Answer {
    page(&mailbox_page(&web, &member, None).await?)
}

/// `POST /settings/mailbox`: what was typed as the password is never shown again.
pub(crate) async fn save(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let input = SaveMailbox {
        action: typed.action("id", web.ids()?.make())?,
        host: typed.one("host").to_owned(),
        port: typed.given("port").and_then(|port| port.parse().ok()),
        security: Security::parse(typed.one("security")),
        username: typed.one("username").to_owned(),
        password: typed.one("password").to_owned(),
        folder: typed.one("folder").to_owned(),
    };
    match actions::save_mailbox(&web.app, member.actor(), &input).await {
        Ok(_) => Ok(go(&web, HERE, say::mailbox_saved(), None)),
        Err(Problem::Forbidden(why)) => {
            let mut wrongs = Wrongs::default();
            wrongs.add("password", why);
            again(&mailbox_page(&web, &member, Some((&typed, &wrongs))).await?)
        }
        Err(problem) => {
            let wrongs = Wrongs::of(problem)?;
            again(&mailbox_page(&web, &member, Some((&typed, &wrongs))).await?)
        }
    }
}

/// `POST /settings/mailbox/look`
pub(crate) async fn look(State(web): State<Web>, member: Member, _: Typed) -> Answer {
    let text = match actions::try_mailbox(&web.app, member.actor()).await {
        Ok(Looked::Well(look)) if look.first => say::mailbox_works_first(look.in_folder),
        Ok(Looked::Well(look)) => match look.new {
            0 => say::mailbox_works_nothing(),
            new => say::mailbox_works(new),
        },
        Ok(Looked::Badly(_)) => say::mailbox_works_not(),
        Ok(Looked::Busy) => say::mailbox_busy(),
        Err(Problem::NotFound(_)) => say::mailbox_none(),
        Err(other) => return Err(other.into()),
    };
    Ok(go(&web, HERE, text, None))
}

/// `POST /settings/mailbox/removal`
pub(crate) async fn remove(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    actions::remove_mailbox(&web.app, member.actor(), action).await?;
    Ok(go(&web, HERE, say::mailbox_removed(), None))
}

async fn mailbox_page(
    web: &Web,
    member: &Member,
    typed: Option<(&Typed, &Wrongs)>,
) -> Result<MailboxPage, Trouble> {
    let kept = mailbox(&web.app, member.actor()).await?;
    let mut ids = web.ids()?;
    let row = kept.as_ref().map(|(row, _)| row);
    let field = |name: &str, kept: Option<String>, usual: &str| match typed {
        Some((typed, wrongs)) => wrongs.field(typed, name),
        None => Field::of(kept.unwrap_or_else(|| usual.to_owned())),
    };
    let chosen = match typed {
        Some((typed, _)) => typed.one("security").to_owned(),
        None => row.map_or_else(|| "tls".to_owned(), |row| row.security.clone()),
    };
    let security = |word: &str, label: &str, port: &str| {
        let choice = Choice::of(word, label).detail(say::mailbox_usual_port(port));
        if word == chosen { choice.chosen() } else { choice }
    };
    let mut shell = member.shell(web, say::mailbox_title(), Place::More);
    let shown = ["host", "port", "security", "username", "password", "folder"];
    shell.notice = typed.and_then(|(_, wrongs)| wrongs.others(&shown));
    let state = kept.as_ref().and_then(|(_, state)| state.as_ref());
    Ok(MailboxPage {
        shell,
        state: match (row, state) {
            (None, _) => String::new(),
            (Some(_), None) => say::mailbox_not_looked(),
            (Some(_), Some(state)) => looked(state, member, web),
        },
        trouble: state.and_then(|state| state.trouble.clone()).unwrap_or_default(),
        id: ids.text(),
        host: field("host", row.map(|row| row.host.clone()), ""),
        port: field("port", row.map(|row| row.port.to_string()), "993"),
        securities: vec![security("tls", "TLS", "993"), security("starttls", "STARTTLS", "143")],
        security_error: typed.and_then(|(_, wrongs)| wrongs.why("security")),
        username: field("username", row.map(|row| row.username.clone()), ""),
        password: Field { value: String::new(), error: typed.and_then(|(_, wrongs)| wrongs.why("password")) },
        has_password: row.is_some(),
        folder: field("folder", row.map(|row| row.folder.clone()), "INBOX"),
        look: row.map(|_| Act::post(say::mailbox_look(), "/settings/mailbox/look")),
        remove: row
            .map(|_| Act::post(say::mailbox_remove(), "/settings/mailbox/removal").with("id", ids.text())),
    })
}

/// "Last looked at 10:04: 2 new mails."
fn looked(state: &MailboxState, member: &Member, web: &Web) -> String {
    let at = member.actor().local(state.looked_at.timestamp());
    let today = member.actor().day(web.app.clock.now());
    let time = at.strftime("%H:%M").to_string();
    let when = if at.date() == today { time } else { say::mailbox_when(day_full(at.date()), time) };
    match state.failures {
        0 => say::mailbox_looked(state.found, when),
        _ => say::mailbox_tried(when),
    }
}
