//! What stands before a name in a row and is no part of it: who wrote it in a chat, times, days, codes of flats.

use crate::words::is_in;

/// How many bytes at the start of a row are the time and the name of who wrote it in a chat.
pub(super) fn speaker_bytes(row: &str) -> Option<usize> {
    const NAME_WORDS_MAX: usize = 3;
    const TIME_BYTES_MAX: usize = 30;
    // "[12/11, 09:14] Sue: …", "15/11/2026, 18:02 - Sue: …", "Sue, [15/11/2026 18:02] …"
    let (time, rest) = match row.strip_prefix('[') {
        Some(rest) => rest.split_once(']')?,
        None => row.split_once(" - ").filter(|(time, _)| {
            time.len() <= TIME_BYTES_MAX
                && time.starts_with(|c: char| c.is_ascii_digit())
                && time.chars().filter(|c| c.is_alphabetic()).count() <= 2
        })?,
    };
    let (name, said) = rest.split_once(": ")?;
    let is_time = time.contains(|c: char| c.is_ascii_digit()) && time.contains(':');
    let is_name = name.split_whitespace().count() <= NAME_WORDS_MAX && name.contains(char::is_alphabetic);
    (is_time && is_name && !said.trim().is_empty()).then(|| row.len() - said.trim_start().len())
}

/// The "@" of "@Jane Doe", as somebody is named in a chat.
pub(super) fn mention_bytes(row: &str) -> Option<usize> {
    row.strip_prefix('@').is_some_and(|rest| rest.starts_with(char::is_uppercase)).then_some(1)
}

/// "9am ", "10:30 "
pub(super) fn time_bytes(row: &str) -> Option<usize> {
    let (time, rest) = row.split_once(' ')?;
    let digits = time.trim_end_matches(['a', 'p', 'm', 'A', 'P', 'M']);
    let is_time = (1..=5).contains(&digits.len())
        && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.'))
        && (digits.len() < time.len() || digits.contains(':') || is_clock(digits));
    (is_time && rest.starts_with(char::is_alphabetic)).then_some(time.len() + 1)
}

/// The "11/18 " of "11/18 Jane", as a call is noted.
pub(super) fn date_bytes(row: &str) -> Option<usize> {
    let (date, rest) = row.split_once(' ')?;
    let mut parts = date.trim_end_matches([':', ',']).split(['/', '.']);
    let is_part = |part: Option<&str>| {
        part.is_some_and(|part| {
            matches!(part.len(), 1 | 2 | 4) && part.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let is_date =
        is_part(parts.next()) && is_part(parts.next()) && parts.next().is_none_or(|year| is_part(Some(year)));
    let name = rest.trim_start_matches(['-', '–', '—', ':', ' ']);
    (is_date && parts.next().is_none() && name.starts_with(char::is_alphabetic))
        .then_some(row.len() - name.len())
}

/// "10.30"
fn is_clock(digits: &str) -> bool {
    digits.split_once('.').is_some_and(|(hour, minute)| (1..=2).contains(&hour.len()) && minute.len() == 2)
}

/// How many bytes at the start of a row are a code before a name: "A-101 ", "12B ".
pub(super) fn code_bytes(row: &str) -> Option<usize> {
    const CODE_BYTES_MAX: usize = 6;
    const HOUSES: &[&str] = &[
        "apt", "apt.", "unit", "suite", "ste", "flat", "room", "rm", "lot", "bay", "booth", "table", "stand",
    ];
    let (code, rest) = row.split_once(' ')?;
    // "Apt 2B Jane"
    if is_in(HOUSES, &code.to_lowercase())
        && let Some((number, name)) = rest.split_once(' ')
        && number.contains(|c: char| c.is_ascii_digit())
        && number.len() <= CODE_BYTES_MAX
        && number.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        && name.starts_with(char::is_uppercase)
    {
        return Some(row.len() - name.len());
    }
    let is_code = (2..=CODE_BYTES_MAX).contains(&code.len())
        && code.contains(|c: char| c.is_ascii_digit())
        && code.contains(|c: char| c.is_ascii_uppercase())
        && code.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase() || matches!(c, '-' | '/'));
    (is_code && rest.starts_with(char::is_uppercase)).then_some(code.len() + 1)
}

/// "flat" of "Flat 204 - ", with how many bytes that takes.
pub(super) fn counting_words(row: &str) -> Option<(String, usize)> {
    const DIGITS_MAX: usize = 4;
    let word = row.split(' ').next()?;
    let after = row[word.len()..].trim_start_matches(' ');
    let after = after.strip_prefix('#').unwrap_or(after);
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let sign = after[digits..].trim_start_matches(' ');
    let rest = sign.strip_prefix([':', '-', '–', '—', ')', '='])?.trim_start();
    let bare = word.trim_end_matches('.');
    let is_word = bare.chars().count() > 1 && bare.chars().all(char::is_alphabetic);
    let counts = is_word && (1..=DIGITS_MAX).contains(&digits) && rest.starts_with(char::is_alphabetic);
    counts.then(|| (word.to_lowercase(), row.len() - rest.len()))
}
