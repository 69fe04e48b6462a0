/// A table whose rows may be people or companies: headers, and rows of cells as they were read.
///
/// Rows are kept in one piece of text, so that a million of them need little more memory than their file. Whoever
/// reads the file pushes the rows; nothing is understood before [`crate::match_tables`].
#[derive(Debug, Clone, Default)]
pub struct MatchTable {
    headers: Vec<String>,
    text: String,
    /// Where each row begins in the text.
    starts: Vec<usize>,
    /// Length in bytes of each cell, one row after the other.
    lengths: Vec<u16>,
}

/// Longer cells are cut: nothing that tells people apart is that long.
const CELL_BYTES_MAX: usize = 1000;

impl MatchTable {
    /// An empty table with these columns.
    pub fn new(headers: &[String]) -> MatchTable {
        MatchTable { headers: headers.to_vec(), ..MatchTable::default() }
    }

    /// Adds a row. Cells beyond the headers are ignored, missing ones are empty, and a cell of more than 1,000 bytes is
    /// cut.
    pub fn push_row(&mut self, cells: &[&str]) {
        self.starts.push(self.text.len());
        for column in 0..self.headers.len() {
            let cell = cells.get(column).map_or("", |cell| cell.trim());
            let cut = cut_at(cell, CELL_BYTES_MAX);
            self.text.push_str(cut);
            self.lengths.push(cut.len() as u16);
        }
    }

    /// The names of the columns.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// How many rows were pushed.
    pub fn rows(&self) -> usize {
        self.starts.len()
    }

    /// The cell without blanks around it; empty for what lies outside the table.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.cells(row).nth(column).unwrap_or("")
    }

    /// The cells of a row, in the order of the headers.
    pub(crate) fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        let columns = self.headers.len();
        let mut at = self.starts.get(row).copied().unwrap_or(self.text.len());
        let lengths = self.lengths.get(row * columns..(row + 1) * columns).unwrap_or(&[]);
        lengths.iter().map(move |&length| {
            let cell = &self.text[at..at + length as usize];
            at += length as usize;
            cell
        })
    }
}

fn cut_at(text: &str, bytes: usize) -> &str {
    let mut end = text.len().min(bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_as_they_were_pushed_short_long_and_odd() {
        let mut table = MatchTable::new(&["a".to_owned(), "b".to_owned()]);
        table.push_row(&[" x ", "y"]);
        table.push_row(&["only"]);
        table.push_row(&["1", "2", "3"]);
        let long = "ü".repeat(900);
        table.push_row(&["", &long]);
        assert_eq!((table.rows(), table.cell(0, 0), table.cell(0, 1)), (4, "x", "y"));
        assert_eq!((table.cell(1, 0), table.cell(1, 1), table.cell(2, 1)), ("only", "", "2"));
        assert_eq!(table.cell(3, 1).len(), 1000);
        assert_eq!((table.cell(9, 0), table.cell(0, 9)), ("", ""));
    }
}
