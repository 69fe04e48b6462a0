//! The feed, parsed back by two libraries that did not write it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use calcard::{
    Entry, Parser,
    icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty, ICalendarValue},
};
use icalendar::{Calendar, CalendarComponent, Component};
use interop::{CalendarFeed, FeedEvent, Invitation, Method, write_ics, write_invitation};
use proptest::prelude::*;

fn event() -> FeedEvent {
    FeedEvent {
        uid: "0193@who-else".into(),
        starts_at: "2026-11-21T14:00:00Z".parse().unwrap(),
        minutes: 15,
        summary: "Call Ana".into(),
        description: "She said yes".into(),
        url: Some("https://whoelse.example/f/1".into()),
        alarm_minutes_before: 10,
        stamped_at: "2026-08-23T14:05:30.75Z".parse().unwrap(),
        sequence: 3,
        status_done: false,
        categories: vec!["Promise".into()],
    }
}

fn feed(events: Vec<FeedEvent>) -> CalendarFeed {
    CalendarFeed { name: "Who Else?".into(), refresh_minutes: 60, events }
}

fn by_calcard(ics: &str) -> ICalendar {
    match Parser::new(ics).entry() {
        Entry::ICalendar(calendar) => calendar,
        other => panic!("{other:?}\n{ics}"),
    }
}

