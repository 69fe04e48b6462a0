//! What a device puts in its member's books beside what is ours, what it says of ours, and what it may not do (M20).

use domain::{ActionId, FollowUpId};
use jiff::civil::Date;
use language::say;
use serde::{Deserialize, Serialize};
use serde_json::Value as JsonValue;
use store::rows::{DavEntryRow, DavLookRow, DavMarkRow, DavWishRow, FollowUpRow};
use store::{Day, Instant, Json};
use uuid::Uuid;

use crate::app::decided;
use crate::draft::{Begun, Draft};
use crate::views::dav::Book;
use crate::{Actor, App, Done, Problem};

/// The longest text of one entry, in bytes.
pub const DEVICE_TEXT_MAX: usize = 1024 * 1024;
/// The most entries that a member's devices may put here.
pub const DEVICE_ENTRIES_MAX: i64 = 20_000;
/// The longest name or UID.
const NAME_BYTES_MAX: usize = 512;

/// Keeps an entry as a device wrote it: new, or in place of the one of that name.
#[derive(Debug, Clone, PartialEq)]
pub struct KeepEntry {
    /// Which action.
    pub action: ActionId,
    /// In which book.
    pub book: Book,
    /// What the device calls it.
    pub name: String,
    /// Its UID.
    pub uid: String,
    /// `VEVENT`, `VTODO` or `VJOURNAL`.
    pub kind: String,
    /// The iCalendar text.
    pub body: String,
    /// The version that it takes the place of; `None` for a new one.
    pub based_on: Option<i64>,
}

/// Removes an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct RemoveEntry {
    /// Which action.
    pub action: ActionId,
    /// The entry.
    pub entry: Uuid,
    /// As it was seen.
    pub based_on: i64,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryAnswer {
    /// The entry.
    pub entry: Uuid,
}

/// Keeps what a device said of a person or a follow-up that has no place of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct KeepMark {
    /// Which action.
    pub action: ActionId,
    /// In which book.
    pub book: Book,
    /// The contact or the follow-up, which must be the actor's.
    pub subject: Uuid,
    /// Properties that we don't know, and how known ones were written.
    pub kept: JsonValue,
    /// Whether it is taken off the book.
    pub hidden: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MarkAnswer {
    /// The contact or the follow-up.
    pub subject: Uuid,
}

/// Sets how a book looks on the member's devices.
#[derive(Debug, Clone, PartialEq)]
pub struct KeepLook {
    /// Which action.
    pub action: ActionId,
    /// Which book.
    pub book: Book,
    /// Property → what it is set to; `None` takes it away.
    pub properties: Vec<(String, Option<String>)>,
}

/// What somebody tried to do with a promise on a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WishTried {
    /// Moved to another day.
    Moved(Date),
    /// Deleted.
    Removed,
    /// Ticked off, where only an ask keeps it.
    Done,
}

/// M20. Notes that a device tried what isn't done with a promise: Today asks for the reason.
#[derive(Debug, Clone, PartialEq)]
pub struct NoteWish {
    /// Which action.
    pub action: ActionId,
    /// The promise.
    pub follow_up: FollowUpId,
    /// What was tried.
    pub tried: WishTried,
}

/// Keeps an entry.
///
/// # Errors
/// [`Problem::NotFound`] when the one that it takes the place of is gone or newer, [`Problem::Invalid`] for too much of it,
/// [`Problem::Forbidden`] for too many.
pub async fn keep_entry(app: &App, actor: &Actor, input: &KeepEntry) -> Result<Done<EntryAnswer>, Problem> {
    decided!(input.action, keep_entry_once(app, actor, input))
}

async fn keep_entry_once(app: &App, actor: &Actor, input: &KeepEntry) -> Result<Done<EntryAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "keep_entry").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    if input.name.len() > NAME_BYTES_MAX || input.uid.len() > NAME_BYTES_MAX {
        return Err(Problem::field("uid", "Its name is too long."));
    }
    if input.body.len() > DEVICE_TEXT_MAX {
        return Err(Problem::field("body", "It is too long."));
    }
    let user = actor.user.0;
    let known = draft.reader.dav_entry_called(user, input.book.as_str(), &input.name).await?;
    let entry = match known {
        Some(row) if input.based_on == Some(row.version) => {
            let after = DavEntryRow {
                uid: input.uid.clone(),
                kind: input.kind.clone(),
                body: input.body.clone(),
                ..row.clone()
            };
            let id = row.id;
            draft.change(row, after);
            id
        }
        None if input.based_on.is_none() => {
            if draft.reader.dav_entry_count(user).await? >= DEVICE_ENTRIES_MAX {
                return Err(Problem::Forbidden(say::dav_refused_too_many()));
            }
            let id = draft.mint("entry");
            draft.add(DavEntryRow {
                id,
                user_id: user,
                book: input.book.as_str().to_owned(),
                name: input.name.clone(),
                uid: input.uid.clone(),
                kind: input.kind.clone(),
                body: input.body.clone(),
                version: 1,
            });
            id
        }
        _ => return Err(Problem::NotFound("entry")),
    };
    draft.commit(EntryAnswer { entry }).await
}

/// Removes an entry of the actor's.
///
/// # Errors
/// [`Problem::NotFound`] for one that isn't the actor's, or is newer.
pub async fn remove_entry(
    app: &App,
    actor: &Actor,
    input: &RemoveEntry,
) -> Result<Done<EntryAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "remove_entry").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let row = draft.row::<DavEntryRow>(input.entry, "entry").await?;
    if row.user_id != actor.user.0 || row.version != input.based_on {
        return Err(Problem::NotFound("entry"));
    }
    draft.remove(row);
    draft.commit(EntryAnswer { entry: input.entry }).await
}

