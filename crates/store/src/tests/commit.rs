//! One unit, one transaction, once.

use serde_json::json;

use super::*;
use crate::{Committed, Db, StoreError, Undone, rows::FactRow, testing::each_engine};

async fn kept(db: &Db, name: &str) -> Option<KeepsakeRow> {
    let mut reader = db.read(OFFICE).await.unwrap();
    let row = reader.opt(&BY_NAME, (name,)).await.unwrap();
    reader.close().await.unwrap();
    row
}

/// Everything the office holds, as text, to compare before and after.
async fn everything(db: &Db) -> Vec<String> {
    let mut reader = db.read(OFFICE).await.unwrap();
    let mut all: Vec<String> =
        reader.all(&ALL, ()).await.unwrap().iter().map(|row| format!("{row:?}")).collect();
    all.push(format!("{:?}", reader.one(&COUNTS, ()).await.unwrap()));
    reader.close().await.unwrap();
    all
}

#[tokio::test]
async fn every_kind_of_value_comes_back_as_it_went() {
    each_engine(|db| async move {
        let full = KeepsakeRow {
            note: Some("Zoë “Zo” O'Brien 🎉 \u{202e}rtl <script>".to_owned()),
            maybe_day: Some("0000-01-01".parse().unwrap()),
            day: "9999-12-31".parse().unwrap(),
            at: Instant::from_millis(-1).unwrap(),
            maybe_at: Some(now()),
            maybe_count: Some(i64::MIN),
            maybe_flag: Some(false),
            maybe_extra: Some(Json(vec!["a".to_owned(), "ü".to_owned()])),
            ..keepsake("full")
        };
        let bare = keepsake("bare");
        let mut unit = unit(1);
        unit.insert(full.clone()).insert(bare.clone());
        assert_eq!(db.commit(unit).await.unwrap(), Committed::Done);
        assert_eq!(kept(&db, "full").await.unwrap(), full);
        assert_eq!(kept(&db, "bare").await.unwrap(), bare);
        let mut reader = db.read(OFFICE).await.unwrap();
        assert_eq!(reader.get::<KeepsakeRow>(full.id).await.unwrap(), Some(full.clone()));
        let ids: Vec<Uuid> = [full.id, Uuid::nil(), bare.id].into();
        assert_eq!(reader.get_all::<KeepsakeRow>(&ids).await.unwrap().len(), 2);
        let json = serde_json::to_value(&full).unwrap();
        assert_eq!(serde_json::from_value::<KeepsakeRow>(json).unwrap(), full);
    })
    .await;
}

#[tokio::test]
async fn the_same_action_twice_changes_nothing_the_second_time() {
    each_engine(|db| async move {
        for round in 0..2 {
            let mut unit = unit(1);
            unit.answer(json!({"named": 3})).insert(KeepsakeRow { id: id(5), ..keepsake("once") });
            unit.fact(fact(7));
            let committed = db.commit(unit).await.unwrap();
            let expected = if round == 0 { Committed::Done } else { Committed::Already(json!({"named": 3})) };
            assert_eq!(committed, expected);
        }
        let other = Unit::new(OFFICE, action(1), "another verb", None, now());
        assert!(matches!(db.commit(other).await, Err(StoreError::ActionIdReused { .. })));
    })
    .await;
}

#[tokio::test]
async fn inserting_once_leaves_what_is_there() {
    each_engine(|db| async move {
        let first = keepsake("promise");
        let mut one = unit(1);
        one.insert_once(first.clone());
        db.commit(one).await.unwrap();
        let mut two = unit(2);
        two.insert_once(KeepsakeRow { count: 2, ..keepsake("promise") }).insert_once(keepsake("new"));
        db.commit(two).await.unwrap();
        assert_eq!(kept(&db, "promise").await.unwrap(), first);
        // The row that was there is not part of the second action, so its undo leaves it.
        assert_eq!(db.undo(unit(3), action(2)).await.unwrap(), Undone::Done);
        assert_eq!(kept(&db, "promise").await.unwrap(), first);
        assert_eq!(kept(&db, "new").await, None);
    })
    .await;
}

