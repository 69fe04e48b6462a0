//! One line of a text of several, and what it says without the others.

use std::ops::Range;

use super::contacts;
use super::heads::{Care, Start};
use super::line::Line;
use super::list::bullet_bytes;
use super::row_marks::{code_bytes, counting_words, date_bytes, mention_bytes, speaker_bytes, time_bytes};
use super::splitting::{LINE_BYTES_MAX, line_begins_with_person};
use crate::Region;
use crate::lexer::column_gaps;
use crate::words::{is_in, key};

/// A line that is not empty, and what can be said of it without the others.
pub(super) struct Row {
    /// Its bytes, without the blanks around it.
    pub(super) range: Range<usize>,
    /// How far it is moved to the right.
    pub(super) indent: usize,
    /// How many of its bytes are a bullet or a number.
    pub(super) bullet: usize,
    /// How a name begins it, behind the bullet.
    pub(super) start: Option<Start>,
    /// A known given name with a family name begins it.
    pub(super) is_full: bool,
    /// Several people are named in it.
    pub(super) is_of_several: bool,
    /// "Referrals from Bob:"
    pub(super) is_heading: bool,
    /// "Best regards"
    pub(super) is_farewell: bool,
    /// "Hi Dana,"
    pub(super) is_greeting: bool,
    /// It holds the end of a sentence, or a word that leads up to somebody.
    pub(super) is_sentence: bool,
    pub(super) has_contact: bool,
    /// "tell them I sent you"
    pub(super) is_prose: bool,
    pub(super) has_words: bool,
    /// "Office manager"
    pub(super) is_title: bool,
    /// The signs between its words and numbers, in order.
    pub(super) signs: String,
    /// How much it begins as one about a person.
    pub(super) weight: f32,
    /// The same for what stands behind its first sign.
    pub(super) weight_behind: f32,
    /// A word behind the first one has a capital.
    pub(super) has_inner_capital: bool,
    /// "-> knows everybody", "he runs the garage": about the one above.
    pub(super) is_note: bool,
    /// What stands before it says who wrote it in a chat, and when.
    pub(super) is_spoken: bool,
    /// "name" of "Name: Jane".
    pub(super) label: Option<String>,
}

