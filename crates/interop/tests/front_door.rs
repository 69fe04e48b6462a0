//! Which files come in, and what is said of those that do not.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use interop::{BadRow, ContactCard, FileKind, Layout, read_contacts, sniff};

fn why_not(bytes: &[u8], name: &str) -> String {
    sniff(bytes, name).unwrap_err().to_string()
}

fn rows(file: &str) -> Vec<Result<ContactCard, BadRow>> {
    read_contacts(file.as_bytes(), "list.csv").unwrap().collect()
}

#[test]
fn a_file_is_known_by_what_is_in_it_and_not_by_its_name() {
    let card = b"\r\n begin:vcard\r\nFN:Jane\r\nEND:VCARD\r\n";
    assert_eq!(sniff(card, "contacts.txt"), Ok(FileKind::Vcard));
    assert_eq!(sniff(b"Stray line\nBEGIN:VCARD\nFN:Jane\nEND:VCARD\n", "a.VCF"), Ok(FileKind::Vcard));
    assert_eq!(sniff(b"Name\tPhone\nJane\t1\n", "contacts.vc"), Ok(FileKind::Csv(Layout::Plain)));
}

#[test]
fn a_file_that_holds_no_contacts_is_refused_with_the_reason() {
    insta::assert_snapshot!(
        [
            why_not(b"", "a.csv"),
            why_not(b" \r\n\r\n", "a.vcf"),
            why_not(b"PK\x03\x04rest", "contacts.xlsx"),
            why_not(b"%PDF-1.7", "a.csv"),
            why_not(b"<!DOCTYPE html><p>Log in", "contacts.csv"),
            why_not(b"\x89PNG\r\n", "a.csv"),
            why_not(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "a.ics"),
            why_not(b"Jane Doe\n", "a.vcf"),
            why_not(b"Jane Doe,CFO,yes\nJohn Roe,CEO,no\n", "a.csv"),
            why_not(b"\xD0\xCF\x11\xE0rest", "contacts.xls"),
            why_not(b"Colour,Size\nred,1\n", "a.csv"),
            why_not(b"\"Name,Phone\nJane,1\n", "a.csv"),
        ]
        .join("\n")
    );
}

#[test]
fn a_list_may_use_any_usual_separator_and_column_names() {
    for file in [
        "First name,Last name,Tel.\nJane,Doe,555-0100\n",
        "sep=;\r\nVorname;Nachname;Telefon\r\nJane;Doe;555-0100\r\n",
        "LAST NAME\tFIRST NAME\tPhone #1\nDoe\tJane\t555-0100",
    ] {
        let rows = rows(file);
        let [Ok(card)] = &rows[..] else { panic!("{rows:?}") };
        assert_eq!(
            (card.display.as_str(), card.phones[0].value.as_str()),
            ("Jane Doe", "555-0100"),
            "{file}"
        );
    }
}

#[test]
fn title_is_the_job_unless_another_column_is() {
    let card = |file: &str| rows(file).remove(0).unwrap();
    let job = card("Name,Title\nJane Doe,CFO\n");
    assert_eq!((job.prefix.as_str(), job.title.as_str()), ("", "CFO"));
    let both = card("Name,Title,Job title\nJane Doe,Dr,CFO\n");
    assert_eq!((both.prefix.as_str(), both.title.as_str()), ("Dr", "CFO"));
}

#[test]
fn our_own_export_comes_back_without_the_apostrophes() {
    let file = interop::write_csv(["Name", "Phone"], [["Jane", "+1 555 0100"], ["@home", "-"]]);
    let rows = rows(&file);
    let cards: Vec<&ContactCard> = rows.iter().map(|row| row.as_ref().unwrap()).collect();
    assert_eq!((cards[0].phones[0].value.as_str(), cards[1].display.as_str()), ("+1 555 0100", "@home"));
}

#[test]
fn several_addresses_in_one_cell_are_several_addresses() {
    let header =
        "Name,Address 1 - Type,Address 1 - Formatted,Address 1 - City,E-mail 1 - Type,E-mail 1 - Value";
    let row = "Jane,Home ::: Work,1 A Street ::: 2 B Street,Aton ::: Beton,,";
    let card = rows(&format!("{header}\n{row}\n")).remove(0).unwrap();
    let addresses: Vec<_> = card.addresses.iter().map(|a| [&a.label[..], &a.formatted, &a.city]).collect();
    assert_eq!(addresses, [["home", "1 A Street", "Aton"], ["work", "2 B Street", "Beton"]]);
}

#[test]
fn a_referrer_is_found_wherever_a_card_names_one() {
    for line in [
        "X-REFERRED-BY:Tom Okafor",
        "item1.X-ABRELATEDNAMES:Tom Okafor\nitem1.X-ABLabel:Referred by",
        "item1.RELATED;VALUE=text:Tom Okafor\nitem1.X-ABLabel:_$!<Referrer>!$_",
        "RELATED;TYPE=referred-by;VALUE=text:Tom Okafor",
    ] {
        let file = format!("BEGIN:VCARD\nVERSION:3.0\nFN:Jane\n{line}\nEND:VCARD\n");
        let card = read_contacts(file.as_bytes(), "a.vcf").unwrap().next().unwrap().unwrap();
        assert_eq!(card.referred_by.as_deref(), Some("Tom Okafor"), "{line}");
        assert!(card.unknown.is_empty(), "{line}");
    }
    let agent = "BEGIN:VCARD\nVERSION:2.1\nN:Doe;Jane\nAGENT:\nBEGIN:VCARD\nN:Roe;Al\nEND:VCARD\nEND:VCARD\n";
    let rows: Vec<_> = read_contacts(agent.as_bytes(), "a.vcf").unwrap().collect();
    let [Ok(card)] = &rows[..] else { panic!("{rows:?}") };
    assert_eq!(card.referred_by, None, "an agent is not who referred somebody");
    assert_eq!(card.unknown, [("AGENT".to_owned(), "BEGIN:VCARD\nN:Roe;Al\nEND:VCARD".to_owned())]);
}

#[test]
fn a_card_without_end_is_reported_and_the_next_one_comes_in() {
    let file =
        "BEGIN:VCARD\nFN:Ann\nBEGIN:VCARD\nFN:Bea\nEND:VCARD\nlost line\nlost too\nBEGIN:VCARD\nFN:Cleo\n";
    let rows: Vec<_> = read_contacts(file.as_bytes(), "a.vcf").unwrap().collect();
    let lines: Vec<_> = rows.iter().map(|r| r.as_ref().map(|c| c.line).map_err(|b| b.line)).collect();
    assert_eq!(lines, [Err(1), Ok(3), Err(6), Err(8)]);
}

#[test]
fn a_large_file_is_read_in_linear_time() {
    const PEOPLE: usize = 20_000;
    let open_quotes = format!("Name,Phone\n{}", "a,\"b\n".repeat(PEOPLE));
    assert_eq!(rows(&open_quotes).len(), PEOPLE);
    let folded = format!("BEGIN:VCARD\nFN:Jane\nNOTE:{}END:VCARD\n", "a\n ".repeat(PEOPLE * 10));
    assert_eq!(read_contacts(folded.as_bytes(), "a.vcf").unwrap().count(), 1);
    let headless = format!("BEGIN:VCARD\nFN:Jane\nNOTE{}END:VCARD\n", "a\n ".repeat(PEOPLE * 10));
    assert_eq!(read_contacts(headless.as_bytes(), "a.vcf").unwrap().count(), 1);
}
