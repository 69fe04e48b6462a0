//! M15: what a device without a network relies on – plain answers, the day a form was made, whose form it is, the
//! people to carry along, and the service worker itself.

use actions::{Actor, ArrangeCover, arrange_cover};
use axum::body::Body;
use axum::http::Request;
use domain::{ActionId, UserId};
use serde_json::Value;
use uuid::Uuid;

use crate::forms;
use crate::office::{ANA, Office, Person, Reply, encoded, in_memory};

/// A form as the outbox sends it.
async fn send(
    office: &Office,
    who: Option<&Person>,
    path: &str,
    fields: &[(&str, String)],
    headers: &[(&str, &str)],
) -> (Reply, Value) {
    let mut request = Request::post(path)
        .header("sec-fetch-site", "same-origin")
        .header("accept", "application/json")
        .header("content-type", "application/x-www-form-urlencoded");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    if let Some(who) = who {
        request = request.header("cookie", &who.cookie);
    }
    let reply = office.send(request.body(Body::from(encoded(fields))).unwrap()).await;
    let said = serde_json::from_str(&reply.body).unwrap_or_else(|_| panic!("{path} says {}", reply.body));
    (reply, said)
}

fn capture(id: u128, line: &str) -> Vec<(&'static str, String)> {
    vec![("id", Uuid::from_u128(id).to_string()), ("line", line.to_owned())]
}

#[tokio::test]
async fn m15_every_form_that_works_gives_a_plain_answer_with_its_sentence() {
    let mut answered = 0;
    for route in forms::posts()
        .filter(|route| !forms::FILES.contains(&route.path) && route.path != "/settings/calendar")
    {
        // A fresh office each: one form may close what another is about.
        let office = in_memory().await;
        let who = forms::sender(&office, route);
        let (reply, said) = send(&office, Some(who), &office.address(route), &office.good(route), &[]).await;
        if reply.status != 200 {
            // The one example that the page refuses as well.
            assert_eq!(said["ok"], false, "{}: {said}", route.path);
            continue;
        }
        answered += 1;
        assert_eq!(said["ok"], true, "{}: {said}", route.path);
        assert_eq!(reply.header("content-type"), "application/json");
        assert!(
            !reply.header("set-cookie").contains("whoelse_done"),
            "{}: the sentence is said here",
            route.path
        );
    }
    assert!(answered > 20, "only {answered} forms worked");
}

#[tokio::test]
async fn m15_the_same_form_five_times_is_done_once_and_says_the_same() {
    let office = in_memory().await;
    let form = capture(0x0193_4f5e_0000_7000_8000_0000_0000_00f5, "Jane Doe, CFO at Acme");
    let (_, first) = send(&office, Some(&office.maya), "/captures", &form, &[]).await;
    assert!(first["text"].as_str().unwrap().starts_with("Taken down: Jane Doe."), "{first}");
    assert!(first["undo"].as_str().unwrap().starts_with("/undo/"));
    let after = office.everything().await;
    for _ in 0..4 {
        let (_, again) = send(&office, Some(&office.maya), "/captures", &form, &[]).await;
        assert_eq!(again, first);
    }
    assert_eq!(office.everything().await, after);
}

#[tokio::test]
async fn m15_a_capture_sent_again_is_not_asked_anew_who_gave_the_name() {
    let office = in_memory().await;
    let mut form = capture(0x0193_4f5e_0000_7000_8000_0000_0000_00f6, "Jane Doe");
    form.push(("given_by_q", "Ana Ruiz".into()));
    let (reply, said) = send(&office, Some(&office.maya), "/captures", &form, &[]).await;
    assert_eq!(reply.status, 200, "{said}");
    // A second Ana Ruiz: what was typed fits two people by now.
    let other = capture(0x0193_4f5e_0000_7000_8000_0000_0000_00f7, "Ana Ruiz-Other, dentist");
    send(&office, Some(&office.maya), "/captures", &other, &[]).await;
    let after = office.everything().await;
    let (reply, said) = send(&office, Some(&office.maya), "/captures", &form, &[]).await;
    assert_eq!((reply.status.as_u16(), &said["ok"]), (200, &Value::Bool(true)), "{said}");
    assert_eq!(office.everything().await, after);
}

