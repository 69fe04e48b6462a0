//! What an import asks, many at a time: a file holds thousands of people, and a question a person would take hours.

use uuid::Uuid;

use crate::rows::{
    CompanyRow, ContactPointRow, ContactRow, FactRow, ImportFileRow, ImportKeptRow, ImportProblemRow,
    ImportRow, ReferralRow,
};
use crate::{Db, Instant, Json, Reader, Sight, StoreError};

/// Bytes of a file that are written at once.
const PIECE_BYTES: usize = 1024 * 1024;

row! {
    /// Something that an action changed, and that can be taken back.
    pub struct ChangedRow {
        /// The table.
        pub entity: String,
        /// The row.
        pub entity_id: Uuid,
        /// Whether the row was there before.
        pub was_there: bool,
        /// The version it left; `None` for one that it removed.
        pub after_version: Option<i64>,
    }
}

/// Who of these contacts has something hanging on them. Each table is asked by itself, so that each uses its own index.
macro_rules! built_on {
    ($these:literal) => {
        built_on!(@all $these;
            deals contact_id, interactions contact_id, complaints contact_id, events recommended_by, asks contact_id,
            moments contact_id, follow_ups contact_id, follow_ups person_id, reciprocations contact_id,
            contacts given_by_id, letters contact_id, letters other_id, gifts contact_id, permissions contact_id,
            dealings contact_id, whereabouts id, introductions offers_id, introductions needs_id,
            passed_over contact_id, event_talks contact_id)
    };
    (@all $these:literal; $table:ident $column:ident $(, $more:ident $column_of_more:ident)*) => {
        concat!(
            built_on!(@one $these $table $column)
            $(, " union ", built_on!(@one $these $more $column_of_more))*
        )
    };
    (@one $these:literal $table:ident $column:ident) => {
        concat!(
            "select ", stringify!($column), " from ", stringify!($table), " where workspace_id = $1 and ",
            stringify!($column), " in ", $these
        )
    };
}

