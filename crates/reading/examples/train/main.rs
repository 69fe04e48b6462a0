//! Trains the model of `reading::moments`; started by `cargo xtask train`.
//!
//! `train [--write] [--feelings TRAIN.tsv DEV.tsv] [--audit]` trains, and says how well by cross-validation;
//! `train --evaluate FILE.jsonl` tells the totals of the built-in reader, `train --explain TEXT [--rep]` what it sees in a
//! customer's mail, or in a rep's note.
//!
//! Everything is the same on every run: the order of the texts is fixed, shuffled by fixed seeds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod crossing;
mod data;
mod feelings;
mod learner;
mod tell;
mod verdict;

use crossing::{Price, Training};
use data::{Source, corpus, read_items, read_lines};
use reading::moments::MomentKind;
use reading::moments::training::{FEELING_SHELVES, MOMENT_SHELVES, Model};

pub(crate) const KINDS: usize = MomentKind::ALL.len();

/// The labelled texts, our own.
const TEXTS: [(&str, Source); 15] = [
    ("moments_train.jsonl", Source::Beside),
    ("moments_more.txt", Source::Beside),
    ("moments_more_a.txt", Source::After),
    ("moments_more_b.txt", Source::After),
    ("moments_more_c.txt", Source::After),
    ("moments_train2.jsonl", Source::Opened),
    ("moments3_c.jsonl", Source::Writer(0)),
    ("moments3_d.jsonl", Source::Writer(1)),
    ("moments3_e.jsonl", Source::Writer(2)),
    ("moments4_f.jsonl", Source::Writer(3)),
    ("moments4_g.jsonl", Source::Writer(4)),
    ("moments4_h.jsonl", Source::Writer(5)),
    ("moments4_i.jsonl", Source::Writer(6)),
    ("moments2_more.jsonl", Source::Writer(7)),
    ("moments5_l.jsonl", Source::Whole),
];

/// What false fires may cost, for the table of trade-offs; and the price that is paid.
const PRICES: [Price; 7] = [
    Price { false_fire: 0.0, precision: 0.0 },
    Price { false_fire: 1.0, precision: 0.5 },
    Price { false_fire: 2.0, precision: 1.0 },
    Price { false_fire: 5.0, precision: 1.0 },
    Price { false_fire: 8.0, precision: 2.0 },
    Price { false_fire: 15.0, precision: 4.0 },
    Price { false_fire: 30.0, precision: 10.0 },
];
const CHOSEN: usize = 4;

const SEED: u64 = 99;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let after = |flag: &str, at: usize| {
        let place = arguments.iter().position(|argument| argument == flag)?;
        arguments.get(place + at).filter(|argument| !argument.starts_with("--")).cloned()
    };
    if let Some(text) = after("--explain", 1) {
        return tell::explain(&text, has("--rep"));
    }
    if let Some(path) = after("--evaluate", 1) {
        let source = std::fs::read_to_string(path).expect("a readable file");
        return tell::evaluate(&read_items(&source, Source::Opened), has("--audit"));
    }
    let mut items = Vec::new();
    for (file, source) in TEXTS {
        let text = corpus(file);
        if file.ends_with(".txt") {
            items.extend(read_lines(&text, source));
        } else {
            items.extend(read_items(&text, source));
        }
    }
    let built_in = Model::built_in();
    let mut feelings_said = said(&built_in.provenance, "feelings").unwrap_or_else(|| "none".to_owned());
    let feelings = match (after("--feelings", 1), after("--feelings", 2)) {
        (Some(train), Some(dev)) => {
            let train = data::read_feelings(&train);
            let feelings = feelings::learn(&train);
            feelings_said =
                format!("GoEmotions train, {} texts, CC BY 4.0, Demszky et al. 2020", train.len());
            feelings::tell(&feelings, &data::read_feelings(&dev));
            feelings
        }
        _ => built_in.feelings.clone(),
    };
    let raw = data::examples(&items, &feelings);
    let index = data::index(&raw);
    println!("{} texts, {} sentences, {} features", items.len(), raw.len(), index.hashes.len());
    let training = Training {
        items: &items,
        raw: &raw,
        sentences: data::sentences(&items, &raw, &index),
        texts: data::texts(&items, &raw, &index),
        index,
    };
    let facts = training.crossed();
    let judged = crossing::judged(&items, &facts);
    for price in PRICES {
        let chosen = crossing::thresholds(&items, &judged, price);
        println!("cross-validated, {price:?}");
        for (name, source) in [
            ("opened", Source::Opened),
            ("c", Source::Writer(0)),
            ("d", Source::Writer(1)),
            ("e", Source::Writer(2)),
            ("f", Source::Writer(3)),
            ("g", Source::Writer(4)),
            ("h", Source::Writer(5)),
            ("i", Source::Writer(6)),
            ("more", Source::Writer(7)),
        ] {
            crossing::tell(name, &items, &judged, &chosen, |one| one == source);
        }
        crossing::tell("writers", &items, &judged, &chosen, |one| matches!(one, Source::Writer(_)));
    }
    let chosen = crossing::thresholds(&items, &judged, PRICES[CHOSEN]);
    if has("--audit") {
        crossing::audit(&items, &judged, &chosen);
    }
    if has("--write") {
        let moments = training.table(|_| true, SEED);
        let mut verdict = verdict::learn(&items, &facts, |_| true);
        verdict.biases.iter_mut().zip(chosen).for_each(|(bias, from)| *bias -= from);
        let model =
            Model { provenance: provenance(&items, &raw, &feelings_said), feelings, moments, verdict };
        let bytes = model.to_bytes();
        println!("{} bytes", bytes.len());
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/moments/model.bin");
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

/// Where the model comes from.
fn provenance(items: &[data::Item], raw: &[data::Raw], feelings: &str) -> String {
    let files: Vec<String> =
        TEXTS.iter().map(|(file, _)| format!("{file} {:016x}", fnv(corpus(file).as_bytes()))).collect();
    format!(
        "Who Else? moments, version 5\ntrained: 2026-11-22, cargo xtask train\nmoments: {} texts, {} sentences, our own; fnv1a of the files: {}\nfeelings: {feelings}\ntables: {FEELING_SHELVES} and {MOMENT_SHELVES} shelves of eight features, eight bits each",
        items.len(),
        raw.len(),
        files.join(", "),
    )
}