#[tokio::test]
async fn m15_what_is_refused_says_why_and_beside_which_field_and_changes_nothing() {
    let office = in_memory().await;
    let before = office.everything().await;
    let mut form = capture(1 << 100, "Jane Doe");
    form.push(("on", "2031-01-01".into()));
    let (reply, said) = send(&office, Some(&office.maya), "/captures", &form, &[]).await;
    assert_eq!(reply.status, 422);
    assert_eq!(said["why"], "Wed 1 Jan 2031 is still to come. Choose today or a day before.");
    assert_eq!(said["fields"]["on"], said["why"]);
    // A field that the form calls otherwise than the action.
    let release = [("action", Uuid::from_u128(1 << 101).to_string()), ("reason", "x".repeat(30_000))];
    let path = format!("/follow-ups/{}/release", office.first_call);
    let (reply, said) = send(&office, Some(&office.maya), &path, &release, &[]).await;
    assert_eq!(reply.status, 422);
    assert!(said["fields"]["reason"].is_string(), "{said}");
    // A licence is kept by an ask only (M20).
    let done = [("action", Uuid::from_u128(1 << 102).to_string()), ("id", office.licence.to_string())];
    let (reply, said) = send(&office, Some(&office.maya), "/follow-ups/completion", &done, &[]).await;
    assert_eq!(reply.status, 422);
    assert!(said["why"].as_str().unwrap().len() > 20, "{said}");
    // Somebody else's.
    let (reply, said) = send(&office, Some(&office.sam), "/follow-ups/completion", &done, &[]).await;
    assert_eq!((reply.status.as_u16(), &said["ok"]), (404, &Value::Bool(false)));
    // Nobody's: no page of another address, but a plain 401.
    let (reply, said) = send(&office, None, "/captures", &form, &[]).await;
    assert_eq!((reply.status.as_u16(), &said["ok"]), (401, &Value::Bool(false)));
    assert_eq!(office.everything().await, before);
}

#[tokio::test]
async fn m15_m20_the_day_a_form_was_made_counts() {
    let office = in_memory().await;
    office.clock.set("2026-11-23T15:00:00Z".parse().unwrap());
    let form = [
        ("id", Uuid::from_u128(1 << 103).to_string()),
        ("contact_id", office.ana.to_string()),
        ("moment_id", office.moment.to_string()),
        ("outcome", "not_yet".to_owned()),
        ("not_yet_days", "90".to_owned()),
        ("words", "In ninety days".to_owned()),
    ];
    let saturday = [("whoelse-made-at", "2026-11-21T16:03:07.123Z")];
    let (_, said) = send(&office, Some(&office.maya), "/asks", &form, &saturday).await;
    assert_eq!(said["ok"], true, "{said}");
    assert!(said["text"].as_str().unwrap().contains("Fri 19 Feb 2027"), "{said}");
    let fresh = capture(1 << 104, "Jane Doe");
    let (reply, said) = send(
        &office,
        Some(&office.maya),
        "/captures",
        &fresh,
        &[("whoelse-made-at", "1970-01-02T00:00:00Z")],
    )
    .await;
    assert_eq!(reply.status, 422);
    assert!(said["why"].as_str().unwrap().contains("Set its clock right"), "{said}");
}

#[tokio::test]
async fn m40_no_word_of_the_browser_opens_the_pages_of_somebody_for_whom_one_stood_in() {
    let office = in_memory().await;
    office.clock.set("2026-11-23T15:00:00Z".parse().unwrap());
    let day = |day: &str| day.parse().unwrap();
    let cover = ArrangeCover {
        action: ActionId(Uuid::from_u128(1 << 106)),
        user: UserId(office.maya.id),
        cover: UserId(office.sam.id),
        from: day("2026-11-23"),
        to: day("2026-11-24"),
    };
    let maya = Actor::load(&office.app, office.here, office.maya.id).await.unwrap();
    arrange_cover(&office.app, &maya, &cover).await.unwrap();
    let path = format!("/contacts/{}", office.ana);
    assert_eq!(office.get(Some(&office.sam), &path).await.status, 200);
    office.clock.set("2026-11-26T15:00:00Z".parse().unwrap());
    let (name, value) = ("whoelse-made-at", "2026-11-23T16:00:00Z");
    let request = Request::get(&path).header("cookie", &office.sam.cookie).header(name, value);
    let reply = office.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(reply.status, 404, "who looks, looks now");
}

#[tokio::test]
async fn m15_a_form_kept_by_one_member_is_nobodys_when_another_is_signed_in() {
    let office = in_memory().await;
    let before = office.everything().await;
    let page = office.get(Some(&office.maya), "/today").await;
    let tag = page.header("whoelse-member").to_owned();
    assert_eq!(tag.len(), 12);
    assert_ne!(tag, office.get(Some(&office.sam), "/today").await.header("whoelse-member"));
    let form = capture(1 << 105, "Jane Doe");
    let hers = [("whoelse-member", tag.as_str())];
    let (reply, _) = send(&office, Some(&office.sam), "/captures", &form, &hers).await;
    assert_eq!(reply.status, 401);
    assert_eq!(office.everything().await, before);
    let (reply, _) = send(&office, Some(&office.maya), "/captures", &form, &hers).await;
    assert_eq!(reply.status, 200);
    // Pages of nobody in particular name nobody.
    for path in ["/offline", "/sign-in", "/sw.js"] {
        assert_eq!(office.get(None, path).await.header("whoelse-member"), "", "{path}");
    }
}

