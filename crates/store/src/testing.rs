//! Databases for tests, one of each engine. A missing engine fails; it is never skipped by accident.
#![allow(clippy::panic, clippy::expect_used, reason = "only tests call this, and a test fails by panicking")]

use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Map, Value as JsonValue};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use uuid::Uuid;

use crate::rows::{
    AskRow, BookingRow, BriefRow, CardEntryRow, CardRow, ClaimRow, CoachWordsRow, CompanyRow, ComplaintRow,
    ContactPointRow, ContactRow, ContactStateRow, CoverRow, DavDeviceRow, DavEntryRow, DavLookRow,
    DavMarkRow, DavWishRow, DealRow, DealingRow, DiaryRow, EventGoerRow, EventRow, EventTalkRow, FactRow,
    FeedRow, FollowUpRow, GiftRow, GoalRow, ImportKeptRow, ImportProblemRow, ImportRow, InteractionRow,
    IntroductionRow, InvitationRow, LearnedRow, LetterRow, LikenessRow, MailRow, MailServerRow, MailboxRow,
    MergedRow, MomentRow, NoContactPrintRow, PassedOverRow, PermissionRow, ReciprocationRow, ReferralRow,
    ReviewRow, ReviewTimeRow, SettingsRow, UserRow, WhereaboutsRow,
};
use crate::{
    Db, Engine, Entity, Instant, Json, Location, ReadRow, entity::insert_text, sql::With, tx::Scope,
};

/// Address of a PostgreSQL server whose role may create databases.
const SERVER: &str = "WHOELSE_TEST_PG";
/// `sqlite` leaves PostgreSQL out, on purpose.
const ENGINES: &str = "WHOELSE_TEST_ENGINES";

/// How often removing a test database is tried.
const DROP_TRIES: u32 = 50;

/// Runs a story on a fresh, migrated database of each engine: a SQLite file, then PostgreSQL.
pub async fn each_engine<F, Fut>(story: F)
where
    F: Fn(Db) -> Fut,
    Fut: Future<Output = ()>,
{
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let Some(fresh) = Fresh::of(engine).await else { continue };
        let db = fresh.open().await;
        db.migrate(Instant::new(Timestamp::now())).await.expect("the migrations run");
        story(db.clone()).await;
        db.close().await;
        fresh.drop().await;
    }
}

/// A fresh, migrated SQLite database in memory: the fastest there is. A reader must be dropped before a commit.
pub async fn memory() -> Db {
    let db = Db::open(&Location::Memory).await.expect("SQLite opens in memory");
    db.migrate(Instant::new(Timestamp::now())).await.expect("the migrations run");
    db
}

/// Every row of a table in a workspace, by id.
pub async fn all_of<E: Entity>(db: &Db, workspace: Uuid) -> Vec<E> {
    let info = E::info();
    let (columns, table) = (info.columns.join(", "), info.table);
    read(db, workspace, format!("select {columns} from {table} where workspace_id = $1 order by id")).await
}

/// Writes rows of a table without an action, a journal, or sums of who came through whom: a benchmark fills a database so.
/// [`Db::recount_lineages`] counts afterwards.
pub async fn pour<E: Entity>(db: &Db, workspace: Uuid, rows: &[E]) {
    let info = E::info();
    for rows in rows.chunks((10_000 / info.columns.len()).max(1)) {
        let mut tx = db.begin(Scope::Write(workspace)).await.expect("a transaction opens");
        let text = insert_text(info.table, info.columns, rows.len());
        let values = With(|to: &mut crate::Binds<'_>| {
            to.add(workspace);
            for row in rows {
                to.add(row.id());
                row.bind_fields(to);
                to.add(row.version());
            }
        });
        tx.run(AssertSqlSafe(text), values).await.expect("the rows are written");
        tx.commit().await.expect("the transaction ends");
    }
}

/// What the actions of an instant wrote: tables and ids. What they removed, or what was undone at that instant, is not
/// told apart.
pub async fn written_at(db: &Db, workspace: Uuid, at: Instant) -> Vec<(String, Uuid)> {
    let text = "select distinct c.entity, c.entity_id from actions a
        join changes c on c.workspace_id = a.workspace_id and c.action_id = a.id
        where a.workspace_id = $1 and a.at = $2";
    let mut tx = db.begin(Scope::Read(workspace)).await.expect("a snapshot opens");
    let rows = tx.all(text, (workspace, at)).await.expect("the journal is read");
    tx.rollback().await.expect("the snapshot ends");
    rows
}

