//! Where in a text the telephone numbers are.

use std::ops::Range;

use super::labels::{extension_after, label_after, label_before, says_something_else};
use super::{PHONE_DIGITS_MAX, PHONE_DIGITS_MIN, Phone, Plan, ask_the_plan};
use crate::Region;

/// With "tel." before it a shorter one is believed.
const LABELLED_DIGITS_MIN: usize = 5;
const CANDIDATE_DIGITS_MAX: usize = 36;
const GROUPS_MAX: usize = 8;
const GAP_SIGNS_MAX: usize = 3;
const VANITY_PREFIXES: [&str; 9] = ["800", "888", "877", "866", "855", "844", "833", "1300", "1800"];

/// Every telephone number with the bytes it takes up, label and extension included. Linear in the text: candidates
/// do not overlap, and the work on each is bounded.
pub(crate) fn find_phones(text: &str, region: Region) -> Vec<(Phone, Range<usize>)> {
    let mut found: Vec<(Phone, Range<usize>)> = Vec::new();
    let mut from = 0;
    while let Some(start) = next_start(text, from) {
        let candidate = start..candidate_end(text, start);
        let floor = found.last().map_or(0, |(_, range)| range.end);
        match read_candidate(text, floor, candidate.clone(), region) {
            Some((phone, range)) => {
                from = range.end;
                found.push((phone, range));
            }
            None => from = candidate.end.max(start + 1),
        }
    }
    found
}

fn read_candidate(
    text: &str,
    floor: usize,
    candidate: Range<usize>,
    region: Region,
) -> Option<(Phone, Range<usize>)> {
    let (e164, number) =
        vanity_number(text, &candidate, region).or_else(|| best_reading(text, &candidate, region))?;
    let label = label_before(text, floor, number.start);
    let digits = digits_in(&text[number.clone()]);
    // "Seattle, WA 98122"
    let is_state = label.as_ref().is_some_and(|(label, _)| label == "WA");
    let least = if label.is_some() && !is_state { LABELLED_DIGITS_MIN } else { PHONE_DIGITS_MIN };
    let is_vanity = text[number.clone()].contains(char::is_alphabetic);
    if digits < least && !is_vanity || says_something_else(&text[floor..number.start]) {
        return None;
    }
    let (extension, number_end) = extension_after(text, number.end);
    let raw = text[number.start..number_end].to_owned();
    let (label, range) = match label {
        Some((label, label_start)) => (Some(label), label_start..number_end),
        None => match label_after(text, number_end) {
            Some((label, label_end)) => (Some(label), number.start..label_end),
            None => (None, number.start..number_end),
        },
    };
    Some((Phone { e164, extension, label, raw }, range))
}

/// The next place where a number may begin: a digit, or a plus or bracket before one, not inside a word or an amount.
fn next_start(text: &str, from: usize) -> Option<usize> {
    let mut before = text[..from].chars().next_back();
    let mut inside_word = before.is_some_and(char::is_alphanumeric);
    for (offset, c) in text[from..].char_indices() {
        if c.is_ascii_digit() {
            let amount = before.is_some_and(|b| "$€£₹¥#@_=~".contains(b));
            if !inside_word && !amount || follows_glued_label(text, from + offset) {
                return Some(from + offset);
            }
            inside_word = true;
        } else if matches!(c, '+' | '(')
            && (!inside_word || c == '+' && follows_glued_label(text, from + offset))
            && leads_to_digit(&text[from + offset + c.len_utf8()..])
        {
            return Some(from + offset);
        } else {
            // "1,200,000" and "$4.50" go on after their signs.
            let amount_goes_on =
                inside_word && matches!(c, ',' | '.') && before.is_some_and(|b| b.is_ascii_digit());
            inside_word = c.is_alphanumeric() || amount_goes_on;
        }
        before = Some(c);
    }
    None
}

