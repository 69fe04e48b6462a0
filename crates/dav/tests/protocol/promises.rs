//! Promises on a device: what it does with them is the same action as on the web, and a promise stays on its day (M20).

use actions::{MakePromise, make_promise};
use domain::ContactId;
use domain::follow_up::FollowUpKind;
use domain::moment::MomentKind;
use store::Db;
use store::rows::{DavWishRow, FollowUpRow, InteractionRow};
use store::testing::{all_of, each_engine};
use uuid::Uuid;

use crate::asking::{Device, to_do};
use crate::kit::*;

async fn promise(house: &House, contact: ContactId, on: &str, words: &str) -> Uuid {
    let on = on.parse().unwrap();
    let input = MakePromise { action: id(), contact, on, at: None, words: words.into() };
    make_promise(&house.app, &house.rep, &input).await.unwrap().answer.follow_ups[0]
}

/// An office with a promise to Carl for 3 December, and a phone that shows it.
struct Promised {
    house: House,
    carl: ContactId,
    id: Uuid,
    phone: Device,
    path: String,
}

impl Promised {
    async fn open(db: &Db, words: &str) -> Promised {
        let house = House::open(db, "Europe/Zurich").await;
        let carl = house.contact("Carl Customer").await;
        let id = promise(&house, carl, "2026-12-03", words).await;
        let phone = Device::of(&house, &house.rep).await;
        let path = format!("{}{id}.ics", phone.book("promises"));
        Promised { house, carl, id, phone, path }
    }
}

async fn row(house: &House, id: Uuid) -> FollowUpRow {
    let all = all_of::<FollowUpRow>(&house.app.db, house.workspace).await;
    all.into_iter().find(|row| row.id == id).unwrap()
}

#[tokio::test]
async fn m20_a_promise_stands_in_both_calendars_on_its_day() {
    each_engine(|db| async move {
        let Promised { id, phone, path, .. } = Promised::open(&db, "Send the leaflet, signed").await;
        let to_do = phone.get(&path).await.is(200);
        for says in [
            "SUMMARY:Keep your promise: Carl Customer",
            "DESCRIPTION:Send the leaflet\\, signed",
            "DUE;VALUE=DATE:20261203",
            "STATUS:NEEDS-ACTION",
            "BEGIN:VALARM",
        ] {
            assert!(to_do.body.contains(says), "{says}: {}", to_do.body);
        }
        let event = phone.get(&format!("{}{id}.ics", phone.book("calendar"))).await.is(200);
        assert!(event.body.contains("DTSTART;VALUE=DATE:20261203"), "{}", event.body);
        let known = to_do.tag();
        phone.ask("GET", &path, &[("if-none-match", &known)], "").await.is(304);
    })
    .await;
}

#[tokio::test]
async fn m20_ticking_a_promise_off_keeps_it_and_taking_the_tick_away_takes_it_back() {
    each_engine(|db| async move {
        let Promised { house, id, phone, path, .. } = Promised::open(&db, "Send it").await;
        let seen = phone.get(&path).await.is(200);
        let done =
            seen.body.replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED\r\nX-PHONE;A=b:kept, as it was");
        let answer = phone.put(&path, &[("if-match", &seen.tag())], &done).await.is(204);
        assert!(answer.headers.get("etag").is_none(), "what stands there isn't word for word what was put");
        assert_eq!(row(&house, id).await.state, "done");
        let now = phone.get(&path).await.is(200);
        assert!(
            now.body.contains("STATUS:COMPLETED") && now.body.contains("X-PHONE;A=b:kept, as it was"),
            "{}",
            now.body
        );
        // The version that was seen is gone.
        phone.put(&path, &[("if-match", &seen.tag())], &done).await.is(412);
        let open = now.body.replace("STATUS:COMPLETED", "STATUS:NEEDS-ACTION");
        let open: String = open
            .split_inclusive("\r\n")
            .filter(|line| !line.starts_with("COMPLETED") && !line.starts_with("PERCENT"))
            .collect();
        phone.put(&path, &[("if-match", &now.tag())], &open).await.is(204);
        assert_eq!(row(&house, id).await.state, "open");
        assert_eq!(all_of::<InteractionRow>(&db, house.workspace).await.len(), 0);
    })
    .await;
}

