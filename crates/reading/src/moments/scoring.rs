//! From sentences to moments: what the rules found and what the words are, weighed by the model.

use std::ops::Range;
use std::sync::LazyLock;

use super::features::{Feature, Found, Setting, add_feelings, add_rules, features, fnv};
use super::learned::SHIFT_MAX;
use super::meaning::Voice;
use super::model::{FEELINGS, Model, Table};
use super::rules::{Hit, Rules, Strength};
use super::text::Token;
use super::whole::{ASKED, Part, told};
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

/// Who writes, as the model sees it.
fn voice(note: &Note) -> Voice {
    match (note.author, note.channel) {
        (Author::Rep, Channel::Note | Channel::Call) => Voice::RepNotes,
        (Author::Rep, _) => Voice::RepWrites,
        (_, _) => Voice::Customer,
    }
}

/// A sentence as the model sees it.
pub(super) struct Seen {
    pub(super) part: Part,
    /// The rules that were found, the surest first.
    hits: Vec<Hit>,
}

/// What the model sees of every sentence, with the feelings that a table tells.
pub(super) fn seen(note: &Note, sentences: &[Sentence], feelings: &Table<FEELINGS>) -> Vec<Seen> {
    let voice = voice(note);
    let of = sentences.len();
    let see = |(at, sentence): (usize, &Sentence)| {
        let setting = Setting { voice, is_question: sentence.is_question, at, of };
        let mut features = features(&sentence.tokens, Some(setting));
        add_feelings(feelings.feelings(&features), &mut features);
        let hits = hits(sentence);
        let found = |hit: &Hit| Found {
            table: hit.table,
            strength: hit.strength as u8,
            line: fnv(rules().line(hit.rule).as_bytes()),
            at: hit.words.start,
        };
        add_rules(hits.iter().map(found), &mut features);
        let taken = taken(&hits);
        let words = sentence.tokens.len();
        Seen { part: Part { features, taken, words, is_question: sentence.is_question }, hits }
    };
    sentences.iter().enumerate().map(see).collect()
}

fn hits(sentence: &Sentence) -> Vec<Hit> {
    let mut hits = rules().hits(&sentence.tokens);
    let vetoes: Vec<Hit> = hits.iter().filter(|hit| hit.strength == Strength::Veto).cloned().collect();
    for hit in &mut hits {
        // What takes a kind away on the very words is the end of the rule.
        let is_taken = |veto: &&Hit| veto.table == hit.table && overlap(&veto.words, &hit.words);
        if hit.strength == Strength::Sure && vetoes.iter().any(|veto| is_taken(&veto)) {
            hit.strength = Strength::Hint;
        }
    }
    hits.sort_by_key(|hit| (std::cmp::Reverse(hit.strength), hit.words.start, hit.words.end, hit.rule));
    hits
}

