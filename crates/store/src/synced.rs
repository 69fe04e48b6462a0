//! The change log that devices sync by: the one place that notes, for every verb and for undo, which people, follow-ups
//! and entries a unit changed – in its transaction.
//!
//! A row of `dav_changes` is the last change of one thing in one member's books. A unit first counts up the head of its
//! workspace, which locks it: nobody sees a higher number before a lower one. Then every row of what was touched gets that
//! number – the row of a thing that went away or to a colleague as well, that is how devices learn of it –, and what is in
//! somebody's books now and has no row there gets one. A workspace in which nobody syncs has no head, and pays for one
//! statement that finds nothing.

use std::collections::BTreeSet;

use serde_json::Value as JsonValue;
use uuid::Uuid;

use crate::questions::importing::hex;
use crate::{AnyEntity, Json, Statement, StoreError, commit::Writing, unit::Op};

statements! {
    FOUND -> () = "insert into dav_heads (workspace_id, epoch, seq) values ($1, $2, 1) on conflict do nothing";
    FIRST_PEOPLE -> () = "insert into dav_changes (workspace_id, owner_id, kind, subject_id, seq)
        select workspace_id, owner_id, 'person', id, 1 from contacts where workspace_id = $1";
    FIRST_FOLLOW_UPS -> () = "insert into dav_changes (workspace_id, owner_id, kind, subject_id, seq)
        select workspace_id, owner_id, 'follow_up', id, 1 from follow_ups where workspace_id = $1";
    NEXT -> (i64,) = "update dav_heads set seq = seq + 1 where workspace_id = $1 returning seq";
    /// A name that devices know no longer leads anywhere; `$3` is an id of its own.
    GONE -> () = "insert into dav_changes (workspace_id, owner_id, kind, subject_id, book, name, seq)
        values ($1, $2, 'gone', $3, $4, $5, $6)
        on conflict (workspace_id, owner_id, kind, subject_id) do update set seq = excluded.seq, name = excluded.name";
    CALLED -> () = "update dav_changes set name = $4
        where workspace_id = $1 and owner_id = $2 and kind = 'person' and subject_id = $3";
    ENTRY -> () = "insert into dav_changes (workspace_id, owner_id, kind, subject_id, book, name, seq)
        values ($1, $2, 'entry', $3, $4, $5, $6)
        on conflict (workspace_id, owner_id, kind, subject_id) do update set seq = excluded.seq, name = excluded.name";
    PEOPLE_CHANGED -> () = "update dav_changes set seq = $2 where workspace_id = $1 and kind = 'person'
        and subject_id in (select unhex(value) from json_each($3))",
        pg: "update dav_changes set seq = $2 where workspace_id = $1 and kind = 'person'
        and subject_id in (select cast(jsonb_array_elements_text($3) as uuid))";
    PEOPLE_NEW -> () = "insert into dav_changes (workspace_id, owner_id, kind, subject_id, seq)
        select workspace_id, owner_id, 'person', id, $2 from contacts where workspace_id = $1
        and id in (select unhex(value) from json_each($3)) on conflict do nothing",
        pg: "insert into dav_changes (workspace_id, owner_id, kind, subject_id, seq)
        select workspace_id, owner_id, 'person', id, cast($2 as bigint) from contacts where workspace_id = $1
        and id in (select cast(jsonb_array_elements_text($3) as uuid)) on conflict do nothing";
    FOLLOW_UPS_CHANGED -> () = "update dav_changes set seq = $2 where workspace_id = $1 and kind = 'follow_up'
        and subject_id in (select unhex(value) from json_each($3))",
        pg: "update dav_changes set seq = $2 where workspace_id = $1 and kind = 'follow_up'
        and subject_id in (select cast(jsonb_array_elements_text($3) as uuid))";
    FOLLOW_UPS_NEW -> () = "insert into dav_changes (workspace_id, owner_id, kind, subject_id, seq)
        select workspace_id, owner_id, 'follow_up', id, $2 from follow_ups where workspace_id = $1
        and id in (select unhex(value) from json_each($3)) on conflict do nothing",
        pg: "insert into dav_changes (workspace_id, owner_id, kind, subject_id, seq)
        select workspace_id, owner_id, 'follow_up', id, cast($2 as bigint) from follow_ups where workspace_id = $1
        and id in (select cast(jsonb_array_elements_text($3) as uuid)) on conflict do nothing";
    /// Whose name stands in the entries of others.
    NAMED_IN_FOLLOW_UPS -> () = "update dav_changes set seq = $2 where workspace_id = $1 and kind = 'follow_up'
        and subject_id in (select id from follow_ups where workspace_id = $1
          and (contact_id in (select unhex(value) from json_each($3))
            or person_id in (select unhex(value) from json_each($3))))",
        pg: "update dav_changes set seq = $2 where workspace_id = $1 and kind = 'follow_up'
        and subject_id in (select id from follow_ups where workspace_id = $1
          and (contact_id in (select cast(jsonb_array_elements_text($3) as uuid))
            or person_id in (select cast(jsonb_array_elements_text($3) as uuid))))";
    NAMED_BY_PEOPLE -> () = "update dav_changes set seq = $2 where workspace_id = $1 and kind = 'person'
        and subject_id in (select id from contacts where workspace_id = $1
          and given_by_id in (select unhex(value) from json_each($3)))",
        pg: "update dav_changes set seq = $2 where workspace_id = $1 and kind = 'person'
        and subject_id in (select id from contacts where workspace_id = $1
          and given_by_id in (select cast(jsonb_array_elements_text($3) as uuid)))";
}

