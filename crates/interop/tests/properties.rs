//! What must hold for any file: no panic, nothing lost, and what is written reads back the same.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use calcard::{Entry, Parser};
use interop::{
    Address, CardDay, ContactCard, Labelled, LabelledDay, csv_safe, read_contacts, sniff, write_csv,
    write_vcard,
};
use proptest::{collection::vec, option, prelude::*};

/// The header lines of the layouts, from the fixtures.
const HEADERS: [&str; 5] = [
    include_str!("fixtures/google.csv"),
    include_str!("fixtures/outlook_web.csv"),
    "Name,Given Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,\
     Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - City,Organization 1 - Name,Relation 1 - Type,\
     Relation 1 - Value,Event 1 - Type,Event 1 - Value,Custom Field 1 - Type,Custom Field 1 - Value\r\n",
    "Title,First Name,Last Name,Company,Business Street,Business Street 2,Business City,Business Phone,Home Fax,\
     E-mail Address,E-mail Display Name,Birthday,Anniversary,Categories,Notes,Referred By,User 1\r\n",
    "Name;First name;Phone;Phone 2;E-mail;Company;Address;Town;Notes;Tags;Referred by;Title;Shoe size\r\n",
];

fn header(line: &str) -> (char, Vec<String>) {
    let line = line.lines().next().unwrap().trim_start_matches('\u{FEFF}');
    let delimiter = if line.contains(';') { ';' } else { ',' };
    (delimiter, line.split(delimiter).map(str::to_owned).collect())
}

/// The letters and digits of a text, word by word, in small letters.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .into_iter()
}

/// Every text in a card, in one.
fn everything(card: &ContactCard) -> String {
    format!("{card:?}").replace("\\n", "\n").replace("\\t", "\t").to_lowercase()
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Za-z0-9 ,;:.@+'\"\\\\=/é漢-]{0,30}",
        1 => "[ -~\n]{0,200}",
        1 => "\\PC{0,20}",
        1 => any::<String>(),
        4 => Just(String::new()),
    ]
}

fn labelled() -> impl Strategy<Value = Vec<Labelled>> {
    let label = prop_oneof![Just(String::new()), Just("work".into()), Just("work fax".into()), text()];
    vec((label, text()), 0..4).prop_map(|list| list.iter().map(|(l, v)| Labelled::new(l, v)).collect())
}

fn address() -> impl Strategy<Value = Address> {
    (text(), text(), text(), text(), text(), text()).prop_map(
        |(label, formatted, street, city, postcode, country)| Address {
            label,
            formatted,
            street,
            city,
            postcode,
            country,
            ..Address::default()
        },
    )
}

fn day() -> impl Strategy<Value = Option<CardDay>> {
    let text =
        prop_oneof!["[12][0-9]{3}-[01][0-9]-[0-3][0-9]", "--[01][0-9]-[0-3][0-9]", "[0-9/.-]{1,10}", text()];
    text.prop_map(|text| CardDay::read(&text))
}

