//! Phrases that mean a day, read from sentences: the figures on three sets, and what holds for any text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime, Time, date};
use proptest::prelude::*;
use reading::dates::DATES_READ_BYTES_MAX;
use reading::{DatePhrase, DueWords, Region, due_span, find_dates, find_due, read_day};
use serde_json::Value;

const RIGHT_SHARE_MIN: f64 = 0.85;
const FALSE_FIRES_MAX: usize = 2;

/// Whether the texts that were misread may be shown: those of an untouched set stay unread.
#[derive(Clone, Copy, PartialEq)]
enum Misses {
    Shown,
    Counted,
}

#[test]
fn the_sentences_it_was_tuned_on_are_read_well() {
    assert_read_well("dates_tune.jsonl", Misses::Shown);
}

#[test]
fn the_sentences_it_has_not_seen_are_read_well() {
    assert_read_well("dates_untouched.jsonl", Misses::Counted);
}

/// Reads a set of our own: a label may hold several fair readings, null among them.
fn assert_read_well(file: &str, misses: Misses) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(file);
    let (mut dated, mut dates, mut timed, mut times, mut empty, mut fires) = (0, 0, 0, 0, 0, 0);
    for item in items(&path) {
        let (text, region) = (string(&item, "text"), item["region"].as_str().unwrap_or("US"));
        let reference: DateTime = string(&item, "ref").parse().expect("a reference");
        let found = find_dates(text, reference, Region::parse(region).expect("a region"));
        let first = found.first();
        let days: Vec<Option<Date>> =
            readings(&item["date"]).into_iter().map(|day| day.map(|day| day.parse().unwrap())).collect();
        let is_day = days.contains(&first.map(|phrase| phrase.date));
        if days == [None] {
            empty += 1;
            fires += usize::from(first.is_some());
        } else {
            dated += 1;
            dates += usize::from(is_day);
        }
        let wanted: Vec<Option<Time>> =
            readings(&item["time"]).into_iter().map(|time| time.map(|time| time.parse().unwrap())).collect();
        let is_time = wanted.contains(&first.and_then(|phrase| phrase.time));
        if wanted != [None] {
            timed += 1;
            times += usize::from(is_day && is_time);
        }
        if misses == Misses::Shown && !(is_day && is_time) {
            println!("  {reference} {text:?}: wanted {days:?} {wanted:?}, read {found:?}");
        }
    }
    let share = share(dates, dated);
    println!(
        "{file}: {dates} of {dated} days right ({share:.3}), {times} of {timed} with their times, {fires} false of {empty}"
    );
    assert!(dated > 0 && empty > 0, "{file} holds no sentences");
    assert!(share >= RIGHT_SHARE_MIN, "{file}: {share}");
    assert!(fires <= FALSE_FIRES_MAX, "{file}: {fires} false");
}

#[test]
fn the_shared_sentences_that_mean_one_date_are_read_well() {
    let Some(folder) = shared("dates") else { return };
    let (mut one, mut right, mut timed, mut times, mut several, mut fair) = (0, 0, 0, 0, 0, 0);
    for item in items(&folder.join("recognizers_en_dates.jsonl")) {
        let text = string(&item, "input");
        let reference: DateTime = string(&item, "ref").parse().expect("a reference");
        let values: Vec<&str> =
            item["values"].as_array().expect("values").iter().filter_map(Value::as_str).collect();
        let mut days: Vec<Date> = values.iter().map(|value| value[..10].parse().expect("a day")).collect();
        days.sort();
        days.dedup();
        let found = find_dates(text, reference, Region::US);
        let is_right = found.first().is_some_and(|phrase| days.contains(&phrase.date));
        if let [day] = days.as_slice() {
            one += 1;
            right += usize::from(is_right);
            if values[0].len() > 10 {
                timed += 1;
                let minutes: Vec<Time> = values
                    .iter()
                    .map(|value| value[11..].parse::<Time>().unwrap())
                    .map(|time| time.with().second(0).build().unwrap())
                    .collect();
                times += usize::from(is_right && found[0].time.is_some_and(|time| minutes.contains(&time)));
            }
            if !is_right || values[0].len() > 10 && found[0].time.is_none() {
                println!("  {reference} {text:?}: wanted {day}, read {found:?}");
            }
        } else {
            several += 1;
            fair += usize::from(is_right);
        }
    }
    let share = share(right, one);
    println!(
        "shared sentences: {right} of {one} days right ({share:.3}), {times} of {timed} with their times; of {several} with several readings {fair} as one of them"
    );
    assert!(share >= RIGHT_SHARE_MIN, "{share}");
}

