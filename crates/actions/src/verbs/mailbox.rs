//! Setting up the mailbox that a member forwards mails to (M2).

use domain::ActionId;
use language::say;
use serde::{Deserialize, Serialize};
use store::rows::MailboxRow;
use uuid::Uuid;

use super::fresh_id;
use crate::draft::{Begun, Draft};
use crate::mailbox::{Looked, Security, look_at_mailbox, purpose};
use crate::text::{Check, NAME_MAX};
use crate::{Actor, App, Done, Problem};

/// The most characters of a host name.
const HOST_MAX: usize = 253;
/// The most characters of a password.
const PASSWORD_MAX: usize = 500;

/// Sets the actor's mailbox up, or changes it.
#[derive(Clone, PartialEq)]
pub struct SaveMailbox {
    /// The client's id.
    pub action: ActionId,
    /// The server.
    pub host: String,
    /// Its port.
    pub port: Option<i64>,
    /// How it is encrypted.
    pub security: Option<Security>,
    /// The name to log in with.
    pub username: String,
    /// The password; empty to keep the one that is kept.
    pub password: String,
    /// The folder; empty for INBOX.
    pub folder: String,
}

impl std::fmt::Debug for SaveMailbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SaveMailbox({})", self.action)
    }
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MailboxAnswer {
    /// The mailbox.
    pub mailbox: Uuid,
}

/// Sets the actor's mailbox up. The password is sealed; it is only ever sent to the server it was typed for.
///
/// # Errors
/// [`Problem::Invalid`] for what can't be read, [`Problem::Forbidden`] where no secret key is at hand.
pub async fn save_mailbox(
    app: &App,
    actor: &Actor,
    input: &SaveMailbox,
) -> Result<Done<MailboxAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "save_mailbox").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let kept = draft.reader.mailbox_of(actor.user.0).await?;
    let mut row = check(input)?;
    row.user_id = actor.user.0;
    let same_place = kept
        .as_ref()
        .filter(|kept| kept.host == row.host && kept.username == row.username && kept.port == row.port);
    // Another folder or server is another mailbox: how far the old one was read says nothing of it.
    let goes_on = same_place.filter(|kept| kept.folder == row.folder);
    row.id = match goes_on {
        Some(kept) => kept.id,
        None => draft.mint("mailbox"),
    };
    row.sealed = match (input.password.is_empty(), same_place) {
        (true, None) => {
            let why = say::mailbox_password_again();
            return Err(Problem::field("password", why));
        }
        (true, Some(kept)) => {
            let password = app.vault.open(&purpose(actor.workspace, kept.id), &kept.sealed)?;
            app.vault.seal(&purpose(actor.workspace, row.id), &password)?
        }
        (false, _) => app.vault.seal(&purpose(actor.workspace, row.id), &input.password)?,
    };
    let answer = MailboxAnswer { mailbox: row.id };
    let goes_on = goes_on.is_some();
    match kept {
        Some(kept) if goes_on => {
            row.version = kept.version;
            draft.change(kept, row);
        }
        Some(kept) => {
            draft.remove(kept);
            draft.add(row);
        }
        None => draft.add(row),
    }
    draft.commit(answer).await
}

/// Removes the actor's mailbox, with its password. What came in from it stays.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn remove_mailbox(app: &App, actor: &Actor, action: ActionId) -> Result<Done<()>, Problem> {
    let mut draft = match Draft::begin(app, actor, action, "remove_mailbox").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    if let Some(kept) = draft.reader.mailbox_of(actor.user.0).await? {
        draft.remove(kept);
    }
    draft.commit(()).await
}

/// Looks at the actor's mailbox now.
///
/// # Errors
/// [`Problem::NotFound`] when there is none, [`Problem::Fault`] when the database fails.
pub async fn try_mailbox(app: &App, actor: &Actor) -> Result<Looked, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.mailbox_of(actor.user.0).await?.ok_or(Problem::NotFound("mailbox"))?;
    reader.close().await?;
    let holder = fresh_id(app.clock.now())?.to_string();
    look_at_mailbox(app, actor.workspace, row.id, &holder).await
}

fn check(input: &SaveMailbox) -> Result<MailboxRow, Problem> {
    let mut check = Check::default();
    let host = check.required("host", &input.host, HOST_MAX, say::mailbox_host);
    let host = host.to_lowercase();
    let fits = host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':'));
    if !host.is_empty() && !fits {
        check.wrong("host", say::mailbox_host_only());
    }
    let port = input.port.filter(|port| (1..=65_535).contains(port));
    if port.is_none() {
        check.wrong("port", say::mailbox_port());
    }
    if input.security.is_none() {
        check.wrong("security", say::mailbox_security());
    }
    let username = check.required("username", &input.username, NAME_MAX, say::mailbox_user);
    let folder = check.text("folder", &input.folder, NAME_MAX).unwrap_or_else(|| "INBOX".into());
    for (field, text) in [("username", &username), ("folder", &folder)] {
        if text.contains(char::is_control) {
            check.wrong(field, say::mailbox_sign());
        }
    }
    if input.password.chars().count() > PASSWORD_MAX || input.password.contains(char::is_control) {
        check.wrong("password", say::mailbox_password());
    }
    check.done()?;
    Ok(MailboxRow {
        id: Uuid::nil(),
        user_id: Uuid::nil(),
        host,
        port: port.unwrap_or_default(),
        security: input.security.map_or("tls", Security::as_str).into(),
        username,
        sealed: String::new(),
        folder,
        version: 1,
    })
}
