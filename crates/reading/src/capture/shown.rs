//! How a name is shown: as typed, unless it was typed without a thought for capitals.

use crate::words::key;

/// Small words that stay small inside a name: "Juan de la Cruz".
const SMALL: &[&str] = &[
    "de", "del", "della", "der", "den", "di", "da", "das", "dos", "du", "van", "von", "vom", "zu", "zur",
    "la", "las", "los", "bin", "bint", "ibn", "ter", "ten", "y", "e", "af", "av", "het", "'t",
];
/// After these a "van" is a given name: "Nguyen Van Anh".
const VIETNAMESE: &[&str] = &[
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
    "duong", "ly",
];
/// Scottish and Irish names whose second part has its own capital.
const MAC_NAMES: &[&str] = &[
    "macarthur",
    "macaulay",
    "macdonald",
    "macdougall",
    "macfarlane",
    "macgregor",
    "macintosh",
    "macintyre",
    "mackay",
    "mackenzie",
    "mackinnon",
    "maclean",
    "macleod",
    "macmillan",
    "macneil",
    "macpherson",
    "macrae",
];

/// The words of a name with the capitals that they should have. ALL CAPITALS and all small letters are put right;
/// whatever mixes them is left as it was typed.
pub(super) fn with_capitals(words: &[&str]) -> String {
    let letters = || words.iter().flat_map(|word| word.chars()).filter(|c| c.is_alphabetic());
    let is_loud = letters().all(|c| !c.is_lowercase());
    let is_quiet = letters().all(|c| !c.is_uppercase());
    if !is_loud && !is_quiet || letters().all(|c| !c.is_lowercase() && !c.is_uppercase()) {
        return words.join(" ");
    }
    let first_key = words.first().map(|word| key(word)).unwrap_or_default();
    let is_vietnamese = VIETNAMESE.contains(&first_key.as_str());
    let last = words.len().saturating_sub(1);
    words
        .iter()
        .enumerate()
        .map(|(i, word)| {
            let folded = key(word);
            let stays_small = i > 0 && i < last && SMALL.contains(&folded.as_str());
            match stays_small && !(is_vietnamese && folded == "van") {
                true => word.to_lowercase(),
                false if i == 0 && are_initials(word) => word.to_uppercase(),
                false => word_with_capitals(word, &folded, i > 0),
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

fn word_with_capitals(word: &str, folded: &str, is_later: bool) -> String {
    let is_number = is_later && matches!(folded, "ii" | "iii" | "iv");
    if is_number || is_dotted(word) && folded.chars().count() <= 3 {
        return word.to_uppercase();
    }
    word.split('-').map(part_with_capitals).collect::<Vec<_>>().join("-")
}

/// "j.r.": a full stop inside, or after a single letter. "jr." is no such thing.
fn is_dotted(word: &str) -> bool {
    word.trim_end_matches('.').contains('.') || word.ends_with('.') && word.chars().count() == 2
}

/// "O'Brien", "D'Angelo", "McDonald", "MacLeod"; a letter after any other apostrophe stays small.
fn part_with_capitals(part: &str) -> String {
    let lower = part.to_lowercase();
    if let Some((before, after)) = lower.split_once(['\'', '’'])
        && before.chars().count() == 1
        && after.chars().count() > 1
    {
        let sign = part.chars().nth(1).unwrap_or('\'');
        return format!("{}{sign}{}", capitalised(before), capitalised(after));
    }
    let head = match lower.get(..3) {
        Some("mac") if MAC_NAMES.contains(&lower.as_str()) => 3,
        Some(start) if start.starts_with("mc") && lower.len() > 3 => 2,
        _ => 0,
    };
    match (lower.get(..head), lower.get(head..)) {
        (Some(before), Some(after)) if head > 0 => format!("{}{}", capitalised(before), capitalised(after)),
        _ => capitalised(&lower),
    }
}

/// With a capital first letter; a letter that has no capital of its own stays.
fn capitalised(lower: &str) -> String {
    let mut letters = lower.chars();
    let Some(first) = letters.next() else { return String::new() };
    let mut capital = first.to_uppercase();
    match (capital.next(), capital.next()) {
        // "µ" has a capital whose small letter is another one.
        (Some(only), None) if only.to_lowercase().eq([first]) => {
            std::iter::once(only).chain(letters).collect()
        }
        _ => lower.to_owned(),
    }
}

/// "AJ", "JT", "DJ": two letters that cannot be spoken as a word.
fn are_initials(word: &str) -> bool {
    let lower = word.to_lowercase();
    lower.len() == 2
        && lower != "ng"
        && lower.bytes().all(|b| b.is_ascii_lowercase())
        && (lower.ends_with('j')
            || lower == "jo" && word == "JO"
            || !lower.contains(['a', 'e', 'i', 'o', 'u', 'y']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_put_right_where_somebody_did_not_care_for_them() {
        for (typed, shown) in [
            ("JANE DOE", "Jane Doe"),
            ("jane doe", "Jane Doe"),
            ("Jane DOE", "Jane DOE"),
            ("juan de la cruz", "Juan de la Cruz"),
            ("LUDWIG VAN BEETHOVEN", "Ludwig van Beethoven"),
            ("NGUYEN VAN ANH", "Nguyen Van Anh"),
            ("PATRICIA MCDONALD", "Patricia McDonald"),
            ("iain macleod", "Iain MacLeod"),
            ("conan o'brien", "Conan O'Brien"),
            ("JEAN-LUC D'ANGELO", "Jean-Luc D'Angelo"),
            ("j.r. hollis", "J.R. Hollis"),
            ("john smith iii", "John Smith III"),
            ("JOHN SMITH JR.", "John Smith Jr."),
            ("AJ", "AJ"),
            ("tj miller", "TJ Miller"),
            ("李小龍", "李小龍"),
            ("van der berg", "Van der Berg"),
            ("ŁUKASZ ŻUREK", "Łukasz Żurek"),
            ("", ""),
        ] {
            assert_eq!(with_capitals(&typed.split(' ').collect::<Vec<_>>()), shown, "{typed}");
        }
    }
}
