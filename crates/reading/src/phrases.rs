//! The phrase check (M8): wordings of an ask that are blunt, direct, limiting, begging, closed, presumptuous or pushy,
//! with why, and a better wording by M6 and M7 from what the text holds.
//!
//! Rules alone, a table a kind under `phrases/`, in the language of `moments::rules`. A question whether there is somebody
//! else with the issue just solved is good although it can be answered "no" (M6).

use std::ops::Range;
use std::sync::LazyLock;

use crate::moments::{Rules, Sentence, Strength, sentences};

/// What is wrong with a wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PhraseKind {
    /// Asks who might want to buy.
    Blunt,
    /// Demands names or referrals as such.
    Direct,
    /// One name, a few, only these.
    Limiting,
    /// For the rep's own sake.
    Begging,
    /// Can be answered "no".
    Closed,
    /// Takes their goodwill or their names for granted.
    Presumptuous,
    /// Pressure, conditions, haste.
    Pushy,
}

impl PhraseKind {
    /// All of them, in the order of the tables.
    pub const ALL: [PhraseKind; 7] = [
        PhraseKind::Blunt,
        PhraseKind::Direct,
        PhraseKind::Limiting,
        PhraseKind::Begging,
        PhraseKind::Closed,
        PhraseKind::Presumptuous,
        PhraseKind::Pushy,
    ];

    /// As in data: `blunt`.
    pub fn as_str(self) -> &'static str {
        match self {
            PhraseKind::Blunt => "blunt",
            PhraseKind::Direct => "direct",
            PhraseKind::Limiting => "limiting",
            PhraseKind::Begging => "begging",
            PhraseKind::Closed => "closed",
            PhraseKind::Presumptuous => "presumptuous",
            PhraseKind::Pushy => "pushy",
        }
    }

    /// Why it does not help, in a sentence.
    pub fn why(self) -> &'static str {
        match self {
            PhraseKind::Blunt => "It asks them to find you a buyer. Name the problem you solved instead.",
            PhraseKind::Direct => {
                "It asks for names as such. Describe who you help, and names come by themselves."
            }
            PhraseKind::Limiting => "It tells them to stop after one or two. Leave it open.",
            PhraseKind::Begging => "It asks for your sake. They help people they know, not your figures.",
            PhraseKind::Closed => "It can be answered “no”, and mostly is. Ask who, not whether.",
            PhraseKind::Presumptuous => "It takes their goodwill for granted. Let them offer.",
            PhraseKind::Pushy => "It presses them. A name given under pressure is no introduction.",
        }
    }
}

/// Words that are marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhraseMark {
    /// What is wrong with them.
    pub kind: PhraseKind,
    /// Where they stand, in bytes.
    pub range: Range<usize>,
    /// The sentence in which they stand, in bytes, without the blanks around it.
    pub sentence: Range<usize>,
    /// Why, in a sentence.
    pub why: &'static str,
}

/// What the check says of a wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhraseCheck {
    /// Nothing is marked.
    pub ok: bool,
    /// What is, in order of the text.
    pub marks: Vec<PhraseMark>,
    /// A better wording; empty when nothing is marked.
    pub better: String,
}

/// No more than so many bytes are read.
const READ_BYTES_MAX: usize = 16 * 1024;
/// The number of the table of what makes a question good.
const GOOD: usize = PhraseKind::ALL.len();

fn rules() -> &'static Rules {
    static RULES: LazyLock<Rules> = LazyLock::new(|| {
        Rules::read(
            include_str!("moments/rules/classes.txt"),
            &[
                include_str!("phrases/rules_blunt.txt"),
                include_str!("phrases/rules_direct.txt"),
                include_str!("phrases/rules_limiting.txt"),
                include_str!("phrases/rules_begging.txt"),
                include_str!("phrases/rules_closed.txt"),
                include_str!("phrases/rules_presumptuous.txt"),
                include_str!("phrases/rules_pushy.txt"),
                include_str!("phrases/rules_good.txt"),
            ],
        )
    });
    &RULES
}

/// Checks a wording (M8).
pub fn check_phrase(text: &str) -> PhraseCheck {
    let read = head(text);
    let mut all: Vec<Sentence> = Vec::new();
    sentences(read, 0..read.len(), &mut all);
    let mut marks = marks_in(read, &all);
    // Nothing bad, but nothing that opens a conversation either: the last sentence is what they would answer to.
    let is_asking = all.iter().any(|sentence| {
        let has_open_word = sentence
            .tokens
            .iter()
            .any(|token| matches!(token.word.as_str(), "who" | "whose" | "which" | "whom" | "what"));
        (sentence.is_question && has_open_word)
            || rules().hits(&sentence.tokens).iter().any(|hit| hit.table == GOOD)
    });
    if marks.is_empty()
        && !is_asking
        && let Some(last) = all.last()
    {
        let kind = if last.is_question { PhraseKind::Closed } else { PhraseKind::Direct };
        let range = last.tokens.first().map_or(0, |token| token.range.start)
            ..last.tokens.last().map_or(0, |token| token.range.end);
        marks.push(PhraseMark { kind, range, sentence: trimmed(read, &last.range), why: kind.why() });
    }
    let better = if marks.is_empty() { String::new() } else { better(read) };
    PhraseCheck { ok: marks.is_empty(), marks, better }
}