/// Keeps what a device said of something of ours.
///
/// # Errors
/// [`Problem::NotFound`] for a contact or follow-up that isn't the actor's own; [`Problem::Invalid`] for too much of it.
pub async fn keep_mark(app: &App, actor: &Actor, input: &KeepMark) -> Result<Done<MarkAnswer>, Problem> {
    decided!(input.action, keep_mark_once(app, actor, input))
}

async fn keep_mark_once(app: &App, actor: &Actor, input: &KeepMark) -> Result<Done<MarkAnswer>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "keep_mark").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    if input.kept.to_string().len() > DEVICE_TEXT_MAX {
        return Err(Problem::field("body", "It is too long."));
    }
    let owner = match input.book {
        Book::People => draft.contact(input.subject.into()).await?.owner_id,
        _ => draft.row::<FollowUpRow>(input.subject, "follow-up").await?.owner_id,
    };
    if owner != actor.user.0 {
        return Err(Problem::NotFound("entry"));
    }
    draft.note_said(input.book, input.subject, None, input.kept.clone(), input.hidden).await?;
    draft.commit(MarkAnswer { subject: input.subject }).await
}

/// Sets how a book looks.
///
/// # Errors
/// [`Problem::Invalid`] for too much of it.
pub async fn keep_look(app: &App, actor: &Actor, input: &KeepLook) -> Result<Done<()>, Problem> {
    decided!(input.action, keep_look_once(app, actor, input))
}

async fn keep_look_once(app: &App, actor: &Actor, input: &KeepLook) -> Result<Done<()>, Problem> {
    const PROPERTIES_MAX: usize = 60;
    const VALUE_BYTES_MAX: usize = 16 * 1024;
    let mut draft = match Draft::begin(app, actor, input.action, "keep_look").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let user = actor.user.0;
    let looks = draft.reader.dav_looks(user).await?;
    let row = looks.into_iter().find(|look| look.book == input.book.as_str());
    let mut all = row.as_ref().and_then(|row| row.properties.0.as_object().cloned()).unwrap_or_default();
    for (name, value) in &input.properties {
        match value {
            Some(value) if value.len() <= VALUE_BYTES_MAX && name.len() <= VALUE_BYTES_MAX => {
                all.insert(name.clone(), JsonValue::String(value.clone()));
            }
            Some(_) => return Err(Problem::field("value", "It is too long.")),
            None => {
                all.remove(name);
            }
        }
    }
    if all.len() > PROPERTIES_MAX {
        return Err(Problem::field("value", "These are too many."));
    }
    let properties = Json(JsonValue::Object(all));
    match row {
        Some(row) => {
            let after = DavLookRow { properties, ..row.clone() };
            draft.change(row, after);
        }
        None => {
            let id = draft.mint("look");
            let book = input.book.as_str().to_owned();
            draft.add(DavLookRow { id, user_id: user, book, properties, version: 1 });
        }
    }
    draft.commit(()).await
}

/// M20. Notes what a device tried with a promise.
///
/// # Errors
/// [`Problem::NotFound`] for a promise that isn't the actor's.
pub async fn note_wish(app: &App, actor: &Actor, input: &NoteWish) -> Result<Done<()>, Problem> {
    decided!(input.action, note_wish_once(app, actor, input))
}

async fn note_wish_once(app: &App, actor: &Actor, input: &NoteWish) -> Result<Done<()>, Problem> {
    let mut draft = match Draft::begin(app, actor, input.action, "note_wish").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(done),
    };
    let promise = draft.follow_up(input.follow_up).await?;
    draft.wish(promise.id, actor.user.0, input.tried).await?;
    draft.commit(()).await
}

impl Draft<'_> {
    /// Notes what somebody wishes a promise were, in place of what they wished before.
    pub(super) async fn wish(
        &mut self,
        promise: Uuid,
        user_id: Uuid,
        tried: WishTried,
    ) -> Result<(), Problem> {
        let (what, wanted_on) = match tried {
            WishTried::Moved(day) => ("moved", Some(Day(day))),
            WishTried::Removed => ("removed", None),
            WishTried::Done => ("done", None),
        };
        let at = Instant::new(self.now);
        let row = DavWishRow { id: promise, user_id, what: what.to_owned(), wanted_on, at, version: 1 };
        match self.reader.get::<DavWishRow>(promise).await? {
            Some(before) => {
                let after = DavWishRow { version: before.version, ..row };
                self.change(before, after);
            }
            None => self.add(row),
        }
        Ok(())
    }

    /// Writes what a device said of something; a name is kept unless there is a new one.
    pub(super) async fn note_said(
        &mut self,
        book: Book,
        subject: Uuid,
        name: Option<String>,
        kept: JsonValue,
        hidden: bool,
    ) -> Result<(), Problem> {
        let user_id = self.actor.user.0;
        match self.reader.dav_mark(user_id, book.as_str(), subject).await? {
            Some(row) => {
                let name = name.or_else(|| row.name.clone());
                let after = DavMarkRow { name, kept: Json(kept), hidden, ..row.clone() };
                self.change(row, after);
            }
            None => {
                let id = self.mint("mark");
                let book = book.as_str().to_owned();
                let row = DavMarkRow {
                    id,
                    user_id,
                    book,
                    subject_id: subject,
                    name,
                    kept: Json(kept),
                    hidden,
                    version: 1,
                };
                self.add(row);
            }
        }
        Ok(())
    }
}