/// Every fact of a workspace, by id.
pub async fn facts(db: &Db, workspace: Uuid) -> Vec<FactRow> {
    let columns = FactRow::COLUMNS.join(", ");
    read(db, workspace, format!("select {columns} from facts where workspace_id = $1 order by id")).await
}

/// Every table that units write, as JSON without versions: two dumps are equal if nothing differs that anybody sees.
pub async fn dump(db: &Db, workspace: Uuid) -> JsonValue {
    let mut tables = Map::new();
    macro_rules! tables {
        ($($row:ident)+) => {$({
            let rows = all_of::<$row>(db, workspace).await.into_iter().map(|row| {
                let mut row = serde_json::to_value(row).expect("a row is JSON");
                row.as_object_mut().and_then(|row| row.remove("version"));
                row
            });
            tables.insert($row::info().table.to_owned(), rows.collect());
        })+};
    }
    tables!(SettingsRow UserRow InvitationRow FeedRow CompanyRow ContactRow ContactStateRow ContactPointRow DealRow
        InteractionRow ComplaintRow EventRow AskRow MomentRow ReferralRow FollowUpRow ReciprocationRow ImportRow
        ImportProblemRow ImportKeptRow LikenessRow MergedRow NoContactPrintRow CardRow CardEntryRow LetterRow
        MailServerRow LearnedRow MailRow MailboxRow CoachWordsRow BriefRow
        DavDeviceRow DavEntryRow DavMarkRow DavLookRow DavWishRow DiaryRow BookingRow CoverRow ClaimRow GiftRow PermissionRow DealingRow WhereaboutsRow IntroductionRow PassedOverRow EventGoerRow EventTalkRow GoalRow ReviewRow ReviewTimeRow);
    let known = crate::rows::entities().filter(|info| !cfg!(test) || tables.contains_key(info.table)).count();
    assert_eq!(tables.len(), known, "the dump has every table");
    let wrong = db.lineages_wrong(workspace).await.expect("the sums are counted");
    assert_eq!(wrong, 0, "M37: what is kept of who came through whom is what is counted from scratch");
    JsonValue::Object(tables)
}

/// The journal and the kept answers of a workspace, as one text: for tests that look for what must not be there.
pub async fn journal(db: &Db, workspace: Uuid) -> String {
    let before: Vec<(Option<Json<JsonValue>>,)> =
        read(db, workspace, "select before from changes where workspace_id = $1".to_owned()).await;
    let answers: Vec<(Json<JsonValue>,)> =
        read(db, workspace, "select answer from actions where workspace_id = $1".to_owned()).await;
    let before = before.into_iter().filter_map(|(before,)| before).map(|before| before.0.to_string());
    before.chain(answers.into_iter().map(|(answer,)| answer.0.to_string())).collect::<Vec<_>>().join("\n")
}

/// Copies all that a rep has – people, conversations, moments, asks, referrals, deals, promises – to another rep, with ids that
/// end in another number of four bytes, in which hardly an id of the rep's own ends: a million rows in minutes, for measuring. No
/// journal is written.
pub async fn copy_rep(db: &Db, workspace: Uuid, from: Uuid, to: Uuid, number: u16) {
    /// Columns that hold the id of something that is copied.
    const IDS: &[&str] =
        &["id", "contact_id", "ask_id", "moment_id", "referrer_id", "referred_id", "fact_id", "given_by_id"];
    /// Columns that hold the rep.
    const OWNERS: &[&str] = &["owner_id", "user_id", "created_by", "closed_by"];
    let another = |column: &str| match db.engine() {
        Engine::Sqlite => format!("cast(substr({column}, 1, 12) || unhex('{number:08x}') as blob)"),
        Engine::Postgres => format!("(left({column}::text, 28) || '{number:08x}')::uuid"),
    };
    let tables: [(&crate::EntityInfo, &str); 8] = [
        (ContactRow::info(), "owner_id"),
        (ContactStateRow::info(), "owner_id"),
        (AskRow::info(), "user_id"),
        (MomentRow::info(), "owner_id"),
        (ReferralRow::info(), "owner_id"),
        (DealRow::info(), "owner_id"),
        (InteractionRow::info(), "user_id"),
        (FollowUpRow::info(), "owner_id"),
    ];
    for (info, owner) in tables {
        let values = info.columns.iter().map(|column| match *column {
            one if IDS.contains(&one) => another(one),
            one if OWNERS.contains(&one) => format!("case when {one} is null then null else $3 end"),
            one => one.to_owned(),
        });
        let (table, columns, values) =
            (info.table, info.columns.join(", "), values.collect::<Vec<_>>().join(", "));
        let text = format!(
            "insert into {table} (workspace_id, {columns}) select workspace_id, {values} from {table}
             where workspace_id = $1 and {owner} = $2"
        );
        let mut tx = db.begin(Scope::Write(workspace)).await.expect("a transaction opens");
        let copied = tx.run(AssertSqlSafe(text), (workspace, from, to)).await;
        tx.finish(copied).await.expect("the rows are copied");
    }
}

