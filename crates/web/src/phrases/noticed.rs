//! What the words of a conversation may mean, put as questions to the rep (M2).

use actions::Taught;
use jiff::civil::DateTime;
use reading::Region;
use reading::moments::{Author, Channel, Learned, MomentFound, MomentKind, Note, find_moments_with};

use crate::pages::contacts::noticed::{Noticed, NoticedMoment};
use crate::phrases::days;

/// What a text of this kind of conversation may mean, but for what the rep has waved away already. What came as a mail or
/// a message is the customer's, all else was written down by the rep.
pub(crate) fn noticed(
    text: &str,
    kind: &str,
    dropped: &[&str],
    now: DateTime,
    region: Region,
    learned: &Learned,
) -> Noticed {
    let found = found(text, kind, now, region, learned);
    let found = found.into_iter().filter(|one| !dropped.contains(&one.kind.as_str()));
    Noticed { found: found.map(|one| shown(text, one)).collect() }
}

fn found(text: &str, kind: &str, now: DateTime, region: Region, learned: &Learned) -> Vec<MomentFound> {
    let (channel, author) = match kind {
        "email" | "testimonial" => (Channel::Email, Author::Customer),
        "text" => (Channel::Text, Author::Customer),
        "call" => (Channel::Call, Author::Rep),
        _ => (Channel::Note, Author::Rep),
    };
    find_moments_with(&Note { channel, author, text }, now, region, learned)
}

/// What the rep answered to what was noticed: a kind that was ticked is right, one that was waved away is not. Of the others
/// nothing is known.
pub(crate) fn answered(
    text: &str,
    kind: &str,
    ticked: &[&str],
    dropped: &[&str],
    now: DateTime,
    region: Region,
) -> Vec<Taught> {
    let found = found(text, kind, now, region, &Learned::default()).into_iter();
    found
        .filter_map(|one| {
            let word = one.kind.as_str();
            let is_right = match (ticked.contains(&word), dropped.contains(&word)) {
                (true, _) => true,
                (false, true) => false,
                (false, false) => return None,
            };
            let words = text.get(one.evidence.clone()).unwrap_or_default().to_owned();
            Some(Taught { kind: one.kind, words, is_right })
        })
        .collect()
}

/// What a kind of moment asks the rep, in a mail that came in.
pub(crate) fn question(kind: &str) -> &'static str {
    match kind.parse() {
        Ok(MomentKind::Praise) => "Praise?",
        Ok(MomentKind::Testimonial) => "A testimonial?",
        Ok(MomentKind::GaveReferral) => "Did they name somebody?",
        Ok(MomentKind::Rescue) => "Did we save them?",
        Ok(MomentKind::Association) => "A group or an association?",
        Ok(MomentKind::ProjectCompleted) => "Is a project finished?",
        Ok(MomentKind::NoSale) => "Did they say no?",
        Ok(MomentKind::Complaint) => "A complaint? Then nobody asks until it is put right.",
        Ok(MomentKind::NotYet) => "Did they say “later”?",
        Ok(MomentKind::DeclinedReferral) => "Would they rather give no names?",
        Err(_) => "",
    }
}

fn shown(text: &str, found: MomentFound) -> NoticedMoment {
    let (says, tick) = match found.kind {
        MomentKind::Praise => ("Praise?".to_owned(), Some("moment=praise")),
        MomentKind::Testimonial => ("A testimonial?".into(), Some("moment=testimonial")),
        MomentKind::GaveReferral => ("Did they name somebody?".into(), Some("moment=gave_referral")),
        MomentKind::Rescue => ("Did we save them?".into(), Some("moment=rescue")),
        MomentKind::Association => ("A group or an association?".into(), Some("moment=association")),
        MomentKind::ProjectCompleted => ("Is a project finished?".into(), Some("moment=project_completed")),
        MomentKind::NoSale => ("Did they say no?".into(), Some("moment=no_sale")),
        MomentKind::Complaint => {
            ("A complaint? Then nobody asks until it is put right.".into(), Some("complaint=on"))
        }
        MomentKind::NotYet => {
            let when = found.when.as_ref().map(|when| format!(" ({})", days::full(when.date)));
            let when = when.unwrap_or_default();
            (format!("They said later{when}. “Save and ask now” writes it down as their answer."), None)
        }
        MomentKind::DeclinedReferral => (
            "They would rather give no names. “Save and ask now” writes it down as their answer.".into(),
            None,
        ),
    };
    let words = text.get(found.evidence.clone()).unwrap_or_default();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    NoticedMoment { kind: found.kind.as_str(), words, says, tick }
}
