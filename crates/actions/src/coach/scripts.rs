//! The built-in words, by their keys.

use domain::coach::{Audience, CoachKind, Fact, Facts, Manner, Occasion, Template};

/// Built-in wordings: occasion, audience and number; the texts are messages named after them.
const WORDINGS: &[&str] = &[
    "praise-business-1",
    "praise-business-2",
    "praise-individual-1",
    "praise-individual-2",
    "testimonial-business-1",
    "testimonial-business-2",
    "testimonial-individual-1",
    "testimonial-individual-2",
    "gave-referral-both-1",
    "gave-referral-both-2",
    "gave-referral-business-3",
    "rescue-business-1",
    "rescue-business-2",
    "rescue-individual-1",
    "rescue-individual-2",
    "association-both-1",
    "association-both-2",
    "project-completed-business-1",
    "project-completed-business-2",
    "project-completed-individual-1",
    "project-completed-individual-2",
    "close-business-1",
    "close-business-2",
    "close-individual-1",
    "close-individual-2",
    "no-sale-business-1",
    "no-sale-business-2",
    "no-sale-individual-1",
    "no-sale-individual-2",
    "licence-due-business-1",
    "licence-due-business-2",
    "licence-due-individual-1",
    "licence-due-individual-2",
    "unprompted-business-1",
    "unprompted-business-2",
    "unprompted-individual-1",
    "unprompted-individual-2",
];
/// Built-in objections: each with what they say and what to answer.
const OBJECTIONS: &[&str] = &[
    "objection-nobody",
    "objection-too-early",
    "objection-no-names",
    "objection-ask-first",
    "objection-grabby",
    "objection-what-happens",
];
/// Objections whose way out is an introduction to forward (M12).
const INTRODUCTIONS: &[&str] = &["objection-no-names", "objection-ask-first"];
/// Built-in groups of people to think of, and how many are in each.
const PROMPTERS: &[(&str, usize)] = &[
    ("prompter-business-1", 2),
    ("prompter-business-2", 4),
    ("prompter-individual-1", 3),
    ("prompter-individual-2", 2),
];

/// Something built in, without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BuiltIn {
    pub(crate) key: String,
    pub(crate) kind: CoachKind,
    pub(crate) occasion: Option<Occasion>,
    pub(crate) audience: Audience,
    /// The message of its group, for somebody to think of.
    pub(crate) group: Option<String>,
    pub(crate) introduction: bool,
}

/// Everything built in, in the order in which it is shown.
pub(crate) fn built_in() -> Vec<BuiltIn> {
    let wordings = WORDINGS.iter().filter_map(|key| {
        let (start, _number) = key.rsplit_once('-')?;
        let (occasion, audience) = start.rsplit_once('-')?;
        Some(BuiltIn {
            key: (*key).to_owned(),
            kind: CoachKind::Wording,
            occasion: Some(Occasion::parse(&occasion.replace('-', "_"))?),
            audience: Audience::parse(audience)?,
            group: None,
            introduction: false,
        })
    });
    let objections = OBJECTIONS.iter().map(|key| BuiltIn {
        key: (*key).to_owned(),
        kind: CoachKind::Objection,
        occasion: None,
        audience: Audience::Both,
        group: None,
        introduction: INTRODUCTIONS.contains(key),
    });
    let prompters = PROMPTERS.iter().flat_map(|(group, count)| {
        (1..=*count).map(move |number| BuiltIn {
            key: format!("{group}-{number}"),
            kind: CoachKind::Prompter,
            occasion: None,
            audience: if group.contains("individual") { Audience::Individual } else { Audience::Business },
            group: Some(format!("{group}-group")),
            introduction: false,
        })
    });
    wordings.chain(objections).chain(prompters).collect()
}

/// The built-in words in the language that is spoken.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scripts;

impl Scripts {
    /// Words by their key, facts in them as `{issue}`; empty for a key that no language has.
    pub(crate) fn words(self, key: &str) -> String {
        let facts = Fact::ALL.iter().map(|fact| (fact.as_str(), format!("{{{fact}}}")));
        language::by_name(&format!("script-{key}"), facts).unwrap_or_default()
    }

