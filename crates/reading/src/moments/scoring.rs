//! From sentences to moments: rules and model together.

use std::ops::Range;
use std::sync::LazyLock;

use super::features::{Feature, features};
use super::model::{Head, Model, SIGNS};
use super::rules::{Hit, Rules, Strength};
use super::{Author, Channel, Learned, MomentFound, MomentKind, Note, Sentence};

const KINDS: usize = MomentKind::ALL.len();

fn rules() -> &'static Rules {
    static RULES: LazyLock<Rules> = LazyLock::new(|| {
        Rules::read(
            include_str!("rules/classes.txt"),
            &[
                include_str!("rules/praise.txt"),
                include_str!("rules/testimonial.txt"),
                include_str!("rules/gave_referral.txt"),
                include_str!("rules/rescue.txt"),
                include_str!("rules/association.txt"),
                include_str!("rules/project_completed.txt"),
                include_str!("rules/not_yet.txt"),
                include_str!("rules/no_sale.txt"),
                include_str!("rules/declined_referral.txt"),
                include_str!("rules/complaint.txt"),
            ],
        )
    });
    &RULES
}

/// Who wrote it and where, in a letter each.
pub(super) fn context(note: &Note) -> &'static str {
    match (note.author, note.channel) {
        (Author::Rep, Channel::Note | Channel::Call) => "rn",
        (Author::Rep, _) => "rm",
        (_, _) => "c",
    }
}

/// What one sentence says of a kind.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// Sure rules, hints and vetoes found.
    pub counts: [u8; 3],
    /// The words of the best rule, in words of the sentence.
    best: Option<(Strength, Range<usize>)>,
}

/// What the rules say of every sentence and kind.
pub fn seen(note: &Note) -> Vec<[Seen; KINDS]> {
    super::own_sentences(note).iter().map(seen_in).collect()
}

fn seen_in(sentence: &Sentence) -> [Seen; KINDS] {
    let mut all: [Seen; KINDS] = Default::default();
    let mut taken: [Vec<Range<usize>>; KINDS] = Default::default();
    let mut hits = rules().hits(&sentence.tokens);
    let vetoes: Vec<Hit> = hits.iter().filter(|hit| hit.strength == Strength::Veto).cloned().collect();
    for hit in &mut hits {
        // What takes a kind away on the very words is the end of the rule.
        let is_taken = |veto: &&Hit| veto.table == hit.table && overlap(&veto.words, &hit.words);
        if hit.strength == Strength::Sure && vetoes.iter().any(|veto| is_taken(&veto)) {
            hit.strength = Strength::Hint;
        }
    }
    hits.sort_by_key(|hit| (std::cmp::Reverse(hit.strength), hit.words.start, hit.words.end));
    for hit in &hits {
        let Hit { table, strength, words, .. } = hit;
        let seen = &mut all[*table];
        let place = match strength {
            Strength::Sure => 0,
            Strength::Hint => 1,
            Strength::Veto => 2,
        };
        // Two rules on the same words are one.
        let is_new = *strength == Strength::Veto
            || !taken[*table].iter().any(|other| other.start < words.end && words.start < other.end);
        if is_new {
            seen.counts[place] = seen.counts[place].saturating_add(1);
            if *strength != Strength::Veto {
                taken[*table].push(words.clone());
            }
        }
        let is_better = match &seen.best {
            None => *strength != Strength::Veto,
            Some((best, range)) => {
                *strength == *best && overlap(range, words) && words.len() > range.len() && words.len() <= 9
            }
        };
        if is_better {
            seen.best = Some((*strength, words.clone()));
        }
    }
    all
}

