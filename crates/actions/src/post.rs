//! Carrying letters: they are rows first and leave after the commit, one at a time (M34).
//!
//! A letter is marked as being sent before the first byte goes out. When the line breaks before the server had all of it, it
//! goes again later; when it breaks after that, nobody knows whether it went, and the rep decides. So nothing is lost and
//! nothing is sent twice by itself. The mail's own id is the letter's: a second copy would be seen as one.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use domain::ActionId;
use domain::ids;
use domain::letter::LetterState;
use domain::reach::Channel;
use jiff::{SignedDuration, Timestamp};
use language::say;
use serde::{Deserialize, Serialize};
use store::Instant;
use store::rows::{ContactRow, LetterRow, MailServerRow};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::reaching::reaching;
use crate::verbs::{Sender, open_server, recipients};
use crate::{Actor, App, Done, Problem};

/// How many letters of a workspace leave in one go.
pub(crate) const AT_ONCE: i64 = 50;
/// After so many minutes a letter that was taken to the server, and of which nothing was heard, is one that nobody knows of.
pub(crate) const LEFT_BEHIND_MINUTES: i64 = 10;
/// The longest that one letter is carried.
const CARRY_MAX: Duration = Duration::from_secs(120);
/// Minutes to wait before each further try.
pub(crate) const WAITS_MINUTES: [i64; 4] = [1, 5, 30, 120];

/// How the line to a mail server is secured. There is no way without: passwords and letters don't cross the net in the open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// STARTTLS before anything else (RFC 3207); a server that doesn't offer it is refused.
    StartTls,
}

impl Security {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Security::Tls => "tls",
            Security::StartTls => "starttls",
        }
    }

    /// Reads the stored word.
    pub fn parse(text: &str) -> Option<Security> {
        [Security::Tls, Security::StartTls].into_iter().find(|one| one.as_str() == text)
    }
}

/// A mail server, opened for use.
#[derive(Clone)]
pub struct Server {
    /// Its name; its certificate has to bear it.
    pub host: String,
    /// The port.
    pub port: u16,
    /// How the line is secured.
    pub security: Security,
    /// Name and password.
    pub sign_in: Option<(String, String)>,
    /// Who writes.
    pub from_name: String,
    /// The address it comes from.
    pub from_email: String,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server").field("host", &self.host).field("port", &self.port).finish_non_exhaustive()
    }
}

/// A letter as it leaves.
#[derive(Clone, PartialEq)]
pub struct Outgoing {
    /// The letter's id, for the mail's own.
    pub id: Uuid,
    /// When it was written.
    pub date: Timestamp,
    /// Names and addresses: one, or the two of an introduction.
    pub to: Vec<(String, String)>,
    /// One line.
    pub subject: String,
    /// The words.
    pub body: String,
    /// An event for the calendar of who gets it.
    pub event: Option<MailedEvent>,
}

/// An event in a mail (iTIP by mail, RFC 6047).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailedEvent {
    /// What the calendar is to do with it.
    pub method: interop::Method,
    /// The iCalendar text.
    pub text: String,
}

impl std::fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Outgoing").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What came of carrying a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Carried {
    /// The server has it.
    Accepted,
    /// The server won't have it; another try would end the same way.
    Refused(String),
    /// It never got there: another try is safe.
    NotCarried(String),
    /// The line broke after the last byte: it may have gone.
    Unknown(String),
}

/// Carries letters to mail servers.
pub trait Carrier: Send + Sync {
    /// Carries one letter. Never fails otherwise than by what it answers.
    fn carry<'a>(
        &'a self,
        server: &'a Server,
        letter: &'a Outgoing,
    ) -> Pin<Box<dyn Future<Output = Carried> + Send + 'a>>;

    /// Signs in and says goodbye: whether letters would be taken.
    ///
    /// # Errors
    /// Why not, in a sentence.
    fn try_out<'a>(
        &'a self,
        server: &'a Server,
    ) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + 'a>>;
}

/// Nobody carries letters here: in commands that end at once, and in tests.
#[derive(Debug, Clone, Copy)]
pub struct NoCarrier;

impl Carrier for NoCarrier {
    fn carry<'a>(
        &'a self,
        _: &'a Server,
        _: &'a Outgoing,
    ) -> Pin<Box<dyn Future<Output = Carried> + Send + 'a>> {
        Box::pin(async { Carried::NotCarried(say::post_nobody_carries()) })
    }

    fn try_out<'a>(&'a self, _: &'a Server) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + 'a>> {
        Box::pin(async { Err(say::post_nobody_carries()) })
    }
}

/// What a round of carrying did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Letters that servers took.
    pub sent: usize,
    /// Letters that go again later.
    pub put_off: usize,
    /// Letters that the rep has to look at.
    pub failed: usize,
}

