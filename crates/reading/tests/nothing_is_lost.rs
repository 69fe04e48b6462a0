//! Nothing typed is ever lost, whatever it is (M14), and nothing makes a reader panic or hang.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use jiff::civil::date;
use proptest::prelude::*;
use reading::capture::{LIST_PEOPLE_MAX, READ_BYTES_MAX};
use reading::{
    Captured, EmailAddress, Field, PersonName, Region, normalise_phone, read_capture, read_day, read_list,
    read_people, read_phones,
};

/// Texts tried by each property; more of them take long in a debug build.
const CASES: u32 = 400;

/// Signs that only part fields.
const SEPARATORS: &str = ",;|:-–—/()[]{}<>\"“”„«».•·*!?…\u{feff}\u{200b}";

fn assert_nothing_is_lost(text: &str, captured: &Captured) {
    let mut covered = vec![false; text.len()];
    let mut end_before = 0;
    for (field, range) in &captured.spans {
        assert!(range.start >= end_before && range.end > range.start, "overlapping spans in {text:?}");
        assert!(text.get(range.clone()).is_some(), "a span cuts a letter in {text:?}");
        end_before = range.end;
        covered[range.clone()].fill(true);
        if let Some(value) = value(captured, *field) {
            assert_letters_kept(&text[range.clone()], &value, *field);
        }
    }
    for (at, c) in text.char_indices() {
        let may_be_left = c.is_whitespace() || SEPARATORS.contains(c);
        assert!(covered[at] || may_be_left, "{c:?} at {at} is lost in {text:?}: {captured:?}");
    }
}

/// What a span of the field must be found in. A name is parted into what is shown and what stands with it, and its
/// capitals may have been put right.
fn value(captured: &Captured, field: Field) -> Option<String> {
    match field {
        Field::Name => {
            let parts = [&captured.name, &captured.prefix, &captured.suffix, &captured.nickname];
            Some(parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(" ").to_lowercase())
        }
        Field::Context => captured.context.clone(),
        _ => None,
    }
}

fn assert_letters_kept(typed: &str, kept: &str, field: Field) {
    // "name:" before a name says only which field follows.
    for word in typed.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let is_label = field == Field::Name && typed.contains(':');
        let word = if field == Field::Name { &word.to_lowercase() } else { word };
        assert!(is_label || kept.contains(word), "{word:?} of {field:?} is not in {kept:?}");
    }
}

/// Lines made of what people write about people, in any order.
fn about_people() -> impl Strategy<Value = String> {
    const SAID: &[&str] = &[
        "Jane",
        "Bob",
        "Doe",
        "Smith",
        "van der Berg",
        "O'Neil",
        "Dr.",
        "Mrs",
        "Jr",
        "CPA",
        "\"Bill\"",
        "(Bill)",
        "CFO",
        "plumber",
        "head of sales",
        "Acme",
        "Acme Inc",
        "at Acme",
        "Rossi & Sons",
        "my brother in law",
        "his wife",
        "415-555-2671",
        "(415) 555-2671",
        "(415-555-2671)",
        "+44 20 7946 0123 x12",
        "fax 415 555 2672",
        "cell",
        "m:",
        "jane@acme.com",
        "<jane@acme.com>",
        "www.acme.com",
        "and",
        "&",
        "or",
        "also",
        ",",
        ";",
        "-",
        "–",
        "|",
        "/",
        ":",
        "(",
        ")",
        ".",
        "\n",
        "\n\n",
        "\n- ",
        "1.",
        "2)",
        "\t",
        "Name",
        "Phone",
        "call after Easter",
        "next Tues 9am",
        "once the kitchen is done",
        "same toner problem",
        "Sent from my iPhone",
        "王伟",
        "Nguyễn Thị Mai",
    ];
    let gap = prop_oneof![4 => Just(" "), 1 => Just("")];
    prop::collection::vec((prop::sample::select(SAID), gap), 1..14)
        .prop_map(|said| said.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
}

fn line_like() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,12}",
        "[A-Z][a-z]{1,8} [A-Z][a-z]{1,8}",
        "[0-9 ()+.-]{3,18}",
        "[a-z.]{1,8}@[a-z]{1,8}\\.(com|co\\.uk)",
        Just("email: ".to_owned()),
        Just("cell: ".to_owned()),
        Just("CFO at Acme Inc.".to_owned()),
        Just("my brother in law".to_owned()),
        Just("mum's neighbour".to_owned()),
        Just("Dr. Anil Kumar (Bob) Jr.".to_owned()),
        Just("works for the".to_owned()),
        Just("name: notes: company:".to_owned()),
        Just("head of".to_owned()),
        Just("Doe, Jane".to_owned()),
        Just("https://acme.com/a?b=1".to_owned()),
        Just("415 555 0134 ext 5 (cell)".to_owned()),
        Just("李小龍 🎉".to_owned()),
    ];
    let sign = prop_oneof![
        Just(", "),
        Just(" "),
        Just("; "),
        Just(" - "),
        Just("\n"),
        Just("\t"),
        Just("."),
        Just(" ("),
        Just(") "),
        Just("")
    ];
    prop::collection::vec((piece, sign), 0..10)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, sign)| format!("{piece}{sign}")).collect())
}

