//! Who came through whom, at scale: a million referrals in trees as they grow among people – most bring nobody, a few bring
//! hundreds, and who has brought many brings more.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant as Stopwatch;

use actions::{Actor, App, SignInLink, SystemClock};
use domain::business_days::add_days;
use domain::ids::derive;
use domain::user::Role;
use store::rows::{ContactRow, ContactStateRow, DealRow, ReferralRow};
use store::testing::pour;
use store::{Day, Db, Instant, Json};
use uuid::Uuid;

use crate::{get, measure, measure_some, post_ask};

/// Reps of the office.
const REPS: usize = 10;
/// One person in so many came by no referral.
const ROOTS: u64 = 40;
/// Rows written at once.
const AT_ONCE: usize = 20_000;

/// The same number for the same question, as if it were drawn (SplitMix64, Steele, Lea, Flood 2014).
fn drawn(n: usize, question: u64) -> u64 {
    let mut z = (n as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(question << 32);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// Who named the n-th person: nobody, somebody at random, or – as often – who had named somebody at random, so that who
/// has brought many brings more (the copying model, Kumar and others 2000).
fn named_by(n: usize, parents: &[Option<u32>]) -> Option<u32> {
    if n == 0 || drawn(n, 1).is_multiple_of(ROOTS) {
        return None;
    }
    let any = (drawn(n, 2) % n as u64) as u32;
    let copies = drawn(n, 3).is_multiple_of(2);
    Some(parents[any as usize].filter(|_| copies).unwrap_or(any))
}

pub(crate) async fn run(engine: &str, db: &Db, referrals: usize) {
    let app = App::new(db.clone(), Arc::new(SystemClock));
    let office = actions::SetUp {
        workspace: "Trees".into(),
        name: "Priya Raman".into(),
        email: "priya@example.com".into(),
        time_zone: "America/Chicago".into(),
        region: "US".into(),
        currency: "USD".into(),
        ..actions::SetUp::default()
    };
    let (workspace, admin) = actions::found_workspace(&app, &office).await.unwrap();
    let mut reps = Vec::new();
    for n in 0..REPS {
        let email = format!("rep{n}@example.com");
        let rep = actions::add_user(&app, workspace, "Rep", &email, Role::Rep, None, "America/Chicago");
        reps.push(rep.await.unwrap());
    }
    let started = Stopwatch::now();
    let (parents, people) = filled(db, workspace, &reps, referrals, app.clock.now()).await;
    eprintln!("{engine}: {people} people poured in {:.0} s", started.elapsed().as_secs_f64());
    let started = Stopwatch::now();
    let wrong = db.recount_lineages(workspace).await.unwrap();
    eprintln!("{engine}: {wrong} sums counted from scratch in {:.1} s", started.elapsed().as_secs_f64());
    db.refresh_statistics().await.unwrap();

    let session = async |user| {
        let link = actions::make_sign_in_link(&app, workspace, user, SignInLink::Once).await.unwrap();
        actions::sign_in_by_link(&app, &link).await.unwrap().session
    };
    let (admin, rep) = (session(admin).await, session(reps[3]).await);
    let router = web::router(app.clone(), web::Options { public_url: "http://127.0.0.1:7878".into() });
    let mut below: BTreeMap<u32, u32> = BTreeMap::new();
    for n in (0..people as u32).rev() {
        if let Some(parent) = parents[n as usize] {
            let brings = below.get(&n).copied().unwrap_or(0) + 1;
            *below.entry(parent).or_default() += brings;
        }
    }
    let largest = below.iter().max_by_key(|(_, people)| **people).map(|(n, _)| *n as usize).unwrap();
    let middle: Vec<usize> =
        below.iter().filter(|(_, people)| (20..2_000).contains(*people)).map(|(n, _)| *n as usize).collect();
    let leaf = |n: usize| (drawn(n, 9) % people as u64) as usize;
    eprintln!(
        "{engine}: the largest tree has {} people, {} have 20 to 2,000",
        below[&(largest as u32)],
        middle.len()
    );
    let line =
        |what: &str, taken: crate::Taken| println!("| {engine} | {referrals} referrals | {what} | {taken} |");
    let tree = |n: usize| get(&format!("/contacts/{}/tree", id(workspace, n)), &admin);

    let actor = Actor::load(&app, workspace, reps[3]).await.unwrap();
    let whole = Actor::load(&app, workspace, actions_admin(&app, workspace).await).await.unwrap();
    view_times(engine, &app, &whole, &actor, workspace, largest, &middle).await;
    line("champions, everybody's", measure(&router, |_| get("/champions", &admin)).await);
    line("champions, one rep's", measure(&router, |_| get("/champions", &rep)).await);
    line("the tree of the largest", measure(&router, |_| tree(largest)).await);
    line("a tree of 20 to 2,000", measure(&router, |n| tree(middle[n * 31 % middle.len()])).await);
    line("the tree of anybody", measure(&router, |n| tree(leaf(n))).await);
    let found =
        |n: usize| get(&format!("/contacts/{}/tree?q=ana+{}", id(workspace, largest), n % 97), &admin);
    line("find in the largest", measure_some(&router, found, 50).await);
    let picture = |_| get(&format!("/contacts/{}/tree.svg", id(workspace, largest)), &admin);
    line("picture of 2,000 people", measure_some(&router, picture, 20).await);
    let page = |n: usize| get(&format!("/contacts/{}", id(workspace, leaf(n))), &admin);
    line("open a contact", measure(&router, page).await);
    let deepest = |n: usize| post_ask(id(workspace, people - 1 - n * 3), n, &admin);
    line("save an ask with five names, deep in a tree", measure_some(&router, deepest, 100).await);
    assert_eq!(db.recount_lineages(workspace).await.unwrap(), 0, "the sums are exact");
}

async fn actions_admin(app: &App, workspace: Uuid) -> Uuid {
    let users = app.db.read(workspace).await.unwrap().users().await.unwrap();
    users.iter().find(|user| user.role == "admin").map(|user| user.id).unwrap()
}

/// The questions alone, without the page around them.
async fn view_times(
    engine: &str,
    app: &App,
    admin: &Actor,
    rep: &Actor,
    workspace: Uuid,
    largest: usize,
    middle: &[usize],
) {
    use actions::views::genealogy::{CHAMPIONS_AT_ONCE, Opened, champions, tree};
    let mut times: [Vec<f64>; 4] = Default::default();
    for n in 0..110usize {
        let started = Stopwatch::now();
        champions(app, admin, None, CHAMPIONS_AT_ONCE).await.unwrap();
        times[0].push(started.elapsed().as_secs_f64() * 1e3);
        let started = Stopwatch::now();
        champions(app, rep, None, CHAMPIONS_AT_ONCE).await.unwrap();
        times[1].push(started.elapsed().as_secs_f64() * 1e3);
        for (place, who) in [(2, largest), (3, middle[n * 17 % middle.len()])] {
            let started = Stopwatch::now();
            tree(app, admin, id(workspace, who).into(), &Opened::ByItself, None, "").await.unwrap();
            times[place].push(started.elapsed().as_secs_f64() * 1e3);
        }
    }
    let names =
        ["champions, everybody's", "champions, one rep's", "tree of the largest", "tree of 20 to 2,000"];
    for (name, mut times) in names.into_iter().zip(times) {
        let mut times = times.split_off(10);
        times.sort_by(f64::total_cmp);
        let (half, most) = (times[times.len() / 2], times[times.len() - 1]);
        println!("| {engine} | question alone | {name} | {half:.2} | {most:.2} (worst) | | |");
    }
}

fn id(workspace: Uuid, n: usize) -> Uuid {
    derive(workspace, &format!("person/{n}"), 1 + n as i64)
}

/// Pours people with that many referrals in: who named whom, and how many people there are.
async fn filled(
    db: &Db,
    workspace: Uuid,
    reps: &[Uuid],
    referrals: usize,
    now: jiff::Timestamp,
) -> (Vec<Option<u32>>, usize) {
    const GIVEN: &[&str] = &["Ana", "Bela", "Carmen", "Dmitri", "Elena", "Farid", "Greta", "Hassan", "Ines"];
    let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let mut parents: Vec<Option<u32>> = Vec::new();
    let mut owners: Vec<u8> = Vec::new();
    let (mut named, mut first) = (0, 0);
    while named < referrals {
        let (mut contacts, mut states, mut deals, mut links) = (vec![], vec![], vec![], vec![]);
        while contacts.len() < AT_ONCE && named < referrals {
            let n = parents.len();
            let parent = named_by(n, &parents);
            parents.push(parent);
            owners.push(parent.map_or((n % REPS) as u8, |parent| owners[parent as usize]));
            let (who, owner_id) = (id(workspace, n), reps[owners[n] as usize]);
            let name = format!("{} Person {n}", GIVEN[n % GIVEN.len()]);
            let name_key = identity::fold(&name);
            let back = (3_000 - n * 3_000 / referrals.max(1).saturating_mul(2)) as i32;
            let day = |later: i32| Day(add_days(today, (later - back).min(0)));
            // One in twelve buys, for a few thousand, now and then for much more.
            let bought = drawn(n, 5).is_multiple_of(12);
            contacts.push(ContactRow {
                id: who,
                owner_id,
                company_id: None,
                company: None,
                given_name: Some(GIVEN[n % GIVEN.len()].into()),
                family_name: None,
                title: None,
                phone: None,
                email: None,
                address: None,
                birthday: None,
                relationship: None,
                notes: None,
                offers: None,
                needs: None,
                tier: "C".into(),
                provenance: if parent.is_some() { "volunteered" } else { "own" }.into(),
                given_by_id: parent.map(|parent| id(workspace, parent as usize)),
                ask_id: None,
                import_id: None,
                basis: "named".into(),
                captured_line: None,
                extra: Json(serde_json::json!([])),
                search_text: name_key.clone(),
                name_key,
                name,
                created_at: Instant::new(now),
                created_by: owner_id,
                version: 1,
            });
            states.push(ContactStateRow {
                id: who,
                owner_id,
                standing: if bought { "customer" } else { "prospect" }.into(),
                do_not_ask: false,
                do_not_contact: false,
                complaint_open: false,
                last_touch_on: None,
                last_ask_on: None,
                last_unprompted_ask_on: None,
                delighted_on: None,
                first_gave_on: None,
                received: 0,
                version: 1,
            });
            if bought {
                deals.push(DealRow {
                    id: derive(who, "deal", 3),
                    contact_id: who,
                    owner_id,
                    product: "Copier lease".into(),
                    issue: None,
                    value_cents: Some(
                        (100_000 + drawn(n, 6) % 900_000 * (1 + drawn(n, 7) % 50 / 49 * 20)) as i64,
                    ),
                    opened_on: day(10),
                    state: "won".into(),
                    closed_on: Some(day(60)),
                    lost_why: None,
                    version: 1,
                });
            }
            if let Some(parent) = parent {
                named += 1;
                links.push(ReferralRow {
                    id: derive(who, "referral", 4),
                    referrer_id: id(workspace, parent as usize),
                    referred_id: who,
                    owner_id,
                    origin: "volunteered".into(),
                    ask_id: None,
                    fact_id: Some(derive(who, "fact", 5)),
                    position: 0,
                    line: None,
                    captured_on: day(0),
                    stage: if bought { "won" } else { "contacted" }.into(),
                    introduced_on: None,
                    contacted_on: Some(day(1)),
                    met_on: None,
                    closed_on: bought.then(|| day(60)),
                    credited: true,
                    happy_call: false,
                    credit_why: None,
                    version: 1,
                });
            }
        }
        pour(db, workspace, &contacts).await;
        pour(db, workspace, &states).await;
        pour(db, workspace, &deals).await;
        pour(db, workspace, &links).await;
        first += contacts.len();
    }
    (parents, first)
}
