//! The sides of one card: what stands where. Points, from the upper left corner.

use super::setting::{Block, Fonts, Look, Room};
use super::{CardOnPaper, CardSize, Format, Paper, PaperError, Places};
use crate::qr::QrCode;

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;
/// Points in an inch.
pub(super) const INCH: f32 = 72.0;

const HEADING: &str = "Who else could I help?";
const NAME: &str = "Name";
const REACH: &str = "Phone or e-mail";
const WHY: &str = "What they are facing";
const SCAN: &str = "Or scan this with your phone:";

/// One side of a card.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Side {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) items: Vec<Item>,
}

/// Something on a side or a sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item {
    /// One line of text; `y` is where its letters stand.
    Text { x: f32, y: f32, size: f32, bold: bool, grey: u8, text: String },
    /// A straight line.
    Line { from: (f32, f32), to: (f32, f32), width: f32, grey: u8 },
    /// An empty box to tick.
    Tick { x: f32, y: f32, side: f32 },
    /// The code, its quiet modules included.
    Code { x: f32, y: f32, side: f32, code: QrCode },
}

impl Item {
    /// The same somewhere else.
    pub(super) fn moved(&self, by: (f32, f32)) -> Item {
        let mut item = self.clone();
        match &mut item {
            Item::Text { x, y, .. } | Item::Tick { x, y, .. } | Item::Code { x, y, .. } => {
                *x += by.0;
                *y += by.1;
            }
            Item::Line { from, to, .. } => {
                *from = (from.0 + by.0, from.1 + by.1);
                *to = (to.0 + by.0, to.1 + by.1);
            }
        }
        item
    }
}

/// The width and height of a card.
pub(super) fn measures(format: Format) -> (f32, f32) {
    match (format.size, format.paper) {
        (CardSize::Business, Paper::Letter) => (3.5 * INCH, 2.0 * INCH),
        (CardSize::Business, _) => (85.0 * MM, 55.0 * MM),
        (CardSize::A6, Paper::Letter) => (4.25 * INCH, 5.5 * INCH),
        (CardSize::A6, _) => (105.0 * MM, 148.0 * MM),
    }
}

/// The sides of the card: two of a business card, one of an A6.
pub(super) fn sides(fonts: &Fonts, card: &CardOnPaper, format: Format) -> Result<Vec<Side>, PaperError> {
    let texts = [
        &card.name,
        &card.company,
        &card.phone,
        &card.email,
        &card.ask,
        &card.brief,
        &card.promise,
        &card.link,
    ];
    if let Some(letter) = texts.iter().find_map(|text| fonts.missing(text)) {
        return Err(PaperError::NoLetter(letter));
    }
    let code = QrCode::of(&card.link)?;
    let (width, height) = measures(format);
    let draw = |margin: f32| Draw { fonts, card, side: Side { width, height, items: vec![] }, margin };
    Ok(match format.size {
        CardSize::Business => {
            let margin = 5.0 * MM;
            vec![draw(margin).front(code), draw(margin).back(format.places)]
        }
        CardSize::A6 => vec![draw(9.0 * MM).whole(code, format.places)],
    })
}

struct Draw<'a> {
    fonts: &'a Fonts,
    card: &'a CardOnPaper,
    side: Side,
    margin: f32,
}

fn look(bold: bool, grey: u8, most: f32, least: f32) -> Look {
    Look { bold, grey, most, least }
}

