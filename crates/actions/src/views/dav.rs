//! What a member's devices sync: three books of theirs, what stands in them, and what changed since a device was here.
//!
//! Promises and calendar show the same follow-ups – open ones, and for a month those that are closed – as to-dos and as
//! events, beside what the devices put there themselves; people are the member's own contacts, but for those who asked to be
//! left in peace: whom a phone doesn't know it can't call (M30).

use std::collections::BTreeSet;

use jiff::civil::Date;
use store::rows::{DavEntryRow, DavLookRow, DavMarkRow};
use store::{DavFollowUp, DavHead, DavPerson, DavTag, Day, Reader};
use uuid::Uuid;

use crate::{Actor, App, Problem};

/// Days for which a closed follow-up stays in the books.
pub const CLOSED_DAYS: i32 = 30;
/// Days after which a device that was not here has to fetch everything anew.
pub const AWAY_DAYS_MAX: i32 = 400;
/// Changes in one statement.
const CHANGES_AT_ONCE: i64 = 1_000_000;

/// One of a member's books.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Book {
    /// Their people, as cards.
    People,
    /// What they owe, as to-dos.
    Promises,
    /// The same, as events.
    Calendar,
}

impl Book {
    /// As it stands in the database and in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Book::People => "people",
            Book::Promises => "promises",
            Book::Calendar => "calendar",
        }
    }

    /// The book of that name.
    pub fn parse(text: &str) -> Option<Book> {
        [Book::People, Book::Promises, Book::Calendar].into_iter().find(|book| book.as_str() == text)
    }

    /// Whether its things are iCalendar.
    pub const fn is_calendar(self) -> bool {
        !matches!(self, Book::People)
    }

    const fn kind(self) -> &'static str {
        match self {
            Book::People => "person",
            _ => "follow_up",
        }
    }

    /// What devices call a thing of ours without a name of their own.
    pub fn name_of(self, id: Uuid) -> String {
        match self {
            Book::People => format!("{id}.vcf"),
            _ => format!("{id}.ics"),
        }
    }
}

/// A thing in a book: what it is called, and the number of its last change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The last part of its address.
    pub name: String,
    /// Tells this version from every other.
    pub seq: i64,
}

/// Where a device is in the log: what it knows of a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Of which count.
    pub epoch: String,
    /// After which change …
    pub seq: i64,
    /// … and of those of the same number, after which thing.
    pub subject: Uuid,
    /// The day from which on closed follow-ups stood in the book.
    pub since: Date,
}

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// Things that are new or different.
    pub changed: Vec<Tag>,
    /// Names that lead nowhere any more.
    pub gone: Vec<String>,
    /// Where the device is now.
    pub place: Place,
    /// Whether there is more: the device asks again from that place.
    pub more: bool,
}

/// A card.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Who, with their numbers.
    pub person: DavPerson,
}

impl Card {
    /// The last part of its address.
    pub fn name(&self) -> String {
        self.person.resource.clone().unwrap_or_else(|| Book::People.name_of(self.person.id))
    }
}

/// One snapshot of a member's books.
pub struct Books {
    reader: Reader,
    user: Uuid,
    head: DavHead,
    since: Day,
    today: Date,
}

