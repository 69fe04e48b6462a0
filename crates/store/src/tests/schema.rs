//! Statements, migrations, addresses, backups.

use super::*;
use crate::{
    Columns, Db, Engine, Location, StoreError,
    migrate::render,
    testing::{Fresh, each_engine, memory},
};

const fn step(version: i64, source: &'static str) -> Migration {
    Migration { version, name: "step", source }
}

#[tokio::test]
async fn both_engines_prepare_every_statement() {
    each_engine(|db| async move {
        assert_eq!(db.check_statements().await.unwrap(), Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn the_check_of_statements_finds_what_is_wrong() {
    each_engine(|db| async move {
        let named = Columns::Named(&["id", "version"]);
        let wrong = [
            "select id, version, name from keepsakes where workspace_id = $1",
            "select version, id from keepsakes where workspace_id = $1",
            "select id, versoin from keepsakes where workspace_id = $1",
            "select id, version from keepsake where workspace_id = $1",
        ];
        let accepts = <(Uuid, i64) as crate::ReadRow>::postgres_accepts;
        for text in wrong {
            let mut complaints = Vec::new();
            db.check("wrong", text, named, accepts, &mut complaints).await.unwrap();
            assert_eq!(complaints.len(), 1, "{text}: {complaints:?}");
        }
        let mut complaints = Vec::new();
        let sum = "select id, sum(version) as version from keepsakes where workspace_id = $1 group by id";
        db.check("sum", sum, named, accepts, &mut complaints).await.unwrap();
        let expected = usize::from(db.engine() == Engine::Postgres);
        assert_eq!(complaints.len(), expected, "a sum is no bigint on PostgreSQL: {complaints:?}");
        db.refresh_statistics().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn migrating_twice_or_from_several_servers_at_once_runs_each_step_once() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let Some(fresh) = Fresh::of(engine).await else { continue };
        let servers = [fresh.open().await, fresh.open().await, fresh.open().await];
        let all = [step(1, "create table a (x @int);"), step(2, "insert into a values (1);")];
        let ran = tokio::join!(
            servers[0].migrate_with(&all, now()),
            servers[1].migrate_with(&all, now()),
            servers[2].migrate_with(&all, now()),
        );
        for outcome in [ran.0, ran.1, ran.2] {
            outcome.unwrap();
        }
        assert_eq!(servers[0].system().opt(&ROWS_OF_A, ()).await.unwrap(), Some((1,)), "{engine}");
        for server in servers {
            server.close().await;
        }
        fresh.drop().await;
    }
}

// Not registered: the table exists in this test alone.
static ROWS_OF_A: crate::Sql<(i64,)> = crate::Sql::new("ROWS_OF_A", "select count(*) from a", None);

#[tokio::test]
async fn a_changed_step_or_a_newer_schema_is_refused() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let Some(fresh) = Fresh::of(engine).await else { continue };
        let db = fresh.open().await;
        let two = [step(1, "create table a (x @int);"), step(2, "create table b (x @int);")];
        db.migrate_with(&two, now()).await.unwrap();
        let changed = [two[0], step(2, "create table b (x @ts);")];
        let refused = db.migrate_with(&changed, now()).await;
        assert!(matches!(refused, Err(StoreError::MigrationChanged { version: 2, .. })), "{refused:?}");
        let older = db.migrate_with(&two[..1], now()).await;
        assert!(matches!(older, Err(StoreError::SchemaTooNew { found: 2, known: 1 })), "{older:?}");
        let crlf = [step(1, "create table a (x @int);"), step(2, "create table b (x @int);")];
        db.migrate_with(&crlf, now()).await.unwrap();
        db.close().await;
        fresh.drop().await;
    }
}

#[tokio::test]
async fn a_step_that_fails_leaves_nothing_and_can_be_run_again() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let Some(fresh) = Fresh::of(engine).await else { continue };
        let db = fresh.open().await;
        let broken = [step(1, "create table a (x @int); create table a (x @int);")];
        assert!(db.migrate_with(&broken, now()).await.is_err());
        db.migrate_with(&[step(1, "create table a (x @int);")], now()).await.unwrap();
        db.close().await;
        fresh.drop().await;
    }
}

#[test]
fn a_step_is_written_out_for_each_engine() {
    let source = "create table t (id @uuid, d @day, t @ts, j @json, b @bool, n @int);\n\
                  --sqlite\nonly sqlite;\n--postgres\nonly postgres;\n--end\nboth;\n--wall t\n";
    let sqlite = render(&step(1, source), Engine::Sqlite).unwrap();
    assert_eq!(
        sqlite,
        "create table t (id blob, d text, t integer, j text, b boolean, n integer);\nonly sqlite;\nboth;\n"
    );
    let postgres = render(&step(1, source), Engine::Postgres).unwrap();
    assert!(
        postgres.starts_with("create table t (id uuid, d text, t bigint, j jsonb, b boolean, n bigint);")
    );
    assert!(postgres.contains("only postgres;\nboth;\nalter table t enable row level security;"));
    for wrong in ["create table t (x @money);", "--sqlte\n"] {
        assert!(matches!(render(&step(1, wrong), Engine::Sqlite), Err(StoreError::MigrationSource { .. })));
    }
}

#[test]
fn an_address_says_where_the_data_live() {
    let parse = |text| Location::parse(text);
    assert_eq!(
        parse("postgres://me@host/db").unwrap(),
        Location::Postgres("postgres://me@host/db".to_owned())
    );
    assert_eq!(parse(":memory:").unwrap(), Location::Memory);
    assert_eq!(parse("sqlite::memory:").unwrap(), Location::Memory);
    assert_eq!(parse("sqlite:///var/x.db").unwrap(), Location::File("/var/x.db".into()));
    assert_eq!(parse("sqlite:x.db").unwrap(), Location::File("x.db".into()));
    assert_eq!(parse(" data/x.db ").unwrap(), Location::File("data/x.db".into()));
    for wrong in ["", "  ", "sqlite:", "mysql://host/db"] {
        assert!(matches!(parse(wrong), Err(StoreError::Location(_))), "{wrong}");
    }
    assert!(!format!("{:?}", parse("postgres://me:secret@host/db").unwrap()).contains("secret"));
}

#[test]
fn a_day_is_ten_characters_and_an_instant_whole_milliseconds() {
    for wrong in
        ["", "2026-11-31", "2026-1-1", "20261121", "2026-11-21T10:00", "-000001-01-01", "２０２６-11"]
    {
        assert!(wrong.parse::<Day>().is_err(), "{wrong}");
    }
    assert_eq!(now().millis() % 1000, 123);
    assert_eq!(now().timestamp(), "2026-11-21T10:00:00.123Z".parse().unwrap());
    assert_eq!(serde_json::to_string(&now()).unwrap(), "\"2026-11-21T10:00:00.123Z\"");
}

#[tokio::test]
async fn junk_in_a_column_is_loud() {
    let db = memory().await;
    let mut made = unit(1);
    made.insert(keepsake("row"));
    db.commit(made).await.unwrap();
    for junk in ["day = 'tomorrow'", "at = 9223372036854775807", "extra = '{'", "name = x'ff'"] {
        let mut tx = db.begin(crate::tx::Scope::Write(OFFICE)).await.unwrap();
        tx.script(format!("update keepsakes set {junk}")).await.unwrap();
        let read: Result<Vec<KeepsakeRow>, _> =
            tx.all("select * from keepsakes where workspace_id = $1", (OFFICE,)).await;
        assert!(matches!(read, Err(StoreError::Corrupt(_))), "{junk}: {read:?}");
        tx.rollback().await.unwrap();
    }
}

// Not registered: PostgreSQL has no rowid.
static ROWIDS: crate::Sql<(i64, Uuid)> =
    crate::Sql::new("ROWIDS", "select rowid, id from keepsakes order by rowid", None);

#[tokio::test]
async fn a_backup_is_a_whole_database_and_never_overwrites() {
    let fresh = Fresh::of(Engine::Sqlite).await.unwrap();
    let Location::File(path) = fresh.location().clone() else { panic!() };
    let db = fresh.open().await;
    db.migrate(now()).await.unwrap();
    let mut made = unit(1);
    let middle = keepsake("middle");
    made.insert(keepsake("first")).insert(middle.clone()).insert(keepsake("last"));
    db.commit(made).await.unwrap();
    let mut gone = unit(2);
    gone.delete(&middle);
    db.commit(gone).await.unwrap();
    let copy = path.with_file_name("copy.db");
    db.backup_to(&copy).await.unwrap();
    assert!(matches!(db.backup_to(&copy).await, Err(StoreError::File { .. })));
    let copied = Db::open(&Location::File(copy)).await.unwrap();
    copied.migrate(now()).await.unwrap();
    // The search index of SQLite points to rows by rowid, so a copy must not number them anew.
    let rows = db.system().all(&ROWIDS, ()).await.unwrap();
    assert_eq!(rows.iter().map(|(rowid, _)| *rowid).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(copied.system().all(&ROWIDS, ()).await.unwrap(), rows);
    copied.close().await;
    db.close().await;
}
