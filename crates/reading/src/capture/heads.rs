//! The name that a stretch of words begins with, and how surely it is a person's.

use std::ops::Range;

use super::leads::ORDINALS;
use super::line::Line;
use crate::lexer::Gap;
use crate::person_name::is_particle;
use crate::words::common::{CALLING, LEADS};
use crate::words::companies::NAMED_AFTER_PEOPLE;
use crate::words::family_names::is_like_family_name;
use crate::words::is_in;
use crate::words::relations::is_relation;

/// How surely a text must begin with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Care {
    /// Anything that can be one.
    Little,
    /// Two capitalised words that are nothing else, or a known given name.
    Some,
    /// A known given name with a family name.
    Great,
}

/// "Mercy General", "Lincoln High": last words of hospitals and schools that are nobody's family name.
pub(super) const ENDS_OF_INSTITUTIONS: &[&str] = &[
    "general",
    "memorial",
    "regional",
    "methodist",
    "presbyterian",
    "baptist",
    "lutheran",
    "episcopal",
    "catholic",
    "adventist",
    "elementary",
    "primary",
    "high",
    "county",
    "central",
    "medical",
    "health",
    "municipal",
    "unified",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// With a family name or a form of address.
    Full,
    /// "Bob"
    Single,
}

/// A name in a script without capitals and blanks: "张伟", "山田太郎".
fn is_eastern_name(word: &str) -> bool {
    (2..=4).contains(&word.chars().count())
        && word.chars().all(|c| c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase())
}

