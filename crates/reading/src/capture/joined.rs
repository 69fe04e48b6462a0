//! Several people in one line: "Jane and Bob Smith", "Ana Ruiz (CFO), Tom Lee (COO)".

use std::ops::Range;

use super::line::Line;
use super::splitting::{Care, Start};
use crate::lexer::Gap;
use crate::person_name::is_particle;
use crate::words::common::LEADS;
use crate::words::companies::NAMED_AFTER_PEOPLE;
use crate::words::family_names::{FAMILY_NAMES, is_like_family_name};
use crate::words::is_in;

/// A name in a script without capitals and blanks: "张伟", "山田太郎".
fn is_eastern_name(word: &str) -> bool {
    (2..=4).contains(&word.chars().count())
        && word.chars().all(|c| c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase())
}

/// Where a person begins in a line.
pub(super) struct PersonStart {
    /// The first word about them.
    pub(super) from: usize,
    /// The first word that is not about the one before: the "and", or the same word.
    pub(super) joint: usize,
    pub(super) is_joined: bool,
    pub(super) family: Option<String>,
}

/// What is known of a line when the next person is looked for.
struct Seen<'s> {
    starts: &'s [PersonStart],
    /// Where the name of the last one ends.
    name_end: usize,
    /// Nothing but names so far.
    only_names: bool,
    /// Nothing but names in the whole line.
    list_of_names: bool,
}

