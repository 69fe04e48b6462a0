//! Excel workbooks (.xlsx) as rows of text. What comes from outside may be made to burst: everything has its limit.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataRef, Reader, Xlsx};
use zip::ZipArchive;

use super::rows::Row;
use crate::read::Unreadable;

/// The most files in a workbook.
const PARTS_MAX: usize = 2_000;
/// The most bytes of a workbook once it is unpacked.
const UNPACKED_BYTES_MAX: u64 = 400 * 1024 * 1024;
/// The most columns of a sheet.
const COLUMNS_MAX: usize = 1_000;
/// The most cells of a sheet with something in them.
const CELLS_MAX: usize = 10_000_000;
/// The most bytes of text in a sheet, however often a cell repeats another.
const TEXT_BYTES_MAX: usize = 256 * 1024 * 1024;
/// The most texts that a workbook may announce: room is made for them before one is read.
const TEXTS_MAX: u64 = 5_000_000;

/// The first sheet that `wanted` takes something from, and what it took.
///
/// # Errors
/// [`Unreadable`] for what is no workbook, or one that is too big; with the sentence of the last sheet where none is
/// wanted.
pub(super) fn first_sheet<T>(
    bytes: &[u8],
    wanted: impl Fn(&[Row]) -> Result<T, Unreadable>,
) -> Result<(Vec<Row>, T), Unreadable> {
    check(bytes)?;
    // What is malformed is an error to the reader; a mistake of its own must not take the server down.
    let read = catch_unwind(AssertUnwindSafe(|| {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| broken())?;
        let mut last = unreadable("This workbook has no sheet with a list in it.");
        for name in book.sheet_names() {
            // A sheet of charts has no rows.
            let Ok(rows) = rows(&mut book, &name)? else { continue };
            match wanted(&rows) {
                Ok(taken) => return Ok((rows, taken)),
                Err(why) if !rows.is_empty() => last = why,
                Err(_) => {}
            }
        }
        Err(last)
    }));
    read.unwrap_or_else(|_| Err(broken()))
}

/// Unpacks everything once, into nothing: sizes that a packed file tells of itself prove nothing.
fn check(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    if archive.len() > PARTS_MAX {
        return Err(too_big());
    }
    let mut left = UNPACKED_BYTES_MAX;
    let mut buffer = vec![0u8; 64 * 1024];
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).map_err(|_| broken())?;
        let announces = part.name().is_ok_and(|name| name.to_ascii_lowercase().contains("sharedstrings"));
        let mut tail = Vec::new();
        loop {
            let count = part.read(&mut buffer).map_err(|_| broken())?;
            if count == 0 {
                break;
            }
            left = left.checked_sub(count as u64).ok_or_else(too_big)?;
            if announces {
                tail.extend_from_slice(&buffer[..count]);
                if announced(&tail) > TEXTS_MAX {
                    return Err(too_big());
                }
                tail.drain(..tail.len().saturating_sub(64));
            }
        }
    }
    Ok(())
}

/// The largest number of texts that is announced here: `uniqueCount="12"`.
fn announced(xml: &[u8]) -> u64 {
    const WORD: &[u8] = b"uniqueCount";
    let mut most = 0;
    for at in xml.windows(WORD.len()).enumerate().filter(|(_, word)| *word == WORD).map(|(at, _)| at) {
        let rest = &xml[at + WORD.len()..];
        let digits =
            rest.iter().skip_while(|byte| !byte.is_ascii_digit()).take_while(|byte| byte.is_ascii_digit());
        let number =
            digits.fold(0u64, |sum, byte| sum.saturating_mul(10).saturating_add(u64::from(byte - b'0')));
        most = most.max(number);
    }
    most
}

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The rows of a sheet that have something in them; the inner error is a sheet that holds none.
fn rows(book: &mut Book<'_>, name: &str) -> Result<Result<Vec<Row>, ()>, Unreadable> {
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(Err(())) };
    let mut rows: Vec<Row> = Vec::new();
    let (mut count, mut bytes) = (0usize, 0usize);
    while let Some(cell) = cells.next_cell().map_err(|_| broken())? {
        let (row, column) = cell.get_position();
        let text = text(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        let (line, column) = (u64::from(row) + 1, usize::try_from(column).unwrap_or(usize::MAX));
        count += 1;
        bytes += text.len();
        if column >= COLUMNS_MAX || count > CELLS_MAX || bytes > TEXT_BYTES_MAX {
            return Err(too_big());
        }
        match rows.last_mut() {
            Some(last) if last.line == line => put(&mut last.cells, column, text),
            // A sheet whose rows go back and forth is no sheet.
            Some(last) if last.line > line => return Err(broken()),
            _ => {
                let mut row = Row { line, cells: Vec::new() };
                put(&mut row.cells, column, text);
                rows.push(row);
            }
        }
    }
    Ok(Ok(rows))
}

fn put(cells: &mut Vec<String>, column: usize, text: String) {
    if cells.len() <= column {
        cells.resize(column + 1, String::new());
    }
    cells[column] = text;
}

/// A cell as people read it.
fn text(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(true) => "yes".to_owned(),
        DataRef::Bool(false) => "no".to_owned(),
        DataRef::DateTime(at) => {
            let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
            match (hour, minute) {
                (0, 0) => format!("{year:04}-{month:02}-{day:02}"),
                _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}"),
            }
        }
        // "#N/A" is what people see in the cell.
        DataRef::Error(error) => Data::Error(error.clone()).to_string(),
        DataRef::Empty => String::new(),
    }
}

fn broken() -> Unreadable {
    unreadable(
        "This Excel workbook is damaged or locked with a password. Save it again in Excel, as “.xlsx” or “CSV UTF-8”.",
    )
}

fn too_big() -> Unreadable {
    unreadable("This Excel workbook is too big when it is unpacked. Save the list alone, as “CSV UTF-8”.")
}

fn unreadable(why: &str) -> Unreadable {
    Unreadable { why: why.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_workbook_announces_is_read_wherever_it_stands() {
        assert_eq!(announced(b"<sst count='9' uniqueCount = '12345'>"), 12_345);
        assert_eq!(announced(b"<sst uniqueCount=\"99999999999999999999999\">"), u64::MAX);
        assert_eq!(announced(b"<sst>"), 0);
    }
}
