//! What becomes of the referrals and follow-ups of two people who are one (M16, M31, M33).

use std::collections::{BTreeMap, BTreeSet};

use domain::FactId;
use domain::fact::{FactKind, Of};
use domain::referral::Stage;
use language::say;
use store::Day;
use store::rows::{FollowUpRow, ReferralRow};
use uuid::Uuid;

use super::Pair;
use crate::Problem;
use crate::draft::{Draft, earlier};

/// What becomes of the referrals.
pub(super) struct MergedReferrals {
    moved: usize,
    /// As they are kept.
    before: BTreeMap<Uuid, ReferralRow>,
    /// As they are to be; those that lose the credit first, because the database lets one have it.
    after: Vec<ReferralRow>,
    /// A referral that goes up in another of the same two people; `None` when one had named the other.
    replaced: BTreeMap<Uuid, Option<Uuid>>,
}

impl Draft<'_> {
    /// Referrals by and of the one that goes. Two of the same two people become one, as far along as either.
    pub(super) async fn plan_referrals(&mut self, pair: Pair) -> Result<MergedReferrals, Problem> {
        let mut all: BTreeMap<Uuid, ReferralRow> = BTreeMap::new();
        for id in [pair.keep, pair.gone] {
            let mut rows = self.reader.referrals_of(id).await?;
            rows.extend(self.reader.referrals_by(id).await?);
            all.extend(rows.into_iter().map(|row| (row.id, row)));
        }
        let mut moved = 0;
        let mut replaced = BTreeMap::new();
        let mut by_pair: BTreeMap<(Uuid, Uuid), ReferralRow> = BTreeMap::new();
        let mut rows: Vec<ReferralRow> = all.values().cloned().collect();
        // Those that stay come first, then the earlier ones.
        let touches = |row: &ReferralRow| row.referrer_id == pair.gone || row.referred_id == pair.gone;
        rows.sort_by_key(|row| (touches(row), row.captured_on, row.id));
        for row in rows {
            let (referrer_id, referred_id) = (pair.of(row.referrer_id), pair.of(row.referred_id));
            if referrer_id == referred_id {
                replaced.insert(row.id, None);
                continue;
            }
            moved += usize::from(touches(&row));
            match by_pair.get_mut(&(referrer_id, referred_id)) {
                Some(first) => {
                    replaced.insert(row.id, Some(first.id));
                    *first = one_of_two(first, &row);
                }
                None => {
                    let merged = ReferralRow { referrer_id, referred_id, ..row };
                    by_pair.insert((referrer_id, referred_id), merged);
                }
            }
        }
        // One credit a person: the earliest who had it keeps it (M33).
        let mut credited: Vec<&ReferralRow> =
            by_pair.values().filter(|row| row.credited && row.referred_id == pair.keep).collect();
        credited.sort_by_key(|row| (row.captured_on, row.id));
        let without: BTreeSet<Uuid> = credited.iter().skip(1).map(|row| row.id).collect();
        for row in by_pair.values_mut().filter(|row| without.contains(&row.id)) {
            row.credited = false;
        }
        let (losing, others): (Vec<_>, Vec<_>) =
            by_pair.into_values().partition(|row| without.contains(&row.id));
        let after = losing.into_iter().chain(others).collect();
        Ok(MergedReferrals { moved, before: all, after, replaced })
    }

    /// After the follow-ups, which hold on to them. Tells how many went over.
    pub(super) fn write_referrals(&mut self, referrals: MergedReferrals) -> usize {
        for id in referrals.replaced.keys() {
            if let Some(row) = referrals.before.get(id) {
                self.remove(row.clone());
            }
        }
        for after in referrals.after {
            if let Some(before) = referrals.before.get(&after.id).filter(|before| **before != after) {
                self.change(before.clone(), after);
            }
        }
        referrals.moved
    }

    pub(super) async fn merge_follow_ups(
        &mut self,
        pair: Pair,
        fact: FactId,
        referrals: &MergedReferrals,
    ) -> Result<usize, Problem> {
        let mut rows: BTreeMap<Uuid, FollowUpRow> = BTreeMap::new();
        for contact in [pair.gone, pair.keep] {
            rows.extend(self.reader.follow_ups_naming(contact).await?.into_iter().map(|row| (row.id, row)));
        }
        for referral in referrals.replaced.keys() {
            let of_it = self.reader.follow_ups_of_referral(*referral).await?;
            rows.extend(of_it.into_iter().map(|row| (row.id, row)));
        }
        let mut causes: BTreeSet<(Uuid, String)> = rows
            .values()
            .filter(|row| row.contact_id == pair.keep)
            .map(|row| (row.fact_id, row.kind.clone()))
            .collect();
        let today = self.today;
        let mut moved = 0;
        for row in rows.into_values() {
            let referral = row.referral_id.and_then(|id| referrals.replaced.get(&id).copied());
            let mut after = FollowUpRow {
                contact_id: pair.of(row.contact_id),
                person_id: pair.maybe(row.person_id),
                referral_id: referral.unwrap_or(row.referral_id),
                ..row.clone()
            };
            if after.person_id == Some(after.contact_id) {
                after.person_id = None;
            }
            if row.contact_id == pair.gone {
                moved += usize::from(row.state == "open");
                // One fact may have made the same follow-up for both: the second now follows from the merge (M31).
                if !causes.insert((row.fact_id, row.kind.clone())) {
                    after.fact_id = domain::ids::derive(fact.0, &format!("{}/{}", row.fact_id, row.kind), 0);
                }
            }
            if referral == Some(None) && row.state == "open" {
                // One had named the other: what was owed for that is owed to nobody.
                let why = &say::how_one_person();
                let released = after.follow_up()?.release(self.closing(today, why))?;
                let of = Of { contact: Some(after.contact_id.into()), ..Of::default() };
                let of = Of { follow_up: Some(after.id.into()), ..of };
                self.fact(FactKind::FollowUpReleased, today, of, Some(released.kind.as_str()), None);
                after = FollowUpRow::of(&released, row.version);
            }
            if after != row {
                self.change(row, after);
            }
        }
        Ok(moved)
    }
}

/// Two referrals of the same two people as one: as far along as either, and everything that either knows.
fn one_of_two(first: &ReferralRow, second: &ReferralRow) -> ReferralRow {
    let stage = |row: &ReferralRow| Stage::parse(&row.stage).unwrap_or(Stage::Captured);
    let ahead = if stage(second).is_further_than(stage(first)) { second } else { first };
    ReferralRow {
        stage: ahead.stage.clone(),
        closed_on: ahead.closed_on,
        captured_on: first.captured_on.min(second.captured_on),
        introduced_on: earliest(first.introduced_on, second.introduced_on),
        contacted_on: earliest(first.contacted_on, second.contacted_on),
        met_on: earliest(first.met_on, second.met_on),
        credited: first.credited || second.credited,
        happy_call: first.happy_call || second.happy_call,
        line: first.line.clone().or_else(|| second.line.clone()),
        credit_why: first.credit_why.clone().or_else(|| second.credit_why.clone()),
        ..first.clone()
    }
}

fn earliest(a: Option<Day>, b: Option<Day>) -> Option<Day> {
    match b {
        Some(day) => earlier(a, day.0),
        None => a,
    }
}
