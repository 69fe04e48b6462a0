//! What changed since a device was here: everything, once, and nothing that didn't (RFC 6578).

use actions::{MakePromise, ReleaseFollowUp, make_promise, release_follow_up, undo};
use domain::{ContactId, FollowUpId};
use store::testing::each_engine;
use uuid::Uuid;

use crate::asking::{Device, card, to_do};
use crate::kit::*;

async fn promise(house: &House, contact: ContactId) -> (Uuid, Uuid) {
    let on = "2026-12-03".parse().unwrap();
    let input = MakePromise { action: id(), contact, on, at: None, words: "Send it".into() };
    let done = make_promise(&house.app, &house.rep, &input).await.unwrap();
    (done.answer.follow_ups[0], done.action.0)
}

#[tokio::test]
async fn m31_every_change_is_told_once_whoever_made_it() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let carl = house.contact("Carl Customer").await;
        let (first, _) = promise(&house, carl).await;
        let phone = Device::of(&house, &house.rep).await;
        let of = |id: Uuid| format!("{}{id}.ics", phone.book("promises"));
        let start = phone.changes("promises", "").await.is(207);
        assert_eq!(start.hrefs(), [(of(first), true)]);
        let nothing = phone.changes("promises", &start.token()).await.is(207);
        assert!(nothing.hrefs().is_empty());
        assert_eq!(nothing.token(), start.token());

        let (second, action) = promise(&house, carl).await;
        let one = phone.changes("promises", &start.token()).await.is(207);
        assert_eq!(one.hrefs(), [(of(second), true)]);
        // Undone, it is gone; and from the start on nobody ever saw it.
        undo(&house.app, &house.rep, id(), domain::ActionId(action)).await.unwrap();
        let gone = phone.changes("promises", &one.token()).await.is(207);
        assert_eq!(gone.hrefs(), [(of(second), false)]);
        assert_eq!(phone.list("promises").await, [of(first)]);

        // A name in its title changed.
        let version = 1;
        let details = actions::ContactDetails { name: "Carl Changed".into(), ..Default::default() };
        let edit = actions::EditContact { action: id(), contact: carl, version, details };
        actions::edit_contact(&house.app, &house.rep, &edit).await.unwrap();
        let renamed = phone.changes("promises", &gone.token()).await.is(207);
        assert_eq!(renamed.hrefs(), [(of(first), true)]);

        // Closed it stays for a month, and then it leaves by itself.
        let why = "He moved away".to_owned();
        let release = ReleaseFollowUp { action: id(), follow_up: FollowUpId(first), why };
        release_follow_up(&house.app, &house.rep, &release).await.unwrap();
        let closed = phone.changes("promises", &renamed.token()).await.is(207);
        assert_eq!(closed.hrefs(), [(of(first), true)]);
        house.at("2027-01-20 10:00");
        let left = phone.changes("promises", &closed.token()).await.is(207);
        assert_eq!(left.hrefs(), [(of(first), false)]);
        assert!(phone.list("promises").await.is_empty());
        assert!(phone.changes("promises", &left.token()).await.is(207).hrefs().is_empty());
    })
    .await;
}

#[tokio::test]
async fn m40_somebody_who_goes_to_a_colleague_leaves_one_book_and_comes_into_the_other() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let carl = house.contact("Carl Customer").await;
        let mine = Device::of(&house, &house.rep).await;
        let theirs = Device::of(&house, &house.colleague).await;
        let (my_token, their_token) =
            (mine.changes("people", "").await.token(), theirs.changes("people", "").await.token());
        let reassign = actions::Reassign { action: id(), contact: carl, to: house.colleague.user };
        actions::reassign(&house.app, &house.manager, &reassign).await.unwrap();
        let name = |phone: &Device| format!("{}{carl}.vcf", phone.book("people"));
        assert_eq!(mine.changes("people", &my_token).await.is(207).hrefs(), [(name(&mine), false)]);
        assert_eq!(theirs.changes("people", &their_token).await.is(207).hrefs(), [(name(&theirs), true)]);
    })
    .await;
}

