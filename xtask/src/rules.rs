//! Which rules of the method (M1 …) are proved by which tests.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::rust_source::{is_name, line_of};
use crate::tree::{File, Tree};

/// The method's last rule.
pub(crate) const LAST: u32 = 40;

/// A table in Markdown: each rule with the tests that cite it in their name, their comments or their body's.
pub(crate) fn table(tree: &Tree) -> String {
    let mut by_rule: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for file in tree.files() {
        for (name, rules) in tests_of(file) {
            for rule in rules {
                let tests = by_rule.entry(rule).or_default();
                let entry = format!("{}: {name}", file.path);
                if !tests.contains(&entry) {
                    tests.push(entry);
                }
            }
        }
    }
    let mut table = String::from("| rule | tests |\n| --- | --- |\n");
    for rule in 1..=LAST {
        let tests = by_rule.get(&rule).map(|tests| tests.join("<br>")).unwrap_or_default();
        writeln!(table, "| M{rule} | {tests} |").ok();
    }
    let cited = by_rule.keys().filter(|rule| (1..=LAST).contains(*rule)).count();
    writeln!(table, "\n{cited} of {LAST} rules are cited by a test.").ok();
    table
}

/// Citations in comments of rules that do not exist: path, line, number.
pub(crate) fn unknown(tree: &Tree) -> Vec<(String, usize, u32)> {
    tree.rust_files()
        .filter(|file| file.crate_name().is_some())
        .flat_map(|file| {
            citations(&file.rust().comments)
                .filter(|(_, number)| !(1..=LAST).contains(number))
                .map(|(at, number)| (file.path.clone(), line_of(&file.text, at), number))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn tests_of(file: &File) -> Vec<(String, Vec<u32>)> {
    match file.ending() {
        "rs" => rust_tests(file),
        "js" if file.path.ends_with(".test.js") => script_tests(&file.text),
        _ => Vec::new(),
    }
}

/// A test reaches from its comments above `#[test]` (or `#[tokio::test]`, or proptest's) to its closing brace.
fn rust_tests(file: &File) -> Vec<(String, Vec<u32>)> {
    let source = file.rust();
    let of_the_file = cites_of_a_playbook_rule(file);
    let mut tests = Vec::new();
    for (at, _) in source.code.match_indices("test]") {
        let attribute = source.code[..at].trim_end_matches(|c| is_name(c) || c == ':');
        if !attribute.ends_with("#[") {
            continue;
        }
        let Some(name_at) = source.code[at..].find("fn ").map(|offset| at + offset + 3) else { continue };
        let name: String = source.code[name_at..].chars().take_while(|c| is_name(*c)).collect();
        let from = comments_above(&file.text, attribute.len() - 2);
        let to = end_of_block(&source.code, name_at);
        let mut rules: Vec<u32> = citations(&source.comments[from..to]).map(|(_, rule)| rule).collect();
        rules.extend(name.split('_').filter_map(|part| part.strip_prefix(['m', 'M'])?.parse::<u32>().ok()));
        rules.extend(&of_the_file);
        rules.sort_unstable();
        rules.dedup();
        if !rules.is_empty() {
            tests.push((name, rules));
        }
    }
    tests
}

/// A playbook file is one rule and its story, so each of its tests proves what the rule says it carries out.
fn cites_of_a_playbook_rule(file: &File) -> Vec<u32> {
    if !file.path.contains("/playbook/") {
        return Vec::new();
    }
    let literals = file.rust().literals.iter().filter(|literal| !file.rust().in_tests(literal.at));
    literals.filter_map(|literal| literal.text.strip_prefix('M')?.parse().ok()).collect()
}

/// Tests and stories in scripts cite rules in their sentences.
fn script_tests(text: &str) -> Vec<(String, Vec<u32>)> {
    ["test(\"", "story(\""]
        .into_iter()
        .flat_map(|start| text.match_indices(start).map(move |(at, found)| &text[at + found.len()..]))
        .filter_map(|rest| {
            let name = rest.split('"').next()?;
            let rules: Vec<u32> = citations(name).map(|(_, rule)| rule).collect();
            (!rules.is_empty()).then(|| (name.to_owned(), rules))
        })
        .collect()
}

/// `M20`, and both ends and everything between of `M20–M26`.
fn citations(text: &str) -> impl Iterator<Item = (usize, u32)> {
    let mut found: Vec<(usize, u32)> = Vec::new();
    for (at, _) in text.match_indices('M') {
        let before = text[..at].chars().next_back();
        let digits: String = text[at + 1..].chars().take_while(char::is_ascii_digit).collect();
        let after = text[at + 1 + digits.len()..].chars().next();
        if before.is_some_and(is_name) || digits.is_empty() || digits.len() > 2 || after.is_some_and(is_name)
        {
            continue;
        }
        let Ok(number) = digits.parse::<u32>() else { continue };
        if let Some(&(_, first)) = found.last()
            && text[..at].ends_with(&format!("M{first}–"))
        {
            found.extend((first + 1..number).map(|between| (at, between)));
        }
        found.push((at, number));
    }
    found.into_iter()
}

/// The start of the run of comment and attribute lines that ends just before this byte.
fn comments_above(text: &str, at: usize) -> usize {
    let mut start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    while start > 0 {
        let previous = text[..start - 1].rfind('\n').map_or(0, |newline| newline + 1);
        let line = text[previous..start - 1].trim_start();
        if !line.starts_with("//") && !line.starts_with("#[") {
            break;
        }
        start = previous;
    }
    start
}

fn end_of_block(code: &str, from: usize) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in code.bytes().enumerate().skip(from) {
        match byte {
            b'{' => depth += 1,
            b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    code.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_lists_the_tests_that_cite_a_rule() {
        let rust = "/// M9 is not cited by a test.\nfn a() {}\n\n/// M20. Exactly day N.\n#[test]\nfn due() { /* M21 */ }\n\n\
                    #[tokio::test]\nasync fn m5_holds() { let x = \"M7\"; }\n#[test]\nfn other() {}\n";
        let script = "story(\"M9: who else?\", () => {});";
        let tree = Tree::of(&[("crates/a/src/a.rs", rust), ("tests/browser/ask.test.js", script)]);
        let table = table(&tree);
        for line in [
            "| M5 | crates/a/src/a.rs: m5_holds |",
            "| M7 |  |",
            "| M9 | tests/browser/ask.test.js: M9: who else? |",
            "| M20 | crates/a/src/a.rs: due |",
            "| M21 | crates/a/src/a.rs: due |",
            "4 of 40 rules are cited by a test.",
        ] {
            assert!(table.contains(line), "{line}\n{table}");
        }
    }

    #[test]
    fn the_tests_of_a_playbook_rule_cite_what_the_rule_carries_out() {
        let rule = "static RULE: Rule = Rule { cites: &[\"M20\"] };\n#[cfg(test)]\nmod tests {\n#[test]\nfn due() {}\n}";
        let tree = Tree::of(&[("crates/domain/src/playbook/licence.rs", rule)]);
        assert!(table(&tree).contains("| M20 | crates/domain/src/playbook/licence.rs: due |"));
    }

    #[test]
    fn a_span_of_rules_cites_each() {
        let all: Vec<u32> =
            citations("see M20–M23, M4 and HTML5 or M123 or xM3").map(|(_, rule)| rule).collect();
        assert_eq!(all, [20, 21, 22, 23, 4]);
    }
}
