//! Promises in the rep's own calendar by mail: an invitation for each, changed and taken back with it (M20, RFC 5546).
//!
//! What a calendar is to hold follows from the promises; what it was told stands in a row for each. A round compares the two,
//! queues what differs, and carries what is due. The row says what is being sent before the first byte goes, so a mail may go
//! twice and is then the same one: same UID, same sequence. A calendar takes that for one event.

use std::collections::BTreeSet;

use domain::business_days::add_days;
use domain::follow_up::FollowUp;
use domain::{ActionId, ids};
use interop::{FeedEvent, Invitation, Method, write_invitation};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use language::say;
use store::rows::{BookingRow, ContactRow, DiaryRow, FollowUpRow, UserRow};
use store::{Day, Instant};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::post::{
    AT_ONCE, Carried, Carrier, Delivered, LEFT_BEHIND_MINUTES, MailedEvent, Outgoing, WAITS_MINUTES,
    hand_over,
};
use crate::secret::hash_secret;
use crate::verbs::{Sender, open_server};
use crate::views::feed::{PROMISE_MINUTES, slots_from, starts_at};
use crate::{Actor, App, Done, Problem};

/// So long a new promise waits: one that is undone at once needs no mail.
const GRACE_SECONDS: i64 = 60;
/// Behind the event's id, in its UID.
const UID_END: &str = "@whoelse";

/// The event's UID: the same for ever.
pub(crate) fn uid(booking: Uuid) -> String {
    format!("{booking}{UID_END}")
}

/// The booking that a UID names.
pub(crate) fn of_uid(uid: &str) -> Option<Uuid> {
    uid.strip_suffix(UID_END).and_then(|id| Uuid::try_parse(id).ok())
}

/// Brings the calendars of a workspace up to date with its promises.
///
/// `public_url` is the address of the web app, for the link in each event. Any number of servers may do so.
///
/// # Errors
/// [`Problem::Fault`] when the database fails. What a mail server says is no error; it stands with the booking.
pub async fn keep_diaries(
    app: &App,
    carrier: &dyn Carrier,
    workspace: Uuid,
    public_url: &str,
) -> Result<Delivered, Problem> {
    plan(app, workspace, public_url).await?;
    let now = app.clock.now();
    let long_ago = now.saturating_sub(SignedDuration::from_mins(LEFT_BEHIND_MINUTES)).unwrap_or(now);
    let mut reader = app.db.read(workspace).await?;
    let left_behind = reader.bookings_left_behind(Instant::new(long_ago), AT_ONCE).await?;
    let leaving = reader.bookings_leaving(Instant::new(now), AT_ONCE).await?;
    reader.close().await?;
    for row in left_behind {
        let (rep, _) = Actor::load_barred_too(app, workspace, row.user_id).await?;
        let settled = async { settle(app, &rep, &row, &Carried::Unknown(say::post_stopped())).await };
        language::speaking(rep.reads(), settled).await?;
    }
    let mut all = Delivered::default();
    // Whose calendar can't be told anything now. One may have a full mailbox; when there are two, it is the server by which all
    // leave that does not answer, and the others need not wait for it, too.
    let mut unreached = BTreeSet::new();
    for row in leaving {
        if unreached.contains(&row.user_id) {
            continue;
        }
        let (rep, is_barred) = Actor::load_barred_too(app, workspace, row.user_id).await?;
        // Whoever may not come in any more hears of nobody; the next round takes out what stands there.
        if is_barred && row.method == "request" {
            continue;
        }
        let left = language::speaking(rep.reads(), leave(app, carrier, &rep, &row, public_url)).await?;
        match left.as_deref() {
            Some("sent") => all.sent += 1,
            Some("queued") => {
                all.put_off += 1;
                unreached.insert(row.user_id);
                if unreached.len() > 1 {
                    break;
                }
            }
            Some(_) => all.failed += 1,
            None => {}
        }
    }
    Ok(all)
}

