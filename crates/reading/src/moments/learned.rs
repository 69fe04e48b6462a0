//! What a workspace's confirmations and dismissals teach: counts of words, nothing hidden (M2).

use std::collections::BTreeMap;

use super::MomentKind;

/// The most that what was learned moves a score, on the scale of log odds.
pub(super) const SHIFT_MAX: f32 = 2.0;
/// One answer alone moves little: so many of each are thought to be there before the first.
const PRIOR: f32 = 2.0;
/// The most words that are kept; further new ones are not counted.
const ENTRIES_MAX: usize = 10_000;

/// How often words were confirmed and dismissed as the evidence of a kind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Learned {
    counts: BTreeMap<(MomentKind, String), (u32, u32)>,
}

/// A line of what was learned, to be shown, kept or exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearnedEntry {
    /// The kind that was suggested.
    pub kind: MomentKind,
    /// The words, in lower case and spelt out.
    pub words: String,
    /// How often it was confirmed.
    pub confirmed: u32,
    /// How often it was dismissed.
    pub dismissed: u32,
}

impl Learned {
    /// Nothing was learned.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// The suggestion with these words as evidence was confirmed.
    pub fn confirm(&mut self, kind: MomentKind, evidence: &str) {
        self.count(kind, evidence, 1, 0);
    }

    /// It was dismissed as wrong.
    pub fn dismiss(&mut self, kind: MomentKind, evidence: &str) {
        self.count(kind, evidence, 0, 1);
    }

    /// Puts back what was kept.
    pub fn add(&mut self, entry: &LearnedEntry) {
        self.count(entry.kind, &entry.words, entry.confirmed, entry.dismissed);
    }

    /// All of it, in order of kind and words.
    pub fn entries(&self) -> impl Iterator<Item = LearnedEntry> {
        self.counts.iter().map(|((kind, words), (confirmed, dismissed))| LearnedEntry {
            kind: *kind,
            words: words.clone(),
            confirmed: *confirmed,
            dismissed: *dismissed,
        })
    }

    fn count(&mut self, kind: MomentKind, evidence: &str, confirmed: u32, dismissed: u32) {
        let key = (kind, key(evidence));
        if key.1.is_empty() || (self.counts.len() >= ENTRIES_MAX && !self.counts.contains_key(&key)) {
            return;
        }
        let counts = self.counts.entry(key).or_default();
        counts.0 = counts.0.saturating_add(confirmed);
        counts.1 = counts.1.saturating_add(dismissed);
    }

    /// How far the answers so far move the score of a kind with these words as evidence: the log of the odds,
    /// `ln((confirmed + 2) / (dismissed + 2))`, at most 2 either way.
    pub fn shift(&self, kind: MomentKind, evidence: &str) -> f32 {
        let Some((confirmed, dismissed)) = self.counts.get(&(kind, key(evidence))) else { return 0.0 };
        let odds = (*confirmed as f32 + PRIOR) / (*dismissed as f32 + PRIOR);
        odds.ln().clamp(-SHIFT_MAX, SHIFT_MAX)
    }
}

/// Words as they are counted: spelt out, without signs, every number a 0.
fn key(evidence: &str) -> String {
    let tokens = super::text::tokens(evidence, 0..evidence.len());
    let words: Vec<&str> = tokens
        .iter()
        .filter(|token| token.word.chars().any(char::is_alphanumeric))
        .map(
            |token| {
                if token.word.starts_with(|c: char| c.is_ascii_digit()) { "0" } else { token.word.as_str() }
            },
        )
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m2_dismissals_lower_and_confirmations_raise_the_same_words_of_the_same_kind_alone() {
        let mut learned = Learned::default();
        for _ in 0..6 {
            learned.dismiss(MomentKind::Praise, "You're a STAR");
            learned.confirm(MomentKind::Rescue, "you’re a star");
        }
        assert!(learned.shift(MomentKind::Praise, "youre a star") < -1.0);
        assert!(learned.shift(MomentKind::Rescue, "you are a star!") > 1.0);
        assert!(learned.shift(MomentKind::Praise, "your team is a star").abs() < f32::EPSILON);
    }

    #[test]
    fn m2_one_answer_moves_little_and_a_thousand_no_more_than_two() {
        let mut learned = Learned::default();
        learned.dismiss(MomentKind::Praise, "love it");
        assert!(learned.shift(MomentKind::Praise, "love it") > -0.5);
        for _ in 0..1000 {
            learned.dismiss(MomentKind::Praise, "love it");
        }
        assert!((learned.shift(MomentKind::Praise, "love it") + SHIFT_MAX).abs() < f32::EPSILON);
    }

    #[test]
    fn m2_what_was_learned_is_exported_and_put_back_whole() {
        let mut learned = Learned::default();
        learned.dismiss(MomentKind::Complaint, "still waiting");
        learned.confirm(MomentKind::NotYet, "ask me in 90 days");
        let mut again = Learned::default();
        learned.entries().for_each(|entry| again.add(&entry));
        assert_eq!(again, learned);
        assert_eq!(learned.entries().next().unwrap().words, "ask me in 0 days");
    }
}
