//! How two rows stand to each other, aspect by aspect.

use super::aspects::{ASPECTS, Aspect, Level, Levels};
use super::dictionary::{Dictionary, NOTHING};
use super::people::Names;
use super::records::{Record, Records};
use crate::typo::slips;

/// What two rows have in common, and which of the values they do.
#[derive(Debug, Clone, Copy)]
pub(super) struct Comparison {
    pub(super) levels: Levels,
    /// For equal values the number of the one, for telling how rare it is.
    pub(super) shared: [u32; ASPECTS],
    /// Both have a generation, and another one.
    pub(super) generations_clash: bool,
    /// One is called Jr. and the other nothing.
    pub(super) generation_unsure: bool,
    /// Neither row has a name of a person: they are companies or places.
    pub(super) nameless: bool,
}

impl Comparison {
    pub(super) fn get(&self, aspect: Aspect) -> Level {
        self.levels[aspect as usize]
    }
}

/// Compares two rows. The order does not matter.
pub(super) fn compare_rows(records: &Records, a: u32, b: u32) -> Comparison {
    let mut comparison = compare_names(records, a, b);
    compare_rest(records, a, b, &mut comparison);
    comparison
}

/// The names and birthdays of two rows: enough to see that most pairs are two people.
pub(super) fn compare_names(records: &Records, a: u32, b: u32) -> Comparison {
    let (x, y) = (&records.rows[a as usize], &records.rows[b as usize]);
    let name = |at: usize| x.numbers[at] == NOTHING && y.numbers[at] == NOTHING;
    let (g, h) = (x.generation, y.generation);
    let mut comparison = Comparison {
        levels: [Level::Missing; ASPECTS],
        shared: [NOTHING; ASPECTS],
        generations_clash: g != 0 && h != 0 && g != h,
        generation_unsure: (g == 0) != (h == 0),
        nameless: name(Aspect::Given as usize) && name(Aspect::Family as usize),
    };
    for aspect in [Aspect::Given, Aspect::Family, Aspect::Born] {
        compare_aspect(records, a, b, aspect, &mut comparison);
    }
    swap_names(records, a, b, &mut comparison.levels);
    comparison
}

/// All that [`compare_names`] leaves.
pub(super) fn compare_rest(records: &Records, a: u32, b: u32, comparison: &mut Comparison) {
    for aspect in Aspect::ALL {
        if !matches!(aspect, Aspect::Given | Aspect::Family | Aspect::Born) {
            compare_aspect(records, a, b, aspect, comparison);
        }
    }
    swap_lines(records, a, b, &mut comparison.levels);
}

fn compare_aspect(records: &Records, a: u32, b: u32, aspect: Aspect, comparison: &mut Comparison) {
    let (x, y) = (&records.rows[a as usize], &records.rows[b as usize]);
    let at = aspect as usize;
    let (p, q) = (x.numbers[at], y.numbers[at]);
    if p == NOTHING || q == NOTHING {
        return;
    }
    let many = (x.has_more || y.has_more) && matches!(aspect, Aspect::Email | Aspect::Phone);
    (comparison.levels[at], comparison.shared[at]) = if many {
        closest(records, a, b, aspect)
    } else if p == q {
        (equal_level(records, aspect, p), p)
    } else if are_unlike(x, y, aspect) {
        (Level::Other, p)
    } else {
        (level(records, aspect, p, q), p)
    };
}

/// Whether the letters alone show that two different names are neither slips, sounds nor parts of each other. Most pairs
/// end here, without a look at the texts.
fn are_unlike(x: &Record, y: &Record, aspect: Aspect) -> bool {
    const UNLIKE_MIN: u32 = 8;
    let (a, b) = match aspect {
        Aspect::Given if !(x.has_aliases && y.has_aliases) => (x.given_letters, y.given_letters),
        Aspect::Family => (x.family_letters, y.family_letters),
        _ => return false,
    };
    (a ^ b).count_ones() >= UNLIKE_MIN && a & b != a && a & b != b
}

/// The closest level of any of the one's values to any of the other's, and the value.
fn closest(records: &Records, a: u32, b: u32, aspect: Aspect) -> (Level, u32) {
    let mut best = (Level::Other, NOTHING);
    for p in records.each(a, aspect) {
        for q in records.each(b, aspect) {
            let found = if p == q { equal_level(records, aspect, p) } else { level(records, aspect, p, q) };
            // Two mailboxes at one firm deny each other only where no other address agrees; any likeness beats it.
            let rank = |level: Level| if level == Level::Other { Level::Rival as u8 } else { level as u8 };
            if rank(found) < rank(best.0) || best.1 == NOTHING {
                best = (found, p);
            }
        }
    }
    best
}

