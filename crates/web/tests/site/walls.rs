//! Walls: nobody, a colleague and another office meet every address with the ids of somebody else's things, and
//! neither see nor change anything.

use web::{Access, ROUTES};

use crate::forms::{self, OWN};
use crate::office::{ANA, Office, Person, in_memory};

/// Names that only Maya and her manager may see.
const HERS: [&str; 6] =
    [ANA, "Tom Walled", "Walled Import", "Walled Waiter", "Walled wording", "Walled brief"];

async fn try_everything(office: &Office, who: Option<&Person>, own_is_fine: bool) {
    let before = office.everything().await;
    for route in ROUTES {
        let address = office.address(route);
        let name = format!("{} {address}", route.method);
        if route.access == Access::Anybody {
            continue;
        }
        let reply = match route.method {
            "get" => office.get(who, &address).await,
            _ if OWN.contains(&route.path) && who.is_some() && !own_is_fine => continue,
            _ => office.post(who, &address, &office.good(route)).await,
        };
        assert!(!reply.status.is_server_error(), "{name}: {}", reply.status);
        for hers in HERS {
            assert!(!reply.body.contains(hers), "{name} shows {hers}: {}", reply.body);
        }
        if who.is_none() {
            assert_eq!(reply.status, 303, "{name}");
            assert!(reply.location().starts_with("/sign-in"), "{name} leads to {}", reply.location());
        } else if route.path.contains('{')
            && !["{list}", "{rule}", "{table}"].iter().any(|word| route.path.contains(word))
        {
            assert!([403, 404].contains(&reply.status.as_u16()), "{name}: {}", reply.status);
        }
        assert_eq!(office.everything().await, before, "{name} changed something");
    }
}

#[tokio::test]
async fn nobody_is_led_to_the_door_wherever_they_knock() {
    store::testing::each_engine(|db| async move {
        let office = Office::on(db).await;
        try_everything(&office, None, false).await;
    })
    .await;
}

#[tokio::test]
async fn m40_a_colleague_sees_and_changes_nothing_of_anothers() {
    store::testing::each_engine(|db| async move {
        let office = Office::on(db).await;
        try_everything(&office, Some(&office.sam), false).await;
    })
    .await;
}

#[tokio::test]
async fn the_admin_of_another_office_sees_and_changes_nothing_here() {
    store::testing::each_engine(|db| async move {
        let office = Office::on(db).await;
        try_everything(&office, Some(&office.olga), true).await;
    })
    .await;
}

#[tokio::test]
async fn the_same_requests_work_for_those_whose_things_they_are() {
    let office = in_memory().await;
    for route in ROUTES.iter().filter(|route| route.method == "get" && route.access == Access::Member) {
        let is_a_managers =
            ["/owner", "/team", "/erasure", "/sender"].iter().any(|end| route.path.ends_with(end));
        let who = if is_a_managers { &office.priya } else { &office.maya };
        let reply = office.get(Some(who), &office.address(route)).await;
        let moved_on = ["/", "/lists"].contains(&route.path);
        assert_eq!(reply.status, if moved_on { 303 } else { 200 }, "{}: {}", route.path, reply.body);
    }
    for route in forms::posts().filter(|route| !forms::FILES.contains(&route.path)) {
        let office = in_memory().await;
        if route.path.ends_with("/resolution") {
            let complaint = [("text", "Charged twice".to_owned())];
            office
                .post(Some(&office.maya), &format!("/contacts/{}/complaints", office.ana), &complaint)
                .await;
        }
        let before = office.everything().await;
        let who = forms::sender(&office, route);
        let (address, form) = (office.address(route), office.good(route));
        let first = office.post(Some(who), &address, &form).await;
        let told_here = [
            "/settings/calendar",
            "/settings/devices",
            "/settings/team/invitations",
            "/cards/{card}/showing",
            "/cards/{card}/pdf",
            "/noticed",
            "/phrases/check",
            "/ask/{contact}/wording",
        ]
        .contains(&route.path);
        assert_eq!(first.status, if told_here { 200 } else { 303 }, "{address}: {}", first.body);
        let after = office.everything().await;
        // A waiting file is nothing yet; an import that is through can't be stopped.
        let nothing_to_change = [
            "/noticed",
            "/phrases/check",
            "/ask/{contact}/wording",
            "/settings/letters/trial",
            "/settings/sender/trial",
            "/settings/calendar/invitations/again",
            "/settings/calendar/revocation",
            "/settings/mailbox/look",
            "/settings/mailbox/removal",
            "/referrals/{referral}/credit",
            "/import/{waiting}",
            "/import/{waiting}/discard",
            "/imports/{import}/cancel",
            "/cards/{card}/showing",
            "/cards/{card}/pdf",
        ];
        if !nothing_to_change.contains(&route.path) {
            assert_ne!(after, before, "{address} changed nothing");
        }

        // The same form again, as after a lost answer or a double tap.
        let again = office.post(Some(who), &address, &form).await;
        // A new password ends the session that the first answer replaced.
        let there = if route.path == "/settings/password" { "/sign-in" } else { first.location() };
        assert_eq!((again.status, again.location()), (first.status, there), "{address} sent twice");
        assert_eq!(office.everything().await, after, "{address} did it twice");
    }
}

