//! Today (M39): promises first, then whom to ask by expected value, then the rest by due date; one card a person.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::cycle::Expectations;
use crate::follow_up::{FollowUp, FollowUpKind};
use crate::moment::{Moment, MomentKind};
use crate::{ContactId, FollowUpId};

/// The most cards Today shows at once; the rest waits its turn and is counted.
pub const TODAY_CARDS_MAX: usize = 50;

/// The parts of Today, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Somebody's word was given.
    Promises,
    /// Whom to ask, and why.
    Ask,
    /// Contact, thank, inform, stay in touch.
    Next,
}

/// All that is to be done with one person today: one card, one decision (M5: bundled).
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Who.
    pub contact: ContactId,
    /// Where it stands.
    pub section: Section,
    /// What is owed, promises first.
    pub follow_ups: Vec<FollowUp>,
    /// Why to ask, warmest first.
    pub moments: Vec<Moment>,
    /// Names to expect from asking today.
    pub expected_names: f64,
    /// By what asks are ranked: those names, by what a name of this kind is worth against others.
    pub worth: f64,
}

impl Card {
    /// The earliest day of what is owed.
    pub fn due_on(&self) -> Option<Date> {
        self.follow_ups.iter().map(|owed| owed.due_on).min()
    }
}

/// Arranges what is open into today's cards.
///
/// Follow-ups that are not due yet and moments that are closed or too late are left out; those in `raised` are there
/// whatever their day, because something about them has to be decided (M20). The caller leaves out moments of people
/// who must not be asked. What asks may bring is `expected`: learned from the rep's own (M39).
pub fn arrange(
    today: Date,
    follow_ups: Vec<FollowUp>,
    raised: &[FollowUpId],
    moments: Vec<Moment>,
    expected: &Expectations,
) -> Vec<Card> {
    let mut people: BTreeMap<ContactId, (Vec<FollowUp>, Vec<Moment>)> = BTreeMap::new();
    let is_due = |owed: &FollowUp| owed.due_on <= today || raised.contains(&owed.id);
    for owed in follow_ups.into_iter().filter(|owed| owed.is_open() && is_due(owed)) {
        people.entry(owed.contact).or_default().0.push(owed);
    }
    for moment in moments
        .into_iter()
        .filter(|moment| moment.state == crate::moment::MomentState::Open && !moment.is_too_late(today))
    {
        people.entry(moment.contact).or_default().1.push(moment);
    }
    let mut cards: Vec<Card> = people
        .into_iter()
        .map(|(contact, (owed, moments))| card(today, contact, owed, moments, expected))
        .collect();
    cards.sort_by(|a, b| order(today, a).cmp(&order(today, b)).then(a.contact.cmp(&b.contact)));
    cards
}

fn card(
    today: Date,
    contact: ContactId,
    mut owed: Vec<FollowUp>,
    mut moments: Vec<Moment>,
    expected: &Expectations,
) -> Card {
    // A licence whose day has come stands as the promise; its moment would say the same thing twice.
    if owed.iter().any(|one| one.kind == FollowUpKind::LicenceToAsk) {
        moments.retain(|moment| moment.kind != MomentKind::LicenceDue);
    }
    owed.sort_by_key(|one| (!one.must_do, one.kind != FollowUpKind::LicenceToAsk, one.due_on, one.id));
    let worth = |moment: &Moment| expected.worth(moment, today);
    moments.sort_by(|a, b| worth(b).total_cmp(&worth(a)).then(a.id.cmp(&b.id)));
    let section = if owed.iter().any(|one| one.must_do) {
        Section::Promises
    } else if moments.is_empty() {
        Section::Next
    } else {
        Section::Ask
    };
    // Two reasons to ask are one conversation: the better one counts.
    let best = moments.first();
    let expected_names = best.map_or(0.0, |moment| expected.names(moment, today));
    let worth = best.map_or(0.0, worth);
    Card { contact, section, follow_ups: owed, moments, expected_names, worth }
}

