//! M20. The calendar feed: one timed event a promise, read back by an independent library.

use axum::body::Body;
use axum::http::Request;
use icalendar::{Calendar, CalendarComponent, Component};

use crate::office::{Office, Reply, in_memory};

async fn make(office: &Office) -> String {
    let page = office.post(Some(&office.maya), "/settings/calendar", &[]).await.body;
    let start = page.find("https://who-else.example/calendar/").unwrap() + "https://who-else.example".len();
    page[start..].split('"').next().unwrap().to_owned()
}

async fn fetch(office: &Office, path: &str, headers: &[(&str, &str)]) -> Reply {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    office.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn m20_the_feed_has_one_timed_event_a_promise() {
    let office = in_memory().await;
    let path = make(&office).await;
    let reply = fetch(&office, &path, &[]).await;
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("content-type"), "text/calendar; charset=utf-8");
    for line in ["REFRESH-INTERVAL;VALUE=DURATION:PT60M", "X-PUBLISHED-TTL:PT60M", "BEGIN:VALARM"] {
        assert!(reply.body.contains(line), "{}", reply.body);
    }
    let calendar: Calendar = reply.body.parse().unwrap();
    let events: Vec<_> = calendar
        .components
        .iter()
        .filter_map(|one| match one {
            CalendarComponent::Event(event) => Some(event),
            _ => None,
        })
        .collect();
    let mut reader = office.app.db.read(office.here).await.unwrap();
    let promises = reader.open_promises(office.maya.id, 100).await.unwrap();
    drop(reader);
    assert!(promises.len() >= 3, "a licence, a first call, thanks");
    assert_eq!(events.len(), promises.len());
    let mut uids: Vec<_> = events.iter().filter_map(|event| event.get_uid()).collect();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), events.len(), "each has a name of its own");
    for event in &events {
        let start = event.property_value("DTSTART").unwrap();
        assert!(start.ends_with('Z') && start.len() == 16, "timed, in UTC: {start}");
        assert!(event.get_summary().is_some());
    }
    let licence = events
        .iter()
        .find(|event| event.get_uid().unwrap_or_default().starts_with(&office.licence.to_string()))
        .unwrap();
    assert_eq!(
        licence.property_value("DTSTART"),
        Some("20270219T150000Z"),
        "nine in Chicago, ninety days on"
    );
    assert!(
        licence.get_description().unwrap().contains("When the quarter is over"),
        "the words of the conversation"
    );

    let again = fetch(&office, &path, &[]).await;
    assert_eq!(again.body, reply.body, "nothing changed, so nothing differs");
}

#[tokio::test]
async fn an_unchanged_feed_is_not_sent_again_and_a_revoked_one_is_gone() {
    let office = in_memory().await;
    let path = make(&office).await;
    let first = fetch(&office, &path, &[("authorization", "Basic c29tZTpib2R5")]).await;
    let tag = first.header("etag").to_owned();
    assert_eq!(first.status, 200, "whatever a calendar sends along");
    let known = fetch(&office, &path, &[("if-none-match", &tag)]).await;
    assert_eq!((known.status.as_u16(), known.body.as_str()), (304, ""));
    let weak = format!("\"other\", W/{tag}");
    assert_eq!(fetch(&office, &path, &[("if-none-match", &weak)]).await.status, 304);

    let done = [("id", office.first_call.to_string())];
    office.post(Some(&office.maya), "/follow-ups/completion", &done).await;
    assert_eq!(fetch(&office, &path, &[("if-none-match", &tag)]).await.status, 200, "a promise was kept");

    let page = office.get(Some(&office.maya), "/settings/calendar").await.body;
    assert!(!page.contains(&path), "the address is told once");
    let second = make(&office).await;
    assert_eq!(fetch(&office, &path, &[]).await.status, 404, "a new address closes the old one");
    assert_eq!(fetch(&office, &second, &[]).await.status, 200);
    office.post(Some(&office.maya), "/settings/calendar/revocation", &[]).await;
    assert_eq!(fetch(&office, &second, &[]).await.status, 404);
    assert_eq!(fetch(&office, "/calendar/0.ics", &[]).await.status, 404);
    assert_eq!(fetch(&office, "/calendar/0", &[]).await.status, 404);
}

#[tokio::test]
async fn m20_a_feed_of_initials_holds_neither_names_nor_words() {
    let office = in_memory().await;
    let path = make(&office).await;
    let full = fetch(&office, &path, &[]).await.body;
    let page = office.post(Some(&office.maya), "/settings/calendar", &[("initials", "on".into())]).await.body;
    let start = page.find("https://who-else.example/calendar/").unwrap() + "https://who-else.example".len();
    let path = page[start..].split('"').next().unwrap().to_owned();
    let initials = fetch(&office, &path, &[]).await.body;
    let titles = |feed: &str| -> Vec<String> {
        feed.lines().filter_map(|line| line.strip_prefix("SUMMARY:")).map(str::to_owned).collect()
    };
    assert_eq!(titles(&full).len(), titles(&initials).len());
    assert!(titles(&full).iter().any(|title| title.contains("Walled")), "{full}");
    assert!(
        !initials.contains("Walled") && titles(&initials).iter().any(|title| title.contains('W')),
        "{initials}"
    );
    assert!(!initials.contains("DESCRIPTION:“"));
}

#[tokio::test]
async fn m20_the_code_beside_a_new_device_leads_to_a_profile_with_its_password_until_it_is_taken_off() {
    let office = in_memory().await;
    let page =
        office.post(Some(&office.maya), "/settings/devices", &[("name", "My iPhone".into())]).await.body;
    let start =
        page.find("id=\"secret\" readonly value=\"").unwrap() + "id=\"secret\" readonly value=\"".len();
    let password = page[start..].split('"').next().unwrap().to_owned();
    assert!(page.contains("<svg class=\"qr\""));
    let path = format!("/devices/{password}.mobileconfig");
    let profile = fetch(&office, &path, &[]).await;
    assert_eq!((profile.status.as_u16(), profile.header("cache-control")), (200, "no-store"));
    assert_eq!(profile.header("content-type"), "application/x-apple-aspen-config; charset=utf-8");
    for key in ["CalDAVPassword", "CardDAVPassword"] {
        assert!(
            profile.body.contains(&format!("<key>{key}</key><string>{password}</string>")),
            "{}",
            profile.body
        );
    }
    // What a member gets by signing in holds none: it is told once.
    let known = office.get(Some(&office.maya), "/settings/devices/profile").await.body;
    assert!(known.contains("maya@example.com") && !known.contains("Password</key>"));

    for wrong in [format!("/devices/{password}"), "/devices/wrong.mobileconfig".into()] {
        assert_eq!(fetch(&office, &wrong, &[]).await.status, 404);
    }
    let devices = office.get(Some(&office.maya), "/settings/devices").await.body;
    for revoke in devices.split("action=\"").skip(1).filter(|form| form.contains("/revocation")) {
        let address = revoke.split('"').next().unwrap();
        office.post(Some(&office.maya), address, &[]).await;
    }
    assert_eq!(fetch(&office, &path, &[]).await.status, 404);
}