// In no order: SQLite would rather read all points of a workspace in order than look a few up and sort them.
statements! {
    POINTS_AMONG -> ContactPointRow = "select @all from contact_points
        where workspace_id = $1 and kind in ('phone','email') and normal in (select value from json_each($2))",
        pg: "select @all from contact_points
        where workspace_id = $1 and kind in ('phone','email') and normal in (select jsonb_array_elements_text($2))";
    POINTS_OF_ALL -> ContactPointRow = "select @all from contact_points
        where workspace_id = $1 and contact_id in (select unhex(value) from json_each($2))
        order by contact_id, position, id",
        pg: "select @all from contact_points
        where workspace_id = $1 and contact_id in (select cast(jsonb_array_elements_text($2) as uuid))
        order by contact_id, position, id";
    CALLED_AMONG -> ContactRow = "select @all from contacts
        where workspace_id = $1 and name_key in (select value from json_each($2)) order by created_at, id",
        pg: "select @all from contacts
        where workspace_id = $1 and name_key in (select jsonb_array_elements_text($2)) order by created_at, id";
    COMPANIES_AMONG -> CompanyRow = "select @all from companies
        where workspace_id = $1 and name_folded in (select value from json_each($2))",
        pg: "select @all from companies
        where workspace_id = $1 and name_folded in (select jsonb_array_elements_text($2))";
    IMPORTS_OF -> ImportRow = "select @all from imports
        where workspace_id = $1 and user_id = $2 order by started_at desc, id desc limit $3";
    INTERRUPTED -> ImportRow = "select @all from imports
        where workspace_id = $1 and state in ('running','undoing') and touched_at < $2 order by touched_at, id";
    KEPT_OF -> ImportKeptRow = "select @all from import_kept
        where workspace_id = $1 and import_id = $2 order by id limit $3";
    KEPT_COUNT -> (i64,) = "select count(*) from import_kept where workspace_id = $1 and import_id = $2";
    REFERRALS_TOUCHING -> ReferralRow = "select @all from referrals where workspace_id = $1
        and referrer_id in (select unhex(value) from json_each($2))
        union select @all from referrals where workspace_id = $1
        and referred_id in (select unhex(value) from json_each($2))",
        pg: "select @all from referrals where workspace_id = $1
        and referrer_id in (select cast(jsonb_array_elements_text($2) as uuid))
        union select @all from referrals where workspace_id = $1
        and referred_id in (select cast(jsonb_array_elements_text($2) as uuid))";
    FILE -> ImportFileRow = "select @all from import_files where workspace_id = $1 and id = $2";
    PIECES -> (i64, Vec<u8>) = "select n, bytes from import_pieces
        where workspace_id = $1 and file_id = $2 order by n";
    PUT_FILE -> () = "insert into import_files
        (workspace_id, id, user_id, action_id, file_name, digest, size, columns, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing";
    PUT_PIECE -> () = "insert into import_pieces (workspace_id, file_id, n, bytes) values ($1, $2, $3, $4)
        on conflict do nothing";
    SAY_COLUMNS -> () = "update import_files set columns = $3 where workspace_id = $1 and id = $2";
    DROP_PIECES -> () = "delete from import_pieces where workspace_id = $1 and file_id = $2";
    DROP_FILE -> () = "delete from import_files where workspace_id = $1 and id = $2";
    OLD_FILES -> (Uuid,) = "select id from import_files where workspace_id = $1 and created_at < $2";
    CHANGED_BY -> ChangedRow = "select entity, entity_id, (before is not null) as was_there, after_version
        from changes where workspace_id = $1 and action_id = $2 order by seq";
    // Everything that hangs on a contact and can outlive a change of the contact itself. What is not listed still
    // stands against its removal: the database has it refer to the contact.
    BUILT_ON -> (Uuid,) = built_on!("(select unhex(value) from json_each($2))"),
        pg: built_on!("(select cast(jsonb_array_elements_text($2) as uuid))");
    LAST_FACTS -> FactRow = "select @all(f) from facts f join actions a on a.workspace_id = $1 and a.id = f.action_id
        where f.workspace_id = $1 and f.contact_id in (select unhex(value) from json_each($2))
        and a.verb not in ('import_batch','undo') and a.undone_at is null order by f.at, f.id",
        pg: "select @all(f) from facts f join actions a on a.workspace_id = $1 and a.id = f.action_id
        where f.workspace_id = $1 and f.contact_id in (select cast(jsonb_array_elements_text($2) as uuid))
        and a.verb not in ('import_batch','undo') and a.undone_at is null order by f.at, f.id";
    COMPANIES_UNUSED -> CompanyRow = "select @all(c) from companies c
        where c.workspace_id = $1 and c.id in (select unhex(value) from json_each($2))
        and not exists (select 1 from contacts p where p.workspace_id = $1 and p.company_id = c.id)",
        pg: "select @all(c) from companies c
        where c.workspace_id = $1 and c.id in (select cast(jsonb_array_elements_text($2) as uuid))
        and not exists (select 1 from contacts p where p.workspace_id = $1 and p.company_id = c.id)";
    TO_EXPORT -> ContactRow = concat!("select @all from contacts where workspace_id = $1 and ", seen!("owner_id"),
        " and (name_key, id) > ($4, $5) order by name_key, id limit $6");
    CREDITED_NAMES -> (Uuid, String) = "select r.referred_id, c.name from referrals r
        join contacts c on c.workspace_id = $1 and c.id = r.referrer_id where r.workspace_id = $1 and r.credited
        and r.referred_id in (select unhex(value) from json_each($2))",
        pg: "select r.referred_id, c.name from referrals r
        join contacts c on c.workspace_id = $1 and c.id = r.referrer_id where r.workspace_id = $1 and r.credited
        and r.referred_id in (select cast(jsonb_array_elements_text($2) as uuid))";
    PROBLEMS_OF -> ImportProblemRow = "select @all from import_problems
        where workspace_id = $1 and import_id = $2 order by line, id limit $3";
}

impl Reader {
    /// Telephone numbers and e-mail addresses among these (in their normal form), whoever has them; in no order.
    pub async fn points_among(&mut self, normals: &[String]) -> Result<Vec<ContactPointRow>, StoreError> {
        self.all(&POINTS_AMONG, (Json(normals),)).await
    }

    /// The ways to reach any of these contacts, by contact and place.
    pub async fn points_of_all(&mut self, contacts: &[Uuid]) -> Result<Vec<ContactPointRow>, StoreError> {
        if contacts.is_empty() {
            return Ok(Vec::new());
        }
        self.all(&POINTS_OF_ALL, (Json(hex(contacts)),)).await
    }

    /// Contacts of one of these folded names, oldest first.
    pub async fn called_among(&mut self, name_keys: &[String]) -> Result<Vec<ContactRow>, StoreError> {
        self.all(&CALLED_AMONG, (Json(name_keys),)).await
    }

    /// Companies of one of these folded names.
    pub async fn companies_among(&mut self, names_folded: &[String]) -> Result<Vec<CompanyRow>, StoreError> {
        self.all(&COMPANIES_AMONG, (Json(names_folded),)).await
    }

    /// What was wrong with which line of an imported file, by line.
    pub async fn import_problems(
        &mut self,
        import: Uuid,
        limit: i64,
    ) -> Result<Vec<ImportProblemRow>, StoreError> {
        self.all(&PROBLEMS_OF, (import, limit)).await
    }

    /// People of one's sight by name, after this one.
    pub async fn contacts_to_export(
        &mut self,
        sight: Sight,
        name_key: &str,
        id: Uuid,
        limit: i64,
    ) -> Result<Vec<ContactRow>, StoreError> {
        self.all(&TO_EXPORT, (sight.user, sight.reach.number(), name_key, id, limit)).await
    }

    /// Who is credited with having referred these contacts: contact and the referrer's name.
    pub async fn credited_names(&mut self, contacts: &[Uuid]) -> Result<Vec<(Uuid, String)>, StoreError> {
        self.all(&CREDITED_NAMES, (Json(hex(contacts)),)).await
    }

    /// Somebody's imports, the latest first.
    pub async fn imports_of(&mut self, user: Uuid, limit: i64) -> Result<Vec<ImportRow>, StoreError> {
        self.all(&IMPORTS_OF, (user, limit)).await
    }

    /// Imports that are at work and gave no sign of life since.
    pub async fn interrupted_imports(&mut self, since: Instant) -> Result<Vec<ImportRow>, StoreError> {
        self.all(&INTERRUPTED, (since,)).await
    }

    /// Who stayed when an import was taken back.
    pub async fn kept_of_import(
        &mut self,
        import: Uuid,
        limit: i64,
    ) -> Result<Vec<ImportKeptRow>, StoreError> {
        self.all(&KEPT_OF, (import, limit)).await
    }

    /// How many stayed when an import was taken back.
    pub async fn count_kept_of_import(&mut self, import: Uuid) -> Result<i64, StoreError> {
        self.value(&KEPT_COUNT, (import,)).await
    }

    /// Referrals by or of any of these contacts.
    pub async fn referrals_touching(&mut self, contacts: &[Uuid]) -> Result<Vec<ReferralRow>, StoreError> {
        self.all(&REFERRALS_TOUCHING, (Json(hex(contacts)),)).await
    }

    /// A file that waits, or is being brought in, without what is in it.
    pub async fn import_file(&mut self, id: Uuid) -> Result<Option<ImportFileRow>, StoreError> {
        self.opt(&FILE, (id,)).await
    }

    /// What is in a file; fewer bytes than its size where its upload broke off.
    pub async fn import_file_bytes(&mut self, file: &ImportFileRow) -> Result<Vec<u8>, StoreError> {
        let mut bytes = Vec::with_capacity(usize::try_from(file.size).unwrap_or(0));
        for (place, (n, piece)) in (0i64..).zip(self.all(&PIECES, (file.id,)).await?) {
            if n != place {
                break;
            }
            bytes.extend(piece);
        }
        Ok(bytes)
    }

    /// What an action changed and undo would take back, in the order in which it did.
    pub async fn changed_by(&mut self, action: Uuid) -> Result<Vec<ChangedRow>, StoreError> {
        self.all(&CHANGED_BY, (action,)).await
    }

    /// Those of these contacts on whom something hangs, referrals aside.
    pub async fn built_on(&mut self, contacts: &[Uuid]) -> Result<Vec<Uuid>, StoreError> {
        let found = self.all(&BUILT_ON, (Json(hex(contacts)),)).await?;
        Ok(found.into_iter().map(|(id,)| id).collect())
    }

    /// What happened to these contacts but for imports, and was not undone; the oldest first.
    pub async fn facts_beside_imports(&mut self, contacts: &[Uuid]) -> Result<Vec<FactRow>, StoreError> {
        self.all(&LAST_FACTS, (Json(hex(contacts)),)).await
    }

    /// Those of these companies for whom nobody works any more.
    pub async fn companies_unused(&mut self, companies: &[Uuid]) -> Result<Vec<CompanyRow>, StoreError> {
        self.all(&COMPANIES_UNUSED, (Json(hex(companies)),)).await
    }
}

/// Ids as both engines take them out of JSON.
pub(crate) fn hex<'a>(ids: impl IntoIterator<Item = &'a Uuid>) -> Vec<String> {
    ids.into_iter().map(|id| id.simple().to_string()).collect()
}

