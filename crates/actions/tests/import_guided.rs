//! A file is looked over before it comes in, can be stopped on its way, and can be taken back as a whole (M18).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(unreachable_pub, reason = "a test binary exports nothing")]

#[path = "kit/mod.rs"]
mod kit;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use actions::import::{
    Look, discard_file, imports, keep_file, look_over, say_columns, start_import, tend_imports,
};
use actions::{
    AddContact, ContactDetails, EditContact, ImportFile, LogInteraction, Problem, cancel_import, import,
    import_state, log_interaction, undo_import,
};
use domain::ContactId;
use domain::interaction::InteractionKind;
use interop::Meaning;
use jiff::SignedDuration;
use kit::{House, id};
use serde_json::Value;
use store::Db;
use store::rows::{CompanyRow, ContactRow, ReferralRow};
use store::testing::{all_of, dump, each_engine, memory};
use uuid::Uuid;

fn file(text: &str) -> ImportFile {
    ImportFile { action: id(), file_name: "people.csv".into(), bytes: text.as_bytes().to_vec() }
}

const PEOPLE: &str = "Name,Company,Phone,Email,Referred By,Shoe size\n\
    Jane Doe,Acme,(312) 555-0142,jane@example.com,Ana Ruiz,38\n\
    John Roe,Acme,312 555 0143,john@example.com,Jane Doe,\n\
    Kim Poe,Kestrel,312 555 0144,kim@example.com,,\n\
    ,,,,,41\n";

async fn house(db: &Db) -> House {
    House::open(db, "America/Chicago").await
}

/// Everything but what an import says of itself.
async fn everything(house: &House) -> Value {
    let mut all = dump(&house.app.db, house.workspace).await;
    for own in ["imports", "import_problems", "import_kept"] {
        all.as_object_mut().unwrap().remove(own);
    }
    all
}

async fn known(house: &House, name: &str, email: &str, by: &actions::Actor) -> Uuid {
    let details =
        ContactDetails { name: name.into(), emails: vec![email.into()], ..ContactDetails::default() };
    let input = AddContact { action: id(), details };
    actions::add_contact(&house.app, by, &input).await.unwrap().answer.contact
}

async fn named(house: &House, name: &str) -> Option<ContactRow> {
    let all = all_of::<ContactRow>(&house.app.db, house.workspace).await;
    all.into_iter().find(|row| row.name == name)
}

async fn log(house: &House, contact: Uuid) {
    let input = LogInteraction {
        action: id(),
        contact: ContactId(contact),
        kind: InteractionKind::Call,
        on: None,
        note: "Rang".into(),
        moment: None,
        could_ask: None,
        complaint: false,
    };
    log_interaction(&house.app, &house.rep, &input).await.unwrap();
}

fn many(rows: usize) -> String {
    let mut text = String::from("Name,Company,Phone,Email,Referred By\n");
    for n in 0..rows {
        let by = if n % 50 == 7 { format!("Person{} Number{}", n / 2, n / 2) } else { String::new() };
        text.push_str(&format!(
            "Person{n} Number{n},Company {},+1 312 2{:02} {:04},p{n}@example.com,{by}\n",
            n % 97,
            n / 10_000,
            n % 10_000
        ));
    }
    text
}