/// Equal addresses of an office are less than equal addresses.
fn equal_level(records: &Records, aspect: Aspect, number: u32) -> Level {
    let is_shared = aspect == Aspect::Email && records.mailboxes[number as usize].is_shared;
    if is_shared { Level::Part } else { Level::Equal }
}

fn level(records: &Records, aspect: Aspect, p: u32, q: u32) -> Level {
    let words = records.words(aspect);
    match aspect {
        Aspect::Given => given(&records.names, p, q),
        Aspect::Family => family(&records.names, p, q),
        Aspect::Email => email(records, p, q),
        Aspect::Phone => phone(words.text(p), words.text(q)),
        Aspect::Born => born(words.text(p), words.text(q)),
        Aspect::House => house(words.text(p), words.text(q)),
        Aspect::Postcode => postcode(words.text(p), words.text(q)),
        Aspect::State => short_text(words.text(p), words.text(q)),
        Aspect::Company | Aspect::Street | Aspect::Premise | Aspect::City | Aspect::ReferredBy => {
            text(words, p, q)
        }
    }
}

/// How alike two different texts of words are.
fn text(words: &Dictionary, p: u32, q: u32) -> Level {
    let (a, b) = (words.text(p), words.text(q));
    match spelling(words, p, q) {
        Level::Other if is_part(a, b) || is_part(b, a) => Level::Part,
        found => found,
    }
}

/// Equal but for slips: few in few letters.
fn spelling(words: &Dictionary, p: u32, q: u32) -> Level {
    let (x, y) = (words.entry(p), words.entry(q));
    let (a, b) = (words.text(p), words.text(q));
    let longest = a.len().max(b.len());
    let limit = slips_max(longest);
    // Every slip changes at most two of the letters that a text has.
    if (x.letters ^ y.letters).count_ones() as usize > 2 * limit || a.len().abs_diff(b.len()) > 4 * limit {
        return Level::Other;
    }
    match slips(a, b, limit) {
        Some(1) if longest >= SLIP_LETTERS_MIN => Level::Slip,
        Some(_) => Level::Near,
        None if longest >= SCRAMBLED_LETTERS_MIN && is_scrambled(a, b) => Level::Near,
        None => Level::Other,
    }
}

/// One slip in a short word makes another word too often: Tim and Tom.
const SLIP_LETTERS_MIN: usize = 5;
const SCRAMBLED_LETTERS_MIN: usize = 6;

fn slips_max(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=4 => 1,
        5..=8 => 2,
        9..=14 => 3,
        _ => 4,
    }
}

/// The same letters in another order, but for two at most.
fn is_scrambled(a: &str, b: &str) -> bool {
    if a.len().abs_diff(b.len()) > 2
        || !a.is_ascii()
        || !b.is_ascii()
        || a.as_bytes().first() != b.as_bytes().first()
    {
        return false;
    }
    let mut counts = [0i8; 128];
    for byte in a.bytes().take(100) {
        counts[usize::from(byte)] += 1;
    }
    for byte in b.bytes().take(100) {
        counts[usize::from(byte)] -= 1;
    }
    counts.iter().map(|count| u32::from(count.unsigned_abs())).sum::<u32>() <= 2
}

/// Whether the words of the short one, or most of them and at least two, are among those of the long one, whole or as a
/// beginning: "Art's Deli" and "Art's Delicatessen".
fn is_part(short: &str, long: &str) -> bool {
    if short.split(' ').count() > long.split(' ').count() {
        return false;
    }
    let begins = |word: &str, other: &str| {
        let (word, other) = if word.len() <= other.len() { (word, other) } else { (other, word) };
        word == other || word.len() >= 3 && other.starts_with(word)
    };
    let (mut words, mut found, mut telling) = (0, 0, false);
    for word in short.split(' ') {
        words += 1;
        if long.split(' ').any(|other| begins(word, other)) {
            found += 1;
            telling |= word.len() >= 4;
        }
    }
    telling && (found == words || found >= 2 && found * 10 >= words * 6)
}

fn given(names: &Names, p: u32, q: u32) -> Level {
    let (x, y) = (*names.parts(p), *names.parts(q));
    let (a, b) = (names.words.text(x.head), names.words.text(y.head));
    let rest = || rests_agree(names.words.text(p), names.words.text(q));
    if x.head == y.head {
        return if rest() { Level::Part } else { Level::Clash };
    }
    if is_initial(a, b) {
        return if !rest() {
            Level::Clash
        } else if a.as_bytes().first() == b.as_bytes().first() {
            Level::Initial
        } else {
            Level::Other
        };
    }
    let theirs = names.aliases(y.head);
    if names.aliases(x.head).iter().any(|alias| theirs.contains(alias)) {
        return Level::Alias;
    }
    match spelling(&names.words, p, q) {
        Level::Slip | Level::Near if x.is_common_given && y.is_common_given => Level::Rival,
        Level::Other => other_given(names, p, q),
        found => found,
    }
}

