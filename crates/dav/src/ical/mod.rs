//! iCalendar as lines and components: whatever a program wrote survives, whether anybody here knows it or not (RFC 5545).

pub(crate) mod filter;
pub(crate) mod follow_up;
pub(crate) mod occurrences;
pub(crate) mod recur;
pub(crate) mod when;

use interop::push_line;

/// The most components one inside the other.
const DEPTH_MAX: usize = 6;
/// The most lines of one text.
const LINES_MAX: usize = 20_000;
/// The most components in one text: a series with very many exceptions.
const COMPONENTS_MAX: usize = 2_000;

/// One content line, unfolded: `GROUP.NAME;PARAMETERS:VALUE`. vCards are made of the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// The group, as vCards have them; often empty.
    pub(crate) group: String,
    /// In capitals.
    pub(crate) name: String,
    /// As it was written: some programs know `X-ABLabel`, and no `X-ABLABEL`.
    pub(crate) spelt: String,
    /// What stands between the name and the colon, as written, with its first semicolon.
    pub(crate) parameters: String,
    /// The value as written.
    pub(crate) value: String,
}

/// A component and what it is made of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Component {
    /// `VCALENDAR`, `VTODO` …
    pub(crate) name: String,
    pub(crate) lines: Vec<Line>,
    pub(crate) children: Vec<Component>,
}

impl Line {
    pub(crate) fn new(name: &str, value: impl Into<String>) -> Line {
        let (group, parameters) = (String::new(), String::new());
        Line { group, name: name.to_owned(), spelt: name.to_owned(), parameters, value: value.into() }
    }

    pub(crate) fn with(name: &str, parameters: &str, value: impl Into<String>) -> Line {
        Line { parameters: parameters.to_owned(), ..Line::new(name, value) }
    }

    /// Reads an unfolded line; `None` for one without a name or a colon.
    pub(crate) fn parse(text: &str) -> Option<Line> {
        let mut quoted = false;
        let colon = text.bytes().position(|byte| {
            quoted ^= byte == b'"';
            byte == b':' && !quoted
        })?;
        let (head, value) = (&text[..colon], &text[colon + 1..]);
        let (name, parameters) = head.split_at(head.find(';').unwrap_or(head.len()));
        let (group, name) = name.rsplit_once('.').unwrap_or(("", name));
        let is_word = |word: &str| {
            word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
        };
        if name.is_empty() || !is_word(name) || !group.split('.').all(is_word) {
            return None;
        }
        Some(Line {
            group: group.to_owned(),
            name: name.to_ascii_uppercase(),
            spelt: name.to_owned(),
            parameters: parameters.to_owned(),
            value: value.to_owned(),
        })
    }

    /// The value of a parameter, without its quotes.
    pub(crate) fn parameter(&self, name: &str) -> Option<String> {
        self.parameters().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// All parameters, in their order.
    pub(crate) fn parameters(&self) -> impl Iterator<Item = (&str, String)> {
        let mut quoted = false;
        let split = self.parameters.split(move |c: char| {
            quoted ^= c == '"';
            c == ';' && !quoted
        });
        split.filter(|part| !part.is_empty()).map(|part| {
            let (name, value) = part.split_once('=').unwrap_or(("TYPE", part));
            (name.trim(), value.trim().trim_matches('"').to_owned())
        })
    }

    /// The value as text.
    pub(crate) fn text(&self) -> String {
        unescape(&self.value)
    }

    /// Appends it, folded.
    pub(crate) fn write(&self, out: &mut String) {
        let dot = if self.group.is_empty() { "" } else { "." };
        push_line(out, &format!("{}{dot}{}{}:{}", self.group, self.spelt, self.parameters, self.value));
    }
}

impl Component {
    pub(crate) fn new(name: &str) -> Component {
        Component { name: name.to_owned(), ..Component::default() }
    }

    /// The first line of that name.
    pub(crate) fn line(&self, name: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.name == name)
    }

    /// The text of the first line of that name.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.line(name).map(Line::text)
    }

    pub(crate) fn push(&mut self, line: Line) {
        self.lines.push(line);
    }

    /// The children that stand in a calendar on their own: not its time zones.
    pub(crate) fn things(&self) -> impl Iterator<Item = &Component> {
        self.children.iter().filter(|child| child.name != "VTIMEZONE")
    }

    /// Appends it as text.
    pub(crate) fn write(&self, out: &mut String) {
        push_line(out, &format!("BEGIN:{}", self.name));
        self.lines.iter().for_each(|line| line.write(out));
        self.children.iter().for_each(|child| child.write(out));
        push_line(out, &format!("END:{}", self.name));
    }

    /// As text.
    pub(crate) fn to_text(&self) -> String {
        let mut out = String::with_capacity(1024);
        self.write(&mut out);
        out
    }
}

