//! The coach: what to say, built from the facts at hand (M6, M7, M10, M12).
//!
//! It never asks "who do you know who might want my product?". It first says what a good fit looks like and what will
//! happen to a person they name, and then names the issue that was just solved.

use crate::moment::MomentKind;

/// The facts that the words are made of. Empty text means that it isn't known.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// What one calls them.
    pub first_name: String,
    /// Where they work; empty for a private person.
    pub company: String,
    /// What they bought, or what was offered.
    pub product: String,
    /// The issue it solved, in their words.
    pub issue: String,
    /// The words that made the moment.
    pub words: String,
    /// The moment that leads to the ask; `None` for an unprompted one.
    pub moment: Option<MomentKind>,
    /// How many names they gave before.
    pub gave_before: i64,
}

/// What to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// Said first: a good fit, and what happens to a person they name.
    pub educate: String,
    /// The ask itself, one paragraph each.
    pub ask: Vec<String>,
    /// The question after every name (M9).
    pub who_else: &'static str,
    /// The event question (M7).
    pub events: String,
    /// Thanks after the last name (M10).
    pub thanks: String,
    /// The question about the happy call (M10).
    pub happy_call: String,
}

/// People to think of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prompters {
    /// "At work", "Around you".
    pub group: &'static str,
    /// Whom to think of.
    pub people: &'static [&'static str],
}

/// Something they may say, and an answer (M12).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Objection {
    /// In their words.
    pub said: &'static str,
    /// What to answer.
    pub answer: &'static str,
    /// Whether a forwardable introduction is the way out.
    pub introduction: bool,
}

const BUSINESS: &[Prompters] = &[
    Prompters {
        group: "In the company",
        people: &["someone else in the company", "another branch or department"],
    },
    Prompters {
        group: "Around the company",
        people: &["competitors", "customers", "vendors", "association members"],
    },
];
const INDIVIDUAL: &[Prompters] = &[
    Prompters { group: "Close by", people: &["family", "friends", "neighbours"] },
    Prompters { group: "Through work", people: &["business associates", "people at a club or association"] },
];

/// Whom to think of: for a business and for an individual (M7).
pub fn prompters(is_business: bool) -> &'static [Prompters] {
    if is_business { BUSINESS } else { INDIVIDUAL }
}

/// The objections with their answers (M12).
pub const OBJECTIONS: &[Objection] = &[
    Objection {
        said: "I don't know anyone.",
        answer: "That's fair, it's hard to think of people on the spot. Let me name a few groups, and you just tell me whether a face comes up.",
        introduction: false,
    },
    Objection {
        said: "It's too early. I want to see results first.",
        answer: "I'd want that too. May I ask you again once you have seen 60 or 90 days of it? I'll call on that very day.",
        introduction: false,
    },
    Objection {
        said: "I don't give out names.",
        answer: "I respect that. I'd never call anybody out of the blue: whoever you mention hears from you first, and I'm there if they have a question.",
        introduction: true,
    },
    Objection {
        said: "Let me ask them first.",
        answer: "That's the best way. I'll write you two sentences that you can forward in your own words, and you tell me how it went.",
        introduction: true,
    },
    Objection {
        said: "Isn't this a bit grabby?",
        answer: "I understand. I'm only looking for people with the problem we just solved for you. If it isn't a fit I tell them so, and they lose nothing.",
        introduction: false,
    },
];

/// The words for an ask.
pub fn script(facts: &Facts) -> Script {
    let fit = match (facts.issue.as_str(), facts.product.as_str()) {
        ("", "") => "people who want this sorted out properly".to_owned(),
        ("", product) => format!("people who need what you looked at with us: {}", lower_first(product)),
        (issue, _) => format!("people who have the same trouble: {}", inside(issue)),
    };
    let educate = format!(
        "Most of my work comes from people like you. I help {fit}. When you mention somebody I don't pounce: I say you \
         thought of them, ask whether it is any use to them, and leave it there if not."
    );
    let mut ask = vec![opening(facts)];
    ask.push(question(facts));
    if facts.gave_before > 0 {
        ask.push("You have thought of people before, and it helped them. Thank you for that.".to_owned());
    }
    let facing =
        if facts.issue.is_empty() { "in the same position".to_owned() } else { "facing this".to_owned() };
    Script {
        educate,
        ask,
        who_else: "Who else?",
        events: format!("Which business functions or conferences could I attend to meet others {facing}?"),
        thanks: match facts.first_name.as_str() {
            "" => "Thank you, that means a lot. I'll look after them and tell you how it goes.".to_owned(),
            name => {
                format!("Thank you, {name}, that means a lot. I'll look after them and tell you how it goes.")
            }
        },
        happy_call: "If it works out for them, may they call you and tell you how happy they are?".to_owned(),
    }
}

