//! What somebody offers and needs, where a note says so in plain words (M27): "needs a bookkeeper", "is looking for a van",
//! "offers catering". Few and explicit patterns: what is not said outright is not found, and whatever is found is only proposed.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

/// The most words of what is needed or offered.
const WORDS_MAX: usize = 6;
/// The most that is found in one note.
const FOUND_MAX: usize = 8;

/// Whether it is needed or offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WantKind {
    /// They need it.
    Need,
    /// They offer it.
    Offer,
}

/// Something that somebody needs or offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Want {
    /// Which of the two.
    pub kind: WantKind,
    /// What: "bookkeeper for two shops", as written.
    pub what: String,
    /// The bytes of the sentence's part that said so.
    pub span: Range<usize>,
}

use WantKind::{Need, Offer};

/// Words that lead to what is needed or offered. Each is a whole sequence of folded words.
const LEADS: &[(&[&str], WantKind)] = &[
    (&["needs"], Need),
    (&["need"], Need),
    (&["is", "looking", "for"], Need),
    (&["are", "looking", "for"], Need),
    (&["re", "looking", "for"], Need),
    (&["s", "looking", "for"], Need),
    (&["looks", "for"], Need),
    (&["is", "searching", "for"], Need),
    (&["could", "use"], Need),
    (&["offers"], Offer),
    (&["provides"], Offer),
    (&["specialises", "in"], Offer),
    (&["specializes", "in"], Offer),
    (&["does"], Offer),
    (&["braucht"], Need),
    (&["brauchen"], Need),
    (&["benotigt"], Need),
    (&["sucht"], Need),
    (&["bietet"], Offer),
    (&["necesita"], Need),
    (&["necesitan"], Need),
    (&["busca"], Need),
    (&["buscan"], Need),
    (&["ofrece"], Offer),
];

/// Before a lead these say that it isn't so, is somebody else's, or is only thought of.
const NOT: &[&str] = &[
    "not",
    "no",
    "never",
    "don",
    "doesn",
    "dont",
    "doesnt",
    "didn",
    "won",
    "wouldn",
    "t",
    "longer",
    "hardly",
    "i",
    "we",
    "you",
    "if",
    "whether",
    "when",
    "unless",
    "might",
    "may",
    "nobody",
    "ich",
    "wir",
    "du",
    "nicht",
    "kein",
    "keine",
    "wenn",
    "falls",
    "ob",
    "nie",
    "niemand",
    "yo",
    "nosotros",
    "si",
    "nunca",
    "nadie",
    "all",
    "everybody",
    "everyone",
    "who",
    "what",
    "wer",
    "was",
    "quien",
];

/// Articles and the like before what is meant.
const ARTICLES: &[&str] = &[
    "a", "an", "some", "the", "another", "new", "good", "somebody", "someone", "einen", "eine", "ein",
    "einem", "neuen", "neue", "neues", "guten", "gute", "gutes", "jemanden", "un", "una", "unos", "unas",
    "otro", "otra", "nuevo", "nueva", "buen", "buena", "alguien",
];

/// Something other than a thing or a person follows: "needs to think", "needs us", "needs more time".
const NO_THING: &[&str] = &[
    "to", "us", "me", "it", "that", "this", "them", "him", "her", "you", "time", "more", "less", "until",
    "by", "be", "only", "nothing", "anything", "not", "no", "any", "help", "sleep", "space", "rest", "day",
    "days", "week", "weeks", "minute", "moment", "while", "bit", "look", "zeit", "mehr", "noch", "nichts",
    "das", "es", "uns", "mich", "dich", "ihn", "sie", "bis", "nur", "keinen", "keine", "kein", "hilfe",
    "tiempo", "mas", "que", "nada", "nos", "me", "te", "lo", "la", "ayuda", "hasta", "ser", "pensar",
];

/// Where what is needed or offered ends.
const ENDS: &[&str] = &[
    "and", "but", "because", "since", "so", "who", "which", "that", "before", "after", "until", "by", "now",
    "soon", "today", "asap", "again", "und", "aber", "weil", "der", "die", "das", "bis", "bald", "jetzt",
    "an", "y", "pero", "porque", "que", "ya", "pronto", "when", "if", "however", "next", "this", "right",
    "at", "from",
];

