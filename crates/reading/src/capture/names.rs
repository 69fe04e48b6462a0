//! The name of the person.

use std::ops::Range;

use super::Field;
use super::line::{Line, Piece};
use crate::lexer::Gap;
use crate::person_name::{is_particle, is_prefix, is_suffix, is_suffix_after_comma};
use crate::words::common::LEADS;
use crate::words::given_names::{GIVEN_NAMES, WORDS_TOO};
use crate::words::is_in;
use crate::words::relations::RELATIONS;

const NAME_WORDS_MAX: usize = 5;
const LOWER_NAME_WORDS_MAX: usize = 3;
const LEAD_WORDS_MAX: usize = 7;
/// Later pieces are context, whatever they look like; it also keeps long pastes linear.
const PIECES_ASKED_MAX: usize = 24;

/// Words of respect after a given name.
const RESPECT: &[&str] = &["bhai", "didi", "ji", "sahib", "saab", "garu", "bhaiya", "san"];

/// A stretch of words that may be the name.
struct Candidate {
    words: Range<usize>,
    /// "Doe, Jane": where the given name begins.
    given_from: Option<usize>,
    relation: Option<super::relations::Relation>,
    relation_from: usize,
    title: Option<Range<usize>>,
    score: f32,
}

impl Line<'_> {
    /// Finds the one stretch of words that is most like a name, and takes it.
    pub(super) fn read_name(&mut self) {
        if self.has(Field::Name) {
            return;
        }
        let asked = self.pieces.len().min(PIECES_ASKED_MAX);
        let best = (0..asked)
            .filter_map(|p| self.candidate(p))
            .filter(|candidate| candidate.score > 0.0)
            // The first of equals.
            .fold(None::<Candidate>, |best, next| match best {
                Some(best) if best.score >= next.score => Some(best),
                _ => Some(next),
            });
        let Some(found) = best else {
            if let Some(words) = (0..asked).find_map(|p| self.buried_name(p)) {
                self.mark(Field::Name, words.start, words);
            }
            return;
        };
        if let Some(relation) = &found.relation {
            self.mark(Field::Relationship, found.relation_from, relation.value..relation.end);
        }
        if let Some(title) = found.title.filter(|_| !self.has(Field::Title)) {
            self.mark(Field::Title, title.start, title);
        }
        if let Some(given_from) = found.given_from {
            let family = self.text_of(&(found.words.start..given_from));
            let given = self.text_of(&(given_from..found.words.end));
            self.mark_as(Field::Name, found.words, format!("{given} {family}"));
        } else {
            let words = self.with_nickname_and_suffix(found.words);
            self.mark(Field::Name, words.start, words);
        }
    }

    fn candidate(&self, p: usize) -> Option<Candidate> {
        let piece = &self.pieces[p];
        if piece.is_labelled {
            return None;
        }
        let end = piece.words.end;
        let mut from = self.after_leads(&piece.words);
        let was_led = from > piece.words.start;
        let relation_from = from;
        let mut relation = self.relation_at(from, end);
        if let Some(found) = &relation {
            from = found.end;
            // "Her CPA, Marty Feldman": the name comes after the comma.
            if from == end {
                return None;
            }
        }
        let mut title = None;
        if relation.is_none()
            && let Some(title_end) = self.title_end(from, end).filter(|at| *at < end)
            && !self.is_name_like_head(from)
            && self.words[title_end].is_capitalised
            && !matches!(self.key(title_end), "of" | "for" | "at")
        {
            title = Some(from..title_end);
            from = title_end;
        }
        let inverted = self.inverted(p).filter(|_| relation.is_none() && title.is_none() && !was_led);
        let words = match &inverted {
            Some((words, _)) => words.clone(),
            None => from..self.name_end(from, end, piece.is_lower),
        };
        if words.is_empty() {
            return None;
        }
        if relation.as_ref().is_some_and(|found| found.end != words.start) {
            relation = None;
        }
        let mut score = self.score(p, piece, &words);
        let helpers = [was_led, relation.is_some(), title.is_some(), inverted.is_some()];
        score += 2.0 * helpers.iter().filter(|helps| **helps).count() as f32;
        Some(Candidate {
            words,
            given_from: inverted.map(|(_, given)| given),
            relation,
            relation_from,
            title,
            score,
        })
    }

    /// "he said to call Jane Doe at Acme": a known given name with a capital somewhere in a sentence.
    fn buried_name(&self, p: usize) -> Option<Range<usize>> {
        let piece = &self.pieces[p];
        let begins = |i: &usize| {
            self.words[*i].is_capitalised && GIVEN_NAMES.contains(self.key(*i)) && !self.is_diary(*i)
        };
        let start = piece.words.clone().filter(|_| !piece.is_labelled).find(begins)?;
        let end = self.name_end(start, piece.words.end, false);
        (end > start).then_some(start..end)
    }

    fn score(&self, p: usize, piece: &Piece, words: &Range<usize>) -> f32 {
        let core: Vec<usize> =
            words.clone().filter(|i| !is_prefix(self.words[*i].text, words.end - i - 1)).collect();
        let Some(&first) = core.first() else { return 0.0 };
        let first_key = self.key(first);
        let is_given = GIVEN_NAMES.contains(first_key)
            && (self.words[first].is_capitalised || !WORDS_TOO.contains(first_key));
        let whole_piece = *words == piece.words;
        if piece.is_lower {
            let alone = p == 0 && whole_piece;
            if !is_given && !alone {
                return -1.0;
            }
        }
        let mut score = -0.5 * p as f32;
        score += if is_given { 3.0 } else { 0.0 };
        score += if core.len() < words.len() { 4.0 } else { 0.0 };
        score += if p == 0 { 2.0 } else { 0.0 };
        score += if core.len() > 1 { 2.0 } else { 0.5 };
        score -= if piece.is_lower { 1.0 } else { 0.0 };
        score -= if piece.gap == Gap::Open { 2.0 } else { 0.0 };
        score -= if self.is_place(&piece.words) { 4.0 } else { 0.0 };
        score -= if self.is_known_company(words.start) { 3.0 } else { 0.0 };
        score -= if whole_piece && self.is_mail_domain(words) { 4.0 } else { 0.0 };
        let in_mail = core.iter().any(|i| {
            let word = self.key(*i);
            word.chars().count() >= 3 && self.mail_names.iter().any(|name| name.contains(word))
        });
        score + if in_mail { 3.0 } else { 0.0 }
    }

    /// Skips "call", "you should talk to", "ask for".
    fn after_leads(&self, words: &Range<usize>) -> usize {
        let last = words.end.min(words.start + LEAD_WORDS_MAX);
        let skipped = words.clone().take_while(|i| *i < last && is_in(LEADS, self.key(*i))).count();
        if skipped == words.len() { words.start } else { words.start + skipped }
    }

    /// Where the name that begins at word `i` ends; `i` when none begins there.
    pub(super) fn name_end(&self, i: usize, end: usize, is_lower: bool) -> usize {
        let mut at = i;
        while at < end && is_prefix(self.words[at].text, end - at - 1) {
            at += 1;
            // "Mr. & Mrs. Johnson"
            if at + 2 < end
                && matches!(self.key(at), "&" | "and")
                && is_prefix(self.words[at + 1].text, end - at - 2)
            {
                at += 1;
            }
        }
        let core_from = at;
        let most = if is_lower { LOWER_NAME_WORDS_MAX } else { NAME_WORDS_MAX };
        let mut core = 0;
        while at < end && core < most {
            let word = &self.words[at];
            if core > 0 && is_suffix(word.text) {
                at += 1;
                break;
            }
            if !(core == 1 && self.is_couple(at, end)) && self.is_no_name_word(at, core, is_lower) {
                break;
            }
            if core == 1 && self.is_couple(at, end) {
                at += 2;
                core += 1;
                continue;
            }
            if core == 1 && is_in(RESPECT, &word.key) {
                at += 1;
                break;
            }
            if !word.is_capitalised && !is_lower && !word.is_quoted {
                let leads_on = is_particle(word.text)
                    && self
                        .words
                        .get(at + 1)
                        .is_some_and(|next| at + 1 < end && (next.is_capitalised || is_particle(next.text)));
                if !leads_on {
                    break;
                }
                at += 1;
                continue;
            }
            if core > 0 && self.title_begins(at, end, core) {
                break;
            }
            if core == 0
                && self.title_end(at, end).is_some()
                && !GIVEN_NAMES.contains(self.key(at))
                && !self.is_name_like_head(at)
            {
                return i;
            }
            core += 1;
            at += 1;
        }
        if core == 0 {
            return i;
        }
        self.without_company(i, core_from..at, end, is_lower)
    }

    /// "Ray Ortiz Ortiz HVAC": what follows shows that the last words begin a company.
    fn without_company(&self, i: usize, core: Range<usize>, end: usize, is_lower: bool) -> usize {
        let Range { start: core_from, end: at } = core;
        // "Lisa Park works at Stripe": in small letters a word such as "works" is no part of a company.
        let is_written_so = at < end && (self.words[at].is_capitalised || is_lower && !self.is_everyday(at));
        let goes_on_as_company =
            at < end && (is_written_so && self.is_company_noun(at) || self.key(at) == "&");
        // "Lee Chang Insurance broker": that is a title.
        if !goes_on_as_company || self.title_end(at, end).is_some() {
            return at;
        }
        let words = at - core_from;
        let keeps_middle = words > 3 && self.key(core_from + 1).chars().count() == 1;
        let kept = if keeps_middle { 3 } else { 2 };
        if words > kept {
            core_from + kept
        } else if words == kept && GIVEN_NAMES.contains(self.key(core_from)) && core_from > i {
            at
        } else {
            i
        }
    }

    /// The "and" of "Tom and Barbara Good".
    fn is_couple(&self, at: usize, end: usize) -> bool {
        let is_given = |i: usize| GIVEN_NAMES.contains(self.key(i)) && self.words[i].is_capitalised;
        at + 2 < end
            && matches!(self.key(at), "and" | "&")
            && is_given(at - 1)
            && is_given(at + 1)
            && self.words[at + 2].is_capitalised
            && !(at + 2..end).any(|i| self.is_company_noun(i) || self.is_head(i))
    }

    fn is_no_name_word(&self, at: usize, core: usize, is_lower: bool) -> bool {
        let word = &self.words[at];
        let has_digit = word.text.chars().any(|c| c.is_ascii_digit() || c == '/');
        if word.is_capitalised && word.key.chars().count() == 1 && word.key.chars().all(char::is_alphabetic) {
            return false;
        }
        let is_sign = matches!(word.text, "&" | "@" | "+");
        let is_given = GIVEN_NAMES.contains(word.key.as_str());
        if has_digit
            || is_sign
            || core > 0 && (self.is_legal_form(at) || self.is_company_noun(at) && !is_given)
        {
            return true;
        }
        if core > 1 && self.is_mail_domain(&(at..at + 1)) {
            return true;
        }
        if core > 1 && self.is_known_company(at) && word.is_capitalised {
            return true;
        }
        if core == 0 && self.is_diary(at) && !(is_given && word.is_capitalised) {
            return true;
        }
        if word.is_capitalised && !is_lower {
            // "The", "Needs" at the start of a sentence.
            return self.is_everyday(at) && !is_given && core == 0
                || self.is_everyday(at) && self.is_diary(at) && !is_given;
        }
        is_lower
            && (self.is_everyday(at)
                || self.is_company_noun(at)
                || core == 0 && WORDS_TOO.contains(word.key.as_str())
                || is_in(LEADS, &word.key)
                || matches!(
                    word.key.as_str(),
                    "at" | "of" | "in" | "on" | "is" | "the" | "who" | "from" | "with" | "for"
                )
                || RELATIONS.contains(&word.key.as_str()))
    }

    /// A title after the first words of a name, unless it is a family name too: "Tom Baker".
    fn title_begins(&self, at: usize, end: usize, core: usize) -> bool {
        let Some(title_end) = self.title_end(at, end) else { return false };
        let is_family_name = core == 1 && title_end == at + 1 && self.is_name_like_head(at);
        let is_last_word = at + 1 == end || !self.words[at + 1].is_capitalised;
        !(is_family_name && is_last_word)
    }

    /// "Doe, Jane": the words, and where the given name begins.
    fn inverted(&self, p: usize) -> Option<(Range<usize>, usize)> {
        let (piece, next) = (&self.pieces[p], self.pieces.get(p + 1)?);
        if next.gap != Gap::Comma
            || piece.is_lower
            || next.is_lower
            || next.is_labelled
            || next.words.len() > 4
        {
            return None;
        }
        let mut family = piece.words.clone();
        while family.len() > 1 && is_particle(self.words[family.start].text) {
            family.start += 1;
        }
        let is_double = family.len() == 2
            && family.clone().all(|i| {
                self.words[i].is_capitalised
                    && !GIVEN_NAMES.contains(self.key(i))
                    && !self.is_no_name_word(i, 1, false)
            })
            && next.words.clone().all(|i| GIVEN_NAMES.contains(self.key(i)));
        let is_one_name = is_double || family.len() == 1 && !self.is_no_name_word(family.start, 0, false);
        if !is_one_name
            || self.title_end(family.start, family.end).is_some() && !self.is_name_like_head(family.start)
        {
            return None;
        }
        let given_end = self.name_end(next.words.start, next.words.end, false);
        if given_end != next.words.end
            || next.words.clone().any(|i| self.is_company_noun(i) || self.is_known_company(i))
        {
            return None;
        }
        let first_given =
            next.words.clone().find(|i| !is_prefix(self.words[*i].text, next.words.end - i - 1))?;
        // "Acme, Jane Doe" is another thing than "Doe, Jane Marie" and "Doe, Jane M."
        let last_given = self.key(next.words.end - 1);
        let brings_own_family = next.words.end - first_given > 1
            && !GIVEN_NAMES.contains(last_given)
            && last_given.chars().count() > 1
            && !is_suffix(self.words[next.words.end - 1].text);
        if brings_own_family {
            return None;
        }
        let is_given = GIVEN_NAMES.contains(self.key(first_given)) || first_given > next.words.start;
        let family_is_given = GIVEN_NAMES.contains(self.key(family.start));
        let only_two = self.pieces.len() == 2;
        let is_inverted = match (family_is_given, is_given) {
            (false, true) => true,
            (true, true) => only_two && next.words.len() <= 2,
            (false, false) => only_two && next.words.len() <= 2 && !self.is_place(&next.words),
            (true, false) => false,
        };
        let suffix_only = next.words.clone().all(|i| is_suffix_after_comma(self.words[i].text));
        (is_inverted && !suffix_only).then_some((piece.words.start..next.words.end, next.words.start))
    }

    /// Takes in `(Bob) Smith` after "Robert", and ", Jr." after a name.
    fn with_nickname_and_suffix(&self, mut words: Range<usize>) -> Range<usize> {
        let next_piece = |at: usize| self.pieces.iter().find(|piece| piece.words.start == at);
        if let Some(nickname) = next_piece(words.end)
            && nickname.gap == Gap::Open
            && nickname.words.len() == 1
            && self.words[nickname.words.start].is_capitalised
            && !self.is_head(nickname.words.start)
            && !self.is_company_noun(nickname.words.start)
            && let Some(rest) = next_piece(nickname.words.end)
            && rest.gap == Gap::Close
        {
            let end = self.name_end(rest.words.start, rest.words.end, false);
            if end > rest.words.start {
                words.end = end;
            }
        }
        if let Some(suffix) = next_piece(words.end)
            && suffix.gap == Gap::Comma
            && suffix.words.clone().all(|i| {
                is_suffix_after_comma(self.words[i].text) && !self.is_head(i) && !self.is_place(&(i..i + 1))
            })
        {
            words.end = suffix.words.end;
        }
        words
    }
}
