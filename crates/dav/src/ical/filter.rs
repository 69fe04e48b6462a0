//! What a program asks a calendar for (RFC 4791 9.7): components, properties, parameters, texts and times.
//!
//! A property or a time that is asked for of the calendar itself, without saying of what kind of thing, is looked for in
//! everything in it: some programs ask so, and nothing is lost by understanding them.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::occurrences::{Range, occurrences, span};
use super::{Component, Line, when};
use crate::xml::{Element, Ns};

/// How long before something its alarms are looked for.
const ALARM_AHEAD: SignedDuration = SignedDuration::from_hours(24 * 60);

/// A part of a calendar that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CompFilter {
    name: String,
    is_missing: bool,
    range: Option<Range>,
    properties: Vec<PropFilter>,
    parts: Vec<CompFilter>,
}

/// A property that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PropFilter {
    pub(crate) name: String,
    is_missing: bool,
    range: Option<Range>,
    texts: Vec<TextMatch>,
    parameters: Vec<ParamFilter>,
    /// CardDAV: whether one of the texts and parameters is enough.
    any_of: bool,
}

#[derive(Debug, Clone, PartialEq)]
struct ParamFilter {
    name: String,
    is_missing: bool,
    text: Option<TextMatch>,
}

/// A text that is looked for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TextMatch {
    needle: String,
    collation: Collation,
    how: How,
    negated: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Collation {
    /// Octet by octet.
    Octets,
    /// Capitals of ASCII are like small letters.
    Ascii,
    /// All capitals are like small letters.
    Unicode,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Contains,
    Equals,
    StartsWith,
    EndsWith,
}

/// Why a filter isn't understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BadFilter {
    /// It makes no sense.
    Wrong,
    /// It compares in a way that nobody here knows.
    Collation,
}

impl CompFilter {
    /// Reads a `comp-filter`.
    pub(crate) fn read(element: &Element) -> Result<CompFilter, BadFilter> {
        let name = element.attribute("name").ok_or(BadFilter::Wrong)?.to_ascii_uppercase();
        let mut filter =
            CompFilter { name, is_missing: false, range: None, properties: vec![], parts: vec![] };
        for child in &element.children {
            match child.name.local.as_str() {
                "is-not-defined" => filter.is_missing = true,
                "time-range" => filter.range = Some(range(child)?),
                "prop-filter" => filter.properties.push(PropFilter::read(child)?),
                "comp-filter" => filter.parts.push(CompFilter::read(child)?),
                _ => {}
            }
        }
        Ok(filter)
    }

    /// The kinds of things that it can be met by; `None` where it doesn't say.
    pub(crate) fn kinds(&self) -> Option<Vec<&str>> {
        let kinds: Vec<&str> =
            self.parts.iter().filter(|part| !part.is_missing).map(|part| part.name.as_str()).collect();
        (!kinds.is_empty()).then_some(kinds)
    }

    /// Whether it asks for nothing but kinds of things.
    pub(crate) fn is_plain(&self) -> bool {
        !self.is_missing
            && self.range.is_none()
            && self.properties.is_empty()
            && self.parts.iter().all(CompFilter::is_bare)
    }

    fn is_bare(&self) -> bool {
        self.is_plain() && self.parts.is_empty()
    }

    /// Whether a calendar meets it.
    pub(crate) fn is_met(&self, calendar: &Component, own: &TimeZone) -> bool {
        if calendar.name != self.name || self.is_missing {
            return false;
        }
        let in_time = self.range.is_none_or(|range| {
            ["VEVENT", "VTODO", "VJOURNAL"].iter().any(|kind| {
                let all = occurrences(calendar, kind, range, own);
                all.iter().any(|one| one.is_in(range, own))
            })
        });
        let met = |property: &PropFilter| {
            let mut holders = std::iter::once(calendar).chain(calendar.things());
            match property.is_missing {
                true => !holders.any(|holder| holder.line(&property.name).is_some()),
                false => holders.any(|holder| property.is_met(holder, calendar, own)),
            }
        };
        in_time
            && self.properties.iter().all(met)
            && self.parts.iter().all(|part| part.is_met_in(calendar, calendar, own))
    }

    /// Whether one of the parts of `parent` meets it.
    fn is_met_in(&self, parent: &Component, calendar: &Component, own: &TimeZone) -> bool {
        let mut named = parent.children.iter().filter(|child| child.name == self.name);
        if self.is_missing {
            return named.next().is_none();
        }
        named.any(|part| {
            self.range.is_none_or(|range| self.is_in_time(part, parent, calendar, range, own))
                && self.properties.iter().all(|property| property.is_met(part, calendar, own))
                && self.parts.iter().all(|inner| inner.is_met_in(part, calendar, own))
        })
    }

    fn is_in_time(
        &self,
        part: &Component,
        parent: &Component,
        calendar: &Component,
        range: Range,
        own: &TimeZone,
    ) -> bool {
        match part.name.as_str() {
            "VALARM" => {
                let wide =
                    Range { from: range.from, to: range.to.checked_add(ALARM_AHEAD).unwrap_or(range.to) };
                occurrences(calendar, &parent.name, wide, own)
                    .iter()
                    .filter(|one| std::ptr::eq(one.component, parent))
                    .flat_map(|one| one.alarms(calendar, own))
                    .any(|at| at >= range.from && at < range.to)
            }
            "VTODO" if span(part, calendar).is_none() => undated_to_do(part, calendar, range, own),
            _ => occurrences(calendar, &part.name, range, own)
                .iter()
                .any(|one| std::ptr::eq(one.component, part) && one.is_in(range, own)),
        }
    }
}

