//! When something in a calendar happens: its one time, or the times of a series with its exceptions (RFC 4791 9.6.5, 9.9).

use std::collections::BTreeSet;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::recur::{Rule, TIMES_MAX};
use super::when::{self, When};
use super::{Component, Line};

/// From – to, the end not included; what isn't said is the end of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) from: Timestamp,
    pub(crate) to: Timestamp,
}

impl Range {
    /// All time.
    pub(crate) const EVER: Range = Range { from: Timestamp::MIN, to: Timestamp::MAX };
}

/// One time at which something happens.
#[derive(Debug, Clone)]
pub(crate) struct Occurrence<'a> {
    /// What happens: the series, or the exception for this time.
    pub(crate) component: &'a Component,
    /// When it begins, or is due where it has no beginning.
    pub(crate) start: When,
    /// When it is over.
    pub(crate) end: Option<When>,
    /// Whether it is one of a series, and which.
    pub(crate) of_series: Option<When>,
}

/// The times at which the things of that kind in a calendar happen, near a range: whoever asks compares each with it.
pub(crate) fn occurrences<'a>(
    calendar: &'a Component,
    kind: &str,
    range: Range,
    own: &TimeZone,
) -> Vec<Occurrence<'a>> {
    let mut found = Vec::new();
    let of_kind = || calendar.children.iter().filter(|child| child.name == kind);
    let exceptions: Vec<(&Component, When)> = of_kind()
        .filter_map(|child| {
            let line = child.line("RECURRENCE-ID")?;
            Some((child, when::of_line(line, calendar)?))
        })
        .collect();
    let replaced: BTreeSet<Timestamp> = exceptions.iter().map(|(_, id)| id.instant(own)).collect();
    for component in of_kind() {
        let exception = exceptions.iter().find(|(other, _)| std::ptr::eq(*other, component));
        let Some((start, end)) = span(component, calendar) else { continue };
        if let Some((_, id)) = exception {
            found.push(Occurrence { component, start, end, of_series: Some(id.clone()) });
            continue;
        }
        let series = component.lines.iter().any(|line| matches!(line.name.as_str(), "RRULE" | "RDATE"));
        if !series {
            found.push(Occurrence { component, start, end, of_series: None });
            continue;
        }
        for at in series_times(component, calendar, &start, end.as_ref(), range, own) {
            let begins = start.at(at);
            if replaced.contains(&begins.instant(own)) {
                continue;
            }
            let ends = end.as_ref().map(|end| shifted(&start, end, &begins, own));
            found.push(Occurrence { component, start: begins.clone(), end: ends, of_series: Some(begins) });
            if found.len() >= TIMES_MAX {
                return found;
            }
        }
    }
    found
}

/// When a component begins and ends by itself; `None` for one without any time.
pub(crate) fn span(component: &Component, calendar: &Component) -> Option<(When, Option<When>)> {
    let at = |name: &str| component.line(name).and_then(|line| when::of_line(line, calendar));
    let due = if component.name == "VTODO" { at("DUE") } else { at("DTEND") };
    let Some(start) = at("DTSTART") else { return due.map(|due| (due, None)) };
    let end = due.or_else(|| {
        let length = when::duration(&component.line("DURATION")?.value)?;
        Some(start.at(start.local.checked_add(length).ok()?))
    });
    let end = match (end, component.name.as_str(), start.is_day) {
        (None, "VEVENT" | "VJOURNAL", true) => {
            start.local.checked_add(1.day()).ok().map(|next| start.at(next))
        }
        (end, _, _) => end,
    };
    Some((start, end))
}

fn shifted(start: &When, end: &When, begins: &When, own: &TimeZone) -> When {
    let same_zone = start.is_day == end.is_day
        && start.zone.as_ref().map(|zone| zone.iana_name()) == end.zone.as_ref().map(|zone| zone.iana_name());
    let long = match same_zone {
        true => end.local.duration_since(start.local),
        false => end.instant(own).duration_since(start.instant(own)),
    };
    begins.at(begins.local.checked_add(long).unwrap_or(begins.local))
}

