//! Trains the model of `reading::moments`; started by `cargo xtask train`.
//!
//! `train [--write] [--feelings TRAIN.tsv DEV.tsv] [--evaluate FILE.jsonl] [--audit] [--rules]`
//!
//! Everything is the same on every run: the order of the texts is fixed, shuffled by a fixed seed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use reading::moments::training::{
    Calibration, FEELING_FEATURES, FEELINGS, Feature, Head, MOMENT_PLACES, Model, SIGNS, Weighed,
    features_of, rule_lines, seen, sentences_of, signs, weigh,
};
use reading::moments::{Author, Channel, MomentKind, Note};
use serde_json::Value;

const FOLDS: usize = 5;
const ROUNDS: usize = 25;

struct Item {
    id: String,
    channel: Channel,
    author: Author,
    text: String,
    labels: Vec<(MomentKind, Vec<String>)>,
    when: Option<String>,
}

impl Item {
    fn note(&self) -> Note<'_> {
        Note { channel: self.channel, author: self.author, text: &self.text }
    }

    fn has(&self, kind: MomentKind) -> bool {
        self.labels.iter().any(|(one, _)| *one == kind)
    }
}

/// A sentence: its features, and the kinds it shows.
struct Example {
    item: usize,
    features: Vec<Feature>,
    kinds: [bool; MomentKind::ALL.len()],
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let after = |flag: &str, at: usize| {
        let place = arguments.iter().position(|argument| argument == flag)?;
        arguments.get(place + at).filter(|argument| !argument.starts_with("--")).cloned()
    };
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/moments_train.jsonl");
    let source = std::fs::read_to_string(own).expect("the corpus is part of the sources");
    let mut items = read_items(&source);
    let more = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/moments_more.txt"))
        .expect("the corpus is part of the sources");
    items.extend(read_more(&more));
    let examples = examples(&items);
    println!("{} texts, {} sentences", items.len(), examples.len());

    if has("--rules") {
        tell_rules(&items, &examples, after("--feelings", 1).as_deref());
        return;
    }
    let calibration = cross_validate(&items, &examples, has("--audit"));

    let mut model = Model::built_in().clone();
    if has("--write") {
        model.calibration = calibration;
        let all: Vec<&Example> = examples.iter().collect();
        model.moments = MomentKind::ALL.iter().map(|kind| moment_head(&all, *kind)).collect();
    }
    let mut feelings_said = said(&model.provenance, "feelings").unwrap_or_else(|| "none".to_owned());
    if let (Some(train), Some(dev)) = (after("--feelings", 1), after("--feelings", 2)) {
        let train = read_feelings(&train);
        if has("--write") {
            model.feelings = FEELINGS.iter().map(|feeling| feeling_head(&train, feeling)).collect();
            feelings_said =
                format!("GoEmotions train, {} texts, CC BY 4.0, Demszky et al. 2020", train.len());
        }
        let dev = read_feelings(&dev);
        for (feeling, head) in FEELINGS.iter().zip(&model.feelings) {
            let mut tally = Tally::default();
            for (features, labels) in &dev {
                tally.add(head.logit(features) > 0.0, labels.iter().any(|label| label == feeling));
            }
            println!("{feeling}, {} texts: {tally}", dev.len());
        }
    }
    if let Some(path) = after("--evaluate", 1) {
        let items = read_items(&std::fs::read_to_string(path).expect("a readable file"));
        evaluate(&items);
    }
    if has("--write") {
        model.provenance = format!(
            "Who Else? moments, version 1\ntrained: 2026-11-22, cargo xtask train\nmoments: moments_train.jsonl and moments_more.txt, {} texts, {} sentences, our own, fnv1a {:016x} {:016x}\nfeelings: {feelings_said}\nheads: {} of {MOMENT_PLACES} places, {} of {FEELING_FEATURES} features, eight bits each",
            items.len(),
            examples.len(),
            fnv(source.as_bytes()),
            fnv(more.as_bytes()),
            MomentKind::ALL.len(),
            FEELINGS.len(),
        );
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/moments/model.bin");
        let bytes = model.to_bytes();
        println!("{} bytes", bytes.len());
        std::fs::write(path, bytes).expect("the model can be written");
    }
}

