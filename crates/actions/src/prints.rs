//! Whom nobody contacts again: keyed fingerprints of numbers and addresses (M19, M30).
//!
//! A fingerprint names nobody and outlives the contact: whoever asked to be left in peace stays in peace after their data
//! are erased, whoever names them next.

use std::collections::BTreeSet;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use store::Day;
use store::rows::{ContactPointRow, NoContactPrintRow};
use uuid::Uuid;

use crate::draft::Draft;
use crate::people::Person;
use crate::secret::hex;
use crate::{Actor, Problem};

/// The fingerprint of a number in E.164 or of an address in lower case: HMAC-SHA-256 under the workspace's key.
fn print(actor: &Actor, kind: &str, normal: &str) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(actor.print_key().as_bytes()).ok()?;
    mac.update(kind.as_bytes());
    mac.update(b":");
    mac.update(normal.as_bytes());
    Some(hex(&mac.finalize().into_bytes()))
}

/// The fingerprints of a contact's numbers and addresses. Numbers without a country could be anybody's and give none.
fn prints_of(actor: &Actor, points: &[ContactPointRow]) -> Vec<String> {
    let reaches = |point: &&ContactPointRow| match point.kind.as_str() {
        "phone" => point.normal.starts_with('+'),
        kind => kind == "email",
    };
    points.iter().filter(reaches).filter_map(|point| print(actor, &point.kind, &point.normal)).collect()
}

impl Draft<'_> {
    /// Whether somebody with this number or address asked not to be contacted, be they still a contact or not.
    pub(crate) async fn asked_for_peace(&mut self, person: &Person) -> Result<bool, Problem> {
        Ok(self.asked_for_peace_among([person]).await?.contains(&true))
    }

    /// The same of many people in one question, in their order.
    pub(crate) async fn asked_for_peace_among<'p>(
        &mut self,
        people: impl IntoIterator<Item = &'p Person>,
    ) -> Result<Vec<bool>, Problem> {
        let prints = |person: &Person| -> Vec<String> {
            let wanted = person.identity();
            let phones = wanted.phones.iter().map(|phone| ("phone", phone));
            let all = phones.chain(wanted.emails.iter().map(|email| ("email", email)));
            all.filter_map(|(kind, normal)| print(self.actor, kind, normal)).collect()
        };
        let prints: Vec<Vec<String>> = people.into_iter().map(prints).collect();
        let kept = self.reader.printed(&prints.concat()).await?;
        let kept: BTreeSet<String> = kept.into_iter().map(|row| row.print).collect();
        Ok(prints.iter().map(|of_one| of_one.iter().any(|print| kept.contains(print))).collect())
    }

    /// Keeps the fingerprints of a contact who asked not to be contacted; those kept before stay.
    pub(crate) fn keep_prints(&mut self, points: &[ContactPointRow]) {
        let since = Day(self.today);
        for print in prints_of(self.actor, points) {
            let id = domain::ids::derive(self.actor.workspace, &format!("print/{print}"), 0);
            self.add_once(NoContactPrintRow { id, print, since, version: 1 });
        }
    }

    /// Drops the fingerprints of a contact who may be contacted again.
    pub(crate) async fn drop_prints(&mut self, contact: Uuid) -> Result<(), Problem> {
        let points = self.reader.points_of(contact).await?;
        for row in self.reader.printed(&prints_of(self.actor, &points)).await? {
            self.remove(row);
        }
        Ok(())
    }
}