#[test]
fn the_shared_sentences_without_a_date_stay_without() {
    let Some(folder) = shared("dates") else { return };
    let (mut all, mut fires) = (0, 0);
    for item in items(&folder.join("recognizers_en_negatives.jsonl")) {
        let text = string(&item, "input");
        let reference =
            item["ref"].as_str().map_or(date(2026, 11, 22).at(10, 0, 0, 0), |at| at.parse().unwrap());
        let found = find_dates(text, reference, Region::US);
        all += 1;
        if !found.is_empty() {
            fires += 1;
            println!("  {text:?}: {found:?}");
        }
    }
    println!("shared sentences without a date: {fires} false of {all}");
    assert!(all > 0 && fires <= FALSE_FIRES_MAX, "{fires} of {all}");
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn items(path: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

fn string<'i>(item: &'i Value, field: &str) -> &'i str {
    item[field].as_str().unwrap_or_else(|| panic!("no {field} in {item}"))
}

/// The readings of a label: one, or any of several.
fn readings(label: &Value) -> Vec<Option<&str>> {
    match label.get("any").and_then(Value::as_array) {
        Some(several) => several.iter().map(Value::as_str).collect(),
        None => vec![label.as_str()],
    }
}

/// A folder of the reference data beside the project, where there is one.
fn shared(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    if !folder.is_dir() {
        println!("skipped: no reference data in {}", folder.display());
        return None;
    }
    Some(folder)
}

fn first(text: &str, reference: DateTime, region: Region) -> Option<DatePhrase> {
    find_dates(text, reference, region).into_iter().next()
}

/// A Sunday.
fn now() -> DateTime {
    date(2026, 11, 22).at(10, 0, 0, 0)
}

#[test]
fn the_phrases_of_a_rep_are_days() {
    for (text, expected) in [
        ("call her in 90 days", date(2027, 2, 20)),
        ("90 days out", date(2027, 2, 20)),
        ("follow up in 2 wks", date(2026, 12, 6)),
        ("mid Jan", date(2027, 1, 15)),
        ("a fortnight from Friday", date(2026, 12, 11)),
        ("end of the month", date(2026, 11, 30)),
        ("the day after tomorrow", date(2026, 11, 24)),
        ("Q1", date(2027, 1, 1)),
        ("after Thanksgiving", date(2026, 11, 27)),
        ("first week of Feb", date(2027, 2, 1)),
        ("call after Easter", date(2027, 3, 30)),
        ("ask me when I have seen 60 days of results", date(2027, 1, 21)),
        ("the Tuesday after Labor Day", date(2027, 9, 7)),
        ("in twenty-one business days", date(2026, 12, 21)),
        ("a week on Tuesday", date(2026, 12, 1)),
        ("Thursday week", date(2026, 12, 3)),
        ("the last working day of January", date(2027, 1, 29)),
        ("two and a half months from now", date(2027, 2, 6)),
        ("ask again at 90 days", date(2027, 2, 20)),
        ("first business day of the new year", date(2027, 1, 4)),
        ("the second Monday after Easter", date(2027, 4, 5)),
        ("next month on the 5th", date(2026, 12, 5)),
        ("not before March", date(2027, 3, 1)),
        ("two Fridays from now", date(2026, 12, 4)),
        ("by the 2nd half of Jan", date(2027, 1, 16)),
        ("w/c Monday 7 Dec", date(2026, 12, 7)),
        ("post Labor Day", date(2027, 9, 7)),
        ("the week after next", date(2026, 12, 6)),
        ("not Monday, Tuesday", date(2026, 11, 24)),
    ] {
        assert_eq!(first(text, now(), Region::US).map(|phrase| phrase.date), Some(expected), "{text}");
    }
}

#[test]
fn a_time_goes_with_its_day() {
    for (text, day, hour, minute) in [
        ("ring her next Tues 9am", date(2026, 11, 24), 9, 0),
        ("half past two tomorrow", date(2026, 11, 23), 14, 30),
        ("Friday at 4", date(2026, 11, 27), 16, 0),
        ("tomorrow at seven in the evening", date(2026, 11, 23), 19, 0),
        ("quarter to 9 on 3 Dec", date(2026, 12, 3), 8, 45),
        ("in half an hour", date(2026, 11, 22), 10, 30),
        ("Mon 9-11am", date(2026, 11, 23), 9, 0),
        ("Tuesday from 2 to 4pm", date(2026, 11, 24), 14, 0),
        ("0900 Monday", date(2026, 11, 23), 9, 0),
        ("8 in the morning on Tuesday", date(2026, 11, 24), 8, 0),
        ("twenty past six this evening", date(2026, 11, 22), 18, 20),
        ("2026-12-01T17:05", date(2026, 12, 1), 17, 5),
    ] {
        let phrase = first(text, now(), Region::US).unwrap_or_else(|| panic!("{text}"));
        assert_eq!((phrase.date, phrase.time), (day, Time::new(hour, minute, 0, 0).ok()), "{text}");
    }
}

