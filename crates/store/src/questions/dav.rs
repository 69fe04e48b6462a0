//! What a device asks when it syncs: what stands in somebody's books, and what changed since it was here last.
//!
//! Each is one statement however many things there are: a book of ten thousand is asked for as a whole.

use serde::Deserialize;
use uuid::Uuid;

use crate::rows::{DavDeviceRow, DavEntryRow, DavLookRow, DavMarkRow, DavWishRow};
use crate::{Day, Db, Instant, Json, Reader, StoreError};

row! {
    /// How far the change log of a workspace is.
    pub struct DavHead {
        /// Tells this count from any other.
        pub epoch: String,
        /// The last commit that changed anything.
        pub seq: i64,
    }
}

row! {
    /// A thing in a book: what it is called there, and its last change.
    pub struct DavTag {
        /// The contact, follow-up or entry.
        pub id: Uuid,
        /// What a device calls it; `None`: by its id.
        pub name: Option<String>,
        /// The number of its last change.
        pub seq: i64,
    }
}

row! {
    /// A change since a device was here last.
    pub struct DavChange {
        /// `person`, `follow_up`, `entry`, or `gone` for a name that is no longer in use.
        pub kind: String,
        /// What changed.
        pub subject_id: Uuid,
        /// What devices called it then, where that is not its id.
        pub name: Option<String>,
        /// What they call it now, where that is not its id.
        pub called: Option<String>,
        /// Whether it stands in the book.
        pub present: bool,
        /// Its number.
        pub seq: i64,
    }
}

row! {
    /// A follow-up with all that its entry in a calendar says.
    pub struct DavFollowUp {
        /// Which.
        pub id: Uuid,
        /// What; also the rule that made it.
        pub kind: String,
        /// To whom.
        pub contact_id: Uuid,
        /// Their name.
        pub contact: String,
        /// Where they work.
        pub company: Option<String>,
        /// Their first telephone number.
        pub phone: Option<String>,
        /// The day.
        pub due_on: Day,
        /// The time of day, `HH:MM`.
        pub due_at: Option<String>,
        /// Whether it is a promise.
        pub must_do: bool,
        /// The words of the conversation.
        pub words: Option<String>,
        /// Another person it is about.
        pub person: Option<String>,
        /// The event to attend.
        pub event: Option<String>,
        /// Where that event is.
        pub event_place: Option<String>,
        /// `open`, `done` or `released`.
        pub state: String,
        /// When it was closed.
        pub closed_at: Option<Instant>,
        /// The number of its last change.
        pub seq: i64,
        /// What a device said of it as a to-do.
        pub kept_to_do: Option<Json<serde_json::Value>>,
        /// What a device said of it as an event.
        pub kept_event: Option<Json<serde_json::Value>>,
        /// Whether it was taken off the to-dos.
        pub off_promises: bool,
        /// Whether it was taken off the events.
        pub off_calendar: bool,
    }
}

row! {
    /// A person with all that their card says.
    pub struct DavPerson {
        /// Who.
        pub id: Uuid,
        /// The whole name.
        pub name: String,
        /// Given name.
        pub given_name: Option<String>,
        /// Family name.
        pub family_name: Option<String>,
        /// Job title.
        pub title: Option<String>,
        /// Where they work.
        pub company: Option<String>,
        /// A postal address in one text.
        pub address: Option<String>,
        /// A birthday as written.
        pub birthday: Option<String>,
        /// Whatever else is known.
        pub notes: Option<String>,
        /// Where they stand.
        pub standing: String,
        /// Who gave them.
        pub given_by: Option<String>,
        /// What devices call the resource.
        pub resource: Option<String>,
        /// What a device said of them.
        pub kept: Option<Json<serde_json::Value>>,
        /// The number of the last change.
        pub seq: i64,
        /// Their numbers, addresses and links, in their order.
        pub points: Json<Vec<DavPoint>>,
    }
}

/// A number, an address or a link of somebody; as JSON a list of its three parts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct DavPoint {
    /// `phone`, `email`, `url` or `address`.
    pub kind: String,
    /// As typed.
    pub value: String,
    /// "work", "mobile" …
    pub label: Option<String>,
}

