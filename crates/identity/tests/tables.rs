//! Whole tables: who in them is one, told as stories, and measured on the reference sets (M16, M18).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod measure;

use identity::{
    Band, Field, MatchError, MatchOptions, MatchTable, Matches, Pair, Side, guess_mapping, match_tables,
};
use measure::{Report, line, matched, read, report, shared};
use proptest::prelude::*;

fn table(headers: &str, rows: &[&str]) -> MatchTable {
    let split = |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let mut table = MatchTable::new(&split(headers));
    for row in rows {
        let cells = split(row);
        table.push_row(&cells.iter().map(String::as_str).collect::<Vec<_>>());
    }
    table
}

fn matches(table: &MatchTable) -> Matches {
    matched(table, &[])
}

fn pair(matches: &Matches, a: u32, b: u32) -> Option<Pair> {
    matches.pairs.iter().copied().find(|pair| pair.left.row == a && pair.right.row == b)
}

fn are_together(matches: &Matches, a: u32, b: u32) -> bool {
    let holds = |cluster: &[identity::RowRef], row| cluster.iter().any(|of| of.row == row);
    matches.clusters.iter().any(|cluster| holds(cluster, a) && holds(cluster, b))
}

#[track_caller]
fn assert_same(matches: &Matches, a: u32, b: u32) {
    let found = pair(matches, a, b);
    assert!(found.is_some_and(|pair| pair.band == Band::Same), "{a} and {b}: {found:?}");
    assert!(are_together(matches, a, b), "{a} and {b} are apart");
}

#[track_caller]
fn assert_likely(matches: &Matches, a: u32, b: u32) {
    let found = pair(matches, a, b);
    assert!(found.is_some_and(|pair| pair.score >= 0.5), "{a} and {b}: {found:?}");
}

#[track_caller]
fn assert_not_same(matches: &Matches, a: u32, b: u32) {
    let found = pair(matches, a, b);
    assert!(found.is_none_or(|pair| pair.band == Band::Maybe), "{a} and {b}: {found:?}");
    assert!(!are_together(matches, a, b), "{a} and {b} are together");
}

const PEOPLE: &str = "First name | Last name | Birthday | Street | City | Phone | Email";

fn small_book() -> MatchTable {
    table(
        PEOPLE,
        &[
            "Robert | Rossi | 1971-06-24 | 12 Forbes St | Perth | +61 412 345 678 | bob.rossi@rossi.com.au",
            "Bob | Rossi | | 12 Forbes Street | Perth | 0412 345 678 | bob.rossi@rossi.com.au",
            "Ana | Ruiz | 1980-04-03 | 9 High Rd | Leeds | 0113 496 0000 | ana@ruiz.co.uk",
            "Luis | Ruiz | 1978-01-13 | 9 High Rd | Leeds | 0113 496 0000 | luis@ruiz.co.uk",
            "John | Smith | 1952-11-20 | 4 Mill Lane | York | 01904 496 111 | ",
            "John | Smith | 1981-02-05 | 4 Mill Lane | York | 01904 496 111 | ",
            "Jane | Doe | 1990-12-01 | 77 Oak Ave | Austin | 512 555 0134 | jane.doe@gmail.com",
            "Jnae | Doe | 1990-12-01 | 77 Oak Ave | Austin | (512) 555-0134 | jane.doe@gmail.com",
            "Peter | Pan | | | London | | ",
            "Wendy | Darling | | | London | | ",
        ],
    )
}

#[test]
fn in_a_book_of_ten_the_nickname_and_the_slip_are_found_and_the_families_left_alone() {
    let matches = matches(&small_book());
    assert_same(&matches, 0, 1);
    assert_same(&matches, 6, 7);
    assert_not_same(&matches, 2, 3);
    assert_not_same(&matches, 4, 5);
    assert_not_same(&matches, 8, 9);
    assert_eq!(matches.clusters.len(), 2, "{:?}", matches.clusters);
}

#[test]
fn brothers_who_share_everything_but_the_first_name_are_two_people() {
    let matches = matches(&table(
        PEOPLE,
        &[
            "Mario | Rossi | 1980-04-03 | 12 Forbes St | Perth | 0412 345 678 | rossi@family.com",
            "Maria | Rossi | 1980-04-03 | 12 Forbes St | Perth | 0412 345 678 | rossi@family.com",
            "Jane | Doe | 1990-12-01 | 77 Oak Ave | Austin | 512 555 0134 | jane.doe@gmail.com",
        ],
    ));
    assert!(pair(&matches, 0, 1).is_none_or(|pair| pair.band == Band::Maybe), "{matches:?}");
}