/// "M07812 660145", "T+44 20 7946 0958", "C415-555-0100": a letter by itself that says which line it is, and right after it
/// a number that is written as only telephone numbers are.
fn follows_glued_label(text: &str, start: usize) -> bool {
    const LABEL_LETTERS: &str = "TMPCDHOWtmpcdhow";
    const DIGITS_MIN: usize = 9;
    let mut before = text[..start].chars().rev();
    let is_label = before.next().is_some_and(|c| LABEL_LETTERS.contains(c))
        && !before.next().is_some_and(|c| c.is_alphanumeric() || "&.'’@#/-".contains(c));
    if !is_label {
        return false;
    }
    let number = &text[start..candidate_end(text, start)];
    let groups: Vec<usize> =
        number.split([' ', '-', '.']).map(digits_in).filter(|digits| *digits > 0).collect();
    digits_in(number) >= DIGITS_MIN
        && (number.starts_with(['0', '+']) && !number.starts_with("00000") || groups == [3, 3, 4])
}

fn leads_to_digit(rest: &str) -> bool {
    rest.chars().take(2).find(|c| !matches!(c, ' ' | '(' | '+')).is_some_and(|c| c.is_ascii_digit())
}

/// Where the stretch of digits and the signs between them ends: right after its last digit.
fn candidate_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut gap_signs = 0;
    let mut digits = 0;
    let mut before = ' ';
    for (offset, c) in text[start..].char_indices() {
        if c.is_ascii_digit() {
            end = start + offset + 1;
            gap_signs = 0;
            digits += 1;
        } else if c == '+' && offset > 0 && before != '(' || c == '/' && before == ' ' {
            break;
        } else if " -.()/+\u{a0}\u{2010}\u{2011}\u{202f}–".contains(c) {
            gap_signs += 1;
        } else {
            break;
        }
        if gap_signs > GAP_SIGNS_MAX || digits > CANDIDATE_DIGITS_MAX {
            break;
        }
        before = c;
    }
    end
}

/// The part of the candidate that is most likely one number. Longer readings go first, those that the plan calls valid
/// before all others; what only looks like a number is taken whole.
fn best_reading(
    text: &str,
    candidate: &Range<usize>,
    region: Region,
) -> Option<(Option<String>, Range<usize>)> {
    let mut groups = digit_groups(text, candidate);
    if runs_into_a_word(&text[candidate.end..]) {
        groups.pop();
    }
    if let Some(first) = first_of_several(text, &groups) {
        groups.truncate(first);
    }
    groups.truncate(GROUPS_MAX);
    if groups.is_empty() || is_something_else(text, &groups) {
        return None;
    }
    for length in (1..=groups.len()).rev() {
        for window in groups.windows(length) {
            let number = with_opening_sign(text, candidate.start, window);
            if (PHONE_DIGITS_MIN..=PHONE_DIGITS_MAX).contains(&digits_in(&text[number.clone()]))
                && let Plan::Valid(e164) = ask_the_plan(&text[number.clone()], region)
            {
                return Some((Some(e164), number));
            }
        }
    }
    let whole = with_opening_sign(text, candidate.start, &groups);
    if digits_in(&text[whole.clone()]) > PHONE_DIGITS_MAX {
        return None;
    }
    match ask_the_plan(&text[whole.clone()], region) {
        Plan::Valid(e164) | Plan::Possible(e164) => Some((Some(e164), whole)),
        Plan::Unknown => Some((None, whole)),
    }
}

/// "1-800-FLOWERS".
fn vanity_number(
    text: &str,
    candidate: &Range<usize>,
    region: Region,
) -> Option<(Option<String>, Range<usize>)> {
    let digits: String = text[candidate.clone()].chars().filter(char::is_ascii_digit).collect();
    let prefix = if digits.len() == 4 && digits != "1300" && digits != "1800" {
        digits.strip_prefix('1')?
    } else {
        &digits
    };
    if !VANITY_PREFIXES.contains(&prefix) {
        return None;
    }
    let rest = text[candidate.end..].strip_prefix(['-', ' ', '.'])?;
    let letters: usize = rest
        .chars()
        .take(10)
        .take_while(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || *c == '-')
        .count();
    if rest[..letters].bytes().filter(u8::is_ascii_uppercase).count() < 4 {
        return None;
    }
    let range = candidate.start..candidate.end + 1 + letters;
    match ask_the_plan(&text[range.clone()], region) {
        Plan::Valid(e164) | Plan::Possible(e164) => Some((Some(e164), range)),
        Plan::Unknown => None,
    }
}

