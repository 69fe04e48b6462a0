//! What stands around a number: the kind of line, the extension, or a word that says it is no number at all.

use crate::words::phone_labels::{
    EXTENSION_WORDS, LABEL_COMPANIONS, LABELS, NOT_A_PHONE_AFTER, REGISTRATIONS,
};

const EXTENSION_DIGITS_MAX: usize = 7;
const LABEL_BYTES_MAX: usize = 40;
/// A shorter word before a full stop may be cut short: "acct.", "inv."
const WHOLE_WORD_MIN: usize = 5;

/// The label before the number and where it begins: "tel. ", "cell: ", "(m) ", "direct line ".
pub(super) fn label_before(text: &str, floor: usize, number: usize) -> Option<(String, usize)> {
    let near = last_bytes(&text[floor..number], LABEL_BYTES_MAX);
    let trimmed = near.trim_end_matches([' ', '\t', '\u{a0}']);
    // "Fax - 555-0100"
    let signed = trimmed.trim_end_matches([':', '.', '#', '=', ')', '-', '–']).trim_end_matches(' ');
    let has_sign = signed.len() < trimmed.len();
    // "GLENVIEW CARE HOME - 0141 …" is no number at home.
    let is_dashed = trimmed[signed.len()..].starts_with(' ');
    let mut label_start = signed.len();
    let mut names_a_line = false;
    while let Some(word) = last_word(&signed[..label_start]) {
        // The T of "AT&T" labels nothing.
        let glued = signed[..label_start - word.len()]
            .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '&' | '.' | '\'' | '’' | '@'));
        if glued {
            break;
        }
        let lower = word.to_lowercase();
        // "Marcus T. 555-0100": an initial.
        let row = signed[..label_start - word.len()].rsplit(['\n', '\r']).next().unwrap_or_default().trim();
        let is_initial = word.len() == 1
            && word.starts_with(char::is_uppercase)
            && trimmed[signed.len()..].starts_with('.')
            && row.starts_with(char::is_uppercase)
            && row.chars().all(char::is_alphabetic);
        if is_initial {
            break;
        }
        let known = LABELS.contains(&lower.as_str());
        let stands_free = has_sign || starts_a_field(&signed[..label_start - word.len()]);
        if !(known && (lower.chars().count() > 1 || stands_free)
            || LABEL_COMPANIONS.contains(&lower.as_str()))
        {
            break;
        }
        names_a_line |= known;
        label_start -= word.len();
        let before = signed[..label_start].trim_end_matches(' ').len();
        match last_word(&signed[..before]) {
            Some(_) if before < label_start => label_start = before,
            _ => break,
        }
    }
    if !names_a_line || is_dashed && !starts_a_field(&signed[..label_start]) {
        return None;
    }
    let label_start = label_start + (signed[label_start..].len() - signed[label_start..].trim_start().len());
    let label = signed[label_start..].trim().to_owned();
    let opened = usize::from(trimmed.ends_with(')') && signed[..label_start].ends_with('('));
    Some((label, number - near.len() + label_start - opened))
}

/// The label after the number and where it ends: " (cell)", or " mobile" at the end of a field.
pub(super) fn label_after(text: &str, number_end: usize) -> Option<(String, usize)> {
    let rest = &text[number_end..];
    let trimmed = rest.trim_start_matches(' ');
    let skipped = rest.len() - trimmed.len();
    let inner = trimmed.strip_prefix('(').unwrap_or(trimmed);
    let opened = trimmed.len() - inner.len();
    let word: String = inner.chars().take(LABEL_BYTES_MAX).take_while(|c| c.is_alphabetic()).collect();
    if !LABELS.contains(&word.to_lowercase().as_str()) || skipped + opened == 0 {
        return None;
    }
    let after = &inner[word.len()..];
    let end = number_end + skipped + opened + word.len();
    if opened == 1 {
        return after.starts_with(')').then_some((word, end + 1));
    }
    // "415 555 0134 work on the toner" is no label: it must end its field, and the next number may not follow it.
    let ends_field = after.is_empty() || after.starts_with([',', ';', '|', '\n', '\r', '\t', '/']);
    ends_field.then_some((word, end))
}