/// Given names that differ as they are written.
fn other_given(names: &Names, p: u32, q: u32) -> Level {
    let (x, y) = (*names.parts(p), *names.parts(q));
    let (heard, also) = (names.words.entry(x.head), names.words.entry(y.head));
    if x.head == y.tail || y.head == x.tail {
        // Known by the second name.
        Level::Part
    } else if sounds_alike(names, x.head, y.head) && heard.sound == also.sound {
        if x.is_common_given && y.is_common_given { Level::Rival } else { Level::Near }
    } else if x.head != p || y.head != q {
        match spelling(&names.words, x.head, y.head) {
            Level::Other => Level::Other,
            _ if x.is_common_given && y.is_common_given => Level::Rival,
            _ => Level::Near,
        }
    } else {
        Level::Other
    }
}

fn family(names: &Names, p: u32, q: u32) -> Level {
    let (x, y) = (*names.parts(p), *names.parts(q));
    let (a, b) = (names.words.text(p), names.words.text(q));
    match spelling(&names.words, p, q) {
        Level::Other => {}
        found => return found,
    }
    if is_initial(a, b) {
        return if a.as_bytes().first() == b.as_bytes().first() { Level::Initial } else { Level::Other };
    }
    let is_double = x.head != x.tail || y.head != y.tail;
    let shares_word = x.head == y.head || x.tail == y.tail || x.head == y.tail || x.tail == y.head;
    if is_double && shares_word {
        Level::Part
    } else if sounds_alike(names, p, q) {
        Level::Near
    } else {
        Level::Other
    }
}

fn sounds_alike(names: &Names, p: u32, q: u32) -> bool {
    let (x, y) = (names.words.entry(p), names.words.entry(q));
    let (a, b) = (names.words.text(p), names.words.text(q));
    x.sound != 0 && x.sound == y.sound && a.len().min(b.len()) >= 4 && a.len().abs_diff(b.len()) <= 3
}

fn is_initial(a: &str, b: &str) -> bool {
    (a.len() == 1) != (b.len() == 1)
}

/// Whether the words behind the first may belong to one person: none, equal, an initial, or a slip.
fn rests_agree(a: &str, b: &str) -> bool {
    match (a.split_once(' '), b.split_once(' ')) {
        (Some((_, a)), Some((_, b))) => {
            let initial = a.len() == 1 || b.len() == 1;
            let begins_alike = a.as_bytes().first() == b.as_bytes().first();
            a == b
                || initial && begins_alike
                || !initial && slips(a, b, slips_max(a.len().max(b.len()))).is_some()
        }
        _ => true,
    }
}

/// The name of one may stand in the other's column of the other name. Said once, of the given name: it is one slip.
fn swap_names(records: &Records, a: u32, b: u32, levels: &mut Levels) {
    let (given, family) = (Aspect::Given as usize, Aspect::Family as usize);
    if !may_be_swapped(levels[given]) || !may_be_swapped(levels[family]) {
        return;
    }
    let (x, y) = (&records.rows[a as usize].numbers, &records.rows[b as usize].numbers);
    let words = &records.names.words;
    let alike = |p: u32, q: u32| match (p == NOTHING || q == NOTHING, p == q) {
        (true, _) => Level::Missing,
        (_, true) => Level::Equal,
        _ => spelling(words, p, q),
    };
    match (alike(x[given], y[family]), alike(x[family], y[given])) {
        (Level::Other, _)
        | (_, Level::Other)
        | (Level::Missing, Level::Missing)
        | (Level::Near, Level::Near) => {}
        (Level::Missing, _) | (_, Level::Missing) => {
            (levels[given], levels[family]) = (Level::Missing, Level::Swapped)
        }
        _ => (levels[given], levels[family]) = (Level::Swapped, Level::Missing),
    }
}

/// The lines of an address change places as well.
fn swap_lines(records: &Records, a: u32, b: u32, levels: &mut Levels) {
    let (street, premise) = (Aspect::Street as usize, Aspect::Premise as usize);
    if !may_be_swapped(levels[street]) || !may_be_swapped(levels[premise]) {
        return;
    }
    let (x, y) = (&records.rows[a as usize].numbers, &records.rows[b as usize].numbers);
    let words = records.words(Aspect::Street);
    let alike = |p: u32, q: u32| {
        p != NOTHING && q != NOTHING && (p == q || matches!(spelling(words, p, q), Level::Slip | Level::Near))
    };
    if alike(x[street], y[premise]) || alike(x[premise], y[street]) {
        (levels[street], levels[premise]) = (Level::Swapped, Level::Missing);
    }
}

