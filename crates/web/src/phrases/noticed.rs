//! What the words of a conversation may mean, put as questions to the rep (M2).

use actions::Taught;
use jiff::civil::DateTime;
use language::day_full;
use reading::Region;
use reading::moments::{Author, Channel, Learned, MomentFound, MomentKind, Note, find_moments_with};

use crate::pages::contacts::noticed::{Noticed, NoticedMoment};
use crate::say;

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

/// What a kind of moment asks the rep, in a mail that came in; nothing for an unknown one.
pub(crate) fn question(kind: &str) -> String {
    kind.parse().map_or_else(|_| String::new(), |kind: MomentKind| say::noticed_question(kind.as_str()))
}

fn shown(text: &str, found: MomentFound) -> NoticedMoment {
    let kind = found.kind.as_str();
    let tick = match found.kind {
        MomentKind::Praise => Some("moment=praise"),
        MomentKind::Testimonial => Some("moment=testimonial"),
        MomentKind::GaveReferral => Some("moment=gave_referral"),
        MomentKind::Rescue => Some("moment=rescue"),
        MomentKind::Association => Some("moment=association"),
        MomentKind::ProjectCompleted => Some("moment=project_completed"),
        MomentKind::NoSale => Some("moment=no_sale"),
        MomentKind::Complaint => Some("complaint=on"),
        MomentKind::NotYet | MomentKind::DeclinedReferral => None,
    };
    let says = match (found.kind, &found.when) {
        (MomentKind::NotYet, Some(when)) => say::noticed_later_on(day_full(when.date)),
        (MomentKind::NotYet, None) => say::noticed_later(),
        (MomentKind::DeclinedReferral, _) => say::noticed_no_names(),
        _ => say::noticed_question(kind),
    };
    let words = text.get(found.evidence.clone()).unwrap_or_default();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    NoticedMoment { kind, words, says, tick }
}