/// The runs of digits in the candidate, as byte ranges.
fn digit_groups(text: &str, candidate: &Range<usize>) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for (offset, byte) in text[candidate.clone()].bytes().enumerate() {
        let at = candidate.start + offset;
        if byte.is_ascii_digit() {
            match groups.last_mut() {
                Some(group) if group.end == at => group.end = at + 1,
                _ => groups.push(at..at + 1),
            }
        }
    }
    groups
}

fn digits_in(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// Whether the last digits go on as a word, a time or a share: "2000sqft", "10:30", "50%". "0134x12" is an extension.
fn runs_into_a_word(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some('x' | 'X' | 'e' | 'E') => extension_after(rest, 0).0.is_none(),
        Some(':') => chars.next().is_some_and(|c| c.is_ascii_digit()),
        Some(',') => {
            let after: Vec<char> = chars.take(4).collect();
            after.len() >= 3
                && after[..3].iter().all(char::is_ascii_digit)
                && !after.get(3).is_some_and(char::is_ascii_digit)
        }
        Some(c) => c.is_alphabetic() || c == '%' || c == '@',
        None => false,
    }
}

/// When each blank-separated part is long enough to be a number by itself ("555-0100 555-0101"): how many groups the
/// first part has.
fn first_of_several(text: &str, groups: &[Range<usize>]) -> Option<usize> {
    let (first, last) = (groups.first()?, groups.last()?);
    let all = &text[first.start..last.end];
    let first_end = first.start + all.find(char::is_whitespace)?;
    let mut counts = all.split_whitespace().map(digits_in).filter(|count| *count > 0);
    counts
        .all(|count| count >= PHONE_DIGITS_MIN)
        .then(|| groups.iter().filter(|g| g.start < first_end).count())
}

/// Dates, ranges of years, amounts, postcodes and network addresses.
fn is_something_else(text: &str, groups: &[Range<usize>]) -> bool {
    let value =
        |i: usize| groups.get(i).and_then(|g| text[g.clone()].parse::<u64>().ok()).unwrap_or(u64::MAX);
    let lengths: Vec<usize> = groups.iter().map(|g| g.len()).collect();
    let sign = |i: usize| groups.get(i + 1).map_or("", |next| &text[groups[i].end..next.start]);
    let is_year = |i: usize| lengths.get(i) == Some(&4) && (1900..2100).contains(&value(i));
    let is_month_or_day = |i: usize| lengths.get(i).is_some_and(|l| *l <= 2) && (1..=31).contains(&value(i));
    let date_signs = || matches!(sign(0), "-" | "/" | ".") && sign(0) == sign(1);
    match lengths.as_slice() {
        [4, 2, 2, ..] if is_year(0) && is_month_or_day(1) && is_month_or_day(2) && date_signs() => true,
        [1 | 2, 1 | 2, 4, ..] if is_year(2) && is_month_or_day(0) && is_month_or_day(1) && date_signs() => {
            true
        }
        [4, 4] => is_year(0) && is_year(1),
        [5, 4] => sign(0) == "-",
        // "201 - 32555 South Road": a suite in a house.
        [1..=4, 5] => {
            let behind = groups.last().map_or("", |last| &text[last.end..]);
            let is_street = behind.strip_prefix(' ').is_some_and(|word| word.starts_with(char::is_uppercase));
            sign(0) == " - " && is_street && !text[groups[0].start..].starts_with('0')
        }
        [first, rest @ ..] if !rest.is_empty() && *first <= 3 && rest.iter().all(|l| *l == 3) => {
            (0..rest.len()).all(|i| sign(i) == ".")
                && digits_in(&text[groups[0].start..groups[rest.len()].end]) < 10
        }
        [_, _, _, _] => (0..3).all(|i| sign(i) == ".") && (0..4).all(|i| value(i) <= 255 && lengths[i] <= 3),
        _ => false,
    }
}

/// Takes in the plus or the bracket that opens the number.
fn with_opening_sign(text: &str, floor: usize, groups: &[Range<usize>]) -> Range<usize> {
    let (Some(first), Some(last)) = (groups.first(), groups.last()) else { return floor..floor };
    let mut start = first.start;
    let closes = text[first.start..last.end].contains(')');
    while let Some(c @ ('+' | '(')) = text[floor..start].chars().next_back() {
        // "Jane (555-0100)": that bracket is not the number's.
        if c == '(' && !closes {
            break;
        }
        start -= c.len_utf8();
    }
    start..last.end
}
