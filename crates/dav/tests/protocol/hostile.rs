//! What was made to hurt costs nothing and changes nothing.

use std::time::{Duration, Instant};

use store::testing::each_engine;

use crate::asking::{Device, card, to_do};
use crate::kit::*;

#[tokio::test]
async fn questions_that_make_no_sense_are_refused() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let phone = Device::of(&house, &house.rep).await;
        let book = phone.book("calendar");
        let bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><propfind xmlns='DAV:'><prop>&b;</prop></propfind>";
        phone.ask("PROPFIND", &book, &[("depth", "0")], bomb).await.is(403);
        phone.ask("PROPFIND", &book, &[("depth", "infinity")], "").await.is(403);
        for body in ["<", "x", "<a/><b/>", "<propfind xmlns='DAV:'>"] {
            phone.ask("PROPFIND", &book, &[("depth", "0")], body).await.is(400);
        }
        phone.ask("PROPFIND", &book, &[("depth", "0")], &"<a>".repeat(10_000)).await.is(413);
        phone.ask("PROPFIND", &book, &[("depth", "0")], &"x".repeat(7 * 1024 * 1024)).await.is(413);
        phone.ask("REPORT", &book, &[], "<nothing xmlns='DAV:'/>").await.is(403);
        phone.ask("REPORT", &book, &[], "").await.is(400);
        let filter = |filter: &str| {
            format!(
                "<C:calendar-query xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'><prop><getetag/></prop><C:filter>\
                 <C:comp-filter name='VCALENDAR'><C:comp-filter name='VEVENT'>{filter}</C:comp-filter></C:comp-filter>\
                 </C:filter></C:calendar-query>"
            )
        };
        for wrong in [
            "<C:time-range/>",
            "<C:time-range start='x'/>",
            "<C:time-range start='20270101T000000Z' end='20260101T000000Z'/>",
            "<C:prop-filter/>",
            "<C:prop-filter name='SUMMARY'><C:text-match collation='i;odd'>x</C:text-match></C:prop-filter>",
        ] {
            phone.ask("REPORT", &book, &[], &filter(wrong)).await.is(403);
        }
    })
    .await;
}

#[tokio::test]
async fn texts_that_are_no_calendar_and_no_card_are_refused() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let phone = Device::of(&house, &house.rep).await;
        let path = format!("{}x.ics", phone.book("calendar"));
        let two =
            to_do("a", "").replace("END:VTODO\r\n", "END:VTODO\r\nBEGIN:VTODO\r\nUID:b\r\nEND:VTODO\r\n");
        for wrong in [
            "",
            "BEGIN:VCALENDAR",
            "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
            &to_do("", ""),
            &two,
            &to_do("a", "").replace("VERSION:2.0", "METHOD:REQUEST"),
            &to_do("a", "").replace("VTODO", "VALARM"),
            &"BEGIN:VCALENDAR\r\n".repeat(1_000),
        ] {
            phone.put(&path, &[], wrong).await.is(403);
        }
        phone.put(&path, &[], &to_do("a", &format!("X-A:{}\r\n", "x".repeat(1024 * 1024)))).await.is(413);
        phone
            .put(&format!("{}x.ics", phone.book("promises")), &[], &to_do("a", "").replace("VTODO", "VEVENT"))
            .await
            .is(403);
        let path = format!("{}x.vcf", phone.book("people"));
        for wrong in [
            "",
            "BEGIN:VCARD\r\nEND:VCARD\r\n",
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:B\r\nEND:VCARD\r\n",
            &card("g", "All of them", "X-ADDRESSBOOKSERVER-KIND:group\r\n"),
            "BEGIN:VCARD\r\n:::\r\nEND:VCARD\r\n",
        ] {
            phone.put(&path, &[], wrong).await.is(403);
        }
        assert!(phone.list("people").await.is_empty() && phone.list("calendar").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_series_of_a_thousand_million_costs_nothing() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let phone = Device::of(&house, &house.rep).await;
        for (uid, rule) in [
            ("a", "FREQ=SECONDLY;COUNT=1000000000"),
            ("b", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
            ("c", "FREQ=MINUTELY;BYSETPOS=366;UNTIL=99991231T235959Z"),
        ] {
            let event = to_do(uid, &format!("DTSTART:20000101T000000Z\r\nRRULE:{rule}\r\n")).replace("VTODO", "VEVENT");
            phone.put(&format!("{}{uid}.ics", phone.book("calendar")), &[], &event).await.is(201);
        }
        let asks = "<C:calendar-query xmlns='DAV:' xmlns:C='urn:ietf:params:xml:ns:caldav'><prop><C:calendar-data>\
            <C:expand start='20270101T000000Z' end='20280101T000000Z'/></C:calendar-data></prop><C:filter>\
            <C:comp-filter name='VCALENDAR'><C:comp-filter name='VEVENT'><C:time-range start='20270101T000000Z' \
            end='20280101T000000Z'/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>";
        let began = Instant::now();
        phone.ask("REPORT", &phone.book("calendar"), &[], asks).await.is(207);
        // Worked out in full it would take hours.
        assert!(began.elapsed() < Duration::from_secs(60));
    })
    .await;
}
