//! The database against the model: after every step what the step wrote, and from time to time everything.

use std::collections::{BTreeMap, BTreeSet};

use store::Instant;
use store::rows::{
    AskRow, ComplaintRow, ContactRow, ContactStateRow, DealRow, FollowUpRow, MomentRow, ReferralRow,
};
use store::testing::{all_of, facts, written_at};
use uuid::Uuid;

use super::model::{Deal, Fate, Model, Owed, Person, Reason, Referral};
use super::office::{FULL_CHECK_EVERY, Office};

fn same_owed(row: &FollowUpRow, owed: &Owed) -> bool {
    let fate = match owed.fate {
        Fate::Open => "open",
        Fate::Done => "done",
        Fate::Released(_) => "released",
    };
    let told =
        (row.kind.as_str(), row.contact_id, row.owner_id, row.due_on.0, row.must_do, row.state.as_str());
    told == (owed.kind, owed.to, owed.by, owed.due, owed.must, fate)
        && (row.person_id, row.referral_id) == (owed.person, owed.referral)
}

fn same_reason(row: &MomentRow, reason: &Reason) -> bool {
    let told = (row.kind.as_str(), row.contact_id, row.owner_id, row.happened_on.0, row.state.as_str());
    told == (reason.kind, reason.contact, reason.owner, reason.happened, reason.state)
        && (row.last_day.map(|day| day.0), row.licence_id) == (reason.last, reason.licence)
}

fn same_referral(row: &ReferralRow, of: &Referral) -> bool {
    let told = (row.referrer_id, row.referred_id, row.owner_id, row.stage.as_str(), row.captured_on.0);
    told == (of.referrer, of.referred, of.owner, of.stage, of.captured)
        && (row.happy_call, row.credited) == (of.happy, of.credited)
}

fn same_person(row: &ContactStateRow, of: &Person) -> bool {
    let told = (
        row.owner_id,
        row.standing.as_str(),
        row.do_not_ask,
        row.do_not_contact,
        row.complaint_open,
        row.received,
    );
    let days = (row.last_touch_on, row.last_unprompted_ask_on, row.first_gave_on);
    told == (of.owner, of.standing, of.no_ask, of.no_contact, of.complaints > 0, of.received)
        && (days.0.map(|day| day.0), days.1.map(|day| day.0), days.2.map(|day| day.0))
            == (of.touched, of.unprompted, of.gave)
}

/// Takes the one that fits out of what was expected.
fn take<T>(expected: &mut Vec<T>, fits: impl Fn(&T) -> bool) -> Option<T> {
    expected.iter().position(fits).map(|at| expected.remove(at))
}

impl Office {
    /// Compares what this step wrote with what the model says it had to.
    pub async fn judge(&mut self, what: &str) {
        let (db, workspace, at) = (self.app.db.clone(), self.workspace, Instant::new(self.now));
        let told = format!("step {}: {what}", self.step);
        let written = written_at(&db, workspace, at).await;
        let seen: BTreeSet<Uuid> = written.iter().map(|(_, id)| *id).collect();
        if written.is_empty() {
            return self.nothing_was_left_out(&told, &seen);
        }
        let ids = |table: &str| -> Vec<Uuid> {
            written.iter().filter(|(entity, _)| entity == table).map(|(_, id)| *id).collect()
        };
        let mut reader = db.read(workspace).await.unwrap();
        let referrals = reader.get_all::<ReferralRow>(&ids("referrals")).await.unwrap();
        let follow_ups = reader.get_all::<FollowUpRow>(&ids("follow_ups")).await.unwrap();
        let moments = reader.get_all::<MomentRow>(&ids("moments")).await.unwrap();
        let states = reader.get_all::<ContactStateRow>(&ids("contact_states")).await.unwrap();
        reader.close().await.unwrap();
        for row in referrals {
            if let Some(of) = self.model.referrals.get(&row.id) {
                assert!(same_referral(&row, of), "{told}\n{row:?}\n{of:?}");
                continue;
            }
            let of = take(&mut self.model.new_referrals, |of| same_referral(&row, of));
            let of = of.unwrap_or_else(|| {
                panic!("{told}\nnobody expected {row:?}\nbut {:?}", self.model.new_referrals)
            });
            self.model.referrals.insert(row.id, of);
        }
        let pairs: BTreeMap<(Uuid, Uuid), Uuid> =
            self.model.referrals.iter().map(|(id, of)| ((of.referrer, of.referred), *id)).collect();
        for owed in self.model.new_owed.iter_mut().filter(|owed| owed.referral == Some(Uuid::nil())) {
            owed.referral = owed.person.and_then(|referrer| pairs.get(&(referrer, owed.to)).copied());
        }
        for row in follow_ups {
            closed_says_how(&row);
            if let Some(owed) = self.model.owed.get(&row.id) {
                assert!(same_owed(&row, owed), "{told}\n{row:?}\n{owed:?}");
                continue;
            }
            let owed = take(&mut self.model.new_owed, |owed| same_owed(&row, owed));
            let owed = owed.unwrap_or_else(|| {
                panic!("{told}\ndoubled or made up: {row:?}\nbut {:?}", self.model.new_owed)
            });
            if owed.must {
                self.promised.insert(row.id, row.due_on.0);
            }
            self.model.owed.insert(row.id, owed);
        }
        for row in moments {
            if let Some(reason) = self.model.reasons.get(&row.id) {
                assert!(same_reason(&row, reason), "{told}\n{row:?}\n{reason:?}");
                continue;
            }
            let reason = take(&mut self.model.new_reasons, |reason| same_reason(&row, reason));
            let reason = reason.unwrap_or_else(|| {
                panic!("{told}\nno such moment: {row:?}\nbut {:?}", self.model.new_reasons)
            });
            self.model.reasons.insert(row.id, reason);
        }
        for row in states {
            let of =
                self.model.people.get(&row.id).unwrap_or_else(|| panic!("{told}\nnobody expected {row:?}"));
            assert!(same_person(&row, of), "{told}\n{row:?}\n{of:?}");
        }
        self.nothing_was_left_out(&told, &seen);
    }

