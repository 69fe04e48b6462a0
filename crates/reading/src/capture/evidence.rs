//! Whether another person begins at a place in a line: what speaks for it is weighed, no sign decides alone.

use std::ops::Range;

use super::heads::{Care, Start};
use super::line::{Line, Piece};
use crate::lexer::Gap;
use crate::person_name::{is_particle, is_suffix_after_comma};
use crate::words::common::CALLING;
use crate::words::family_names::{FAMILY_NAMES, is_like_family_name};
use crate::words::is_in;
use crate::words::name_parts::PREFIXES;
use crate::words::places::CALLED_LIKE_PEOPLE;

/// A place where another person may begin.
pub(super) struct Joint {
    /// The piece that holds it.
    pub(super) piece: usize,
    /// The first word that is not about the one before: the "and", or the same word as `from`.
    pub(super) at: usize,
    /// The first word about the next one.
    pub(super) from: usize,
    pub(super) end: usize,
    /// An "and" or the like leads up to it.
    pub(super) is_and: bool,
    /// It has the next number of a list.
    pub(super) is_numbered: bool,
}

/// What is known of a line when the next person is looked for.
pub(super) struct Seen {
    /// Which words are the name of the last one.
    pub(super) name: Range<usize>,
    /// Where the words end that are nothing but names; 0 when they are more.
    pub(super) list_of_names: usize,
    /// How many have been found before.
    pub(super) people: usize,
    /// The last one is only a guess: no list has the name.
    pub(super) is_guess: bool,
}

/// What is enough to believe in another person.
const ENOUGH: f32 = 3.0;
/// What a word that no list has weighs.
const UNKNOWN: f32 = 0.0;
/// What two words weigh that no list has and that are nothing else.
const NAME_LIKE: f32 = 1.0;
/// From here on a name is a person's without regard to what follows; "Bob" is just that.
const SURE: f32 = 1.5;

/// So sure is a known name of a next person after one that is only a guess.
const SURE_OF_NEXT: f32 = 2.5;

