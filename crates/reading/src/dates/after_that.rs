//! Weekdays counted from a day that was said before: "leaves on the 18th, come by the Monday following", "the Monday after,
//! that's the 14th".

use super::grammar::Found;
use super::lexicon::weekday;
use super::reader::Reader;

impl Reader {
    /// The phrase with the day that it means after the one said before it; as it is when it is not counted from there.
    pub(super) fn counted_from_before(&self, found: Found, before: Option<&Found>) -> Found {
        const TOKENS_MAX: usize = 4;
        let tokens = found.start..found.end;
        let Some(named) = tokens.clone().find_map(|at| weekday(self.at(at))) else { return found };
        let is_plain = tokens.len() <= TOKENS_MAX
            && tokens.clone().all(|at| {
                weekday(self.at(at)).is_some()
                    || matches!(self.at(at), "the" | "following" | "on" | "that" | "very")
            });
        if !is_plain {
            return found;
        }
        let follows = tokens.clone().any(|at| self.at(at) == "following");
        let end = match (self.at(found.end), self.at(found.end + 1)) {
            ("after", "that") => found.end + 2,
            ("after", _) if self.clause_ends(found.end + 1) => found.end + 1,
            _ if follows => found.end,
            _ => return found,
        };
        // "…, that's the 14th"
        if let Some((number, end)) = self.day_it_is(end)
            && let Some(date) = self.numbered(number, named)
        {
            return Found { date, end, ..found };
        }
        match before.and_then(|before| before.date.nth_weekday(1, named).ok()) {
            Some(date) if date >= self.today() => Found { date, end, ..found },
            _ => found,
        }
    }

    /// The 14 of ", that's the 14th".
    fn day_it_is(&self, at: usize) -> Option<(i8, usize)> {
        let at = self.skip(at, &[",", "-", "(", "so"]);
        let is = match self.at(at) {
            "that's" | "thats" | "it's" => at + 1,
            "that" | "which" | "it" => self.skip(at + 1, &["'s", "is", "would", "be", "s"]),
            _ => return None,
        };
        let number = self.skip(is, &["the"]);
        let (number, end, is_ordinal) = self.day_number(number)?;
        (is_ordinal && number > 0).then_some((number, end))
    }
}
