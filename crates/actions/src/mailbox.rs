//! The mailbox that a member forwards mails to: looked at every few minutes by IMAP, read and left as it is (M2).
//!
//! Only mails that come after the first look are taken. How far it was read is kept after each mail, and a mail comes in
//! once whatever happens: whoever is stopped in the middle goes on where they were.

mod wire;

use std::time::Duration;

use domain::{ActionId, ids};
use jiff::{SignedDuration, Timestamp};
use language::say;
use serde::Serialize;
use store::rows::{MailboxRow, UserRow};
use store::{Instant, MailboxState};
use uuid::Uuid;

pub use crate::post::Security;
pub use wire::{MailboxTrouble, Server};

use crate::verbs::{CameBy, ReceiveMail, bytes_key, receive_mail};
use crate::{Actor, App, Problem};

/// Minutes between two looks when all is well.
const EVERY_MINUTES: i64 = 2;
/// The longest pause after failures.
const PAUSE_MINUTES_MAX: i64 = 60;
/// A look takes no longer; then the next one goes on.
const LOOK_LIMIT: Duration = Duration::from_secs(4 * 60);
/// Whoever died over a mailbox is taken over from after this time.
const HOLD: Duration = Duration::from_secs(6 * 60);
/// Mails taken in one look; the next one takes more.
const MAILS_AT_ONCE: usize = 100;

/// What a look at a mailbox brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Look {
    /// Mails that came in now.
    pub new: i64,
    /// Mails in the folder.
    pub in_folder: u32,
    /// Whether it was the first look: what was there before is left alone.
    pub first: bool,
    /// Mails that were left because they are too large or no mails.
    pub left: i64,
}

/// How a look ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Looked {
    /// It was looked at.
    Well(Look),
    /// It could not be; a sentence says why.
    Badly(String),
    /// Somebody looks right now.
    Busy,
}

/// What a mailbox's password is sealed for.
pub(crate) fn purpose(workspace: Uuid, mailbox: Uuid) -> String {
    format!("mailbox/{workspace}/{mailbox}")
}

/// The mailboxes of a workspace that are due to be looked at.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn mailboxes_due(app: &App, workspace: Uuid) -> Result<Vec<Uuid>, Problem> {
    let now = Instant::new(app.clock.now());
    let mut reader = app.db.read(workspace).await?;
    let mut due = Vec::new();
    for row in reader.mailboxes().await? {
        let state = reader.mailbox_state(row.id).await?;
        let user = reader.get::<UserRow>(row.user_id).await?;
        let works = user.is_some_and(|user| user.disabled_at.is_none());
        if works && state.is_none_or(|state| state.next_at <= now) {
            due.push(row.id);
        }
    }
    reader.close().await?;
    Ok(due)
}

/// Looks at a mailbox and takes in what is new. Any number of servers may try: whoever gets the lease does it.
///
/// # Errors
/// [`Problem::NotFound`] for a mailbox that is no more, [`Problem::Fault`] when the database fails.
pub async fn look_at_mailbox(
    app: &App,
    workspace: Uuid,
    mailbox: Uuid,
    holder: &str,
) -> Result<Looked, Problem> {
    let lease = format!("mailbox/{mailbox}");
    let Some(lease) = app.db.claim(&lease, holder, Instant::new(app.clock.now()), HOLD).await? else {
        return Ok(Looked::Busy);
    };
    let looked = look(app, workspace, mailbox).await;
    app.db.release(&lease).await?;
    looked
}

async fn look(app: &App, workspace: Uuid, mailbox: Uuid) -> Result<Looked, Problem> {
    let mut reader = app.db.read(workspace).await?;
    let row = reader.get::<MailboxRow>(mailbox).await?.ok_or(Problem::NotFound("mailbox"))?;
    let known = reader.mailbox_state(mailbox).await?;
    reader.close().await?;
    let mut state = known.clone().unwrap_or(MailboxState {
        id: mailbox,
        uid_validity: 0,
        last_uid: 0,
        looked_at: Instant::new(app.clock.now()),
        found: 0,
        failures: 0,
        trouble: None,
        next_at: Instant::new(app.clock.now()),
    });
    let taken = tokio::time::timeout(LOOK_LIMIT, take(app, workspace, &row, &mut state, known.is_none()));
    let outcome = match taken.await {
        Ok(outcome) => outcome?,
        Err(_) => Err(MailboxTrouble::Slow { host: row.host.clone() }.to_string()),
    };
    let now = app.clock.now();
    state.looked_at = Instant::new(now);
    let looked = match outcome {
        Ok(look) => {
            (state.found, state.failures) = (look.new, 0);
            state.trouble = match look.left {
                0 => None,
                more => Some(say::mailbox_left(more)),
            };
            Looked::Well(look)
        }
        Err(why) => {
            state.found = 0;
            state.failures = state.failures.saturating_add(1);
            state.trouble = Some(why.clone());
            tracing::warn!(mailbox.id = %mailbox, failures = state.failures, "A mailbox could not be looked at");
            Looked::Badly(why)
        }
    };
    state.next_at = Instant::new(next(now, state.failures));
    app.db.note_mailbox(workspace, &state).await?;
    Ok(looked)
}