impl Line<'_> {
    /// Skips "and", "also call", "my brother", "Dr.": what may stand before a name.
    pub(super) fn after_opening(&self, from: usize, end: usize) -> usize {
        let mut at = from;
        while at < end
            && (is_in(LEADS, self.key(at))
                || is_in(ORDINALS, self.key(at)) && is_in(CALLING, self.key(at + 1))
                || matches!(self.key(at), "and" | "&" | "+")
                || matches!(self.key(at), "don't" | "dont") && self.key(at + 1) == "forget"
                || self.key(at) == "forget" && at > from
                || self.key(at) == "that" && at > from && self.key(at - 1) == "failing")
            && at + 1 < end
            && !(self.words[at].is_capitalised && self.is_given(at))
        {
            at += 1;
        }
        // "no 5 Jane Doe", "so is Jane Doe"
        let is_number =
            |i: usize| self.words.get(i).is_some_and(|word| word.text.bytes().all(|b| b.is_ascii_digit()));
        if at + 2 < end
            && (self.key(at) == "no" && is_number(at + 1) || self.key(at) == "so" && self.key(at + 1) == "is")
        {
            at += 2;
        }
        // "the Smith brothers Tom, Dick and Harry"
        if at + 3 < end
            && self.key(at) == "the"
            && self.words[at + 1].is_capitalised
            && matches!(
                self.key(at + 2),
                "brothers" | "sisters" | "twins" | "boys" | "girls" | "kids" | "cousins"
            )
        {
            at += 3;
        }
        while at + 1 < end
            && matches!(
                self.key(at),
                "both" | "either" | "twins" | "brothers" | "sisters" | "siblings" | "cousins" | "partners"
            )
        {
            at += 1;
        }
        while at + 1 < end
            && matches!(
                self.key(at),
                "big"
                    | "little"
                    | "old"
                    | "young"
                    | "oom"
                    | "tannie"
                    | "uncle"
                    | "auntie"
                    | "aunt"
                    | "aunty"
                    | "father"
                    | "deacon"
                    | "elder"
            )
            && (self.is_given(at + 1) || self.words[at].is_capitalised && self.words[at + 1].is_capitalised)
        {
            at += 1;
        }
        // "Coach Jim Parker", "receptionist Kim"
        let said = at
            + (at..end)
                .take_while(|i| matches!(self.key(*i), "the" | "their" | "young" | "old" | "new"))
                .count();
        if !self.is_given(at)
            && said < end
            && let Some(title_end) = self.title_end(said, end).filter(|title_end| *title_end < end)
            && (self.is_given(title_end)
                && (self.words[title_end].is_capitalised || said > at && self.nothing_is_capitalised())
                || said > at && self.unknown_name(title_end, end).is_some_and(|name| name.len() == 2))
        {
            return title_end;
        }
        // "Jane Doe and son Bob"
        if at > 0 && at + 1 < end && is_relation(self.key(at)) && self.is_given(at + 1) {
            return at + 1;
        }
        if let Some(relation) = self.relation_at(at, end)
            && relation.end < end
        {
            at = relation.end;
            // "her sister is Opal Teague"
            let is_said = at + 1 < end
                && matches!(self.key(at), "is" | "called" | "named")
                && self.words[from].gap < Gap::Close;
            at += usize::from(is_said && self.words[at + 1].is_capitalised);
        }
        at
    }

    /// The name that begins at the word, when it is surely enough a person's.
    pub(super) fn person_at(&self, from: usize, end: usize, care: Care) -> Option<(Range<usize>, Start)> {
        // "St. Vincent" is a hospital.
        if from >= end || matches!(self.key(from), "st" | "ste" | "saint") {
            return None;
        }
        let is_lower = !self.words[from].is_capitalised;
        let core_from = self.prefixes_end(from, end);
        let name_end = self.name_end(from, end, is_lower);
        if name_end <= core_from || self.owns_what_follows(name_end, end) {
            return None;
        }
        let core = core_from..name_end;
        let has_prefix = core_from > from;
        let is_given = self.is_given(core.start);
        let is_initial = self.key(core.start).chars().filter(|c| c.is_alphabetic()).count() == 1;
        let run_end = match is_lower {
            true => self.company_end(from, end, true),
            false => from + self.capitals_from(from, end),
        };
        // "Luis Camarena of Camarena Concrete"
        let ends_before_of = is_given && core.len() > 1 && matches!(self.key(name_end), "of" | "and" | "&");
        let run_end = if ends_before_of { name_end } else { run_end };
        let words = from..self.end_before_next_person(from, run_end).max(name_end);
        let is_other = NAMED_AFTER_PEOPLE.contains(&self.keys(&core).as_str())
            || self.is_surely_company(&words)
            || self.is_place(&core)
            || self.is_department(&core)
            || self.key(name_end - 1).ends_with("'s")
            || self.title_end(from, end).is_some()
                && !is_given
                && !has_prefix
                && !self.is_name_like_head(from)
            || self.is_mail_domain(&core) && !is_given
            || core.len() > 1
                && self.is_known_company(core.end - 1)
                && !is_like_family_name(self.key(core.end - 1))
            || core.len() > 1 && is_in(ENDS_OF_INSTITUTIONS, self.key(core.end - 1))
            || self.is_known_company(core.start) && !is_given
            || self.is_address(&core) && !is_given && !has_prefix && !is_initial
            || self.is_farewell(&(from..end))
            || is_particle(self.words[name_end - 1].text) && !(core.len() == 1 && is_given && !is_lower);
        if is_other {
            return None;
        }
        let is_eastern = core.len() == 1 && is_eastern_name(self.words[core.start].text);
        let is_full = core.len() > 1 || has_prefix || is_eastern;
        let sounds_like_one = is_eastern || is_given || has_prefix || is_initial && core.len() > 1;
        let family_known = core.len() > 1 && is_like_family_name(self.key(core.end - 1));
        let is_whole = name_end == end;
        let is_nothing_else = is_full
            && !is_lower
            && is_whole
            && core.clone().all(|i| !self.is_everyday(i) && !self.is_company_noun(i));
        let is_believed = match care {
            Care::Little => sounds_like_one || !is_lower,
            Care::Some => sounds_like_one || is_full && family_known || is_nothing_else,
            Care::Great => sounds_like_one && is_full || is_full && family_known && is_whole && !is_lower,
        };
        let start = if is_full { Start::Full } else { Start::Single };
        is_believed.then_some((from..name_end, start))
    }

    /// How many words from here on are capitalised or join such words.
    fn capitals_from(&self, from: usize, end: usize) -> usize {
        let joins =
            |i: usize| is_particle(self.words[i].text) || matches!(self.key(i), "&" | "and" | "of" | "+");
        let run = (from..end).take_while(|i| self.words[*i].is_capitalised || joins(*i)).count();
        // "Tom & wife Ann Lee"
        let is_cut = run > 1
            && matches!(self.key(from + run - 1), "&" | "+" | "and")
            && self.relation_at(from + run, end).is_some();
        run - usize::from(is_cut)
    }

    /// "Vane & Wimsey Books" is a company, "Harriet Vane & Peter Wimsey" are two people.
    fn end_before_next_person(&self, from: usize, end: usize) -> usize {
        let is_company = (from..end).any(|i| self.is_company_noun(i));
        let joint = (from..end).find(|i| matches!(self.key(*i), "&" | "+" | "and"));
        match joint.filter(|joint| !is_company && self.is_given(joint + 1)) {
            Some(joint) => joint,
            None => end,
        }
    }
}
