//! `whoelse read`: a mail shown without a database, and filed once for a member.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::io::Write as _;
use std::process::Stdio;

use common::Office;
use serde_json::{Value, json};

const MAIL: &str = "From: Dana Whitlock <dana@ferrell.example>\r\nTo: maya@example.com\r\nDate: Mon, 16 Nov 2026 09:14:00 +0100\r\n\
    Subject: The printers\r\nMessage-ID: <m1@ferrell.example>\r\n\r\nHi Maya,\r\n\r\nyou saved us last week. Thank you so much!\r\n\r\n\
    Best regards,\r\n\r\nDana Whitlock\r\nOperations Director\r\nFerrell Freight\r\n415-555-0177\r\n";

/// What `whoelse read - …` prints, and its exit code.
fn read(office: &Office, arguments: &[&str], mail: &[u8]) -> (i32, String) {
    let mut child = office
        .program()
        .args(["read", "-"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    // A program that has said no reads no further.
    let _ = child.stdin.take().unwrap().write_all(mail);
    let output = child.wait_with_output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

#[test]
fn m2_a_mail_is_shown_with_its_words_its_signature_and_its_moments_without_a_database() {
    let office = Office::empty();
    let (code, said) = read(&office, &[], MAIL.as_bytes());
    assert_eq!(code, 0);
    for line in [
        "From: Dana Whitlock <dana@ferrell.example>",
        "On: 2026-11-16",
        "About: The printers",
        "It may show rescue:",
    ] {
        assert!(said.contains(line), "{line} in {said}");
    }
    assert!(!said.contains("Best regards"), "the signature is cut: {said}");
    let (code, said) = read(&office, &["--json"], MAIL.as_bytes());
    let told: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(
        (code, &told["who"]["address"], &told["on"]),
        (0, &json!("dana@ferrell.example"), &json!("2026-11-16"))
    );
    assert_eq!(told["body"], "Hi Maya,\n\nyou saved us last week. Thank you so much!");
    assert_eq!(told["signature"]["title"], "Operations Director");
    assert_eq!(told["moments"][0]["kind"], "rescue");
    assert!(!office.folder.exists(), "no database is made");
    let (code, said) = read(&office, &["--json"], b"%PDF-1.7");
    assert_eq!((code, said.contains("This is no mail")), (1, true));
}

#[test]
fn m2_a_mail_is_filed_once_for_a_member() {
    let office = Office::of_one();
    office.json(&["contact", "add", "Dana Whitlock", "--email", "dana@ferrell.example"]);
    let (code, said) = read(&office, &["--as", "maya@example.com", "--json"], MAIL.as_bytes());
    let told: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((code, &told["state"], &told["known"]), (0, &json!("filed"), &json!(false)), "{said}");
    let shown = office.json(&["show", "Dana Whitlock"]);
    assert!(shown.to_string().contains("you saved us last week"), "{shown}");
    let (_, again) = read(&office, &["--keep", "--json"], MAIL.as_bytes());
    let told: Value = serde_json::from_str(&again).unwrap();
    assert_eq!(told["known"], true, "{again}");
}