pub(super) fn read(text: &str, region: Region) -> Vec<Row> {
    const TAB_BLANKS: usize = 4;
    let mut rows = Vec::new();
    let mut from = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let trimmed = line.trim();
        // A row of nothing but signs parts what is above from what is below.
        if trimmed.contains(char::is_alphanumeric) {
            let blanks = line.len() - line.trim_start().len();
            let start = from + blanks;
            let indent = line[..blanks].chars().map(|c| if c == '\t' { TAB_BLANKS } else { 1 }).sum();
            let whole = start..start + trimmed.len();
            let spoken = speaker_bytes(trimmed);
            let mut read = row(text, start + spoken.unwrap_or(0)..whole.end, indent, region);
            read.is_spoken = spoken.is_some();
            // "<Media omitted>"
            if read.is_spoken && text[read.range.clone()].starts_with('<') {
                read.is_note = true;
                read.start = None;
                read.weight = 0.0;
            }
            rows.push(read);
        }
        from += line.len();
    }
    number(text, &mut rows, region);
    // "From: Kelli" above "Cc: …": who wrote it is none of those who were told.
    let is_header = |row: &Row| {
        matches!(row.label.as_deref(), Some("from" | "to" | "cc" | "bcc" | "sent" | "date" | "subject"))
    };
    if rows.iter().filter(|row| is_header(row)).count() > 1 {
        for row in rows.iter_mut() {
            let is_told = is_header(row) && row.has_contact && row.label.as_deref() != Some("from");
            row.is_heading |= is_header(row) && !is_told;
        }
    }
    // "Haas Precision" above "Paul Haas - CEO" is called after him.
    if let Some(first) = called_after(text, &rows) {
        rows[first].start = None;
        rows[first].is_full = false;
    }
    // "Source: Bonnie Tate" above the names
    const HEADERS: &[&str] = &[
        "date",
        "source",
        "referral source",
        "referred by",
        "ref by",
        "via",
        "event",
        "meeting",
        "location",
        "where",
        "topic",
        "given by",
        "names from",
        "list from",
        "lead source",
        "referrer",
    ];
    // "From: Jane Doe" above others who can be reached
    let told = rows.iter().skip(1).filter(|row| row.has_contact && row.start.is_some()).count();
    if let Some(first) = rows
        .first_mut()
        .filter(|first| told > 1 && !first.has_contact && first.label.as_deref() == Some("from"))
    {
        first.is_heading = true;
    }
    for row in &mut rows {
        let label = text[row.range.clone()].split_once(':').map(|(label, _)| key(label.trim()));
        let is_header = !row.has_contact && label.is_some_and(|label| is_in(HEADERS, &label));
        if !is_header {
            break;
        }
        row.is_heading = true;
    }
    sign_off_before_card(text, &mut rows);
    // "From: Bill Sutter" above all, and "Bill" below all
    let wrote = rows
        .iter()
        .find(|row| row.label.as_deref() == Some("from"))
        .map(|row| text[row.range.clone()].to_owned());
    let given = wrote
        .as_deref()
        .and_then(|row| row.split_once(':'))
        .and_then(|(_, name)| name.split_whitespace().next());
    if let (Some(given), Some(last)) = (given, rows.last_mut())
        && text[last.range.clone()].trim_end_matches(['.', ',']).eq_ignore_ascii_case(given)
    {
        last.is_farewell = true;
        last.start = None;
        last.is_full = false;
        last.weight = 0.0;
    }
    // "Let me know how it goes! / Terri", "- T"
    if let [first, .., remark, last] = rows.as_mut_slice() {
        const NAME_WORDS_MAX: usize = 2;
        let said = text[last.range.clone()].trim_start_matches(['-', '–', '—', '~', ' ']);
        let is_short = said.split_whitespace().count() <= NAME_WORDS_MAX
            && said.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.'));
        let is_remark = remark.start.is_none()
            && !remark.has_contact
            && (remark.is_prose || remark.is_note)
            && remark.bullet == 0
            && text[remark.range.clone()].ends_with(['!', '.', '?']);
        let is_letter = said.chars().count() == 1 && said.starts_with(char::is_uppercase);
        let is_told = first.range.end < last.range.start && !last.has_contact;
        if is_told && (is_short && is_remark && last.bullet == 0 || is_letter) {
            last.is_farewell = true;
            last.start = None;
            last.is_full = false;
            last.weight = 0.0;
        }
    }
    sign_letter(&mut rows);
    // "Best, / Tom": who wrote it is none of those it is about.
    if let [.., farewell, last] = rows.as_mut_slice()
        && rows_are_signed(text, farewell, last)
    {
        last.is_farewell = true;
    }
    rows
}

/// The first row when it begins with the family name of somebody below, and no known given name does.
fn called_after(text: &str, rows: &[Row]) -> Option<usize> {
    let first =
        rows.first().filter(|row| row.start.is_some() && !row.has_contact && row.signs.trim().is_empty())?;
    let mut words = text[first.range.clone()].split_whitespace();
    let family = words.next().filter(|_| words.next().is_some())?;
    let is_of_somebody = |row: &Row| {
        let name = text[row.range.start + row.bullet..row.range.end].split([',', '-', '–', '(', ':']).next();
        let mut name = name.unwrap_or_default().split_whitespace();
        let given = name.next().unwrap_or_default();
        row.start == Some(Start::Full) && given != family && name.next() == Some(family)
    };
    (rows.len() > 2 && rows[1..].iter().any(is_of_somebody)).then_some(0)
}

/// "Talk soon, / Jane / / Jane Doe | Buyer | 555-0100": the given name under the farewell is the one of the card below.
fn sign_off_before_card(text: &str, rows: &mut [Row]) {
    let [farewell, name, card, ..] = rows else { return };
    let given = text[name.range.clone()].trim_end_matches([',', '.']);
    let is_alone = !name.has_contact && !given.is_empty() && given.chars().all(char::is_alphabetic);
    let is_of_card = text[card.range.start + card.bullet..card.range.end]
        .strip_prefix(given)
        .is_some_and(|rest| rest.starts_with(' '));
    let is_short = text[farewell.range.clone()].ends_with([',', '!']) && !farewell.has_contact;
    if is_alone && is_of_card && (farewell.is_farewell || is_short) {
        name.is_farewell = true;
        name.start = None;
        name.is_full = false;
        name.weight = 0.0;
        farewell.is_farewell = true;
    }
}

