//! Contact lists in CSV: the layouts of Google and Outlook, and plain lists with the usual column names.

mod columns;
mod layouts;
mod person;
mod rows;

use std::borrow::Cow;

use columns::Columns;
use rows::{Row, Rows};

use crate::{
    card::{BadRow, ContactCard},
    read::Unreadable,
    text::excerpt,
};

/// Whose columns a CSV file has, told by its first line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Google Contacts as it exports today: "First Name", "Organization Name", "E-mail 1 - Label".
    Google,
    /// Google Contacts as it used to: "Given Name", "Organization 1 - Name", several values in a cell as "a ::: b".
    GoogleOld,
    /// Outlook for Windows: some ninety columns, "Referred By" among them.
    Outlook,
    /// Outlook on the web.
    OutlookWeb,
    /// Any other list with columns that we know.
    Plain,
}

impl Layout {
    /// What a person calls such a file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Google | Self::GoogleOld => "Google contacts (CSV)",
            Self::Outlook => "Outlook contacts (CSV)",
            Self::OutlookWeb => "Outlook.com contacts (CSV)",
            Self::Plain => "CSV list",
        }
    }
}

/// The people of a CSV file, one after the other.
#[derive(Debug)]
pub struct CsvReader<'a> {
    rows: Rows<'a>,
    columns: Columns,
    estimated_total: u64,
}

impl<'a> CsvReader<'a> {
    /// Reads from the bytes of a whole file, in any encoding, cells separated by comma, semicolon or tab.
    ///
    /// # Errors
    /// [`Unreadable`] if the first line names no column by which a person could be known.
    pub fn new(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let text = rows::open(bytes);
        let mut best: Option<(usize, u8, Columns)> = None;
        let mut first_line = Vec::new();
        for delimiter in rows::DELIMITERS {
            let Some(Ok(Row { cells, .. })) = Rows::new(Cow::Borrowed(&text), delimiter).next() else {
                continue;
            };
            if cells.len() > first_line.len() {
                cells.clone_into(&mut first_line);
            }
            let columns = Columns::read(cells);
            let known = columns.known();
            if known > best.as_ref().map_or(0, |(most, ..)| *most) {
                best = Some((known, delimiter, columns));
            }
        }
        let Some((_, delimiter, columns)) = best.filter(|(_, _, columns)| columns.name_a_person()) else {
            return Err(Unreadable { why: no_known_column(&first_line) });
        };
        let mut rows = Rows::new(text, delimiter);
        // The first row is the header that was just read.
        rows.next();
        let estimated_total = rows.estimated_total();
        Ok(Self { rows, columns, estimated_total })
    }

    /// Whose columns these are.
    pub fn layout(&self) -> Layout {
        self.columns.layout
    }

    /// How many rows follow the header, give or take bad ones.
    pub fn estimated_total(&self) -> u64 {
        self.estimated_total
    }

    fn person(&self, row: &Row) -> Result<ContactCard, BadRow> {
        let bad = |why: String| Err(BadRow { line: row.line, why });
        let columns = self.columns.len();
        if let Some(stray) = row.cells.iter().skip(columns).find(|cell| !cell.trim().is_empty()) {
            return bad(format!(
                "This row has {} cells, but the first line names {columns} columns; “{}” is left over. \
                 Perhaps a cell with a {} in it has no quotes around it.",
                row.cells.len(),
                excerpt(stray),
                self.rows.separator(),
            ));
        }
        let card = person::from_row(&self.columns, row);
        if card.is_nobody() {
            let says: Vec<&str> =
                row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
            return bad(format!(
                "This row has no name, company, phone number or e-mail address. It says: “{}”.",
                excerpt(&says.join(", "))
            ));
        }
        Ok(card)
    }
}

impl Iterator for CsvReader<'_> {
    type Item = Result<ContactCard, BadRow>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.rows.next()? {
                Err(bad) => return Some(Err(bad)),
                Ok(row) if row.cells.iter().all(|cell| cell.trim().is_empty()) => {}
                Ok(row) => return Some(self.person(&row)),
            }
        }
    }
}

fn no_known_column(first_line: &[String]) -> String {
    let says: Vec<&str> = first_line.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    if says.is_empty() {
        return "The file has no first line with the names of its columns.".into();
    }
    format!(
        "The first line names no column that we know. We looked for a name, a company, a phone number or an e-mail \
         address, in columns called “Name”, “First name”, “Company”, “Phone”, “E-mail” and the like; \
         the first line says: “{}”.",
        excerpt(&says.join(", "))
    )
}
