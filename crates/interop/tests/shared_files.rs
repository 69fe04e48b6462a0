//! Cards as real programs wrote them: six files, every name, number and address asserted.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

use interop::{ContactCard, FileKind, KnownDay, Labelled, read_contacts};
use jiff::civil::date;

/// The file's bytes; `None`, with a message, where the collection is not beside the repository.
fn file(name: &str) -> Option<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/vcard").join(name);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        eprintln!("SKIPPED: {} is not there; these tests need that collection of cards", path.display());
    }
    bytes
}

fn cards(name: &str) -> Option<Vec<ContactCard>> {
    let bytes = file(name)?;
    let contacts = read_contacts(&bytes, name).unwrap();
    assert_eq!(contacts.kind(), FileKind::Vcard);
    let total = contacts.estimated_total();
    let cards: Vec<ContactCard> = contacts.map(|card| card.unwrap()).collect();
    assert_eq!(cards.len() as u64, total);
    Some(cards)
}

fn pairs(list: &[Labelled]) -> Vec<(&str, &str)> {
    list.iter().map(|l| (l.label.as_str(), l.value.as_str())).collect()
}

fn name(card: &ContactCard) -> [&str; 5] {
    [&card.prefix, &card.given, &card.middle, &card.family, &card.suffix].map(String::as_str)
}

fn said<'a>(card: &'a ContactCard, field: &str) -> &'a str {
    card.unknown.iter().find(|(name, _)| name == field).map_or("", |(_, said)| said.as_str())
}

#[test]
fn a_list_from_gmail() {
    let Some(cards) = cards("gmail-list.vcf") else { return };
    let all: Vec<_> = cards.iter().map(|c| (c.line, c.display.as_str(), pairs(&c.emails))).collect();
    assert_eq!(
        all,
        [
            (1, "Arnold Smith", vec![("", "asmithk@gmail.com")]),
            (7, "Chris Beatle", vec![("", "chrisy55d@yahoo.com")]),
            (13, "Doug White", vec![("", "dwhite@gmail.com")]),
        ]
    );
    assert_eq!(name(&cards[1]), ["", "Chris", "", "Beatle", ""]);
}

#[test]
fn a_card_from_gmail() {
    let Some(cards) = cards("John_Doe_GMAIL.vcf") else { return };
    let card = &cards[0];
    assert_eq!(card.display, "Mr. John Richter, James Doe Sr.");
    assert_eq!(name(card), ["Mr.", "John", "Richter, James", "Doe", "Sr."]);
    assert_eq!((card.organisation.as_str(), card.title.as_str()), ("IBM", "Money Counter"));
    assert_eq!(pairs(&card.phones), [("mobile", "905-555-1234"), ("home", "905-666-1234")]);
    assert_eq!(pairs(&card.emails), [("home", "john.doe@ibm.com")]);
    assert_eq!(pairs(&card.urls), [("work", "http://www.ibm.com")]);
    assert_eq!(card.addresses.len(), 1);
    assert_eq!(card.addresses[0].label, "home");
    assert_eq!(
        card.addresses[0].lines(),
        ["Crescent moon drive", "555-asd", "Nice Area, Albaney, New York 12345", "United States of America"]
    );
    assert_eq!(card.birthday.as_ref().unwrap().known, Some(KnownDay::Dated(date(1980, 3, 22))));
    assert_eq!(card.anniversaries.len(), 1);
    assert_eq!(card.anniversaries[0].label, "anniversary");
    assert_eq!(card.anniversaries[0].day.known, Some(KnownDay::Dated(date(1975, 3, 1))));
    assert_eq!(said(card, "X-ABRELATEDNAMES (Spouse)"), "Jenny");
    assert_eq!(said(card, "X-PHONETIC-LAST-NAME"), "Dow");
    assert!(
        card.note
            .starts_with("THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS \"AS IS\"")
    );
    assert!(card.note.ends_with("SUCH DAMAGE.\nFavotire Color: Blue"));
}

