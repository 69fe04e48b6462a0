//! Writes small Excel workbooks, and some that no program would write.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What to write.
#[derive(Default)]
pub(crate) struct Workbook<'a> {
    /// Name and rows of each sheet.
    pub(crate) sheets: &'a [(&'a str, &'a [&'a [&'a str]])],
    /// Texts beside the sheets, as most programs write them.
    pub(crate) shared: bool,
    /// How many of them are announced, where that is a lie.
    pub(crate) announced: Option<u64>,
    /// Bytes of blanks in a file of its own.
    pub(crate) blanks: usize,
    /// One more cell in the first sheet.
    pub(crate) far_cell: Option<&'a str>,
}

/// The workbook as bytes.
pub(crate) fn workbook(book: Workbook<'_>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, bytes: &[u8]| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    };
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let sheets = || (1..).zip(book.sheets);
    let parts: String = sheets()
        .map(|(n, _)| format!("<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))
        .collect();
    add(
        "[Content_Types].xml",
        format!("<Types xmlns=\"{package}/content-types\">{parts}</Types>").as_bytes(),
    );
    add("_rels/.rels", format!("<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>").as_bytes());
    let names: String = sheets()
        .map(|(n, (name, _))| format!("<sheet name=\"{name}\" sheetId=\"{n}\" r:id=\"r{n}\"/>"))
        .collect();
    add(
        "xl/workbook.xml",
        format!("<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>{names}</sheets></workbook>")
            .as_bytes(),
    );
    let links: String = sheets()
        .map(|(n, _)| {
            format!(
                "<Relationship Id=\"r{n}\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
            )
        })
        .collect();
    add(
        "xl/_rels/workbook.xml.rels",
        format!("<Relationships xmlns=\"{package}/relationships\">{links}</Relationships>").as_bytes(),
    );
    let mut texts: Vec<String> = Vec::new();
    for (n, (_, rows)) in sheets() {
        let mut xml = format!("<worksheet xmlns=\"{main}\"><sheetData>");
        for (row, cells) in (1..).zip(rows.iter()) {
            xml.push_str(&format!("<row r=\"{row}\">"));
            for (column, cell) in ('A'..).zip(cells.iter()).filter(|(_, cell)| !cell.is_empty()) {
                let cell = cell.replace('&', "&amp;").replace('<', "&lt;");
                if book.shared {
                    xml.push_str(&format!("<c r=\"{column}{row}\" t=\"s\"><v>{}</v></c>", texts.len()));
                    texts.push(cell);
                } else {
                    xml.push_str(&format!(
                        "<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"
                    ));
                }
            }
            xml.push_str("</row>");
        }
        if let (1, Some(place)) = (n, book.far_cell) {
            xml.push_str(&format!(
                "<row r=\"1048576\"><c r=\"{place}\" t=\"inlineStr\"><is><t>x</t></is></c></row>"
            ));
        }
        xml.push_str("</sheetData></worksheet>");
        add(&format!("xl/worksheets/sheet{n}.xml"), xml.as_bytes());
    }
    if book.shared {
        let count = book.announced.unwrap_or(texts.len() as u64);
        let all: String = texts.iter().map(|text| format!("<si><t>{text}</t></si>")).collect();
        add(
            "xl/sharedStrings.xml",
            format!("<sst xmlns=\"{main}\" uniqueCount=\"{count}\">{all}</sst>").as_bytes(),
        );
    }
    if book.blanks > 0 {
        add("xl/media/blanks.bin", &vec![b' '; book.blanks]);
    }
    zip.finish().unwrap().into_inner()
}
