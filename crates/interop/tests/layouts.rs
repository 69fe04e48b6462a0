//! One made-up list of each program that people keep their people in, and files made to do harm.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod workbook;

use std::collections::BTreeMap;

use interop::{BadRow, ContactCard, FileKind, Layout, Meaning, Slip, read_contacts, read_contacts_as, sniff};
use workbook::{Workbook, workbook};

fn rows(bytes: &[u8], layout: Layout) -> Vec<Result<ContactCard, BadRow>> {
    let contacts = read_contacts(bytes, "list").unwrap();
    assert!(
        matches!(contacts.kind(), FileKind::Csv(kind) | FileKind::Workbook(kind) if kind == layout),
        "{:?}",
        contacts.kind()
    );
    contacts.collect()
}

fn people(text: &str, layout: Layout) -> Vec<ContactCard> {
    rows(text.as_bytes(), layout).into_iter().map(|row| row.unwrap()).collect()
}

fn ways(list: &[interop::Labelled]) -> Vec<(&str, &str)> {
    list.iter().map(|way| (way.label.as_str(), way.value.as_str())).collect()
}

#[test]
fn hubspots_contacts() {
    let text = "Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Contact owner,Lifecycle Stage,Lead Status,\
        Create Date,Job Title,Company Name,Associated Company,State/Region,City,Website URL\n\
        5101,Priya,Nair,priya@example.com,555-0110,+1 555 0111,Sam Patel,Customer,Open,2026-01-05 10:12,Buyer,Kestrel Foods,,OR,Portland,https://example.com\n";
    let [one] = &people(text, Layout::HubSpot)[..] else { panic!() };
    assert_eq!(
        (one.display.as_str(), one.organisation.as_str(), one.title.as_str()),
        ("Priya Nair", "Kestrel Foods", "Buyer")
    );
    assert_eq!(ways(&one.phones), [("", "555-0110"), ("mobile", "+1 555 0111")]);
    assert_eq!((one.addresses[0].city.as_str(), one.addresses[0].region.as_str()), ("Portland", "OR"));
    for kept in ["Record ID", "Contact owner", "Lifecycle Stage", "Lead Status", "Create Date"] {
        assert!(one.unknown.iter().any(|(name, _)| name == kept), "{kept}: {:?}", one.unknown);
    }
}

#[test]
fn salesforces_leads_and_contacts_as_reports_and_as_data() {
    let leads = "First Name,Last Name,Title,Company / Account,Email,Lead Source,Street,City,State/Province,Zip/Postal Code,Country,Phone,Mobile,Lead Status,Rating,Lead Owner\n\
        Ken,Sato,Head of fleet,Hinode Logistics,ken@example.com,Web,1-2-3 Aoba,Sendai,Miyagi,980-0000,Japan,+81 3-5550-0109,+81 90-5550-0110,Open,Hot,Kim Lee\n";
    let [ken] = &people(leads, Layout::SalesforceLeads)[..] else { panic!() };
    assert_eq!((ken.organisation.as_str(), ken.title.as_str()), ("Hinode Logistics", "Head of fleet"));
    assert_eq!(ken.addresses[0].lines(), ["1-2-3 Aoba", "Sendai Miyagi 980-0000", "Japan"]);
    let contacts = "Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,Mailing State/Province,Mailing Zip/Postal Code,Mailing Country,Phone,Fax,Mobile,Email,Account Owner\n\
        Dr.,Ana,Ruiz,CFO,Brightwater Clinics,12 Harbour Road,Leeds,,LS1 4AB,UK,555-0101,555-0102,555-0103,ana@example.com,Kim Lee\n";
    let [ana] = &people(contacts, Layout::SalesforceContacts)[..] else { panic!() };
    assert_eq!(
        (ana.prefix.as_str(), ana.title.as_str(), ana.organisation.as_str()),
        ("Dr.", "CFO", "Brightwater Clinics")
    );
    assert_eq!(ways(&ana.phones), [("", "555-0101"), ("mobile", "555-0103"), ("fax", "555-0102")]);
    let data = "Id,AccountId,LastName,FirstName,MailingStreet,MailingCity,MobilePhone,Email,Description\n\
        003A,001B,Ruiz,Ana,12 Harbour Road,Leeds,555-0103,ana@example.com,Delighted\n";
    let [ana] = &people(data, Layout::SalesforceContacts)[..] else { panic!() };
    assert_eq!(
        (ana.display.as_str(), ana.note.as_str(), ana.addresses[0].city.as_str()),
        ("Ana Ruiz", "Delighted", "Leeds")
    );
    assert!(ana.unknown.contains(&("AccountId".into(), "001B".into())));
}