#[test]
fn the_region_orders_day_and_month_and_names_the_holidays() {
    let day = |text: &str, region| first(text, now(), region).map(|phrase| phrase.date);
    assert_eq!(day("due 3/4/27", Region::US), Some(date(2027, 3, 4)));
    assert_eq!(day("due 3/4/27", Region::GB), Some(date(2027, 4, 3)));
    assert_eq!(day("by Mother's Day", Region::US), Some(date(2027, 5, 9)));
    assert_eq!(day("by Mother's Day", Region::GB), Some(date(2027, 3, 7)));
    assert_eq!(day("on Independence Day", Region::IN), Some(date(2027, 8, 15)));
    assert_eq!(day("after Thanksgiving", Region::parse("CA").unwrap()), Some(date(2027, 10, 12)));
    assert_eq!(day("after Diwali", Region::IN), Some(date(2027, 11, 1)));
}

#[test]
fn what_only_looks_like_a_day_is_none() {
    for text in [
        "once the kitchen is done",
        "may I call him",
        "march on",
        "24/7 support",
        "1-2 people",
        "version 2.1.27",
        "the second option",
        "April Smith, CFO",
        "they sat in the sun",
        "3/4 inch pipe",
        "every Friday",
        "every second Tuesday of the month",
        "net 30 days terms",
        "20 years in the trade",
        "jane@friday.com",
        "monday.com is their tool",
        "happy new year",
        "after the Christmas party",
        "on the 2nd floor",
        "Ruby Tuesday, Main Street",
        "415-555-0134",
        "$12.50 a page",
        "it may be 5 of them",
        "10.2.0.15",
        "June Carter, 555-0100",
        "12 May Street, Leeds",
        "talk to May in HR",
        "open Mon-Sat",
        "30/60/90 plan",
        "gave 2 weeks notice",
        "24 month lease",
        "April, 12 people",
        "the 4th one",
        "Jan 07 700 900 123",
        "paid on the 1st of each month",
        "he is at the 3 year mark",
        "section 3.4",
    ] {
        assert_eq!(find_dates(text, now(), Region::US), [], "{text}");
    }
}

#[test]
fn due_words_are_a_day_or_are_kept_as_they_are() {
    let words = |text: &str| match find_due(text, now(), Region::US) {
        Some(DueWords::Day(phrase)) => (text[due_span(text, &phrase)].to_owned(), Some(phrase.date)),
        Some(DueWords::NoDate { span }) => (text[span].to_owned(), None),
        None => (String::new(), None),
    };
    for (text, due, day) in [
        ("Jane Doe, CFO at Acme, 555-0100, call after Easter", "call after Easter", Some(date(2027, 3, 30))),
        ("Bob Roe, ring her next Tues 9am", "ring her next Tues 9am", Some(date(2026, 11, 24))),
        ("Bob Roe follow up in 2 wks", "follow up in 2 wks", Some(date(2026, 12, 6))),
        ("met him last Friday, next Tues call him", "next Tues call him", Some(date(2026, 11, 24))),
        ("Ana Ruiz, once the kitchen is done", "once the kitchen is done", None),
        ("wants a quote when the shed's up, ana@ruiz.example", "when the shed's up", None),
        ("Ana Ruiz, call her after the move", "after the move", None),
        ("Ana Ruiz, roofer, hates salesmen", "", None),
    ] {
        assert_eq!(words(text), (due.to_owned(), day), "{text}");
    }
}

fn assert_in_order(text: &str, found: &[DatePhrase]) {
    let mut end = 0;
    for phrase in found {
        assert!(
            phrase.span.start >= end && phrase.span.start < phrase.span.end && phrase.span.end <= text.len()
        );
        assert!(text.get(phrase.span.clone()).is_some(), "{:?} in {text:?}", phrase.span);
        let whole = due_span(text, phrase);
        assert!(
            whole.start <= phrase.span.start && whole.end >= phrase.span.end && text.get(whole).is_some()
        );
        end = phrase.span.end;
    }
}

