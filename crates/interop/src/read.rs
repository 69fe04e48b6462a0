//! The front door for contact files: what kind a file is, and the people in it (M18).

use std::collections::BTreeMap;

use crate::{
    card::{BadRow, ContactCard},
    csv_contacts::{Column, Layout, ListReader, Meaning},
    text::{ascii_compatible, line_at},
    vcard::{VcardReader, is_marker},
};

/// What kind of contact file this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Cards (`.vcf`).
    Vcard,
    /// A list in rows and columns.
    Csv(Layout),
    /// The same in an Excel workbook.
    Workbook(Layout),
}

/// A file that is no contact file, with a sentence that says why and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct Unreadable {
    /// For the person who chose the file.
    pub why: String,
}

/// The people of a contact file, in the order of the file: each either a card, or a row that could not be read.
#[derive(Debug)]
pub struct Contacts<'a> {
    reader: Reader<'a>,
}

#[derive(Debug)]
enum Reader<'a> {
    Vcard(VcardReader<'a>),
    // Boxed: it is many times the size of the other.
    Csv(Box<ListReader<'a>>),
    Workbook(Box<ListReader<'a>>),
}

/// Tells what kind of file this is, by what is in it; the name only helps to say what is wrong.
///
/// # Errors
/// [`Unreadable`] if no people can be read from it.
pub fn sniff(bytes: &[u8], file_name: &str) -> Result<FileKind, Unreadable> {
    read_contacts(bytes, file_name).map(|contacts| contacts.kind())
}

/// Opens a contact file: vCard 2.1 to 4.0, or a list in CSV or Excel from Google, Outlook, a program for salespeople, or
/// anywhere with usual column names.
/// Of text nothing is read beyond the first lines until the iterator is asked.
///
/// # Errors
/// [`Unreadable`] if it is another kind of file, is empty, or has no column by which a person could be known.
pub fn read_contacts<'a>(bytes: &'a [u8], file_name: &str) -> Result<Contacts<'a>, Unreadable> {
    read_contacts_as(bytes, file_name, &BTreeMap::new())
}

/// The same, with the rep's word for what columns are, by their place from 0 (M18).
///
/// # Errors
/// As [`read_contacts`].
pub fn read_contacts_as<'a>(
    bytes: &'a [u8],
    file_name: &str,
    meanings: &BTreeMap<usize, Meaning>,
) -> Result<Contacts<'a>, Unreadable> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(Contacts {
            reader: Reader::Workbook(Box::new(ListReader::of_workbook(bytes, meanings)?)),
        });
    }
    if let Some(why) = other_kind(bytes) {
        return Err(Unreadable { why: why.to_owned() });
    }
    let card_file = has_ending(file_name, &["vcf", "vcard"]);
    let reader = match first_marker(bytes, card_file) {
        FirstLine::Card => Reader::Vcard(VcardReader::new(bytes)),
        FirstLine::Calendar => {
            return unreadable(
                "This is a calendar, not a list of contacts. Choose a .vcf, .csv or .xlsx file.",
            );
        }
        FirstLine::Other if card_file => {
            return unreadable("There is no card in this file: no line says BEGIN:VCARD.");
        }
        FirstLine::Other => Reader::Csv(Box::new(ListReader::of_text(bytes, meanings)?)),
    };
    Ok(Contacts { reader })
}

impl Contacts<'_> {
    /// What kind of file this is.
    pub fn kind(&self) -> FileKind {
        match &self.reader {
            Reader::Vcard(_) => FileKind::Vcard,
            Reader::Csv(list) => FileKind::Csv(list.layout()),
            Reader::Workbook(list) => FileKind::Workbook(list.layout()),
        }
    }

    /// What a person calls such a file: "Google contacts (CSV)".
    pub fn format_name(&self) -> String {
        self.kind().name()
    }

    /// The columns of a list, for the rep to look over; cards have none.
    pub fn columns(&self) -> &[Column] {
        match &self.reader {
            Reader::Vcard(_) => &[],
            Reader::Csv(list) | Reader::Workbook(list) => list.columns(),
        }
    }

    /// How many people and bad rows there will be in all, give or take a few; for showing progress.
    pub fn estimated_total(&self) -> u64 {
        match &self.reader {
            Reader::Vcard(cards) => cards.estimated_total(),
            Reader::Csv(list) | Reader::Workbook(list) => list.estimated_total(),
        }
    }
}

impl Iterator for Contacts<'_> {
    type Item = Result<ContactCard, BadRow>;

    fn next(&mut self) -> Option<Self::Item> {
        match &mut self.reader {
            Reader::Vcard(cards) => cards.next(),
            Reader::Csv(list) | Reader::Workbook(list) => list.next(),
        }
    }
}

impl FileKind {
    /// What a person calls such a file.
    pub fn name(self) -> String {
        match self {
            Self::Vcard => "Contact cards (vCard)".to_owned(),
            Self::Csv(layout) => format!("{} (CSV)", layout.name()),
            Self::Workbook(layout) => format!("{} (Excel)", layout.name()),
        }
    }
}

enum FirstLine {
    Card,
    Calendar,
    Other,
}

/// What the first line that is not blank begins; in a file called `.vcf` any line that begins a card will do.
fn first_marker(bytes: &[u8], card_file: bool) -> FirstLine {
    let text = ascii_compatible(bytes);
    let mut at = 0;
    while let Some((line, next)) = line_at(&text, at) {
        at = next;
        if is_marker(line, "BEGIN") {
            return FirstLine::Card;
        }
        if line.trim_ascii().eq_ignore_ascii_case(b"BEGIN:VCALENDAR") {
            return FirstLine::Calendar;
        }
        if !card_file && !line.trim_ascii().is_empty() {
            break;
        }
    }
    FirstLine::Other
}

/// A sentence for files that are neither cards nor a list, told by their first bytes.
fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    let start = bytes.trim_ascii_start();
    let starts = |mark: &[u8]| start.get(..mark.len()).is_some_and(|s| s.eq_ignore_ascii_case(mark));
    if ascii_compatible(bytes).trim_ascii().is_empty() {
        Some("The file is empty.")
    } else if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        Some(
            "This is an old Excel workbook, or one with a password. Open it in Excel, choose “Save as” and \
             “Excel Workbook (.xlsx)”, and bring in that file.",
        )
    } else if starts(b"%PDF") {
        Some("This is a PDF. Choose a .vcf, .csv or .xlsx file.")
    } else if starts(b"<!doctype") || starts(b"<html") || starts(b"<?xml") {
        Some("This is a web page or XML. Choose a .vcf, .csv or .xlsx file.")
    } else if starts(b"{") || starts(b"[") {
        Some("This is JSON. Choose a .vcf, .csv or .xlsx file.")
    } else if [b"\x89PNG".as_slice(), b"\xFF\xD8\xFF", b"GIF8", b"\x1F\x8B"]
        .iter()
        .any(|m| bytes.starts_with(m))
    {
        Some("This is a picture or a packed file. Choose a .vcf, .csv or .xlsx file.")
    } else {
        None
    }
}

fn has_ending(file_name: &str, endings: &[&str]) -> bool {
    let ending = file_name.rsplit_once('.').map_or("", |(_, ending)| ending);
    endings.iter().any(|e| e.eq_ignore_ascii_case(ending))
}

fn unreadable<'a>(why: &str) -> Result<Contacts<'a>, Unreadable> {
    Err(Unreadable { why: why.to_owned() })
}
