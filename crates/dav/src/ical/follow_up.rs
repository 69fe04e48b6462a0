//! A follow-up as a to-do and as an event, and what a program made of it.
//!
//! Nothing in it depends on the day on which it is asked for: its tag is the number of its last change, and the same tag is the
//! same text. A promise without a time of day is an event of the whole day that rings at nine.

use interop::escape;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use language::say;
use serde_json::{Value as JsonValue, json};
use store::DavFollowUp;

use super::when::{self, When};
use super::{Component, Line, parse, unfolded};

/// How long a promise with a time takes in the calendar, in minutes.
const MINUTES: i64 = 15;
/// What we write ourselves; everything else in a to-do or an event is the program's, and kept.
const OURS: &[&str] = &[
    "UID",
    "DTSTAMP",
    "CREATED",
    "LAST-MODIFIED",
    "SEQUENCE",
    "SUMMARY",
    "DESCRIPTION",
    "DTSTART",
    "DTEND",
    "DURATION",
    "DUE",
    "STATUS",
    "COMPLETED",
    "PERCENT-COMPLETE",
    "URL",
    "LOCATION",
    "TRANSP",
];
/// What makes a series: a promise is made once.
const SERIES: &[&str] = &["RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"];

/// As what a follow-up is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    ToDo,
    Event,
}

impl Shape {
    fn name(self) -> &'static str {
        match self {
            Shape::ToDo => "VTODO",
            Shape::Event => "VEVENT",
        }
    }

    fn kept(self, owed: &DavFollowUp) -> Option<&JsonValue> {
        match self {
            Shape::ToDo => owed.kept_to_do.as_ref(),
            Shape::Event => owed.kept_event.as_ref(),
        }
        .map(|kept| &kept.0)
    }
}

/// The UID of a follow-up, in every calendar that shows it.
pub(crate) fn uid(owed: &DavFollowUp) -> String {
    format!("{}@whoelse", owed.id)
}

