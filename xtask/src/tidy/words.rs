//! Words that must not stand in certain places.

use super::Fault;
use crate::rust_source::{is_name, line_of};
use crate::tree::{File, Tree};

/// These compute from what they are given; even their tests are to be repeatable.
const PURE_CRATES: [&str; 4] = ["domain", "reading", "identity", "interop"];
/// These get the time from the injected clock.
const CLOCKED_CRATES: [&str; 3] = ["store", "actions", "web"];
/// Where the injected clock reads the real one.
const CLOCK_FILES: [&str; 1] = ["crates/actions/src/clock.rs"];
const CLOCKS: [&str; 6] =
    ["Timestamp::now", "Zoned::now", "SystemTime::now", "Instant::now", "Uuid::now_v7", "TimeZone::system"];
/// Where commands measure how long they take and know the user's own zone, only these are ambient time.
const DAYS_AND_HOURS: [&str; 3] = ["Timestamp::now", "Zoned::now", "SystemTime::now"];
const CHANCE: [&str; 4] = ["rand::", "getrandom", "Uuid::new_v4", "RandomState::new"];

/// Domain, reading, identity and interop call neither a clock nor chance; store, actions and web no clock but theirs, and
/// the program takes days and hours from it.
pub(super) fn ambient_time_and_chance(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.rust_files().filter(|file| !CLOCK_FILES.contains(&file.path.as_str())) {
        let Some(name) = file.crate_name() else { continue };
        let pure = PURE_CRATES.contains(&name);
        // A benchmark measures time: that is what it is for.
        if file.path.contains("/benches/")
            || !pure && (!CLOCKED_CRATES.contains(&name) && name != "whoelse" || tree.is_test_file(file))
        {
            continue;
        }
        let chance: &[&str] = if pure { &CHANCE } else { &[] };
        let clocks: &[&str] = if name == "whoelse" { &DAYS_AND_HOURS } else { &CLOCKS };
        for word in clocks.iter().chain(chance) {
            for at in file.rust().find_path(word).filter(|&at| pure || !file.rust().in_tests(at)) {
                let says = if pure {
                    format!("`{word}` in `{name}`: time and chance come in as arguments here")
                } else {
                    format!("`{word}`: take the time from the injected clock")
                };
                faults.push(Fault::new(&file.path, line_of(&file.text, at), says));
            }
        }
    }
    faults
}

/// A statement that begins a string literal, in lower or upper case (so that a sentence for people is not meant).
pub(super) fn sql_outside_the_store(tree: &Tree) -> Vec<Fault> {
    literals(
        tree,
        |file| file.crate_name().is_some_and(|name| name != "store"),
        true,
        |text| {
            looks_like_sql(text).then(|| "SQL outside the store: make it a named question there".to_owned())
        },
    )
}

/// Tags that lay out a page, in a string literal outside tests.
pub(super) fn html_outside_templates(tree: &Tree) -> Vec<Fault> {
    const TAGS: [&str; 10] =
        ["div", "form", "a", "span", "button", "input", "table", "section", "article", "ul"];
    literals(
        tree,
        |file| file.crate_name().is_some(),
        false,
        |text| {
            let lower = text.to_ascii_lowercase();
            TAGS.into_iter()
                .find(|tag| {
                    lower.match_indices(&format!("<{tag}")).any(|(at, found)| {
                        let after = lower[at + found.len()..].chars().next();
                        let own_name = !after.is_some_and(|c| is_name(c) || c == '-' || c == '/');
                        if *tag == "a" { after == Some(' ') } else { own_name }
                    })
                })
                .map(|tag| format!("`<{tag}` in Rust: HTML belongs in the template beside the page"))
        },
    )
}

