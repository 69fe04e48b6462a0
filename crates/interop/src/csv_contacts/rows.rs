//! Rows of a CSV file with their line numbers, on past a quote that is never closed.

use std::{borrow::Cow, io::Cursor};

use csv::{Position, Reader, ReaderBuilder, StringRecord};

use crate::{
    card::BadRow,
    text::{ascii_compatible, count_lines, decode, excerpt, line_at},
};

/// What may separate cells; the first line tells which one does.
pub(super) const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The most bytes a row may have; a note in a cell may be long.
const ROW_BYTES_MAX: usize = 1024 * 1024;

/// One row: the line it starts on, from 1, and its cells.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) line: u64,
    pub(super) cells: Vec<String>,
}

/// The text of a file, as UTF-8 and without the `sep=;` line that Excel writes.
pub(super) fn open(bytes: &[u8]) -> Cow<'_, [u8]> {
    match ascii_compatible(bytes) {
        Cow::Borrowed(bytes) => match decode(bytes) {
            Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
            Cow::Owned(text) => Cow::Owned(text.into_bytes()),
        },
        utf16 => utf16,
    }
}

/// The rows of a file. Blank lines are no rows.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    csv: Reader<Cursor<Cow<'a, [u8]>>>,
    record: StringRecord,
    delimiter: u8,
    /// Line that starts at byte `counted`.
    line: u64,
    counted: usize,
}

impl<'a> Rows<'a> {
    /// `text` must be UTF-8, as [`open`] makes it.
    pub(super) fn new(text: Cow<'a, [u8]>, delimiter: u8) -> Self {
        let csv = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(Cursor::new(text));
        let mut rows = Self { csv, record: StringRecord::new(), delimiter, line: 1, counted: 0 };
        rows.skip_separator_line();
        rows
    }

    /// How many rows are left, by counting line ends outside of quotes.
    pub(super) fn estimated_total(&self) -> u64 {
        let (mut quoted, mut in_line, mut rows) = (false, false, 0);
        for byte in self.text().get(self.counted..).unwrap_or_default() {
            match byte {
                b'"' => quoted = !quoted,
                b'\r' | b'\n' if !quoted => {
                    rows += u64::from(in_line);
                    in_line = false;
                    continue;
                }
                _ => {}
            }
            in_line = true;
        }
        rows + u64::from(in_line)
    }

