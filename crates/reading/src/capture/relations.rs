//! Who somebody is to the one who named them.

use super::line::Line;
use crate::lexer::Gap;
use crate::words::is_in;
use crate::words::relations::{
    ACQUAINTANCES, AT_THE_START, KNOWN_FROM, ONLY_OWNED, OWNERS, QUALITIES, is_relation,
};

/// A relation found: its words, and which of them are its text.
pub(super) struct Relation {
    /// Where its text begins: "my" and "his" are left out, "mum's" is not.
    pub(super) value: usize,
    pub(super) end: usize,
    /// Where their job begins, when that is how they are related: "Whit's controller".
    pub(super) job: Option<usize>,
}

const OWNER_WORDS_MAX: usize = 3;
const RELATION_WORDS_MAX: usize = 3;

impl Line<'_> {
    /// The relation that begins at word `i`: "my brother in law", "mum's neighbour", "cousin", "my CFO".
    pub(super) fn relation_at(&self, i: usize, end: usize) -> Option<Relation> {
        let is_pronoun = OWNERS.contains(&self.key(i));
        let owner_end = if is_pronoun { Some(i + 1) } else { self.named_owner_end(i, end) };
        let is_owner = owner_end.is_some();
        let mut from = owner_end.unwrap_or(i);
        // "my mum's friend"
        let is_of_relative = is_pronoun
            && self
                .key(from)
                .strip_suffix("'s")
                .is_some_and(|owner| is_relation(owner) || owner == "mum")
            // "the twins' mom"
            || is_pronoun
                && self.key(from).ends_with("s'")
                && self.relation_words_end(from + 1, end, true).is_some();
        from += usize::from(is_of_relative);
        while from < end && QUALITIES.contains(&self.key(from)) {
            from += 1;
        }
        // "Father Tim"
        let is_address = !is_owner
            && matches!(self.key(i), "father" | "sister" | "brother" | "mother")
            && self.words.get(i + 1).is_some_and(|next| {
                self.words[i].is_capitalised && next.is_capitalised && next.gap == Gap::Space
            });
        if is_address {
            return None;
        }
        if from > i && !is_owner && self.relation_words_end(from, end, true).is_none() {
            return None;
        }
        let value = if is_pronoun { i + 1 } else { i };
        if let Some(relation_end) = self.relation_words_end(from, end, is_owner) {
            return Some(Relation { value, end: relation_end, job: None });
        }
        // "their bodyshop manager" works there.
        // "my CFO": here the owner is what tells the relation from a title.
        if is_owner
            && !matches!(self.key(i), "the" | "their")
            && (is_pronoun || self.may_own_a_relation(i))
            && let Some(title_end) = self.title_end(from, end)
        {
            let is_mine = matches!(self.key(i), "my" | "our" | "me");
            return Some(Relation { value: i, end: title_end, job: (!is_mine).then_some(from) });
        }
        // "my old GAA coach"
        if is_pronoun && !matches!(self.key(i), "the" | "their") {
            let head = (from + 1..end.min(from + RELATION_WORDS_MAX)).find(|at| self.is_head(*at));
            let are_plain = |head: usize| {
                (from..head)
                    .all(|at| !self.is_given(at) && !self.is_everyday(at) && !self.is_place(&(at..at + 1)))
            };
            return head.filter(|head| are_plain(*head)).map(|head| Relation {
                value: i,
                end: head + 1,
                job: None,
            });
        }
        None
    }

    /// "Vikram's accountant" is somebody to him, "Globex's CFO" has a title there.
    fn may_own_a_relation(&self, i: usize) -> bool {
        let owner = self.key(i).trim_end_matches("'s").trim_end_matches("s'");
        !self.words[i].is_capitalised
            || crate::words::given_names::is_given_name(owner)
            || is_relation(owner)
            || self.is_given(i)
    }

    /// "mum's", "Sam Smith's"
    fn named_owner_end(&self, i: usize, end: usize) -> Option<usize> {
        let last = (i..end.min(i + OWNER_WORDS_MAX))
            .find(|at| self.key(*at).ends_with("'s") || self.key(*at).ends_with("s'"))?;
        let has_prefix = self.prefixes_end(i, last + 1) == last && last > i;
        // "Jim & Sue's daughter"
        let is_joint =
            |word: &crate::lexer::Word<'_>| matches!(word.key.as_str(), "&" | "and") && last > i + 1;
        let all = self.words[i..=last].iter().all(|word| word.is_capitalised || is_joint(word));
        (last == i || has_prefix || all && !is_joint(&self.words[i])).then_some(last + 1)
    }

    fn relation_words_end(&self, i: usize, end: usize, is_owned: bool) -> Option<usize> {
        let last = end.min(i + RELATION_WORDS_MAX);
        // "law school buddy"
        let known_from = (i..last).take_while(|at| is_in(KNOWN_FROM, self.key(*at))).count();
        if (1..RELATION_WORDS_MAX).contains(&known_from)
            && i + known_from < end
            && is_in(ACQUAINTANCES, self.key(i + known_from))
        {
            return Some(i + known_from + 1);
        }
        (i..last).rev().find_map(|at| {
            let phrase = self.keys(&(i..at + 1)).replace('-', " ");
            // "my neighbors Jim and Sue"
            let phrase = match phrase.strip_suffix('s') {
                Some(one) if is_owned && is_relation(one) => one.to_owned(),
                _ => phrase,
            };
            let known = is_relation(&phrase)
                && (is_owned
                    || !ONLY_OWNED.contains(&phrase.as_str())
                    || i == 0 && at + 1 < end && AT_THE_START.contains(&phrase.as_str()));
            known.then_some(at + 1)
        })
    }
}
