//! The phrase check while somebody types (M8). Nothing of the text is kept, and nothing of it is in a log.

use actions::Problem;
use actions::coach::{Advice, advise_on_letter, advise_on_wording, told};
use axum::extract::State;
use domain::coach::{Audience, Facts, Template};

use crate::answers::{Answer, piece};
use crate::forms::Typed;
use crate::pages::phrase_marks::{MarkLine, PhraseMarks};
use crate::say;
use crate::server::Web;
use crate::session::Member;

/// The most bytes that are looked at.
const TEXT_BYTES_MAX: usize = 16 * 1024;

/// `POST /phrases/check`: `text`, `kind` (`wording` or `letter`), `audience` of a wording, `contact` of a letter.
pub(crate) async fn check(State(web): State<Web>, member: Member, typed: Typed) -> Answer {
    let text = typed.one("text");
    if text.len() > TEXT_BYTES_MAX {
        return piece(&PhraseMarks {
            checked: true,
            trouble: say::phrases_too_long(),
            ..PhraseMarks::default()
        });
    }
    let marks = match typed.given("contact") {
        Some(_) => {
            let contact = typed.id("contact", "contact")?;
            shown(text, advise_on_letter(&web.app, member.actor(), contact, text).await?)
        }
        None => {
            let audience = typed.given("audience").map_or(Ok(Audience::Both), |word| {
                Audience::parse(word).ok_or(Problem::field("audience", say::coach_no_such_audience()))
            });
            on_wording(text, audience?)
        }
    };
    piece(&marks)
}

/// What is said of a wording, with how it sounds.
pub(crate) fn on_wording(text: &str, audience: Audience) -> PhraseMarks {
    // Browsers send line breaks as two signs; places are counted with one, as their boxes count them.
    let text = text.replace("\r\n", "\n");
    let marks = shown(&text, advise_on_wording(&text, audience));
    match Template::parse(&text) {
        _ if text.trim().is_empty() => marks,
        Ok(template) => PhraseMarks { example: template.fill(&example()).unwrap_or_default(), ..marks },
        Err(why) => PhraseMarks { trouble: told(&why), ..marks },
    }
}

/// What is said of a letter: nothing where nothing is marked.
pub(crate) fn on_letter(text: &str, advice: Advice) -> PhraseMarks {
    shown(text, advice)
}

fn shown(text: &str, advice: Advice) -> PhraseMarks {
    PhraseMarks {
        checked: !text.trim().is_empty(),
        marks: advice
            .marks
            .into_iter()
            .map(|mark| MarkLine {
                words: mark.words,
                why: say::phrases_why(mark.kind),
                from: mark.range.start,
                to: mark.range.end,
            })
            .collect(),
        better: advice.better,
        example: String::new(),
        trouble: String::new(),
    }
}

/// Facts to try a wording with.
fn example() -> Facts {
    Facts {
        issue: say::coach_example_issue(),
        product: say::coach_example_product(),
        company: say::coach_example_company(),
        industry: say::coach_example_industry(),
        relationship: say::coach_example_relationship(),
        words: say::coach_example_words(),
        first_name: say::coach_example_name(),
        brief: say::coach_example_brief(),
        ..Facts::default()
    }
}
