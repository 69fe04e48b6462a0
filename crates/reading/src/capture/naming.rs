//! A name taken from a line: what is shown of it, and what only stands with it.

use std::ops::Range;

use super::Field;
use super::line::{Line, Piece};
use super::shown::with_capitals;
use crate::lexer::Gap;
use crate::person_name::{is_generation, is_particle, is_prefix_key, is_suffix, is_suffix_after_comma};
use crate::words::family_names::is_like_family_name;
use crate::words::is_in;
use crate::words::name_parts::{ASIDES, PREFIXES, RANKS_OF_TWO_WORDS};

/// What a word has to do with the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Name,
    /// "Dr."
    Prefix,
    /// "CPA"
    Suffix,
    /// "Bob"
    Nickname,
    /// In brackets between the parts of the name, and no part of it: "(maiden name Tran)". Left for the context.
    Aside,
}

const PIECES_AFTER_MAX: usize = 6;

impl Line<'_> {
    /// Takes the words as the name, together with the nickname in brackets and the letters that follow it. In
    /// "Doe, Jane" the given name begins at `given_from`.
    pub(super) fn mark_name(&mut self, words: Range<usize>, given_from: Option<usize>) {
        let given_from = given_from.or_else(|| self.given_after_loud_family(&words));
        let parts = match given_from {
            Some(from) => vec![from..words.end, words.start..from],
            None => vec![words.clone()],
        };
        let mut roles: Vec<(usize, Role)> = parts.into_iter().flat_map(|part| self.roles(part)).collect();
        let after = self.roles_after(words.end, &roles);
        // "Lt. Col. (ret) James Whitfield": what came before the bracket was only the rank.
        let is_rank = |i: usize| is_in(PREFIXES, self.key(i));
        if after.iter().any(|(_, role)| *role == Role::Name) && words.clone().all(is_rank) {
            for (_, role) in &mut roles {
                *role = Role::Prefix;
            }
        }
        roles.extend(after);
        let of = |wanted: Role| {
            let texts = roles.iter().filter(|(_, role)| *role == wanted);
            texts
                .map(|(i, _)| without_owner(self.words[*i].text.trim_matches(['\'', '‘', '’'])))
                .collect::<Vec<_>>()
        };
        let typed = of(Role::Name);
        let family = given_from.filter(|_| self.given_after_loud_family(&words).is_some());
        let quiet =
            family.and(typed.last()).filter(|_| typed.len() == 2).map(|family| with_capitals(&[family]));
        let name = match (&quiet, typed.split_last()) {
            (Some(family), Some((_, given))) => format!("{} {family}", given.join(" ")),
            _ => with_capitals(&typed),
        };
        let stands_with = [
            (Field::Prefix, of(Role::Prefix).join(" ")),
            (Field::Suffix, of(Role::Suffix).join(" ")),
            (Field::Nickname, with_capitals(&of(Role::Nickname))),
        ];
        for (field, text) in stands_with {
            self.tell(field, text);
        }
        let mut named: Vec<usize> =
            roles.iter().filter(|(_, role)| *role != Role::Aside).map(|(i, _)| *i).collect();
        named.sort_unstable();
        let mut name = Some(name);
        for run in runs(&named) {
            self.mark_as(Field::Name, run, name.take());
        }
    }

    /// "PRUETT Gina": where the given name begins behind a family name in capitals.
    fn given_after_loud_family(&self, words: &Range<usize>) -> Option<usize> {
        const LETTERS_MIN: usize = 3;
        let (family, given) = (words.start, words.start + 1);
        let is_loud = |i: usize| super::line::is_all_capitals(self.words[i].text);
        (words.len() == 2
            && is_loud(family)
            && self.words[family].text.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS_MIN
            && !is_loud(given)
            && self.is_given(given)
            && (!self.is_given(family) || is_like_family_name(self.key(family))))
        .then_some(given)
    }

    /// Where the forms of address that begin at word `i` end: "Dr.", "Mr. & Mrs.", "Wing Commander".
    pub(super) fn prefixes_end(&self, i: usize, end: usize) -> usize {
        let mut at = i;
        loop {
            if at + 2 < end && self.is_rank_of_two_words(at) {
                at += 2;
            } else if at < end && is_prefix_key(self.words[at].text, self.key(at), end - at - 1) {
                at += 1;
            } else if at > i
                && at + 2 < end
                && matches!(self.key(at), "&" | "and")
                && is_prefix_key(self.words[at + 1].text, self.key(at + 1), end - at - 2)
            {
                at += 2;
            } else {
                return at;
            }
        }
    }

    /// "Wing Commander"
    fn is_rank_of_two_words(&self, at: usize) -> bool {
        RANKS_OF_TWO_WORDS.iter().any(|rank| {
            rank.split_once(' ')
                .is_some_and(|(first, second)| first == self.key(at) && second == self.key(at + 1))
        })
    }

    fn roles(&self, part: Range<usize>) -> Vec<(usize, Role)> {
        let from = self.prefixes_end(part.start, part.end);
        let mut to = part.end;
        while to > from + 1
            && (is_suffix(self.words[to - 1].text) && !is_generation(self.words[to - 1].text)
                || matches!(self.key(to - 1), "sir" | "madam" | "sahib" | "saab" | "ji" | "garu"))
        {
            to -= 1;
        }
        let is_quoted = |i: usize| self.words[i].is_quoted || self.words[i].text.starts_with(['\'', '‘']);
        let unquoted = (from..to).filter(|i| !is_quoted(*i)).count();
        // "“Skip” Bayless" has no other given name.
        let is_nickname =
            |i: usize| is_quoted(i) && (unquoted > 1 || (from..i).any(|before| !is_quoted(before)));
        let role = |i: usize| match i {
            i if i < from => Role::Prefix,
            i if i >= to => Role::Suffix,
            i if is_nickname(i) => Role::Nickname,
            _ => Role::Name,
        };
        part.map(|i| (i, role(i))).collect()
    }

    /// `(Bob) Smith` after "Robert", "(Ret.)", ", Jr." and ", PhD" after a name.
    fn roles_after(&self, end: usize, before: &[(usize, Role)]) -> Vec<(usize, Role)> {
        let mut roles: Vec<(usize, Role)> = Vec::new();
        let mut names = before.iter().filter(|(_, role)| *role == Role::Name).count();
        let mut at = end;
        let mut held: Vec<(usize, Role)> = Vec::new();
        for _ in 0..PIECES_AFTER_MAX {
            let Some(p) = self.pieces.iter().position(|piece| piece.words.start == at) else { break };
            let words = self.pieces[p].words.clone();
            let follows_bracket = matches!(self.pieces[p].gap, Gap::Close | Gap::Space) && at > end;
            let found: Vec<(usize, Role)> = match self.pieces[p].gap {
                Gap::Open => self.roles_in_bracket(&words, p, names),
                Gap::Comma => self.suffixes_after_comma(p),
                _ if follows_bracket => self.roles_after_bracket(&words, names),
                _ => Vec::new(),
            };
            let Some((last, _)) = found.last().copied() else { break };
            names += found.iter().filter(|(_, role)| *role == Role::Name).count();
            let is_aside = found.iter().all(|(_, role)| *role == Role::Aside);
            held.extend(found);
            // What only stands between is passed over when the name goes on after it.
            if !is_aside {
                roles.append(&mut held);
            }
            at = last + 1;
            if at < words.end {
                break;
            }
        }
        roles
    }

    fn roles_in_bracket(&self, words: &Range<usize>, p: usize, names: usize) -> Vec<(usize, Role)> {
        let all = |role: Role| words.clone().map(|i| (i, role)).collect();
        if words.clone().all(|i| {
            self.key(i).split(['/', ',']).all(|part| is_in(ASIDES, part))
                || is_suffix_after_comma(self.words[i].text)
        }) {
            return all(Role::Suffix);
        }
        let name_follows = self.pieces.get(p + 1).is_some_and(|next| {
            next.gap == Gap::Close
                && self.name_end(next.words.start, next.words.end, false) > next.words.start
        });
        let is_birth_name = words
            .clone()
            .any(|i| matches!(self.key(i), "maiden" | "nee" | "born" | "formerly" | "real" | "aka" | "name"));
        if is_birth_name {
            return all(Role::Aside);
        }
        let may_be_name = words.len() <= 2
            && words.clone().all(|i| {
                self.words[i].is_capitalised
                    && !self.is_head(i)
                    && !self.is_company_noun(i)
                    && !self.is_known_company(i)
            })
            && !self.is_place(words);
        let is_given = words.len() == 1 && self.is_given(words.start);
        let is_other_script =
            words.clone().all(|i| !self.words[i].text.is_ascii() && !is_cased(self.words[i].text))
                || names > 0
                    && p > 0
                    && !is_cased(self.words[self.pieces[p - 1].words.start].text)
                    && is_given_first(self, words);
        if may_be_name && (words.len() == 1 && (name_follows && names < 2 || is_given) || is_other_script) {
            return all(Role::Nickname);
        }
        Vec::new()
    }

    fn roles_after_bracket(&self, words: &Range<usize>, names: usize) -> Vec<(usize, Role)> {
        let name_end = if names < 2 { self.name_end(words.start, words.end, false) } else { words.start };
        let mut found = self.roles(words.start..name_end);
        let suffixes = (name_end..words.end).take_while(|i| is_suffix(self.words[*i].text));
        found.extend(suffixes.map(|i| (i, Role::Suffix)));
        // A small word alone is no name: "Jane (Acme) van".
        if found.iter().all(|(i, _)| is_particle(self.words[*i].text)) { Vec::new() } else { found }
    }

    /// ", Jr.", ", PhD". Letters that are a title too are one unless a title follows: "Jane Doe, MD, Chief of Surgery".
    fn suffixes_after_comma(&self, p: usize) -> Vec<(usize, Role)> {
        let words = self.pieces[p].words.clone();
        // "Jane Doe, RN, BScN, Nurse Manager"
        let is_letters = |piece: &&Piece| {
            piece.gap == Gap::Comma && piece.words.clone().all(|i| is_suffix_after_comma(self.words[i].text))
        };
        let title_follows = self.pieces[p + 1..]
            .iter()
            .take(PIECES_AFTER_MAX)
            .find(|piece| !is_letters(piece))
            .is_some_and(|next| self.title_end(next.words.start, next.words.end).is_some());
        let is_suffix = |i: usize| {
            is_suffix_after_comma(self.words[i].text)
                && (!self.is_head(i) || title_follows || words.len() > 1 || !self.may_be_job(i))
                && (!self.is_place(&(i..i + 1)) || is_generation(self.words[i].text))
        };
        if !words.clone().all(is_suffix) {
            return Vec::new();
        }
        let role = |i: usize| if is_generation(self.words[i].text) { Role::Name } else { Role::Suffix };
        words.map(|i| (i, role(i))).collect()
    }
}

impl Line<'_> {
    /// Letters after a name that are a job by themselves as often: "Jane Doe, RN", "John Roe, MD".
    fn may_be_job(&self, i: usize) -> bool {
        let is_dotted = self.words[i].text.contains('.');
        matches!(self.key(i), "rn" | "np" | "pa" | "ea" | "am" | "ra" | "lpn" | "cna")
            || self.key(i) == "md" && !is_dotted
    }
}

fn is_given_first(line: &Line<'_>, words: &Range<usize>) -> bool {
    line.is_given(words.start)
}

/// Whether the script of the word has capitals.
fn is_cased(word: &str) -> bool {
    word.chars().any(|c| c.is_lowercase() || c.is_uppercase())
}

/// The runs of neighbours in sorted numbers.
fn runs(sorted: &[usize]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in sorted {
        match runs.last_mut() {
            Some(run) if run.end == *at => run.end = at + 1,
            _ => runs.push(*at..at + 1),
        }
    }
    runs
}

/// "Doe" of "Jane Doe's".
fn without_owner(text: &str) -> &str {
    text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text)
}
