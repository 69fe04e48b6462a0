//! The address book: an edit on the phone is an edit, a new card a capture, and a card that was deleted there is gone there.

use store::rows::{ContactPointRow, ContactRow};
use store::testing::{all_of, each_engine};

use crate::asking::{Device, card};
use crate::kit::*;

#[tokio::test]
async fn m14_a_new_card_is_a_capture_and_survives_as_it_was_written() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let phone = Device::of(&house, &house.rep).await;
        let path = format!("{}ABC-1.vcf", phone.book("people"));
        let more = "ORG:Acme\r\nTITLE:CFO\r\nTEL;TYPE=CELL,PREF:+1 415 555 0134\r\nEMAIL;TYPE=WORK:jane@acme.example\r\n\
            item1.IMPP;X-SERVICE-TYPE=Signal:sgnl:jane\r\nitem1.X-ABLabel:Signal\r\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n\
            CATEGORIES:Friends,Golf\r\nBDAY:1980-03-22\r\nNOTE:Met at the fair\r\n";
        phone.put(&path, &[("if-none-match", "*")], &card("ABC-1", "Jane Doe", more)).await.is(201);
        let contacts = all_of::<ContactRow>(&db, house.workspace).await;
        let jane = contacts.iter().find(|row| row.name == "Jane Doe").unwrap();
        assert_eq!((jane.company.as_deref(), jane.title.as_deref()), (Some("Acme"), Some("CFO")));
        assert_eq!((jane.basis.as_str(), jane.notes.as_deref()), ("unknown", Some("Met at the fair")));
        assert!(jane.extra.0.to_string().contains("address book"), "{}", jane.extra.0);
        let got = phone.get(&path).await.is(200).body.replace("\r\n ", "");
        for line in more.lines().chain(["UID:ABC-1", "FN:Jane Doe"]).filter(|line| !line.starts_with("CATEGORIES")) {
            assert!(got.contains(line), "{line}: {got}");
        }
        assert!(got.contains("CATEGORIES:Prospect,Friends,Golf") && got.contains("VERSION:3.0"), "{got}");
        assert_eq!(got.matches("UID:").count(), 1);
        assert_eq!(phone.list("people").await, [path.as_str()]);
    })
    .await;
}

#[tokio::test]
async fn an_edit_on_the_phone_is_an_edit_and_what_changed_here_wins_its_field() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let phone = Device::of(&house, &house.rep).await;
        let path = format!("{}{}.vcf", phone.book("people"), carl);
        let seen = phone.get(&path).await.is(200);
        let edited =
            seen.body.replace("END:VCARD", "TEL;TYPE=HOME:+1 415 555 0199\r\nX-LIKES:tea\r\nEND:VCARD");
        phone.put(&path, &[("if-match", &seen.tag())], &edited).await.is(204);
        phone.put(&path, &[("if-match", &seen.tag())], &edited).await.is(412);
        let points = all_of::<ContactPointRow>(&db, house.workspace).await;
        assert_eq!(points.iter().map(|point| point.normal.as_str()).collect::<Vec<_>>(), ["+14155550199"]);
        let now = phone.get(&path).await.is(200);
        assert!(
            now.body.contains("TEL;TYPE=HOME:+1 415 555 0199") && now.body.contains("X-LIKES:tea"),
            "{}",
            now.body
        );
        let renamed = now.body.replace("FN:Carl Customer", "FN:Carl Q. Customer");
        phone.put(&path, &[], &renamed).await.is(204);
        let contact = all_of::<ContactRow>(&db, house.workspace).await;
        assert!(contact.iter().any(|row| row.name == "Carl Q. Customer"));
        assert!(phone.get(&path).await.body.contains("X-LIKES:tea"));
    })
    .await;
}

#[tokio::test]
async fn a_card_in_version_four_is_taken_and_told_in_three() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let phone = Device::of(&house, &house.rep).await;
        let path = format!("{}four.vcf", phone.book("people"));
        let four = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Made By Thunderbird\r\nN:ByTB;Made;;;\r\nUID:four\r\n\
            TEL;VALUE=uri;PREF=1;TYPE=\"voice,cell\":tel:+14155550134\r\nPHOTO:data:image/png;base64,AAAA\r\nEND:VCARD\r\n";
        phone.put(&path, &[], four).await.is(201);
        let got = phone.get(&path).await.is(200).body;
        for says in ["VERSION:3.0", "PHOTO;ENCODING=b;TYPE=PNG:AAAA", ":+14155550134"] {
            assert!(got.contains(says), "{says}: {got}");
        }
        assert!(!got.contains("VERSION:4.0") && !got.contains("tel:"), "{got}");
        let asks = "<propfind xmlns=\"DAV:\"><prop><supported-address-data xmlns=\"urn:ietf:params:xml:ns:carddav\"/></prop></propfind>";
        let told = phone.ask("PROPFIND", &phone.book("people"), &[("depth", "0")], asks).await.is(207).body;
        assert!(told.contains("version=\"3.0\"") && !told.contains("4.0"), "{told}");
    })
    .await;
}

#[tokio::test]
async fn a_card_that_is_deleted_on_the_phone_leaves_the_book_and_nothing_else() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let phone = Device::of(&house, &house.rep).await;
        let path = format!("{}{}.vcf", phone.book("people"), carl);
        let text = phone.get(&path).await.is(200).body;
        phone.ask("DELETE", &path, &[], "").await.is(204);
        phone.get(&path).await.is(404);
        assert!(phone.list("people").await.is_empty());
        assert!(
            all_of::<ContactRow>(&db, house.workspace).await.iter().any(|row| row.name == "Carl Customer")
        );
        // Put back, it is the same person.
        phone.put(&path, &[], &text).await.is(201);
        assert_eq!(phone.list("people").await, [path.as_str()]);
        assert_eq!(all_of::<ContactRow>(&db, house.workspace).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn m19_whom_to_leave_in_peace_no_phone_knows() {
    each_engine(|db| async move {
        let house = House::open(&db, "America/New_York").await;
        let carl = house.contact("Carl Customer").await;
        let phone = Device::of(&house, &house.rep).await;
        let token = phone.changes("people", "").await.is(207).token();
        house.wish(carl, actions::Wish::DoNotContact).await;
        let answer = phone.changes("people", &token).await.is(207);
        assert_eq!(answer.hrefs(), [(format!("{}{}.vcf", phone.book("people"), carl), false)]);
        assert!(phone.list("people").await.is_empty());
    })
    .await;
}
