//! The manual page of the playbook is generated from the rules, and this test keeps it true.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fmt::Write as _;
use std::path::Path;

use domain::moment::MomentKind;
use domain::playbook::RULES;

/// Set to anything to have the page written anew.
const WRITE: &str = "WHOELSE_WRITE_DOCS";

fn page() -> String {
    let mut page = String::from(
        "# The playbook\n\nThe rules that turn what happened into moments and follow-ups. This page is generated from them;\nthe days can be changed in the settings.\n\n\
         | rule | what it does | days | promise | can be switched off | method |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    for rule in RULES {
        let guess = if rule.guess { "*" } else { "" };
        let days = rule.days.map_or("–".to_owned(), |days| format!("{days}{guess}"));
        let yes = |is: bool| if is { "yes" } else { "no" };
        let (promise, optional) = (yes(rule.must_do), yes(rule.optional));
        let cites = rule.cites.join(", ");
        writeln!(page, "| `{}` | {} | {days} | {promise} | {optional} | {cites} |", rule.id, rule.sentence)
            .unwrap();
    }
    page.push_str(
        "\n## Moments\n\nHow long a moment stays warm, when it is missed, and how many names to expect on the day itself. All of these are\nour starting values, without a published source: let your own numbers replace them.\n\n\
         | moment | half as warm after (days) | missed after (days) | names expected |\n| --- | --- | --- | --- |\n",
    );
    for kind in MomentKind::ALL {
        let defaults = kind.defaults();
        let half = defaults.half_life_days.map_or("–".to_owned(), |days| days.to_string());
        let missed = defaults.missed_after_days.map_or("never".to_owned(), |days| days.to_string());
        writeln!(page, "| {} | {half} | {missed} | {:.1} |", kind.label(), defaults.expected_names).unwrap();
    }
    page
}

#[test]
fn the_manual_page_says_what_the_rules_do() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/playbook.md");
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(&path, page()).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == page(),
        "docs/playbook.md is out of date: {WRITE}=1 cargo test -p domain --test manual"
    );
}
