//! The figures of the command line, counted again by an independent program: `tests/statistics/check.py`, with numpy, pandas
//! and SciPy, from the rows that the command line prints. On both engines.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
/// Years of asking, made by numbers.
#[path = "../../web/benches/scale/history.rs"]
mod history;

use std::process::Command;
use std::sync::Arc;

use actions::{App, Clock as _, SetUp, SystemClock, add_user, found_workspace};
use domain::user::Role;
use history::History;
use jiff::tz::TimeZone;
use store::testing::Fresh;
use store::{Engine, Instant, Location};

/// A Python with the packages in it; `cargo xtask test` sets it up.
const PYTHON: &str = "WHOELSE_TEST_STATISTICS_PYTHON";
const ZONE: &str = "America/Chicago";

#[tokio::test]
async fn m35_m36_m38_m39_another_program_counts_the_same() {
    let Some(python) = std::env::var_os(PYTHON) else {
        return eprintln!("NOT TESTED: the statistics. Run `cargo xtask test -p whoelse --test statistics`.");
    };
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let Some(fresh) = Fresh::of(engine).await else { continue };
        let (database, folder) = match fresh.location() {
            Location::Postgres(url) => (Some(url.clone()), None),
            Location::File(file) => (None, file.parent().map(std::path::Path::to_path_buf)),
            Location::Memory => panic!("a test database is a file or a server"),
        };
        make_history(&fresh).await;
        let office = common::Office::empty();
        let printed = |name: &str, arguments: &[&str]| {
            let mut command = office.program();
            command.args(["--as", "priya@example.com"]).args(arguments);
            if let Some(url) = &database {
                command.args(["--database-url", url]);
            }
            if let Some(folder) = &folder {
                command.env("WHOELSE_DATA", folder);
            }
            let output = command.output().unwrap();
            assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
            std::fs::create_dir_all(&office.folder).unwrap();
            let file = office.folder.join(name);
            std::fs::write(&file, output.stdout).unwrap();
            file
        };
        printed("day.json", &["run-day"]);
        let rows = printed("rows.json", &["numbers", "--rows"]);
        for from in ["2 years ago", "90 days ago"] {
            let from = match from {
                "90 days ago" => vec![],
                _ => vec!["--from".to_owned(), two_years_ago()],
            };
            let mut asked = vec!["numbers", "--json"];
            asked.extend(from.iter().map(String::as_str));
            let numbers = printed("numbers.json", &asked);
            let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/statistics/check.py");
            let count = || Command::new(&python).arg(script).args([&rows, &numbers]).output().unwrap();
            let done = count();
            let said = String::from_utf8_lossy(&done.stdout);
            println!("{engine}: {said}");
            assert!(done.status.success(), "{engine}: {said}\n{}", String::from_utf8_lossy(&done.stderr));
            // One figure that is a little off is found.
            let mut off: serde_json::Value =
                serde_json::from_slice(&std::fs::read(&numbers).unwrap()).unwrap();
            let high = off["growth"]["r"]["high"].as_f64().unwrap();
            off["growth"]["r"]["high"] = (high * 1.001).into();
            std::fs::write(&numbers, off.to_string()).unwrap();
            assert!(!count().status.success(), "{engine}: a wrong figure goes unnoticed");
        }
        fresh.drop().await;
    }
}

fn two_years_ago() -> String {
    let zone = TimeZone::get(ZONE).unwrap();
    let today = zone.to_datetime(SystemClock.now()).date();
    domain::business_days::add_days(today, -729).to_string()
}

/// Three years of three reps.
async fn make_history(fresh: &Fresh) {
    let db = fresh.open().await;
    let now = SystemClock.now();
    db.migrate(Instant::new(now)).await.unwrap();
    let app = App::new(db.clone(), Arc::new(SystemClock));
    let office = SetUp {
        workspace: "Counted".into(),
        name: "Priya".into(),
        email: "priya@example.com".into(),
        time_zone: ZONE.into(),
        region: "US".into(),
        currency: "USD".into(),
        ..SetUp::default()
    };
    let (workspace, priya) = found_workspace(&app, &office).await.unwrap();
    let today = TimeZone::get(ZONE).unwrap().to_datetime(now).date();
    for (seed, people) in [(1, 700), (2, 260), (3, 90)] {
        let email = format!("rep{seed}@example.com");
        let rep = add_user(&app, workspace, &email, &email, Role::Rep, Some(priya), ZONE).await.unwrap();
        let history = History { workspace, rep, seed, people, days: 1_000, today };
        history::fill(&db, history, Instant::new(now)).await;
    }
    db.close().await;
}
