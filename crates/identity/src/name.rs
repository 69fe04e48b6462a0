use crate::fold;
use crate::nicknames::{is_known, keys_of};
use crate::typo::is_one_slip;

/// A name taken apart and folded, for comparing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ComparableName {
    pub(crate) given: String,
    pub(crate) middle: Vec<String>,
    pub(crate) family: String,
    /// 1 for Sr., 2 for Jr. and II, 3 for III …
    pub(crate) generation: Option<u8>,
}

/// How two names stand to each other, from the closest to the farthest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// Given and family name are equal, or the single names are.
    Equal,
    /// The same words in another order.
    Reordered,
    /// Bob and Robert with the same family name.
    Nickname,
    /// One slip of the finger in one of the two names.
    Typo,
    /// J. Doe and Jane Doe.
    Initial,
    /// Jane and Jane Doe; Ana Ruiz and Ana Ruiz Lopez.
    Part,
    /// The same given name, another family name.
    OtherFamily,
    /// The same family name, another given name.
    OtherGiven,
    /// John Smith Jr. and John Smith Sr.; John A. Smith and John B. Smith.
    Contradicted,
    /// One of the two has no name.
    Missing,
    /// Nothing in common.
    Other,
}

const PREFIXES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "doctor",
    "sir",
    "rev",
    "reverend",
    "herr",
    "frau",
    "sra",
    "senor",
    "senora",
    "shri",
    "smt",
    "mme",
    "capt",
    "hon",
];
const SUFFIXES: &[&str] =
    &["phd", "md", "cpa", "esq", "mba", "cfa", "cfp", "jd", "dds", "mbbs", "obe", "mbe", "rn", "pe"];
pub(crate) const PARTICLES: &[&str] = &[
    "de", "del", "della", "der", "den", "di", "da", "dos", "das", "du", "van", "von", "la", "le", "el", "al",
    "bin", "ibn", "ter", "ten", "los", "san", "st", "zu",
];
/// Shorter words differ by one letter too often without being the same name: Tim and Tom, Lee and Lea.
const SLIP_LETTERS_MIN: usize = 5;
const WORDS_MAX: usize = 12;

impl ComparableName {
    pub(crate) fn parse(name: &str) -> ComparableName {
        let without_nickname = name.split(['"', '“', '”', '(', ')']).step_by(2).collect::<Vec<_>>().join(" ");
        let source = if fold(&without_nickname).is_empty() { name } else { &without_nickname };
        let mut generation = None;
        let mut pieces: Vec<Vec<String>> = source
            .split(',')
            .map(|piece| {
                fold(piece).split(' ').filter(|w| !w.is_empty()).take(WORDS_MAX).map(str::to_owned).collect()
            })
            .collect();
        for piece in &mut pieces {
            generation = take_endings(piece).or(generation);
        }
        pieces.retain(|piece| !piece.is_empty());
        let words: Vec<String> = match pieces.len() {
            0 => return ComparableName { generation, ..ComparableName::default() },
            1 => pieces.swap_remove(0),
            _ => {
                let family = pieces.remove(0);
                let mut given = pieces.concat();
                take_prefixes(&mut given);
                if given.is_empty() {
                    family
                } else {
                    let first = given.remove(0);
                    return ComparableName {
                        given: first,
                        middle: given,
                        family: family.join(" "),
                        generation,
                    };
                }
            }
        };
        ComparableName { generation, ..in_spoken_order(words) }
    }

    fn words(&self) -> Vec<&str> {
        let mut words: Vec<&str> = std::iter::once(self.given.as_str())
            .chain(self.middle.iter().map(String::as_str))
            .chain(self.family.split(' '))
            .filter(|word| !word.is_empty())
            .collect();
        words.sort_unstable();
        words
    }

    /// All words in the order of the alphabet, for finding names in another order.
    pub(crate) fn sorted_words(&self) -> String {
        self.words().join(" ")
    }

    pub(crate) fn is_full(&self) -> bool {
        self.given.chars().count() > 1 && self.family.chars().count() > 1
    }
}

