//! The rep's promises as a calendar feed (M20): one timed event per must-do, for Outlook, Google and Apple.
//!
//! The text is written by hand: what makes a feed work in all three programs is the exact lines.

use jiff::{SignedDuration, Timestamp};

use crate::{
    fold::push_line,
    text::{escape, tidy_block, tidy_line},
};

/// The longest event, in minutes: a week.
pub const EVENT_MINUTES_MAX: i64 = 7 * 24 * 60;

/// The earliest and latest an alarm may ring before (or, negative, after) the start, in minutes: four weeks.
pub const ALARM_MINUTES_MAX: i64 = 28 * 24 * 60;

/// A calendar to subscribe to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFeed {
    /// What the calendar is called in the subscriber's list.
    pub name: String,
    /// How often a program should look for changes, in minutes; at least 1.
    pub refresh_minutes: i64,
    /// The events, in any order.
    pub events: Vec<FeedEvent>,
}

/// One promise in the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEvent {
    /// The same for ever, so that a program changes the event instead of adding one.
    pub uid: String,
    /// When it starts; written as UTC.
    pub starts_at: Timestamp,
    /// How long it takes, in minutes: 1 to [`EVENT_MINUTES_MAX`].
    pub minutes: i64,
    /// The line to see in the calendar.
    pub summary: String,
    /// The words of the conversation; may have several lines.
    pub description: String,
    /// Where to act on it.
    pub url: Option<String>,
    /// When the alarm rings, in minutes before the start; at most [`ALARM_MINUTES_MAX`].
    pub alarm_minutes_before: i64,
    /// When this event last changed.
    pub stamped_at: Timestamp,
    /// How often it changed, from 0.
    pub sequence: i64,
    /// The promise is kept: the event gets a tick and does not ring any more.
    pub status_done: bool,
    /// Groups in the calendar program.
    pub categories: Vec<String>,
}

/// Writes the feed as RFC 5545 text: CRLF, lines of at most 75 octets, UTC times, control characters removed.
/// Numbers out of range are brought into it, years before 1970 become 1970.
pub fn write_ics(feed: &CalendarFeed) -> String {
    let mut ics = Ics { out: String::new() };
    let name = escape(&tidy_line(&feed.name));
    let refresh = format!("PT{}M", feed.refresh_minutes.max(1));
    ics.line("BEGIN", "VCALENDAR");
    ics.line("VERSION", "2.0");
    ics.line("PRODID", "-//Who Else?//Promises//EN");
    ics.line("CALSCALE", "GREGORIAN");
    ics.line("METHOD", "PUBLISH");
    ics.line("NAME", &name);
    ics.line("X-WR-CALNAME", &name);
    ics.line("REFRESH-INTERVAL;VALUE=DURATION", &refresh);
    ics.line("X-PUBLISHED-TTL", &refresh);
    if feed.events.is_empty() {
        ics.time_zone();
    }
    for event in &feed.events {
        ics.event(event, None);
    }
    ics.line("END", "VCALENDAR");
    ics.out
}

/// What a calendar is to do with an event that came by mail (iTIP, RFC 5546).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Put it in, or change it.
    Request,
    /// Take it out.
    Cancel,
}

impl Method {
    /// As iTIP writes it, in the calendar and in the mail's type.
    pub const fn as_str(self) -> &'static str {
        match self {
            Method::Request => "REQUEST",
            Method::Cancel => "CANCEL",
        }
    }
}

/// An event that goes to somebody's calendar by mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// What the calendar is to do.
    pub method: Method,
    /// The event. Its UID stays, its sequence counts up with each change.
    pub event: FeedEvent,
    /// Name and address of who invites.
    pub organiser: (String, String),
    /// Name and address of who is invited.
    pub attendee: (String, String),
}

/// Writes an invitation as RFC 5545 text with one event. The method stands in the calendar and nowhere else: Outlook takes an
/// event with a method of its own for a broken one.
pub fn write_invitation(invitation: &Invitation) -> String {
    let mut ics = Ics { out: String::new() };
    ics.line("BEGIN", "VCALENDAR");
    ics.line("VERSION", "2.0");
    ics.line("PRODID", "-//Who Else?//Promises//EN");
    ics.line("CALSCALE", "GREGORIAN");
    ics.line("METHOD", invitation.method.as_str());
    ics.event(&invitation.event, Some(invitation));
    ics.line("END", "VCALENDAR");
    ics.out
}

