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

#[tokio::test]
async fn people_lists_capture_and_imports_are_told_in_it() {
    let office = in_memory().await;
    let pages = [
        ("/contacts".to_owned(), "Neuer Kontakt", "New contact"),
        (format!("/contacts/{}", office.ana), "Wer zu wem geführt hat", "Who led to whom"),
        (format!("/contacts/{}", office.ana), "Ein Moment zum Fragen: Lob für dich.", "A moment to ask: "),
        (format!("/contacts/{}/log", office.ana), "Was ist passiert?", "What happened?"),
        (format!("/deals/{}/won", office.deal), "Gewonnen!", "Won!"),
        ("/likenesses".to_owned(), "Vielleicht dieselbe Person", "Perhaps the same"),
        ("/lists/referrals".to_owned(), "Empfehlungen nach Stand", "Referrals by stage"),
        ("/capture?line=Jane+Doe,+Acme".to_owned(), "Firma: Acme. Stattdessen als", "Take it as"),
        (format!("/import/{}", office.waiting), "Noch ist nichts gespeichert.", "Nothing is saved yet."),
        // Told by a task of its own, beside the request.
        (format!("/imports/{}/events", office.import), " Personen.", " people."),
    ];
    for (path, german, english) in pages {
        let page = asked_in(&office, Some(&office.maya), &path, "de").await;
        assert!(page.body.contains(german), "{path}: {german}: {}", page.body);
        assert!(!page.body.contains(english), "{path}: {english}: {}", page.body);
        let page = asked_in(&office, Some(&office.maya), &path, "en").await;
        assert!(page.body.contains(english), "{path}: {english}: {}", page.body);
    }
}