/// The text of a property of the first event, as calcard reads it.
fn text(calendar: &ICalendar, property: &ICalendarProperty) -> String {
    let event =
        calendar.components.iter().find(|c| c.component_type == ICalendarComponentType::VEvent).unwrap();
    let values = event.entries.iter().filter(|e| &e.name == property).flat_map(|e| &e.values);
    let texts: Vec<&str> = values
        .map(|value| match value {
            ICalendarValue::Text(text) => text.as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    texts.join("\u{0}")
}

fn well_formed(ics: &str) {
    assert!(ics.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(ics.matches('\n').count(), ics.matches("\r\n").count());
    assert_eq!(ics.matches('\r').count(), ics.matches("\r\n").count());
    assert!(ics.split("\r\n").all(|line| line.len() <= 75));
    assert!(!ics.chars().any(|c| c.is_control() && !matches!(c, '\r' | '\n' | '\t')));
}

#[test]
fn both_libraries_read_the_same_promise() {
    let ics = write_ics(&feed(vec![event()]));
    well_formed(&ics);
    let calendar: Calendar = ics.parse().unwrap();
    let [CalendarComponent::Event(read)] = &calendar.components[..] else { panic!("{calendar:?}") };
    assert_eq!(read.get_summary(), Some("Call Ana"));
    assert_eq!(read.get_description(), Some("She said yes"));
    assert_eq!(read.get_uid(), Some("0193@who-else"));
    assert_eq!(read.property_value("DTSTART"), Some("20261121T140000Z"));
    assert_eq!(read.property_value("DTEND"), Some("20261121T141500Z"));
    assert_eq!(read.property_value("LAST-MODIFIED"), Some("20260823T140530Z"));
    assert_eq!(read.property_value("SEQUENCE"), Some("3"));
    assert_eq!(calendar.property_value("REFRESH-INTERVAL"), Some("PT60M"));
    assert_eq!(calendar.property_value("METHOD"), Some("PUBLISH"));
    assert_eq!(ics.matches("BEGIN:VALARM").count(), 1);
    let calendar = by_calcard(&ics);
    assert_eq!(text(&calendar, &ICalendarProperty::Summary), "Call Ana");
    assert!(calendar.components.iter().any(|c| c.component_type == ICalendarComponentType::VAlarm));
}

fn invitation(method: Method, name: &str) -> String {
    write_invitation(&Invitation {
        method,
        event: event(),
        organiser: (name.into(), "office@toner.example".into()),
        attendee: ("Rita Rep".into(), "rita@toner.example".into()),
    })
}

/// M20. The method stands in the calendar and nowhere else; who invites and who is invited are named once each.
#[test]
fn both_libraries_read_the_same_invitation() {
    let ics = invitation(Method::Request, "Toner; \"Sons\": \u{e9}t\u{e9}\r\nX-EVIL:1");
    well_formed(&ics);
    assert_eq!(ics.matches("METHOD:").count(), 1);
    let calendar = by_calcard(&ics);
    let parsed: Calendar = ics.parse().unwrap();
    let CalendarComponent::Event(event) = &parsed.components[0] else { panic!("{ics}") };
    assert_eq!(event.get_sequence(), Some(3));
    assert_eq!(event.property_value("ORGANIZER"), Some("mailto:office@toner.example"));
    assert_eq!(text(&calendar, &ICalendarProperty::Summary), "Call Ana");
    let names: Vec<&str> =
        calendar.components.iter().flat_map(|c| &c.entries).map(|e| e.name.as_str()).collect();
    assert_eq!(names.iter().filter(|name| **name == "ATTENDEE").count(), 1);
    assert!(!names.contains(&"X-EVIL"), "{names:?}");
}

#[test]
fn an_invitation_that_is_taken_back_rings_no_more() {
    let ics = invitation(Method::Cancel, "Toner & Sons");
    well_formed(&ics);
    assert!(ics.contains("METHOD:CANCEL\r\n") && ics.contains("STATUS:CANCELLED\r\n"));
    assert!(!ics.contains("VALARM"));
}

#[test]
fn a_kept_promise_has_a_tick_and_does_not_ring() {
    let ics = write_ics(&feed(vec![FeedEvent { status_done: true, ..event() }]));
    assert_eq!(text(&by_calcard(&ics), &ICalendarProperty::Summary), "✓ Call Ana");
    assert!(!ics.contains("VALARM"));
}

#[test]
fn a_feed_without_promises_is_a_calendar_too() {
    let ics = write_ics(&feed(Vec::new()));
    well_formed(&ics);
    assert_eq!(by_calcard(&ics).components.len(), 3, "calendar, time zone and its standard time");
    assert!(ics.parse::<Calendar>().is_ok());
}

#[test]
fn numbers_out_of_range_are_brought_into_it() {
    for number in [i64::MIN, -1, 0, i64::MAX] {
        let wild = FeedEvent {
            minutes: number,
            alarm_minutes_before: number,
            sequence: number,
            starts_at: if number < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX },
            stamped_at: jiff::Timestamp::MIN,
            url: Some("https://x.example/ö?q=\"a b\"\r\nX-EVIL:1".into()),
            ..event()
        };
        let ics = write_ics(&CalendarFeed { refresh_minutes: number, ..feed(vec![wild]) });
        well_formed(&ics);
        by_calcard(&ics);
        assert!(!ics.contains("\r\nX-EVIL"), "{ics}");
    }
}

#[test]
fn hostile_text_stays_text() {
    let hostile = [
        "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil",
        "\u{202E}gnp.exe שלום, مرحبا; 👩‍👩‍👧‍👦 \\n \\\\ \\",
        &"ö,;\\ ".repeat(2000),
        "nul \0 bell \u{7} del \u{7F} nel\u{85}sep\u{2028}end",
        "=cmd|' /C calc'!A0",
    ];
    for words in hostile {
        let wild = FeedEvent {
            uid: words.into(),
            summary: words.into(),
            description: words.into(),
            categories: vec![words.into(), "other".into()],
            ..event()
        };
        let ics = write_ics(&CalendarFeed { name: words.into(), ..feed(vec![wild]) });
        well_formed(&ics);
        let calendar: Calendar = ics.parse().unwrap();
        assert_eq!(calendar.components.len(), 1, "{words}");
        let calendar = by_calcard(&ics);
        let events =
            calendar.components.iter().filter(|c| c.component_type == ICalendarComponentType::VEvent);
        assert_eq!(events.count(), 1, "{words}");
    }
}

/// Any text a person could type: no control characters, nothing but spaces around it taken off.
fn words() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,120}", "[a-z ,;:\\\\\"nN=\\-]{0,200}", "[\u{20}-\u{2FF}é漢👍🏽\u{202E}]{0,90}"]
        .prop_map(|text| text.chars().filter(|c| !c.is_control()).collect::<String>())
        .prop_map(|text| text.replace(['\u{2028}', '\u{2029}'], "").trim().to_owned())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back_as_it_was(summary in words(), first in words(), second in words(), category in words()) {
        let description = format!("{first}\n{second}").trim().to_owned();
        let wild = FeedEvent {
            summary: summary.clone(),
            description: description.clone(),
            categories: vec![category.clone()],
            ..event()
        };
        let ics = write_ics(&feed(vec![wild]));
        well_formed(&ics);
        let calendar = by_calcard(&ics);
        prop_assert_eq!(text(&calendar, &ICalendarProperty::Summary), summary.as_str());
        prop_assert_eq!(text(&calendar, &ICalendarProperty::Description), description.as_str());
        // In lists calcard makes one space of several.
        let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(spaced(&text(&calendar, &ICalendarProperty::Categories)), spaced(&category));
        let calendar: Calendar = ics.parse().unwrap();
        let [CalendarComponent::Event(read)] = &calendar.components[..] else { panic!("{calendar:?}") };
        prop_assert_eq!(read.get_summary().unwrap_or_default(), summary);
        prop_assert_eq!(read.get_description().unwrap_or_default(), description);
    }
}
