//! From the sentences of a text to the text: what the model says of each sentence, and of all their words together, is
//! weighed once more, kind by kind. A story without a word of anger is a complaint when all of it leans that way.

use super::features::{Feature, Sort};
use super::model::{Table, length};
use super::{Author, Channel, MomentKind};

const KINDS: usize = MomentKind::ALL.len();
/// Questions of the table: each kind of a sentence, then each kind of the whole text.
pub const ASKED: usize = 2 * KINDS;
/// Numbers that are known of a text: five for each kind; how long it is and what it asks; channel and author.
pub const FACTS: usize = 5 * KINDS + 4 + 7;
/// Numbers of a kind that only its own verdict weighs: what the whole-text table says of the likeliest sentence, both tables
/// of the likeliest two and three on end, and what the likeliest sentence owes to each group of its features.
pub const OWN: usize = 4 + LEANS;
/// Numbers that are made of a kind's others: how much it counts whether the text is long, a note, a mail, by the rep.
pub(super) const MADE: usize = 10;
/// All that the verdict on a kind weighs.
pub const WEIGHED: usize = FACTS + OWN + MADE;
/// Groups of features of which it is told how much a sentence owes to them; the words themselves are the rest.
const LEANS: usize = 4;
/// How much a veto on the very words of a rule tells against a kind, as far as the model has not learned it.
const TAKEN: f32 = 2.0;
/// Beyond this a number says no more.
const SURE: f32 = 8.0;
/// The words of a usual text: thirty, as a logarithm.
const USUAL: f32 = 3.4;
/// Between these a number counts in the verdict on another kind: who is surely rescued may praise as well.
const OTHERS: (f32, f32) = (-1.5, 1.0);

/// The group of a feature: rules, meanings, the sentence as a whole, letters; last the words.
fn group(sort: Sort) -> usize {
    match sort {
        Sort::Rule | Sort::RuleKind | Sort::Veto => 0,
        Sort::Class | Sort::ClassPair | Sort::ClassTriple | Sort::Mixed | Sort::Scoped => 1,
        Sort::Feeling | Sort::Whole => 2,
        Sort::Letters => 3,
        Sort::Word | Sort::Stem | Sort::Pair | Sort::Skip | Sort::Triple | Sort::Voiced => LEANS,
    }
}

/// A sentence, as the model sees it.
#[derive(Debug, Clone)]
pub struct Part {
    /// What it is made of.
    pub features: Vec<Feature>,
    /// Kinds that a veto takes away.
    pub taken: [bool; KINDS],
    /// So many words.
    pub words: usize,
    /// It asks.
    pub is_question: bool,
}

/// All that the verdict on a text rests on.
#[derive(Debug, Clone)]
pub struct Facts {
    /// What the verdict on every kind weighs.
    pub all: [f32; FACTS],
    /// What only the verdict on a kind itself weighs.
    pub own: [[f32; OWN]; KINDS],
}

impl Facts {
    /// What the verdict on a kind weighs.
    pub fn of(&self, kind: usize) -> impl Iterator<Item = f32> + '_ {
        let bounded = move |(at, fact): (usize, f32)| match at < 4 * KINDS && at % KINDS != kind {
            true => fact.clamp(OTHERS.0, OTHERS.1),
            false => fact,
        };
        let all = self.all.iter().copied().enumerate().map(bounded);
        all.chain(self.own[kind].iter().copied()).chain(self.made(kind))
    }

    fn made(&self, kind: usize) -> [f32; MADE] {
        let (first, whole, mean) = (self.all[kind], self.all[KINDS + kind], self.all[3 * KINDS + kind]);
        let rest = &self.all[5 * KINDS..];
        let (words, note, mail, rep) = (rest[1] - USUAL, rest[4], rest[5], rest[8]);
        [
            first * words,
            whole * words,
            first * rep,
            whole * rep,
            first * mail,
            whole * mail,
            first * note,
            first * whole,
            first * first,
            mean * words,
        ]
    }

    /// What the verdict weighs on whether there is anything at all; last how much the likeliest sentence of any kind says.
    pub fn of_any(&self) -> impl Iterator<Item = f32> + '_ {
        let most = self.own.iter().fold(0.0_f32, |most, own| most.max(own[0]));
        self.all.iter().map(|fact| fact.clamp(-2.0, 2.0)).chain([most])
    }
}

/// What is told of a text.
#[derive(Debug, Clone)]
pub struct Told {
    /// Of each kind the likeliest sentence.
    pub best: [usize; KINDS],
    /// How likely that one is by itself.
    pub first: [f32; KINDS],
    /// All that the verdict rests on.
    pub facts: Facts,
}

/// Some sentences on end: how much they speak for each question, and the squares of what their features count.
#[derive(Clone, Copy)]
struct Sum {
    sums: [f32; ASKED],
    squares: f32,
}

impl Sum {
    const NONE: Sum = Sum { sums: [0.0; ASKED], squares: 0.0 };

    fn and(mut self, other: &Sum) -> Sum {
        self.sums.iter_mut().zip(other.sums).for_each(|(sum, one)| *sum += one);
        self.squares += other.squares;
        self
    }

    fn logits(&self, table: &Table<ASKED>) -> [f32; ASKED] {
        table.logits_of(&self.sums, length(self.squares))
    }
}