fn said(provenance: &str, key: &str) -> Option<String> {
    provenance.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": ").map(str::to_owned))
}

fn fnv(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn read_items(source: &str) -> Vec<Item> {
    source
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let item: Value = serde_json::from_str(line).expect("a line of JSON");
            let word = |key: &str| item[key].as_str().unwrap_or_default().to_owned();
            let labels = item["labels"].as_array().unwrap().iter().map(|label| {
                let evidence = label["evidence"].as_array().unwrap();
                let evidence = evidence.iter().map(|words| words.as_str().unwrap().to_owned()).collect();
                (label["kind"].as_str().unwrap().parse().unwrap(), evidence)
            });
            Item {
                id: item["id"].to_string(),
                channel: word("channel").parse().unwrap(),
                author: word("author").parse().unwrap(),
                text: word("text"),
                labels: labels.collect(),
                when: item["when"]["date"].as_str().map(str::to_owned),
            }
        })
        .collect()
}

/// Sentences of one kind each: `kind|author|sentence`.
fn read_more(source: &str) -> Vec<Item> {
    let lines = source.lines().filter_map(|line| {
        let mut fields = line.splitn(3, '|');
        Some((fields.next()?, fields.next()?, fields.next()?))
    });
    lines
        .enumerate()
        .map(|(number, (kind, author, text))| Item {
            id: format!("more {number}"),
            channel: if author == "n" { Channel::Note } else { Channel::Email },
            author: match author {
                "n" | "r" => Author::Rep,
                "p" => Author::Partner,
                _ => Author::Customer,
            },
            text: text.to_owned(),
            labels: kind.parse().map(|kind| vec![(kind, vec![text.to_owned()])]).unwrap_or_default(),
            when: None,
        })
        .collect()
}

fn examples(items: &[Item]) -> Vec<Example> {
    let mut all = Vec::new();
    for (number, item) in items.iter().enumerate() {
        for (range, features) in sentences_of(&item.note()) {
            let mut kinds = [false; MomentKind::ALL.len()];
            for (kind, evidence) in &item.labels {
                kinds[*kind as usize] |= evidence.iter().any(|words| {
                    item.text
                        .match_indices(words.as_str())
                        .any(|(at, _)| at < range.end && range.start < at + words.len())
                });
            }
            all.push(Example { item: number, features, kinds });
        }
    }
    all
}

fn moment_head(examples: &[&Example], kind: MomentKind) -> Head {
    let texts: Vec<(&[Feature], bool)> =
        examples.iter().map(|example| (example.features.as_slice(), example.kinds[kind as usize])).collect();
    let (weights, bias) = learn(&texts, MOMENT_PLACES, ROUNDS, 3e-4, 4.0, 0.05, false);
    Head::quantised(&weights, bias)
}

fn feeling_head(texts: &[(Vec<Feature>, Vec<String>)], feeling: &str) -> Head {
    let texts: Vec<(&[Feature], bool)> = texts
        .iter()
        .map(|(features, labels)| (features.as_slice(), labels.iter().any(|label| label == feeling)))
        .collect();
    let first = learn(&texts, WIDE, 10, 1e-4, 4.0, 0.02, true);
    // The heaviest features alone are kept.
    let mut all: Vec<u32> =
        texts.iter().flat_map(|(features, _)| features.iter().map(|feature| feature.hash())).collect();
    all.sort_unstable();
    let mut counted: Vec<(u32, usize)> =
        all.chunk_by(|a, b| a == b).map(|same| (same[0], same.len())).collect();
    counted.retain(|(_, count)| *count >= 2);
    counted.sort_by(|a, b| {
        first.0[b.0 as usize & (WIDE - 1)]
            .abs()
            .total_cmp(&first.0[a.0 as usize & (WIDE - 1)].abs())
            .then(a.0.cmp(&b.0))
    });
    let mut kept: Vec<u32> = counted.into_iter().take(FEELING_FEATURES).map(|(hash, _)| hash).collect();
    kept.sort_unstable();
    let weights = kept.iter().map(|hash| (*hash, first.0[*hash as usize & (WIDE - 1)])).collect();
    Head::of_features(weights, first.1)
}