/// When a follow-up was made: its id tells.
fn made_at(owed: &DavFollowUp) -> Timestamp {
    let made = owed.id.get_timestamp().and_then(|at| i64::try_from(at.to_unix().0).ok());
    made.and_then(|seconds| Timestamp::from_second(seconds).ok()).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn label(owed: &DavFollowUp) -> String {
    say::follow_up_kind(owed.kind.as_str())
}

fn due_at(owed: &DavFollowUp) -> Option<Time> {
    owed.due_at.as_deref().and_then(|text| Time::strptime("%H:%M", text).ok())
}

fn group(must_do: bool) -> String {
    if must_do { say::dav_group_promise() } else { say::dav_group_follow_up() }
}

/// What is said of it beside its title: the words, and whom it is about.
fn description(owed: &DavFollowUp) -> String {
    owed.words.clone().unwrap_or_default()
}

/// The text of a follow-up.
pub(crate) fn write(owed: &DavFollowUp, shape: Shape, zone: &TimeZone, public_url: &str) -> String {
    let mut thing = Component::new(shape.name());
    let made = when::utc(made_at(owed));
    let changed = owed.closed_at.map_or_else(|| made.clone(), |at| when::utc(at.timestamp()));
    thing.push(Line::new("UID", uid(owed)));
    thing.push(Line::new("DTSTAMP", changed.clone()));
    thing.push(Line::new("CREATED", made));
    thing.push(Line::new("LAST-MODIFIED", changed.clone()));
    thing.push(Line::new("SEQUENCE", owed.seq.clamp(0, i64::from(i32::MAX)).to_string()));
    let done = if owed.state == "done" && shape == Shape::Event { "✓ " } else { "" };
    thing.push(Line::new(
        "SUMMARY",
        escape(&format!("{done}{}", say::feed_title(label(owed), owed.contact.as_str()))),
    ));
    let words = description(owed);
    if !words.is_empty() {
        thing.push(Line::new("DESCRIPTION", escape(&words)));
    }
    if let Some(place) = &owed.event_place {
        thing.push(Line::new("LOCATION", escape(place)));
    }
    thing.push(Line::new("URL", format!("{public_url}/contacts/{}", owed.contact_id)));
    match shape {
        Shape::ToDo => to_do_lines(&mut thing, owed, zone, &changed),
        Shape::Event => event_lines(&mut thing, owed, zone),
    }
    let rest = rest_of(shape.kept(owed), shape.name());
    let says = |name: &str| rest.line(name).is_some();
    if owed.must_do && shape == Shape::ToDo && !says("PRIORITY") {
        thing.push(Line::new("PRIORITY", "1"));
    }
    if !says("CATEGORIES") {
        thing.push(Line::new("CATEGORIES", group(owed.must_do)));
    }
    let has_alarm = rest.children.iter().any(|child| child.name == "VALARM");
    thing.lines.extend(rest.lines);
    thing.children.extend(rest.children);
    // A program that has said anything of it says how it rings, and that it doesn't.
    if owed.must_do && owed.state == "open" && !has_alarm && shape.kept(owed).is_none() {
        thing.children.push(alarm(owed, shape));
    }
    let mut calendar = Component::new("VCALENDAR");
    calendar.push(Line::new("VERSION", "2.0"));
    calendar.push(Line::new("PRODID", "-//Who Else?//Promises//EN"));
    calendar.push(Line::new("CALSCALE", "GREGORIAN"));
    calendar.children.push(thing);
    calendar.to_text()
}

fn to_do_lines(thing: &mut Component, owed: &DavFollowUp, zone: &TimeZone, changed: &str) {
    thing.push(match due_at(owed) {
        Some(time) => Line::new("DUE", when::utc(when::instant(owed.due_on.0.to_datetime(time), zone))),
        None => Line::with("DUE", ";VALUE=DATE", when::day(owed.due_on.0)),
    });
    match owed.state.as_str() {
        "open" => thing.push(Line::new("STATUS", "NEEDS-ACTION")),
        "done" => {
            thing.push(Line::new("STATUS", "COMPLETED"));
            thing.push(Line::new("COMPLETED", changed));
            thing.push(Line::new("PERCENT-COMPLETE", "100"));
        }
        _ => thing.push(Line::new("STATUS", "CANCELLED")),
    }
}

fn event_lines(thing: &mut Component, owed: &DavFollowUp, zone: &TimeZone) {
    let day = owed.due_on.0;
    match due_at(owed) {
        Some(time) => {
            let start = when::instant(day.to_datetime(time), zone);
            let end = start.saturating_add(jiff::SignedDuration::from_mins(MINUTES)).unwrap_or(start);
            thing.push(Line::new("DTSTART", when::utc(start)));
            thing.push(Line::new("DTEND", when::utc(end)));
        }
        None => {
            let next = domain::business_days::add_days(day, 1);
            thing.push(Line::with("DTSTART", ";VALUE=DATE", when::day(day)));
            thing.push(Line::with("DTEND", ";VALUE=DATE", when::day(next)));
        }
    }
    thing.push(Line::new("STATUS", if owed.state == "released" { "CANCELLED" } else { "CONFIRMED" }));
    // A promise is a reminder, not a meeting: nobody is to look busy by it.
    thing.push(Line::new("TRANSP", "TRANSPARENT"));
}

/// Ten minutes before a time that was promised, else at nine in the morning of the day.
fn alarm(owed: &DavFollowUp, shape: Shape) -> Component {
    let mut alarm = Component::new("VALARM");
    alarm.push(Line::new("ACTION", "DISPLAY"));
    alarm.push(match (due_at(owed), shape) {
        (Some(_), Shape::Event) => Line::new("TRIGGER", "-PT10M"),
        (Some(_), Shape::ToDo) => Line::with("TRIGGER", ";RELATED=END", "-PT10M"),
        (None, Shape::Event) => Line::new("TRIGGER", "PT9H"),
        (None, Shape::ToDo) => Line::with("TRIGGER", ";RELATED=END", "PT9H"),
    });
    alarm.push(Line::new("DESCRIPTION", escape(&say::feed_title(label(owed), owed.contact.as_str()))));
    alarm
}

/// What a program wrote of a follow-up that isn't ours.
fn rest_of(kept: Option<&JsonValue>, name: &str) -> Component {
    let text = kept.and_then(|kept| kept.get("rest")).and_then(JsonValue::as_str).unwrap_or_default();
    if text.is_empty() {
        return Component::default();
    }
    parse(&format!("BEGIN:{name}\r\n{text}END:{name}\r\n")).unwrap_or_default()
}

/// What a program wants of a follow-up.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Wanted {
    /// The day, where it says one.
    pub(crate) day: Option<Date>,
    /// Whether that is another than it was, or another time of that day.
    pub(crate) is_moved: bool,
    /// Whether it is ticked off.
    pub(crate) is_done: bool,
    /// Whether it is called off.
    pub(crate) is_cancelled: bool,
    /// The words; `None` where they are as they were.
    pub(crate) words: Option<String>,
    /// What it says that isn't ours.
    pub(crate) kept: JsonValue,
}

