//! The day of a "not yet": the one named beside the words, else the next one named (M20).

use std::ops::Range;

use jiff::civil::DateTime;

use super::{Sentence, When};
use crate::{Region, find_dates};

/// How many sentences on from the words a day may stand.
const SENTENCES_ON_MAX: usize = 2;

pub(super) fn named_day(
    text: &str,
    sentences: &[Sentence],
    evidence: &Range<usize>,
    reference: DateTime,
    region: Region,
) -> Option<When> {
    let at = sentences.iter().position(|sentence| sentence.range.end >= evidence.end)?;
    let last = (at + SENTENCES_ON_MAX).min(sentences.len() - 1);
    (at..=last).chain(at.checked_sub(1)).find_map(|at| {
        let range = sentences[at].range.clone();
        let phrases = find_dates(&text[range.clone()], reference, region);
        let day = phrases.into_iter().find(|phrase| phrase.date > reference.date())?;
        Some(When { date: day.date, span: range.start + day.span.start..range.start + day.span.end })
    })
}
