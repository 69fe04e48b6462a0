//! The name of the person.

use std::ops::Range;

use super::Field;
use super::line::{Line, Piece};
use crate::lexer::Gap;
use crate::words::common::{LEADS, REFERRING, SOMEBODY};
use crate::words::family_names::is_like_family_name;
use crate::words::given_names::is_given_name;
use crate::words::is_in;
use crate::words::places::CALLED_LIKE_PEOPLE;

/// Later pieces are context, whatever they look like; it also keeps long pastes linear.
const PIECES_ASKED_MAX: usize = 24;

/// A stretch of words that may be the name.
struct Candidate {
    /// "Globex" of "Globex CFO Hank Scorpio".
    company: Option<Range<usize>>,
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
        let candidates: Vec<Candidate> =
            (0..asked).filter_map(|p| self.candidate(p)).filter(|candidate| candidate.score > 0.0).collect();
        // "call Ursula - Ursula Heck, she runs the plant": the whole name is hers.
        let is_whole_of = |other: &Candidate, short: &Candidate| {
            const LETTERS_MIN: usize = 3;
            let said = self.key(short.words.end - 1);
            let is_short = self.prefixes_end(short.words.start, short.words.end) + 1 == short.words.end
                && short.given_from.is_none();
            let begins_so = self.key(other.words.start).starts_with(said) && said.len() >= LETTERS_MIN;
            is_short
                && other.words.len() > short.words.len()
                && other.words.start > short.words.start
                && (self.key(other.words.start) == said || begins_so || self.key(other.words.end - 1) == said)
        };
        let is_said_again = |short: &Candidate| candidates.iter().any(|other| is_whole_of(other, short));
        // "her daughter Chloe got engaged, Chloe Bergstrom": who she is was said with the short name.
        let told_relation = candidates.iter().find(|one| one.relation.is_some() && is_said_again(one));
        let told_relation = told_relation
            .and_then(|one| one.relation.as_ref().map(|found| (one.relation_from, found.value..found.end)));
        let told_by = self.told_until().or_else(|| self.greeting_end());
        let is_teller = |candidate: &Candidate| {
            told_by.is_some_and(|end| {
                candidate.words.end <= end && candidates.iter().any(|other| other.words.start >= end)
            })
        };
        let repeated: Vec<bool> = candidates.iter().map(|one| is_said_again(one) || is_teller(one)).collect();
        let best = candidates
            .into_iter()
            .zip(repeated)
            .filter_map(|(candidate, is_repeated)| (!is_repeated).then_some(candidate))
            // The first of equals.
            .fold(None::<Candidate>, |best, next| match best {
                Some(best) if best.score >= next.score => Some(best),
                _ => Some(next),
            });
        let Some(found) = best else {
            let buried = (0..asked).find_map(|p| self.buried_name(p));
            let family = || {
                (0..asked).find_map(|p| self.family_at(self.pieces[p].words.start, self.pieces[p].words.end))
            };
            let titled = || (0..asked).find_map(|p| self.quiet_name_with_prefix(p));
            let pair = || (0..asked).find_map(|p| self.unknown_pair(p));
            let found = buried
                .or_else(|| self.given_name_with_noun())
                .or_else(family)
                .or_else(titled)
                .or_else(pair)
                .or_else(|| (1..asked).find_map(|p| self.unknown_behind_description(p)));
            if let Some(words) = found {
                self.mark_name(words, None);
            }
            return;
        };
        if let Some(relation) = &found.relation {
            self.mark(Field::Relationship, found.relation_from, relation.value..relation.end);
            self.note_job(relation);
        } else if let Some((from, value)) = told_relation.filter(|_| !self.has(Field::Relationship)) {
            self.mark(Field::Relationship, from, value);
        }
        if let Some(company) = found.company.filter(|_| !self.has(Field::Company)) {
            let text = self.text_of(&company);
            let owner = text.trim_end_matches("'s").trim_end_matches("’s").to_owned();
            self.mark_as(Field::Company, company, Some(owner));
        }
        if let Some(title) = found.title.filter(|_| !self.has(Field::Title)) {
            self.mark(Field::Title, title.start, title);
        }
        self.mark_name(found.words, found.given_from);
    }

    fn candidate(&self, p: usize) -> Option<Candidate> {
        let piece = &self.pieces[p];
        if piece.is_labelled {
            return None;
        }
        let is_label = self.pieces.get(p + 1).is_some_and(|next| next.gap == Gap::Colon);
        if is_label && (self.is_department(&piece.words) || self.is_teller_heading(p)) {
            return None;
        }
        let end = piece.words.end;
        let start = self.told_until().filter(|told| self.names_somebody_told(*told, &piece.words));
        let mut from = self.after_leads(&(start.unwrap_or(piece.words.start)..end));
        let lead_from = from;
        if let Some(named) = self.named_from(from, end) {
            from = named;
        }
        let named_title = self.title_before_naming(piece.words.start, from);
        let was_led = from > start.unwrap_or(piece.words.start);
        let relation_from = from;
        let mut relation = self.relation_at(from, end);
        let mut relation_gap = 0;
        if let Some(found) = &relation {
            // "her boss is Curtis"
            let is_said = found.end + 1 < end && matches!(self.key(found.end), "is" | "called" | "named");
            let is_said = is_said && self.words[found.end + 1].is_capitalised;
            from = found.end + usize::from(is_said);
            relation_gap = usize::from(is_said);
            // "Her CPA, Marty Feldman": the name comes after the comma.
            if from == end {
                return None;
            }
        }
        // "neighbour called Derek Allsop"
        let called = self.relation_at(lead_from, end).filter(|found| {
            relation.is_none()
                && found.end < from
                && (found.end..from).all(|i| matches!(self.key(i), "called" | "named" | "is"))
        });
        let relation_from = if called.is_some() { lead_from } else { relation_from };
        if let Some(found) = called {
            relation_gap = from - found.end;
            relation = Some(found);
        }
        let is_mohammed = self.key(from) == "md" && self.is_form_of_address(from, end);
        let mut company = named_title.as_ref().and_then(|title| {
            let before = piece.words.start..title.start;
            // "Kestrel's buyer is Omar Saleh"
            let is_owner = before.len() == 1
                && self.words[before.start].is_capitalised
                && self.key(before.start).strip_suffix("'s").is_some_and(|owner| !is_given_name(owner));
            (self.is_surely_company(&before) || is_owner)
                .then_some(before)
                .filter(|before| !before.is_empty())
        });
        let mut title = named_title;
        if relation.is_none()
            && title.is_none()
            && let Some((workplace, job)) = self.company_and_title_before_name(from, end)
        {
            from = job.end;
            company = Some(workplace);
            title = Some(job);
        }
        if relation.is_none()
            && title.is_none()
            && !is_mohammed
            && let Some(title_end) = self.title_end(from, end).filter(|at| *at < end)
            && (!self.is_name_like_head(from) || self.is_given(title_end) && title_end + 1 < end)
            && !(title_end == from + 1 && self.is_form_of_address(from, end))
            && (self.words[title_end].is_capitalised || piece.is_lower && self.is_given(title_end))
            && !matches!(self.key(title_end), "of" | "for" | "at")
        {
            let article = usize::from(matches!(self.key(from), "their" | "the" | "its" | "our" | "a"));
            title = Some(from + article..title_end);
            from = title_end;
        } else if relation.is_none()
            && title.is_none()
            && let said = from + usize::from(matches!(self.key(from), "their" | "the" | "its" | "our"))
            && let Some(title_end) = self.title_end(said, end).filter(|at| at + 1 < end)
            && matches!(self.key(title_end), "called" | "named" | "is")
            && self.words[title_end + 1].is_capitalised
        {
            title = Some(said..title_end);
            from = title_end + 1;
        }
        if relation.is_none()
            && title.is_none()
            && !was_led
            && let Some(head) = self.unknown_title_before_name(from, end)
        {
            let article = usize::from(matches!(self.key(from), "their" | "the" | "its" | "our" | "a"));
            title = Some(from + article..head + 1);
            from = head + 1;
        }
        let inverted = self.inverted(p).filter(|_| relation.is_none() && title.is_none() && !was_led);
        // "priya raghunathan cfo at Maple Ridge": a known given name in small letters, though what follows has capitals.
        let is_quiet_head = !piece.is_lower
            && from < end
            && !self.words[from].is_capitalised
            && (p == 0 && from == piece.words.start || relation.is_some() || was_led)
            && self.is_given(from)
            && !self.is_everyday(from);
        let quiet_end = (from..end).find(|i| self.words[*i].is_capitalised).unwrap_or(end);
        let quiet_name_end = if is_quiet_head { self.name_end(from, quiet_end, true) } else { from };
        let words = match &inverted {
            Some((words, _)) => words.clone(),
            None if is_quiet_head && self.goes_on_as_after_name(quiet_name_end, end) => from..quiet_name_end,
            None => from..self.name_end(from, end, piece.is_lower),
        };
        if words.is_empty() || self.owns_what_follows(words.end, end) {
            return None;
        }
        // "Bob Jones referred Hank Scorpio": the second one is meant.
        let referred = self.referred_from(words.end, end).filter(|_| inverted.is_none());
        let words = match referred {
            Some(from) => from..self.name_end(from, end, piece.is_lower),
            None => words,
        };
        if relation.as_ref().is_some_and(|found| found.end + relation_gap != words.start) {
            relation = None;
        }
        let mut score = self.score(p, piece, &words);
        let is_labelled = p > 0 && piece.gap == Gap::Colon && {
            let label = &self.pieces[p - 1].words;
            self.title_end(label.start, label.end) == Some(label.end)
        };
        score += if is_labelled { 4.0 } else { 0.0 };
        let helpers = [was_led, relation.is_some(), title.is_some(), inverted.is_some()];
        score += 2.0 * helpers.iter().filter(|helps| **helps).count() as f32;
        Some(Candidate {
            words,
            given_from: inverted.map(|(_, given)| given),
            company,
            relation,
            relation_from,
            title,
            score,
        })
    }

    /// "at", "runs", a title: what only follows a name.
    fn goes_on_as_after_name(&self, at: usize, end: usize) -> bool {
        at < end
            && (matches!(
                self.key(at),
                "at" | "@" | "is" | "from" | "who" | "runs" | "owns" | "over" | "works" | "manages" | "of"
            ) || self.title_end(at, end).is_some())
    }

    /// "Globex CFO Hank Scorpio", "Globex's CFO Hank Scorpio": the company and the title.
    fn company_and_title_before_name(&self, from: usize, end: usize) -> Option<(Range<usize>, Range<usize>)> {
        const COMPANY_WORDS_MAX: usize = 4;
        let is_company_word = |i: usize| {
            self.words[i].is_capitalised && !self.is_given(i) && !self.is_everyday(i) && !self.is_diary(i)
        };
        let job = (from + 1..end.min(from + 1 + COMPANY_WORDS_MAX))
            .find_map(|i| self.title_end(i, end).map(|title_end| i..title_end))?;
        let name_follows = job.end < end && self.is_given(job.end) && self.words[job.end].is_capitalised;
        let begins_as_title = self.title_end(from, end).is_some() || self.prefixes_end(from, end) > from;
        let is_company =
            (from..job.start).all(is_company_word) && !begins_as_title && !self.is_place(&(from..job.start));
        (name_follows && is_company).then_some((from..job.start, job))
    }

    /// "store manager is called Imran", "Charles Schwab advisor named Kip": the title before the words that name him.
    fn title_before_naming(&self, start: usize, name: usize) -> Option<Range<usize>> {
        let mut end = name;
        while end > start && matches!(self.key(end - 1), "called" | "named" | "is") {
            end -= 1;
        }
        let title = (start..end).find(|i| self.title_end(*i, end) == Some(end))?;
        (end < name).then_some(title..end)
    }

    /// "Carla Mendez's chief of staff": the name is only whose they are.
    pub(super) fn owns_what_follows(&self, at: usize, end: usize) -> bool {
        // "Al Park he's got two trucks"
        let is_pronoun = matches!(
            self.key(at),
            "he's" | "she's" | "who's" | "that's" | "it's" | "there's" | "what's" | "here's"
        );
        at + 1 < end && !is_pronoun && self.key(at).ends_with("'s") && !self.words[at + 1].is_capitalised
    }

    /// Where the name of the one begins who was referred.
    fn referred_from(&self, at: usize, end: usize) -> Option<usize> {
        let is_name = |i: &usize| {
            self.words[*i].is_capitalised && (self.is_given(*i) || self.name_end(*i, end, false) > *i + 1)
        };
        let name = (at + 1..end.min(at + 5)).find(is_name)?;
        let only_leads = (at + 1..name).all(|i| {
            is_in(LEADS, self.key(i))
                || matches!(
                    self.key(i),
                    "us" | "me"
                        | "his"
                        | "her"
                        | "friend"
                        | "that"
                        | "calling"
                        | "by"
                        | "of"
                        | "i"
                        | "the"
                        | "a"
                        | "an"
                )
        });
        (at < end && is_in(REFERRING, self.key(at)) && only_leads).then_some(name)
    }

    /// "Doctor Emily Zhou": no title, and "Md. Rafiq" is a name.
    fn is_form_of_address(&self, at: usize, end: usize) -> bool {
        let word = self.words[at].text;
        self.prefixes_end(at, end) > at || self.key(at) == "md" && word.contains(char::is_lowercase)
    }

    /// "Footy coach Brodie Hannan": the last word of a title whose first no list has, before a known given name.
    fn unknown_title_before_name(&self, from: usize, end: usize) -> Option<usize> {
        const WORDS_BEFORE_HEAD_MAX: usize = 3;
        let article = usize::from(matches!(
            self.key(from),
            "their" | "our" | "his" | "her" | "its" | "the" | "a" | "my"
        ));
        let from = from + article;
        let head = (from + 1..end.min(from + 1 + WORDS_BEFORE_HEAD_MAX)).find(|i| self.is_head(*i))?;
        let is_small = !self.words[head].is_capitalised && !self.pieces.iter().all(|piece| piece.is_lower);
        let name_follows = head + 1 < end && self.is_given(head + 1) && self.words[head + 1].is_capitalised;
        let no_given = (from..head).all(|i| !self.is_given(i) && !self.is_everyday(i));
        (is_small && name_follows && no_given).then_some(head)
    }

    /// "he said to call Jane Doe at Acme": a known given name with a capital somewhere in a sentence.
    fn buried_name(&self, p: usize) -> Option<Range<usize>> {
        let piece = &self.pieces[p];
        let is_quiet = self.pieces.iter().all(|piece| piece.is_lower);
        let begins = |i: &usize| {
            (self.words[*i].is_capitalised || is_quiet && !self.is_everyday(*i))
                && self.is_given(*i)
                && !self.is_diary(*i)
        };
        let start = piece.words.clone().filter(|_| !piece.is_labelled).find(begins)?;
        // "a lunch with Pham Thuy Dung": the family name first.
        let has_family_first = start > piece.words.start + 1
            && self.words[start - 1].is_capitalised
            && !self.is_everyday(start - 1)
            && is_like_family_name(self.key(start - 1))
            && self.words[start].gap == Gap::Space;
        let start = start - usize::from(has_family_first);
        let end = self.name_end(start, piece.words.end, is_quiet);
        (end > start).then_some(start..end)
    }

    /// "and dr patel at the vets": a form of address in small letters, and one word that no list has.
    fn quiet_name_with_prefix(&self, p: usize) -> Option<Range<usize>> {
        let words = self.pieces[p].words.clone();
        words.clone().filter(|_| !self.pieces[p].is_labelled).find_map(|i| {
            let at = self.prefixes_end(i, words.end);
            let is_name = at > i && at < words.end && self.may_be_called(at);
            // "Ms Umeume Garpel"
            let has_family = self.words.get(at + 1).is_some_and(|family| {
                at + 1 < words.end
                    && family.is_capitalised
                    && family.gap == Gap::Space
                    && self.words[at].is_capitalised
                    && !self.is_no_name_word(at + 1, 1, false)
                    && self.title_end(at + 1, words.end).is_none()
            });
            is_name.then_some(i..at + 1 + usize::from(has_family))
        })
    }

    fn score(&self, p: usize, piece: &Piece, words: &Range<usize>) -> f32 {
        let core: Vec<usize> = (self.prefixes_end(words.start, words.end)..words.end).collect();
        let Some(&first) = core.first() else { return 0.0 };
        let is_given = self.is_given(first) || self.is_opening_name(first);
        let whole_piece = *words == piece.words;
        if piece.is_lower {
            // "levon aronian cfo at acme": nothing else can stand there.
            let opens_line = p == 0
                && words.start == piece.words.start
                && core.len() > 1
                && core.iter().all(|i| !self.is_everyday(*i) && !self.is_company_noun(*i))
                && (matches!(self.key(words.end), "at" | "@" | "from")
                    || self.title_end(words.end, piece.words.end).is_some());
            let alone = p == 0 && whole_piece || opens_line;
            if !is_given && !alone {
                return -1.0;
            }
        }
        // "Guy at the gym, Trey"
        let is_somebody = p == 0
            && words.len() == 1
            && is_in(SOMEBODY, self.key(words.start))
            && matches!(
                self.key(words.end),
                "at" | "from" | "in" | "who" | "w" | "with" | "next" | "down" | "on"
            )
            && self.words[words.end].gap == Gap::Space
            && self.pieces.len() > 1;
        if is_somebody {
            return -1.0;
        }
        // "Note to self – Jane at Acme"
        let is_behind_reminder = p == 1 && self.pieces[0].is_labelled && !self.has(Field::Name);
        let p = if is_behind_reminder { 0 } else { p };
        let mut score = -0.5 * p as f32;
        score += if is_given { 3.0 } else { 0.0 };
        score += if core.len() < words.len() { 4.0 } else { 0.0 };
        score += if p == 0 { 2.0 } else { 0.0 };
        score += match core.len() {
            0 | 1 => 0.5,
            _ if is_given => 3.5,
            _ => 2.0,
        };
        score -= if piece.is_lower { 1.0 } else { 0.0 };
        score -= if piece.gap == Gap::Open { 2.0 } else { 0.0 };
        score -= if self.is_place(&piece.words) || self.is_place(words) { 7.0 } else { 0.0 };
        // "Cheung Ka-wai": the family name first.
        let is_eastern = core.len() == 2
            && is_like_family_name(self.key(core[0]))
            && self.words[core[1]].text.contains('-')
            && self.words[core[1]].is_capitalised;
        score += if is_eastern && !is_given { 3.0 } else { 0.0 };
        score -= if self.is_known_company(words.start) { 3.0 } else { 0.0 };
        // "Stein Obi Podiatry" after another field
        let begins_company =
            p > 0 && !whole_piece && words.start == piece.words.start && self.is_surely_company(&piece.words);
        score -= if begins_company { 4.0 } else { 0.0 };
        let last = words.end - 1;
        score += if core.len() > 1 && is_like_family_name(self.key(last)) { 1.5 } else { 0.0 };
        score -= if core.len() == 2 && (self.is_part_of_business(last) || self.is_company_noun(last)) {
            1.0
        } else {
            0.0
        };
        score -= if self.is_named_after_people(words) { 6.0 } else { 0.0 };
        // "Zenlo Auto Group, Dayton, 555-0100"
        let is_town = p > 0
            && whole_piece
            && words.len() == 1
            && CALLED_LIKE_PEOPLE.contains(self.key(words.start))
            && self.is_surely_company(&self.pieces[p - 1].words);
        score -= if is_town { 7.0 } else { 0.0 };
        score -= if whole_piece && self.is_mail_domain(words) { 4.0 } else { 0.0 };
        let in_mail = core.iter().any(|i| {
            let word = self.key(*i);
            word.chars().count() >= 3 && self.mail_names.iter().any(|name| name.contains(word))
        });
        score + if in_mail { 3.0 } else { 0.0 }
    }

    /// "Max Power, CFO at Acme": when no other name is found, and a company or a title follows.
    fn given_name_with_noun(&self) -> Option<Range<usize>> {
        let (piece, next) = (self.pieces.first()?, self.pieces.get(1)?);
        let words = piece.words.clone();
        let has_rest = self.title_end(next.words.start, next.words.end).is_some()
            || self.relation_at(next.words.start, next.words.end).is_some()
            || self.is_surely_company(&next.words) && !next.is_lower;
        let is_pair = words.len() == 2 && words.clone().all(|i| self.words[i].is_capitalised);
        (is_pair && self.is_given(words.start) && !self.is_legal_form(words.start + 1) && has_rest)
            .then_some(words)
    }
}
