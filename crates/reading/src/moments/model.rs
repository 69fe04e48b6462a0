//! The linear model: for each kind a number a feature, eight bits each, in `model.bin`. Trained by `cargo xtask train`.
//!
//! The file begins with lines of text that say where it comes from, up to an empty line; then, a head: the scale and the
//! bias (little-endian `f32`), and its numbers (`i8`).

use std::sync::LazyLock;

use super::MomentKind;
use super::features::Feature;

/// Places of a head for a moment.
pub const MOMENT_PLACES: usize = 1 << 14;
/// Features of a head for a feeling: the heaviest.
pub const FEELING_FEATURES: usize = 12_000;
/// Heads of feelings, after those of the moments: gratitude, admiration.
pub const FEELINGS: [&str; 2] = ["gratitude", "admiration"];

/// A table of numbers.
#[derive(Debug, Clone)]
pub struct Head {
    /// What every number is multiplied with.
    pub scale: f32,
    /// What every text begins with.
    pub bias: f32,
    /// A number a place, or a feature.
    pub numbers: Vec<i8>,
    /// The features that the numbers belong to, in order; none: every place has a number.
    pub hashes: Vec<u32>,
    /// The length of a text counts to this power.
    power: f32,
}

/// How much the length of a text tells against its sum.
const MOMENT_POWER: f32 = 0.5;
const FEELING_POWER: f32 = 0.2;

impl Head {
    /// Nothing learned: what stands in for a head that the file lacks.
    fn empty(places: usize) -> Head {
        Head { scale: 0.0, bias: -8.0, numbers: vec![0; places], hashes: Vec::new(), power: MOMENT_POWER }
    }

    /// Rounded to eight bits.
    pub fn quantised(weights: &[f32], bias: f32) -> Head {
        let most = weights.iter().fold(1e-6_f32, |most, weight| most.max(weight.abs()));
        let scale = most / 127.0;
        let numbers = weights.iter().map(|weight| (weight / scale).round() as i8).collect();
        Head { scale, bias, numbers, hashes: Vec::new(), power: MOMENT_POWER }
    }

    /// Rounded to eight bits, of features alone.
    pub fn of_features(mut features: Vec<(u32, f32)>, bias: f32) -> Head {
        features.sort_by_key(|feature| feature.0);
        let weights: Vec<f32> = features.iter().map(|feature| feature.1).collect();
        let hashes = features.iter().map(|feature| feature.0).collect();
        Head { hashes, power: FEELING_POWER, ..Head::quantised(&weights, bias) }
    }

    /// What the length of a text of so many features is multiplied with, in heads of moments or feelings.
    pub fn length(features: usize, is_feeling: bool) -> f32 {
        (features.max(1) as f32).powf(if is_feeling { -FEELING_POWER } else { -MOMENT_POWER })
    }

    /// What one feature adds, before the length of the sentence counts.
    pub fn of(&self, feature: Feature) -> f32 {
        let place = if self.hashes.is_empty() {
            Some(feature.place(self.numbers.len()))
        } else {
            self.hashes.binary_search(&feature.hash).ok()
        };
        place.map_or(0.0, |place| f32::from(self.numbers[place]) * self.scale)
    }

    /// How much a sentence speaks for the head: above nought is more likely than not.
    pub fn logit(&self, features: &[Feature]) -> f32 {
        let sum: f32 = features.iter().map(|feature| self.of(*feature)).sum();
        self.bias + sum * (features.len().max(1) as f32).powf(-self.power)
    }

    fn to_bytes(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.scale.to_le_bytes());
        bytes.extend(self.bias.to_le_bytes());
        bytes.extend(self.hashes.iter().flat_map(|hash| hash.to_le_bytes()));
        bytes.extend(self.numbers.iter().map(|number| *number as u8));
    }

    fn read(bytes: &mut &[u8], places: usize, is_feeling: bool) -> Option<Head> {
        let (scale, rest) = bytes.split_first_chunk::<4>()?;
        let (bias, rest) = rest.split_first_chunk::<4>()?;
        let (hashes, rest) = rest.split_at_checked(if is_feeling { places * 4 } else { 0 })?;
        let hashes = hashes
            .chunks_exact(4)
            .map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
            .collect();
        let (numbers, rest) = rest.split_at_checked(places)?;
        *bytes = rest;
        let numbers = numbers.iter().map(|byte| *byte as i8).collect();
        let power = if is_feeling { FEELING_POWER } else { MOMENT_POWER };
        Some(Head {
            scale: f32::from_le_bytes(*scale),
            bias: f32::from_le_bytes(*bias),
            numbers,
            hashes,
            power,
        })
    }
}

/// What the signs of a sentence count beside each other: the model's word, a sure rule, a further one, hints, a veto, a
/// question, admiration in general; and where each kind begins.
#[derive(Debug, Clone, Default)]
pub struct Calibration {
    /// One for each sign.
    pub signs: [f32; SIGNS],
    /// One for each kind.
    pub starts: [f32; MomentKind::ALL.len()],
}

/// How many signs are weighed.
pub const SIGNS: usize = 7;

impl Calibration {
    /// How much the signs speak for a kind: above nought it is suggested.
    pub fn logit(&self, kind: MomentKind, signs: &[f32; SIGNS]) -> f32 {
        let sum: f32 = self.signs.iter().zip(signs).map(|(weight, sign)| weight * sign).sum();
        self.starts[kind as usize] + sum
    }
}

/// All heads.
#[derive(Debug, Clone)]
pub struct Model {
    /// Where it comes from: lines of text.
    pub provenance: String,
    /// A head for each kind, in their order.
    pub moments: Vec<Head>,
    /// Gratitude and admiration.
    pub feelings: Vec<Head>,
    /// How the model and the rules are put together.
    pub calibration: Calibration,
}

impl Model {
    /// The one that is built in.
    pub fn built_in() -> &'static Model {
        static MODEL: LazyLock<Model> = LazyLock::new(|| Model::read(include_bytes!("model.bin")));
        &MODEL
    }

    fn read(bytes: &[u8]) -> Model {
        let split = bytes.windows(2).position(|two| two == b"\n\n").map_or(bytes.len(), |at| at + 2);
        let (head, mut rest) = bytes.split_at(split);
        let next = |rest: &mut &[u8], places, is_feeling| {
            Head::read(rest, places, is_feeling).unwrap_or_else(|| Head::empty(places))
        };
        let moments = MomentKind::ALL.iter().map(|_| next(&mut rest, MOMENT_PLACES, false)).collect();
        let feelings = FEELINGS.iter().map(|_| next(&mut rest, FEELING_FEATURES, true)).collect();
        let mut calibration = Calibration::default();
        for number in calibration.signs.iter_mut().chain(&mut calibration.starts) {
            let Some((four, after)) = rest.split_first_chunk::<4>() else { break };
            *number = f32::from_le_bytes(*four);
            rest = after;
        }
        Model { provenance: String::from_utf8_lossy(head).into_owned(), moments, feelings, calibration }
    }

    /// The file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.provenance.trim_end().as_bytes().to_vec();
        bytes.extend(b"\n\n");
        for head in self.moments.iter().chain(&self.feelings) {
            head.to_bytes(&mut bytes);
        }
        for number in self.calibration.signs.iter().chain(&self.calibration.starts) {
            bytes.extend(number.to_le_bytes());
        }
        bytes
    }
}