fn any_now() -> impl Strategy<Value = DateTime> {
    (1i16..=9999, 1i8..=12, 1i8..=28, 0i8..24, 0i8..60)
        .prop_map(|(year, month, day, hour, minute)| date(year, month, day).at(hour, minute, 0, 0))
}

const WORDS: &[&str] = &[
    "in",
    "90",
    "2",
    "days",
    "weeks",
    "the",
    "of",
    "next",
    "last",
    "this",
    "Tuesday",
    "Sat",
    "March",
    "may",
    "31",
    "29",
    "feb",
    "first",
    "second",
    "twenty",
    "-",
    "/",
    ".",
    ",",
    ":",
    "after",
    "before",
    "from",
    "Easter",
    "Christmas",
    "Q4",
    "end",
    "mid",
    "week",
    "month",
    "year",
    "9999",
    "0001",
    "99999999",
    "half",
    "past",
    "at",
    "12",
    "am",
    "noon",
    "tomorrow",
    "day",
    "a",
    "business",
    "and",
    "hanukkah",
    "diwali",
    "eid",
    "on",
    "24/7",
    "é",
    "\u{301}",
    "’s",
    "bank holiday",
    "w/c",
    "hundred",
    "thousand",
    "minutes",
    "quarter",
    "to",
    "ago",
    "\n",
    "(",
    ")",
    "call",
    "once",
    "h2",
    "'27",
    "00",
    "½",
];

proptest! {
    #[test]
    fn no_text_panics_and_spans_are_in_the_text(text in "(?s).{0,120}", now in any_now()) {
        for region in [Region::US, Region::GB] {
            assert_in_order(&text, &find_dates(&text, now, region));
            if let Some(DueWords::NoDate { span }) = find_due(&text, now, region) {
                prop_assert!(text.get(span).is_some());
            }
            let _ = read_day(&text, now.date(), region);
        }
    }

    #[test]
    fn no_words_of_the_calendar_panic(words in prop::collection::vec((prop::sample::select(WORDS), any::<bool>()), 1..14), now in any_now()) {
        let text: String = words.iter().map(|(word, is_glued)| if *is_glued { (*word).to_owned() } else { format!(" {word}") }).collect();
        for region in [Region::US, Region::IN] {
            assert_in_order(&text, &find_dates(&text, now, region));
            let _ = find_due(&text, now, region);
            let _ = read_day(&text, now.date(), region);
        }
    }
}

#[test]
fn the_last_days_of_the_calendar_are_no_trouble() {
    for text in WORDS.iter().map(|word| {
        format!("call in 9999 years, next {word}, after {word}, end of {word}, 3 weeks after {word}")
    }) {
        for now in
            [DateTime::MAX, DateTime::MIN, date(1, 1, 1).at(0, 0, 0, 0), date(9999, 12, 31).at(23, 59, 0, 0)]
        {
            assert_in_order(&text, &find_dates(&text, now, Region::US));
            let _ = find_due(&text, now, Region::GB);
        }
    }
}

#[test]
fn a_long_text_is_read_up_to_its_limit() {
    let text = format!("{} call tomorrow", "é".repeat(DATES_READ_BYTES_MAX));
    assert_eq!(find_dates(&text, now(), Region::US), []);
    for endless in [
        "in 2 weeks after the second half of ",
        "first half of ",
        "Monday week of ",
        "Monday 3 weeks after ",
        "1 day ",
        "up ",
        "the day before the ",
        "early ",
        "once ",
        "call 3 ",
        "5 / ",
        "1/",
        "12.",
    ] {
        let text = format!("call tomorrow, {}", endless.repeat(1_000));
        let found = find_dates(&text, now(), Region::US);
        assert_eq!(found[0].date, date(2026, 11, 23), "{endless}");
        assert!(find_due(&text, now(), Region::GB).is_some());
    }
}

#[test]
fn a_weekday_counts_from_the_day_said_before() {
    let today = date(2026, 11, 22).at(9, 0, 0, 0);
    let last = |text: &str| find_dates(text, today, Region::US).last().map(|phrase| phrase.date);
    for (text, day) in [
        ("Call him the Monday after, that's the 14th", date(2026, 12, 14)),
        ("She leaves on the 18th, come by the Monday following", date(2026, 12, 21)),
        ("He's away until the 10th, call the Monday after", date(2026, 12, 14)),
        ("not until the new quarter", date(2027, 1, 1)),
        ("call in the month of September", date(2027, 9, 1)),
    ] {
        assert_eq!(last(text), Some(day), "{text}");
    }
}