fn list_like() -> impl Strategy<Value = String> {
    let row = prop_oneof![
        Just("Jane Doe, CFO at Acme, 415 555 0134".to_owned()),
        Just("jane and bob smith".to_owned()),
        Just("1. Ana Ruiz; 2. Tom Lee and Kim Park".to_owned()),
        Just("Best regards,".to_owned()),
        Just("Dr. Jane \u{201c}JJ\u{201d} Doe (she/her), PhD".to_owned()),
        Just("Fax: 415 555 0135 | www.acme.com".to_owned()),
        Just("the Parkers (Jim and Sue), my sister Ann".to_owned()),
        Just("call next Tuesday at 3".to_owned()),
        Just("Name\tCompany\tPhone".to_owned()),
        Just("Jane Doe\tAcme Inc\t555-0100".to_owned()),
        Just("Name, E-mail, Notes".to_owned()),
        Just("> On Monday Bob wrote:".to_owned()),
        Just("-- ".to_owned()),
        "\\PC{0,30}",
    ];
    let bullet = prop_oneof![Just(""), Just("- "), Just("* "), Just("2) "), Just("b) "), Just("\t")];
    let end = prop_oneof![Just("\n"), Just("\r\n"), Just("\n\n"), Just("; ")];
    prop::collection::vec((bullet, row, end), 0..7)
        .prop_map(|rows| rows.into_iter().map(|(bullet, row, end)| format!("{bullet}{row}{end}")).collect())
}

/// Every letter and digit is in a span of somebody; nobody's spans overlap.
fn assert_nobody_loses_a_letter(text: &str, people: &[Captured]) {
    let mut covered = vec![false; text.len()];
    for person in people {
        let mut end_before = 0;
        for (_, range) in &person.spans {
            assert!(
                range.start >= end_before && range.end > range.start,
                "overlapping spans in {text:?}: {person:?}"
            );
            assert!(text.get(range.clone()).is_some(), "a span cuts a letter in {text:?}");
            end_before = range.end;
            covered[range.clone()].fill(true);
        }
    }
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        assert!(covered[at], "{c:?} at {at} is lost in {text:?}: {people:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_letter_of_a_line_is_in_a_field_or_in_the_context(text in line_like()) {
        for region in [Region::US, Region::GB, Region::IN] {
            assert_nothing_is_lost(&text, &read_capture(&text, region));
        }
    }

    #[test]
    fn every_letter_of_any_text_is_in_a_field_or_in_the_context(text in "(?s).{0,200}") {
        assert_nothing_is_lost(&text, &read_capture(&text, Region::AU));
    }

    #[test]
    fn every_letter_of_a_text_about_people_is_in_the_span_of_somebody(text in prop_oneof![line_like(), list_like()]) {
        let today = date(2026, 11, 22).at(9, 0, 0, 0);
        for reference in [None, Some(today)] {
            assert_nobody_loses_a_letter(&text, &read_people(&text, Region::US, reference));
        }
    }

    #[test]
    fn whatever_people_write_about_people_the_spans_lie_in_order_and_apart(text in about_people()) {
        let today = date(2026, 11, 22).at(9, 0, 0, 0);
        let mut read = read_people(&text, Region::US, Some(today));
        read.push(read_capture(&text, Region::GB));
        for one in &read {
            let mut end_before = 0;
            for (_, range) in &one.spans {
                prop_assert!(range.start >= end_before && range.end > range.start, "{text:?}: {:?}", one.spans);
                prop_assert!(text.get(range.clone()).is_some(), "{text:?}: {range:?}");
                end_before = range.end;
            }
        }
    }

    #[test]
    fn every_letter_of_any_text_is_in_the_span_of_somebody(text in "(?s).{0,200}") {
        assert_nobody_loses_a_letter(&text, &read_people(&text, Region::GB, Some(date(2024, 2, 29).at(23, 59, 0, 0))));
    }

    #[test]
    fn no_reader_panics_on_any_text(text in "(?s).{0,80}") {
        let _ = read_phones(&text, Region::US);
        let _ = normalise_phone(&text, Region::GB);
        let _ = EmailAddress::parse(&text);
        let _ = PersonName::parse(&text).initials();
        let _ = read_day(&text, date(2026, 11, 21), Region::US);
        let _ = Region::parse(&text);
        let _ = read_list(&text, Region::IN);
    }

    #[test]
    fn no_word_of_a_name_is_lost_when_it_is_split(text in "[A-Za-zÀ-ž .,'\"()]{0,40}") {
        let name = PersonName::parse(&text);
        let parts = [name.prefix, Some(name.given), name.family, name.suffix, name.nickname];
        let all: String = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            prop_assert!(all.contains(word), "{:?} of {:?} is not in {:?}", word, text, all);
        }
    }

    #[test]
    fn no_day_phrase_with_numbers_panics(text in "(in |next |on )?[0-9]{1,19}[ /.-]?[0-9a-z]{0,6}[ /.-]?[0-9]{0,5}") {
        let _ = read_day(&text, date(2026, 11, 21), Region::GB);
        let _ = read_day(&text, date(9999, 12, 31), Region::US);
    }
}

