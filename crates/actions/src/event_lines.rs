//! Events as a rep types them in a hurry: "Chamber breakfast, Town Hall, 12 Jan" (M7, M28).

use jiff::civil::DateTime;
use reading::{Region, find_dates};

use crate::EventToAttend;

/// Words that only lead to a day, and are no part of a name when it is taken out.
const LEADS: [&str; 7] = ["on", "am", "el", "der", "the", "den", "–"];

/// The events of a text, one a line. Each line's day is the first that it names and that is not over; what stands behind
/// a comma, or after "at", is the place. Nothing typed is lost: a line with a time of day stays whole.
pub fn read_events(text: &str, region: Region, at: DateTime) -> Vec<EventToAttend> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| read_event(line, region, at)).collect()
}

fn read_event(line: &str, region: Region, at: DateTime) -> EventToAttend {
    let whole = |on| EventToAttend { name: line.to_owned(), on, place: None };
    let dates = find_dates(line, at, region);
    let Some(found) = dates.iter().find(|found| found.date >= at.date()) else {
        return split(line, None).unwrap_or_else(|| whole(None));
    };
    let on = Some(found.date);
    if found.time.is_some() {
        return whole(on);
    }
    let before = line.get(..found.span.start).unwrap_or_default();
    let after = line.get(found.span.end..).unwrap_or_default();
    let before = signs_off(before);
    let lead = before.rsplit(' ').next().filter(|word| LEADS.contains(&word.to_lowercase().as_str()));
    let before = lead.and_then(|word| before.strip_suffix(word)).map_or(before, signs_off);
    let rest = match (before, signs_off(after)) {
        ("", after) => after.to_owned(),
        (before, "") => before.to_owned(),
        (before, after) => format!("{before}, {after}"),
    };
    split(&rest, on).unwrap_or_else(|| whole(on))
}

/// Without the signs that stood around something that was taken out.
fn signs_off(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '-' | '–' | ':' | '.')
    })
}

/// Name and place; `None` for nothing.
fn split(text: &str, on: Option<jiff::civil::Date>) -> Option<EventToAttend> {
    let text = signs_off(text);
    let cut = [", ", " @ ", " at "].iter().find_map(|sign| text.split_once(sign));
    let (name, place) = match cut {
        Some((name, place)) => (signs_off(name), Some(signs_off(place))),
        None => (text, None),
    };
    let place = place.filter(|place| !place.is_empty()).map(str::to_owned);
    (!name.is_empty()).then(|| EventToAttend { name: name.to_owned(), on, place })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn read(text: &str) -> Vec<(String, Option<String>, Option<String>)> {
        let at = date(2026, 11, 20).at(10, 0, 0, 0);
        let events = read_events(text, Region::parse("GB").unwrap(), at);
        events.into_iter().map(|one| (one.name, one.on.map(|on| on.to_string()), one.place)).collect()
    }

    #[test]
    fn m28_a_line_is_an_event_with_its_day_and_its_place() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            read(
                "Chamber breakfast 12 Jan\n\nPrint fair, Town Hall, on 14/02/2027\nRotary lunch at the Grand (3 Dec)"
            ),
            [
                ("Chamber breakfast".to_owned(), some("2027-01-12"), None),
                ("Print fair".to_owned(), some("2027-02-14"), some("Town Hall")),
                ("Rotary lunch".to_owned(), some("2026-12-03"), some("the Grand")),
            ]
        );
    }

    #[test]
    fn m28_nothing_typed_is_lost() {
        assert_eq!(read("Bakers’ fair"), [("Bakers’ fair".to_owned(), None, None)]);
        let timed = read("Breakfast 12 Jan 7:30am at the mill");
        assert_eq!(timed[0].1.as_deref(), Some("2027-01-12"));
        assert!(timed[0].0.contains("7:30am"), "{timed:?}");
        assert_eq!(read("12 Jan")[0].0, "12 Jan");
        assert_eq!(read(" , \n"), [(",".to_owned(), None, None)]);
    }
}
