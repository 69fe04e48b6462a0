//! What the languages hold, and how a message comes out of them.
#![allow(clippy::unwrap_used)]

use jiff::civil::date;
use language::{Language, day_full, day_heading, day_short, grouped, say, speaking, with_decimals};

fn spoken<T>(tag: &str, what: impl Fn() -> T) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(speaking(Language::parse(tag).unwrap(), async { what() }))
}

#[test]
fn a_day_is_said_in_the_language_of_who_reads_it() {
    let day = date(2027, 2, 19);
    assert_eq!(day_full(day), "Fri 19 Feb 2027");
    assert_eq!(spoken("de", || day_full(day)), "Fr 19. Feb 2027");
    assert_eq!(spoken("es", || day_full(day)), "vie 19 feb 2027");
    assert_eq!(spoken("de-AT", || day_heading(day)), "Freitag, 19. Februar");
    assert_eq!(day_short(day, date(2027, 1, 1)), "Fri 19 Feb");
    assert_eq!(day_short(day, date(2026, 1, 1)), "Fri 19 Feb 2027");
}

#[test]
fn numbers_have_the_marks_of_the_language() {
    assert_eq!(grouped(1_234_567), "1,234,567");
    assert_eq!(grouped(-999), "-999");
    assert_eq!(grouped(i64::MIN), "-9,223,372,036,854,775,808");
    assert_eq!(spoken("de", || with_decimals(1_234, "50")), "1.234,50");
}

#[test]
fn one_and_several_are_told_apart() {
    assert_eq!(say::due_late(1), "1 day late");
    assert_eq!(say::due_late(3), "3 days late");
    assert_eq!(spoken("de", || say::due_late(3)), "3 Tage überfällig");
}

#[test]
fn a_browser_gets_the_first_of_its_languages_that_is_spoken() {
    let accepted = |header| Language::accepted(header).map(Language::tag);
    assert_eq!(accepted("de-CH,de;q=0.9,en;q=0.8"), Some("de"));
    assert_eq!(accepted("fr-FR, es;q=0.7, en;q=0.9"), Some("en"));
    assert_eq!(accepted("es;q=0, fr"), None);
    for junk in ["", ",,,", "de;q=x", ";;;", "*", "q=1;q=1"] {
        assert_eq!(accepted(junk), None, "{junk}");
    }
}

#[test]
fn each_language_says_its_own_name() {
    let names: Vec<String> = Language::all().map(Language::name).collect();
    assert_eq!(names, ["English", "Deutsch", "Español"]);
}