/// What is marked in a text that need not ask at all, such as a letter (M8): only what asks badly, in order of the text.
pub fn phrase_marks(text: &str) -> Vec<PhraseMark> {
    let read = head(text);
    let mut all: Vec<Sentence> = Vec::new();
    sentences(read, 0..read.len(), &mut all);
    // "May I ask two or three questions?" and "a small favour" limit and beg for nobody.
    let asks_for_people = |mark: &PhraseMark| {
        all.iter().any(|sentence| {
            sentence.range.start <= mark.range.start
                && mark.range.end <= sentence.range.end
                && sentence.tokens.iter().any(|token| PEOPLE.contains(&token.word.as_str()))
        })
    };
    marks_in(read, &all).into_iter().filter(asks_for_people).collect()
}

/// Words by which people ask for people.
const PEOPLE: &[&str] = &[
    "name",
    "names",
    "anyone",
    "anybody",
    "someone",
    "somebody",
    "who",
    "whom",
    "people",
    "person",
    "friend",
    "friends",
    "referral",
    "referrals",
    "lead",
    "leads",
    "contact",
    "contacts",
    "customer",
    "customers",
    "client",
    "clients",
    "introduction",
    "introductions",
    "recommend",
    "refer",
    "introduce",
    "colleague",
    "colleagues",
    "neighbour",
    "neighbours",
    "neighbor",
    "neighbors",
];

/// As much of a text as is read.
fn head(text: &str) -> &str {
    text.get(..text.floor_char_boundary(READ_BYTES_MAX)).unwrap_or_default()
}

/// A range without the blanks at its ends.
fn trimmed(text: &str, range: &Range<usize>) -> Range<usize> {
    let whole = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (whole.len() - whole.trim_start().len());
    start..start + whole.trim().len()
}

fn marks_in(text: &str, all: &[Sentence]) -> Vec<PhraseMark> {
    let mut marks: Vec<PhraseMark> = Vec::new();
    for sentence in all {
        let hits = rules().hits(&sentence.tokens);
        let is_open = hits.iter().any(|hit| hit.table == GOOD);
        for hit in hits.iter().filter(|hit| hit.strength == Strength::Sure) {
            let Some(kind) = PhraseKind::ALL.get(hit.table).copied() else { continue };
            if is_open && matches!(kind, PhraseKind::Closed | PhraseKind::Limiting) {
                continue;
            }
            let is_vetoed =
                hits.iter().any(|veto| veto.table == hit.table && veto.strength == Strength::Veto);
            if is_vetoed {
                continue;
            }
            let tokens = &sentence.tokens[hit.words.clone()];
            let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { continue };
            let range = first.range.start..last.range.end;
            match marks.iter_mut().find(|mark| {
                mark.kind == kind && mark.range.start < range.end && range.start < mark.range.end
            }) {
                Some(mark) => mark.range = mark.range.start.min(range.start)..mark.range.end.max(range.end),
                None => {
                    let sentence = trimmed(text, &sentence.range);
                    marks.push(PhraseMark { kind, range, sentence, why: kind.why() });
                }
            }
        }
    }
    marks.sort_by_key(|mark| (mark.range.start, mark.kind));
    marks
}

/// Things that are sold, and the issue each of them ends.
const ISSUES: &[(&str, &str)] = &[
    ("copier", "the same trouble with printing"),
    ("printer", "the same trouble with printing"),
    ("insurance", "the same worry about cover"),
    ("policy", "the same worry about cover"),
    ("kitchen", "a kitchen that no longer works for them"),
    ("roof", "the same trouble with their roof"),
    ("mower", "the same trouble with their grounds"),
    ("lawn", "the same trouble with their grounds"),
    ("house", "the same questions about moving"),
    ("home", "the same questions about moving"),
    ("mortgage", "the same questions about a loan"),
    ("compressor", "breakdowns at the worst hour"),
    ("payroll", "the same trouble with payroll"),
    ("software", "the same workarounds"),
    ("website", "the same trouble being found"),
    ("solar", "the same bills"),
    ("boiler", "the same cold mornings"),
    ("book", "the same trouble with the books"),
    ("tax", "the same trouble with the books"),
    ("freight", "the same late deliveries"),
    ("server", "the same downtime"),
    ("network", "the same downtime"),
    ("phone", "the same trouble with phones"),
];

/// Groups that jog memory, where the text names one (M7).
const GROUPS: &[(&str, &str)] = &[
    ("neighbour", "among your neighbours"),
    ("neighbor", "among your neighbors"),
    ("family", "in your family"),
    ("friend", "among your friends"),
    ("brother", "in your family"),
    ("sister", "in your family"),
    ("dentist", "among the practices you know"),
    ("doctor", "among the practices you know"),
    ("colleague", "in your company, or that you know,"),
    ("boss", "in your company, or that you know,"),
    ("supplier", "among your suppliers"),
    ("customer", "among your customers"),
    ("club", "in your club"),
    ("association", "in your association"),
];

/// A wording by M6: what happens to a name first, then who else has the issue just solved.
fn better(text: &str) -> String {
    let lower = text.to_lowercase();
    let issue =
        ISSUES.iter().find(|(word, _)| lower.contains(word)).map_or("the same issue", |(_, issue)| issue);
    let group = GROUPS
        .iter()
        .find(|(word, _)| lower.contains(word))
        .map_or("in your company, or that you know,", |(_, group)| group);
    format!(
        "We have just put this right for you, so let me say how I go about it: I call once, mention you only if you \
         like, and leave something useful either way. Who else {group} is facing {issue}?"
    )
}
