//! The words of each kind of letter, made from what is known, in the language of the rep (M22–M24, M34).

use domain::card::first_name;
use domain::letter::LetterKind;
use domain::referral::Stage;
use language::say;

/// Drafts of one kind that differ from each other; the next one after that begins again.
pub const DRAFTS_OF_A_KIND: usize = OPENINGS * ENDINGS;
/// Ways to begin, and to end, a letter of each kind. They have no common divisor, so that all pairs come before one
/// comes again.
const OPENINGS: usize = 5;
const ENDINGS: usize = 4;

/// What a letter is made of. Empty text means that it isn't known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterFacts {
    /// What one calls the one it goes to.
    pub to: String,
    /// The rep's name.
    pub me: String,
    /// Where the rep works.
    pub office: String,
    /// How the rep is reached: a telephone number or an address.
    pub reach: String,
    /// Whom the rep helps best, in a whole sentence (M6); for a first contact.
    pub brief: String,
    /// The issue that was solved for the one who named people, in their words.
    pub issue: String,
    /// What they said of us.
    pub words: String,
    /// People the letter tells of, and how far they came.
    pub people: Vec<Told>,
    /// The other person's whole name: the referrer for the referred one, the referred one for the referrer.
    pub other: String,
    /// Whether the law wants it said where the data came from (M34).
    pub says_source: bool,
}

/// Somebody who was named, and what may be told of it (M23).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Their whole name.
    pub name: String,
    /// How far it came.
    pub stage: Stage,
}

/// A letter as it is drafted or edited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// Paragraphs between blank lines.
    pub body: String,
}

/// Drafts a letter of a kind that this person has had `turn` times before. Two drafts of one kind with turns less than
/// [`DRAFTS_OF_A_KIND`] apart differ in their words.
pub fn draft(kind: LetterKind, turn: usize, facts: &LetterFacts) -> Letter {
    let turn = Turn { opening: turn % OPENINGS, ending: turn % ENDINGS };
    let (subject, mut paragraphs) = match kind {
        LetterKind::ThankYou => thank_you(facts, turn),
        LetterKind::Update => update(facts, turn),
        LetterKind::FirstContact => first_contact(facts, turn),
        LetterKind::Introduction => introduction(facts, turn),
        LetterKind::ForwardableNote => forwardable_note(facts, turn),
        LetterKind::HappyCall => happy_call(facts, turn),
        LetterKind::Permission => permission(facts, turn),
    };
    let greeting = match (kind, facts.to.as_str()) {
        (_, "") => say::draft_hello_nobody(),
        (LetterKind::Introduction, to) => say::draft_hello_both(to, first_name(&facts.other)),
        (_, to) => say::draft_hello(to),
    };
    paragraphs.insert(0, greeting);
    paragraphs.push(signed(facts));
    Letter { subject, body: paragraphs.join("\n\n") }
}

/// Which of the ways to begin and to end.
#[derive(Debug, Clone, Copy)]
struct Turn {
    opening: usize,
    ending: usize,
}

fn thank_you(facts: &LetterFacts, turn: Turn) -> (String, Vec<String>) {
    let people: Vec<String> = facts.people.iter().map(|one| one.name.clone()).collect();
    let names = if people.is_empty() { say::draft_thank_you_people() } else { list(&people) };
    let won = facts.people.iter().filter(|one| one.stage == Stage::Won);
    let won: Vec<String> = won.map(|one| first_name(&one.name).to_owned()).collect();
    let ending = match won.as_slice() {
        [] => say::draft_thank_you_ending(turn.ending),
        won => say::draft_thank_you_won(list(won)),
    };
    (say::draft_thank_you_subject(), vec![say::draft_thank_you_opening(names, turn.opening), ending])
}

fn update(facts: &LetterFacts, turn: Turn) -> (String, Vec<String>) {
    // M23: what happened and nothing more, no figures, no reasons.
    let told = |one: &Told| say::draft_update_line(one.name.as_str(), one.stage.as_str());
    let mut lines: Vec<String> = facts.people.iter().map(told).collect();
    if lines.is_empty() {
        lines.push(say::draft_update_nothing());
    }
    let subject = match facts.people.as_slice() {
        [one] => say::draft_update_subject_one(one.name.as_str()),
        _ => say::draft_update_subject(),
    };
    let (opening, ending) = (say::draft_update_opening(turn.opening), say::draft_update_ending(turn.ending));
    (subject, vec![opening, lines.join("\n"), ending])
}

