//! What holds of every text: nothing panics, evidence stands in the text, quoted words never fire, and the work grows with the
//! length and no faster (M2).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use reading::moments::{Author, Channel, MomentKind, Note, training::Model};
use reading::{MomentFound, Region, check_phrase, cut_mail, find_moments, read_signature};

fn found(channel: Channel, author: Author, text: &str) -> Vec<MomentFound> {
    let today = jiff::civil::date(2026, 11, 22).at(9, 0, 0, 0);
    find_moments(&Note { channel, author, text }, today, Region::US)
}

fn kinds(channel: Channel, author: Author, text: &str) -> Vec<MomentKind> {
    found(channel, author, text).iter().map(|one| one.kind).collect()
}

/// Words that rules are made of, so that random texts meet them.
const WORDS: &[&str] = &[
    "we",
    "couldn't",
    "be",
    "happier",
    "you",
    "saved",
    "my",
    "brother",
    "needs",
    "a",
    "roof",
    "joined",
    "the",
    "Rotary",
    "ask",
    "me",
    "in",
    "90",
    "days",
    "names",
    "not",
    "never",
    "still",
    "waiting",
    "for",
    "your",
    "team",
    "is",
    "amazing",
    "\n",
    "> ",
    "-- ",
    "Regards,",
    "On Mon wrote:",
    "From: Ann",
    "Sent: Monday",
    "?",
    "!",
    ".",
    "w/",
    "w/o",
    "🙏",
    "…",
    "“",
    "É",
];

proptest! {
    #[test]
    fn m2_no_text_panics_and_all_places_are_within_it(
        text in prop_oneof![".{0,200}", prop::collection::vec(prop::sample::select(WORDS), 0..80).prop_map(|words| words.join(" "))],
    ) {
        for moment in found(Channel::Email, Author::Customer, &text) {
            let words = text.get(moment.evidence.clone());
            prop_assert!(words.is_some_and(|words| !words.trim().is_empty()), "{moment:?}");
            prop_assert!((0.5..=1.0).contains(&moment.score));
            if let Some(when) = moment.when {
                prop_assert!(text.get(when.span).is_some());
            }
        }
        let check = check_phrase(&text);
        prop_assert_eq!(check.ok, check.better.is_empty());
        for mark in check.marks {
            prop_assert!(text.get(mark.range).is_some());
        }
        let lines = text.split('\n').count();
        let parts = cut_mail(&text);
        prop_assert!(parts.body.start <= parts.body.end && parts.body.end <= lines);
        if let Some(signature) = parts.signature {
            prop_assert!(signature.start < signature.end && signature.end <= lines && parts.body.end <= signature.start);
        }
        read_signature(&text, Region::US, None);
    }
}

const PRAISE: &str = "Your team is absolutely fantastic and we could not be happier with the service.";

#[test]
fn m2_what_stands_in_a_quoted_thread_or_a_signature_never_fires() {
    assert!(kinds(Channel::Email, Author::Customer, PRAISE).contains(&MomentKind::Praise));
    for mail in [
        format!("Invoice attached.\n\n> {PRAISE}\n"),
        format!(
            "Invoice attached.\n\nOn Mon, Nov 16, 2026 at 9:00 AM, Ann Roe <ann@roe.example> wrote:\n\n{PRAISE}\n"
        ),
        format!(
            "Invoice attached.\n\n-----Original Message-----\nFrom: Ann\nSent: Monday\nTo: Bob\n\n{PRAISE}\n"
        ),
        format!("Invoice attached.\n\nRegards,\nBob Roe\nRoe Ltd\n\"{PRAISE}\"\n"),
    ] {
        assert_eq!(kinds(Channel::Email, Author::Customer, &mail), [], "{mail}");
    }
}

#[test]
fn m2_hypotheticals_thanks_and_praise_of_others_are_no_moments() {
    for text in [
        "If you could have it done by Friday I would be delighted.",
        "Thanks for the quick reply!",
        "Please refer to page 3 of the attached agreement.",
        "I saved the signed PDFs to the shared drive.",
        "Your competitor did our east yard and they were outstanding.",
        "The project is almost finished, two cameras left.",
        "Thanks for sending the minutes, much appreciated.",
        "If it turns out well we would gladly write a review.",
        "Could you confirm the delivery for Tuesday at 9?",
        "Our own technicians won an award, we are so proud of them.",
        "The association of income with age is weak.",
        "Please find attached our purchase order 4471.",
        "I am away until 3 January, for urgent matters contact the office.",
        "The backup completed successfully at 02:00.",
        "We are still comparing the three quotes.",
    ] {
        assert_eq!(kinds(Channel::Email, Author::Customer, text), [], "{text}");
    }
}

