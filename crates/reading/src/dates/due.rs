//! What is due when: the day with its errand, or words that name no day.

use std::ops::Range;

use super::reader::Reader;

/// Words before a thing that must happen first.
const UNTIL_THEN: &[&str] = &[
    "once",
    "as soon as",
    "when",
    "whenever",
    "after",
    "until",
    "till",
    "til",
    "not until",
    "not before",
    "before",
];
/// A time that is no day.
const SOME_TIME: &[&str] = &[
    "soon",
    "sometime soon",
    "sometime",
    "some time",
    "some time soon",
    "later",
    "later on",
    "at some point",
    "eventually",
    "asap",
    "as soon as possible",
    "one day",
    "some day",
    "someday",
    "down the road",
    "down the line",
    "in due course",
    "in the future",
    "in the near future",
    "in a while",
    "in a bit",
    "in a few days",
    "in a few weeks",
    "in a few months",
    "in a few wks",
    "in several weeks",
    "in several months",
    "in some weeks",
    "in a couple",
    "in a few",
    "after the holidays",
    "later this year",
    "later this month",
    "later this week",
    "later in the year",
    "later in the month",
    "later in the week",
    "this year",
    "this month",
    "this quarter",
    "this week",
    "no rush",
    "in the holidays",
    "over the holidays",
    "when possible",
    "any day now",
    "in the coming weeks",
    "in the coming months",
    "over the next few weeks",
    "over the next few months",
    "in the next few weeks",
    "in the next few months",
    "in a few years",
    "some other time",
    "down the track",
];
const SEASONS: &[&str] = &["spring", "summer", "autumn", "fall", "winter"];
/// A clause that tells when goes on for at most so many words.
const WORDS_MAX: usize = 14;
/// An errand reaches at most so many words before its day.
const LEAD_WORDS_MAX: usize = 8;

impl Reader {
    /// The words of an errand that end at that place: "ring her on", "follow up"; the place itself when there are none.
    pub(super) fn errand_start(&self, at: usize) -> usize {
        let mut start = at;
        for place in (at.saturating_sub(LEAD_WORDS_MAX)..at).rev() {
            let is_polite = matches!(self.at(place), "please" | "pls" | "plz" | "kindly");
            if self.is_errand(place) || is_polite && start < at {
                start = place;
            } else if !self.is_filler(place) || self.at(place) == "-" && !self.is_glued(place) {
                break;
            }
        }
        start
    }

    /// The words of an errand that begin at that place: "call him".
    pub(super) fn errand_end(&self, at: usize) -> usize {
        let next = self.skip(at, &[":", "-"]);
        let is_one_word = |word: &str| {
            matches!(
                word,
                "call" | "ring" | "phone" | "email" | "text" | "ping" | "visit" | "meet" | "chase" | "remind"
            )
        };
        if is_one_word(self.at(next)) {
            let mut end = self.skip(next + 1, &["back"]);
            end = self.skip(end, &["her", "him", "them", "me", "us", "it"]);
            return self.skip(end, &["back", "again"]);
        }
        match self
            .phrase(next, "follow up")
            .or_else(|| self.phrase(next, "check in"))
            .or_else(|| self.phrase(next, "check back"))
        {
            Some(end) => end,
            None => at,
        }
    }

    /// Words that tell when without naming a day: "once the kitchen is done", "in the spring".
    pub(super) fn no_date(&self) -> Option<Range<usize>> {
        (0..self.tokens.len())
            .find_map(|at| self.happening(at).or_else(|| self.some_time(at)).or_else(|| self.after_it(at)))
            .map(|(from, to)| self.span(from, to))
    }

    fn happening(&self, at: usize) -> Option<(usize, usize)> {
        let next = self.one_of_phrases(at, UNTIL_THEN)?;
        if self.clause_ends(next) {
            return None;
        }
        let mut end = next;
        while !self.clause_ends(end) && end - next < WORDS_MAX {
            end += 1;
        }
        let is_placed = self.clause_begins(at) || self.errand_start(at) < at;
        let is_meant = match self.at(at) {
            "once" => {
                self.is_word(next)
                    && !matches!(
                        self.at(next),
                        "a" | "an" | "more" | "upon" | "again" | "per" | "every" | "removed"
                    )
            }
            "as" => self.is_word(next),
            "when" => is_placed || self.is_ahead(next, end),
            "after" | "before" => is_placed && self.is_word(next),
            _ => is_placed,
        };
        let is_past =
            (next..end).any(|place| matches!(self.at(place), "was" | "were" | "had" | "did" | "ago"));
        (is_meant && !is_past).then_some((at, end))
    }

    /// "60 days from install": how long after something that has no day yet.
    fn after_it(&self, at: usize) -> Option<(usize, usize)> {
        let (_, next) = self.length(at)?;
        let next = self.one_of(next, &["after", "from", "into"])?;
        let is_placed = self.clause_begins(at) || self.errand_start(at) < at;
        if !is_placed || !self.is_word(next) {
            return None;
        }
        let end = (next..next + WORDS_MAX).find(|place| self.clause_ends(*place))?;
        Some((at, end))
    }

    /// Something that is still to happen: "when the shed's up".
    fn is_ahead(&self, from: usize, to: usize) -> bool {
        (from..to).any(|place| {
            let word = self.at(place);
            matches!(word, "is" | "are" | "has" | "have" | "gets" | "get" | "done" | "ready" | "finished")
                || word.ends_with("'s")
        })
    }

    fn some_time(&self, at: usize) -> Option<(usize, usize)> {
        let end = self.one_of_phrases(at, SOME_TIME).or_else(|| {
            let next = self.one_of_phrases(
                at,
                &[
                    "in the",
                    "in early",
                    "in late",
                    "by the",
                    "over the",
                    "come",
                    "end of",
                    "the end of",
                    "start of",
                    "beginning of",
                    "next",
                    "this",
                    "in",
                    "by",
                    "after the",
                ],
            )?;
            let next = self.skip(next, &["early", "late"]);
            self.one_of(next, SEASONS)
        })?;
        let is_placed = self.clause_begins(at) || self.errand_start(at) < at;
        (is_placed && self.follows_a_day(end)).then_some((at, end))
    }
}