/// When to look again: after two minutes, and twice as long after each failure, up to an hour.
fn next(now: Timestamp, failures: i64) -> Timestamp {
    let doubled = 1i64 << failures.clamp(0, 6);
    let minutes = (EVERY_MINUTES * doubled).min(PAUSE_MINUTES_MAX);
    now.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(now)
}

/// Takes what is new. The inner error is a sentence; what was taken before it stays, and so does how far it was read.
async fn take(
    app: &App,
    workspace: Uuid,
    row: &MailboxRow,
    state: &mut MailboxState,
    first: bool,
) -> Result<Result<Look, String>, Problem> {
    let actor = match Actor::load(app, workspace, row.user_id).await {
        Ok(actor) => actor.as_clock(),
        Err(Problem::NotFound(_)) => return Ok(Err(say::mailbox_member_gone())),
        Err(other) => return Err(other),
    };
    language::speaking(actor.reads(), take_for(app, &actor, row, state, first)).await
}

async fn take_for(
    app: &App,
    actor: &Actor,
    row: &MailboxRow,
    state: &mut MailboxState,
    first: bool,
) -> Result<Result<Look, String>, Problem> {
    let password = match app.vault.open(&purpose(actor.workspace, row.id), &row.sealed) {
        Ok(password) => password,
        Err(problem) => return Ok(Err(problem.to_string())),
    };
    let server = Server {
        host: row.host.clone(),
        port: u16::try_from(row.port).unwrap_or_default(),
        security: Security::parse(&row.security).unwrap_or(Security::Tls),
        username: row.username.clone(),
        password,
        folder: row.folder.clone(),
    };
    let mut folder = match wire::open(&server, app.ca_file.as_deref()).await {
        Ok(folder) => folder,
        Err(trouble) => return Ok(Err(trouble.to_string())),
    };
    let mut look = Look { new: 0, in_folder: folder.mails, first, left: 0 };
    let validity = i64::from(folder.uid_validity);
    if first {
        (state.uid_validity, state.last_uid) =
            (validity, i64::from(folder.last_uid().await.map_or(0, |uid| uid)));
        folder.leave().await;
        return Ok(Ok(look));
    }
    let since = if state.uid_validity == validity {
        None
    } else {
        // The server counts anew: what came since the last look is looked at again, and comes in once all the same.
        (state.uid_validity, state.last_uid) = (validity, 0);
        Some(state.looked_at.timestamp())
    };
    let uids = match folder.newer_than(u32::try_from(state.last_uid).unwrap_or(u32::MAX), since).await {
        Ok(uids) => uids,
        Err(trouble) => return Ok(Err(trouble.to_string())),
    };
    for uid in uids.into_iter().take(MAILS_AT_ONCE) {
        let bytes = match folder.mail(uid).await {
            Ok(bytes) => bytes,
            Err(trouble) => return Ok(Err(trouble.to_string())),
        };
        match bytes {
            Some(bytes) => match receive(app, actor, row, &bytes).await? {
                Some(true) => look.new += 1,
                Some(false) => {}
                None => look.left += 1,
            },
            None => look.left += 1,
        }
        state.last_uid = i64::from(uid);
        app.db.note_mailbox(actor.workspace, state).await?;
    }
    folder.leave().await;
    Ok(Ok(look))
}

/// Takes one mail in: whether it is new; `None` for what is no mail.
async fn receive(app: &App, actor: &Actor, row: &MailboxRow, bytes: &[u8]) -> Result<Option<bool>, Problem> {
    // The clock's actions have ids that everybody can derive: the same mail is the same action.
    let name = format!("mail/{}/{}", row.user_id, bytes_key(bytes));
    let action = ActionId(ids::derive(actor.workspace, &name, 0));
    let input = match ReceiveMail::from_bytes(action, bytes, CameBy::Mailbox) {
        Ok(input) => ReceiveMail { also_ours: vec![row.username.clone()], ..input },
        Err(Problem::Unreadable(_)) => return Ok(None),
        Err(other) => return Err(other),
    };
    let done = receive_mail(app, actor, &input).await?;
    Ok(Some(!done.replayed && !done.answer.known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_failures_it_is_looked_at_more_seldom_but_at_least_once_an_hour() {
        let now = Timestamp::UNIX_EPOCH;
        let minutes: Vec<i64> = (0..9).map(|failures| next(now, failures).as_second() / 60).collect();
        assert_eq!(minutes, [2, 4, 8, 16, 32, 60, 60, 60, 60]);
    }
}