/// Places in which feelings are learned before the heaviest features are chosen.
const WIDE: usize = 1 << 22;

/// Logistic regression by AdaGrad, with L2; the rarer side counts `weight` times.
fn learn(
    texts: &[(&[Feature], bool)],
    places: usize,
    rounds: usize,
    l2: f32,
    weight: f32,
    rate: f32,
    is_feeling: bool,
) -> (Vec<f32>, f32) {
    let mut weights = vec![0.0_f32; places];
    let mut squares = vec![1e-4_f32; places];
    let (mut bias, mut bias_squares) = (-2.0_f32, 1e-2_f32);
    let mut order: Vec<usize> = (0..texts.len()).collect();
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..rounds {
        for at in (1..order.len()).rev() {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            order.swap(at, (random % (at as u64 + 1)) as usize);
        }
        for at in &order {
            let (features, is_so) = texts[*at];
            let length = Head::length(features.len(), is_feeling);
            let sum: f32 = features.iter().map(|feature| weights[feature.place(places)]).sum();
            let likely = 1.0 / (1.0 + (-(bias + sum * length)).exp());
            let gradient = (likely - f32::from(u8::from(is_so))) * if is_so { weight } else { 1.0 };
            for feature in features {
                let place = feature.place(places);
                let step = gradient * length + l2 * weights[place];
                squares[place] += step * step;
                weights[place] -= rate * step / squares[place].sqrt();
            }
            bias_squares += gradient * gradient;
            bias -= 0.1 * gradient / bias_squares.sqrt();
        }
    }
    (weights, bias)
}

/// How often each rule is right and wrong, and how often it is found in talk of all kinds.
fn tell_rules(items: &[Item], examples: &[Example], talk: Option<&str>) {
    let mut counts: std::collections::BTreeMap<(usize, &str), [usize; 3]> = Default::default();
    let mut sentence = examples.iter();
    for item in items {
        for (hits, example) in rule_lines(&item.note()).into_iter().zip(&mut sentence) {
            for hit in hits {
                counts.entry(hit).or_default()[usize::from(!example.kinds[hit.0])] += 1;
            }
        }
    }
    let talk = talk.map(|path| std::fs::read_to_string(path).expect("a readable file")).unwrap_or_default();
    for line in talk.lines().skip(1) {
        let text = line.split('\t').next().unwrap_or_default();
        let note = Note { channel: Channel::Text, author: Author::Customer, text };
        for hits in rule_lines(&note) {
            for hit in hits {
                counts.entry(hit).or_default()[2] += 1;
            }
        }
    }
    for ((kind, line), [right, wrong, talk]) in counts {
        println!("{}\t{right}\t{wrong}\t{talk}\t{line}", MomentKind::ALL[kind]);
    }
}