#[test]
fn who_changed_jobs_is_still_known_by_the_mobile_number() {
    let matches = matches(&table(
        "Name | Company | Mobile | E-mail",
        &[
            "Priya Menon | Acme Inc | +1 415 555 0134 | priya@acme.com",
            "Priya Menon | Beta LLC | 415-555-0134 | pmenon@beta.io",
            "Tom Becker | Acme Inc | +1 415 555 0199 | tom@acme.com",
            "Lea Braun | Beta LLC | +1 415 555 0177 | lea@beta.io",
        ],
    ));
    assert_likely(&matches, 0, 1);
    assert!(are_together(&matches, 0, 1));
    assert_not_same(&matches, 0, 2);
    assert_not_same(&matches, 1, 3);
}

#[test]
fn colleagues_at_one_switchboard_are_different_people() {
    let matches = matches(&table(
        "Name | Company | Phone | Address",
        &[
            "Priya Menon | Acme Inc | 415 555 0100 | 1 Main St, San Francisco, CA 94105",
            "Tom Becker | Acme | 415 555 0100 | 1 Main St, San Francisco, CA 94105",
            "Lea Braun | Acme Inc. | 415 555 0100 | 1 Main Street, San Francisco, CA 94105",
            "Lea Brown | Zeta | 212 555 0111 | 5 Elm St, New York, NY 10001",
        ],
    ));
    assert_not_same(&matches, 0, 1);
    assert_not_same(&matches, 0, 2);
    assert_not_same(&matches, 1, 2);
    assert_not_same(&matches, 2, 3);
}

#[test]
fn companies_are_known_by_name_and_place_and_branches_stay_apart() {
    let matches = matches(&table(
        "Organisation | Street | City | ZIP | Phone",
        &[
            "Rossi Plumbing Pty Ltd | 12 Forbes St | Perth | 6000 | 08 9321 0000",
            "ROSSI PLUMBING | 12 Forbes Street | Perth | 6000 | +61 8 9321 0000",
            "Rossi Plumbing Pty Ltd | 88 Queen St | Sydney | 2000 | 02 9555 1234",
            "Harbour Dental | 12 Forbes St | Perth | 6000 | 08 9321 7777",
            "Zimmer & Sons | 4 Mill Lane | Hobart | 7000 | 03 6200 1111",
        ],
    ));
    assert_same(&matches, 0, 1);
    assert_not_same(&matches, 0, 2);
    assert_not_same(&matches, 0, 3);
}

#[test]
fn somebody_who_is_in_the_table_five_hundred_times_is_one_person() {
    let mut book = MatchTable::new(&["name", "e-mail"].map(str::to_owned));
    for _ in 0..500 {
        book.push_row(&["Ana Ruiz", "ana@ruiz.co.uk"]);
        book.push_row(&["Bob Rossi", "bob@rossi.com"]);
    }
    let clusters = matches(&book).clusters;
    assert_eq!(clusters.iter().map(Vec::len).collect::<Vec<_>>(), [500, 500]);
}

#[test]
fn a_column_called_name_may_hold_companies() {
    let table = table(
        "name | addr | city | phone | type",
        &[
            "Arnie Morton's of Chicago | 435 S. La Cienega Blvd. | Los Angeles | 310/246-1501 | steak",
            "arnie mortons of chicago | 435 s la cienega boulevard | los angeles | 310-246-1501 | american",
            "Art's Delicatessen | 12224 Ventura Blvd. | Studio City | 818/762-1221 | deli",
            "Art's Deli | 12224 Ventura Boulevard | Studio City | 818-762-1221 | delis",
            "Cafe Bizou | 14016 Ventura Blvd. | Sherman Oaks | 818/788-3536 | french",
            "Campanile | 624 S. La Brea Ave. | Los Angeles | 213/938-1447 | american",
            "The Palm | 9001 Santa Monica Blvd. | Los Angeles | 310/550-8811 | steak",
            "Bar & Grill on 5th | 9 Elm St. | Los Angeles | 310/550-9999 | bar",
        ],
    );
    let found = matches(&table);
    assert_eq!(found.left_mapping[0].1, Field::Company);
    assert_same(&found, 0, 1);
    assert_likely(&found, 2, 3);
    assert_eq!(found.clusters.len(), 2, "{:?}", found.clusters);
}

