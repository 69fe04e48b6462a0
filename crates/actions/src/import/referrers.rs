//! "Referred by" becomes a referral: found by name among the rep's contacts, the file's people included.

use std::collections::{BTreeMap, BTreeSet};

use domain::contact::{Basis, Provenance};
use domain::fact::{FactKind, Of};
use domain::referral::{Origin as ReferralOrigin, Referral, Stage, StageDates, takes_credit};
use domain::{ActionId, ContactId, ReferralId};
use serde::{Deserialize, Serialize};
use store::Instant;
use store::rows::{ContactRow, ImportRow, ReferralRow};
use uuid::Uuid;

use super::batch::Referred;
use super::{Progress, so_far};
use crate::draft::{Begun, Draft};
use crate::people::{Origin, Person};
use crate::text::NAME_MAX;
use crate::{Actor, App, Done, Problem};

/// What came of some referrers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct CreditAnswer {
    /// How far the import came with them.
    pub(super) so_far: Progress,
}

/// Makes the referrals of some people, unless that was done before; nothing when the import is at work no more.
pub(super) async fn credit(
    app: &App,
    actor: &Actor,
    action: ActionId,
    import: Uuid,
    referred: &[Referred],
) -> Result<Option<Done<CreditAnswer>>, Problem> {
    let mut draft = match Draft::begin(app, actor, action, "import_batch").await? {
        Begun::New(draft) => draft,
        Begun::Before(done) => return Ok(Some(done)),
    };
    let row = draft.row::<ImportRow>(import, "import").await?;
    if row.state != "running" {
        return Ok(None);
    }
    let names: BTreeSet<String> = referred.iter().map(|one| identity::fold(&one.by)).collect();
    let names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
    let mut called: BTreeMap<String, Vec<Uuid>> = BTreeMap::new();
    for contact in draft.reader.called_among(&names).await? {
        if contact.owner_id == actor.user.0 {
            called.entry(contact.name_key).or_default().push(contact.id);
        }
    }
    let (mut added, mut made, mut problems) = (0, 0, Vec::new());
    for one in referred {
        let key = identity::fold(&one.by);
        if key.is_empty() {
            continue;
        }
        let referrer = match called.get(&key).map(Vec::as_slice) {
            Some([only]) => *only,
            Some(several) if several.len() > 1 => {
                let count = several.len();
                let why = format!(
                    "{count} of your contacts are called “{}”; the field was kept, say who it is.",
                    one.by
                );
                problems.push((one.line, why));
                continue;
            }
            _ => {
                added += 1;
                let id = draft.add_referrer(import, &one.by).await?;
                called.insert(key, vec![id]);
                id
            }
        };
        made += i64::from(draft.imported_referral(referrer, one).await?);
    }
    draft.note_problems(import, problems);
    let after = ImportRow {
        added: row.added + added,
        referrals: row.referrals + made,
        touched_at: Instant::new(draft.now),
        ..row.clone()
    };
    let answer = CreditAnswer { so_far: so_far(&after) };
    draft.change(row, after);
    draft.commit(answer).await.map(Some)
}

impl Draft<'_> {
    async fn add_referrer(&mut self, import: Uuid, name: &str) -> Result<Uuid, Problem> {
        let origin = Origin {
            provenance: Provenance::Imported,
            basis: Basis::Unknown,
            given_by: None,
            ask: None,
            import: Some(import),
        };
        let cut: String = name.chars().take(NAME_MAX).collect();
        let whole = if cut == name { vec![] } else { vec![("Name (in full)".to_owned(), name.to_owned())] };
        let person = Person { name: cut, extra: whole, ..Person::default() };
        Ok(self.add_contact(&person, origin).await?.id)
    }

    /// A referral of long ago: it is kept and credited, but nobody owes anything for it. False when there is nothing
    /// to make: they were referred by this one before, or by themselves.
    async fn imported_referral(&mut self, referrer: Uuid, one: &Referred) -> Result<bool, Problem> {
        let same_pair = |row: &ReferralRow| row.referrer_id == referrer && row.referred_id == one.contact;
        let known = self.reader.referrals_of(one.contact).await?;
        let mut all = known.iter().chain(&self.new.referrals);
        if referrer == one.contact || all.any(same_pair) {
            return Ok(false);
        }
        let new = self.new.referrals.iter().filter(|row| row.referred_id == one.contact);
        let somebody_has_it = known.iter().chain(new).any(|row| row.credited);
        let owner = self.row::<ContactRow>(one.contact, "contact").await?.owner_id;
        let (referrer, referred) = (ContactId(referrer), ContactId(one.contact));
        let id = ReferralId(self.mint("referral"));
        let today = self.today;
        let of = |contact, other| Of {
            contact: Some(contact),
            other: Some(other),
            referral: Some(id),
            ..Of::default()
        };
        self.fact(FactKind::Referred, today, of(referrer, referred), None, Some("imported"));
        let fact = self.fact(FactKind::WasReferred, today, of(referred, referrer), None, Some("imported"));
        let referral = Referral {
            id,
            referrer,
            referred,
            owner: domain::UserId(owner),
            origin: ReferralOrigin::Imported(fact),
            captured_on: today,
            stage: Stage::Captured,
            dates: StageDates::default(),
            credited: takes_credit(somebody_has_it),
            happy_call: false,
        };
        self.new.referrals.push(ReferralRow::of(&referral, 0, Some(one.by.clone()), 1));
        Ok(true)
    }
}