/// Each fifth is judged by a model of the other four; from that, how model and rules are put together.
fn cross_validate(items: &[Item], examples: &[Example], is_audit: bool) -> Calibration {
    // Of every kind and text, what each sentence says.
    let mut judged: Vec<Vec<Vec<Weighed>>> = Vec::new();
    for kind in MomentKind::ALL {
        let mut of_items = vec![Vec::new(); items.len()];
        for fold in 0..FOLDS {
            let train: Vec<&Example> =
                examples.iter().filter(|example| example.item % FOLDS != fold).collect();
            let head = moment_head(&train, kind);
            for (number, item) in items.iter().enumerate().filter(|(number, _)| number % FOLDS == fold) {
                of_items[number] = weigh(&item.note(), kind, &head);
            }
        }
        judged.push(of_items);
    }
    let calibration = calibrate(items, examples, &judged);
    println!("{calibration:.2?}");
    for (how, at) in [("model alone", 0), ("rules alone", 1), ("both", 2)] {
        for is_more in [false, true] {
            println!("cross-validated, {how}, {}:", if is_more { "single sentences" } else { "texts" });
            let mut sum = 0.0;
            let mut fired = [0, 0];
            for kind in MomentKind::ALL {
                let mut tally = Tally::default();
                for (number, item) in
                    items.iter().enumerate().filter(|(_, item)| item.id.starts_with("more") == is_more)
                {
                    let found = judged[kind as usize][number].iter().any(|one| match at {
                        0 => one.model > -1.0,
                        1 => one.counts[0] > 0 && one.counts[2] == 0,
                        _ => calibration.logit(kind, &signs(kind, one)) > 0.0,
                    });
                    tally.add(found, item.has(kind));
                    if item.labels.is_empty() && found {
                        fired[0] += 1;
                    }
                    if is_audit && at == 2 && found != item.has(kind) {
                        let best = judged[kind as usize][number]
                            .iter()
                            .map(|one| (calibration.logit(kind, &signs(kind, one)), one.model, one.counts))
                            .max_by(|a, b| a.0.total_cmp(&b.0));
                        let words = item.labels.iter().find(|one| one.0 == kind).map(|one| one.1[0].clone());
                        println!(
                            "{} {kind} {} {best:.1?}: {}",
                            if words.is_some() { "MISS" } else { "FALSE" },
                            item.id,
                            words.unwrap_or_else(|| item.text.replace('\n', " / "))
                        );
                    }
                }
                println!("  {:18} {tally}", kind.as_str());
                sum += tally.f1();
            }
            println!(
                "  macro-F1 {:.3}; fired {} times on texts without a moment",
                sum / MomentKind::ALL.len() as f64,
                fired[0]
            );
        }
    }
    calibration
}

/// Logistic regression on the signs of sentences, then the start of each kind at the best F1 of texts.
fn calibrate(items: &[Item], examples: &[Example], judged: &[Vec<Vec<Weighed>>]) -> Calibration {
    let mut rows: Vec<(usize, [f32; SIGNS], bool, f32)> = Vec::new();
    let mut at_item = 0;
    let mut sentence = 0;
    for example in examples {
        if example.item != at_item {
            at_item = example.item;
            sentence = 0;
        }
        // The rules were written beside the texts, but before the single sentences: these tell more about them.
        let weight = if items[example.item].id.starts_with("more") { 3.0 } else { 1.0 };
        for kind in MomentKind::ALL {
            let weighed = &judged[kind as usize][example.item][sentence];
            rows.push((kind as usize, signs(kind, weighed), example.kinds[kind as usize], weight));
        }
        sentence += 1;
    }
    let mut calibration =
        Calibration { signs: [0.3, 2.0, 0.5, 0.3, -2.0, -1.0, 0.2], starts: [-2.0; MomentKind::ALL.len()] };
    let total: f32 = rows.iter().map(|row| row.3).sum();
    for _ in 0..600 {
        let mut signs_step = [0.0_f32; SIGNS];
        let mut starts_step = [0.0_f32; MomentKind::ALL.len()];
        for (kind, signs, is_so, weight) in &rows {
            let likely = 1.0 / (1.0 + (-calibration.logit(MomentKind::ALL[*kind], signs)).exp());
            let gradient = (likely - f32::from(u8::from(*is_so))) * weight;
            for (step, sign) in signs_step.iter_mut().zip(signs) {
                *step += gradient * sign;
            }
            starts_step[*kind] += gradient;
        }
        for (number, step) in signs_step.iter().enumerate() {
            // The model's words are large numbers: smaller steps.
            let rate = if number == 0 { 1.5 } else { 12.0 };
            calibration.signs[number] -= rate * step / total;
        }
        for (start, step) in calibration.starts.iter_mut().zip(starts_step) {
            *start -= 40.0 * step / total;
        }
    }
    for kind in MomentKind::ALL {
        let f1 = |shift: f32| {
            let mut tally = Tally::default();
            for (number, item) in items.iter().enumerate() {
                let found = judged[kind as usize][number]
                    .iter()
                    .any(|one| calibration.logit(kind, &signs(kind, one)) + shift > 0.0);
                tally.add(found, item.has(kind));
            }
            tally.f1()
        };
        // The mean of neighbours, so that no single text decides.
        let smooth = |step: i32| (-2..=2).map(|near| f1((step + near) as f32 * 0.1)).sum::<f64>();
        let best = (-15..=20).max_by(|a, b| smooth(*a).total_cmp(&smooth(*b))).unwrap_or(0);
        calibration.starts[kind as usize] += best as f32 * 0.1;
    }
    calibration
}

