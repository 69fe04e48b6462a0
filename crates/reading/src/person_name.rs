//! A display name and its parts.

use std::sync::LazyLock;

use crate::words::WordSet;
use crate::words::name_parts::{DOUBTFUL_PREFIXES, PARTICLES, PREFIXES};
use crate::words::name_suffixes::{DOUBTFUL_SUFFIXES, SUFFIXES};
use crate::words::{is_in, key};

/// The parts of a person's name. What cannot be told apart stays whole in `given`: a single name, a name written
/// without spaces. Nothing is dropped but the commas, brackets and quotes that only held the parts together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct PersonName {
    /// "Dr.", "Prof. Dr."
    pub prefix: Option<String>,
    /// Given and middle names: "Juan Carlos", "John Q."
    pub given: String,
    /// "de la Cruz"
    pub family: Option<String>,
    /// "Jr.", "PhD", "CPA, CFP"
    pub suffix: Option<String>,
    /// What was in quotes or brackets: "Bob"
    pub nickname: Option<String>,
}

const WORDS_MAX: usize = 24;

static PREFIX_SET: LazyLock<WordSet> = LazyLock::new(|| PREFIXES.iter().copied().collect());
static SUFFIX_SET: LazyLock<WordSet> = LazyLock::new(|| SUFFIXES.iter().copied().collect());

impl PersonName {
    /// Splits a display name. Never fails: what has no known shape is a given name.
    pub fn parse(name: &str) -> PersonName {
        let (rest, nickname) = take_nickname(name);
        let mut pieces: Vec<Vec<&str>> = rest
            .split(',')
            .map(|piece| piece.split_whitespace().collect::<Vec<_>>())
            .filter(|p| !p.is_empty())
            .collect();
        let mut suffix: Vec<&str> = Vec::new();
        while pieces.len() > 1 && pieces.last().is_some_and(|p| p.iter().all(|w| is_suffix_after_comma(w))) {
            let last = pieces.pop().unwrap_or_default();
            suffix.splice(0..0, last);
        }
        let (mut family, mut given) = match pieces.len() {
            0 => (Vec::new(), Vec::new()),
            1 => (Vec::new(), pieces.swap_remove(0)),
            _ => (pieces.remove(0), pieces.concat()),
        };
        let inverted = !family.is_empty();
        let mut prefix = take_prefixes(&mut given);
        prefix.extend(take_prefixes(&mut family));
        for part in [&mut family, &mut given] {
            while part.len() > 1 && (inverted || part.len() > 2) && part.last().is_some_and(|w| is_suffix(w))
                || part.len() == 2 && part.last().is_some_and(|w| is_suffix(w) && is_sure_suffix(w))
            {
                suffix.splice(0..0, part.pop());
            }
        }
        if !inverted {
            family = split_family(&mut given);
        }
        if given.is_empty() {
            std::mem::swap(&mut given, &mut family);
        }
        PersonName {
            prefix: joined(&prefix),
            given: given.join(" "),
            family: joined(&family),
            suffix: joined(&suffix),
            nickname,
        }
    }

