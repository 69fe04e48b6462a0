//! Documentation that stays true.

use super::Fault;
use crate::rules;
use crate::rust_source::{RustSource, is_name, line_of};
use crate::tree::Tree;

const DECISIONS: &str = "docs/decisions/";
const PLAYBOOK: &str = "crates/domain/src/playbook/";

/// `docs/decisions/NNNN-title.md`, from 0001, no gap and none twice.
pub(super) fn decision_numbers(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut expected = 1;
    for path in tree.paths().filter(|path| path.starts_with(DECISIONS)) {
        let name = &path[DECISIONS.len()..];
        if name == "README.md" {
            continue;
        }
        let number = name
            .strip_suffix(".md")
            .and_then(|name| name.split_once('-'))
            .filter(|(number, title)| number.len() == 4 && !title.is_empty())
            .and_then(|(number, _)| number.parse::<u32>().ok());
        match number {
            Some(number) if number == expected => expected += 1,
            Some(number) => {
                let says = format!(
                    "decision {number:04} stands where {expected:04} is due: number them without gaps"
                );
                faults.push(Fault::new(path, 0, says));
                expected = number + 1;
            }
            None => faults.push(Fault::new(path, 0, "a decision record is named NNNN-title.md")),
        }
    }
    faults
}

/// Links and pictures in Markdown that name a file of ours, and `#headings` in it.
pub(super) fn dead_links(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.files().iter().filter(|file| file.ending() == "md") {
        for (line, target) in markdown_links(&file.text) {
            let says = |what: &str| {
                Fault::new(&file.path, line, format!("the link `{target}` leads nowhere: {what}"))
            };
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (path, heading) = target.split_once('#').unwrap_or((&target, ""));
            let full = if path.is_empty() { Some(file.path.clone()) } else { resolve(&file.path, path) };
            match full {
                Some(full) if tree.has(&full) => {
                    let goal = tree.files().iter().find(|other| other.path == full && other.ending() == "md");
                    if let Some(goal) = goal.filter(|_| !heading.is_empty())
                        && !headings(&goal.text).any(|slug| slug == heading)
                    {
                        faults.push(says("the file has no such heading"));
                    }
                }
                _ => faults.push(says("there is no such file")),
            }
        }
    }
    faults
}

/// Each rule file of the playbook has an id, and the documentation names it.
pub(super) fn playbook_rules(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.rust_files() {
        let Some(name) = file.path.strip_prefix(PLAYBOOK) else { continue };
        if name.contains('/') || name == "mod.rs" || tree.is_test_file(file) {
            continue;
        }
        let Some((at, id)) = rule_id(file.rust()) else {
            faults.push(Fault::new(&file.path, 0, "a playbook rule has an `id`"));
            continue;
        };
        let documented = tree
            .files()
            .iter()
            .filter(|doc| doc.ending() == "md" && doc.path.starts_with("docs/"))
            .any(|doc| contains_name(&doc.text, id));
        if !documented {
            let says = format!(
                "the rule `{id}` stands in no file under docs/: describe it for the people it serves"
            );
            faults.push(Fault::new(&file.path, line_of(&file.text, at), says));
        }
    }
    faults
}

/// A comment or test that cites a rule which the method does not have.
pub(super) fn unknown_method_rules(tree: &Tree) -> Vec<Fault> {
    rules::unknown(tree)
        .into_iter()
        .map(|(path, line, number)| {
            Fault::new(path, line, format!("M{number} is no rule of the method (M1 to M{})", rules::LAST))
        })
        .collect()
}

/// The text that follows the first `id` or `ID` in the code: `id: "…"`, `const ID: &str = "…"`, `fn id() … { "…" }`.
fn rule_id(source: &RustSource) -> Option<(usize, &str)> {
    ["id", "ID"]
        .into_iter()
        .flat_map(|word| source.find_path(word).map(move |at| (at, word.len())))
        .filter(|(at, _)| !source.in_tests(*at))
        .filter_map(|(at, length)| {
            let literal = source.literals.iter().find(|literal| literal.at > at)?;
            let between = &source.code[at + length..literal.at];
            (!between.contains([';', ',', '}'])).then_some((at, literal.text.as_str()))
        })
        .min()
}

/// Whether a text has this name, not as part of a longer one.
fn contains_name(text: &str, name: &str) -> bool {
    let part = |c: char| is_name(c) || c == '-';
    !name.is_empty()
        && text.match_indices(name).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + name.len()..].chars().next();
            !before.is_some_and(part) && !after.is_some_and(part)
        })
}

