//! Sheets as a PDF.

use krilla::color::luma;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::text::{Font, TextDirection};
use krilla::{Data, Document};

use super::faces::{Item, Side};
use super::{CardOnPaper, PaperError};
use crate::qr::QUIET_MODULES;

/// Writes the sheets, one a page.
pub(super) fn write(card: &CardOnPaper, sheets: &[Side]) -> Result<Vec<u8>, PaperError> {
    let unwritten = |why: &str| PaperError::Unwritten(why.to_owned());
    let font = |bytes: &'static [u8]| {
        Font::new(Data::from(bytes), 0).ok_or_else(|| unwritten("a font can't be read"))
    };
    let cuts = Cuts { regular: font(ttf_noto_sans::REGULAR)?, bold: font(ttf_noto_sans::BOLD)? };
    let mut document = Document::new();
    document.set_metadata(
        Metadata::new()
            .title(format!("A card from {}", card.name))
            .authors(vec![card.name.clone()])
            .creator("Who Else?".into())
            .language("en-GB".into()),
    );
    for sheet in sheets {
        let settings =
            PageSettings::from_wh(sheet.width, sheet.height).ok_or_else(|| unwritten("no page"))?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for item in &sheet.items {
            draw(&mut surface, &cuts, item);
        }
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|error| PaperError::Unwritten(format!("{error:?}")))
}

struct Cuts {
    regular: Font,
    bold: Font,
}

fn draw(surface: &mut Surface<'_>, cuts: &Cuts, item: &Item) {
    match item {
        Item::Text { x, y, size, bold, grey, text } => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(*grey)));
            let cut = if *bold { &cuts.bold } else { &cuts.regular };
            surface.draw_text(
                Point::from_xy(*x, *y),
                cut.clone(),
                *size,
                text,
                false,
                TextDirection::LeftToRight,
            );
        }
        Item::Line { from, to, width, grey } => {
            let mut path = PathBuilder::new();
            path.move_to(from.0, from.1);
            path.line_to(to.0, to.1);
            stroke(surface, path, *width, *grey);
        }
        Item::Tick { x, y, side } => {
            let mut path = PathBuilder::new();
            if let Some(rect) = Rect::from_xywh(*x, *y, *side, *side) {
                path.push_rect(rect);
            }
            stroke(surface, path, 0.6, 60);
        }
        Item::Code { x, y, side, code } => {
            let module = side / (code.size() + 2 * QUIET_MODULES) as f32;
            let at = |modules: usize| (modules + QUIET_MODULES) as f32 * module;
            let mut path = PathBuilder::new();
            for (column, row, length) in code.runs() {
                let rect =
                    Rect::from_xywh(x + at(column), y + at(row), length as f32 * module, module * 1.01);
                if let Some(rect) = rect {
                    path.push_rect(rect);
                }
            }
            surface.set_stroke(None);
            surface.set_fill(Some(fill(0)));
            if let Some(path) = path.finish() {
                surface.draw_path(&path);
            }
        }
    }
}

fn stroke(surface: &mut Surface<'_>, path: PathBuilder, width: f32, grey: u8) {
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: luma::Color::new(grey).into(), width, ..Stroke::default() }));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn fill(grey: u8) -> Fill {
    Fill { paint: luma::Color::new(grey).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}