impl Books {
    /// Opens a snapshot.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn open(app: &App, actor: &Actor) -> Result<Books, Problem> {
        let mut reader = app.db.read(actor.workspace).await?;
        let head = reader.dav_head().await?.unwrap_or(DavHead { epoch: "0".to_owned(), seq: 0 });
        // What is said depends on the language, and when on the zone: another of them is another count.
        let place =
            actor.zone_name.bytes().fold(5381u32, |hash, byte| hash.wrapping_mul(33) ^ u32::from(byte));
        let head = DavHead { epoch: format!("{}{}{place:x}", head.epoch, actor.reads().tag()), ..head };
        let today = actor.day(app.clock.now());
        let since = Day(domain::business_days::add_days(today, -CLOSED_DAYS));
        Ok(Books { reader, user: actor.user.0, head, since, today })
    }

    /// Gives the connection back.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn close(self) -> Result<(), Problem> {
        Ok(self.reader.close().await?)
    }

    /// Tells this workspace's count of changes from every other.
    pub fn epoch(&self) -> &str {
        &self.head.epoch
    }

    /// The member's day.
    pub fn today(&self) -> Date {
        self.today
    }

    /// Where a device is that knows everything.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn place(&mut self) -> Result<Place, Problem> {
        let seq = self.reader.dav_last_change(self.user).await?;
        Ok(self.at(seq, Uuid::max()))
    }

    fn at(&self, seq: i64, subject: Uuid) -> Place {
        Place { epoch: self.head.epoch.clone(), seq, subject, since: self.since.0 }
    }

    /// Everything in a book.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn tags(&mut self, book: Book) -> Result<Vec<Tag>, Problem> {
        let tags = self.rows(book).await?;
        Ok(tags.into_iter().map(|tag| named(book, tag)).collect())
    }

    async fn rows(&mut self, book: Book) -> Result<Vec<DavTag>, Problem> {
        Ok(match book {
            Book::People => self.reader.dav_person_tags(self.user).await?,
            _ => {
                let mut tags = self.reader.dav_follow_up_tags(self.user, self.since, book.as_str()).await?;
                tags.extend(self.reader.dav_entry_tags(self.user, book.as_str()).await?);
                tags
            }
        })
    }

    /// What changed in a book since a device was at that place – everything when it comes for the first time –, at most so
    /// many of it; `None` for a place that says nothing any more.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn changes(
        &mut self,
        book: Book,
        from: Option<&Place>,
        limit: Option<usize>,
    ) -> Result<Option<Changes>, Problem> {
        let limit = limit.unwrap_or(usize::MAX).max(1);
        let now = self.place().await?;
        let Some(from) = from else { return self.everything(book, limit, now).await.map(Some) };
        let is_old = domain::business_days::days_between(from.since, self.since.0) > AWAY_DAYS_MAX;
        let is_ahead = from.seq > now.seq || from.since > self.since.0;
        if from.epoch != self.head.epoch || is_old || is_ahead {
            return Ok(None);
        }
        let most = i64::try_from(limit).unwrap_or(CHANGES_AT_ONCE).min(CHANGES_AT_ONCE);
        let place = (from.seq, from.subject);
        let (kind, name) = (book.kind(), book.as_str());
        let mut rows = self
            .reader
            .dav_changes(self.user, (kind, name), place, self.since, most.saturating_add(1))
            .await?;
        let more = rows.len() > usize::try_from(most).unwrap_or(usize::MAX);
        rows.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        let (mut changed, mut gone) = (Vec::new(), BTreeSet::new());
        let last = rows.last().map(|row| (row.seq, row.subject_id));
        for row in rows {
            let called = row.called.unwrap_or_else(|| book.name_of(row.subject_id));
            let former = row.name.clone().filter(|former| *former != called);
            match (row.kind.as_str(), row.present) {
                ("gone", _) => gone.extend(row.name),
                (_, true) => {
                    gone.extend(former);
                    changed.push(Tag { name: called, seq: row.seq });
                }
                (_, false) => {
                    gone.insert(row.name.unwrap_or(called));
                }
            }
        }
        if !more && book.is_calendar() {
            let past = self.reader.dav_follow_ups_past(self.user, Day(from.since), self.since).await?;
            gone.extend(past.into_iter().map(|(id,)| book.name_of(id)));
        }
        for tag in &changed {
            gone.remove(&tag.name);
        }
        let place = match last {
            // What leaves with time alone is told at the end: until then the device's day stays as it was.
            Some((seq, subject)) if more => Place { since: from.since, ..self.at(seq, subject) },
            _ => now,
        };
        Ok(Some(Changes { changed, gone: gone.into_iter().collect(), place, more }))
    }

    async fn everything(&mut self, book: Book, limit: usize, now: Place) -> Result<Changes, Problem> {
        let mut rows = self.rows(book).await?;
        let more = rows.len() > limit;
        let mut place = now;
        if more {
            rows.sort_by_key(|tag| (tag.seq, tag.id));
            rows.truncate(limit);
            if let Some(last) = rows.last() {
                place = self.at(last.seq, last.id);
            }
        }
        let changed = rows.into_iter().map(|tag| named(book, tag)).collect();
        Ok(Changes { changed, gone: vec![], place, more })
    }

    /// All cards.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn cards(&mut self) -> Result<Vec<Card>, Problem> {
        Ok(self.reader.dav_people(self.user).await?.into_iter().map(|person| Card { person }).collect())
    }

    /// The card of that name.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn card(&mut self, name: &str) -> Result<Option<Card>, Problem> {
        let called = self.reader.dav_person_called(self.user, name).await?;
        let by_id = || name.strip_suffix(".vcf").and_then(|id| Uuid::try_parse(id).ok());
        let Some(id) = called.or_else(by_id) else { return Ok(None) };
        let Some(person) = self.reader.dav_person(self.user, id).await? else { return Ok(None) };
        // Its name on the devices is the only one.
        if person.resource.as_deref().is_some_and(|resource| resource != name) {
            return Ok(None);
        }
        Ok(Some(Card { person }))
    }

    /// All follow-ups of a calendar book.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn follow_ups(&mut self, book: Book) -> Result<Vec<DavFollowUp>, Problem> {
        let mut all = self.reader.dav_follow_ups(self.user, self.since).await?;
        all.retain(|owed| stands(owed, book));
        Ok(all)
    }

    /// The follow-up of that name.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn follow_up(&mut self, book: Book, name: &str) -> Result<Option<DavFollowUp>, Problem> {
        let Some(id) = name.strip_suffix(".ics").and_then(|id| Uuid::try_parse(id).ok()) else {
            return Ok(None);
        };
        // An id may be written in several ways; an address in one.
        if Book::Promises.name_of(id) != name {
            return Ok(None);
        }
        let owed = self.reader.dav_follow_up(self.user, self.since, id).await?;
        Ok(owed.filter(|owed| stands(owed, book)))
    }

    /// What devices put in a book.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn entries(&mut self, book: Book) -> Result<Vec<(DavEntryRow, i64)>, Problem> {
        let tags = self.reader.dav_entry_tags(self.user, book.as_str()).await?;
        let seqs: std::collections::HashMap<Uuid, i64> =
            tags.into_iter().map(|tag| (tag.id, tag.seq)).collect();
        let entries = self.reader.dav_entries(self.user, book.as_str()).await?;
        Ok(entries.into_iter().filter_map(|entry| seqs.get(&entry.id).map(|seq| (entry, *seq))).collect())
    }

    /// The entry of that name, and the number of its last change.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn entry(&mut self, book: Book, name: &str) -> Result<Option<(DavEntryRow, i64)>, Problem> {
        let Some(entry) = self.reader.dav_entry_called(self.user, book.as_str(), name).await? else {
            return Ok(None);
        };
        let seq = self.reader.dav_entry_seq(self.user, entry.id).await?;
        Ok(Some((entry, seq)))
    }

    /// The entry with that UID.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn entry_with_uid(&mut self, book: Book, uid: &str) -> Result<Option<DavEntryRow>, Problem> {
        Ok(self.reader.dav_entry_with_uid(self.user, book.as_str(), uid).await?)
    }

    /// What a device said of something.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn mark(&mut self, book: Book, subject: Uuid) -> Result<Option<DavMarkRow>, Problem> {
        Ok(self.reader.dav_mark(self.user, book.as_str(), subject).await?)
    }

    /// The contact behind a card's name, though it was taken off the book.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn contact_called(&mut self, name: &str) -> Result<Option<Uuid>, Problem> {
        Ok(self.reader.dav_person_called(self.user, name).await?)
    }

    /// How the books look.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn looks(&mut self) -> Result<Vec<DavLookRow>, Problem> {
        Ok(self.reader.dav_looks(self.user).await?)
    }

    /// The action that closed a follow-up last, and its verb.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the database fails.
    pub async fn closed_by(&mut self, follow_up: &DavFollowUp) -> Result<Option<(Uuid, String)>, Problem> {
        Ok(self.reader.dav_closed_by(follow_up.contact_id, follow_up.id).await?)
    }
}

fn stands(owed: &DavFollowUp, book: Book) -> bool {
    match book {
        Book::Promises => !owed.off_promises,
        Book::Calendar => !owed.off_calendar,
        Book::People => false,
    }
}

fn named(book: Book, tag: DavTag) -> Tag {
    Tag { name: tag.name.unwrap_or_else(|| book.name_of(tag.id)), seq: tag.seq }
}

/// The actor's devices that may sync, and when they did.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn devices(app: &App, actor: &Actor) -> Result<Vec<store::DavDeviceLine>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    Ok(reader.dav_devices(actor.user.0).await?)
}

/// A contact of the actor's own.
///
/// # Errors
/// [`Problem::Fault`] when the database fails.
pub async fn contact(
    app: &App,
    actor: &Actor,
    contact: Uuid,
) -> Result<Option<store::rows::ContactRow>, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.get::<store::rows::ContactRow>(contact).await?;
    Ok(row.filter(|row| row.owner_id == actor.user.0))
}
