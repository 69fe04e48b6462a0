//! Slips of a networking group: who passed business on to whom.
//!
//! "Referral from A to B" says that A gave B a referral, and the slip's words say who it was. To the rep it is one of three
//! things: somebody A referred to them (a referral, when the words name somebody); something they gave to B, kept with B;
//! or something between two others, kept with both. Slips have no day, so nothing is dated by them.

use interop::{ContactCard, Slip};
use reading::{Region, read_capture};

/// The group that members of a chapter come into.
const GROUP: &str = "BNI";

/// The people on a card: those of a slip, or the card's own.
pub(super) fn people(card: ContactCard, me: &str, region: Region) -> Vec<ContactCard> {
    match card.slip.clone() {
        None => vec![card],
        Some(slip) => of_slip(&card, &slip, me, region),
    }
}

fn of_slip(card: &ContactCard, slip: &Slip, me: &str, region: Region) -> Vec<ContactCard> {
    let is_me = |name: &str| !name.is_empty() && identity::fold(name) == identity::fold(me);
    let (from_me, to_me) = (is_me(&slip.from), is_me(&slip.to));
    let says = what_it_says(slip);
    let is_referral = slip.kind.to_lowercase().contains("referral");
    let mut people = Vec::new();
    if !from_me && !slip.from.is_empty() {
        let to = if to_me { "you" } else { slip.to.as_str() };
        people.push(member(card, &slip.from, format!("{} to {to}", slip.kind), &says));
    }
    if !to_me && !slip.to.is_empty() {
        let from = if from_me { "you" } else { slip.from.as_str() };
        people.push(member(card, &slip.to, format!("{} from {from}", slip.kind), &says));
    }
    if is_referral && to_me && !from_me {
        people.extend(referred(card, slip, region));
    }
    if let Some(first) = people.first_mut() {
        first.unknown.extend(card.unknown.iter().cloned());
    }
    people
}

/// A member of the group, with what the slip says of them.
fn member(card: &ContactCard, name: &str, what: String, says: &str) -> ContactCard {
    ContactCard {
        line: card.line,
        display: name.to_owned(),
        categories: vec![GROUP.to_owned()],
        unknown: vec![(what, if says.is_empty() { "yes".to_owned() } else { says.to_owned() })],
        ..ContactCard::default()
    }
}

/// Who was referred, where the slip's words name somebody.
fn referred(card: &ContactCard, slip: &Slip, region: Region) -> Option<ContactCard> {
    let read = read_capture(&slip.detail, region);
    let labelled = |value: String| interop::Labelled { label: String::new(), value };
    Some(ContactCard {
        line: card.line,
        display: read.name.filter(|name| !name.is_empty())?,
        title: read.title.unwrap_or_default(),
        organisation: read.company.unwrap_or_default(),
        phones: read.phones.iter().map(|phone| labelled(phone.raw.clone())).collect(),
        emails: read.emails.iter().map(|email| labelled(email.as_str().to_owned())).collect(),
        note: slip.detail.clone(),
        referred_by: Some(slip.from.clone()),
        ..ContactCard::default()
    })
}

fn what_it_says(slip: &Slip) -> String {
    let parts = [slip.inside.as_str(), slip.money.as_str(), slip.detail.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slip(from: &str, to: &str, kind: &str, detail: &str) -> Vec<ContactCard> {
        let slip = Slip {
            from: from.into(),
            to: to.into(),
            kind: kind.into(),
            inside: "Inside".into(),
            detail: detail.into(),
            ..Slip::default()
        };
        let card = ContactCard { line: 7, slip: Some(slip), ..ContactCard::default() };
        people(card, "Maya Lindholm", Region::US)
    }

    #[test]
    fn a_referral_to_the_rep_is_one_and_names_who_was_referred() {
        let people = slip("Ana Ruiz", "maya lindholm", "Referral", "Jane Doe, CFO at Acme, 312 555 0142");
        assert_eq!(people.len(), 2, "{people:?}");
        assert_eq!((people[0].display.as_str(), &people[0].referred_by), ("Ana Ruiz", &None));
        assert_eq!(people[0].unknown[0].0, "Referral to you");
        assert_eq!((people[1].display.as_str(), people[1].organisation.as_str()), ("Jane Doe", "Acme"));
        assert_eq!(people[1].referred_by.as_deref(), Some("Ana Ruiz"));
    }

    #[test]
    fn what_the_rep_gave_and_what_others_gave_each_other_is_kept_with_them() {
        let given = slip("Maya Lindholm", "Ana Ruiz", "Referral", "Needs a roof");
        assert_eq!(given.len(), 1);
        assert_eq!(given[0].unknown, [("Referral from you".to_owned(), "Inside, Needs a roof".to_owned())]);
        let others = slip("Ana Ruiz", "Tom Okafor", "TYFCB", "");
        let told: Vec<_> =
            others.iter().map(|one| (one.display.as_str(), one.unknown[0].0.as_str())).collect();
        assert_eq!(told, [("Ana Ruiz", "TYFCB to Tom Okafor"), ("Tom Okafor", "TYFCB from Ana Ruiz")]);
    }
}