    fn nothing_was_left_out(&self, told: &str, seen: &BTreeSet<Uuid>) {
        assert!(self.model.new_referrals.is_empty(), "{told}\nlost: {:?}", self.model.new_referrals);
        assert!(self.model.new_owed.is_empty(), "{told}\nlost: {:?}", self.model.new_owed);
        assert!(self.model.new_reasons.is_empty(), "{told}\nlost: {:?}", self.model.new_reasons);
        let silent: Vec<_> = self.model.changed.difference(seen).collect();
        assert!(silent.is_empty(), "{told}\nnot done: {silent:?}");
    }

    /// Compares every row with the model, and looks at what must hold whatever the model says.
    pub async fn check_everything(&mut self) {
        let (db, workspace) = (self.app.db.clone(), self.workspace);
        let told = format!("step {}", self.step);
        let owed = all_of::<FollowUpRow>(&db, workspace).await;
        let reasons = all_of::<MomentRow>(&db, workspace).await;
        let referrals = all_of::<ReferralRow>(&db, workspace).await;
        let states = all_of::<ContactStateRow>(&db, workspace).await;
        let model = &self.model;
        assert_eq!(owed.len(), model.owed.len(), "{told}: follow-ups");
        assert_eq!(reasons.len(), model.reasons.len(), "{told}: moments");
        assert_eq!(referrals.len(), model.referrals.len(), "{told}: referrals");
        assert_eq!(states.len(), model.people.len(), "{told}: people");
        for row in &owed {
            let of = model.owed.get(&row.id).unwrap_or_else(|| panic!("{told}: nobody expected {row:?}"));
            assert!(same_owed(row, of), "{told}\n{row:?}\n{of:?}");
            closed_says_how(row);
            if let Some(day) = self.promised.get(&row.id) {
                assert_eq!(row.due_on.0, *day, "{told}: a promise moved: {row:?}");
            }
        }
        for row in &reasons {
            let of = model.reasons.get(&row.id).unwrap_or_else(|| panic!("{told}: nobody expected {row:?}"));
            assert!(same_reason(row, of), "{told}\n{row:?}\n{of:?}");
        }
        for row in &referrals {
            let of =
                model.referrals.get(&row.id).unwrap_or_else(|| panic!("{told}: nobody expected {row:?}"));
            assert!(same_referral(row, of), "{told}\n{row:?}\n{of:?}");
        }
        for row in &states {
            let of = model.people.get(&row.id).unwrap_or_else(|| panic!("{told}: nobody expected {row:?}"));
            assert!(same_person(row, of), "{told}\n{row:?}\n{of:?}");
        }
        self.check_wishes(&states, &owed, &reasons);
        self.check_credit(&referrals);
        if self.step.is_multiple_of(FULL_CHECK_EVERY) {
            self.check_licences(&owed).await;
            self.check_the_rest().await;
        }
    }

    /// M5, M30: a wish always wins.
    fn check_wishes(&self, states: &[ContactStateRow], owed: &[FollowUpRow], reasons: &[MomentRow]) {
        for state in states.iter().filter(|state| state.do_not_ask || state.do_not_contact) {
            let asked = reasons.iter().find(|row| row.contact_id == state.id && row.state == "open");
            assert!(asked.is_none(), "a moment to ask somebody who is not to be asked: {asked:?}");
            let open = owed.iter().filter(|row| row.contact_id == state.id && row.state == "open");
            let against = open.into_iter().find(|row| state.do_not_contact || row.kind == "licence_to_ask");
            assert!(against.is_none(), "owed against a wish: {against:?}");
        }
    }

    /// M33: everybody who was referred has one credited referrer.
    fn check_credit(&self, referrals: &[ReferralRow]) {
        let mut credits: BTreeMap<Uuid, usize> = BTreeMap::new();
        for row in referrals {
            *credits.entry(row.referred_id).or_default() += usize::from(row.credited);
        }
        let wrong = credits.iter().find(|(_, credits)| **credits != 1);
        assert!(wrong.is_none(), "step {}: {wrong:?}", self.step);
    }