/// Carries the letters of a workspace that are to leave by now.
///
/// Any number of servers may do so: each letter is taken by one.
///
/// # Errors
/// [`Problem::Fault`] when the database fails. What a mail server says is no error; it stands with the letter.
pub async fn deliver(app: &App, carrier: &dyn Carrier, workspace: Uuid) -> Result<Delivered, Problem> {
    let now = app.clock.now();
    let long_ago = now.saturating_sub(SignedDuration::from_mins(LEFT_BEHIND_MINUTES)).unwrap_or(now);
    let mut reader = app.db.read(workspace).await?;
    let left_behind = reader.letters_left_behind(Instant::new(long_ago), AT_ONCE).await?;
    let leaving = reader.letters_leaving(Instant::new(now), AT_ONCE).await?;
    reader.close().await?;
    let mut all = Delivered::default();
    for row in left_behind {
        let (rep, _) = Actor::load_barred_too(app, workspace, row.user_id).await?;
        let settled = async { settle(app, &rep, &row, &Carried::Unknown(say::post_stopped())).await };
        language::speaking(rep.reads(), settled).await?;
        all.failed += 1;
    }
    for row in leaving {
        let (rep, is_barred) = Actor::load_barred_too(app, workspace, row.user_id).await?;
        let left = language::speaking(rep.reads(), leave(app, carrier, &rep, is_barred, &row));
        match left.await? {
            Some(LetterState::Sent) => all.sent += 1,
            Some(LetterState::Queued) => all.put_off += 1,
            Some(_) => all.failed += 1,
            None => {}
        }
    }
    Ok(all)
}

/// Carries one letter; `None` when somebody else took it, or it was taken back.
async fn leave(
    app: &App,
    carrier: &dyn Carrier,
    rep: &Actor,
    is_barred: bool,
    row: &LetterRow,
) -> Result<Option<LetterState>, Problem> {
    let Some(row) = take(app, rep, row).await? else { return Ok(None) };
    let carried = if is_barred {
        Carried::Refused(say::post_writer_gone())
    } else {
        carry(app, carrier, rep, &row).await.unwrap_or_else(|problem| {
            tracing::error!(letter.id = %row.id, error = ?problem, "A letter could not be made ready");
            Carried::NotCarried(say::post_our_side())
        })
    };
    settle(app, rep, &row, &carried).await
}

/// Marks a letter as being sent; `None` when it isn't there to be taken any more.
async fn take(app: &App, rep: &Actor, row: &LetterRow) -> Result<Option<LetterRow>, Problem> {
    let action = action_of(row, "taken");
    let mut draft = match Draft::begin::<Moved>(app, rep, action, "take_letter").await? {
        Begun::New(draft) => draft,
        Begun::Before(_) => return Ok(None),
    };
    let after = LetterRow {
        state: LetterState::Sending.as_str().into(),
        taken_at: Some(Instant::new(draft.now)),
        tried: row.tried + 1,
        why: None,
        ..row.clone()
    };
    draft.about(row.contact_id);
    draft.change(row.clone(), after.clone());
    match draft.commit(Moved { state: LetterState::Sending.as_str().into() }).await {
        Ok(Done { replayed: true, .. }) | Err(Problem::Fault(store::StoreError::Conflict { .. })) => Ok(None),
        Ok(_) => Ok(Some(LetterRow { version: row.version + 1, ..after })),
        Err(other) => Err(other),
    }
}

/// What the clock's part in a letter answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Moved {
    state: String,
}

/// Each step of a letter has an id that follows from the letter and how it stood: it is taken once.
fn action_of(row: &LetterRow, step: &str) -> ActionId {
    ActionId(ids::derive(row.id, &format!("{step}/{}", row.version), row.made_at.millis()))
}

async fn carry(app: &App, carrier: &dyn Carrier, rep: &Actor, row: &LetterRow) -> Result<Carried, Problem> {
    let refused = |why: String| Ok(Carried::Refused(why));
    let mut reader = app.db.read(rep.workspace).await?;
    let mut to = Vec::new();
    let addresses = [row.to_email.clone(), row.other_email.clone()];
    for (one, address) in
        recipients(row.letter_kind()?, row.contact_id, row.other_id).into_iter().zip(addresses)
    {
        let state = reader.get::<store::rows::ContactStateRow>(one).await?;
        // M30: they may have asked to be left in peace since it was written.
        if state.as_ref().is_none_or(|state| state.do_not_contact) {
            return refused(say::not_contacted());
        }
        let contact = reader.get::<ContactRow>(one).await?;
        // M30: or they may have taken back the permission.
        if let (Some(contact), Some(state)) = (&contact, &state) {
            let reaching = reaching(&mut reader, rep, app.clock.now(), contact, state).await?;
            if let Err(refusal) = reaching.way(Channel::Email) {
                return refused(crate::said_with_next(&refusal));
            }
        }
        let Some((contact, address)) = contact.zip(address) else {
            return refused(say::post_no_address());
        };
        to.push((contact.name, address));
    }
    reader.close().await?;
    let server = match open_server(app, rep, Sender::Own).await {
        Ok(server) => server,
        Err(Problem::NotFound(_)) => return refused(say::post_no_server()),
        Err(Problem::Forbidden(why)) => return refused(why),
        Err(other) => return Err(other),
    };
    let letter = Outgoing {
        id: row.id,
        date: row.made_at.timestamp(),
        to,
        subject: row.subject.clone(),
        body: row.body.clone(),
        event: None,
    };
    Ok(hand_over(carrier, &server, &letter).await)
}