#[test]
fn pipedrives_people() {
    let text = "Person - Name;Person - Label;Person - Organization;Person - Email - Work;Person - Email - Home;Person - Phone - Work;Person - Phone - Mobile;Person - Owner;Organization - Address;Person - Open deals\n\
        Grace O’Neill;Hot lead;Larkspur & Sons;\"grace@example.com, g.oneill@example.org\";;555-0105;555-0106;Kim Lee;4 Mill Lane, Portland;2\n";
    let [grace] = &people(text, Layout::Pipedrive)[..] else { panic!() };
    assert_eq!(grace.organisation, "Larkspur & Sons");
    assert_eq!(ways(&grace.emails), [("work", "grace@example.com"), ("work", "g.oneill@example.org")]);
    assert_eq!(ways(&grace.phones), [("work", "555-0105"), ("mobile", "555-0106")]);
    assert_eq!(
        (grace.categories.as_slice(), grace.addresses[0].formatted.as_str()),
        (&["Hot lead".to_owned()][..], "4 Mill Lane, Portland")
    );
}

#[test]
fn linkedins_connections_begin_after_a_few_sentences() {
    let text = "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing. \
        You will only see email addresses for connections who have allowed it.\"\n\n\
        First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
        Tom,Okafor,https://www.linkedin.com/in/example-tom,,Okafor Roofing,Owner,05 Mar 2024\n";
    let [tom] = &people(text, Layout::LinkedIn)[..] else { panic!() };
    assert_eq!((tom.line, tom.title.as_str(), tom.organisation.as_str()), (5, "Owner", "Okafor Roofing"));
    assert_eq!(ways(&tom.urls), [("LinkedIn", "https://www.linkedin.com/in/example-tom")]);
    assert_eq!(tom.unknown, [("Connected On".to_owned(), "05 Mar 2024".to_owned())]);
}

#[test]
fn bnis_slips_are_read_from_a_workbook_below_its_titles() {
    let sheet: &[&[&str]] = &[
        &["Slips Audit Report"],
        &["Chapter: Made-up Harbour", "", "Printed 21 Nov 2026"],
        &[],
        &["From", "To", "Slip Type", "Inside/Outside", "$ if TYFCB", "Detail"],
        &["Ana Ruiz", "Maya Lindholm", "Referral", "Outside", "", "Jane Doe, CFO at Acme, 312 555 0142"],
        &["Maya Lindholm", "Tom Okafor", "TYFCB", "", "18500", ""],
        &["", "", "", "", "", "3 slips"],
    ];
    let rows = rows(
        &workbook(Workbook {
            sheets: &[("Cover", &[&["Nothing here"]]), ("Slips", sheet)],
            ..Workbook::default()
        }),
        Layout::BniSlips,
    );
    let slips: Vec<&Slip> = rows.iter().flatten().filter_map(|card| card.slip.as_ref()).collect();
    assert_eq!((slips.len(), rows.len()), (2, 3), "{rows:?}");
    assert_eq!(
        (slips[0].from.as_str(), slips[0].to.as_str(), slips[0].kind.as_str()),
        ("Ana Ruiz", "Maya Lindholm", "Referral")
    );
    assert_eq!((slips[1].money.as_str(), slips[0].inside.as_str()), ("18500", "Outside"));
    assert_eq!(rows[2].as_ref().unwrap_err().line, 7);
    // The same as CSV, with the columns in another order.
    let csv = "Slip Type,Detail,To,From\nReferral,Needs a roof,Tom Okafor,Ana Ruiz\n";
    assert_eq!(people(csv, Layout::BniSlips)[0].slip.as_ref().unwrap().to, "Tom Okafor");
}

#[test]
fn a_sheet_of_any_list_is_read_like_its_csv() {
    let sheet: &[&[&str]] = &[
        &["Name", "Company", "Phone", "E-mail", "Shoe size"],
        &["Jane Doe", "Acme", "312 555 0142", "jane@example.com", "38"],
        &["", "", "", "", ""],
        &["John Roe", "", "", "john@example.com", "", "stray"],
    ];
    for shared in [false, true] {
        let rows = rows(
            &workbook(Workbook { sheets: &[("People", sheet)], shared, ..Workbook::default() }),
            Layout::Plain,
        );
        let jane = rows[0].as_ref().unwrap();
        assert_eq!((jane.line, jane.display.as_str(), jane.organisation.as_str()), (2, "Jane Doe", "Acme"));
        assert_eq!(jane.unknown, [("Shoe size".to_owned(), "38".to_owned())]);
        let why = rows[1].as_ref().unwrap_err();
        assert!(why.line == 4 && why.why.contains("stray"), "{why}");
    }
}

#[test]
fn googles_several_values_in_a_cell_are_several_in_the_new_layout_too() {
    let text = "First Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n\
        Zoë,Müller,Nordlicht Druck,* Work,zoe@example.com ::: z.mueller@example.org,Mobile,+49 30 5550103 ::: +49 30 5550104\n";
    let [zoe] = &people(text, Layout::Google)[..] else { panic!() };
    assert_eq!(zoe.emails.len(), 2);
    assert_eq!(ways(&zoe.phones), [("mobile", "+49 30 5550103"), ("mobile", "+49 30 5550104")]);
}