    /// M20: exactly day N of its conversation.
    async fn check_licences(&self, owed: &[FollowUpRow]) {
        let asks: BTreeMap<Uuid, AskRow> =
            all_of(&self.app.db, self.workspace).await.into_iter().map(|row: AskRow| (row.id, row)).collect();
        for licence in owed.iter().filter(|row| row.kind == "licence_to_ask") {
            let ask = &asks[&licence.ask_id.unwrap()];
            assert_eq!(Some(licence.due_on), ask.licence_on);
            assert!(licence.must_do);
        }
        let licences = owed.iter().filter(|row| row.kind == "licence_to_ask").count();
        assert_eq!(licences, asks.values().filter(|ask| ask.outcome == "not_yet").count(), "one a “not yet”");
    }

    async fn check_the_rest(&mut self) {
        let (db, workspace) = (self.app.db.clone(), self.workspace);
        let known: BTreeSet<Uuid> = facts(&db, workspace).await.into_iter().map(|fact| fact.id).collect();
        assert!(known.is_superset(&self.facts), "facts are only ever added");
        self.facts = known;
        let deals = all_of::<DealRow>(&db, workspace).await;
        assert_eq!(deals.len(), self.model.deals.len());
        for row in deals {
            let closed = row.closed_on.map(|day| (day.0, row.state == "won"));
            let deal = Deal { contact: row.contact_id, owner: row.owner_id, opened: row.opened_on.0, closed };
            assert_eq!(self.model.deals[&row.id], deal);
        }
        let complaints = all_of::<ComplaintRow>(&db, workspace).await;
        let contacts = all_of::<ContactRow>(&db, workspace).await;
        for row in contacts {
            let of = &self.model.people[&row.id];
            assert_eq!((row.owner_id, row.tier.as_str()), (of.owner, of.tier.to_string().as_str()));
            let open =
                complaints.iter().filter(|one| one.contact_id == row.id && one.resolved_on.is_none()).count();
            assert_eq!(open, of.complaints as usize, "step {}", self.step);
        }
    }
}

/// M31: every closed one says by whom, when and how.
fn closed_says_how(row: &FollowUpRow) {
    if row.state != "open" {
        assert!(row.closed_on.is_some() && row.closed_at.is_some() && row.closed_by.is_some(), "{row:?}");
        assert!(
            row.closed_how.as_deref().is_some_and(|how| !how.trim().is_empty()),
            "closed without a how: {row:?}"
        );
    }
}

impl Person {
    /// What is known of somebody and how they stand are two things: a step that changed one can be taken back after
    /// another changed the other.
    fn take_back(&mut self, before: &Person, after: &Person) {
        let details = |one: &Person| (one.owner, one.tier);
        if details(before) != details(after) {
            assert_eq!(details(self), details(after), "undone although something newer changed it");
            (self.owner, self.tier) = details(before);
        }
        let standing = |one: &Person| Person { tier: 'C', ..one.clone() };
        if standing(before) != standing(after) {
            let now = Person { owner: after.owner, ..standing(self) };
            assert_eq!(now, standing(after), "undone although something newer changed it");
            *self = Person { tier: self.tier, owner: self.owner, ..before.clone() };
        }
    }
}

impl Model {
    /// Takes back what one step changed, all of it and nothing else.
    pub fn take_back(&mut self, before: &Model, after: &Model) {
        fn back<T: Clone + PartialEq + std::fmt::Debug>(
            now: &mut BTreeMap<Uuid, T>,
            before: &BTreeMap<Uuid, T>,
            after: &BTreeMap<Uuid, T>,
        ) {
            let ids: BTreeSet<Uuid> = before.keys().chain(after.keys()).copied().collect();
            for id in &ids {
                if before.get(id) == after.get(id) {
                    continue;
                }
                assert_eq!(now.get(id), after.get(id), "undone although something newer changed it");
                match before.get(id) {
                    Some(was) => now.insert(*id, was.clone()),
                    None => now.remove(id),
                };
            }
        }
        let people: BTreeSet<Uuid> = before.people.keys().chain(after.people.keys()).copied().collect();
        for id in people {
            match (before.people.get(&id), after.people.get(&id)) {
                (Some(was), Some(became)) => {
                    self.people.get_mut(&id).expect("somebody who was there before").take_back(was, became);
                }
                (None, Some(became)) => {
                    assert_eq!(self.people.remove(&id).as_ref(), Some(became), "somebody new, changed since");
                }
                _ => panic!("no step removes anybody"),
            }
        }
        back(&mut self.owed, &before.owed, &after.owed);
        back(&mut self.reasons, &before.reasons, &after.reasons);
        back(&mut self.referrals, &before.referrals, &after.referrals);
        back(&mut self.deals, &before.deals, &after.deals);
    }
}