struct Ics {
    out: String,
}

impl Ics {
    fn line(&mut self, name: &str, value: &str) {
        push_line(&mut self.out, &format!("{name}:{value}"));
    }

    /// A calendar must have at least one component (RFC 5545 3.6); a feed without promises has its time zone.
    fn time_zone(&mut self) {
        for (name, value) in [
            ("BEGIN", "VTIMEZONE"),
            ("TZID", "UTC"),
            ("BEGIN", "STANDARD"),
            ("DTSTART", "19700101T000000"),
            ("TZOFFSETFROM", "+0000"),
            ("TZOFFSETTO", "+0000"),
            ("TZNAME", "UTC"),
            ("END", "STANDARD"),
            ("END", "VTIMEZONE"),
        ] {
            self.line(name, value);
        }
    }

    fn event(&mut self, event: &FeedEvent, invitation: Option<&Invitation>) {
        let is_cancelled = invitation.is_some_and(|one| one.method == Method::Cancel);
        let starts_at = event.starts_at.max(Timestamp::UNIX_EPOCH);
        let minutes = event.minutes.clamp(1, EVENT_MINUTES_MAX);
        let ends_at = starts_at.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(starts_at);
        let stamped_at = utc(event.stamped_at.max(Timestamp::UNIX_EPOCH));
        let summary = tidy_line(&event.summary);
        let summary = if event.status_done { format!("✓ {summary}") } else { summary };
        self.line("BEGIN", "VEVENT");
        self.line("UID", &escape(&tidy_line(&event.uid)));
        self.line("DTSTAMP", &stamped_at);
        self.line("LAST-MODIFIED", &stamped_at);
        self.line("SEQUENCE", &event.sequence.clamp(0, i64::from(i32::MAX)).to_string());
        self.line("DTSTART", &utc(starts_at));
        // An end, not a length: Outlook misreads DURATION in feeds.
        self.line("DTEND", &utc(ends_at));
        self.line("SUMMARY", &escape(&summary));
        self.text("DESCRIPTION", &tidy_block(&event.description));
        if let Some(url) = &event.url {
            self.line("URL", &uri(url));
        }
        let categories: Vec<String> = event.categories.iter().map(|c| escape(&tidy_line(c))).collect();
        let categories: Vec<String> = categories.into_iter().filter(|c| !c.is_empty()).collect();
        if !categories.is_empty() {
            self.line("CATEGORIES", &categories.join(","));
        }
        self.line("STATUS", if is_cancelled { "CANCELLED" } else { "CONFIRMED" });
        // A promise is a reminder, not a meeting: it must not make the rep look busy to who books a meeting.
        self.line("TRANSP", "TRANSPARENT");
        self.line("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
        if let Some(invitation) = invitation {
            self.people(invitation);
        }
        // Nobody is called to a promise that is kept.
        if !event.status_done && !is_cancelled {
            self.alarm(event.alarm_minutes_before, &summary);
        }
        self.line("END", "VEVENT");
    }

    fn people(&mut self, invitation: &Invitation) {
        let (name, address) = &invitation.organiser;
        self.line(&format!("ORGANIZER;CN={}", quoted(name)), &mailto(address));
        let (name, address) = &invitation.attendee;
        let attendee = "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE";
        self.line(&format!("{attendee};CN={}", quoted(name)), &mailto(address));
    }

    fn alarm(&mut self, minutes_before: i64, summary: &str) {
        let sign = if minutes_before > 0 { "-" } else { "" };
        let minutes = minutes_before.unsigned_abs().min(ALARM_MINUTES_MAX.unsigned_abs());
        self.line("BEGIN", "VALARM");
        self.line("ACTION", "DISPLAY");
        self.line("TRIGGER", &format!("{sign}PT{minutes}M"));
        self.line("DESCRIPTION", &escape(summary));
        self.line("END", "VALARM");
    }

    fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.line(name, &escape(text));
        }
    }
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A name as a parameter's value: what can't stand between quotes becomes what looks like it (RFC 5545 3.2, RFC 6868 is read
/// by few).
fn quoted(name: &str) -> String {
    format!("\"{}\"", tidy_line(name).replace('"', "'"))
}

fn mailto(address: &str) -> String {
    format!("mailto:{}", uri(address))
}

/// A web address as a URI value: what may not stand in one is percent-encoded.
fn uri(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for byte in url.trim().bytes() {
        if byte.is_ascii_graphic()
            && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}')
        {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