/// Words that promise to finish something later.
pub(super) fn unfinished(tree: &Tree) -> Vec<Fault> {
    const WORDS: [&str; 4] =
        [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("HA", "CK")];
    const MACROS: [&str; 2] = [concat!("todo", "!"), concat!("unimplemented", "!")];
    let mut faults = Vec::new();
    for file in tree.files().iter().filter(|file| !["md", "txt", "json", "svg"].contains(&file.ending())) {
        for (number, line) in file.text.lines().enumerate() {
            if let Some(word) = WORDS.into_iter().find(|word| has_word(line, word)) {
                faults.push(Fault::new(
                    &file.path,
                    number + 1,
                    format!("`{word}`: finish it, or file an issue and say so"),
                ));
            }
        }
        if file.ending() == "rs" {
            for word in MACROS {
                for (at, _) in file.rust().code.match_indices(word) {
                    if !file.rust().code[..at].chars().next_back().is_some_and(is_name) {
                        faults.push(Fault::new(
                            &file.path,
                            line_of(&file.text, at),
                            format!("`{word}`: finish it"),
                        ));
                    }
                }
            }
        }
    }
    faults
}

/// A test that is skipped tests nothing.
pub(super) fn switched_off_tests(tree: &Tree) -> Vec<Fault> {
    const IN_SCRIPTS: [&str; 5] = ["test.skip", "test.todo", "test.only", "skip: true", "only: true"];
    let mut faults = Vec::new();
    for file in tree.files() {
        let places: Vec<(usize, &str)> = match file.ending() {
            "rs" => file
                .rust()
                .code
                .match_indices("#[")
                .filter(|(at, _)| {
                    let inside = file.rust().code[at + 2..].trim_start();
                    inside.strip_prefix("ignore").is_some_and(|rest| !rest.starts_with(is_name))
                })
                .map(|(at, _)| (at, "#[ignore]"))
                .collect(),
            "js" => IN_SCRIPTS.into_iter().flat_map(|word| file.text.match_indices(word)).collect(),
            _ => continue,
        };
        for (at, word) in places {
            let says = format!("`{word}`: a test runs or goes; say what it needs and let it fail without");
            faults.push(Fault::new(&file.path, line_of(&file.text, at), says));
        }
    }
    faults
}

fn literals(
    tree: &Tree,
    wanted: impl Fn(&File) -> bool,
    tests_too: bool,
    judge: impl Fn(&str) -> Option<String>,
) -> Vec<Fault> {
    let mut faults = Vec::new();
    for file in tree.rust_files().filter(|file| wanted(file) && (tests_too || !tree.is_test_file(file))) {
        for literal in &file.rust().literals {
            if !tests_too && file.rust().in_tests(literal.at) {
                continue;
            }
            if let Some(says) = judge(&literal.text) {
                faults.push(Fault::new(&file.path, line_of(&file.text, literal.at), says));
            }
        }
    }
    faults
}

fn looks_like_sql(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !is_name(c)).filter(|word| !word.is_empty()).collect();
    let Some(first) = words.first() else { return false };
    if first.chars().any(char::is_lowercase) && first.chars().any(char::is_uppercase) {
        return false;
    }
    let has = |wanted: &str| words.iter().skip(1).any(|word| word.eq_ignore_ascii_case(wanted));
    let second = words.get(1).map(|word| word.to_ascii_lowercase()).unwrap_or_default();
    match first.to_ascii_lowercase().as_str() {
        "select" => has("from") && !text.trim_end().ends_with('.'),
        "insert" | "replace" => second == "into" || second == "or",
        "update" => has("set"),
        "delete" => second == "from",
        "with" => has("as") && has("select"),
        "create" | "alter" | "drop" => {
            ["table", "index", "unique", "view", "trigger"].contains(&second.as_str())
        }
        _ => false,
    }
}

fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(is_name) && !after.is_some_and(is_name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(check: fn(&Tree) -> Vec<Fault>, path: &str, text: &str) -> Vec<usize> {
        check(&Tree::of(&[(path, text)])).into_iter().map(|fault| fault.line).collect()
    }

    #[test]
    fn a_clock_or_chance_in_a_pure_crate_is_a_fault_even_in_its_tests() {
        let planted =
            "fn a() {\n jiff::Zoned::now(); }\n#[cfg(test)]\nmod tests { fn b() { rand::random(); } }";
        assert_eq!(only(ambient_time_and_chance, "crates/domain/src/ask.rs", planted), [2, 4]);
        let clean = "// Zoned::now is not for us\nfn a(now: Zoned) -> &'static str { \"SystemTime::now\" }";
        assert_eq!(only(ambient_time_and_chance, "crates/domain/src/ask.rs", clean), []);
        assert_eq!(only(ambient_time_and_chance, "crates/domain/benches/ask.rs", planted), []);
    }

    #[test]
    fn actions_may_ask_only_their_own_clock() {
        let planted = "fn a() { Uuid::now_v7() }\n#[cfg(test)]\nmod tests { fn b() { Instant::now(); } }";
        assert_eq!(only(ambient_time_and_chance, "crates/actions/src/save_ask.rs", planted), [1]);
        assert_eq!(only(ambient_time_and_chance, "crates/actions/src/clock.rs", planted), []);
        assert_eq!(only(ambient_time_and_chance, "crates/actions/tests/year.rs", planted), []);
        assert_eq!(only(ambient_time_and_chance, "crates/whoelse/src/main.rs", planted), []);
        let today = "fn a() {\n jiff::Zoned::now(); Instant::now(); }";
        assert_eq!(only(ambient_time_and_chance, "crates/whoelse/src/commands/a.rs", today), [2]);
    }

    #[test]
    fn sql_is_a_fault_anywhere_but_in_the_store() {
        let planted = "const A: &str = \"\n  select id from contacts\";\nconst B: &str = r\"UPDATE asks SET x = 1\";\n\
                       const C: &str = \"with a as (select 1) select * from a\";\nconst D: &str = \"delete from asks\";";
        assert_eq!(only(sql_outside_the_store, "crates/web/src/asks.rs", planted), [1, 3, 4, 5]);
        assert_eq!(only(sql_outside_the_store, "crates/store/src/asks.rs", planted), []);
    }

    #[test]
    fn a_sentence_for_people_is_not_taken_for_sql() {
        let sentences = "(\"Select a file from your phone\", \"Update your settings and set a password\", \
                         \"select a name from the list.\", \"with thanks from us as ever\", \"deleted from\")";
        assert_eq!(only(sql_outside_the_store, "crates/web/src/asks.rs", sentences), []);
    }

    #[test]
    fn html_in_rust_is_a_fault_outside_tests() {
        let planted = "fn a() { \"<div class='card'>\" }\nfn b() { format!(\"x <A href='{x}'>\") }\n\
                       #[cfg(test)]\nmod tests { fn c() { \"<form>\" } }";
        assert_eq!(only(html_outside_templates, "crates/web/src/pages/today.rs", planted), [1, 2]);
        let clean =
            "fn a() { (\"<script>alert(1)</script>\", \"<who-else>\", \"<b>\", \"a < b\", \"<form-x>\") }";
        assert_eq!(only(html_outside_templates, "crates/web/src/pages/today.rs", clean), []);
        assert_eq!(only(html_outside_templates, "crates/web/tests/routes.rs", planted), []);
    }

    #[test]
    fn unfinished_work_is_a_fault() {
        let planted = concat!("// TO", "DO: later\nfn a() { todo", "!() }\n/* FIX", "ME */");
        assert_eq!(only(unfinished, "crates/web/src/lib.rs", planted), [1, 3, 2]);
        assert_eq!(only(unfinished, "crates/web/src/app.css", concat!("/* TO", "DO */")), [1]);
        assert_eq!(only(unfinished, "crates/web/src/lib.rs", "// A method of TODOS\nfn todos() {}"), []);
    }

    #[test]
    fn a_test_that_is_switched_off_is_a_fault() {
        assert_eq!(
            only(switched_off_tests, "crates/a/src/a.rs", "#[test]\n#[ignore = \"slow\"]\nfn a() {}"),
            [2]
        );
        assert_eq!(
            only(switched_off_tests, "crates/a/src/a.rs", "// #[ignore]\n#[ignored_by]\nfn a() {}"),
            []
        );
        assert_eq!(only(switched_off_tests, "tests/browser/a.test.js", concat!("test", ".skip('x')")), [1]);
    }
}