#[tokio::test]
async fn a_change_based_on_an_old_version_is_refused_and_nothing_is_written() {
    each_engine(|db| async move {
        let row = keepsake("row");
        let mut made = unit(1);
        made.insert(row.clone());
        db.commit(made).await.unwrap();

        let mut first = unit(2);
        let second_version = first.update(&row, KeepsakeRow { count: 2, ..row.clone() });
        let third_version = first.update(&second_version, KeepsakeRow { count: 3, ..second_version.clone() });
        db.commit(first).await.unwrap();
        assert_eq!(third_version.version, 3);
        assert_eq!(kept(&db, "row").await.unwrap(), third_version);

        let before = everything(&db).await;
        let mut stale = unit(3);
        stale.insert(keepsake("with it")).fact(fact(1));
        stale.update(&row, KeepsakeRow { count: 9, ..row.clone() });
        let refused = db.commit(stale).await.unwrap_err();
        assert!(matches!(refused, StoreError::Conflict { entity: "keepsakes", id } if id == row.id));
        let mut stale = unit(4);
        stale.delete(&row);
        assert!(matches!(db.commit(stale).await, Err(StoreError::Conflict { .. })));
        assert_eq!(everything(&db).await, before);

        let mut nothing = unit(5);
        nothing.update(&third_version, third_version.clone());
        assert!(nothing.is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_database_guards_truth_too() {
    each_engine(|db| async move {
        let mut made = unit(1);
        made.insert(keepsake("taken"));
        db.commit(made).await.unwrap();
        let orphan = KeepsakeRow { parent_id: Some(id(99)), ..keepsake("orphan") };
        let huge = KeepsakeRow { count: 1000, ..keepsake("huge") };
        for wrong in [keepsake("taken"), orphan, huge.clone()] {
            let mut unit = unit(2);
            unit.insert(wrong);
            assert!(matches!(db.commit(unit).await, Err(StoreError::Constraint { .. })));
        }
        let mut unit = unit(2);
        unit.insert(huge);
        let Err(StoreError::Constraint { name, .. }) = db.commit(unit).await else { panic!() };
        assert_eq!(name.as_deref(), Some("keepsakes_count_is_small"));
    })
    .await;
}

/// An action that uses every kind of change.
fn busy_unit(first: &KeepsakeRow, second: &KeepsakeRow) -> Unit {
    let mut unit = unit(2);
    unit.insert(KeepsakeRow { parent_id: Some(first.id), ..keepsake("child") });
    unit.insert_once(keepsake("once"));
    unit.update(first, KeepsakeRow { note: Some("changed".to_owned()), ..first.clone() });
    unit.delete(second);
    unit.fact(fact(20)).fact(fact(21));
    unit
}

#[tokio::test]
async fn a_crash_at_any_statement_leaves_nothing_of_an_action_or_of_its_undo() {
    each_engine(|db| async move {
        let (first, second) = (keepsake("first"), keepsake("second"));
        let mut made = unit(1);
        made.insert(first.clone()).insert(second.clone()).fact(fact(10));
        db.commit(made).await.unwrap();

        let before = everything(&db).await;
        let mut crashes = 0;
        loop {
            db.crash_after(crashes);
            match db.commit(busy_unit(&first, &second)).await {
                Err(StoreError::Crashed) => assert_eq!(everything(&db).await, before),
                Ok(done) => break assert_eq!(done, Committed::Done),
                Err(e) => panic!("{e}"),
            }
            crashes += 1;
        }
        assert_eq!(crashes, 8, "action, 2 inserts, update, delete, journal, facts, COMMIT");

        let after = everything(&db).await;
        assert_ne!(after, before);
        let mut crashes = 0;
        loop {
            db.crash_after(crashes);
            match db.undo(unit(3), action(2)).await {
                Err(StoreError::Crashed) => assert_eq!(everything(&db).await, after),
                Ok(done) => break assert_eq!(done, Undone::Done),
                Err(e) => panic!("{e}"),
            }
            crashes += 1;
        }
        assert!(crashes >= 7);
    })
    .await;
}

#[tokio::test]
async fn undo_restores_exactly_and_once() {
    each_engine(|db| async move {
        let (first, second) = (keepsake("first"), keepsake("second"));
        let mut made = unit(1);
        made.insert(first.clone()).insert(second.clone());
        db.commit(made).await.unwrap();
        db.commit(busy_unit(&first, &second)).await.unwrap();

        let mut undoing = unit(3);
        undoing.fact(fact(30));
        assert_eq!(db.undo(undoing, action(2)).await.unwrap(), Undone::Done);
        // The contents are as before; the versions moved on, so that a form with the undone version conflicts.
        assert_eq!(kept(&db, "first").await.unwrap(), KeepsakeRow { version: 3, ..first });
        assert_eq!(kept(&db, "second").await.unwrap(), KeepsakeRow { version: 2, ..second });
        assert_eq!(kept(&db, "child").await, None);
        assert_eq!(kept(&db, "once").await, None);

        let after = everything(&db).await;
        assert_eq!(db.undo(unit(3), action(2)).await.unwrap(), Undone::Already, "the same undo again");
        assert_eq!(db.undo(unit(4), action(2)).await.unwrap(), Undone::Already, "another undo of it");
        assert!(matches!(db.undo(unit(5), action(3)).await, Err(StoreError::UndoOfUndo(_))));
        assert!(matches!(db.undo(unit(5), action(77)).await, Err(StoreError::NoSuchAction(_))));
        assert_eq!(everything(&db).await, after);
    })
    .await;
}

#[tokio::test]
async fn undo_is_refused_once_something_changed_since() {
    each_engine(|db| async move {
        let row = keepsake("row");
        let mut made = unit(1);
        made.insert(row.clone());
        db.commit(made).await.unwrap();
        let mut child = unit(2);
        child.insert(KeepsakeRow { parent_id: Some(row.id), ..keepsake("child") });
        db.commit(child).await.unwrap();

        let before = everything(&db).await;
        let hung_on = db.undo(unit(3), action(1)).await;
        assert!(matches!(hung_on, Err(StoreError::Conflict { id, .. }) if id == row.id));
        assert_eq!(everything(&db).await, before);

        let mut changed = unit(4);
        changed.update(&row, KeepsakeRow { count: 5, ..row.clone() });
        db.commit(changed).await.unwrap();
        let before = everything(&db).await;
        assert!(matches!(db.undo(unit(5), action(1)).await, Err(StoreError::Conflict { .. })));
        assert_eq!(everything(&db).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_forgotten_journal_can_no_longer_be_undone() {
    each_engine(|db| async move {
        let mut made = unit(1);
        made.insert(keepsake("row"));
        db.commit(made).await.unwrap();
        assert_eq!(db.forget_changes_before(OFFICE, now()).await.unwrap(), 0);
        let later = Instant::from_millis(now().millis() + 1).unwrap();
        assert_eq!(db.forget_changes_before(OTHER_OFFICE, later).await.unwrap(), 0);
        assert_eq!(db.forget_changes_before(OFFICE, later).await.unwrap(), 1);
        assert!(matches!(db.undo(unit(2), action(1)).await, Err(StoreError::TooLateToUndo(_))));
    })
    .await;
}

#[tokio::test]
async fn hundreds_of_rows_go_in_one_unit() {
    each_engine(|db| async move {
        let mut unit = unit(1);
        for n in 0..300 {
            unit.insert(keepsake(&format!("row {n}")));
        }
        for n in 0..100 {
            unit.fact(FactRow { id: id(1000 + n), ..fact(1) });
        }
        db.commit(unit).await.unwrap();
        let mut reader = db.read(OFFICE).await.unwrap();
        let counts = reader.one(&COUNTS, ()).await.unwrap();
        assert_eq!(counts, (300, 1, 300, 100));
    })
    .await;
}

#[tokio::test]
async fn of_many_who_commit_at_once_each_is_kept_once() {
    each_engine(|db| async move {
        let row = keepsake("row");
        let mut made = unit(1);
        made.insert(row.clone());
        db.commit(made).await.unwrap();
        let mut tasks = Vec::new();
        for n in 0..16 {
            let (db, row) = (db.clone(), row.clone());
            tasks.push(tokio::spawn(async move {
                let mut unit = unit(10 + n / 2);
                unit.insert(KeepsakeRow { id: id(50 + n / 2), ..keepsake(&format!("of {}", n / 2)) });
                unit.update(&row, KeepsakeRow { note: Some(format!("{n}")), ..row.clone() });
                db.commit(unit).await
            }));
        }
        let mut done = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(Committed::Done) => done += 1,
                Ok(Committed::Already(_)) | Err(StoreError::Conflict { .. }) => {}
                Err(e) => panic!("{e}"),
            }
        }
        assert_eq!(done, 1, "one change of version 1, and no more");
        assert_eq!(kept(&db, "row").await.unwrap().version, 2);
    })
    .await;
}

#[tokio::test]
async fn undo_takes_back_several_changes_of_one_row_in_one_action() {
    each_engine(|db| async move {
        let (old, gone) = (keepsake("old"), keepsake("gone"));
        let mut made = unit(1);
        made.insert(old.clone()).insert(gone.clone());
        db.commit(made).await.unwrap();

        let mut action_of_many = unit(2);
        let two = action_of_many.update(&old, KeepsakeRow { count: 2, ..old.clone() });
        action_of_many.update(&two, KeepsakeRow { count: 3, ..two.clone() });
        let changed = action_of_many.update(&gone, KeepsakeRow { count: 4, ..gone.clone() });
        action_of_many.delete(&changed);
        let new = keepsake("new");
        action_of_many.insert(new.clone());
        action_of_many.update(&new, KeepsakeRow { count: 5, ..new.clone() });
        db.commit(action_of_many).await.unwrap();

        assert_eq!(db.undo(unit(3), action(2)).await.unwrap(), Undone::Done);
        assert_eq!(kept(&db, "old").await.unwrap().count, 1);
        assert_eq!(kept(&db, "gone").await.unwrap().count, 1);
        assert_eq!(kept(&db, "new").await, None);
    })
    .await;
}

#[tokio::test]
async fn a_reader_sees_one_moment_however_long_it_reads() {
    each_engine(|db| async move {
        let mut reader = db.read(OFFICE).await.unwrap();
        assert_eq!(reader.one(&COUNTS, ()).await.unwrap(), (0, 0, 0, 0));
        let mut made = unit(1);
        made.insert(keepsake("row"));
        db.commit(made).await.unwrap();
        assert_eq!(reader.one(&COUNTS, ()).await.unwrap(), (0, 0, 0, 0));
        reader.close().await.unwrap();
        assert!(kept(&db, "row").await.is_some());
    })
    .await;
}
