//! How long a rep waits: save an ask with five names, open Today, open a contact, search – with 60 and with 100,000
//! contacts, on both engines, in one run; and open the figures of a rep with 20,000 people in an office with a million
//! referrals (`WHOELSE_BENCH_ONLY=figures` leaves out the rest). Requests go through the whole web app, in the process, one at a time.
//!
//! `cargo xtask bench` runs it. Times are the server's own work for one request; the ratios between the sizes and the
//! engines are what holds on another machine. Nothing is asserted.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod data;
mod genealogy;
mod history;

use std::sync::Arc;
use std::time::{Duration, Instant as Stopwatch};

use actions::{Actor, App, Clock, SignInLink, SystemClock};
use axum::body::Body;
use axum::http::{Request, header};
use store::testing::Fresh;
use store::{Db, Engine, Instant};
use tower::ServiceExt;
use uuid::Uuid;

/// Contacts of the large workspace; `WHOELSE_BENCH_PEOPLE` changes it.
const PEOPLE: usize = 100_000;
/// Referrals of the office whose figures are measured, and the people of each of its reps; `WHOELSE_BENCH_REFERRALS` changes
/// the first.
const REFERRALS: usize = 1_000_000;
const PEOPLE_OF_A_REP: usize = 20_000;
/// Requests measured of each kind.
const REQUESTS: usize = 200;
/// Requests made first and not counted.
const WARM_UP: usize = 10;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let people = std::env::var("WHOELSE_BENCH_PEOPLE").ok().and_then(|n| n.parse().ok()).unwrap_or(PEOPLE);
    println!(
        "| engine | contacts | what | p50 ms | p99 ms | CPU ms | bytes |\n| --- | --- | --- | --- | --- | --- | --- |"
    );
    let only = std::env::var("WHOELSE_BENCH_ONLY").unwrap_or_default();
    let referrals = std::env::var("WHOELSE_BENCH_REFERRALS").ok().and_then(|n| n.parse().ok());
    let referrals = referrals.unwrap_or(REFERRALS);
    for engine in [Engine::Sqlite, Engine::Postgres] {
        if only.is_empty() || only == "genealogy" {
            let fresh = Fresh::of(engine).await.expect("both engines");
            let db = fresh.open().await;
            db.migrate(Instant::new(SystemClock.now())).await.unwrap();
            let name = if engine == Engine::Sqlite { "SQLite" } else { "PostgreSQL" };
            genealogy::run(name, &db, referrals).await;
            db.close().await;
            fresh.drop().await;
        }
        if only == "genealogy" {
            continue;
        }
        let sizes = if only == "figures" { vec![] } else { vec![60, people] };
        for size in sizes {
            let fresh = Fresh::of(engine).await.expect("both engines");
            let db = fresh.open().await;
            db.migrate(Instant::new(SystemClock.now())).await.unwrap();
            let name = if engine == Engine::Sqlite { "SQLite" } else { "PostgreSQL" };
            run(name, &db, size).await;
            db.close().await;
            fresh.drop().await;
        }
        if only.is_empty() || only == "figures" {
            let fresh = Fresh::of(engine).await.expect("both engines");
            let db = fresh.open().await;
            db.migrate(Instant::new(SystemClock.now())).await.unwrap();
            run_figures(if engine == Engine::Sqlite { "SQLite" } else { "PostgreSQL" }, &db).await;
            db.close().await;
            fresh.drop().await;
        }
    }
}

