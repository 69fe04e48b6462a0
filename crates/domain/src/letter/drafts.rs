//! The words of each kind of letter, made from what is known.

use super::LetterKind;
use crate::card::first_name;
use crate::referral::Stage;

/// Drafts of one kind that differ from each other; the next one after that begins again.
pub const DRAFTS_OF_A_KIND: usize = 20;

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

/// What is drafted and for the how-manieth time, so that the words differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Draft {
    /// What it is for.
    pub kind: LetterKind,
    /// How many letters of the kind this person has had.
    pub turn: usize,
}

/// Drafts a letter. Two drafts of one kind with turns less than [`DRAFTS_OF_A_KIND`] apart differ in their words.
pub fn draft(draft: Draft, facts: &LetterFacts) -> Letter {
    let Draft { kind, turn } = draft;
    // Five beginnings and four ends go through twenty pairs before one comes again.
    let pick = |all: &[&'static str]| all.get(turn % all.len().max(1)).copied().unwrap_or_default();
    let (subject, mut paragraphs) = match kind {
        LetterKind::ThankYou => thank_you(facts, &pick),
        LetterKind::Update => update(facts, &pick),
        LetterKind::FirstContact => first_contact(facts, &pick),
        LetterKind::Introduction => introduction(facts, &pick),
        LetterKind::ForwardableNote => forwardable_note(facts, &pick),
        LetterKind::HappyCall => happy_call(facts, &pick),
        LetterKind::Permission => permission(facts, &pick),
    };
    let greeting = match (kind, facts.to.as_str()) {
        (_, "") => "Hello,".to_owned(),
        (LetterKind::Introduction, to) => format!("Hello {to}, hello {},", first_name(&facts.other)),
        (_, to) => format!("Hello {to},"),
    };
    paragraphs.insert(0, greeting);
    paragraphs.push(signed(facts));
    Letter { subject, body: paragraphs.join("\n\n") }
}

type Pick<'a> = &'a dyn Fn(&[&'static str]) -> &'static str;

fn thank_you(facts: &LetterFacts, pick: Pick) -> (String, Vec<String>) {
    let names = names(&facts.people);
    let opening = pick(&[
        "Thank you for thinking of NAMES. It means a lot to me that you put your name behind my work.",
        "I wanted to say thank you before the day is out: NAMES would not have crossed my path without you.",
        "You made my day when you mentioned NAMES. Thank you.",
        "Not many people take the time to think of others the way you did with NAMES. Thank you for that.",
        "A short note to thank you for NAMES. I know that you don't give out names lightly.",
    ]);
    let won: Vec<&Told> = facts.people.iter().filter(|one| one.stage == Stage::Won).collect();
    let middle = match won.as_slice() {
        [] => pick(&[
            "I will look after them as I would after you, and tell you how it goes.",
            "They will hear that the idea came from you, and nothing will be pressed on them.",
            "I will get in touch gently, and let you know what comes of it.",
            "You have my word that I treat them with care. You'll hear from me how it went.",
        ])
        .to_owned(),
        won => {
            let who = list(&won.iter().map(|one| first_name(&one.name).to_owned()).collect::<Vec<_>>());
            format!("{who} went ahead with us, and that began with you.")
        }
    };
    let people = if names.is_empty() { "the people you named".to_owned() } else { names };
    ("Thank you".to_owned(), vec![opening.replace("NAMES", &people), middle])
}

fn update(facts: &LetterFacts, pick: Pick) -> (String, Vec<String>) {
    let opening = pick(&[
        "You should be the first to hear how it went.",
        "A short word on what came of your introduction.",
        "I promised to keep you informed, so here is where we are.",
        "You opened a door for me; this is what lay behind it.",
        "Here is some news about what you started.",
    ]);
    let mut lines: Vec<String> = facts.people.iter().map(what_came).collect();
    if lines.is_empty() {
        lines.push("There is nothing new yet; I'll tell you as soon as there is.".to_owned());
    }
    let closing = pick(&[
        "Thank you again for thinking of me.",
        "None of it would have happened without you.",
        "I am grateful that you trusted me with this.",
        "If you hear something from that side, I'd be glad to know.",
    ]);
    let subject = match facts.people.as_slice() {
        [one] => format!("About {}", one.name),
        _ => "How it went with the people you named".to_owned(),
    };
    (subject, vec![opening.to_owned(), lines.join("\n"), closing.to_owned()])
}

/// M23. What happened and nothing more: no figures, no reasons.
fn what_came(told: &Told) -> String {
    let name = &told.name;
    match told.stage {
        Stage::Captured => format!("I have {name} down and will be in touch."),
        Stage::Introduced => format!("{name} and I are introduced."),
        Stage::Contacted => format!("I have been in touch with {name}."),
        Stage::Met => format!("{name} and I have met."),
        Stage::Won => format!("{name} and I are working together now. Thank you!"),
        Stage::Lost => format!("It isn't the right thing for {name}, and that is fine."),
        Stage::NoResponse => format!("I couldn't reach {name}, and leave it at that."),
    }
}

fn first_contact(facts: &LetterFacts, pick: Pick) -> (String, Vec<String>) {
    let (referrer, me) = (&facts.other, introduced(facts));
    if referrer.is_empty() {
        let opening = format!("I am {me}. I would like to find out whether I can be of any use to you.");
        return (format!("A word from {}", facts.me), vec![opening, leave(pick)]);
    }
    let opening = pick(&[
        "REFERRER thought that we should know each other.",
        "I am writing because REFERRER mentioned you.",
        "REFERRER was kind enough to tell me about you.",
        "Your name came up when I spoke with REFERRER.",
        "REFERRER and I have worked together, and they thought of you.",
    ]);
    let mut paragraphs = vec![format!("{} I am {me}.", opening.replace("REFERRER", referrer))];
    paragraphs.push(match facts.issue.as_str() {
        "" => "Is what I do of any use to you? I don't know yet, and would like to ask you two or three questions to find out.".to_owned(),
        issue => format!(
            "What we solved for them: {}. Are you facing the same issue? If so I can tell you what worked; if not, we both know.",
            plain(issue)
        ),
    });
    paragraphs.push(leave(pick));
    if facts.says_source {
        paragraphs.push(format!(
            "I have your name and how to reach you from {referrer}. If you'd rather not hear from me, a word is enough: I \
             will delete both and not write again."
        ));
    }
    (format!("{referrer} suggested that I write"), paragraphs)
}

fn leave(pick: Pick) -> String {
    pick(&[
        "If it isn't for you, tell me so and I leave it there.",
        "A short no is a good answer too.",
        "There is nothing you have to do; a line whenever it suits you is plenty.",
        "If now is the wrong time, tell me when a better one would be.",
    ])
    .to_owned()
}

fn introduction(facts: &LetterFacts, pick: Pick) -> (String, Vec<String>) {
    let (referrer, referred) = (&facts.to, first_name(&facts.other));
    let opening = pick(&[
        "REFERRER, thank you for bringing us together. REFERRED, it's good to meet you this way.",
        "REFERRED, REFERRER suggested that we talk, so I am writing to you both.",
        "REFERRER, as you suggested, I am putting REFERRED and myself in touch. REFERRED, hello!",
        "REFERRED, REFERRER thinks highly of you. REFERRER, thank you for the idea.",
        "As REFERRER proposed, here is a line to the two of you.",
    ]);
    let opening = opening.replace("REFERRER", referrer).replace("REFERRED", referred);
    let what = match facts.issue.as_str() {
        "" => format!("I am {}.", introduced(facts)),
        issue => format!("I am {}. What {referrer} and I solved: {}.", introduced(facts), plain(issue)),
    };
    let ending = format!(
        "{referred}, {}",
        pick(&[
            "when would be a good time for ten minutes?",
            "would a short call this week or next suit you?",
            "is it of any use to you to talk about it? If not, no harm done.",
            "just answer to me alone, so that we leave our friend in peace.",
        ])
    );
    (format!("{} and {}", facts.other, facts.me), vec![opening, what, ending])
}

fn forwardable_note(facts: &LetterFacts, pick: Pick) -> (String, Vec<String>) {
    let referred = first_name(&facts.other);
    let opening = pick(&[
        "You said you would rather have a word with REFERRED first. Here are a few lines that you can pass on, in your own words.",
        "So that it costs you no time: this is what you might send to REFERRED. Change it as you like.",
        "Below is a note for REFERRED, as you would say it. Please make it yours.",
        "Thank you for offering to ask REFERRED. You are welcome to use these lines.",
        "Here is something short to forward to REFERRED, if you still think it is a good idea.",
    ]);
    let with =
        if facts.office.is_empty() { facts.me.clone() } else { format!("{} of {}", facts.me, facts.office) };
    let solved = match facts.issue.as_str() {
        "" => "and was well looked after".to_owned(),
        issue => format!("on this: {}", plain(issue)),
    };
    let reach =
        if facts.reach.is_empty() { String::new() } else { format!(" Here is how: {}.", facts.reach) };
    let note = format!(
        "“Hi {referred}, I have been working with {with} {solved}. It made me think of you. If you are facing something \
         similar, have a word with them; if not, no harm done.{reach}”"
    );
    let ending = pick(&[
        "And do tell me how it went, whichever way.",
        "I won't write to them before I hear from you.",
        "Take your time; I wait for your word.",
        "If you'd rather leave it, that is fine too.",
    ]);
    let other = if referred.is_empty() { "them" } else { referred };
    (format!("A note for {other}"), vec![opening.replace("REFERRED", other), note, ending.to_owned()])
}

fn happy_call(facts: &LetterFacts, pick: Pick) -> (String, Vec<String>) {
    let referrer = &facts.other;
    let opening = pick(&[
        "Now that it works for you, may I ask you a small favour?",
        "I hope you are as happy with it as I am to have you with us.",
        "There is somebody who would love to hear how you are getting on.",
        "One thing would make somebody's day.",
        "You remember how we came to know each other.",
    ]);
    let ask = format!(
        "{referrer} thought of you, and told me that a call from you would be welcome. Would you ring {} and say in your own \
         words how it has been?",
        first_name(referrer)
    );
    let ending = pick(&[
        "It takes two minutes, and they'd be delighted.",
        "Only if you feel like it, of course.",
        "And if something isn't as it should be, tell me first, please.",
        "Thank you, whatever you decide.",
    ]);
    (format!("A word to {}", first_name(referrer)), vec![opening.to_owned(), ask, ending.to_owned()])
}

fn permission(facts: &LetterFacts, pick: Pick) -> (String, Vec<String>) {
    let opening = pick(&[
        "Thank you for what you wrote about us. I have read it more than once.",
        "What you said about our work has made the rounds here. Thank you.",
        "Your kind words mean a great deal to us.",
        "I keep thinking of what you told us.",
        "It isn't every day that somebody says such a thing.",
    ]);
    let said = if facts.words.is_empty() { String::new() } else { format!(" “{}”", plain(&facts.words)) };
    let ask = format!("May we show it to others, with your name or without?{said}");
    let ending = pick(&[
        "If you'd rather not, it stays between us.",
        "You may change any word of it first.",
        "You can take it back at any time.",
        "A yes or a no in one line is all I need.",
    ]);
    ("May we quote you?".to_owned(), vec![opening.to_owned(), ask, ending.to_owned()])
}

fn introduced(facts: &LetterFacts) -> String {
    if facts.office.is_empty() { facts.me.clone() } else { format!("{} from {}", facts.me, facts.office) }
}

fn signed(facts: &LetterFacts) -> String {
    let lines = ["Kind regards,", &facts.me, &facts.office, &facts.reach];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn names(people: &[Told]) -> String {
    list(&people.iter().map(|one| one.name.clone()).collect::<Vec<_>>())
}

/// "Jane Doe, Carl Moss and Priya Shah"
fn list(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// Without the full stop that would end up inside our own sentence.
fn plain(text: &str) -> &str {
    text.trim().trim_end_matches(['.', '!', '?', ','])
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::letter::same_words;

    fn facts() -> LetterFacts {
        LetterFacts {
            to: "Ana".into(),
            me: "Maya Lindqvist".into(),
            office: "Brightwater Heating".into(),
            reach: "(312) 555-0100".into(),
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

    #[test]
    fn m22_the_same_person_never_gets_the_same_words_twice() {
        for kind in LetterKind::ALL {
            let all: HashSet<String> = (0..DRAFTS_OF_A_KIND)
                .map(|turn| same_words(&draft(Draft { kind: *kind, turn }, &facts()).body))
                .collect();
            assert_eq!(all.len(), DRAFTS_OF_A_KIND, "{kind}");
        }
    }

    #[test]
    fn m23_an_update_tells_of_each_in_one_letter_and_never_why() {
        let letter = draft(Draft { kind: LetterKind::Update, turn: 0 }, &facts());
        assert!(letter.body.contains("Jane Doe and I have met."));
        assert!(letter.body.contains("It isn't the right thing for Carl Moss"));
        assert!(!letter.body.contains("ovens"), "what was solved for one is nobody else's matter");
    }

    #[test]
    fn m34_the_first_contact_says_who_and_where_the_law_wants_it_from_where() {
        let kind = LetterKind::FirstContact;
        let letter = draft(Draft { kind, turn: 1 }, &facts());
        assert_eq!(letter.subject, "Tom Okafor suggested that I write");
        assert!(letter.body.contains("because Tom Okafor mentioned you"));
        assert!(letter.body.contains("Are you facing the same issue?"));
        assert!(!letter.body.contains("delete"));
        let told = draft(Draft { kind, turn: 1 }, &LetterFacts { says_source: true, ..facts() });
        assert!(told.body.contains("how to reach you from Tom Okafor"));
        assert!(told.body.contains("I will delete both"));
    }

    #[test]
    fn m12_a_note_to_pass_on_is_in_the_referrers_voice() {
        let letter = draft(Draft { kind: LetterKind::ForwardableNote, turn: 1 }, &facts());
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
                    let Letter { subject, body } = draft(Draft { kind: *kind, turn }, &facts);
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