#[tokio::test]
async fn what_another_device_put_and_took_away_is_told() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let phone = Device::of(&house, &house.rep).await;
        let laptop = Device::of(&house, &house.rep).await;
        let token = laptop.changes("calendar", "").await.is(207).token();
        let path = format!("{}own.ics", phone.book("calendar"));
        phone.put(&path, &[], &to_do("own", "")).await.is(201);
        let put = laptop.changes("calendar", &token).await.is(207);
        assert_eq!(put.hrefs(), [(path.clone(), true)]);
        phone.ask("DELETE", &path, &[], "").await.is(204);
        let gone = laptop.changes("calendar", &put.token()).await.is(207);
        assert_eq!(gone.hrefs(), [(path.clone(), false)]);
        // From before it was there to after it was gone: it is told gone, and no device minds.
        assert!(laptop.changes("calendar", &token).await.is(207).hrefs().iter().all(|(_, leads)| !leads));
    })
    .await;
}

#[tokio::test]
async fn a_card_of_somebody_known_takes_the_place_of_the_one_there_was() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let phone = Device::of(&house, &house.rep).await;
        let first = format!("{}one.vcf", phone.book("people"));
        let number = "TEL:+1 415 555 0134\r\nEMAIL:jane@acme.example\r\n";
        phone.put(&first, &[], &card("one", "Jane Doe", number)).await.is(201);
        let laptop = Device::of(&house, &house.rep).await;
        let token = laptop.changes("people", "").await.is(207).token();
        let second = format!("{}two.vcf", phone.book("people"));
        phone.put(&second, &[], &card("two", "Jane Doe", number)).await.is(201);
        assert_eq!(phone.list("people").await, [second.as_str()]);
        let mut told = laptop.changes("people", &token).await.is(207).hrefs();
        told.sort();
        assert_eq!(told, [(first, false), (second, true)]);
    })
    .await;
}

#[tokio::test]
async fn a_place_that_says_nothing_any_more_is_refused_and_everything_is_fetched_anew() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let phone = Device::of(&house, &house.rep).await;
        house.not_yet(house.contact("Carl Customer").await, 90).await.unwrap();
        let token = phone.changes("promises", "").await.is(207).token();
        let parts: Vec<&str> = token.split(':').collect();
        let with = |at: usize, part: &str| {
            let mut parts = parts.clone();
            parts[at] = part;
            parts.join(":")
        };
        // Of the database as it was before it was restored, and of one that is further than this one.
        let (other_count, ahead) = (with(4, "19a0000000"), with(5, "99"));
        for wrong in ["http://elsewhere/1", "urn:whoelse:sync:", &other_count, &ahead] {
            let refused = phone.changes("promises", wrong).await.is(403);
            assert!(refused.body.contains("<D:valid-sync-token/>"), "{wrong}: {}", refused.body);
        }
        house.at("2028-03-01 10:00");
        phone.changes("promises", &token).await.is(403);
    })
    .await;
}

#[tokio::test]
async fn a_device_that_takes_a_few_at_a_time_gets_all_of_them() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        for number in 0..7 {
            house.contact(&format!("Person {number}")).await;
        }
        let phone = Device::of(&house, &house.rep).await;
        for number in 7..10 {
            house.contact(&format!("Person {number}")).await;
        }
        let (mut token, mut seen) = (String::new(), std::collections::BTreeSet::new());
        for _ in 0..10 {
            let asks = format!(
                "<sync-collection xmlns=\"DAV:\"><sync-token>{token}</sync-token><sync-level>1</sync-level>\
                 <limit><nresults>3</nresults></limit><prop><getetag/></prop></sync-collection>"
            );
            let answer = phone.ask("REPORT", &phone.book("people"), &[], &asks).await.is(207);
            token = answer.token();
            let more = answer.body.contains("507 Insufficient Storage");
            let things: Vec<String> = answer
                .hrefs()
                .into_iter()
                .map(|(href, _)| href)
                .filter(|href| href.ends_with(".vcf"))
                .collect();
            assert!(things.len() <= 3);
            for href in things {
                assert!(seen.insert(href), "it is told once");
            }
            if !more {
                break;
            }
        }
        assert_eq!(seen.len(), 10);
    })
    .await;
}