async fn read<R: ReadRow>(db: &Db, workspace: Uuid, text: String) -> Vec<R> {
    let mut tx = db.begin(Scope::Read(workspace)).await.expect("a snapshot opens");
    let rows = tx.all(AssertSqlSafe(text), (workspace,)).await.expect("the rows are read");
    tx.rollback().await.expect("the snapshot ends");
    rows
}

/// An empty database that goes with [`Fresh::drop`]; a SQLite file goes even if the test fails.
pub struct Fresh {
    location: Location,
    folder: Option<Folder>,
    server: Option<(String, String)>,
}

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        // A file that cannot be removed is the system's to clean: it is in the temporary folder.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Fresh {
    /// Makes an empty database; `None` where this engine was left out on purpose.
    pub async fn of(engine: Engine) -> Option<Self> {
        let name = format!("whoelse_test_{}", Uuid::now_v7().simple());
        if engine == Engine::Sqlite {
            let folder = Folder(std::env::temp_dir().join(name));
            let location = Location::File(folder.0.join("whoelse.db"));
            return Some(Self { location, folder: Some(folder), server: None });
        }
        let server = server()?;
        let mut admin =
            PgConnection::connect(&server).await.expect("the PostgreSQL server of the tests answers");
        sqlx::raw_sql(AssertSqlSafe(format!("create database {name}")))
            .execute(&mut admin)
            .await
            .expect("the role of the tests may create databases");
        admin.close().await.expect("the connection closes");
        let location = Location::Postgres(with_database(&server, &name));
        Some(Self { location, folder: None, server: Some((server, name)) })
    }

    /// Where it is.
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// Opens it, without migrating.
    pub async fn open(&self) -> Db {
        Db::open(&self.location).await.expect("the test database opens")
    }

    /// Removes it; close every connection first.
    pub async fn drop(self) {
        drop(self.folder);
        let Some((server, name)) = self.server else { return };
        let mut admin =
            PgConnection::connect(&server).await.expect("the PostgreSQL server of the tests answers");
        // A vacuum of the server's own may be at work there; nobody but the server ends that.
        let mut tries = 0;
        loop {
            let text = format!("drop database {name} with (force)");
            match sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut admin).await {
                Ok(_) => break,
                Err(_) if tries < DROP_TRIES => tokio::time::sleep(Duration::from_millis(200)).await,
                Err(error) => panic!("the test database is not removed: {error}"),
            }
            tries += 1;
        }
    }
}

fn server() -> Option<String> {
    if let Ok(url) = std::env::var(SERVER) {
        return Some(url);
    }
    if std::env::var(ENGINES).is_ok_and(|engines| engines == "sqlite") {
        return None;
    }
    panic!(
        "These tests need PostgreSQL. Run `cargo xtask check`, which starts one, or set {SERVER} to a \
         postgres:// address whose role may create databases. {ENGINES}=sqlite leaves PostgreSQL out."
    );
}

/// The same address with another database.
fn with_database(url: &str, name: &str) -> String {
    let (address, query) = url.split_once('?').map_or((url, None), |(a, q)| (a, Some(q)));
    let (scheme, rest) = address.split_once("://").unwrap_or(("postgres", address));
    let server = rest.split('/').next().unwrap_or(rest);
    let query = query.map(|q| format!("?{q}")).unwrap_or_default();
    format!("{scheme}://{server}/{name}{query}")
}
