//! Rules: what people say, as patterns of words. A table a kind under `rules/`, one pattern a line.
//!
//! In a pattern `a|b` is one word or the other, `word*` a beginning of one, `word?` may be missing, `..` stands for at
//! most three words, `...` for at most seven; `@class` is a word of a class at the head of the table of classes, `#` any number,
//! `^` a word with a capital, `_` any one word. A line that begins with `~` is a hint that is not enough alone, and one
//! that begins with `-` takes the kind away from its sentence.

use std::collections::HashMap;
use std::ops::Range;

use super::text::Token;

/// How sure a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// Takes the kind away.
    Veto,
    /// Not enough alone.
    Hint,
    /// Enough alone.
    Sure,
}

/// A rule that was found in a sentence.
#[derive(Debug, Clone)]
pub(crate) struct Hit {
    /// The number of the table.
    pub(crate) table: usize,
    pub(crate) strength: Strength,
    /// The number of the rule.
    pub(crate) rule: u32,
    /// Words of the sentence.
    pub(crate) words: Range<usize>,
}

#[derive(Debug)]
enum Step {
    Word { any: Vec<Alternative>, is_optional: bool },
    Gap(usize),
}

#[derive(Debug)]
enum Alternative {
    Exact(String),
    Prefix(String),
    Number,
    Capital,
    Any,
}

#[derive(Debug)]
struct Rule {
    table: usize,
    strength: Strength,
    steps: Vec<Step>,
    line: String,
}

/// The tables, ready to be asked.
#[derive(Debug)]
pub(crate) struct Rules {
    rules: Vec<Rule>,
    exact: HashMap<String, Vec<u32>>,
    prefix: HashMap<String, Vec<u32>>,
    anywhere: Vec<u32>,
}

/// Beginnings are kept under at most so many bytes.
const PREFIX_BYTES_MAX: usize = 12;

impl Rules {
    /// Reads tables; classes are lines `@name = word word …`.
    pub(crate) fn read(classes: &str, tables: &[&str]) -> Rules {
        let classes: HashMap<&str, Vec<&str>> = lines(classes)
            .filter_map(|line| line.split_once('='))
            .map(|(name, words)| (name.trim(), words.split_whitespace().collect()))
            .collect();
        let mut all =
            Rules { rules: Vec::new(), exact: HashMap::new(), prefix: HashMap::new(), anywhere: Vec::new() };
        for (table, text) in tables.iter().enumerate() {
            for line in lines(text) {
                let (strength, pattern) = match line.as_bytes()[0] {
                    b'~' => (Strength::Hint, &line[1..]),
                    b'-' => (Strength::Veto, &line[1..]),
                    _ => (Strength::Sure, line),
                };
                let steps: Vec<Step> =
                    pattern.split_whitespace().map(|step| read_step(step, &classes)).collect();
                all.add(Rule { table, strength, steps, line: line.to_owned() });
            }
        }
        all
    }

    fn add(&mut self, rule: Rule) {
        let number = self.rules.len() as u32;
        for step in &rule.steps {
            let Step::Word { any, is_optional } = step else { break };
            for alternative in any {
                let list = match alternative {
                    Alternative::Exact(word) => self.exact.entry(word.clone()).or_default(),
                    Alternative::Prefix(start) => {
                        self.prefix.entry(clipped(start, PREFIX_BYTES_MAX).to_owned()).or_default()
                    }
                    _ => &mut self.anywhere,
                };
                if list.last() != Some(&number) {
                    list.push(number);
                }
            }
            if !is_optional {
                break;
            }
        }
        self.rules.push(rule);
    }

    /// A rule as it is written.
    pub(crate) fn line(&self, rule: u32) -> &str {
        self.rules.get(rule as usize).map_or("", |rule| rule.line.as_str())
    }

    /// All rules found in a sentence.
    pub(crate) fn hits(&self, tokens: &[Token]) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (start, token) in tokens.iter().enumerate() {
            let word = token.word.as_str();
            let mut ask = |list: &[u32]| {
                for number in list {
                    let rule = &self.rules[*number as usize];
                    if let Some(end) = matched(&rule.steps, tokens, start)
                        && end > start
                    {
                        hits.push(Hit {
                            table: rule.table,
                            strength: rule.strength,
                            rule: *number,
                            words: start..end,
                        });
                    }
                }
            };
            if let Some(list) = self.exact.get(word) {
                ask(list);
            }
            for (at, _) in word.char_indices().skip(2).chain([(word.len(), ' ')]) {
                if at > PREFIX_BYTES_MAX {
                    break;
                }
                if let Some(list) = word.get(..at).and_then(|start| self.prefix.get(start)) {
                    ask(list);
                }
            }
            ask(&self.anywhere);
        }
        hits
    }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"))
}

fn clipped(word: &str, bytes: usize) -> &str {
    let mut end = word.len().min(bytes);
    while !word.is_char_boundary(end) {
        end -= 1;
    }
    &word[..end]
}

fn read_step(step: &str, classes: &HashMap<&str, Vec<&str>>) -> Step {
    match step {
        ".." => return Step::Gap(3),
        "..." => return Step::Gap(7),
        "?" => return Step::Word { any: vec![Alternative::Exact("?".to_owned())], is_optional: false },
        _ => {}
    }
    let (step, is_optional) = match step.strip_suffix('?') {
        Some(step) => (step, true),
        None => (step, false),
    };
    let mut any = Vec::new();
    for word in step.split('|') {
        match classes.get(word) {
            Some(words) => any.extend(words.iter().map(|word| alternative(word))),
            None => any.push(alternative(word)),
        }
    }
    Step::Word { any, is_optional }
}

fn alternative(word: &str) -> Alternative {
    match word {
        "#" => Alternative::Number,
        "^" => Alternative::Capital,
        "_" => Alternative::Any,
        _ => match word.strip_suffix('*') {
            Some(start) => Alternative::Prefix(start.to_owned()),
            None => Alternative::Exact(word.to_owned()),
        },
    }
}

/// The end of the shortest match from a word on. Gaps are tried from none; their sizes are small, so the work at one place
/// has a fixed bound.
fn matched(steps: &[Step], tokens: &[Token], at: usize) -> Option<usize> {
    let Some((step, rest)) = steps.split_first() else { return Some(at) };
    match step {
        Step::Gap(most) => (0..=*most).find_map(|skipped| {
            let at = at + skipped;
            if at > tokens.len() { None } else { matched(rest, tokens, at) }
        }),
        Step::Word { any, is_optional } => {
            let here = tokens.get(at).filter(|token| any.iter().any(|one| fits(one, token)));
            let taken = here.and_then(|_| matched(rest, tokens, at + 1));
            match taken {
                None if *is_optional => matched(rest, tokens, at),
                taken => taken,
            }
        }
    }
}

fn fits(alternative: &Alternative, token: &Token) -> bool {
    match alternative {
        Alternative::Exact(word) => *word == token.word,
        Alternative::Prefix(start) => token.word.starts_with(start.as_str()),
        Alternative::Number => {
            token.word.chars().next().is_some_and(|c| c.is_ascii_digit())
                || matches!(
                    token.word.as_str(),
                    "one"
                        | "two"
                        | "three"
                        | "four"
                        | "five"
                        | "six"
                        | "seven"
                        | "eight"
                        | "nine"
                        | "ten"
                        | "dozen"
                        | "several"
                        | "couple"
                        | "few"
                )
        }
        Alternative::Capital => token.is_capitalised,
        Alternative::Any => true,
    }
}