/// Hands a letter to the carrier, who has so much time for it.
pub(crate) async fn hand_over(carrier: &dyn Carrier, server: &Server, letter: &Outgoing) -> Carried {
    let carried = tokio::time::timeout(CARRY_MAX, carrier.carry(server, letter)).await;
    carried.unwrap_or_else(|_| Carried::Unknown(say::post_too_slow()))
}

/// Writes what came of it: the follow-ups are kept when it went, and only then.
async fn settle(
    app: &App,
    rep: &Actor,
    row: &LetterRow,
    carried: &Carried,
) -> Result<Option<LetterState>, Problem> {
    let action = action_of(row, "carried");
    decided!(action, settle_once(app, rep, row.id, action, carried))
}

async fn settle_once(
    app: &App,
    rep: &Actor,
    letter: Uuid,
    action: ActionId,
    carried: &Carried,
) -> Result<Option<LetterState>, Problem> {
    let mut draft = match Draft::begin::<Moved>(app, rep, action, "letter_carried").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(LetterState::parse(&done.answer.state)),
    };
    // Erased meanwhile.
    let Some(row) = draft.reader.get::<LetterRow>(letter).await? else { return Ok(None) };
    if row.letter_state()? != LetterState::Sending {
        return Ok(None);
    }
    draft.about(row.contact_id);
    let wait = usize::try_from(row.tried - 1).ok().and_then(|tries| WAITS_MINUTES.get(tries));
    let state = match (carried, wait) {
        (Carried::Accepted, _) => LetterState::Sent,
        (Carried::NotCarried(_), Some(_)) => LetterState::Queued,
        (Carried::NotCarried(_) | Carried::Refused(_), _) => LetterState::Failed,
        (Carried::Unknown(_), _) => LetterState::Unknown,
    };
    match (carried, wait) {
        (Carried::Accepted, _) => {
            draft.server_worked(rep.user.0).await?;
            draft.letter_went(row).await?;
        }
        (Carried::NotCarried(why), Some(minutes)) => {
            let wait = SignedDuration::from_mins(*minutes);
            let leaves = draft.now.saturating_add(wait).unwrap_or(draft.now);
            let after = LetterRow {
                state: state.as_str().into(),
                leaves_at: Instant::new(leaves),
                why: Some(why.clone()),
                ..row.clone()
            };
            draft.change(row, after);
        }
        (Carried::NotCarried(why) | Carried::Refused(why) | Carried::Unknown(why), _) => {
            draft.end_letter(row, state, Some(why.clone()));
        }
    }
    draft.commit(Moved { state: state.as_str().into() }).await?;
    Ok(Some(state))
}

impl Draft<'_> {
    /// Notes that a mail server took something; once an hour is often enough to say so.
    pub(crate) async fn server_worked(&mut self, server: Uuid) -> Result<(), Problem> {
        let Some(server) = self.reader.get::<MailServerRow>(server).await? else { return Ok(()) };
        let is_old = server.worked_at.is_none_or(|at| self.now.as_millisecond() - at.millis() > 3_600_000);
        if is_old {
            let worked = MailServerRow { worked_at: Some(Instant::new(self.now)), ..server.clone() };
            self.change(server, worked);
        }
        Ok(())
    }
}

/// Tries a server out: signs in, sends nothing.
///
/// # Errors
/// [`Problem::NotFound`] when there is none, [`Problem::Invalid`] with what the server said.
pub async fn try_mail_server(
    app: &App,
    actor: &Actor,
    sender: Sender,
    carrier: &dyn Carrier,
) -> Result<(), Problem> {
    sender.may_be_set_by(actor)?;
    let server = open_server(app, actor, sender).await?;
    let tried = tokio::time::timeout(CARRY_MAX, carrier.try_out(&server)).await;
    match tried.unwrap_or_else(|_| Err(say::post_too_slow())) {
        Ok(()) => Ok(()),
        Err(why) => Err(Problem::field("host", why)),
    }
}