impl Db {
    /// Keeps a file for its import, piece by piece. The same file a second time changes nothing.
    ///
    /// # Errors
    /// What the driver says; sent again, it goes on where it broke off.
    pub async fn put_import_file(
        &self,
        workspace: Uuid,
        file: &ImportFileRow,
        bytes: &[u8],
    ) -> Result<(), StoreError> {
        let head = (
            file.id,
            file.user_id,
            file.action_id,
            &file.file_name,
            &file.digest,
            file.size,
            &file.columns,
            file.created_at,
        );
        self.run(workspace, &PUT_FILE, head).await?;
        for (n, piece) in (0i64..).zip(bytes.chunks(PIECE_BYTES)) {
            self.run(workspace, &PUT_PIECE, (file.id, n, piece)).await?;
        }
        Ok(())
    }

    /// Keeps what the rep says of a file's columns.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn say_import_columns(
        &self,
        workspace: Uuid,
        file: Uuid,
        columns: &serde_json::Value,
    ) -> Result<(), StoreError> {
        self.run(workspace, &SAY_COLUMNS, (file, Json(columns))).await.map(|_| ())
    }

    /// Removes what is in a file.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn empty_import_file(&self, workspace: Uuid, file: Uuid) -> Result<(), StoreError> {
        self.run(workspace, &DROP_PIECES, (file,)).await.map(|_| ())
    }

    /// Removes a file that is not waited for any more.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn drop_import_file(&self, workspace: Uuid, file: Uuid) -> Result<(), StoreError> {
        self.empty_import_file(workspace, file).await?;
        self.run(workspace, &DROP_FILE, (file,)).await.map(|_| ())
    }

    /// Removes files that came before; tells how many.
    ///
    /// # Errors
    /// What the driver says.
    pub async fn drop_import_files_before(
        &self,
        workspace: Uuid,
        before: Instant,
    ) -> Result<usize, StoreError> {
        let mut reader = self.read(workspace).await?;
        let old = reader.all(&OLD_FILES, (before,)).await?;
        reader.close().await?;
        for (file,) in &old {
            self.drop_import_file(workspace, *file).await?;
        }
        Ok(old.len())
    }
}
