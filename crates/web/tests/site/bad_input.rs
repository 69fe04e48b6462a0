//! Whatever is typed, a page answers in a sentence, what was typed is still there, and nothing has changed.

use axum::body::Body;
use axum::http::Request;
use uuid::Uuid;

use crate::forms::{self, EMPTY_IS_ENOUGH, Holds, holds};
use crate::office::{Office, Reply, in_memory};

const SCRIPT: &str = "<script>alert(1)</script>";

fn with(form: &[(&'static str, String)], place: usize, value: &str) -> Vec<(&'static str, String)> {
    let mut form = form.to_vec();
    form[place].1 = value.to_owned();
    form
}

/// The text as it stands in a page.
fn escaped(text: &str) -> String {
    text.replace('&', "&#38;")
        .replace('<', "&#60;")
        .replace('>', "&#62;")
        .replace('"', "&#34;")
        .replace('\'', "&#39;")
}

fn is_fine(reply: &Reply, what: &str) {
    assert!(!reply.status.is_server_error(), "{what}: {} {}", reply.status, reply.body);
    assert!(!reply.body.contains("<script>alert"), "{what} lets markup through");
    if reply.status.is_client_error() {
        assert!(reply.body.contains("<h1"), "{what}: {} without a page: {}", reply.status, reply.body);
    }
}

#[tokio::test]
async fn an_empty_form_is_told_what_is_missing() {
    let office = in_memory().await;
    let before = office.everything().await;
    for route in forms::posts().filter(|route| !EMPTY_IS_ENOUGH.contains(&route.path)) {
        let address = office.address(route);
        let reply = office.post(Some(forms::sender(&office, route)), &address, &[]).await;
        is_fine(&reply, &address);
        assert!(reply.status.is_client_error(), "{address}: {}", reply.status);
        assert_eq!(office.everything().await, before, "{address}");
    }
}

#[tokio::test]
async fn what_is_no_id_or_the_id_of_nothing_changes_nothing() {
    let office = in_memory().await;
    let before = office.everything().await;
    for route in forms::posts() {
        let (address, form) = (office.address(route), office.good(route));
        for (place, (name, _)) in form.iter().enumerate().filter(|(_, (name, _))| holds(name) == Holds::Id) {
            let unknown = Uuid::from_u128(99).to_string();
            let own_number = *name == "action" || (*name == "id" && !route.path.starts_with("/follow-ups/"));
            for wrong in ["nonsense", "'; --", SCRIPT, unknown.as_str()] {
                // A number of one's own may be any that is new.
                if own_number && wrong == unknown {
                    continue;
                }
                let what = format!("{address} with {name}={wrong}");
                let reply = office
                    .post(Some(forms::sender(&office, route)), &address, &with(&form, place, wrong))
                    .await;
                is_fine(&reply, &what);
                assert!(reply.status.is_client_error(), "{what}: {}", reply.status);
                assert_eq!(office.everything().await, before, "{what}");
            }
        }
    }
}

#[tokio::test]
async fn days_that_are_none_or_out_of_place_are_told_beside_the_field_and_kept() {
    let office = in_memory().await;
    let before = office.everything().await;
    // The playbook's `on` is a switch.
    for route in forms::posts().filter(|route| !route.path.starts_with("/settings/")) {
        let (address, form) = (office.address(route), office.good(route));
        for (place, (name, _)) in form.iter().enumerate().filter(|(_, (name, _))| holds(name) == Holds::Day) {
            let out_of_place = match *name {
                "until" => "2020-01-01",
                "on" if route.path.ends_with("/promises") => "2026-11-20",
                "event_on" if route.path == "/asks" => "2026-13-01",
                "event_on" => "2020-01-01",
                _ => "2030-01-01",
            };
            for wrong in ["2026-02-30", "soon", "11/21/2026", SCRIPT, "99999-01-01", out_of_place] {
                let what = format!("{address} with {name}={wrong}");
                let reply = office.post(Some(&office.maya), &address, &with(&form, place, wrong)).await;
                is_fine(&reply, &what);
                assert_eq!(reply.status, 422, "{what}");
                assert!(reply.body.contains(&escaped(wrong)), "{what} is not kept: {}", reply.body);
                assert!(reply.body.contains("class=\"error"), "{what} has no sentence: {}", reply.body);
                assert_eq!(office.everything().await, before, "{what}");
            }
        }
    }
}

#[tokio::test]
async fn hostile_words_are_kept_and_shown_as_words() {
    let long = "Donaudampfschifffahrt".repeat(15);
    let endless = "x".repeat(30_000);
    let hostile = [
        SCRIPT,
        "\"><img src=x onerror='alert(2)'>",
        "مريم عبد الرحمن",
        "Zoë 🦊",
        &long,
        &endless,
        "a\u{0}b\u{202e}c",
    ];
    for route in forms::posts() {
        let office = in_memory().await;
        let (address, who) = (office.address(route), forms::sender(&office, route));
        let mut number = 1_000;
        let texts: Vec<usize> = (0..office.good(route).len())
            .filter(|place| holds(office.good(route)[*place].0) == Holds::Text)
            .collect();
        for (place, words) in texts.iter().flat_map(|place| hostile.iter().map(move |words| (*place, *words)))
        {
            number += 1;
            let mut form = with(&office.good(route), place, words);
            for (name, value) in
                form.iter_mut().filter(|(name, value)| holds(name) == Holds::Id && value.ends_with("abcd"))
            {
                assert!(["id", "action"].contains(name));
                *value = Uuid::from_u128(number).to_string();
            }
            let what =
                format!("{address} with {}={}", form[place].0, words.chars().take(30).collect::<String>());
            let before = office.everything().await;
            let reply = office.post(Some(who), &address, &form).await;
            is_fine(&reply, &what);
            if reply.status.is_redirection() {
                for page in [&format!("/contacts/{}", office.ana), "/today", "/contacts", reply.location()] {
                    is_fine(&office.get(Some(who), page).await, &format!("{page} after {what}"));
                }
                continue;
            }
            // A new device's password is told on the very page that made it.
            if address == "/settings/devices" && reply.status == 200 {
                let is_shown = reply.body.contains(&escaped(words)) || words.contains('\u{0}');
                assert!(is_shown, "{what} is not shown: {}", reply.body);
                continue;
            }
            assert_eq!(office.everything().await, before, "{what}");
            if address == "/settings/password" || form[place].0 == "password" {
                assert!(!reply.body.contains(&escaped(words)), "{what} is shown");
            } else if reply.body.contains("class=\"error") && !words.contains('\u{0}') {
                assert!(reply.body.contains(&escaped(words)), "{what} is not kept");
            }
        }
    }
}

#[tokio::test]
async fn words_from_outside_the_lists_are_refused_or_passed_over() {
    for route in forms::posts() {
        let office = in_memory().await;
        let (address, form) = (office.address(route), office.good(route));
        for (place, (name, _)) in form.iter().enumerate().filter(|(_, (name, _))| holds(name) == Holds::Word)
        {
            for wrong in [SCRIPT, "-1", "9999999999999999999999", "🦊"] {
                let what = format!("{address} with {name}={wrong}");
                let form = with(&form, place, wrong);
                let reply = office.post(Some(forms::sender(&office, route)), &address, &form).await;
                is_fine(&reply, &what);
            }
        }
    }
}

#[tokio::test]
async fn bodies_that_are_too_large_broken_or_no_form_are_told_so() {
    let office = in_memory().await;
    let before = office.everything().await;
    let large = format!("what={}", "x".repeat(10 * 1024 * 1024)).into_bytes();
    for route in forms::posts() {
        let address = office.address(route);
        if !forms::FILES.contains(&route.path) {
            let reply = office.post_bytes(Some(&office.maya), &address, large.clone()).await;
            is_fine(&reply, &address);
            assert_eq!(reply.status, 413, "{address}");
            let reply = office.post_bytes(Some(&office.maya), &address, b"id=%FF%FE".to_vec()).await;
            is_fine(&reply, &address);
            assert_eq!(reply.status, 400, "{address}");
        }
        for kind in ["application/json", "text/plain", "multipart/form-data"] {
            let request = Request::post(&address)
                .header("sec-fetch-site", "same-origin")
                .header("content-type", kind)
                .header("cookie", &office.maya.cookie)
                .body(Body::from("{}"));
            let reply = office.send(request.unwrap()).await;
            is_fine(&reply, &address);
            assert_eq!(reply.status, 415, "{address} as {kind}");
        }
    }
    assert_eq!(office.everything().await, before);
}

#[tokio::test]
async fn a_stale_edit_shows_both_versions_and_saves_what_is_chosen() {
    let office = in_memory().await;
    let address = format!("/contacts/{}", office.ana);
    let route = forms::posts().find(|route| route.path == "/contacts/{contact}").unwrap();
    let first = office.post(Some(&office.maya), &address, &office.good(route)).await;
    assert_eq!(first.status, 303);
    let mut mine = office.good(route);
    mine[0].1 = Uuid::from_u128(77).to_string();
    mine[3].1 = "Baker & <b>owner</b>".into();
    let before = office.everything().await;
    let conflict = office.post(Some(&office.maya), &address, &mine).await;
    assert_eq!(conflict.status, 409, "{}", conflict.body);
    assert!(conflict.body.contains("Founder"), "theirs");
    assert!(conflict.body.contains(&escaped("Baker & <b>owner</b>")), "mine: {}", conflict.body);
    assert_eq!(office.everything().await, before);

    let chosen = resend(&conflict.body, &mine);
    let saved = office.post(Some(&office.maya), &address, &chosen).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let page = office.get(Some(&office.maya), &address).await.body;
    assert!(page.contains(&escaped("Baker & <b>owner</b>")));
}

/// The form of the conflict page, with one's own version chosen.
fn resend(page: &str, mine: &[(&'static str, String)]) -> Vec<(&'static str, String)> {
    let hidden = |name: &str| {
        let start = page.find(&format!("name=\"{name}\" value=\"")).unwrap() + name.len() + 15;
        page[start..].split('"').next().unwrap().to_owned()
    };
    let mut form = mine.to_vec();
    form[0].1 = hidden("id");
    form[1].1 = hidden("version");
    form
}

#[tokio::test]
async fn m20_what_the_method_refuses_says_what_to_do_instead_and_changes_nothing() {
    let office = in_memory().await;
    let before = office.everything().await;
    let refused = |reply: Reply, words: &str| {
        assert_eq!(reply.status, 422, "{}", reply.body);
        assert!(reply.body.contains(words), "{}", reply.body);
    };
    let maya = Some(&office.maya);
    let licence = format!("/follow-ups/{}/completion", office.licence);
    refused(office.post(maya, &licence, &[]).await, "Open the Ask screen");
    let release = format!("/follow-ups/{}/release", office.licence);
    refused(office.post(maya, &release, &[("reason", " ".into())]).await, "Add a few words and save again");
    let moved = format!("/follow-ups/{}/day", office.first_call);
    refused(office.post(maya, &moved, &[("until", "2026-12-01".into())]).await, "Keep it, or let it go");
    let nobody = [
        ("contact_id", office.ana.to_string()),
        ("moment_id", office.moment.to_string()),
        ("outcome", "nobody_in_mind".into()),
        ("words", "kept words".into()),
    ];
    refused(office.post(maya, "/asks", &nobody).await, "Read them out, then tick that you did");
    assert_eq!(office.everything().await, before);
}

/// Whether an office stands at all: the other tests rest on it.
#[tokio::test]
async fn the_office_of_these_tests_has_everything() {
    let office: Office = in_memory().await;
    for id in [office.ana, office.tom, office.first_call, office.licence, office.no_promise, office.import] {
        assert!(!id.is_nil());
    }
    office.clock.set("2026-11-22T15:00:00Z".parse().unwrap());
}

#[tokio::test]
async fn a_fault_of_ours_is_shown_as_such_with_a_reference_and_nothing_of_its_cause() {
    let office = in_memory().await;
    office.app.db.close().await;
    for (who, path) in [(Some(&office.maya), "/today"), (None, "/health")] {
        let reply = office.get(who, path).await;
        assert_eq!(reply.status, 500, "{path}");
        assert!(reply.body.contains("<code>f-"), "{}", reply.body);
        assert!(!reply.body.to_lowercase().contains("pool"), "{}", reply.body);
        assert_eq!(reply.header("x-content-type-options"), "nosniff");
    }
    let post = office.post(Some(&office.maya), "/captures", &[("line", "Jane".into())]).await;
    assert_eq!(post.status, 500);
    assert!(post.body.contains("Nothing was half saved"));
}
