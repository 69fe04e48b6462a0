//! Setting text: how wide it is, where it breaks, and the largest size at which it fits its box.

use rustybuzz::{Face, UnicodeBuffer};

use super::PaperError;

/// The distance of two lines, in sizes.
const LEADING: f32 = 1.25;
/// From the top of a line to where its letters stand, in sizes.
const ASCENT: f32 = 0.97;
/// How far a text shrinks, of its size, before it takes another line.
const SHRINK_FIRST: f32 = 0.75;
/// The step in which text shrinks, in points.
const STEP: f32 = 0.25;

/// The two cuts of the card's typeface, Noto Sans.
pub(super) struct Fonts {
    regular: Face<'static>,
    bold: Face<'static>,
}

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    pub(super) bold: bool,
    /// 0 is black, 255 white.
    pub(super) grey: u8,
    /// The size to begin with, in points.
    pub(super) most: f32,
    /// The size to end with.
    pub(super) least: f32,
}

/// How much room a text has, beside its width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Room {
    /// So many points.
    Height(f32),
    /// So many lines.
    Lines(usize),
}

impl Room {
    fn lines(self, size: f32) -> usize {
        match self {
            Room::Height(height) => (height / (size * LEADING) + 0.001).floor().max(1.0) as usize,
            Room::Lines(lines) => lines,
        }
    }
}

/// A text in its lines, at the size at which it fits.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Block {
    pub(super) lines: Vec<String>,
    pub(super) size: f32,
    pub(super) look: Look,
}

impl Block {
    /// Its height in points.
    pub(super) fn height(&self) -> f32 {
        self.lines.len() as f32 * self.size * LEADING
    }

    /// Whether it lost its end.
    pub(super) fn is_cut(&self) -> bool {
        self.lines.last().is_some_and(|line| line.ends_with('…'))
    }

    /// Where the letters of each line stand, counted from the top.
    pub(super) fn baselines(&self) -> impl Iterator<Item = (f32, &str)> {
        let size = self.size;
        (0u16..)
            .zip(&self.lines)
            .map(move |(at, line)| ((f32::from(at) * LEADING + ASCENT) * size, line.as_str()))
    }
}

impl Fonts {
    pub(super) fn load() -> Result<Fonts, PaperError> {
        let face = |bytes| {
            Face::from_slice(bytes, 0).ok_or_else(|| PaperError::Unwritten("a font can't be read".into()))
        };
        Ok(Fonts { regular: face(ttf_noto_sans::REGULAR)?, bold: face(ttf_noto_sans::BOLD)? })
    }

    fn face(&self, bold: bool) -> &Face<'static> {
        if bold { &self.bold } else { &self.regular }
    }

    /// The first character that a cut has no letter for.
    pub(super) fn missing(&self, text: &str) -> Option<char> {
        let known = |c: char| {
            c.is_whitespace() || [&self.regular, &self.bold].iter().all(|face| face.glyph_index(c).is_some())
        };
        text.chars().find(|c| !known(*c))
    }

    /// How wide a text is at a size, in points, with its kerning.
    pub(super) fn width(&self, text: &str, bold: bool, size: f32) -> f32 {
        let face = self.face(bold);
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let shaped = rustybuzz::shape(face, &[], buffer);
        let units: i32 = shaped.glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
        units as f32 * size / face.units_per_em() as f32
    }

    /// The text within a width and a height or a number of lines: at the largest size at which it keeps to both, and cut
    /// off with "…" only when the smallest is still too large.
    pub(super) fn fit(&self, text: &str, look: Look, width: f32, room: Room) -> Block {
        let words = self.measured(text, look.bold);
        self.fit_whole(&words, look, width, room).unwrap_or_else(|| {
            let lines = self.wrap(&words, look.bold, look.least, width);
            self.cut(Block { lines, size: look.least, look }, width, room)
        })
    }

    /// The text in few lines: it rather shrinks a little than takes another line, and rather takes another line than
    /// shrinks a lot.
    pub(super) fn fit_lines(&self, text: &str, look: Look, width: f32, most: usize) -> Block {
        let words = self.measured(text, look.bold);
        let little = Look { least: (look.most * SHRINK_FIRST).max(look.least), ..look };
        (1..=most)
            .find_map(|lines| self.fit_whole(&words, little, width, Room::Lines(lines)))
            .unwrap_or_else(|| self.fit(text, look, width, Room::Lines(most)))
    }

    fn fit_whole(&self, words: &Words<'_>, look: Look, width: f32, room: Room) -> Option<Block> {
        let mut size = look.most;
        while size > look.least - 0.01 {
            let lines = self.wrap(words, look.bold, size, width);
            if lines.len() <= room.lines(size) {
                return Some(Block { lines, size, look });
            }
            size -= STEP;
        }
        None
    }

    fn measured<'t>(&self, text: &'t str, bold: bool) -> Words<'t> {
        let words = text.split_whitespace().map(|word| (word, self.width(word, bold, 1.0))).collect();
        Words { words, space: self.width(" ", bold, 1.0) }
    }

    fn cut(&self, mut block: Block, width: f32, room: Room) -> Block {
        block.lines.truncate(room.lines(block.size));
        if let Some(last) = block.lines.last_mut() {
            let mut kept = format!("{last}…");
            while self.width(&kept, block.look.bold, block.size) > width && last.pop().is_some() {
                kept = format!("{}…", last.trim_end());
            }
            *last = kept;
        }
        block
    }

    /// Breaks at spaces, and inside a word only when it is longer than a line.
    fn wrap(&self, words: &Words<'_>, bold: bool, size: f32, width: f32) -> Vec<String> {
        let space = words.space * size;
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        let mut used = 0.0;
        for (word, wide) in &words.words {
            let pieces = match wide * size <= width {
                true => vec![((*word).to_owned(), wide * size)],
                false => self.pieces(word, bold, size, width),
            };
            for (piece, wide) in pieces {
                if line.is_empty() {
                    used = wide;
                } else if used + space + wide <= width {
                    line.push(' ');
                    used += space + wide;
                } else {
                    lines.push(std::mem::take(&mut line));
                    used = wide;
                }
                line.push_str(&piece);
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// A word in pieces that each fit a line; an address rather breaks behind a sign than inside a word.
    fn pieces(&self, word: &str, bold: bool, size: f32, width: f32) -> Vec<(String, f32)> {
        let mut pieces = Vec::new();
        let mut piece = String::new();
        for letter in word.chars() {
            piece.push(letter);
            if piece.chars().count() > 1 && self.width(&piece, bold, size) > width {
                piece.pop();
                let sign = piece.rfind(['@', '.', '-', '/']).map(|at| at + 1);
                let at = sign.filter(|at| *at * 2 > piece.len()).unwrap_or(piece.len());
                let rest = piece.split_off(at);
                pieces.push((piece.clone(), self.width(&piece, bold, size)));
                piece = format!("{rest}{letter}");
            }
        }
        let wide = self.width(&piece, bold, size);
        pieces.push((piece, wide));
        pieces
    }
}

/// The words of a text with their widths at size 1.
struct Words<'t> {
    words: Vec<(&'t str, f32)>,
    space: f32,
}