/// What the table tells of a text; nothing of one without sentences.
pub fn told<'p>(
    table: &Table<ASKED>,
    parts: impl Iterator<Item = &'p Part>,
    channel: Channel,
    author: Author,
) -> Option<Told> {
    let mut best = [0; KINDS];
    let mut first = [f32::NEG_INFINITY; KINDS];
    let mut second = [f32::NEG_INFINITY; KINDS];
    let (mut sums, mut unlikely) = ([0.0_f32; KINDS], [1.0_f32; KINDS]);
    let mut own = [[f32::NEG_INFINITY; OWN]; KINDS];
    let (mut of_text, mut before) = (Sum::NONE, [Sum::NONE; 2]);
    let (mut count, mut words, mut questions) = (0, 0, 0);
    for part in parts {
        let groups: [[f32; ASKED]; LEANS + 1] = table.sums(part.features.iter().copied(), group);
        let squares = part.features.iter().map(|feature| feature.weight() * feature.weight()).sum();
        let this = groups
            .iter()
            .fold(Sum { squares, ..Sum::NONE }, |sum, group| sum.and(&Sum { sums: *group, squares: 0.0 }));
        let pair = this.and(&before[1]);
        let three = pair.and(&before[0]).logits(table);
        let (one, two) = (this.logits(table), pair.logits(table));
        for kind in 0..KINDS {
            let logit = one[kind] - if part.taken[kind] { TAKEN } else { 0.0 };
            let near = [one[KINDS + kind], two[kind], two[KINDS + kind], three[KINDS + kind]];
            let own = &mut own[kind];
            own.iter_mut().zip(near).for_each(|(most, one)| *most = most.max(one));
            if logit > first[kind] {
                second[kind] = first[kind];
                (first[kind], best[kind]) = (logit, count);
                let owed = groups.iter().map(|group| group[kind] * length(squares));
                own[4..].iter_mut().zip(owed).for_each(|(lean, owed)| *lean = owed);
            } else {
                second[kind] = second[kind].max(logit);
            }
            sums[kind] += logit;
            unlikely[kind] *= 1.0 / (1.0 + logit.exp());
        }
        of_text = of_text.and(&this);
        before = [before[1], this];
        count += 1;
        words += part.words;
        questions += usize::from(part.is_question);
    }
    if count == 0 {
        return None;
    }
    let of_text = of_text.logits(table);
    let mut all = [0.0; FACTS];
    let step = |number: f32| number.clamp(-SURE, SURE) / 2.0;
    for kind in 0..KINDS {
        all[kind] = step(first[kind]);
        all[KINDS + kind] = step(of_text[KINDS + kind]);
        all[2 * KINDS + kind] = step(if count > 1 { second[kind] } else { first[kind] });
        all[3 * KINDS + kind] = step(sums[kind] / count as f32);
        all[4 * KINDS + kind] = 1.0 - unlikely[kind];
    }
    let rest = &mut all[5 * KINDS..];
    rest[0] = (count as f32).ln();
    rest[1] = (words.max(1) as f32).ln();
    rest[2] = f32::from(u8::from(questions > 0));
    rest[3] = questions as f32 / count as f32;
    rest[4 + channel as usize] = 1.0;
    rest[8 + author as usize] = 1.0;
    let own = own.map(|own| own.map(step));
    Some(Told { best, first, facts: Facts { all, own } })
}

/// How the facts are weighed for each kind.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// A number for each fact, a kind's own last.
    pub weights: [[f32; WEIGHED]; KINDS],
    /// What every text begins with.
    pub biases: [f32; KINDS],
    /// A number for each fact that tells whether there is anything at all, and what every text begins with there.
    pub any: [f32; FACTS + 2],
}

/// A text that is less sure than this to show anything at all is less sure to show each kind …
const ANY: f32 = 1.0;
/// … by so much of what it lacks.
const ANY_COUNTS: f32 = 0.5;

impl Verdict {
    /// Nothing learned: nothing is suggested.
    pub const NONE: Verdict =
        Verdict { weights: [[0.0; WEIGHED]; KINDS], biases: [-8.0; KINDS], any: [0.0; FACTS + 2] };

    /// How likely each kind is: above nought it is suggested.
    pub fn logits(&self, facts: &Facts) -> [f32; KINDS] {
        let any: f32 =
            self.any.iter().zip(facts.of_any().chain([1.0])).map(|(weight, fact)| weight * fact).sum();
        let lacking = ANY_COUNTS * (any - ANY).min(0.0);
        let mut logits = self.biases;
        for (kind, (logit, weights)) in logits.iter_mut().zip(&self.weights).enumerate() {
            let told: f32 = weights.iter().zip(facts.of(kind)).map(|(weight, fact)| weight * fact).sum();
            *logit += told + lacking;
        }
        logits
    }

    pub(super) fn to_bytes(&self, bytes: &mut Vec<u8>) {
        let numbers = self.weights.iter().flatten().chain(&self.biases).chain(&self.any);
        bytes.extend(numbers.flat_map(|number| number.to_le_bytes()));
    }

    pub(super) fn read(bytes: &[u8]) -> Verdict {
        let mut verdict = Verdict::NONE;
        let numbers = verdict.weights.iter_mut().flatten().chain(&mut verdict.biases).chain(&mut verdict.any);
        for (to, four) in numbers.zip(bytes.chunks_exact(4)) {
            *to = f32::from_le_bytes([four[0], four[1], four[2], four[3]]);
        }
        verdict
    }
}
