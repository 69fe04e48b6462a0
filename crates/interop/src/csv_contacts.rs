//! Contact lists in rows and columns: CSV and Excel, in the layouts of Google, Outlook, HubSpot, Salesforce, Pipedrive,
//! LinkedIn and BNI, and plain lists with the usual column names, or none.

mod columns;
mod layouts;
mod meaning;
mod person;
mod rows;
mod sheet;
mod values;

use std::borrow::Cow;
use std::collections::BTreeMap;

pub use columns::Column;
use columns::Columns;
pub use meaning::Meaning;
use rows::{Row, Rows};

use crate::{
    card::{BadRow, ContactCard},
    read::Unreadable,
    text::excerpt,
};

/// How many rows are looked at to find the one that names the columns: some programs write a few sentences first.
const HEAD_ROWS: usize = 40;
/// How many rows after it are looked at to tell what a column holds.
const VALUE_ROWS: usize = 40;
/// How many cells of a column are shown.
const SAMPLES: usize = 3;

/// Whose columns a list has, told by their names.
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
    /// HubSpot's contacts: "Record ID", "Lifecycle Stage".
    HubSpot,
    /// Salesforce's leads: "Company / Account", "Lead Owner".
    SalesforceLeads,
    /// Salesforce's contacts: "Account Name", "Mailing Street".
    SalesforceContacts,
    /// Pipedrive's people: "Person - Name", "Person - Email - Work".
    Pipedrive,
    /// LinkedIn's connections: a few sentences, then "First Name", "URL", "Connected On".
    LinkedIn,
    /// BNI's slips audit report: "From", "To", "Slip Type".
    BniSlips,
    /// Our own export.
    WhoElse,
    /// Any other list with columns that we know.
    Plain,
}

impl Layout {
    /// What a person calls such a list: "Google contacts".
    pub fn name(self) -> &'static str {
        match self {
            Self::Google | Self::GoogleOld => "Google contacts",
            Self::Outlook => "Outlook contacts",
            Self::OutlookWeb => "Outlook.com contacts",
            Self::HubSpot => "HubSpot contacts",
            Self::SalesforceLeads => "Salesforce leads",
            Self::SalesforceContacts => "Salesforce contacts",
            Self::Pipedrive => "Pipedrive people",
            Self::LinkedIn => "LinkedIn connections",
            Self::BniSlips => "BNI slips",
            Self::WhoElse => "Who Else? contacts",
            Self::Plain => "List",
        }
    }
}

/// The people of a list, one after the other.
#[derive(Debug)]
pub struct ListReader<'a> {
    rows: Table<'a>,
    columns: Columns,
    shown: Vec<Column>,
    estimated_total: u64,
}

/// Rows from text or from a sheet.
#[derive(Debug)]
enum Table<'a> {
    Text(Rows<'a>),
    Sheet(std::vec::IntoIter<Row>),
}

impl Iterator for Table<'_> {
    type Item = Result<Row, BadRow>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Text(rows) => rows.next(),
            Self::Sheet(rows) => rows.next().map(Ok),
        }
    }
}

/// Where the columns are named, and what they are.
#[derive(Debug)]
struct Head {
    /// How many rows stand before the first person: sentences, then the header; none where there is no header.
    before: usize,
    columns: Columns,
    shown: Vec<Column>,
}

impl<'a> ListReader<'a> {
    /// Reads from the bytes of a whole CSV file, in any encoding, cells separated by comma, semicolon or tab. The rep's
    /// word for a column, by its place from 0, goes before ours.
    ///
    /// # Errors
    /// [`Unreadable`] if nothing in it names, or looks like, a column by which a person could be known.
    pub fn of_text(bytes: &'a [u8], meanings: &BTreeMap<usize, Meaning>) -> Result<Self, Unreadable> {
        let text = rows::open(bytes);
        let heads = rows::DELIMITERS.map(|delimiter| (delimiter, first_rows(&text, delimiter)));
        let named = heads.iter().filter_map(|(delimiter, rows)| Some((*delimiter, named(rows)?)));
        // The first of the best: a comma where it is all the same.
        let best = named.rev().max_by_key(|(_, (known, _))| *known);
        let (delimiter, head) = match best {
            Some((delimiter, (_, head))) => (delimiter, head),
            None => {
                let nameless =
                    heads.iter().rev().filter_map(|(delimiter, rows)| Some((*delimiter, nameless(rows)?)));
                let widest = nameless.max_by_key(|(_, head)| head.columns.len());
                widest.ok_or_else(|| {
                    let firsts = heads.iter().filter_map(|(_, rows)| rows.first());
                    let widest = firsts.max_by_key(|row| row.cells.len());
                    Unreadable { why: no_known_column(widest.map_or(&[], |row| &row.cells)) }
                })?
            }
        };
        let head = head.corrected(meanings);
        let mut rows = Rows::new(text, delimiter);
        skip(&mut rows, head.before);
        let estimated_total = rows.estimated_total();
        Ok(Self { rows: Table::Text(rows), columns: head.columns, shown: head.shown, estimated_total })
    }

