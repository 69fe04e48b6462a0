//! Fields that say what they are: "company: Aurora Labs".

use std::ops::Range;

use super::Field;

/// The field that a label announces; `None` for a word that is no label.
pub(super) fn labelled_field(label: &str) -> Option<Field> {
    Some(match label {
        "name" | "contact" | "full name" | "contact name" | "who" | "person" | "attn" | "referral"
        | "contact person" | "lead" | "prospect" | "new lead" | "new contact" | "new referral"
        | "new prospect" | "hot lead" | "warm lead" | "next lead" | "new name" | "another lead"
        | "client name" | "his name" | "her name" | "speak to" | "ask for" => Field::Name,
        "title" | "job title" | "role" | "position" | "job" | "designation" | "occupation" => Field::Title,
        "company" | "organisation" | "organization" | "org" | "employer" | "firm" | "business" | "co"
        | "company name" => Field::Company,
        "relationship" | "relation" => Field::Relationship,
        "note" | "notes" | "context" | "comment" | "comments" | "re" | "about" | "issue" | "ps"
        | "source" | "via" | "referred by" | "ref by" | "need" | "needs" | "interest" | "address"
        | "website" | "location" | "city" => Field::Context,
        // What stands behind these is no name; a day there is read as one.
        "best time" | "available" | "availability" | "hours" | "call time" => Field::Context,
        _ => return None,
    })
}

/// The words of a note, without "note:" before them.
pub(super) fn without_note(text: &str) -> &str {
    match text.split_once(':') {
        Some((label, words)) if label.trim().eq_ignore_ascii_case("note") && !words.trim().is_empty() => {
            words.trim()
        }
        _ => text,
    }
}

/// Whether the stretch that begins here stands right behind "note:": whoever says so means neither a day nor a number.
pub(super) fn is_noted(text: &str, start: usize) -> bool {
    let before = text.get(..start).unwrap_or_default().trim_end();
    let word = before.strip_suffix(':').unwrap_or_default().trim_end();
    let is_alone = |rest: &str| !rest.ends_with(char::is_alphanumeric);
    let tail = word.len().checked_sub("note".len()).filter(|at| word.is_char_boundary(*at));
    tail.is_some_and(|at| word[at..].eq_ignore_ascii_case("note") && is_alone(&word[..at]))
}

/// Takes the word "e-mail:" before an address into its stretch, unless it begins before `floor`.
pub(super) fn with_email_label(text: &str, floor: usize, address: &Range<usize>) -> Range<usize> {
    const LABELS: &[&str] = &["e-mail address", "email address", "e-mail", "email", "mail", "e"];
    const LABEL_BYTES_MAX: usize = 24;
    let mut near = floor.max(address.start.saturating_sub(LABEL_BYTES_MAX));
    while !text.is_char_boundary(near) {
        near += 1;
    }
    let before = text[near..address.start].trim_end();
    let Some(unsigned) = before.strip_suffix(':').map(str::trim_end) else { return address.clone() };
    LABELS
        .iter()
        .find_map(|label| {
            let start = unsigned.len().checked_sub(label.len())?;
            let stands_alone =
                unsigned.get(..start).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric));
            (stands_alone && unsigned.get(start..).is_some_and(|word| word.eq_ignore_ascii_case(label)))
                .then_some(near + start..address.end)
        })
        .unwrap_or_else(|| address.clone())
}
