//! The facts that words may speak of, and how they stand inside a sentence.

use crate::words::words;

words! {
    /// A fact that words may speak of: `{issue}` in a wording.
    pub enum Fact {
        /// The issue that was solved, in their words.
        Issue = "issue", "the issue you solved, in their words";
        /// What they bought, or looked at.
        Product = "product", "what they bought, or looked at";
        /// Where they work.
        Company = "company", "where they work";
        /// What that company does.
        Industry = "industry", "what their company does";
        /// How they know you.
        Relationship = "relationship", "how you know each other";
        /// The words that made the moment.
        Words = "words", "what they said, word for word";
        /// What one calls them.
        FirstName = "first_name", "their first name";
        /// Whom the rep helps best with that product, in a whole sentence.
        Brief = "brief", "whom you help best, a whole sentence";
    }
}

/// How a language sets the words of others inside a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// The marks around a quotation.
    pub quotes: (char, char),
    /// Whether a few words of theirs run on in small letters; not where nouns have capitals.
    pub lowers_first: bool,
}

impl Default for Manner {
    fn default() -> Self {
        Self { quotes: ('“', '”'), lowers_first: true }
    }
}

/// The facts that the words are made of. Empty text means that it isn't known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The issue that was solved, in their words.
    pub issue: String,
    /// What they bought, or what was offered.
    pub product: String,
    /// Where they work; empty for a private person.
    pub company: String,
    /// What that company does.
    pub industry: String,
    /// How they know the rep.
    pub relationship: String,
    /// The words that made the moment.
    pub words: String,
    /// What one calls them.
    pub first_name: String,
    /// Whom the rep helps best with that product, in a whole sentence.
    pub brief: String,
    /// How the language sets words of others.
    pub manner: Manner,
}

impl Facts {
    /// A fact as it stands inside a sentence; `None` when it isn't known.
    pub fn value(&self, fact: Fact) -> Option<String> {
        let value = match fact {
            Fact::Issue => self.inside(&self.issue),
            Fact::Product => self.lowered(plain(&self.product)),
            Fact::Company => self.company.trim().to_owned(),
            Fact::Industry => self.lowered(plain(&self.industry)),
            Fact::Relationship => self.lowered(plain(&self.relationship)),
            // Whoever wrote the template set the marks around it.
            Fact::Words => plain(&self.words).to_owned(),
            Fact::FirstName => self.first_name.trim().to_owned(),
            Fact::Brief => shut(&self.brief),
        };
        Some(value).filter(|value| !value.is_empty())
    }

    /// An issue inside our own sentence: a few words run on, a whole sentence of theirs is quoted.
    fn inside(&self, issue: &str) -> String {
        const RUNS_ON_WORDS_MAX: usize = 3;
        let issue = plain(issue);
        let begins_as_a_sentence = issue.starts_with(char::is_uppercase);
        if begins_as_a_sentence && issue.split_whitespace().count() > RUNS_ON_WORDS_MAX {
            let (open, close) = self.manner.quotes;
            format!("{open}{issue}{close}")
        } else {
            self.lowered(issue)
        }
    }

    fn lowered(&self, text: &str) -> String {
        let second_is_capital = text.chars().nth(1).is_some_and(char::is_uppercase);
        let mut letters = text.chars();
        match letters.next() {
            // "CRM licences" stays as it is.
            Some(first) if self.manner.lowers_first && !second_is_capital => {
                first.to_lowercase().chain(letters).collect()
            }
            _ => text.to_owned(),
        }
    }
}

/// Without the full stop that would end up inside our own sentence.
fn plain(text: &str) -> &str {
    text.trim().trim_end_matches(['.', '!', '?', ',', ';', ':'])
}

/// A sentence with a sign at its end; empty when there is none.
pub fn shut(sentence: &str) -> String {
    let sentence = sentence.trim();
    if sentence.is_empty() || sentence.ends_with(['.', '!', '?', '…', '”', '"', '“']) {
        sentence.to_owned()
    } else {
        format!("{sentence}.")
    }
}

/// A text that begins with a capital.
pub fn opened(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m6_an_issue_that_is_a_sentence_of_theirs_is_quoted() {
        let quoted = Facts { issue: "Our vendor takes days to answer.".into(), ..Facts::default() };
        assert_eq!(quoted.value(Fact::Issue).as_deref(), Some("“Our vendor takes days to answer”"));
        let runs_on = Facts { issue: "Damp walls".into(), ..Facts::default() };
        assert_eq!(runs_on.value(Fact::Issue).as_deref(), Some("damp walls"));
        let german = Manner { quotes: ('„', '“'), lowers_first: false };
        let german = Facts { issue: "Feuchte Wände".into(), manner: german, ..Facts::default() };
        assert_eq!(german.value(Fact::Issue).as_deref(), Some("Feuchte Wände"));
    }

    #[test]
    fn m6_what_is_not_known_has_no_value() {
        for fact in Fact::ALL {
            assert_eq!(Facts::default().value(*fact), None);
        }
        assert_eq!(Facts { words: "!".into(), ..Facts::default() }.value(Fact::Words), None);
    }

    #[test]
    fn m6_a_brief_is_a_whole_sentence() {
        let facts = Facts { brief: "I help bakeries".into(), ..Facts::default() };
        assert_eq!(facts.value(Fact::Brief).as_deref(), Some("I help bakeries."));
    }
}