    /// What stands between the cells, in words.
    pub(super) fn separator(&self) -> &'static str {
        match self.delimiter {
            b';' => "semicolon",
            b'\t' => "tab",
            _ => "comma",
        }
    }

    fn text(&self) -> &[u8] {
        self.csv.get_ref().get_ref()
    }

    /// Where the row that was just read ends, with its line end. The reader stops inside of `\r\n`.
    fn row_end(&self) -> usize {
        let text = self.text();
        let end = usize::try_from(self.csv.position().byte()).unwrap_or(usize::MAX).min(text.len());
        match (text[..end].last(), &text[end..]) {
            (Some(b'\r'), [b'\n', ..]) => end + 1,
            (Some(b'\r'), [b'\r', b'\n', ..]) => end + 2,
            _ => end,
        }
    }

    /// Moves on to a byte of the text, counting the lines passed over.
    fn go_to(&mut self, byte: usize) -> bool {
        let passed = self.text().get(self.counted..byte).unwrap_or_default();
        self.line += count_lines(passed);
        self.counted = byte;
        let mut position = Position::new();
        position.set_byte(byte as u64);
        self.csv.seek(position).is_ok()
    }

    fn skip_separator_line(&mut self) {
        if let Some((line, next)) = line_at(self.text(), 0)
            && line.len() <= 6
            && line.trim_ascii().to_ascii_lowercase().starts_with(b"sep=")
        {
            self.go_to(next);
        }
    }

    /// Passes over line ends, so that a row's line is the one where its text begins.
    fn skip_blank_lines(&mut self) {
        while let Some((line, next)) = line_at(self.text(), self.counted) {
            if !line.is_empty() {
                break;
            }
            self.counted = next;
            self.line += 1;
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, BadRow>;

    fn next(&mut self) -> Option<Self::Item> {
        self.skip_blank_lines();
        let (start, line) = (self.counted, self.line);
        let (_, second_line) = line_at(self.text(), start)?;
        // The text is UTF-8 in memory, so a row cannot fail to be read.
        if !self.csv.read_record(&mut self.record).ok()? {
            return None;
        }
        let end = self.row_end();
        let raw = self.text().get(start..end).unwrap_or_default();
        let why = if has_open_quote(raw, self.delimiter) {
            Some("A quote mark (\") in this row is never closed.".to_owned())
        } else if raw.len() > ROW_BYTES_MAX {
            Some(format!("This row is longer than {} KB.", ROW_BYTES_MAX / 1024))
        } else {
            None
        };
        let Some(why) = why else {
            let cells = self.record.iter().map(str::to_owned).collect();
            self.line += count_lines(raw);
            self.counted = end;
            return Some(Ok(Row { line, cells }));
        };
        let (first_line, _) = line_at(raw, 0)?;
        let says = excerpt(&decode(&first_line[..first_line.len().min(400)]));
        let why = format!("{why} It begins: “{says}”.");
        // The rows that an open quote swallowed may be good: go on with the next line.
        if self.go_to(second_line) { Some(Err(BadRow { line, why })) } else { None }
    }
}

/// Whether a quoted cell is never closed, or swallows line ends and then closes in the middle of a cell: a quote
/// is missing somewhere. A stray quote inside of one line does no harm and is let pass.
fn has_open_quote(raw: &[u8], delimiter: u8) -> bool {
    if !raw.contains(&b'"') {
        return false;
    }
    let (mut at, mut cell_starts) = (0, true);
    while let Some(byte) = raw.get(at) {
        if !(cell_starts && *byte == b'"') {
            cell_starts = *byte == delimiter;
            at += 1;
            continue;
        }
        let Some(close) = closing_quote(raw, at + 1) else { return true };
        let crossed = raw[at..close].iter().any(|b| matches!(b, b'\r' | b'\n'));
        let closes_well = raw.get(close + 1).is_none_or(|b| *b == delimiter || matches!(b, b'\r' | b'\n'));
        if crossed && !closes_well {
            return true;
        }
        (at, cell_starts) = (close + 1, false);
    }
    false
}

/// The quote that closes a cell whose text starts at `from`; two in a row stand for one in the text.
fn closing_quote(raw: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += raw.get(at..)?.iter().position(|b| *b == b'"')?;
        if raw.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Result<(u64, Vec<String>), u64>> {
        let rows = Rows::new(open(text.as_bytes()), b',');
        rows.map(|row| row.map(|row| (row.line, row.cells)).map_err(|bad| bad.line)).collect()
    }

    fn row(line: u64, cells: &[&str]) -> Result<(u64, Vec<String>), u64> {
        Ok((line, cells.iter().map(|c| (*c).to_owned()).collect()))
    }

    #[test]
    fn a_row_knows_the_line_where_it_starts() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["sep=,", "a,b", "", "\"c", "c\",d", "", "", "e,f"].join(end);
            let cell = format!("c{end}c");
            assert_eq!(
                read(&text),
                [row(2, &["a", "b"]), row(4, &[&cell, "d"]), row(8, &["e", "f"])],
                "{end:?}"
            );
        }
        assert_eq!(read("a,b\r\r\nc,d\r\r\n"), [row(1, &["a", "b"]), row(2, &["c", "d"])]);
    }

    #[test]
    fn a_quote_that_is_never_closed_spoils_its_own_row_only() {
        assert_eq!(
            read("a,\"b\nc,\"d\"\ne,f\n"),
            [Err(1), row(2, &["c", "d"]), row(3, &["e", "f"])],
            "closed by the quote of the next row"
        );
        assert_eq!(read("a,b\nc,\"d\ne,f\n"), [row(1, &["a", "b"]), Err(2), row(3, &["e", "f"])]);
        assert_eq!(read("a,\"b"), [Err(1)]);
    }

    #[test]
    fn quotes_inside_of_a_line_are_letters() {
        assert_eq!(read("5\" pipe,\"say \"\"hi\"\"\"\n"), [row(1, &["5\" pipe", "say \"hi\""])]);
    }

    #[test]
    fn a_row_that_is_too_long_is_reported_and_the_next_ones_come_in() {
        let long = "x".repeat(ROW_BYTES_MAX + 1);
        assert_eq!(read(&format!("a\n{long}\nb\n")), [row(1, &["a"]), Err(2), row(3, &["b"])]);
    }
}
