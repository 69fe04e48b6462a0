//! The card as a PDF, read back by others: its pages, its words, its code (M17).

#![cfg(feature = "card-pdf")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeMap;

use interop::QrCode;
use interop::paper::{CardOnPaper, CardSize, Format, Paper, Places, card_pdf};
use lopdf::Object;

const LINK: &str = "https://who-else.example/c/7k3m9x-2pq4rt-8vwz5y";

fn card() -> CardOnPaper {
    CardOnPaper {
        name: "Zoë Kovačić-Núñez".into(),
        company: "Größe & Söhne".into(),
        phone: "(312) 555-0100".into(),
        email: "zoe@example.com".into(),
        ask: "Who else do you know who has the same trouble?".into(),
        brief: "I help bakeries whose ovens fail on a Friday.".into(),
        promise: "I say that you thought of them, and leave it there if it is no use.".into(),
        link: LINK.into(),
    }
}

fn pdf(size: CardSize, paper: Paper, places: Places) -> lopdf::Document {
    let bytes = card_pdf(&card(), Format { size, paper, places }).unwrap();
    lopdf::Document::load_mem(&bytes).unwrap()
}

/// The words of all pages, by the tables that viewers copy text with.
fn words(document: &lopdf::Document) -> String {
    let mut all = String::new();
    for page in document.get_pages().into_values() {
        let fonts: BTreeMap<Vec<u8>, BTreeMap<u16, String>> = document
            .get_page_fonts(page)
            .unwrap()
            .into_iter()
            .map(|(name, font)| (name, letters(document, font)))
            .collect();
        let mut letters = None;
        for operation in document.get_and_decode_page_content(page).unwrap().operations {
            match operation.operator.as_str() {
                "Tf" => letters = fonts.get(operation.operands[0].as_name().unwrap()),
                "Tj" => read(&operation.operands[0], letters.unwrap(), &mut all),
                "TJ" => {
                    for part in operation.operands[0].as_array().unwrap() {
                        read(part, letters.unwrap(), &mut all);
                    }
                }
                "ET" => all.push(' '),
                _ => {}
            }
        }
    }
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read(shown: &Object, letters: &BTreeMap<u16, String>, to: &mut String) {
    for code in shown.as_str().unwrap_or_default().chunks_exact(2) {
        let code = u16::from_be_bytes([code[0], code[1]]);
        to.push_str(letters.get(&code).map_or("\u{fffd}", String::as_str));
    }
}

/// A font's table from codes to letters (`ToUnicode`).
fn letters(document: &lopdf::Document, font: &lopdf::Dictionary) -> BTreeMap<u16, String> {
    let table = font.get_deref(b"ToUnicode", document).unwrap().as_stream().unwrap();
    let table = String::from_utf8_lossy(&table.decompressed_content().unwrap()).into_owned();
    let mut letters = BTreeMap::new();
    for part in table.split("beginbfchar").skip(1) {
        let pairs = part.split("endbfchar").next().unwrap();
        let codes: Vec<&str> =
            pairs.split(['<', '>']).map(str::trim).filter(|code| !code.is_empty()).collect();
        for pair in codes.chunks_exact(2) {
            let units: Vec<u16> = pair[1]
                .as_bytes()
                .chunks(4)
                .map(|unit| hexadecimal(std::str::from_utf8(unit).unwrap()))
                .collect();
            letters.insert(hexadecimal(pair[0]), String::from_utf16(&units).unwrap());
        }
    }
    letters
}

fn hexadecimal(digits: &str) -> u16 {
    u16::from_str_radix(digits, 16).unwrap()
}

#[test]
fn m17_a_business_card_has_two_sides_and_an_a6_one() {
    for paper in Paper::ALL {
        for places in Places::ALL {
            assert_eq!(pdf(CardSize::Business, *paper, *places).get_pages().len(), 2);
            assert_eq!(pdf(CardSize::A6, *paper, *places).get_pages().len(), 1);
        }
    }
}

#[test]
fn m17_accents_come_out_of_the_pdf_as_they_went_in() {
    let words = words(&pdf(CardSize::A6, Paper::Single, Places::Three));
    for wanted in
        ["Zoë Kovačić-Núñez", "Größe & Söhne", "(312) 555-0100", "zoe@example.com", "7k3m9x-2pq4rt-8vwz5y"]
    {
        assert!(words.contains(wanted), "{wanted} in {words}");
    }
}

#[test]
fn m17_a_sheet_holds_ten_business_cards_or_four_a6() {
    let name = card().name;
    let count = |size, paper| words(&pdf(size, paper, Places::One)).matches(&name).count();
    for paper in [Paper::A4, Paper::Letter] {
        assert_eq!(count(CardSize::Business, paper), 10);
        assert_eq!(count(CardSize::A6, paper), 4);
    }
    assert_eq!(count(CardSize::Business, Paper::Single), 1);
}

#[test]
fn m17_the_words_on_a_card_are_these() {
    insta::assert_snapshot!("a6", words(&pdf(CardSize::A6, Paper::Single, Places::Five)));
    insta::assert_snapshot!("business", words(&pdf(CardSize::Business, Paper::Single, Places::One)));
}

#[test]
fn the_same_card_gives_the_same_bytes() {
    let format = Format { size: CardSize::A6, paper: Paper::A4, places: Places::Five };
    assert_eq!(card_pdf(&card(), format).unwrap(), card_pdf(&card(), format).unwrap());
}

#[test]
fn m17_another_reader_finds_the_address_in_the_code() {
    for link in [LINK.to_owned(), format!("https://{}.example/c/7k3m9x-2pq4rt-8vwz5y", "long".repeat(30))] {
        let code = QrCode::of(&link).unwrap();
        let (scale, quiet) = (4, interop::qr::QUIET_MODULES);
        let side = (code.size() + 2 * quiet) * scale;
        let dark = |x: usize, y: usize| {
            let (x, y) = (x / scale, y / scale);
            x >= quiet && y >= quiet && code.is_dark(x - quiet, y - quiet)
        };
        let mut picture = rqrr::PreparedImage::prepare_from_bitmap(side, side, dark);
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].decode().unwrap().1, link);
    }
}

