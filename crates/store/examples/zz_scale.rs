#![allow(missing_docs, clippy::all, clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use std::time::Instant as T;
use store::*;
use uuid::Uuid;
const N: i64 = 100_000;
const NAMES: [&str; 20] = [
    "ana", "bela", "carmen", "dmitri", "elena", "farid", "greta", "hassan", "ines", "jakob", "keiko", "liam",
    "mara", "nils", "olga", "pavel", "quinn", "rosa", "sven", "tara",
];
const FAM: [&str; 20] = [
    "abbott",
    "becker",
    "castillo",
    "duarte",
    "eriksen",
    "fischer",
    "garcia",
    "hughes",
    "ivanova",
    "jensen",
    "kaur",
    "lindholm",
    "muller",
    "novak",
    "okafor",
    "petrov",
    "quigley",
    "ruiz",
    "schmidt",
    "takahashi",
];
fn id(kind: u128, n: i64) -> Uuid {
    Uuid::from_u128((kind << 64) | n as u128)
}
#[tokio::main]
async fn main() {
    let arg = std::env::args().nth(1).unwrap();
    let db = Db::open(&Location::parse(&arg).unwrap()).await.unwrap();
    let now = Instant::new(jiff::Timestamp::now());
    if std::env::args().nth(2).is_some() {
        db.migrate(now).await.unwrap();
    }
    let ws = id(1, 1);
    let day = |n: i64| Day(jiff::civil::date(2026, 11, 21).saturating_sub(jiff::Span::new().days(n)));
    if std::env::args().nth(2).as_deref() == Some("fill") {
        let mut u = Unit::new(ws, id(2, 1), "found", None, now);
        u.found(WorkspaceRow {
            id: ws,
            name: "x".into(),
            time_zone: "UTC".into(),
            region: "US".into(),
            currency: "USD".into(),
            settings: Json(serde_json::json!({})),
            created_at: now,
        });
        for k in 0..50i64 {
            u.insert(rows::UserRow {
                id: id(3, k),
                name: format!("User {k}"),
                email: format!("{k}@x"),
                role: if k == 0 { "admin" } else { "rep" }.into(),
                manager_id: (k > 40).then(|| id(3, 40)),
                time_zone: "UTC".into(),
                appearance: "system".into(),
                password_hash: None,
                disabled_at: None,
                created_at: now,
                version: 1,
            });
        }
        db.commit(u).await.unwrap();
        let t = T::now();
        for b in 0..N / 500 {
            let mut u = Unit::new(ws, id(4, b), "fill", None, now);
            let mut rr = vec![];
            let mut st = vec![];
            let mut deals = vec![];
            let mut refs = vec![];
            let mut fu = vec![];
            let mut mo = vec![];
            let mut ints = vec![];
            let mut asks = vec![];
            for n in b * 500..(b + 1) * 500 {
                let owner = if n % 2 == 0 { id(3, 1) } else { id(3, n % 50) };
                let (g, f) = (NAMES[(n % 20) as usize], FAM[(n / 20 % 20) as usize]);
                let name = format!("{g} {f} {n}");
                let st_ = ["prospect", "customer", "non_buyer", "prospect"][(n / 3 % 4) as usize];
                rr.push(rows::ContactRow {
                    id: id(5, n),
                    owner_id: owner,
                    company_id: None,
                    company: Some(format!("Acme {}", n / 40)),
                    name: name.clone(),
                    given_name: None,
                    family_name: None,
                    title: Some("Manager".into()),
                    phone: Some(format!("+1 415 555 {:04}", n % 10000)),
                    email: Some(format!("{g}.{n}@example.com")),
                    address: None,
                    birthday: None,
                    relationship: None,
                    notes: None,
                    offers: None,
                    needs: None,
                    tier: "C".into(),
                    provenance: "own".into(),
                    given_by_id: None,
                    ask_id: None,
                    import_id: None,
                    basis: "unknown".into(),
                    captured_line: None,
                    extra: Json(serde_json::json!([])),
                    name_key: name.clone(),
                    search_text: format!(
                        "{name} acme {} manager {g} {n} example com 1415555{:04} 555{:04}",
                        n / 40,
                        n % 10000,
                        n % 10000
                    ),
                    created_at: now,
                    created_by: owner,
                    version: 1,
                });
                st.push(rows::ContactStateRow {
                    id: id(5, n),
                    owner_id: owner,
                    standing: st_.into(),
                    do_not_ask: n % 97 == 0,
                    do_not_contact: n % 89 == 0,
                    complaint_open: false,
                    last_touch_on: Some(day(n % 200)),
                    last_ask_on: (n % 4 == 0).then(|| day(n % 300)),
                    last_unprompted_ask_on: None,
                    delighted_on: (n % 5 == 0).then(|| day(n % 400)),
                    first_gave_on: None,
                    received: 0,
                    version: 1,
                });
                if n % 3 == 0 {
                    deals.push(rows::DealRow {
                        id: id(6, n),
                        contact_id: id(5, n),
                        owner_id: owner,
                        product: "Copier".into(),
                        issue: None,
                        value_cents: Some(100000),
                        opened_on: day(n % 700 + 5),
                        state: ["open", "won", "lost"][(n / 3 % 3) as usize].into(),
                        closed_on: (n / 3 % 3 > 0).then(|| day(n % 700)),
                        lost_why: (n / 3 % 3 == 2).then(|| "dear".into()),
                        version: 1,
                    });
                }
                if n % 2 == 1 && n > 10 {
                    let cl = n % 6 == 5;
                    refs.push(rows::ReferralRow {
                        id: id(7, n),
                        referrer_id: id(5, n / 3),
                        referred_id: id(5, n),
                        owner_id: owner,
                        origin: "volunteered".into(),
                        ask_id: None,
                        fact_id: Some(id(9, n)),
                        position: 0,
                        line: None,
                        captured_on: day(n % 500),
                        stage: if cl {
                            "won"
                        } else {
                            ["captured", "contacted", "met"][(n / 2 % 3) as usize]
                        }
                        .into(),
                        introduced_on: None,
                        contacted_on: Some(day((n % 500 - 2).max(0))),
                        met_on: None,
                        closed_on: cl.then(|| day((n % 500 - 3).max(0))),
                        credited: true,
                        happy_call: false,
                        credit_why: None,
                        version: 1,
                    });
                }
                let open = n % 50 == 0;
                fu.push(rows::FollowUpRow {
                    id: id(8, n),
                    kind: if n % 10 == 0 { "licence_to_ask" } else { "promise" }.into(),
                    fact_id: id(9, n),
                    contact_id: id(5, n),
                    owner_id: owner,
                    due_on: day(n % 700 - 30),
                    due_at: None,
                    must_do: n % 3 < 2,
                    words: None,
                    person_id: None,
                    referral_id: None,
                    deal_id: None,
                    ask_id: None,
                    moment_id: None,
                    event_id: None,
                    state: if open { "open" } else { "done" }.into(),
                    closed_on: (!open).then(|| day(n % 700)),
                    closed_at: (!open).then_some(now),
                    closed_by: None,
                    closed_how: (!open).then(|| "done".into()),
                    version: 1,
                });
                if n % 4 == 1 {
                    mo.push(rows::MomentRow {
                        id: id(10, n),
                        contact_id: id(5, n),
                        owner_id: owner,
                        kind: "praise".into(),
                        happened_on: day(n % 700 + 14),
                        last_day: None,
                        words: None,
                        deal_id: None,
                        event_id: None,
                        event_on: None,
                        licence_id: None,
                        state: if n % 5 == 0 { "open" } else { "missed" }.into(),
                        closed_on: (n % 5 > 0).then(|| day(n % 700)),
                        closed_by: None,
                        dismissed_why: None,
                        ask_id: None,
                        version: 1,
                    });
                }
                for k in 0..2 {
                    ints.push(rows::InteractionRow {
                        id: id(11 + k, n),
                        contact_id: id(5, n),
                        user_id: owner,
                        kind: "call".into(),
                        on_day: day((n * 7 + k as i64 * 31) % 700),
                        note: Some("Called".into()),
                        allowed_ask: n % 3 == 0,
                        version: 1,
                    });
                }
                if n % 4 == 0 {
                    asks.push(rows::AskRow {
                        id: id(14, n),
                        contact_id: id(5, n),
                        user_id: owner,
                        moment_id: None,
                        asked_on: day((n * 7) % 700),
                        outcome: "nobody_in_mind".into(),
                        names: 0,
                        ran_out: false,
                        thanked: false,
                        licence_on: None,
                        words: None,
                        decline_why: None,
                        version: 1,
                    });
                }
            }
            for r in rr {
                u.insert(r);
            }
            for r in st {
                u.insert(r);
            }
            for r in deals {
                u.insert(r);
            }
            for r in ints {
                u.insert(r);
            }
            for r in asks {
                u.insert(r);
            }
            for r in mo {
                u.insert(r);
            }
            for r in refs {
                u.insert(r);
            }
            for r in fu {
                u.insert(r);
            }
            for n in b * 500..(b + 1) * 500 {
                for k in 0..4 {
                    u.fact(FactRow_new(id(20 + k, n), id(5, n), day((n + k as i64 * 9) % 700), now));
                }
            }
            db.commit(u).await.unwrap();
        }
        db.refresh_statistics().await.unwrap();
        println!("filled in {:?}", t.elapsed());
    }
    let own = Sight { user: id(3, 1), reach: Reach::Own };
    let small = Sight { user: id(3, 7), reach: Reach::Own };
    let team = Sight { user: id(3, 40), reach: Reach::Team };
    let all = Sight { user: id(3, 0), reach: Reach::Everyone };
    macro_rules! time {
        ($name:expr, $q:expr) => {{
            let mut times = vec![];
            let mut len = 0;
            for _ in 0..12 {
                let t = T::now();
                let mut r = db.read(ws).await.unwrap();
                let x = $q(&mut r).await.unwrap();
                r.close().await.unwrap();
                times.push(t.elapsed().as_secs_f64() * 1000.0);
                len = x.len();
            }
            times.sort_by(f64::total_cmp);
            if times[6] > 3.0 || std::env::var("ALL").is_ok() {
                println!("{:<44} p50 {:7.2} max {:7.2} ms  n={len}", $name, times[6], times[11]);
            }
        }};
    }
    for (who, s) in [("own50k", own), ("own1k", small), ("team", team), ("all", all)] {
        time!(format!("{who} from start"), async |r: &mut Reader| r
            .contacts_from(s, ("", Uuid::nil()), 51)
            .await);
        time!(format!("{who} from middle"), async |r: &mut Reader| r
            .contacts_from(s, ("liam", Uuid::nil()), 51)
            .await);
        time!(format!("{who} count"), async |r: &mut Reader| r
            .contact_count(s, 10_000)
            .await
            .map(|c| vec![c]));
        for q in [
            "a",
            "an",
            "x",
            "zz",
            "ana",
            "muller",
            "manager",
            "acme 7",
            "mul ana",
            "555 01",
            "4155550134",
            "9",
            "m",
            "e c",
        ] {
            let w: Vec<String> = q.split(' ').map(str::to_owned).collect();
            time!(format!("{who} named {q}"), async |r: &mut Reader| r.contacts_named(s, q, 20).await);
            time!(format!("{who} search {q}"), async |r: &mut Reader| r.search(s, &w, 200).await);
        }
        let today = day(0);
        time!(format!("{who} delighted"), async |r: &mut Reader| r.delighted_never_asked(s, 200).await);
        time!(format!("{who} delighted count"), async |r: &mut Reader| r
            .delighted_never_asked_count(s)
            .await
            .map(|c| vec![c]));
        time!(format!("{who} overdue"), async |r: &mut Reader| r.overdue_promises(s, today, 200).await);
        time!(format!("{who} overdue count"), async |r: &mut Reader| r
            .overdue_promise_count(s, today)
            .await
            .map(|c| vec![c]));
        time!(format!("{who} missed"), async |r: &mut Reader| r.missed_moments(s, day(90), 200).await);
        time!(format!("{who} missed count"), async |r: &mut Reader| r
            .missed_moment_count(s, day(90))
            .await
            .map(|c| vec![c]));
        time!(format!("{who} stage counts"), async |r: &mut Reader| r.referral_counts(s).await);
        time!(format!("{who} at stage"), async |r: &mut Reader| r.referrals_at(s, "captured", 200).await);
        time!(format!("{who} closed"), async |r: &mut Reader| r.referrals_closed(s, 50).await);
        time!(format!("{who} non buyers"), async |r: &mut Reader| r.non_buyers_with_open_loops(s, 200).await);
        time!(format!("{who} named by"), async |r: &mut Reader| r.named_by_non_buyers(s, 200).await);
        let (f, t) = (day(90), day(0));
        time!(format!("{who} ask days"), async |r: &mut Reader| r.ask_days(s, f, t).await.map(|c| vec![c]));
        time!(format!("{who} talk days"), async |r: &mut Reader| r.talk_days(s, f, t).await.map(|c| vec![c]));
        time!(format!("{who} licences"), async |r: &mut Reader| r.licences_due(s, f, t).await);
        time!(format!("{who} moments"), async |r: &mut Reader| r.moments_opened(s, f, t).await);
        time!(format!("{who} moments missed"), async |r: &mut Reader| r
            .moments_missed(s, f, t)
            .await
            .map(|c| vec![c]));
        time!(format!("{who} promises"), async |r: &mut Reader| r
            .promises_due_and_kept(s, f, t)
            .await
            .map(|c| vec![c]));
        time!(format!("{who} asks"), async |r: &mut Reader| r.asks_made(s, f, t).await.map(|c| vec![c]));
        time!(format!("{who} names"), async |r: &mut Reader| r.names_given(s, f, t).await.map(|c| vec![c]));
        time!(format!("{who} won from names"), async |r: &mut Reader| r
            .won_from_names(s, f, t)
            .await
            .map(|c| vec![c]));
        time!(format!("{who} won"), async |r: &mut Reader| r.won_deals(s, f, t).await.map(|c| vec![c]));
        time!(format!("{who} first contacts"), async |r: &mut Reader| r.first_contacts(s, f, t).await);
    }
    for n in [11, 501, 33333] {
        let c = id(5, n);
        let last = (Day(jiff::civil::Date::MAX), Instant::new(jiff::Timestamp::MAX), Uuid::max());
        time!(format!("page {n} owed"), async |r: &mut Reader| r.owed_to(c).await);
        time!(format!("page {n} referred by"), async |r: &mut Reader| r.referred_by(c).await);
        time!(format!("page {n} referred"), async |r: &mut Reader| r.referred(c).await);
        time!(format!("page {n} led to"), async |r: &mut Reader| r.led_to(c).await);
        time!(format!("page {n} came from"), async |r: &mut Reader| r.came_from(c).await);
        time!(format!("page {n} facts"), async |r: &mut Reader| r.facts_of(c, last, 61).await);
    }
}
#[allow(non_snake_case)]
fn FactRow_new(i: Uuid, c: Uuid, d: Day, at: Instant) -> rows::FactRow {
    rows::FactRow { contact_id: Some(c), ..rows::FactRow::new(i, "interaction", at, d) }
}
