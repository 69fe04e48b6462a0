//! M8: the coach passes the check that it holds up to others, and its better words do as well.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(unreachable_pub, dead_code, reason = "a test binary exports nothing")]

mod kit;

use actions::coach::advise_on_wording;
use actions::letter_words::{DRAFTS_OF_A_KIND, LetterFacts, Told, draft};
use actions::views::ask_screen::ask_anybody;
use actions::views::coach::coach_words;
use domain::coach::{Audience, CoachKind, Facts, Template};
use domain::letter::LetterKind;
use domain::referral::Stage;
use reading::{check_phrase, phrase_marks};

use crate::kit::House;

fn passes(what: &str, text: &str) {
    let check = check_phrase(text);
    let marks: Vec<_> = check.marks.iter().map(|mark| (mark.kind, &text[mark.range.clone()])).collect();
    assert!(check.ok, "{what}: {marks:?}\n{text}");
}

#[tokio::test]
async fn m8_every_built_in_wording_passes_the_check_as_it_is_written_and_as_it_is_said() {
    let house = House::open(&store::testing::memory().await, "America/New_York").await;
    let lines = coach_words(&house.app, &house.rep).await.unwrap();
    let wordings = lines.iter().filter(|line| line.kind == CoachKind::Wording);
    assert!(wordings.clone().count() >= 35);
    for line in wordings {
        passes(&line.key, &line.words);
        let template = Template::parse(&line.words).unwrap();
        for (company, issue, words, industry) in [
            ("", "", "", ""),
            ("Acme", "toner always ran out on Mondays", "you saved our week!", "Dentists"),
            ("Acme", "", "you saved our week!", ""),
            ("", "Damp walls", "we are so happy with it", ""),
            ("Acme", "Our vendor takes days to answer every time", "", ""),
        ] {
            let facts = Facts {
                first_name: "Ana".into(),
                company: company.into(),
                product: "Copier lease".into(),
                issue: issue.into(),
                words: words.into(),
                industry: industry.into(),
                ..Facts::default()
            };
            let Ok(said) = template.fill(&facts) else { continue };
            passes(&line.key, &said);
            assert!(!said.contains("  ") && !said.contains(", ,") && !said.contains(" ,"), "{said}");
            assert!(!said.contains(['{', '[', ']', '}']), "{said}");
            assert!(said.contains('?') && !said.to_lowercase().contains("who do you know"), "M6: {said}");
        }
    }
}

#[tokio::test]
async fn m8_what_is_said_around_the_ask_passes_too() {
    let house = House::open(&store::testing::memory().await, "America/New_York").await;
    let screen = ask_anybody(&house.app, &house.rep, "Ana Ruiz", "Ana").await.unwrap();
    assert!(screen.script.educate.contains("don’t pounce"), "M6: it educates first");
    passes("ask", &format!("{} {}", screen.script.educate, screen.script.ask.join(" ")));
    passes("events", &screen.script.events);
    assert_eq!(screen.script.who_else, "Who else?");
}

/// Wordings that people wrote, as `{"text": …}` lines.
fn wordings_of_others() -> Vec<String> {
    let files = ["phrases_tune.jsonl", "phrases_untouched.jsonl"];
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../reading/tests/corpus/");
    let texts = files.iter().flat_map(|file| {
        let text = std::fs::read_to_string(format!("{root}{file}")).unwrap();
        text.lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| {
                let line: serde_json::Value = serde_json::from_str(line).unwrap();
                line["text"].as_str().unwrap().to_owned()
            })
            .collect::<Vec<_>>()
    });
    texts.collect()
}

#[test]
fn m8_better_words_are_better_whatever_was_written() {
    let mut marked = 0;
    for text in wordings_of_others() {
        for audience in Audience::ALL {
            let advice = advise_on_wording(&text, *audience);
            if advice.marks.is_empty() {
                assert!(check_phrase(&text).ok);
                continue;
            }
            marked += 1;
            passes(&text, &advice.better);
            Template::parse(&advice.better).unwrap();
        }
    }
    assert!(marked > 100, "{marked} were marked");
}

#[test]
fn m8_no_letter_that_is_drafted_is_marked() {
    let told = |name: &str, stage| Told { name: name.into(), stage };
    for kind in LetterKind::ALL {
        for turn in 0..DRAFTS_OF_A_KIND {
            for issue in ["", "the boiler failed every winter"] {
                let facts = LetterFacts {
                    to: "Ana".into(),
                    me: "Maya Lindqvist".into(),
                    office: "Brightwater Heating".into(),
                    reach: "(312) 555-0100".into(),
                    brief: "I help bakeries whose ovens fail on a Friday.".into(),
                    issue: issue.into(),
                    words: "you saved our week".into(),
                    people: vec![told("Jane Doe", Stage::Won), told("Carl Moss", Stage::Contacted)],
                    other: "Jane Doe".into(),
                    says_source: true,
                };
                let letter = draft(*kind, turn, &facts);
                let marks = phrase_marks(&letter.body);
                let words: Vec<_> =
                    marks.iter().map(|mark| (mark.kind, &letter.body[mark.range.clone()])).collect();
                assert!(marks.is_empty(), "{kind} {turn}: {words:?}");
            }
        }
    }
}