impl Line<'_> {
    /// The name of another person at the joint, with all that leads up to it; `None` when too little speaks for one.
    pub(super) fn next_person(&self, joint: &Joint, seen: &Seen) -> Option<Range<usize>> {
        // "Jane Doe and Bob Roe, both Acme Canning": where they work.
        let is_of_all = seen.people > 1
            && matches!(self.key(joint.from), "both" | "all")
            && !joint.is_and
            && self
                .words
                .get(joint.from + 1)
                .is_some_and(|word| word.is_capitalised && !self.is_given(joint.from + 1));
        if joint.from >= joint.end || is_of_all || self.is_tied(joint, seen) || self.is_named_as_teller(joint)
        {
            return None;
        }
        let titled =
            self.after_title_is(joint.from, joint.end).or_else(|| self.after_called(joint.from, joint.end));
        let opened = titled.unwrap_or_else(|| self.after_opening(joint.from, joint.end));
        // "Jane Doe (no 8), the Hendersons (no 15)"
        // "no 15 the Finnegans"
        let is_house = |i: usize| self.words[i].text.bytes().all(|byte| byte.is_ascii_digit());
        let housed = joint.from + 2 < joint.end && self.key(joint.from) == "no" && is_house(joint.from + 1);
        let at_family = joint.from + if housed { 2 } else { 0 };
        if let Some(family) = self.family_at(at_family, joint.end)
            && !(self.pieces.get(joint.piece + 1).is_some()
                && self.family_in_brackets(joint.piece + 1).is_some())
            && (self.was_reached(joint, seen)
                || joint.at > seen.name.end
                || joint.is_and
                || self.prefixes_end(seen.name.start, seen.name.end) > seen.name.start)
            && self.next_piece(&family).is_none_or(|next| next.gap >= Gap::Comma)
        {
            return Some(joint.from..family.end);
        }
        // "Coach Pellem"
        let opened = self
            .title_end(opened, joint.end)
            .filter(|end| self.is_led_by_title(opened, *end, joint))
            .unwrap_or(opened);
        let (name, head) = self
            .head(opened, joint.end)
            .or_else(|| self.quiet_relative(joint.from, opened, joint.end).map(|name| (name, NAME_LIKE)))?;
        // "… PolAm Travel owner": a firm, and what they are there.
        let is_firm = head <= NAME_LIKE
            && self.was_reached(joint, seen)
            && seen.name.end == joint.at
            && (name.end < joint.end && self.is_company_noun(name.end) || self.is_surely_company(&name));
        // "Abel Zamora 555-0100, Abel runs the crew"
        let core = self.prefixes_end(seen.name.start, seen.name.end);
        let is_said_again = name.len() == 1
            && seen.name.end > core + 1
            && self.key(core) == self.key(name.start)
            && self.is_given(core);
        if is_firm
            || is_said_again
            || self.is_gatekeeper(joint, &name, seen)
            || self.is_called_after(joint, &name, seen)
        {
            return None;
        }
        if self.names_the_same(&name, &seen.name)
            || self.is_company_with_and(joint, &name, seen)
            || self.goes_on_after_bracket(joint, &name, seen)
        {
            return None;
        }
        let led_up_to = match () {
            () if opened == joint.from && self.follows_title_like_first(joint) => 1.5,
            () if opened == joint.from => 0.0,
            () if self.relation_at(joint.from, opened).is_some() => 2.5,
            () if titled.is_some() || !self.are_leads(joint.from..opened) => 1.5,
            () => 0.25,
        };
        // "Jane Doe, VP Ops, Acme Foods Inc., Dayton": where it is.
        if opened == joint.from
            && !joint.is_and
            && !joint.is_numbered
            && self.is_town_behind_field(&name, &seen.name)
        {
            return None;
        }
        let is_known = head > UNKNOWN;
        let may_be_reached = head >= 3.0 || self.was_reached(joint, seen);
        let signs = self.signs_before(joint.at);
        let has_bracket = self.next_piece(&name).is_some_and(|next| next.gap == Gap::Open);
        let parts_surely = self.was_reached(joint, seen)
            || joint.is_numbered
            || joint.is_and
            || self.parts_people(signs)
            || signs.contains(')') && has_bracket
            || led_up_to > 2.0;
        let is_record = self.is_record(joint, seen, &name) && self.next_piece(&name).is_some();
        let is_before_company = (self.was_reached(joint, seen) || joint.is_and && head >= NAME_LIKE)
            && self
                .next_piece(&name)
                .is_some_and(|next| !next.is_lower && self.is_surely_company(&next.words));
        let follows = self.what_follows(&name, joint, is_known, may_be_reached)
            + if (is_record || is_before_company) && !self.is_parted_before(name.end) { 1.0 } else { 0.0 };
        // "Kim, my vet Lou": no company is called so.
        let is_somebody_else = led_up_to > 2.0
                || led_up_to > 1.0 && (name.end == joint.end || follows >= 1.0)
                // "…, Dr. Sunita Rao"
                || self.prefixes_end(name.start, name.end) > name.start && name.end == joint.end;
        let parts = self.what_parts(joint, seen, is_known, is_somebody_else);
        let is_bare = joint.at == seen.name.end;
        // After "Zylo Leeds, buyer" a name that the lists have is the buyer's; one as little known as the first is another's.
        let is_alike = (NAME_LIKE..2.0).contains(&head);
        let parts_surely = parts_surely || !is_bare && is_alike && follows >= 1.0;
        let parts_surely = parts_surely || head >= SURE_OF_NEXT && self.is_told_of(seen.name.end);
        let list_of_names = joint.at < seen.list_of_names;
        if seen.is_guess && !parts_surely && !list_of_names {
            return None;
        }
        // Words that no list has must be followed by what follows a name.
        let is_announced =
            led_up_to > 1.0 || self.follows_title_like_first(joint) || self.is_head(joint.from);
        let is_doubtful =
            head < SURE && follows < 1.0 && !is_announced && !(head >= NAME_LIKE && self.parts_people(signs));
        if is_doubtful && !list_of_names && !joint.is_numbered && !joint.is_and {
            return None;
        }
        // Among several a name alone is believed sooner: "Tom from Acme, Sue from Beta, Kim".
        let among_several = if seen.people > 1 && head >= SURE && !is_bare { 0.5 } else { 0.0 };
        // "Tom and Umeume Garpel"
        let is_couple = joint.is_and
            && is_bare
            && seen.name.len() == 1
            && self.is_given(seen.name.start)
            && name.len() > 1
            && name.end == joint.end
            && head >= NAME_LIKE;
        let couple = if is_couple { 0.5 } else { 0.0 };
        // "chef - Jane Doe, buyer - Umeume Garpel", "chef Jane Doe, buyer Umeume Garpel"
        let in_pattern = if self.follows_title_like_first(joint) {
            2.0
        } else if opened > joint.from && name.len() == 2 && self.title_end(joint.from, opened) == Some(opened)
        {
            1.0
        } else {
            0.0
        };
        let listed =
            if list_of_names && (joint.is_and || name.end < joint.end || seen.is_guess) { 0.5 } else { 0.0 };
        // "Callum Reidy, Jo Reidy"
        let kin = if self.is_of_the_same_family(&name, seen) { 2.0 } else { 0.0 };
        let evidence =
            head + led_up_to + parts + follows + among_several + couple + in_pattern + listed + kin;
        (evidence >= ENOUGH).then_some(joint.from..name.end)
    }

    /// The "Dayton" of "Jane Doe, Acme Foods Inc., Dayton": alone between signs, behind another field of somebody who was not
    /// reached there.
    pub(super) fn is_town_behind_field(&self, name: &Range<usize>, before: &Range<usize>) -> bool {
        name.len() == 1
            && name.start > before.end
            && CALLED_LIKE_PEOPLE.contains(self.key(name.start))
            && (matches!(self.words[name.start].gap, Gap::Comma | Gap::Break)
                || self.signs_before(name.start).contains(','))
            && !self.is_parted_before(name.start)
            && self.words.get(name.end).is_none_or(|next| next.gap != Gap::Space)
            && !self.is_parted_before(name.end)
    }

    /// "Jane Doe 555-0100 (ref: Bob Roe)"
    fn is_named_as_teller(&self, joint: &Joint) -> bool {
        const TELLERS: &[&str] = &[
            "ref",
            "refd",
            "ref'd",
            "referrer",
            "referred by",
            "ref by",
            "source",
            "via",
            "referral from",
            "lead from",
        ];
        let Some(before) = joint.piece.checked_sub(1).map(|p| self.pieces[p].words.clone()) else {
            return false;
        };
        self.pieces[joint.piece].gap == Gap::Colon && is_in(TELLERS, &self.keys(&before))
    }

    /// Two known given names with one family name: no firm is called after somebody's relative.
    fn is_of_the_same_family(&self, name: &Range<usize>, seen: &Seen) -> bool {
        name.len() == 2
            && seen.name.len() == 2
            && self.key(name.end - 1) == self.key(seen.name.end - 1)
            && [name.start, seen.name.start]
                .iter()
                .all(|i| self.is_given(*i) && self.words[*i].is_capitalised)
            && self.key(name.start) != self.key(seen.name.start)
    }

    /// A title before a capitalised word that is none: "Coach Pellem", not "Baker Street" and not "CFO Acme Inc".
    fn is_led_by_title(&self, from: usize, title_end: usize, joint: &Joint) -> bool {
        title_end < joint.end
            && self.words[title_end].is_capitalised
            && title_end - from <= 2
            && !self.is_given(from)
            && self.unknown_name(title_end, joint.end).is_some_and(|name| name.len() <= 2)
            && self.company_end(title_end, joint.end, false) - title_end <= 2
            && (joint.is_and
                || self.text_of(&(from..title_end)).starts_with(char::is_uppercase)
                || title_end + 2 == joint.end)
    }

    fn next_piece(&self, name: &Range<usize>) -> Option<&Piece> {
        self.pieces.iter().find(|piece| piece.words.start == name.end)
    }

    /// Whether a number or an address like the one before comes later: what stands between is a record of its own.
    fn is_record(&self, joint: &Joint, seen: &Seen, name: &Range<usize>) -> bool {
        let between = |i: usize| -> Option<bool> {
            let from = i.checked_sub(1).map_or(0, |before| self.words[before].range.end);
            let to = self.words.get(i).map_or(self.text.len(), |word| word.range.start);
            let said = self.text.get(from..to)?;
            said.contains(char::is_alphanumeric).then(|| said.contains('@'))
        };
        let before = (seen.name.end..=joint.at).find_map(between);
        let after = (name.end..=self.words.len()).find_map(between);
        before.is_some() && before == after
    }

    /// "a guy called Zack", "the second is Bob": where the name begins.
    fn after_called(&self, from: usize, end: usize) -> Option<usize> {
        const WORDS_BEFORE_MAX: usize = 4;
        const COUNTED: &[&str] = &["first", "second", "third", "other", "last", "one", "next", "fourth"];
        let at = (from + 1..end.min(from + 1 + WORDS_BEFORE_MAX)).find(|i| {
            matches!(self.key(*i), "called" | "named")
                || self.key(*i) == "is" && is_in(COUNTED, self.key(*i - 1))
                || is_in(CALLING, self.key(*i)) && self.is_given(*i + 1)
        })?;
        let is_small = (from..at).all(|i| !self.words[i].is_capitalised || i == 0);
        (is_small && at + 1 < end).then_some(at + 1)
    }

    /// Whether a name is only a guess: no list says that it is a person's.
    pub(super) fn is_guess(&self, at: usize, end: usize) -> bool {
        self.head(at, end).is_none_or(|(_, head)| head < SURE)
    }

    /// How much the words that begin here are like a name.
    fn head(&self, at: usize, end: usize) -> Option<(Range<usize>, f32)> {
        // "Kim & Lou Park"
        if at + 1 < end && self.joins_given_names(at + 1, end) {
            return Some((at..at + 1, 4.5));
        }
        let Some((name, start)) = self.person_at(at, end, Care::Some) else {
            return self.unknown_name(at, end).map(|name| (name, UNKNOWN));
        };
        // "Sr. Buyer"
        if !self.is_given(name.start) && self.title_end(at, end).is_some_and(|title| title >= name.end) {
            return None;
        }
        let is_quiet = !self.words[at].is_capitalised;
        let is_titled = self.prefixes_end(name.start, name.end) > name.start;
        let sounds_like_family = is_like_family_name(self.key(name.end - 1));
        let is_common = self.is_common_name(name.start, name.end);
        let weight = match start {
            Start::Full if is_titled => 4.5,
            Start::Full if is_common => 4.5,
            // "H. Brooks"
            Start::Full if self.words[name.start].text.ends_with('.') && sounds_like_family => 3.0,
            Start::Full if self.is_given(name.start) && sounds_like_family => 3.0,
            Start::Full if self.is_given(name.start) => 2.5,
            Start::Full if sounds_like_family => 1.25,
            Start::Full => NAME_LIKE,
            Start::Single => 1.5,
        };
        let has_capitals = !self.nothing_is_capitalised();
        let is_out_of_place = is_quiet && has_capitals;
        Some((name, if is_out_of_place { weight - 1.5 } else { weight }))
    }

    /// One or two capitalised words that are nothing else that is known.
    pub(super) fn unknown_name(&self, at: usize, end: usize) -> Option<Range<usize>> {
        if at >= end || !self.words[at].is_capitalised {
            return None;
        }
        let name_end = self.name_end(at, end, false);
        let name = at..name_end;
        let is_other = name.is_empty()
            || name.len() > 3
            || self.owns_what_follows(name_end, end)
            || self.key(name_end - 1).ends_with("'s")
            || name.len() == 1 && is_particle(self.words[at].text)
            || self.title_end(at, end).is_some()
            || self.is_surely_company(&name)
            || self.is_place(&name)
            || self.is_address(&name)
                && !(self.is_parted_before(name_end) && is_like_family_name(self.key(name_end - 1)))
            || self.is_department(&name)
            || self.is_farewell(&(at..end))
            || name.clone().any(|i| {
                is_suffix_after_comma(self.words[i].text)
                    || is_in(PREFIXES, self.key(i))
                    || self.is_everyday(i)
                    || self.is_diary(i)
                    || self.is_company_noun(i)
                    || self.is_known_company(i)
            });
        let after = self.words.get(name_end).filter(|word| name_end < end && word.gap == Gap::Space);
        let runs_on = after.is_some_and(|word| {
            !word.is_capitalised
                && !matches!(
                    word.key.as_str(),
                    "at" | "@" | "from" | "of" | "the" | "and" | "or" | "&" | "who" | "in" | "runs" | "owns"
                )
                && !self.says_what_they_are(name_end, end)
                && self.title_end(name_end, end).is_none()
        });
        let is_of_something = name.len() == 1 && name_end < end && self.key(name_end) == "of";
        (!is_other && !runs_on && !is_of_something).then_some(name)
    }

    /// A known given name with a known family name.
    pub(super) fn is_common_name(&self, from: usize, end: usize) -> bool {
        let at = self.prefixes_end(from, end);
        at + 1 < end && self.is_given(at) && FAMILY_NAMES.contains(self.key(end - 1))
    }

    /// How surely what stands before the joint ends the person before.
    fn what_parts(&self, joint: &Joint, seen: &Seen, is_known: bool, is_somebody_else: bool) -> f32 {
        let signs = self.signs_before(joint.at);
        let was_reached = self.was_reached(joint, seen);
        let closes = signs.contains(')');
        // "Ana Ruiz, Acme": right after a name a comma leads to the company as often as to the next one.
        let is_bare = joint.at == seen.name.end && !was_reached && !closes;
        let sign = match () {
            () if joint.is_numbered => 3.0,
            () if self.parts_people(signs) => 2.0,
            () if signs.contains(['.', '!']) || self.words[joint.at].gap == Gap::Stop => {
                if is_known {
                    1.0
                } else {
                    -1.0
                }
            }
            () if signs.contains(['|', '/', '\t']) => 0.5,
            () if signs.contains([',', '、', ':']) => 0.0,
            () if signs.contains(['-', '–', '—']) => -1.0,
            () if was_reached || joint.is_and => 0.0,
            () if closes => -1.0,
            () => -3.0,
        };
        let and = match () {
            () if joint.is_and => 1.5,
            () if is_bare && joint.at < seen.list_of_names => 2.5,
            () if is_bare && sign < 2.0 && !is_somebody_else => -2.0,
            () => 0.0,
        };
        let details = if is_bare { 0.0 } else { 0.5 };
        let reached = if was_reached { 1.5 } else { 0.0 };
        sign + and + details + reached + if closes { 1.5 } else { 0.0 }
    }

    /// Whether the signs part people rather than fields: not the semicolons of "Jane; Acme; 555-0100; Bob; Beta; 555-0101".
    pub(super) fn parts_people(&self, signs: &str) -> bool {
        signs.contains(['\n', '•', '·', '*']) || signs.contains(';') && !self.semicolons_part_fields()
    }

    /// Whether a number stands alone between semicolons.
    fn semicolons_part_fields(&self) -> bool {
        let parts = (1..self.words.len()).any(|i| {
            let between = &self.text[self.words[i - 1].range.end..self.words[i].range.start];
            between.contains(char::is_alphanumeric)
                && between.trim_start().starts_with(';')
                && between.trim_end().ends_with(';')
        });
        // "Doe, Jane; buyer; Acme; 555-0100": the one number of the line stands alone at its end.
        let end = self.words.last().map_or(0, |word| word.range.end);
        let behind = self.text[end..].trim();
        let ends = behind.strip_prefix(';').is_some_and(|last| last.contains(char::is_alphanumeric))
            && !(1..self.words.len()).any(|i| self.is_parted_before(i));
        parts || ends
    }

    /// Whether a number or an address of the person before stands in front of the joint.
    pub(super) fn was_reached(&self, joint: &Joint, seen: &Seen) -> bool {
        (seen.name.end..=joint.at).any(|i| self.is_parted_before(i))
    }

    /// The signs between a word and what was said before it.
    pub(super) fn signs_before(&self, at: usize) -> &str {
        let before = at.checked_sub(1).map_or(0, |i| self.words[i].range.end);
        let between = &self.text[before..self.words[at].range.start];
        between.rsplit(char::is_alphanumeric).next().unwrap_or_default()
    }

    /// "Armando in 10 days. Armando Quiroz": still the same one.
    fn names_the_same(&self, name: &Range<usize>, before: &Range<usize>) -> bool {
        let core = self.prefixes_end(name.start, name.end);
        let earlier = self.prefixes_end(before.start, before.end);
        core < name.end
            && earlier < before.end
            && self.key(core) == self.key(earlier)
            && before.end - earlier == 1
    }

    /// "Marks and Spencer", "Caterers & Tent House" after another sign: no part of it is the name of the one before.
    pub(super) fn is_company_with_and(&self, joint: &Joint, name: &Range<usize>, seen: &Seen) -> bool {
        let words = &self.pieces[joint.piece].words;
        let before = words.start.max(seen.name.end)..joint.at;
        let is_run = !before.is_empty()
            && before.clone().all(|i| self.words[i].is_capitalised)
            && self.title_end(before.start, before.end).is_none();
        // "at Marks & Spencer"
        let is_signed = matches!(self.key(joint.at), "&" | "+")
            && name.len() == 1
            && name.end == joint.end
            && before.clone().next_back().is_some_and(|i| self.words[i].is_capitalised);
        let is_signed = is_signed && name.start == joint.from;
        joint.is_and && is_signed || joint.is_and && is_run && (name.len() == 1 || !self.is_given(name.start))
    }

    /// "Lisa (née Tran) Holloway", "Col. (ret) James Whitfield": one name with a bracket inside.
    fn goes_on_after_bracket(&self, joint: &Joint, name: &Range<usize>, seen: &Seen) -> bool {
        let core = self.prefixes_end(seen.name.start, seen.name.end);
        let has_own_bracket =
            self.pieces.iter().any(|piece| piece.words.start == name.end && piece.gap == Gap::Open);
        self.signs_before(joint.at).trim() == ")"
            && !joint.is_and
            && !self.was_reached(joint, seen)
            && seen.name.end - core <= 1
            && !has_own_bracket
    }
}