/// Kinds that a veto takes away: it stands on the words of their rules, and no sure one is left.
fn taken(hits: &[Hit]) -> [bool; KINDS] {
    let mut all = [false; KINDS];
    for veto in hits.iter().filter(|hit| hit.strength == Strength::Veto) {
        if let Some(taken) = all.get_mut(veto.table) {
            let mut same = hits.iter().filter(|hit| hit.table == veto.table);
            *taken |= same.clone().all(|hit| hit.strength != Strength::Sure)
                && same.any(|hit| hit.strength == Strength::Hint && overlap(&hit.words, &veto.words));
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

/// A sentence that is so sure by itself, with a sure rule in it, says it outright: the rest of the text cannot take it back.
/// Those whom we saved say it in one breath with their thanks, and thanks alone speak against everything: "you saved us" is
/// asked about, though with writers that the model does not know five of seven such were none. Of names that were given there
/// is often no more to say than that, and then several rules agree.
fn outright(kind: MomentKind, hits: &[Hit]) -> f32 {
    let is_sure = |hit: &&Hit| hit.table == kind as usize && hit.strength == Strength::Sure;
    match kind {
        MomentKind::Rescue => -0.25,
        MomentKind::GaveReferral if hits.iter().filter(is_sure).count() > 1 => -0.25,
        _ => 1.0,
    }
}
/// What it counts at least.
const OUTRIGHT_COUNTS: f32 = 0.2;

/// The moments of a note, the surest first.
pub(super) fn found(note: &Note, sentences: &[Sentence], learned: &Learned) -> Vec<MomentFound> {
    let model = Model::built_in();
    let seen = seen(note, sentences, &model.feelings);
    let parts = seen.iter().map(|seen| &seen.part);
    let Some(told) = told(&model.moments, parts, note.channel, note.author) else { return Vec::new() };
    let logits = model.verdict.logits(&told.facts);
    let tell = |kind: MomentKind| {
        let number = kind as usize;
        let at = told.best[number];
        let is_outright = seen.get(at).is_some_and(|seen| {
            told.first[number] >= outright(kind, &seen.hits) && sure_words(number, &seen.hits).is_some()
        });
        let mut logit = if is_outright { logits[number].max(OUTRIGHT_COUNTS) } else { logits[number] };
        if logit <= if learned.is_empty() { 0.0 } else { -SHIFT_MAX } {
            return None;
        }
        let (sentence, seen) = (sentences.get(at)?, seen.get(at)?);
        let words = sure_words(number, &seen.hits)
            .unwrap_or_else(|| heaviest(&model.moments, number, &seen.part.features, sentence.tokens.len()));
        if !learned.is_empty() {
            logit += learned.shift(kind, &words_of(sentence, &words));
        }
        let tokens = sentence.tokens.get(words).filter(|_| logit > 0.0)?;
        let evidence = tokens.first()?.range.start..tokens.last()?.range.end;
        Some(MomentFound { kind, score: 1.0 / (1.0 + (-logit).exp()), evidence, when: None })
    };
    let mut found: Vec<MomentFound> = MomentKind::ALL.into_iter().filter_map(tell).collect();
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    found
}

/// The most words that rules on the same words are shown with.
const SHOWN_MAX: usize = 9;

/// The words of the sure rules for a kind: the first, and those that overlap it.
fn sure_words(kind: usize, hits: &[Hit]) -> Option<Range<usize>> {
    let mut sure = hits.iter().filter(|hit| hit.table == kind && hit.strength == Strength::Sure);
    let first = sure.next()?.words.clone();
    Some(sure.fold(first, |shown, hit| {
        let both = shown.start.min(hit.words.start)..shown.end.max(hit.words.end);
        if overlap(&shown, &hit.words) && both.len() <= SHOWN_MAX { both } else { shown }
    }))
}

/// Cuts sentences at a comma that stands between sure words of two kinds that go well together: "you saved us, could not be
/// happier" is a rescue and praise.
pub(super) fn clauses(sentences: Vec<Sentence>) -> Vec<Sentence> {
    sentences.into_iter().flat_map(cut).collect()
}

/// Kinds that go well together, the first ones.
const GLAD: usize = MomentKind::ProjectCompleted as usize + 1;

fn cut(sentence: Sentence) -> Vec<Sentence> {
    let commas: Vec<usize> =
        (0..sentence.tokens.len()).filter(|at| sentence.tokens[*at].word == ",").collect();
    if commas.is_empty() {
        return vec![sentence];
    }
    let sure: Vec<Hit> = hits(&sentence)
        .into_iter()
        .filter(|hit| hit.strength == Strength::Sure && hit.table < GLAD)
        .collect();
    let comma = commas.into_iter().find(|comma| {
        let before = sure.iter().filter(|hit| hit.words.end <= *comma);
        let mut pairs = before
            .flat_map(|one| sure.iter().filter(|two| two.words.start > *comma).map(move |two| (one, two)));
        sure.iter().all(|hit| !hit.words.contains(comma)) && pairs.any(|(one, two)| one.table != two.table)
    });
    let Some(comma) = comma else { return vec![sentence] };
    let part = |tokens: &[Token], is_question| {
        let range = tokens.first()?.range.start..tokens.last()?.range.end;
        Some(Sentence { range, tokens: tokens.to_vec(), is_question })
    };
    let first = part(&sentence.tokens[..comma], false);
    let rest = part(&sentence.tokens[comma + 1..], sentence.is_question);
    first.into_iter().chain(rest).collect()
}

/// The words of a place, as what is learned is counted by.
fn words_of(sentence: &Sentence, words: &Range<usize>) -> String {
    let words: Vec<&str> = sentence.tokens[words.clone()].iter().map(|token| token.word.as_str()).collect();
    words.join(" ")
}

/// Up to eight words on end that speak most for a kind.
fn heaviest(table: &Table<ASKED>, kind: usize, features: &[Feature], words: usize) -> Range<usize> {
    let mut weights = vec![0.0_f32; words.max(1)];
    for feature in features.iter().filter(|feature| feature.is_of_a_word()) {
        if let Some(weight) = weights.get_mut(usize::from(feature.token)) {
            *weight += table.part(*feature, kind);
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
