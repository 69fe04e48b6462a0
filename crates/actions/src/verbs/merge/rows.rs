//! Everything else that names whoever goes up in another (M16).

use std::collections::BTreeSet;

use store::rows::{
    AskRow, ClaimRow, ContactRow, DealRow, IntroductionRow, LetterRow, LikenessRow, PassedOverRow,
    WhereaboutsRow,
};
use uuid::Uuid;

use super::Pair;
use crate::Problem;
use crate::draft::Draft;

impl Draft<'_> {
    /// Everything else that names the one that goes.
    pub(super) async fn merge_rows(&mut self, pair: Pair) -> Result<(), Problem> {
        macro_rules! move_over {
            ($rows:expr, $field:ident) => {
                for row in $rows {
                    let mut after = row.clone();
                    after.$field = pair.keep.into();
                    self.change(row, after);
                }
            };
        }
        move_over!(self.reader.interactions_with(pair.gone).await?, contact_id);
        move_over!(self.reader.complaints_by(pair.gone).await?, contact_id);
        let asks: Vec<AskRow> = self.reader.asks_of(pair.gone).await?;
        move_over!(asks, contact_id);
        move_over!(self.reader.moments_with(pair.gone).await?, contact_id);
        let deals: Vec<DealRow> = self.reader.deals_of(pair.gone).await?;
        move_over!(deals, contact_id);
        move_over!(self.reader.reciprocations_to(pair.gone).await?, contact_id);
        move_over!(self.reader.events_by(pair.gone).await?, recommended_by);
        move_over!(self.reader.mails_with(pair.gone).await?, contact_id);
        move_over!(self.reader.gifts_to(pair.gone).await?, contact_id);
        move_over!(self.reader.permissions_of(pair.gone).await?, contact_id);
        move_over!(self.reader.dealings_of(pair.gone).await?, contact_id);
        move_over!(self.reader.event_talks_with(pair.gone).await?, contact_id);
        self.merge_giving(pair).await?;
        move_over!(self.reader.merged_into(pair.gone).await?, contact_id);
        // One open claim a colleague.
        let claimed = self.reader.claims_of(pair.keep).await?;
        for row in self.reader.claims_of(pair.gone).await? {
            let is_known = row.state == "open"
                && claimed.iter().any(|one| one.state == "open" && one.claimant_id == row.claimant_id);
            if is_known {
                self.remove(row);
            } else {
                let after = ClaimRow { contact_id: pair.keep, ..row.clone() };
                self.change(row, after);
            }
        }
        for row in self.reader.letters_with(pair.gone).await? {
            let after = LetterRow {
                contact_id: pair.of(row.contact_id),
                other_id: pair.maybe(row.other_id),
                ..row.clone()
            };
            self.change(row, after);
        }
        for row in self.reader.given_by(pair.gone).await? {
            if row.id != pair.keep {
                let after = ContactRow { given_by_id: Some(pair.keep), ..row.clone() };
                self.change(row, after);
            }
        }
        Ok(())
    }

    /// Where the one that goes is, what was passed over of them, and whom they were brought together with. A proposal or
    /// an introduction between the two of them is nobody's any more.
    pub(super) async fn merge_giving(&mut self, pair: Pair) -> Result<(), Problem> {
        let kept = self.reader.get::<WhereaboutsRow>(pair.keep).await?;
        if let Some(row) = self.reader.get::<WhereaboutsRow>(pair.gone).await? {
            match kept {
                None => self.add(WhereaboutsRow { id: pair.keep, version: 1, ..row.clone() }),
                Some(kept) => {
                    let after = WhereaboutsRow {
                        country: kept.country.clone().or_else(|| row.country.clone()),
                        time_zone: kept.time_zone.clone().or_else(|| row.time_zone.clone()),
                        side: kept.side.clone().or_else(|| row.side.clone()),
                        ..kept.clone()
                    };
                    if after != kept {
                        self.change(kept, after);
                    }
                }
            }
            self.remove(row);
        }
        let known = self.reader.passed_over_of(pair.keep).await?;
        for row in self.reader.passed_over_of(pair.gone).await? {
            if known.iter().any(|one| same_proposal(one, &row)) || to_whom(&row) == Some(pair.keep) {
                self.remove(row);
            } else {
                let after = PassedOverRow { contact_id: pair.keep, ..row.clone() };
                self.change(row, after);
            }
        }
        // Rows of before may name the same person in two ways of writing an id.
        let mut moved = BTreeSet::new();
        for row in self.reader.passed_over_with(pair.gone).await? {
            let of_theirs = self.reader.passed_over_of(row.contact_id).await?;
            let is_known = of_theirs.iter().any(|one| to_whom(one) == Some(pair.keep));
            if is_known || row.contact_id == pair.keep || !moved.insert(row.contact_id) {
                self.remove(row);
            } else {
                let after = PassedOverRow { what: pair.keep.simple().to_string(), ..row.clone() };
                self.change(row, after);
            }
        }
        for row in self.reader.introductions_with(pair.gone).await? {
            let (offers_id, needs_id) = (pair.of(row.offers_id), pair.of(row.needs_id));
            if offers_id == needs_id {
                self.remove(row);
            } else {
                let after = IntroductionRow { offers_id, needs_id, ..row.clone() };
                self.change(row, after);
            }
        }
        Ok(())
    }

    /// The likeness of the two is decided; others of the one that goes are now of the one that stays.
    pub(super) async fn merge_likenesses(&mut self, pair: Pair) -> Result<(), Problem> {
        let kept = self.reader.likenesses_of(pair.keep).await?;
        let ends = |row: &LikenessRow| {
            let (a, b) = (pair.of(row.contact_id), pair.of(row.other_id));
            (a.min(b), a.max(b))
        };
        let mut known: BTreeSet<(Uuid, Uuid)> = kept.iter().map(ends).collect();
        for row in self.reader.likenesses_of(pair.gone).await? {
            let (contact_id, other_id) = (pair.of(row.contact_id), pair.of(row.other_id));
            if contact_id == other_id || !known.insert(ends(&row)) {
                self.remove(row);
            } else {
                let after = LikenessRow { contact_id, other_id, ..row.clone() };
                self.change(row, after);
            }
        }
        Ok(())
    }
}

/// To whom an introduction was not made, where that is what was passed over.
fn to_whom(row: &PassedOverRow) -> Option<Uuid> {
    (row.kind == "introduction").then(|| Uuid::try_parse(&row.what).ok()).flatten()
}

fn same_proposal(one: &PassedOverRow, other: &PassedOverRow) -> bool {
    one.kind == other.kind
        && (one.what == other.what || to_whom(one).is_some_and(|id| to_whom(other) == Some(id)))
}
