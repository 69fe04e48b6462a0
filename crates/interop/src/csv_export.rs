//! CSV out, safe to open in a spreadsheet.

use std::borrow::Cow;

/// Whether a spreadsheet would run a cell that starts like this instead of showing it.
pub(crate) fn starts_a_formula(cell: &str) -> bool {
    // The wide forms come from East Asian keyboards, and some spreadsheets take them for the narrow ones.
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// A cell that no spreadsheet runs: one that starts like a formula gets an apostrophe before it, by which
/// spreadsheets mean "text". "+1 555 0100" stays readable, and [`read_contacts`](crate::read_contacts) takes the
/// apostrophe off again. A cell that has such an apostrophe of its own gets one more, so that it keeps it.
pub fn csv_safe(cell: &str) -> Cow<'_, str> {
    if starts_a_formula(cell.trim_start_matches('\'')) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// Writes a CSV file (RFC 4180: commas, CRLF, quotes where needed), every cell made safe by [`csv_safe`].
/// It starts with a byte order mark: without one Excel takes UTF-8 for Windows-1252.
pub fn write_csv<H, R, C>(header: H, rows: R) -> String
where
    H: IntoIterator<Item: AsRef<str>>,
    R: IntoIterator<Item = C>,
    C: IntoIterator<Item: AsRef<str>>,
{
    let mut out = String::from("\u{FEFF}");
    push_row(&mut out, header);
    for row in rows {
        push_row(&mut out, row);
    }
    out
}

fn push_row<C>(out: &mut String, cells: C)
where
    C: IntoIterator<Item: AsRef<str>>,
{
    for (i, cell) in cells.into_iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        let cell = csv_safe(cell.as_ref());
        if cell.contains(['"', ',', ';', '\t', '\r', '\n']) {
            out.extend(["\"", &cell.replace('"', "\"\""), "\""]);
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_run_and_a_phone_number_stays_readable() {
        for cell in ["=HYPERLINK(\"x\")", "+1 555 0100", "-1", "@SUM(A1)", "\tx", "\rx", "＝1"] {
            assert_eq!(csv_safe(cell), format!("'{cell}"));
        }
        for cell in ["Jane", "5-0100", " =1", "", "'x"] {
            assert_eq!(csv_safe(cell), cell);
        }
        assert_eq!(csv_safe("'=1"), "''=1", "an apostrophe of its own is told from ours");
    }

    #[test]
    fn a_file_is_read_as_it_was_written() {
        let rows = [["Jane, \"J\" Doe", "+1 555 0100"], ["Line\nbreak", "=1+1"]];
        let file = write_csv(["Name", "Phone"], rows);
        assert_eq!(
            file,
            "\u{FEFF}Name,Phone\r\n\"Jane, \"\"J\"\" Doe\",'+1 555 0100\r\n\"Line\nbreak\",'=1+1\r\n"
        );
    }
}