/// The rules that were found in each sentence: number of the kind, line of the table.
pub fn rule_lines(note: &Note) -> Vec<Vec<(usize, &'static str)>> {
    let lines = |sentence: &Sentence| {
        let hits = rules().hits(&sentence.tokens);
        hits.iter().map(|hit| (hit.table, rules().line(hit.rule))).collect()
    };
    super::own_sentences(note).iter().map(lines).collect()
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// A sentence weighed for a kind.
#[derive(Debug, Clone, Copy)]
pub struct Weighed {
    /// What the model says.
    pub model: f32,
    /// Sure rules, hints, vetoes.
    pub counts: [u8; 3],
    /// The sentence asks.
    pub is_question: bool,
    /// How much admiration in general there is in it.
    pub admiration: f32,
}

/// The signs of a sentence for a kind, as they are calibrated.
pub fn signs(kind: MomentKind, weighed: &Weighed) -> [f32; SIGNS] {
    let [sure, hints, vetoes] = weighed.counts.map(f32::from);
    let asks = matches!(
        kind,
        MomentKind::Praise | MomentKind::Rescue | MomentKind::ProjectCompleted | MomentKind::Association
    );
    let admires = if kind == MomentKind::Praise { weighed.admiration.clamp(-4.0, 4.0) } else { 0.0 };
    [
        weighed.model.clamp(-12.0, 12.0),
        sure.min(1.0),
        (sure - 1.0).clamp(0.0, 2.0),
        hints.min(3.0),
        vetoes.min(1.0),
        f32::from(u8::from(weighed.is_question && asks)),
        admires,
    ]
}

/// The model's word on every sentence of a note for a kind.
pub fn weigh(note: &Note, kind: MomentKind, head: &Head) -> Vec<Weighed> {
    let context = context(note);
    super::own_sentences(note)
        .iter()
        .map(|sentence| Weighed {
            model: head.logit(&features(&sentence.tokens, Some(context))),
            counts: seen_in(sentence)[kind as usize].counts,
            is_question: sentence.is_question,
            admiration: admiration(sentence),
        })
        .collect()
}

fn admiration(sentence: &Sentence) -> f32 {
    Model::built_in().feelings.get(1).map_or(0.0, |head| head.logit(&features(&sentence.tokens, None)))
}

struct Best {
    logit: f32,
    sentence: usize,
    words: Range<usize>,
}

/// The moments of a note, the surest first.
pub(super) fn found(note: &Note, sentences: &[Sentence], learned: &Learned) -> Vec<MomentFound> {
    let model = Model::built_in();
    let context = context(note);
    let mut best: [Option<Best>; KINDS] = Default::default();
    for (at, sentence) in sentences.iter().enumerate() {
        let features = features(&sentence.tokens, Some(context));
        let seen = seen_in(sentence);
        for (number, kind) in MomentKind::ALL.into_iter().enumerate() {
            let Seen { counts, best: rule } = &seen[number];
            let head = &model.moments[number];
            let admiration = if kind == MomentKind::Praise { admiration(sentence) } else { 0.0 };
            let is_question = sentence.is_question;
            let weighed = Weighed { model: head.logit(&features), counts: *counts, is_question, admiration };
            let mut logit = model.calibration.logit(kind, &signs(kind, &weighed));
            if logit < -3.0 || best[number].as_ref().is_some_and(|best| best.logit >= logit) {
                continue;
            }
            let words = match rule {
                Some((Strength::Sure, words)) => words.clone(),
                _ => heaviest(head, &features, sentence.tokens.len()),
            };
            if !learned.is_empty() {
                logit += learned.shift(kind, &words_of(sentence, &words));
            }
            if best[number].as_ref().is_none_or(|best| best.logit < logit) {
                best[number] = Some(Best { logit, sentence: at, words });
            }
        }
    }
    let mut found: Vec<MomentFound> = MomentKind::ALL
        .into_iter()
        .zip(best)
        .filter_map(|(kind, best)| {
            let Best { logit, sentence, words } = best.filter(|best| best.logit > 0.0)?;
            let tokens = &sentences[sentence].tokens;
            let evidence = tokens.get(words.start)?.range.start..tokens.get(words.end - 1)?.range.end;
            Some(MomentFound { kind, score: 1.0 / (1.0 + (-logit).exp()), evidence, when: None })
        })
        .collect();
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    found
}

/// The words of a place, as what is learned is counted by.
fn words_of(sentence: &Sentence, words: &Range<usize>) -> String {
    let words: Vec<&str> = sentence.tokens[words.clone()].iter().map(|token| token.word.as_str()).collect();
    words.join(" ")
}

/// Up to eight words on end that speak most for the head.
fn heaviest(head: &Head, features: &[Feature], words: usize) -> Range<usize> {
    let mut weights = vec![0.0_f32; words.max(1)];
    for feature in features {
        if let Some(weight) = weights.get_mut(usize::from(feature.token)) {
            *weight += head.of(*feature);
        }
    }
    let length = words.clamp(1, 8);
    let sum = |start: usize| weights[start..start + length].iter().sum::<f32>();
    let starts = 0..=words.saturating_sub(length);
    let start = starts.max_by(|a, b| sum(*a).total_cmp(&sum(*b))).unwrap_or(0);
    let (mut from, mut to) = (start, start + length);
    while to - from > 2 && weights[from] <= 0.0 {
        from += 1;
    }
    while to - from > 2 && weights[to - 1] <= 0.0 {
        to -= 1;
    }
    from..to
}