row! {
    /// A device and its last visit.
    pub struct DavDeviceLine {
        /// Which.
        pub id: Uuid,
        /// What it is called.
        pub name: String,
        /// When it was added.
        pub created_at: Instant,
        /// When it was here last.
        pub seen_at: Option<Instant>,
        /// What program it was.
        pub program: Option<String>,
    }
}

/// People in the book of `$2`: theirs, not erased, not left in peace, not taken off the book.
macro_rules! people {
    () => {
        " from contacts c
          join dav_changes d on d.workspace_id = $1 and d.owner_id = $2 and d.kind = 'person' and d.subject_id = c.id
          join contact_states s on s.workspace_id = $1 and s.id = c.id
          left join dav_marks m on m.workspace_id = $1 and m.user_id = $2 and m.book = 'people' and m.subject_id = c.id
          where c.workspace_id = $1 and c.owner_id = $2 and c.name_key <> '' and not s.do_not_contact
            and (m.id is null or not m.hidden) "
    };
}

/// The columns of a [`DavPerson`] from [`people`]. A row a person, their numbers in it: on the way out of the database a row
/// costs more than what stands in it.
macro_rules! person {
    ($points:literal) => {
        concat!(
            "select c.id, c.name, c.given_name, c.family_name, c.title, c.company, c.address, c.birthday, c.notes, s.standing,
         (select g.name from contacts g where g.workspace_id = $1 and g.id = c.given_by_id) as given_by,
         m.name as resource, m.kept, d.seq, (select ",
            $points,
            " from contact_points p where p.workspace_id = $1 and p.contact_id = c.id) as points",
            people!()
        )
    };
    () => {
        person!("json_group_array(json_array(p.kind, p.value, p.label) order by p.position)")
    };
    (pg) => {
        person!(
            "coalesce(jsonb_agg(jsonb_build_array(p.kind, p.value, p.label) order by p.position), '[]'::jsonb)"
        )
    };
}

/// Follow-ups in the book `$4` of `$2`: open ones, and those closed on `$3` or since, but for those taken off it.
macro_rules! follow_ups {
    () => {
        " from follow_ups f
          join dav_changes d on d.workspace_id = $1 and d.owner_id = $2 and d.kind = 'follow_up' and d.subject_id = f.id
          left join dav_marks h on h.workspace_id = $1 and h.user_id = $2 and h.book = $4 and h.subject_id = f.id
            and h.hidden
          where f.workspace_id = $1 and f.owner_id = $2 and (f.state = 'open' or f.closed_on >= $3) and h.id is null "
    };
}

/// The columns of a [`DavFollowUp`] and where they come from; conditions of [`follow_ups`] are said again.
macro_rules! follow_up {
    () => {
        "select f.id, f.kind, f.contact_id, c.name as contact, c.company, c.phone, f.due_on, f.due_at, f.must_do, f.words,
         p.name as person, e.name as event, e.place as event_place, f.state, f.closed_at, d.seq,
         t.kept as kept_to_do, v.kept as kept_event, coalesce(t.hidden, false) as off_promises,
         coalesce(v.hidden, false) as off_calendar
         from follow_ups f
         join dav_changes d on d.workspace_id = $1 and d.owner_id = $2 and d.kind = 'follow_up' and d.subject_id = f.id
         join contacts c on c.workspace_id = $1 and c.id = f.contact_id
         left join contacts p on p.workspace_id = $1 and p.id = f.person_id
         left join events e on e.workspace_id = $1 and e.id = f.event_id
         left join dav_marks t on t.workspace_id = $1 and t.user_id = $2 and t.book = 'promises' and t.subject_id = f.id
         left join dav_marks v on v.workspace_id = $1 and v.user_id = $2 and v.book = 'calendar' and v.subject_id = f.id
         where f.workspace_id = $1 and f.owner_id = $2 and (f.state = 'open' or f.closed_on >= $3) "
    };
}

statements! {
    HEAD -> DavHead = "select epoch, seq from dav_heads where workspace_id = $1";
    PERSON_TAGS -> DavTag = concat!("select c.id, m.name, d.seq", people!());
    PEOPLE -> DavPerson = person!(), pg: person!(pg);
    PERSON -> DavPerson = concat!(person!(), "and c.id = $3"), pg: concat!(person!(pg), "and c.id = $3");
    PERSON_CALLED -> (Uuid,) = "select subject_id from dav_marks
        where workspace_id = $1 and user_id = $2 and book = 'people' and name = $3";
    FOLLOW_UP_TAGS -> DavTag = concat!("select f.id, d.name, d.seq", follow_ups!());
    FOLLOW_UPS -> DavFollowUp = concat!(follow_up!(), "order by f.due_on, f.id");
    FOLLOW_UP -> DavFollowUp = concat!(follow_up!(), "and f.id = $4");
    // What left with time alone: closed before the one day, and not before the other.
    FOLLOW_UPS_PAST -> (Uuid,) = "select id from follow_ups
        where workspace_id = $1 and owner_id = $2 and closed_on >= $3 and closed_on < $4";
    ENTRY_TAGS -> DavTag = "select e.id, e.name, d.seq from dav_entries e
        join dav_changes d on d.workspace_id = $1 and d.owner_id = $2 and d.kind = 'entry' and d.subject_id = e.id
        where e.workspace_id = $1 and e.user_id = $2 and e.book = $3";
    ENTRIES -> DavEntryRow = "select @all from dav_entries where workspace_id = $1 and user_id = $2 and book = $3";
    ENTRY_CALLED -> DavEntryRow = "select @all from dav_entries
        where workspace_id = $1 and user_id = $2 and book = $3 and name = $4";
    ENTRY_WITH_UID -> DavEntryRow = "select @all from dav_entries
        where workspace_id = $1 and user_id = $2 and book = $3 and uid = $4";
    ENTRY_SEQ -> (i64,) = "select seq from dav_changes
        where workspace_id = $1 and owner_id = $2 and kind = 'entry' and subject_id = $3";
    ENTRY_COUNT -> (i64,) = "select count(*) from dav_entries where workspace_id = $1 and user_id = $2";
    CHANGES -> DavChange = "select d.kind, d.subject_id, d.name, coalesce(m.name, e.name) as called,
          ((s.id is not null and (m.id is null or not m.hidden)) or (f.id is not null and h.id is null) or e.id is not null) as present, d.seq
        from dav_changes d
        left join contacts c on d.kind = 'person' and c.workspace_id = $1 and c.id = d.subject_id and c.owner_id = $2
          and c.name_key <> ''
        left join contact_states s on s.workspace_id = $1 and s.id = c.id and not s.do_not_contact
        left join dav_marks m on m.workspace_id = $1 and m.user_id = $2 and m.book = 'people' and m.subject_id = c.id
        left join follow_ups f on d.kind = 'follow_up' and f.workspace_id = $1 and f.id = d.subject_id and f.owner_id = $2
          and (f.state = 'open' or f.closed_on >= $7)
        left join dav_marks h on h.workspace_id = $1 and h.user_id = $2 and h.book = $4 and h.subject_id = f.id and h.hidden
        left join dav_entries e on d.kind = 'entry' and e.workspace_id = $1 and e.id = d.subject_id and e.user_id = $2
        where d.workspace_id = $1 and d.owner_id = $2 and (d.kind = $3 or (d.kind in ('entry','gone') and d.book = $4))
          and (d.seq > $5 or (d.seq = $5 and d.subject_id > $6))
        order by d.seq, d.subject_id limit $8";
    LAST_CHANGE -> (Option<i64>,) = "select max(seq) from dav_changes where workspace_id = $1 and owner_id = $2";
    MARK -> DavMarkRow = "select @all from dav_marks
        where workspace_id = $1 and user_id = $2 and book = $3 and subject_id = $4";
    LOOKS -> DavLookRow = "select @all from dav_looks where workspace_id = $1 and user_id = $2";
    WISHES -> DavWishRow = "select w.id, w.user_id, w.what, w.wanted_on, w.at, w.version from dav_wishes w
        join follow_ups f on f.workspace_id = $1 and f.id = w.id and f.state = 'open' and f.owner_id = $2
        where w.workspace_id = $1";
    DEVICES -> DavDeviceLine = "select v.id, v.name, v.created_at, s.at as seen_at, s.program from dav_devices v
        left join dav_visits s on s.workspace_id = $1 and s.id = v.id
        where v.workspace_id = $1 and v.user_id = $2 and v.revoked_at is null order by v.created_at, v.id";
    DEVICE -> DavDeviceRow = "select @all from dav_devices where workspace_id = $1 and id = $2 and revoked_at is null";
    VISIT -> () = "insert into dav_visits (workspace_id, id, at, program) values ($1, $2, $3, $4)
        on conflict (workspace_id, id) do update set at = excluded.at, program = excluded.program";
    VISITED -> (Instant,) = "select at from dav_visits where workspace_id = $1 and id = $2";
    CLOSED_BY -> (Uuid, String) = "select f.action_id, a.verb from facts f
        join actions a on a.workspace_id = $1 and a.id = f.action_id
        where f.workspace_id = $1 and f.contact_id = $2 and f.follow_up_id = $3
          and f.kind in ('follow_up_done','follow_up_released') order by f.at desc, f.id desc limit 1";
}

impl Reader {
    /// How far the change log is; `None` where nobody syncs.
    pub async fn dav_head(&mut self) -> Result<Option<DavHead>, StoreError> {
        self.opt(&HEAD, ()).await
    }

    /// The people in somebody's book, with the number of their last change.
    pub async fn dav_person_tags(&mut self, user: Uuid) -> Result<Vec<DavTag>, StoreError> {
        self.all(&PERSON_TAGS, (user,)).await
    }

    /// The people in somebody's book.
    pub async fn dav_people(&mut self, user: Uuid) -> Result<Vec<DavPerson>, StoreError> {
        self.all(&PEOPLE, (user,)).await
    }

    /// One person in somebody's book.
    pub async fn dav_person(&mut self, user: Uuid, contact: Uuid) -> Result<Option<DavPerson>, StoreError> {
        self.opt(&PERSON, (user, contact)).await
    }

    /// The contact whose card somebody's device calls so.
    pub async fn dav_person_called(&mut self, user: Uuid, name: &str) -> Result<Option<Uuid>, StoreError> {
        Ok(self.opt(&PERSON_CALLED, (user, name)).await?.map(|(id,)| id))
    }

    /// The follow-ups in somebody's books – open, or closed since a day – with the number of their last change.
    pub async fn dav_follow_up_tags(
        &mut self,
        user: Uuid,
        since: Day,
        book: &str,
    ) -> Result<Vec<DavTag>, StoreError> {
        self.all(&FOLLOW_UP_TAGS, (user, since, book)).await
    }

    /// The follow-ups in somebody's books, soonest first.
    pub async fn dav_follow_ups(&mut self, user: Uuid, since: Day) -> Result<Vec<DavFollowUp>, StoreError> {
        self.all(&FOLLOW_UPS, (user, since)).await
    }

    /// One follow-up in somebody's books.
    pub async fn dav_follow_up(
        &mut self,
        user: Uuid,
        since: Day,
        follow_up: Uuid,
    ) -> Result<Option<DavFollowUp>, StoreError> {
        self.opt(&FOLLOW_UP, (user, since, follow_up)).await
    }

    /// Follow-ups that left the books because time went by: closed from one day on, and before another.
    pub async fn dav_follow_ups_past(
        &mut self,
        user: Uuid,
        from: Day,
        before: Day,
    ) -> Result<Vec<(Uuid,)>, StoreError> {
        self.all(&FOLLOW_UPS_PAST, (user, from, before)).await
    }

    /// What devices put in a book, with the number of the last change.
    pub async fn dav_entry_tags(&mut self, user: Uuid, book: &str) -> Result<Vec<DavTag>, StoreError> {
        self.all(&ENTRY_TAGS, (user, book)).await
    }

    /// What devices put in a book.
    pub async fn dav_entries(&mut self, user: Uuid, book: &str) -> Result<Vec<DavEntryRow>, StoreError> {
        self.all(&ENTRIES, (user, book)).await
    }

    /// An entry by what devices call it.
    pub async fn dav_entry_called(
        &mut self,
        user: Uuid,
        book: &str,
        name: &str,
    ) -> Result<Option<DavEntryRow>, StoreError> {
        self.opt(&ENTRY_CALLED, (user, book, name)).await
    }

    /// An entry by its UID.
    pub async fn dav_entry_with_uid(
        &mut self,
        user: Uuid,
        book: &str,
        uid: &str,
    ) -> Result<Option<DavEntryRow>, StoreError> {
        self.opt(&ENTRY_WITH_UID, (user, book, uid)).await
    }

    /// The number of the last change of an entry.
    pub async fn dav_entry_seq(&mut self, user: Uuid, entry: Uuid) -> Result<i64, StoreError> {
        Ok(self.opt(&ENTRY_SEQ, (user, entry)).await?.map_or(0, |(seq,)| seq))
    }

    /// How many entries somebody's devices put here.
    pub async fn dav_entry_count(&mut self, user: Uuid) -> Result<i64, StoreError> {
        self.value(&ENTRY_COUNT, (user,)).await
    }

    /// What changed in a book – its `person` or `follow_up`, and what devices put in it – after a place in the log, the
    /// earliest first. Closed follow-ups stand in it since a day.
    pub async fn dav_changes(
        &mut self,
        user: Uuid,
        (kind, book): (&str, &str),
        after: (i64, Uuid),
        since: Day,
        limit: i64,
    ) -> Result<Vec<DavChange>, StoreError> {
        self.all(&CHANGES, (user, kind, book, after.0, after.1, since, limit)).await
    }

    /// The number of the last change in somebody's books.
    pub async fn dav_last_change(&mut self, user: Uuid) -> Result<i64, StoreError> {
        Ok(self.value(&LAST_CHANGE, (user,)).await?.unwrap_or(0))
    }

    /// What a device said of a person or a follow-up.
    pub async fn dav_mark(
        &mut self,
        user: Uuid,
        book: &str,
        subject: Uuid,
    ) -> Result<Option<DavMarkRow>, StoreError> {
        self.opt(&MARK, (user, book, subject)).await
    }

    /// How somebody's books look on their devices.
    pub async fn dav_looks(&mut self, user: Uuid) -> Result<Vec<DavLookRow>, StoreError> {
        self.all(&LOOKS, (user,)).await
    }

    /// M20. What somebody tried on a device with promises that are open.
    pub async fn dav_wishes(&mut self, user: Uuid) -> Result<Vec<DavWishRow>, StoreError> {
        self.all(&WISHES, (user,)).await
    }

    /// Somebody's devices that may sync, and when they did.
    pub async fn dav_devices(&mut self, user: Uuid) -> Result<Vec<DavDeviceLine>, StoreError> {
        self.all(&DEVICES, (user,)).await
    }

    /// A device that may sync.
    pub async fn dav_device(&mut self, id: Uuid) -> Result<Option<DavDeviceRow>, StoreError> {
        self.opt(&DEVICE, (id,)).await
    }

    /// When a device was here last.
    pub async fn dav_visited(&mut self, device: Uuid) -> Result<Option<Instant>, StoreError> {
        Ok(self.opt(&VISITED, (device,)).await?.map(|(at,)| at))
    }

    /// The action that closed a follow-up last, and its verb.
    pub async fn dav_closed_by(
        &mut self,
        contact: Uuid,
        follow_up: Uuid,
    ) -> Result<Option<(Uuid, String)>, StoreError> {
        self.opt(&CLOSED_BY, (contact, follow_up)).await
    }
}

impl Db {
    /// Notes that a device is here.
    pub async fn note_dav_visit(
        &self,
        workspace: Uuid,
        device: Uuid,
        at: Instant,
        program: &str,
    ) -> Result<(), StoreError> {
        self.run(workspace, &VISIT, (device, at, program)).await.map(|_| ())
    }
}