fn card() -> impl Strategy<Value = ContactCard> {
    let names = (text(), text(), text(), text(), text(), text(), text());
    let work = (text(), text(), text(), text(), option::of(text()));
    let ways = (labelled(), labelled(), labelled(), vec(address(), 0..3));
    let rest = (day(), vec((text(), day()), 0..3), vec(text(), 0..4), vec((text(), text()), 0..4));
    (names, work, ways, rest).prop_map(|(names, work, ways, rest)| {
        let (display, prefix, given, middle, family, suffix, nickname) = names;
        let (organisation, department, title, note, referred_by) = work;
        let (phones, emails, urls, addresses) = ways;
        let (birthday, days, categories, unknown) = rest;
        let anniversaries =
            days.into_iter().filter_map(|(label, day)| Some(LabelledDay { label, day: day? })).collect();
        ContactCard {
            line: 1,
            display,
            prefix,
            given,
            middle,
            family,
            suffix,
            nickname,
            organisation,
            department,
            title,
            phones,
            emails,
            urls,
            addresses,
            birthday,
            anniversaries,
            note,
            categories,
            // A link is not who referred somebody.
            referred_by: referred_by.map(|name| name.replace(':', "")),
            unknown,
            ..ContactCard::default()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_without_a_panic(
        bytes in prop_oneof![
            vec(any::<u8>(), 0..400),
            "(BEGIN:VCARD|END:VCARD|AGENT:|N;ENCODING=QUOTED-PRINTABLE:|X;ENCODING=B:|[ -~]{0,9}|=|;|\"|\r|\n){0,60}".prop_map(String::into_bytes),
            "Name,Phone\n([a-z,\"]{0,4}|\r|\n|\"\"){0,60}".prop_map(String::into_bytes),
        ],
        prefix in prop_oneof![Just(""), Just("BEGIN:VCARD\r\n"), Just("Name;Phone\n"), Just("First Name,E-mail 1 - Value\n")],
        name in prop_oneof![Just("x.vcf"), Just("x.csv"), Just("")],
    ) {
        let bytes = [prefix.as_bytes(), &bytes].concat();
        let kind = sniff(&bytes, name);
        if let Ok(contacts) = read_contacts(&bytes, name) {
            prop_assert_eq!(kind.unwrap(), contacts.kind());
            let _ = contacts.estimated_total();
            let mut last_line = 0;
            for row in contacts {
                let line = row.as_ref().map_or_else(|bad| bad.line, |card| card.line);
                prop_assert!(line > last_line, "lines go forward: {} after {}", line, last_line);
                last_line = line;
                if let Ok(card) = row {
                    prop_assert!(!card.is_nobody());
                    prop_assert_eq!(card.clone().tidied(), card);
                }
            }
        }
    }

    #[test]
    fn a_card_that_was_written_reads_back_the_same(card in card()) {
        let card = card.tidied();
        prop_assume!(!card.is_nobody());
        let file = write_vcard(&card);
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75));
        let read: Vec<_> = read_contacts(file.as_bytes(), "x.vcf").unwrap().collect();
        prop_assert_eq!(&read, &vec![Ok(card)], "{}", file);
        prop_assert!(matches!(Parser::new(&file).strict().entry(), Entry::VCard(_)), "{}", file);
    }

    #[test]
    fn nothing_in_a_csv_row_is_lost(
        which in 0..HEADERS.len(),
        cells in vec(prop_oneof![2 => Just(String::new()), 3 => "[A-Za-z0-9é :.@+'\"=/,;\n-]{1,25}", 1 => "[0-9]{4}-[0-9]{2}-[0-9]{2}"], 100),
    ) {
        let (delimiter, header) = header(HEADERS[which]);
        let quote = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |cells: &[String]| cells.iter().map(quote).collect::<Vec<_>>().join(&delimiter.to_string());
        let cells = &cells[..header.len()];
        let file = format!("{}\r\n{}\r\n", line(&header), line(cells));
        for row in read_contacts(file.as_bytes(), "x.csv").unwrap() {
            let Ok(card) = row else { continue };
            let everything = everything(&card);
            for word in cells.iter().flat_map(|cell| words(cell)) {
                prop_assert!(everything.contains(&word), "{:?} is not in {}", word, everything);
            }
        }
    }

    #[test]
    fn nothing_in_a_vcard_is_lost(
        properties in vec((
            prop_oneof![
                Just("N"), Just("FN"), Just("ORG"), Just("TITLE"), Just("ROLE"), Just("TEL;TYPE=home"), Just("EMAIL"),
                Just("URL"), Just("ADR;TYPE=work"), Just("LABEL;TYPE=work"), Just("item1.X-ABLabel"), Just("item1.TEL"),
                Just("BDAY"), Just("ANNIVERSARY"), Just("NOTE"), Just("CATEGORIES"), Just("RELATED"), Just("X-FOO"),
                Just("NICKNAME"), Just("UID"), Just("item2.X-ABRELATEDNAMES"), Just("item2.X-ABLabel"), Just("PHOTO"), Just("item1.NOTE"), Just("item2.ADR"),
                Just("TEL;ENCODING=QUOTED-PRINTABLE"), Just("AGENT"), Just("BEGIN"), Just("X-REFERRED-BY"), Just(""),
            ],
            "[A-Za-z0-9é :;,.@+'\"/-]{1,40}",
        ), 1..12),
        version in prop_oneof![Just("2.1"), Just("3.0"), Just("4.0")],
    ) {
        let lines: String = properties.iter().map(|(name, said)| format!("{name}:{said}\n")).collect();
        let file = format!("BEGIN:VCARD\nVERSION:{version}\n{lines}END:VCARD\n");
        for row in read_contacts(file.as_bytes(), "x.vcf").unwrap() {
            let Ok(card) = row else { continue };
            let everything = everything(&card);
            for word in properties.iter().flat_map(|(_, said)| words(said)) {
                prop_assert!(everything.contains(&word), "{:?} is not in {}", word, everything);
            }
        }
    }

    #[test]
    fn an_export_is_read_as_it_was_written(rows in vec(vec(text(), 3), 0..5)) {
        let file = write_csv(["Name", "Notes", "Colour"], &rows);
        let mut csv = csv::ReaderBuilder::new().from_reader(file.trim_start_matches('\u{FEFF}').as_bytes());
        let read: Vec<Vec<String>> = csv.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect();
        let safe: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| csv_safe(cell).into_owned()).collect()).collect();
        prop_assert_eq!(&read, &safe);
        prop_assert!(read.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])));
    }
}