#[test]
fn a_name_in_common_is_never_enough_to_link() {
    let matches = matches(&table(
        "Name | City",
        &["Zorblax Xanthippe | Leeds", "Zorblax Xanthippe | Leeds", "Ana Ruiz | York"],
    ));
    let found = pair(&matches, 0, 1).unwrap();
    assert_eq!(found.band, Band::Maybe);
    assert!(found.score <= 0.95, "{found:?}");
}

#[test]
fn two_files_are_linked_across_and_never_inside() {
    let left = small_book();
    let right = table(
        "Full name | Telephone | Mail",
        &[
            "Rossi, Bob | 0412345678 | bob.rossi@rossi.com.au",
            "Jane Doe | 512-555-0134 | ",
            "Nobody Else | 1 212 555 0000 | ",
        ],
    );
    let matches = match_tables(&left, Some(&right), &MatchOptions::default(), &|_| {}).unwrap();
    assert!(matches.pairs.iter().all(|pair| pair.left.side == Side::Left && pair.right.side == Side::Right));
    let best = |row: u32| matches.pairs.iter().find(|pair| pair.left.row == 0 && pair.right.row == row);
    assert_eq!(best(0).map(|pair| pair.band), Some(Band::Same));
    assert!(matches.pairs.iter().any(|pair| pair.left.row == 6 && pair.right.row == 1 && pair.score >= 0.5));
    assert!(matches.pairs.iter().all(|pair| pair.right.row != 2), "{:?}", matches.pairs);
    assert!(matches.clusters.iter().all(|cluster| cluster.iter().any(|row| row.side == Side::Right)));
    let names: Vec<Field> = matches.right_mapping.iter().map(|(_, field)| *field).collect();
    assert_eq!(names, [Field::FullName, Field::Phone, Field::Email]);
}

#[test]
fn columns_that_nobody_has_heard_of_are_known_by_their_values() {
    let table = table(
        "c1 | c2 | c3 | c4 | c5 | c6 | c7",
        &[
            "7781 | Robert | Rossi | bob@rossi.com | (415) 555-0134 | 1971-06-24 | gold",
            "7782 | Ana | Miller | ana@ruiz.co.uk | (415) 555-0135 | 1980-04-03 | gold",
            "7783 | Jane | Smith | jane@doe.com | (415) 555-0136 | 1952-11-20 | silver",
            "7784 | Peter | Wright | pan@never.org | (415) 555-0137 | 1999-01-30 | gold",
        ],
    );
    assert_eq!(
        guess_mapping(&table),
        [
            Field::Ignored,
            Field::GivenName,
            Field::FamilyName,
            Field::Email,
            Field::Phone,
            Field::Born,
            Field::Ignored
        ]
    );
}

#[test]
fn a_header_that_its_values_deny_is_not_believed() {
    let table = table(
        "Phone | Name",
        &["ana@ruiz.co.uk | Ana Ruiz", "bob@rossi.com | Bob Rossi", "jane@doe.com | Jane Doe"],
    );
    assert_eq!(guess_mapping(&table), [Field::Email, Field::FullName]);
}

#[test]
fn a_column_that_gives_the_answer_away_changes_nothing() {
    let with = table(
        "cluster | name | city | rec_id",
        &["1 | Ana Ruiz | Leeds | a", "1 | Bob Rossi | York | b", "2 | Ana Ruitz | Leeds | c"],
    );
    let without = table("name | city", &["Ana Ruiz | Leeds", "Bob Rossi | York", "Ana Ruitz | Leeds"]);
    assert_eq!(matches(&with).pairs, matches(&without).pairs);
}

#[test]
fn the_map_overrides_the_guess_and_is_refused_when_it_names_no_column() {
    let table = table("alpha | beta", &["Ana Ruiz | x", "Ana Ruiz | y"]);
    let options = |column: &str, field| MatchOptions {
        map: vec![(column.to_owned(), field)],
        ..MatchOptions::default()
    };
    let found = match_tables(&table, None, &options("beta", Field::City), &|_| {}).unwrap();
    assert_eq!(found.left_mapping, [("alpha".to_owned(), Field::FullName), ("beta".to_owned(), Field::City)]);
    assert_eq!(
        match_tables(&table, None, &options("gamma", Field::City), &|_| {}),
        Err(MatchError::NoSuchColumn("gamma".to_owned()))
    );
    assert_eq!(
        match_tables(&table, None, &options("alpha", Field::Ignored), &|_| {}),
        Err(MatchError::NothingToCompare("first"))
    );
}

#[test]
fn one_thread_and_two_find_the_same() {
    let book = small_book();
    let with = |threads| {
        match_tables(&book, None, &MatchOptions { threads, ..MatchOptions::default() }, &|_| {}).unwrap()
    };
    assert_eq!(with(1), with(2));
}

