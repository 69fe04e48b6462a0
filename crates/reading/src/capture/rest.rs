//! What stands around the name: title, company, relation; all else is left for the context.

use std::ops::Range;

use super::Field;
use super::line::Line;
use crate::lexer::Gap;
use crate::words::common::{AT_WORDS, BEFORE_AT};
use crate::words::given_names::GIVEN_NAMES;
use crate::words::is_in;
use crate::words::relations::OWNERS;

/// Later pieces are context, whatever they look like; it also keeps long pastes linear.
const PIECES_ASKED_MAX: usize = 40;
const BEFORE_AT_WORDS_MAX: usize = 4;
const SENTENCE_WORDS_MAX: usize = 40;
const RELATION_TAIL_WORDS_MAX: usize = 3;

impl Line<'_> {
    /// Reads the pieces in order. What is sure goes first, so that "Jane, Boston, Acme Inc" does not work for Boston.
    pub(super) fn read_rest(&mut self) {
        let pieces: Vec<usize> =
            (0..self.pieces.len().min(PIECES_ASKED_MAX)).filter(|p| !self.pieces[*p].is_labelled).collect();
        for p in &pieces {
            self.read_piece(*p);
        }
        for p in &pieces {
            self.read_sure_company(*p);
        }
        for p in &pieces {
            self.read_by_position(*p);
        }
        for p in &pieces {
            self.read_buried_workplace(*p);
        }
        for p in &pieces {
            self.read_title_before_company(*p);
        }
    }

    /// Titles, "at Acme" and relations: they say themselves what they are.
    fn read_piece(&mut self, p: usize) {
        let words = self.pieces[p].words.clone();
        let has_name_in_it = words.clone().any(|i| self.is_used[i]);
        let mut at = words.start;
        let mut follows_field = true;
        while at < words.end {
            if self.is_used[at] {
                follows_field = true;
                at += 1;
                continue;
            }
            let end = (at..words.end).find(|i| self.is_used[*i]).unwrap_or(words.end);
            let is_start = at == words.start || follows_field;
            match self.read_at(p, at, end, is_start) {
                Some(further) => {
                    at = further;
                    follows_field = true;
                }
                None => {
                    if !has_name_in_it {
                        return;
                    }
                    at += 1;
                    follows_field = false;
                }
            }
        }
    }

    /// Takes what begins at word `at`, and says where it ends.
    fn read_at(&mut self, p: usize, at: usize, end: usize, is_start: bool) -> Option<usize> {
        if !self.has(Field::Relationship)
            && let Some(further) = self.read_relation(p, at, end, is_start)
        {
            return Some(further);
        }
        if !self.has(Field::Title) && is_start {
            let from = self.after_article(at, end);
            if let Some(title_end) =
                self.title_end(from, end).filter(|title_end| self.may_end_title(*title_end, end))
            {
                let with_department = self.with_department_after_comma(title_end, end);
                self.mark(Field::Title, at, from..with_department);
                return Some(with_department);
            }
        }
        if !self.has(Field::Company) {
            return self.read_workplace(p, at, end, is_start);
        }
        None
    }

    /// Takes in the second part of "VP, Finance, Acme".
    fn with_department_after_comma(&self, title_end: usize, end: usize) -> usize {
        let next = self.pieces.iter().position(|piece| piece.words.start == title_end);
        match next.and_then(|p| self.pieces.get(p)) {
            Some(piece)
                if title_end == end
                    && matches!(piece.gap, Gap::Comma | Gap::Break)
                    && self.is_department(&piece.words) =>
            {
                piece.words.end
            }
            _ => self.with_topic_before_company(title_end, end),
        }
    }

    /// "VP of East Coast Programming, GE": what follows the comma is the company, so the first is no company.
    fn with_topic_before_company(&self, title_end: usize, end: usize) -> usize {
        const OFFICERS: &[&str] =
            &["president", "vp", "svp", "evp", "avp", "director", "manager", "mgr", "lead", "officer"];
        let is_vice =
            self.key(title_end - 1) != "president" || self.key(title_end.saturating_sub(2)) == "vice";
        if self.key(title_end) != "of"
            || title_end + 1 >= end
            || !is_in(OFFICERS, self.key(title_end - 1))
            || !is_vice
        {
            return title_end;
        }
        let topic = title_end + 1..end;
        let company = self.pieces.iter().find(|piece| piece.words.start == end);
        let company_follows = company.is_some_and(|piece| {
            piece.gap == Gap::Comma
                && self.words[piece.words.start].is_capitalised
                && self.company_end(piece.words.start, piece.words.end, false) == piece.words.end
                && !self.is_place(&piece.words)
        });
        if company_follows && !self.is_surely_company(&topic) { end } else { title_end }
    }

    /// "is the", "the", "a", "who is our": they lead up to a title.
    fn after_article(&self, at: usize, end: usize) -> usize {
        let mut from = at;
        while from < end
            && matches!(
                self.key(from),
                "is" | "was" | "who" | "who's" | "now" | "currently" | "he's" | "she's"
            )
        {
            from += 1;
        }
        if from < end && matches!(self.key(from), "the" | "a" | "an" | "their" | "our" | "as") {
            from += 1;
        }
        from
    }

    /// "manager at", "grazier near Dubbo", "CFO Acme" go on well; "owner wants out" is a sentence.
    fn may_end_title(&self, title_end: usize, end: usize) -> bool {
        title_end >= end
            || self.words[title_end].is_capitalised
            || is_in(AT_WORDS, self.key(title_end))
            || matches!(
                self.key(title_end),
                "in" | "near" | "on" | "and" | "&" | "who" | "by" | "to" | "based" | "over" | "there"
            )
    }

    fn read_relation(&mut self, p: usize, at: usize, end: usize, is_start: bool) -> Option<usize> {
        let piece = &self.pieces[p];
        let is_owned = is_in(OWNERS, self.key(at)) && self.key(at) != "the" || self.key(at).ends_with("'s");
        if !is_start && !is_owned || !self.has(Field::Name) {
            return None;
        }
        let whole = at == piece.words.start;
        let found = self.relation_at(at, end)?;
        if !whole && !is_owned || found.end < end && !self.may_follow_relation(found.end) {
            return None;
        }
        let tail_end = self.relation_tail_end(found.end, end);
        self.mark(Field::Relationship, at, found.value..tail_end);
        Some(tail_end)
    }

    fn may_follow_relation(&self, at: usize) -> bool {
        matches!(self.key(at), "from" | "at" | "in" | "of" | "to" | "and" | "who" | "with")
    }

    /// "friend from church", "cousin of Bob Smith".
    fn relation_tail_end(&self, at: usize, end: usize) -> usize {
        let few = end - at <= RELATION_TAIL_WORDS_MAX + 1;
        let of_somebody = matches!(self.key(at), "of" | "to") && few;
        let known_from =
            matches!(self.key(at), "from" | "at" | "in") && few && !self.words[end - 1].is_capitalised;
        if at < end && (of_somebody || known_from) { end } else { at }
    }

    /// "at Acme", "works for Acme Inc", "owner of Marino's Deli".
    fn read_workplace(&mut self, p: usize, at: usize, end: usize, is_start: bool) -> Option<usize> {
        if matches!(self.key(at), "runs" | "owns" | "manages" | "founded" | "started" | "operates") {
            let company = at + 1..self.company_end(at + 1, end, false);
            if company.is_empty() || !self.words[company.start].is_capitalised {
                return None;
            }
            let company_end = company.end;
            self.mark(Field::Company, company.start, company);
            return Some(company_end);
        }
        let mut word_at = at;
        while word_at < end.min(at + BEFORE_AT_WORDS_MAX) && is_in(BEFORE_AT, self.key(word_at)) {
            word_at += 1;
        }
        if word_at >= end || !is_in(AT_WORDS, self.key(word_at)) {
            return None;
        }
        let at_word = self.key(word_at).to_owned();
        let is_lower = self.pieces[p].is_lower;
        let is_handle = at_word == "@"
            && self.words.get(word_at + 1).is_some_and(|next| {
                next.range.start == self.words[word_at].range.end && !next.is_capitalised
            });
        if is_handle {
            return None;
        }
        let article = usize::from(self.key(word_at + 1) == "the" && word_at + 2 < end);
        let from = word_at + 1 + article;
        let company = from..self.company_end(from.min(end), end, is_lower);
        if company.is_empty()
            || self.is_place(&company)
            || self.is_diary(company.start)
            || self.is_department(&company)
        {
            return None;
        }
        // "from Nashua branch"
        if company.end < end
            && matches!(self.key(company.end), "branch" | "office" | "site" | "region" | "area" | "side")
        {
            return None;
        }
        let is_of = matches!(at_word.as_str(), "of" | "for" | "from" | "with");
        let is_sure = self.is_surely_company(&company);
        let is_person = company.len() == 1 && GIVEN_NAMES.contains(self.key(company.start));
        let says_work = matches!(at_word.as_str(), "at" | "@") || word_at > at || self.follows_title(word_at);
        let is_capitalised = self.words[company.start].is_capitalised;
        let lower_believed = is_lower
            && article == 0
            && (!is_of || self.nothing_is_capitalised())
            && self.is_believable_in_lower_case(&company);
        let believed = is_sure && (is_capitalised || lower_believed)
            || says_work && !is_person && (is_capitalised || lower_believed);
        let from_name = at_word == "from" && is_start && is_capitalised && !is_person;
        if !believed && !from_name {
            return None;
        }
        let company = self.with_legal_form(company);
        let company_end = company.end;
        self.mark(Field::Company, at, company);
        Some(company_end)
    }

    fn follows_title(&self, at: usize) -> bool {
        at > 0 && self.is_used[at - 1] && self.title_end(at - 1, at).is_some()
    }

    fn is_believable_in_lower_case(&self, company: &Range<usize>) -> bool {
        !company.clone().any(|i| self.is_everyday(i))
    }

    /// A piece, or what is left of one, that says itself that it is a company.
    fn read_sure_company(&mut self, p: usize) {
        let Some(words) = self.unused_run(p).filter(|_| !self.has(Field::Company)) else { return };
        let is_lower = self.pieces[p].is_lower;
        let company = words.start..self.company_end(words.start, words.end, is_lower);
        let is_lower_sentence = is_lower
            && (company.end < words.end
                || company.clone().any(|i| self.is_everyday(i) && !self.is_company_noun(i)));
        let ends_on_noun = self.is_company_noun(company.end.saturating_sub(1))
            || self.is_mail_domain(&company)
            || self.is_known_company(company.start);
        if is_lower && (!ends_on_noun || self.is_department(&words)) {
            return;
        }
        let ends_on_job =
            company.len() > 1 && self.is_head(company.end.saturating_sub(1)) && company.end == words.end;
        if company.is_empty()
            || is_lower_sentence
            || ends_on_job
            || !self.is_surely_company(&company)
            || self.is_place(&company)
        {
            return;
        }
        let company = self.with_legal_form(company);
        let title = company.end..words.end;
        self.mark(Field::Company, words.start, company);
        // "State Farm agent"
        if !self.has(Field::Title)
            && !title.is_empty()
            && self.title_end(title.start, title.end) == Some(title.end)
        {
            self.mark(Field::Title, title.start, title);
        }
    }

    /// What can only be told from where it stands: "Jane Doe, Marketing, Acme".
    fn read_by_position(&mut self, p: usize) {
        let Some(words) = self.unused_run(p) else { return };
        if !self.has(Field::Name) && self.mail_names.is_empty() {
            return;
        }
        let piece = self.pieces[p].clone();
        let is_whole = words == piece.words;
        let follows_title = !is_whole && self.follows_title(words.start);
        let runs_on = self.company_end(words.start, words.end, piece.is_lower) == words.end;
        if self.read_company_and_title(&words) {
            return;
        }
        if !self.has(Field::Title) && is_whole {
            let department = self.is_department(&words) && p > 0;
            let is_job = self.is_title_as_a_whole(&words)
                && (!self.is_surely_company(&words) || piece.is_lower && self.is_head(words.end - 1));
            if department || is_job {
                return self.mark(Field::Title, words.start, words);
            }
        }
        let is_early = p <= 4 || !piece.is_lower;
        let believable = if piece.is_lower {
            self.is_believable_in_lower_case(&words)
                && words.len() <= 3
                && p > 0
                && p <= 2
                && self.nothing_is_capitalised()
        } else {
            true
        };
        let are_people =
            words.clone().all(|i| GIVEN_NAMES.contains(self.key(i)) || matches!(self.key(i), "and" | "&"));
        let is_unlikely = are_people && words.len() > 1
            || self.is_place(&words)
            || self.is_diary(words.start)
            || self.title_end(words.start, words.end).is_some();
        if !self.has(Field::Company)
            && (is_whole || follows_title)
            && runs_on
            && is_early
            && believable
            && !is_unlikely
        {
            let company = self.with_legal_form(words.clone());
            self.mark(Field::Company, words.start, company);
        }
    }

    /// "State Farm agent", "Red Cross volunteer": two capitals and a job in small letters.
    fn read_company_and_title(&mut self, words: &Range<usize>) -> bool {
        const CAPITALISED_MIN: usize = 2;
        if self.has(Field::Title) || self.has(Field::Company) {
            return false;
        }
        let capitalised = words.clone().take_while(|i| self.words[*i].is_capitalised).count();
        let title = words.start + capitalised..words.end;
        if capitalised < CAPITALISED_MIN
            || title.is_empty()
            || self.title_end(title.start, title.end) != Some(title.end)
        {
            return false;
        }
        self.mark(Field::Company, words.start, words.start..title.start);
        self.mark(Field::Title, title.start, title);
        true
    }

    /// "teaches at Lincoln Elementary", "just got promoted to CFO at Acme": inside a sentence, when nothing else is known.
    fn read_buried_workplace(&mut self, p: usize) {
        const PLACES_TO_MEET: &[&str] = &[
            "met", "meet", "meeting", "saw", "see", "ran", "spoke", "talked", "bumped", "seen", "lunch",
            "know", "knows",
        ];
        let Some(words) = self.unused_run(p).filter(|_| !self.has(Field::Company)) else { return };
        let words = words.start..words.end.min(words.start + SENTENCE_WORDS_MAX);
        if words.clone().any(|i| is_in(PLACES_TO_MEET, self.key(i))) {
            return;
        }
        let Some(at) = words.clone().find(|i| matches!(self.key(*i), "at" | "@")) else { return };
        let from = if self.key(at + 1) == "the" { at + 2 } else { at + 1 };
        let company = from.min(words.end)..self.company_end(from.min(words.end), words.end, false);
        let is_capitalised = company.start < company.end && self.words[company.start].is_capitalised;
        if !is_capitalised || self.is_place(&company) || self.is_diary(company.start) {
            return;
        }
        let title_from = words.clone().filter(|i| *i < at).find(|i| self.title_end(*i, at) == Some(at));
        if let Some(title_from) = title_from.filter(|_| !self.has(Field::Title)) {
            self.mark(Field::Title, title_from, title_from..at);
        }
        self.mark(Field::Company, at, company);
    }

    /// "Søren, filosof, Universitet": a word that no list has, between the name and the company.
    fn read_title_before_company(&mut self, p: usize) {
        const UNKNOWN_TITLE_WORDS_MAX: usize = 3;
        let piece = self.pieces[p].clone();
        let is_free = piece.words.clone().all(|i| !self.is_used[i]);
        let after_name =
            p == 1 && self.has(Field::Name) && self.pieces[0].words.clone().all(|i| self.is_used[i]);
        let before_company = self.pieces.get(p + 1).is_some_and(|next| {
            next.words.clone().all(|i| self.is_used[i]) && self.is_marked(Field::Company, next.words.start)
        });
        let is_short =
            piece.words.len() <= UNKNOWN_TITLE_WORDS_MAX && piece.is_lower && piece.gap == Gap::Comma;
        let is_unknown = piece
            .words
            .clone()
            .all(|i| !self.is_everyday(i) && !self.words[i].text.contains(|c: char| c.is_ascii_digit()));
        if !self.has(Field::Title) && is_free && after_name && before_company && is_short && is_unknown {
            self.mark(Field::Title, piece.words.start, piece.words);
        }
    }

    fn nothing_is_capitalised(&self) -> bool {
        self.pieces.iter().all(|piece| piece.is_lower)
    }

    /// The unused words of a piece that reach its end.
    fn unused_run(&self, p: usize) -> Option<Range<usize>> {
        let words = &self.pieces[p].words;
        let from = words.clone().rev().take_while(|i| !self.is_used[*i]).last()?;
        Some(from..words.end)
    }
}
