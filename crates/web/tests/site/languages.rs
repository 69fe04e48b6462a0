//! Pages speak the language that their reader chose, else the one that the browser asks for.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};

use crate::office::{Office, Person, Reply, action, in_memory};

async fn asked_in(office: &Office, who: Option<&Person>, path: &str, languages: &str) -> Reply {
    let mut request = Request::get(path).header(ACCEPT_LANGUAGE, languages);
    if let Some(who) = who {
        request = request.header(COOKIE, &who.cookie);
    }
    office.send(request.body(Body::empty()).unwrap()).await
}

#[tokio::test]
async fn the_browser_is_answered_in_its_language() {
    let office = in_memory().await;
    let page = asked_in(&office, Some(&office.maya), "/settings", "de-DE,de;q=0.9,en;q=0.5").await;
    assert!(page.body.contains(r#"<html lang="de""#), "{}", page.body);
    assert!(page.body.contains("Zeitzone"), "{}", page.body);
    let page = asked_in(&office, Some(&office.maya), "/settings", "fr-FR, tlh").await;
    assert!(page.body.contains(r#"<html lang="en-GB""#), "{}", page.body);
    assert!(page.body.contains("Time zone"), "{}", page.body);
}

#[tokio::test]
async fn who_chose_a_language_reads_it_everywhere() {
    let office = in_memory().await;
    let chosen = [
        ("id", action(7100).0.to_string()),
        ("name", "Maya".to_owned()),
        ("zone", "Europe/Berlin".to_owned()),
        ("appearance", "auto".to_owned()),
        ("language", "de".to_owned()),
    ];
    assert_eq!(office.post(Some(&office.maya), "/settings", &chosen).await.status, 303);
    let page = asked_in(&office, Some(&office.maya), "/settings", "en-GB").await;
    assert!(page.body.contains("Zeitzone"), "{}", page.body);
    let klingon = [chosen[1].clone(), chosen[2].clone(), chosen[3].clone(), ("language", "tlh".to_owned())];
    assert_eq!(office.post(Some(&office.maya), "/settings", &klingon).await.status, 422);
}