/// The figures of a rep with 20,000 people, in an office with a million referrals.
async fn run_figures(engine: &str, db: &Db) {
    let referrals =
        std::env::var("WHOELSE_BENCH_REFERRALS").ok().and_then(|n| n.parse().ok()).unwrap_or(REFERRALS);
    let app = App::new(db.clone(), Arc::new(SystemClock));
    let (workspace, manager) = actions::found_workspace(&app, &office()).await.unwrap();
    let zone = "America/Chicago";
    let mut reps = Vec::new();
    for n in 0..referrals.div_ceil(PEOPLE_OF_A_REP) {
        let email = format!("rep{n}@example.com");
        let role = domain::user::Role::Rep;
        let rep =
            actions::add_user(&app, workspace, &email, &email, role, Some(manager), zone).await.unwrap();
        reps.push(rep);
    }
    let now = app.clock.now();
    let rep = Actor::load(&app, workspace, reps[0]).await.unwrap();
    let today = rep.day(now);
    let filled = Stopwatch::now();
    let people = PEOPLE_OF_A_REP.min(referrals);
    let history = history::History { workspace, rep: reps[0], seed: 1, people, days: 1_460, today };
    history::fill(db, history, Instant::new(now)).await;
    for (n, other) in (1..).zip(&reps[1..]) {
        store::testing::copy_rep(db, workspace, reps[0], *other, n).await;
    }
    for rep in &reps {
        for kind in domain::moment::MomentKind::ALL {
            let heard = store::HeardRow {
                user_id: *rep,
                kind: kind.as_str().into(),
                asks: 150,
                warmth: 80_000,
                names: 300,
                squares: 700,
                ripe_names: 250,
                won_cents: 90_000_000,
                learned_on: store::Day(today),
            };
            db.note_heard(workspace, &heard).await.unwrap();
        }
    }
    db.refresh_statistics().await.expect("statistics");
    eprintln!("{engine}: {referrals} referrals in {:.1} s", filled.elapsed().as_secs_f64());
    let link = actions::make_sign_in_link(&app, workspace, reps[0], SignInLink::Once).await.unwrap();
    let session = actions::sign_in_by_link(&app, &link).await.unwrap().session;
    let router = web::router(app, web::Options { public_url: "http://127.0.0.1:7878".into() });
    for (what, path) in [
        ("numbers, 90 days", "/numbers"),
        ("numbers, the year", "/numbers?period=year"),
        ("growth", "/numbers/growth"),
        ("steps by kind, the year", "/numbers/steps?by=kind&period=year"),
        ("steps by wording, 90 days", "/numbers/steps?by=wording"),
        ("business, the year", "/numbers/business?period=year"),
        ("Today", "/today"),
    ] {
        let taken = measure(&router, |_| get(path, &session)).await;
        println!("| {engine} | {people} of {referrals} referrals | {what} | {taken} |");
    }
}

fn office() -> actions::SetUp {
    actions::SetUp {
        workspace: "Bench".into(),
        name: "Maya Lindholm".into(),
        email: "maya@example.com".into(),
        time_zone: "America/Chicago".into(),
        region: "US".into(),
        currency: "USD".into(),
        ..actions::SetUp::default()
    }
}

async fn run(engine: &str, db: &Db, people: usize) {
    let app = App::new(db.clone(), Arc::new(SystemClock));
    let (workspace, rep) = actions::found_workspace(&app, &office()).await.unwrap();
    let actor = Actor::load(&app, workspace, rep).await.unwrap();
    let now = app.clock.now();
    let filled = Stopwatch::now();
    data::fill(db, workspace, rep, people, actor.day(now), now).await;
    eprintln!("{engine}: {people} contacts in {:.1} s", filled.elapsed().as_secs_f64());
    let link = actions::make_sign_in_link(&app, workspace, rep, SignInLink::Once).await.unwrap();
    let session = actions::sign_in_by_link(&app, &link).await.unwrap().session;
    let router = web::router(app, web::Options { public_url: "http://127.0.0.1:7878".into() });
    let asked = |n: usize| data::contact(workspace, (n * 37 + 1) % people);
    let line = |what: &str, taken: Taken| println!("| {engine} | {people} | {what} | {taken} |");

    let today = |_: usize| get("/today", &session);
    line("open Today", measure(&router, today).await);
    let page = |n: usize| get(&format!("/contacts/{}", asked(n)), &session);
    line("open a contact", measure(&router, page).await);
    let words = ["mull", "ana ru", "555012", "zo", "okafor dental", "xu 9"];
    let search =
        |n: usize| get(&format!("/contacts?q={}", words[n % words.len()].replace(' ', "+")), &session);
    line("search", measure(&router, search).await);
    let list = |_: usize| get("/lists/delighted", &session);
    line("delighted, never asked", measure(&router, list).await);
    let numbers = |_: usize| get("/numbers", &session);
    line("numbers", measure(&router, numbers).await);
    // Only the warm-up and the first requests may meet a contact twice, whom nobody asks again so soon.
    let ask = |n: usize| post_ask(data::contact(workspace, n % people), n, &session);
    let count = REQUESTS.min(people.saturating_sub(WARM_UP + 1));
    line("save an ask with five names", measure_some(&router, ask, count).await);
}