/// The extension after the number, and where number and extension end.
pub(super) fn extension_after(text: &str, number_end: usize) -> (Option<String>, usize) {
    let none = (None, number_end);
    let plain = text[number_end..].trim_start_matches([' ', ',']);
    // "0124 456 7890 | Extn: 412"
    let behind_sign = plain.trim_start_matches(['|', '/', ';', '-', '–', ' ']);
    let says_extension = || {
        let word: String = behind_sign.chars().take_while(|c| c.is_ascii_alphabetic()).collect();
        matches!(word.to_ascii_lowercase().as_str(), "ext" | "extn" | "extension")
    };
    let plain = if says_extension() { behind_sign } else { plain };
    // "07 3555 0138 (ext. 6)"
    let rest = plain.strip_prefix('(').unwrap_or(plain);
    let is_bracketed = rest.len() < plain.len();
    let Some(after_word) = EXTENSION_WORDS.iter().find_map(|word| {
        rest.get(..word.len()).filter(|s| s.eq_ignore_ascii_case(word)).map(|s| &rest[s.len()..])
    }) else {
        return none;
    };
    let digits_from = after_word.trim_start_matches(['.', ':', ' ', '#']);
    let count = digits_from.bytes().take_while(u8::is_ascii_digit).count();
    let next = digits_from[count..].chars().next();
    if count == 0 || count > EXTENSION_DIGITS_MAX || next.is_some_and(char::is_alphanumeric) {
        return none;
    }
    let closes = usize::from(is_bracketed && next == Some(')'));
    if is_bracketed && closes == 0 {
        return none;
    }
    (Some(digits_from[..count].to_owned()), text.len() - digits_from.len() + count + closes)
}

/// Whether the words before say that the digits are an order, an account, a policy …
pub(super) fn says_something_else(before: &str) -> bool {
    let near = last_bytes(before, LABEL_BYTES_MAX).trim_end_matches([' ', ':', '.', '#', '-']);
    let Some(word) = last_word(near) else { return false };
    let lower = word.to_lowercase();
    // "Acme Ltd (No. 08211745)"
    if lower == "no" && near[..near.len() - word.len()].ends_with('(') {
        return true;
    }
    // "… and no umbrella policy. 555-0100": the sentence is over.
    let is_over = before.trim_end_matches(' ').ends_with('.') && before.ends_with(' ');
    if NOT_A_PHONE_AFTER.contains(&lower.as_str()) && !(is_over && word.chars().count() >= WHOLE_WORD_MIN) {
        return true;
    }
    let row = near.rsplit(['\n', '\r', ';', '|']).next().unwrap_or_default();
    // The "reg" that is left of "Greg" where the stretch is cut.
    let cut = before.len().saturating_sub(LABEL_BYTES_MAX);
    let is_cut = cut > 0 && before.get(..cut).is_none_or(|rest| rest.ends_with(char::is_alphanumeric));
    let row = match row.find(|c: char| !c.is_alphanumeric()) {
        Some(first) if is_cut && row.len() == near.len() => &row[first..],
        _ => row,
    };
    if row
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| REGISTRATIONS.contains(&word.to_lowercase().as_str()))
    {
        return true;
    }
    let earlier = near[..near.len() - word.len()].trim_end();
    LABEL_COMPANIONS.contains(&lower.as_str())
        && last_word(earlier).is_some_and(|w| NOT_A_PHONE_AFTER.contains(&w.to_lowercase().as_str()))
}

fn starts_a_field(before: &str) -> bool {
    let trimmed = before.trim_end_matches(' ');
    trimmed.is_empty() || trimmed.ends_with([',', ';', '|', '/', '•', '·', '\n', '\t', '(', '-', '–', '—'])
}

fn last_word(text: &str) -> Option<&str> {
    let length: usize =
        text.chars().rev().take_while(|c| c.is_alphabetic() || *c == '\'').map(char::len_utf8).sum();
    if length == 0 { None } else { Some(&text[text.len() - length..]) }
}

fn last_bytes(text: &str, most: usize) -> &str {
    let mut start = text.len().saturating_sub(most);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}
