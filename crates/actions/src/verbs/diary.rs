//! Promises in the rep's own calendar as invitations: on by choice (M20).

use domain::ActionId;
use language::say;
use serde::{Deserialize, Serialize};
use store::rows::{BookingRow, DiaryRow, MailServerRow};

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::{Actor, App, Done, Problem};

/// How many invitations that did not go are told of.
const FAILED_TOLD: i64 = 20;

/// Turns invitations on or off.
#[derive(Debug, Clone, PartialEq)]
pub struct SetDiary {
    /// The client's id.
    pub action: ActionId,
    /// Whether promises go to the actor's calendar.
    pub is_on: bool,
    /// Whether titles name people in full; else initials, and no words.
    pub full_titles: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DiaryAnswer {
    /// Whether promises go to the actor's calendar.
    pub is_on: bool,
}

/// Sets whether the actor's promises go to their calendar as invitations, to the address that they sign in with.
///
/// Off, what stands there is taken out again.
///
/// # Errors
/// [`Problem::Invalid`] when the office has no sender, or one with the actor's own address: an invitation from oneself is
/// none (Outlook won't show it).
pub async fn set_diary(app: &App, actor: &Actor, input: &SetDiary) -> Result<Done<DiaryAnswer>, Problem> {
    decided!(input.action, set_diary_once(app, actor, input))
}

async fn set_diary_once(app: &App, actor: &Actor, input: &SetDiary) -> Result<Done<DiaryAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "set_diary").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    if input.is_on {
        match draft.reader.get::<MailServerRow>(actor.workspace).await? {
            None => return Err(Problem::field("is_on", say::diary_no_sender())),
            Some(office) if office.from_email.eq_ignore_ascii_case(&actor.email) => {
                return Err(Problem::field("is_on", say::diary_from_oneself(actor.email.as_str())));
            }
            Some(_) => {}
        }
        let failed = draft.reader.bookings_failed(actor.user.0, i64::MAX).await?;
        draft.try_bookings(failed);
    }
    let row = DiaryRow { id: actor.user.0, is_on: input.is_on, full_titles: input.full_titles, version: 1 };
    match draft.reader.get::<DiaryRow>(actor.user.0).await? {
        Some(before) if before.is_on == row.is_on && before.full_titles == row.full_titles => {}
        Some(before) => {
            let after = DiaryRow { version: before.version, ..row };
            draft.change(before, after);
        }
        None => draft.add(row),
    }
    draft.commit(DiaryAnswer { is_on: input.is_on }).await
}

/// How it stands with a rep's invitations.
#[derive(Debug, Clone, PartialEq)]
pub struct DiaryState {
    /// Whether promises go to their calendar.
    pub is_on: bool,
    /// Whether titles name people in full.
    pub full_titles: bool,
    /// Whether the office has a sender.
    pub has_sender: bool,
    /// How many promises stand in the calendar by invitation.
    pub standing: i64,
    /// Those that did not go, latest first.
    pub failed: Vec<BookingRow>,
}

/// How it stands with the actor's invitations.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn diary(app: &App, actor: &Actor) -> Result<DiaryState, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.get::<DiaryRow>(actor.user.0).await?;
    let has_sender = reader.get::<MailServerRow>(actor.workspace).await?.is_some();
    let standing = reader.bookings_standing(actor.user.0).await?;
    let failed = reader.bookings_failed(actor.user.0, FAILED_TOLD).await?;
    reader.close().await?;
    Ok(DiaryState {
        is_on: row.as_ref().is_some_and(|row| row.is_on),
        full_titles: row.is_none_or(|row| row.full_titles),
        has_sender,
        standing,
        failed,
    })
}

/// Has the invitations that did not go try again.
#[derive(Debug, Clone, PartialEq)]
pub struct TryBookingsAgain {
    /// The client's id.
    pub action: ActionId,
}

/// Has the actor's invitations that did not go leave again.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn try_bookings_again(
    app: &App,
    actor: &Actor,
    input: &TryBookingsAgain,
) -> Result<Done<()>, Problem> {
    decided!(input.action, try_again_once(app, actor, input))
}

async fn try_again_once(app: &App, actor: &Actor, input: &TryBookingsAgain) -> Result<Done<()>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "try_bookings_again").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let failed = draft.reader.bookings_failed(actor.user.0, i64::MAX).await?;
    draft.try_bookings(failed);
    draft.commit(()).await
}
