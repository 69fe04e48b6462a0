//! Where somebody works, as sentences say it: "works for Acme Inc", "owner of Marino's Deli", "State Farm agent".

use std::ops::Range;

use super::Field;
use super::line::Line;
use super::relations::Relation;
use crate::lexer::Gap;
use crate::words::common::{AT_WORDS, BEFORE_AT};
use crate::words::family_names::is_like_family_name;
use crate::words::is_in;
use crate::words::relations::{OWNERS, is_relation};
use crate::words::streets::ADDRESS_STARTS;

const RELATION_TAIL_WORDS_MAX: usize = 3;
const BEFORE_AT_WORDS_MAX: usize = 4;
const SENTENCE_WORDS_MAX: usize = 40;

impl Line<'_> {
    /// The "veritas labs" of "Ellen DeVries cto veritas labs".
    pub(super) fn read_small_company(&mut self, from: usize, end: usize) -> usize {
        if !self.has(Field::Company) && self.is_quiet_firm(from, end) {
            let place = (from + 1..end).find(|i| self.is_place(&(*i..*i + 1)));
            self.mark(Field::Company, from, from..place.unwrap_or(end));
            return end;
        }
        let words = from..end;
        let is_company = !self.has(Field::Company)
            && !words.is_empty()
            && !matches!(self.key(from), "at" | "@")
            && words.len() <= 4
            && words
                .clone()
                .all(|i| !self.words[i].is_capitalised && (!self.is_everyday(i) || self.is_company_noun(i)))
            && (self.is_company_noun(end - 1) && words.len() > 1 || self.is_mail_domain(&words));
        if !is_company {
            return from;
        }
        self.mark(Field::Company, from, words);
        end
    }

    pub(super) fn read_relation(&mut self, p: usize, at: usize, end: usize, is_start: bool) -> Option<usize> {
        let piece = &self.pieces[p];
        let is_owned = is_in(OWNERS, self.key(at)) && self.key(at) != "the" || self.key(at).ends_with("'s");
        if !is_start && !is_owned || !self.has(Field::Name) {
            return None;
        }
        let whole = at == piece.words.start;
        // "Kyle - brother"
        const KIN: &[&str] = &[
            "brother",
            "sister",
            "son",
            "daughter",
            "mother",
            "father",
            "mom",
            "mum",
            "dad",
            "wife",
            "husband",
            "cousin",
            "niece",
            "nephew",
            "aunt",
            "uncle",
            "grandson",
            "granddaughter",
            "sis",
            "bro",
        ];
        let is_kin = piece.gap == Gap::Break && end == piece.words.end && is_in(KIN, self.key(at));
        let in_bracket = whole && (piece.gap == Gap::Open || is_kin) && is_relation(&self.keys(&(at..end)));
        let found = match self.relation_at(at, end) {
            None if in_bracket => Relation { value: at, end, job: None },
            found => found?,
        };
        if !whole && !is_owned || found.end < end && !self.may_follow_relation(found.end) {
            return None;
        }
        let tail_end = self.relation_tail_end(found.end, end);
        self.mark(Field::Relationship, at, found.value..tail_end);
        self.note_job(&found);
        Some(tail_end)
    }

    /// "Hunter Douglas", "Trader Joe's": a trade that is a name, before another capital, is no title.
    pub(super) fn is_company_after_trade(&self, from: usize, end: usize) -> bool {
        from + 1 < end
            && self.is_name_like_head(from)
            && self.words[from].is_capitalised
            && self.words[from + 1].is_capitalised
            && self.title_end(from, end) == Some(from + 1)
            && if self.is_company_noun(from + 1) || self.key(from + 1) == "bros" {
                from == 0 || self.words[from].gap != Gap::Space
            } else {
                from > 0 && self.words[from].gap != Gap::Space && !self.is_all_capitals
            }
    }

    pub(super) fn may_follow_relation(&self, at: usize) -> bool {
        matches!(self.key(at), "from" | "at" | "in" | "of" | "to" | "and" | "who" | "with")
    }

    /// "friend from church", "cousin of Bob Smith".
    pub(super) fn relation_tail_end(&self, at: usize, end: usize) -> usize {
        let few = end - at <= RELATION_TAIL_WORDS_MAX + 1;
        let of_somebody = matches!(self.key(at), "of" | "to") && few;
        let known_from =
            matches!(self.key(at), "from" | "at" | "in") && few && !self.words[end - 1].is_capitalised;
        if at < end && (of_somebody || known_from) { end } else { at }
    }

    /// "at Acme", "works for Acme Inc", "owner of Marino's Deli".
    pub(super) fn read_workplace(
        &mut self,
        p: usize,
        at: usize,
        end: usize,
        is_start: bool,
    ) -> Option<usize> {
        // "she owns Acme Catering"
        let says_who = matches!(self.key(at), "he" | "she" | "they" | "who" | "and" | "also");
        let at = at + usize::from(says_who && at + 2 < end);
        if let Some(company) = self.taken_over(at, end) {
            let company_end = company.end;
            self.mark(Field::Company, company.start, company);
            return Some(company_end);
        }
        if matches!(
            self.key(at),
            "runs" | "owns" | "manages" | "founded" | "started" | "operates" | "own" | "run"
        ) {
            // "runs the IGA"
            let article =
                usize::from(self.key(at + 1) == "the" && at + 2 < end && self.words[at + 2].is_capitalised);
            let company = at + 1 + article..self.company_end(at + 1 + article, end, false);
            let company = match company.is_empty() || !self.words[company.start].is_capitalised {
                true if self.nothing_is_capitalised() => at + 1..self.company_end(at + 1, end, true),
                true => return None,
                false => company,
            };
            if says_who && self.is_department(&company) {
                return None;
            }
            let is_small = company.is_empty() || !self.words[company.start].is_capitalised;
            if is_small
                && (company.len() < 2
                    || !self.is_company_noun(company.end - 1)
                    || matches!(self.key(company.start), "a" | "an" | "the"))
            {
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
        // "used to be at Acme", "formerly of Acme"
        let is_past = word_at > 0
            && (matches!(self.key(word_at - 1), "formerly" | "previously" | "was" | "ex")
                || self.key(word_at - 1) == "be" && word_at > 2 && self.key(word_at - 3) == "used");
        if is_past {
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
        let article = usize::from(
            self.key(word_at + 1) == "the" && word_at + 2 < end && !self.words[word_at + 1].is_capitalised,
        );
        let from = word_at + 1 + article;
        let company = from..self.company_end(from.min(end), end, is_lower);
        if article == 0
            && matches!(at_word.as_str(), "at" | "@" | "from")
            && let Some(small) = self.small_company(from, end, at_word != "from")
        {
            let company_end = small.end;
            self.mark(Field::Company, at, small);
            return Some(company_end);
        }
        if company.is_empty()
            || self.is_place(&company)
            || self.is_diary(company.start)
            || self.is_department(&company)
            || self.is_numbered_room(&company)
            || self.is_event(&company)
        {
            return None;
        }
        // "nanny for the Hendersons"
        let is_family = article == 1
            && company.len() == 1
            && self.key(company.start).strip_suffix('s').is_some_and(is_like_family_name);
        if is_family && !self.is_company_noun(company.start) {
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
        let is_person = self.is_given(company.start)
            && (company.len() == 1
                || matches!(at_word.as_str(), "with" | "from" | "for")
                    && !company.clone().any(|i| self.is_company_noun(i) || self.is_known_company(i))
                    && (company.len() == 2 || company.clone().any(|i| matches!(self.key(i), "and" | "&"))));
        let says_work = matches!(at_word.as_str(), "at" | "@") || word_at > at || self.follows_title(word_at);
        let is_capitalised = self.words[company.start].is_capitalised;
        let lower_believed = is_lower
            && article == 0
            && (!is_of || self.nothing_is_capitalised())
            && self.is_believable_in_lower_case(&company);
        let is_sure = is_sure && !(is_person && company.len() > 1);
        // "my accountant Jane Doe of Doe Wray"
        let is_of_firm = at_word == "of"
            && word_at == at
            && at > 1
            && self.is_marked(Field::Name, at - 1)
            && company.len() > 1
            && is_capitalised
            && !is_person
            && company.clone().any(|i| (at - 1..at).any(|name| self.key(name) == self.key(i)));
        let believed = is_of_firm
            || is_sure && (is_capitalised || lower_believed)
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

    /// The "harbor dental" of "Linda at harbor dental", the "curl up & dye" of "shaz at curl up & dye": small letters up to the
    /// end of the piece, which end on what companies are called or are joined as companies are.
    fn small_company(&self, from: usize, end: usize, is_sure: bool) -> Option<Range<usize>> {
        const WORDS_MAX: usize = 4;
        let words = from.min(end)..end;
        let are_small = (2..=WORDS_MAX).contains(&words.len())
            && words
                .clone()
                .all(|i| !self.words[i].is_capitalised && !self.is_parted_before(i.max(from + 1)));
        let last = end.checked_sub(1)?;
        let is_joined = words.clone().skip(1).any(|i| self.key(i) == "&") && self.key(last) != "&";
        let is_plain = words.clone().all(|i| !self.is_everyday(i) || self.is_company_noun(i))
            && !self.is_given(from)
            && !self.is_place(&words)
            && !self.is_diary(from);
        let is_called_so = is_plain && self.is_company_noun(last) && !self.is_department(&words)
            || is_sure
                && is_plain
                && self.title_end(from, end).is_none()
                && !words.clone().any(|i| self.is_everyday(i));
        (are_small && (is_joined || is_called_so)).then_some(words)
    }

    /// "Suite 210"
    fn is_numbered_room(&self, words: &Range<usize>) -> bool {
        words.len() == 2
            && is_in(ADDRESS_STARTS, self.key(words.start))
            && self.key(words.start + 1).starts_with(|c: char| c.is_ascii_digit())
    }

    pub(super) fn follows_title(&self, at: usize) -> bool {
        at > 0 && self.is_used[at - 1] && self.title_end(at - 1, at).is_some()
    }

    pub(super) fn is_believable_in_lower_case(&self, company: &Range<usize>) -> bool {
        !company.clone().any(|i| self.is_everyday(i))
    }

    /// A piece, or what is left of one, that says itself that it is a company.
    pub(super) fn read_sure_company(&mut self, p: usize) {
        let Some(words) = self.unused_run(p).filter(|_| !self.has(Field::Company)) else { return };
        let is_lower = self.pieces[p].is_lower;
        if self.is_part_in_bracket(p, &words) {
            return;
        }
        let is_led = matches!(self.key(words.start), "@" | "at" | "both") && words.len() > 1;
        // "Drop by Mario's Deli"
        let is_visit = words.len() > 2
            && matches!(self.key(words.start), "drop" | "stop" | "swing" | "pop" | "come" | "go")
            && matches!(self.key(words.start + 1), "by" | "in" | "into" | "at" | "to" | "over");
        let words = words.start + if is_visit { 2 } else { usize::from(is_led) }..words.end;
        // "sasol procurement"
        let is_known_and_part = is_lower
            && words.len() > 1
            && self.is_known_company(words.start)
            && self.is_department(&(words.start + 1..words.end));
        if is_known_and_part {
            return self.mark(Field::Company, words.start, words.start..words.start + 1);
        }
        let is_count = is_lower && words.len() > 1 && self.is_all_digits(&(words.start..words.start + 1));
        if is_count {
            return;
        }
        let company = words.start..self.company_end(words.start, words.end, is_lower);
        let is_lower_sentence = is_lower
            && (company.end < words.end
                || company
                    .clone()
                    .skip(usize::from(company.len() > 2))
                    .any(|i| self.is_everyday(i) && !self.is_company_noun(i)));
        let ends_on_noun = self.is_company_noun(company.end.saturating_sub(1))
            || self.is_mail_domain(&company)
            || self.is_known_company(company.start);
        if is_lower && (!ends_on_noun || self.is_department(&words)) {
            return;
        }
        if matches!(self.key(words.start), "re" | "about" | "regarding") {
            return;
        }
        let ends_on_job =
            company.len() > 1 && self.is_head(company.end.saturating_sub(1)) && company.end == words.end;
        // "Peggy & Hal's financial planner"
        let is_somebodys = self.is_given(words.start)
            && company.end > words.start
            && self
                .key(company.end - 1)
                .strip_suffix("'s")
                .is_some_and(crate::words::given_names::is_given_name);
        if company.is_empty()
            || is_somebodys
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

    /// "State Farm agent", "Red Cross volunteer": two capitals and a job in small letters.
    pub(super) fn read_company_and_title(&mut self, words: &Range<usize>) -> bool {
        const CAPITALISED_MIN: usize = 2;
        if self.has(Field::Title) || self.has(Field::Company) {
            return false;
        }
        let capitalised = words.clone().take_while(|i| self.words[*i].is_capitalised).count();
        let title = words.start + capitalised..words.end;
        // "Lord Edmund Fairleigh's estate manager"
        let is_somebodys = capitalised > 0
            && self.key(title.start - 1).ends_with("'s")
            && (self.is_given(words.start) || self.prefixes_end(words.start, title.start) > words.start);
        if capitalised < CAPITALISED_MIN
            || is_somebodys
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
    pub(super) fn read_buried_workplace(&mut self, p: usize) {
        const WORK_WORDS_BEFORE_MAX: usize = 3;
        const WORK: &[&str] = &[
            "works", "work", "working", "worked", "drives", "sells", "runs", "manages", "handles", "leads",
            "heads", "consults", "writes", "codes", "buys", "cleans", "cooks", "teaches", "coaches", "does",
            "delivers",
        ];
        const PLACES_TO_MEET: &[&str] = &[
            "met", "meet", "meeting", "saw", "see", "ran", "spoke", "talked", "bumped", "seen", "lunch",
            "know", "knows",
        ];
        let Some(words) = self.unused_run(p).filter(|_| !self.has(Field::Company)) else { return };
        let words = words.start..words.end.min(words.start + SENTENCE_WORDS_MAX);
        if words.clone().any(|i| is_in(PLACES_TO_MEET, self.key(i))) {
            return;
        }
        // "runs logistics for Acme", "who drives for Acme"
        let says_work = |i: usize| {
            let before = i.saturating_sub(WORK_WORDS_BEFORE_MAX).max(words.start)..i;
            self.key(i) == "for" && before.into_iter().any(|at| is_in(WORK, self.key(at)))
        };
        let at = words.clone().find(|i| matches!(self.key(*i), "at" | "@") || says_work(*i));
        let Some(at) = at else { return };
        // "looking at Medicare plans"
        const LOOKING: &[&str] = &[
            "looking",
            "look",
            "looks",
            "looked",
            "shopping",
            "interested",
            "upset",
            "mad",
            "angry",
            "good",
            "great",
            "aimed",
            "quoted",
            "renewing",
        ];
        if at > words.start && is_in(LOOKING, self.key(at - 1)) {
            return;
        }
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

    pub(super) fn nothing_is_capitalised(&self) -> bool {
        self.pieces.iter().all(|piece| piece.is_lower)
    }
}