fn series_times(
    component: &Component,
    calendar: &Component,
    start: &When,
    end: Option<&When>,
    range: Range,
    own: &TimeZone,
) -> Vec<DateTime> {
    let zone = start.zone.as_ref().unwrap_or(own);
    let long = end.map_or(SignedDuration::ZERO, |end| end.instant(own).duration_since(start.instant(own)));
    let wide = SignedDuration::from_hours(48) + long.max(SignedDuration::ZERO);
    let local = |at: Timestamp| zone.to_datetime(at);
    let from = range.from.checked_sub(wide).map_or(DateTime::MIN, local);
    let to = range.to.checked_add(SignedDuration::from_hours(48)).map_or(DateTime::MAX, local);
    let mut times: Vec<DateTime> = Vec::new();
    let mut has_rule = false;
    for line in component.lines.iter().filter(|line| line.name == "RRULE").take(4) {
        let Some(rule) = Rule::parse(&line.value) else { continue };
        has_rule = true;
        let until = match rule.until() {
            Some((until, true)) => when::instant(until, &TimeZone::UTC),
            _ => Timestamp::MAX,
        };
        let in_time = |at: &DateTime| until == Timestamp::MAX || when::instant(*at, zone) <= until;
        times.extend(rule.times(start.local, from, to).into_iter().filter(in_time));
    }
    if !has_rule {
        times.push(start.local);
    }
    let dates = |name: &str| -> Vec<DateTime> {
        let lines = component.lines.iter().filter(|line| line.name == name);
        lines
            .flat_map(|line| when::all_of_line(line, calendar))
            .map(|at| {
                if at.is_day == start.is_day && at.zone.is_none() {
                    at.local
                } else {
                    zone.to_datetime(at.instant(own))
                }
            })
            .collect()
    };
    times.extend(dates("RDATE"));
    let left_out: BTreeSet<DateTime> = dates("EXDATE").into_iter().collect();
    times.retain(|at| !left_out.contains(at));
    times.sort_unstable();
    times.dedup();
    times.truncate(TIMES_MAX);
    times
}

impl Occurrence<'_> {
    /// Whether it happens within a range, as RFC 4791 9.9 says for each kind.
    pub(crate) fn is_in(&self, range: Range, own: &TimeZone) -> bool {
        let Range { from, to } = range;
        let start = self.start.instant(own);
        let end = self.end.as_ref().map(|end| end.instant(own));
        match self.component.name.as_str() {
            "VTODO" if self.component.line("DTSTART").is_none() => {
                // Due, without a beginning.
                from < start && to >= start
            }
            "VTODO" => match end {
                Some(end) if self.component.line("DUE").is_some() => {
                    (from < end || from <= start) && (to > start || to >= end)
                }
                Some(end) => from <= end && (to > start || to >= end),
                None => from <= start && to > start,
            },
            _ => match end {
                Some(end) if end > start => from < end && to > start,
                _ => from <= start && to > start,
            },
        }
    }

    /// The instants at which its alarms ring.
    pub(crate) fn alarms(&self, calendar: &Component, own: &TimeZone) -> Vec<Timestamp> {
        let mut rings = Vec::new();
        for alarm in self.component.children.iter().filter(|child| child.name == "VALARM").take(50) {
            let Some(trigger) = alarm.line("TRIGGER") else { continue };
            if let Some(at) = when::of_line(trigger, calendar) {
                rings.push(at.instant(own));
                continue;
            }
            let Some(before) = when::duration(&trigger.value) else { continue };
            let from_end = trigger.parameter("RELATED").is_some_and(|to| to.eq_ignore_ascii_case("END"));
            let anchor = match (from_end, &self.end) {
                (true, Some(end)) => end.instant(own),
                _ => self.start.instant(own),
            };
            let Ok(first) = anchor.checked_add(before) else { continue };
            rings.push(first);
            let again =
                alarm.line("REPEAT").and_then(|line| line.value.trim().parse::<i32>().ok()).unwrap_or(0);
            let each = alarm.line("DURATION").and_then(|line| when::duration(&line.value));
            for n in 1..=again.min(100) {
                if let Some(at) =
                    each.and_then(|each| each.checked_mul(n)).and_then(|all| first.checked_add(all).ok())
                {
                    rings.push(at);
                }
            }
        }
        rings
    }

    /// It alone, as a component without a series: times in UTC, days as days.
    fn alone(&self, own: &TimeZone) -> Component {
        const REPLACED: &[&str] =
            &["DTSTART", "DTEND", "DUE", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"];
        let stamp = |name: &str, at: &When| match (at.is_day, &at.zone) {
            (true, _) => Line::with(name, ";VALUE=DATE", when::day(at.local.date())),
            (false, Some(_)) => Line::new(name, when::utc(at.instant(own))),
            (false, None) => Line::new(name, at.local.strftime("%Y%m%dT%H%M%S").to_string()),
        };
        let mut alone = Component::new(&self.component.name);
        alone.lines = self
            .component
            .lines
            .iter()
            .filter(|line| !REPLACED.contains(&line.name.as_str()))
            .cloned()
            .collect();
        alone.children = self.component.children.clone();
        let due_only = self.component.name == "VTODO" && self.component.line("DTSTART").is_none();
        alone.push(stamp(if due_only { "DUE" } else { "DTSTART" }, &self.start));
        if let Some(end) = &self.end
            && (self.component.line("DTEND").is_some()
                || self.component.line("DUE").is_some()
                || self.component.line("DURATION").is_some())
        {
            alone.push(stamp(if self.component.name == "VTODO" { "DUE" } else { "DTEND" }, end));
        }
        if let Some(id) = &self.of_series {
            alone.push(stamp("RECURRENCE-ID", id));
        }
        alone
    }
}

