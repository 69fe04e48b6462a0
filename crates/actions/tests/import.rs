//! Importing files of contacts: nothing lost, nothing doubled, no promises made up.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use actions::views::contact_page::{ContactPage, contact_page};
use actions::views::contacts::people_named;
use actions::{
    Actor, AddContact, App, ContactDetails, ImportFile, ImportReport, ManualClock, Problem, SetUp,
    SystemClock, add_user, found_workspace, import, import_state,
};
use domain::user::Role;
use domain::{ActionId, ContactId};
use jiff::SignedDuration;
use store::Db;
use store::testing::{dump, each_engine, memory};
use uuid::Uuid;

struct Office {
    app: App,
    clock: Arc<ManualClock>,
    maya: Actor,
    sam: Actor,
}

async fn office(db: Db) -> Office {
    let clock = Arc::new(ManualClock::at("2026-11-20T15:00:00Z".parse().unwrap()));
    let app = App::new(db, clock.clone());
    let input = SetUp {
        workspace: "Office".into(),
        name: "Maya".into(),
        email: "maya@example.com".into(),
        time_zone: "America/Chicago".into(),
        region: "US".into(),
        currency: "USD".into(),
        ..SetUp::default()
    };
    let (workspace, maya) = found_workspace(&app, &input).await.unwrap();
    let sam = add_user(&app, workspace, "Sam", "sam@example.com", Role::Rep, Some(maya), "America/Chicago");
    let sam = Actor::load(&app, workspace, sam.await.unwrap()).await.unwrap();
    let maya = Actor::load(&app, workspace, maya).await.unwrap();
    Office { app, clock, maya, sam }
}

fn file(name: &str, text: &str) -> ImportFile {
    let action = ActionId(Uuid::now_v7());
    ImportFile { action, file_name: name.into(), bytes: text.as_bytes().to_vec() }
}

impl Office {
    async fn import(&self, text: &str) -> ImportReport {
        import(&self.app, &self.maya, &file("people.csv", text), |_| ()).await.unwrap()
    }

    async fn page(&self, name: &str) -> ContactPage {
        let found = people_named(&self.app, &self.maya, name, 5).await.unwrap();
        assert_eq!(found.len(), 1, "{name}: {found:?}");
        contact_page(&self.app, &self.maya, ContactId(found[0].id)).await.unwrap()
    }
}

const SOME: &str = "Name,Company,Job Title,Phone,Email,Notes,Referred By,Shoe size\n\
    Jane Doe,Acme,CFO,(312) 555-0142,jane@example.com,\"Likes tea, not coffee\",Ana Ruiz,38\n\
    John Roe,Acme,,312 555 0143,john@example.com,,Jane Doe,\n\
    ,,,,,only a note,,41\n\
    Lone Name,,,,,,,\n";

