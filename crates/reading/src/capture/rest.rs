//! What stands around the name: title, company, relation; all else is left for the context.

use std::ops::Range;

use super::Field;
use super::line::Line;
use crate::lexer::Gap;
use crate::words::common::{AT_WORDS, SORTS};
use crate::words::is_in;
use crate::words::job_titles::HEADS;
use crate::words::name_parts::{ASIDES, PREFIXES};

/// Later pieces are context, whatever they look like; it also keeps long pastes linear.
const PIECES_ASKED_MAX: usize = 40;

impl Line<'_> {
    /// Reads the pieces in order. What is sure goes first, so that "Jane, Boston, Acme Inc" does not work for Boston.
    pub(super) fn read_rest(&mut self) {
        let pieces: Vec<usize> =
            (0..self.pieces.len().min(PIECES_ASKED_MAX)).filter(|p| !self.pieces[*p].is_labelled).collect();
        for p in &pieces {
            self.read_piece(*p);
        }
        // "Ira Feldstein, rare books, Feldstein & Co": what is written like a name goes before what is a trade.
        let (quiet, loud): (Vec<usize>, Vec<usize>) = pieces.iter().partition(|p| self.pieces[**p].is_lower);
        for p in loud.into_iter().chain(quiet) {
            self.read_sure_company(p);
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
        // "he's Bob's brother"
        let told = at + usize::from(matches!(self.key(at), "he's" | "she's" | "hes" | "shes" | "who's"));
        if told > at
            && is_start
            && !self.has(Field::Relationship)
            && let Some(further) = self.read_relation(p, told, end, is_start)
        {
            return Some(further);
        }
        if !self.has(Field::Title)
            && !self.has(Field::Company)
            && at == self.pieces[p].words.start
            && self.key(at).ends_with("'s")
            && self.words[at].is_capitalised
            && !self.key(at).strip_suffix("'s").is_some_and(|owner| HEADS.contains(owner))
            && let Some(title_end) = self.title_end(at + 1, end).filter(|title_end| *title_end == end)
        {
            // "Globex's CFO, Hank Scorpio"
            let owner = self.words[at].text;
            let owner = owner[..owner.len() - 1].trim_end_matches(['\'', '’']).to_owned();
            self.mark_as(Field::Company, at..at + 1, Some(owner));
            self.mark(Field::Title, at + 1, at + 1..title_end);
            return Some(title_end);
        }
        if !self.has(Field::Title) && is_start {
            let from = self.after_article(at, end);
            if self.is_named_after_people(&(at..end)) || self.is_company_after_trade(from, end) {
                return None;
            }
            if let Some(title_end) = self.unknown_title_before_at(from, end) {
                self.mark(Field::Title, at, from..title_end);
                return Some(title_end);
            }
            let unknown = (from > at).then(|| self.title_of_unknown_words(from, end)).flatten();
            if let Some(title_end) =
                self.title_end(from, end).or(unknown).filter(|title_end| self.may_end_title(*title_end, end))
            {
                let with_department = self.with_department_after_comma(title_end, end);
                self.mark(Field::Title, at, from..with_department);
                return Some(self.read_small_company(with_department, end));
            }
        }
        if !self.has(Field::Title)
            && let Some(title_end) = self.trade_after_article(at, end)
        {
            self.mark(Field::Title, at, at + 1..title_end);
            return Some(title_end);
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
                    && (self.is_department(&piece.words) || self.is_part_before_company(&piece.words)) =>
            {
                piece.words.end
            }
            _ => self.with_topic_before_company(title_end, end),
        }
    }

    /// "VP, Credit, Prairie Bank": a part of a business, for another piece with a capital follows.
    fn is_part_before_company(&self, words: &Range<usize>) -> bool {
        let next = self.pieces.iter().find(|piece| piece.words.start == words.end);
        words.clone().all(|i| self.is_part_of_business(i) || self.key(i) == "services")
            && words.clone().all(|i| self.words[i].is_capitalised)
            && next.is_some_and(|piece| {
                !piece.is_lower
                    && matches!(piece.gap, Gap::Comma | Gap::Break)
                    && (self.is_surely_company(&piece.words)
                        || self.company_end(piece.words.start, piece.words.end, false) == piece.words.end
                            && !self.is_place(&piece.words)
                            && !self.is_department(&piece.words))
            })
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
                "is" | "was"
                    | "who"
                    | "who's"
                    | "now"
                    | "currently"
                    | "he's"
                    | "she's"
                    | "he"
                    | "she"
                    | "they're"
                    | "works"
                    | "work"
                    | "works as"
                    | "just"
                    | "also"
                    | "hes"
                    | "shes"
                    | "thats"
                    | "and"
            )
        {
            from += 1;
        }
        if from < end && matches!(self.key(from), "the" | "a" | "an" | "their" | "our" | "as") {
            from += 1;
        }
        from
    }

    /// "the third generation beekeeper": after an article the first words of a title need be in no list.
    fn title_of_unknown_words(&self, from: usize, end: usize) -> Option<usize> {
        const WORDS_MAX: usize = 3;
        let head = (from + 1..end.min(from + WORDS_MAX)).find(|i| self.is_head(*i))?;
        let are_small = (from..head).all(|i| !self.words[i].is_capitalised);
        let are_few = (from..head).filter(|i| self.is_everyday(*i)).count() == 0
            || self.is_title_as_a_whole(&(from..head + 1));
        (are_small && are_few).then_some(head + 1)
    }

    /// "manager at", "grazier near Dubbo", "CFO Acme" go on well; "owner wants out" is a sentence.
    fn may_end_title(&self, title_end: usize, end: usize) -> bool {
        title_end >= end
            || self.is_quiet_firm(title_end, end)
            || self.words[title_end].is_capitalised
            || is_in(AT_WORDS, self.key(title_end))
            || end - title_end <= 4
                && (self.is_company_noun(end - 1) || self.is_mail_domain(&(title_end..end)))
                && (title_end..end).all(|i| !self.is_everyday(i) || self.is_company_noun(i))
            || self.is_place(&(title_end..end))
            || matches!(
                self.key(title_end),
                "w" | "in"
                    | "near"
                    | "on"
                    | "and"
                    | "&"
                    | "who"
                    | "by"
                    | "to"
                    | "based"
                    | "over"
                    | "there"
                    | "called"
                    | "named"
                    | "out"
                    | "past"
                    | "up"
                    | "down"
                    | "across"
            )
    }

    /// "Escrow Officer at Acme": up to the "at" all is a title, though no list has its first word.
    fn unknown_title_before_at(&self, from: usize, end: usize) -> Option<usize> {
        let at = (from..end).find(|i| matches!(self.key(*i), "at" | "@"))?;
        let is_title = at > from
            && self.title_end(from, at).is_none()
            && self.is_title_as_a_whole(&(from..at))
            && !self.is_given(from);
        is_title.then_some(at)
    }

    /// "Con the fruiterer"
    fn trade_after_article(&self, at: usize, end: usize) -> Option<usize> {
        let is_trade = at > 0
            && self.is_marked(Field::Name, at - 1)
            && self.key(at) == "the"
            && at + 2 == end
            && ["er", "or", "ist", "ian", "man"].iter().any(|ending| self.key(at + 1).ends_with(ending))
            && !self.is_everyday(at + 1)
            && !self.words[at + 1].is_capitalised;
        is_trade.then_some(at + 2)
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
        let is_called_so = self.is_public_body(&words) || self.is_noun_before_name(&words);
        if !self.has(Field::Company) && is_whole && is_called_so {
            return self.mark(Field::Company, words.start, words);
        }
        if !self.has(Field::Title) && is_whole {
            // "Sales - Tim Wu"
            let heads_name = self
                .pieces
                .get(p + 1)
                .is_some_and(|next| next.gap != Gap::Colon && self.is_marked(Field::Name, next.words.start));
            let department = self.is_department(&words) && (p > 0 || heads_name);
            let is_job = self.is_title_as_a_whole(&words)
                && (!self.is_surely_company(&words) || piece.is_lower && self.is_head(words.end - 1));
            if department || is_job {
                return self.mark(Field::Title, words.start, words);
            }
        }
        if !self.has(Field::Title) && is_whole && self.is_unknown_trade(p, &words) {
            return self.mark(Field::Title, words.start, words);
        }
        let is_early = p <= 4 || !piece.is_lower;
        let believable = if piece.is_lower {
            // "carl nunn - gym owner, the iron shed"
            let article = usize::from(self.key(words.start) == "the" && words.len() > 2);
            self.is_believable_in_lower_case(&(words.start + article..words.end))
                && words.len() <= 3
                && p > 0
                && p <= 2
                && self.nothing_is_capitalised()
        } else {
            true
        };
        let are_people = words.clone().all(|i| self.is_given(i) || matches!(self.key(i), "and" | "&"));
        let is_part =
            words.len() == 1 && (self.is_part_of_business(words.start) || self.key(words.start) == "office");
        // "Backup: Jane Doe", "Dictated: first one is Jane Doe"
        let is_label = words.len() == 1
            && self.pieces.get(p + 1).is_some_and(|next| next.gap == Gap::Colon)
            && !self.is_surely_company(&words)
            && !self.is_known_company(words.start)
            && (self.is_everyday(words.start)
                || self.key(words.start).ends_with("ed")
                || self.names_person(p + 1));
        let heads_names = is_label
            || (self.is_department(&words) || is_part)
                && self.pieces.get(p + 1).is_some_and(|next| next.gap == Gap::Colon);
        // "works w/ Tim"
        let is_with = words.len() == 1
            && words.start > 0
            && self.key(words.start - 1) == "w"
            && self.is_given(words.start);
        // "Jane Doe (Bob's cousin) re vans"
        let has_day = words.clone().any(|i| {
            let text = self.words[i].text;
            text.contains('/')
                && text.starts_with(|c: char| c.is_ascii_digit())
                && text.ends_with(|c: char| c.is_ascii_digit())
        });
        // "Top 3: Jane Doe, Bob Roe"
        let is_count_label = words.len() > 1
            && self.is_all_digits(&(words.end - 1..words.end))
            && self.pieces.get(p + 1).is_some_and(|next| next.gap == Gap::Colon)
            && matches!(
                self.key(words.start),
                "top"
                    | "best"
                    | "my"
                    | "list"
                    | "next"
                    | "first"
                    | "last"
                    | "round"
                    | "batch"
                    | "week"
                    | "day"
                    | "part"
            );
        // "and her staff (Tina, front desk)", "Thanks, Bob"
        let is_behind_farewell =
            p > 0 && self.is_farewell(&self.pieces[p - 1].words) && p + 1 == self.pieces.len();
        let is_one_of_them = words.len() == 1
            && (piece.gap == Gap::Open || is_behind_farewell)
            && self.is_given(words.start)
            && !self.is_known_company(words.start);
        let is_sort = p > 0 && is_in(SORTS, &self.keys(&words));
        let is_topic = is_sort
            || has_day
            || is_count_label
            || is_one_of_them
            || matches!(self.key(words.start), "re" | "about" | "regarding" | "ref") && words.len() > 1;
        // "412 Elm - Jane Doe"
        let is_house = p == 0 && words.len() == 2 && self.is_all_digits(&(words.start..words.start + 1));
        let is_unlikely = is_with
            || is_topic
            || is_house
            || self.is_part_in_bracket(p, &words)
            || heads_names
            || are_people && words.len() > 1
            || words.clone().all(|i| is_in(PREFIXES, self.key(i)) || is_in(ASIDES, self.key(i)))
            || self.is_code(&words)
            || matches!(self.key(words.start), "from" | "via" | "per")
                && self.is_given(words.start + 1)
                && words.len() > 1
            || self.is_address(&words) && self.is_all_digits(&(words.end - 1..words.end))
            || self.is_place(&words)
            || self.is_diary(words.start) && !(self.key(words.start) == "the" && words.len() > 1)
            || words.clone().all(|i| self.is_everyday(i))
                && (words.len() == 1 || piece.is_lower || self.is_all_capitals)
            || self
                .title_end(words.start, words.end)
                .is_some_and(|title_end| title_end == words.end || !self.is_name_like_head(words.start));
        let is_unlikely = is_unlikely && !self.is_named_after_people(&words);
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

    /// Whether the name was found in the piece.
    fn names_person(&self, p: usize) -> bool {
        self.pieces.get(p).is_some_and(|piece| piece.words.clone().any(|i| self.is_marked(Field::Name, i)))
    }

    /// "city of Macon", "county of Kent"
    fn is_public_body(&self, words: &Range<usize>) -> bool {
        matches!(
            self.key(words.start),
            "city" | "town" | "village" | "county" | "borough" | "university" | "diocese" | "port" | "state"
        ) && self.key(words.start + 1) == "of"
            && words.len() > 2
            && words.clone().skip(2).all(|i| self.words[i].is_capitalised)
    }

    /// "garage Carpentier", "restaurant Da Mario"
    fn is_noun_before_name(&self, words: &Range<usize>) -> bool {
        const WORDS_MAX: usize = 4;
        let noun = words.start;
        (2..=WORDS_MAX).contains(&words.len())
            && !self.words[noun].is_capitalised
            && self.is_company_noun(noun)
            && !self.is_everyday(noun)
            && (noun + 1..words.end).all(|i| self.words[i].is_capitalised && !self.is_diary(i))
            && !self.is_place(&(noun + 1..words.end))
    }

    /// The unused words of a piece that reach its end.
    pub(super) fn unused_run(&self, p: usize) -> Option<Range<usize>> {
        let words = &self.pieces[p].words;
        let from = words.clone().rev().take_while(|i| !self.is_used[*i]).last()?;
        Some(from..words.end)
    }
}
