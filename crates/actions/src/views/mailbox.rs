//! The mailbox that a member forwards mails to, as the settings show it.

use store::MailboxState;
use store::rows::MailboxRow;

use crate::{Actor, App, Problem};

/// The actor's mailbox, and how the last look at it went. The password is left out.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn mailbox(
    app: &App,
    actor: &Actor,
) -> Result<Option<(MailboxRow, Option<MailboxState>)>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let Some(row) = reader.mailbox_of(actor.user.0).await? else { return Ok(None) };
    let state = reader.mailbox_state(row.id).await?;
    reader.close().await?;
    Ok(Some((MailboxRow { sealed: String::new(), ..row }, state)))
}
