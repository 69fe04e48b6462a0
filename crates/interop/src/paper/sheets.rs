//! Cards on sheets of paper, with marks to cut along.

use super::faces::{INCH, Item, MM, Side, measures, sides};
use super::setting::Fonts;
use super::{CardOnPaper, CardSize, Format, Paper, PaperError};

/// The sheets to print: one a side of the card. Backs lie behind fronts when the sheet is turned over its long edge.
pub(super) fn sheets(fonts: &Fonts, card: &CardOnPaper, format: Format) -> Result<Vec<Side>, PaperError> {
    let faces = sides(fonts, card, format)?;
    let (width, height) = match format.paper {
        Paper::Single => return Ok(faces),
        Paper::A4 => (210.0 * MM, 297.0 * MM),
        Paper::Letter => (8.5 * INCH, 11.0 * INCH),
    };
    let (columns, rows) = match format.size {
        CardSize::Business => (2u8, 5u8),
        CardSize::A6 => (2, 2),
    };
    let (wide, high) = measures(format);
    let left = (width - wide * f32::from(columns)) / 2.0;
    let top = (height - high * f32::from(rows)) / 2.0;
    let sheet = |face: &Side| {
        let mut sheet = Side { width, height, items: cut_marks((left, top), (wide, high), (columns, rows)) };
        for row in 0..rows {
            for column in 0..columns {
                let by = (left + wide * f32::from(column), top + high * f32::from(row));
                sheet.items.extend(face.items.iter().map(|item| item.moved(by)));
            }
        }
        sheet
    };
    Ok(faces.iter().map(sheet).collect())
}

/// Short lines in the margins; where there is no margin, as with four A6 on an A4, they stand at the edges of the paper.
fn cut_marks(corner: (f32, f32), card: (f32, f32), count: (u8, u8)) -> Vec<Item> {
    let (left, top) = corner;
    let (right, bottom) = (left + card.0 * f32::from(count.0), top + card.1 * f32::from(count.1));
    let mark = |from: (f32, f32), to: (f32, f32)| Item::Line { from, to, width: 0.4, grey: 120 };
    let (gap, long) = (1.0 * MM, 4.0 * MM);
    let mut marks = Vec::new();
    for column in 0..=count.0 {
        let x = left + card.0 * f32::from(column);
        if left > gap || (column > 0 && column < count.0) {
            let (above, below) =
                if top > gap + 1.0 { (top - gap, bottom + gap) } else { (top + long, bottom - long) };
            marks.push(mark((x, (above - long).max(0.0)), (x, above)));
            marks.push(mark((x, below), (x, below + long)));
        }
    }
    for row in 0..=count.1 {
        let y = top + card.1 * f32::from(row);
        if top > gap || (row > 0 && row < count.1) {
            let (before, after) =
                if left > gap + 1.0 { (left - gap, right + gap) } else { (left + long, right - long) };
            marks.push(mark(((before - long).max(0.0), y), (before, y)));
            marks.push(mark((after, y), (after + long, y)));
        }
    }
    marks
}