/// Totals of the built-in reader on a file, and of its rules alone.
fn evaluate(items: &[Item]) {
    let today = jiff::civil::date(2026, 11, 22).at(9, 0, 0, 0);
    let mut tallies = [[Tally::default(); MomentKind::ALL.len()]; 2];
    let (mut silent, mut fired) = (0, 0);
    let mut whens = [0; 3];
    for item in items {
        let found = reading::find_moments(&item.note(), today, reading::Region::US);
        let rules = seen(&item.note());
        for kind in MomentKind::ALL {
            let number = kind as usize;
            tallies[0][number].add(found.iter().any(|one| one.kind == kind), item.has(kind));
            let by_rules =
                rules.iter().any(|kinds| kinds[number].counts[0] > 0 && kinds[number].counts[2] == 0);
            tallies[1][number].add(by_rules, item.has(kind));
        }
        if item.labels.is_empty() {
            silent += 1;
            fired += usize::from(!found.is_empty());
        }
        if let Some(day) = &item.when {
            let when =
                found.iter().find(|one| one.kind == MomentKind::NotYet).and_then(|one| one.when.as_ref());
            whens[0] += 1;
            whens[1] += usize::from(when.is_some_and(|when| when.date.to_string() == *day));
            whens[2] += usize::from(when.is_some());
        }
    }
    for (how, tallies) in ["reader", "rules alone"].iter().zip(&tallies) {
        println!("{how}, {} texts:", items.len());
        for (kind, tally) in MomentKind::ALL.iter().zip(tallies) {
            println!("  {:18} {tally}", kind.as_str());
        }
        println!("  macro-F1 {:.3}", tallies.iter().map(Tally::f1).sum::<f64>() / tallies.len() as f64);
    }
    println!(
        "fired on {fired} of {silent} without a moment; days right {} of {}, named {}",
        whens[1], whens[0], whens[2]
    );
}

/// The texts with their features and labels: tab-separated, the labels with commas.
fn read_feelings(path: &str) -> Vec<(Vec<Feature>, Vec<String>)> {
    let source = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    source
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let (text, labels) = (fields.next()?, fields.next()?);
            Some((features_of(text), labels.split(',').map(str::to_owned).collect()))
        })
        .collect()
}

#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Tally {
    fn add(&mut self, is_found: bool, is_so: bool) {
        match (is_found, is_so) {
            (true, true) => self.right += 1,
            (true, false) => self.wrong += 1,
            (false, true) => self.missed += 1,
            (false, false) => {}
        }
    }

    fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (2 * self.right + self.wrong + self.missed).max(1) as f64
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |part: usize, of: usize| part as f64 / of.max(1) as f64;
        write!(
            f,
            "precision {:.3} ({}/{}), recall {:.3} ({}/{}), F1 {:.3}",
            share(self.right, self.right + self.wrong),
            self.right,
            self.right + self.wrong,
            share(self.right, self.right + self.missed),
            self.right,
            self.right + self.missed,
            self.f1()
        )
    }
}