pub(crate) fn likeness(a: &ComparableName, b: &ComparableName) -> Likeness {
    if a.given.is_empty() || b.given.is_empty() {
        return Likeness::Missing;
    }
    if a.family.is_empty() != b.family.is_empty() {
        let (single, full) = if a.family.is_empty() { (a, b) } else { (b, a) };
        let alike = single.given == full.given
            || single.given == full.family
            || is_nickname(&single.given, &full.given);
        return if alike { Likeness::Part } else { Likeness::Other };
    }
    if a.generation.zip(b.generation).is_some_and(|(x, y)| x != y) && a.family == b.family {
        return Likeness::Contradicted;
    }
    if a.family == b.family {
        return given_likeness(a, b);
    }
    if a.sorted_words() == b.sorted_words() {
        return Likeness::Reordered;
    }
    if a.given == b.given {
        return if extends(a, b) || extends(b, a) {
            Likeness::Part
        } else if is_slip_of_a_long_word(&a.family, &b.family) && !middles_clash(a, b) {
            Likeness::Typo
        } else {
            Likeness::OtherFamily
        };
    }
    if is_nickname(&a.given, &b.given) { Likeness::OtherFamily } else { Likeness::Other }
}

/// For names with the same family name.
fn given_likeness(a: &ComparableName, b: &ComparableName) -> Likeness {
    if a.given == b.given {
        return if middles_clash(a, b) { Likeness::Contradicted } else { Likeness::Equal };
    }
    if is_initial_of(&a.given, &b.given) || is_initial_of(&b.given, &a.given) {
        return if middles_clash(a, b) { Likeness::Contradicted } else { Likeness::Initial };
    }
    if middles_clash(a, b) {
        return Likeness::OtherGiven;
    }
    if a.family.is_empty() {
        let alike = is_nickname(&a.given, &b.given);
        return if alike { Likeness::Nickname } else { Likeness::Other };
    }
    if is_nickname(&a.given, &b.given) {
        return Likeness::Nickname;
    }
    if given_slipped(&a.given, &b.given) { Likeness::Typo } else { Likeness::OtherGiven }
}

fn is_initial_of(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && long.starts_with(short)
}

pub(crate) fn is_nickname(a: &str, b: &str) -> bool {
    let keys = keys_of(a);
    keys_of(b).iter().any(|key| keys.contains(key))
}

/// One slip, in a word long enough, and not two names that both exist: Maria and Mario are two people.
fn given_slipped(a: &str, b: &str) -> bool {
    let both_exist = is_known(a) && is_known(b);
    !both_exist && !differs_in_ending(a, b) && is_slip_of_a_long_word(a, b)
}

/// Given names of women and men, in many languages, differ in nothing but the last vowel.
fn differs_in_ending(a: &str, b: &str) -> bool {
    let vowel_end = |word: &str| word.ends_with(['a', 'o', 'e', 'i', 'y']);
    let stem = |word: &str| word.trim_end_matches(['a', 'o', 'e', 'i', 'y']).to_owned();
    (vowel_end(a) || vowel_end(b)) && stem(a) == stem(b)
}

fn is_slip_of_a_long_word(a: &str, b: &str) -> bool {
    let (a_letters, b_letters) = (a.chars().count(), b.chars().count());
    a_letters.max(b_letters) >= SLIP_LETTERS_MIN && is_one_slip(a, b)
}

/// Two middle names of which neither can be the other's initial or another order of them.
fn middles_clash(a: &ComparableName, b: &ComparableName) -> bool {
    match (a.middle.first(), b.middle.first()) {
        (Some(x), Some(y)) => {
            x != y && !is_initial_of(x, y) && !is_initial_of(y, x) && !is_slip_of_a_long_word(x, y)
        }
        _ => false,
    }
}

/// Whether `long` is `short` with one more family name: Ana Ruiz Lopez and Ana Ruiz.
fn extends(long: &ComparableName, short: &ComparableName) -> bool {
    let long_words: Vec<&str> =
        long.middle.iter().map(String::as_str).chain(long.family.split(' ')).collect();
    let short_words: Vec<&str> =
        short.middle.iter().map(String::as_str).chain(short.family.split(' ')).collect();
    short_words.len() < long_words.len() && long_words.starts_with(&short_words)
}

/// A folded given name without "Mr", "Dr" in front.
pub(crate) fn without_prefixes(folded: &str) -> String {
    let mut words: Vec<String> = folded.split(' ').map(str::to_owned).collect();
    take_prefixes(&mut words);
    words.join(" ")
}

