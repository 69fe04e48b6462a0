//! The phrase check as a rep sees it: which words are marked, why, and better ones from the facts (M8).

use std::ops::Range;

use domain::ContactId;
use domain::coach::{Audience, Facts};
use reading::{PhraseMark, check_phrase, phrase_marks};
use store::rows::ContactRow;

use super::Scripts;
use crate::{Actor, App, Problem};

/// How often a better text is looked at again: the better question may leave something else to mark.
const ROUNDS_MAX: usize = 3;

/// What the check says of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Advice {
    /// What is marked, in order of the text; nothing where all is well.
    pub marks: Vec<AdviceMark>,
    /// The whole text with better words in the place of those; empty where nothing is marked.
    pub better: String,
}

/// Words that are marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdviceMark {
    /// The words.
    pub words: String,
    /// What is wrong with them: `blunt`, `direct` …
    pub kind: &'static str,
    /// Where they stand, counted as browsers count (UTF-16).
    pub range: Range<usize>,
}

/// What the check says of a wording, written with its facts in curly brackets.
pub fn advise_on_wording(text: &str, audience: Audience) -> Advice {
    let question = match audience {
        Audience::Business => "better-1",
        Audience::Individual => "better-2",
        Audience::Both => "better-3",
    };
    // The check knows English: of other words it can't say that they don't ask, only that English ones among them ask badly.
    let is_english = language::current() == language::Language::default();
    advice(text, &Scripts.words(question), |text| {
        if is_english { check_phrase(text).marks } else { phrase_marks(text) }
    })
}

/// What the check says of a letter to a contact, or about them. A letter need not ask; where it does, it is not to be
/// blunt.
///
/// # Errors
/// [`Problem::NotFound`] for a contact that isn't the actor's.
pub async fn advise_on_letter(
    app: &App,
    actor: &Actor,
    contact: ContactId,
    text: &str,
) -> Result<Advice, Problem> {
    let mut reader = app.db.read(actor.workspace).await?;
    let row = reader.get::<ContactRow>(contact.0).await?.filter(|row| actor.sees(row.owner_id));
    let row = row.ok_or(Problem::NotFound("contact"))?;
    let won = reader.latest_deals(contact.0, "won", 1).await?.into_iter().next();
    reader.close().await?;
    let scripts = Scripts;
    let facts = Facts {
        company: row.company.unwrap_or_default(),
        issue: won.and_then(|deal| deal.issue).unwrap_or_default(),
        manner: scripts.manner(),
        ..Facts::default()
    };
    let question = scripts.first_said(&["better-1", "better-3"], &facts);
    Ok(advice(text, &question, phrase_marks))
}

fn advice(text: &str, question: &str, check: impl Fn(&str) -> Vec<PhraseMark>) -> Advice {
    let found = check(text);
    if found.is_empty() {
        return Advice::default();
    }
    let marks = found
        .iter()
        .map(|mark| AdviceMark {
            words: text.get(mark.range.clone()).unwrap_or_default().to_owned(),
            kind: mark.kind.as_str(),
            range: units(text, mark.range.start)..units(text, mark.range.end),
        })
        .collect();
    let mut better = replaced(text, &found, question);
    for _ in 0..ROUNDS_MAX {
        let left = check(&better);
        if left.is_empty() {
            return Advice { marks, better };
        }
        better = replaced(&better, &left, question);
    }
    if !check(&better).is_empty() {
        better = question.to_owned();
    }
    Advice { marks, better }
}

/// The text with the question in the place of the first sentence that is marked; the others that are go.
fn replaced(text: &str, marks: &[PhraseMark], question: &str) -> String {
    let mut said = String::with_capacity(text.len() + question.len());
    let mut read = 0;
    let mut asked = text.contains(question);
    for mark in marks {
        let Range { start, end } = mark.sentence;
        if start < read {
            continue;
        }
        said.push_str(text.get(read..start).unwrap_or_default());
        read = end;
        if asked {
            let kept = said.trim_end_matches(' ').len();
            said.truncate(kept);
        } else {
            said.push_str(question);
            asked = true;
        }
    }
    said.push_str(text.get(read..).unwrap_or_default());
    said.trim().to_owned()
}

/// A place in bytes as browsers count it.
fn units(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or_default().encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m8_the_sentence_that_is_blunt_is_replaced_and_the_rest_stays() {
        let text = "Ana, I’m glad you like it. Who do you know who might want a copier? Talk soon.";
        let advice = advise_on_wording(text, Audience::Business);
        assert!(!advice.marks.is_empty());
        assert!(advice.better.starts_with("Ana, I’m glad you like it. Who else at {company}"), "{advice:?}");
        assert!(advice.better.ends_with("Talk soon."), "{}", advice.better);
        assert!(check_phrase(&advice.better).ok, "{}", advice.better);
    }

    #[test]
    fn m8_places_are_counted_as_browsers_count() {
        let text = "😀 Give me three names.";
        let advice = advise_on_wording(text, Audience::Both);
        let mark = &advice.marks[0];
        let units: Vec<u16> = text.encode_utf16().collect();
        assert_eq!(String::from_utf16(&units[mark.range.clone()]).unwrap(), mark.words);
    }

    #[test]
    fn m8_good_words_are_left_alone() {
        let text = "Is there someone else at {company} facing the same issue[, {issue}]?";
        assert_eq!(advise_on_wording(text, Audience::Business), Advice::default());
        assert_eq!(advise_on_wording("", Audience::Business), Advice::default());
    }
}