/// Queues what calendars are to be told.
async fn plan(app: &App, workspace: Uuid, public_url: &str) -> Result<(), Problem> {
    let mut reader = app.db.read(workspace).await?;
    // No rep's day is earlier than the one before the day in UTC.
    let yesterday = add_days(TimeZone::UTC.to_datetime(app.clock.now()).date(), -1);
    let reps = reader.reps_with_promises_to_book(Day(yesterday)).await?;
    let to_cancel = reader.bookings_to_cancel(AT_ONCE).await?;
    reader.close().await?;
    for user in reps {
        let (rep, _) = Actor::load_barred_too(app, workspace, user).await?;
        let today = Day(rep.day(app.clock.now()));
        let mut reader = app.db.read(workspace).await?;
        let to_book = reader.promises_to_book(user, today, AT_ONCE).await?;
        reader.close().await?;
        for promise in to_book {
            let booked = async { decided!(ActionId(promise), book_once(app, &rep, promise, public_url)) };
            language::speaking(rep.reads(), booked).await?;
        }
    }
    for row in to_cancel {
        let (rep, _) = Actor::load_barred_too(app, workspace, row.user_id).await?;
        decided!(ActionId(row.id), cancel_once(app, &rep, &row))?;
    }
    Ok(())
}

/// What is done to a booking has an id that follows from the booking and how it stood.
fn step(of: Uuid, step: &str, version: i64, at: i64) -> ActionId {
    ActionId(ids::derive(of, &format!("{step}/{version}"), at))
}

async fn book_once(app: &App, rep: &Actor, promise: Uuid, public_url: &str) -> Result<(), Problem> {
    let mut reader = app.db.read(rep.workspace).await?;
    let before = reader.booking_of(promise, rep.user.0).await?;
    reader.close().await?;
    let stood = before.as_ref().map_or(0, |row| row.version);
    // New versions of what it speaks of come with the same booking: the instant tells the rounds apart.
    let at = app.clock.now().as_millisecond();
    let action = step(promise, &format!("book/{}", rep.user), stood, at);
    let mut draft = match Draft::begin::<()>(app, rep, action, "book").await? {
        Begun::New(draft) => draft,
        Begun::Before(_) => return Ok(()),
    };
    let Some(owed) = draft.reader.get::<FollowUpRow>(promise).await? else { return Ok(()) };
    let Some(event) = told(&mut draft, rep, &owed, public_url).await? else { return Ok(()) };
    let Told { contact_version, diary_version, starts_at, words_key, .. } = event;
    let leaves_at = draft.now.saturating_add(SignedDuration::from_secs(GRACE_SECONDS)).unwrap_or(draft.now);
    let Some(before) = before else {
        let row = BookingRow {
            id: draft.mint("booking"),
            user_id: rep.user.0,
            follow_up_id: promise,
            method: "request".into(),
            sequence: 0,
            starts_at: Instant::new(starts_at),
            words_key,
            follow_up_version: owed.version,
            contact_version,
            diary_version,
            was_told: false,
            state: "queued".into(),
            leaves_at: Instant::new(leaves_at),
            tried: 0,
            taken_at: None,
            sent_at: None,
            why: None,
            answer: None,
            answered_at: None,
            version: 1,
        };
        draft.add(row);
        return draft.commit(()).await.map(|_| ());
    };
    let is_same = before.method == "request" && before.words_key == words_key;
    let mut after = BookingRow {
        method: "request".into(),
        starts_at: Instant::new(starts_at),
        words_key,
        follow_up_version: owed.version,
        contact_version,
        diary_version,
        ..before.clone()
    };
    if !is_same {
        after = BookingRow {
            sequence: before.sequence + i64::from(before.was_told),
            leaves_at: Instant::new(leaves_at),
            ..queued(after)
        };
    }
    draft.change(before, after);
    draft.commit(()).await.map(|_| ())
}

fn queued(row: BookingRow) -> BookingRow {
    BookingRow { state: "queued".into(), tried: 0, why: None, answer: None, answered_at: None, ..row }
}

impl Draft<'_> {
    /// Has invitations that did not go leave again. Whether the last copy arrived isn't known, and what it says may have
    /// changed since: it is a further state of the event.
    pub(crate) fn try_bookings(&mut self, rows: Vec<BookingRow>) {
        let leaves_at = Instant::new(self.now);
        for row in rows {
            let sequence = row.sequence + i64::from(row.was_told);
            let after = BookingRow { sequence, leaves_at, ..queued(row.clone()) };
            self.change(row, after);
        }
    }
}