#[test]
fn a_card_from_an_iphone() {
    let Some(cards) = cards("John_Doe_IPHONE.vcf") else { return };
    assert_eq!(cards.len(), 1);
    let card = &cards[0];
    assert_eq!(card.display, "Mr. John Richter James Doe Sr.");
    assert_eq!(name(card), ["Mr.", "John", "Richter,James", "Doe", "Sr."]);
    assert_eq!(card.nickname, "Johny");
    assert_eq!(
        (card.organisation.as_str(), card.department.as_str(), card.title.as_str()),
        ("IBM", "Accounting", "Money Counter")
    );
    assert_eq!(
        pairs(&card.phones),
        [
            ("mobile", "905-555-1234"),
            ("home", "905-666-1234"),
            ("work", "905-777-1234"),
            ("home fax", "905-888-1234"),
            ("work fax", "905-999-1234"),
            ("pager", "905-111-1234"),
            ("AssistantPhone", "905-222-1234"),
        ]
    );
    assert_eq!(pairs(&card.emails), [("", "john.doe@ibm.com")]);
    assert_eq!(pairs(&card.urls), [("HomePage", "http://www.ibm.com")]);
    assert_eq!(
        card.addresses.iter().map(|a| (a.label.as_str(), a.lines())).collect::<Vec<_>>(),
        [
            (
                "home",
                ["Silicon Alley 5,", "New York New York 12345", "United States of America"]
                    .map(String::from)
                    .to_vec()
            ),
            (
                "work",
                ["Street4", "Building 6", "Floor 8", "New York 12345", "USA"].map(String::from).to_vec()
            ),
        ]
    );
    assert_eq!(card.birthday.as_ref().unwrap().known, Some(KnownDay::Dated(date(2012, 6, 6))));
    assert!(card.has_photo);
    assert!(card.unknown.iter().all(|(_, said)| said.len() < 100), "the picture is not kept as text");
}

#[test]
fn a_card_from_outlook() {
    let Some(cards) = cards("John_Doe_MS_OUTLOOK.vcf") else { return };
    let card = &cards[0];
    assert_eq!(card.display, "Mr. John Richter James Doe Sr.");
    assert_eq!(name(card), ["Mr.", "John", "Richter,James", "Doe", "Sr."]);
    assert_eq!(
        (card.organisation.as_str(), card.department.as_str(), card.title.as_str()),
        ("IBM", "Accounting", "Money Counter")
    );
    assert_eq!(pairs(&card.phones), [("work", "(905) 555-1234"), ("home", "(905) 666-1234")]);
    assert_eq!(pairs(&card.emails), [("", "john.doe@ibm.cm")]);
    assert_eq!(pairs(&card.urls), [("work", "http://www.ibm.com")]);
    let work = &card.addresses[0];
    assert_eq!(
        [&work.label, &work.street, &work.city, &work.region, &work.postcode, &work.country],
        ["work", "Cresent moon drive", "Albaney", "New York", "12345", "United States of America"]
    );
    assert_eq!(work.formatted, "Cresent moon drive\nAlbaney, New York  12345");
    assert_eq!(card.addresses[1].formatted, "Silicon Alley 5,\nNew York, New York  12345");
    assert_eq!(card.birthday.as_ref().unwrap().known, Some(KnownDay::Dated(date(1980, 3, 22))));
    assert_eq!(card.anniversaries[0].day.known, Some(KnownDay::Dated(date(2011, 1, 13))));
    assert!(card.note.starts_with("THIS SOFTWARE IS PROVIDED BY GEORGE EL-HADDAD ''AS IS''"));
    assert_eq!(said(card, "ROLE"), "Counting Money");
    assert_eq!(said(card, "X-MS-MANAGER"), "Big Blue");
    assert_eq!(said(card, "X-MS-IMADDRESS"), "johny5@aol.com");
    assert!(card.has_photo);
}