fn may_be_swapped(level: Level) -> bool {
    matches!(level, Level::Missing | Level::Other)
}

fn email(records: &Records, p: u32, q: u32) -> Level {
    let words = records.words(Aspect::Email);
    let (x, y) = (&records.mailboxes[p as usize], &records.mailboxes[q as usize]);
    if x.is_shared || y.is_shared {
        return Level::Other;
    }
    let same_domain = x.domain == y.domain;
    let same_firm = same_domain && !x.is_public;
    let (local, other) = (x.local_of(words.text(p)), y.local_of(words.text(q)));
    if local == other && local.len() >= LOCAL_LETTERS_MIN {
        return Level::Alias;
    }
    match spelling(words, p, q) {
        // John.smith and john.smith2 at one firm are two: only letters slip.
        Level::Slip | Level::Near if same_domain && differ_in_digits_only(local, other) => Level::Clash,
        Level::Near if same_firm && slips(local, other, slips_max(local.len())).is_none() => Level::Clash,
        Level::Other if same_firm => Level::Clash,
        found => found,
    }
}

/// Shorter names of mailboxes belong to somebody else at the next provider.
const LOCAL_LETTERS_MIN: usize = 5;

fn differ_in_digits_only(a: &str, b: &str) -> bool {
    let (x, y) = (without_number(a), without_number(b));
    x == y && (x.len() == a.len()) != (y.len() == b.len())
}

fn without_number(local: &str) -> &str {
    local.trim_end_matches(|c: char| c.is_ascii_digit())
}

/// The short number may lack the country or trunk code; seven digits may lack the area.
fn phone(a: &str, b: &str) -> Level {
    const WHOLE_DIGITS_MIN: usize = 8;
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if long.ends_with(short) && long.len() - short.len() <= 4 {
        return if short.len() >= WHOLE_DIGITS_MIN { Level::Equal } else { Level::Part };
    }
    let tail = &long[long.len() - short.len()..];
    if short.len() >= WHOLE_DIGITS_MIN && slips(short, tail, 1).is_some() {
        Level::Slip
    } else {
        Level::Other
    }
}

/// Dates of eight digits, with zeros for what is not said.
fn born(a: &str, b: &str) -> Level {
    if a.len() != 8 || b.len() != 8 {
        return Level::Other;
    }
    let ((year, month, day), (other_year, other_month, other_day)) = (date_parts(a), date_parts(b));
    let unsaid = |part: &str| part.bytes().all(|digit| digit == b'0');
    if unsaid(year) || unsaid(other_year) || unsaid(month) || unsaid(other_month) {
        let fits = |x: &str, y: &str| unsaid(x) || unsaid(y) || x == y;
        let all = fits(year, other_year) && fits(month, other_month) && fits(day, other_day);
        return if all { Level::Part } else { Level::Other };
    }
    if year == other_year && month == other_day && day == other_month {
        return Level::Alias;
    }
    let equal = [year == other_year, month == other_month, day == other_day]
        .into_iter()
        .filter(|equal| *equal)
        .count();
    match slips(a, b, 2) {
        Some(1) => Level::Slip,
        _ if equal == 2 => Level::Near,
        Some(_) if equal == 1 => Level::Near,
        _ if equal == 1 => Level::Other,
        // Another year, another month, another day: hardly a mistake.
        _ => Level::Clash,
    }
}

fn date_parts(digits: &str) -> (&str, &str, &str) {
    (&digits[..4], &digits[4..6], &digits[6..])
}

fn house(a: &str, b: &str) -> Level {
    let (x, y) = (without_letter(a), without_letter(b));
    if !x.is_empty() && x == y {
        return Level::Part;
    }
    // Neighbours differ by one digit as well: of two digits, a slip says nothing.
    if a.len().max(b.len()) >= 3 && slips(a, b, 1).is_some() { Level::Slip } else { Level::Other }
}

fn without_letter(number: &str) -> &str {
    number.trim_end_matches(|c: char| c.is_ascii_alphabetic())
}

fn postcode(a: &str, b: &str) -> Level {
    if slips(a, b, 1).is_some() && a.len().max(b.len()) >= 4 {
        return Level::Slip;
    }
    let has_letters = a.bytes().any(|byte| byte.is_ascii_alphabetic());
    if has_letters && a.len() >= 5 && postcode_district(a) == postcode_district(b) {
        Level::Near
    } else {
        Level::Other
    }
}

/// "SW1A" of "SW1A1AA".
fn postcode_district(text: &str) -> Option<&str> {
    text.len().checked_sub(3).and_then(|end| text.get(..end))
}

fn short_text(a: &str, b: &str) -> Level {
    if a.len().max(b.len()) >= 3 && slips(a, b, 1).is_some() { Level::Slip } else { Level::Other }
}
