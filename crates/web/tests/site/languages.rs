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

/// Words of the members' pages, each beside its place in the product: whoever chose German finds none in English.
#[tokio::test]
async fn the_pages_of_letters_mail_cards_settings_and_numbers_speak_german() {
    let office = in_memory().await;
    let (card, letter, mail) = (office.card, office.letter, office.waiting_mail);
    let pages = [
        ("/letters".to_owned(), "<h1>Briefe</h1>"),
        (format!("/letters/{letter}"), "Er liegt bei dir."),
        ("/mail".to_owned(), "<h1>Mails</h1>"),
        (format!("/mail/{mail}"), "Wer ist das?"),
        ("/cards".to_owned(), "<h1>Karten</h1>"),
        (format!("/cards/{card}"), "Was darauf steht"),
        ("/numbers".to_owned(), "<h1>Zahlen</h1>"),
        ("/settings/calendar".to_owned(), "<h1>Kalender</h1>"),
        ("/settings/letters".to_owned(), "<h1>Briefe</h1>"),
        ("/settings/mailbox".to_owned(), "<h1>Postfach</h1>"),
        ("/settings/learned".to_owned(), "<h1>Was gelernt wurde</h1>"),
        ("/settings/office".to_owned(), "Montag"),
    ];
    for (path, words) in pages {
        let page = asked_in(&office, Some(&office.maya), &path, "de").await;
        assert!(page.status.is_success() && page.body.contains(words), "{path}: {}", page.body);
    }
}

#[tokio::test]
async fn a_client_reads_the_page_behind_a_card_in_the_language_of_their_own_browser() {
    let office = in_memory().await;
    let maya = actions::Actor::load(&office.app, office.here, office.maya.id).await.unwrap();
    let made = actions::make_card_address(&office.app, &maya, office.card).await.unwrap();
    let path = format!("/c/{}", made.token);
    let german = asked_in(&office, None, &path, "de").await.body;
    assert!(german.contains(r#"<html lang="de""#) && german.contains("An Maya senden"), "{german}");
    let spanish = asked_in(&office, None, &path, "es-MX,en;q=0.5").await.body;
    assert!(spanish.contains(r#"<html lang="es""#) && spanish.contains("Enviar a Maya"), "{spanish}");
    let english = asked_in(&office, None, &path, "fr").await.body;
    assert!(english.contains(r#"<html lang="en-GB""#) && english.contains("Send to Maya"), "{english}");
}