async fn cancel_once(app: &App, rep: &Actor, seen: &BookingRow) -> Result<(), Problem> {
    let action = step(seen.id, "cancel", seen.version, seen.leaves_at.millis());
    let mut draft = match Draft::begin::<()>(app, rep, action, "unbook").await? {
        Begun::New(draft) => draft,
        Begun::Before(_) => return Ok(()),
    };
    // Another server took it, or a calendar answered: the next round looks again.
    let row = draft.reader.get::<BookingRow>(seen.id).await?.filter(|row| row.version == seen.version);
    let Some(row) = row else { return Ok(()) };
    match row.was_told {
        // The calendar never heard of it.
        false => draft.remove(row),
        true => {
            let after = BookingRow {
                method: "cancel".into(),
                sequence: row.sequence + 1,
                leaves_at: Instant::new(draft.now),
                ..queued(row.clone())
            };
            draft.change(row, after);
        }
    }
    draft.commit(()).await.map(|_| ())
}

/// An event as it would be told now.
struct Told {
    starts_at: Timestamp,
    summary: String,
    description: String,
    url: String,
    words_key: String,
    contact_version: i64,
    /// The diary and its rep, both together.
    diary_version: i64,
}

/// The event of a promise, unless it is kept, or isn't theirs (any more), or isn't wanted in their calendar.
async fn told(
    draft: &mut Draft<'_>,
    rep: &Actor,
    row: &FollowUpRow,
    public_url: &str,
) -> Result<Option<Told>, Problem> {
    if row.state != "open" || !row.must_do || row.owner_id != rep.user.0 {
        return Ok(None);
    }
    let owed: FollowUp = row.follow_up()?;
    let diary = draft.reader.get::<DiaryRow>(rep.user.0).await?.filter(|diary| diary.is_on);
    let contact = draft.reader.get::<ContactRow>(row.contact_id).await?;
    let user = draft.reader.get::<UserRow>(rep.user.0).await?;
    let (Some(diary), Some(contact), Some(user)) = (diary, contact, user) else { return Ok(None) };
    let slots = slots_from(&mut draft.reader, rep, owed.due_on).await?;
    let slot = slots.get(&row.id).copied().unwrap_or_default();
    let starts_at = starts_at(&rep.zone, owed.due_on, owed.due_at, slot);
    let whom = match diary.full_titles {
        true => contact.name.clone(),
        false => reading::person_name::initials(&contact.name),
    };
    let summary = say::feed_title(say::follow_up_kind(owed.kind.as_str()), &whom);
    let words = owed.words.as_deref().filter(|_| diary.full_titles);
    let url = format!("{}/contacts/{}", public_url.trim_end_matches('/'), owed.contact);
    let description = match words {
        Some(words) => format!("“{words}”\n\n{url}"),
        None => url.clone(),
    };
    let words_key = hash_secret(&format!("{starts_at}\n{summary}\n{description}"));
    Ok(Some(Told {
        starts_at,
        summary,
        description,
        url,
        words_key,
        contact_version: contact.version,
        diary_version: diary.version + user.version,
    }))
}

/// Carries one; `None` when somebody else took it, or it changed meanwhile.
async fn leave(
    app: &App,
    carrier: &dyn Carrier,
    rep: &Actor,
    row: &BookingRow,
    public_url: &str,
) -> Result<Option<String>, Problem> {
    let action = step(row.id, "taken", row.version, row.leaves_at.millis());
    let mut draft = match Draft::begin::<()>(app, rep, action, "take_booking").await? {
        Begun::New(draft) => draft,
        Begun::Before(_) => return Ok(None),
    };
    let promise = draft.reader.get::<FollowUpRow>(row.follow_up_id).await?;
    let told = match (row.method.as_str(), &promise) {
        ("request", Some(promise)) => told(&mut draft, rep, promise, public_url).await?,
        _ => None,
    };
    let mut after = BookingRow {
        state: "sending".into(),
        was_told: true,
        tried: row.tried + 1,
        taken_at: Some(Instant::new(draft.now)),
        ..row.clone()
    };
    match (row.method.as_str(), &told) {
        // Gone, or wanted no more: the next round sees that.
        ("request", None) => return Ok(None),
        // Nothing but the day around it changed since it was queued: another promise gone, another time zone.
        ("request", Some(told)) if told.words_key != row.words_key => {
            after.words_key = told.words_key.clone();
            after.starts_at = Instant::new(told.starts_at);
            after.sequence += i64::from(row.tried > 0);
        }
        _ => {}
    }
    draft.change(row.clone(), after.clone());
    let taken = match draft.commit(()).await {
        Ok(Done { replayed: true, .. }) | Err(Problem::Fault(store::StoreError::Conflict { .. })) => {
            return Ok(None);
        }
        Ok(_) => BookingRow { version: row.version + 1, ..after },
        Err(other) => return Err(other),
    };
    let carried = match mailed(app, rep, &taken, told).await? {
        Ok((server, letter)) => hand_over(carrier, &server, &letter).await,
        Err(why) => Carried::Refused(why),
    };
    settle(app, rep, &taken, &carried).await.map(Some)
}