/// What a kind of request took.
struct Taken {
    times: Vec<Duration>,
    cpu: Duration,
    bytes: usize,
}

impl std::fmt::Display for Taken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let at = |share: f64| {
            let place = ((self.times.len() as f64 * share).ceil() as usize).clamp(1, self.times.len());
            self.times[place - 1].as_secs_f64() * 1e3
        };
        let cpu = self.cpu.as_secs_f64() * 1e3 / self.times.len() as f64;
        write!(f, "{:.2} | {:.2} | {cpu:.2} | {}", at(0.5), at(0.99), self.bytes)
    }
}

async fn measure(router: &axum::Router, request: impl Fn(usize) -> Request<Body>) -> Taken {
    measure_some(router, request, REQUESTS).await
}

async fn measure_some(
    router: &axum::Router,
    request: impl Fn(usize) -> Request<Body>,
    count: usize,
) -> Taken {
    let mut times = Vec::with_capacity(count);
    let mut bytes = 0;
    for n in 0..WARM_UP {
        answer(router, request(n)).await;
    }
    let cpu = cpu_time();
    for n in WARM_UP..WARM_UP + count {
        let request = request(n);
        let started = Stopwatch::now();
        bytes = answer(router, request).await;
        times.push(started.elapsed());
    }
    let cpu = cpu_time().saturating_sub(cpu);
    times.sort_unstable();
    Taken { times, cpu, bytes }
}

async fn answer(router: &axum::Router, request: Request<Body>) -> usize {
    let what = format!("{} {}", request.method(), request.uri());
    let answer = router.clone().oneshot(request).await.unwrap();
    let status = answer.status();
    let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    let right = status.is_success() || status.as_u16() == 303;
    assert!(right, "{what}: {status} {}", String::from_utf8_lossy(&body[..body.len().min(2_000)]));
    body.len()
}

fn get(path: &str, session: &str) -> Request<Body> {
    Request::get(path)
        .header(header::COOKIE, format!("whoelse_session={session}"))
        .body(Body::empty())
        .unwrap()
}

fn post_ask(contact: Uuid, n: usize, session: &str) -> Request<Body> {
    let names = (0..5).map(|k| {
        format!(
            "&names=Jane+{}%2C+CFO+at+{}%2C+415+555+{:04}%2C+same+toner+problem",
            word(n * 5 + k),
            word(n),
            (n * 5 + k) % 10_000
        )
    });
    let id = Uuid::now_v7();
    let form = format!(
        "id={id}&contact_id={contact}&outcome=named&ran_out=on&happy_call_all=on{}",
        names.collect::<String>()
    );
    Request::post("/asks")
        .header(header::COOKIE, format!("whoelse_session={session}"))
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form))
        .unwrap()
}

/// A word of its own for a number, like a name: "Dobacaba".
fn word(number: usize) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "wu", "za"];
    let syllables = (0..4).map(|place| SYLLABLES[(number >> (4 * place)) % 16]);
    format!("D{}", syllables.collect::<String>())
}

/// CPU time of this process so far, from the system's own account; PostgreSQL's part is not in it.
fn cpu_time() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |n: usize| fields.get(n).and_then(|text| text.parse::<u64>().ok()).unwrap_or(0);
    // Fields 14 and 15 of proc(5), counted after the name; 100 ticks a second on Linux.
    Duration::from_millis((ticks(11) + ticks(12)) * 10)
}
