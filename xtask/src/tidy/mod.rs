//! Rules of the house that no compiler checks. Each check has a test that plants the fault it is there for.

mod arrows;
mod docs;
mod messages;
mod shape;
mod words;

use std::fmt;
use std::path::Path;

use crate::stop::Stop;
use crate::tree::Tree;

/// One place where the house is not in order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault {
    path: String,
    /// From 1; 0 when the whole file is meant.
    line: usize,
    /// What is wrong and what to do instead.
    says: String,
}

impl Fault {
    fn new(path: impl Into<String>, line: usize, says: impl Into<String>) -> Self {
        Self { path: path.into(), line, says: says.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            write!(f, "{}: {}", self.path, self.says)
        } else {
            write!(f, "{}:{}: {}", self.path, self.line, self.says)
        }
    }
}

type Check = fn(&Tree) -> Vec<Fault>;

const CHECKS: [(&str, Check); 12] = [
    ("time and chance are arguments", words::ambient_time_and_chance),
    ("SQL lives in the store", words::sql_outside_the_store),
    ("HTML lives in templates", words::html_outside_templates),
    ("nothing is left unfinished", words::unfinished),
    ("no test is switched off", words::switched_off_tests),
    ("no god files", shape::too_long),
    ("decision records are numbered without gaps", docs::decision_numbers),
    ("links in the documentation lead somewhere", docs::dead_links),
    ("every playbook rule has an id and is documented", docs::playbook_rules),
    ("cited rules of the method exist", docs::unknown_method_rules),
    ("every message is said", messages::unsaid),
    ("pages have no words of their own", messages::words_in_templates),
];

/// Runs every check, prints what it finds, and stops if there is any fault.
pub(crate) fn run(root: &Path) -> Result<(), Stop> {
    let tree = Tree::read(root)?;
    for warning in shape::long(&tree) {
        println!("   to split: {warning}");
    }
    let mut faults = 0;
    let mut show = |name: &str, found: Vec<Fault>| {
        faults += found.len();
        if !found.is_empty() {
            println!("   not so: {name}");
        }
        for fault in found {
            println!("      {fault}");
        }
    };
    show("arrows between crates point upward only", arrows::check(root)?);
    for (name, check) in CHECKS {
        let mut found = check(&tree);
        found.sort();
        found.dedup();
        show(name, found);
    }
    match faults {
        0 => Ok(()),
        _ => Err(Stop::new(format!(
            "The house is not in order in {faults} places: put right what is listed above."
        ))),
    }
}