fn opening(facts: &Facts) -> String {
    let quoted = match facts.words.as_str() {
        "" => String::new(),
        words => format!(" You said: “{}”", plain(words)),
    };
    let name = match facts.first_name.as_str() {
        "" => String::new(),
        name => format!("{name}, "),
    };
    let said = match facts.moment {
        Some(MomentKind::Praise) => format!("{name}it is good to hear that you are happy.{quoted}"),
        Some(MomentKind::Testimonial) => format!("{name}thank you for what you wrote about us.{quoted}"),
        Some(MomentKind::GaveReferral) => format!("{name}thank you for thinking of somebody just now."),
        Some(MomentKind::Rescue) => format!("{name}I'm glad we could get you out of that.{quoted}"),
        Some(MomentKind::Association) => format!("{name}you told me about the group you joined.{quoted}"),
        Some(MomentKind::ProjectCompleted) => {
            format!("{name}now that the work is done, I hope it does what you wanted.")
        }
        Some(MomentKind::Close) => {
            format!("{name}thank you for your trust. I'm glad we are doing this together.")
        }
        Some(MomentKind::NoSale) => {
            format!(
                "{name}it's fine that this isn't for you, and I'd rather you told me so. May I ask you something else?"
            )
        }
        Some(MomentKind::LicenceDue) => {
            format!("{name}you told me to ask you again by now, so here I am. How has it been going?{quoted}")
        }
        None => format!("{name}there is something I would like to ask you."),
    };
    upper_first(&said)
}

fn question(facts: &Facts) -> String {
    let issue = match facts.issue.as_str() {
        "" => "the same issue".to_owned(),
        issue => format!("the same issue, {}", inside(issue)),
    };
    match (facts.moment, facts.company.as_str()) {
        (Some(MomentKind::Association), _) => format!(
            "Who of the people there is facing {issue}? And how do I best meet them: through you, or by coming along one time?"
        ),
        (Some(MomentKind::GaveReferral), _) => {
            format!(
                "It sounds as if you meet people like that. Who else comes to mind who is facing {issue}?"
            )
        }
        (_, "") => {
            format!("Is there someone you know – a friend, family, somebody you work with – facing {issue}?")
        }
        (_, company) => {
            format!(
                "Is there someone else at {company}, or somebody that you know elsewhere, facing {issue}?"
            )
        }
    }
}

/// Without the full stop that would end up inside our own sentence.
fn plain(text: &str) -> &str {
    text.trim().trim_end_matches(['.', '!', '?', ','])
}

/// An issue inside our own sentence: a few words run on, a whole sentence of theirs is quoted.
fn inside(issue: &str) -> String {
    const RUNS_ON_WORDS_MAX: usize = 3;
    let issue = plain(issue);
    let begins_as_a_sentence = issue.starts_with(char::is_uppercase);
    if begins_as_a_sentence && issue.split_whitespace().count() > RUNS_ON_WORDS_MAX {
        format!("“{issue}”")
    } else {
        lower_first(issue)
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let second_is_capital = text.chars().nth(1).is_some_and(char::is_uppercase);
    match letters.next() {
        // "CRM licences" stays as it is.
        Some(first) if !second_is_capital => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        Facts {
            first_name: "Ana".into(),
            company: "Northside Dental".into(),
            product: "Copier lease".into(),
            issue: "toner always ran out on Mondays.".into(),
            words: "you saved our week!".into(),
            moment: Some(MomentKind::Rescue),
            gave_before: 0,
        }
    }

    #[test]
    fn m6_the_words_name_the_issue_just_solved_and_the_company() {
        let script = script(&facts());
        assert_eq!(
            script.ask[1],
            "Is there someone else at Northside Dental, or somebody that you know elsewhere, facing the same issue, toner \
             always ran out on Mondays?"
        );
        assert_eq!(
            script.ask[0],
            "Ana, I'm glad we could get you out of that. You said: “you saved our week”"
        );
    }

    #[test]
    fn m6_an_issue_that_is_a_sentence_of_theirs_is_quoted() {
        let facts = Facts { issue: "Our vendor takes days to answer.".into(), ..facts() };
        let script = script(&facts);
        assert!(
            script.ask[1].ends_with("facing the same issue, “Our vendor takes days to answer”?"),
            "{}",
            script.ask[1]
        );
        let facts = Facts { issue: "Damp walls".into(), ..facts };
        assert!(super::script(&facts).educate.contains("the same trouble: damp walls."));
    }

    #[test]
    fn m6_it_educates_first_and_never_asks_the_blunt_question() {
        for kind in MomentKind::ALL.iter().map(|kind| Some(*kind)).chain([None]) {
            for (company, issue) in [("", ""), ("Acme", ""), ("", "damp walls"), ("Acme", "damp walls")] {
                let facts =
                    Facts { moment: kind, company: company.into(), issue: issue.into(), ..Facts::default() };
                let script = script(&facts);
                assert!(script.educate.contains("don't pounce"));
                let said = script.ask.join(" ").to_lowercase();
                assert!(!said.contains("who do you know"), "{said}");
                assert!(said.contains('?'), "{said}");
                assert!(!said.contains("  ") && !said.contains(", ,"), "{said}");
            }
        }
    }

    #[test]
    fn m7_a_business_and_an_individual_are_prompted_differently() {
        let people =
            |business| prompters(business).iter().flat_map(|group| group.people).copied().collect::<Vec<_>>();
        for expected in ["competitors", "customers", "vendors", "association members"] {
            assert!(people(true).contains(&expected));
        }
        for expected in ["friends", "business associates", "family", "neighbours"] {
            assert!(people(false).contains(&expected));
        }
    }

    #[test]
    fn m12_every_objection_of_the_method_has_an_answer() {
        let said: Vec<_> = OBJECTIONS.iter().map(|one| one.said.to_lowercase()).collect();
        for part in ["don't know anyone", "too early", "don't give out names", "ask them first", "grabby"] {
            assert!(said.iter().any(|one| one.contains(part)), "{part}");
        }
        assert!(OBJECTIONS.iter().any(|one| one.introduction));
    }
}
