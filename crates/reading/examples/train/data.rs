//! The labelled texts.

use std::collections::{BTreeMap, HashMap};

use reading::moments::training::{FEELINGS, Feature, Part, Sort, Table, features_of, length, sentences_of};
use reading::moments::{Author, Channel, MomentKind, Note};
use serde_json::Value;

use crate::KINDS;

/// Where a text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// The rules were written beside these.
    Beside,
    /// Single lines by two writers who did not see the rules; half are near misses.
    After,
    /// Untouched until the rest was trained, then opened.
    Opened,
    /// Whole texts that are learned from and not judged: most show something, so they don't tell how often nothing fires.
    Whole,
    /// By a writer of their own: judged by models that know the other writers only.
    Writer(u8),
}

/// A labelled text.
pub(crate) struct Item {
    pub(crate) id: String,
    pub(crate) source: Source,
    pub(crate) channel: Channel,
    pub(crate) author: Author,
    pub(crate) text: String,
    /// Kinds with the words that show them; none: it is not said which.
    pub(crate) labels: Vec<(MomentKind, Vec<String>)>,
    pub(crate) when: Option<String>,
}

impl Item {
    pub(crate) fn note(&self) -> Note<'_> {
        Note { channel: self.channel, author: self.author, text: &self.text }
    }

    pub(crate) fn has(&self, kind: MomentKind) -> bool {
        self.labels.iter().any(|(one, _)| *one == kind)
    }
}

/// Whether a sentence shows a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shows {
    No,
    Yes,
    /// It or another sentence of the text.
    OneOf,
}

/// A sentence or a text: its features, and the kinds it shows.
pub(crate) struct Example {
    pub(crate) item: usize,
    /// Number of the feature, and how much it counts, the length included.
    pub(crate) features: Vec<(u32, f32)>,
    /// So many of them, at the end, are rules.
    pub(crate) rules: usize,
    pub(crate) kinds: [Shows; KINDS],
    /// Kinds that the text of a sentence shows.
    pub(crate) is_elsewhere: [bool; KINDS],
}

/// Features that are kept, by number: those met in several texts.
pub(crate) struct Index {
    pub(crate) hashes: Vec<u32>,
    pub(crate) numbers: HashMap<u32, u32>,
}

/// A sentence, before features are numbered.
pub(crate) struct Raw {
    pub(crate) item: usize,
    pub(crate) part: Part,
    pub(crate) kinds: [Shows; KINDS],
}

/// Features met in at least so many texts are kept.
const TEXTS_MIN: usize = 3;

/// The features that are kept.
pub(crate) fn index(raw: &[Raw]) -> Index {
    let mut counts: HashMap<u32, (usize, usize)> = HashMap::new();
    for one in raw {
        for feature in &one.part.features {
            let count = counts.entry(feature.hash()).or_insert((usize::MAX, 0));
            if count.0 != one.item {
                *count = (one.item, count.1 + 1);
            }
        }
    }
    // The commonest first, so that they stand side by side.
    let mut kept: Vec<(usize, u32)> = counts
        .into_iter()
        .filter(|(_, count)| count.1 >= TEXTS_MIN)
        .map(|(hash, count)| (usize::MAX - count.1, hash))
        .collect();
    kept.sort_unstable();
    let kept: Vec<u32> = kept.into_iter().map(|one| one.1).collect();
    let numbers = kept.iter().enumerate().map(|(number, hash)| (*hash, number as u32)).collect();
    Index { hashes: kept, numbers }
}

/// The sentences, with the features that are kept.
pub(crate) fn sentences(items: &[Item], raw: &[Raw], index: &Index) -> Vec<Example> {
    raw.iter()
        .map(|one| {
            let mut all = example(&[one], one.kinds, index);
            all.is_elsewhere = MomentKind::ALL.map(|kind| items[one.item].has(kind));
            all
        })
        .collect()
}