#[test]
fn a_card_from_outlook_2007() {
    let Some(cards) = cards("outlook-2007.vcf") else { return };
    let card = &cards[0];
    assert_eq!(card.display, "Mr. Michael Angstadt Jr.");
    assert_eq!(name(card), ["Mr.", "Michael", "", "Angstadt", "Jr."]);
    assert_eq!(card.nickname, "Mike");
    assert_eq!(
        (card.organisation.as_str(), card.department.as_str(), card.title.as_str()),
        ("TheCompany", "TheDepartment", "TheJobTitle")
    );
    assert_eq!(
        card.note,
        "This is the NOTE field\t\nI assume it encodes this text inside a NOTE vCard type.\nBut I'm not sure because \
         there's text formatting going on here.\nIt does not preserve the formatting"
    );
    assert_eq!(
        pairs(&card.phones),
        [
            ("work", "(111) 555-1111"),
            ("home", "(111) 555-2222"),
            ("mobile", "(111) 555-4444"),
            ("work fax", "(111) 555-3333"),
            ("callback", "(111) 555-4444"),
        ]
    );
    assert_eq!(pairs(&card.emails), [("", "mike.angstadt@gmail.com")]);
    assert_eq!(
        pairs(&card.urls),
        [("home", "http://mikeangstadt.name"), ("work", "http://mikeangstadt.name")]
    );
    let work = &card.addresses[0];
    assert_eq!(
        [&work.extended, &work.street, &work.city, &work.region, &work.postcode, &work.country],
        ["TheOffice", "222 Broadway", "New York", "NY", "99999", "USA"]
    );
    assert_eq!(work.formatted, "222 Broadway\nNew York, NY 99999\nUSA");
    assert_eq!(card.anniversaries[0].day.known, Some(KnownDay::Dated(date(2012, 8, 1))));
    assert_eq!(said(card, "X-MS-SPOUSE"), "TheSpouse");
    assert!(said(card, "KEY (x509)").starts_with("MIIB/jCCAWug"));
    assert!(card.has_photo);
}

#[test]
fn cards_from_an_android_phone() {
    let Some(cards) = cards("John_Doe_ANDROID.vcf") else { return };
    assert_eq!(cards.iter().map(|c| c.line).collect::<Vec<_>>(), [1, 6, 11, 18, 36, 71]);
    assert_eq!((cards[0].display.as_str(), cards[0].best_name()), ("", "john.doe@company.com"));
    assert_eq!(cards[1].best_name(), "jane.doe@company.com");
    assert_eq!(cards[2].display, "Ñ Ñ Ñ Ñ Ñ");
    assert_eq!(pairs(&cards[2].phones), [("mobile", "123456789")]);
    let long = "Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ Ñ";
    assert_eq!((cards[3].display.as_str(), cards[3].family.as_str()), (long, long));
    assert_eq!(
        pairs(&cards[3].phones),
        [("mobile", "123456"), ("home", "234567"), ("mobile", "3456789"), ("home", "45678901")]
    );
    assert_eq!(cards[3].note.lines().count(), 2);
    assert_eq!((cards[4].family.as_str(), cards[4].given.as_str()), ("Ñ Ñ", "Ñ Ñ Ñ"));
    assert_eq!(pairs(&cards[4].phones), [("mobile", "123456"), ("work", "123456"), ("work fax", "123456")]);
    assert_eq!(pairs(&cards[4].emails), [("work", "bob@company.com"), ("", "Ñ".repeat(14).as_str())]);
    assert_eq!(cards[4].organisation, "Ñ".repeat(12));
    assert_eq!(pairs(&cards[4].urls), [("", "www.company.com"), ("", "http://www.company.com")]);
    assert!(cards[4].has_photo);
    assert_eq!((cards[5].display.as_str(), cards[5].best_name()), ("ÑÑÑÑ", "ÑÑÑÑ"));
    assert_eq!(pairs(&cards[5].phones), [("mobile", "55556666")]);
    assert_eq!(pairs(&cards[5].emails), [("", "henry@company.com")]);
    assert_eq!(cards[5].organisation, "Ñ".repeat(44));
    assert_eq!(cards[5].unknown.iter().filter(|(name, _)| name == "ORG").count(), 2);
    assert_eq!(cards.iter().filter(|c| c.categories == ["My Contacts"]).count(), 5);
}
