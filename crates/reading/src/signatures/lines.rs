//! What a line of a mail is.

use super::closings::{ADDRESSED, CLOSINGS, DEVICES, DISCLAIMERS, HEADER_KEYS, MOTTOES, WISHES};
use crate::words::courtesies::{is_farewell_sign, is_farewell_word};
use crate::words::{companies, is_in, job_titles, key, streets};

/// A line, with what is asked of it often.
#[derive(Debug)]
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    lower: String,
    /// An older mail's, or its header's.
    pub(super) is_quoted: bool,
}

impl<'t> Line<'t> {
    pub(super) fn read(text: &'t str) -> Line<'t> {
        let text = text.trim_end_matches('\r');
        let lower = text
            .trim()
            .chars()
            .take(400)
            .flat_map(char::to_lowercase)
            .map(|c| if c == '’' { '\'' } else { c })
            .collect();
        Line { text, lower, is_quoted: false }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.lower.is_empty()
    }

    fn words(&self) -> usize {
        self.lower.split_whitespace().count()
    }

    /// "-- ", "—", a row of dashes.
    pub(super) fn is_delimiter(&self) -> bool {
        let line = self.lower.as_str();
        (line.len() >= 2 || line == "—")
            && !self.is_quoted
            && line.chars().all(|c| matches!(c, '-' | '–' | '—' | '_' | '*' | '=' | '~'))
    }

    /// "Best regards,", "Thanks Tom", "Cheers!" alone on a line.
    pub(super) fn is_closing(&self) -> bool {
        const WORDS_MAX: usize = 7;
        const NAMES_MAX: usize = 3;
        if self.words() > WORDS_MAX || self.is_blank() {
            return false;
        }
        let words: Vec<&str> = self
            .text
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '—' | '!' | '.' | '&'))
            .filter(|word| word.contains(|c: char| c.is_alphanumeric() || c == '/'))
            .collect();
        let keys: Vec<String> = words.iter().map(|word| key(word)).collect();
        let end = farewell_end(&keys);
        // "Regards, Anjali", "Best – Tom"
        let names = &words[end..];
        end > 0
            && names.len() <= NAMES_MAX
            && (names.is_empty() || !self.lower.ends_with(['.', '?']))
            && names.iter().zip(&keys[end..]).all(|(word, key)| {
                word.starts_with(char::is_uppercase) || is_in(ADDRESSED, key) || is_farewell_word(key)
            })
    }

    /// "Sent from my iPhone".
    pub(super) fn is_device(&self) -> bool {
        !self.is_blank() && DEVICES.iter().any(|start| self.lower.starts_with(start))
    }

    pub(super) fn is_disclaimer(&self) -> bool {
        !self.is_blank() && (self.is_device() || DISCLAIMERS.iter().any(|words| self.lower.contains(words)))
    }

    /// A line of a signature that says nothing of the person.
    pub(super) fn is_motto(&self) -> bool {
        MOTTOES.iter().any(|words| self.lower.contains(words))
            || (self.lower.starts_with(['"', '“']) && self.words() > 3)
    }

    pub(super) fn is_postscript(&self) -> bool {
        self.lower.starts_with("p.s")
            || self.lower.starts_with("ps ")
            || self.lower.starts_with("ps:")
            || self.lower.starts_with("ps.")
    }

    /// Sentences, not a line of a signature.
    pub(super) fn is_prose(&self) -> bool {
        let words = self.words();
        if self.has_contact() && words <= 14 {
            return false;
        }
        words > 12
            || (words > 5
                && self.lower.ends_with(['.', '?', '!'])
                && !self.lower.ends_with("inc.")
                && !self.lower.ends_with("ltd.")
                && !self.lower.ends_with("co."))
            || self.lower.ends_with('?')
    }

    /// A number, an address, a page.
    pub(super) fn has_contact(&self) -> bool {
        let digits = self.lower.chars().filter(char::is_ascii_digit).count();
        (digits >= 7 && self.words() <= 12)
            || (self.lower.contains('@') && self.lower.contains('.'))
            || self.lower.contains("www.")
            || self.lower.contains("http")
    }

    /// One to four words that begin with capitals: "Bex x", "- Gideon", "Mrs Philippa Grant MA".
    pub(super) fn is_name_like(&self) -> bool {
        let bare = self.text.trim().trim_start_matches(['-', '–', '—', '~', ' ']);
        let words: Vec<&str> = bare.split_whitespace().collect();
        if words.is_empty()
            || words.len() > 6
            || bare.ends_with(['.', '?', '!', ':'])
                && words.len() > 1
                && !bare.ends_with("Jr.")
                && !bare.ends_with("D.")
        {
            return false;
        }
        if bare.chars().any(|c| c.is_ascii_digit()) {
            return false;
        }
        let capitals = words
            .iter()
            .filter(|word| word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase))
            .count();
        let small = words
            .iter()
            .filter(|word| {
                matches!(
                    **word,
                    "and" | "&" | "x" | "xx" | "xo" | "of" | "de" | "van" | "von" | "/" | "|" | "der"
                )
            })
            .count();
        capitals >= 1 && capitals + small >= words.len()
    }

    /// A title, a company, a town.
    fn is_title_like(&self) -> bool {
        let words: Vec<&str> = self
            .text
            .split(|c: char| !c.is_alphanumeric() && c != '\'')
            .filter(|word| !word.is_empty())
            .collect();
        !words.is_empty()
            && words.len() <= 11
            && !self.lower.ends_with(['.', '?', '!'])
            && words.iter().any(|word| is_title_word(word))
    }

    /// "From: Dana Whitlock"
    fn header_key(&self) -> Option<&'static str> {
        let line = self.lower.trim_start_matches(['>', '*', ' ', '|']);
        let (key, _) = line.split_once(':')?;
        let key = key.trim_end_matches(['*', ' ']);
        HEADER_KEYS.iter().copied().find(|known| *known == key)
    }

    fn is_warning(&self) -> bool {
        let line = self.lower.trim_start_matches(['[', '*', '⚠', ' ', '!', '(', '\u{fe0f}']);
        line.starts_with("external")
            || line.starts_with("caution:")
            || line.starts_with("caution ")
            || line.starts_with("warning: this")
            || line.contains("originated outside")
            || line.contains("from outside the organi")
            || line.contains("external sender")
            || line.starts_with("you don't often get")
            || line.starts_with("this message was sent from outside")
            || line.starts_with("this email came from outside")
    }

    /// "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:"
    fn is_divider(&self) -> bool {
        let bare = self.lower.trim_matches(|c: char| !c.is_alphanumeric());
        let has_rule =
            self.lower.starts_with("--") || self.lower.starts_with("__") || self.lower.starts_with("==");
        matches!(
            bare,
            "original message"
                | "forwarded message"
                | "original mail"
                | "forwarded email"
                | "original appointment"
                | "reply message"
                | "ursprüngliche nachricht"
                | "forwarded by"
                | "message d'origine"
                | "mensaje original"
        ) && (has_rule || bare != "reply message")
            || bare == "begin forwarded message"
            || (has_rule && bare.starts_with("forwarded by"))
    }

    /// "On Thu, Nov 19, 2026 at 8:02 AM, Jenny Cho <jenny@coilworks.example> wrote:"
    fn ends_attribution(&self) -> bool {
        let line = self.lower.trim_start_matches(['>', ' ']);
        ["wrote:", "writes:", "schrieb:", "escribió:", "a écrit :", "a écrit:", "said:"]
            .iter()
            .any(|end| line.ends_with(end))
    }

    fn starts_attribution(&self) -> bool {
        let line = self.lower.trim_start_matches(['>', ' ']);
        ["on ", "am ", "el ", "le "].iter().any(|start| line.starts_with(start))
            && line.chars().any(|c| c.is_ascii_digit())
    }
}