#[tokio::test]
async fn good_rows_come_in_and_bad_ones_are_told_with_their_line() {
    each_engine(|db| async move {
        let office = office(db).await;
        let report = office.import(SOME).await;
        let progress = report.progress;
        assert_eq!(
            (progress.rows_read, progress.added, progress.known, progress.bad),
            (4, 4, 0, 1),
            "with Ana"
        );
        assert_eq!((report.problems.len(), report.problems[0].line), (1, 4), "{:?}", report.problems);
        let jane = office.page("Jane Doe").await;
        assert_eq!(jane.contact.title.as_deref(), Some("CFO"));
        assert_eq!(jane.contact.notes.as_deref(), Some("Likes tea, not coffee"));
        assert!(jane.unknown.contains(&("Shoe size".into(), "38".into())), "{:?}", jane.unknown);
        assert_eq!(jane.contact.provenance, "imported");
        let state = import_state(&office.app, &office.maya, report.import).await.unwrap();
        assert_eq!(
            (state.state.as_str(), state.progress, state.problems),
            ("done", progress, report.problems)
        );
        let another = import_state(&office.app, &office.sam, report.import).await;
        assert!(matches!(another, Err(Problem::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn referred_by_becomes_a_referral_that_promises_nothing() {
    each_engine(|db| async move {
        let office = office(db).await;
        assert_eq!(office.import(SOME).await.progress.referrals, 2);
        let jane = office.page("Jane Doe").await;
        assert_eq!(jane.referred_by[0].referrer.name, "Ana Ruiz");
        assert_eq!((jane.referred_by[0].origin.as_str(), jane.referred_by[0].credited), ("imported", true));
        assert_eq!(jane.referred[0].referred.name, "John Roe", "somebody of the same file");
        for days in [1, 10, 40, 200] {
            let now =
                jiff::Timestamp::from_second(1_795_187_000).unwrap() + SignedDuration::from_hours(24 * days);
            office.clock.set(now);
            actions::run_day(&office.app, office.maya.workspace).await.unwrap();
        }
        for name in ["Jane Doe", "John Roe", "Ana Ruiz"] {
            assert_eq!(office.page(name).await.follow_ups, vec![], "{name}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_referrer_of_whom_there_are_two_is_left_to_the_rep() {
    let office = office(memory().await).await;
    let text = "Name,Company,Email,Referred By\nAna Ruiz,One,a@one.example,\nAna Ruiz,Two,a@two.example,\n\
        Jane Doe,,jane@example.com,Ana Ruiz\n";
    let report = office.import(text).await;
    assert_eq!((report.progress.referrals, report.progress.bad), (0, 0));
    assert_eq!(report.problems[0].line, 4);
    let jane = office.page("Jane Doe").await;
    assert!(jane.unknown.contains(&("Referred by".into(), "Ana Ruiz".into())));
}

#[tokio::test]
async fn the_same_import_twice_changes_nothing() {
    each_engine(|db| async move {
        let office = office(db).await;
        let once = file("people.csv", SOME);
        import(&office.app, &office.maya, &once, |_| ()).await.unwrap();
        let before = dump(&office.app.db, office.maya.workspace).await;
        let again = import(&office.app, &office.maya, &once, |_| ()).await.unwrap();
        assert!(again.replayed);
        assert_eq!(dump(&office.app.db, office.maya.workspace).await, before);
        let other = ImportFile { bytes: b"Name\nSomebody Else\n".to_vec(), ..once };
        assert!(matches!(import(&office.app, &office.maya, &other, |_| ()).await, Err(Problem::Invalid(_))));
        assert_eq!(dump(&office.app.db, office.maya.workspace).await, before);
    })
    .await;
}

#[tokio::test]
async fn the_same_file_again_knows_everybody() {
    each_engine(|db| async move {
        let office = office(db).await;
        office.import(SOME).await;
        let before = dump(&office.app.db, office.maya.workspace).await;
        let again = office.import(SOME).await;
        assert_eq!((again.progress.added, again.progress.known, again.progress.referrals), (0, 3, 0));
        let after = dump(&office.app.db, office.maya.workspace).await;
        for table in ["contacts", "contact_points", "contact_states", "referrals", "companies"] {
            assert_eq!(after[table], before[table], "{table}");
        }
    })
    .await;
}

#[tokio::test]
async fn somebody_known_keeps_everything_and_gains_what_is_new() {
    let office = office(memory().await).await;
    let details = ContactDetails {
        name: "Jane Doe".into(),
        title: "Controller".into(),
        emails: vec!["jane@example.com".into()],
        ..ContactDetails::default()
    };
    let input = AddContact { action: ActionId(Uuid::now_v7()), details };
    actions::add_contact(&office.app, &office.maya, &input).await.unwrap();
    let report = office.import(SOME).await;
    assert_eq!((report.progress.added, report.progress.known), (3, 1));
    let jane = office.page("Jane Doe").await;
    assert_eq!(jane.contact.title.as_deref(), Some("Controller"), "nothing is overwritten");
    assert_eq!(jane.contact.provenance, "own");
    assert_eq!(jane.contact.phone.as_deref(), Some("(312) 555-0142"), "a way to reach her is added");
    for field in
        [("Job title", "CFO"), ("Company", "Acme"), ("Note", "Likes tea, not coffee"), ("Shoe size", "38")]
    {
        assert!(jane.unknown.contains(&(field.0.into(), field.1.into())), "{field:?} in {:?}", jane.unknown);
    }
}

#[tokio::test]
async fn another_reps_contact_stays_as_it_is_and_the_importer_is_told() {
    let office = office(memory().await).await;
    let details = ContactDetails {
        name: "Jane Doe".into(),
        emails: vec!["jane@example.com".into()],
        ..ContactDetails::default()
    };
    let input = AddContact { action: ActionId(Uuid::now_v7()), details };
    let theirs = actions::add_contact(&office.app, &office.sam, &input).await.unwrap().answer.contact;
    let before = contact_page(&office.app, &office.sam, ContactId(theirs)).await.unwrap();
    let report = office.import(SOME).await;
    assert_eq!(report.progress.known, 1);
    assert!(
        report.problems.iter().any(|one| one.line == 2 && one.why.contains("Sam")),
        "{:?}",
        report.problems
    );
    assert_eq!(
        contact_page(&office.app, &office.sam, ContactId(theirs)).await.unwrap().contact,
        before.contact
    );
}

#[tokio::test]
async fn what_is_no_file_of_contacts_changes_nothing() {
    let office = office(memory().await).await;
    let before = dump(&office.app.db, office.maya.workspace).await;
    for bytes in
        [&b""[..], b"\x89PNG\r\n\x1a\n", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"colour,weight\nred,3\n"]
    {
        let odd =
            ImportFile { action: ActionId(Uuid::now_v7()), file_name: "x.csv".into(), bytes: bytes.to_vec() };
        let refused = import(&office.app, &office.maya, &odd, |_| ()).await;
        assert!(matches!(refused, Err(Problem::Unreadable(_))), "{refused:?}");
    }
    assert_eq!(dump(&office.app.db, office.maya.workspace).await, before);
}

fn many(rows: usize) -> String {
    let mut text = String::from("Name,Company,Job Title,Phone,Email,Notes,Referred By\n");
    for n in 0..rows {
        let by = if n % 50 == 7 { format!("Person{} Number{}", n / 2, n / 2) } else { String::new() };
        writeln!(
            text,
            "Person{n} Number{n},Company {},Clerk,+1 312 {:03} {:04},person{n}@example.com,Note {n},{by}",
            n % 997,
            200 + n / 10_000,
            n % 10_000
        )
        .unwrap();
    }
    text
}

#[tokio::test]
async fn a_crash_on_the_way_loses_nothing_and_doubles_nothing() {
    each_engine(|db| async move {
        let office = office(db).await;
        let input = file("people.csv", &many(1_150));
        // Crashes in the start, in a batch, among the referrals; then it runs through.
        office.app.db.crash_after(1);
        assert!(import(&office.app, &office.maya, &input, |_| ()).await.is_err());
        for crash_at in [1, 2, 3] {
            let told = Arc::new(Mutex::new(0));
            let count = told.clone();
            let db = office.app.db.clone();
            let crashed = import(&office.app, &office.maya, &input, move |_| {
                let mut told = count.lock().unwrap();
                *told += 1;
                if *told == crash_at {
                    db.crash_after(3);
                }
            })
            .await;
            assert!(crashed.is_err(), "crash {crash_at}");
        }
        let report = import(&office.app, &office.maya, &input, |_| ()).await.unwrap();
        let progress = report.progress;
        assert_eq!(
            (progress.rows_read, progress.added, progress.known, progress.referrals),
            (1_150, 1_150, 0, 23)
        );
        let found = dump(&office.app.db, office.maya.workspace).await;
        assert_eq!(found["contacts"].as_array().unwrap().len(), 1_150);
        assert_eq!(found["referrals"].as_array().unwrap().len(), 23);
        let state = import_state(&office.app, &office.maya, report.import).await.unwrap();
        assert_eq!((state.state.as_str(), state.why), ("done", None));
    })
    .await;
}

/// What a colleague waits for while a list comes in: their Today, and saving somebody.
async fn others_at_work(
    app: App,
    sam: Actor,
    mut stopped: tokio::sync::oneshot::Receiver<()>,
) -> (String, String) {
    let (mut looks, mut saves) = (Vec::new(), Vec::new());
    while matches!(stopped.try_recv(), Err(tokio::sync::oneshot::error::TryRecvError::Empty)) {
        let began = std::time::Instant::now();
        actions::views::today::today(&app, &sam).await.unwrap();
        looks.push(began.elapsed());
        let began = std::time::Instant::now();
        let name = format!("Colleague {}", saves.len());
        let details = ContactDetails { name, ..ContactDetails::default() };
        let input = AddContact { action: ActionId(Uuid::now_v7()), details };
        actions::add_contact(&app, &sam, &input).await.unwrap();
        saves.push(began.elapsed());
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    (told("Today", looks), told("saving", saves))
}

fn told(what: &str, mut times: Vec<std::time::Duration>) -> String {
    times.sort();
    let at = |share: usize| times.get((times.len() * share / 100).min(times.len().saturating_sub(1)));
    format!(
        "{what}: {} times, half within {:.1?}, 99% within {:.1?}, at most {:.1?}",
        times.len(),
        at(50).copied().unwrap_or_default(),
        at(99).copied().unwrap_or_default(),
        times.last().copied().unwrap_or_default()
    )
}

/// `WHOELSE_IMPORT_ROWS=100000 cargo test --release -p actions --test import -- speed --nocapture`
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_speed_of_an_import_is_told() {
    let rows = std::env::var("WHOELSE_IMPORT_ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(1_000);
    let text = many(rows);
    each_engine(|db| {
        let text = text.clone();
        async move {
            let engine = db.engine();
            // Ids follow the clock: one that stood still would scatter them as no real import does.
            let mut office = office(db).await;
            office.app.clock = Arc::new(SystemClock);
            let began = std::time::Instant::now();
            let (stop, stopped) = tokio::sync::oneshot::channel();
            let others = tokio::spawn(others_at_work(office.app.clone(), office.sam.clone(), stopped));
            let report = office.import(&text).await;
            let took = began.elapsed();
            stop.send(()).unwrap();
            let (looks, saves) = others.await.unwrap();
            eprintln!(
                "{engine}: {rows} rows in {took:.2?}, {:.0} a second; meanwhile a colleague's {looks}; {saves}",
                rows as f64 / took.as_secs_f64()
            );
            let began = std::time::Instant::now();
            let back = actions::undo_import(&office.app, &office.maya, report.import, |_, _| ()).await.unwrap();
            eprintln!("{engine}: taken back in {:.2?}, {} stayed", began.elapsed(), back.state.kept_in_all);
            assert_eq!(report.progress.rows_read, rows as i64);
        }
    })
    .await;
}