/// The mail, and the server that it leaves by; or why there is none.
async fn mailed(
    app: &App,
    rep: &Actor,
    row: &BookingRow,
    told: Option<Told>,
) -> Result<Result<(crate::post::Server, Outgoing), String>, Problem> {
    let server = match open_server(app, rep, Sender::Office).await {
        Ok(server) => server,
        Err(Problem::NotFound(_)) => return Ok(Err(say::diary_no_sender())),
        Err(Problem::Forbidden(why)) => return Ok(Err(why)),
        Err(other) => return Err(other),
    };
    let method = if row.method == "cancel" { Method::Cancel } else { Method::Request };
    let sent = row.taken_at.unwrap_or(row.leaves_at).timestamp();
    let (summary, description, url) = match told {
        Some(told) => (told.summary, told.description, Some(told.url)),
        None => (say::diary_cancelled(), String::new(), None),
    };
    let invitation = Invitation {
        method,
        organiser: (server.from_name.clone(), server.from_email.clone()),
        attendee: (rep.name.clone(), rep.email.clone()),
        event: FeedEvent {
            uid: uid(row.id),
            starts_at: row.starts_at.timestamp(),
            minutes: PROMISE_MINUTES,
            summary: summary.clone(),
            description: description.clone(),
            url,
            alarm_minutes_before: crate::views::feed::ALARM_MINUTES,
            stamped_at: sent,
            sequence: row.sequence,
            status_done: false,
            categories: vec![say::feed_promise()],
        },
    };
    let letter = Outgoing {
        // A second copy of the same state of the event is the same mail.
        id: ids::derive(row.id, &format!("mail/{}", row.sequence), row.starts_at.millis()),
        date: sent,
        to: vec![(rep.name.clone(), rep.email.clone())],
        subject: summary,
        body: if description.is_empty() { say::diary_cancelled() } else { description },
        event: Some(MailedEvent { method, text: write_invitation(&invitation) }),
    };
    Ok(Ok((server, letter)))
}

/// Writes what came of it.
async fn settle(app: &App, rep: &Actor, row: &BookingRow, carried: &Carried) -> Result<String, Problem> {
    decided!(ActionId(row.id), settle_once(app, rep, row, carried))
}

async fn settle_once(
    app: &App,
    rep: &Actor,
    taken: &BookingRow,
    carried: &Carried,
) -> Result<String, Problem> {
    let action = step(taken.id, "carried", taken.version, taken.leaves_at.millis());
    let mut draft = match Draft::begin::<String>(app, rep, action, "booking_carried").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done.answer),
    };
    let Some(row) = draft.reader.get::<BookingRow>(taken.id).await? else { return Ok("gone".into()) };
    if row.state != "sending" {
        return Ok(row.state);
    }
    let now = Instant::new(draft.now);
    let wait = usize::try_from(row.tried - 1).ok().and_then(|tries| WAITS_MINUTES.get(tries));
    let after = match (carried, wait) {
        (Carried::Accepted, _) => {
            BookingRow { state: "sent".into(), sent_at: Some(now), why: None, ..row.clone() }
        }
        // Sent again it is the same event: where nobody knows whether it went, it goes once more.
        (Carried::NotCarried(why) | Carried::Unknown(why), Some(minutes)) => {
            let wait = SignedDuration::from_mins(*minutes);
            let leaves = draft.now.saturating_add(wait).unwrap_or(draft.now);
            BookingRow {
                state: "queued".into(),
                leaves_at: Instant::new(leaves),
                why: Some(why.clone()),
                ..row.clone()
            }
        }
        (Carried::NotCarried(why) | Carried::Refused(why) | Carried::Unknown(why), _) => {
            BookingRow { state: "failed".into(), why: Some(why.clone()), ..row.clone() }
        }
    };
    if matches!(carried, Carried::Accepted) {
        draft.server_worked(rep.workspace).await?;
    }
    let state = after.state.clone();
    draft.change(row, after);
    draft.commit(state.clone()).await?;
    Ok(state)
}