/// Promises: escalated, then licences, then by day. Asks: by what they are worth. The rest: by day.
fn order(today: Date, card: &Card) -> (Section, bool, bool, i64, Option<Date>) {
    match card.section {
        Section::Promises => (
            card.section,
            !card.follow_ups.iter().any(|one| one.is_escalated(today)),
            !card.follow_ups.iter().any(|one| one.kind == FollowUpKind::LicenceToAsk),
            0,
            card.follow_ups.iter().filter(|one| one.must_do).map(|one| one.due_on).min(),
        ),
        // Thousandths of a name are fine enough to rank by, and integers order without doubt.
        Section::Ask => (card.section, false, false, -((card.worth * 1000.0) as i64), card.due_on()),
        Section::Next => (card.section, false, false, 0, card.due_on()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::follow_up::{About, FollowUpState};
    use crate::{FactId, FollowUpId, MomentId, UserId};
    use jiff::civil::date;
    use uuid::Uuid;

    const TODAY: Date = date(2026, 11, 20);

    fn owed(n: u128, kind: FollowUpKind, must_do: bool, due_on: Date) -> FollowUp {
        FollowUp {
            id: FollowUpId(Uuid::from_u128(n)),
            kind,
            fact: FactId(Uuid::from_u128(n)),
            contact: ContactId(Uuid::from_u128(n)),
            owner: UserId(Uuid::from_u128(1)),
            due_on,
            due_at: None,
            must_do,
            words: None,
            about: About::default(),
            state: FollowUpState::Open,
        }
    }

    fn moment(n: u128, kind: MomentKind, happened_on: Date) -> Moment {
        let (id, contact) = (MomentId(Uuid::from_u128(n)), ContactId(Uuid::from_u128(n)));
        Moment { id, contact, ..Moment::sample(kind, happened_on) }
    }

    #[test]
    fn m39_promises_first_then_asks_by_expected_names_then_the_rest_by_day() {
        let cards = arrange(
            TODAY,
            vec![
                owed(1, FollowUpKind::StayInTouch, false, date(2026, 11, 1)),
                owed(2, FollowUpKind::ThankTheReferrer, true, TODAY),
                owed(3, FollowUpKind::LicenceToAsk, true, TODAY),
                owed(4, FollowUpKind::ThankTheReferrer, true, date(2026, 11, 10)),
                owed(5, FollowUpKind::InformTheReferrer, false, date(2026, 10, 1)),
                owed(6, FollowUpKind::ThankTheReferrer, true, date(2026, 11, 21)),
            ],
            &[],
            vec![
                moment(7, MomentKind::Rescue, date(2026, 11, 12)),
                moment(8, MomentKind::Praise, TODAY),
                moment(9, MomentKind::Praise, date(2026, 11, 1)),
            ],
            &Expectations::default(),
        );
        let people: Vec<u128> = cards.iter().map(|card| card.contact.0.as_u128()).collect();
        assert_eq!(people, [4, 3, 2, 8, 7, 5, 1]);
    }

    #[test]
    fn m20_what_has_to_be_decided_is_there_before_its_day() {
        let ahead = owed(6, FollowUpKind::Promise, true, date(2026, 12, 3));
        let (id, start) = (ahead.id, Expectations::default());
        assert!(arrange(TODAY, vec![ahead.clone()], &[], vec![], &start).is_empty());
        assert_eq!(arrange(TODAY, vec![ahead], &[id], vec![], &start).len(), 1);
    }

    #[test]
    fn m5_all_touches_to_one_person_are_one_card() {
        let mut praise = moment(1, MomentKind::Praise, TODAY);
        praise.contact = ContactId(Uuid::from_u128(3));
        let mut thanks = owed(2, FollowUpKind::ThankTheReferrer, true, TODAY);
        thanks.contact = ContactId(Uuid::from_u128(3));
        let owed = vec![owed(3, FollowUpKind::StayInTouch, false, TODAY), thanks];
        let cards = arrange(TODAY, owed, &[], vec![praise], &Expectations::default());
        assert_eq!(cards.len(), 1);
        assert_eq!(cards[0].section, Section::Promises);
        assert_eq!(cards[0].follow_ups.len(), 2);
        assert_eq!(cards[0].moments.len(), 1);
        assert!(cards[0].follow_ups[0].must_do);
    }
}
