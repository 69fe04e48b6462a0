//! The rep's own mail server (M34), and the office's.

use actions::post::{Security, try_mail_server};
use actions::{
    ForgetMailServer, Problem, Sender, SetMailServer, forget_mail_server, mail_server, set_mail_server,
};
use axum::extract::State;
use language::day_full;

use crate::answers::{Answer, again, page};
use crate::forms::{Typed, Wrongs};
use crate::layout::Place;
use crate::pages::letters::ServerPage;
use crate::parts::{Act, Choice, Field};
use crate::say;
use crate::server::Web;
use crate::session::{Member, go};
use crate::trouble::Trouble;

/// Where the page of a server is.
const fn path(sender: Sender) -> &'static str {
    match sender {
        Sender::Own => "/settings/letters",
        Sender::Office => "/settings/sender",
    }
}

const FIELDS: &[&str] = &["host", "port", "user_name", "password", "from_name", "from_email"];

/// `GET /settings/letters`
pub(crate) async fn show(State(web): State<Web>, member: Member) -> Answer {
    page(&server_page(&web, &member, Sender::Own, None).await?)
}

/// `GET /settings/sender`
pub(crate) async fn show_office(State(web): State<Web>, member: Member) -> Answer {
    page(&server_page(&web, &member, Sender::Office, None).await?)
}

/// The form as it is kept, or as it was typed with what is wrong.
async fn server_page(
    web: &Web,
    member: &Member,
    sender: Sender,
    typed: Option<(&Typed, &Wrongs)>,
) -> Result<ServerPage, Trouble> {
    let actor = member.actor();
    let kept = mail_server(&web.app, actor, sender).await?;
    let mut ids = web.ids()?;
    let path = path(sender);
    let (title, lead, tab, from, from_email) = match sender {
        Sender::Own => (
            say::letters_title(),
            say::mail_server_lead(),
            "letters",
            (say::mail_server_from(), actor.name.clone()),
            (say::mail_server_from_email(), actor.email.clone()),
        ),
        Sender::Office => (
            say::sender_title(),
            say::sender_lead(),
            "office",
            (say::sender_from(), actor.workspace_name.clone()),
            (say::sender_from_email(), String::new()),
        ),
    };
    let mut shell = member.shell(web, title, Place::More);
    let row = kept.as_ref();
    let of = |name: &'static str, kept: String| match typed {
        Some((typed, wrongs)) => wrongs.field(typed, name),
        None => Field::of(kept),
    };
    let security = match typed {
        Some((typed, _)) => typed.one("security").to_owned(),
        None => row.map_or_else(|| Security::Tls.as_str().to_owned(), |row| row.security.clone()),
    };
    if let Some((_, wrongs)) = typed {
        shell.notice = wrongs.others(FIELDS);
    }
    let securities =
        [(Security::Tls, say::mail_server_tls()), (Security::StartTls, say::mail_server_starttls())];
    Ok(ServerPage {
        shell,
        lead,
        tab,
        action: path,
        from_label: from.0,
        from_email_label: from_email.0,
        id: ids.text(),
        host: of("host", row.map(|row| row.host.clone()).unwrap_or_default()),
        port: of("port", row.map_or(465, |row| row.port).to_string()),
        securities: securities
            .into_iter()
            .map(|(value, label)| Choice {
                chosen: value.as_str() == security,
                ..Choice::of(value.as_str(), label)
            })
            .collect(),
        user_name: of("user_name", row.and_then(|row| row.user_name.clone()).unwrap_or_default()),
        password: Field { value: String::new(), error: typed.and_then(|(_, wrongs)| wrongs.why("password")) },
        password_hint: match row.and_then(|row| row.password_sealed.as_ref()) {
            Some(_) => say::mail_server_password_kept(),
            None => say::mail_server_password_new(),
        },
        from_name: of("from_name", row.map_or(from.1, |row| row.from_name.clone())),
        from_email: of("from_email", row.map_or(from_email.1, |row| row.from_email.clone())),
        state: row
            .map(|row| match row.worked_at {
                Some(at) => say::mail_server_worked(day_full(actor.day(at.timestamp()))),
                None => say::mail_server_set_up(),
            })
            .unwrap_or_default(),
        trial: row.map(|_| Act::post(say::mail_server_try(), format!("{path}/trial"))),
        removal: row
            .map(|_| Act::post(say::mail_server_forget(), format!("{path}/removal")).with("id", ids.text())),
    })
}

/// `POST /settings/letters`
pub(crate) async fn save(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    save_of(&web, &member, Sender::Own, &typed).await
}

/// `POST /settings/sender`
pub(crate) async fn save_office(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    save_of(&web, &member, Sender::Office, &typed).await
}

async fn save_of(web: &Web, member: &Member, sender: Sender, typed: &Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    let text = |name: &str| typed.one(name).to_owned();
    let mut wrongs = Wrongs::default();
    let security = Security::parse(typed.one("security"));
    if security.is_none() {
        wrongs.add("security", say::mail_server_no_security());
    }
    let port: Option<i64> = typed.one("port").trim().parse().ok();
    if port.is_none() {
        wrongs.add("port", say::mail_server_no_port());
    }
    let Some((security, port)) = security.zip(port) else {
        return again(&server_page(web, member, sender, Some((typed, &wrongs))).await?);
    };
    let input = SetMailServer {
        action,
        sender,
        host: text("host"),
        port,
        security,
        user_name: text("user_name"),
        password: text("password"),
        from_name: text("from_name"),
        from_email: text("from_email"),
    };
    match set_mail_server(&web.app, member.actor(), &input).await {
        Ok(_) => Ok(go(web, path(sender), say::mail_server_saved(), None)),
        Err(problem @ Problem::Invalid(_)) => {
            let wrongs = Wrongs::of(problem)?;
            again(&server_page(web, member, sender, Some((typed, &wrongs))).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST /settings/letters/trial`: signs in and sends nothing.
pub(crate) async fn try_out(State(web): State<Web>, member: Member, _: Typed) -> Answer {
    try_out_of(&web, &member, Sender::Own).await
}

/// `POST /settings/sender/trial`: signs in and sends nothing.
pub(crate) async fn try_out_office(State(web): State<Web>, member: Member, _: Typed) -> Answer {
    try_out_of(&web, &member, Sender::Office).await
}

async fn try_out_of(web: &Web, member: &Member, sender: Sender) -> Answer {
    let to = path(sender);
    match try_mail_server(&web.app, member.actor(), sender, web.app.carrier.as_ref()).await {
        Ok(()) => Ok(go(web, to, say::mail_server_works(), None)),
        Err(problem @ Problem::Invalid(_)) => Ok(go(web, to, problem.to_string(), None)),
        Err(other) => Err(other.into()),
    }
}

/// `POST /settings/letters/removal`
pub(crate) async fn forget(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    forget_of(&web, &member, Sender::Own, &typed).await
}

/// `POST /settings/sender/removal`
pub(crate) async fn forget_office(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    forget_of(&web, &member, Sender::Office, &typed).await
}

async fn forget_of(web: &Web, member: &Member, sender: Sender, typed: &Typed) -> Answer {
    let action = typed.action("id", web.ids()?.make())?;
    forget_mail_server(&web.app, member.actor(), &ForgetMailServer { action, sender }).await?;
    Ok(go(web, path(sender), say::mail_server_forgotten(), None))
}
