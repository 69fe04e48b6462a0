//! Text as people type it, made fit to keep: trimmed, without control characters, within its length.

use jiff::civil::Date;
use language::say;

use crate::problem::{FieldProblem, Problem};

/// The most characters of a name, title or company.
pub const NAME_MAX: usize = 200;
/// The most characters of a note.
pub const NOTE_MAX: usize = 20_000;
/// The most characters of a short text: a reason, a place, a quotation.
pub const TEXT_MAX: usize = 2_000;

/// Collects what is wrong with a form, so that all of it is told at once.
#[derive(Debug, Default)]
pub(crate) struct Check {
    problems: Vec<FieldProblem>,
}

impl Check {
    /// Notes that a field can't be read.
    pub(crate) fn wrong(&mut self, field: &'static str, why: impl Into<String>) {
        self.problems.push(FieldProblem { field, why: why.into() });
    }

    /// A text that may be missing: `None` when empty.
    pub(crate) fn text(&mut self, field: &'static str, typed: &str, max: usize) -> Option<String> {
        let clean = clean(typed);
        let length = clean.chars().count();
        if length > max {
            self.wrong(field, say::field_too_long(length, max));
        }
        Some(clean).filter(|text| !text.is_empty())
    }

    /// A text that must be there.
    pub(crate) fn required(
        &mut self,
        field: &'static str,
        typed: &str,
        max: usize,
        missing: fn() -> String,
    ) -> String {
        let text = self.text(field, typed, max);
        if text.is_none() {
            self.wrong(field, missing());
        }
        text.unwrap_or_default()
    }

    /// A day on which something happened: not in the future, not before 1900.
    pub(crate) fn past_day(&mut self, field: &'static str, day: Date, today: Date) -> Date {
        if day > today {
            self.wrong(field, say::field_still_to_come(language::day_full(day)));
        } else if day.year() < 1900 {
            self.wrong(field, say::field_too_long_ago(language::day_full(day)));
        }
        day
    }

    /// Ends the check: an error if anything was wrong.
    pub(crate) fn done(self) -> Result<(), Problem> {
        if self.problems.is_empty() { Ok(()) } else { Err(Problem::Invalid(self.problems)) }
    }
}

/// Trims, and drops control characters but line breaks and tabs; a line break is always `\n`.
pub(crate) fn clean(typed: &str) -> String {
    let unified = typed.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = unified.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    kept.trim().to_owned()
}

/// Like [`clean`], on one line.
pub(crate) fn one_line(typed: &str) -> String {
    clean(typed).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_go_and_words_stay() {
        assert_eq!(clean("  a\u{0}b\r\nc\u{7} "), "ab\nc");
        assert_eq!(one_line(" Jane\n\t Doe "), "Jane Doe");
    }

    #[test]
    fn what_is_too_long_is_refused_with_its_length() {
        let mut check = Check::default();
        assert_eq!(check.text("name", &"x".repeat(300), NAME_MAX).map(|text| text.len()), Some(300));
        let Err(Problem::Invalid(problems)) = check.done() else { panic!("it was too long") };
        assert_eq!(problems[0].field, "name");
        assert!(problems[0].why.contains("300"));
    }
}