    /// The name in the order in which it is spoken, without its nickname.
    pub fn display(&self) -> String {
        let given = Some(self.given.as_str()).filter(|given| !given.is_empty());
        [self.prefix.as_deref(), given, self.family.as_deref(), self.suffix.as_deref()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// One or two capital letters for a small round picture: "JC" for Juan de la Cruz, "李" for 李小龍, "" for no name.
    pub fn initials(&self) -> String {
        let first = |text: &str| text.chars().find(|c| c.is_alphanumeric());
        let family = self.family.as_deref().and_then(|family| {
            family
                .split_whitespace()
                .find(|word| !is_in(PARTICLES, &key(word)))
                .or(Some(family))
                .and_then(first)
        });
        [first(&self.given), family].into_iter().flatten().flat_map(char::to_uppercase).collect()
    }
}

/// The initials of a display name, see [`PersonName::initials`].
pub fn initials(name: &str) -> String {
    PersonName::parse(name).initials()
}

/// Whether the word belongs to a name only as its ending, given that a comma stands before it.
pub(crate) fn is_suffix_after_comma(word: &str) -> bool {
    SUFFIX_SET.contains(key(word).as_str())
}

/// Whether the word tells a son from his father: it belongs to the name, "CPA" does not.
pub(crate) fn is_generation(word: &str) -> bool {
    matches!(
        key(word).as_str(),
        "jr" | "sr" | "junior" | "senior" | "ii" | "iii" | "iv" | "2nd" | "3rd" | "4th"
    )
}

/// Whether the word ends a name although no comma says so.
pub(crate) fn is_suffix(word: &str) -> bool {
    let folded = key(word);
    SUFFIX_SET.contains(folded.as_str())
        && (!is_in(DOUBTFUL_SUFFIXES, &folded)
            || word.contains('.')
            || folded.len() <= 3 && word.chars().all(char::is_uppercase)
            || matches!(folded.as_str(), "sr" | "ii" | "iv"))
}

/// With only one word before it, "Anna Senior" is more likely a family name.
fn is_sure_suffix(word: &str) -> bool {
    !is_in(DOUBTFUL_SUFFIXES, &key(word)) || word.contains('.')
}

/// Whether the word is a form of address before a name.
pub(crate) fn is_prefix(word: &str, words_after: usize) -> bool {
    is_prefix_key(word, &key(word), words_after)
}

/// The same where the folded word is known.
pub(crate) fn is_prefix_key(word: &str, folded: &str, words_after: usize) -> bool {
    words_after > 0
        && PREFIX_SET.contains(folded)
        && (!is_in(DOUBTFUL_PREFIXES, folded)
            || word.ends_with('.')
            || words_after > 1
                && (!matches!(folded, "ca" | "er") || word.chars().all(char::is_uppercase))
                && (!matches!(folded, "sister" | "commander" | "inspector" | "rep" | "doc")
                    || word.starts_with(char::is_uppercase)))
}

fn take_prefixes<'a>(words: &mut Vec<&'a str>) -> Vec<&'a str> {
    let count = (0..words.len()).take_while(|i| is_prefix(words[*i], words.len() - i - 1)).count();
    words.drain(..count).collect()
}

/// The last word with the small words before it; a name of one word has no family name.
fn split_family<'a>(given: &mut Vec<&'a str>) -> Vec<&'a str> {
    if given.len() < 2 || given.len() > WORDS_MAX {
        return Vec::new();
    }
    let mut at = given.len() - 1;
    while at > 1 && is_particle(given[at - 1]) {
        at -= 1;
    }
    // "van der Berg" alone is all family name, and "María y" is not.
    if at == 1 && is_particle(given[0]) && given[0].chars().all(char::is_lowercase) {
        at = 0;
    }
    given.split_off(at)
}

/// Small words of family names; "Ben" or "Mac" with a capital are given names, "Van" and "De" are not.
pub(crate) fn is_particle(word: &str) -> bool {
    let folded = key(word);
    is_in(PARTICLES, &folded)
        && (word.chars().next().is_some_and(char::is_lowercase)
            || matches!(
                folded.as_str(),
                "de" | "del"
                    | "della"
                    | "der"
                    | "den"
                    | "di"
                    | "da"
                    | "dos"
                    | "das"
                    | "du"
                    | "van"
                    | "von"
                    | "la"
                    | "le"
                    | "el"
                    | "al"
                    | "st"
                    | "bin"
                    | "ibn"
                    | "san"
                    | "santa"
                    | "ter"
                    | "ten"
                    | "los"
                    | "las"
                    | "mac"
                    | "mc"
            ))
}

/// Takes out what stands in quotes or round brackets.
fn take_nickname(name: &str) -> (String, Option<String>) {
    const PAIRS: [(char, char); 6] =
        [('"', '"'), ('“', '”'), ('(', ')'), ('„', '“'), ('«', '»'), ('\'', '\'')];
    for (open, close) in PAIRS {
        let Some(from) = opening(name, open) else { continue };
        let inner_from = from + open.len_utf8();
        let Some(length) = closing(&name[inner_from..], close) else { continue };
        let inner = name[inner_from..inner_from + length].trim();
        let rest = format!("{} {}", &name[..from], &name[inner_from + length + close.len_utf8()..]);
        if !inner.is_empty() && rest.chars().any(char::is_alphanumeric) {
            return (rest, Some(inner.to_owned()));
        }
    }
    (name.to_owned(), None)
}

