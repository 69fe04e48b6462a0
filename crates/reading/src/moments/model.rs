//! The linear model: numbers of eight bits for the features that tell most, in `model.bin`. Trained by `cargo xtask train`.
//!
//! The file begins with lines of text that say where it comes from, up to an empty line; then two tables: what feelings a
//! text shows in general, and which moments.

use std::sync::LazyLock;

use super::features::{Feature, Sort};
use super::whole::{ASKED, Verdict};

/// Feelings that are learned from talk of all kinds: gratitude, admiration, anger and disappointment, joy, wishes, none.
pub const FEELINGS: usize = 6;
/// Features that share a place in a table.
const SHELF: usize = 8;
/// Shelves of the two tables, powers of two.
pub const FEELING_SHELVES: usize = 1 << 12;
/// For moments.
pub const MOMENT_SHELVES: usize = 1 << 13;

/// Numbers of features for `N` questions at once. A feature is known by sixteen bits on the shelf that its other bits
/// name, so that one never seen in training counts nothing but for one in thousands.
#[derive(Debug, Clone)]
pub struct Table<const N: usize> {
    /// Eight for each shelf; nought is free.
    checks: Vec<[u16; SHELF]>,
    numbers: Vec<[[i8; N]; SHELF]>,
    /// What the numbers of a question are multiplied with.
    scales: [f32; N],
    /// What every text begins with.
    biases: [f32; N],
}

fn check(hash: u32) -> u16 {
    ((hash >> 16) as u16).max(1)
}

impl<const N: usize> Table<N> {
    /// Rounds weights to eight bits. What finds its shelf full is left out, the lightest first.
    pub fn of(mut weights: Vec<(u32, [f32; N])>, biases: [f32; N], shelves: usize) -> Table<N> {
        let heaviest = |one: &[f32; N]| one.iter().fold(0.0_f32, |most, weight| most.max(weight.abs()));
        weights.sort_by(|a, b| heaviest(&b.1).total_cmp(&heaviest(&a.1)).then(a.0.cmp(&b.0)));
        let mut scales = [1e-9_f32; N];
        for (_, numbers) in &weights {
            for (scale, number) in scales.iter_mut().zip(numbers) {
                *scale = scale.max(number.abs() / 127.0);
            }
        }
        let mut table = Table {
            checks: vec![[0; SHELF]; shelves],
            numbers: vec![[[0; N]; SHELF]; shelves],
            scales,
            biases,
        };
        for (hash, weights) in weights {
            let shelf = hash as usize & (shelves - 1);
            let check = check(hash);
            let free = table.checks[shelf].iter().position(|one| *one == 0);
            if let Some(free) = free.filter(|_| !table.checks[shelf].contains(&check)) {
                table.checks[shelf][free] = check;
                for ((number, weight), scale) in
                    table.numbers[shelf][free].iter_mut().zip(weights).zip(scales)
                {
                    *number = (weight / scale).round() as i8;
                }
            }
        }
        table
    }

    /// What a feature adds to each question, before scales and the length of the sentence.
    fn numbers(&self, hash: u32) -> Option<&[i8; N]> {
        let shelf = hash as usize & (self.checks.len() - 1);
        let check = check(hash);
        let at = self.checks.get(shelf)?.iter().position(|one| *one == check)?;
        self.numbers.get(shelf)?.get(at)
    }

    /// What one feature adds to one question, before the length of the sentence counts.
    pub fn part(&self, feature: Feature, question: usize) -> f32 {
        let number = self.numbers(feature.hash).map_or(0, |numbers| numbers[question]);
        f32::from(number) * self.scales[question] * feature.weight()
    }

    /// How much the features of each group speak for each question, before their number and what every text begins with.
    pub fn sums<const G: usize>(
        &self,
        features: impl Iterator<Item = Feature>,
        group: impl Fn(Sort) -> usize,
    ) -> [[f32; N]; G] {
        let mut sums = [[0.0_f32; N]; G];
        for feature in features {
            let Some(numbers) = self.numbers(feature.hash) else { continue };
            let Some(sums) = sums.get_mut(group(feature.sort)) else { continue };
            let weight = feature.weight();
            for (sum, number) in sums.iter_mut().zip(numbers) {
                *sum += weight * f32::from(*number);
            }
        }
        for sums in &mut sums {
            sums.iter_mut().zip(self.scales).for_each(|(sum, scale)| *sum *= scale);
        }
        sums
    }

