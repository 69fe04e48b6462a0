//! vCard files of all versions in use (2.1, 3.0, 4.0), in and out.
//!
//! The reader is our own, because the file's own words must survive: a calendar library turns "1980-03-22" or
//! "TRUE" into its types, drops lines that it cannot read and wants UTF-8, while phones still write 2.1 cards in
//! old encodings. Cards are cut apart first, so that a broken one cannot spoil its neighbours.

mod fields;
mod property;
mod write;

use std::borrow::Cow;

pub use write::write_vcard;

use crate::{
    card::{BadRow, ContactCard},
    text::{ascii_compatible, decode, excerpt, line_at},
};

/// The most bytes one card may have; enough for a picture.
pub const CARD_BYTES_MAX: usize = 16 * 1024 * 1024;

/// The most properties one card may have.
pub const CARD_PROPERTIES_MAX: usize = 2000;

/// The people of a vCard file, one after the other.
#[derive(Debug)]
pub struct VcardReader<'a> {
    bytes: Cow<'a, [u8]>,
    at: usize,
    /// Number of the line that starts at `at`.
    line: u64,
}

impl<'a> VcardReader<'a> {
    /// Reads from the bytes of a whole file, in any encoding.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes: ascii_compatible(bytes), at: 0, line: 1 }
    }

    /// How many cards begin in the file.
    pub fn estimated_total(&self) -> u64 {
        let (mut at, mut cards) = (0, 0);
        while let Some((line, next)) = line_at(&self.bytes, at) {
            cards += u64::from(is_marker(line, "BEGIN"));
            at = next;
        }
        cards
    }

    /// The next physical line and its number.
    fn step(&mut self) -> Option<(u64, &[u8])> {
        let (line, next) = line_at(&self.bytes, self.at)?;
        let number = self.line;
        self.at = next;
        self.line += 1;
        Some((number, line))
    }

    /// The next line without moving on.
    fn peek(&self) -> Option<&[u8]> {
        line_at(&self.bytes, self.at).map(|(line, _)| line)
    }

    /// The card whose BEGIN line, number `begin`, was just read.
    fn card(&mut self, begin: u64) -> Result<ContactCard, BadRow> {
        let bad = |why: String| Err(BadRow { line: begin, why });
        let (start, first_line) = (self.at, self.line);
        let (mut depth, mut after_agent) = (0_u32, false);
        loop {
            let end = self.at;
            let Some(line) = self.peek() else {
                return bad(
                    "The file ends in the middle of this card: its last line, END:VCARD, is missing.".into(),
                );
            };
            let (begins, ends, blank) = (is_marker(line, "BEGIN"), is_marker(line, "END"), is_blank(line));
            let agent = property::is_empty_agent(line);
            if begins && !after_agent {
                return bad("This card has no last line (END:VCARD) before the next card begins.".into());
            }
            self.step();
            if begins {
                depth += 1;
            } else if ends && depth > 0 {
                depth -= 1;
            } else if ends {
                let card = &self.bytes[start..end];
                if card.len() > CARD_BYTES_MAX {
                    return bad(format!("This card is larger than {} MB.", CARD_BYTES_MAX / 1024 / 1024));
                }
                return fields::read_card(card, begin, first_line).or_else(bad);
            }
            after_agent = agent || (blank && after_agent);
        }
    }
}

impl Iterator for VcardReader<'_> {
    type Item = Result<ContactCard, BadRow>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (number, line) = self.step()?;
            if is_blank(line) {
                continue;
            }
            if is_marker(line, "BEGIN") {
                return Some(self.card(number));
            }
            let says = excerpt(&decode(&line[..line.len().min(400)]));
            // One report for the whole stretch of lines, not one a line.
            while self.peek().is_some_and(|line| !is_marker(line, "BEGIN")) {
                self.step();
            }
            let why = format!("There are lines outside of any card. The first says: “{says}”.");
            return Some(Err(BadRow { line: number, why }));
        }
    }
}

/// Whether a line is `BEGIN:VCARD` or `END:VCARD`.
pub(crate) fn is_marker(line: &[u8], word: &str) -> bool {
    let line = line.trim_ascii();
    let Some(colon) = line.iter().position(|b| *b == b':') else { return false };
    line[..colon].trim_ascii().eq_ignore_ascii_case(word.as_bytes())
        && line[colon + 1..].trim_ascii().eq_ignore_ascii_case(b"VCARD")
}

fn is_blank(line: &[u8]) -> bool {
    line.trim_ascii().is_empty()
}
