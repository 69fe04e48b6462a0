//! The card on paper (M17): what stands on it, on which paper, and the PDF.
//!
//! The way: [`CardOnPaper`] → faces (text fitted into boxes, lines to write on, the QR code) → sheets with cut marks →
//! PDF. Faces and sheets are plain values, so that tests can look for what overlaps or falls off the edge.

#[cfg(feature = "card-pdf")]
mod faces;
#[cfg(feature = "card-pdf")]
mod pdf;
#[cfg(feature = "card-pdf")]
mod setting;
#[cfg(feature = "card-pdf")]
mod sheets;

use crate::qr::QrTooLong;

/// What stands on a card. Empty text leaves its line out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardOnPaper {
    /// The rep's name.
    pub name: String,
    /// Where they work.
    pub company: String,
    /// How to ring them.
    pub phone: String,
    /// How to write to them.
    pub email: String,
    /// The ask in plain words.
    pub ask: String,
    /// Whom the rep helps best, in one sentence.
    pub brief: String,
    /// What happens to a person who is named.
    pub promise: String,
    /// The whole address that the code leads to.
    pub link: String,
}

/// The size of one card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardSize {
    /// 85 × 55 mm; 3.5 × 2 inches on Letter paper. Two sides.
    Business,
    /// A6, 105 × 148 mm; a quarter of a sheet on Letter paper. One side.
    A6,
}

/// The paper it is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// A page of the card's own size, for a printing house.
    Single,
    /// A4 sheets with as many cards as fit, and cut marks.
    A4,
    /// The same on US Letter.
    Letter,
}

/// How many places for names a card has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Places {
    /// One, with room to say more about them.
    One,
    /// Three.
    Three,
    /// Five.
    Five,
}

/// How a card is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format {
    /// The card's size.
    pub size: CardSize,
    /// The paper.
    pub paper: Paper,
    /// Places for names.
    pub places: Places,
}

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// The fonts of the card have no such character.
    #[error(
        "The card’s typeface has no “{0}”. Write it in Latin, Greek or Cyrillic letters, or print the card’s page instead."
    )]
    NoLetter(char),
    /// The address is too long for a QR code.
    #[error(transparent)]
    Link(#[from] QrTooLong),
    /// This program was built without it.
    #[error("This program was built without PDFs. Print the card’s page instead.")]
    NotBuilt,
    /// The PDF could not be written.
    #[error("The PDF could not be written: {0}")]
    Unwritten(String),
}

impl CardSize {
    /// Every size.
    pub const ALL: &'static [CardSize] = &[CardSize::Business, CardSize::A6];

    /// Its word in forms, on the command line and in file names.
    pub const fn as_str(self) -> &'static str {
        match self {
            CardSize::Business => "business",
            CardSize::A6 => "a6",
        }
    }
}

impl Paper {
    /// Every paper.
    pub const ALL: &'static [Paper] = &[Paper::A4, Paper::Letter, Paper::Single];

    /// Its word in forms, on the command line and in file names.
    pub const fn as_str(self) -> &'static str {
        match self {
            Paper::Single => "single",
            Paper::A4 => "a4",
            Paper::Letter => "letter",
        }
    }
}

impl Places {
    /// Every number of places.
    pub const ALL: &'static [Places] = &[Places::One, Places::Three, Places::Five];

    /// How many.
    pub const fn count(self) -> usize {
        match self {
            Places::One => 1,
            Places::Three => 3,
            Places::Five => 5,
        }
    }

    /// Its word in forms and on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Places::One => "1",
            Places::Three => "3",
            Places::Five => "5",
        }
    }
}

/// The card as a PDF. The same card in the same format gives the same bytes.
///
/// # Errors
/// [`PaperError::NoLetter`] for a script that the fonts don't have, [`PaperError::Link`] for an address too long for a
/// code, [`PaperError::NotBuilt`] without the feature `card-pdf`.
#[cfg(feature = "card-pdf")]
pub fn card_pdf(card: &CardOnPaper, format: Format) -> Result<Vec<u8>, PaperError> {
    let fonts = setting::Fonts::load()?;
    let sheets = sheets::sheets(&fonts, card, format)?;
    pdf::write(card, &sheets)
}

/// The card as a PDF: not in this build.
///
/// # Errors
/// [`PaperError::NotBuilt`], always.
#[cfg(not(feature = "card-pdf"))]
pub fn card_pdf(_: &CardOnPaper, _: Format) -> Result<Vec<u8>, PaperError> {
    Err(PaperError::NotBuilt)
}