#[tokio::test]
async fn m20_a_promise_that_was_moved_or_deleted_on_a_device_stays_and_the_reason_is_asked_for() {
    each_engine(|db| async move {
        let Promised { house, id, carl, phone, path } = Promised::open(&db, "Send it").await;
        let before = phone.get(&path).await.is(200);
        let moved = before.body.replace("20261203", "20261210");
        let refused = phone.put(&path, &[], &moved).await.is(403);
        assert!(
            refused.body.contains("<W:promise-stays/>") && refused.body.contains("3 Dec 2026"),
            "{}",
            refused.body
        );
        let wishes = all_of::<DavWishRow>(&db, house.workspace).await;
        assert_eq!((wishes[0].id, wishes[0].what.as_str()), (id, "moved"));
        assert_eq!(wishes[0].wanted_on.unwrap().to_string(), "2026-12-10");
        let today = actions::views::today::today(&house.app, &house.rep).await.unwrap();
        let card = today.cards.iter().find(|card| card.contact == carl.0).expect("Today asks about it");
        let asks = &card.follow_ups[0].why;
        assert!(asks.contains("You moved this to") && asks.contains("let it go with a reason"), "{asks}");
        phone.ask("DELETE", &path, &[], "").await.is(403);
        assert_eq!(all_of::<DavWishRow>(&db, house.workspace).await[0].what, "removed");
        assert_eq!(phone.get(&path).await.is(200).body, before.body);
        let event = format!("{}{id}.ics", phone.book("calendar"));
        let moved =
            phone.get(&event).await.body.replace("20261203", "20261210").replace("20261204", "20261211");
        phone.put(&event, &[], &moved).await.is(403);
        let row = row(&house, id).await;
        assert_eq!((row.state.as_str(), row.due_on.to_string().as_str()), ("open", "2026-12-03"));
        // For three days, and then it waits for its day like every other.
        house.at("2026-11-24 10:00");
        let today = actions::views::today::today(&house.app, &house.rep).await.unwrap();
        assert!(today.cards.iter().all(|card| card.contact != carl.0));
    })
    .await;
}

#[tokio::test]
async fn m20_a_licence_that_is_ticked_off_on_a_device_stays_until_the_rep_asks() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let carl = house.contact("Carl Customer").await;
        house.not_yet(carl, 90).await.unwrap();
        let licence = house.the(carl, FollowUpKind::LicenceToAsk).await.id;
        let phone = Device::of(&house, &house.rep).await;
        let path = format!("{}{licence}.ics", phone.book("promises"));
        let seen = phone.get(&path).await.is(200);
        let done = seen.body.replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED");
        let refused = phone.put(&path, &[], &done).await.is(403);
        assert!(refused.body.contains("licence-needs-an-ask"), "{}", refused.body);
        assert_eq!(row(&house, licence).await.state, "open");
        assert_eq!(all_of::<DavWishRow>(&db, house.workspace).await[0].what, "done");
    })
    .await;
}

#[tokio::test]
async fn a_promised_hour_is_that_hour_in_the_reps_zone_whatever_the_clocks_do() {
    use icalendar::{Calendar, CalendarDateTime, Component as _, DatePerhapsTime};
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let phone = Device::of(&house, &house.rep).await;
        // The last day of summer time, the first of winter time, the hour that doesn't exist and the one that comes twice.
        for (on, at, starts) in [
            ("2027-03-13", "09:00", "2027-03-13 14:00:00 UTC"),
            ("2027-03-14", "09:00", "2027-03-14 13:00:00 UTC"),
            ("2027-03-14", "02:30", "2027-03-14 07:30:00 UTC"),
            ("2027-11-07", "01:30", "2027-11-07 05:30:00 UTC"),
        ] {
            let (on, at) = (on.parse().unwrap(), Some(at.parse().unwrap()));
            let input = MakePromise { action: id(), contact: carl, on, at, words: "Call".into() };
            let promise = make_promise(&house.app, &house.rep, &input).await.unwrap().answer.follow_ups[0];
            let event = phone.get(&format!("{}{promise}.ics", phone.book("calendar"))).await.is(200).body;
            let calendar: Calendar = event.parse().expect("an independent reader reads it");
            let event = calendar.components.iter().find_map(|part| part.as_event()).unwrap();
            let Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(start))) = event.get_start() else {
                panic!("it has a time")
            };
            assert_eq!(start.to_string(), starts);
            let to_do = phone.get(&format!("{}{promise}.ics", phone.book("promises"))).await.is(200).body;
            let calendar: Calendar = to_do.parse().expect("an independent reader reads it");
            let to_do = calendar.components.iter().find_map(|part| part.as_todo()).unwrap();
            let Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(due))) = to_do.get_due() else {
                panic!("it has a time")
            };
            assert_eq!(due.to_string(), starts);
        }
        let day = promise(&house, carl, "2027-03-14", "All day").await;
        let event = phone.get(&format!("{}{day}.ics", phone.book("calendar"))).await.is(200).body;
        let calendar: Calendar = event.parse().unwrap();
        let event = calendar.components.iter().find_map(|part| part.as_event()).unwrap();
        let Some(DatePerhapsTime::Date(start)) = event.get_start() else { panic!("it is the whole day") };
        assert_eq!(start.to_string(), "2027-03-14");
    })
    .await;
}