/// A to-do without a beginning or an end is told by when it was made and done, and else is there always.
fn undated_to_do(part: &Component, calendar: &Component, range: Range, own: &TimeZone) -> bool {
    let at =
        |name: &str| part.line(name).and_then(|line| when::of_line(line, calendar)).map(|at| at.instant(own));
    match (at("COMPLETED"), at("CREATED")) {
        (Some(done), Some(made)) => {
            (range.from <= made || range.from <= done) && (range.to >= made || range.to >= done)
        }
        (Some(done), None) => range.from <= done && range.to >= done,
        (None, Some(made)) => range.to > made,
        (None, None) => true,
    }
}

impl PropFilter {
    /// Reads a `prop-filter`, of a calendar or of cards.
    pub(crate) fn read(element: &Element) -> Result<PropFilter, BadFilter> {
        let name = element.attribute("name").ok_or(BadFilter::Wrong)?.to_ascii_uppercase();
        let any_of = element.name.ns == Ns::Card && element.attribute("test") != Some("allof");
        let mut filter =
            PropFilter { name, is_missing: false, range: None, texts: vec![], parameters: vec![], any_of };
        for child in &element.children {
            match child.name.local.as_str() {
                "is-not-defined" => filter.is_missing = true,
                "time-range" => filter.range = Some(range(child)?),
                "text-match" => filter.texts.push(TextMatch::read(child)?),
                "param-filter" => filter.parameters.push(ParamFilter::read(child)?),
                _ => {}
            }
        }
        Ok(filter)
    }

    fn is_met(&self, holder: &Component, calendar: &Component, own: &TimeZone) -> bool {
        let in_time = |line: &Line| {
            self.range.is_none_or(|range| {
                when::of_line(line, calendar)
                    .map(|at| at.instant(own))
                    .is_some_and(|at| at >= range.from && at < range.to)
            })
        };
        let lines: Vec<&Line> = holder.lines.iter().filter(|line| line.name == self.name).collect();
        self.is_met_by(&lines) && (self.range.is_none() || lines.iter().any(|line| in_time(line)))
    }

    /// Whether these lines of that name meet it.
    pub(crate) fn is_met_by(&self, lines: &[&Line]) -> bool {
        if self.is_missing {
            return lines.is_empty();
        }
        lines.iter().any(|line| {
            let mut answers = self
                .texts
                .iter()
                .map(|text| text.is_met(&line.text()))
                .chain(self.parameters.iter().map(|parameter| parameter.is_met(line)));
            match self.any_of && !(self.texts.is_empty() && self.parameters.is_empty()) {
                true => answers.any(|met| met),
                false => answers.all(|met| met),
            }
        })
    }
}

impl ParamFilter {
    fn read(element: &Element) -> Result<ParamFilter, BadFilter> {
        let name = element.attribute("name").ok_or(BadFilter::Wrong)?.to_ascii_uppercase();
        let child = |local: &str| element.children.iter().find(|child| child.name.local == local);
        let text = child("text-match").map(TextMatch::read).transpose()?;
        Ok(ParamFilter { name, is_missing: child("is-not-defined").is_some(), text })
    }

    fn is_met(&self, line: &Line) -> bool {
        match (line.parameter(&self.name), &self.text) {
            (None, _) => self.is_missing,
            (Some(_), _) if self.is_missing => false,
            (Some(value), Some(text)) => text.is_met(&value),
            (Some(_), None) => true,
        }
    }
}

impl TextMatch {
    pub(crate) fn read(element: &Element) -> Result<TextMatch, BadFilter> {
        let collation = match element.attribute("collation") {
            None if element.name.ns == Ns::Card => Collation::Unicode,
            None | Some("i;ascii-casemap" | "default") => Collation::Ascii,
            Some("i;octet") => Collation::Octets,
            Some("i;unicode-casemap") => Collation::Unicode,
            Some(_) => return Err(BadFilter::Collation),
        };
        let how = match element.attribute("match-type") {
            Some("equals") => How::Equals,
            Some("starts-with") => How::StartsWith,
            Some("ends-with") => How::EndsWith,
            _ => How::Contains,
        };
        let negated = element.attribute("negate-condition") == Some("yes");
        Ok(TextMatch { needle: collation.fold(&element.text), collation, how, negated })
    }

    pub(crate) fn is_met(&self, text: &str) -> bool {
        let text = self.collation.fold(text);
        let met = match self.how {
            How::Contains => text.contains(&self.needle),
            How::Equals => text == self.needle,
            How::StartsWith => text.starts_with(&self.needle),
            How::EndsWith => text.ends_with(&self.needle),
        };
        met != self.negated
    }
}

impl Collation {
    fn fold(self, text: &str) -> String {
        match self {
            Collation::Octets => text.to_owned(),
            Collation::Ascii => text.to_ascii_lowercase(),
            Collation::Unicode => text.to_lowercase(),
        }
    }
}

/// Reads `start` and `end`: UTC, and at least one of them.
pub(crate) fn range(element: &Element) -> Result<Range, BadFilter> {
    let at = |name: &str, otherwise: Timestamp| match element.attribute(name) {
        None => Ok(otherwise),
        Some(text) => match when::parse(text.trim()) {
            Some((local, _, _)) => Ok(when::instant(local, &TimeZone::UTC)),
            None => Err(BadFilter::Wrong),
        },
    };
    let range = Range { from: at("start", Range::EVER.from)?, to: at("end", Range::EVER.to)? };
    if range == Range::EVER || range.from >= range.to { Err(BadFilter::Wrong) } else { Ok(range) }
}