/// What a note says of needs and offers, in its order.
pub fn find_wants(note: &str) -> Vec<Want> {
    let mut found = Vec::new();
    for sentence in sentences(note) {
        let words = words(note, sentence);
        let mut at = 0;
        while at < words.len() && found.len() < FOUND_MAX {
            match want_at(note, &words, at) {
                Some((want, next)) => {
                    found.push(want);
                    at = next;
                }
                None => at += 1,
            }
        }
    }
    found.dedup_by(|a, b| a.kind == b.kind && stems(&a.what) == stems(&b.what));
    found
}

struct Word {
    folded: String,
    at: Range<usize>,
    /// Whether a comma, a dash or a bracket follows.
    ends: bool,
}

/// A question says nothing of what is so; neither does what is quoted from somebody else.
fn sentences(note: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut start = 0;
    for (at, c) in note.char_indices() {
        if matches!(c, '.' | '!' | '?' | '\n' | ';') {
            if c != '?' {
                all.push(start..at);
            }
            start = at + c.len_utf8();
        }
    }
    all.push(start..note.len());
    all.retain(|range| !note[range.clone()].trim_start().starts_with('>'));
    all
}

fn words(note: &str, range: Range<usize>) -> Vec<Word> {
    let mut all: Vec<Word> = Vec::new();
    let mut start = None;
    let text = &note[range.clone()];
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric() || (c == '-' && start.is_some());
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = &text[from..at];
                all.push(Word {
                    folded: fold(word),
                    at: range.start + from..range.start + at,
                    ends: matches!(c, ',' | '(' | ')' | ':' | '–' | '—' | '/' | '"' | '“' | '”'),
                });
                start = None;
            }
            (false, None) if matches!(c, '(' | ')' | '–' | '—' | ',') => {
                if let Some(last) = all.last_mut() {
                    last.ends = true;
                }
            }
            _ => {}
        }
    }
    all
}

fn want_at(note: &str, words: &[Word], at: usize) -> Option<(Want, usize)> {
    let (lead, kind) = LEADS.iter().find(|(lead, _)| {
        lead.iter().enumerate().all(|(n, word)| words.get(at + n).is_some_and(|one| one.folded == *word))
    })?;
    // Whoever needs stands before it, and nothing that takes it back.
    let before = &words[at.saturating_sub(4)..at];
    let clause = before.iter().rposition(|word| word.ends).map_or(before, |cut| &before[cut + 1..]);
    if clause.iter().any(|word| NOT.contains(&word.folded.as_str())) {
        return None;
    }
    if lead == &["need"] && !clause.iter().any(|word| word.folded == "they" || word.folded == "both") {
        return None;
    }
    let last_of_lead = at + lead.len() - 1;
    if words.get(last_of_lead).is_some_and(|word| word.ends) {
        return None;
    }
    let mut from = at + lead.len();
    while words.get(from).is_some_and(|word| ARTICLES.contains(&word.folded.as_str()) && !word.ends) {
        from += 1;
    }
    let first = words.get(from)?;
    if NO_THING.contains(&first.folded.as_str()) || first.folded.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    // "does bookkeeping" is an offer; "does like it" is not.
    if lead == &["does"] && !first.folded.ends_with("ing") {
        return None;
    }
    let mut to = from;
    while to < words.len() && to - from < WORDS_MAX {
        if to > from && ENDS.contains(&words[to].folded.as_str()) {
            break;
        }
        to += 1;
        if words[to - 1].ends {
            break;
        }
    }
    let (start, end) = (words[from].at.start, words[to - 1].at.end);
    let what = note[start..end].trim().to_owned();
    if stems(&what).is_empty() {
        return None;
    }
    Some((Want { kind: *kind, what, span: words[at].at.start..end }, to))
}

/// Words that say nothing of what is needed.
const EMPTY: &[&str] = &[
    "a",
    "an",
    "the",
    "of",
    "for",
    "in",
    "on",
    "and",
    "or",
    "with",
    "to",
    "their",
    "his",
    "her",
    "new",
    "good",
    "some",
    "small",
    "big",
    "local",
    "company",
    "firm",
    "service",
    "services",
    "business",
    "people",
    "someone",
    "somebody",
    "help",
    "more",
    "fur",
    "und",
    "oder",
    "mit",
    "ein",
    "eine",
    "einen",
    "der",
    "die",
    "das",
    "den",
    "im",
    "zu",
    "neue",
    "neuen",
    "gute",
    "guten",
    "kleine",
    "firma",
    "de",
    "del",
    "la",
    "el",
    "los",
    "las",
    "y",
    "o",
    "con",
    "para",
    "por",
    "un",
    "una",
    "empresa",
    "servicio",
    "servicios",
];

