//! Who gets in, and how far.

use actions::{AddDevice, add_device, revoke_device};
use store::testing::each_engine;

use crate::asking::Device;
use crate::kit::*;

#[tokio::test]
async fn nobody_gets_in_without_the_password_of_a_device() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let phone = Device::of(&house, &house.rep).await;
        for path in ["/", "/dav/", &phone.book("people"), "/dav/nowhere"] {
            let answer = phone.say("PROPFIND", path, &[("depth", "0")], "").await.is(401);
            assert!(answer.headers["www-authenticate"].to_str().unwrap().starts_with("Basic "));
        }
        for path in ["/.well-known/caldav", "/.well-known/carddav"] {
            let answer = phone.say("PROPFIND", path, &[], "").await.is(301);
            assert_eq!(answer.headers["location"], "/dav/");
        }
        let spoken = phone.say("OPTIONS", "/dav/", &[], "").await.is(200);
        assert!(spoken.headers["dav"].to_str().unwrap().contains("calendar-access, addressbook"));
        let asks = "<propfind xmlns=\"DAV:\"><prop><current-user-principal/></prop></propfind>";
        for path in ["/", "/dav/"] {
            let answer = phone.ask("PROPFIND", path, &[("depth", "0")], asks).await.is(207);
            assert!(answer.body.contains(&format!("/dav/principals/{}/", phone.user)), "{}", answer.body);
        }
    })
    .await;
}

#[tokio::test]
async fn a_device_whose_password_was_taken_back_stays_out() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let added = add_device(&house.app, &house.rep, &AddDevice { action: id(), name: "Old phone".into() })
            .await
            .unwrap();
        let old = Device::with(&house, &house.rep, &added.answer.secret);
        old.ask("PROPFIND", "/dav/", &[("depth", "0"), ("user-agent", "iOS/20 (24A1) remindd/1.0")], "")
            .await
            .is(207);
        let seen = actions::views::dav::devices(&house.app, &house.rep).await.unwrap();
        assert_eq!(seen[0].program.as_deref(), Some("iOS/20 (24A1) remindd/1.0"));
        assert!(revoke_device(&house.app, &house.colleague, id(), added.answer.device).await.is_err());
        revoke_device(&house.app, &house.rep, id(), added.answer.device).await.unwrap();
        old.ask("PROPFIND", "/dav/", &[("depth", "0")], "").await.is(401);
        assert!(actions::views::dav::devices(&house.app, &house.rep).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn somebody_who_guesses_is_slowed_down_and_shuts_nobody_out() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let phone = Device::of(&house, &house.rep).await;
        let guesser = Device::with(&house, &house.rep, "aaaaaa-aaaaaa-aaaaaa");
        for _ in 0..20 {
            guesser.ask("PROPFIND", "/dav/", &[("depth", "0")], "").await.is(401);
        }
        let slowed = guesser.ask("PROPFIND", "/dav/", &[("depth", "0")], "").await.is(429);
        assert!(slowed.headers.contains_key("retry-after"));
        phone.ask("PROPFIND", "/dav/", &[("depth", "0")], "").await.is(207);
        // Somebody else's device is of no use under this name.
        let input = AddDevice { action: id(), name: "Theirs".into() };
        let secret = add_device(&house.app, &house.colleague, &input).await.unwrap().answer.secret;
        let mixed = Device::with(&house, &house.rep, &secret);
        assert!(mixed.ask("PROPFIND", "/dav/", &[("depth", "0")], "").await.status.is_client_error());
    })
    .await;
}

#[tokio::test]
async fn a_member_sees_their_own_books_and_no_others() {
    each_engine(|db| async move {
        let house = House::open(&db, "Europe/Zurich").await;
        let elsewhere = House::open(&db, "Europe/Zurich").await;
        let carl = house.contact("Carl Customer").await;
        let mine = Device::of(&house, &house.rep).await;
        let card = format!("{}{carl}.vcf", mine.book("people"));
        mine.get(&card).await.is(200);
        let manager = Device::of(&house, &house.manager).await;
        let others = Device::of(&elsewhere, &elsewhere.rep).await;
        for other in [&manager, &others] {
            other.get(&card).await.is(404);
            other.ask("PROPFIND", &mine.book("people"), &[("depth", "1")], "").await.is(404);
            other.put(&card, &[], "BEGIN:VCARD").await.is(409);
            other.ask("DELETE", &card, &[], "").await.is(404);
            other.get(&format!("{}{carl}.vcf", other.book("people"))).await.is(404);
            let asks = format!(
                "<C:addressbook-multiget xmlns=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:carddav\"><prop><getetag/>\
                 <C:address-data/></prop><href>{card}</href></C:addressbook-multiget>"
            );
            let answer = other.ask("REPORT", &other.book("people"), &[], &asks).await.is(207);
            assert_eq!(answer.hrefs(), [(card.clone(), false)]);
            assert!(!answer.body.contains("Carl"), "{}", answer.body);
        }
    })
    .await;
}