/// The filled rectangles of a page: left, top, right, bottom in points.
fn rectangles(document: &lopdf::Document) -> Vec<[f32; 4]> {
    let page = *document.get_pages().get(&1).unwrap();
    let mut all = Vec::new();
    let mut corners: Vec<(f32, f32)> = Vec::new();
    for operation in document.get_and_decode_page_content(page).unwrap().operations {
        let number = |at: usize| operation.operands[at].as_float().unwrap();
        match operation.operator.as_str() {
            "m" => corners = vec![(number(0), number(1))],
            "l" => corners.push((number(0), number(1))),
            "h" if corners.len() == 4 => {
                all.push([corners[0].0, corners[0].1, corners[2].0, corners[2].1]);
            }
            _ => {}
        }
    }
    all
}

#[test]
fn m17_the_code_on_the_paper_is_scanned_from_what_is_drawn() {
    let dots = 8.0;
    for size in CardSize::ALL {
        // The box to tick is a stroke and larger than any run of modules is high.
        let drawn: Vec<[f32; 4]> = rectangles(&pdf(*size, Paper::Single, Places::Three))
            .into_iter()
            .filter(|one| one[3] - one[1] < 4.0)
            .collect();
        let left = drawn.iter().map(|one| one[0]).fold(f32::MAX, f32::min) - 12.0;
        let top = drawn.iter().map(|one| one[1]).fold(f32::MAX, f32::min) - 12.0;
        let side = (drawn.iter().map(|one| one[2]).fold(0.0, f32::max) + 12.0 - left) * dots;
        let dark = |x: usize, y: usize| {
            let (x, y) = (left + (x as f32 + 0.5) / dots, top + (y as f32 + 0.5) / dots);
            drawn.iter().any(|one| one[0] <= x && x < one[2] && one[1] <= y && y < one[3])
        };
        let mut picture = rqrr::PreparedImage::prepare_from_bitmap(side as usize, side as usize, dark);
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1, "{size:?}");
        assert_eq!(grids[0].decode().unwrap().1, LINK, "{size:?}");
    }
}