#[test]
fn what_follows_the_part_that_is_read_goes_to_the_context_untouched() {
    let tail = "  the  rest, as it was;  typed".repeat(40_000);
    let text = format!("Jane Doe, CFO at Acme, {}{tail}", "toner ".repeat(READ_BYTES_MAX / 6));
    let captured = read_capture(&text, Region::US);
    assert_eq!(captured.name.as_deref(), Some("Jane Doe"));
    assert!(captured.context.as_deref().unwrap().ends_with(tail.trim_end()));
    assert_nothing_is_lost(&text, &captured);
}

#[test]
fn ten_megabytes_of_anything_are_read_without_hanging() {
    const MB: usize = 1024 * 1024;
    let whole = ["a", ",", "Jane\n"].map(|unit| (unit, 10 * MB));
    let part =
        ["1", "1 ", "@", "a@", "(", "+1", "Jane Doe, ", "\n", "é", "\u{202e}", "my "].map(|unit| (unit, MB));
    for (unit, bytes) in whole.into_iter().chain(part) {
        let text = unit.repeat(bytes / unit.len());
        let captured = read_capture(&text, Region::US);
        let kept: usize = captured.spans.iter().map(|(_, range)| range.len()).sum();
        assert!(kept <= text.len());
        assert!(read_list(&text, Region::US).len() <= LIST_PEOPLE_MAX + 1);
    }
}

#[test]
fn a_list_is_one_person_a_line() {
    let people = read_list(
        "1. Jane Doe, CFO\n\n- Bob Roe (Roe Plumbing) 415 555 0134\r\n[ ] Ana Ruiz\n555-0100",
        Region::US,
    );
    let names: Vec<Option<&str>> = people.iter().map(|person| person.name.as_deref()).collect();
    assert_eq!(names, [Some("Jane Doe"), Some("Bob Roe"), Some("Ana Ruiz"), None]);
    assert_eq!(people[3].phones[0].raw, "555-0100");
    assert_eq!(read_list("", Region::US), []);
}

#[test]
fn the_spans_of_a_list_count_from_its_start() {
    let text = "- Jane Doe\n- Bob Roe, CFO";
    let people = read_list(text, Region::US);
    let (field, range) = people[1].spans[0].clone();
    assert_eq!((field, &text[range]), (Field::Name, "Bob Roe"));
}

#[test]
fn relations_and_context_are_told_from_the_rest() {
    for (text, relationship, context) in [
        ("my brother in law Bob (Rossi Plumbing) 415 555 0134", Some("brother in law"), None),
        ("mum's neighbour Ana Ruiz wants solar", Some("mum's neighbour"), Some("wants solar")),
        ("Jane Doe, CFO at Acme, 555-0100, same toner problem", None, Some("same toner problem")),
        ("my CFO Jane Doe", Some("my CFO"), None),
        ("Kelly (my boss), 303-555-0181", Some("boss"), None),
        ("Dr. Anil Kumar; dentist; Pune; +91 98220 12345", None, Some("Pune")),
        ("call Jane Doe after Easter", None, Some("call, after Easter")),
        ("Trevor, my old roommate, likes golf", Some("old roommate"), Some("likes golf")),
    ] {
        let captured = read_capture(text, Region::US);
        assert_eq!(
            (captured.relationship.as_deref(), captured.context.as_deref()),
            (relationship, context),
            "{text}"
        );
    }
}

#[test]
fn a_number_between_two_words_never_lies_inside_a_name() {
    for text in [
        "Jane (415-555-2671), Bob (415-555-2672)",
        "Doe (415-555-2671), Jane",
        "Jane Doe, 415-555-2671, Acme, jane@acme.example, Beta",
        "Jane jane@acme.example Doe",
    ] {
        let people = read_people(text, Region::US, None);
        assert!(!people.is_empty());
        for one in &people {
            for (earlier, later) in one.spans.iter().zip(one.spans.iter().skip(1)) {
                assert!(earlier.1.end <= later.1.start, "spans overlap in {text}: {:?}", one.spans);
            }
            assert!(one.name.as_deref().is_none_or(|name| !name.contains("555")), "{one:?}");
        }
    }
}