/// How many of the words are a farewell; none if there is none.
fn farewell_end(keys: &[String]) -> usize {
    let usual = keys.iter().take_while(|key| is_farewell_word(key) && !is_in(WISHES, key)).count();
    let usual = if keys[..usual].iter().any(|key| is_farewell_sign(key)) { usual } else { 0 };
    let other = (1..=keys.len()).rev().find(|end| is_in(CLOSINGS, &keys[..*end].join(" ")));
    usual.max(other.unwrap_or(0))
}

/// A word of job titles, of companies or of addresses. What companies are called are everyday words in small letters.
fn is_title_word(word: &str) -> bool {
    let key = key(word);
    job_titles::HEADS.contains(key.as_str())
        || job_titles::DEPARTMENTS.contains(key.as_str())
        || word.starts_with(char::is_uppercase) && companies::NOUNS.contains(key.as_str())
        || is_in(companies::LEGAL_FORMS, &key) && !is_in(companies::DOUBTFUL_FORMS, &key)
        || is_in(streets::STREETS, &key)
}

/// Marks lines that begin with ">" and the lines that say who wrote them.
pub(super) fn mark_quoted(lines: &mut [Line]) {
    for at in 0..lines.len() {
        if lines[at].lower.starts_with('>') || lines[at].lower.starts_with("|>") {
            lines[at].is_quoted = true;
        }
        if lines[at].ends_attribution() {
            // It may be broken over two lines.
            let start = (at.saturating_sub(2)..=at).rev().find(|at| lines[*at].starts_attribution());
            if let Some(start) = start {
                lines[start..=at].iter_mut().for_each(|line| line.is_quoted = true);
            } else if lines.get(at + 1..).is_some_and(|rest| {
                rest.iter().find(|line| !line.is_blank()).is_some_and(|line| line.lower.starts_with('>'))
            }) {
                lines[at].is_quoted = true;
            }
        }
    }
}