#[tokio::test]
async fn every_answer_carries_the_strict_headers_and_pages_are_kept_nowhere() {
    let office = in_memory().await;
    // The service worker is no document; its own headers are told of in `offline`.
    for route in ROUTES.iter().filter(|route| route.path != "/sw.js") {
        for who in [None, Some(&office.maya)] {
            let address = office.address(route);
            let reply = match route.method {
                "get" => office.get(who, &address).await,
                _ => office.post(who, &address, &[]).await,
            };
            let policy = reply.header("content-security-policy");
            assert!(
                policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'"),
                "{address}"
            );
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "same-origin"),
                ("cross-origin-opener-policy", "same-origin"),
                ("x-frame-options", "DENY"),
            ] {
                assert_eq!(reply.header(name), value, "{address}");
            }
            assert!(reply.header("permissions-policy").contains("camera=()"), "{address}");
            assert_eq!(reply.header("cache-control"), "no-store", "{address}");
        }
    }
}

#[tokio::test]
async fn files_of_the_bundle_may_be_kept_for_ever_and_come_packed() {
    let office = in_memory().await;
    for asset in web::assets::all_assets() {
        let reply = office.get(None, asset.url).await;
        assert_eq!(reply.status, 200);
        assert_eq!(reply.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(reply.header("content-type"), asset.content_type);
        assert!(reply.header("set-cookie").is_empty());
        let request = axum::http::Request::get(asset.url).header("accept-encoding", "gzip, br");
        let packed = office.send(request.body(axum::body::Body::empty()).unwrap()).await;
        assert_eq!(packed.header("content-encoding"), if asset.gzip.is_some() { "gzip" } else { "" });
    }
    assert_eq!(office.get(None, "/assets/app.css").await.status, 404);
    assert_eq!(office.get(None, "/assets/..%2FCargo.toml").await.status, 404);
}

#[tokio::test]
async fn addresses_that_lead_nowhere_say_so_in_a_page() {
    let office = in_memory().await;
    for path in [
        "/nothing",
        "/contacts/not-an-id",
        "/contacts/00000000-0000-0000-0000-000000000000",
        "/contacts/..%2f..%2fetc",
        "/ask/%FF",
        "/lists/nothing",
        "/contacts?after=nonsense",
        "/imports/1",
    ] {
        let reply = office.get(Some(&office.maya), path).await;
        assert_eq!(reply.status, 404, "{path}");
        assert!(reply.body.contains("<h1>"), "{path}: {}", reply.body);
    }
    let wrong = office.post(Some(&office.maya), "/today", &[]).await;
    assert_eq!(wrong.status, 405);
    assert!(wrong.body.contains("<h1>"));
}