#[tokio::test]
async fn m15_a_form_that_is_not_lost_without_a_session_gets_a_plain_401_and_no_page() {
    let office = in_memory().await;
    let request = |kept: bool| {
        let request = Request::post("/captures")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        let request = if kept { request.header("whoelse-keeps", "1") } else { request };
        office.send(request.body(Body::from("line=Jane+Doe")).unwrap())
    };
    assert_eq!(request(true).await.status, 401);
    assert_eq!(request(false).await.status, 303, "whoever can't keep it is led to the door");
}

#[tokio::test]
async fn m15_the_people_to_carry_along_are_ones_own_and_come_once() {
    store::testing::each_engine(|db| async move {
        let office = Office::on(db).await;
        let mine = office.get(Some(&office.maya), "/people/mine").await;
        let said: Value = serde_json::from_str(&mine.body).unwrap();
        assert_eq!(said["zone"], "America/Chicago");
        let names: Vec<&str> =
            said["people"].as_array().unwrap().iter().filter_map(|one| one[1].as_str()).collect();
        assert!(names.contains(&ANA) && names.contains(&"Tom Walled"), "{names:?}");
        // The admin may see hers, but carries along her own only.
        for other in [&office.sam, &office.priya, &office.olga] {
            let theirs = office.get(Some(other), "/people/mine").await;
            assert!(!theirs.body.contains(ANA), "{}", theirs.body);
        }
        let known = Request::get("/people/mine")
            .header("cookie", &office.maya.cookie)
            .header("if-none-match", mine.header("etag"));
        let known = office.send(known.body(Body::empty()).unwrap()).await;
        assert_eq!((known.status.as_u16(), known.body.as_str()), (304, ""));
        // Who wishes not to be contacted is not offered (M30).
        let wish = [
            ("id", Uuid::from_u128(1 << 106).to_string()),
            ("wish", "do_not_contact".into()),
            ("why", "Please".into()),
        ];
        let wished =
            office.post(Some(&office.maya), &format!("/contacts/{}/wishes", office.ana), &wish).await;
        assert_eq!(wished.status, 303, "{}", wished.body);
        assert!(!office.get(Some(&office.maya), "/people/mine").await.body.contains(ANA));
    })
    .await;
}

#[tokio::test]
async fn m15_a_copy_to_keep_does_not_take_the_sentence_from_the_page_that_waits_for_it() {
    let office = in_memory().await;
    let done = office.post(Some(&office.maya), "/captures", &capture(1 << 107, "Jane Doe")).await;
    let cookie = format!("{}; {}", office.maya.cookie, done.header("set-cookie").split(';').next().unwrap());
    let copy = Request::get("/today").header("cookie", &cookie).header("whoelse-copy", "1");
    let copy = office.send(copy.body(Body::empty()).unwrap()).await;
    assert_eq!(copy.header("set-cookie"), "");
    let page = Request::get("/today").header("cookie", &cookie);
    let page = office.send(page.body(Body::empty()).unwrap()).await;
    assert!(page.body.contains("Taken down: Jane Doe."));
    assert!(page.header("set-cookie").starts_with("whoelse_done=;"));
}

#[tokio::test]
async fn m14_what_another_app_shares_stands_in_the_line() {
    let office = in_memory().await;
    let shared = "/capture?title=Jane+Doe&text=CFO+at+Acme%2C+312+555+0100&url=https%3A%2F%2Facme.example";
    let page = office.get(Some(&office.maya), shared).await;
    let line = ">Jane Doe, CFO at Acme, 312 555 0100, https://acme.example</textarea>";
    assert!(page.body.contains(line), "{}", page.body);
    assert!(page.body.contains("class=\"understood\""), "{}", page.body);
}

#[tokio::test]
async fn the_service_worker_and_everything_it_names_are_there_for_everybody() {
    let office = in_memory().await;
    let worker = office.get(None, "/sw.js").await;
    assert_eq!(worker.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(worker.header("cache-control"), "no-cache", "an update is not missed");
    let policy = worker.header("content-security-policy");
    assert_eq!(policy, "default-src 'none'; script-src 'self'; connect-src 'self'");
    let named: Vec<&str> = worker.body.split('"').filter(|part| part.starts_with('/')).collect();
    assert!(named.len() > 12, "{named:?}");
    for path in named {
        let file = office.get(None, path).await;
        assert_eq!(file.status, 200, "{path}");
    }
    let manifest = office.get(None, web::assets::asset("app.webmanifest")).await;
    let manifest: Value = serde_json::from_str(&manifest.body).unwrap();
    assert_eq!(manifest["start_url"], "/today");
    assert_eq!(manifest["share_target"]["action"], "/capture");
    for icon in manifest["icons"].as_array().unwrap() {
        assert_eq!(office.get(None, icon["src"].as_str().unwrap()).await.status, 200, "{icon}");
    }
}