/// What a unit touched.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    people: BTreeSet<Uuid>,
    /// People whose name others' entries show.
    named: BTreeSet<Uuid>,
    follow_ups: BTreeSet<Uuid>,
    /// Entries with their owner, book and name.
    entries: Vec<(Uuid, Uuid, String, String)>,
    /// Names that are no longer in use: whose, of whom, in which book.
    gone: Vec<(Uuid, Uuid, String, String)>,
    /// People who got a name of a device's own.
    called: Vec<(Uuid, Uuid, String)>,
}

impl Touched {
    /// Notes a row before or after a change; `other` is the other side of it.
    fn row(&mut self, table: &str, id: Uuid, image: &JsonValue, other: Option<&JsonValue>) {
        let differs =
            |fields: &[&str]| other.is_none_or(|other| fields.iter().any(|f| image.get(*f) != other.get(*f)));
        let uuid = |field: &str| {
            image.get(field).and_then(JsonValue::as_str).and_then(|id| Uuid::try_parse(id).ok())
        };
        let text = |field: &str| image.get(field).and_then(JsonValue::as_str).map(str::to_owned);
        match table {
            "contacts" => {
                self.people.insert(id);
                if differs(&["name", "company", "phone"]) && other.is_some() {
                    self.named.insert(id);
                }
            }
            // Logging a call changes where somebody stands every time, and their card hardly ever.
            "contact_states" if differs(&["standing", "do_not_contact", "owner_id"]) => {
                self.people.insert(id);
            }
            "contact_points" => self.people.extend(uuid("contact_id")),
            "follow_ups" => {
                self.follow_ups.insert(id);
            }
            "dav_marks" => {
                let (Some(subject), Some(user), Some(book)) =
                    (uuid("subject_id"), uuid("user_id"), text("book"))
                else {
                    return;
                };
                match book.as_str() {
                    "people" => self.people.insert(subject),
                    _ => self.follow_ups.insert(subject),
                };
                let by_id = || format!("{subject}.vcf");
                let now = match other {
                    Some(other) => other.get("name").and_then(JsonValue::as_str).map(str::to_owned),
                    None => text("name"),
                };
                let before = other.and_then(|_| text("name")).unwrap_or_else(by_id);
                if let Some(now) = now
                    && now != before
                    && book == "people"
                {
                    self.called.push((user, subject, now));
                    self.gone.push((user, subject, book, before));
                }
            }
            "dav_entries" => {
                if let (Some(user), Some(book), Some(name)) = (uuid("user_id"), text("book"), text("name")) {
                    self.entries.push((id, user, book, name));
                }
            }
            _ => {}
        }
    }

    /// Notes a row of which only the id is known.
    pub(crate) fn id(&mut self, table: &str, id: Uuid) {
        match table {
            "contacts" => {
                self.people.insert(id);
                self.named.insert(id);
            }
            "contact_states" => {
                self.people.insert(id);
            }
            "follow_ups" => {
                self.follow_ups.insert(id);
            }
            _ => {}
        }
    }

