//! A tap puts right what was understood: another line, in which the same words are another field (M14).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use reading::{Captured, Field, Region, corrections, read_people, words_of_span};

const NOW: jiff::civil::DateTime = jiff::civil::datetime(2026, 11, 22, 9, 0, 0, 0);

fn read(line: &str) -> Captured {
    let people = read_people(line, Region::US, Some(NOW));
    assert_eq!(people.len(), 1, "{line}: {people:?}");
    people.into_iter().next().unwrap()
}

/// Taps once on the words of a field.
fn tap(line: &str, field: Field) -> String {
    let one = read(line);
    let all = corrections(line, &one, Region::US, Some(NOW));
    let span = one.spans.iter().position(|(of, _)| *of == field).unwrap_or_else(|| panic!("{line}: {one:?}"));
    let found = all.into_iter().find(|correction| correction.span == span);
    found.unwrap_or_else(|| panic!("{line}: {:?} can't be put right", words_of_span(line, &one, span))).line
}

#[test]
fn m14_one_tap_makes_the_title_the_company_and_the_next_one_a_note() {
    let line = tap("Jane Doe, CFO, 415-555-2671", Field::Title);
    let once = read(&line);
    assert_eq!(once.company.as_deref(), Some("CFO"), "{line}");
    assert_eq!((once.name.as_deref(), once.title), (Some("Jane Doe"), None));
    assert_eq!(once.phones.len(), 1);
    let line = tap(&line, Field::Company);
    let twice = read(&line);
    assert_eq!((twice.company, twice.title), (None, None), "{line}");
    assert!(twice.context.unwrap().contains("CFO"));
    assert_eq!(twice.phones.len(), 1);
}

#[test]
fn m14_a_company_taken_for_a_person_lets_go_of_the_name() {
    let line = tap("Jane Doe", Field::Name);
    let once = read(&line);
    assert_eq!((once.name, once.company.as_deref()), (None, Some("Jane Doe")), "{line}");
    let line = tap(&line, Field::Company);
    let back = read(&line);
    assert_eq!((back.name.as_deref(), back.company), (Some("Jane Doe"), None), "{line}");
}

#[test]
fn m14_a_day_and_a_number_that_are_none_become_a_note() {
    let line = tap("Jane Doe at Acme, call after Easter", Field::Due);
    let noted = read(&line);
    assert_eq!(noted.due, None, "{line}");
    assert_eq!(noted.context.as_deref(), Some("call after Easter"), "the label is not part of the note");
    assert_eq!((noted.name.as_deref(), noted.company.as_deref()), (Some("Jane Doe"), Some("Acme")));
    let line = tap("Jane Doe at Acme, 415-555-2671", Field::Phone);
    let noted = read(&line);
    assert!(noted.phones.is_empty(), "{line}");
    assert!(noted.context.unwrap().contains("415-555-2671"));
}

#[test]
fn m14_no_tap_is_offered_that_would_not_do_what_it_says() {
    let lines = include_str!("corpus/captures_tune.jsonl");
    let mut taps = 0;
    for line in lines.lines() {
        let item: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = item["text"].as_str().unwrap();
        let people = read_people(text, Region::US, Some(NOW));
        let [one] = people.as_slice() else { continue };
        for correction in corrections(text, one, Region::US, Some(NOW)) {
            taps += 1;
            let words = words_of_span(text, one, correction.span);
            let then = read_people(&correction.line, Region::US, Some(NOW));
            let [then] = then.as_slice() else { panic!("{text} → {}", correction.line) };
            let now = match correction.to {
                Field::Name => then.name.clone(),
                Field::Title => then.title.clone(),
                Field::Company => then.company.clone(),
                _ => then.context.clone(),
            };
            let bare = |text: &str| text.to_lowercase().replace('.', "");
            let now = bare(&now.unwrap_or_default());
            assert!(!now.is_empty(), "{text} → {}", correction.line);
            assert!(
                now.contains(&bare(words)) || correction.to == Field::Name,
                "{text} → {}",
                correction.line
            );
            // Every number and address is still there, but for the words that were put right.
            let lost = one.emails.iter().find(|email| !then.emails.contains(email));
            assert!(lost.is_none(), "{text} → {}: {lost:?} is lost", correction.line);
        }
    }
    assert!(taps > 100, "{taps} taps");
}