/// A folded family name without degrees and "Jr" behind it, and the generation.
pub(crate) fn without_endings(folded: &str) -> (String, Option<u8>) {
    let mut words: Vec<String> = folded.split(' ').map(str::to_owned).collect();
    // One word is always the name: "Junior" may be one.
    let first = words.remove(0);
    let mut generation = None;
    while let Some(last) = words.last() {
        let number = generation_of(last);
        if number.is_none() && !SUFFIXES.contains(&last.as_str()) {
            break;
        }
        generation = number.or(generation);
        words.pop();
    }
    words.insert(0, first);
    (words.join(" "), generation)
}

/// 1 for Sr., 2 for Jr. and II, 3 for III …; folded.
pub(crate) fn generation_of(word: &str) -> Option<u8> {
    match word {
        "sr" | "senior" | "i" => Some(1),
        "jr" | "junior" | "ii" | "2nd" => Some(2),
        "iii" | "3rd" => Some(3),
        "iv" | "4th" => Some(4),
        _ => None,
    }
}

fn take_prefixes(words: &mut Vec<String>) {
    let count = words.iter().take_while(|word| PREFIXES.contains(&word.as_str())).count();
    if count < words.len() {
        words.drain(..count);
    }
}

/// Takes degrees and the generation off the end; the generation if there was one.
fn take_endings(words: &mut Vec<String>) -> Option<u8> {
    let mut generation = None;
    // A piece that is nothing but endings ("Doe, Jr") may be emptied; a lone first word such as "Junior" may not.
    while let Some(last) = words.last() {
        let number = generation_of(last);
        let is_short_form = !matches!(last.as_str(), "senior" | "junior" | "i");
        if number.is_some() && (words.len() > 2 || is_short_form) {
            generation = number;
        } else if !(SUFFIXES.contains(&last.as_str())) {
            break;
        }
        words.pop();
    }
    generation
}

fn in_spoken_order(mut words: Vec<String>) -> ComparableName {
    take_prefixes(&mut words);
    if words.len() < 2 {
        return ComparableName { given: words.pop().unwrap_or_default(), ..ComparableName::default() };
    }
    let mut at = words.len() - 1;
    while at > 1 && PARTICLES.contains(&words[at - 1].as_str()) {
        at -= 1;
    }
    let family = words.split_off(at).join(" ");
    let given = words.remove(0);
    ComparableName { given, middle: words, family, generation: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(a: &str, b: &str) -> Likeness {
        likeness(&ComparableName::parse(a), &ComparableName::parse(b))
    }

    #[test]
    fn names_are_compared_part_by_part() {
        for (a, b, expected) in [
            ("Jane Doe", "DOE, Jane", Likeness::Equal),
            ("Dr. Jane Doe", "Jane Doe, PhD", Likeness::Equal),
            ("Jane Doe", "Jane M. Doe", Likeness::Equal),
            ("Jane Doe", "Doe Jane", Likeness::Reordered),
            ("Bob Smith", "Robert Smith", Likeness::Nickname),
            ("Robert \"Bob\" Smith", "Robert Smith", Likeness::Equal),
            ("Micheal Jones", "Michael Jones", Likeness::Typo),
            ("Jane Johnson", "Jane Jonson", Likeness::Typo),
            ("J. Doe", "Jane Doe", Likeness::Initial),
            ("Jane", "Jane Doe", Likeness::Part),
            ("Ana Ruiz", "Ana Ruiz Lopez", Likeness::Part),
            ("Jane Doe", "Jane Roe-Miller", Likeness::OtherFamily),
            ("Jane Doe", "John Doe", Likeness::OtherGiven),
            ("Maria Rossi", "Mario Rossi", Likeness::OtherGiven),
            ("Tim Cook", "Tom Cook", Likeness::OtherGiven),
            ("John Smith Jr.", "John Smith Sr.", Likeness::Contradicted),
            ("John A. Smith", "John B. Smith", Likeness::Contradicted),
            ("José de la Cruz", "Jose De La Cruz", Likeness::Equal),
            ("李小龍", "李小龍", Likeness::Equal),
            ("", "Jane", Likeness::Missing),
            ("Jane Doe", "Peter Pan", Likeness::Other),
        ] {
            assert_eq!(alike(a, b), expected, "{a} / {b}");
            assert_eq!(alike(b, a), expected, "{b} / {a}");
        }
    }
}
