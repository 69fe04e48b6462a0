//! Days and times as calendars write them: a day, a time without a zone, one in a zone, an instant.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use super::{Component, Line};

/// A day or a time.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct When {
    /// As it is written; midnight for a day.
    pub(crate) local: DateTime,
    /// Whether it is a whole day.
    pub(crate) is_day: bool,
    /// Where; `None` for a time that floats.
    pub(crate) zone: Option<TimeZone>,
}

impl When {
    /// The instant; what floats is in the member's own zone. A time in a gap moves forward, one in a fold takes the first.
    pub(crate) fn instant(&self, own: &TimeZone) -> Timestamp {
        instant(self.local, self.zone.as_ref().unwrap_or(own))
    }

    /// The day in the member's zone.
    pub(crate) fn day(&self, own: &TimeZone) -> Date {
        match (&self.zone, self.is_day) {
            (Some(_), false) => own.to_datetime(self.instant(own)).date(),
            _ => self.local.date(),
        }
    }

    /// The same kind of value at another local time.
    pub(crate) fn at(&self, local: DateTime) -> When {
        When { local, ..self.clone() }
    }
}

pub(crate) fn instant(local: DateTime, zone: &TimeZone) -> Timestamp {
    zone.to_ambiguous_timestamp(local).compatible().unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The value of a line such as DTSTART, its zone looked up by name or in the calendar's own VTIMEZONE.
pub(crate) fn of_line(line: &Line, calendar: &Component) -> Option<When> {
    of_value(line, line.value.trim(), calendar)
}

/// Each value of a line such as EXDATE; of a period its start.
pub(crate) fn all_of_line(line: &Line, calendar: &Component) -> Vec<When> {
    let values = line.value.split(',').take(2_000);
    values
        .filter_map(|value| of_value(line, value.split('/').next().unwrap_or(value).trim(), calendar))
        .collect()
}

fn of_value(line: &Line, value: &str, calendar: &Component) -> Option<When> {
    let (local, is_day, is_utc) = parse(value)?;
    let zone = match (is_day, is_utc) {
        (true, _) => None,
        (false, true) => Some(TimeZone::UTC),
        (false, false) => line.parameter("TZID").map(|id| zone(&id, calendar)),
    };
    Some(When { local, is_day, zone })
}

/// `20270219`, `20270219T150000` or `20270219T150000Z`.
pub(crate) fn parse(value: &str) -> Option<(DateTime, bool, bool)> {
    let (stamp, is_utc) = match value.strip_suffix(['Z', 'z']) {
        Some(stamp) => (stamp, true),
        None => (value, false),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (day, time) = match stamp.split_once(['T', 't']) {
        Some((day, time)) => (day, Some(time)),
        None => (stamp, None),
    };
    if day.len() != 8 || !digits(day) {
        return None;
    }
    let date = Date::new(day[..4].parse().ok()?, day[4..6].parse().ok()?, day[6..].parse().ok()?).ok()?;
    let Some(time) = time else { return Some((date.at(0, 0, 0, 0), true, false)) };
    if time.len() != 6 || !digits(time) {
        return None;
    }
    // A leap second is the one before it.
    let second: i8 = time[4..].parse::<i8>().ok()?.min(59);
    let time = Time::new(time[..2].parse().ok()?, time[2..4].parse().ok()?, second, 0).ok()?;
    Some((date.to_datetime(time), false, is_utc))
}

/// A zone by its name – as IANA calls it, with whatever a program put before that –, else as the calendar describes it:
/// its standard time.
fn zone(id: &str, calendar: &Component) -> TimeZone {
    let name = id.trim_start_matches('/');
    let mut rest = name;
    loop {
        if let Ok(zone) = TimeZone::get(rest) {
            return zone;
        }
        match rest.split_once('/') {
            Some((_, after)) => rest = after,
            None => break,
        }
    }
    let described = calendar.children.iter().find(|child| {
        child.name == "VTIMEZONE" && child.line("TZID").is_some_and(|line| line.value.trim() == id)
    });
    let location = described.and_then(|zone| zone.line("X-LIC-LOCATION"));
    if let Some(zone) = location.and_then(|line| TimeZone::get(line.value.trim()).ok()) {
        return zone;
    }
    let standard = described.and_then(|zone| zone.children.iter().find(|part| part.name == "STANDARD"));
    let offset = standard.and_then(|part| part.line("TZOFFSETTO")).and_then(|line| offset(line.value.trim()));
    offset.map_or(TimeZone::UTC, TimeZone::fixed)
}

/// `+0100`
fn offset(text: &str) -> Option<Offset> {
    let (sign, digits) = match text.split_at_checked(1)? {
        ("-", digits) => (-1, digits),
        ("+", digits) => (1, digits),
        _ => return None,
    };
    let hours: i32 = digits.get(..2)?.parse().ok()?;
    let minutes: i32 = digits.get(2..4)?.parse().ok()?;
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

/// `-PT15M`, `P1DT2H`, `P2W`; days are of 24 hours.
pub(crate) fn duration(text: &str) -> Option<SignedDuration> {
    let text = text.trim();
    let (sign, rest) = match text.as_bytes().first()? {
        b'-' => (-1, &text[1..]),
        b'+' => (1, &text[1..]),
        _ => (1, text),
    };
    let rest = rest.strip_prefix(['P', 'p'])?;
    let (mut seconds, mut number, mut any) = (0i64, String::new(), false);
    for c in rest.chars() {
        match c.to_ascii_uppercase() {
            '0'..='9' if number.len() < 9 => number.push(c),
            'T' if number.is_empty() => {}
            unit @ ('W' | 'D' | 'H' | 'M' | 'S') => {
                let each = match unit {
                    'W' => 7 * 86_400,
                    'D' => 86_400,
                    'H' => 3_600,
                    'M' => 60,
                    _ => 1,
                };
                seconds = seconds.checked_add(number.parse::<i64>().ok()?.checked_mul(each)?)?;
                number.clear();
                any = true;
            }
            _ => return None,
        }
    }
    (any && number.is_empty()).then(|| SignedDuration::from_secs(sign * seconds))
}

/// An instant as UTC.
pub(crate) fn utc(at: Timestamp) -> String {
    at.max(Timestamp::UNIX_EPOCH).strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A day.
pub(crate) fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_are_read_as_they_are_meant() {
        let zurich = TimeZone::get("Europe/Zurich").unwrap();
        let calendar = Component::new("VCALENDAR");
        let at = |line: &str| of_line(&Line::parse(line).unwrap(), &calendar).unwrap();
        assert_eq!(at("DUE:20270219T150000Z").instant(&zurich).to_string(), "2027-02-19T15:00:00Z");
        assert_eq!(at("DUE:20270219T150000").instant(&zurich).to_string(), "2027-02-19T14:00:00Z");
        let prefixed = "DUE;TZID=/freeassociation.sourceforge.net/America/New_York:20270714T090000";
        assert_eq!(at(prefixed).instant(&zurich).to_string(), "2027-07-14T13:00:00Z");
        assert_eq!(at("DUE:20270219T233000Z").day(&zurich).to_string(), "2027-02-20");
        assert_eq!(at("DUE;VALUE=DATE:20270219").day(&zurich).to_string(), "2027-02-19");
        // The hour that doesn't exist, and the one that comes twice.
        let gap = at("DUE;TZID=Europe/Zurich:20270328T023000");
        assert_eq!(gap.instant(&zurich).to_string(), "2027-03-28T01:30:00Z");
        let fold = at("DUE;TZID=Europe/Zurich:20271031T023000");
        assert_eq!(fold.instant(&zurich).to_string(), "2027-10-31T00:30:00Z");
    }

    #[test]
    fn a_zone_that_nobody_knows_is_as_the_calendar_describes_it() {
        let text = "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Ours\nBEGIN:STANDARD\nTZOFFSETTO:+0530\nEND:STANDARD\n\
            END:VTIMEZONE\nEND:VCALENDAR";
        let calendar = super::super::parse(text).unwrap();
        let line = Line::parse("DTSTART;TZID=Ours:20270101T053000").unwrap();
        let at = of_line(&line, &calendar).unwrap();
        assert_eq!(at.instant(&TimeZone::UTC).to_string(), "2027-01-01T00:00:00Z");
    }

    #[test]
    fn lengths_are_read() {
        assert_eq!(duration("-PT15M"), Some(SignedDuration::from_mins(-15)));
        assert_eq!(duration("P1DT2H"), Some(SignedDuration::from_hours(26)));
        assert_eq!(duration("P2W"), Some(SignedDuration::from_hours(336)));
        for wrong in ["", "P", "PT", "15M", "P1", "PTM", "P999999999999W", "PT1X"] {
            assert_eq!(duration(wrong), None, "{wrong}");
        }
    }
}