/// "Hi Dana, / please call Jane Doe, 555-0100 / Thanks, / Tom Lee / Lee & Co": who signs such a letter is none of those it is about.
fn sign_letter(rows: &mut [Row]) {
    const SIGNED_ROWS_MAX: usize = 6;
    const SURE: f32 = 2.0;
    let farewell = rows.iter().position(|row| row.is_farewell && row.start.is_none());
    let Some(farewell) = farewell.filter(|at| rows.len() - at <= SIGNED_ROWS_MAX) else { return };
    let (body, signed) = rows.split_at_mut(farewell);
    let names_somebody =
        |row: &Row| row.has_contact && (row.weight >= SURE || row.start.is_some()) || row.is_of_several;
    if body.first().is_some_and(|first| first.is_greeting) && body.iter().any(names_somebody) {
        for row in signed {
            row.is_farewell = true;
            row.start = None;
            row.is_full = false;
            row.is_of_several = false;
            row.weight = 0.0;
        }
    }
}

fn rows_are_signed(text: &str, farewell: &Row, last: &Row) -> bool {
    const NAME_WORDS_MAX: usize = 2;
    let words = text[last.range.clone()].split_whitespace().count();
    farewell.is_farewell && farewell.start.is_none() && !last.has_contact && words <= NAME_WORDS_MAX
}

fn row(text: &str, range: Range<usize>, indent: usize, region: Region) -> Row {
    let whole = &text[range.clone()];
    let bullet = bullet_bytes(whole);
    let read = &whole[bullet..];
    let read = &read[..super::boundary_at_most(read, LINE_BYTES_MAX)];
    let found = contacts::find(read, region);
    let line = Line::new(read, &found.taken(), found.mail_names(), found.domains());
    let words = 0..line.words.len();
    let is_somebody = line_begins_with_person(&line, Care::Great) == Some(Start::Full);
    let has_contact = !found.phones.is_empty() || !found.emails.is_empty();
    // "Pooja Doshi, CA - 98250 33413" is no address, "Casper, WY" is one.
    // "Mrs Frost, 6 Church Lane"
    let has_house = line
        .pieces
        .get(1)
        .is_some_and(|piece| line.key(piece.words.start).starts_with(|c: char| c.is_ascii_digit()))
        && !line.key(0).starts_with(|c: char| c.is_ascii_digit());
    let is_name_first = is_somebody && (line.pieces.len() > 2 || has_house);
    let is_address =
        !words.is_empty() && line.is_address(&words) && !(is_somebody && has_contact || is_name_first);
    let start = line_begins_with_person(&line, Care::Some)
        .or_else(|| line.begins_with_somebody())
        .or_else(|| line.begins_with_name_and_company().filter(|_| has_contact));
    let is_note =
        !has_contact && (line.is_note_on_somebody() || line.names_nobody_yet()) || is_signed_as_note(whole);
    let start = start.filter(|_| !is_note);
    let is_somebody = is_somebody && !is_note;
    Row {
        weight: if is_note || is_address { 0.0 } else { line.weight_at_head(has_contact) },
        weight_behind: if is_note { 0.0 } else { line.weight_behind_sign() },
        has_inner_capital: line.words.iter().skip(1).any(|word| word.is_capitalised && word.key != "i"),
        is_note,
        is_spoken: false,
        indent,
        bullet,
        start: start.filter(|_| !is_address),
        is_full: !is_address && is_somebody,
        is_of_several: !is_note && line.people_starts().len() > 1,
        is_heading: whole.ends_with(':')
            || !has_contact
                && (line.is_letter_opening() || line.says_who_told() || line.is_what_a_list_is_called()),
        is_greeting: line.is_letter_opening(),
        is_sentence: line.tells_of_somebody(),
        is_farewell: line.is_farewell(&words) || line.is_farewell_with_name(),
        has_contact,
        is_prose: !has_contact && line.is_prose(&words),
        has_words: !line.words.is_empty() && !is_address,
        is_title: line.title_end(0, words.end) == Some(words.end) && !words.is_empty(),
        signs: signs(read),
        label: line.label(),
        range,
    }
}

impl Row {
    /// Takes the first bytes as a bullet, and reads the row again without them.
    fn skip(&mut self, text: &str, bytes: usize, region: Region) {
        if bytes == 0 {
            return;
        }
        let read = row(text, self.range.start + bytes..self.range.end, self.indent, region);
        let bullet = bytes + read.bullet;
        *self = Row { range: self.range.clone(), bullet, is_spoken: self.is_spoken, ..read };
    }
}

/// "-> lease ends in April", "(met at the show)"
fn is_signed_as_note(row: &str) -> bool {
    row.starts_with("->")
        || row.starts_with("=>")
        || row.starts_with('↳')
        || row.starts_with('(') && row.ends_with(')') && !row.contains(|c: char| c.is_ascii_digit())
}

