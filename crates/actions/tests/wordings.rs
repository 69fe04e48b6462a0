//! M8: the coach passes the check that it holds up to others.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use domain::coach::{Facts, script};
use domain::moment::MomentKind;
use reading::check_phrase;

fn passes(what: &str, text: &str) {
    let check = check_phrase(text);
    let marks: Vec<_> = check.marks.iter().map(|mark| (mark.kind, &text[mark.range.clone()])).collect();
    assert!(check.ok, "{what}: {marks:?}\n{text}");
}

#[test]
fn m8_the_coach_passes_its_own_check() {
    for moment in MomentKind::ALL.iter().copied().map(Some).chain([None]) {
        for (company, issue, gave_before) in
            [("", "", 0), ("Acme", "toner always ran out on Mondays", 2), ("", "Damp walls", 0)]
        {
            let facts = Facts {
                first_name: "Ana".into(),
                company: company.into(),
                product: "Copier lease".into(),
                issue: issue.into(),
                words: "you saved our week!".into(),
                moment,
                gave_before,
            };
            let script = script(&facts);
            passes("ask", &format!("{} {}", script.educate, script.ask.join(" ")));
            passes("events", &script.events);
        }
    }
}