/// The stems of a text by which an offer fits a need: folded, without endings, without words that say nothing.
pub fn stems(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2);
    words.filter(|word| !EMPTY.contains(word)).map(stem).filter(|stem| stem.chars().count() > 2).collect()
}

/// Endings of English, German and Spanish that make no other word of it, the longer ones first.
const ENDINGS: &[&str] = &[
    "keepers", "keeping", "keeper", "ations", "ation", "ungen", "ments", "ment", "erinnen", "erin", "ings",
    "ung", "ers", "ing", "ies", "ion", "eros", "eras", "ero", "era", "ores", "or", "er", "es", "en", "ed",
    "s", "e", "y", "n",
];

fn stem(word: &str) -> String {
    let one = word.strip_suffix('s').filter(|one| one.chars().count() >= 4 && !one.ends_with('s'));
    let word = one.unwrap_or(word);
    for ending in ENDINGS {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.chars().count() >= 4
        {
            return stem.to_owned();
        }
    }
    word.to_owned()
}

fn fold(text: &str) -> String {
    let bare = text.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    bare.flat_map(char::to_lowercase).collect::<String>().replace('ß', "ss")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(note: &str) -> Vec<(WantKind, String)> {
        find_wants(note).into_iter().map(|want| (want.kind, want.what)).collect()
    }

    fn one(kind: WantKind, what: &str) -> Vec<(WantKind, String)> {
        vec![(kind, what.to_owned())]
    }

    #[test]
    fn m27_a_note_says_what_somebody_needs() {
        for (note, what) in [
            ("She needs a bookkeeper for two shops.", "bookkeeper for two shops"),
            ("Great call. Tom is looking for a second van, asap.", "second van"),
            ("They're looking for some office space in Leeds", "office space in Leeds"),
            ("They need a web designer and will move soon", "web designer"),
            ("Could use an electrician (old wiring)", "electrician"),
            ("Er braucht einen Steuerberater, weil er umzieht", "Steuerberater"),
            ("Sie sucht eine Grafikerin bis März", "Grafikerin"),
            ("Necesita un fontanero pronto", "fontanero"),
        ] {
            assert_eq!(read(note), one(Need, what), "{note}");
        }
    }

    #[test]
    fn m27_a_note_says_what_somebody_offers() {
        for (note, what) in [
            ("Her brother offers catering for weddings.", "catering for weddings"),
            ("Does bookkeeping for restaurants", "bookkeeping for restaurants"),
            ("The firm specialises in pension advice.", "pension advice"),
            ("Sie bietet Übersetzungen an.", "Übersetzungen"),
            ("Ofrece clases de inglés y más", "clases de inglés"),
        ] {
            assert_eq!(read(note), one(Offer, what), "{note}");
        }
    }

    #[test]
    fn m27_what_is_not_said_outright_is_not_found() {
        for note in [
            "I need to call him back on Monday",
            "He needs to think about it",
            "She needs more time",
            "They don't need a bookkeeper any more",
            "No longer needs a van",
            "We need a better brochure",
            "If he needs a printer he will call",
            "Does he need a lawyer?",
            "Does not like it",
            "does it himself",
            "needs us to send the papers",
            "You need a licence for that",
            "Who needs a printer?",
            "> she needs a bookkeeper",
            "Er braucht keinen Berater",
            "Er braucht noch Zeit",
            "No necesita nada",
            "The need for speed",
            "",
        ] {
            assert_eq!(read(note), [], "{note}");
        }
    }

    #[test]
    fn m27_an_offer_fits_a_need_by_the_stems_of_its_words() {
        let fits = |offer: &str, need: &str| !stems(offer).is_disjoint(&stems(need));
        assert!(fits("bookkeeping for restaurants", "a bookkeeper"));
        assert!(fits("Webdesign, Druck", "jemand für Webdesign"));
        assert!(fits("Electricians", "electrician (old wiring)"));
        assert!(fits("Übersetzungen", "Übersetzung ins Polnische"));
        assert!(!fits("catering for weddings", "a bookkeeper for weekends"));
        assert!(!fits("a small company", "a small firm"), "words that say nothing");
    }

    #[test]
    fn m27_no_note_makes_it_stumble() {
        for note in [
            "needs",
            "needs a",
            "ß needs ß ß",
            "needs (",
            "is looking for – —",
            "\u{301} needs a \u{1f98a} fox",
            "offers,",
        ] {
            for want in find_wants(note) {
                assert!(note.get(want.span.clone()).is_some(), "{note}");
            }
        }
    }
}
