//! What the phrase check says of a text: under the box while it is typed, and beside the form without scripts (M8).

use askama::Template;
use askama::filters::HtmlSafe;

use super::hostile;

/// The answer of `POST /phrases/check`, and the same piece within a page.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "pages/phrase_marks.html")]
pub struct PhraseMarks {
    /// Whether anything was looked at: nothing is said of an empty box.
    pub checked: bool,
    /// What is marked.
    pub marks: Vec<MarkLine>,
    /// The whole text in better words; empty where nothing is marked.
    pub better: String,
    /// A wording as it sounds with facts in it; empty for other texts.
    pub example: String,
    /// Why a wording can't be said, and what to write instead.
    pub trouble: String,
}

/// Words that are marked.
#[derive(Debug, Clone)]
pub struct MarkLine {
    /// The words.
    pub words: String,
    /// Why they are.
    pub why: String,
    /// Where they begin, in UTF-16 units.
    pub from: usize,
    /// Where they end.
    pub to: usize,
}

impl HtmlSafe for PhraseMarks {}

impl PhraseMarks {
    /// Fine, marked, not to be read, hostile.
    #[must_use]
    pub fn samples() -> Vec<(&'static str, Self)> {
        let marked = |words: &str| Self {
            checked: true,
            marks: vec![MarkLine {
                words: words.into(),
                why: "It asks them to find you a buyer. Name the problem you solved instead.".into(),
                from: 0,
                to: words.encode_utf16().count(),
            }],
            better: "Who else at {company} is facing the same issue[, {issue}]?".into(),
            example: words.into(),
            trouble: String::new(),
        };
        vec![
            ("fine", Self { checked: true, example: "Ana, who else?".into(), ..Self::default() }),
            ("marked", marked("Who do you know who might want")),
            (
                "unreadable",
                Self { checked: true, trouble: "“{isue}” is not known here.".into(), ..Self::default() },
            ),
            ("hostile", Self { better: hostile::QUOTES.into(), ..marked(hostile::SCRIPT) }),
        ]
    }
}