/// A calendar with every time of a series within a range on its own (`CALDAV:expand`).
pub(crate) fn expanded(calendar: &Component, range: Range, own: &TimeZone) -> Component {
    let mut out = Component::new(&calendar.name);
    out.lines = calendar.lines.clone();
    let mut kinds: Vec<&str> = calendar.things().map(|child| child.name.as_str()).collect();
    kinds.dedup();
    for kind in kinds {
        let all = occurrences(calendar, kind, range, own);
        out.children.extend(all.iter().filter(|one| one.is_in(range, own)).map(|one| one.alone(own)));
    }
    out
}

/// When somebody is busy within a range: what is neither transparent nor cancelled, in order and joined.
pub(crate) fn busy(calendar: &Component, range: Range, own: &TimeZone) -> Vec<(Timestamp, Timestamp)> {
    let says = |component: &Component, name: &str, word: &str| {
        component.line(name).is_some_and(|line| line.value.trim().eq_ignore_ascii_case(word))
    };
    let mut times = Vec::new();
    for one in occurrences(calendar, "VEVENT", range, own) {
        if says(one.component, "TRANSP", "TRANSPARENT") || says(one.component, "STATUS", "CANCELLED") {
            continue;
        }
        let start = one.start.instant(own);
        if let Some(end) = one.end.as_ref().map(|end| end.instant(own))
            && end > start
            && one.is_in(range, own)
        {
            times.push((start.max(range.from), end.min(range.to)));
        }
    }
    times
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ical::parse;

    fn zurich() -> TimeZone {
        TimeZone::get("Europe/Zurich").unwrap()
    }

    fn range(from: &str, to: &str) -> Range {
        Range { from: from.parse().unwrap(), to: to.parse().unwrap() }
    }

    fn series() -> Component {
        parse(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Zurich:20270322T090000\nDURATION:PT1H\n\
             RRULE:FREQ=WEEKLY\nEXDATE;TZID=Europe/Zurich:20270405T090000\nSUMMARY:Weekly\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\n\
             RECURRENCE-ID;TZID=Europe/Zurich:20270412T090000\nDTSTART;TZID=Europe/Zurich:20270413T100000\n\
             DTEND;TZID=Europe/Zurich:20270413T110000\nSUMMARY:Moved\nEND:VEVENT\nEND:VCALENDAR",
        )
        .unwrap()
    }

    #[test]
    fn a_series_keeps_its_local_time_over_the_change_of_the_clocks_and_its_exceptions() {
        let all = expanded(&series(), range("2027-03-01T00:00:00Z", "2027-04-20T00:00:00Z"), &zurich());
        let starts: Vec<_> =
            all.children.iter().map(|child| child.line("DTSTART").unwrap().value.clone()).collect();
        assert_eq!(starts, ["20270322T080000Z", "20270329T070000Z", "20270419T070000Z", "20270413T080000Z"]);
        assert_eq!(all.children[3].text("SUMMARY").as_deref(), Some("Moved"));
        assert_eq!(all.children[3].line("RECURRENCE-ID").unwrap().value, "20270412T070000Z");
    }

    #[test]
    fn busy_is_what_takes_time() {
        let calendar = series();
        let times = busy(&calendar, range("2027-03-29T07:30:00Z", "2027-04-13T00:00:00Z"), &zurich());
        assert_eq!(times.len(), 1);
        assert_eq!(times[0].0.to_string(), "2027-03-29T07:30:00Z");
    }

    #[test]
    fn a_to_do_without_a_beginning_counts_on_its_day() {
        let calendar =
            parse("BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:1\nDUE;VALUE=DATE:20270108\nEND:VTODO\nEND:VCALENDAR")
                .unwrap();
        let is_in = |from: &str, to: &str| {
            let range = range(from, to);
            occurrences(&calendar, "VTODO", range, &TimeZone::UTC)
                .iter()
                .any(|one| one.is_in(range, &TimeZone::UTC))
        };
        assert!(is_in("2027-01-07T00:00:00Z", "2027-01-09T00:00:00Z"));
        assert!(!is_in("2027-01-09T00:00:00Z", "2027-01-10T00:00:00Z"));
    }
}