/// An apostrophe opens a quotation only at the start of a word: not in "O'Brien".
fn opening(name: &str, open: char) -> Option<usize> {
    name.match_indices(open)
        .map(|(at, _)| at)
        .find(|at| open != '\'' || *at == 0 || name[..*at].ends_with(char::is_whitespace))
}

fn closing(rest: &str, close: char) -> Option<usize> {
    rest.match_indices(close).map(|(at, _)| at).find(|at| {
        close != '\''
            || rest[at + 1..].is_empty()
            || rest[at + 1..].starts_with(|c: char| c.is_whitespace() || c == ',')
    })
}

fn joined(words: &[&str]) -> Option<String> {
    if words.is_empty() { None } else { Some(words.join(" ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// prefix | given | family | suffix | nickname
    fn parts(name: &str) -> String {
        let parsed = PersonName::parse(name);
        let or_dash = |part: Option<String>| part.unwrap_or_else(|| "-".to_owned());
        format!(
            "{} | {} | {} | {} | {}",
            or_dash(parsed.prefix),
            parsed.given,
            or_dash(parsed.family),
            or_dash(parsed.suffix),
            or_dash(parsed.nickname)
        )
    }

    #[test]
    fn a_display_name_is_split_into_its_parts() {
        for (name, expected) in [
            ("Jane Doe", "- | Jane | Doe | - | -"),
            ("Dr. Juan Carlos de la Cruz Jr.", "Dr. | Juan Carlos | de la Cruz | Jr. | -"),
            ("van der Berg, Anna", "- | Anna | van der Berg | - | -"),
            ("Doe, Jane", "- | Jane | Doe | - | -"),
            ("Doe, Dr. Jane M.", "Dr. | Jane M. | Doe | - | -"),
            ("李小龍", "- | 李小龍 | - | - | -"),
            ("Cher", "- | Cher | - | - | -"),
            ("Robert \"Bob\" Smith", "- | Robert | Smith | - | Bob"),
            ("Robert (Bob) Smith III", "- | Robert | Smith | III | Bob"),
            ("Shaquille 'Shaq' O'Neal", "- | Shaquille | O'Neal | - | Shaq"),
            ("Conan O'Brien", "- | Conan | O'Brien | - | -"),
            ("Jane Doe, CPA, CFP", "- | Jane | Doe | CPA CFP | -"),
            ("Prof. Dr. Ursula von der Leyen", "Prof. Dr. | Ursula | von der Leyen | - | -"),
            ("Smith, John Jr.", "- | John | Smith | Jr. | -"),
            ("Ludwig van Beethoven", "- | Ludwig | van Beethoven | - | -"),
            ("Ben Smith", "- | Ben | Smith | - | -"),
            ("Don Draper", "- | Don | Draper | - | -"),
            ("Mr. Smith", "Mr. | Smith | - | - | -"),
            ("Anna Senior", "- | Anna | Senior | - | -"),
            ("John Smith MD", "- | John | Smith | MD | -"),
            ("María-José García Ñúñez", "- | María-José García | Ñúñez | - | -"),
        ] {
            assert_eq!(parts(name), expected, "{name}");
        }
        assert_eq!(PersonName::parse(""), PersonName::default());
        assert_eq!(PersonName::parse(" , ,, "), PersonName::default());
    }

    #[test]
    fn initials_are_those_of_the_given_and_the_family_name() {
        for (name, expected) in [
            ("Jane Doe", "JD"),
            ("juan de la cruz", "JC"),
            ("李小龍", "李"),
            ("Cher", "C"),
            ("Doe, Jane", "JD"),
            ("Élodie Ößer", "ÉÖ"),
            ("", ""),
            ("  ", ""),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }

    #[test]
    fn a_name_is_shown_in_the_order_in_which_it_is_spoken() {
        assert_eq!(PersonName::parse("van der Berg, Dr. Anna, PhD").display(), "Dr. Anna van der Berg PhD");
        assert_eq!(PersonName::parse("Cher").display(), "Cher");
    }
}