/// The signs of a row that part fields; those inside a word or a number are none.
fn signs(row: &str) -> String {
    let parts = |(at, c): (usize, char)| {
        let is_alone = row[at + c.len_utf8()..].starts_with([' ', '\t']) || row[..at].ends_with(' ');
        (matches!(c, ':' | ';' | '|' | '/' | '\t' | ',' | '→' | '⇒' | '➔')
            || is_alone && matches!(c, '-' | '–' | '—'))
        .then_some(c)
    };
    let signs: String = row.char_indices().filter_map(parts).collect();
    // "Jane Doe  CFO  555-0100"
    if signs.is_empty() { " ".repeat(column_gaps(row).1) } else { signs }
}

/// "1 Jane" above "2 Bob": numbers without a sign count where every row has the next one.
fn number(text: &str, rows: &mut [Row], region: Region) {
    // A heading may stand above them, and a closing line below.
    let mut next = 1;
    let mut numbered = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        let number = format!("{next} ");
        let is_next = text[row.range.clone()]
            .strip_prefix(&number)
            .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        if is_next {
            numbered.push((n, number.len()));
            next += 1;
        }
    }
    if numbered.len() > 1 && numbered.len() * 2 > rows.len() {
        for (n, bytes) in numbered {
            rows[n].skip(text, bytes, region);
        }
    }
    letter(text, rows, region);
    // "@Jane Doe", "@Bob Roe"; "9am Jane", "10am Bob"
    for bytes in [mention_bytes, time_bytes, date_bytes] {
        let marked: Vec<Option<usize>> = rows.iter().map(|row| bytes(&text[row.range.clone()])).collect();
        if marked.iter().flatten().count() >= CODED_ROWS_MIN {
            for (row, bytes) in rows.iter_mut().zip(marked) {
                row.skip(text, bytes.unwrap_or_default(), region);
            }
            return;
        }
    }
    // "A-101 Jane", "B-204 Bob"
    let coded: Vec<Option<usize>> = rows.iter().map(|row| code_bytes(&text[row.range.clone()])).collect();
    if coded.iter().flatten().count() >= CODED_ROWS_MIN {
        for (row, bytes) in rows.iter_mut().zip(coded) {
            row.skip(text, bytes.unwrap_or_default(), region);
        }
        return;
    }
    // "Stand 14: Jane", "Flat 204 - Jane": the same word and a number each.
    let counted: Vec<Option<(String, usize)>> =
        rows.iter().map(|row| counting_words(&text[row.range.clone()])).collect();
    let first = counted.iter().flatten().next().map(|(word, _)| word.clone());
    let are_counted = |counted: &&Option<(String, usize)>| {
        counted.as_ref().is_some_and(|(word, _)| Some(word) == first.as_ref())
    };
    if counted.iter().filter(are_counted).count() < 2 {
        return;
    }
    for (row, counted) in rows.iter_mut().zip(&counted) {
        if let Some((_, length)) = counted.as_ref().filter(|(word, _)| Some(word) == first.as_ref()) {
            row.skip(text, *length, region);
        }
    }
}

/// "A. Jane" above "B. Bob", "i. Jane" above "ii. Bob": letters count where every row has the next one.
fn letter(text: &str, rows: &mut [Row], region: Region) {
    const SERIES: &[&[&str]] = &[
        &["a. ", "b. ", "c. ", "d. ", "e. ", "f. ", "g. ", "h. ", "i. ", "j. "],
        &["i. ", "ii. ", "iii. ", "iv. ", "v. ", "vi. ", "vii. ", "viii. ", "ix. ", "x. "],
        &["i) ", "ii) ", "iii) ", "iv) ", "v) ", "vi) ", "vii) ", "viii) ", "ix) ", "x) "],
    ];
    for series in SERIES {
        let mut marks = series.iter();
        let mut next = marks.next();
        let mut marked = Vec::new();
        for (n, row) in rows.iter().enumerate() {
            let Some(mark) = next else { break };
            let said = &text[row.range.clone()];
            if said.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark)) {
                marked.push((n, mark.len()));
                next = marks.next();
            }
        }
        if marked.len() > 1 && marked.len() * 2 > rows.len() {
            for (n, bytes) in marked {
                rows[n].skip(text, bytes, region);
            }
            return;
        }
    }
}

/// So many rows must begin with a code for one to be the number of a flat or a stand.
const CODED_ROWS_MIN: usize = 2;