#[test]
fn columns_without_names_are_told_by_what_stands_in_them() {
    let text = "Jane Doe,CFO,(312) 555-0142,jane@example.com\nJohn Roe,,312-555-0143,john@example.com\n";
    let contacts = read_contacts(text.as_bytes(), "list.csv").unwrap();
    let told: Vec<_> =
        contacts.columns().iter().map(|column| (column.meaning, column.guessed_by_values)).collect();
    assert_eq!(
        told,
        [
            (Some(Meaning::Name), true),
            (Some(Meaning::Beside), false),
            (Some(Meaning::Phone), true),
            (Some(Meaning::Email), true)
        ]
    );
    assert_eq!(contacts.columns()[2].samples, ["(312) 555-0142", "312-555-0143"]);
    let first = contacts.map(|row| row.unwrap()).next().unwrap();
    assert_eq!((first.line, first.display.as_str()), (1, "Jane Doe"), "the first row is somebody");
    assert_eq!(first.unknown, [("Column 2".to_owned(), "CFO".to_owned())]);
}

#[test]
fn the_reps_word_for_a_column_goes_before_ours() {
    let text = "Contact,Title,Manager e-mail\njane@example.com,CFO,boss@example.com\njohn@example.com,CEO,boss@example.com\n";
    let guessed = read_contacts(text.as_bytes(), "a.csv").unwrap();
    let meanings: Vec<_> = guessed.columns().iter().map(|column| column.meaning.unwrap()).collect();
    assert_eq!(
        meanings,
        [Meaning::Email, Meaning::JobTitle, Meaning::Beside],
        "addresses, whatever the header says"
    );
    let said = BTreeMap::from([(1, Meaning::Notes), (2, Meaning::LeftOut), (9, Meaning::Name)]);
    let contacts = read_contacts_as(text.as_bytes(), "a.csv", &said).unwrap();
    assert_eq!(contacts.columns()[2].meaning, Some(Meaning::LeftOut));
    let card = contacts.map(|row| row.unwrap()).next().unwrap();
    assert_eq!((card.note.as_str(), card.title.as_str(), card.unknown.len()), ("CFO", "", 0));
}

#[test]
fn a_workbook_that_would_burst_is_refused() {
    let sheet: &[&[&str]] = &[&["Name", "Phone"], &["Jane Doe", "312 555 0142"]];
    let of = |book: Workbook<'_>| sniff(&workbook(book), "people.xlsx").map_err(|why| why.to_string());
    assert!(of(Workbook { sheets: &[("People", sheet)], ..Workbook::default() }).is_ok());
    // Half a gigabyte of blanks, packed into half a megabyte.
    let bomb =
        of(Workbook { sheets: &[("People", sheet)], blanks: 450 * 1024 * 1024, ..Workbook::default() });
    assert!(bomb.as_ref().is_err_and(|why| why.contains("too big")), "{bomb:?}");
    // Room for ten million million texts is asked for before one of them is read.
    let greedy = of(Workbook {
        sheets: &[("People", sheet)],
        shared: true,
        announced: Some(10_000_000_000_000),
        ..Workbook::default()
    });
    assert!(greedy.as_ref().is_err_and(|why| why.contains("too big")), "{greedy:?}");
    // A cell at the far corner: nobody makes room for what lies between.
    let far =
        of(Workbook { sheets: &[("People", sheet)], far_cell: Some("XFD1048576"), ..Workbook::default() });
    assert!(far.as_ref().is_err_and(|why| why.contains("too big")), "{far:?}");
}

#[test]
fn a_damaged_workbook_is_told_so() {
    let sheet: &[&[&str]] = &[&["Name", "Phone"], &["Jane Doe", "312 555 0142"]];
    let good = workbook(Workbook { sheets: &[("People", sheet)], ..Workbook::default() });
    for cut in [4, 30, good.len() / 2, good.len() - 5] {
        let why = sniff(&good[..cut], "people.xlsx").unwrap_err().to_string();
        assert!(why.contains("damaged"), "{cut}: {why}");
    }
    for place in (4..good.len()).step_by(7) {
        let mut bad = good.clone();
        bad[place] ^= 0xFF;
        // Whatever it becomes: an answer, and no panic.
        let _ = read_contacts(&bad, "people.xlsx").map(Iterator::count);
    }
    let empty = workbook(Workbook { sheets: &[("Red", &[&["Colour"], &["red"]])], ..Workbook::default() });
    assert!(sniff(&empty, "x.xlsx").unwrap_err().to_string().contains("no column that we know"));
    assert!(sniff(b"\xD0\xCF\x11\xE0old", "x.xls").unwrap_err().to_string().contains("old Excel"));
}

#[test]
fn a_line_of_ten_megabytes_is_one_bad_row() {
    let long = "x".repeat(10 * 1024 * 1024);
    let text = format!("Name,Phone\nJane Doe,1\n{long},2\nJohn Roe,3\n");
    let rows = rows(text.as_bytes(), Layout::Plain);
    let read: Vec<bool> = rows.iter().map(Result::is_ok).collect();
    assert_eq!(read, [true, false, true]);
    // Also where it stands before anything else, and where it is the header.
    assert!(sniff(format!("{long}\nName\n").as_bytes(), "a.csv").is_err());
    let columns = format!("Name{}\nJane{}\n", ",x".repeat(200_000), ",1".repeat(200_000));
    assert_eq!(read_contacts(columns.as_bytes(), "a.csv").unwrap().count(), 1);
}