#[tokio::test]
async fn what_is_no_promise_moves_is_reworded_and_goes() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let carl = house.contact("Carl Customer").await;
        house.mark(carl, MomentKind::Testimonial).await;
        let free = house.the(carl, FollowUpKind::AskToPublish).await;
        assert!(!free.must_do);
        let phone = Device::of(&house, &house.rep).await;
        let path = format!("{}{}.ics", phone.book("promises"), free.id);
        let seen = phone.get(&path).await.is(200);
        let due = free.due_on.to_string().replace('-', "");
        let changed = seen
            .body
            .replace(&format!("DUE;VALUE=DATE:{due}"), "DUE;VALUE=DATE:20270115")
            .replace("DESCRIPTION:you saved us", "DESCRIPTION:Mind the dog");
        phone.put(&path, &[], &changed).await.is(204);
        let now = row(&house, free.id).await;
        assert_eq!(
            (now.due_on.to_string().as_str(), now.words.as_deref()),
            ("2027-01-15", Some("Mind the dog"))
        );
        phone.ask("DELETE", &path, &[], "").await.is(204);
        assert_eq!(row(&house, free.id).await.state, "released");
        phone.get(&path).await.is(404);
    })
    .await;
}

#[tokio::test]
async fn what_a_device_puts_beside_the_promises_is_kept_word_for_word() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let phone = Device::of(&house, &house.rep).await;
        let path = format!("{}my own@1.ics", phone.book("promises")).replace(' ', "%20");
        let text = to_do(
            "mine-1",
            "X-ODD;Y=\"a;b\":c\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT1H\r\nEND:VALARM\r\n",
        );
        let tag = phone.put(&path, &[("if-none-match", "*")], &text).await.is(201).tag();
        phone.put(&path, &[("if-none-match", "*")], &text).await.is(412);
        let got = phone.get(&path).await.is(200);
        assert_eq!((got.body.as_str(), got.tag()), (text.as_str(), tag.clone()));
        let conflict = phone.put(&format!("{}other.ics", phone.book("promises")), &[], &text).await.is(409);
        assert!(conflict.body.contains("no-uid-conflict"), "{}", conflict.body);
        let next = phone.put(&path, &[("if-match", &tag)], &text.replace("Mine", "Ours")).await.is(204).tag();
        assert_ne!(next, tag);
        phone.ask("DELETE", &path, &[("if-match", &tag)], "").await.is(412);
        phone.ask("DELETE", &path, &[("if-match", &next)], "").await.is(204);
        phone.get(&path).await.is(404);
        phone.ask("DELETE", &path, &[], "").await.is(404);
    })
    .await;
}

#[tokio::test]
async fn no_further_calendar_is_made_and_none_is_deleted() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let phone = Device::of(&house, &house.rep).await;
        let home = format!("/dav/calendars/{}/", phone.user);
        let refused = phone.ask("MKCALENDAR", &format!("{home}more/"), &[], "").await.is(403);
        assert!(refused.body.contains("three books"), "{}", refused.body);
        phone.ask("MKCOL", &format!("{home}more/"), &[], "").await.is(403);
        phone.ask("DELETE", &phone.book("promises"), &[], "").await.is(403);
        phone.ask("LOCK", &phone.book("promises"), &[], "").await.is(405);
    })
    .await;
}
