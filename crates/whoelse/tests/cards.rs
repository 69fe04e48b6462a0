//! `whoelse card`: made, listed, written as a PDF, revoked (M17).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{Office, text};
use uuid::Uuid;

#[test]
fn m17_a_card_is_made_printed_and_revoked_in_commands() {
    let office = Office::of_one();
    let ana = text(&office.json(&["capture", "Ana Ruiz, (312) 555-0101"]), "/people/0/contact");
    let id = Uuid::now_v7().to_string();
    let make = ["card", "make", "I help bakeries whose ovens fail.", "--for", "Ana Ruiz", "--id", &id];
    let made = office.json(&make);
    let card = text(&made, "/card");
    assert_eq!((text(&made, "/title").as_str(), made["replayed"].as_bool()), ("Ana Ruiz", Some(false)));
    let again = office.json(&make);
    assert_eq!((text(&again, "/card"), again["replayed"].as_bool()), (card.clone(), Some(true)));

    let file = office.folder.join("card.pdf");
    let path = file.display().to_string();
    let url = ["--public-url", "https://who-else.example/"];
    let pdf =
        ["card", "pdf", "ana", "--size", "business", "--paper", "letter", "--places", "5", "--out", &path];
    let written = office.json(&[pdf.as_slice(), &url].concat());
    assert!(text(&written, "/address").starts_with("https://who-else.example/c/"));
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-"));
    let address = office.json(&["card", "address", &card]);
    assert_ne!(address["address"], written["address"], "each has one of its own");

    let listed = office.json(&["card", "list"]);
    assert_eq!(text(&listed, "/cards/0/contact_id"), ana);
    assert_eq!(listed["cards"].as_array().unwrap().len(), 1);
    assert!(office.text(&["card", "list"]).contains("Ana Ruiz, for Ana Ruiz: 0 names"));

    office.json(&["card", "revoke", "ana ruiz"]);
    let (code, closed) = office.try_json(&[pdf.as_slice(), &url].concat());
    assert_eq!((code, text(&closed, "/error/code").as_str()), (1, "invalid"));
    assert!(office.text(&["card", "list"]).contains("revoked"));
    let (code, unknown) = office.try_json(&["card", "revoke", "nobody"]);
    assert_eq!((code, text(&unknown, "/error/code").as_str()), (1, "not_found"));
}

#[test]
fn m17_a_name_that_the_typeface_lacks_is_refused_and_no_file_is_written() {
    let office = Office::of_one();
    let card = text(&office.json(&["card", "make", "我幫助麵包店。"]), "/card");
    let file = office.folder.join("card.pdf");
    let (code, refused) = office.try_json(&["card", "pdf", &card, "--out", &file.display().to_string()]);
    assert_eq!((code, text(&refused, "/error/code").as_str()), (1, "paper"));
    assert!(text(&refused, "/error/message").contains('我'));
    assert!(!file.exists());
}
