//! The mail servers that letters leave by: the rep's own, and the office's for what it sends in its own name (M20, M34).

use domain::ActionId;
use language::say;
use serde::{Deserialize, Serialize};
use store::rows::MailServerRow;
use uuid::Uuid;

use crate::draft::{Begun, Draft};
use crate::post::{Security, Server};
use crate::text::{Check, NAME_MAX, one_line};
use crate::{Actor, App, Done, Problem};

/// The most characters of a server's name (RFC 1035).
const HOST_MAX: usize = 253;

/// Whose mail server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    /// The rep's own: their letters leave by it.
    Own,
    /// The office's: what the product writes to its own people leaves by it. Who runs the workspace sets it.
    Office,
}

impl Sender {
    /// The id of its row.
    fn id(self, actor: &Actor) -> Uuid {
        match self {
            Sender::Own => actor.user.0,
            Sender::Office => actor.workspace,
        }
    }

    pub(crate) fn may_be_set_by(self, actor: &Actor) -> Result<(), Problem> {
        match self {
            Sender::Office if !actor.role.runs_workspace() => Err(Problem::Forbidden(say::sender_admins())),
            _ => Ok(()),
        }
    }
}

/// Sets a mail server.
#[derive(Clone, PartialEq)]
pub struct SetMailServer {
    /// The client's id.
    pub action: ActionId,
    /// Whose.
    pub sender: Sender,
    /// Its name: "smtp.example.com".
    pub host: String,
    /// The port; 465 for TLS from the first byte, 587 for STARTTLS, usually.
    pub port: i64,
    /// How the line is secured.
    pub security: Security,
    /// The name to sign in with; may be empty.
    pub user_name: String,
    /// The password; when empty the one that is kept stays.
    pub password: String,
    /// Who writes, as people read it; the actor's name when empty.
    pub from_name: String,
    /// The address it comes from; the actor's when empty.
    pub from_email: String,
}

impl std::fmt::Debug for SetMailServer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SetMailServer").field("action", &self.action).finish_non_exhaustive()
    }
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MailServerAnswer {
    /// The server's name.
    pub host: String,
}

/// A mail server, without its password.
///
/// # Errors
/// [`Problem::Forbidden`] for the office's when the actor doesn't run the workspace.
pub async fn mail_server(app: &App, actor: &Actor, sender: Sender) -> Result<Option<MailServerRow>, Problem> {
    sender.may_be_set_by(actor)?;
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.get::<MailServerRow>(sender.id(actor)).await?;
    reader.close().await?;
    Ok(row.map(|row| MailServerRow { password_sealed: row.password_sealed.map(|_| "kept".into()), ..row }))
}

