//! `whoelse → web → actions → {store, interop, reading, identity} → domain`, and a `domain` that knows no machinery.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

use super::Fault;
use crate::stop::Stop;

/// Each crate with its floor; an arrow may only lead to a lower one. A new crate gets its place here.
const FLOORS: [(&str, u8); 10] = [
    ("whoelse", 4),
    ("web", 3),
    ("dav", 3),
    ("actions", 2),
    ("store", 1),
    ("interop", 1),
    ("language", 1),
    ("reading", 1),
    ("identity", 1),
    ("domain", 0),
];
/// Crates that work on the house without being part of it.
const OUTSIDE: [&str; 1] = ["xtask"];
/// What `domain` must not reach at any depth: I/O, storage, wire formats, a second calendar.
const NOT_IN_DOMAIN: [&str; 6] = ["tokio", "sqlx", "serde", "serde_core", "serde_json", "chrono"];

/// Every crate of the house with what it names itself. Without `--no-dedupe` a crate that was shown before would be
/// shown without its arrows.
const ALL: [&str; 8] = [
    "--workspace",
    "--no-dedupe",
    "--all-features",
    "--depth=1",
    "--prefix",
    "depth",
    "--edges",
    "normal,build,dev",
];
/// What `domain` reaches at any depth.
const DOMAIN: [&str; 7] =
    ["--package", "domain", "--all-features", "--prefix", "none", "--edges", "normal,build"];

/// Asks cargo for the real arrows and judges them.
pub(super) fn check(root: &Path) -> Result<Vec<Fault>, Stop> {
    let mut faults = judge_arrows(&cargo_tree(root, &ALL)?);
    faults.extend(judge_domain(&cargo_tree(root, &DOMAIN)?));
    Ok(faults)
}

fn cargo_tree(root: &Path, arguments: &[&str]) -> Result<String, Stop> {
    let output = Command::new(crate::cargo())
        .arg("tree")
        .args(arguments)
        .args(["--target", "all", "--format", "{p}", "--color", "never", "--quiet"])
        .current_dir(root)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Stop::new(format!("cargo tree could not be started: {error}.")))?;
    if !output.status.success() {
        return Err(Stop::new("cargo tree failed: see above."));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Lines such as `0actions v0.1.0 (/…)` followed by the crates it names, `1store v0.1.0 (/…)`.
fn judge_arrows(tree: &str) -> Vec<Fault> {
    let mut faults = BTreeSet::new();
    let mut from = "";
    let lines: Vec<(bool, &str)> = tree
        .lines()
        .filter_map(|line| {
            let (depth, rest) = line.split_at_checked(1)?;
            Some((depth == "0", rest.split(' ').next()?))
        })
        .collect();
    let members: BTreeSet<&str> = lines.iter().filter(|(root, _)| *root).map(|(_, name)| *name).collect();
    for (root, name) in lines {
        if root {
            from = name;
            if floor(name).is_none() && !OUTSIDE.contains(&name) {
                let says = format!(
                    "the crate `{name}` has no floor in the house: add it to xtask/src/tidy/arrows.rs"
                );
                faults.insert(Fault::new(format!("crates/{name}"), 0, says));
            }
        } else if members.contains(name) && !OUTSIDE.contains(&from) {
            let upward = floor(from) > floor(name) && !OUTSIDE.contains(&name);
            if !upward {
                let says = format!(
                    "`{from}` depends on `{name}`, which is not below it; arrows go whoelse → web → actions → \
                     store, interop, reading, identity → domain"
                );
                faults.insert(Fault::new(format!("crates/{from}/Cargo.toml"), 0, says));
            }
        }
    }
    faults.into_iter().collect()
}

fn judge_domain(tree: &str) -> Vec<Fault> {
    let reached: BTreeSet<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    NOT_IN_DOMAIN
        .into_iter()
        .filter(|name| reached.contains(name))
        .map(|name| {
            let says = format!(
                "`domain` reaches `{name}`: it is to know rules only (see `cargo tree -p domain -i {name}`)"
            );
            Fault::new("crates/domain/Cargo.toml", 0, says)
        })
        .collect()
}

fn floor(name: &str) -> Option<u8> {
    FLOORS.iter().find(|(known, _)| *known == name).map(|(_, floor)| *floor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_down_the_house_are_in_order() {
        let tree = "0actions v0.1.0 (/r/crates/actions)\n1domain v0.1.0 (/r/crates/domain)\n1store v0.1.0 (/r)\n\
                    1serde v1.0.0\n\n0domain v0.1.0 (/r)\n1jiff v0.2.0\n\n0store v0.1.0 (/r)\n1domain v0.1.0 (/r)\n";
        assert_eq!(judge_arrows(tree), []);
    }

    #[test]
    fn an_arrow_up_sideways_or_from_an_unknown_crate_is_a_fault() {
        let up = judge_arrows("0store v0.1.0 (/r)\n1actions v0.1.0 (/r)\n\n0actions v0.1.0 (/r)\n");
        assert_eq!(up[0].path, "crates/store/Cargo.toml");
        let sideways = judge_arrows("0store v0.1.0 (/r)\n1reading v0.1.0 (/r)\n\n0reading v0.1.0 (/r)\n");
        assert_eq!(sideways.len(), 1);
        let unknown = judge_arrows("0gossip v0.1.0 (/r)\n");
        assert!(unknown[0].says.contains("no floor"));
        let onto_the_tools = judge_arrows("0web v0.1.0 (/r)\n1xtask v0.1.0 (/r)\n\n0xtask v0.1.0 (/r)\n");
        assert_eq!(onto_the_tools.len(), 1);
    }

    #[test]
    fn machinery_in_the_domain_is_a_fault_at_any_depth() {
        assert_eq!(judge_domain("domain v0.1.0 (/r)\njiff v0.2.0\nuuid v1.0.0\n"), []);
        let faults = judge_domain("domain v0.1.0 (/r)\njiff v0.2.0\nserde_core v1.0.0\ntokio v1.0.0 (*)\n");
        assert_eq!(faults.len(), 2);
    }

    #[test]
    fn cargo_shows_the_arrows_of_every_crate() {
        let tree = cargo_tree(&crate::root(), &ALL).unwrap();
        assert!(!tree.contains("(*)"), "{tree}");
        let store = tree.split("\n\n").find(|part| part.starts_with("0store ")).unwrap();
        assert!(store.contains("\n1sqlx "), "{store}");
    }

    #[test]
    fn the_real_crates_are_in_order() {
        assert_eq!(check(&crate::root()).unwrap(), []);
    }
}
