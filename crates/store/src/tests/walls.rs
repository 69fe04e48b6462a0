//! Workspaces, doors and leases.

use std::time::Duration;

use serde_json::json;

use super::*;
use crate::{
    Db, DoorRow, Engine, StoreError, WorkspaceRow,
    testing::{each_engine, memory},
    tx::Scope,
};

const MINUTE: Duration = Duration::from_secs(60);

fn office(id: Uuid, name: &str) -> WorkspaceRow {
    WorkspaceRow {
        id,
        name: name.to_owned(),
        time_zone: "Europe/Zurich".to_owned(),
        region: "CH".to_owned(),
        currency: "CHF".to_owned(),
        settings: Json(json!({})),
        created_at: now(),
    }
}

fn later(seconds: i64) -> Instant {
    Instant::from_millis(now().millis() + seconds * 1000).unwrap()
}

async fn found(db: &Db) {
    let mut unit = Unit::new(OFFICE, action(500), "set_up", None, now());
    unit.found(office(OFFICE, "Ours")).put_door(DoorRow::new("email", "ana", OFFICE, id(1)));
    db.commit(unit).await.unwrap();
}

#[tokio::test]
async fn no_workspace_sees_another_even_if_a_statement_forgets() {
    each_engine(|db| async move {
        let mut ours = unit(1);
        ours.insert(keepsake("ours")).fact(fact(1));
        db.commit(ours).await.unwrap();

        let mut reader = db.read(OTHER_OFFICE).await.unwrap();
        assert_eq!(reader.all(&ALL, ()).await.unwrap(), vec![]);
        assert_eq!(reader.one(&COUNTS, ()).await.unwrap(), (0, 0, 0, 0));
        reader.close().await.unwrap();

        assert!(db.wall_holds().await.unwrap());
        if db.engine() == Engine::Sqlite {
            return;
        }
        // The second wall: a statement naming our workspace, in a transaction of another and of none.
        for scope in [Scope::Read(OTHER_OFFICE), Scope::Write(OTHER_OFFICE), Scope::System] {
            let mut tx = db.begin(scope).await.unwrap();
            let seen: Vec<(Uuid,)> = tx.all("select id from keepsakes", ()).await.unwrap();
            assert_eq!(seen, vec![], "{scope:?}");
            tx.rollback().await.unwrap();
        }
        let mut tx = db.begin(Scope::Write(OTHER_OFFICE)).await.unwrap();
        assert_eq!(tx.run("update keepsakes set count = 2", ()).await.unwrap(), 0);
        assert_eq!(tx.run("delete from facts", ()).await.unwrap(), 0);
        let smuggled =
            "insert into actions (workspace_id, id, verb, at, answer) values ($1, $2, 'x', 0, '{}')";
        assert!(tx.run(smuggled, (OFFICE, id(9))).await.is_err());
        tx.rollback().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_workspace_is_founded_with_its_first_door_or_not_at_all() {
    each_engine(|db| async move {
        found(&db).await;
        let workspace = db.workspace(OFFICE).await.unwrap().unwrap();
        assert_eq!(workspace, office(OFFICE, "Ours"));
        assert!(db.save_workspace(&WorkspaceRow { name: "New".to_owned(), ..workspace }).await.unwrap());
        assert!(!db.save_workspace(&office(OTHER_OFFICE, "Unknown")).await.unwrap());

        let mut second = Unit::new(OTHER_OFFICE, action(501), "set_up", None, now());
        second.found(office(OTHER_OFFICE, "Theirs")).put_door(DoorRow::new(
            "email",
            "ana",
            OTHER_OFFICE,
            id(2),
        ));
        assert!(matches!(db.commit(second).await, Err(StoreError::Constraint { .. })));
        let names: Vec<String> = db.workspaces().await.unwrap().into_iter().map(|w| w.name).collect();
        assert_eq!(names, ["New"]);
    })
    .await;
}

#[tokio::test]
async fn a_door_opens_for_its_key_until_it_closes() {
    each_engine(|db| async move {
        found(&db).await;
        let door = db.open_door("email", "ana", now()).await.unwrap().unwrap();
        assert_eq!((door.workspace_id, door.subject_id), (OFFICE, id(1)));
        assert_eq!(db.open_door("session", "ana", now()).await.unwrap(), None);
        assert!(!db.put_door(&DoorRow::new("email", "ana", OFFICE, id(2))).await.unwrap());

        let session = DoorRow::new("session", "s", OFFICE, id(1)).until(later(10));
        assert!(db.put_door(&session).await.unwrap());
        assert_eq!(db.open_door("session", "s", later(9)).await.unwrap(), Some(session));
        assert_eq!(db.open_door("session", "s", later(10)).await.unwrap(), None);
        assert_eq!(db.remove_expired_doors(later(10)).await.unwrap(), 1);

        assert!(db.put_door(&DoorRow::new("feed", "f", OFFICE, id(1))).await.unwrap());
        assert_eq!(db.remove_doors_of("feed", OFFICE, id(1)).await.unwrap(), 1);
        assert!(db.remove_door("email", "ana").await.unwrap());
        assert!(!db.remove_door("email", "ana").await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn a_one_time_door_lets_in_one() {
    each_engine(|db| async move {
        found(&db).await;
        db.put_door(&DoorRow::new("invitation", "i", OFFICE, id(1)).until(later(10))).await.unwrap();
        assert_eq!(db.use_door_once("invitation", "i", later(10)).await.unwrap(), None, "too late");
        let mut tasks = Vec::new();
        for _ in 0..8 {
            let db = db.clone();
            tasks.push(tokio::spawn(async move { db.use_door_once("invitation", "i", now()).await }));
        }
        let mut let_in = 0;
        for task in tasks {
            let_in += usize::from(task.await.unwrap().unwrap().is_some());
        }
        assert_eq!(let_in, 1);
        assert_eq!(db.open_door("invitation", "i", now()).await.unwrap(), None);

        let mut unit = unit(1);
        unit.insert(keepsake("user")).use_door("invitation", "i");
        assert!(matches!(db.commit(unit).await, Err(StoreError::DoorClosed)));
    })
    .await;
}

#[tokio::test]
async fn a_lease_has_one_holder_and_an_old_fence_writes_nothing() {
    each_engine(|db| async move {
        let first = db.claim("day", "a", now(), MINUTE).await.unwrap().unwrap();
        assert_eq!(db.claim("day", "b", later(59), MINUTE).await.unwrap(), None);
        assert!(db.heartbeat(&first, later(30), MINUTE).await.unwrap());
        assert_eq!(db.claim("day", "b", later(60), MINUTE).await.unwrap(), None, "the heartbeat kept it");
        let second = db.claim("day", "b", later(90), MINUTE).await.unwrap().unwrap();
        assert!(second.fence > first.fence);
        assert!(!db.heartbeat(&first, later(91), MINUTE).await.unwrap());
        assert!(!db.release(&first).await.unwrap());

        let mut late = unit(1);
        late.insert(keepsake("late")).fenced_by(&first);
        assert!(matches!(db.commit(late).await, Err(StoreError::LeaseLost(_))));
        let mut in_time = unit(1);
        in_time.insert(keepsake("in time")).fenced_by(&second);
        db.commit(in_time).await.unwrap();

        assert!(db.release(&second).await.unwrap());
        let third = db.claim("day", "a", later(91), MINUTE).await.unwrap().unwrap();
        assert!(third.fence > second.fence);
    })
    .await;
}

#[tokio::test]
async fn in_memory_a_reader_kept_open_makes_a_commit_fail_loudly() {
    let db = memory().await;
    let reader = db.read(OFFICE).await.unwrap();
    assert!(matches!(db.commit(unit(1)).await, Err(StoreError::Database(sqlx::Error::PoolTimedOut))));
    drop(reader);
    db.commit(unit(1)).await.unwrap();
}

#[tokio::test]
async fn every_table_of_a_workspace_stands_behind_the_wall() {
    each_engine(|db| async move {
        if db.engine() == Engine::Sqlite {
            return;
        }
        let open = "select c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and a.attname = 'workspace_id' and not a.attisdropped
              and c.relnamespace = 'public'::regnamespace
              and not (c.relrowsecurity and c.relforcerowsecurity
                       and exists (select from pg_policy p where p.polrelid = c.oid))
            order by 1";
        let mut tx = db.begin(Scope::System).await.unwrap();
        let open: Vec<(String,)> = tx.all(open, ()).await.unwrap();
        tx.rollback().await.unwrap();
        // The search index is reached by a join with the contacts alone, and doors are opened before any workspace
        // is known.
        let outside: Vec<&str> = open.iter().map(|(table,)| table.as_str()).collect();
        assert_eq!(outside, ["contact_search", "doors"], "name it in a --wall line of its migration");
    })
    .await;
}