    /// The first of these that can be said of the facts; empty when none can.
    pub(crate) fn first_said(self, keys: &[&str], facts: &Facts) -> String {
        let said = |key: &&str| Template::parse(&self.words(key)).ok()?.fill(facts).ok();
        keys.iter().find_map(said).unwrap_or_default()
    }

    /// How the language sets words of others.
    pub(crate) fn manner(self) -> Manner {
        let mark = |key: &str, usual: char| self.words(key).trim().chars().next().unwrap_or(usual);
        Manner {
            quotes: (mark("quote-open", '“'), mark("quote-close", '”')),
            lowers_first: self.words("lowers-first").trim() == "yes",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m6_every_occasion_has_two_wordings_for_a_business_and_for_a_private_person() {
        let all = built_in();
        assert_eq!(all.iter().filter(|one| one.kind == CoachKind::Wording).count(), WORDINGS.len());
        for occasion in Occasion::all().filter(|occasion| *occasion != Occasion::Any) {
            for business in [true, false] {
                let fits = |one: &&BuiltIn| one.occasion == Some(occasion) && one.audience.is_for(business);
                assert!(all.iter().filter(fits).count() >= 2, "{occasion:?} {business}");
            }
        }
    }

    #[test]
    fn m6_every_built_in_text_is_there_and_can_be_read() {
        let scripts = Scripts;
        for one in built_in() {
            match one.kind {
                CoachKind::Wording => {
                    let words = scripts.words(&one.key);
                    let template =
                        Template::parse(&words).unwrap_or_else(|why| panic!("{}: {why:?}", one.key));
                    assert!(template.speaks_of(domain::coach::Fact::Issue), "M6: {} names no issue", one.key);
                }
                CoachKind::Objection => {
                    assert!(!scripts.words(&format!("{}-said", one.key)).is_empty(), "{}", one.key);
                    assert!(!scripts.words(&format!("{}-answer", one.key)).is_empty(), "{}", one.key);
                }
                CoachKind::Prompter => {
                    assert!(!scripts.words(&one.key).is_empty(), "{}", one.key);
                    assert!(!scripts.words(&one.group.unwrap()).is_empty(), "{}", one.key);
                }
            }
        }
        assert_eq!(scripts.words("nothing"), "");
    }

    #[tokio::test]
    async fn m6_every_language_says_its_wordings_in_facts_and_brackets() {
        let facts = Facts {
            issue: "I".into(),
            company: "C".into(),
            words: "W".into(),
            first_name: "F".into(),
            ..Facts::default()
        };
        for language in language::Language::all() {
            language::speaking(language, async {
                for one in built_in().into_iter().filter(|one| one.kind == CoachKind::Wording) {
                    let template = Template::parse(&Scripts.words(&one.key));
                    let template =
                        template.unwrap_or_else(|why| panic!("{} {}: {why:?}", language.tag(), one.key));
                    assert!(template.fill(&facts).is_ok_and(|said| said.contains('?')), "{}", one.key);
                }
                for start in ["educate-", "events-", "thanks-", "better-"] {
                    for words in (1..=4).map(|number| Scripts.words(&format!("{start}{number}"))) {
                        assert!(words.is_empty() || Template::parse(&words).is_ok(), "{words}");
                    }
                }
            })
            .await;
        }
    }

    #[test]
    fn m7_a_business_and_an_individual_are_prompted_differently() {
        let people = |audience| {
            let all = built_in().into_iter();
            let of = all.filter(move |one| one.kind == CoachKind::Prompter && one.audience == audience);
            of.map(|one| Scripts.words(&one.key)).collect::<Vec<_>>()
        };
        for expected in ["competitors", "customers", "vendors", "association members"] {
            assert!(people(Audience::Business).iter().any(|one| one == expected), "{expected}");
        }
        for expected in ["friends", "business associates", "family", "neighbours"] {
            assert!(people(Audience::Individual).iter().any(|one| one == expected), "{expected}");
        }
    }

    #[test]
    fn m12_every_objection_of_the_method_has_an_answer() {
        let said: Vec<String> =
            OBJECTIONS.iter().map(|key| Scripts.words(&format!("{key}-said")).to_lowercase()).collect();
        for part in ["don’t know anyone", "too early", "don’t give out names", "ask them first", "grabby"]
        {
            assert!(said.iter().any(|one| one.contains(part)), "{part}");
        }
    }
}
