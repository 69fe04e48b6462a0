//! The day of a "not yet": the one named beside the words, else the next one named (M20).

use std::ops::Range;

use jiff::civil::DateTime;

use super::{Sentence, When};
use crate::{Region, find_dates};

/// How many sentences on from the words a day may stand.
const SENTENCES_ON_MAX: usize = 2;

/// Words that ask somebody to come back: the day that follows them is meant.
const COME_BACK: &[&str] = &[
    "again", "ask", "back", "buzz", "call", "catch", "check", "chase", "come", "gimme", "give", "hit",
    "holler", "knock", "leave", "look", "nudge", "phone", "pick", "ping", "remind", "revisit", "ring", "see",
    "speak", "talk", "touch", "try", "wait",
];

/// At most so many words between.
const WORDS_BETWEEN_MAX: usize = 7;

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
        let sentence = &sentences[at];
        let from = sentence.range.start;
        let mut days: Vec<When> = find_dates(&text[sentence.range.clone()], reference, region)
            .into_iter()
            .filter(|phrase| phrase.date > reference.date())
            .map(|phrase| When { date: phrase.date, span: from + phrase.span.start..from + phrase.span.end })
            .collect();
        if days.is_empty() {
            days.extend(spell(sentence, reference, region));
        }
        let asked = days.iter().position(|day| is_asked(sentence, &day.span)).unwrap_or(0);
        (asked < days.len()).then(|| days.swap_remove(asked))
    })
}

/// "Ninety days of readings first": that long from now.
fn spell(sentence: &Sentence, reference: DateTime, region: Region) -> Option<When> {
    sentence.tokens.windows(3).find_map(|three| {
        let [number, unit, of] = three else { return None };
        let is_spell = matches!(unit.word.as_str(), "days" | "weeks" | "months") && of.word == "of";
        let words = format!("in {} {}", number.word, unit.word);
        let day = find_dates(&words, reference, region).into_iter().next().filter(|_| is_spell)?;
        Some(When { date: day.date, span: number.range.start..unit.range.end })
    })
}

fn is_asked(sentence: &Sentence, day: &Range<usize>) -> bool {
    let before = sentence.tokens.iter().rev().skip_while(|token| token.range.end > day.start);
    before.take(WORDS_BETWEEN_MAX).any(|token| COME_BACK.contains(&token.word.as_str()))
}