/// Sets a mail server. The password is sealed with the server's key before it is kept.
///
/// # Errors
/// [`Problem::Invalid`] for what can't be read, [`Problem::Forbidden`] where this server has no key, and for the office's when
/// the actor doesn't run the workspace.
pub async fn set_mail_server(
    app: &App,
    actor: &Actor,
    input: &SetMailServer,
) -> Result<Done<MailServerAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "set_mail_server").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let sender = input.sender;
    sender.may_be_set_by(actor)?;
    let before = draft.reader.get::<MailServerRow>(sender.id(actor)).await?;
    let mut check = Check::default();
    let host = one_line(&input.host).to_lowercase();
    let host = host.trim_end_matches('.').to_owned();
    let is_name = !host.is_empty()
        && host.len() <= HOST_MAX
        && host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']'));
    if !is_name {
        check.wrong("host", say::server_host());
    }
    if !(1..=65_535).contains(&input.port) {
        check.wrong("port", say::server_port());
    }
    let user_name = check.text("user_name", &input.user_name, NAME_MAX);
    if input.password.chars().count() > NAME_MAX || input.password.chars().any(char::is_control) {
        check.wrong("password", say::server_password_long(NAME_MAX));
    }
    let from_name = check.text("from_name", &one_line(&input.from_name), NAME_MAX);
    let from_email = match input.from_email.trim() {
        "" if sender == Sender::Own => actor.email.clone(),
        // Invitations from oneself are none: the office's address is never taken from whoever sets it.
        "" => {
            check.wrong("from_email", say::server_office_address());
            String::new()
        }
        typed => match reading::EmailAddress::parse(typed) {
            Ok(email) => email.as_str().to_owned(),
            Err(refusal) => {
                check.wrong("from_email", refusal.to_string());
                String::new()
            }
        },
    };
    // A password is kept for the server it was typed for, and goes to no other.
    let is_same = before.as_ref().is_some_and(|row| row.host == host && row.user_name == user_name);
    let kept = before.as_ref().and_then(|row| row.password_sealed.clone()).filter(|_| is_same);
    if user_name.is_some() && input.password.is_empty() && kept.is_none() {
        check.wrong("password", say::server_password());
    }
    check.done()?;
    let password_sealed = match (user_name.is_some(), input.password.as_str()) {
        (false, _) => None,
        (true, "") => kept,
        (true, typed) => Some(app.vault.seal(&purpose(actor, sender), typed)?),
    };
    let row = MailServerRow {
        id: sender.id(actor),
        host: host.clone(),
        port: input.port,
        security: input.security.as_str().into(),
        user_name,
        password_sealed,
        from_name: from_name.unwrap_or_else(|| match sender {
            Sender::Own => actor.name.clone(),
            Sender::Office => actor.workspace_name.clone(),
        }),
        from_email,
        worked_at: None,
        version: before.as_ref().map_or(1, |row| row.version),
    };
    match before {
        Some(before) => draft.change(before, row),
        None => draft.add(row),
    }
    if sender == Sender::Office {
        // What failed for want of a server, or of its password, was nobody's wish.
        let failed = draft.reader.all_bookings_failed().await?;
        draft.try_bookings(failed);
    }
    draft.commit(MailServerAnswer { host }).await
}

/// Forgets a mail server and its password.
#[derive(Debug, Clone, PartialEq)]
pub struct ForgetMailServer {
    /// The client's id.
    pub action: ActionId,
    /// Whose.
    pub sender: Sender,
}

/// Forgets a mail server. Letters on their way say so and wait.
///
/// # Errors
/// [`Problem::NotFound`] when there is none, [`Problem::Forbidden`] for the office's when the actor doesn't run the workspace.
pub async fn forget_mail_server(
    app: &App,
    actor: &Actor,
    input: &ForgetMailServer,
) -> Result<Done<MailServerAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "forget_mail_server").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    input.sender.may_be_set_by(actor)?;
    let row = draft.row::<MailServerRow>(input.sender.id(actor), "mail server").await?;
    let host = row.host.clone();
    draft.remove(row);
    draft.commit(MailServerAnswer { host }).await
}

/// A server with its password, to be used at once and kept nowhere.
///
/// # Errors
/// [`Problem::NotFound`] when there is none, [`Problem::Forbidden`] when the password can't be opened.
pub(crate) async fn open_server(app: &App, actor: &Actor, sender: Sender) -> Result<Server, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.get::<MailServerRow>(sender.id(actor)).await?;
    reader.close().await?;
    let row = row.ok_or(Problem::NotFound("mail server"))?;
    let password = match &row.password_sealed {
        Some(sealed) => Some(app.vault.open(&purpose(actor, sender), sealed)?),
        None => None,
    };
    let security = Security::parse(&row.security).ok_or_else(|| {
        store::StoreError::Corrupt(format!("mail_servers {}: unknown security “{}”", row.id, row.security))
    })?;
    let port = u16::try_from(row.port)
        .map_err(|_| store::StoreError::Corrupt(format!("mail_servers {}: port {}", row.id, row.port)))?;
    Ok(Server {
        host: row.host,
        port,
        security,
        sign_in: row.user_name.zip(password),
        from_name: row.from_name,
        from_email: row.from_email,
    })
}

/// What the password is for: bound to what is sealed.
fn purpose(actor: &Actor, sender: Sender) -> String {
    format!("mail_server/{}/{}", actor.workspace, sender.id(actor))
}