fn first_contact(facts: &LetterFacts, turn: Turn) -> (String, Vec<String>) {
    let (referrer, me) = (facts.other.as_str(), introduced(facts));
    let ending = say::draft_first_ending(turn.ending);
    if referrer.is_empty() {
        let subject = say::draft_first_subject_nobody(facts.me.as_str());
        return (subject, vec![with_brief(say::draft_first_nobody(me), facts), ending]);
    }
    let mut paragraphs = vec![with_brief(say::draft_first_opening(me, referrer, turn.opening), facts)];
    paragraphs.push(match facts.issue.as_str() {
        "" => say::draft_first_use(),
        issue => say::draft_first_issue(plain(issue)),
    });
    paragraphs.push(ending);
    if facts.says_source {
        paragraphs.push(say::draft_first_source(referrer));
    }
    (say::draft_first_subject(referrer), paragraphs)
}

/// Who writes, and whom they help best where that is written down.
fn with_brief(opening: String, facts: &LetterFacts) -> String {
    match domain::coach::shut(&facts.brief) {
        brief if brief.is_empty() => opening,
        brief => format!("{opening}\n\n{brief}"),
    }
}

fn introduction(facts: &LetterFacts, turn: Turn) -> (String, Vec<String>) {
    let (referrer, referred) = (facts.to.as_str(), first_name(&facts.other));
    let opening = say::draft_introduction_opening(referred, referrer, turn.opening);
    let what = match facts.issue.as_str() {
        "" => say::draft_introduction_me(introduced(facts)),
        issue => say::draft_introduction_solved(plain(issue), introduced(facts), referrer),
    };
    let ending = say::draft_introduction_ending(referred, turn.ending);
    let subject = say::draft_introduction_subject(facts.me.as_str(), facts.other.as_str());
    (subject, vec![opening, what, ending])
}

fn forwardable_note(facts: &LetterFacts, turn: Turn) -> (String, Vec<String>) {
    let referred = first_name(&facts.other);
    let me = match facts.office.as_str() {
        "" => facts.me.clone(),
        office => say::draft_me_of(facts.me.as_str(), office),
    };
    let reach = match facts.reach.as_str() {
        "" => String::new(),
        reach => say::draft_note_reach(reach),
    };
    let hello =
        if referred.is_empty() { say::draft_note_hello_nobody() } else { say::draft_note_hello(referred) };
    let note = match facts.issue.as_str() {
        "" => say::draft_note(hello, me, reach),
        issue => say::draft_note_solved(hello, plain(issue), me, reach),
    };
    let whom = if referred.is_empty() { say::draft_note_somebody() } else { referred.to_owned() };
    let opening = say::draft_note_opening(whom.as_str(), turn.opening);
    (say::draft_note_subject(whom), vec![opening, note, say::draft_note_ending(turn.ending)])
}

fn happy_call(facts: &LetterFacts, turn: Turn) -> (String, Vec<String>) {
    let (referrer, name) = (facts.other.as_str(), first_name(&facts.other));
    let ask = say::draft_happy(name, referrer);
    let (opening, ending) = (say::draft_happy_opening(turn.opening), say::draft_happy_ending(turn.ending));
    (say::draft_happy_subject(name), vec![opening, ask, ending])
}

fn permission(facts: &LetterFacts, turn: Turn) -> (String, Vec<String>) {
    let ask = match facts.words.as_str() {
        "" => say::draft_permission(),
        words => say::draft_permission_said(plain(words)),
    };
    let opening = say::draft_permission_opening(turn.opening);
    (say::draft_permission_subject(), vec![opening, ask, say::draft_permission_ending(turn.ending)])
}

fn introduced(facts: &LetterFacts) -> String {
    match facts.office.as_str() {
        "" => facts.me.clone(),
        office => say::draft_me_from(facts.me.as_str(), office),
    }
}