    /// Notes a row that undo brings back or takes away, as it was before the action.
    pub(crate) fn undone(&mut self, table: &str, id: Uuid, image: Option<&JsonValue>) {
        self.id(table, id);
        if let Some(image) = image {
            self.row(table, id, image, None);
        }
    }

    fn op(&mut self, op: &Op) -> Result<(), StoreError> {
        match op {
            Op::Insert(row) | Op::InsertOnce(row) => self.both(row.as_ref(), None),
            Op::Update { before, after } => self.both(before.as_ref(), Some(after.as_ref())),
            Op::Delete(before) => self.both(before.as_ref(), None),
            _ => Ok(()),
        }
    }

    fn both(&mut self, before: &dyn AnyEntity, after: Option<&dyn AnyEntity>) -> Result<(), StoreError> {
        let (table, id) = (before.info().table, before.id());
        // Most rows of most units are of no interest here: their images are never made.
        if !is_synced(table) {
            return Ok(());
        }
        let image = |row: &dyn AnyEntity| row.to_json().map_err(|e| StoreError::corrupt(table, id, e));
        let after = after.map(image).transpose()?;
        self.row(table, id, &image(before)?, after.as_ref());
        Ok(())
    }

    fn is_empty(&self) -> bool {
        self.people.is_empty() && self.follow_ups.is_empty() && self.entries.is_empty()
    }
}

impl Writing<'_> {
    /// Begins the log of a workspace, unless it is kept already: everything there is has changed for the first time.
    pub(crate) async fn begin_log(&mut self, epoch: &str) -> Result<(), StoreError> {
        let workspace = self.workspace();
        if self.sql(&FOUND, (workspace, epoch)).await? == 1 {
            self.sql(&FIRST_PEOPLE, (workspace,)).await?;
            self.sql(&FIRST_FOLLOW_UPS, (workspace,)).await?;
        }
        Ok(())
    }

    /// Notes what this unit changed.
    pub(crate) async fn note_changes(
        &mut self,
        ops: &[Op],
        mut touched: Touched,
        erased: Option<Uuid>,
    ) -> Result<(), StoreError> {
        let workspace = self.workspace();
        let of_interest = ops.iter().any(|op| match op {
            Op::Insert(row) | Op::InsertOnce(row) | Op::Delete(row) | Op::Update { before: row, .. } => {
                is_synced(row.info().table)
            }
            _ => false,
        });
        if !of_interest && touched.is_empty() && erased.is_none() {
            return Ok(());
        }
        self.step()?;
        let next: Option<(i64,)> = self.tx.opt(NEXT.text(self.tx.engine()), (workspace,)).await?;
        let Some((seq,)) = next else { return Ok(()) };
        for op in ops {
            touched.op(op)?;
        }
        if let Some(contact) = erased {
            touched.id("contacts", contact);
        }
        for (id, user, book, name) in std::mem::take(&mut touched.entries) {
            self.sql(&ENTRY, (workspace, user, id, book, name, seq)).await?;
        }
        for (user, subject, book, former) in std::mem::take(&mut touched.gone) {
            self.sql(&GONE, (workspace, user, subject, book, former, seq)).await?;
        }
        let ids = |ids: &BTreeSet<Uuid>| (!ids.is_empty()).then(|| Json(hex(ids)));
        for (ids, statements) in [
            (ids(&touched.people), [&PEOPLE_CHANGED, &PEOPLE_NEW]),
            (ids(&touched.follow_ups), [&FOLLOW_UPS_CHANGED, &FOLLOW_UPS_NEW]),
            (ids(&touched.named), [&NAMED_IN_FOLLOW_UPS, &NAMED_BY_PEOPLE]),
        ] {
            let Some(ids) = ids else { continue };
            for statement in statements {
                self.sql(statement, (workspace, seq, ids.clone())).await?;
            }
        }
        for (user, subject, name) in std::mem::take(&mut touched.called) {
            self.sql(&CALLED, (workspace, user, subject, name)).await?;
        }
        Ok(())
    }
}

fn is_synced(table: &str) -> bool {
    matches!(
        table,
        "contacts" | "contact_states" | "contact_points" | "follow_ups" | "dav_marks" | "dav_entries"
    )
}
