//! Moments in a note (M1, M2): praise, a testimonial, a referral that was given, a rescue … and complaints, which
//! suppress asking (M5).
//!
//! Of a text only the author's own words are read: quoted threads, signatures and disclaimers are cut away
//! (`signatures`). They are cut into sentences and spelt out (`text`). Rules (`rules`, a table a kind) know what people say
//! outright, and what takes a kind away: a hypothetical, praise of somebody else. A linear model on words and letters
//! (`features`, `model`) weighs the rest, sentence by sentence and all together (`whole`); what this workspace confirmed
//! and dismissed moves the scores (`learned`).
//! Nothing is acted on: these are suggestions, with the words that led to them.

mod features;
mod learned;
mod meaning;
mod model;
mod rules;
mod scoring;
mod spelling;
mod text;
mod when;
mod whole;

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use jiff::civil::{Date, DateTime};

use crate::Region;
use crate::signatures::own_words;
pub use learned::{Learned, LearnedEntry};
pub(crate) use rules::{Rules, Strength};
pub(crate) use text::{Sentence, sentences};

/// What stands behind so many bytes of a text is not read.
pub const MOMENTS_READ_BYTES_MAX: usize = 64 * 1024;

/// Kinds of moments that a text can show, and the complaint that suppresses them (M1, M2, M11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MomentKind {
    /// A customer says that the product or service is excellent.
    Praise,
    /// Words that may be shown to others, or the offer of some.
    Testimonial,
    /// Somebody was named, or an introduction offered.
    GaveReferral,
    /// We got them out of trouble, and they say so.
    Rescue,
    /// They joined, lead or are active in a club or association.
    Association,
    /// Work for them was finished.
    ProjectCompleted,
    /// Asked for names, they say later (M20).
    NotYet,
    /// They will not buy.
    NoSale,
    /// They do not want to give names.
    DeclinedReferral,
    /// They are unhappy with us (M5).
    Complaint,
}

impl MomentKind {
    /// All of them, in the order of the model.
    pub const ALL: [MomentKind; 10] = [
        MomentKind::Praise,
        MomentKind::Testimonial,
        MomentKind::GaveReferral,
        MomentKind::Rescue,
        MomentKind::Association,
        MomentKind::ProjectCompleted,
        MomentKind::NotYet,
        MomentKind::NoSale,
        MomentKind::DeclinedReferral,
        MomentKind::Complaint,
    ];

    /// As in data: `gave_referral`.
    pub fn as_str(self) -> &'static str {
        match self {
            MomentKind::Praise => "praise",
            MomentKind::Testimonial => "testimonial",
            MomentKind::GaveReferral => "gave_referral",
            MomentKind::Rescue => "rescue",
            MomentKind::Association => "association",
            MomentKind::ProjectCompleted => "project_completed",
            MomentKind::NotYet => "not_yet",
            MomentKind::NoSale => "no_sale",
            MomentKind::DeclinedReferral => "declined_referral",
            MomentKind::Complaint => "complaint",
        }
    }
}

/// A word that names none of its kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not known")]
pub struct Unknown(String);

impl fmt::Display for MomentKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for MomentKind {
    type Err = Unknown;

    fn from_str(text: &str) -> Result<MomentKind, Unknown> {
        MomentKind::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or_else(|| Unknown(text.to_owned()))
    }
}

/// Where a text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// The rep's own note.
    Note,
    /// A mail, pasted or forwarded.
    Email,
    /// A short message.
    Text,
    /// What was said on the telephone.
    Call,
}

/// Who wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// The rep: "we" are us.
    Rep,
    /// A customer: "you" are us.
    Customer,
    /// A partner: "you" are us.
    Partner,
}

impl FromStr for Channel {
    type Err = Unknown;

    fn from_str(text: &str) -> Result<Channel, Unknown> {
        match text {
            "note" => Ok(Channel::Note),
            "email" => Ok(Channel::Email),
            "text" => Ok(Channel::Text),
            "call" => Ok(Channel::Call),
            _ => Err(Unknown(text.to_owned())),
        }
    }
}

impl FromStr for Author {
    type Err = Unknown;

    fn from_str(text: &str) -> Result<Author, Unknown> {
        match text {
            "rep" => Ok(Author::Rep),
            "customer" => Ok(Author::Customer),
            "partner" => Ok(Author::Partner),
            _ => Err(Unknown(text.to_owned())),
        }
    }
}

/// A text to be looked at.
#[derive(Debug, Clone, Copy)]
pub struct Note<'t> {
    /// Where it comes from.
    pub channel: Channel,
    /// Who wrote it.
    pub author: Author,
    /// The text, whole.
    pub text: &'t str,
}

/// A moment that a text shows.
#[derive(Debug, Clone, PartialEq)]
pub struct MomentFound {
    /// Which.
    pub kind: MomentKind,
    /// How sure, from 0.5 to 1.
    pub score: f32,
    /// The words that led to it, in bytes of the text.
    pub evidence: Range<usize>,
    /// For `not_yet`: the day that was named.
    pub when: Option<When>,
}

/// A day that was named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// The day.
    pub date: Date,
    /// Its words, in bytes of the text.
    pub span: Range<usize>,
}

/// The moments of a text, the surest first. Days are reckoned from `reference`. Only the first
/// [`MOMENTS_READ_BYTES_MAX`] bytes are read; the time taken grows with the length and no faster.
pub fn find_moments(note: &Note, reference: DateTime, region: Region) -> Vec<MomentFound> {
    find_moments_with(note, reference, region, &Learned::default())
}

/// [`find_moments`], with what the workspace confirmed and dismissed.
pub fn find_moments_with(
    note: &Note,
    reference: DateTime,
    region: Region,
    learned: &Learned,
) -> Vec<MomentFound> {
    let sentences = own_sentences(note);
    let mut found = scoring::found(note, &sentences, learned);
    for moment in &mut found {
        if moment.kind == MomentKind::NotYet {
            moment.when = when::named_day(note.text, &sentences, &moment.evidence, reference, region);
        }
    }
    found
}

/// The sentences that count: the author's own.
fn own_sentences(note: &Note) -> Vec<Sentence> {
    let mut read = note.text.len().min(MOMENTS_READ_BYTES_MAX);
    while !note.text.is_char_boundary(read) {
        read -= 1;
    }
    let mut all = Vec::new();
    for part in own_words(&note.text[..read]) {
        sentences(note.text, part, &mut all);
    }
    scoring::clauses(all)
}

/// What the trainer needs of the inside; nothing else may use it.
#[doc(hidden)]
pub mod training {
    use super::features::features;
    pub use super::features::{Feature, Sort};
    pub use super::model::{FEELING_SHELVES, FEELINGS, MOMENT_SHELVES, Model, Table, length, plain};
    pub use super::scoring::rule_lines;
    pub use super::whole::{ASKED, FACTS, Facts, OWN, Part, Verdict, WEIGHED, told};
    use super::{Note, own_sentences};

    /// The sentences of a note as the model sees them.
    pub fn sentences_of(note: &Note, feelings: &Table<FEELINGS>) -> Vec<(std::ops::Range<usize>, Part)> {
        let sentences = own_sentences(note);
        super::scoring::seen(note, &sentences, feelings)
            .into_iter()
            .zip(&sentences)
            .map(|(seen, sentence)| (sentence.range.clone(), seen.part))
            .collect()
    }

    /// The features of a whole text.
    pub fn features_of(text: &str) -> Vec<Feature> {
        features(&super::text::tokens(text, 0..text.len()), None)
    }
}