    /// How much the sums speak for each question: above nought is a yes.
    pub fn logits_of(&self, sums: &[f32; N], length: f32) -> [f32; N] {
        let mut logits = *sums;
        logits.iter_mut().zip(self.biases).for_each(|(logit, bias)| *logit = *logit * length + bias);
        logits
    }

    /// How much the features speak for each question: above nought is a yes.
    pub fn logits(&self, features: impl Iterator<Item = Feature>, length: f32) -> [f32; N] {
        let [sums] = self.sums(features, |_| 0);
        self.logits_of(&sums, length)
    }

    fn to_bytes(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.scales.iter().chain(&self.biases).flat_map(|number| number.to_le_bytes()));
        bytes.extend(self.checks.iter().flatten().flat_map(|check| check.to_le_bytes()));
        bytes.extend(self.numbers.iter().flatten().flatten().map(|number| *number as u8));
    }

    fn read(bytes: &mut &[u8], shelves: usize) -> Table<N> {
        let mut take = |count: usize| {
            let (taken, rest) = bytes.split_at_checked(count).unwrap_or((&[], &[]));
            *bytes = rest;
            taken
        };
        let float = |four: &[u8]| f32::from_le_bytes([four[0], four[1], four[2], four[3]]);
        let mut table = Table {
            checks: vec![[0; SHELF]; shelves],
            numbers: vec![[[0; N]; SHELF]; shelves],
            scales: [0.0; N],
            // Nothing learned: what stands in for a table that the file lacks.
            biases: [-8.0; N],
        };
        for (to, four) in table.scales.iter_mut().chain(&mut table.biases).zip(take(8 * N).chunks_exact(4)) {
            *to = float(four);
        }
        let checks =
            take(2 * SHELF * shelves).chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]]));
        table.checks.iter_mut().flatten().zip(checks).for_each(|(to, check)| *to = check);
        let numbers = take(N * SHELF * shelves).iter().map(|byte| *byte as i8);
        table.numbers.iter_mut().flatten().flatten().zip(numbers).for_each(|(to, number)| *to = number);
        table
    }
}

/// All that was learned.
#[derive(Debug, Clone)]
pub struct Model {
    /// Where it comes from: lines of text.
    pub provenance: String,
    /// Feelings in general.
    pub feelings: Table<FEELINGS>,
    /// Moments, of sentences and of whole texts.
    pub moments: Table<ASKED>,
    /// From these to what is suggested.
    pub verdict: Verdict,
}

impl Model {
    /// The one that is built in.
    pub fn built_in() -> &'static Model {
        static MODEL: LazyLock<Model> = LazyLock::new(|| Model::read(include_bytes!("model.bin")));
        &MODEL
    }

    /// Reads the file; what it lacks was not learned.
    pub fn read(bytes: &[u8]) -> Model {
        let split = bytes.windows(2).position(|two| two == b"\n\n").map_or(bytes.len(), |at| at + 2);
        let (head, mut rest) = bytes.split_at(split);
        let feelings = Table::read(&mut rest, FEELING_SHELVES);
        let moments = Table::read(&mut rest, MOMENT_SHELVES);
        let verdict = Verdict::read(rest);
        Model { provenance: String::from_utf8_lossy(head).into_owned(), feelings, moments, verdict }
    }

    /// The file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.provenance.trim_end().as_bytes().to_vec();
        bytes.extend(b"\n\n");
        self.feelings.to_bytes(&mut bytes);
        self.moments.to_bytes(&mut bytes);
        self.verdict.to_bytes(&mut bytes);
        bytes
    }
}

/// Whether a feature tells of feelings: those that a sentence has without its setting.
fn is_plain(feature: &Feature) -> bool {
    matches!(feature.sort, Sort::Word | Sort::Pair | Sort::Triple | Sort::Letters)
}

/// How much a text's length tells against its sum, for feelings.
const FEELING_POWER: f32 = 0.2;

/// The plain features of a text, and what its length is multiplied with.
pub fn plain(features: &[Feature]) -> (impl Iterator<Item = Feature> + '_, f32) {
    let count = features.iter().filter(|one| is_plain(one)).count();
    (features.iter().filter(|one| is_plain(one)).copied(), (count.max(1) as f32).powf(-FEELING_POWER))
}

/// How much a sum counts for moments, by the sum of the squares of what its features count.
pub fn length(squares: f32) -> f32 {
    squares.max(1.0).powf(-0.5)
}

impl Table<FEELINGS> {
    /// The feelings that a text shows.
    pub fn feelings(&self, features: &[Feature]) -> [f32; FEELINGS] {
        let (plain, length) = plain(features);
        self.logits(plain.map(|feature| Feature { sort: Sort::Word, ..feature }), length)
    }
}