/// Reads what a program made of a follow-up; `None` where it made a series of it, or something else.
pub(crate) fn read(
    calendar: &Component,
    owed: &DavFollowUp,
    shape: Shape,
    zone: &TimeZone,
) -> Option<Wanted> {
    let mut things = calendar.things();
    let thing = things.next().filter(|thing| thing.name == shape.name())?;
    if things.next().is_some() || thing.lines.iter().any(|line| SERIES.contains(&line.name.as_str())) {
        return None;
    }
    let at = |name: &str| thing.line(name).and_then(|line| when::of_line(line, calendar));
    let when = match shape {
        Shape::ToDo => at("DUE"),
        Shape::Event => Some(at("DTSTART")?),
    };
    let status = thing.text("STATUS").unwrap_or_default().to_ascii_uppercase();
    let hundred = thing.text("PERCENT-COMPLETE").is_some_and(|percent| percent.trim() == "100");
    let is_done = match shape {
        Shape::ToDo => {
            status == "COMPLETED" || thing.line("COMPLETED").is_some() || (status.is_empty() && hundred)
        }
        Shape::Event => owed.state == "done",
    };
    let words = tidy(&thing.text("DESCRIPTION").unwrap_or_default());
    let words = (words != tidy(&description(owed))).then_some(words);
    Some(Wanted {
        day: when.as_ref().map(|when| when.day(zone)),
        is_moved: when.as_ref().is_some_and(|when| is_moved(when, owed, zone)),
        is_done,
        is_cancelled: status == "CANCELLED",
        words,
        kept: json!({ "rest": rest(thing) }),
    })
}

/// Whether it stands at another time than the follow-up. A program may put a day down as any time of it.
fn is_moved(when: &When, owed: &DavFollowUp, zone: &TimeZone) -> bool {
    match due_at(owed) {
        Some(time) if !when.is_day => {
            when.instant(zone) != when::instant(owed.due_on.0.to_datetime(time), zone)
        }
        _ => when.day(zone) != owed.due_on.0,
    }
}

fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

fn rest(thing: &Component) -> String {
    let mut out = String::new();
    for line in &thing.lines {
        let is_ours = OURS.contains(&line.name.as_str())
            || line.name == "CATEGORIES"
                && [group(true), group(false)].iter().any(|ours| ours == line.value.trim())
            || line.name == "PRIORITY" && line.value.trim() == "1";
        if !is_ours {
            line.write(&mut out);
        }
    }
    thing.children.iter().for_each(|child| child.write(&mut out));
    debug_assert!(unfolded(&out).iter().all(|line| Line::parse(line).is_some()));
    out
}