fn reference(name: &str) -> Option<Report> {
    let Some(path) = shared(name) else {
        println!("../shared/data/identity/{name} is not there: skipped");
        return None;
    };
    let (table, truth) = read(&path, "cluster");
    let found = report(&matches(&table), &truth);
    println!("{}", line(name, &found));
    Some(found)
}

#[test]
fn febrl3_is_matched_without_the_social_security_number() {
    let Some(found) = reference("febrl3.csv") else { return };
    assert!(found.same.precision >= 0.995, "{found:?}");
    assert!(found.best.f1() >= 0.99, "{found:?}");
    assert!(found.clustered.f1() >= 0.99, "{found:?}");
}

#[test]
fn febrl2_is_matched_without_the_social_security_number() {
    let Some(found) = reference("febrl2.csv") else { return };
    assert!(found.same.precision >= 0.995, "{found:?}");
    assert!(found.best.f1() >= 0.985, "{found:?}");
}

#[test]
fn people_with_many_gaps_and_slips_are_matched_and_clustered() {
    let Some(found) = reference("fake_1000.csv") else { return };
    assert!(found.same.precision >= 0.995, "{found:?}");
    assert!(found.clustered.f1() >= 0.93, "{found:?}");
    assert!(found.best.f1() >= 0.90, "{found:?}");
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => Just(String::new()),
        3 => prop::sample::select(vec!["Jane", "Bob", "Robert", "Doe", "Rossi", "Jane Doe", "Doe, Jane", "John Smith Jr."]).prop_map(str::to_owned),
        2 => prop::sample::select(vec!["12 Forbes St", "jane@doe.com", "info@acme.com", "415 555 0134", "1980-04-03", "94105", "Acme Inc"]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
        1 => "(?s).{0,12}",
    ]
}

const HEADERS: [&str; 12] = [
    "name", "first", "last", "company", "email", "phone", "address", "zip", "dob", "city", "street",
    "whatever",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_table_gets_an_answer_in_order(
        headers in prop::collection::vec(prop::sample::select(HEADERS.to_vec()), 0..8),
        rows in prop::collection::vec(prop::collection::vec(cell(), 0..9), 0..14),
        split in 0usize..14,
    ) {
        let headers: Vec<String> = headers.into_iter().map(str::to_owned).collect();
        let (mut left, mut right) = (MatchTable::new(&headers), MatchTable::new(&headers));
        for (at, row) in rows.iter().enumerate() {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            if at < split { left.push_row(&cells) } else { right.push_row(&cells) }
        }
        for right in [None, Some(&right)] {
            let Ok(found) = match_tables(&left, right, &MatchOptions::default(), &|_| {}) else { continue };
            prop_assert!(found.pairs.windows(2).all(|two| (two[0].left, two[0].right) < (two[1].left, two[1].right)));
            prop_assert!(found.pairs.iter().all(|pair| pair.left < pair.right && (0.0..=1.0).contains(&pair.score)));
            let mut clustered: Vec<_> = found.clusters.concat();
            let count = clustered.len();
            clustered.sort_unstable();
            clustered.dedup();
            prop_assert_eq!(clustered.len(), count);
        }
    }

    #[test]
    fn the_order_of_the_rows_does_not_matter(rows in prop::collection::vec(prop::collection::vec(cell(), 5), 2..12)) {
        let headers = ["name", "company", "phone", "email", "address"].map(str::to_owned);
        let matched_in = |order: &[&Vec<String>]| {
            let mut table = MatchTable::new(&headers);
            for row in order {
                table.push_row(&row.iter().map(String::as_str).collect::<Vec<_>>());
            }
            match_tables(&table, None, &MatchOptions { score_min: 0.2, ..MatchOptions::default() }, &|_| {})
        };
        let forwards: Vec<&Vec<String>> = rows.iter().collect();
        let backwards: Vec<&Vec<String>> = rows.iter().rev().collect();
        let (Ok(one), Ok(other)) = (matched_in(&forwards), matched_in(&backwards)) else { return Ok(()) };
        let last = rows.len() as u32 - 1;
        for pair in &one.pairs {
            let twin = other.pairs.iter().find(|twin| twin.left.row == last - pair.right.row && twin.right.row == last - pair.left.row);
            let close = twin.map_or(pair.score < 0.21, |twin| (twin.score - pair.score).abs() < 0.01);
            prop_assert!(close, "{:?} and {:?}", pair, twin);
        }
    }
}
