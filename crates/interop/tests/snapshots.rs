//! What one file of each layout becomes, in full.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use interop::{CalendarFeed, FeedEvent, FileKind, Layout, read_contacts, write_ics, write_vcard};

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("fixtures/", $name))
    };
}

fn shown(bytes: &[u8], name: &str, kind: FileKind) -> String {
    let contacts = read_contacts(bytes, name).unwrap();
    assert_eq!(contacts.kind(), kind);
    let mut out = format!("{}, about {}\n", contacts.format_name(), contacts.estimated_total());
    for row in contacts {
        match row {
            Ok(card) => out.push_str(&format!("{card:#?}\n")),
            Err(bad) => out.push_str(&format!("{bad}\n")),
        }
    }
    out
}

#[test]
fn a_phones_cards() {
    insta::assert_snapshot!(shown(fixture!("card.vcf"), "card.vcf", FileKind::Vcard));
}

#[test]
fn googles_layout() {
    insta::assert_snapshot!(shown(fixture!("google.csv"), "google.csv", FileKind::Csv(Layout::Google)));
}

#[test]
fn googles_older_layout_in_utf_16() {
    insta::assert_snapshot!(shown(
        fixture!("google_old.csv"),
        "contacts.csv",
        FileKind::Csv(Layout::GoogleOld)
    ));
}

#[test]
fn outlooks_layout_in_windows_1252() {
    insta::assert_snapshot!(shown(fixture!("outlook.csv"), "contacts.CSV", FileKind::Csv(Layout::Outlook)));
}

#[test]
fn outlooks_layout_on_the_web() {
    insta::assert_snapshot!(shown(
        fixture!("outlook_web.csv"),
        "contacts.csv",
        FileKind::Csv(Layout::OutlookWeb)
    ));
}

#[test]
fn a_plain_list_with_bad_rows() {
    insta::assert_snapshot!(shown(fixture!("list.csv"), "list.txt", FileKind::Csv(Layout::Plain)));
}

#[test]
fn a_card_written() {
    let card = read_contacts(fixture!("card.vcf"), "card.vcf").unwrap().next().unwrap().unwrap();
    insta::assert_snapshot!(write_vcard(&card).replace("\r\n", "\n"));
}

#[test]
fn a_feed_written() {
    let licence = FeedEvent {
        uid: "0193-licence@who-else".into(),
        starts_at: "2026-11-21T09:00:00-05:00".parse().unwrap(),
        minutes: 15,
        summary: "Call Ana Ruiz: licence to ask".into(),
        description:
            "On 23 August she said: “ask me when I've seen 90 days of results”.\nSolved: scans; no more \
                      re-typing, \\ of forms."
                .into(),
        url: Some("https://whoelse.example/follow-ups/0193?from=calendar".into()),
        alarm_minutes_before: 15,
        stamped_at: "2026-08-23T14:05:30Z".parse().unwrap(),
        sequence: 0,
        status_done: false,
        categories: vec!["Promise".into(), "Licence, ask".into()],
    };
    let kept = FeedEvent {
        uid: "0194-thanks@who-else".into(),
        summary: "Thank Tom Okafor".into(),
        status_done: true,
        sequence: 2,
        url: None,
        categories: Vec::new(),
        description: String::new(),
        ..licence.clone()
    };
    let feed =
        CalendarFeed { name: "Who Else? – Dana".into(), refresh_minutes: 60, events: vec![licence, kept] };
    insta::assert_snapshot!(write_ics(&feed).replace("\r\n", "\n"));
}