#[test]
fn m2_terse_notes_and_texts_with_slips_are_read_too() {
    for (author, text, kind) in [
        (Author::Rep, "cust v happy w/ install", MomentKind::Praise),
        (Author::Rep, "joined BNI last mo", MomentKind::Association),
        (Author::Customer, "u saved our bacon 🙏", MomentKind::Rescue),
        (Author::Customer, "You saved us, thank you!", MomentKind::Rescue),
        (Author::Rep, "Customer very happy with the install. Gave me two names.", MomentKind::GaveReferral),
        (Author::Customer, "Hi Maya,\n\nyou saved us last week. Thank you so much!", MomentKind::Rescue),
        (Author::Rep, "gave me 3 names at the lumber yard", MomentKind::GaveReferral),
        (Author::Rep, "lost to incumbent", MomentKind::NoSale),
        (Author::Customer, "left u 5 stars on google", MomentKind::Testimonial),
        (Author::Rep, "asked for names, says ask again after year end", MomentKind::NotYet),
        (Author::Rep, "won't give names, company policy", MomentKind::DeclinedReferral),
        (Author::Rep, "kitchen finished tues, snags cleared", MomentKind::ProjectCompleted),
        (Author::Customer, "im really dissapointed with ur crew", MomentKind::Complaint),
    ] {
        assert!(
            kinds(Channel::Text, author, text).contains(&kind),
            "{text}: {:?}",
            kinds(Channel::Text, author, text)
        );
    }
}

#[test]
fn m2_a_long_text_is_read_to_its_limit_and_its_work_is_bounded() {
    // Twice the text behind the limit changes nothing: what is read is bounded, and so is the work.
    let long = "we could not be happier and you saved our bacon ".repeat(4000);
    let twice = long.repeat(2);
    let (once, more) =
        (found(Channel::Note, Author::Customer, &long), found(Channel::Note, Author::Customer, &twice));
    assert_eq!(once.len(), more.len());
}

/// What the model is trained on.
const TEXTS: [&str; 15] = [
    "moments_train.jsonl",
    "moments_train2.jsonl",
    "moments3_c.jsonl",
    "moments3_d.jsonl",
    "moments3_e.jsonl",
    "moments4_f.jsonl",
    "moments4_g.jsonl",
    "moments4_h.jsonl",
    "moments4_i.jsonl",
    "moments2_more.jsonl",
    "moments5_l.jsonl",
    "moments_more.txt",
    "moments_more_a.txt",
    "moments_more_b.txt",
    "moments_more_c.txt",
];

#[test]
fn the_model_says_what_it_was_trained_on_and_the_texts_are_still_the_same() {
    let hash = |file: &str| {
        let bytes = std::fs::read(format!("{}/tests/corpus/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        })
    };
    let said = &Model::built_in().provenance;
    for file in TEXTS {
        assert!(
            said.contains(&format!("{:016x}", hash(file))),
            "{file} changed: run `cargo xtask train --write`"
        );
    }
    assert!(said.contains("CC BY 4.0"));
    let bytes = Model::built_in().to_bytes();
    assert!(bytes.len() <= 1_800_000);
    assert_eq!(bytes, include_bytes!("../src/moments/model.bin"), "the file is whole");
}

#[test]
fn m2_the_words_that_led_to_a_moment_are_the_telling_ones() {
    for (channel, author, text, kind, words) in [
        (
            Channel::Call,
            Author::Rep,
            "Rang Tomas. He said you saved us on Friday, nobody else would have come. He has joined the chamber of commerce.",
            MomentKind::Rescue,
            "saved",
        ),
        (
            Channel::Call,
            Author::Rep,
            "Rang Tomas. He said you saved us on Friday, nobody else would have come. He has joined the chamber of commerce.",
            MomentKind::Association,
            "joined the chamber",
        ),
        (
            Channel::Call,
            Author::Rep,
            "Rang Ana. She said: you saved us on Friday, the ovens were cold an hour before opening.",
            MomentKind::Rescue,
            "saved",
        ),
        (
            Channel::Note,
            Author::Rep,
            "Asked Dina for referrals. Said ask me again in 90 days, once she has seen results.",
            MomentKind::NotYet,
            "ask me again",
        ),
        (
            Channel::Text,
            Author::Customer,
            "u saved our bacon, couldnt be happier",
            MomentKind::Rescue,
            "bacon",
        ),
        (
            Channel::Text,
            Author::Customer,
            "u saved our bacon, couldnt be happier",
            MomentKind::Praise,
            "happier",
        ),
        (Channel::Call, Author::Rep, "You saved us", MomentKind::Rescue, "saved"),
        (Channel::Note, Author::Rep, "They joined the chamber", MomentKind::Association, "chamber"),
    ] {
        let found = found(channel, author, text);
        let moment = found.iter().find(|one| one.kind == kind);
        let shown = moment.map(|one| &text[one.evidence.clone()]);
        assert!(shown.is_some_and(|shown| shown.contains(words)), "{text}: {kind} {shown:?}");
    }
}