#[tokio::test]
async fn m18_a_preview_tells_new_known_perhaps_and_twice_and_writes_nothing() {
    each_engine(|db| async move {
        let house = house(&db).await;
        known(&house, "Jane Doe", "jane@example.com", &house.rep).await;
        known(&house, "Kim Poe", "kim@example.com", &house.colleague).await;
        known(&house, "Jon Roe", "other@example.org", &house.rep).await;
        let text = format!("{PEOPLE}Jon Roe,,,,,\nJohn Roe,Acme,312 555 0143,john@example.com,,\n");
        let before = everything(&house).await;
        let input = file(&text);
        let waiting = keep_file(&house.app, &house.rep, &input).await.unwrap();
        assert_eq!(keep_file(&house.app, &house.rep, &input).await.unwrap(), waiting, "sent twice");
        let seen = look_over(&house.app, &house.rep, waiting).await.unwrap().preview;
        assert_eq!(everything(&house).await, before, "nothing is written");
        let counts = seen.counts;
        assert_eq!((counts.rows, counts.bad, counts.known, counts.kept_by_others), (6, 1, 2, 1), "{seen:#?}");
        assert_eq!((counts.new, counts.perhaps, counts.twice, counts.referred), (2, 2, 1, 2), "{seen:#?}");
        assert!(seen.is_whole);
        let kim = seen.first.iter().find(|one| one.name == "Kim Poe").unwrap();
        let Look::Known { name, kept_by_another, .. } = &kim.look else { panic!("{kim:?}") };
        assert_eq!((name, kept_by_another), (&None, &true), "a colleague's contact is not shown");
        assert!(kim.beside.is_empty() && seen.first[0].beside.contains(&("Shoe size".into(), "38".into())));
        let in_doubt: Vec<_> = seen.in_doubt.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(in_doubt, ["John Roe", "Jon Roe"], "Jon is short for John, too");
        assert_eq!(seen.problems[0].line, 5);

        // What the preview says is what comes.
        let report = start_import(&house.app, &house.rep, waiting, |_| ()).await.unwrap();
        assert_eq!(report.progress.known, (counts.known + counts.twice) as i64);
        assert_eq!(report.progress.added, counts.new as i64 + 1, "and Ana, who referred Jane");
        assert!(matches!(look_over(&house.app, &house.rep, waiting).await, Err(Problem::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn m18_a_column_is_corrected_and_comes_in_as_the_rep_says() {
    each_engine(|db| async move {
        let house = house(&db).await;
        let input = file("Who,Where,Code,Junk\nJane Doe,Acme,VIP,x\nJohn Roe,Kestrel,B,y\n");
        let refused = keep_file(&house.app, &house.rep, &input).await;
        assert!(
            matches!(refused, Err(Problem::Unreadable(_))),
            "nothing in it says who they are: {refused:?}"
        );
        let input = file(
            "Who,Where,Code,Junk,Line\nJane Doe,Acme,VIP,x,312 555 0142\nJohn Roe,Kestrel,B,y,312-555-0143\n",
        );
        let waiting = keep_file(&house.app, &house.rep, &input).await.unwrap();
        let seen = look_over(&house.app, &house.rep, waiting).await.unwrap().preview;
        let fields: Vec<_> = seen.columns.iter().map(|column| column.field.unwrap()).collect();
        assert_eq!(fields, ["name", "beside", "beside", "beside", "phone"], "guessed from the values");
        assert!(seen.columns[0].guessed_by_values);
        let said = BTreeMap::from([(1, Meaning::Company), (2, Meaning::Categories), (3, Meaning::LeftOut)]);
        say_columns(&house.app, &house.rep, waiting, &said).await.unwrap();
        let seen = look_over(&house.app, &house.rep, waiting).await.unwrap().preview;
        assert_eq!(seen.first[0].company.as_deref(), Some("Acme"));
        start_import(&house.app, &house.rep, waiting, |_| ()).await.unwrap();
        let jane = named(&house, "Jane Doe").await.unwrap();
        assert_eq!(jane.company.as_deref(), Some("Acme"));
        assert_eq!(jane.extra.0, serde_json::json!([["Categories", "VIP"]]), "and the junk was left out");
    })
    .await;
}

#[tokio::test]
async fn a_waiting_file_is_its_owners_alone_and_goes_after_a_day() {
    each_engine(|db| async move {
        let house = house(&db).await;
        let input = file(PEOPLE);
        let waiting = keep_file(&house.app, &house.rep, &input).await.unwrap();
        for other in [&house.colleague, &house.manager, &house.admin] {
            let refused = [
                look_over(&house.app, other, waiting).await.map(|_| ()),
                start_import(&house.app, other, waiting, |_| ()).await.map(|_| ()),
                discard_file(&house.app, other, waiting).await,
                keep_file(&house.app, other, &input).await.map(|_| ()),
            ];
            assert!(refused.iter().all(|one| matches!(one, Err(Problem::NotFound(_)))), "{refused:?}");
        }
        let other = ImportFile { bytes: b"Name\nSomebody Else\n".to_vec(), ..input.clone() };
        assert!(matches!(keep_file(&house.app, &house.rep, &other).await, Err(Problem::Invalid(_))));
        house.clock.set(actions::Clock::now(&*house.clock) + SignedDuration::from_hours(23));
        tend_imports(&house.app, house.workspace).await.unwrap();
        look_over(&house.app, &house.rep, waiting).await.unwrap();
        house.clock.set(actions::Clock::now(&*house.clock) + SignedDuration::from_hours(2));
        tend_imports(&house.app, house.workspace).await.unwrap();
        assert!(matches!(look_over(&house.app, &house.rep, waiting).await, Err(Problem::NotFound(_))));
        assert!(imports(&house.app, &house.rep).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cancelled_import_keeps_who_is_in_and_brings_nobody_else() {
    each_engine(|db| async move {
        let house = house(&db).await;
        let input = file(&many(900));
        let waiting = keep_file(&house.app, &house.rep, &input).await.unwrap();
        let (app, rep) = (house.app.clone(), house.rep.clone());
        let (stop, mut stopped) = tokio::sync::mpsc::unbounded_channel();
        let (cancelled, is_cancelled) = std::sync::mpsc::channel();
        let canceller = tokio::spawn(async move {
            stopped.recv().await;
            cancel_import(&app, &rep, waiting).await.unwrap();
            cancelled.send(()).unwrap();
        });
        // Between the first people and the next ones somebody cancels it.
        let waits = Mutex::new(Some(is_cancelled));
        let report = start_import(&house.app, &house.rep, waiting, move |_| {
            if let Some(is_cancelled) = waits.lock().unwrap().take() {
                stop.send(()).unwrap();
                is_cancelled.recv().unwrap();
            }
        })
        .await
        .unwrap();
        canceller.await.unwrap();
        let state = import_state(&house.app, &house.rep, waiting).await.unwrap();
        assert_eq!((state.state.as_str(), report.state.as_str()), ("cancelled", "cancelled"));
        let people = all_of::<ContactRow>(&house.app.db, house.workspace).await;
        assert_eq!(people.len() as i64, state.progress.added);
        assert!((1..900).contains(&people.len()), "{}", people.len());
        let again = import(&house.app, &house.rep, &input, |_| ()).await.unwrap();
        assert!(again.replayed);
        assert_eq!(all_of::<ContactRow>(&house.app.db, house.workspace).await.len(), people.len());
        undo_import(&house.app, &house.rep, waiting, |_, _| ()).await.unwrap();
        assert_eq!(all_of::<ContactRow>(&house.app.db, house.workspace).await.len(), 0);
    })
    .await;
}

#[tokio::test]
async fn m18_an_import_taken_back_leaves_everything_as_it_was() {
    each_engine(|db| async move {
        let house = house(&db).await;
        let jane = known(&house, "Jane Doe", "jane@example.com", &house.rep).await;
        known(&house, "Kim Poe", "kim@example.com", &house.colleague).await;
        log(&house, jane).await;
        let before = everything(&house).await;
        let people = format!("{PEOPLE}{}", &many(600)["Name,Company,Phone,Email,Referred By\n".len()..]);
        // One column more in the header than in those rows is fine.
        let input = file(&people);
        let report = import(&house.app, &house.rep, &input, |_| ()).await.unwrap();
        assert!(report.progress.added > 600 && report.progress.referrals > 10, "{report:?}");
        assert_ne!(everything(&house).await, before);
        let told = Arc::new(Mutex::new(Vec::new()));
        let count = told.clone();
        let back = undo_import(&house.app, &house.rep, report.import, move |done, all| {
            count.lock().unwrap().push((done, all));
        });
        let back = back.await.unwrap();
        assert_eq!((back.state.state.as_str(), back.state.kept.len()), ("undone", 0));
        let told = told.lock().unwrap().clone();
        assert_eq!(told.last().map(|(done, all)| done == all), Some(true), "{told:?}");
        assert_eq!(everything(&house).await, before, "people, points, referrals, companies");
        let again = undo_import(&house.app, &house.rep, report.import, |_, _| ()).await.unwrap();
        assert!(again.replayed);
        // The same file may come in again, as another import.
        let anew = import(&house.app, &house.rep, &file(&people), |_| ()).await.unwrap();
        assert_eq!(anew.progress.added, report.progress.added);
    })
    .await;
}

#[tokio::test]
async fn who_changed_or_was_built_upon_stays_and_is_told_with_the_reason() {
    each_engine(|db| async move {
        let house = house(&db).await;
        let tom = known(&house, "Tom Okafor", "tom@example.com", &house.rep).await;
        let text = format!("{PEOPLE}Tom Okafor,Nordlicht,312 555 0150,tom@example.com,,44\n");
        let report = import(&house.app, &house.rep, &file(&text), |_| ()).await.unwrap();
        let row = |name: &'static str| {
            let house = &house;
            async move { named(house, name).await.unwrap() }
        };
        // Somebody rang Kim; John's details were put right; Tom, who was known before, was edited.
        log(&house, row("Kim Poe").await.id).await;
        for who in ["John Roe", "Tom Okafor"] {
            let row = row(who).await;
            let details = ContactDetails {
                name: row.name.clone(),
                emails: row.email.iter().cloned().collect(),
                phones: row.phone.iter().cloned().collect(),
                title: "Buyer".into(),
                ..ContactDetails::default()
            };
            let edit =
                EditContact { action: id(), contact: ContactId(row.id), version: row.version, details };
            actions::edit_contact(&house.app, &house.rep, &edit).await.unwrap();
        }
        let back = undo_import(&house.app, &house.rep, report.import, |_, _| ()).await.unwrap();
        let mut kept: Vec<_> =
            back.state.kept.iter().map(|one| (one.name.as_str(), one.why.as_str())).collect();
        kept.sort();
        assert_eq!(
            kept,
            [
                ("John Roe", "their details were changed since"),
                ("Kim Poe", "a call, a meeting or a note was written down"),
                ("Tom Okafor", "their details were changed since"),
            ]
        );
        assert_eq!(back.state.kept_in_all, 3);
        assert_eq!(named(&house, "Jane Doe").await, None, "nothing was built upon her");
        assert_eq!(named(&house, "Ana Ruiz").await, None, "she was only named in the file");
        assert_eq!(all_of::<ReferralRow>(&house.app.db, house.workspace).await, vec![]);
        let kim = row("Kim Poe").await;
        assert_eq!((kim.title, kim.company.as_deref()), (None, Some("Kestrel")), "they stay as they are");
        assert_eq!(row("Tom Okafor").await.id, tom);
        let companies = all_of::<CompanyRow>(&house.app.db, house.workspace).await;
        let companies: Vec<_> = companies.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(companies, ["Kestrel"], "Kim works there; Acme and Nordlicht have nobody left");
    })
    .await;
}

#[tokio::test]
async fn a_referral_that_moved_on_keeps_both_people() {
    each_engine(|db| async move {
        let house = house(&db).await;
        let report = import(&house.app, &house.rep, &file(PEOPLE), |_| ()).await.unwrap();
        let referrals = all_of::<ReferralRow>(&house.app.db, house.workspace).await;
        let jane = named(&house, "Jane Doe").await.unwrap();
        let of_john = referrals.iter().find(|row| row.referrer_id == jane.id).unwrap();
        let moved = actions::MoveReferral {
            action: id(),
            referral: domain::ReferralId(of_john.id),
            change: actions::StageChange::Advance(domain::referral::Stage::Contacted),
            on: None,
        };
        actions::move_referral(&house.app, &house.rep, &moved).await.unwrap();
        let back = undo_import(&house.app, &house.rep, report.import, |_, _| ()).await.unwrap();
        let mut kept: Vec<_> = back.state.kept.iter().map(|one| one.name.as_str()).collect();
        kept.sort_unstable();
        assert_eq!(kept, ["Jane Doe", "John Roe"], "{:?}", back.state.kept);
        assert_eq!(all_of::<ReferralRow>(&house.app.db, house.workspace).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_crash_in_the_middle_of_taking_back_goes_on_where_it_was() {
    each_engine(|db| async move {
        let house = house(&db).await;
        let before = everything(&house).await;
        let report = import(&house.app, &house.rep, &file(&many(1_100)), |_| ()).await.unwrap();
        for crash_at in [0, 1, 2, 3, 5] {
            let db = house.app.db.clone();
            let told = Arc::new(Mutex::new(0));
            if crash_at == 0 {
                house.app.db.crash_after(1);
            }
            let crashed = undo_import(&house.app, &house.rep, report.import, move |_, _| {
                let mut told = told.lock().unwrap();
                *told += 1;
                if *told == 1 {
                    db.crash_after(crash_at);
                }
            });
            assert!(crashed.await.is_err(), "crash {crash_at}");
        }
        let state = import_state(&house.app, &house.rep, report.import).await.unwrap();
        assert_eq!(state.state, "undoing");
        assert!(state.taken_back > 0);
        // Nobody comes back to it: the clock does.
        house.clock.set(actions::Clock::now(&*house.clock) + SignedDuration::from_mins(3));
        assert!(import_state(&house.app, &house.rep, report.import).await.unwrap().interrupted);
        tend_imports(&house.app, house.workspace).await.unwrap();
        let state = import_state(&house.app, &house.rep, report.import).await.unwrap();
        assert_eq!((state.state.as_str(), state.kept_in_all), ("undone", 0));
        assert_eq!(everything(&house).await, before);
    })
    .await;
}

#[tokio::test]
async fn an_import_that_was_interrupted_goes_on_by_the_clock_and_nobody_is_doubled() {
    each_engine(|db| async move {
        let house = house(&db).await;
        let waiting = keep_file(&house.app, &house.rep, &file(&many(700))).await.unwrap();
        let (app, rep) = (house.app.clone(), house.rep.clone());
        let interrupted = tokio::spawn(async move {
            // As if the power went: the task is gone in the middle.
            let (first, came) = tokio::sync::oneshot::channel();
            let first = Mutex::new(Some(first));
            let importing = start_import(&app, &rep, waiting, move |_| {
                if let Some(first) = first.lock().unwrap().take() {
                    first.send(()).unwrap();
                }
            });
            tokio::select! { biased; _ = came => {}, _ = importing => {} }
        });
        interrupted.await.unwrap();
        house.clock.set(actions::Clock::now(&*house.clock) + SignedDuration::from_mins(3));
        tend_imports(&house.app, house.workspace).await.unwrap();
        let state = import_state(&house.app, &house.rep, waiting).await.unwrap();
        assert_eq!((state.state.as_str(), state.progress.rows_read), ("done", 700));
        assert_eq!(all_of::<ContactRow>(&house.app.db, house.workspace).await.len(), 700);
    })
    .await;
}

#[tokio::test]
async fn only_whoever_imported_takes_it_back_and_not_after_the_journal_is_gone() {
    let house = house(&memory().await).await;
    let report = import(&house.app, &house.rep, &file(PEOPLE), |_| ()).await.unwrap();
    let before = everything(&house).await;
    let others = undo_import(&house.app, &house.colleague, report.import, |_, _| ()).await;
    assert!(matches!(others, Err(Problem::NotFound(_))), "{others:?}");
    let manager = undo_import(&house.app, &house.manager, report.import, |_, _| ()).await;
    assert!(matches!(manager, Err(Problem::CannotUndo(_))), "{manager:?}");
    let later = store::Instant::new(actions::Clock::now(&*house.clock) + SignedDuration::from_hours(24 * 31));
    house.app.db.forget_changes_before(house.workspace, later).await.unwrap();
    let late = undo_import(&house.app, &house.rep, report.import, |_, _| ()).await;
    assert!(matches!(late, Err(Problem::CannotUndo(_))), "{late:?}");
    assert!(!import_state(&house.app, &house.rep, report.import).await.unwrap().can_be_undone);
    assert_eq!(everything(&house).await, before);
}

#[tokio::test]
async fn m19_somebody_who_may_have_asked_for_peace_comes_in_in_peace() {
    let house = house(&memory().await).await;
    let jane = known(&house, "Jane Doe", "jane@home.example", &house.rep).await;
    let wish = actions::RespectWish {
        action: id(),
        contact: ContactId(jane),
        wish: actions::Wish::DoNotContact,
        why: "Leave me alone".into(),
    };
    actions::respect_wish(&house.app, &house.rep, &wish).await.unwrap();
    let report =
        import(&house.app, &house.rep, &file("Name,Phone\nJane Doe,312 555 0199\n"), |_| ()).await.unwrap();
    assert!(report.problems[0].why.contains("asked not to be contacted"), "{:?}", report.problems);
    let states = all_of::<store::rows::ContactStateRow>(&house.app.db, house.workspace).await;
    assert_eq!(states.iter().filter(|state| state.do_not_contact).count(), 2);
}

/// Everybody as a file says them, by name.
fn people_of(csv: &str) -> Vec<interop::ContactCard> {
    let contacts = interop::read_contacts(csv.as_bytes(), "people.csv").unwrap();
    let mut people: Vec<_> = contacts.map(|card| interop::ContactCard { line: 0, ..card.unwrap() }).collect();
    people.sort_by(|a, b| a.display.cmp(&b.display));
    people
}

#[tokio::test]
async fn m18_an_export_runs_nothing_and_comes_back_as_it_was() {
    each_engine(|db| async move {
        let house = house(&db).await;
        let hostile = "Name,Company,Job Title,Phone,Mobile,Email,Notes,Referred By,Colour\n\
            \"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",@SUM(A1),-2+3,+1 312 555 0142,312 555 0199,jane@example.com,\"=1+1\nsecond\",,'=2\n\
            Ana Ruiz,Acme,CFO,,,ana@example.com,,,\"a;b,c\"\n\
            Tom Okafor,,,312 555 0150,,,,Ana Ruiz,\n";
        import(&house.app, &house.rep, &file(hostile), |_| ()).await.unwrap();
        let written = actions::views::export::export_contacts(&house.app, &house.rep).await.unwrap();
        let mut cells = csv::ReaderBuilder::new().has_headers(false).from_reader(written.as_bytes());
        for record in cells.records() {
            for cell in record.unwrap().iter() {
                assert!(!cell.trim_start_matches('\u{feff}').starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            }
        }
        assert!(written.contains("'=HYPERLINK"), "{written}");
        let theirs = actions::views::export::export_contacts(&house.app, &house.colleague).await.unwrap();
        assert_eq!(people_of(&written).len(), 3);
        assert_eq!(theirs.lines().count(), 1, "a colleague sees nobody of these: {theirs}");

        let elsewhere = self::house(&db).await;
        let report = import(&elsewhere.app, &elsewhere.rep, &file(&written), |_| ()).await.unwrap();
        assert_eq!((report.format.as_str(), report.progress.added), ("Who Else? contacts (CSV)", 3));
        let again = actions::views::export::export_contacts(&elsewhere.app, &elsewhere.rep).await.unwrap();
        assert_eq!(again, written);
    })
    .await;
}