impl Line<'_> {
    /// Skips "and", "also call", "my brother", "Dr.": what may stand before a name.
    pub(super) fn after_opening(&self, from: usize, end: usize) -> usize {
        let mut at = from;
        while at < end
            && (is_in(LEADS, self.key(at)) || matches!(self.key(at), "and" | "&" | "+"))
            && at + 1 < end
            && !(self.words[at].is_capitalised && self.is_given(at))
        {
            at += 1;
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
            && matches!(self.key(at), "big" | "little" | "old" | "young" | "uncle" | "auntie" | "aunt")
            && self.is_given(at + 1)
        {
            at += 1;
        }
        // "Coach Jim Parker", "receptionist Kim"
        if !self.is_given(at)
            && let Some(title_end) = self.title_end(at, end).filter(|title_end| *title_end < end)
            && self.is_given(title_end)
            && self.words[title_end].is_capitalised
        {
            return title_end;
        }
        if let Some(relation) = self.relation_at(at, end)
            && relation.end < end
        {
            at = relation.end;
        }
        at
    }

    /// The name that begins at the word, when it is surely enough a person's.
    pub(super) fn person_at(&self, from: usize, end: usize, care: Care) -> Option<(Range<usize>, Start)> {
        if from >= end {
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
            || self.is_known_company(core.start) && !is_given
            || self.is_address(&core) && !is_given && !has_prefix && !is_initial
            || self.is_farewell(&(from..end))
            || is_particle(self.words[name_end - 1].text);
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
        (from..end).take_while(|i| self.words[*i].is_capitalised || joins(*i)).count()
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

    /// Where the people of this line begin; fewer than two when it is about one.
    pub(super) fn people_starts(&self) -> Vec<PersonStart> {
        let mut starts: Vec<PersonStart> = Vec::new();
        let mut name_end = 0;
        let mut only_names = true;
        let list_of_names = self.is_list_of_names();
        for p in 0..self.pieces.len() {
            let piece = self.pieces[p].words.clone();
            if let Some((first, second, family)) = self.family_in_brackets(p) {
                let start = |from: usize, joint: usize| PersonStart {
                    from,
                    joint,
                    is_joined: true,
                    family: Some(family.clone()),
                };
                starts.push(start(first, first));
                starts.push(start(second, second - 1));
                name_end = piece.end;
                continue;
            }
            if self.pieces[p].gap == Gap::Open {
                continue;
            }
            let mut at = piece.start;
            while at < piece.end {
                let is_piece_start = at == piece.start;
                let is_and =
                    matches!(self.key(at), "and" | "&" | "+" | "plus" | "n" | "or" | "then" | "also");
                let is_numbered = is_piece_start && at > 0 && self.is_list_number(at - 1, starts.len() + 1);
                let joint = if is_numbered { at - 1 } else { at };
                // "Jane Doe and her assistant, Tom Lee"
                let announced =
                    (is_piece_start && !starts.is_empty()).then(|| self.announced_from(p)).flatten();
                let joint = announced.unwrap_or(joint);
                if !is_piece_start && !is_and {
                    at += 1;
                    continue;
                }
                let from = if is_and { at + 1 } else { at };
                let from = if matches!(self.key(from), "and" | "&" | "also" | "then" | "plus") {
                    from + 1
                } else {
                    from
                };
                let found = match starts.is_empty() {
                    true if is_piece_start => self.first_person(p, from, piece.end),
                    true => None,
                    false => {
                        let seen = Seen { starts: &starts, name_end, only_names, list_of_names };
                        let is_and = is_and || from > at || is_numbered || announced.is_some();
                        self.next_person(p, joint, from, piece.end, is_and, &seen)
                    }
                };
                let Some(found) = found else {
                    if !starts.is_empty() && is_piece_start {
                        only_names = false;
                    }
                    at = from.max(at + 1);
                    continue;
                };
                let end = found.end;
                starts.push(PersonStart { from, joint, is_joined: true, family: None });
                self.share_family_name(&mut starts, name_end, end);
                name_end = end;
                at = end.max(at + 1);
            }
        }
        // "Jones Day, Laura Chen, CFO": when only a comma parts them, the first must be surely a name too.
        if let [first, second] = starts.as_slice()
            && !list_of_names
            && self.words[second.joint].gap == Gap::Comma
            && !matches!(self.key(second.joint), "and" | "&" | "or" | "+")
            && second.family.is_none()
        {
            let at = self.after_opening(first.from, self.words.len());
            let name_end =
                self.name_end(at, self.words.len(), !self.words[at.min(self.words.len() - 1)].is_capitalised);
            let is_sure = self.is_given(at)
                && (name_end <= at + 1 || is_like_family_name(self.key(name_end - 1)))
                || self.prefixes_end(at, name_end) > at;
            if !is_sure && self.words[at].gap == Gap::Space && at == first.from {
                return Vec::new();
            }
        }
        if let Some(first) = starts.first_mut() {
            first.is_joined = false;
        }
        starts
    }

    /// "Ana Ruiz, Ayoka Bello and Kim Park from church": nothing but names with commas and an "and" between.
    fn is_list_of_names(&self) -> bool {
        const NAMES_MIN: usize = 3;
        let mut names = 0;
        let mut has_and = false;
        for piece in &self.pieces {
            if !matches!(piece.gap, Gap::Comma | Gap::Space | Gap::Colon) && names > 0 {
                return false;
            }
            let mut from = piece.words.start;
            while from < piece.words.end {
                let joint =
                    (from..piece.words.end).find(|i| matches!(self.key(*i), "and" | "&" | "+" | "or"));
                let end = joint.unwrap_or(piece.words.end);
                has_and |= joint.is_some();
                if from < end {
                    let at = self.after_opening(from, end);
                    let Some((name, _)) = self.person_at(at, end, Care::Some) else { return false };
                    let is_last = end == self.words.len();
                    if name.end < end && (!is_last || self.words[name.end].is_capitalised) {
                        return false;
                    }
                    names += 1;
                }
                from = end + 1;
            }
        }
        names >= NAMES_MIN || names == 2 && has_and
    }

    /// "the Parkers (Jim and Sue)": the given names, and the family name that both have.
    fn family_in_brackets(&self, p: usize) -> Option<(usize, usize, String)> {
        let (piece, inner) = (self.pieces.get(p.checked_sub(1)?)?, self.pieces.get(p)?);
        let last = piece.words.end.checked_sub(1).filter(|last| *last > piece.words.start)?;
        let words = inner.words.clone();
        let are_two = words.len() == 3
            && matches!(self.key(words.start + 1), "and" | "&" | "+")
            && self.is_given(words.start)
            && self.is_given(words.start + 2);
        let family = self.words[last].text.strip_suffix('s')?;
        let is_family = self.key(last - 1) == "the" && self.words[last].is_capitalised;
        let family =
            family.strip_suffix('e').filter(|stem| stem.ends_with(['s', 'x', 'z'])).unwrap_or(family);
        (are_two && is_family).then(|| (words.start, words.start + 2, family.to_owned()))
    }

    fn first_person(&self, p: usize, from: usize, end: usize) -> Option<Range<usize>> {
        if self.inverted(p).is_some() {
            return None;
        }
        let after_number = if self.is_list_number(from, 1) { from + 1 } else { from };
        let at = self.after_opening(after_number, end);
        let couple_end = (at + 1 < end && self.joins_given_names(at + 1, end)).then_some(at + 1);
        if let Some(couple_end) = couple_end {
            return Some(from..couple_end);
        }
        let opening = self.person_at(at, end, Care::Some).map(|(words, _)| from..words.end);
        opening.or_else(|| {
            // "Meeting with Sal Conti, Moe Diaz and Lou Park"
            let names = (at + 1..end).filter(|i| {
                self.words[*i].is_capitalised
                    && self.is_given(*i)
                    && matches!(
                        self.key(*i - 1),
                        "with" | "to" | "meet" | "met" | "call" | "see" | "try" | "about" | "are" | "is"
                    )
            });
            let (words, _) = names.filter_map(|i| self.person_at(i, end, Care::Great)).next()?;
            Some(from..words.end)
        })
    }

    /// Another person after those found: only where a comma, an "and" or the like leads up to a surely known name.
    fn next_person(
        &self,
        p: usize,
        joint: usize,
        from: usize,
        end: usize,
        is_and: bool,
        seen: &Seen<'_>,
    ) -> Option<Range<usize>> {
        let Seen { starts, name_end, only_names, list_of_names } = *seen;
        let before = joint.checked_sub(1).map_or(0, |i| self.words[i].range.end);
        let between = &self.text[before..self.words[joint].range.start];
        let is_numbered = self.is_list_number(from, starts.len() + 1);
        let from = if is_numbered { from + 1 } else { from };
        let parts_people = is_and
            || is_numbered
            || between.contains([',', '、', ';', '|', '/', '\t', '•', '·', '\n', '.', '*', ':']);
        let is_comma = !is_and && !is_numbered && !between.contains([';', '|', '\n', '.', ':']);
        let has_own = self.pieces.get(p + 1).is_some_and(|next| {
            next.gap == Gap::Open || self.title_end(next.words.start, next.words.end) == Some(next.words.end)
        });
        let had_bracket = self.pieces[..p].iter().any(|piece| piece.gap == Gap::Open);
        // "Kavita Joshi, Headmistress, Saraswati Vidyalaya": rather the company than another person.
        let titled = self.after_title_is(from, end);
        if is_comma
            && titled.is_none()
            && !only_names
            && !has_own
            && !had_bracket
            && self.ends_piece(from, end)
            && !self.is_common_name(from, end)
        {
            return None;
        }
        let closes_bracket = self.pieces[p].gap == Gap::Close
            && self.pieces.get(p + 1).is_some_and(|next| next.gap == Gap::Open);
        let next_is_title = self.pieces.get(p + 1).is_some_and(|next| {
            next.gap != Gap::Space && self.title_end(next.words.start, next.words.end) == Some(next.words.end)
        });
        let is_dashed = between.contains(['-', '–', '—']) && next_is_title && !only_names;
        let is_with = joint.checked_sub(1).is_some_and(|i| self.key(i) == "w");
        let parts_people = (parts_people || closes_bracket || is_dashed) && !is_with;
        let goes_on = (name_end..joint).any(|i| {
            matches!(
                self.key(i),
                "with"
                    | "knows"
                    | "know"
                    | "met"
                    | "for"
                    | "to"
                    | "by"
                    | "between"
                    | "like"
                    | "loves"
                    | "of"
                    | "about"
            ) && self.pieces[p].words.contains(&i)
        });
        if !parts_people || goes_on || from >= end {
            return None;
        }
        let opened = self.after_opening(from, end);
        let is_related =
            opened > from && self.relation_at(from, end).is_some_and(|relation| relation.end == opened);
        let at = titled.unwrap_or(opened);
        let care = if is_numbered || list_of_names { Care::Some } else { Care::Great };
        if let Some((words, start)) = self.person_at(at, end, care)
            && (start == Start::Full || is_numbered)
        {
            // "Mike Greer, Grace Fellowship": only a comma speaks for a second person, so the name must.
            let sounds_like_family = is_like_family_name(self.key(words.end - 1));
            let is_reached = self.is_followed_by_contact(words.end);
            if is_comma
                && starts.len() < 2
                && !list_of_names
                && !self.is_given(words.start)
                && !(is_reached && sounds_like_family)
                && self.prefixes_end(words.start, words.end) == words.start
                && titled.is_none()
                && !is_related
                && opened == from
            {
                return None;
            }
            let has_own = has_own || self.title_end(words.end, end).is_some();
            let goes_on_well =
                matches!(self.key(words.end), "at" | "@" | "who" | "from" | "of" | "in" | "with" | "over");
            if is_comma
                && !(sounds_like_family || has_own || had_bracket || is_reached || list_of_names)
                && !(goes_on_well && words.end < end)
                && !is_related
                && titled.is_none()
            {
                return None;
            }
            let is_whole = words.end == end || is_and || titled.is_some() || self.may_follow_name(words.end);
            let is_whole = is_whole || self.words.get(words.end).is_some_and(|word| word.gap != Gap::Space);
            return is_whole.then_some(from..words.end);
        }
        // "Bob, Alice and Jim"; "and her husband Pat".
        let (words, _) = self.person_at(at, end, Care::Some)?;
        let is_sure = self.is_given(at);
        let is_last = words.end == end || matches!(self.key(words.end), "and" | "&" | "or" | "+");
        // "Jane at Acme, Tom at Beta", "Jane (CFO), Tom (COO)"
        let goes_on = words.end < end && matches!(self.key(words.end), "at" | "@" | "from" | "the")
            || has_own && words.end == end
            || self.is_followed_by_contact(words.end);
        if is_sure && !is_related && goes_on && self.are_singles(starts) {
            return Some(from..words.end);
        }
        // "Sid Marsh and Lou"
        if is_and && is_sure && only_names && words.end == end && !is_related {
            return Some(from..words.end);
        }
        let is_short_list = only_names && is_last || is_and && only_names && is_sure;
        // "Jim Parker, wife Sue"; two of "Tom & Ann Lee".
        let is_relative = is_related
            && words.end == end
            && starts.iter().all(|start| !self.are_singles(std::slice::from_ref(start)));
        let is_couple = at + 1 < end && self.joins_given_names(at + 1, end);
        if is_sure && (is_relative || is_couple) {
            return Some(from..at + 1);
        }
        let relatives = is_related
            && (is_and || starts.last().is_some_and(|last| self.relation_at(last.from, joint).is_some()));
        (is_sure && (relatives || is_short_list && self.are_singles(starts))).then_some(from..words.end)
    }

    /// A known given name with a known family name.
    fn is_common_name(&self, from: usize, end: usize) -> bool {
        let at = self.prefixes_end(from, end);
        at + 1 < end && self.is_given(at) && FAMILY_NAMES.contains(self.key(end - 1))
    }

    /// Whether the name that begins here is all of its piece.
    fn ends_piece(&self, from: usize, end: usize) -> bool {
        self.name_end(from, end, !self.words[from].is_capitalised) == end
    }

    /// A number or an address comes right after the word before `at`.
    fn is_followed_by_contact(&self, at: usize) -> bool {
        let end = at.checked_sub(1).map_or(0, |i| self.words[i].range.end);
        self.text[end..]
            .trim_start_matches([' ', ',', '-', '–', ':', '(', '<'])
            .starts_with(|c: char| c.is_ascii_digit() || c == '+')
    }

    /// Where "and her assistant" begins that ends the piece before this one.
    fn announced_from(&self, p: usize) -> Option<usize> {
        let before = &self.pieces[p.checked_sub(1)?].words;
        if self.pieces[p].gap != Gap::Comma {
            return None;
        }
        let joint = before.clone().find(|i| matches!(self.key(*i), "and" | "&" | "+"))?;
        let is_relation =
            self.relation_at(joint + 1, before.end).is_some_and(|relation| relation.end == before.end);
        is_relation.then_some(joint)
    }

    /// "board treasurer is Irv Lieberman": where the name begins.
    fn after_title_is(&self, from: usize, end: usize) -> Option<usize> {
        let title_end = self.title_end(from, end)?;
        (self.key(title_end) == "is" && title_end + 1 < end).then_some(title_end + 1)
    }

    /// What may follow a name in its piece: small words, a title.
    fn may_follow_name(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| !word.is_capitalised) || self.is_head(at)
    }

    fn are_singles(&self, starts: &[PersonStart]) -> bool {
        starts.iter().all(|start| {
            let end = self.words.len();
            let at = self.after_opening(start.from.min(end - 1), end);
            let next_is_name = self.words.get(at + 1).is_some_and(|word| {
                word.gap == Gap::Space && word.is_capitalised && !matches!(word.key.as_str(), "and" | "&")
            });
            let next_is_initial = self.key(at + 1).chars().count() == 1;
            self.is_given(at) && (!next_is_name || next_is_initial)
        })
    }

    /// "1." before the first, "2)" before the second.
    fn is_list_number(&self, at: usize, number: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        word.key.parse::<usize>().ok() == Some(number)
            && self.text[word.range.end..].trim_start_matches(' ').starts_with(['.', ')', ':'])
            || word.key.trim_end_matches(['.', ')']).parse::<usize>().ok() == Some(number)
                && word.text.ends_with('.')
    }

    /// The "and" of "Jane and Bob Smith".
    fn joins_given_names(&self, at: usize, end: usize) -> bool {
        let is_joint = matches!(self.key(at), "and" | "&" | "+" | "n");
        is_joint
            && at + 2 < end
            && self.is_given(at - 1)
            && self.is_given(at + 1)
            && !self.is_everyday(at + 2)
            && !self.is_company_noun(at + 2)
            && self.words[at + 2].gap == Gap::Space
            && (self.words[at + 2].is_capitalised
                || !self.words[at].is_capitalised && !self.words[at + 1].is_capitalised)
            && !(at + 2..end)
                .take_while(|i| self.words[*i].is_capitalised)
                .any(|i| self.is_company_noun(i) && i < at + 5 && !is_like_family_name(self.key(i)))
            && self.title_end(at + 2, end).is_none_or(|_| self.is_name_like_head(at + 2))
    }

    /// Gives the family name of the last one to the one before, of whom only the given name was said.
    fn share_family_name(&self, starts: &mut [PersonStart], first_end: usize, last_end: usize) {
        let [.., first, last] = starts else { return };
        let at = last.joint;
        let is_single = self.words.get(at).is_some_and(|word| word.gap == Gap::Space)
            && first_end > 0
            && first_end == at
            && at > 0
            && self.joins_given_names(at, last_end.max(at + 3).min(self.words.len()));
        let one_word = first_end - first.from.min(first_end) == 1
            || self.after_opening(first.from, first_end) + 1 == first_end;
        if is_single && one_word && last_end > at + 2 {
            let words: Vec<&str> = (at + 2..last_end).map(|i| self.words[i].text).collect();
            let loud = super::shown::with_capitals(&words);
            first.family = Some(loud);
        }
    }
}