impl Draw<'_> {
    fn inner(&self) -> (f32, f32) {
        (self.side.width - 2.0 * self.margin, self.side.height - 2.0 * self.margin)
    }

    /// Puts a block with its upper left corner here; gives where it ends.
    fn put(&mut self, block: &Block, x: f32, y: f32) -> f32 {
        for (baseline, line) in block.baselines() {
            self.side.items.push(Item::Text {
                x,
                y: y + baseline,
                size: block.size,
                bold: block.look.bold,
                grey: block.look.grey,
                text: line.to_owned(),
            });
        }
        y + block.height()
    }

    /// Who gives the card.
    fn rep(&self, width: f32, scale: f32) -> Vec<Block> {
        let card = self.card;
        let small = look(false, 60, 7.5 * scale, 4.5);
        let lines = [
            (&card.name, look(true, 0, 10.0 * scale, 5.0), 3),
            (&card.company, small, 2),
            (&card.phone, small, 2),
            (&card.email, small, 3),
        ];
        lines
            .iter()
            .filter(|(text, ..)| !text.trim().is_empty())
            .map(|(text, look, most)| self.fonts.fit_lines(text, *look, width, *most))
            .collect()
    }

    /// Sets blocks one below the other so that they end here; gives where they begin.
    fn put_up_from(&mut self, blocks: &[Block], x: f32, bottom: f32) -> f32 {
        let top = bottom - height(blocks);
        blocks.iter().fold(top, |y, block| self.put(block, x, y));
        top
    }

    /// The front of a business card: the ask, whom we help, who we are, and the code.
    fn front(mut self, code: QrCode) -> Side {
        let (width, inner) = self.inner();
        let m = self.margin;
        let side = 27.0 * MM;
        // The quiet modules of the code may reach into the margin: what matters is that they stay white.
        let code_x = m + width - side + 2.0 * MM;
        self.side.items.push(Item::Code { x: code_x, y: m - 2.0 * MM, side, code });
        let link = self.fonts.fit_lines(&bare(&self.card.link), look(false, 60, 7.0, 4.5), width, 2);
        let link_top = m + inner - link.height();
        self.put(&link, m, link_top);
        let left = code_x - m - 2.0 * MM;
        // All of it shrinks together until the sentence has room.
        let mut scale = 1.0;
        let (rep, ask, brief) = loop {
            let rep = self.rep(left, 0.9 * scale);
            let free = link_top - 4.5 - height(&rep) - m;
            let ask = look(true, 0, 10.5 * scale, 5.0);
            let ask = self.fonts.fit(&self.card.ask, ask, left, Room::Height(free * 0.5));
            let room = Room::Height(free - 2.0 - ask.height());
            let brief = self.fonts.fit(&self.card.brief, look(false, 40, 8.0 * scale, 4.5), left, room);
            if scale < 0.6 || !brief.is_cut() {
                break (rep, ask, brief);
            }
            scale -= 0.1;
        };
        self.put_up_from(&rep, m, link_top - 1.5);
        let y = self.put(&ask, m, m) + 2.0;
        self.put(&brief, m, y);
        self.side
    }

    /// The back of a business card: places for names.
    fn back(mut self, places: Places) -> Side {
        let (width, height) = self.inner();
        let m = self.margin;
        let heading = self.fonts.fit(HEADING, look(true, 0, 9.5, 6.0), width, Room::Lines(1));
        let y = self.put(&heading, m, m);
        let end = self.told(m, m + height, width, 6.25);
        self.places(places, y + 1.0, end - 5.0, 6.0);
        self.side
    }

    /// One side of an A6: the ask, whom we help, what happens, the places, who we are, and the code.
    fn whole(mut self, code: QrCode, places: Places) -> Side {
        let (width, height) = self.inner();
        let m = self.margin;
        let (ask, brief, promise) =
            (self.card.ask.clone(), self.card.brief.clone(), self.card.promise.clone());
        let ask = self.fonts.fit(&ask, look(true, 0, 17.0, 10.0), width, Room::Height(54.0));
        let y = self.put(&ask, m, m) + 4.0;
        let brief = self.fonts.fit(&brief, look(false, 20, 10.5, 7.0), width, Room::Height(42.0));
        let y = self.put(&brief, m, y) + 4.0;
        let promise = self.fonts.fit(&promise, look(false, 85, 8.0, 6.0), width, Room::Height(34.0));
        let y = self.put(&promise, m, y);

        let side = 31.0 * MM;
        let link = self.fonts.fit_lines(&bare(&self.card.link), look(false, 60, 8.0, 5.0), width, 2);
        let link_top = m + height - link.height();
        self.put(&link, m, link_top);
        let code_x = m + width - side + 2.5 * MM;
        let code_y = link_top - side + 1.5 * MM;
        self.side.items.push(Item::Code { x: code_x, y: code_y, side, code });
        let left = code_x - m - 2.0 * MM;
        let rep = self.rep(left, 1.1);
        let rep_top = self.put_up_from(&rep, m, link_top - 3.0);
        let scan = self.fonts.fit(SCAN, look(false, 85, 7.0, 5.0), left, Room::Lines(1));
        let scan_top = (code_y + 2.5 * MM).min(rep_top - 4.0 - scan.height());
        self.put(&scan, m, scan_top);
        let told_end = self.told(m, scan_top.min(code_y) - 3.0, width, 7.5);
        self.places(places, y + 4.0, told_end - 6.0, 7.0);
        self.side
    }

    /// The tick on which the right to call rests (M19); set from the bottom up, gives where it begins.
    fn told(&mut self, x: f32, bottom: f32, width: f32, size: f32) -> f32 {
        let first = self.card.name.split_whitespace().next().unwrap_or_default();
        let text = format!("I have told them that {first} may get in touch.");
        let indent = size * 1.7;
        let block = self.fonts.fit(&text, look(false, 40, size, 4.5), width - indent, Room::Lines(2));
        let top = bottom - block.height();
        self.side.items.push(Item::Tick { x: x + 0.3, y: top + block.size * 0.18, side: block.size * 0.95 });
        self.put(&block, x + indent, top);
        top
    }

    /// Lines to write on by hand.
    fn places(&mut self, places: Places, top: f32, bottom: f32, caption: f32) {
        let (width, _) = self.inner();
        let grey = look(false, 95, caption, 4.0);
        let m = self.margin;
        if places == Places::One {
            let captions = [NAME, REACH, WHY];
            let widest =
                captions.map(|text| self.fonts.width(text, false, caption)).into_iter().fold(0.0, f32::max);
            let row = (bottom - top) / 3.0;
            for (at, text) in (1u8..).zip(captions) {
                let y = top + row * f32::from(at);
                let block = self.fonts.fit(text, grey, widest + 1.0, Room::Lines(1));
                self.put(&block, m, y - block.height());
                self.write_on(m + widest + 4.0, m + width, y);
            }
            return;
        }
        let number = self.fonts.width("5", false, caption) + 4.0;
        let middle = m + number + (width - number) * 0.5;
        let name = self.fonts.fit(NAME, grey, width * 0.4, Room::Lines(1));
        self.put(&name, m + number, top);
        let reach = self.fonts.fit(REACH, grey, width * 0.4, Room::Lines(1));
        let y = self.put(&reach, middle + 3.0, top);
        let row = (bottom - y) / places.count() as f32;
        for at in 1..=places.count() {
            let y = y + row * at as f32;
            let block = self.fonts.fit(&at.to_string(), grey, number, Room::Lines(1));
            self.put(&block, m, y - block.height());
            self.write_on(m + number, middle - 3.0, y);
            self.write_on(middle + 3.0, m + width, y);
        }
    }

    fn write_on(&mut self, from: f32, to: f32, y: f32) {
        self.side.items.push(Item::Line { from: (from, y), to: (to, y), width: 0.5, grey: 110 });
    }
}

fn height(blocks: &[Block]) -> f32 {
    blocks.iter().map(Block::height).sum()
}

/// The address as people type it: without `https://`.
fn bare(link: &str) -> String {
    link.strip_prefix("https://").unwrap_or(link).to_owned()
}

#[cfg(test)]
mod tests;
