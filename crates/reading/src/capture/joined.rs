//! Several people in one line: "Jane and Bob Smith", "Ana Ruiz (CFO), Tom Lee (COO)".

use std::ops::Range;

use super::evidence::{Joint, Seen};
use super::heads::{Care, Start};
use super::line::Line;
use crate::lexer::Gap;
use crate::words::common::REFERRING;
use crate::words::courtesies::is_farewell_word;
use crate::words::is_in;

/// Where a person begins in a line.
pub(super) struct PersonStart {
    /// The first word about them.
    pub(super) from: usize,
    /// The first word that is not about the one before: the "and", or the same word.
    pub(super) joint: usize,
    pub(super) is_joined: bool,
    pub(super) family: Option<String>,
    /// Their name, where it was found without any list of fields.
    pub(super) name: Option<Range<usize>>,
}

/// How many words may stand between "he said" and the name.
const LEADS_MAX: usize = 4;

impl Line<'_> {
    /// Where the people of this line begin; fewer than two when it is about one.
    pub(super) fn people_starts(&self) -> Vec<PersonStart> {
        let parted = self.people_parted();
        let told = self.people_told();
        let pattern = self.people_in_pattern();
        if pattern.len() > 1 && pattern.len() >= parted.len() {
            return pattern;
        }
        let (mut starts, further) = match told.len() > parted.len().max(1) {
            true => (told, None),
            false => (parted, told.into_iter().next_back().filter(|one| one.is_joined)),
        };
        // "…, Bob Roe (Roe & Co, 555-0100) and if you're stuck Gaz my sparky": one more behind those whom signs part.
        if let Some(one) = further
            .filter(|one| starts.len() > 1 && starts.last().is_some_and(|last| one.joint > last.from + 2))
        {
            starts.push(one);
        }
        let reached = self.people_reached();
        if reached.len() > starts.len().max(1) {
            starts = reached;
        }
        // "Hi Dana, two folks you should meet. Jane Doe runs …, and Bob Roe …": whom it is written to is none of them.
        // "…, Bob Roe 555-0101 Thanks, Jane"
        let is_signed = |start: &PersonStart| {
            const SIGNED_WORDS_MAX: usize = 2;
            let p = self.pieces.partition_point(|piece| piece.words.end <= start.from);
            let before = p.checked_sub(1).map(|p| self.pieces[p].words.clone());
            p + 1 == self.pieces.len()
                && self.words.len() - start.from <= SIGNED_WORDS_MAX
                && self.text[self.words[self.words.len() - 1].range.end..].trim().is_empty()
                && before.is_some_and(|before| {
                    let from = before.clone().rev().take_while(|i| is_farewell_word(self.key(*i))).last();
                    from.is_some_and(|from| {
                        self.is_farewell(&(from..before.end))
                            && (from == before.start || self.is_parted_before(from))
                    })
                })
        };
        if starts.len() > 1 && starts.last().is_some_and(is_signed) {
            starts.pop();
        }
        if let (Some(greeted), [first, ..]) = (self.greeting_end(), starts.as_slice())
            && first.from < greeted
        {
            starts.remove(0);
        }
        starts
    }

    /// People parted by signs.
    fn people_parted(&self) -> Vec<PersonStart> {
        let mut starts: Vec<PersonStart> = Vec::new();
        let mut name = 0..0;
        let mut is_guess = false;
        let list_of_names = self.list_of_names();
        let described = self.described_people();
        let told = self.told_until();
        let told_piece = told
            .map(|told| (told, self.pieces.partition_point(|piece| piece.words.end <= told)))
            .filter(|(told, p)| {
                self.pieces.get(*p).is_some_and(|piece| self.names_somebody_told(*told, &piece.words))
            })
            .map_or(0, |(_, p)| p);
        for p in 0..self.pieces.len() {
            let piece = self.pieces[p].words.clone();
            if let Some(described) = described.iter().find(|described| described.is_of(p)) {
                if described.piece == p && described.from >= name.end {
                    let (from, joint) = (described.from, described.joint);
                    starts.push(PersonStart { from, joint, is_joined: true, family: None, name: None });
                    name = piece.start..described.end;
                }
                continue;
            }
            if let Some((first, second, family)) = self.family_in_brackets(p) {
                let start = |from: usize, joint: usize| PersonStart {
                    from,
                    joint,
                    is_joined: true,
                    family: Some(family.clone()),
                    name: None,
                };
                starts.push(start(first, first));
                starts.push(start(second, second - 1));
                name = second..piece.end;
                continue;
            }
            if let Some((first, family)) = self.one_of_family_in_brackets(p) {
                let family = Some(family);
                starts.push(PersonStart { from: first, joint: first, is_joined: true, family, name: None });
                name = first..first + 1;
                continue;
            }
            if let Some((first, second)) =
                self.couple_in_brackets(p).filter(|_| self.pieces[p - 1].words.start >= name.end)
            {
                let from = self.pieces[p - 1].words.start;
                starts.push(PersonStart { from, joint: from, is_joined: true, family: None, name: None });
                starts.push(PersonStart {
                    from: second,
                    joint: second - 1,
                    is_joined: true,
                    family: None,
                    name: None,
                });
                name = first..piece.end;
                continue;
            }
            if starts.is_empty() && (self.is_teller_heading(p) || p < told_piece) {
                continue;
            }
            // "The Acme team (Jane Doe, Bob Roe)"
            let holds_first = starts.is_empty()
                && matches!(self.person_at(piece.start, piece.end, Care::Great), Some((_, Start::Full)));
            if self.pieces[p].gap == Gap::Open && !holds_first {
                continue;
            }
            // "Linda said try her sister Maureen": who told of her is none of them.
            let opening = told
                .filter(|told| starts.is_empty() && self.names_somebody_told(*told, &piece))
                .unwrap_or(piece.start);
            let mut at = opening;
            while at < piece.end {
                let is_piece_start = at == opening;
                let Some(joint) = self.joint_at(p, at, opening, starts.len()) else {
                    at += 1;
                    continue;
                };
                let found = match starts.is_empty() {
                    true if is_piece_start => {
                        let found = self.first_person(p, joint.from, piece.end);
                        let may_guess = p == 0
                            || p == 1 && self.pieces[p].gap == Gap::Colon
                            || joint.is_numbered
                            || Some(opening) == told;
                        let found = found.or_else(|| may_guess.then(|| self.guessed_first(&joint)).flatten());
                        let is_related = self.relation_at(joint.from, piece.end).is_some();
                        is_guess = found.as_ref().is_some_and(|found| {
                            !is_related && self.is_guess(self.opened_at(joint.from, found.end), piece.end)
                        });
                        found
                    }
                    true => None,
                    false => {
                        let seen = Seen { name: name.clone(), list_of_names, is_guess, people: starts.len() };
                        self.next_person(&joint, &seen)
                    }
                };
                let Some(found) = found else {
                    at = joint.from.max(at + 1);
                    continue;
                };
                let end = found.end;
                is_guess &= starts.is_empty();
                let company_first =
                    starts.first().is_some_and(|first| first.from > 0 && self.begins_with_company());
                let announced =
                    self.announcing_piece(&joint, name.end, company_first).filter(|_| !starts.is_empty());
                let (from, at_joint) = announced.map_or((joint.from, joint.at), |at| (at, at));
                // "Jane Doe and the buyer, Tom Lee"
                let from = if joint.at < piece.start && announced.is_none() { joint.at + 1 } else { from };
                starts.push(PersonStart { from, joint: at_joint, is_joined: true, family: None, name: None });
                self.share_family_name(&mut starts, name.end, end);
                name = self.opened_at(joint.from, end).min(end)..end;
                at = end.max(at + 1);
            }
        }
        if let (Some(told), Some(second)) = (told, starts.get(1))
            && second.from <= told + LEADS_MAX
            && second.from >= told.saturating_sub(2)
            && starts[0].from < told
        {
            starts.remove(0);
        }
        if let Some(first) = starts.first_mut() {
            first.is_joined = false;
        }
        starts
    }

    /// "…; Electrician - Sam", "… 555-0101. Manager: Bob": where the title begins that stands before the next one, right after
    /// what parted people.
    fn announcing_piece(&self, joint: &Joint, name_end: usize, company_first: bool) -> Option<usize> {
        let before = &self.pieces[joint.piece.checked_sub(1)?].words;
        let signs = self.signs_before(before.start);
        let is_parted = self.is_parted_before(before.start)
            || signs.contains([';', '.', '\n'])
            || company_first && signs.contains([',', '/']);
        if self.follows_title_like_first(joint) {
            return Some(before.start);
        }
        let is_title = company_first
            || self.title_end(before.start, before.end) == Some(before.end)
            || self.pieces[joint.piece].gap == Gap::Colon
            || self.relation_at(before.start, before.end).is_some_and(|relation| relation.end == before.end);
        let is_near = joint.at == self.pieces[joint.piece].words.start
            && !self.is_parted_before(joint.at)
            && matches!(self.pieces[joint.piece].gap, Gap::Break | Gap::Colon);
        (before.start >= name_end.max(1) && is_parted && is_title && is_near).then_some(before.start)
    }

    /// "Acme - Jane Doe, Beta - Bob Roe"
    pub(super) fn begins_with_company(&self) -> bool {
        let Some([first, second]) = self.pieces.get(..2) else { return false };
        second.gap == Gap::Break
            && !first.is_lower
            && self.company_end(first.words.start, first.words.end, false) == first.words.end
            && self.title_end(first.words.start, first.words.end).is_none()
    }

    /// The place at a word where the next person may begin: the start of a piece, or an "and".
    fn joint_at(&self, p: usize, at: usize, opening: usize, people: usize) -> Option<Joint> {
        let piece = &self.pieces[p].words;
        let is_piece_start = at == opening;
        let is_and = matches!(self.key(at), "and" | "&" | "+" | "plus" | "n" | "or" | "then" | "also")
            || matches!(self.key(at), "et" | "und" | "y" | "e" | "/")
                && at > piece.start
                && self.is_given(at - 1)
                && self.is_given(at + 1);
        if !is_piece_start && !is_and {
            return None;
        }
        let is_numbered = is_piece_start && at > 0 && self.is_list_number(at - 1, people + 1);
        // "Jane Doe and her assistant, Tom Lee"
        let announced = (is_piece_start && people > 0).then(|| self.announced_from(p)).flatten();
        let mut from = if is_and { at + 1 } else { at };
        if matches!(self.key(from), "and" | "&" | "also" | "then" | "plus") {
            from += 1;
        }
        let is_numbered_here = self.is_list_number(from, people + 1);
        from += usize::from(is_numbered_here);
        Some(Joint {
            piece: p,
            at: announced.unwrap_or(if is_numbered { at - 1 } else { at }),
            from,
            end: piece.end,
            is_and: is_and || from > at && !is_numbered_here || announced.is_some(),
            is_numbered: is_numbered || is_numbered_here,
        })
    }

    /// "Ana Ruiz, Ayoka Bello and Kim Park from church", "Ana / Kim / Tom - all at Acme": nothing but names, up to what is
    /// said of all of them.
    fn list_of_names(&self) -> usize {
        const NAMES_MIN: usize = 3;
        let mut names = 0;
        let mut has_and = false;
        let mut list_end = 0;
        let (mut knows_first, mut knows_second) = (false, false);
        let (mut commas, mut others) = (false, false);
        let is_headed = self.pieces.get(1).is_some_and(|piece| {
            let first = self.pieces[0].words.clone();
            piece.gap == Gap::Colon
                || matches!(piece.gap, Gap::Break | Gap::Open)
                    && self.first_person(0, first.start, first.end).is_none()
                    && self.unknown_name(first.start, first.end).is_none()
        });
        for piece in self.pieces.iter().skip(usize::from(is_headed)) {
            let is_of_all =
                names >= NAMES_MIN && matches!(self.key(piece.words.start), "all" | "both" | "from" | "at");
            // "Ana Ruiz and her boss Kim Park, Acme", "Ana, Tom and Kim, same office"
            let is_tail = names >= 2
                && (has_and || names >= NAMES_MIN)
                && (piece.is_lower && self.words.iter().any(|word| word.is_capitalised)
                    || piece.gap == Gap::Open
                    || has_and && piece.gap == Gap::Comma && !self.is_surely_somebody(&piece.words));
            // "Ana, Tom, Kim + Big Al. Jane will introduce them", "Ana Ruiz/Tom Lee/Kim Park - all from church"
            let ends = names >= NAMES_MIN
                && (has_and && piece.gap == Gap::Stop
                    || others
                        && !commas
                        && piece.gap == Gap::Break
                        && self.signs_before(piece.words.start).contains(['-', '–', '—']));
            if is_of_all || is_tail || ends {
                break;
            }
            let is_field = names == 0 || matches!(piece.gap, Gap::Comma | Gap::Space | Gap::Colon);
            let between = self.signs_before(piece.words.start);
            if names > 0 {
                commas |= between.contains([',', '、']);
                others |= between.contains(['/', '|', ';', '•']);
            }
            if commas && others {
                return 0;
            }
            // "Present: Ana Ruiz (chair), Tom Lee"
            if is_headed && names > 0 && piece.gap == Gap::Open {
                continue;
            }
            let is_behind_bracket = is_headed && piece.gap == Gap::Close && between.contains(',');
            if !is_field && !is_behind_bracket && !between.contains(['/', '|', ';', '•']) && names > 0 {
                return 0;
            }
            let mut from = piece.words.start;
            while from < piece.words.end {
                let joint =
                    (from..piece.words.end).find(|i| matches!(self.key(*i), "and" | "&" | "+" | "or"));
                let end = joint.unwrap_or(piece.words.end);
                has_and |= joint.is_some();
                if from < end {
                    let opened = self.after_opening(from, end);
                    let at = if names == 0 { self.after_telling(opened, end) } else { opened };
                    let known = self.person_at(at, end, Care::Some).map(|(name, _)| name);
                    knows_first |= names == 0 && known.is_some();
                    knows_second |= names == 1 && known.is_some();
                    let Some(name) = known.or_else(|| self.unknown_name(at, end).filter(|_| names > 0))
                    else {
                        return 0;
                    };
                    let is_last = end == self.words.len();
                    if name.end < end && (!is_last || self.words[name.end].is_capitalised) {
                        return 0;
                    }
                    names += 1;
                    list_end = end;
                }
                from = end + 1;
            }
        }
        let is_believed = knows_first || is_headed || has_and;
        let is_list = is_believed
            && (names >= NAMES_MIN || names == 2 && (has_and || is_headed && knows_second) && knows_first);
        if is_list { list_end } else { 0 }
    }

    fn is_surely_somebody(&self, words: &Range<usize>) -> bool {
        let at = self.after_opening(words.start, words.end);
        self.person_at(at, words.end, Care::Some).is_some()
    }

    /// "He named Jane Doe, …", "she mentioned …": where the first name begins.
    fn after_telling(&self, from: usize, end: usize) -> usize {
        const WORDS_MAX: usize = 4;
        (from..end.min(from + WORDS_MAX))
            .find(|i| is_in(REFERRING, self.key(*i)))
            .map(|i| self.after_opening(i + 1, end))
            .filter(|at| *at < end && !self.is_given(from) && self.words[*at].is_capitalised)
            .unwrap_or(from)
    }

    /// The first words of a line as a name that no list has; only what follows it tells whether it is one.
    fn guessed_first(&self, joint: &Joint) -> Option<Range<usize>> {
        let opened = self.after_opening(joint.from, joint.end);
        let name = self.unknown_name(opened, joint.end)?;
        let next = self.pieces.get(joint.piece + 1);
        let is_heading = next.is_some_and(|next| next.gap == Gap::Colon);
        let is_couple = self.joins_given_names(name.end, joint.end);
        let goes_on = name.end == joint.end
            || is_couple
            || matches!(
                self.key(name.end),
                "at" | "@" | "from" | "the" | "in" | "and" | "or" | "who" | "is" | "runs" | "owns"
            )
            || name.len() > 1 && self.title_end(name.end, joint.end).is_some();
        (goes_on && !is_heading).then_some(joint.from..name.end)
    }

    fn first_person(&self, p: usize, from: usize, end: usize) -> Option<Range<usize>> {
        if self.inverted(p).is_some() {
            return None;
        }
        let after_number = if self.is_list_number(from, 1) { from + 1 } else { from };
        let at = self.after_opening(after_number, end);
        // "the Petersons (#14), Jane Doe (#16)"
        let has_number = |family: &Range<usize>| {
            let behind = self.text[self.words[family.end - 1].range.end..].trim_start();
            behind
                .strip_prefix(['(', '['])
                .is_some_and(|inner| inner.starts_with(['#', '1', '2', '3', '4', '5', '6', '7', '8', '9']))
        };
        if let Some(family) = self.family_at(at, end).filter(has_number) {
            return Some(from..family.end);
        }
        let couple_end = (at + 1 < end && self.joins_given_names(at + 1, end)).then_some(at + 1);
        if let Some(couple_end) = couple_end {
            return Some(from..couple_end);
        }
        // "Calabrese Concreting: ask for Keisha Brown"
        let is_heading =
            self.pieces.get(p + 1).is_some_and(|next| next.gap == Gap::Colon) && !self.is_given(at);
        let at = self.after_title_is(from, end).filter(|at| self.is_given(*at)).unwrap_or(at);
        let opening = self.person_at(at, end, Care::Some).filter(|_| !is_heading);
        let opening = opening.map(|(words, _)| from..words.end);
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

    /// Where "and her assistant" begins that ends the piece before this one.
    fn announced_from(&self, p: usize) -> Option<usize> {
        let before = &self.pieces[p.checked_sub(1)?].words;
        if self.pieces[p].gap != Gap::Comma {
            return None;
        }
        let joint = before.clone().find(|i| matches!(self.key(*i), "and" | "&" | "+"))?;
        let is_relation =
            self.relation_at(joint + 1, before.end).is_some_and(|relation| relation.end == before.end);
        // "and the band director, Mr. Tillman"
        let article = usize::from(matches!(self.key(joint + 1), "the" | "their" | "our"));
        let is_title = article > 0 && self.title_end(joint + 1 + article, before.end) == Some(before.end);
        (is_relation || is_title).then_some(joint)
    }

    /// Where the name begins behind all that leads up to it.
    fn opened_at(&self, from: usize, end: usize) -> usize {
        let after_title = self.after_title_is(from, end).filter(|at| self.is_given(*at));
        after_title.unwrap_or_else(|| self.after_opening(from, end))
    }

    /// "board treasurer is Irv Lieberman", "the buyer at Acme is Kim": where the name begins.
    pub(super) fn after_title_is(&self, from: usize, end: usize) -> Option<usize> {
        let article = usize::from(matches!(self.key(from), "the" | "their" | "our"));
        let title_end = self.title_end(from + article, end)?;
        let is = match self.key(title_end) {
            "at" | "@" | "of" | "for" if title_end + 1 < end => self.company_end(title_end + 1, end, false),
            _ => title_end,
        };
        (self.key(is) == "is" && is + 1 < end).then_some(is + 1)
    }

    /// "1." before the first, "2)" before the second.
    fn is_list_number(&self, at: usize, number: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        word.key.parse::<usize>().ok() == Some(number)
            && self.text[word.range.end..].trim_start_matches(' ').starts_with(['.', ')', ':'])
            || word.key.trim_end_matches(['.', ')']).parse::<usize>().ok() == Some(number)
                && word.text.ends_with('.')
    }
}