/// The texts, with the features that are kept of all their sentences.
pub(crate) fn texts(items: &[Item], raw: &[Raw], index: &Index) -> Vec<Example> {
    raw.chunk_by(|one, two| one.item == two.item)
        .map(|parts| {
            let shows = |kind| if items[parts[0].item].has(kind) { Shows::Yes } else { Shows::No };
            example(&parts.iter().collect::<Vec<_>>(), MomentKind::ALL.map(shows), index)
        })
        .collect()
}

fn example(parts: &[&Raw], kinds: [Shows; KINDS], index: &Index) -> Example {
    let all = || parts.iter().flat_map(|one| &one.part.features);
    let length = length(all().map(|feature| feature.weight() * feature.weight()).sum());
    let mut counts = [BTreeMap::<u32, f32>::new(), BTreeMap::new()];
    for feature in all() {
        let is_rule = matches!(feature.sort(), Sort::Rule | Sort::RuleKind | Sort::Veto);
        if let Some(number) = index.numbers.get(&feature.hash()) {
            *counts[usize::from(is_rule)].entry(*number).or_default() += feature.weight() * length;
        }
    }
    let [mut features, rules] = counts.map(|counts| counts.into_iter().collect::<Vec<_>>());
    let rules_from = features.len();
    features.extend(rules);
    Example {
        item: parts[0].item,
        rules: features.len() - rules_from,
        features,
        kinds,
        is_elsewhere: [false; KINDS],
    }
}

/// A file of the corpus.
pub(crate) fn corpus(file: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/corpus/{file}", env!("CARGO_MANIFEST_DIR")))
        .expect("the corpus is part of the sources")
}

/// A line of JSON each.
pub(crate) fn read_items(source: &str, from: Source) -> Vec<Item> {
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
                source: from,
                channel: word("channel").parse().unwrap(),
                author: word("author").parse().unwrap(),
                text: word("text"),
                labels: labels.collect(),
                when: item["when"]["date"].as_str().map(str::to_owned),
            }
        })
        .collect()
}

/// Lines `kinds|author|text`; ` / ` is a line break.
pub(crate) fn read_lines(source: &str, from: Source) -> Vec<Item> {
    let lines = source.lines().filter_map(|line| {
        let mut fields = line.splitn(3, '|');
        Some((fields.next()?, fields.next()?, fields.next()?))
    });
    lines
        .enumerate()
        .map(|(number, (kinds, author, text))| Item {
            id: format!("line {}", number + 1),
            source: from,
            channel: if author == "n" { Channel::Note } else { Channel::Email },
            author: match author {
                "n" | "r" => Author::Rep,
                "p" => Author::Partner,
                _ => Author::Customer,
            },
            text: text.replace(" / ", "\n"),
            labels: kinds
                .split(',')
                .filter(|kind| kind.trim() != "-")
                .map(|kind| (kind.trim().parse().unwrap_or_else(|_| panic!("{kind}: {text}")), Vec::new()))
                .collect(),
            when: None,
        })
        .collect()
}

/// The sentences of all texts.
pub(crate) fn examples(items: &[Item], feelings: &Table<FEELINGS>) -> Vec<Raw> {
    let mut all = Vec::new();
    for (number, item) in items.iter().enumerate() {
        let sentences = sentences_of(&item.note(), feelings);
        let of = sentences.len();
        for (range, part) in sentences {
            let mut kinds = [Shows::No; KINDS];
            for (kind, evidence) in &item.labels {
                let is_there = evidence.iter().any(|words| {
                    item.text
                        .match_indices(words.as_str())
                        .any(|(at, _)| at < range.end && range.start < at + words.len())
                });
                let shows = &mut kinds[*kind as usize];
                if is_there || (evidence.is_empty() && of == 1) {
                    *shows = Shows::Yes;
                } else if evidence.is_empty() {
                    *shows = Shows::OneOf;
                }
            }
            all.push(Raw { item: number, part, kinds });
        }
    }
    all
}

/// The texts with their features and labels: tab-separated, the labels with commas.
pub(crate) fn read_feelings(path: &str) -> Vec<(Vec<Feature>, Vec<String>)> {
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