fn signed(facts: &LetterFacts) -> String {
    let regards = say::draft_regards();
    let lines = [regards.as_str(), &facts.me, &facts.office, &facts.reach];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// "Jane Doe, Carl Moss and Priya Shah"
fn list(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => say::draft_and(last.as_str(), most.join(", ")),
    }
}

/// Without the full stop that would end up inside our own sentence.
fn plain(text: &str) -> &str {
    text.trim().trim_end_matches(['.', '!', '?', ','])
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use language::Language;

    use super::*;
    use domain::letter::same_words;

    fn facts() -> LetterFacts {
        LetterFacts {
            to: "Ana".into(),
            me: "Maya Lindqvist".into(),
            office: "Brightwater Heating".into(),
            reach: "(312) 555-0100".into(),
            brief: "I help bakeries whose ovens fail on a Friday".into(),
            issue: "the ovens failed on Fridays.".into(),
            words: "You saved our Friday!".into(),
            people: vec![
                Told { name: "Jane Doe".into(), stage: Stage::Met },
                Told { name: "Carl Moss".into(), stage: Stage::Lost },
            ],
            other: "Tom Okafor".into(),
            says_source: false,
        }
    }

    #[tokio::test]
    async fn m22_the_same_person_never_gets_the_same_words_twice_in_any_language() {
        for language in Language::all() {
            language::speaking(language, async {
                for kind in LetterKind::ALL {
                    let all: HashSet<String> = (0..DRAFTS_OF_A_KIND)
                        .map(|turn| same_words(&draft(*kind, turn, &facts()).body))
                        .collect();
                    assert_eq!(all.len(), DRAFTS_OF_A_KIND, "{kind} in {}", language.tag());
                }
            })
            .await;
        }
    }

    #[test]
    fn m23_an_update_tells_of_each_in_one_letter_and_never_why() {
        let letter = draft(LetterKind::Update, 0, &facts());
        assert!(letter.body.contains("Jane Doe and I have met."));
        assert!(letter.body.contains("It isn't the right thing for Carl Moss"));
        assert!(!letter.body.contains("ovens"), "what was solved for one is nobody else's matter");
    }

    #[test]
    fn m34_the_first_contact_says_who_and_where_the_law_wants_it_from_where() {
        let kind = LetterKind::FirstContact;
        let letter = draft(kind, 1, &facts());
        assert_eq!(letter.subject, "Tom Okafor suggested that I write");
        assert!(letter.body.contains("because Tom Okafor mentioned you"));
        assert!(letter.body.contains("Are you facing the same issue?"));
        assert!(letter.body.contains("I help bakeries whose ovens fail on a Friday."), "M6");
        assert!(!letter.body.contains("delete"));
        let told = draft(kind, 1, &LetterFacts { says_source: true, ..facts() });
        assert!(told.body.contains("how to reach you from Tom Okafor"));
        assert!(told.body.contains("I will delete both"));
    }

    #[test]
    fn m12_a_note_to_pass_on_is_in_the_referrers_voice() {
        let letter = draft(LetterKind::ForwardableNote, 1, &facts());
        assert!(
            letter.body.contains("“Hi Tom, I have been working with Maya Lindqvist of Brightwater Heating")
        );
        assert!(letter.body.contains("no harm done. Here is how: (312) 555-0100.”"));
    }

    #[test]
    fn letters_read_well_with_everything_missing() {
        for kind in LetterKind::ALL {
            for turn in 0..DRAFTS_OF_A_KIND {
                let least = LetterFacts { me: "Maya".into(), ..LetterFacts::default() };
                let other = if kind.is_about_another() { "Tom" } else { "" };
                let least = LetterFacts { to: "Ana".into(), other: other.into(), ..least };
                for facts in [least, facts()] {
                    let Letter { subject, body } = draft(*kind, turn, &facts);
                    for text in [&subject, &body] {
                        let capitals =
                            ["NAMES", "REFERRER", "REFERRED"].iter().any(|word| text.contains(word));
                        assert!(
                            !capitals && !text.contains("  ") && !text.contains(" ,"),
                            "{kind} {turn}: {text}"
                        );
                    }
                    assert!(!subject.contains('\n') && !subject.is_empty());
                    assert!(body.starts_with("Hello") && body.contains("Maya"));
                }
            }
        }
    }
}