    /// Reads from an Excel workbook: its first sheet with columns by which a person could be known.
    ///
    /// # Errors
    /// [`Unreadable`] as [`ListReader::of_text`], and for a workbook that is damaged, locked or too big.
    pub fn of_workbook(bytes: &[u8], meanings: &BTreeMap<usize, Meaning>) -> Result<Self, Unreadable> {
        let (mut rows, head) = sheet::first_sheet(bytes, |rows| {
            let first = &rows[..rows.len().min(HEAD_ROWS + VALUE_ROWS)];
            let head = named(first).map(|(_, head)| head).or_else(|| nameless(first));
            head.ok_or_else(|| Unreadable {
                why: no_known_column(rows.first().map_or(&[], |row| &row.cells)),
            })
        })?;
        let head = head.corrected(meanings);
        rows.drain(..head.before);
        let estimated_total = rows.len() as u64;
        Ok(Self {
            rows: Table::Sheet(rows.into_iter()),
            columns: head.columns,
            shown: head.shown,
            estimated_total,
        })
    }

    /// Whose columns these are.
    pub fn layout(&self) -> Layout {
        self.columns.layout
    }

    /// The columns, for the rep to look over (M18).
    pub fn columns(&self) -> &[Column] {
        &self.shown
    }

    /// How many rows follow the header, give or take bad ones.
    pub fn estimated_total(&self) -> u64 {
        self.estimated_total
    }

    fn person(&self, row: &Row) -> Result<ContactCard, BadRow> {
        let bad = |why: String| Err(BadRow { line: row.line, why });
        let columns = self.columns.len();
        if let Some(stray) = row.cells.iter().skip(columns).find(|cell| !cell.trim().is_empty()) {
            let cells = row.cells.len();
            return bad(match &self.rows {
                Table::Text(rows) => format!(
                    "This row has {cells} cells, but the first line names {columns} columns; “{}” is left over. \
                     Perhaps a cell with a {} in it has no quotes around it.",
                    excerpt(stray),
                    rows.separator(),
                ),
                Table::Sheet(_) => format!("“{}” stands in a column that has no name.", excerpt(stray)),
            });
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

impl Head {
    fn corrected(mut self, meanings: &BTreeMap<usize, Meaning>) -> Self {
        self.columns.correct(meanings);
        for (place, column) in self.shown.iter_mut().enumerate() {
            if let Some(meaning) = meanings.get(&place) {
                column.meaning = Some(*meaning);
                meaning.label().clone_into(&mut column.read_as);
                column.guessed_by_values = false;
            }
        }
        self
    }

    fn of(mut columns: Columns, before: usize, rows: &[Row]) -> Self {
        let after = rows.iter().skip(before).take(VALUE_ROWS);
        let cells: Vec<Vec<String>> = after.map(|row| row.cells.clone()).collect();
        columns.look_at(&cells);
        let shown = columns.shown(&cells, SAMPLES);
        Self { before, columns, shown }
    }
}

/// The first rows of a text that can be read.
fn first_rows(text: &[u8], delimiter: u8) -> Vec<Row> {
    let rows = Rows::new(Cow::Borrowed(text), delimiter);
    // Bad rows keep their place, so that as many are skipped later.
    let row = |row: Result<Row, BadRow>| row.unwrap_or_else(|bad| Row { line: bad.line, cells: vec![] });
    rows.take(HEAD_ROWS + VALUE_ROWS).map(row).collect()
}

/// The row among the first that names the most columns, and how many.
fn named(rows: &[Row]) -> Option<(usize, Head)> {
    let mut best: Option<(usize, usize, Columns)> = None;
    for (place, row) in rows.iter().take(HEAD_ROWS).enumerate() {
        let columns = Columns::read(row.cells.clone());
        let known = columns.known();
        // A word alone on its row, further down, is a title or a cell.
        let enough = known > best.as_ref().map_or(0, |(most, ..)| *most) && (place == 0 || known > 1);
        if enough && columns.name_a_person() {
            best = Some((known, place, columns));
        }
    }
    let (known, place, columns) = best?;
    Some((known, Head::of(columns, place + 1, rows)))
}

/// Columns that nothing names, told by what stands in them; the first row may name them in words of its own.
fn nameless(rows: &[Row]) -> Option<Head> {
    let first = rows.iter().position(|row| !row.cells.is_empty())?;
    let has_names = !values::is_data(&rows[first].cells) && rows.len() > first + 1;
    let (columns, before) = if has_names {
        (Columns::read(rows[first].cells.clone()), first + 1)
    } else {
        let widest = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        (Columns::nameless(widest), first)
    };
    let head = Head::of(columns, before, rows);
    head.columns.values_name_people().then_some(head)
}

fn skip(rows: &mut Rows<'_>, count: usize) {
    for _ in 0..count {
        rows.next();
    }
}

impl Iterator for ListReader<'_> {
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