/// Why a text is no calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NoCalendar(pub(crate) &'static str);

/// The unfolded lines of a text, whatever ends them.
pub(crate) fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    lines
}

/// Reads one component with everything in it: a whole `VCALENDAR`.
pub(crate) fn parse(text: &str) -> Result<Component, NoCalendar> {
    let mut open: Vec<Component> = Vec::new();
    let mut whole = None;
    let mut components = 0;
    for (number, line) in unfolded(text.trim_start_matches('\u{feff}')).iter().enumerate() {
        if number > LINES_MAX {
            return Err(NoCalendar("It has too many lines."));
        }
        if whole.is_some() {
            return Err(NoCalendar("There is more than one calendar in it."));
        }
        let line = Line::parse(line).ok_or(NoCalendar("A line of it has no name."))?;
        match line.name.as_str() {
            "BEGIN" => {
                components += 1;
                if open.len() >= DEPTH_MAX || components > COMPONENTS_MAX {
                    return Err(NoCalendar("It is too deep, or has too many parts."));
                }
                open.push(Component::new(&line.value.trim().to_ascii_uppercase()));
            }
            "END" => {
                let ended = open.pop().ok_or(NoCalendar("Something ends that never began."))?;
                if !ended.name.eq_ignore_ascii_case(line.value.trim()) {
                    return Err(NoCalendar("Its parts don't end where they should."));
                }
                match open.last_mut() {
                    Some(parent) => parent.children.push(ended),
                    None => whole = Some(ended),
                }
            }
            _ => open.last_mut().ok_or(NoCalendar("A line stands outside of any part."))?.push(line),
        }
    }
    whole.ok_or(NoCalendar("It has no end."))
}

/// A text value as it is meant.
pub(crate) fn unescape(value: &str) -> String {
    if !value.contains('\\') {
        return value.to_owned();
    }
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, false) => out.push(c),
            (_, true) => match chars.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => out.push('\\'),
            },
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const TASK: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nUID:1\r\nX-ODD;A=\"b:c;d\";E=f:one\\, t\r\n wo\r\n\
        BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VTODO\r\nEND:VCALENDAR\r\n";

    #[test]
    fn what_was_read_is_written_again_as_it_was() {
        let calendar = parse(TASK).unwrap();
        let odd = calendar.children[0].line("X-ODD").unwrap();
        assert_eq!(odd.parameter("a").as_deref(), Some("b:c;d"));
        assert_eq!(odd.text(), "one, two");
        assert_eq!(calendar.to_text(), TASK.replace("\r\n wo", "wo"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_fall_over(text in "\\PC{0,200}", lines in "((BEGIN|END|RRULE|DTSTART|DTEND|DUE|EXDATE|TRIGGER|DURATION|TZID|A.B)(;[A-Z=\":]{0,9})?:(VEVENT|VALARM|VTIMEZONE|FREQ=[A-Z]{4,8};BY[A-Z]{3,8}=-?[0-9]{1,3}|[-+0-9TZPW]{0,16})\n){0,20}") {
            use occurrences::{Range, expanded, busy};
            use jiff::tz::TimeZone;
            let range = Range { from: "2027-01-01T00:00:00Z".parse().unwrap(), to: "2027-03-01T00:00:00Z".parse().unwrap() };
            for text in [text, format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101T000000Z\n{lines}END:VEVENT\nEND:VCALENDAR")] {
                if let Ok(calendar) = parse(&text) {
                    let _ = expanded(&calendar, range, &TimeZone::UTC).to_text();
                    let _ = busy(&calendar, Range::EVER, &TimeZone::UTC);
                    proptest::prop_assert_eq!(parse(&calendar.to_text()).unwrap(), calendar);
                }
            }
        }
    }

    #[test]
    fn what_is_no_calendar_is_refused() {
        for wrong in [
            "",
            "x",
            "BEGIN:VCALENDAR",
            "END:VCALENDAR",
            "BEGIN:A\nEND:B",
            "UID:1",
            "BEGIN:A\nEND:A\nBEGIN:B\nEND:B",
            "BEGIN:A\n:x\nEND:A",
        ] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
        let deep = "BEGIN:A\n".repeat(100) + &"END:A\n".repeat(100);
        assert!(parse(&deep).is_err());
        let wide = format!("BEGIN:A\n{}END:A\n", "BEGIN:B\nEND:B\n".repeat(COMPONENTS_MAX));
        assert!(parse(&wide).is_err());
    }
}