/// The first line behind headers, warnings and what is quoted above the answer.
pub(super) fn after_head(lines: &[Line]) -> usize {
    let mut at = 0;
    let mut start = 0;
    while at < lines.len() {
        let line = &lines[at];
        if line.is_blank() {
            at += 1;
            continue;
        }
        if line.is_warning() || line.is_divider() || (line.is_delimiter() && at < 3) {
            at += 1;
        } else if line.header_key().is_some() && (is_header(&lines[at..]) || start > 0) {
            at += 1;
            // A header folded on the next line.
            while lines.get(at).is_some_and(|line| line.text.starts_with([' ', '\t']) && !line.is_blank()) {
                at += 1;
            }
        } else {
            break;
        }
        start = at;
    }
    // An older mail above the answer is passed over, unless the answers stand between its lines.
    start
}

/// Whether a header begins here: two keys of mail, or a subject alone.
fn is_header(lines: &[Line]) -> bool {
    let keys = lines
        .iter()
        .take(6)
        .take_while(|line| !line.is_blank())
        .filter(|line| line.header_key().is_some())
        .count();
    keys >= 2 || lines[0].header_key() == Some("subject") || lines[0].header_key() == Some("betreff")
}

/// How many lines stand before an older mail begins.
pub(super) fn thread_start(lines: &[Line]) -> usize {
    let mut has_own = false;
    for at in 0..lines.len() {
        let line = &lines[at];
        if line.is_blank() {
            continue;
        }
        if !has_own && !line.is_quoted {
            has_own = true;
            if !line.is_divider() && line.header_key().is_none() {
                continue;
            }
        }
        if line.is_quoted && line.ends_attribution() {
            // What follows without a sign is the older mail itself.
            let next = lines[at + 1..].iter().find(|line| !line.is_blank());
            if has_own && next.is_some_and(|next| !next.is_quoted) {
                return (0..=at).rev().take(3).filter(|at| lines[*at].is_quoted).last().unwrap_or(at);
            }
            continue;
        }
        if line.is_divider() {
            return at;
        }
        let is_from = matches!(line.header_key(), Some("from" | "von" | "de"));
        let keys = lines[at..].iter().take(5).filter(|line| line.header_key().is_some()).count();
        if is_from && keys >= 3
            || (is_from && keys == 2 && lines.get(at + 1).is_some_and(|next| next.header_key().is_some()))
        {
            // A rule above belongs to it.
            let above = (0..at).rev().find(|at| !lines[*at].is_blank());
            return match above {
                Some(above) if lines[above].is_delimiter() => above,
                _ => at,
            };
        }
    }
    lines.len()
}

/// Whether a paragraph at the end looks like the sender's: a name alone, or a name with a title, a company, numbers.
pub(super) fn looks_like_sender(paragraph: &[Line], is_signed_below: bool) -> bool {
    if paragraph.len() > 12 || paragraph.iter().any(|line| line.is_prose() && !line.is_disclaimer()) {
        return false;
    }
    if paragraph[0].is_closing() {
        return true;
    }
    let contacts = paragraph.iter().filter(|line| line.has_contact()).count();
    let titles = paragraph.iter().filter(|line| line.is_title_like()).count();
    let names = paragraph.iter().filter(|line| line.is_name_like()).count();
    let others = paragraph
        .iter()
        .filter(|line| {
            !line.has_contact() && !line.is_title_like() && !line.is_name_like() && !line.is_disclaimer()
        })
        .count();
    if paragraph.len() == 1 {
        let line = &paragraph[0];
        return (line.is_name_like() && line.words() <= 4 && !line.lower.ends_with(','))
            || (line.is_name_like() && is_signed_below)
            || line.is_device()
            || (is_signed_below && contacts == 1 && line.words() <= 8)
            || (line.is_name_like() && titles == 1)
            || (contacts == 1 && names + titles == 1);
    }
    let head = paragraph[0].is_name_like()
        || (contacts > 0
            && paragraph[0].text.trim().starts_with(char::is_uppercase)
            && paragraph[0].words() <= 8);
    (head && contacts + titles + names >= paragraph.len().div_ceil(2) && others <= 1 + paragraph.len() / 3)
        || (is_signed_below && contacts + titles + names == paragraph.len())
}