/// `](target)` and `[name]: target` outside code, with their lines.
fn markdown_links(text: &str) -> Vec<(usize, String)> {
    let mut links = Vec::new();
    let mut in_code = false;
    for (number, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        if in_code {
            continue;
        }
        let plain: String =
            line.split('`').enumerate().map(|(part, text)| if part % 2 == 0 { text } else { "" }).collect();
        for (at, _) in plain.match_indices("](") {
            let rest = &plain[at + 2..];
            let target = rest.split([')', ' ']).next().unwrap_or_default();
            links.push((number + 1, target.trim_matches(['<', '>']).to_owned()));
        }
        if let Some((_, target)) = plain.strip_prefix('[').and_then(|rest| rest.split_once("]: ")) {
            links.push((number + 1, target.split(' ').next().unwrap_or_default().to_owned()));
        }
    }
    links.retain(|(_, target)| !target.is_empty());
    links
}

/// The path from the root that a relative link in a file means; `None` if it leaves the repository.
fn resolve(from: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    if link.starts_with('/') {
        parts.clear();
    }
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Headings as the anchors that Markdown viewers make of them.
fn headings(text: &str) -> impl Iterator<Item = String> {
    text.lines().filter(|line| line.starts_with('#')).map(|line| {
        let title = line.trim_start_matches('#').trim().to_lowercase();
        title
            .chars()
            .filter(|c| is_name(*c) || *c == ' ' || *c == '-')
            .map(|c| if c == ' ' { '-' } else { c })
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faulty(check: fn(&Tree) -> Vec<Fault>, files: &[(&str, &str)]) -> Vec<String> {
        check(&Tree::of(files)).into_iter().map(|fault| fault.path).collect()
    }

    #[test]
    fn a_gap_a_double_or_a_misnamed_decision_is_a_fault() {
        let in_order = [("docs/decisions/0001-a.md", ""), ("docs/decisions/0002-b.md", "")];
        assert_eq!(faulty(decision_numbers, &in_order).len(), 0);
        let gap = [("docs/decisions/0001-a.md", ""), ("docs/decisions/0003-b.md", "")];
        assert_eq!(faulty(decision_numbers, &gap), ["docs/decisions/0003-b.md"]);
        let double = [("docs/decisions/0001-a.md", ""), ("docs/decisions/0001-b.md", "")];
        assert_eq!(faulty(decision_numbers, &double), ["docs/decisions/0001-b.md"]);
        assert_eq!(faulty(decision_numbers, &[("docs/decisions/first.md", "")]), ["docs/decisions/first.md"]);
    }

    #[test]
    fn a_link_to_a_missing_file_or_heading_is_a_fault() {
        let guide = "# Ask who else\nSee [a](../README.md), [b](../README.md#two-commands), [c](#ask-who-else), \
                     [d](https://example.org/x), ![e](img/today.png) and `[f](nowhere.md)`.\n```\n[g](gone.md)\n```\n";
        let files =
            [("README.md", "# It\n## Two commands\n"), ("docs/guide.md", guide), ("docs/img/today.png", "")];
        assert_eq!(faulty(dead_links, &files).len(), 0);
        for broken in ["[a](gone.md)", "[a](README.md#gone)", "[a](../../up.md)", "[a]: gone.md"] {
            assert_eq!(faulty(dead_links, &[("README.md", broken)]), ["README.md"], "{broken}");
        }
    }

    #[test]
    fn a_playbook_rule_without_an_id_or_a_word_in_the_docs_is_a_fault() {
        let rule = (
            "crates/domain/src/playbook/thank.rs",
            "pub const R: Rule = Rule {\n id: \"thank-referrer\",\n};",
        );
        assert_eq!(
            faulty(playbook_rules, &[rule, ("docs/playbook.md", "`thank-referrer` says thanks")]).len(),
            0
        );
        assert_eq!(faulty(playbook_rules, &[rule, ("docs/playbook.md", "thank-referrer-gift")]), [rule.0]);
        let nameless =
            ("crates/domain/src/playbook/thank.rs", "pub fn f(identity: u8) -> &'static str { \"x\" }");
        assert_eq!(faulty(playbook_rules, &[nameless]), [nameless.0]);
        for text in [
            "const ID: &str = \"thank\";",
            "fn id(&self) -> &'static str { \"thank\" }",
            "RuleId::new(\"x\"); id = \"thank\"",
        ] {
            assert_eq!(rule_id(&RustSource::parse(text)).map(|(_, id)| id), Some("thank"), "{text}");
        }
    }

    #[test]
    fn citing_a_rule_that_does_not_exist_is_a_fault() {
        let text = "/// M20, M41.\nfn a() {}\n";
        assert_eq!(unknown_method_rules(&Tree::of(&[("crates/domain/src/a.rs", text)])).len(), 1);
    }
}
